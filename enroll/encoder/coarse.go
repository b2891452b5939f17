package encoder

import "encoding/binary"

// The coarse half of segmentation: on an image of about 200 pixels' width it
// collects hypotheses of where pupil and limbus are, and judges them jointly.
// All of it is integer arithmetic.

const (
	coarseSide = 200 // the longer side of the coarse image, about
	q8         = 256 // coordinates and radii of the coarse image are in 1/256 pixel

	coarseAngles = 24 // directions in which a circle is tested
)

// ring is a circle on the coarse image, in 1/256 pixel.
type ring struct{ x, y, r int32 }

// hypothesis is a pair of circles with its scores, in grey levels · 256.
type hypothesis struct {
	pupil, limbus ring
	pupilScore    int32
	limbusScore   int32
	score         int32
}

// cosOf and sinOf give cosine and sine of 2π·k/Angles in Q14, for 0 ≤ k < Angles.
func cosOf(k int) int32 {
	if k += Angles / 4; k >= Angles {
		k -= Angles
	}
	return sines[k] >> 16
}

func sinOf(k int) int32 { return sines[k] >> 16 }

// at samples p bilinearly at (x, y) in 1/256 pixel, clamped to the edges. The
// result is a grey level in Q8.
func (p *plane) at(x, y int32) int32 {
	if uint32(x) >= uint32(p.w-1)<<8 {
		x = min(max(x, 0), int32(p.w-1)<<8-1)
	}
	if uint32(y) >= uint32(p.h-1)<<8 {
		y = min(max(y, 0), int32(p.h-1)<<8-1)
	}
	fx, fy := x&0xff, y&0xff
	i := int(y>>8)*p.stride + int(x>>8)
	r := p.pix[i : i+p.stride+2 : i+p.stride+2]
	top := int32(r[0])*(q8-fx) + int32(r[1])*fx
	bot := int32(r[p.stride])*(q8-fx) + int32(r[p.stride+1])*fx
	return (top*(q8-fy) + bot*fy) >> 8
}

// inside says whether at(x, y) is a true sample and not one clamped.
func (p *plane) inside(x, y int32) bool {
	return uint32(x) < uint32(p.w-1)<<8 && uint32(y) < uint32(p.h-1)<<8
}

// unglint erases bright spots: those narrower than 5 pixels by a grey opening,
// and strong ones up to 9. Dark structures stay. The result is a new plane.
func (ws *workspace) unglint(p plane) plane {
	low, tmp, wide := ws.plane(p.w, p.h), ws.plane(p.w, p.h), ws.plane(p.w, p.h)
	ws.rows5(tmp, p, false)
	cols5(low, tmp, false) // minimum over 5×5
	ws.rows5(tmp, low, false)
	cols5(wide, tmp, false) // over 9×9
	ws.rows5(tmp, wide, true)
	cols5(wide, tmp, true)
	ws.rows5(tmp, wide, true)
	cols5(wide, tmp, true) // opening by 9×9
	ws.rows5(tmp, low, true)
	cols5(low, tmp, true) // opening by 5×5
	for y := range p.h {
		src := p.pix[y*p.stride:][:p.w]
		a, b := low.pix[y*p.w:][:p.w], wide.pix[y*p.w:][:p.w]
		for x, v := range src {
			if int(v) > int(b[x])+strongGlint {
				a[x] = b[x]
			}
		}
	}
	return low
}

// unlash erases dark structures narrower than 4·n+1 pixels in a row: lashes,
// hair, and the edge of a rim. A limbus, which is much wider, stays where it is.
// The result is a new plane.
func (ws *workspace) unlash(p plane, n int) plane {
	a, b := ws.plane(p.w, p.h), ws.plane(p.w, p.h)
	src := p
	for i := range 2 * n {
		ws.rows5(a, src, i < n)
		src = a
		a, b = b, a
	}
	return src
}

