package chain

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// roundTimeout bounds how long a node or a database that stalls keeps the other callers of a Sender waiting.
const roundTimeout = 30 * time.Second

// TxGasCap is the most gas that one transaction may have on mainnet (EIP-7825).
const TxGasCap = 16_777_216

// SenderConfig says how a Sender works. Backend, Journal, Key and ChainID are needed; every other zero value is
// replaced by the default named beside it.
type SenderConfig struct {
	Backend Backend
	Journal Journal
	Key     *ecdsa.PrivateKey
	// ChainID is the chain that transactions are signed for. A node of another chain is refused.
	ChainID uint64

	// Holder names this process to the journal. A process that comes back under the same name takes over at once,
	// another one waits until the old lease has run out. Default: a random name.
	Holder string
	// LeaseFor is how long the right to send lasts without renewal: 15 s.
	LeaseFor time.Duration
	// Confirmations that make a block final, the block itself included: 1.
	Confirmations uint64
	// Poll is the longest pause between two looks at the chain: 500 ms.
	Poll time.Duration
	// Rebroadcast is the pause after which a waiting transaction is sent again as it is: 15 s.
	Rebroadcast time.Duration
	// BumpAfter is the time after which a waiting transaction is sent again with higher fees: 45 s.
	BumpAfter time.Duration
	// MaxFeePerGas is the ceiling of the fee in wei per gas; at the ceiling transactions wait: 500 gwei.
	MaxFeePerGas *big.Int
	// MaxGas is the ceiling of the gas limit of one transaction: TxGasCap.
	MaxGas uint64
	// MaxInFlight is how many transactions may wait in the pool at a time: 16, what a node keeps of one account.
	MaxInFlight int

	// Log gets warnings about what waits and why; nil discards them. No call data is logged.
	Log *slog.Logger
	// Now is the clock for leases and pauses: time.Now.
	Now func() time.Time
}

// Errors of a Sender.
var (
	// ErrIntentConflict: the ID was used for another content. Nothing was sent.
	ErrIntentConflict = errors.New("the intent's id was used for something else")
	// ErrIntentMalformed: the intent itself is wrong (no ID, negative value). Nothing was sent.
	ErrIntentMalformed = errors.New("intent is malformed")
	// ErrInsufficientFunds: the key's account cannot pay. A transaction that was signed keeps its nonce; the same
	// call succeeds once there is money.
	ErrInsufficientFunds = errors.New("the sending account has too little money")
	// ErrGasCeiling: the call needs more gas than it may have. Nothing was sent.
	ErrGasCeiling = errors.New("the call needs more gas than its ceiling")
	// ErrFeeCeiling: the chain asks for more per gas than the ceiling. Nothing was sent.
	ErrFeeCeiling = errors.New("gas costs more than its ceiling")
	// ErrChainRewound: the chain has lost transactions that were final. Somebody must look at it; nothing was sent.
	ErrChainRewound = errors.New("the chain has lost final transactions")
)

// Sender sends the transactions of one key, each exactly once whatever crashes, loses answers or reorders. It is
// safe for concurrent use. Several processes may have a Sender for one key over one journal: one of them writes.
//
//	(none) ── simulate, sign, store ──▶ signed ── receipt ──▶ mined ── confirmations ──▶ final or reverted
//	                                     │  ▲                  │
//	              nonce used by another  │  └── block is gone ─┘
//	              one, final             ▼
//	                                 displaced ── simulate, sign, store at a new nonce ──▶ signed
//
// Bytes are broadcast only after they are stored. What a node answers to a broadcast is never taken for the
// outcome: receipts, block hashes and final account nonces are.
type Sender struct {
	c      SenderConfig
	signer common.Address
	errs   errorTable

	turn chan struct{} // holds one token: taken by whoever works on the fields below, the journal and the node

	lease   Lease // zero until acquired
	renewed time.Time
	fenced  bool
	looked  time.Time                 // last look at the chain
	sent    map[common.Hash]time.Time // when an attempt was last broadcast by this process
	alarmed time.Time                 // last word on the ceiling
	outbid  map[uint64]bool           // nonces whose place in the pool is taken by a dearer transaction
}

