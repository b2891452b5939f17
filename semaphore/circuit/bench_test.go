//go:build unix

package circuit

import (
	"flag"
	"fmt"
	"math/big"
	"syscall"
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	"github.com/consensys/gnark/backend/witness"
	cs "github.com/consensys/gnark/constraint/bn254"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/logger"

	"unum/semaphore/poseidon"
)

// large benchmarks the largest batch too, which takes a minute: go test ./semaphore/circuit -run '^$' -bench Append -large
var large = flag.Bool("large", false, "benchmark the largest batch too")

// naiveAppend is how batches are commonly proven: for each commitment one path that shows its place empty, and the same path with its leaf. It has the same
// public inputs as Append, so that only the way of hashing differs.
type naiveAppend struct {
	StartIndex, PreRoot, PostRoot, Day, Attributes, Z, Y frontend.Variable `gnark:",public"`

	Commitments []frontend.Variable
	Bits        [][Depth]frontend.Variable
	Siblings    [][Depth]frontend.Variable
}

func newNaiveAppend(n int) *naiveAppend {
	return &naiveAppend{Commitments: make([]frontend.Variable, n), Bits: make([][Depth]frontend.Variable, n), Siblings: make([][Depth]frontend.Variable, n)}
}

func (c *naiveAppend) Define(api frontend.API) error {
	h := newHasher(api)
	root := c.PreRoot
	var y frontend.Variable = 0
	for i := range c.Commitments {
		api.AssertIsEqual(number(api, c.Bits[i][:]), api.Add(c.StartIndex, i))
		api.AssertIsEqual(h.climb(frontend.Variable(0), c.Bits[i][:], c.Siblings[i][:]), root)
		root = h.climb(h.leaf(c.Commitments[i], c.Day, c.Attributes), c.Bits[i][:], c.Siblings[i][:])
	}
	for i := len(c.Commitments) - 1; i >= 0; i-- {
		y = api.Add(api.Mul(y, c.Z), c.Commitments[i])
	}
	api.AssertIsEqual(c.Y, y)
	api.AssertIsEqual(c.PostRoot, root)
	return nil
}

// naive assigns a full batch to the naive circuit.
func (b batch) naive() *naiveAppend {
	full := b.assignment()
	c := newNaiveAppend(b.size)
	c.StartIndex, c.PreRoot, c.PostRoot, c.Day, c.Attributes = full.StartIndex, full.PreRoot, full.PostRoot, full.Day, full.Attributes
	c.Z, c.Y, c.Commitments = full.Z, full.Y, full.Commitments
	frontier := b.before.frontier
	for i := range b.size {
		index := b.before.start + uint64(i)
		copy(c.Bits[i][:], bitsOf(index, Depth))
		node, empty, kept := leafOf(b.commitments[i], b.day, b.attributes), fr.Element{}, false
		for level := range Depth {
			if index>>level&1 == 1 {
				c.Siblings[i][level] = frontier[level]
				node = poseidon.Hash2(frontier[level], node)
			} else {
				c.Siblings[i][level] = empty
				if !kept {
					frontier[level], kept = node, true
				}
				node = poseidon.Hash2(node, empty)
			}
			empty = poseidon.Hash2(empty, empty)
		}
	}
	return c
}

// The naive circuit states the same as ours, so that comparing them is fair.
func TestNaiveAppendAgrees(t *testing.T) {
	b := newBatch(rng(7), 3, 3, 5)
	sys, err := compile(newNaiveAppend(3))
	if err != nil {
		t.Fatal(err)
	}
	c := b.naive()
	if !holds(t, sys, c) {
		t.Error("a good batch is refused")
	}
	c.PostRoot = c.PreRoot
	if holds(t, sys, c) {
		t.Error("a bad batch is accepted")
	}
}

// prototype is the plain statement that Semaphore v4 proves, at depth 30 and without what this network adds (day, attributes, policy, depth 34): the
// 9,213 constraints that the first measurements were made with.
type prototype struct {
	Root, Nullifier, Scope, Signal frontend.Variable `gnark:",public"`

	Secret   [SecretBits]frontend.Variable
	Index    [30]frontend.Variable
	Siblings [30]frontend.Variable
}

func (c *prototype) Define(api frontend.API) error {
	h := newHasher(api)
	assertAtMost(api, c.Secret[:], new(big.Int).Sub(order(), big.NewInt(1)))
	key := timesBase(api, c.Secret[:])
	node := h.hash(key.x, key.y)
	for i, bit := range c.Index {
		api.AssertIsBoolean(bit)
		d := api.Mul(api.Sub(c.Siblings[i], node), bit)
		node = h.node(api.Add(node, d), api.Sub(c.Siblings[i], d))
	}
	api.AssertIsEqual(c.Root, node)
	api.AssertIsEqual(c.Nullifier, h.hash(c.Scope, weigh(api, c.Secret[:])))
	api.Mul(c.Signal, c.Signal)
	for i := range 358 { // what its key's gadgets needed more than these, in products of bits too
		api.Mul(c.Secret[i%SecretBits], c.Secret[(i+1+i/SecretBits)%SecretBits])
	}
	return nil
}

