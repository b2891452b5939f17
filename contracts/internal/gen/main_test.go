package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCurrent makes the bindings anew and compares them with those in the repository.
func TestCurrent(t *testing.T) {
	root := filepath.Join("..", "..")
	files, err := generate(filepath.Join(root, "artifacts"))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, string(got)); diff != "" {
			t.Errorf("%s is not what the artifact gives; run go generate ./contracts/...\n(-want +got)\n%s", name, diff)
		}
	}
}

func TestUnknownArtifact(t *testing.T) {
	if _, _, err := packageOf("Forgotten"); err == nil {
		t.Error("an artifact without a package passed")
	}
	if _, err := generate(t.TempDir()); err == nil {
		t.Error("an empty folder passed")
	}
}
