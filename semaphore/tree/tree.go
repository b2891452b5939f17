// Package tree is the membership tree: a binary Merkle tree of depth 34 over Poseidon of two inputs, whose empty leaf is 0.
//
// Start with New, or with Open for a tree in a file, and keep what Append and Set return: a Tree is an immutable value that shares all unchanged parts with the trees
// it came from, so that every root that is still accepted can keep its own tree for a few kilobytes. Path gives the circuit its witness, Frontier the append circuit's;
// Buckets and Bucket give a phone its path inside a crowd.
//
// A File keeps one tree on disk, read through a memory mapping, and takes newer ones by Commit. Trees that came from it stay what they are while it moves on: what a
// commit overwrites is remembered for as long as a tree needs it.
//
// Guarantees: values, safe for concurrent use; an append hashes each new node once, side by side and on several cores when it is large; about 72 bytes of memory a
// leaf that is not in a file; nothing here panics on input; a crash at any moment leaves a File at its last commit. Non-goals: which roots are acceptable
// (the registry's and the sequencer's business), and being the only copy of the leaves (semaphore/treedb and the chain's logs are).
package tree

import (
	"errors"
	"fmt"
	"sync"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"unum/semaphore"
	"unum/semaphore/poseidon"
)

// Depth is the depth of the tree.
const Depth = semaphore.Depth

// Errors of the tree.
var (
	// ErrFull: an append would pass 2³⁴ leaves. Nothing was appended.
	ErrFull = errors.New("tree is full")
	// ErrIndex: no leaf was ever appended at that index.
	ErrIndex = errors.New("no such leaf")
)

// blockLevel is the level below which nodes live in blocks: 16 leaves and their inner nodes side by side.
const (
	blockLevel = 4
	blockSize  = 1 << blockLevel
)

// block is a subtree of blockLevel as a heap: 1 is its root, 2i and 2i+1 are the children of i, leaves stand from blockSize on; 0 is unused.
type block [2 * blockSize]fr.Element

// node is an inner node at blockLevel or above; a nil node is an empty subtree. It is never changed once reachable.
type node struct {
	hash        fr.Element
	live        uint64 // leaves that are not 0
	left, right *node  // above blockLevel
	block       *block // at blockLevel

	// stored says that the subtree is in the file of its tree, at place; left, right and block are nil then.
	stored bool
	place  place
}

// Tree is a Merkle tree; the zero value is the empty tree.
type Tree struct {
	root *node
	len  uint64
	src  *epoch // where its stored nodes are; nil if it has none
}

// New returns the empty tree.
func New() Tree { return Tree{} }

// zeros[l] is the hash of an empty subtree of level l.
var zeros = sync.OnceValue(func() *[Depth + 1]fr.Element {
	z := new([Depth + 1]fr.Element)
	for l := range Depth {
		z[l+1] = poseidon.Hash2(z[l], z[l])
	}
	return z
})

// Zero returns the hash of an empty subtree of a level from 0 (an empty leaf) to Depth (the root of the empty tree), and 0 outside that range.
func Zero(level int) semaphore.Field {
	if level < 0 || level > Depth {
		return semaphore.Field{}
	}
	return semaphore.FieldFromElement(zeros()[level])
}

// Root returns the root; the empty tree has the root Zero(Depth), which no verifier should accept.
func (t Tree) Root() semaphore.Root {
	return semaphore.Root{Field: semaphore.FieldFromElement(hashOf(t.root, Depth))}
}

// Len returns the number of places ever appended to: the next index.
func (t Tree) Len() uint64 { return t.len }

// LiveCount returns the number of leaves that are not 0.
func (t Tree) LiveCount() uint64 { return liveOf(t.root) }

// Append returns the tree with the leaves at the next indices. A zero leaf holds a place that is empty, as when a tree with removed leaves is loaded. It is ErrFull
// when they don't all fit.
func (t Tree) Append(leaves ...semaphore.Leaf) (Tree, error) {
	if uint64(len(leaves)) > semaphore.Capacity-t.len {
		return t, fmt.Errorf("tree: appending %d leaves at %d: %w", len(leaves), t.len, ErrFull)
	}
	if len(leaves) == 0 {
		return t, nil
	}
	next := Tree{root: t.grow(t.root, Depth, t.len, leaves), len: t.len + uint64(len(leaves)), src: t.src}
	if err := t.fault(); err != nil {
		return t, err
	}
	return next, nil
}

const (
	// parallelLeaves is the size from which the two halves of an append are hashed on two goroutines.
	parallelLeaves = 512
	// wholeLevel is the level up to which a subtree that an append fills at once is hashed row by row.
	wholeLevel = 12
)

