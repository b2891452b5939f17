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

import (
	"image"
	"math"
)

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
	Iris     float64 // −1 (nearly as dark as the pupil) to 1 (nearly as bright as the sclera)
	Pasted   bool    // the pupil is painted over with one grey, as some collections do against reflections
}

// Typical returns the conditions of an ordinary, fair capture, varied by seed.
func Typical(seed uint64) Conditions {
	r := newSource(seed ^ 0x7c0ffee5)
	return Conditions{
		Seed:     r.next(),
		Dilation: clamp(0.30*r.normal(), -0.6, 0.6),
		Rotation: clamp(3.5*r.normal(), -9, 9),
		GazeX:    clamp(3.5*r.normal(), -9, 9),
		GazeY:    clamp(2.5*r.normal(), -7, 7),
		OffsetX:  r.between(-45, 45),
		OffsetY:  r.between(-30, 30),
		Scale:    r.between(0.9, 1.12),
		Lid:      r.between(0.02, 0.30),
		Lashes:   r.between(0.15, 0.8),
		Specular: r.between(0.2, 0.8),
		Blur:     r.between(0.5, 1.5),
		Noise:    r.between(1.5, 4.5),
		Exposure: r.between(-0.25, 0.25),
	}
}

// Render draws one eye of p under c, Width×Height. It is deterministic: the
// same arguments give the same pixels on every run on one architecture.
func Render(p Person, eye Eye, c Conditions) *image.Gray {
	c = c.clamped()
	a := anatomyOf(p, eye)
	s := newScene(a, c)
	canvas := s.paint()
	if c.Blur > 0.2 {
		canvas = blur(canvas, c.Blur)
	}
	return s.expose(canvas)
}

func (c Conditions) clamped() Conditions {
	if !(c.Scale > 0) {
		c.Scale = 1
	}
	fix := func(v *float64, lo, hi float64) {
		if math.IsNaN(*v) {
			*v = 0
		}
		*v = clamp(*v, lo, hi)
	}
	fix(&c.Dilation, -1, 1)
	fix(&c.Rotation, -45, 45)
	fix(&c.GazeX, -40, 40)
	fix(&c.GazeY, -40, 40)
	fix(&c.OffsetX, -200, 200)
	fix(&c.OffsetY, -200, 200)
	fix(&c.Scale, 0.3, 2.5)
	fix(&c.Lid, 0, 1)
	fix(&c.Lashes, 0, 1)
	fix(&c.Specular, 0, 1)
	fix(&c.Glasses, 0, 1)
	fix(&c.Blur, 0, 10)
	fix(&c.Noise, 0, 60)
	fix(&c.Exposure, -1, 1)
	fix(&c.Iris, -1, 1)
	return c
}

func clamp(v, lo, hi float64) float64 { return min(max(v, lo), hi) }

// smooth goes from 0 at a to 1 at b.
func smooth(a, b, v float64) float64 {
	t := clamp((v-a)/(b-a), 0, 1)
	return t * t * (3 - 2*t)
}
