package synth

import "math"

const (
	textureAround = 640 // samples of the iris texture around
	textureDeep   = 80  // and from pupil to limbus
)

// anatomy is everything that stays the same from one capture of an eye to the
// next. Lengths are in pixels at scale 1.
type anatomy struct {
	irisRadius   float64
	pupilRest    float64    // pupil radius at rest, part of the iris radius
	pupilWobble  [3]float64 // harmonics 2…4 of the pupil's edge
	pupilPhase   [3]float64
	pupilDX      float64 // the pupil's centre off the iris', part of the iris radius
	pupilDY      float64
	stretch      float64 // how unevenly the tissue stretches
	texture      []float32
	irisLevel    float64
	pupilLevel   float64
	scleraLevel  float64
	skinLevel    float64
	limbalWidth  float64 // softness of the limbus
	limbalDark   float64
	halfWidth    float64 // of the lid opening
	upperHeight  float64 // of the open upper lid over the iris' centre
	lowerHeight  float64
	slant        float64 // tilt of the lid opening, radians
	noseSide     float64 // +1 or −1: where the nose is
	skin, vessel *lattice
	crease       float64
	brow         float64
}

func anatomyOf(p Person, eye Eye) *anatomy {
	person := newSource(p.seed*2654435761 + 99)
	// What both eyes share comes first, then what each has for itself.
	a := &anatomy{
		irisRadius:  person.between(98, 116),
		pupilRest:   person.between(0.32, 0.46),
		irisLevel:   person.between(72, 125),
		pupilLevel:  person.between(12, 28),
		scleraLevel: person.between(160, 195),
		skinLevel:   person.between(150, 200),
		limbalWidth: person.between(0.02, 0.05),
		limbalDark:  person.between(0.0, 0.22),
		halfWidth:   person.between(225, 265),
		upperHeight: person.between(112, 130),
		lowerHeight: person.between(104, 122),
		slant:       person.between(-0.02, 0.09),
		crease:      person.between(26, 52),
		brow:        person.between(0, 1),
		stretch:     person.between(-0.06, 0.06),
	}
	a.noseSide = 1
	if eye == Right {
		a.noseSide = -1
	}
	own := newSource(person.next() ^ uint64(eye+1)*0xa24baed4963ee407)
	for i := range a.pupilWobble {
		a.pupilWobble[i] = own.between(0, 0.022) / float64(i+1)
		a.pupilPhase[i] = own.between(0, 2*math.Pi)
	}
	a.pupilDX = -a.noseSide*-own.between(0.0, 0.05) + own.between(-0.01, 0.01)
	a.pupilDY = own.between(-0.02, 0.03)
	a.irisLevel += own.between(-5, 5)
	a.skin = newLattice(own, 40, 30)
	a.vessel = newLattice(own, 24, 24)
	a.texture = irisTexture(own)
	return a
}

// irisTexture draws the iris as if unrolled, about −1…1: meshes of fibres,
// crypts, a collarette, contraction furrows and a few spots.
func irisTexture(r *source) []float32 {
	tex := make([]float32, textureAround*textureDeep)
	type octave struct {
		l    *lattice
		gain float64
		mid  float64 // where in depth it is strongest
		wide float64
	}
	var octs []octave
	// Fibres run radially: many cells around, few in depth.
	for _, o := range [...]struct {
		around, deep int
		gain         float64
	}{{18, 4, 0.30}, {34, 5, 0.38}, {60, 7, 0.36}, {104, 10, 0.26}, {180, 16, 0.16}} {
		octs = append(octs, octave{newLattice(r, o.around, o.deep), o.gain * r.between(0.7, 1.3), r.between(0.2, 0.8), r.between(0.5, 1.2)})
	}
	warp := newLattice(r, 14, 5)
	collar := r.between(0.18, 0.36)
	collarWobble := newLattice(r, int(r.between(16, 34)), 2)
	collarGain := r.between(0.1, 0.4)
	furrows := r.between(0, 0.22)
	furrowCount := r.between(2.5, 5)
	furrowWobble := newLattice(r, 9, 3)
	for j := range textureDeep {
		t := (float64(j) + 0.5) / textureDeep
		for i := range textureAround {
			u := float64(i) / textureAround
			w := warp.at(u, t)
			v := 0.0
			for _, o := range octs {
				d := (t - o.mid) / o.wide
				v += o.gain / (1 + d*d) * o.l.at(u+0.006*w, clamp(t+0.04*w, 0, 1))
			}
			c := collar + 0.06*collarWobble.at(u, 0.5)
			d := (t - c) / 0.05
			v += collarGain / (1 + d*d)
			if t < c {
				v *= 0.75
			}
			v += furrows * smooth(0.4, 0.7, t) * math.Sin(2*math.Pi*furrowCount*(t+0.05*furrowWobble.at(u, t)))
			tex[j*textureAround+i] = float32(v)
		}
	}
	blob := func(u, t, ru, rt, depth float64) {
		for j := int((t - 2*rt) * textureDeep); j <= int((t+2*rt)*textureDeep); j++ {
			if j < 0 || j >= textureDeep {
				continue
			}
			for i := int((u - 2*ru) * textureAround); i <= int((u+2*ru)*textureAround); i++ {
				du := (float64(i)/textureAround - u) / ru
				dt := ((float64(j)+0.5)/textureDeep - t) / rt
				q := du*du + dt*dt
				if q > 4 {
					continue
				}
				k := (i%textureAround + textureAround) % textureAround
				// A dark floor with a brighter rim.
				tex[j*textureAround+k] += float32(depth*(1-smooth(0.4, 1.2, q)) - 0.35*depth*math.Exp(-3*(q-1.4)*(q-1.4)))
			}
		}
	}
	for range 6 + int(r.between(0, 16)) { // crypts
		blob(r.unit(), r.between(0.15, 0.6), r.between(0.006, 0.016), r.between(0.04, 0.12), -r.between(0.3, 0.8))
	}
	for range int(r.between(0, 5)) { // pigment spots
		blob(r.unit(), r.between(0.4, 0.9), r.between(0.004, 0.01), r.between(0.02, 0.05), -r.between(0.3, 0.7))
	}
	return tex
}

// fibre reads the texture at angle (turns) and depth 0…1.
func (a *anatomy) fibre(turn, depth float64) float64 {
	turn -= math.Floor(turn)
	fu := turn * textureAround
	ft := clamp(depth*textureDeep-0.5, 0, textureDeep-1.001)
	i, j := int(fu), int(ft)
	du, dt := float32(fu-float64(i)), float32(ft-float64(j))
	i %= textureAround
	k := (i + 1) % textureAround
	p, q := a.texture[j*textureAround:], a.texture[(j+1)*textureAround:]
	top := p[i] + (p[k]-p[i])*du
	bot := q[i] + (q[k]-q[i])*du
	return float64(top + (bot-top)*dt)
}
