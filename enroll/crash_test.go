package enroll_test

import (
	"context"
	"errors"
	"fmt"
	mrand "math/rand/v2"
	"os"
	"sync"
	"testing"

	"unum/enroll"
	"unum/enroll/gallery"
)

var errInjected = errors.New("injected fault")

// fault fails one durable operation: the at-th from now, before or after it is done. Then, if it is a crash, every later one fails too.
type fault struct {
	mu    sync.Mutex
	at    int // counts down; 0 or less: fired or not armed
	armed bool
	done  bool // the operation is applied, but reported failed
	torn  bool // of a write that is not done, the first half is
	crash bool // nothing works afterwards
	span  int  // that many more operations fail after it, as on a full disk
	fired bool
	name  string // of the operation that failed
}

// arm makes the fault strike the operation number at from now; clear takes it back.
func (f *fault) arm(at int, done, crash bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.at, f.armed, f.fired, f.done, f.crash, f.torn, f.span, f.name = at, true, false, done, crash, false, 0, ""
}

func (f *fault) clear() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.armed, f.fired, f.crash, f.span = false, false, false, 0
}

func (f *fault) op(name string, do func() error) error {
	f.mu.Lock()
	hit := false
	if f.armed && !f.fired {
		f.at--
		hit = f.at == 0
	}
	if hit {
		f.fired, f.name = true, name
	}
	dead := f.fired && !hit && (f.crash || f.span > 0)
	if dead {
		f.span--
	}
	f.mu.Unlock()
	switch {
	case dead, hit && !f.done:
		return errInjected
	case hit:
		if err := do(); err != nil {
			return err
		}
		return errInjected
	}
	return do()
}

// faultyStore puts a fault before each write of a store, and before Resolve, by which the service finds out about it.
type faultyStore struct {
	enroll.Store
	f *fault
}

func (s faultyStore) Accept(ctx context.Context, a enroll.Acceptance) error {
	return s.f.op("accept", func() error { return s.Store.Accept(ctx, a) })
}

func (s faultyStore) AcceptAll(ctx context.Context, all []enroll.Acceptance) (refusals []error, err error) {
	err = s.f.op("accept", func() error { refusals, err = s.Store.AcceptAll(ctx, all); return err })
	return refusals, err
}

func (s faultyStore) Resolve(ctx context.Context, e enroll.Entry) (out enroll.Entry, found bool, err error) {
	err = s.f.op("resolve", func() error { out, found, err = s.Store.Resolve(ctx, e); return err })
	return out, found, err
}

func (s faultyStore) Decide(ctx context.Context, seq uint64, r enroll.Ruling) (e enroll.Entry, err error) {
	err = s.f.op("decide", func() error { e, err = s.Store.Decide(ctx, seq, r); return err })
	return e, err
}

func (s faultyStore) Ack(ctx context.Context, seq uint64) error {
	return s.f.op("ack", func() error { return s.Store.Ack(ctx, seq) })
}

func (s faultyStore) SetLife(ctx context.Context, n uint64, l enroll.Life) error {
	return s.f.op("life", func() error { return s.Store.SetLife(ctx, n, l) })
}

type faultyFile struct {
	gallery.File
	f *fault
}

func (s faultyFile) WriteAt(b []byte, off int64) (n int, err error) {
	err = s.f.op("write", func() error { n, err = s.File.WriteAt(b, off); return err })
	s.f.mu.Lock()
	torn := errors.Is(err, errInjected) && s.f.torn && s.f.name == "write"
	s.f.torn = s.f.torn && !torn
	s.f.mu.Unlock()
	if torn {
		if _, werr := s.File.WriteAt(b[:len(b)/2], off); werr != nil {
			return 0, werr
		}
	}
	return n, err
}

func (s faultyFile) Sync() error { return s.f.op("sync", s.File.Sync) }

func faultyWorld(t *testing.T) (*world, *fault) {
	w, f := newWorld(t), &fault{}
	w.wrapStore = func(s enroll.Store) enroll.Store { return faultyStore{s, f} }
	w.wrapFile = func(path string) (gallery.File, error) {
		file, err := os.OpenFile(path, os.O_RDWR, 0)
		return faultyFile{gallery.OSFile{File: file}, f}, err
	}
	return w, f
}

