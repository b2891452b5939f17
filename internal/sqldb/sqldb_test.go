package sqldb_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"unum/internal/needs"
	"unum/internal/sqldb"
)

var migrations = fstest.MapFS{
	"0001_first.sql": {Data: []byte("-- +goose Up\nCREATE TABLE counter (name TEXT PRIMARY KEY, n BIGINT NOT NULL, raw BYTEA);\n-- +goose Down\nDROP TABLE counter;\n")},
}

func engines(t *testing.T, run func(t *testing.T, dsn string)) {
	t.Run("sqlite", func(t *testing.T) { run(t, "sqlite:"+filepath.Join(t.TempDir(), "a b", "x.db")) })
	t.Run("postgres", func(t *testing.T) { run(t, needs.Postgres(t)) })
}

func open(t *testing.T, dsn string) *sqldb.DB {
	t.Helper()
	db, err := sqldb.Open(t.Context(), dsn, migrations)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

func TestStore(t *testing.T) {
	engines(t, func(t *testing.T, dsn string) {
		ctx := t.Context()
		db := open(t, dsn)
		if _, err := db.Exec(ctx, "INSERT INTO counter (name, n, raw) VALUES (?, ?, ?)", "what? 'this'", int64(1), []byte{0, 1}); err != nil {
			t.Fatal(err)
		}
		_, err := db.Exec(ctx, "INSERT INTO counter (name, n) VALUES (?, ?)", "what? 'this'", int64(2))
		if !sqldb.IsUnique(err) {
			t.Fatalf("second insert: %v, want a unique violation", err)
		}
		if sqldb.IsUnique(errors.New("other")) {
			t.Fatal("another error passes for a unique violation")
		}
		again := open(t, dsn) // a second process: migrations are already there, rows stay
		var n int64
		var raw []byte
		if err := again.QueryRow(ctx, "SELECT n, raw FROM counter WHERE name = ? AND name <> '?'", "what? 'this'").Scan(&n, &raw); err != nil || n != 1 || string(raw) != "\x00\x01" {
			t.Fatal(n, raw, err)
		}
	})
}

func TestTxRollsBack(t *testing.T) {
	engines(t, func(t *testing.T, dsn string) {
		ctx := t.Context()
		db := open(t, dsn)
		want := errors.New("no")
		err := db.Tx(ctx, func(tx *sqldb.Tx) error {
			if _, err := tx.Exec(ctx, "INSERT INTO counter (name, n) VALUES (?, 1)", "x"); err != nil {
				return err
			}
			return want
		})
		if !errors.Is(err, want) {
			t.Fatal(err)
		}
		var n int
		if err := db.QueryRow(ctx, "SELECT count(*) FROM counter").Scan(&n); err != nil || n != 0 {
			t.Fatal(n, err)
		}
	})
}

// TestTxSerializable has two handles read, then write what they read: without serializable transactions increments are lost.
func TestTxSerializable(t *testing.T) {
	engines(t, func(t *testing.T, dsn string) {
		ctx := t.Context()
		dbs := []*sqldb.DB{open(t, dsn), open(t, dsn)}
		if _, err := dbs[0].Exec(ctx, "INSERT INTO counter (name, n) VALUES ('x', 0)"); err != nil {
			t.Fatal(err)
		}
		const each = 10
		var wg sync.WaitGroup
		for _, db := range dbs {
			wg.Go(func() {
				for range each {
					if err := db.Tx(ctx, func(tx *sqldb.Tx) error { return increment(ctx, tx) }); err != nil {
						t.Error(err)
					}
				}
			})
		}
		wg.Wait()
		var n int
		if err := dbs[1].QueryRow(ctx, "SELECT n FROM counter").Scan(&n); err != nil || n != 2*each {
			t.Fatal(n, err)
		}
	})
}

func increment(ctx context.Context, tx *sqldb.Tx) error {
	var n int
	if err := tx.QueryRow(ctx, "SELECT n FROM counter WHERE name = 'x'").Scan(&n); err != nil {
		return err
	}
	_, err := tx.Exec(ctx, "UPDATE counter SET n = ? WHERE name = 'x'", n+1)
	return err
}

// TestCancelled cancels transactions at every moment of their life and looks that the database can be written afterwards, and that each is
// there whole or not at all.
func TestCancelled(t *testing.T) {
	engines(t, func(t *testing.T, dsn string) {
		db := open(t, dsn)
		ctx := t.Context()
		if _, err := db.Exec(ctx, "INSERT INTO counter (name, n) VALUES ('x', 0)"); err != nil {
			t.Fatal(err)
		}
		done := 0
		for i := range 200 {
			cctx, cancel := context.WithCancel(ctx)
			timer := time.AfterFunc(time.Duration(i)*20*time.Microsecond, cancel)
			if err := db.Tx(cctx, func(tx *sqldb.Tx) error { return increment(cctx, tx) }); err == nil {
				done++
			}
			timer.Stop()
			cancel()
		}
		quick, cancel := context.WithTimeout(ctx, 10*time.Second)
		defer cancel()
		if err := db.Tx(quick, func(tx *sqldb.Tx) error { return increment(quick, tx) }); err != nil {
			t.Fatalf("after cancelled transactions: %v", err)
		}
		var n int
		if err := db.QueryRow(ctx, "SELECT n FROM counter").Scan(&n); err != nil || n < done+1 {
			t.Fatalf("%d increments for %d that succeeded (%v)", n, done+1, err)
		}
	})
}

func TestOpenRefuses(t *testing.T) {
	for _, dsn := range []string{"", "sqlite:", "sqlite:a?mode=memory", "mysql://x", "postgres://%zz:secret@h/db"} {
		if _, err := sqldb.Open(t.Context(), dsn, migrations); !errors.Is(err, sqldb.ErrDSN) {
			t.Errorf("%q: %v", dsn, err)
		}
	}
	_, err := sqldb.Open(t.Context(), "postgres://alice:s3cret@127.0.0.1:1/db?sslmode=disable", migrations)
	if err == nil || strings.Contains(err.Error(), "s3cret") || strings.Contains(err.Error(), "alice") {
		t.Errorf("unreachable server: %v", err)
	}
}