// NewSender makes a Sender. It starts nothing and asks nobody.
func NewSender(c SenderConfig) (*Sender, error) {
	if c.Backend == nil || c.Journal == nil || c.Key == nil || c.ChainID == 0 {
		return nil, errors.New("sender needs a backend, a journal, a key and a chain id")
	}
	if c.Holder == "" {
		c.Holder = rand.Text()
	}
	def(&c.LeaseFor, 15*time.Second)
	def(&c.Confirmations, 1)
	def(&c.Poll, 500*time.Millisecond)
	def(&c.Rebroadcast, 15*time.Second)
	def(&c.BumpAfter, 45*time.Second)
	def(&c.MaxGas, TxGasCap)
	def(&c.MaxInFlight, 16)
	if c.MaxFeePerGas == nil {
		c.MaxFeePerGas = big.NewInt(500_000_000_000)
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	errs, err := contractErrors()
	if err != nil {
		return nil, err
	}
	s := &Sender{
		c: c, signer: crypto.PubkeyToAddress(c.Key.PublicKey), errs: errs,
		turn: make(chan struct{}, 1), sent: map[common.Hash]time.Time{}, outbid: map[uint64]bool{},
	}
	s.turn <- struct{}{}
	return s, nil
}

// def sets a zero value to its default.
func def[T comparable](v *T, d T) {
	var zero T
	if *v == zero {
		*v = d
	}
}

// Address returns the account that pays.
func (s *Sender) Address() common.Address { return s.signer }

// Backend returns the node that the Sender uses.
func (s *Sender) Backend() Backend { return s.c.Backend }

// ChainID returns the chain that the Sender signs for.
func (s *Sender) ChainID() uint64 { return s.c.ChainID }

// Do makes an intent happen and returns its receipt once it is final. Called again with the same intent, also after
// a crash, it goes on where it was and never sends a second transaction for it.
//
// It returns *RevertError when the contract refuses: in simulation (TxHash zero, nothing was sent, a later Do tries
// again) or in a final block (the intent is over; what should be tried again needs a new ID). Errors of the node are
// waited out until ctx ends; the error then holds both. Errors of the journal are returned at once. After any error
// but those documented as "nothing was sent" the intent may still happen: only the same ID may be used for it.
func (s *Sender) Do(ctx context.Context, in Intent) (Receipt, error) {
	return s.run(ctx, in, Final)
}

// Send is Do, but returns as soon as one block holds the transaction and it succeeded. The receipt is provisional: a
// reorganisation can change its block, and Do with the same intent tells the final one. A refusal is told when it is
// final, as by Do, since after a reorganisation the same bytes might still succeed.
func (s *Sender) Send(ctx context.Context, in Intent) (Receipt, error) {
	return s.run(ctx, in, Mined)
}

// Look returns what the journal knows of an intent, without asking the chain: ErrNoIntent when nothing.
func (s *Sender) Look(ctx context.Context, id string) (Record, error) {
	return s.c.Journal.Record(ctx, s.signer, id)
}

// Simulate returns nil if the chain would now accept the intent, else what Do would return before sending.
func (s *Sender) Simulate(ctx context.Context, in Intent) error {
	if err := in.check(); err != nil {
		return err
	}
	_, err := s.estimate(ctx, in)
	return err
}

// Run carries on with every intent that is not finished, those of earlier processes included, until ctx ends; it
// returns nil then, and ErrFenced when another process has taken over. Do needs no Run, but without one an intent
// stands still while nobody calls Do.
func (s *Sender) Run(ctx context.Context) error {
	for {
		if err := s.take(ctx); err != nil {
			return nil
		}
		err := s.carryOn(ctx)
		s.turn <- struct{}{}
		switch {
		case ctx.Err() != nil:
			return nil
		case errors.Is(err, ErrFenced), errors.Is(err, ErrWrongChain):
			return err
		case err != nil && !errors.Is(err, ErrLeaseHeld):
			s.c.Log.Warn("transactions wait", "signer", s.signer, "err", err)
		}
		if pause(ctx, s.c.Poll) != nil {
			return nil
		}
	}
}

// carryOn is one round of Run.
func (s *Sender) carryOn(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, roundTimeout)
	defer cancel()
	if err := s.own(ctx); err != nil {
		return err
	}
	return s.advance(ctx)
}

