#include "textflag.h"

// Written by hand: NEON has no more than a few instructions for this. Bits are counted byte by byte (VCNT), added over four vectors (at
// most 32 a byte) and gathered pairwise in eight 16-bit sums, which hold 25 times 64 with ease.

// UADALP(n, d) adds the bytes of Vn pairwise to the 16-bit lanes of Vd; the assembler has no name for it.
#define UADALP(n, d) WORD $(0x6E206800 | (n << 5) | d)

// MASKED leaves in V8–V11 which of 64 bytes are usable in both, and in V12–V15 which of them differ, of the mask at m and the code at c,
// with the gallery's mask in V0–V3 and its code in V4–V7.
#define MASKED(c, m) \
	VLD1.P 64(m), [V8.B16, V9.B16, V10.B16, V11.B16]    \
	VLD1.P 64(c), [V12.B16, V13.B16, V14.B16, V15.B16]  \
	VAND   V0.B16, V8.B16, V8.B16                       \
	VAND   V1.B16, V9.B16, V9.B16                       \
	VAND   V2.B16, V10.B16, V10.B16                     \
	VAND   V3.B16, V11.B16, V11.B16                     \
	VEOR   V4.B16, V12.B16, V12.B16                     \
	VEOR   V5.B16, V13.B16, V13.B16                     \
	VEOR   V6.B16, V14.B16, V14.B16                     \
	VEOR   V7.B16, V15.B16, V15.B16                     \
	VAND   V8.B16, V12.B16, V12.B16                     \
	VAND   V9.B16, V13.B16, V13.B16                     \
	VAND   V10.B16, V14.B16, V14.B16                    \
	VAND   V11.B16, V15.B16, V15.B16

// COUNT adds the bits of the four vectors a…d to the sums in s. It destroys them.
#define COUNT(a, b, c, d, n, s) \
	VCNT a.B16, a.B16        \
	VCNT b.B16, b.B16        \
	VCNT c.B16, c.B16        \
	VCNT d.B16, d.B16        \
	VADD a.B16, b.B16, b.B16 \
	VADD c.B16, d.B16, d.B16 \
	VADD b.B16, d.B16, d.B16 \
	UADALP(n, s)

#define GALLERY \
	VLD1.P 64(R3), [V0.B16, V1.B16, V2.B16, V3.B16] \
	VLD1.P 64(R2), [V4.B16, V5.B16, V6.B16, V7.B16]

// func pairNEON(code, mask *uint64, gallery *uint64, out *[4]uint64)
TEXT ·pairNEON(SB), NOSPLIT, $0-32
	MOVD code+0(FP), R0
	MOVD mask+8(FP), R1
	MOVD gallery+16(FP), R2
	MOVD out+24(FP), R8
	ADD  $1600, R2, R3
	ADD  $8, R0, R4
	ADD  $8, R1, R5
	VEOR V16.B16, V16.B16, V16.B16 // M and D of the first rotation, then of the second
	VEOR V17.B16, V17.B16, V17.B16
	VEOR V18.B16, V18.B16, V18.B16
	VEOR V19.B16, V19.B16, V19.B16
	MOVD $25, R6

pair:
	GALLERY
	MASKED(R0, R1)
	COUNT(V8, V9, V10, V11, 11, 16)
	COUNT(V12, V13, V14, V15, 15, 17)
	MASKED(R4, R5)
	COUNT(V8, V9, V10, V11, 11, 18)
	COUNT(V12, V13, V14, V15, 15, 19)
	SUBS $1, R6, R6
	BNE  pair

	VUADDLV V16.H8, V16
	VUADDLV V17.H8, V17
	VUADDLV V18.H8, V18
	VUADDLV V19.H8, V19
	VMOV    V17.S[0], R0
	VMOV    V16.S[0], R1
	VMOV    V19.S[0], R2
	VMOV    V18.S[0], R3
	STP     (R0, R1), (R8)
	STP     (R2, R3), 16(R8)
	RET

// func boundNEON(code, mask *uint64, gallery *uint64) (d0, d1 uint64)
TEXT ·boundNEON(SB), NOSPLIT, $0-40
	MOVD code+0(FP), R0
	MOVD mask+8(FP), R1
	MOVD gallery+16(FP), R2
	ADD  $1600, R2, R3
	ADD  $8, R0, R4
	ADD  $8, R1, R5
	VEOR V17.B16, V17.B16, V17.B16
	VEOR V19.B16, V19.B16, V19.B16
	MOVD $25, R6

bound:
	GALLERY
	MASKED(R0, R1)
	COUNT(V12, V13, V14, V15, 15, 17)
	MASKED(R4, R5)
	COUNT(V12, V13, V14, V15, 15, 19)
	SUBS $1, R6, R6
	BNE  bound

	VUADDLV V17.H8, V17
	VUADDLV V19.H8, V19
	VMOV    V17.S[0], R0
	VMOV    V19.S[0], R2
	MOVD    R0, d0+24(FP)
	MOVD    R2, d1+32(FP)
	RET

// func sketchNEON(query, gallery *uint64) (d, m uint64)
TEXT ·sketchNEON(SB), NOSPLIT, $0-32
	MOVD query+0(FP), R0
	MOVD gallery+8(FP), R2
	ADD  $192, R0, R1
	ADD  $192, R2, R3
	VEOR V16.B16, V16.B16, V16.B16
	VEOR V17.B16, V17.B16, V17.B16
	MOVD $3, R6

sketch:
	GALLERY
	MASKED(R0, R1)
	COUNT(V8, V9, V10, V11, 11, 16)
	COUNT(V12, V13, V14, V15, 15, 17)
	SUBS $1, R6, R6
	BNE  sketch

	VUADDLV V16.H8, V16
	VUADDLV V17.H8, V17
	VMOV    V17.S[0], R0
	VMOV    V16.S[0], R1
	MOVD    R0, d+16(FP)
	MOVD    R1, m+24(FP)
	RET
