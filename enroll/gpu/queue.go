package gpu

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"time"
	"unsafe"
)

// stageBytes is the size of a queue's stage: what a copy to or from the device takes at a time.
const stageBytes = 4 << 20

// queue is a stream of work on a device: what is asked of it is done in that order, beside what other queues of the device are asked. One
// caller at a time works with it, inside do; its methods are for use there.
//
// No copy touches Go's memory. It goes by way of pinned memory, which the driver can copy without blocking, and which stays allocated when
// a device is given up: what that still writes, it writes where nobody looks.
type queue struct {
	d      *device
	stream uintptr
	stage  pinned

	mu sync.Mutex // held while a caller works
}

// newQueue makes a queue of the device. Close it after use; what is still open when the device stops is closed then.
func (d *device) newQueue() (*queue, error) {
	q := &queue{d: d}
	err := d.bound(func() (err error) {
		if err = d.drv.call("cuStreamCreate", uintptr(unsafe.Pointer(&q.stream)), 1); err != nil {
			return err
		}
		d.mu.Lock()
		d.queues = append(d.queues, q)
		d.mu.Unlock()
		q.stage, err = q.pin(stageBytes)
		return err
	})
	if err != nil {
		return nil, err
	}
	return q, nil
}

// close gives the queue back. It is not used any more.
func (q *queue) close() error {
	return q.do(func() error {
		q.d.mu.Lock()
		defer q.d.mu.Unlock()
		if i := slices.Index(q.d.queues, q); i >= 0 {
			q.d.queues = slices.Delete(q.d.queues, i, i+1)
			return q.release()
		}
		return nil
	})
}

// release gives back what newQueue took. The device is bound to the thread, and its lock held.
func (q *queue) release() error {
	var err error
	if q.stream != 0 {
		err = q.d.drv.call("cuStreamDestroy_v2", q.stream)
	}
	q.stage.wipe()
	return errors.Join(err, q.unpin(q.stage))
}

// do runs f, which may use the methods of q. Any driver call of f that fails, but for want of memory, is the end of the device.
func (q *queue) do(f func() error) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.d.bound(f)
}

// poll asks the driver until it no longer says "not ready". Polling, so that a device that hangs can be given up.
func (q *queue) poll(name string, handle uintptr) error {
	deadline := time.Now().Add(q.d.timeout)
	pause := 20 * time.Microsecond
	for i := 0; ; i++ {
		err := q.d.drv.call(name, handle)
		var c *CallError
		if err == nil || !errors.As(err, &c) || c.Code != codeNotReady {
			return err
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("%w: device %d: not done after %v", errHangs, q.d.Index, q.d.timeout)
		}
		if i > 100 {
			time.Sleep(pause)
			pause = min(2*pause, time.Millisecond)
		}
	}
}

// wait waits until all that was asked of the queue is done.
func (q *queue) wait() error { return q.poll("cuStreamQuery", q.stream) }

// event is a mark in a queue. The zero event is none.
type event uintptr

func (q *queue) newEvent() (e event, err error) {
	return e, q.d.drv.call("cuEventCreate", uintptr(unsafe.Pointer(&e)), 2) // without a time
}

func (q *queue) freeEvent(e event) error {
	if e == 0 {
		return nil
	}
	return q.d.drv.call("cuEventDestroy_v2", uintptr(e))
}

// mark puts the event behind all that was asked until now.
func (q *queue) mark(e event) error { return q.d.drv.call("cuEventRecord", uintptr(e), q.stream) }

// reach waits until the device came to the event's last mark.
func (q *queue) reach(e event) error { return q.poll("cuEventQuery", uintptr(e)) }

// alloc gets device memory, or ErrMemory.
func (q *queue) alloc(n uint64) (uint64, error) {
	var p uint64
	err := q.d.drv.call("cuMemAlloc_v2", uintptr(unsafe.Pointer(&p)), uintptr(n))
	return p, q.full(err, n)
}

// full makes ErrMemory of the driver's error that means it.
func (q *queue) full(err error, n uint64) error {
	var c *CallError
	if errors.As(err, &c) && c.Code == codeOutOfMemory {
		return fmt.Errorf("%w: device %d, %d bytes more: %w", ErrMemory, q.d.Index, n, err)
	}
	return err
}

func (q *queue) free(p uint64) error {
	if p == 0 {
		return nil
	}
	return q.d.drv.call("cuMemFree_v2", uintptr(p))
}

// pinned is memory of the host that the device reads and writes by itself.
type pinned struct {
	p unsafe.Pointer
	n uint64
}

// from is what lies behind the first n bytes.
func (p pinned) from(n uint64) pinned { return pinned{unsafe.Add(p.p, n), p.n - n} }

