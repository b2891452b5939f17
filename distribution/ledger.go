package distribution

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/holiman/uint256"
)

// ErrLedgerBroken: a posting was changed, removed or slipped in after it was written.
var ErrLedgerBroken = errors.New("the ledger's chain of hashes is broken")

// Link gives the posting's place in the chain of hashes after a posting with hash prev (all zero before the first):
//
//	sha256("unum/posting/v1" ‖ prev 32 ‖ seq 8 ‖ programme 32 ‖ epoch 8 ‖ nullifier 32 ‖ u8 length ‖ from ‖ u8 length ‖ to ‖ amount 32)
//
// integers big-endian.
func (p Posting) Link(prev [32]byte) [32]byte {
	h := sha256.New()
	h.Write([]byte("unum/posting/v1"))
	h.Write(prev[:])
	var u [8]byte
	binary.BigEndian.PutUint64(u[:], p.Seq)
	h.Write(u[:])
	h.Write(p.Key.Programme[:])
	binary.BigEndian.PutUint64(u[:], p.Key.Epoch)
	h.Write(u[:])
	n, a := p.Key.Nullifier.Bytes(), p.Amount.Bytes32()
	h.Write(n[:])
	for _, acc := range []Account{p.From, p.To} {
		h.Write([]byte{byte(len(acc))})
		h.Write([]byte(acc))
	}
	h.Write(a[:])
	return [32]byte(h.Sum(nil))
}

// accepted books the promise of a share.
func accepted(k Key, amount uint256.Int) []Posting {
	return []Posting{{Key: k, From: Treasury, To: InFlight, Amount: amount}}
}

// failed takes the promise back.
func failed(k Key, amount uint256.Int) []Posting {
	return []Posting{{Key: k, From: InFlight, To: Treasury, Amount: amount}}
}

// paid books a payout, from the account that held the share until then.
func paid(from Account, p Payout) []Posting {
	var net uint256.Int
	net.Sub(&p.Amount, &p.Fee)
	fees := Others
	if p.Relayed {
		fees = Fees
	}
	var out []Posting
	if !net.IsZero() {
		out = append(out, Posting{Key: p.Key, From: from, To: People, Amount: net})
	}
	if !p.Fee.IsZero() {
		out = append(out, Posting{Key: p.Key, From: from, To: fees, Amount: p.Fee})
	}
	return out
}

// Balances says what went into an account less what went out of it. Treasury only ever gives, so its balance is told as what it gave.
type Balances struct {
	Given     uint256.Int // out of the treasury
	InFlight  uint256.Int
	People    uint256.Int
	Fees      uint256.Int
	FeesOther uint256.Int
}

// balances walks the ledger, checks its chain of hashes, and sums up one programme.
func balances(ctx context.Context, s Store, programme [32]byte) (Balances, error) {
	const page = 1000
	sum := map[Account]*uint256.Int{Treasury: {}, InFlight: {}, People: {}, Fees: {}, Others: {}}
	var prev [32]byte
	next := uint64(1)
	for {
		ps, err := s.Postings(ctx, next, page)
		if err != nil {
			return Balances{}, fmt.Errorf("read ledger: %w", err)
		}
		for _, p := range ps {
			if p.Seq != next || p.Link(prev) != p.Hash {
				return Balances{}, fmt.Errorf("posting %d: %w", next, ErrLedgerBroken)
			}
			prev, next = p.Hash, next+1
			if p.Key.Programme != programme {
				continue
			}
			from, to := sum[p.From], sum[p.To]
			if from == nil || to == nil {
				return Balances{}, fmt.Errorf("posting %d: %w: unknown account", p.Seq, ErrLedgerBroken)
			}
			// The treasury's sum wraps below zero and is turned round at the end; every other account was filled before it gives.
			from.Sub(from, &p.Amount)
			to.Add(to, &p.Amount)
		}
		if len(ps) < page {
			break
		}
	}
	var given uint256.Int
	given.Neg(sum[Treasury])
	return Balances{Given: given, InFlight: *sum[InFlight], People: *sum[People], Fees: *sum[Fees], FeesOther: *sum[Others]}, nil
}

