package circuit

import (
	"math/rand/v2"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"unum/semaphore"
	"unum/semaphore/poseidon"
)

// forest is a tree known by the nodes left of a start index (the frontier) and the leaves from there on. It is a reference: it hashes each level by
// the definition of the tree, node by node, and knows nothing of the circuit's rows.
type forest struct {
	start    uint64
	frontier [Depth]fr.Element
	leaves   []fr.Element
}

func (f forest) root() fr.Element {
	empty := make([]fr.Element, Depth+1)
	for i := range Depth {
		empty[i+1] = poseidon.Hash2(empty[i], empty[i])
	}
	nodes := map[uint64]fr.Element{}
	for i, leaf := range f.leaves {
		nodes[f.start+uint64(i)] = leaf
	}
	for level := range Depth {
		at := func(index uint64) fr.Element {
			if first := f.start >> level; index < first {
				return f.frontier[level] // only ever the one just left of first
			}
			if node, ok := nodes[index]; ok {
				return node
			}
			return empty[level]
		}
		parents := map[uint64]fr.Element{}
		parents[f.start>>(level+1)] = fr.Element{}
		for index := range nodes {
			parents[index>>1] = fr.Element{}
		}
		for index := range parents {
			parents[index] = poseidon.Hash2(at(2*index), at(2*index+1))
		}
		nodes = parents
	}
	return nodes[0]
}

// batch is an append before it becomes an assignment.
type batch struct {
	size        int
	before      forest
	day         uint32
	attributes  semaphore.Attributes
	commitments []fr.Element
}

func newBatch(rng *rand.Rand, size, count int, start uint64) batch {
	b := batch{size: size, before: forest{start: start}, day: 20_000, attributes: semaphore.AssuranceBothEyes}
	for level := range b.before.frontier {
		if start>>level&1 == 1 {
			b.before.frontier[level] = random(rng)
		}
	}
	for range count {
		b.commitments = append(b.commitments, random(rng))
	}
	return b
}

func leafOf(c fr.Element, day uint32, a semaphore.Attributes) fr.Element {
	return semaphore.NewLeaf(semaphore.IdentityCommitment{Field: semaphore.FieldFromElement(c)}, day, a).Element()
}

func (b batch) after() forest {
	f := b.before
	for _, c := range b.commitments {
		f.leaves = append(f.leaves, leafOf(c, b.day, b.attributes))
	}
	return f
}

// assignment fills the circuit as an honest prover would, with roots from the reference.
func (b batch) assignment() *Append { return b.assign(b.before.root(), b.after().root()) }

func (b batch) assign(pre, post fr.Element) *Append {
	c := NewAppend(b.size)
	commitments := make([]semaphore.IdentityCommitment, len(b.commitments))
	for i := range commitments {
		commitments[i] = semaphore.IdentityCommitment{Field: semaphore.FieldFromElement(b.commitments[i])}
	}
	root := func(e fr.Element) semaphore.Root { return semaphore.Root{Field: semaphore.FieldFromElement(e)} }
	z, y := semaphore.AppendBinding(b.before.start, root(pre), root(post), b.day, b.attributes, commitments)
	c.StartIndex, c.PreRoot, c.PostRoot = b.before.start, pre, post
	c.Day, c.Attributes = b.day, uint32(b.attributes)
	c.Z, c.Y = z.Element(), y.Element()
	for i := range b.size {
		c.Commitments[i], c.Inverses[i] = 0, 0
		if i < len(b.commitments) {
			c.Commitments[i] = b.commitments[i]
			c.Inverses[i] = *new(fr.Element).Inverse(&b.commitments[i])
		}
	}
	copy(c.Start[:], bitsOf(b.before.start, Depth))
	for i := range c.Frontier {
		c.Frontier[i] = b.before.frontier[i]
	}
	return c
}

