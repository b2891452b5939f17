package distribution

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"unum/semaphore"
)

// Codes of a claim that is not paid. They are stable and shown to clients.
const (
	CodeProgrammeUnknown = "programme_unknown" // no such programme here
	CodeEpochNotOpen     = "epoch_not_open"    // the epoch has not started
	CodeEpochOver        = "epoch_over"        // the epoch's time of claims has passed
	CodeRecipientInvalid = "recipient_invalid" // address 0, or the programme's own
	CodeDeadlinePassed   = "deadline_passed"   // the deadline has passed, or leaves no time to send
	CodeFeeTooLow        = "fee_too_low"       // the greatest fee allowed is below what the relayer asks
	CodeRootUnknown      = "root_unknown"      // no such root on chain
	CodeRootExpired      = "root_expired"      // the root is no longer valid, or too shortly to send
	CodeRootTooOld       = "root_too_old"      // the root is older than the epoch: it may hide a renewed leaf
	CodeProofInvalid     = "proof_invalid"     // the proof does not hold for this programme's scope and policy and this claim's signal
	CodeAlreadyClaimed   = "already_claimed"   // this human has had this epoch's share
	CodeClaimPending     = "claim_pending"     // this human's claim is accepted and on its way; the same request may ask again
	CodeClaimConflict    = "claim_conflict"    // another claim of this human's is on its way
)

// Error is a claim that is not paid, or not yet. Code is one of the Code constants, or a code of the contract's.
type Error struct {
	Code string
	// Payout is what was paid, when the code is already_claimed and the very same claim was: for a claimant who lost the first answer.
	Payout *Payout
}

// Error gives the code in words fit for a log.
func (e *Error) Error() string { return "claim not paid: " + e.Code }

