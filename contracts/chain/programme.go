package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/holiman/uint256"

	"unum/contracts/bindings"
	"unum/semaphore"
)

// Programme is a ShareProgramme on chain. It is safe for concurrent use.
type Programme struct {
	contract
	abi *bindings.ShareProgramme
}

// NewProgramme makes an adapter; s may be nil for reading. It asks nobody.
func NewProgramme(b Backend, address common.Address, s *Sender) (*Programme, error) {
	c, err := newContract(b, address, s)
	if err != nil {
		return nil, err
	}
	return &Programme{contract: c, abi: bindings.NewShareProgramme()}, nil
}

// ProgrammeInfo is what a programme's contract was made with; it never changes.
type ProgrammeInfo struct {
	Registry     common.Address
	Token        common.Address
	Env          semaphore.Env
	ID           [32]byte
	Start        uint64 // of epoch 0, unix seconds
	Length       uint64 // of an epoch, seconds
	ClaimWindow  uint64 // seconds after its start that an epoch can be claimed
	Amount       uint256.Int
	MinAssurance uint8
	SameDay      bool
}

// Info reads the programme's constants.
func (p *Programme) Info(ctx context.Context) (ProgrammeInfo, error) {
	var (
		i   ProgrammeInfo
		err error
	)
	fail := func(what string) (ProgrammeInfo, error) {
		return ProgrammeInfo{}, fmt.Errorf("read programme's %s: %w", what, err)
	}
	if i.Registry, err = read(ctx, &p.contract, nil, p.abi.PackRegistry(), p.abi.UnpackRegistry); err != nil {
		return fail("registry")
	}
	if i.Token, err = read(ctx, &p.contract, nil, p.abi.PackToken(), p.abi.UnpackToken); err != nil {
		return fail("token")
	}
	env, err := read(ctx, &p.contract, nil, p.abi.PackEnv(), p.abi.UnpackEnv)
	if err != nil {
		return fail("environment")
	}
	i.Env = semaphore.Env(env)
	if i.ID, err = read(ctx, &p.contract, nil, p.abi.PackProgramme(), p.abi.UnpackProgramme); err != nil {
		return fail("id")
	}
	if i.Start, err = read(ctx, &p.contract, nil, p.abi.PackStart(), p.abi.UnpackStart); err != nil {
		return fail("start")
	}
	if i.Length, err = read(ctx, &p.contract, nil, p.abi.PackLength(), p.abi.UnpackLength); err != nil {
		return fail("length")
	}
	if i.ClaimWindow, err = read(ctx, &p.contract, nil, p.abi.PackClaimWindow(), p.abi.UnpackClaimWindow); err != nil {
		return fail("claim window")
	}
	v, err := read(ctx, &p.contract, nil, p.abi.PackAmount(), p.abi.UnpackAmount)
	if err == nil {
		i.Amount, err = amount(v)
	}
	if err != nil {
		return fail("amount")
	}
	if i.MinAssurance, err = read(ctx, &p.contract, nil, p.abi.PackMinAssurance(), p.abi.UnpackMinAssurance); err != nil {
		return fail("assurance")
	}
	if i.SameDay, err = read(ctx, &p.contract, nil, p.abi.PackSameDay(), p.abi.UnpackSameDay); err != nil {
		return fail("sameDay")
	}
	return i, nil
}

// EpochNow reads the epoch at the newest block's time; CodeOf the error is programme_not_started before the first.
func (p *Programme) EpochNow(ctx context.Context) (uint64, error) {
	return read(ctx, &p.contract, nil, p.abi.PackEpochNow(), p.abi.UnpackEpochNow)
}

// IsOpen tells whether an epoch can be claimed at the newest block's time.
func (p *Programme) IsOpen(ctx context.Context, epoch uint64) (bool, error) {
	return read(ctx, &p.contract, nil, p.abi.PackIsOpen(epoch), p.abi.UnpackIsOpen)
}

// Policy reads an epoch's policy.
func (p *Programme) Policy(ctx context.Context, epoch uint64) (semaphore.Policy, error) {
	v, err := read(ctx, &p.contract, nil, p.abi.PackPolicyOf(epoch), p.abi.UnpackPolicyOf)
	if err != nil {
		return semaphore.Policy{}, err
	}
	f, err := word(v)
	if err != nil {
		return semaphore.Policy{}, err
	}
	return semaphore.PolicyFromField(f)
}

