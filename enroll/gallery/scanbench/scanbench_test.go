package scanbench

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"unum/enroll/gallery"
	"unum/enroll/iris"
)

func TestNaiveIsTheReference(t *testing.T) {
	for seed := range uint64(12) {
		p := Synthetic(seed)
		q := Again(p, seed)
		for _, g := range []*iris.Template{&p.Left, &q.Left, &p.Right, {}} {
			var turned [31]iris.Template
			for r := range turned {
				turned[r] = q.Left.Rotate(r - 15)
			}
			want, err := iris.Compare(&q.Left, g)
			if got, ok := Naive(&turned, g); got != want || ok != (err == nil) {
				t.Errorf("seed %d: %+v, want %+v", seed, got, want)
			}
			for r := range turned {
				d, m := naiveAt(&turned, r, g)
				if gd, gm := naiveGo(&turned, r, g); d != gd || m != gm {
					t.Errorf("seed %d, rotation %d: the loop gives %d/%d, its source %d/%d", seed, r-15, d, m, gd, gm)
				}
			}
		}
	}
}

// The people made up resemble real ones in what decides about speed: strangers' distances and usable bits.
func TestSyntheticResemblesPeople(t *testing.T) {
	var mean, shared float64
	n := 0
	for i := range uint64(30) {
		for j := range i {
			d, err := iris.Compare(&Synthetic(i).Left, &Synthetic(j).Left)
			if err != nil {
				t.Fatal(err)
			}
			mean += d.Fraction()
			shared += float64(d.M)
			n++
		}
	}
	mean, shared = mean/float64(n), shared/float64(n)
	t.Logf("mean %.3f, shared %.0f", mean, shared)
	if mean < 0.42 || mean > 0.475 || shared < 7000 || shared > 11500 {
		t.Errorf("mean distance %.3f, %.0f shared bits", mean, shared)
	}
	p := Synthetic(1)
	if d, err := iris.Compare(&Again(p, 2).Left, &p.Left); err != nil || d.Fraction() < 0.1 || d.Fraction() > 0.3 {
		t.Errorf("the same again: %+v, %v", d, err)
	}
}

func TestRun(t *testing.T) {
	r, err := Run(t.Context(), Options{People: 64, Queries: 2, Rounds: 1, AtLeast: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Scanners) != len(Standard()) || r.Scanners[0].Name != "naive" || r.Scanners[0].Ratio != 1 {
		t.Errorf("%+v", r.Scanners)
	}
	for _, s := range r.Scanners {
		if s.Comparisons <= 0 || s.GB <= 0 || s.Ratio <= 0 || !strings.Contains(r.Text(), s.Name) {
			t.Errorf("%+v", s)
		}
	}
	if strings.Contains(r.Text(), "wall") {
		t.Error("one thread is said to be measured by wall time")
	}
	r.Scanners[1].Wall = true
	if !strings.Contains(r.Text(), r.Scanners[1].Name) || !strings.Contains(r.Text(), "by wall time") {
		t.Error("a rate by wall time doesn't say so")
	}
}

// A scanner that finds nobody is not measured.
func TestWrongAnswer(t *testing.T) {
	bad := Candidate{Name: "blind", Open: func() (gallery.Scanner, error) { return blind{gallery.NewCPU(1)}, nil }}
	if _, err := Run(t.Context(), Options{People: 20, Queries: 1, Scanners: append(Standard()[:1], bad)}); !errors.Is(err, ErrWrongAnswer) {
		t.Errorf("got %v", err)
	}
}

type blind struct{ gallery.Scanner }

func (blind) Scan(_ context.Context, probes []gallery.Probe, _ gallery.Cut) ([]gallery.Answer, error) {
	return make([]gallery.Answer, len(probes)), nil
}
