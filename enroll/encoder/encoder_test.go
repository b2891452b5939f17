package encoder_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"golang.org/x/image/bmp"

	"unum/enroll/encoder"
	"unum/enroll/encoder/synth"
	"unum/enroll/iris"
)

func encodePNG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// captures encodes a few typical captures of one eye.
func captures(t *testing.T, person uint64, eye synth.Eye, n int, failed *int) []iris.Template {
	t.Helper()
	var out []iris.Template
	for i := range n {
		img := synth.Render(synth.NewPerson(person), eye, synth.Typical(person*131+uint64(eye)*17+uint64(i)))
		res, err := encoder.Encode(img)
		if err != nil {
			t.Logf("person %d, eye %d, capture %d: %v", person, eye, i, err)
			*failed++
			continue
		}
		out = append(out, res.Template)
	}
	return out
}

// TestSyntheticPopulation says what the demo relies on: captures of one eye
// match, other eyes (also of the same person) don't, and hardly a fair capture
// is refused.
func TestSyntheticPopulation(t *testing.T) {
	people, each := 32, 3
	if testing.Short() {
		people, each = 30, 2
	}
	failed, images := 0, 0
	var eyes [][]iris.Template
	for p := range people {
		eyes = append(eyes, captures(t, uint64(p), synth.Left, each, &failed))
		images += each
		if p%8 == 0 {
			eyes = append(eyes, captures(t, uint64(p), synth.Right, each, &failed))
			images += each
		}
	}
	worst, closest := 0.0, 1.0
	var gen, imp []float64
	for i, a := range eyes {
		for k := range a {
			for l := k + 1; l < len(a); l++ {
				d, err := iris.Compare(&a[k], &a[l])
				if err != nil {
					t.Errorf("eye %d: %v", i, err)
					continue
				}
				gen = append(gen, d.Fraction())
				worst = max(worst, d.Fraction())
			}
		}
		for _, b := range eyes[i+1:] {
			if len(a) == 0 || len(b) == 0 {
				continue
			}
			d, err := iris.Compare(&a[0], &b[0])
			if err != nil {
				continue
			}
			imp = append(imp, d.Fraction())
			closest = min(closest, d.Fraction())
		}
	}
	t.Logf("%d images, %d refused; genuine mean %.3f worst %.3f; impostor mean %.3f closest %.3f",
		images, failed, mean(gen), worst, mean(imp), closest)
	if failed > images/50 {
		t.Errorf("%d of %d fair captures refused", failed, images)
	}
	if worst > 0.30 || mean(gen) > 0.20 {
		t.Errorf("genuine distances up to %.3f, mean %.3f", worst, mean(gen))
	}
	if closest < 0.36 || mean(imp) < 0.42 {
		t.Errorf("impostor distances down to %.3f, mean %.3f", closest, mean(imp))
	}
}

func mean(v []float64) float64 {
	s := 0.0
	for _, x := range v {
		s += x
	}
	return s / float64(max(len(v), 1))
}

// TestHarderConditions says which captures still match a fair one.
func TestHarderConditions(t *testing.T) {
	p := synth.NewPerson(77)
	ref, err := encoder.Encode(synth.Render(p, synth.Left, synth.Conditions{Seed: 1, Noise: 2, Blur: 0.7}))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]synth.Conditions{
		"tilt":     {Seed: 2, Rotation: 20},
		"dilated":  {Seed: 2, Dilation: 0.7},
		"narrow":   {Seed: 2, Dilation: -0.7},
		"gaze":     {Seed: 2, GazeX: 14, GazeY: 5},
		"lids":     {Seed: 2, Lid: 0.4, Lashes: 0.8},
		"glints":   {Seed: 2, Specular: 1},
		"blur":     {Seed: 2, Blur: 2.5},
		"noise":    {Seed: 2, Noise: 10, Blur: 0.7},
		"dark":     {Seed: 2, Exposure: -1, Noise: 1},
		"bright":   {Seed: 2, Exposure: 0.4},
		"far":      {Seed: 2, Scale: 0.5},
		"near":     {Seed: 2, Scale: 1.6},
		"corner":   {Seed: 2, OffsetX: 150, OffsetY: -80},
		"glasses":  {Seed: 2, Glasses: 0.5},
		"together": {Seed: 2, Dilation: 0.3, Rotation: -8, Lid: 0.3, Lashes: 0.6, Specular: 0.6, Blur: 1.2, Noise: 4},
	} {
		c.Noise = max(c.Noise, 1)
		res, err := encoder.Encode(synth.Render(p, synth.Left, c))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		d, err := iris.Compare(&res.Template, &ref.Template)
		if err != nil || d.Fraction() > 0.32 {
			t.Errorf("%s: distance %.3f %+v, %v", name, d.Fraction(), d, err)
			continue
		}
		t.Logf("%-9s %.3f, turned by %d, confidence %.2f, score %d", name, d.Fraction(), d.R, res.Segmentation.Confidence, res.Quality.Score)
	}
}

