package evaluate

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"html/template"
	"image"
	"image/draw"
	"image/png"
	"io"
	"math"
	"os"
	"sort"
	"strconv"
	"strings"

	"unum/enroll/encoder"
)

// Curve is how the encoder fares along one [Degradation].
type Curve struct {
	Name, Unit string
	Points     []CurvePoint
}

// CurvePoint is one level of a Curve. Failed is the share of images refused.
type CurvePoint struct {
	Level  float64 `json:"level"`
	EER    float64 `json:"eer"`
	Failed float64 `json:"failed"`
}

// WriteHTML writes the report as one page that needs nothing else: figures, curves, and the worst pairs drawn with their contours. The
// drawings are the images themselves: the page is as private as the set that it was made from.
func (r *Report) WriteHTML(w io.Writer, curves []Curve) error {
	data := struct {
		*Report
		FailedShare, Percent                 string
		DET, Histogram, Scatter              template.HTML
		Curves                               []template.HTML
		Genuine20, Impostor20                []drawnPair
		ReasonList, StageList                []row
		EERText, E2Text, E3Text, E4Text, DOF string
		Binomial                             string
	}{
		Report: r, FailedShare: percent(float64(r.Failed) / float64(max(r.Images, 1))),
		DET: r.det(), Histogram: r.histogram(), Scatter: r.scatter(),
		EERText: percent(r.EER), E2Text: percent(r.FNMR.E2), E3Text: percent(r.FNMR.E3), E4Text: percent(r.FNMR.E4), DOF: fmt.Sprintf("%.0f", r.DOF),
		Binomial: fmt.Sprintf("mean %.4f, standard deviation %.4f: as %.0f coin tosses of which a share of %.4f fall one way", r.ImpMean, r.ImpSD, r.DOFBest, r.ImpMean),
	}
	for _, c := range curves {
		data.Curves = append(data.Curves, c.svg())
	}
	var err error
	if data.Genuine20, err = r.drawn(r.Pairs, 20); err != nil {
		return err
	}
	if data.Impostor20, err = r.drawn(r.Closest, 10); err != nil {
		return err
	}
	for code, n := range r.Reasons {
		data.ReasonList = append(data.ReasonList, row{code, strconv.Itoa(n)})
	}
	sort.Slice(data.ReasonList, func(i, j int) bool { return data.ReasonList[i].Name < data.ReasonList[j].Name })
	for _, stage := range []string{"decode", "segment", "normalize", "encode"} {
		data.StageList = append(data.StageList, row{stage, fmt.Sprintf("%.2f ms per image (median, wall time)", r.MS[stage])})
	}
	return page.Execute(w, data)
}

type row struct{ Name, Value string }

type drawnPair struct {
	Distance string
	A, B     template.URL // PNG data
}

func percent(v float64) string { return fmt.Sprintf("%.2f %%", 100*v) }

// drawn draws the first n pairs with the contours that were found.
func (r *Report) drawn(pairs []Pair, n int) (out []drawnPair, err error) {
	for _, p := range pairs[:min(len(pairs), n)] {
		d := drawnPair{Distance: fmt.Sprintf("%.3f", p.Distance)}
		if p.Distance >= 1 {
			d.Distance = "too few shared bits"
		}
		if d.A, err = r.overlay(p.A); err != nil {
			return nil, err
		}
		if d.B, err = r.overlay(p.B); err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, nil
}

func (r *Report) overlay(i int) (template.URL, error) {
	o := &r.Outcomes[i]
	data, err := os.ReadFile(o.Path)
	if err != nil {
		return "", fmt.Errorf("read image: %w", err)
	}
	img, err := encoder.Decode(data)
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	if err := png.Encode(&b, small(encoder.Overlay(img, &o.Result.Segmentation))); err != nil {
		return "", err
	}
	return template.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(b.Bytes())), nil
}

// small halves a picture until it is at most 400 pixels wide.
func small(img *image.RGBA) *image.RGBA {
	for img.Bounds().Dx() > 400 {
		w, h := img.Bounds().Dx()/2, img.Bounds().Dy()/2
		out := image.NewRGBA(image.Rect(0, 0, w, h))
		for y := range h {
			for x := range w {
				out.SetRGBA(x, y, img.RGBAAt(img.Bounds().Min.X+2*x, img.Bounds().Min.Y+2*y))
			}
		}
		img = out
	}
	if img.Bounds().Min != (image.Point{}) {
		out := image.NewRGBA(image.Rect(0, 0, img.Bounds().Dx(), img.Bounds().Dy()))
		draw.Draw(out, out.Bounds(), img, img.Bounds().Min, draw.Src)
		return out
	}
	return img
}

// chart is a drawing area of 640×360 with room for labels.
type chart struct {
	strings.Builder
}

