package gpu

import (
	"context"
	"errors"
	"fmt"
	"image"
	"runtime"
	"sync"
	"unsafe"

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

// The constants of the embedding that package encoder does not export; the tests compare results.
const (
	maskSpan = 5
	maskNeed = (2*maskSpan + 1) << 8 * 7 / 8

	maxPixels = 1 << 26 // of one image, more than package encoder decodes
)

// What the kernels of embed.cu read and write.
type (
	deviceJob struct {
		offset            uint64
		w, h, stride, pad int32
		pupil, limbus     encoder.Contour
		upper, lower      deviceLid
	}
	deviceLid        struct{ found, x0, y0, b, c int32 }
	deviceNormalized struct {
		pix, valid   [encoder.Rings * encoder.Angles]uint8
		outside, pad int32
	}
	deviceFilter struct {
		angulars int32
		re, im   [100]int32
	}
	deviceBank struct {
		ring       [iris.Rows]int32
		span, need int32
		radials    int32
		radial     [32]int32
		filters    [iris.Filters]deviceFilter
	}
)

// Compile-time checks of the layouts in embed.cu.
var (
	_ [6464]byte  = [unsafe.Sizeof(deviceJob{})]byte{}
	_ [51208]byte = [unsafe.Sizeof(deviceNormalized{})]byte{}
	_ [1812]byte  = [unsafe.Sizeof(deviceBank{})]byte{}
)

// EncoderOptions of [NewEncoder].
type EncoderOptions struct {
	// Batch is the number of images that a device takes at a time; 0 means 256. A batch of 640×480 needs 0.4 MB of device memory an image.
	Batch int
}

// Encoder computes templates from images and contours on the devices of a [GPU]: the integer half of package encoder. It is safe for
// concurrent use.
type Encoder struct {
	batch int

	mu     sync.Mutex // guards what follows; held while a device is taken or handed back, not while it works
	free   chan *encodeShard
	all    []*encodeShard
	closed bool
}

// encodeShard is the scratch of one device.
type encodeShard struct {
	d                                *device
	bank                             uint64
	pixels, jobs, normalized, output buffer
}

// NewEncoder makes an encoder on all devices of g. Close it before g.
func NewEncoder(g *GPU, o EncoderOptions) (*Encoder, error) {
	if o.Batch <= 0 {
		o.Batch = 256
	}
	b := deviceBank{span: maskSpan, need: maskNeed}
	for i, r := range ringOf {
		b.ring[i] = int32(r)
	}
	if len(radial) > len(b.radial) {
		return nil, errors.New("gpu: the filters reach farther along the radius than the kernels provide for")
	}
	b.radials = int32(len(radial))
	for i, v := range radial {
		b.radial[i] = int32(v)
	}
	for i, k := range bank {
		f := &b.filters[i]
		f.angulars = int32(len(k.re))
		if len(k.re) > len(f.re) || len(k.re) != len(k.im) {
			return nil, errors.New("gpu: a filter is longer than the kernels provide for")
		}
		for j := range k.re {
			f.re[j], f.im[j] = int32(k.re[j]), int32(k.im[j])
		}
	}
	e := &Encoder{batch: o.Batch, free: make(chan *encodeShard, len(g.devices))}
	for _, d := range g.devices {
		sh := &encodeShard{d: d}
		e.all = append(e.all, sh)
		e.free <- sh
		if err := d.do(func() (err error) {
			if sh.bank, err = d.alloc(uint64(unsafe.Sizeof(b))); err != nil {
				return err
			}
			return upload(d, sh.bank, []deviceBank{b})
		}); err != nil {
			return nil, errors.Join(err, e.Close())
		}
	}
	if len(e.all) == 0 {
		return nil, ErrClosed
	}
	return e, nil
}

// Close overwrites what is left of images on the devices and gives their memory back.
func (e *Encoder) Close() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return nil
	}
	e.closed = true
	var err error
	for _, sh := range e.all {
		err = errors.Join(err, sh.d.do(func() error {
			var err error
			for _, b := range []buffer{sh.pixels, sh.jobs, sh.normalized, sh.output, {sh.bank, 1}} {
				if b.p != 0 {
					err = errors.Join(err, sh.d.fill(b.p, 0, b.n), sh.d.wait(), sh.d.free(b.p))
				}
			}
			return err
		}))
	}
	return err
}

