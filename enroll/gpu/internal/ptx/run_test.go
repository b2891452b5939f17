package ptx

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// store is the end of a body: %r1 and %r2 of each thread go out as one word.
const store = "\nmov.b64 %d1, {%r1, %r2};\nst.global.u64 [%out], %d1;"

// Threads that take different ways and different numbers of rounds compute each their own, and come together again behind.
func TestDivergence(t *testing.T) {
	// The Collatz length of each thread's number, by a loop with a branch in it.
	out, c := good(t, `
	mov.u32 %r1, 0;
	add.u32 %r3, %t, 1;
LOOP:
	setp.eq.u32 %p1, %r3, 1;
	@%p1 bra DONE;
	add.u32 %r1, %r1, 1;
	and.b32 %r4, %r3, 1;
	setp.eq.u32 %p2, %r4, 0;
	@%p2 bra EVEN;
	mad.lo.u32 %r3, %r3, 3, 1;
	bra.uni LOOP;
EVEN:
	shr.u32 %r3, %r3, 1;
	bra.uni LOOP;
DONE:
	activemask.b32 %r2;`+store, 64)
	for i, v := range out {
		n, x := 0, i+1
		for ; x != 1; n++ {
			if x%2 == 0 {
				x /= 2
			} else {
				x = 3*x + 1
			}
		}
		if uint32(v) != uint32(n) {
			t.Errorf("thread %d: %d rounds, want %d", i, uint32(v), n)
		}
		if v>>32 != 0xffffffff {
			t.Errorf("thread %d goes on with %#x only", i, v>>32)
		}
	}
	if c.GlobalStores != 2 {
		t.Errorf("the last store was executed %d times by 2 warps", c.GlobalStores)
	}
	// A branch that nobody or everybody takes costs nothing more than itself.
	_, c = good(t, "setp.lt.u32 %p1, %t, 100;\n@!%p1 bra L;\nadd.u32 %r1, %t, 1;\nL: mov.u32 %r2, 0;", 32)
	if c.Branches != 2 || c.Arithmetic != 5 {
		t.Errorf("%+v", c)
	}
}

// Half of a warp runs ahead to an instruction for all of it, and waits there.
func TestWarpsMeet(t *testing.T) {
	out, c := good(t, `
	mov.u32 %r2, 0;
	setp.lt.u32 %p1, %t, 16;
	@%p1 bra MEET;
	mov.u32 %r2, 5;
	mov.u32 %r3, 6;
	bra.uni MEET;
MEET:
	setp.eq.u32 %p2, %r2, 5;
	vote.sync.ballot.b32 %r1, %p2, -1;`+store, 32)
	if out[3] != 0xffff0000 || out[20] != 0x5_ffff0000 || c.Votes != 1 {
		t.Errorf("%#x %#x, %d votes", out[3], out[20], c.Votes)
	}
	// The lower half waits for the upper, which stands farther down and comes back.
	out, _ = good(t, `
	mov.u32 %r2, 0;
	setp.lt.u32 %p1, %t, 16;
	@!%p1 bra DOWN;
MEET:
	vote.sync.any.pred %p3, !%p1, -1;
	selp.u32 %r1, 1, 0, %p3;
	bra.uni END;
DOWN:
	mov.u32 %r2, 9;
	bra.uni MEET;
END:`+store, 32)
	if out[3] != 1 || out[20] != 0x9_0000_0001 {
		t.Errorf("%#x %#x", out[3], out[20])
	}
	// Groups may meet apart if their masks say so.
	out, _ = good(t, `
	mov.u32 %r2, 0;
	setp.lt.u32 %p1, %t, 8;
	selp.b32 %r4, 0xff, 0xffffff00, %p1;
	@%p1 bra LOW;
	redux.sync.add.u32 %r1, %t, %r4;
	bra.uni END;
LOW:
	redux.sync.max.u32 %r1, %t, %r4;
END:`+store, 32)
	if out[3] != 7 || out[20] != 31*16-28 {
		t.Errorf("%d %d", out[3], out[20])
	}
}

