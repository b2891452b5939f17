package sequencer_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"unum/internal/sqldb"
	"unum/semaphore"
	"unum/semaphore/sequencer"
	"unum/semaphore/treedb"
)

// grind steps s through failures until nothing is left to do, as Run does.
func grind(t testing.TB, s *sequencer.Sequencer, tries int) {
	t.Helper()
	for range tries {
		if err := run(t.Context(), s); err == nil {
			return
		}
	}
}

func TestPoisonIsIsolated(t *testing.T) {
	for _, c := range []struct {
		name string
		set  func(*world)
		code string
	}{
		{"named by the contract", func(w *world) { w.chain.named[4] = true }, "named_poison"},
		{"reverts without a reason", func(w *world) { w.chain.poison[4] = true }, "reverted_without_reason"},
		{"refused by the signer", func(w *world) {
			w.signErr = func(as []semaphore.SignedAdmission) error {
				for _, a := range as {
					if a.Number == 4 {
						return fmt.Errorf("signing: %w", &sequencer.Refused{Code: "admission_foreign"})
					}
				}
				return nil
			}
		}, "admission_foreign"},
		{"crashes the prover", func(w *world) {
			w.proveErr = func(a sequencer.AppendWitness) error {
				if slices.Contains(a.Commitments, commitment(4)) {
					return errors.New("connection reset")
				}
				return nil
			}
		}, sequencer.CodeProverFailed},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t, sequencer.NewMemory())
			c.set(w)
			s := w.sequencer()
			must(t, s.Start(t.Context()))
			as := submit(t, w, s, 10)
			grind(t, s, 60)
			if st := status(t, s, 4); st != (sequencer.Status{State: sequencer.Rejected, Code: c.code}) {
				t.Errorf("%+v", st)
			}
			w.check(s, slices.Delete(as, 3, 4)...)
			if st := s.Stats(); st.SetAside != 1 {
				t.Errorf("%+v", st)
			}
			wantCode(t, s.Submit(t.Context(), w.admission(4)), c.code)

			// The operator mends the cause and lets it try again.
			w.chain.named, w.chain.poison, w.signErr, w.proveErr = map[uint64]bool{}, map[uint64]bool{}, nil, nil
			must(t, s.Readmit(t.Context(), 4))
			again := w.admission(4)
			must(t, s.Submit(t.Context(), again))
			must(t, run(t.Context(), s))
			w.check(s, again)
		})
	}
}

// A fault of the operator's spoils every batch; no admission must pay for it.
func TestFaultOfTheOperatorSetsNothingAside(t *testing.T) {
	w := newWorld(t, sequencer.NewMemory())
	s := w.sequencer()
	must(t, s.Start(t.Context()))
	broken := true
	w.chain.onSend = func(*sequencer.Call) error {
		if broken {
			return &sequencer.Refused{Code: "operator_only"}
		}
		return nil
	}
	as := submit(t, w, s, 10)
	grind(t, s, 50)
	for _, a := range as {
		if st := status(t, s, a.Number); st.State == sequencer.Rejected {
			t.Fatalf("number %d was set aside: %+v", a.Number, st)
		}
	}
	broken = false
	grind(t, s, 50)
	w.check(s, as...)

	// Nor must a single one that came alone, however often it fails, as long as nothing else gets through.
	broken = true
	one := w.admission(50)
	must(t, s.Submit(t.Context(), one))
	grind(t, s, 20)
	if st := status(t, s, 50); st.State == sequencer.Rejected {
		t.Fatal(st)
	}
	broken = false
	grind(t, s, 20)
	w.check(s, one)
}

func TestWaitsWhileTheContractIsPausedOrFull(t *testing.T) {
	w := newWorld(t, sequencer.NewMemory())
	s := w.sequencer()
	must(t, s.Start(t.Context()))
	w.chain.paused = true
	as := submit(t, w, s, 10)
	grind(t, s, 5)
	built := s.Stats().Built
	grind(t, s, 5)
	if st := s.Stats(); st.Built != built || st.Proved != built || st.SetAside != 0 {
		t.Errorf("a paused contract cost proofs: %+v", st)
	}
	w.chain.paused, w.chain.cap = false, 4
	grind(t, s, 5)
	if len(w.chain.roots) != 0 {
		t.Fatal("over the cap")
	}
	w.clock.add(25 * time.Hour) // a new day: the batch is stale, the cap is new
	w.chain.cap = 1000
	grind(t, s, 5)
	w.check(s, as...)
}

