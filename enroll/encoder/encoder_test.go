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

// cat draws the face of a cat: slit pupils in bright eyes, ears, whiskers.
func cat(x, y int) float64 {
	in := func(cx, cy, rx, ry float64) bool {
		u, v := (float64(x)-cx)/rx, (float64(y)-cy)/ry
		return u*u+v*v < 1
	}
	for _, s := range []int{-1, 1} {
		cx := 320 + 75*float64(s)
		switch {
		case in(cx, 200, 7, 30):
			return 15
		case in(cx, 200, 38, 34):
			return 190
		case in(cx, 200, 45, 40):
			return 50
		case y < 130 && y > 30 && math.Abs(float64(x)-cx-40*float64(s)) < float64(y-30)/2:
			return 90
		case y > 260 && y < 320 && s*(x-320) > 30 && s*(x-320) < 200 && (y+s*(x-320)/8)%16 < 2:
			return 230
		}
	}
	switch {
	case in(320, 270, 16, 11):
		return 60
	case in(320, 230, 170, 150):
		return 110 + 25*math.Sin(float64(x)/7+float64(y)/31)
	}
	return 70
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
		"cat":    gray(640, 480, cat),
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

// FuzzEncode draws discs, rings and noise: whatever they look like, Encode gives
// a template of a trusted eye or a code, soon, and the same again.
func FuzzEncode(f *testing.F) {
	f.Add(uint16(320), uint16(240), []byte{120, 110, 60, 150, 128, 120, 24, 20})
	f.Add(uint16(96), uint16(96), []byte{0, 0, 255, 255, 95, 95, 48, 0})
	f.Add(uint16(3000), uint16(100), bytes.Repeat([]byte{7, 99, 200, 13}, 40))
	f.Add(uint16(200), uint16(500), []byte{})
	f.Fuzz(func(t *testing.T, w, h uint16, discs []byte) {
		width, height := int(w%2000), int(h%2000)
		if width*height > 1<<19 {
			return
		}
		img := image.NewGray(image.Rect(0, 0, width, height))
		for i := range img.Pix {
			img.Pix[i] = uint8(140 + i*2654435761>>13&7)
		}
		for ; len(discs) >= 4 && len(discs) <= 400; discs = discs[4:] {
			cx, cy, r := int(discs[0])*width/256, int(discs[1])*height/256, int(discs[2])*max(width, height)/512
			for y := max(cy-r, 0); y < min(cy+r, height); y++ {
				for x := max(cx-r, 0); x < min(cx+r, width); x++ {
					if (x-cx)*(x-cx)+(y-cy)*(y-cy) < r*r {
						img.Pix[y*img.Stride+x] = discs[3]
					}
				}
			}
		}
		start := time.Now()
		a, err := encoder.Encode(img)
		if d := time.Since(start); d > 5*time.Second {
			t.Fatalf("%d×%d took %v", width, height, d)
		}
		if err != nil && (encoder.CodeOf(err) == "" || a.Template != (iris.Template{})) {
			t.Fatalf("%v beside a template of %d bits", err, a.Template.Mask.Count())
		}
		if err == nil && a.Segmentation.Confidence < encoder.ConfidenceFloor {
			t.Fatalf("a template of confidence %.2f", a.Segmentation.Confidence)
		}
		b, again := encoder.Encode(img)
		if encoder.CodeOf(err) != encoder.CodeOf(again) || a.Template != b.Template || a.Segmentation != b.Segmentation {
			t.Fatal("another result the second time")
		}
	})
}

// TestEncodeAllocates says that encoding image after image takes memory once:
// no allocation of the image's size is left.
func TestEncodeAllocates(t *testing.T) {
	img := synth.Render(synth.NewPerson(5), synth.Left, synth.Typical(5))
	encode := func() {
		if _, err := encoder.Encode(img); err != nil {
			t.Fatal(err)
		}
	}
	encode()
	res := testing.Benchmark(func(b *testing.B) {
		for b.Loop() {
			encode()
		}
	})
	t.Logf("%d allocations, %d bytes an image", res.AllocsPerOp(), res.AllocedBytesPerOp())
	// Pooled memory may be given back while the test runs, hence not 20 kB.
	if n := res.AllocedBytesPerOp(); n > 2*int64(len(img.Pix)) {
		t.Errorf("%d bytes an image of %d pixels", n, len(img.Pix))
	}
	if n := res.AllocsPerOp(); n > 16 {
		t.Errorf("%d allocations an image", n)
	}
}

// TestHardEyes says that what used to be taken for an iris, a pupil or a lash no
// longer is: dark irises, small and wide pupils, an eye at the edge of the
// image, a closing lid, lashes in front of the limbus, glasses.
func TestHardEyes(t *testing.T) {
	refused, far, n := 0, 0, 0
	for i := range uint64(4) {
		p := synth.NewPerson(300 + i)
		ref, err := encoder.Encode(synth.Render(p, synth.Left, synth.Conditions{Seed: i, Noise: 2, Blur: 0.7}))
		if err != nil {
			t.Fatal(err)
		}
		for name, c := range map[string]synth.Conditions{
			"dark iris": {Iris: -0.8}, "bright iris": {Iris: 0.8}, "narrow": {Dilation: -1}, "wide": {Dilation: 1},
			"edge": {OffsetX: 200, GazeX: 5}, "lid": {Lid: 0.45, Lashes: 0.4}, "lashes": {Lashes: 1, Lid: 0.2},
			"glasses": {Glasses: 1, Specular: 0.8}, "pasted pupil": {Pasted: true},
		} {
			c.Seed, c.Noise, c.Blur = 7+i, 2, 0.7
			n++
			res, err := encoder.Encode(synth.Render(p, synth.Left, c))
			if err != nil {
				refused++
				t.Logf("%d %s: %v", i, name, err)
				continue
			}
			if d, err := iris.Compare(&res.Template, &ref.Template); err != nil || d.Fraction() > 0.34 {
				far++
				t.Logf("%d %s: distance %.3f, confidence %.2f", i, name, d.Fraction(), res.Segmentation.Confidence)
			}
		}
	}
	t.Logf("%d captures, %d refused, %d far from their eye", n, refused, far)
	if refused > n/10 || far > n/25 {
		t.Errorf("%d of %d refused, %d far from their eye", refused, n, far)
	}
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
