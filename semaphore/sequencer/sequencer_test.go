package sequencer_test

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"unum/semaphore"
	"unum/semaphore/sequencer"
	"unum/semaphore/tree"
	"unum/semaphore/treedb"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantCode(t testing.TB, err error, code string) {
	t.Helper()
	if sequencer.CodeOf(err) != code {
		t.Fatalf("got %v, want code %s", err, code)
	}
}

// submit hands admissions 1…n to s.
func submit(t testing.TB, w *world, s *sequencer.Sequencer, n uint64) []semaphore.SignedAdmission {
	t.Helper()
	var out []semaphore.SignedAdmission
	for i := uint64(1); i <= n; i++ {
		out = append(out, w.admission(i))
		must(t, s.Submit(t.Context(), out[i-1]))
	}
	return out
}

func status(t testing.TB, s *sequencer.Sequencer, number uint64) sequencer.Status {
	t.Helper()
	st, err := s.Status(t.Context(), number)
	must(t, err)
	return st
}

func TestBatches(t *testing.T) {
	w := newWorld(t, sequencer.NewMemory())
	s := w.sequencer()
	ctx := t.Context()
	as := submit(t, w, s, 23)
	must(t, s.Start(ctx))
	must(t, run(ctx, s))
	w.check(s, as...)
	if got := len(w.chain.roots); got != 3 {
		t.Errorf("23 admissions came in %d batches, want 3", got)
	}
	if w.chain.sends != 3 {
		t.Errorf("%d transactions for 3 batches", w.chain.sends)
	}
	// Shuffled: 23 commitments stand in the order of their numbers with a probability of 1 in 10!·10!·3!.
	var inOrder []semaphore.IdentityCommitment
	for _, a := range as {
		inOrder = append(inOrder, a.Commitment)
	}
	if slices.Equal(w.chain.places(), inOrder) {
		t.Error("commitments stand in the order of their numbers")
	}

	day := semaphore.DayOf(w.clock.Now())
	leaves, err := s.Leaves(ctx, day, 0, 100)
	must(t, err)
	if len(leaves) != 23 {
		t.Errorf("%d leaves of the day, want 23", len(leaves))
	}
	if leaves, err := s.Leaves(ctx, day, 20, 2); err != nil || len(leaves) != 2 || leaves[0].Index != 20 {
		t.Error(leaves, err)
	}
	b, err := s.Bucket(ctx, 3, 4096, 0)
	must(t, err)
	if index, ok := b.Find(semaphore.NewLeaf(as[7].Commitment, day, as[7].Attributes)); !ok {
		t.Error("a phone does not find its leaf")
	} else if p, err := b.Path(index); err != nil || !tree.VerifyPath(b.Root, semaphore.NewLeaf(as[7].Commitment, day, as[7].Attributes), p) {
		t.Error("a phone's path does not verify", err)
	}
	if bs, err := s.Buckets(ctx, 3, 4); err != nil || len(bs) < 2 {
		t.Error(bs, err)
	}
	rs, err := s.Roots(ctx, 2)
	must(t, err)
	if len(rs) != 2 || rs[0].Seq != 3 || rs[1].Seq != 2 || rs[0].Leaves != 23 || rs[0].Live != 23 || rs[0].Count != 3 || !rs[0].Final || rs[1].SupersededAt != rs[0].Time {
		t.Errorf("%+v", rs)
	}
	if _, err := s.Root(ctx, 4); !errors.Is(err, sequencer.ErrRootUnknown) {
		t.Error(err)
	}
	if _, err := s.TreeAt(ctx, 0); !errors.Is(err, sequencer.ErrRootUnknown) {
		t.Error(err)
	}
	// All of it again changes nothing.
	for _, a := range as {
		must(t, s.Submit(ctx, a))
	}
	must(t, run(ctx, s))
	w.check(s, as...)
	if w.chain.sends != 3 {
		t.Error("admissions that were final were sent again")
	}
}

