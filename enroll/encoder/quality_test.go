package encoder_test

import (
	"encoding/json"
	"image"
	"math"
	"slices"
	"testing"

	"unum/enroll/encoder"
	"unum/enroll/encoder/synth"
)

// planned is an eye drawn to measure, with contours that are known and not searched for.
type planned struct {
	w, h          int
	px, py, pr    float64 // pupil
	wobble        float64 // of the pupil: amplitude of three waves around, pixels
	lx, ly, lr    float64 // limbus
	narrow        float64 // width of the limbus over its height
	pupil, sclera float64 // grey levels
	levels        []float64
	cell          int     // size of a patch of iris of one level, pixels
	hidden        float64 // part of the image's height that is covered from above
	soften        int     // passes of a 5×5 mean
}

func plan() planned {
	return planned{
		w: 640, h: 480, px: 320, py: 240, pr: 40, lx: 320, ly: 240, lr: 100, narrow: 1, pupil: 30, sclera: 180,
		levels: []float64{85, 95, 105, 115}, cell: 6,
	}
}

func (e planned) radius(a float64) (pupil, limbus float64) {
	sin, cos := math.Sincos(a)
	flat := math.Hypot(cos/e.narrow, sin)
	return e.pr/flat + e.wobble*math.Cos(2*a), e.lr / flat
}

func (e planned) quality(t *testing.T) encoder.Quality {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, e.w, e.h))
	for y := range e.h {
		for x := range e.w {
			fx, fy := float64(x), float64(y)
			p, _ := e.radius(math.Atan2(fy-e.py, fx-e.px))
			_, l := e.radius(math.Atan2(fy-e.ly, fx-e.lx))
			v := e.sclera
			switch {
			case math.Hypot(fx-e.px, fy-e.py) < p:
				v = e.pupil
			case math.Hypot(fx-e.lx, fy-e.ly) < l:
				cx, cy := uint(x/e.cell), uint(y/e.cell)
				v = e.levels[(cx*2654435761^cy*40503^(cx*cy)<<3)>>4%uint(len(e.levels))]
			}
			img.Pix[y*img.Stride+x] = uint8(v)
		}
	}
	for range e.soften {
		src := slices.Clone(img.Pix)
		for y := 2; y < e.h-2; y++ {
			for x := 2; x < e.w-2; x++ {
				sum := 0
				for d := range 25 {
					sum += int(src[(y+d/5-2)*img.Stride+x+d%5-2])
				}
				img.Pix[y*img.Stride+x] = uint8(sum / 25)
			}
		}
	}
	s := encoder.Segmentation{Confidence: 1}
	for k := range encoder.Angles {
		a := 2 * math.Pi * float64(k) / encoder.Angles
		sin, cos := math.Sincos(a)
		p, l := e.radius(a)
		at := func(v float64) int32 { return int32(math.Round(256 * v)) }
		s.Pupil[k] = encoder.Point{X: at(e.px + p*cos), Y: at(e.py + p*sin)}
		s.Limbus[k] = encoder.Point{X: at(e.lx + l*cos), Y: at(e.ly + l*sin)}
	}
	hidden := image.NewGray(img.Bounds())
	for i := range int(e.hidden*float64(e.h)) * hidden.Stride {
		hidden.Pix[i] = 255
	}
	res, err := encoder.EncodeSegmented(img, s, hidden)
	if err != nil && encoder.CodeOf(err) == "" {
		t.Fatal(err)
	}
	return res.Quality
}

