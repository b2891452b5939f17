package gpu

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"math/bits"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"unum/enroll/encoder"
	"unum/enroll/gallery"
	"unum/enroll/gpu/internal/ptx"
	"unum/enroll/iris"
)

// The tests of this file execute the PTX that is embedded, which is what ships; those of the stub execute its sources.

var update = flag.Bool("update", false, "write testdata/counts.txt")

// crowd makes people for these probes: strangers, and in each tile some whose eyes are a probe's, turned to the ends of what is tried and
// beyond, and masks that share little or nothing.
func crowd(n int, probes []gallery.Pair) []gallery.Pair {
	rng := rand.New(rand.NewPCG(11, 12))
	people := make([]gallery.Pair, n)
	for i := range people {
		p := &people[i]
		*p = gallery.Pair{Left: randomEye(rng), Right: randomEye(rng)}
		probe := &probes[i/16%len(probes)]
		switch i % 16 {
		case 1:
			p.Left = probe.Left.Rotate(-iris.MaxRotation)
		case 4:
			p.Right = probe.Right.Rotate(iris.MaxRotation)
		case 7:
			p.Left, p.Right = probe.Left, probe.Right.Rotate(iris.MaxRotation+1)
		case 9:
			p.Left.Mask = iris.Mask{}
		case 12:
			for c := range p.Right.Mask {
				p.Right.Mask[c] &= 0x00000fff_0000000f
			}
		case 14:
			for c := range p.Left.Mask {
				p.Left.Mask[c] = ^uint64(0)
			}
		}
	}
	return people
}

func strangers(n int) []gallery.Pair {
	rng := rand.New(rand.NewPCG(13, 14))
	out := make([]gallery.Pair, n)
	for i := range out {
		out[i] = gallery.Pair{Left: randomEye(rng), Right: randomEye(rng)}
	}
	return out
}

// filled is a scanner on g, of chunks of 128 slots, that holds the people.
func filled(t testing.TB, g *GPU, o ScannerOptions, people []gallery.Pair) *Scanner {
	t.Helper()
	o.ChunkSlots = 128
	s, err := NewScanner(g, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() }) // an interpreter that found a fault is of no use any more
	for i := range people {
		if err := s.Put(uint64(i), uint64(i+1), &people[i]); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.settle(); err != nil {
		t.Fatal(err)
	}
	return s
}

// scanned has a scan kernel compare probes with count slots from at, and gives its flags, and its sums if they are wanted.
func scanned(s *Scanner, kernel string, probes []gallery.Pair, at, count int, cut limit, coarse uint64, all bool) (sums [][2]uint32, flags []byte,
	err error) {
	sh, nq := s.shards[0], len(probes)
	err = sh.q.do(func() error {
		var table, out buffer
		var words []uint64
		for i := range probes {
			words = query(&probes[i], words)
		}
		flags = make([]byte, 2*2*nq*count/8)
		if all {
			sums = make([][2]uint32, 2*nq*count*32)
		}
		if kernel == sketchKernel {
			flags = flags[:len(flags)/2]
		}
		err := errors.Join(sh.send(words), table.need(sh.q, uint64(len(sums))*8), out.need(sh.q, uint64(len(flags))))
		if err != nil {
			return err
		}
		if kernel == sketchKernel {
			err = sh.sketch(out.p, table.p, uint64(at), uint64(count), s.chunk, nq, coarse)
		} else {
			err = sh.scan(kernel, out.p, table.p, uint64(at), uint64(count), s.chunk, nq, cut)
		}
		return errors.Join(err, download(sh.q, sums, table.p), download(sh.q, flags, out.p), sh.q.free(table.p), sh.q.free(out.p))
	})
	return sums, flags, err
}

