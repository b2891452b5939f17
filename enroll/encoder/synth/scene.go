package synth

import (
	"image"
	"math"
)

// scene is one capture of one eye.
type scene struct {
	a    *anatomy
	c    Conditions
	rnd  *source
	cx   float64 // where the eye's middle is in the image
	cy   float64
	cosT float64 // head tilt
	sinT float64
	// The iris, in the eye's own axes at scale 1.
	ix, iy     float64 // its centre, moved by gaze
	squashAxis float64 // direction of foreshortening
	squash     float64
	pupil      float64 // pupil radius, part of the iris radius
	upper      float64 // heights of the lids over the eye's middle
	lower      float64
	glints     []glint
	light      float64 // direction of uneven light
	grain      *lattice
	edges      [][2]float64 // margins at steps of edgeStep from edgeFrom on
}

type glint struct{ x, y, rx, ry, power float64 }

func newScene(a *anatomy, c Conditions) *scene {
	s := &scene{a: a, c: c, rnd: newSource(c.Seed)}
	s.cx, s.cy = Width/2+c.OffsetX, Height/2+c.OffsetY
	t := c.Rotation * math.Pi / 180
	s.cosT, s.sinT = math.Cos(t), math.Sin(t)
	gx, gy := math.Sin(c.GazeX*math.Pi/180), math.Sin(c.GazeY*math.Pi/180)
	const eyeball = 2.05 // radius of the eyeball in iris radii
	s.ix, s.iy = gx*eyeball*a.irisRadius, gy*eyeball*a.irisRadius
	s.squashAxis = math.Atan2(gy, gx)
	s.squash = math.Sqrt(max(0.2, 1-gx*gx-gy*gy))
	s.pupil = clamp(a.pupilRest*(1+0.55*c.Dilation), 0.16, 0.72)
	// Lids follow a look up or down a little.
	open := 1 - c.Lid
	s.upper = a.upperHeight*(1.9*open-0.9) - 0.5*s.iy
	s.lower = a.lowerHeight*(0.85+0.15*open) + 0.25*s.iy
	s.light = s.rnd.between(0, 2*math.Pi)
	s.grain = newLattice(s.rnd, 90, 70)
	for x := edgeFrom; x <= -edgeFrom; x += edgeStep {
		top, bottom := s.lidsAt(x)
		s.edges = append(s.edges, [2]float64{top, bottom})
	}
	// The lamps' images on the cornea, near the middle of the pupil.
	n := 1 + int(1.4*c.Specular+s.rnd.unit()*0.8)
	if c.Specular == 0 {
		n = 0
	}
	bx, by := s.rnd.between(-0.16, 0.16), s.rnd.between(-0.12, 0.16)
	for i := range n {
		size := a.irisRadius * (0.025 + 0.055*c.Specular) * s.rnd.between(0.7, 1.3)
		s.glints = append(s.glints, glint{
			x: 0.45*s.ix + a.irisRadius*(bx+0.17*float64(i)), y: 0.45*s.iy + a.irisRadius*(by+s.rnd.between(-0.03, 0.03)),
			rx: size, ry: size * s.rnd.between(0.7, 1.5), power: s.rnd.between(180, 330),
		})
	}
	// Wet glitter on the lower lid and stray light on the iris.
	for range int(7 * c.Specular) {
		ang := s.rnd.between(0, 2*math.Pi)
		r := a.irisRadius * s.rnd.between(0.3, 1.7)
		size := a.irisRadius * s.rnd.between(0.008, 0.03)
		s.glints = append(s.glints, glint{r * math.Cos(ang), r * math.Sin(ang), size, size, s.rnd.between(60, 200)})
	}
	return s
}

const (
	edgeFrom = -2400.0
	edgeStep = 2.0
)

// margins gives the lids' edges at x, in the eye's axes (y down).
func (s *scene) margins(x float64) (top, bottom float64) {
	f := clamp((x-edgeFrom)/edgeStep, 0, float64(len(s.edges)-2))
	i := int(f)
	f -= float64(i)
	a, b := s.edges[i], s.edges[i+1]
	return a[0] + (b[0]-a[0])*f, a[1] + (b[1]-a[1])*f
}

// fade is e^−d for d ≥ 0, and 0 where nobody would see it.
func fade(d float64) float64 {
	if d > 7 {
		return 0
	}
	return math.Exp(-d)
}

