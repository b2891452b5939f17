// Package kernels makes the integer filters of package encoder from the few numbers that are tuned. Its tables are committed by tablegen and
// tried out by the tuning of package evaluate; nothing of it runs when an image is encoded.
package kernels

import "math"

// The shape of the normalised image and of the template.
const (
	Angles = 400 // columns of the normalised image
	Rings  = 64  // rows of the normalised image
	Rows   = 16  // rows of the template
)

// Scales of the integers. A response is Σ radial·angular·pixel with |pixel| ≤
// 255, Σ radial = 2^RadialBits and Σ|angular| ≤ 2^AngularBits, so that its
// absolute value stays below 2^(8+RadialBits+AngularBits) ≤ 2^31.
const (
	RadialBits  = 8
	AngularBits = 15

	// MaxHalf is the greatest half width of a filter along the angle, columns.
	MaxHalf = 48
)

// Spec is what is tuned of the embedding.
type Spec struct {
	Lambda [2]float64 // of each filter: columns of the normalised image a wave
	Sigma  float64    // Gaussian along the angle, in waves, the same for both
	SigmaR float64    // Gaussian along the radius, rings
	First  float64    // centre of template row 0, in rings
	Last   float64    // and of the last row
	Seen   int        // sixteenths of a bit's window that must be visible
}

// Committed is what package encoder's tables are made from.
func Committed() Spec {
	return Spec{Lambda: [2]float64{14, 30}, Sigma: 0.25, SigmaR: 3, First: 3, Last: 58, Seen: 14}
}

// Kernel is the angular part of one complex filter.
type Kernel struct{ Re, Im []int }

// Tables are the filters in integers.
type Tables struct {
	RingOf [Rows]int // ring at which each template row is centred
	Radial []int     // weights along the radius, an odd number
	Bank   [2]Kernel
}

// Make gives the tables of s.
func Make(s Spec) Tables {
	var t Tables
	for r := range t.RingOf {
		t.RingOf[r] = int(math.Round(s.First + (s.Last-s.First)*float64(r)/(Rows-1)))
	}
	t.Radial = radial(s.SigmaR)
	for i, l := range s.Lambda {
		t.Bank[i].Re, t.Bank[i].Im = angular(l, s.Sigma*l)
	}
	return t
}

// radial returns weights to 7/3 σ each side that sum to exactly 2^RadialBits.
func radial(sigmaR float64) []int {
	halfR := int(math.Round(sigmaR * 7 / 3))
	w := make([]float64, 2*halfR+1)
	sum := 0.0
	for i := range w {
		d := float64(i - halfR)
		w[i] = math.Exp(-d * d / (2 * sigmaR * sigmaR))
		sum += w[i]
	}
	out := make([]int, len(w))
	total := 0
	for i := range w {
		out[i] = int(math.Round(w[i] / sum * (1 << RadialBits)))
		total += out[i]
	}
	// Make the sum exact where it changes least: from the middle outwards, both
	// sides alike.
	for i := 0; total != 1<<RadialBits; i = (i + 1) % (halfR + 1) {
		step := 1
		if total > 1<<RadialBits {
			step = -1
		}
		if d := total - 1<<RadialBits; i == 0 || (d < 2 && d > -2) {
			out[halfR] += step
			total += step
			continue
		}
		out[halfR-i] += step
		out[halfR+i] += step
		total += 2 * step
	}
	return out
}

// angular returns the real and imaginary parts, each summing to exactly 0.
// The real part's share of the mean is taken away in proportion to the
// Gaussian, so that a constant image has no response.
func angular(lambda, sigmaA float64) (re, im []int) {
	halfA := min(int(math.Round(sigmaA*2.55)), MaxHalf)
	n := 2*halfA + 1
	g, c, s := make([]float64, n), make([]float64, n), make([]float64, n)
	var sg, sc float64
	for i := range n {
		d := float64(i - halfA)
		g[i] = math.Exp(-d * d / (2 * sigmaA * sigmaA))
		c[i] = g[i] * math.Cos(2*math.Pi*d/lambda)
		s[i] = g[i] * math.Sin(2*math.Pi*d/lambda)
		sg += g[i]
		sc += c[i]
	}
	var ac, as float64
	for i := range n {
		c[i] -= g[i] * sc / sg
		ac += math.Abs(c[i])
		as += math.Abs(s[i])
	}
	re, im = make([]int, n), make([]int, n)
	total := 0
	// Slightly under 2^AngularBits, so that rounding can't pass it.
	const full = 1<<AngularBits - 256
	for i := range n {
		re[i] = int(math.Round(c[i] / ac * full))
		im[i] = int(math.Round(s[i] / as * full))
		total += re[i]
	}
	re[halfA] -= total
	return re, im
}