// Report is what a comparison of the ledger with the chain found.
type Report struct {
	Block     uint64 // newest block that was looked at
	OnChain   int    // payouts that the chain shows
	InLedger  int    // payouts that the ledger shows
	ChainPaid uint256.Int
	ChainFees uint256.Int
	Balances  Balances
	Missing   []Key    // paid in the ledger, unknown to the chain
	Unbooked  []Key    // paid on chain, unknown to the ledger
	Differing []Key    // known to both, with another amount, fee, recipient or transaction
	Problems  []string // sums that do not agree, in words
}

// OK reports whether ledger and chain tell the same story.
func (r Report) OK() bool {
	return len(r.Missing) == 0 && len(r.Unbooked) == 0 && len(r.Differing) == 0 && len(r.Problems) == 0
}

// Reconcile books what the chain shows beyond the ledger's cursor, then compares every payout of a programme in the ledger with the chain's events from the
// first block on, the ledger's accounts with the payouts, and the ledger's chain of hashes with itself. An error means that the comparison could not be made, except
// ErrLedgerBroken.
func (r *Relayer) Reconcile(ctx context.Context, programme [32]byte) (Report, error) {
	p, ok := r.programmes[programme]
	if !ok {
		return Report{}, &Error{Code: CodeProgrammeUnknown}
	}
	if err := r.book(ctx, p); err != nil {
		return Report{}, err
	}
	ledger, err := r.store.Payouts(ctx, programme)
	if err != nil {
		return Report{}, fmt.Errorf("read payouts: %w", err)
	}
	bal, err := balances(ctx, r.store, programme)
	if err != nil {
		return Report{}, err
	}
	head, err := r.chain.Head(ctx)
	if err != nil {
		return Report{}, fmt.Errorf("read head: %w", err)
	}
	var events []Event
	err = r.events(ctx, p, p.FromBlock, head.Block, func(e Event) error { events = append(events, e); return nil })
	if err != nil {
		return Report{}, err
	}
	open, err := r.store.Accepted(ctx)
	if err != nil {
		return Report{}, fmt.Errorf("read open claims: %w", err)
	}
	pending := map[Key]bool{}
	var promised uint256.Int
	for _, in := range open {
		if in.Programme == programme {
			pending[in.Key()] = true
			promised.Add(&promised, &p.Amount)
		}
	}

	rep := Report{Block: head.Block, OnChain: len(events), InLedger: len(ledger), Balances: bal}
	byKey := map[Key]Payout{}
	var net, fees, others uint256.Int
	for _, l := range ledger {
		byKey[l.Key] = l
		var n uint256.Int
		n.Sub(&l.Amount, &l.Fee)
		net.Add(&net, &n)
		if l.Relayed {
			fees.Add(&fees, &l.Fee)
		} else {
			others.Add(&others, &l.Fee)
		}
	}
	for _, e := range events {
		k := Key{programme, e.Epoch, e.Nullifier}
		rep.ChainPaid.Add(&rep.ChainPaid, &e.Amount)
		rep.ChainFees.Add(&rep.ChainFees, &e.Fee)
		l, ok := byKey[k]
		delete(byKey, k)
		switch {
		case !ok && pending[k]: // the claim's own call books it
		case !ok:
			rep.Unbooked = append(rep.Unbooked, k)
		case l.Amount != e.Amount || l.Fee != e.Fee || l.Recipient != e.Recipient || l.TxHash != e.TxHash:
			rep.Differing = append(rep.Differing, k)
		}
	}
	for _, l := range ledger {
		if _, left := byKey[l.Key]; left {
			rep.Missing = append(rep.Missing, l.Key)
		}
	}
	for _, c := range []struct {
		what string
		a, b uint256.Int
	}{
		{"paid to people", bal.People, net},
		{"fees of this relayer", bal.Fees, fees},
		{"fees of others", bal.FeesOther, others},
		{"promised to open claims", bal.InFlight, promised},
	} {
		if c.a != c.b {
			rep.Problems = append(rep.Problems, fmt.Sprintf("%s: ledger %s, rows %s", c.what, c.a.Dec(), c.b.Dec()))
		}
	}
	return rep, nil
}