// TestComponents measures eyes of which each component is known by how they were drawn.
func TestComponents(t *testing.T) {
	change := func(f func(e *planned)) planned { e := plan(); f(&e); return e }
	for _, c := range []struct {
		component string
		eye       planned
		want, off float64
	}{
		// |180−100| / (180+100−2·30), and (100−30)/(20+30) = 1.4 in 1.4/(0.75+1.4).
		{"sclera_contrast", plan(), 36.4, 3},
		{"pupil_contrast", plan(), 65.1, 4},
		{"sclera_contrast", change(func(e *planned) { e.sclera = 104 }), 2.8, 3.5},
		{"pupil_contrast", change(func(e *planned) { e.pupil = 80 }), 21, 6},
		{"pupil_circularity", plan(), 100, 0.5},
		// A second harmonic of 10 % of the radius: 1 − 20·0.01.
		{"pupil_circularity", change(func(e *planned) { e.wobble = 4 }), 80, 2},
		{"iris_radius", plan(), 100, 0.5},
		{"iris_radius", change(func(e *planned) { e.lr, e.pr = 60, 25 }), 60, 0.5},
		{"pupil_iris_ratio", plan(), 40, 0.5},
		{"pupil_iris_ratio", change(func(e *planned) { e.pr = 73 }), 73, 0.5},
		{"pupil_iris_ratio", change(func(e *planned) { e.pr = 15 }), 15, 0.5},
		{"concentricity", plan(), 100, 0.5},
		{"concentricity", change(func(e *planned) { e.px += 9; e.py -= 12 }), 85, 0.7},
		{"margin", plan(), 100, 0.1},
		// 30 pixels of 0.6 radii at the side; 10 of 0.2 above.
		{"margin", change(func(e *planned) { e.lx, e.px = 130, 130 }), 50, 2},
		{"margin", change(func(e *planned) { e.ly, e.py = 110, 110 }), 50, 2},
		{"grey_utilisation", change(func(e *planned) { e.levels = []float64{100}; e.cell = 6 }), 0, 0.1},
		// Two levels are one bit, four are two, and a little for what lies between two patches.
		{"grey_utilisation", change(func(e *planned) { e.levels = []float64{99, 101}; e.cell = 12 }), 1, 0.9},
		{"grey_utilisation", change(func(e *planned) { e.levels = []float64{99, 100, 101, 102}; e.cell = 12 }), 2, 0.2},
		{"usable_area", plan(), 99, 1.5},
		// Down to the middle of the iris is half of the ring.
		{"usable_area", change(func(e *planned) { e.hidden = 0.5 }), 50, 1.5},
		{"sharpness", plan(), 100, 0.5},
		{"gaze", plan(), 0, 4},
		{"gaze", change(func(e *planned) { e.narrow = math.Cos(30 * math.Pi / 180) }), 30, 3},
		{"gaze", change(func(e *planned) { e.narrow = math.Cos(45 * math.Pi / 180) }), 45, 4},
	} {
		q := c.eye.quality(t)
		for _, k := range encoder.Components() {
			v := k.Of(&q)
			if !(v >= k.Min && v <= k.Max) {
				t.Errorf("%s is %g, outside %g to %g", k.Name, v, k.Min, k.Max)
			}
			if k.Name == c.component && math.Abs(v-c.want) > c.off {
				t.Errorf("%s is %.2f %s, want %.2f", k.Name, v, k.Unit, c.want)
			}
		}
	}
	blurred := change(func(e *planned) { e.soften = 12 })
	if s, b := plan().quality(t).Sharpness, blurred.quality(t).Sharpness; b > s-20 {
		t.Errorf("sharpness %.0f after softening, %.0f before", b, s)
	}
}

// TestDefects has one eye for each reason that is wrong in that component, and one that is right in all.
func TestDefects(t *testing.T) {
	codes := func(e planned) (out []string) {
		q := e.quality(t)
		for _, c := range q.Defects() {
			out = append(out, c.Code)
		}
		return out
	}
	good := plan()
	good.levels = nil
	for v := range 40 {
		good.levels = append(good.levels, 80+float64(v))
	}
	good.cell = 3
	if got := codes(good); len(got) != 0 {
		t.Errorf("a good eye has %v", got)
	}
	seen := map[string]bool{}
	for code, f := range map[string]func(e *planned){
		encoder.CodeOccluded:       func(e *planned) { e.hidden = 0.47 },
		encoder.CodeScleraContrast: func(e *planned) { e.sclera = 102 },
		encoder.CodePupilContrast:  func(e *planned) { e.pupil = 85 },
		encoder.CodePupilShape:     func(e *planned) { e.wobble = 5 },
		encoder.CodeLowContrast:    func(e *planned) { e.levels = []float64{100, 101} },
		encoder.CodeTooSmall:       func(e *planned) { e.lr, e.pr = 50, 20 },
		encoder.CodePupilRange:     func(e *planned) { e.pr = 17 },
		encoder.CodeConcentricity:  func(e *planned) { e.px += 14 },
		encoder.CodeOffCenter:      func(e *planned) { e.lx, e.px = 120, 120 },
		encoder.CodeBlurred:        func(e *planned) { e.soften = 12 },
		encoder.CodeGaze:           func(e *planned) { e.narrow = 0.85 },
	} {
		e := good
		f(&e)
		if got := codes(e); !slices.Contains(got, code) {
			t.Errorf("%s is not among %v", code, got)
		}
		seen[code] = true
	}
	names := map[string]bool{}
	for _, c := range encoder.Components() {
		if !seen[c.Code] {
			t.Errorf("%s (%s) is not tested", c.Name, c.Code)
		}
		names[c.Name] = true
		if c.Unit == "" || !(c.Min <= c.Low && c.Low < c.High && c.High <= c.Max) {
			t.Errorf("%+v", c)
		}
	}
	if len(names) != 11 {
		t.Errorf("%d components, the standard's list has 11", len(names))
	}
	var keys map[string]any
	b, err := json.Marshal(encoder.Quality{})
	if err != nil || json.Unmarshal(b, &keys) != nil {
		t.Fatal(err)
	}
	for n := range names {
		if _, ok := keys[n]; !ok {
			t.Errorf("%s is no key of Quality", n)
		}
	}
}

