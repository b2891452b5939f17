//go:build linux && (amd64 || arm64) && !nogpu

package gpu

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"unum/enroll/gallery"
	"unum/enroll/gallery/scanbench"
	"unum/enroll/iris"
)

var (
	ctx  = context.Background()
	half = gallery.Cut{Num: 1, Den: 4}
)

func randomTemplate(rng *rand.Rand, usable float64) (t iris.Template) {
	for c := range t.Code {
		t.Code[c] = rng.Uint64()
		for b := range 64 {
			if rng.Float64() < usable {
				t.Mask[c] |= 1 << b
			}
		}
	}
	return t
}

func noisy(rng *rand.Rand, t iris.Template, share float64) iris.Template {
	for c := range t.Code {
		for b := range 64 {
			if rng.Float64() < share {
				t.Code[c] ^= 1 << b
			}
		}
	}
	return t
}

func randomPair(seed uint64) *gallery.Pair {
	rng := rand.New(rand.NewPCG(seed, 9))
	return &gallery.Pair{Left: randomTemplate(rng, 0.8), Right: randomTemplate(rng, 0.7)}
}

func probesOf(ps ...*gallery.Pair) (out []gallery.Probe) {
	for _, p := range ps {
		out = append(out, gallery.Probe{Pair: p, Before: 1 << 62})
	}
	return out
}

func newScanner(t testing.TB, g *GPU, o ScannerOptions) *Scanner {
	t.Helper()
	sc, err := NewScanner(g, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := sc.Close(); err != nil && !t.Failed() {
			t.Error(err)
		}
	})
	return sc
}

// both puts the same into the scanner and into the reference.
type both struct {
	t    testing.TB
	sc   gallery.Scanner
	want gallery.Scanner
}

func (b both) put(slot, id uint64, p *gallery.Pair) {
	b.t.Helper()
	if err := errors.Join(b.sc.Put(slot, id, p), b.want.Put(slot, id, p)); err != nil {
		b.t.Fatal(err)
	}
}

func (b both) clear(slot uint64) {
	b.t.Helper()
	if err := errors.Join(b.sc.Clear(slot), b.want.Clear(slot)); err != nil {
		b.t.Fatal(err)
	}
}

func (b both) scan(probes []gallery.Probe, cut gallery.Cut) {
	b.t.Helper()
	got, err := b.sc.Scan(ctx, probes, cut)
	if err != nil {
		b.t.Fatal(err)
	}
	want, err := b.want.Scan(ctx, probes, cut)
	if err != nil {
		b.t.Fatal(err)
	}
	if b.sc.Len() != b.want.Len() {
		b.t.Errorf("Len %d, want %d", b.sc.Len(), b.want.Len())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		b.t.Errorf("cut %v:\n%s", cut, diff)
	}
}

// hard puts people of every kind: the probe turned by each rotation and by those not tried, one eye, covered eyes, ties, nobody.
func hard(b both, probe *gallery.Pair, spread uint64) {
	rng := rand.New(rand.NewPCG(3, 4))
	for i := range uint64(48) {
		p := &gallery.Pair{Left: randomTemplate(rng, 0.7), Right: randomTemplate(rng, 0.6)}
		switch {
		case i < 33: // −16 … 16
			p.Left = noisy(rng, probe.Left.Rotate(int(i)-16), 0.1)
			if i%3 == 0 {
				p.Right = probe.Right.Rotate(16 - int(i))
			}
		case i == 33:
			p.Left.Mask = iris.Mask{}
		case i == 34:
			p.Right = randomTemplate(rng, 0.3)
		case i == 35:
			for c := range p.Left.Mask {
				p.Left.Mask[c] = ^uint64(0)
			}
		case i == 36: // every rotation ties
			for c := range p.Left.Code {
				p.Left.Code[c], p.Left.Mask[c] = 0, ^uint64(0)
				p.Right.Code[c], p.Right.Mask[c] = ^uint64(0), ^uint64(0)
			}
		case i == 37: // two rotations tie: a period of 10 columns
			for c := range p.Left.Code {
				p.Left.Code[c], p.Left.Mask[c] = probe.Left.Code[c%10], ^uint64(0)
			}
		}
		b.put(i*spread%600, i+1, p)
	}
	b.put(spread, 100, randomPair(5)) // replaces entry 2
	b.clear(2 * spread)
	b.clear(599)
	b.clear(1 << 20)
}