// lidsAt computes margins.
func (s *scene) lidsAt(x float64) (top, bottom float64) {
	a := s.a
	// The peak of the upper lid lies a little to the temple's side.
	xt := (x + 0.05*a.noseSide*a.halfWidth) / a.halfWidth
	xb := (x - 0.08*a.noseSide*a.halfWidth) / a.halfWidth
	shape := func(v float64) float64 {
		v = math.Abs(v)
		if v >= 1 {
			return -(v - 1) * 1.2
		}
		return math.Pow(1-v*v, 0.85)
	}
	corner := a.slant * x * a.noseSide
	top = -s.upper*shape(xt) + corner + 8
	bottom = s.lower*shape(xb) + corner + 8
	if top > bottom {
		mid := (top + bottom) / 2
		if s.upper < 0 {
			mid = bottom
		}
		top, bottom = mid, mid
	}
	return top, bottom
}

// paint draws everything but blur, noise and exposure, in grey levels.
func (s *scene) paint() []float32 {
	out := make([]float32, Width*Height)
	scale := s.c.Scale
	cosA, sinA := math.Cos(s.squashAxis), math.Sin(s.squashAxis)
	lx, ly := math.Cos(s.light)/Width, math.Sin(s.light)/Height
	px := 1 / scale // one image pixel, in eye units
	for row := range Height {
		for col := range Width {
			dx, dy := float64(col)-s.cx, float64(row)-s.cy
			x := (s.cosT*dx + s.sinT*dy) / scale
			y := (-s.sinT*dx + s.cosT*dy) / scale
			top, bottom := s.margins(x)
			light := 1 + 0.22*(dx*lx+dy*ly)
			var v float64
			inEye := smooth(-px, px, y-top) * smooth(-px, px, bottom-y)
			if inEye < 1 {
				v = s.skinAt(x, y, top, bottom)
			}
			if inEye > 0 {
				e := s.eyeAt(x, y, top, bottom, cosA, sinA)
				v = v*(1-inEye) + e*inEye
			}
			out[row*Width+col] = float32(v * light)
		}
	}
	s.paintLashes(out)
	s.paintGlasses(out)
	return out
}

func (s *scene) skinAt(x, y, top, bottom float64) float64 {
	a := s.a
	v := a.skinLevel
	// Broad unevenness and pores.
	v += 14 * a.skin.at(0.5+x/900, 0.5+y/700)
	v += 4 * s.grain.at(0.5+x/760, 0.5+y/560)
	switch {
	case y < top:
		d := top - y
		// The rounding of the lid's edge, the crease above it, the socket.
		v += 14*fade(d/9) - 10*fade(d*d/18)
		crease := d - a.crease - 0.0004*x*x
		v -= 22 * fade(crease*crease/80)
		v -= 26 * smooth(110, 260, d)
		if a.brow > 0.35 {
			b := d - 185 - 0.0006*x*x
			v -= 75 * a.brow * fade(b*b/1500) * (0.7 + 0.3*s.grain.at(0.5+(x+0.6*y)/300, 0.5+y/2000))
		}
	case y > bottom:
		d := y - bottom
		v += 18*fade(d/10) - 12*fade((d-26)*(d-26)/160)
		v -= 12 * smooth(90, 260, d)
	}
	return v
}

func (s *scene) eyeAt(x, y, top, bottom, cosA, sinA float64) float64 {
	a := s.a
	// Sclera: a ball's shading, vessels, darker towards the corners.
	r2 := (x*x + y*y) / (a.halfWidth * a.halfWidth)
	v := a.scleraLevel * (1 - 0.25*r2)
	ves := a.vessel.at(0.5+x/700, 0.5+y/500)
	v -= 9 * fade(ves*ves*90) * smooth(0.35, 0.9, math.Abs(x)/a.halfWidth)
	// Into the iris' own plane: undo the gaze's foreshortening.
	qx, qy := x-s.ix, y-s.iy
	along := (qx*cosA + qy*sinA) / s.squash
	across := -qx*sinA + qy*cosA
	qx, qy = along*cosA-across*sinA, along*sinA+across*cosA
	rho := math.Hypot(qx, qy) / a.irisRadius
	if rho < 1.25 {
		iris := s.irisAt(qx/a.irisRadius, qy/a.irisRadius)
		k := smooth(1-a.limbalWidth, 1+a.limbalWidth, rho)
		v = iris*(1-k) + v*k
	}
	// The upper lid's shadow and the wet edges.
	v *= 1 - 0.30*fade(max(y-top, 0)/14) - 0.06*fade(max(y-top, 0)/50)
	v *= 1 - 0.10*fade(max(bottom-y, 0)/8)
	for _, g := range s.glints {
		gx, gy := (x-g.x)/g.rx, (y-g.y)/g.ry
		if q := gx*gx + gy*gy; q < 6 {
			v += g.power * math.Exp(-q*q*0.6)
		}
	}
	if s.c.Pasted && rho < 1 {
		if px, py := qx/a.irisRadius, qy/a.irisRadius; s.inPupil(px, py) {
			return 18
		}
	}
	return v
}