func TestEqualAttributesStandTogether(t *testing.T) {
	w := newWorld(t, sequencer.NewMemory())
	s := w.sequencer()
	ctx := t.Context()
	var as []semaphore.SignedAdmission
	for i := uint64(1); i <= 6; i++ {
		as = append(as, w.admission(i, func(a *semaphore.Admission) { a.Attributes = semaphore.Attributes(i%2 + 1) }))
		must(t, s.Submit(ctx, as[i-1]))
	}
	must(t, s.Start(ctx))
	must(t, run(ctx, s))
	w.check(s, as...)
	rs, err := s.Roots(ctx, 10)
	must(t, err)
	if len(rs) != 2 || rs[0].Count != 3 || rs[1].Count != 3 || rs[0].Attributes == rs[1].Attributes {
		t.Errorf("%+v", rs)
	}
}

func TestSubmitRefuses(t *testing.T) {
	w := newWorld(t, sequencer.NewMemory())
	s := w.sequencer()
	ctx := t.Context()
	must(t, s.Start(ctx))
	good := w.admission(1)
	must(t, s.Submit(ctx, good))
	must(t, s.Submit(ctx, good))

	forged := w.admission(2)
	forged.Attributes = semaphore.AssuranceOneEye
	malleable := w.admission(2)
	malleable.Signature[64] ^= 1
	long := w.admission(1 << 63)
	for _, c := range []struct {
		name string
		a    semaphore.SignedAdmission
		code string
	}{
		{"zero commitment", semaphore.SignedAdmission{Admission: semaphore.Admission{Number: 2, HandleHash: [32]byte{1}, Expiry: 1 << 40}}, sequencer.CodeCommitmentZero},
		{"no number", w.admission(0), sequencer.CodeAdmissionMalformed},
		{"number past what is stored", long, sequencer.CodeAdmissionMalformed},
		{"unknown attribute", w.admission(2, func(a *semaphore.Admission) { a.Attributes = 1 << 9 }), sequencer.CodeAdmissionMalformed},
		{"forged", forged, sequencer.CodeSignatureInvalid},
		{"other form of the signature", malleable, sequencer.CodeSignatureInvalid},
		{"expired", w.admission(2, func(a *semaphore.Admission) { a.Expiry = uint64(w.clock.Now().Unix()) - 1 }), sequencer.CodeAdmissionExpired},
		{"same number, other commitment", w.admission(1, func(a *semaphore.Admission) { a.Commitment = commitment(99) }), sequencer.CodeNumberConflict},
		{"queued commitment", w.admission(2, func(a *semaphore.Admission) { a.Commitment = commitment(1) }), sequencer.CodeCommitmentDuplicate},
		{"removal of no leaf", w.removal(2, 1, 0), sequencer.CodeLeafUnknown},
	} {
		t.Run(c.name, func(t *testing.T) {
			wantCode(t, s.Submit(ctx, c.a), c.code)
			if strings.Contains(fmt.Sprint(s.Submit(ctx, c.a)), c.a.Commitment.String()) {
				t.Error("the error tells the commitment")
			}
		})
	}
	must(t, run(ctx, s))
	w.check(s, good)
	wantCode(t, s.Submit(ctx, w.admission(3, func(a *semaphore.Admission) { a.Commitment = commitment(1) })), sequencer.CodeCommitmentDuplicate)
	wantCode(t, s.Submit(ctx, w.removal(3, 2, 0)), sequencer.CodeHandleMismatch)
	if _, err := s.Status(ctx, 3); !errors.Is(err, sequencer.ErrNumberUnknown) {
		t.Error("a refused admission left a trace", err)
	}
	w.clock.add(100 * time.Hour)
	must(t, s.Submit(ctx, good)) // long final: still no error
	if st := s.Stats(); st.Submitted != 3 || st.Refused == 0 {
		t.Errorf("%+v", st)
	}
}

