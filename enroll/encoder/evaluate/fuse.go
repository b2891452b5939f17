package evaluate

import (
	"context"
	"errors"
	"fmt"
	"math"
	"runtime"
	"slices"
	"sort"
	"strings"

	"golang.org/x/sync/errgroup"

	"unum/enroll/encoder/fusion"
	"unum/enroll/iris"
)

// Quantile is a point of a distribution: a share At of all values lies at or below Value.
type Quantile struct {
	At    float64 `json:"at"`
	Value float64 `json:"value"`
}

// Distances describes comparisons of one eye with itself in the way that package simulate is fed with: the distances and the shared bits, and
// the rank correlation of the distances of a person's two eyes between the same two visits.
type Distances struct {
	Same        []Quantile `json:"same"`
	Shared      []Quantile `json:"shared"`
	Correlation float64    `json:"correlation"`
	BothEyes    int        `json:"both_eyes"` // comparisons behind Correlation
}

// Fused says how captures fare that were fused by K.
type Fused struct {
	K int `json:"captures"`
	// Tries is the number of sets of K captures of one eye, Disagree those of which no template came because no group of captures was clearly
	// of one eye: a capture to repeat. Dropped counts captures that a set was better without. No set fails because of one bad capture.
	Tries    int     `json:"tries"`
	Disagree int     `json:"disagree"`
	Dropped  int     `json:"dropped"`
	Usable   float64 `json:"usable_bits"`
	// Further compares a fused template with each capture that is not in it.
	Further Compared `json:"with_a_further_capture"`
	// Visit compares it with what was fused from the other captures of the eye, where those are two or more: two visits of a person.
	Visit Compared `json:"with_a_fused_visit"`
	// Strangers are fused templates of different eyes.
	Strangers Compared `json:"strangers"`
	EER       float64  `json:"eer"`         // of Visit, or of Further where there is none
	FNMR      Rates    `json:"fnmr_at_fmr"` // likewise
	// Simulate is Visit, or Further where there is none.
	Simulate Distances `json:"simulate"`
}

// Compared sums up comparisons.
type Compared struct {
	Pairs  int     `json:"pairs"`
	TooFew int     `json:"too_few_bits"`
	Mean   float64 `json:"mean"`
	SD     float64 `json:"sd"`
	Worst  float64 `json:"worst"` // greatest of one eye, least of strangers
}

// visit is a comparison of two visits of one eye; key is the same for both eyes of a person.
type visit struct {
	pair tunedPair
	key  string
	eye  string
}

type tunedPair struct {
	d      float64
	shared int
}

func compareTwo(a, b *iris.Template) tunedPair {
	d, err := iris.Compare(a, b)
	if err != nil {
		return tunedPair{d: 1}
	}
	return tunedPair{d.Fraction(), d.M}
}