// faults are bodies that must end in a fault, with the line of it in the body and the thread.
func TestFaults(t *testing.T) {
	for name, c := range map[string]struct {
		body    string
		threads uint32
		line    int
		thread  int
		want    error
	}{
		"before":             {"ld.global.u64 %d1, [%in+-8];", 32, 1, 0, ErrBounds},
		"behind":             {"ld.global.u64 %d1, [%in+8];", 32, 1, 31, ErrBounds},
		"partly behind":      {"ld.global.v2.u64 {%d1, %d2}, [%in+248];", 32, 1, 0, ErrBounds},
		"a lane far off":     {"setp.eq.u32 %p1, %t, 7;\n@%p1 add.u64 %out, %out, 0x100000000;\nst.global.u8 [%out], %h1;", 32, 3, 7, ErrBounds},
		"null":               {"mov.u64 %d1, 0;\nld.global.u8 %h1, [%d1];", 32, 2, 0, ErrBounds},
		"shared beyond":      {".shared .align 4 .b8 x[16];\nmov.u64 %d1, x;\nst.shared.u32 [%d1+16], %r1;", 32, 3, 0, ErrBounds},
		"no dynamic":         {".shared .align 4 .b8 x[16];\nst.shared.u32 [16], 0;", 32, 2, 0, ErrBounds},
		"misaligned":         {"ld.global.u64 %d1, [%in+4];", 32, 1, 0, ErrAlign},
		"misaligned vector":  {"setp.eq.u32 %p1, %t, 3;\n@%p1 ld.global.v4.u32 {%r1, %r2, %r3, %r4}, [%in];", 32, 2, 3, ErrAlign},
		"misaligned shared":  {".shared .align 16 .b8 x[64];\nst.shared.u16 [x+1], %h1;", 32, 2, 0, ErrAlign},
		"nobody wrote":       {".shared .align 16 .b8 x[64];\nld.shared.u32 %r1, [x];", 32, 2, 0, ErrUnwritten},
		"divided by zero":    {"setp.eq.u32 %p1, %t, 5;\nselp.b32 %r1, 0, 3, %p1;\nrem.u32 %r2, %t, %r1;", 32, 3, 5, ErrDivide},
		"trap":               {"setp.eq.u32 %p1, %t, 40;\n@%p1 trap;", 64, 2, 40, ErrTrap},
		"for ever":           {"L: bra L;", 32, 1, 0, ErrLimit},
		"not uniform":        {"setp.eq.u32 %p1, %t, 5;\n@%p1 bra.uni L;\nL: ret;", 32, 2, 5, ErrDiverged},
		"half a barrier":     {"setp.lt.u32 %p1, %t, 16;\n@%p1 bra L;\nbar.sync 0;\nL: ret;", 32, 3, 16, ErrStuck},
		"guarded barrier":    {"setp.lt.u32 %p1, %t, 16;\n@%p1 bar.sync 0;", 32, 2, 0, ErrDiverged},
		"two barriers":       {"setp.lt.u32 %p1, %t, 16;\n@%p1 bra L;\nbar.sync 0;\nbra.uni E;\nL: bar.sync 0;\nE: ret;", 32, 5, 0, ErrStuck},
		"a warp left":        {"setp.lt.u32 %p1, %t, 32;\n@%p1 ret;\nbar.sync 0;", 64, 3, 32, ErrStuck},
		"a thread left":      {"setp.eq.u32 %p1, %t, 33;\n@%p1 ret;\nbar.sync 0;", 64, 3, 32, ErrStuck},
		"barriers apart":     {"setp.lt.u32 %p1, %t, 32;\n@%p1 bra L;\nbar.sync 0;\nbra.uni E;\nL: bar.sync 1;\nE: ret;", 64, 3, 32, ErrStuck},
		"barrier for a part": {"bar.sync 1, 32;", 64, 1, 0, ErrStuck},
		"a vote alone":       {"setp.eq.u32 %p1, %t, 5;\n@%p1 bra L;\nvote.sync.any.pred %p2, %p1, -1;\nL: ret;", 32, 3, 0, ErrStuck},
		"no member":          {"vote.sync.any.pred %p2, %p1, 0xfffffffe;", 32, 1, 0, ErrStuck},
		"other members":      {"mov.u32 %r1, %lanemask_ge; vote.sync.any.pred %p2, %p1, %r1;", 32, 1, 1, ErrDiverged},
		"a product alone": {"setp.eq.u32 %p1, %t, 5;\n@%p1 ret;\n" +
			"mma.sync.aligned.m8n8k128.row.col.s32.b1.b1.s32.and.popc {%r1, %r2}, {%r3}, {%r4}, {%r1, %r2};", 32, 3, 0, ErrStuck},
		"shuffle from outside": {"setp.lt.u32 %p1, %t, 16;\n@!%p1 bra L;\nshfl.sync.idx.b32 %r1, %t, 20, 31, 0xffff;\nL: ret;", 32, 3, 0, ErrDiverged},
	} {
		k := parse(t, kernelOf(c.body))
		var mem Memory
		args := []uint64{mem.Alloc(256), mem.Alloc(256 * 8)}
		_, err := k.Run(&mem, Launch{Grid: [3]uint32{1, 1, 1}, Block: [3]uint32{c.threads, 1, 1}, Args: args, Limit: 1000})
		var f *Fault
		if !errors.As(err, &f) || !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
			continue
		}
		line := f.Line - strings.Count(strings.Split(kernelOf("BODY"), "BODY")[0], "\n")
		if line != c.line || f.Thread != c.thread || f.Text == "" || f.Kernel != "test" {
			t.Errorf("%s: line %d thread %d, want %d, %d: %v", name, line, f.Thread, c.line, c.thread, err)
		}
	}
}

