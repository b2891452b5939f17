package simulate

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"unum/enroll/encoder"
	"unum/enroll/encoder/eyeset"
	"unum/enroll/encoder/fusion"
	"unum/enroll/gallery"
	"unum/enroll/iris"
)

// ErrFit says that a file is not a Fit, or not a whole one.
var ErrFit = errors.New("simulate: not a fit")

// ParseFit reads what [Measure] made and was written as JSON, strictly.
func ParseFit(b []byte) (Fit, error) {
	var f Fit
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&f); err != nil {
		return f, fmt.Errorf("%w: %w", ErrFit, err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return f, fmt.Errorf("%w: text after the end of the object", ErrFit)
	}
	if err := f.check(); err != nil {
		return f, err
	}
	return f, nil
}

// levels are the points at which a measured distribution is kept.
var levels = [...]float64{0, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98, 0.99, 0.995, 1}

// directPeople are the sizes at which pairs of captures are judged directly.
var directPeople = [...]float64{1e6, 1e8, 1e10}

// MeasureOptions of [Measure].
type MeasureOptions struct {
	Set      string // name of the set of images, for the provenance; it names no person
	Encoder  string // commit of the encoder
	Now      time.Time
	Rule     gallery.Rule // judges the pairs of captures directly
	Progress func(done, total int)
}

// Measure encodes the images in a folder of people (see package eyeset) and gives the distributions of distances that a simulation needs:
// of strangers; and of captures of one person, for every number of frames that can be fused on either side without using a frame twice.
// What it gives are statistics over all people: quantiles, correlations and counts.
func Measure(ctx context.Context, dir string, o MeasureOptions) (*Fit, error) {
	if o.Set == "" || o.Encoder == "" {
		return nil, errors.New("simulate: set or commit of the encoder is not named")
	}
	people, err := eyeset.Load(dir)
	if err != nil {
		return nil, fmt.Errorf("simulate: measure: %w", err)
	}
	f := &Fit{Set: o.Set, Encoder: o.Encoder, Date: o.Now.UTC().Format(time.DateOnly), Persistence: math.NaN()}
	eyes, err := encodeAll(ctx, people, f, o.Progress)
	if err != nil {
		return nil, err
	}
	if err := f.strangers(ctx, eyes); err != nil {
		return nil, err
	}
	most := 0
	for _, e := range eyes {
		most = max(most, min(len(e[0]), len(e[1])))
	}
	for k := 1; 2*k <= most+1; k++ {
		for _, probe := range []int{k, k + 1} {
			if k+probe > most {
				continue
			}
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			g, err := captures(eyes, k, probe, o.Rule)
			if err != nil {
				return nil, err
			}
			f.Same = append(f.Same, *g)
		}
	}
	f.Persistence = persistence(eyes)
	if err := f.check(); err != nil {
		return nil, fmt.Errorf("simulate: too few images to measure: %w", err)
	}
	return f, nil
}

// encodeAll gives the templates of each person's two eyes in the order of their images, nil for those that could not be encoded.
func encodeAll(ctx context.Context, people []eyeset.Person, f *Fit, progress func(done, total int)) ([][2][]*iris.Template, error) {
	type job struct {
		path string
		out  **iris.Template
	}
	var jobs []job
	eyes := make([][2][]*iris.Template, len(people))
	for i, p := range people {
		for e, paths := range [2][]string{p.Left, p.Right} {
			eyes[i][e] = make([]*iris.Template, len(paths))
			for j, path := range paths {
				jobs = append(jobs, job{path, &eyes[i][e][j]})
			}
		}
	}
	var (
		wg   sync.WaitGroup
		next atomic.Int64
		mu   sync.Mutex
		done int
		fail error
	)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(jobs) {
					return
				}
				t, err := encode(jobs[i].path)
				mu.Lock()
				*jobs[i].out = t
				if err != nil {
					fail = err
				}
				if t != nil {
					f.Encoded++
				}
				if done++; progress != nil {
					progress(done, len(jobs))
				}
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	f.People, f.Images = len(people), len(jobs)
	if fail == nil {
		fail = ctx.Err()
	}
	return eyes, fail
}

// encode gives the template of an image, nil if there is none of it.
func encode(path string) (*iris.Template, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("simulate: measure: %w", err)
	}
	img, err := encoder.Decode(b)
	if err != nil {
		return nil, nil
	}
	r, err := encoder.Encode(img)
	if err != nil {
		return nil, nil
	}
	return &r.Template, nil
}

// strangers fits the distances of different eyes: of all models, the one whose probabilities of the measured quantiles ½, 1/10, 1/100 and
// 1/1000 are nearest to what they should be, in proportion. It is to be the truth, where the rule's model is to be on the safe side.
func (f *Fit) strangers(ctx context.Context, eyes [][2][]*iris.Template) error {
	var hd []float64
	shared := 0.0
	for a := range eyes {
		for b := range a {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			for e := range 4 {
				for _, x := range eyes[a][e/2] {
					for _, y := range eyes[b][e%2] {
						if x == nil || y == nil {
							continue
						}
						d, err := iris.Compare(x, y)
						if err != nil {
							continue
						}
						hd = append(hd, d.Fraction())
						shared += float64(d.M)
					}
				}
			}
		}
	}
	if len(hd) < 500 {
		return fmt.Errorf("%w: %d comparisons of strangers are too few", ErrFit, len(hd))
	}
	slices.Sort(hd)
	f.StrangerPairs = len(hd)
	reference := int(shared / float64(len(hd)))
	best := math.Inf(1)
	for rotations := 1.0; rotations <= 31; rotations++ {
		for dof := 100.0; dof <= 500; dof += 4 {
			m := Strangers{DoF: dof, Reference: reference, Rotations: rotations}
			miss := 0.0
			for _, at := range []float64{0.5, 0.1, 0.01, 0.001} {
				q := hd[int(at*float64(len(hd)))]
				miss += math.Pow(m.model().LogP(iris.Distance{D: int(math.Round(q * float64(reference))), M: reference})-math.Log(at), 2)
			}
			if miss < best {
				best, f.Strangers = miss, m
			}
		}
	}
	return nil
}

