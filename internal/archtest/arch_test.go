package archtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const root = "../.."

type listed struct {
	ImportPath, Dir, Doc, Name                   string
	Imports, TestImports, XTestImports, Deps     []string
	GoFiles, CgoFiles, TestGoFiles, XTestGoFiles []string
	IgnoredGoFiles                               []string
}

func list(t *testing.T) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Dir,Doc,Name,Imports,TestImports,XTestImports,Deps,GoFiles,TestGoFiles,XTestGoFiles", "./...")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var ps []listed
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		ps = append(ps, p)
	}
	if len(ps) < 10 {
		t.Fatalf("go list found %d packages only", len(ps))
	}
	return ps
}

func TestImports(t *testing.T) {
	var pkgs []pkg
	for _, p := range list(t) {
		pkgs = append(pkgs, pkg{strings.TrimPrefix(p.ImportPath, "unum/"), p.Imports, append(p.TestImports, p.XTestImports...), p.Deps})
	}
	for _, breach := range check(pkgs) {
		t.Error(breach)
	}
}

// TestRulesBite breaks each kind of rule and looks that check says so: a rule that can't fail is no rule.
func TestRulesBite(t *testing.T) {
	for name, p := range map[string]pkg{
		"owner":          {path: "distribution", imports: []string{"github.com/consensys/gnark/frontend"}},
		"owner in tests": {path: "distribution", tests: []string{"github.com/gofiber/fiber/v2"}},
		"reach":          {path: "semaphore/sequencer", deps: []string{"unum/enroll/iris"}},
		"reach below":    {path: "enroll/gallery", deps: []string{"unum/semaphore"}},
		"phone":          {path: "mobile-sdk", deps: []string{"modernc.org/sqlite"}},
		"layer":          {path: "semaphore/tree", imports: []string{"unum/semaphore/sequencer"}},
		"homeless":       {path: "helpers"},
	} {
		if got := check([]pkg{p}); len(got) != 1 {
			t.Errorf("%s: %q, want one breach", name, got)
		}
	}
	if got := check([]pkg{{path: "semaphore/proof", imports: []string{"github.com/consensys/gnark/backend/groth16", "unum/semaphore"}}}); len(got) != 0 {
		t.Errorf("a lawful package: %q", got)
	}
}

// TestPackages looks at every package of the module: one package comment that begins as go doc wants it, and no func init outside
// generated code.
func TestPackages(t *testing.T) {
	generated := regexp.MustCompile(`(?m)^// Code generated .* DO NOT EDIT\.$`)
	for _, p := range list(t) {
		rel := strings.TrimPrefix(p.ImportPath, "unum/")
		if len(p.GoFiles) == 0 {
			continue // a folder of tests
		}
		switch {
		case p.Doc == "":
			t.Errorf("%s: no package comment", rel)
		case p.Name != "main" && !strings.HasPrefix(p.Doc, "Package "+p.Name+" "):
			t.Errorf("%s: its comment does not begin with %q", rel, "Package "+p.Name)
		}
		docs := 0
		for _, f := range p.GoFiles {
			src, err := os.ReadFile(filepath.Join(p.Dir, f))
			if err != nil {
				t.Fatal(err)
			}
			file, err := parser.ParseFile(token.NewFileSet(), f, src, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			if file.Doc != nil && !generated.Match(src) {
				docs++
			}
			for _, d := range file.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" && !generated.Match(src) {
					t.Errorf("%s/%s: func init", rel, f)
				}
			}
		}
		if docs > 1 {
			t.Errorf("%s: %d package comments", rel, docs)
		}
	}
}

// TestREADME holds the README to what is run: every command in its sh blocks stands in .ci/run, to the letter.
func TestREADME(t *testing.T) {
	readme := read(t, "README.md")
	ci := read(t, ".ci/run")
	blocks := regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(readme, -1)
	if len(blocks) == 0 {
		t.Fatal("README.md has no sh block")
	}
	for _, b := range blocks {
		for line := range strings.Lines(b[1]) {
			line, _, _ = strings.Cut(line, " #")
			line = strings.TrimSpace(line)
			if line != "" && !strings.HasPrefix(line, "#") && !strings.Contains(ci, line) {
				t.Errorf("README.md tells to run %q, and .ci/run never does", line)
			}
		}
	}
}

// TestLinks follows the relative links of the documents.
func TestLinks(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`)
	var n int
	for _, f := range tracked(t) {
		if filepath.Ext(f) != ".md" {
			continue
		}
		for _, m := range link.FindAllStringSubmatch(read(t, f), -1) {
			n++
			if _, err := os.Stat(filepath.Join(root, filepath.Dir(f), m[1])); err != nil {
				t.Errorf("%s links to %s, which is not there", f, m[1])
			}
		}
	}
	if n == 0 {
		t.Fatal("no links in any document")
	}
}

// TestNoMachine looks for what ties a checkout to one machine, and for what must never be committed.
func TestNoMachine(t *testing.T) {
	// The patterns are in pieces so that this file does not match itself.
	bad := regexp.MustCompile(`(^|[^A-Za-z0-9_.])/(` + `work|root|home)/[A-Za-z]|proxy\.` + `golang|registry\.` + `npmjs|deb\.` + `debian`)
	eyes := regexp.MustCompile(`(?i)(^|/)(casia|mmu[-_]?[0-9]|ubiris|iitd)`)
	for _, f := range tracked(t) {
		if eyes.MatchString(f) {
			t.Errorf("%s is named after a collection of real irises", f)
		}
		switch filepath.Ext(f) {
		case ".go", ".md", ".sol", ".js", ".mjs", ".json", ".html", ".css", ".sql", ".txt", ".yaml", ".yml", "":
		default:
			continue
		}
		for i, line := range strings.Split(read(t, f), "\n") {
			if bad.MatchString(line) {
				t.Errorf("%s:%d names a machine's path or a registry's host", f, i+1)
			}
		}
	}
}

func tracked(t *testing.T) []string {
	t.Helper()
	cmd := exec.Command("git", "ls-files")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		t.Skip("not a git checkout")
	}
	return strings.Fields(string(out))
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, path))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