func TestFaultSays(t *testing.T) {
	_, _, err := run(t, "ld.global.u64   %d1, [%in+8]; // too far", 1, 0)
	want := fmt.Sprintf("test line 19 (ld.global.u64 %%d1, [%%in+8]; // too far): block 0,0,0 thread 0 address %#x: address outside allocated memory: 8 bytes",
		uint64(firstAddress+8))
	if err == nil || err.Error() != want {
		t.Errorf("%v\nwant %s", err, want)
	}
}

// A fault names the block, and parameters of all widths arrive where they are declared.
func TestParameters(t *testing.T) {
	k := parse(t, `.entry a(.param .u8 p, .param .u64 q, .param .u16 r, .param .s32 s, .param .u64 out) {
	.reg .b32 %r<9>; .reg .b64 %d<9>; .reg .pred %p<9>;
	ld.param.u8 %r0, [p]; ld.param.u64 %d0, [q]; ld.param.u16 %r1, [r]; ld.param.s32 %d1, [s]; ld.param.u64 %d2, [out];
	st.global.v2.u32 [%d2], {%r0, %r1}; st.global.v2.u64 [%d2+16], {%d0, %d1};
	mov.u32 %r2, %ctaid.x; mov.u32 %r3, %ctaid.y; mov.u32 %r4, %ctaid.z;
	setp.eq.u32 %p0, %r2, 1; setp.eq.and.u32 %p0, %r3, 2, %p0; setp.eq.and.u32 %p0, %r4, 3, %p0; @%p0 trap; }`)
	var mem Memory
	out := mem.Alloc(32)
	_, err := k.Run(&mem, Launch{Grid: [3]uint32{2, 3, 4}, Block: [3]uint32{1, 1, 1}, Args: []uint64{0xfe, 1 << 63, 0xabcd, 0xfffffffe, out}})
	var f *Fault
	if !errors.As(err, &f) || f.Block != [3]uint32{1, 2, 3} || !strings.Contains(err.Error(), "block 1,2,3 thread 0: trap") {
		t.Errorf("%v", err)
	}
	for i, want := range []uint64{0xabcd_0000_00fe, 0xa5a5a5a5a5a5a5a5, 1 << 63, 0xfffffffffffffffe} {
		if v := get(mem.Bytes(out)[8*i:], 8); v != want {
			t.Errorf("word %d is %#x, want %#x", i, v, want)
		}
	}
}

func TestLaunchRefuses(t *testing.T) {
	k := parse(t, `.entry a(.param .u32 x, .param .u64 y) .maxntid 64, 1, 1 { .shared .b8 s[1024]; ret; }`)
	fits := Launch{Grid: [3]uint32{1, 1, 1}, Block: [3]uint32{64, 1, 1}, Args: []uint64{1<<32 - 1, 1 << 40}}
	var mem Memory
	if _, err := k.Run(&mem, fits); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*Launch){
		"no blocks":        func(l *Launch) { l.Grid[1] = 0 },
		"no threads":       func(l *Launch) { l.Block[0] = 0 },
		"too many threads": func(l *Launch) { l.Block[0] = 65 },
		"another shape":    func(l *Launch) { l.Block[1] = 2 },
		"an argument less": func(l *Launch) { l.Args = l.Args[:1] },
		"too wide":         func(l *Launch) { l.Args = []uint64{1 << 32, 0} },
		"too much shared":  func(l *Launch) { l.Shared = 227 << 10 },
	} {
		l := fits
		change(&l)
		if _, err := k.Run(&mem, l); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
	k = parse(t, `.entry a() .reqntid 64 { ret; }`)
	if _, err := k.Run(&mem, Launch{Grid: [3]uint32{1, 1, 1}, Block: [3]uint32{32, 1, 1}}); err == nil {
		t.Error("fewer threads than required")
	}
}

