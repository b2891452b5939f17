package semaphore

import (
	"errors"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
)

// ProofSize is the length of an encoded Groth16 proof in bytes.
const ProofSize = 256

// ErrProofPoint: the bytes have the right length, but a point is not on its curve, not in its subgroup, at infinity, or has a coordinate ≥ q.
var ErrProofPoint = errors.New("not a curve point of the proof system")

// Proof is a Groth16 proof on BN254 in the order of the EVM's precompiles, each coordinate 32 bytes big-endian below the base field's modulus q:
//
//	  0  A.x   32  A.y
//	 64  B.x1  96  B.x0  128  B.y1  160  B.y0   (x = x0 + x1·u)
//	192  C.x  224  C.y
//
// A decoded Proof has points on their curves and in their subgroups, none at infinity; whether it proves anything is the verifier's to say.
// The zero value is no proof and is refused by every decoder.
type Proof struct{ b [ProofSize]byte }

// ProofFromBytes reads exactly 256 bytes and checks the points.
func ProofFromBytes(b []byte) (Proof, error) {
	if len(b) != ProofSize {
		return Proof{}, fmt.Errorf("proof: %w: %d bytes, want %d", ErrEncoding, len(b), ProofSize)
	}
	p := Proof{[ProofSize]byte(b)}
	_, _, _, err := p.Points()
	if err != nil {
		return Proof{}, err
	}
	return p, nil
}

// ParseProof reads 0x and 512 lower-case hex digits and checks the points.
func ParseProof(s string) (Proof, error) {
	var b [ProofSize]byte
	if err := parseHex(b[:], s); err != nil {
		return Proof{}, fmt.Errorf("proof: %w", err)
	}
	return ProofFromBytes(b[:])
}

// ProofFromPoints encodes A, B and C; it checks them as a decoder does.
func ProofFromPoints(a bn254.G1Affine, b bn254.G2Affine, c bn254.G1Affine) (Proof, error) {
	var p Proof
	for i, e := range []*fp.Element{&a.X, &a.Y, &b.X.A1, &b.X.A0, &b.Y.A1, &b.Y.A0, &c.X, &c.Y} {
		w := e.Bytes()
		copy(p.b[32*i:], w[:])
	}
	return ProofFromBytes(p.b[:])
}

// Points returns A, B and C. It fails only for the zero Proof.
func (p Proof) Points() (a bn254.G1Affine, b bn254.G2Affine, c bn254.G1Affine, err error) {
	for i, e := range []*fp.Element{&a.X, &a.Y, &b.X.A1, &b.X.A0, &b.Y.A1, &b.Y.A0, &c.X, &c.Y} {
		if e.SetBytesCanonical(p.b[32*i:32*i+32]) != nil {
			return a, b, c, fmt.Errorf("proof: %w: coordinate %d is not below q", ErrProofPoint, i)
		}
	}
	switch {
	case a.IsInfinity() || b.IsInfinity() || c.IsInfinity():
		err = fmt.Errorf("proof: %w: point at infinity", ErrProofPoint)
	case !a.IsOnCurve() || !c.IsOnCurve(): // G1 has cofactor 1: on the curve is in the group
		err = fmt.Errorf("proof: %w: A or C is not on the curve", ErrProofPoint)
	case !b.IsOnCurve() || !b.IsInSubGroup():
		err = fmt.Errorf("proof: %w: B is not in the group", ErrProofPoint)
	}
	return a, b, c, err
}

// Bytes returns the 256 bytes.
func (p Proof) Bytes() [ProofSize]byte { return p.b }

// IsZero reports whether p is the zero value, which is no proof.
func (p Proof) IsZero() bool { return p == Proof{} }

// String returns the text form.
func (p Proof) String() string { return formatHex(p.b[:]) }

// MarshalText returns the text form; the zero Proof has none.
func (p Proof) MarshalText() ([]byte, error) {
	if p.IsZero() {
		return nil, fmt.Errorf("proof: %w: zero value", ErrEncoding)
	}
	return []byte(p.String()), nil
}

// UnmarshalText reads what ParseProof reads. On error p is unchanged.
func (p *Proof) UnmarshalText(text []byte) error {
	v, err := ParseProof(string(text))
	if err != nil {
		return err
	}
	*p = v
	return nil
}

// MembershipProof is a proof with its public inputs: "my leaf is in the tree of Root, my nullifier for Scope is Nullifier, my leaf satisfies Policy, and I mean
// exactly Signal". Alone it proves nothing to a verifier: scope, signal, policy and the acceptable roots must be the verifier's own, and the nullifier new.
type MembershipProof struct {
	Root      Root      `json:"root"`
	Nullifier Nullifier `json:"nullifier"`
	Scope     Scope     `json:"scope"`
	Signal    Signal    `json:"signal"`
	Policy    Policy    `json:"policy"`
	Proof     Proof     `json:"proof"`
}

// PublicInputs returns root, nullifier, scope, signal, policy: the order of the verifying key.
func (m MembershipProof) PublicInputs() [5]Field {
	return [5]Field{m.Root.Field, m.Nullifier.Field, m.Scope.Field, m.Signal.Field, m.Policy.Field()}
}
