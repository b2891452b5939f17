package evaluate

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"sort"
	"time"

	"unum/enroll/gallery"
	"unum/enroll/iris"
)

// tailLevels are the probabilities at which a model is held against what was measured.
var tailLevels = [...]float64{1e-1, 1e-2, 1e-3, 1e-4}

// FitModel fits the impostor model of the decision to the strangers of r. set names the set of images and commit the encoder, for the
// provenance; neither may name a person.
//
//   - The reference is the lower quartile of shared bits: from there on more bits make strangers no more different (measured on MMU1).
//   - Degrees of freedom of one rotation come from the second moment about ½ of single-rotation distances.
//   - Rotations are the number of independent ones whose best has the median of the measured best.
//   - Then the degrees of freedom are lowered until the model is conservative in the tail. Among all pairs, no more strangers come as close
//     as the model says at 1e-1, 1e-2 and 1e-3, even at the upper end of a one-sided 95 % interval over people (200 resamplings of whole
//     people, since comparisons that share a person aren't independent), nor at 1e-4 as counted; and so as counted at 1e-1 to 1e-3 in each
//     third of the pairs by shared bits, so that eyes wide open are no exception.
//
// Probabilities below 1e-4 are an extrapolation by the binomial law.
func FitModel(ctx context.Context, r *Report, set, commit string, now time.Time) (*gallery.FittedModel, error) {
	if set == "" || commit == "" {
		return nil, errors.New("fit of the model: set or commit isn't named")
	}
	s, err := strangersOf(ctx, r)
	if err != nil {
		return nil, err
	}
	if len(s.best) < 1000 || s.people < 10 {
		return nil, fmt.Errorf("fit of the model: %d pairs of strangers among %d people are too few, at least 1000 among 10", len(s.best), s.people)
	}
	m := gallery.Model{Reference: float64(s.reference), DoF: s.single}
	// The best of k rotations has the median h when one has p(h) = 1 − ½^(1/k).
	median := s.best[len(s.best)/2]
	m.Rotations = 1
	one := math.Exp(m.LogP(median.distance()))
	m.Rotations = min(max(math.Log(0.5)/math.Log1p(-one), 1), 2*iris.MaxRotation+1)
	// Conservative in the tail.
	draws := s.resamplings(200)
	lo, hi := m.DoF/4, m.DoF
	for range 12 {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		m.DoF = (lo + hi) / 2
		ok := true
		for _, t := range s.tail(m, draws) {
			switch {
			case t.Third == 0 && t.P >= 1e-3:
				ok = ok && t.Upper <= t.P
			case t.Third == 0 || t.P >= 1e-3:
				ok = ok && t.Observed <= t.P
			}
		}
		if ok {
			lo = m.DoF
		} else {
			hi = m.DoF
		}
	}
	m.DoF = math.Floor(lo)
	m.Rotations = math.Round(10*m.Rotations) / 10
	f := &gallery.FittedModel{DoF: m.DoF, Reference: m.Reference, Rotations: m.Rotations}
	f.Provenance = gallery.Provenance{
		Set: set, Encoder: commit, TemplateVersion: int(iris.Version), Date: now.UTC().Format(time.DateOnly),
		People: s.people, Images: r.Images, Refused: r.Failed, Comparisons: len(s.best),
		SingleDoF: math.Round(s.single), Mean: round4(r.ImpMean), SD: round4(r.ImpSD), Least: round4(r.ImpMin),
	}
	for _, t := range s.tail(m, draws) {
		if t.Third == 0 {
			f.Provenance.Tail = append(f.Provenance.Tail, gallery.Tail{P: t.P, Observed: signif(t.Observed), Upper: signif(t.Upper)})
		}
	}
	return f, nil
}

func round4(v float64) float64 { return math.Round(1e4*v) / 1e4 }

// signif rounds to three digits.
func signif(v float64) float64 {
	if v == 0 {
		return 0
	}
	k := math.Pow(10, 2-math.Floor(math.Log10(v)))
	return math.Round(v*k) / k
}

// strangers are the comparisons of different eyes, nearest first.
type strangers struct {
	best      []stranger
	people    int
	reference int     // lower quartile of the shared bits
	single    float64 // degrees of freedom of one rotation, by the second moment
	third     [2]int  // shared bits that divide best into thirds
}

type stranger struct {
	d, m int
	a, b int // people, by number
}

func (s stranger) distance() iris.Distance { return iris.Distance{D: s.d, M: s.m} }