// check holds the promises that no crash may break; wanted are the people who must be enrolled, each exactly once.
func (w *world) check(name string, wanted ...string) {
	w.t.Helper()
	if err := w.s.Sweep(ctx); err != nil {
		w.t.Errorf("%s: left over: %v", name, err)
	}
	st, err := w.s.Stats(ctx)
	if err != nil {
		w.t.Fatal(err)
	}
	if st.Live != len(wanted) || st.InMemory != len(wanted) || st.Pending != 0 || st.Unacked != 0 || int(st.Numbers) != len(wanted) {
		w.t.Errorf("%s: %d people wanted, have %+v", name, len(wanted), st)
	}
	if len(w.reg.got) != len(wanted) {
		w.t.Errorf("%s: the registrar got %d", name, len(w.reg.got))
	}
	for n := uint64(1); n <= st.Numbers; n++ {
		reg, ok := w.reg.got[n]
		if h, err := w.s.Handle(ctx, n); !ok || err != nil || h != reg.handle {
			w.t.Errorf("%s: number %d has another handle than the registrar: %v", name, n, err)
		}
		if d, err := w.s.Outcome(ctx, reg.digest); err != nil || d.Number != n {
			w.t.Errorf("%s: the session of number %d says %+v, %v", name, n, d, err)
		}
	}
	for i, p := range wanted {
		d, err := w.submit(fmt.Sprintf("%s check %d", name, i), p)
		if err != nil || d.Outcome != enroll.AlreadyEnrolled {
			w.t.Errorf("%s: %s comes again: %+v %v", name, p, d, err)
		}
	}
}