// refined has the second stage look at count slots from at after a first stage that said near, and gives its flags.
func refined(s *Scanner, probes []gallery.Pair, near []byte, at, count int, cut limit) (flags []byte, err error) {
	sh, nq := s.shards[0], len(probes)
	err = sh.q.do(func() error {
		var in, out buffer
		var words []uint64
		for i := range probes {
			words = query(&probes[i], words)
		}
		flags = make([]byte, 2*2*nq*count/8)
		if err := errors.Join(sh.send(words), in.need(sh.q, uint64(len(near))), out.need(sh.q, uint64(len(flags)))); err != nil {
			return err
		}
		if err := upload(sh.q, in.p, near); err != nil {
			return err
		}
		return errors.Join(sh.refine(in.p, out.p, uint64(at), uint64(count), s.chunk, nq, cut), download(sh.q, flags, out.p), sh.q.free(in.p),
			sh.q.free(out.p))
	})
	return flags, err
}

// eyesOf gives the templates of an eye.
func eyesOf(e int, probe, person *gallery.Pair) (*iris.Template, *iris.Template) {
	if e == 1 {
		return &probe.Right, &person.Right
	}
	return &probe.Left, &person.Left
}

// tieOf gives a cut amid what strangers reach, so that the last bit of D and M counts: exactly the distance of two eyes, who are not under it.
func tieOf(t testing.TB, probe, person *iris.Template) limit {
	t.Helper()
	d, err := iris.Compare(probe, person)
	if err != nil {
		t.Fatal(err)
	}
	return limit{uint64(d.D), uint64(d.M)}
}

// flagsOf gives the flags of the exact kernels by the reference, and how many there are of each kind.
func flagsOf(probes, people []gallery.Pair, cut limit) (flags []byte, hits, fews int) {
	stride := len(people) / 8
	flags = make([]byte, 2*2*len(probes)*stride)
	for e := range 2 {
		for q := range probes {
			for i := range people {
				a, b := eyesOf(e, &probes[q], &people[i])
				hit, ok := false, false
				for r := -iris.MaxRotation; r <= iris.MaxRotation; r++ {
					if d := iris.CompareAt(a, b, r); d.M >= iris.MinShared {
						ok = true
						hit = hit || uint64(d.D)*cut.den < cut.num*uint64(d.M)
					}
				}
				at := (e*len(probes)+q)*2*stride + i/8
				if hit {
					flags[at] |= 1 << (i % 8)
					hits++
				}
				if !ok {
					flags[at+stride] |= 1 << (i % 8)
					fews++
				}
			}
		}
	}
	return flags, hits, fews
}

// Every sum and every flag of the scan kernels, and what the second stage makes of them. Slots don't begin at 0, lie in two chunks, and the
// probes are more than a block takes at a time, and no multiple of that.
func TestPTXScans(t *testing.T) {
	const from, count = 128, 256
	probes := strangers(9)
	probes[3].Right.Mask = iris.Mask{}
	people := crowd(512, probes)
	asked := people[from : from+count]
	cut := tieOf(t, &probes[0].Left, &asked[16].Left)
	coarse := (&gallery.TwoStage{}).Coarse(gallery.Cut{Num: 42, Den: 100})
	want, hits, fews := flagsOf(probes, asked, cut)
	if total := 2 * len(probes) * count; hits < total/20 || hits > total*19/20 || fews < total/20 {
		t.Fatalf("%d hits and %d with too few bits of %d: the flags show nothing", hits, fews, total)
	}
	for _, kernel := range []string{Popcount.kernel(), TensorCores.kernel(), sketchKernel} {
		g, _ := newInterpreter(t, nil)
		s := filled(t, g, ScannerOptions{}, people)
		sums, flags, err := scanned(s, kernel, probes, from, count, cut, coarse, true)
		if err != nil {
			t.Fatal(err)
		}
		for e := range 2 {
			for q := range probes {
				for i := range asked {
					a, b := eyesOf(e, &probes[q], &asked[i])
					rows := sums[((e*len(probes)+q)*count+i)*32:][:32]
					if !sameSums(rows, a, b, kernel == sketchKernel) {
						t.Fatalf("%s: eye %d probe %d slot %d: not the reference's sums", kernel, e, q, from+i)
					}
					if kernel != sketchKernel {
						continue
					}
					pass := false
					for _, x := range rows[:16] {
						pass = pass || x[0] <= x[1]*uint32(coarse)>>16
					}
					if got := flags[(e*len(probes)+q)*count/8+i/8]>>(i%8)&1 != 0; got != pass {
						t.Fatalf("%s: eye %d probe %d slot %d passes: %t, want %t", kernel, e, q, from+i, got, pass)
					}
				}
			}
		}
		if kernel != sketchKernel && !bytes.Equal(flags, want) {
			t.Errorf("%s: not the reference's flags", kernel)
		}
	}
}

