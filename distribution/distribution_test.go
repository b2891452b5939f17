package distribution_test

import (
	"context"
	"errors"
	"math"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
	"pgregory.net/rapid"

	"unum/distribution"
	"unum/semaphore"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantCode(t testing.TB, err error, code string) {
	t.Helper()
	if distribution.CodeOf(err) != code {
		t.Fatalf("got %v, want code %s", err, code)
	}
}

func TestCalendar(t *testing.T) {
	p := programme()
	e, err := p.Epoch(2)
	must(t, err)
	want := distribution.Epoch{Number: 2, Start: start + 172800, End: start + 259200, ClaimableUntil: start + 172800 + 259200, CutOff: (start + 172800) / 86400}
	if e != want {
		t.Errorf("%+v", e)
	}
	for _, c := range []struct {
		at   uint64
		want error
	}{
		{e.Start - 1, distribution.ErrNotOpen}, {e.Start, nil}, {e.End, nil}, {e.ClaimableUntil - 1, nil}, {e.ClaimableUntil, distribution.ErrOver}, {math.MaxUint64, distribution.ErrOver},
	} {
		if err := e.Open(c.at); err != c.want {
			t.Errorf("at %d: %v", c.at, err)
		}
	}
	if _, err := p.EpochAt(start - 1); err != distribution.ErrNotOpen {
		t.Error(err)
	}
	for _, c := range []struct{ at, n uint64 }{{start, 0}, {start + 86399, 0}, {start + 86400, 1}, {start + 10*86400 + 5, 10}} {
		if e, err := p.EpochAt(c.at); err != nil || e.Number != c.n {
			t.Error(c, e, err)
		}
	}
	for _, n := range []uint64{math.MaxUint64, math.MaxUint64 / 86400, 1 << 33} {
		if _, err := p.Epoch(n); !errors.Is(err, distribution.ErrRange) {
			t.Error(n, err)
		}
		if _, err := p.Scope(n); !errors.Is(err, distribution.ErrRange) {
			t.Error(n, err)
		}
	}
	day := uint32(e.Start / 86400)
	if pol, err := p.Policy(2); err != nil || pol != (semaphore.Policy{EnrolledBefore: day, RenewedBefore: day, MinAssurance: 1}) {
		t.Error(pol, err)
	}
	same := p
	same.SameDay = true
	if pol, err := same.Policy(2); err != nil || pol != (semaphore.Policy{EnrolledBefore: day + 1, RenewedBefore: day, MinAssurance: 1}) {
		t.Error(pol, err)
	}
	a, err := p.Scope(2)
	must(t, err)
	b, err := same.Scope(2)
	must(t, err)
	c, err := p.Scope(3)
	must(t, err)
	if a == b || a == c {
		t.Error("scopes of other terms or epochs are equal")
	}
	must(t, p.Validate())
	for name, f := range map[string]func(*distribution.Programme){
		"id": func(p *distribution.Programme) { p.ID = [32]byte{} }, "env": func(p *distribution.Programme) { p.Env = 2 },
		"chain": func(p *distribution.Programme) { p.ChainID = 0 }, "contract": func(p *distribution.Programme) { p.Contract = common.Address{} },
		"token": func(p *distribution.Programme) { p.Token = common.Address{} }, "start": func(p *distribution.Programme) { p.Start = 0 },
		"far start": func(p *distribution.Programme) { p.Start = math.MaxUint64 }, "length": func(p *distribution.Programme) { p.Length = 0 },
		"window": func(p *distribution.Programme) { p.ClaimWindow = 0 }, "amount": func(p *distribution.Programme) { p.Amount.Clear() },
	} {
		bad := p
		f(&bad)
		if err := bad.Validate(); !errors.Is(err, distribution.ErrProgramme) {
			t.Error(name, err)
		}
	}
}

// Epochs tile time: every second from the start on is in exactly one, and its cut-off day is the day of the epoch's start.
func TestCalendarTiles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := programme()
		p.Start = rapid.Uint64Range(1, 1<<40).Draw(t, "start")
		p.Length = rapid.Uint64Range(1, 1<<30).Draw(t, "length")
		at := p.Start + rapid.Uint64Range(0, 1<<40).Draw(t, "after")
		e, err := p.EpochAt(at)
		if err != nil {
			t.Fatal(err)
		}
		if at < e.Start || at >= e.End || uint64(e.CutOff) != e.Start/86400 || e.ClaimableUntil != e.Start+p.ClaimWindow {
			t.Fatalf("%d is not in %+v", at, e)
		}
		next, err := p.Epoch(e.Number + 1)
		if err != nil || next.Start != e.End {
			t.Fatal(next, err)
		}
	})
}

