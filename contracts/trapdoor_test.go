package contracts_test

import (
	"crypto/rand"
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// trapdoor is a Groth16 key whose toxic waste was kept: it proves anything about any inputs, in a millisecond and without a circuit. So
// contracts are tested on real pairings and on whatever public inputs a case needs; that circuits make sound statements is tested where
// circuits are.
type trapdoor struct {
	alpha, beta, gamma, delta fr.Element
	ic                        []fr.Element
}

func newTrapdoor(t testing.TB, inputs int) *trapdoor {
	t.Helper()
	d := &trapdoor{ic: make([]fr.Element, inputs+1)}
	for _, e := range []*fr.Element{&d.alpha, &d.beta, &d.gamma, &d.delta} {
		e.SetUint64(mustRandom(t))
	}
	for i := range d.ic {
		d.ic[i].SetUint64(mustRandom(t))
	}
	return d
}

func mustRandom(t testing.TB) uint64 {
	t.Helper()
	n, err := rand.Int(rand.Reader, big.NewInt(1<<62))
	if err != nil {
		t.Fatal(err)
	}
	return n.Uint64() + 1
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
	a.SetUint64(mustRandom(t))
	b.SetUint64(mustRandom(t))
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