// inPupil says whether a place, in iris radii, is in the pupil.
func (s *scene) inPupil(x, y float64) bool {
	drift := 1 - 0.6*(s.pupil-0.2)
	return math.Hypot(x-s.a.pupilDX*drift, y-s.a.pupilDY*drift) < 1.02*s.pupil
}

// irisAt gives iris or pupil at a place in iris radii.
func (s *scene) irisAt(x, y float64) float64 {
	a := s.a
	// The pupil's centre drifts to the iris' centre as it widens.
	drift := 1 - 0.6*(s.pupil-0.2)
	px, py := x-a.pupilDX*drift, y-a.pupilDY*drift
	th := math.Atan2(py, px)
	edge := s.pupil
	for i, w := range a.pupilWobble {
		edge += s.pupil * w * math.Cos(float64(i+2)*th+a.pupilPhase[i])
	}
	rp := math.Hypot(px, py)
	// Where the ray from the pupil's centre meets the limbus.
	b := (px*a.pupilDX + py*a.pupilDY) * drift / max(rp, 1e-9)
	cc := (a.pupilDX*a.pupilDX + a.pupilDY*a.pupilDY) * drift * drift
	far := -b + math.Sqrt(max(b*b+1-cc, 0.01))
	t := (rp - edge) / max(far-edge, 0.05)
	k := smooth(-0.02, 0.02, rp-edge)
	pupil := a.pupilLevel
	if k == 0 {
		return pupil
	}
	// Tissue near the pupil gives way more than tissue near the limbus.
	depth := clamp(t, 0, 1)
	depth += a.stretch * s.c.Dilation * math.Sin(math.Pi*depth)
	tex := a.fibre(th/(2*math.Pi), depth)
	level := a.irisLevel
	if s.c.Iris < 0 {
		level += s.c.Iris * 0.75 * (a.irisLevel - a.pupilLevel)
	} else {
		level += s.c.Iris * 0.6 * (a.scleraLevel - a.irisLevel)
	}
	v := level * (1 + 0.34*tex)
	v *= 1 + 0.10*(1-smooth(0, 0.25, t)) - a.limbalDark*smooth(0.75, 1, t)
	return pupil*(1-k) + v*k
}

// paintLashes draws strokes that leave the lids' edges.
func (s *scene) paintLashes(out []float32) {
	if s.c.Lashes <= 0 {
		return
	}
	a, scale := s.a, s.c.Scale
	stroke := func(x, y, dirX, dirY, bend, length, width, dark float64) {
		steps := int(length*scale*1.4) + 2
		for i := range steps {
			t := float64(i) / float64(steps)
			ex := x + length*t*(dirX+bend*t)
			ey := y + length*t*(dirY+0.25*t*t)
			w := width * (1 - 0.75*t) * scale
			col := s.cx + (s.cosT*ex-s.sinT*ey)*scale
			row := s.cy + (s.sinT*ex+s.cosT*ey)*scale
			reach := int(w) + 1
			for yy := int(row) - reach; yy <= int(row)+reach+1; yy++ {
				for xx := int(col) - reach; xx <= int(col)+reach+1; xx++ {
					if xx < 0 || yy < 0 || xx >= Width || yy >= Height {
						continue
					}
					d := math.Hypot(float64(xx)-col, float64(yy)-row)
					k := 1 - smooth(w-0.6, w+0.7, d)
					if k > 0 {
						p := &out[yy*Width+xx]
						if target := float32(dark); *p > target {
							*p += (target - *p) * float32(k*0.8)
						}
					}
				}
			}
		}
	}
	n := int(30 + 70*s.c.Lashes)
	for i := range n {
		x := a.halfWidth * (2*(float64(i)+s.rnd.unit())/float64(n) - 1) * 0.97
		top, bottom := s.margins(x)
		lean := x/a.halfWidth*0.8 + s.rnd.between(-0.2, 0.2)
		// Most lashes curve up and away; some hang before the eye.
		down := s.rnd.unit() < 0.30*s.c.Lashes
		length := s.rnd.between(20, 34+34*s.c.Lashes)
		if down {
			stroke(x, top, lean, s.rnd.between(0.5, 1.0), 0.2*lean, length*0.75, s.rnd.between(0.8, 1.5), s.rnd.between(35, 60))
		} else {
			stroke(x, top+2, lean, -s.rnd.between(0.5, 1), 0.4*lean, length, s.rnd.between(0.9, 1.8), s.rnd.between(35, 65))
		}
		if i%2 == 0 {
			stroke(x, bottom, lean, s.rnd.between(0.5, 0.9), 0.5*lean, length*0.55, s.rnd.between(0.7, 1.2), s.rnd.between(60, 95))
		}
	}
}

