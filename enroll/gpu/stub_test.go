//go:build linux && (amd64 || arm64) && !nogpu

package gpu

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
	"unsafe"

	"github.com/ebitengine/purego"
)

// compile makes a shared library with the machine's C++ compiler, or skips the test if there is none.
func compile(t testing.TB, src, out string) {
	t.Helper()
	cxx := os.Getenv("CXX")
	if cxx == "" {
		cxx = "c++"
	}
	if _, err := exec.LookPath(cxx); err != nil {
		t.Skipf("no C++ compiler: %v", err)
	}
	args := []string{"-std=c++17", "-O2", "-shared", "-fPIC", "-w", "-fvisibility=hidden", "-U_FORTIFY_SOURCE", "-o", out, src}
	if runtime.GOARCH == "amd64" {
		args = append(args, "-mpopcnt")
	}
	if msg, err := exec.Command(cxx, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", cxx, err, msg)
	}
}

var built struct {
	once sync.Once
	dir  string
	path string
}

func TestMain(m *testing.M) {
	code := m.Run()
	if built.dir != "" {
		os.RemoveAll(built.dir)
	}
	os.Exit(code)
}

// stub is the libcuda of testdata, freshly reset.
type stub struct {
	t       testing.TB
	path    string
	symbols map[string]uintptr
}

func newStub(t testing.TB) *stub {
	t.Helper()
	built.once.Do(func() {
		dir, err := os.MkdirTemp("", "libcuda")
		if err != nil {
			t.Fatal(err)
		}
		built.dir = dir
		// Read here, so that go test's cache knows what the compiler reads.
		for _, src := range []string{"testdata/libcuda.cc", "kernels/device.h", "kernels/match.cu", "kernels/embed.cu"} {
			if _, err := os.ReadFile(src); err != nil {
				t.Fatal(err)
			}
		}
		compile(t, "testdata/libcuda.cc", filepath.Join(dir, "libcuda.so.1"))
		built.path = filepath.Join(dir, "libcuda.so.1")
	})
	if built.path == "" {
		t.Skip("the stub was not built")
	}
	lib, err := purego.Dlopen(built.path, purego.RTLD_NOW)
	if err != nil {
		t.Fatal(err)
	}
	s := &stub{t: t, path: built.path, symbols: map[string]uintptr{}}
	for _, name := range []string{"stub_fail", "stub_set", "stub_get", "stub_trace", "stub_flip", "stub_reset", "stub_forget"} {
		if s.symbols[name], err = purego.Dlsym(lib, name); err != nil {
			t.Fatal(err)
		}
	}
	s.reset()
	t.Cleanup(func() {
		s.reset()
		if n := s.get("allocations"); n != 0 && !t.Failed() {
			t.Errorf("%d allocations, of device memory, pinned memory or events, left behind", n)
		}
	})
	return s
}

func (s *stub) call(name string, args ...uintptr) int {
	r, _, _ := purego.SyscallN(s.symbols[name], args...)
	return int(int32(r))
}

func (s *stub) text(name, text string, args ...uintptr) int {
	b := append([]byte(text), 0)
	n := s.call(name, append([]uintptr{uintptr(unsafe.Pointer(&b[0]))}, args...)...)
	runtime.KeepAlive(b)
	return n
}

func (s *stub) forget()                { s.call("stub_forget") }
func (s *stub) reset()                 { s.call("stub_reset") }
func (s *stub) set(what string, v int) { s.text("stub_set", what, uintptr(v)) }
func (s *stub) get(what string) int    { return s.text("stub_get", what) }
func (s *stub) fail(name string, after, code int) {
	s.text("stub_fail", name, uintptr(after), uintptr(code))
}
func (s *stub) flip(at int) { s.call("stub_flip", uintptr(at)) }
func (s *stub) trace() []string {
	b := make([]byte, s.get("trace")+1)
	s.call("stub_trace", uintptr(unsafe.Pointer(&b[0])))
	runtime.KeepAlive(b)
	return strings.Split(strings.TrimRight(string(b), "\n\x00"), "\n")
}

// open opens the GPU on the stub, without the known questions, which TestOpen asks: they would be most of the work of most tests.
func (s *stub) open() *GPU {
	s.t.Helper()
	drv, err := loadDriver(s.path)
	if err != nil {
		s.t.Fatal(err)
	}
	g := new(GPU)
	for i := range s.get("devices") {
		d := &device{Info: Info{Index: i}, drv: drv, timeout: time.Minute, fn: make(map[string]uintptr)}
		if err := d.start(); err != nil {
			s.t.Fatal(err)
		}
		g.devices = append(g.devices, d)
	}
	s.t.Cleanup(func() {
		if err := g.Close(); err != nil && !s.t.Failed() {
			s.t.Error(err)
		}
	})
	return g
}

