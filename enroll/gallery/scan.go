package gallery

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"unum/enroll/iris"
)

// Probe is one newcomer, or one way of looking at one.
type Probe struct {
	Pair *Pair
	// Before limits the comparison to entries with a smaller id: everything earlier in the order of enrollments.
	Before uint64
}

// Cut is the distance below which a comparison is reported: Num/Den, as an exact fraction with 0 ≤ Num ≤ Den, 0 < Den ≤ 2³¹.
type Cut struct{ Num, Den int64 }

// ErrCut says that a cut is not a fraction between 0 and 1.
var ErrCut = errors.New("gallery: cut is not a fraction between 0 and 1")

// Valid tells whether the cut is what its description says.
func (c Cut) Valid() bool { return c.Num >= 0 && c.Den > 0 && c.Num <= c.Den && c.Den <= 1<<31 }

// Under reports whether d lies below the cut, exactly.
func (c Cut) Under(d iris.Distance) bool { return d.M > 0 && int64(d.D)*c.Den < c.Num*int64(d.M) }

// Eye is the comparison of one eye. OK is false if the two templates share too few usable bits to be compared; Distance is zero then.
type Eye struct {
	iris.Distance
	OK bool
}

// Hit is a person of whom at least one eye lies below the cut, or shares too few bits with the probe.
type Hit struct {
	ID          uint64
	Left, Right Eye
}

// MaxTooFew bounds how many hits of an [Answer] are there only because of too few shared bits; more are counted, not listed.
const MaxTooFew = 256

// Answer is what a scan found out about one probe.
type Answer struct {
	Compared int   // people compared with, hits or not
	TooFew   int   // of them, those with an eye that shares too few bits with the probe
	Hits     []Hit // ascending ids; every person with an eye below the cut, and up to MaxTooFew others that shared too few bits
}

// Scanner holds the templates of a gallery and compares newcomers with all of them.
//
// Scan is exact: for each probe it compares the left with the left and the right with the right template of every entry with an id below
// Probe.Before, and each comparison gives the triple of iris.Compare, bit for bit. Answers stand in the order of the probes. It sees
// every Put that returned before Scan was called and no entry that was Cleared before; of changes during the scan it may see each or not.
// A scanner that can't reach a part of the gallery returns an error, never an Answer about the rest. When ctx ends it returns ctx's error.
//
// Put stores a copy of the templates of entry id in a slot, replacing what is there; Clear empties a slot and overwrites the templates.
// Len gives the number of entries held. All methods are safe for concurrent use. Slots are dense, ids are unique and not zero.
type Scanner interface {
	Put(slot, id uint64, p *Pair) error
	Clear(slot uint64) error
	Len() int
	Scan(ctx context.Context, probes []Probe, cut Cut) ([]Answer, error)
}

var _ Scanner = (*CPU)(nil)

// ErrEngine means that an engine was asked for by a name that means nothing here, or that this processor can't run.
var ErrEngine = errors.New("gallery: no such scanner engine")

// EnvScanner names the environment variable by which tests and operators choose another engine for [Default] than the fastest.
const EnvScanner = "UNUM_SCANNER"

const (
	// blockSize is the number of entries under one lock and in one unit of work: 1.6 MB of templates.
	blockSize = 256
	// tileSize is the number of entries that all probes of a scan are compared with before the next are fetched: 200 kB of templates, which
	// the second cache holds.
	tileSize = 32
)

// block holds the entries of blockSize slots. It is so large that the allocator aligns it to pages, and with the pairs at its beginning all
// templates to 64 bytes.
type block struct {
	pairs    [blockSize]Pair
	counts   [blockSize][2]uint16 // usable bits of the templates
	parts    [blockSize][2]Parts  // the same by parts
	ids      [blockSize]uint64    // 0: empty
	mu       sync.RWMutex
	sketches *[blockSize][2]Sketch // of a two-stage scanner
}

