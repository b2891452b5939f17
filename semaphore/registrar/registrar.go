// Package registrar is the enroller's signing process: it turns a decision of the biometric side and a person's opened session into a signed Admission, and signs
// batches of its own admissions.
//
// Start with New. Register takes what enroll decided, under the session digest H; Open takes the person's opening of H and returns the Admission; SignBatch
// signs a batch for the registry; Remove signs a removal; Replace registers the replacement of a leaf whose person lost the identity, which Open then hands to
// that person as it does a new leaf's; Void signs that expired admissions may never be used, so that their people can come again; Finalize forgets the session once the leaf is final.
//
// Guarantees. A number belongs to one session digest, and so to one commitment, for ever: it is stored before anything is signed, stays taken after Finalize, and the
// digest binds commitment, possession, challenge and salt. Everything that an Admission says is fixed when the number is stored, and signatures follow RFC 6979,
// so that Open and Remove return the same bytes however often and after whatever crash they are asked. The process sees no biometrics; its store keeps no
// handle (only its HMAC, keyed with a key that only this process has), no template, no leaf index of a living person and no commitment.
//
// Non-goals: deciding who may enrol or recover (enroll), queueing, announcing and proving (semaphore/sequencer), the delay and veto of a replacement (the
// registry on chain).
// Nothing here starts goroutines; all methods are safe for concurrent use.
package registrar

import (
	"context"
	"crypto/ecdsa"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"unum/semaphore"
)

// Errors that callers tell apart; CodeOf gives each its stable code.
var (
	// ErrUnknownSession: nothing was registered under that digest, or it was finalised, or the opening is not of that session.
	ErrUnknownSession = errors.New("no admission waits under this session")
	// ErrNumberTaken: the number or the session already stands for something else. The caller must not retry with other contents.
	ErrNumberTaken = errors.New("admission number or session is already taken")
	// ErrKind: kinds 1 and 2 name a leaf, and are registered by Replace and Remove.
	ErrKind = errors.New("this kind of admission is not registered this way")
	// ErrExpired: the admission can't be used any more; the person needs a new session.
	ErrExpired = errors.New("admission has expired")
	// ErrNotExpired: the admission may still be used, and is not voided.
	ErrNotExpired = errors.New("admission has not expired")
	// ErrForeign: an admission in a batch was not signed by this registrar.
	ErrForeign = errors.New("admission was not signed by this registrar")
	// ErrBatchMismatch: the batch does not say what its admissions say.
	ErrBatchMismatch = errors.New("batch does not match its admissions")
	// ErrHandleMismatch: the handle is not the one of that leaf on chain, or the leaf is gone.
	ErrHandleMismatch = errors.New("handle does not belong to a live leaf at this index")
)

// CodeOf returns the stable code of an error of this package or of a proof of possession, and "internal" for all others.
func CodeOf(err error) string {
	for _, c := range []struct {
		err  error
		code string
	}{
		{semaphore.ErrPossession, "possession_invalid"},
		{ErrUnknownSession, "session_unknown"},
		{ErrNumberTaken, "number_taken"},
		{ErrKind, "kind_refused"},
		{ErrExpired, "admission_expired"},
		{ErrNotExpired, "admission_not_expired"},
		{ErrForeign, "admission_foreign"},
		{ErrBatchMismatch, "batch_mismatch"},
		{ErrHandleMismatch, "handle_mismatch"},
	} {
		if errors.Is(err, c.err) {
			return c.code
		}
	}
	return "internal"
}

// Place says which batch gave a leaf its handle hash, and shows the hash there.
type Place struct {
	// Index is the leaf's.
	Index uint64
	// Kind and Batch name the batch: an append by its first leaf, an update (the leaf was replaced by it) by the number of updates before it.
	Kind  semaphore.BatchKind
	Batch uint64
	// Opening shows the handle hash under that batch's handle root.
	Opening semaphore.HandleOpening
}

