package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"unum/contracts"
	"unum/contracts/bindings"
	"unum/contracts/bindings/desk"
	"unum/semaphore"
)

// ErrRootUnknown: the registry has no root of that sequence number.
var ErrRootUnknown = errors.New("registry has no root of that number")

// Registry is a MembershipRegistry on chain. It is safe for concurrent use.
type Registry struct {
	contract
	abi  *bindings.MembershipRegistry
	desk *desk.RegistryDesk // functions at the same address
}

// NewRegistry makes an adapter; s may be nil for reading. It asks nobody.
func NewRegistry(b Backend, address common.Address, s *Sender) (*Registry, error) {
	c, err := newContract(b, address, s)
	if err != nil {
		return nil, err
	}
	return &Registry{contract: c, abi: bindings.NewMembershipRegistry(), desk: desk.NewRegistryDesk()}, nil
}

// RegistryState is the tree as the contract has it, as of one block.
type RegistryState struct {
	Seq       uint64         // sequence number of the newest root; 0 for the empty tree
	Root      semaphore.Root // that root
	NextIndex uint64         // next free leaf
	UpdateSeq uint64         // updates so far
	Block     uint64         // the newest block, of which all this is
	BlockHash common.Hash
	Time      time.Time // of the block
}

// State reads the newest block and the registry's state in it.
func (r *Registry) State(ctx context.Context) (RegistryState, error) {
	head, err := r.backend.HeaderByNumber(ctx, nil)
	if err != nil {
		return RegistryState{}, fmt.Errorf("read head block: %w", err)
	}
	l, err := read(ctx, &r.contract, head.Number, r.abi.PackLatest(), r.abi.UnpackLatest)
	if err != nil {
		return RegistryState{}, fmt.Errorf("read newest root: %w", err)
	}
	f, err := word(l.Root)
	if err != nil {
		return RegistryState{}, fmt.Errorf("read newest root: %w", err)
	}
	return RegistryState{
		Seq: l.Seq, Root: semaphore.Root{Field: f}, NextIndex: l.NextIndex, UpdateSeq: l.UpdateSeq,
		Block: head.Number.Uint64(), BlockHash: head.Hash(), Time: time.Unix(int64(head.Time), 0).UTC(),
	}, nil
}

// RootInfo is one root of the registry's history. Times are unix seconds of the chain.
type RootInfo struct {
	Seq           uint64
	Value         semaphore.Root
	Time          uint64 // when it became the newest
	SupersededAt  uint64 // when the next one did; 0: it is the newest
	FirstUpdateAt uint64 // first update after it; 0: none
	ExpiresAt     uint64 // first second at which it is refused; 0: no end is set
	NextIndex     uint64 // size of its tree
	UpdateSeq     uint64 // updates in it
}

// RootInfo reads a root by its sequence number, from 1; ErrRootUnknown when there is none.
func (r *Registry) RootInfo(ctx context.Context, seq uint64) (RootInfo, error) {
	info, err := read(ctx, &r.contract, nil, r.abi.PackRootInfo(seq), r.abi.UnpackRootInfo)
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
	size, err := read(ctx, &r.contract, nil, r.abi.PackRootSize(seq), r.abi.UnpackRootSize)
	if err != nil {
		return RootInfo{}, fmt.Errorf("read size of root %d: %w", seq, err)
	}
	return RootInfo{
		Seq: seq, Value: semaphore.Root{Field: f}, Time: info.Time, SupersededAt: info.SupersededAt,
		FirstUpdateAt: info.FirstUpdateAt, ExpiresAt: info.ExpiresAt, NextIndex: size.NextIndex, UpdateSeq: size.UpdateSeq,
	}, nil
}

// Windows reads how many seconds a root lives after it was superseded, and after the first update that it does not
// know. They never change.
func (r *Registry) Windows(ctx context.Context) (window, removal uint64, err error) {
	if window, err = read(ctx, &r.contract, nil, r.abi.PackWindow(), r.abi.UnpackWindow); err != nil {
		return 0, 0, fmt.Errorf("read window: %w", err)
	}
	if removal, err = read(ctx, &r.contract, nil, r.abi.PackRemovalWindow(), r.abi.UnpackRemovalWindow); err != nil {
		return 0, 0, fmt.Errorf("read removal window: %w", err)
	}
	return window, removal, nil
}

