// Package enroll decides whether a person is enrolled already: a sealed, signed capture of both eyes goes in, and exactly one of
// admitted, already_enrolled, recapture and review comes out, with a stable reason code and a text for the person.
//
// Call [Open] first: it loads the gallery into memory, checks it against the enrollment log and refuses to start if they disagree. Then
// [Service.RegisterStation] for each station, [Service.IssueNonce] for each capture and [Service.Submit] for each record. [Service.Run]
// finishes what a crash or an absent registrar left behind; run it for as long as the service lives.
//
// Guarantees:
//   - Enrollments have one order. A probe is compared with everybody earlier in that order, decided or not, so of two captures of one
//     person, at two stations in the same instant, exactly one is admitted.
//   - A crash at any point leaves each enrollment decided once, or still pending and decided after the restart, or never accepted. The
//     templates are on disk before the log says so; a log that names templates which are not there stops the process.
//   - Images are decrypted in memory, and neither stored nor logged. Templates are stored encrypted, under keys apart from the log's.
//   - No distance and no identity of a match leaves this package, by result, error, log or metric.
//   - The log knows a session only as SHA-256 of its digest, and the link from session to number is cut by [Service.CloseSession].
//
// Non-goals: identities, commitments and signatures over them (those belong to the registrar, reached through [Registrar], in another
// process with other credentials); judging liveness beyond the station's own signed report.
//
// Goroutines: Open starts none that outlive it. Run owns one loop. Submit works on its caller's goroutine, and on short-lived ones for
// encoding and scanning that end before it returns.
package enroll

import (
	"context"
	"errors"
	"time"

	"unum/enroll/gallery"
	"unum/enroll/iris"
	"unum/enroll/station"
)

// Outcome is what an enrollment attempt came to.
type Outcome string

// The four outcomes.
const (
	Admitted        Outcome = "admitted"         // new to the gallery; a number was given
	AlreadyEnrolled Outcome = "already_enrolled" // the person has a live enrollment
	Recapture       Outcome = "recapture"        // nothing decided: another capture is needed, in the same session
	Review          Outcome = "review"           // no machine decision: a human must look into it
)

// Final reports whether the outcome ends its session. Only [Recapture] leaves it open.
func (o Outcome) Final() bool { return o == Admitted || o == AlreadyEnrolled || o == Review }

// Decision is what a station and the person learn. It holds no distance and nothing about any other person.
type Decision struct {
	Outcome Outcome
	Code    string // stable reason code, one of the Code… constants here or one of package encoder's
	Text    Text   // for the person
	Number  uint64 // admission number, from 1; 0 unless Admitted
}

// Nonce is a single-use permission for one record of one station in one session.
type Nonce struct {
	Value   [32]byte
	Expires time.Time
}

// Attributes given to an admission, as the protocol lays them out.
const (
	AssuranceBothEyes uint32 = 2      // bits 0 to 7
	AttributeRenewed  uint32 = 1 << 8 // the person had an earlier leaf
)

// Kinds of admission that a capture leads to.
const (
	KindNew     uint8 = 0 // a first leaf, or one after the person's earlier leaf is gone
	KindReplace uint8 = 1 // in place of the person's leaf, whose identity is lost
)

// Registrar takes over admitted enrollments, to sign them once the phone opens its session.
//
// Register must be idempotent: it is called again, with the same arguments, until it has returned nil once, also after a restart. It must
// be durable when it returns nil, because enroll then forgets the session digest. It may be called from several goroutines.
// sessionDigest is the digest H itself, handle the 32 random bytes that stand for the template outside this process.
type Registrar interface {
	Register(ctx context.Context, sessionDigest [32]byte, number uint64, kind uint8, attributes uint32, handle [32]byte) error
	// Replace takes over a recovery ([KindReplace]): oldHandle is that of the enrollment whose leaf is to be replaced.
	Replace(ctx context.Context, sessionDigest [32]byte, number uint64, attributes uint32, handle, oldHandle [32]byte) error
}

// Encoded is what an image of one eye became.
type Encoded struct {
	Template iris.Template
	Score    float64 // quality, higher is better; orders the frames of one eye
}

// EncodeFunc turns the bytes of an image (png, jpeg or bmp) into a template. For an image that is no good it returns an error whose
// code [Config.CodeOfEncode] knows. It must bound its work and memory, and be safe for concurrent use.
type EncodeFunc func(image []byte) (Encoded, error)

