package gallery

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"unum/enroll/iris"
)

// engineCase is a row of the table that every engine must agree on with iris.Compare.
type engineCase struct {
	name           string
	probe, gallery iris.Template
}

func engineTable() []engineCase {
	rng := rand.New(rand.NewPCG(11, 12))
	full := randomTemplate(rng, 1)
	var cases []engineCase
	add := func(name string, p, g iris.Template) { cases = append(cases, engineCase{name, p, g}) }
	for _, usable := range []float64{1, 0.9, 0.7, 0.52, 0.5, 0.48, 0.2} {
		add(fmt.Sprintf("strangers, %g usable", usable), randomTemplate(rng, usable), randomTemplate(rng, usable))
	}
	for r := -17; r <= 17; r++ { // the 32nd rotation that vectors compute by the way must not count
		g := randomTemplate(rng, 0.8)
		turned := g.Rotate(-r)
		add(fmt.Sprintf("the same at rotation %d", r), turned, g)
		add(fmt.Sprintf("alike at rotation %d", r), noisy(rng, turned, 0.2), g)
	}
	var zero, ones, codeOnly iris.Template
	for c := range ones.Mask {
		ones.Code[c], ones.Mask[c], codeOnly.Code[c] = ^uint64(0), ^uint64(0), ^uint64(0)
	}
	opposite := full
	for c := range opposite.Code {
		opposite.Code[c] = ^opposite.Code[c]
	}
	add("zero and zero", zero, zero)
	add("zero and ones", zero, ones)
	add("ones and ones: every rotation ties", ones, ones)
	add("no usable bit", codeOnly, ones)
	add("opposite", full, opposite)
	add("everything differs at every rotation", ones, iris.Template{Mask: ones.Mask})
	for _, period := range []int{2, 3, 4, 5, 8, 10, 20} { // ties at many rotations
		var p iris.Template
		for c := range p.Code {
			p.Code[c], p.Mask[c] = full.Code[c%period], ^uint64(0)
		}
		g := p.Rotate(1)
		add(fmt.Sprintf("period %d", period), p, p)
		add(fmt.Sprintf("period %d turned", period), p, g)
	}
	// Ties of fractions with different parts: half of the columns usable at some rotations only.
	stripes := full
	for c := range stripes.Mask {
		stripes.Mask[c] = 0
		if c/10%2 == 0 {
			stripes.Mask[c] = ^uint64(0)
		}
		stripes.Code[c] = full.Code[c%10]
	}
	add("stripes", stripes, stripes)
	add("stripes and all", stripes, full)
	for _, shared := range []int{iris.MinShared - 1, iris.MinShared, iris.MinShared + 1} {
		g := full
		g.Mask = iris.Mask{}
		for i := range shared {
			g.Mask[i/64] |= 1 << (i % 64)
		}
		add(fmt.Sprintf("%d bits shared", shared), full, g)
		add(fmt.Sprintf("%d bits shared, the other way", shared), g, full)
		add(fmt.Sprintf("%d bits shared at rotation 0 only", shared), g, g)
	}
	return cases
}

func checkEngine(t testing.TB, e engine, name string, probe, gallery *iris.Template) {
	t.Helper()
	want := CompareEye(probe, gallery)
	q := newQuery(probe)
	var s sums
	e.sums(q, gallery, &s)
	if got := s.best(); got != want {
		t.Errorf("%s, %s: got %+v, want %+v", e.name, name, got, want)
	}
	// The coarse looks never miss, in either place of a pair and anywhere in a run of pairs.
	pairs := []Pair{{Left: *gallery}, {Right: *gallery}, {Left: *gallery, Right: *gallery}}
	for eye, at := range [][]int{{0, 2}, {1, 2}} {
		for _, cut := range []Cut{{0, 1}, {1, 4}, {34, 100}, {1, 2}, {999, 1000}, {1, 1}} {
			c16 := cut.sixteen(0)
			flags := make([]byte, 3)
			e.tile(q, pairs, eye, c16, flags)
			for i := range pairs {
				w := CompareEye(probe, pairs[i].eye(eye))
				if got := flags[i]&flagFew != 0; got == w.OK {
					t.Errorf("%s, %s, pair %d eye %d: too few %v", e.name, name, i, eye, got)
				}
				if cut.Under(w.Distance) && flags[i]&flagUnder == 0 {
					t.Errorf("%s, %s, pair %d eye %d: a distance below the cut is not flagged", e.name, name, i, eye)
				}
			}
			if e.bound == nil {
				continue
			}
			n := uint16(gallery.Mask.Count())
			counts := [][2]uint16{{n, 0}, {0, n}, {n, n}}
			e.bound(q, pairs, counts, eye, c16, flags)
			for _, i := range at {
				if cut.Under(want.Distance) && flags[i]&flagUnder == 0 {
					t.Errorf("%s, %s, pair %d eye %d: the bound missed a distance below the cut", e.name, name, i, eye)
				}
			}
		}
	}
}

