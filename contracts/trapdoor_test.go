package contracts_test

import (
	"bytes"
	"fmt"
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/crypto"
)

// trapdoor is a Groth16 key whose toxic waste was kept: it proves anything about any inputs, in a millisecond and without a circuit. So
// contracts are tested on real pairings and on whatever public inputs a case needs; that circuits make sound statements is tested where
// circuits are.
type trapdoor struct {
	alpha, beta, gamma, delta fr.Element
	ic                        []fr.Element
}

// newTrapdoor makes the key for so many inputs: always the same one, so that gas figures repeat.
func newTrapdoor(inputs int) *trapdoor {
	d := &trapdoor{ic: make([]fr.Element, inputs+1)}
	for i, e := range []*fr.Element{&d.alpha, &d.beta, &d.gamma, &d.delta} {
		*e = scalar("key", inputs, i)
	}
	for i := range d.ic {
		d.ic[i] = scalar("ic", inputs, i)
	}
	return d
}

// scalar hashes the parts to a non-zero field element.
func scalar(parts ...any) fr.Element {
	var e fr.Element
	e.SetBytes(crypto.Keccak256(fmt.Append(nil, parts...)))
	return e
}

// key returns the verifying key in the layout of contracts.KeyInputs.
func (d *trapdoor) key() []byte {
	out := g1(d.alpha)
	for _, e := range []fr.Element{d.beta, d.gamma, d.delta} {
		out = append(out, g2(*e.Neg(&e))...)
	}
	for _, e := range d.ic {
		out = append(out, g1(e)...)
	}
	return out
}

// prove returns a proof for the inputs: a, b are free, c solves a·b = alpha·beta + L·gamma + c·delta. The inputs are reduced as the
// precompile would reduce them.
func (d *trapdoor) prove(t testing.TB, inputs ...*big.Int) []byte {
	t.Helper()
	if len(inputs) != len(d.ic)-1 {
		t.Fatalf("%d inputs, key is for %d", len(inputs), len(d.ic)-1)
	}
	l := d.ic[0]
	for i, in := range inputs {
		var x fr.Element
		x.SetBigInt(in)
		l.Add(&l, x.Mul(&x, &d.ic[i+1]))
	}
	var a, b, c, e fr.Element
	a, b = scalar("a", inputs), scalar("b", inputs)
	c.Mul(&a, &b)
	c.Sub(&c, e.Mul(&d.alpha, &d.beta))
	c.Sub(&c, e.Mul(&l, &d.gamma))
	c.Div(&c, &d.delta)
	return append(append(g1(a), g2(b)...), g1(c)...)
}

func g1(s fr.Element) []byte {
	var p bn254.G1Affine
	p.ScalarMultiplicationBase(s.BigInt(new(big.Int)))
	raw := p.RawBytes()
	return raw[:]
}

func g2(s fr.Element) []byte {
	var p bn254.G2Affine
	p.ScalarMultiplicationBase(s.BigInt(new(big.Int)))
	raw := p.RawBytes()
	return raw[:]
}

// another returns a second proof of what the proof proves, (−A, −B, C): anybody can make it.
func another(proof []byte) []byte {
	out := bytes.Clone(proof)
	for _, at := range []int{32, 128, 160} { // A.y, B.y1, B.y0
		v := new(big.Int).SetBytes(out[at : at+32])
		copy(out[at:], word(v.Sub(fp.Modulus(), v)))
	}
	return out
}
