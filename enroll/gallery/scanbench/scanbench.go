// Package scanbench measures the scanners of package gallery side by side in one run, beside one fixed naive loop.
//
// Call [Standard] for the scanners of this machine and [Run] to measure them. A comparison is one pair of templates, code and mask, at all
// 31 rotations; rates are per second of the CPU time of the one thread that scans, so that other work on the machine disturbs little, and
// the median of interleaved rounds. Every scanner first has to give the answers of the reference. People are made up: see [Synthetic].
//
// It measures; it promises nothing about another machine, and says nothing about accuracy.
package scanbench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/bits"
	"math/rand/v2"
	"os"
	"reflect"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"unum/enroll/gallery"
	"unum/enroll/iris"
)

// Synthetic makes up a person: templates whose bits hang together along the angle and over the rows as those of real irises do, with lids
// that cover the outer rows from above and below. One seed gives one person. What decides about speed is like the real eyes of MMU1;
// TestPeopleLikeReal prints both.
func Synthetic(seed uint64) *gallery.Pair {
	rng := rand.New(rand.NewPCG(seed, 0x756e756d))
	p := new(gallery.Pair)
	for _, t := range []*iris.Template{&p.Left, &p.Right} {
		series := rng.Uint64() & 15 // the sign of each filter's part, changing from column to column with probability 5/64
		upper, lower := 20+rng.IntN(90), 1+rng.IntN(90)
		for c := range t.Code {
			change := rng.Uint64()
			for i := range 4 {
				if change>>(8*i)&0xff < 20 {
					series ^= 1 << i
				}
			}
			noise := rng.Uint64() & rng.Uint64() & rng.Uint64() & rng.Uint64()
			t.Code[c] = series*0x1111111111111111 ^ noise
			rows := iris.Rows
			for _, lid := range [][2]int{{150, upper}, {50, lower}} { // a lid hides the more rows, the nearer to its middle
				if d := lid[1] - max(c-lid[0], lid[0]-c); d > 0 {
					rows = min(rows, iris.Rows-d*11/lid[1])
				}
			}
			t.Mask[c] = ^uint64(0) >> (64 - 4*rows)
		}
	}
	return p
}

// Again gives another capture of a person: some bits differ, and the eyes are turned.
func Again(p *gallery.Pair, seed uint64) *gallery.Pair {
	rng := rand.New(rand.NewPCG(seed, 0x616761696e))
	q := &gallery.Pair{Left: p.Left.Rotate(rng.IntN(21) - 10), Right: p.Right.Rotate(rng.IntN(21) - 10)}
	for _, t := range []*iris.Template{&q.Left, &q.Right} {
		for c := range t.Code {
			t.Code[c] ^= rng.Uint64() & rng.Uint64() & (rng.Uint64() | rng.Uint64()) // 3/16 of the bits
		}
	}
	return q
}

// Naive is the comparison that every ratio refers to: the probe turned beforehand to the 31 rotations (turned[r+15]), and nothing clever.
// It gives the triple of iris.Compare. Its loop is naiveGo as the compiler makes it at GOAMD64=v3, where each bits.OnesCount64 is one
// instruction; on amd64 that code is kept in assembly, so that a binary of another level has the same yardstick.
//
//go:noinline
func Naive(turned *[2*iris.MaxRotation + 1]iris.Template, gallery *iris.Template) (iris.Distance, bool) {
	var best iris.Distance
	found := false
	for r := range turned {
		d, m := naiveAt(turned, r, gallery)
		at := iris.Distance{D: d, M: m, R: r - iris.MaxRotation}
		if m >= iris.MinShared && (!found || at.Less(best)) {
			best, found = at, true
		}
	}
	return best, found
}

// naiveGo is the source of Naive's loop.
func naiveGo(turned *[2*iris.MaxRotation + 1]iris.Template, r int, gallery *iris.Template) (d, m int) {
	for c := range iris.Columns {
		w := turned[r].Mask[c] & gallery.Mask[c]
		m += bits.OnesCount64(w)
		d += bits.OnesCount64((turned[r].Code[c] ^ gallery.Code[c]) & w)
	}
	return d, m
}

// naive makes a scanner of the naive loop, for one goroutine, so that all are measured alike.
type naive struct {
	ids   []uint64
	pairs []gallery.Pair
}