// rows5 and cols5 take the minimum (or, with high, the maximum) over five
// neighbours in a row or a column, eight pixels at a time. Planes without
// padding (stride = w) only, as dst.
func (ws *workspace) rows5(dst, src plane, high bool) {
	w := src.w
	padded := room(&ws.padded, w+4+8)
	for y := range src.h {
		s, d := src.pix[y*src.stride:][:w], dst.pix[y*dst.stride:][:w]
		copy(padded[2:], s)
		padded[0], padded[1], padded[w+2], padded[w+3] = s[0], s[0], s[w-1], s[w-1]
		for x := 0; x < w; x += 8 {
			p := padded[x:]
			a, b := load8(p), load8(p[1:])
			c, e, f := load8(p[2:]), load8(p[3:]), load8(p[4:])
			var v uint64
			if high {
				v = max8(max8(max8(a, b), max8(c, e)), f)
			} else {
				v = min8(min8(min8(a, b), min8(c, e)), f)
			}
			if x+8 <= w {
				binary.LittleEndian.PutUint64(d[x:], v)
				continue
			}
			for ; x < w; x++ {
				d[x] = uint8(v)
				v >>= 8
			}
		}
	}
}

func cols5(dst, src plane, high bool) {
	w, h := src.w, src.h
	row := func(y int) []uint8 { return src.pix[min(max(y, 0), h-1)*src.stride:][:w] }
	for y := range h {
		d := dst.pix[y*dst.stride:][:w]
		a, b, c, e, f := row(y-2), row(y-1), row(y), row(y+1), row(y+2)
		x := 0
		for ; x+8 <= w; x += 8 {
			va, vb, vc, ve, vf := load8(a[x:]), load8(b[x:]), load8(c[x:]), load8(e[x:]), load8(f[x:])
			if high {
				va = max8(max8(max8(va, vb), max8(vc, ve)), vf)
			} else {
				va = min8(min8(min8(va, vb), min8(vc, ve)), vf)
			}
			binary.LittleEndian.PutUint64(d[x:], va)
		}
		for ; x < w; x++ {
			if high {
				d[x] = max(a[x], b[x], c[x], e[x], f[x])
			} else {
				d[x] = min(a[x], b[x], c[x], e[x], f[x])
			}
		}
	}
}

func load8(p []uint8) uint64 { return binary.LittleEndian.Uint64(p) }

// atLeast8 has 0xff in each byte in which a ≥ b.
func atLeast8(a, b uint64) uint64 {
	const high = 0x8080808080808080
	low := (a | high) - (b &^ high)
	return ((a&^b | ^(a^b)&low) & high >> 7) * 0xff
}

// min8 and max8 work on the eight bytes of a word.
func min8(a, b uint64) uint64 { m := atLeast8(a, b); return b&m | a&^m }
func max8(a, b uint64) uint64 { m := atLeast8(a, b); return a&m | b&^m }

// bands are the ranges of radius, in coarse pixels, that share an accumulator
// of the circle transform. Larger circles are counted in larger cells and at
// fewer radii: their centres are less certain anyway.
var bands = [...]struct {
	lo, hi, step int32
	cell         uint // log2 of the cell's side
}{
	{3, 4, 1, 1}, {5, 6, 1, 1}, {7, 9, 1, 1}, {10, 13, 1, 1}, {14, 18, 2, 1}, {19, 25, 2, 1},
	{26, 34, 3, 2}, {35, 46, 3, 2}, {47, 68, 3, 2},
}

const (
	pupilBands  = 7 // the first ones can hold pupils
	limbusBands = 3 // from this one on they can hold limbi

	maxPupils  = 12 // hypotheses that start at a pupil
	maxLimbi   = 5  // hypotheses that start at a limbus
	maxRefined = 5  // hypotheses carried to full resolution

	strongGlint = 70 // grey levels above its surroundings
	maxLimbus   = 74 // limbus radius in coarse pixels
	maxPupil    = 42 // pupil radius in coarse pixels
	smallLimbus = 16 // a radius in coarse pixels below which an iris is improbable
)