func strangersOf(ctx context.Context, r *Report) (*strangers, error) {
	s := new(strangers)
	number := map[string]int{}
	person := make([]int, len(r.Outcomes))
	for i, o := range r.Outcomes {
		p := personOf(o.Class)
		if _, ok := number[p]; !ok {
			number[p] = len(number)
		}
		person[i] = number[p]
	}
	s.people = len(number)
	var shared []int
	for _, p := range r.impostors {
		if p.Shared > 0 { // else it said nothing, and decides nothing
			s.best = append(s.best, stranger{int(math.Round(p.Distance * float64(p.Shared))), p.Shared, person[p.A], person[p.B]})
			shared = append(shared, p.Shared)
		}
	}
	if len(shared) == 0 {
		return nil, errors.New("fit of the model: no comparison of strangers")
	}
	sort.Ints(shared)
	s.reference, s.third = shared[len(shared)/4], [2]int{shared[len(shared)/3], shared[2*len(shared)/3]}
	var n, moment float64
	for i, p := range r.impostors {
		if i%4096 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if p.Shared == 0 {
			continue
		}
		// Rotations six columns apart are nearly independent; all of them are one distribution.
		for k := -iris.MaxRotation; k <= iris.MaxRotation; k += 6 {
			d := iris.CompareAt(&r.Outcomes[p.A].Result.Template, &r.Outcomes[p.B].Result.Template, k)
			if d.M < iris.MinShared {
				continue
			}
			off := d.Fraction() - 0.5
			n++
			moment += off * off * min(float64(d.M)/float64(s.reference), 1)
		}
	}
	if moment == 0 {
		return nil, errors.New("fit of the model: all distances are the same")
	}
	s.single = 0.25 * n / moment
	return s, nil
}

// resamplings gives n sets of weights: how often each person is drawn when people are drawn with return.
func (s *strangers) resamplings(n int) [][]float64 {
	rng := rand.New(rand.NewPCG(1, 0x7461696c))
	out := make([][]float64, n)
	for i := range out {
		out[i] = make([]float64, s.people)
		for range s.people {
			out[i][rng.IntN(s.people)]++
		}
	}
	return out
}

// tailPoint holds a probability against what was measured.
type tailPoint struct {
	gallery.Tail
	Third int // 0 for all pairs, 1 to 3 by shared bits
}

// tail gives, for each level and all pairs and each third of them by shared bits, the share of strangers that m calls less probable.
func (s *strangers) tail(m gallery.Model, draws [][]float64) []tailPoint {
	const groups = 4
	// counts[level][group][person][person]
	size := s.people * s.people
	var counts [len(tailLevels)][groups][]float64
	var total [groups][]float64
	for g := range groups {
		total[g] = make([]float64, size)
		for l := range counts {
			counts[l][g] = make([]float64, size)
		}
	}
	for _, b := range s.best {
		g := 1
		if b.m > s.third[0] {
			g = 2
		}
		if b.m > s.third[1] {
			g = 3
		}
		at := b.a*s.people + b.b
		total[0][at]++
		total[g][at]++
		lp := m.LogP(b.distance())
		for l, p := range tailLevels {
			if lp <= math.Log(p) {
				counts[l][0][at]++
				counts[l][g][at]++
			}
		}
	}
	share := func(c, n, w []float64) float64 {
		hits, all := 0.0, 0.0
		for a := range s.people {
			for b := range s.people {
				k := 1.0
				if w != nil {
					if k = w[a] * w[b]; a == b {
						k = w[a]
					}
				}
				hits += k * c[a*s.people+b]
				all += k * n[a*s.people+b]
			}
		}
		return hits / max(all, 1)
	}
	var out []tailPoint
	for l, p := range tailLevels {
		for g := range groups {
			pt := tailPoint{gallery.Tail{P: p, Observed: share(counts[l][g], total[g], nil)}, g}
			var drawn []float64
			for _, w := range draws {
				drawn = append(drawn, share(counts[l][g], total[g], w))
			}
			sort.Float64s(drawn)
			pt.Upper = pt.Observed
			if len(drawn) > 0 {
				pt.Upper = max(pt.Observed, drawn[len(drawn)*95/100])
			}
			out = append(out, pt)
		}
	}
	return out
}

// Judge holds r against the decision: its strangers against the rule's model, and the committed score against misses at the rule's cut.
func (r *Report) Judge(rule gallery.Rule) {
	sorted := r.logPs(rule.Model)
	r.Tail = nil
	for _, p := range tailLevels {
		r.Tail = append(r.Tail, gallery.Tail{P: p, Observed: signif(shareBelow(sorted, math.Log(p)))})
	}
	trials := r.trials(rule.Model, MissLogP(rule))
	p := make([]float64, len(trials))
	for i := range trials {
		p[i] = trials[i].Quality.Miss
	}
	rel, sim := reliability(trials, p, 10), distancesOf(r.visits())
	r.Reliability, r.Simulate, r.model = &rel, &sim, rule.Model
}

// logPs gives the model's log-probability of each comparison of strangers, ascending.
func (r *Report) logPs(m gallery.Model) []float64 {
	var out []float64
	for _, p := range r.impostors {
		if p.Shared > 0 {
			out = append(out, m.LogP(iris.Distance{D: int(math.Round(p.Distance * float64(p.Shared))), M: p.Shared}))
		}
	}
	sort.Float64s(out)
	return out
}

func shareBelow(sorted []float64, v float64) float64 {
	return float64(sort.SearchFloat64s(sorted, math.Nextafter(v, 1))) / float64(max(len(sorted), 1))
}
