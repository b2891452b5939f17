package ptx

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// kernelOf wraps a body in a kernel with two parameters, an address to read and one to write. Lane i finds its thread number in %t and the
// addresses 8·i beyond the two in %in and %out.
func kernelOf(body string) string {
	return `.version 7.8
.target sm_80
.address_size 64
.visible .entry test(.param .u64 p0, .param .u64 p1)
{
	.reg .pred %p<10>;
	.reg .b16 %h<10>;
	.reg .b32 %r<20>;
	.reg .b64 %d<20>;
	.reg .b32 %t;
	.reg .b64 %in, %out, %off;
	mov.u32 %t, %tid.x;
	mul.wide.u32 %off, %t, 8;
	ld.param.u64 %in, [p0];
	ld.param.u64 %out, [p1];
	cvta.to.global.u64 %in, %in;
	add.s64 %in, %in, %off;
	add.s64 %out, %out, %off;
` + body + `
	ret;
}
`
}

func parse(t testing.TB, text string) *Kernel {
	t.Helper()
	m, err := Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Kernels()) != 1 {
		t.Fatalf("%d kernels", len(m.Kernels()))
	}
	return m.Kernels()[0]
}

// run runs a kernelOf body with one block of so many threads, and gives the words that they wrote.
func run(t testing.TB, body string, threads uint32, in ...uint64) ([]uint64, Counts, error) {
	t.Helper()
	k := parse(t, kernelOf(body))
	var mem Memory
	from, to := mem.Alloc(uint64(max(1, 8*len(in)))), mem.Alloc(uint64(8*threads))
	for i, v := range in {
		binary.LittleEndian.PutUint64(mem.Bytes(from)[8*i:], v)
	}
	c, err := k.Run(&mem, Launch{Grid: [3]uint32{1, 1, 1}, Block: [3]uint32{threads, 1, 1}, Args: []uint64{from, to}})
	out := make([]uint64, threads)
	for i := range out {
		out[i] = binary.LittleEndian.Uint64(mem.Bytes(to)[8*i:])
	}
	return out, c, err
}

// good is run without an error.
func good(t testing.TB, body string, threads uint32, in ...uint64) ([]uint64, Counts) {
	t.Helper()
	out, c, err := run(t, body, threads, in...)
	if err != nil {
		t.Fatal(err)
	}
	return out, c
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct {
		body string
		line int // of the body
		want string
	}{
		{"add.f32 %r1, %r2, %r3;", 1, "not known"},
		{"\nadd.u32 %r1, %r2;", 2, "takes 3 operands"},
		{"add.u32 %r1, %r2, %d3;", 1, "%d3 has 64 bits, not 32"},
		{"add.u32 %r1, %r2, %r99;", 1, "%r99 is not declared"},
		{"add.u32 %r1, %r2, %r03;", 1, "%r03 is not declared"},
		{"add.u32 %r1, %r2, 0x1ffffffff;", 1, "more than 32 bits"},
		{"add.u32 %r1, %r2, 1.5;", 1, "no integer"},
		{"add.u32 5, %r2, %r1;", 1, "can't be written"},
		{"add.u32 %r1, %p2, %r1;", 1, "is a predicate"},
		{"add.sat.s32 %r1, %r2, %r1;", 1, "not known"},
		{"mul.lo.u8 %r1, %r2, %r1;", 1, "not known"},
		{"mul.wide.u64 %d1, %d2, %d3;", 1, "not known"},
		{"selp.b32 %r1, %r2, %r3, %r4;", 1, "no predicate"},
		{"setp.foo.u32 %p1, %r2, %r3;", 1, "not known"},
		{"setp.lt.nand.u32 %p1, %r2, %r3, %p2;", 1, "not known"},
		{"lop3.b32 %r1, %r2, %r3, %r4, 256;", 1, "no table"},
		{"ld.local.u32 %r1, [%d1];", 1, "not known"},
		{"ld.global.v4.u64 {%d1, %d2, %d3, %d4}, [%d1];", 1, "not known"},
		{"ld.global.u64 %r1, [%d1];", 1, "too narrow"},
		{"ld.global.u32 %r1, [%r2];", 1, "address of 32 bits"},
		{"ld.global.u32 %p1, [%d1];", 1, "%p1 has 1 bits"},
		{"ld.param.u64 %d1, [p2];", 1, "no parameter"},
		{"ld.param.u32 %r1, [p1+8];", 1, "no parameter"},
		{"st.param.u64 [p0], %d1;", 1, "no parameter"},
		{"bra nowhere;", 1, "nowhere"},
		{"a: a: ret;", 1, "there twice"},
		{".reg .b32 %x, %x;", 1, "there twice"},
		{".reg .f32 %f<3>;", 1, "no type"},
		{".local .align 8 .b8 depot[16];", 1, "no name"},
		{".shared .align 3 .b8 x[16];", 1, "alignment"},
		{".shared .b8 x[300000];", 1, "more than"},
		{".shared .b32 x[3] = {1, 2};", 1, "with a value"},
		{"call f;", 1, "not known"},
		{"ld;", 1, "not known"},
		{"atom;", 1, "not known"},
		{"cp;", 1, "not known"},
		{"cvta;", 1, "not known"},
		{"setp;", 1, "not known"},
		{"mma.sync.aligned.m16n8k8.row.col.f16.f16.f16.f16 {%r1,%r2,%r3,%r4}, {%r1,%r2,%r3,%r4}, {%r1,%r2}, {%r1,%r2,%r3,%r4};", 1, "not known"},
		{"mma.sync.aligned.m16n8k256.row.col.s32.b1.b1.s32.and.popc {%r1,%r2,%r3}, {%r1,%r2,%r3,%r4}, {%r1,%r2}, {%r1,%r2,%r3,%r4};", 1, "registers"},
		{"mov.b64 {%r1, %r2, %r3}, %d1;", 1, "parts"},
		{"atom.global.add.f32 %r1, [%d1], %r2;", 1, "not known"},
		{"@%r1 ret;", 1, "no predicate"},
		{"mov.u32 %r1, %r2", 2, "where \";\" should be"},
		{"\"x", 1, "without an end"},
		{"/* x", 1, "without an end"},
		{"ret; #", 1, "character '#'"},
		{"{", 3, "has no end"},
	} {
		_, err := Parse([]byte(kernelOf(c.body)))
		var s *SyntaxError
		if !errors.As(err, &s) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.body, err, c.want)
			continue
		}
		if first := strings.Count(strings.Split(kernelOf("BODY"), "BODY")[0], "\n"); s.Line != first+c.line {
			t.Errorf("%s: line %d, want %d", c.body, s.Line, first+c.line)
		}
	}
	for _, text := range []string{".version", ".func f() {}", ".entry", ".visible .func", ".entry x(", ".entry x(.param .f32 y)", ".entry x() {", ".address_size 32",
		".global .u32 x[2] = {1, 2, 3};", ".entry x() {} .entry x() {}", ".entry x() .foo {}", "{", ".entry x(.param .align 8 .b8 y[16]) {}"} {
		if _, err := Parse([]byte(text)); text != ".version" && err == nil {
			t.Errorf("%q was accepted", text)
		}
	}
}

