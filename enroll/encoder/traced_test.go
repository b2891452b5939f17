package encoder

import (
	"image"
	"math"
	"os"
	"path/filepath"
	"testing"

	"unum/enroll/iris"
)

func TestEncodeSegmented(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "synthetic-1.jpg"))
	if err != nil {
		t.Fatal(err)
	}
	img, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	want, err := Encode(img)
	if err != nil {
		t.Fatal(err)
	}
	// The same contours give the same template.
	got, err := EncodeSegmented(img, want.Segmentation, nil)
	if err != nil || got.Template != want.Template {
		t.Fatalf("another template: %v", err)
	}
	if math.Abs(got.Quality.IrisRadius-want.Quality.IrisRadius) > 1 || math.Abs(got.Quality.PupilRatio-want.Quality.PupilRatio) > 1 ||
		math.Abs(got.Quality.PupilContrast-want.Quality.PupilContrast) > 3 {
		t.Errorf("quality %+v, want %+v", got.Quality, want.Quality)
	}
	// Hidden places are unusable and the others stay as they are.
	hidden := image.NewGray(img.Bounds())
	for y := range img.Bounds().Dy() {
		for x := range int(want.Segmentation.Limbus[Angles/2].X>>8) + int(want.Quality.IrisRadius/2) {
			hidden.Pix[y*hidden.Stride+x] = 255
		}
	}
	part, err := EncodeSegmented(img, want.Segmentation, hidden)
	if err != nil {
		t.Fatal(err)
	}
	if a, b := part.Template.Mask.Count(), want.Template.Mask.Count(); a > b*9/10 || a < b/2 {
		t.Errorf("%d usable bits, %d with nothing hidden", a, b)
	}
	if d, err := iris.Compare(&part.Template, &want.Template); err != nil || d.R != 0 || d.Fraction() > 0.05 {
		t.Errorf("distance %+v, %v", d, err)
	}
	for i := range hidden.Pix {
		hidden.Pix[i] = 1
	}
	for name, c := range map[string]struct {
		s      Segmentation
		hidden *image.Gray
		code   string
	}{
		"all hidden":    {want.Segmentation, hidden, CodeLowContrast},
		"not confident": {func() Segmentation { s := want.Segmentation; s.Confidence = 0.1; return s }(), nil, CodeLowConfidence},
		"NaN":           {func() Segmentation { s := want.Segmentation; s.Confidence = math.NaN(); return s }(), nil, CodeLowConfidence},
		"no contours":   {Segmentation{Confidence: 1}, nil, CodeTooSmall},
		"other size":    {want.Segmentation, image.NewGray(image.Rect(0, 0, 10, 10)), CodeLowConfidence},
		"inside out":    {Segmentation{Pupil: want.Segmentation.Limbus, Limbus: want.Segmentation.Pupil, Confidence: 1}, nil, CodeTooSmall},
	} {
		r, err := EncodeSegmented(img, c.s, c.hidden)
		if CodeOf(err) != c.code || r.Template != (iris.Template{}) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTraceFit(t *testing.T) {
	// A circle around (103, 98) seen from (100, 100), a quarter of it hidden and a tenth of it wrong.
	tr := Trace{X: 100, Y: 100}
	for i := range Rays {
		a := 2 * math.Pi * float64(i) / Rays
		c, s := math.Cos(a), math.Sin(a)
		b := 3*c - 2*s
		tr.Radius[i] = b + math.Sqrt(b*b-13+50*50)
		switch {
		case i >= 60 && i < 85:
			tr.Radius[i] = 0
		case i%10 == 3:
			tr.Radius[i], tr.Weight[i] = tr.Radius[i]+25, 1
		default:
			tr.Weight[i] = 1
		}
	}
	for order := range 4 {
		f := tr.Fit(order)
		if math.Abs(f.X-103) > 0.2 || math.Abs(f.Y-98) > 0.2 || math.Abs(f.R-50) > 0.2 {
			t.Errorf("order %d: middle %.2f, %.2f, radius %.2f", order, f.X, f.Y, f.R)
		}
	}
	if f := (&Trace{X: 5, Y: 6}).Fit(2); f.R != 0 || f.X != 5 || f.Y != 6 {
		t.Errorf("nothing seen: %+v", f.R)
	}
}
