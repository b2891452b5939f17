package poseidon

import (
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"
)

func randomRow(n int) []fr.Element {
	out := make([]fr.Element, n)
	for i := range out {
		out[i].MustSetRandom()
	}
	return out
}

// TestBatchEqualsHash compares both engines with single hashes at every length around the bounds of groups and lanes.
func TestBatchEqualsHash(t *testing.T) {
	for _, vector := range []bool{true, false} {
		for _, n := range []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 15, 16, 17, 63, 64, 65, 68, 69, 127, 128, 130, 133, 200} {
			a, b, c := randomRow(n), randomRow(n), randomRow(n)
			if n > 3 {
				var one fr.Element
				one.SetOne()
				a[0], b[0], c[0] = fr.Element{}, fr.Element{}, fr.Element{}
				a[1].Neg(&one)
				b[1], c[1] = a[1], a[1]
				a[2], b[3] = one, fr.Element{}
			}
			got := make([]fr.Element, n)
			scheduleFor(3).batch(got, [3][]fr.Element{a, b}, 1, vector)
			for i := range got {
				if got[i] != Hash2(a[i], b[i]) {
					t.Fatalf("vector %v: hash %d of %d pairs", vector, i, n)
				}
			}
			scheduleFor(4).batch(got, [3][]fr.Element{a, b, c}, 1, vector)
			for i := range got {
				if got[i] != Hash3(a[i], b[i], c[i]) {
					t.Fatalf("vector %v: hash %d of %d triples", vector, i, n)
				}
			}
		}
	}
}

// TestBatchOnAnyInput also lets the output take the place of an input.
func TestBatchOnAnyInput(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 140).Draw(t, "hashes")
		element := rapid.Custom(func(t *rapid.T) (e fr.Element) {
			e.SetBytes(rapid.SliceOfN(rapid.Byte(), 0, 32).Draw(t, "bytes"))
			if rapid.Bool().Draw(t, "negative") {
				e.Neg(&e)
			}
			return e
		})
		some := rapid.SliceOfN(element, 1, 5).Draw(t, "elements")
		row := make([]fr.Element, 2*n)
		for i := range row {
			row[i] = some[(i*7+i/3)%len(some)]
		}
		left, right, want := make([]fr.Element, n), make([]fr.Element, n), make([]fr.Element, n)
		for i := range n {
			left[i], right[i] = row[2*i], row[2*i+1]
			want[i] = Hash2(left[i], right[i])
		}
		three := slices.Clone(left)
		if err := Batch3(three, three, right, left); err != nil {
			t.Fatal(err)
		}
		for i := range three {
			if three[i] != Hash3(left[i], right[i], left[i]) {
				t.Fatalf("triple %d of %d", i, n)
			}
		}
		if err := BatchPairs(row[:n], row); err != nil || !slices.Equal(row[:n], want) {
			t.Fatalf("pairs in place: %v", err)
		}
		if err := Batch2(right, left, right); err != nil || !slices.Equal(right, want) {
			t.Fatalf("over the right: %v", err)
		}
	})
}

func TestBatchRefusesOtherLengths(t *testing.T) {
	four, five := randomRow(4), randomRow(5)
	before := slices.Clone(four)
	for name, err := range map[string]error{
		"left":  Batch2(four, five, four),
		"right": Batch2(four, four, five),
		"a":     Batch3(four, five, four, four),
		"b":     Batch3(four, four, five, four),
		"c":     Batch3(four, four, four, five),
		"short": BatchPairs(four, five),
		"odd":   BatchPairs(four[:2], five),
		"none":  BatchPairs(nil, five),
	} {
		if err == nil {
			t.Errorf("%s of another length is hashed", name)
		}
	}
	if !slices.Equal(four, before) {
		t.Error("a refused batch changed its output")
	}
	if err := BatchPairs(nil, nil); err != nil {
		t.Error(err)
	}
}

func TestBatchDoesNotAllocate(t *testing.T) {
	for _, n := range []int{1, 64, 200} {
		a, b, c, out := randomRow(n), randomRow(n), randomRow(n), make([]fr.Element, n)
		row := randomRow(2 * n)
		if got := testing.AllocsPerRun(5, func() {
			if Batch2(out, a, b) != nil || Batch3(out, a, b, c) != nil || BatchPairs(out, row) != nil {
				t.Error("refused")
			}
		}); got != 0 {
			t.Errorf("%d hashes allocate %v times", n, got)
		}
	}
}
