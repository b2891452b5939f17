package encoder

import (
	"fmt"
	"math"
)

// confidenceFloor is the confidence below which an eye is refused.
const confidenceFloor = 0.35

// segment finds the eye of img. The result, which is valid until ws is
// released, holds every hypothesis' best; err is an *Error with CodeNoEye when
// there was nothing to judge.
func (ws *workspace) segment(img plane) (*eye, *Error) {
	hs, f := ws.hypotheses(img)
	if len(hs) == 0 {
		return nil, failf(CodeNoEye, "no dark disc with an edge")
	}
	var best *eye
	var at *level
	var top int32
	for i := range hs {
		h := &hs[i]
		// What the coarse image finds much less credible need not be tried when
		// something good is at hand.
		if best != nil && best.confidence > 0.9 && 3*h.score < 2*top {
			continue
		}
		r := int(h.limbus.r) * f / q8
		l := ws.level(&ws.levels, img, r, maxSpan, 0)
		calm := ws.level(&ws.calm, img, r, maxSpan/2, f)
		e := &ws.eyes[i]
		refine(l, calm, *h, f, e)
		e.judge()
		if best == nil || e.rank > best.rank || math.IsNaN(best.rank) {
			best, at, top = e, l, h.score
		}
	}
	if !(best.pupil.c[0] > 0.5) || !(best.limbus.c[0] > best.pupil.c[0]) {
		return nil, failf(CodeNoEye, "no ring between two contours")
	}
	best.findLids(at)
	return best, nil
}

// level returns img at the resolution at which a radius of r pixels is at most
// span, made once. With lash, the scale of the coarse image, lashes are erased.
func (ws *workspace) level(made *[maxLevels]level, img plane, r, span, lash int) *level {
	i := 0
	for r>>i > span && i < maxLevels-1 {
		i++
	}
	l := &made[i]
	if l.f == 0 {
		p := ws.levels[i].p
		switch {
		case i == 0:
			p = img
		case p.pix == nil:
			p = ws.shrink(img, 1<<i)
		}
		*l = level{p, 1 << i}
		if lash > 0 {
			l.p = ws.unlash(l.p, max(1, (lash/l.f+1)/2))
		}
	}
	return l
}

// soft maps x from [lo, hi] to [0, 1], linearly, clamped.
func soft(x, lo, hi float64) float64 { return min(max((x-lo)/(hi-lo), 0), 1) }

// judge sets the confidence of e: a product of what each measurement says on
// its own, so that one bad sign is enough. rank orders hypotheses of one image.
func (e *eye) judge() {
	rl := e.limbus.c[0]
	ratio := e.pupil.c[0] / rl
	dx, dy := e.pupil.x-e.limbus.x, e.pupil.y-e.limbus.y
	off := math.Sqrt(mul(dx, dx)+mul(dy, dy)) / rl
	right, left := e.scleraSide[0]-e.irisSide[0], e.scleraSide[1]-e.irisSide[1]
	c := soft(e.pupilGood, 0.3, 0.8)
	c = mul(c, soft(e.pupilSeen, 0.3, 0.6))
	c = mul(c, soft(e.even, 0.55, 0.85))
	c = mul(c, soft(min(e.leftGood, e.rightGood), 0.1, 0.7))
	c = mul(c, soft(e.pupilRMS, 0.12, 0.03))
	c = mul(c, soft(e.limbusRMS, 0.07, 0.02))
	c = mul(c, soft(e.irisGrey-e.pupilGrey, 4, 20))
	c = mul(c, soft(max(right, left), 2, 12))
	c = mul(c, soft(min(right, left), -4, 6))
	c = mul(c, soft(e.brighten, 2.2, 1.2))
	c = mul(c, soft(off, 0.35, 0.15))
	c = mul(c, mul(soft(ratio, 0.08, 0.16), soft(ratio, 0.85, 0.7)))
	c = mul(c, soft(rl, 16, 26))
	// A disc with a dark middle is an iris, not a pupil; a ring with a strong
	// edge in it or beside it is another than the iris.
	uneven := max(e.spread-5, 0) / max(e.irisGrey-e.pupilGrey, 10)
	own := max(e.own, 1)
	c = mul(c, soft(uneven, 0.28, 0.10))
	c = mul(c, soft(e.inner/own, 1.4, 0.6))
	c = mul(c, soft(e.outer/own, 2.0, 0.9))
	c = mul(c, soft(e.own, 0.5, 5))
	e.confidence = c
	// The same without saturation.
	r := mul(0.2+e.pupilGood, 0.2+e.even)
	r = mul(r, 0.5+e.pupilSeen)
	r = mul(r, 0.2+min(e.leftGood, e.rightGood))
	r = mul(r, 0.2+(e.leftGood+e.rightGood)/2)
	r = mul(r, soft(e.pupilRMS, 0.15, 0))
	r = mul(r, soft(e.limbusRMS, 0.1, 0))
	r = mul(r, 0.3+soft(e.irisGrey-e.pupilGrey, 0, 60))
	r = mul(r, 0.3+soft(max(right, left), 0, 60))
	r = mul(r, soft(off, 0.5, 0))
	r = mul(r, 0.2+soft(e.brighten, 2.5, 0.3))
	r = mul(r, 0.3+soft(rl, 20, 50))
	r = mul(r, 0.2+soft(uneven, 0.35, 0))
	r = mul(r, 0.3+soft(e.inner/own, 1.5, 0.1))
	r = mul(r, 0.4+soft(e.outer/own, 2, 0.2))
	r = mul(r, 0.3+soft(e.own, 0, 25))
	e.rank = mul(r, 0.1+c)
}

func (e *eye) segmentation() Segmentation {
	return Segmentation{
		Pupil: e.pupil.contour(), Limbus: e.limbus.contour(),
		Upper: e.upper, Lower: e.lower, Confidence: e.confidence,
	}
}

// describe gives the measurements behind the confidence.
func (e *eye) describe() string {
	return fmt.Sprintf("pupil edge %.2f of %.2f off %.3f even %.2f bright %.2f, limbus sides %.2f %.2f off %.3f, grey %.0f %.0f %.0f, steps %.0f inside %.0f outside %.0f, uneven %.0f",
		e.pupilGood, e.pupilSeen, e.pupilRMS, e.even, e.brighten, e.leftGood, e.rightGood, e.limbusRMS, e.pupilGrey, e.irisGrey, e.scleraGrey,
		e.own, e.inner, e.outer, e.spread)
}
