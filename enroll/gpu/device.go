package gpu

import (
	_ "embed" // the kernels
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"
	"unsafe"
)

// LibraryEnv names the environment variable that says where the driver library is, if not where the system looks for libcuda.so.1.
const LibraryEnv = "UNUM_LIBCUDA"

// The kernels, compiled for compute capability 8.0; the driver compiles them on for the device it finds.
var (
	//go:embed kernels/match.ptx
	matchPTX []byte
	//go:embed kernels/embed.ptx
	embedPTX []byte
)

const (
	minDriver     = 11080 // 11.8: PTX 7.8
	minCapability = 80    // b1 products with AND
)

// functions are all that is needed of the driver.
var functions = []string{
	"cuInit", "cuDriverGetVersion", "cuDeviceGetCount", "cuDeviceGet", "cuDeviceGetName", "cuDeviceGetAttribute", "cuDeviceTotalMem_v2",
	"cuDevicePrimaryCtxRetain", "cuDevicePrimaryCtxRelease_v2", "cuCtxSetCurrent", "cuModuleLoadDataEx", "cuModuleUnload",
	"cuModuleGetFunction", "cuFuncSetAttribute", "cuMemAlloc_v2", "cuMemFree_v2", "cuMemcpyHtoDAsync_v2", "cuMemcpyDtoHAsync_v2",
	"cuMemsetD8Async", "cuStreamCreate", "cuStreamDestroy_v2", "cuStreamQuery", "cuLaunchKernel", "cuGetErrorName",
}

var (
	matchKernels = []string{"unum_scan_popcount", "unum_scan_b1", "unum_scan_sketch", "unum_pairs", "unum_checksum", "unum_peak_b1", "unum_peak_popcount"}
	embedKernels = []string{"unum_normalize", "unum_embed"}
)

// b1Shared is the dynamic shared memory of unum_scan_b1: 16 templates and 4 queries.
const b1Shared = (16*204 + 4*extended) * 16

// Options of [Open].
type Options struct {
	// Library is the path of the driver library; empty means what LibraryEnv says, or libcuda.so.1.
	Library string
	// Devices are the numbers of the devices to use; nil means all that are new enough.
	Devices []int
	// Timeout is how long a device may take over one launch before it counts as failed; 0 means 30 seconds.
	Timeout time.Duration
}

// GPU is a set of devices ready for work. Its methods are safe for concurrent use.
type GPU struct {
	devices []*device
	skipped error
}

// Skipped tells which devices are not used and why; nil if all are.
func (g *GPU) Skipped() error { return g.skipped }

// Info describes a device.
type Info struct {
	Index           int
	Name            string
	Capability      int    // 80 is compute capability 8.0
	Multiprocessors int    //
	Clock           int    // highest, kHz
	Memory          uint64 // bytes
	Driver          int    // CUDA version of the driver, 12040 is 12.4
}

// device is one GPU with the kernels loaded.
type device struct {
	Info
	drv     *driver
	timeout time.Duration
	ctx     uintptr
	handle  int32
	stream  uintptr
	modules []uintptr
	fn      map[string]uintptr

	mu     sync.Mutex // held while the device works
	failed error      // set once; the device is not used again
}

// Open loads the driver and prepares every device: kernels compiled, known questions answered. All its errors wrap [ErrNoGPU]. Of several
// devices those that don't pass are left out; [GPU.Skipped] tells of them. Close the GPU after use.
func Open(o Options) (*GPU, error) {
	g, skipped, err := open(o)
	if err != nil {
		return nil, errors.Join(err, skipped)
	}
	g.skipped = skipped
	return g, nil
}

func open(o Options) (_ *GPU, skipped, _ error) {
	if o.Timeout <= 0 {
		o.Timeout = 30 * time.Second
	}
	drv, err := loadDriver(o.Library)
	if err != nil {
		return nil, nil, err
	}
	var version, count int32
	if err := drv.call("cuDriverGetVersion", uintptr(unsafe.Pointer(&version))); err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrStart, err)
	}
	if version < minDriver {
		return nil, nil, fmt.Errorf("%w: it speaks CUDA %d.%d, 11.8 is needed", ErrOldDriver, version/1000, version%1000/10)
	}
	if err := drv.call("cuInit", 0); err != nil {
		var c *CallError
		if errors.As(err, &c) && c.Code == 100 { // CUDA_ERROR_NO_DEVICE
			return nil, nil, ErrNoDevice
		}
		return nil, nil, fmt.Errorf("%w: %w", ErrStart, err)
	}
	if err := drv.call("cuDeviceGetCount", uintptr(unsafe.Pointer(&count))); err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrStart, err)
	}
	want := o.Devices
	if want == nil {
		for i := range int(count) {
			want = append(want, i)
		}
	}
	if len(want) == 0 {
		return nil, nil, ErrNoDevice
	}
	g := new(GPU)
	for _, i := range want {
		if i < 0 || i >= int(count) {
			skipped = errors.Join(skipped, fmt.Errorf("%w: number %d of %d", ErrNoDevice, i, count))
			continue
		}
		d := &device{Info: Info{Index: i, Driver: int(version)}, drv: drv, timeout: o.Timeout, fn: make(map[string]uintptr)}
		err := d.start()
		if err == nil {
			err = d.selfTest()
		}
		if err != nil {
			if !errors.Is(err, ErrNoGPU) {
				err = fmt.Errorf("%w: %w", ErrStart, err)
			}
			skipped = errors.Join(skipped, fmt.Errorf("device %d: %w", i, err))
			_ = d.stop() // it is of no use, whatever this says
			continue
		}
		g.devices = append(g.devices, d)
	}
	if len(g.devices) == 0 {
		return nil, skipped, fmt.Errorf("%w: of %d", ErrNoDevice, count)
	}
	return g, skipped, nil
}

