// Package enrolldb keeps the truth of package enroll in SQL: stations, nonces, digests of frames, sessions, and the enrollment log with
// its order, decisions and handles. It runs on SQLite when embedded and on PostgreSQL when served, with one schema and one suite of tests.
//
// [Open] opens and migrates a database and gives a [Store], which is an enroll.Store.
//
// Guarantees: every method is one transaction, serializable with all others; a session is known as the SHA-256 of its digest only;
// nothing here is a template, an image, a commitment or a distance. Give it a database, or a schema and credentials, of its own: nobody
// but the biometric process has business in it.
package enrolldb

import (
	"bytes"
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"math"

	"unum/enroll"
	"unum/enroll/station"
	"unum/internal/sqldb"
)

//go:embed migrations/*.sql
var files embed.FS

// Migrations gives the goose migrations of the schema.
func Migrations() (fs.FS, error) { return fs.Sub(files, "migrations") }

// Store is an enroll.Store in an SQL database.
type Store struct{ db *sqldb.DB }

var _ enroll.Store = (*Store)(nil)

// Open opens the database that dsn names (see sqldb.Open) and brings its schema up to date. Close it after the Service.
func Open(ctx context.Context, dsn string) (*Store, error) {
	m, err := Migrations()
	if err != nil {
		return nil, fmt.Errorf("enrolldb: migrations: %w", err)
	}
	db, err := sqldb.Open(ctx, dsn, m)
	if err != nil {
		return nil, fmt.Errorf("enrolldb: %w", err)
	}
	return &Store{db: db}, nil
}

// OpenReadOnly opens a database to look at its log, and changes nothing: neither does it make what is not there (an error that wraps
// fs.ErrNotExist) nor bring the schema up to date (sqldb.ErrSchema). Of the Store's methods those work that only read, but for Counts.
func OpenReadOnly(ctx context.Context, dsn string) (*Store, error) {
	m, err := Migrations()
	if err != nil {
		return nil, fmt.Errorf("enrolldb: migrations: %w", err)
	}
	db, err := sqldb.OpenReadOnly(ctx, dsn, m)
	if err != nil {
		return nil, fmt.Errorf("enrolldb: %w", err)
	}
	return &Store{db: db}, nil
}

// Slab gives the id of the slab that the log is tied to; enroll.ErrNotFound if there is none yet.
func (s *Store) Slab(ctx context.Context) (id [16]byte, err error) {
	var have []byte
	err = s.db.QueryRow(ctx, `SELECT value FROM enroll_meta WHERE name = 'slab'`).Scan(&have)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return id, enroll.ErrNotFound
	case err != nil:
		return id, fmt.Errorf("enrolldb: slab: %w", err)
	case len(have) != len(id):
		return id, errors.New("enrolldb: slab id is malformed")
	}
	copy(id[:], have)
	return id, nil
}

// Close closes the database.
func (s *Store) Close() error { return s.db.Close() }

// Ping reports whether the database answers.
func (s *Store) Ping(ctx context.Context) error { return s.db.Ping(ctx) }

// tx runs f in a transaction and says what was being done when it fails. Refusals and sentinels stay recognisable.
func (s *Store) tx(ctx context.Context, what string, f func(*sqldb.Tx) error) error {
	if err := s.db.Tx(ctx, f); err != nil {
		return fmt.Errorf("enrolldb: %s: %w", what, err)
	}
	return nil
}

// BindSlab implements enroll.Store.
func (s *Store) BindSlab(ctx context.Context, id [16]byte) error {
	return s.tx(ctx, "bind slab", func(t *sqldb.Tx) error {
		var have []byte
		err := t.QueryRow(ctx, `SELECT value FROM enroll_meta WHERE name = 'slab'`).Scan(&have)
		if errors.Is(err, sql.ErrNoRows) {
			_, err := t.Exec(ctx, `INSERT INTO enroll_meta (name, value) VALUES ('slab', ?)`, id[:])
			return err
		}
		if err == nil && !bytes.Equal(have, id[:]) {
			return enroll.ErrOtherSlab
		}
		return err
	})
}

