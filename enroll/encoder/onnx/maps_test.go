package onnx

import (
	"image"
	"math"
	"math/rand/v2"
	"testing"

	"unum/enroll/encoder"
)

// drawn is an eye of circles: where it is, in an image of w×h, and where the upper lid's edge is.
type drawn struct {
	w, h                   int
	px, py, pr, lx, ly, lr float64
	lid                    float64
	seed                   uint64 // of the iris' texture
	turn                   float64
}

func anEye(w, h int) drawn {
	k := float64(h) / 480
	return drawn{w: w, h: h, px: 322 * k, py: 241 * k, pr: 40 * k, lx: 325 * k, ly: 238 * k, lr: 110 * k, lid: 170 * k, seed: 1}
}

// maps are what a perfect model says, with boundaries as soft as its pixels.
func (d drawn) maps() *Maps {
	n := Width * Height
	m := &Maps{make([]float32, n), make([]float32, n), make([]float32, n), make([]float32, n)}
	f := fitOf(d.w, d.h)
	for i := range n {
		x, y := (float64(i%Width)+0.5-f.dx)/f.k-0.5, (float64(i/Width)+0.5-f.dy)/f.k-0.5
		in := func(cx, cy, r float64) float32 { return float32(soft((r-math.Hypot(x-cx, y-cy))*f.k, -1, 1)) }
		if y < d.lid {
			continue
		}
		m.Pupil[i] = in(d.px, d.py, d.pr)
		m.Iris[i] = min(in(d.lx, d.ly, d.lr), 1-m.Pupil[i])
		m.Eyeball[i] = in(d.lx, d.ly, 2*d.lr)
	}
	return m
}

func TestSegmentation(t *testing.T) {
	for _, size := range [][2]int{{640, 480}, {320, 240}, {1440, 1080}, {320, 280}, {480, 640}} {
		d := anEye(size[0], size[1])
		if size[0] < size[1] { // so that the eye lies within
			d.px, d.lx = d.px/2, d.px/2+1
			d.pr, d.lr, d.lid = d.pr/2, d.lr/2, d.ly-0.6*d.lr/2
		}
		s, hidden, err := d.maps().Segmentation(d.w, d.h)
		if err != nil {
			t.Fatalf("%v: %v", size, err)
		}
		worst := func(c *encoder.Contour, x, y, r float64) float64 {
			w := 0.0
			for _, p := range c {
				w = max(w, math.Abs(math.Hypot(float64(p.X)/256-x, float64(p.Y)/256-y)-r))
			}
			return w
		}
		// Half a pixel of the model's, however large a pixel of the image is.
		allow := 0.5 / fitOf(d.w, d.h).k
		if w := worst(&s.Pupil, d.px, d.py, d.pr); w > allow {
			t.Errorf("%v: pupil off by %.2f pixels", size, w)
		}
		if w := worst(&s.Limbus, d.lx, d.ly, d.lr); w > 2*allow {
			t.Errorf("%v: limbus off by %.2f pixels", size, w)
		}
		if s.Confidence < 0.9 {
			t.Errorf("%v: confidence %.2f", size, s.Confidence)
		}
		at := func(x, y float64) bool { return hidden.GrayAt(int(x), int(y)).Y != 0 }
		if hidden.Bounds() != image.Rect(0, 0, d.w, d.h) || !at(d.lx, d.lid-4) || at(d.lx, d.lid+4) || at(d.px, d.py) {
			t.Errorf("%v: the lid is not what is hidden", size)
		}
	}
}

func TestSegmentationRefuses(t *testing.T) {
	change := func(f func(m *Maps)) *Maps {
		m := anEye(640, 480).maps()
		f(m)
		return m
	}
	nan := float32(math.NaN())
	for name, m := range map[string]*Maps{
		"no maps":       {},
		"short map":     change(func(m *Maps) { m.Iris = m.Iris[1:] }),
		"no pupil":      change(func(m *Maps) { clear(m.Pupil) }),
		"only a pupil":  change(func(m *Maps) { clear(m.Iris); clear(m.Pupil[:200*Width]); clear(m.Pupil[210*Width:]) }),
		"not a number":  change(func(m *Maps) { fill(m.Pupil, nan); fill(m.Iris, nan); fill(m.Eyeball, nan); fill(m.Lashes, nan) }),
		"pupil outside": change(func(m *Maps) { clear(m.Pupil); fill(m.Pupil[Width*470:Width*472], 1) }),
	} {
		if _, _, err := m.Segmentation(640, 480); encoder.CodeOf(err) != encoder.CodeNoEye {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, _, err := anEye(640, 480).maps().Segmentation(0, 0); encoder.CodeOf(err) != encoder.CodeNoEye {
		t.Error(err)
	}
	for name, m := range map[string]*Maps{
		"lashes all over":     change(func(m *Maps) { fill(m.Lashes, 1) }),
		"everything at once":  change(func(m *Maps) { fill(m.Pupil, 1); fill(m.Iris, 1); fill(m.Eyeball, 1) }),
		"iris without a side": change(func(m *Maps) { clearColumns(m.Iris, 0, 330); clearColumns(m.Eyeball, 0, 330) }),
		"noise":               change(noise),
	} {
		s, _, err := m.Segmentation(640, 480)
		if err == nil && !(s.Confidence < 0.35) {
			t.Errorf("%s: confidence %.2f", name, s.Confidence)
		}
	}
}

func fill(c []float32, v float32) {
	for i := range c {
		c[i] = v
	}
}

func clearColumns(c []float32, from, to int) {
	for i := range c {
		if x := i % Width; x >= from && x < to {
			c[i] = 0
		}
	}
}

func noise(m *Maps) {
	rng := rand.New(rand.NewPCG(1, 1))
	for _, c := range [][]float32{m.Eyeball, m.Iris, m.Pupil, m.Lashes} {
		for i := range c {
			c[i] = rng.Float32()
		}
	}
}
