package contracts_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"unum/internal/needs"
)

// artifacts reads the committed artifacts by file name.
func artifacts(t *testing.T, dir string) map[string]string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no artifacts in %s: %v", dir, err)
	}
	out := make(map[string]string)
	for _, p := range paths {
		raw, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(p)] = string(raw)
	}
	return out
}

// TestArtifactsCurrent needs no compiler: it fails when a source was changed and not compiled, or is compiled into nothing.
func TestArtifactsCurrent(t *testing.T) {
	used := map[string]bool{}
	for name, raw := range artifacts(t, "artifacts") {
		var artifact struct {
			SourceSHA256 map[string]string `json:"sourceSha256"`
		}
		if err := json.Unmarshal([]byte(raw), &artifact); err != nil {
			t.Fatal(err)
		}
		if len(artifact.SourceSHA256) == 0 {
			t.Errorf("%s names no source", name)
		}
		for path, want := range artifact.SourceSHA256 {
			if strings.HasPrefix(path, "@openzeppelin/") {
				continue
			}
			used[path] = true
			source, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(path)))
			if err != nil {
				t.Fatal(err)
			}
			if got := sha256.Sum256(source); hex.EncodeToString(got[:]) != want {
				t.Errorf("%s was made from another %s: run npm run build in contracts/, then go generate ./contracts/...", name, path)
			}
		}
	}
	root := os.DirFS("..")
	for _, dir := range []string{"contracts/src", "examples/dapp"} {
		err := fs.WalkDir(root, dir, func(path string, _ fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".sol") && !used[path] {
				t.Errorf("no artifact uses %s", path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// TestRecompile compiles everything with the pinned compiler and wants the committed artifacts byte for byte.
func TestRecompile(t *testing.T) {
	modules := needs.Solc(t)
	t.Parallel()
	out := t.TempDir()
	log, err := exec.CommandContext(t.Context(), "node", "build.mjs", "-modules", modules, "-out", out).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, log)
	}
	if diff := cmp.Diff(artifacts(t, "artifacts"), artifacts(t, out)); diff != "" {
		t.Errorf("artifacts are not what the sources give: run npm run build in contracts/ (-committed +compiled)\n%.2000s", diff)
	}
}

// TestLock wants exact versions, and a lock file that names no server to get them from.
func TestLock(t *testing.T) {
	for _, dir := range []string{".", "foundry"} {
		t.Run(dir, func(t *testing.T) { testLock(t, dir) })
	}
}

func testLock(t *testing.T, dir string) {
	lock, err := os.ReadFile(filepath.Join(dir, "package-lock.json"))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(lock), `"resolved"`) {
		t.Error("package-lock.json names where its maker got the packages: run npm install with contracts/.npmrc in force")
	}
	raw, err := os.ReadFile(filepath.Join(dir, "package.json"))
	if err != nil {
		t.Fatal(err)
	}
	var p struct {
		DevDependencies map[string]string `json:"devDependencies"`
	}
	if err := json.Unmarshal(raw, &p); err != nil {
		t.Fatal(err)
	}
	if len(p.DevDependencies) == 0 {
		t.Fatal("no dependencies found")
	}
	for name, version := range p.DevDependencies {
		if strings.Trim(version, "0123456789.") != "" {
			t.Errorf("%s is not pinned: %s", name, version)
		}
	}
}
