// Package simulate foretells how the decision of package gallery fares at sizes that nobody has enrolled yet: how many honest newcomers are
// refused, suspected or asked for another capture, and how many people who come again are missed, beside the published rule of World, which
// is a fixed threshold.
//
// Call [Measure] on a folder of images for a [Fit], the measured distributions with their provenance, or take the one that is part of the
// program ([MMU1]); then [Run], and draw its report with [Report.SVG]. The decision is gallery.Rule.Judge itself, on distances from the fit,
// look after look as package enroll does it: what is unclear is captured again, up to three times, and then put before a human.
//
// Non-goals: it knows no more about rare events than the fit does. A few hundred comparisons of the same eye can't tell of one miss in a
// thousand, and strangers' distances far below the least one measured are an extrapolation by the binomial model.
package simulate

import (
	_ "embed"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"unum/enroll/gallery"
	"unum/enroll/iris"
)

// Quantile is a point of a distribution: a share At of all values lies at or below Value.
type Quantile struct {
	At    float64 `json:"at"`
	Value float64 `json:"value"`
}

// Fit is what was measured on real eyes: statistics over all people, and where they come from.
type Fit struct {
	Set           string    `json:"set"`
	Encoder       string    `json:"encoder"` // commit
	Date          string    `json:"date"`    // YYYY-MM-DD
	People        int       `json:"people"`
	Images        int       `json:"images"`
	Encoded       int       `json:"encoded"`
	Strangers     Strangers `json:"strangers"`      // distances of different eyes, as they are
	StrangerPairs int       `json:"stranger_pairs"` // single eyes compared
	Same          []Genuine `json:"same"`           // captures of one person, by their numbers of frames
	// Persistence is the rank correlation of the distances of two captures of an eye from a third: who was enrolled badly is recognised badly
	// again and again.
	Persistence float64 `json:"persistence"`
}

// Strangers is the distribution of distances of different eyes, in the terms of gallery.Model. It is meant to be true, where the model of a
// rule is meant to be on the safe side.
type Strangers struct {
	DoF       float64 `json:"degrees_of_freedom"`
	Reference int     `json:"reference_bits"`
	Rotations float64 `json:"rotations"`
}

func (s Strangers) model() gallery.Model {
	return gallery.Model{DoF: s.DoF, Reference: float64(s.Reference), Rotations: s.Rotations}
}

// Genuine is how captures of one person compare: so many frames fused when enrolled, so many others fused when the person comes again.
type Genuine struct {
	Enrolled    int        `json:"frames_enrolled"`
	Probe       int        `json:"frames_probe"`
	Comparisons int        `json:"comparisons"` // of single eyes; they share frames, so that they are not independent
	Pairs       int        `json:"pairs"`       // of both eyes
	NoTemplate  float64    `json:"no_template"` // share of comparisons of an eye in which a side has none: no frame encoded, or frames that disagree
	Distance    []Quantile `json:"distance"`    // from At 0 to At 1
	Shared      []Quantile `json:"shared_bits"` // from At 0 to At 1
	// Correlation is the rank correlation of the distances of the two eyes of one person in the same two captures, SharedCorrelation that of
	// distance and shared bits.
	Correlation       float64  `json:"correlation_of_eyes"`
	SharedCorrelation float64  `json:"correlation_of_shared_bits"`
	Direct            []Direct `json:"direct"`
}

// Direct counts what the rule says of the measured pairs themselves, in one look, if the gallery were of a size.
type Direct struct {
	People    float64 `json:"people"`
	Missed    int     `json:"missed"`    // called unique
	Recapture int     `json:"recapture"` // not clear
}

//go:embed measured.json
var mmu1File []byte

// MMU1 is measured on the 45 people of MMU1 by
//
//	unum iris simulate -measure DIR -set MMU1 -commit HASH -fit enroll/gallery/simulate/measured.json
func MMU1() (Fit, error) { return ParseFit(mmu1File) }