// run is Do and Send: it works on all unfinished intents of the signer until this one has got far enough.
func (s *Sender) run(ctx context.Context, in Intent, want State) (Receipt, error) {
	if err := in.check(); err != nil {
		return Receipt{}, err
	}
	wait := min(5*time.Millisecond, s.c.Poll)
	var trouble error // what the node last failed to do
	for {
		r, err := s.round(ctx, in, want)
		var node *nodeError
		switch {
		case err == nil && r != nil:
			return *r, nil
		case err == nil:
			trouble = nil
		case ctx.Err() != nil && trouble != nil && errors.Is(err, ctx.Err()):
			return Receipt{}, fmt.Errorf("transaction is not yet %s: %w; the chain node: %w", want, ctx.Err(), trouble)
		case errors.As(err, &node) && ctx.Err() == nil:
			trouble = node.err
			s.c.Log.Warn("transaction waits for the chain node", "signer", s.signer, "err", node.err)
		default:
			return Receipt{}, err
		}
		if cerr := pause(ctx, wait); cerr != nil {
			if trouble != nil {
				return Receipt{}, fmt.Errorf("transaction is not yet %s: %w; the chain node: %w", want, cerr, trouble)
			}
			return Receipt{}, fmt.Errorf("transaction is not yet %s: %w", want, cerr)
		}
		wait = min(2*wait, s.c.Poll)
	}
}

// round begins the intent if it has not begun, looks at the chain once, and returns the receipt if there is one.
func (s *Sender) round(ctx context.Context, in Intent, want State) (_ *Receipt, err error) {
	if err := s.take(ctx); err != nil {
		return nil, err
	}
	defer func() { s.turn <- struct{}{} }()
	whole := ctx
	ctx, cancel := context.WithTimeout(ctx, roundTimeout)
	defer cancel()
	defer func() {
		if err != nil && ctx.Err() != nil && whole.Err() == nil {
			err = nodeFailed(err) // something stalls: give others their turn and come back
		}
	}()
	rec, err := s.c.Journal.Record(ctx, s.signer, in.ID)
	if err != nil && !errors.Is(err, ErrNoIntent) {
		return nil, fmt.Errorf("read journal: %w", err)
	}
	if err == nil && !rec.Intent.same(in) {
		return nil, fmt.Errorf("%w: %s", ErrIntentConflict, in.ID)
	}
	if r, err := s.outcome(rec, want); r != nil || err != nil {
		return r, err // needs no lease: it is over
	}
	if err := s.own(ctx); err != nil {
		return nil, err
	}
	if err != nil || rec.State == Displaced {
		if err := s.begin(ctx, in); err != nil {
			return nil, err
		}
	}
	if err := s.advance(ctx); err != nil {
		return nil, err
	}
	rec, err = s.c.Journal.Record(ctx, s.signer, in.ID)
	if errors.Is(err, ErrNoIntent) {
		return nil, nil // too many are in flight: it has not begun
	}
	if err != nil {
		return nil, fmt.Errorf("read journal: %w", err)
	}
	return s.outcome(rec, want)
}

// outcome returns the receipt of a record that is far enough, the error of one that reverted, or nothing.
func (s *Sender) outcome(rec Record, want State) (*Receipt, error) {
	switch {
	case rec.State == Final, rec.State == Mined && want == Mined && rec.Receipt.Status == types.ReceiptStatusSuccessful:
		return rec.Receipt, nil
	case rec.State == Reverted:
		e := s.errs.decode(rec.Receipt.RevertData)
		if rec.Receipt.OutOfGas && len(rec.Receipt.RevertData) == 0 {
			e.Code = CodeOutOfGas
		}
		e.TxHash, e.Block = rec.Receipt.TxHash, rec.Receipt.Block
		return nil, e
	}
	return nil, nil
}

// take waits for the turn.
func (s *Sender) take(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-s.turn:
		return nil
	}
}

