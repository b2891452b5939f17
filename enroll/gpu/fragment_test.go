package gpu

import (
	"math/bits"
	"math/rand/v2"
	"testing"

	"unum/enroll/gallery"
	"unum/enroll/iris"
)

// product is mma.sync m16n8k256 b1 with AND and population count as the PTX ISA defines it: registers of all lanes in and out, whole
// matrices in between. i counts the bits of a lane's fragment.
func product(a *[32][4]uint32, b *[32][2]uint32, d *[32][4]int) {
	var A [16][256]bool
	var B [256][8]bool
	for lane := range 32 {
		group, id := lane>>2, lane%4
		for i := range 128 {
			row, col := group+8, id*32+i&0x1f
			if i < 32 || 64 <= i && i < 96 {
				row = group
			}
			if i >= 64 {
				col += 128
			}
			A[row][col] = a[lane][i/32]>>(i%32)&1 != 0
		}
		for i := range 64 {
			row := id*32 + i&0x1f
			if i >= 32 {
				row += 128
			}
			B[row][group] = b[lane][i/32]>>(i%32)&1 != 0
		}
	}
	for lane := range 32 {
		for i := range 4 {
			row, col := lane>>2, lane%4*2+i&1
			if i >= 2 {
				row += 8
			}
			for k := range 256 {
				if A[row][k] && B[k][col] {
					d[lane][i]++
				}
			}
		}
	}
}

// The kernels' way through the fragments, without a compiler: with g = lane/4 and t = lane%4, step s gives A the words 4s+t+row of the
// extended probe for the rows g and g+8 (and g+16, g+24 in a second product), and B the word 4s+t of template g, each split into
// its low and high half. The sums come back where judge and the tables of the kernels look for them: every rotation of every template.
func TestFragments(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 9))
	probe := randomEye(rng)
	var people [8]iris.Template
	for i := range people {
		people[i] = randomEye(rng)
	}
	people[3] = probe.Rotate(7)
	var ext [extended][2]uint64 // P = code & mask, N = ~code & mask
	for j := range ext {
		c := (j - iris.MaxRotation + iris.Columns) % iris.Columns
		ext[j] = [2]uint64{probe.Code[c] & probe.Mask[c], ^probe.Code[c] & probe.Mask[c]}
	}
	lo, hi := func(x uint64) uint32 { return uint32(x) }, func(x uint64) uint32 { return uint32(x >> 32) }
	var d, m [2][32][4]int
	for s := range iris.Columns / 4 {
		for tile := range 2 {
			var ap, an, am [32][4]uint32
			var bp, bn, bm [32][2]uint32
			for lane := range 32 {
				g, k := lane/4, lane%4
				x, y := ext[4*s+k+g+16*tile], ext[4*s+k+g+16*tile+8]
				ap[lane] = [4]uint32{lo(x[0]), lo(y[0]), hi(x[0]), hi(y[0])}
				an[lane] = [4]uint32{lo(x[1]), lo(y[1]), hi(x[1]), hi(y[1])}
				for i := range am[lane] {
					am[lane][i] = ap[lane][i] | an[lane][i]
				}
				code, mask := people[g].Code[4*s+k], people[g].Mask[4*s+k]
				bp[lane] = [2]uint32{lo(code & mask), hi(code & mask)}
				bn[lane] = [2]uint32{lo(^code & mask), hi(^code & mask)}
				bm[lane] = [2]uint32{lo(mask), hi(mask)}
			}
			product(&ap, &bn, &d[tile])
			product(&an, &bp, &d[tile])
			product(&am, &bm, &m[tile])
		}
	}
	for tile := range 2 {
		for lane := range 32 {
			for i := range 4 {
				r, n := lane/4+16*tile+8*(i/2)-iris.MaxRotation, lane%4*2+i%2
				want := iris.CompareAt(&probe, &people[n], r)
				if d[tile][lane][i] != want.D || m[tile][lane][i] != want.M {
					t.Fatalf("tile %d lane %d sum %d: %d/%d, want %+v of template %d", tile, lane, i, d[tile][lane][i], m[tile][lane][i], want, n)
				}
			}
		}
	}
	// And gather: lane mask 0x11111111 << t picks the lanes that hold columns 2t and 2t+1.
	for lane := range 32 {
		if 0x11111111<<(lane%4)>>lane&1 != 1 || bits.OnesCount32(0x11111111) != 8 {
			t.Errorf("lane %d is not gathered with its columns", lane)
		}
	}
}

// A query holds every turned sketch: word k at rotation 2·row − 15 stands ⌊25k/6⌋ + 2·row words on, and eight neighbouring lanes of a warp read
// eight different banks.
func TestSketchWords(t *testing.T) {
	p := gallery.Pair{Left: randomEye(rand.New(rand.NewPCG(3, 9)))}
	words := query(&p, nil)
	if len(words) != 2*queryWords {
		t.Fatalf("%d words", len(words))
	}
	for row := range 16 {
		turned := p.Left.Rotate(2*row - iris.MaxRotation)
		want := gallery.SketchOf(&turned.Code, &turned.Mask)
		for k := range gallery.SketchWords {
			at := 2 * (extended + 25*k/6 + 2*row)
			if words[at] != want[0][k]&want[1][k] || words[at+1] != want[1][k] {
				t.Errorf("word %d of row %d is not the sketch's", k, row)
			}
		}
	}
	seen := map[int]bool{}
	for s := range 6 {
		for quarter := range 4 {
			banks := map[int]bool{}
			for lane := 8 * quarter; lane < 8*quarter+8; lane++ {
				g, t := lane/4, lane%4
				k, column := s/3*12+s%3*2+t%2+t/2*6, s/3*50+s%3*8+t%2*4+t/2*25 // word_of and column_of
				if column != 25*k/6 {
					panic(column)
				}
				seen[k] = true
				banks[(column+2*g)%8] = true
			}
			if len(banks) != 8 {
				t.Errorf("step %d, lanes from %d: %d banks", s, 8*quarter, len(banks))
			}
		}
	}
	if len(seen) != gallery.SketchWords {
		t.Errorf("%d words are multiplied", len(seen))
	}
}

func randomEye(rng *rand.Rand) (t iris.Template) {
	for c := range t.Code {
		t.Code[c], t.Mask[c] = rng.Uint64(), rng.Uint64()|rng.Uint64()
	}
	return t
}
