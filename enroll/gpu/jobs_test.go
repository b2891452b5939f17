package gpu

import (
	"image"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"unum/enroll/encoder"
	"unum/enroll/encoder/synth"
)

// eyes are n different synthetic eyes, 640×480, with the contours that the encoder found.
func eyes(t testing.TB, n int) []Job {
	t.Helper()
	var mu sync.Mutex
	found := map[int]Job{}
	each(n+n/4+4, func(i int) {
		img := synth.Render(synth.NewPerson(uint64(i)), synth.Eye(i%2), synth.Typical(uint64(i)))
		if res, err := encoder.Encode(img); err == nil {
			mu.Lock()
			found[i] = Job{img, res.Segmentation}
			mu.Unlock()
		}
	})
	var jobs []Job
	for i := 0; len(jobs) < n && i < n+n/4+4; i++ {
		if j, ok := found[i]; ok {
			jobs = append(jobs, j)
		}
	}
	if len(jobs) < n {
		t.Fatalf("%d synthetic eyes segmented, want %d", len(jobs), n)
	}
	return jobs
}

// noise is a w×h image of waves, noise and specks, cut out of a larger one.
func noise(rng *rand.Rand, w, h int) *image.Gray {
	big := image.NewGray(image.Rect(-3, -5, w+rng.IntN(9), h+4))
	level := 60 + float64(rng.IntN(140)) // up to what a byte can't hold
	for y := range big.Rect.Dy() {
		for x := range big.Rect.Dx() {
			v := level + 60*math.Sin(float64(x)/7)*math.Cos(float64(y)/11)
			big.Pix[y*big.Stride+x] = uint8(v) + uint8(rng.UintN(40))
			if rng.IntN(200) == 0 {
				big.Pix[y*big.Stride+x] = 255 * uint8(rng.IntN(2))
			}
		}
	}
	return big.SubImage(image.Rect(0, 0, w, h)).(*image.Gray)
}

// ring is a pupil and a limbus around a place.
func ring(x, y, pupil, limbus float64) (s encoder.Segmentation) {
	for k := range encoder.Angles {
		sin, cos := math.Sincos(2 * math.Pi * float64(k) / encoder.Angles)
		at := func(r float64) encoder.Point {
			return encoder.Point{X: int32(256 * (x + r*cos)), Y: int32(256 * (y + r*sin))}
		}
		s.Pupil[k], s.Limbus[k] = at(pupil*(1+0.1*cos)), at(limbus)
	}
	return s
}

// someJobs are synthetic eyes with the contours that the encoder found, and noise with contours that no eye has: outside the image, so large
// that it is halved, crossing, with steep lids, in images of odd size and stride.
func someJobs(t testing.TB, real, wild int) []Job {
	t.Helper()
	jobs := eyes(t, real)
	rng := rand.New(rand.NewPCG(5, 6))
	for range wild {
		w, h := 40+rng.IntN(700), 40+rng.IntN(500)
		img := noise(rng, w, h)
		cx, cy, rl := float64(rng.IntN(w)), float64(rng.IntN(h)), 60+rng.Float64()*700
		s := ring(cx, cy, 5+rng.Float64()*80, rl)
		curve := func() encoder.Lid {
			return encoder.Lid{Found: rng.IntN(3) > 0, X0: int32(256 * cx), Y0: int32(256 * (cy + rng.NormFloat64()*rl/2)), B: int32(rng.NormFloat64() * 30000),
				C: int32(rng.NormFloat64() * 30)}
		}
		s.Upper, s.Lower = curve(), curve()
		jobs = append(jobs, Job{img, s})
	}
	return jobs
}

// madJobs have contours and lids that are no curves at all: every point anywhere, up to the ends of int32, and halvings that fit nothing.
func madJobs(n int) []Job {
	rng := rand.New(rand.NewPCG(7, 8))
	var jobs []Job
	for i := range n {
		w, h := 1+rng.IntN(300), 1+rng.IntN(300)
		if i%4 == 0 {
			w, h = 1+rng.IntN(3), 1+rng.IntN(3)
		}
		if i%16 == 1 {
			w, h = 900+rng.IntN(400), 600+rng.IntN(200)
		}
		far := []float64{0, 0, 0.02, 0.5, 1}[rng.IntN(5)]
		coordinate := func(size int) int32 {
			if rng.Float64() >= far {
				return int32(rng.IntN(256*(size+4))) - 512
			}
			return []int32{math.MinInt32, math.MaxInt32, int32(rng.Uint32()), int32(rng.Uint32()) >> 8, -1, 256 * int32(size)}[rng.IntN(6)]
		}
		var s encoder.Segmentation
		for k := range encoder.Angles {
			s.Pupil[k] = encoder.Point{X: coordinate(w), Y: coordinate(h)}
			s.Limbus[k] = encoder.Point{X: coordinate(w), Y: coordinate(h)}
		}
		if rng.IntN(2) == 0 { // halved once to fifteen times by what two points say
			span := int64(1) << (17 + rng.IntN(15))
			s.Limbus[0].X, s.Limbus[encoder.Angles/2].X = int32(span/2), int32(-(span - span/2))
		}
		some := func() int32 { return int32(rng.Uint32()) >> rng.IntN(31) }
		curve := func() encoder.Lid {
			return encoder.Lid{Found: rng.IntN(3) == 0, X0: some(), Y0: some(), B: some(), C: some()}
		}
		s.Upper, s.Lower = curve(), curve()
		jobs = append(jobs, Job{noise(rng, w, h), s})
	}
	return jobs
}

