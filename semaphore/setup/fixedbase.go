package setup

import (
	"runtime"
	"sync"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// A scalar is written in signed digits of windowBits bits; the tables hold 1 to 2^(windowBits−1) times 2^(windowBits·w)·base for each window w. A
// product is then one addition a window and no doubling.
const (
	windowBits = 11
	windowSize = 1 << (windowBits - 1)
	windows    = (fr.Bits + windowBits) / windowBits // one bit more than a scalar, for the last carry
)

// digits writes a scalar as Σ d[w]·2^(windowBits·w), −windowSize ≤ d[w] ≤ windowSize.
func digits(s *fr.Element) (d [windows]int) {
	limbs := s.Bits()
	carry := 0
	for w := range d {
		at := w * windowBits
		v := 0
		if at/64 < len(limbs) {
			v = int(limbs[at/64]>>(at%64)) & (1<<windowBits - 1)
			if at%64+windowBits > 64 && at/64+1 < len(limbs) {
				v |= int(limbs[at/64+1]<<(64-at%64)) & (1<<windowBits - 1)
			}
		}
		v += carry
		carry = 0
		if v > windowSize {
			v -= 1 << windowBits
			carry = 1
		}
		d[w] = v
	}
	return d
}

type g1Tables [windows][]bn254.G1Affine

func newG1Tables(base bn254.G1Affine) *g1Tables {
	var t g1Tables
	var unit bn254.G1Jac
	unit.FromAffine(&base)
	for w := range t {
		row := make([]bn254.G1Jac, windowSize)
		row[0] = unit
		for i := 1; i < windowSize; i++ {
			row[i] = row[i-1]
			row[i].AddAssign(&unit)
		}
		t[w] = bn254.BatchJacobianToAffineG1(row)
		unit.Double(&row[windowSize-1])
	}
	return &t
}

// multiply returns scalars[i]·base.
func (t *g1Tables) multiply(scalars []fr.Element) []bn254.G1Affine {
	points := make([]bn254.G1Jac, len(scalars))
	parallel(len(scalars), func(from, to int) {
		for i := from; i < to; i++ {
			p := &points[i]
			p.Set(new(bn254.G1Jac).FromAffine(&bn254.G1Affine{}))
			for w, d := range digits(&scalars[i]) {
				switch {
				case d > 0:
					p.AddMixed(&t[w][d-1])
				case d < 0:
					var q bn254.G1Affine
					p.AddMixed(q.Neg(&t[w][-d-1]))
				}
			}
		}
	})
	return bn254.BatchJacobianToAffineG1(points)
}

type g2Tables [windows][]bn254.G2Affine

func newG2Tables(base bn254.G2Affine) *g2Tables {
	var t g2Tables
	var unit bn254.G2Jac
	unit.FromAffine(&base)
	for w := range t {
		t[w] = make([]bn254.G2Affine, windowSize)
		unit2 := unit
		row := make([]bn254.G2Jac, windowSize)
		for i := range row {
			row[i] = unit2
			unit2.AddAssign(&unit)
		}
		t[w] = affineG2(row)
		unit.Double(&row[windowSize-1])
	}
	return &t
}

// multiply returns scalars[i]·base.
func (t *g2Tables) multiply(scalars []fr.Element) []bn254.G2Affine {
	points := make([]bn254.G2Jac, len(scalars))
	parallel(len(scalars), func(from, to int) {
		for i := from; i < to; i++ {
			p := &points[i]
			p.Set(new(bn254.G2Jac).FromAffine(&bn254.G2Affine{}))
			for w, d := range digits(&scalars[i]) {
				switch {
				case d > 0:
					p.AddMixed(&t[w][d-1])
				case d < 0:
					var q bn254.G2Affine
					p.AddMixed(q.Neg(&t[w][-d-1]))
				}
			}
		}
	})
	return affineG2(points)
}

// affineG2 converts points one by one: an inversion is a few per cent of a product.
func affineG2(points []bn254.G2Jac) []bn254.G2Affine {
	out := make([]bn254.G2Affine, len(points))
	parallel(len(points), func(from, to int) {
		for i := from; i < to; i++ {
			out[i].FromJacobian(&points[i])
		}
	})
	return out
}

// parallel runs f on parts of 0…n, one for each processor.
func parallel(n int, f func(from, to int)) {
	parts := max(1, min(runtime.GOMAXPROCS(0), n))
	var wg sync.WaitGroup
	for i := range parts {
		wg.Go(func() { f(n*i/parts, n*(i+1)/parts) })
	}
	wg.Wait()
}