// CPUOptions of [NewCPUWith]. The zero value is the fastest exact scanner on all cores.
type CPUOptions struct {
	Engine  string // one of [Engines]; "" is the fastest
	Workers int    // goroutines in a scan; 0 means one for each core
	// Full forgoes the bound by which mismatches alone rule out most strangers: every shared bit is counted. It changes no answer; it is
	// there to be measured.
	Full bool
	// TwoStage, if set, gives up exactness for speed: see [TwoStage].
	TwoStage *TwoStage
}

// TwoStage makes a scan look first at the even rows of every fourth or fifth column and at every second rotation only, an eighth of the
// bits of half of the comparison, and compare exactly, both eyes and all rotations, who comes as close as the cut plus Margin there. Hits, and the counts of an answer, are as an exact scan would give them, but a hit
// may be missed: no resemblance with few shared bits is, some below the cut might. How many are, an audit measures: a random share of the
// scans is repeated exactly, gives the exact answers, and counts what the first stage would have lost.
type TwoStage struct {
	Margin float64 // of the first stage's cut; 0 means [DefaultMargin]
	Audit  float64 // share of scans to repeat exactly, from 0 to 1; [DefaultAudit] is a good one
}

// ErrTwoStage says that a margin or a share of audits is out of range.
var ErrTwoStage = errors.New("gallery: margin or audit of a two-stage scan is out of range")

// Valid tells whether margin and share are in range: up to 0.5, and up to 1.
func (t *TwoStage) Valid() bool {
	return t.Audit >= 0 && t.Audit <= 1 && t.Margin >= 0 && t.Margin <= 0.5
}

// Coarse gives the cut of the first stage in units of 1/65536: who has D ≤ ⌊M·Coarse/65536⌋ in the sketches at a coarse rotation passes.
func (t *TwoStage) Coarse(cut Cut) uint64 {
	if t.Margin == 0 {
		return cut.sixteen(DefaultMargin)
	}
	return cut.sixteen(t.Margin)
}

// DefaultMargin of a two-stage scan. On MMU1 (3,584 comparisons of captures of one eye, half of them turned by a column; 19,891 of different
// eyes) and at the cut of a million people it lost 0 of 3,468 resemblances and let 0.5 % of strangers through; 0.03 lost one.
const DefaultMargin = 0.035

// DefaultAudit is the share of two-stage scans that are repeated exactly: one in a hundred.
const DefaultAudit = 0.01

// AuditReport is what the audits of a two-stage scanner found since it was made. It counts; it names nobody.
type AuditReport struct {
	Scans uint64 // probes in scans that were repeated exactly
	Hits  uint64 // resemblances below the cut that the exact scans found
	Lost  uint64 // of them, those that the first stage had not let through
}

// Loss gives the share of lost hits, 0 if nothing was found yet.
func (a AuditReport) Loss() float64 { return float64(a.Lost) / float64(max(a.Hits, 1)) }

// LossBound gives the greatest share of lost hits that the audits leave credible at 95 % confidence: 1 if nothing was found yet. It takes
// hits for independent, which several resemblances of one newcomer are not.
func (a AuditReport) LossBound() float64 {
	if a.Hits == 0 {
		return 1
	}
	// The share p at which as few losses as seen, or fewer, have a probability of 5 %.
	lo, hi := float64(a.Lost)/float64(a.Hits), 1.0
	for range 50 {
		p := (lo + hi) / 2
		lg := func(x float64) float64 { v, _ := math.Lgamma(x + 1); return v }
		sum := 0.0
		n := float64(a.Hits)
		for k := 0.0; k <= float64(a.Lost); k++ {
			sum += math.Exp(lg(n) - lg(k) - lg(n-k) + k*math.Log(p) + (n-k)*math.Log1p(-p))
		}
		if sum > 0.05 {
			lo = p
		} else {
			hi = p
		}
	}
	return hi
}

// Auditor holds the audits of a two-stage scanner: which scans to repeat exactly, and what the exact ones found. It is safe for concurrent
// use.
type Auditor struct {
	share             float64
	chance            func() float64 // uniform in [0, 1)
	scans, hits, lost atomic.Uint64
}

// NewAuditor audits that share of scans, from 0 to 1, chosen at random.
func NewAuditor(share float64) *Auditor { return &Auditor{share: share, chance: rand.Float64} }