// own makes sure that this process holds the lease.
func (s *Sender) own(ctx context.Context) error {
	if s.fenced {
		return ErrFenced
	}
	now := s.c.Now()
	if s.lease.Token == 0 {
		if err := CheckChain(ctx, s.c.Backend, s.c.ChainID); err != nil {
			return nodeFailed(err)
		}
		genesis, err := GenesisHash(ctx, s.c.Backend)
		if err != nil {
			return nodeFailed(err)
		}
		ref := ChainRef{ID: s.c.ChainID, Genesis: genesis}
		l, err := s.c.Journal.Acquire(ctx, ref, s.signer, s.c.Holder, now, now.Add(s.c.LeaseFor))
		if err != nil {
			return fmt.Errorf("acquire lease: %w", err)
		}
		s.lease, s.renewed = l, now
		return nil
	}
	if now.Sub(s.renewed) < s.c.LeaseFor/3 {
		return nil
	}
	if err := s.c.Journal.Renew(ctx, s.lease, now.Add(s.c.LeaseFor)); err != nil {
		return s.wrote(fmt.Errorf("renew lease: %w", err))
	}
	s.renewed = now
	return nil
}

// wrote takes note of what a journal write returned.
func (s *Sender) wrote(err error) error {
	if errors.Is(err, ErrFenced) {
		s.fenced = true
	}
	return err
}

// begin simulates, signs and stores an intent. It does nothing while too many are in flight.
func (s *Sender) begin(ctx context.Context, in Intent) error {
	waiting, err := s.c.Journal.Unfinished(ctx, s.signer)
	if err != nil {
		return fmt.Errorf("read journal: %w", err)
	}
	inFlight := 0
	for _, r := range waiting {
		if r.State == Signed {
			inFlight++
		}
	}
	if inFlight >= s.c.MaxInFlight {
		return nil
	}
	if err := CheckChain(ctx, s.c.Backend, s.c.ChainID); err != nil {
		return nodeFailed(err)
	}
	gas, err := s.estimate(ctx, in)
	if err != nil {
		return err
	}
	head, err := s.c.Backend.HeaderByNumber(ctx, nil)
	if err != nil {
		return nodeFailed(fmt.Errorf("read head block: %w", err))
	}
	tip, feeCap, err := s.fees(ctx, head)
	if err != nil {
		return err
	}
	if feeCap.Cmp(s.c.MaxFeePerGas) > 0 {
		if needed := new(big.Int).Add(head.BaseFee, tip); needed.Cmp(s.c.MaxFeePerGas) > 0 {
			return fmt.Errorf("%w: %v wei asked, %v allowed", ErrFeeCeiling, needed, s.c.MaxFeePerGas)
		}
		feeCap = s.c.MaxFeePerGas
	}
	floor, err := s.c.Backend.NonceAt(ctx, s.signer, head.Number)
	if err != nil {
		return nodeFailed(fmt.Errorf("read account nonce: %w", err))
	}
	rec := Record{Intent: in, Gas: gas, Since: head.Number.Uint64()}
	_, err = s.c.Journal.Begin(ctx, s.lease, rec, floor, func(nonce uint64) (Attempt, error) {
		if nonce < floor || nonce-floor > uint64(len(waiting)) {
			return Attempt{}, fmt.Errorf("%w: account %v is at nonce %d, journal at %d", ErrChainRewound, s.signer, floor, nonce)
		}
		rec.Nonce = nonce
		return s.sign(rec, 0, tip, feeCap)
	})
	if err != nil {
		return s.wrote(fmt.Errorf("store signed transaction: %w", err))
	}
	return nil
}

// estimate simulates an intent on the newest block and returns the gas limit to give it.
func (s *Sender) estimate(ctx context.Context, in Intent) (uint64, error) {
	ceiling := s.c.MaxGas
	if in.GasLimitCap != 0 {
		ceiling = min(ceiling, in.GasLimitCap)
	}
	call := ethereum.CallMsg{From: s.signer, To: in.To, Value: in.Value, Data: in.Data}
	gas, err := s.c.Backend.EstimateGas(ctx, call)
	if err != nil {
		if strings.Contains(err.Error(), "insufficient funds") {
			return 0, fmt.Errorf("%w (account %v)", ErrInsufficientFunds, s.signer)
		}
		if strings.Contains(err.Error(), "gas required exceeds allowance") {
			return 0, fmt.Errorf("%w of %d", ErrGasCeiling, ceiling)
		}
		if err := s.errs.callError(err); CodeOf(err) != "" {
			return 0, err
		}
		return 0, nodeFailed(fmt.Errorf("simulate: %w", err))
	}
	if gas > ceiling {
		return 0, fmt.Errorf("%w of %d: estimated %d", ErrGasCeiling, ceiling, gas)
	}
	return min(gas+gas/4, ceiling), nil // the state may have changed a little when it is mined
}

