package semaphore

import (
	"bytes"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/iden3/go-iden3-crypto/babyjub"
	"pgregory.net/rapid"
)

func mustIdentity(t interface{ Fatal(...any) }, key string) *Identity {
	id, err := IdentityFromPrivateKey([]byte(key))
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// TestScalarConstants derives what scalar.go and babyjubjub.go state in limbs from the decimal digits of EIP-2494.
func TestScalarConstants(t *testing.T) {
	l, _ := new(big.Int).SetString("2736030358979909402780800718157159386076813972158567259200215660948447373041", 10)
	limbs := func(s [4]uint64) *big.Int { return scalar(s).field().Big() }
	r := new(big.Int).Lsh(big.NewInt(1), 256)
	pow := func(e int64) *big.Int { return new(big.Int).Exp(r, big.NewInt(e), l) }
	word := new(big.Int).Lsh(big.NewInt(1), 64)
	inv := new(big.Int).ModInverse(l, word)
	inv.Sub(word, inv)
	bx, _ := new(big.Int).SetString("5299619240641551281634865583518297030282874472190772894086521144482721001553", 10)
	by, _ := new(big.Int).SetString("16950150798460657717958625567821834550301663161624707787222815936182638968203", 10)
	g := base8()
	for name, c := range map[string][2]*big.Int{
		"l": {limbs(orderLimbs()), l}, "R²": {limbs(montR2()), pow(2)}, "R³": {limbs(montR3()), pow(3)}, "−l⁻¹": {new(big.Int).SetUint64(lInv), inv},
		"Base8.x": {FieldFromElement(g.x).Big(), bx}, "Base8.y": {FieldFromElement(g.y).Big(), by},
	} {
		if c[0].Cmp(c[1]) != 0 {
			t.Errorf("%s is %v, want %v", name, c[0], c[1])
		}
	}
	if !g.onCurve() || !g.inSubgroup() {
		t.Error("Base8 is not in the subgroup")
	}
}

func TestScalarArithmetic(t *testing.T) {
	l := orderLimbs().field().Big()
	rapid.Check(t, func(t *rapid.T) {
		wide := [64]byte(rapid.SliceOfN(rapid.Byte(), 64, 64).Draw(t, "wide"))
		if rapid.IntRange(0, 3).Draw(t, "edge") == 0 {
			wide = [64]byte(bytes.Repeat([]byte{0xff}, 64))
		}
		be := bytes.Clone(wide[:])
		for i := range 32 {
			be[i], be[63-i] = be[63-i], be[i]
		}
		a := scalarFromWide(wide)
		if want := new(big.Int).Mod(new(big.Int).SetBytes(be), l); a.field().Big().Cmp(want) != 0 {
			t.Fatalf("mod: %v, want %v", a.field(), want)
		}
		f := drawField(t, "f")
		b := scalarFromField(f)
		if b.field().Big().Cmp(new(big.Int).Mod(f.Big(), l)) != 0 {
			t.Fatal("field mod l")
		}
		sum := new(big.Int).Add(a.field().Big(), b.field().Big())
		if a.add(b).field().Big().Cmp(sum.Mod(sum, l)) != 0 {
			t.Fatal("sum")
		}
		product := new(big.Int).Mul(a.field().Big(), b.field().Big())
		if a.mul(b).field().Big().Cmp(product.Mod(product, l)) != 0 {
			t.Fatal("product")
		}
		if s, ok := canonicalScalar(f); ok != (f.Big().Cmp(l) < 0) || ok && s.field() != f {
			t.Fatal("canonical")
		}
	})
}

func TestCurveEqualsIden3(t *testing.T) {
	toIden3 := func(p affine) *babyjub.Point {
		return &babyjub.Point{X: FieldFromElement(p.x).Big(), Y: FieldFromElement(p.y).Big()}
	}
	same := func(p affine, q *babyjub.Point) bool {
		return FieldFromElement(p.x).Big().Cmp(q.X) == 0 && FieldFromElement(p.y).Big().Cmp(q.Y) == 0
	}
	rapid.Check(t, func(t *rapid.T) {
		k := scalarFromField(drawField(t, "k"))
		p := base8().mul(k).affine()
		want := babyjub.NewPoint().Mul(k.field().Big(), babyjub.B8)
		if !same(p, want) || !p.onCurve() {
			t.Fatalf("k·Base8 differs for k = %v", k.field())
		}
		q := base8().mul(scalarFromField(drawField(t, "m"))).affine()
		sum := p.projective().add(q.projective())
		if w := babyjub.NewPoint().Projective().Add(toIden3(p).Projective(), toIden3(q).Projective()).Affine(); !same(sum.affine(), w) {
			t.Fatal("sum differs")
		}
		if twice := p.projective().double(); !twice.equal(p.projective().add(p.projective())) {
			t.Fatal("double differs from p + p")
		}
	})
}

// TestSignatureVerifiesAtIden3 uses iden3's own verifier as a second opinion.
func TestSignatureVerifiesAtIden3(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		id := mustIdentity(t, rapid.String().Draw(t, "key"))
		msg := drawField(t, "msg")
		sig, k := id.Sign(msg), id.PublicKey()
		if err := sig.Verify(k, msg); err != nil {
			t.Fatal(err)
		}
		pk := babyjub.PublicKey{X: k.X.Big(), Y: k.Y.Big()}
		if !pk.VerifyPoseidon(msg.Big(), &babyjub.Signature{R8: &babyjub.Point{X: sig.R8X.Big(), Y: sig.R8Y.Big()}, S: sig.S.Big()}) {
			t.Fatal("iden3 refuses the signature")
		}
		other := drawField(t, "other")
		if err := sig.Verify(k, other); other != msg && !errors.Is(err, ErrSignature) {
			t.Fatalf("signature of %v verifies for %v", msg, other)
		}
	})
}