func gray(w, h int, f func(x, y int) float64) *image.Gray {
	img := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.Pix[y*img.Stride+x] = uint8(min(max(f(x, y), 0), 255))
		}
	}
	return img
}

// face draws something with two eyes, a nose and a mouth in 640×480.
func face(x, y int) float64 {
	in := func(cx, cy, rx, ry float64) bool {
		u, v := (float64(x)-cx)/rx, (float64(y)-cy)/ry
		return u*u+v*v < 1
	}
	switch {
	case in(245, 200, 6, 6), in(395, 200, 6, 6):
		return 20
	case in(245, 200, 13, 13), in(395, 200, 13, 13):
		return 90
	case in(245, 200, 34, 15), in(395, 200, 34, 15):
		return 215
	case in(245, 165, 45, 8), in(395, 165, 45, 8):
		return 60
	case in(320, 270, 18, 30):
		return 150
	case in(320, 350, 60, 16):
		return 100
	case in(320, 240, 160, 210):
		return 175
	}
	return 40
}

// TestNotAnEye says that whatever is not an eye is refused with a code, soon.
func TestNotAnEye(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	images := map[string]*image.Gray{
		"black":    gray(640, 480, func(x, y int) float64 { return 0 }),
		"white":    gray(640, 480, func(x, y int) float64 { return 255 }),
		"noise":    gray(640, 480, func(x, y int) float64 { return float64(rng.IntN(256)) }),
		"coarse":   gray(640, 480, func(x, y int) float64 { return float64((x/20*7919 + y/20*104729) % 256) }),
		"gradient": gray(640, 480, func(x, y int) float64 { return float64(x) / 2.6 }),
		"checker":  gray(640, 480, func(x, y int) float64 { return float64((x/40 + y/40) % 2 * 200) }),
		"stripes":  gray(640, 480, func(x, y int) float64 { return 128 + 120*math.Sin(float64(x)/9) }),
		"disc": gray(640, 480, func(x, y int) float64 {
			return 40 + 160*math.Min(math.Hypot(float64(x-320), float64(y-240))/80, 1)
		}),
		"ball": gray(640, 480, func(x, y int) float64 {
			if math.Hypot(float64(x-320), float64(y-240)) < 60 {
				return 20
			}
			return 200
		}),
		"face":   gray(640, 480, face),
		"wide":   gray(2000, 96, func(x, y int) float64 { return float64(x % 256) }),
		"small":  gray(96, 96, func(x, y int) float64 { return float64((x ^ y) * 2 % 256) }),
		"lids":   synth.Render(synth.NewPerson(1), synth.Left, synth.Conditions{Seed: 1, Lid: 1, Noise: 2}),
		"smear":  synth.Render(synth.NewPerson(1), synth.Left, synth.Conditions{Seed: 1, Blur: 10}),
		"static": synth.Render(synth.NewPerson(1), synth.Left, synth.Conditions{Seed: 1, Noise: 60, Blur: 4, Exposure: -1}),
		"tiny":   image.NewGray(image.Rect(0, 0, 1, 1)),
		"empty":  image.NewGray(image.Rectangle{}),
		"huge":   {Rect: image.Rect(0, 0, 1<<20, 1<<20), Stride: 1 << 20},
	}
	for name, img := range images {
		start := time.Now()
		res, err := encoder.Encode(img)
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%s took %v", name, d)
		}
		if err == nil {
			t.Errorf("%s: a template of confidence %.2f", name, res.Segmentation.Confidence)
			continue
		}
		code := encoder.CodeOf(err)
		if code == "" {
			t.Errorf("%s: error without a code: %v", name, err)
		}
		if res.Template != (iris.Template{}) {
			t.Errorf("%s: a template beside the error %s", name, code)
		}
		t.Logf("%-8s %s", name, code)
	}
}

