package ptx

import "math/bits"

// Counts is what the warps of a launch executed, summed over all of them: one instruction counts once for each warp that executes it with at
// least one thread standing there, be it for one thread or 32.
//
// These are instructions of PTX. A device runs what its driver's compiler makes of them: it fuses up to three logical operations into one
// LOP3, leaves out moves and the splitting and joining of 64-bit registers, and unrolls on. Products, population counts, votes, barriers,
// accesses, wavefronts and sectors carry over; logic, arithmetic and moves are bounds from above.
//
// Wavefronts are the trips through shared memory by the model of devices since compute capability 5.0: 32 banks, successive words of 4 bytes
// in successive banks, a word a bank a trip, handed to whichever threads want it (CUDA C++ Programming Guide, "Compute Capability 5.x",
// "Shared Memory"; what a wavefront is says the Profiling Guide of Nsight Compute, "Metrics Decoder"). A trip brings at most 4 bytes to each of
// 32 threads, so accesses of 8 bytes go by half warps and those of 16 by quarters. Each such part takes as many trips as there are different
// words wanted of one bank. NVIDIA says of devices 7.0 to 7.5 that loads of 8 and 16 bytes take half as many if threads n and n^1, or n and n^2,
// want the same throughout (forums.developer.nvidia.com/t/77228); that isn't counted, so broadcasts of vectors may be cheaper than they look.
//
// Sectors are the different aligned pieces of 32 bytes that each access to global memory touches (Profiling Guide, as above): what it asks of
// the L1 cache, not what reaches the memory.
type Counts struct {
	Products                  int64 // mma.sync
	Popc                      int64
	Logic                     int64 // and, or, xor, not, lop3, shifts, bit fields, bytes; of predicates too
	Arithmetic                int64 // add, mul, mad, div, min, max, setp, selp, cvt
	Moves                     int64 // mov, cvta, ld.param
	Branches                  int64 // ret and exit too
	SharedLoads, SharedStores int64 // atomic operations are stores
	GlobalLoads, GlobalStores int64 // and what has a generic address; cp.async is a load
	Barriers                  int64 // fences too
	Votes                     int64 // and shfl, redux, activemask
	Total                     int64 // of the above
	Wavefronts                int64
	Sectors                   int64
}

// Add adds o to c.
func (c *Counts) Add(o Counts) {
	c.Products += o.Products
	c.Popc += o.Popc
	c.Logic += o.Logic
	c.Arithmetic += o.Arithmetic
	c.Moves += o.Moves
	c.Branches += o.Branches
	c.SharedLoads += o.SharedLoads
	c.SharedStores += o.SharedStores
	c.GlobalLoads += o.GlobalLoads
	c.GlobalStores += o.GlobalStores
	c.Barriers += o.Barriers
	c.Votes += o.Votes
	c.Total += o.Total
	c.Wavefronts += o.Wavefronts
	c.Sectors += o.Sectors
}

// class is how an instruction is counted.
type class uint8

const (
	products class = iota
	popcs
	logic
	arithmetic
	moves
	branches
	sharedLoads
	sharedStores
	globalLoads
	globalStores
	barriers
	votes
	classes
)

// counter is Counts while a launch runs.
type counter struct {
	by                  [classes]int64
	wavefronts, sectors int64
}

func (c *counter) counts() Counts {
	out := Counts{
		Products: c.by[products], Popc: c.by[popcs], Logic: c.by[logic], Arithmetic: c.by[arithmetic], Moves: c.by[moves], Branches: c.by[branches],
		SharedLoads: c.by[sharedLoads], SharedStores: c.by[sharedStores], GlobalLoads: c.by[globalLoads], GlobalStores: c.by[globalStores],
		Barriers: c.by[barriers], Votes: c.by[votes], Wavefronts: c.wavefronts, Sectors: c.sectors,
	}
	for _, n := range c.by {
		out.Total += n
	}
	return out
}

// banks finds the wavefronts of accesses. It keeps its tables, which would take long to clear.
type banks struct {
	words [32][32]uint64 // by bank, those wanted so far
	n     [32]uint8
}

// wavefronts of one access of the lanes in mask.
func (b *banks) wavefronts(address *row, mask uint32, size uint8) (n int64) {
	lanes := 32
	if size > 4 {
		lanes = 128 / int(size)
	}
	if mask == everyone {
		first, other := address[0], uint64(0)
		for _, a := range address {
			other |= a ^ first
		}
		if other == 0 { // the same for all
			return int64(32 / lanes)
		}
	}
	words := max(1, uint64(size)/4)
	for from := 0; from < 32; from += lanes {
		request := mask >> from & uint32(ones(uint8(lanes)))
		if request == 0 {
			continue
		}
		b.n = [32]uint8{}
		most := uint8(0)
		last := ^uint64(0)
		for m := request; m != 0; m &= m - 1 {
			first := address[from+bits.TrailingZeros32(m)] / 4
			if first == last { // as the neighbour
				continue
			}
			last = first
		next:
			for w := first; w < first+words; w++ {
				k := w % 32
				for _, x := range b.words[k][:b.n[k]] {
					if x == w {
						continue next
					}
				}
				b.words[k][b.n[k]] = w
				b.n[k]++
				most = max(most, b.n[k])
			}
		}
		n += int64(most)
	}
	return n
}

// sectors of one access of the lanes in mask. Being aligned, none of them touches two.
func sectors(address *row, mask uint32) (n int64) {
	var seen [32]uint64
next:
	for m := mask; m != 0; m &= m - 1 {
		s := address[bits.TrailingZeros32(m)&31] / 32
		for i := n - 1; i >= 0; i-- {
			if seen[i] == s {
				continue next
			}
		}
		seen[n] = s
		n++
	}
	return n
}
