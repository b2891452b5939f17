package scanbench

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"os"
	"slices"
	"testing"

	"unum/enroll/encoder"
	"unum/enroll/encoder/eyeset"
	"unum/enroll/gallery"
	"unum/enroll/iris"
)

// crowd is what decides about the speed of a scan of some people.
type crowd struct {
	shared, deviation float64 // of strangers at rotation 0
	usable            [3]int  // bits of a template: of ten, the second smallest, the middle and the second greatest
	passed            float64 // share of strangers whom the first of two stages lets through, per person
}

func (c crowd) String() string {
	return fmt.Sprintf("%.0f bits shared, deviation at one rotation %.4f, usable bits %v, %.2f %% pass the first stage", c.shared, c.deviation, c.usable, 100*c.passed)
}

// crowdOf measures people by their captures.
func crowdOf(t *testing.T, captures [][]*gallery.Pair) crowd {
	t.Helper()
	var people []*gallery.Pair
	for _, c := range captures {
		people = append(people, c[0])
	}
	var c crowd
	var sum, squares float64
	var usable []int
	n := 0.0
	for i, a := range people {
		usable = append(usable, a.Left.Mask.Count(), a.Right.Mask.Count())
		for _, b := range people[:i] {
			d := iris.CompareAt(&a.Left, &b.Left, 0)
			sum += d.Fraction()
			squares += d.Fraction() * d.Fraction()
			c.shared += float64(d.M)
			n++
		}
	}
	slices.Sort(usable)
	c.usable = [3]int{usable[len(usable)/10], usable[len(usable)/2], usable[len(usable)*9/10]}
	c.shared /= n
	c.deviation = math.Sqrt(squares/n - sum/n*sum/n)
	s := twoStage(t, people, 0)
	for i, c := range captures {
		for _, p := range c {
			if _, err := s.Scan(context.Background(), []gallery.Probe{{Pair: p, Before: uint64(i) + 1}}, crowdCut); err != nil {
				t.Fatal(err)
			}
		}
	}
	st := s.Stats()
	c.passed = float64(st.Candidates) / float64(st.Compared)
	return c
}

// crowdCut is a distance around which a rule cuts at a million people.
var crowdCut = gallery.Cut{Num: 348, Den: 1000}

func twoStage(t *testing.T, people []*gallery.Pair, audit float64) *gallery.CPU {
	t.Helper()
	s, err := gallery.NewCPUWith(gallery.CPUOptions{TwoStage: &gallery.TwoStage{Audit: audit}})
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range people {
		if err := s.Put(uint64(i), uint64(i)+1, p); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// TestPeopleLikeReal prints how the people made up compare with the people in UNUM_EYES in what decides about speed, and what two stages
// lose of the real ones' resemblances. Without UNUM_EYES it holds the people made up to what was measured on MMU1.
func TestPeopleLikeReal(t *testing.T) {
	var made [][]*gallery.Pair
	for i := range uint64(150) {
		made = append(made, []*gallery.Pair{Synthetic(i)})
	}
	m := crowdOf(t, made)
	t.Log("made up:", m)
	if m.shared < 7500 || m.shared > 8800 || m.deviation < 0.026 || m.deviation > 0.036 || m.passed < 0.015 || m.passed > 0.023 {
		t.Error("they are not like MMU1's people: 7,455 bits shared, deviation 0.0292, 1.91 % of people pass")
	}
	dir := os.Getenv("UNUM_EYES")
	if dir == "" {
		t.Skip("UNUM_EYES is not set to a folder of people")
	}
	set, err := eyeset.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	// Captures of left and right are paired in the order of their files; one that can't be encoded drops out with its partner.
	people := make([][]*gallery.Pair, 0, len(set))
	for _, p := range set {
		var pairs []*gallery.Pair
		for i := range min(len(p.Left), len(p.Right)) {
			l, lerr := encode(p.Left[i])
			r, rerr := encode(p.Right[i])
			if cmp.Or(lerr, rerr) == nil {
				pairs = append(pairs, &gallery.Pair{Left: *l, Right: *r})
			}
		}
		if len(pairs) > 0 {
			people = append(people, pairs)
		}
	}
	t.Log("real:   ", crowdOf(t, people))

	// Every capture against every other of each person, as it is and turned by a column, since the first stage sees every second rotation.
	s := twoStage(t, nil, 1)
	slot := uint64(0)
	for _, pairs := range people {
		for i, p := range pairs {
			if err := s.Put(slot, slot+1, p); err != nil {
				t.Fatal(err)
			}
			for _, again := range pairs[:i] {
				turned := &gallery.Pair{Left: again.Left.Rotate(1), Right: again.Right.Rotate(1)}
				if _, err := s.Scan(t.Context(), []gallery.Probe{{Pair: again, Before: 1 << 62}, {Pair: turned, Before: 1 << 62}}, crowdCut); err != nil {
					t.Fatal(err)
				}
			}
			if err := s.Clear(slot); err != nil {
				t.Fatal(err)
			}
		}
	}
	a := s.Stats().Audit
	t.Logf("two stages lost %d of %d people below 0.348, at most %.2f %% with 95 %% confidence", a.Lost, a.Hits, 100*a.LossBound())

	// What tilted hypotheses bring: captures of one eye, each against each, plain and in all tilts.
	plain, tilted, n := 0, 0, 0
	for _, pairs := range people {
		for i, p := range pairs {
			for _, again := range pairs[:i] {
				views := gallery.Views(again)
				for _, eye := range []func(*gallery.Pair) *iris.Template{
					func(p *gallery.Pair) *iris.Template { return &p.Left }, func(p *gallery.Pair) *iris.Template { return &p.Right },
				} {
					under := func(v *gallery.Pair) bool { return crowdCut.Under(gallery.CompareEye(eye(v), eye(p)).Distance) }
					n++
					if !under(again) {
						plain++
					}
					if !slices.ContainsFunc(views[:gallery.Tilts], under) {
						tilted++
					}
				}
			}
		}
	}
	t.Logf("of %d pairs of captures of one eye, %d lie beyond 0.348 upright, %d in all tilts", n, plain, tilted)
}

func encode(file string) (*iris.Template, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	img, err := encoder.Decode(b)
	if err != nil {
		return nil, err
	}
	r, err := encoder.Encode(img)
	if err != nil {
		return nil, err
	}
	return &r.Template, nil
}
