package gallery

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"unum/enroll/encoder"
	"unum/enroll/encoder/synth"
	"unum/enroll/iris"
)

var ctx = context.Background()

func testKey(t testing.TB) Key {
	t.Helper()
	k, err := NewKey(bytes.NewReader(bytes.Repeat([]byte{7}, 32)))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func randomTemplate(rng *rand.Rand, usable float64) iris.Template {
	var t iris.Template
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

func randomPair(seed uint64) *Pair {
	rng := rand.New(rand.NewPCG(seed, 1))
	return &Pair{Left: randomTemplate(rng, 0.8), Right: randomTemplate(rng, 0.8)}
}

// noisy flips each code bit of a template with probability p.
func noisy(rng *rand.Rand, t iris.Template, p float64) iris.Template {
	for c := range t.Code {
		for b := range 64 {
			if rng.Float64() < p {
				t.Code[c] ^= 1 << b
			}
		}
	}
	return t
}

func open(t testing.TB, path string, log ...Known) *Gallery {
	t.Helper()
	g, err := Open(ctx, Options{Path: path, Key: testKey(t)}, log)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = g.Close() })
	return g
}

func appendPair(t testing.TB, g *Gallery, id uint64) Known {
	t.Helper()
	ref, err := g.Append(id, randomPair(id))
	if err != nil {
		t.Fatal(err)
	}
	return Known{ID: id, Ref: ref}
}

func closeGallery(t testing.TB, g *Gallery) {
	t.Helper()
	if err := g.Close(); err != nil {
		t.Fatal(err)
	}
}

func slotBytes(t testing.TB, path string, slot uint64) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b[offset(slot):offset(slot+1)]
}

func TestRestart(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gallery.slab")
	g := open(t, path)
	var log []Known
	for id := uint64(1); id <= 5; id++ {
		log = append(log, appendPair(t, g, id))
	}
	closeGallery(t, g)
	var last uint64
	g, err := Open(ctx, Options{Path: path, Key: testKey(t), Progress: func(done, total uint64) { last = done }}, log)
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	if g.People() != 5 || g.Slots() != 5 || last != 5 {
		t.Errorf("%d people, %d slots, progress %d", g.People(), g.Slots(), last)
	}
	for _, k := range log {
		p, err := g.Read(k.Ref)
		if err != nil {
			t.Fatal(err)
		}
		if *p != *randomPair(k.ID) {
			t.Errorf("templates of %d changed on disk", k.ID)
		}
	}
	answers, err := g.Scan(ctx, []Probe{{randomPair(3), 100}, {randomPair(3), 3}}, DefaultRule().Cut(10))
	if err != nil {
		t.Fatal(err)
	}
	if a := answers[0]; a.Compared != 5 || len(a.Hits) != 1 || a.Hits[0].ID != 3 || a.Hits[0].Left.D != 0 {
		t.Errorf("the loaded templates are not found: %+v", a)
	}
	if a := answers[1]; a.Compared != 2 || len(a.Hits) != 0 {
		t.Errorf("later entries were compared: %+v", a)
	}
	if b := slotBytes(t, path, 2); bytes.Contains(b, slices.Concat(le(randomPair(3).Left.Code[:]))) {
		t.Error("a template stands on disk in the clear")
	}
}

func le(words []uint64) []byte {
	var b []byte
	for _, w := range words[:4] {
		b = binary.LittleEndian.AppendUint64(b, w)
	}
	return b
}

func TestEraseZeroesTheDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gallery.slab")
	g := open(t, path)
	a, b := appendPair(t, g, 1), appendPair(t, g, 2)
	before := slotBytes(t, path, a.Ref.Slot)
	for range 2 {
		if err := g.Erase(a.Ref); err != nil {
			t.Fatal(err)
		}
	}
	after := slotBytes(t, path, a.Ref.Slot)
	if after[0] != slotErased || !bytes.Equal(after[16:slotSum], make([]byte, slotSum-16)) {
		t.Error("the slot is not zero on disk")
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(whole, before[slotHead:slotHead+32]) {
		t.Error("the erased bytes are somewhere in the file")
	}
	if g.People() != 1 {
		t.Errorf("%d people in memory", g.People())
	}
	c := appendPair(t, g, 3)
	if c.Ref.Slot == a.Ref.Slot {
		t.Error("an erased slot was used again")
	}
	if err := g.Discard(c.Ref); err != nil {
		t.Fatal(err)
	}
	d := appendPair(t, g, 4)
	if d.Ref.Slot != c.Ref.Slot || d.Ref.Generation != c.Ref.Generation+1 {
		t.Errorf("a discarded slot was not used again: %+v after %+v", d.Ref, c.Ref)
	}
	if err := g.Discard(c.Ref); err != nil {
		t.Fatal(err)
	}
	if _, err := g.Read(d.Ref); err != nil {
		t.Errorf("discarding a former tenant hurt the present one: %v", err)
	}
	closeGallery(t, g)
	a.Fate, c.Fate = Gone, Drop
	if g := open(t, path, a, b, c, d); g.People() != 2 {
		t.Errorf("%d people after restart", g.People())
	}
}

func TestCrashLeftovers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gallery.slab")
	g := open(t, path)
	a, b, c, d := appendPair(t, g, 1), appendPair(t, g, 2), appendPair(t, g, 3), appendPair(t, g, 4)
	closeGallery(t, g)
	// 2 came to nothing, 3 was about to be erased, the log never heard of 4.
	b.Fate, c.Fate = Drop, Wipe
	g = open(t, path, a, b, c)
	if g.People() != 1 {
		t.Errorf("%d people", g.People())
	}
	for _, k := range []Known{b, c, d} {
		if s := slotBytes(t, path, k.Ref.Slot); !bytes.Equal(s[16:slotSum], make([]byte, slotSum-16)) {
			t.Errorf("slot of %d is not zero", k.ID)
		}
	}
	// An unpublished slot, torn or whole, is cleared and written over.
	closeGallery(t, g)
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write(bytes.Repeat([]byte{0xAB}, 3000)); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	c.Fate = Gone
	g = open(t, path, a, b, c)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(whole, []byte{0xAB, 0xAB, 0xAB, 0xAB}) {
		t.Error("an unpublished slot was left on disk")
	}
	closeGallery(t, g)
}

