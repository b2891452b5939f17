package iris

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"math/big"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"
)

// random returns a template whose bits are usable with probability p.
func random(rng *rand.Rand, p float64) Template {
	var t Template
	for c := range t.Code {
		t.Code[c] = rng.Uint64()
		for b := range 64 {
			if rng.Float64() < p {
				t.Mask[c] |= 1 << b
			}
		}
	}
	return t
}

// flip returns t with each code bit flipped with probability p.
func flip(rng *rand.Rand, t Template, p float64) Template {
	for c := range t.Code {
		for b := range 64 {
			if rng.Float64() < p {
				t.Code[c] ^= 1 << b
			}
		}
	}
	return t
}

func templates() *rapid.Generator[Template] {
	return rapid.Custom(func(t *rapid.T) Template {
		seed := rapid.Uint64().Draw(t, "seed")
		p := rapid.Float64Range(0, 1).Draw(t, "usable")
		return random(rand.New(rand.NewPCG(seed, 1)), p)
	})
}

// bruteCompare says the rule of the protocol again, in other words and bit by
// bit with big fractions, and shares no code with Compare.
func bruteCompare(probe, gallery *Template) (Distance, bool) {
	var best Distance
	var bestRat *big.Rat
	// Rotations in the order of preference, so that a later one wins only by
	// being strictly smaller.
	order := []int{0}
	for r := 1; r <= 15; r++ {
		order = append(order, -r, r)
	}
	for _, r := range order {
		d, m := 0, 0
		for c := range 200 {
			p := (c + r + 200) % 200
			for b := range 64 {
				if probe.Mask[p]>>b&1 == 1 && gallery.Mask[c]>>b&1 == 1 {
					m++
					if probe.Code[p]>>b&1 != gallery.Code[c]>>b&1 {
						d++
					}
				}
			}
		}
		if m < 3200 {
			continue
		}
		rat := big.NewRat(int64(d), int64(m))
		if bestRat == nil || rat.Cmp(bestRat) < 0 {
			best, bestRat = Distance{D: d, M: m, R: r}, rat
		}
	}
	return best, bestRat != nil
}

func TestCompareEqualsBruteForce(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	for i := range 24 {
		a := random(rng, []float64{1, .9, .7, .5}[i%4])
		b := random(rng, []float64{1, .6, .8}[i%3])
		if i%2 == 0 { // plant a match at some rotation
			b = flip(rng, a, .2)
			b = b.Rotate(i%37 - 18)
		}
		want, ok := bruteCompare(&a, &b)
		got, err := Compare(&a, &b)
		if ok != (err == nil) || got != want {
			t.Fatalf("pair %d: got %+v, %v; want %+v, %v", i, got, err, want, ok)
		}
	}
}

func TestCompareFindsPlantedRotation(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for r := -MaxRotation; r <= MaxRotation; r++ {
		g := random(rng, .8)
		p := g.Rotate(-r) // turning p by r gives g again
		d, err := Compare(&p, &g)
		if err != nil {
			t.Fatal(err)
		}
		if d.R != r || d.D != 0 || d.M != g.Mask.Count() {
			t.Errorf("rotation %d: got %+v", r, d)
		}
	}
	// One column beyond is not found.
	g := random(rng, 1)
	p := g.Rotate(-(MaxRotation + 1))
	d, err := Compare(&p, &g)
	if err != nil || d.Fraction() < .4 {
		t.Errorf("rotation beyond the range matched: %+v, %v", d, err)
	}
}