func TestIdentityImportExport(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		key := rapid.SliceOf(rapid.Byte()).Draw(t, "key")
		id := mustIdentity(t, string(key))
		again, err := ImportIdentity(id.Export())
		if err != nil || again.Commitment() != id.Commitment() || again.SecretScalar() != id.SecretScalar() {
			t.Fatalf("%v", err)
		}
		clear(key) // the identity keeps its own copy
		if again, err := ImportIdentity(id.Export()); err != nil || again.Commitment() != id.Commitment() {
			t.Fatal("identity changes with the caller's slice")
		}
	})
	for _, bad := range []string{"a", "ab", "abc", "YQ", "YQ=", "YQ===", "YR==", "Y Q==", "YQ==\n", "\nYQ==", "-_-_", "Y\nQ==", "{}", "é"} {
		if id, err := ImportIdentity(bad); err == nil {
			t.Errorf("%q is imported as %v", bad, id)
		} else if !errors.Is(err, ErrEncoding) || len(bad) > 2 && strings.Contains(err.Error(), bad) {
			t.Errorf("%q: error %v", bad, err)
		}
	}
}

func TestNewIdentity(t *testing.T) {
	a, err := NewIdentity(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	b, err := NewIdentity(rand.Reader)
	if err != nil || a.Commitment() == b.Commitment() {
		t.Fatalf("two identities are one: %v", err)
	}
	if _, err := NewIdentity(bytes.NewReader(make([]byte, 31))); err == nil {
		t.Error("31 bytes of randomness are enough")
	}
}

// TestIdentityNeverPrints tries every way in which a secret slips into text.
func TestIdentityNeverPrints(t *testing.T) {
	const key = "the private key of this test"
	id := mustIdentity(t, key)
	var out strings.Builder
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%T"} {
		fmt.Fprintf(&out, verb+"\n", id)
		fmt.Fprintf(&out, verb+"\n", []*Identity{id})
		fmt.Fprintf(&out, verb+"\n", map[string]any{"id": id})
	}
	for _, h := range []slog.Handler{slog.NewTextHandler(&out, nil), slog.NewJSONHandler(&out, nil)} {
		slog.New(h).Info("test", "id", id, "in", struct{ ID *Identity }{id})
	}
	if b, err := json.Marshal(map[string]any{"id": id}); err == nil {
		t.Errorf("an identity becomes JSON: %s", b)
	}
	secret := id.SecretScalar()
	for _, s := range []string{key, fmt.Sprintf("%x", key), base64.StdEncoding.EncodeToString([]byte(key)), secret.String()[2:], secret.Big().String(), fmt.Sprintf("%v", []byte(key)),
		fmt.Sprint(id.scalar[0]), fmt.Sprintf("%#x", id.scalar[0])} {
		if strings.Contains(out.String(), s) {
			t.Errorf("%q is printed", s)
		}
	}
}

