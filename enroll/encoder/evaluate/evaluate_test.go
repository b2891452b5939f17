package evaluate

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"image/jpeg"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"unum/enroll/encoder/eyeset"
	"unum/enroll/encoder/synth"
)

// folder writes a small set of synthetic people and one image of no eye.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for p := range 4 {
		at := filepath.Join(dir, fmt.Sprint(p), "left")
		if err := os.MkdirAll(at, 0o755); err != nil {
			t.Fatal(err)
		}
		for i := range 3 {
			f, err := os.Create(filepath.Join(at, fmt.Sprintf("%d.jpg", i)))
			if err != nil {
				t.Fatal(err)
			}
			img := synth.Render(synth.NewPerson(uint64(40+p)), synth.Left, synth.Typical(uint64(p*10+i)))
			if p == 0 && i == 2 {
				for k := range img.Pix {
					img.Pix[k] = 0
				}
			}
			if err := jpeg.Encode(f, img, nil); err != nil {
				t.Fatal(err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
	return dir
}

// drawnPeople writes the left eyes of people, each so many times.
func drawnPeople(t *testing.T, people, captures int) string {
	t.Helper()
	dir := t.TempDir()
	for p := range people {
		at := filepath.Join(dir, fmt.Sprint(p+1), "left")
		if err := os.MkdirAll(at, 0o755); err != nil {
			t.Fatal(err)
		}
		for i := range captures {
			var b bytes.Buffer
			if err := jpeg.Encode(&b, synth.Render(synth.NewPerson(uint64(40+p)), synth.Left, synth.Typical(uint64(p*10+i))), nil); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(at, fmt.Sprintf("%d.jpg", i)), b.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	return dir
}

func TestRun(t *testing.T) {
	people, err := eyeset.Load(folder(t))
	if err != nil {
		t.Fatal(err)
	}
	calls := 0
	rep, err := Run(context.Background(), eyeset.Classes(people), Options{Progress: func(done, total int) {
		calls++
		if done != calls || total != 12 {
			t.Errorf("progress %d of %d at call %d", done, total, calls)
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	if rep.Images != 12 || rep.Failed != 1 || rep.Reasons["no_eye_found"] != 1 {
		t.Errorf("images %d, failed %d, reasons %v", rep.Images, rep.Failed, rep.Reasons)
	}
	if rep.Genuine != 10 || rep.Impostor != 45 {
		t.Errorf("%d genuine and %d impostor pairs, want 10 and 45", rep.Genuine, rep.Impostor)
	}
	if rep.EER != 0 || rep.FNMR.E3 != 0 || rep.DPrime < 4 {
		t.Errorf("EER %g, FNMR %g, d' %g", rep.EER, rep.FNMR.E3, rep.DPrime)
	}
	if calls != 12 || rep.MS["segment"] <= 0 || rep.MS["decode"] <= 0 {
		t.Errorf("%d calls, times %v", calls, rep.MS)
	}
	b, err := json.Marshal(rep)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"images", "failed", "reasons", "genuine", "impostor", "dprime", "eer", "fnmr_at_fmr", "dof", "ms"} {
		if !strings.Contains(string(b), `"`+key+`"`) {
			t.Errorf("JSON without %s", key)
		}
	}
	if strings.Contains(string(b), ".jpg") || !strings.Contains(rep.Text(), "EER") {
		t.Errorf("%s\n%s", b, rep.Text())
	}
}

func TestRunStops(t *testing.T) {
	people, err := eyeset.Load(folder(t))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	_, err = Run(ctx, eyeset.Classes(people), Options{Workers: 1, Progress: func(done, _ int) {
		if done == 2 {
			cancel()
		}
	}})
	var stopped *Stopped
	if !errors.Is(err, context.Canceled) || !errors.As(err, &stopped) || stopped.Done < 2 || stopped.Total != 12 || !strings.Contains(err.Error(), "of 12 images") {
		t.Errorf("got %v", err)
	}
	if _, err := Run(context.Background(), nil, Options{}); !errors.Is(err, eyeset.ErrEmpty) {
		t.Errorf("got %v", err)
	}
	gone := []eyeset.Class{{ID: "c001", Images: []string{filepath.Join(t.TempDir(), "absent.png")}}}
	if _, err := Run(context.Background(), gone, Options{}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

func TestRates(t *testing.T) {
	gen := []float64{.1, .1, .2, .3, .4}
	imp := make([]float64, 1000)
	for i := range imp {
		imp[i] = .35 + .0001*float64(i)
	}
	// At FMR 1e-2 ten impostors pass: the threshold is the eleventh, 0.351.
	if f, th := fnmrAt(gen, imp, 1e-2); f != 0.2 || math.Abs(th-.351) > 1e-9 {
		t.Errorf("FNMR %g at %g", f, th)
	}
	if f, _ := fnmrAt(gen, imp, 1e-4); f != 0.2 {
		t.Errorf("FNMR %g", f)
	}
	if e := eer(gen, imp); e < 0.05 || e > 0.35 {
		t.Errorf("EER %g", e)
	}
	if e := eer([]float64{.1, .2}, imp); e != 0 {
		t.Errorf("EER %g of separated distances", e)
	}
}
