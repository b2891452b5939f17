package encoder

import "math"

// The fine half of segmentation: from a pair of circles to contours and lids
// at full resolution. Brightness is sampled in integers; curves are fitted in
// float64. Every floating-point product is converted explicitly (mul), which
// forbids fused multiply-add, and sines come from the committed table, so that
// every processor gets the same contours.

// mul is a·b, rounded: the result can't be fused into a following sum.
func mul(a, b float64) float64 { return float64(a * b) }

func fcos(k int) float64 { return float64(sines[(k+Angles/4)%Angles]) / (1 << 30) }
func fsin(k int) float64 { return float64(sines[k%Angles]) / (1 << 30) }

// q8of rounds a coordinate to 1/256 pixel.
func q8of(x float64) int32 { return int32(math.Floor(mul(x, 256) + 0.5)) }

const (
	rays     = 100           // directions in which a contour is searched
	rayStep  = Angles / rays // in units of Angles
	rayDepth = 64            // radii at which a ray is sampled
	maxOrder = 4             // harmonics of a fitted contour
	maxCoef  = 2*maxOrder + 1
)

// curve is r(θ) = c[0] + Σ c[2m−1]·cos mθ + c[2m]·sin mθ around (x, y), pixels
// of the full image.
type curve struct {
	x, y  float64
	order int
	c     [maxCoef]float64
}

func (c *curve) radius(k int) float64 {
	r := c.c[0]
	for m := 1; m <= c.order; m++ {
		j := m * k % Angles
		r += mul(c.c[2*m-1], fcos(j)) + mul(c.c[2*m], fsin(j))
	}
	return r
}

// recenter moves the origin of c by its first harmonic, which is what a shift
// of the centre amounts to, and leaves the harmonic to the next fit.
func (c *curve) recenter() {
	c.x += c.c[1]
	c.y += c.c[2]
	c.c[1], c.c[2] = 0, 0
}

func (c *curve) contour() Contour {
	var out Contour
	for k := range out {
		r := c.radius(k)
		out[k] = Point{q8of(c.x + mul(r, fcos(k))), q8of(c.y + mul(r, fsin(k)))}
	}
	return out
}

// fan holds brightness steps along the rays of a centre.
type fan struct {
	r0, dr float64
	step   [rays][rayDepth]int32 // outside minus inside, Q8
	out    [rays]bool            // the ray leaves the image
}

// unknown is a step that a reflection or a lid hides.
const unknown = -1 << 30

// level is the image at a resolution fit for the eye: pixel (x, y) of the full
// image is at ((x + ½)/f − ½) of p.
type level struct {
	p plane
	f int
}

// sample fills f along the rays from (x, y), radii r0 to r0 + 63·dr in pixels of
// the full image. Samples at clip (Q8) and above are reflections: what touches
// them has no step. w is the half width of the step, in samples.
func (f *fan) sample(l *level, x, y, r0, dr float64, w int, clip int32) {
	f.r0, f.dr = r0, dr
	inv := 1 / float64(l.f)
	cx, cy := q8of(mul(x+0.5, inv)-0.5), q8of(mul(y+0.5, inv)-0.5)
	a, b := mul(mul(r0, inv), 65536), mul(mul(dr, inv), 65536)
	ra, rb := int64(math.Floor(a)), int64(math.Floor(b)) // Q16
	for i := range rays {
		k := i * rayStep
		cs, sn := int64(cosOf(k)), int64(sinOf(k))
		var sum [rayDepth + 1]int32
		var bad [rayDepth + 1]int32
		f.out[i] = false
		for j := range rayDepth {
			r := ra + int64(j)*rb
			px, py := cx+int32((r*cs)>>22), cy+int32((r*sn)>>22)
			if !l.p.inside(px, py) {
				f.out[i] = true
			}
			v := l.p.at(px, py)
			sum[j+1] = sum[j] + v
			bad[j+1] = bad[j]
			if v >= clip {
				bad[j+1]++
			}
		}
		row := &f.step[i]
		*row = [rayDepth]int32{}
		for j := w; j+w < rayDepth; j++ {
			lo, hi := j-w, j+w
			if bad[hi+1] != bad[lo] {
				row[j] = unknown
				continue
			}
			row[j] = (sum[hi+1] - sum[j+1] - sum[j] + sum[lo]) / int32(w)
		}
	}
}

