package gpu

import (
	"context"
	"errors"
	"flag"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"unum/enroll/gallery"
	"unum/enroll/gallery/scanbench"
	"unum/enroll/iris"
)

// The tests and benchmarks of this file want a real device and skip without; README.md has the command.
var (
	people = flag.Int("people", 1<<20, "people in the gallery of the device benchmarks and of TestDeviceMany")
	many   = flag.Bool("many", false, "run TestDeviceMany: every answer about -people people, by three scanners, 35 kB of memory each")
	probes = flag.Int("probes", 64, "probes of one scan in the device benchmarks")
)

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

func randomPairOf(seed uint64) *gallery.Pair {
	rng := rand.New(rand.NewPCG(seed, 11))
	return &gallery.Pair{Left: randomEye(rng), Right: randomEye(rng)}
}

// everybody puts n people into the scanners, on all cores.
func everybody(t testing.TB, n int, person func(uint64) *gallery.Pair, into ...gallery.Scanner) {
	t.Helper()
	each(n, func(i int) {
		if t.Failed() {
			return
		}
		p := person(uint64(i))
		for _, s := range into {
			if err := s.Put(uint64(i), uint64(i)+1, p); err != nil {
				t.Error(err)
			}
		}
	})
	if t.Failed() {
		t.FailNow()
	}
}

// The full table: D and M of every rotation of every pair, by all three scan kernels, against iris.CompareAt and gallery.SketchOf.
func TestDeviceTable(t *testing.T) {
	g := realGPU(t)
	n, q := min(*people, 2048), min(*probes, 16)
	rng := rand.New(rand.NewPCG(2, 3))
	var ps, qs []gallery.Pair
	for i := range n / tileSlots * tileSlots {
		ps = append(ps, *randomPairOf(uint64(i)))
	}
	for i := range q {
		p := *randomPairOf(uint64(1e6 + i))
		if i%2 == 0 {
			p.Left = ps[rng.IntN(len(ps))].Left.Rotate(i - 8)
		}
		qs = append(qs, p)
	}
	for _, d := range g.devices {
		s := deviceScanner(t, &GPU{devices: []*device{d}}, ScannerOptions{ChunkSlots: 512})
		everybody(t, len(ps), func(i uint64) *gallery.Pair { return &ps[i] }, s)
		if err := s.Check(context.Background()); err != nil { // also sends what is staged
			t.Fatal(err)
		}
		sh := s.shards[0]
		for _, name := range []string{Popcount.kernel(), TensorCores.kernel(), sketchKernel} {
			if err := sh.q.do(func() error { return sh.tables(name, qs, ps, s.chunk) }); err != nil {
				t.Fatal(err)
			}
			t.Logf("%s on device %d: %d pairs of people, every rotation equal", name, d.Index, len(ps)*len(qs))
		}
	}
}

