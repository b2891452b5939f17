// Package apidb keeps in SQL what the API must remember: enrollment sessions, relying parties, actions, used nullifiers and nonces,
// answers to idempotent requests; and, for the registrar, the rows that tie a session to its number until the leaf is final.
//
// Call [Open] with a data source name; the [Store] that it gives is an api.Store. It runs alike on SQLite and PostgreSQL, and several
// processes may use one PostgreSQL database at once: what may happen once is a unique row, so the database decides and no process does.
//
// What is never in a row: a ticket, an API key, a proof of possession, a salt, an identity commitment. A used nullifier's row names
// neither the relying party's request nor its nonce, and a nonce's row no nullifier.
//
// The package starts no goroutine. Non-goals: deciding anything, Redis, other rooms' tables.
package apidb

import (
	"context"
	"database/sql"
	"embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"

	"github.com/ethereum/go-ethereum/common"

	"unum/api"
	"unum/internal/sqldb"
	"unum/semaphore"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Store is an api.Store in SQL; it is safe for concurrent use.
type Store struct{ db *sqldb.DB }

var _ api.Store = (*Store)(nil)

// Open opens the database (sqlite:PATH or postgres://…) and brings its tables up to date.
func Open(ctx context.Context, dsn string) (*Store, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, fmt.Errorf("apidb: %w", err)
	}
	db, err := sqldb.Open(ctx, dsn, files)
	if err != nil {
		return nil, fmt.Errorf("apidb: %w", err)
	}
	return &Store{db: db}, nil
}

// Close closes the database.
func (s *Store) Close() error { return s.db.Close() }

// Ping reports whether the database answers.
func (s *Store) Ping(ctx context.Context) error { return s.db.Ping(ctx) }

// CreateSession implements api.Store.
func (s *Store) CreateSession(ctx context.Context, v api.Session) error {
	_, err := s.db.Exec(ctx, `INSERT INTO session (ticket_hash, challenge, digest, bound, drawn, closed, code, expires) VALUES (?, ?, NULL, 0, 0, '', '', ?)`,
		v.TicketHash[:], v.Challenge[:], v.Expires)
	if sqldb.IsUnique(err) {
		return api.ErrConflict
	}
	return wrap("create session", err)
}

// Session implements api.Store.
func (s *Store) Session(ctx context.Context, ticketHash [32]byte) (api.Session, error) {
	v := api.Session{TicketHash: ticketHash}
	var challenge, digest []byte
	var bound, drawn int
	err := s.db.QueryRow(ctx, `SELECT challenge, digest, bound, drawn, closed, code, expires FROM session WHERE ticket_hash = ?`, ticketHash[:]).
		Scan(&challenge, &digest, &bound, &drawn, &v.Closed, &v.Code, &v.Expires)
	if err != nil {
		return api.Session{}, wrap("read session", err)
	}
	v.Bound, v.Drawn = bound != 0, drawn != 0
	if v.Challenge, err = bytes32(challenge); err != nil {
		return api.Session{}, err
	}
	if digest != nil {
		if v.Digest, err = bytes32(digest); err != nil {
			return api.Session{}, err
		}
	}
	return v, nil
}

// BindSession implements api.Store.
func (s *Store) BindSession(ctx context.Context, ticketHash, digest [32]byte) error {
	err := s.db.Tx(ctx, func(tx *sqldb.Tx) error {
		var old []byte
		var bound int
		if err := tx.QueryRow(ctx, `SELECT digest, bound FROM session WHERE ticket_hash = ?`, ticketHash[:]).Scan(&old, &bound); err != nil {
			return err
		}
		if bound != 0 {
			if got, err := bytes32(old); err != nil || got != digest {
				return api.ErrConflict
			}
			return nil
		}
		_, err := tx.Exec(ctx, `UPDATE session SET digest = ?, bound = 1 WHERE ticket_hash = ?`, digest[:], ticketHash[:])
		return err
	})
	if sqldb.IsUnique(err) {
		return api.ErrConflict
	}
	return wrap("bind session", err)
}

// MarkDrawn implements api.Store.
func (s *Store) MarkDrawn(ctx context.Context, ticketHash [32]byte) error {
	_, err := s.db.Exec(ctx, `UPDATE session SET drawn = 1 WHERE ticket_hash = ? AND drawn = 0`, ticketHash[:])
	return wrap("mark drawn", err)
}

// CloseSession implements api.Store.
func (s *Store) CloseSession(ctx context.Context, digest [32]byte, state, code string) error {
	_, err := s.db.Exec(ctx, `UPDATE session SET digest = NULL, closed = ?, code = ? WHERE digest = ?`, state, code, digest[:])
	return wrap("close session", err)
}