// Chain answers from finalised blocks only: a removal signed for a leaf that a reorganisation takes away would outlive it.
type Chain interface {
	// HandleRoot returns the handle root that the registry stored for a batch, and the index of the leaf that stands at a position of it; a zero root if there is
	// no such batch or position.
	HandleRoot(ctx context.Context, kind semaphore.BatchKind, batch, position uint64) (root [32]byte, index uint64, err error)
	// Live reports whether the leaf at index exists, and no batch after that one has touched it, be it final or not.
	Live(ctx context.Context, index uint64, kind semaphore.BatchKind, batch uint64) (bool, error)
}

// Config is what a Registrar needs. It holds secrets: it prints as redacted.
type Config struct {
	// Key is the enroller's secp256k1 key, whose address the registry knows. Required.
	Key *ecdsa.PrivateKey
	// HMACKey turns handles into handle hashes; at least 32 bytes, the same for ever. Required.
	HMACKey []byte
	// Store keeps the records. Required.
	Store Store
	// ChainID and Registry are the EIP-712 domain. Required.
	ChainID  uint64
	Registry common.Address
	// Now is the clock; time.Now if nil.
	Now func() time.Time
	// AdmissionTTL is how long after its registration an admission may be used; DefaultAdmissionTTL if 0.
	AdmissionTTL time.Duration
	// ReplacementTTL is the same of a replacement, which waits out the registry's delay; DefaultReplacementTTL if 0.
	ReplacementTTL time.Duration
	// Chain is asked by Remove and Replace; without it, both are refused.
	Chain Chain
}

const (
	// DefaultAdmissionTTL is the life of an admission.
	DefaultAdmissionTTL = 7 * 24 * time.Hour
	// DefaultReplacementTTL is the life of a replacement: twice the longest delay that the protocol knows, 14 days after a veto.
	DefaultReplacementTTL = 28 * 24 * time.Hour
)

// Format writes a fixed word under every verb.
func (Config) Format(s fmt.State, _ rune) { io.WriteString(s, "registrar.Config(redacted)") }

// MarshalJSON always fails: a configuration with keys becomes no document.
func (Config) MarshalJSON() ([]byte, error) { return nil, semaphore.ErrSecret }

// LogValue keeps the keys out of structured logs.
func (Config) LogValue() slog.Value { return slog.StringValue("redacted") }

// Registrar signs admissions and batches. Build it with New.
type Registrar struct {
	cfg     Config
	address common.Address
}