// TestComponentsFollowConditions says the same of the whole way, contours searched for: what was changed in the drawing is what changes.
func TestComponentsFollowConditions(t *testing.T) {
	at := func(f func(c *synth.Conditions)) encoder.Quality {
		c := synth.Conditions{Seed: 3, Noise: 1.5, Blur: 0.7}
		f(&c)
		res, err := encoder.Encode(synth.Render(synth.NewPerson(21), synth.Left, c))
		if err != nil && res.Quality.IrisRadius == 0 {
			t.Fatal(err)
		}
		return res.Quality
	}
	base := at(func(*synth.Conditions) {})
	for name, v := range map[string]struct{ less, more float64 }{
		"pupil":       {at(func(c *synth.Conditions) { c.Dilation = -0.5 }).PupilRatio, at(func(c *synth.Conditions) { c.Dilation = 0.5 }).PupilRatio - 10},
		"usable area": {at(func(c *synth.Conditions) { c.Lid = 0.5 }).UsableArea + 10, base.UsableArea},
		"sharpness":   {at(func(c *synth.Conditions) { c.Blur = 3.5 }).Sharpness + 15, base.Sharpness},
		"gaze":        {base.Gaze + 7, at(func(c *synth.Conditions) { c.GazeX = 30 }).Gaze},
		"radius":      {1.8 * at(func(c *synth.Conditions) { c.Scale = 0.5 }).IrisRadius, base.IrisRadius},
		"not greater": {base.IrisRadius, 2.2 * at(func(c *synth.Conditions) { c.Scale = 0.5 }).IrisRadius},
		"margin":      {at(func(c *synth.Conditions) { c.OffsetX = 190 }).Margin + 20, base.Margin},
		"noise":       {base.Noise + 5, at(func(c *synth.Conditions) { c.Noise = 10 }).Noise},
	} {
		if !(v.less < v.more) {
			t.Errorf("%s: %.1f is not below %.1f", name, v.less, v.more)
		}
	}
}

// TestScore says that no shortcoming makes a capture better, and what the two forms of the score have to do with each other.
func TestScore(t *testing.T) {
	c := encoder.DefaultCalibration()
	if math.IsNaN(c.Bias) || c.Bias > 0 {
		t.Errorf("a capture without a shortcoming is missed with odds of e^%g", c.Bias)
	}
	some := false
	for i, w := range c.Weight {
		if !(w >= 0 && w < 50) {
			t.Errorf("%s weighs %g", encoder.TermNames()[i], w)
		}
		some = some || w > 0.5
	}
	if !some {
		t.Error("nothing weighs: it is not fitted")
	}
	q := plan().quality(t)
	if q.Score != int(math.Round(100*(1-q.Miss))) || q.Miss != c.Miss(&q) || q.Confidence != 1 {
		t.Errorf("score %d, miss %g, again %g", q.Score, q.Miss, c.Miss(&q))
	}
	worse := func(f func(q *encoder.Quality)) encoder.Quality { w := q; f(&w); return w }
	for name, w := range map[string]encoder.Quality{
		"confidence": worse(func(q *encoder.Quality) { q.Confidence = 0.4 }),
		"bits":       worse(func(q *encoder.Quality) { q.UsableBits = 4500 }),
		"noise":      worse(func(q *encoder.Quality) { q.Noise = 12 }),
		"everything": {},
	} {
		if c.Miss(&w) < c.Miss(&q) {
			t.Errorf("%s: %g, better than %g", name, c.Miss(&w), c.Miss(&q))
		}
		for i, v := range w.Terms() {
			if !(v >= 0 && v <= 1) {
				t.Errorf("%s: term %s is %g", name, encoder.TermNames()[i], v)
			}
		}
	}
}
