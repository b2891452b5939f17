package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"image/jpeg"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"unum/enroll/encoder/synth"
	"unum/internal/cli"
)

// A capture is a drawn image of an eye with whose and which it is.
type capture struct {
	person int
	eye    synth.Eye
	n      int
	data   []byte
}

// drawCaptures draws captures of both eyes of people; the very first is black.
func drawCaptures(t *testing.T, people, each int) (out []capture) {
	t.Helper()
	for p := range people {
		for _, eye := range []synth.Eye{synth.Left, synth.Right} {
			for i := range each {
				img := synth.Render(synth.NewPerson(uint64(60+p)), eye, synth.Typical(uint64(100*p+10*i)+uint64(eye)))
				if len(out) == 0 {
					clear(img.Pix)
				}
				var b bytes.Buffer
				if err := jpeg.Encode(&b, img, nil); err != nil {
					t.Fatal(err)
				}
				out = append(out, capture{p, eye, i, b.Bytes()})
			}
		}
	}
	return out
}

// folderOf writes captures by the names that name gives.
func folderOf(t *testing.T, cs []capture, name func(c capture) string) string {
	t.Helper()
	dir := t.TempDir()
	for _, c := range cs {
		at := filepath.Join(dir, name(c))
		if err := os.MkdirAll(filepath.Dir(at), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, c.data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func evaluateIris(t *testing.T, ctx context.Context, args ...string) (out, progress string, err error) {
	t.Helper()
	var o, e bytes.Buffer
	err = irisEvaluate(ctx, cli.IO{In: strings.NewReader(""), Out: &o, Err: &e}, args)
	return o.String(), e.String(), err
}

// TestIrisEvaluate runs the command on drawn eyes in each layout of folders.
func TestIrisEvaluate(t *testing.T) {
	cs := drawCaptures(t, 3, 4)
	side := [...]string{"left", "right"}
	dir := folderOf(t, cs, func(c capture) string { return fmt.Sprintf("person%d/%s/%d.jpg", c.person, side[c.eye], c.n) })
	at := t.TempDir()
	out, progress, err := evaluateIris(t, t.Context(), dir, "-json", "-fuse", "2", "-out", at)
	if err != nil {
		t.Fatal(err)
	}
	var rep struct {
		Images, Failed, Genuine, Impostor int
		Reasons                           map[string]int
		DPrime, EER, DOF                  *float64
		FNMR                              map[string]float64 `json:"fnmr_at_fmr"`
		MS                                map[string]float64
		Fused                             struct{ Captures, Tries int }
		Simulate                          struct{ Same, Shared []struct{ At, Value float64 } }
	}
	if err := json.Unmarshal([]byte(out), &rep); err != nil {
		t.Fatal(err)
	}
	// Six eyes of four captures, less one.
	if rep.Images != 24 || rep.Failed != 1 || rep.Reasons["no_eye_found"] != 1 || rep.Genuine != 5*6+3 || rep.Genuine+rep.Impostor != 23*22/2 {
		t.Errorf("%+v", rep)
	}
	if rep.DPrime == nil || rep.EER == nil || rep.DOF == nil || *rep.EER > 0.02 || *rep.DPrime < 4 {
		t.Errorf("d' %v, EER %v, freedom %v", rep.DPrime, rep.EER, rep.DOF)
	}
	for _, k := range []string{"1e-2", "1e-3", "1e-4"} {
		if v, ok := rep.FNMR[k]; !ok || v < 0 || v > 1 {
			t.Errorf("FNMR at %s: %v", k, v)
		}
	}
	for _, k := range []string{"decode", "segment", "normalize", "encode"} {
		if rep.MS[k] <= 0 {
			t.Errorf("no time of %s", k)
		}
	}
	if rep.Fused.Captures != 2 || rep.Fused.Tries == 0 || len(rep.Simulate.Same) < 2 {
		t.Errorf("%+v %+v", rep.Fused, rep.Simulate)
	}
	if !strings.Contains(progress, "24 of 24 images") {
		t.Errorf("progress %q", progress)
	}
	info, err := os.Stat(filepath.Join(at, "report.html"))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}

	// One folder a class, and classes by a pattern: the same figures.
	flat := folderOf(t, cs, func(c capture) string { return fmt.Sprintf("S%d%v/x%d.jpg", c.person, c.eye, c.n) })
	dots := folderOf(t, cs, func(c capture) string { return fmt.Sprintf("all/s%d.%v.%d.jpg", c.person, c.eye, c.n) })
	for _, args := range [][]string{{flat, "-json"}, {dots, "-json", "-class-regexp", `s(\d+\.\d)\.`}} {
		got, _, err := evaluateIris(t, t.Context(), args...)
		if err != nil {
			t.Fatal(err)
		}
		var again struct{ Images, Failed, Genuine, Impostor int }
		if err := json.Unmarshal([]byte(got), &again); err != nil {
			t.Fatal(err)
		}
		if again.Images != rep.Images || again.Failed != rep.Failed || again.Genuine != rep.Genuine || again.Impostor != rep.Impostor {
			t.Errorf("%v: %+v", args[1:], again)
		}
	}
}

// Stopped on the way, the command says how far it came and leaves no report and no model.
func TestIrisEvaluateStops(t *testing.T) {
	dir := folderOf(t, drawCaptures(t, 2, 2), func(c capture) string {
		return fmt.Sprintf("%d/%v/%d.jpg", c.person, [...]string{"l", "r"}[c.eye], c.n)
	})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	at, model := filepath.Join(t.TempDir(), "report"), filepath.Join(t.TempDir(), "model.json")
	_, progress, err := evaluateIris(t, ctx, dir, "-out", at, "-set", "drawn", "-commit", "abc", "-model", model)
	if progress != "" && !strings.HasSuffix(progress, "\n") {
		t.Errorf("the error would stand in the line %q", progress)
	}
	if !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), "of 8 images") {
		t.Errorf("%v", err)
	}
	for _, path := range []string{at, model} {
		if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s: %v", filepath.Base(path), err)
		}
	}
	// Too few people for a model: an error, and no file.
	if _, _, err := evaluateIris(t, t.Context(), dir, "-set", "drawn", "-commit", "abc", "-model", model); err == nil || !strings.Contains(err.Error(), "too few") {
		t.Errorf("%v", err)
	}
	if _, err := os.Stat(model); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}

