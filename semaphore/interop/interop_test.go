package interop

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/big"
	"os"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"unum/semaphore"
)

type vector struct {
	Identity   string                       `json:"identity"`
	Commitment semaphore.IdentityCommitment `json:"commitment"`
	Proof      json.RawMessage              `json:"proof"`
}

func vectors(t testing.TB) []vector {
	t.Helper()
	b, err := os.ReadFile("../../testdata/vectors/interop/proofs.json")
	if err != nil {
		t.Fatal(err)
	}
	var out []vector
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	if len(out) == 0 {
		t.Fatal("no vectors")
	}
	return out
}

func parse(t testing.TB, b []byte) Proof {
	t.Helper()
	p, err := ParseProof(b)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func verifier(t testing.TB, scope [32]byte, roots ...semaphore.Field) *Verifier {
	t.Helper()
	v, err := NewVerifier(scope, roots...)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// Proofs of the JavaScript package are accepted, for their root and scope, and so are its identities.
func TestSemaphoreProofs(t *testing.T) {
	depths := map[int]bool{}
	for _, c := range vectors(t) {
		p := parse(t, c.Proof)
		depths[p.Depth] = true
		if err := verifier(t, p.Scope, semaphore.FieldFromUint64(5), p.Root).Verify(p); err != nil {
			t.Errorf("depth %d: %v", p.Depth, err)
		}
		id, err := semaphore.ImportIdentity(c.Identity)
		if err != nil {
			t.Fatal(err)
		}
		if id.Commitment() != c.Commitment || id.Export() != c.Identity {
			t.Error("identity comes out otherwise")
		}
	}
	if len(depths) < 2 {
		t.Errorf("depths %v", depths)
	}
}

func TestAdversarialSemaphoreProof(t *testing.T) {
	list := vectors(t)
	p, other := parse(t, list[0].Proof), parse(t, list[1].Proof)
	foreign := parse(t, list[2].Proof)
	v := verifier(t, p.Scope, p.Root)
	for _, c := range []struct {
		name  string
		forge func(p *Proof)
		want  error
	}{
		{"root 0, which the circuit proves to everybody", func(p *Proof) { p.Root = semaphore.Field{} }, ErrRootZero},
		{"a root that is not listed", func(p *Proof) { p.Root = foreign.Root }, ErrRoot},
		{"another scope", func(p *Proof) { p.Scope[31]++ }, ErrScope},
		{"another message", func(p *Proof) { p.Message[31]++ }, ErrInvalid},
		{"another nullifier", func(p *Proof) { p.Nullifier = other.Nullifier }, ErrInvalid},
		{"points of another proof", func(p *Proof) { p.points = other.points }, ErrInvalid},
		{"another depth", func(p *Proof) { p.Depth++ }, ErrInvalid},
		{"depth 0", func(p *Proof) { p.Depth = 0 }, ErrMalformed},
		{"depth 33", func(p *Proof) { p.Depth = 33 }, ErrMalformed},
		{"no points", func(p *Proof) { p.points = semaphore.Proof{} }, ErrMalformed},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := p
			c.forge(&q)
			if err := v.Verify(q); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
	if err := v.Verify(p); err != nil {
		t.Error(err)
	}
	if _, err := NewVerifier(p.Scope, p.Root, semaphore.Field{}); !errors.Is(err, ErrRootZero) {
		t.Errorf("root 0 in the list: %v", err)
	}
	if _, err := NewVerifier(p.Scope); !errors.Is(err, ErrRoot) {
		t.Errorf("no roots: %v", err)
	}
}

// One text for one proof, as far as numbers go.
func TestParseProofIsStrict(t *testing.T) {
	good := string(vectors(t)[0].Proof)
	p := parse(t, []byte(good))
	root := p.Root.Big().String()
	replace := func(old, new string) string {
		if !strings.Contains(good, old) {
			t.Fatalf("no %s", old)
		}
		return strings.Replace(good, old, new, 1)
	}
	modulus := new(big.Int).Add(p.Root.Big(), fr.Modulus())
	var raw map[string]any
	if err := json.Unmarshal([]byte(good), &raw); err != nil {
		t.Fatal(err)
	}
	x := raw["points"].([]any)[0].(string)
	n, _ := new(big.Int).SetString(x, 10)
	for name, text := range map[string]string{
		"root + p":              replace(root, modulus.String()),
		"leading zero":          replace(root, "0"+root),
		"sign":                  replace(root, "+"+root),
		"negative":              replace(root, "-"+root),
		"hex":                   replace(root, p.Root.String()),
		"empty":                 replace(root, ""),
		"number, not text":      replace(`"`+root+`"`, root),
		"coordinate + q":        replace(x, new(big.Int).Add(n, fp.Modulus()).String()),
		"off the curve":         replace(x, new(big.Int).Xor(n, big.NewInt(1)).String()),
		"message of 257 bits":   replace(`"message": "1"`, `"message": "`+new(big.Int).Lsh(big.NewInt(1), 256).String()+`"`),
		"unknown field":         replace(`"message"`, `"extra": 1, "message"`),
		"field twice":           replace(`"message"`, `"message": "2", "message"`),
		"field missing":         replace(`"message": "1",`, ""),
		"other case":            replace(`"message"`, `"Message"`),
		"depth as text":         replace(`"merkleTreeDepth": 10`, `"merkleTreeDepth": "10"`),
		"depth 33":              replace(`"merkleTreeDepth": 10`, `"merkleTreeDepth": 33`),
		"something after":       good + "{}",
		"not whole":             good[:len(good)-1],
		"list":                  "[" + good + "]",
		"nothing":               "",
		"longer than any proof": good + strings.Repeat(" ", maxJSON),
	} {
		if _, err := ParseProof([]byte(text)); !errors.Is(err, ErrMalformed) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzParseProof(f *testing.F) {
	for _, c := range vectors(f) {
		f.Add([]byte(c.Proof))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := ParseProof(b)
		if err != nil {
			if !errors.Is(err, ErrMalformed) || p != (Proof{}) {
				t.Errorf("%v with %v", err, p)
			}
			return
		}
		for _, n := range []*big.Int{p.Root.Big(), p.Nullifier.Big(), new(big.Int).SetBytes(p.Message[:])} {
			if !bytes.Contains(b, []byte(n.String())) {
				t.Errorf("%v is not in the text", n)
			}
		}
	})
}

func BenchmarkVerify(b *testing.B) {
	p := parse(b, vectors(b)[0].Proof)
	v := verifier(b, p.Scope, p.Root)
	for b.Loop() {
		if err := v.Verify(p); err != nil {
			b.Fatal(err)
		}
	}
}