func TestExpiresInQueue(t *testing.T) {
	w := newWorld(t, sequencer.NewMemory())
	s := w.sequencer(func(c *sequencer.Config) { c.MaxWait = 100 * time.Hour })
	ctx := t.Context()
	must(t, s.Start(ctx))
	must(t, s.Submit(ctx, w.admission(1, func(a *semaphore.Admission) { a.Expiry = uint64(w.clock.Now().Add(time.Hour).Unix()) })))
	must(t, run(ctx, s))
	if st := status(t, s, 1); st.State != sequencer.Queued {
		t.Fatalf("batched before it was due: %+v", st)
	}
	w.clock.add(2 * time.Hour)
	must(t, run(ctx, s))
	if st := status(t, s, 1); st != (sequencer.Status{State: sequencer.Rejected, Code: sequencer.CodeAdmissionExpired}) {
		t.Fatal(st)
	}
	// One that is about to expire does not wait for company.
	near := w.admission(2, func(a *semaphore.Admission) { a.Expiry = uint64(w.clock.Now().Add(5 * time.Minute).Unix()) })
	must(t, s.Submit(ctx, near))
	must(t, run(ctx, s))
	w.check(s, near)
}

func TestRemoval(t *testing.T) {
	w := newWorld(t, sequencer.NewMemory())
	s := w.sequencer()
	ctx := t.Context()
	must(t, s.Start(ctx))
	as := submit(t, w, s, 12)
	must(t, run(ctx, s))

	var want []semaphore.SignedAdmission
	for i, old := range []uint64{3, 7, 9, 11} { // four: two batches of the size 3
		index, err := s.LeafIndexByHandleHash(ctx, handle(old))
		must(t, err)
		at, err := s.Site(ctx, handle(old))
		must(t, err)
		var hashes [][32]byte
		for _, ev := range w.chain.events {
			if ev.Start != at.Batch {
				continue
			}
			cs, err := semaphore.ParseAppendItems(ev.Items)
			must(t, err)
			for _, c := range cs { // what the contract stores of this append
				for _, a := range as {
					if a.Commitment == c {
						hashes = append(hashes, a.HandleHash)
					}
				}
			}
		}
		if !at.Final || at.Index != index || at.Kind != semaphore.BatchAppend || len(hashes) == 0 {
			t.Errorf("%+v", at)
		}
		must(t, at.Opening.Verify(semaphore.HandleRoot(hashes), handle(old)))
		if live, err := s.LiveAndFinal(ctx, index); err != nil || !live {
			t.Error(live, err)
		}
		want = append(want, w.removal(uint64(100+i), old, index))
		must(t, s.Submit(ctx, want[i]))
		must(t, s.Submit(ctx, want[i]))
	}
	w.clock.add(time.Hour)
	must(t, run(ctx, s))
	w.check(s, append(want, as[0], as[4])...)
	if w.chain.updates != 2 {
		t.Errorf("four removals came in %d updates, want 2", w.chain.updates)
	}
	if _, err := s.LeafIndexByHandleHash(ctx, handle(3)); !errors.Is(err, sequencer.ErrLeafUnknown) {
		t.Error(err)
	}
	if _, err := s.Site(ctx, handle(3)); !errors.Is(err, sequencer.ErrLeafUnknown) {
		t.Error(err)
	}
	if live, err := s.LiveAndFinal(ctx, want[0].Index); err != nil || live {
		t.Error(live, err)
	}
	if live, err := s.LiveAndFinal(ctx, 1<<40); err != nil || live {
		t.Error(live, err)
	}
	wantCode(t, s.Submit(ctx, w.removal(200, 3, want[0].Index)), sequencer.CodeLeafUnknown)
	rs, err := s.Roots(ctx, 10)
	must(t, err)
	if rs[0].Live != 8 || rs[0].Leaves != 12 {
		t.Errorf("%+v", rs[0])
	}
	// The roots before the removal end soon after it, not after the long window.
	first, update := rs[len(rs)-1], rs[1]
	if first.FirstUpdateAt != update.Time || first.ExpiresAt != min(first.SupersededAt+7200, update.Time+600) {
		t.Errorf("%+v", first)
	}
	// A leaf that was removed can come again, as a new admission.
	again := w.admission(300, func(a *semaphore.Admission) { a.Commitment = commitment(3) })
	must(t, s.Submit(ctx, again))
	must(t, run(ctx, s))
	if st := status(t, s, 300); st.State != sequencer.Final {
		t.Error(st)
	}
}

