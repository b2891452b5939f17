package gpu

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"slices"
	"sync"

	"unum/enroll/gallery"
	"unum/enroll/iris"
)

// Method is a way to compare exactly. All give the same answers.
type Method int

// The methods.
const (
	TensorCores Method = iota // b1 matrix products, AND and population count
	Popcount                  // population counts in the ordinary units
)

func (m Method) kernel() string {
	if m == Popcount {
		return "unum_scan_popcount"
	}
	return "unum_scan_b1"
}

const (
	extended    = 232                            // columns of a query: 200, 31 around, and padding
	planeWords  = 2 * iris.Columns               // of one eye
	sketchWords = 2 * iris.Columns / 5           // of one eye
	slotWords   = 2 * (planeWords + sketchWords) // of one person
	slotBytes   = 8 * slotWords                  // 7,680
	tileSlots   = 128                            // of which every kernel's tile is a divisor
	maxChunks   = 4096                           // of one device
	maxSegment  = 1 << 20                        // slots in one launch
	maxQueries  = 64                             // probes in one launch
	maxItems    = 1 << 16                        // pairs in one launch
	maxSlots    = 1 << 33                        // as in package gallery
	stageLimit  = 256                            // entries put and not yet sent
	golden      = 0x9e3779b97f4a7c15             // see unum_checksum
	sketchMin   = uint64(iris.MinShared) / 5     // shared bits for a rotation of the sketch to count
)

// ScannerOptions of [NewScanner].
type ScannerOptions struct {
	Method Method
	// ChunkSlots is the number of people for whom device memory is taken at a time, 7,680 bytes each; rounded up to 128, 0 means 32,768.
	// Chunks go to the devices in turn.
	ChunkSlots int
}

// Scanner is a gallery.Scanner whose templates lie in device memory, spread over the devices of a [GPU].
//
// Put keeps up to 256 entries in host memory before it sends them; Scan sends what is left first. Scans on the same devices run one after
// the other. Put, once it has to send, and Clear wait for scans that run. When a device fails, every later call gives the error.
type Scanner struct {
	method Method
	chunk  uint64
	shards []*shard

	// Locked in this order.
	stage  sync.Mutex
	staged map[uint64]*record // by slot; guarded by stage
	latest []uint64           // ids by slot as Put and Clear left them; guarded by stage
	live   int                // of them, not zero; guarded by stage
	closed bool               // guarded by stage

	mu  sync.RWMutex // read by scans; held by whoever changes what is resident
	ids []uint64     // by slot, resident; guarded by mu
	sum []uint64     // check sum by slot, resident; guarded by mu
	top []uint64     // by chunk: no id in it is higher; guarded by mu
	pop []int        // by chunk: ids in it; guarded by mu
}

var _ gallery.Scanner = (*Scanner)(nil)

// record is what a slot will hold.
type record struct {
	id    uint64
	words [slotWords]uint64 // left, right, left sketch, right sketch
}

// shard is one device's part.
type shard struct {
	d      *device
	chunks []uint64 // addresses; guarded by Scanner.mu
	table  uint64   // the same on the device

	// Scratch, used inside device.do.
	queries, flags, items, triples, sums buffer
}

// NewScanner makes an empty scanner on all devices of g. Close it before g.
func NewScanner(g *GPU, o ScannerOptions) (*Scanner, error) {
	if o.ChunkSlots <= 0 {
		o.ChunkSlots = 32768
	}
	s := &Scanner{method: o.Method, chunk: (uint64(o.ChunkSlots) + tileSlots - 1) / tileSlots * tileSlots, staged: make(map[uint64]*record)}
	for _, d := range g.devices {
		sh := &shard{d: d}
		if err := d.do(func() (err error) {
			sh.table, err = d.alloc(8 * maxChunks)
			return err
		}); err != nil {
			return nil, errors.Join(err, s.Close())
		}
		s.shards = append(s.shards, sh)
	}
	if len(s.shards) == 0 {
		return nil, ErrClosed
	}
	return s, nil
}