// Fuse fuses, for each eye, every K captures that follow each other (in a circle) and compares the result.
func (r *Report) Fuse(ctx context.Context, k int) (*Fused, error) {
	if k < 2 {
		return nil, errors.New("fuse: at least two captures")
	}
	type set struct {
		class string
		at    int
		used  int
		one   iris.Template
		rest  []int
		other iris.Template // fused rest
		two   bool
	}
	var classes []string
	images := map[string][]int{}
	for i, o := range r.Outcomes {
		if _, ok := images[o.Class]; !ok {
			classes = append(classes, o.Class)
		}
		if o.Code == "" {
			images[o.Class] = append(images[o.Class], i)
		}
	}
	out := &Fused{K: k}
	var sets []*set
	usable := 0
	for _, class := range classes {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		img := images[class]
		if len(img) < k {
			continue
		}
		windows := len(img)
		if windows == k {
			windows = 1
		}
		for w := range windows {
			var in []iris.Template
			s := &set{class: class, at: w}
			for j := range len(img) {
				i := img[(w+j)%len(img)]
				if j < k {
					in = append(in, r.Outcomes[i].Result.Template)
				} else {
					s.rest = append(s.rest, i)
				}
			}
			out.Tries++
			f, err := fusion.Fuse(in)
			if err != nil {
				out.Disagree++
				continue
			}
			out.Dropped += k - len(f.Used)
			s.one = f.Template
			usable += s.one.Mask.Count()
			if len(s.rest) >= 2 {
				in = in[:0]
				for _, i := range s.rest {
					in = append(in, r.Outcomes[i].Result.Template)
				}
				if f, err := fusion.Fuse(in); err == nil {
					s.other, s.two = f.Template, true
				}
			}
			sets = append(sets, s)
		}
	}
	if len(sets) < 2 {
		return nil, fmt.Errorf("fuse: no eyes of %d captures", k)
	}
	out.Usable = float64(usable) / float64(len(sets))

	type row struct {
		further, visits []visit
		strangers       []tunedPair
	}
	rows := make([]row, len(sets))
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for x, s := range sets {
		g.Go(func() error {
			p := personOf(s.class)
			_, eye, _ := strings.Cut(s.class, "-")
			for j, i := range s.rest {
				rows[x].further = append(rows[x].further, visit{compareTwo(&s.one, &r.Outcomes[i].Result.Template), fmt.Sprint(p, " ", s.at, " ", j), eye})
			}
			if s.two {
				rows[x].visits = append(rows[x].visits, visit{compareTwo(&s.one, &s.other), fmt.Sprint(p, " ", s.at), eye})
			}
			for _, o := range sets[x+1:] {
				if o.class != s.class {
					rows[x].strangers = append(rows[x].strangers, compareTwo(&s.one, &o.one))
				}
			}
			return gctx.Err()
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	var further, visits []visit
	var strangers []tunedPair
	for i := range rows {
		further = append(further, rows[i].further...)
		visits = append(visits, rows[i].visits...)
		strangers = append(strangers, rows[i].strangers...)
	}
	sum := func(ps []tunedPair, same bool) (Compared, []float64) {
		var c Compared
		var d []float64
		for _, p := range ps {
			d = append(d, p.d)
			if p.shared == 0 {
				c.TooFew++
			}
		}
		sort.Float64s(d)
		c.Pairs = len(d)
		k := known(d)
		c.Mean, c.SD = meanSD(k)
		if len(k) > 0 {
			c.Worst = k[0]
			if same {
				c.Worst = k[len(k)-1]
			}
		}
		return c, d
	}
	pairs := func(v []visit) []tunedPair {
		out := make([]tunedPair, len(v))
		for i := range v {
			out[i] = v[i].pair
		}
		return out
	}
	var gen, imp []float64
	best := visits
	if len(visits) == 0 {
		best = further
	}
	out.Further, gen = sum(pairs(further), true)
	out.Visit, _ = sum(pairs(visits), true)
	if len(visits) > 0 {
		_, gen = sum(pairs(visits), true)
	}
	out.Strangers, imp = sum(strangers, false)
	out.EER = eer(gen, imp)
	out.FNMR.E2, _ = fnmrAt(gen, imp, 1e-2)
	out.FNMR.E3, _ = fnmrAt(gen, imp, 1e-3)
	out.FNMR.E4, _ = fnmrAt(gen, imp, 1e-4)
	out.Simulate = distancesOf(best)
	return out, nil
}

// visits gives the comparisons of single captures of one eye. Captures of the two eyes of a person belong together by their order.
func (r *Report) visits() []visit {
	at := map[int]int{}
	count := map[string]int{}
	for i, o := range r.Outcomes {
		at[i] = count[o.Class]
		count[o.Class]++
	}
	var v []visit
	for _, p := range r.Pairs {
		class := r.Outcomes[p.A].Class
		_, eye, _ := strings.Cut(class, "-")
		v = append(v, visit{tunedPair{p.Distance, p.Shared}, fmt.Sprint(personOf(class), " ", at[p.A], " ", at[p.B]), eye})
	}
	return v
}

var quantileLevels = [...]float64{0, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98, 0.99, 0.995, 1}

// distancesOf leaves out visits with too few shared bits: those decide nothing.
func distancesOf(v []visit) Distances {
	var out Distances
	var d, m []float64
	eyes := map[string]map[string]float64{}
	for _, x := range v {
		if x.pair.shared == 0 {
			continue
		}
		d, m = append(d, x.pair.d), append(m, float64(x.pair.shared))
		if eyes[x.key] == nil {
			eyes[x.key] = map[string]float64{}
		}
		eyes[x.key][x.eye] = x.pair.d
	}
	if len(d) == 0 {
		return out
	}
	sort.Float64s(d)
	sort.Float64s(m)
	for _, q := range quantileLevels {
		i := int(math.Round(q * float64(len(d)-1)))
		out.Same, out.Shared = append(out.Same, Quantile{q, round4(d[i])}), append(out.Shared, Quantile{q, m[i]})
	}
	var keys []string
	for k, e := range eyes {
		if len(e) == 2 {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	var left, right []float64
	for _, k := range keys {
		left, right = append(left, eyes[k]["left"]), append(right, eyes[k]["right"])
	}
	out.BothEyes = len(keys)
	out.Correlation = math.Round(100*correlation(ranks(left), ranks(right))) / 100
	return out
}

// ranks gives the rank of each value, ties in order.
func ranks(v []float64) []float64 {
	at := make([]int, len(v))
	for i := range at {
		at[i] = i
	}
	sort.SliceStable(at, func(a, b int) bool { return v[at[a]] < v[at[b]] })
	out := make([]float64, len(v))
	for r, i := range at {
		out[i] = float64(r)
	}
	return out
}

func correlation(a, b []float64) float64 {
	ma, sa := meanSD(a)
	mb, sb := meanSD(b)
	if sa == 0 || sb == 0 {
		return 0
	}
	sum := 0.0
	for i := range a {
		sum += (a[i] - ma) * (b[i] - mb)
	}
	return sum / float64(len(a)) / sa / sb
}

// Text gives the figures for people.
func (f *Fused) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "fused of %d    %d sets, %d of which disagree; %d captures dropped; %.0f usable bits on average\n", f.K, f.Tries, f.Disagree, f.Dropped, f.Usable)
	line := func(name, extreme string, c Compared) {
		if c.Pairs > 0 {
			fmt.Fprintf(&b, "  %-22s %d pairs, mean %.3f, sd %.4f, %s %.3f, %d with too few shared bits\n", name, c.Pairs, c.Mean, c.SD, extreme, c.Worst, c.TooFew)
		}
	}
	line("with a further capture", "greatest", f.Further)
	line("with a fused visit", "greatest", f.Visit)
	line("strangers", "least", f.Strangers)
	fmt.Fprintf(&b, "  EER %.2f %%, FNMR %.2f %% at FMR 1e-2, %.2f %% at 1e-3, %.2f %% at 1e-4\n", 100*f.EER, 100*f.FNMR.E2, 100*f.FNMR.E3, 100*f.FNMR.E4)
	return b.String()
}
