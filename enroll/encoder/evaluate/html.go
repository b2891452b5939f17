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
	"unum/enroll/iris"
)

// Curve is how the encoder fares along one [Degradation].
type Curve struct {
	Name   string       `json:"name"`
	Unit   string       `json:"unit"`
	Points []CurvePoint `json:"points"`
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
		Figures, Reasons, Stages  []row
		DET, Histogram, Scatter   template.HTML
		TailChart, Predicted      template.HTML
		Curves                    []template.HTML
		Genuine20, Impostor20     []drawnPair
		Refused                   []drawnPair
		FusedText, TunedText      string
		CalibratedOn, ModelSource string
		PredictedWorse            template.HTML
		MoreRefused               int
	}{Report: r, DET: r.det(), Histogram: r.histogram(), Scatter: r.scatter()}
	add := func(name, format string, args ...any) {
		data.Figures = append(data.Figures, row{name, fmt.Sprintf(format, args...)})
	}
	add("images", "%d", r.Images)
	add("images refused", "%d, %s", r.Failed, percent(float64(r.Failed)/float64(max(r.Images, 1))))
	add("usable bits of a template, mean", "%s of %s", thousands(int(r.Usable)), thousands(iris.Bits))
	add("genuine pairs", "%s, mean %.3f, deviation %.3f", thousands(r.Genuine), r.GenMean, r.GenSD)
	add("genuine pairs that share too few bits", "%d", r.TooFew)
	add("impostor pairs", "%s, mean %.3f, deviation %.4f, least %.3f", thousands(r.Impostor), r.ImpMean, r.ImpSD, r.ImpMin)
	add("equal error rate", "%s", percent(r.EER))
	add("false non-matches at a false match rate of 1 %", "%s", percent(r.FNMR.E2))
	add("… of 0.1 %", "%s at distance %.3f", percent(r.FNMR.E3), r.Threshold.E3)
	add("… of 0.01 %", "%s at distance %.3f", percent(r.FNMR.E4), r.Threshold.E4)
	add("decidability d′", "%.2f", r.DPrime)
	add("degrees of freedom, one rotation", "%.0f", r.DOF)
	add("binomial fit, best rotation", "%.0f coin tosses, %.1f %% heads", r.DOFBest, 100*r.ImpMean)
	if len(r.Folds) > 0 {
		t := Total(r.Folds)
		add(fmt.Sprintf("threshold of the other people, %d folds", len(r.Folds)), "FNMR %s at FMR %.3f %%", percent(t.FNMR), 100*t.FMR)
	}
	for _, c := range curves {
		data.Curves = append(data.Curves, c.svg())
	}
	if r.Reliability != nil {
		data.Predicted = r.Reliability.svg()
		data.TailChart = r.tailChart()
		data.ModelSource = r.model.Source
	}
	if r.Calibrated != nil {
		data.Predicted, data.PredictedWorse = r.Calibrated.Plain.svg(), r.Calibrated.Worse.svg()
		data.CalibratedOn = fmt.Sprintf("%d people, %d captures as they are and %d made worse; each predicted by what was fitted to other people", r.Calibrated.People, r.Calibrated.AsTheyAre, r.Calibrated.MadeWorse)
	}
	if r.Fused != nil {
		data.FusedText = r.Fused.Text()
	}
	if r.Tuned != nil {
		data.TunedText = r.Tuned.Text()
	}
	var err error
	if data.Genuine20, err = r.drawn(r.Pairs, 20); err != nil {
		return err
	}
	if data.Impostor20, err = r.drawn(r.Closest, 20); err != nil {
		return err
	}
	if data.Refused, err = r.refused(24); err != nil {
		return err
	}
	data.MoreRefused = r.Failed - len(data.Refused)
	for code, n := range r.Reasons {
		data.Reasons = append(data.Reasons, row{code, strconv.Itoa(n)})
	}
	sort.Slice(data.Reasons, func(i, j int) bool { return data.Reasons[i].Name < data.Reasons[j].Name })
	for _, stage := range []string{"decode", "segment", "normalize", "encode"} {
		if v := r.MS[stage]; v > 0 {
			data.Stages = append(data.Stages, row{stage, fmt.Sprintf("%.2f ms", v)})
		}
	}
	return page.Execute(w, data)
}

