// Package onnx lets an operator's learned model find the eye in an image, in
// place of package encoder's own segmentation. It is a plug-in: the part that
// runs models is compiled with the build tag onnx only, for it needs cgo and
// the library of ONNX Runtime, which it opens at run time. Without the tag Open
// says so (ErrAbsent) and nothing else changes.
//
//	s, err := onnx.Open(onnx.Options{Library: "libonnxruntime.so.1", Model: "eyes.onnx"})
//	defer s.Close()
//	res, err := s.Encode(img) // as encoder.Encode
//
// The model has one input and one output, both float32:
//
//	input   N×3×480×640  the image, thrice, over 255, less (0.485, 0.456, 0.406),
//	                     over (0.229, 0.224, 0.225); shrunk or grown to fit,
//	                     in the middle, black around it
//	output  N×4×480×640  probabilities from 0 to 1 of eyeball, iris, pupil and
//	                     lashes, independent of each other
//
// N is 1 or free. That is what the segmentation model of open-iris takes and
// gives. From its maps (Maps, which needs no tag) come contours at a fraction
// of a pixel, a confidence, and what is hidden; from there on everything is
// package encoder's, so that templates of both segmenters can be compared.
//
// The contours of a model are not the same bits on every processor, as package
// encoder's own are; templates computed from equal contours are.
//
// Not here: any model. None is shipped, and none is fetched.
package onnx

import (
	"image"
	"math"

	"unum/enroll/encoder"
)

// Width and Height are the size of a model's input and output.
const (
	Width  = 640
	Height = 480
)

// Maps are the class maps of one image, each Width×Height, row by row. What is
// not a number counts as 0.
type Maps struct{ Eyeball, Iris, Pupil, Lashes []float32 }

// fit says where an image lies in the maps: pixel (x, y) of the image is at
// (x+½)·k + dx − ½, and so for y.
type fit struct{ k, dx, dy float64 }

func fitOf(w, h int) fit {
	k := min(Width/float64(w), Height/float64(h))
	return fit{k, (Width - float64(w)*k) / 2, (Height - float64(h)*k) / 2}
}

// to gives the place in the maps of a place in the image.
func (f fit) to(x, y float64) (float64, float64) {
	return (x+0.5)*f.k + f.dx - 0.5, (y+0.5)*f.k + f.dy - 0.5
}

const (
	minPupil = 30  // area in pixels of a map below which there is no pupil
	minDisc  = 500 // and no iris
	hiddenBy = 3.0 // pixels, of map or image, whichever are larger, beyond a boundary that must be open for the boundary to be seen
)

// Segmentation finds the contours in the maps of an image of w×h pixels, and
// says what is hidden (not 0) in an image of that size. The error is an
// *encoder.Error with encoder.CodeNoEye when the maps show none. The confidence
// is low when little of a boundary is seen or it is no smooth curve.
func (m *Maps) Segmentation(w, h int) (encoder.Segmentation, *image.Gray, error) {
	none := func(detail string) (encoder.Segmentation, *image.Gray, error) {
		return encoder.Segmentation{}, nil, &encoder.Error{Code: encoder.CodeNoEye, Detail: detail}
	}
	for _, c := range [][]float32{m.Eyeball, m.Iris, m.Pupil, m.Lashes} {
		if len(c) != Width*Height {
			return none("a map has another size")
		}
	}
	if w < 1 || h < 1 {
		return none("no image")
	}
	f := fitOf(w, h)
	is := func(c []float32, i int) bool { return c[i] >= 0.5 }
	pupil := blobOf(func(i int) bool { return is(m.Pupil, i) })
	disc := blobOf(func(i int) bool { return is(m.Iris, i) || is(m.Pupil, i) })
	switch {
	case pupil.area < minPupil:
		return none("no pupil")
	case disc.area < minDisc:
		return none("no iris")
	case !disc.has(pupil.x, pupil.y):
		return none("no iris around the pupil")
	}
	open := func(x, y float64) bool {
		i, ok := index(x, y)
		return ok && (is(m.Eyeball, i) || is(m.Iris, i) || is(m.Pupil, i)) && !is(m.Lashes, i)
	}
	soften := func(c ...[]float32) func(i int) float64 {
		return func(i int) float64 {
			v := 0.0
			for _, c := range c {
				if p := float64(c[i]); p > v {
					v = p
				}
			}
			return v
		}
	}
	var s encoder.Segmentation
	p, seenP := outline(&pupil, pupil.x, pupil.y, 4, soften(m.Pupil), open, f)
	l, seenL := outline(&disc, disc.x, disc.y, 2, soften(m.Iris, m.Pupil), open, f)
	s.Pupil, s.Limbus = p.Contour, l.Contour
	off := math.Hypot(p.X-l.X, p.Y-l.Y) / max(l.R, 1)
	s.Confidence = soft(seenP, 0.3, 0.6) * soft(seenL, 0.2, 0.5) * soft(p.Residual, 0.12, 0.03) * soft(l.Residual, 0.07, 0.02) * soft(off, 0.35, 0.15)
	if !(p.R > 1) || !(l.R > p.R) {
		s.Confidence = 0
	}
	hidden := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			if mx, my := f.to(float64(x), float64(y)); !open(mx, my) {
				hidden.Pix[y*hidden.Stride+x] = 255
			}
		}
	}
	return s, hidden, nil
}