// peak is a place where many edges of dark discs point to.
type peak struct {
	x, y, r int32 // pixels
	votes   int32
}

// grad is a gradient and its magnitude.
type grad struct{ gx, gy, mag int16 }

// accumulator counts, for each band of radius, the edges that point to a place
// as the centre of the dark disc that they bound.
type accumulator struct {
	w, h  [len(bands)]int // cells
	votes [len(bands)][]uint16
}

// vote lets every strong edge of p vote for the discs that it may bound.
func (ws *workspace) vote(p plane) *accumulator {
	acc := &ws.acc
	total := 0
	for b := range bands {
		acc.w[b], acc.h[b] = (p.w-1)>>bands[b].cell+1, (p.h-1)>>bands[b].cell+1
		total += acc.w[b] * acc.h[b]
	}
	all := room(&ws.votes, total)
	clear(all)
	for b := range bands {
		n := acc.w[b] * acc.h[b]
		acc.votes[b], all = all[:n:n], all[n:]
	}
	// Gradient of Scharr, magnitude approximated within 4 %.
	grads := room(&ws.grads, p.w*p.h)
	var hist [256]int32
	count := int32(0)
	for y := 1; y < p.h-1; y++ {
		up, mid, dn := p.pix[(y-1)*p.stride:][:p.w], p.pix[y*p.stride:][:p.w], p.pix[(y+1)*p.stride:][:p.w]
		row := grads[y*p.w:][:p.w]
		for x := 1; x < p.w-1; x++ {
			a, b, c := int32(up[x-1]), int32(up[x]), int32(up[x+1])
			d, e := int32(mid[x-1]), int32(mid[x+1])
			f, g, h := int32(dn[x-1]), int32(dn[x]), int32(dn[x+1])
			gx := 3*(c+h-a-f) + 10*(e-d)
			gy := 3*(f+h-a-c) + 10*(g-b)
			ax, ay := abs32(gx), abs32(gy)
			hi, lo := max(ax, ay), min(ax, ay)
			mag := max(hi, (hi*7)>>3+lo>>1)
			row[x] = grad{int16(gx), int16(gy), int16(mag)}
			hist[min(mag>>4, 255)]++
			count++
		}
	}
	// The strongest quarter of the edges votes, if it is an edge at all.
	floor := max(quantile(&hist, count*3/4), 3) << 4
	w8, h8 := uint32(p.w)<<8, uint32(p.h)<<8
	for y := 1; y < p.h-1; y++ {
		row := grads[y*p.w:][:p.w]
		for x := 1; x < p.w-1; x++ {
			g := row[x]
			mag := int32(g.mag)
			if mag < floor {
				continue
			}
			// Only the crest of an edge votes.
			a, b := row[x-1].mag, row[x+1].mag
			if abs32(int32(g.gy)) > abs32(int32(g.gx)) {
				a, b = grads[(y-1)*p.w+x].mag, grads[(y+1)*p.w+x].mag
			}
			if g.mag < a || g.mag <= b {
				continue
			}
			// One pixel towards the dark side, in Q8.
			ux, uy := -int32(g.gx)*q8/mag, -int32(g.gy)*q8/mag
			weight := min(mag>>4, 16) << 6
		bands:
			for b := range bands {
				band := &bands[b]
				votes, w, shift := acc.votes[b], acc.w[b], band.cell+8
				cx, cy := int32(x)<<8+128+band.lo*ux, int32(y)<<8+128+band.lo*uy
				share := uint16(weight * band.step / ((band.lo + band.hi) / 2))
				for r := band.lo; r <= band.hi; r += band.step {
					if uint32(cx) >= w8 || uint32(cy) >= h8 {
						break bands
					}
					votes[int(cy>>shift)*w+int(cx>>shift)] += share
					cx += band.step * ux
					cy += band.step * uy
				}
			}
		}
	}
	return acc
}

