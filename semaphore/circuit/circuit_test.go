package circuit

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"sync"
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark/constraint"
	cs "github.com/consensys/gnark/constraint/bn254"
	"github.com/consensys/gnark/frontend"

	"unum/semaphore"
	"unum/semaphore/poseidon"
)

// systems of the catalog are compiled once for the test binary.
var systems struct {
	sync.Mutex
	compiled map[Spec]*cs.R1CS
}

func system(tb testing.TB, spec Spec) *cs.R1CS {
	tb.Helper()
	systems.Lock()
	defer systems.Unlock()
	if sys, ok := systems.compiled[spec]; ok {
		return sys
	}
	sys, err := spec.Compile()
	if err != nil {
		tb.Fatal(err)
	}
	if systems.compiled == nil {
		systems.compiled = make(map[Spec]*cs.R1CS)
	}
	systems.compiled[spec] = sys
	return sys
}

// gadget is a circuit made of a function, for testing one gadget.
type gadget struct {
	In     []frontend.Variable
	define func(api frontend.API, in []frontend.Variable)
}

func (g *gadget) Define(api frontend.API) error {
	g.define(api, g.In)
	return nil
}

func compileGadget(tb testing.TB, inputs int, define func(api frontend.API, in []frontend.Variable)) *cs.R1CS {
	tb.Helper()
	sys, err := compile(&gadget{In: make([]frontend.Variable, inputs), define: define})
	if err != nil {
		tb.Fatal(err)
	}
	return sys
}

// holds reports whether an assignment satisfies a system.
func holds(tb testing.TB, sys *cs.R1CS, assignment frontend.Circuit) bool {
	tb.Helper()
	w, err := frontend.NewWitness(assignment, ecc.BN254.ScalarField())
	if err != nil {
		tb.Fatal(err)
	}
	_, err = sys.Solve(w)
	return err == nil
}

func values(in ...any) *gadget {
	g := &gadget{}
	for _, v := range in {
		g.In = append(g.In, v)
	}
	return g
}

func random(rng *rand.Rand) (e fr.Element) {
	var b [48]byte
	for i := range b {
		b[i] = byte(rng.Uint32())
	}
	e.SetBytes(b[:])
	return e
}

func rng(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 1)) }

func bitsOf(v uint64, n int) []frontend.Variable {
	return bigBits(new(big.Int).SetUint64(v), n)
}

func bigBits(v *big.Int, n int) []frontend.Variable {
	out := make([]frontend.Variable, n)
	for i := range out {
		out[i] = v.Bit(i)
	}
	return out
}

// What a changed circuit changes first. A smaller number is welcome: change it here, and the digest in semaphore/proof.
func TestGoldenCounts(t *testing.T) {
	for _, want := range []struct {
		spec                         Spec
		constraints, secrets, domain int
	}{
		{Spec{KindMembership, 0}, 10_275, 504, 1 << 14},
		{Spec{KindAppend, 10}, 28_900, 88, 1 << 15},
		{Spec{KindUpdate, 3}, 50_435, 525, 1 << 16},
	} {
		sys := system(t, want.spec)
		if got := sys.GetNbConstraints(); got != want.constraints || got > want.domain {
			t.Errorf("%s: %d constraints, want %d in a domain of %d", want.spec.Name(), got, want.constraints, want.domain)
		}
		if got := sys.GetNbSecretVariables(); got != want.secrets {
			t.Errorf("%s: %d secret inputs, want %d", want.spec.Name(), got, want.secrets)
		}
		if got := sys.GetNbPublicVariables() - 1; got != want.spec.Publics() {
			t.Errorf("%s: %d public inputs, want %d", want.spec.Name(), got, want.spec.Publics())
		}
	}
}

