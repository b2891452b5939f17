package encoder

import "math"

// Lids are parabolas, searched in a patch around the iris whose unit is the
// limbus radius: u to the right, v down, both from the limbus' centre.
const (
	lidCols = 32 // u = −0.93 … 0.93
	lidRows = 96 // v = −1.25 … 1.25
)

// lidMargin is how far, in limbus radii, a lid reaches beyond its visible edge:
// the roots of the lashes and the lid's shadow.
const lidMargin = 0.03

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
	clip := int32(mul(mul(contrast, 0.5), 256))
	iris := int32(mul(e.irisGrey, 256))
	const w = 6                                 // rows, 0.16 of the radius
	pr := mul(1.1, e.pupil.c[0]) + mul(0.05, r) // the pupil's own edge is no lid
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
	// Per column and curvature: rows are Q8, so that the inner loop is integer.
	const rows = (lidRows - 1) / 2.5 // rows per unit of v
	var inTop, inBottom [lidCols]int32
	for k := range lidCols {
		half := mul(mul(p.in[k], 0.96), rows)
		inTop[k] = int32(math.Floor(mul(float64(lidRows)/2-half, 256)))
		inBottom[k] = int32(math.Floor(mul(float64(lidRows)/2+half, 256)))
	}
	score := func(a, b, c float64) int32 {
		a8 := int32(math.Floor(mul(mul(a, rows)+float64(lidRows)/2, 256)))
		bs, cs := mul(b, rows*256), mul(c, rows*256)
		sum := int32(0)
		for k := range lidCols {
			u := p.u[k]
			y := a8 + int32(mul(u, bs+mul(cs, u)))
			if y <= inTop[k] || y >= inBottom[k] {
				continue
			}
			sum += side*p.step[k][uint(y>>8)%lidRows] - floor
		}
		return sum
	}
	try := func(a, b, c float64) {
		if v := score(a, b, c); v > best {
			best, bestA, bestB, bestC = v, a, b, c
		}
	}
	// The lid's edge at u = 0, from just outside the limbus on.
	for ia := range 22 {
		a := mul(s, 1.02-mul(float64(ia), reach/21))
		for ib := -2; ib <= 2; ib++ {
			for ic := range 4 {
				try(a, mul(float64(ib), 0.16), mul(-s, mul(float64(ic), 0.22)))
			}
		}
	}
	if best > floor*4 {
		for step := 1.0; step > 0.3; step /= 2 {
			a, b, c := bestA, bestB, bestC
			for ia := -1; ia <= 1; ia++ {
				for ib := -1; ib <= 1; ib++ {
					for ic := -1; ic <= 1; ic++ {
						nc := c + mul(float64(ic), mul(step, 0.11))
						if mul(nc, s) > 0 { // a lid never bends the other way
							continue
						}
						try(a+mul(float64(ia), mul(step, 0.03)), b+mul(float64(ib), mul(step, 0.08)), nc)
					}
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
		Y0:    q8of(e.limbus.y + mul(bestA-mul(s, lidMargin), r)),
		B:     int32(math.Floor(mul(bestB, 1<<16) + 0.5)),
		// y = c·u²/r in pixels; in 1/256 pixel and Q24: c·2^24/(256·r).
		C: int32(math.Floor(mul(bestC, 1<<16)/r + 0.5)),
	}
}