// AddStation implements enroll.Store.
func (s *Store) AddStation(ctx context.Context, st enroll.Station) error {
	return s.tx(ctx, "add station", func(t *sqldb.Tx) error {
		have, err := getStation(ctx, t, st.ID)
		if err == nil {
			if have.Revoked != 0 || !bytes.Equal(have.Key, st.Key) {
				return enroll.ErrStationExists
			}
			return nil
		}
		if !errors.Is(err, enroll.ErrNotFound) {
			return err
		}
		_, err = t.Exec(ctx, `INSERT INTO enroll_stations (id, public_key, counter, registered, revoked) VALUES (?, ?, 0, ?, 0)`,
			st.ID, []byte(st.Key), st.Registered)
		return err
	})
}

// RevokeStation implements enroll.Store.
func (s *Store) RevokeStation(ctx context.Context, id string, at int64) error {
	return s.tx(ctx, "revoke station", func(t *sqldb.Tx) error {
		st, err := getStation(ctx, t, id)
		if err != nil || st.Revoked != 0 {
			return err
		}
		_, err = t.Exec(ctx, `UPDATE enroll_stations SET revoked = ? WHERE id = ?`, at, id)
		return err
	})
}

const stationColumns = `id, public_key, counter, registered, revoked`

func scanStation(row interface{ Scan(...any) error }) (enroll.Station, error) {
	var st enroll.Station
	var key []byte
	err := row.Scan(&st.ID, &key, &st.Counter, &st.Registered, &st.Revoked)
	if errors.Is(err, sql.ErrNoRows) {
		err = enroll.ErrNotFound
	}
	st.Key = key
	return st, err
}

func getStation(ctx context.Context, q sqldb.Querier, id string) (enroll.Station, error) {
	return scanStation(q.QueryRow(ctx, `SELECT `+stationColumns+` FROM enroll_stations WHERE id = ?`, id))
}

// Station implements enroll.Store.
func (s *Store) Station(ctx context.Context, id string) (enroll.Station, error) {
	st, err := getStation(ctx, s.db, id)
	if err != nil {
		return enroll.Station{}, fmt.Errorf("enrolldb: station: %w", err)
	}
	return st, nil
}

// Stations implements enroll.Store.
func (s *Store) Stations(ctx context.Context) ([]enroll.Station, error) {
	rows, err := s.db.Query(ctx, `SELECT `+stationColumns+` FROM enroll_stations ORDER BY id`)
	if err != nil {
		return nil, fmt.Errorf("enrolldb: stations: %w", err)
	}
	defer rows.Close()
	var out []enroll.Station
	for rows.Next() {
		st, err := scanStation(rows)
		if err != nil {
			return nil, fmt.Errorf("enrolldb: stations: %w", err)
		}
		out = append(out, st)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("enrolldb: stations: %w", err)
	}
	return out, nil
}

// AddNonce implements enroll.Store.
func (s *Store) AddNonce(ctx context.Context, n enroll.NonceRow, since int64, limit int) error {
	return s.tx(ctx, "add nonce", func(t *sqldb.Tx) error {
		var count int
		if err := t.QueryRow(ctx, `SELECT COUNT(*) FROM enroll_nonces WHERE station = ? AND issued > ?`, n.Station, since).Scan(&count); err != nil {
			return err
		}
		if count >= limit {
			return station.Refuse(enroll.CodeStationRate, "%d nonces in the last while", count)
		}
		_, err := t.Exec(ctx, `INSERT INTO enroll_nonces (hash, station, session, issued, used) VALUES (?, ?, ?, ?, 0)`,
			n.Hash[:], n.Station, n.Session[:], n.Issued)
		return err
	})
}

func getNonce(ctx context.Context, q sqldb.Querier, hash [32]byte) (enroll.NonceRow, error) {
	n := enroll.NonceRow{Hash: hash}
	var session []byte
	var used int
	err := q.QueryRow(ctx, `SELECT station, session, issued, used FROM enroll_nonces WHERE hash = ?`, hash[:]).Scan(&n.Station, &session, &n.Issued, &used)
	if errors.Is(err, sql.ErrNoRows) {
		return n, enroll.ErrNotFound
	}
	copy(n.Session[:], session)
	n.Used = used != 0
	return n, err
}