func TestClaimPaysOnce(t *testing.T) {
	w := newWorld(t)
	r := w.relayer()
	ctx := t.Context()
	c := w.claim(1)
	p, err := r.Claim(ctx, c)
	must(t, err)
	if p.Recipient != c.Recipient || p.Amount != w.p.Amount || p.Fee != w.fee || !p.Relayed || p.Block != 6 || p.TxHash == [32]byte{} || p.Time == 0 || p.Key != c.Key() {
		t.Errorf("%+v", p)
	}
	_, err = r.Claim(ctx, c) // the same again: the answer that was lost is in the error
	wantCode(t, err, distribution.CodeAlreadyClaimed)
	var e *distribution.Error
	if !errors.As(err, &e) || e.Payout == nil || *e.Payout != p {
		t.Errorf("%+v", e)
	}
	other := w.claim(1, func(c *distribution.Claim) { c.Recipient = common.Address{0xbb} })
	_, err = r.Claim(ctx, other)
	wantCode(t, err, distribution.CodeAlreadyClaimed)
	if errors.As(err, &e); e.Payout != nil {
		t.Error("another claim learns of the payout")
	}
	_, err = w.relayer().Claim(ctx, other) // after a restart too
	wantCode(t, err, distribution.CodeAlreadyClaimed)
	if w.chain.sends != 1 {
		t.Errorf("%d transactions", w.chain.sends)
	}
	if _, err := r.Claim(ctx, w.claim(1, func(c *distribution.Claim) { c.Epoch = 1; c.Nullifier.Field = semaphore.FieldFromUint64(5) })); err != nil {
		t.Error("another epoch", err)
	}
	rep := w.reconciled(r, 2)
	if rep.Balances.Fees != *uint256.NewInt(14) || rep.Balances.People != *uint256.NewInt(1986) || !rep.Balances.FeesOther.IsZero() {
		t.Errorf("%+v", rep.Balances)
	}
	recent, err := r.Recent(ctx, w.p.ID, 10)
	must(t, err)
	if len(recent) != 2 || recent[1] != p {
		t.Errorf("%+v", recent)
	}
}

