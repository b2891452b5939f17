package tree

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"unum/semaphore"
)

func drawTree(t *rapid.T) (Tree, []semaphore.Leaf) {
	leaves := make([]semaphore.Leaf, rapid.IntRange(0, 90).Draw(t, "leaves"))
	dead := rapid.IntRange(0, 5).Draw(t, "dead in 5")
	for i := range leaves {
		if rapid.IntRange(1, 5).Draw(t, "life") > dead {
			leaves[i] = someLeaf(uint64(i) + 1)
		}
	}
	tr, err := New().Append(leaves...)
	if err != nil {
		t.Fatal(err)
	}
	return tr, leaves
}

// TestBucketsPartition: every leaf is in one bucket, every bucket is a big enough crowd or the whole tree, and every path comes out of it.
func TestBucketsPartition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tr, leaves := drawTree(t)
		minLive := rapid.SampledFrom([]int{-1, 0, 1, 2, 3, 5, 8, 16, 17, 32, 100, 4096}).Draw(t, "minLive")
		ranges := tr.Buckets(minLive)
		next := uint64(0)
		for k, r := range ranges {
			if r.Start != next || r.End <= r.Start {
				t.Fatalf("bucket %d is [%d, %d) after %d", k, r.Start, r.End, next)
			}
			next = r.End
			if got := live(leaves[r.Start:r.End]); got != r.Live || len(ranges) > 1 && got < uint64(max(minLive, 1)) {
				t.Fatalf("bucket %d: %d live, says %d, want ≥ %d", k, got, r.Live, minLive)
			}
			b, err := tr.Bucket(minLive, k)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(leaves[r.Start:r.End], b.Leaves, cmp.Comparer(func(a, b semaphore.Leaf) bool { return a == b })); diff != "" || b.Root != tr.Root() || uint64(b.LiveCount()) != r.Live {
				t.Fatalf("bucket %d: %s", k, diff)
			}
			for i := r.Start; i < r.End; i += 1 + (r.End-r.Start)/3 {
				want, err := tr.Path(i)
				if err != nil {
					t.Fatal(err)
				}
				if got, err := b.Path(i); err != nil || got != want {
					t.Fatalf("bucket %d of %d, leaf %d: %v\n%v\n%v", k, len(ranges), i, err, got, want)
				}
				if at, ok := b.Find(leaves[i]); ok == leaves[i].IsZero() || ok && leaves[at] != leaves[i] {
					t.Fatalf("leaf %d is found at %d, %v", i, at, ok)
				}
			}
			for _, i := range []uint64{r.Start - 1, r.End, 1<<64 - 1} {
				if _, err := b.Path(i); !errors.Is(err, ErrIndex) {
					t.Fatalf("leaf %d is not in the bucket: %v", i, err)
				}
			}
		}
		if next != tr.Len() {
			t.Fatalf("buckets end at %d of %d", next, tr.Len())
		}
		for _, k := range []int{-1, len(ranges)} {
			if _, err := tr.Bucket(minLive, k); !errors.Is(err, ErrIndex) {
				t.Fatalf("bucket %d: %v", k, err)
			}
		}
	})
}

// TestBucketsGrowAtTheEnd: an append leaves all buckets but the last as they are.
func TestBucketsGrowAtTheEnd(t *testing.T) {
	var before []BucketRange
	tr := New()
	for i := range 120 {
		var err error
		if tr, err = tr.Append(someLeaf(uint64(i) + 1)); err != nil {
			t.Fatal(err)
		}
		now := tr.Buckets(16)
		if len(before) > 1 && !slices.Equal(before[:len(before)-1], now[:len(before)-1]) {
			t.Fatalf("at %d leaves: %v became %v", i+1, before, now)
		}
		before = now
	}
	if len(before) != 7 {
		t.Errorf("%d buckets of 120 leaves, want 7", len(before))
	}
}