func TestPossession(t *testing.T) {
	id, other := mustIdentity(t, "a"), mustIdentity(t, "b")
	challenge := [32]byte{1, 2, 3}
	p := id.ProvePossession(challenge)
	if err := p.Verify(challenge, id.Commitment()); err != nil {
		t.Fatal(err)
	}
	if p != id.ProvePossession(challenge) {
		t.Error("two proofs for one challenge differ")
	}
	for name, err := range map[string]error{
		"another challenge":             p.Verify([32]byte{1, 2, 4}, id.Commitment()),
		"another commitment":            p.Verify(challenge, other.Commitment()),
		"commitment 0":                  p.Verify(challenge, IdentityCommitment{}),
		"zero value":                    Possession{}.Verify(challenge, id.Commitment()),
		"zero value and its commitment": Possession{}.Verify(challenge, PublicKey{}.Commitment()),
	} {
		if !errors.Is(err, ErrPossession) {
			t.Errorf("%s: %v", name, err)
		}
	}
	good := p.Bytes()
	for i := 0; i < len(good); i += 5 { // bytes of every word
		b := good
		b[i] ^= 1 << (i % 8)
		q, err := PossessionFromBytes(b[:])
		if err == nil {
			err = q.Verify(challenge, id.Commitment())
		}
		if err == nil {
			t.Errorf("byte %d does not count", i)
		}
	}
}

// TestAdversarialWeakKey signs honestly under keys that no person may have: low order, mixed order, the identity.
func TestAdversarialWeakKey(t *testing.T) {
	challenge := [32]byte{9}
	// The points of order 1, 2 and 4, and one of order 8, found by clearing the large factor of a point outside the subgroup.
	low := lowOrderPoints(t)
	id := mustIdentity(t, "honest")
	for i, p := range low {
		for name, a := range map[string]affine{"low order": p, "mixed order": p.projective().add(id.public.projective()).affine()} {
			if p.isIdentity() && name == "mixed order" {
				continue // the honest key itself
			}
			if !a.onCurve() {
				t.Fatal("test point is off the curve")
			}
			c := commitmentOf(a)
			// S and R8 as an attacker would choose them for 8·hm·A = 8·hm·A': the cofactor kills the low part.
			msg := PossessionMessage(challenge, c)
			forged := mustIdentity(t, "honest")
			forged.public, forged.commitment = a, c
			if name == "low order" {
				forged.scalar = scalar{}
			}
			sig, k := forged.Sign(msg), PublicKey{FieldFromElement(a.x), FieldFromElement(a.y)}
			if err := sig.Verify(k, msg); !errors.Is(err, ErrSignature) {
				t.Errorf("point %d, %s: accepted: %v", i, name, err)
			}
			if err := forged.ProvePossession(challenge).Verify(challenge, c); !errors.Is(err, ErrPossession) {
				t.Errorf("point %d, %s: possession accepted: %v", i, name, err)
			}
		}
	}
}

// lowOrderPoints returns the eight points whose order divides 8.
func lowOrderPoints(t *testing.T) []affine {
	for y := uint64(2); y < 100; y++ {
		p, ok := pointWithY(y)
		if !ok {
			continue
		}
		g := p.mul(orderLimbs()).affine()
		var out []affine
		for q := g.projective(); ; q = q.add(g.projective()) {
			out = append(out, q.affine())
			if q.isIdentity() {
				break
			}
		}
		if len(out) == 8 {
			return out
		}
	}
	t.Fatal("no point of order 8 found")
	return nil
}

// pointWithY solves the curve's equation for x.
func pointWithY(y uint64) (p affine, ok bool) {
	p.y.SetUint64(y)
	a, d, one := base8().x, base8().x, base8().x
	a.SetUint64(curveA)
	d.SetUint64(curveD)
	one.SetOne()
	y2, num, den := p.y, p.y, p.y
	y2.Square(&p.y)
	num.Sub(&one, &y2)
	den.Mul(&d, &y2).Sub(&a, &den)
	num.Div(&num, &den)
	if num.Legendre() != 1 {
		return p, false
	}
	p.x.Sqrt(&num)
	return p, p.onCurve()
}

