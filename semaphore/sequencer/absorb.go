package sequencer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"unum/semaphore"
)

// absorb brings the Store up to the contract. It is the only place that records a batch as mined, whoever sent it: what a transaction's sender
// says is never taken for what happened. ErrBehind means that the node shows a root without its events yet. The lock must be held.
func (s *Sequencer) absorb(ctx context.Context) (Head, error) {
	// The head is read after the Store, so that it is never older than what the Store learnt from it.
	if err := s.view.refresh(ctx); err != nil {
		return Head{}, err
	}
	head, err := s.view.readHead(ctx)
	if err != nil {
		return Head{}, err
	}
	// A block that is not final is known by its hash. All before it stands if the newest does.
	if t := s.view.at(); t.seq > 0 && !t.final {
		hash, err := s.cfg.Chain.BlockHash(ctx, t.block)
		if err != nil {
			return Head{}, fmt.Errorf("read block hash: %w", err)
		}
		switch {
		case hash == [32]byte{}: // the node lags, or the chain has not grown past its fork: both pass
			return Head{}, fmt.Errorf("%w: it has no block %d", ErrChainBehind, t.block)
		case hash != t.blockHash:
			if err := s.resync(ctx); err != nil {
				return Head{}, err
			}
			if head, err = s.view.readHead(ctx); err != nil {
				return Head{}, err
			}
		}
	}
	t := s.view.at()
	if head.Seq < t.seq {
		return Head{}, fmt.Errorf("%w: it has %d roots, the store %d", ErrChainBehind, head.Seq, t.seq)
	}
	if head.Seq > t.seq {
		events, err := s.cfg.Chain.Events(ctx, max(t.block, s.cfg.FromBlock))
		if err != nil {
			return Head{}, fmt.Errorf("read events: %w", err)
		}
		for _, ev := range events {
			if ev.Seq <= t.seq {
				continue
			}
			if ev.Seq != t.seq+1 {
				return Head{}, fmt.Errorf("%w: no event of root %d", ErrBehind, t.seq+1)
			}
			if err := s.record(ctx, t, ev); err != nil {
				return Head{}, err
			}
			if err := s.view.refresh(ctx); err != nil {
				return Head{}, err
			}
			t = s.view.at()
		}
		if head.Seq > t.seq {
			return Head{}, fmt.Errorf("%w: no event of root %d", ErrBehind, t.seq+1)
		}
	}
	if head.Seq == t.seq && (head.Root != t.tree.Root() || head.NextIndex != t.tree.Len() || head.UpdateSeq != t.updates) {
		return Head{}, fmt.Errorf("%w: root %d has another value or size", ErrUnknownRoot, head.Seq)
	}
	return head, nil
}

