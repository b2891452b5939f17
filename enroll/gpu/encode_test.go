//go:build linux && (amd64 || arm64) && !nogpu

package gpu

import (
	"context"
	"errors"
	"image"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"
	"unsafe"

	"unum/enroll/encoder"
)

func newEncoder(t testing.TB, g *GPU, batch int) *Encoder {
	t.Helper()
	e, err := NewEncoder(g, EncoderOptions{Batch: batch})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := e.Close(); err != nil && !t.Failed() {
			t.Error(err)
		}
	})
	return e
}

func TestEncode(t *testing.T) {
	s := newStub(t)
	s.set("devices", 2)
	jobs := someJobs(t, 4, 14)
	e := newEncoder(t, s.open(), 5)
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
	whole := image.NewGray(image.Rect(0, 0, 9, 9))
	for _, img := range []*image.Gray{nil, {}, {Pix: whole.Pix[:80], Stride: 9, Rect: whole.Rect}, {Pix: whole.Pix, Stride: 8, Rect: whole.Rect},
		{Pix: whole.Pix[:8], Stride: 9, Rect: image.Rect(0, 0, 9, 1)}, {Pix: whole.Pix, Stride: 1 << 14, Rect: image.Rect(0, 0, 1<<14, 1<<13)}} {
		if _, err := e.Encode(ctx, []Job{{Image: img}}); err == nil {
			t.Errorf("an image that isn't there was accepted: %+v", img)
		}
		if err := e.Stream(ctx, 1, func(context.Context, int) (Job, error) { return Job{Image: img}, nil },
			func(int, Embedded) error { return nil }); err == nil {
			t.Errorf("an image that isn't there was loaded: %+v", img)
		}
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
	if n := s.get("unwiped"); n != 0 {
		t.Errorf("%d bytes of pinned memory were given back as they were", n)
	}
}

// What travels of an image is enough for what is read of it, whatever the contours, greys and lids.
func TestEncodeCrops(t *testing.T) {
	s := newStub(t)
	e := newEncoder(t, s.open(), 64)
	for name, jobs := range map[string][]Job{"edge": edgeJobs(), "mad": madJobs(128), "grey": greyJobs(), "both": append(edgeJobs()[:9], someJobs(t, 1, 9)...)} {
		got, err := e.Encode(ctx, jobs)
		if err != nil {
			t.Fatal(err)
		}
		partly := 0
		for i, j := range jobs {
			want := wantOf(j)
			if got[i] != want {
				t.Errorf("%s: image %d is not embedded as by the reference, crop %+v of %v", name, i, cropOf(j.Image, &j.Segmentation), j.Image.Rect)
			}
			if want.Template.Mask.Count() > 0 && want.Outside > 0 {
				partly++
			}
		}
		if name != "grey" && partly < len(jobs)/20 {
			t.Errorf("%s: only %d of %d images show part of an iris", name, partly, len(jobs))
		}
	}
}

// More pixels than one round may have go in several.
func TestEncodeRounds(t *testing.T) {
	s := newStub(t)
	e := newEncoder(t, s.open(), 5)
	big := image.NewGray(image.Rect(0, 0, 5000, 5000))
	for i := range big.Pix {
		big.Pix[i] = uint8(i * i >> 7)
	}
	var jobs []Job
	for i := range 5 {
		j := Job{Image: big, Segmentation: ring(2500, 2500, 10, 120)}
		if i != 1 { // without a limbus that says so, all of it at once
			j.Segmentation.Limbus[100], j.Segmentation.Limbus[300] = encoder.Point{}, encoder.Point{X: 5000 << 8, Y: 5000 << 8}
		}
		jobs = append(jobs, j)
	}
	got, err := e.Encode(ctx, jobs)
	if err != nil {
		t.Fatal(err)
	}
	for i, j := range jobs {
		if got[i] != wantOf(j) {
			t.Errorf("image %d is not embedded as by the reference", i)
		}
	}
	rounds := uint32(0)
	for _, l := range e.all {
		rounds += l.turn
		if l.up.n > maxPixels+5*jobBytes || l.in.n != l.up.n {
			t.Errorf("%d bytes are pinned, %d on the device", l.up.n, l.in.n)
		}
	}
	if rounds != 2 {
		t.Errorf("%d rounds for 100 MB of pixels, want 2", rounds)
	}
}

// In the steady state the results are all that is allocated, whatever the size of the images.
func TestEncodeAllocations(t *testing.T) {
	s := newStub(t)
	e := newEncoder(t, s.open(), 8)
	jobs := someJobs(t, 0, 24)
	calls := []string{"cuMemAlloc_v2", "cuMemHostAlloc", "cuMemFree_v2", "cuMemFreeHost"}
	count := func() (n int) {
		for _, name := range calls {
			n += s.get(name)
		}
		return n
	}
	encode := func() {
		if _, err := e.Encode(ctx, jobs); err != nil {
			t.Fatal(err)
		}
	}
	for range 6 { // each lane has had each batch
		encode()
		jobs = append(jobs[8:], jobs[:8]...)
		encode()
	}
	made := count()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	encode()
	runtime.ReadMemStats(&after)
	n := uint64(len(jobs))
	objects, bytes := (after.Mallocs-before.Mallocs)/n, (after.TotalAlloc-before.TotalAlloc)/n
	t.Logf("%d allocations, %d bytes an image", objects, bytes)
	if objects > 8 || bytes > uint64(unsafe.Sizeof(Embedded{}))+1024 {
		t.Errorf("%d allocations and %d bytes an image", objects, bytes)
	}
	if m := count(); m != made {
		t.Errorf("%d calls for memory in the steady state", m-made)
	}
}

// Each call fails once, in each stage of an encoder's life: no template comes out, the device isn't asked again, and nothing of an image is
// left in pinned memory. Where nothing fails, everything is given back.
func TestEncodeFaults(t *testing.T) {
	s := newStub(t)
	jobs := someJobs(t, 0, 5)
	for stage, least := range map[string]int{"new": 20, "encode": 30, "close": 30} {
		for at := 0; ; at++ {
			s.forget()
			s.reset()
			g := s.open()
			step := func(name string) {
				if name == stage {
					s.fail("", at, 719)
				}
			}
			step("new")
			e, err := NewEncoder(g, EncoderOptions{Batch: 2})
			if err == nil {
				step("encode")
				var out []Embedded
				if out, err = e.Encode(ctx, jobs); (out == nil) != (err != nil) {
					t.Fatalf("%s call %d: %d templates, %v", stage, at, len(out), err)
				}
				s.fail("", -1, 0)
				asked := s.get("calls")
				step("close")
				failed := e.Close()
				if err != nil && (!errors.Is(failed, ErrFailed) || s.get("calls") != asked) {
					t.Errorf("%s call %d: %d calls of a device that failed, %v", stage, at, s.get("calls")-asked, failed)
				}
				err = errors.Join(err, failed)
				for _, l := range e.all {
					for _, p := range []pinned{l.up, l.down} {
						for _, b := range view[byte](p, int(p.n)) {
							if b != 0 {
								t.Fatalf("%s call %d: pinned memory is not overwritten", stage, at)
							}
						}
					}
				}
			}
			s.fail("", -1, 0)
			if err == nil {
				if at < least {
					t.Errorf("%s: only %d calls", stage, at)
				}
				if err := g.Close(); err != nil || s.get("allocations") != 0 || s.get("unwiped") != 0 {
					t.Errorf("%d allocations left, %d bytes not overwritten, %v", s.get("allocations"), s.get("unwiped"), err)
				}
				break
			}
			if !errors.Is(err, ErrFailed) {
				t.Errorf("%s call %d: %v", stage, at, err)
			}
		}
	}
	s.forget()
}

// Kernels that are reported done and weren't run, and copies that weren't made, are seen.
func TestEncodeMissing(t *testing.T) {
	s := newStub(t)
	jobs := someJobs(t, 0, 2)
	for _, c := range []struct {
		name string
		f    func(e *Encoder) error
	}{
		{"kernels", func(e *Encoder) error {
			s.set("skip", 1)
			_, err := e.Encode(ctx, jobs)
			return err
		}},
		{"kernels, with results of before", func(e *Encoder) error {
			for range 2 * laneCount {
				if _, err := e.Encode(ctx, jobs); err != nil {
					return nil
				}
			}
			s.set("skip", 1)
			_, err := e.Encode(ctx, jobs)
			return err
		}},
		{"copies", func(e *Encoder) error {
			if _, err := e.Encode(ctx, jobs); err != nil {
				return nil
			}
			l := e.all[0] // what it packed is on the device already, as if the next had not come
			l.turn++
			return l.q.do(func() error {
				return l.work(make([]Embedded, len(jobs)), uint64(len(jobs)*jobBytes+l.crops[0].size()+l.crops[1].size()))
			})
		}},
	} {
		e, err := NewEncoder(s.open(), EncoderOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if err := c.f(e); !errors.Is(err, ErrFailed) {
			t.Errorf("missing %s: %v", c.name, err)
		}
		if err := e.Close(); !errors.Is(err, ErrFailed) {
			t.Errorf("missing %s: closed with %v", c.name, err)
		}
		s.reset()
		s.forget()
	}
}

// Full memory is no failure: what fits is done after as before.
func TestEncodeMemory(t *testing.T) {
	s := newStub(t)
	g := s.open()
	small, large := someJobs(t, 0, 3), []Job{{image.NewGray(image.Rect(0, 0, 4000, 4000)), ring(2000, 2000, 100, 170)}}
	large[0].Segmentation.Pupil[7], large[0].Segmentation.Limbus[9] = encoder.Point{}, encoder.Point{X: 3999 << 8, Y: 3999 << 8}
	s.set("memory_mib", 1)
	if _, err := NewEncoder(g, EncoderOptions{}); !errors.Is(err, ErrMemory) || errors.Is(err, ErrFailed) {
		t.Errorf("no memory for an encoder: %v", err)
	}
	s.set("memory_mib", 12)
	e := newEncoder(t, g, 8)
	for range 2 * laneCount {
		if _, err := e.Encode(ctx, large); !errors.Is(err, ErrMemory) || errors.Is(err, ErrFailed) {
			t.Fatalf("16 MB of pixels in 12 MB: %v", err)
		}
		if got, err := e.Encode(ctx, small); err != nil || got[2] != wantOf(small[2]) {
			t.Fatalf("afterwards: %v", err)
		}
	}
	s.set("memory_mib", 8192)
	if got, err := e.Encode(ctx, large); err != nil || got[0] != wantOf(large[0]) {
		t.Fatalf("with memory: %v", err)
	}
}

// While one result is being emitted, every lane takes another batch; and no more is loaded than those and the waiting can hold.
func TestStreamKeepsLanesBusy(t *testing.T) {
	s := newStub(t)
	const batch = 2
	e := newEncoder(t, s.open(), batch)
	jobs := someJobs(t, 0, 3)
	var loaded, most atomic.Int64
	base := s.get("cuLaunchKernel")
	first := true
	err := e.Stream(ctx, 60, func(_ context.Context, i int) (Job, error) {
		n := loaded.Add(1)
		for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
		}
		return jobs[i%len(jobs)], nil
	}, func(int, Embedded) error {
		for deadline := time.Now().Add(20 * time.Second); first && s.get("cuLaunchKernel")-base < 2*(1+laneCount); time.Sleep(time.Millisecond) {
			if time.Now().After(deadline) {
				return errors.New("lanes wait for emit")
			}
		}
		first = false
		loaded.Add(-1)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if bound := int64((laneCount+2)*batch + runtime.GOMAXPROCS(0)); most.Load() > bound {
		t.Errorf("%d images at once, want at most %d", most.Load(), bound)
	}
	for i, l := range e.all {
		if l.turn == 0 {
			t.Errorf("lane %d had nothing to do", i)
		}
	}
}

// Close lets those finish who are at work, and turns away who waits.
func TestEncodeClose(t *testing.T) {
	s := newStub(t)
	e := newEncoder(t, s.open(), 1)
	jobs := someJobs(t, 0, 40)
	done := make(chan error)
	go func() {
		_, err := e.Encode(ctx, jobs)
		done <- err
	}()
	for s.get("cuLaunchKernel") == 0 {
		time.Sleep(time.Millisecond)
	}
	if err := e.Close(); err != nil {
		t.Error(err)
	}
	select {
	case err := <-done:
		if err != nil && !errors.Is(err, ErrClosed) {
			t.Error(err)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("Encode waits for lanes that never come")
	}
	if err := e.Close(); err != nil {
		t.Error(err)
	}
}

// The host's part of an encoder's work: finding what is read of an image, and packing that with its contours, on all cores.
func BenchmarkPack(b *testing.B) {
	jobs := eyes(b, 256)
	large := make([]Job, 64) // 1280×960, so that the iris is halved
	for i := range large {
		small, img := jobs[i], image.NewGray(image.Rect(0, 0, 1280, 960))
		for y := range 960 {
			for x := range 1280 {
				img.Pix[y*img.Stride+x] = small.Image.Pix[y/2*small.Image.Stride+x/2]
			}
		}
		seg := small.Segmentation
		for k := range encoder.Angles {
			for _, p := range []*encoder.Point{&seg.Pupil[k], &seg.Limbus[k]} {
				p.X, p.Y = 2*p.X+128, 2*p.Y+128
			}
		}
		large[i] = Job{img, seg}
	}
	for _, c := range []struct {
		name string
		jobs []Job
	}{{"640x480", jobs}, {"1280x960", large}} {
		b.Run(c.name, func(b *testing.B) {
			mem := make([]uint64, (maxPixels+len(c.jobs)*jobBytes)/8)
			up := pinned{unsafe.Pointer(&mem[0]), uint64(8 * len(mem))}
			crops := make([]crop, len(c.jobs))
			var size, whole int
			for b.Loop() {
				each(len(c.jobs), func(i int) { crops[i] = cropOf(c.jobs[i].Image, &c.jobs[i].Segmentation) })
				pack(view[deviceJob](up, len(c.jobs)), view[uint8](up, int(up.n))[len(c.jobs)*jobBytes:], c.jobs, crops, 1)
			}
			for i, j := range c.jobs {
				size, whole = size+crops[i].size(), whole+j.Image.Rect.Dx()*j.Image.Rect.Dy()
			}
			b.ReportMetric(float64(len(c.jobs))*float64(b.N)/b.Elapsed().Seconds(), "images/s")
			b.ReportMetric(100-100*float64(size)/float64(whole), "%saved")
		})
	}
}