func TestEngines(t *testing.T) {
	table := engineTable()
	for _, e := range engines() {
		t.Run(e.name, func(t *testing.T) {
			for i := range table {
				checkEngine(t, e, table[i].name, &table[i].probe, &table[i].gallery)
			}
		})
	}
}

// All engines give the same sums at all rotations, not only the best one, and the same coarse flags.
func TestEnginesAgreeOnSums(t *testing.T) {
	table := engineTable()
	all := engines()[1:]
	for i := range table {
		q := newQuery(&table[i].probe)
		var want sums
		all[0].sums(q, &table[i].gallery, &want)
		for r := range rotations {
			k := 4*(r%8) + r/8
			d := iris.CompareAt(&table[i].probe, &table[i].gallery, r-iris.MaxRotation)
			if int(want[0][k]) != d.D || int(want[1][k]) != d.M {
				t.Fatalf("%s: rotation %d: %d/%d, want %+v", table[i].name, r-iris.MaxRotation, want[0][k], want[1][k], d)
			}
		}
		g, p := SketchOf(&table[i].gallery.Code, &table[i].gallery.Mask), SketchOf(&table[i].probe.Code, &table[i].probe.Mask)
		sk := [][2]Sketch{{g, p}, {p, g}}
		for _, e := range all[1:] {
			var got sums
			e.sums(q, &table[i].gallery, &got)
			got[0][31], got[1][31], want[0][31], want[1][31] = 0, 0, 0, 0
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, %s:\n%s", e.name, table[i].name, diff)
			}
			for eye := range 2 {
				for _, cut := range []uint64{0, 10000, 25000, 30000, 65535} {
					a, b := make([]byte, 2), make([]byte, 2)
					sketchGo(q, sk, eye, cut, a)
					e.sketch(q, sk, eye, cut, b)
					if diff := cmp.Diff(a, b); diff != "" {
						t.Errorf("%s, %s: sketches at %d:\n%s", e.name, table[i].name, cut, diff)
					}
				}
			}
		}
	}
}

// Any two templates, of any density, give every engine the reference's triple.
func TestEnginesOnRandom(t *testing.T) {
	all := engines()[1:]
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 7))
		p := randomTemplate(rng, rapid.Float64Range(0.2, 1).Draw(t, "usable"))
		g := noisy(rng, p.Rotate(rapid.IntRange(-20, 20).Draw(t, "turn")), rapid.Float64Range(0, 0.5).Draw(t, "noise"))
		g.Mask = randomTemplate(rng, rapid.Float64Range(0.2, 1).Draw(t, "usable too")).Mask
		want := CompareEye(&p, &g)
		q := newQuery(&p)
		for _, e := range all {
			var s sums
			e.sums(q, &g, &s)
			if got := s.best(); got != want {
				t.Fatalf("%s: got %+v, want %+v", e.name, got, want)
			}
		}
	})
}

func FuzzEngines(f *testing.F) {
	for i, c := range engineTable() {
		if i%9 == 0 {
			p, _ := c.probe.AppendBinary(nil)
			b, _ := c.gallery.AppendBinary(p)
			f.Add(b)
		}
	}
	f.Add([]byte("short"))
	f.Fuzz(func(t *testing.T, in []byte) {
		// Any bytes make two templates: what is missing repeats.
		buf := make([]byte, 2*iris.TemplateSize)
		for n := 0; n < len(buf) && len(in) > 0; {
			n += copy(buf[n:], in)
		}
		p, err := iris.ParseTemplate(buf[:iris.TemplateSize])
		if err != nil {
			t.Fatal(err)
		}
		g, err := iris.ParseTemplate(buf[iris.TemplateSize:])
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range engines() {
			checkEngine(t, e, "fuzz", &p, &g)
		}
	})
}

// Every engine, with and without the bound and in two stages with a margin that lets everything through, passes the suite of scanners.
func TestEveryScanner(t *testing.T) {
	for _, name := range Engines() {
		for _, o := range []CPUOptions{{Workers: 1}, {Workers: 3, Full: true}, {Workers: 2, TwoStage: &TwoStage{Margin: 0.5}}, {TwoStage: &TwoStage{Margin: 0.5, Audit: 1}}} {
			o.Engine = name
			t.Run(fmt.Sprintf("%s/full=%v,two=%v", name, o.Full, o.TwoStage != nil), func(t *testing.T) {
				scannerSuite(t, func() Scanner {
					c, err := NewCPUWith(o)
					if err != nil {
						t.Fatal(err)
					}
					if c.Engine() != name {
						t.Errorf("engine %s", c.Engine())
					}
					return c
				})
			})
		}
	}
}

