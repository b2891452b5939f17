package semaphore

import (
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Baby Jubjub in circomlib's form, a·x² + y² = 1 + d·x²·y² with a = 168700, d = 168696. gnark-crypto's curve of that name is the a = −1 form, whose x differs by
// a constant factor. a is a square and d is not, so the addition law is complete: it has no exceptional points, and neither have the ladders below.

const (
	curveA = 168700
	curveD = 168696
)

// affine is a point by its coordinates; not necessarily on the curve.
type affine struct{ x, y fr.Element }

// point is (X : Y : Z), x = X/Z, y = Y/Z; Z is never 0 for a point that came from curve points.
type point struct{ x, y, z fr.Element }

func element(limbs [4]uint64) (e fr.Element) {
	var f Field
	for i, w := range limbs {
		putUint64(f.b[24-8*i:], w)
	}
	return f.Element()
}

// base8 generates the subgroup of order l: 8 times EIP-2494's generator.
func base8() affine {
	return affine{
		x: element([4]uint64{0x2893f3f6bb957051, 0x2ab8d8010534e0b6, 0x4eacb2e09d6277c1, 0x0bb77a6ad63e739b}),
		y: element([4]uint64{0x4b3c257a872d7d8b, 0xfce0051fb9e13377, 0x25572e1cd16bf9ed, 0x25797203f7a0b249}),
	}
}

func (p affine) onCurve() bool {
	var a, d, x2, y2, left, right fr.Element
	a.SetUint64(curveA)
	d.SetUint64(curveD)
	x2.Square(&p.x)
	y2.Square(&p.y)
	left.Mul(&a, &x2).Add(&left, &y2)
	right.Mul(&d, &x2).Mul(&right, &y2)
	var one fr.Element
	one.SetOne()
	right.Add(&right, &one)
	return left == right
}

func (p affine) isIdentity() bool {
	var one fr.Element
	one.SetOne()
	return p.x.IsZero() && p.y == one
}

func (p affine) projective() point {
	var one fr.Element
	one.SetOne()
	return point{p.x, p.y, one}
}

// inSubgroup reports whether l·p is the identity; p must be on the curve.
func (p affine) inSubgroup() bool { return p.mul(orderLimbs()).isIdentity() }

// mul returns k·p by a ladder of 256 doublings and additions, whatever k is.
func (p affine) mul(k [4]uint64) point {
	var one fr.Element
	one.SetOne()
	acc, base := point{y: one, z: one}, p.projective()
	for i := 255; i >= 0; i-- {
		acc = acc.double()
		sum := acc.add(base)
		bit := int(k[i/64] >> (i % 64) & 1)
		acc.x.Select(bit, &acc.x, &sum.x)
		acc.y.Select(bit, &acc.y, &sum.y)
		acc.z.Select(bit, &acc.z, &sum.z)
	}
	return acc
}

// add is add-2008-bbjlp of the explicit-formulas database.
func (p point) add(q point) point {
	var ca, cd, a, b, c, d, e, f, g, t, u fr.Element
	ca.SetUint64(curveA)
	cd.SetUint64(curveD)
	a.Mul(&p.z, &q.z)
	b.Square(&a)
	c.Mul(&p.x, &q.x)
	d.Mul(&p.y, &q.y)
	e.Mul(&cd, &c).Mul(&e, &d)
	f.Sub(&b, &e)
	g.Add(&b, &e)
	var r point
	t.Add(&p.x, &p.y)
	u.Add(&q.x, &q.y)
	t.Mul(&t, &u).Sub(&t, &c).Sub(&t, &d)
	r.x.Mul(&a, &f).Mul(&r.x, &t)
	u.Mul(&ca, &c)
	t.Sub(&d, &u)
	r.y.Mul(&a, &g).Mul(&r.y, &t)
	r.z.Mul(&f, &g)
	return r
}

// double is dbl-2008-bbjlp.
func (p point) double() point {
	var ca, b, c, d, e, f, h, j, t fr.Element
	ca.SetUint64(curveA)
	b.Add(&p.x, &p.y).Square(&b)
	c.Square(&p.x)
	d.Square(&p.y)
	e.Mul(&ca, &c)
	f.Add(&e, &d)
	h.Square(&p.z)
	j.Sub(&f, &h).Sub(&j, &h)
	var r point
	r.x.Sub(&b, &c).Sub(&r.x, &d).Mul(&r.x, &j)
	t.Sub(&e, &d)
	r.y.Mul(&f, &t)
	r.z.Mul(&f, &j)
	return r
}

func (p point) isIdentity() bool { return p.x.IsZero() && p.y == p.z }

// equal compares without inversion.
func (p point) equal(q point) bool {
	var a, b, c, d fr.Element
	a.Mul(&p.x, &q.z)
	b.Mul(&q.x, &p.z)
	c.Mul(&p.y, &q.z)
	d.Mul(&q.y, &p.z)
	return a == b && c == d
}

// affine divides by Z with a fixed exponent: gnark-crypto's Inverse takes a number of steps that depends on Z, and Z depends on the secret.
func (p point) affine() affine {
	exponent := [4]uint64{0x43e1f593efffffff, 0x2833e84879b97091, 0xb85045b68181585d, 0x30644e72e131a029} // p − 2
	var zi fr.Element
	zi.SetOne()
	for i := 253; i >= 0; i-- {
		zi.Square(&zi)
		if exponent[i/64]>>(i%64)&1 == 1 { // public
			zi.Mul(&zi, &p.z)
		}
	}
	var r affine
	r.x.Mul(&p.x, &zi)
	r.y.Mul(&p.y, &zi)
	return r
}