// fees returns today's price: the node's tip, and room for the base fee to double.
func (s *Sender) fees(ctx context.Context, head *types.Header) (tip, feeCap *big.Int, err error) {
	if head.BaseFee == nil {
		return nil, nil, errors.New("the chain has no base fee (older than London)")
	}
	tip, err = s.c.Backend.SuggestGasTipCap(ctx)
	if err != nil {
		return nil, nil, nodeFailed(fmt.Errorf("ask tip: %w", err))
	}
	if tip.Sign() <= 0 {
		tip = big.NewInt(1)
	}
	feeCap = new(big.Int).Lsh(head.BaseFee, 1)
	return tip, feeCap.Add(feeCap, tip), nil
}

// sign makes an attempt. Signing is deterministic (RFC 6979): the same arguments give the same bytes.
func (s *Sender) sign(rec Record, seq int, tip, feeCap *big.Int) (Attempt, error) {
	id := new(big.Int).SetUint64(s.c.ChainID)
	if tip.Cmp(feeCap) > 0 {
		tip = feeCap
	}
	tx, err := types.SignNewTx(s.c.Key, types.LatestSignerForChainID(id), &types.DynamicFeeTx{
		ChainID: id, Nonce: rec.Nonce, GasTipCap: tip, GasFeeCap: feeCap, Gas: rec.Gas,
		To: rec.Intent.To, Value: rec.Intent.Value, Data: rec.Intent.Data,
	})
	if err != nil {
		return Attempt{}, fmt.Errorf("sign: %w", err)
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		return Attempt{}, fmt.Errorf("sign: %w", err)
	}
	return Attempt{Nonce: rec.Nonce, Seq: seq, Hash: tx.Hash(), Raw: raw, Tip: tip, FeeCap: feeCap, Made: s.c.Now()}, nil
}

// view is the chain as one round sees it.
type view struct {
	head  *types.Header
	nonce uint64 // of the account, at the head
}

// advance looks at every unfinished intent once. Errors of single ones don't keep it from the others; the first
// error is returned.
func (s *Sender) advance(ctx context.Context) error {
	if time.Since(s.looked) < min(4*time.Millisecond, s.c.Poll) { // real time: a test's clock may stand still
		return nil // another caller has just done it
	}
	s.looked = time.Now()
	recs, err := s.c.Journal.Unfinished(ctx, s.signer)
	if err != nil {
		return fmt.Errorf("read journal: %w", err)
	}
	if len(recs) == 0 {
		return nil
	}
	var v view
	if v.head, err = s.c.Backend.HeaderByNumber(ctx, nil); err != nil {
		return nodeFailed(fmt.Errorf("read head block: %w", err))
	}
	if v.nonce, err = s.c.Backend.NonceAt(ctx, s.signer, v.head.Number); err != nil {
		return nodeFailed(fmt.Errorf("read account nonce: %w", err))
	}
	var first error
	for _, rec := range recs {
		step := s.stepSigned
		if rec.State == Mined {
			step = s.stepMined
		}
		if err := step(ctx, rec, v); err != nil && first == nil {
			first = err
		}
		if ctx.Err() != nil || s.fenced {
			break
		}
	}
	return first
}

// stepSigned looks for the receipt of a signed intent, or for who used its nonce, or broadcasts.
func (s *Sender) stepSigned(ctx context.Context, rec Record, v view) error {
	r, err := s.receipt(ctx, rec)
	if err != nil {
		return err
	}
	if r != nil {
		if err := s.c.Journal.Settle(ctx, s.lease, rec.Intent.ID, Mined, r, ""); err != nil {
			return s.wrote(fmt.Errorf("store receipt: %w", err))
		}
		rec.State, rec.Receipt = Mined, r
		return s.stepMined(ctx, rec, v)
	}
	if v.nonce > rec.Nonce {
		return s.stepUsed(ctx, rec, v)
	}
	return s.broadcast(ctx, rec, v)
}

