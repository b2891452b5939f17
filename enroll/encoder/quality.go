package encoder

import (
	"math"

	"unum/enroll/iris"
)

// The limits below which a capture is refused, each with its own code.
const (
	minUsableBits  = 4480 // of iris.Bits: 35 %; any two such templates can still share MinShared
	minIrisRadius  = 22   // pixels
	minSignal      = 0.55 // grey levels of structure in the finer filter
	minSharpness   = 60   // percent
	minSignalNoise = 0.8  // structure of the iris relative to the noise in it
	noiseAt100     = 17.0 // and the noise at which that counts, grey levels at a radius of 100 pixels
	minPupilRatio  = 0.10
	maxPupilRatio  = 0.75
	maxOutOfFrame  = 0.30 // part of the iris outside the image
	fullSharpness  = 0.75 // structure in the finer filter relative to the coarser one, in a sharp capture
	fullSignalGrey = 3.0  // grey levels
)

// Quality describes a capture in the terms of ISO/IEC 29794-6. Each number is
// for people and for tuning; what refuses a capture are the codes of Error.
type Quality struct {
	Score            int     // overall, 0 (worst) to 100
	UsableBits       int     // usable template bits, 0 to iris.Bits
	UsableArea       float64 // visible part of the iris, percent
	ScleraContrast   float64 // iris–sclera contrast, percent; 5 and more is good
	PupilContrast    float64 // iris–pupil contrast, percent; 30 and more is good
	PupilCircularity float64 // percent; 100 is a circle
	GreyUtilisation  float64 // entropy of grey levels in the visible iris, bits, 0 to 8
	IrisRadius       float64 // pixels; 80 and more is good
	PupilRatio       float64 // pupil radius / iris radius, percent; 20 to 70 is good
	Concentricity    float64 // percent; 100 when the centres agree, 90 and more is good
	Margin           float64 // percent; 100 when the iris is well inside the image
	Sharpness        float64 // percent of the fine structure of a sharp capture
	Signal           float64 // mean strength of the iris' structure, grey levels
	Noise            float64 // standard deviation of the sensor's noise, grey levels, estimated
	SignalToNoise    float64 // structure of the iris relative to the noise in the finer filter
	Gaze             float64 // degrees off axis, estimated from the limbus' shape
}

// signal is the mean magnitude of each filter's responses at usable bits, in
// grey levels.
type signal [len(bank)]float64

func (e *eye) quality(p plane, n *Normalized, t *iris.Template, sig signal) Quality {
	q := Quality{UsableBits: t.Mask.Count(), Signal: sig[0]}
	var hist [256]int32
	seen := int32(0)
	for i, v := range n.Valid {
		if v != 0 {
			hist[n.Pix[i]]++
			seen++
		}
	}
	q.UsableArea = mul(100, float64(seen)/(Rings*Angles))
	for _, c := range hist {
		if c > 0 {
			f := float64(c) / float64(seen)
			q.GreyUtilisation -= mul(f, math.Log2(f))
		}
	}
	pg, ig, sg := e.pupilGrey, e.irisGrey, e.scleraGrey
	if ig > pg {
		if s := sg + ig - pg - pg; s > 0 {
			q.ScleraContrast = mul(100, math.Abs(sg-ig)/s)
		}
		w := (ig - pg) / (20 + pg)
		q.PupilContrast = mul(100, w/(0.75+w))
	}
	rp, rl := e.pupil.c[0], e.limbus.c[0]
	wobble := 0.0
	for i := 3; i < maxCoef; i++ {
		wobble += mul(e.pupil.c[i]/rp, e.pupil.c[i]/rp)
	}
	q.PupilCircularity = mul(100, max(0, 1-mul(20, wobble)))
	q.IrisRadius = rl
	q.PupilRatio = mul(100, rp/rl)
	dx, dy := e.pupil.x-e.limbus.x, e.pupil.y-e.limbus.y
	q.Concentricity = mul(100, max(0, 1-math.Sqrt(mul(dx, dx)+mul(dy, dy))/rl))
	side := min(e.limbus.x-rl, float64(p.w)-e.limbus.x-rl) / mul(0.6, rl)
	level := min(e.limbus.y-rl, float64(p.h)-e.limbus.y-rl) / mul(0.2, rl)
	q.Margin = mul(100, min(max(min(side, level), 0), 1))
	amp := math.Sqrt(mul(e.limbus.c[3], e.limbus.c[3]) + mul(e.limbus.c[4], e.limbus.c[4]))
	q.Gaze = mul(math.Acos(min(max((rl-amp)/(rl+amp), 0), 1)), 180/math.Pi)
	q.Noise = e.noise(p)
	// Signal holds structure and noise. How much of the image's noise reaches
	// the filter falls with the size of the iris; measured with added noise.
	part := max(mul(q.Noise, 19/rl), 0.1)
	clean := math.Sqrt(max(mul(sig[0], sig[0])-mul(part, part), 0))
	q.SignalToNoise = clean / part
	q.Sharpness = mul(100, min(clean/max(sig[1], 0.01)/fullSharpness, 1))
	q.Score = q.score(e.confidence)
	return q
}