// Roles reads who may send batches and whose signature they need.
func (r *Registry) Roles(ctx context.Context) (operator, enroller common.Address, err error) {
	if operator, err = read(ctx, &r.contract, nil, r.abi.PackOperator(), r.abi.UnpackOperator); err != nil {
		return operator, enroller, fmt.Errorf("read operator: %w", err)
	}
	if enroller, err = read(ctx, &r.contract, nil, r.abi.PackEnroller(), r.abi.UnpackEnroller); err != nil {
		return operator, enroller, fmt.Errorf("read enroller: %w", err)
	}
	return operator, enroller, nil
}

// PausedUntil reads the unix second at which the current or last pause ends: the registry takes no batch before it. Zero when there never was one.
func (r *Registry) PausedUntil(ctx context.Context) (uint64, error) {
	return read(ctx, &r.contract, nil, r.abi.PackPausedUntil(), r.abi.UnpackPausedUntil)
}

// KeyHash reads keccak256 of the code of the key contract (0x00 ‖ key) for a batch size; ErrNoContract when the registry has none for it. A prover
// whose key hashes to something else would be refused by the registry.
func (r *Registry) KeyHash(ctx context.Context, kind semaphore.BatchKind, size uint32) ([32]byte, error) {
	pack, unpack := r.abi.PackAppendKey, r.abi.UnpackAppendKey
	if kind == semaphore.BatchUpdate {
		pack, unpack = r.abi.PackUpdateKey, r.abi.UnpackUpdateKey
	}
	key, err := read(ctx, &r.contract, nil, pack(size), unpack)
	if err != nil {
		return [32]byte{}, fmt.Errorf("read key of batch size %d: %w", size, err)
	}
	if key == (common.Address{}) {
		return [32]byte{}, fmt.Errorf("%w: no key for batches of %d", ErrNoContract, size)
	}
	return read(ctx, &r.contract, nil, r.abi.PackKeyHash(key), r.abi.UnpackKeyHash)
}

// NumberUsed tells whether an admission number is marked on chain: used or voided.
func (r *Registry) NumberUsed(ctx context.Context, number uint64) (bool, error) {
	return read(ctx, &r.contract, nil, r.abi.PackNumberUsed(number), r.abi.UnpackNumberUsed)
}

// CapLeft reads how many admission numbers may still be used today.
func (r *Registry) CapLeft(ctx context.Context) (uint32, error) {
	return read(ctx, &r.contract, nil, r.abi.PackCapLeft(), r.abi.UnpackCapLeft)
}

// HandleRoot reads the root of the handle hashes of the append that began at that leaf; zero if none did.
func (r *Registry) HandleRoot(ctx context.Context, startIndex uint64) ([32]byte, error) {
	return read(ctx, &r.contract, nil, r.abi.PackHandleRootOf(startIndex), r.abi.UnpackHandleRootOf)
}

// UpdateHandleRoot reads the root of the handle hashes of that update; zero if there was none.
func (r *Registry) UpdateHandleRoot(ctx context.Context, updateSeq uint64) ([32]byte, error) {
	return read(ctx, &r.contract, nil, r.abi.PackUpdateHandleRootOf(updateSeq), r.abi.UnpackUpdateHandleRootOf)
}

// Verify returns nil if the chain would now accept the proof under the root of that sequence number, else a
// *RevertError. The proof's own Root is not looked at: the contract takes the root from its history.
func (r *Registry) Verify(ctx context.Context, rootSeq uint64, m semaphore.MembershipProof) error {
	proof := m.Proof.Bytes()
	return r.check(ctx, r.abi.PackVerifyMembership(rootSeq, m.Nullifier.Big(), m.Scope.Big(), m.Signal.Big(), m.Policy.Field().Big(), proof[:]))
}

// BatchCall is one batch as the contract takes it.
type BatchCall struct {
	Kind       semaphore.BatchKind
	Start      uint64 // BatchAppend: the next free leaf
	Pre, Post  semaphore.Root
	Day        uint32
	Attributes semaphore.Attributes // BatchAppend
	Numbers    []uint64             // strictly ascending
	HandleRoot [32]byte
	Items      []byte // 32 bytes a commitment, or 45 an update item
	Signature  [65]byte
	Proof      semaphore.Proof
	Size       uint32 // of the circuit
}

