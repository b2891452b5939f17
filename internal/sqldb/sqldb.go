// Package sqldb opens the two SQL engines that unum stores its truth in, SQLite when embedded and PostgreSQL when served, behind one
// handle, so that a store is written once and one conformance suite runs over both.
//
// Call [Open] first: it opens the database that the data source name tells, applies the embedded goose migrations, and gives a [DB].
// Queries use ? as the placeholder on both engines. Multi-statement work goes through [DB.Tx], which is serializable on both and is
// tried again when the engine asks for it, so the function given to it must have no effect but on the transaction.
//
// Guarantees: a transaction that returned nil is on disk (SQLite runs with WAL and synchronous=FULL, PostgreSQL with its own default
// synchronous_commit=on). Non-goals: query building, mapping rows to structs, hiding SQL.
//
// Column types that mean the same on both engines: BIGINT, INTEGER, TEXT, BYTEA. A uint64 that can reach 2⁶³ does not fit BIGINT and
// is stored as eight big-endian bytes.
package sqldb

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	_ "github.com/jackc/pgx/v5/stdlib" // registers the driver "pgx"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// ErrDSN means that a data source name is neither sqlite:PATH nor postgres://….
var ErrDSN = errors.New("sqldb: data source name must be sqlite:PATH or postgres://…")

// Engine names the SQL engine behind a [DB].
type Engine string

// The two engines.
const (
	SQLite     Engine = "sqlite"
	PostgreSQL Engine = "postgres"
)

// txAttempts bounds how often [DB.Tx] runs its function when the engine reports a conflict.
const txAttempts = 12

// DB is an open, migrated database. It is safe for concurrent use.
type DB struct {
	sql      *sql.DB
	engine   Engine
	readOnly bool
}

// Tx is one running transaction; it must not be used after the function it was given to has returned.
type Tx struct {
	tx     *sql.Tx
	engine Engine
}

// Querier is what [DB] and [Tx] have in common.
type Querier interface {
	Exec(ctx context.Context, query string, args ...any) (sql.Result, error)
	Query(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRow(ctx context.Context, query string, args ...any) *sql.Row
}

var (
	_ Querier = (*DB)(nil)
	_ Querier = (*Tx)(nil)
)

// Open opens the database that dsn names and brings it to the newest migration in migrations (goose SQL files in the root of the
// file system). dsn is "sqlite:PATH" (the folder is made if absent) or a postgres:// URL; a search_path parameter in it names a schema,
// which is made if absent. Several processes may open one database at once: migrations are applied by one of them.
func Open(ctx context.Context, dsn string, migrations fs.FS) (*DB, error) {
	var db *DB
	switch {
	case strings.HasPrefix(dsn, "sqlite:"):
		path := strings.TrimPrefix(dsn, "sqlite:")
		if path == "" || strings.ContainsAny(path, "?#") {
			return nil, ErrDSN
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return nil, fmt.Errorf("sqldb: make folder: %w", err)
		}
		q := url.Values{"_pragma": {"busy_timeout(15000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(ON)", "secure_delete(ON)"}, "_txlock": {"immediate"}}
		h, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?"+q.Encode())
		if err != nil {
			return nil, fmt.Errorf("sqldb: open sqlite: %w", err)
		}
		h.SetMaxOpenConns(8)
		db = &DB{sql: h, engine: SQLite}
	case strings.HasPrefix(dsn, "postgres://"), strings.HasPrefix(dsn, "postgresql://"):
		u, err := url.Parse(dsn)
		if err != nil {
			return nil, ErrDSN // url.Error would print the password
		}
		h, err := sql.Open("pgx", dsn)
		if err != nil {
			return nil, fmt.Errorf("sqldb: open postgres: %w", redact(err))
		}
		h.SetMaxOpenConns(16)
		h.SetConnMaxIdleTime(5 * time.Minute)
		db = &DB{sql: h, engine: PostgreSQL}
		if schema := u.Query().Get("search_path"); schema != "" {
			if _, err := h.ExecContext(ctx, `CREATE SCHEMA IF NOT EXISTS "`+strings.ReplaceAll(schema, `"`, `""`)+`"`); err != nil && !IsUnique(err) {
				return nil, errors.Join(fmt.Errorf("sqldb: make schema: %w", redact(err)), h.Close())
			}
		}
	default:
		return nil, ErrDSN
	}
	if err := db.migrate(ctx, migrations); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

func (db *DB) migrate(ctx context.Context, migrations fs.FS) error {
	dialect := goose.DialectSQLite3
	var opts []goose.ProviderOption
	if db.engine == PostgreSQL {
		dialect = goose.DialectPostgres
		locker, err := lock.NewPostgresSessionLocker()
		if err != nil {
			return fmt.Errorf("sqldb: migration lock: %w", err)
		}
		opts = append(opts, goose.WithSessionLocker(locker))
	}
	p, err := goose.NewProvider(dialect, db.sql, migrations, opts...)
	if err != nil {
		return fmt.Errorf("sqldb: read migrations: %w", err)
	}
	for attempt := 0; ; attempt++ {
		_, err = p.Up(ctx)
		if err == nil {
			return nil
		}
		// SQLite has no migration lock: a second process that starts at the same moment loses the race once and then finds the work done.
		if db.engine != SQLite || attempt == txAttempts || ctx.Err() != nil {
			return fmt.Errorf("sqldb: migrate: %w", redact(err))
		}
		if err := sleep(ctx, attempt); err != nil {
			return err
		}
	}
}

// Engine tells which engine is behind db.
func (db *DB) Engine() Engine { return db.engine }

// SQL gives the handle underneath, for what this package does not offer.
func (db *DB) SQL() *sql.DB { return db.sql }

// Ping reports whether the database answers.
func (db *DB) Ping(ctx context.Context) error { return redact(db.sql.PingContext(ctx)) }

// Close closes the database; running queries end first. SQLite's write-ahead log is folded into the file before, so that rows deleted
// long since (which secure_delete overwrites in the file) don't live on in it.
func (db *DB) Close() error {
	var err error
	if db.engine == SQLite && !db.readOnly {
		_, err = db.sql.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	}
	return errors.Join(err, db.sql.Close())
}

// Exec runs a statement outside any transaction of [DB.Tx].
func (db *DB) Exec(ctx context.Context, query string, args ...any) (sql.Result, error) {
	return db.sql.ExecContext(db.engine.bound(ctx), rebind(db.engine, query), args...)
}

// Query runs a query outside any transaction of [DB.Tx]; the caller closes the rows.
func (db *DB) Query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	return db.sql.QueryContext(db.engine.bound(ctx), rebind(db.engine, query), args...)
}

// QueryRow runs a query that gives at most one row.
func (db *DB) QueryRow(ctx context.Context, query string, args ...any) *sql.Row {
	return db.sql.QueryRowContext(db.engine.bound(ctx), rebind(db.engine, query), args...)
}

// Exec runs a statement in the transaction.
func (t *Tx) Exec(ctx context.Context, query string, args ...any) (sql.Result, error) {
	return t.tx.ExecContext(t.engine.bound(ctx), rebind(t.engine, query), args...)
}

// Query runs a query in the transaction; the caller closes the rows before the next statement.
func (t *Tx) Query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	return t.tx.QueryContext(t.engine.bound(ctx), rebind(t.engine, query), args...)
}