// pin gets pinned memory, or ErrMemory.
func (q *queue) pin(n uint64) (pinned, error) {
	var p unsafe.Pointer
	err := q.d.drv.call("cuMemHostAlloc", uintptr(unsafe.Pointer(&p)), uintptr(n), 0)
	return pinned{p, n}, q.full(err, n)
}

// wipe overwrites it.
func (p pinned) wipe() {
	if p.p != nil {
		clear(view[byte](p, int(p.n)))
	}
}

func (q *queue) unpin(p pinned) error {
	if p.p == nil {
		return nil
	}
	return q.d.drv.call("cuMemFreeHost", uintptr(p.p))
}

// view gives the first n values of T in pinned memory.
func view[T any](p pinned, n int) []T {
	if n == 0 {
		return nil
	}
	var t T
	if uint64(n)*uint64(unsafe.Sizeof(t)) > p.n {
		panic("gpu: pinned memory is shorter than its use") // a bug of this package
	}
	return unsafe.Slice((*T)(p.p), n)
}

func (q *queue) fill(p uint64, v byte, n uint64) error {
	return q.d.drv.call("cuMemsetD8Async", uintptr(p), uintptr(v), uintptr(n), q.stream)
}

// toDevice and toHost ask for a copy of the first n bytes of pinned memory, or into it; neither waits.
func (q *queue) toDevice(p uint64, from pinned, n uint64) error {
	return q.d.drv.call("cuMemcpyHtoDAsync_v2", uintptr(p), uintptr(from.p), uintptr(n), q.stream)
}

func (q *queue) toHost(to pinned, p, n uint64) error {
	return q.d.drv.call("cuMemcpyDtoHAsync_v2", uintptr(to.p), uintptr(p), uintptr(n), q.stream)
}

// upload copies s to the device. It waits for all that was asked before.
func upload[T any](q *queue, p uint64, s []T) error {
	var t T
	size := uint64(unsafe.Sizeof(t))
	for part := int(stageBytes / size); len(s) > 0; {
		n := min(part, len(s))
		copy(view[T](q.stage, n), s)
		if err := errors.Join(q.toDevice(p, q.stage, uint64(n)*size), q.wait()); err != nil {
			return err
		}
		p, s = p+uint64(n)*size, s[n:]
	}
	return nil
}

// download copies from the device into s, after all that was asked before.
func download[T any](q *queue, s []T, p uint64) error {
	var t T
	size := uint64(unsafe.Sizeof(t))
	for part := int(stageBytes / size); len(s) > 0; {
		n := min(part, len(s))
		if err := errors.Join(q.toHost(q.stage, p, uint64(n)*size), q.wait()); err != nil {
			return err
		}
		copy(s, view[T](q.stage, n))
		p, s = p+uint64(n)*size, s[n:]
	}
	return nil
}

// launch starts a kernel. Every argument is given in 64 bits; the machine is little-endian, so 32-bit parameters read their lower half.
func (q *queue) launch(name string, grid [3]uint32, block, shared uint32, args ...uint64) error {
	params := make([]unsafe.Pointer, len(args))
	for i := range args {
		params[i] = unsafe.Pointer(&args[i])
	}
	err := q.d.drv.call("cuLaunchKernel", q.d.fn[name], uintptr(grid[0]), uintptr(grid[1]), uintptr(grid[2]), uintptr(block), 1, 1,
		uintptr(shared), q.stream, uintptr(unsafe.Pointer(&params[0])), 0)
	runtime.KeepAlive(params)
	runtime.KeepAlive(args)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// buffer is device memory that grows as needed; it keeps nothing when it does.
type buffer struct {
	p, n uint64
}

func (b *buffer) need(q *queue, n uint64) error {
	if n <= b.n {
		return nil
	}
	if err := q.drop(b); err != nil {
		return err
	}
	p, err := q.alloc(n)
	if err != nil {
		return err
	}
	b.p, b.n = p, n
	return nil
}

// drop overwrites and frees device memory.
func (q *queue) drop(bs ...*buffer) error {
	for _, b := range bs {
		if b.p == 0 {
			continue
		}
		if err := q.fill(b.p, 0, b.n); err != nil {
			return err
		}
		if err := q.wait(); err != nil {
			return err
		}
		if err := q.free(b.p); err != nil {
			return err
		}
		*b = buffer{}
	}
	return nil
}

// need is the same for pinned memory.
func (p *pinned) need(q *queue, n uint64) error {
	if n <= p.n {
		return nil
	}
	p.wipe()
	if err := q.unpin(*p); err != nil {
		return err
	}
	*p = pinned{}
	more, err := q.pin(n)
	if err != nil {
		return err
	}
	*p = more
	return nil
}
