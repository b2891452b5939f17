package setup

import (
	"errors"
	"fmt"
	"math/big"
	"math/bits"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr/fft"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	"github.com/consensys/gnark/constraint"
	cs "github.com/consensys/gnark/constraint/bn254"
)

// trapdoor is the randomness that makes a key and forges its proofs: it lives for one call of makeKeys.
type trapdoor struct{ tau, alpha, beta, gamma, delta fr.Element }

func newTrapdoor() (trapdoor, error) {
	var t trapdoor
	for _, e := range []*fr.Element{&t.tau, &t.alpha, &t.beta, &t.gamma, &t.delta} {
		for e.IsZero() {
			if _, err := e.SetRandom(); err != nil {
				return trapdoor{}, err
			}
		}
	}
	return t, nil
}

// makeKeys makes Groth16 keys of a circuit without commitments, in the layout of gnark's prover, as gnark's Setup does. That one doubles a
// point 254 times for each of some ten points a constraint; with a table for each window of the two generators, below, it takes a seventh of the time.
func makeKeys(sys *cs.R1CS) (*groth16.ProvingKey, *groth16.VerifyingKey, error) {
	if c, ok := sys.CommitmentInfo.(constraint.Groth16Commitments); !ok || len(c) != 0 {
		return nil, nil, errors.New("circuit has commitments")
	}
	t, err := newTrapdoor()
	if err != nil {
		return nil, nil, fmt.Errorf("randomness: %w", err)
	}
	publics := sys.GetNbPublicVariables()
	domain := fft.NewDomain(uint64(sys.GetNbConstraints()))
	a, b, c := evaluate(sys, domain, &t.tau)

	// k[i] = (β·a[i] + α·b[i] + c[i]) over γ for public wires, over δ for the others.
	var gammaInv, deltaInv, x fr.Element
	gammaInv.Inverse(&t.gamma)
	deltaInv.Inverse(&t.delta)
	k := make([]fr.Element, len(a))
	for i := range k {
		k[i].Mul(&a[i], &t.beta)
		x.Mul(&b[i], &t.alpha)
		k[i].Add(&k[i], &x).Add(&k[i], &c[i])
		if i < publics {
			k[i].Mul(&k[i], &gammaInv)
		} else {
			k[i].Mul(&k[i], &deltaInv)
		}
	}

	// z[i] = τⁱ·(τⁿ − 1)/δ, in the order in which the prover's inverse transform leaves its coefficients; the last is never used.
	n := int(domain.Cardinality)
	z := make([]fr.Element, n)
	one := fr.One()
	x.Exp(t.tau, new(big.Int).SetUint64(domain.Cardinality)).Sub(&x, &one).Mul(&x, &deltaInv)
	shift := 64 - bits.TrailingZeros64(domain.Cardinality)
	for i := range z {
		z[bits.Reverse64(uint64(i))>>shift] = x
		x.Mul(&x, &t.tau)
	}
	z = z[:n-1]

	var pk groth16.ProvingKey
	var vk groth16.VerifyingKey
	pk.Domain = *domain
	a, pk.InfinityA, pk.NbInfinityA = nonZero(a)
	b, pk.InfinityB, pk.NbInfinityB = nonZero(b)

	_, _, g1, g2 := bn254.Generators()
	tables := newG1Tables(g1)
	points := tables.multiply([]fr.Element{t.alpha, t.beta, t.delta})
	pk.G1.Alpha, pk.G1.Beta, pk.G1.Delta = points[0], points[1], points[2]
	pk.G1.A, pk.G1.B, pk.G1.Z = tables.multiply(a), tables.multiply(b), tables.multiply(z)
	points = tables.multiply(k)
	vk.G1.K, pk.G1.K = points[:publics:publics], points[publics:]
	vk.G1.Alpha, vk.G1.Beta, vk.G1.Delta = pk.G1.Alpha, pk.G1.Beta, pk.G1.Delta

	tables2 := newG2Tables(g2)
	points2 := tables2.multiply([]fr.Element{t.beta, t.gamma, t.delta})
	vk.G2.Beta, vk.G2.Gamma, vk.G2.Delta = points2[0], points2[1], points2[2]
	pk.G2.Beta, pk.G2.Delta = points2[0], points2[2]
	pk.G2.B = tables2.multiply(b)
	return &pk, &vk, nil
}

// evaluate returns, for each wire, its polynomials A, B and C at tau: over all constraints, the wire's coefficient times the value of the
// constraint's Lagrange polynomial, Lⱼ(τ) = ωʲ·(τⁿ − 1)/(n·(τ − ωʲ)).
func evaluate(sys *cs.R1CS, domain *fft.Domain, tau *fr.Element) (a, b, c []fr.Element) {
	wires := sys.GetNbPublicVariables() + sys.GetNbSecretVariables() + sys.NbInternalVariables
	a, b, c = make([]fr.Element, wires), make([]fr.Element, wires), make([]fr.Element, wires)

	powers := make([]fr.Element, sys.GetNbConstraints())
	inverses := make([]fr.Element, len(powers))
	w := fr.One()
	for j := range powers {
		powers[j] = w
		inverses[j].Sub(tau, &w)
		w.Mul(&w, &domain.Generator)
	}
	inverses = fr.BatchInvert(inverses)

	var factor, lagrange, x fr.Element
	one := fr.One()
	factor.Exp(*tau, new(big.Int).SetUint64(domain.Cardinality)).Sub(&factor, &one).Mul(&factor, &domain.CardinalityInv)

	accumulate := func(to []fr.Element, line constraint.LinearExpression) {
		for _, term := range line {
			x.Mul(&sys.Coefficients[term.CoeffID()], &lagrange)
			to[term.WireID()].Add(&to[term.WireID()], &x)
		}
	}
	it := sys.GetR1CIterator()
	for j, r := 0, it.Next(); r != nil; j, r = j+1, it.Next() {
		lagrange.Mul(&factor, &powers[j]).Mul(&lagrange, &inverses[j])
		accumulate(a, r.L)
		accumulate(b, r.R)
		accumulate(c, r.O)
	}
	return a, b, c
}

// nonZero drops the zeros, whose points would be at infinity, and says where they stood and how many there were.
func nonZero(scalars []fr.Element) (kept []fr.Element, zero []bool, zeros uint64) {
	zero = make([]bool, len(scalars))
	for i := range scalars {
		if scalars[i].IsZero() {
			zero[i] = true
			zeros++
		} else {
			kept = append(kept, scalars[i])
		}
	}
	return kept, zero, zeros
}
