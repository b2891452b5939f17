// Package evaluate measures the encoder on classes of images: how many are
// refused and why, how far apart captures of one eye and of different eyes are,
// and the error rates that follow.
//
//	people, err := eyeset.Load(dir)
//	rep, err := evaluate.Run(ctx, eyeset.Classes(people), evaluate.Options{})
//	fmt.Print(rep.Text())
//
// Every pair of templates is compared, those of one class as genuine and all
// others as impostors. A genuine pair that shares too few bits counts as not
// matched. The report holds counts and rates only, no image and no template;
// Pairs and Images, which name files, are for whoever tunes the encoder and
// aren't part of its JSON.
package evaluate

import (
	"context"
	"errors"
	"fmt"
	"image"
	"math"
	"os"
	"runtime"
	"sort"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"unum/enroll/encoder"
	"unum/enroll/encoder/eyeset"
	"unum/enroll/gallery"
	"unum/enroll/iris"
)

// Options say how to run. The zero value is good.
type Options struct {
	Workers  int                   // goroutines; 0 means one a processor
	Progress func(done, total int) // called after each image, from one goroutine at a time
	// Prepare changes each image before it is encoded, to test robustness (see
	// Degradations); seed differs from image to image.
	Prepare func(img *image.Gray, seed uint64) *image.Gray
	// Encode takes the place of encoder.Encode, for another segmenter (package onnx). It must be safe for concurrent use.
	Encode func(img *image.Gray) (encoder.Result, error)
}

// Rates holds false non-match rates at fixed false match rates, as fractions.
type Rates struct {
	E2 float64 `json:"1e-2"`
	E3 float64 `json:"1e-3"`
	E4 float64 `json:"1e-4"`
}

// Report is what was measured. Rates are fractions from 0 to 1, times are
// milliseconds of wall time per image.
type Report struct {
	Images    int                `json:"images"`
	Failed    int                `json:"failed"`
	Reasons   map[string]int     `json:"reasons"`
	Genuine   int                `json:"genuine"`
	Impostor  int                `json:"impostor"`
	TooFew    int                `json:"genuine_too_few_bits"`
	GenMean   float64            `json:"genuine_mean"`
	GenSD     float64            `json:"genuine_sd"`
	ImpMean   float64            `json:"impostor_mean"`
	ImpSD     float64            `json:"impostor_sd"`
	ImpMin    float64            `json:"impostor_min"`
	DPrime    float64            `json:"dprime"`
	EER       float64            `json:"eer"`
	FNMR      Rates              `json:"fnmr_at_fmr"`
	Threshold Rates              `json:"threshold_at_fmr"`
	DOF       float64            `json:"dof"`      // of impostor distances at one rotation
	DOFBest   float64            `json:"dof_best"` // of impostor distances at the best rotation
	Usable    float64            `json:"usable_bits"`
	MS        map[string]float64 `json:"ms"` // median per stage

	// What follows is there when it was asked for: Judge fills the first three.
	Tail        []gallery.Tail   `json:"model_tail,omitempty"`  // strangers against the decision's model, which is on the safe side where observed ≤ p
	Reliability *Reliability     `json:"reliability,omitempty"` // of the committed score
	Simulate    *Distances       `json:"simulate,omitempty"`    // what package simulate is fed with
	Fused       *Fused           `json:"fused,omitempty"`
	Folds       []Fold           `json:"folds,omitempty"`
	Tuned       *CrossValidation `json:"cross_validation,omitempty"`
	Calibrated  *Calibrated      `json:"calibration,omitempty"`
	Curves      []Curve          `json:"curves,omitempty"`

	Outcomes []Outcome `json:"-"`
	Pairs    []Pair    `json:"-"` // genuine pairs, worst first
	Closest  []Pair    `json:"-"` // impostor pairs, closest first, at most 200

	// All distances, ascending; 1 where too few bits are shared.
	GenuineDistances  []float64 `json:"-"`
	ImpostorDistances []float64 `json:"-"`

	impostors []Pair        // all, closest first
	model     gallery.Model // of Judge
}

// Outcome is what became of one image.
type Outcome struct {
	Path, Class string
	Code        string // reason of refusal, or ""
	Detail      string // what the encoder said about it
	Result      encoder.Result
	stages      [4]time.Duration
}

// Pair is a comparison of two images, by their index in Outcomes.
type Pair struct {
	A, B     int
	Distance float64 // 1 when too few bits are shared
	Shared   int     // bits, 0 when too few
}

