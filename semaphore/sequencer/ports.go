package sequencer

import (
	"context"
	"time"

	"unum/semaphore"
	"unum/semaphore/tree"
)

// State is how far a batch, and with it each of its numbers, has come.
type State string

// The states in their order. A number is Queued or Rejected, or in the state of its batch.
const (
	Queued   State = "queued"   // waits for a batch
	Built    State = "batched"  // in a batch, not yet proved
	Proved   State = "proved"   // signed by the enroller and proved
	Sent     State = "sent"     // the transaction may be out
	Mined    State = "mined"    // in a block
	Final    State = "final"    // in a block that stays
	Rejected State = "rejected" // set aside for good
)

// Item is an admission in the queue.
type Item struct {
	Admission semaphore.SignedAdmission
	QueuedAt  int64  // unix seconds
	Batch     uint64 // ID of its batch; 0 while it waits
	Fails     uint32 // how many batches with it were refused
	FailedAt  uint64 // newest root's sequence number at the newest of these
	Code      string // code of the newest of these
}

// Batch is one batch on its way, or one that is on chain. The batches with RootSeq > 0, in the order of RootSeq, are the whole tree.
type Batch struct {
	ID         uint64 // counts up from 1 and is never used twice
	Kind       semaphore.BatchKind
	State      State
	Attempt    uint32 // how often it was taken back after Sent to be sent again
	Size       int    // of its circuit; 0 when others appended it
	Day        uint32
	Attributes semaphore.Attributes // of every leaf of an append; 0 for an update
	Start      uint64               // leaves in the tree before it: the first index of an append
	UpdateSeq  uint64               // updates before it
	Pre, Post  semaphore.Root
	// Items is the batch as in calldata, see semaphore.BatchData.
	Items []byte
	// HandleHashes has one hash per item, in the same order; all zero where there is none or it is not known.
	HandleHashes [][32]byte
	// Numbers are ascending, so they are in no order with Items. They are nil once the batch is final and every number's Finalizer has
	// answered, and for what others appended.
	Numbers   []uint64
	Signature [65]byte        // of the enroller; from Proved on
	Proof     semaphore.Proof // from Proved on

	// From Mined on:
	RootSeq   uint64
	Block     uint64
	BlockHash [32]byte
	Time      uint64 // of the block, unix seconds
	TxHash    [32]byte
}

// Count is the number of items.
func (b *Batch) Count() int {
	if b.Kind == semaphore.BatchAppend {
		return len(b.Items) / 32
	}
	return len(b.Items) / semaphore.UpdateItemSize
}

// Leaf is a place of the tree with what is in it now. A removed leaf has a zero commitment, no attributes and no handle.
type Leaf struct {
	Index      uint64
	Commitment semaphore.IdentityCommitment
	Day        uint32
	Attributes semaphore.Attributes
	HandleHash [32]byte // all zero: removed, or not known
}

// Rejection sets a number aside.
type Rejection struct {
	Number uint64
	Code   string
}

// Lease is the right to change batches, given by [Store.Lead].
type Lease struct {
	Fence     uint64 // grows with every Lead that was granted
	LastBatch uint64 // highest batch ID ever used
}

// Change is what one step does to the Store, all of it or nothing.
type Change struct {
	Put    []Batch     // inserted, or replaced by ID
	Drop   []uint64    // IDs of batches given up; their items must be in Items, Reject or Finish
	Items  []Item      // rows of the queue replaced by number; one that is gone is left out silently
	Reject []Rejection // out of the queue, remembered as rejected with the code
	Finish []uint64    // out of the queue, remembered as final
	Leaves []Leaf      // inserted, or replaced by Index, after Undo

	// Undo takes back what a reorganisation of the chain took back; nil where there was none.
	Undo *Undo
}

// Undo is the part of a [Change] that a reorganisation asks for. It makes the Store's epoch grow. Batches that are Put without a RootSeq while they
// have one in the Store leave the chain.
type Undo struct {
	// Gone are IDs of batches that are no longer on chain and are not Put: they are deleted.
	Gone []uint64
	// Length is how many leaves stay; those with a higher index are deleted.
	Length uint64
}

