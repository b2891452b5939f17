package semaphore

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"pgregory.net/rapid"
)

// someProof makes points that are in their groups; it proves nothing.
func someProof(t interface{ Fatal(...any) }, a, b, c uint64) Proof {
	_, _, g1, g2 := bn254.Generators()
	var pa, pc bn254.G1Affine
	var pb bn254.G2Affine
	pa.ScalarMultiplication(&g1, new(big.Int).SetUint64(a))
	pb.ScalarMultiplication(&g2, new(big.Int).SetUint64(b))
	pc.ScalarMultiplication(&g1, new(big.Int).SetUint64(c))
	p, err := ProofFromPoints(pa, pb, pc)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestProofRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Uint64Range(1, 1<<63)
		p := someProof(t, n.Draw(t, "a"), n.Draw(t, "b"), n.Draw(t, "c"))
		b := p.Bytes()
		if again, err := ProofFromBytes(b[:]); err != nil || again != p {
			t.Fatal(err)
		}
		if again, err := ParseProof(p.String()); err != nil || again != p {
			t.Fatal(err)
		}
		pa, pb, pc, err := p.Points()
		if err != nil {
			t.Fatal(err)
		}
		if again, err := ProofFromPoints(pa, pb, pc); err != nil || again != p {
			t.Fatal(err)
		}
	})
}

// TestProofOrder pins the EVM's order: the imaginary part of B's coordinates first.
func TestProofOrder(t *testing.T) {
	_, _, _, g2 := bn254.Generators()
	p := someProof(t, 1, 1, 2).Bytes()
	for i, e := range map[int]fp.Element{2: g2.X.A1, 3: g2.X.A0, 4: g2.Y.A1, 5: g2.Y.A0} {
		if w := e.Bytes(); !bytes.Equal(p[32*i:32*i+32], w[:]) {
			t.Errorf("word %d is %x, want %x", i, p[32*i:32*i+32], w)
		}
	}
	if p[31] != 1 || p[63] != 2 {
		t.Error("A is not the generator (1, 2)")
	}
}