func TestScanner(t *testing.T) {
	flat := &gallery.Pair{}
	for c := range flat.Left.Mask {
		flat.Left.Mask[c], flat.Right.Mask[c] = ^uint64(0), ^uint64(0)
	}
	// Where a slot lies and how it is compared have nothing to do with each other: two of the four combinations do.
	for _, c := range []struct {
		method  Method
		devices int
	}{{TensorCores, 3}, {Popcount, 1}} {
		t.Run(fmt.Sprintf("%s on %d", c.method.kernel(), c.devices), func(t *testing.T) {
			s := newStub(t)
			s.set("devices", c.devices)
			sc := newScanner(t, s.open(), ScannerOptions{Method: c.method, ChunkSlots: 128})
			b := both{t, sc, gallery.NewCPU(1)}
			probe := randomPair(5)
			hard(b, probe, 13)
			probes := []gallery.Probe{{Pair: probe, Before: 1 << 62}, {Pair: probe, Before: 20}, {Pair: randomPair(6), Before: 101},
				{Pair: &gallery.Pair{}, Before: 50}, {Pair: flat, Before: 60}, {Pair: probe}}
			for _, cut := range []gallery.Cut{{Num: 0, Den: 1}, {Num: 1, Den: 4}, {Num: 480, Den: 1000}, {Num: 1 << 31, Den: 1 << 31}} {
				b.scan(probes, cut)
				probes = probes[:max(3, len(probes)-2)]
			}
			if err := sc.Check(ctx); err != nil {
				t.Error(err)
			}
			// More arrives, in slots used before and in new chunks.
			for i := range uint64(5) {
				b.put(i*200, 200+i, randomPair(50+i))
			}
			b.scan(probesOf(randomPair(52), randomPair(5)), half)
			b.scan(nil, half)
		})
	}
}

func TestScannerRefuses(t *testing.T) {
	s := newStub(t)
	sc := newScanner(t, s.open(), ScannerOptions{ChunkSlots: 1})
	p := randomPair(1)
	b := both{t, sc, gallery.NewCPU(1)}
	b.scan(probesOf(p), half) // empty
	for _, cut := range []gallery.Cut{{}, {Num: -1, Den: 2}, {Num: 3, Den: 2}, {Num: 1, Den: 1 << 40}} {
		if _, err := sc.Scan(ctx, nil, cut); err == nil {
			t.Errorf("cut %v was accepted", cut)
		}
	}
	b.put(0, 1, p)
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := sc.Scan(gone, probesOf(p), half); !errors.Is(err, context.Canceled) {
		t.Errorf("a scan that was cut short gave %v", err)
	}
	if sc.Put(0, 0, p) == nil || sc.Put(1<<40, 1, p) == nil {
		t.Error("an entry out of range was accepted")
	}
	// Many that share too few bits are counted, and listed up to a limit.
	for i := range uint64(gallery.MaxTooFew + 40) {
		b.put(i, 1000-i, &gallery.Pair{})
	}
	b.put(400, 2000, p)
	b.scan(probesOf(p), half)
	if err := sc.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := sc.Scan(ctx, probesOf(p), half); !errors.Is(err, ErrClosed) {
		t.Errorf("a closed scanner: %v", err)
	}
	if !errors.Is(sc.Put(1, 1, p), ErrClosed) || !errors.Is(sc.Check(ctx), ErrClosed) {
		t.Error("a closed scanner takes entries")
	}
}