// noise estimates the standard deviation of noise around the eye by a mask that
// sees neither slopes nor edges along the axes (Immerkær 1996).
func (e *eye) noise(p plane) float64 {
	rl := e.limbus.c[0]
	x0, x1 := max(int(e.limbus.x-rl), 1), min(int(e.limbus.x+rl), p.w-1)
	y0, y1 := max(int(e.limbus.y-rl/2), 1), min(int(e.limbus.y+rl/2), p.h-1)
	step := max(1, int(rl)/40) // enough rows of a large iris
	sum, n := 0, 0
	for y := y0; y < y1; y += step {
		a, b, c := p.pix[(y-1)*p.stride:], p.pix[y*p.stride:], p.pix[(y+1)*p.stride:]
		for x := x0; x < x1; x++ {
			v := int(a[x-1]) + int(a[x+1]) + int(c[x-1]) + int(c[x+1]) -
				2*(int(a[x])+int(b[x-1])+int(b[x+1])+int(c[x])) + 4*int(b[x])
			sum += max(v, -v)
			n++
		}
	}
	return mul(float64(sum)/float64(max(n, 1)), 1.2533141/6) // √(π/2)/6
}

// score joins the terms into one number: the product of what each leaves of a
// perfect capture.
func (q *Quality) score(confidence float64) int {
	s := confidence
	for _, t := range [...]float64{
		soft(float64(q.UsableBits), minUsableBits-1500, 9500),
		soft(q.Signal, minSignal/2, fullSignalGrey/1.5),
		soft(q.Sharpness, 10, 70),
		soft(q.SignalToNoise, 0.4, 1.6),
		soft(q.IrisRadius, 15, 60),
		soft(q.Concentricity, 50, 85),
		soft(q.PupilContrast, 5, 35),
		0.5 + soft(q.Gaze, 45, 15)/2,
	} {
		s = mul(s, t)
	}
	return int(math.Floor(mul(100, s) + 0.5))
}

// check refuses what can't give a template to rely on.
func (e *eye) check(q *Quality, n *Normalized, sig signal) *Error {
	outside := float64(n.Outside) / (Rings * Angles)
	ratio := e.pupil.c[0] / e.limbus.c[0]
	switch {
	case outside > maxOutOfFrame && e.confidence > 0 ||
		outside > maxOutOfFrame/4 && !(e.confidence >= confidenceFloor) && e.pupilGood > 0.6 && e.even > 0.6:
		return failf(CodeOffCenter, "%.2f of the iris is outside the image", outside)
	case !(e.confidence >= confidenceFloor):
		return failf(CodeLowConfidence, "confidence %.2f (%s)", e.confidence, e.describe())
	case q.IrisRadius < minIrisRadius:
		return failf(CodeTooSmall, "iris radius %.0f pixels, at least %d", q.IrisRadius, minIrisRadius)
	case ratio < minPupilRatio || ratio > maxPupilRatio:
		return failf(CodePupilRange, "pupil is %.2f of the iris", ratio)
	case sig[0] < minSignal:
		return failf(CodeLowContrast, "%.2f grey levels of structure", sig[0])
	case q.SignalToNoise < minSignalNoise && q.Noise > mul(noiseAt100, e.limbus.c[0]/100):
		return failf(CodeNoisy, "structure is %.2f of the noise", q.SignalToNoise)
	case q.Sharpness < minSharpness:
		return failf(CodeBlurred, "sharpness %.0f %%, at least %d", q.Sharpness, minSharpness)
	case q.UsableBits < minUsableBits:
		return failf(CodeOccluded, "%d usable bits, at least %d", q.UsableBits, minUsableBits)
	}
	return nil
}