// Every count and many start indices: around powers of two, where rows and frontier change shape, at the edges of the tree, and anywhere.
func TestAppend(t *testing.T) {
	r := rng(2)
	for _, size := range []int{1, 3, 10} {
		sys := system(t, Spec{KindAppend, size})
		starts := []uint64{0, 1, 2, 3, 1<<20 - 1, 1<<33 - 1, 1<<34 - uint64(size)}
		for range 2 {
			starts = append(starts, r.Uint64N(1<<34-10))
		}
		for _, start := range starts {
			counts := []int{1, size}
			if size == 10 {
				counts = []int{1 + r.IntN(size)}
			}
			for _, count := range counts {
				if !holds(t, sys, newBatch(r, size, count, start).assignment()) {
					t.Errorf("size %d: refuses %d leaves from index %d on", size, count, start)
				}
			}
		}
	}
}

// Every short start index, and wrong ones beside it.
func TestAppendEveryStart(t *testing.T) {
	r := rng(3)
	sys := system(t, Spec{KindAppend, 3})
	for start := range uint64(9) {
		b := newBatch(r, 3, 1+int(start)%3, start)
		if !holds(t, sys, b.assignment()) {
			t.Errorf("refuses start index %d", start)
		}
		for _, wrong := range []uint64{start + 1, start ^ 2, start + 1<<33} {
			c := b.assignment()
			c.StartIndex = wrong
			copy(c.Start[:], bitsOf(wrong, Depth))
			if holds(t, sys, c) {
				t.Errorf("accepts start index %d for %d", wrong, start)
			}
		}
	}
}

