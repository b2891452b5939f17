package gallery_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"unum/enroll/gallery"
	"unum/enroll/gallery/scanbench"
)

// memory gives a field of a file of /proc in bytes, 0 if unknown.
func memory(file, field string) uint64 {
	b, err := os.ReadFile(file)
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(b)) {
		if rest, ok := strings.CutPrefix(line, field+":"); ok {
			kb, _ := strconv.ParseUint(strings.Fields(rest)[0], 10, 64)
			return kb << 10
		}
	}
	return 0
}

// cpuTime gives the CPU time of this process, which other work on the machine disturbs less than wall time.
func cpuTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// unsynced is a file that does not wait for the disk: a million appends, two syncs each, would take hours and are not what is measured.
type unsynced struct{ gallery.File }

func (unsynced) Sync() error { return nil }

// evict writes a file to the disk and drops it from the page cache, without troubling other files or needing to be root.
func evict(b *testing.B, path string) {
	f, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	if err := errors.Join(f.Sync(), unix.Fadvise(int(f.Fd()), 0, 0, unix.FADV_DONTNEED)); err != nil {
		b.Fatal(err)
	}
}

// fromDisk gives how many bytes this process has read from a disk so far.
func fromDisk() float64 {
	b, err := os.ReadFile("/proc/self/io")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(b)) {
		if rest, ok := strings.CutPrefix(line, "read_bytes:"); ok {
			n, _ := strconv.ParseFloat(strings.TrimSpace(rest), 64)
			return n
		}
	}
	return 0
}

// BenchmarkMillion compares one newcomer (both eyes, in all hypotheses: exchanged, mirrored, both, each of them upright, tilted to either side
// and upside down) with a million enrolled people: 32 comparisons a person, each at 31 rotations. Cold is a start from the encrypted slab
// file, evicted from the page cache, templates decrypted and the first scan done; warm is a scan of the running gallery. Times are wall
// time, of all cores, but for core_s, the CPU time of a warm scan. It needs about 9 GB of memory and 7 GB in the folder for temporary
// files, and takes some minutes. UNUM_PEOPLE changes the number.
func BenchmarkMillion(b *testing.B) {
	people := uint64(1_000_000)
	if s := os.Getenv("UNUM_PEOPLE"); s != "" {
		n, err := strconv.ParseUint(s, 10, 64)
		if err != nil {
			b.Fatal(err)
		}
		people = n
	}
	if have, need := memory("/proc/meminfo", "MemAvailable"), people*9000; have < need {
		b.Skipf("%d people need about %d MB of memory, %d MB are available (0: unknown system)", people, need>>20, have>>20)
	}
	ctx := b.Context()
	key, err := gallery.NewKey(zeros{})
	if err != nil {
		b.Fatal(err)
	}
	path := filepath.Join(b.TempDir(), "gallery.slab")
	open := func(s gallery.Scanner, log []gallery.Known) *gallery.Gallery {
		g, err := gallery.Open(ctx, gallery.Options{Path: path, Key: key, Scanner: s, OpenFile: func(p string) (gallery.File, error) {
			f, err := gallery.OpenOS(p)
			return unsynced{f}, err
		}}, log)
		if err != nil {
			b.Fatal(err)
		}
		return g
	}
	g := open(nowhere{}, nil)
	log := make([]gallery.Known, 0, people)
	began := time.Now()
	for uint64(len(log)) < people {
		crowd := make([]gallery.Item, min(64, people-uint64(len(log))))
		for i := range crowd {
			id := uint64(len(log)+i) + 1
			crowd[i] = gallery.Item{ID: id, Pair: scanbench.Synthetic(id)}
		}
		refs, err := g.AppendAll(crowd)
		if err != nil {
			b.Fatal(err)
		}
		for i, ref := range refs {
			log = append(log, gallery.Known{ID: crowd[i].ID, Ref: ref})
		}
		g.Confirm()
	}
	b.Logf("made and encrypted %d people in %v", people, time.Since(began).Round(time.Second))
	if err := g.Close(); err != nil {
		b.Fatal(err)
	}
	runtime.GC()

	two, err := gallery.NewCPUWith(gallery.CPUOptions{TwoStage: &gallery.TwoStage{}})
	if err != nil {
		b.Fatal(err)
	}
	evict(b, path)
	read := fromDisk()
	began = time.Now()
	g = open(two, log)
	defer g.Close()
	loaded := time.Since(began)
	read = fromDisk() - read
	log = nil
	runtime.GC()
	var probes []gallery.Probe
	for _, v := range gallery.Views(scanbench.Synthetic(1 << 50)) {
		probes = append(probes, gallery.Probe{Pair: v, Before: 1 << 62})
	}
	again := []gallery.Probe{{Pair: scanbench.Again(scanbench.Synthetic(people/2), 3), Before: 1 << 62}}
	cut := gallery.DefaultRule().Cut(gallery.Hypotheses() * int(people))
	for _, c := range []struct {
		name    string
		scanner gallery.Scanner
	}{
		{"exact-full", gallery.ExactTwin(two, true)}, {"exact", gallery.ExactTwin(two, false)}, {"two-stage", two},
	} {
		began := time.Now()
		if _, err := c.scanner.Scan(ctx, probes, cut); err != nil {
			b.Fatal(err)
		}
		first := time.Since(began)
		if a, err := c.scanner.Scan(ctx, again, cut); err != nil || len(a[0].Hits) == 0 {
			b.Fatalf("who comes again is not found: %v", err)
		}
		b.Run(c.name, func(b *testing.B) {
			n := 0
			spent := cpuTime(b)
			for b.Loop() {
				if _, err := c.scanner.Scan(ctx, probes, cut); err != nil {
					b.Fatal(err)
				}
				n++
			}
			b.ReportMetric((cpuTime(b)-spent).Seconds()/float64(n), "core_s")
			per := b.Elapsed().Seconds() / float64(n)
			b.ReportMetric(per, "s_warm")
			b.ReportMetric(first.Seconds(), "s_first_scan")
			b.ReportMetric((loaded + first).Seconds(), "s_cold")
			b.ReportMetric(read/1e9, "GB_from_disk")
			b.ReportMetric(float64(2*gallery.Hypotheses())*float64(people)/per, "comparisons/s")
			b.ReportMetric(float64(memory("/proc/self/status", "VmRSS"))/1e9, "GB_resident")
		})
	}
}

// nowhere is a scanner that keeps nothing, to fill a slab with.
type nowhere struct{ gallery.Scanner }

func (nowhere) Put(uint64, uint64, *gallery.Pair) error { return nil }

type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 9
	}
	return len(b), nil
}
