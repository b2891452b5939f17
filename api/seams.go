package api

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"unum/api/wire"
	"unum/semaphore"
	"unum/semaphore/tree"
)

// ErrNotFound is what a seam returns for a thing that is not there.
var ErrNotFound = errors.New("api: not found")

// ErrNoDecision is what [Enrollment.Outcome] returns while no capture of the session was decided.
var ErrNoDecision = errors.New("api: no decision yet")

// Nonce is what a station's next capture record must carry.
type Nonce struct {
	Value   [32]byte
	Expires time.Time
}

// Decision is what the biometric side decided of a session. Number is the admission number of an admitted person, else 0; it is
// handed to the sequencer and shown to nobody.
type Decision struct {
	Outcome string // one of the wire.Outcome constants
	Code    string
	Text    wire.Text
	Number  uint64
}

// Enrollment is the biometric side. Refusals of the station's record are errors made by [Coded].
type Enrollment interface {
	// IssueNonce gives a nonce for one capture of the session by the station.
	IssueNonce(ctx context.Context, stationID string, sessionDigest [32]byte) (Nonce, error)
	// SetRecovery says of a session without a capture that its person wants the leaf of a lost identity replaced. Again it does nothing.
	SetRecovery(ctx context.Context, sessionDigest [32]byte) error
	// Submit decides a sealed, signed capture record. The decision is durable when it returns.
	Submit(ctx context.Context, record []byte) (Decision, error)
	// Outcome gives the newest decision of the session, [ErrNoDecision] while there is none or after the session was closed.
	Outcome(ctx context.Context, sessionDigest [32]byte) (Decision, error)
}

// Opening shows what a session digest hid.
type Opening struct {
	Commitment semaphore.IdentityCommitment
	Possession semaphore.Possession
	Challenge  [32]byte
	Salt       [32]byte
}

// Registrar signs Admissions. Open is byte-identical on repeats; its refusals are errors made by [Coded], ErrNotFound where it knows no
// such session.
type Registrar interface {
	Open(ctx context.Context, o Opening) (semaphore.SignedAdmission, error)
}

// AdmissionStatus is where an Admission stands. State is one of wire.StateQueued, StateBatched, StateProved, StateSent, StateMined,
// StateFinal, StateRejected; RootSeq is the first root that holds the leaf, once there is one.
type AdmissionStatus struct {
	State   string
	Code    string
	RootSeq uint64

	// Times in unix seconds, 0 where they are not known or there is nothing to tell.
	QueuedAt int64
	MinedAt  int64
	Estimate int64  // when the leaf is expected to be in a block
	ReadyAt  uint64 // of a replacement: when its delay is over
}

// Sequencer takes Admissions to the tree. Submit is idempotent; Status gives ErrNotFound for a number that was never submitted.
type Sequencer interface {
	Submit(ctx context.Context, a semaphore.SignedAdmission) error
	Status(ctx context.Context, number uint64) (AdmissionStatus, error)
}

// RootRecord is a root as the home chain has it. Times are block times in unix seconds, 0 where the thing has not happened.
type RootRecord struct {
	Seq           uint64
	Root          semaphore.Root
	Time          uint64
	SupersededAt  uint64
	FirstUpdateAt uint64
	ExpiresAt     uint64 // exclusive end of validity; 0 while open
	Leaves        uint64 // leaves ever appended up to it
	Live          uint64 // those of them that are not removed
}

// DayLeaf is a live leaf as its batch published it.
type DayLeaf struct {
	Index      uint64
	Commitment semaphore.IdentityCommitment
	Attributes semaphore.Attributes
}

// Head is the newest block of the home chain that the network has taken in.
type Head struct {
	Block uint64
	Hash  [32]byte
	Time  uint64 // unix seconds
}

// Roots reads the tree and the chain it lives on. Only what is on chain is ever returned.
type Roots interface {
	// Head gives the home chain's head. The API knows no other clock for roots.
	Head(ctx context.Context) (Head, error)
	// Root gives one root by its sequence number, from 1; ErrNotFound if there is none.
	Root(ctx context.Context, seq uint64) (RootRecord, error)
	// Roots gives up to limit roots with a sequence number below before (0: from the newest), newest first.
	Roots(ctx context.Context, before uint64, limit int) ([]RootRecord, error)
	// TreeAt gives the tree of a root; ErrNotFound if there is none or it is kept no more.
	TreeAt(ctx context.Context, seq uint64) (tree.Tree, error)
	// Day gives the leaves published for an enrollment day that are still live, in order of index.
	Day(ctx context.Context, day uint32) ([]DayLeaf, error)
	// Waiting counts people admitted whose leaf is not final.
	Waiting(ctx context.Context) (uint64, error)
}

// Verifier checks membership proofs against the one verifying key. Every error means that the proof does not hold.
type Verifier interface {
	Verify(p semaphore.MembershipProof) error
}

// Claim is one human's claim of one epoch's share.
type Claim struct {
	Programme [32]byte
	Epoch     uint64
	RootSeq   uint64
	Nullifier semaphore.Nullifier
	Recipient common.Address
	MaxFee    uint256.Int
	Deadline  uint64
	Proof     semaphore.Proof
}

// Programmes pays shares. Claim returns when the payment is mined; its refusals are errors made by [Coded]. A claim that was once begun
// goes on when ctx ends.
type Programmes interface {
	Programmes(ctx context.Context) ([]wire.Programme, error)
	Claim(ctx context.Context, c Claim) (wire.Payout, error)
	// Payouts gives the newest payouts, newest first.
	Payouts(ctx context.Context, limit int) ([]wire.Payout, error)
}