// Errors of a Service that are no refusals of a record.
var (
	// ErrNoDecision means that the session has no decision: none was asked for, it is pending, or the session was closed.
	ErrNoDecision = errors.New("enroll: the session has no decision")
	// ErrUnavailable means that nothing was decided because a store, the slab or the time allowed failed. If the record was accepted,
	// the decision is made later: ask [Service.Outcome]. Otherwise submit again with a new nonce.
	ErrUnavailable = errors.New("enroll: temporarily unable to decide")
	// ErrUnknownNumber means that no enrollment has this number.
	ErrUnknownNumber = errors.New("enroll: unknown admission number")
	// ErrUndelivered means that the session can't be closed yet: its decision is pending or not taken over by the registrar.
	ErrUndelivered = errors.New("enroll: the session's decision is not delivered")
	// ErrStationExists means that the id belongs to a station with another key, or to a revoked one.
	ErrStationExists = errors.New("enroll: station id is taken")
	// ErrNotFound is returned by a [Store] for a row that is not there.
	ErrNotFound = errors.New("enroll: not found")
	// ErrReplacing means that the person's leaf went over to a later enrollment, or is about to: only that one can be removed and erased.
	ErrReplacing = errors.New("enroll: the person's leaf belongs, or is about to belong, to a later enrollment")
	// ErrOtherSlab means that the log belongs to another slab file.
	ErrOtherSlab = errors.New("enroll: the enrollment log belongs to another slab")
)

// SessionKey is SHA-256 of a session digest, the only form in which a store sees a session. The zero key means none.
type SessionKey [32]byte

// Life is what became of an admitted enrollment.
type Life int

// The lives. Templates of Erasing and Erased enrollments are no longer in the gallery; those of all others are.
const (
	Live     Life = 0 // has a leaf, or will have one
	Removed  Life = 1 // a tombstone: its leaf is gone, the person stays recognisable and a new admission is marked renewed
	Voided   Life = 2 // a tombstone that never had a leaf: a new admission is not marked renewed
	Erasing  Life = 3 // the slot is being zeroed
	Erased   Life = 4 // the slot is zeroed; nothing recognises the person any more
	Waiting  Life = 5 // a recovery: the person's leaf is still another enrollment's, and is this one's once the replacement is final
	Replaced Life = 6 // its leaf went over to a later enrollment of the person, with which it stands and falls
)

// EntryState is where an entry of the log stands.
type EntryState int

// The states. An entry goes from Pending to Decided once; Cancelled entries were never accepted and only fill a place in the order.
const (
	Pending   EntryState = 0
	Decided   EntryState = 1
	Cancelled EntryState = 2
)

// Entry is one place in the order of enrollments.
type Entry struct {
	Seq           uint64     // place in the order, from 1
	Session       SessionKey // zero once the session is closed
	Ref           gallery.Ref
	SealedSession []byte // the session digest, encrypted by the Service; empty once the registrar has it
	State         EntryState
	Outcome       Outcome
	Code          string
	Number        uint64 // admission number; 0 unless admitted
	Attributes    uint32
	Handle        [32]byte
	Day           uint32 // days since 1970 of the capture; the log keeps no finer time
	Acked         bool   // the registrar has taken it over
	Life          Life
	Kind          uint8  // KindNew or KindReplace, if admitted
	Person        uint64 // place of the person's first enrollment in a chain of recoveries: its own, for KindNew; 0 unless admitted
	Replaces      uint64 // KindReplace: the admission number of the enrollment whose leaf is to be replaced
}

// Session is what a store keeps of a session until it is closed.
type Session struct {
	Attempts int     // accepted records
	Greys    int     // of them, those that could not be decided
	Pending  bool    // an entry of it waits for its decision
	Outcome  Outcome // the latest decision; empty if none
	Code     string
	Number   uint64
	Recovery bool // the person wants the leaf of a lost identity replaced
}

// Station is a registered station.
type Station struct {
	station.Public
	Counter    uint64 // last accepted
	Registered int64  // unix seconds
	Revoked    int64  // unix seconds; 0 while it is in use
}

// NonceRow is an issued nonce.
type NonceRow struct {
	Hash    [32]byte // SHA-256 of the nonce
	Station string
	Session SessionKey
	Issued  int64 // unix seconds
	Used    bool
}

// Acceptance is everything that becomes true in one transaction when a record is accepted.
type Acceptance struct {
	NonceHash  [32]byte
	Station    string
	Counter    uint64
	Session    SessionKey
	Frames     [][32]byte // keyed digests of the frames
	Day        uint32
	MaxAttempt int
	Entry      *Entry // what waits for a decision, or nil if the capture was unusable
	Unusable   string // reason code; used when Entry is nil
}

// Ruling is a decision to be written.
type Ruling struct {
	Outcome    Outcome
	Code       string
	Attributes uint32
	Handle     [32]byte // of the template, if admitted
	Grey       bool     // counts towards the session's limit
	Kind       uint8    // as in Entry, if admitted
	Person     uint64   // as in Entry, if admitted; 0 stands for the entry's own place
	Replaces   uint64   // as in Entry
}

