package gpu

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/bits"
	"slices"
	"sync"
	"sync/atomic"

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

const sketchKernel = "unum_scan_sketch"

// The shapes of what the kernels read; kernels/match.cu draws them.
const (
	extended    = 232                                       // columns of a query: 200, 31 around, and padding
	moved       = 128                                       // words of a query's sketch
	queryWords  = 2*(extended+moved) + partsWords + 2       // of one eye
	planeWords  = 2 * iris.Columns                          // of one eye
	sketchWords = 2 * gallery.SketchWords                   // of one eye
	partsWords  = 4                                         // of one eye
	slotWords   = 2*(planeWords+sketchWords+partsWords) + 1 // of one person
	slotBytes   = 8 * slotWords                             // 7,240
	tileSlots   = 128                                       // of which every kernel's tile is a divisor
	maxChunks   = 4096                                      // of one device
	maxSegment  = 1 << 20                                   // slots in one launch
	maxWork     = 1 << 24                                   // slots times probes in one launch
	maxQueries  = 64                                        // probes in one launch
	maxItems    = 1 << 16                                   // pairs in one launch
	maxSlots    = 1 << 33                                   // as in package gallery
	stageLimit  = 256                                       // entries put and not yet sent
	golden      = 0x9e3779b97f4a7c15                        // see unum_checksum
	evenRows    = 0x0F0F0F0F0F0F0F0F                        // bits of a column that a sketch holds
)

// planes are the words of a slot in each plane of a chunk, and in a record, in their order.
var planes = [...]int{planeWords, planeWords, sketchWords, sketchWords, partsWords, partsWords, 1}

// ScannerOptions of [NewScanner].
type ScannerOptions struct {
	Method Method
	// TwoStage, if set, gives up exactness for speed: the answers are then those of a gallery.CPU made with it, misses and audits too.
	TwoStage *gallery.TwoStage
	// ChunkSlots is the number of people for whom device memory is taken at a time, 7,240 bytes each; rounded up to 128, 0 means 32,768.
	// Chunks go to the devices in turn.
	ChunkSlots int
}

// Scanner is a gallery.Scanner whose templates lie in device memory, spread over the devices of a [GPU].
//
// Put keeps up to 256 entries in host memory before it sends them; Scan sends what is left first. Scans run one after
// the other. Put, once it has to send, and Clear wait for scans that run. When a device fails, every later call gives the error.
type Scanner struct {
	method  Method
	two     *gallery.TwoStage
	auditor *gallery.Auditor // of two stages
	chunk   uint64
	work    uint64 // slots times probes in one launch
	shards  []*shard

	probes, compared, candidates atomic.Uint64

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
	words [slotWords]uint64 // as in planes
}

// shard is one device's part.
type shard struct {
	q      *queue
	chunks []uint64 // addresses; guarded by Scanner.mu
	table  uint64   // the same on the device

	// Scratch, used inside queue.do.
	queries, items, triples, sums buffer
	windows                       [2]window
}

// window is a segment of a shard's slots whose flags are computed or read.
type window struct {
	near, flags buffer
	host        pinned // the flags
	done        event  // they are there
	at, count   uint64 // slots
}

// NewScanner makes an empty scanner on all devices of g. Close it before g.
func NewScanner(g *GPU, o ScannerOptions) (*Scanner, error) {
	if o.ChunkSlots <= 0 {
		o.ChunkSlots = 32768
	}
	if o.TwoStage != nil && !o.TwoStage.Valid() {
		return nil, gallery.ErrTwoStage
	}
	s := &Scanner{method: o.Method, chunk: (uint64(o.ChunkSlots) + tileSlots - 1) / tileSlots * tileSlots, work: maxWork,
		staged: make(map[uint64]*record)}
	if o.TwoStage != nil {
		two := *o.TwoStage
		s.two, s.auditor = &two, gallery.NewAuditor(two.Audit)
	}
	for _, d := range g.devices {
		sh, err := newShard(d)
		if err != nil {
			return nil, errors.Join(err, s.Close())
		}
		s.shards = append(s.shards, sh)
	}
	if len(s.shards) == 0 {
		return nil, ErrClosed
	}
	return s, nil
}

