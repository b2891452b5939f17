package apidb

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"math"

	"unum/internal/sqldb"
	"unum/semaphore/registrar"
)

//go:embed registrar_migrations/*.sql
var registrarMigrations embed.FS

// RegistrarStore is a registrar.Store in SQL. It has a database, or a schema, and credentials of its own, apart from the API's: the
// registrar is another process, and the API has no business in its rows.
type RegistrarStore struct{ db *sqldb.DB }

var _ registrar.Store = (*RegistrarStore)(nil)

// OpenRegistrar opens the registrar's database and brings its tables up to date. It must not be the database of [Open].
func OpenRegistrar(ctx context.Context, dsn string) (*RegistrarStore, error) {
	files, err := fs.Sub(registrarMigrations, "registrar_migrations")
	if err != nil {
		return nil, fmt.Errorf("apidb: %w", err)
	}
	db, err := sqldb.Open(ctx, dsn, files)
	if err != nil {
		return nil, fmt.Errorf("apidb: %w", err)
	}
	return &RegistrarStore{db: db}, nil
}

// Close closes the database.
func (s *RegistrarStore) Close() error { return s.db.Close() }

// Ping reports whether the database answers.
func (s *RegistrarStore) Ping(ctx context.Context) error { return s.db.Ping(ctx) }

// Insert implements registrar.Store.
func (s *RegistrarStore) Insert(ctx context.Context, r registrar.Record) error {
	err := s.db.Tx(ctx, func(tx *sqldb.Tx) error {
		if _, err := tx.Exec(ctx, `INSERT INTO registrar_number (number) VALUES (?)`, int64(r.Number)); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, `INSERT INTO registrar_record (number, digest, kind, attributes, handle_hash, leaf_index, old_handle_hash, expiry) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			int64(r.Number), r.Digest[:], int(r.Kind), int64(r.Attributes), r.HandleHash[:], int64(r.Index), r.OldHandleHash[:], int64(r.Expiry))
		return err
	})
	if sqldb.IsUnique(err) {
		return registrar.ErrConflict
	}
	if err != nil {
		return fmt.Errorf("apidb: insert record: %w", err)
	}
	return nil
}

// ByDigest implements registrar.Store.
func (s *RegistrarStore) ByDigest(ctx context.Context, digest [32]byte) (registrar.Record, error) {
	return s.record(ctx, "digest", digest[:])
}

// ByNumber implements registrar.Store.
func (s *RegistrarStore) ByNumber(ctx context.Context, number uint64) (registrar.Record, error) {
	return s.record(ctx, "number", int64(number))
}

const recordQuery = `SELECT number, digest, kind, attributes, handle_hash, leaf_index, old_handle_hash, expiry FROM registrar_record WHERE `

func (s *RegistrarStore) record(ctx context.Context, column string, key any) (registrar.Record, error) {
	r, err := scanRecord(s.db.QueryRow(ctx, recordQuery+column+` = ?`, key))
	if errors.Is(err, sql.ErrNoRows) {
		return registrar.Record{}, registrar.ErrNoRecord
	} else if err != nil {
		return registrar.Record{}, fmt.Errorf("apidb: read record: %w", err)
	}
	return r, nil
}

func scanRecord(row interface{ Scan(...any) error }) (registrar.Record, error) {
	var r registrar.Record
	var number, attributes, index, expiry int64
	var kind int
	var digest, handle, old []byte
	if err := row.Scan(&number, &digest, &kind, &attributes, &handle, &index, &old, &expiry); err != nil {
		return r, err
	}
	r.Number, r.Kind, r.Attributes, r.Index, r.Expiry = uint64(number), uint8(kind), uint32(attributes), uint64(index), uint64(expiry)
	for _, f := range []struct {
		to   *[32]byte
		from []byte
	}{{&r.Digest, digest}, {&r.HandleHash, handle}, {&r.OldHandleHash, old}} {
		var err error
		if *f.to, err = bytes32(f.from); err != nil {
			return registrar.Record{}, err
		}
	}
	return r, nil
}

// Records implements registrar.Store.
func (s *RegistrarStore) Records(ctx context.Context, after uint64, limit int) ([]registrar.Record, error) {
	rows, err := s.db.Query(ctx, recordQuery+`number > ? ORDER BY number LIMIT ?`, int64(min(after, math.MaxInt64)), limit)
	if err != nil {
		return nil, fmt.Errorf("apidb: read records: %w", err)
	}
	defer rows.Close()
	var out []registrar.Record
	for rows.Next() {
		r, err := scanRecord(rows)
		if err != nil {
			return nil, fmt.Errorf("apidb: read records: %w", err)
		}
		out = append(out, r)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("apidb: read records: %w", err)
	}
	return out, nil
}

// Finalize implements registrar.Store.
func (s *RegistrarStore) Finalize(ctx context.Context, number uint64) error {
	err := s.db.Tx(ctx, func(tx *sqldb.Tx) error {
		var one int
		if err := tx.QueryRow(ctx, `SELECT 1 FROM registrar_number WHERE number = ?`, int64(number)).Scan(&one); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, `DELETE FROM registrar_record WHERE number = ?`, int64(number))
		return err
	})
	if errors.Is(err, sql.ErrNoRows) {
		return registrar.ErrNoRecord
	} else if err != nil {
		return fmt.Errorf("apidb: finalize record: %w", err)
	}
	return nil
}
