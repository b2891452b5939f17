// What the kernels need of CUDA, without the toolkit's headers, and the same
// names for the host: with UNUM_HOST the tests compile these very sources with
// a host compiler and run them thread by thread (testdata/libcuda.cc).
#pragma once

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long i64;
typedef short i16;

// One column of a template (code, mask), or of a query prepared for the tensor
// cores (code & mask, ~code & mask). 16 bytes: one vector load.
struct alignas(16) pair64 {
	u64 x, y;
};
struct alignas(8) pair32 {
	u32 x, y;
};

#ifndef UNUM_HOST

#define KERNEL extern "C" __attribute__((global)) void
#define BOUNDS(threads) __attribute__((launch_bounds(threads)))
#define DEVICE static inline __attribute__((device, always_inline))
#define SHARED static __attribute__((shared))
#define DYNAMIC_SHARED(name) extern __attribute__((shared)) pair64 name[]

DEVICE u32 thread() { return __nvvm_read_ptx_sreg_tid_x(); }
DEVICE u32 block_x() { return __nvvm_read_ptx_sreg_ctaid_x(); }
DEVICE u32 block_y() { return __nvvm_read_ptx_sreg_ctaid_y(); }
DEVICE u32 block_z() { return __nvvm_read_ptx_sreg_ctaid_z(); }
DEVICE void barrier() { __nvvm_bar_sync(0); }
DEVICE u32 ballot(bool p) { return __nvvm_vote_ballot_sync(0xffffffffu, p); }

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
// 4s + t into (a0, a2) and (b0, b1).
DEVICE void mma(int (&d)[4], u32 a0, u32 a1, u32 a2, u32 a3, u32 b0, u32 b1) {
	asm volatile("mma.sync.aligned.m16n8k256.row.col.s32.b1.b1.s32.and.popc "
		     "{%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
		     : "+r"(d[0]), "+r"(d[1]), "+r"(d[2]), "+r"(d[3])
		     : "r"(a0), "r"(a1), "r"(a2), "r"(a3), "r"(b0), "r"(b1));
}

#else

#define KERNEL extern "C" void
#define BOUNDS(threads)
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
void mma(int (&d)[4], u32 a0, u32 a1, u32 a2, u32 a3, u32 b0, u32 b1);

#endif

DEVICE int popc(u32 x) { return __builtin_popcount(x); }
DEVICE u32 low(u64 x) { return (u32)x; }
DEVICE u32 high(u64 x) { return (u32)(x >> 32); }
