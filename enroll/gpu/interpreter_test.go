package gpu

import (
	"fmt"
	"sync"
	"testing"
	"time"
	"unsafe"

	"unum/enroll/gpu/internal/ptx"
)

// interpreter is a driver with one device, which runs the PTX that it is handed: the host's own code works on it, call by call.
type interpreter struct {
	mu      sync.Mutex
	mem     ptx.Memory
	pinned  map[uintptr][]byte
	kernels []*ptx.Kernel       // a handle is an index and 1
	shared  map[uintptr]uintptr // dynamic shared memory that was asked for, by handle
	edit    func(text string) string
	counts  map[string]ptx.Counts // by kernel, of all launches
	fault   error                 // of the first launch that failed
}

// leastShared is the shared memory that a block may have on every device that is new enough: 8.6 and 8.9 have the least.
const leastShared = 99 << 10

// newInterpreter opens a device. edit, if not nil, changes the modules' text.
func newInterpreter(t testing.TB, edit func(text string) string) (*GPU, *interpreter) {
	t.Helper()
	p := &interpreter{pinned: map[uintptr][]byte{}, shared: map[uintptr]uintptr{}, edit: edit, counts: map[string]ptx.Counts{}}
	d := &device{drv: &driver{run: p.call}, timeout: time.Minute, fn: map[string]uintptr{}}
	g := &GPU{devices: []*device{d}}
	if err := d.start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if d.failed != nil { // it keeps what it has
			return
		}
		if err := g.Close(); err != nil {
			t.Error(err)
		}
		if n := p.mem.Allocations() + len(p.pinned); n != 0 && !t.Failed() {
			t.Errorf("%d allocations left behind", n)
		}
	})
	return g, p
}

// at is the memory of the host at an address that the caller of the driver keeps alive.
func at[T any](p uintptr) *T { return *(**T)(unsafe.Pointer(&p)) }

// call does what the function of that name of libcuda does.
func (p *interpreter) call(name string, args []uintptr) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	bad := func(code int, why string) error { return &CallError{Call: name, Code: code, Name: why} }
	device := func(address, n uintptr) []byte {
		if b := p.mem.Bytes(uint64(address)); uintptr(len(b)) >= n {
			return b[:n]
		}
		return nil
	}
	switch name {
	case "cuInit", "cuDevicePrimaryCtxRelease_v2", "cuCtxSetCurrent", "cuModuleUnload", "cuStreamDestroy_v2", "cuStreamQuery", "cuEventDestroy_v2",
		"cuEventRecord", "cuEventQuery":
	case "cuDriverGetVersion":
		*at[int32](args[0]) = 12040
	case "cuDeviceGetCount":
		*at[int32](args[0]) = 1
	case "cuDeviceGet":
		*at[int32](args[0]) = 0
	case "cuDeviceGetName":
		copy(unsafe.Slice(at[byte](args[0]), args[1]), "Interpreter\x00")
	case "cuDeviceTotalMem_v2":
		*at[uint64](args[0]) = 8 << 30
	case "cuDeviceGetAttribute":
		*at[int32](args[0]) = map[uintptr]int32{13: 1000, 16: 1, 75: 8, 76: 0}[args[1]]
	case "cuDevicePrimaryCtxRetain", "cuStreamCreate", "cuEventCreate":
		*at[uintptr](args[0]) = 0x77
	case "cuModuleLoadDataEx":
		var text []byte
		for b := at[byte](args[1]); *b != 0; b = (*byte)(unsafe.Add(unsafe.Pointer(b), 1)) {
			text = append(text, *b)
		}
		if p.edit != nil {
			text = []byte(p.edit(string(text)))
		}
		m, err := ptx.Parse(text)
		if err != nil {
			return bad(218, err.Error())
		}
		p.kernels = append(p.kernels, m.Kernels()...)
		*at[uintptr](args[0]) = 1
	case "cuModuleGetFunction":
		var want []byte
		for b := at[byte](args[2]); *b != 0; b = (*byte)(unsafe.Add(unsafe.Pointer(b), 1)) {
			want = append(want, *b)
		}
		for i, k := range p.kernels {
			if k.Name == string(want) {
				*at[uintptr](args[0]) = uintptr(i + 1)
				return nil
			}
		}
		return bad(500, "not found")
	case "cuFuncSetAttribute":
		switch {
		case args[1] == 8 && args[2] <= leastShared: // the most dynamic shared memory of a launch
			p.shared[args[0]] = args[2]
		case args[1] == 9 && args[2] <= 100: // the share of shared memory in the cache
		default:
			return bad(1, "no such attribute, or too much")
		}
	case "cuMemAlloc_v2":
		*at[uint64](args[0]) = p.mem.Alloc(uint64(args[1]))
	case "cuMemFree_v2":
		if !p.mem.Free(uint64(args[0])) {
			return bad(1, "no allocation")
		}
	case "cuMemHostAlloc":
		b := make([]byte, max(1, args[1]))
		*at[unsafe.Pointer](args[0]) = unsafe.Pointer(&b[0])
		p.pinned[uintptr(unsafe.Pointer(&b[0]))] = b
	case "cuMemFreeHost":
		if p.pinned[args[0]] == nil {
			return bad(1, "no allocation")
		}
		delete(p.pinned, args[0])
	case "cuMemcpyHtoDAsync_v2":
		to := device(args[0], args[2])
		if to == nil {
			return bad(1, "no such memory")
		}
		copy(to, unsafe.Slice(at[byte](args[1]), args[2]))
	case "cuMemcpyDtoHAsync_v2":
		from := device(args[1], args[2])
		if from == nil {
			return bad(1, "no such memory")
		}
		copy(unsafe.Slice(at[byte](args[0]), args[2]), from)
	case "cuMemsetD8Async":
		to := device(args[0], args[2])
		if to == nil {
			return bad(1, "no such memory")
		}
		for i := range to {
			to[i] = byte(args[1])
		}
	case "cuLaunchKernel":
		k := p.kernels[args[0]-1]
		l := ptx.Launch{Grid: [3]uint32{uint32(args[1]), uint32(args[2]), uint32(args[3])},
			Block: [3]uint32{uint32(args[4]), uint32(args[5]), uint32(args[6])}, Shared: uint32(args[7])}
		if uint32(p.shared[args[0]]) < l.Shared && l.Shared > 48<<10 {
			return bad(1, "shared memory that was not asked for")
		}
		for _, a := range unsafe.Slice(at[*uint64](args[9]), len(k.Params)) {
			l.Args = append(l.Args, *a)
		}
		c, err := k.Run(&p.mem, l)
		c.Add(p.counts[k.Name])
		p.counts[k.Name] = c
		if err != nil {
			if p.fault == nil {
				p.fault = err
			}
			return bad(700, err.Error())
		}
	default:
		return bad(500, fmt.Sprintf("%s is nothing that the interpreter knows", name))
	}
	return nil
}