// TestCrashPoints lets one durable operation of an enrollment fail, each in turn: not done, or done but reported failed; with the process
// dying there, or going on. However it ends, after a restart the person is enrolled once, or not at all and can be.
func TestCrashPoints(t *testing.T) {
	for _, done := range []bool{false, true} {
		for _, crash := range []bool{false, true} {
			hit := map[string]int{}
			for at := 1; ; at++ {
				w, f := faultyWorld(t)
				w.start()
				w.admit("a", "ada")
				w.expect("a2", w.eyes("ada"), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled) // leaves a free slot
				rec := w.record("berlin-1", "b", w.eyes("bob"))
				f.mu.Lock()
				f.at, f.armed, f.done, f.crash = at, true, done, crash
				f.mu.Unlock()
				d, err := w.s.Submit(ctx, rec)
				name := fmt.Sprintf("%s, operation %d (%s), done %v, crash %v", d.Outcome, at, f.name, done, crash)
				if err != nil && !errors.Is(err, enroll.ErrUnavailable) {
					t.Errorf("%s: %v", name, err)
				}
				f.mu.Lock()
				fired := f.fired
				f.armed = fired
				f.mu.Unlock()
				hit[f.name]++
				if !crash && w.s.Ready() == nil {
					// The process goes on: what is pending is decided, and others are served meanwhile.
					if err := w.s.Sweep(ctx); err != nil {
						t.Errorf("%s: %v", name, err)
					}
					w.expect("a3", w.eyes("ada"), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
				}
				w.restart()
				if err := w.s.Sweep(ctx); err != nil {
					t.Errorf("%s: after the restart: %v", name, err)
				}
				got, oerr := w.s.Outcome(ctx, session("b"))
				switch {
				case oerr == nil && got.Outcome == enroll.Admitted:
				case errors.Is(oerr, enroll.ErrNoDecision) && err != nil:
					// Never accepted. The person tries again, in the same session.
					w.admit("b", "bob")
				default:
					t.Errorf("%s: Submit said %v, Outcome %+v %v", name, err, got, oerr)
				}
				w.check(name, "ada", "bob")
				w.close()
				if !fired {
					break
				}
				if t.Failed() {
					return
				}
			}
			for _, op := range []string{"write", "sync", "accept", "decide", "ack"} {
				if hit[op] == 0 {
					t.Errorf("no fault hit %s: %v", op, hit)
				}
			}
		}
	}
}

// The same for an enrollment that comes to nothing, whose slot must be zeroed, and for an erasure.
func TestCrashPointsOfErasing(t *testing.T) {
	for _, done := range []bool{false, true} {
		for at := 1; ; at++ {
			w, f := faultyWorld(t)
			w.start()
			w.admit("a", "ada")
			w.admit("b", "bob")
			rec := w.record("berlin-1", "a2", w.eyes("ada"))
			f.at, f.armed, f.done, f.crash = at, true, done, true
			_, err1 := w.s.Submit(ctx, rec)
			_, err2 := w.s.Erase(ctx, 2)
			name := fmt.Sprintf("operation %d (%s), done %v", at, f.name, done)
			fired := f.fired
			w.restart()
			if err := w.s.Sweep(ctx); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if err := errors.Join(err1, err2); !fired && err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if h, err := w.s.Erase(ctx, 2); err != nil || h != w.reg.got[2].handle {
				t.Errorf("%s: erase again: %v", name, err)
			}
			w.restart()
			st, err := w.s.Stats(ctx)
			if err != nil || st.Live != 1 || st.Erased != 1 || st.InMemory != 1 || st.Pending != 0 {
				t.Errorf("%s: %+v %v", name, st, err)
			}
			slab, err := os.ReadFile(w.slab())
			if err != nil {
				t.Fatal(err)
			}
			for slot := 1; 4096+(slot+1)*6528 <= len(slab); slot++ { // all but ada's
				for _, b := range slab[4096+slot*6528+16 : 4096+(slot+1)*6528-4] {
					if b != 0 {
						t.Errorf("%s: slot %d is not zero", name, slot)
						break
					}
				}
			}
			w.close()
			if !fired {
				break
			}
			if t.Failed() {
				return
			}
		}
	}
}

// While one enrollment hangs undecided, who comes later is compared with it: the first is decided before the second.
func TestPendingCounts(t *testing.T) {
	for _, restart := range []bool{false, true} {
		w, f := faultyWorld(t)
		w.start()
		rec := w.record("berlin-1", "a", w.eyes("ada"))
		f.at, f.armed = 6, true // slot write, sync, count write, sync, accept, decide
		if _, err := w.s.Submit(ctx, rec); !errors.Is(err, enroll.ErrUnavailable) || f.name != "decide" {
			t.Fatalf("%v at %s", err, f.name)
		}
		if _, err := w.s.Outcome(ctx, session("a")); !errors.Is(err, enroll.ErrNoDecision) {
			t.Errorf("got %v", err)
		}
		w.refuseNonce("a", enroll.CodeSessionBusy)
		if restart {
			w.restart()
		}
		w.expect("b", w.eyes("ada"), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
		if d, err := w.s.Outcome(ctx, session("a")); err != nil || d.Outcome != enroll.Admitted {
			t.Errorf("%+v %v", d, err)
		}
		w.check("pending", "ada")
	}
}

// Random people at random stations, all at once, with faults and restarts at random: nobody is ever enrolled twice, and nobody who was
// told so is lost.
func TestRandomCrashes(t *testing.T) {
	rounds := 12
	if testing.Short() {
		rounds = 4
	}
	rng := mrand.New(mrand.NewPCG(11, 12))
	w, f := faultyWorld(t)
	wrapStore, wrapFile := w.wrapStore, w.wrapFile
	w.start()
	told := map[string]bool{}
	var mu sync.Mutex
	for round := range rounds {
		var wg sync.WaitGroup
		type attempt struct {
			person string
			rec    []byte
		}
		var attempts []attempt
		for i := range 4 {
			person := fmt.Sprintf("p%d", rng.IntN(5))
			stationID := []string{"berlin-1", "lagos-1"}[i%2]
			attempts = append(attempts, attempt{person, w.record(stationID, fmt.Sprintf("r%d-%d", round, i), w.eyes(person))})
		}
		f.mu.Lock()
		f.at, f.armed, f.fired, f.done, f.crash = 1+rng.IntN(40), true, false, rng.IntN(2) == 0, rng.IntN(2) == 0
		f.mu.Unlock()
		for _, a := range attempts {
			wg.Go(func() {
				d, err := w.s.Submit(ctx, a.rec)
				if err != nil {
					return // refused (the counter of an overtaken record) or unavailable
				}
				mu.Lock()
				defer mu.Unlock()
				if d.Outcome == enroll.Admitted {
					if told[a.person] {
						t.Errorf("round %d: %s was admitted twice", round, a.person)
					}
					told[a.person] = true
				}
			})
		}
		wg.Wait()
		w.close()
		f.mu.Lock()
		f.armed, f.fired = false, false
		f.mu.Unlock()
		w.wrapStore, w.wrapFile = wrapStore, wrapFile
		w.start()
		if err := w.s.Sweep(ctx); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
	}
	st, err := w.s.Stats(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if st.Live < len(told) || st.Live > 5 {
		t.Errorf("%d enrolled, %d were told so", st.Live, len(told))
	}
	enrolled := 0
	for p := range 5 {
		person := fmt.Sprintf("p%d", p)
		d, err := w.submit("last "+person, person)
		if err != nil {
			t.Fatal(err)
		}
		if d.Outcome == enroll.AlreadyEnrolled {
			enrolled++
		} else if told[person] {
			t.Errorf("%s was lost", person)
		}
	}
	if enrolled != st.Live {
		t.Errorf("%d entries are live, %d people are recognised", st.Live, enrolled)
	}
}

// An erasure of which the store notes that it began or ended, and reports that it could not, is finished by the next sweep, without a restart:
// nobody is recognised of whom the log says that he is forgotten. One that never began is none.
func TestErasureInDoubt(t *testing.T) {
	for _, at := range []int{1, 4} { // the changes of the life; between them the slot is written and synced
		for _, done := range []bool{false, true} {
			w, f := faultyWorld(t)
			w.start()
			d := w.admit("ada", "ada")
			f.arm(at, done, false)
			_, err := w.s.Erase(ctx, d.Number)
			if err == nil || f.name != "life" {
				t.Fatalf("operation %d was %q: %v", at, f.name, err)
			}
			f.clear()
			if err := w.s.Sweep(ctx); err != nil {
				t.Fatal(err)
			}
			began := at > 1 || done
			st, err := w.s.Stats(ctx)
			if err != nil || (st.InMemory == 0) != began || (st.Erased == 1) != began {
				t.Errorf("operation %d, done %t: %+v %v", at, done, st, err)
			}
			if _, err := w.s.Erase(ctx, d.Number); err != nil {
				t.Error(err)
			}
			w.admit("ada2", "ada") // as somebody new
			w.close()
		}
	}
}