// Encode computes the templates of all jobs, in their order, in batches over all devices. After an error nothing is known about any of
// them; one that wraps [ErrFailed] says that a device failed, and the work can be done on the CPU.
func (e *Encoder) Encode(ctx context.Context, jobs []Job) ([]Embedded, error) {
	for i := range jobs {
		img := jobs[i].Image
		if img == nil || img.Rect.Empty() || img.Rect.Dx() > maxPixels/img.Rect.Dy() {
			return nil, fmt.Errorf("gpu: image %d is empty or too large", i)
		}
	}
	out := make([]Embedded, len(jobs))
	work, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var wg sync.WaitGroup
	for at := 0; at < len(jobs); at += e.batch {
		n := min(e.batch, len(jobs)-at)
		sh, err := e.take(work)
		if err != nil {
			cancel(err)
			break
		}
		wg.Go(func() {
			defer func() { e.free <- sh }()
			if err := sh.d.do(func() error { return sh.run(jobs[at:at+n], out[at:at+n]) }); err != nil {
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

// take waits for a device.
func (e *Encoder) take(ctx context.Context) (*encodeShard, error) {
	e.mu.Lock()
	closed := e.closed
	e.mu.Unlock()
	if closed {
		return nil, ErrClosed
	}
	select {
	case sh := <-e.free:
		if ctx.Err() != nil {
			e.free <- sh
			return nil, context.Cause(ctx)
		}
		return sh, nil
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

// run does one batch on one device, inside device.do.
func (sh *encodeShard) run(jobs []Job, out []Embedded) error {
	d := sh.d
	var pixels []uint8
	in := make([]deviceJob, len(jobs))
	for i, j := range jobs {
		b, img, s := j.Image.Rect, j.Image, &j.Segmentation
		w, h := b.Dx(), b.Dy()
		in[i] = deviceJob{offset: uint64(len(pixels)), w: int32(w), h: int32(h), stride: int32(w), pupil: s.Pupil, limbus: s.Limbus,
			upper: lid(s.Upper), lower: lid(s.Lower)}
		for y := range h {
			at := img.PixOffset(b.Min.X, b.Min.Y+y)
			pixels = append(pixels, img.Pix[at:at+w]...)
		}
	}
	n := uint64(len(jobs))
	for _, x := range []struct {
		b *buffer
		n uint64
	}{{&sh.pixels, uint64(len(pixels))}, {&sh.jobs, n * 6464}, {&sh.normalized, n * 51208}, {&sh.output, n * iris.TemplateSize}} {
		if err := x.b.need(d, x.n); err != nil {
			return err
		}
	}
	if err := upload(d, sh.pixels.p, pixels); err != nil {
		return err
	}
	if err := upload(d, sh.jobs.p, in); err != nil {
		return err
	}
	// What no kernel writes over is seen: no image has −1 places outside, nor more than there are.
	if err := d.fill(sh.normalized.p, 0xff, n*51208); err != nil {
		return err
	}
	grid := [3]uint32{uint32(n), 1, 1}
	if err := d.launch("unum_normalize", grid, 256, 0, sh.pixels.p, sh.jobs.p, sh.normalized.p); err != nil {
		return err
	}
	// A mask has both bits of a filter or neither: words of 0x55… are no mask.
	if err := d.fill(sh.output.p, 0x55, n*iris.TemplateSize); err != nil {
		return err
	}
	if err := d.launch("unum_embed", grid, 256, 0, sh.normalized.p, sh.bank, sh.output.p); err != nil {
		return err
	}
	words := make([][2][iris.Columns]uint64, n)
	if err := download(d, words, sh.output.p); err != nil {
		return err
	}
	for i := range out {
		var outside [1]int32
		if err := download(d, outside[:], sh.normalized.p+uint64(i)*51208+uint64(unsafe.Offsetof(deviceNormalized{}.outside))); err != nil {
			return err
		}
		if outside[0] < 0 || outside[0] > encoder.Rings*encoder.Angles {
			return fmt.Errorf("%w: device %d: a normalised image is missing", ErrFailed, d.Index)
		}
		for _, m := range words[i][1] {
			if (m^m>>1)&0x5555555555555555 != 0 {
				return fmt.Errorf("%w: device %d: a template is missing", ErrFailed, d.Index)
			}
		}
		out[i] = Embedded{Template: iris.Template{Code: words[i][0], Mask: words[i][1]}, Outside: int(outside[0])}
	}
	return nil
}

func lid(l encoder.Lid) deviceLid {
	out := deviceLid{x0: l.X0, y0: l.Y0, b: l.B, c: l.C}
	if l.Found {
		out.found = 1
	}
	return out
}

// Stream makes templates of n images with the CPU and the devices at work at once: load (decode and segment) is called for 0…n−1 from
// several goroutines, batches go to the devices while the next are loaded, and emit gets each result, one at a time, in no certain order. An
// image that load can't use should be remembered by load, which then returns ErrSkip. The first other error of load, emit or a device ends
// the stream.
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
	for range e.all {
		senders.Go(func() {
			for {
				var batch []Job
				var at []int
				// One at least, and what else is there: no result waits for a batch to fill.
				for x := range ready {
					batch, at = append(batch, x.job), append(at, x.i)
					if len(batch) == e.batch || len(ready) == 0 {
						break
					}
				}
				if len(batch) == 0 {
					return
				}
				out, err := e.Encode(work, batch)
				if err != nil {
					cancel(err)
					return
				}
				mu.Lock()
				for i := range out {
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
