package sequencer_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"unum/semaphore"
	"unum/semaphore/sequencer"
	"unum/semaphore/tree"
)

// blindStore spoils the items of appends up to a root: who hashes them comes to another tree.
type blindStore struct {
	sequencer.Store
	upTo uint64
}

func (s blindStore) OnChain(ctx context.Context, after uint64, limit int) ([]sequencer.Batch, error) {
	bs, err := s.Store.OnChain(ctx, after, limit)
	for i := range bs {
		if bs[i].RootSeq <= s.upTo && bs[i].Kind == semaphore.BatchAppend {
			bs[i].Items = make([]byte, len(bs[i].Items))
		}
	}
	return bs, err
}

func openTree(t *testing.T, dir string) *tree.File {
	t.Helper()
	f, err := tree.Open(dir)
	must(t, err)
	t.Cleanup(func() { must(t, f.Close()) })
	return f
}

// grownWorld runs appends and removals over half a day, with the tree in a folder.
func grownWorld(t *testing.T, f *tree.File) (*world, *sequencer.Sequencer) {
	ctx := t.Context()
	w := newWorld(t, sequencer.NewMemory())
	s := w.sequencer(func(c *sequencer.Config) { c.Tree = f })
	must(t, s.Start(ctx))
	number := uint64(1)
	for round := range uint64(11) {
		for range 4 + round {
			must(t, s.Submit(ctx, w.admission(number)))
			number++
		}
		must(t, run(ctx, s))
		if round%3 == 2 {
			old := number - 2
			l, err := w.store.LeafByHandle(ctx, handle(old))
			must(t, err)
			must(t, s.Submit(ctx, w.removal(number, old, l.Index)))
			number++
			must(t, run(ctx, s))
		}
		w.clock.add(25 * time.Minute)
		w.chain.mu.Lock()
		w.chain.head = block{w.chain.head.number + 1, uint64(w.clock.Now().Unix())}
		w.chain.mu.Unlock()
	}
	w.check(s)
	return w, s
}

// sameRoots compares what two sequencers say of all roots and their trees.
func sameRoots(t *testing.T, got, want *sequencer.Sequencer) {
	t.Helper()
	ctx := t.Context()
	g, err := got.Roots(ctx, 1000)
	must(t, err)
	w, err := want.Roots(ctx, 1000)
	must(t, err)
	if d := cmp.Diff(w, g, cmp.Comparer(func(a, b semaphore.Field) bool { return a == b })); d != "" {
		t.Error(d)
	}
	kept := 0
	for _, r := range w {
		wt, werr := want.TreeAt(ctx, r.Seq)
		gt, gerr := got.TreeAt(ctx, r.Seq)
		if werr != nil { // got may still have it, if it has been running since
			continue
		}
		if gerr != nil {
			t.Errorf("tree of root %d: %v", r.Seq, gerr)
			continue
		}
		kept++
		if gt.Root() != r.Root || gt.Len() != r.Leaves || gt.LiveCount() != r.Live || gt.Frontier() != wt.Frontier() {
			t.Errorf("tree of root %d has root %v", r.Seq, gt.Root())
		}
		for i := range gt.Len() {
			gp, err := gt.Path(i)
			wp, werr := wt.Path(i)
			if err != nil || werr != nil || gp != wp {
				t.Errorf("root %d, path %d: %v %v", r.Seq, i, err, werr)
			}
		}
	}
	if kept < 2 || kept == len(w) {
		t.Errorf("%d of %d roots have a tree: nothing is shown", kept, len(w))
	}
}

// TestTreeOutlivesTheProcess: after a start only what came after the oldest tree that is wanted is hashed, and all is as before.
func TestTreeOutlivesTheProcess(t *testing.T) {
	dir := t.TempDir()
	f := openTree(t, dir)
	w, before := grownWorld(t, f)
	tag := f.Tag()
	roots, err := before.Roots(t.Context(), 1000)
	must(t, err)
	if tag < 3 || tag >= uint64(len(roots)) || !slices.ContainsFunc(roots, func(r sequencer.RootRecord) bool { return r.Seq < tag && r.Kind == semaphore.BatchUpdate }) {
		t.Fatalf("the file is at root %d of %d: nothing is shown", tag, len(roots))
	}
	plain := w.sequencer()
	must(t, plain.Start(t.Context()))
	sameRoots(t, before, plain)
	must(t, f.Close())

	f = openTree(t, dir)
	after := w.sequencer(func(c *sequencer.Config) { c.Tree, c.Store = f, blindStore{c.Store, tag} })
	must(t, after.Start(t.Context()))
	sameRoots(t, after, plain)
	next := w.admission(500)
	must(t, after.Submit(t.Context(), next))
	must(t, run(t.Context(), after))
	w.check(after, next)

	// Without the file, the spoiled items are noticed: the test above can fail.
	blind := w.sequencer(func(c *sequencer.Config) { c.Store = blindStore{c.Store, tag} })
	if err := blind.Start(t.Context()); err == nil {
		t.Error("a tree of spoiled items is accepted")
	}
}

// TestTreeOfAnotherStoreIsMadeAnew: a file that is not of this store's batches is emptied, never believed.
func TestTreeOfAnotherStoreIsMadeAnew(t *testing.T) {
	w, _ := grownWorld(t, nil)
	plain := w.sequencer()
	must(t, plain.Start(t.Context()))
	for name, tag := range map[string]uint64{"a root that is another": 3, "a root that is not there": 900, "none": 0} {
		f := openTree(t, t.TempDir())
		other := make([]semaphore.Leaf, 5)
		if r, err := plain.Root(t.Context(), tag); err == nil {
			other = make([]semaphore.Leaf, r.Leaves)
		}
		other[0] = semaphore.NewLeaf(commitment(77), 7, semaphore.AssuranceOneEye)
		grown, err := f.Tree().Append(other...)
		must(t, err)
		_, err = f.Commit(grown, tag)
		must(t, err)
		s := w.sequencer(func(c *sequencer.Config) { c.Tree = f })
		must(t, s.Start(t.Context()))
		sameRoots(t, s, plain)
		if f.Tag() < 4 || f.Tag() == 900 {
			t.Errorf("%s: the file is at %d", name, f.Tag())
		}
		must(t, f.Check())
	}
}

// TestTreeGoesOnInMemory: without its file the view loads everything again, and answers as before.
func TestTreeGoesOnInMemory(t *testing.T) {
	f := openTree(t, t.TempDir())
	w, s := grownWorld(t, f)
	must(t, f.Close())
	w.clock.add(2 * time.Second)
	next := w.admission(500)
	must(t, s.Submit(t.Context(), next))
	must(t, run(t.Context(), s))
	w.check(s, next)
	plain := w.sequencer()
	must(t, plain.Start(t.Context()))
	sameRoots(t, s, plain)
}