// Put implements [gallery.Scanner]. It gives [ErrMemory] when the devices are full.
func (s *Scanner) Put(slot, id uint64, p *gallery.Pair) error {
	if id == 0 || slot >= maxSlots {
		return fmt.Errorf("gpu: slot %d or its entry id is out of range", slot)
	}
	s.stage.Lock()
	defer s.stage.Unlock()
	if s.closed {
		return ErrClosed
	}
	if slot >= uint64(len(s.latest)) {
		if err := s.grow(slot); err != nil {
			return err
		}
	}
	r := &record{id: id}
	r.set(p)
	s.staged[slot] = r
	if s.latest[slot] == 0 {
		s.live++
	}
	s.latest[slot] = id
	if len(s.staged) >= stageLimit {
		return s.flush()
	}
	return nil
}

// Clear implements [gallery.Scanner]. When it returns, the templates in device memory are overwritten.
func (s *Scanner) Clear(slot uint64) error {
	s.stage.Lock()
	defer s.stage.Unlock()
	if s.closed {
		return ErrClosed
	}
	if slot >= uint64(len(s.latest)) || s.latest[slot] == 0 {
		return nil
	}
	s.latest[slot] = 0
	s.live--
	s.staged[slot] = new(record)
	return s.flush()
}

// Len implements [gallery.Scanner].
func (s *Scanner) Len() int {
	s.stage.Lock()
	defer s.stage.Unlock()
	return s.live
}

// Close overwrites the templates and gives the device memory back.
func (s *Scanner) Close() error {
	s.stage.Lock()
	defer s.stage.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil
	}
	s.closed = true
	var err error
	for _, sh := range s.shards {
		err = errors.Join(err, sh.d.do(func() error {
			var err error
			for _, c := range sh.chunks {
				err = errors.Join(err, sh.d.fill(c, 0, s.chunk*slotBytes))
			}
			err = errors.Join(err, sh.d.wait())
			for _, p := range append(sh.chunks, sh.table, sh.queries.p, sh.flags.p, sh.items.p, sh.triples.p, sh.sums.p) {
				err = errors.Join(err, sh.d.free(p))
			}
			return err
		}))
	}
	clear(s.staged)
	s.latest, s.ids = nil, nil
	return err
}

// place gives the shard of a slot and its slot there.
func (s *Scanner) place(slot uint64) (*shard, uint64) {
	k, n := slot/s.chunk, uint64(len(s.shards))
	return s.shards[k%n], k/n*s.chunk + slot%s.chunk
}

// slotOf is the inverse of place: the global slot of a shard's.
func (s *Scanner) slotOf(shard int, local uint64) uint64 {
	return (local/s.chunk*uint64(len(s.shards))+uint64(shard))*s.chunk + local%s.chunk
}

// grow takes device memory until slot has a place. The caller holds stage.
func (s *Scanner) grow(slot uint64) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for k := uint64(len(s.top)); k <= slot/s.chunk; k++ {
		sh := s.shards[k%uint64(len(s.shards))]
		if len(sh.chunks) == maxChunks {
			return fmt.Errorf("%w: %d chunks", ErrMemory, maxChunks)
		}
		err := sh.d.do(func() error {
			p, err := sh.d.alloc(s.chunk * slotBytes)
			if err != nil {
				return err
			}
			sh.chunks = append(sh.chunks, p)
			if err := sh.d.fill(p, 0, s.chunk*slotBytes); err != nil {
				return err
			}
			return upload(sh.d, sh.table, sh.chunks)
		})
		if err != nil {
			return err
		}
		empty := new(record).sum()
		s.top, s.pop = append(s.top, 0), append(s.pop, 0)
		s.ids = append(s.ids, make([]uint64, s.chunk)...)
		for range s.chunk {
			s.sum = append(s.sum, empty)
		}
		s.latest = append(s.latest, make([]uint64, s.chunk)...)
	}
	return nil
}