func TestReplacement(t *testing.T) {
	w := newWorld(t, sequencer.NewMemory())
	s := w.sequencer()
	ctx := t.Context()
	must(t, s.Start(ctx))
	as := submit(t, w, s, 2)
	must(t, run(ctx, s))
	index, err := s.LeafIndexByHandleHash(ctx, handle(1))
	must(t, err)
	r := w.admission(50, func(a *semaphore.Admission) {
		a.Kind, a.Attributes, a.Index, a.OldHandleHash = semaphore.KindReplace, semaphore.AssuranceBothEyes|semaphore.AttrRenewed, index, handle(1)
	})
	must(t, s.Submit(ctx, r))
	must(t, run(ctx, s))
	w.check(s, as[1], r)
	if got, err := s.LeafIndexByHandleHash(ctx, handle(50)); err != nil || got != index {
		t.Error(got, err)
	}
	// Its place is in the update now, so that it can be removed or replaced in its turn.
	at, err := s.Site(ctx, handle(50))
	must(t, err)
	if at.Index != index || at.Kind != semaphore.BatchUpdate || at.Batch != 0 || !at.Final {
		t.Errorf("%+v", at)
	}
	must(t, at.Opening.Verify(semaphore.HandleRoot([][32]byte{handle(50)}), handle(50)))
	if _, err := s.Site(ctx, handle(1)); !errors.Is(err, sequencer.ErrLeafUnknown) {
		t.Error("the old handle still has a place", err)
	}
	again := w.admission(60, func(a *semaphore.Admission) {
		a.Kind, a.Attributes, a.Index, a.OldHandleHash = semaphore.KindReplace, semaphore.AssuranceBothEyes|semaphore.AttrRenewed, index, handle(50)
	})
	must(t, s.Submit(ctx, again))
	must(t, run(ctx, s))
	w.check(s, as[1], again)
	if at, err := s.Site(ctx, handle(60)); err != nil || at.Batch != 1 {
		t.Errorf("%+v, %v", at, err)
	}
}

func TestDayRule(t *testing.T) {
	w := newWorld(t, sequencer.NewMemory())
	s := w.sequencer()
	ctx := t.Context()
	must(t, s.Start(ctx))
	w.clock.t = time.Date(2026, 3, 10, 23, 59, 30, 0, time.UTC) // a minute of lead crosses midnight
	today := semaphore.DayOf(w.clock.Now())
	a := w.admission(1)
	must(t, s.Submit(ctx, a))
	must(t, run(ctx, s))
	w.check(s, a)
	if l, err := s.Leaves(ctx, today+1, 0, 10); err != nil || len(l) != 1 {
		t.Error("not dated tomorrow", l, err)
	}

	// A batch that was proved and then lay until its day was over is built anew, not sent.
	b := w.admission(2)
	must(t, s.Submit(ctx, b))
	for status(t, s, 2).State != sequencer.Proved {
		if _, err := s.Step(ctx); err != nil {
			t.Fatal(err)
		}
	}
	w.clock.add(49 * time.Hour)
	w.chain.mine(1)
	sends := w.chain.sends
	b2 := w.admission(3)
	must(t, s.Submit(ctx, b2))
	must(t, run(ctx, s))
	if st := status(t, s, 2); st.Code != sequencer.CodeAdmissionExpired {
		t.Error(st)
	}
	w.check(s, a, b2)
	if w.chain.sends != sends+1 {
		t.Error("a stale batch was sent")
	}

	// One that is refused on chain because the day went by between is built anew without blame.
	c := w.admission(4)
	must(t, s.Submit(ctx, c))
	once := true
	w.chain.onSend = func(*sequencer.Call) error {
		if once {
			once = false
			w.clock.add(30 * time.Hour)
		}
		return nil
	}
	must(t, run(ctx, s))
	w.check(s, c)
}