func TestMemory(t *testing.T) {
	// Widths, signs and vectors, in and out.
	out, _ := good(t, "ld.global.s8 %r1, [%in];\nld.global.u8 %r2, [%in];"+store, 1, 0x80)
	if out[0] != 0x80_ffffff80 {
		t.Errorf("%#x", out[0])
	}
	out, _ = good(t, "ld.global.s32 %d1, [%in];\nst.global.u64 [%out], %d1;", 1, 0xfffffffe)
	if int64(out[0]) != -2 {
		t.Errorf("%#x", out[0])
	}
	out, _ = good(t, "ld.global.s8 %h1, [%in];\ncvt.u64.u16 %d1, %h1;\nst.global.u64 [%out], %d1;", 1, 0x80)
	if out[0] != 0xff80 {
		t.Errorf("%#x", out[0])
	}
	out, _ = good(t, "ld.global.v4.u8 {%h1, %h2, %h3, _}, [%in];\nst.global.v4.u16 [%out], {%h3, %h2, %h1, %h1};", 1, 0x04030201)
	if out[0] != 0x0001_0001_0002_0003 {
		t.Errorf("%#x", out[0])
	}
	out, _ = good(t, "mov.u32 %r1, 0x12345678;\nmov.u64 %d1, 0;\nst.global.u64 [%out], %d1;\nst.global.u16 [%out+4], %r1;\nst.global.u8 [%out], %r1;", 1)
	if out[0] != 0x5678_0000_0078 {
		t.Errorf("%#x", out[0])
	}
	out, _ = good(t, "ld.param.u32 %r1, [p0+4];\nld.param.u8 %r2, [p0+5];"+store, 1)
	if out[0] != 0x7b_0000_7b00 {
		t.Errorf("%#x", out[0])
	}
	in := make([]uint64, 64)
	for i := range in {
		in[i] = uint64(i) << 40
	}
	out, _ = good(t, "ld.param.u64 %d1, [p0];\nmul.wide.u32 %d2, %t, 16;\nadd.u64 %d1, %d1, %d2;\nld.global.v2.u64 {%d1, %d2}, [%d1];\n"+
		"shr.u64 %d1, %d1, 8;\nor.b64 %d1, %d1, %d2;\nst.global.u64 [%out], %d1;", 32, in...)
	for i, v := range out {
		if v != in[2*i]>>8|in[2*i+1] {
			t.Fatalf("lane %d: %#x", i, v)
		}
	}
	// Fresh memory is a pattern, of both kinds.
	out, _ = good(t, "ld.global.u64 %d1, [%out];\nst.global.u64 [%out], %d1;", 32)
	if out[9] != 0xa5a5a5a5a5a5a5a5 {
		t.Errorf("%#x", out[9])
	}

	var m Memory
	a, b := m.Alloc(10), m.Alloc(1)
	if len(m.Bytes(a)) != 10 || len(m.Bytes(a+9)) != 1 || m.Bytes(a+10) != nil || m.Bytes(a-1) != nil || len(m.Bytes(b)) != 1 || a%256 != 0 || b-a < 1<<32 {
		t.Errorf("allocations at %#x and %#x", a, b)
	}
	if m.Free(a+1) || !m.Free(a) || m.Free(a) || m.Bytes(a) != nil || m.Allocations() != 1 || m.Alloc(5) == a {
		t.Error("memory that was given back is still there, or other is gone")
	}
}

// Variables of a module have their values, generic addresses reach both memories, and dynamic shared memory lies behind the static.
func TestVariables(t *testing.T) {
	k := parse(t, `.const .align 4 .u32 table[4] = {1, 0x10, -1};
.global .align 8 .u64 count = 5;
.extern .shared .align 16 .b8 dyn[];
.shared .align 4 .b8 common[4];
.entry a(.param .u64 out) {
	.shared .align 4 .b8 own[20];
	.reg .b32 %r<9>; .reg .b64 %d<9>;
	ld.param.u64 %d0, [out];
	mov.u64 %d1, table;
	ld.const.u32 %r0, [table+4];
	ld.u32 %r1, [%d1+8];
	st.global.v2.u32 [%d0], {%r0, %r1};
	atom.global.add.u64 %d2, [count], 2;
	st.global.u64 [%d0+8], %d2;
	mov.u64 %d3, dyn; cvta.shared.u64 %d4, %d3;
	st.u32 [%d4+4], 77;
	ld.shared.u32 %r2, [dyn+4];
	cvta.to.shared.u64 %d5, %d4; cvt.u32.u64 %r3, %d5; ld.shared.u32 %r3, [%r3+4];
	st.global.v2.u32 [%d0+16], {%r2, %r3};
	st.shared.u32 [common], 3; mov.u64 %d6, common;
	st.global.u64 [%d0+24], %d6; st.global.u64 [%d0+32], %d3;
}`)
	var mem Memory
	out := mem.Alloc(40)
	l := Launch{Grid: [3]uint32{2, 1, 1}, Block: [3]uint32{1, 1, 1}, Shared: 8, Args: []uint64{out}}
	if _, err := k.Run(&mem, l); err != nil {
		t.Fatal(err)
	}
	var got []uint64
	for i := range 5 {
		got = append(got, get(mem.Bytes(out)[8*i:], 8))
	}
	// The second block finds what the first added. common comes behind own, and dyn at the next multiple of 16.
	if want := fmt.Sprint([]uint64{0xffffffff_00000010, 7, 77<<32 | 77, 20, 32}); fmt.Sprint(got) != want {
		t.Errorf("%v, want %s", got, want)
	}
	if mem.Allocations() != 1 {
		t.Errorf("%d allocations", mem.Allocations())
	}
	l.Shared = 4
	if _, err := k.Run(&mem, l); !errors.Is(err, ErrBounds) {
		t.Errorf("less dynamic memory than is used: %v", err)
	}
}

