package evaluate

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"testing"

	"unum/enroll/encoder/eyeset"
	"unum/enroll/iris"
)

// population makes outcomes of people without any image: each bit of a capture differs from its eye's with a probability of its own.
func population(people, captures int) []Outcome { return populationOf(people, captures, 0.1, 0.25) }

// populationOf is population with probabilities from lo to hi.
func populationOf(people, captures int, lo, hi float64) []Outcome {
	rng := rand.New(rand.NewPCG(1, 2))
	var out []Outcome
	for p := range people {
		var eye iris.Template
		for c := range eye.Code {
			eye.Code[c], eye.Mask[c] = rng.Uint64(), ^uint64(0)
		}
		for range captures {
			o := Outcome{Class: fmt.Sprintf("p%03d-left", p)}
			o.Result.Template = eye
			rate := lo + (hi-lo)*rng.Float64()
			for c := range eye.Code {
				for b := range 64 {
					if rng.Float64() < rate {
						o.Result.Template.Code[c] ^= 1 << b
					}
				}
			}
			out = append(out, o)
		}
	}
	return out
}

func TestFolds(t *testing.T) {
	rep := &Report{Outcomes: population(12, 3)}
	folds, err := Folds(context.Background(), rep, 4)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folds {
		// Three people of three captures.
		if f.Images != 9 || f.Genuine != 9 || f.Impostor != 27 {
			t.Errorf("%+v", f)
		}
		if f.Threshold < 0.4 || f.Threshold > 0.5 || f.FNMR != 0 || f.EqualFNMR > 0.4 || f.EqualFMR != 0 || f.EER != 0 {
			t.Errorf("%+v", f)
		}
	}
	if s := Total(folds); s.Images != 36 || s.Genuine != 36 || s.Impostor != 108 || math.Abs(s.Threshold-folds[0].Threshold) > 0.05 {
		t.Errorf("%+v", s)
	}
	if _, err := Folds(context.Background(), rep, 7); err == nil {
		t.Error("12 people in 7 parts")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Folds(ctx, rep, 4); err == nil {
		t.Error("not cancelled")
	}
}

// TestFoldsOfRealEyes prints the table of docs/design/0006-encoder.md for the people in UNUM_EYES.
func TestFoldsOfRealEyes(t *testing.T) {
	dir := os.Getenv("UNUM_EYES")
	if dir == "" {
		t.Skip("UNUM_EYES is not set to a folder of people")
	}
	people, err := eyeset.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	rep, err := Run(context.Background(), eyeset.Classes(people), Options{})
	if err != nil {
		t.Fatal(err)
	}
	folds, err := Folds(context.Background(), rep, 5)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range append(folds, Total(folds)) {
		t.Logf("%d images, %d genuine, %d impostor: at %.3f FNMR %.2f %% FMR %.3f %%; at %.3f %.2f %% and %.2f %%; own EER %.2f %%",
			f.Images, f.Genuine, f.Impostor, f.Threshold, 100*f.FNMR, 100*f.FMR, f.Equal, 100*f.EqualFNMR, 100*f.EqualFMR, 100*f.EER)
	}
}
