package gallery

import (
	"cmp"
	"context"
	"errors"
	"fmt"
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

// Cut is the distance below which a comparison is reported: Num/Den, as an exact fraction with 0 ≤ Num, 0 < Den ≤ 2³¹.
type Cut struct{ Num, Den int64 }

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

// blockSize is the number of entries under one lock and in one unit of work: 1.6 MB of templates.
const blockSize = 256

// block holds the entries of blockSize slots.
type block struct {
	mu    sync.RWMutex
	ids   [blockSize]uint64 // 0: empty
	pairs [blockSize]Pair
}

// CPU is the reference scanner: iris.Compare over everything, on several cores. Faster scanners are tested against it.
type CPU struct {
	workers int

	mu     sync.RWMutex // guards the slice, not the blocks
	blocks []*block
	n      atomic.Int64
}

// NewCPU makes an empty reference scanner that uses that many goroutines in a scan; 0 means one for each core.
func NewCPU(workers int) *CPU {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return &CPU{workers: workers}
}

// Put implements [Scanner].
func (c *CPU) Put(slot, id uint64, p *Pair) error {
	if id == 0 || slot >= maxSlots {
		return fmt.Errorf("gallery: slot %d or its entry id is out of range", slot)
	}
	c.mu.Lock()
	for uint64(len(c.blocks)) <= slot/blockSize {
		c.blocks = append(c.blocks, new(block))
	}
	b := c.blocks[slot/blockSize]
	c.mu.Unlock()
	b.mu.Lock()
	defer b.mu.Unlock()
	i := slot % blockSize
	if b.ids[i] == 0 {
		c.n.Add(1)
	}
	b.ids[i], b.pairs[i] = id, *p
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
	b.ids[i], b.pairs[i] = 0, Pair{}
	return nil
}

// Len implements [Scanner].
func (c *CPU) Len() int { return int(c.n.Load()) }

// Scan implements [Scanner].
func (c *CPU) Scan(ctx context.Context, probes []Probe, cut Cut) ([]Answer, error) {
	if cut.Num < 0 || cut.Den <= 0 || cut.Num > cut.Den || cut.Den > 1<<31 {
		return nil, errors.New("gallery: cut is not a fraction between 0 and 1")
	}
	c.mu.RLock()
	blocks := slices.Clone(c.blocks)
	c.mu.RUnlock()
	var (
		wg   sync.WaitGroup
		next atomic.Int64
		mu   sync.Mutex
		out  = make([]Answer, len(probes))
	)
	for range min(c.workers, len(blocks)) {
		wg.Go(func() {
			part := make([]Answer, len(probes))
			for ctx.Err() == nil {
				i := next.Add(1) - 1
				if i >= int64(len(blocks)) {
					break
				}
				blocks[i].scan(ctx, probes, cut, part)
			}
			mu.Lock()
			defer mu.Unlock()
			for i := range part {
				out[i].Compared += part[i].Compared
				out[i].TooFew += part[i].TooFew
				out[i].Hits = append(out[i].Hits, part[i].Hits...)
			}
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err // some blocks may be missing, and a part is no answer
	}
	for i := range out {
		out[i].trim(cut)
	}
	return out, nil
}

// scan adds the block's comparisons to the answers.
func (b *block) scan(ctx context.Context, probes []Probe, cut Cut, out []Answer) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for i, id := range b.ids {
		if id == 0 {
			continue
		}
		if i%16 == 0 && ctx.Err() != nil {
			return
		}
		for j, p := range probes {
			if id >= p.Before {
				continue
			}
			h := Hit{ID: id, Left: CompareEye(&p.Pair.Left, &b.pairs[i].Left), Right: CompareEye(&p.Pair.Right, &b.pairs[i].Right)}
			a := &out[j]
			a.Compared++
			few := !h.Left.OK || !h.Right.OK
			if few {
				a.TooFew++
			}
			if few || cut.Under(h.Left.Distance) || cut.Under(h.Right.Distance) {
				a.Hits = append(a.Hits, h)
			}
		}
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

// trim sorts the hits and drops those beyond MaxTooFew that are there for too few bits only.
func (a *Answer) trim(cut Cut) {
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

// Views gives the ways in which one capture is looked at, the plain one first: as labelled; with the eyes exchanged; and exchanged and
// mirrored, as a whole face in a mirror is. Who is recognised in any view is recognised.
func Views(p *Pair) []*Pair {
	return []*Pair{
		p,
		{Left: p.Right, Right: p.Left},
		{Left: Mirror(&p.Right), Right: Mirror(&p.Left)},
	}
}
