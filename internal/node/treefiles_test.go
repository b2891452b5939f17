package node

import (
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"unum/semaphore"
)

// TestTreeFiles: the folder for the tree never keeps a node from starting.
func TestTreeFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "tree")
	n := &Node{cfg: Config{Stores: StoresConfig{TreeFiles: dir}}, deps: Deps{Log: slog.New(slog.NewTextHandler(io.Discard, nil))}}
	f, err := n.openTreeFiles()
	if err != nil || f == nil {
		t.Fatal(f, err)
	}
	tr, err := f.Tree().Append(semaphore.Leaf{Field: semaphore.FieldFromUint64(7)})
	if err == nil {
		_, err = f.Commit(tr, 3)
	}
	if err != nil {
		t.Fatal(err)
	}
	if second, err := n.openTreeFiles(); err != nil || second != nil {
		t.Errorf("in use: %v, %v", second, err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}

	if f, err = n.openTreeFiles(); err != nil || f.Tag() != 3 || f.Tree().Root() != tr.Root() {
		t.Fatalf("opened again: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}

	for _, name := range []string{"journal.0", "journal.1"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("damaged"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	note := filepath.Join(dir, "note")
	if err := os.WriteFile(note, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if f, err = n.openTreeFiles(); err != nil || f.Tag() != 0 || f.Tree().Len() != 0 {
		t.Fatalf("damaged: %v", err)
	}
	if _, err := os.Stat(note); err != nil {
		t.Error("somebody else's file is gone")
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	n.cfg.Stores.TreeFiles = ""
	if f, err := n.openTreeFiles(); f != nil || err != nil {
		t.Error(f, err)
	}
}
