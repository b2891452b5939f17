package node

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"unum/api"
	"unum/enroll"
)

func TestConfigTraps(t *testing.T) {
	good := Embedded(t.TempDir(), "http://127.0.0.1:1")
	if err := good.Check(); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*Config){
		"no environment":       func(c *Config) { c.Environment = "" },
		"odd environment":      func(c *Config) { c.Environment = "prod" },
		"live on dev chain":    func(c *Config) { c.Environment = "live" },
		"test on a real chain": func(c *Config) { c.Chain.ID = 1 },
		"no chain id":          func(c *Config) { c.Chain.ID = 0 },
		"unknown duty":         func(c *Config) { c.Duties = []Duty{"everything"} },
		"no secrets":           func(c *Config) { c.Secrets = "" },
		"no slab":              func(c *Config) { c.Gallery.Slab = "" },
		"unknown scanner":      func(c *Config) { c.Gallery.Scanner = "abacus" },
		"no such segmenter":    func(c *Config) { c.Gallery.Segmenter = SegmenterConfig{Model: "eyes.onnx", Library: "l.so"} },
		"segmenter on a tpu": func(c *Config) {
			c.Gallery.Segmenter = SegmenterConfig{Model: "onnx:e", Provider: "tpu", Library: "l.so"}
		},
		"no deployment": func(c *Config) { c.Chain.Deployment = "" },
		"no ledger":     func(c *Config) { c.Stores.Ledger = "" },
		"negative":      func(c *Config) { c.MinBucket = -1 },
	} {
		c := good
		spoil(&c)
		if err := c.Check(); !errors.Is(err, errConfig) {
			t.Errorf("%s: %v", name, err)
		}
	}
	c := good
	c.Duties, c.Stores.Ledger, c.Gallery.Slab = []Duty{DutyVerify}, "", ""
	if err := c.Check(); err != nil {
		t.Errorf("a process that verifies only needs no ledger and no slab: %v", err)
	}
	c = good
	c.Environment, c.Chain.ID = "live", 480
	if err := c.Check(); err != nil || len(c.proofOptions()) != 0 {
		t.Errorf("live: %v, %d proof options (one would let insecure keys in)", err, len(c.proofOptions()))
	}
	if err := c.checkKeys(); err == nil {
		t.Error("a live network takes keys that no verified ceremony made")
	}
	if _, err := Deploy(t.Context(), c, nil, nil); err == nil || !strings.Contains(err.Error(), "verified ceremony") {
		t.Errorf("a live network deploys keys that no verified ceremony made: %v", err)
	}
}

func TestSecrets(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "secrets")
	read := func() map[string]string {
		t.Helper()
		if err := InitSecrets(dir); err != nil {
			t.Fatal(err)
		}
		out := map[string]string{}
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			info, err := e.Info()
			if err != nil {
				t.Fatal(err)
			}
			if info.Mode().Perm() != 0o600 {
				t.Errorf("%s has mode %v", e.Name(), info.Mode())
			}
			b, err := os.ReadFile(filepath.Join(dir, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			out[e.Name()] = string(b)
		}
		return out
	}
	first, second := read(), read()
	for _, name := range []string{FileEnrollerIdentity, FileSlabKey, FileRegistrarKey, FileHandleKey, FileChainKeys, FileProverToken, FileAdminToken} {
		if first[name] == "" || first[name] != second[name] {
			t.Errorf("%s: made anew by a second call, or empty", name)
		}
	}
	if len(first) != 7 {
		t.Errorf("%d files, want 7", len(first))
	}

	if err := os.Chmod(filepath.Join(dir, FileAdminToken), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := readSecret(dir, FileAdminToken); !errors.Is(err, errSecretMode) {
		t.Errorf("a secret that all may read: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, FileHandleKey), []byte("c0ffee"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := readKey32(dir, FileHandleKey); err == nil || strings.Contains(err.Error(), "c0ffee") {
		t.Errorf("a short key: %v", err)
	}
	if _, err := readKey32(dir, "none"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an absent key: %v", err)
	}
}

// TestCodesAreKnown reads the Code constants of every room that refuses requests, and looks that the API has a status and a title for
// each: a code that it does not know would reach clients as internal_error.
func TestCodesAreKnown(t *testing.T) {
	known := api.Codes()
	for dir, skip := range map[string][]string{
		// Reasons of decisions are part of a 200, not refusals.
		"../../enroll": {
			"admitted", "admitted_again", "already_enrolled", "uncertain", "too_few_bits", "altered_eye_suspected", "same_eye_twice", "template_implausible",
			"capture_unusable", "review_uncertain", "review_altered_eye", "review_many_matches", "recovery_admitted", "recovery_pending", "not_recognised", "review_recovery",
		},
		"../../enroll/station":      nil,
		"../../semaphore/sequencer": {"leaf_unknown", "handle_mismatch", "prover_failed"}, // of removals and of batches, which no client asks for
		"../../distribution":        nil,
	} {
		codes := constants(t, dir)
		if len(codes) == 0 {
			t.Errorf("%s: no Code constants found", dir)
		}
	next:
		for _, c := range codes {
			for _, s := range skip {
				if s == c {
					continue next
				}
			}
			if known[c] == 0 {
				t.Errorf("%s refuses with %q, which the API does not know", dir, c)
			}
		}
	}
}

// TestEveryRefusedImageHasWords looks that the person in front of a station is told what to do for each code of the encoder.
func TestEveryRefusedImageHasWords(t *testing.T) {
	codes := constants(t, "../../enroll/encoder")
	if len(codes) < 8 {
		t.Fatalf("%d codes only", len(codes))
	}
	for _, c := range codes {
		if text, ok := enroll.TextOf(c); !ok || text.What == "" || text.Why == "" || text.Next == "" {
			t.Errorf("the encoder refuses with %q, and there are no words for it", c)
		}
	}
}

// constants gives the values of a package's string constants named Code….
func constants(t *testing.T, dir string) (out []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok || len(v.Names) != len(v.Values) {
				return true
			}
			for i, name := range v.Names {
				lit, ok := v.Values[i].(*ast.BasicLit)
				if !ok || lit.Kind != token.STRING || !strings.HasPrefix(name.Name, "Code") {
					continue
				}
				s, err := strconv.Unquote(lit.Value)
				if err != nil {
					t.Fatal(err)
				}
				out = append(out, s)
			}
			return true
		})
	}
	return out
}
