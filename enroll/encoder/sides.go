package encoder

import "slices"

const (
	sideRays  = 15  // directions on each side
	sideDepth = 80  // radii on each
	sideReach = 1.9 // limbus radii
	sideHalf  = 4   // half width of a step, samples: 0.095 of the radius
)

// coherence looks along both sides of e for edges that most rays of a side
// share, so that a lash, a reflection or a crypt says nothing: at the limbus
// (own), between pupil and limbus (inner) and beyond it (outer), in grey levels,
// the weaker side's. An edge inside or outside that is as strong as the limbus'
// own says that the limbus may be another.
func (e *eye) coherence(l *level) {
	rl := e.limbus.c[0]
	inv := 1 / float64(l.f)
	dr := mul(rl, sideReach) / sideDepth
	var own, inner, outer [2]float64
	var seen [2]bool
	for s := range 2 {
		var step [sideDepth][sideRays]int32
		n := 0
		for i := range sideRays {
			k := (i - 5) * 11 / 2 // from 25° above to 45° below: the upper lid hides more
			if s == 1 {
				k = Angles/2 - k
			}
			k = (k + Angles) % Angles
			cs, sn := fcos(k), fsin(k)
			var sum [sideDepth + 1]int32
			valid := sideDepth
			for j := range sideDepth {
				r := mul(float64(j)+0.5, dr)
				px := q8of(mul(e.limbus.x+mul(r, cs)+0.5, inv) - 0.5)
				py := q8of(mul(e.limbus.y+mul(r, sn)+0.5, inv) - 0.5)
				if !l.p.inside(px, py) {
					valid = min(valid, j)
				}
				sum[j+1] = sum[j] + l.p.at(px, py)
			}
			for j := sideHalf; j+sideHalf <= valid; j++ {
				step[j][n] = (sum[j+sideHalf] - 2*sum[j] + sum[j-sideHalf]) / sideHalf
			}
			if 100*valid >= 58*sideDepth { // the limbus is in the image
				n++
			}
		}
		if seen[s] = n >= 4; !seen[s] {
			continue
		}
		pupil := e.pupil.x - e.limbus.x
		if s == 1 {
			pupil = -pupil
		}
		first := (pupil+mul(1.12, e.pupil.c[0]))/rl + 0.1
		for j := sideHalf; j+sideHalf <= sideDepth; j++ {
			v := step[j][:n]
			slices.Sort(v)
			median := float64(v[n/2]) / 256
			switch t := mul(float64(j), sideReach/sideDepth); {
			case t > 0.93 && t < 1.07:
				own[s] = max(own[s], median)
			case t > first && t < 0.84:
				inner[s] = max(inner[s], median)
			case t > 1.16:
				outer[s] = max(outer[s], median)
			}
		}
	}
	for s := range 2 { // a side out of the image says nothing
		if !seen[s] && seen[1-s] {
			own[s], inner[s], outer[s] = own[1-s], inner[1-s], outer[1-s]
		}
	}
	e.own, e.inner, e.outer = min(own[0], own[1]), min(inner[0], inner[1]), min(outer[0], outer[1])
}
