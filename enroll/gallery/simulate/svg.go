package simulate

import (
	"fmt"
	"html"
	"math"
	"strings"
)

// SVG draws the report: probability (logarithmic) over the number of people (logarithmic). Lines of the rule are whole, those of World's
// are broken; what is below 10⁻⁸ lies on the floor.
func (r *Report) SVG() []byte {
	const (
		w, h                     = 900, 560
		left, right, top, bottom = 80.0, 270.0, 60.0, 70.0
		floor                    = -8.0
	)
	if len(r.Rows) == 0 {
		return []byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`)
	}
	lo, hi := math.Log10(r.Rows[0].People), math.Log10(r.Rows[len(r.Rows)-1].People)
	if hi <= lo {
		hi = lo + 1
	}
	x := func(n float64) float64 { return left + (w-left-right)*(math.Log10(n)-lo)/(hi-lo) }
	y := func(p float64) float64 {
		return top + (h-top-bottom)*math.Max(floor, math.Min(0, math.Log10(math.Max(p, 1e-300))))/floor
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">`, w, h)
	fmt.Fprintf(&b, `<title>%s</title><rect width="%d" height="%d" fill="white"/>`, html.EscapeString("Honest refusals, recaptures and misses. "+r.Source), w, h)
	fmt.Fprintf(&b, `<text x="%g" y="24" font-size="16">What happens to one person, by the size of the gallery</text>`, left)
	fmt.Fprintf(&b, `<text x="%g" y="42" fill="#555">whole lines: E-value rule, up to %d looks; broken lines: both eyes below %.3f, as World has published; 1e-8 is the floor</text>`, left, Looks, r.Threshold)
	for e := 0.0; e >= floor; e-- {
		v := y(math.Pow(10, e))
		fmt.Fprintf(&b, `<line x1="%g" y1="%.1f" x2="%g" y2="%.1f" stroke="#ddd"/><text x="%g" y="%.1f" text-anchor="end">1e%g</text>`, left, v, w-right, v, left-8, v+4, e)
	}
	for _, row := range r.Rows {
		fmt.Fprintf(&b, `<line x1="%.1f" y1="%g" x2="%.1f" y2="%g" stroke="#eee"/>`, x(row.People), top, x(row.People), h-bottom)
		fmt.Fprintf(&b, `<text x="%.1f" y="%g" text-anchor="middle">%.0e</text>`, x(row.People), h-bottom+18, row.People)
	}
	fmt.Fprintf(&b, `<text x="%g" y="%g" text-anchor="middle">people enrolled</text>`, (left+w-right)/2, h-bottom+42)
	type line struct {
		name, color, dash string
		of                func(Row) float64
	}
	lines := []line{
		{"honest newcomer refused", "#c0392b", "", func(r Row) float64 { return r.HonestRefused }},
		{"honest newcomer suspected", "#e67e22", "", func(r Row) float64 { return r.HonestSuspected }},
		{"honest newcomer recaptured", "#d4ac0d", "", func(r Row) float64 { return r.HonestRecapture }},
	}
	blues := []string{"#85c1e9", "#2e86c1", "#1b4f72", "#0b2538"}
	for i, a := range r.Rows[0].Again {
		lines = append(lines, line{
			fmt.Sprintf("missed, %d + %d frames", a.Enrolled, a.Probe), blues[min(i, len(blues)-1)], "", func(r Row) float64 { return r.Again[i].Missed },
		})
	}
	last := len(r.Rows[0].Again) - 1
	lines = append(lines,
		line{"missed, one eye spoiled", "#7d3c98", "", func(r Row) float64 { return r.Again[last].SpoiledMissed }},
		line{"World: honest refused", "#c0392b", "6 4", func(r Row) float64 { return r.WorldHonestRefused }},
		line{"World: missed, 1 + 1 frame", blues[0], "6 4", func(r Row) float64 { return r.Again[0].WorldMissed }},
		line{"World: missed, one eye spoiled", "#7d3c98", "6 4", func(r Row) float64 { return r.Again[0].WorldSpoiledMissed }},
		line{"either eye below: honest refused", "#555555", "2 3", func(r Row) float64 { return r.EitherEyeHonestRefuse }},
	)
	for i, l := range lines {
		var points []string
		for _, row := range r.Rows {
			points = append(points, fmt.Sprintf("%.1f,%.1f", x(row.People), y(l.of(row))))
		}
		fmt.Fprintf(&b, `<polyline points="%s" fill="none" stroke="%s" stroke-width="2" stroke-dasharray="%s"/>`, strings.Join(points, " "), l.color, l.dash)
		ly := top + 10 + 22*float64(i)
		fmt.Fprintf(&b, `<line x1="%g" y1="%g" x2="%g" y2="%g" stroke="%s" stroke-width="2" stroke-dasharray="%s"/><text x="%g" y="%g">%s</text>`,
			w-right+16, ly, w-right+46, ly, l.color, l.dash, w-right+54, ly+4, l.name)
	}
	b.WriteString("</svg>\n")
	return []byte(b.String())
}
