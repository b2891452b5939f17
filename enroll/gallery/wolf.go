package gallery

import (
	_ "embed"
	"fmt"
	"math"
	"math/bits"

	"unum/enroll/iris"
)

// panelBytes holds the templates of 40 synthetic eyes, of nobody. It is fixed: internal/panelgen made it with the encoder of commit f4861fc, and
// another one, of the same eyes as another encoder sees them, needs limits of its own.
//
//go:embed panel.bin
var panelBytes []byte

// shape is what a template's bits look like, apart from whose they are.
type shape struct {
	ones    [4]float64 // share of ones among the usable bits of each filter's real and imaginary part
	turns   [4]float64 // share of neighbours along the angle that differ
	steps   float64    // share of neighbours along the radius that differ
	longest int        // longest run of equal bits along the angle, in columns
}

func shapeOf(t *iris.Template) shape {
	var s shape
	var ones, usable, turns, pairs [4]int
	steps, beside := 0, 0
	var run [64]int
	for i := range 2 * iris.Columns { // twice around, so that a run may cross the end
		c := i % iris.Columns
		next := (c + 1) % iris.Columns
		both := t.Mask[c] & t.Mask[next]
		diff := (t.Code[c] ^ t.Code[next]) & both
		for b := range run {
			switch {
			case both>>b&1 == 0 || diff>>b&1 == 1:
				run[b] = 0
			default:
				run[b]++
				s.longest = max(s.longest, min(run[b]+1, iris.Columns))
			}
		}
		if i >= iris.Columns {
			continue
		}
		for p := range ones {
			part := uint64(0x1111111111111111) << p
			usable[p] += bits.OnesCount64(t.Mask[c] & part)
			ones[p] += bits.OnesCount64(t.Code[c] & t.Mask[c] & part)
			pairs[p] += bits.OnesCount64(both & part)
			turns[p] += bits.OnesCount64(diff & part)
		}
		down := t.Mask[c] & (t.Mask[c] >> 4)
		beside += bits.OnesCount64(down)
		steps += bits.OnesCount64((t.Code[c] ^ t.Code[c]>>4) & down)
	}
	share := func(n, of int) float64 {
		if of == 0 {
			return math.NaN()
		}
		return float64(n) / float64(of)
	}
	for p := range ones {
		s.ones[p], s.turns[p] = share(ones[p], usable[p]), share(turns[p], pairs[p])
	}
	s.steps = share(steps, beside)
	return s
}

// Panel tells templates of eyes from constructed ones, above all from those that would resemble many people: by the shape of their bits, and
// by their distances from a fixed set of templates of nobody.
//
// The limits come from the 449 templates of MMU1 and the 90 fused from them (mean and standard deviation, extremes in parentheses): ones in a
// part 0.50 ± 0.025 (0.43 to 0.57); neighbours along the angle that differ 0.266 ± 0.012, 0.205 ± 0.020, 0.138 ± 0.009 and 0.108 ± 0.013
// (0.234 to 0.302, 0.148 to 0.252, 0.106 to 0.170, 0.060 to 0.142), along the radius 0.165 ± 0.016 (0.130 to 0.212); longest run of equal bits
// 80 columns; mean distance from the panel 0.4526 ± 0.0039 (0.441 to 0.466). They leave about five standard deviations on either side.
type Panel struct{ eyes []iris.Template }

const (
	minOnes, maxOnes   = 0.37, 0.63
	minSteps, maxSteps = 0.08, 0.26
	maxRun             = 130
	// A template whose mean distance from the panel is 0.43 comes about one standard deviation of a stranger's distance nearer to everybody.
	minPanelMean = 0.43
	// Chance of the least of 40 distances from the panel: below it, a template is made after the panel, which everybody can read.
	maxPanelChance = 1e-4
)

var minTurns, maxTurns = [4]float64{0.18, 0.10, 0.08, 0.03}, [4]float64{0.35, 0.31, 0.21, 0.19}

// Reasons why a template is none of an eye, from [Panel.Check]. They are for logs; who hands in templates is not told.
const (
	WolfMaskEmpty = "mask_empty"     // no usable bit
	WolfMaskFull  = "mask_full"      // every bit usable: no lid, no lash, no reflection, no edge
	WolfBalance   = "bit_balance"    // far more ones than zeros among the bits of a filter's part, or fewer
	WolfRuns      = "run_lengths"    // changes more often, or more rarely, than what the filters give
	WolfPanel     = "resembles_many" // nearer to eyes of nobody than an eye is
)

// NewPanel reads the panel that is part of the program.
func NewPanel() (*Panel, error) {
	if len(panelBytes) == 0 || len(panelBytes)%iris.TemplateSize != 0 {
		return nil, fmt.Errorf("gallery: the panel has %d bytes", len(panelBytes))
	}
	p := new(Panel)
	for b := panelBytes; len(b) > 0; b = b[iris.TemplateSize:] {
		t, err := iris.ParseTemplate(b[:iris.TemplateSize])
		if err != nil {
			return nil, fmt.Errorf("gallery: panel: %w", err)
		}
		p.eyes = append(p.eyes, t)
	}
	return p, nil
}

// Check gives the reason why a template can't be of an eye, or "". It costs 40 comparisons.
func (p *Panel) Check(t *iris.Template) string {
	switch t.Mask.Count() {
	case 0:
		return WolfMaskEmpty
	case iris.Bits:
		return WolfMaskFull
	}
	in := func(v, lo, hi float64) bool { return v >= lo && v <= hi } // false for what could not be counted
	s := shapeOf(t)
	for part := range s.ones {
		if !in(s.ones[part], minOnes, maxOnes) {
			return WolfBalance
		}
		if !in(s.turns[part], minTurns[part], maxTurns[part]) {
			return WolfRuns
		}
	}
	if !in(s.steps, minSteps, maxSteps) || s.longest > maxRun {
		return WolfRuns
	}
	mean, least, compared := p.distances(t)
	if compared == 0 {
		return "" // too few usable bits: another rule's business
	}
	if mean < minPanelMean || DefaultModel().LogP(least) < math.Log(maxPanelChance/float64(compared)) {
		return WolfPanel
	}
	return ""
}

// distances gives the mean and the least distance from the panel, and how many of it could be compared.
func (p *Panel) distances(t *iris.Template) (mean float64, least iris.Distance, compared int) {
	for i := range p.eyes {
		d, err := iris.Compare(t, &p.eyes[i])
		if err != nil {
			continue
		}
		mean += d.Fraction()
		if compared++; compared == 1 || d.Less(least) {
			least = d
		}
	}
	return mean / float64(compared), least, compared
}