// subsets calls f for each choice of k of the numbers below n.
func subsets(n, k int, f func([]int)) {
	var pick func(from int, chosen []int)
	pick = func(from int, chosen []int) {
		if len(chosen) == k {
			f(chosen)
			return
		}
		for i := from; i <= n-(k-len(chosen)); i++ {
			pick(i+1, append(chosen[:len(chosen):len(chosen)], i))
		}
	}
	pick(0, nil)
}

// fused is the template of some frames of an eye; nil if there is none.
func fused(frames []*iris.Template, which []int) *iris.Template {
	var ts []iris.Template
	for _, i := range which {
		if frames[i] != nil {
			ts = append(ts, *frames[i])
		}
	}
	if len(ts) == 0 {
		return nil
	}
	f, err := fusion.Fuse(ts)
	if err != nil {
		return nil
	}
	return &f.Template
}

// captures compares, for each person, every capture of k frames with every later one of probe other frames.
func captures(eyes [][2][]*iris.Template, k, probe int, rule gallery.Rule) (*Genuine, error) {
	g := &Genuine{Enrolled: k, Probe: probe}
	for _, n := range directPeople {
		g.Direct = append(g.Direct, Direct{People: n})
	}
	var hd, shared, left, right, with []float64
	looks, none := 0, 0
	for _, e := range eyes {
		n := min(len(e[0]), len(e[1]))
		subsets(n, k, func(a []int) {
			subsets(n, probe, func(b []int) {
				if slices.ContainsFunc(a, func(i int) bool { return slices.Contains(b, i) }) || k == probe && a[0] > b[0] {
					return
				}
				var both [2]gallery.Eye
				whole := true
				for side := range both {
					looks++
					x, y := fused(e[side], a), fused(e[side], b)
					if x == nil || y == nil {
						none++
						whole = false
						continue
					}
					both[side] = gallery.CompareEye(y, x)
					if !both[side].OK {
						continue
					}
					hd = append(hd, both[side].Fraction())
					shared = append(shared, float64(both[side].M))
					with = append(with, float64(both[side].M))
				}
				if !whole || !both[0].OK || !both[1].OK {
					return
				}
				left, right = append(left, both[0].Fraction()), append(right, both[1].Fraction())
				g.Pairs++
				for i, size := range directPeople {
					switch rule.Judge(gallery.Hypotheses()*int(size), gallery.Hit{ID: 1, Left: both[0], Right: both[1]}) {
					case gallery.Unique:
						g.Direct[i].Missed++
					case gallery.Grey, gallery.Altered, gallery.TooFew:
						g.Direct[i].Recapture++
					}
				}
			})
		})
	}
	if len(hd) < 30 || g.Pairs < 15 {
		return nil, fmt.Errorf("%w: %d comparisons of the same eye are too few", ErrFit, len(hd))
	}
	g.Comparisons = len(hd)
	g.NoTemplate = round(float64(none)/float64(looks), 1e4)
	g.Correlation = round(rankCorrelation(left, right), 1e2)
	g.SharedCorrelation = round(rankCorrelation(hd, with), 1e2)
	g.Distance, g.Shared = quantiles(hd, 1e4), quantiles(shared, 1)
	return g, nil
}

// persistence gives the rank correlation of the distances of two captures of an eye from a third: how much of luck stays with what was
// enrolled.
func persistence(eyes [][2][]*iris.Template) float64 {
	var one, other []float64
	for _, e := range eyes {
		for _, frames := range e {
			for i, g := range frames {
				for j, p := range frames {
					for _, q := range frames[:j] {
						if g == nil || p == nil || q == nil || j == i || q == g {
							continue
						}
						a, aerr := iris.Compare(p, g)
						b, berr := iris.Compare(q, g)
						if aerr == nil && berr == nil {
							one, other = append(one, a.Fraction()), append(other, b.Fraction())
						}
					}
				}
			}
		}
	}
	return round(rankCorrelation(one, other), 1e2)
}

func round(v, unit float64) float64 { return math.Round(v*unit) / unit }

func quantiles(v []float64, unit float64) (out []Quantile) {
	slices.Sort(v)
	for _, at := range levels {
		out = append(out, Quantile{at, round(v[min(int(at*float64(len(v))), len(v)-1)], unit)})
	}
	return out
}

// rankCorrelation is Spearman's, without care for ties, of which there are next to none.
func rankCorrelation(a, b []float64) float64 {
	ranks := func(v []float64) []float64 {
		order := make([]int, len(v))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(i, j int) int {
			switch {
			case v[i] < v[j]:
				return -1
			case v[i] > v[j]:
				return 1
			}
			return 0
		})
		r := make([]float64, len(v))
		for rank, i := range order {
			r[i] = float64(rank)
		}
		return r
	}
	n := float64(len(a))
	if n < 2 {
		return math.NaN()
	}
	ra, rb := ranks(a), ranks(b)
	mean, cov, sq := (n-1)/2, 0.0, 0.0
	for i := range ra {
		cov += (ra[i] - mean) * (rb[i] - mean)
		sq += (ra[i] - mean) * (ra[i] - mean)
	}
	return cov / sq
}