func TestCompareTies(t *testing.T) {
	// All-equal codes give distance 0 at each rotation: 0 wins.
	var a Template
	for c := range a.Mask {
		a.Mask[c] = ^uint64(0)
	}
	d, err := Compare(&a, &a)
	if err != nil || d != (Distance{0, Bits, 0}) {
		t.Fatalf("got %+v, %v", d, err)
	}
	// The only zero distances are at −3 and +3: the negative one wins.
	rng := rand.New(rand.NewPCG(3, 3))
	var half [100]uint64
	for i := range half {
		half[i] = rng.Uint64()
	}
	var p, g Template
	for c := range Columns {
		p.Code[c], g.Code[c] = rng.Uint64(), rng.Uint64()
		p.Mask[c], g.Mask[c] = ^uint64(0), 0
	}
	// Usable gallery columns 10…69, with period 6 in the probe around them.
	for c := 10; c < 70; c++ {
		g.Mask[c] = ^uint64(0)
		g.Code[c] = half[c%6]
	}
	for c := 0; c < 90; c++ {
		p.Code[c] = half[(c+3)%6] // p[c+3] == g[c] and p[c-3] == g[c]
	}
	d, err = Compare(&p, &g)
	if err != nil || d.R != -3 || d.D != 0 {
		t.Fatalf("got %+v, %v; want rotation -3", d, err)
	}
}

func TestTooFewBits(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 5))
	a := random(rng, 1)
	b := a
	// Exactly MinShared usable bits is enough, one fewer is not.
	b.Mask = Mask{}
	for c := range MinShared / 64 {
		b.Mask[c] = ^uint64(0)
	}
	if d, err := Compare(&a, &b); err != nil || d.M != MinShared || d.D != 0 {
		t.Fatalf("got %+v, %v", d, err)
	}
	b.Mask[0] &^= 1
	if d, err := Compare(&a, &b); !errors.Is(err, ErrTooFewBits) || d != (Distance{}) {
		t.Fatalf("got %+v, %v; want ErrTooFewBits", d, err)
	}
	var zero Template
	if _, err := Compare(&zero, &zero); !errors.Is(err, ErrTooFewBits) {
		t.Fatalf("got %v for zero templates", err)
	}
}

func TestFloorSkipsRotations(t *testing.T) {
	// A rotation with a perfect match but too few bits must lose to a poor one
	// with enough.
	rng := rand.New(rand.NewPCG(9, 9))
	p, g := random(rng, 1), random(rng, 1)
	for c := range Columns {
		g.Mask[c], p.Mask[c] = 0, 0
		if c < 60 {
			g.Mask[c] = ^uint64(0)
			p.Mask[c] = ^uint64(0)
		}
	}
	for c := range Columns { // perfect at +15, where only 45 columns overlap
		if c+15 < Columns {
			p.Code[c+15] = g.Code[c]
		}
	}
	d, err := Compare(&p, &g)
	if err != nil || d.R == 15 || d.D == 0 {
		t.Fatalf("got %+v, %v", d, err)
	}
}

func TestProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := templates().Draw(t, "a"), templates().Draw(t, "b")
		r := rapid.IntRange(-500, 500).Draw(t, "r")
		s := rapid.IntRange(-500, 500).Draw(t, "s")

		ar := a.Rotate(r)
		if back := ar.Rotate(-r); back != a {
			t.Fatal("Rotate(-r) does not undo Rotate(r)")
		}
		if one, two := ar.Rotate(s), a.Rotate(r+s); one != two {
			t.Fatal("rotations do not add")
		}
		if ar.Mask.Count() != a.Mask.Count() {
			t.Fatal("rotation changed the number of usable bits")
		}
		// Comparing at r is comparing the rotated template at 0, and swapping
		// the two turns the rotation round.
		d := CompareAt(&a, &b, r)
		if e := CompareAt(&ar, &b, 0); e.D != d.D || e.M != d.M {
			t.Fatalf("rotated %+v, compared at r %+v", e, d)
		}
		if e := CompareAt(&b, &a, -r); e.D != d.D || e.M != d.M {
			t.Fatalf("not symmetric: %+v, %+v", e, d)
		}
		if d.D > d.M || d.M > a.Mask.Count() || d.M > b.Mask.Count() {
			t.Fatalf("impossible distance %+v", d)
		}
		// Code bits outside the mask never matter.
		c := a
		for i := range c.Code {
			c.Code[i] ^= ^c.Mask[i]
		}
		x, errx := Compare(&a, &b)
		y, erry := Compare(&c, &b)
		if x != y || (errx == nil) != (erry == nil) {
			t.Fatalf("masked bits changed the distance: %+v, %+v", x, y)
		}
		if errx == nil && a.Mask.Count() >= MinShared {
			if z, err := Compare(&a, &a); err != nil || z.D != 0 || z.R != 0 {
				t.Fatalf("a template is not at 0 from itself: %+v, %v", z, err)
			}
		}
	})
}