// Stopped is the error of a run that was cancelled: nothing was measured, but it tells how far the run had come. It wraps the context's error.
type Stopped struct {
	Done, Total int // images
	Failed      int // of those done, refused
	Err         error
}

// Error says how far the run had come.
func (e *Stopped) Error() string {
	return fmt.Sprintf("stopped after %d of %d images (%d refused), nothing measured: %v", e.Done, e.Total, e.Failed, e.Err)
}

// Unwrap returns the context's error.
func (e *Stopped) Unwrap() error { return e.Err }

// Run encodes every image of classes and compares all pairs. It stops early,
// with a *Stopped or the context's error, when ctx is done. An image that can't
// be read from disk is an error; one that can't be encoded is counted.
func Run(ctx context.Context, classes []eyeset.Class, opt Options) (*Report, error) {
	all, err := encodeAll(ctx, classes, opt)
	if err != nil {
		return nil, err
	}
	return compare(ctx, all, opt.workers())
}

func (o *Options) workers() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.GOMAXPROCS(0)
}

func encodeAll(ctx context.Context, classes []eyeset.Class, opt Options) ([]Outcome, error) {
	var all []Outcome
	for _, c := range classes {
		for _, p := range c.Images {
			all = append(all, Outcome{Path: p, Class: c.ID})
		}
	}
	if len(all) == 0 {
		return nil, eyeset.ErrEmpty
	}
	var mu sync.Mutex
	done, failed := 0, 0
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(opt.workers())
	for i := range all {
		if gctx.Err() != nil {
			break
		}
		g.Go(func() error {
			if err := gctx.Err(); err != nil {
				return err
			}
			if err := all[i].encode(&opt, uint64(i)); err != nil {
				return err
			}
			mu.Lock()
			defer mu.Unlock()
			done++
			if all[i].Code != "" {
				failed++
			}
			if opt.Progress != nil {
				opt.Progress(done, len(all))
			}
			return nil
		})
	}
	err := g.Wait()
	if cause := ctx.Err(); cause != nil {
		return nil, &Stopped{done, len(all), failed, cause}
	}
	return all, err
}

func (o *Outcome) encode(opt *Options, seed uint64) error {
	data, err := os.ReadFile(o.Path)
	if err != nil {
		return fmt.Errorf("read image: %w", err)
	}
	start := time.Now()
	img, err := encoder.Decode(data)
	o.stages[0] = time.Since(start)
	if err == nil {
		if opt.Prepare != nil {
			img = opt.Prepare(img, seed)
		}
		if opt.Encode != nil {
			o.Result, err = opt.Encode(img)
		} else {
			o.Result, err = encoder.Encode(img)
		}
		e := o.Result.Elapsed
		o.stages[1], o.stages[2], o.stages[3] = e.Segment, e.Normalize, e.Embed
	}
	if err != nil {
		o.Code, o.Detail = encoder.CodeOf(err), err.Error()
		if o.Code == "" {
			return err
		}
	}
	return nil
}