// TestCrash fails every call that a whole story makes to the world, one run each: once before the call takes effect and once after, once with the
// process going on and once with it dying. Whatever happens, the end is the same.
func TestCrash(t *testing.T) {
	ctx := context.Background()
	story := func(w *world, dies bool) {
		s := w.sequencer()
		started := false
		// until does f again until it works, with the world's help: a new process for a dead one.
		until := func(f func() error) {
			t.Helper()
			for try := 0; ; try++ {
				err := error(nil)
				if !started {
					err = s.Start(ctx)
					started = err == nil
				}
				if err == nil {
					err = f()
				}
				if err == nil {
					return
				}
				if !errors.Is(err, errInjected) || try > 5 {
					t.Fatalf("fault %d (%s, after %v, dies %v): %v", w.flt.at, w.flt.where, w.flt.after, dies, err)
				}
				if dies {
					s, started = w.sequencer(), false
				}
			}
		}
		var as []semaphore.SignedAdmission
		for i := uint64(1); i <= 4; i++ {
			as = append(as, w.admission(i, func(a *semaphore.Admission) { a.Attributes = semaphore.Attributes((i+3)/4 + 1) }))
		}
		as = append(as, w.admission(5, func(a *semaphore.Admission) { a.Attributes = semaphore.AssuranceOneEye }))
		for _, a := range as {
			until(func() error { return s.Submit(ctx, a) })
		}
		until(func() error { return run(ctx, s) })
		index, err := w.store.LeafByHandle(ctx, handle(2))
		must(t, err)
		gone := w.removal(6, 2, index.Index)
		until(func() error { return s.Submit(ctx, gone) })
		until(func() error { return run(ctx, s) })
		w.check(s, append(as, gone)...)
		if got := len(w.chain.roots); got != 3 {
			t.Errorf("fault %d (%s, after %v, dies %v): %d roots, want 3", w.flt.at, w.flt.where, w.flt.after, dies, got)
		}
		if w.chain.sends != 3 {
			t.Errorf("fault %d (%s, after %v, dies %v): %d transactions, want 3", w.flt.at, w.flt.where, w.flt.after, dies, w.chain.sends)
		}
	}
	everyFault := func(t *testing.T, stride int, store func(*testing.T) sequencer.Store) {
		total := 0
		for _, mode := range []struct{ after, dies bool }{{false, false}, {true, false}, {false, true}, {true, true}} {
			for at := 1; ; at += stride {
				w := newWorld(t, store(t))
				w.flt.at, w.flt.after = at, mode.after
				story(w, mode.dies)
				if t.Failed() {
					return
				}
				if !w.flt.fired {
					break
				}
				total++
			}
		}
		if total < 100/stride {
			t.Errorf("only %d faults were tried", total)
		}
		t.Logf("%d faults", total)
	}
	t.Run("memory", func(t *testing.T) {
		everyFault(t, 1, func(*testing.T) sequencer.Store { return sequencer.NewMemory() })
	})
	t.Run("sqlite", func(t *testing.T) {
		everyFault(t, 9, func(t *testing.T) sequencer.Store {
			s, err := treedb.Open(ctx, "sqlite:"+filepath.Join(t.TempDir(), "tree.db"))
			must(t, err)
			t.Cleanup(func() {
				if err := s.Close(); err != nil {
					t.Error(err)
				}
			})
			return s
		})
	})
}

