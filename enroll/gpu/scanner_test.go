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
	for _, two := range []bool{false, true} {
		g := s.open()
		sc, err := NewScanner(g, ScannerOptions{ChunkSlots: 128})
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
		s.set("skip", 1)
		if two {
			_, err = sc.Search(ctx, probesOf(p), half, gallery.Cut{Num: 1, Den: 3})
		} else {
			_, err = sc.Scan(ctx, probesOf(p), half)
		}
		if !errors.Is(err, ErrFailed) {
			t.Errorf("nothing was computed: %v", err)
		}
		s.set("skip", 0)
		s.forget()
	}
}

func TestCheckFindsOneBit(t *testing.T) {
	s := newStub(t)
	for _, at := range []int{0, 3199, 128*3200 + 5, 2*128*3200 + 9, 128*7680 - 1} {
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
	if err := sh.d.do(func() error { return download(sh.d, words, sh.chunks[0]) }); err != nil {
		t.Fatal(err)
	}
	for i, w := range words {
		if w != 0 {
			t.Fatalf("word %d of device memory is not zero", i)
		}
	}
}

func TestSearch(t *testing.T) {
	s := newStub(t)
	sc := newScanner(t, s.open(), ScannerOptions{ChunkSlots: 128})
	b := both{t, sc, gallery.NewCPU(1)}
	rng := rand.New(rand.NewPCG(7, 7))
	probe := randomPair(5)
	for i := range uint64(200) {
		p := randomPair(100 + i)
		if i%10 == 0 {
			p.Left = noisy(rng, probe.Left.Rotate(int(i/10)-8), 0.15)
		}
		b.put(i, i+1, p)
	}
	got, err := sc.Search(ctx, probesOf(probe, randomPair(500)), gallery.Cut{Num: 32, Den: 100}, gallery.Cut{Num: 45, Den: 100})
	if err != nil {
		t.Fatal(err)
	}
	want, err := b.want.Scan(ctx, probesOf(probe, randomPair(500)), gallery.Cut{Num: 32, Den: 100})
	if err != nil {
		t.Fatal(err)
	}
	// Independent bits are not an iris: between two tried rotations nothing is left of a match, so half of them are found here.
	found := map[uint64]gallery.Hit{}
	for _, h := range want[0].Hits {
		found[h.ID] = h
	}
	if len(got[0].Hits) < 8 || len(got[1].Hits) != 0 || got[0].Compared != 200 {
		t.Errorf("%d of %d hits", len(got[0].Hits), len(found))
	}
	for _, h := range got[0].Hits {
		if h != found[h.ID] {
			t.Errorf("%+v is no hit of the exact scan", h)
		}
	}
	if _, err := sc.Search(ctx, probesOf(probe), half, gallery.Cut{}); err == nil {
		t.Error("no first cut was accepted")
	}
}

// The launches of one scan, argument by argument.
func TestLaunches(t *testing.T) {
	s := newStub(t)
	for _, method := range []Method{TensorCores, Popcount} {
		sc := newScanner(t, s.open(), ScannerOptions{Method: method, ChunkSlots: 256})
		p := randomPair(1)
		for slot := range uint64(300) {
			if err := sc.Put(slot, slot+1, p); err != nil {
				t.Fatal(err)
			}
		}
		s.trace()
		if _, err := sc.Scan(ctx, probesOf(p, p, p), gallery.Cut{Num: 3, Den: 10}); err != nil {
			t.Fatal(err)
		}
		sh := sc.shards[0]
		grid := "24 1 2 block 128 shared 67072"
		if method == Popcount {
			grid = "12 3 2 block 128 shared 0"
		}
		want := []string{
			fmt.Sprintf("%s grid %s args %d %d %d 0 0 384 256 3 3200 3 10", method.kernel(), grid, sh.table, sh.queries.p, sh.flags.p),
			fmt.Sprintf("unum_pairs grid 450 1 1 block 128 shared 0 args %d %d %d %d 900 256 3200", sh.table, sh.queries.p, sh.items.p, sh.triples.p),
		}
		if diff := cmp.Diff(want, s.trace()); diff != "" {
			t.Error(diff)
		}
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
