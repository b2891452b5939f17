package mobilesdk

import (
	"context"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"unum/api/client"
	"unum/api/wire"
	"unum/semaphore"
)

// claimRequest is what a person asks for.
type claimRequest struct {
	Programme string  `json:"programme"`         // 32 bytes
	Epoch     *uint64 `json:"epoch,omitempty"`   // the present one if absent
	Recipient string  `json:"recipient"`         // address to pay
	MaxFee    string  `json:"maxFee,omitempty"`  // most that the relayer may keep; what it asks at present if absent
	Seconds   uint64  `json:"seconds,omitempty"` // how long the claim holds; 3600 if absent
	Anew      bool    `json:"anew,omitempty"`    // make a new claim even if one was sent before
}

// StartClaim claims a programme's share. request is JSON: {"programme", "recipient"} and, where wanted, "epoch", "maxFee", "seconds",
// "anew". The result is the payout: {"programme", "epoch", "recipient", "amount", "fee", "symbol", "decimals", "txHash", "block", "time"}.
//
// A claim is kept before it is sent. Asked again for the same epoch and recipient, the phone sends that same claim again, so a claim whose
// answer was lost is never a second one.
func (p *Phone) StartClaim(request string, listener Listener) (*Task, error) {
	return guard(func() (*Task, error) {
		if err := p.whole(); err != nil {
			return nil, err
		}
		return start(listener, func(ctx context.Context, step func(string, int)) (string, error) { return p.claim(ctx, request, step) }), nil
	})
}

// Claim is StartClaim, waited for.
func (p *Phone) Claim(request string) (string, error) {
	return guard(func() (string, error) {
		if err := p.whole(); err != nil {
			return "", err
		}
		return p.claim(context.Background(), request, func(string, int) {})
	})
}

// Programmes lists the network's share programmes as the API tells them.
func (p *Phone) Programmes() (string, error) {
	return guard(func() (string, error) {
		if err := p.whole(); err != nil {
			return "", err
		}
		ctx, cancel := background()
		defer cancel()
		l, err := p.own.Programmes(ctx)
		if err != nil {
			return "", err
		}
		return encode(l)
	})
}

func (p *Phone) claim(ctx context.Context, request string, step func(string, int)) (string, error) {
	var q claimRequest
	if err := strict([]byte(request), &q); err != nil {
		return "", failf(codeBadInput, err, "the request can't be read")
	}
	id, err := p.own1()
	if err != nil {
		return "", err
	}
	if !common.IsHexAddress(q.Recipient) || common.HexToAddress(q.Recipient) == (common.Address{}) {
		return "", fail(codeBadInput, "the recipient is not an address")
	}
	recipient := common.HexToAddress(q.Recipient)
	step("leaf", 0)
	net, err := p.network(ctx, p.own)
	if err != nil {
		return "", err
	}
	prog, err := p.programme(ctx, q.Programme, net)
	if err != nil {
		return "", err
	}
	epoch := prog.EpochNow
	if q.Epoch != nil {
		epoch = *q.Epoch
	}
	if !prog.Started && q.Epoch == nil {
		return "", fail("epoch_not_open", "the programme has not begun")
	}
	p.sending.Lock()
	defer p.sending.Unlock()
	slot := prog.ID + "/" + strconv.FormatUint(epoch, 10)
	s, _ := p.read()
	if kept, ok := s.Claims[slot]; ok && !q.Anew && common.HexToAddress(kept.Recipient) == recipient && kept.Deadline > net.HeadTime {
		out, err := p.send(ctx, kept, step)
		switch client.CodeOf(err) {
		case "root_expired", "root_too_old", "root_unknown", "fee_too_low", "deadline_passed", "proof_invalid":
			// Nothing of it was paid or can be: it is made anew below.
		default:
			return out, err
		}
	}
	scope, policy, err := scopeOf(prog, epoch, net)
	if err != nil {
		return "", err
	}
	if epoch == prog.EpochNow && (prog.Scope != scope.String() || policyOf(prog.Policy) != policy) {
		return "", fail(codeServerLies, "the programme's scope is not that of its numbers")
	}
	fee := q.MaxFee
	if fee == "" {
		fee = prog.Fee
	}
	maxFee, err := uint256.FromDecimal(fee)
	if err != nil {
		return "", fail(codeBadInput, "the fee is not a decimal number")
	}
	if q.Seconds == 0 {
		q.Seconds = 3600
	}
	deadline := net.HeadTime + min(q.Seconds, 365*86400)
	signal := semaphore.ClaimSignal{Recipient: recipient, ChainID: prog.Contract.ChainID, Contract: common.HexToAddress(prog.Contract.Address), MaxFee: maxFee.Bytes32(), Deadline: deadline}.Signal()
	m, pl, err := p.make(ctx, id, scope, signal, policy, step)
	if err != nil {
		return "", err
	}
	c := wire.Claim{Programme: prog.ID, Epoch: epoch, RootSeq: pl.seq, Nullifier: m.Nullifier.String(), Recipient: recipient.Hex(), MaxFee: maxFee.Dec(), Deadline: deadline, Proof: m.Proof.String()}
	if err := p.change(func(s *state) error { s.Claims[slot] = c; return nil }); err != nil {
		return "", err
	}
	return p.send(ctx, c, step)
}