func TestAtomics(t *testing.T) {
	for _, c := range []struct {
		text        string
		start, want uint64
	}{
		{"atom.global.add.u32 %r1, [%d1], %t", 1, 1 + 31*16},
		{"red.global.or.b32 [%d1], %t", 64, 95},
		{"red.global.and.b32 [%d1], %r5", 0xff, 5},
		{"red.global.xor.b32 [%d1], %t", 3, 3},
		{"red.global.max.s32 [%d1], %t", 0xffffffff, 31},
		{"red.global.max.u32 [%d1], %t", 0xffffffff, 0xffffffff},
		{"red.relaxed.gpu.global.min.u32 [%d1], %t", 9, 0},
		{"atom.global.exch.b32 %r1, [%d1], %t", 9, 31},
		{"atom.global.inc.u32 %r1, [%d1], 9", 0, 32 % 10},
		{"atom.global.dec.u32 %r1, [%d1], 9", 0, 8},
		{"atom.cas.b32 %r1, [%d1], %t, %r2", 0, 32},
	} {
		out, _ := good(t, "ld.param.u64 %d1, [p0];\nmov.u32 %r5, 5;\nadd.u32 %r2, %t, 1;\n"+c.text+";\nld.global.u64 %d2, [%d1];\nst.global.u64 [%out], %d2;", 32, c.start)
		if out[31] != c.want {
			t.Errorf("%s: %#x, want %#x", c.text, out[31], c.want)
		}
	}
	// Each thread gets another number, from shared memory too, and that is no race.
	out, _ := good(t, `.shared .align 4 .b8 x[4];
	setp.eq.u32 %p1, %t, 0;
	@%p1 st.shared.u32 [x], 0;
	bar.sync 0;
	mov.u64 %d1, x;
	atom.shared.add.u32 %r1, [%d1], 1;
	mov.u32 %r2, 0;`+store, 64)
	seen := map[uint64]bool{}
	for _, v := range out {
		seen[v] = true
	}
	if len(seen) != 64 || !seen[63] {
		t.Errorf("%v", out)
	}
}