func (n *naive) Put(slot, id uint64, p *gallery.Pair) error {
	for uint64(len(n.ids)) <= slot {
		n.ids, n.pairs = append(n.ids, 0), append(n.pairs, gallery.Pair{})
	}
	n.ids[slot], n.pairs[slot] = id, *p
	return nil
}

func (n *naive) Clear(slot uint64) error { n.ids[slot], n.pairs[slot] = 0, gallery.Pair{}; return nil }

func (n *naive) Len() int { return len(n.ids) }

func (n *naive) Scan(_ context.Context, probes []gallery.Probe, cut gallery.Cut) ([]gallery.Answer, error) {
	out := make([]gallery.Answer, len(probes))
	for j, p := range probes {
		var turned [2][2*iris.MaxRotation + 1]iris.Template
		for r := range turned[0] {
			turned[0][r], turned[1][r] = p.Pair.Left.Rotate(r-iris.MaxRotation), p.Pair.Right.Rotate(r-iris.MaxRotation)
		}
		for i := range n.pairs {
			if n.ids[i] == 0 || n.ids[i] >= p.Before {
				continue
			}
			out[j].Compared++
			h := gallery.Hit{ID: n.ids[i]}
			h.Left.Distance, h.Left.OK = Naive(&turned[0], &n.pairs[i].Left)
			h.Right.Distance, h.Right.OK = Naive(&turned[1], &n.pairs[i].Right)
			if cut.Under(h.Left.Distance) || cut.Under(h.Right.Distance) {
				out[j].Hits = append(out[j].Hits, h)
			}
		}
	}
	return out, nil
}

// Candidate is a scanner to be measured. Open gives it empty, working on the caller's thread alone if it works on the CPU; [Run] closes it
// if it has a Close method.
type Candidate struct {
	Name  string
	Bytes int  // of a template that a comparison reads
	All   bool // every comparison counts every bit, so that the CPU's roofline is a bound of it
	Wall  bool // it works elsewhere than on the caller's thread: rates are by wall time, of the whole scanner
	Open  func() (gallery.Scanner, error)
}

// Standard gives the scanners of this machine: the naive loop, each engine counting every bit and, as NAME-bound, with the bound by
// mismatches alone, and the fastest engine in two stages.
func Standard() []Candidate {
	all := []Candidate{{Name: "naive", Bytes: iris.TemplateSize, All: true, Open: func() (gallery.Scanner, error) { return new(naive), nil }}}
	add := func(name string, bytes int, every bool, o gallery.CPUOptions) {
		o.Workers = 1
		all = append(all, Candidate{Name: name, Bytes: bytes, All: every, Open: func() (gallery.Scanner, error) { return gallery.NewCPUWith(o) }})
	}
	for _, e := range gallery.Engines() {
		add(e, iris.TemplateSize, true, gallery.CPUOptions{Engine: e, Full: true})
		if e == "go" || e == "avx512" || e == "neon" {
			add(e+"-bound", iris.TemplateSize, false, gallery.CPUOptions{Engine: e})
		}
	}
	add("two-stage", 2*192, false, gallery.CPUOptions{TwoStage: &gallery.TwoStage{}})
	return all
}

// Options of [Run]. Zero values mean what the comments say.
type Options struct {
	People   int           // enrolled, two eyes each; 4,096
	Queries  int           // newcomers in one scan, two eyes each; 8
	Rounds   int           // interleaved rounds of which the median counts; 5
	AtLeast  time.Duration // CPU time of one measurement; 200 ms
	Scanners []Candidate   // [Standard]
	Progress func(round, of int, name string)
}

// Report is what was measured.
type Report struct {
	CPU       string  `json:"cpu"`
	Go        string  `json:"go"`      // toolchain and architecture level
	Commit    string  `json:"commit"`  // as built, if known
	Clock     string  `json:"clock"`   // "thread CPU", or "wall" where the system has no such clock
	People    int     `json:"people"`  // enrolled, two eyes each
	Queries   int     `json:"queries"` // in one scan, two eyes each
	Rounds    int     `json:"rounds"`
	Peak      float64 `json:"peak_comparisons_per_s"` // what the arithmetic alone allows, or 0 if unknown
	TwoCores  float64 `json:"two_threads_to_one"`     // rate of two threads of the fastest engine, to one; 0 on a single core
	Scanners  []Rate  `json:"scanners"`
	MeanUsual float64 `json:"mean_distance_of_strangers"` // of the people made up, best of 31 rotations
}