// peaks returns at most n peaks of bands lo…hi−1, strongest first.
func (ws *workspace) peaks(acc *accumulator, lo, hi, n int) []peak {
	found := make([]peak, 0, n+1)
	sum := room(&ws.sum, acc.w[lo]*acc.h[lo])
	for b := lo; b < hi; b++ {
		w, h := acc.w[b], acc.h[b]
		sum := sum[:w*h]
		box3(sum, acc.votes[b], w, h)
		r := (bands[b].lo + bands[b].hi) / 2
		cell := int32(1) << bands[b].cell
		// The best cell of each block competes with all others.
		block := 6 >> bands[b].cell
		block = max(block, 3)
		for by := 0; by < h; by += block {
			for bx := 0; bx < w; bx += block {
				best, at := int32(0), 0
				for y := by; y < min(by+block, h); y++ {
					row := sum[y*w+bx : y*w+min(bx+block, w)]
					for i, v := range row {
						if v > best {
							best, at = v, y*w+bx+i
						}
					}
				}
				if len(found) == n && best <= found[n-1].votes {
					continue
				}
				if best > 0 {
					x, y := int32(at%w)*cell+cell/2, int32(at/w)*cell+cell/2
					found = insertPeak(found, peak{x, y, r, best}, n)
				}
			}
		}
	}
	return found
}

// insertPeak keeps found sorted, at most n long and free of near-duplicates.
func insertPeak(found []peak, p peak, n int) []peak {
	for i := 0; i < len(found); i++ {
		o := found[i]
		near := max(3, (p.r+o.r)/4)
		if abs32(o.x-p.x) <= near && abs32(o.y-p.y) <= near && 3*p.r <= 5*o.r && 3*o.r <= 5*p.r {
			if o.votes >= p.votes {
				return found
			}
			found = append(found[:i], found[i+1:]...)
			i--
		}
	}
	at := len(found)
	for at > 0 && found[at-1].votes < p.votes {
		at--
	}
	if at >= n {
		return found
	}
	found = append(found, peak{})
	copy(found[at+1:], found[at:])
	found[at] = p
	return found[:min(len(found), n)]
}

// box3 sums votes over 3×3 cells. The border stays 0.
func box3(dst []int32, src []uint16, w, h int) {
	clear(dst)
	for y := 1; y < h-1; y++ {
		a, b, c := src[(y-1)*w:][:w], src[y*w:][:w], src[(y+1)*w:][:w]
		d := dst[y*w:][:w]
		if w < 3 {
			continue
		}
		s0 := int32(a[0]) + int32(b[0]) + int32(c[0])
		s1 := int32(a[1]) + int32(b[1]) + int32(c[1])
		for x := 1; x < w-1; x++ {
			s2 := int32(a[x+1]) + int32(b[x+1]) + int32(c[x+1])
			d[x] = s0 + s1 + s2
			s0, s1 = s1, s2
		}
	}
}

const (
	pupilClip  = 36 << 8 // an edge stronger than this counts no more
	nestedClip = 12 << 8 // the same inside an iris, where the limbus is near
)

// pupilEdge scores a circle as the boundary of a darker disc: the mean step
// from inside to outside in Q8 grey levels, each direction clipped.
func pupilEdge(p *plane, c ring, angles int, clip int32) int32 {
	d := max(q8, c.r/6)
	in, out := c.r-d, c.r+d
	sum := int32(0)
	for i := range angles {
		k := i * Angles / angles
		cs, sn := cosOf(k), sinOf(k)
		a := p.at(c.x+(in*cs)>>14, c.y+(in*sn)>>14)
		b := p.at(c.x+(out*cs)>>14, c.y+(out*sn)>>14)
		sum += min(max(b-a, -clip), clip)
	}
	return sum / int32(angles)
}

