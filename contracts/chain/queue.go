package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"unum/contracts/bindings/desk"
	"unum/semaphore"
)

// The forced queue, voids and the pause: what happens to admissions outside of batches.

// admission returns an admission as the contract takes it.
func admission(a semaphore.Admission) desk.RegistryStateAdmission {
	return desk.RegistryStateAdmission{
		Number: a.Number, Kind: uint8(a.Kind), Commitment: a.Commitment.Big(), Attributes: uint32(a.Attributes), HandleHash: a.HandleHash,
		Index: a.Index, OldHandleHash: a.OldHandleHash, Expiry: a.Expiry,
	}
}

// Lodge puts an admission of kind 0 into the forced queue: from its deadline on the registry takes nothing else before it. Anybody may. id is its
// idempotency key, see Sender.Send.
func (r *Registry) Lodge(ctx context.Context, id string, a semaphore.SignedAdmission) (Receipt, error) {
	input, err := r.desk.TryPackLodge(admission(a.Admission), a.Signature[:])
	if err != nil {
		return Receipt{}, fmt.Errorf("encode admission: %w", err)
	}
	return r.write(ctx, id, input)
}

// QueueState is where the forced queue stands.
type QueueState struct {
	Head, Tail uint64 // positions from Head to Tail − 1 were not taken off; some may be used or voided, which are skipped
	Overdue    bool   // the registry refuses ordinary batches now
}

// QueueState reads where the forced queue stands at the newest block.
func (r *Registry) QueueState(ctx context.Context) (QueueState, error) {
	s, err := read(ctx, &r.contract, nil, r.desk.PackQueueState(), r.desk.UnpackQueueState)
	if err != nil {
		return QueueState{}, fmt.Errorf("read forced queue: %w", err)
	}
	return QueueState(s), nil
}

// QueueRun is what the next forced append can take: the first waiting admissions, which have equal attributes.
type QueueRun struct {
	Numbers      []uint64
	Commitments  []semaphore.IdentityCommitment
	HandleHashes [][32]byte
	Attributes   semaphore.Attributes
}

// QueueRun reads the first waiting admissions of equal attributes, at most so many, whether or not they are due.
func (r *Registry) QueueRun(ctx context.Context, most uint32) (QueueRun, error) {
	q, err := read(ctx, &r.contract, nil, r.desk.PackQueueRun(new(big.Int).SetUint64(uint64(most))), r.desk.UnpackQueueRun)
	if err != nil {
		return QueueRun{}, fmt.Errorf("read forced queue: %w", err)
	}
	run := QueueRun{Numbers: q.Numbers, HandleHashes: q.HandleHashes, Attributes: semaphore.Attributes(q.Attributes)}
	if len(q.Commitments) != len(q.Numbers) || len(q.HandleHashes) != len(q.Numbers) {
		return QueueRun{}, errors.New("read forced queue: lists of different lengths")
	}
	for _, c := range q.Commitments {
		f, err := word(c)
		if err != nil {
			return QueueRun{}, fmt.Errorf("read forced queue: %w", err)
		}
		run.Commitments = append(run.Commitments, semaphore.IdentityCommitment{Field: f})
	}
	return run, nil
}

// ForcedCall appends the first Count admissions of the forced queue, see QueueRun.
type ForcedCall struct {
	Start     uint64 // the next free leaf
	Pre, Post semaphore.Root
	Day       uint32
	Count     uint32
	Proof     semaphore.Proof // of the append circuit
	Size      uint32          // of the circuit
}

func (r *Registry) packForced(c ForcedCall) ([]byte, error) {
	proof := c.Proof.Bytes()
	input, err := r.abi.TryPackAppendForced(c.Start, c.Pre.Big(), c.Post.Big(), c.Day, new(big.Int).SetUint64(uint64(c.Count)), proof[:], c.Size)
	if err != nil {
		return nil, fmt.Errorf("encode forced append: %w", err)
	}
	return input, nil
}

// AppendForced sends a forced append. Anybody may, once the first admission is overdue. Its event is that of every append.
func (r *Registry) AppendForced(ctx context.Context, id string, c ForcedCall) (Receipt, error) {
	input, err := r.packForced(c)
	if err != nil {
		return Receipt{}, err
	}
	return r.write(ctx, id, input)
}

// CheckForced returns nil if the chain would now accept the forced append, else a *RevertError. It sends nothing.
func (r *Registry) CheckForced(ctx context.Context, c ForcedCall) error {
	input, err := r.packForced(c)
	if err != nil {
		return err
	}
	return r.check(ctx, input)
}

// Skip takes used and voided admissions off the queue's head, at most so many. Anybody may.
func (r *Registry) Skip(ctx context.Context, id string, most uint32) (Receipt, error) {
	return r.write(ctx, id, r.desk.PackSkip(new(big.Int).SetUint64(uint64(most))))
}

// Void uses up admission numbers for ever; signature is the enroller's, over semaphore.VoidDigest. Anybody may bring it.
func (r *Registry) Void(ctx context.Context, id string, numbers []uint64, signature [semaphore.SignatureSize]byte) (Receipt, error) {
	packed, err := semaphore.PackVoid(numbers)
	if err != nil {
		return Receipt{}, err
	}
	return r.write(ctx, id, r.desk.PackVoidNumbers(packed, signature[:]))
}