// Rate is the result of one scanner, per core.
type Rate struct {
	Name        string   `json:"name"`
	Comparisons float64  `json:"comparisons_per_s"`
	GB          float64  `json:"gb_per_s"` // of templates compared; queries of one scan read them from memory once
	Roofline    *float64 `json:"roofline"` // share of Peak; null where it is no bound
	Ratio       float64  `json:"ratio_to_naive"`
	Wall        bool     `json:"wall,omitempty"` // by wall time, of a whole device
}

// ErrWrongAnswer means that a scanner did not find what the naive loop found.
var ErrWrongAnswer = errors.New("scanner gives wrong answers")

// Run measures. It stops early, with the context's error, when ctx is done.
func Run(ctx context.Context, o Options) (_ *Report, err error) {
	if o.People <= 0 {
		o.People = 4096
	}
	if o.Queries <= 0 {
		o.Queries = 8
	}
	if o.Rounds <= 0 {
		o.Rounds = 5
	}
	if o.AtLeast <= 0 {
		o.AtLeast = 200 * time.Millisecond
	}
	if o.Scanners == nil {
		o.Scanners = Standard()
	}
	scanners := make([]gallery.Scanner, len(o.Scanners))
	for i, c := range o.Scanners {
		s, err := c.Open()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.Name, err)
		}
		if closer, ok := s.(io.Closer); ok {
			defer func() { err = errors.Join(err, closer.Close()) }()
		}
		scanners[i] = s
	}
	for slot := range uint64(o.People) {
		p := Synthetic(slot)
		for i, s := range scanners {
			if err := s.Put(slot, slot+1, p); err != nil {
				return nil, fmt.Errorf("%s: %w", o.Scanners[i].Name, err)
			}
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	probes := make([]gallery.Probe, o.Queries)
	for i := range probes {
		probes[i] = gallery.Probe{Pair: Synthetic(1<<40 + uint64(i)), Before: 1 << 62}
	}
	cut := gallery.DefaultRule().Cut(gallery.Hypotheses() * max(o.People, 1_000_000)) // as in a gallery that needs speed
	rep := &Report{CPU: processor(), Go: runtime.Version() + " " + level(), Commit: commit(), Clock: clockName, People: o.People, Queries: o.Queries, Rounds: o.Rounds}
	n := 0
	for i := range min(40, o.People) {
		if d, err := iris.Compare(&probes[0].Pair.Left, &Synthetic(uint64(i)).Left); err == nil {
			rep.MeanUsual += d.Fraction()
			n++
		}
	}
	rep.MeanUsual /= float64(max(n, 1))

	check := slices.Clone(probes[:min(2, len(probes))])
	check[0].Pair = Again(Synthetic(uint64(o.People/2)), 1)
	var want []gallery.Answer
	for i, s := range scanners {
		got, err := s.Scan(ctx, check, cut)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", o.Scanners[i].Name, err)
		}
		if i == 0 {
			want = got
		}
		if len(got[0].Hits) == 0 || !reflect.DeepEqual(got, want) {
			return nil, fmt.Errorf("%s: %w", o.Scanners[i].Name, ErrWrongAnswer)
		}
	}

	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	epoch := time.Now()
	rates := make([][]float64, len(scanners))
	var peaks, twos []float64
	fastest := gallery.Engines()[len(gallery.Engines())-1]
	for round := range o.Rounds {
		for i, s := range scanners {
			if o.Progress != nil {
				o.Progress(round+1, o.Rounds, o.Scanners[i].Name)
			}
			clock := cpuTime
			if o.Scanners[i].Wall {
				clock = func() time.Duration { return time.Since(epoch) }
			}
			r, err := rate(ctx, s, probes, cut, o.AtLeast, clock)
			if err != nil {
				return nil, err
			}
			rates[i] = append(rates[i], r)
			if o.Scanners[i].Name == fastest && runtime.GOMAXPROCS(0) > 1 {
				two, err := together(ctx, s, probes, cut, o.AtLeast)
				if err != nil {
					return nil, err
				}
				twos = append(twos, two/r)
			}
		}
		const reps = 200_000
		start := cpuTime()
		if gallery.Peak(reps) {
			peaks = append(peaks, reps/(cpuTime()-start).Seconds())
		}
	}
	rep.Peak, rep.TwoCores = median(peaks), median(twos)
	base := 0.0
	for i, c := range o.Scanners {
		if c.Name == "naive" {
			base = median(rates[i])
		}
	}
	for i, c := range o.Scanners {
		m := median(rates[i])
		r := Rate{Name: c.Name, Wall: c.Wall, Comparisons: m, GB: m * float64(c.Bytes) / 1e9}
		if base > 0 {
			r.Ratio = m / base
		}
		if c.All && rep.Peak > 0 {
			share := m / rep.Peak
			r.Roofline = &share
		}
		rep.Scanners = append(rep.Scanners, r)
	}
	return rep, nil
}