func TestIrisEncode(t *testing.T) {
	dir := folderOf(t, drawCaptures(t, 1, 2), func(c capture) string { return fmt.Sprintf("%v%d.jpg", c.eye, c.n) })
	var o bytes.Buffer
	overlay := filepath.Join(dir, "out.png")
	if err := irisEncode(t.Context(), cli.IO{Out: &o, Err: &o}, []string{filepath.Join(dir, "11.jpg"), "-overlay", overlay}); err != nil {
		t.Fatal(err)
	}
	var q struct {
		Score         int
		PredictedMiss float64 `json:"predicted_miss"`
		IrisRadius    float64 `json:"iris_radius"`
		Components    []struct {
			Name, Unit, Code string
			Value            float64
		}
	}
	if err := json.Unmarshal(o.Bytes(), &q); err != nil {
		t.Fatal(err)
	}
	if q.Score < 1 || q.Score > 100 || q.PredictedMiss <= 0 || q.IrisRadius < 60 || len(q.Components) != 11 {
		t.Errorf("%+v", q)
	}
	for _, c := range q.Components {
		if c.Name == "iris_radius" && (c.Value != q.IrisRadius || c.Unit != "pixels" || c.Code != "") {
			t.Errorf("%+v", c)
		}
	}
	if b, err := os.ReadFile(overlay); err != nil || !bytes.HasPrefix(b, []byte("\x89PNG")) {
		t.Error(err)
	}
}
