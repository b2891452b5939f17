package simulate

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"unum/enroll/gallery"
)

// By construction of the rule an honest newcomer meets each bound at any size, when strangers are as its model says or farther apart.
func TestHonestBounds(t *testing.T) {
	fit := MMU1()
	for _, m := range []gallery.Model{fit.Strangers, gallery.DefaultModel()} {
		fit.Strangers = m
		r, err := Run(Options{Fit: fit, Rule: gallery.DefaultRule(), People: []float64{1e6, 1e10}, Draws: 2000})
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range r.Rows {
			// The grid of distances is coarse: a tenth of the bound more is allowed.
			if w.HonestRefused > 1.1e-6 || w.HonestSuspected > 1.1e-4 || w.HonestRecapture > 1.1e-3 {
				t.Errorf("%s: %+v", m.Source, w)
			}
			if w.WorldHonestRefused < w.HonestRefused {
				t.Errorf("a fixed threshold refuses fewer: %+v", w)
			}
		}
		if r.Rows[1].Missed < r.Rows[0].Missed || r.Rows[1].WorldHonestRefused <= r.Rows[0].WorldHonestRefused {
			t.Errorf("more people, fewer errors: %+v", r.Rows)
		}
		if s := r.Rows[0].WorldSpoiledMissed; s < 0.99 {
			t.Errorf("the rule of both eyes catches %g of spoiled eyes", 1-s)
		}
	}
}

func TestReport(t *testing.T) {
	r, err := Run(Options{Fit: MMU1(), Rule: gallery.DefaultRule(), People: []float64{1e6, 1e8}, Draws: 500})
	if err != nil {
		t.Fatal(err)
	}
	if s := r.Text(); !strings.Contains(s, "MMU1") || !strings.Contains(s, "1e+08") {
		t.Error(s)
	}
	d := xml.NewDecoder(bytes.NewReader(r.SVG()))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

func TestRefuses(t *testing.T) {
	bad := MMU1()
	bad.Same = bad.Same[:3]
	down := MMU1()
	down.Shared = []Quantile{{0, 9}, {1, 8}}
	for _, o := range []Options{{Fit: bad}, {Fit: down}, {}, {Fit: MMU1(), People: []float64{0}}, {Fit: MMU1(), People: []float64{1e15}}} {
		o.Rule = gallery.DefaultRule()
		if _, err := Run(o); err == nil {
			t.Errorf("%+v was accepted", o.People)
		}
	}
}
