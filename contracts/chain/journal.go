package chain

import (
	"context"
	"errors"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Journal is the write-ahead log of Senders. Every method is one atomic, durable step: when it returns nil the step
// is on disk; when it returns an error the step may or may not have happened, and the caller finds out by reading.
// Writes name a Lease and fail with ErrFenced, changing nothing, when a newer one was given out for the signer.
// Implementations are safe for concurrent use, also by several processes.
type Journal interface {
	// Acquire makes holder the only writer of the signer until the time given, and returns a Lease newer than all
	// before it. It fails with ErrLeaseHeld while another holder's lease runs; the same holder gets it at once. The
	// first call binds the signer's journal to a chain; ErrWrongChain is returned for every other one.
	Acquire(ctx context.Context, c ChainRef, signer common.Address, holder string, now, until time.Time) (Lease, error)
	// Renew extends a lease.
	Renew(ctx context.Context, l Lease, until time.Time) error

	// Record returns what is known of an intent: ErrNoIntent when nothing is.
	Record(ctx context.Context, signer common.Address, id string) (Record, error)
	// Unfinished returns the records in state signed or mined, by ascending nonce.
	Unfinished(ctx context.Context, signer common.Address) ([]Record, error)

	// Begin gives the record the next free nonce that is at least floor, calls sign for it and stores intent, nonce
	// and attempt in state signed. A record of the same id must not exist, or be displaced. sign has no effect but
	// its result and may be called more than once; its error is returned as it is, with nothing stored.
	Begin(ctx context.Context, l Lease, r Record, floor uint64, sign func(nonce uint64) (Attempt, error)) (Record, error)
	// Attempt stores a further attempt of a signed record, at its nonce.
	Attempt(ctx context.Context, l Lease, id string, a Attempt) error
	// Settle moves a record to another state: mined, final or reverted with the receipt, signed (a reorganisation
	// took the block away) or displaced without.
	Settle(ctx context.Context, l Lease, id string, s State, r *Receipt, detail string) error
}

// Errors of a Journal.
var (
	// ErrNoIntent: the journal knows no intent of that id.
	ErrNoIntent = errors.New("intent is unknown")
	// ErrLeaseHeld: another process writes for this signer. The caller tries again after a while.
	ErrLeaseHeld = errors.New("another process sends for this key")
	// ErrFenced: another process has taken the signer over. The Sender is of no more use.
	ErrFenced = errors.New("another process has taken over sending for this key")
)

// ChainRef tells one chain from all others.
type ChainRef struct {
	ID      uint64
	Genesis common.Hash
}

// Lease is the right to write for a signer. Token grows with every lease given out.
type Lease struct {
	Signer common.Address
	Token  uint64
}

// State of an intent.
type State string

const (
	// Signed: bytes are stored under a nonce; they may have been broadcast or not.
	Signed State = "signed"
	// Mined: a block holds it, which may still be reorganised away.
	Mined State = "mined"
	// Final: a block with enough confirmations holds it and it succeeded. Never left.
	Final State = "final"
	// Reverted: a block with enough confirmations holds it and it failed. Never left.
	Reverted State = "reverted"
	// Displaced: a final block shows its nonce used by a transaction that is not ours; it may begin again.
	Displaced State = "displaced"
)

// Intent is one thing to be done on chain, once.
type Intent struct {
	// ID is the idempotency key: 1 to 200 bytes, chosen by the caller from what it wants done, without time or
	// chance in it. The same ID with another content is refused.
	ID string
	// To is the contract or account that is called; nil creates a contract.
	To *common.Address
	// Data is the call data, or the init code.
	Data []byte
	// Value in wei; nil is zero.
	Value *big.Int
	// GasLimitCap is the most gas that it may be given; zero is the Sender's MaxGas.
	GasLimitCap uint64
}

// Attempt is one signed transaction for a nonce. Attempts of one nonce differ in fees alone.
type Attempt struct {
	Nonce       uint64
	Seq         int // from 0
	Hash        common.Hash
	Raw         []byte // as broadcast
	Tip, FeeCap *big.Int
	Made        time.Time
}

// Record is all that a journal knows of an intent.
type Record struct {
	Intent   Intent
	State    State
	Nonce    uint64
	Gas      uint64    // limit of every attempt
	Since    uint64    // height of the chain when the nonce was given
	Attempts []Attempt // of the current nonce, by Seq
	Receipt  *Receipt  // in states mined, final and reverted
}

// Receipt is the outcome of an intent on chain. It is stored, so that asking twice gives the same answer.
type Receipt struct {
	ID         string         `json:"id"`
	TxHash     common.Hash    `json:"txHash"`
	Block      uint64         `json:"block"`
	BlockHash  common.Hash    `json:"blockHash"`
	Time       time.Time      `json:"time"` // the block's
	GasUsed    uint64         `json:"gasUsed"`
	GasPrice   *big.Int       `json:"gasPrice"` // wei per gas paid
	Status     uint64         `json:"status"`   // 1 success, 0 reverted
	Contract   common.Address `json:"contract"` // made by a creation, else zero
	Logs       []*types.Log   `json:"logs"`
	RevertData []byte         `json:"revertData,omitempty"` // of Status 0, when the node could tell
	OutOfGas   bool           `json:"outOfGas,omitempty"`   // of Status 0: all gas was used
}
