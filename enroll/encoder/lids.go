package encoder

import "math"

// Lids are parabolas, searched in a patch around the iris whose unit is the
// limbus radius: u to the right, v down, both from the limbus' centre.
const (
	lidCols = 32 // u = −0.93 … 0.93
	lidRows = 96 // v = −1.25 … 1.25
)

type patch struct {
	u    [lidCols]float64
	step [lidCols][lidRows]int32 // below minus above, Q8, clipped; 0 where unknown
	in   [lidCols]float64        // half height of the limbus there, in v
}

func vOf(row int) float64 { return mul(float64(row)-float64(lidRows-1)/2, 2.5/(lidRows-1)) }

// findLids looks for both lids of e.
func (e *eye) findLids(l *level) {
	var p patch
	r := e.limbus.c[0]
	inv := 1 / float64(l.f)
	contrast := max(e.scleraGrey-e.irisGrey, 12)
	clip := int32(mul(mul(contrast, 0.8), 256))
	iris := int32(mul(e.irisGrey, 256))
	const w = 6 // rows, 0.16 of the radius
	pr := mul(1.12, e.pupil.c[0])
	for c := range lidCols {
		u := mul(float64(c)-float64(lidCols-1)/2, 2*0.93/(lidCols-1))
		p.u[c] = u
		p.in[c] = math.Sqrt(1 - mul(u, u))
		var sum, bad [lidRows + 1]int32
		x := e.limbus.x + mul(u, r)
		for j := range lidRows {
			y := e.limbus.y + mul(vOf(j), r)
			px, py := q8of(mul(x+0.5, inv)-0.5), q8of(mul(y+0.5, inv)-0.5)
			bad[j+1] = bad[j]
			v := iris
			dx, dy := x-e.pupil.x, y-e.pupil.y
			if mul(dx, dx)+mul(dy, dy) > mul(pr, pr) {
				v = l.p.at(px, py)
				if !l.p.inside(px, py) {
					bad[j+1]++
				}
			}
			sum[j+1] = sum[j] + v
		}
		for j := w; j+w < lidRows; j++ {
			if bad[j+w+1] != bad[j-w] {
				continue
			}
			below := sum[j+w+1] - sum[j+1]
			above := sum[j] - sum[j-w]
			p.step[c][j] = min(max((below-above)/w, -clip), clip)
		}
	}
	floor := int32(mul(max(mul(contrast, 0.22), 5), 256))
	e.upper = e.lid(&p, -1, floor)
	e.lower = e.lid(&p, +1, floor)
}

// lid finds the parabola v = a + b·u + c·u² along which the brightness falls
// away from the lid most: side −1 is the upper lid, +1 the lower one.
func (e *eye) lid(p *patch, side int32, floor int32) Lid {
	bestA, bestB, bestC := 0.0, 0.0, 0.0
	best := floor * 4 // a lid must be worth this much
	s := float64(side)
	reach := 1.25 // the upper lid may come down past the centre
	if side > 0 {
		reach = 0.8
	}
	for ia := range 33 {
		// The lid's edge at u = 0, from just outside the limbus on.
		a := mul(s, 1.02-mul(float64(ia), reach/32))
		for ib := -3; ib <= 3; ib++ {
			b := mul(float64(ib), 0.11)
			for ic := range 6 {
				c := mul(-s, mul(float64(ic), 0.14))
				sum := int32(0)
				for k := range lidCols {
					u := p.u[k]
					v := a + mul(u, b+mul(c, u))
					if math.Abs(v) > mul(p.in[k], 0.96) {
						continue
					}
					j := int(math.Floor(mul(v, (lidRows-1)/2.5) + float64(lidRows)/2))
					if j < 0 || j >= lidRows {
						continue
					}
					sum += side*p.step[k][j] - floor
				}
				if sum > best {
					best, bestA, bestB, bestC = sum, a, b, c
				}
			}
		}
	}
	if best == floor*4 {
		return Lid{}
	}
	r := e.limbus.c[0]
	return Lid{
		Found: true,
		X0:    q8of(e.limbus.x),
		Y0:    q8of(e.limbus.y + mul(bestA, r)),
		B:     int32(math.Floor(mul(bestB, 1<<16) + 0.5)),
		// y = c·u²/r in pixels; in 1/256 pixel and Q24: c·2^24/(256·r).
		C: int32(math.Floor(mul(bestC, 1<<16)/r + 0.5)),
	}
}
