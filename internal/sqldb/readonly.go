package sqldb

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"strconv"
	"strings"
)

// ErrSchema means that a database that is only to be read has another schema than this program: another version's, or none.
var ErrSchema = errors.New("sqldb: database has another schema version")

// OpenReadOnly opens a database to be looked at, and changes nothing: an SQLite file that is not there is an error that wraps
// fs.ErrNotExist, a schema that is not the newest of migrations is [ErrSchema], and every statement that would write fails. Only queries
// outside [DB.Tx] work on SQLite.
func OpenReadOnly(ctx context.Context, dsn string, migrations fs.FS) (*DB, error) {
	db := &DB{readOnly: true}
	switch {
	case strings.HasPrefix(dsn, "sqlite:"):
		file := strings.TrimPrefix(dsn, "sqlite:")
		if file == "" || strings.ContainsAny(file, "?#") {
			return nil, ErrDSN
		}
		if _, err := os.Stat(file); err != nil {
			return nil, fmt.Errorf("sqldb: open sqlite: %w", err)
		}
		q := url.Values{"_pragma": {"busy_timeout(15000)", "query_only(ON)"}, "mode": {"ro"}}
		if st, err := os.Stat(file + "-wal"); err != nil || st.Size() == 0 {
			q.Set("immutable", "1") // closed in order: nothing beside the file is needed, and nothing is made
		}
		h, err := sql.Open("sqlite", "file:"+(&url.URL{Path: file}).EscapedPath()+"?"+q.Encode())
		if err != nil {
			return nil, fmt.Errorf("sqldb: open sqlite: %w", err)
		}
		db.sql, db.engine = h, SQLite
	case strings.HasPrefix(dsn, "postgres://"), strings.HasPrefix(dsn, "postgresql://"):
		u, err := url.Parse(dsn)
		if err != nil {
			return nil, ErrDSN // url.Error would print the password
		}
		q := u.Query()
		q.Set("default_transaction_read_only", "on")
		u.RawQuery = q.Encode()
		h, err := sql.Open("pgx", u.String())
		if err != nil {
			return nil, fmt.Errorf("sqldb: open postgres: %w", redact(err))
		}
		db.sql, db.engine = h, PostgreSQL
	default:
		return nil, ErrDSN
	}
	if err := db.checkSchema(ctx, migrations); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

func (db *DB) checkSchema(ctx context.Context, migrations fs.FS) error {
	files, err := fs.Glob(migrations, "*.sql")
	if err != nil {
		return fmt.Errorf("sqldb: read migrations: %w", err)
	}
	want := int64(-1)
	for _, f := range files {
		number, _, _ := strings.Cut(path.Base(f), "_")
		v, err := strconv.ParseInt(number, 10, 64)
		if err != nil {
			return fmt.Errorf("sqldb: migration %s has no number", f)
		}
		want = max(want, v)
	}
	if err := db.Ping(ctx); err != nil {
		return fmt.Errorf("sqldb: open: %w", err)
	}
	var have int64
	if err := db.QueryRow(ctx, `SELECT COALESCE(MAX(version_id), 0) FROM goose_db_version WHERE is_applied`).Scan(&have); err != nil {
		return fmt.Errorf("%w: none to be read", ErrSchema)
	}
	if have != want {
		return fmt.Errorf("%w: %d, want %d", ErrSchema, have, want)
	}
	return nil
}
