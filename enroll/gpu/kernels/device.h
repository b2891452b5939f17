// What the kernels need of CUDA, without the toolkit's headers, and the same
// names for the host: with UNUM_HOST the tests compile these very sources with
// a host compiler and run them thread by thread (testdata/libcuda.cc).
#pragma once

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long i64;
typedef unsigned short u16;

// One column of a template: (code & mask, mask). 16 bytes: one vector load.
struct alignas(16) pair64 {
	u64 x, y;
};
struct alignas(8) pair32 {
	u32 x, y;
};
// A fragment of A for mma, below.
struct alignas(16) quad {
	u32 a0, a1, a2, a3;
};

#ifndef UNUM_HOST

#define KERNEL extern "C" __attribute__((global)) void
// At most so many threads in a block, and so many blocks at once on one multiprocessor.
#define BOUNDS(threads, blocks) __attribute__((launch_bounds(threads, blocks)))
#define DEVICE static inline __attribute__((device, always_inline))
#define SHARED static __attribute__((shared))
#define DYNAMIC_SHARED(name) extern __attribute__((shared)) pair64 name[]

DEVICE u32 thread() { return __nvvm_read_ptx_sreg_tid_x(); }
DEVICE u32 block_x() { return __nvvm_read_ptx_sreg_ctaid_x(); }
DEVICE u32 block_y() { return __nvvm_read_ptx_sreg_ctaid_y(); }
DEVICE u32 block_z() { return __nvvm_read_ptx_sreg_ctaid_z(); }
DEVICE void barrier() { __nvvm_bar_sync(0); }
DEVICE u32 ballot(bool p) { return __nvvm_vote_ballot_sync(0xffffffffu, p); }
// The OR of all lanes' words.
DEVICE u32 any_of(u32 x) { return (u32)__nvvm_redux_sync_or((int)x, 0xffffffffu); }
// The word of the lane whose number differs by `bits`.
DEVICE u32 across(u32 x, int bits) { return (u32)__nvvm_shfl_sync_bfly_i32(0xffffffffu, (int)x, bits, 31); }

// d += A·B with AND for the product and the population count for the sum.
//
// The fragments, with g = lane / 4 and t = lane % 4 (PTX ISA, "Matrix
// Fragments for mma.m16n8k256"):
//
//	A (16 × 256)  a0 row g    bits 32t…32t+31    a2 row g    bits 128+32t…
//	              a1 row g+8  bits 32t…32t+31    a3 row g+8  bits 128+32t…
//	B (256 × 8)   b0 column g bits 32t…32t+31    b1 column g bits 128+32t…
//	D (16 × 8)    d0 d1 row g   columns 2t, 2t+1
//	              d2 d3 row g+8 columns 2t, 2t+1
//
// The sum runs over the bits, so any order of them that is the same in A and B
// gives the same D: the kernels put the low and high halves of template column
// 4s + t into (a0, a2) and (b0, b1). On the device A is four neighbouring
// registers and B is two: what lies in memory as a quad, or as half of a
// pair64, is loaded into place, and nothing has to be moved.
DEVICE void mma(int (&d)[4], quad a, u32 b0, u32 b1) {
	asm("mma.sync.aligned.m16n8k256.row.col.s32.b1.b1.s32.and.popc "
	    "{%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
	    : "+r"(d[0]), "+r"(d[1]), "+r"(d[2]), "+r"(d[3])
	    : "r"(a.a0), "r"(a.a1), "r"(a.a2), "r"(a.a3), "r"(b0), "r"(b1));
}

// The sum and the carry of three bits, 32 times: one LOP3 each. Left to
// themselves, the compilers share a ^ b between the two and make it three.
DEVICE u32 sum3(u32 a, u32 b, u32 c) {
	u32 r;
	asm("lop3.b32 %0, %1, %2, %3, 0x96;" : "=r"(r) : "r"(a), "r"(b), "r"(c));
	return r;
}
DEVICE u32 carry3(u32 a, u32 b, u32 c) {
	u32 r;
	asm("lop3.b32 %0, %1, %2, %3, 0xe8;" : "=r"(r) : "r"(a), "r"(b), "r"(c));
	return r;
}

#else

#define KERNEL extern "C" void
#define BOUNDS(threads, blocks)
#define DEVICE static inline
#define SHARED static
#define DYNAMIC_SHARED(name) pair64 *name = (pair64 *)unum_dynamic_shared()

extern "C" void *unum_dynamic_shared();
u32 thread();
u32 block_x();
u32 block_y();
u32 block_z();
void barrier();
u32 ballot(bool p);
u32 any_of(u32 x);
u32 across(u32 x, int bits);
void mma(int (&d)[4], quad a, u32 b0, u32 b1);
DEVICE u32 sum3(u32 a, u32 b, u32 c) { return a ^ b ^ c; }
DEVICE u32 carry3(u32 a, u32 b, u32 c) { return (a & b) | (c & (a | b)); }

#endif

DEVICE int popc(u32 x) { return __builtin_popcount(x); }
DEVICE u32 low(u64 x) { return (u32)x; }
DEVICE u32 high(u64 x) { return (u32)(x >> 32); }
