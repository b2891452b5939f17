//go:build onnx

package onnx

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/png"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"unum/enroll/encoder"
	"unum/enroll/iris"
)

// library gives the path of ONNX Runtime in UNUM_ONNXRUNTIME.
func library(t *testing.T) string {
	t.Helper()
	lib := os.Getenv("UNUM_ONNXRUNTIME")
	if lib == "" {
		if slices.Contains(strings.Split(os.Getenv("UNUM_REQUIRE"), ","), "onnx") {
			t.Fatal("UNUM_ONNXRUNTIME is not set")
		}
		t.Skip("UNUM_ONNXRUNTIME is not set to the path of libonnxruntime")
	}
	return lib
}

// What follows writes the few fields of an ONNX model that a test needs, as protocol buffers.

func field(num int, msg []byte) []byte {
	b := binary.AppendUvarint(nil, uint64(num)<<3|2)
	b = binary.AppendUvarint(b, uint64(len(msg)))
	return append(b, msg...)
}

func text(num int, s string) []byte { return field(num, []byte(s)) }

func number(num int, v uint64) []byte {
	return binary.AppendUvarint(binary.AppendUvarint(nil, uint64(num)<<3), v)
}

func tensor(name string, vals []float32, dims ...uint64) []byte {
	var b, raw []byte
	for _, d := range dims {
		b = append(b, number(1, d)...)
	}
	for _, v := range vals {
		raw = binary.LittleEndian.AppendUint32(raw, math.Float32bits(v))
	}
	return slices.Concat(b, number(2, 1), text(8, name), field(9, raw)) // 1 is float
}

// value describes an input or output; a dimension of 0 is free.
func value(name string, dims ...uint64) []byte {
	var shape []byte
	for _, d := range dims {
		if d == 0 {
			shape = append(shape, field(1, text(2, "N"))...)
		} else {
			shape = append(shape, field(1, number(1, d))...)
		}
	}
	return slices.Concat(text(1, name), field(2, field(1, slices.Concat(number(1, 1), field(2, shape)))))
}

func node(op string, out string, in ...string) []byte {
	var b []byte
	for _, s := range in {
		b = append(b, text(1, s)...)
	}
	return slices.Concat(b, text(2, out), text(4, op))
}