// Due tells whether the scan at hand is to be repeated exactly.
func (a *Auditor) Due() bool { return a.chance() < a.share }

// Compare counts what the two-stage answers lack of the exact ones to the same probes.
func (a *Auditor) Compare(cut Cut, coarse, exact []Answer) {
	for i := range exact {
		a.scans.Add(1)
		for _, h := range exact[i].Hits {
			if !cut.Under(h.Left.Distance) && !cut.Under(h.Right.Distance) {
				continue
			}
			a.hits.Add(1)
			if _, ok := slices.BinarySearchFunc(coarse[i].Hits, h.ID, func(a Hit, id uint64) int { return cmp.Compare(a.ID, id) }); !ok {
				a.lost.Add(1)
			}
		}
	}
}

// Report gives the counts so far.
func (a *Auditor) Report() AuditReport {
	return AuditReport{Scans: a.scans.Load(), Hits: a.hits.Load(), Lost: a.lost.Load()}
}

// CPU is a scanner in this process's memory, on several cores. Exact, unless made with [TwoStage].
type CPU struct {
	engine  engine
	workers int
	full    bool
	two     *TwoStage
	auditor *Auditor // of two stages

	mu     sync.RWMutex // guards the slice, not the blocks
	blocks []*block
	n      atomic.Int64

	probes, compared, candidates atomic.Uint64
}

// NewCPU makes an empty exact scanner with the fastest engine that uses that many goroutines in a scan; 0 means one for each core.
func NewCPU(workers int) *CPU {
	all := engines()
	return newCPU(all[len(all)-1], CPUOptions{Workers: workers})
}

// NewCPUWith makes an empty scanner. An engine that this processor can't run is [ErrEngine].
func NewCPUWith(o CPUOptions) (*CPU, error) {
	e, err := engineNamed(o.Engine)
	if err != nil {
		return nil, err
	}
	if o.TwoStage != nil && !o.TwoStage.Valid() {
		return nil, ErrTwoStage
	}
	return newCPU(e, o), nil
}

func newCPU(e engine, o CPUOptions) *CPU {
	c := &CPU{engine: e, workers: o.Workers, full: o.Full}
	if c.workers <= 0 {
		c.workers = runtime.GOMAXPROCS(0)
	}
	if o.TwoStage != nil {
		two := *o.TwoStage
		c.two, c.auditor = &two, NewAuditor(two.Audit)
	}
	return c
}

// Default makes the scanner that a gallery gets without asking: exact, on all cores, with the engine named by the environment variable
// [EnvScanner], or the fastest one.
func Default() (*CPU, error) {
	c, err := NewCPUWith(CPUOptions{Engine: os.Getenv(EnvScanner)})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", EnvScanner, err)
	}
	return c, nil
}

// Engine gives the name of the engine in use.
func (c *CPU) Engine() string { return c.engine.name }

// Stats are counts of what a scanner did since it was made. They name nobody.
type Stats struct {
	Probes     uint64      // probes scanned for; exact repetitions count again
	Compared   uint64      // people compared with
	Candidates uint64      // of them, those whose exact distances had to be computed
	Audit      AuditReport // of a two-stage scanner
}

// Stats reports what the scanner did so far.
func (c *CPU) Stats() Stats {
	return Stats{Probes: c.probes.Load(), Compared: c.compared.Load(), Candidates: c.candidates.Load(), Audit: c.Audit()}
}

// Audit reports what the audits of a two-stage scanner found so far. Of an exact scanner it is zero.
func (c *CPU) Audit() AuditReport {
	if c.auditor == nil {
		return AuditReport{}
	}
	return c.auditor.Report()
}

// Put implements [Scanner].
func (c *CPU) Put(slot, id uint64, p *Pair) error {
	if id == 0 || slot >= maxSlots {
		return fmt.Errorf("gallery: slot %d or its entry id is out of range", slot)
	}
	c.mu.Lock()
	for uint64(len(c.blocks)) <= slot/blockSize {
		b := new(block)
		if c.two != nil {
			b.sketches = new([blockSize][2]Sketch)
		}
		c.blocks = append(c.blocks, b)
	}
	b := c.blocks[slot/blockSize]
	c.mu.Unlock()
	b.mu.Lock()
	defer b.mu.Unlock()
	i := slot % blockSize
	if b.ids[i] == 0 {
		c.n.Add(1)
	}
	b.set(i, id, p)
	return nil
}

