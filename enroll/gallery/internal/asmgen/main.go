// Command asmgen writes the assembly of package gallery. Run it by `go generate ./enroll/gallery`. It is a module of its own, so that what
// it needs to build is no dependency of the project.
//
// All three functions see a probe as 8 copies of its columns, the copy b beginning at column b−15, so that rotation 8a+b−15 begins at word
// 8a of copy b: aligned, whatever the rotation. See tile.go of package gallery.
package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

const (
	words     = 200           // columns of a template
	copyWords = 224           // words of one copy: columns and three rotations of eight
	copySize  = 8 * copyWords // bytes of one copy
	maskAt    = 8 * copySize  // of the masks' copies behind the codes'
	galleryM  = 8 * words     // of the mask behind the code in a template
	vectors   = words / 8     // 512-bit vectors of a template's code
	minShared = 3200          // iris.MinShared
)

func main() {
	tileAVX512("tileAVX512", false)
	tileAVX512("boundAVX512", true)
	sketchAVX512()
	tileAVX2()
	peakAVX512()
	Generate()
}

// at gives the memory at a byte offset of a pointer.
func at(p Register, off int) Mem { return Mem{Base: p, Disp: off} }

// sumLanes gives a vector whose lane i is the sum of the lanes of v[i].
func sumLanes(v [8]VecVirtual) VecVirtual {
	var w [4]VecVirtual
	for i := range w {
		w[i] = ZMM()
		hi := ZMM()
		VPUNPCKLQDQ(v[2*i+1], v[2*i], w[i])
		VPUNPCKHQDQ(v[2*i+1], v[2*i], hi)
		VPADDQ(hi, w[i], w[i])
	}
	fold := func(a, b VecVirtual) VecVirtual {
		x, y := ZMM(), ZMM()
		VSHUFI64X2(Imm(0x88), b, a, x)
		VSHUFI64X2(Imm(0xdd), b, a, y)
		VPADDQ(y, x, x)
		return x
	}
	return fold(fold(w[0], w[1]), fold(w[2], w[3]))
}

// pack gives v[0] | v[1]<<16 | v[2]<<32 | v[3]<<48 in v[0].
func pack(v [4]VecVirtual) VecVirtual {
	for i := 1; i < 4; i++ {
		VPSLLQ(Imm(uint64(16*i)), v[i], v[i])
	}
	VPTERNLOGQ(Imm(0xfe), v[2], v[1], v[0])
	VPORQ(v[3], v[0], v[0])
	return v[0]
}

// broadcast gives a vector of words, all equal to the low word of r.
func broadcast(r GPVirtual) VecVirtual {
	v := ZMM()
	VPBROADCASTW(r.As32(), v)
	return v
}

