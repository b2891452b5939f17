package encoder

import "math"

// What Encode refuses below, beside other limits: the confidence, and the usable bits.
const (
	ConfidenceFloor = confidenceFloor
	UsableBitsFloor = minUsableBits
)

// Terms is the number of terms that a Calibration weighs.
const Terms = 17

// Calibration says how much each shortcoming of a capture adds to the odds that
// a comparison with it is missed: a logistic model. It is fitted, never written
// by hand; the committed one is in calibration.go, with its provenance.
type Calibration struct {
	Bias   float64        // log odds for a capture without a shortcoming
	Weight [Terms]float64 // added for each whole term, 0 or more: no shortcoming makes a capture better
}

// DefaultCalibration returns what Quality.Miss and Score are computed with.
//
// It was fitted by `unum iris evaluate DIR -calibration FILE` to the captures of
// MMU1 as they are and as made worse by that program. What it predicts is the
// share of comparisons between the capture and another one of the same eye, as
// it is, that the decision would not take for the same eye: those that are no
// less probable between strangers than both eyes must be together for anything
// but "unique" among a million people (gallery.DefaultRule).
func DefaultCalibration() Calibration { return calibrated }

// Miss predicts the probability, 0 to 1, that a comparison of a capture of
// quality q with a typical one of the same eye is missed.
func (c Calibration) Miss(q *Quality) float64 {
	z := c.Bias
	for i, t := range q.Terms() {
		z += mul(c.Weight[i], t)
	}
	return 1 / (1 + math.Exp(-z))
}

// TermNames names the terms in the order of Terms, as calibration reports do.
func TermNames() [Terms]string {
	return [Terms]string{
		"confidence", "usable_bits", "sclera_contrast", "pupil_contrast", "pupil_circularity", "grey_utilisation", "iris_radius", "pupil_narrow",
		"pupil_wide", "concentricity", "margin", "sharpness", "signal_to_noise", "noise", "gaze", "clutter", "much_clutter",
	}
}

// Terms gives each shortcoming from 0 (none) to 1 (as bad as it counts).
func (q *Quality) Terms() [Terms]float64 {
	return [Terms]float64{
		soft(q.Confidence, 1, 0),
		soft(float64(q.UsableBits), 9000, minUsableBits),
		soft(q.ScleraContrast, 25, 5),
		soft(q.PupilContrast, 72, 20),
		soft(q.PupilCircularity, 99.5, 90),
		soft(q.GreyUtilisation, 5, 4),
		soft(math.Log(max(q.IrisRadius, 1)), 4.1, 3.1), // 60 to 22 pixels
		soft(q.PupilRatio, 40, 25),
		soft(q.PupilRatio, 47, 62),
		soft(q.Concentricity, 98, 86),
		soft(q.Margin, 100, 0),
		soft(q.Sharpness, 100, minSharpness),
		soft(math.Log(max(q.SignalToNoise, 0.01)), 1.1, -0.3), // 3 to 0.74
		soft(q.Noise, 3, 12),
		soft(q.Gaze, 12, 35),
		soft(q.Clutter, 13, 26),
		soft(q.Clutter, 26, 50),
	}
}

// Component is one of the terms of ISO/IEC 29794-6 in which a Quality is given.
type Component struct {
	Name string // stable, the key in the JSON of Quality
	Unit string // "percent", "bits", "pixels" or "degrees"
	// Min and Max bound the value.
	Min, Max float64
	// Low and High bound what the standard, or where it names no limit the
	// experience with MMU1, calls good. A limit equal to Min or Max is none.
	Low, High float64
	// Code is the stable reason when the value is outside Low to High: a hint
	// for a better capture, and the code of the Error where the encoder refuses
	// by that component (its limits are further out; see the Code constants).
	Code string

	of func(q *Quality) float64
}

// Of returns the component's value in q.
func (c Component) Of(q *Quality) float64 { return c.of(q) }

// Components returns the eleven terms, always in the same order.
func Components() []Component {
	return []Component{
		{"usable_area", "percent", 0, 100, 70, 100, CodeOccluded, func(q *Quality) float64 { return q.UsableArea }},
		{"sclera_contrast", "percent", 0, 100, 5, 100, CodeScleraContrast, func(q *Quality) float64 { return q.ScleraContrast }},
		{"pupil_contrast", "percent", 0, 100, 30, 100, CodePupilContrast, func(q *Quality) float64 { return q.PupilContrast }},
		{"pupil_circularity", "percent", 0, 100, 90, 100, CodePupilShape, func(q *Quality) float64 { return q.PupilCircularity }},
		{"grey_utilisation", "bits", 0, 8, 5, 8, CodeLowContrast, func(q *Quality) float64 { return q.GreyUtilisation }},
		{"iris_radius", "pixels", 0, MaxSide, 80, MaxSide, CodeTooSmall, func(q *Quality) float64 { return q.IrisRadius }},
		{"pupil_iris_ratio", "percent", 0, 100, 20, 70, CodePupilRange, func(q *Quality) float64 { return q.PupilRatio }},
		{"concentricity", "percent", 0, 100, 90, 100, CodeConcentricity, func(q *Quality) float64 { return q.Concentricity }},
		{"margin", "percent", 0, 100, 80, 100, CodeOffCenter, func(q *Quality) float64 { return q.Margin }},
		{"sharpness", "percent", 0, 100, 80, 100, CodeBlurred, func(q *Quality) float64 { return q.Sharpness }},
		{"gaze", "degrees", 0, 90, 0, 20, CodeGaze, func(q *Quality) float64 { return q.Gaze }},
	}
}

// Defects returns the components of q that are outside their good range.
func (q *Quality) Defects() []Component {
	var out []Component
	for _, c := range Components() {
		if v := c.of(q); !(v >= c.Low && v <= c.High) {
			out = append(out, c)
		}
	}
	return out
}
