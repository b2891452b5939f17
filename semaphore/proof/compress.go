package proof

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"

	"unum/semaphore"
)

// CompressedSize is the length of a compressed proof in bytes.
const CompressedSize = 128

// Compressed is a proof without what its curves tell: half the bytes, in the form that the contracts and gnark's Solidity verifiers take as well. Words of
// 32 bytes big-endian; B.x = x0 + x1·u:
//
//	 0  2·A.x + a          a = 1 if A.y is the root that is no square itself
//	32  B.x1
//	64  4·B.x0 + 2·h + b   h = 1 if B.y0² is (r0 − n)/2 and not (r0 + n)/2, with r = B.y² and n the root of r's norm that is a square;
//	                       b = 1 if B.y0 is the root that is no square
//	96  2·C.x + c          as for A
//
// Each proof has one compressed form, and each form that Decompress takes is that of its proof: bytes can't be changed in any other way than the
// proof can. To tell claims apart, use the nullifier, never a proof's bytes.
type Compressed [CompressedSize]byte

// Compress gives the short form of a proof. It returns ErrMalformed for the zero Proof, and for a B.y with a coordinate 0, which has no form
// and which no prover makes.
func Compress(p semaphore.Proof) (Compressed, error) {
	a, b, c, err := p.Points()
	if err != nil {
		return Compressed{}, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	if b.Y.A0.IsZero() || b.Y.A1.IsZero() {
		return Compressed{}, fmt.Errorf("%w: B has no compressed form", ErrMalformed)
	}
	// d² is the norm of y², and y0² = (r0 + d)/2.
	var d, t fp.Element
	d.Square(&b.Y.A0).Add(&d, t.Square(&b.Y.A1))

	var out Compressed
	word(out[0:32], &a.X, 1, notSquare(&a.Y))
	word(out[32:64], &b.X.A1, 0, 0)
	word(out[64:96], &b.X.A0, 2, notSquare(&d)<<1|notSquare(&b.Y.A0))
	word(out[96:128], &c.X, 1, notSquare(&c.Y))
	return out, nil
}

// Decompress gives the proof that Compress made short. Anything that Compress does not make is an ErrMalformed: another length, a coordinate that
// is not below the base field's modulus, no point of the curve, a B outside its group, a hint that does not belong to B.
func Decompress(b []byte) (semaphore.Proof, error) {
	if len(b) != CompressedSize {
		return semaphore.Proof{}, fmt.Errorf("%w: a compressed proof has %d bytes, not %d", ErrMalformed, CompressedSize, len(b))
	}
	var p bn254.G1Affine
	var q bn254.G2Affine
	var r bn254.G1Affine
	var flagsA, none, flagsB, flagsC byte
	for _, w := range []struct {
		at    int
		x     *fp.Element
		shift uint
		flags *byte
	}{{0, &p.X, 1, &flagsA}, {32, &q.X.A1, 0, &none}, {64, &q.X.A0, 2, &flagsB}, {96, &r.X, 1, &flagsC}} {
		var err error
		if *w.flags, err = unword(w.x, b[w.at:w.at+32], w.shift); err != nil {
			return semaphore.Proof{}, fmt.Errorf("%w: compressed proof: %w", ErrMalformed, err)
		}
	}
	if !lift(&p, flagsA) || !lift(&r, flagsC) {
		return semaphore.Proof{}, fmt.Errorf("%w: compressed proof: A or C is not on the curve", ErrMalformed)
	}
	if !liftG2(&q, flagsB>>1, flagsB&1) {
		return semaphore.Proof{}, fmt.Errorf("%w: compressed proof: B is not on the curve, or its hint is wrong", ErrMalformed)
	}
	out, err := semaphore.ProofFromPoints(p, q, r)
	if err != nil {
		return semaphore.Proof{}, fmt.Errorf("%w: compressed proof: %w", ErrMalformed, err)
	}
	return out, nil
}

// word writes x·2^shift + flags, big-endian.
func word(to []byte, x *fp.Element, shift uint, flags byte) {
	b := x.Bytes()
	for i := range b {
		to[i] = b[i] << shift
		if i+1 < len(b) && shift > 0 {
			to[i] |= b[i+1] >> (8 - shift)
		}
	}
	to[31] |= flags
}

// unword is the reverse of word.
func unword(x *fp.Element, from []byte, shift uint) (flags byte, err error) {
	var b [32]byte
	for i := range b {
		b[i] = from[i] >> shift
		if i > 0 && shift > 0 {
			b[i] |= from[i-1] << (8 - shift)
		}
	}
	return from[31] & (1<<shift - 1), x.SetBytesCanonical(b[:])
}

// notSquare returns 1 for what has no root in the base field.
func notSquare(v *fp.Element) byte {
	if v.Legendre() < 0 {
		return 1
	}
	return 0
}

// root sets v to its root that is a square, or, with flag 1, to the other one; it reports whether v has roots, other than 0.
func root(v *fp.Element, flag byte) bool {
	if v.IsZero() || v.Sqrt(v) == nil {
		return false
	}
	if notSquare(v) != flag { // −1 is no square, so exactly one of the two roots is
		v.Neg(v)
	}
	return true
}

// lift finds y of a point with y² = x³ + 3.
func lift(p *bn254.G1Affine, flag byte) bool {
	var three fp.Element
	three.SetUint64(3)
	p.Y.Square(&p.X).Mul(&p.Y, &p.X).Add(&p.Y, &three)
	return root(&p.Y, flag)
}

// liftG2 finds y of a point with y² = x³ + 3/(9 + u): y0² = (r0 ± n)/2, y1 = r1/(2·y0).
func liftG2(q *bn254.G2Affine, hint, flag byte) bool {
	var r, twist bn254.E2
	twist.A0.SetUint64(9)
	twist.A1.SetOne()
	twist.Inverse(&twist)
	var three fp.Element
	twist.MulByElement(&twist, three.SetUint64(3))
	r.Square(&q.X).Mul(&r, &q.X).Add(&r, &twist)

	var n, t fp.Element
	n.Square(&r.A0).Add(&n, t.Square(&r.A1))
	if !root(&n, hint) { // the root that is no square is −n
		return false
	}
	n.Add(&r.A0, &n).Halve()
	if !root(&n, flag) {
		return false
	}
	q.Y.A0 = n
	q.Y.A1.Double(&n).Inverse(&q.Y.A1).Mul(&q.Y.A1, &r.A1)
	return !q.Y.A1.IsZero() && q.IsOnCurve()
}
