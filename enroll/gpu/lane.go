package gpu

import (
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"math/bits"
	"runtime"
	"sync"
	"sync/atomic"
	"unsafe"

	"unum/enroll/encoder"
	"unum/enroll/iris"
)

// The constants of the embedding that package encoder does not export; the tests compare results.
const (
	maskSpan = 5
	maskNeed = (2*maskSpan + 1) << 8 * 7 / 8
	maxSpan  = 176 // limbus radius in pixels above which the image is halved
)

// What the kernels of embed.cu read and write.
type (
	// deviceJob lies before the pixels of all jobs of its batch. Pixel (x, y) of the image, halved shift times, lies offset + y·stride + x bytes
	// behind the first job. w and h are those of the whole halved image, while only what the contours can reach is there: offset is where
	// pixel (0, 0) would lie, which may be before the first job.
	deviceJob struct {
		offset              int64
		w, h, stride, shift int32
		pupil, limbus       encoder.Contour
		upper, lower        deviceLid
		turn, _             uint32
	}
	deviceLid        struct{ found, x0, y0, b, c int32 }
	deviceNormalized struct {
		pix     [encoder.Rings * encoder.Angles]uint8
		valid   [encoder.Rings * 14]uint32 // bits: a ring's 400, and its first 48 again
		outside int32
		turn    uint32
		_       [2]uint32
	}
	deviceEmbedded struct {
		code, mask [iris.Columns]uint64
		outside    int32
		turn       uint32
	}
	deviceFilter struct {
		angulars, _ int32
		taps        [100][2]int32
	}
	deviceBank struct {
		ring       [iris.Rows]int32
		span, need int32
		radials    int32
		radial     [32]int32
		_          int32
		filters    [iris.Filters]deviceFilter
	}
)

const (
	jobBytes        = 6472
	normalizedBytes = 29200
	embeddedBytes   = 3208
	bankBytes       = 1824
)

// Compile-time checks of the layouts in embed.cu.
var (
	_ [jobBytes]byte        = [unsafe.Sizeof(deviceJob{})]byte{}
	_ [normalizedBytes]byte = [unsafe.Sizeof(deviceNormalized{})]byte{}
	_ [embeddedBytes]byte   = [unsafe.Sizeof(deviceEmbedded{})]byte{}
	_ [bankBytes]byte       = [unsafe.Sizeof(deviceBank{})]byte{}
)

// newBank lays the filters out for the kernels.
func newBank() (*deviceBank, error) {
	b := &deviceBank{span: maskSpan, need: maskNeed}
	for i, r := range ringOf {
		b.ring[i] = int32(r)
	}
	if len(radial) > len(b.radial) {
		return nil, errors.New("gpu: the filters reach farther along the radius than the kernels provide for")
	}
	b.radials = int32(len(radial))
	sum := 0
	for i, v := range radial {
		b.radial[i] = int32(v)
		sum += int(v)
		if v < 0 || sum*255 > 1<<16-1 {
			return nil, errors.New("gpu: a sum along the radius has more bits than the kernels provide for")
		}
	}
	for i, k := range bank {
		f := &b.filters[i]
		f.angulars = int32(len(k.re))
		if len(k.re) > len(f.taps) || len(k.re) != len(k.im) {
			return nil, errors.New("gpu: a filter is longer than the kernels provide for")
		}
		for j := range k.re {
			f.taps[j] = [2]int32{int32(k.re[j]), int32(k.im[j])}
		}
	}
	return b, nil
}

// lane takes batches through a device, one at a time: packs them into pinned memory, has them copied, normalised, embedded and copied back.
// A device has several, so that its copies and kernels and the CPU's packing are at work at once. Whoever took a lane from Encoder.free has
// it alone.
type lane struct {
	q     *queue
	bank  uint64 // on the device
	crops []crop // of the batch; its length is the most jobs of one

	// turn is the number of the round, and comes with each job, through both kernels, with each template back. Nothing else that ever was in
	// the lane's memory has it, so a kernel that didn't run and a copy that wasn't made are seen.
	turn uint32

	up   pinned // jobs, and the pixels behind them
	in   buffer // where up goes
	down pinned // where out comes
	// Normalised images and templates, between the kernels and behind them.
	normalized, out buffer
}