// soft maps x from [lo, hi] to [0, 1], linearly, clamped.
func soft(x, lo, hi float64) float64 { return min(max((x-lo)/(hi-lo), 0), 1) }

// index gives the place in a map nearest to (x, y).
func index(x, y float64) (int, bool) {
	xi, yi := int(math.Floor(x+0.5)), int(math.Floor(y+0.5))
	return yi*Width + xi, xi >= 0 && yi >= 0 && xi < Width && yi < Height
}

// blob is a connected set of places with its middle.
type blob struct {
	in   []bool
	area int
	x, y float64
}

func (b *blob) has(x, y float64) bool {
	i, ok := index(x, y)
	return ok && b.in[i]
}

// blobOf gives the largest set of neighbours for which is holds.
func blobOf(is func(i int) bool) blob {
	label := make([]int32, Width*Height)
	var stack []int
	var best blob
	var bestLabel, next int32
	for start := range label {
		if label[start] != 0 || !is(start) {
			continue
		}
		next++
		label[start] = next
		stack = append(stack[:0], start)
		area, sx, sy := 0, 0, 0
		for len(stack) > 0 {
			i := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			x, y := i%Width, i/Width
			area, sx, sy = area+1, sx+x, sy+y
			for _, d := range [...]struct {
				ok bool
				to int
			}{{x > 0, i - 1}, {x < Width-1, i + 1}, {y > 0, i - Width}, {y < Height-1, i + Width}} {
				if d.ok && label[d.to] == 0 && is(d.to) {
					label[d.to] = next
					stack = append(stack, d.to)
				}
			}
		}
		if area > best.area {
			best, bestLabel = blob{area: area, x: float64(sx) / float64(area), y: float64(sy) / float64(area)}, next
		}
	}
	best.in = make([]bool, Width*Height)
	for i, l := range label {
		best.in[i] = l != 0 && l == bestLabel
	}
	return best
}

// outline traces the outer boundary of b from (x, y) and fits a curve of the
// order to it, in pixels of the image. seen is the part of the boundary beyond
// which the eye is open; lids and lashes end the rest.
func outline(b *blob, x, y float64, order int, p func(i int) float64, open func(x, y float64) bool, f fit) (out encoder.Fitted, seen float64) {
	for _, o := range [...]int{1, 1, order} {
		var t encoder.Trace
		t.X, t.Y = (x+0.5-f.dx)/f.k-0.5, (y+0.5-f.dy)/f.k-0.5
		seen = 0
		for i := range encoder.Rays {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / encoder.Rays)
			const step = 0.5
			last := -1.0
			for r := 0.0; r < Width; r += step {
				px, py := x+r*cos, y+r*sin
				if _, ok := index(px, py); !ok {
					break
				}
				if b.has(px, py) {
					last = r
				}
			}
			if last < 0 {
				continue
			}
			// Between the last place within and the next one without, where the probability crosses a half.
			in, out := bilinear(p, x+(last-1)*cos, y+(last-1)*sin), bilinear(p, x+(last+1)*cos, y+(last+1)*sin)
			r := last
			if in >= 0.5 && out < 0.5 {
				r += -1 + 2*(in-0.5)/(in-out)
			}
			t.Radius[i] = r / f.k
			beyond := true
			for d, far := 1.0, hiddenBy*max(f.k, 1); d <= far; d++ {
				beyond = beyond && open(x+(r+d)*cos, y+(r+d)*sin)
			}
			if beyond {
				t.Weight[i] = 1
				seen += 1.0 / encoder.Rays
			}
		}
		out = t.Fit(o)
		x, y = f.to(out.X, out.Y)
	}
	return out, seen
}

// bilinear samples a map, which repeats its edge outside.
func bilinear(p func(i int) float64, x, y float64) float64 {
	fx, fy := math.Floor(x), math.Floor(y)
	tx, ty := x-fx, y-fy
	at := func(x, y int) float64 {
		return p(min(max(y, 0), Height-1)*Width + min(max(x, 0), Width-1))
	}
	xi, yi := int(fx), int(fy)
	return (at(xi, yi)*(1-tx)+at(xi+1, yi)*tx)*(1-ty) + (at(xi, yi+1)*(1-tx)+at(xi+1, yi+1)*tx)*ty
}
