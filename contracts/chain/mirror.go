package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"unum/contracts/bindings"
	"unum/contracts/bindings/mirror"
	"unum/semaphore"
)

// RootSource is a contract beside the registry that sends its roots to a mirror on another chain. It is safe for concurrent use.
type RootSource struct {
	contract
	abi *bindings.RootSource
}

// NewRootSource makes an adapter; s may be nil for reading. It asks nobody.
func NewRootSource(b Backend, address common.Address, s *Sender) (*RootSource, error) {
	c, err := newContract(b, address, s)
	if err != nil {
		return nil, err
	}
	return &RootSource{contract: c, abi: bindings.NewRootSource()}, nil
}

// Publish sends the roots from that sequence number on, at most 256, and a heartbeat; the number after the newest root's sends a heartbeat alone. What a
// mirror has already does it no harm. id is its idempotency key, see Sender.Send.
func (r *RootSource) Publish(ctx context.Context, id string, firstSeq uint64) (Receipt, error) {
	return r.write(ctx, id, r.abi.PackPublish(firstSeq))
}

// Message reads what Publish would send, how many roots are in it, and the newest root's number.
func (r *RootSource) Message(ctx context.Context, firstSeq uint64) (message []byte, count, latest uint64, err error) {
	m, err := read(ctx, &r.contract, nil, r.abi.PackMessageFrom(firstSeq), r.abi.UnpackMessageFrom)
	if err != nil {
		return nil, 0, 0, fmt.Errorf("read message: %w", err)
	}
	return m.Message, m.Count, m.LatestSeq, nil
}

// Mirror is a RootMirror: the roots of another chain's registry, with the life that they have there. It is safe for concurrent use.
type Mirror struct {
	contract
	abi *mirror.RootMirror
}

// NewMirror makes an adapter; s may be nil for reading. It asks nobody.
func NewMirror(b Backend, address common.Address, s *Sender) (*Mirror, error) {
	c, err := newContract(b, address, s)
	if err != nil {
		return nil, err
	}
	return &Mirror{contract: c, abi: mirror.NewRootMirror()}, nil
}

// MirrorState is what a mirror knows.
type MirrorState struct {
	Seq       uint64 // newest root known, and all before it; 0: none
	Root      semaphore.Root
	NextIndex uint64
	UpdateSeq uint64
	Heartbeat uint64 // home time up to which all roots are known, unix seconds
	Fresh     bool   // false: the heartbeat is too old, and the mirror verifies nothing
}

// State reads what the mirror knows.
func (m *Mirror) State(ctx context.Context) (MirrorState, error) {
	l, err := read(ctx, &m.contract, nil, m.abi.PackLatest(), m.abi.UnpackLatest)
	if err != nil {
		return MirrorState{}, fmt.Errorf("read newest root: %w", err)
	}
	f, err := word(l.Root)
	if err != nil {
		return MirrorState{}, fmt.Errorf("read newest root: %w", err)
	}
	s := MirrorState{Seq: l.Seq, Root: semaphore.Root{Field: f}, NextIndex: l.NextIndex, UpdateSeq: l.UpdateSeq}
	if s.Heartbeat, err = read(ctx, &m.contract, nil, m.abi.PackHeartbeat(), m.abi.UnpackHeartbeat); err != nil {
		return MirrorState{}, fmt.Errorf("read heartbeat: %w", err)
	}
	if s.Fresh, err = read(ctx, &m.contract, nil, m.abi.PackIsFresh(), m.abi.UnpackIsFresh); err != nil {
		return MirrorState{}, fmt.Errorf("read heartbeat: %w", err)
	}
	return s, nil
}

// RootInfo reads a root by its sequence number, from 1; ErrRootUnknown when the mirror has none. ExpiresAt is as at home.
func (m *Mirror) RootInfo(ctx context.Context, seq uint64) (RootInfo, error) {
	info, err := read(ctx, &m.contract, nil, m.abi.PackRootInfo(seq), m.abi.UnpackRootInfo)
	if err != nil {
		return RootInfo{}, fmt.Errorf("read root %d: %w", seq, err)
	}
	f, err := word(info.Value)
	if err != nil {
		return RootInfo{}, fmt.Errorf("read root %d: %w", seq, err)
	}
	if f.IsZero() {
		return RootInfo{}, fmt.Errorf("%w: %d", ErrRootUnknown, seq)
	}
	size, err := read(ctx, &m.contract, nil, m.abi.PackRootSize(seq), m.abi.UnpackRootSize)
	if err != nil {
		return RootInfo{}, fmt.Errorf("read size of root %d: %w", seq, err)
	}
	return RootInfo{
		Seq: seq, Value: semaphore.Root{Field: f}, Time: info.Time, SupersededAt: info.SupersededAt,
		FirstUpdateAt: info.FirstUpdateAt, ExpiresAt: info.ExpiresAt, NextIndex: size.NextIndex, UpdateSeq: size.UpdateSeq,
	}, nil
}

// Verify returns nil if the mirror would now accept the proof under the root of that sequence number, else a *RevertError.
func (m *Mirror) Verify(ctx context.Context, rootSeq uint64, p semaphore.MembershipProof) error {
	proof := p.Proof.Bytes()
	return m.check(ctx, m.abi.PackVerifyMembership(rootSeq, p.Nullifier.Big(), p.Scope.Big(), p.Signal.Big(), p.Policy.Field().Big(), proof[:]))
}
