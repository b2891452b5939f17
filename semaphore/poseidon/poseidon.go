// Package poseidon is circomlib's Poseidon hash over BN254's scalar field, for 1 to 16 inputs: the hash of Semaphore v4, of poseidon-lite and of our circuits.
//
// Call Hash2 for tree nodes and commitments, Hash3 for leaves, and so on; Params gives a circuit the constants that it must follow. Constants are made with the
// Grain LFSR on first use of a width, and tests compare every width with iden3's implementation and with vectors of the npm packages.
//
// Guarantees: no allocation and no math/big in a hash; safe for concurrent use; the number of operations does not depend on the inputs (the field
// arithmetic below is gnark-crypto's, whose multiplication has no secret-dependent branch on amd64 and arm64, but which makes no formal promise).
// Non-goals: other fields or widths, sponge modes, gnark's Poseidon2 (which is another function).
package poseidon

import (
	"math/bits"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

func sbox(x *fr.Element) {
	var x2 fr.Element
	x2.Square(x)
	x2.Square(&x2)
	x.Mul(&x2, x)
}

// hash runs the permutation over the capacity element 0 and the inputs; st[1:] holds the inputs and is overwritten. It returns element 0.
func (s *schedule) hash(st []fr.Element) fr.Element {
	t := s.t
	var buf [MaxInputs + 1]fr.Element
	next := buf[:t]
	var x fr.Element

	// First round: the capacity is a constant that later constants take care of.
	for i := 1; i < t; i++ {
		add(&st[i], &st[i], &s.ark[i])
		sbox(&st[i])
	}
	for i := range next {
		next[i] = st[max(i, 1)]
		for j := 1; j < t; j++ {
			if j != max(i, 1) {
				add(&next[i], &next[i], x.Mul(&s.mds[i*t+j], &st[j]))
			}
		}
	}
	st, next = next, st
	for r := 1; r < FullRounds/2; r++ {
		s.full(next, st, s.ark[r*t:(r+1)*t], s.mds[r*t*t:(r+1)*t*t])
		st, next = next, st
	}

	for i := range st {
		add(&st[i], &st[i], &s.ark[FullRounds/2*t+i])
	}
	var x0 fr.Element
	for r := range s.partial {
		p := &s.partial[r]
		sbox(&st[0])
		// Element 0 may stay below 2p instead of p: x·y·2⁻²⁵⁶ mod p, as gnark-crypto computes it, is exact and reduced as long as
		// x < 2²⁵⁵ and x·y < 2²⁵⁶·p, which is more than 5p². The full rounds after these have room for it too.
		sumLazily(&st[0], &p.k)
		x0 = st[0]
		for i := range p.row {
			x.Mul(&p.row[i], &st[i+1])
			if i == 0 && len(p.row) > 1 {
				sumLazily(&st[0], &x)
			} else {
				sumBelow2p(&st[0], &x)
			}
			add(&st[i+1], &st[i+1], x.Mul(&p.col[i], &x0))
		}
	}

	const after = FullRounds/2 + 1
	for r := range FullRounds/2 - 1 {
		s.full(next, st, s.ark[(after+r)*t:(after+r+1)*t], s.mds[(FullRounds/2+r)*t*t:(FullRounds/2+r+1)*t*t])
		st, next = next, st
	}
	// Last round: only element 0 is wanted.
	ark := s.ark[(after+FullRounds/2-1)*t:]
	var out fr.Element
	for j := range st {
		add(&st[j], &st[j], &ark[j])
		sbox(&st[j])
		add(&out, &out, x.Mul(&s.last[j], &st[j]))
	}
	return out
}

// full sets out to the state after one full round of st; the matrix m is row-major with ones on its diagonal.
func (s *schedule) full(out, st, ark, m []fr.Element) {
	for i := range st {
		add(&st[i], &st[i], &ark[i])
		sbox(&st[i])
	}
	var x fr.Element
	for i := range out {
		row := m[i*len(st) : (i+1)*len(st)]
		out[i] = st[i]
		for j := range st {
			if j != i {
				add(&out[i], &out[i], x.Mul(&row[j], &st[j]))
			}
		}
	}
}

// add sets z = x + y mod p without a branch: whether a sum of such numbers passes p is a coin toss, which no branch predictor guesses.
func add(z, x, y *fr.Element) {
	t0, c := bits.Add64(x[0], y[0], 0)
	t1, c := bits.Add64(x[1], y[1], c)
	t2, c := bits.Add64(x[2], y[2], c)
	t3, _ := bits.Add64(x[3], y[3], c)
	d0, b := bits.Sub64(t0, modulus0, 0)
	d1, b := bits.Sub64(t1, modulus1, b)
	d2, b := bits.Sub64(t2, modulus2, b)
	d3, b := bits.Sub64(t3, modulus3, b)
	keep := -b // all ones if the sum is below p
	z[0] = d0 ^ keep&(d0^t0)
	z[1] = d1 ^ keep&(d1^t1)
	z[2] = d2 ^ keep&(d2^t2)
	z[3] = d3 ^ keep&(d3^t3)
}

// sumLazily adds x to z as integers.
func sumLazily(z, x *fr.Element) {
	var c uint64
	z[0], c = bits.Add64(z[0], x[0], 0)
	z[1], c = bits.Add64(z[1], x[1], c)
	z[2], c = bits.Add64(z[2], x[2], c)
	z[3], _ = bits.Add64(z[3], x[3], c)
}

// sumBelow2p adds x to z, whose sum is below 4p, modulo 2p.
func sumBelow2p(z, x *fr.Element) {
	t0, c := bits.Add64(z[0], x[0], 0)
	t1, c := bits.Add64(z[1], x[1], c)
	t2, c := bits.Add64(z[2], x[2], c)
	t3, _ := bits.Add64(z[3], x[3], c)
	d0, b := bits.Sub64(t0, modulus0<<1&(1<<64-1), 0)
	d1, b := bits.Sub64(t1, modulus1<<1&(1<<64-1)|modulus0>>63, b)
	d2, b := bits.Sub64(t2, modulus2<<1&(1<<64-1)|modulus1>>63, b)
	d3, b := bits.Sub64(t3, modulus3<<1&(1<<64-1)|modulus2>>63, b)
	keep := -b
	z[0] = d0 ^ keep&(d0^t0)
	z[1] = d1 ^ keep&(d1^t1)
	z[2] = d2 ^ keep&(d2^t2)
	z[3] = d3 ^ keep&(d3^t3)
}

// The limbs of p, least significant first; a test compares them with the field's.
const (
	modulus0 = 0x43e1f593f0000001
	modulus1 = 0x2833e84879b97091
	modulus2 = 0xb85045b68181585d
	modulus3 = 0x30644e72e131a029
)

// Hash1 hashes one element.
func Hash1(a fr.Element) fr.Element {
	st := [2]fr.Element{1: a}
	return scheduleFor(2).hash(st[:])
}

// Hash2 hashes two elements: tree nodes, commitments and nullifiers.
func Hash2(a, b fr.Element) fr.Element {
	st := [3]fr.Element{1: a, 2: b}
	return scheduleFor(3).hash(st[:])
}

// Hash3 hashes three elements: leaves.
func Hash3(a, b, c fr.Element) fr.Element {
	st := [4]fr.Element{1: a, 2: b, 3: c}
	return scheduleFor(4).hash(st[:])
}

// Hash4 hashes four elements.
func Hash4(a, b, c, d fr.Element) fr.Element {
	st := [5]fr.Element{1: a, 2: b, 3: c, 4: d}
	return scheduleFor(5).hash(st[:])
}

// Hash5 hashes five elements: the challenge of EdDSA-Poseidon.
func Hash5(a, b, c, d, e fr.Element) fr.Element {
	st := [6]fr.Element{1: a, 2: b, 3: c, 4: d, 5: e}
	return scheduleFor(6).hash(st[:])
}

// Hash6 hashes six elements.
func Hash6(a, b, c, d, e, f fr.Element) fr.Element {
	st := [7]fr.Element{1: a, 2: b, 3: c, 4: d, 5: e, 6: f}
	return scheduleFor(7).hash(st[:])
}

// Hash7 hashes seven elements.
func Hash7(a, b, c, d, e, f, g fr.Element) fr.Element {
	st := [8]fr.Element{1: a, 2: b, 3: c, 4: d, 5: e, 6: f, 7: g}
	return scheduleFor(8).hash(st[:])
}

// Hash8 hashes eight elements.
func Hash8(a, b, c, d, e, f, g, h fr.Element) fr.Element {
	st := [9]fr.Element{1: a, 2: b, 3: c, 4: d, 5: e, 6: f, 7: g, 8: h}
	return scheduleFor(9).hash(st[:])
}

// Hash9 hashes nine elements.
func Hash9(a, b, c, d, e, f, g, h, i fr.Element) fr.Element {
	st := [10]fr.Element{1: a, 2: b, 3: c, 4: d, 5: e, 6: f, 7: g, 8: h, 9: i}
	return scheduleFor(10).hash(st[:])
}

// Hash10 hashes ten elements.
func Hash10(a, b, c, d, e, f, g, h, i, j fr.Element) fr.Element {
	st := [11]fr.Element{1: a, 2: b, 3: c, 4: d, 5: e, 6: f, 7: g, 8: h, 9: i, 10: j}
	return scheduleFor(11).hash(st[:])
}

// Hash11 hashes eleven elements.
func Hash11(a, b, c, d, e, f, g, h, i, j, k fr.Element) fr.Element {
	st := [12]fr.Element{1: a, 2: b, 3: c, 4: d, 5: e, 6: f, 7: g, 8: h, 9: i, 10: j, 11: k}
	return scheduleFor(12).hash(st[:])
}

// Hash12 hashes twelve elements.
func Hash12(a, b, c, d, e, f, g, h, i, j, k, l fr.Element) fr.Element {
	st := [13]fr.Element{1: a, 2: b, 3: c, 4: d, 5: e, 6: f, 7: g, 8: h, 9: i, 10: j, 11: k, 12: l}
	return scheduleFor(13).hash(st[:])
}

// Hash13 hashes thirteen elements.
func Hash13(a, b, c, d, e, f, g, h, i, j, k, l, m fr.Element) fr.Element {
	st := [14]fr.Element{1: a, 2: b, 3: c, 4: d, 5: e, 6: f, 7: g, 8: h, 9: i, 10: j, 11: k, 12: l, 13: m}
	return scheduleFor(14).hash(st[:])
}

// Hash14 hashes fourteen elements.
func Hash14(a, b, c, d, e, f, g, h, i, j, k, l, m, n fr.Element) fr.Element {
	st := [15]fr.Element{1: a, 2: b, 3: c, 4: d, 5: e, 6: f, 7: g, 8: h, 9: i, 10: j, 11: k, 12: l, 13: m, 14: n}
	return scheduleFor(15).hash(st[:])
}

// Hash15 hashes fifteen elements.
func Hash15(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o fr.Element) fr.Element {
	st := [16]fr.Element{1: a, 2: b, 3: c, 4: d, 5: e, 6: f, 7: g, 8: h, 9: i, 10: j, 11: k, 12: l, 13: m, 14: n, 15: o}
	return scheduleFor(16).hash(st[:])
}

// Hash16 hashes sixteen elements.
func Hash16(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p fr.Element) fr.Element {
	st := [17]fr.Element{1: a, 2: b, 3: c, 4: d, 5: e, 6: f, 7: g, 8: h, 9: i, 10: j, 11: k, 12: l, 13: m, 14: n, 15: o, 16: p}
	return scheduleFor(17).hash(st[:])
}
