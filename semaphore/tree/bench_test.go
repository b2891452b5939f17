package tree

import (
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"unum/semaphore"
	"unum/semaphore/poseidon"
)

// BenchmarkAppend appends 65,536 leaves to a tree in four ways, which take turns, and prints for each how many leaves a second all cores do, and
// how much processor time a leaf takes:
//
//	file       Append and Commit: hashed, written and synced
//	memory     Append alone
//	singly     the same nodes hashed one by one, as this package did before it hashed side by side, on one core
//	naive      one leaf at a time, 34 hashes each (the time of 256 leaves, counted as if of all)
func BenchmarkAppend(b *testing.B) {
	const n = 1 << segmentLevel
	f, err := Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	leaves := make([]semaphore.Leaf, n)
	for i := range leaves {
		var e fr.Element
		leaves[i] = semaphore.Leaf{Field: semaphore.FieldFromElement(*e.MustSetRandom())}
	}
	base, err := f.Tree().Append(leaves[:100]...)
	if err == nil {
		base, err = f.Commit(base, 0)
	}
	if err != nil {
		b.Fatal(err)
	}
	state := base
	row := make([]fr.Element, n)
	ways := []struct {
		name   string
		leaves int
		run    func() error
		wall   time.Duration
		cpu    time.Duration
	}{
		{name: "file", leaves: n, run: func() error {
			next, err := state.Append(leaves...)
			if err == nil {
				state, err = f.Commit(next, 1)
			}
			return err
		}},
		{name: "memory", leaves: n, run: func() error {
			_, err := base.Append(leaves...)
			return err
		}},
		{name: "singly", leaves: n, run: func() error {
			for i := range row {
				row[i] = leaves[i].Element()
			}
			for m := n / 2; m > 0; m /= 2 {
				for i := range m {
					row[i] = poseidon.Hash2(row[2*i], row[2*i+1])
				}
			}
			return nil
		}},
		{name: "naive", leaves: 256, run: func() error {
			t := base
			for _, l := range leaves[:256] {
				var err error
				if t, err = t.Append(l); err != nil {
					return err
				}
			}
			return nil
		}},
	}
	rounds := 0
	for b.Loop() {
		rounds++
		for i := range ways {
			w := &ways[i]
			wall, cpu := time.Now(), processTime()
			if err := w.run(); err != nil {
				b.Fatal(err)
			}
			w.wall += time.Since(wall)
			w.cpu += processTime() - cpu
		}
	}
	for _, w := range ways {
		count := float64(rounds * w.leaves)
		b.ReportMetric(count/w.wall.Seconds(), w.name+"-leaves/s")
		b.ReportMetric(w.cpu.Seconds()*1e6/count, w.name+"-cpu-µs/leaf")
	}
	perLeaf := func(i int) float64 { return ways[i].cpu.Seconds() / float64(ways[i].leaves) }
	b.ReportMetric(perLeaf(2)/perLeaf(0), "×singly")
	b.ReportMetric(perLeaf(3)/perLeaf(0), "×naive")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkSet overwrites one leaf of a tree in a file and commits: two syncs of the disk are most of it.
func BenchmarkSet(b *testing.B) {
	f, err := Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	t, err := f.Tree().Append(someLeaves(5000)...)
	if err != nil {
		b.Fatal(err)
	}
	for i := uint64(0); b.Loop(); i++ {
		if t, err = t.Set(i%5000, someLeaf(i)); err == nil {
			t, err = f.Commit(t, i)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkStored reads from a tree in a file.
func BenchmarkStored(b *testing.B) {
	f, err := Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	t, err := f.Tree().Append(someLeaves(1<<segmentLevel + 100)...)
	if err == nil {
		t, err = f.Commit(t, 1)
	}
	if err != nil {
		b.Fatal(err)
	}
	b.Run("path", func(b *testing.B) {
		for i := uint64(0); b.Loop(); i++ {
			if _, err := t.Path(i * 7919 % t.Len()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("bucket", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			if _, err := t.Bucket(DefaultMinLive, i%16); err != nil {
				b.Fatal(err)
			}
		}
	})
}