// flush sends what is staged. The caller holds stage.
func (s *Scanner) flush() error {
	if len(s.staged) == 0 {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	slots := make([]uint64, 0, len(s.staged))
	for slot := range s.staged {
		slots = append(slots, slot)
	}
	slices.Sort(slots)
	var buf []uint64
	for len(slots) > 0 {
		// A run of neighbours in one chunk goes in four copies.
		n := 1
		for n < len(slots) && slots[n] == slots[n-1]+1 && slots[n]%s.chunk != 0 {
			n++
		}
		sh, local := s.place(slots[0])
		base, off := sh.chunks[local/s.chunk], local%s.chunk
		err := sh.d.do(func() error {
			at, from := base, 0
			for _, words := range []int{planeWords, planeWords, sketchWords, sketchWords} {
				buf = buf[:0]
				for _, slot := range slots[:n] {
					buf = append(buf, s.staged[slot].words[from:from+words]...)
				}
				if err := upload(sh.d, at+off*uint64(words)*8, buf); err != nil {
					return err
				}
				at += s.chunk * uint64(words) * 8
				from += words
			}
			return nil
		})
		clear(buf)
		if err != nil {
			return err
		}
		for _, slot := range slots[:n] {
			r, k := s.staged[slot], slot/s.chunk
			if s.ids[slot] != 0 {
				s.pop[k]--
			}
			if r.id != 0 {
				s.pop[k]++
			}
			s.ids[slot], s.sum[slot] = r.id, r.sum()
			s.top[k] = max(s.top[k], r.id)
			delete(s.staged, slot)
		}
		slots = slots[n:]
	}
	return nil
}

func (r *record) set(p *gallery.Pair) {
	for e, t := range []*iris.Template{&p.Left, &p.Right} {
		for c := range iris.Columns {
			i := e*planeWords + 2*c
			r.words[i], r.words[i+1] = t.Code[c], t.Mask[c]
			if c%5 == 0 {
				j := 2*planeWords + e*sketchWords + 2*c/5
				r.words[j], r.words[j+1] = t.Code[c], t.Mask[c]
			}
		}
	}
}

// sum is what unum_checksum finds of the record.
func (r *record) sum() uint64 {
	sum := uint64(0)
	for i, w := range r.words {
		x := w + uint64(i+1)*golden
		x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
		x = (x ^ x>>27) * 0x94d049bb133111eb
		sum += x ^ x>>31
	}
	return sum
}

// query lays out a probe for the kernels.
func query(p *gallery.Pair, out []uint64) []uint64 {
	for _, t := range []*iris.Template{&p.Left, &p.Right} {
		for j := range extended {
			c := (j - iris.MaxRotation + iris.Columns) % iris.Columns
			out = append(out, t.Code[c], t.Mask[c])
		}
	}
	return out
}

// Scan implements [gallery.Scanner]. An error that is not ctx's or about the cut wraps [ErrFailed], [ErrMemory] or [ErrClosed]: nothing is
// known about the probes then.
func (s *Scanner) Scan(ctx context.Context, probes []gallery.Probe, cut gallery.Cut) ([]gallery.Answer, error) {
	return s.scan(ctx, probes, cut, nil)
}

// Search is Scan in two stages, about ten times as fast and not exact: first it compares every fifth column at every second rotation with
// the cut first, somewhat above cut; what is under it, or shares too few bits there, is compared in full. Every Hit is true; a few may be
// missing, and Answer.TooFew counts only what the second stage saw. It is no gallery.Scanner's Scan and must not decide that somebody is
// new.
func (s *Scanner) Search(ctx context.Context, probes []gallery.Probe, cut, first gallery.Cut) ([]gallery.Answer, error) {
	if !valid(first) {
		return nil, errCut
	}
	return s.scan(ctx, probes, cut, &first)
}

var errCut = errors.New("gpu: cut is not a fraction between 0 and 1")

func valid(c gallery.Cut) bool { return c.Num >= 0 && c.Den > 0 && c.Num <= c.Den && c.Den <= 1<<31 }

func (s *Scanner) scan(ctx context.Context, probes []gallery.Probe, cut gallery.Cut, first *gallery.Cut) ([]gallery.Answer, error) {
	if !valid(cut) {
		return nil, errCut
	}
	s.stage.Lock()
	err := s.flush()
	if s.closed {
		err = ErrClosed
	}
	s.stage.Unlock()
	if err != nil {
		return nil, err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	// One failed device is enough to know nothing: the others stop.
	work, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	parts := make([][]gallery.Answer, len(s.shards))
	var wg sync.WaitGroup
	for i, sh := range s.shards {
		wg.Go(func() {
			parts[i] = make([]gallery.Answer, len(probes))
			for q := 0; q < len(probes); q += maxQueries {
				n := min(maxQueries, len(probes)-q)
				if err := sh.d.do(func() error { return s.scanShard(work, i, probes[q:q+n], cut, first, parts[i][q:q+n]) }); err != nil {
					cancel(err)
					return
				}
			}
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := context.Cause(work); err != nil {
		return nil, err
	}
	out := make([]gallery.Answer, len(probes))
	for _, part := range parts {
		for i := range part {
			out[i].TooFew += part[i].TooFew
			out[i].Hits = append(out[i].Hits, part[i].Hits...)
		}
	}
	for i := range out {
		out[i].Compared = s.earlier(probes[i].Before)
		trim(&out[i], cut)
	}
	return out, nil
}

// earlier counts the entries with an id below before.
func (s *Scanner) earlier(before uint64) int {
	n := 0
	for k, top := range s.top {
		if top < before {
			n += s.pop[k]
			continue
		}
		for _, id := range s.ids[uint64(k)*s.chunk : uint64(k+1)*s.chunk] {
			if id != 0 && id < before {
				n++
			}
		}
	}
	return n
}

// trim sorts the hits and drops those beyond MaxTooFew that are there for too few bits only.
func trim(a *gallery.Answer, cut gallery.Cut) {
	slices.SortFunc(a.Hits, func(x, y gallery.Hit) int { return cmp.Compare(x.ID, y.ID) })
	n := 0
	a.Hits = slices.DeleteFunc(a.Hits, func(h gallery.Hit) bool {
		if cut.Under(h.Left.Distance) || cut.Under(h.Right.Distance) {
			return false
		}
		n++
		return n > gallery.MaxTooFew
	})
}

// item is one pair to be compared exactly.
type item struct{ q, slot uint32 }

// triple is what unum_pairs says of one eye.
type triple struct{ d, m, r, ok int32 }

// suspect is an item with the id that was in the slot.
type suspect struct {
	item
	id uint64
}

// scanShard does one device's part, inside device.do: first flags for every slot, a segment at a time, then the triples of what is flagged.
func (s *Scanner) scanShard(ctx context.Context, index int, probes []gallery.Probe, cut gallery.Cut, first *gallery.Cut, out []gallery.Answer) error {
	sh := s.shards[index]
	d := sh.d
	var words []uint64
	for _, p := range probes {
		words = query(p.Pair, words)
	}
	total := s.extent(index)
	if err := sh.queries.need(d, uint64(len(words))*8+8); err != nil {
		return err
	}
	if err := upload(d, sh.queries.p, words); err != nil {
		return err
	}
	few := make([][]suspect, len(probes))
	for at := uint64(0); at < total; at += maxSegment {
		if err := context.Cause(ctx); err != nil {
			return err
		}
		count := min(maxSegment, total-at)
		flags, err := s.flags(sh, at, count, len(probes), cut, first)
		if err != nil {
			return err
		}
		var todo []suspect
		stride := int(count / 8)
		for q, p := range probes {
			for i := 0; i < stride; i += 8 {
				var hit, none uint64
				for eye := range 2 {
					if first != nil {
						hit |= binary.LittleEndian.Uint64(flags[(eye*len(probes)+q)*stride+i:])
						continue
					}
					row := flags[(eye*len(probes)+q)*2*stride:]
					h, n := binary.LittleEndian.Uint64(row[i:]), binary.LittleEndian.Uint64(row[stride+i:])
					if h&n != 0 {
						return fmt.Errorf("%w: device %d: a result is missing", ErrFailed, d.Index)
					}
					hit |= h
					none |= n
				}
				for b := hit | none; b != 0; b &= b - 1 {
					j := bits.TrailingZeros64(b)
					local := at + uint64(8*i+j)
					id := s.ids[s.slotOf(index, local)]
					if id == 0 || id >= p.Before {
						continue
					}
					x := suspect{item{uint32(q), uint32(local)}, id}
					if none>>j&1 != 0 {
						out[q].TooFew++
					}
					if hit>>j&1 != 0 {
						todo = append(todo, x)
					} else if few[q] = append(few[q], x); len(few[q]) >= 8*gallery.MaxTooFew {
						few[q] = lowest(few[q])
					}
				}
			}
		}
		for ; len(todo) > 0; todo = todo[min(len(todo), maxItems):] {
			if err := context.Cause(ctx); err != nil {
				return err
			}
			if err := s.pairs(sh, todo[:min(len(todo), maxItems)], len(probes), cut, first != nil, out); err != nil {
				return err
			}
		}
	}
	for q := range few {
		if err := s.pairs(sh, lowest(few[q]), len(probes), cut, false, out); err != nil {
			return err
		}
	}
	return nil
}

// extent gives the number of a shard's slots up to its last entry, rounded up to whole tiles.
func (s *Scanner) extent(index int) uint64 {
	for end := uint64(len(s.shards[index].chunks)) * s.chunk; end > 0; end -= tileSlots {
		from := s.slotOf(index, end-tileSlots)
		if slices.ContainsFunc(s.ids[from:from+tileSlots], func(id uint64) bool { return id != 0 }) {
			return end
		}
	}
	return 0
}

// lowest gives the MaxTooFew suspects with the lowest ids.
func lowest(x []suspect) []suspect {
	slices.SortFunc(x, func(a, b suspect) int { return cmp.Compare(a.id, b.id) })
	return x[:min(len(x), gallery.MaxTooFew)]
}

// flags runs the kernel over count slots from at. Its layout is drawn in kernels/match.cu; of two stages there is one string, not two.
func (s *Scanner) flags(sh *shard, at, count uint64, nq int, cut gallery.Cut, first *gallery.Cut) ([]byte, error) {
	flags := make([]byte, 2*2*uint64(nq)*count/8)
	if first != nil {
		flags = flags[:len(flags)/2]
	}
	if err := sh.flags.need(sh.d, uint64(len(flags))); err != nil {
		return nil, err
	}
	// Ones are no result; see unum_scan's description.
	if err := sh.d.fill(sh.flags.p, 0xff, uint64(len(flags))); err != nil {
		return nil, err
	}
	name := s.method.kernel()
	if first != nil {
		name, cut = "unum_scan_sketch", *first
	}
	if err := sh.scan(name, 0, at, count, s.chunk, nq, cut); err != nil {
		return nil, err
	}
	return flags, download(sh.d, flags, sh.flags.p)
}

// scan launches one of the unum_scan kernels. table is 0 or where it puts every sum.
func (sh *shard) scan(name string, table, at, count, chunk uint64, nq int, cut gallery.Cut) error {
	grid, block, shared, least := [3]uint32{}, uint32(128), uint32(0), uint64(iris.MinShared)
	switch name {
	case "unum_scan_popcount":
		grid = [3]uint32{uint32(count / 32), uint32(nq), 2}
	case "unum_scan_b1":
		grid, shared = [3]uint32{uint32(count / 16), 1, 2}, b1Shared
	default:
		grid, block, least = [3]uint32{uint32(count / 128), 1, 2}, 256, sketchMin
	}
	return sh.d.launch(name, grid, block, shared, sh.table, sh.queries.p, sh.flags.p, table, at, count, chunk, uint64(nq), least, uint64(cut.Num),
		uint64(cut.Den))
}

// pairs compares the suspects exactly and adds them to the answers. Flags and triples come from different kernels; if they don't agree, the
// device can't be believed. A sieve passes some for nothing: those are left out without a word.
func (s *Scanner) pairs(sh *shard, todo []suspect, nq int, cut gallery.Cut, sieve bool, out []gallery.Answer) error {
	if len(todo) == 0 {
		return nil
	}
	d := sh.d
	items := make([]item, len(todo))
	for i, x := range todo {
		items[i] = x.item
	}
	triples := make([]triple, 2*len(todo))
	for i := range triples {
		triples[i].ok = -1 // no result
	}
	if err := sh.items.need(d, uint64(len(items))*8); err != nil {
		return err
	}
	if err := sh.triples.need(d, uint64(len(triples))*16); err != nil {
		return err
	}
	if err := upload(d, sh.items.p, items); err != nil {
		return err
	}
	if err := d.fill(sh.triples.p, 0xff, uint64(len(triples))*16); err != nil {
		return err
	}
	if err := d.launch("unum_pairs", [3]uint32{uint32(len(items)+1) / 2, 1, 1}, 128, 0, sh.table, sh.queries.p, sh.items.p, sh.triples.p,
		uint64(len(items)), s.chunk, iris.MinShared); err != nil {
		return err
	}
	if err := download(d, triples, sh.triples.p); err != nil {
		return err
	}
	for i, x := range todo {
		l, lok := triples[2*i].eye()
		r, rok := triples[2*i+1].eye()
		if !lok || !rok {
			return fmt.Errorf("%w: device %d: a triple is missing", ErrFailed, d.Index)
		}
		short := !l.OK || !r.OK
		if !short && !cut.Under(l.Distance) && !cut.Under(r.Distance) {
			if sieve {
				continue
			}
			return fmt.Errorf("%w: device %d: its kernels disagree", ErrFailed, d.Index)
		}
		if sieve && short {
			out[x.q].TooFew++
		}
		out[x.q].Hits = append(out[x.q].Hits, gallery.Hit{ID: x.id, Left: l, Right: r})
	}
	return nil
}

// eye reads a triple; false if nothing sensible was written.
func (t triple) eye() (gallery.Eye, bool) {
	switch {
	case t.ok == 0:
		return gallery.Eye{}, true
	case t.ok == 1 && 0 <= t.d && t.d <= t.m && t.m >= iris.MinShared && t.m <= iris.Bits && -iris.MaxRotation <= t.r && t.r <= iris.MaxRotation:
		return gallery.Eye{Distance: iris.Distance{D: int(t.d), M: int(t.m), R: int(t.r)}, OK: true}, true
	}
	return gallery.Eye{}, false
}

// Check compares a check sum of every slot in device memory with what was put there; [ErrResident] if one differs. The sum finds faults of
// memory and of bookkeeping, not an adversary. What was put there is what package gallery read from its slab, whose digests it checked.
func (s *Scanner) Check(ctx context.Context) error {
	s.stage.Lock()
	err := s.flush()
	if s.closed {
		err = ErrClosed
	}
	s.stage.Unlock()
	if err != nil {
		return err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	for i, sh := range s.shards {
		err := sh.d.do(func() error {
			total := uint64(len(sh.chunks)) * s.chunk
			for at := uint64(0); at < total; at += maxSegment {
				if err := ctx.Err(); err != nil {
					return err
				}
				sums := make([]uint64, min(maxSegment, total-at))
				if err := sh.sums.need(sh.d, uint64(len(sums))*8); err != nil {
					return err
				}
				if err := sh.d.fill(sh.sums.p, 0, uint64(len(sums))*8); err != nil {
					return err
				}
				if err := sh.d.launch("unum_checksum", [3]uint32{uint32(len(sums) / 4), 1, 1}, 128, 0, sh.table, sh.sums.p, at, uint64(len(sums)),
					s.chunk); err != nil {
					return err
				}
				if err := download(sh.d, sums, sh.sums.p); err != nil {
					return err
				}
				for j, sum := range sums {
					if slot := s.slotOf(i, at+uint64(j)); sum != s.sum[slot] {
						return fmt.Errorf("%w: slot %d on device %d", ErrResident, slot, sh.d.Index)
					}
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