const (
	chartW, chartH = 640.0, 360.0
	left, right    = 84.0, 20.0
	top, bottom    = 20.0, 50.0
)

func newChart(xLabel, yLabel string) *chart {
	c := new(chart)
	fmt.Fprintf(c, `<svg viewBox="0 0 %g %g" role="img">`, chartW, chartH)
	fmt.Fprintf(c, `<rect x="%g" y="%g" width="%g" height="%g" class="frame"/>`, left, top, chartW-left-right, chartH-top-bottom)
	fmt.Fprintf(c, `<text x="%g" y="%g" text-anchor="middle">%s</text>`, left+(chartW-left-right)/2, chartH-10, template.HTMLEscapeString(xLabel))
	fmt.Fprintf(c, `<text transform="translate(14 %g) rotate(-90)" text-anchor="middle">%s</text>`, top+(chartH-top-bottom)/2, template.HTMLEscapeString(yLabel))
	return c
}

func (c *chart) x(v float64) float64 { return left + v*(chartW-left-right) }
func (c *chart) y(v float64) float64 { return chartH - bottom - v*(chartH-top-bottom) }

// tick labels a place from 0 to 1 on an axis.
func (c *chart) xTick(at float64, label string) {
	fmt.Fprintf(c, `<line x1="%.1f" x2="%.1f" y1="%g" y2="%g" class="grid"/><text x="%.1f" y="%g" text-anchor="middle" class="tick">%s</text>`, c.x(at), c.x(at), top, chartH-bottom, c.x(at), chartH-bottom+16, label)
}

func (c *chart) yTick(at float64, label string) {
	fmt.Fprintf(c, `<line x1="%g" x2="%g" y1="%.1f" y2="%.1f" class="grid"/><text x="%g" y="%.1f" text-anchor="end" class="tick">%s</text>`, left, chartW-right, c.y(at), c.y(at), left-6, c.y(at)+4, label)
}

func (c *chart) line(class string, xs, ys []float64) {
	fmt.Fprintf(c, `<polyline class="%s" points="`, class)
	for i := range xs {
		fmt.Fprintf(c, "%.1f,%.1f ", c.x(xs[i]), c.y(ys[i]))
	}
	c.WriteString(`"/>`)
}

func (c *chart) html() template.HTML { return template.HTML(c.String() + "</svg>") }

// logAt places a rate on a logarithmic axis from 1e-5 to 1.
func logAt(v float64) float64 { return min(max((math.Log10(max(v, 1e-5))+5)/5, 0), 1) }

// det draws the detection error trade-off.
func (r *Report) det() template.HTML {
	c := newChart("false match rate", "false non-match rate")
	for e := -5; e <= 0; e++ {
		label := fmt.Sprintf("1e%d", e)
		c.xTick(float64(e+5)/5, label)
		c.yTick(float64(e+5)/5, label)
	}
	gen, imp := r.GenuineDistances, r.ImpostorDistances
	var xs, ys []float64
	for i := range 400 {
		t := 0.1 + 0.5*float64(i)/400
		fmr := float64(sort.SearchFloat64s(imp, t)) / float64(max(len(imp), 1))
		fnmr := 1 - float64(sort.SearchFloat64s(gen, t))/float64(max(len(gen), 1))
		if fmr == 0 && fnmr == 1 {
			continue
		}
		xs, ys = append(xs, logAt(fmr)), append(ys, logAt(fnmr))
	}
	c.line("a", xs, ys)
	return c.html()
}

// histogram draws both distributions of distances, each as shares of its own.
func (r *Report) histogram() template.HTML {
	c := newChart("fractional Hamming distance at the best rotation", "share of pairs")
	const bins, limit = 65, 0.65
	count := func(d []float64) (out [bins]float64) {
		for _, v := range d {
			if b := int(v / limit * bins); b < bins {
				out[b] += 1 / float64(len(d))
			}
		}
		return out
	}
	gen, imp := count(r.GenuineDistances), count(r.ImpostorDistances)
	peak := 0.01
	for b := range bins {
		peak = max(peak, gen[b], imp[b])
	}
	for i := range 7 {
		c.xTick(float64(i)*0.1/limit, fmt.Sprintf("%.1f", float64(i)*0.1))
	}
	for i := range 5 {
		c.yTick(float64(i)/4, percent(peak*float64(i)/4))
	}
	var xs, g, m []float64
	for b := range bins {
		xs = append(xs, (float64(b)+0.5)/bins)
		g, m = append(g, gen[b]/peak), append(m, imp[b]/peak)
	}
	c.line("a", xs, g)
	c.line("b", xs, m)
	return c.html()
}