// tileAVX512 writes the exact comparison. Four rotations eight columns apart go together through the columns, with the four vectors of the
// probe that they need in a sliding window of registers, so that each vector of probe and gallery is loaded once for four rotations: six
// instructions for each vector and rotation, and no others that count. With bound only mismatches are counted, four instructions.
func tileAVX512(name string, bound bool) {
	if bound {
		TEXT(name, 0, "func(q, t *uint64, stride, n int, cut uint64, usable uint64, counts *uint16, flags *byte)")
		Doc("boundAVX512 compares a probe with n templates, stride bytes apart, by mismatches alone: flag 1 if at some rotation fewer than about the",
			"fraction cut/65536 of the lesser of usable and the template's count differ, so that it may lie below the cut; 0 if it certainly does not.")
	} else {
		TEXT(name, 0, "func(q, t *uint64, stride, n int, cut uint64, flags *byte, sums *uint16)")
		Doc("tileAVX512 compares a probe with n templates, stride bytes apart: flag bit 0 if at some rotation that shares enough bits the fraction is",
			"about cut/65536 or less, bit 1 if no rotation shares enough bits. sums gets the last template's D and M: 4·b+a is rotation 8a+b−15.")
	}
	Pragma("noescape")
	q := Load(Param("q"), GP64())
	t := Load(Param("t"), GP64())
	stride := Load(Param("stride"), GP64())
	n := Load(Param("n"), GP64())
	cut := broadcast(Load(Param("cut"), GP64()).(GPVirtual))
	flags := Load(Param("flags"), GP64())
	var sums, counts Register
	var usable, enough VecVirtual
	valid := K()
	tmp := GP32()
	MOVL(U32(0x7fffffff), tmp) // word 31 is rotation +16, which nobody asked for
	KMOVD(tmp, valid)
	if bound {
		usable = broadcast(Load(Param("usable"), GP64()).(GPVirtual))
		counts = Load(Param("counts"), GP64())
	} else {
		sums = Load(Param("sums"), GP64())
		r := GP64()
		MOVQ(U32(minShared), r)
		enough = broadcast(r)
	}
	local := AllocLocal(16 * 64)

	ahead := GP64()
	Label("template")
	TESTQ(n, n)
	JZ(LabelRef("done"))
	LEAQ(Mem{Base: t, Index: stride, Scale: 2}, ahead) // what comes two templates later is fetched meanwhile
	p, out, left := GP64(), GP64(), GP64()
	MOVQ(q, p)
	LEAQ(local, out)
	MOVQ(U32(8), left)

	Label("copy")
	var qc, qm [4]VecVirtual
	for i := range qc {
		qc[i], qm[i] = ZMM(), ZMM()
	}
	for i := range 3 {
		VMOVDQU64(at(p, 64*i), qc[i])
		VMOVDQU64(at(p, maskAt+64*i), qm[i])
	}
	var d, m [4]VecVirtual
	for a := range d {
		d[a], m[a] = ZMM(), ZMM()
	}
	for j := range vectors {
		VMOVDQU64(at(p, 64*(j+3)), qc[(j+3)%4])
		VMOVDQU64(at(p, maskAt+64*(j+3)), qm[(j+3)%4])
		gc, gm := ZMM(), ZMM()
		VMOVDQU64(at(t, 64*j), gc)
		VMOVDQU64(at(t, galleryM+64*j), gm)
		if j%4 == 0 {
			PREFETCHT0(at(ahead, 64*(j/4)))
		}
		for a := range 4 {
			x := ZMM()
			VPANDQ(gm, qm[(j+a)%4], x)
			if !bound {
				if j == 0 {
					VPOPCNTQ(x, m[a])
				} else {
					y := ZMM()
					VPOPCNTQ(x, y)
					VPADDQ(y, m[a], m[a])
				}
			}
			VPTERNLOGQ(Imm(0x60), gc, qc[(j+a)%4], x) // x & (gc ^ qc)
			if j == 0 {
				VPOPCNTQ(x, d[a])
			} else {
				VPOPCNTQ(x, x)
				VPADDQ(x, d[a], d[a])
			}
		}
	}
	VMOVDQU64(pack(d), at(out, 0))
	if !bound {
		VMOVDQU64(pack(m), at(out, 8*64))
	}
	ADDQ(Imm(64), out)
	ADDQ(U32(7*64), ahead)
	ADDQ(U32(copySize), p)
	DECQ(left)
	JNZ(LabelRef("copy"))

	load := func(from int) VecVirtual {
		var v [8]VecVirtual
		for i := range v {
			v[i] = ZMM()
			VMOVDQU64(local.Offset(64*(from+i)), v[i])
		}
		return sumLanes(v)
	}
	D := load(0)
	limit := ZMM()
	flag := GP32()
	under := K()
	if bound {
		c := GP32()
		MOVWLZX(at(counts, 0), c)
		ADDQ(Imm(2*2), counts) // the counts of left and right take turns
		VPBROADCASTW(c, limit)
		VPMINUW(usable, limit, limit)
		VPMULHUW(cut, limit, limit)
		VPCMPUW(Imm(2), limit, D, valid, under)
		XORL(flag, flag)
		KTESTD(under, under)
		SETNE(flag.As8())
	} else {
		M := load(8)
		VMOVDQU64(D, at(sums, 0))
		VMOVDQU64(M, at(sums, 64))
		shared := K()
		VPCMPUW(Imm(5), enough, M, valid, shared) // M ≥ enough
		VPMULHUW(cut, M, limit)
		VPCMPUW(Imm(2), limit, D, shared, under) // D ≤ limit
		few := GP32()
		XORL(flag, flag)
		XORL(few, few)
		KTESTD(under, under)
		SETNE(flag.As8())
		KTESTD(shared, shared)
		SETEQ(few.As8())
		LEAL(Mem{Base: flag, Index: few, Scale: 2}, flag)
	}
	MOVB(flag.As8(), at(flags, 0))
	INCQ(flags)
	ADDQ(stride, t)
	DECQ(n)
	JMP(LabelRef("template"))
	Label("done")
	VZEROUPPER()
	RET()
}