// Whatever is wrong with the file, Open says what, and gives no smaller gallery.
func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "gallery.slab")
	g := open(t, path)
	var log []Known
	for id := uint64(1); id <= 4; id++ {
		log = append(log, appendPair(t, g, id))
	}
	closeGallery(t, g)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	reseal := func(b []byte, slot uint64) {
		s := b[offset(slot):offset(slot+1)]
		binary.BigEndian.PutUint32(s[slotSum:], crc32.Checksum(s[:slotSum], castagnoli))
	}
	reheader := func(b []byte) { binary.BigEndian.PutUint32(b[80:], crc32.Checksum(b[:80], castagnoli)) }
	other, err := NewKey(bytes.NewReader(bytes.Repeat([]byte{8}, 32)))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		change func([]byte) []byte
		log    func([]Known) []Known
		key    *Key
		want   error
	}{
		{name: "not a slab", change: func(b []byte) []byte { copy(b, "something"); return b }, want: ErrVersion},
		{name: "wrong version", change: func(b []byte) []byte { b[19] = 3; reheader(b); return b }, want: ErrVersion},
		{name: "version before the chained digest", change: func(b []byte) []byte { b[19] = 1; reheader(b); return b }, want: ErrVersion},
		{name: "wrong slot size", change: func(b []byte) []byte { b[23]++; reheader(b); return b }, want: ErrVersion},
		{name: "wrong template version", change: func(b []byte) []byte { b[24]++; reheader(b); return b }, want: ErrVersion},
		{name: "header bit", change: func(b []byte) []byte { b[33] ^= 1; return b }, want: ErrCorrupt},
		{name: "both states torn", change: func(b []byte) []byte { b[512] ^= 1; b[1024] ^= 1; return b }, want: ErrCorrupt},
		{name: "a state forged without the key", change: func(b []byte) []byte {
			for _, at := range cells {
				copy(b[at+96:at+128], make([]byte, 32))
			}
			return b
		}, want: ErrCorrupt},
		{name: "no data key", change: func(b []byte) []byte { clear(b[keyCells[0]:headerSize]); return b }, want: ErrCorrupt},
		{name: "data key altered", change: func(b []byte) []byte {
			n := keyCells[0] + 10 + 60
			b[keyCells[0]+20] ^= 1
			binary.BigEndian.PutUint32(b[n:], crc32.Checksum(b[keyCells[0]:n], castagnoli))
			return b
		}, want: ErrKey},
		{name: "rolled back slab, of entries that came to nothing", log: func(l []Known) []Known {
			return append(l, Known{ID: 5, Ref: Ref{Slot: 4, Generation: 1}, Fate: Drop})
		}, want: ErrMissing},
		{name: "log altered where it names nobody", log: func(l []Known) []Known {
			l[1].Fate, l[1].Ref.Digest = Drop, [32]byte{1}
			return l
		}, want: ErrHistory},
		{name: "truncated", change: func(b []byte) []byte { return b[:len(b)-1] }, want: ErrTruncated},
		{name: "truncated header", change: func(b []byte) []byte { return b[:100] }, want: ErrTruncated},
		{name: "empty file", change: func(b []byte) []byte { return nil }, want: ErrTruncated},
		{name: "torn slot", change: func(b []byte) []byte { b[offset(1)+200] ^= 1; return b }, want: ErrMissing},
		{name: "forged slot", change: func(b []byte) []byte { b[offset(1)+200] ^= 1; reseal(b, 1); return b }, want: ErrCorrupt},
		{name: "slots exchanged", change: func(b []byte) []byte {
			x := bytes.Clone(b[offset(0):offset(1)])
			copy(b[offset(0):], b[offset(1):offset(2)])
			copy(b[offset(1):], x)
			return b
		}, want: ErrCorrupt},
		{name: "unknown state", change: func(b []byte) []byte { b[offset(1)] = 9; reseal(b, 1); return b }, want: ErrCorrupt},
		{name: "rolled back slab", log: func(l []Known) []Known {
			return append(l, Known{ID: 5, Ref: Ref{Slot: 4, Generation: 1}})
		}, want: ErrMissing},
		{name: "older generation", log: func(l []Known) []Known { l[2].Ref.Generation = 2; return l }, want: ErrMissing},
		{name: "erased came back", log: func(l []Known) []Known { l[2].Fate = Gone; return l }, want: ErrRolledBack},
		{name: "rolled back log", log: func(l []Known) []Known { return l[:2] }, want: ErrLogBehind},
		{name: "slot twice in the log", log: func(l []Known) []Known { l[1].Ref = l[0].Ref; return l }, want: ErrCorrupt},
		{name: "other key", key: &other, want: ErrKey},
		{name: "no key", key: &Key{}, want: ErrKey},
		{name: "data beyond the count", change: func(b []byte) []byte { return append(b, make([]byte, (MaxBatch+1)*slotSize)...) }, want: ErrCorrupt},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "gallery.slab")
			b := bytes.Clone(good)
			if c.change != nil {
				b = c.change(b)
			}
			if err := os.WriteFile(path, b, 0o600); err != nil {
				t.Fatal(err)
			}
			l := slices.Clone(log)
			if c.log != nil {
				l = c.log(l)
			}
			key := testKey(t)
			if c.key != nil {
				key = *c.key
			}
			g, err := Open(ctx, Options{Path: path, Key: key}, l)
			if !errors.Is(err, c.want) {
				t.Fatalf("got %v, want %v", err, c.want)
			}
			if g != nil {
				t.Error("a gallery came with the error")
			}
			if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, b) {
				t.Error("a refused file was changed")
			}
		})
	}
	// One torn count is no loss: the other cell holds the count before, and the log decides whether that is enough.
	b := bytes.Clone(good)
	newest := cells[0]
	if binary.BigEndian.Uint64(b[cells[1]:]) > binary.BigEndian.Uint64(b[cells[0]:]) {
		newest = cells[1]
	}
	b[newest+9] ^= 1
	torn := filepath.Join(dir, "torn.slab")
	if err := os.WriteFile(torn, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if g := open(t, torn, log[:3]...); g.People() != 3 {
		t.Errorf("%d people", g.People())
	}
}

func TestOneProcess(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gallery.slab")
	g := open(t, path)
	if _, err := Open(ctx, Options{Path: path, Key: testKey(t)}, nil); !errors.Is(err, ErrLocked) {
		t.Errorf("got %v", err)
	}
	closeGallery(t, g)
	open(t, path)
}