// grow appends leaves to a subtree that holds offset places already; they fit.
func (t Tree) grow(n *node, level int, offset uint64, leaves []semaphore.Leaf) *node {
	if level <= wholeLevel && len(leaves) == 1<<level {
		return whole(leaves, level)
	}
	if level == blockLevel {
		b := t.openBlock(n)
		live := liveOf(n)
		for i, leaf := range leaves {
			b[blockSize+int(offset)+i] = leaf.Element()
			if !leaf.IsZero() {
				live++
			}
		}
		b.rehash(int(offset), int(offset)+len(leaves)-1)
		return &node{hash: b[1], live: live, block: b}
	}
	left, right := t.children(n)
	half := uint64(1) << (level - 1)
	var wg sync.WaitGroup
	if offset < half {
		fit := min(half-offset, uint64(len(leaves)))
		mine, at := leaves[:fit], offset
		leaves, offset = leaves[fit:], half
		if len(mine) >= parallelLeaves && len(leaves) >= parallelLeaves {
			before := left
			wg.Go(func() { left = t.grow(before, level-1, at, mine) })
		} else {
			left = t.grow(left, level-1, at, mine)
		}
	}
	if len(leaves) > 0 {
		right = t.grow(right, level-1, offset-half, leaves)
	}
	wg.Wait()
	return join(left, right, level)
}

// whole makes the subtree of exactly 2^level leaves, blockLevel ≤ level, one row after the other.
func whole(leaves []semaphore.Leaf, level int) *node {
	row := make([]fr.Element, len(leaves))
	blocks, nodes := make([]block, len(leaves)/blockSize), make([]node, len(leaves)/blockSize)
	for i, leaf := range leaves {
		row[i] = leaf.Element()
		if !leaf.IsZero() {
			nodes[i/blockSize].live++
		}
	}
	for width := blockSize; ; width /= 2 {
		for i := range blocks {
			copy(blocks[i][width:2*width], row[i*width:])
		}
		if width == 1 {
			break
		}
		row = hashRow(row)
	}
	for i := range nodes {
		nodes[i].hash, nodes[i].block = row[i], &blocks[i]
	}
	for level := blockLevel; len(nodes) > 1; level++ {
		row = hashRow(row)
		above := make([]node, len(row))
		for i := range above {
			l, r := &nodes[2*i], &nodes[2*i+1]
			above[i] = node{hash: row[i], live: l.live + r.live, left: l, right: r}
		}
		nodes = above
	}
	return &nodes[0]
}

// hashRow returns the row above a row of even length, in its place.
func hashRow(row []fr.Element) []fr.Element {
	up := row[:len(row)/2]
	if poseidon.BatchPairs(up, row) != nil { // only for an odd length
		return nil
	}
	return up
}

// Set returns the tree with another leaf at an index below Len; the zero leaf empties the place.
func (t Tree) Set(index uint64, leaf semaphore.Leaf) (Tree, error) {
	if index >= t.len {
		return t, fmt.Errorf("tree: setting leaf %d of %d: %w", index, t.len, ErrIndex)
	}
	next := Tree{root: t.set(t.root, Depth, index, leaf), len: t.len, src: t.src}
	if err := t.fault(); err != nil {
		return t, err
	}
	return next, nil
}

func (t Tree) set(n *node, level int, index uint64, leaf semaphore.Leaf) *node {
	if level == blockLevel {
		b, live := t.openBlock(n), liveOf(n)
		old := &b[blockSize+index]
		if !old.IsZero() {
			live--
		}
		if !leaf.IsZero() {
			live++
		}
		*old = leaf.Element()
		b.rehash(int(index), int(index))
		return &node{hash: b[1], live: live, block: b}
	}
	left, right := t.children(n)
	if half := uint64(1) << (level - 1); index < half {
		left = t.set(left, level-1, index, leaf)
	} else {
		right = t.set(right, level-1, index-half, leaf)
	}
	return join(left, right, level)
}

// Leaf returns the leaf at an index below Len; it is 0 if the leaf was removed.
func (t Tree) Leaf(index uint64) (semaphore.Leaf, error) {
	if index >= t.len {
		return semaphore.Leaf{}, fmt.Errorf("tree: leaf %d of %d: %w", index, t.len, ErrIndex)
	}
	e := t.at(0, index)
	if err := t.fault(); err != nil {
		return semaphore.Leaf{}, err
	}
	return semaphore.Leaf{Field: semaphore.FieldFromElement(e)}, nil
}

