package fusion

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"unum/enroll/encoder"
	"unum/enroll/encoder/synth"
	"unum/enroll/iris"
)

// capture encodes a synthetic capture.
func capture(t *testing.T, person uint64, eye synth.Eye, seed uint64) (iris.Template, error) {
	t.Helper()
	c := synth.Typical(seed)
	c.Noise += 2 // a poorer camera, so that there is something to win
	r, err := encoder.Encode(synth.Render(synth.NewPerson(person), eye, c))
	if err != nil && encoder.CodeOf(err) == "" {
		t.Fatal(err)
	}
	return r.Template, err
}

// captures gives n captures that could be encoded, with seeds from first on.
func captures(t *testing.T, person uint64, eye synth.Eye, first uint64, n int) []iris.Template {
	t.Helper()
	var out []iris.Template
	for s := first; len(out) < n; s++ {
		if s > first+uint64(4*n) {
			t.Fatalf("person %d: %d of %d captures can be encoded", person, len(out), s-first)
		}
		if c, err := capture(t, person, eye, s); err == nil {
			out = append(out, c)
		}
	}
	return out
}

func fraction(t *testing.T, a, b *iris.Template) float64 {
	t.Helper()
	d, err := iris.Compare(a, b)
	if err != nil {
		t.Fatal(err)
	}
	return d.Fraction()
}

func TestFusedIsCloser(t *testing.T) {
	people, k := 5, 5
	if testing.Short() {
		people = 3
	}
	var single, fused float64
	var usable, usableFused int
	for p := range people {
		cs := captures(t, uint64(p)+1, synth.Left, uint64(1000*p), k+1)
		probe := cs[k]
		f, err := Fuse(cs[:k])
		if err != nil {
			t.Fatalf("person %d: %v", p, err)
		}
		if len(f.Used) < k-1 || !slices.Contains(f.Used, f.Reference) {
			t.Errorf("person %d: %d of %d captures used, reference %d", p, len(f.Used), k, f.Reference)
		}
		fused += fraction(t, &probe, &f.Template)
		usableFused += k * f.Template.Mask.Count()
		for i := range k {
			single += fraction(t, &probe, &cs[i]) / float64(k)
			usable += cs[i].Mask.Count()
		}
	}
	n := float64(people)
	t.Logf("distance of a further capture: %.3f to single ones, %.3f to the fused one; usable bits %d and %d",
		single/n, fused/n, usable/people/k, usableFused/people/k)
	if fused > 0.95*single {
		t.Errorf("the fused templates are no closer: %.4f and %.4f", fused/n, single/n)
	}
	if usableFused < usable {
		t.Errorf("fused templates have fewer usable bits: %d and %d", usableFused/people/k, usable/people/k)
	}
}

// TestForeignEye hands in other eyes among the captures of one, in every place.
func TestForeignEye(t *testing.T) {
	own := captures(t, 1, synth.Left, 0, 3)
	other := captures(t, 1, synth.Right, 50, 2) // the other eye of the same person is another eye
	for at := range 4 {
		in := slices.Insert(slices.Clone(own), at, other[0])
		f, err := Fuse(in)
		if err != nil {
			t.Fatal(err)
		}
		want := slices.DeleteFunc([]int{0, 1, 2, 3}, func(i int) bool { return i == at })
		if !slices.Equal(f.Used, want) {
			t.Errorf("foreign eye at %d: used %v", at, f.Used)
		}
		alone, err := Fuse(own)
		if err != nil {
			t.Fatal(err)
		}
		if f.Template != alone.Template {
			t.Errorf("a foreign eye at %d changed the template", at)
		}
	}
	// Two captures of the other eye agree, but are fewer.
	if f, err := Fuse([]iris.Template{other[0], own[0], own[1], other[1], own[2]}); err != nil || !slices.Equal(f.Used, []int{1, 2, 4}) {
		t.Errorf("used %v, %v", f.Used, err)
	}
	// An even number of each says nothing about which is meant.
	if _, err := Fuse([]iris.Template{other[0], own[0], own[1], other[1]}); encoder.CodeOf(err) != CodeDisagree {
		t.Errorf("two eyes, twice each: %v", err)
	}
}

func TestAllForeign(t *testing.T) {
	var in []iris.Template
	for p := range uint64(3) {
		in = append(in, captures(t, 20+p, synth.Left, 100*p, 1)...)
		f, err := Fuse(in)
		if p == 0 {
			if err != nil || f.Template != in[0] || !slices.Equal(f.Used, []int{0}) {
				t.Errorf("a single capture: used %v, %v", f.Used, err)
			}
			continue
		}
		if encoder.CodeOf(err) != CodeDisagree || f.Used != nil || f.Template != (iris.Template{}) {
			t.Errorf("%d eyes: used %v, %v", p+1, f.Used, err)
		}
	}
}

func TestEmpty(t *testing.T) {
	if _, err := Fuse(nil); !errors.Is(err, ErrEmpty) {
		t.Error(err)
	}
	// An erased template resembles nothing, not even itself.
	if _, err := Fuse(make([]iris.Template, 3)); encoder.CodeOf(err) != CodeDisagree {
		t.Error(err)
	}
}