// Full memory refuses a Put and changes nothing.
func TestMemoryFull(t *testing.T) {
	s := newStub(t)
	sc := newScanner(t, s.open(), ScannerOptions{ChunkSlots: 128})
	b := both{t, sc, gallery.NewCPU(1)}
	p := randomPair(1)
	b.put(0, 1, p)
	s.set("memory_mib", 1)
	if err := sc.Put(128, 2, p); !errors.Is(err, ErrMemory) {
		t.Fatalf("full memory: %v", err)
	}
	s.set("memory_mib", 8)
	b.scan(probesOf(p), half)
	b.put(128, 2, p)
	b.scan(probesOf(p), half)
}

// Every call of Put, Scan and Check fails once. No answer comes out of a scan in which anything failed, and none afterwards.
func TestScanFaults(t *testing.T) {
	s := newStub(t)
	p, far := randomPair(1), randomPair(2)
	for at := 0; ; at++ {
		s.reset()
		g := s.open()
		sc, err := NewScanner(g, ScannerOptions{ChunkSlots: 128})
		if err != nil {
			t.Fatal(err)
		}
		s.fail("", at, 719)
		err = errors.Join(sc.Put(0, 1, p), sc.Put(1, 2, far))
		var a []gallery.Answer
		if err == nil {
			a, err = sc.Scan(ctx, probesOf(p), half)
		}
		if err == nil {
			err = sc.Check(ctx)
		}
		s.fail("", -1, 0)
		if err == nil {
			if len(a[0].Hits) != 1 || a[0].Hits[0].ID != 1 || at < 20 {
				t.Errorf("%+v after %d calls", a, at)
			}
			if err := sc.Close(); err != nil {
				t.Fatal(err)
			}
			return
		}
		var c *CallError
		if !errors.Is(err, ErrFailed) || !errors.As(err, &c) || c.Code != 719 {
			t.Errorf("call %d failed: %v", at, err)
		}
		if a, err := sc.Scan(ctx, probesOf(p), half); err == nil || a != nil {
			t.Errorf("call %d failed and the device answers %+v", at, a)
		}
		s.forget()
		g.devices = nil // gone with its memory
	}
}

// A device that says it computed and did not is found out.
func TestSilentFailure(t *testing.T) {
	s := newStub(t)
	for mode := range 4 {
		two := []*gallery.TwoStage{nil, {}}[mode/2]
		g := s.open()
		sc, err := NewScanner(g, ScannerOptions{ChunkSlots: 128, TwoStage: two})
		if err != nil {
			t.Fatal(err)
		}
		p := randomPair(1)
		if err := sc.Put(0, 1, p); err != nil {
			t.Fatal(err)
		}
		if _, err := sc.Scan(ctx, probesOf(p), half); err != nil {
			t.Fatal(err)
		}
		s.set("skip", 1+mode%2) // the kernels alone, or the copies as well
		_, err = sc.Scan(ctx, probesOf(p), half)
		if !errors.Is(err, ErrFailed) {
			t.Errorf("nothing was computed: %v", err)
		}
		s.set("skip", 0)
		s.forget()
	}
}

func TestCheckFindsOneBit(t *testing.T) {
	s := newStub(t)
	for _, at := range []int{0, 3199, 128*3200 + 5, 2*128*3200 + 9, 2*128*3200 + 2*128*384 + 3, 128*slotBytes - 1, 128*slotBytes - 4} {
		g := s.open()
		sc, err := NewScanner(g, ScannerOptions{ChunkSlots: 128})
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(sc.Put(0, 1, randomPair(1)), sc.Check(ctx)); err != nil {
			t.Fatal(err)
		}
		s.flip(at)
		if err := sc.Check(ctx); !errors.Is(err, ErrResident) || !errors.Is(err, ErrFailed) {
			t.Errorf("bit turned at byte %d: %v", at, err)
		}
		s.forget()
	}
}