// The second stage finds all that the first lets through, and everybody who shares too few bits whether or not he was let through.
func TestPTXRefine(t *testing.T) {
	const from, count = 128, 256
	probes := strangers(2)
	people := crowd(384, probes)
	cut := tieOf(t, &probes[0].Left, &people[from+16].Left)
	want, hits, _ := flagsOf(probes, people[from:], cut)
	g, _ := newInterpreter(t, nil)
	s := filled(t, g, ScannerOptions{}, people)
	_, some, err := scanned(s, sketchKernel, probes, from, count, cut, 31000, false)
	if err != nil {
		t.Fatal(err)
	}
	for name, near := range map[string][]byte{"nobody": make([]byte, len(some)), "some": some, "everybody": bytes.Repeat([]byte{0xff}, len(some))} {
		flags, err := refined(s, probes, near, from, count, cut)
		if err != nil {
			t.Fatal(err)
		}
		missed := 0
		for i := range flags {
			few, passed := i/(count/8)%2 == 1, near[i/(count/4)*(count/8)+i%(count/8)]
			if few && flags[i] != want[i] || flags[i]&^want[i] != 0 || want[i]&passed&^flags[i] != 0 {
				t.Fatalf("%s passed: flags are %#x, want %#x; %#x passed", name, flags[i], want[i], passed)
			}
			missed += bits.OnesCount8(want[i] &^ flags[i])
		}
		if (name == "everybody") != (missed == 0) || name == "nobody" && missed < hits/2 {
			t.Errorf("%s passed: of %d hits %d are missing", name, hits, missed)
		}
	}
}

// The host's own code on the interpreter: what Open asks a device, and whole scans with triples, in one stage and in two.
func TestPTXScanner(t *testing.T) {
	g, _ := newInterpreter(t, nil)
	if err := g.devices[0].selfTest(); err != nil {
		t.Fatal(err)
	}
	probes := strangers(2)
	people := crowd(130, probes)
	two := &gallery.TwoStage{Margin: 0.02}
	for _, c := range []struct {
		name string
		gpu  ScannerOptions
		cpu  gallery.CPUOptions
	}{{"b1", ScannerOptions{}, gallery.CPUOptions{}}, {"popcount", ScannerOptions{Method: Popcount}, gallery.CPUOptions{}},
		{"two stages", ScannerOptions{TwoStage: two}, gallery.CPUOptions{TwoStage: two}}} {
		s := filled(t, g, c.gpu, people)
		cpu, err := gallery.NewCPUWith(c.cpu)
		if err != nil {
			t.Fatal(err)
		}
		for i := range people {
			if err := cpu.Put(uint64(i), uint64(i+1), &people[i]); err != nil {
				t.Fatal(err)
			}
		}
		if err := errors.Join(s.Clear(17), cpu.Clear(17), s.Check(context.Background())); err != nil {
			t.Fatal(err)
		}
		var ask []gallery.Probe
		for i := range probes {
			ask = append(ask, gallery.Probe{Pair: &probes[i], Before: uint64(100 + 40*i)})
		}
		for _, cut := range []gallery.Cut{{Num: 1, Den: 3}, {Num: 4885, Den: 10000}} {
			got, err := s.Scan(context.Background(), ask, cut)
			if err != nil {
				t.Fatal(err)
			}
			want, err := cpu.Scan(context.Background(), ask, cut)
			if err != nil {
				t.Fatal(err)
			}
			for i := range want {
				if len(want[i].Hits) < 4 || got[i].Compared != want[i].Compared || got[i].TooFew != want[i].TooFew || !slices.Equal(got[i].Hits, want[i].Hits) {
					t.Errorf("%s: cut %v probe %d: %d hits, not the CPU's %d", c.name, cut, i, len(got[i].Hits), len(want[i].Hits))
				}
			}
		}
		// The sum of a slot is the record's, whatever lies there; one bit is found.
		b := s.shards[0].chunks[0]
		if err := s.shards[0].q.do(func() error { return s.shards[0].q.fill(b+5, 7, 1) }); err != nil {
			t.Fatal(err)
		}
		if err := s.Check(context.Background()); !errors.Is(err, ErrResident) {
			t.Errorf("%s: a byte was changed: %v", c.name, err)
		}
		g, _ = newInterpreter(t, nil) // that was the end of the device
	}
}

