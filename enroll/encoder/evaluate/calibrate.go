package evaluate

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/format"
	"image"
	"math"
	"runtime"
	"sort"
	"sync"

	"golang.org/x/sync/errgroup"

	"unum/enroll/encoder"
	"unum/enroll/encoder/eyeset"
	"unum/enroll/gallery"
	"unum/enroll/iris"
)

// MissLogP is the natural logarithm of the probability between strangers from which one eye's distance counts as missed: the one at which
// two such eyes together are just no longer noticed by rule among a million people, each compared in every view that a search looks at.
func MissLogP(rule gallery.Rule) float64 {
	n := 1e6 * float64(len(gallery.Views(&gallery.Pair{})))
	lo, hi := -400.0, 0.0 // of one eye
	for range 60 {
		mid := (lo + hi) / 2
		if math.Log(n)+2*mid+math.Log1p(-2*mid) < math.Log(rule.Grey) {
			lo = mid
		} else {
			hi = mid
		}
	}
	return hi
}

// missed tells it of one pair.
func missed(m gallery.Model, cut float64, p Pair) bool {
	return p.Shared == 0 || m.LogP(iris.Distance{D: int(math.Round(p.Distance * float64(p.Shared))), M: p.Shared}) > cut
}

// Trial is one capture with the fate of its comparisons with the other captures of the same eye as they are.
type Trial struct {
	Person           string
	Kind             string // "" for a capture as it is, else the Degradation
	Level            float64
	Quality          encoder.Quality
	Missed, Compared int
}

// Bin is a part of a reliability diagram: captures of like prediction.
type Bin struct {
	Predicted float64 `json:"predicted"` // mean, 0 to 1
	Observed  float64 `json:"observed"`  // share of comparisons that were missed
	Low       float64 `json:"low"`       // of a 95 % interval about Observed
	High      float64 `json:"high"`
	Compared  int     `json:"compared"`
}

// Reliability says how far predictions of Quality.Miss come true.
type Reliability struct {
	Bins     []Bin   `json:"bins"`
	Compared int     `json:"compared"`
	Base     float64 `json:"base"`  // share of all comparisons that were missed
	Error    float64 `json:"error"` // mean of |observed − predicted| over the bins, by their comparisons
	// Gain is the part of the uncertainty that the predictions take away, of the log loss: 0 for a constant, 1 for an oracle.
	Gain float64 `json:"gain"`
}

// reliability joins trials whose predictions are given into bins of the same number of comparisons.
func reliability(trials []Trial, predicted []float64, bins int) Reliability {
	order := make([]int, len(trials))
	var r Reliability
	misses := 0
	for i := range order {
		order[i] = i
		r.Compared += trials[i].Compared
		misses += trials[i].Missed
	}
	if r.Compared == 0 {
		return r
	}
	sort.SliceStable(order, func(a, b int) bool { return predicted[order[a]] < predicted[order[b]] })
	r.Base = float64(misses) / float64(r.Compared)
	loss, flat := 0.0, 0.0
	var b Bin
	miss := 0
	end := func() {
		if b.Compared == 0 {
			return
		}
		b.Predicted /= float64(b.Compared)
		b.Observed = float64(miss) / float64(b.Compared)
		b.Low, b.High = wilson(miss, b.Compared)
		r.Error += math.Abs(b.Observed-b.Predicted) * float64(b.Compared) / float64(r.Compared)
		r.Bins = append(r.Bins, b)
		b, miss = Bin{}, 0
	}
	for _, i := range order {
		t := trials[i]
		p := min(max(predicted[i], 1e-6), 1-1e-6)
		loss -= float64(t.Missed)*math.Log(p) + float64(t.Compared-t.Missed)*math.Log1p(-p)
		base := min(max(r.Base, 1e-9), 1-1e-9)
		flat -= float64(t.Missed)*math.Log(base) + float64(t.Compared-t.Missed)*math.Log1p(-base)
		b.Predicted += predicted[i] * float64(t.Compared)
		b.Compared += t.Compared
		miss += t.Missed
		if b.Compared*bins >= r.Compared {
			end()
		}
	}
	end()
	if flat > 0 {
		r.Gain = 1 - loss/flat
	}
	return r
}

// wilson gives a 95 % interval of a share.
func wilson(k, n int) (lo, hi float64) {
	const z = 1.96
	p, m := float64(k)/float64(n), float64(n)
	mid := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return max(mid-half, 0), min(mid+half, 1)
}

// trials of the captures of a report as they are.
func (r *Report) trials(m gallery.Model, cut float64) []Trial {
	out := make([]Trial, len(r.Outcomes))
	for i, o := range r.Outcomes {
		out[i] = Trial{Person: personOf(o.Class), Quality: o.Result.Quality}
	}
	for _, p := range r.Pairs {
		miss := 0
		if missed(m, cut, p) {
			miss = 1
		}
		for _, i := range [...]int{p.A, p.B} {
			out[i].Missed += miss
			out[i].Compared++
		}
	}
	kept := out[:0]
	for _, t := range out {
		if t.Compared > 0 {
			kept = append(kept, t)
		}
	}
	return kept
}