func random(rng *rand.Rand) iris.Template {
	var t iris.Template
	for c := range t.Code {
		t.Code[c] = rng.Uint64()
		t.Mask[c] = rng.Uint64() | rng.Uint64() | rng.Uint64()
	}
	return t
}

// noisy returns t with the share rate of its bits turned over and the columns from c on, a tenth of all, hidden.
func noisy(rng *rand.Rand, t iris.Template, rate float64, c int) iris.Template {
	for c := range t.Code {
		for b := range 64 {
			if rng.Float64() < rate {
				t.Code[c] ^= 1 << b
			}
		}
	}
	for i := range iris.Columns / 10 {
		t.Mask[(c+i)%iris.Columns] = 0
	}
	return t
}

// TestVote checks each bit of the result against the rule, told in other words.
func TestVote(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		eye := random(rng)
		k := rapid.IntRange(2, 6).Draw(t, "captures")
		var plain, in []iris.Template
		var turn []int
		for range k {
			plain = append(plain, noisy(rng, eye, 0.1, rng.IntN(iris.Columns)))
			turn = append(turn, rng.IntN(15)-7)
			in = append(in, plain[len(plain)-1].Rotate(turn[len(turn)-1]))
		}
		f, err := Fuse(in)
		if err != nil || len(f.Used) != k {
			t.Fatalf("used %v, %v", f.Used, err)
		}
		got := f.Template.Rotate(-turn[f.Reference])
		for c := range iris.Columns {
			for b := range 64 {
				var zeros, ones int
				for i := range plain {
					if plain[i].Mask[c]>>b&1 == 1 {
						ones += int(plain[i].Code[c] >> b & 1)
						zeros += int(^plain[i].Code[c] >> b & 1)
					}
				}
				if seen := got.Mask[c]>>b&1 == 1; seen != (zeros+ones > 0 && zeros+ones >= k-zeros-ones) {
					t.Fatalf("bit %d of column %d: usable %t, seen by %d of %d", b, c, seen, zeros+ones, k)
				}
				if bit := got.Code[c]>>b&1 == 1; zeros != ones && bit != (ones > zeros) {
					t.Fatalf("bit %d of column %d: %t, %d ones, %d zeros", b, c, bit, ones, zeros)
				}
				if ref := plain[f.Reference]; zeros == ones && ref.Mask[c]>>b&1 == 1 && (got.Code[c]^ref.Code[c])>>b&1 == 1 {
					t.Fatalf("bit %d of column %d: an even vote went against the reference", b, c)
				}
			}
		}
	})
}

// TestOrder: in what order the captures come changes nothing but the indices.
func TestOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 4))
	eye := random(rng)
	var in []iris.Template
	for range 5 {
		n := noisy(rng, eye, 0.12, rng.IntN(iris.Columns))
		in = append(in, n.Rotate(rng.IntN(9)-4))
	}
	in = append(in, random(rng))
	want, err := Fuse(in)
	if err != nil {
		t.Fatal(err)
	}
	for range 10 {
		p := rng.Perm(len(in))
		var shuffled []iris.Template
		for _, i := range p {
			shuffled = append(shuffled, in[i])
		}
		got, err := Fuse(shuffled)
		if err != nil || got.Template != want.Template || p[got.Reference] != want.Reference || len(got.Used) != 5 {
			t.Fatalf("order %v: used %v, reference %d, %v", p, got.Used, got.Reference, err)
		}
	}
}

// TestChance joins two groups of different eyes by one pair that is close by chance: they stay apart.
func TestChance(t *testing.T) {
	far, near := iris.Distance{D: 4400, M: 10000}, iris.Distance{D: 2200, M: 10000}
	chance := iris.Distance{D: 3300, M: 10000}
	dist := make([][]iris.Distance, 5)
	for i := range dist {
		dist[i] = make([]iris.Distance, 5)
		for j := range dist[i] {
			dist[i][j] = far
			if (i < 3) == (j < 3) {
				dist[i][j] = near
			}
		}
	}
	dist[2][3], dist[3][2] = chance, chance
	used, second := largest(groups(dist))
	if !slices.Equal(used, []int{0, 1, 2}) || second != 2 {
		t.Errorf("used %v, next %d", used, second)
	}
	// What resembles the middle one only still belongs, if it is near enough on average.
	dist = [][]iris.Distance{{{}, near, {D: 3500, M: 10000}}, {near, {}, near}, {{D: 3500, M: 10000}, near, {}}}
	if used, _ := largest(groups(dist)); !slices.Equal(used, []int{0, 1, 2}) {
		t.Errorf("used %v", used)
	}
}

func BenchmarkFuse(b *testing.B) {
	rng := rand.New(rand.NewPCG(4, 4))
	eye := random(rng)
	var in []iris.Template
	for range 8 {
		in = append(in, noisy(rng, eye, 0.12, rng.IntN(iris.Columns)))
	}
	for b.Loop() {
		if _, err := Fuse(in); err != nil {
			b.Fatal(err)
		}
	}
}
