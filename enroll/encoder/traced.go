package encoder

import (
	"image"
	"math"

	"unum/enroll/iris"
)

// What another segmenter than this package's own needs: to turn boundaries
// that it traced into contours (Trace) and to go on from there
// (EncodeSegmented). From the contours on nothing differs.

// Rays is the number of directions in which a Trace holds a boundary.
const Rays = rays

// Trace is a boundary around the point (X, Y), in pixels: Radius[i] is its
// distance in the direction 2π·i/Rays, from +x towards +y. Weight is 0 where
// the boundary is hidden or unknown, and 1 where it is certain.
type Trace struct {
	X, Y           float64
	Radius, Weight [Rays]float64
}

// Fitted is the smooth closed curve nearest to a Trace.
type Fitted struct {
	Contour  Contour
	X, Y, R  float64 // middle and mean radius, pixels
	Residual float64 // weighted root mean square distance from the trace, relative to R
}

// Fit fits a Fourier series of order 1 (a circle) to 4; points far off it lose
// their weight. It is best done twice, the second time with a trace around the
// middle that the first gave.
func (t *Trace) Fit(order int) Fitted {
	mean, n := 0.0, 0.0
	for i := range t.Radius {
		mean += mul(t.Weight[i], t.Radius[i])
		n += t.Weight[i]
	}
	if n == 0 {
		return Fitted{X: t.X, Y: t.Y}
	}
	mean /= n
	c := curve{x: t.X, y: t.Y}
	rms := c.fit(&t.Radius, &t.Weight, min(max(order, 1), maxOrder), 2, mul(0.03, mean))
	return Fitted{c.contour(), c.x + c.c[1], c.y + c.c[2], c.c[0], rms / max(c.c[0], 1)}
}

// EncodeSegmented is Encode with a segmentation made elsewhere; s.Confidence
// counts as its own does. hidden, which may be nil, has the size of img and is
// not 0 where lids, lashes or reflections hide the eye, beside s.Upper and
// s.Lower. Errors are those of Encode, without CodeNoEye.
func EncodeSegmented(img *image.Gray, s Segmentation, hidden *image.Gray) (Result, error) {
	b := img.Bounds()
	if err := checkSize(b.Dx(), b.Dy()); err != nil {
		return Result{}, err
	}
	if hidden != nil && (hidden.Bounds().Dx() != b.Dx() || hidden.Bounds().Dy() != b.Dy()) {
		return Result{}, failf(CodeLowConfidence, "the map of what is hidden has another size than the image")
	}
	p := planeOf(img)
	e := &eye{pupil: curveOf(&s.Pupil), limbus: curveOf(&s.Limbus), upper: s.Upper, lower: s.Lower, confidence: s.Confidence, pupilGood: 1, pupilSeen: 1}
	if !(e.limbus.c[0] >= minIrisRadius) || !(e.pupil.c[0] < e.limbus.c[0]) || e.limbus.c[0] > MaxSide {
		return Result{Segmentation: s}, failf(CodeTooSmall, "iris radius %.0f pixels, at least %d, with a pupil of %.0f", e.limbus.c[0], minIrisRadius, e.pupil.c[0])
	}
	e.greys(&level{p: p, f: 1})
	res := Result{Segmentation: s}
	var n Normalized
	normalize(nil, &n, p, &s)
	if hidden != nil {
		n.hide(p, &s, hidden)
	}
	sig := embed(&res.Template, &n)
	res.Quality = e.quality(p, &n, &res.Template, sig)
	if err := e.check(&res.Quality, &n, sig); err != nil {
		res.Template = iris.Template{}
		return res, err
	}
	return res, nil
}

// curveOf describes a contour for the quality measures.
func curveOf(ct *Contour) curve {
	var c curve
	for i := range ct {
		c.x += float64(ct[i].X) / 256 / Angles
		c.y += float64(ct[i].Y) / 256 / Angles
	}
	var radius, weight [rays]float64
	for i := range rays {
		dx, dy := float64(ct[i*rayStep].X)/256-c.x, float64(ct[i*rayStep].Y)/256-c.y
		radius[i] = math.Sqrt(mul(dx, dx) + mul(dy, dy))
		weight[i] = 1
	}
	c.fit(&radius, &weight, 2, 0, 1)
	return c
}

// hide takes what is hidden out of n, before outliers are looked for: they are
// told from what is left.
func (n *Normalized) hide(p plane, s *Segmentation, hidden *image.Gray) {
	const edge = 8 // pixels at the border, which a halved image may lack
	h := planeOf(hidden)
	for k := range Angles {
		px, py := int64(s.Pupil[k].X), int64(s.Pupil[k].Y)
		dx, dy := int64(s.Limbus[k].X)-px, int64(s.Limbus[k].Y)-py
		for j := range Rings {
			fx := int32((px<<8 + (dx<<8)*int64(2*j+1)>>ringShift) >> 8)
			fy := int32((py<<8 + (dy<<8)*int64(2*j+1)>>ringShift) >> 8)
			x, y := int(fx+128)>>8, int(fy+128)>>8
			i := j*Angles + k
			n.Valid[i] = 0
			if x < edge || y < edge || x >= p.w-edge || y >= p.h-edge || h.pix[y*h.stride+x] != 0 {
				continue
			}
			if s.Upper.Found && fy < s.Upper.At(fx) || s.Lower.Found && fy > s.Lower.At(fx) {
				continue
			}
			n.Valid[i] = 1
		}
	}
	n.maskOutliers()
}