// What is cleared is overwritten.
func TestClearOverwrites(t *testing.T) {
	s := newStub(t)
	sc := newScanner(t, s.open(), ScannerOptions{ChunkSlots: 128})
	if err := errors.Join(sc.Put(3, 1, randomPair(1)), sc.Clear(3)); err != nil {
		t.Fatal(err)
	}
	words := make([]uint64, 128*slotWords)
	sh := sc.shards[0]
	if err := sh.q.do(func() error { return download(sh.q, words, sh.chunks[0]) }); err != nil {
		t.Fatal(err)
	}
	for i, w := range words {
		if w != 0 {
			t.Fatalf("word %d of device memory is not zero", i)
		}
	}
}

// Close overwrites all that was of people or of probes, on the device and in pinned memory; so does a buffer that makes room for a larger one.
func TestCloseOverwrites(t *testing.T) {
	s := newStub(t)
	sc, err := NewScanner(s.open(), ScannerOptions{ChunkSlots: 128, TwoStage: &gallery.TwoStage{}})
	if err != nil {
		t.Fatal(err)
	}
	p := scanbench.Synthetic(1)
	if err := sc.Put(3, 1, p); err != nil {
		t.Fatal(err)
	}
	for _, probes := range [][]gallery.Probe{probesOf(p), probesOf(p, p, scanbench.Again(p, 1))} {
		if _, err := sc.Scan(ctx, probes, gallery.Cut{Num: 1, Den: 3}); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(sc.Check(ctx), sc.Close()); err != nil {
		t.Fatal(err)
	}
	if d, h := s.get("left"), s.get("unwiped"); d != 0 || h != 0 {
		t.Errorf("%d bytes left on the device, %d in pinned memory", d, h)
	}
}

// Two stages on the GPU are the CPU's: the same answers, and of what they miss the same, whatever the masks leave open.
func TestTwoStages(t *testing.T) {
	s := newStub(t)
	s.set("devices", 2)
	two := &gallery.TwoStage{Margin: 0.01}
	sc := newScanner(t, s.open(), ScannerOptions{ChunkSlots: 128, TwoStage: two})
	cpu, err := gallery.NewCPUWith(gallery.CPUOptions{TwoStage: two})
	if err != nil {
		t.Fatal(err)
	}
	b := both{t, sc, cpu}
	rng := rand.New(rand.NewPCG(7, 7))
	probe, thin, inner := scanbench.Synthetic(1), scanbench.Synthetic(2), scanbench.Synthetic(4)
	for c := range thin.Left.Mask { // of which the counts don't tell that enough is shared
		thin.Left.Mask[c] &= 0xffffffff
		thin.Right.Mask[c] = 0
		inner.Left.Mask[c] = 0xffffffff
	}
	for i := range uint64(300) {
		p := scanbench.Synthetic(100 + i)
		switch i % 10 {
		case 0:
			p.Left = noisy(rng, probe.Left.Rotate(int(i/10)-15), 0.3)
		case 1:
			p.Left, p.Right = noisy(rng, probe.Right, 0.31), noisy(rng, probe.Left, 0.28)
		case 2:
			for c := range p.Left.Mask {
				p.Left.Mask[c] &= rng.Uint64() & rng.Uint64() & rng.Uint64()
			}
		case 3:
			p.Right.Mask = iris.Mask{}
		case 4: // enough of either, a strip in common: their sketches share bits and differ, and only the counts say that it may be too few
			for c := range p.Left.Mask {
				p.Left.Mask[c] = 0xffffffff0000000f
			}
		}
		b.put(i, i+1, p)
	}
	asked := probesOf(probe, thin, inner, scanbench.Again(probe, 3), &gallery.Pair{}, scanbench.Synthetic(5))
	for _, cut := range []gallery.Cut{{Num: 33, Den: 100}, {Num: 1, Den: 10}, {Num: 45, Den: 100}} {
		b.scan(asked, cut)
	}
	if got, want := sc.Stats().Audit, (gallery.AuditReport{}); got != want {
		t.Errorf("an audit nobody asked for: %+v", got)
	}
}

// An audited scan gives the exact answers and counts what two stages lack of them.
func TestTwoStagesAudit(t *testing.T) {
	s := newStub(t)
	sc := newScanner(t, s.open(), ScannerOptions{ChunkSlots: 128, TwoStage: &gallery.TwoStage{Margin: 1e-9, Audit: 1}})
	b := both{t, sc, gallery.NewCPU(1)}
	rng := rand.New(rand.NewPCG(8, 8))
	probe := scanbench.Synthetic(1)
	for i := range uint64(64) {
		b.put(i, i+1, &gallery.Pair{Left: noisy(rng, probe.Left, 0.2+float64(i)/500), Right: noisy(rng, probe.Right, 0.33)})
	}
	b.scan(probesOf(probe), gallery.Cut{Num: 33, Den: 100})
	if a := sc.Stats().Audit; a.Scans != 1 || a.Hits < 10 || a.Lost == 0 || a.Lost == a.Hits {
		t.Errorf("%+v", a)
	}
	if _, err := NewScanner(s.open(), ScannerOptions{TwoStage: &gallery.TwoStage{Audit: 2}}); !errors.Is(err, gallery.ErrTwoStage) {
		t.Errorf("an audit of every scan twice: %v", err)
	}
}

// The launches of one scan, argument by argument.
func TestLaunches(t *testing.T) {
	s := newStub(t)
	for _, c := range []struct {
		method Method
		two    *gallery.TwoStage
		scan   string
	}{
		{TensorCores, nil, "unum_scan_b1 grid 24 1 2 block 256 shared 81920 args TABLE QUERIES FLAGS 0 0 384 256 3 3200 3 10"},
		{Popcount, nil, "unum_scan_popcount grid 12 2 2 block 128 shared 0 args TABLE QUERIES FLAGS 0 0 384 256 3 3200 3 10"},
		{TensorCores, &gallery.TwoStage{}, "unum_scan_sketch grid 3 1 2 block 256 shared 0 args TABLE QUERIES NEAR 0 0 384 256 3 21955\n" +
			"unum_refine grid 3 3 2 block 128 shared 0 args TABLE QUERIES NEAR FLAGS 0 384 256 3 3200 3 10"},
	} {
		sc := newScanner(t, s.open(), ScannerOptions{Method: c.method, TwoStage: c.two, ChunkSlots: 256})
		p := scanbench.Synthetic(1) // whose neighbouring columns are alike: sketches don't try rotation 0
		for slot := range uint64(300) {
			if err := sc.Put(slot, slot+1, p); err != nil {
				t.Fatal(err)
			}
		}
		s.trace()
		if _, err := sc.Scan(ctx, probesOf(p, p, p), gallery.Cut{Num: 300000, Den: 1000000}); err != nil {
			t.Fatal(err)
		}
		sh := sc.shards[0]
		scan := strings.NewReplacer("TABLE", fmt.Sprint(sh.table), "QUERIES", fmt.Sprint(sh.queries.p), "FLAGS", fmt.Sprint(sh.windows[0].flags.p),
			"NEAR", fmt.Sprint(sh.windows[0].near.p)).Replace(c.scan)
		want := append(strings.Split(scan, "\n"),
			fmt.Sprintf("unum_pairs grid 450 1 1 block 128 shared 0 args %d %d %d %d 900 256 3200", sh.table, sh.queries.p, sh.items.p, sh.triples.p))
		if diff := cmp.Diff(want, s.trace()); diff != "" {
			t.Error(diff)
		}
	}
}

// No distance of two templates lies between a cut and what stands for it.
func TestLimit(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	for range 200 {
		den := 1 + rng.Int64N(1<<31)
		c := gallery.Cut{Num: rng.Int64N(den + 1), Den: den}
		l := limitOf(c)
		if l.den == 0 || l.den > iris.Bits || l.num > l.den || l.num*uint64(c.Den) < uint64(c.Num)*l.den {
			t.Fatalf("%v of %v", l, c)
		}
		for range 2000 {
			m := 1 + rng.IntN(iris.Bits)
			d := min(m, max(0, int(int64(m)*c.Num/c.Den)+rng.IntN(7)-3))
			if under := uint64(d)*l.den < l.num*uint64(m); under != c.Under(iris.Distance{D: d, M: m}) {
				t.Fatalf("%d/%d is under %v: %t, otherwise under %v", d, m, l, under, c)
			}
		}
	}
}

// Many segments: what the host reads of one while the next is computed is what the device wrote.
func TestSegments(t *testing.T) {
	s := newStub(t)
	sc := newScanner(t, s.open(), ScannerOptions{ChunkSlots: 128})
	b := both{t, sc, gallery.NewCPU(1)}
	probe := scanbench.Synthetic(1)
	for i := range uint64(5) {
		b.put(i*128+i, i+1, scanbench.Again(probe, i))
		b.put(i*128+127, i+100, scanbench.Synthetic(10+i))
	}
	sc.work = 1 // a segment is one tile
	b.scan(probesOf(probe, scanbench.Synthetic(3)), gallery.Cut{Num: 33, Den: 100})
	if n := s.get("cuEventRecord"); n < 5 {
		t.Errorf("%d segments", n)
	}
}

// Changes and scans at once: what stays is always found.
func TestScanWhileChanging(t *testing.T) {
	s := newStub(t)
	s.set("devices", 2)
	sc := newScanner(t, s.open(), ScannerOptions{ChunkSlots: 128})
	stays := randomPair(1)
	if err := sc.Put(130, 1, stays); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	wg.Go(func() {
		for i := range uint64(30) {
			if err := errors.Join(sc.Put(i%20, i+2, randomPair(i+2)), sc.Clear((i+10)%20)); err != nil {
				t.Error(err)
			}
		}
	})
	for range 5 {
		a, err := sc.Scan(ctx, probesOf(stays), gallery.Cut{Num: 1, Den: 10})
		if err != nil || len(a[0].Hits) != 1 || a[0].Hits[0].ID != 1 {
			t.Fatalf("%+v %v", a, err)
		}
	}
	wg.Wait()
	if err := sc.Check(ctx); err != nil {
		t.Error(err)
	}
}

// The GPU fails at each call of a scan; the CPU answers, the same, and goes on alone.
func TestFallback(t *testing.T) {
	s := newStub(t)
	for at := 0; at < 12; at += 3 {
		g := s.open()
		sc, err := NewScanner(g, ScannerOptions{ChunkSlots: 128})
		if err != nil {
			t.Fatal(err)
		}
		var told []error
		f := NewFallback(sc, gallery.NewCPU(1), func(err error) { told = append(told, err) })
		b := both{t, f, gallery.NewCPU(1)}
		p := randomPair(1)
		b.put(0, 1, p)
		b.put(1, 2, randomPair(2))
		b.scan(probesOf(p), half)
		gone, cancel := context.WithCancel(ctx)
		cancel()
		if _, err := f.Scan(gone, probesOf(p), half); !errors.Is(err, context.Canceled) || f.Down() {
			t.Errorf("cancelled: %v, down %v", err, f.Down())
		}
		if _, err := f.Scan(ctx, probesOf(p), gallery.Cut{}); err == nil || f.Down() {
			t.Errorf("no cut: %v, down %v", err, f.Down())
		}
		s.fail("", at, 700)
		b.scan(probesOf(p), half)
		s.fail("", -1, 0)
		b.put(2, 3, p)
		b.clear(1)
		b.scan(probesOf(p), half)
		if !f.Down() || len(told) != 1 || !errors.Is(told[0], ErrFailed) || !strings.Contains(told[0].Error(), "CUDA_ERROR_ILLEGAL_ADDRESS") {
			t.Errorf("call %d: down %v, told %v", at, f.Down(), told)
		}
		s.forget()
		g.devices = nil
	}
}
