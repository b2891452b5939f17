package registrar

import (
	"context"
	"errors"
)

// Errors of a Store.
var (
	// ErrNoRecord: no such record, or it was finalised.
	ErrNoRecord = errors.New("no such record")
	// ErrConflict: the number or the session digest is taken.
	ErrConflict = errors.New("number or session is taken")
)

// Record is what the registrar keeps of one admission number. It holds no template, no handle and no commitment: the digest alone stands for the commitment, until the
// person opens it.
type Record struct {
	// Digest is the session digest H; for a removal, a digest of its own contents.
	Digest [32]byte
	// Number is the admission number, below 2⁶³.
	Number uint64
	// Kind is 0 (new), 1 (replace) or 2 (remove).
	Kind uint8
	// Attributes of the leaf; 0 for a removal.
	Attributes uint32
	// HandleHash of the leaf; zero for a removal.
	HandleHash [32]byte
	// Index and OldHandleHash name the leaf that is replaced or removed; zero for a new leaf.
	Index         uint64
	OldHandleHash [32]byte
	// Expiry is in unix seconds.
	Expiry uint64
}

// Store keeps records. Every method is atomic and durable when it returns without error, and safe for concurrent use, also from several processes. When a write
// returns an error other than ErrConflict it may or may not have happened; the registrar asks again. The conformance suite is registrartest.Store.
type Store interface {
	// Insert adds a record. It is ErrConflict, and changes nothing, if its number was ever used, also by a record that was finalised, or if its digest is in
	// use by another record.
	Insert(ctx context.Context, r Record) error
	// ByDigest returns the record of a session, or ErrNoRecord.
	ByDigest(ctx context.Context, digest [32]byte) (Record, error)
	// ByNumber returns the record of a number, or ErrNoRecord.
	ByNumber(ctx context.Context, number uint64) (Record, error)
	// Records gives up to limit records whose number is above after, by ascending number; finalised ones are none.
	Records(ctx context.Context, after uint64, limit int) ([]Record, error)
	// Finalize deletes everything of a record but the fact that its number was used. It does nothing, without error, if that is already so, and is ErrNoRecord if
	// the number was never used.
	Finalize(ctx context.Context, number uint64) error
}