// prototype is a member of another tree: the same secret, with siblings 1, 2, 3…
func (m member) prototype(tb testing.TB) *prototype {
	tb.Helper()
	full := m.assignment()
	c := &prototype{Nullifier: full.Nullifier, Scope: full.Scope, Signal: full.Signal, Secret: full.Secret}
	node := identity(tb, string(rune('a'+m.path.Index))).Commitment().Element()
	for i := range c.Index {
		sibling := fr.NewElement(uint64(i) + 1)
		c.Siblings[i], c.Index[i] = sibling, i%2
		if i%2 == 1 {
			node = poseidon.Hash2(sibling, node)
		} else {
			node = poseidon.Hash2(node, sibling)
		}
	}
	c.Root = node
	return c
}

// bareAppend is Append without the hash of a leaf: the commitments are the leaves, as in Semaphore. The first measurements were made with its 992.
type bareAppend struct {
	StartIndex, PreRoot, PostRoot, Z, Y frontend.Variable `gnark:",public"`

	Commitments []frontend.Variable
	Start       [30]frontend.Variable
	Frontier    [30]frontend.Variable
}

func newBareAppend(n int) *bareAppend { return &bareAppend{Commitments: make([]frontend.Variable, n)} }

func (c *bareAppend) Define(api frontend.API) error {
	h := newHasher(api)
	empty := emptyNodes()
	row := c.Commitments
	var y, before frontend.Variable = 0, 0
	for i := len(row) - 1; i >= 0; i-- {
		y = api.Add(api.Mul(y, c.Z), row[i])
	}
	api.AssertIsEqual(c.Y, y)
	api.AssertIsEqual(c.StartIndex, number(api, c.Start[:]))
	for level, bit := range c.Start {
		before, row = grow(api, h, before, row, bit, c.Frontier[level], empty[level])
	}
	api.AssertIsEqual(c.PreRoot, before)
	api.AssertIsEqual(c.PostRoot, row[0])
	return nil
}

// bare is a batch of as many numbers, in an empty tree.
func (b batch) bare() *bareAppend {
	c := newBareAppend(b.size)
	nodes := make([]fr.Element, b.size)
	var z, y, empty fr.Element
	z.SetUint64(7)
	for i := range nodes {
		nodes[i] = b.commitments[i]
		c.Commitments[i] = nodes[i]
	}
	for i := len(nodes) - 1; i >= 0; i-- {
		y.Mul(&y, &z).Add(&y, &nodes[i])
	}
	for i := range c.Start {
		c.Start[i], c.Frontier[i] = 0, 0
		if len(nodes)%2 == 1 {
			nodes = append(nodes, empty)
		}
		for j := range len(nodes) / 2 {
			nodes[j] = poseidon.Hash2(nodes[2*j], nodes[2*j+1])
		}
		nodes = nodes[:len(nodes)/2]
		empty = poseidon.Hash2(empty, empty)
	}
	c.StartIndex, c.PreRoot, c.PostRoot, c.Z, c.Y = 0, empty, nodes[0], z, y
	return c
}

// Both stand for what they are compared as.
func TestPrototypesHold(t *testing.T) {
	sys, err := compile(new(prototype))
	if err != nil {
		t.Fatal(err)
	}
	if n := sys.GetNbConstraints(); n != 9_213 {
		t.Errorf("prototype has %d constraints", n)
	}
	c := memberOf(t, village(t, 4, 10, 1), 2, 10, 1).prototype(t)
	if !holds(t, sys, c) {
		t.Error("prototype refuses a member")
	}
	if c.Root = 1; holds(t, sys, c) {
		t.Error("prototype accepts another root")
	}
	if sys, err = compile(newBareAppend(5)); err != nil {
		t.Fatal(err)
	}
	if a := newBatch(rng(1), 5, 5, 0).bare(); !holds(t, sys, a) {
		t.Error("bare append refuses a batch")
	}
}

// subject is a circuit to measure: with a key whose points are multiples of the generators, which the prover works as hard with as with a real one.
type subject struct {
	sys   *cs.R1CS
	pk    groth16.ProvingKey
	full  witness.Witness
	items int
}

