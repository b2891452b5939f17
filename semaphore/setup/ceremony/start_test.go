package ceremony

import (
	"context"
	"errors"
	"flag"
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark/backend/groth16/bn254/mpcsetup"
	cs "github.com/consensys/gnark/constraint/bn254"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/r1cs"
	"github.com/google/go-cmp/cmp"

	"unum/semaphore/circuit"
)

// large compares on the membership circuit too, which takes gnark a minute: go test ./semaphore/setup/ceremony -run Start -large
var large = flag.Bool("large", false, "compare where phase 2 of the membership circuit starts")

// dense has long lines with all kinds of coefficients, public inputs on each side of constraints, and wires that one side lacks.
type dense struct {
	Y, Z frontend.Variable `gnark:",public"`
	X    [20]frontend.Variable
}

func (c *dense) Define(api frontend.API) error {
	var sum, other frontend.Variable = c.Z, 0
	for i := range c.X {
		sum = api.Add(sum, api.Mul(c.X[i], []int{1, -1, 2, 0, 3, -7, 1 << 40}[i%7]))
		other = api.Sub(other, api.Mul(c.X[i], i*i+1))
		sum = api.Add(sum, api.Mul(sum, other))
	}
	api.AssertIsEqual(c.Y, sum)
	return nil
}

// Phase 2 starts where gnark says.
func TestStartIsGnarks(t *testing.T) {
	ccs, err := frontend.Compile(ecc.BN254.ScalarField(), r1cs.NewBuilder, &dense{})
	if err != nil {
		t.Fatal(err)
	}
	sys, ok := ccs.(*cs.R1CS)
	if !ok {
		t.Fatalf("%T", ccs)
	}
	long, err := newTarget("dense", circuit.Spec{Kind: "dense"}, sys)
	if err != nil {
		t.Fatal(err)
	}
	targets := []*target{long}
	for _, name := range []string{"small-5", "small-12"} {
		small, err := toys(name)
		if err != nil {
			t.Fatal(err)
		}
		targets = append(targets, small)
	}
	if *large {
		membership, err := known("membership")
		if err != nil {
			t.Fatal(err)
		}
		targets = append(targets, membership)
	}
	for _, target := range targets {
		commons := powersOf(t, target.domain())
		p, evals, err := start(t.Context(), target, commons)
		if err != nil {
			t.Fatal(err)
		}
		want := new(mpcsetup.Phase2)
		wantEvals := want.Initialize(target.sys, commons)
		if diff := cmp.Diff(&wantEvals, evals); diff != "" {
			t.Errorf("%s: points of the keys differ from gnark's", target.name)
		}
		ours, err := encodePhase2(p)
		if err != nil {
			t.Fatal(err)
		}
		theirs, err := encodePhase2(want)
		if err != nil {
			t.Fatal(err)
		}
		if string(ours) != string(theirs) {
			t.Errorf("%s: bytes differ from gnark's", target.name)
		}
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := start(ended, long, powersOf(t, long.domain())); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// powersOf makes a phase 1 of n powers whose secrets are known.
func powersOf(t testing.TB, n uint64) *mpcsetup.SrsCommons {
	t.Helper()
	tau, alpha, beta := fr.NewElement(12345678901), fr.NewElement(7), fr.NewElement(11)
	powers := make([]fr.Element, 2*n-1)
	powers[0].SetOne()
	for i := 1; i < len(powers); i++ {
		powers[i].Mul(&powers[i-1], &tau)
	}
	times := func(k fr.Element) []fr.Element {
		out := make([]fr.Element, n)
		for i := range out {
			out[i].Mul(&powers[i], &k)
		}
		return out
	}
	_, _, g1, g2 := bn254.Generators()
	c := new(mpcsetup.SrsCommons)
	c.G1.Tau = bn254.BatchScalarMultiplicationG1(&g1, powers)
	c.G2.Tau = bn254.BatchScalarMultiplicationG2(&g2, powers[:n])
	c.G1.AlphaTau = bn254.BatchScalarMultiplicationG1(&g1, times(alpha))
	c.G1.BetaTau = bn254.BatchScalarMultiplicationG1(&g1, times(beta))
	c.G2.Beta.ScalarMultiplication(&g2, beta.BigInt(new(big.Int)))
	return c
}