// What LLVM writes round the instructions is read, and registers of inner braces hide the outer.
func TestParse(t *testing.T) {
	out, _ := good(t, `
	.pragma "nounroll";
	// begin inline asm
	{ .reg .b32 %r1; /* two
	lines */ mov.b32 %r1, 7; }
	{ .reg .b32 tmp; mov.b64 {tmp, %r2}, 0x500000006; mov.b32 %r1, tmp; }
	{ .reg .b32 tmp; mov.b32 tmp, 100; }
	// end inline asm
$L__BB0_1:                              // =>This Inner Loop Header: Depth=1
	mov.b64 %d1, {%r1, %r2};
	st.global.u64 [%out], %d1;`, 32)
	for _, v := range out {
		if v != 0x5_0000_0006 {
			t.Fatalf("%#x", v)
		}
	}
	m, err := Parse([]byte(`.version 7.8
.target sm_80, texmode_independent
.address_size 64
.extern .shared .align 16 .b8 dyn[];
.global .align 4 .u32 table[4] = {1, 0x10, -1};
.weak .const .align 8 .b64 one = 1;
.entry a(.param .u32 x, .param .u64 y, .param .u8 z) .maxntid 128, 1, 1 .minnctapersm 2 { .shared .b8 s[5]; .shared .b64 q; }
.visible .entry b() .reqntid 64 { ret; }
`))
	if err != nil {
		t.Fatal(err)
	}
	if a := m.Kernel("a"); fmt.Sprint(a.Params, a.Max, a.Exact, a.Static) != "[4 8 1] [128 1 1] false 16" {
		t.Errorf("%+v", a)
	}
	if b := m.Kernel("b"); b.Max[0] != 64 || !b.Exact || m.Kernel("c") != nil {
		t.Errorf("%+v", b)
	}
}

// No text makes Parse panic, and what it accepts has every jump and operand in range: nothing it refers to is missing when it runs.
func FuzzParse(f *testing.F) {
	for _, body := range []string{
		"add.u32 %r1, %r2, -5;", "L: @!%p1 bra.uni L;", "{ .reg .b32 tmp; mov.b64 {tmp, %r2}, %d1; }", "setp.lt.and.s32 %p1|%p2, %r1, 0, !%p3;",
		"ld.shared.v2.u32 {%r1, _}, [%d1+-8];", "lop3.b32 %r1, %r2, %r3, %r4, 0x96;", "shfl.sync.bfly.b32 %r1|%p1, %r2, 1, 31, -1;",
		"cp.async.cg.shared.global [%d1], [%d2+4], 16;", "atom.shared.cas.b32 %r1, [%d1], %r2, %r3;", "bar.sync 0; vote.sync.ballot.b32 %r1, %p1, -1;",
		"mma.sync.aligned.m8n8k128.row.col.s32.b1.b1.s32.xor.popc {%r1,%r2}, {%r1}, {%r2}, {%r1,%r2};", ".shared .align 16 .b8 x[64]; mov.u64 %d1, x;",
	} {
		f.Add(kernelOf(body))
	}
	f.Add(".global .align 4 .u32 x[4] = {1, 2}; .extern .shared .b8 y[];")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := Parse([]byte(text))
		if err != nil {
			var s *SyntaxError
			if m != nil || !errors.As(err, &s) {
				t.Errorf("%v", err)
			}
			return
		}
		for _, k := range m.Kernels() {
			for _, in := range k.code {
				rows := append([]int32{in.d, in.a, in.b, in.c, in.e}, in.list...)
				for _, r := range rows {
					if r < 0 || int(r) >= k.rows {
						t.Fatalf("line %d: row %d of %d", in.line, r, k.rows)
					}
				}
				for _, p := range []int32{in.guard, in.p, in.q} {
					if p < 0 || int(p) >= k.preds-predNone {
						t.Fatalf("line %d: predicate %d of %d", in.line, p, k.preds)
					}
				}
				if in.target < 0 || int(in.target) >= len(k.code) || in.op == opCompute && in.fn == nil {
					t.Fatalf("line %d: no target or nothing to do", in.line)
				}
			}
		}
	})
}