// model writes a model that tells the classes by grey level alone: a place is of class c where it is darker than below[c].
func model(t *testing.T, below []float64) string {
	t.Helper()
	const gain = 255.0 / 4
	n := uint64(len(below))
	w, bias := make([]float32, 3*n), make([]float32, n)
	for c, grey := range below {
		w[3*c] = -gain * 0.229
		bias[c] = float32(gain * (grey/255 - 0.485))
	}
	graph := slices.Concat(
		field(1, node("Conv", "logits", "image", "w", "b")),
		field(1, node("Sigmoid", "classes", "logits")),
		text(2, "tiny"),
		field(5, tensor("w", w, n, 3, 1, 1)),
		field(5, tensor("b", bias, n)),
		field(11, value("image", 0, 3, Height, Width)),
		field(12, value("classes", 0, n, Height, Width)),
	)
	path := filepath.Join(t.TempDir(), "tiny.onnx")
	if err := os.WriteFile(path, slices.Concat(number(1, 8), field(8, slices.Concat(text(1, ""), number(2, 13))), field(7, graph)), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// byGrey suits image: eyeball, iris, pupil, and lashes that are nowhere.
var byGrey = []float64{222, 150, 48, -100}

// image draws the eye: skin is brightest, the pupil darkest.
func (d drawn) image() *image.Gray {
	rng := rand.New(rand.NewPCG(d.seed, 1))
	type wave struct{ n, rad, phase, amp float64 }
	var waves []wave
	for range 60 {
		waves = append(waves, wave{float64(6 + rng.IntN(30)), 6 * rng.Float64(), 2 * math.Pi * rng.Float64(), 2 + 3*rng.Float64()})
	}
	img := image.NewGray(image.Rect(0, 0, d.w, d.h))
	for y := range d.h {
		for x := range d.w {
			fx, fy := float64(x), float64(y)
			r, a := math.Hypot(fx-d.lx, fy-d.ly), math.Atan2(fy-d.ly, fx-d.lx)-d.turn
			in := func(v float64) float64 { return soft(v, -1, 1) }
			iris := 98.0
			depth := (math.Hypot(fx-d.px, fy-d.py) - d.pr) / (d.lr - d.pr)
			for _, w := range waves {
				iris += 0.55 * w.amp * math.Sin(w.n*a+w.rad*depth+w.phase)
			}
			iris = min(max(iris, 60), 135)
			v := 250.0
			mix := func(to, by float64) { v += (to - v) * by }
			mix(195, in(2*d.lr-r))
			mix(iris, in(d.lr-r))
			mix(20, in(d.pr-math.Hypot(fx-d.px, fy-d.py)))
			mix(250, in(d.lid-fy))
			img.Pix[y*img.Stride+x] = uint8(v + 0.5)
		}
	}
	return img
}

func TestModel(t *testing.T) {
	lib := library(t)
	s, err := Open(Options{Library: lib, Model: model(t, byGrey), Threads: 1})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	a := anEye(640, 480)
	again := anEye(320, 240) // the same eye, wider pupil, turned, another camera
	again.pr, again.turn = 25, 0.12
	other := anEye(640, 480)
	other.seed = 2
	var ts []iris.Template
	for i, d := range []drawn{a, again, other} {
		res, err := s.Encode(d.image())
		if err != nil {
			t.Fatalf("eye %d: %v", i, err)
		}
		if math.Abs(res.Quality.IrisRadius-d.lr) > 1 || math.Abs(res.Quality.PupilRatio-100*d.pr/d.lr) > 1.5 || res.Segmentation.Confidence < 0.8 {
			t.Errorf("eye %d: radius %.1f, pupil %.1f %%, confidence %.2f", i, res.Quality.IrisRadius, res.Quality.PupilRatio, res.Segmentation.Confidence)
		}
		if full := res.Template.Mask.Count(); full > iris.Bits*9/10 {
			t.Errorf("eye %d: the lid hides nothing, %d usable bits", i, full)
		}
		ts = append(ts, res.Template)
	}
	same, err := iris.Compare(&ts[1], &ts[0])
	if err != nil {
		t.Fatal(err)
	}
	foreign, err := iris.Compare(&ts[2], &ts[0])
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("distance %.3f at %d columns, to another eye %.3f", same.Fraction(), same.R, foreign.Fraction())
	if same.Fraction() > 0.15 || foreign.Fraction() < 0.36 || same.R < 3 || same.R > 5 {
		t.Errorf("distance %.3f at %d columns, to another eye %.3f", same.Fraction(), same.R, foreign.Fraction())
	}

	// An image without an eye, one too small, and many at once.
	if _, err := s.Encode(image.NewGray(image.Rect(0, 0, 640, 480))); encoder.CodeOf(err) == "" {
		t.Errorf("black: %v", err)
	}
	if _, err := s.Encode(image.NewGray(image.Rect(0, 0, 1, 1))); encoder.CodeOf(err) != encoder.CodeTooSmall {
		t.Errorf("one pixel: %v", err)
	}
	var wg sync.WaitGroup
	img := a.image()
	for range 4 {
		wg.Go(func() {
			if res, err := s.Encode(img); err != nil || res.Template != ts[0] {
				t.Errorf("another template: %v", err)
			}
		})
	}
	wg.Wait()
}

func TestOpenRefuses(t *testing.T) {
	lib := library(t)
	if _, err := Open(Options{}); err == nil {
		t.Error("opened nothing")
	}
	if _, err := Open(Options{Library: lib, Model: model(t, byGrey[:3])}); !errors.Is(err, ErrModel) {
		t.Errorf("a model of three classes: %v", err)
	}
	bad := filepath.Join(t.TempDir(), "bad.onnx")
	if err := os.WriteFile(bad, []byte("no model"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(Options{Library: lib, Model: bad}); err == nil {
		t.Error("opened what is no model")
	}
	// With a card and its provider this works; without, it is an error and nothing worse.
	if s, err := Open(Options{Library: lib, Model: model(t, byGrey), CUDA: true}); err == nil {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	} else {
		t.Log(err)
	}
}

// TestCommand builds the program with the plug-in and runs it with the tiny model on a folder of drawn eyes.
func TestCommand(t *testing.T) {
	lib := library(t)
	dir := t.TempDir()
	unum := filepath.Join(dir, "unum")
	if out, err := exec.Command("go", "build", "-tags", "onnx", "-o", unum, "unum/cmd/unum").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var one string
	for seed := range uint64(3) {
		at := filepath.Join(dir, "eyes", fmt.Sprint(seed+1), "left")
		if err := os.MkdirAll(at, 0o700); err != nil {
			t.Fatal(err)
		}
		for i := range 2 {
			d := anEye(640, 480)
			d.seed, d.turn, d.pr = seed+1, 0.1*float64(i), d.pr+5*float64(i)
			var b bytes.Buffer
			if err := png.Encode(&b, d.image()); err != nil {
				t.Fatal(err)
			}
			one = filepath.Join(at, fmt.Sprintf("%d.png", i))
			if err := os.WriteFile(one, b.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	run := func(args ...string) ([]byte, error) {
		cmd := exec.Command(unum, args...)
		cmd.Env = append(os.Environ(), "UNUM_ONNXRUNTIME="+lib)
		return cmd.Output()
	}
	tiny := "onnx:" + model(t, byGrey)
	out, err := run("iris", "evaluate", filepath.Join(dir, "eyes"), "-json", "-segmenter", tiny, "-provider", "cpu")
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var rep struct {
		Images, Failed, Genuine, Impostor int
		EER                               float64
	}
	if err := json.Unmarshal(out, &rep); err != nil {
		t.Fatal(err)
	}
	if rep.Images != 6 || rep.Failed != 0 || rep.Genuine != 3 || rep.Impostor != 12 || rep.EER != 0 {
		t.Errorf("%+v", rep)
	}
	if out, err := run("iris", "encode", one, "-segmenter", tiny); err != nil || !bytes.Contains(out, []byte(`"iris_radius"`)) {
		t.Errorf("%v\n%s", err, out)
	}
	for _, args := range [][]string{
		{"iris", "encode", one, "-segmenter", "onnx:" + filepath.Join(dir, "absent.onnx")},
		{"iris", "encode", one, "-segmenter", tiny, "-onnxruntime", filepath.Join(dir, "absent.so")},
		{"iris", "encode", one, "-segmenter", "onnx:" + model(t, byGrey[:3])},
	} {
		if out, err := run(args...); err == nil {
			t.Errorf("%v gave %s", args, out)
		}
	}
}