// stepMined checks that the block of a mined intent is still there and whether it is final.
func (s *Sender) stepMined(ctx context.Context, rec Record, v view) error {
	r := rec.Receipt
	on, err := canonical(ctx, s.c.Backend, r.Block, r.BlockHash)
	if err != nil {
		return nodeFailed(err)
	}
	if !on {
		s.c.Log.Warn("block was reorganised away", "signer", s.signer, "id", rec.Intent.ID, "block", r.Block)
		if err := s.c.Journal.Settle(ctx, s.lease, rec.Intent.ID, Signed, nil, "block is gone"); err != nil {
			return s.wrote(fmt.Errorf("store reorganisation: %w", err))
		}
		for _, a := range rec.Attempts {
			delete(s.sent, a.Hash) // send again at once
		}
		return nil
	}
	if v.head.Number.Uint64()+1 < r.Block+s.c.Confirmations {
		return nil
	}
	state := Final
	if r.Status != types.ReceiptStatusSuccessful {
		state = Reverted
	}
	if err := s.c.Journal.Settle(ctx, s.lease, rec.Intent.ID, state, r, ""); err != nil {
		return s.wrote(fmt.Errorf("store outcome: %w", err))
	}
	for _, a := range rec.Attempts {
		delete(s.sent, a.Hash)
	}
	delete(s.outbid, rec.Nonce)
	return nil
}

// receipt asks for the receipt of every attempt. It returns nil when the node says of each that there is none.
func (s *Sender) receipt(ctx context.Context, rec Record) (*Receipt, error) {
	for i := len(rec.Attempts) - 1; i >= 0; i-- {
		r, err := s.c.Backend.TransactionReceipt(ctx, rec.Attempts[i].Hash)
		if errors.Is(err, ethereum.NotFound) || isIndexing(err) {
			continue // an index that lags is caught by the nonce, which a mined attempt has used
		}
		if err != nil {
			return nil, nodeFailed(fmt.Errorf("read receipt: %w", err))
		}
		number := r.BlockNumber
		head, err := s.c.Backend.HeaderByNumber(ctx, number)
		if errors.Is(err, ethereum.NotFound) || err == nil && head.Hash() != r.BlockHash {
			continue // of a block that is gone
		}
		if err != nil {
			return nil, nodeFailed(fmt.Errorf("read block %v: %w", number, err))
		}
		out := &Receipt{
			ID: rec.Intent.ID, TxHash: r.TxHash, Block: number.Uint64(), BlockHash: r.BlockHash,
			Time: time.Unix(int64(head.Time), 0).UTC(), GasUsed: r.GasUsed, GasPrice: r.EffectiveGasPrice,
			Status: r.Status, Contract: r.ContractAddress, Logs: r.Logs,
		}
		if r.Status != types.ReceiptStatusSuccessful {
			out.OutOfGas = r.GasUsed == rec.Gas
			out.RevertData = s.why(ctx, rec, number)
		}
		return out, nil
	}
	return nil, nil
}

// why repeats a reverted call on the block before it and returns the revert data. This is only a hint: within its
// block the call may have met another state.
func (s *Sender) why(ctx context.Context, rec Record, block *big.Int) []byte {
	call := ethereum.CallMsg{From: s.signer, To: rec.Intent.To, Value: rec.Intent.Value, Data: rec.Intent.Data, Gas: rec.Gas}
	for _, at := range []*big.Int{new(big.Int).Sub(block, big.NewInt(1)), block} {
		_, err := s.c.Backend.CallContract(ctx, call, at)
		var r *RevertError
		if errors.As(s.errs.callError(err), &r) {
			return r.Data
		}
	}
	return nil
}