func TestWrongLibraries(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text.so")
	if err := os.WriteFile(text, []byte("not a library"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(Options{Library: text}); !errors.Is(err, ErrNoDriver) || !errors.Is(err, ErrNoGPU) {
		t.Errorf("a text file as the driver: %v", err)
	}
	src, lib := filepath.Join(dir, "half.cc"), filepath.Join(dir, "half.so")
	if err := os.WriteFile(src, []byte(`extern "C" __attribute__((visibility("default"))) int cuInit(unsigned) { return 0; }`), 0o600); err != nil {
		t.Fatal(err)
	}
	compile(t, src, lib)
	_, err := Open(Options{Library: lib})
	if !errors.Is(err, ErrWrongDriver) || !errors.Is(err, ErrNoGPU) || !strings.Contains(err.Error(), "cuDriverGetVersion") {
		t.Errorf("a library with one function: %v", err)
	}
	t.Setenv(LibraryEnv, lib)
	if _, err := Open(Options{}); !errors.Is(err, ErrWrongDriver) {
		t.Errorf("%s is not heeded: %v", LibraryEnv, err)
	}
}

func TestOpen(t *testing.T) {
	s := newStub(t)
	for _, c := range []struct {
		what string
		v    int
		want error
	}{{"version", 11070, ErrOldDriver}, {"capability", 75, ErrOldDevice}, {"devices", 0, ErrNoDevice}, {"memory_mib", 0, ErrStart}} {
		s.reset()
		s.set(c.what, c.v)
		g, err := Open(Options{Library: s.path})
		if g != nil || !errors.Is(err, c.want) || !errors.Is(err, ErrNoGPU) {
			t.Errorf("%s %d: %v, want %v", c.what, c.v, err, c.want)
		}
	}
	s.reset()
	if _, err := Open(Options{Library: s.path, Devices: []int{1}}); !errors.Is(err, ErrNoDevice) {
		t.Errorf("a device that is not there: %v", err)
	}
	// A device that does not do what it is told gives wrong answers to known questions.
	s.set("skip", 1)
	if _, err := Open(Options{Library: s.path}); !errors.Is(err, ErrWrongAnswers) || !errors.Is(err, ErrNoGPU) {
		t.Errorf("a device that computes nothing: %v", err)
	}
	s.reset()
	s.set("devices", 3)
	one, err := Open(Options{Library: s.path, Devices: []int{7, 1}})
	if err != nil || len(one.Devices()) != 1 || !errors.Is(one.Skipped(), ErrNoDevice) {
		t.Fatalf("one of two devices: %v", err)
	}
	if err := one.Close(); err != nil {
		t.Fatal(err)
	}
	g, err := Open(Options{Library: s.path})
	if err != nil {
		t.Fatal(err)
	}
	want := Info{Index: 2, Name: "Host stub 2", Capability: 90, Multiprocessors: 4, Clock: 1000000, Memory: 8 << 30, Driver: 12040}
	if d := g.Devices(); len(d) != 3 || d[2] != want {
		t.Errorf("devices %+v", d)
	}
	if err := g.Close(); err != nil {
		t.Error(err)
	}
}

// Each call of Open fails once: always an error that says there is no GPU, and nothing left behind.
func TestOpenFaults(t *testing.T) {
	s := newStub(t)
	// The first calls one by one; then those of the known questions, each kind of which comes many times.
	for at := 0; ; at += 1 + at/20 {
		s.reset()
		s.fail("", at, 719)
		g, err := Open(Options{Library: s.path})
		s.fail("", -1, 0)
		if err == nil {
			if err := g.Close(); err != nil {
				t.Fatal(err)
			}
			if at < 60 {
				t.Errorf("Open makes %d calls only", at)
			}
			return
		}
		var c *CallError
		if g != nil || !errors.Is(err, ErrNoGPU) || !errors.As(err, &c) || c.Code != 719 {
			t.Errorf("call %d failed: %v", at, err)
		}
		// A device that failed keeps its memory until the process ends; the stub's is given back by hand.
		s.forget()
	}
}

func TestTimeout(t *testing.T) {
	s := newStub(t)
	g, err := Open(Options{Library: s.path, Timeout: 50 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	sc, err := NewScanner(g, ScannerOptions{ChunkSlots: 128})
	if err != nil {
		t.Fatal(err)
	}
	p := randomPair(1)
	if err := sc.Put(0, 1, p); err != nil {
		t.Fatal(err)
	}
	s.set("busy", 20) // a while is no failure
	if a, err := sc.Scan(ctx, probesOf(p), half); err != nil || len(a[0].Hits) != 1 {
		t.Fatalf("%+v %v", a, err)
	}
	s.set("busy", 1<<30)
	begin := time.Now()
	if _, err := sc.Scan(ctx, probesOf(p), half); !errors.Is(err, ErrFailed) || time.Since(begin) > 5*time.Second {
		t.Errorf("a device that hangs: %v after %v", err, time.Since(begin))
	}
	s.set("busy", 0)
	if _, err := sc.Scan(ctx, probesOf(p), half); !errors.Is(err, ErrFailed) {
		t.Errorf("a device that hung is used again: %v", err)
	}
	s.forget()
}