// New checks the configuration.
func New(cfg Config) (*Registrar, error) {
	switch {
	case cfg.Key == nil:
		return nil, errors.New("registrar: no signing key")
	case len(cfg.HMACKey) < 32:
		return nil, errors.New("registrar: HMAC key is shorter than 32 bytes")
	case cfg.Store == nil:
		return nil, errors.New("registrar: no store")
	case cfg.ChainID == 0 || cfg.Registry == (common.Address{}):
		return nil, errors.New("registrar: no chain id or registry")
	case cfg.AdmissionTTL < 0 || cfg.ReplacementTTL < 0:
		return nil, errors.New("registrar: negative lifetime of admissions")
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.AdmissionTTL == 0 {
		cfg.AdmissionTTL = DefaultAdmissionTTL
	}
	if cfg.ReplacementTTL == 0 {
		cfg.ReplacementTTL = DefaultReplacementTTL
	}
	cfg.HMACKey = append([]byte(nil), cfg.HMACKey...)
	return &Registrar{cfg: cfg, address: crypto.PubkeyToAddress(cfg.Key.PublicKey)}, nil
}

// Format writes a fixed word under every verb.
func (*Registrar) Format(s fmt.State, _ rune) { io.WriteString(s, "registrar.Registrar(redacted)") }

// LogValue keeps the keys out of structured logs.
func (*Registrar) LogValue() slog.Value { return slog.StringValue("redacted") }

// Address returns the enroller's address, which the registry must name.
func (r *Registrar) Address() common.Address { return r.address }

// HandleHash returns HMAC-SHA256(HMACKey, handle).
func (r *Registrar) HandleHash(handle [32]byte) [32]byte {
	m := hmac.New(sha256.New, r.cfg.HMACKey)
	m.Write(handle[:])
	return [32]byte(m.Sum(nil))
}

// Register stores enroll's decision under its session digest: an admission of kind 0 waits there for its person. The same call again changes nothing and
// succeeds, until the number is finalised; then, and for any other contents under a used number or session, it is ErrNumberTaken.
func (r *Registrar) Register(ctx context.Context, sessionDigest [32]byte, number uint64, kind uint8, attributes uint32, handle [32]byte) error {
	if semaphore.AdmissionKind(kind) != semaphore.KindNew {
		return fmt.Errorf("registrar: kind %d: %w", kind, ErrKind)
	}
	if err := checkDecision(sessionDigest, number, attributes, handle); err != nil {
		return err
	}
	_, err := r.store(ctx, Record{Digest: sessionDigest, Number: number, Kind: kind, Attributes: attributes, HandleHash: r.HandleHash(handle)}, r.cfg.AdmissionTTL)
	return err
}

// checkDecision holds what enroll decided to its ranges.
func checkDecision(sessionDigest [32]byte, number uint64, attributes uint32, handle [32]byte) error {
	switch {
	case number == 0 || number >= 1<<63:
		return errNumber
	case !semaphore.Attributes(attributes).Valid():
		return errors.New("registrar: unknown attributes")
	case sessionDigest == [32]byte{} || handle == [32]byte{}:
		return errors.New("registrar: session digest or handle is zero")
	}
	return nil
}

var errNumber = errors.New("registrar: admission number is out of range")

// store inserts a record with its expiry, or returns the one that stands there already if it says the same.
func (r *Registrar) store(ctx context.Context, rec Record, life time.Duration) (Record, error) {
	rec.Expiry = uint64(r.cfg.Now().Add(life).Unix())
	err := r.cfg.Store.Insert(ctx, rec)
	if err == nil {
		return rec, nil
	}
	if !errors.Is(err, ErrConflict) {
		return Record{}, fmt.Errorf("registrar: storing number %d: %w", rec.Number, err)
	}
	old, err := r.cfg.Store.ByNumber(ctx, rec.Number)
	if errors.Is(err, ErrNoRecord) {
		return Record{}, fmt.Errorf("registrar: number %d: %w", rec.Number, ErrNumberTaken)
	}
	if err != nil {
		return Record{}, fmt.Errorf("registrar: reading number %d: %w", rec.Number, err)
	}
	rec.Expiry = old.Expiry
	if old != rec {
		return Record{}, fmt.Errorf("registrar: number %d: %w", rec.Number, ErrNumberTaken)
	}
	return old, nil
}

// Opening is what a person's device shows to draw its admission. Salt hides the commitment in the digest until now.
type Opening struct {
	Commitment semaphore.IdentityCommitment
	Possession semaphore.Possession
	Challenge  [32]byte
	Salt       [32]byte
}

// LogValue keeps the opening, which ties a session to a commitment, out of structured logs.
func (Opening) LogValue() slog.Value { return slog.StringValue("redacted") }

// Open returns the admission that waits under the opening's session digest, signed; always the same bytes. The caller checks that the challenge is the one that
// it gave to this session. Errors: ErrPossession of package semaphore, ErrUnknownSession, ErrExpired.
func (r *Registrar) Open(ctx context.Context, o Opening) (semaphore.SignedAdmission, error) {
	if err := o.Possession.Verify(o.Challenge, o.Commitment); err != nil {
		return semaphore.SignedAdmission{}, fmt.Errorf("registrar: %w", err)
	}
	digest := semaphore.SessionDigest(o.Commitment, o.Possession, o.Challenge, o.Salt)
	rec, err := r.cfg.Store.ByDigest(ctx, digest)
	if errors.Is(err, ErrNoRecord) || err == nil && semaphore.AdmissionKind(rec.Kind) == semaphore.KindRemove {
		return semaphore.SignedAdmission{}, fmt.Errorf("registrar: %w", ErrUnknownSession)
	}
	if err != nil {
		return semaphore.SignedAdmission{}, fmt.Errorf("registrar: reading session: %w", err)
	}
	return r.sign(rec, o.Commitment)
}

// sign makes the admission of a stored record. It depends on nothing but the record, the commitment that the record's digest binds, and the key.
func (r *Registrar) sign(rec Record, c semaphore.IdentityCommitment) (semaphore.SignedAdmission, error) {
	if uint64(r.cfg.Now().Unix()) > rec.Expiry {
		return semaphore.SignedAdmission{}, fmt.Errorf("registrar: %w", ErrExpired)
	}
	a := semaphore.Admission{
		Number:        rec.Number,
		Kind:          semaphore.AdmissionKind(rec.Kind),
		Commitment:    c,
		Attributes:    semaphore.Attributes(rec.Attributes),
		HandleHash:    rec.HandleHash,
		Index:         rec.Index,
		OldHandleHash: rec.OldHandleHash,
		Expiry:        rec.Expiry,
	}
	if err := a.Validate(); err != nil {
		return semaphore.SignedAdmission{}, fmt.Errorf("registrar: number %d: %w", rec.Number, err)
	}
	sig, err := semaphore.SignDigest(r.cfg.Key, a.Digest(r.cfg.ChainID, r.cfg.Registry))
	if err != nil {
		return semaphore.SignedAdmission{}, fmt.Errorf("registrar: number %d: %w", rec.Number, err)
	}
	return semaphore.SignedAdmission{Admission: a, Signature: sig}, nil
}

// SignBatch signs a batch of this registrar's own, unexpired admissions, given in leaf order (append) or index order (update). It recomputes the whole batch from the
// admissions and signs only if that is what the caller asks. The same batch gives the same signature. The numbers may have been signed in another batch
// before (one that never came on chain): the registry spends each number once.
func (r *Registrar) SignBatch(ctx context.Context, b semaphore.Batch, admissions []semaphore.SignedAdmission) ([semaphore.SignatureSize]byte, error) {
	var none [semaphore.SignatureSize]byte
	if err := ctx.Err(); err != nil {
		return none, err
	}
	plain := make([]semaphore.Admission, len(admissions))
	now := uint64(r.cfg.Now().Unix())
	for i, a := range admissions {
		signer, err := a.Recover(r.cfg.ChainID, r.cfg.Registry)
		if err != nil {
			return none, fmt.Errorf("registrar: batch item %d: %w: %w", i, ErrForeign, err)
		}
		if signer != r.address {
			return none, fmt.Errorf("registrar: batch item %d: %w", i, ErrForeign)
		}
		if now > a.Expiry {
			return none, fmt.Errorf("registrar: batch item %d: %w", i, ErrExpired)
		}
		plain[i] = a.Admission
	}
	build := semaphore.NewAppendBatch
	if b.Kind == semaphore.BatchUpdate {
		build = semaphore.NewUpdateBatch
	}
	want, err := build(b.Day, plain)
	if err != nil {
		return none, fmt.Errorf("registrar: %w: %w", ErrBatchMismatch, err)
	}
	if want.Batch != b {
		return none, fmt.Errorf("registrar: %w", ErrBatchMismatch)
	}
	sig, err := semaphore.SignDigest(r.cfg.Key, b.Digest(r.cfg.ChainID, r.cfg.Registry))
	if err != nil {
		return none, fmt.Errorf("registrar: batch: %w", err)
	}
	return sig, nil
}

// Removal names the leaf of an erased person.
type Removal struct {
	// Number is a fresh admission number of enroll's counter; a retry brings the same one.
	Number uint64
	// Handle is the erased person's, from enroll.
	Handle [32]byte
	// Place is where the leaf got the handle's hash.
	Place Place
}

// Remove signs an admission of kind 2 for a live leaf whose handle hash on chain is that of the handle; always the same bytes for the same removal. Errors:
// ErrHandleMismatch, ErrNumberTaken, ErrExpired.
func (r *Registrar) Remove(ctx context.Context, m Removal) (semaphore.SignedAdmission, error) {
	var none semaphore.SignedAdmission
	if m.Number == 0 || m.Number >= 1<<63 {
		return none, errNumber
	}
	hash, err := r.checkPlace(ctx, m.Place, m.Handle)
	if err != nil {
		return none, err
	}
	rec, err := r.store(ctx, Record{
		Digest:        removalDigest(m.Number, m.Place.Index, hash),
		Number:        m.Number,
		Kind:          uint8(semaphore.KindRemove),
		Index:         m.Place.Index,
		OldHandleHash: hash,
	}, r.cfg.AdmissionTTL)
	if err != nil {
		return none, err
	}
	return r.sign(rec, semaphore.IdentityCommitment{})
}

// Replacement is enroll's decision about a person who is enrolled and lost the identity of their leaf.
type Replacement struct {
	// SessionDigest is H of the session in which the new identity waits, Number its admission number.
	SessionDigest [32]byte
	Number        uint64
	// Attributes of the new leaf; renewed must be set.
	Attributes uint32
	// Handle is fresh; OldHandle is that of the leaf to be replaced.
	Handle, OldHandle [32]byte
	// Place is where the leaf got the old handle's hash.
	Place Place
}

// Replace stores an admission of kind 1 under its session digest, for a live leaf whose handle hash on chain is that of the old handle: Open gives it to whoever
// opens the session, and the registry makes it wait. The same call again changes nothing and succeeds. Errors: ErrHandleMismatch, ErrNumberTaken.
func (r *Registrar) Replace(ctx context.Context, m Replacement) error {
	if err := checkDecision(m.SessionDigest, m.Number, m.Attributes, m.Handle); err != nil {
		return err
	}
	switch {
	case !semaphore.Attributes(m.Attributes).Renewed():
		return errors.New("registrar: a replacement is renewed")
	case m.Handle == m.OldHandle:
		return errors.New("registrar: a replacement draws a fresh handle")
	}
	rec := Record{
		Digest:        m.SessionDigest,
		Number:        m.Number,
		Kind:          uint8(semaphore.KindReplace),
		Attributes:    m.Attributes,
		HandleHash:    r.HandleHash(m.Handle),
		Index:         m.Place.Index,
		OldHandleHash: r.HandleHash(m.OldHandle),
	}
	// A repeat is answered before the chain is asked: by then the leaf may have been replaced by this very number.
	switch old, err := r.cfg.Store.ByNumber(ctx, m.Number); {
	case err == nil:
		if rec.Expiry = old.Expiry; old != rec {
			return fmt.Errorf("registrar: number %d: %w", m.Number, ErrNumberTaken)
		}
		return nil
	case !errors.Is(err, ErrNoRecord):
		return fmt.Errorf("registrar: reading number %d: %w", m.Number, err)
	}
	if _, err := r.checkPlace(ctx, m.Place, m.OldHandle); err != nil {
		return err
	}
	_, err := r.store(ctx, rec, r.cfg.ReplacementTTL)
	return err
}

// checkPlace asks the chain whether a live leaf stands there with the hash of that handle, and returns the hash.
func (r *Registrar) checkPlace(ctx context.Context, p Place, handle [32]byte) (hash [32]byte, err error) {
	if r.cfg.Chain == nil {
		return hash, errors.New("registrar: removals and replacements need a chain")
	}
	if p.Index >= semaphore.Capacity {
		return hash, fmt.Errorf("registrar: %w", ErrHandleMismatch)
	}
	root, index, err := r.cfg.Chain.HandleRoot(ctx, p.Kind, p.Batch, p.Opening.Position)
	if err != nil {
		return hash, fmt.Errorf("registrar: asking the chain: %w", err)
	}
	hash = r.HandleHash(handle)
	if index != p.Index || p.Opening.Verify(root, hash) != nil {
		return hash, fmt.Errorf("registrar: %w", ErrHandleMismatch)
	}
	live, err := r.cfg.Chain.Live(ctx, p.Index, p.Kind, p.Batch)
	if err != nil {
		return hash, fmt.Errorf("registrar: asking the chain: %w", err)
	}
	if !live {
		return hash, fmt.Errorf("registrar: %w", ErrHandleMismatch)
	}
	return hash, nil
}

// VoidGrace is how long after its expiry an admission is voided: no clock of a block is that far behind.
const VoidGrace = time.Hour

// Waiting is a number whose fate on chain is not final.
type Waiting struct {
	Number uint64
	Kind   semaphore.AdmissionKind
	// Lapsed says that the admission expired, and VoidGrace is over.
	Lapsed bool
}

// Waiting gives up to limit numbers above after whose records were not finalised, ascending.
func (r *Registrar) Waiting(ctx context.Context, after uint64, limit int) ([]Waiting, error) {
	recs, err := r.cfg.Store.Records(ctx, after, limit)
	if err != nil {
		return nil, fmt.Errorf("registrar: reading records: %w", err)
	}
	out := make([]Waiting, len(recs))
	for i, rec := range recs {
		out[i] = Waiting{rec.Number, semaphore.AdmissionKind(rec.Kind), r.lapsed(rec)}
	}
	return out, nil
}

func (r *Registrar) lapsed(rec Record) bool {
	return r.cfg.Now().After(time.Unix(int64(rec.Expiry), 0).Add(VoidGrace))
}

// Void signs that numbers, strictly ascending, may never be used (the registry's voidNumbers). All must be registered, and lapsed: whoever drew such an admission can't
// use it any more, so that voiding takes nothing from anybody. Errors: ErrVoid of package semaphore, ErrUnknownSession, ErrNotExpired.
func (r *Registrar) Void(ctx context.Context, numbers []uint64) ([semaphore.SignatureSize]byte, error) {
	var none [semaphore.SignatureSize]byte
	digest, err := semaphore.VoidDigest(r.cfg.ChainID, r.cfg.Registry, numbers)
	if err != nil {
		return none, fmt.Errorf("registrar: %w", err)
	}
	for _, n := range numbers {
		rec, err := r.cfg.Store.ByNumber(ctx, n)
		switch {
		case errors.Is(err, ErrNoRecord):
			return none, fmt.Errorf("registrar: number %d: %w", n, ErrUnknownSession)
		case err != nil:
			return none, fmt.Errorf("registrar: reading number %d: %w", n, err)
		case !r.lapsed(rec):
			return none, fmt.Errorf("registrar: number %d: %w", n, ErrNotExpired)
		}
	}
	sig, err := semaphore.SignDigest(r.cfg.Key, digest)
	if err != nil {
		return none, fmt.Errorf("registrar: void: %w", err)
	}
	return sig, nil
}

// removalDigest stands in a removal's record where a session digest stands in others; it can't be one, as those are keccak digests of 256 bytes.
func removalDigest(number, index uint64, oldHandleHash [32]byte) [32]byte {
	h := sha256.New()
	h.Write([]byte("unum removal v1"))
	h.Write(binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, number), index))
	h.Write(oldHandleHash[:])
	return [32]byte(h.Sum(nil))
}

