package evaluate

import (
	"bytes"
	"context"
	"encoding/xml"
	"image"
	"io"
	"os"
	"testing"

	"unum/enroll/encoder/eyeset"
	"unum/enroll/encoder/synth"
)

// TestDegradationsChangeTheImage says that each level of each kind gives an image of its own, the same for the same seed, and leaves
// the given one alone.
func TestDegradationsChangeTheImage(t *testing.T) {
	full := synth.Render(synth.NewPerson(3), synth.Left, synth.Typical(3))
	img := image.NewGray(image.Rect(0, 0, 200, 150))
	for y := range 150 {
		for x := range 200 {
			img.Pix[y*200+x] = full.Pix[(y*3+15)*full.Stride+x*3+20]
		}
	}
	before := bytes.Clone(img.Pix)
	for _, d := range Degradations() {
		var last []byte
		for _, level := range d.Levels {
			a, b := d.Apply(img, level, 5), d.Apply(img, level, 5)
			if !bytes.Equal(a.Pix, b.Pix) || a.Rect != b.Rect {
				t.Errorf("%s %g isn't repeatable", d.Name, level)
			}
			if bytes.Equal(a.Pix, img.Pix) || bytes.Equal(a.Pix, last) {
				t.Errorf("%s %g changes nothing", d.Name, level)
			}
			if !bytes.Equal(before, img.Pix) {
				t.Fatalf("%s %g changed the image it was given", d.Name, level)
			}
			last = a.Pix
		}
	}
}

func TestCurvesSVG(t *testing.T) {
	svg := CurvesSVG([]Curve{
		{Name: "blur", Unit: "pixels", Points: []CurvePoint{{1, 0.01, 0}, {2, 0.02, 0.1}, {3, 0.5, 0.95}}},
		{Name: "lid", Unit: "percent", Points: []CurvePoint{{10, 0.01, 0}}},
		{Name: "none", Unit: "percent"},
	})
	circles := 0
	for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("no XML: %v", err)
		}
		if e, ok := tok.(xml.StartElement); ok && e.Name.Local == "circle" {
			circles++
		}
	}
	if circles != 7 { // four levels, twice, without an error rate where hardly anything was accepted
		t.Errorf("%d points", circles)
	}
}

// TestCurvesOfRealEyes draws docs/plots/iris-degrade.svg for the people in UNUM_EYES, into the file that UNUM_PLOT names.
func TestCurvesOfRealEyes(t *testing.T) {
	dir, file := os.Getenv("UNUM_EYES"), os.Getenv("UNUM_PLOT")
	if dir == "" || file == "" {
		t.Skip("UNUM_EYES and UNUM_PLOT are not set to a folder of people and a file")
	}
	people, err := eyeset.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	curves, err := Curves(context.Background(), eyeset.Classes(people), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range curves {
		for _, p := range c.Points {
			t.Logf("%s %g: EER %.2f %%, refused %.1f %%", c.Name, p.Level, 100*p.EER, 100*p.Failed)
		}
	}
	if err := os.WriteFile(file, CurvesSVG(curves), 0o644); err != nil {
		t.Fatal(err)
	}
}
