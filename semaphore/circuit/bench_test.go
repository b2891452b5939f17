//go:build unix

package circuit

import (
	"flag"
	"fmt"
	"syscall"
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
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

// BenchmarkAppend proves full batches of each size, and of 10 the naive way. Keys are dummies of the right shape: the prover works as hard as with real
// ones. cpu-ms/leaf is processor time of all threads.
func BenchmarkAppend(b *testing.B) {
	logger.Disable()
	perLeaf := map[string]float64{}
	prove := func(name string, size int, empty, full frontend.Circuit) {
		b.Run(name, func(b *testing.B) {
			sys, err := compile(empty)
			if err != nil {
				b.Fatal(err)
			}
			var pk groth16.ProvingKey
			if err := groth16.DummySetup(sys, &pk); err != nil {
				b.Fatal(err)
			}
			w, err := frontend.NewWitness(full, ecc.BN254.ScalarField())
			if err != nil {
				b.Fatal(err)
			}
			before := cpuTime(b)
			n := 0
			for b.Loop() {
				n++
				if _, err := groth16.Prove(sys, &pk, w); err != nil {
					b.Fatal(err)
				}
			}
			ms := float64((cpuTime(b) - before).Microseconds()) / 1000 / float64(n*size)
			perLeaf[name] = ms
			b.ReportMetric(ms, "cpu-ms/leaf")
			b.ReportMetric(float64(sys.GetNbConstraints()), "constraints")
			b.ReportMetric(float64(sys.GetNbConstraints())/float64(size), "constraints/leaf")
			if naive, ok := perLeaf["naive-10"]; ok && name != "naive-10" {
				b.ReportMetric(naive/ms, "times-naive")
			}
		})
	}
	ten := newBatch(rng(1), 10, 10, 1<<20+3)
	prove("naive-10", 10, newNaiveAppend(10), ten.naive())
	for _, s := range append(Catalog(), Larger()...) {
		if s.Kind == KindAppend && (s.Size < 100 || *large) {
			prove(fmt.Sprintf("ours-%d", s.Size), s.Size, NewAppend(s.Size), newBatch(rng(1), s.Size, s.Size, 1<<20+3).assignment())
		}
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
