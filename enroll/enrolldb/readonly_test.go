package enrolldb_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"unum/enroll"
	"unum/enroll/enrolldb"
	"unum/internal/needs"
	"unum/internal/sqldb"
)

func folder(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	files, err := os.ReadDir(dir)
	must(t, err)
	for _, f := range files {
		b, err := os.ReadFile(filepath.Join(dir, f.Name()))
		must(t, err)
		out[f.Name()] = string(b)
	}
	return out
}

// Looking at a log makes nothing, changes nothing, and can't.
func TestReadOnly(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "absent")
	if _, err := enrolldb.OpenReadOnly(ctx, "sqlite:"+filepath.Join(dir, "enroll.db")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an absent database: %v", err)
	}
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("its folder was made: %v", err)
	}
	dir = t.TempDir()
	file := filepath.Join(dir, "enroll.db")
	must(t, os.WriteFile(file, nil, 0o600))
	if _, err := enrolldb.OpenReadOnly(ctx, "sqlite:"+file); !errors.Is(err, sqldb.ErrSchema) {
		t.Errorf("an empty database: %v", err)
	}
	must(t, os.Remove(file))
	readOnly(t, "sqlite:"+file, func() map[string]string { return folder(t, dir) })
}

func TestReadOnlyPostgreSQL(t *testing.T) {
	readOnly(t, needs.Postgres(t), func() map[string]string { return nil })
}

func readOnly(t *testing.T, dsn string, look func() map[string]string) {
	s, err := enrolldb.Open(ctx, dsn)
	must(t, err)
	prepare(t, s, 1)
	must(t, s.Accept(ctx, acceptance(1)))
	must(t, s.BindSlab(ctx, [16]byte{3}))
	must(t, s.Close())
	before := look()
	r, err := enrolldb.OpenReadOnly(ctx, dsn)
	must(t, err)
	n := 0
	must(t, r.Entries(ctx, func(enroll.Entry) error { n++; return nil }))
	if id, err := r.Slab(ctx); err != nil || id != [16]byte{3} || n != 1 {
		t.Errorf("slab %x, %d entries, %v", id, n, err)
	}
	if err := r.Ack(ctx, 1); err == nil {
		t.Error("something was written")
	}
	must(t, r.Close())
	after := look()
	if len(before) != len(after) {
		t.Errorf("files: %d before, %d after", len(before), len(after))
	}
	for name, b := range before {
		if after[name] != b {
			t.Errorf("%s was changed", name)
		}
	}
}

// What a crash leaves in SQLite's write-ahead log is read too.
func TestReadOnlyBesideAWriter(t *testing.T) {
	dsn := "sqlite:" + filepath.Join(t.TempDir(), "enroll.db")
	s, err := enrolldb.Open(ctx, dsn)
	must(t, err)
	defer s.Close()
	prepare(t, s, 1)
	must(t, s.Accept(ctx, acceptance(1)))
	r, err := enrolldb.OpenReadOnly(ctx, dsn)
	must(t, err)
	defer r.Close()
	n := 0
	must(t, r.Entries(ctx, func(enroll.Entry) error { n++; return nil }))
	if n != 1 {
		t.Errorf("%d entries", n)
	}
	if _, err := r.Slab(ctx); !errors.Is(err, enroll.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}