// From some dozen leaves on, a batch costs this much for each further leaf.
func TestAppendCostPerLeaf(t *testing.T) {
	const from, to = 20, 40
	a, b := system(t, Spec{KindAppend, from}), system(t, Spec{KindAppend, to})
	perLeaf := float64(b.GetNbConstraints()-a.GetNbConstraints()) / (to - from)
	t.Logf("%.1f constraints for each further leaf", perLeaf)
	if perLeaf > 505 {
		t.Errorf("%.1f constraints a leaf, want at most 505", perLeaf)
	}
}

// A malicious prover chooses every wire freely. In these circuits nothing but the inputs is a choice: no hint exists, and each further wire is
// fixed by one constraint, as a product, or, where listed, as a quotient whose divisor can't be zero (the two coordinates of each of 83 point
// additions, and 1/Root).
func TestEveryWireIsDetermined(t *testing.T) {
	quotients := map[Kind]int{KindMembership: 2*83 + 1}
	for _, spec := range Catalog() {
		sys := system(t, spec)
		if n := len(sys.MHintsDependencies); n != 0 {
			t.Errorf("%s: %d hints", spec.Name(), n)
		}
		if len(sys.DebugInfo) != 0 || len(sys.SymbolTable.Locations) != 0 || len(sys.Logs) != 0 {
			t.Errorf("%s: the constraint system tells where it was compiled", spec.Name())
		}
		inputs := sys.GetNbPublicVariables() + sys.GetNbSecretVariables()
		known := make([]bool, inputs+sys.NbInternalVariables)
		for i := range inputs {
			known[i] = true
		}
		divisions := 0
		for i, c := range sys.GetR1Cs() {
			unknown := map[int]bool{}
			sides := 0
			for _, line := range [][]int{wireIDs(c.L), wireIDs(c.R)} {
				here := false
				for _, id := range line {
					if !known[id] {
						unknown[id], here = true, true
					}
				}
				if here {
					sides++
				}
			}
			factors := len(unknown)
			for _, id := range wireIDs(c.O) {
				if !known[id] {
					unknown[id] = true
				}
			}
			if len(unknown) > 1 || sides > 1 {
				t.Fatalf("%s: constraint %d leaves %d wires open", spec.Name(), i, len(unknown))
			}
			if factors > 0 {
				divisions++
			}
			for id := range unknown {
				known[id] = true
			}
		}
		for id, ok := range known {
			if !ok {
				t.Fatalf("%s: wire %d is free", spec.Name(), id)
			}
		}
		if divisions != quotients[spec.Kind] {
			t.Errorf("%s: %d quotients, want %d", spec.Name(), divisions, quotients[spec.Kind])
		}
	}
}

func wireIDs(line constraint.LinearExpression) []int {
	ids := make([]int, len(line))
	for i := range line {
		ids[i] = line[i].WireID()
	}
	return ids
}

func TestSpec(t *testing.T) {
	for _, bad := range []Spec{{KindMembership, 1}, {KindAppend, 0}, {KindUpdate, -1}, {"other", 1}, {}} {
		if _, err := bad.Compile(); err == nil {
			t.Errorf("%v compiles", bad)
		}
	}
	if (Spec{}).Publics() != 0 {
		t.Error("no circuit has public inputs")
	}
}

func TestPoseidonGadget(t *testing.T) {
	r := rng(1)
	native := map[int]func(in []fr.Element) fr.Element{
		1: func(in []fr.Element) fr.Element { return poseidon.Hash1(in[0]) },
		2: func(in []fr.Element) fr.Element { return poseidon.Hash2(in[0], in[1]) },
		3: func(in []fr.Element) fr.Element { return poseidon.Hash3(in[0], in[1], in[2]) },
		5: func(in []fr.Element) fr.Element { return poseidon.Hash5(in[0], in[1], in[2], in[3], in[4]) },
	}
	for _, want := range []struct{ inputs, constraints int }{{1, 213}, {2, 240}, {3, 261}, {5, 321}} {
		sys := compileGadget(t, want.inputs+1, func(api frontend.API, in []frontend.Variable) {
			api.AssertIsEqual(in[0], newHasher(api).hash(in[1:]...))
		})
		if got := sys.GetNbConstraints() - 1; got != want.constraints {
			t.Errorf("%d inputs: %d constraints, want %d", want.inputs, got, want.constraints)
		}
		for try := range 4 {
			in := make([]fr.Element, want.inputs)
			for i := range in {
				if try > 0 { // the first try is all zeros
					in[i] = random(r)
				}
			}
			out := native[want.inputs](in)
			g := values(out)
			for i := range in {
				g.In = append(g.In, in[i])
			}
			if !holds(t, sys, g) {
				t.Fatalf("%d inputs: differs from the native hash", want.inputs)
			}
			g.In[0] = *new(fr.Element).Add(&out, new(fr.Element).SetOne())
			if holds(t, sys, g) {
				t.Fatalf("%d inputs: accepts another hash", want.inputs)
			}
		}
	}
}