// Trials makes every third capture worse (others for each level) by each level of each Degradation, encodes it and compares it with the
// others of its eye as they are in r, which is a report of classes. The captures of r itself come first, all of them. progress, if set, is
// called at the end of each level.
func Trials(ctx context.Context, r *Report, classes []eyeset.Class, rule gallery.Rule, progress func(done, total int)) ([]Trial, error) {
	cut := MissLogP(rule)
	out := r.trials(rule.Model, cut)
	same := map[string][]int{}
	total, done := 0, 0
	for i, o := range r.Outcomes {
		if o.Code == "" {
			same[o.Class] = append(same[o.Class], i)
		}
	}
	for _, d := range Degradations() {
		total += len(d.Levels)
	}
	for _, d := range Degradations() {
		for _, level := range d.Levels {
			some := thirdOf(classes, done)
			if len(some) == 0 { // fewer than three images
				done++
				continue
			}
			worse, err := encodeAll(ctx, some, Options{Prepare: func(img *image.Gray, seed uint64) *image.Gray { return d.Apply(img, level, seed) }})
			if err != nil {
				return nil, err
			}
			var mu sync.Mutex
			ts := map[int]Trial{}
			g, gctx := errgroup.WithContext(ctx)
			g.SetLimit(runtime.GOMAXPROCS(0))
			for i := range worse {
				g.Go(func() error {
					o := &worse[i]
					if o.Code != "" || gctx.Err() != nil {
						return gctx.Err()
					}
					t := Trial{Person: personOf(o.Class), Kind: d.Name, Level: level, Quality: o.Result.Quality}
					for _, k := range same[o.Class] {
						if r.Outcomes[k].Path == o.Path {
							continue
						}
						var p Pair
						if dist, err := iris.Compare(&o.Result.Template, &r.Outcomes[k].Result.Template); err == nil {
							p.Distance, p.Shared = dist.Fraction(), dist.M
						}
						if missed(rule.Model, cut, p) {
							t.Missed++
						}
						t.Compared++
					}
					if t.Compared > 0 {
						mu.Lock()
						ts[i] = t
						mu.Unlock()
					}
					return nil
				})
			}
			if err := g.Wait(); err != nil {
				return nil, err
			}
			for i := range worse {
				if t, ok := ts[i]; ok {
					out = append(out, t)
				}
			}
			done++
			if progress != nil {
				progress(done, total)
			}
		}
	}
	return out, nil
}

// thirdOf leaves every third image of classes, starting at one that goes round with k.
func thirdOf(classes []eyeset.Class, k int) (out []eyeset.Class) {
	i := k
	for _, c := range classes {
		var images []string
		for _, path := range c.Images {
			if i%3 == 0 {
				images = append(images, path)
			}
			i++
		}
		if len(images) > 0 {
			out = append(out, eyeset.Class{ID: c.ID, Images: images})
		}
	}
	return out
}

// Calibrated is a fitted score with how it fared on people that it was not fitted to.
type Calibrated struct {
	Calibration encoder.Calibration `json:"-"`
	People      int                 `json:"people"`
	AsTheyAre   int                 `json:"as_they_are"` // captures
	MadeWorse   int                 `json:"made_worse"`  // captures, without those that were refused
	Cut         float64             `json:"cut_log_p"`   // MissLogP
	Plain       Reliability         `json:"held_out_as_they_are"`
	Worse       Reliability         `json:"held_out_made_worse"`
	Folds       int                 `json:"folds"`
}

// Calibrate fits the score to trials, and folds times more to the people of all parts but one, to predict those of that one. Captures made
// worse together weigh as much as those as they are.
func Calibrate(ctx context.Context, trials []Trial, cut float64, folds int) (*Calibrated, error) {
	part := map[string]int{}
	plain, worse := 0, 0
	for _, t := range trials {
		if _, ok := part[t.Person]; !ok {
			part[t.Person] = len(part)
		}
		if t.Kind == "" {
			plain += t.Compared
		} else {
			worse += t.Compared
		}
	}
	if folds < 2 || len(part) < 2*folds || plain == 0 {
		return nil, errors.New("calibration: too few people for so many parts")
	}
	weight := func(t Trial) float64 {
		if t.Kind == "" {
			return 1
		}
		return float64(plain) / float64(worse)
	}
	out := &Calibrated{People: len(part), Cut: cut, Folds: folds}
	held := make([]float64, len(trials))
	for k := range folds {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		var fit []Trial
		for _, t := range trials {
			if part[t.Person]%folds != k {
				fit = append(fit, t)
			}
		}
		c := logistic(fit, weight)
		for i := range trials {
			if part[trials[i].Person]%folds == k {
				held[i] = c.Miss(&trials[i].Quality)
			}
		}
	}
	out.Calibration = logistic(trials, weight)
	var groups [2][]Trial
	var ps [2][]float64
	for i, t := range trials {
		g := 0
		if t.Kind != "" {
			g = 1
		}
		groups[g], ps[g] = append(groups[g], t), append(ps[g], held[i])
	}
	out.AsTheyAre, out.MadeWorse = len(groups[0]), len(groups[1])
	out.Plain, out.Worse = reliability(groups[0], ps[0], 10), reliability(groups[1], ps[1], 10)
	return out, nil
}