// trace finds the closed path of one radius a ray with the greatest sum of
// gains, neighbours at most one sample apart.
func trace(gain *[rays][rayDepth]int32) [rays]int {
	var from [2 * rays][rayDepth]int8
	var cur, next [rayDepth]int32
	// Twice around: the second round starts where the first ended.
	for i := range 2 * rays {
		g := &gain[i%rays]
		for j := range rayDepth {
			best, d := cur[j], int8(0)
			// A step sideways costs a little, so that ties stay straight.
			if j > 0 && cur[j-1]-64 > best {
				best, d = cur[j-1]-64, -1
			}
			if j < rayDepth-1 && cur[j+1]-64 > best {
				best, d = cur[j+1]-64, 1
			}
			next[j] = best + g[j]
			from[i][j] = d
		}
		cur = next
	}
	at := 0
	for j := range cur {
		if cur[j] > cur[at] {
			at = j
		}
	}
	var path [rays]int
	for i := 2*rays - 1; i >= 0; i-- {
		// The first round's own end overlaps the second round: keep the middle.
		if i >= rays/2 && i < rays/2+rays {
			path[i%rays] = at
		}
		at += int(from[i][at])
	}
	return path
}

// fit finds the curve of the given order through radii with weights, robustly:
// points far off lose their weight. ridge pulls the harmonics from the second
// on towards 0, in units of one point's weight. It returns the weighted
// root mean square of the residuals.
func (c *curve) fit(radius, weight *[rays]float64, order int, ridge, scale float64) float64 {
	c.order = order
	n := 2*order + 1
	var w [rays]float64
	copy(w[:], weight[:])
	rms := 0.0
	for round := range 4 {
		var m [maxCoef][maxCoef + 1]float64
		for i := range rays {
			if w[i] == 0 {
				continue
			}
			var b [maxCoef]float64
			b[0] = 1
			for h := 1; h <= order; h++ {
				k := h * i * rayStep % Angles
				b[2*h-1], b[2*h] = fcos(k), fsin(k)
			}
			for p := range n {
				wb := mul(w[i], b[p])
				for q := p; q < n; q++ {
					m[p][q] += mul(wb, b[q])
				}
				m[p][n] += mul(wb, radius[i])
			}
		}
		for p := range n {
			for q := range p {
				m[p][q] = m[q][p]
			}
			m[p][p] += 1e-6
			if p >= 3 {
				h := float64((p + 1) / 2)
				m[p][p] += mul(ridge, mul(h, h))
			}
		}
		c.c = [maxCoef]float64{}
		solve(&m, n, &c.c)
		// Residuals, and Tukey's weights for the next round.
		var res [rays]float64
		sw, sr := 0.0, 0.0
		for i := range rays {
			res[i] = math.Abs(radius[i] - c.radius(i*rayStep))
			sw += w[i]
			sr += mul(w[i], mul(res[i], res[i]))
		}
		if sw > 0 {
			rms = math.Sqrt(sr / sw)
		}
		if round == 3 {
			break
		}
		cut := max(mul(scale, 1.0), mul(2.5, rms))
		for i := range rays {
			u := res[i] / cut
			if u >= 1 {
				w[i] = 0
				continue
			}
			v := 1 - mul(u, u)
			w[i] = mul(weight[i], mul(v, v))
		}
	}
	return rms
}

// solve does Gaussian elimination with pivoting on the n×(n+1) system m.
func solve(m *[maxCoef][maxCoef + 1]float64, n int, x *[maxCoef]float64) {
	for p := range n {
		best := p
		for q := p + 1; q < n; q++ {
			if math.Abs(m[q][p]) > math.Abs(m[best][p]) {
				best = q
			}
		}
		m[p], m[best] = m[best], m[p]
		if m[p][p] == 0 {
			continue
		}
		for q := p + 1; q < n; q++ {
			t := m[q][p] / m[p][p]
			for k := p; k <= n; k++ {
				m[q][k] -= mul(t, m[p][k])
			}
		}
	}
	for p := n - 1; p >= 0; p-- {
		s := m[p][n]
		for q := p + 1; q < n; q++ {
			s -= mul(m[p][q], x[q])
		}
		if m[p][p] != 0 {
			x[p] = s / m[p][p]
		}
	}
}

// eye is a hypothesis at full resolution, with what was measured about it.
type eye struct {
	pupil, limbus curve
	upper, lower  Lid

	pupilGrey, irisGrey, scleraGrey float64    // medians, grey levels
	irisSide, scleraSide            [2]float64 // the same at the right and at the left
	even                            float64    // part of the pupil as dark as its median
	brighten                        float64    // how much the iris brightens outwards, relative to the step to the sclera
	pupilRMS, limbusRMS             float64    // residuals, relative to the radius
	pupilSeen                       float64    // part of the pupil's contour that is not hidden
	pupilGood                       float64    // part of what is seen that has an edge
	leftGood, rightGood             float64    // the same for the sides of the limbus
	own, inner, outer               float64    // steps that most rays share at, inside and outside the limbus, grey levels
	spread                          float64    // how much the pupil's brightness varies, grey levels
	confidence, rank                float64
}