// The answers of both exact methods, and of two stages, about many people, random ones and made-up ones, some of them the probes again, are
// those of the CPU.
func TestDeviceMany(t *testing.T) {
	if !*many {
		t.Skip("not asked for: -many")
	}
	g := realGPU(t)
	var qs []gallery.Probe
	for i := range uint64(4) {
		qs = append(qs, gallery.Probe{Pair: randomPairOf(1e9 + i), Before: 1 << 62}, gallery.Probe{Pair: scanbench.Synthetic(1e9 + i), Before: 1 << 62})
	}
	two := &gallery.TwoStage{}
	cpuTwo, err := gallery.NewCPUWith(gallery.CPUOptions{TwoStage: two})
	if err != nil {
		t.Fatal(err)
	}
	cpu := gallery.NewCPU(0)
	scanners := []struct {
		name string
		gpu  *Scanner
		cpu  gallery.Scanner
	}{
		{"b1", deviceScanner(t, g, ScannerOptions{}), cpu},
		{"popcount", deviceScanner(t, g, ScannerOptions{Method: Popcount}), cpu},
		{"two-stage", deviceScanner(t, g, ScannerOptions{TwoStage: two}), cpuTwo},
	}
	everybody(t, *people, func(i uint64) *gallery.Pair {
		q := qs[i%8].Pair
		switch {
		case i%10007 == 5:
			r := int(i/10007) % 33
			return &gallery.Pair{Left: q.Left.Rotate(r - 16), Right: q.Right.Rotate(16 - r)}
		case i%10007 == 6:
			return scanbench.Again(q, i)
		case i%4001 == 7:
			return &gallery.Pair{Left: randomPairOf(i).Left}
		case i%2 == 0:
			return randomPairOf(i)
		}
		return scanbench.Synthetic(i)
	}, cpu, cpuTwo, scanners[0].gpu, scanners[1].gpu, scanners[2].gpu)
	// The second cut is in the midst of what random strangers reach, so that the last bit of D and M counts.
	for _, cut := range []gallery.Cut{{Num: 1, Den: 3}, {Num: 4885, Den: 10000}} {
		for _, s := range scanners {
			want, err := s.cpu.Scan(context.Background(), qs, cut)
			if err != nil {
				t.Fatal(err)
			}
			got, err := s.gpu.Scan(context.Background(), qs, cut)
			if err != nil {
				t.Fatal(err)
			}
			hits, few := 0, 0
			for i := range want {
				hits, few = hits+len(want[i].Hits), few+want[i].TooFew
				if got[i].Compared != want[i].Compared || got[i].TooFew != want[i].TooFew || !slices.Equal(got[i].Hits, want[i].Hits) {
					t.Errorf("%s: cut %v probe %d: not the CPU's answer", s.name, cut, i)
				}
			}
			t.Logf("%s: cut %v: %d comparisons, %d hits, %d with too few bits, all equal", s.name, cut, 2**people*len(qs), hits, few)
		}
	}
	for _, s := range scanners {
		if err := s.gpu.Check(context.Background()); err != nil {
			t.Error(err)
		}
	}
}

// peak gives what a device can do of one instruction, per second: the roofline that is measured, not read in a table.
func peak(b *testing.B, q *queue, kernel string, perRound float64) (rate float64) {
	if err := q.do(func() error {
		blocks, rounds := uint32(max(1, q.d.Multiprocessors)*16), uint64(max(1, min(4096, *people)))
		p, err := q.alloc(uint64(blocks) * 128 * 4)
		if err != nil {
			return err
		}
		for range 3 { // the last counts
			begin := time.Now()
			if err := errors.Join(q.launch(kernel, [3]uint32{blocks, 1, 1}, 128, 0, p, rounds), q.wait()); err != nil {
				return err
			}
			rate = float64(blocks) * float64(rounds) * perRound / time.Since(begin).Seconds()
		}
		return q.free(p)
	}); err != nil {
		b.Fatal(err)
	}
	return rate
}

