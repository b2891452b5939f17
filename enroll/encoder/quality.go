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
)

// Quality describes a capture in the terms of ISO/IEC 29794-6. Each number is
// for people and for tuning; what refuses a capture are the codes of Error.
// Components tells unit, range and reason code of each of the standard's terms.
type Quality struct {
	// Score is 100·(1 − Miss), rounded: 0 (worst) to 100.
	Score int `json:"score"`
	// Miss is the predicted probability that a comparison of this capture with
	// a typical one of the same eye is missed at the decision's cut (see
	// Calibration).
	Miss             float64 `json:"predicted_miss"`
	Confidence       float64 `json:"confidence"`        // that the contours are right, 0 to 1
	UsableBits       int     `json:"usable_bits"`       // usable template bits, 0 to iris.Bits
	UsableArea       float64 `json:"usable_area"`       // visible part of the iris, percent
	ScleraContrast   float64 `json:"sclera_contrast"`   // iris–sclera contrast, percent
	PupilContrast    float64 `json:"pupil_contrast"`    // iris–pupil contrast, percent
	PupilCircularity float64 `json:"pupil_circularity"` // percent; 100 is a circle
	GreyUtilisation  float64 `json:"grey_utilisation"`  // entropy of grey levels in the visible iris, bits, 0 to 8
	IrisRadius       float64 `json:"iris_radius"`       // pixels
	PupilRatio       float64 `json:"pupil_iris_ratio"`  // pupil radius / iris radius, percent
	Concentricity    float64 `json:"concentricity"`     // percent; 100 when the centres agree
	Margin           float64 `json:"margin"`            // percent; 100 when the iris is well inside the image
	Sharpness        float64 `json:"sharpness"`         // percent of the fine structure of a sharp capture
	Gaze             float64 `json:"gaze"`              // degrees off axis, estimated from the pupil's shape; up to 15 is straight, for pupils are no perfect circles
	Signal           float64 `json:"signal"`            // mean strength of the iris' structure, grey levels
	Noise            float64 `json:"noise"`             // standard deviation of the sensor's noise, grey levels, estimated
	Clutter          float64 `json:"clutter"`           // spread of grey levels in the visible iris relative to the step from pupil to iris, percent
	Fragments        float64 `json:"fragments"`         // borders of what is hidden, a ring: many small pieces are lashes and reflections
	SignalToNoise    float64 `json:"signal_to_noise"`   // structure of the iris relative to the noise in the finer filter
}

// signal is the mean magnitude of each filter's responses at usable bits, in
// grey levels.
type signal [len(bank)]float64

func (e *eye) quality(p plane, n *Normalized, t *iris.Template, sig signal) Quality {
	q := Quality{UsableBits: t.Mask.Count(), Signal: sig[0], Confidence: e.confidence}
	var hist [256]int32
	seen, borders := int32(0), 0
	for j := range Rings {
		pix, val := n.Pix[j*Angles:(j+1)*Angles], n.Valid[j*Angles:(j+1)*Angles]
		last := val[Angles-1]
		for i, v := range val {
			if v != 0 {
				hist[pix[i]]++
				seen++
			}
			borders += int(v ^ last)
			last = v
		}
	}
	q.Fragments = float64(borders) / Rings
	q.UsableArea = mul(100, float64(seen)/(Rings*Angles))
	for _, c := range hist {
		if c > 0 {
			f := float64(c) / float64(seen)
			q.GreyUtilisation -= mul(f, math.Log2(f))
		}
	}
	mean, square := 0.0, 0.0
	for v, c := range hist {
		mean += mul(float64(v), float64(c)/float64(max(seen, 1)))
		square += mul(float64(v*v), float64(c)/float64(max(seen, 1)))
	}
	pg, ig, sg := e.pupilGrey, e.irisGrey, e.scleraGrey
	q.Clutter = mul(100, min(math.Sqrt(max(square-mul(mean, mean), 0))/max(ig-pg, 1), 1))
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
	// A circle seen at an angle is an ellipse. The pupil tells it better than the limbus, whose ends are behind the lids.
	amp := math.Sqrt(mul(e.pupil.c[3], e.pupil.c[3]) + mul(e.pupil.c[4], e.pupil.c[4]))
	q.Gaze = mul(math.Acos(min(max((rp-amp)/(rp+amp), 0), 1)), 180/math.Pi)
	q.Noise = e.noise(p)
	// Signal holds structure and noise. How much of the image's noise reaches
	// the filter falls with the size of the iris; measured with added noise.
	part := max(mul(q.Noise, 19/rl), 0.1)
	clean := math.Sqrt(max(mul(sig[0], sig[0])-mul(part, part), 0))
	q.SignalToNoise = clean / part
	q.Sharpness = mul(100, min(clean/max(sig[1], 0.01)/fullSharpness, 1))
	q.Miss = calibrated.Miss(&q)
	q.Score = int(math.Floor(mul(100, 1-q.Miss) + 0.5))
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