// Normalised images and templates, of eyes and of what is none, are package encoder's.
func TestPTXEncode(t *testing.T) {
	g, _ := newInterpreter(t, nil)
	jobs := append(someJobs(t, 2, 10), madJobs(6)...)
	e, err := NewEncoder(g, EncoderOptions{Batch: len(jobs)})
	if err != nil {
		t.Fatal(err)
	}
	got, err := e.Encode(context.Background(), jobs)
	if err != nil {
		t.Fatal(err)
	}
	normalized := make([]deviceNormalized, len(jobs))
	for _, l := range e.all {
		if l.turn == 0 { // it had nothing to do
			continue
		}
		if err := l.q.do(func() error { return download(l.q, normalized, l.normalized.p) }); err != nil {
			t.Fatal(err)
		}
	}
	outside, halved, shared := 0, 0, 0
	for i, j := range jobs {
		n := encoder.Normalize(j.Image, &j.Segmentation)
		d := &normalized[i]
		var valid [len(d.valid)]uint32 // 448 bits a ring, the first again behind the last
		for k := range 32 * len(valid) {
			ring, angle := k/448, k%448%encoder.Angles
			valid[k/32] |= uint32(n.Valid[ring*encoder.Angles+angle]) << (k % 32)
		}
		if d.pix != n.Pix || d.valid != valid || int(d.outside) != n.Outside {
			t.Errorf("image %d is not normalised as by the reference", i)
		}
		if want := (Embedded{Template: encoder.Embed(n), Outside: n.Outside}); got[i] != want {
			t.Errorf("image %d is not embedded as by the reference", i)
		}
		outside += min(1, n.Outside)
		shared += got[i].Template.Mask.Count()
		if (j.Segmentation.Limbus[0].X-j.Segmentation.Limbus[encoder.Angles/2].X)/2 > 176<<8 {
			halved++
		}
	}
	if outside == 0 || halved == 0 || shared == 0 {
		t.Errorf("the images show too little: %d beyond the edge, %d halved, %d bits", outside, halved, shared)
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
}

// The kernels that measure what a machine can do at most do what their loops say: nobody has shortened them.
func TestPTXPeaks(t *testing.T) {
	const rounds, blocks = 7, 2 // more than an unrolled loop takes at a time, and no multiple
	g, p := newInterpreter(t, nil)
	q, err := g.devices[0].newQueue()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		kernel string
		work   func(c ptx.Counts) int64 // instructions of the kind that is measured
		want   func(thread uint32) uint32
	}{
		{"unum_peak_b1", func(c ptx.Counts) int64 { return c.Products }, func(thread uint32) uint32 {
			var sum uint32
			for j := range uint32(16) {
				var d [32][4]int
				for i := range uint32(rounds) {
					var a [32][4]uint32
					var b [32][2]uint32
					for lane := range uint32(32) {
						x := (thread&^31 + lane) * 0x9e3779b9
						a[lane], b[lane] = [4]uint32{x, x + 1, x + 2, x + 3}, [2]uint32{x + j, x ^ i}
					}
					product(&a, &b, &d)
				}
				for _, v := range d[thread%32] {
					sum += uint32(v)
				}
			}
			return sum
		}},
		{"unum_peak_popcount", func(c ptx.Counts) int64 { return c.Popc }, func(thread uint32) uint32 {
			var sum uint32
			for j := range uint32(16) {
				x := thread*0x9e3779b9 + j
				for range rounds {
					x = uint32(bits.OnesCount32(x))
				}
				sum += x
			}
			return sum
		}},
		{"unum_peak_logic", func(c ptx.Counts) int64 { return c.Logic }, func(thread uint32) uint32 {
			var x [16]uint32
			for j := range x {
				x[j] = thread*0x9e3779b9 + uint32(j)
			}
			for i := range uint32(rounds) {
				for j := range x {
					a, b := x[j], x[(j+5)%16]
					x[j] = a&b | i&(a|b)
				}
			}
			var sum uint32
			for _, v := range x {
				sum += v
			}
			return sum
		}},
	} {
		got := make([]uint32, blocks*128)
		if err := q.do(func() error {
			out, err := q.alloc(uint64(len(got)) * 4)
			if err != nil {
				return err
			}
			return errors.Join(q.launch(c.kernel, [3]uint32{blocks, 1, 1}, 128, 0, out, rounds), download(q, got, out), q.free(out))
		}); err != nil {
			t.Fatal(err)
		}
		for i, v := range got {
			if i%29 != 0 { // a product takes long
				continue
			}
			if want := c.want(uint32(i % 128)); v != want {
				t.Fatalf("%s: thread %d has %d, want %d", c.kernel, i, v, want)
			}
		}
		// Each round of a warp is sixteen, and little else.
		if n := c.work(p.counts[c.kernel]); n < blocks*4*rounds*16 {
			t.Errorf("%s: %d of what it measures, want %d", c.kernel, n, blocks*4*rounds*16)
		}
	}
	if err := q.close(); err != nil {
		t.Fatal(err)
	}
}