// A chain whose clock disagrees with ours refuses every day that we name. It must cost a pause each time, not a proof after the other.
func TestDoesNotBurnProofsOnAWrongClock(t *testing.T) {
	w := newWorld(t, sequencer.NewMemory())
	s := w.sequencer()
	must(t, s.Start(t.Context()))
	w.chain.onSend = func(*sequencer.Call) error { return &sequencer.Refused{Code: "day_invalid", Rebuild: true} }
	as := submit(t, w, s, 3)
	for range 4 {
		if err := run(t.Context(), s); err == nil {
			t.Fatal("no pause")
		}
	}
	if st := s.Stats(); st.Proved > 5 || st.SetAside != 0 {
		t.Errorf("%+v", st)
	}
	w.chain.onSend = nil
	must(t, run(t.Context(), s))
	w.check(s, as...)
}

func TestUnknownRoot(t *testing.T) {
	ctx := t.Context()
	w := newWorld(t, sequencer.NewMemory())
	s := w.sequencer()
	must(t, s.Start(ctx))
	as := submit(t, w, s, 3)
	must(t, run(ctx, s))
	w.check(s, as...)

	t.Run("another chain", func(t *testing.T) {
		other := newWorld(t, w.store)
		if err := other.sequencer().Start(ctx); !errors.Is(err, sequencer.ErrChainBehind) {
			t.Error(err)
		}
		if other.chain.sends != 0 {
			t.Error("sent all the same")
		}
	})
	t.Run("another root of the same number", func(t *testing.T) {
		other := newWorld(t, w.store)
		other.foreign(t, other.admission(1))
		if err := other.sequencer().Run(ctx); !errors.Is(err, sequencer.ErrUnknownRoot) {
			t.Error(err)
		}
		if other.chain.sends != 0 {
			t.Error("sent all the same")
		}
	})
	t.Run("hidden events", func(t *testing.T) {
		w.foreign(t, w.admission(4))
		w.chain.hide = true
		if err := w.sequencer().Run(ctx); !errors.Is(err, sequencer.ErrUnknownRoot) {
			t.Error(err)
		}
		w.chain.hide = false
	})
	t.Run("events that do not lead to the root", func(t *testing.T) {
		last := &w.chain.events[len(w.chain.events)-1]
		last.Day++
		if err := w.sequencer().Run(ctx); !errors.Is(err, sequencer.ErrUnknownRoot) {
			t.Error(err)
		}
		last.Day--
		s := w.sequencer()
		must(t, s.Start(ctx))
		must(t, run(ctx, s))
		w.check(s, as...)
	})
	t.Run("store with a leaf changed", func(t *testing.T) {
		bs, err := w.store.OnChain(ctx, 0, 1)
		must(t, err)
		bs[0].Items[31] ^= 1
		l, err := w.store.Lead(ctx, "test", w.clock.Now(), w.clock.Now())
		must(t, err)
		must(t, w.store.Apply(ctx, l.Fence, sequencer.Change{Put: bs}))
		if err := w.sequencer().Run(ctx); !errors.Is(err, sequencer.ErrUnknownRoot) {
			t.Error(err)
		}
	})
}

func TestRebuildFromLogsAlone(t *testing.T) {
	ctx := t.Context()
	w := newWorld(t, sequencer.NewMemory())
	s := w.sequencer()
	must(t, s.Start(ctx))
	as := submit(t, w, s, 12)
	must(t, run(ctx, s))
	l, err := w.store.LeafByHandle(ctx, handle(5))
	must(t, err)
	must(t, s.Submit(ctx, w.removal(20, 5, l.Index)))
	must(t, run(ctx, s))

	w.store = sequencer.NewMemory() // everything is lost, but for one admission that a phone still has
	s = w.sequencer()
	must(t, s.Start(ctx))
	must(t, run(ctx, s))
	w.check(s)
	wantCode(t, s.Submit(ctx, as[0]), sequencer.CodeCommitmentDuplicate)
	next := w.admission(30)
	must(t, s.Submit(ctx, next))
	must(t, run(ctx, s))
	w.check(s, next)
	if st := s.Stats(); st.Foreign != 3 {
		t.Errorf("%+v", st)
	}
}

