// Package ptx runs kernels in PTX, the assembly language of CUDA devices, on the CPU: for tests, which see with it what the very text does
// that is handed to a driver. It is slow, and stricter than a device.
//
// Call [Parse] with a module's text, put what a kernel reads into a [Memory] and run it:
//
//	m, err := ptx.Parse(text)
//	var mem ptx.Memory
//	out := mem.Alloc(4 * 128)
//	counts, err := m.Kernel("squares").Run(&mem, ptx.Launch{Grid: [3]uint32{1, 1, 1}, Block: [3]uint32{128, 1, 1}, Args: []uint64{out}})
//	result := mem.Bytes(out)
//
// The language. Modules of PTX 7.8 with kernels on integers, as LLVM writes them: no floating point, no functions, no local memory. What the
// package doesn't know is an error of Parse that names line and text; nothing is skipped or guessed. Registers and instructions must agree in
// width.
//
// The machine. Threads of a warp have program counters of their own; at each step all those go on together that stand lowest in the text, so
// branches meet again as early as may be. Instructions for a whole warp (mma.sync, vote.sync, shfl.sync and their like) and bar.sync wait until
// all their threads stand there. Blocks run one after the other, the warps of a block in turn from barrier to barrier.
//
// Guarantees. A launch gives exactly what the PTX ISA prescribes, or a [Fault]: an access outside allocated memory or off its alignment, a read
// of shared memory that nobody wrote, a race for shared memory, a barrier or warp instruction that can't be met, a division by zero. Fresh
// memory is never zero by luck. The same launch gives the same result and the same [Counts] each time.
//
// A race is as compute-sanitizer's racecheck has it: of two threads that touch the same shared memory, one of them writing, with no bar.sync in
// between (or, in one warp, no bar.warp.sync of all of it), neither comes first. Votes, shuffles and products make threads wait for each other,
// but order no memory (CUDA C++ Programming Guide, "Warp Vote Functions"). Stores of the same value by the same instruction are no race. Global
// memory isn't watched: its races aren't found.
//
// Non-goals: how long a device takes (Counts says what it has to do), and weak memory order beyond the races above.
package ptx

import (
	"errors"
	"fmt"
)

// The faults of a launch, in a [Fault].
var (
	ErrBounds    = errors.New("address outside allocated memory")
	ErrAlign     = errors.New("address off its alignment")
	ErrUnwritten = errors.New("shared memory that nobody wrote is read")
	ErrRace      = errors.New("race for shared memory")
	ErrStuck     = errors.New("waits for threads that never come")
	ErrDivide    = errors.New("division by zero")
	ErrDiverged  = errors.New("threads of a warp disagree where they must not")
	ErrTrap      = errors.New("trap")
	ErrLimit     = errors.New("more instructions than the launch allows")
)

// Fault is where and why a launch ended early. What memory holds afterwards means nothing.
type Fault struct {
	Err     error  // one of the above
	Kernel  string //
	Line    int    // of the PTX
	Text    string // that line
	Block   [3]uint32
	Thread  int    // of the block
	Address uint64 // of the access, if it is one
	Detail  string // what else there is to say, or empty
}

func (f *Fault) Error() string {
	s := fmt.Sprintf("%s line %d (%s): block %d,%d,%d thread %d", f.Kernel, f.Line, f.Text, f.Block[0], f.Block[1], f.Block[2], f.Thread)
	switch f.Err {
	case ErrBounds, ErrAlign, ErrUnwritten, ErrRace:
		s += fmt.Sprintf(" address %#x", f.Address)
	}
	s += ": " + f.Err.Error()
	if f.Detail != "" {
		s += ": " + f.Detail
	}
	return s
}

func (f *Fault) Unwrap() error { return f.Err }

// SyntaxError is what Parse doesn't understand.
type SyntaxError struct {
	Line   int
	Text   string // that line
	Detail string
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("ptx line %d: %s: %s", e.Line, e.Detail, e.Text)
}

// Module is a parsed text.
type Module struct {
	kernels   []*Kernel
	variables map[string]*variable // of .global, .const and, without a size, .shared
	lines     []string
}

// Kernel gives the kernel of that name, nil if there is none.
func (m *Module) Kernel(name string) *Kernel {
	for _, k := range m.kernels {
		if k.Name == name {
			return k
		}
	}
	return nil
}

// Kernels gives all kernels in the order of the text.
func (m *Module) Kernels() []*Kernel { return append([]*Kernel(nil), m.kernels...) }

// Kernel is one entry of a module, ready to run. It is not changed by running.
type Kernel struct {
	Name   string
	Params []int     // sizes of the parameters in bytes
	Max    [3]uint32 // threads of a block at most (.maxntid), 0 if not said
	Exact  bool      // and no fewer (.reqntid)
	Static uint32    // bytes of shared memory that the text itself declares

	module  *Module
	code    []inst
	offsets []uint32 // of the parameters
	rows    int      // registers, then constants
	first   int      // constant
	consts  []constant
	preds   int    // those beyond: none, false, true
	dynamic uint32 // where shared memory begins that the launch gives
	align   uint32 // of that place
	grain   uint8  // log₂ of the least access to shared memory
}

// variable is a named array in memory.
type variable struct {
	name   string
	shared bool
	align  uint32
	offset uint32 // in shared memory
	size   uint64 // 0: as much as the launch gives
	data   []byte // of a variable in global memory
}

// constant is the content of a row that no instruction writes.
type constant struct {
	value   uint64
	symbol  *variable // its address is added
	special string    // or the name of a special register
}