// scatter draws the worse quality of each genuine pair against its distance.
func (r *Report) scatter() template.HTML {
	c := newChart("overall quality of the worse image", "distance of the genuine pair")
	for i := range 6 {
		c.xTick(float64(i)/5, fmt.Sprint(20*i))
		c.yTick(float64(i)/5, fmt.Sprintf("%.1f", float64(i)*0.1))
	}
	for _, p := range r.Pairs {
		q := float64(min(r.Outcomes[p.A].Result.Quality.Score, r.Outcomes[p.B].Result.Quality.Score))
		fmt.Fprintf(c, `<circle class="dot" r="2" cx="%.1f" cy="%.1f"/>`, c.x(min(max(q/100, 0), 1)), c.y(min(p.Distance/0.5, 1)))
	}
	return c.html()
}

func (k Curve) svg() template.HTML {
	c := newChart(k.Name+", "+k.Unit, "share of images or pairs")
	for i := range 6 {
		c.yTick(float64(i)/5, fmt.Sprintf("%d %%", 20*i))
	}
	var xs, eers, failed []float64
	for i, p := range k.Points {
		at := (float64(i) + 0.5) / float64(len(k.Points))
		c.xTick(at, fmt.Sprintf("%g", p.Level))
		xs, eers, failed = append(xs, at), append(eers, min(p.EER, 1)), append(failed, p.Failed)
	}
	c.line("a", xs, eers)
	c.line("b", xs, failed)
	return c.html()
}

var page = template.Must(template.New("report").Parse(`<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>unum iris evaluate</title>
<style>
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f1d;background:#fbfaf7}
h1{font-family:Georgia,serif}h2{margin-top:2.5rem;font-size:1rem;text-transform:uppercase;letter-spacing:.06em;color:#55605b}
table{border-collapse:collapse;width:100%}td{border-top:1px solid #dcdcd3;padding:.3rem .5rem}td:last-child{text-align:right;font-variant-numeric:tabular-nums}
svg{width:100%;background:#fff;border:1px solid #dcdcd3;border-radius:6px}svg text{font:12px system-ui,sans-serif;fill:#333}svg .tick{font-size:11px;fill:#666}
.frame{fill:none;stroke:#999}.grid{stroke:#eee}.a{fill:none;stroke:#146c55;stroke-width:2}.b{fill:none;stroke:#b4532a;stroke-width:2}.dot{fill:#146c55;opacity:.5}
.pairs{display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:1rem}.pairs figure{margin:0}.pairs img{width:49%}
figcaption{font-size:.85rem;color:#55605b}.key span{padding-right:1.5rem}.ka{color:#146c55}.kb{color:#b4532a}
</style>
<h1>How well the encoder does on this set</h1>
<table>
<tr><td>images<td>{{.Images}}
<tr><td>images refused<td>{{.Failed}}, {{.FailedShare}}
{{range .ReasonList}}<tr><td>&nbsp;&nbsp;{{.Name}}<td>{{.Value}}{{end}}
<tr><td>genuine pairs<td>{{.Genuine}}
<tr><td>impostor pairs<td>{{.Impostor}}
<tr><td>equal error rate<td>{{.EERText}}
<tr><td>false non-matches at a false match rate of 1 %<td>{{.E2Text}}
<tr><td>false non-matches at a false match rate of 0.1 %<td>{{.E3Text}}
<tr><td>false non-matches at a false match rate of 0.01 %<td>{{.E4Text}}
<tr><td>decidability d′<td>{{printf "%.2f" .DPrime}}
<tr><td>degrees of freedom of impostors at one rotation<td>{{.DOF}}
<tr><td>binomial fit of impostors at the best rotation<td>{{.Binomial}}
{{range .StageList}}<tr><td>{{.Name}}<td>{{.Value}}{{end}}
</table>
<h2>Detection error trade-off</h2>{{.DET}}
<h2>Distances</h2><p class="key"><span class="ka">— genuine</span><span class="kb">— impostor</span></p>{{.Histogram}}
<h2>Quality against distance</h2>{{.Scatter}}
{{if .Curves}}<h2>Made worse on purpose</h2><p class="key"><span class="ka">— equal error rate</span><span class="kb">— refused</span></p>{{range .Curves}}{{.}}{{end}}{{end}}
<h2>Genuine pairs farthest apart</h2><div class="pairs">{{range .Genuine20}}<figure><img src="{{.A}}" alt=""> <img src="{{.B}}" alt=""><figcaption>distance {{.Distance}}</figcaption></figure>{{end}}</div>
<h2>Impostor pairs closest together</h2><div class="pairs">{{range .Impostor20}}<figure><img src="{{.A}}" alt=""> <img src="{{.B}}" alt=""><figcaption>distance {{.Distance}}</figcaption></figure>{{end}}</div>
</html>
`))