// Others append while ours is on its way, even one of ours: it is not sent again, and the rest of its batch is rebuilt.
func TestOvertaken(t *testing.T) {
	ctx := t.Context()
	w := newWorld(t, sequencer.NewMemory())
	s := w.sequencer()
	must(t, s.Start(ctx))
	as := submit(t, w, s, 5)
	w.chain.onSend = func(*sequencer.Call) error {
		w.chain.onSend = nil
		w.foreign(t, as[2])
		return nil
	}
	must(t, run(ctx, s))
	w.check(s, as...)
	if st := s.Stats(); st.Foreign != 1 || st.Rebuilt != 1 || st.SetAside != 0 {
		t.Errorf("%+v", st)
	}
	if i, err := s.LeafIndexByHandleHash(ctx, handle(3)); err != nil || i != 0 {
		t.Error("the handle of an adopted leaf is not known", i, err)
	}
}

func TestNewerProcessWins(t *testing.T) {
	ctx := t.Context()
	w := newWorld(t, sequencer.NewMemory())
	old, now := w.sequencer(), w.sequencer()
	must(t, old.Start(ctx))
	as := submit(t, w, old, 3)
	if _, err := old.Step(ctx); err != nil {
		t.Fatal(err)
	}
	must(t, now.Start(ctx))
	if err := run(ctx, old); !errors.Is(err, sequencer.ErrFenced) {
		t.Fatal(err)
	}
	must(t, run(ctx, now))
	w.check(now, as...)
	// The old one still reads what the new one does.
	if r, err := old.Root(ctx, 1); err != nil || r.Count != 3 {
		t.Error(r, err)
	}
	if _, err := old.TreeAt(ctx, 1); err != nil {
		t.Error(err)
	}
}

func TestConfirmations(t *testing.T) {
	ctx := t.Context()
	w := newWorld(t, sequencer.NewMemory())
	w.chain.confirm = 3
	s := w.sequencer()
	must(t, s.Start(ctx))
	a := submit(t, w, s, 1)
	must(t, run(ctx, s))
	at := w.clock.Now().Unix()
	if st := status(t, s, 1); st != (sequencer.Status{State: sequencer.Mined, RootSeq: 1, QueuedAt: at, MinedAt: int64(w.chain.head.time)}) {
		t.Fatal(st)
	}
	if w.final.told[1] != 0 {
		t.Fatal("told before it was final")
	}
	if live, err := s.LiveAndFinal(ctx, 0); err != nil || live {
		t.Error(live, err)
	}
	// Meanwhile the next batch goes its way.
	b := w.admission(2)
	must(t, s.Submit(ctx, b))
	must(t, run(ctx, s))
	if st := status(t, s, 2); st.State != sequencer.Mined {
		t.Fatal(st)
	}
	// A finalizer that is away holds nothing up but itself.
	w.final.err = errors.New("away")
	w.chain.mine(3)
	c := w.admission(3)
	must(t, s.Submit(ctx, c))
	if err := run(ctx, s); err == nil {
		t.Fatal("nobody heard that the finalizer is away")
	}
	if st := status(t, s, 1); st.State != sequencer.Final {
		t.Fatal(st)
	}
	grind(t, s, 10)
	if st := status(t, s, 3); st.State != sequencer.Mined {
		t.Fatal(st)
	}
	w.final.err = nil
	w.chain.mine(3)
	must(t, run(ctx, s))
	w.check(s, a[0], b, c)
	if live, err := s.LiveAndFinal(ctx, 0); err != nil || !live {
		t.Error(live, err)
	}
}