// Scope reads an epoch's scope.
func (p *Programme) Scope(ctx context.Context, epoch uint64) (semaphore.Scope, error) {
	v, err := read(ctx, &p.contract, nil, p.abi.PackScopeOf(epoch), p.abi.UnpackScopeOf)
	if err != nil {
		return semaphore.Scope{}, err
	}
	f, err := word(v)
	return semaphore.Scope{Field: f}, err
}

// Claimed tells whether a nullifier has had its share. A nullifier belongs to one epoch.
func (p *Programme) Claimed(ctx context.Context, n semaphore.Nullifier) (bool, error) {
	return read(ctx, &p.contract, nil, p.abi.PackClaimed(n.Big()), p.abi.UnpackClaimed)
}

// ClaimCall is a claim as the contract takes it.
type ClaimCall struct {
	Epoch     uint64
	RootSeq   uint64
	Nullifier semaphore.Nullifier
	Recipient common.Address
	MaxFee    uint256.Int
	Deadline  uint64 // unix seconds
	Fee       uint256.Int
	Proof     semaphore.Proof
}

func (p *Programme) pack(c ClaimCall) ([]byte, error) {
	proof := c.Proof.Bytes()
	return p.abi.TryPackClaim(c.Epoch, c.RootSeq, c.Nullifier.Big(), c.Recipient, c.MaxFee.ToBig(), c.Deadline, c.Fee.ToBig(), proof[:])
}

// Claim sends a claim; id is its idempotency key, see Sender.Send.
func (p *Programme) Claim(ctx context.Context, id string, c ClaimCall) (Receipt, error) {
	input, err := p.pack(c)
	if err != nil {
		return Receipt{}, fmt.Errorf("encode claim: %w", err)
	}
	return p.write(ctx, id, input)
}

// CheckClaim returns nil if the chain would now accept the claim, else a *RevertError. It sends nothing.
func (p *Programme) CheckClaim(ctx context.Context, c ClaimCall) error {
	input, err := p.pack(c)
	if err != nil {
		return fmt.Errorf("encode claim: %w", err)
	}
	return p.check(ctx, input)
}

// ManyReport is what became of the claims of a ClaimMany.
type ManyReport struct {
	Paid    []ClaimEvent
	Skipped []SkippedClaim
}

// SkippedClaim is a claim that ClaimMany left out: it may be brought again.
type SkippedClaim struct {
	Position  uint64 // among the claims
	Nullifier semaphore.Nullifier
	Code      string // that with which Claim would have been refused
}

// packMany encodes claims of one epoch.
func (p *Programme) packMany(epoch uint64, cs []ClaimCall) ([]byte, error) {
	items := make([]bindings.ShareProgrammeItem, len(cs))
	var proofs []byte
	for i, c := range cs {
		if c.Epoch != epoch {
			return nil, fmt.Errorf("encode claims: claim %d is of epoch %d, not %d", i, c.Epoch, epoch)
		}
		items[i] = bindings.ShareProgrammeItem{RootSeq: c.RootSeq, Nullifier: c.Nullifier.Big(), Recipient: c.Recipient, MaxFee: c.MaxFee.ToBig(),
			Deadline: c.Deadline, Fee: c.Fee.ToBig()}
		proof := c.Proof.Bytes()
		proofs = append(proofs, proof[:]...)
	}
	input, err := p.abi.TryPackClaimMany(epoch, items, proofs)
	if err != nil {
		return nil, fmt.Errorf("encode claims: %w", err)
	}
	return input, nil
}

// ClaimMany sends claims of one epoch in one transaction; id is its idempotency key, see Sender.Send. A claim that cannot be paid is left out, see
// Report; one wrong proof refuses them all (proof_invalid), and CheckClaim finds it.
func (p *Programme) ClaimMany(ctx context.Context, id string, epoch uint64, cs []ClaimCall) (Receipt, error) {
	input, err := p.packMany(epoch, cs)
	if err != nil {
		return Receipt{}, err
	}
	return p.write(ctx, id, input)
}

