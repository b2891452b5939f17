package gpu

import (
	"context"
	"errors"
	"flag"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"unum/enroll/encoder"
	"unum/enroll/encoder/synth"
	"unum/enroll/gallery"
	"unum/enroll/iris"
)

// The tests and benchmarks of this file want a real device and skip without; README.md has the command.
var (
	people = flag.Int("people", 1<<20, "people in the gallery of the device benchmarks and of TestDeviceMany")
	many   = flag.Bool("many", false, "run TestDeviceMany: every answer about -people random people, 8 kB of memory each")
	probes = flag.Int("probes", 64, "probes of one scan in the device benchmarks")
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

func deviceScanner(t testing.TB, g *GPU, o ScannerOptions) *Scanner {
	t.Helper()
	s, err := NewScanner(g, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func pairOf(seed uint64) *gallery.Pair {
	rng := rand.New(rand.NewPCG(seed, 11))
	return &gallery.Pair{Left: randomEye(rng), Right: randomEye(rng)}
}

// The full table: D and M of every rotation of every pair, by all three scan kernels, against iris.CompareAt.
func TestDeviceTable(t *testing.T) {
	g := realGPU(t)
	n, q := min(*people, 2048), min(*probes, 16)
	rng := rand.New(rand.NewPCG(2, 3))
	var ps, qs []gallery.Pair
	for i := range n / tileSlots * tileSlots {
		ps = append(ps, *pairOf(uint64(i)))
	}
	for i := range q {
		p := *pairOf(uint64(1e6 + i))
		if i%2 == 0 {
			p.Left = ps[rng.IntN(len(ps))].Left.Rotate(i - 8)
		}
		qs = append(qs, p)
	}
	for _, d := range g.devices {
		s := deviceScanner(t, &GPU{devices: []*device{d}}, ScannerOptions{ChunkSlots: 512})
		for i := range ps {
			if err := s.Put(uint64(i), uint64(i+1), &ps[i]); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Check(context.Background()); err != nil { // also sends what is staged
			t.Fatal(err)
		}
		sh := s.shards[0]
		if err := d.do(func() error {
			var words []uint64
			for i := range qs {
				words = query(&qs[i], words)
			}
			if err := errors.Join(sh.queries.need(d, uint64(len(words))*8), upload(d, sh.queries.p, words)); err != nil {
				return err
			}
			for _, name := range []string{"unum_scan_popcount", "unum_scan_b1", "unum_scan_sketch"} {
				if err := sh.tables(name, qs, ps, s.chunk); err != nil {
					return err
				}
				t.Logf("%s: %d pairs of people, every rotation equal", name, len(ps)*len(qs))
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
}

// The answers of both exact methods about many random people, some of them the probes again, are those of the CPU.
func TestDeviceMany(t *testing.T) {
	if !*many {
		t.Skip("not asked for: -many")
	}
	g := realGPU(t)
	var qs []gallery.Probe
	rng := rand.New(rand.NewPCG(4, 4))
	for i := range 8 {
		qs = append(qs, gallery.Probe{Pair: pairOf(uint64(1e9 + i)), Before: 1 << 62})
	}
	cpu := gallery.NewCPU(0)
	scanners := map[string]*Scanner{"b1": deviceScanner(t, g, ScannerOptions{}), "popcount": deviceScanner(t, g, ScannerOptions{Method: Popcount})}
	for i := range uint64(*people) {
		p := pairOf(i)
		if i%10007 == 5 {
			q := qs[rng.IntN(len(qs))].Pair
			p.Left, p.Right = q.Left.Rotate(rng.IntN(33)-16), q.Right.Rotate(rng.IntN(33)-16)
		}
		if i%4001 == 7 {
			p.Right.Mask = iris.Mask{}
		}
		err := cpu.Put(i, i+1, p)
		for _, s := range scanners {
			err = errors.Join(err, s.Put(i, i+1, p))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	// The second cut is in the midst of what strangers reach, so that the last bit of D and M counts.
	for _, cut := range []gallery.Cut{{Num: 1, Den: 3}, {Num: 4885, Den: 10000}} {
		want, err := cpu.Scan(context.Background(), qs, cut)
		if err != nil {
			t.Fatal(err)
		}
		for name, s := range scanners {
			got, err := s.Scan(context.Background(), qs, cut)
			if err != nil {
				t.Fatal(err)
			}
			hits := 0
			for i := range want {
				hits += len(want[i].Hits)
				if got[i].Compared != want[i].Compared || got[i].TooFew != want[i].TooFew || !slices.Equal(got[i].Hits, want[i].Hits) {
					t.Errorf("%s: cut %v probe %d: not the CPU's answer", name, cut, i)
				}
			}
			t.Logf("%s: cut %v: %d comparisons, %d hits, all equal", name, cut, 2**people*len(qs), hits)
		}
	}
	for _, s := range scanners {
		if err := s.Check(context.Background()); err != nil {
			t.Error(err)
		}
	}
}

// The embedding of synthetic eyes is the CPU's.
func TestDeviceEncode(t *testing.T) {
	e, err := NewEncoder(realGPU(t), EncoderOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	jobs := eyes(t, 32)
	got, err := e.Encode(context.Background(), jobs)
	if err != nil {
		t.Fatal(err)
	}
	for i, j := range jobs {
		n := encoder.Normalize(j.Image, &j.Segmentation)
		if (got[i] != Embedded{Template: encoder.Embed(n), Outside: n.Outside}) {
			t.Errorf("image %d is not embedded as by the CPU", i)
		}
	}
	t.Logf("%d images, every template equal", len(jobs))
}

func eyes(t testing.TB, n int) (jobs []Job) {
	t.Helper()
	for i := uint64(0); len(jobs) < n && i < 4*uint64(n); i++ {
		img := synth.Render(synth.NewPerson(i), synth.Eye(i%2), synth.Typical(i))
		if res, err := encoder.Encode(img); err == nil {
			jobs = append(jobs, Job{img, res.Segmentation})
		}
	}
	if len(jobs) < n {
		t.Fatalf("%d synthetic eyes segmented, want %d", len(jobs), n)
	}
	return jobs
}

// peak gives what a device can do of one instruction, per second: the roofline that is measured, not read in a table.
func peak(b *testing.B, d *device, kernel string, perRound float64) float64 {
	var rate float64
	if err := d.do(func() error {
		blocks, rounds := uint32(max(1, d.Multiprocessors)*16), uint64(max(1, min(4096, *people)))
		p, err := d.alloc(uint64(blocks) * 128 * 4)
		if err != nil {
			return err
		}
		for range 3 { // the last counts
			begin := time.Now()
			if err := errors.Join(d.launch(kernel, [3]uint32{blocks, 1, 1}, 128, 0, p, rounds), d.wait()); err != nil {
				return err
			}
			rate = float64(blocks) * float64(rounds) * perRound / time.Since(begin).Seconds()
		}
		return d.free(p)
	}); err != nil {
		b.Fatal(err)
	}
	return rate
}

// Comparisons of one eye at all rotations per second: the kernels alone, and whole scans with all that the host does.
func BenchmarkDevice(b *testing.B) {
	g := realGPU(b)
	d := g.devices[0]
	products := peak(b, d, "unum_peak_b1", 4*16) // 4 warps, 16 products of 16×8×256 bits each
	counts := peak(b, d, "unum_peak_popcount", 128*16)
	b.Logf("peak of one device: %.3g b1 products/s (%.3g bit operations/s), %.3g population counts/s", products, products*16*8*256, counts)
	cut, first := gallery.Cut{Num: 32, Den: 100}, gallery.Cut{Num: 35, Den: 100}
	var qs []gallery.Probe
	for i := range *probes {
		qs = append(qs, gallery.Probe{Pair: pairOf(uint64(1e9 + i)), Before: 1 << 62})
	}
	s := deviceScanner(b, g, ScannerOptions{})
	for i := range uint64(*people) {
		// A thousand different people are enough to compare with, and quick to make.
		if err := s.Put(i, i+1, pairOf(i%1000)); err != nil {
			b.Fatal(err)
		}
	}
	if err := s.Check(context.Background()); err != nil {
		b.Fatal(err)
	}
	var words []uint64
	for _, q := range qs[:min(len(qs), maxQueries)] {
		words = query(q.Pair, words)
	}
	// What one comparison costs each kernel: products, or counts (two words of D and of M a column and lane, halved by the carries).
	for _, k := range []struct {
		name, kernel string
		cost, peak   float64
		bytes        float64
	}{
		{"popcount", "unum_scan_popcount", 32 * (2*iris.Columns + 2), counts, iris.TemplateSize},
		{"b1", "unum_scan_b1", 300. / 8, products, iris.TemplateSize},
		{"sketch", "unum_scan_sketch", 30. / 8, products, iris.TemplateSize / 5},
	} {
		b.Run("kernel/"+k.name, func(b *testing.B) {
			sh := s.shards[0]
			nq := min(len(qs), maxQueries)
			slots := uint64(len(sh.chunks)) * s.chunk
			count := min(slots, maxSegment)
			if err := d.do(func() error {
				if err := errors.Join(sh.queries.need(d, uint64(len(words))*8), upload(d, sh.queries.p, words),
					sh.flags.need(d, 4*uint64(nq)*count/8)); err != nil {
					return err
				}
				for b.Loop() {
					if err := errors.Join(sh.scan(k.kernel, 0, 0, count, s.chunk, nq, cut), d.wait()); err != nil {
						return err
					}
				}
				return nil
			}); err != nil {
				b.Fatal(err)
			}
			rate := float64(count) * 2 * float64(nq) * float64(b.N) / b.Elapsed().Seconds()
			b.ReportMetric(rate, "comparisons/s")
			b.ReportMetric(100*rate*k.cost/k.peak, "%peak")
			b.ReportMetric(rate/float64(nq)*k.bytes/1e9, "GB/s")
		})
	}
	scans := func(name string, scan func() ([]gallery.Answer, error)) {
		b.Run("scan/"+name, func(b *testing.B) {
			for b.Loop() {
				if a, err := scan(); err != nil || a[0].Compared != *people {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(*people)*2*float64(len(qs))*float64(b.N)/b.Elapsed().Seconds(), "comparisons/s")
		})
	}
	for _, m := range []Method{Popcount, TensorCores} {
		scans(m.kernel()[len("unum_scan_"):], func() ([]gallery.Answer, error) {
			s.method = m
			return s.Scan(context.Background(), qs, cut)
		})
	}
	scans("two-stage", func() ([]gallery.Answer, error) { return s.Search(context.Background(), qs, cut, first) })
	b.Run("check", func(b *testing.B) {
		for b.Loop() {
			if err := s.Check(context.Background()); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(*people)*float64(b.N)/b.Elapsed().Seconds(), "people/s")
	})
}

// Normalised and embedded images of 640×480 per second, with their way to the device and back.
func BenchmarkDeviceEncode(b *testing.B) {
	e, err := NewEncoder(realGPU(b), EncoderOptions{})
	if err != nil {
		b.Fatal(err)
	}
	defer e.Close()
	some := eyes(b, 16)
	var jobs []Job
	for i := range 1024 {
		jobs = append(jobs, some[i%len(some)])
	}
	jobs = jobs[:max(16, min(len(jobs), *people))]
	for b.Loop() {
		if _, err := e.Encode(context.Background(), jobs); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(jobs))*float64(b.N)/b.Elapsed().Seconds(), "images/s")
}
