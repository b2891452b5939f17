package evaluate

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"runtime"
	"slices"
	"sort"
	"strings"

	"golang.org/x/sync/errgroup"

	"unum/enroll/encoder"
	"unum/enroll/encoder/internal/kernels"
	"unum/enroll/iris"
)

// The grids that Tune searches. The committed filters and floors lie on them.
var (
	gridFine   = []float64{10, 12, 14, 17, 20}  // wave of the finer filter, columns of 400
	gridCoarse = []float64{24, 30, 36, 44}      // of the coarser one
	gridSigma  = []float64{0.2, 0.25, 0.32}     // Gaussian along the angle, waves
	gridRadial = []float64{2, 3, 4}             // Gaussian along the radius, rings of 64
	gridFirst  = []float64{1, 3, 5}             // first row, rings
	gridLast   = []float64{53, 58, 61}          // last row
	gridSeen   = []int{12, 14, 15}              // sixteenths of a bit's window that must be visible
	gridSure   = []float64{0.2, 0.35, 0.5, 0.7} // floor of the confidence
	gridBits   = []int{3840, 4480, 5120, 5760}  // floor of the usable bits
)

// Tuned is one choice of everything that Tune chooses.
type Tuned struct {
	Fine       float64 `json:"fine_wave"`
	Coarse     float64 `json:"coarse_wave"`
	Sigma      float64 `json:"sigma_waves"`
	Radial     float64 `json:"radial_sigma_rings"`
	First      float64 `json:"first_ring"`
	Last       float64 `json:"last_ring"`
	Seen       int     `json:"visible_sixteenths"`
	Confidence float64 `json:"confidence_floor"`
	UsableBits int     `json:"usable_bits_floor"`
}

// Figures are rates of one choice on some people.
type Figures struct {
	Refused   float64 `json:"refused"`
	EER       float64 `json:"eer"`
	FNMR      float64 `json:"fnmr"` // at Threshold
	FMR       float64 `json:"fmr"`
	Threshold float64 `json:"threshold"`
	Genuine   int     `json:"genuine"`
	Impostor  int     `json:"impostor"`
}

// TunedFold is what was chosen on all people but a part of them, and how it fares on that part, with the threshold for a false match rate of
// 1e-3 fitted on the others too.
type TunedFold struct {
	Tuned   Tuned   `json:"tuned"`
	HeldOut Figures `json:"held_out"`
}

// CrossValidation tells both figures: tuned on everybody, and tuned on others.
type CrossValidation struct {
	Committed Figures     `json:"committed"` // what package encoder does, on everybody
	All       TunedFold   `json:"tuned_on_all"`
	Folds     []TunedFold `json:"folds"`
	HeldOut   Figures     `json:"held_out"` // of all folds together
	Tried     int         `json:"tried"`    // settings of the filters
}

// Tune refits on all people but one part of n what was tuned of the embedding and its floors, by the same search each time, and measures on
// that part. The search starts from the middle of each grid, takes the best pair of waves, then one further number after the other; what it
// minimises is EER plus FNMR at a false match rate of 1e-3, and for the floors the share of captures and comparisons lost. Where several
// do equally well d′ decides.
//
// What it can't refit are the constants of segmentation, of which there are too many; they were chosen by looking at all images.
//
// r must come from package encoder's own segmenter. progress is called with a running count of settings tried, and the most there can be.
func Tune(ctx context.Context, r *Report, n int, progress func(done, atMost int)) (*CrossValidation, error) {
	t := &tuner{memo: map[kernels.Spec]*tried{}, progress: progress}
	t.atMost = (n + 1) * (len(gridFine)*len(gridCoarse) + len(gridSigma) + len(gridRadial) + len(gridFirst) + len(gridLast) + len(gridSeen))
	part, err := parts(r.Outcomes, n)
	if err != nil {
		return nil, err
	}
	if err := t.load(ctx, r, part); err != nil {
		return nil, err
	}
	out := new(CrossValidation)
	all := func(int) bool { return true }
	committed, err := t.try(ctx, kernels.Committed())
	if err != nil {
		return nil, err
	}
	out.Committed, _ = t.figures(committed, all, floors{committedConfidence, committedBits}, nil)
	if out.All, err = t.search(ctx, all, all); err != nil {
		return nil, err
	}
	for k := range n {
		f, err := t.search(ctx, func(p int) bool { return p != k }, func(p int) bool { return p == k })
		if err != nil {
			return nil, err
		}
		out.Folds = append(out.Folds, f)
	}
	out.Tried = len(t.memo)
	h := &out.HeldOut
	var images, refused, missed, matched, eer float64
	for k, f := range out.Folds {
		v := f.HeldOut
		size := 0
		for i := range t.part {
			if t.part[i] == k {
				size++
			}
		}
		images += float64(size)
		refused += v.Refused * float64(size)
		missed += v.FNMR * float64(v.Genuine)
		matched += v.FMR * float64(v.Impostor)
		eer += v.EER * float64(v.Genuine)
		h.Genuine += v.Genuine
		h.Impostor += v.Impostor
		h.Threshold += v.Threshold / float64(n)
	}
	h.Refused, h.FNMR, h.FMR, h.EER = refused/images, missed/float64(max(h.Genuine, 1)), matched/float64(max(h.Impostor, 1)), eer/float64(max(h.Genuine, 1))
	return out, nil
}

