#include "textflag.h"

// func naiveLoop(turned *iris.Template, r int, gallery *iris.Template) (d, m int)
//
// The inner loop of naiveGo as go1.26 compiles it with GOAMD64=v3, instruction by instruction (but for R8 in the place of R15), so that
// ratios mean the same in a binary of any level and are not moved by where the linker puts the loop. Needs POPCNT.
TEXT ·naiveLoop(SB), NOSPLIT, $0-40
	MOVQ turned+0(FP), AX
	MOVQ r+8(FP), CX
	MOVQ gallery+16(FP), BX
	XORL R9, R9   // column
	XORL R10, R10 // m
	XORL R11, R11 // d
	JMP  test

column:
	TESTB AX, (AX)
	TESTB AX, (BX)
	IMUL3Q $3200, CX, R12
	LEAQ  (AX)(R12*1), R13
	LEAQ  1600(R13), R13
	MOVQ  (R13)(R9*8), R13
	ANDQ  1600(BX)(R9*8), R13
	XORL  R8, R8
	POPCNTQ R13, R8
	ADDQ  AX, R12
	MOVQ  (R12)(R9*8), R12
	XORQ  (BX)(R9*8), R12
	ANDQ  R13, R12
	POPCNTQ R12, R12
	ADDQ  R8, R10
	ADDQ  R12, R11
	INCQ  R9
	PCALIGN $32

test:
	CMPQ R9, $200
	JLT  column
	MOVQ R11, d+24(FP)
	MOVQ R10, m+32(FP)
	RET
