package gpu

import (
	"context"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

func realGPU(t testing.TB) *GPU {
	t.Helper()
	g, err := Open(Options{})
	if err != nil {
		t.Skip(err)
	}
	for _, d := range g.Devices() {
		t.Logf("device: %s, compute %d, %d multiprocessors, %d kHz, %d MiB, driver %d", d.Name, d.Capability, d.Multiprocessors, d.Clock,
			d.Memory>>20, d.Driver)
	}
	t.Cleanup(func() {
		if err := g.Close(); err != nil {
			t.Error(err)
		}
	})
	return g
}

// The embedding is the CPU's: of synthetic eyes, of irises at and beyond every edge, and of contours that are none.
func TestDeviceEncode(t *testing.T) {
	e, err := NewEncoder(realGPU(t), EncoderOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	jobs := slices.Concat(someJobs(t, max(16, min(256, *people)), 100), edgeJobs(), madJobs(400), greyJobs())
	got, err := e.Encode(context.Background(), jobs)
	if err != nil {
		t.Fatal(err)
	}
	var wrong atomic.Int64
	each(len(jobs), func(i int) {
		if got[i] != wantOf(jobs[i]) {
			wrong.Add(1)
			t.Errorf("image %d is not embedded as by the CPU", i)
		}
	})
	t.Logf("%d images, %d templates differ", len(jobs), wrong.Load())
}

// Normalised and embedded images of 640×480 per second: from images and contours in host memory to templates in host memory, the kernels alone
// about what lies on a device, and package encoder on all cores.
func BenchmarkDeviceEncode(b *testing.B) {
	g := realGPU(b)
	e, err := NewEncoder(g, EncoderOptions{})
	if err != nil {
		b.Fatal(err)
	}
	defer e.Close()
	// Different images, more than the caches of a host hold, in as many batches as keep every lane busy.
	different := eyes(b, max(16, min(512, *people)))
	jobs := make([]Job, 0, 16*len(different))
	for range 16 {
		jobs = append(jobs, different...)
	}
	whole, sent := 0, 0
	for i := range different {
		c := cropOf(different[i].Image, &different[i].Segmentation)
		whole, sent = whole+len(different[i].Image.Pix), sent+c.size()
	}
	b.Logf("%d different images on %d cores, %d bytes of %d sent of each", len(different), runtime.GOMAXPROCS(0), sent/len(different), whole/len(different))
	rate := func(b *testing.B, images int) {
		b.ReportMetric(float64(images)*float64(b.N)/b.Elapsed().Seconds(), "images/s")
	}
	b.Run("end-to-end", func(b *testing.B) {
		for b.Loop() {
			if _, err := e.Encode(context.Background(), jobs); err != nil {
				b.Fatal(err)
			}
		}
		rate(b, len(jobs))
		b.ReportMetric(100-100*float64(sent)/float64(whole), "%saved")
	})
	b.Run("stream", func(b *testing.B) {
		for b.Loop() {
			if err := e.Stream(context.Background(), len(jobs), func(_ context.Context, i int) (Job, error) { return jobs[i], nil },
				func(int, Embedded) error { return nil }); err != nil {
				b.Fatal(err)
			}
		}
		rate(b, len(jobs))
	})
	for _, kernels := range [][]string{{"unum_normalize", "unum_embed"}, {"unum_normalize"}, {"unum_embed"}} {
		b.Run("kernels/"+strings.Join(kernels, "+"), func(b *testing.B) {
			bank, err := newBank()
			if err != nil {
				b.Fatal(err)
			}
			l, err := newLane(g.devices[0], e.batch, bank)
			if err != nil {
				b.Fatal(err)
			}
			defer l.close()
			batch := jobs[:e.batch]
			if err := l.run(batch, make([]Embedded, len(batch))); err != nil { // what it leaves is what the kernels work on
				b.Fatal(err)
			}
			const rounds = 256 // in the queue at once, so that none waits for the host
			grid := [3]uint32{uint32(len(batch)), 1, 1}
			args := map[string][]uint64{"unum_normalize": {l.in.p, l.normalized.p}, "unum_embed": {l.normalized.p, l.bank, l.out.p}}
			if err := l.q.do(func() error {
				for b.Loop() {
					for range rounds {
						for _, name := range kernels {
							if err := l.q.launch(name, grid, 256, 0, args[name]...); err != nil {
								return err
							}
						}
					}
					if err := l.q.wait(); err != nil {
						return err
					}
				}
				return nil
			}); err != nil {
				b.Fatal(err)
			}
			rate(b, rounds*len(batch))
		})
	}
	b.Run("cpu", func(b *testing.B) {
		for b.Loop() {
			each(len(different), func(i int) { wantOf(different[i]) })
		}
		rate(b, len(different))
	})
}