// Source says in words where a fit comes from.
func (f Fit) Source() string {
	return fmt.Sprintf("%s, %d people, %d of %d images encoded by the encoder of commit %s, measured on %s", f.Set, f.People, f.Encoded, f.Images, f.Encoder, f.Date)
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
	_, err := time.Parse(time.DateOnly, f.Date)
	if err != nil || f.Set == "" || f.Encoder == "" || f.People < 1 || len(f.Same) == 0 {
		return fmt.Errorf("%w: provenance is incomplete", ErrFit)
	}
	in := func(v float64) bool { return v > -1 && v < 1 } // false for NaN
	for _, g := range f.Same {
		for _, q := range [][]Quantile{g.Distance, g.Shared} {
			if len(q) < 2 || q[0].At != 0 || q[len(q)-1].At != 1 {
				return fmt.Errorf("%w: quantiles do not go from 0 to 1", ErrFit)
			}
			for i := 1; i < len(q); i++ {
				if !(q[i].At > q[i-1].At && q[i].Value >= q[i-1].Value) {
					return fmt.Errorf("%w: quantiles do not rise", ErrFit)
				}
			}
		}
		if last := len(g.Distance) - 1; g.Distance[0].Value < 0 || g.Distance[last].Value > 1 || g.Shared[0].Value < iris.MinShared || g.Shared[len(g.Shared)-1].Value > iris.Bits {
			return fmt.Errorf("%w: a quantile is out of range", ErrFit)
		}
		if g.Enrolled < 1 || g.Probe < 1 || !in(g.Correlation) || !in(g.SharedCorrelation) || !(g.NoTemplate >= 0 && g.NoTemplate < 1) {
			return fmt.Errorf("%w: a number is out of range", ErrFit)
		}
	}
	if m := f.Strangers; !(m.DoF > 0 && m.Reference >= iris.MinShared && m.Rotations >= 1) || !in(f.Persistence) || f.Persistence < 0 {
		return fmt.Errorf("%w: a number is out of range", ErrFit)
	}
	return nil
}

// World's rule, as published in the repositories of its matcher: one threshold for ever, and both eyes have to be below it.
const WorldThreshold = 0.345

// Looks is how often somebody is captured before a human has to look, as package enroll has it.
const Looks = 3

// Options of [Run].
type Options struct {
	Fit    Fit
	Rule   gallery.Rule
	People []float64 // sizes of the gallery
	Draws  int       // people who come again, drawn for each size and number of frames; 0 means 20,000
	Seed   uint64
}

// Again is what becomes of people who are in the gallery and come again, as probabilities for one of them.
type Again struct {
	Enrolled int `json:"frames_enrolled"`
	Probe    int `json:"frames_probe"`
	// One look.
	MissedAtOnce float64 `json:"missed_at_once"`
	Unclear      float64 `json:"unclear_at_once"` // captured again
	NoTemplate   float64 `json:"no_template"`     // of an eye, as measured: captured again, and in none of the other numbers
	// In the end, after up to Looks looks.
	Missed float64 `json:"missed"` // enrolled twice
	Review float64 `json:"review"` // a human looks
	// The same with one eye spoiled, so that it is a stranger's.
	SpoiledMissed float64 `json:"one_eye_spoiled_missed"`
	// By World's rule, one look.
	WorldMissed        float64 `json:"world_missed"`
	WorldSpoiledMissed float64 `json:"world_one_eye_spoiled_missed"`
}

// Row is what a gallery of a size does, as probabilities for one newcomer.
type Row struct {
	People float64 `json:"people"`

	// An honest newcomer, whom nobody in the gallery is, in one look.
	HonestRefused   float64 `json:"honest_refused"`    // told to be enrolled already
	HonestSuspected float64 `json:"honest_suspected"`  // suspected of an altered eye: another look
	HonestRecapture float64 `json:"honest_recaptured"` // asked for another capture
	// The same by World's rule, and if either eye were enough.
	WorldHonestRefused    float64 `json:"world_honest_refused"`
	EitherEyeHonestRefuse float64 `json:"either_eye_honest_refused"`

	Again []Again `json:"again"` // by numbers of frames, as in the fit
}

// Report of a [Run].
type Report struct {
	Source    string  `json:"source"`
	RuleModel string  `json:"rule_model"`
	Grey      float64 `json:"grey"` // share of honest newcomers that the rule may ask for another capture
	Threshold float64 `json:"world_threshold"`
	Draws     int     `json:"draws"`
	Rows      []Row   `json:"rows"`
	// Measured are the fit's own counts, with which the rows can be compared.
	Measured []Genuine `json:"measured"`
}