// stepUsed handles an intent whose nonce the chain has used though no receipt of ours is there. Once the use is
// final it looks who it was: by block, so that a node that merely has lost a receipt is not believed.
func (s *Sender) stepUsed(ctx context.Context, rec Record, v view) error {
	head := v.head.Number.Uint64()
	if head+1 < s.c.Confirmations {
		return nil
	}
	final := head + 1 - s.c.Confirmations
	nonce, err := s.c.Backend.NonceAt(ctx, s.signer, new(big.Int).SetUint64(final))
	if err != nil {
		return nodeFailed(fmt.Errorf("read account nonce: %w", err))
	}
	if nonce <= rec.Nonce {
		return nil
	}
	from := rec.Since - min(rec.Since, s.c.Confirmations) // the chain may have been reorganised since
	user, err := s.user(ctx, rec.Nonce, from, final)
	if err != nil {
		return err
	}
	if user == nil {
		s.c.Log.Warn("nonce is used, but no block shows by what", "signer", s.signer, "id", rec.Intent.ID, "nonce", rec.Nonce)
		return nil
	}
	for _, a := range rec.Attempts {
		if a.Hash == *user {
			return nil // ours: its receipt will come
		}
	}
	s.c.Log.Warn("nonce was used by a foreign transaction", "signer", s.signer, "id", rec.Intent.ID, "nonce", rec.Nonce, "tx", *user)
	if err := s.c.Journal.Settle(ctx, s.lease, rec.Intent.ID, Displaced, nil, "nonce used by "+user.Hex()); err != nil {
		return s.wrote(fmt.Errorf("store displacement: %w", err))
	}
	return nil
}

// user returns the hash of the signer's transaction with that nonce in the blocks from and to, nil if none has it.
func (s *Sender) user(ctx context.Context, nonce, from, to uint64) (*common.Hash, error) {
	signer := types.LatestSignerForChainID(new(big.Int).SetUint64(s.c.ChainID))
	for n := from; n <= to; n++ {
		b, err := s.c.Backend.BlockByNumber(ctx, new(big.Int).SetUint64(n))
		if err != nil {
			return nil, nodeFailed(fmt.Errorf("read block %d: %w", n, err))
		}
		for _, tx := range b.Transactions() {
			if tx.Nonce() != nonce {
				continue
			}
			if sender, err := types.Sender(signer, tx); err == nil && sender == s.signer {
				h := tx.Hash()
				return &h, nil
			}
		}
	}
	return nil, nil
}

// broadcast sends the newest attempt if it is due, with higher fees if it has waited for long.
func (s *Sender) broadcast(ctx context.Context, rec Record, v view) error {
	last := rec.Attempts[len(rec.Attempts)-1]
	now := s.c.Now()
	sent, wasSent := s.sent[last.Hash]
	if wasSent && (s.outbid[rec.Nonce] || now.Sub(last.Made) >= s.c.BumpAfter && rec.Nonce == v.nonce) {
		a, err := s.bump(ctx, rec, last, v)
		if err != nil {
			return err
		}
		if a != nil {
			last, wasSent = *a, false
		}
	}
	if wasSent && now.Sub(sent) < s.c.Rebroadcast {
		return nil
	}
	tx := new(types.Transaction)
	if err := tx.UnmarshalBinary(last.Raw); err != nil || tx.Hash() != last.Hash {
		return fmt.Errorf("journal is damaged: stored transaction of %s", rec.Intent.ID)
	}
	err := s.c.Backend.SendTransaction(ctx, tx)
	s.sent[last.Hash] = now
	if err == nil {
		return nil
	}
	switch text := err.Error(); {
	case strings.Contains(text, "already known"), strings.Contains(text, "known transaction"):
		return nil
	case strings.Contains(text, "nonce too low"):
		return nil // used by us or by another: the next look tells
	case strings.Contains(text, "underpriced"), strings.Contains(text, "less than block base fee"),
		strings.Contains(text, "below minimum"):
		s.outbid[rec.Nonce] = true // another transaction holds the place, or the price is too low
		return nil
	case strings.Contains(text, "insufficient funds"):
		delete(s.sent, last.Hash) // try again at every look
		return fmt.Errorf("%w (account %v)", ErrInsufficientFunds, s.signer)
	default:
		delete(s.sent, last.Hash)
		return nodeFailed(fmt.Errorf("broadcast: %w", err)) // unknown whether it arrived: the next look tells
	}
}