// climb moves and resizes a circle to a local maximum of pupilEdge.
func climb(p *plane, c ring, minR, maxR, clip int32) (ring, int32) {
	// It stays near: a pupil must not slip out to the stronger limbus.
	minR, maxR = max(minR, c.r*2/3-q8), min(maxR, c.r*4/3+q8)
	best := pupilEdge(p, c, coarseAngles, clip)
	for step := int32(2 * q8); step >= q8/2; step /= 2 {
		for range 6 {
			moved := false
			for _, m := range [...]ring{{x: step}, {x: -step}, {y: step}, {y: -step}, {r: step}, {r: -step}} {
				n := ring{c.x + m.x, c.y + m.y, c.r + m.r}
				if n.r < minR || n.r > maxR || !p.inside(n.x, n.y) {
					continue
				}
				if s := pupilEdge(p, n, coarseAngles, clip); s > best {
					best, c, moved = s, n, true
				}
			}
			if !moved {
				break
			}
		}
	}
	if clip != pupilClip {
		best = pupilEdge(p, c, coarseAngles, pupilClip)
	}
	return c, best
}

// disc describes the inside of a circle: the mean grey level of its inner half
// and of its outer part, and how far apart its darker tenth and its brighter
// part are, in Q8.
func disc(p *plane, c ring) (inner, outer, spread int32) {
	var hist [256]int32
	for i := range coarseAngles {
		k := i * Angles / coarseAngles
		cs, sn := cosOf(k), sinOf(k)
		r := c.r / 4
		hist[p.at(c.x+(r*cs)>>14, c.y+(r*sn)>>14)>>8]++
		r = c.r * 3 / 8
		v := p.at(c.x+(r*cs)>>14, c.y+(r*sn)>>14)
		inner += v
		hist[v>>8]++
		r = c.r * 6 / 8
		v = p.at(c.x+(r*cs)>>14, c.y+(r*sn)>>14)
		outer += v
		hist[v>>8]++
	}
	spread = (quantile(&hist, 3*coarseAngles*6/10) - quantile(&hist, 3*coarseAngles/10)) * q8
	return inner / coarseAngles, outer / coarseAngles, spread
}

const (
	limbusClip  = 30 << 8
	sideAngles  = 11 // directions on each side
	sideStep    = 8  // of Angles: 7.2 degrees
	sideAbove   = 4  // directions above the horizontal: the upper lid hides more than the lower one
	maxSpanRows = 90 // radii, in coarse pixels, at which the sides are sampled
)

// sides holds radial steps of brightness along the two lateral fans of a
// centre.
type sides struct {
	step     [2 * sideAngles][maxSpanRows]int32 // clipped, in Q8; index is the radius in pixels
	cos, sin [2 * sideAngles]int32
	valid    [2 * sideAngles]int // radii below this are inside the image
	every    int                 // only each every'th direction counts
}

func sampleSides(p *plane, c ring, s *sides) {
	x, y := c.x, c.y
	// Steps whose inner window touches the pupil or its edge say nothing.
	first := int(c.r*9/8+q8) >> 8
	for a := range 2 * sideAngles {
		k := (a%sideAngles - sideAbove) * sideStep
		if a >= sideAngles {
			k = Angles/2 - k
		}
		k = (k + Angles) % Angles
		cs, sn := cosOf(k), sinOf(k)
		s.cos[a], s.sin[a] = cs, sn
		var sum [maxSpanRows + 1]int32
		n := 0
		for ; n < maxSpanRows; n++ {
			px, py := x+(int32(n)*cs)>>6, y+(int32(n)*sn)>>6
			if !p.inside(px, py) {
				break
			}
			sum[n+1] = sum[n] + p.at(px, py)
		}
		s.valid[a] = n
		for r := range n {
			w := min(max(r/7, 2), 6, r-first, n-1-r)
			if w < 2 {
				s.step[a][r] = 0
				continue
			}
			in := sum[r] - sum[r-w]
			out := sum[r+1+w] - sum[r+1]
			s.step[a][r] = min(max((out-in)/int32(w), -limbusClip), limbusClip)
		}
	}
}