func newSubject(b *testing.B, items int, empty, full frontend.Circuit) *subject {
	b.Helper()
	sys, err := compile(empty)
	if err != nil {
		b.Fatal(err)
	}
	s := &subject{sys: sys, items: items}
	if err := groth16.DummySetup(sys, &s.pk); err != nil {
		b.Fatal(err)
	}
	// DummySetup takes one point for all, on which bucket sums are special cases, and forgets which wires have none.
	clear(s.pk.InfinityA)
	clear(s.pk.InfinityB)
	inA, inB := make([]bool, len(s.pk.InfinityA)), make([]bool, len(s.pk.InfinityB))
	it := sys.GetR1CIterator()
	for c := it.Next(); c != nil; c = it.Next() {
		for _, term := range c.L {
			inA[term.WireID()] = true
		}
		for _, term := range c.R {
			inB[term.WireID()] = true
		}
	}
	for i := range inA {
		s.pk.InfinityA[i], s.pk.InfinityB[i] = !inA[i], !inB[i]
	}
	_, _, g1, g2 := bn254.Generators()
	some1, some2 := make([]bn254.G1Affine, 1<<12), make([]bn254.G2Affine, 1<<12)
	for i := range some1 {
		if i == 0 {
			some1[0], some2[0] = g1, g2
			continue
		}
		some1[i].Add(&some1[i-1], &g1)
		some2[i].Add(&some2[i-1], &g2)
	}
	for _, points := range [][]bn254.G1Affine{s.pk.G1.A, s.pk.G1.B, s.pk.G1.K, s.pk.G1.Z} {
		for i := range points {
			points[i] = some1[i%len(some1)]
		}
	}
	for i := range s.pk.G2.B {
		s.pk.G2.B[i] = some2[i%len(some2)]
	}
	if s.full, err = frontend.NewWitness(full, ecc.BN254.ScalarField()); err != nil {
		b.Fatal(err)
	}
	return s
}

// race proves a circuit and another way in turn, all with gnark's prover, so that a busy machine slows both alike. cpu-ms is processor time of all threads
// for an item; times is how much more the other needs.
func race(b *testing.B, unit, name string, other, ours *subject) {
	logger.Disable()
	var cpu [2]time.Duration
	rounds := 0
	for b.Loop() {
		rounds++
		for i, s := range []*subject{other, ours} {
			before := cpuTime(b)
			if _, err := groth16.Prove(s.sys, &s.pk, s.full); err != nil {
				b.Fatal(err)
			}
			cpu[i] += cpuTime(b) - before
		}
	}
	each := func(i int, s *subject) float64 {
		return float64(cpu[i].Microseconds()) / 1000 / float64(rounds*s.items)
	}
	b.ReportMetric(each(1, ours), "cpu-ms/"+unit)
	b.ReportMetric(each(0, other), name+"-cpu-ms/"+unit)
	b.ReportMetric(each(1, ours)/each(0, other), "of-"+name)
	b.ReportMetric(float64(ours.sys.GetNbConstraints())/float64(ours.items), "constraints/"+unit)
	b.ReportMetric(float64(other.sys.GetNbConstraints())/float64(other.items), name+"-constraints/"+unit)
}

// BenchmarkProve proves the whole statement of membership beside the plain one.
func BenchmarkProve(b *testing.B) {
	logger.Disable()
	m := memberOf(b, village(b, 4, 10, 1), 2, 10, 1)
	ours, other := newSubject(b, 1, new(Membership), m.assignment()), newSubject(b, 1, new(prototype), m.prototype(b))
	b.Run("membership", func(b *testing.B) { race(b, "proof", "prototype", other, ours) })
}

// BenchmarkAppend proves full batches of each size: those of 10 and 83 beside 10 proven the naive way and, with -large, the largest beside 992 of the append
// without the leaf's hash.
func BenchmarkAppend(b *testing.B) {
	logger.Disable()
	ours := func(size int) *subject {
		return newSubject(b, size, NewAppend(size), newBatch(rng(1), size, size, 1<<20+3).assignment())
	}
	naive := newSubject(b, 10, newNaiveAppend(10), newBatch(rng(1), 10, 10, 1<<20+3).naive())
	for _, size := range []int{10, 83} {
		s := ours(size)
		b.Run(fmt.Sprintf("append-%d", size), func(b *testing.B) { race(b, "leaf", "naive", naive, s) })
	}
	if *large {
		s := ours(997)
		other := newSubject(b, 992, newBareAppend(992), newBatch(rng(1), 992, 992, 0).bare())
		b.Run("append-997", func(b *testing.B) { race(b, "leaf", "prototype", other, s) })
	}
}

func cpuTime(b *testing.B) time.Duration {
	b.Helper()
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		b.Fatal(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