func TestDecodeFormats(t *testing.T) {
	ref := synth.Render(synth.NewPerson(4), synth.Right, synth.Conditions{Seed: 3, Noise: 2})
	b := ref.Bounds()
	rgba, nrgba, deep, pal := image.NewRGBA(b), image.NewNRGBA(b), image.NewGray16(b), image.NewPaletted(b, nil)
	for i := range 256 {
		pal.Palette = append(pal.Palette, color.Gray{uint8(255 - i)})
	}
	for y := range b.Dy() {
		for x := range b.Dx() {
			v := ref.GrayAt(x, y).Y
			rgba.SetRGBA(x, y, color.RGBA{v, v, v, 255})
			nrgba.SetNRGBA(x, y, color.NRGBA{v, v, v, 255})
			deep.SetGray16(x, y, color.Gray16{uint16(v)<<8 | 0x7f})
			pal.SetColorIndex(x, y, 255-v)
		}
	}
	nrgba.SetNRGBA(0, 0, color.NRGBA{255, 255, 255, 0}) // transparent is black
	var asBMP, asJPEG bytes.Buffer
	if err := bmp.Encode(&asBMP, rgba); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&asJPEG, ref, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"gray": encodePNG(t, ref), "rgba": encodePNG(t, rgba), "alpha": encodePNG(t, nrgba), "16 bit": encodePNG(t, deep),
		"palette": encodePNG(t, pal), "bmp": asBMP.Bytes(), "jpeg": asJPEG.Bytes(),
	} {
		got, err := encoder.Decode(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		worst := 0
		for i, v := range got.Pix {
			if d := int(v) - int(ref.Pix[i]); i > 0 && max(d, -d) > worst {
				worst = max(d, -d)
			}
		}
		limit := 0
		if name == "jpeg" {
			limit = 40
		}
		if got.Bounds() != b || worst > limit {
			t.Errorf("%s: bounds %v, off by %d", name, got.Bounds(), worst)
		}
		if name == "alpha" && got.Pix[0] != 0 {
			t.Errorf("a transparent pixel became %d", got.Pix[0])
		}
	}
}

// bombPNG claims a size in its header that its few bytes never fill.
func bombPNG(t *testing.T, w, h uint32) []byte {
	data := encodePNG(t, image.NewGray(image.Rect(0, 0, 128, 128)))
	binary.BigEndian.PutUint32(data[16:], w)
	binary.BigEndian.PutUint32(data[20:], h)
	binary.BigEndian.PutUint32(data[29:], crc32.ChecksumIEEE(data[12:29]))
	return data
}

func TestDecodeRefuses(t *testing.T) {
	good := encodePNG(t, synth.Render(synth.NewPerson(4), synth.Left, synth.Conditions{}))
	var tiny, scans bytes.Buffer
	if err := jpeg.Encode(&tiny, image.NewGray(image.Rect(0, 0, 1, 1)), nil); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&scans, image.NewGray(image.Rect(0, 0, 200, 200)), nil); err != nil {
		t.Fatal(err)
	}
	scans.WriteString(strings.Repeat("\xff\xda\x00\x08", 1000))
	for _, c := range []struct {
		name, code string
		data       []byte
	}{
		{"nothing", encoder.CodeUndecodable, nil},
		{"text", encoder.CodeUndecodable, []byte("this is not an image at all")},
		{"gif", encoder.CodeUndecodable, []byte("GIF89a\x01\x00\x01\x00")},
		{"truncated header", encoder.CodeUndecodable, good[:20]},
		{"truncated", encoder.CodeUndecodable, good[:len(good)/2]},
		{"bomb", encoder.CodeTooLarge, bombPNG(t, 50000, 50000)},
		{"long", encoder.CodeTooLarge, bombPNG(t, 100, 9000)},
		{"lying", encoder.CodeUndecodable, bombPNG(t, 2000, 2000)},
		{"1x1", encoder.CodeTooSmall, tiny.Bytes()},
		{"many scans", encoder.CodeUndecodable, scans.Bytes()},
		{"many bytes", encoder.CodeTooLarge, make([]byte, encoder.MaxBytes+1)},
	} {
		img, err := encoder.Decode(c.data)
		if img != nil || encoder.CodeOf(err) != c.code {
			t.Errorf("%s: %v (code %q), want %s", c.name, err, encoder.CodeOf(err), c.code)
		}
	}
}