// QueryRow runs a query that gives at most one row, in the transaction.
func (t *Tx) QueryRow(ctx context.Context, query string, args ...any) *sql.Row {
	return t.tx.QueryRowContext(t.engine.bound(ctx), rebind(t.engine, query), args...)
}

// Tx runs f in one serializable transaction and commits it when f returns nil. When the engine reports a serialization conflict, a
// deadlock or a busy database, the transaction is rolled back and f runs again, with growing pauses, a bounded number of times. Any
// other error of f is returned as it is, with nothing written.
func (db *DB) Tx(ctx context.Context, f func(*Tx) error) error {
	for attempt := 0; ; attempt++ {
		err := db.once(ctx, f)
		if err == nil || !isConflict(err) || attempt == txAttempts {
			return err
		}
		if err := sleep(ctx, attempt); err != nil {
			return err
		}
	}
}

func (db *DB) once(ctx context.Context, f func(*Tx) error) (err error) {
	var opts *sql.TxOptions // SQLite: BEGIN IMMEDIATE by _txlock, which is serializable
	if db.engine == PostgreSQL {
		opts = &sql.TxOptions{Isolation: sql.LevelSerializable}
	}
	tx, err := db.sql.BeginTx(db.engine.bound(ctx), opts)
	if err != nil {
		return fmt.Errorf("sqldb: begin: %w", redact(err))
	}
	defer func() {
		if err != nil {
			// The first error says why; a failed rollback only means that the connection is gone, which rolls back as well.
			_ = tx.Rollback()
		}
	}()
	if err := f(&Tx{tx: tx, engine: db.engine}); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("sqldb: commit: %w", err)
	}
	return nil
}

// sleep waits 2, 4, 8 … 256 ms by attempt, or until ctx ends.
func sleep(ctx context.Context, attempt int) error {
	t := time.NewTimer(time.Millisecond << min(attempt+1, 8))
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

// IsUnique reports whether err is a violated primary key or unique constraint.
func IsUnique(err error) bool {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.Code == "23505"
	}
	var lite *sqlite.Error
	if errors.As(err, &lite) {
		return lite.Code() == sqlite3.SQLITE_CONSTRAINT_UNIQUE || lite.Code() == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY
	}
	return false
}

// isConflict reports whether the same transaction may succeed when run again.
func isConflict(err error) bool {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.Code == "40001" || pg.Code == "40P01" // serialization_failure, deadlock_detected
	}
	var lite *sqlite.Error
	if errors.As(err, &lite) {
		return lite.Code()&0xff == sqlite3.SQLITE_BUSY || lite.Code()&0xff == sqlite3.SQLITE_LOCKED
	}
	return false
}

// redact keeps a connection string out of an error: pgconn's connect error prints the whole configuration but for the password, and a
// host name is nobody's business in a client's answer either.
func redact(err error) error {
	var c *pgconn.ConnectError
	if errors.As(err, &c) {
		return errors.New("cannot connect to PostgreSQL")
	}
	return err
}

// bound gives the context that an engine's driver may be given. Cancelling a statement in SQLite's driver interrupts the connection, and an
// interrupt that comes late breaks the rollback and leaves the write lock behind in the pool; so a statement that has begun is let finish. They are
// short. What is cancelled before it begins is not begun.
func (e Engine) bound(ctx context.Context) context.Context {
	if e != SQLite || ctx.Err() != nil {
		return ctx
	}
	return context.WithoutCancel(ctx)
}

// rebind turns ? placeholders into $1, $2 … for PostgreSQL. A ? inside a quoted literal or identifier stays.
func rebind(e Engine, q string) string {
	if e != PostgreSQL || !strings.Contains(q, "?") {
		return q
	}
	var b strings.Builder
	b.Grow(len(q) + 16)
	n := 0
	var quote byte
	for i := 0; i < len(q); i++ {
		c := q[i]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c == '?':
			n++
			b.WriteByte('$')
			b.WriteString(strconv.Itoa(n))
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}
