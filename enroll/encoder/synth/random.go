package synth

import "math"

// source is a small random stream (splitmix64), so that images depend on no
// library's generator.
type source struct {
	s     uint64
	spare float64
	has   bool
}

func newSource(seed uint64) *source { return &source{s: seed*0x9e3779b97f4a7c15 + 0x1234567} }

func (r *source) next() uint64 {
	r.s += 0x9e3779b97f4a7c15
	z := r.s
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (r *source) unit() float64                  { return float64(r.next()>>11) / (1 << 53) }
func (r *source) between(lo, hi float64) float64 { return lo + (hi-lo)*r.unit() }

func (r *source) normal() float64 {
	if r.has {
		r.has = false
		return r.spare
	}
	u, v := r.unit(), r.unit()
	m := math.Sqrt(-2 * math.Log(1-u))
	r.spare, r.has = m*math.Sin(2*math.Pi*v), true
	return m * math.Cos(2*math.Pi*v)
}

// lattice is smooth noise of mean 0 and values about −1…1 on a grid; it wraps
// around in x.
type lattice struct {
	w, h int
	v    []float32
}

func newLattice(r *source, w, h int) *lattice {
	l := &lattice{w: w, h: h, v: make([]float32, w*h)}
	for i := range l.v {
		l.v[i] = float32(2*r.unit() - 1)
	}
	return l
}

// at interpolates at x in [0, 1) around and y in [0, 1].
func (l *lattice) at(x, y float64) float64 {
	fx := x * float64(l.w)
	fy := clamp(y, 0, 0.9999) * float64(l.h-1)
	ix, iy := int(math.Floor(fx)), int(fy)
	tx, ty := float32(fx-float64(ix)), float32(fy-float64(iy))
	tx, ty = tx*tx*(3-2*tx), ty*ty*(3-2*ty)
	ix %= l.w
	if ix < 0 {
		ix += l.w
	}
	jx := ix + 1
	if jx == l.w {
		jx = 0
	}
	a := l.v[iy*l.w:]
	b := l.v[(iy+1)*l.w:]
	top := a[ix] + (a[jx]-a[ix])*tx
	bot := b[ix] + (b[jx]-b[ix])*tx
	return float64(top + (bot-top)*ty)
}
