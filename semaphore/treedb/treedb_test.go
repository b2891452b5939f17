package treedb_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"unum/internal/needs"
	"unum/semaphore"
	"unum/semaphore/sequencer"
	"unum/semaphore/treedb"
)

func TestSQLite(t *testing.T) {
	storeSuite(t, func(t *testing.T) sequencer.Store {
		return open(t, "sqlite:"+filepath.Join(t.TempDir(), "tree.db"))
	})
}

func TestPostgres(t *testing.T) {
	needs.Postgres(t)
	storeSuite(t, func(t *testing.T) sequencer.Store { return open(t, needs.Postgres(t)) })
}

func TestMemory(t *testing.T) {
	storeSuite(t, func(*testing.T) sequencer.Store { return sequencer.NewMemory() })
}

func open(t *testing.T, dsn string) *treedb.Store {
	t.Helper()
	s, err := treedb.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Ping(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func item(number uint64, commitment uint64) sequencer.Item {
	a := semaphore.SignedAdmission{Admission: semaphore.Admission{
		Number: number, Commitment: semaphore.IdentityCommitment{Field: semaphore.FieldFromUint64(commitment)},
		Attributes: semaphore.AssuranceBothEyes, HandleHash: [32]byte{1, byte(number)}, Expiry: 1 << 40,
	}}
	a.Signature[0] = byte(number)
	return sequencer.Item{Admission: a, QueuedAt: 1000 + int64(number)}
}

func removal(number, index uint64) sequencer.Item {
	return sequencer.Item{Admission: semaphore.SignedAdmission{Admission: semaphore.Admission{
		Number: number, Kind: semaphore.KindRemove, Index: index, OldHandleHash: [32]byte{9}, Expiry: 1 << 40,
	}}, QueuedAt: 5}
}

func commitment(v uint64) semaphore.IdentityCommitment {
	return semaphore.IdentityCommitment{Field: semaphore.FieldFromUint64(v)}
}

func root(v uint64) semaphore.Root { return semaphore.Root{Field: semaphore.FieldFromUint64(v)} }

// diff compares field elements and proofs as values.
func diff[T any](want, got T) string {
	return cmp.Diff(want, got, cmp.Comparer(func(a, b semaphore.Field) bool { return a == b }), cmp.Comparer(func(a, b semaphore.Proof) bool { return a == b }))
}

// storeSuite is what every sequencer.Store must do.
func storeSuite(t *testing.T, open func(*testing.T) sequencer.Store) {
	must := func(t *testing.T, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	wantCode := func(t *testing.T, err error, code string) {
		t.Helper()
		if sequencer.CodeOf(err) != code {
			t.Fatalf("got %v, want code %s", err, code)
		}
	}
	lead := func(t *testing.T, s sequencer.Store) sequencer.Lease {
		t.Helper()
		l, err := s.Lead(t.Context(), "test", time.Now(), time.Now().Add(time.Minute))
		must(t, err)
		return l
	}

	t.Run("queue", func(t *testing.T) {
		s, ctx := open(t), t.Context()
		must(t, s.Enqueue(ctx, item(2, 20)))
		must(t, s.Enqueue(ctx, item(1, 10)))
		must(t, s.Enqueue(ctx, removal(3, 7)))
		must(t, s.Enqueue(ctx, removal(4, 8))) // no commitment is no duplicate of no commitment
		must(t, s.Enqueue(ctx, item(1, 10)))   // the same again
		wantCode(t, s.Enqueue(ctx, item(1, 11)), sequencer.CodeNumberConflict)
		wantCode(t, s.Enqueue(ctx, item(5, 20)), sequencer.CodeCommitmentDuplicate)
		got, err := s.Queue(ctx, 10)
		must(t, err)
		if d := diff([]sequencer.Item{item(1, 10), item(2, 20), removal(3, 7), removal(4, 8)}, got); d != "" {
			t.Fatal(d)
		}
		if got, err := s.Queue(ctx, 2); err != nil || len(got) != 2 {
			t.Fatal(got, err)
		}
		it, ok, err := s.Commitment(ctx, commitment(20))
		must(t, err)
		if !ok || it.Admission.Number != 2 {
			t.Fatal(it, ok)
		}
		if _, ok, err := s.Commitment(ctx, commitment(21)); err != nil || ok {
			t.Fatal(ok, err)
		}
		st, err := s.Status(ctx, 1)
		must(t, err)
		if st != (sequencer.Status{State: sequencer.Queued, QueuedAt: 1001}) {
			t.Fatal(st)
		}
		for _, n := range []uint64{0, 99, 1 << 63} {
			if _, err := s.Status(ctx, n); !errors.Is(err, sequencer.ErrNumberUnknown) {
				t.Fatal(n, err)
			}
		}
	})

	t.Run("batch", func(t *testing.T) {
		s, ctx := open(t), t.Context()
		l := lead(t, s)
		for n := uint64(1); n <= 3; n++ {
			must(t, s.Enqueue(ctx, item(n, 10*n)))
		}
		b := sequencer.Batch{
			ID: l.LastBatch + 1, State: sequencer.Built, Size: 10, Day: 20000, Attributes: semaphore.AssuranceBothEyes, Pre: root(1), Post: root(2),
			Items: bytes.Repeat([]byte{7}, 64), HandleHashes: [][32]byte{{1}, {2}}, Numbers: []uint64{1, 2},
		}
		one, two := item(1, 10), item(2, 20)
		one.Batch, two.Batch = b.ID, b.ID
		must(t, s.Apply(ctx, l.Fence, sequencer.Change{Put: []sequencer.Batch{b}, Items: []sequencer.Item{two, one}}))
		if got, err := s.Open(ctx); err != nil || diff([]sequencer.Batch{b}, got) != "" {
			t.Fatal(err, got)
		}
		got, err := s.InBatch(ctx, b.ID)
		must(t, err)
		if d := diff([]sequencer.Item{one, two}, got); d != "" {
			t.Fatal(d)
		}
		if q, err := s.Queue(ctx, 10); err != nil || len(q) != 1 {
			t.Fatal(q, err)
		}
		if u, err := s.Unfinished(ctx); err != nil || !cmp.Equal(u, []uint64{1, 2, 3}) {
			t.Fatal(u, err)
		}
		if st, err := s.Status(ctx, 1); err != nil || st.State != sequencer.Built {
			t.Fatal(st, err)
		}

		b.State, b.RootSeq, b.Block, b.BlockHash, b.Time, b.TxHash = sequencer.Mined, 1, 5, [32]byte{5}, 1700000000, [32]byte{6}
		leaves := []sequencer.Leaf{
			{Index: 0, Commitment: commitment(20), Day: 20000, Attributes: 2, HandleHash: [32]byte{1}},
			{Index: 1, Commitment: commitment(10), Day: 20000, Attributes: 2, HandleHash: [32]byte{2}},
		}
		must(t, s.Apply(ctx, l.Fence, sequencer.Change{Put: []sequencer.Batch{b}, Leaves: leaves}))
		if st, err := s.Status(ctx, 2); err != nil || st != (sequencer.Status{State: sequencer.Mined, RootSeq: 1, QueuedAt: 1002, MinedAt: 1700000000}) {
			t.Fatal(st, err)
		}
		if u, err := s.Unfinished(ctx); err != nil || !cmp.Equal(u, []uint64{3}) {
			t.Fatal(u, err)
		}
		if got, err := s.OnChain(ctx, 0, 10); err != nil || len(got) != 1 || got[0].TxHash != b.TxHash {
			t.Fatal(got, err)
		}
		if got, err := s.OnChain(ctx, 1, 10); err != nil || len(got) != 0 {
			t.Fatal(got, err)
		}
		// What is mined can't be dropped.
		must(t, s.Apply(ctx, l.Fence, sequencer.Change{Drop: []uint64{b.ID}}))
		if got, err := s.OnChain(ctx, 0, 10); err != nil || len(got) != 1 {
			t.Fatal(got, err)
		}

		b.State = sequencer.Final
		must(t, s.Apply(ctx, l.Fence, sequencer.Change{Put: []sequencer.Batch{b}, Finish: b.Numbers}))
		if got, err := s.Open(ctx); err != nil || len(got) != 1 {
			t.Fatal(got, err)
		}
		b.Numbers = nil
		must(t, s.Apply(ctx, l.Fence, sequencer.Change{Put: []sequencer.Batch{b}}))
		if got, err := s.Open(ctx); err != nil || len(got) != 0 {
			t.Fatal(got, err)
		}
		if st, err := s.Status(ctx, 2); err != nil || st != (sequencer.Status{State: sequencer.Final}) {
			t.Fatal(st, err)
		}
		must(t, s.Enqueue(ctx, item(2, 20)))                                        // final: the same again is no error
		wantCode(t, s.Enqueue(ctx, item(9, 20)), sequencer.CodeCommitmentDuplicate) // it has a live leaf
		if _, ok, err := s.Commitment(ctx, commitment(20)); err != nil || ok {      // and is not in the queue
			t.Fatal(ok, err)
		}
	})

	t.Run("rejected", func(t *testing.T) {
		s, ctx := open(t), t.Context()
		l := lead(t, s)
		must(t, s.Enqueue(ctx, item(1, 10)))
		must(t, s.Apply(ctx, l.Fence, sequencer.Change{Reject: []sequencer.Rejection{{Number: 1, Code: "bad"}}}))
		if st, err := s.Status(ctx, 1); err != nil || st != (sequencer.Status{State: sequencer.Rejected, Code: "bad"}) {
			t.Fatal(st, err)
		}
		wantCode(t, s.Enqueue(ctx, item(1, 10)), "bad")
		must(t, s.Forgive(ctx, 1))
		must(t, s.Forgive(ctx, 77))
		must(t, s.Enqueue(ctx, item(1, 10)))
		failed := item(1, 10)
		failed.Fails, failed.FailedAt, failed.Code = 2, 5, "why"
		must(t, s.Apply(ctx, l.Fence, sequencer.Change{Items: []sequencer.Item{failed, item(99, 1)}})) // one that is gone is left out
		must(t, s.Enqueue(ctx, item(2, 20)))
		got, err := s.Queue(ctx, 10)
		must(t, err)
		if d := diff([]sequencer.Item{item(2, 20), failed}, got); d != "" { // fewest failures first
			t.Fatal(d)
		}
		if st, err := s.Status(ctx, 1); err != nil || st.Code != "why" || st.State != sequencer.Queued {
			t.Fatal(st, err)
		}
	})

	t.Run("leaves", func(t *testing.T) {
		s, ctx := open(t), t.Context()
		l := lead(t, s)
		var leaves []sequencer.Leaf
		for i := uint64(0); i < 6; i++ {
			leaves = append(leaves, sequencer.Leaf{Index: i, Commitment: commitment(100 + i), Day: 10 + uint32(i/3), Attributes: 2 | semaphore.AttrRenewed, HandleHash: [32]byte{byte(i + 1)}})
		}
		must(t, s.Apply(ctx, l.Fence, sequencer.Change{Leaves: leaves}))
		removed := sequencer.Leaf{Index: 1}
		leaves[4].Commitment, leaves[4].HandleHash = commitment(200), [32]byte{0xff}
		must(t, s.Apply(ctx, l.Fence, sequencer.Change{Leaves: []sequencer.Leaf{removed, leaves[4]}}))
		got, err := s.LeavesOfDay(ctx, 10, 0, 10)
		must(t, err)
		if d := diff([]sequencer.Leaf{leaves[0], leaves[2]}, got); d != "" {
			t.Fatal(d)
		}
		if got, err := s.LeavesOfDay(ctx, 11, 4, 1); err != nil || len(got) != 1 || got[0] != leaves[4] {
			t.Fatal(got, err)
		}
		if got, err := s.Leaf(ctx, 1); err != nil || got != removed {
			t.Fatal(got, err)
		}
		for _, i := range []uint64{6, 1 << 40, 1<<64 - 1} {
			if _, err := s.Leaf(ctx, i); !errors.Is(err, sequencer.ErrLeafUnknown) {
				t.Fatal(i, err)
			}
		}
		if got, err := s.LeafByHandle(ctx, [32]byte{0xff}); err != nil || got.Index != 4 {
			t.Fatal(got, err)
		}
		for _, h := range [][32]byte{{2}, {5}, {}} { // removed, replaced, none
			if _, err := s.LeafByHandle(ctx, h); !errors.Is(err, sequencer.ErrLeafUnknown) {
				t.Fatal(h, err)
			}
		}
		if got, err := s.LeafByCommitment(ctx, commitment(105)); err != nil || got.Index != 5 {
			t.Fatal(got, err)
		}
		if _, err := s.LeafByCommitment(ctx, commitment(101)); !errors.Is(err, sequencer.ErrLeafUnknown) {
			t.Fatal(err)
		}
	})

	t.Run("fence", func(t *testing.T) {
		s, ctx := open(t), t.Context()
		old := lead(t, s)
		must(t, s.Apply(ctx, old.Fence, sequencer.Change{Put: []sequencer.Batch{{ID: 7, State: sequencer.Built, Items: []byte{1}}}}))
		must(t, s.Apply(ctx, old.Fence, sequencer.Change{Drop: []uint64{7}}))
		now := lead(t, s)
		if now.Fence <= old.Fence || now.LastBatch != 7 {
			t.Fatalf("a dropped batch's id can come again: %+v after %+v", now, old)
		}
		must(t, s.Enqueue(ctx, item(1, 10)))
		err := s.Apply(ctx, old.Fence, sequencer.Change{Finish: []uint64{1}})
		if !errors.Is(err, sequencer.ErrFenced) {
			t.Fatal(err)
		}
		if st, err := s.Status(ctx, 1); err != nil || st.State != sequencer.Queued {
			t.Fatal("a fenced change took effect", st, err)
		}
		must(t, s.Apply(ctx, now.Fence, sequencer.Change{Finish: []uint64{1}}))
	})

	t.Run("lease", func(t *testing.T) {
		s, ctx := open(t), t.Context()
		now := time.Unix(1_000_000, 0)
		a, err := s.Lead(ctx, "a", now, now.Add(15*time.Second))
		must(t, err)
		for _, late := range []time.Duration{0, 14 * time.Second} {
			if _, err := s.Lead(ctx, "b", now.Add(late), now.Add(time.Minute)); !errors.Is(err, sequencer.ErrLeaseHeld) {
				t.Fatal(late, err)
			}
		}
		must(t, s.Renew(ctx, a.Fence, now.Add(30*time.Second)))
		if _, err := s.Lead(ctx, "b", now.Add(16*time.Second), now.Add(time.Minute)); !errors.Is(err, sequencer.ErrLeaseHeld) {
			t.Fatal("a renewed lease was taken", err)
		}
		again, err := s.Lead(ctx, "a", now, now.Add(30*time.Second)) // came back after a crash
		must(t, err)
		if again.Fence <= a.Fence {
			t.Fatal(again, a)
		}
		if err := s.Renew(ctx, a.Fence, now.Add(time.Hour)); !errors.Is(err, sequencer.ErrFenced) {
			t.Fatal(err)
		}
		b, err := s.Lead(ctx, "b", now.Add(30*time.Second), now.Add(time.Minute))
		must(t, err)
		if err := s.Apply(ctx, again.Fence, sequencer.Change{}); !errors.Is(err, sequencer.ErrFenced) {
			t.Fatal(err)
		}
		must(t, s.Renew(ctx, b.Fence, now)) // given back
		if _, err := s.Lead(ctx, "a", now, now.Add(time.Minute)); err != nil {
			t.Fatal(err)
		}
	})

	t.Run("undo", func(t *testing.T) {
		s, ctx := open(t), t.Context()
		l := lead(t, s)
		epoch, err := s.Epoch(ctx)
		must(t, err)
		batch := func(id uint64, size int) sequencer.Batch {
			return sequencer.Batch{ID: id, Kind: semaphore.BatchAppend, State: sequencer.Mined, Size: size, Start: id - 1, Items: make([]byte, 32), RootSeq: id, Block: 10 * id}
		}
		var c sequencer.Change
		for id := uint64(1); id <= 4; id++ {
			c.Put = append(c.Put, batch(id, int(id%2)))
			c.Leaves = append(c.Leaves, sequencer.Leaf{Index: id - 1, Commitment: commitment(id), Day: 3})
		}
		must(t, s.Apply(ctx, l.Fence, c))
		if e, err := s.Epoch(ctx); err != nil || e != epoch {
			t.Fatal("an ordinary change moves the epoch", e, err)
		}
		back := batch(3, 1) // ours goes back on its way, that of others is forgotten, a leaf gets its old content
		back.State, back.RootSeq, back.Block = sequencer.Sent, 0, 0
		old := sequencer.Leaf{Index: 1, Commitment: commitment(77), Day: 2}
		must(t, s.Apply(ctx, l.Fence, sequencer.Change{Put: []sequencer.Batch{back}, Undo: &sequencer.Undo{Gone: []uint64{4}, Length: 2}, Leaves: []sequencer.Leaf{old}}))
		if e, err := s.Epoch(ctx); err != nil || e <= epoch {
			t.Fatal(e, err)
		}
		if got, err := s.OnChain(ctx, 0, 10); err != nil || len(got) != 2 || got[1].ID != 2 {
			t.Fatal(got, err)
		}
		if got, err := s.Open(ctx); err != nil || len(got) != 3 || got[2].ID != 3 || got[2].State != sequencer.Sent || got[2].RootSeq != 0 {
			t.Fatal(got, err)
		}
		if got, err := s.Leaf(ctx, 1); err != nil || got != old {
			t.Fatal(got, err)
		}
		if _, err := s.Leaf(ctx, 2); !errors.Is(err, sequencer.ErrLeafUnknown) {
			t.Fatal(err)
		}
		if now := lead(t, s); now.LastBatch != 4 {
			t.Fatal("an undone batch's id can come again", now)
		}
	})

	t.Run("concurrent", func(t *testing.T) {
		s := open(t)
		var wg sync.WaitGroup
		var mu sync.Mutex
		codes := map[string]int{}
		for i := uint64(0); i < 8; i++ {
			wg.Go(func() { // eight numbers, one commitment
				err := s.Enqueue(context.Background(), item(i+1, 5))
				mu.Lock()
				defer mu.Unlock()
				codes[fmt.Sprint(err == nil, sequencer.CodeOf(err))]++
			})
		}
		wg.Wait()
		if d := diff(map[string]int{"true": 1, "false" + sequencer.CodeCommitmentDuplicate: 7}, codes); d != "" {
			t.Fatal(d)
		}
	})
}