// TestInterleavings lets a random world do random things in a random order, and then lets it come to rest.
func TestInterleavings(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(rt *rapid.T) {
		w := newWorld(t, sequencer.NewMemory())
		w.sizes[semaphore.BatchAppend] = []int{3}
		w.chain.confirm = rapid.Uint64Range(0, 3).Draw(rt, "confirmations")
		s := w.sequencer()
		started := false
		var all []semaphore.SignedAdmission
		next := uint64(1)
		step := func() {
			var err error
			if !started {
				err = s.Start(ctx)
				started = err == nil
			} else {
				_, err = s.Step(ctx)
			}
			if errors.Is(err, sequencer.ErrUnknownRoot) || errors.Is(err, sequencer.ErrReorged) || errors.Is(err, sequencer.ErrChainBehind) {
				rt.Fatal(err)
			}
		}
		removed := map[uint64]bool{}
		for range rapid.IntRange(5, 40).Draw(rt, "events") {
			switch rapid.IntRange(0, 10).Draw(rt, "event") {
			case 0, 1:
				a := w.admission(next, func(a *semaphore.Admission) {
					a.Attributes = semaphore.Attributes(rapid.IntRange(1, 2).Draw(rt, "assurance"))
				})
				next++
				if err := s.Submit(ctx, a); err == nil || rapid.Bool().Draw(rt, "asks again") {
					all = append(all, a)
				}
			case 2, 3, 4:
				step()
			case 5: // the process dies
				s, started = w.sequencer(), false
			case 6: // the next call, or one soon, fails
				w.flt.mu.Lock()
				w.flt.n, w.flt.at, w.flt.after = 0, rapid.IntRange(1, 6).Draw(rt, "fault"), rapid.Bool().Draw(rt, "after")
				w.flt.mu.Unlock()
			case 7:
				w.chain.mine(rapid.Uint64Range(1, 3).Draw(rt, "blocks"))
				w.clock.add(time.Duration(rapid.IntRange(0, 7200).Draw(rt, "seconds")) * time.Second)
			case 8: // somebody else appends, perhaps one of ours
				if len(all) > 0 && rapid.Bool().Draw(rt, "ours") {
					a := all[rapid.IntRange(0, len(all)-1).Draw(rt, "which")]
					if _, err := w.store.Status(ctx, a.Number); err == nil {
						w.foreign(rt, a)
					}
				} else {
					w.foreign(rt, w.admission(next+10_000))
					next++
				}
			case 10: // the chain takes back roots that are not final, and grows past its fork
				young := 0
				for _, e := range w.chain.events {
					if e.Block+w.chain.confirm > w.chain.head.number {
						young++
					}
				}
				w.chain.reorganise(rapid.IntRange(0, young).Draw(rt, "lost"))
				w.chain.mine(100)
			case 9:
				places := w.chain.places()
				if len(places) == 0 {
					continue
				}
				i := uint64(rapid.IntRange(0, len(places)-1).Draw(rt, "leaf"))
				l, err := w.store.Leaf(ctx, i)
				if err != nil || l.Commitment.IsZero() || l.HandleHash == ([32]byte{}) || removed[i] {
					continue
				}
				// The registrar signs removals of final leaves only: another may stand elsewhere tomorrow.
				if live, err := s.LiveAndFinal(ctx, i); err != nil || !live {
					continue
				}
				removed[i] = true
				a := w.admission(next, func(a *semaphore.Admission) {
					a.Kind, a.Commitment, a.Attributes, a.HandleHash, a.Index, a.OldHandleHash = semaphore.KindRemove, semaphore.IdentityCommitment{}, 0, [32]byte{}, i, l.HandleHash
				})
				next++
				all = append(all, a)
			}
		}
		// Rest: no more faults, everybody asks once more, blocks come.
		w.flt.mu.Lock()
		w.flt.at = 0
		w.flt.mu.Unlock()
		for range 3 {
			if !started {
				must(t, s.Start(ctx))
				started = true
			}
			for _, a := range all {
				if err := s.Submit(ctx, a); err != nil {
					rt.Fatalf("number %d: %v", a.Number, err)
				}
			}
			if err := run(ctx, s); err != nil {
				rt.Fatal(err)
			}
			w.clock.add(time.Minute)
			w.chain.mine(5)
		}
		if err := run(ctx, s); err != nil {
			rt.Fatal(err)
		}
		w.t = t
		w.check(s, all...)
		if t.Failed() {
			rt.FailNow()
		}
	})
}