// CheckClaimMany returns nil if the chain would now accept the call (some claims may be left out all the same), else a *RevertError.
func (p *Programme) CheckClaimMany(ctx context.Context, epoch uint64, cs []ClaimCall) error {
	input, err := p.packMany(epoch, cs)
	if err != nil {
		return err
	}
	return p.check(ctx, input)
}

// Report reads what became of the claims from the receipt of a ClaimMany.
func (p *Programme) Report(r Receipt) (ManyReport, error) {
	a, err := parse(&bindings.ShareProgrammeMetaData)
	if err != nil {
		return ManyReport{}, err
	}
	var out ManyReport
	for _, l := range r.Logs {
		if l.Address != p.address || len(l.Topics) == 0 {
			continue
		}
		switch l.Topics[0] {
		case a.Events["Claimed"].ID:
			e, err := p.event(*l)
			if err != nil {
				return ManyReport{}, fmt.Errorf("event in transaction %v: %w", r.TxHash, err)
			}
			e.Block, e.BlockHash, e.Time = r.Block, r.BlockHash, uint64(r.Time.Unix())
			out.Paid = append(out.Paid, e)
		case a.Events["ClaimSkipped"].ID:
			e, err := p.abi.UnpackClaimSkippedEvent(l)
			if err != nil {
				return ManyReport{}, fmt.Errorf("event in transaction %v: %w", r.TxHash, err)
			}
			f, err := word(e.Nullifier)
			if err != nil || !e.Position.IsUint64() {
				return ManyReport{}, fmt.Errorf("event in transaction %v: number out of range", r.TxHash)
			}
			out.Skipped = append(out.Skipped, SkippedClaim{
				Position: e.Position.Uint64(), Nullifier: semaphore.Nullifier{Field: f}, Code: p.errs.decode(e.Reason[:]).Code,
			})
		}
	}
	return out, nil
}

// ClaimEvent says that a share was paid: Amount − Fee to Recipient, Fee to who brought the claim.
type ClaimEvent struct {
	Epoch       uint64
	Nullifier   semaphore.Nullifier
	Recipient   common.Address
	Amount, Fee uint256.Int
	TxHash      common.Hash
	Block       uint64
	BlockHash   common.Hash
	Time        uint64 // of the block, unix seconds
}

// Events reads the shares paid in blocks from to to, both included, in chain order.
func (p *Programme) Events(ctx context.Context, from, to uint64) ([]ClaimEvent, error) {
	a, err := parse(&bindings.ShareProgrammeMetaData)
	if err != nil {
		return nil, err
	}
	var out []ClaimEvent
	err = p.logs(ctx, from, to, []common.Hash{a.Events["Claimed"].ID}, func(l types.Log, at uint64) error {
		e, err := p.event(l)
		if err != nil {
			return fmt.Errorf("event in transaction %v: %w", l.TxHash, err)
		}
		e.Time = at
		out = append(out, e)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// Paid finds the payment in the receipt of a Claim.
func (p *Programme) Paid(r Receipt) (ClaimEvent, error) {
	a, err := parse(&bindings.ShareProgrammeMetaData)
	if err != nil {
		return ClaimEvent{}, err
	}
	for _, l := range r.Logs {
		if l.Address != p.address || len(l.Topics) == 0 || l.Topics[0] != a.Events["Claimed"].ID {
			continue
		}
		e, err := p.event(*l)
		if err != nil {
			return ClaimEvent{}, fmt.Errorf("event in transaction %v: %w", r.TxHash, err)
		}
		e.Block, e.BlockHash, e.Time = r.Block, r.BlockHash, uint64(r.Time.Unix())
		return e, nil
	}
	return ClaimEvent{}, fmt.Errorf("transaction %v paid no share", r.TxHash)
}

func (p *Programme) event(l types.Log) (ClaimEvent, error) {
	v, err := p.abi.UnpackClaimedEvent(&l)
	if err != nil {
		return ClaimEvent{}, err
	}
	e := ClaimEvent{Epoch: v.Epoch, Recipient: v.Recipient, TxHash: l.TxHash, Block: l.BlockNumber, BlockHash: l.BlockHash}
	f, err := word(v.Nullifier)
	if err != nil {
		return e, err
	}
	e.Nullifier = semaphore.Nullifier{Field: f}
	if e.Amount, err = amount(v.Amount); err != nil {
		return e, err
	}
	e.Fee, err = amount(v.Fee)
	return e, err
}