// newLane gives the lane even with an error, as far as it came, for close.
func newLane(d *device, batch int, bank *deviceBank) (*lane, error) {
	l := &lane{crops: make([]crop, batch)}
	var err error
	if l.q, err = d.newQueue(); err != nil {
		return l, err
	}
	return l, l.q.do(func() (err error) {
		if l.bank, err = l.q.alloc(bankBytes); err != nil {
			return err
		}
		if err := upload(l.q, l.bank, []deviceBank{*bank}); err != nil {
			return err
		}
		if err := l.fresh(&l.normalized, uint64(batch)*normalizedBytes); err != nil {
			return err
		}
		if err := l.fresh(&l.out, uint64(batch)*embeddedBytes); err != nil {
			return err
		}
		l.down, err = l.q.pin(uint64(batch) * embeddedBytes)
		l.down.wipe()
		return err
	})
}

// fresh gets device memory that holds nothing of before.
func (l *lane) fresh(b *buffer, n uint64) error {
	if err := b.need(l.q, n); err != nil {
		return err
	}
	return l.q.fill(b.p, 0, n)
}

// close overwrites and gives back what the lane holds. Of a device that failed it asks nothing.
func (l *lane) close() error {
	l.up.wipe()
	l.down.wipe()
	if l.q == nil {
		return nil
	}
	if err := l.q.do(func() error {
		if err := l.q.drop(&l.in, &l.normalized, &l.out, &buffer{l.bank, bankBytes}); err != nil {
			return err
		}
		for _, p := range []*pinned{&l.up, &l.down} {
			if err := l.q.unpin(*p); err != nil {
				return err
			}
			*p = pinned{}
		}
		return nil
	}); err != nil {
		return err
	}
	return l.q.close()
}

// run does one batch.
func (l *lane) run(jobs []Job, out []Embedded) error {
	each(len(jobs), func(i int) { l.crops[i] = cropOf(jobs[i].Image, &jobs[i].Segmentation) })
	// In one round mostly; large images take more, so that what is pinned stays bounded.
	for crops := l.crops[:len(jobs)]; len(jobs) > 0; {
		n, pixels := 0, 0
		for n < len(jobs) && pixels+crops[n].size() <= maxPixels {
			pixels += crops[n].size()
			n++
		}
		if err := l.round(jobs[:n], crops[:n], out[:n], uint64(n*jobBytes+pixels)); err != nil {
			return err
		}
		jobs, crops, out = jobs[n:], crops[n:], out[n:]
	}
	return nil
}

// round does the jobs whose pixels fit, size bytes in all.
func (l *lane) round(jobs []Job, crops []crop, out []Embedded, size uint64) error {
	if size > min(l.up.n, l.in.n) {
		if err := l.q.do(func() error { return l.grow(size) }); err != nil {
			return err
		}
	}
	l.turn++
	// Not inside do, which holds a thread.
	pack(view[deviceJob](l.up, len(jobs)), view[uint8](l.up, int(size))[len(jobs)*jobBytes:], jobs, crops, l.turn)
	return l.q.do(func() error { return l.work(out, size) })
}

// grow makes room for a round: by powers of two, but not more than any can need.
func (l *lane) grow(size uint64) error {
	size = min(1<<bits.Len64(size-1), uint64(len(l.crops))*jobBytes+maxPixels)
	if err := l.q.drop(&l.in); err != nil {
		return err
	}
	if err := l.up.need(l.q, size); err != nil {
		return err
	}
	return l.fresh(&l.in, size)
}

// work has the device do what is packed: len(out) jobs, size bytes with their pixels.
func (l *lane) work(out []Embedded, size uint64) error {
	q, n := l.q, uint64(len(out))
	if err := q.toDevice(l.in.p, l.up, size); err != nil {
		return err
	}
	grid := [3]uint32{uint32(n), 1, 1}
	if err := q.launch("unum_normalize", grid, 256, 0, l.in.p, l.normalized.p); err != nil {
		return err
	}
	if err := q.launch("unum_embed", grid, 256, 0, l.normalized.p, l.bank, l.out.p); err != nil {
		return err
	}
	if err := q.toHost(l.down, l.out.p, n*embeddedBytes); err != nil {
		return err
	}
	if err := q.wait(); err != nil {
		return err
	}
	for i := range out {
		r := &view[deviceEmbedded](l.down, len(out))[i]
		if r.turn != l.turn || r.outside < 0 || r.outside > encoder.Rings*encoder.Angles {
			return fmt.Errorf("%w: device %d: a template is missing", ErrFailed, q.d.Index)
		}
		out[i] = Embedded{Template: iris.Template{Code: r.code, Mask: r.mask}, Outside: int(r.outside)}
	}
	return nil
}

// crop is the part of an image that can be read between two contours, in pixels of the image halved shift times. Nothing of it may be left.
type crop struct {
	x, y, w, h int
	shift      uint
}

func (c crop) size() int { return c.w * c.h }