// CircuitFile is an open file of the membership circuit. Digest is the SHA-256 of its content.
type CircuitFile struct {
	io.ReadCloser
	Size   int64
	Digest [32]byte
}

// Circuits opens what a phone needs to prove: "manifest.json" and the files that it names. ErrNotFound for every other name; a name never
// holds a separator.
type Circuits interface {
	OpenCircuit(name string) (CircuitFile, error)
}

// ReadyCheck is one line of /readyz. Check returns nil when the part can do its duty; its error goes to the log, never to a client.
type ReadyCheck struct {
	Name  string
	Check func(ctx context.Context) error
}

// Errors of a [Store] that the API acts on.
var (
	ErrConflict       = errors.New("api: another thing of that name exists")
	ErrNonceUsed      = errors.New("api: nonce used")
	ErrNullifierUsed  = errors.New("api: nullifier used")
	ErrAnswered       = errors.New("api: idempotency key has an answer")
	ErrSessionExpired = errors.New("api: session expired")
)

// Session is an enrollment session as stored: no ticket, no commitment, no number.
type Session struct {
	TicketHash [32]byte // SHA-256 of the ticket
	Challenge  [32]byte
	Digest     [32]byte // zero while not bound or once closed
	Bound      bool
	Drawn      bool   // the Admission was given out once
	Closed     string // state in which it was closed, wire.StateFinal or StateRejected; "" while open
	Code       string // reason code if rejected
	Expires    int64  // unix seconds
}

// ActionKey names an action for ever.
type ActionKey struct {
	Env          semaphore.Env
	RelyingParty string
	Action       string
	Programme    [32]byte
	Epoch        uint64 // below 2⁵³
}

// ActionRecord is a stored action. ChainID and Contract are zero unless it is a contract's scope (kind 0).
type ActionRecord struct {
	ActionKey
	Policy   semaphore.Policy
	Kind     semaphore.ScopeKind
	ChainID  uint64
	Contract common.Address
	Scope    semaphore.Scope
}

// Party is a relying party as stored.
type Party struct {
	Env     semaphore.Env
	ID      string
	Name    string
	KeyHash [32]byte // SHA-256 of the API key's secret
}

// Answer is a stored answer to a request with an idempotency key.
type Answer struct {
	Key     string
	Request [32]byte // SHA-256 of the request's meaning
	Status  int
	Body    []byte
}

// Use is one accepted proof.
type Use struct {
	ActionKey
	Scope     semaphore.Scope
	Nullifier semaphore.Nullifier
	Nonce     [32]byte
	RootSeq   uint64
	Time      int64
	Answer    *Answer // stored with it, unless nil
}

// Store keeps what the API alone must remember. Each method is one transaction: when it returns nil the change is on disk, and when it
// returns an error nothing changed. Several processes use one store at once. No method is given, and no store keeps, a commitment.
type Store interface {
	CreateSession(ctx context.Context, s Session) error
	// Session gives ErrNotFound for an unknown ticket.
	Session(ctx context.Context, ticketHash [32]byte) (Session, error)
	// BindSession ties a digest to an open session: the same again is fine, another is ErrConflict, also for a digest of another session.
	BindSession(ctx context.Context, ticketHash, digest [32]byte) error
	// MarkDrawn notes that the Admission was given out.
	MarkDrawn(ctx context.Context, ticketHash [32]byte) error
	// CloseSession ends the session of the digest in a state and forgets the digest. An unknown digest is nothing to do.
	CloseSession(ctx context.Context, digest [32]byte, state, code string) error

	// CreateParty gives ErrConflict when the ID exists.
	CreateParty(ctx context.Context, p Party) error
	Party(ctx context.Context, env semaphore.Env, id string) (Party, error)
	RotateKey(ctx context.Context, env semaphore.Env, id string, keyHash [32]byte) error

	// CreateAction stores an action, or gives the stored one of the same key with created false.
	CreateAction(ctx context.Context, a ActionRecord) (stored ActionRecord, created bool, err error)
	Action(ctx context.Context, k ActionKey) (ActionRecord, error)
	// Verified counts accepted proofs of a scope.
	Verified(ctx context.Context, scope semaphore.Scope) (uint64, error)
	// VerifiedTotal counts accepted proofs of an environment.
	VerifiedTotal(ctx context.Context, env semaphore.Env) (uint64, error)

	// Used tells whether a nonce of the relying party or a nullifier of the scope was used: ErrNonceUsed, ErrNullifierUsed, or nil.
	Used(ctx context.Context, env semaphore.Env, party string, nonce [32]byte, scope semaphore.Scope, n semaphore.Nullifier) error
	// Consume takes nonce and nullifier and stores the answer, all or nothing: ErrAnswered, ErrNonceUsed or ErrNullifierUsed if one of them
	// is taken, in that order.
	Consume(ctx context.Context, u Use) error
	// Answer gives the stored answer of a relying party's idempotency key, ErrNotFound if there is none.
	Answer(ctx context.Context, env semaphore.Env, party, key string) (Answer, error)

	// Prune drops sessions that ended before sessions and answers stored before answers (unix seconds). Used nonces and nullifiers stay.
	Prune(ctx context.Context, sessions, answers int64) error
	Ping(ctx context.Context) error
}