// Clear implements [Scanner].
func (c *CPU) Clear(slot uint64) error {
	c.mu.RLock()
	var b *block
	if slot/blockSize < uint64(len(c.blocks)) {
		b = c.blocks[slot/blockSize]
	}
	c.mu.RUnlock()
	if b == nil {
		return nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	i := slot % blockSize
	if b.ids[i] != 0 {
		c.n.Add(-1)
	}
	b.set(i, 0, &Pair{})
	return nil
}

// set writes everything that is kept of an entry.
func (b *block) set(i, id uint64, p *Pair) {
	b.ids[i], b.pairs[i] = id, *p
	b.parts[i] = [2]Parts{PartsOf(&p.Left.Mask), PartsOf(&p.Right.Mask)}
	b.counts[i] = [2]uint16{uint16(p.Left.Mask.Count()), uint16(p.Right.Mask.Count())}
	if b.sketches != nil {
		b.sketches[i] = [2]Sketch{SketchOf(&p.Left.Code, &p.Left.Mask), SketchOf(&p.Right.Code, &p.Right.Mask)}
	}
}

// Len implements [Scanner].
func (c *CPU) Len() int { return int(c.n.Load()) }

// Scan implements [Scanner], but for what [TwoStage] says. With one worker it runs on the caller's goroutine.
func (c *CPU) Scan(ctx context.Context, probes []Probe, cut Cut) ([]Answer, error) {
	if !cut.Valid() {
		return nil, ErrCut
	}
	queries := make([][2]*query, len(probes))
	for i, p := range probes {
		queries[i] = [2]*query{newQuery(&p.Pair.Left), newQuery(&p.Pair.Right)}
	}
	answers, err := c.scan(ctx, probes, queries, cut, c.two)
	if err != nil || c.two == nil || !c.auditor.Due() {
		return answers, err
	}
	exact, err := c.scan(ctx, probes, queries, cut, nil)
	if err != nil {
		return nil, err
	}
	c.auditor.Compare(cut, answers, exact)
	return exact, nil
}

func (c *CPU) scan(ctx context.Context, probes []Probe, queries [][2]*query, cut Cut, two *TwoStage) ([]Answer, error) {
	c.mu.RLock()
	blocks := slices.Clone(c.blocks)
	c.mu.RUnlock()
	var (
		wg   sync.WaitGroup
		next atomic.Int64
		mu   sync.Mutex
		out  = make([]Answer, len(probes))
	)
	work := func() {
		s := pass{engine: c.engine, full: c.full || c.engine.bound == nil, probes: probes, queries: queries, cut: cut, out: make([]Answer, len(probes))}
		s.cut16 = cut.sixteen(0)
		if two != nil {
			s.coarse16 = two.Coarse(cut)
		}
		for ctx.Err() == nil {
			i := next.Add(1) - 1
			if i >= int64(len(blocks)) {
				break
			}
			s.block(ctx, blocks[i])
		}
		c.candidates.Add(s.looked)
		mu.Lock()
		defer mu.Unlock()
		for i, a := range s.out {
			out[i].Compared += a.Compared
			out[i].TooFew += a.TooFew
			out[i].Hits = append(out[i].Hits, a.Hits...)
		}
	}
	if n := min(c.workers, len(blocks)); n > 1 {
		for range n {
			wg.Go(work)
		}
		wg.Wait()
	} else {
		work()
	}
	if err := ctx.Err(); err != nil {
		return nil, err // some blocks may be missing, and a part is no answer
	}
	c.probes.Add(uint64(len(out)))
	for i := range out {
		c.compared.Add(uint64(out[i].Compared))
		out[i].Trim(cut)
	}
	return out, nil
}

// sixteen gives the cut plus a margin in units of 1/65536, rounded up and at most 65535: no fraction below it lies above the result.
func (c Cut) sixteen(margin float64) uint64 {
	n := (uint64(c.Num)<<16 + uint64(c.Den) - 1) / uint64(c.Den)
	return min(n+uint64(math.Ceil(margin*65536)), 65535)
}

// pass is one worker's part of a scan.
type pass struct {
	engine   engine
	full     bool // count shared bits at once
	probes   []Probe
	queries  [][2]*query
	cut      Cut
	cut16    uint64
	coarse16 uint64 // of the first of two stages; 0: one stage
	out      []Answer
	looked   uint64
	busy     int // tiles to go until the bound is tried again, after it let too much through

	flags [2][tileSize]byte
}

// tile is a part of a block, and what is common to its comparisons with all probes.
type tile struct {
	pairs    []Pair
	counts   [][2]uint16
	parts    [][2]Parts
	sketches [][2]Sketch
	ids      []uint64
	used     int    // entries
	top      uint64 // no id is greater
	least    [2]int // usable bits that every template has at least, left and right
}

// block adds the comparisons with a block to the answers, tile by tile, all probes on one before the next is fetched.
func (s *pass) block(ctx context.Context, b *block) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for from := 0; from < blockSize && ctx.Err() == nil; from += tileSize {
		t := tile{least: [2]int{iris.Bits, iris.Bits}}
		last := 0
		for i, id := range b.ids[from : from+tileSize] {
			if id == 0 {
				continue
			}
			last = i + 1
			t.used++
			t.top = max(t.top, id)
			for eye, n := range b.counts[from+i] {
				t.least[eye] = min(t.least[eye], int(n))
			}
		}
		if last == 0 {
			continue
		}
		t.pairs, t.counts, t.parts, t.ids = b.pairs[from:from+last], b.counts[from:from+last], b.parts[from:from+last], b.ids[from:from+last]
		if s.coarse16 != 0 {
			t.sketches = b.sketches[from : from+last]
		}
		for j := range s.probes {
			s.tile(&t, j)
		}
	}
}

