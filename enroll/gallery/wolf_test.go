package gallery

import (
	"crypto/sha256"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sort"
	"testing"

	"unum/enroll/encoder"
	"unum/enroll/encoder/eyeset"
	"unum/enroll/encoder/fusion"
	"unum/enroll/encoder/synth"
	"unum/enroll/iris"
)

func synthetic(t *testing.T, people int) (out []iris.Template) {
	t.Helper()
	for p := range uint64(people) {
		r, err := encoder.Encode(synth.Render(synth.NewPerson(p), synth.Left, synth.Typical(p)))
		if err != nil {
			continue
		}
		out = append(out, r.Template)
	}
	if len(out) < people*3/4 {
		t.Fatalf("only %d of %d synthetic eyes were encoded", len(out), people)
	}
	return out
}

// majority is the template nearest to many: what most of them say, bit by bit.
func majority(ts []iris.Template) (out iris.Template) {
	for c := range out.Code {
		for b := range 64 {
			ones, usable := 0, 0
			for i := range ts {
				usable += int(ts[i].Mask[c] >> b & 1)
				ones += int(ts[i].Code[c] & ts[i].Mask[c] >> b & 1)
			}
			if 2*ones > usable {
				out.Code[c] |= 1 << b
			}
			if 2*usable > len(ts) {
				out.Mask[c] |= 1 << b
			}
		}
	}
	return out
}

// Constructed templates are recognised, each for its reason, and eyes are not taken for one.
func TestPanel(t *testing.T) {
	panel, err := NewPanel()
	if err != nil {
		t.Fatal(err)
	}
	eyes := synthetic(t, 12)
	for i := range eyes {
		if why := panel.Check(&eyes[i]); why != "" {
			t.Errorf("eye %d: %s", i, why)
		}
		m := Mirror(&eyes[i])
		turned := eyes[i].Rotate(100)
		if a, b := panel.Check(&m), panel.Check(&turned); a+b != "" {
			t.Errorf("eye %d mirrored or upside down: %s %s", i, a, b)
		}
	}
	eye := eyes[0]
	paint := func(f func(c, b int) bool) iris.Template {
		w := iris.Template{Mask: eye.Mask}
		for c := range w.Code {
			for b := range 64 {
				if f(c, b) {
					w.Code[c] |= 1 << b
				}
			}
		}
		return w
	}
	rng := rand.New(rand.NewPCG(1, 2))
	copied := panel.eyes[7]
	copy(copied.Code[20:60], eye.Code[20:60]) // a fifth of it is another's
	copy(copied.Mask[20:60], eye.Mask[20:60])
	for _, c := range []struct {
		name string
		t    iris.Template
		want string
	}{
		{"no usable bit", iris.Template{Code: eye.Code}, WolfMaskEmpty},
		{"every bit usable", iris.Template{Code: eye.Code, Mask: allOnes()}, WolfMaskFull},
		{"all ones", paint(func(int, int) bool { return true }), WolfBalance},
		{"all zeros", paint(func(int, int) bool { return false }), WolfBalance},
		{"one part constant, balanced as a whole", paint(func(c, b int) bool { return b%4 == 0 || b%4 > 1 && eye.Code[c]>>b&1 == 1 }), WolfBalance},
		{"random bits", paint(func(int, int) bool { return rng.IntN(2) == 0 }), WolfRuns},
		{"alternating columns", paint(func(c, _ int) bool { return c%2 == 0 }), WolfRuns},
		{"wide stripes", paint(func(c, _ int) bool { return c/20%2 == 0 }), WolfRuns},
		{"quarters", paint(func(c, _ int) bool { return c/50%2 == 0 }), WolfRuns},
		{"rings", paint(func(_, b int) bool { return b/4%2 == 0 }), WolfRuns},
		{"the right turns, all rows alike", paint(func(c, b int) bool { return eye.Code[c]>>(b%4)&1 == 1 }), WolfRuns},
		{"one of the panel", panel.eyes[3], WolfPanel},
		{"nearly one of the panel", copied, WolfPanel},
		{"what most of the panel say", majority(panel.eyes), WolfRuns},
		{"what most of five of the panel say", majority(panel.eyes[:5]), WolfRuns},
	} {
		if got := panel.Check(&c.t); got != c.want {
			s := shapeOf(&c.t)
			mean, least, _ := panel.distances(&c.t)
			t.Errorf("%s: %q, want %q (%+v, panel %.3f, least %.3f)", c.name, got, c.want, s, mean, least.Fraction())
		}
	}
	// Somewhat near to all of the panel, and to none of it very.
	flock := &Panel{}
	for range 10 {
		flock.eyes = append(flock.eyes, noisy(rng, eye, 0.40))
	}
	if mean, least, n := flock.distances(&eye); flock.Check(&eye) != WolfPanel || mean < 0.37 || DefaultModel().LogP(least) < math.Log(maxPanelChance/float64(n)) {
		t.Errorf("an eye in the middle of its panel: %q at %.3f", flock.Check(&eye), mean)
	}
}