// Devices describes the devices in use.
func (g *GPU) Devices() []Info {
	var out []Info
	for _, d := range g.devices {
		out = append(out, d.Info)
	}
	return out
}

// Close gives the devices back. Scanners and encoders on them must have been closed before.
func (g *GPU) Close() error {
	var err error
	for _, d := range g.devices {
		err = errors.Join(err, d.stop())
	}
	g.devices = nil
	return err
}

// start readies the device up to loaded kernels.
func (d *device) start() error {
	if err := d.drv.call("cuDeviceGet", uintptr(unsafe.Pointer(&d.handle)), uintptr(d.Index)); err != nil {
		return err
	}
	name := make([]byte, 128)
	if err := d.drv.call("cuDeviceGetName", uintptr(unsafe.Pointer(&name[0])), uintptr(len(name)), uintptr(d.handle)); err != nil {
		return err
	}
	for i, b := range name {
		if b == 0 {
			d.Name = string(name[:i])
			break
		}
	}
	if err := d.drv.call("cuDeviceTotalMem_v2", uintptr(unsafe.Pointer(&d.Memory)), uintptr(d.handle)); err != nil {
		return err
	}
	var major, minor int32
	for attribute, v := range map[uintptr]*int32{75: &major, 76: &minor} {
		if err := d.attribute(v, attribute); err != nil {
			return err
		}
	}
	d.Capability = int(10*major + minor)
	if d.Capability < minCapability {
		return fmt.Errorf("%w: %s has %d.%d", ErrOldDevice, d.Name, major, minor)
	}
	var clock, sms int32
	for attribute, v := range map[uintptr]*int32{13: &clock, 16: &sms} {
		if err := d.attribute(v, attribute); err != nil {
			return err
		}
	}
	d.Clock, d.Multiprocessors = int(clock), int(sms)
	if err := d.drv.call("cuDevicePrimaryCtxRetain", uintptr(unsafe.Pointer(&d.ctx)), uintptr(d.handle)); err != nil {
		return err
	}
	return d.do(func() error {
		if err := d.drv.call("cuStreamCreate", uintptr(unsafe.Pointer(&d.stream)), 1); err != nil {
			return err
		}
		if err := d.load(matchPTX, matchKernels); err != nil {
			return err
		}
		if err := d.load(embedPTX, embedKernels); err != nil {
			return err
		}
		return d.drv.call("cuFuncSetAttribute", d.fn["unum_scan_b1"], 8, b1Shared)
	})
}

func (d *device) attribute(v *int32, attribute uintptr) error {
	return d.drv.call("cuDeviceGetAttribute", uintptr(unsafe.Pointer(v)), attribute, uintptr(d.handle))
}

// load compiles a module and finds its kernels.
func (d *device) load(ptx []byte, names []string) error {
	text := append(append([]byte(nil), ptx...), 0)
	log := make([]byte, 4096)
	options := [2]int32{5, 6} // error log buffer, its size
	values := [2]uintptr{uintptr(unsafe.Pointer(&log[0])), uintptr(len(log))}
	var module uintptr
	err := d.drv.call("cuModuleLoadDataEx", uintptr(unsafe.Pointer(&module)), uintptr(unsafe.Pointer(&text[0])), uintptr(len(options)),
		uintptr(unsafe.Pointer(&options[0])), uintptr(unsafe.Pointer(&values[0])))
	runtime.KeepAlive(log)
	if err != nil {
		n := 0
		for n < len(log) && log[n] != 0 {
			n++
		}
		return fmt.Errorf("compile kernels: %w: %s", err, log[:n])
	}
	d.modules = append(d.modules, module)
	for _, name := range names {
		var f uintptr
		s := append([]byte(name), 0)
		if err := d.drv.call("cuModuleGetFunction", uintptr(unsafe.Pointer(&f)), module, uintptr(unsafe.Pointer(&s[0]))); err != nil {
			return fmt.Errorf("kernel %s: %w", name, err)
		}
		d.fn[name] = f
	}
	return nil
}