// Hashes that share their last inputs spend the first S-boxes of those once, and are the same hashes.
func TestSharedPoseidonGadget(t *testing.T) {
	r := rng(8)
	sys := compileGadget(t, 6, func(api frontend.API, in []frontend.Variable) {
		h := newHasher(api)
		shared := h.first(3, 1, in[4], in[5])
		api.AssertIsEqual(in[0], h.hashAfter(shared, in[2]))
		api.AssertIsEqual(in[1], h.hashAfter(shared, in[3]))
	})
	if got := sys.GetNbConstraints() - 2; got != 2*(261-6)+6 {
		t.Errorf("%d constraints for two hashes that share two of their three inputs", got)
	}
	for try := range 3 {
		var in [4]fr.Element
		for i := range in {
			if try > 0 {
				in[i] = random(r)
			}
		}
		outs := []fr.Element{poseidon.Hash3(in[0], in[2], in[3]), poseidon.Hash3(in[1], in[2], in[3])}
		if !holds(t, sys, values(outs[0], outs[1], in[0], in[1], in[2], in[3])) {
			t.Fatal("differs from the native hash")
		}
		for i := range 6 {
			g := values(outs[0], outs[1], in[0], in[1], in[2], in[3])
			g.In[i] = random(r)
			if holds(t, sys, g) {
				t.Fatalf("accepts another value %d", i)
			}
		}
	}
}

// Nothing is spent on what is known when the circuit is compiled.
func TestPoseidonOfConstants(t *testing.T) {
	empty := emptyNodes()
	sys := compileGadget(t, 1, func(api frontend.API, in []frontend.Variable) {
		h := newHasher(api)
		api.AssertIsEqual(in[0], h.node(empty[3], empty[3]))
	})
	if sys.GetNbConstraints() != 1 || !holds(t, sys, values(empty[4])) || holds(t, sys, values(empty[5])) {
		t.Error("hash of two constants is not the constant that it should be")
	}
}

func TestNumberGadget(t *testing.T) {
	sys := compileGadget(t, 5, func(api frontend.API, in []frontend.Variable) {
		api.AssertIsEqual(in[0], number(api, in[1:]))
	})
	for v := range 16 {
		if !holds(t, sys, &gadget{In: append([]frontend.Variable{v}, bitsOf(uint64(v), 4)...)}) {
			t.Errorf("refuses the bits of %d", v)
		}
	}
	for name, g := range map[string]*gadget{
		"digit 2":        values(2, 2, 0, 0, 0),
		"digit −1":       values(1, -1, 1, 0, 0),
		"wrong sum":      values(3, 1, 0, 0, 0),
		"wrapped around": values(-1, 1, 1, 1, 1),
	} {
		if holds(t, sys, g) {
			t.Errorf("accepts %s", name)
		}
	}
}

func TestAtMostGadget(t *testing.T) {
	for bound := range int64(16) {
		sys := compileGadget(t, 4, func(api frontend.API, in []frontend.Variable) {
			assertAtMost(api, in, big.NewInt(bound))
		})
		for v := range int64(16) {
			if got := holds(t, sys, &gadget{In: bitsOf(uint64(v), 4)}); got != (v <= bound) {
				t.Errorf("%d at most %d: %v", v, bound, got)
			}
		}
		for i := range 4 {
			for _, digit := range []int{2, -1} {
				g := &gadget{In: bitsOf(0, 4)}
				g.In[i] = digit
				if holds(t, sys, g) {
					t.Errorf("bound %d accepts the digit %d at place %d", bound, digit, i)
				}
			}
		}
	}
}