// refused draws the first n refused captures that could be decoded, with what was found.
func (r *Report) refused(n int) (out []drawnPair, err error) {
	for i := range r.Outcomes {
		o := &r.Outcomes[i]
		if o.Code == "" || o.Code == encoder.CodeUndecodable || o.Code == encoder.CodeTooLarge || len(out) == n {
			continue
		}
		d := drawnPair{Distance: o.Code}
		if d.A, err = r.overlay(i); err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, nil
}

type row struct{ Name, Value string }

type drawnPair struct {
	Distance string
	A, B     template.URL // PNG data
}

// thousands writes a number with a comma before each three digits.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
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
	drawn := image.NewRGBA(img.Bounds())
	if seg := &o.Result.Segmentation; seg.Limbus != (encoder.Contour{}) {
		drawn = encoder.Overlay(img, seg)
	} else {
		draw.Draw(drawn, drawn.Bounds(), img, img.Bounds().Min, draw.Src)
	}
	if err := png.Encode(&b, small(drawn)); err != nil {
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
	left, right    = 104.0, 20.0
	top, bottom    = 20.0, 56.0
)

func newChart(xLabel, yLabel string) *chart {
	c := new(chart)
	fmt.Fprintf(c, `<svg viewBox="0 0 %g %g" role="img">`, chartW, chartH)
	fmt.Fprintf(c, `<rect x="%g" y="%g" width="%g" height="%g" class="frame"/>`, left, top, chartW-left-right, chartH-top-bottom)
	fmt.Fprintf(c, `<text x="%g" y="%g" text-anchor="middle">%s</text>`, left+(chartW-left-right)/2, chartH-10, template.HTMLEscapeString(xLabel))
	fmt.Fprintf(c, `<text transform="translate(18 %g) rotate(-90)" text-anchor="middle">%s</text>`, top+(chartH-top-bottom)/2, template.HTMLEscapeString(yLabel))
	return c
}

func (c *chart) x(v float64) float64 { return left + v*(chartW-left-right) }
func (c *chart) y(v float64) float64 { return chartH - bottom - v*(chartH-top-bottom) }

// tick labels a place from 0 to 1 on an axis.
func (c *chart) xTick(at float64, label string) {
	fmt.Fprintf(c, `<line x1="%.1f" x2="%.1f" y1="%g" y2="%g" class="grid"/><text x="%.1f" y="%g" text-anchor="middle" class="tick">%s</text>`, c.x(at), c.x(at), top, chartH-bottom, c.x(at), chartH-bottom+20, label)
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

// det draws the detection error trade-off.
func (r *Report) det() template.HTML {
	const decades = 5
	c := newChart("false match rate", "false non-match rate")
	c.logAxes(decades)
	gen, imp := r.GenuineDistances, r.ImpostorDistances
	var xs, ys []float64
	for i := range 600 {
		t := 0.1 + 0.5*float64(i)/600
		fmr := float64(sort.SearchFloat64s(imp, t)) / float64(max(len(imp), 1))
		fnmr := 1 - float64(sort.SearchFloat64s(gen, t))/float64(max(len(gen), 1))
		if fmr == 0 || fmr == 1 {
			continue // beyond what the set can tell
		}
		xs, ys = append(xs, probabilityAt(fmr, decades)), append(ys, probabilityAt(fnmr, decades))
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
	// Marks at whole steps, and room above.
	step := 0.01
	for _, s := range [...]float64{0.02, 0.05, 0.1, 0.2, 0.25} {
		if step*5 < peak {
			step = s
		}
	}
	peak = step * math.Ceil(peak/step)
	for v := 0.0; v <= peak+1e-9; v += step {
		c.yTick(v/peak, fmt.Sprintf("%.0f %%", 100*v))
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

// probabilityAt places a probability on a logarithmic axis from 10^−decades to 1.
func probabilityAt(v float64, decades int) float64 {
	return min(max(math.Log10(max(v, 1e-300))/float64(decades)+1, 0), 1)
}

// logAxes marks both axes from 10^−decades to 1 and draws the diagonal.
func (c *chart) logAxes(decades int) {
	for e := 0; e <= decades; e++ {
		label := fmt.Sprintf("%g %%", 100*math.Pow(10, float64(-e)))
		c.yTick(1-float64(e)/float64(decades), label)
		if e == 0 || e == decades {
			label = "" // the corners are labelled upwards
		}
		c.xTick(1-float64(e)/float64(decades), label)
	}
	c.line("diagonal", []float64{0, 1}, []float64{0, 1})
}

// svg draws the reliability diagram: where predictions come true, the bars cross the diagonal.
func (k *Reliability) svg() template.HTML {
	const decades = 3
	c := newChart("predicted share of comparisons missed", "share that was missed")
	c.logAxes(decades)
	for _, b := range k.Bins {
		x := c.x(probabilityAt(b.Predicted, decades))
		fmt.Fprintf(c, `<line class="bar" x1="%.1f" x2="%.1f" y1="%.1f" y2="%.1f"/><circle class="point" r="4" cx="%.1f" cy="%.1f"/>`,
			x, x, c.y(probabilityAt(b.Low, decades)), c.y(probabilityAt(b.High, decades)), x, c.y(probabilityAt(b.Observed, decades)))
	}
	return c.html()
}

// tailChart draws how often strangers come as close as the model gives each probability. Below the diagonal the model is on the safe side.
func (r *Report) tailChart() template.HTML {
	const decades = 5
	c := newChart("probability by the model of the decision", "share of strangers")
	c.logAxes(decades)
	sorted := r.logPs(r.model)
	var xs, ys []float64
	for i := range 10*decades + 1 {
		p := math.Pow(10, -float64(i)/10)
		v := shareBelow(sorted, math.Log(p))
		if v == 0 {
			break
		}
		xs, ys = append(xs, probabilityAt(p, decades)), append(ys, probabilityAt(v, decades))
	}
	c.line("b", xs, ys)
	return c.html()
}

var page = template.Must(template.New("report").Parse(`<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>unum iris evaluate</title>
<style>
*{box-sizing:border-box}
body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:0 auto;padding:1.5rem 1rem 4rem;color:#1b1f1d;background:#fbfaf7}
h1{font:600 1.8rem/1.2 Georgia,serif;margin:.5rem 0 1.5rem}h2{margin:3rem 0 .5rem;font:600 1.15rem/1.3 Georgia,serif}
p{max-width:44rem;margin:.3rem 0 1rem;color:#3f4844}
table{border-collapse:collapse;width:100%}td{border-top:1px solid #dcdcd3;padding:.35rem .5rem;vertical-align:top}td:last-child{text-align:right;font-variant-numeric:tabular-nums}
td.in{padding-left:2rem;font-family:ui-monospace,monospace;font-size:.9em}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(26rem,100%),1fr));gap:0 1.5rem}.two h2{margin-top:2rem}.two>*{min-width:0}
svg{width:100%;height:auto;display:block;background:#fff;border:1px solid #dcdcd3;border-radius:6px}svg text{font:15px system-ui,sans-serif;fill:#333}svg .tick{font-size:14px;fill:#666}
.frame{fill:none;stroke:#999}.grid{stroke:#eee}.a{fill:none;stroke:#146c55;stroke-width:2.5}.b{fill:none;stroke:#b4532a;stroke-width:2.5}.dot{fill:#146c55;opacity:.4}
.diagonal{fill:none;stroke:#999;stroke-dasharray:5 4}.bar{stroke:#146c55;stroke-width:2}.point{fill:#146c55}
.pairs{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr));gap:1rem}.pairs.ones{grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr))}
figure{margin:0}figure div{display:flex;gap:3px}figure img{flex:1;min-width:0;width:100%;border-radius:3px;display:block}
figcaption{font-size:.85rem;color:#55605b;padding-top:.15rem}.key span{padding-right:1.5rem;white-space:nowrap}.ka{color:#146c55}.kb{color:#b4532a}
@media(max-width:38rem){svg text{font-size:20px}svg .tick{font-size:19px}table{font-size:.92rem}}
pre{overflow-x:auto;background:#fff;border:1px solid #dcdcd3;border-radius:6px;padding:.8rem 1rem;font-size:.85rem;line-height:1.45}
</style>
<h1>How well the encoder does on this set</h1>
<table>
{{range .Figures}}<tr><td>{{.Name}}<td>{{.Value}}{{end}}
{{if .Reasons}}<tr><td>refused because of<td>{{range .Reasons}}<tr><td class="in">{{.Name}}<td>{{.Value}}{{end}}{{end}}
{{if .Stages}}<tr><td>time of one image, median<td>{{range .Stages}}<tr><td class="in">{{.Name}}<td>{{.Value}}{{end}}{{end}}
</table>
<div class="two">
<div><h2>Detection error trade-off</h2>{{.DET}}</div>
<div><h2>Distances</h2>{{.Histogram}}<p class="key"><span class="ka">— captures of one eye</span><span class="kb">— of different eyes</span></p></div>
<div><h2>Quality against distance</h2>{{.Scatter}}<p>Each point is a pair of captures of one eye.</p></div>
{{if .TailChart}}<div><h2>Strangers against the model</h2>{{.TailChart}}<p>Below the dashed line the decision is on the safe side: strangers come that close less often than it reckons with. Model: {{.ModelSource}}.</p></div>{{end}}
{{if .Predicted}}<div><h2>Does the score come true?</h2>{{.Predicted}}<p>Captures as they are{{if .CalibratedOn}} ({{.CalibratedOn}}){{end}}, in ten parts by the missed comparisons that their score predicts, with 95 % intervals. A part in which none was missed lies at the bottom.</p></div>{{end}}
{{if .PredictedWorse}}<div><h2>… of captures made worse?</h2>{{.PredictedWorse}}</div>{{end}}
</div>
{{if .TunedText}}<h2>Tuned on some people, measured on others</h2><pre>{{.TunedText}}</pre>{{end}}
{{if .FusedText}}<h2>Several captures fused</h2><pre>{{.FusedText}}</pre>{{end}}
{{if .Curves}}<h2>Made worse on purpose</h2><p class="key"><span class="ka">— equal error rate</span><span class="kb">— refused</span></p><div class="two">{{range .Curves}}<div>{{.}}</div>{{end}}</div>{{end}}
{{if .Genuine20}}<h2>Captures of one eye, farthest apart</h2><div class="pairs">{{range .Genuine20}}<figure><div><img src="{{.A}}" alt="first capture with contours"><img src="{{.B}}" alt="second capture with contours"></div><figcaption>distance {{.Distance}}</figcaption></figure>{{end}}</div>{{end}}
{{if .Impostor20}}<h2>Different eyes, closest together</h2><div class="pairs">{{range .Impostor20}}<figure><div><img src="{{.A}}" alt="one eye with contours"><img src="{{.B}}" alt="the other eye with contours"></div><figcaption>distance {{.Distance}}</figcaption></figure>{{end}}</div>{{end}}
{{if .Refused}}<h2>Refused</h2><div class="pairs ones">{{range .Refused}}<figure><div><img src="{{.A}}" alt="refused capture with what was found"></div><figcaption>{{.Distance}}</figcaption></figure>{{end}}</div>{{if gt .MoreRefused 0}}<p>and {{.MoreRefused}} more</p>{{end}}{{end}}
</html>
`))
