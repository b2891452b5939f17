package evaluate_test

import (
	"bytes"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"unum/enroll/encoder"
	"unum/enroll/encoder/evaluate"
	"unum/enroll/encoder/eyeset"
	"unum/enroll/encoder/synth"
	"unum/enroll/gallery"
)

// TestHTML writes the page for a small drawn set and looks that it stands alone and shows the report's figures.
func TestHTML(t *testing.T) {
	dir := t.TempDir()
	for person := range uint64(2) {
		for capture := range uint64(2) {
			folder := filepath.Join(dir, fmt.Sprint(person), "left")
			if err := os.MkdirAll(folder, 0o700); err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := png.Encode(&b, synth.Render(synth.NewPerson(person), synth.Left, synth.Typical(10*person+capture))); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%d.png", capture)), b.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	people, err := eyeset.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	r, err := evaluate.Run(t.Context(), eyeset.Classes(people), evaluate.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var page bytes.Buffer
	curves := []evaluate.Curve{{Name: "blur", Unit: "pixels", Points: []evaluate.CurvePoint{{Level: 1}, {Level: 2, EER: 0.5, Failed: 1}}}}
	if err := r.WriteHTML(&page, curves); err != nil {
		t.Fatal(err)
	}
	text := page.String()
	for _, want := range []string{fmt.Sprintf("<td>%d", r.Genuine), fmt.Sprintf("<td>%d", r.Impostor), "data:image/png;base64,", "blur, pixels", "false match rate"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	for _, no := range []string{"http://", "https://", dir, "ZgotmplZ"} {
		if strings.Contains(text, no) {
			t.Errorf("the page holds %q", no)
		}
	}
	if n := strings.Count(text, "<svg"); n != 4 {
		t.Errorf("%d charts, want 4", n)
	}

	// With everything that can be asked for, and one capture refused.
	r.Judge(gallery.DefaultRule())
	r.Outcomes[0].Code, r.Failed = encoder.CodeBlurred, 1
	r.Reasons[encoder.CodeBlurred]++
	rel := *r.Reliability
	r.Calibrated = &evaluate.Calibrated{People: 2, Plain: rel, Worse: rel}
	r.Fused = &evaluate.Fused{K: 3, Tries: 17}
	r.Tuned = &evaluate.CrossValidation{Tried: 99}
	page.Reset()
	if err := r.WriteHTML(&page, curves); err != nil {
		t.Fatal(err)
	}
	text = page.String()
	for _, want := range []string{"fused of 3", "17 sets", "99 settings", "Does the score come true", "Strangers against the model", "<td class=\"in\">too_blurred", "<h2>Refused"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if n := strings.Count(text, "<svg"); n != 7 {
		t.Errorf("%d charts, want 7", n)
	}
	if bare := regexp.MustCompile(`data:image/png;base64,[^"]*`).ReplaceAllString(text, ""); strings.Contains(bare, dir) || strings.Contains(bare, "NaN") {
		t.Error("the page holds a path, or what is no number")
	}
}
