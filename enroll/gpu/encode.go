package gpu

import (
	"context"
	"errors"
	"fmt"
	"image"
	"runtime"
	"sync"

	"unum/enroll/encoder"
	"unum/enroll/iris"
)

// Job is one image whose contours are known.
type Job struct {
	Image        *image.Gray
	Segmentation encoder.Segmentation
}

// Embedded is what became of a Job: exactly encoder.Embed(encoder.Normalize(image, segmentation)).
type Embedded struct {
	Template iris.Template
	Outside  int // places of the ring that lie outside the image
}

const (
	maxPixels = 1 << 26 // of one image, more than package encoder decodes
	laneCount = 3       // of a device: one packs, one copies, one computes
)

// EncoderOptions of [NewEncoder].
type EncoderOptions struct {
	// Batch is the number of images that a device takes at a time; 0 means 256. Three batches are under way on each device. An image of a
	// batch takes 39 kB of device memory and its part between the contours (some 60 kB of 640×480), and that part in pinned memory as well.
	Batch int
}

// Encoder computes templates from images and contours on the devices of a [GPU]: the integer half of package encoder. It is safe for
// concurrent use.
type Encoder struct {
	batch int
	all   []*lane
	free  chan *lane // those of all that do nothing; closed when none ever will do anything again

	mu     sync.Mutex // held by Close
	closed bool       // guarded by mu
}

// NewEncoder makes an encoder on all devices of g. Close it before g.
func NewEncoder(g *GPU, o EncoderOptions) (*Encoder, error) {
	if o.Batch <= 0 {
		o.Batch = 256
	}
	bank, err := newBank()
	if err != nil {
		return nil, err
	}
	if len(g.devices) == 0 {
		return nil, ErrClosed
	}
	e := &Encoder{batch: o.Batch, free: make(chan *lane, laneCount*len(g.devices))}
	for range laneCount { // the devices in turn, so that few batches are spread over all
		for _, d := range g.devices {
			l, err := newLane(d, o.Batch, bank)
			e.all = append(e.all, l)
			e.free <- l
			if err != nil {
				return nil, errors.Join(err, e.Close())
			}
		}
	}
	return e, nil
}

// Close waits for the batches under way, overwrites what is left of images and templates on the devices and in pinned memory, and gives
// the memory back. Of a device that failed nothing more is asked: its memory goes with the GPU.
func (e *Encoder) Close() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return nil
	}
	e.closed = true
	for range e.all {
		<-e.free
	}
	close(e.free)
	var all error
	for _, l := range e.all {
		if err := l.close(); !errors.Is(all, err) { // lanes of one device say the same
			all = errors.Join(all, err)
		}
	}
	return all
}

// Encode computes the templates of all jobs, in their order, in batches over all devices. After an error nothing is known about any of
// them; one that wraps [ErrFailed] says that a device failed, and the work can be done on the CPU.
func (e *Encoder) Encode(ctx context.Context, jobs []Job) ([]Embedded, error) {
	for i := range jobs {
		if err := checkImage(jobs[i].Image, i); err != nil {
			return nil, err
		}
	}
	out := make([]Embedded, len(jobs))
	work, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var wg sync.WaitGroup
	for at := 0; at < len(jobs); at += e.batch {
		n := min(e.batch, len(jobs)-at)
		l, err := e.take(work)
		if err != nil {
			cancel(err)
			break
		}
		wg.Go(func() {
			defer func() { e.free <- l }()
			if err := l.run(jobs[at:at+n], out[at:at+n]); err != nil {
				cancel(err)
			}
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := context.Cause(work); err != nil {
		return nil, err
	}
	return out, nil
}

// checkImage tells whether every pixel of image i is there, and not too many are.
func checkImage(img *image.Gray, i int) error {
	if img == nil || img.Rect.Empty() || img.Rect.Dx() > maxPixels/img.Rect.Dy() {
		return fmt.Errorf("gpu: image %d is empty or too large", i)
	}
	w, h := img.Rect.Dx(), img.Rect.Dy()
	if img.Stride < w || len(img.Pix) < w || (len(img.Pix)-w)/img.Stride < h-1 {
		return fmt.Errorf("gpu: image %d has fewer pixels than it says", i)
	}
	return nil
}

// take waits for a lane.
func (e *Encoder) take(ctx context.Context) (*lane, error) {
	select {
	case l, ok := <-e.free:
		if !ok {
			return nil, ErrClosed
		}
		if ctx.Err() != nil {
			e.free <- l
			return nil, context.Cause(ctx)
		}
		return l, nil
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

// Stream makes templates of n images with the CPU and the devices at work at once: load (decode and segment) is called for 0…n−1 from
// several goroutines, batches go to the devices while the next are loaded, and emit gets each result, one at a time, in no certain order. An
// image that load can't use should be remembered by load, which then returns ErrSkip. The first other error of load, emit or a device ends
// the stream.
//
// What is loaded waits for a device, and load for what waits: five batches and an image a core are held at most with one device, three
// batches more with each other. No result waits for a batch to fill.
func (e *Encoder) Stream(ctx context.Context, n int, load func(ctx context.Context, i int) (Job, error), emit func(i int, r Embedded) error) error {
	work, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	type loaded struct {
		i   int
		job Job
	}
	next, ready := make(chan int), make(chan loaded, e.batch)
	var loaders, senders sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		loaders.Go(func() {
			for i := range next {
				job, err := load(work, i)
				if errors.Is(err, ErrSkip) {
					continue
				}
				if err == nil {
					err = checkImage(job.Image, i)
				}
				if err != nil {
					cancel(err)
					return
				}
				select {
				case ready <- loaded{i, job}:
				case <-work.Done():
					return
				}
			}
		})
	}
	var mu sync.Mutex // emit's
	// One sender more than lanes: while it emits, all of them can be at work.
	for range len(e.all) + 1 {
		senders.Go(func() {
			batch, out, at := make([]Job, 0, e.batch), make([]Embedded, e.batch), make([]int, 0, e.batch)
			for x := range ready {
				l, err := e.take(work)
				if err != nil {
					cancel(err)
					return
				}
				batch, at = append(batch[:0], x.job), append(at[:0], x.i)
			more: // that came while the lanes were busy
				for len(batch) < e.batch {
					select {
					case x, ok := <-ready:
						if !ok {
							break more
						}
						batch, at = append(batch, x.job), append(at, x.i)
					default:
						break more
					}
				}
				err = l.run(batch, out[:len(batch)])
				e.free <- l
				clear(batch) // the images may go
				if err != nil {
					cancel(err)
					return
				}
				mu.Lock()
				for i := range at {
					if err = emit(at[i], out[i]); err != nil {
						break
					}
				}
				mu.Unlock()
				if err != nil {
					cancel(err)
					return
				}
			}
		})
	}
feed:
	for i := range n {
		select {
		case next <- i:
		case <-work.Done():
			break feed
		}
	}
	close(next)
	loaders.Wait()
	close(ready)
	senders.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	return context.Cause(work)
}

// ErrSkip is for load to leave an image out.
var ErrSkip = errors.New("image left out")
