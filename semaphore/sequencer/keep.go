package sequencer

import (
	"context"
	"fmt"

	"unum/semaphore"
	"unum/semaphore/tree"
)

// The file that a view may have lags behind on purpose: it holds the oldest tree that is still wanted, tagged with its root's number. What came after is the work of
// at most the longest life of a root, and is made from the Store's batches after a start; were the newest tree in the file, those between could not be
// made again without hashing everything.

// base gives the tree in the file and the number of its root, or 0 when there is none to begin with. A file that does not fit the Store is emptied.
func (v *view) base(ctx context.Context) (seq uint64, t tree.Tree, err error) {
	if v.kept == nil {
		return 0, tree.Tree{}, nil
	}
	seq, t = v.kept.Tag(), v.kept.Tree()
	if seq == 0 && t.Len() == 0 {
		return 0, tree.Tree{}, nil
	}
	if seq > 0 {
		bs, err := v.store.OnChain(ctx, seq-1, 1)
		if err != nil {
			return 0, tree.Tree{}, fmt.Errorf("read batches: %w", err)
		}
		if len(bs) == 1 && bs[0].RootSeq == seq && bs[0].State == Final && bs[0].Post == t.Root() && recordOf(&bs[0], 0).Leaves == t.Len() {
			return seq, t, nil
		}
	}
	v.log.Warn("tree file does not fit the store, made anew", "root", seq, "leaves", t.Len())
	if err := v.kept.Reset(); err != nil {
		v.forsake(err)
	}
	return 0, tree.Tree{}, nil
}

// removals counts the leaves that a batch removes.
func removals(b *Batch) (n uint64, err error) {
	if b.Kind != semaphore.BatchUpdate {
		return 0, nil
	}
	items, err := semaphore.ParseUpdateItems(b.Items)
	if err != nil {
		return 0, fmt.Errorf("%w: batch of root %d: %w", ErrUnknownRoot, b.RootSeq, err)
	}
	for _, it := range items {
		if it.Kind == semaphore.KindRemove {
			n++
		}
	}
	return n, nil
}

// keep writes the oldest tree that is wanted to the file and lets go of memory for what is there; it gives the tip as it is then. Trouble with the file is logged, and
// the file not used any more: the trees are as right without it.
func (v *view) keep(tip tree.Tree) tree.Tree {
	if v.kept == nil {
		return tip
	}
	v.mu.RLock()
	oldest := uint64(0)
	for seq := range v.trees {
		if oldest == 0 || seq < oldest {
			oldest = seq
		}
	}
	wanted := oldest > v.kept.Tag() && v.records[oldest-1].Final
	t := v.trees[oldest]
	v.mu.RUnlock()
	if !wanted {
		return tip
	}
	if _, err := v.kept.Commit(t, oldest); err != nil {
		v.forsake(err)
		return tip
	}
	lighter := func(t tree.Tree) tree.Tree {
		r, err := v.kept.Rebase(t)
		if err != nil {
			return t
		}
		return r
	}
	tip = lighter(tip)
	v.mu.Lock()
	defer v.mu.Unlock()
	for seq, t := range v.trees {
		v.trees[seq] = lighter(t)
	}
	v.tip = tip
	return tip
}

// forsake goes on without the file.
func (v *view) forsake(err error) {
	v.log.Error("tree file failed, going on in memory", "error", err)
	v.kept = nil
}

// lostFile tells whether the file can't be read any more. The view is empty then, to be loaded anew in memory.
func (v *view) lostFile() bool {
	if v.kept == nil || v.kept.Err() == nil {
		return false
	}
	v.forsake(v.kept.Err())
	v.mu.Lock()
	defer v.mu.Unlock()
	v.records, v.trees, v.tip, v.updates = nil, map[uint64]tree.Tree{}, tree.New(), 0
	return true
}