// Each body writes and reads shared memory by two threads at least; those with an error do so without order.
func TestRaces(t *testing.T) {
	const head = `.shared .align 16 .b8 x[1024];
	mul.wide.u32 %d1, %t, 4; mov.u64 %d2, x; add.u64 %d1, %d1, %d2; // own place
	sub.u32 %r9, 63, %t; mul.wide.u32 %d3, %r9, 4; add.u64 %d3, %d3, %d2; // of a thread of the other warp
	xor.b32 %r8, %t, 1; mul.wide.u32 %d4, %r8, 4; add.u64 %d4, %d4, %d2; // of a neighbour
	setp.lt.u32 %p1, %t, 32; setp.eq.u32 %p2, %t, 0;
	mov.u32 %r2, 0;
	`
	for name, c := range map[string]struct {
		body string
		want error
	}{
		"own":                         {"st.shared.u32 [%d1], %t; ld.shared.u32 %r1, [%d1]; st.shared.u32 [%d1], %r1;", nil},
		"other warp, barrier":         {"st.shared.u32 [%d1], %t; bar.sync 0; ld.shared.u32 %r1, [%d3];", nil},
		"other warp":                  {"st.shared.u32 [%d1], %t; @!%p1 ld.shared.u32 %r1, [%d3];", ErrRace},
		"other warp, later":           {"st.shared.u32 [%d1], %t; ld.shared.u32 %r1, [%d3];", ErrUnwritten},
		"other warp, warp barrier":    {"st.shared.u32 [%d1], %t; bar.warp.sync -1; @!%p1 ld.shared.u32 %r1, [%d3];", ErrRace},
		"neighbour":                   {"st.shared.u32 [%d1], %t; ld.shared.u32 %r1, [%d4];", ErrRace},
		"neighbour, vote":             {"st.shared.u32 [%d1], %t; vote.sync.any.pred %p3, %p1, -1; ld.shared.u32 %r1, [%d4];", ErrRace},
		"neighbour, warp barrier":     {"st.shared.u32 [%d1], %t; bar.warp.sync -1; ld.shared.u32 %r1, [%d4];", nil},
		"write after read":            {"st.shared.u32 [%d1], %t; bar.sync 0; ld.shared.u32 %r1, [%d3]; st.shared.u32 [%d1], %t;", ErrRace},
		"write after read, barrier":   {"st.shared.u32 [%d1], %t; bar.sync 0; ld.shared.u32 %r1, [%d3]; bar.sync 0; st.shared.u32 [%d1], %t;", nil},
		"write after neighbour reads": {"st.shared.u32 [%d1], %t; bar.sync 0; ld.shared.u32 %r1, [%d4]; st.shared.u32 [%d1], %t;", ErrRace},
		"write after a broadcast":     {"st.shared.u32 [%d1], %t; bar.sync 0; ld.shared.u32 %r1, [x]; @%p2 st.shared.u32 [x], %t;", ErrRace},
		"write after a broadcast, warp barrier": {"st.shared.u32 [%d1], %t; bar.sync 0; @%p1 ld.shared.u32 %r1, [x]; bar.warp.sync -1;" +
			" @%p2 st.shared.u32 [x], %t;", nil},
		"write after another's broadcast": {"st.shared.u32 [%d1], %t; bar.sync 0; @%p1 ld.shared.u32 %r1, [x]; bar.warp.sync -1;" +
			" setp.eq.u32 %p3, %t, 40; @%p3 st.shared.u32 [x], %t;", ErrRace},
		"write after both warps read": {"st.shared.u32 [%d1], %t; bar.sync 0; ld.shared.u32 %r1, [x]; bar.warp.sync -1; bar.warp.sync -1;" +
			" setp.eq.u32 %p3, %t, 40; @%p3 st.shared.u32 [x], %t;", ErrRace},
		"write after both of a pair read, warp barrier": {"st.shared.u32 [%d1], %t; bar.sync 0; ld.shared.u32 %r1, [%d1]; ld.shared.u32 %r1, [%d4];" +
			" bar.warp.sync -1; st.shared.u32 [%d1], %t;", nil},
		"write after both of a pair read": {"st.shared.u32 [%d1], %t; bar.sync 0; ld.shared.u32 %r1, [%d1]; bar.warp.sync -1; ld.shared.u32 %r1, [%d4];" +
			" st.shared.u32 [%d1], %t;", ErrRace},
		"two of a warp write":               {"st.shared.u32 [%d1], %t; st.shared.u32 [%d4], %t;", ErrRace},
		"two of a warp write, warp barrier": {"st.shared.u32 [%d1], %t; bar.warp.sync -1; st.shared.u32 [%d4], %t;", nil},
		"two warps write, warp barrier":     {"st.shared.u32 [%d1], %t; bar.warp.sync -1; st.shared.u32 [%d3], %t;", ErrRace},
		"copied from nowhere":               {"cp.async.ca.shared.global [%d1], [%in+512], 4;", ErrBounds},
		"copied off its alignment":          {"cp.async.ca.shared.global [%d1], [%in+2], 4;", ErrAlign},
		"write after one of the other warp read": {"st.shared.u32 [%d1], %t; bar.sync 0; @%p1 ld.shared.u32 %r1, [%d3]; @!%p1 bra L; bra E;" +
			" L: bar.warp.sync -1; st.shared.u32 [%d1], %t; E: ret;", ErrRace},
		"the same by the same": {"st.shared.u32 [x], 5;", nil},
		"another by the same":  {"st.shared.u32 [x], %t;", ErrRace},
		"the same by another":  {"@%p1 st.shared.u32 [x], 5; @!%p1 st.shared.u32 [x], 5;", ErrRace},
		"parts of a word":      {"st.shared.u8 [%d1], %t; bar.sync 0; ld.shared.u8 %r1, [%d3]; st.shared.u8 [%d1+1], %t;", nil},
		"a vector over another's": {"st.shared.u32 [%d1], %t; bar.sync 0; @%p2 ld.shared.v4.u32 {%r3, %r4, %r5, %r6}, [x]; setp.eq.u32 %p3, %t, 35;" +
			" @%p3 st.shared.u32 [x+12], %t;", ErrRace},
		"atomic and plain": {"@%p2 st.shared.u32 [x], 0; bar.sync 0; red.shared.add.u32 [%d2], 1; ld.shared.u32 %r1, [x];", ErrRace},
		"loop without its barrier": {"mov.u32 %r3, 0;\nL: st.shared.u32 [%d1], %r3; bar.sync 0; ld.shared.u32 %r1, [%d3]; add.u32 %r3, %r3, 1;" +
			" setp.lt.u32 %p3, %r3, 3; @%p3 bra L;", ErrRace},
		"loop with both": {"mov.u32 %r3, 0;\nL: st.shared.u32 [%d1], %r3; bar.sync 0; ld.shared.u32 %r1, [%d3]; bar.sync 0; add.u32 %r3, %r3, 1;" +
			" setp.lt.u32 %p3, %r3, 3; @%p3 bra L;", nil},
		"copied, not waited for": {"cp.async.ca.shared.global [%d1], [%in], 4; bar.sync 0; ld.shared.u32 %r1, [%d3];", ErrUnwritten},
		"copied, no barrier":     {"cp.async.ca.shared.global [%d1], [%in], 4; cp.async.wait_all; @!%p1 ld.shared.u32 %r1, [%d3];", ErrRace},
		"copied":                 {"cp.async.ca.shared.global [%d1], [%in], 4; cp.async.commit_group; cp.async.wait_group 0; bar.sync 0; ld.shared.u32 %r1, [%d3];", nil},
		"one group is still open": {"cp.async.ca.shared.global [%d1], [%in], 4; cp.async.commit_group; cp.async.wait_group 1; bar.sync 0;" +
			" ld.shared.u32 %r1, [%d3];", ErrUnwritten},
		"copied over what is read": {"st.shared.u32 [%d1], %t; bar.sync 0; ld.shared.u32 %r1, [%d3]; cp.async.ca.shared.global [%d1], [%in], 4; cp.async.wait_all;", ErrRace},
	} {
		_, _, err := run(t, head+c.body, 64, make([]uint64, 64)...)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		if errors.Is(c.want, ErrRace) || errors.Is(c.want, ErrUnwritten) {
			// Unwatched it runs through.
			k := parse(t, kernelOf(head+c.body))
			var mem Memory
			args := []uint64{mem.Alloc(512), mem.Alloc(512)}
			if _, err := k.Run(&mem, Launch{Grid: [3]uint32{1, 1, 1}, Block: [3]uint32{64, 1, 1}, Args: args, Unwatched: true}); err != nil {
				t.Errorf("%s, unwatched: %v", name, err)
			}
		}
	}
	// It is said who.
	_, _, err := run(t, "\n.shared .align 4 .b8 x[256];\nadd.u32 %r1, %t, 3;\n@%p1 bra L;\nL: st.shared.u32 [x], %r1;", 32)
	if first := strings.Count(strings.Split(kernelOf("BODY"), "BODY")[0], "\n"); err == nil ||
		!strings.HasSuffix(err.Error(), fmt.Sprintf("thread 1 address 0x0: race for shared memory: thread 0 writes it in line %d", first+5)) {
		t.Errorf("%v", err)
	}
	// What one block wrote is nothing to the next.
	k := parse(t, `.entry a() { .shared .b32 x; .reg .b32 %r; .reg .pred %p; mov.u32 %r, %ctaid.x; setp.eq.u32 %p, %r, 0;
	@%p st.shared.u32 [x], 0; ld.shared.u32 %r, [x]; }`)
	var mem Memory
	_, err = k.Run(&mem, Launch{Grid: [3]uint32{2, 1, 1}, Block: [3]uint32{1, 1, 1}})
	var f *Fault
	if !errors.As(err, &f) || f.Err != ErrUnwritten || f.Block[0] != 1 {
		t.Errorf("%v", err)
	}
}