// limbusAt scores a circle of radius r whose centre is (dx, dy) from the
// centre of s, all in Q8 pixels: the weaker side counts most.
func (s *sides) limbusAt(dx, dy, r int32) int32 {
	inv := (1 << 20) / (2 * r)
	var side [2]int32
	for h := range 2 {
		sum, n := int32(0), int32(0)
		for a := h * sideAngles; a < (h+1)*sideAngles; a += s.every {
			cs, sn := s.cos[a], s.sin[a]
			along := (dx*cs + dy*sn) >> 14
			across := (dx*sn - dy*cs) >> 14
			rho := (r + along - int32(int64(across*across)*int64(inv)>>20) + 128) >> 8
			if rho < 2 || int(rho) >= s.valid[a]-2 {
				continue
			}
			sum += s.step[a][rho]
			n++
		}
		if n < 3 {
			// A side out of the image says nothing, which is worth little.
			side[h] = 0
			continue
		}
		side[h] = sum / n
	}
	l, r2 := side[0], side[1]
	return (l+r2)/2 - abs32(l-r2)/4
}

// scored is a circle with its score.
type scored struct {
	ring
	score int32
}

// eccentricity is what a limbus of radius r must be better by when its centre is
// off from the pupil's.
func eccentricity(off, r int32) int32 {
	part := off * q8 / r // Q8
	return part * part * 180 / q8
}

// findLimbi looks for the limbus around a pupil: the best circle, and the best
// one of a clearly different radius (radius 0 if there is none).
func findLimbi(s *sides, pupil ring) [2]scored {
	lo := max(pupil.r*13/10, 8*q8)
	hi := min(pupil.r*10, maxLimbus*q8)
	try := func(best *scored, dx, dy, r int32) {
		if r < lo || r > hi {
			return
		}
		off := max(abs32(dx), abs32(dy))
		if off+pupil.r*9/8 > r {
			return
		}
		v := s.limbusAt(dx, dy, r)
		v -= eccentricity(off, r)
		if best.r == 0 || v > best.score {
			*best = scored{ring{dx, dy, r}, v}
		}
	}
	var all [64]scored
	n := 0
	s.every = 2
	for r := lo; r <= hi && n < len(all); r += max(q8, r/20) {
		d := r / 12
		for i := int32(-2); i <= 2; i++ {
			for j := int32(-1); j <= 1; j++ {
				try(&all[n], i*d, j*d, r)
			}
		}
		if all[n].r > 0 {
			n++
		}
	}
	s.every = 1
	var out [2]scored
	for i := range out {
		best := scored{}
		for _, c := range all[:n] {
			apart := i == 0 || 5*c.r < 4*out[0].r || 4*c.r > 5*out[0].r
			if apart && (best.r == 0 || c.score > best.score) {
				best = c
			}
		}
		if best.r == 0 {
			break
		}
		best.score = s.limbusAt(best.x, best.y, best.r) - eccentricity(max(abs32(best.x), abs32(best.y)), best.r)
		for step := max(q8, best.r/24); step >= q8/2; step /= 2 {
			for range 3 {
				b := best
				for _, m := range [...]ring{{x: step}, {x: -step}, {y: step}, {y: -step}, {r: step}, {r: -step}} {
					try(&best, b.x+m.x, b.y+m.y, b.r+m.r)
				}
				if best == b {
					break
				}
			}
		}
		best.x += pupil.x
		best.y += pupil.y
		out[i] = best
	}
	return out
}