// barriers finds the barriers in the text of one kernel.
func barriers(text, kernel string) [][]int {
	from := strings.Index(text, ".entry "+kernel+"(")
	if from < 0 {
		return nil
	}
	to := len(text)
	if n := strings.Index(text[from+1:], ".entry "); n >= 0 {
		to = from + 1 + n
	}
	at := regexp.MustCompile(`bar\.(warp\.)?sync\s[^;]*`).FindAllStringIndex(text[from:to], -1)
	for i := range at {
		at[i][0], at[i][1] = at[i][0]+from, at[i][1]+from
	}
	return at
}

// No barrier is there for nothing, and the interpreter sees each that is missing: without it threads race for shared memory.
func TestPTXBarriers(t *testing.T) {
	probes := strangers(17)
	people := crowd(128, probes)
	jobs := someJobs(t, 0, 1)
	for _, kernel := range slices.Concat(matchKernels, embedKernels) {
		n := len(barriers(string(matchPTX), kernel)) + len(barriers(string(embedPTX), kernel))
		for drop := range n {
			g, p := newInterpreter(t, func(text string) string {
				if at := barriers(text, kernel); len(at) > 0 {
					return text[:at[drop][0]] + "membar.cta" + text[at[drop][1]:]
				}
				return text
			})
			var err error
			switch kernel {
			case "unum_pairs":
				s := filled(t, g, ScannerOptions{}, people)
				err = s.shards[0].q.do(func() error {
					words := query(&probes[0], nil)
					sh := s.shards[0]
					if err := sh.send(words); err != nil {
						return err
					}
					return s.pairs(sh, []suspect{{item{0, 1}, 2}, {item{0, 2}, 3}}, gallery.Cut{Num: 1, Den: 1}, make([]gallery.Answer, 1))
				})
			case "unum_checksum":
				err = filled(t, g, ScannerOptions{}, people).Check(context.Background())
			case "unum_normalize", "unum_embed":
				var e *Encoder
				if e, err = NewEncoder(g, EncoderOptions{}); err == nil {
					_, err = e.Encode(context.Background(), jobs)
				}
			default:
				_, _, err = scanned(filled(t, g, ScannerOptions{}, people), kernel, probes, 0, 128, limit{1, 2}, 1<<15, false)
			}
			var f *ptx.Fault
			if !errors.As(p.fault, &f) || f.Kernel != kernel || f.Err != ptx.ErrRace && f.Err != ptx.ErrUnwritten {
				t.Errorf("%s without its barrier %d of %d: %v, %v", kernel, drop+1, n, err, p.fault)
			}
		}
		if n == 0 && kernel == TensorCores.kernel() {
			t.Errorf("%s has no barrier", kernel)
		}
	}
}

