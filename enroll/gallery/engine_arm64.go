package gallery

import (
	"golang.org/x/sys/cpu"

	"unum/enroll/iris"
)

// pairNEON compares a probe, from a column of its extended code and mask on, with a template at that rotation and the next: D and M of the
// one, D and M of the other.
//
//go:noescape
func pairNEON(code, mask *uint64, gallery *uint64, out *[4]uint64)

// boundNEON gives D only.
//
//go:noescape
func boundNEON(code, mask *uint64, gallery *uint64) (d0, d1 uint64)

// sketchNEON compares two sketches, code before mask.
//
//go:noescape
func sketchNEON(query, gallery *uint64) (d, m uint64)

// machineEngines gives the engines of this processor beyond portable Go.
func machineEngines() []engine {
	if !cpu.ARM64.HasASIMD {
		return nil
	}
	e := withSums("neon", func(q *query, t *iris.Template, s *sums) {
		var out [4]uint64
		for i := 0; i < rotations; i += 2 {
			pairNEON(&q.ext[0][i], &q.ext[1][i], &t.Code[0], &out)
			k := 4*(i%8) + i/8
			s[0][k], s[1][k], s[0][k+4], s[1][k+4] = uint16(out[0]), uint16(out[1]), uint16(out[2]), uint16(out[3])
		}
	})
	e.bound = func(q *query, p []Pair, counts [][2]uint16, eye int, cut uint64, flags []byte) {
		for n := range p {
			t := p[n].eye(eye)
			limit := uint64(min(q.usable, int(counts[n][eye]))) * cut >> 16
			flags[n] = 0
			for i := 0; i < rotations; i += 2 {
				d0, d1 := boundNEON(&q.ext[0][i], &q.ext[1][i], &t.Code[0])
				if d0 <= limit || d1 <= limit && i+1 < rotations {
					flags[n] = flagUnder
					break
				}
			}
		}
	}
	e.sketch = func(q *query, s [][2]Sketch, eye int, cut uint64, flags []byte) {
		for n := range s {
			flags[n] = 0
			for r := range q.sketch {
				if d, m := sketchNEON(&q.sketch[r][0][0], &s[n][eye][0][0]); d <= m*cut>>16 {
					flags[n] = flagUnder
					break
				}
			}
		}
	}
	return []engine{e}
}

// Peak reports that this machine has no bound to compare with.
func Peak(int) bool { return false }