// The panel is the one that its limits were chosen with, its members are different eyes, and they are the synthetic ones that it is said to be
// made of, as the encoder of the day sees them.
func TestPanelIsOfNobody(t *testing.T) {
	if got := fmt.Sprintf("%x", sha256.Sum256(panelBytes)); got != "8304a11b2e9b57d6ddc3d7a736e48f004328543b7b12e0dc95c5525f26d13733" {
		t.Errorf("the panel is another one, %s: measure the limits again (TestPanelOnRealEyes)", got)
	}
	panel, err := NewPanel()
	if err != nil {
		t.Fatal(err)
	}
	if len(panel.eyes) != 40 {
		t.Fatalf("%d eyes", len(panel.eyes))
	}
	for i := range panel.eyes {
		for j := range i {
			if d, err := iris.Compare(&panel.eyes[i], &panel.eyes[j]); err != nil || d.Fraction() < 0.35 {
				t.Errorf("eyes %d and %d are alike: %.3f %v", i, j, d.Fraction(), err)
			}
		}
	}
	for _, i := range []int{0, 39} {
		person, eye := uint64(i/2), synth.Eye(i%2)
		for try := range uint64(10) {
			r, err := encoder.Encode(synth.Render(synth.NewPerson(9000+person), eye, synth.Typical(9000+100*person+10*uint64(eye)+try)))
			if err != nil {
				continue
			}
			if d, err := iris.Compare(&r.Template, &panel.eyes[i]); err != nil || d.Fraction() > 0.3 {
				t.Errorf("eye %d is nobody's that can be made again: %.3f %v", i, d.Fraction(), err)
			}
			break
		}
	}
}

func TestShape(t *testing.T) {
	var w iris.Template
	for c := range w.Code {
		w.Mask[c] = ^uint64(0)
		if c%4 < 2 {
			w.Code[c] = 0x1111111111111111 // real parts of the first filter: two columns one, two zero
		}
	}
	s := shapeOf(&w)
	if s.ones != [4]float64{0.5, 0, 0, 0} || s.turns != [4]float64{0.5, 0, 0, 0} || s.steps != 0 || s.longest != iris.Columns {
		t.Errorf("%+v", s)
	}
	w.Mask[50] = 0 // no run crosses what can't be seen
	if s := shapeOf(&w); s.longest != iris.Columns-1 {
		t.Errorf("%+v", s)
	}
	for c := range w.Code {
		w.Code[c], w.Mask[c] = 0xF0F0F0F0F0F0F0F0, ^uint64(0)
	}
	if s := shapeOf(&w); s.steps != 1 {
		t.Errorf("%+v", s)
	}
}

// TestPanelOnRealEyes holds the limits against the people in UNUM_EYES and prints what they are chosen by: statistics over templates, and over
// those fused from all captures of an eye.
func TestPanelOnRealEyes(t *testing.T) {
	dir := os.Getenv("UNUM_EYES")
	if dir == "" {
		t.Skip("UNUM_EYES is not set to a folder of people")
	}
	people, err := eyeset.Load(filepath.Clean(dir))
	if err != nil {
		t.Fatal(err)
	}
	panel, err := NewPanel()
	if err != nil {
		t.Fatal(err)
	}
	var single, fused []iris.Template
	for _, c := range eyeset.Classes(people) {
		var ts []iris.Template
		for _, f := range c.Images {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			img, err := encoder.Decode(b)
			if err != nil {
				continue
			}
			if r, err := encoder.Encode(img); err == nil {
				ts = append(ts, r.Template)
			}
		}
		single = append(single, ts...)
		if f, err := fusion.Fuse(ts); err == nil && len(ts) > 1 {
			fused = append(fused, f.Template)
		}
	}
	for name, set := range map[string][]iris.Template{"single": single, "fused": fused} {
		values := map[string][]float64{}
		refused := 0
		for i := range set {
			s := shapeOf(&set[i])
			mean, least, _ := panel.distances(&set[i])
			for p := range s.ones {
				values[fmt.Sprintf("ones in part %d", p)] = append(values[fmt.Sprintf("ones in part %d", p)], s.ones[p])
				values[fmt.Sprintf("turns in part %d", p)] = append(values[fmt.Sprintf("turns in part %d", p)], s.turns[p])
			}
			values["steps"] = append(values["steps"], s.steps)
			values["longest run"] = append(values["longest run"], float64(s.longest))
			values["mean from panel"] = append(values["mean from panel"], mean)
			values["least from panel"] = append(values["least from panel"], least.Fraction())
			values["usable bits"] = append(values["usable bits"], float64(set[i].Mask.Count()))
			if why := panel.Check(&set[i]); why != "" {
				refused++
				t.Logf("%s: one is taken for a wolf: %s", name, why)
			}
		}
		t.Logf("%s: %d templates, %d taken for wolves", name, len(set), refused)
		var names []string
		for n := range values {
			names = append(names, n)
		}
		sort.Strings(names)
		for _, n := range names {
			v := values[n]
			sort.Float64s(v)
			var sum, square float64
			for _, x := range v {
				sum += x
				square += x * x
			}
			mean := sum / float64(len(v))
			t.Logf("  %-18s %9.4f ± %8.4f, from %9.4f to %9.4f", n, mean, math.Sqrt(math.Max(0, square/float64(len(v))-mean*mean)), v[0], v[len(v)-1])
		}
		if refused*500 > len(set) {
			t.Errorf("%s: %d of %d eyes are taken for wolves", name, refused, len(set))
		}
	}
	// How much a constructed template gains: the majority of half the eyes, against the other half.
	half := len(single) / 2
	wolf := majority(single[:half])
	mean, n, close := 0.0, 0, 0
	for i := half; i < len(single); i++ {
		if d, err := iris.Compare(&wolf, &single[i]); err == nil {
			mean += d.Fraction()
			n++
			if DefaultModel().LogP(d) < math.Log(1e-4) {
				close++
			}
		}
	}
	t.Logf("what most of %d eyes say, against the %d others: mean %.4f, %d of them closer than one stranger in 10,000; check: %q",
		half, n, mean/float64(max(n, 1)), close, panel.Check(&wolf))
}
