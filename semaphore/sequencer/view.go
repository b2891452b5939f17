package sequencer

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"sync"
	"time"

	"unum/semaphore"
	"unum/semaphore/tree"
)

// RootRecord is a root on chain.
type RootRecord struct {
	Seq        uint64
	Root       semaphore.Root
	Kind       semaphore.BatchKind
	Day        uint32
	Attributes semaphore.Attributes // of every leaf appended
	Start      uint64               // leaves in the tree before it
	Count      int                  // items of its batch
	Leaves     uint64               // leaves in the tree, removed ones included
	Live       uint64               // leaves in the tree, removed ones not included
	Time       uint64               // of its block, unix seconds
	Block      uint64
	BlockHash  [32]byte
	TxHash     [32]byte
	Final      bool // its block stays

	// SupersededAt is the time of the next root's block, 0 while it is the newest.
	SupersededAt uint64
	// FirstUpdateAt is the time of the first update after it, 0 while there is none.
	FirstUpdateAt uint64
	// ExpiresAt is the first second at which it is no longer valid, 0 while it is the newest.
	ExpiresAt uint64
}

// Acceptable applies the root rule of protocol section 3 at a time seen on the home chain, in unix seconds, for a scope of that policy:
// nil, ErrRootExpired or ErrRootTooOld.
func (r RootRecord) Acceptable(p semaphore.Policy, seen uint64) error {
	if r.ExpiresAt != 0 && seen >= r.ExpiresAt {
		return ErrRootExpired
	}
	limit := seen
	if r.SupersededAt != 0 {
		limit = min(limit, r.SupersededAt)
	}
	if uint64(p.RenewedBefore)*secondsPerDay > limit {
		return ErrRootTooOld
	}
	return nil
}

const (
	secondsPerDay = 86400
	// treeSlack is how much longer than its root a tree is kept, for readers that began before the end.
	treeSlack = 600
	// refreshEvery bounds how often reads ask the Store for new roots.
	refreshEvery = time.Second
	pageSize     = 500
)

// view is the tree as far as the Store has it on chain; every process has its own. Roots that are not final leave it when a reorganisation of the
// chain takes them away.
type view struct {
	store Store
	chain Chain
	now   func() time.Time
	log   *slog.Logger

	loading sync.Mutex // held by the one goroutine that extends the view; guards kept
	kept    *tree.File // nil: the tree is in memory only

	mu       sync.RWMutex // guards what follows
	validity Validity
	records  []RootRecord // records[i] has Seq i + 1
	trees    map[uint64]tree.Tree
	tip      tree.Tree
	updates  uint64 // update batches applied
	epoch    uint64 // of the Store, when this was read
	loadedAt time.Time
	head     Head
	headAt   time.Time
}

func newView(cfg Config) *view {
	return &view{store: cfg.Store, chain: cfg.Chain, now: cfg.Now, log: cfg.Log, kept: cfg.Tree, trees: map[uint64]tree.Tree{}, tip: tree.New()}
}

// tipState is what the next batch builds on.
type tipState struct {
	seq       uint64
	block     uint64
	blockHash [32]byte
	final     bool
	updates   uint64
	tree      tree.Tree
}

func (v *view) at() tipState {
	v.mu.RLock()
	defer v.mu.RUnlock()
	t := tipState{seq: uint64(len(v.records)), updates: v.updates, tree: v.tip}
	if t.seq > 0 {
		r := v.records[t.seq-1]
		t.block, t.blockHash, t.final = r.Block, r.BlockHash, r.Final
	}
	return t
}

// refresh loads from the Store what became known since the last time, and forgets what a reorganisation took back.
func (v *view) refresh(ctx context.Context) error {
	v.loading.Lock()
	defer v.loading.Unlock()
	for {
		epoch, err := v.store.Epoch(ctx)
		if err != nil {
			return fmt.Errorf("read batches: %w", err)
		}
		if epoch != v.epoch {
			v.rewind()
			v.epoch = epoch
		}
		err = v.load(ctx)
		if v.lostFile() {
			continue
		}
		// What was read while a batch was undone may not fit together.
		if now, eerr := v.store.Epoch(ctx); eerr != nil {
			return errors.Join(err, fmt.Errorf("read batches: %w", eerr))
		} else if now == epoch {
			return err
		}
	}
}