// Groups arrive in their order, and bring what lay there when they were asked for; ldmatrix hands out what rows hold.
func TestCopyAndMatrix(t *testing.T) {
	in := make([]uint64, 64)
	for i := range in {
		in[i] = uint64(2*i) | uint64(2*i+1)<<32 // words 0, 1, 2, …
	}
	out, _ := good(t, `.shared .align 16 .b8 x[512];
	ld.param.u64 %d5, [p0];
	mul.wide.u32 %d1, %t, 16; add.u64 %d6, %d5, %d1; mov.u64 %d2, x; add.u64 %d2, %d2, %d1;
	setp.lt.u32 %p1, %t, 16;
	@%p1 cp.async.cg.shared.global [%d2], [%d6], 16;
	cp.async.commit_group;
	@!%p1 cp.async.ca.shared.global [%d2], [%d6], 16, 16;
	cp.async.commit_group;
	cp.async.wait_group 1;
	cp.async.wait_group 0;
	bar.sync 0;
	ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%r1, %r3, %r4, %r2}, [%d2];`+store, 32, in...)
	for lane, v := range out {
		// Matrix j is the words 32j…; lane l has word l of each.
		if v != uint64(lane)|uint64(96+lane)<<32 {
			t.Fatalf("lane %d: %#x", lane, v)
		}
	}
	// Less than is copied leaves zeros.
	out, _ = good(t, `.shared .align 16 .b8 x[16]; mov.u64 %d2, x; mov.u32 %r3, 4;
	cp.async.ca.shared.global [%d2], [%in], 8, %r3; cp.async.wait_all; ld.shared.u64 %d1, [x]; st.global.u64 [%out], %d1;`, 1, 0x1111222233334444)
	if out[0] != 0x33334444 {
		t.Errorf("%#x", out[0])
	}
}