// Status is how far a number has come.
type Status struct {
	State State
	Code  string // why it was rejected, or why its last batch was refused; "" otherwise
	// RootSeq is the first root that holds the leaf, while the state is Mined; 0 before, and after: a final number is not tied to a root.
	RootSeq uint64
	// QueuedAt is when it was submitted and MinedAt the time of its block, in unix seconds; 0 when not yet, and both 0 for a final or rejected number.
	QueuedAt, MinedAt int64
	// Estimate is when its leaf is expected to be in a block, in unix seconds: a guess from the batches before it. 0 from Mined on, and where only
	// the Store was asked.
	Estimate int64
	// ReadyAt is when a replacement that was announced may be executed, in unix seconds; 0 for all others, and where another process leads.
	ReadyAt uint64
}

// Store keeps the queue, the batches and the leaves. Every method is atomic and, when it returns nil, durable. A method that returned an
// error may still have taken effect. Enqueue and the reads may be called by any number of processes at once.
type Store interface {
	// Enqueue adds an item to the queue. It returns nil too when the same admission is there already or its number is final, an
	// *Error with CodeNumberConflict when the number holds another admission, with CodeCommitmentDuplicate when the (non-zero) commitment is queued
	// under another number or has a live leaf, and with the stored code when the number was rejected.
	Enqueue(ctx context.Context, it Item) error
	// Status returns ErrNumberUnknown for a number that it does not know.
	Status(ctx context.Context, number uint64) (Status, error)
	// Queue gives the items that wait for a batch, those with the fewest Fails first, then by ascending number.
	Queue(ctx context.Context, limit int) ([]Item, error)
	// Unfinished gives the numbers of all items in the queue that are not in a batch that is mined, ascending.
	Unfinished(ctx context.Context) ([]uint64, error)
	// InBatch gives the items of a batch by ascending number.
	InBatch(ctx context.Context, batch uint64) ([]Item, error)
	// Commitment gives the item, waiting or in a batch, with that commitment. ok is false when there is none.
	Commitment(ctx context.Context, c semaphore.IdentityCommitment) (it Item, ok bool, err error)
	// Forgive forgets that a number was rejected, so that it can be submitted again. Nothing happens when it was not.
	Forgive(ctx context.Context, number uint64) error

	// Lead gives holder the lead until the time given: from now on Apply refuses every older fence. It returns ErrLeaseHeld, and changes nothing, while
	// the lease of another holder runs at the time now; the same holder gets the lead at once.
	Lead(ctx context.Context, holder string, now, until time.Time) (Lease, error)
	// Renew moves the end of the newest lease, or returns ErrFenced when fence is not its fence. A time that has passed gives the lead back.
	Renew(ctx context.Context, fence uint64, until time.Time) error
	// Apply makes a change, or returns ErrFenced and makes none when fence is not the newest. A lease that has run out is good for as long as nobody
	// else took the lead.
	Apply(ctx context.Context, fence uint64, c Change) error
	// Epoch grows with every Undo that was applied.
	Epoch(ctx context.Context) (uint64, error)

	// Open gives the batches that need work, by ascending ID: those not final, and the final ones that still have numbers.
	Open(ctx context.Context) ([]Batch, error)
	// OnChain gives the batches with RootSeq > after by ascending RootSeq.
	OnChain(ctx context.Context, after uint64, limit int) ([]Batch, error)
	// Leaf returns ErrLeafUnknown when the tree is shorter; a removed leaf is there, with a zero commitment.
	Leaf(ctx context.Context, index uint64) (Leaf, error)
	// LeavesOfDay gives the live leaves dated day with Index ≥ from by ascending index.
	LeavesOfDay(ctx context.Context, day uint32, from uint64, limit int) ([]Leaf, error)
	// LeafByHandle gives the live leaf with that (non-zero) handle hash, or ErrLeafUnknown.
	LeafByHandle(ctx context.Context, handleHash [32]byte) (Leaf, error)
	// LeafByCommitment gives the live leaf of lowest index with that commitment, or ErrLeafUnknown.
	LeafByCommitment(ctx context.Context, c semaphore.IdentityCommitment) (Leaf, error)
}

// Head is what the registry contract and the chain show at the newest block, read as of one block.
type Head struct {
	Seq       uint64 // sequence number of the newest root; 0 for the empty tree
	Root      semaphore.Root
	NextIndex uint64
	UpdateSeq uint64
	Time      uint64 // of the block, unix seconds
	Final     uint64 // highest block that counts as final
}

