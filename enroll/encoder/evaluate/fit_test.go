package evaluate

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"unum/enroll/encoder"
	"unum/enroll/encoder/eyeset"
	"unum/enroll/encoder/internal/kernels"
	"unum/enroll/encoder/synth"
	"unum/enroll/gallery"
	"unum/enroll/iris"
)

// columns makes a report of people whose templates hold one fair coin a column, 200 of them: one rotation has 200 degrees of freedom, and
// rotations are independent. Of each pair of people in twins a part of the columns is the same.
func columns(t *testing.T, people, captures, twins int) *Report {
	t.Helper()
	rng := rand.New(rand.NewPCG(7, 7))
	var all []Outcome
	var last iris.Template
	for p := range people {
		var eye iris.Template
		for c := range eye.Code {
			if eye.Mask[c] = ^uint64(0); rng.IntN(2) == 1 {
				eye.Code[c] = ^uint64(0)
			}
			if p < 2*twins && p%2 == 1 && c < 100 {
				eye.Code[c] = last.Code[c]
			}
		}
		last = eye
		for range captures {
			o := Outcome{Class: fmt.Sprintf("p%03d-left", p)}
			o.Result.Template = eye
			for c := range eye.Code {
				if rng.IntN(12) == 0 {
					o.Result.Template.Code[c] = ^eye.Code[c]
				}
			}
			all = append(all, o)
		}
	}
	rep, err := compare(t.Context(), all, 2)
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

func TestFitModel(t *testing.T) {
	day := time.Date(2026, 3, 4, 23, 0, 0, 0, time.UTC)
	rep := columns(t, 50, 2, 0)
	f, err := FitModel(t.Context(), rep, "coins", "abc", day)
	if err != nil {
		t.Fatal(err)
	}
	if f.Provenance.SingleDoF < 190 || f.Provenance.SingleDoF > 210 || f.Reference != iris.Bits {
		t.Errorf("%g degrees of freedom at %g bits, made with 200 at %d", f.Provenance.SingleDoF, f.Reference, iris.Bits)
	}
	// The best is found by 31 independent rotations; the fit is below the truth, but not far.
	if f.Rotations < 22 || f.Rotations > 31 || f.DoF > f.Provenance.SingleDoF || f.DoF < 130 {
		t.Errorf("%g degrees of freedom, %g rotations", f.DoF, f.Rotations)
	}
	if p := f.Provenance; p.People != 50 || p.Images != 100 || p.Comparisons != 100*98/2 || p.Set != "coins" || p.Encoder != "abc" || p.Date != "2026-03-04" || len(p.Tail) != 4 {
		t.Errorf("%+v", p)
	}
	again, err := FitModel(t.Context(), rep, "coins", "abc", day)
	if err != nil || fmt.Sprint(again) != fmt.Sprint(f) {
		t.Errorf("the second fit is another: %+v, %v", again, err)
	}

	// Ten pairs of relatives make the tail fatter, which hardly shows in the moments: the model has to give way.
	rel, err := FitModel(t.Context(), columns(t, 50, 2, 10), "coins", "abc", day)
	if err != nil {
		t.Fatal(err)
	}
	if rel.DoF > 0.9*f.DoF || rel.Provenance.SingleDoF < 0.9*f.Provenance.SingleDoF {
		t.Errorf("with relatives %g degrees of freedom (%g by moments), without %g (%g)", rel.DoF, rel.Provenance.SingleDoF, f.DoF, f.Provenance.SingleDoF)
	}
	rep = columns(t, 50, 2, 10)
	rep.Judge(gallery.Rule{Model: rel.Model(), Grey: 1e-3})
	for _, p := range rep.Tail {
		if p.Observed > p.P {
			t.Errorf("%g of strangers come as close as %g", p.Observed, p.P)
		}
	}
	rep.Judge(gallery.Rule{Model: gallery.Model{DoF: 400, Reference: iris.Bits, Rotations: 31}, Grey: 1e-3})
	if last := rep.Tail[3]; last.Observed < 10*last.P {
		t.Errorf("a model of twice the freedom is not found out: %+v", rep.Tail)
	}

	if _, err := FitModel(t.Context(), columns(t, 8, 1, 0), "coins", "abc", day); err == nil {
		t.Error("fitted to 8 people")
	}
	if _, err := FitModel(t.Context(), rep, "", "abc", day); err == nil {
		t.Error("fitted without a name")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := FitModel(ctx, rep, "coins", "abc", day); !errors.Is(err, context.Canceled) {
		t.Errorf("not cancelled: %v", err)
	}
}

// trialsOf draws captures that are missed exactly as truth says.
func trialsOf(truth encoder.Calibration, people, each int) []Trial {
	rng := rand.New(rand.NewPCG(3, 9))
	var out []Trial
	for p := range people {
		for i := range each {
			q := encoder.Quality{
				Confidence: 1, UsableBits: 9000, ScleraContrast: 25, PupilContrast: 75, PupilCircularity: 100, GreyUtilisation: 6, IrisRadius: 100, PupilRatio: 45,
				Concentricity: 100, Margin: 100, Sharpness: 100, SignalToNoise: 10, Noise: 3 + 9*rng.Float64(), Clutter: 13 + 13*rng.Float64(),
			}
			t := Trial{Person: fmt.Sprint(p), Quality: q, Compared: 4}
			if i%2 == 1 {
				t.Kind = "drawn"
			}
			for range t.Compared {
				if rng.Float64() < truth.Miss(&q) {
					t.Missed++
				}
			}
			out = append(out, t)
		}
	}
	return out
}

func TestCalibrate(t *testing.T) {
	names := encoder.TermNames()
	truth := encoder.Calibration{Bias: -4}
	for i, n := range names {
		switch n {
		case "noise":
			truth.Weight[i] = 2.5
		case "clutter":
			truth.Weight[i] = 3
		}
	}
	c, err := Calibrate(t.Context(), trialsOf(truth, 40, 120), -12, 5)
	if err != nil {
		t.Fatal(err)
	}
	if math.Abs(c.Calibration.Bias-truth.Bias) > 0.3 {
		t.Errorf("bias %.2f, made with %.2f", c.Calibration.Bias, truth.Bias)
	}
	for i, w := range c.Calibration.Weight {
		if math.Abs(w-truth.Weight[i]) > 0.35 {
			t.Errorf("%s %.2f, made with %.2f", names[i], w, truth.Weight[i])
		}
	}
	for _, r := range []Reliability{c.Plain, c.Worse} {
		if r.Error > 0.02 || r.Gain < 0.08 || len(r.Bins) < 9 {
			t.Errorf("%+v", r)
		}
		inside := 0
		for i, b := range r.Bins {
			if b.Low <= b.Predicted && b.Predicted <= b.High {
				inside++
			}
			if i > 0 && b.Predicted < r.Bins[i-1].Predicted {
				t.Error("bins are out of order")
			}
		}
		if inside < len(r.Bins)-2 {
			t.Errorf("%d of %d predictions come true: %+v", inside, len(r.Bins), r.Bins)
		}
	}
	src, err := c.Go("coins", "abc", "2026-03-04")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"DO NOT EDIT", "coins: 40 people", "commit abc", "2026-03-04", "// clutter", "var calibrated = Calibration{"} {
		if !strings.Contains(string(src), want) {
			t.Errorf("the file lacks %q:\n%s", want, src)
		}
	}

	// Predictions that have nothing to do with what happens are found out.
	other := trialsOf(truth, 40, 120)
	wrong := make([]float64, len(other))
	for i := range wrong {
		wrong[i] = 0.5 * float64(i%97) / 97
	}
	if r := reliability(other, wrong, 10); r.Error < 0.08 || r.Gain > 0 {
		t.Errorf("%+v", r)
	}
	if _, err := Calibrate(t.Context(), other[:100], -12, 5); err == nil {
		t.Error("calibrated with one person")
	}
	if r := reliability(nil, nil, 10); r.Compared != 0 || r.Bins != nil {
		t.Errorf("%+v", r)
	}
}

// TestTrials makes captures of two people worse in every way and looks that each meets only the others of its eye.
func TestTrials(t *testing.T) {
	if testing.Short() {
		t.Skip("encodes some hundred images")
	}
	classes := eyeset.Classes(must(eyeset.Load(drawnPeople(t, 1, 3))))
	rep, err := Run(t.Context(), classes, Options{})
	if err != nil {
		t.Fatal(err)
	}
	calls := 0
	trials, err := Trials(t.Context(), rep, classes, gallery.DefaultRule(), func(done, total int) {
		if calls++; done != calls || total < 20 {
			t.Errorf("%d of %d at call %d", done, total, calls)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	kinds, missed := map[string]int{}, 0
	for _, x := range trials {
		kinds[x.Kind]++
		missed += x.Missed
		if x.Compared != 2 || x.Missed > x.Compared || x.Quality.IrisRadius == 0 || x.Person != "p001" {
			t.Errorf("%+v", x)
		}
	}
	if kinds[""] != 3 || len(kinds) != len(Degradations())+1 {
		t.Errorf("kinds %v", kinds)
	}
	if missed*5 > 2*len(trials) {
		t.Errorf("%d of %d comparisons of one eye are missed", missed, 2*len(trials))
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Trials(ctx, rep, classes, gallery.DefaultRule(), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("not cancelled: %v", err)
	}
}

// The cut is where two eyes together are just noticed by the rule.
func TestMissLogP(t *testing.T) {
	r := gallery.DefaultRule()
	n := 1_000_000 * len(gallery.Views(&gallery.Pair{}))
	lp := MissLogP(r)
	eye := func(p float64) gallery.Eye {
		m := int(r.Model.Reference)
		for d := m / 2; d > 0; d-- {
			if e := (iris.Distance{D: d, M: m}); r.Model.LogP(e) <= p {
				return gallery.Eye{Distance: e, OK: true}
			}
		}
		return gallery.Eye{}
	}
	if v := r.Judge(n, gallery.Hit{Left: eye(lp - 0.3), Right: eye(lp - 0.3)}); v != gallery.Grey {
		t.Errorf("just below the cut: verdict %d", v)
	}
	if v := r.Judge(n, gallery.Hit{Left: eye(lp + 0.3), Right: eye(lp + 0.3)}); v != gallery.Unique {
		t.Errorf("just above the cut: verdict %d", v)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// The plain embedding that the tuning uses is the encoder's, and so are its floors.
func TestTuningIsOfTheEncoder(t *testing.T) {
	tab, spec := kernels.Make(kernels.Committed()), kernels.Committed()
	for seed := range uint64(3) {
		img := synth.Render(synth.NewPerson(seed), synth.Left, synth.Typical(seed))
		res, err := encoder.Encode(img)
		if err != nil {
			t.Fatal(err)
		}
		n := encoder.Normalize(img, &res.Segmentation)
		if embed(n, &tab, spec.Seen) != res.Template {
			t.Errorf("eye %d: another template", seed)
		}
		other := spec
		other.Lambda[0]++
		tab := kernels.Make(other)
		if embed(n, &tab, other.Seen) == res.Template {
			t.Errorf("eye %d: other filters, the same template", seed)
		}
	}
	if committedConfidence != encoder.ConfidenceFloor || committedBits != encoder.UsableBitsFloor {
		t.Error("the committed floors are not the encoder's")
	}
}

func TestTune(t *testing.T) {
	rep, err := Run(t.Context(), eyeset.Classes(must(eyeset.Load(drawnPeople(t, 4, 2)))), Options{})
	if err != nil {
		t.Fatal(err)
	}
	calls := 0
	cv, err := Tune(t.Context(), rep, 2, func(done, atMost int) {
		if calls++; done != calls || done > atMost {
			t.Errorf("%d of %d at call %d", done, atMost, calls)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(cv.Folds) != 2 || cv.Tried != calls || calls < len(gridFine)*len(gridCoarse) {
		t.Errorf("%d folds, %d tried, %d calls", len(cv.Folds), cv.Tried, calls)
	}
	// Four people of one eye each, in two parts: two pairs of one eye in each.
	if cv.Committed.Genuine != 4 || cv.All.HeldOut.Genuine != 4 || cv.HeldOut.Genuine != 4 || cv.HeldOut.EER != 0 || cv.HeldOut.FNMR != 0 {
		t.Errorf("%+v", cv)
	}
	for _, f := range cv.Folds {
		if f.HeldOut.Genuine != 2 || f.HeldOut.Impostor == 0 || f.HeldOut.Threshold < 0.2 || f.Tuned.Fine < 10 || f.Tuned.UsableBits == 0 {
			t.Errorf("%+v", f)
		}
	}
	if s := cv.Text(); !strings.Contains(s, "tuned on all") || !strings.Contains(s, "held out") {
		t.Error(s)
	}
	if _, err := Tune(t.Context(), rep, 3, nil); err == nil {
		t.Error("four people in three parts")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Tune(ctx, rep, 2, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("not cancelled: %v", err)
	}
}

// A search on some people must not see the others: of two settings, each of which suits one part only, it takes the one that suits those it
// sees, and the figures are those of the part that it didn't see.
func TestTuneHoldsOut(t *testing.T) {
	tn := &tuner{memo: map[kernels.Spec]*tried{}}
	for i := range 8 {
		tn.norm = append(tn.norm, new(encoder.Normalized))
		tn.confidence = append(tn.confidence, 1)
		tn.class = append(tn.class, fmt.Sprint(i/2))
		tn.part = append(tn.part, i/4)
	}
	fill := func(good func(part int) bool) *tried {
		m := &tried{bits: make([]int, 8)}
		for a := range int32(8) {
			m.bits[a] = 9000
			for b := a + 1; b < 8; b++ {
				d := float32(0.45)
				if tn.class[a] == tn.class[b] {
					if d = 0.6; good(tn.part[a]) {
						d = 0.2
					}
				}
				m.pairs = append(m.pairs, tunePair{a, b, d})
			}
		}
		return m
	}
	all, _ := tn.figures(fill(func(int) bool { return true }), func(int) bool { return true }, floors{0.35, 4480}, nil)
	if all.FNMR != 0 || all.EER != 0 || all.Genuine != 4 || all.Refused != 0 {
		t.Errorf("%+v", all)
	}
	half := fill(func(p int) bool { return p == 0 })
	if f, _ := tn.figures(half, func(p int) bool { return p == 0 }, floors{0.35, 4480}, nil); f.FNMR != 0 || f.Genuine != 2 || f.Impostor != 4 {
		t.Errorf("%+v", f)
	}
	if f, _ := tn.figures(half, func(p int) bool { return p == 1 }, floors{0.35, 4480}, nil); f.FNMR != 1 || f.EER == 0 {
		t.Errorf("%+v", f)
	}
	suits := func(spec kernels.Spec, part int) kernels.Spec {
		spec.Sigma, spec.SigmaR, spec.First, spec.Last, spec.Seen = 0.25, 3, 3, 58, 14
		tn.memo[spec] = fill(func(p int) bool { return p == part })
		return spec
	}
	first, second := suits(kernels.Spec{Lambda: [2]float64{10, 24}}, 0), suits(kernels.Spec{Lambda: [2]float64{20, 44}}, 1)
	for part, want := range []kernels.Spec{first, second} {
		f, err := tn.search(t.Context(), func(p int) bool { return p == part }, func(p int) bool { return p != part })
		if err != nil {
			t.Fatal(err)
		}
		if f.Tuned.Fine != want.Lambda[0] || f.Tuned.Coarse != want.Lambda[1] {
			t.Errorf("seeing part %d: waves %g and %g", part, f.Tuned.Fine, f.Tuned.Coarse)
		}
		if f.HeldOut.FNMR != 1 || f.HeldOut.Genuine != 2 || math.Abs(f.HeldOut.Threshold-0.45) > 1e-6 {
			t.Errorf("seeing part %d: %+v", part, f.HeldOut)
		}
	}
	at := 0.1
	if f, _ := tn.figures(half, func(p int) bool { return p == 0 }, floors{0.35, 4480}, &at); f.FNMR != 1 || f.Threshold != at {
		t.Errorf("%+v", f)
	}
	if f, _ := tn.figures(half, func(p int) bool { return p == 0 }, floors{0.35, 9001}, nil); f.Refused != 1 || f.FNMR != 1 {
		t.Errorf("%+v", f)
	}
}

func TestFuse(t *testing.T) {
	rep := &Report{Outcomes: populationOf(6, 5, 0.05, 0.15)}
	for i := 15; i < 30; i++ { // each person's other eye
		rep.Outcomes[i].Class = fmt.Sprintf("p%03d-right", i/5-3)
	}
	// One capture of an eye is another's, and one was refused.
	rep.Outcomes[2].Result.Template = rep.Outcomes[29].Result.Template
	rep.Outcomes[6].Code = encoder.CodeBlurred
	f, err := rep.Fuse(t.Context(), 3)
	if err != nil {
		t.Fatal(err)
	}
	// Five sets of each of five eyes, four of the one with four captures; the foreign capture is in three sets.
	if f.Tries != 29 || f.Disagree != 0 || f.Dropped != 3 {
		t.Errorf("%d sets, %d disagree, %d dropped", f.Tries, f.Disagree, f.Dropped)
	}
	if f.Further.Pairs != 25*2+4 || f.Visit.Pairs == 0 || f.Strangers.Pairs == 0 || f.Visit.Mean > 0.15 || f.Strangers.Mean < 0.4 {
		t.Errorf("%+v", f)
	}
	if len(f.Simulate.Same) < 10 || f.Simulate.Same[0].At != 0 || f.Simulate.Same[len(f.Simulate.Same)-1].At != 1 || f.Simulate.BothEyes == 0 {
		t.Errorf("%+v", f.Simulate)
	}
	if !strings.Contains(f.Text(), "fused of 3") {
		t.Error(f.Text())
	}
	if _, err := rep.Fuse(t.Context(), 1); err == nil {
		t.Error("fused of one")
	}
	if _, err := rep.Fuse(t.Context(), 6); err == nil {
		t.Error("fused of six, of five")
	}
}

func TestCorrelation(t *testing.T) {
	a := []float64{3, 1, 2, 9}
	if c := correlation(ranks(a), ranks([]float64{30, 10, 20, 90})); math.Abs(c-1) > 1e-12 {
		t.Errorf("%g", c)
	}
	if c := correlation(ranks(a), ranks([]float64{-3, -1, -2, -9})); math.Abs(c+1) > 1e-12 {
		t.Errorf("%g", c)
	}
	if c := correlation(nil, nil); c != 0 {
		t.Errorf("%g", c)
	}
}

// TestRefit fits model and score of the people in UNUM_EYES (MMU1) anew and compares with what is committed.
func TestRefit(t *testing.T) {
	dir := os.Getenv("UNUM_EYES")
	if dir == "" {
		t.Skip("UNUM_EYES is not set to a folder of people")
	}
	classes := eyeset.Classes(must(eyeset.Load(dir)))
	rep, err := Run(t.Context(), classes, Options{})
	if err != nil {
		t.Fatal(err)
	}
	got, err := FitModel(t.Context(), rep, "MMU1", "now", time.Now())
	if err != nil {
		t.Fatal(err)
	}
	near := func(a, b, off float64) bool { return math.Abs(a-b) <= off*math.Abs(b) }
	const again = "; fit anew: unum iris evaluate DIR -set MMU1 -model enroll/gallery/model.json -calibration enroll/encoder/calibration.go"
	if m := gallery.DefaultModel(); !near(got.DoF, m.DoF, 0.04) || !near(got.Reference, m.Reference, 0.04) || !near(got.Rotations, m.Rotations, 0.1) {
		t.Errorf("fitted %+v, committed %+v%s", *got, m, again)
	}
	if testing.Short() {
		return
	}
	rule := gallery.DefaultRule()
	trials, err := Trials(t.Context(), rep, classes, rule, nil)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Calibrate(t.Context(), trials, MissLogP(rule), 5)
	if err != nil {
		t.Fatal(err)
	}
	off, n := 0.0, 0.0
	for i := range trials {
		off += math.Abs(c.Calibration.Miss(&trials[i].Quality) - trials[i].Quality.Miss)
		n++
	}
	if off/n > 0.01 {
		t.Errorf("predictions differ by %.3f on average%s", off/n, again)
	}
}