// Pause makes the registry refuse batches, lodging and announcements for so many seconds, at most seven days. Reading and verifying go on. The Sender
// must be the pauser.
func (r *Registry) Pause(ctx context.Context, id string, seconds uint64) (Receipt, error) {
	return r.write(ctx, id, r.desk.PackPause(seconds))
}

// Unpause ends a pause. The Sender must be the pauser.
func (r *Registry) Unpause(ctx context.Context, id string) (Receipt, error) {
	return r.write(ctx, id, r.desk.PackUnpause())
}

// NoticeKind says what a Notice tells.
type NoticeKind uint8

// The kinds of Notice, and which fields they set beside the block's.
const (
	NoticeLodged    NoticeKind = iota + 1 // Number, Position, Commitment, Attributes, HandleHash, At: deadline
	NoticeAdvanced                        // Position: the queue's new head
	NoticeVoided                          // Number
	NoticeAnnounced                       // Number, Index, Commitment, Attributes, HandleHash, At: ready, Vetoable
	NoticeVetoed                          // Number, Index; the number is voided
	NoticeDropped                         // Number, Index; the leaf was removed, the number is voided
)

// Notice is an event of the registry that changes no root: what befell an admission outside of batches.
type Notice struct {
	Kind       NoticeKind
	Number     uint64
	Index      uint64
	Position   uint64
	Commitment semaphore.IdentityCommitment
	Attributes semaphore.Attributes
	HandleHash [32]byte
	At         uint64 // unix seconds
	Vetoable   bool
	Block      uint64
	BlockHash  common.Hash
	Time       uint64 // of the block, unix seconds
	TxHash     common.Hash
}

// Notices reads the notices of blocks from to to, both included, in chain order.
func (r *Registry) Notices(ctx context.Context, from, to uint64) ([]Notice, error) {
	a, err := parse(&desk.RegistryDeskMetaData)
	if err != nil {
		return nil, err
	}
	kinds := map[common.Hash]NoticeKind{}
	var topics []common.Hash
	for name, k := range map[string]NoticeKind{
		"Lodged": NoticeLodged, "QueueAdvanced": NoticeAdvanced, "NumberVoided": NoticeVoided,
		"ReplacementAnnounced": NoticeAnnounced, "ReplacementVetoed": NoticeVetoed, "ReplacementDropped": NoticeDropped,
	} {
		id := a.Events[name].ID
		kinds[id] = k
		topics = append(topics, id)
	}
	var out []Notice
	err = r.logs(ctx, from, to, topics, func(l types.Log, at uint64) error {
		if len(l.Topics) == 0 {
			return fmt.Errorf("event in transaction %v has no topic", l.TxHash)
		}
		n, err := r.notice(kinds[l.Topics[0]], &l)
		if err != nil {
			return fmt.Errorf("event in transaction %v: %w", l.TxHash, err)
		}
		n.Block, n.BlockHash, n.Time, n.TxHash = l.BlockNumber, l.BlockHash, at, l.TxHash
		out = append(out, n)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

func (r *Registry) notice(k NoticeKind, l *types.Log) (Notice, error) {
	n := Notice{Kind: k}
	var commitment *big.Int
	switch k {
	case NoticeLodged:
		e, err := r.desk.UnpackLodgedEvent(l)
		if err != nil {
			return n, err
		}
		n.Number, n.Position, n.Attributes, n.HandleHash, n.At = e.Number, e.Position, semaphore.Attributes(e.Attributes), e.HandleHash, e.Deadline
		commitment = e.Commitment
	case NoticeAdvanced:
		e, err := r.desk.UnpackQueueAdvancedEvent(l)
		if err != nil {
			return n, err
		}
		n.Position = e.Head
	case NoticeVoided:
		e, err := r.desk.UnpackNumberVoidedEvent(l)
		if err != nil {
			return n, err
		}
		n.Number = e.Number
	case NoticeAnnounced:
		e, err := r.desk.UnpackReplacementAnnouncedEvent(l)
		if err != nil {
			return n, err
		}
		n.Number, n.Index, n.Attributes, n.HandleHash, n.At, n.Vetoable = e.Number, e.Index, semaphore.Attributes(e.Attributes), e.HandleHash, e.ReadyAt, e.Vetoable
		commitment = e.Commitment
	case NoticeVetoed:
		e, err := r.desk.UnpackReplacementVetoedEvent(l)
		if err != nil {
			return n, err
		}
		n.Number, n.Index = e.Number, e.Index
	case NoticeDropped:
		e, err := r.desk.UnpackReplacementDroppedEvent(l)
		if err != nil {
			return n, err
		}
		n.Number, n.Index = e.Number, e.Index
	default:
		return n, errors.New("unknown event")
	}
	if commitment == nil {
		return n, nil
	}
	f, err := word(commitment)
	n.Commitment = semaphore.IdentityCommitment{Field: f}
	return n, err
}
