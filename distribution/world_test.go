package distribution_test

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/big"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"unum/distribution"
	"unum/distribution/ledgerdb"
	"unum/semaphore"
)

const start = 1_772_000_000 // 2026-02-25 06:13:20 UTC

func programme() distribution.Programme {
	return distribution.Programme{
		ID: [32]byte{0xda}, Env: semaphore.EnvTest, ChainID: 31337, Contract: common.Address{0xc0}, Token: common.Address{0x70}, FromBlock: 1,
		Start: start, Length: 86400, ClaimWindow: 3 * 86400, Amount: *uint256.NewInt(1000), MinAssurance: 1,
	}
}

var errInjected = errors.New("injected fault")

// faults makes one call of all calls to the world fail: the at-th, before it takes effect or after.
type faults struct {
	mu    sync.Mutex
	at, n int
	after bool
	fired bool
	where string
}

func (f *faults) call(what string, do func() error) error {
	f.mu.Lock()
	f.n++
	hit := f.at != 0 && f.n == f.at
	if hit {
		f.fired, f.where = true, what
	}
	after := f.after
	f.mu.Unlock()
	if hit && !after {
		return fmt.Errorf("%s: %w", what, errInjected)
	}
	err := do()
	if hit && err == nil {
		return fmt.Errorf("%s: done, and %w", what, errInjected)
	}
	return err
}

type world struct {
	t     testing.TB
	mu    sync.Mutex
	now   time.Time
	p     distribution.Programme
	store distribution.Store
	chain *fakeChain
	flt   *faults
	fee   uint256.Int

	verified int
	roots    map[uint64]distribution.Root
}

func (w *world) Now() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