// stop gives back what start took, as far as it came.
func (d *device) stop() error {
	if d.ctx == 0 {
		return nil
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	err := d.drv.call("cuCtxSetCurrent", d.ctx)
	for _, m := range d.modules {
		err = errors.Join(err, d.drv.call("cuModuleUnload", m))
	}
	if d.stream != 0 {
		err = errors.Join(err, d.drv.call("cuStreamDestroy_v2", d.stream))
	}
	err = errors.Join(err, d.drv.call("cuCtxSetCurrent", 0), d.drv.call("cuDevicePrimaryCtxRelease_v2", uintptr(d.handle)))
	d.ctx, d.modules, d.stream = 0, nil, 0
	return err
}

// do runs f with the device bound to the calling thread. Any driver call of f that fails, but for want of memory, is the end of the device.
func (d *device) do(f func() error) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.failed != nil {
		return d.failed
	}
	if d.ctx == 0 {
		return ErrClosed
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	err := d.drv.call("cuCtxSetCurrent", d.ctx)
	if err == nil {
		err = f()
	}
	var c *CallError
	if errors.As(err, &c) && c.Code != codeOutOfMemory || errors.Is(err, ErrFailed) {
		if !errors.Is(err, ErrFailed) {
			err = fmt.Errorf("%w: device %d: %w", ErrFailed, d.Index, err)
		}
		d.failed = err
	}
	return err
}

// What follows is for use inside do.

// wait waits until all that was asked of the device is done. It polls, so that a device that hangs can be given up.
func (d *device) wait() error {
	deadline := time.Now().Add(d.timeout)
	pause := 20 * time.Microsecond
	for i := 0; ; i++ {
		err := d.drv.call("cuStreamQuery", d.stream)
		var c *CallError
		if err == nil || !errors.As(err, &c) || c.Code != codeNotReady {
			return err
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("%w: device %d: not done after %v", ErrFailed, d.Index, d.timeout)
		}
		if i > 100 {
			time.Sleep(pause)
			pause = min(2*pause, time.Millisecond)
		}
	}
}

// alloc gets device memory, or ErrMemory.
func (d *device) alloc(n uint64) (uint64, error) {
	var p uint64
	err := d.drv.call("cuMemAlloc_v2", uintptr(unsafe.Pointer(&p)), uintptr(n))
	var c *CallError
	if errors.As(err, &c) && c.Code == codeOutOfMemory {
		return 0, fmt.Errorf("%w: device %d, %d bytes more: %w", ErrMemory, d.Index, n, err)
	}
	return p, err
}

func (d *device) free(p uint64) error {
	if p == 0 {
		return nil
	}
	return d.drv.call("cuMemFree_v2", uintptr(p))
}

func (d *device) fill(p uint64, v byte, n uint64) error {
	return d.drv.call("cuMemsetD8Async", uintptr(p), uintptr(v), uintptr(n), d.stream)
}

// upload copies s to the device and waits until s may change again.
func upload[T any](d *device, p uint64, s []T) error {
	if len(s) == 0 {
		return nil
	}
	n := uintptr(len(s)) * unsafe.Sizeof(s[0])
	if err := d.drv.call("cuMemcpyHtoDAsync_v2", uintptr(p), uintptr(unsafe.Pointer(&s[0])), n, d.stream); err != nil {
		return err
	}
	err := d.wait()
	runtime.KeepAlive(s)
	return err
}

// download copies from the device into s, after everything asked before.
func download[T any](d *device, s []T, p uint64) error {
	if len(s) == 0 {
		return nil
	}
	// First all that was asked for: a copy to ordinary memory blocks until the kernels are done, and then nothing could be given up.
	if err := d.wait(); err != nil {
		return err
	}
	n := uintptr(len(s)) * unsafe.Sizeof(s[0])
	if err := d.drv.call("cuMemcpyDtoHAsync_v2", uintptr(unsafe.Pointer(&s[0])), uintptr(p), n, d.stream); err != nil {
		return err
	}
	err := d.wait()
	runtime.KeepAlive(s)
	return err
}

// launch starts a kernel. Every argument is given in 64 bits; the machine is little-endian, so 32-bit parameters read their lower half.
func (d *device) launch(name string, grid [3]uint32, block, shared uint32, args ...uint64) error {
	params := make([]unsafe.Pointer, len(args))
	for i := range args {
		params[i] = unsafe.Pointer(&args[i])
	}
	err := d.drv.call("cuLaunchKernel", d.fn[name], uintptr(grid[0]), uintptr(grid[1]), uintptr(grid[2]), uintptr(block), 1, 1, uintptr(shared),
		d.stream, uintptr(unsafe.Pointer(&params[0])), 0)
	runtime.KeepAlive(params)
	runtime.KeepAlive(args)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// buffer is device memory that grows as needed.
type buffer struct {
	p, n uint64
}

func (b *buffer) need(d *device, n uint64) error {
	if n <= b.n {
		return nil
	}
	if err := d.free(b.p); err != nil {
		return err
	}
	b.p, b.n = 0, 0
	p, err := d.alloc(n)
	if err != nil {
		return err
	}
	b.p, b.n = p, n
	return nil
}
