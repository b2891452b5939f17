package simulate

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"unum/enroll/encoder/synth"
	"unum/enroll/gallery"
)

func mmu1(t *testing.T) Fit {
	t.Helper()
	f, err := MMU1()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// By construction of the rule an honest newcomer meets each bound at any size, when strangers are as its model says or farther apart.
func TestHonestBounds(t *testing.T) {
	fit := mmu1(t)
	d := gallery.DefaultModel()
	for _, m := range []Strangers{fit.Strangers, {d.DoF, int(d.Reference), d.Rotations}} {
		fit.Strangers = m
		r, err := Run(Options{Fit: fit, Rule: gallery.DefaultRule(), People: []float64{1e6, 1e10}, Draws: 1000})
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range r.Rows {
			// The grid of distances is coarse: a tenth of the bound more is allowed.
			if w.HonestRefused > 1.1e-6 || w.HonestSuspected > 1.1e-4 || w.HonestRecapture > 1.1e-3 {
				t.Errorf("%+v: %+v", m, w)
			}
			if w.WorldHonestRefused < w.HonestRefused {
				t.Errorf("a fixed threshold refuses fewer: %+v", w)
			}
		}
		if r.Rows[1].WorldHonestRefused <= r.Rows[0].WorldHonestRefused {
			t.Errorf("more people, fewer errors: %+v", r.Rows)
		}
		for i, a := range r.Rows[0].Again {
			b := r.Rows[1].Again[i]
			if b.MissedAtOnce < a.MissedAtOnce {
				t.Errorf("more people, fewer misses: %+v, %+v", a, b)
			}
			if a.Missed < a.MissedAtOnce || a.Missed > a.MissedAtOnce+a.Unclear || a.Missed+a.Review > 1 {
				t.Errorf("further looks add up to nonsense: %+v", a)
			}
			if a.WorldSpoiledMissed < 0.99 {
				t.Errorf("the rule of both eyes catches %g of spoiled eyes", 1-a.WorldSpoiledMissed)
			}
		}
	}
}

// The draws foretell what was counted on the measured pairs themselves, within chance. The pairs share frames, so that chance is that of
// fewer of them: each person's count as one.
func TestDrawsAgreeWithMeasurement(t *testing.T) {
	fit := mmu1(t)
	r, err := Run(Options{Fit: fit, Rule: gallery.DefaultRule(), People: directPeople[:], Draws: 4000})
	if err != nil {
		t.Fatal(err)
	}
	for i, w := range r.Rows {
		for j, a := range w.Again {
			g := fit.Same[j]
			counted := float64(g.Direct[i].Missed) / float64(g.Pairs)
			if chance := 3 * math.Sqrt(math.Max(counted, 0.005)/float64(fit.People)); math.Abs(counted-a.MissedAtOnce) > chance {
				t.Errorf("%.0e people, %d + %d frames: %.4f foretold, %.4f counted", w.People, a.Enrolled, a.Probe, a.MissedAtOnce, counted)
			}
		}
	}
}

func TestMoreGreyMissesFewer(t *testing.T) {
	var last float64 = 1
	for _, grey := range []float64{1e-3, 1e-2, 1e-1} {
		rule := gallery.DefaultRule()
		rule.Grey = grey
		r, err := Run(Options{Fit: mmu1(t), Rule: rule, People: []float64{1e8}, Draws: 4000})
		if err != nil {
			t.Fatal(err)
		}
		if m := r.Rows[0].Again[0].MissedAtOnce; m >= last || r.Rows[0].HonestRecapture > 1.1*grey {
			t.Errorf("grey %g: %g missed after %g, %g honest recaptured", grey, m, last, r.Rows[0].HonestRecapture)
		} else {
			last = m
		}
	}
}

func TestReport(t *testing.T) {
	r, err := Run(Options{Fit: mmu1(t), Rule: gallery.DefaultRule(), People: []float64{1e6, 1e8}, Draws: 300})
	if err != nil {
		t.Fatal(err)
	}
	if s := r.Text(); !strings.Contains(s, "MMU1") || !strings.Contains(s, "1e+08   2 + 3") {
		t.Error(s)
	}
	d := xml.NewDecoder(bytes.NewReader(r.SVG()))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

func TestRefuses(t *testing.T) {
	good := mmu1(t)
	for name, change := range map[string]func(*Fit){
		"no provenance":   func(f *Fit) { f.Encoder = "" },
		"no captures":     func(f *Fit) { f.Same = nil },
		"cut quantiles":   func(f *Fit) { f.Same[0].Distance = f.Same[0].Distance[:3] },
		"falling":         func(f *Fit) { f.Same[0].Shared = []Quantile{{0, 9000}, {1, 8000}} },
		"not a number":    func(f *Fit) { f.Persistence = math.NaN() },
		"correlation":     func(f *Fit) { f.Same[0].Correlation = 1.5 },
		"distance":        func(f *Fit) { f.Same[0].Distance[13].Value = 7 },
		"too few shared":  func(f *Fit) { f.Same[0].Shared[0].Value = 12 },
		"strangers":       func(f *Fit) { f.Strangers.DoF = 0 },
		"never a capture": func(f *Fit) { f.Same[0].NoTemplate = 1 },
	} {
		f := good
		f.Same = slices.Clone(f.Same)
		f.Same[0].Distance, f.Same[0].Shared = slices.Clone(f.Same[0].Distance), slices.Clone(f.Same[0].Shared)
		change(&f)
		if _, err := Run(Options{Fit: f, Rule: gallery.DefaultRule(), People: []float64{1e6}, Draws: 1}); !errors.Is(err, ErrFit) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	for _, n := range []float64{0, 1e15, math.NaN()} {
		if _, err := Run(Options{Fit: good, Rule: gallery.DefaultRule(), People: []float64{n}}); err == nil {
			t.Errorf("%g people were accepted", n)
		}
	}
	for _, b := range []string{"", "{}", "[]", string(mmu1File) + "{}", strings.Replace(string(mmu1File), `"set"`, `"sett"`, 1)} {
		if _, err := ParseFit([]byte(b)); !errors.Is(err, ErrFit) {
			t.Errorf("%.20q: got %v", b, err)
		}
	}
}

// Measure on synthetic eyes: what it counts is there, what it writes can be read, and more frames show more of an eye.
func TestMeasure(t *testing.T) {
	if testing.Short() {
		t.Skip("encodes 36 images")
	}
	dir := t.TempDir()
	const people, frames = 6, 3
	for p := range uint64(people) {
		for eye, side := range map[synth.Eye]string{synth.Left: "left", synth.Right: "right"} {
			at := filepath.Join(dir, fmt.Sprint(p), side)
			if err := os.MkdirAll(at, 0o700); err != nil {
				t.Fatal(err)
			}
			for i := range uint64(frames) {
				var b bytes.Buffer
				if err := png.Encode(&b, synth.Render(synth.NewPerson(p), eye, synth.Typical(1000*p+10*uint64(eye)+i))); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(at, fmt.Sprintf("%d.png", i)), b.Bytes(), 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	o := MeasureOptions{Set: "synthetic", Encoder: "test", Now: time.Unix(0, 0), Rule: gallery.DefaultRule()}
	f, err := Measure(t.Context(), dir, o)
	if err != nil {
		t.Fatal(err)
	}
	if f.People != people || f.Images != 2*people*frames || f.Encoded < f.Images*3/4 || f.Date != "1970-01-01" || len(f.Same) != 2 {
		t.Errorf("%+v", f)
	}
	one, two := f.Same[0], f.Same[1]
	if one.Enrolled != 1 || one.Probe != 1 || two.Enrolled != 1 || two.Probe != 2 || at(two.Shared, 0.5) <= at(one.Shared, 0.5) {
		t.Errorf("%+v, %+v", one, two)
	}
	if one.Pairs > people*frames*(frames-1)/2 || one.Comparisons < one.Pairs || at(one.Distance, 0.5) > 0.3 {
		t.Errorf("%+v", one)
	}
	b, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	if back, err := ParseFit(b); err != nil || back.Strangers != f.Strangers {
		t.Errorf("%+v %v", back, err)
	}
	if _, err := Measure(t.Context(), t.TempDir(), o); err == nil {
		t.Error("an empty folder was measured")
	}
	o.Set = ""
	if _, err := Measure(t.Context(), dir, o); err == nil {
		t.Error("a set without a name was measured")
	}
}

func TestRankCorrelation(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var a, b, c []float64
	for range 4000 {
		x, y := rng.NormFloat64(), rng.NormFloat64()
		a, b, c = append(a, x), append(b, math.Exp(0.6*x+0.8*y)), append(c, -x)
	}
	// Ranks of normal variables with correlation 0.6 correlate by 6/π·asin(0.3) = 0.582.
	if r := rankCorrelation(a, b); math.Abs(r-0.582) > 0.04 {
		t.Errorf("%g", r)
	}
	if r := rankCorrelation(a, c); math.Abs(r+1) > 1e-9 {
		t.Errorf("%g", r)
	}
}