// Path returns the siblings of the leaf at an index below Len.
func (t Tree) Path(index uint64) (Path, error) {
	if index >= t.len {
		return Path{}, fmt.Errorf("tree: path of leaf %d of %d: %w", index, t.len, ErrIndex)
	}
	p := Path{Index: index}
	n := t.root
	for level := Depth; level > blockLevel; level-- {
		left, right := t.children(n)
		sibling, next := right, left
		if index>>(level-1)&1 == 1 {
			sibling, next = left, right
		}
		p.Siblings[level-1] = semaphore.FieldFromElement(hashOf(sibling, level-1))
		n = next
	}
	b := t.openBlock(n)
	for level, i := 0, blockSize+index%blockSize; level < blockLevel; level, i = level+1, i/2 {
		p.Siblings[level] = semaphore.FieldFromElement(b[i^1])
	}
	if err := t.fault(); err != nil {
		return Path{}, err
	}
	return p, nil
}

// Frontier returns the witness of an append that starts at Len: at each level l where bit l of Len is 1, the hash of the left neighbour, which is the node of index
// Len>>l − 1; zero at the other levels. Together they fix everything left of Len, and that everything right of it is empty.
func (t Tree) Frontier() [Depth]semaphore.Field {
	var f [Depth]semaphore.Field
	for l := range f {
		if t.len>>l&1 == 1 {
			f[l] = semaphore.FieldFromElement(t.at(l, t.len>>l-1))
		}
	}
	return f
}

// at returns the hash of the node of that level and index.
func (t Tree) at(level int, index uint64) fr.Element {
	n := t.root
	for l := Depth; l > max(level, blockLevel); l-- {
		if n == nil {
			return zeros()[level]
		}
		n = t.child(n, int(index>>(l-1-level)&1))
	}
	if level >= blockLevel || n == nil {
		return hashOf(n, level)
	}
	width := uint64(blockSize) >> level
	if n.stored {
		return t.src.element(n.place.index, int(width+index%width))
	}
	return n.block[width+index%width]
}

// leaves appends the leaves [from, to) of the tree to out; to ≤ Len.
func (t Tree) leaves(out []semaphore.Leaf, from, to uint64) []semaphore.Leaf {
	return t.walk(out, t.root, Depth, 0, from, to)
}

func (t Tree) walk(out []semaphore.Leaf, n *node, level int, start, from, to uint64) []semaphore.Leaf {
	if start >= to || start+1<<level <= from {
		return out
	}
	if level == blockLevel || n == nil {
		b := t.openBlock(n)
		for i := max(from, start); i < min(to, start+1<<level); i++ {
			out = append(out, semaphore.Leaf{Field: semaphore.FieldFromElement(b[blockSize+i%blockSize])})
		}
		return out
	}
	left, right := t.children(n)
	out = t.walk(out, left, level-1, start, from, to)
	return t.walk(out, right, level-1, start+1<<(level-1), from, to)
}

func join(left, right *node, level int) *node {
	return &node{
		hash: poseidon.Hash2(hashOf(left, level-1), hashOf(right, level-1)),
		live: liveOf(left) + liveOf(right),
		left: left, right: right,
	}
}

func (t Tree) children(n *node) (left, right *node) {
	if n == nil {
		return nil, nil
	}
	if n.stored {
		return t.src.child(n, 0), t.src.child(n, 1)
	}
	return n.left, n.right
}

// child returns the left child of n for bit 0, the right one for bit 1.
func (t Tree) child(n *node, bit int) *node {
	switch {
	case n.stored:
		return t.src.child(n, bit)
	case bit == 0:
		return n.left
	default:
		return n.right
	}
}

func hashOf(n *node, level int) fr.Element {
	if n == nil {
		return zeros()[level]
	}
	return n.hash
}

func liveOf(n *node) uint64 {
	if n == nil {
		return 0
	}
	return n.live
}

// openBlock returns a copy of the block of n, or an empty one.
func (t Tree) openBlock(n *node) *block {
	b := new(block)
	if n != nil && n.stored {
		t.src.block(n.place.index, b)
		return b
	}
	if n != nil {
		*b = *n.block
		return b
	}
	z := zeros()
	for l := range blockLevel + 1 {
		for i := blockSize >> l; i < 2*blockSize>>l; i++ {
			b[i] = z[l]
		}
	}
	return b
}

// rehash recomputes the inner nodes above the leaves first…last.
func (b *block) rehash(first, last int) {
	for lo, hi := (blockSize+first)/2, (blockSize+last)/2; hi > 0; lo, hi = lo/2, hi/2 {
		for i := lo; i <= hi; i++ {
			b[i] = poseidon.Hash2(b[2*i], b[2*i+1])
		}
	}
}