// rate scans on this thread until enough time has gone by and gives comparisons per second of it.
func rate(ctx context.Context, s gallery.Scanner, probes []gallery.Probe, cut gallery.Cut, atLeast time.Duration, clock func() time.Duration) (float64, error) {
	n := 0
	start := clock()
	for {
		if _, err := s.Scan(ctx, probes, cut); err != nil {
			return 0, err
		}
		n += 2 * s.Len() * len(probes)
		if spent := clock() - start; spent >= atLeast {
			return float64(n) / spent.Seconds(), nil
		}
	}
}

// together gives the sum of the rates of two threads that scan at once.
func together(ctx context.Context, s gallery.Scanner, probes []gallery.Probe, cut gallery.Cut, atLeast time.Duration) (float64, error) {
	var (
		wg    sync.WaitGroup
		rates [2]float64
		errs  [2]error
	)
	for i := range rates {
		wg.Go(func() {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			rates[i], errs[i] = rate(ctx, s, probes, cut, atLeast, cpuTime)
		})
	}
	wg.Wait()
	return rates[0] + rates[1], errors.Join(errs[:]...)
}

func median(v []float64) float64 {
	if len(v) == 0 {
		return 0
	}
	v = slices.Sorted(slices.Values(v))
	return v[len(v)/2]
}

// processor gives the processor's name as the system tells it.
func processor() string {
	b, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return runtime.GOARCH
	}
	get := func(key string) string {
		for line := range strings.Lines(string(b)) {
			if k, v, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(k) == key {
				return strings.TrimSpace(v)
			}
		}
		return "?"
	}
	return fmt.Sprintf("%s (family %s, model %s)", get("model name"), get("cpu family"), get("model"))
}

func level() string {
	for _, s := range settings() {
		if s.Key == "GOAMD64" {
			return "GOAMD64=" + s.Value
		}
	}
	return runtime.GOARCH
}

func commit() string {
	for _, s := range settings() {
		if s.Key == "vcs.revision" {
			return s.Value
		}
	}
	return "unknown"
}

func settings() []debug.BuildSetting {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return nil
	}
	return info.Settings
}

// Text gives the report as a table for people.
func (r *Report) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s, %s time, %d people, %d queries a scan, median of %d interleaved rounds\n", r.CPU, r.Go, r.Clock, r.People, r.Queries, r.Rounds)
	fmt.Fprintf(&b, "%-14s %16s %10s %9s %9s\n", "scanner", "comparisons/s", "GB/s", "roofline", "x naive")
	for _, s := range r.Scanners {
		share := "-"
		if s.Roofline != nil {
			share = fmt.Sprintf("%.1f %%", 100**s.Roofline)
		}
		wall := ""
		if s.Wall {
			wall = "  by wall time, the device and all cores"
		}
		fmt.Fprintf(&b, "%-14s %16.0f %10.2f %9s %9.2f%s\n", s.Name, s.Comparisons, s.GB, share, s.Ratio, wall)
	}
	if r.Peak > 0 {
		fmt.Fprintf(&b, "arithmetic alone: %.0f comparisons/s\n", r.Peak)
	}
	if r.TwoCores > 0 {
		fmt.Fprintf(&b, "two threads at once: %.2f x one\n", r.TwoCores)
	}
	return b.String()
}
