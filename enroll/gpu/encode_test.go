//go:build linux && (amd64 || arm64) && !nogpu

package gpu

import (
	"context"
	"errors"
	"image"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"unum/enroll/encoder"
	"unum/enroll/encoder/synth"
)

// someJobs are synthetic eyes with the contours that the encoder found, and noise with contours that no eye has: outside the image, so large
// that it is halved, crossing, with steep lids, in images of odd size and stride.
func someJobs(t testing.TB, eyes, wild int) []Job {
	t.Helper()
	var jobs []Job
	for i := range uint64(eyes) {
		img := synth.Render(synth.NewPerson(i), synth.Left, synth.Typical(i))
		res, err := encoder.Encode(img)
		if err != nil && res.Segmentation.Confidence == 0 {
			continue
		}
		jobs = append(jobs, Job{img, res.Segmentation})
	}
	if len(jobs) < eyes/2 {
		t.Fatalf("%d of %d synthetic eyes segmented", len(jobs), eyes)
	}
	rng := rand.New(rand.NewPCG(5, 6))
	for range wild {
		w, h := 40+rng.IntN(700), 40+rng.IntN(500)
		big := image.NewGray(image.Rect(-3, -5, w+9, h+4))
		for y := range big.Rect.Dy() {
			for x := range big.Rect.Dx() {
				v := 90 + 60*math.Sin(float64(x)/7)*math.Cos(float64(y)/11)
				big.Pix[y*big.Stride+x] = uint8(v) + uint8(rng.UintN(40))
				if rng.IntN(200) == 0 {
					big.Pix[y*big.Stride+x] = 255 * uint8(rng.IntN(2))
				}
			}
		}
		img := big.SubImage(image.Rect(0, 0, w, h)).(*image.Gray)
		var s encoder.Segmentation
		cx, cy := float64(rng.IntN(w)), float64(rng.IntN(h))
		rp, rl := 5+rng.Float64()*80, 60+rng.Float64()*700
		for k := range encoder.Angles {
			sin, cos := math.Sincos(2 * math.Pi * float64(k) / encoder.Angles)
			at := func(r float64) encoder.Point {
				return encoder.Point{X: int32(256 * (cx + r*cos)), Y: int32(256 * (cy + r*sin))}
			}
			s.Pupil[k], s.Limbus[k] = at(rp*(1+0.1*cos)), at(rl)
		}
		curve := func() encoder.Lid {
			return encoder.Lid{Found: rng.IntN(3) > 0, X0: int32(256 * cx), Y0: int32(256 * (cy + rng.NormFloat64()*rl/2)), B: int32(rng.NormFloat64() * 30000),
				C: int32(rng.NormFloat64() * 30)}
		}
		s.Upper, s.Lower = curve(), curve()
		jobs = append(jobs, Job{img, s})
	}
	return jobs
}

func wantOf(j Job) Embedded {
	n := encoder.Normalize(j.Image, &j.Segmentation)
	return Embedded{Template: encoder.Embed(n), Outside: n.Outside}
}

func TestEncode(t *testing.T) {
	s := newStub(t)
	s.set("devices", 2)
	jobs := someJobs(t, 4, 14)
	e, err := NewEncoder(s.open(), EncoderOptions{Batch: 5})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	got, err := e.Encode(ctx, jobs)
	if err != nil {
		t.Fatal(err)
	}
	shared, outside, halved := 0, 0, 0
	for i, j := range jobs {
		want := wantOf(j)
		if got[i] != want {
			t.Errorf("image %d is not embedded as by the reference", i)
		}
		shared += want.Template.Mask.Count()
		outside += min(want.Outside, 1)
		if (j.Segmentation.Limbus[0].X-j.Segmentation.Limbus[encoder.Angles/2].X)/2 > 176<<8 {
			halved++
		}
	}
	if shared == 0 || outside == 0 || halved == 0 {
		t.Errorf("the images show too little: %d bits, %d beyond the edge, %d halved", shared, outside, halved)
	}
	// The pipeline gives the same, each once, and passes errors on.
	var mu sync.Mutex
	seen := map[int]bool{}
	err = e.Stream(ctx, len(jobs), func(_ context.Context, i int) (Job, error) {
		if i == 3 {
			return Job{}, ErrSkip
		}
		return jobs[i], nil
	}, func(i int, r Embedded) error {
		mu.Lock()
		defer mu.Unlock()
		if seen[i] || r != got[i] {
			t.Errorf("image %d twice or otherwise", i)
		}
		seen[i] = true
		return nil
	})
	if err != nil || len(seen) != len(jobs)-1 || seen[3] {
		t.Errorf("%d of %d images, %v", len(seen), len(jobs), err)
	}
	broken := errors.New("broken")
	if err := e.Stream(ctx, len(jobs), func(_ context.Context, i int) (Job, error) { return jobs[i], nil },
		func(int, Embedded) error { return broken }); !errors.Is(err, broken) {
		t.Errorf("emit failed: %v", err)
	}
	if err := e.Stream(ctx, len(jobs), func(_ context.Context, i int) (Job, error) { return Job{}, broken },
		func(int, Embedded) error { return nil }); !errors.Is(err, broken) {
		t.Errorf("load failed: %v", err)
	}
	if _, err := e.Encode(ctx, []Job{{}}); err == nil {
		t.Error("no image was accepted")
	}
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := e.Encode(gone, jobs); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := e.Encode(ctx, jobs); !errors.Is(err, ErrClosed) {
		t.Errorf("closed: %v", err)
	}
}

// Each call fails once, and the device once says that it computed and did not: no template comes out.
func TestEncodeFaults(t *testing.T) {
	s := newStub(t)
	jobs := someJobs(t, 0, 1)
	for at := -1; ; at++ {
		g := s.open()
		e, err := NewEncoder(g, EncoderOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if at < 0 {
			s.set("skip", 1)
		} else {
			s.fail("", at, 719)
		}
		out, err := e.Encode(ctx, slices.Clone(jobs))
		s.reset()
		if err == nil {
			if at < 8 {
				t.Errorf("only %d calls", at)
			}
			if err := e.Close(); err != nil {
				t.Fatal(err)
			}
			return
		}
		if out != nil || !errors.Is(err, ErrFailed) {
			t.Errorf("call %d: %v", at, err)
		}
		s.forget()
		g.devices = nil
	}
}