// Finalize forgets the session of a number whose leaf is final. It first gives the session digest to closeSession, so that enroll drops its side; closeSession
// must be idempotent, as a crash between the two steps repeats it. Then it deletes the record; the number stays taken. It succeeds, without calling
// closeSession, if the number was already finalised, and is ErrUnknownSession if it was never registered. Removals have no session; theirs is just deleted.
func (r *Registrar) Finalize(ctx context.Context, number uint64, closeSession func(ctx context.Context, sessionDigest [32]byte) error) error {
	rec, err := r.cfg.Store.ByNumber(ctx, number)
	if err != nil && !errors.Is(err, ErrNoRecord) {
		return fmt.Errorf("registrar: reading number %d: %w", number, err)
	}
	if err == nil && semaphore.AdmissionKind(rec.Kind) != semaphore.KindRemove && closeSession != nil {
		if err := closeSession(ctx, rec.Digest); err != nil {
			return fmt.Errorf("registrar: closing the session of number %d: %w", number, err)
		}
	}
	err = r.cfg.Store.Finalize(ctx, number)
	if errors.Is(err, ErrNoRecord) {
		return fmt.Errorf("registrar: number %d: %w", number, ErrUnknownSession)
	}
	if err != nil {
		return fmt.Errorf("registrar: finalising number %d: %w", number, err)
	}
	return nil
}