func (p *Phone) send(ctx context.Context, c wire.Claim, step func(string, int)) (string, error) {
	step("sending", 92)
	out, err := p.own.Claim(ctx, c)
	if err != nil {
		return "", err
	}
	return encode(out)
}

// programme finds a programme of the network by its ID.
func (p *Phone) programme(ctx context.Context, id string, net wire.Network) (wire.Programme, error) {
	if _, err := bytes32(id); err != nil {
		return wire.Programme{}, err
	}
	l, err := p.own.Programmes(ctx)
	if err != nil {
		return wire.Programme{}, err
	}
	for _, prog := range l.Programmes {
		if prog.ID == id {
			if prog.Env != net.Env || prog.Contract.ChainID != net.ChainID || !common.IsHexAddress(prog.Contract.Address) || prog.Length == 0 {
				return prog, fail(codeServerLies, "the programme is not one of this network")
			}
			return prog, nil
		}
	}
	return wire.Programme{}, fail("programme_unknown", "there is no such programme")
}

// scopeOf computes the scope and the policy of an epoch by protocol section 7: the cut-off day is the day of the epoch's start.
func scopeOf(prog wire.Programme, epoch uint64, net wire.Network) (semaphore.Scope, semaphore.Policy, error) {
	begin, over := mulAdd(epoch, prog.Length, prog.Start)
	if over || begin/86400 >= 1<<32-1 {
		return semaphore.Scope{}, semaphore.Policy{}, fail(codeBadInput, "there is no such epoch")
	}
	cut := uint32(begin / 86400)
	policy := semaphore.Policy{EnrolledBefore: cut, RenewedBefore: cut, MinAssurance: prog.MinAssurance}
	if prog.SameDay {
		policy.EnrolledBefore = cut + 1
	}
	id, err := bytes32(prog.ID)
	if err != nil {
		return semaphore.Scope{}, policy, err
	}
	scope, err := semaphore.ScopeSpec{
		Env: envOf(net.Env), Kind: semaphore.ScopeContract, ChainID: prog.Contract.ChainID, Contract: common.HexToAddress(prog.Contract.Address),
		Action: "claim", Programme: id, Epoch: epoch, Policy: policy,
	}.Scope()
	if err != nil {
		return scope, policy, failf(codeServerLies, err, "the programme's numbers can't be")
	}
	return scope, policy, nil
}

// mulAdd gives a·b + c and whether it is past 64 bits.
func mulAdd(a, b, c uint64) (uint64, bool) {
	x, over := new(uint256.Int).MulOverflow(uint256.NewInt(a), uint256.NewInt(b))
	x.AddUint64(x, c)
	return x.Uint64(), over || !x.IsUint64()
}