// rewind goes back to the newest final root.
func (v *view) rewind() {
	v.mu.Lock()
	defer v.mu.Unlock()
	n := len(v.records)
	for n > 0 && !v.records[n-1].Final {
		n--
	}
	tip, ok := tree.New(), true
	if n > 0 {
		if tip, ok = v.trees[v.records[n-1].Seq]; !ok {
			n, tip = 0, tree.New() // its tree is not kept: begin anew
		}
	}
	v.tip, v.records, v.updates = tip, v.records[:n:n], 0
	maps.DeleteFunc(v.trees, func(seq uint64, _ tree.Tree) bool { return seq > uint64(n) })
	for i := range v.records {
		if v.records[i].Kind == semaphore.BatchUpdate {
			v.updates++
		}
	}
	v.records = slices.Clone(v.records) // readers may hold the old ones
	for i := range v.records {          // their ends may have come from what is gone: publish finds them again
		v.records[i].SupersededAt, v.records[i].FirstUpdateAt, v.records[i].ExpiresAt = 0, 0, 0
	}
	v.ends(0)
}

// lastFinal gives the newest final root, or one with Seq 0.
func (v *view) lastFinal() RootRecord {
	v.mu.RLock()
	defer v.mu.RUnlock()
	for _, r := range slices.Backward(v.records) {
		if r.Final {
			return r
		}
	}
	return RootRecord{}
}

// load is refresh without regard to reorganisations.
func (v *view) load(ctx context.Context) error {
	v.mu.RLock()
	validity, tip, n, live := v.validity, v.tip, uint64(len(v.records)), uint64(0)
	if n > 0 {
		live = v.records[n-1].Live
	}
	v.mu.RUnlock()
	if validity == (Validity{}) {
		var err error
		if validity, err = v.chain.Validity(ctx); err != nil {
			return fmt.Errorf("read validity of roots: %w", err)
		}
		v.mu.Lock()
		v.validity = validity
		v.mu.Unlock()
	}
	var known uint64 // roots up to here need only their records: the file has the tree
	var base tree.Tree
	if n == 0 {
		var err error
		if known, base, err = v.base(ctx); err != nil {
			return err
		}
	}
	var fresh []RootRecord
	trees := map[uint64]tree.Tree{}
	updates := uint64(0)
	for {
		page, err := v.store.OnChain(ctx, n, pageSize)
		if err != nil {
			return fmt.Errorf("read batches: %w", err)
		}
		var waiting []semaphore.Leaf // of appends whose roots have expired already: their trees are of no use one by one
		old := uint64(max(v.now().Unix(), 0))
		for i, b := range page {
			if b.RootSeq != n+1 {
				return fmt.Errorf("%w: batches on chain have a gap after root %d", ErrUnknownRoot, n)
			}
			n++
			if n <= known {
				removed, err := removals(&b)
				if err != nil {
					return err
				}
				record := recordOf(&b, live)
				if b.Kind == semaphore.BatchUpdate {
					updates++
					record.Live = live - min(live, removed)
				}
				live = record.Live
				fresh = append(fresh, record)
				if n == known {
					tip, trees[n] = base, base
				}
				continue
			}
			leaves, next, err := extend(tip, waiting, &b)
			if err != nil {
				return err
			}
			tip, waiting = next, leaves
			// The tree of the newest final root is what a reorganisation goes back to.
			keep := i == len(page)-1 || page[i+1].Time+validity.Window+treeSlack > old || page[i+1].State != Final
			if keep || b.Kind == semaphore.BatchUpdate {
				if tip, err = tip.Append(waiting...); err != nil {
					return fmt.Errorf("%w: batch of root %d: %w", ErrUnknownRoot, n, err)
				}
				waiting = nil
				if tip.Root() != b.Post {
					return fmt.Errorf("%w: the store's batches do not give root %d", ErrUnknownRoot, n)
				}
				trees[n] = tip
			}
			record := recordOf(&b, live)
			if b.Kind == semaphore.BatchUpdate {
				updates++
				record.Live = tip.LiveCount()
			}
			live = record.Live
			fresh = append(fresh, record)
		}
		if n < known { // there is no tree yet that goes with these records
			if len(page) < pageSize {
				return fmt.Errorf("%w: batches on chain end after root %d", ErrUnknownRoot, n)
			}
			continue
		}
		v.publish(tip, fresh, trees, updates, validity)
		tip = v.keep(tip)
		fresh, trees, updates = nil, map[uint64]tree.Tree{}, 0
		if len(page) < pageSize {
			return nil
		}
	}
}

