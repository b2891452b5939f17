package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"unum/contracts/bindings"
	"unum/semaphore"
)

// HumanOnce is the example dApp on chain: a club that admits each human once. It is safe for concurrent use.
type HumanOnce struct {
	contract
	abi *bindings.HumanOnce
}

// NewHumanOnce makes an adapter; s may be nil for reading. It asks nobody.
func NewHumanOnce(b Backend, address common.Address, s *Sender) (*HumanOnce, error) {
	c, err := newContract(b, address, s)
	if err != nil {
		return nil, err
	}
	return &HumanOnce{contract: c, abi: bindings.NewHumanOnce()}, nil
}

// Terms reads what a proof must be made for: the club's scope and policy, which never change.
func (h *HumanOnce) Terms(ctx context.Context) (semaphore.Scope, semaphore.Policy, error) {
	s, err := read(ctx, &h.contract, nil, h.abi.PackScope(), h.abi.UnpackScope)
	if err != nil {
		return semaphore.Scope{}, semaphore.Policy{}, fmt.Errorf("read scope: %w", err)
	}
	scope, err := word(s)
	if err != nil {
		return semaphore.Scope{}, semaphore.Policy{}, fmt.Errorf("read scope: %w", err)
	}
	p, err := read(ctx, &h.contract, nil, h.abi.PackPolicy(), h.abi.UnpackPolicy)
	if err != nil {
		return semaphore.Scope{}, semaphore.Policy{}, fmt.Errorf("read policy: %w", err)
	}
	f, err := word(p)
	if err != nil {
		return semaphore.Scope{}, semaphore.Policy{}, fmt.Errorf("read policy: %w", err)
	}
	policy, err := semaphore.PolicyFromField(f)
	return semaphore.Scope{Field: scope}, policy, err
}

// Signal reads the signal that a proof must carry for an account and a deadline.
func (h *HumanOnce) Signal(ctx context.Context, account common.Address, deadline uint64) (semaphore.Signal, error) {
	v, err := read(ctx, &h.contract, nil, h.abi.PackSignalOf(account, deadline), h.abi.UnpackSignalOf)
	if err != nil {
		return semaphore.Signal{}, err
	}
	f, err := word(v)
	return semaphore.Signal{Field: f}, err
}

// IsHuman tells whether an account was admitted.
func (h *HumanOnce) IsHuman(ctx context.Context, account common.Address) (bool, error) {
	return read(ctx, &h.contract, nil, h.abi.PackIsHuman(account), h.abi.UnpackIsHuman)
}

// Admitted tells whether a nullifier was seen.
func (h *HumanOnce) Admitted(ctx context.Context, n semaphore.Nullifier) (bool, error) {
	return read(ctx, &h.contract, nil, h.abi.PackAdmitted(n.Big()), h.abi.UnpackAdmitted)
}

// Count reads how many humans were admitted.
func (h *HumanOnce) Count(ctx context.Context) (uint64, error) {
	v, err := read(ctx, &h.contract, nil, h.abi.PackCount(), h.abi.UnpackCount)
	if err != nil {
		return 0, err
	}
	if !v.IsUint64() {
		return 0, fmt.Errorf("count of %v is out of range", h.address)
	}
	return v.Uint64(), nil
}

// JoinCall asks the club to admit who made the proof, under Account.
type JoinCall struct {
	Account   common.Address
	RootSeq   uint64
	Nullifier semaphore.Nullifier
	Deadline  uint64 // unix seconds
	Proof     semaphore.Proof
}

// Join sends a JoinCall; id is its idempotency key, see Sender.Send.
func (h *HumanOnce) Join(ctx context.Context, id string, c JoinCall) (Receipt, error) {
	proof := c.Proof.Bytes()
	input, err := h.abi.TryPackJoin(c.Account, c.RootSeq, c.Nullifier.Big(), c.Deadline, proof[:])
	if err != nil {
		return Receipt{}, fmt.Errorf("encode join: %w", err)
	}
	return h.write(ctx, id, input)
}