func newShard(d *device) (*shard, error) {
	q, err := d.newQueue()
	if err != nil {
		return nil, err
	}
	sh := &shard{q: q}
	if err := q.do(func() (err error) {
		for i := range sh.windows {
			if sh.windows[i].done, err = q.newEvent(); err != nil {
				return err
			}
		}
		sh.table, err = q.alloc(8 * maxChunks)
		return err
	}); err != nil {
		return nil, errors.Join(err, sh.close(0))
	}
	return sh, nil
}

// close overwrites chunks of that many bytes and gives everything back.
func (sh *shard) close(chunk uint64) error {
	return errors.Join(sh.q.do(func() error {
		all := []*buffer{{sh.table, 8 * maxChunks}, &sh.queries, &sh.items, &sh.triples, &sh.sums, &sh.windows[0].near, &sh.windows[0].flags,
			&sh.windows[1].near, &sh.windows[1].flags}
		for _, c := range sh.chunks {
			all = append(all, &buffer{c, chunk})
		}
		err := sh.q.drop(all...)
		for i := range sh.windows {
			w := &sh.windows[i]
			w.host.wipe()
			err = errors.Join(err, sh.q.unpin(w.host), sh.q.freeEvent(w.done))
		}
		return err
	}), sh.q.close())
}

// Put implements [gallery.Scanner]. It gives [ErrMemory] when the devices are full.
func (s *Scanner) Put(slot, id uint64, p *gallery.Pair) error {
	if id == 0 || slot >= maxSlots {
		return fmt.Errorf("gpu: slot %d or its entry id is out of range", slot)
	}
	r := &record{id: id}
	r.set(p)
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
		err = errors.Join(err, sh.close(s.chunk*slotBytes))
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
		err := sh.q.do(func() error {
			p, err := sh.q.alloc(s.chunk * slotBytes)
			if err != nil {
				return err
			}
			sh.chunks = append(sh.chunks, p)
			if err := sh.q.fill(p, 0, s.chunk*slotBytes); err != nil {
				return err
			}
			return upload(sh.q, sh.table, sh.chunks)
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

// settle sends what is staged.
func (s *Scanner) settle() error {
	s.stage.Lock()
	defer s.stage.Unlock()
	if s.closed {
		return ErrClosed
	}
	return s.flush()
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
	for len(slots) > 0 {
		// A run of neighbours in one chunk goes in as many copies as there are planes.
		n := 1
		for n < len(slots) && slots[n] == slots[n-1]+1 && slots[n]%s.chunk != 0 {
			n++
		}
		sh, local := s.place(slots[0])
		base, off := sh.chunks[local/s.chunk], local%s.chunk
		err := sh.q.do(func() error {
			to, from, at := view[uint64](sh.q.stage, n*slotWords), 0, base
			stage := sh.q.stage
			for _, words := range planes {
				for i, slot := range slots[:n] {
					copy(to[i*words:(i+1)*words], s.staged[slot].words[from:])
				}
				size := uint64(n*words) * 8
				if err := sh.q.toDevice(at+off*uint64(words)*8, stage, size); err != nil {
					return err
				}
				to, stage = to[n*words:], stage.from(size)
				at += s.chunk * uint64(words) * 8
				from += words
			}
			return sh.q.wait()
		})
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
	w := r.words[:]
	interleave := func(code, mask []uint64) {
		for c, m := range mask {
			w[2*c], w[2*c+1] = code[c]&m, m
		}
		w = w[2*len(mask):]
	}
	eyes := [2]*iris.Template{&p.Left, &p.Right}
	for _, t := range eyes {
		interleave(t.Code[:], t.Mask[:])
	}
	for _, t := range eyes {
		sk := gallery.SketchOf(&t.Code, &t.Mask)
		interleave(sk[0][:], sk[1][:])
	}
	for _, t := range eyes {
		putParts(w, gallery.PartsOf(&t.Mask))
		w = w[partsWords:]
	}
	w[0] = uint64(p.Left.Mask.Count()) | uint64(p.Right.Mask.Count())<<32
}

// putParts packs the counts, four to a word.
func putParts(w []uint64, n gallery.Parts) {
	clear(w[:partsWords])
	for i, v := range n {
		w[i/4] |= uint64(v) << (16 * (i % 4))
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
		var ext [extended][2]uint64
		for j := range ext {
			c := (j - iris.MaxRotation + iris.Columns) % iris.Columns
			ext[j] = [2]uint64{t.Code[c] & t.Mask[c], t.Mask[c]}
			out = append(out, ext[j][0], ext[j][1])
		}
		for j := range moved {
			k := j + iris.Columns/2
			out = append(out, ext[j][0]&evenRows|ext[k][0]&evenRows<<4, ext[j][1]&evenRows|ext[k][1]&evenRows<<4)
		}
		var rest [partsWords + 2]uint64
		putParts(rest[:], gallery.PartsOf(&t.Mask))
		rest[partsWords] = uint64(t.Mask.Count())
		out = append(out, rest[:]...)
	}
	return out
}

// send puts queries into device memory, where the kernels find them.
func (sh *shard) send(words []uint64) error {
	if err := sh.queries.need(sh.q, uint64(len(words))*8+8); err != nil {
		return err
	}
	return upload(sh.q, sh.queries.p, words)
}

// limit is a cut as the kernels take it.
type limit struct{ num, den uint64 }

// limitOf gives the least fraction with a denominator up to the bits of a template that is not below the cut: no distance lies between the
// two, and the kernels can compare with it in 32 bits.
func limitOf(c gallery.Cut) limit {
	num, den := uint64(1), uint64(1)
	for q := uint64(1); q <= iris.Bits; q++ {
		p := (uint64(c.Num)*q + uint64(c.Den) - 1) / uint64(c.Den)
		if p*den < num*q {
			num, den = p, q
		}
	}
	return limit{num, den}
}

// Scan implements [gallery.Scanner], but for what [gallery.TwoStage] says of a scanner made with it. An error that is not ctx's or about the
// cut wraps [ErrFailed], [ErrMemory] or [ErrClosed]: nothing is known about the probes then.
func (s *Scanner) Scan(ctx context.Context, probes []gallery.Probe, cut gallery.Cut) ([]gallery.Answer, error) {
	if !cut.Valid() {
		return nil, gallery.ErrCut
	}
	answers, err := s.scan(ctx, probes, cut, s.two)
	if err != nil || s.two == nil || !s.auditor.Due() {
		return answers, err
	}
	exact, err := s.scan(ctx, probes, cut, nil)
	if err != nil {
		return nil, err
	}
	s.auditor.Compare(cut, answers, exact)
	return exact, nil
}

// Stats reports what the scanner did so far. Candidates are the pairs whose exact distances the host asked for.
func (s *Scanner) Stats() gallery.Stats {
	out := gallery.Stats{Probes: s.probes.Load(), Compared: s.compared.Load(), Candidates: s.candidates.Load()}
	if s.auditor != nil {
		out.Audit = s.auditor.Report()
	}
	return out
}

func (s *Scanner) scan(ctx context.Context, probes []gallery.Probe, cut gallery.Cut, two *gallery.TwoStage) ([]gallery.Answer, error) {
	if err := s.settle(); err != nil {
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
				if err := sh.q.do(func() error { return s.scanShard(work, i, probes[q:q+n], cut, two, parts[i][q:q+n]) }); err != nil {
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
	s.probes.Add(uint64(len(probes)))
	out := make([]gallery.Answer, len(probes))
	for _, part := range parts {
		for i := range part {
			out[i].TooFew += part[i].TooFew
			out[i].Hits = append(out[i].Hits, part[i].Hits...)
		}
	}
	for i := range out {
		out[i].Compared = s.earlier(probes[i].Before)
		s.compared.Add(uint64(out[i].Compared))
		out[i].Trim(cut)
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

// item is one pair to be compared exactly.
type item struct{ q, slot uint32 }

// triple is what unum_pairs says of one eye.
type triple struct{ d, m, r, ok int32 }

// suspect is an item with the id that was in the slot.
type suspect struct {
	item
	id uint64
}

// scanShard does one device's part, inside queue.do: first flags for every slot, a segment at a time, then the triples of what is flagged.
// While the host reads the flags of one segment, the device computes those of the next.
func (s *Scanner) scanShard(ctx context.Context, index int, probes []gallery.Probe, cut gallery.Cut, two *gallery.TwoStage, out []gallery.Answer) (err error) {
	sh := s.shards[index]
	q := sh.q
	defer func() {
		if err != nil && !errors.Is(err, ErrFailed) {
			err = errors.Join(err, q.wait()) // the device may still write where the next scan would
		}
	}()
	var words []uint64
	for _, p := range probes {
		words = query(p.Pair, words)
	}
	if err := sh.send(words); err != nil {
		return err
	}
	total := s.extent(index)
	segment := min(maxSegment, max(1, s.work/uint64(max(1, len(probes)))/tileSlots)*tileSlots)
	found := &finds{few: make([][]suspect, len(probes)), out: out}
	exact, coarse := limitOf(cut), uint64(0)
	if two != nil {
		coarse = two.Coarse(cut)
	}
	var ahead *window
	for i := 0; ; i++ {
		if err := context.Cause(ctx); err != nil {
			return err
		}
		var next *window
		if at := uint64(i) * segment; at < total {
			next = &sh.windows[i%2]
			next.at, next.count = at, min(segment, total-at)
			if err := s.ask(sh, next, len(probes), exact, two != nil, coarse); err != nil {
				return err
			}
		}
		if ahead != nil {
			if err := q.reach(ahead.done); err != nil {
				return err
			}
			if err := s.read(index, ahead, probes, found); err != nil {
				return err
			}
		}
		for len(found.todo) >= maxItems || next == nil && len(found.todo) > 0 {
			n := min(len(found.todo), maxItems)
			if err := s.pairs(sh, found.todo[:n], cut, out); err != nil {
				return err
			}
			found.todo = found.todo[n:]
		}
		if next == nil {
			break
		}
		ahead = next
	}
	for _, few := range found.few {
		if err := s.pairs(sh, lowest(few), cut, out); err != nil {
			return err
		}
	}
	return nil
}

// finds are what the flags of a shard say.
type finds struct {
	todo []suspect        // under the cut
	few  [][]suspect      // by probe: too few bits, and not under the cut
	out  []gallery.Answer // TooFew is counted
}

// ask has the device compute the flags of a window, in two stages or one, and copy them to the host. It doesn't wait.
func (s *Scanner) ask(sh *shard, w *window, nq int, cut limit, two bool, coarse uint64) error {
	q, n := sh.q, 2*2*uint64(nq)*w.count/8
	if err := errors.Join(w.flags.need(q, n), w.host.need(q, n)); err != nil {
		return err
	}
	// Ones are no result; see the flags' description. Some in the host's copy tell whether one was made.
	if err := q.fill(w.flags.p, 0xff, n); err != nil {
		return err
	}
	for b, host := 0, view[byte](w.host, int(n)); b < len(host); b += int(w.count) / 8 {
		host[b] = 0xff
	}
	var err error
	if !two {
		err = sh.scan(s.method.kernel(), w.flags.p, 0, w.at, w.count, s.chunk, nq, cut)
	} else if err = w.near.need(q, n/2); err == nil {
		// All pass a first stage that doesn't run.
		err = errors.Join(q.fill(w.near.p, 0xff, n/2), sh.sketch(w.near.p, 0, w.at, w.count, s.chunk, nq, coarse),
			sh.refine(w.near.p, w.flags.p, w.at, w.count, s.chunk, nq, cut))
	}
	return errors.Join(err, q.toHost(w.host, w.flags.p, n), q.mark(w.done))
}

// read adds to found what the flags of a window say, probe by probe on all cores.
func (s *Scanner) read(index int, w *window, probes []gallery.Probe, found *finds) error {
	n := int(w.count / 64)
	flags := view[uint64](w.host, 4*len(probes)*n)
	todo := make([][]suspect, len(probes))
	errs := make([]error, len(probes))
	one := func(q int) {
		left, right := flags[2*q*n:], flags[2*(len(probes)+q)*n:]
		for i := range n {
			hit, none := left[i]|right[i], left[n+i]|right[n+i]
			if left[i]&left[n+i]|right[i]&right[n+i] != 0 {
				errs[q] = fmt.Errorf("%w: device %d: a result is missing", ErrFailed, s.shards[index].q.d.Index)
				return
			}
			for b := hit | none; b != 0; b &= b - 1 {
				j := bits.TrailingZeros64(b)
				local := w.at + uint64(64*i+j)
				id := s.ids[s.slotOf(index, local)]
				if id == 0 || id >= probes[q].Before {
					continue
				}
				x := suspect{item{uint32(q), uint32(local)}, id}
				if none>>j&1 != 0 {
					found.out[q].TooFew++
				}
				if hit>>j&1 != 0 {
					todo[q] = append(todo[q], x)
				} else if found.few[q] = append(found.few[q], x); len(found.few[q]) >= 8*gallery.MaxTooFew {
					found.few[q] = lowest(found.few[q])
				}
			}
		}
	}
	each(len(probes), one)
	for _, x := range todo {
		found.todo = append(found.todo, x...)
	}
	return errors.Join(errs...)
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

// scan launches one of the exact unum_scan kernels. table is 0 or where it puts every sum.
func (sh *shard) scan(name string, flags, table, at, count, chunk uint64, nq int, cut limit) error {
	grid, block, shared := [3]uint32{uint32(count / 32), uint32(nq+1) / 2, 2}, uint32(128), uint32(0)
	if name == TensorCores.kernel() {
		grid, block, shared = [3]uint32{uint32(count / 16), 1, 2}, 256, b1Shared
	}
	return sh.q.launch(name, grid, block, shared, sh.table, sh.queries.p, flags, table, at, count, chunk, uint64(nq), uint64(iris.MinShared), cut.num, cut.den)
}

// sketch launches the first of two stages.
func (sh *shard) sketch(near, table, at, count, chunk uint64, nq int, coarse uint64) error {
	return sh.q.launch(sketchKernel, [3]uint32{uint32(count / 128), 1, 2}, 256, 0, sh.table, sh.queries.p, near, table, at, count, chunk,
		uint64(nq), coarse)
}

// refine launches the second.
func (sh *shard) refine(near, flags, at, count, chunk uint64, nq int, cut limit) error {
	return sh.q.launch("unum_refine", [3]uint32{uint32(count / 128), uint32(nq), 2}, 128, 0, sh.table, sh.queries.p, near, flags, at, count, chunk,
		uint64(nq), uint64(iris.MinShared), cut.num, cut.den)
}

// pairs compares the suspects exactly and adds them to the answers. Flags and triples come from different kernels; if they don't agree, the
// device can't be believed.
func (s *Scanner) pairs(sh *shard, todo []suspect, cut gallery.Cut, out []gallery.Answer) error {
	if len(todo) == 0 {
		return nil
	}
	q := sh.q
	s.candidates.Add(uint64(len(todo)))
	items := make([]item, len(todo))
	for i, x := range todo {
		items[i] = x.item
	}
	triples := make([]triple, 2*len(todo))
	if err := errors.Join(sh.items.need(q, uint64(len(items))*8), sh.triples.need(q, uint64(len(triples))*16)); err != nil {
		return err
	}
	if err := upload(q, sh.items.p, items); err != nil {
		return err
	}
	// −1 in ok is no result.
	if err := q.fill(sh.triples.p, 0xff, uint64(len(triples))*16); err != nil {
		return err
	}
	if err := q.launch("unum_pairs", [3]uint32{uint32(len(items)+1) / 2, 1, 1}, 128, 0, sh.table, sh.queries.p, sh.items.p, sh.triples.p,
		uint64(len(items)), s.chunk, iris.MinShared); err != nil {
		return err
	}
	if err := download(q, triples, sh.triples.p); err != nil {
		return err
	}
	for i, x := range todo {
		l, lok := triples[2*i].eye()
		r, rok := triples[2*i+1].eye()
		if !lok || !rok {
			return fmt.Errorf("%w: device %d: a triple is missing", ErrFailed, q.d.Index)
		}
		if l.OK && r.OK && !cut.Under(l.Distance) && !cut.Under(r.Distance) {
			return fmt.Errorf("%w: device %d: its kernels disagree", ErrFailed, q.d.Index)
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
	if err := s.settle(); err != nil {
		return err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	for i, sh := range s.shards {
		err := sh.q.do(func() error {
			total := uint64(len(sh.chunks)) * s.chunk
			for at := uint64(0); at < total; at += maxSegment {
				if err := ctx.Err(); err != nil {
					return err
				}
				sums := make([]uint64, min(maxSegment, total-at))
				if err := sh.sums.need(sh.q, uint64(len(sums))*8); err != nil {
					return err
				}
				if err := sh.q.fill(sh.sums.p, 0, uint64(len(sums))*8); err != nil {
					return err
				}
				if err := sh.q.launch("unum_checksum", [3]uint32{uint32(len(sums) / 4), 1, 1}, 128, 0, sh.table, sh.sums.p, at, uint64(len(sums)),
					s.chunk); err != nil {
					return err
				}
				if err := download(sh.q, sums, sh.sums.p); err != nil {
					return err
				}
				for j, sum := range sums {
					if slot := s.slotOf(i, at+uint64(j)); sum != s.sum[slot] {
						return fmt.Errorf("%w: slot %d on device %d", ErrResident, slot, sh.q.d.Index)
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