// sketchAVX512 writes the coarse comparison: half of the rows of 48 of 200 columns, 16 of 31 rotations.
func sketchAVX512() {
	TEXT("sketchAVX512", NOSPLIT, "func(q, t *uint64, stride, n int, cut uint64, flags *byte)")
	Doc("sketchAVX512 compares the sketch of a probe with n sketches, stride bytes apart: flag 1 if at some rotation the fraction is about",
		"cut/65536 or less.")
	Pragma("noescape")
	q := Load(Param("q"), GP64())
	t := Load(Param("t"), GP64())
	stride := Load(Param("stride"), GP64())
	n := Load(Param("n"), GP64())
	cut := GP64()
	Load(Param("cut"), cut)
	limits := YMM()
	VPBROADCASTW(cut.As32(), limits)
	flags := Load(Param("flags"), GP64())
	const v = 3 // vectors of a sketch's code, and of its mask
	Label("template")
	TESTQ(n, n)
	JZ(LabelRef("done"))
	ahead := GP64()
	LEAQ(Mem{Base: t, Index: stride, Scale: 8}, ahead)
	for i := range 2 * v {
		PREFETCHT0(at(ahead, 64*i))
	}
	var gc, gm [v]VecVirtual
	for j := range v {
		gc[j], gm[j] = ZMM(), ZMM()
		VMOVDQU64(at(t, 64*j), gc[j])
		VMOVDQU64(at(t, 64*(v+j)), gm[j])
	}
	var all [8]VecVirtual
	for g := range 4 {
		var d, m [4]VecVirtual
		for a := range 4 {
			d[a], m[a] = ZMM(), ZMM()
			for j := range v {
				x := ZMM()
				off := 64 * 2 * v * (4*g + a)
				VPANDQ(at(q, off+64*(v+j)), gm[j], x)
				if j == 0 {
					VPOPCNTQ(x, m[a])
				} else {
					y := ZMM()
					VPOPCNTQ(x, y)
					VPADDQ(y, m[a], m[a])
				}
				VPTERNLOGQ(Imm(0x60), at(q, off+64*j), gc[j], x)
				if j == 0 {
					VPOPCNTQ(x, d[a])
				} else {
					VPOPCNTQ(x, x)
					VPADDQ(x, d[a], d[a])
				}
			}
		}
		all[g], all[4+g] = pack(d), pack(m)
	}
	s := sumLanes(all)
	D, M := YMM(), YMM()
	VEXTRACTI64X4(Imm(1), s, M)
	VEXTRACTI64X4(Imm(0), s, D)
	VPMULHUW(limits, M, M)
	under := K()
	VPCMPUW(Imm(2), M, D, under)
	flag := GP32()
	XORL(flag, flag)
	KTESTW(under, under)
	SETNE(flag.As8())
	MOVB(flag.As8(), at(flags, 0))
	INCQ(flags)
	ADDQ(stride, t)
	DECQ(n)
	JMP(LabelRef("template"))
	Label("done")
	VZEROUPPER()
	RET()
}

