package synth

import (
	"bytes"
	"image"
	"math"
	"testing"
)

func difference(a, b *image.Gray) float64 {
	sum := 0.0
	for i := range a.Pix {
		sum += math.Abs(float64(a.Pix[i]) - float64(b.Pix[i]))
	}
	return sum / float64(len(a.Pix))
}

func TestRenderIsDeterministic(t *testing.T) {
	c := Typical(5)
	a, b := Render(NewPerson(1), Left, c), Render(NewPerson(1), Left, c)
	if !bytes.Equal(a.Pix, b.Pix) {
		t.Fatal("the same arguments gave two images")
	}
	if a.Rect != image.Rect(0, 0, Width, Height) {
		t.Fatalf("bounds %v", a.Rect)
	}
}

func TestIrisesDiffer(t *testing.T) {
	// Compare textures, not images, so that lids and noise don't matter.
	texture := func(p uint64, e Eye) []float32 { return anatomyOf(NewPerson(p), e).texture }
	correlation := func(a, b []float32) float64 {
		var sa, sb, saa, sbb, sab float64
		n := float64(len(a))
		for i := range a {
			x, y := float64(a[i]), float64(b[i])
			sa, sb, saa, sbb, sab = sa+x, sb+y, saa+x*x, sbb+y*y, sab+x*y
		}
		return (sab - sa*sb/n) / math.Sqrt((saa-sa*sa/n)*(sbb-sb*sb/n))
	}
	for p := range uint64(5) {
		l, r, o := texture(p, Left), texture(p, Right), texture(p+1, Left)
		if c := correlation(l, r); math.Abs(c) > 0.35 {
			t.Errorf("person %d: both eyes correlate by %.2f", p, c)
		}
		if c := correlation(l, o); math.Abs(c) > 0.35 {
			t.Errorf("people %d and %d correlate by %.2f", p, p+1, c)
		}
		if c := correlation(l, texture(p, Left)); c < 0.999 {
			t.Errorf("person %d is not stable: %.3f", p, c)
		}
	}
}

func TestConditionsChangeTheCapture(t *testing.T) {
	base := Conditions{Seed: 1, Lid: 0.1}
	ref := Render(NewPerson(3), Right, base)
	for name, change := range map[string]func(*Conditions){
		"dilation": func(c *Conditions) { c.Dilation = 0.6 },
		"rotation": func(c *Conditions) { c.Rotation = 9 },
		"gaze":     func(c *Conditions) { c.GazeX = 15 },
		"lid":      func(c *Conditions) { c.Lid = 0.5 },
		"lashes":   func(c *Conditions) { c.Lashes = 1 },
		"specular": func(c *Conditions) { c.Specular = 1 },
		"glasses":  func(c *Conditions) { c.Glasses = 1 },
		"blur":     func(c *Conditions) { c.Blur = 3 },
		"noise":    func(c *Conditions) { c.Noise = 8 },
		"exposure": func(c *Conditions) { c.Exposure = 0.5 },
		"scale":    func(c *Conditions) { c.Scale = 0.7 },
	} {
		c := base
		change(&c)
		if d := difference(ref, Render(NewPerson(3), Right, c)); d < 0.05 {
			t.Errorf("%s changed the image by %.3f grey levels only", name, d)
		}
	}
}

func TestWildConditionsAreClamped(t *testing.T) {
	for _, c := range []Conditions{
		{Dilation: math.NaN(), Rotation: math.Inf(1), GazeX: 1e9, Scale: math.NaN(), Blur: math.Inf(1)},
		{GazeX: -90, GazeY: 90, Scale: 100, Lid: 5, Lashes: 9, Specular: 9, Glasses: 9, Blur: 99, Noise: 1e6, Exposure: -9},
		{Scale: -1, OffsetX: 1e12, OffsetY: -1e12, Lid: 1},
	} {
		if img := Render(Person{}, Right, c); len(img.Pix) != Width*Height {
			t.Fatal("wrong size")
		}
	}
}

func BenchmarkRender(b *testing.B) {
	for b.Loop() {
		Render(NewPerson(1), Left, Typical(1))
	}
}
