// Package simulate foretells how the decision of package gallery fares at sizes that nobody has enrolled yet: how many honest newcomers are
// refused, suspected or asked for another capture, and how many people who come again are missed, beside the published rule of World, which
// is a fixed threshold.
//
// Call [Run] with a [Fit], the measured distributions with their provenance ([MMU1] is the one at hand), and draw its report with
// [Report.SVG]. The decision is gallery.Rule.Judge itself, on distances from the fit.
//
// Non-goals: it knows no more about rare events than the fit does. A few hundred comparisons of the same eye can't tell of one miss in a
// thousand, and strangers' distances far below the least one measured are an extrapolation by the binomial model.
package simulate

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"unum/enroll/gallery"
	"unum/enroll/iris"
)

// Quantile is a point of a distribution: a share At of all values lies at or below Value.
type Quantile struct {
	At    float64 `json:"at"`
	Value float64 `json:"value"`
}

// Fit is what was measured on real eyes.
type Fit struct {
	Source    string        // provenance, for people
	Strangers gallery.Model // distances of different eyes
	Same      []Quantile    // distances of two captures of one eye, from At 0 to At 1
	Shared    []Quantile    // shared bits, from At 0 to At 1
	// Correlation is the rank correlation of the distances of the two eyes of one person between the same two captures: who is captured badly
	// is so in both.
	Correlation float64
}

// MMU1 is fitted to the 45 people of MMU1.
func MMU1() Fit {
	return Fit{
		Source:    "MMU1, 45 people, 449 of 450 images encoded; 896 comparisons of the same eye, 446 of both eyes; different eyes as in gallery.DefaultModel",
		Strangers: gallery.DefaultModel(),
		Same: []Quantile{{0, 0.0970}, {0.01, 0.1218}, {0.02, 0.1279}, {0.05, 0.1376}, {0.1, 0.1493}, {0.25, 0.1701}, {0.5, 0.2049}, {0.75, 0.25},
			{0.9, 0.2997}, {0.95, 0.3337}, {0.98, 0.3577}, {0.99, 0.3729}, {0.995, 0.3772}, {1, 0.4691}},
		Shared: []Quantile{{0, 4296}, {0.01, 5404}, {0.02, 5808}, {0.05, 6304}, {0.1, 6588}, {0.25, 7340}, {0.5, 8268}, {0.75, 9324}, {0.9, 9860},
			{0.95, 10080}, {0.98, 10364}, {0.99, 10536}, {0.995, 10664}, {1, 10868}},
		Correlation: 0.46,
	}
}

func at(q []Quantile, u float64) float64 {
	i, _ := slices.BinarySearchFunc(q, u, func(q Quantile, u float64) int {
		if q.At < u {
			return -1
		}
		return 1
	})
	if i == 0 {
		return q[0].Value
	}
	if i == len(q) {
		return q[i-1].Value
	}
	a, b := q[i-1], q[i]
	return a.Value + (b.Value-a.Value)*(u-a.At)/(b.At-a.At)
}

func (f Fit) check() error {
	for _, q := range [][]Quantile{f.Same, f.Shared} {
		if len(q) < 2 || q[0].At != 0 || q[len(q)-1].At != 1 {
			return errors.New("simulate: quantiles do not go from 0 to 1")
		}
		for i := 1; i < len(q); i++ {
			if q[i].At <= q[i-1].At || q[i].Value < q[i-1].Value {
				return errors.New("simulate: quantiles do not rise")
			}
		}
	}
	if f.Strangers.DoF <= 0 || f.Strangers.Reference <= 0 || f.Strangers.Rotations < 1 || f.Correlation <= -1 || f.Correlation >= 1 {
		return errors.New("simulate: fit is out of range")
	}
	return nil
}

// World's rule, as published in the repositories of its matcher: one threshold for ever, and both eyes have to be below it.
const WorldThreshold = 0.345

// Options of [Run].
type Options struct {
	Fit    Fit
	Rule   gallery.Rule
	People []float64 // sizes of the gallery
	Draws  int       // people who come again, drawn for each size; 0 means 20,000
	Seed   uint64
}

// Row is what a gallery of a size does, as probabilities for one newcomer.
type Row struct {
	People float64 `json:"people"`

	// An honest newcomer, whom nobody in the gallery is.
	HonestRefused   float64 `json:"honest_refused"`    // told to be enrolled already
	HonestSuspected float64 `json:"honest_suspected"`  // suspected of an altered eye: another look
	HonestRecapture float64 `json:"honest_recaptured"` // asked for another capture
	// Somebody who is in the gallery.
	Missed    float64 `json:"missed"`    // enrolled twice
	Recapture float64 `json:"recapture"` // asked for another capture, or looked at again
	// Somebody who is in the gallery and has spoiled one eye so that it is a stranger's.
	SpoiledMissed float64 `json:"one_eye_spoiled_missed"`

	// The same by World's rule: both eyes below the threshold; and if either eye were enough.
	WorldHonestRefused    float64 `json:"world_honest_refused"`
	WorldMissed           float64 `json:"world_missed"`
	WorldSpoiledMissed    float64 `json:"world_one_eye_spoiled_missed"`
	EitherEyeHonestRefuse float64 `json:"either_eye_honest_refused"`
}

// Report of a [Run].
type Report struct {
	Source    string  `json:"source"`
	RuleModel string  `json:"rule_model"`
	Threshold float64 `json:"world_threshold"`
	Draws     int     `json:"draws"`
	Rows      []Row   `json:"rows"`
}