// What package encoder refuses below; a test holds them against it.
const (
	committedConfidence = 0.35
	committedBits       = 4480
)

type floors struct {
	confidence float64
	bits       int
}

// tuner holds every image unrolled, and what each setting of the filters made of them.
type tuner struct {
	norm       []*encoder.Normalized // nil where no eye was found or it was refused for another reason than a floor
	confidence []float64
	class      []string
	part       []int
	memo       map[kernels.Spec]*tried
	progress   func(done, atMost int)
	atMost     int
}

// tried is one setting: the usable bits of each image and the distances of pairs.
type tried struct {
	bits  []int
	pairs []tunePair
}

type tunePair struct {
	a, b int32
	d    float32 // 1 with too few shared bits
}

func parts(all []Outcome, n int) (map[string]int, error) {
	part := map[string]int{}
	for _, o := range all {
		p := personOf(o.Class)
		if _, ok := part[p]; !ok {
			part[p] = len(part) % n
		}
	}
	if n < 2 || len(part) < 2*n {
		return nil, errors.New("folds: too few people for so many parts")
	}
	return part, nil
}

func (t *tuner) load(ctx context.Context, r *Report, part map[string]int) error {
	n := len(r.Outcomes)
	t.norm, t.confidence = make([]*encoder.Normalized, n), make([]float64, n)
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i := range r.Outcomes {
		o := &r.Outcomes[i]
		t.class = append(t.class, o.Class)
		t.part = append(t.part, part[personOf(o.Class)])
		t.confidence[i] = o.Result.Segmentation.Confidence
		switch o.Code {
		case "", encoder.CodeLowConfidence, encoder.CodeOccluded: // the floors that are tuned
		default:
			continue
		}
		g.Go(func() error {
			if gctx.Err() != nil {
				return gctx.Err()
			}
			data, err := os.ReadFile(o.Path)
			if err != nil {
				return fmt.Errorf("read image: %w", err)
			}
			img, err := encoder.Decode(data)
			if err != nil {
				return err
			}
			t.norm[i] = encoder.Normalize(img, &o.Result.Segmentation)
			return nil
		})
	}
	return g.Wait()
}