// foreign appends one admission past the sequencer, as the contract's forced path will.
func (w *world) foreign(t rapid.TB, a semaphore.SignedAdmission) {
	if a.Kind != semaphore.KindNew || w.chain.used[a.Number] {
		return
	}
	now := tree.New()
	for _, ev := range w.chain.events {
		if ev.Kind == semaphore.BatchUpdate {
			us, err := semaphore.ParseUpdateItems(ev.Items)
			if err != nil {
				t.Fatal(err)
			}
			for _, u := range us {
				if now, err = now.Set(u.Index, semaphore.NewLeaf(u.Commitment, ev.Day, u.Attributes)); err != nil {
					t.Fatal(err)
				}
			}
			continue
		}
		cs, err := semaphore.ParseAppendItems(ev.Items)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range cs {
			if now, err = now.Append(semaphore.NewLeaf(c, ev.Day, ev.Attributes)); err != nil {
				t.Fatal(err)
			}
		}
	}
	day := uint32(max(w.chain.head.time+1, uint64(w.clock.Now().Unix())) / 86400)
	after, err := now.Append(semaphore.NewLeaf(a.Commitment, day, a.Attributes))
	if err != nil {
		t.Fatal(err)
	}
	b, err := semaphore.NewAppendBatch(day, []semaphore.Admission{a.Admission})
	if err != nil {
		t.Fatal(err)
	}
	c := sequencer.Call{
		Start: now.Len(), Pre: now.Root(), Post: after.Root(), Day: day, Attributes: a.Attributes, Numbers: []uint64{binary.BigEndian.Uint64(b.Numbers)},
		HandleRoot: b.Batch.HandleRoot, Items: b.Items, Size: 1,
	}
	if c.Signature, err = semaphore.SignDigest(w.key, b.Batch.Digest(chainID, registry)); err != nil {
		t.Fatal(err)
	}
	if c.Proof, err = proofOf(appendPublics(c.Start, c.Pre, c.Post, day, a.Attributes, []semaphore.IdentityCommitment{a.Commitment})); err != nil {
		t.Fatal(err)
	}
	sends := w.chain.sends
	if err := w.chain.Send(context.Background(), fmt.Sprint("foreign ", sends, c.Pre), c); err != nil {
		t.Fatal(err)
	}
	w.chain.sends = sends
}

// BenchmarkSequencer takes admissions from Submit to final: real, with real proofs and the real contract; the others with everything but those, which is
// what the state machine itself costs.
func BenchmarkSequencer(b *testing.B) {
	b.Run("real", benchReal)
	for name, open := range map[string]func() sequencer.Store{
		"memory": func() sequencer.Store { return sequencer.NewMemory() },
		"sqlite": func() sequencer.Store {
			s, err := treedb.Open(b.Context(), "sqlite:"+filepath.Join(b.TempDir(), "tree.db"))
			must(b, err)
			b.Cleanup(func() { must(b, s.Close()) })
			return s
		},
	} {
		b.Run(name, func(b *testing.B) {
			w := newWorld(b, open())
			s := w.sequencer()
			must(b, s.Start(b.Context()))
			next, done := uint64(1), 0
			for b.Loop() {
				b.StopTimer()
				var as []semaphore.SignedAdmission
				for range 100 {
					as = append(as, w.admission(next))
					next++
				}
				b.StartTimer()
				for _, a := range as {
					must(b, s.Submit(b.Context(), a))
				}
				must(b, run(b.Context(), s))
				done += len(as)
			}
			b.ReportMetric(float64(done)/b.Elapsed().Seconds(), "identities/s")
		})
	}
}