// TestSignatureHasOneEncoding: S + l, and other points for R8, don't verify.
func TestSignatureHasOneEncoding(t *testing.T) {
	id := mustIdentity(t, "a")
	msg := FieldFromUint64(5)
	sig := id.Sign(msg)
	plusL, err := FieldFromBytes(new(big.Int).Add(sig.S.Big(), orderLimbs().field().Big()).FillBytes(make([]byte, 32)))
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]Signature{
		"S + l":      {sig.R8X, sig.R8Y, plusL},
		"S = l":      {sig.R8X, sig.R8Y, orderLimbs().field()},
		"R8 = O":     {Field{}, FieldFromUint64(1), sig.S},
		"R8 off":     {sig.R8X, FieldFromUint64(7), sig.S},
		"R8 negated": {FieldFromElement(negated(sig.R8X)), sig.R8Y, sig.S},
		"zero":       {},
	} {
		if err := s.Verify(id.PublicKey(), msg); !errors.Is(err, ErrSignature) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for i, p := range lowOrderPoints(t) {
		if p.isIdentity() {
			continue
		}
		r := affine{sig.R8X.Element(), sig.R8Y.Element()}.projective().add(p.projective()).affine()
		if err := (Signature{FieldFromElement(r.x), FieldFromElement(r.y), sig.S}).Verify(id.PublicKey(), msg); err == nil {
			t.Errorf("R8 plus low-order point %d verifies", i)
		}
	}
	b := id.ProvePossession([32]byte{}).Bytes()
	s := plusL.Bytes()
	copy(b[128:], s[:])
	if _, err := PossessionFromBytes(b[:]); !errors.Is(err, ErrNotInField) {
		t.Errorf("a proof of possession with S ≥ l is decoded: %v", err)
	}
}

func negated(f Field) (e fr.Element) {
	x := f.Element()
	e.Neg(&x)
	return e
}

func TestSessionDigestBindsEverything(t *testing.T) {
	id, other := mustIdentity(t, "a"), mustIdentity(t, "b")
	challenge, salt := [32]byte{1}, [32]byte{2}
	p := id.ProvePossession(challenge)
	h := SessionDigest(id.Commitment(), p, challenge, salt)
	for name, d := range map[string][32]byte{
		"commitment": SessionDigest(other.Commitment(), p, challenge, salt),
		"possession": SessionDigest(id.Commitment(), other.ProvePossession(challenge), challenge, salt),
		"challenge":  SessionDigest(id.Commitment(), p, salt, salt),
		"salt":       SessionDigest(id.Commitment(), p, challenge, challenge),
	} {
		if d == h {
			t.Errorf("%s is not bound", name)
		}
	}
}

func FuzzPossession(f *testing.F) {
	id := mustIdentity(f, "fuzz")
	p := id.ProvePossession([32]byte{1}).Bytes()
	f.Add(p[:])
	f.Add(make([]byte, PossessionSize))
	f.Add(bytes.Repeat([]byte{0xff}, PossessionSize))
	f.Fuzz(func(t *testing.T, b []byte) {
		q, err := PossessionFromBytes(b)
		if err != nil {
			return
		}
		if back := q.Bytes(); !bytes.Equal(back[:], b) {
			t.Errorf("%x is written back as %x", b, back)
		}
		checkText(t, q.String(), ParsePossession)
		if q.Verify([32]byte{1}, id.Commitment()) == nil && !bytes.Equal(b, p[:]) {
			t.Error("a second proof of possession verifies")
		}
	})
}

func FuzzImportIdentity(f *testing.F) {
	for _, s := range []string{"", "YQ==", "YQ", "YR==", "c2VjcmV0", " c2VjcmV0", "c2Vj\ncmV0", "-_8="} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		id, err := ImportIdentity(s)
		if err == nil && id.Export() != s {
			t.Errorf("%q is exported as %q", s, id.Export())
		}
	})
}

func BenchmarkIdentity(b *testing.B) {
	id := mustIdentity(b, "bench")
	p := id.ProvePossession([32]byte{1})
	b.Run("derive", func(b *testing.B) {
		for b.Loop() {
			mustIdentity(b, "bench")
		}
	})
	b.Run("prove possession", func(b *testing.B) {
		for b.Loop() {
			id.ProvePossession([32]byte{1})
		}
	})
	b.Run("verify possession", func(b *testing.B) {
		for b.Loop() {
			if err := p.Verify([32]byte{1}, id.Commitment()); err != nil {
				b.Fatal(err)
			}
		}
	})
}