// paintGlasses draws a dark rim around the eye and lamp reflections on the lens.
func (s *scene) paintGlasses(out []float32) {
	g := s.c.Glasses
	if g <= 0 {
		return
	}
	cx, cy := s.cx+s.rnd.between(-30, 30), s.cy+s.rnd.between(-20, 30)
	hw, hh := s.c.Scale*s.rnd.between(270, 330), s.c.Scale*s.rnd.between(185, 225)
	wide := 5 + 9*g
	type patch struct{ x, y, rx, ry, p float64 }
	var shine []patch
	for range 1 + int(3*g) {
		ang := s.rnd.between(0, 2*math.Pi)
		r := s.c.Scale * s.rnd.between(95, 210)
		shine = append(shine, patch{s.cx + r*math.Cos(ang), s.cy + 0.7*r*math.Sin(ang), s.rnd.between(8, 14+30*g), s.rnd.between(6, 10+18*g), s.rnd.between(90, 260)})
	}
	for row := range Height {
		for col := range Width {
			x, y := (float64(col)-cx)/hw, (float64(row)-cy)/hh
			d := (math.Pow(x*x*x*x+y*y*y*y, 0.25) - 1) * hh
			v := &out[row*Width+col]
			if k := (1 - smooth(wide-1, wide+1, math.Abs(d))) * min(1, 0.5+g); k > 0 {
				*v += (35 - *v) * float32(k)
			}
			for _, p := range shine {
				px, py := (float64(col)-p.x)/p.rx, (float64(row)-p.y)/p.ry
				if q := px*px + py*py; q < 5 {
					*v += float32(p.p * math.Exp(-q*q*0.5))
				}
			}
		}
	}
}

// blur is a separable Gaussian.
func blur(in []float32, sigma float64) []float32 {
	n := int(math.Ceil(2.6 * sigma))
	kernel := make([]float32, 2*n+1)
	sum := 0.0
	for i := range kernel {
		d := float64(i-n) / sigma
		sum += math.Exp(-d * d / 2)
	}
	for i := range kernel {
		d := float64(i-n) / sigma
		kernel[i] = float32(math.Exp(-d*d/2) / sum)
	}
	tmp, out := make([]float32, len(in)), make([]float32, len(in))
	padded := make([]float32, Width+2*n)
	for y := range Height {
		row := in[y*Width : (y+1)*Width]
		copy(padded[n:], row)
		for i := range n {
			padded[i], padded[n+Width+i] = row[0], row[Width-1]
		}
		dst := tmp[y*Width : (y+1)*Width]
		for i, k := range kernel {
			src := padded[i : i+Width]
			for x := range dst {
				dst[x] += k * src[x]
			}
		}
	}
	for y := range Height {
		dst := out[y*Width : (y+1)*Width]
		for i, k := range kernel {
			yy := min(max(y+i-n, 0), Height-1)
			src := tmp[yy*Width : (yy+1)*Width]
			for x := range dst {
				dst[x] += k * src[x]
			}
		}
	}
	return out
}

// expose applies gain and noise and rounds to 8 bits.
func (s *scene) expose(in []float32) *image.Gray {
	img := image.NewGray(image.Rect(0, 0, Width, Height))
	gain := math.Exp(0.6 * s.c.Exposure)
	noise := newSource(s.c.Seed ^ 0x5eed)
	for i, v := range in {
		g := gain * float64(v)
		if s.c.Noise > 0 {
			// The sum of four uniform numbers is normal enough.
			w := noise.next()
			u := float64(w&0xffff+w>>16&0xffff+w>>32&0xffff+w>>48) / 65536
			g += s.c.Noise * (u - 2) * 1.732
		}
		img.Pix[i] = uint8(clamp(g, 0, 255) + 0.5)
	}
	return img
}