// resync compares the batches that are mined and not final with the chain as it is now. Those that moved to another block are noted there; from the first
// that is gone on, ours are sent again as they are, and those of others are forgotten. The lock must be held.
func (s *Sequencer) resync(ctx context.Context) error {
	t := s.view.at()
	last := s.view.lastFinal()
	from := s.cfg.FromBlock
	if last.Seq > 0 {
		from = last.Block
	}
	events, err := s.cfg.Chain.Events(ctx, from)
	if err != nil {
		return fmt.Errorf("read events: %w", err)
	}
	bySeq := map[uint64]Event{}
	for _, ev := range events {
		bySeq[ev.Seq] = ev
	}
	if ev, ok := bySeq[last.Seq]; last.Seq > 0 && (!ok || ev.Post != last.Root) {
		return fmt.Errorf("%w: root %d", ErrReorged, last.Seq)
	}
	mined, err := s.store.OnChain(ctx, last.Seq, int(t.seq-last.Seq))
	if err != nil {
		return fmt.Errorf("read batches: %w", err)
	}
	change := Change{Undo: &Undo{Length: t.tree.Len()}}
	moved, undone := 0, 0
	touched := map[uint64]bool{}
	for _, b := range mined {
		ev, ok := bySeq[b.RootSeq]
		if undone == 0 && ok && ev.Kind == b.Kind && ev.Post == b.Post && bytes.Equal(ev.Items, b.Items) {
			if ev.BlockHash != b.BlockHash {
				b.Block, b.BlockHash, b.Time, b.TxHash = ev.Block, ev.BlockHash, ev.Time, ev.TxHash
				change.Put = append(change.Put, b)
				moved++
			}
			continue
		}
		if b.State == Final {
			return fmt.Errorf("%w: root %d", ErrReorged, b.RootSeq)
		}
		if undone == 0 {
			change.Undo.Length = b.Start
		}
		undone++
		if b.Kind == semaphore.BatchUpdate {
			leaves, err := leavesOf(&b)
			if err != nil {
				return err
			}
			for _, l := range leaves {
				touched[l.Index] = l.Index < change.Undo.Length
			}
		}
		seq := b.RootSeq
		b.State, b.RootSeq, b.Block, b.BlockHash, b.Time, b.TxHash = Sent, 0, 0, [32]byte{}, 0, [32]byte{}
		if b.Size > 0 {
			change.Put = append(change.Put, b)
			continue
		}
		change.Undo.Gone = append(change.Undo.Gone, b.ID)
		items, err := s.store.InBatch(ctx, b.ID)
		if err != nil {
			return fmt.Errorf("read the queue of root %d: %w", seq, err)
		}
		for _, it := range items {
			it.Batch = 0
			change.Items = append(change.Items, it)
		}
	}
	if change.Leaves, err = s.leavesBefore(ctx, t.seq-uint64(undone), touched); err != nil {
		return err
	}
	if moved == 0 && undone == 0 {
		return fmt.Errorf("%w: its block %d changed, and its events did not", ErrBehind, t.block)
	}
	if err := s.apply(ctx, "follow a reorganisation", change); err != nil {
		return err
	}
	s.count(func(st *Stats) { st.Undone += uint64(undone) })
	s.cfg.Log.Warn("the chain was reorganised", "moved", moved, "undone", undone)
	return s.view.refresh(ctx)
}

// leavesBefore gives what the places held after root seq.
func (s *Sequencer) leavesBefore(ctx context.Context, seq uint64, places map[uint64]bool) ([]Leaf, error) {
	if len(places) == 0 {
		return nil, nil
	}
	held := map[uint64]Leaf{}
	for after := uint64(0); after < seq; {
		page, err := s.store.OnChain(ctx, after, int(min(seq-after, pageSize)))
		if err != nil {
			return nil, fmt.Errorf("read batches: %w", err)
		}
		if len(page) == 0 {
			return nil, fmt.Errorf("%w: batches on chain have a gap after root %d", ErrUnknownRoot, after)
		}
		for _, b := range page {
			leaves, err := leavesOf(&b)
			if err != nil {
				return nil, err
			}
			for _, l := range leaves {
				if places[l.Index] {
					held[l.Index] = l
				}
			}
		}
		after += uint64(len(page))
	}
	return slices.Collect(maps.Values(held)), nil
}