func TestClaimRefusedOffChain(t *testing.T) {
	now := uint64(start + 2*86400 + 100)
	field := func(v uint64) semaphore.Field { return semaphore.FieldFromUint64(v) }
	for _, c := range []struct {
		name   string
		change func(*world, *distribution.Claim)
		code   string
		forge  bool // change after proving
	}{
		{"programme", func(_ *world, c *distribution.Claim) { c.Programme[5] = 1 }, distribution.CodeProgrammeUnknown, true},
		{"next epoch", func(_ *world, c *distribution.Claim) { c.Epoch = 3 }, distribution.CodeEpochNotOpen, false},
		{"epoch past all dates", func(_ *world, c *distribution.Claim) { c.Epoch = math.MaxUint64 }, distribution.CodeEpochNotOpen, false},
		{"past epoch", func(w *world, c *distribution.Claim) { w.now = w.now.Add(3 * 24 * time.Hour); c.Deadline += 4 * 86400 }, distribution.CodeEpochOver, false},
		{"nobody", func(_ *world, c *distribution.Claim) { c.Recipient = common.Address{} }, distribution.CodeRecipientInvalid, false},
		{"the programme itself", func(w *world, c *distribution.Claim) { c.Recipient = w.p.Contract }, distribution.CodeRecipientInvalid, false},
		{"deadline", func(_ *world, c *distribution.Claim) { c.Deadline = now + 29 }, distribution.CodeDeadlinePassed, false},
		{"fee", func(_ *world, c *distribution.Claim) { c.MaxFee = *uint256.NewInt(6) }, distribution.CodeFeeTooLow, false},
		{"unknown root", func(_ *world, c *distribution.Claim) { c.RootSeq = 9 }, distribution.CodeRootUnknown, false},
		{"root 0", func(w *world, c *distribution.Claim) { w.roots[0] = w.roots[1]; c.RootSeq = 0 }, distribution.CodeRootUnknown, false},
		{"expired root", func(w *world, c *distribution.Claim) {
			w.roots[2] = distribution.Root{Value: w.roots[1].Value, SupersededAt: now - 5000, ExpiresAt: now + 30}
			c.RootSeq = 2
		}, distribution.CodeRootExpired, false},
		{"root older than the epoch", func(w *world, c *distribution.Claim) {
			w.roots[2] = distribution.Root{Value: w.roots[1].Value, SupersededAt: (start+2*86400)/86400*86400 - 1, ExpiresAt: now + 5000}
			c.RootSeq = 2
		}, distribution.CodeRootTooOld, false},
		{"forged root", func(w *world, c *distribution.Claim) {
			w.roots[2] = distribution.Root{Value: semaphore.Root{Field: field(12)}}
			c.RootSeq = 2
		}, distribution.CodeProofInvalid, true},
		{"redirected", func(_ *world, c *distribution.Claim) { c.Recipient[3] = 1 }, distribution.CodeProofInvalid, true},
		{"fee raised", func(_ *world, c *distribution.Claim) { c.MaxFee = *uint256.NewInt(11) }, distribution.CodeProofInvalid, true},
		{"deadline moved", func(_ *world, c *distribution.Claim) { c.Deadline++ }, distribution.CodeProofInvalid, true},
		{"another nullifier", func(_ *world, c *distribution.Claim) { c.Nullifier.Field = field(5) }, distribution.CodeProofInvalid, true},
		{"proof of another epoch", func(_ *world, c *distribution.Claim) { c.Epoch = 1 }, distribution.CodeProofInvalid, true},
		{"no proof", func(_ *world, c *distribution.Claim) { c.Proof = semaphore.Proof{} }, distribution.CodeProofInvalid, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t)
			r := w.relayer(func(cfg *distribution.Config) { cfg.Margin = 30 * time.Second })
			claim := w.claim(1)
			c.change(w, &claim)
			if !c.forge {
				claim = w.prove(claim)
			}
			_, err := r.Claim(t.Context(), claim)
			wantCode(t, err, c.code)
			if w.chain.sends != 0 {
				t.Error("sent all the same")
			}
			if open, err := w.store.Accepted(t.Context()); err != nil || len(open) != 0 {
				t.Error("left a trace", open, err)
			}
			w.reconciled(r, 0)
			// The cheap refusals come before the dear check.
			if c.code != distribution.CodeProofInvalid && w.verified != 0 {
				t.Error("verified a proof for nothing")
			}
		})
	}
}

func TestConcurrentDuplicatesPayOnce(t *testing.T) {
	w := newWorld(t)
	a, b := w.relayer(), w.relayer() // two processes, one store
	c, other := w.claim(1), w.claim(1, func(c *distribution.Claim) { c.Recipient = common.Address{0xbb} })
	var wg sync.WaitGroup
	var mu sync.Mutex
	paid := map[common.Address]int{}
	var codes []string
	for i := range 24 {
		wg.Go(func() {
			r, claim := a, c
			if i%2 == 1 {
				r = b
			}
			if i%3 == 2 {
				claim = other
			}
			p, err := r.Claim(context.Background(), claim)
			mu.Lock()
			defer mu.Unlock()
			if err == nil {
				paid[p.Recipient]++
			} else {
				codes = append(codes, distribution.CodeOf(err))
			}
		})
	}
	wg.Wait()
	if len(paid) != 1 {
		t.Errorf("paid to %v", paid)
	}
	for _, code := range codes {
		if code != distribution.CodeAlreadyClaimed && code != distribution.CodeClaimConflict {
			t.Error(code)
		}
	}
	if len(w.chain.events) != 1 {
		t.Errorf("%d payouts", len(w.chain.events))
	}
	w.reconciled(a, 1)
}

func TestRefusedByTheContractCanTryAgain(t *testing.T) {
	w := newWorld(t)
	w.chain.budget = 500
	r := w.relayer()
	c := w.claim(1)
	_, err := r.Claim(t.Context(), c)
	wantCode(t, err, "budget_exhausted")
	w.reconciled(r, 0)
	w.chain.budget = 5000
	p, err := r.Claim(t.Context(), c)
	must(t, err)
	if !p.Relayed || w.chain.sends != 2 {
		t.Errorf("%+v after %d transactions", p, w.chain.sends)
	}
	w.reconciled(r, 1)
}

