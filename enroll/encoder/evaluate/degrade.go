package evaluate

import (
	"image"
	"math"
	"math/rand/v2"
)

// Degradation makes captures worse in one known way, so that a run over its
// Levels shows where the encoder gives up: it should refuse more and more, not
// confuse people.
type Degradation struct {
	Name   string
	Unit   string    // of the levels
	Levels []float64 // from mild to harsh
	Apply  func(img *image.Gray, level float64, seed uint64) *image.Gray
}

// Degradations returns all kinds. Sizes are relative to the image's width,
// since where the eye is isn't known.
func Degradations() []Degradation {
	return []Degradation{
		{"blur", "standard deviation, 1/1000 of the width", []float64{2, 4, 6, 9, 13}, degradeBlur},
		{"noise", "standard deviation, grey levels", []float64{4, 8, 14, 22}, degradeNoise},
		{"scale", "percent", []float64{200, 150, 75, 50, 35}, degradeScale},
		{"shift", "percent of the width", []float64{10, 18, 26, 34}, degradeShift},
		{"glare", "reflections", []float64{2, 5, 9}, degradeGlare},
		{"lashes", "strokes", []float64{10, 25, 45}, degradeLashes},
		{"contrast", "percent left", []float64{60, 40, 25}, degradeContrast},
		{"lid", "percent of the height covered from above", []float64{30, 38, 46, 54}, degradeLid},
		{"glasses", "percent of a heavy rim with reflections", []float64{20, 60, 100}, degradeGlasses},
		{"gamma", "hundredths", []float64{50, 70, 140, 200}, degradeGamma},
		{"frame", "percent of the width left", []float64{80, 60, 45}, degradeFrame},
		{"together", "strength", []float64{1, 2, 3}, degradeTogether},
	}
}

// remap samples img bilinearly through f, which gives the source of a pixel.
// What lies outside repeats the edge.
func remap(img *image.Gray, w, h int, f func(x, y float64) (float64, float64)) *image.Gray {
	out := image.NewGray(image.Rect(0, 0, w, h))
	b := img.Bounds()
	at := func(x, y int) float64 {
		x, y = min(max(x, 0), b.Dx()-1), min(max(y, 0), b.Dy()-1)
		return float64(img.Pix[y*img.Stride+x])
	}
	for y := range h {
		for x := range w {
			sx, sy := f(float64(x), float64(y))
			fx, fy := math.Floor(sx), math.Floor(sy)
			ix, iy, tx, ty := int(fx), int(fy), sx-fx, sy-fy
			v := (at(ix, iy)*(1-tx)+at(ix+1, iy)*tx)*(1-ty) + (at(ix, iy+1)*(1-tx)+at(ix+1, iy+1)*tx)*ty
			out.Pix[y*w+x] = uint8(v + 0.5)
		}
	}
	return out
}

func degradeScale(img *image.Gray, percent float64, _ uint64) *image.Gray {
	k := percent / 100
	b := img.Bounds()
	if k < 0.8 { // against aliasing
		img = gaussian(img, 0.4/k)
	}
	return remap(img, int(float64(b.Dx())*k), int(float64(b.Dy())*k), func(x, y float64) (float64, float64) {
		return (x+0.5)/k - 0.5, (y+0.5)/k - 0.5
	})
}

func degradeShift(img *image.Gray, percent float64, seed uint64) *image.Gray {
	b := img.Bounds()
	rng := rand.New(rand.NewPCG(seed, 1))
	a := 2 * math.Pi * rng.Float64()
	d := percent / 100 * float64(b.Dx())
	dx, dy := d*math.Cos(a), 0.5*d*math.Sin(a)
	return remap(img, b.Dx(), b.Dy(), func(x, y float64) (float64, float64) { return x + dx, y + dy })
}

func degradeBlur(img *image.Gray, level float64, _ uint64) *image.Gray {
	return gaussian(img, level/1000*float64(img.Bounds().Dx()))
}

