package encoder

import (
	"errors"
	"fmt"
)

// The codes of Error. They are stable: clients and stored decisions name them.
const (
	// CodeUndecodable: the bytes are no png, jpeg or bmp image, or a damaged one.
	CodeUndecodable = "image_undecodable"
	// CodeTooLarge: more bytes or pixels than MaxBytes, MaxPixels or MaxSide.
	CodeTooLarge = "image_too_large"
	// CodeTooSmall: a side below MinSide pixels, or an iris too small in it.
	CodeTooSmall = "image_too_small"
	// CodeNoEye: nothing in the image looks like an eye.
	CodeNoEye = "no_eye_found"
	// CodeLowConfidence: something like an eye, but its contours can't be trusted.
	CodeLowConfidence = "low_confidence"
	// CodeOccluded: lids, lashes or reflections leave too few usable bits.
	CodeOccluded = "eye_too_occluded"
	// CodeLowContrast: the iris shows too little structure in grey levels.
	CodeLowContrast = "low_contrast"
	// CodeBlurred: the iris is out of focus or smeared by motion.
	CodeBlurred = "too_blurred"
	// CodeNoisy: the sensor's noise hides the iris' structure: more light is needed.
	CodeNoisy = "too_noisy"
	// CodePupilRange: the pupil is too small or too wide for its iris.
	CodePupilRange = "pupil_out_of_range"
	// CodeOffCenter: too much of the iris lies outside the image.
	CodeOffCenter = "off_center"
)

// The further reasons of Components. They hint at a better capture; no capture
// is refused by them alone.
const (
	// CodeScleraContrast: iris and sclera hardly differ in brightness.
	CodeScleraContrast = "low_sclera_contrast"
	// CodePupilContrast: iris and pupil hardly differ in brightness.
	CodePupilContrast = "low_pupil_contrast"
	// CodePupilShape: the pupil's contour is far from a circle.
	CodePupilShape = "pupil_not_round"
	// CodeConcentricity: the pupil is far from the middle of the iris.
	CodeConcentricity = "pupil_off_center"
	// CodeGaze: the eye looks aside.
	CodeGaze = "gaze_off_axis"
)

// Error is the only kind of error that this package returns about an image.
type Error struct {
	Code string // one of the Code… constants
	// Detail says more for a log; it holds no image content, only sizes and
	// quality numbers.
	Detail string
	Err    error // the cause, if any
}

// Error gives code and detail.
func (e *Error) Error() string {
	s := "encoder: " + e.Code
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// CodeOf returns the code of the Error in err's chain, or "" if there is none.
func CodeOf(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

func failf(code, format string, args ...any) *Error {
	return &Error{Code: code, Detail: fmt.Sprintf(format, args...)}
}