// refine measures a hypothesis of the coarse image of scale f. The limbus is
// traced on calm, which has no lashes.
func refine(l, calm *level, h hypothesis, f int, e *eye) {
	toFull := func(v int32) float64 { return mul(float64(v)/q8+0.5, float64(f)) - 0.5 }
	e.pupil = curve{x: toFull(h.pupil.x), y: toFull(h.pupil.y)}
	e.limbus = curve{x: toFull(h.limbus.x), y: toFull(h.limbus.y)}
	e.pupil.c[0] = mul(float64(h.pupil.r)/q8, float64(f))
	e.limbus.c[0] = mul(float64(h.limbus.r)/q8, float64(f))

	e.greys(l)
	e.refinePupil(l)
	e.greys(l)
	e.refineLimbus(calm)
	e.greys(l)
	e.coherence(l)
}

// greys measures the medians of pupil, iris and sclera. Iris and sclera are
// measured at the sides, away from the lids.
func (e *eye) greys(l *level) {
	var pupil [256]int32
	var iris, sclera [2][256]int32
	var np int32
	var ni, ns [2]int32
	var near, far [2][256]int32
	var nn, nf [2]int32
	inv := 1 / float64(l.f)
	put := func(x, y float64, hist *[256]int32, n *int32) {
		px, py := q8of(mul(x+0.5, inv)-0.5), q8of(mul(y+0.5, inv)-0.5)
		if l.p.inside(px, py) {
			hist[l.p.at(px, py)>>8]++
			*n++
		}
	}
	for i := range 40 {
		k := i * Angles / 40
		cs, sn := fcos(k), fsin(k)
		for _, t := range [...]float64{0.3, 0.55, 0.7, 0.83} {
			r := mul(t, e.pupil.c[0])
			put(e.pupil.x+mul(r, cs), e.pupil.y+mul(r, sn), &pupil, &np)
		}
		if math.Abs(sn) > 0.62 {
			continue
		}
		s := 0
		if cs < 0 {
			s = 1
		}
		rp, rl := e.pupil.c[0], e.limbus.c[0]
		px, py := e.pupil.x+mul(rp, cs), e.pupil.y+mul(rp, sn)
		lx, ly := e.limbus.x+mul(rl, cs), e.limbus.y+mul(rl, sn)
		for _, t := range [...]float64{0.2, 0.35, 0.5, 0.65, 0.8} {
			x, y := px+mul(t, lx-px), py+mul(t, ly-py)
			put(x, y, &iris[s], &ni[s])
			if t < 0.4 {
				put(x, y, &near[s], &nn[s])
			} else if t > 0.6 {
				put(x, y, &far[s], &nf[s])
			}
		}
		for _, t := range [...]float64{1.10, 1.15, 1.20} {
			r := mul(t, rl)
			put(e.limbus.x+mul(r, cs), e.limbus.y+mul(r, sn), &sclera[s], &ns[s])
		}
	}
	e.pupilGrey = float64(quantile(&pupil, np/2))
	for s := range 2 {
		e.irisSide[s] = float64(quantile(&iris[s], ni[s]/2))
		e.scleraSide[s] = float64(quantile(&sclera[s], ns[s]/2))
		if ni[s] == 0 || ns[s] == 0 { // out of the image
			e.irisSide[s], e.scleraSide[s] = 0, 0
		}
		for v := range iris[0] {
			if s == 1 {
				iris[0][v] += iris[1][v]
				sclera[0][v] += sclera[1][v]
			}
		}
	}
	e.irisGrey = float64(quantile(&iris[0], (ni[0]+ni[1])/2))
	e.scleraGrey = float64(quantile(&sclera[0], (ns[0]+ns[1])/2))
	e.brighten = 0
	for s := range 2 {
		d := float64(quantile(&far[s], nf[s]/2)) - float64(quantile(&near[s], nn[s]/2))
		if nn[s] > 0 && nf[s] > 0 {
			e.brighten = max(e.brighten, d/max(e.scleraSide[s]-e.irisSide[s], 8))
		}
	}
	half := max((e.irisGrey-e.pupilGrey)/2, 4)
	// Reflections and lids over the pupil say nothing about it, unless they
	// are most of it.
	same, hidden := int32(0), int32(0)
	clip := e.clip()
	for v, n := range pupil {
		switch {
		case float64(v) >= clip:
			hidden += n
		case math.Abs(float64(v)-e.pupilGrey) < half:
			same += n
		}
	}
	e.spread = float64(quantile(&pupil, (np-hidden)*6/10) - quantile(&pupil, (np-hidden)/10))
	e.even = float64(same) / float64(max(np-hidden, np/2, 1))
}