// CreateParty implements api.Store.
func (s *Store) CreateParty(ctx context.Context, p api.Party) error {
	_, err := s.db.Exec(ctx, `INSERT INTO relying_party (env, id, name, key_hash) VALUES (?, ?, ?, ?)`, int(p.Env), p.ID, p.Name, p.KeyHash[:])
	if sqldb.IsUnique(err) {
		return api.ErrConflict
	}
	return wrap("create relying party", err)
}

// Party implements api.Store.
func (s *Store) Party(ctx context.Context, env semaphore.Env, id string) (api.Party, error) {
	p := api.Party{Env: env, ID: id}
	var hash []byte
	if err := s.db.QueryRow(ctx, `SELECT name, key_hash FROM relying_party WHERE env = ? AND id = ?`, int(env), id).Scan(&p.Name, &hash); err != nil {
		return api.Party{}, wrap("read relying party", err)
	}
	var err error
	if p.KeyHash, err = bytes32(hash); err != nil {
		return api.Party{}, err
	}
	return p, nil
}

// RotateKey implements api.Store.
func (s *Store) RotateKey(ctx context.Context, env semaphore.Env, id string, keyHash [32]byte) error {
	res, err := s.db.Exec(ctx, `UPDATE relying_party SET key_hash = ? WHERE env = ? AND id = ?`, keyHash[:], int(env), id)
	if err != nil {
		return wrap("rotate key", err)
	}
	n, err := res.RowsAffected()
	if err == nil && n == 0 {
		return api.ErrNotFound
	}
	return wrap("rotate key", err)
}

const actionColumns = `enrolled_before, renewed_before, min_assurance, kind, chain_id, contract, scope`

// CreateAction implements api.Store.
func (s *Store) CreateAction(ctx context.Context, a api.ActionRecord) (api.ActionRecord, bool, error) {
	chain := binary.BigEndian.AppendUint64(nil, a.ChainID)
	scope := a.Scope.Bytes()
	_, err := s.db.Exec(ctx, `INSERT INTO action (env, relying_party, action, programme, epoch, `+actionColumns+`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		int(a.Env), a.RelyingParty, a.Action, a.Programme[:], int64(a.Epoch),
		int64(a.Policy.EnrolledBefore), int64(a.Policy.RenewedBefore), int(a.Policy.MinAssurance), int(a.Kind), chain, a.Contract[:], scope[:])
	switch {
	case err == nil:
		return a, true, nil
	case !sqldb.IsUnique(err):
		return api.ActionRecord{}, false, wrap("create action", err)
	}
	stored, err := s.Action(ctx, a.ActionKey)
	return stored, false, err
}

// Action implements api.Store.
func (s *Store) Action(ctx context.Context, k api.ActionKey) (api.ActionRecord, error) {
	a := api.ActionRecord{ActionKey: k}
	var enrolled, renewed int64
	var assurance, kind int
	var chain, contract, scope []byte
	err := s.db.QueryRow(ctx, `SELECT `+actionColumns+` FROM action WHERE env = ? AND relying_party = ? AND action = ? AND programme = ? AND epoch = ?`,
		int(k.Env), k.RelyingParty, k.Action, k.Programme[:], int64(k.Epoch)).Scan(&enrolled, &renewed, &assurance, &kind, &chain, &contract, &scope)
	if err != nil {
		return api.ActionRecord{}, wrap("read action", err)
	}
	a.Policy = semaphore.Policy{EnrolledBefore: uint32(enrolled), RenewedBefore: uint32(renewed), MinAssurance: uint8(assurance)}
	a.Kind = semaphore.ScopeKind(kind)
	if len(chain) != 8 || len(contract) != common.AddressLength {
		return api.ActionRecord{}, errors.New("apidb: an action's row is damaged")
	}
	a.ChainID, a.Contract = binary.BigEndian.Uint64(chain), common.BytesToAddress(contract)
	if a.Scope, err = semaphore.ScopeFromBytes(scope); err != nil {
		return api.ActionRecord{}, fmt.Errorf("apidb: read action: %w", err)
	}
	return a, nil
}

// Verified implements api.Store.
func (s *Store) Verified(ctx context.Context, scope semaphore.Scope) (uint64, error) {
	b := scope.Bytes()
	return s.count(ctx, `SELECT count(*) FROM used_nullifier WHERE scope = ?`, b[:])
}

// VerifiedTotal implements api.Store.
func (s *Store) VerifiedTotal(ctx context.Context, env semaphore.Env) (uint64, error) {
	return s.count(ctx, `SELECT count(*) FROM used_nullifier WHERE env = ?`, int(env))
}

func (s *Store) count(ctx context.Context, query string, arg any) (uint64, error) {
	var n int64
	err := s.db.QueryRow(ctx, query, arg).Scan(&n)
	return uint64(n), wrap("count", err)
}

// Used implements api.Store.
func (s *Store) Used(ctx context.Context, env semaphore.Env, party string, nonce [32]byte, scope semaphore.Scope, n semaphore.Nullifier) error {
	return used(ctx, s.db, env, party, nonce, scope, n)
}

func used(ctx context.Context, q sqldb.Querier, env semaphore.Env, party string, nonce [32]byte, scope semaphore.Scope, n semaphore.Nullifier) error {
	sb, nb := scope.Bytes(), n.Bytes()
	for _, c := range []struct {
		query string
		args  []any
		hit   error
	}{
		{`SELECT 1 FROM used_nonce WHERE env = ? AND relying_party = ? AND nonce = ?`, []any{int(env), party, nonce[:]}, api.ErrNonceUsed},
		{`SELECT 1 FROM used_nullifier WHERE scope = ? AND nullifier = ?`, []any{sb[:], nb[:]}, api.ErrNullifierUsed},
	} {
		var one int
		switch err := q.QueryRow(ctx, c.query, c.args...).Scan(&one); {
		case err == nil:
			return c.hit
		case !errors.Is(err, sql.ErrNoRows):
			return wrap("look for use", err)
		}
	}
	return nil
}

// Consume implements api.Store. The unique rows decide between requests that run at once: whoever inserts second finds the row taken,
// is rolled back whole, and is told which one it was.
func (s *Store) Consume(ctx context.Context, u api.Use) error {
	var step error
	err := s.db.Tx(ctx, func(tx *sqldb.Tx) error {
		if u.Answer != nil {
			step = api.ErrAnswered
			if _, err := tx.Exec(ctx, `INSERT INTO answer (env, relying_party, idempotency_key, request, status, body, stored_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
				int(u.Env), u.RelyingParty, u.Answer.Key, u.Answer.Request[:], u.Answer.Status, u.Answer.Body, u.Time); err != nil {
				return err
			}
		}
		step = api.ErrNonceUsed
		if _, err := tx.Exec(ctx, `INSERT INTO used_nonce (env, relying_party, nonce) VALUES (?, ?, ?)`, int(u.Env), u.RelyingParty, u.Nonce[:]); err != nil {
			return err
		}
		step = api.ErrNullifierUsed
		scope, nullifier := u.Scope.Bytes(), u.Nullifier.Bytes()
		_, err := tx.Exec(ctx, `INSERT INTO used_nullifier (scope, nullifier, env, root_seq, used_at) VALUES (?, ?, ?, ?, ?)`,
			scope[:], nullifier[:], int(u.Env), int64(u.RootSeq), u.Time)
		return err
	})
	if sqldb.IsUnique(err) {
		return step
	}
	return wrap("consume", err)
}