// try measures one setting, once.
func (t *tuner) try(ctx context.Context, s kernels.Spec) (*tried, error) {
	if m, ok := t.memo[s]; ok {
		return m, nil
	}
	n := len(t.norm)
	tab := kernels.Make(s)
	templates := make([]iris.Template, n)
	m := &tried{bits: make([]int, n)}
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i := range t.norm {
		if t.norm[i] == nil {
			m.bits[i] = -1
			continue
		}
		g.Go(func() error {
			templates[i] = embed(t.norm[i], &tab, s.Seen)
			m.bits[i] = templates[i].Mask.Count()
			return gctx.Err()
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	rows := make([][]tunePair, n)
	g, gctx = errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for a := range t.norm {
		if t.norm[a] == nil {
			continue
		}
		g.Go(func() error {
			for b := a + 1; b < n; b++ {
				// Every third pair of strangers is enough to choose by.
				if t.norm[b] == nil || t.class[a] != t.class[b] && (a+b)%3 != 0 {
					continue
				}
				p := tunePair{int32(a), int32(b), 1}
				if d, err := iris.Compare(&templates[a], &templates[b]); err == nil {
					p.d = float32(d.Fraction())
				}
				rows[a] = append(rows[a], p)
			}
			return gctx.Err()
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	m.pairs = slices.Concat(rows...)
	t.memo[s] = m
	if t.progress != nil {
		t.progress(len(t.memo), t.atMost)
	}
	return m, nil
}

// figures measures m on the people in parts that in accepts. With threshold nil it is the one for a false match rate of 1e-3 of these pairs.
// The second result is d′.
func (t *tuner) figures(m *tried, in func(part int) bool, f floors, threshold *float64) (Figures, float64) {
	var v Figures
	good := make([]bool, len(t.norm))
	images, refused := 0, 0
	for i := range good {
		if !in(t.part[i]) {
			continue
		}
		images++
		good[i] = t.norm[i] != nil && t.confidence[i] >= f.confidence && m.bits[i] >= f.bits
		if !good[i] {
			refused++
		}
	}
	v.Refused = float64(refused) / float64(max(images, 1))
	var gen, imp []float64
	for _, p := range m.pairs {
		if !good[p.a] || !good[p.b] {
			continue
		}
		if t.class[p.a] == t.class[p.b] {
			gen = append(gen, float64(p.d))
		} else {
			imp = append(imp, float64(p.d))
		}
	}
	sort.Float64s(gen)
	sort.Float64s(imp)
	v.Genuine, v.Impostor = len(gen), len(imp)
	if len(gen) == 0 || len(imp) == 0 {
		v.FNMR, v.EER = 1, 1
		return v, 0
	}
	v.EER = eer(gen, imp)
	_, v.Threshold = fnmrAt(gen, imp, 1e-3)
	if threshold != nil {
		v.Threshold = *threshold
	}
	v.FNMR = 1 - float64(sort.SearchFloat64s(gen, v.Threshold))/float64(len(gen))
	v.FMR = float64(sort.SearchFloat64s(imp, v.Threshold)) / float64(len(imp))
	gm, gs := meanSD(known(gen))
	im, is := meanSD(known(imp))
	d := 0.0
	if s := gs*gs + is*is; s > 0 {
		d = (im - gm) / math.Sqrt(s/2)
	}
	return v, d
}

// search chooses on the parts that fit accepts and measures on those that test accepts.
func (t *tuner) search(ctx context.Context, fit, test func(part int) bool) (TunedFold, error) {
	f := floors{committedConfidence, committedBits}
	type found struct {
		spec kernels.Spec
		cost float64
		d    float64
	}
	var best found
	consider := func(s kernels.Spec) error {
		m, err := t.try(ctx, s)
		if err != nil {
			return err
		}
		v, d := t.figures(m, fit, f, nil)
		if c := v.EER + v.FNMR; best.spec == (kernels.Spec{}) || c < best.cost-1e-9 || c < best.cost+1e-9 && d > best.d {
			best = found{s, c, d}
		}
		return nil
	}
	middle := func(g []float64) float64 { return g[len(g)/2] }
	start := kernels.Spec{Sigma: middle(gridSigma), SigmaR: middle(gridRadial), First: middle(gridFirst), Last: middle(gridLast), Seen: gridSeen[len(gridSeen)/2]}
	for _, fine := range gridFine {
		for _, coarse := range gridCoarse {
			s := start
			s.Lambda = [2]float64{fine, coarse}
			if err := consider(s); err != nil {
				return TunedFold{}, err
			}
		}
	}
	for _, dim := range []struct {
		grid []float64
		set  func(*kernels.Spec, float64)
	}{
		{gridSigma, func(s *kernels.Spec, v float64) { s.Sigma = v }},
		{gridRadial, func(s *kernels.Spec, v float64) { s.SigmaR = v }},
		{gridFirst, func(s *kernels.Spec, v float64) { s.First = v }},
		{gridLast, func(s *kernels.Spec, v float64) { s.Last = v }},
		{floats(gridSeen), func(s *kernels.Spec, v float64) { s.Seen = int(v) }},
	} {
		at := best.spec
		for _, v := range dim.grid {
			s := at
			dim.set(&s, v)
			if err := consider(s); err != nil {
				return TunedFold{}, err
			}
		}
	}
	m, err := t.try(ctx, best.spec)
	if err != nil {
		return TunedFold{}, err
	}
	least, chosen := 2.0, f
	for _, c := range gridSure {
		for _, b := range gridBits {
			v, _ := t.figures(m, fit, floors{c, b}, nil)
			if lost := v.Refused + (1-v.Refused)*v.FNMR; lost < least-1e-9 {
				least, chosen = lost, floors{c, b}
			}
		}
	}
	fitted, _ := t.figures(m, fit, chosen, nil)
	var out TunedFold
	s := best.spec
	out.Tuned = Tuned{s.Lambda[0], s.Lambda[1], s.Sigma, s.SigmaR, s.First, s.Last, s.Seen, chosen.confidence, chosen.bits}
	out.HeldOut, _ = t.figures(m, test, chosen, &fitted.Threshold)
	return out, nil
}

func floats(v []int) []float64 {
	out := make([]float64, len(v))
	for i := range v {
		out[i] = float64(v[i])
	}
	return out
}

// embed is package encoder's Embed in its plainest form, with any filters; seen is in sixteenths. A test holds it against the other.
func embed(n *encoder.Normalized, tab *kernels.Tables, seen int) (t iris.Template) {
	const span = 5 // half width of a bit's window, columns
	var line, valid [kernels.Angles]int32
	var fill [kernels.Rings * kernels.Angles]int32
	for j := range kernels.Rings {
		sum, count := uint32(0), uint32(0)
		for k := range kernels.Angles {
			if i := j*kernels.Angles + k; n.Valid[i] != 0 {
				sum += uint32(n.Pix[i])
				count++
			}
		}
		mean := int32(128)
		if count > 0 {
			mean = int32((sum + count/2) / count)
		}
		for k := range kernels.Angles {
			i := j*kernels.Angles + k
			if fill[i] = mean; n.Valid[i] != 0 {
				fill[i] = int32(n.Pix[i])
			}
		}
	}
	for r, ring := range tab.RingOf {
		clear(line[:])
		clear(valid[:])
		for i, w := range tab.Radial {
			j := min(max(ring+i-len(tab.Radial)/2, 0), kernels.Rings-1)
			for k := range kernels.Angles {
				line[k] += int32(w) * fill[j*kernels.Angles+k]
				valid[k] += int32(w) * int32(n.Valid[j*kernels.Angles+k])
			}
		}
		// The line and what follows it around, so that no index wraps inside.
		const wide = kernels.MaxHalf
		around := slices.Concat(line[kernels.Angles-wide:], line[:], line[:wide])
		for c := range iris.Columns {
			window := int32(0)
			for k := 2*c - span; k <= 2*c+span; k++ {
				window += valid[(k+kernels.Angles)%kernels.Angles]
			}
			usable := 16*window >= int32(2*span+1)<<kernels.RadialBits*int32(seen)
			for f, kn := range tab.Bank {
				seg := around[wide+2*c-len(kn.Re)/2:]
				var re, im int32
				for i := range kn.Re {
					re += seg[i] * int32(kn.Re[i])
					im += seg[i] * int32(kn.Im[i])
				}
				b := uint(4*r + 2*f)
				if re >= 0 {
					t.Code[c] |= 1 << b
				}
				if im >= 0 {
					t.Code[c] |= 2 << b
				}
				if usable {
					t.Mask[c] |= 3 << b
				}
			}
		}
	}
	return t
}

// Text gives both figures, and what each part chose, for people.
func (c *CrossValidation) Text() string {
	var b strings.Builder
	line := func(name string, f Figures) {
		fmt.Fprintf(&b, "%-14s EER %.2f %%, FNMR %.2f %% at FMR %.3f %% (distance %.3f), refused %.2f %%\n", name, 100*f.EER, 100*f.FNMR, 100*f.FMR, f.Threshold, 100*f.Refused)
	}
	line("committed", c.Committed)
	line("tuned on all", c.All.HeldOut)
	line("held out", c.HeldOut)
	for i, f := range append([]TunedFold{c.All}, c.Folds...) {
		name := "all"
		if i > 0 {
			name = fmt.Sprintf("without %d", i)
		}
		t := f.Tuned
		fmt.Fprintf(&b, "  %-12s waves %g and %g, σ %g waves and %g rings, rows %g to %g, %d/16 visible, confidence ≥ %g, bits ≥ %d: FNMR %.2f %%, FMR %.3f %%, EER %.2f %%\n",
			name, t.Fine, t.Coarse, t.Sigma, t.Radial, t.First, t.Last, t.Seen, t.Confidence, t.UsableBits, 100*f.HeldOut.FNMR, 100*f.HeldOut.FMR, 100*f.HeldOut.EER)
	}
	fmt.Fprintf(&b, "  %d settings of the filters tried; every third pair of strangers\n", c.Tried)
	return b.String()
}