// clip is the grey level above which something near the pupil is far brighter
// than the iris: a reflection or a lid.
func (e *eye) clip() float64 {
	return min(e.irisGrey+max(mul(0.8, e.irisGrey-e.pupilGrey), 25), 250)
}

func (e *eye) refinePupil(l *level) {
	var f fan
	contrast := max(e.irisGrey-e.pupilGrey, 6)
	clip := int32(mul(e.clip(), 256))
	for round := range 2 {
		r := e.pupil.c[0]
		span := 0.5
		if round == 1 {
			span = 0.3
		}
		hi := min(mul(r, 1+span), mul(0.92, e.limbus.c[0]))
		lo := mul(r, 1-span)
		dr := (hi - lo) / (rayDepth - 1)
		w := min(max(int(max(mul(0.10, r), mul(1.8, float64(l.f)))/dr), 2), 16)
		f.sample(l, e.pupil.x, e.pupil.y, lo, dr, w, clip)
		var gain [rays][rayDepth]int32
		limit := int32(mul(contrast, 256))
		for i := range rays {
			for j := range rayDepth {
				gain[i][j] = min(max(f.step[i][j], -limit/2), limit)
				if f.step[i][j] == unknown {
					gain[i][j] = 0
				}
			}
		}
		path := trace(&gain)
		var radius, weight [rays]float64
		good, known := 0, 0
		for i, j := range path {
			radius[i] = lo + mul(dr, float64(j))
			if f.step[i][j] == unknown {
				continue
			}
			known++
			g := gain[i][j]
			if 3*g >= limit {
				good++
			}
			weight[i] = max(float64(g)/float64(limit), 0.02)
		}
		// Fine detail only from a contour that is seen all around.
		order, ridge := 2, 2.0
		if round == 1 && known >= rays*9/10 {
			order = 4
		} else if known < rays*9/10 {
			ridge = 12
		}
		rms := e.pupil.fit(&radius, &weight, order, ridge, mul(0.03, r))
		e.pupilGood = float64(good) / float64(max(known, 1))
		e.pupilSeen = float64(known) / rays
		e.pupilRMS = rms / max(r, 1)
		if round == 0 {
			e.pupil.recenter()
		}
	}
	e.pupil.c[0] = max(e.pupil.c[0], 1)
}

func (e *eye) refineLimbus(l *level) {
	var f fan
	var limits [2]int32
	for s := range limits {
		limits[s] = int32(mul(max(e.scleraSide[s]-e.irisSide[s], 8), 256))
	}
	for round := range 2 {
		r := e.limbus.c[0]
		span := 0.28
		if round == 1 {
			span = 0.16
		}
		lo := max(mul(r, 1-span), mul(1.08, e.pupil.c[0]))
		hi := mul(r, 1+span)
		dr := (hi - lo) / (rayDepth - 1)
		w := min(max(int(mul(0.09, r)/dr), 3), 16)
		f.sample(l, e.limbus.x, e.limbus.y, lo, dr, w, 1<<20)
		var gain [rays][rayDepth]int32
		for i := range rays {
			limit := limits[0]
			if fcos(i*rayStep) < 0 {
				limit = limits[1]
			}
			lateral := math.Abs(fsin(i * rayStep))
			for j := range rayDepth {
				g := min(max(f.step[i][j], -limit/2), limit) // nothing is unknown here
				if f.out[i] {
					g = 0
				}
				if lateral > 0.75 { // lids live here
					g /= 4
				}
				// Equal weight for a bright side and a shaded one.
				gain[i][j] = int32(int64(g) << 14 / int64(limit))
			}
		}
		path := trace(&gain)
		var radius, weight [rays]float64
		var good, all [2]int
		for i, j := range path {
			radius[i] = lo + mul(dr, float64(j))
			lateral := math.Abs(fsin(i * rayStep))
			g := gain[i][j]
			weight[i] = max(float64(g)/(1<<14), 0)
			if lateral > 0.75 {
				weight[i] = mul(weight[i], 0.5)
			}
			if down := fsin(i * rayStep); down > -0.45 && down < 0.66 {
				s := 0
				if fcos(i*rayStep) < 0 {
					s = 1
				}
				if f.out[i] {
					continue
				}
				all[s]++
				if 3*g >= 1<<14 {
					good[s]++
				}
			}
		}
		rms := e.limbus.fit(&radius, &weight, 2, 12, mul(0.03, r))
		part := func(s int) float64 {
			if all[s] < 5 { // a side out of the image says nothing
				s = 1 - s
			}
			return float64(good[s]) / float64(max(all[s], 5))
		}
		e.rightGood, e.leftGood = part(0), part(1)
		e.limbusRMS = rms / r
		if round == 0 {
			e.limbus.recenter()
		}
	}
}
