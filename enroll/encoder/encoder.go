// Package encoder turns an infrared image of one eye into an iris.Template.
//
// Decode reads the bytes of an image, Encode does the rest:
//
//	img, err := encoder.Decode(data)
//	res, err := encoder.Encode(img)
//	// res.Template, res.Quality, res.Segmentation
//
// The work has two halves. Segmentation finds pupil, limbus and lids with
// floating-point arithmetic, and hands over contours quantised to 1/256 pixel.
// Everything after it (Normalize, Embed) is fixed-point integer arithmetic on
// contours and image, so that any processor, a GPU or a circuit gets the same
// bits. Floating-point expressions are written with explicit conversions, which
// forbid fused multiply-add, so that segmentation agrees between processors too.
//
// An image that can't be trusted is never a poor template: it is an *Error with
// a stable code. The work is bounded: a bounded number of pixels, candidates
// and iterations whatever the image shows.
//
// Not here: whether the eye is alive, whose it is, and whether two templates
// are of one eye.
package encoder

import (
	"image"
	"time"

	"unum/enroll/iris"
)

// Angles is the number of directions at which contours are known: two for
// each column of a template.
const Angles = 2 * iris.Columns

// Point is a place in the image in 1/256 pixel; the centre of the top left
// pixel is (0, 0).
type Point struct{ X, Y int32 }

// Contour is a closed curve, point k in the direction 2π·k/Angles from the
// centre of the eye, from +x towards +y.
type Contour [Angles]Point

// Lid is an eyelid's edge, the curve y(x) = Y0 + B·u/2^16 + C·u²/2^24 with
// u = x − X0, all lengths in 1/256 pixel. A zero Lid (Found false) hides nothing.
type Lid struct {
	Found  bool
	X0, Y0 int32
	B, C   int32
}

// At returns y(x), in 1/256 pixel.
func (l Lid) At(x int32) int32 {
	u := int64(x) - int64(l.X0)
	return int32(int64(l.Y0) + (int64(l.B)*u)>>16 + (int64(l.C)*u*u)>>24)
}

// Segmentation says where the parts of the eye are.
type Segmentation struct {
	Pupil, Limbus Contour
	Upper, Lower  Lid
	// Confidence that the contours are right, 0 to 1. Encode refuses below
	// its floor.
	Confidence float64
}

// Result is what Encode found.
type Result struct {
	Template     iris.Template
	Quality      Quality
	Segmentation Segmentation
	Elapsed      Elapsed
}

// Elapsed is the wall time of each stage.
type Elapsed struct{ Segment, Normalize, Embed time.Duration }

// Encode finds the eye in img and returns its template. It doesn't keep or
// change img. Errors are *Error; see the Code constants. With an error the
// template is zero; Segmentation and Quality say what was found, as far as it
// came, for an Overlay or a hint to the person.
func Encode(img *image.Gray) (Result, error) {
	b := img.Bounds()
	if err := checkSize(b.Dx(), b.Dy()); err != nil {
		return Result{}, err
	}
	start := time.Now()
	p := planeOf(img)
	ws := workspaces.Get().(*workspace)
	defer ws.release()
	e, err := ws.segment(p)
	if err != nil {
		return Result{}, err
	}
	var res Result
	res.Segmentation = e.segmentation()
	n := &ws.norm
	segmented := time.Now()
	normalize(ws, n, p, &res.Segmentation)
	normalized := time.Now()
	sig := embed(&res.Template, n)
	res.Quality = e.quality(p, n, &res.Template, sig)
	res.Elapsed = Elapsed{segmented.Sub(start), normalized.Sub(segmented), time.Since(normalized)}
	if err := e.check(&res.Quality, n, sig); err != nil {
		res.Template = iris.Template{}
		return res, err
	}
	return res, nil
}
