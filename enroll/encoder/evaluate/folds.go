package evaluate

import (
	"context"
	"errors"
	"math"
	"runtime"
	"sort"
	"strings"
)

// Fold is what a threshold does to people that it was not fitted on.
type Fold struct {
	Images   int `json:"images"`
	Genuine  int `json:"genuine"`
	Impostor int `json:"impostor"`
	// Fitted on the other folds: the distance at FMR 1e-3, and the one at which FNMR and FMR are closest.
	Threshold float64 `json:"threshold"`
	Equal     float64 `json:"equal_threshold"`
	FNMR      float64 `json:"fnmr"` // of this fold at Threshold
	FMR       float64 `json:"fmr"`
	EqualFNMR float64 `json:"equal_fnmr"` // and at Equal
	EqualFMR  float64 `json:"equal_fmr"`
	EER       float64 `json:"eer"` // of this fold with a threshold of its own
}

// Folds splits the people of a report into n parts, the k-th person into part k mod n, fits thresholds on all parts but one and applies
// them to that one, for each part. Only thresholds are fitted anew: what else was tuned on a set stays as it is. A person is what stands
// before the "-" in the name of a class. Pairs across parts are left out.
func Folds(ctx context.Context, r *Report, n int) ([]Fold, error) {
	part, err := parts(r.Outcomes, n)
	if err != nil {
		return nil, err
	}
	var out []Fold
	for k := range n {
		var own, others []Outcome
		for _, o := range r.Outcomes {
			if part[personOf(o.Class)] == k {
				own = append(own, o)
			} else {
				others = append(others, o)
			}
		}
		fit, err := compare(ctx, others, runtime.GOMAXPROCS(0))
		if err != nil {
			return nil, err
		}
		test, err := compare(ctx, own, runtime.GOMAXPROCS(0))
		if err != nil {
			return nil, err
		}
		if fit.Genuine == 0 || fit.Impostor == 0 || test.Genuine == 0 || test.Impostor == 0 {
			return nil, errors.New("folds: a part without pairs")
		}
		f := Fold{
			Images: len(own), Genuine: test.Genuine, Impostor: test.Impostor, EER: test.EER,
			Threshold: fit.Threshold.E3, Equal: equalThreshold(fit.GenuineDistances, fit.ImpostorDistances),
		}
		f.FNMR, f.FMR = ratesAt(test, f.Threshold)
		f.EqualFNMR, f.EqualFMR = ratesAt(test, f.Equal)
		out = append(out, f)
	}
	return out, nil
}

// personOf gives the person of a class.
func personOf(class string) string {
	p, _, _ := strings.Cut(class, "-")
	return p
}

// ratesAt gives FNMR and FMR when distances below t are accepted.
func ratesAt(r *Report, t float64) (fnmr, fmr float64) {
	g, i := r.GenuineDistances, r.ImpostorDistances
	return float64(len(g)-sort.SearchFloat64s(g, t)) / float64(len(g)), float64(sort.SearchFloat64s(i, t)) / float64(len(i))
}

// equalThreshold gives the threshold at which the two rates are closest.
func equalThreshold(gen, imp []float64) float64 {
	best, at := math.Inf(1), 0.0
	for _, d := range gen {
		t := math.Nextafter(d, 2)
		fnmr := float64(len(gen)-sort.SearchFloat64s(gen, t)) / float64(len(gen))
		fmr := float64(sort.SearchFloat64s(imp, t)) / float64(len(imp))
		if d := math.Abs(fnmr - fmr); d < best {
			best, at = d, t
		}
	}
	return at
}

// Total joins folds: rates are averaged by their number of pairs.
func Total(folds []Fold) Fold {
	var t Fold
	var eer float64
	for _, f := range folds {
		t.Images += f.Images
		t.Genuine += f.Genuine
		t.Impostor += f.Impostor
		t.Threshold += f.Threshold / float64(len(folds))
		t.Equal += f.Equal / float64(len(folds))
		t.FNMR += f.FNMR * float64(f.Genuine)
		t.EqualFNMR += f.EqualFNMR * float64(f.Genuine)
		t.FMR += f.FMR * float64(f.Impostor)
		t.EqualFMR += f.EqualFMR * float64(f.Impostor)
		eer += f.EER / float64(len(folds))
	}
	t.FNMR /= float64(max(t.Genuine, 1))
	t.EqualFNMR /= float64(max(t.Genuine, 1))
	t.FMR /= float64(max(t.Impostor, 1))
	t.EqualFMR /= float64(max(t.Impostor, 1))
	t.EER = eer
	return t
}
