package distribution

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"unum/semaphore"
)

// Claim is what a claimant sends. Scope, policy and signal are not in it: they follow from the programme.
type Claim struct {
	Programme [32]byte
	Epoch     uint64
	RootSeq   uint64
	Nullifier semaphore.Nullifier
	Recipient common.Address
	MaxFee    uint256.Int
	Deadline  uint64 // last unix second at which it may be executed
	Proof     semaphore.Proof
}

// Same reports whether both ask for the same payment. Proof and root don't count: a proof can be varied by anybody without changing
// what it says.
func (c Claim) Same(d Claim) bool {
	return c.Programme == d.Programme && c.Epoch == d.Epoch && c.Nullifier == d.Nullifier && c.Recipient == d.Recipient && c.MaxFee == d.MaxFee && c.Deadline == d.Deadline
}

// Key names what can be paid once.
type Key struct {
	Programme [32]byte
	Epoch     uint64
	Nullifier semaphore.Nullifier
}

// Key gives the claim's key.
func (c Claim) Key() Key { return Key{c.Programme, c.Epoch, c.Nullifier} }

// Payout is a share that was paid, as the contract's event tells it.
type Payout struct {
	Key
	Recipient common.Address
	// Amount is the whole share; Fee of it went to whoever sent the transaction, Amount − Fee to Recipient.
	Amount, Fee uint256.Int
	TxHash      [32]byte
	Block       uint64
	Time        uint64 // of the block, unix seconds
	// Relayed tells whether this relayer's transaction paid it, rather than the claimant's own or another relayer's.
	Relayed bool
}

// IntentState is how far a claim has come.
type IntentState string

// The states of an intent.
const (
	Accepted IntentState = "accepted" // checked and written down; the transaction may be out
	Paid     IntentState = "paid"     // the contract's event is booked
	Failed   IntentState = "failed"   // refused by the contract with nothing paid; the key is free for another attempt
)

// Intent is a claim that was accepted once.
type Intent struct {
	Claim
	Fee     uint256.Int // that the relayer asks
	Attempt uint32      // counts up when a failed key is claimed again
	Block   uint64      // newest block when it was accepted: a payout can only be in a later one
	State   IntentState
	Code    string // why it failed
	Payout  Payout // when Paid
}

// Account is an account of the ledger. Each programme has its own of each.
type Account string

// The accounts. Every posting moves an amount from one to another.
const (
	Treasury Account = "treasury"   // what the programme's contract holds for shares not asked for yet
	InFlight Account = "in_flight"  // promised to accepted claims
	People   Account = "paid"       // paid to recipients
	Fees     Account = "fees"       // kept by this relayer for its transactions
	Others   Account = "fees_other" // kept by whoever else sent a claim's transaction
)

// Posting moves Amount from one account to another of the same programme. Because it has both sides in one row, the ledger is always in balance.
type Posting struct {
	Seq      uint64 // from 1, without gaps, over all programmes; set by the Store
	Key      Key
	From, To Account
	Amount   uint256.Int
	Hash     [32]byte // covers the posting and the Hash of the one before, see [Posting.Link]; set by the Store
}

// Store keeps intents and the ledger. Every method is atomic and durable once it returns nil; a method that failed may have taken effect.
// All may be called concurrently and by several processes.
type Store interface {
	// Begin accepts a claim: it inserts an Accepted intent with the postings and gives it back with started = true. When the key is there
	// already it changes nothing and gives what is there with started = false, except a Failed one, which is replaced with Attempt + 1.
	Begin(ctx context.Context, in Intent, postings []Posting) (now Intent, started bool, err error)
	// Intent gives the intent of a key; ok is false when there is none.
	Intent(ctx context.Context, k Key) (in Intent, ok bool, err error)
	// Settle writes a payout down and appends the postings: of an intent that is Accepted, when was says so; of a key that has no intent or
	// a Failed one, when was is "". It returns done = false and changes nothing when the key is in another state.
	Settle(ctx context.Context, was IntentState, p Payout, postings []Posting) (done bool, err error)
	// Fail moves an Accepted intent of that attempt to Failed with a code and appends the postings; anything else it leaves as it is, with done = false.
	Fail(ctx context.Context, k Key, attempt uint32, code string, postings []Posting) (done bool, err error)
	// Accepted gives the intents that are neither paid nor failed, in a fixed order.
	Accepted(ctx context.Context) ([]Intent, error)
	// Recent gives the newest payouts of a programme by descending block.
	Recent(ctx context.Context, programme [32]byte, limit int) ([]Payout, error)
	// Payouts gives all payouts of a programme.
	Payouts(ctx context.Context, programme [32]byte) ([]Payout, error)
	// Postings gives the ledger from sequence number from on, ascending.
	Postings(ctx context.Context, from uint64, limit int) ([]Posting, error)
	// Cursor gives the block up to which a programme's events are booked, 0 at first, and SetCursor moves it.
	Cursor(ctx context.Context, programme [32]byte) (uint64, error)
	SetCursor(ctx context.Context, programme [32]byte, block uint64) error
}

// Head is the newest block.
type Head struct {
	Block uint64
	Time  uint64 // unix seconds
}

// Call is a claim as the contract takes it.
type Call struct {
	Contract  common.Address
	Epoch     uint64
	RootSeq   uint64
	Nullifier semaphore.Nullifier
	Recipient common.Address
	MaxFee    uint256.Int
	Deadline  uint64
	Fee       uint256.Int
	Proof     semaphore.Proof
}

// Event is the contract's Claimed event. Amount is the whole share, the fee included.
type Event struct {
	Epoch       uint64
	Nullifier   semaphore.Nullifier
	Recipient   common.Address
	Amount, Fee uint256.Int
	TxHash      [32]byte
	Block       uint64
	Time        uint64 // of the block, unix seconds
}

// Chain is the programmes' contracts and the chain under them. Its methods may be called concurrently.
type Chain interface {
	Head(ctx context.Context) (Head, error)
	// Claimed tells whether the contract has paid the nullifier's share of the epoch.
	Claimed(ctx context.Context, contract common.Address, epoch uint64, n semaphore.Nullifier) (bool, error)
	// Claim has the claim's transaction mined and gives the hash of it. One id is one transaction for ever: a repeated call, also after a crash of
	// either side, must find what the first one did. A refusal by simulation, or a mined transaction that reverted, is a *Refused, and nothing with
	// this id may pay after it. Every other error leaves the outcome open.
	Claim(ctx context.Context, id string, c Call) (txHash [32]byte, err error)
	// Payouts gives the contract's Claimed events in blocks from to to, both included, in their order.
	Payouts(ctx context.Context, contract common.Address, from, to uint64) ([]Event, error)
}

// Root is what the relayer must know of a root of the membership tree.
type Root struct {
	Value        semaphore.Root
	SupersededAt uint64 // unix seconds, 0 while it is the newest
	ExpiresAt    uint64 // first unix second at which it is no longer valid, 0 while it is the newest
}

// Roots knows the roots on chain by their sequence number.
type Roots interface {
	// ClaimRoot gives ok = false for a sequence number that is not on chain.
	ClaimRoot(ctx context.Context, seq uint64) (r Root, ok bool, err error)
}

// Verifier checks membership proofs against all their public inputs; nil means that the proof holds. It may be called concurrently.
type Verifier interface {
	Verify(m semaphore.MembershipProof) error
}