// tile compares probe j with a tile.
func (s *pass) tile(t *tile, j int) {
	a, before := &s.out[j], s.probes[j].Before
	compared := t.used
	if t.top >= before {
		compared = 0
		for _, id := range t.ids {
			if id != 0 && id < before {
				compared++
			}
		}
		if compared == 0 {
			return
		}
	}
	a.Compared += compared
	n := len(t.ids)
	for eye, q := range s.queries[j] {
		flags := s.flags[eye][:n]
		switch {
		case s.coarse16 != 0:
			s.engine.sketch(q, t.sketches, eye, s.coarse16, flags)
		case s.full || s.busy > 0:
			s.engine.tile(q, t.pairs, eye, s.cut16, flags)
			continue
		default:
			s.engine.bound(q, t.pairs, t.counts, eye, s.cut16, flags)
		}
		// What was just looked at can't tell how many bits are shared. The counts of usable ones mostly tell that they are enough, and where
		// they don't, counts by parts do.
		if q.usable+t.least[eye]-iris.Bits >= iris.MinShared {
			continue
		}
		for i := range flags {
			if q.usable+int(t.counts[i][eye])-iris.Bits < iris.MinShared && !q.parts.share(&t.parts[i][eye]) {
				flags[i] |= flagFew
			}
		}
	}
	s.busy--
	looked := 0
	for i, id := range t.ids {
		if s.flags[0][i]|s.flags[1][i] == 0 || id == 0 || id >= before {
			continue
		}
		looked++
		h := Hit{ID: id}
		eyes := [2]*Eye{&h.Left, &h.Right}
		exact := func(eye int) {
			var sum sums
			s.engine.sums(s.queries[j][eye], t.pairs[i].eye(eye), &sum)
			*eyes[eye] = sum.best()
		}
		// An eye without a flag is above the cut and shares enough bits: it matters only beside one that is below or shares too few.
		found := false
		for eye := range eyes {
			if s.flags[eye][i] != 0 {
				exact(eye)
				found = found || !eyes[eye].OK || s.cut.Under(eyes[eye].Distance)
			}
		}
		if !found {
			continue
		}
		for eye := range eyes {
			if s.flags[eye][i] == 0 {
				exact(eye)
			}
		}
		few := !h.Left.OK || !h.Right.OK
		if few {
			a.TooFew++
		}
		if few || s.cut.Under(h.Left.Distance) || s.cut.Under(h.Right.Distance) {
			a.Hits = append(a.Hits, h)
		}
	}
	s.looked += uint64(looked)
	if s.busy < 0 && s.coarse16 == 0 && 8*looked > n {
		s.busy = 64
	}
}

