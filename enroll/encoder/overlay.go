package encoder

import (
	"image"
	"image/color"
)

// Overlay draws what was found over the image: the pupil's contour in green,
// the limbus in yellow, the lids in cyan, and in red what is hidden inside the
// iris. It is for people who look after a station or tune the encoder; the
// result shows an eye and is biometric data.
func Overlay(img *image.Gray, s *Segmentation) *image.RGBA {
	p := planeOf(img)
	out := image.NewRGBA(image.Rect(0, 0, p.w, p.h))
	for y := range p.h {
		for x := range p.w {
			v := p.pix[y*p.stride+x]
			out.SetRGBA(x, y, color.RGBA{v, v, v, 255})
		}
	}
	n := Normalize(img, s)
	for j := range Rings {
		for k := range Angles {
			if n.Valid[j*Angles+k] != 0 {
				continue
			}
			px, py := s.Pupil[k].X, s.Pupil[k].Y
			x := px + (s.Limbus[k].X-px)*int32(2*j+1)/(2*Rings)
			y := py + (s.Limbus[k].Y-py)*int32(2*j+1)/(2*Rings)
			at := image.Pt(int(x+128)>>8, int(y+128)>>8)
			if at.In(out.Rect) {
				c := out.RGBAAt(at.X, at.Y)
				v := p.pix[at.Y*p.stride+at.X]
				out.SetRGBA(at.X, at.Y, color.RGBA{uint8(int(v)/2 + 110), c.G / 2, c.B / 2, 255})
			}
		}
	}
	dot := func(x, y int32, c color.RGBA) {
		if at := image.Pt(int(x+128)>>8, int(y+128)>>8); at.In(out.Rect) {
			out.SetRGBA(at.X, at.Y, c)
		}
	}
	curve := func(ct *Contour, c color.RGBA) {
		for k := range ct {
			a, b := ct[k], ct[(k+1)%Angles]
			steps := max(abs32(b.X-a.X), abs32(b.Y-a.Y))/256 + 1
			for t := range steps {
				dot(a.X+(b.X-a.X)*t/steps, a.Y+(b.Y-a.Y)*t/steps, c)
			}
		}
	}
	curve(&s.Pupil, color.RGBA{0, 255, 0, 255})
	curve(&s.Limbus, color.RGBA{255, 220, 0, 255})
	lo, hi := s.Limbus[Angles/2].X, s.Limbus[0].X
	for _, l := range [...]Lid{s.Upper, s.Lower} {
		for x := lo; l.Found && x < hi; x += 128 {
			dot(x, l.At(x), color.RGBA{0, 220, 255, 255})
		}
	}
	return out
}