func TestChoiceOfEngine(t *testing.T) {
	if _, err := NewCPUWith(CPUOptions{Engine: "abacus"}); !errors.Is(err, ErrEngine) {
		t.Errorf("got %v", err)
	}
	t.Setenv(EnvScanner, "go")
	if c, err := Default(); err != nil || c.Engine() != "go" {
		t.Errorf("override: %v", err)
	}
	t.Setenv(EnvScanner, "abacus")
	if _, err := Default(); !errors.Is(err, ErrEngine) {
		t.Errorf("got %v", err)
	}
	if g, err := Open(ctx, Options{Path: t.TempDir() + "/slab", Key: testKey(t)}, nil); !errors.Is(err, ErrEngine) || g != nil {
		t.Errorf("a gallery was opened without a scanner: %v", err)
	}
	t.Setenv(EnvScanner, "")
	c, err := Default()
	if all := Engines(); err != nil || c.Engine() != all[len(all)-1] || c.two != nil {
		t.Errorf("the default is %v, %v", c, err)
	}
	if _, err := NewCPUWith(CPUOptions{TwoStage: &TwoStage{Audit: 2}}); err == nil {
		t.Error("an audit of more than everything was accepted")
	}
}

// A two-stage scan finds those who come again, and its audit tells what it loses. Losses are provoked by a margin so small, against noise
// so great, that some must happen.
func TestTwoStage(t *testing.T) {
	rng := rand.New(rand.NewPCG(21, 22))
	const people = 200
	base := make([]*Pair, people)
	for i := range base {
		base[i] = &Pair{Left: randomTemplate(rng, 0.9), Right: randomTemplate(rng, 0.9)}
	}
	fill := func(o TwoStage) *CPU {
		c, err := NewCPUWith(CPUOptions{TwoStage: &o})
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range base {
			if err := c.Put(uint64(i), uint64(i)+1, p); err != nil {
				t.Fatal(err)
			}
		}
		return c
	}
	cut := Cut{34, 100}
	probes := func(noise float64) []Probe {
		var out []Probe
		for i := range 40 {
			// At even rotations, between those that the first stage tries; independent bits there would be a stranger's, so neighbouring columns
			// are alike as in real templates.
			p := &Pair{Left: noisy(rng, base[i].Left, noise), Right: noisy(rng, base[i].Right, noise)}
			l, r := p.Left.Rotate(2*(i%7)-7), p.Right.Rotate(2*(i%7)-7)
			out = append(out, Probe{Pair: &Pair{Left: l, Right: r}, Before: 1 << 62})
		}
		return out
	}
	c := fill(TwoStage{})
	answers, err := c.Scan(ctx, probes(0.25), cut)
	if err != nil {
		t.Fatal(err)
	}
	for i, a := range answers {
		if a.Compared != people || len(a.Hits) != 1 || a.Hits[0].ID != uint64(i)+1 {
			t.Errorf("probe %d: %+v", i, a)
		}
	}
	if c.Audit() != (AuditReport{}) {
		t.Errorf("an audit nobody asked for: %+v", c.Audit())
	}
	c = fill(TwoStage{Margin: 1e-9, Audit: 1})
	ps := probes(0.335)
	answers, err = c.Scan(ctx, ps, cut)
	if err != nil {
		t.Fatal(err)
	}
	exact := NewCPU(0)
	for i, p := range base {
		if err := exact.Put(uint64(i), uint64(i)+1, p); err != nil {
			t.Fatal(err)
		}
	}
	want, err := exact.Scan(ctx, ps, cut)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, answers); diff != "" {
		t.Errorf("an audited scan does not give the exact answers:\n%s", diff)
	}
	r := c.Audit()
	if r.Scans != 40 || r.Hits < 20 || r.Lost == 0 || r.Lost == r.Hits {
		t.Errorf("%+v", r)
	}
	if b := r.LossBound(); b <= float64(r.Lost)/float64(r.Hits) || b > 1 {
		t.Errorf("bound %g of %+v", b, r)
	}
	if b := (AuditReport{Hits: 2157}).LossBound(); b < 0.00138 || b > 0.0014 { // the rule of three
		t.Errorf("bound %g", b)
	}
}
