package gpu

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
)

// The PTX was made from these sources. No compiler is needed to see that it was not: go generate with clang-19 makes it anew.
func TestManifest(t *testing.T) {
	b, err := os.ReadFile("kernels/manifest.txt")
	if err != nil {
		t.Fatal(err)
	}
	files := 0
	for line := range strings.Lines(string(b)) {
		sum, name, ok := strings.Cut(strings.TrimSpace(line), "  ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		files++
		data, err := os.ReadFile("kernels/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprintf("%x", sha256.Sum256(data)); got != sum {
			t.Errorf("kernels/%s is not what the manifest says: run go generate ./enroll/gpu with clang-19", name)
		}
	}
	entries, err := os.ReadDir("kernels")
	if err != nil {
		t.Fatal(err)
	}
	if files != len(entries)-1 || files < 5 {
		t.Errorf("the manifest names %d files, kernels has %d", files, len(entries))
	}
}

// Every kernel that is asked for is in the PTX, and no other.
func TestEntries(t *testing.T) {
	entry := regexp.MustCompile(`\.entry (\w+)\(`)
	for _, c := range []struct {
		ptx  []byte
		want []string
	}{{matchPTX, matchKernels}, {embedPTX, embedKernels}} {
		var got []string
		for _, m := range entry.FindAllSubmatch(c.ptx, -1) {
			got = append(got, string(m[1]))
		}
		slices.Sort(got)
		want := slices.Sorted(slices.Values(c.want))
		if !slices.Equal(got, want) {
			t.Errorf("PTX has %v, want %v", got, want)
		}
	}
	if n := strings.Count(string(matchPTX), "mma.sync.aligned.m16n8k256.row.col.s32.b1.b1.s32.and.popc"); n == 0 {
		t.Error("no b1 product in the PTX")
	}
	if strings.Contains(string(matchPTX)+string(embedPTX), ".local ") {
		t.Error("a kernel keeps an array in local memory")
	}
}

// filters.go is what package encoder has.
func TestFilters(t *testing.T) {
	read := func(path string) map[string]string {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]string{}
		for _, name := range []string{"ringOf", "radial", "bank"} {
			_, rest, ok := strings.Cut(string(b), "var "+name+" = ")
			if !ok {
				t.Fatalf("%s has no %s", path, name)
			}
			text, _, _ := strings.Cut(rest, "\n\n")
			out[name] = strings.TrimSpace(text)
		}
		return out
	}
	got, want := read("filters.go"), read("../encoder/tables.go")
	for name := range want {
		if got[name] != want[name] {
			t.Errorf("%s is not package encoder's: run go generate ./enroll/gpu", name)
		}
	}
}

// Where nothing can be opened, that is an error value which says so.
func TestNoDriver(t *testing.T) {
	path := t.TempDir() + "/libcuda.so.1"
	g, err := Open(Options{Library: path})
	if g != nil || !errors.Is(err, ErrNoGPU) || !errors.Is(err, ErrNoDriver) || errors.Is(err, ErrFailed) {
		t.Errorf("%v", err)
	}
	if !strings.HasPrefix(err.Error(), "no usable GPU: driver library not loadable") {
		t.Errorf("it does not say plainly what is missing: %v", err)
	}
	// Nor does it when it is asked from everywhere: the reason is kept by thread.
	if strings.Contains(err.Error(), "not built") {
		return
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 200 {
				if _, err := Open(Options{Library: path}); !strings.Contains(err.Error(), "No such file") {
					t.Errorf("the reason is lost: %v", err)
					return
				}
			}
		})
	}
	wg.Wait()
}