// edgeJobs have an iris that reaches an edge or a corner of the image to 1/256 pixel, crosses it or lies wholly beyond, unhalved and halved.
func edgeJobs() []Job {
	rng := rand.New(rand.NewPCG(9, 10))
	var jobs []Job
	for _, r := range []float64{40, 180, 360} { // halved never, once, twice
		w, h := int(3*r)+rng.IntN(4), int(2.5*r)+rng.IntN(4)
		img := noise(rng, w, h)
		add := func(x, y float64) { jobs = append(jobs, Job{img, ring(x, y, r/3, r)}) }
		// The outermost sample lies a 128th of the iris within the limbus: step around both.
		for _, inset := range []float64{0, (r - r/3) / 128} {
			for _, d := range []float64{-1, -1. / 256, 0, 1. / 256, 1} {
				reach := r - inset + d
				add(reach, r)
				add(r, reach)
				add(float64(w-1)-reach, r)
				add(r, float64(h-1)-reach)
			}
		}
		for _, x := range []float64{0, float64(w)} {
			for _, y := range []float64{0, float64(h)} {
				add(x, y)
			}
		}
		add(-r-2, r)
		add(float64(w)+r+2, r)
		add(r, -r-2)
		add(r, float64(h)+r+2)
		add(-1e6, 1e6)
	}
	return jobs
}

// greyJobs are rings of one grey level with specks of another: what counts as lash or reflection to the last level, what is dark or bright all
// over, and what lids hide in part or altogether.
func greyJobs() []Job {
	rng := rand.New(rand.NewPCG(11, 12))
	var jobs []Job
	for _, ground := range []int{0, 3, 100, 226, 227, 240, 250, 251, 255} {
		for _, speck := range []int{ground - 15, ground - 14, ground + 24, ground + 25, 250, 251, 255} {
			img := image.NewGray(image.Rect(0, 0, 150, 140))
			for i := range img.Pix {
				img.Pix[i] = uint8(ground)
				if rng.IntN(300) == 0 {
					img.Pix[i] = uint8(max(0, min(speck, 255)))
				}
			}
			j := Job{img, ring(75, 70, 20, 65)}
			j.Segmentation.Upper = encoder.Lid{Found: true, X0: 75 << 8, Y0: int32(rng.IntN(280)-90) << 8}
			jobs = append(jobs, j)
		}
	}
	return jobs
}

func wantOf(j Job) Embedded {
	n := encoder.Normalize(j.Image, &j.Segmentation)
	return Embedded{Template: encoder.Embed(n), Outside: n.Outside}
}

// Every pixel that package encoder reads of an image is in its crop, and no row or column more than the contours reach.
func TestCrop(t *testing.T) {
	nothing, halved, whole := 0, 0, 0
	jobs := slices.Concat(madJobs(400), edgeJobs(), someJobs(t, 2, 20))
	for i, j := range jobs {
		c, s := cropOf(j.Image, &j.Segmentation), &j.Segmentation
		w, h := j.Image.Rect.Dx()>>c.shift, j.Image.Rect.Dy()>>c.shift
		if c.w < 0 || c.h < 0 || c.x < 0 || c.y < 0 || c.x+c.w > w || c.y+c.h > h {
			t.Fatalf("job %d: crop %+v of %d×%d", i, c, w, h)
		}
		lo, hi := [2]int64{math.MaxInt64, math.MaxInt64}, [2]int64{math.MinInt64, math.MinInt64}
		for k := range encoder.Angles {
			for ring := range encoder.Rings {
				at := func(p, l int32) int64 {
					x := int64(p)<<8 + (int64(l)-int64(p))<<8*int64(2*ring+1)>>7
					return ((x+1<<15)>>c.shift - 1<<15) >> 16
				}
				x, y := at(s.Pupil[k].X, s.Limbus[k].X), at(s.Pupil[k].Y, s.Limbus[k].Y)
				lo, hi = [2]int64{min(lo[0], x), min(lo[1], y)}, [2]int64{max(hi[0], x), max(hi[1], y)}
				if x < 0 || y < 0 || x+1 >= int64(w) || y+1 >= int64(h) {
					continue
				}
				if x < int64(c.x) || y < int64(c.y) || x+1 >= int64(c.x+c.w) || y+1 >= int64(c.y+c.h) {
					t.Fatalf("job %d: pixel %d, %d of %d×%d is read, the crop is %+v", i, x, y, w, h, c)
				}
			}
		}
		// No sample lies quite on a contour: 1/128 of the way between them is the most that may be too much.
		if c.size() > 0 && i >= 400 {
			slack := int64(2 + 800>>c.shift/128)
			if int64(c.x) < lo[0]-slack || int64(c.y) < lo[1]-slack || int64(c.x+c.w) > hi[0]+2+slack || int64(c.y+c.h) > hi[1]+2+slack {
				t.Errorf("job %d: %+v is too much for samples from %d to %d", i, c, lo, hi)
			}
		}
		switch {
		case c.size() == 0:
			nothing++
		case c.size() == w*h:
			whole++
		}
		if c.shift > 0 && c.size() > 0 {
			halved++
		}
	}
	if nothing < 20 || halved < 20 || whole < 20 {
		t.Errorf("of %d jobs %d have nothing to send, %d all of the image, %d are halved", len(jobs), nothing, whole, halved)
	}
}