func TestReorgOfAFinalBatchStopsRun(t *testing.T) {
	ctx := t.Context()
	w := newWorld(t, sequencer.NewMemory())
	w.chain.confirm = 3
	s := w.sequencer()
	must(t, s.Start(ctx))
	as := submit(t, w, s, 1)
	must(t, run(ctx, s))
	// Mined again in another block: not final before that one is.
	w.chain.mine(2)
	w.chain.events[0].Block, w.chain.events[0].BlockHash = w.chain.head.number, [32]byte{9}
	w.chain.mine(1)
	must(t, run(ctx, s))
	if st := status(t, s, 1); st.State != sequencer.Mined {
		t.Fatal(st)
	}
	w.chain.mine(2)
	must(t, run(ctx, s))
	w.check(s, as...)
	b := w.admission(2)
	must(t, s.Submit(ctx, b))
	must(t, run(ctx, s))
	w.chain.reorganise(2) // one final, one not
	w.chain.mine(40)
	sends := w.chain.sends
	short, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	if err := s.Run(short); !errors.Is(err, sequencer.ErrReorged) {
		t.Fatal(err)
	}
	if w.chain.sends != sends {
		t.Error("sent all the same")
	}
}

// The chain takes back batches that are not final: ours are mined again as they are, others' admissions find their way again, and the read model never
// shows what is gone.
func TestReorganisation(t *testing.T) {
	ctx := t.Context()
	for name, open := range map[string]func(*testing.T) sequencer.Store{
		"memory": func(*testing.T) sequencer.Store { return sequencer.NewMemory() },
		"sqlite": func(t *testing.T) sequencer.Store {
			s, err := treedb.Open(ctx, "sqlite:"+filepath.Join(t.TempDir(), "tree.db"))
			must(t, err)
			t.Cleanup(func() { must(t, s.Close()) })
			return s
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, open(t))
			w.chain.confirm = 10_000
			s, reader := w.sequencer(), w.sequencer()
			must(t, s.Start(ctx))
			var all []semaphore.SignedAdmission
			number := uint64(1)
			add := func() {
				t.Helper()
				a := w.admission(number)
				number++
				all = append(all, a)
				must(t, s.Submit(ctx, a))
				must(t, run(ctx, s))
			}
			for range 4 {
				add()
			}
			ours := w.admission(number) // somebody else appends one of ours
			number++
			must(t, s.Submit(ctx, ours))
			w.foreign(t, ours)
			all = append(all, ours)
			must(t, run(ctx, s))
			gone := w.removal(number, 2, 1)
			number++
			must(t, s.Submit(ctx, gone))
			all = append(all, gone)
			must(t, run(ctx, s))
			add()
			for _, depth := range []int{1, 3, 7} {
				before := w.chain.sends
				w.chain.reorganise(depth)
				if _, err := s.Step(ctx); !errors.Is(err, sequencer.ErrChainBehind) {
					t.Fatalf("depth %d: %v", depth, err)
				}
				if w.chain.sends != before {
					t.Fatal("sent while the chain is shorter than what is known of it")
				}
				w.clock.add(time.Minute)
				w.chain.mine(uint64(60 * depth))
				must(t, run(ctx, s))
				head, err := w.chain.Head(ctx)
				must(t, err)
				got, err := reader.Roots(ctx, 100)
				must(t, err)
				w.clock.add(2 * time.Second)
				if got, err = reader.Roots(ctx, 100); err != nil || uint64(len(got)) != head.Seq || got[0].Root != head.Root {
					t.Fatalf("depth %d: another process sees %d roots, the chain has %d, %v", depth, len(got), head.Seq, err)
				}
				for _, r := range got {
					if h, err := w.chain.BlockHash(ctx, r.Block); err != nil || h != r.BlockHash {
						t.Fatalf("depth %d: root %d is noted in another block", depth, r.Seq)
					}
				}
			}
			w.chain.mine(20_000)
			must(t, run(ctx, s))
			w.check(s, all...)
			if st := s.Stats(); st.Undone < 8 || st.SetAside != 0 {
				t.Errorf("%+v", st)
			}
			w.check(w.sequencerAt(t), all...)
		})
	}
}

// sequencerAt gives a new process that has read the Store.
func (w *world) sequencerAt(t *testing.T) *sequencer.Sequencer {
	t.Helper()
	s := w.sequencer()
	must(t, s.Start(t.Context()))
	return s
}