// Others bring claims past this relayer: before, during and after its own.
func TestPaidByOthers(t *testing.T) {
	ctx := t.Context()
	w := newWorld(t)
	r := w.relayer()
	before := w.claim(1)
	w.direct(before, 3)
	_, err := r.Claim(ctx, before)
	wantCode(t, err, distribution.CodeAlreadyClaimed)

	during := w.claim(2)
	w.chain.onClaim = func() error { w.chain.onClaim = nil; w.direct(during, 4); return nil }
	_, err = r.Claim(ctx, during)
	wantCode(t, err, distribution.CodeAlreadyClaimed)
	var e *distribution.Error
	if !errors.As(err, &e) || e.Payout == nil || e.Payout.Relayed {
		t.Errorf("%+v", e)
	}

	w.chain.budget = 0
	after := w.claim(3)
	_, err = r.Claim(ctx, after)
	wantCode(t, err, "budget_exhausted")
	w.chain.budget = 9000
	w.direct(after, 5)
	rep := w.reconciled(r, 3)
	if rep.Balances.FeesOther != *uint256.NewInt(12) || !rep.Balances.Fees.IsZero() {
		t.Errorf("%+v", rep.Balances)
	}
	_, err = r.Claim(ctx, after)
	wantCode(t, err, distribution.CodeAlreadyClaimed)
	w.reconciled(w.relayer(), 3) // booked once
}

func TestGoesOnWithoutTheCaller(t *testing.T) {
	w := newWorld(t)
	r := w.relayer()
	w.chain.onClaim = func() error { return errors.New("node away") }
	c := w.claim(1)
	_, err := r.Claim(t.Context(), c)
	wantCode(t, err, distribution.CodeClaimPending)
	_, err = r.Claim(t.Context(), w.claim(1, func(c *distribution.Claim) { c.Recipient[4] = 9 }))
	wantCode(t, err, distribution.CodeClaimConflict)
	rep, err := r.Reconcile(t.Context(), w.p.ID)
	must(t, err)
	if !rep.OK() || rep.Balances.InFlight != w.p.Amount {
		t.Errorf("%+v", rep)
	}
	w.chain.onClaim = nil
	must(t, w.relayer().Sweep(t.Context()))
	w.reconciled(r, 1)

	// A caller that has gone changes nothing.
	gone, cancel := context.WithCancel(t.Context())
	w.chain.onClaim = func() error { cancel(); return nil }
	if _, err := r.Claim(gone, w.claim(2)); err != nil {
		t.Error(err)
	}
	w.reconciled(r, 2)
}