// logistic fits a Calibration by iterated weighted least squares, no weight below 0, with a slight pull of the weights towards 0.
func logistic(trials []Trial, weight func(Trial) float64) encoder.Calibration {
	const n = encoder.Terms + 1
	const ridge = 2.0 // comparisons
	terms := make([][n]float64, len(trials))
	for i := range trials {
		t := trials[i].Quality.Terms()
		terms[i][0] = 1
		copy(terms[i][1:], t[:])
	}
	var x [n]float64
	x[0] = -2
	loss := func(x *[n]float64) float64 {
		sum := 0.0
		for i, t := range trials {
			z := 0.0
			for k := range n {
				z += x[k] * terms[i][k]
			}
			// −log of the likelihood: log(1+eᶻ) − z for a miss.
			l := math.Log1p(math.Exp(-math.Abs(z))) + max(z, 0)
			sum += weight(t) * (float64(t.Compared)*l - float64(t.Missed)*z)
		}
		for k := 1; k < n; k++ {
			sum += ridge / 2 * x[k] * x[k]
		}
		return sum
	}
	now := loss(&x)
	for range 50 {
		var h [n][n]float64
		var g [n]float64
		for i, t := range trials {
			z := 0.0
			for k := range n {
				z += x[k] * terms[i][k]
			}
			p := 1 / (1 + math.Exp(-z))
			w := weight(t) * float64(t.Compared) * max(p*(1-p), 1e-6)
			d := weight(t) * (float64(t.Missed) - float64(t.Compared)*p)
			for k := range n {
				g[k] += d * terms[i][k]
				for j := range k + 1 {
					h[k][j] += w * terms[i][k] * terms[i][j]
				}
			}
		}
		for k := range n {
			for j := range k {
				h[j][k] = h[k][j]
			}
			if k > 0 {
				h[k][k] += ridge
				g[k] -= ridge * x[k]
			}
			h[k][k] += 1e-9
		}
		// The step s that minimises ½·s·H·s − g·s with x + s not below 0.
		var s [n]float64
		for range 300 {
			for k := range n {
				r := g[k]
				for j := range n {
					r -= h[k][j] * s[j]
				}
				s[k] += r / h[k][k]
				if k > 0 {
					s[k] = max(s[k], -x[k])
				}
			}
		}
		step, next := 1.0, x
		for ; step > 1e-6; step /= 2 {
			for k := range n {
				next[k] = x[k] + step*s[k]
			}
			if l := loss(&next); l < now {
				x, now = next, l
				break
			}
		}
		if step <= 1e-6 {
			break
		}
	}
	c := encoder.Calibration{Bias: x[0]}
	copy(c.Weight[:], x[1:])
	return c
}

// Go gives the file calibration.go of package encoder, with the provenance of what is in it. set names the set of images, commit the encoder.
func (c *Calibrated) Go(set, commit, date string) ([]byte, error) {
	if set == "" || commit == "" {
		return nil, errors.New("calibration: set or commit isn't named")
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "// Code generated by `unum iris evaluate DIR -calibration FILE`. DO NOT EDIT.\n\npackage encoder\n\n")
	fmt.Fprintf(&b, "// calibrated is fitted to %s: %d people, %d captures as they are and %d made worse by the program,\n", set, c.People, c.AsTheyAre, c.MadeWorse)
	fmt.Fprintf(&b, "// encoded by the encoder of commit %s, on %s. Missed means: no less probable between\n// strangers than %.3g. In %d folds over people, held out:\n//\n", commit, date, math.Exp(c.Cut), c.Folds)
	for _, r := range []struct {
		name string
		Reliability
	}{{"as they are", c.Plain}, {"made worse", c.Worse}} {
		fmt.Fprintf(&b, "//\t%-12s %.2f %% of %d comparisons missed; mean error of the prediction %.2f %%, log loss %.0f %% less than a constant's\n",
			r.name, 100*r.Base, r.Compared, 100*r.Error, 100*r.Gain)
	}
	fmt.Fprintf(&b, "var calibrated = Calibration{\nBias: %.4f,\nWeight: [Terms]float64{\n", c.Calibration.Bias)
	for i, w := range c.Calibration.Weight {
		fmt.Fprintf(&b, "%.4f, // %s\n", w, encoder.TermNames()[i])
	}
	b.WriteString("},\n}\n")
	return format.Source(b.Bytes())
}