func TestAdversarialProofPoints(t *testing.T) {
	good := someProof(t, 3, 5, 7).Bytes()
	q := fp.Modulus()
	change := func(f func(b []byte)) []byte {
		b := bytes.Clone(good[:])
		f(b)
		return b
	}
	// A point on the twist outside the subgroup: the cofactor is large, so nearly any x with a y will do.
	outside := func(b []byte) {
		var p bn254.G2Affine
		bTwist := twistB()
		for x := uint64(1); ; x++ {
			p.X.A0.SetUint64(x)
			p.Y.Square(&p.X).Mul(&p.Y, &p.X).Add(&p.Y, &bTwist)
			if p.Y.Legendre() == 1 {
				p.Y.Sqrt(&p.Y)
				if !p.IsInSubGroup() {
					break
				}
			}
		}
		if !p.IsOnCurve() {
			t.Fatal("test point is not on the twist")
		}
		for i, e := range []fp.Element{p.X.A1, p.X.A0, p.Y.A1, p.Y.A0} {
			w := e.Bytes()
			copy(b[64+32*i:], w[:])
		}
	}
	for name, b := range map[string][]byte{
		"A at infinity":         change(func(b []byte) { clear(b[:64]) }),
		"B at infinity":         change(func(b []byte) { clear(b[64:192]) }),
		"C at infinity":         change(func(b []byte) { clear(b[192:]) }),
		"all zero":              make([]byte, ProofSize),
		"A off the curve":       change(func(b []byte) { b[63] ^= 1 }),
		"B off the curve":       change(func(b []byte) { b[191] ^= 1 }),
		"C off the curve":       change(func(b []byte) { b[255] ^= 1 }),
		"B outside its group":   change(outside),
		"halves of B swapped":   change(func(b []byte) { copy(b[64:96], good[96:128]); copy(b[96:128], good[64:96]) }),
		"A.x + q":               change(func(b []byte) { addTo(b[:32], q) }),
		"C.y + q":               change(func(b []byte) { addTo(b[224:], q) }),
		"coordinate all ones":   change(func(b []byte) { copy(b, bytes.Repeat([]byte{0xff}, 32)) }),
		"B's coordinate plus q": change(func(b []byte) { addTo(b[64:96], q) }),
	} {
		if _, err := ProofFromBytes(b); !errors.Is(err, ErrProofPoint) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, n := range []int{0, 128, 255, 257} {
		if _, err := ProofFromBytes(make([]byte, n)); !errors.Is(err, ErrEncoding) {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
	s := Proof(someProof(t, 3, 5, 7)).String()
	for _, bad := range []string{strings.ToUpper(s), s[2:], s + "00", s[:len(s)-1]} {
		if _, err := ParseProof(bad); !errors.Is(err, ErrEncoding) {
			t.Errorf("%.10s…: %v", bad, err)
		}
	}
	if _, err := (Proof{}).MarshalText(); err == nil {
		t.Error("the zero proof has a text form")
	}
}

// twistB is the constant of the twist, y² = x³ + b: the generator tells it.
func twistB() (b bn254.E2) {
	_, _, _, g := bn254.Generators()
	var x3 bn254.E2
	x3.Square(&g.X).Mul(&x3, &g.X)
	b.Square(&g.Y).Sub(&b, &x3)
	return b
}

func addTo(b []byte, n *big.Int) {
	new(big.Int).Add(new(big.Int).SetBytes(b), n).FillBytes(b)
}

func TestMembershipProofJSON(t *testing.T) {
	m := MembershipProof{
		Root: Root{FieldFromUint64(1)}, Nullifier: Nullifier{FieldFromUint64(2)}, Scope: Scope{FieldFromUint64(3)}, Signal: Signal{FieldFromUint64(4)},
		Policy: Policy{5, 6, 7}, Proof: someProof(t, 1, 2, 3),
	}
	b, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	var again MembershipProof
	if err := json.Unmarshal(b, &again); err != nil || again != m {
		t.Fatalf("%s: %v", b, err)
	}
	in := m.PublicInputs()
	for i, want := range []Field{FieldFromUint64(1), FieldFromUint64(2), FieldFromUint64(3), FieldFromUint64(4), m.Policy.Field()} {
		if in[i] != want {
			t.Errorf("public input %d is %v", i, in[i])
		}
	}
}

// sameButForOrder compares two JSON texts without white space between their characters, and without the order of what is in them: two spellings
// of one value have different characters.
func sameButForOrder(a, b []byte) bool {
	sorted := func(b []byte) []byte {
		var out bytes.Buffer
		if json.Compact(&out, b) != nil {
			return nil
		}
		s := out.Bytes()
		slices.Sort(s)
		return s
	}
	return bytes.Equal(sorted(a), sorted(b))
}

func TestMembershipProofJSONIsStrict(t *testing.T) {
	m := MembershipProof{
		Root: Root{FieldFromUint64(1)}, Nullifier: Nullifier{FieldFromUint64(2)}, Scope: Scope{FieldFromUint64(3)}, Signal: Signal{FieldFromUint64(4)},
		Policy: Policy{5, 6, 7}, Proof: someProof(t, 1, 2, 3),
	}
	b, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	good, root := string(b), `"root":"`+m.Root.String()+`"`
	for name, bad := range map[string]string{
		"unknown key":    strings.Replace(good, `{`, `{"x":1,`, 1),
		"missing root":   strings.Replace(good, root+`,`, ``, 1),
		"root twice":     strings.Replace(good, root, root+`,`+root, 1),
		"another case":   strings.Replace(good, `"root"`, `"Root"`, 1),
		"both cases":     strings.Replace(good, root, root+`,"ROOT":`+root[7:], 1),
		"null root":      strings.Replace(good, root, `"root":null`, 1),
		"number root":    strings.Replace(good, root, `"root":1`, 1),
		"root above p":   strings.Replace(good, root, `"root":"`+pText+`"`, 1),
		"escaped":        strings.Replace(good, `"0x`, `"\u0030x`, 1),
		"null proof":     good[:strings.Index(good, `"proof":`)] + `"proof":null}`,
		"no proof":       good[:strings.Index(good, `,"proof":`)] + `}`,
		"proof of zeros": good[:strings.Index(good, `"proof":`)] + `"proof":"0x` + strings.Repeat("0", 2*ProofSize) + `"}`,
		"policy text":    strings.Replace(good, `"minAssurance":7`, `"minAssurance":"7"`, 1),
		"policy large":   strings.Replace(good, `"minAssurance":7`, `"minAssurance":256`, 1),
		"policy less":    strings.Replace(good, `"renewedBefore":6,`, ``, 1),
		"policy more":    strings.Replace(good, `"renewedBefore":6`, `"renewedBefore":6,"x":0`, 1),
		"policy null":    strings.Replace(good, `"renewedBefore":6`, `"renewedBefore":null`, 1),
		"policy list":    strings.Replace(good, `"policy":{`, `"policy":[{`, 1),
		"list":           `[` + good + `]`,
		"null":           `null`,
		"empty":          `{}`,
		"nothing":        ``,
		"cut":            good[:len(good)-1],
		"twice":          good + good,
	} {
		var got MembershipProof
		if err := got.UnmarshalJSON([]byte(bad)); !errors.Is(err, ErrEncoding) && !errors.Is(err, ErrNotInField) || got != (MembershipProof{}) {
			t.Errorf("%s: %v, %+v", name, err, got)
		}
	}
	var p Possession
	var q Proof
	if p.UnmarshalJSON([]byte(`null`)) == nil || q.UnmarshalJSON([]byte(`null`)) == nil {
		t.Error("null is a proof")
	}
}

// FuzzMembershipProofJSON: what is read is written back, and has one spelling but for white space and order.
func FuzzMembershipProofJSON(f *testing.F) {
	m := MembershipProof{Root: Root{FieldFromUint64(1)}, Policy: Policy{5, 6, 7}, Proof: someProof(f, 1, 2, 3)}
	b, _ := json.Marshal(m)
	f.Add(b)
	f.Add([]byte(strings.Replace(string(b), `"minAssurance":7`, `"minAssurance": 0`, 1)))
	f.Add([]byte(`{"root":null}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var v MembershipProof
		if v.UnmarshalJSON(b) != nil {
			return
		}
		j, err := json.Marshal(v)
		var again MembershipProof
		if err != nil || json.Unmarshal(j, &again) != nil || again != v {
			t.Fatalf("%s does not survive: %v", b, err)
		}
		if !sameButForOrder(b, j) {
			t.Errorf("%s is another spelling of %s", b, j)
		}
	})
}

func FuzzProof(f *testing.F) {
	good := someProof(f, 3, 5, 7).Bytes()
	f.Add(good[:])
	f.Add(make([]byte, ProofSize))
	f.Add(good[:255])
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := ProofFromBytes(b)
		if err != nil {
			return
		}
		if back := p.Bytes(); !bytes.Equal(back[:], b) {
			t.Errorf("%x is written back as %x", b, back)
		}
		checkText(t, p.String(), ParseProof)
	})
}