// record writes down a root that the contract's event tells of: as our batch that is on its way, if it is that, else as a batch of somebody else's, with
// what it holds of our queue.
func (s *Sequencer) record(ctx context.Context, t tipState, ev Event) error {
	mined := Batch{
		Kind: ev.Kind, State: Mined, Day: ev.Day, Attributes: ev.Attributes, Start: t.tree.Len(), UpdateSeq: t.updates,
		Pre: t.tree.Root(), Post: ev.Post, Items: ev.Items,
		RootSeq: ev.Seq, Block: ev.Block, BlockHash: ev.BlockHash, Time: ev.Time, TxHash: ev.TxHash,
	}
	if ev.Kind == semaphore.BatchAppend && ev.Start != mined.Start || ev.Kind == semaphore.BatchUpdate && ev.UpdateSeq != mined.UpdateSeq {
		return fmt.Errorf("%w: the event of root %d starts elsewhere", ErrUnknownRoot, ev.Seq)
	}
	waiting, next, err := extend(t.tree, nil, &mined)
	if err != nil {
		return err
	}
	if next, err = next.Append(waiting...); err != nil || next.Root() != ev.Post {
		return fmt.Errorf("%w: the event of root %d does not lead to it", ErrUnknownRoot, ev.Seq)
	}
	open, err := s.working(ctx)
	if err != nil {
		return err
	}
	var change Change
	var working Batch
	if len(open) > 0 {
		working = open[0]
	}
	own := len(open) > 0 && working.Kind == ev.Kind && working.Post == ev.Post && working.Start == mined.Start && bytes.Equal(working.Items, ev.Items)
	if own {
		mined.ID, mined.Attempt, mined.Size, mined.HandleHashes, mined.Numbers = working.ID, working.Attempt, working.Size, working.HandleHashes, working.Numbers
		mined.Signature, mined.Proof = working.Signature, working.Proof
	} else if change, err = s.adopt(ctx, &mined, open); err != nil {
		return err
	}
	if change.Leaves, err = leavesOf(&mined); err != nil {
		return err
	}
	change.Put = append(change.Put, mined)
	if err := s.apply(ctx, "record a root", change); err != nil {
		return err
	}
	s.stale = 0
	s.count(func(st *Stats) {
		st.Mined++
		if own {
			s.pace.mined(mined.ID, s.cfg.Now())
		} else {
			st.Foreign++
		}
	})
	s.cfg.Log.Info("batch mined", "kind", kindName(ev.Kind), "root", ev.Seq, "items", mined.Count(), "block", ev.Block, "own", own)
	return nil
}

// working gives the batches that are on their way to the chain, each built on the one before it.
func (s *Sequencer) working(ctx context.Context) ([]Batch, error) {
	open, err := s.store.Open(ctx)
	if err != nil {
		return nil, fmt.Errorf("read batches: %w", err)
	}
	return slices.DeleteFunc(open, func(b Batch) bool { return b.State == Mined || b.State == Final }), nil
}

// adopt makes a batch of a root that others appended, gives it the items of our queue that are in it, and takes back our own batches on their way: they
// can't be mined any more, because the contract's next index or update count has moved past them.
func (s *Sequencer) adopt(ctx context.Context, b *Batch, working []Batch) (Change, error) {
	b.ID = s.lease.LastBatch + 1
	b.HandleHashes = make([][32]byte, b.Count())
	var change Change
	var ours []Item
	for _, w := range working {
		change.Drop = append(change.Drop, w.ID)
		its, err := s.store.InBatch(ctx, w.ID)
		if err != nil {
			return Change{}, fmt.Errorf("read queue: %w", err)
		}
		ours = append(ours, its...)
		s.count(func(st *Stats) { st.Rebuilt++ })
	}
	found := map[uint64]bool{}
	take := func(i int, it Item) {
		found[it.Admission.Number] = true
		b.HandleHashes[i] = it.Admission.HandleHash
		b.Numbers = append(b.Numbers, it.Admission.Number)
		it.Batch = b.ID
		change.Items = append(change.Items, it)
	}
	if b.Kind == semaphore.BatchAppend {
		cs, err := semaphore.ParseAppendItems(b.Items)
		if err != nil {
			return Change{}, fmt.Errorf("%w: %w", ErrUnknownRoot, err)
		}
		for i, c := range cs {
			it, ok, err := s.store.Commitment(ctx, c)
			if err != nil {
				return Change{}, fmt.Errorf("read queue: %w", err)
			}
			// The same commitment twice on chain is one admission of ours.
			if ok && it.Admission.Kind == semaphore.KindNew && !found[it.Admission.Number] {
				take(i, it)
			}
		}
	} else {
		us, err := semaphore.ParseUpdateItems(b.Items)
		if err != nil {
			return Change{}, fmt.Errorf("%w: %w", ErrUnknownRoot, err)
		}
		queue, err := s.store.Queue(ctx, queueLimit)
		if err != nil {
			return Change{}, fmt.Errorf("read queue: %w", err)
		}
		queue = append(queue, ours...)
		for i, u := range us {
			for _, it := range queue {
				a := it.Admission
				if a.Kind == u.Kind && a.Index == u.Index && a.Commitment == u.Commitment && a.Attributes == u.Attributes && !found[a.Number] {
					take(i, it)
					break
				}
			}
		}
	}
	slices.Sort(b.Numbers)
	for _, it := range ours {
		if !found[it.Admission.Number] {
			it.Batch = 0
			change.Items = append(change.Items, it)
		}
	}
	return change, nil
}