// Run computes a row for each size. Honest newcomers are integrated over the fitted distribution of strangers, which reaches any
// probability; people who come again are drawn.
func Run(o Options) (*Report, error) {
	if err := o.Fit.check(); err != nil {
		return nil, err
	}
	if o.Draws <= 0 {
		o.Draws = 20_000
	}
	rep := &Report{Source: o.Fit.Source, RuleModel: o.Rule.Model.Source, Threshold: WorldThreshold, Draws: o.Draws}
	for _, n := range o.People {
		if n < 1 || n > 1e12 {
			return nil, errors.New("simulate: number of people is out of range")
		}
		rep.Rows = append(rep.Rows, row(o, n))
	}
	return rep, nil
}

func row(o Options, people float64) Row {
	views := len(gallery.Views(&gallery.Pair{}))
	n := views * int(people) // comparisons of people: each view of a newcomer is one
	r := Row{People: people}
	shared := int(at(o.Fit.Shared, 0.5))
	eye := func(hd float64, m int) gallery.Eye {
		return gallery.Eye{Distance: iris.Distance{D: int(math.Round(hd * float64(m))), M: m}, OK: true}
	}

	// Honest: the probability of each pair of distances of a stranger's two eyes, judged as the gallery judges it.
	const step = 0.001
	var hds, ps []float64
	below := func(hd float64) float64 { return math.Exp(o.Fit.Strangers.LogP(eye(hd, shared).Distance)) }
	for hd := 0.05; hd < 0.56; hd += step {
		hds = append(hds, hd)
		ps = append(ps, below(hd+step/2)-below(hd-step/2))
	}
	var refused, suspected, recapture float64
	for i := range hds {
		for j := range i + 1 {
			p := ps[i] * ps[j]
			if i != j {
				p *= 2
			}
			if p <= 0 {
				continue
			}
			switch o.Rule.Judge(n, gallery.Hit{Left: eye(hds[i], shared), Right: eye(hds[j], shared)}) {
			case gallery.Duplicate, gallery.Replay:
				refused += p
			case gallery.Altered:
				suspected += p
			case gallery.Grey, gallery.TooFew:
				recapture += p
			}
		}
	}
	any := func(p float64) float64 { return -math.Expm1(float64(n) * math.Log1p(-math.Min(p, 1-1e-16))) }
	r.HonestRefused, r.HonestSuspected, r.HonestRecapture = any(refused), any(suspected), any(recapture)
	one := below(WorldThreshold)
	// World's search looks at mirrored eyes too, but those are counted for fraud; its refusals come from the plain view.
	r.WorldHonestRefused = -math.Expm1(people * math.Log1p(-one*one))
	r.EitherEyeHonestRefuse = -math.Expm1(people * math.Log1p(-(2*one - one*one)))

	rng := rand.New(rand.NewPCG(o.Seed, 0x73696d))
	normal := func(z float64) float64 { return 0.5 * math.Erfc(-z/math.Sqrt2) }
	rho := 2 * math.Sin(math.Pi*o.Fit.Correlation/6) // of normal variables whose ranks correlate so
	for range o.Draws {
		a := rng.NormFloat64()
		b := rho*a + math.Sqrt(1-rho*rho)*rng.NormFloat64()
		// A bad capture shares few bits, so that both are drawn by the same luck.
		left := eye(at(o.Fit.Same, normal(a)), int(at(o.Fit.Shared, rng.Float64())))
		right := eye(at(o.Fit.Same, normal(b)), int(at(o.Fit.Shared, rng.Float64())))
		switch o.Rule.Judge(n, gallery.Hit{Left: left, Right: right}) {
		case gallery.Unique:
			r.Missed++
		case gallery.Altered, gallery.Grey, gallery.TooFew:
			r.Recapture++
		}
		if max(left.Fraction(), right.Fraction()) >= WorldThreshold {
			r.WorldMissed++
		}
		// The spoiled eye is at a stranger's distance.
		right = eye(stranger(rng, hds, ps), shared)
		if o.Rule.Judge(n, gallery.Hit{Left: left, Right: right}) == gallery.Unique {
			r.SpoiledMissed++
		}
		if max(left.Fraction(), right.Fraction()) >= WorldThreshold {
			r.WorldSpoiledMissed++
		}
	}
	for _, p := range []*float64{&r.Missed, &r.Recapture, &r.WorldMissed, &r.SpoiledMissed, &r.WorldSpoiledMissed} {
		*p /= float64(o.Draws)
	}
	return r
}

// stranger draws a distance.
func stranger(rng *rand.Rand, hds, ps []float64) float64 {
	u := rng.Float64()
	for i, p := range ps {
		if u -= p; u < 0 {
			return hds[i]
		}
	}
	return hds[len(hds)-1]
}

// Text gives the report as a table for people.
func (r *Report) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Distances: %s.\nRule: E-value with the model: %s.\nWorld: both eyes below %.3f.\n", r.Source, r.RuleModel, r.Threshold)
	fmt.Fprintf(&b, "Probabilities for one person; who comes again is drawn %d times a line, so that less than %.1g can't be told from 0.\n\n", r.Draws, 3/float64(r.Draws))
	fmt.Fprintf(&b, "%8s | %-42s | %-32s | %s\n", "", "honest newcomer", "comes again", "comes again, one eye spoiled")
	fmt.Fprintf(&b, "%8s | %9s %9s %9s %12s | %9s %9s %12s | %9s %12s\n", "people", "refused", "suspected", "recapture", "World refuses", "missed", "recapture", "World misses", "missed", "World misses")
	for _, w := range r.Rows {
		fmt.Fprintf(&b, "%8.0e | %9.2g %9.2g %9.2g %12.2g  | %9.2g %9.2g %12.2g | %9.2g %12.2g\n", w.People, w.HonestRefused, w.HonestSuspected, w.HonestRecapture,
			w.WorldHonestRefused, w.Missed, w.Recapture, w.WorldMissed, w.SpoiledMissed, w.WorldSpoiledMissed)
	}
	return b.String()
}
