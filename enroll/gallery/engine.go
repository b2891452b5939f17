package gallery

import (
	"fmt"
	"math/bits"
	"slices"

	"unum/enroll/iris"
)

//go:generate go -C internal/asmgen run . -out ../../kernels_amd64.s -stubs ../../kernels_amd64.go -pkg gallery

// The shape of a query, known to the assembly too.
const (
	rotations   = 2*iris.MaxRotation + 1
	copies      = 8
	copyWords   = iris.Columns + 24
	extended    = iris.Columns + rotations // and one column to spare
	sketchTurns = 16                       // every second rotation
	evenRows    = 0x0F0F0F0F0F0F0F0F       // the bits of a column that a sketch holds
)

// query is a probe's template in the forms that the engines read. It is larger than 32 kB, so that the allocator aligns it to pages and
// the vectors in it to their size.
//
// Copy b of the code, and of the mask, begins at column b−15 and goes round: rotation 8a+b−15 compares word 8a+c of copy b with word c of
// the gallery's template, a shift by whole vectors. 28 kB for all, where 31 turned templates would be 99 kB and leave the first cache.
type query struct {
	code, mask [copies][copyWords]uint64
	sketch     [sketchTurns]Sketch // rotations −15, −13 … 15
	ext        [2][extended]uint64 // code and mask from column −15 on, for engines without vectors
	usable     int
	parts      Parts
	t          iris.Template
}

func newQuery(t *iris.Template) *query {
	q := &query{t: *t, usable: t.Mask.Count(), parts: PartsOf(&t.Mask)}
	for i := range extended {
		c := (i - iris.MaxRotation + iris.Columns) % iris.Columns
		q.ext[0][i], q.ext[1][i] = t.Code[c], t.Mask[c]
	}
	for b := range copies {
		copy(q.code[b][:], q.ext[0][b:])
		copy(q.mask[b][:], q.ext[1][b:])
	}
	for r := range sketchTurns {
		q.sketch[r] = SketchOf((*iris.Code)(q.ext[0][2*r:]), (*iris.Mask)(q.ext[1][2*r:]))
	}
	return q
}

// Parts are the usable bits of a template in sixteen parts of iris.Bits/16: eight sectors of 25 columns, inner rows and outer rows.
type Parts [16]uint16

// PartsOf counts them.
func PartsOf(m *iris.Mask) (n Parts) {
	for c, w := range m {
		i := 2 * (c * 8 / iris.Columns)
		n[i] += uint16(bits.OnesCount32(uint32(w)))
		n[i+1] += uint16(bits.OnesCount32(uint32(w >> 32)))
	}
	return n
}

// share tells whether two templates certainly share enough bits at rotation 0: of a part's bits, at least as many are usable in both as
// the two counts exceed the whole.
func (n *Parts) share(o *Parts) bool {
	sum := 0
	for i, a := range n {
		sum += max(0, int(a)+int(o[i])-iris.Bits/len(Parts{}))
	}
	return sum >= iris.MinShared
}

// SketchWords is the number of words of a sketch, for code and mask each.
const SketchWords = 24

// Sketch is an eighth of a template: the even rows of 48 columns, 4 or 5 apart. Word k holds column ⌊25k/6⌋ in its even rows and column
// 100+⌊25k/6⌋, a row lower, in its odd ones. Code, then mask.
type Sketch [2][SketchWords]uint64

// SketchOf makes the sketch of a template, or of one that is turned: code and mask are then its columns from another one on.
func SketchOf(code *iris.Code, mask *iris.Mask) (s Sketch) {
	for k := range SketchWords {
		i := iris.Columns * k / (2 * SketchWords)
		j := i + iris.Columns/2
		s[0][k], s[1][k] = code[i]&evenRows|code[j]&evenRows<<4, mask[i]&evenRows|mask[j]&evenRows<<4
	}
	return s
}

// sums holds D and M of all rotations: index 4·b+a is rotation 8a+b−15. The last, +16, is computed by the way and never looked at.
type sums [2][32]uint16

// best gives the triple of iris.Compare.
func (s *sums) best() Eye {
	var e Eye
	for i := range rotations {
		k := 4*(i%8) + i/8
		d := iris.Distance{D: int(s[0][k]), M: int(s[1][k]), R: i - iris.MaxRotation}
		if d.M >= iris.MinShared && (!e.OK || d.Less(e.Distance)) {
			e = Eye{Distance: d, OK: true}
		}
	}
	return e
}

// Flags of a coarse look at a pair of templates: under says that the exact comparison may lie below the cut, few that no rotation shares
// enough bits. Neither flag means neither, for certain; under may be a false alarm.
const (
	flagUnder = 1
	flagFew   = 2
)

func (s *sums) flags(cut uint64) byte {
	f := byte(flagFew)
	for i := range rotations {
		k := 4*(i%8) + i/8
		if s[1][k] < iris.MinShared {
			continue
		}
		f &^= flagFew
		if uint64(s[0][k]) <= uint64(s[1][k])*cut>>16 {
			f |= flagUnder
		}
	}
	return f
}

