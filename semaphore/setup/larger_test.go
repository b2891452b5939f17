package setup

import (
	"bytes"
	"errors"
	"flag"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark/constraint"
	cs "github.com/consensys/gnark/constraint/bn254"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/r1cs"

	"unum/semaphore/circuit"
	"unum/semaphore/proof"
)

// large compiles the largest circuit too, which takes some 10 s: go test ./semaphore/setup -run Larger -large
var large = flag.Bool("large", false, "compile the largest circuit too")

// bindsItsPublics holds a circuit to what every circuit keeps: no commitments, so that the keys have none; as many public inputs as named; and each of them
// in a constraint. The point of an input that is in none would be at infinity, and a proof would hold for any value of it.
func bindsItsPublics(t *testing.T, spec circuit.Spec, sys *cs.R1CS) {
	t.Helper()
	if c, ok := sys.CommitmentInfo.(constraint.Groth16Commitments); !ok || len(c) != 0 {
		t.Errorf("%s has %d commitments", spec.Name(), len(c))
	}
	publics := sys.GetNbPublicVariables() - 1 // the first is the constant 1
	if publics != spec.Publics() {
		t.Errorf("%s has %d public inputs, not %d", spec.Name(), publics, spec.Publics())
	}
	bound := make([]bool, publics+1)
	it := sys.GetR1CIterator()
	for c := it.Next(); c != nil; c = it.Next() {
		for _, line := range []constraint.LinearExpression{c.L, c.R, c.O} {
			for _, term := range line {
				if term.WireID() <= publics && !sys.Coefficients[term.CoeffID()].IsZero() {
					bound[term.WireID()] = true
				}
			}
		}
	}
	for i := range publics {
		if !bound[i+1] {
			t.Errorf("%s: public input %d is in no constraint: its point is at infinity", spec.Name(), i)
		}
	}
}

// A circuit that forgets an input is noticed.
func TestUnboundInputIsNoticed(t *testing.T) {
	ccs, err := frontend.Compile(ecc.BN254.ScalarField(), r1cs.NewBuilder, &forgetful{}, frontend.IgnoreUnconstrainedInputs())
	if err != nil {
		t.Fatal(err)
	}
	sys, ok := ccs.(*cs.R1CS)
	if !ok {
		t.Fatalf("%T", ccs)
	}
	bound := 0
	it := sys.GetR1CIterator()
	for c := it.Next(); c != nil; c = it.Next() {
		for _, term := range slices.Concat(c.L, c.R, c.O) {
			if term.WireID() == 2 {
				bound++
			}
		}
	}
	if bound != 0 {
		t.Fatal("the second input is in a constraint")
	}
	_, vk, err := makeKeys(sys)
	if err != nil {
		t.Fatal(err)
	}
	if !vk.G1.K[2].IsInfinity() || vk.G1.K[1].IsInfinity() {
		t.Error("an input in no constraint has a point, or one in a constraint has none")
	}
	var raw bytes.Buffer
	if _, err := vk.WriteRawTo(&raw); err != nil {
		t.Fatal(err)
	}
	if _, err := proof.SolidityKey(raw.Bytes(), 2); !errors.Is(err, proof.ErrKeyFile) {
		t.Errorf("such a key is taken: %v", err)
	}
}

// forgetful has a public input that it does nothing with.
type forgetful struct {
	Bound, Unbound frontend.Variable `gnark:",public"`
	Root           frontend.Variable
}

func (c *forgetful) Define(api frontend.API) error {
	api.AssertIsEqual(c.Bound, api.Mul(c.Root, c.Root))
	return nil
}

// The larger circuits are pinned, and stand just under a domain's boundary: one item more would double the work.
func TestLarger(t *testing.T) {
	for _, want := range []struct {
		name                string
		constraints, domain int
	}{
		{"append-83", 65_143, 1 << 16},
		{"append-997", 523_933, 1 << 19},
		{"update-7", 117_683, 1 << 17},
	} {
		t.Run(want.name, func(t *testing.T) {
			spec, ok := circuit.Find(want.name)
			if !ok {
				t.Fatal("not found")
			}
			digest, ok := proof.CircuitDigest(want.name)
			if !ok {
				t.Fatal("no pinned digest")
			}
			if want.constraints > want.domain || spec.Size == 0 {
				t.Fatal("does not fit its domain")
			}
			if want.domain > 1<<17 && !*large || testing.Short() && spec.Kind == circuit.KindUpdate {
				t.Skip("compiled with -large, and without -short")
			}
			sys, err := spec.Compile()
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if _, err := sys.WriteTo(&b); err != nil {
				t.Fatal(err)
			}
			bindsItsPublics(t, spec, sys)
			n := sys.GetNbConstraints()
			if n != want.constraints || ecc.NextPowerOfTwo(uint64(n)) != uint64(want.domain) || proof.DigestOf(b.Bytes()) != digest {
				t.Errorf("%d constraints, SHA-256 %s", n, proof.DigestOf(b.Bytes()))
			}
			t.Logf("%d constraints of %d, %.1f an item", n, want.domain, float64(n)/float64(spec.Size))
		})
	}
}