// Nonce implements enroll.Store.
func (s *Store) Nonce(ctx context.Context, hash [32]byte) (enroll.NonceRow, error) {
	n, err := getNonce(ctx, s.db, hash)
	if err != nil {
		return enroll.NonceRow{}, fmt.Errorf("enrolldb: nonce: %w", err)
	}
	return n, nil
}

// PruneNonces implements enroll.Store.
func (s *Store) PruneNonces(ctx context.Context, before int64) error {
	if _, err := s.db.Exec(ctx, `DELETE FROM enroll_nonces WHERE issued < ?`, before); err != nil {
		return fmt.Errorf("enrolldb: prune nonces: %w", err)
	}
	return nil
}

func seen(ctx context.Context, q sqldb.Querier, digests [][32]byte) (bool, error) {
	for _, d := range digests {
		var n int
		if err := q.QueryRow(ctx, `SELECT COUNT(*) FROM enroll_frames WHERE digest = ?`, d[:]).Scan(&n); err != nil {
			return false, err
		}
		if n > 0 {
			return true, nil
		}
	}
	return false, nil
}

// SeenFrames implements enroll.Store.
func (s *Store) SeenFrames(ctx context.Context, digests [][32]byte) (bool, error) {
	yes, err := seen(ctx, s.db, digests)
	if err != nil {
		return false, fmt.Errorf("enrolldb: frames: %w", err)
	}
	return yes, nil
}

// Accept implements enroll.Store.
func (s *Store) Accept(ctx context.Context, a enroll.Acceptance) error {
	return s.tx(ctx, "accept", func(t *sqldb.Tx) error { return accept(ctx, t, a) })
}