func gaussian(img *image.Gray, sigma float64) *image.Gray {
	n := int(math.Ceil(2.6 * sigma))
	k := make([]float64, 2*n+1)
	sum := 0.0
	for i := range k {
		d := float64(i-n) / sigma
		k[i] = math.Exp(-d * d / 2)
		sum += k[i]
	}
	b := img.Bounds()
	w, h := b.Dx(), b.Dy()
	tmp := make([]float64, w*h)
	for y := range h {
		for x := range w {
			s := 0.0
			for i, c := range k {
				s += c * float64(img.Pix[y*img.Stride+min(max(x+i-n, 0), w-1)])
			}
			tmp[y*w+x] = s / sum
		}
	}
	out := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			s := 0.0
			for i, c := range k {
				s += c * tmp[min(max(y+i-n, 0), h-1)*w+x]
			}
			out.Pix[y*w+x] = uint8(s/sum + 0.5)
		}
	}
	return out
}

// pointwise changes each pixel.
func pointwise(img *image.Gray, f func(x, y int, v float64) float64) *image.Gray {
	b := img.Bounds()
	out := image.NewGray(image.Rect(0, 0, b.Dx(), b.Dy()))
	for y := range b.Dy() {
		for x := range b.Dx() {
			v := f(x, y, float64(img.Pix[y*img.Stride+x]))
			out.Pix[y*out.Stride+x] = uint8(min(max(v, 0), 255) + 0.5)
		}
	}
	return out
}

func degradeNoise(img *image.Gray, sd float64, seed uint64) *image.Gray {
	rng := rand.New(rand.NewPCG(seed, 2))
	return pointwise(img, func(_, _ int, v float64) float64 { return v + sd*rng.NormFloat64() })
}

func degradeContrast(img *image.Gray, percent float64, seed uint64) *image.Gray {
	rng := rand.New(rand.NewPCG(seed, 3))
	return pointwise(img, func(_, _ int, v float64) float64 { return 90 + (v-110)*percent/100 + rng.NormFloat64() })
}

func degradeGlare(img *image.Gray, count float64, seed uint64) *image.Gray {
	rng := rand.New(rand.NewPCG(seed, 4))
	b := img.Bounds()
	w, h := float64(b.Dx()), float64(b.Dy())
	type spot struct{ x, y, rx, ry, p float64 }
	var spots []spot
	for range int(count) {
		spots = append(spots, spot{w * (0.2 + 0.6*rng.Float64()), h * (0.2 + 0.6*rng.Float64()), w * (0.01 + 0.04*rng.Float64()), w * (0.01 + 0.025*rng.Float64()), 60 + 200*rng.Float64()})
	}
	return pointwise(img, func(x, y int, v float64) float64 {
		for _, s := range spots {
			dx, dy := (float64(x)-s.x)/s.rx, (float64(y)-s.y)/s.ry
			if q := dx*dx + dy*dy; q < 6 {
				v += s.p * math.Exp(-q*q/2)
			}
		}
		return v
	})
}

func degradeLashes(img *image.Gray, count float64, seed uint64) *image.Gray {
	rng := rand.New(rand.NewPCG(seed, 5))
	out := pointwise(img, func(_, _ int, v float64) float64 { return v })
	b := out.Bounds()
	w := float64(b.Dx())
	for range int(count) {
		x, y := w*(0.1+0.8*rng.Float64()), float64(b.Dy())*(0.25+0.2*rng.Float64())
		ang := math.Pi/2 + 1.2*(rng.Float64()-0.5)
		length, bend := w*(0.06+0.1*rng.Float64()), 1.5*(rng.Float64()-0.5)
		width := w * (0.0015 + 0.0025*rng.Float64())
		steps := int(2 * length)
		for i := range steps {
			t := float64(i) / float64(steps)
			x += math.Cos(ang+bend*t) * length / float64(steps)
			y += math.Sin(ang+bend*t) * length / float64(steps)
			r := width * (1.2 - t)
			for yy := int(y - r); yy <= int(y+r+1); yy++ {
				for xx := int(x - r); xx <= int(x+r+1); xx++ {
					if image.Pt(xx, yy).In(b) && math.Hypot(float64(xx)-x, float64(yy)-y) <= r+0.3 {
						p := &out.Pix[yy*out.Stride+xx]
						*p = min(*p, uint8(30+20*t))
					}
				}
			}
		}
	}
	return out
}

func degradeLid(img *image.Gray, percent float64, seed uint64) *image.Gray {
	rng := rand.New(rand.NewPCG(seed, 6))
	b := img.Bounds()
	w, h := float64(b.Dx()), float64(b.Dy())
	mid := w * (0.45 + 0.1*rng.Float64())
	edge := h * percent / 100
	return pointwise(img, func(x, y int, v float64) float64 {
		d := float64(y) - edge - 0.9/w*(float64(x)-mid)*(float64(x)-mid)
		switch {
		case d < -4:
			return 165 + 8*rng.NormFloat64()
		case d < 0:
			return 80 + 8*rng.NormFloat64()
		}
		return v
	})
}