// Run computes a row for each size. Honest newcomers are integrated over the fitted distribution of strangers, which reaches any
// probability, with every hypothesis about a newcomer (gallery.Hypotheses) as a chance of its own; people who come again are drawn.
func Run(o Options) (*Report, error) {
	if err := o.Fit.check(); err != nil {
		return nil, err
	}
	if o.Draws <= 0 {
		o.Draws = 20_000
	}
	rep := &Report{
		Source: o.Fit.Source(), RuleModel: o.Rule.Model.Source, Grey: o.Rule.Grey, Threshold: WorldThreshold, Draws: o.Draws, Measured: o.Fit.Same,
	}
	for _, n := range o.People {
		if !(n >= 1 && n <= 1e12) {
			return nil, errors.New("simulate: number of people is out of range")
		}
		rep.Rows = append(rep.Rows, row(o, n))
	}
	return rep, nil
}

func eye(hd float64, m int) gallery.Eye {
	return gallery.Eye{Distance: iris.Distance{D: int(math.Round(hd * float64(m))), M: m}, OK: true}
}

// density is the distribution of a stranger's distance, in steps.
type density struct{ hd, p []float64 }

func strangersOf(m gallery.Model, shared int) (s density) {
	const step = 0.001
	below := func(hd float64) float64 { return math.Exp(m.LogP(eye(hd, shared).Distance)) }
	for hd := 0.05; hd < 0.56; hd += step {
		s.hd = append(s.hd, hd)
		s.p = append(s.p, below(hd+step/2)-below(hd-step/2))
	}
	return s
}

// draw draws a distance.
func (s density) draw(rng *rand.Rand) float64 {
	u := rng.Float64()
	for i, p := range s.p {
		if u -= p; u < 0 {
			return s.hd[i]
		}
	}
	return s.hd[len(s.hd)-1]
}