// recordOf gives the record of a batch on chain; live counts the leaves before it, and the record's own count is right for appends.
func recordOf(b *Batch, live uint64) RootRecord {
	r := RootRecord{
		Seq: b.RootSeq, Root: b.Post, Kind: b.Kind, Day: b.Day, Attributes: b.Attributes, Start: b.Start, Count: b.Count(), Leaves: b.Start, Live: live,
		Time: b.Time, Block: b.Block, BlockHash: b.BlockHash, TxHash: b.TxHash, Final: b.State == Final,
	}
	if b.Kind == semaphore.BatchAppend {
		r.Leaves += uint64(b.Count())
		r.Live += uint64(b.Count())
	}
	return r
}

// extend gives the tree after a batch, or the leaves that wait to be appended.
func extend(t tree.Tree, waiting []semaphore.Leaf, b *Batch) ([]semaphore.Leaf, tree.Tree, error) {
	bad := func(err error) error { return fmt.Errorf("%w: batch of root %d: %w", ErrUnknownRoot, b.RootSeq, err) }
	if b.Start != t.Len()+uint64(len(waiting)) {
		return nil, t, bad(errors.New("it starts elsewhere"))
	}
	if b.Kind == semaphore.BatchAppend {
		cs, err := semaphore.ParseAppendItems(b.Items)
		if err != nil {
			return nil, t, bad(err)
		}
		return append(waiting, semaphore.NewLeaves(cs, b.Day, b.Attributes)...), t, nil
	}
	items, err := semaphore.ParseUpdateItems(b.Items)
	if err != nil {
		return nil, t, bad(err)
	}
	if t, err = t.Append(waiting...); err != nil {
		return nil, t, bad(err)
	}
	for _, it := range items {
		if t, err = t.Set(it.Index, semaphore.NewLeaf(it.Commitment, b.Day, it.Attributes)); err != nil {
			return nil, t, bad(err)
		}
	}
	return nil, t, nil
}

func (v *view) publish(tip tree.Tree, fresh []RootRecord, trees map[uint64]tree.Tree, updates uint64, validity Validity) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.loadedAt = v.now()
	if len(fresh) == 0 {
		return
	}
	first := len(v.records)
	v.records = append(v.records, fresh...)
	v.tip = tip
	v.updates += updates
	for seq, t := range trees {
		v.trees[seq] = t
	}
	v.validity = validity
	v.ends(first)
	now := uint64(max(v.now().Unix(), 0))
	for seq := range v.trees {
		base := v.records[seq-1].Final && (seq == uint64(len(v.records)) || !v.records[seq].Final)
		if e := v.records[seq-1].ExpiresAt; e != 0 && e+treeSlack < now && !base {
			delete(v.trees, seq)
		}
	}
}

// ends works out when roots were superseded and expire, after records from first on were added.
func (v *view) ends(first int) {
	low := max(first-1, 0) // records from here on get a new end
	for i := max(first, 1); i < len(v.records); i++ {
		r := v.records[i]
		v.records[i-1].SupersededAt = r.Time
		if r.Kind != semaphore.BatchUpdate {
			continue
		}
		for j := i - 1; j >= 0 && v.records[j].FirstUpdateAt == 0; j-- {
			v.records[j].FirstUpdateAt = r.Time
			low = min(low, j)
		}
	}
	for j := low; j < len(v.records)-1; j++ {
		r := &v.records[j]
		r.ExpiresAt = r.SupersededAt + v.validity.Window
		if r.FirstUpdateAt != 0 {
			r.ExpiresAt = min(r.ExpiresAt, r.FirstUpdateAt+v.validity.RemovalWindow)
		}
	}
}

// markFinal notes that a root's block stays.
func (v *view) markFinal(seq uint64) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if seq > 0 && seq <= uint64(len(v.records)) {
		v.records[seq-1].Final = true
	}
}

// fresh refreshes unless that was done a moment ago.
func (v *view) fresh(ctx context.Context) error {
	v.mu.RLock()
	at := v.loadedAt
	v.mu.RUnlock()
	if d := v.now().Sub(at); d >= 0 && d < refreshEvery {
		return nil
	}
	return v.refresh(ctx)
}

