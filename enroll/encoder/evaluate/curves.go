package evaluate

import (
	"context"
	"image"

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
