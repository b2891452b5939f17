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
	"cuModuleGetFunction", "cuFuncSetAttribute", "cuMemAlloc_v2", "cuMemFree_v2", "cuMemHostAlloc", "cuMemFreeHost",
	"cuMemcpyHtoDAsync_v2", "cuMemcpyDtoHAsync_v2", "cuMemsetD8Async", "cuStreamCreate", "cuStreamDestroy_v2", "cuStreamQuery",
	"cuEventCreate", "cuEventDestroy_v2", "cuEventRecord", "cuEventQuery", "cuLaunchKernel", "cuGetErrorName",
}

var (
	matchKernels = []string{"unum_scan_popcount", "unum_scan_b1", "unum_scan_sketch", "unum_refine", "unum_pairs", "unum_checksum",
		"unum_peak_b1", "unum_peak_popcount", "unum_peak_logic"}
	embedKernels = []string{"unum_normalize", "unum_embed"}
)

// b1Shared is the dynamic shared memory of unum_scan_b1: 16 templates and 8 queries. Every device that is new enough has 99 KiB for a block.
const b1Shared = (16*204 + 8*extended) * 16

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

// device is one GPU with the kernels loaded. Work is given to its queues.
type device struct {
	Info
	drv     *driver
	timeout time.Duration
	ctx     uintptr // set by start
	handle  int32
	modules []uintptr
	fn      map[string]uintptr

	mu     sync.Mutex // guards what follows; not held while the device works
	queues []*queue
	closed bool
	failed error // set once; the device is not used again
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
	return d.bound(func() error {
		if err := d.load(matchPTX, matchKernels); err != nil {
			return err
		}
		if err := d.load(embedPTX, embedKernels); err != nil {
			return err
		}
		// 8 is the dynamic shared memory that a block may have, 9 the share of the first cache that should be shared memory, in percent: the
		// kernels that live on it are to have as many blocks at once as it can hold.
		err := d.drv.call("cuFuncSetAttribute", d.fn["unum_scan_b1"], 8, b1Shared)
		for _, name := range []string{"unum_scan_b1", "unum_scan_sketch", "unum_scan_popcount"} {
			err = errors.Join(err, d.drv.call("cuFuncSetAttribute", d.fn[name], 9, 100))
		}
		return err
	})
}

// bound runs f with the device bound to the calling thread. Any driver call of f that fails, but for want of memory, is the end of the device.
func (d *device) bound(f func() error) error {
	d.mu.Lock()
	failed, closed := d.failed, d.closed
	d.mu.Unlock()
	switch {
	case failed != nil:
		return failed
	case closed:
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
		d.mu.Lock()
		if d.failed == nil {
			d.failed = err
		}
		d.mu.Unlock()
	}
	return err
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

// stop gives back what start and newQueue took, as far as they came. Nothing else may use the device any more.
func (d *device) stop() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.ctx == 0 || d.closed {
		return nil
	}
	d.closed = true
	if errors.Is(d.failed, errHangs) {
		return nil // whoever asks it waits for ever; what it holds goes with the process
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	err := d.drv.call("cuCtxSetCurrent", d.ctx)
	for _, q := range d.queues {
		if d.failed == nil { // else it goes with the context
			err = errors.Join(err, q.release())
		}
	}
	for _, m := range d.modules {
		err = errors.Join(err, d.drv.call("cuModuleUnload", m))
	}
	return errors.Join(err, d.drv.call("cuCtxSetCurrent", 0), d.drv.call("cuDevicePrimaryCtxRelease_v2", uintptr(d.handle)))
}
