package contracts

import (
	"errors"
	"math/big"
)

// ErrProofMalformed says that bytes are no proof of 256 bytes, or one that has no compressed form.
var ErrProofMalformed = errors.New("proof malformed")

// CompressProof writes a proof of 256 bytes (A.x A.y B.x1 B.x0 B.y1 B.y0 C.x C.y, 32 bytes big-endian each) in the 128 bytes that the
// contracts take as well:
//
//	offset  bytes  what
//	0       32     A.x·2 + a      a = 1 if A.y is not the square root that is a square itself
//	32      32     B.x1
//	64      32     B.x0·4 + 2·h + b
//	96      32     C.x·2 + c      as for A
//
// h = 1 if B.y0² is (r0 − √norm)/2 and not (r0 + √norm)/2, where r is B.y² and the root of its norm is the one that is a square; b = 1 if
// B.y0 is not the root that is a square. It is the form of gnark's Solidity verifiers. Half of the calldata costs some 20,000 gas more:
// worth it where data is dear and computing cheap. Whether the points are on their curves is checked, whether the proof holds is not.
func CompressProof(proof []byte) ([]byte, error) {
	if len(proof) != 256 {
		return nil, ErrProofMalformed
	}
	var w [8]*big.Int
	for i := range w {
		w[i] = new(big.Int).SetBytes(proof[32*i : 32*i+32])
		if w[i].Cmp(baseField()) >= 0 {
			return nil, ErrProofMalformed
		}
	}
	out := make([]byte, 0, 128)
	put := func(v *big.Int) {
		var b [32]byte
		out = append(out, v.FillBytes(b[:])...)
	}
	flagged := func(x *big.Int, shift uint, flags uint) *big.Int {
		v := new(big.Int).Lsh(x, shift)
		return v.Or(v, new(big.Int).SetUint64(uint64(flags)))
	}
	g1 := func(x, y *big.Int) error {
		cube := mod(new(big.Int).Exp(x, big.NewInt(3), baseField()))
		if mod(new(big.Int).Mul(y, y)).Cmp(mod(cube.Add(cube, big.NewInt(3)))) != 0 {
			return ErrProofMalformed
		}
		put(flagged(x, 1, notSquare(y)))
		return nil
	}
	if err := g1(w[0], w[1]); err != nil {
		return nil, err
	}
	// r = y², d = √norm(r) = ±(y0² + y1²), y0² = (r0 + d)/2
	y0, y1 := w[5], w[4]
	if y0.Sign() == 0 || y1.Sign() == 0 {
		return nil, ErrProofMalformed
	}
	d := mod(new(big.Int).Add(new(big.Int).Mul(y0, y0), new(big.Int).Mul(y1, y1)))
	put(w[2])
	put(flagged(w[3], 2, 2*notSquare(d)+notSquare(y0)))
	if err := g1(w[6], w[7]); err != nil {
		return nil, err
	}
	return out, nil
}

// notSquare returns 1 for what has no square root in the base field.
func notSquare(v *big.Int) uint {
	if big.Jacobi(v, baseField()) < 0 {
		return 1
	}
	return 0
}

func mod(v *big.Int) *big.Int { return v.Mod(v, baseField()) }

// baseField is the order of BN254's base field.
func baseField() *big.Int {
	return new(big.Int).SetBytes([]byte{
		0x30, 0x64, 0x4e, 0x72, 0xe1, 0x31, 0xa0, 0x29, 0xb8, 0x50, 0x45, 0xb6, 0x81, 0x81, 0x58, 0x5d,
		0x97, 0x81, 0x6a, 0x91, 0x68, 0x71, 0xca, 0x8d, 0x3c, 0x20, 0x8c, 0x16, 0xd8, 0x7c, 0xfd, 0x47,
	})
}