func compare(ctx context.Context, all []Outcome, workers int) (*Report, error) {
	rep := &Report{Images: len(all), Reasons: map[string]int{}, MS: map[string]float64{}, Outcomes: all}
	var good []int
	usable := 0
	for i := range all {
		if c := all[i].Code; c != "" {
			rep.Failed++
			rep.Reasons[c]++
			continue
		}
		good = append(good, i)
		usable += all[i].Result.Template.Mask.Count()
	}
	for s, name := range [...]string{"decode", "segment", "normalize", "encode"} {
		var ms []float64
		for i := range all {
			if d := all[i].stages[s]; d > 0 {
				ms = append(ms, float64(d)/1e6)
			}
		}
		if len(ms) > 0 {
			sort.Float64s(ms)
			rep.MS[name] = ms[len(ms)/2]
		}
	}
	if len(good) > 0 {
		rep.Usable = float64(usable) / float64(len(good))
	}

	type part struct {
		gen, imp []Pair
		tooFew   int
		single   []float64
	}
	parts := make([]part, len(good))
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(workers)
	for x := range good {
		g.Go(func() error {
			if err := gctx.Err(); err != nil {
				return err
			}
			p := &parts[x]
			a := &all[good[x]]
			for y := x + 1; y < len(good); y++ {
				b := &all[good[y]]
				same := a.Class == b.Class
				d, err := iris.Compare(&a.Result.Template, &b.Result.Template)
				if errors.Is(err, iris.ErrTooFewBits) {
					if same {
						p.tooFew++
						p.gen = append(p.gen, Pair{good[x], good[y], 1, 0})
					} else {
						p.imp = append(p.imp, Pair{good[x], good[y], 1, 0})
					}
					continue
				}
				pair := Pair{good[x], good[y], d.Fraction(), d.M}
				if same {
					p.gen = append(p.gen, pair)
					continue
				}
				p.imp = append(p.imp, pair)
				if s := iris.CompareAt(&a.Result.Template, &b.Result.Template, 0); s.M >= iris.MinShared {
					p.single = append(p.single, s.Fraction())
				}
			}
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	var imp []Pair
	var single []float64
	for i := range parts {
		rep.Pairs = append(rep.Pairs, parts[i].gen...)
		imp = append(imp, parts[i].imp...)
		single = append(single, parts[i].single...)
		rep.TooFew += parts[i].tooFew
	}
	sort.SliceStable(rep.Pairs, func(i, j int) bool { return rep.Pairs[i].Distance > rep.Pairs[j].Distance })
	sort.SliceStable(imp, func(i, j int) bool { return imp[i].Distance < imp[j].Distance })
	rep.impostors, rep.Closest = imp, imp[:min(len(imp), 200)]
	rep.Genuine, rep.Impostor = len(rep.Pairs), len(imp)

	gd, id := distances(rep.Pairs), distances(imp)
	sort.Float64s(gd)
	rep.GenuineDistances, rep.ImpostorDistances = gd, id
	rep.GenMean, rep.GenSD = meanSD(known(gd))
	rep.ImpMean, rep.ImpSD = meanSD(known(id))
	if len(id) > 0 {
		rep.ImpMin = id[0]
	}
	if v := rep.GenSD*rep.GenSD + rep.ImpSD*rep.ImpSD; v > 0 {
		rep.DPrime = math.Abs(rep.ImpMean-rep.GenMean) / math.Sqrt(v/2)
	}
	if m, sd := meanSD(single); sd > 0 {
		rep.DOF = m * (1 - m) / (sd * sd)
	}
	if rep.ImpSD > 0 {
		rep.DOFBest = rep.ImpMean * (1 - rep.ImpMean) / (rep.ImpSD * rep.ImpSD)
	}
	rep.EER = eer(gd, id)
	rep.FNMR.E2, rep.Threshold.E2 = fnmrAt(gd, id, 1e-2)
	rep.FNMR.E3, rep.Threshold.E3 = fnmrAt(gd, id, 1e-3)
	rep.FNMR.E4, rep.Threshold.E4 = fnmrAt(gd, id, 1e-4)
	return rep, nil
}

func distances(p []Pair) []float64 {
	out := make([]float64, len(p))
	for i := range p {
		out[i] = p[i].Distance
	}
	return out
}

// known leaves out pairs that shared too few bits.
func known(d []float64) []float64 {
	var out []float64
	for _, v := range d {
		if v < 1 {
			out = append(out, v)
		}
	}
	return out
}

func meanSD(v []float64) (mean, sd float64) {
	if len(v) == 0 {
		return 0, 0
	}
	for _, x := range v {
		mean += x
	}
	mean /= float64(len(v))
	for _, x := range v {
		sd += (x - mean) * (x - mean)
	}
	return mean, math.Sqrt(sd / float64(len(v)))
}

// fnmrAt returns the share of genuine distances above the greatest threshold
// that accepts at most the share fmr of impostors, and that threshold. Both
// slices are sorted.
func fnmrAt(gen, imp []float64, fmr float64) (fnmr, threshold float64) {
	if len(gen) == 0 || len(imp) == 0 {
		return 0, 0
	}
	// With k impostors accepted, the threshold is just below impostor k.
	k := int(fmr * float64(len(imp)))
	threshold = imp[min(k, len(imp)-1)]
	n := sort.SearchFloat64s(gen, threshold) // gen[:n] < threshold are accepted
	return float64(len(gen)-n) / float64(len(gen)), threshold
}

// eer returns the equal error rate of sorted distances.
func eer(gen, imp []float64) float64 {
	if len(gen) == 0 || len(imp) == 0 {
		return 0
	}
	best, rate := math.Inf(1), 0.0
	for _, t := range gen {
		fnmr := float64(len(gen)-sort.SearchFloat64s(gen, math.Nextafter(t, 2))) / float64(len(gen))
		fmr := float64(sort.SearchFloat64s(imp, math.Nextafter(t, 2))) / float64(len(imp))
		if d := math.Abs(fnmr - fmr); d < best {
			best, rate = d, (fnmr+fmr)/2
		}
	}
	return rate
}

// Text gives the report as lines for people.
func (r *Report) Text() string {
	var b strings.Builder
	pct := func(v float64) string { return fmt.Sprintf("%.2f %%", 100*v) }
	fmt.Fprintf(&b, "images        %d, refused %d (%s)\n", r.Images, r.Failed, pct(float64(r.Failed)/float64(max(r.Images, 1))))
	codes := make([]string, 0, len(r.Reasons))
	for c := range r.Reasons {
		codes = append(codes, c)
	}
	sort.Strings(codes)
	for _, c := range codes {
		fmt.Fprintf(&b, "  %-20s %d\n", c, r.Reasons[c])
	}
	fmt.Fprintf(&b, "usable bits   %.0f of %d on average\n", r.Usable, iris.Bits)
	fmt.Fprintf(&b, "genuine       %d pairs, mean %.3f, sd %.3f, %d with too few shared bits\n", r.Genuine, r.GenMean, r.GenSD, r.TooFew)
	fmt.Fprintf(&b, "impostor      %d pairs, mean %.3f, sd %.4f, least %.3f\n", r.Impostor, r.ImpMean, r.ImpSD, r.ImpMin)
	fmt.Fprintf(&b, "d'            %.2f\n", r.DPrime)
	fmt.Fprintf(&b, "EER           %s\n", pct(r.EER))
	fmt.Fprintf(&b, "FNMR          %s at FMR 1e-2, %s at 1e-3 (distance %.3f), %s at 1e-4\n",
		pct(r.FNMR.E2), pct(r.FNMR.E3), r.Threshold.E3, pct(r.FNMR.E4))
	fmt.Fprintf(&b, "freedom       %.0f degrees at one rotation, %.0f at the best of %d\n", r.DOF, r.DOFBest, 2*iris.MaxRotation+1)
	fmt.Fprintf(&b, "time          decode %.2f, segment %.2f, normalize %.2f, encode %.2f ms per image (median)\n",
		r.MS["decode"], r.MS["segment"], r.MS["normalize"], r.MS["encode"])
	if len(r.Tail) > 0 {
		b.WriteString("strangers     ")
		for i, t := range r.Tail {
			if i > 0 {
				b.WriteString(", ")
			}
			fmt.Fprintf(&b, "%.2g × the model's %g", t.Observed/t.P, t.P)
		}
		b.WriteString(" (1 and less: the decision is on the safe side)\n")
	}
	if k := r.Reliability; k != nil && k.Compared > 0 {
		fmt.Fprintf(&b, "score         %.2f %% of comparisons missed at the decision's cut; mean error of the prediction %.2f %%\n", 100*k.Base, 100*k.Error)
	}
	if c := r.Calibrated; c != nil {
		for _, k := range []struct {
			name string
			Reliability
		}{{"as they are", c.Plain}, {"made worse", c.Worse}} {
			fmt.Fprintf(&b, "  held out, %-12s %.2f %% of %d comparisons missed; mean error of the prediction %.2f %%, log loss %.0f %% less than a constant's\n",
				k.name, 100*k.Base, k.Compared, 100*k.Error, 100*k.Gain)
		}
	}
	if len(r.Folds) > 0 {
		t := Total(r.Folds)
		fmt.Fprintf(&b, "%d folds       FNMR %.2f %% at FMR %.3f %% with the threshold for 0.1 %% fitted on the other people; %.2f %% and %.2f %% with theirs for equal errors\n",
			len(r.Folds), 100*t.FNMR, 100*t.FMR, 100*t.EqualFNMR, 100*t.EqualFMR)
	}
	if r.Tuned != nil {
		b.WriteString(r.Tuned.Text())
	}
	if r.Fused != nil {
		b.WriteString(r.Fused.Text())
	}
	for _, c := range r.Curves {
		fmt.Fprintf(&b, "%s (%s):", c.Name, c.Unit)
		for _, p := range c.Points {
			fmt.Fprintf(&b, "  %g: EER %.2f %%, refused %.1f %%", p.Level, 100*p.EER, 100*p.Failed)
		}
		b.WriteString("\n")
	}
	return b.String()
}