// faulty fails the write or sync number at, before or after doing it.
type faulty struct {
	File
	at   *int
	done bool
	err  error
}

func (f faulty) op(do func() error) error {
	*f.at--
	if *f.at != 0 {
		return do()
	}
	if f.done {
		if err := do(); err != nil {
			return err
		}
	}
	return f.err
}

func (f faulty) WriteAt(b []byte, off int64) (n int, err error) {
	err = f.op(func() error { n, err = f.File.WriteAt(b, off); return err })
	return n, err
}

func (f faulty) Sync() error { return f.op(f.File.Sync) }

// Each write and each sync fails once, not done and done but reported failed: Append never says yes for a slot that is not there after the
// restart, and what it refused is never in the gallery.
func TestAppendFaults(t *testing.T) {
	for _, done := range []bool{false, true} {
		for at := 1; ; at++ {
			name := fmt.Sprintf("fault %d done %v", at, done)
			path := filepath.Join(t.TempDir(), "gallery.slab")
			left := 0
			g, err := Open(ctx, Options{Path: path, Key: testKey(t), OpenFile: func(p string) (File, error) {
				f, err := openOS(p)
				return faulty{f, &left, done, errors.New("disk full")}, err
			}}, nil)
			if err != nil {
				t.Fatal(err)
			}
			log := []Known{appendPair(t, g, 1)}
			drop := appendPair(t, g, 2)
			if err := g.Discard(drop.Ref); err != nil {
				t.Fatal(err)
			}
			drop.Fate = Drop
			log = append(log, drop)
			left = at
			for id := uint64(3); id <= 5; id++ { // one into the free slot, two behind
				if ref, err := g.Append(id, randomPair(id)); err == nil {
					log = append(log, Known{ID: id, Ref: ref})
				}
			}
			fired := left <= 0
			n := 0
			for _, k := range log {
				if k.Fate == Keep {
					n++
				}
			}
			if p := g.People(); p != n {
				t.Errorf("%s: %d people visible, %d appended", name, p, n)
			}
			closeGallery(t, g)
			g, err = Open(ctx, Options{Path: path, Key: testKey(t)}, log)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if g.People() != n {
				t.Errorf("%s: %d people after restart, want %d", name, g.People(), n)
			}
			log = append(log, appendPair(t, g, 6))
			closeGallery(t, g)
			open(t, path, log...)
			if !fired {
				break
			}
		}
	}
}

func TestKeyFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "slab.key")
	k := testKey(t)
	if err := k.Save(path); err != nil {
		t.Fatal(err)
	}
	if err := k.Save(path); err == nil {
		t.Error("a key file was replaced")
	}
	got, err := LoadKey(path)
	if err != nil || got != k {
		t.Errorf("key changed on its way through a file: %v", err)
	}
	if s := fmt.Sprintf("%v %+v %x %s", k, &k, k, k); bytes.Contains([]byte(s), []byte("0707")) {
		t.Error("a key is printed")
	}
	if runtime.GOOS != "windows" {
		if err := os.Chmod(path, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := LoadKey(path); !errors.Is(err, ErrKeyFile) {
			t.Errorf("got %v", err)
		}
	}
	for _, text := range []string{"", "00", string(bytes.Repeat([]byte("0"), 64)), string(bytes.Repeat([]byte("07"), 33))} {
		bad := filepath.Join(t.TempDir(), "bad.key")
		if err := os.WriteFile(bad, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := LoadKey(bad); !errors.Is(err, ErrKeyFile) {
			t.Errorf("%q: got %v", text, err)
		}
	}
	if err := (Key{}).Save(filepath.Join(t.TempDir(), "zero")); err == nil {
		t.Error("the zero key was saved")
	}
}

// scannerSuite is what every Scanner must pass: it is compared with iris.Compare pair by pair.
func scannerSuite(t *testing.T, open func() Scanner) {
	t.Helper()
	rng := rand.New(rand.NewPCG(1, 2))
	s := open()
	pairs := map[uint64]*Pair{}
	put := func(slot, id uint64, p *Pair) {
		if err := s.Put(slot, id, p); err != nil {
			t.Fatal(err)
		}
		pairs[id] = p
	}
	probe := &Pair{Left: randomTemplate(rng, 0.8), Right: randomTemplate(rng, 0.8)}
	for i := range uint64(40) {
		p := &Pair{Left: randomTemplate(rng, 0.7), Right: randomTemplate(rng, 0.6)}
		switch i % 8 {
		case 0: // the same person, turned
			l, r := probe.Left.Rotate(int(i/8)-7), probe.Right.Rotate(15)
			p.Left, p.Right = noisy(rng, l, 0.1), noisy(rng, r, 0.2)
		case 1: // one eye only, at a rotation that is not tried
			p.Left = probe.Left.Rotate(16)
			p.Right = probe.Right
		case 2:
			p.Left.Mask = iris.Mask{}
		case 3:
			p.Right = randomTemplate(rng, 0.3)
		case 4:
			for c := range p.Left.Mask {
				p.Left.Mask[c] = ^uint64(0)
			}
		}
		put(i*17%600, i+1, p) // spread over blocks
	}
	put(17, 100, randomPair(5)) // replaces entry 2
	delete(pairs, 2)
	if err := s.Clear(34); err != nil { // entry 3
		t.Fatal(err)
	}
	if err := s.Clear(599); err != nil {
		t.Fatal(err)
	}
	delete(pairs, 3)
	if s.Len() != len(pairs) {
		t.Errorf("Len %d, want %d", s.Len(), len(pairs))
	}
	for _, cut := range []Cut{{0, 1}, {1, 4}, {480, 1000}, {1, 1}} {
		probes := []Probe{{probe, 1 << 62}, {probe, 20}, {randomPair(5), 101}, {&Pair{}, 50}, {probe, 0}}
		answers, err := s.Scan(ctx, probes, cut)
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range probes {
			var want Answer
			for id := uint64(1); id <= 100; id++ {
				q := pairs[id]
				if q == nil || id >= p.Before {
					continue
				}
				h := Hit{ID: id, Left: CompareEye(&p.Pair.Left, &q.Left), Right: CompareEye(&p.Pair.Right, &q.Right)}
				want.Compared++
				few := !h.Left.OK || !h.Right.OK
				if few {
					want.TooFew++
				}
				if few || cut.Under(h.Left.Distance) || cut.Under(h.Right.Distance) {
					want.Hits = append(want.Hits, h)
				}
			}
			if diff := cmp.Diff(want, answers[i]); diff != "" {
				t.Errorf("cut %v probe %d:\n%s", cut, i, diff)
			}
		}
	}
	for _, cut := range []Cut{{}, {-1, 2}, {3, 2}, {1, 1 << 40}} {
		if _, err := s.Scan(ctx, nil, cut); err == nil {
			t.Errorf("cut %v was accepted", cut)
		}
	}
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := s.Scan(gone, []Probe{{probe, 100}}, Cut{1, 2}); !errors.Is(err, context.Canceled) {
		t.Errorf("a scan that was cut short gave %v", err)
	}
	if err := s.Put(0, 0, probe); err == nil {
		t.Error("entry 0 was accepted")
	}
	// Many that share too few bits are counted, and listed up to a limit.
	s = open()
	for i := range uint64(MaxTooFew + 40) {
		put(i, i+1, &Pair{})
	}
	a, err := s.Scan(ctx, []Probe{{probe, 1 << 62}}, Cut{1, 2})
	if err != nil || a[0].TooFew != MaxTooFew+40 || len(a[0].Hits) != MaxTooFew {
		t.Errorf("%d too few, %d listed, %v", a[0].TooFew, len(a[0].Hits), err)
	}
}

func TestCPU(t *testing.T) {
	for _, workers := range []int{0, 1, 3} {
		scannerSuite(t, func() Scanner { return NewCPU(workers) })
	}
}

func TestScanWhileChanging(t *testing.T) {
	s := NewCPU(2)
	want := randomPair(1)
	if err := s.Put(300, 1, want); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	wg.Go(func() {
		for i := range uint64(200) {
			if err := errors.Join(s.Put(i%50, i+2, randomPair(i+2)), s.Clear((i+25)%50)); err != nil {
				t.Error(err)
			}
		}
	})
	for range 20 {
		a, err := s.Scan(ctx, []Probe{{want, 1 << 62}}, Cut{1, 10})
		if err != nil || len(a[0].Hits) != 1 || a[0].Hits[0].ID != 1 {
			t.Fatalf("%+v %v", a, err)
		}
	}
	wg.Wait()
}

// A mirrored image gives the mirrored template, but for what segmentation makes of it: its contours are not mirrored to the last fraction of a
// pixel, so the two are as close as a very good recapture (below 0.2; strangers lie near 0.45).
func TestMirror(t *testing.T) {
	img := synth.Render(synth.NewPerson(3), synth.Left, synth.Typical(9))
	flipped := image.NewGray(img.Bounds())
	w, h := img.Bounds().Dx(), img.Bounds().Dy()
	for y := range h {
		for x := range w {
			flipped.SetGray(x, y, img.GrayAt(w-1-x, y))
		}
	}
	a, err := encoder.Encode(img)
	if err != nil {
		t.Fatal(err)
	}
	b, err := encoder.Encode(flipped)
	if err != nil {
		t.Fatal(err)
	}
	m := Mirror(&b.Template)
	d, err := iris.Compare(&a.Template, &m)
	if err != nil || d.Fraction() > 0.2 {
		t.Errorf("distance %.3f at rotation %d, %v", d.Fraction(), d.R, err)
	}
	plain, err := iris.Compare(&a.Template, &b.Template)
	if err != nil || plain.Fraction() < 0.35 {
		t.Errorf("without mirroring: %.3f, %v", plain.Fraction(), err)
	}
	if Mirror(&m) != b.Template {
		t.Error("mirroring twice is not the identity")
	}
}

// counting counts the syncs of a file, and calls before ahead of each.
type counting struct {
	File
	syncs *int
}

func (c counting) Sync() error { *c.syncs++; return c.File.Sync() }

// People who are appended together share their syncs: one for all the slots, one for the state that publishes them.
func TestGroupCommit(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gallery.slab")
	syncs := 0
	g, err := Open(ctx, Options{Path: path, Key: testKey(t), OpenFile: func(p string) (File, error) {
		f, err := openOS(p)
		return counting{f, &syncs}, err
	}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	first := appendPair(t, g, 1)
	if syncs != 2 {
		t.Errorf("one person took %d syncs", syncs)
	}
	if err := g.Discard(first.Ref); err != nil {
		t.Fatal(err)
	}
	first.Fate = Drop
	log := []Known{first}
	var items []Item
	for id := uint64(2); id < 2+MaxBatch; id++ {
		items = append(items, Item{id, randomPair(id)})
	}
	syncs = 0
	refs, err := g.AppendAll(items)
	if err != nil || syncs != 2 {
		t.Fatalf("%d people took %d syncs, %v", len(items), syncs, err)
	}
	t.Logf("%.3f syncs for each of %d people", float64(syncs)/float64(len(items)), len(items))
	for i, r := range refs {
		log = append(log, Known{ID: items[i].ID, Ref: r})
	}
	if g.People() != MaxBatch || g.Slots() != MaxBatch { // the free slot is used again
		t.Errorf("%d people in %d slots", g.People(), g.Slots())
	}
	for name, bad := range map[string][]Item{
		"nobody": {}, "too many": append(items, items...), "entry 0": {{0, randomPair(1)}}, "descending": {{90, randomPair(1)}, {89, randomPair(2)}},
	} {
		if _, err := g.AppendAll(bad); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
	closeGallery(t, g)
	if g := open(t, path, log...); g.People() != MaxBatch {
		t.Errorf("%d people after restart", g.People())
	}
}

// All of a batch, or none of it: whatever write or sync fails, also after a restart, and also when the log never heard of the batch.
func TestGroupCommitFaults(t *testing.T) {
	for _, done := range []bool{false, true} {
		for at := 1; ; at++ {
			name := fmt.Sprintf("fault %d done %v", at, done)
			path := filepath.Join(t.TempDir(), "gallery.slab")
			left := 0
			g, err := Open(ctx, Options{Path: path, Key: testKey(t), OpenFile: func(p string) (File, error) {
				f, err := openOS(p)
				return faulty{f, &left, done, errors.New("disk full")}, err
			}}, nil)
			if err != nil {
				t.Fatal(err)
			}
			log := []Known{appendPair(t, g, 1), appendPair(t, g, 2)}
			if err := g.Discard(log[1].Ref); err != nil {
				t.Fatal(err)
			}
			log[1].Fate = Drop
			left = at
			items := []Item{{3, randomPair(3)}, {4, randomPair(4)}, {5, randomPair(5)}}
			refs, err := g.AppendAll(items)
			want := 1
			if err == nil {
				want = 4
				for i, r := range refs {
					log = append(log, Known{ID: items[i].ID, Ref: r})
				}
			}
			fired := left <= 0
			if g.People() != want {
				t.Errorf("%s: %d people visible, want %d", name, g.People(), want)
			}
			closeGallery(t, g)
			if r, err := Check(ctx, path, testKey(t), log, nil); err != nil || len(r.Bad) > 0 {
				t.Errorf("%s: %+v %v", name, r, err)
			}
			g, err = Open(ctx, Options{Path: path, Key: testKey(t)}, log)
			if err != nil || g.People() != want {
				t.Fatalf("%s: %v", name, err)
			}
			closeGallery(t, g)
			if !fired {
				break
			}
		}
	}
}

// After a restart that found the log complete, and after a confirmed end, losing the log's last entry shows.
func TestLastEntryIsMissed(t *testing.T) {
	for _, confirm := range []bool{false, true} {
		path := filepath.Join(t.TempDir(), "gallery.slab")
		g := open(t, path)
		log := []Known{appendPair(t, g, 1), appendPair(t, g, 2)}
		if confirm {
			g.Confirm()
		} else {
			closeGallery(t, g)
			g = open(t, path, log...)
		}
		closeGallery(t, g)
		if _, err := Open(ctx, Options{Path: path, Key: testKey(t)}, log[:1]); !errors.Is(err, ErrLogBehind) {
			t.Errorf("confirm %v: got %v", confirm, err)
		}
	}
}

// Templates with which nobody could ever be compared are refused before anything is written.
func TestAppendRefusesUnusable(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gallery.slab")
	g := open(t, path)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	good := randomPair(1)
	for name, bad := range map[string]*Pair{"empty mask": {Left: good.Left}, "both empty": {}, "below the floor": {Left: randomTemplate(rand.New(rand.NewPCG(1, 1)), 0.2), Right: good.Right}} {
		if _, err := g.AppendAll([]Item{{1, good}, {2, bad}}); !errors.Is(err, ErrTemplate) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) || g.People() != 0 {
		t.Errorf("a refused template left something behind, %v", err)
	}
}

// Loading ends when its context does, and leaves the slab unlocked and unchanged.
func TestOpenIsCancelled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gallery.slab")
	g := open(t, path)
	var log []Known
	for id := uint64(1); id <= 2048; id += MaxBatch {
		var items []Item
		for i := id; i < id+MaxBatch; i++ {
			items = append(items, Item{i, &Pair{Left: iris.Template{Mask: allOnes()}, Right: iris.Template{Mask: allOnes()}}})
		}
		refs, err := g.AppendAll(items)
		if err != nil {
			t.Fatal(err)
		}
		for i, r := range refs {
			log = append(log, Known{ID: items[i].ID, Ref: r})
		}
	}
	closeGallery(t, g)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	stop, cancel := context.WithCancel(ctx)
	var told []uint64
	_, err = Open(stop, Options{Path: path, Key: testKey(t), Progress: func(done, total uint64) {
		told = append(told, done)
		if total != 2048 {
			t.Errorf("total %d", total)
		}
		cancel()
	}}, log)
	if !errors.Is(err, context.Canceled) || len(told) == 0 || told[0] != 1024 {
		t.Errorf("got %v after %v", err, told)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Error("the slab was changed")
	}
	if g := open(t, path, log...); g.People() != 2048 {
		t.Errorf("%d people", g.People())
	}
}

func allOnes() (m iris.Mask) {
	for c := range m {
		m[c] = ^uint64(0)
	}
	return m
}

// service is a key management service: it never gives out its key, and may be unreachable.
type service struct {
	key   Key
	down  bool
	calls int
}

func (s *service) WrapKey(ctx context.Context, dataKey []byte, slab [16]byte) ([]byte, error) {
	b, err := s.key.WrapKey(ctx, dataKey, slab)
	return append([]byte("kms1"), b...), err
}

func (s *service) UnwrapKey(ctx context.Context, wrapped []byte, slab [16]byte) ([]byte, error) {
	s.calls++
	if s.down {
		return nil, errors.New("service is unreachable")
	}
	rest, ok := bytes.CutPrefix(wrapped, []byte("kms1"))
	if !ok {
		return nil, ErrKey
	}
	return s.key.UnwrapKey(ctx, rest, slab)
}

// The data key moves from a key file to a service without a template being written; whatever fails on the way, one of the two opens the slab.
func TestRewrap(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gallery.slab")
	g := open(t, path)
	log := []Known{appendPair(t, g, 1)}
	before, err := g.Derive("some purpose")
	if err != nil {
		t.Fatal(err)
	}
	slot := slotBytes(t, path, 0)
	if err := Rewrap(ctx, path, testKey(t), testKey(t)); !errors.Is(err, ErrLocked) {
		t.Errorf("an open slab: %v", err)
	}
	closeGallery(t, g)
	other, err := NewKey(bytes.NewReader(bytes.Repeat([]byte{9}, 32)))
	if err != nil {
		t.Fatal(err)
	}
	kms := &service{key: other}
	if err := Rewrap(ctx, path, other, kms); !errors.Is(err, ErrKey) {
		t.Errorf("with the wrong key: %v", err)
	}
	if err := Rewrap(ctx, path, testKey(t), Key{}); !errors.Is(err, ErrKey) {
		t.Errorf("to no key: %v", err)
	}
	kms.down = true
	if err := Rewrap(ctx, path, testKey(t), kms); err == nil {
		t.Error("a key that can't be had back was taken")
	}
	kms.down = false
	if err := Rewrap(ctx, path, testKey(t), kms); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(slot, slotBytes(t, path, 0)) {
		t.Error("a slot was written")
	}
	if _, err := Open(ctx, Options{Path: path, Key: testKey(t)}, log); !errors.Is(err, ErrKey) {
		t.Errorf("the old key: %v", err)
	}
	kms.down = true
	if _, err := Open(ctx, Options{Path: path, Key: kms}, log); err == nil || errors.Is(err, ErrKey) {
		t.Errorf("a service that is down: %v", err)
	}
	kms.down = false
	g, err = Open(ctx, Options{Path: path, Key: kms}, log)
	if err != nil {
		t.Fatal(err)
	}
	if after, err := g.Derive("some purpose"); err != nil || after != before || g.People() != 1 {
		t.Errorf("%d people, %v", g.People(), err)
	}
	closeGallery(t, g)
	// And back; a crash between the two writes leaves both cells.
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := Rewrap(ctx, path, kms, testKey(t)); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range keyCells {
		if cell := after[at : at+1024]; bytes.Equal(cell, make([]byte, 1024)) {
			copy(cell, whole[at:at+1024])
		}
	}
	if err := os.WriteFile(path, after, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, k := range []KeyWrapper{kms, testKey(t)} {
		g, err := Open(ctx, Options{Path: path, Key: k}, log)
		if err != nil {
			t.Fatal(err)
		}
		closeGallery(t, g)
	}
}

// A process that dies while it zeroes the slot of somebody to be forgotten leaves it torn. The next start zeroes it whole, and nobody gets it:
// an erased slot is never used again.
func TestTornErasure(t *testing.T) {
	for _, fate := range []Fate{Wipe, Gone} {
		path := filepath.Join(t.TempDir(), "gallery.slab")
		g := open(t, path)
		log := []Known{appendPair(t, g, 1), appendPair(t, g, 2), appendPair(t, g, 3)}
		closeGallery(t, g)
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		clear(b[offset(1) : offset(1)+slotSize/2])
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		log[1].Fate = fate
		g = open(t, path, log...)
		k := appendPair(t, g, 4)
		if k.Ref.Slot == 1 {
			t.Errorf("fate %v: the slot has another tenant", fate)
		}
		if s := slotBytes(t, path, 1); s[0] != slotErased || !bytes.Equal(s[16:slotSum], make([]byte, slotSum-16)) {
			t.Errorf("fate %v: state %d, or the slot is not zero", fate, s[0])
		}
		closeGallery(t, g)
		log[1].Fate = Gone
		g = open(t, path, append(log, k)...)
		if g.People() != 3 {
			t.Errorf("fate %v: %d people", fate, g.People())
		}
		closeGallery(t, g)
	}
}