// The next batches are proved while the first is on its way, and given up with it.
func TestPipeline(t *testing.T) {
	ctx := t.Context()
	w := newWorld(t, sequencer.NewMemory())
	proved := make(chan uint64, 100)
	w.proveErr = func(a sequencer.AppendWitness) error { proved <- a.Start; return nil }
	s := w.sequencer()
	must(t, s.Start(ctx))
	as := submit(t, w, s, 45)
	sawAhead := 0
	w.chain.onSend = func(c *sequencer.Call) error {
		for deadline := time.After(5 * time.Second); sawAhead == 0; { // the first does not go out before two more are proved
			select {
			case start := <-proved:
				if start == c.Start+20 {
					sawAhead++
				}
			case <-deadline:
				t.Error("nothing is proved while a batch is on its way")
				return nil
			}
		}
		return nil
	}
	must(t, run(ctx, s))
	w.check(s, as...)
	if st := s.Stats(); st.Proved != 5 || st.Mined != 5 || st.Rebuilt != 0 {
		t.Errorf("%+v", st)
	}
}

func TestRootRule(t *testing.T) {
	ctx := t.Context()
	w := newWorld(t, sequencer.NewMemory())
	s := w.sequencer()
	must(t, s.Start(ctx))
	submit(t, w, s, 1)
	must(t, run(ctx, s))
	day := semaphore.DayOf(w.clock.Now())
	open := semaphore.Policy{EnrolledBefore: semaphore.OpenDay}
	live := func(seq uint64, p semaphore.Policy) error { _, err := s.LiveRoot(ctx, seq, p); return err }

	// until makes the newest block one of that time.
	until := func(unix uint64) {
		t.Helper()
		if unix <= w.chain.head.time {
			t.Fatal("time would run back")
		}
		w.clock.add(time.Unix(int64(unix), 0).Sub(w.clock.Now()))
		w.chain.head = block{w.chain.head.number + 1, unix}
	}
	record := func(seq uint64) sequencer.RootRecord {
		t.Helper()
		r, err := s.Root(ctx, seq)
		must(t, err)
		return r
	}

	until(record(1).Time + 30*86400)
	must(t, live(1, open)) // the newest never expires
	must(t, live(1, semaphore.Policy{RenewedBefore: day + 30}))
	if err := live(1, semaphore.Policy{RenewedBefore: day + 31}); !errors.Is(err, sequencer.ErrRootTooOld) {
		t.Error(err)
	}
	if err := live(2, open); !errors.Is(err, sequencer.ErrRootUnknown) {
		t.Error(err)
	}
	must(t, s.Submit(ctx, w.admission(2)))
	must(t, run(ctx, s)) // supersedes root 1
	until(record(2).Time + 7199)
	must(t, live(1, open))
	must(t, live(1, semaphore.Policy{RenewedBefore: day + 30}))
	until(record(2).Time + 7200)
	if err := live(1, open); !errors.Is(err, sequencer.ErrRootExpired) {
		t.Error(err)
	}
	until(record(2).Time + 9000)
	must(t, s.Submit(ctx, w.admission(3)))
	must(t, run(ctx, s))
	if _, err := s.TreeAt(ctx, 1); !errors.Is(err, sequencer.ErrRootExpired) {
		t.Error("the tree of an expired root is still kept", err)
	}
	l, err := w.store.LeafByHandle(ctx, handle(2))
	must(t, err)
	must(t, s.Submit(ctx, w.removal(9, 2, l.Index)))
	must(t, run(ctx, s)) // root 4, an update
	until(record(4).Time + 599)
	must(t, live(2, open))
	must(t, live(3, open))
	until(record(4).Time + 600)
	for seq := uint64(2); seq <= 3; seq++ {
		if err := live(seq, open); !errors.Is(err, sequencer.ErrRootExpired) {
			t.Error(seq, err)
		}
	}
	must(t, live(4, open))

	// A process whose Store lags behind the chain fails closed, once a root that it takes for the newest could have expired.
	s = w.sequencer()
	must(t, live(4, open))
	w.foreign(t, w.admission(70))
	until(record(4).Time + 700)
	if err := live(4, open); !errors.Is(err, sequencer.ErrBehind) {
		t.Error(err)
	}
	must(t, s.Start(ctx))
	must(t, live(4, open))

	// After a restart the same records come out of the Store.
	must(t, run(ctx, s))
	want, err := s.Roots(ctx, 10)
	must(t, err)
	again := w.sequencer()
	got, err := again.Roots(ctx, 10)
	must(t, err)
	if !slices.Equal(want, got) {
		t.Errorf("%+v\n%+v", want, got)
	}
}

