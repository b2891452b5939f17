package encoder

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"unum/enroll/iris"
)

// goldens pins templates and contours of three synthetic images: SHA-256 of
// the version byte and the template's bytes, and of the quantised contours and
// lids. They must be the same on every processor. A change of a template is a
// new iris.Version once templates have been stored.
var goldens = []struct{ file, template, contours string }{
	{"synthetic-1.jpg", "c6a3378a37ae21f52b7f5f967fa6b6a10caaf5204d948239e79cc6375b12b678", "4999fb9cfcd9117c0562d22b94236d3eb2bb3cf9db80ac9eefeaf3945e40eb53"},
	{"synthetic-2.jpg", "a93f7db829206e1f47c7795104235edd8d552b1f6cf7dbc065da89e5c9f0453c", "352ee5c39e7b9a8fdcbad5952af409a3c559898af5492da9f6d7d67de667e2ae"},
	{"synthetic-3.jpg", "b937691bc81e4186919558aa2c31535f6b033554ad40af18ac03d7aaee58649b", "cc4ba69f34809432139e795375b2e3b4930a0b5c61436b75c65c4cc0bbdcc91f"},
}

func TestGoldenTemplates(t *testing.T) {
	for _, g := range goldens {
		data, err := os.ReadFile(filepath.Join("testdata", g.file))
		if err != nil {
			t.Fatal(err)
		}
		img, err := Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		res, err := Encode(img)
		if err != nil {
			t.Fatalf("%s: %v", g.file, err)
		}
		b, err := res.Template.AppendBinary([]byte{iris.Version})
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(b)
		if got := hex.EncodeToString(sum[:]); got != g.template {
			t.Errorf("%s: template %s, want %s", g.file, got, g.template)
		}
		s := res.Segmentation
		var c bytes.Buffer
		for _, v := range []any{s.Pupil, s.Limbus, s.Upper, s.Lower} {
			if err := binary.Write(&c, binary.LittleEndian, v); err != nil {
				t.Fatal(err)
			}
		}
		sum = sha256.Sum256(c.Bytes())
		if got := hex.EncodeToString(sum[:]); got != g.contours {
			t.Errorf("%s: contours %s, want %s", g.file, got, g.contours)
		}
		// The two exported halves give the same template.
		if Embed(Normalize(img, &s)) != res.Template {
			t.Errorf("%s: Embed(Normalize) differs from Encode", g.file)
		}
	}
}

// TestTablesAreCurrent runs the generator and compares.
func TestTablesAreCurrent(t *testing.T) {
	out := filepath.Join(t.TempDir(), "tables.go")
	if msg, err := exec.Command("go", "run", "./internal/tablegen", "-o", out).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, msg)
	}
	got, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("tables.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("tables.go is not what internal/tablegen writes: run go generate")
	}
}

// TestTables checks what keeps the sums in 32 bits and constants unseen.
func TestTables(t *testing.T) {
	sum := 0
	for _, v := range radial {
		sum += int(v)
	}
	for i, k := range bank {
		re, im, absRe, absIm := 0, 0, 0, 0
		if len(k.re) != len(k.im) || len(k.re) > 2*maxHalf+1 {
			t.Errorf("filter %d: %d and %d angular weights", i, len(k.re), len(k.im))
		}
		for j := range k.re {
			re, im = re+int(k.re[j]), im+int(k.im[j])
			absRe, absIm = absRe+max(int(k.re[j]), -int(k.re[j])), absIm+max(int(k.im[j]), -int(k.im[j]))
		}
		if sum != 1<<radialBits || re != 0 || im != 0 {
			t.Errorf("filter %d: sums %d, %d, %d", i, sum, re, im)
		}
		if most := 255 * sum * max(absRe, absIm); most > 1<<31-1 {
			t.Errorf("filter %d can reach %d", i, most)
		}
	}
	for k := range Angles {
		if s, c := fsin(k), fcos(k); s*s+c*c < 0.999999 || s*s+c*c > 1.000001 {
			t.Errorf("sine and cosine of %d: %g", k, s*s+c*c)
		}
	}
}

// TestNoFusedArithmetic reads the package's own source: every floating-point
// product must stand alone in a conversion, as in mul, or a compiler for
// another processor may fuse it into a sum and change a contour.
func TestNoFusedArithmetic(t *testing.T) {
	fset := token.NewFileSet()
	var files []*ast.File
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		if strings.HasSuffix(n, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, n, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	conf := types.Config{Importer: importer.ForCompiler(fset, "source", nil)}
	if _, err := conf.Check("unum/enroll/encoder", fset, files, info); err != nil {
		t.Fatal(err)
	}
	isFloat := func(e ast.Expr) bool {
		tv := info.Types[e]
		if tv.Type == nil || tv.Value != nil { // constants are exact
			return false
		}
		b, ok := tv.Type.Underlying().(*types.Basic)
		return ok && b.Info()&types.IsFloat != 0
	}
	wrapped := map[ast.Expr]bool{}
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if id, ok := n.Fun.(*ast.Ident); ok && (id.Name == "float64" || id.Name == "float32") && len(n.Args) == 1 {
					wrapped[n.Args[0]] = true
				}
			case *ast.BinaryExpr:
				if n.Op == token.MUL && isFloat(n) && !wrapped[n] {
					t.Errorf("%s: a product that may be fused; use mul", fset.Position(n.Pos()))
				}
			case *ast.AssignStmt:
				if n.Tok == token.MUL_ASSIGN && isFloat(n.Lhs[0]) {
					t.Errorf("%s: a product that may be fused; use mul", fset.Position(n.Pos()))
				}
			}
			return true
		})
	}
}