func TestLessIsAnOrder(t *testing.T) {
	gen := rapid.Custom(func(t *rapid.T) Distance {
		m := rapid.IntRange(0, 40).Draw(t, "m")
		return Distance{D: rapid.IntRange(0, m).Draw(t, "d"), M: m, R: rapid.IntRange(-15, 15).Draw(t, "r")}
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := gen.Draw(t, "a"), gen.Draw(t, "b"), gen.Draw(t, "c")
		if a.Less(a) || (a.Less(b) && b.Less(a)) {
			t.Fatal("not asymmetric")
		}
		if a.Less(b) && b.Less(c) && !a.Less(c) {
			t.Fatal("not transitive")
		}
		if a.M > 0 && b.M > 0 {
			x, y := big.NewRat(int64(a.D), int64(a.M)), big.NewRat(int64(b.D), int64(b.M))
			if k := x.Cmp(y); (k < 0 && !a.Less(b)) || (k > 0 && a.Less(b)) {
				t.Fatalf("%+v and %+v are not in the order of their fractions", a, b)
			}
		}
	})
}

// golden returns a template with a simple, asymmetric pattern.
func golden() Template {
	var t Template
	for c := range t.Code {
		t.Code[c] = 0x9e3779b97f4a7c15 * uint64(c+1)
		t.Mask[c] = ^(uint64(c) << 32)
	}
	return t
}

// Pinned: a change of these bytes is a new Version.
const goldenSum = "fadef9aac3f628fe818271b020de0f69ea635ae1a8519f4bee94394fbfe685a7"

var goldenDistance = Distance{D: 192, M: 12068, R: -4}

func TestGoldenBytes(t *testing.T) {
	g := golden()
	b, err := g.AppendBinary([]byte{Version})
	if err != nil || len(b) != 1+TemplateSize {
		t.Fatalf("%d bytes, %v", len(b), err)
	}
	// Word 0, word 1 and the first mask words, little-endian.
	if got, want := hex.EncodeToString(b[:17]), "01"+"157c4a7fb979379e"+"2af894fe72f36e3c"; got != want {
		t.Errorf("first bytes %s, want %s", got, want)
	}
	if got, want := hex.EncodeToString(b[1+1600:1+1616]), "ffffffffffffffff"+"fffffffffeffffff"; got != want {
		t.Errorf("first mask bytes %s, want %s", got, want)
	}
	sum := sha256.Sum256(b)
	if got, want := hex.EncodeToString(sum[:]), goldenSum; got != want {
		t.Errorf("sha256 %s, want %s", got, want)
	}
	// A rotated and a noisy copy have pinned distances.
	p := g.Rotate(4)
	for c := range p.Code {
		p.Code[c] ^= 1 << (c % 64)
	}
	d, err := Compare(&p, &g)
	if err != nil || d != goldenDistance {
		t.Errorf("distance %+v, %v, want %+v", d, err, goldenDistance)
	}
}

func FuzzParseTemplate(f *testing.F) {
	g := golden()
	b, _ := g.AppendBinary(nil)
	f.Add(b)
	f.Add(b[:TemplateSize-1])
	f.Add(append(b, 0))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, in []byte) {
		p, err := ParseTemplate(in)
		if err != nil {
			if len(in) == TemplateSize || !errors.Is(err, ErrTemplateSize) {
				t.Fatalf("%d bytes: %v", len(in), err)
			}
			return
		}
		out, err := p.AppendBinary(nil)
		if err != nil || !bytes.Equal(in, out) {
			t.Fatal("the bytes did not survive")
		}
		if d, err := Compare(&p, &p); err == nil && (d.D != 0 || d.R != 0) {
			t.Fatalf("at %+v from itself", d)
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 1))
	p, g := random(rng, .8), random(rng, .8)
	for b.Loop() {
		if _, err := Compare(&p, &g); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pairs/s")
}