// CompareEye is iris.Compare with too few shared bits as a value.
func CompareEye(probe, gallery *iris.Template) Eye {
	d, err := iris.Compare(probe, gallery)
	if err != nil {
		return Eye{}
	}
	return Eye{Distance: d, OK: true}
}

// Trim sorts the hits and drops those beyond MaxTooFew that are there for too few bits only.
func (a *Answer) Trim(cut Cut) {
	slices.SortFunc(a.Hits, func(x, y Hit) int { return cmp.Compare(x.ID, y.ID) })
	n := 0
	a.Hits = slices.DeleteFunc(a.Hits, func(h Hit) bool {
		if cut.Under(h.Left.Distance) || cut.Under(h.Right.Distance) {
			return false
		}
		n++
		return n > MaxTooFew
	})
}

// imaginary has the bits of a column that hold signs of imaginary parts.
const imaginary = 0xAAAAAAAAAAAAAAAA

// Mirror gives the template that a camera image flipped left to right would have had: column c stands for the angle 2πc/200 from the
// image's +x axis, a flip takes angle φ to π − φ, and reversing the direction of a filter along the angle negates its odd (imaginary)
// part. Mirroring twice gives t back.
func Mirror(t *iris.Template) iris.Template {
	var out iris.Template
	for c := range iris.Columns {
		from := (iris.Columns + iris.Columns/2 - c) % iris.Columns
		out.Code[c] = t.Code[from] ^ imaginary
		out.Mask[c] = t.Mask[from]
	}
	return out
}

// tilts are the columns by which a capture is turned besides, before the 31 rotations around it: −46 to +46 columns without a gap, that is
// 83 degrees each way, and 27 degrees around a head that is upside down. Of MMU1's 896 pairs of captures of one eye, four lie beyond the
// 27 degrees of a plain comparison, up to 63; all of them are one capture's.
var tilts = [...]int{0, 2*iris.MaxRotation + 1, -2*iris.MaxRotation - 1, iris.Columns / 2}

// Tilts is the number of tilts among the hypotheses: the first Tilts of [Views] are the capture as labelled.
const Tilts = len(tilts)

// arrangements is the number of ways to label and mirror the two eyes of a capture.
const arrangements = 4

// Hypotheses gives the number of ways in which one capture is looked at, the length of [Views]. Each is another chance for a stranger to
// come close, so that the number of comparisons that [Rule.Judge] and [Rule.Cut] take is people times hypotheses. It is an upper bound:
// among MMU1's strangers a plain comparison is below 0.40 seven times as often as a tilted one, because lids hide the same places.
func Hypotheses() int { return arrangements * Tilts }

// Views gives the ways in which one capture is looked at, the plain one first: as labelled; with the eyes exchanged; mirrored, as a single
// eye in a mirror is; and exchanged and mirrored, as a whole face in a mirror is; each of them upright, tilted to either side and upside
// down. Who is recognised in any view is recognised. A newcomer is compared 2·Hypotheses() times, at 31 rotations, with each person.
func Views(p *Pair) []*Pair {
	l, r := Mirror(&p.Left), Mirror(&p.Right)
	views := make([]*Pair, 0, Hypotheses())
	for _, v := range [arrangements]Pair{*p, {Left: p.Right, Right: p.Left}, {Left: l, Right: r}, {Left: r, Right: l}} {
		for _, t := range tilts {
			views = append(views, &Pair{Left: v.Left.Rotate(t), Right: v.Right.Rotate(t)})
		}
	}
	return views
}
