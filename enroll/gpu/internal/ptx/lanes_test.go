package ptx

import (
	"fmt"
	"math/big"
	"math/bits"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestInstructions runs each instruction on given numbers. A, B, C and E stand for the inputs, D for the output; the name says how wide they
// are by the letters after it, r for 32, d for 64, h for 16 bits, p for a predicate.
func TestInstructions(t *testing.T) {
	const minus = ^uint64(0)
	u32, s32 := uint64(0xffffffff), func(v int32) uint64 { return uint64(uint32(v)) }
	for _, c := range []struct {
		text string // instruction
		kind string // of D, A, B, C, E
		in   []uint64
		want uint64
	}{
		{"mov.u32 D, A", "rr", []uint64{7}, 7},
		{"mov.u64 D, A", "dd", []uint64{minus}, minus},
		{"mov.b16 D, A", "hh", []uint64{0xfffe}, 0xfffe},
		{"add.s32 D, A, B", "rrr", []uint64{u32, 2}, 1},
		{"add.u64 D, A, B", "ddd", []uint64{minus, 2}, 1},
		{"add.s16 D, A, B", "hhh", []uint64{0xffff, 2}, 1},
		{"add.s32 D, A, -24", "rr", []uint64{10}, s32(-14)},
		{"sub.s32 D, A, B", "rrr", []uint64{1, 2}, u32},
		{"sub.s64 D, A, B", "ddd", []uint64{1, 2}, minus},
		{"sub.s16 D, A, B", "hhh", []uint64{1, 2}, 0xffff},
		{"mul.lo.s32 D, A, B", "rrr", []uint64{s32(-3), 5}, s32(-15)},
		{"mul.lo.s16 D, A, B", "hhh", []uint64{0x8001, 2}, 2},
		{"mul.lo.u64 D, A, B", "ddd", []uint64{1<<63 + 3, 2}, 6},
		{"mul.hi.u32 D, A, B", "rrr", []uint64{u32, u32}, u32 - 1},
		{"mul.hi.s32 D, A, B", "rrr", []uint64{s32(-3), 5}, u32},
		{"mul.hi.u16 D, A, B", "hhh", []uint64{0xffff, 0xffff}, 0xfffe},
		{"mul.hi.s16 D, A, B", "hhh", []uint64{0xffff, 0xffff}, 0},
		{"mul.hi.u64 D, A, B", "ddd", []uint64{minus, minus}, minus - 1},
		{"mul.hi.s64 D, A, B", "ddd", []uint64{minus, minus}, 0},
		{"mul.hi.s64 D, A, B", "ddd", []uint64{minus, 5}, minus},
		{"mul.wide.u32 D, A, B", "drr", []uint64{u32, u32}, u32 * u32},
		{"mul.wide.s32 D, A, B", "drr", []uint64{u32, 5}, minus - 4},
		{"mul.wide.u16 D, A, B", "rhh", []uint64{0xffff, 0xffff}, 0xfffe0001},
		{"mul.wide.s16 D, A, B", "rhh", []uint64{0xffff, 7}, s32(-7)},
		{"mad.lo.s32 D, A, B, C", "rrrr", []uint64{s32(-3), 5, 7}, s32(-8)},
		{"mad.lo.u64 D, A, B, C", "dddd", []uint64{1 << 32, 1 << 32, 7}, 7},
		{"mad.hi.u32 D, A, B, C", "rrrr", []uint64{1 << 31, 6, u32}, 2},
		{"mad.wide.u32 D, A, B, C", "drrd", []uint64{u32, 2, minus}, 2*u32 - 1},
		{"mad.wide.s32 D, A, B, C", "drrd", []uint64{u32, 2, 1}, minus},
		{"div.u32 D, A, B", "rrr", []uint64{u32, 2}, u32 / 2},
		{"div.s32 D, A, B", "rrr", []uint64{s32(-7), 2}, s32(-3)},
		{"div.s32 D, A, B", "rrr", []uint64{1 << 31, u32}, 1 << 31},
		{"div.u64 D, A, B", "ddd", []uint64{minus, 3}, minus / 3},
		{"div.s64 D, A, B", "ddd", []uint64{minus - 6, 2}, minus - 2},
		{"rem.u32 D, A, B", "rrr", []uint64{u32, 7}, 3},
		{"rem.s32 D, A, B", "rrr", []uint64{s32(-7), 2}, u32},
		{"rem.u16 D, A, B", "hhh", []uint64{0xffff, 10}, 5},
		{"min.u32 D, A, B", "rrr", []uint64{u32, 1}, 1},
		{"min.s32 D, A, B", "rrr", []uint64{u32, 1}, u32},
		{"max.u32 D, A, B", "rrr", []uint64{u32, 1}, u32},
		{"max.s32 D, A, B", "rrr", []uint64{u32, 1}, 1},
		{"max.s64 D, A, B", "ddd", []uint64{minus, 1}, 1},
		{"min.s16 D, A, B", "hhh", []uint64{0x8000, 1}, 0x8000},
		{"abs.s32 D, A", "rr", []uint64{s32(-5)}, 5},
		{"abs.s32 D, A", "rr", []uint64{1 << 31}, 1 << 31},
		{"abs.s64 D, A", "dd", []uint64{minus}, 1},
		{"abs.s16 D, A", "hh", []uint64{0xfffb}, 5},
		{"neg.s32 D, A", "rr", []uint64{5}, s32(-5)},
		{"neg.s16 D, A", "hh", []uint64{5}, 0xfffb},
		{"sad.u32 D, A, B, C", "rrrr", []uint64{3, 10, 1}, 8},
		{"sad.u32 D, A, B, C", "rrrr", []uint64{u32, 1, 1}, u32 - 1 + 1},
		{"sad.s32 D, A, B, C", "rrrr", []uint64{u32, 1, 1}, 3},
		{"and.b32 D, A, B", "rrr", []uint64{6, 3}, 2},
		{"or.b64 D, A, B", "ddd", []uint64{6, 1 << 63}, 1<<63 | 6},
		{"xor.b16 D, A, B", "hhh", []uint64{6, 3}, 5},
		{"not.b32 D, A", "rr", []uint64{5}, u32 - 5},
		{"not.b16 D, A", "hh", []uint64{5}, 0xfffa},
		{"not.b64 D, A", "dd", []uint64{5}, minus - 5},
		{"cnot.b32 D, A", "rr", []uint64{0}, 1},
		{"cnot.b32 D, A", "rr", []uint64{9}, 0},
		{"shl.b32 D, A, B", "rrr", []uint64{3, 31}, 1 << 31},
		{"shl.b32 D, A, B", "rrr", []uint64{3, 32}, 0},
		{"shl.b32 D, A, B", "rrr", []uint64{3, u32}, 0},
		{"shl.b64 D, A, B", "ddr", []uint64{3, 63}, 1 << 63},
		{"shl.b64 D, A, B", "ddr", []uint64{3, 64}, 0},
		{"shl.b16 D, A, B", "hhr", []uint64{3, 15}, 1 << 15},
		{"shl.b16 D, A, B", "hhr", []uint64{3, 16}, 0},
		{"shr.u32 D, A, B", "rrr", []uint64{1 << 31, 31}, 1},
		{"shr.u32 D, A, B", "rrr", []uint64{1 << 31, 32}, 0},
		{"shr.b32 D, A, B", "rrr", []uint64{1 << 31, 1}, 1 << 30},
		{"shr.s32 D, A, B", "rrr", []uint64{1 << 31, 31}, u32},
		{"shr.s32 D, A, B", "rrr", []uint64{1 << 31, 99}, u32},
		{"shr.s32 D, A, B", "rrr", []uint64{1 << 30, 99}, 0},
		{"shr.s16 D, A, B", "hhr", []uint64{1 << 15, 3}, 0xf000},
		{"shr.s64 D, A, B", "ddr", []uint64{1 << 63, 64}, minus},
		{"shr.u16 D, A, B", "hhr", []uint64{1 << 15, 3}, 0x1000},
		{"popc.b32 D, A", "rr", []uint64{0xf0f0}, 8},
		{"popc.b64 D, A", "rd", []uint64{minus}, 64},
		{"clz.b32 D, A", "rr", []uint64{1}, 31},
		{"clz.b32 D, A", "rr", []uint64{0}, 32},
		{"clz.b64 D, A", "rd", []uint64{1}, 63},
		{"brev.b32 D, A", "rr", []uint64{1}, 1 << 31},
		{"brev.b64 D, A", "dd", []uint64{1}, 1 << 63},
		{"bfind.u32 D, A", "rr", []uint64{0}, u32},
		{"bfind.u32 D, A", "rr", []uint64{0x100}, 8},
		{"bfind.s32 D, A", "rr", []uint64{s32(-1)}, u32},
		{"bfind.s32 D, A", "rr", []uint64{s32(-257)}, 8},
		{"bfind.shiftamt.u32 D, A", "rr", []uint64{0x100}, 23},
		{"bfind.u64 D, A", "rd", []uint64{1 << 40}, 40},
		{"bfe.u32 D, A, B, C", "rrrr", []uint64{0xabcd1234, 8, 8}, 0x12},
		{"bfe.s32 D, A, B, C", "rrrr", []uint64{0x0000f000, 8, 8}, s32(-16)},
		{"bfe.u32 D, A, B, C", "rrrr", []uint64{0xabcd1234, 24, 16}, 0xab},
		{"bfe.s32 D, A, B, C", "rrrr", []uint64{0xabcd1234, 40, 16}, u32},
		{"bfe.u64 D, A, B, C", "ddrr", []uint64{0xab << 40, 40, 8}, 0xab},
		{"bfi.b32 D, A, B, C, E", "rrrrr", []uint64{0xff, 0x12345678, 8, 8}, 0x1234ff78},
		{"bfi.b32 D, A, B, C, E", "rrrrr", []uint64{0xff, 0x12345678, 28, 8}, 0xf2345678},
		{"bfi.b64 D, A, B, C, E", "dddrr", []uint64{minus, 0, 4, 64}, minus - 15},
		{"prmt.b32 D, A, B, C", "rrrr", []uint64{0x33221100, 0x77665584, 0x7046}, 0x77008466},
		{"prmt.b32 D, A, B, C", "rrrr", []uint64{0x33221100, 0x77665584, 0x0123}, 0x00112233},
		{"prmt.b32 D, A, B, C", "rrrr", []uint64{0x33221100, 0x77665584, 0xfc84}, 0x00ff0084},
		{"shf.l.wrap.b32 D, A, B, C", "rrrr", []uint64{0x80000000, 1, 33}, 3},
		{"shf.l.clamp.b32 D, A, B, C", "rrrr", []uint64{0x80000001, 1, 33}, 0x80000001},
		{"shf.r.wrap.b32 D, A, B, C", "rrrr", []uint64{2, 1, 1}, 0x80000001},
		{"shf.r.clamp.b32 D, A, B, C", "rrrr", []uint64{2, 1, 40}, 1},
		{"lop3.b32 D, A, B, C, 0x96", "rrrr", []uint64{0xf0, 0xcc, 0xaa}, 0x96},
		{"lop3.b32 D, A, B, C, 0xe8", "rrrr", []uint64{0xf0, 0xcc, 0xaa}, 0xe8},
		{"lop3.b32 D, A, B, C, 0x01", "rrrr", []uint64{0xf0, 0xcc, 0xaa}, 0xffffff01},
		{"cvt.u32.u64 D, A", "rd", []uint64{0x1_2345_6789}, 0x23456789},
		{"cvt.s64.s32 D, A", "dr", []uint64{s32(-2)}, minus - 1},
		{"cvt.u64.u32 D, A", "dr", []uint64{s32(-2)}, u32 - 1},
		{"cvt.u64.s32 D, A", "dr", []uint64{s32(-2)}, minus - 1},
		{"cvt.u16.u32 D, A", "hr", []uint64{0x12345}, 0x2345},
		{"cvt.s32.s8 D, A", "rr", []uint64{0x180}, s32(-128)},
		{"cvt.s32.s16 D, A", "rh", []uint64{0x8000}, s32(-0x8000)},
		{"cvt.u32.u8 D, A", "rh", []uint64{0x1ff}, 0xff},
		{"cvt.s8.s32 D, A", "rr", []uint64{0x180}, s32(-128)},
		{"cvt.u8.s32 D, A", "rr", []uint64{0x180}, 0x80},
		{"selp.b32 D, A, B, C", "rrrp", []uint64{5, 6, 1}, 5},
		{"selp.b64 D, A, B, C", "dddp", []uint64{5, 6, 0}, 6},
		{"setp.eq.s32 D, A, B", "prr", []uint64{5, 5}, 1},
		{"setp.ne.s16 D, A, B", "phh", []uint64{5, 5}, 0},
		{"setp.lt.s32 D, A, B", "prr", []uint64{u32, 5}, 1},
		{"setp.lt.u32 D, A, B", "prr", []uint64{u32, 5}, 0},
		{"setp.le.s32 D, A, B", "prr", []uint64{5, 5}, 1},
		{"setp.gt.s64 D, A, B", "pdd", []uint64{minus, 5}, 0},
		{"setp.gt.u64 D, A, B", "pdd", []uint64{minus, 5}, 1},
		{"setp.ge.s16 D, A, B", "phh", []uint64{0x8000, 0}, 0},
		{"setp.ge.u16 D, A, B", "phh", []uint64{0x8000, 0}, 1},
		{"setp.lo.s32 D, A, B", "prr", []uint64{u32, 5}, 0},
		{"setp.hi.u32 D, A, B", "prr", []uint64{u32, 5}, 1},
		{"setp.ls.u32 D, A, B", "prr", []uint64{5, 5}, 1},
		{"setp.hs.u32 D, A, B", "prr", []uint64{4, 5}, 0},
		{"setp.lt.and.u32 D, A, B, C", "prrp", []uint64{4, 5, 0}, 0},
		{"setp.lt.and.u32 D, A, B, !C", "prrp", []uint64{4, 5, 0}, 1},
		{"setp.lt.or.u32 D, A, B, C", "prrp", []uint64{5, 5, 1}, 1},
		{"setp.lt.xor.u32 D, A, B, C", "prrp", []uint64{4, 5, 1}, 0},
		{"setp.lt.u32 %p9|D, A, B", "prr", []uint64{4, 5}, 0},
		{"setp.lt.or.u32 %p9|D, A, B, C", "prrp", []uint64{4, 5, 1}, 1},
		{"and.pred D, A, B", "ppp", []uint64{1, 1}, 1},
		{"or.pred D, A, B", "ppp", []uint64{0, 1}, 1},
		{"xor.pred D, A, B", "ppp", []uint64{1, 1}, 0},
		{"not.pred D, A", "pp", []uint64{1}, 0},
		{"mov.pred D, 0", "p", nil, 0},
		{"mov.pred D, -1", "p", nil, 1},
		{"mov.pred D, A", "pp", []uint64{1}, 1},
		{"activemask.b32 D", "r", nil, u32},
		{"vote.sync.ballot.b32 D, A, -1", "rp", []uint64{1}, u32},
		{"vote.sync.any.pred D, A, -1", "pp", []uint64{0}, 0},
		{"vote.sync.all.pred D, A, 0xffffffff", "pp", []uint64{1}, 1},
		{"vote.sync.uni.pred D, A, -1", "pp", []uint64{0}, 1},
		{"vote.sync.ballot.b32 D, !A, -1", "rp", []uint64{1}, 0},
		{"redux.sync.add.u32 D, A, -1", "rr", []uint64{3}, 96},
		{"redux.sync.xor.b32 D, A, -1", "rr", []uint64{3}, 0},
		{"redux.sync.min.s32 D, A, -1", "rr", []uint64{u32}, u32},
	} {
		got := lane(t, c.text, c.kind, c.in)
		if got != c.want {
			t.Errorf("%s of %#x: %#x, want %#x", c.text, c.in, got, c.want)
		}
	}
}

// lane runs one instruction in all lanes, and again in half of them, on the same numbers.
func lane(t *testing.T, text, kind string, in []uint64) uint64 {
	t.Helper()
	var body strings.Builder
	names := []string{"D", "A", "B", "C", "E"}
	for i, k := range kind {
		r := map[rune]string{'r': "%r", 'd': "%d", 'h': "%h", 'p': "%p"}[k] + fmt.Sprint(i+1)
		words := strings.Fields(text)
		for j := range words[1:] {
			words[j+1] = strings.ReplaceAll(words[j+1], names[i], r)
		}
		text = strings.Join(words, " ")
		if i == 0 {
			continue
		}
		v := in[i-1]
		switch k {
		case 'r':
			fmt.Fprintf(&body, "mov.u32 %s, %d;\n", r, v)
		case 'd':
			fmt.Fprintf(&body, "mov.u64 %s, %d;\n", r, v)
		case 'h':
			fmt.Fprintf(&body, "mov.u16 %s, %d;\n", r, v)
		case 'p':
			fmt.Fprintf(&body, "setp.ne.u32 %s, %d, 0;\n", r, v)
		}
	}
	store := map[byte]string{'r': "cvt.u64.u32 %d19, %r1", 'd': "mov.u64 %d19, %d1", 'h': "cvt.u64.u16 %d19, %h1", 'p': "selp.u64 %d19, 1, 0, %p1"}[kind[0]]
	out, _ := good(t, body.String()+text+";\n"+store+";\nst.global.u64 [%out], %d19;", 32)
	for i, v := range out {
		if v != out[0] {
			t.Fatalf("%s: lane %d has %#x, lane 0 %#x", text, i, v, out[0])
		}
	}
	if strings.Contains(text, ".sync") || strings.HasPrefix(text, "activemask") {
		return out[0]
	}
	// Guarded, so that a partial warp takes the other way through the interpreter.
	clearD := map[byte]string{'r': "mov.u32 %r1, 77", 'd': "mov.u64 %d1, 77", 'h': "mov.u16 %h1, 77", 'p': "mov.pred %p1, 0"}[kind[0]]
	half, _ := good(t, body.String()+clearD+";\nsetp.lt.u32 %p8, %t, 16;\n@%p8 "+text+";\n"+store+";\nst.global.u64 [%out], %d19;", 32)
	for i, v := range half {
		want := out[0]
		if i >= 16 {
			want = map[byte]uint64{'r': 77, 'd': 77, 'h': 77, 'p': 0}[kind[0]]
		}
		if v != want {
			t.Fatalf("%s under a guard: lane %d has %#x, want %#x", text, i, v, want)
		}
	}
	return out[0]
}

// TestRandom holds the harder instructions to other ways to compute them, number by number.
func TestRandom(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	high := func(a, b uint64, n uint, signed bool) uint64 {
		x, y := new(big.Int).SetUint64(a), new(big.Int).SetUint64(b)
		if signed {
			x, y = big.NewInt(extend(a, uint8(n))), big.NewInt(extend(b, uint8(n)))
		}
		x.Mul(x, y).Rsh(x, n)
		return x.And(x, new(big.Int).SetUint64(ones(uint8(n)))).Uint64()
	}
	for range 2000 {
		a, b, c, e := rng.Uint64(), rng.Uint64(), uint64(rng.IntN(80)), uint64(rng.IntN(80))
		if rng.IntN(4) == 0 {
			a = -uint64(rng.IntN(9))
		}
		for _, n := range []uint8{16, 32, 64} {
			for _, signed := range []bool{false, true} {
				tt, x, y := typ{n, signed}, a&ones(n), b&ones(n)
				if got, want := mulHigh(tt, x, y), high(x, y, uint(n), signed); got != want {
					t.Fatalf("mul.hi %+v of %#x, %#x: %#x, want %#x", tt, x, y, got, want)
				}
				if n == 16 {
					continue
				}
				// bfe and bfi bit by bit, as the PTX ISA writes them.
				msb := uint64(n - 1)
				var sbit, want uint64
				if signed && e > 0 {
					sbit = x >> min(c+e-1, msb) & 1
				}
				insert := y
				for i := uint64(0); i <= msb; i++ {
					bit := sbit
					if i < e && c+i <= msb {
						bit = x >> (c + i) & 1
						insert = insert&^(1<<(c+i)) | x>>i&1<<(c+i)
					}
					want |= bit << i
				}
				if got := one(bitField(tt), x, c, e, 0); got != want {
					t.Fatalf("bfe %+v of %#x, %d, %d: %#x, want %#x", tt, x, c, e, got, want)
				}
				if got := one(bitInsert(n), x, y, c, e); got != insert {
					t.Fatalf("bfi %d of %#x, %#x, %d, %d: %#x, want %#x", n, x, y, c, e, got, insert)
				}
			}
		}
		table := uint8(rng.Uint32())
		x, y, z := a&ones(32), b&ones(32), rng.Uint64()&ones(32)
		var want uint64
		for i := range 32 {
			want |= uint64(table>>(x>>i&1<<2|y>>i&1<<1|z>>i&1)&1) << i
		}
		if got := one(lop3(table), x, y, z, 0); got != want {
			t.Fatalf("lop3 %#x: %#x, want %#x", table, got, want)
		}
	}
	for _, table := range []uint8{0x96, 0xe8} {
		if got := one(lop3(table), 0xf0, 0xcc, 0xaa, 0) & 0xff; got != uint64(table) {
			t.Errorf("lop3 %#x: %#x", table, got)
		}
	}
}

// one runs a compute on one number.
func one(f compute, a, b, c, e uint64) uint64 {
	var d, ra, rb, rc, re row
	ra[3], rb[3], rc[3], re[3] = a, b, c, e
	f(&d, &ra, &rb, &rc, &re)
	return d[3]
}

// TestProducts holds the three shapes to whole matrices, built bit by bit by the formulas of the PTX ISA ("Matrix Fragments").
func TestProducts(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for _, s := range []struct {
		shape   string
		k       int
		d, a, b int // registers
		op      string
	}{{"m16n8k256", 256, 4, 4, 2, "and"}, {"m16n8k256", 256, 4, 4, 2, "xor"}, {"m16n8k128", 128, 4, 2, 1, "and"}, {"m8n8k128", 128, 2, 1, 1, "xor"}} {
		regs := func(first, n int) string {
			var out []string
			for i := range n {
				out = append(out, fmt.Sprintf("%%r%d", first+i))
			}
			return "{" + strings.Join(out, ", ") + "}"
		}
		// Inputs: for each register a row of 32 words, in the order d, a, b.
		total := s.d + s.a + s.b
		in := make([]uint64, 32*total)
		for i := range in {
			in[i] = uint64(rng.Uint32())
		}
		var body strings.Builder
		for i := range total {
			fmt.Fprintf(&body, "ld.global.u32 %%r%d, [%%in+%d];\n", i, 256*i)
		}
		d := regs(0, s.d)
		fmt.Fprintf(&body, "mma.sync.aligned.%s.row.col.s32.b1.b1.s32.%s.popc %s, %s, %s, %s;\n", s.shape, s.op, d, regs(s.d, s.a), regs(s.d+s.a, s.b), d)
		for out := range s.d {
			got, _ := good(t, body.String()+fmt.Sprintf("cvt.u64.u32 %%d1, %%r%d;\nst.global.u64 [%%out], %%d1;", out), 32, in...)
			A, B := make([][256]bool, 16), make([][256]bool, 8)
			for lane := range 32 {
				group, id := lane>>2, lane%4
				for i := range 32 * s.a {
					row, col := group, id*32+i%32
					if i/32%2 == 1 {
						row += 8
					}
					if i >= 64 {
						col += 128
					}
					A[row][col] = in[32*(s.d+i/32)+lane]>>(i%32)&1 != 0
				}
				for i := range 32 * s.b {
					B[group][id*32+i%32+i/32*128] = in[32*(s.d+s.a+i/32)+lane]>>(i%32)&1 != 0
				}
			}
			for lane := range 32 {
				row, col := lane>>2+out/2*8, lane%4*2+out%2
				sum := uint32(in[32*out+lane])
				for k := range s.k {
					if s.op == "and" && A[row][k] && B[col][k] || s.op == "xor" && A[row][k] != B[col][k] {
						sum++
					}
				}
				if got[lane] != uint64(sum) {
					t.Fatalf("%s.%s register %d lane %d: %d, want %d", s.shape, s.op, out, lane, got[lane], sum)
				}
			}
		}
	}
}

func TestShuffle(t *testing.T) {
	for _, c := range []struct {
		text string
		want func(lane int) int
		ok   func(lane int) bool
	}{
		{"shfl.sync.bfly.b32 %r1|%p1, %t, 5, 31, -1", func(i int) int { return i ^ 5 }, func(int) bool { return true }},
		{"shfl.sync.up.b32 %r1|%p1, %t, 3, 0, -1", func(i int) int { return i - 3*b2i(i >= 3) }, func(i int) bool { return i >= 3 }},
		{"shfl.sync.down.b32 %r1|%p1, %t, 30, 31, -1", func(i int) int { return i + 30*b2i(i < 2) }, func(i int) bool { return i < 2 }},
		{"shfl.sync.idx.b32 %r1|%p1, %t, 9, 31, -1", func(int) int { return 9 }, func(int) bool { return true }},
		// Segments of 8: c = 0x181f.
		{"shfl.sync.idx.b32 %r1|%p1, %t, 9, 0x181f, -1", func(i int) int { return i&^7 | 1 }, func(int) bool { return true }},
		{"shfl.sync.down.b32 %r1|%p1, %t, 1, 0x181f, -1", func(i int) int { return i + b2i(i%8 < 7) }, func(i int) bool { return i%8 < 7 }},
	} {
		out, _ := good(t, c.text+";\nselp.u32 %r2, 1, 0, %p1;\nmov.b64 %d1, {%r1, %r2};\nst.global.u64 [%out], %d1;", 32)
		for i, v := range out {
			if want := uint64(c.want(i)) | uint64(b2i(c.ok(i)))<<32; v != want {
				t.Errorf("%s: lane %d has %#x, want %#x", c.text, i, v, want)
			}
		}
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestSpecials(t *testing.T) {
	k := parse(t, `.entry a(.param .u64 out) {
	.reg .b32 %r<8>; .reg .b64 %d<4>;
	mov.u32 %r0, %tid.x; mov.u32 %r1, %tid.y; mov.u32 %r2, %ntid.x; mad.lo.u32 %r3, %r1, %r2, %r0;
	mov.u32 %r4, %ctaid.x; mov.u32 %r5, %ctaid.z; mov.u32 %r6, %nctaid.x; mad.lo.u32 %r4, %r5, %r6, %r4; mad.lo.u32 %r3, %r4, 40, %r3;
	mul.wide.u32 %d0, %r3, 8; ld.param.u64 %d1, [out]; add.u64 %d0, %d0, %d1;
	mov.u32 %r0, %laneid; mov.u32 %r1, %warpid; mov.u32 %r2, %lanemask_lt; popc.b32 %r2, %r2;
	add.u32 %r0, %r0, %r2; shl.b32 %r1, %r1, 8; or.b32 %r0, %r0, %r1; cvt.u64.u32 %d2, %r0; st.global.u64 [%d0], %d2; }`)
	var mem Memory
	out := mem.Alloc(8 * 6 * 40)
	c, err := k.Run(&mem, Launch{Grid: [3]uint32{3, 1, 2}, Block: [3]uint32{10, 4, 1}, Args: []uint64{out}})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 6 * 40 {
		thread := i % 40
		if v, want := get(mem.Bytes(out)[8*i:], 8), uint64(thread/32<<8|2*(thread%32)); v != want {
			t.Fatalf("thread %d has %#x, want %#x", i, v, want)
		}
	}
	if c.GlobalStores != 12 || c.Popc != 12 {
		t.Errorf("%+v", c)
	}
	for name, want := range map[string]uint32{"%lanemask_eq": 1 << 31, "%lanemask_le": ^uint32(0), "%lanemask_gt": 0, "%lanemask_ge": 1 << 31, "%lanemask_lt": 1<<31 - 1} {
		if got := (&warp{}).special(name, 31, &Launch{Block: [3]uint32{32, 1, 1}}); got != want {
			t.Errorf("%s of lane 31: %#x, want %#x", name, got, want)
		}
	}
	if bits.OnesCount32((&warp{}).special("%lanemask_gt", 5, &Launch{Block: [3]uint32{32, 1, 1}})) != 26 {
		t.Error("lanemask_gt")
	}
}