// engine compares queries with one eye (0 left, 1 right) of some pairs. Cuts are fractions in units of 1/65536, at most 65535, rounded up.
type engine struct {
	name string
	// sums compares exactly.
	sums func(q *query, t *iris.Template, s *sums)
	// tile sets the flags of each pair.
	tile func(q *query, p []Pair, eye int, cut uint64, flags []byte)
	// bound sets flagUnder of each pair by mismatches alone: where fewer differ than cut allows of the lesser number of usable bits, which
	// is at least as large as the number of shared ones.
	bound func(q *query, p []Pair, counts [][2]uint16, eye int, cut uint64, flags []byte)
	// sketch sets flagUnder of each pair whose sketches lie at cut or below at one of the coarse rotations.
	sketch func(q *query, s [][2]Sketch, eye int, cut uint64, flags []byte)
}

// Engines lists the names of the engines that this processor can run, the fastest last. They differ in nothing but speed:
//
//	reference  iris.Compare, pair by pair
//	go         portable Go
//	avx2       assembly for amd64 with AVX2
//	avx512     assembly for amd64 with AVX-512 F, BW, VL and VPOPCNTDQ
//	neon       assembly for arm64
func Engines() []string {
	var names []string
	for _, e := range engines() {
		names = append(names, e.name)
	}
	return names
}

// engines are [Engines] themselves.
func engines() []engine { return append([]engine{referenceEngine(), goEngine()}, machineEngines()...) }

// engineNamed gives an engine by its name, or the fastest one for "".
func engineNamed(name string) (engine, error) {
	all := engines()
	if name == "" {
		return all[len(all)-1], nil
	}
	i := slices.IndexFunc(all, func(e engine) bool { return e.name == name })
	if i < 0 {
		return engine{}, fmt.Errorf("%w: %q; this machine has %v", ErrEngine, name, Engines())
	}
	return all[i], nil
}

// withSums makes an engine's tile from its exact comparison.
func withSums(name string, f func(q *query, t *iris.Template, s *sums)) engine {
	return engine{name: name, sums: f, sketch: sketchGo, tile: func(q *query, p []Pair, eye int, cut uint64, flags []byte) {
		var s sums
		for i := range p {
			f(q, p[i].eye(eye), &s)
			flags[i] = s.flags(cut)
		}
	}}
}

func (p *Pair) eye(i int) *iris.Template {
	if i == 0 {
		return &p.Left
	}
	return &p.Right
}

func referenceEngine() engine {
	return withSums("reference", func(q *query, t *iris.Template, s *sums) {
		// The sums of every rotation but the best stay zero, which shares too few bits to count.
		*s = sums{}
		if d, err := iris.Compare(&q.t, t); err == nil {
			i := d.R + iris.MaxRotation
			k := 4*(i%8) + i/8
			s[0][k], s[1][k] = uint16(d.D), uint16(d.M)
		}
	})
}

func goEngine() engine {
	e := withSums("go", sumsGo)
	e.bound = boundGo
	return e
}

// columns are what one rotation needs of a query's code or mask.
type columns = [iris.Columns]uint64

// mismatchesGo gives D at one rotation. In a function of its own the compiler keeps all of it in registers.
//
//go:noinline
func mismatchesGo(c, m *columns, t *iris.Template) (d int) {
	gc, gm := &t.Code, &t.Mask
	for j := 0; j < iris.Columns-1; j += 2 {
		d += bits.OnesCount64((c[j]^gc[j])&m[j]&gm[j]) + bits.OnesCount64((c[j+1]^gc[j+1])&m[j+1]&gm[j+1])
	}
	return d
}

// sumsGo takes four columns at a time: their bits are added before they are added to the sums, and all stay in amd64's registers.
func sumsGo(q *query, t *iris.Template, s *sums) {
	gc, gm := &t.Code, &t.Mask
	for i := range rotations {
		c, m := (*columns)(q.ext[0][i:]), (*columns)(q.ext[1][i:])
		d, n := 0, 0
		for j := 0; j < iris.Columns-3; j += 4 {
			w0, w1, w2, w3 := m[j]&gm[j], m[j+1]&gm[j+1], m[j+2]&gm[j+2], m[j+3]&gm[j+3]
			n += bits.OnesCount64(w0) + bits.OnesCount64(w1) + bits.OnesCount64(w2) + bits.OnesCount64(w3)
			d += bits.OnesCount64((c[j]^gc[j])&w0) + bits.OnesCount64((c[j+1]^gc[j+1])&w1) +
				bits.OnesCount64((c[j+2]^gc[j+2])&w2) + bits.OnesCount64((c[j+3]^gc[j+3])&w3)
		}
		k := 4*(i%8) + i/8
		s[0][k], s[1][k] = uint16(d), uint16(n)
	}
}

func boundGo(q *query, p []Pair, counts [][2]uint16, eye int, cut uint64, flags []byte) {
	for n := range p {
		t := p[n].eye(eye)
		limit := int(uint64(min(q.usable, int(counts[n][eye]))) * cut >> 16)
		flags[n] = 0
		for i := range rotations {
			if mismatchesGo((*columns)(q.ext[0][i:]), (*columns)(q.ext[1][i:]), t) <= limit {
				flags[n] = flagUnder
				break
			}
		}
	}
}

func sketchGo(q *query, s [][2]Sketch, eye int, cut uint64, flags []byte) {
	for n := range s {
		g := &s[n][eye]
		flags[n] = 0
		for r := range q.sketch {
			p := &q.sketch[r]
			d, m := 0, 0
			for k, gc := range g[0] {
				w := p[1][k] & g[1][k]
				m += bits.OnesCount64(w)
				d += bits.OnesCount64((p[0][k] ^ gc) & w)
			}
			if uint64(d) <= uint64(m)*cut>>16 {
				flags[n] = flagUnder
				break
			}
		}
	}
}