func TestErrorCarriesItsCause(t *testing.T) {
	cause := errors.New("cause")
	err := error(&encoder.Error{Code: encoder.CodeUndecodable, Detail: "png", Err: cause})
	if !errors.Is(err, cause) || encoder.CodeOf(err) != "image_undecodable" {
		t.Errorf("%v", err)
	}
	if encoder.CodeOf(cause) != "" {
		t.Error("a code out of nothing")
	}
}

// TestEncodeIsPure: the image is left alone, sub-images and strides don't
// matter, and concurrent use gives the same result.
func TestEncodeIsPure(t *testing.T) {
	img := synth.Render(synth.NewPerson(9), synth.Left, synth.Typical(9))
	before := bytes.Clone(img.Pix)
	want, err := encoder.Encode(img)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(before, img.Pix) {
		t.Fatal("the image was changed")
	}
	big := image.NewGray(image.Rect(-20, -10, 700, 500))
	for y := range synth.Height {
		copy(big.Pix[big.PixOffset(0, y):], img.Pix[y*img.Stride:][:synth.Width])
	}
	sub := big.SubImage(img.Rect).(*image.Gray)
	done := make(chan error, 4)
	for range cap(done) {
		go func() {
			got, err := encoder.Encode(sub)
			if err == nil && (got.Template != want.Template || got.Segmentation != want.Segmentation || got.Quality != want.Quality) {
				err = errors.New("another result")
			}
			done <- err
		}()
	}
	for range cap(done) {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	img := synth.Render(synth.NewPerson(1), synth.Left, synth.Conditions{})
	small := img.SubImage(image.Rect(200, 150, 330, 260))
	var b bytes.Buffer
	if err := png.Encode(&b, small); err != nil {
		f.Fatal(err)
	}
	f.Add(bytes.Clone(b.Bytes()))
	f.Add(bytes.Clone(b.Bytes()[:300]))
	b.Reset()
	if err := jpeg.Encode(&b, small, nil); err != nil {
		f.Fatal(err)
	}
	f.Add(bytes.Clone(b.Bytes()))
	b.Reset()
	if err := bmp.Encode(&b, small); err != nil {
		f.Fatal(err)
	}
	f.Add(bytes.Clone(b.Bytes()))
	f.Fuzz(func(t *testing.T, data []byte) {
		img, err := encoder.Decode(data)
		if err != nil {
			if encoder.CodeOf(err) == "" {
				t.Fatalf("no code: %v", err)
			}
			return
		}
		if w, h := img.Rect.Dx(), img.Rect.Dy(); w < encoder.MinSide || h < encoder.MinSide || w*h > encoder.MaxPixels {
			t.Fatalf("%d×%d passed", w, h)
		}
		if w, h := img.Rect.Dx(), img.Rect.Dy(); w*h > 1<<20 {
			return
		}
		if _, err := encoder.Encode(img); err != nil && encoder.CodeOf(err) == "" {
			t.Fatalf("no code: %v", err)
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	var imgs []*image.Gray
	for i := range uint64(8) {
		imgs = append(imgs, synth.Render(synth.NewPerson(i), synth.Left, synth.Typical(i)))
	}
	var total encoder.Elapsed
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		res, err := encoder.Encode(imgs[i%len(imgs)])
		if err != nil {
			b.Fatal(err)
		}
		total.Segment += res.Elapsed.Segment
		total.Normalize += res.Elapsed.Normalize
		total.Embed += res.Elapsed.Embed
		i++
	}
	ms := func(d time.Duration) float64 { return float64(d) / 1e6 / float64(i) }
	b.ReportMetric(ms(total.Segment), "segment-ms/image")
	b.ReportMetric(ms(total.Normalize), "normalize-ms/image")
	b.ReportMetric(ms(total.Embed), "encode-ms/image")
	b.ReportMetric(float64(i)/b.Elapsed().Seconds(), "images/s")
}