// Counts are the numbers of [Service.Stats] that a store knows.
type Counts struct {
	Stations  int    // in use
	Numbers   uint64 // admission numbers given
	Pending   int
	Unacked   int
	Live      int
	Waiting   int // recoveries whose replacement is not final
	Tombstone int
	Erased    int
	Decisions map[Outcome]int // log entries by outcome, unusable captures not counted
}

// Store is the durable truth about order, decisions and handles. Every method that returns nil has committed; a method that returns an
// error other than a refusal or a sentinel of this package may or may not have, and the Service finds out. All methods are safe for
// concurrent use. A Store is used by one Service at a time; the slab's lock file sees to that.
type Store interface {
	// BindSlab ties the log to the slab with this id, the first time; later it returns ErrOtherSlab for any other id.
	BindSlab(ctx context.Context, id [16]byte) error

	// AddStation registers a station; again with the same key it does nothing. ErrStationExists if the id has another key or is revoked.
	AddStation(ctx context.Context, st Station) error
	// RevokeStation makes a station unusable for ever; ErrNotFound if there is none.
	RevokeStation(ctx context.Context, id string, at int64) error
	// Station gives a station, revoked ones too; ErrNotFound.
	Station(ctx context.Context, id string) (Station, error)
	// Stations gives all stations in the order of their ids.
	Stations(ctx context.Context) ([]Station, error)

	// AddNonce stores an issued nonce, unless the station was given limit of them since the time given: then it returns a refusal with
	// CodeStationRate.
	AddNonce(ctx context.Context, n NonceRow, since int64, limit int) error
	// Nonce gives an issued nonce; ErrNotFound.
	Nonce(ctx context.Context, hash [32]byte) (NonceRow, error)
	// PruneNonces forgets nonces issued before the time given.
	PruneNonces(ctx context.Context, before int64) error
	// SeenFrames reports whether any of the digests was in an accepted record.
	SeenFrames(ctx context.Context, digests [][32]byte) (bool, error)

	// Accept applies a whole Acceptance or nothing: the nonce becomes used, the station's counter moves, the frames become seen, the
	// session counts an attempt, and the entry stands in the log as pending (or the session's latest decision becomes recapture with
	// the code Unusable). Refusals: station_unknown, nonce_unknown, nonce_used, counter_not_monotonic, replayed_capture,
	// session_decided, session_busy, session_attempts_exhausted.
	Accept(ctx context.Context, a Acceptance) error
	// AcceptAll is Accept of several acceptances with entries, in one transaction and in their order: it gives for each nil or its refusal.
	// A refused one changes nothing but that its entry stands in the log as cancelled. On error none was accepted, or all were that are not
	// refused.
	AcceptAll(ctx context.Context, all []Acceptance) (refusals []error, err error)
	// Resolve ends the doubt about one entry of an AcceptAll that failed: if the entry stands in the log, it gives it and true;
	// otherwise, unless it is cancelled already, it writes a cancelled entry in its place, so that the doubtful transaction can't commit any
	// more, and gives false.
	Resolve(ctx context.Context, e Entry) (Entry, bool, error)
	// Decide writes the ruling for a pending entry, giving it the next admission number if admitted, and returns the entry. An entry
	// decided earlier is returned as it is, whatever the ruling says.
	Decide(ctx context.Context, seq uint64, r Ruling) (Entry, error)
	// Entries calls f for each entry in order.
	Entries(ctx context.Context, f func(Entry) error) error
	// Unacked gives up to limit admitted entries that the registrar has not taken over, oldest first.
	Unacked(ctx context.Context, limit int) ([]Entry, error)
	// Ack notes that the registrar has taken over an entry, and forgets its sealed session.
	Ack(ctx context.Context, seq uint64) error

	// Session gives what is known of a session; ErrNotFound.
	Session(ctx context.Context, key SessionKey) (Session, error)
	// SetRecovery says of a session, before its first accepted record, whether it is a recovery. Again it does nothing; to say
	// otherwise of a session with an accepted record is refused with session_begun.
	SetRecovery(ctx context.Context, key SessionKey, recovery bool) error
	// CloseSession forgets a session everywhere; ErrUndelivered while an entry of it is pending or not acked. Unknown sessions are no
	// error.
	CloseSession(ctx context.Context, key SessionKey) error

	// Number gives the entry with an admission number; ErrNotFound.
	Number(ctx context.Context, number uint64) (Entry, error)
	// Person gives the admitted entries with that Person, in order.
	Person(ctx context.Context, person uint64) ([]Entry, error)
	// SetLife changes the life of an admitted entry.
	SetLife(ctx context.Context, number uint64, life Life) error
	// DropHandle forgets the handle of an erased entry.
	DropHandle(ctx context.Context, number uint64) error
	// NextNumber takes the next admission number for a removal, which has no entry.
	NextNumber(ctx context.Context, day uint32) (uint64, error)

	// Counts gives totals.
	Counts(ctx context.Context) (Counts, error)
}