func TestRunAndFlush(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t, sequencer.NewMemory())
		w.clock.t = time.Now()
		s := w.sequencer(func(c *sequencer.Config) {
			c.Now = time.Now
			c.MaxWait, c.UpdateWait, c.Poll, c.MaxBackoff = 0, 0, 0, 0 // the defaults
		})
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan error, 1)
		go func() { ended <- s.Run(ctx) }()
		synctest.Wait()

		// Without a flush they wait for company, three minutes at most.
		a := w.admission(1)
		must(t, s.Submit(ctx, a))
		time.Sleep(2 * time.Minute)
		synctest.Wait()
		if st := status(t, s, 1); st.State != sequencer.Queued {
			t.Fatal(st)
		}
		time.Sleep(70 * time.Second)
		synctest.Wait()
		if st := status(t, s, 1); st.State != sequencer.Final {
			t.Fatal(st)
		}
		// A full batch does not wait.
		var as []semaphore.SignedAdmission
		for n := uint64(2); n <= 11; n++ {
			as = append(as, w.admission(n))
			must(t, s.Submit(ctx, as[n-2]))
		}
		synctest.Wait()
		if st := status(t, s, 5); st.State != sequencer.Final {
			t.Fatal(st)
		}
		// A flush makes everything due and comes back when it is mined, even past failures.
		w.chain.onSend = func() func(*sequencer.Call) error {
			left := 3
			return func(*sequencer.Call) error {
				if left--; left >= 0 {
					return errors.New("node away")
				}
				return nil
			}
		}()
		b := w.admission(12)
		must(t, s.Submit(ctx, b))
		must(t, s.Flush(ctx))
		if st := status(t, s, 12); st.State != sequencer.Mined && st.State != sequencer.Final {
			t.Fatal(st)
		}
		must(t, s.Flush(ctx)) // nothing to do
		// One that can't work ends with the caller's patience.
		w.chain.onSend = func(*sequencer.Call) error { return errors.New("node away") }
		c := w.admission(13)
		must(t, s.Submit(ctx, c))
		short, stop := context.WithTimeout(ctx, time.Minute)
		defer stop()
		if err := s.Flush(short); !errors.Is(err, context.DeadlineExceeded) {
			t.Fatal(err)
		}
		w.chain.mu.Lock()
		w.chain.onSend = nil
		w.chain.mu.Unlock()
		time.Sleep(3 * time.Minute)
		synctest.Wait()
		cancel()
		must(t, <-ended)
		w.clock.t = time.Now()
		w.check(s, append(as, a, b, c)...)
	})
}

// TestNoRowTiesNumberToCommitment looks into the database itself.
func TestNoRowTiesNumberToCommitment(t *testing.T) {
	ctx := t.Context()
	path := filepath.Join(t.TempDir(), "tree.db")
	store, err := treedb.Open(ctx, "sqlite:"+path)
	must(t, err)
	w := newWorld(t, store)
	s := w.sequencer()
	must(t, s.Start(ctx))
	as := submit(t, w, s, 12)
	w.chain.named[5] = true
	grind(t, s, 10)
	if st := status(t, s, 5); st.State != sequencer.Rejected {
		t.Fatal(st)
	}
	w.check(s, slices.Delete(slices.Clone(as), 4, 5)...)
	must(t, store.Close())

	db, err := sqldb.Open(ctx, "sqlite:"+path, os.DirFS("../treedb/migrations"))
	must(t, err)
	defer func() { must(t, db.Close()) }()
	for _, q := range []string{
		`SELECT COUNT(*) FROM queue`,
		`SELECT COUNT(*) FROM batches WHERE numbers IS NOT NULL`,
	} {
		var n int
		must(t, db.QueryRow(ctx, q).Scan(&n))
		if n != 0 {
			t.Errorf("%s: %d rows", q, n)
		}
	}
}

func TestNewRefusesAnIncompleteConfiguration(t *testing.T) {
	if _, err := sequencer.New(sequencer.Config{}); err == nil {
		t.Error("made from nothing")
	}
}