// Roots gives the newest roots, newest first.
func (s *Sequencer) Roots(ctx context.Context, limit int) ([]RootRecord, error) {
	if err := s.view.fresh(ctx); err != nil {
		return nil, err
	}
	s.view.mu.RLock()
	defer s.view.mu.RUnlock()
	rs := s.view.records
	rs = slices.Clone(rs[len(rs)-min(len(rs), max(limit, 0)):])
	slices.Reverse(rs)
	return rs, nil
}

// Root gives a root by its sequence number, expired or not, or ErrRootUnknown.
func (s *Sequencer) Root(ctx context.Context, seq uint64) (RootRecord, error) {
	if err := s.view.fresh(ctx); err != nil {
		return RootRecord{}, err
	}
	if r, ok := s.view.record(seq); ok {
		return r, nil
	}
	if err := s.view.refresh(ctx); err != nil {
		return RootRecord{}, err
	}
	if r, ok := s.view.record(seq); ok {
		return r, nil
	}
	return RootRecord{}, ErrRootUnknown
}

func (v *view) record(seq uint64) (RootRecord, bool) {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if seq == 0 || seq > uint64(len(v.records)) {
		return RootRecord{}, false
	}
	return v.records[seq-1], true
}

// LiveRoot gives a root that a verifier may accept for a scope of that policy, by the time of the chain's newest block: else ErrRootUnknown,
// ErrRootExpired or ErrRootTooOld. It fails closed with ErrBehind when the chain has newer roots than this process knows, so that it can't tell
// whether this one still holds.
func (s *Sequencer) LiveRoot(ctx context.Context, seq uint64, p semaphore.Policy) (RootRecord, error) {
	r, err := s.Root(ctx, seq)
	if err != nil {
		return RootRecord{}, err
	}
	head, err := s.Head(ctx)
	if err != nil {
		return RootRecord{}, err
	}
	if head.Seq > s.view.at().seq {
		if err := s.view.refresh(ctx); err != nil {
			return RootRecord{}, err
		}
		if r, err = s.Root(ctx, seq); err != nil {
			return RootRecord{}, err
		}
		if head.Seq > s.view.at().seq && r.Time+s.view.windows().RemovalWindow <= head.Time {
			return RootRecord{}, ErrBehind
		}
	}
	return r, r.Acceptable(p, head.Time)
}

func (v *view) windows() Validity {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return v.validity
}

// Head gives the chain's newest block as it was at most a second ago.
func (s *Sequencer) Head(ctx context.Context) (Head, error) {
	v := s.view
	v.mu.RLock()
	head, at := v.head, v.headAt
	v.mu.RUnlock()
	if d := v.now().Sub(at); !at.IsZero() && d >= 0 && d < refreshEvery {
		return head, nil
	}
	return v.readHead(ctx)
}