// Bank conflicts of known patterns: the offset of each lane's access, and how many wavefronts it takes.
func TestWavefronts(t *testing.T) {
	var b banks
	for _, c := range []struct {
		name string
		size uint8
		at   func(lane uint64) uint64
		mask uint32
		want int64
	}{
		{"successive words", 4, func(i uint64) uint64 { return 4 * i }, everyone, 1},
		{"a broadcast", 4, func(uint64) uint64 { return 64 }, everyone, 1},
		{"nobody", 4, func(uint64) uint64 { return 64 }, 0, 0},
		{"two of a bank", 4, func(i uint64) uint64 { return 8 * i }, everyone, 2},
		{"pairs of a bank", 4, func(i uint64) uint64 { return 128 * (i / 2) }, everyone, 16},
		{"a column of 32", 4, func(i uint64) uint64 { return 128 * i }, everyone, 32},
		{"a column of 33", 4, func(i uint64) uint64 { return 132 * i }, everyone, 1},
		{"half of the column", 4, func(i uint64) uint64 { return 128 * i }, 0xffff, 16},
		{"bytes", 1, func(i uint64) uint64 { return i }, everyone, 1},
		{"bytes apart", 1, func(i uint64) uint64 { return i * 32 }, everyone, 8},
		{"successive pairs", 8, func(i uint64) uint64 { return 8 * i }, everyone, 2},
		{"a broadcast of pairs", 8, func(uint64) uint64 { return 64 }, everyone, 2},
		{"pairs for one", 8, func(uint64) uint64 { return 64 }, 1, 1},
		{"successive fours", 16, func(i uint64) uint64 { return 16 * i }, everyone, 4},
		{"every second four", 16, func(i uint64) uint64 { return 32 * i }, everyone, 8},
		{"rows of 200 fours", 16, func(i uint64) uint64 { return 16 * (i/4*200 + i%4) }, everyone, 8},
		{"rows of 204 fours", 16, func(i uint64) uint64 { return 16 * (i/4*204 + i%4) }, everyone, 4},
		{"rows of 208 fours", 16, func(i uint64) uint64 { return 16 * (i/4*208 + i%4) }, everyone, 8},
	} {
		var at row
		for i := range at {
			at[i] = c.at(uint64(i))
		}
		if got := b.wavefronts(&at, c.mask, c.size); got != c.want {
			t.Errorf("%s: %d wavefronts, want %d", c.name, got, c.want)
		}
	}
	var at row
	for i := range at {
		at[i] = 1<<40 + 8*uint64(i)
	}
	if got := sectors(&at, everyone); got != 8 {
		t.Errorf("256 bytes in a row: %d sectors", got)
	}
	for i := range at {
		at[i] = 1<<40 + 3200*uint64(i/4) + 16*uint64(i%4)
	}
	if got := sectors(&at, everyone); got != 16 {
		t.Errorf("eight rows of 64 bytes: %d sectors", got)
	}
	if got := sectors(&at, 0xf); got != 2 {
		t.Errorf("one of them: %d sectors", got)
	}
}

// A launch counts what it executed.
func TestCounts(t *testing.T) {
	_, c := good(t, `.shared .align 16 .b8 x[512];
	mul.wide.u32 %d1, %t, 8; mov.u64 %d2, x; add.u64 %d1, %d1, %d2;
	popc.b32 %r1, %t; xor.b32 %r2, %r1, %t; mov.pred %p1, 0; and.pred %p1, %p1, %p1;
	st.shared.u64 [%d1], %d1; bar.sync 0; ld.shared.v2.u64 {%d3, %d4}, [x];
	vote.sync.ballot.b32 %r3, %p1, -1;
	mma.sync.aligned.m8n8k128.row.col.s32.b1.b1.s32.and.popc {%r1, %r2}, {%r3}, {%r4}, {%r1, %r2};
	@%p1 st.shared.u64 [%d1], %d1;
	bar.sync 0;
	st.global.u64 [%out], %d3;`, 64)
	// Of both warps, with the ten instructions round the body: mul, two adds, mov, two ld.param, cvta and ret.
	want := Counts{Products: 2, Popc: 2, Logic: 4, Arithmetic: 10, Moves: 12, Branches: 2, SharedLoads: 2, SharedStores: 4, GlobalStores: 2, Barriers: 4,
		Votes: 2, Wavefronts: 2*2 + 2*4, Sectors: 16}
	for _, n := range []int64{c.Products, c.Popc, c.Logic, c.Arithmetic, c.Moves, c.Branches, c.SharedLoads, c.SharedStores, c.GlobalLoads, c.GlobalStores,
		c.Barriers, c.Votes} {
		want.Total += n
	}
	if c != want {
		t.Errorf("%+v\nwant %+v", c, want)
	}
	var twice Counts
	twice.Add(c)
	twice.Add(c)
	if twice.Total != 2*c.Total || twice.Sectors != 2*c.Sectors || twice.Votes != 2*c.Votes {
		t.Errorf("%+v", twice)
	}
}

// What an instruction of a full warp costs the interpreter.
func BenchmarkRun(b *testing.B) {
	k := parse(b, kernelOf(`
	mov.u32 %r1, 0;
	mov.u32 %r2, 1;
L:	add.u32 %r3, %r1, %r2;
	xor.b32 %r4, %r3, %t;
	and.b32 %r5, %r4, %r3;
	popc.b32 %r6, %r5;
	lop3.b32 %r7, %r6, %r5, %r4, 0xe8;
	shl.b32 %r8, %r7, 3;
	add.u32 %r1, %r1, 1;
	setp.lt.u32 %p1, %r1, 10000;
	@%p1 bra L;`))
	var mem Memory
	args := []uint64{mem.Alloc(256), mem.Alloc(256)}
	var total int64
	for b.Loop() {
		c, err := k.Run(&mem, Launch{Grid: [3]uint32{1, 1, 1}, Block: [3]uint32{32, 1, 1}, Args: args})
		if err != nil {
			b.Fatal(err)
		}
		total += c.Total
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(total), "ns/instruction")
}