// AcceptAll implements enroll.Store.
func (s *Store) AcceptAll(ctx context.Context, all []enroll.Acceptance) ([]error, error) {
	var refusals []error
	err := s.tx(ctx, "accept", func(t *sqldb.Tx) error {
		refusals = make([]error, len(all))
		for i, a := range all {
			if a.Entry == nil {
				return errors.New("an acceptance of several has no entry")
			}
			err := accept(ctx, t, a)
			if err != nil && enroll.CodeOf(err) == "" {
				return err
			}
			if refusals[i] = err; err != nil {
				if err := insertEntry(ctx, t, cancelled(*a.Entry)); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return refusals, nil
}

// cancelled gives what is left of an entry that was not accepted: its place and its slot.
func cancelled(e enroll.Entry) enroll.Entry {
	return enroll.Entry{Seq: e.Seq, Ref: e.Ref, State: enroll.Cancelled, Day: e.Day}
}

// accept applies an acceptance. A refusal comes before anything is written.
func accept(ctx context.Context, t *sqldb.Tx, a enroll.Acceptance) error {
	st, err := getStation(ctx, t, a.Station)
	switch {
	case errors.Is(err, enroll.ErrNotFound) || err == nil && st.Revoked != 0:
		return station.Refuse(station.CodeStationUnknown, "not registered, or revoked")
	case err != nil:
		return err
	case a.Counter <= st.Counter || a.Counter > math.MaxInt64:
		return station.Refuse(station.CodeCounter, "not above the last accepted one")
	}
	n, err := getNonce(ctx, t, a.NonceHash)
	switch {
	case errors.Is(err, enroll.ErrNotFound) || err == nil && (n.Station != a.Station || n.Session != a.Session):
		return station.Refuse(station.CodeNonceUnknown, "not issued for this station and session")
	case err != nil:
		return err
	case n.Used:
		return station.Refuse(station.CodeNonceUsed, "accepted before")
	}
	if yes, err := seen(ctx, t, a.Frames); err != nil {
		return err
	} else if yes {
		return station.Refuse(station.CodeReplayedCapture, "a frame was accepted before")
	}
	session, err := getSession(ctx, t, a.Session)
	switch {
	case errors.Is(err, enroll.ErrNotFound):
		_, err := t.Exec(ctx, `INSERT INTO enroll_sessions (session, attempts, greys, pending, outcome, code, number) VALUES (?, 0, 0, 0, '', '', 0)`, a.Session[:])
		if err != nil {
			return err
		}
	case err != nil:
		return err
	case session.Pending:
		return station.Refuse(enroll.CodeSessionBusy, "a capture of it is pending")
	case session.Outcome.Final():
		return station.Refuse(enroll.CodeSessionDecided, "it has its decision")
	case session.Attempts >= a.MaxAttempt:
		return station.Refuse(enroll.CodeSessionAttempts, "%d attempts", session.Attempts)
	}
	if _, err := t.Exec(ctx, `UPDATE enroll_nonces SET used = 1 WHERE hash = ?`, a.NonceHash[:]); err != nil {
		return err
	}
	if _, err := t.Exec(ctx, `UPDATE enroll_stations SET counter = ? WHERE id = ?`, int64(a.Counter), a.Station); err != nil {
		return err
	}
	for _, d := range a.Frames {
		if _, err := t.Exec(ctx, `INSERT INTO enroll_frames (digest, day) VALUES (?, ?)`, d[:], int64(a.Day)); err != nil {
			return err
		}
	}
	if a.Entry == nil {
		_, err := t.Exec(ctx, `UPDATE enroll_sessions SET attempts = attempts + 1, outcome = ?, code = ? WHERE session = ?`,
			string(enroll.Recapture), a.Unusable, a.Session[:])
		return err
	}
	if _, err := t.Exec(ctx, `UPDATE enroll_sessions SET attempts = attempts + 1, pending = 1 WHERE session = ?`, a.Session[:]); err != nil {
		return err
	}
	return insertEntry(ctx, t, *a.Entry)
}

func insertEntry(ctx context.Context, t *sqldb.Tx, e enroll.Entry) error {
	_, err := t.Exec(ctx, `INSERT INTO enroll_log (`+entryColumns+`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		int64(e.Seq), blob(e.Session), int64(e.Ref.Slot), int64(e.Ref.Generation), e.Ref.Digest[:], append([]byte{}, e.SealedSession...),
		int(e.State), string(e.Outcome), e.Code, int64(e.Number), int64(e.Attributes), blob(e.Handle), int64(e.Day), flag(e.Acked), int(e.Life),
		int(e.Kind), int64(e.Person), int64(e.Replaces))
	return err
}

const entryColumns = `seq, session, slot, generation, slot_digest, sealed_session, state, outcome, code, number, attributes, handle, day, acked, life, kind, person, replaces`

// blob gives the bytes of a value, none for the zero value.
func blob[T ~[32]byte](v T) []byte {
	if v == (T{}) {
		return []byte{}
	}
	return v[:]
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

func scanEntry(row interface{ Scan(...any) error }) (enroll.Entry, error) {
	var e enroll.Entry
	var session, digest, handle []byte
	var acked int
	err := row.Scan(&e.Seq, &session, &e.Ref.Slot, &e.Ref.Generation, &digest, &e.SealedSession, &e.State, &e.Outcome, &e.Code,
		&e.Number, &e.Attributes, &handle, &e.Day, &acked, &e.Life, &e.Kind, &e.Person, &e.Replaces)
	if errors.Is(err, sql.ErrNoRows) {
		return e, enroll.ErrNotFound
	}
	copy(e.Session[:], session)
	copy(e.Ref.Digest[:], digest)
	copy(e.Handle[:], handle)
	e.Acked = acked != 0
	return e, err
}

func getEntry(ctx context.Context, q sqldb.Querier, where string, arg int64) (enroll.Entry, error) {
	return scanEntry(q.QueryRow(ctx, `SELECT `+entryColumns+` FROM enroll_log WHERE `+where, arg))
}

// Resolve implements enroll.Store.
func (s *Store) Resolve(ctx context.Context, e enroll.Entry) (out enroll.Entry, found bool, err error) {
	err = s.tx(ctx, "resolve", func(t *sqldb.Tx) error {
		found = false
		have, err := getEntry(ctx, t, `seq = ?`, int64(e.Seq))
		if err == nil {
			out, found = have, have.State != enroll.Cancelled
			if found && have.Ref != e.Ref {
				return errors.New("the place in the order is taken by another slot")
			}
			return nil
		}
		if !errors.Is(err, enroll.ErrNotFound) {
			return err
		}
		out = cancelled(e)
		return insertEntry(ctx, t, out)
	})
	return out, found, err
}

// Decide implements enroll.Store.
func (s *Store) Decide(ctx context.Context, seq uint64, r enroll.Ruling) (out enroll.Entry, err error) {
	err = s.tx(ctx, "decide", func(t *sqldb.Tx) error {
		e, err := getEntry(ctx, t, `seq = ?`, int64(seq))
		if err != nil {
			return err
		}
		if out = e; e.State == enroll.Decided {
			return nil
		}
		if e.State != enroll.Pending {
			return errors.New("the entry was cancelled")
		}
		e.State, e.Outcome, e.Code = enroll.Decided, r.Outcome, r.Code
		if r.Outcome == enroll.Admitted {
			if e.Number, err = nextNumber(ctx, t); err != nil {
				return err
			}
			e.Attributes, e.Handle, e.Kind, e.Person, e.Replaces = r.Attributes, r.Handle, r.Kind, r.Person, r.Replaces
			if e.Person == 0 {
				e.Person = e.Seq
			}
			if e.Kind == enroll.KindReplace {
				e.Life = enroll.Waiting
			}
		} else {
			// Nothing will be delivered, and the slot is zeroed: forget what led to the person.
			e.SealedSession, e.Session = []byte{}, enroll.SessionKey{}
		}
		session := out.Session
		_, err = t.Exec(ctx, `UPDATE enroll_log SET state = ?, outcome = ?, code = ?, number = ?, attributes = ?, handle = ?, sealed_session = ?, session = ?,
			life = ?, kind = ?, person = ?, replaces = ? WHERE seq = ?`,
			int(e.State), string(e.Outcome), e.Code, int64(e.Number), int64(e.Attributes), blob(e.Handle), e.SealedSession, blob(e.Session),
			int(e.Life), int(e.Kind), int64(e.Person), int64(e.Replaces), int64(seq))
		if err != nil {
			return err
		}
		_, err = t.Exec(ctx, `UPDATE enroll_sessions SET pending = 0, outcome = ?, code = ?, number = ?, greys = greys + ? WHERE session = ?`,
			string(e.Outcome), e.Code, int64(e.Number), flag(r.Grey), session[:])
		out = e
		return err
	})
	return out, err
}

func nextNumber(ctx context.Context, t *sqldb.Tx) (uint64, error) {
	if _, err := t.Exec(ctx, `UPDATE enroll_counters SET value = value + 1 WHERE name = 'number'`); err != nil {
		return 0, err
	}
	var n uint64
	err := t.QueryRow(ctx, `SELECT value FROM enroll_counters WHERE name = 'number'`).Scan(&n)
	return n, err
}

// entries runs a query for entries and calls f for each.
func (s *Store) entries(ctx context.Context, f func(enroll.Entry) error, rest string, args ...any) error {
	rows, err := s.db.Query(ctx, `SELECT `+entryColumns+` FROM enroll_log `+rest, args...)
	if err != nil {
		return fmt.Errorf("enrolldb: log: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		e, err := scanEntry(rows)
		if err != nil {
			return fmt.Errorf("enrolldb: log: %w", err)
		}
		if err := f(e); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("enrolldb: log: %w", err)
	}
	return nil
}

// Entries implements enroll.Store.
func (s *Store) Entries(ctx context.Context, f func(enroll.Entry) error) error {
	return s.entries(ctx, f, `ORDER BY seq`)
}

// Unacked implements enroll.Store.
func (s *Store) Unacked(ctx context.Context, limit int) ([]enroll.Entry, error) {
	var out []enroll.Entry
	err := s.entries(ctx, func(e enroll.Entry) error {
		out = append(out, e)
		return nil
	}, `WHERE number > 0 AND acked = 0 ORDER BY seq LIMIT ?`, limit)
	return out, err
}

// Ack implements enroll.Store.
func (s *Store) Ack(ctx context.Context, seq uint64) error {
	if _, err := s.db.Exec(ctx, `UPDATE enroll_log SET acked = 1, sealed_session = ? WHERE seq = ?`, []byte{}, int64(seq)); err != nil {
		return fmt.Errorf("enrolldb: ack: %w", err)
	}
	return nil
}

func getSession(ctx context.Context, q sqldb.Querier, key enroll.SessionKey) (enroll.Session, error) {
	var s enroll.Session
	var pending int
	var recovery int
	err := q.QueryRow(ctx, `SELECT attempts, greys, pending, outcome, code, number, recovery FROM enroll_sessions WHERE session = ?`, key[:]).
		Scan(&s.Attempts, &s.Greys, &pending, &s.Outcome, &s.Code, &s.Number, &recovery)
	if errors.Is(err, sql.ErrNoRows) {
		err = enroll.ErrNotFound
	}
	s.Pending, s.Recovery = pending != 0, recovery != 0
	return s, err
}

// Session implements enroll.Store.
func (s *Store) Session(ctx context.Context, key enroll.SessionKey) (enroll.Session, error) {
	out, err := getSession(ctx, s.db, key)
	if err != nil {
		return enroll.Session{}, fmt.Errorf("enrolldb: session: %w", err)
	}
	return out, nil
}

// SetRecovery implements enroll.Store.
func (s *Store) SetRecovery(ctx context.Context, key enroll.SessionKey, recovery bool) error {
	return s.tx(ctx, "set recovery", func(t *sqldb.Tx) error {
		have, err := getSession(ctx, t, key)
		switch {
		case errors.Is(err, enroll.ErrNotFound):
			_, err := t.Exec(ctx, `INSERT INTO enroll_sessions (session, attempts, greys, pending, outcome, code, number, recovery) VALUES (?, 0, 0, 0, '', '', 0, ?)`,
				key[:], flag(recovery))
			return err
		case err != nil || have.Recovery == recovery:
			return err
		case have.Attempts > 0:
			return station.Refuse(enroll.CodeSessionBegun, "%d captures accepted", have.Attempts)
		}
		_, err = t.Exec(ctx, `UPDATE enroll_sessions SET recovery = ? WHERE session = ?`, flag(recovery), key[:])
		return err
	})
}

// CloseSession implements enroll.Store.
func (s *Store) CloseSession(ctx context.Context, key enroll.SessionKey) error {
	return s.tx(ctx, "close session", func(t *sqldb.Tx) error {
		var open int
		err := t.QueryRow(ctx, `SELECT COUNT(*) FROM enroll_log WHERE session = ? AND (state = 0 OR (number > 0 AND acked = 0))`, key[:]).Scan(&open)
		if err != nil {
			return err
		}
		if open > 0 {
			return enroll.ErrUndelivered
		}
		if _, err := t.Exec(ctx, `UPDATE enroll_log SET session = ?, sealed_session = ? WHERE session = ?`, []byte{}, []byte{}, key[:]); err != nil {
			return err
		}
		if _, err := t.Exec(ctx, `DELETE FROM enroll_nonces WHERE session = ?`, key[:]); err != nil {
			return err
		}
		_, err = t.Exec(ctx, `DELETE FROM enroll_sessions WHERE session = ?`, key[:])
		return err
	})
}

// Number implements enroll.Store.
func (s *Store) Number(ctx context.Context, number uint64) (enroll.Entry, error) {
	if number == 0 || number > math.MaxInt64 {
		return enroll.Entry{}, enroll.ErrNotFound
	}
	e, err := getEntry(ctx, s.db, `number = ?`, int64(number))
	if err != nil {
		return enroll.Entry{}, fmt.Errorf("enrolldb: number: %w", err)
	}
	return e, nil
}

// Person implements enroll.Store.
func (s *Store) Person(ctx context.Context, person uint64) ([]enroll.Entry, error) {
	if person == 0 || person > math.MaxInt64 {
		return nil, nil
	}
	var out []enroll.Entry
	err := s.entries(ctx, func(e enroll.Entry) error {
		out = append(out, e)
		return nil
	}, `WHERE person = ? AND person > 0 ORDER BY seq`, int64(person))
	return out, err
}

// SetLife implements enroll.Store.
func (s *Store) SetLife(ctx context.Context, number uint64, life enroll.Life) error {
	return s.update(ctx, "set life", number, `UPDATE enroll_log SET life = ? WHERE number = ?`, int(life), int64(number))
}

// DropHandle implements enroll.Store.
func (s *Store) DropHandle(ctx context.Context, number uint64) error {
	return s.update(ctx, "drop handle", number, `UPDATE enroll_log SET handle = ? WHERE number = ?`, []byte{}, int64(number))
}

func (s *Store) update(ctx context.Context, what string, number uint64, query string, args ...any) error {
	return s.tx(ctx, what, func(t *sqldb.Tx) error {
		if number == 0 || number > math.MaxInt64 {
			return enroll.ErrNotFound
		}
		res, err := t.Exec(ctx, query, args...)
		if err != nil {
			return err
		}
		n, err := res.RowsAffected()
		if err == nil && n == 0 {
			err = enroll.ErrNotFound
		}
		return err
	})
}

// NextNumber implements enroll.Store.
func (s *Store) NextNumber(ctx context.Context, day uint32) (n uint64, err error) {
	err = s.tx(ctx, "next number", func(t *sqldb.Tx) error {
		if n, err = nextNumber(ctx, t); err != nil {
			return err
		}
		_, err = t.Exec(ctx, `INSERT INTO enroll_removals (number, day) VALUES (?, ?)`, int64(n), int64(day))
		return err
	})
	return n, err
}

// Counts implements enroll.Store.
func (s *Store) Counts(ctx context.Context) (enroll.Counts, error) {
	c := enroll.Counts{Decisions: make(map[enroll.Outcome]int)}
	err := s.tx(ctx, "counts", func(t *sqldb.Tx) error {
		clear(c.Decisions)
		if err := t.QueryRow(ctx, `SELECT COUNT(*) FROM enroll_stations WHERE revoked = 0`).Scan(&c.Stations); err != nil {
			return err
		}
		if err := t.QueryRow(ctx, `SELECT value FROM enroll_counters WHERE name = 'number'`).Scan(&c.Numbers); err != nil {
			return err
		}
		err := t.QueryRow(ctx, `SELECT
			COALESCE(SUM(CASE WHEN state = 0 THEN 1 ELSE 0 END), 0),
			COALESCE(SUM(CASE WHEN number > 0 AND acked = 0 THEN 1 ELSE 0 END), 0),
			COALESCE(SUM(CASE WHEN number > 0 AND life = 0 THEN 1 ELSE 0 END), 0),
			COALESCE(SUM(CASE WHEN number > 0 AND life = 5 THEN 1 ELSE 0 END), 0),
			COALESCE(SUM(CASE WHEN number > 0 AND life IN (1, 2, 6) THEN 1 ELSE 0 END), 0),
			COALESCE(SUM(CASE WHEN number > 0 AND life IN (3, 4) THEN 1 ELSE 0 END), 0)
			FROM enroll_log`).Scan(&c.Pending, &c.Unacked, &c.Live, &c.Waiting, &c.Tombstone, &c.Erased)
		if err != nil {
			return err
		}
		rows, err := t.Query(ctx, `SELECT outcome, COUNT(*) FROM enroll_log WHERE state = 1 GROUP BY outcome`)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var o enroll.Outcome
			var n int
			if err := rows.Scan(&o, &n); err != nil {
				return err
			}
			c.Decisions[o] = n
		}
		return rows.Err()
	})
	return c, err
}
