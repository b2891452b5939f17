package gallery

import (
	"math"
	"math/bits"

	"unum/enroll/iris"
)

// Model is the distribution of distances between eyes of different people: one rotation is a binomial with DoF·M/Reference fair trials
// when M bits are shared, DoF from M = Reference on, and the best of all rotations is the best of Rotations independent ones. It is the whole
// statistical knowledge
// of a decision, so it says where it comes from.
type Model struct {
	DoF       float64 // degrees of freedom of one rotation when Reference bits or more are shared
	Reference float64 // shared bits from which DoF holds; with fewer it is less in proportion
	Rotations float64 // effective number of independent rotations, 1 to 31
	Source    string  // provenance, for people
}

// LogP gives the natural logarithm of the probability that two different eyes come as close as d or closer, best of all rotations.
// It is 0, certainty, if nothing is shared.
func (m Model) LogP(d iris.Distance) float64 {
	if d.M <= 0 {
		return 0
	}
	n := m.freedom(d.M)
	return m.best(logBinomialTail(n, n*float64(d.D)/float64(d.M)))
}

// freedom gives the degrees of freedom of one rotation when shared bits are shared.
func (m Model) freedom(shared int) float64 {
	return m.DoF * math.Min(float64(shared)/m.Reference, 1)
}

// best turns the log-probability of one rotation into that of the best of all.
func (m Model) best(lp float64) float64 {
	if lp < -30 { // 1−(1−p)ᵏ = kp to within rounding
		return math.Min(0, lp+math.Log(m.Rotations))
	}
	return math.Log(-math.Expm1(m.Rotations * math.Log1p(-math.Exp(lp))))
}

// cut gives a distance at or above which no comparison has a log-probability of lp or less, whatever number of bits it shares.
func (m Model) cut(lp float64) Cut {
	n := m.freedom(iris.Bits) // with most bits shared, a given probability lies at the greatest distance
	lo, hi := 0.0, 0.5
	for range 40 {
		mid := (lo + hi) / 2
		if m.best(logBinomialTail(n, n*mid)) <= lp {
			lo = mid
		} else {
			hi = mid
		}
	}
	const den = 1 << 20
	return Cut{Num: min(int64(math.Ceil(hi*den))+1, den), Den: den}
}

// logBinomialTail gives ln P(X ≤ k) of X ~ Binomial(n, ½), continued to real n and k by the incomplete beta function:
// P(X ≤ k) = I_{1/2}(n−k, k+1).
func logBinomialTail(n, k float64) float64 {
	if k < 0 {
		k = 0
	}
	if k >= n {
		return 0
	}
	a, b := n-k, k+1
	la, _ := math.Lgamma(a)
	lb, _ := math.Lgamma(b)
	lab, _ := math.Lgamma(a + b)
	front := lab - la - lb - (a+b)*math.Ln2
	// The continued fraction converges fast on the side of the mean where the tail is.
	if 0.5 < (a+1)/(a+b+2) {
		return front + math.Log(betaFraction(a, b)) - math.Log(a)
	}
	rest := math.Exp(front) * betaFraction(b, a) / b
	return math.Log1p(-math.Min(rest, 1))
}

// betaFraction evaluates the continued fraction of the incomplete beta function at x = ½ by Lentz's method.
func betaFraction(a, b float64) float64 {
	const x, tiny, eps = 0.5, 1e-300, 1e-15
	c, d := 1.0, 1-(a+b)*x/(a+1)
	if math.Abs(d) < tiny {
		d = tiny
	}
	d = 1 / d
	h := d
	step := func(num float64) float64 {
		d = 1 + num*d
		if math.Abs(d) < tiny {
			d = tiny
		}
		c = 1 + num/c
		if math.Abs(c) < tiny {
			c = tiny
		}
		d = 1 / d
		return c * d
	}
	for i := 1.0; i <= 1000; i++ {
		h *= step(i * (b - i) * x / ((a + 2*i - 1) * (a + 2*i)))
		last := step(-(a + i) * (a + b + i) * x / ((a + 2*i) * (a + 2*i + 1)))
		h *= last
		if math.Abs(last-1) < eps {
			break
		}
	}
	return h
}

// Verdict is what the resemblance to one person, or to a whole gallery, means. Greater verdicts outweigh smaller ones.
type Verdict int

// The verdicts.
const (
	Unique    Verdict = iota // nobody resembles the newcomer
	Grey                     // too close to call
	TooFew                   // an eye shares too few usable bits with somebody's, so that nothing can be said about that person
	Altered                  // one eye is somebody's, the other clearly is not: one may have been disguised
	Duplicate                // the person is in the gallery
	Replay                   // the very same template again, which no living eye gives
)