// judge gives the joint score of a pair of circles.
func judge(p *plane, h *hypothesis) {
	inner, outer, spread := disc(p, h.pupil)
	score := h.pupilScore + 3*h.limbusScore/2
	score -= 2 * max(0, spread-8*q8)
	// A pupil is dark and even; an iris taken for a pupil has a dark centre.
	score -= 2 * max(0, outer-inner-3*q8)
	score -= inner / 5
	// Ratio of radii, in percent.
	ratio := 100 * h.pupil.r / max(h.limbus.r, 1)
	if ratio < 28 {
		score -= (28 - ratio) * q8 / 2
	}
	if ratio > 60 {
		score -= (ratio - 60) * q8
	}
	// Small things are lashes more often than irises.
	if h.limbus.r < smallLimbus*q8 {
		score -= (smallLimbus*q8 - h.limbus.r) * 2
	}
	h.score = score
}

// hypotheses returns the most credible pairs of circles, best first, and the
// scale of the coarse image they are on.
func (ws *workspace) hypotheses(img plane) ([]hypothesis, int) {
	f := max(1, (max(img.w, img.h)+coarseSide/2)/coarseSide)
	small := ws.shrink(img, f)
	p := ws.unglint(small)
	acc := ws.vote(p)

	out := make([]hypothesis, 0, 4*maxPupils+2*maxLimbi)
	var s sides
	maxR := int32(min(p.w, p.h)) * q8 / 2
	pairs := func(c ring, score int32) {
		for i := range out { // the same pupil again
			o := &out[i].pupil
			if abs32(o.x-c.x) < q8 && abs32(o.y-c.y) < q8 && abs32(o.r-c.r) < q8 {
				return
			}
		}
		sampleSides(&p, c, &s)
		for _, l := range findLimbi(&s, c) {
			if l.r > 0 {
				h := hypothesis{pupil: c, limbus: l.ring, pupilScore: score, limbusScore: l.score}
				judge(&p, &h)
				out = append(out, h)
			}
		}
	}
	for _, pk := range ws.peaks(acc, 0, pupilBands, maxPupils) {
		c, score := climb(&p, ring{pk.x * q8, pk.y * q8, pk.r * q8}, 5*q8/2, min(maxR, maxPupil*q8), pupilClip)
		if score < 4*q8 {
			continue
		}
		pairs(c, score)
		// A disc that is darker in its middle may be an iris.
		if _, _, spread := disc(&p, c); c.r >= 6*q8 && spread > 3*q8 {
			if c, ok := findPupil(&p, c); ok {
				c, score := climb(&p, c, 5*q8/2, min(maxR, maxPupil*q8), nestedClip)
				pairs(c, score)
			}
		}
	}
	for _, pk := range ws.peaks(acc, limbusBands, len(bands), maxLimbi) {
		c, ok := findPupil(&p, ring{pk.x * q8, pk.y * q8, pk.r * q8})
		if !ok {
			continue
		}
		c, score := climb(&p, c, 5*q8/2, min(maxR, maxPupil*q8), nestedClip)
		pairs(c, score)
	}
	for i := range out { // insertion sort: stable and small
		for j := i; j > 0 && out[j].score > out[j-1].score; j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	return out[:min(len(out), maxRefined)], f
}

// findPupil looks for a pupil inside a limbus.
func findPupil(p *plane, l ring) (ring, bool) {
	var best ring
	bestScore := int32(3 * q8)
	d := max(l.r/10, q8)
	for r := max(l.r/8, 5*q8/2); r <= l.r*7/10; r += max(q8, r/6) {
		for i := int32(-2); i <= 2; i++ {
			for j := int32(-2); j <= 2; j++ {
				c := ring{l.x + i*d, l.y + j*d, r}
				if max(abs32(i), abs32(j))*d+r > l.r*4/5 {
					continue // it would touch the limbus
				}
				if !p.inside(c.x, c.y) {
					continue
				}
				if s := pupilEdge(p, c, coarseAngles/2, nestedClip); s > bestScore {
					best, bestScore = c, s
				}
			}
		}
	}
	return best, best.r > 0
}

func abs32(x int32) int32 {
	if x < 0 {
		return -x
	}
	return x
}