// leavesOf gives what the tree's places hold after a batch.
func leavesOf(b *Batch) ([]Leaf, error) {
	handle := func(i int) [32]byte {
		if i < len(b.HandleHashes) {
			return b.HandleHashes[i]
		}
		return [32]byte{}
	}
	if b.Kind == semaphore.BatchAppend {
		cs, err := semaphore.ParseAppendItems(b.Items)
		out := make([]Leaf, len(cs))
		for i, c := range cs {
			out[i] = Leaf{Index: b.Start + uint64(i), Commitment: c, Day: b.Day, Attributes: b.Attributes, HandleHash: handle(i)}
		}
		return out, err
	}
	us, err := semaphore.ParseUpdateItems(b.Items)
	out := make([]Leaf, len(us))
	for i, u := range us {
		out[i] = Leaf{Index: u.Index}
		if u.Kind == semaphore.KindReplace {
			out[i] = Leaf{Index: u.Index, Commitment: u.Commitment, Day: b.Day, Attributes: u.Attributes, HandleHash: handle(i)}
		}
	}
	return out, err
}

// settle moves a mined batch on: to final when its block is, and then out of every number's way.
func (s *Sequencer) settle(ctx context.Context, b *Batch, head Head) (worked bool, err error) {
	if b.State == Mined {
		if b.Block > head.Final {
			return false, nil
		}
		ok, err := s.stands(ctx, b)
		if err != nil {
			return false, err
		}
		if !ok { // the chain holds it elsewhere now, or not at all
			return true, s.resync(ctx)
		}
		final := *b
		final.State = Final
		if err := s.apply(ctx, "make a batch final", Change{Put: []Batch{final}, Finish: b.Numbers}); err != nil {
			return false, err
		}
		s.view.markFinal(b.RootSeq)
		s.count(func(st *Stats) { st.Final += uint64(len(b.Numbers)) })
		*b = final
	}
	if b.Numbers == nil {
		return true, nil
	}
	for _, n := range b.Numbers {
		if err := s.cfg.Finalizer.Final(ctx, n); err != nil {
			return false, fmt.Errorf("tell that a number is final: %w", err)
		}
	}
	// Now nobody needs to know any more which numbers came in with which commitments.
	cut := *b
	cut.Numbers = nil
	return true, s.apply(ctx, "cut numbers", Change{Put: []Batch{cut}})
}

// stands tells whether the chain, as it is now, has a mined batch in the block that is noted.
func (s *Sequencer) stands(ctx context.Context, b *Batch) (bool, error) {
	events, err := s.cfg.Chain.Events(ctx, b.Block)
	if err != nil {
		return false, fmt.Errorf("read events: %w", err)
	}
	return slices.ContainsFunc(events, func(ev Event) bool { return ev.Seq == b.RootSeq && ev.Post == b.Post && ev.BlockHash == b.BlockHash }), nil
}

func kindName(k semaphore.BatchKind) string {
	if k == semaphore.BatchAppend {
		return "append"
	}
	return "update"
}

// errStale: a batch does not build on the newest root. It is rebuilt.
var errStale = errors.New("stale")