// Answer implements api.Store.
func (s *Store) Answer(ctx context.Context, env semaphore.Env, party, key string) (api.Answer, error) {
	a := api.Answer{Key: key}
	var request []byte
	if err := s.db.QueryRow(ctx, `SELECT request, status, body FROM answer WHERE env = ? AND relying_party = ? AND idempotency_key = ?`,
		int(env), party, key).Scan(&request, &a.Status, &a.Body); err != nil {
		return api.Answer{}, wrap("read answer", err)
	}
	var err error
	if a.Request, err = bytes32(request); err != nil {
		return api.Answer{}, err
	}
	return a, nil
}

// longAgo is how much longer a bound, unfinished session is kept than one that never was bound, in seconds: its person may have been
// admitted and may yet come back for the Admission.
const longAgo = 90 * 86400

// Prune implements api.Store.
func (s *Store) Prune(ctx context.Context, sessions, answers int64) error {
	if _, err := s.db.Exec(ctx, `DELETE FROM session WHERE expires < ? AND (bound = 0 OR closed <> '' OR expires < ?)`, sessions, sessions-longAgo); err != nil {
		return wrap("prune sessions", err)
	}
	_, err := s.db.Exec(ctx, `DELETE FROM answer WHERE stored_at < ?`, answers)
	return wrap("prune answers", err)
}

// wrap adds context, and turns a missing row into api.ErrNotFound.
func wrap(what string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, sql.ErrNoRows):
		return api.ErrNotFound
	case errors.Is(err, api.ErrConflict):
		return err
	}
	return fmt.Errorf("apidb: %s: %w", what, err)
}

func bytes32(b []byte) ([32]byte, error) {
	if len(b) != 32 {
		return [32]byte{}, errors.New("apidb: a row is damaged: a value is not of 32 bytes")
	}
	return [32]byte(b), nil
}