func (v *view) readHead(ctx context.Context) (Head, error) {
	head, err := v.chain.Head(ctx)
	if err != nil {
		return Head{}, fmt.Errorf("read head: %w", err)
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.head, v.headAt = head, v.now()
	return head, nil
}

// TreeAt gives the tree of a root. Trees are kept as long as their roots are valid: ErrRootExpired after, ErrRootUnknown for a root that is not on chain.
// The tree shares its nodes with others and must not outlive its use.
func (s *Sequencer) TreeAt(ctx context.Context, seq uint64) (tree.Tree, error) {
	if _, err := s.Root(ctx, seq); err != nil {
		return tree.Tree{}, err
	}
	s.view.mu.RLock()
	defer s.view.mu.RUnlock()
	t, ok := s.view.trees[seq]
	if !ok {
		return tree.Tree{}, ErrRootExpired
	}
	return t, nil
}

// Buckets gives the partition of a root's tree into crowds of at least minLive live leaves, see tree.Tree.Buckets. Errors as TreeAt.
func (s *Sequencer) Buckets(ctx context.Context, seq uint64, minLive int) ([]tree.BucketRange, error) {
	t, err := s.TreeAt(ctx, seq)
	if err != nil {
		return nil, err
	}
	return t.Buckets(minLive), nil
}

// Bucket gives crowd k of that partition. Errors as TreeAt; tree.ErrIndex when there is no crowd k.
func (s *Sequencer) Bucket(ctx context.Context, seq uint64, minLive, k int) (tree.Bucket, error) {
	t, err := s.TreeAt(ctx, seq)
	if err != nil {
		return tree.Bucket{}, err
	}
	return t.Bucket(minLive, k)
}

// Site says which batch gave a leaf its handle hash, as its removal or replacement needs it.
type Site struct {
	Index   uint64
	Kind    semaphore.BatchKind
	Batch   uint64                  // an append's first leaf, or the number of updates before an update
	Opening semaphore.HandleOpening // of the handle hash under that batch's handle root
	Final   bool                    // the batch's block stays
}

// Site finds the live leaf that has a handle hash; ErrLeafUnknown when there is none, or its batch's handle hashes are not known here.
func (s *Sequencer) Site(ctx context.Context, handleHash [32]byte) (Site, error) {
	l, err := s.store.LeafByHandle(ctx, handleHash)
	if err != nil {
		return Site{}, err
	}
	return s.site(ctx, l)
}

// SiteOf finds the same of the live leaf at an index.
func (s *Sequencer) SiteOf(ctx context.Context, index uint64) (Site, error) {
	l, err := s.store.Leaf(ctx, index)
	if err == nil && l.Commitment.IsZero() {
		err = ErrLeafUnknown
	}
	if err != nil {
		return Site{}, err
	}
	return s.site(ctx, l)
}

// LiveAndFinal tells whether a final block brought the leaf at index and no later batch, final or not, has touched it.
func (s *Sequencer) LiveAndFinal(ctx context.Context, index uint64) (bool, error) {
	at, err := s.SiteOf(ctx, index)
	if errors.Is(err, ErrLeafUnknown) {
		return false, nil
	}
	return err == nil && at.Final, err
}

func (s *Sequencer) site(ctx context.Context, l Leaf) (Site, error) {
	if l.HandleHash == ([32]byte{}) {
		return Site{}, ErrLeafUnknown
	}
	if err := s.view.refresh(ctx); err != nil {
		return Site{}, err
	}
	s.view.mu.RLock()
	// The first root whose tree is long enough to hold the leaf is that of its append.
	rs := s.view.records
	first, _ := slices.BinarySearchFunc(rs, l.Index, func(r RootRecord, index uint64) int {
		if r.Leaves > index {
			return 1
		}
		return -1
	})
	at := []int{first} // of the batches that can have brought it, the newest last
	for i := first + 1; i < len(rs); i++ {
		if rs[i].Kind == semaphore.BatchUpdate {
			at = append(at, i)
		}
	}
	s.view.mu.RUnlock()
	for _, i := range slices.Backward(at) {
		bs, err := s.store.OnChain(ctx, uint64(i), 1)
		if err != nil {
			return Site{}, fmt.Errorf("read batches: %w", err)
		}
		if len(bs) == 0 {
			return Site{}, ErrLeafUnknown
		}
		b := bs[0]
		leaves, err := leavesOf(&b)
		if err != nil {
			return Site{}, fmt.Errorf("read batches: %w", err)
		}
		p := slices.IndexFunc(leaves, func(o Leaf) bool { return o.Index == l.Index })
		if p < 0 {
			continue
		}
		if leaves[p] != l {
			return Site{}, ErrLeafUnknown // changed since, or the handle hashes are not known
		}
		o, err := semaphore.OpenHandle(b.HandleHashes, p)
		at := Site{Index: l.Index, Kind: b.Kind, Batch: b.Start, Opening: o, Final: b.State == Final}
		if b.Kind == semaphore.BatchUpdate {
			at.Batch = b.UpdateSeq
		}
		return at, err
	}
	return Site{}, ErrLeafUnknown
}

// Leaves gives the live leaves dated a day, from an index on, by ascending index: in them, a phone finds its own.
func (s *Sequencer) Leaves(ctx context.Context, day uint32, from uint64, limit int) ([]Leaf, error) {
	return s.store.LeavesOfDay(ctx, day, from, limit)
}

// LeafIndexByHandleHash gives the index of the live leaf that was appended with that handle hash, for its removal, or ErrLeafUnknown.
func (s *Sequencer) LeafIndexByHandleHash(ctx context.Context, h [32]byte) (uint64, error) {
	l, err := s.store.LeafByHandle(ctx, h)
	return l.Index, err
}
