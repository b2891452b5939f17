package semaphore

import (
	"encoding/binary"
	"math/bits"
)

// scalar is a number modulo l, Baby Jubjub's subgroup order, in little-endian limbs and always below l. Arithmetic on it has no secret-dependent branch.
//
// l = 2736030358979909402780800718157159386076813972158567259200215660948447373041, 251 bits.
type scalar [4]uint64

// The constants of l. A test derives each of them from l's decimal digits.
const (
	l0, l1, l2, l3 = 0x677297dc392126f1, 0xab3eedb83920ee0a, 0x370a08b6d0302b0b, 0x060c89ce5c263405
	lInv           = 0x532ce5aebc48f5ef // −l⁻¹ mod 2⁶⁴
)

func orderLimbs() scalar { return scalar{l0, l1, l2, l3} }

// montR2 and montR3 are R² and R³ mod l, R = 2²⁵⁶.
func montR2() scalar {
	return scalar{0x35e44abee7ecb21e, 0x74646cacf5f84ec4, 0xe472df203faa158f, 0x0445b524f1ba50a8}
}

func montR3() scalar {
	return scalar{0x30886e7b42917c21, 0x98dae87b55d7cd2a, 0xeefe3d08cc608b7b, 0x02b4dbffb2bc97aa}
}

// montMul returns a·b/R mod l for any a < 2²⁵⁶ and b < l: coarsely integrated operand scanning, then one masked subtraction.
func montMul(a [4]uint64, b scalar) scalar {
	l := orderLimbs()
	var t [6]uint64
	for i := range 4 {
		var c, carry uint64
		for j := range 4 {
			hi, lo := bits.Mul64(a[i], b[j])
			lo, carry = bits.Add64(lo, t[j], 0)
			hi += carry
			t[j], carry = bits.Add64(lo, c, 0)
			c = hi + carry
		}
		t[4], carry = bits.Add64(t[4], c, 0)
		t[5] = carry

		m := t[0] * lInv
		hi, lo := bits.Mul64(m, l[0])
		_, carry = bits.Add64(lo, t[0], 0)
		c = hi + carry
		for j := 1; j < 4; j++ {
			hi, lo = bits.Mul64(m, l[j])
			lo, carry = bits.Add64(lo, t[j], 0)
			hi += carry
			t[j-1], carry = bits.Add64(lo, c, 0)
			c = hi + carry
		}
		t[3], carry = bits.Add64(t[4], c, 0)
		t[4] = t[5] + carry
	}
	return subtractOnce([4]uint64(t[:4]))
}

// subtractOnce returns x mod l for x < 2l.
func subtractOnce(x [4]uint64) scalar {
	l := orderLimbs()
	var d scalar
	var borrow uint64
	for i := range d {
		d[i], borrow = bits.Sub64(x[i], l[i], borrow)
	}
	keep := -borrow // all ones if x < l
	for i := range d {
		d[i] ^= keep & (d[i] ^ x[i])
	}
	return d
}

// scalarFromWide returns a 512-bit little-endian number mod l.
func scalarFromWide(b [64]byte) scalar {
	var lo, hi [4]uint64
	for i := range 4 {
		lo[i] = binary.LittleEndian.Uint64(b[8*i:])
		hi[i] = binary.LittleEndian.Uint64(b[32+8*i:])
	}
	return montMul(montMul(lo, montR2()).add(montMul(hi, montR3())), scalar{1})
}

// scalarFromField returns f mod l.
func scalarFromField(f Field) scalar {
	var w [64]byte
	for i, x := range f.b {
		w[31-i] = x
	}
	return scalarFromWide(w)
}

// canonicalScalar returns f as a scalar if it is below l.
func canonicalScalar(f Field) (scalar, bool) {
	s := scalarFromField(f)
	return s, s.field() == f
}

func (s scalar) add(o scalar) scalar {
	var x [4]uint64
	var carry uint64
	for i := range x {
		x[i], carry = bits.Add64(s[i], o[i], carry)
	}
	return subtractOnce(x) // both below 2²⁵¹: no carry out
}

func (s scalar) mul(o scalar) scalar { return montMul(montMul(s, montR2()), o) }

func (s scalar) isZero() bool { return s[0]|s[1]|s[2]|s[3] == 0 }

// field returns s as a field element: l is below p.
func (s scalar) field() Field {
	var f Field
	for i, w := range s {
		putUint64(f.b[24-8*i:], w)
	}
	return f
}