func TestAdversarialAppend(t *testing.T) {
	const size = 10
	sys := system(t, Spec{KindAppend, size})
	r := rng(4)
	good := newBatch(r, size, 4, 21)
	if !holds(t, sys, good.assignment()) {
		t.Fatal("refuses an honest witness")
	}
	refused := func(name string, c *Append) {
		t.Helper()
		t.Run(name, func(t *testing.T) {
			t.Helper()
			if holds(t, sys, c) {
				t.Errorf("accepted")
			}
		})
	}
	change := func(f func(c *Append)) *Append {
		c := good.assignment()
		f(c)
		return c
	}
	one := fr.One()
	pre, post := good.before.root(), good.after().root()

	refused("start index of other bits", change(func(c *Append) { c.StartIndex = 20 }))
	refused("start index beyond 34 bits", change(func(c *Append) { c.StartIndex = 21 + 1<<34 }))
	refused("start index in digits that are no bits", change(func(c *Append) { c.Start[0], c.Start[1] = 3, -1; c.Start[0] = 23 - 4 }))
	refused("another day than the leaves'", change(func(c *Append) { c.Day = good.day - 1 }))
	refused("other attributes than the leaves'", change(func(c *Append) { c.Attributes = 1 }))
	refused("another pre-root", change(func(c *Append) { c.PreRoot = post }))
	refused("another post-root", change(func(c *Append) { c.PostRoot = pre }))
	refused("post-root with one bit changed", change(func(c *Append) { c.PostRoot = *new(fr.Element).Add(&post, &one) }))
	refused("y of other commitments", change(func(c *Append) { c.Y = 1 }))
	refused("y at another z", change(func(c *Append) { c.Z = 1 }))

	// A leaf changed while calldata, and so z and y, tell the honest commitment.
	swapped := good
	swapped.commitments = append([]fr.Element{}, good.commitments...)
	swapped.commitments[1] = random(r)
	refused("calldata of another commitment", func() *Append {
		honest := good.assign(pre, swapped.after().root())
		c := swapped.assignment()
		c.Z, c.Y = honest.Z, honest.Y
		return c
	}())
	refused("order of two commitments exchanged", func() *Append {
		exchanged := good
		exchanged.commitments = append([]fr.Element{}, good.commitments...)
		exchanged.commitments[0], exchanged.commitments[1] = exchanged.commitments[1], exchanged.commitments[0]
		honest := good.assign(pre, exchanged.after().root())
		c := exchanged.assignment()
		c.Z, c.Y = honest.Z, honest.Y
		return c
	}())

	// More leaves than commitments, or fewer.
	refused("a leaf that no commitment stands for", change(func(c *Append) {
		extra := good.after()
		extra.leaves = append(extra.leaves, random(r))
		c.PostRoot = extra.root()
	}))
	refused("a commitment without its leaf", func() *Append {
		c := good.assign(pre, forest{good.before.start, good.before.frontier, good.after().leaves[:3]}.root())
		c.Inverses[3] = 0
		return c
	}())
	refused("leaf of a zero commitment", func() *Append {
		var zero fr.Element
		withZero := good.after()
		withZero.leaves = append(withZero.leaves, poseidon.Hash3(zero, fr.NewElement(uint64(good.day)), fr.NewElement(uint64(good.attributes))))
		c := good.assign(pre, withZero.root())
		c.Inverses[4] = 1
		return c
	}())
	refused("gap between commitments", func() *Append {
		gap := good
		gap.commitments = append([]fr.Element{}, good.commitments...)
		gap.commitments[1] = fr.Element{}
		return gap.assignment()
	}())

	// The tree is not empty from the start index on.
	refused("dirty right side: start index inside the tree", func() *Append {
		full := good.after() // 4 leaves from 21 on; the attack writes over the third of them
		attack := newBatch(r, size, 1, 23)
		attack.before.frontier = full.frontier
		attack.before.frontier[0] = full.leaves[1]
		attack.before.frontier[1] = poseidon.Hash2(full.frontier[0], full.leaves[0])
		written := full
		written.leaves = append([]fr.Element{}, full.leaves...)
		written.leaves[2] = leafOf(attack.commitments[0], attack.day, attack.attributes)
		return attack.assign(full.root(), written.root())
	}())
	refused("dirty right side: a leaf further right", func() *Append {
		dirty := forest{start: 21, frontier: good.before.frontier, leaves: make([]fr.Element, 40)}
		dirty.leaves[39] = random(r)
		after := forest{start: 21, frontier: good.before.frontier, leaves: append([]fr.Element{}, dirty.leaves...)}
		copy(after.leaves, good.after().leaves)
		return good.assign(dirty.root(), after.root())
	}())
	refused("start index past the first empty place", func() *Append {
		// From 24 on in a tree of 21: honest for the reader who takes three empty places as filled, but the contract says 21.
		c := newBatch(r, size, 2, 24).assignment()
		c.StartIndex = 21
		return c
	}())
	refused("start index with a fraction for a bit: a full pair passes for a place", func() *Append {
		// before is 0 at level 0, so the pair is (b²·F, b·F − b²·F): b = L/(L+R), F = L/b² give any pair (L, R).
		left, right := random(r), random(r)
		sum := *new(fr.Element).Add(&left, &right)
		bit := inverse(sum)
		bit.Mul(&bit, &left)
		square := *new(fr.Element).Square(&bit)
		f := inverse(square)
		f.Mul(&f, &left)

		b := newBatch(r, size, 1, 0)
		leaf := leafOf(b.commitments[0], b.day, b.attributes)
		first := minus(f, leaf)
		first.Mul(&first, &bit).Add(&first, &leaf)
		second := *new(fr.Element).Mul(&bit, &leaf)
		c := b.assign(forest{leaves: []fr.Element{left, right}}.root(), forest{leaves: []fr.Element{first, second}}.root())
		c.StartIndex, c.Start[0], c.Frontier[0] = bit, bit, f
		return c
	}())
	refused("frontier of another tree", change(func(c *Append) { c.Frontier[0] = random(r) }))
	refused("frontier changed and pre-root kept", func() *Append {
		other := good
		other.before.frontier[2] = random(r)
		return other.assign(pre, other.after().root())
	}())
	refused("leaves past the last place", newBatch(r, size, 4, 1<<34-3).assignment())
	for _, start := range []uint64{1<<34 - 3, 1<<34 - 1} {
		if c := newBatch(r, size, int(1<<34-start), start).assignment(); !holds(t, sys, c) {
			t.Errorf("refuses to fill the tree from %d on", start)
		}
	}
}