// Rule decides. The zero thresholds are useless on purpose; start from [DefaultRule].
//
// Let p be the probability that a stranger's eye comes as close as measured. Over a gallery of n people, both eyes give
// E = n·x·(1 − ln x) with x = p_left·p_right, the expected number of strangers who resemble the newcomer that much in both; one eye gives
// E₁ = 2n·min(p_left, p_right). So an honest newcomer is called a duplicate with probability at most Duplicate, suspected of an altered
// eye with at most Altered and asked for another capture with at most Grey, at any size of the gallery.
type Rule struct {
	Model     Model
	Duplicate float64 // E below: duplicate
	Altered   float64 // E₁ below, while the other eye is no closer than strangers are: suspected altered eye
	Grey      float64 // E below: grey
	Disagree  float64 // p from which an eye counts as a stranger's in the test for an altered eye
	Replay    Cut     // distance of one eye below which it is the same template again
	MinUsable int     // usable bits that each template of a newcomer must have
}

// DefaultRule is the rule with the thresholds of the design and [DefaultModel].
func DefaultRule() Rule {
	return Rule{
		Model: DefaultModel(), Duplicate: 1e-6, Altered: 1e-4, Grey: 1e-3, Disagree: 0.05,
		Replay: Cut{Num: 2, Den: 100}, MinUsable: iris.Bits / 2,
	}
}

// Cut gives the distance that a scan of n comparisons of people has to report for Judge to see everything that matters.
func (r Rule) Cut(n int) Cut {
	// E < Grey bounds x, and the smaller p is at most √x; E₁ < Altered bounds it directly.
	lx := 0.0
	lo, hi := -800.0, 0.0
	for range 60 {
		mid := (lo + hi) / 2
		if logE(mid, n) < math.Log(math.Max(r.Grey, r.Duplicate)) {
			lo = mid
		} else {
			hi = mid
		}
	}
	lx = hi / 2
	one := math.Log(r.Altered / (2 * float64(max(n, 1))))
	c := r.Model.cut(math.Max(lx, one))
	if r.Replay.Num*c.Den > c.Num*r.Replay.Den {
		return r.Replay
	}
	return c
}

// logE gives ln(n·x·(1−ln x)) of ln x.
func logE(lx float64, n int) float64 { return math.Log(float64(max(n, 1))) + lx + math.Log1p(-lx) }

// Judge says what one hit means when n people were compared with, each view of a probe counted.
func (r Rule) Judge(n int, h Hit) Verdict {
	for _, e := range []Eye{h.Left, h.Right} {
		if e.OK && r.Replay.Under(e.Distance) {
			return Replay
		}
	}
	if !h.Left.OK || !h.Right.OK {
		return TooFew
	}
	l, rt := r.Model.LogP(h.Left.Distance), r.Model.LogP(h.Right.Distance)
	e := logE(l+rt, n)
	if e < math.Log(r.Duplicate) {
		return Duplicate
	}
	near, far := math.Min(l, rt), math.Max(l, rt)
	if math.Log(2*float64(max(n, 1)))+near < math.Log(r.Altered) && far > math.Log(r.Disagree) {
		return Altered
	}
	if e < math.Log(r.Grey) {
		return Grey
	}
	return Unique
}

// SameEye reports whether two templates of one capture are of one eye, as by presenting an eye twice: the probability of the least distance,
// plain or mirrored and at every tilt that [Views] looks at, is below the rule's threshold for an altered eye. Templates that share too few
// bits are not called the same.
func (r Rule) SameEye(a, b *iris.Template) bool {
	m := Mirror(b)
	limit := math.Log(r.Altered / float64(2*len(tilts)))
	for _, t := range []*iris.Template{b, &m} {
		for _, tilt := range tilts {
			turned := t.Rotate(tilt)
			if e := CompareEye(a, &turned); e.OK && r.Model.LogP(e.Distance) < limit {
				return true
			}
		}
	}
	return false
}

// Plausible reports whether a template can come from an eye: about as many ones as zeros among its usable bits, in each half of the bits.
// A constructed template that resembles many people does not have that.
func Plausible(t *iris.Template) bool {
	for _, part := range []uint64{imaginary, ^uint64(imaginary)} {
		ones, usable := 0, 0
		for c := range t.Code {
			m := t.Mask[c] & part
			usable += bits.OnesCount64(m)
			ones += bits.OnesCount64(t.Code[c] & m)
		}
		if usable == 0 || 10*ones < 3*usable || 10*ones > 7*usable {
			return false
		}
	}
	return true
}