// CodeOf gives the code of an [Error] in err's chain, or "".
func CodeOf(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// Refused is what a [Chain] returns, wrapped or not, when the contract won't take a claim: the same claim would be refused again.
type Refused struct {
	Code string // stable code of the contract's reason
}

// Error gives the code in words fit for a log.
func (r *Refused) Error() string { return "claim refused by the contract: " + r.Code }

// Config makes a [Relayer]. Programmes, Store, Chain, Verifier, Roots, Now and Log are required.
type Config struct {
	Programmes []Programme
	Store      Store
	Chain      Chain
	Verifier   Verifier
	Roots      Roots
	Now        func() time.Time
	Log        *slog.Logger
	// Fee is what a claim's transaction costs the claimant, in the token's smallest unit. Zero: nothing.
	Fee uint256.Int
	// Margin is how long deadline and root must still hold when a claim is taken, as it takes time to be mined. Zero: none.
	Margin time.Duration
	// SendTimeout bounds one attempt to have a claim mined. A claim that takes longer goes on in Run. Zero: 2 minutes.
	SendTimeout time.Duration
	// Interval is how often Run looks for claims to resume and payouts by others to book. Zero: 15 seconds.
	Interval time.Duration
}

// Relayer takes claims. Its methods may be called concurrently, and several relayers may share a Store and a sender of transactions.
type Relayer struct {
	programmes  map[[32]byte]Programme
	order       []Programme
	store       Store
	chain       Chain
	verifier    Verifier
	roots       Roots
	now         func() time.Time
	log         *slog.Logger
	fee         uint256.Int
	margin      uint64
	sendTimeout time.Duration
	interval    time.Duration
	verifying   chan struct{} // as many tokens as proofs may be checked at once

	mu      sync.Mutex
	flights map[Key]*flight // claims that a goroutine is sending right now
}

// flight is one run of send that others may wait for.
type flight struct {
	done   chan struct{} // closed when payout and err are set
	payout Payout
	err    error
}

// New checks cfg and makes a Relayer. It starts nothing.
func New(cfg Config) (*Relayer, error) {
	if cfg.Store == nil || cfg.Chain == nil || cfg.Verifier == nil || cfg.Roots == nil || cfg.Now == nil || cfg.Log == nil {
		return nil, errors.New("distribution: a part is missing from the configuration")
	}
	r := &Relayer{
		programmes: map[[32]byte]Programme{}, store: cfg.Store, chain: cfg.Chain, verifier: cfg.Verifier, roots: cfg.Roots, now: cfg.Now, log: cfg.Log,
		fee: cfg.Fee, margin: uint64(max(cfg.Margin, 0) / time.Second), sendTimeout: cfg.SendTimeout, interval: cfg.Interval,
		verifying: make(chan struct{}, runtime.GOMAXPROCS(0)), flights: map[Key]*flight{},
	}
	if r.sendTimeout <= 0 {
		r.sendTimeout = 2 * time.Minute
	}
	if r.interval <= 0 {
		r.interval = 15 * time.Second
	}
	for _, p := range cfg.Programmes {
		if err := p.Validate(); err != nil {
			return nil, err
		}
		if _, twice := r.programmes[p.ID]; twice {
			return nil, fmt.Errorf("%w: two with the same id", ErrProgramme)
		}
		if r.fee.Gt(&p.Amount) {
			return nil, fmt.Errorf("%w: the relayer's fee is above the share", ErrProgramme)
		}
		r.programmes[p.ID] = p
		r.order = append(r.order, p)
	}
	return r, nil
}

// Programmes gives the programmes in the order of the configuration.
func (r *Relayer) Programmes() []Programme { return append([]Programme(nil), r.order...) }

// Programme gives the programme with that id.
func (r *Relayer) Programme(id [32]byte) (Programme, bool) {
	p, ok := r.programmes[id]
	return p, ok
}

// Fee gives what this relayer asks for a claim.
func (r *Relayer) Fee() uint256.Int { return r.fee }

// Claim checks a claim, has it paid, and gives the payout once it is mined. An *Error says why it is not paid; with claim_pending and
// every error that is no *Error the outcome is open, and the same claim may be made again at any time: it is never paid twice. Once
// accepted, a claim goes on when ctx ends; Run finishes what Claim could not.
//
// The same claim again waits for the first while that is on its way, and gets already_claimed, with the payout in the Error, after.
func (r *Relayer) Claim(ctx context.Context, c Claim) (Payout, error) {
	p, ok := r.programmes[c.Programme]
	if !ok {
		return Payout{}, &Error{Code: CodeProgrammeUnknown}
	}
	in, ok, err := r.store.Intent(ctx, c.Key())
	if err != nil {
		return Payout{}, fmt.Errorf("read claim: %w", err)
	}
	if ok && in.State != Failed {
		return r.again(ctx, p, in, c)
	}
	head, err := r.check(ctx, p, c)
	if err != nil {
		return Payout{}, err
	}
	want := Intent{Claim: c, Fee: r.fee, Block: head.Block, State: Accepted}
	// From here on the claim is ours to finish: a caller who goes away changes nothing.
	in, started, err := r.store.Begin(context.WithoutCancel(ctx), want, accepted(c.Key(), p.Amount))
	if err != nil {
		return Payout{}, fmt.Errorf("accept claim: %w", err)
	}
	if !started {
		return r.again(ctx, p, in, c)
	}
	return r.drive(ctx, p, in)
}

// again answers a claim whose key was accepted before.
func (r *Relayer) again(ctx context.Context, p Programme, in Intent, c Claim) (Payout, error) {
	same := in.Same(c)
	switch {
	case in.State == Paid && same:
		return Payout{}, &Error{Code: CodeAlreadyClaimed, Payout: &in.Payout}
	case in.State == Paid:
		return Payout{}, &Error{Code: CodeAlreadyClaimed}
	case !same:
		return Payout{}, &Error{Code: CodeClaimConflict}
	}
	return r.drive(ctx, p, in)
}

// check does off chain all that the contract will do, in the order from cheap to dear.
func (r *Relayer) check(ctx context.Context, p Programme, c Claim) (Head, error) {
	head, err := r.chain.Head(ctx)
	if err != nil {
		return Head{}, fmt.Errorf("read head: %w", err)
	}
	// The claim's block comes after the newest, and a chain that rests has an old newest block.
	seen := max(head.Time, uint64(max(r.now().Unix(), 0)))
	epoch, err := p.Epoch(c.Epoch)
	if err != nil {
		return Head{}, &Error{Code: CodeEpochNotOpen}
	}
	switch err := epoch.Open(seen); {
	case errors.Is(err, ErrNotOpen):
		return Head{}, &Error{Code: CodeEpochNotOpen}
	case err != nil:
		return Head{}, &Error{Code: CodeEpochOver}
	}
	if c.Recipient == (common.Address{}) || c.Recipient == p.Contract {
		return Head{}, &Error{Code: CodeRecipientInvalid}
	}
	if c.Deadline < seen+r.margin {
		return Head{}, &Error{Code: CodeDeadlinePassed}
	}
	if c.MaxFee.Lt(&r.fee) {
		return Head{}, &Error{Code: CodeFeeTooLow}
	}
	policy, err := p.Policy(c.Epoch)
	if err != nil {
		return Head{}, &Error{Code: CodeEpochNotOpen}
	}
	root, ok, err := r.roots.ClaimRoot(ctx, c.RootSeq)
	switch {
	case err != nil:
		return Head{}, fmt.Errorf("read root: %w", err)
	case !ok || c.RootSeq == 0 || root.Value.IsZero():
		return Head{}, &Error{Code: CodeRootUnknown}
	case root.ExpiresAt != 0 && seen+r.margin >= root.ExpiresAt:
		return Head{}, &Error{Code: CodeRootExpired}
	}
	limit := seen
	if root.SupersededAt != 0 {
		limit = min(limit, root.SupersededAt)
	}
	if uint64(policy.RenewedBefore)*secondsPerDay > limit {
		return Head{}, &Error{Code: CodeRootTooOld}
	}
	spent, err := r.chain.Claimed(ctx, p.Contract, c.Epoch, c.Nullifier)
	if err != nil {
		return Head{}, fmt.Errorf("read nullifier: %w", err)
	}
	if spent {
		return Head{}, &Error{Code: CodeAlreadyClaimed}
	}
	scope, err := p.Scope(c.Epoch)
	if err != nil {
		return Head{}, fmt.Errorf("make scope: %w", err)
	}
	select {
	case r.verifying <- struct{}{}:
	case <-ctx.Done():
		return Head{}, ctx.Err()
	}
	err = r.verifier.Verify(semaphore.MembershipProof{
		Root: root.Value, Nullifier: c.Nullifier, Scope: scope, Signal: p.Signal(c.Recipient, c.MaxFee, c.Deadline), Policy: policy, Proof: c.Proof,
	})
	<-r.verifying
	if err != nil {
		return Head{}, &Error{Code: CodeProofInvalid}
	}
	return head, nil
}

// drive has an accepted intent mined and booked. One goroutine does so for a key at a time; the others wait for what it finds.
func (r *Relayer) drive(ctx context.Context, p Programme, in Intent) (Payout, error) {
	k := in.Key()
	r.mu.Lock()
	f, running := r.flights[k]
	if !running {
		f = &flight{done: make(chan struct{})}
		r.flights[k] = f
	}
	r.mu.Unlock()
	if running {
		select {
		case <-f.done:
			return f.payout, f.err
		case <-ctx.Done():
			return Payout{}, &Error{Code: CodeClaimPending}
		}
	}
	sending, cancel := context.WithTimeout(context.WithoutCancel(ctx), r.sendTimeout)
	defer cancel()
	defer func() {
		r.mu.Lock()
		delete(r.flights, k)
		r.mu.Unlock()
		close(f.done)
	}()
	f.payout, f.err = r.send(sending, p, in)
	return f.payout, f.err
}

// send is every step after the intent's row. Each can be repeated: the transaction by its id, the booking by the intent's state.
func (r *Relayer) send(ctx context.Context, p Programme, in Intent) (Payout, error) {
	k := in.Key()
	tx, err := r.chain.Claim(ctx, intentID(in), Call{
		Contract: p.Contract, Epoch: in.Epoch, RootSeq: in.RootSeq, Nullifier: in.Nullifier, Recipient: in.Recipient,
		MaxFee: in.MaxFee, Deadline: in.Deadline, Fee: in.Fee, Proof: in.Proof,
	})
	var refused *Refused
	if err != nil && !errors.As(err, &refused) {
		r.log.Warn("claim is not mined yet", "epoch", in.Epoch, "err", err)
		return Payout{}, &Error{Code: CodeClaimPending}
	}
	spent, err := r.chain.Claimed(ctx, p.Contract, in.Epoch, in.Nullifier)
	if err != nil {
		return Payout{}, &Error{Code: CodeClaimPending}
	}
	if !spent {
		if refused == nil {
			// The node that mined it and the one that was asked may differ for a moment.
			return Payout{}, &Error{Code: CodeClaimPending}
		}
		done, err := r.store.Fail(ctx, k, in.Attempt, refused.Code, failed(k, p.Amount))
		if err != nil {
			return Payout{}, fmt.Errorf("write refusal down: %w", err)
		}
		if done {
			return Payout{}, &Error{Code: refused.Code}
		}
		return r.outcome(ctx, in)
	}
	head, err := r.chain.Head(ctx)
	if err != nil {
		return Payout{}, &Error{Code: CodeClaimPending}
	}
	var found *Event
	err = r.events(ctx, p, in.Block, head.Block, func(e Event) error {
		if e.Epoch == in.Epoch && e.Nullifier == in.Nullifier {
			found = &e
		}
		return nil
	})
	if err != nil {
		return Payout{}, &Error{Code: CodeClaimPending}
	}
	if found != nil {
		e := *found
		out := payout(k, e)
		out.Relayed = refused == nil && e.TxHash == tx
		if _, err := r.store.Settle(ctx, Accepted, out, paid(InFlight, out)); err != nil {
			return Payout{}, fmt.Errorf("book payout: %w", err)
		}
		if !out.Relayed {
			// Brought by another sender. Who used this nullifier holds its secret, so the share went where its owner wanted it.
			lost := &Error{Code: CodeAlreadyClaimed}
			if out.Recipient == in.Recipient {
				lost.Payout = &out
			}
			return Payout{}, lost
		}
		return out, nil
	}
	return Payout{}, &Error{Code: CodeClaimPending}
}

// outcome tells what another process made of an intent that this one was driving.
func (r *Relayer) outcome(ctx context.Context, in Intent) (Payout, error) {
	now, ok, err := r.store.Intent(ctx, in.Key())
	switch {
	case err != nil:
		return Payout{}, fmt.Errorf("read claim: %w", err)
	case ok && now.State == Paid && now.Same(in.Claim):
		return now.Payout, nil
	case ok && now.State == Failed:
		return Payout{}, &Error{Code: now.Code}
	}
	return Payout{}, &Error{Code: CodeClaimPending}
}

// intentID is the id of the intent's one transaction.
func intentID(in Intent) string {
	return fmt.Sprintf("claim/%x/%d/%s/%d", in.Programme, in.Epoch, in.Nullifier, in.Attempt)
}

func payout(k Key, e Event) Payout {
	return Payout{Key: k, Recipient: e.Recipient, Amount: e.Amount, Fee: e.Fee, TxHash: e.TxHash, Block: e.Block, Time: e.Time}
}

// Run resumes accepted claims and books payouts by others, at once and then every Interval, until ctx ends; then it returns nil. What
// fails is logged and tried again.
func (r *Relayer) Run(ctx context.Context) error {
	tick := time.NewTicker(r.interval)
	defer tick.Stop()
	for {
		if err := r.Sweep(ctx); err != nil && ctx.Err() == nil {
			r.log.Error("sweep of claims failed; it is tried again", "err", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// Sweep does once what Run does at every Interval.
func (r *Relayer) Sweep(ctx context.Context) error {
	open, err := r.store.Accepted(ctx)
	if err != nil {
		return fmt.Errorf("read open claims: %w", err)
	}
	var errs []error
	for _, in := range open {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		p, ok := r.programmes[in.Programme]
		if !ok {
			errs = append(errs, errors.New("an accepted claim belongs to a programme that is not configured"))
			continue
		}
		if _, err := r.drive(ctx, p, in); err != nil && CodeOf(err) == "" {
			errs = append(errs, err)
		}
	}
	for _, p := range r.order {
		if err := r.book(ctx, p); err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// overlap is how many blocks before the cursor are read again, for events whose block moved.
const overlap = 64

// bookStep is how many blocks are read at a time.
const bookStep = 5000

// book writes down the payouts that did not come through this relayer's intents, and moves the cursor after them.
func (r *Relayer) book(ctx context.Context, p Programme) error {
	head, err := r.chain.Head(ctx)
	if err != nil {
		return fmt.Errorf("read head: %w", err)
	}
	cursor, err := r.store.Cursor(ctx, p.ID)
	if err != nil {
		return fmt.Errorf("read cursor: %w", err)
	}
	err = r.events(ctx, p, cursor-min(cursor, overlap), head.Block, func(e Event) error {
		out := payout(Key{p.ID, e.Epoch, e.Nullifier}, e)
		// An Accepted intent is left to drive, which knows whose transaction it was.
		if _, err := r.store.Settle(ctx, "", out, paid(Treasury, out)); err != nil {
			return fmt.Errorf("book payout: %w", err)
		}
		return nil
	})
	if err != nil || head.Block <= cursor {
		return err
	}
	if err := r.store.SetCursor(ctx, p.ID, head.Block); err != nil {
		return fmt.Errorf("move cursor: %w", err)
	}
	return nil
}

// events calls f with the payouts of a programme in blocks from to to, a bounded number of blocks at a time.
func (r *Relayer) events(ctx context.Context, p Programme, from, to uint64, f func(Event) error) error {
	for from = max(from, p.FromBlock); from <= to; from += bookStep {
		es, err := r.chain.Payouts(ctx, p.Contract, from, min(from+bookStep-1, to))
		if err != nil {
			return fmt.Errorf("read payouts on chain: %w", err)
		}
		for _, e := range es {
			if err := f(e); err != nil {
				return err
			}
		}
	}
	return nil
}

// Recent gives a programme's newest payouts by descending block, those by others too.
func (r *Relayer) Recent(ctx context.Context, programme [32]byte, limit int) ([]Payout, error) {
	return r.store.Recent(ctx, programme, limit)
}