func row(o Options, people float64) Row {
	n := gallery.Hypotheses() * int(people) // comparisons of people: each view of a newcomer is one
	r := Row{People: people}
	shared := int(at(o.Fit.Same[0].Shared, 0.5))
	s := strangersOf(o.Fit.Strangers.model(), shared)

	// Honest: the probability of each pair of distances of a stranger's two eyes, judged as the gallery judges it.
	var refused, suspected, recapture float64
	for i := range s.hd {
		for j := range i + 1 {
			p := s.p[i] * s.p[j]
			if i != j {
				p *= 2
			}
			if p <= 0 {
				continue
			}
			switch o.Rule.Judge(n, gallery.Hit{Left: eye(s.hd[i], shared), Right: eye(s.hd[j], shared)}) {
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
	one := math.Exp(o.Fit.Strangers.model().LogP(eye(WorldThreshold, shared).Distance))
	// World's search looks at mirrored eyes too, but those are counted for fraud; its refusals come from the plain view.
	r.WorldHonestRefused = -math.Expm1(people * math.Log1p(-one*one))
	r.EitherEyeHonestRefuse = -math.Expm1(people * math.Log1p(-(2*one - one*one)))

	for i, g := range o.Fit.Same {
		r.Again = append(r.Again, again(o, g, n, s, rand.New(rand.NewPCG(o.Seed, uint64(i)))))
	}
	return r
}

// again draws people who come again. The luck of a distance is a normal variable: part of it stays with what was enrolled, the rest is
// drawn anew at each look, and both are shared between the two eyes as far as their distances are correlated.
func again(o Options, g Genuine, n int, s density, rng *rand.Rand) Again {
	a := Again{Enrolled: g.Enrolled, Probe: g.Probe, NoTemplate: g.NoTemplate}
	normal := func(z float64) float64 { return 0.5 * math.Erfc(-z/math.Sqrt2) }
	pearson := func(rank float64) float64 { return 2 * math.Sin(math.Pi*rank/6) } // of normal variables whose ranks correlate so
	rho, stay, bits := pearson(g.Correlation), pearson(o.Fit.Persistence), pearson(g.SharedCorrelation)
	two := func() (l, r float64) {
		l = rng.NormFloat64()
		return l, rho*l + math.Sqrt(1-rho*rho)*rng.NormFloat64()
	}
	draw := func(z float64) gallery.Eye {
		m := at(g.Shared, normal(bits*z+math.Sqrt(1-bits*bits)*rng.NormFloat64()))
		return eye(at(g.Distance, normal(z)), int(m))
	}
	for range o.Draws {
		el, er := two()
		stranger := s.draw(rng)
		var ended, spoiledEnded bool
		for look := range Looks {
			cl, cr := two()
			mix := func(e, c float64) float64 { return math.Sqrt(stay)*e + math.Sqrt(1-stay)*c }
			left, right := draw(mix(el, cl)), draw(mix(er, cr))
			spoiled := eye(stranger, right.M)
			last := look == Looks-1
			if !ended {
				switch o.Rule.Judge(n, gallery.Hit{Left: left, Right: right}) {
				case gallery.Duplicate, gallery.Replay:
					ended = true
				case gallery.Unique:
					ended = true
					a.Missed++
					if look == 0 {
						a.MissedAtOnce++
					}
				default:
					if look == 0 {
						a.Unclear++
					}
					if last {
						a.Review++
					}
				}
			}
			if !spoiledEnded {
				switch o.Rule.Judge(n, gallery.Hit{Left: left, Right: spoiled}) {
				case gallery.Unique:
					spoiledEnded = true
					a.SpoiledMissed++
				case gallery.Duplicate, gallery.Replay:
					spoiledEnded = true
				}
			}
			if look == 0 {
				if max(left.Fraction(), right.Fraction()) >= WorldThreshold {
					a.WorldMissed++
				}
				if max(left.Fraction(), spoiled.Fraction()) >= WorldThreshold {
					a.WorldSpoiledMissed++
				}
			}
		}
	}
	for _, p := range []*float64{&a.MissedAtOnce, &a.Unclear, &a.Missed, &a.Review, &a.SpoiledMissed, &a.WorldMissed, &a.WorldSpoiledMissed} {
		*p /= float64(o.Draws)
	}
	return a
}

// Text gives the report as tables for people.
func (r *Report) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Distances: %s.\nRule: E-value, recapture below %g, with the model: %s.\nWorld: both eyes below %.3f.\n\n", r.Source, r.Grey, r.RuleModel, r.Threshold)
	fmt.Fprintf(&b, "An honest newcomer, one look:\n\n%8s | %9s %9s %10s | %13s %15s\n", "people", "refused", "suspected", "recaptured", "World refuses", "either eye does")
	for _, w := range r.Rows {
		fmt.Fprintf(&b, "%8.0e | %9.2g %9.2g %10.2g | %13.2g %15.2g\n", w.People, w.HonestRefused, w.HonestSuspected, w.HonestRecapture, w.WorldHonestRefused, w.EitherEyeHonestRefuse)
	}
	fmt.Fprintf(&b, "\nSomebody who is enrolled and comes again, %d draws a line (less than %.1g can't be told from 0); frames fused when enrolled + when coming again:\n\n",
		r.Draws, 3/float64(r.Draws))
	fmt.Fprintf(&b, "%8s %6s | %11s | %12s %9s | %9s %9s | %11s | %12s %12s\n", "people", "frames", "no template", "missed: once", "unclear", "in 3 looks", "review", "eye spoiled", "World misses", "eye spoiled")
	for _, w := range r.Rows {
		for _, a := range w.Again {
			fmt.Fprintf(&b, "%8.0e  %2d + %d | %11.2g | %12.2g %9.2g | %10.2g %9.2g | %11.2g | %12.2g %12.2g\n", w.People, a.Enrolled, a.Probe, a.NoTemplate, a.MissedAtOnce, a.Unclear,
				a.Missed, a.Review, a.SpoiledMissed, a.WorldMissed, a.WorldSpoiledMissed)
		}
	}
	fmt.Fprint(&b, "\nThe measured pairs themselves, one look:\n\n")
	for _, g := range r.Measured {
		fmt.Fprintf(&b, "  %d + %d frames, %5d pairs:", g.Enrolled, g.Probe, g.Pairs)
		for _, d := range g.Direct {
			fmt.Fprintf(&b, "  %.0e: %d missed, %d unclear", d.People, d.Missed, d.Recapture)
		}
		fmt.Fprintln(&b)
	}
	return b.String()
}