// degradeGlasses draws a dark rim somewhere around the middle, and reflections
// with hard edges on the lens.
func degradeGlasses(img *image.Gray, percent float64, seed uint64) *image.Gray {
	rng := rand.New(rand.NewPCG(seed, 7))
	b := img.Bounds()
	w, h := float64(b.Dx()), float64(b.Dy())
	k := percent / 100
	cx, cy := w*(0.5+0.1*rng.NormFloat64()), h*(0.5+0.1*rng.NormFloat64())
	rx, ry := w*(0.36+0.12*rng.Float64()), h*(0.33+0.12*rng.Float64())
	wide, tilt := h*(0.012+0.02*k), 0.1*rng.NormFloat64()
	type pane struct{ x, y, rx, ry, p float64 }
	var panes []pane
	for range 1 + int(3*k) {
		panes = append(panes, pane{w * (0.25 + 0.5*rng.Float64()), h * (0.25 + 0.5*rng.Float64()), w * (0.015 + 0.04*k*rng.Float64()), h * (0.015 + 0.04*k*rng.Float64()), 120 + 200*rng.Float64()})
	}
	return pointwise(img, func(x, y int, v float64) float64 {
		dx, dy := float64(x)-cx, float64(y)-cy
		d := math.Abs(math.Pow(math.Pow((dx+tilt*dy)/rx, 4)+math.Pow((dy-tilt*dx)/ry, 4), 0.25)-1) * ry
		v += (30 - v) * min(max(wide+1-d, 0), 1)
		for _, p := range panes {
			q := math.Pow((float64(x)-p.x)/p.rx, 6) + math.Pow((float64(y)-p.y)/p.ry, 6)
			if q < 8 {
				v += p.p * math.Exp(-q)
			}
		}
		return v
	})
}

// degradeGamma makes the middle greys brighter (below 100) or darker (above).
func degradeGamma(img *image.Gray, hundredths float64, _ uint64) *image.Gray {
	return pointwise(img, func(_, _ int, v float64) float64 { return 255 * math.Pow(v/255, hundredths/100) })
}

// degradeFrame puts the image, smaller, somewhere into one of the same size, so
// that the eye is small and anywhere; its edges fade into uneven skin.
func degradeFrame(img *image.Gray, hundredths float64, seed uint64) *image.Gray {
	rng := rand.New(rand.NewPCG(seed, 8))
	b := img.Bounds()
	w, h := float64(b.Dx()), float64(b.Dy())
	k := hundredths / 100
	x0, y0 := w*(1-k)*rng.Float64(), h*(1-k)*rng.Float64()
	if k < 0.8 {
		img = gaussian(img, 0.4/k)
	}
	// Twice the size, so that the camera's pixels are not what is tested.
	const up = 2
	out := remap(img, up*b.Dx(), up*b.Dy(), func(x, y float64) (float64, float64) { return (x/up - x0) / k, (y/up - y0) / k })
	return pointwise(out, func(x, y int, v float64) float64 {
		fx, fy := (float64(x)/up-x0)/k, (float64(y)/up-y0)/k
		dx, dy := max(-fx, fx-w, 0), max(-fy, fy-h, 0)
		if dx+dy == 0 {
			return v
		}
		t := math.Exp(-math.Hypot(dx, dy) / (0.08 * w))
		skin := 120 + 30*math.Sin(float64(x)/(0.06*w)) + 20*math.Sin(float64(y)/(0.05*w))
		return v*t + skin*(1-t) + 2*rng.NormFloat64()
	})
}

// degradeTogether applies several at once, each mildly.
func degradeTogether(img *image.Gray, strength float64, seed uint64) *image.Gray {
	img = degradeShift(img, 5*strength, seed)
	img = degradeLashes(img, 8*strength, seed)
	img = degradeGlasses(img, 20*strength, seed)
	img = degradeGlare(img, strength, seed)
	img = degradeGamma(img, 100+15*strength, seed)
	img = degradeBlur(img, 1+strength/2, seed)
	return degradeNoise(img, 1+strength, seed)
}
