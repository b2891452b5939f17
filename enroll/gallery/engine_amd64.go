package gallery

import (
	"golang.org/x/sys/cpu"

	"unum/enroll/iris"
)

// templateStride is the distance in bytes between the left templates of two neighbouring pairs, sketchStride between their sketches.
const (
	templateStride = 2 * iris.TemplateSize
	sketchStride   = 2 * 2 * 8 * SketchWords
)

// machineEngines gives the engines of this processor beyond portable Go, the fastest last.
func machineEngines() []engine {
	var all []engine
	if cpu.X86.HasAVX2 {
		e := withSums("avx2", func(q *query, t *iris.Template, s *sums) { sumsAVX2(&q.code[0][0], &t.Code[0], &s[0][0]) })
		all = append(all, e)
	}
	if cpu.X86.HasAVX512F && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512DQ && cpu.X86.HasAVX512VPOPCNTDQ {
		all = append(all, engine{
			name: "avx512",
			sums: func(q *query, t *iris.Template, s *sums) {
				var flag byte
				tileAVX512(&q.code[0][0], &t.Code[0], 0, 1, 0, &flag, &s[0][0])
			},
			tile: func(q *query, p []Pair, eye int, cut uint64, flags []byte) {
				if len(p) > 0 {
					var s sums
					tileAVX512(&q.code[0][0], &p[0].eye(eye).Code[0], templateStride, len(p), cut, &flags[:len(p)][0], &s[0][0])
				}
			},
			bound: func(q *query, p []Pair, counts [][2]uint16, eye int, cut uint64, flags []byte) {
				if len(p) > 0 {
					boundAVX512(&q.code[0][0], &p[0].eye(eye).Code[0], templateStride, len(p), cut, uint64(q.usable), &counts[:len(p)][0][eye],
						&flags[:len(p)][0])
				}
			},
			sketch: func(q *query, s [][2]Sketch, eye int, cut uint64, flags []byte) {
				if len(s) > 0 {
					sketchAVX512(&q.sketch[0][0][0], &s[0][eye][0][0], sketchStride, len(s), cut, &flags[:len(s)][0])
				}
			},
		})
	}
	return all
}

// Peak runs the arithmetic that one exact comparison of a pair of templates needs at least, n times over and on registers alone, and
// reports whether this machine has such a bound: what the fastest order of the AVX-512 engine's instructions could reach. It is there for
// benchmarks.
func Peak(n int) bool {
	if all := engines(); all[len(all)-1].name != "avx512" {
		return false
	}
	// The peak loop does one vector at four rotations; a comparison is 25 vectors at 31.
	peakAVX512(n * 25 * rotations / 4)
	return true
}
