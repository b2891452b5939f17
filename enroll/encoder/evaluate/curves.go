package evaluate

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"math"

	"unum/enroll/encoder/eyeset"
)

// Curves runs the set again for each level of each [Degradation], every image made worse alike. report, if set, is told of each level
// before it begins.
func Curves(ctx context.Context, classes []eyeset.Class, report func(name string, level float64)) ([]Curve, error) {
	var out []Curve
	for _, d := range Degradations() {
		c := Curve{Name: d.Name, Unit: d.Unit}
		for _, level := range d.Levels {
			if report != nil {
				report(d.Name, level)
			}
			r, err := Run(ctx, classes, Options{Prepare: func(img *image.Gray, seed uint64) *image.Gray { return d.Apply(img, level, seed) }})
			if err != nil {
				return nil, err
			}
			c.Points = append(c.Points, CurvePoint{Level: level, EER: r.EER, Failed: float64(r.Failed) / float64(max(r.Images, 1))})
		}
		out = append(out, c)
	}
	return out, nil
}

// CurvesSVG draws curves as one plot, a panel each, on a scale of square roots: equal error rate and share refused over the level.
// The error rate is left out where fewer than a fifth of the images was accepted, which is too few to tell it.
func CurvesSVG(curves []Curve) []byte {
	const wide, high, left, top, columns = 300, 190, 44, 28, 3
	rows := (len(curves) + columns - 1) / columns
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="10">`+"\n", columns*wide, rows*high+24)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" fill="white"/><text x="%d" y="16" fill="#b00">equal error rate</text><text x="%d" y="16" fill="#06c">refused</text>`+"\n", left, left+90)
	for i, c := range curves {
		x0, y0 := float64(i%columns*wide+left), float64(i/columns*high+top+24)
		w, h := float64(wide-left-14), float64(high-top-34)
		at := func(v float64) float64 { return y0 + h - h*math.Sqrt(min(max(v, 0), 1)) }
		fmt.Fprintf(&b, `<text x="%.0f" y="%.0f" font-size="11">%s, %s</text>`+"\n", x0-30, y0-8, c.Name, c.Unit)
		for _, v := range []float64{0, 0.01, 0.05, 0.2, 0.5, 1} {
			fmt.Fprintf(&b, `<path d="M%.0f %.1fh%.0f" stroke="#ddd"/><text x="%.0f" y="%.1f" text-anchor="end">%g %%</text>`+"\n", x0, at(v), w, x0-4, at(v)+3, 100*v)
		}
		line := func(colour string, value func(CurvePoint) float64, ok func(CurvePoint) bool) {
			path := ""
			for j, p := range c.Points {
				if !ok(p) {
					continue
				}
				x, y := x0+w*(float64(j)+0.5)/float64(len(c.Points)), at(value(p))
				verb := "L"
				if path == "" {
					verb = "M"
				}
				path += fmt.Sprintf("%s%.1f %.1f", verb, x, y)
				fmt.Fprintf(&b, `<circle cx="%.1f" cy="%.1f" r="2.5" fill="%s"/>`+"\n", x, y, colour)
			}
			if path != "" {
				fmt.Fprintf(&b, `<path d="%s" fill="none" stroke="%s" stroke-width="1.5"/>`+"\n", path, colour)
			}
		}
		line("#06c", func(p CurvePoint) float64 { return p.Failed }, func(CurvePoint) bool { return true })
		line("#b00", func(p CurvePoint) float64 { return p.EER }, func(p CurvePoint) bool { return p.Failed < 0.8 })
		for j, p := range c.Points {
			fmt.Fprintf(&b, `<text x="%.1f" y="%.1f" text-anchor="middle">%g</text>`+"\n", x0+w*(float64(j)+0.5)/float64(len(c.Points)), y0+h+12, p.Level)
		}
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}
