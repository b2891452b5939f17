package chain

import (
	"context"
	"fmt"
	"math/big"

	"unum/contracts/bindings/desk"
	"unum/semaphore"
)

// AnnounceReplacement announces an admission of kind 1: from the time that PendingReplacement tells an update may execute it. Anybody may. id is its
// idempotency key, see Sender.Send.
func (r *Registry) AnnounceReplacement(ctx context.Context, id string, a semaphore.SignedAdmission) (Receipt, error) {
	input, err := r.desk.TryPackAnnounceReplacement(admission(a.Admission), a.Signature[:])
	if err != nil {
		return Receipt{}, fmt.Errorf("encode admission: %w", err)
	}
	return r.write(ctx, id, input)
}

// PendingReplacement is a replacement that was announced and neither executed, vetoed nor voided.
type PendingReplacement struct {
	Number     uint64
	Index      uint64
	Commitment semaphore.IdentityCommitment
	Attributes semaphore.Attributes
	ReadyAt    uint64 // unix seconds: the first block time at which an update may execute it
	Vetoable   bool   // false after a veto: then it waits twice as long
}

// PendingReplacement reads what waits for the leaf of that index; ok is false when nothing does.
func (r *Registry) PendingReplacement(ctx context.Context, index uint64) (p PendingReplacement, ok bool, err error) {
	v, err := read(ctx, &r.contract, nil, r.desk.PackPendingReplacement(index), r.desk.UnpackPendingReplacement)
	if err != nil {
		return p, false, fmt.Errorf("read pending replacement: %w", err)
	}
	if v.Number == 0 {
		return p, false, nil
	}
	f, err := word(v.Commitment)
	if err != nil {
		return p, false, fmt.Errorf("read pending replacement: %w", err)
	}
	return PendingReplacement{
		Number: v.Number, Index: index, Commitment: semaphore.IdentityCommitment{Field: f}, Attributes: semaphore.Attributes(v.Attributes),
		ReadyAt: v.ReadyAt, Vetoable: v.Vetoable,
	}, true, nil
}

// ReplacementDelay reads how many seconds a replacement that is announced now waits; twice as long after a veto.
func (r *Registry) ReplacementDelay(ctx context.Context) (uint32, error) {
	return read(ctx, &r.contract, nil, r.abi.PackReplacementDelay(), r.abi.UnpackReplacementDelay)
}

// VetoCall is a veto as the contract takes it: the leaf as it is now, where it stands, and the signature of its key.
type VetoCall struct {
	Index      uint64
	RootSeq    uint64 // of a root since which no leaf was replaced or removed: the newest will do
	Day        uint32 // in the leaf
	Attributes semaphore.Attributes
	Siblings   [semaphore.Depth]semaphore.Field // of the path under that root, from the leaf up
	Veto       semaphore.Veto
}

func (r *Registry) packVeto(c VetoCall) ([]byte, error) {
	v := desk.RegistryDeskVeto{RootSeq: c.RootSeq, Day: c.Day, Attributes: uint32(c.Attributes)}
	for i, s := range c.Siblings {
		v.Siblings[i] = s.Big()
	}
	for i, f := range c.Veto.Words() {
		v.Signature[i] = f.Big()
	}
	input, err := r.desk.TryPackVeto(c.Index, v)
	if err != nil {
		return nil, fmt.Errorf("encode veto: %w", err)
	}
	return input, nil
}

// Veto stops the replacement that waits for a leaf. Anybody may bring it, also while the registry is paused. It costs 1.4 million gas.
func (r *Registry) Veto(ctx context.Context, id string, c VetoCall) (Receipt, error) {
	input, err := r.packVeto(c)
	if err != nil {
		return Receipt{}, err
	}
	return r.write(ctx, id, input)
}

// CheckVeto returns nil if the chain would now accept the veto, else a *RevertError. It sends nothing.
func (r *Registry) CheckVeto(ctx context.Context, c VetoCall) error {
	input, err := r.packVeto(c)
	if err != nil {
		return err
	}
	return r.check(ctx, input)
}

// VetoMessage reads what a veto signs, as the contract computes it: semaphore.VetoMessage of the registry.
func (r *Registry) VetoMessage(ctx context.Context, number, index uint64) (semaphore.Field, error) {
	v, err := read(ctx, &r.contract, nil, r.desk.PackVetoMessage(number, index), r.desk.UnpackVetoMessage)
	if err != nil {
		return semaphore.Field{}, fmt.Errorf("read veto message: %w", err)
	}
	return word(new(big.Int).Set(v))
}