// TestCounts pins what the kernels execute, which keeps their speed honest where there is no device to measure it: who changes a kernel sees
// what it costs now.
func TestCounts(t *testing.T) {
	const slots, nq = 256, 16
	probes := strangers(nq)
	people := strangers(slots + nq)[nq:]
	g, p := newInterpreter(t, nil)
	var table strings.Builder
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "products\tpopc\tlogic\tarithmetic\twavefronts\tsectors\tinstructions\t  of")
	row := func(kernel, of string, n float64) {
		c := p.counts[kernel]
		delete(p.counts, kernel)
		for _, v := range []int64{c.Products, c.Popc, c.Logic, c.Arithmetic, c.Wavefronts, c.Sectors, c.Total} {
			fmt.Fprintf(w, "%.2f\t", float64(v)/n)
		}
		fmt.Fprintf(w, "  %s, %s\n", kernel, of)
	}
	s := filled(t, g, ScannerOptions{}, people)
	for _, kernel := range []string{Popcount.kernel(), TensorCores.kernel(), sketchKernel} {
		if _, _, err := scanned(s, kernel, probes, 0, slots, limit{1, 3}, 1<<15, false); err != nil {
			t.Fatal(err)
		}
		row(kernel, "a comparison", 2*slots*nq)
	}
	for _, c := range []struct {
		of   string
		near byte
		nq   int
	}{{"a comparison, nobody passed", 0, nq}, {"a comparison, everybody passed", 0xff, 2}} {
		if _, err := refined(s, probes[:c.nq], bytes.Repeat([]byte{c.near}, 2*c.nq*slots/8), 0, slots, limit{1, 3}); err != nil {
			t.Fatal(err)
		}
		row("unum_refine", c.of, float64(2*slots*c.nq))
	}
	todo := make([]suspect, slots)
	for i := range todo {
		todo[i] = suspect{item{uint32(i % nq), uint32(i)}, uint64(i + 1)}
	}
	if err := s.shards[0].q.do(func() error {
		return s.pairs(s.shards[0], todo, gallery.Cut{Num: 1, Den: 1}, make([]gallery.Answer, nq))
	}); err != nil {
		t.Fatal(err)
	}
	row("unum_pairs", "an eye", 2*slots)
	if err := s.Check(context.Background()); err != nil {
		t.Fatal(err)
	}
	row("unum_checksum", "a slot", float64(len(s.shards[0].chunks)*128))
	e, err := NewEncoder(g, EncoderOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := e.Encode(context.Background(), eyes(t, 1)); err != nil {
		t.Fatal(err)
	}
	row("unum_normalize", "an image", 1)
	row("unum_embed", "an image", 1)
	if err := errors.Join(e.Close(), s.Close(), w.Flush()); err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprintf(`# What the kernels' PTX executes, in instructions of a warp; package ptx says what counts as what. A comparison is an eye of a person
# with an eye of a probe at all rotations, among %d people and %d probes; an image has 640×480.
# Made by: go test ./enroll/gpu -run TestCounts -update
%s`, slots, nq, table.String())
	const golden = "testdata/counts.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the kernels execute\n%s\nand %s has\n%s", got, golden, want)
	}
}