func openLedger(t testing.TB, dsn string) *ledgerdb.Store {
	t.Helper()
	s, err := ledgerdb.Open(context.Background(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func newWorld(t testing.TB) *world {
	w := &world{
		t: t, now: time.Unix(start+2*86400+100, 0), p: programme(), flt: &faults{}, fee: *uint256.NewInt(7),
		store: openLedger(t, "sqlite:"+filepath.Join(t.TempDir(), "ledger.db")),
		roots: map[uint64]distribution.Root{1: {Value: semaphore.Root{Field: semaphore.FieldFromUint64(11)}}},
	}
	w.chain = &fakeChain{w: w, block: 5, budget: 1_000_000, spent: map[semaphore.Nullifier]bool{}, done: map[string]outcome{}}
	return w
}

func (w *world) relayer(change ...func(*distribution.Config)) *distribution.Relayer {
	cfg := distribution.Config{
		Programmes: []distribution.Programme{w.p}, Store: faultyStore{w.store, w.flt}, Chain: faultyChain{w.chain, w.flt}, Verifier: verifier{w}, Roots: w,
		Now: w.Now, Log: quiet(), Fee: w.fee,
	}
	for _, f := range change {
		f(&cfg)
	}
	r, err := distribution.New(cfg)
	if err != nil {
		w.t.Fatal(err)
	}
	return r
}

// ClaimRoot implements distribution.Roots.
func (w *world) ClaimRoot(_ context.Context, seq uint64) (distribution.Root, bool, error) {
	r, ok := w.roots[seq]
	return r, ok, nil
}

// claim makes a good claim by a person.
func (w *world) claim(person uint64, change ...func(*distribution.Claim)) distribution.Claim {
	c := distribution.Claim{
		Programme: w.p.ID, Epoch: 2, RootSeq: 1, Nullifier: semaphore.Nullifier{Field: semaphore.FieldFromUint64(1000 + person)},
		Recipient: common.Address{0xaa, byte(person)}, MaxFee: *uint256.NewInt(10), Deadline: uint64(w.Now().Unix()) + 600,
	}
	for _, f := range change {
		f(&c)
	}
	return w.prove(c)
}

func (w *world) prove(c distribution.Claim) distribution.Claim {
	pol, err := w.p.Policy(c.Epoch)
	if err != nil {
		return c
	}
	scope, err := w.p.Scope(c.Epoch)
	if err != nil {
		w.t.Fatal(err)
	}
	c.Proof = proofOf(w.t, semaphore.MembershipProof{
		Root: w.roots[c.RootSeq].Value, Nullifier: c.Nullifier, Scope: scope, Signal: w.p.Signal(c.Recipient, c.MaxFee, c.Deadline), Policy: pol,
	})
	return c
}

// proofOf gives the one proof that the fake verifier and the fake contract take for these public inputs.
func proofOf(t testing.TB, m semaphore.MembershipProof) semaphore.Proof {
	_, _, g1, g2 := bn254.Generators()
	h := sha256.Sum256(fmt.Append(nil, m.PublicInputs()))
	var a bn254.G1Affine
	a.ScalarMultiplication(&g1, new(big.Int).SetBytes(h[:]))
	p, err := semaphore.ProofFromPoints(a, g2, g1)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

type verifier struct{ w *world }

func (v verifier) Verify(m semaphore.MembershipProof) error {
	v.w.mu.Lock()
	v.w.verified++
	v.w.mu.Unlock()
	if proofOf(v.w.t, m) != m.Proof {
		return errors.New("proof does not hold")
	}
	return nil
}

type outcome struct {
	tx  [32]byte
	err error
}

// fakeChain is the programme's contract as a state machine.
type fakeChain struct {
	w       *world
	mu      sync.Mutex
	block   uint64
	budget  uint64
	spent   map[semaphore.Nullifier]bool
	events  []distribution.Event
	done    map[string]outcome
	sends   int
	onClaim func() error // before a new transaction
}

func (f *fakeChain) Head(context.Context) (distribution.Head, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return distribution.Head{Block: f.block, Time: uint64(f.w.Now().Unix())}, nil
}

func (f *fakeChain) Claimed(_ context.Context, c common.Address, _ uint64, n semaphore.Nullifier) (bool, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.spent[n] && c == f.w.p.Contract, nil
}

func (f *fakeChain) Payouts(_ context.Context, c common.Address, from, to uint64) ([]distribution.Event, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	var out []distribution.Event
	for _, e := range f.events {
		if c == f.w.p.Contract && from <= e.Block && e.Block <= to {
			out = append(out, e)
		}
	}
	return out, nil
}

func (f *fakeChain) Claim(_ context.Context, id string, c distribution.Call) ([32]byte, error) {
	f.mu.Lock()
	old, known := f.done[id]
	hook := f.onClaim
	f.mu.Unlock()
	if known {
		return old.tx, old.err
	}
	if hook != nil {
		if err := hook(); err != nil {
			return [32]byte{}, err
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.sends++
	tx := sha256.Sum256([]byte(id))
	err := f.execute(tx, c)
	f.done[id] = outcome{tx, err}
	return tx, err
}

// execute is the contract's claim, from its own constants.
func (f *fakeChain) execute(tx [32]byte, c distribution.Call) error {
	refuse := func(code string) error { return fmt.Errorf("claim: %w", &distribution.Refused{Code: code}) }
	now := uint64(f.w.Now().Unix())
	opens := uint64(start) + c.Epoch*86400
	root, ok := f.w.roots[c.RootSeq]
	switch {
	case now < opens:
		return refuse("epoch_not_open")
	case now >= opens+3*86400:
		return refuse("epoch_over")
	case now > c.Deadline:
		return refuse("deadline_passed")
	case c.Fee.Gt(&c.MaxFee) || c.Fee.Gt(uint256.NewInt(1000)):
		return refuse("fee_too_high")
	case f.spent[c.Nullifier]:
		return refuse("already_claimed")
	case f.budget < 1000:
		return refuse("budget_exhausted")
	case !ok:
		return refuse("root_unknown")
	case root.ExpiresAt != 0 && now >= root.ExpiresAt:
		return refuse("root_expired")
	}
	cut := uint32(opens / 86400)
	pol := semaphore.Policy{EnrolledBefore: cut, RenewedBefore: cut, MinAssurance: 1}
	scope, err := semaphore.ScopeSpec{ChainID: 31337, Contract: common.Address{0xc0}, Action: "claim", Programme: [32]byte{0xda}, Epoch: c.Epoch, Policy: pol}.Scope()
	if err != nil {
		return err
	}
	signal := semaphore.ClaimSignal{Recipient: c.Recipient, ChainID: 31337, Contract: common.Address{0xc0}, MaxFee: c.MaxFee.Bytes32(), Deadline: c.Deadline}.Signal()
	if proofOf(f.w.t, semaphore.MembershipProof{Root: root.Value, Nullifier: c.Nullifier, Scope: scope, Signal: signal, Policy: pol}) != c.Proof {
		return refuse("proof_invalid")
	}
	f.spent[c.Nullifier] = true
	f.budget -= 1000
	f.block++
	f.events = append(f.events, distribution.Event{
		Epoch: c.Epoch, Nullifier: c.Nullifier, Recipient: c.Recipient, Amount: *uint256.NewInt(1000), Fee: c.Fee, TxHash: tx, Block: f.block, Time: now,
	})
	return nil
}

// direct is a claim that somebody brings without this relayer.
func (w *world) direct(c distribution.Claim, fee uint64) {
	w.t.Helper()
	w.chain.mu.Lock()
	defer w.chain.mu.Unlock()
	err := w.chain.execute(sha256.Sum256(fmt.Append(nil, "direct", c.Nullifier)), distribution.Call{
		Contract: w.p.Contract, Epoch: c.Epoch, RootSeq: c.RootSeq, Nullifier: c.Nullifier, Recipient: c.Recipient, MaxFee: c.MaxFee, Deadline: c.Deadline,
		Fee: *uint256.NewInt(fee), Proof: c.Proof,
	})
	if err != nil {
		w.t.Fatal(err)
	}
}

type faultyStore struct {
	distribution.Store
	flt *faults
}

func (s faultyStore) Begin(ctx context.Context, in distribution.Intent, ps []distribution.Posting) (now distribution.Intent, started bool, err error) {
	err = s.flt.call("begin", func() error { now, started, err = s.Store.Begin(ctx, in, ps); return err })
	return now, started, err
}

func (s faultyStore) Settle(ctx context.Context, was distribution.IntentState, p distribution.Payout, ps []distribution.Posting) (done bool, err error) {
	err = s.flt.call("settle", func() error { done, err = s.Store.Settle(ctx, was, p, ps); return err })
	return done, err
}

func (s faultyStore) Fail(ctx context.Context, k distribution.Key, attempt uint32, code string, ps []distribution.Posting) (done bool, err error) {
	err = s.flt.call("fail", func() error { done, err = s.Store.Fail(ctx, k, attempt, code, ps); return err })
	return done, err
}

func (s faultyStore) SetCursor(ctx context.Context, p [32]byte, block uint64) error {
	return s.flt.call("cursor", func() error { return s.Store.SetCursor(ctx, p, block) })
}

type faultyChain struct {
	*fakeChain
	flt *faults
}

func (c faultyChain) Claim(ctx context.Context, id string, call distribution.Call) (tx [32]byte, err error) {
	err = c.flt.call("claim", func() error { tx, err = c.fakeChain.Claim(ctx, id, call); return err })
	return tx, err
}

func (c faultyChain) Claimed(ctx context.Context, a common.Address, e uint64, n semaphore.Nullifier) (ok bool, err error) {
	err = c.flt.call("claimed", func() error { ok, err = c.fakeChain.Claimed(ctx, a, e, n); return err })
	return ok, err
}

func (c faultyChain) Payouts(ctx context.Context, a common.Address, from, to uint64) (es []distribution.Event, err error) {
	err = c.flt.call("payouts", func() error { es, err = c.fakeChain.Payouts(ctx, a, from, to); return err })
	return es, err
}

// reconciled checks that ledger and chain tell the same story, with that many payouts and nothing promised any more.
func (w *world) reconciled(r *distribution.Relayer, payouts int) distribution.Report {
	w.t.Helper()
	rep, err := r.Reconcile(context.Background(), w.p.ID)
	if err != nil {
		w.t.Fatal(err)
	}
	if !rep.OK() || rep.InLedger != payouts || rep.OnChain != payouts || !rep.Balances.InFlight.IsZero() || rep.ChainPaid != *uint256.NewInt(uint64(1000 * payouts)) ||
		rep.Balances.Given != rep.ChainPaid {
		w.t.Errorf("want %d payouts: %+v", payouts, rep)
	}
	return rep
}

func quiet() *slog.Logger { return slog.New(slog.NewTextHandler(io.Discard, nil)) }
