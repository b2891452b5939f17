package tree

import (
	"errors"
	"fmt"
	"math/bits"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"unum/semaphore"
)

// DefaultMinLive is the least number of live leaves in a bucket of a grown network.
const DefaultMinLive = 4096

// ErrBucket: leaves and siblings that don't lead to the bucket's root, or a bucket that no tree gives.
var ErrBucket = errors.New("bucket does not match its root")

// BucketRange is one part of the tree's partition into buckets: the leaves [Start, End).
type BucketRange struct {
	Start, End uint64
	// Live counts the leaves that are not 0: the size of the crowd.
	Live uint64
}

// Buckets cuts the tree into buckets, numbered from 0 in leaf order, of at least minLive live leaves each; in a young network there is one, the whole tree.
// A bucket is a run of aligned subtrees of 2^Level leaves, Level the smallest with 2^Level ≥ minLive: neighbours are merged from the left until there are enough, and
// a last run that is too small joins the one before. It is a partition: who asks for a bucket says only that their leaf is one of its live leaves, since for each
// leaf there is just one bucket to ask for. (Aligned subtrees that grow until they are full enough would overlap, and whoever asked for the larger one
// would betray that they sit in its thin half.) Appending changes only the last bucket or adds new ones. It is nil for an empty tree, and when the tree's file can't be read; minLive below 1 counts as 1.
func (t Tree) Buckets(minLive int) []BucketRange {
	least := uint64(max(minLive, 1))
	var out []BucketRange
	var open BucketRange
	t.units(t.root, Depth, 0, unitLevel(minLive), func(end, live uint64) {
		open.End, open.Live = min(end, t.len), open.Live+live
		if open.Live >= least {
			out = append(out, open)
			open = BucketRange{Start: end}
		}
	})
	if t.fault() != nil {
		return nil
	}
	if open.Start >= t.len {
		return out
	}
	if len(out) == 0 {
		return []BucketRange{open}
	}
	last := &out[len(out)-1]
	last.End, last.Live = open.End, last.Live+open.Live
	return out
}

// unitLevel returns the smallest level of a subtree with room for minLive leaves.
func unitLevel(minLive int) int {
	return min(bits.Len64(uint64(max(minLive, 1))-1), Depth)
}

// units visits the subtrees of one level that have places below Len, from left to right.
func (t Tree) units(n *node, level int, start uint64, unit int, visit func(end, live uint64)) {
	if start >= t.len {
		return
	}
	if level == unit || n == nil {
		visit(start+1<<level, liveOf(n))
		return
	}
	half := uint64(1) << (level - 1)
	if level > blockLevel {
		left, right := t.children(n)
		t.units(left, level-1, start, unit, visit)
		t.units(right, level-1, start+half, unit, visit)
		return
	}
	b := t.openBlock(n)
	for s := start; s < start+blockSize && s < t.len; s += 1 << unit {
		var live uint64
		for i := range uint64(1) << unit {
			if !b[blockSize+s%blockSize+i].IsZero() {
				live++
			}
		}
		visit(s+1<<unit, live)
	}
}

// Bucket is a crowd of leaves, with what it takes to compute any of their paths.
//
// Siblings are, from Level up to 33 and at each level first left then right: the node left of the run if the run starts at an odd index, the node right of it if it
// ends at an even one.
type Bucket struct {
	Root semaphore.Root
	// Level is the level of the run's subtrees.
	Level uint8
	// Start is the index of the first leaf, a multiple of 2^Level.
	Start uint64
	// Leaves stand from Start on; places after them, up to a multiple of 2^Level, are empty.
	Leaves   []semaphore.Leaf
	Siblings []semaphore.Field
}

// Bucket returns the bucket of number k of the partition Buckets(minLive).
func (t Tree) Bucket(minLive, k int) (Bucket, error) {
	ranges := t.Buckets(minLive)
	if err := t.fault(); err != nil {
		return Bucket{}, err
	}
	if k < 0 || k >= len(ranges) {
		return Bucket{}, fmt.Errorf("tree: bucket %d of %d: %w", k, len(ranges), ErrIndex)
	}
	r, level := ranges[k], unitLevel(minLive)
	b := Bucket{Root: t.Root(), Level: uint8(level), Start: r.Start}
	b.Leaves = t.leaves(make([]semaphore.Leaf, 0, r.End-r.Start), r.Start, r.End)
	lo, hi := r.Start>>level, (r.End-1)>>level
	for l := level; l < Depth; l++ {
		if lo&1 == 1 {
			b.Siblings = append(b.Siblings, semaphore.FieldFromElement(t.at(l, lo-1)))
		}
		if hi&1 == 0 {
			b.Siblings = append(b.Siblings, semaphore.FieldFromElement(t.at(l, hi+1)))
		}
		lo, hi = lo>>1, hi>>1
	}
	if err := t.fault(); err != nil {
		return Bucket{}, err
	}
	return b, nil
}

// Find returns the index in the tree of a leaf in the bucket.
func (b Bucket) Find(leaf semaphore.Leaf) (index uint64, ok bool) {
	for i, l := range b.Leaves {
		if l == leaf && !leaf.IsZero() {
			return b.Start + uint64(i), true
		}
	}
	return 0, false
}

// LiveCount returns the number of leaves that are not 0: the size of the crowd.
func (b Bucket) LiveCount() int {
	n := 0
	for _, l := range b.Leaves {
		if !l.IsZero() {
			n++
		}
	}
	return n
}

// Path computes the path of the leaf at an index of the tree, on the person's own device, and checks that leaves and siblings lead to b.Root (whether that root is
// on chain is the caller's to ask). It is ErrIndex when the bucket has no leaf there and ErrBucket when it does not add up. It hashes about once per leaf.
func (b Bucket) Path(index uint64) (Path, error) {
	level := int(b.Level)
	if level > Depth || len(b.Leaves) == 0 || b.Start >= semaphore.Capacity || b.Start&(1<<level-1) != 0 ||
		uint64(len(b.Leaves)) > semaphore.Capacity-b.Start || b.Root.IsZero() {
		return Path{}, fmt.Errorf("bucket: %w: malformed", ErrBucket)
	}
	if index < b.Start || index-b.Start >= uint64(len(b.Leaves)) {
		return Path{}, fmt.Errorf("bucket: leaf %d: %w", index, ErrIndex)
	}
	p := Path{Index: index}
	row := make([]fr.Element, len(b.Leaves))
	for i, l := range b.Leaves {
		row[i] = l.Element()
	}
	lo := b.Start // index in its level of row[0]
	left := b.Siblings
	for l := range Depth {
		if l >= level { // complete the run from the siblings, so that it starts even and ends odd
			takes := int(lo&1) + int((lo+uint64(len(row)))&1)
			if takes > len(left) {
				return Path{}, fmt.Errorf("bucket: %w: siblings are missing", ErrBucket)
			}
			if lo&1 == 1 {
				row = append([]fr.Element{left[0].Element()}, row...)
				lo, left = lo-1, left[1:]
			}
			if len(row)&1 == 1 {
				row = append(row, left[0].Element())
				left = left[1:]
			}
		} else if len(row)&1 == 1 {
			row = append(row, zeros()[l])
		}
		at := index >> l
		p.Siblings[l] = semaphore.FieldFromElement(row[at^1-lo])
		row, lo = hashRow(row), lo>>1
	}
	if len(left) != 0 || len(row) != 1 || semaphore.FieldFromElement(row[0]) != b.Root.Field {
		return Path{}, ErrBucket
	}
	return p, nil
}