func TestNonZeroGadget(t *testing.T) {
	sys := compileGadget(t, 3, func(api frontend.API, in []frontend.Variable) {
		api.AssertIsEqual(in[2], nonZero(api, in[0], in[1]))
	})
	third := *new(fr.Element).Inverse(new(fr.Element).SetUint64(3))
	for _, c := range []struct {
		name              string
		v, inverse, claim any
		want              bool
	}{
		{"three", 3, third, 1, true},
		{"zero", 0, 0, 0, true},
		{"zero with any inverse", 0, 12345, 0, true},
		{"three passed off as zero", 3, 0, 0, false},
		{"three with another inverse", 3, 7, 21, false},
		{"zero passed off as present", 0, third, 1, false},
	} {
		if got := holds(t, sys, values(c.v, c.inverse, c.claim)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func (p point) onCurve() bool {
	var a, d, one, xx, yy, left, right fr.Element
	a.SetUint64(edwardsA)
	d.SetUint64(edwardsD)
	one.SetOne()
	xx.Square(&p.x)
	yy.Square(&p.y)
	left.Mul(&a, &xx).Add(&left, &yy)
	right.Mul(&xx, &yy).Mul(&right, &d).Add(&right, &one)
	return left == right
}

func (p point) times(k *big.Int) point {
	sum := neutral()
	for i := k.BitLen() - 1; i >= 0; i-- {
		sum = sum.add(sum)
		if k.Bit(i) == 1 {
			sum = sum.add(p)
		}
	}
	return sum
}

// What the completeness of the addition law, and so the unchecked divisions, rest on.
func TestCurve(t *testing.T) {
	var a, d fr.Element
	a.SetUint64(edwardsA)
	d.SetUint64(edwardsD)
	if a.Legendre() != 1 || d.Legendre() != -1 {
		t.Error("a must be a square and d none")
	}
	if !base().onCurve() || base() == neutral() || base().times(order()) != neutral() || !order().ProbablyPrime(20) {
		t.Error("the base does not have the prime order that it should have")
	}
	if order().BitLen() != SecretBits {
		t.Error("SecretBits is not the length of the order")
	}
}

func TestTimesBaseGadget(t *testing.T) {
	sys := compileGadget(t, SecretBits+2, func(api frontend.API, in []frontend.Variable) {
		p := timesBase(api, in[2:])
		api.AssertIsEqual(in[0], p.x)
		api.AssertIsEqual(in[1], p.y)
	})
	if got := sys.GetNbConstraints() - 2; got != 748 {
		t.Errorf("%d constraints, want 748", got)
	}
	check := func(k *big.Int, x, y fr.Element, want bool) {
		t.Helper()
		if got := holds(t, sys, &gadget{In: append([]frontend.Variable{x, y}, bigBits(k, SecretBits)...)}); got != want {
			t.Errorf("%v·B8: %v", k, got)
		}
	}
	less := new(big.Int).Sub(order(), big.NewInt(1))
	all := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), SecretBits), big.NewInt(1))
	for _, k := range []*big.Int{new(big.Int), big.NewInt(1), big.NewInt(7), big.NewInt(8), less, order(), all} {
		p := base().times(k)
		check(k, p.x, p.y, true)
		check(k, p.y, p.x, false)
	}
	for i := range 3 {
		id, err := semaphore.IdentityFromPrivateKey(fmt.Appendf(nil, "key %d", i))
		if err != nil {
			t.Fatal(err)
		}
		check(id.SecretScalar().Big(), id.PublicKey().X.Element(), id.PublicKey().Y.Element(), true)
	}
}