func TestRun(t *testing.T) {
	w := newWorld(t)
	r := w.relayer()
	w.chain.onClaim = func() error { return errors.New("node away") }
	_, err := r.Claim(t.Context(), w.claim(1))
	wantCode(t, err, distribution.CodeClaimPending)
	w.chain.onClaim = nil
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- r.Run(ctx) }()
	for range 500 {
		if ps, err := w.store.Payouts(t.Context(), w.p.ID); err != nil {
			t.Fatal(err)
		} else if len(ps) == 1 {
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	cancel()
	must(t, <-ended)
	w.reconciled(r, 1)
}

// The second of two callers waits for the first and gets the same.
func TestJoinsTheOneOnItsWay(t *testing.T) {
	w := newWorld(t) // outside the bubble: the database has goroutines of its own
	r := w.relayer()
	sent, release := make(chan struct{}), make(chan struct{})
	w.chain.onClaim = func() error { close(sent); <-release; return nil }
	c := w.claim(1)
	type answer struct {
		p   distribution.Payout
		err error
	}
	answers := make(chan answer, 2)
	ask := func(ctx context.Context) { p, err := r.Claim(ctx, c); answers <- answer{p, err} }
	go ask(t.Context())
	<-sent
	impatient, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := r.Claim(impatient, c)
	if err == nil {
		t.Error("an ended context was answered with a payout")
	}
	go ask(t.Context())
	time.Sleep(20 * time.Millisecond)
	close(release)
	a, b := <-answers, <-answers
	if a.err == nil && b.err == nil && a.p != b.p {
		t.Errorf("%+v and %+v", a, b)
	}
	for _, x := range []answer{a, b} { // or came so late that it was paid already
		if x.err != nil && distribution.CodeOf(x.err) != distribution.CodeAlreadyClaimed {
			t.Error(x.err)
		}
	}
	w.reconciled(r, 1)
}

// TestCrash fails every call that two claims and a sweep make to the world, one run each, before and after it takes effect, with the process going
// on and with it dying. Nobody is paid twice, nobody is forgotten, and the books agree.
func TestCrash(t *testing.T) {
	total := 0
	for _, mode := range []struct{ after, dies bool }{{false, false}, {true, false}, {false, true}, {true, true}} {
		for at := 1; ; at++ {
			w := newWorld(t)
			w.flt.at, w.flt.after = at, mode.after
			r := w.relayer()
			ctx := t.Context()
			fail := func(format string, args ...any) {
				t.Helper()
				t.Fatalf("fault %d (%s, after %v, dies %v): "+format, append([]any{at, w.flt.where, mode.after, mode.dies}, args...)...)
			}
			one, two := w.claim(1), w.claim(2)
			w.chain.budget = 1000 // enough for one: the other is refused first
			for i, c := range []distribution.Claim{one, two, two} {
				if i == 2 {
					w.chain.budget = 1000
				}
				for try := 0; ; try++ {
					_, err := r.Claim(ctx, c)
					code := distribution.CodeOf(err)
					if err == nil || code == distribution.CodeAlreadyClaimed || i == 1 && code == "budget_exhausted" {
						break
					}
					if try > 4 || !errors.Is(err, errInjected) && code != distribution.CodeClaimPending {
						fail("claim %d: %v", i, err)
					}
					if mode.dies {
						r = w.relayer()
					}
				}
			}
			w.direct2(t)
			for range 2 {
				if err := r.Sweep(ctx); err != nil && !errors.Is(err, errInjected) {
					fail("sweep: %v", err)
				}
				if mode.dies {
					r = w.relayer()
				}
			}
			if len(w.chain.events) != 3 {
				fail("%d payouts", len(w.chain.events))
			}
			fired := w.flt.fired
			w.flt.at = 0
			rep := w.reconciled(r, 3)
			if rep.Balances.FeesOther != *uint256.NewInt(2) {
				fail("a payout is booked as the wrong sender's: %+v", rep.Balances)
			}
			if t.Failed() {
				fail("see above")
			}
			if !fired {
				break
			}
			total++
		}
	}
	if total < 60 {
		t.Errorf("only %d faults were tried", total)
	}
	t.Logf("%d faults", total)
}

// direct2 brings a third person's claim past the relayer.
func (w *world) direct2(t *testing.T) {
	t.Helper()
	w.chain.budget = 1000
	w.direct(w.claim(3), 2)
}

func TestReconcileFindsWhatIsWrong(t *testing.T) {
	ctx := t.Context()
	w := newWorld(t)
	r := w.relayer()
	for n := uint64(1); n <= 3; n++ {
		_, err := r.Claim(ctx, w.claim(n))
		must(t, err)
	}
	w.reconciled(r, 3)
	report := func() distribution.Report {
		t.Helper()
		rep, err := r.Reconcile(ctx, w.p.ID)
		must(t, err)
		if rep.OK() {
			t.Errorf("found nothing: %+v", rep)
		}
		return rep
	}
	good := w.chain.events
	w.chain.events = append([]distribution.Event(nil), good[:2]...)
	if rep := report(); len(rep.Missing) != 1 || rep.Missing[0] != w.claim(3).Key() {
		t.Errorf("%+v", rep)
	}
	w.chain.events = append([]distribution.Event(nil), good...)
	w.chain.events[1].Recipient[0] ^= 1
	if rep := report(); len(rep.Differing) != 1 {
		t.Errorf("%+v", rep)
	}
	w.chain.events = good
	w.reconciled(r, 3)
	if _, err := r.Reconcile(ctx, [32]byte{1}); distribution.CodeOf(err) != distribution.CodeProgrammeUnknown {
		t.Error(err)
	}
}

func TestNewRefuses(t *testing.T) {
	if _, err := distribution.New(distribution.Config{}); err == nil {
		t.Error("made from nothing")
	}
	w := newWorld(t)
	base := distribution.Config{Store: w.store, Chain: w.chain, Verifier: verifier{w}, Roots: w, Now: w.Now, Log: nil}
	if _, err := distribution.New(base); err == nil {
		t.Error("made without a log")
	}
	synctest.Test(t, func(t *testing.T) { // making one starts nothing: a goroutine left behind would fail the bubble
		w.relayer()
	})
	for _, f := range []func(*distribution.Config){
		func(c *distribution.Config) { c.Programmes = append(c.Programmes, c.Programmes[0]) },
		func(c *distribution.Config) { c.Programmes[0].Length = 0 },
		func(c *distribution.Config) { c.Fee = *uint256.NewInt(1001) },
	} {
		cfg := base
		cfg.Log = quiet()
		cfg.Programmes = []distribution.Programme{w.p}
		f(&cfg)
		if _, err := distribution.New(cfg); !errors.Is(err, distribution.ErrProgramme) {
			t.Error(err)
		}
	}
}