// tileAVX2 writes the exact comparison of one rotation after the other, counting bits by Harley and Seal's tree of carry-save adders over
// 16 vectors and a table of nibbles for what comes out of it.
func tileAVX2() {
	TEXT("sumsAVX2", NOSPLIT, "func(q, t *uint64, sums *uint16)")
	Doc("sumsAVX2 compares a probe with a template: sums gets D and M of 32 rotations, 4·b+a is rotation 8a+b−15.")
	Pragma("noescape")
	p := Load(Param("q"), GP64())
	t := Load(Param("t"), GP64())
	sums := Load(Param("sums"), GP64())
	nibbles := GLOBL("nibbles", RODATA|NOPTR)
	for i := range 32 {
		b := 0
		for k := i % 16; k > 0; k >>= 1 {
			b += k & 1
		}
		DATA(i, U8(b))
	}
	low := GLOBL("lowNibbles", RODATA|NOPTR)
	for i := range 4 {
		DATA(8*i, U64(0x0f0f0f0f0f0f0f0f))
	}
	table, lo := YMM(), YMM()
	VMOVDQU(nibbles, table)
	VMOVDQU(low, lo)
	zero := YMM()
	VPXOR(zero, zero, zero)

	// count adds 2^shift times the bits of v to total, lane by lane. It destroys v.
	count := func(v, total VecVirtual, shift uint64) {
		x := YMM()
		VPAND(lo, v, x)
		VPSHUFB(x, table, x)
		VPSRLW(Imm(4), v, v)
		VPAND(lo, v, v)
		VPSHUFB(v, table, v)
		VPADDB(x, v, v)
		VPSADBW(zero, v, v)
		if shift > 0 {
			VPSLLQ(Imm(shift), v, v)
		}
		VPADDQ(v, total, total)
	}
	// add is a carry-save adder: s becomes the sum bits of s, a and b; the carries come back in a.
	add := func(s, a, b VecVirtual) VecVirtual {
		x := YMM()
		VPXOR(s, a, x)
		VPAND(s, a, a)
		VPXOR(x, b, s)
		VPAND(x, b, b)
		VPOR(a, b, a)
		return a
	}
	c := GP64()
	MOVQ(U32(8), c)
	Label("copy2")
	for a := range 4 {
		for _, part := range []string{"D", "M"} {
			vec := func(j int) VecVirtual {
				x := YMM()
				off := 64*a + 32*j
				VMOVDQU(at(p, maskAt+off), x)
				VPAND(at(t, galleryM+32*j), x, x)
				if part == "D" {
					y := YMM()
					VMOVDQU(at(p, off), y)
					VPXOR(at(t, 32*j), y, y)
					VPAND(y, x, x)
				}
				return x
			}
			total := YMM()
			VPXOR(total, total, total)
			// level gives the carry vector of weight 2^(l+1) out of 2^(l+1) vectors, keeping the running sums of the levels.
			var run [4]VecVirtual
			for i := range run {
				run[i] = YMM()
				VPXOR(run[i], run[i], run[i])
			}
			j := 0
			var level func(l int) VecVirtual
			level = func(l int) VecVirtual {
				if l < 0 {
					v := vec(j)
					j++
					return v
				}
				x := level(l - 1)
				y := level(l - 1)
				return add(run[l], x, y)
			}
			for range 3 {
				count(level(3), total, 4)
			}
			for l, r := range run {
				count(r, total, uint64(l))
			}
			for j < words/4 {
				count(level(-1), total, 0)
			}
			x := XMM()
			VEXTRACTI128(Imm(1), total, x)
			VPADDQ(total.AsX(), x, x)
			y := XMM()
			VPSRLDQ(Imm(8), x, y)
			VPADDQ(y, x, x)
			off := 2 * a
			if part == "M" {
				off += 64
			}
			VPEXTRW(Imm(0), x, at(sums, off))
		}
	}
	ADDQ(U32(copySize), p)
	ADDQ(Imm(8), sums)
	DECQ(c)
	JNZ(LabelRef("copy2"))
	VZEROUPPER()
	RET()
}

// peakAVX512 writes the tile's six instructions on registers alone, which bounds what any order of them can reach.
func peakAVX512() {
	TEXT("peakAVX512", NOSPLIT, "func(n int)")
	Doc("peakAVX512 runs the tile's arithmetic of n vectors at four rotations without its loads, stores and sums.")
	n := Load(Param("n"), GP64())
	gc, gm, qc, qm := ZMM(), ZMM(), ZMM(), ZMM()
	for _, v := range []VecVirtual{gc, gm, qc, qm} {
		VPXORQ(v, v, v)
	}
	var d, m [4]VecVirtual
	for a := range d {
		d[a], m[a] = ZMM(), ZMM()
		VPXORQ(d[a], d[a], d[a])
		VPXORQ(m[a], m[a], m[a])
	}
	Label("peak")
	for a := range 4 {
		x, y := ZMM(), ZMM()
		VPANDQ(gm, qm, x)
		VPOPCNTQ(x, y)
		VPADDQ(y, m[a], m[a])
		VPTERNLOGQ(Imm(0x60), gc, qc, x)
		VPOPCNTQ(x, x)
		VPADDQ(x, d[a], d[a])
	}
	DECQ(n)
	JNZ(LabelRef("peak"))
	VZEROUPPER()
	RET()
}