// bump stores an attempt with fees raised by an eighth or to today's price, whichever is more; nil at the ceiling. When
// a dearer transaction has the place in the pool, or the pool asks for more, the tip doubles, and the fee cap has room for it.
func (s *Sender) bump(ctx context.Context, rec Record, last Attempt, v view) (*Attempt, error) {
	tip, feeCap, err := s.fees(ctx, v.head)
	if err != nil {
		return nil, err
	}
	tip, feeCap = larger(tip, raised(last.Tip)), larger(feeCap, raised(last.FeeCap))
	if s.outbid[rec.Nonce] {
		tip = larger(tip, new(big.Int).Lsh(last.Tip, 1))
		feeCap = larger(feeCap, new(big.Int).Add(tip, new(big.Int).Lsh(v.head.BaseFee, 1)))
	}
	if feeCap.Cmp(s.c.MaxFeePerGas) > 0 {
		if raised(last.FeeCap).Cmp(s.c.MaxFeePerGas) > 0 {
			if now := s.c.Now(); now.Sub(s.alarmed) >= s.c.Rebroadcast {
				s.alarmed = now
				s.c.Log.Warn("fee is at its ceiling", "signer", s.signer, "id", rec.Intent.ID, "feeCap", last.FeeCap)
			}
			return nil, nil
		}
		feeCap = s.c.MaxFeePerGas
	}
	if tip.Cmp(feeCap) > 0 {
		tip = feeCap
	}
	if tip.Cmp(raised(last.Tip)) < 0 {
		return nil, nil // the tip was the whole fee, and the pool wants both raised
	}
	a, err := s.sign(rec, last.Seq+1, tip, feeCap)
	if err != nil {
		return nil, err
	}
	if err := s.c.Journal.Attempt(ctx, s.lease, rec.Intent.ID, a); err != nil {
		return nil, s.wrote(fmt.Errorf("store attempt: %w", err))
	}
	delete(s.outbid, rec.Nonce)
	return &a, nil
}

// raised returns v·9/8, rounded up: pools ask for a tenth more.
func raised(v *big.Int) *big.Int {
	r := new(big.Int).Add(v, big.NewInt(7))
	r.Rsh(r, 3)
	return r.Add(r, v)
}

func larger(a, b *big.Int) *big.Int {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}

// check returns ErrIntentMalformed when the intent cannot be meant.
func (in Intent) check() error {
	switch {
	case in.ID == "" || len(in.ID) > 200:
		return fmt.Errorf("%w: the id has %d bytes", ErrIntentMalformed, len(in.ID))
	case in.Value != nil && (in.Value.Sign() < 0 || in.Value.BitLen() > 256):
		return fmt.Errorf("%w: value is out of range", ErrIntentMalformed)
	case in.To == nil && len(in.Data) == 0:
		return fmt.Errorf("%w: a creation without code", ErrIntentMalformed)
	}
	return nil
}

// same tells whether two intents mean the same; the gas cap is not part of what is meant.
func (in Intent) same(o Intent) bool {
	value := func(v *big.Int) *big.Int {
		if v == nil {
			return new(big.Int)
		}
		return v
	}
	if (in.To == nil) != (o.To == nil) || in.To != nil && *in.To != *o.To {
		return false
	}
	return in.ID == o.ID && bytes.Equal(in.Data, o.Data) && value(in.Value).Cmp(value(o.Value)) == 0
}

// nodeError marks what a chain node did not do or answer; it may do so later.
type nodeError struct{ err error }

func (e *nodeError) Error() string { return e.err.Error() }
func (e *nodeError) Unwrap() error { return e.err }

// nodeFailed marks err, unless the node serves another chain, which is not waited out.
func nodeFailed(err error) error {
	if errors.Is(err, ErrWrongChain) {
		return err
	}
	return &nodeError{err}
}

// isIndexing recognises a go-ethereum node that cannot yet say whether it knows a transaction.
func isIndexing(err error) bool {
	return err != nil && strings.Contains(err.Error(), "transaction indexing is in progress")
}

// pause waits for d or the end of ctx, whose error it returns.
func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