// pack returns the call data.
func (r *Registry) pack(c BatchCall) ([]byte, error) {
	numbers := contracts.PackNumbers(c.Numbers)
	proof := c.Proof.Bytes()
	switch c.Kind {
	case semaphore.BatchAppend:
		return r.abi.TryPackAppend(c.Start, c.Pre.Big(), c.Post.Big(), c.Day, uint32(c.Attributes), numbers, c.HandleRoot,
			c.Items, c.Signature[:], proof[:], c.Size)
	case semaphore.BatchUpdate:
		return r.abi.TryPackUpdate(uint64(len(c.Items)/semaphore.UpdateItemSize), c.Pre.Big(), c.Post.Big(), c.Day, numbers, c.HandleRoot,
			c.Items, c.Signature[:], proof[:], c.Size)
	default:
		return nil, fmt.Errorf("batch of unknown kind %d", c.Kind)
	}
}

// Batch sends a batch; id is its idempotency key, see Sender.Send.
func (r *Registry) Batch(ctx context.Context, id string, c BatchCall) (Receipt, error) {
	input, err := r.pack(c)
	if err != nil {
		return Receipt{}, fmt.Errorf("encode batch: %w", err)
	}
	return r.write(ctx, id, input)
}

// BatchEvent is a root's birth, from the contract's log: everything that the tree is rebuilt from.
type BatchEvent struct {
	Kind       semaphore.BatchKind
	Seq        uint64
	Start      uint64 // BatchAppend: first leaf
	UpdateSeq  uint64 // BatchUpdate: its number, which is that of the updates before it
	Day        uint32
	Attributes semaphore.Attributes // BatchAppend
	Post       semaphore.Root
	HandleRoot [32]byte
	Items      []byte // see semaphore.ParseAppendItems and ParseUpdateItems
	Block      uint64
	BlockHash  common.Hash
	Time       uint64 // of the block, unix seconds
	TxHash     common.Hash
}

// Events reads the births of roots in blocks from to to, both included, by ascending Seq.
func (r *Registry) Events(ctx context.Context, from, to uint64) ([]BatchEvent, error) {
	a, err := parse(&bindings.MembershipRegistryMetaData)
	if err != nil {
		return nil, err
	}
	appended, updated := a.Events["Appended"].ID, a.Events["Updated"].ID
	var out []BatchEvent
	err = r.logs(ctx, from, to, []common.Hash{appended, updated}, func(l types.Log, at uint64) error {
		e, err := r.event(l, l.Topics[0] == appended)
		if err != nil {
			return fmt.Errorf("event in transaction %v: %w", l.TxHash, err)
		}
		if n := len(out); n > 0 && e.Seq != out[n-1].Seq+1 {
			return fmt.Errorf("event in transaction %v: root %d comes after root %d", l.TxHash, e.Seq, out[n-1].Seq)
		}
		e.Block, e.BlockHash, e.Time, e.TxHash = l.BlockNumber, l.BlockHash, at, l.TxHash
		out = append(out, e)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

func (r *Registry) event(l types.Log, isAppend bool) (BatchEvent, error) {
	var (
		e    BatchEvent
		post *big.Int
	)
	if isAppend {
		v, err := r.abi.UnpackAppendedEvent(&l)
		if err != nil {
			return e, err
		}
		e = BatchEvent{Kind: semaphore.BatchAppend, Seq: v.Seq, Start: v.StartIndex, Day: v.Day,
			Attributes: semaphore.Attributes(v.Attributes), HandleRoot: v.HandleRoot, Items: v.Items}
		post = v.PostRoot
	} else {
		v, err := r.abi.UnpackUpdatedEvent(&l)
		if err != nil {
			return e, err
		}
		e = BatchEvent{Kind: semaphore.BatchUpdate, Seq: v.Seq, UpdateSeq: v.UpdateSeq, Day: v.Day, HandleRoot: v.HandleRoot, Items: v.Items}
		post = v.PostRoot
	}
	f, err := word(post)
	e.Post = semaphore.Root{Field: f}
	return e, err
}