// Call is one batch as the contract takes it.
type Call struct {
	Kind       semaphore.BatchKind
	Start      uint64 // Append: startIndex
	Pre, Post  semaphore.Root
	Day        uint32
	Attributes semaphore.Attributes // Append
	Numbers    []uint64             // ascending
	HandleRoot [32]byte
	Items      []byte
	Signature  [65]byte
	Proof      semaphore.Proof
	Size       int
}

// Event is a root's birth, from the contract's log.
type Event struct {
	Kind       semaphore.BatchKind
	Seq        uint64
	Start      uint64 // Append: startIndex
	UpdateSeq  uint64 // Update: updates before it
	Day        uint32
	Attributes semaphore.Attributes // Append
	Post       semaphore.Root
	HandleRoot [32]byte // of the items' handle hashes
	Items      []byte
	Block      uint64
	BlockHash  [32]byte
	Time       uint64 // of the block, unix seconds
	TxHash     [32]byte
}

// Validity says how long a superseded root stays valid, in seconds, as the contract has it.
type Validity struct {
	Window        uint64 // W: after it was superseded
	RemovalWindow uint64 // w: after the first update that followed it, if that ends sooner
}

// Chain is the registry contract. Its methods may be called concurrently.
type Chain interface {
	// Head reads the newest block.
	Head(ctx context.Context) (Head, error)
	// Validity reads how long roots stay valid; it never changes for a contract.
	Validity(ctx context.Context) (Validity, error)
	// NumberUsed tells whether the contract has the number marked.
	NumberUsed(ctx context.Context, number uint64) (bool, error)
	// Events gives the births of roots in blocks from fromBlock to the newest, by ascending Seq.
	Events(ctx context.Context, fromBlock uint64) ([]Event, error)
	// BlockHash gives the hash of the block of that number as the chain is now; all zero when the chain has no such block (yet).
	BlockHash(ctx context.Context, number uint64) ([32]byte, error)
	// Send has the batch's transaction mined: nil says that it is in a block and succeeded, or is known to have. One id is one transaction for
	// ever: a repeated call, also after a crash of either side, must find what the first one did and never send the batch a second time; when a
	// reorganisation took the transaction's block away, a repeated call has it mined again. A refusal by simulation, or a mined transaction that
	// reverted, is a *Refused, and nothing with this id may reach the chain after it.
	Send(ctx context.Context, id string, c Call) error
}

// AppendWitness is what a proof of an append needs.
type AppendWitness struct {
	Size        int
	Start       uint64
	Pre, Post   semaphore.Root
	Day         uint32
	Attributes  semaphore.Attributes
	Commitments []semaphore.IdentityCommitment
	// Frontier has, for each level, the left neighbour of the path to Start, and zero where the path is itself the left one.
	Frontier [tree.Depth]semaphore.Field
}

// UpdateStep is one item of an update with what the proof needs of the tree before the item, the items before it applied.
type UpdateStep struct {
	Item          semaphore.UpdateItem
	OldCommitment semaphore.IdentityCommitment
	OldDay        uint32
	OldAttributes semaphore.Attributes
	Path          tree.Path
}

// UpdateWitness is what a proof of an update needs.
type UpdateWitness struct {
	Size      int
	NextIndex uint64
	UpdateSeq uint64
	Pre, Post semaphore.Root
	Day       uint32
	Steps     []UpdateStep
}

// Prover makes the proofs of batches.
type Prover interface {
	// Sizes gives the batch sizes that it has keys for, per kind, ascending; they must be sizes that the contract has keys for.
	Sizes(k semaphore.BatchKind) []int
	// ProveAppend and ProveUpdate give the proof, a *Refused when the witness can't be proved, or any other error to be asked again.
	ProveAppend(ctx context.Context, w AppendWitness) (semaphore.Proof, error)
	ProveUpdate(ctx context.Context, w UpdateWitness) (semaphore.Proof, error)
}

// BatchSigner signs batches as the enroller.
type BatchSigner interface {
	// SignBatch checks every admission and signs. as has the admissions in the order of the batch's items. It gives a *Refused when it
	// won't sign, best with the Number of the admission at fault.
	SignBatch(ctx context.Context, b semaphore.Batch, as []semaphore.SignedAdmission) ([65]byte, error)
}

// Finalizer is told of each number that is final, at least once; it must take repeats, and numbers that it never knew or has forgotten.
type Finalizer interface {
	Final(ctx context.Context, number uint64) error
}