// TestAdversarialBucket: whatever is changed in a bucket, no path comes out of it.
func TestAdversarialBucket(t *testing.T) {
	tr, err := New().Append(someLeaves(100)...)
	if err != nil {
		t.Fatal(err)
	}
	good, err := tr.Bucket(16, 2)
	if err != nil {
		t.Fatal(err)
	}
	with := func(f func(b *Bucket)) Bucket {
		b := good
		b.Leaves, b.Siblings = slices.Clone(b.Leaves), slices.Clone(b.Siblings)
		f(&b)
		return b
	}
	for name, b := range map[string]Bucket{
		"zero value":         {},
		"another root":       with(func(b *Bucket) { b.Root = semaphore.Root{Field: semaphore.FieldFromUint64(1)} }),
		"root 0":             with(func(b *Bucket) { b.Root = semaphore.Root{} }),
		"another leaf":       with(func(b *Bucket) { b.Leaves[3] = someLeaf(7) }),
		"a leaf less":        with(func(b *Bucket) { b.Leaves = b.Leaves[:len(b.Leaves)-1] }),
		"a leaf more":        with(func(b *Bucket) { b.Leaves = append(b.Leaves, someLeaf(7)) }),
		"another sibling":    with(func(b *Bucket) { b.Siblings[0] = semaphore.FieldFromUint64(1) }),
		"a sibling less":     with(func(b *Bucket) { b.Siblings = b.Siblings[1:] }),
		"a sibling more":     with(func(b *Bucket) { b.Siblings = append(b.Siblings, semaphore.Field{}) }),
		"no siblings":        with(func(b *Bucket) { b.Siblings = nil }),
		"another level":      with(func(b *Bucket) { b.Level++ }),
		"level 34":           with(func(b *Bucket) { b.Level = Depth }),
		"level 255":          with(func(b *Bucket) { b.Level = 255 }),
		"another start":      with(func(b *Bucket) { b.Start += 16 }),
		"unaligned start":    with(func(b *Bucket) { b.Start++ }),
		"start past the end": with(func(b *Bucket) { b.Start = semaphore.Capacity }),
		"start far past":     with(func(b *Bucket) { b.Start = 1 << 63 }),
	} {
		for _, i := range []uint64{b.Start, b.Start + 3, good.Start} {
			if p, err := b.Path(i); err == nil {
				t.Errorf("%s: leaf %d has path %v", name, i, p.Index)
			}
		}
	}
	if _, err := good.Path(good.Start); err != nil {
		t.Errorf("the good one: %v", err)
	}
}

// FuzzBucket feeds buckets of any shape, as from a hostile server: no panic, and no path that is not the tree's.
func FuzzBucket(f *testing.F) {
	tr, err := New().Append(someLeaves(100)...)
	if err != nil {
		f.Fatal(err)
	}
	good, _ := tr.Bucket(16, 2)
	b, _ := json.Marshal(good)
	f.Add(b, uint64(33))
	last, _ := tr.Bucket(16, 5)
	b, _ = json.Marshal(last)
	f.Add(b, uint64(99))
	f.Add([]byte(`{"Level":34,"Start":0,"Leaves":["0x0000000000000000000000000000000000000000000000000000000000000001"]}`), uint64(0))
	f.Fuzz(func(t *testing.T, b []byte, index uint64) {
		var k Bucket
		if json.Unmarshal(b, &k) != nil {
			return
		}
		p, err := k.Path(index)
		if err != nil {
			return
		}
		if p.Root(k.Leaves[index-k.Start]) != k.Root {
			t.Error("a path that does not lead to the bucket's root")
		}
	})
}

func BenchmarkBucketPath(b *testing.B) {
	tr, err := New().Append(someLeaves(2 * DefaultMinLive)...)
	if err != nil {
		b.Fatal(err)
	}
	k, err := tr.Bucket(DefaultMinLive, 1)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := k.Path(k.Start + 5); err != nil {
			b.Fatal(err)
		}
	}
}