// cropOf finds the crop. Samples lie between the contours, so none lies beyond the least and greatest coordinates of both; halving keeps
// their order, and a sample reads its pixel and the next.
func cropOf(img *image.Gray, s *encoder.Segmentation) crop {
	var c crop
	for span := (s.Limbus[0].X - s.Limbus[encoder.Angles/2].X) / 2; span > maxSpan<<8; span /= 2 {
		c.shift++
	}
	lo, hi := s.Pupil[0], s.Pupil[0]
	for _, contour := range []*encoder.Contour{&s.Pupil, &s.Limbus} {
		for _, p := range contour {
			lo = encoder.Point{X: min(lo.X, p.X), Y: min(lo.Y, p.Y)}
			hi = encoder.Point{X: max(hi.X, p.X), Y: max(hi.Y, p.Y)}
		}
	}
	pixel := func(v int32) int64 { return ((int64(v)<<8+1<<15)>>c.shift - 1<<15) >> 16 }
	x0, x1 := max(0, pixel(lo.X)), min(pixel(hi.X)+2, int64(img.Rect.Dx()>>c.shift))
	y0, y1 := max(0, pixel(lo.Y)), min(pixel(hi.Y)+2, int64(img.Rect.Dy()>>c.shift))
	if x1-x0 < 2 || y1-y0 < 2 {
		return crop{shift: c.shift}
	}
	c.x, c.y, c.w, c.h = int(x0), int(y0), int(x1-x0), int(y1-y0)
	return c
}

// copy writes the crop's pixels, row by row. Halving is done here, once a pixel, since every pixel is read anyway and fewer travel then; a
// kernel would read the blocks of each sample, and contours could be made for which those are the whole image.
func (c crop) copy(dst []uint8, img *image.Gray) {
	f := 1 << c.shift
	for y := range c.h {
		row, from := dst[y*c.w:][:c.w], img.Pix[(c.y+y)*f*img.Stride+c.x*f:]
		switch f {
		case 1:
			copy(row, from)
		case 2:
			a, b := from[:2*c.w], from[img.Stride:][:2*c.w]
			x := 0
			for ; x+4 <= len(row); x += 4 { // four at a time, each in 16 bits
				const even, half = 0x00ff00ff00ff00ff, 0x0002000200020002
				u, v := binary.LittleEndian.Uint64(a[2*x:]), binary.LittleEndian.Uint64(b[2*x:])
				s := (u&even + u>>8&even + v&even + v>>8&even + half) >> 2 & even
				s |= s >> 8
				binary.LittleEndian.PutUint32(row[x:], uint32(s&0xffff|s>>16&0xffff0000))
			}
			for ; x < len(row); x++ {
				row[x] = uint8((uint(a[2*x]) + uint(a[2*x+1]) + uint(b[2*x]) + uint(b[2*x+1]) + 2) >> 2)
			}
		default:
			for x := range row {
				sum := uint32(f*f) / 2
				for i := range f {
					for _, v := range from[i*img.Stride+x*f:][:f] {
						sum += uint32(v)
					}
				}
				row[x] = uint8(sum >> (2 * c.shift))
			}
		}
	}
}

// pack writes jobs as the kernels read them, their crops in pixels, on all cores.
func pack(in []deviceJob, pixels []uint8, jobs []Job, crops []crop, turn uint32) {
	at := len(in) * jobBytes
	for i, c := range crops {
		in[i].offset, in[i].stride = int64(at-c.y*c.w-c.x), int32(c.w)
		at += c.size()
	}
	each(len(in), func(i int) {
		d, c, img, s := &in[i], crops[i], jobs[i].Image, &jobs[i].Segmentation
		d.w, d.h, d.shift, d.turn = int32(img.Rect.Dx()>>c.shift), int32(img.Rect.Dy()>>c.shift), int32(c.shift), turn
		d.pupil, d.limbus = s.Pupil, s.Limbus
		d.upper, d.lower = lid(s.Upper), lid(s.Lower)
		if c.size() > 0 {
			at := int(d.offset) + c.y*c.w + c.x - len(in)*jobBytes
			c.copy(pixels[at:at+c.size()], img)
		}
	})
}

func lid(l encoder.Lid) deviceLid {
	out := deviceLid{x0: l.X0, y0: l.Y0, b: l.B, c: l.C}
	if l.Found {
		out.found = 1
	}
	return out
}

// each calls f for 0…n−1 on all cores.
func each(n int, f func(i int)) {
	var next atomic.Int64
	work := func() {
		for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
			f(i)
		}
	}
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) - 1 {
		wg.Go(work)
	}
	work()
	wg.Wait()
}