// Comparisons of one eye at all rotations per second: the kernels alone on one device, and whole scans with all that the host does on all.
// People are made up like real ones (scanbench.Synthetic), which decides how many strangers the first of two stages passes; the cut is that
// of a gallery of so many. %peak is the share of what the device's busiest unit could do, as three small kernels measure it in the same run.
func BenchmarkDevice(b *testing.B) {
	g := realGPU(b)
	s := deviceScanner(b, g, ScannerOptions{})
	sh := s.shards[0]
	q := sh.q
	products := peak(b, q, "unum_peak_b1", 4*16)       // 4 warps, 16 products of 16×8×256 bits each
	counts := peak(b, q, "unum_peak_popcount", 128*16) // by lane
	logic := peak(b, q, "unum_peak_logic", 128*16)
	b.Logf("peak of one device: %.3g b1 products/s (%.3g bit operations/s), %.3g population counts/s, %.3g three-input operations/s", products,
		products*16*8*256, counts, logic)
	cut := gallery.DefaultRule().Cut(gallery.Hypotheses() * max(*people, 1_000_000))
	two := &gallery.TwoStage{}
	var qs []gallery.Probe
	for i := range *probes {
		qs = append(qs, gallery.Probe{Pair: scanbench.Synthetic(uint64(1e9 + i)), Before: 1 << 62})
	}
	everybody(b, *people, scanbench.Synthetic, s)
	if err := s.Check(context.Background()); err != nil { // also sends what is staged
		b.Fatal(err)
	}
	// The kernels alone: what is resident of one device, up to a segment, in the chunks that are full.
	nq := min(len(qs), maxQueries)
	count := min(s.extent(0), maxSegment)
	var flags, near buffer
	if err := q.do(func() error {
		var words []uint64
		for _, p := range qs[:nq] {
			words = query(p.Pair, words)
		}
		return errors.Join(sh.send(words), flags.need(q, 4*uint64(nq)*count/8), near.need(q, 2*uint64(nq)*count/8))
	}); err != nil {
		b.Fatal(err)
	}
	defer func() {
		if err := q.do(func() error { return errors.Join(q.free(flags.p), q.free(near.p)) }); err != nil {
			b.Error(err)
		}
	}()
	sketch := func() error { return sh.sketch(near.p, 0, 0, count, s.chunk, nq, two.Coarse(cut)) }
	for _, k := range []struct {
		name  string
		run   func() error
		least float64 // seconds for a comparison at the peak of the busiest unit
		bytes float64
	}{
		// Of D and of M two words a column and lane, halved by the carries; and 8 operations.
		{"popcount", func() error { return sh.scan(Popcount.kernel(), flags.p, 0, 0, count, s.chunk, nq, limitOf(cut)) },
			max(32*(2*iris.Columns+2)/counts, 32*8*iris.Columns/logic), iris.TemplateSize},
		{"b1", func() error { return sh.scan(TensorCores.kernel(), flags.p, 0, 0, count, s.chunk, nq, limitOf(cut)) }, 300. / 8 / products, iris.TemplateSize},
		{"sketch", sketch, 18. / 8 / products, 16 * gallery.SketchWords},
		{"sketch+refine", func() error {
			return errors.Join(sketch(), sh.refine(near.p, flags.p, 0, count, s.chunk, nq, limitOf(cut)))
		}, 18. / 8 / products, 16 * gallery.SketchWords},
	} {
		b.Run("kernel/"+k.name, func(b *testing.B) {
			if err := q.do(func() error {
				for b.Loop() {
					if err := errors.Join(k.run(), q.wait()); err != nil {
						return err
					}
				}
				return nil
			}); err != nil {
				b.Fatal(err)
			}
			rate := float64(count) * 2 * float64(nq) * float64(b.N) / b.Elapsed().Seconds()
			b.ReportMetric(rate, "comparisons/s")
			b.ReportMetric(100*rate*k.least, "%peak")
			b.ReportMetric(rate/float64(nq)*k.bytes/1e9, "GB/s")
		})
	}
	if err := q.do(func() error {
		passed := make([]uint32, 2*nq*int(count)/32)
		if err := download(q, passed, near.p); err != nil {
			return err
		}
		n, of := 0, 0
		for i, w := range passed {
			for b := range 32 {
				if slot := s.slotOf(0, uint64(32*i+b)%count); s.ids[slot] != 0 {
					n, of = n+int(w>>b&1), of+1
				}
			}
		}
		b.Logf("the sketches pass %.3g %% of strangers' eyes at %.4g + %.3g", 100*float64(n)/float64(of), float64(cut.Num)/float64(cut.Den),
			gallery.DefaultMargin)
		return nil
	}); err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		method Method
		two    *gallery.TwoStage
		probes []gallery.Probe
	}{
		{"popcount", Popcount, nil, qs}, {"b1", TensorCores, nil, qs}, {"two-stage", TensorCores, two, qs},
		// One newcomer in all ways of looking at a capture: what a station waits for.
		{"newcomer/b1", TensorCores, nil, qs[:min(len(qs), gallery.Hypotheses())]}, {"newcomer/two-stage", TensorCores, two, qs[:min(len(qs), gallery.Hypotheses())]},
	} {
		b.Run("scan/"+c.name, func(b *testing.B) {
			s.method, s.two, s.auditor = c.method, c.two, gallery.NewAuditor(0)
			for b.Loop() {
				if a, err := s.Scan(context.Background(), c.probes, cut); err != nil || a[0].Compared != *people {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(*people)*2*float64(len(c.probes))*float64(b.N)/b.Elapsed().Seconds(), "comparisons/s")
		})
	}
	b.Run("check", func(b *testing.B) {
		for b.Loop() {
			if err := s.Check(context.Background()); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(*people)*float64(b.N)/b.Elapsed().Seconds(), "people/s")
	})
}
