package ptx

import (
	"fmt"
	"math"
	"math/bits"
)

// Launch says how a kernel is to run.
type Launch struct {
	Grid, Block [3]uint32
	Shared      uint32   // bytes of shared memory beyond what the kernel declares itself
	Args        []uint64 // one for each parameter, which it must fit
	Unwatched   bool     // races for shared memory, and reads of what nobody wrote, aren't looked for
	Limit       int64    // of warp instructions, at the first branch after which the launch fails; 0 means 2³⁴
}

// everyone is the mask of a whole warp.
const everyone = ^uint32(0)

// Run runs a kernel to its end. Its errors are a [*Fault], or say that the launch doesn't fit the kernel. What was counted is given in any case.
func (k *Kernel) Run(mem *Memory, l Launch) (Counts, error) {
	threads := uint32(1)
	for i, n := range l.Block {
		if n == 0 || n > maxThreads || l.Grid[i] == 0 {
			return Counts{}, fmt.Errorf("%s: a grid of %v blocks of %v threads", k.Name, l.Grid, l.Block)
		}
		threads *= n
		if k.Max[0] != 0 && (n > k.Max[i] || n < k.Max[i] && k.Exact) {
			return Counts{}, fmt.Errorf("%s: blocks of %v threads, it is made for %v", k.Name, l.Block, k.Max)
		}
	}
	if threads > maxThreads {
		return Counts{}, fmt.Errorf("%s: blocks of %v threads", k.Name, l.Block)
	}
	if l.Shared > maxShared || k.dynamic+l.Shared > maxShared {
		return Counts{}, fmt.Errorf("%s: %d bytes of shared memory beyond its %d", k.Name, l.Shared, k.Static)
	}
	if len(l.Args) != len(k.Params) {
		return Counts{}, fmt.Errorf("%s: %d arguments for %d parameters", k.Name, len(l.Args), len(k.Params))
	}
	b := &block{k: k, mem: mem, launch: l, left: l.Limit, threads: threads, params: make([]byte, 4096+8)}
	if b.left == 0 {
		b.left = 1 << 34
	}
	for i, v := range l.Args {
		size := uint8(k.Params[i])
		if v&^ones(8*size) != 0 {
			return Counts{}, fmt.Errorf("%s: argument %d is %#x and the parameter has %d bytes", k.Name, i, v, size)
		}
		put(b.params[k.offsets[i]:], size, v)
	}
	b.shared = shared{bytes: make([]byte, k.Static), grain: k.grain}
	if l.Shared > 0 {
		b.shared.bytes = make([]byte, k.dynamic+l.Shared)
	}
	if !l.Unwatched {
		b.shared.cells = make([]cell, (len(b.shared.bytes)>>k.grain)+1)
	}
	b.warps = make([]warp, (threads+31)/32)
	for i := range b.warps {
		w := &b.warps[i]
		w.b, w.index, w.rows, w.preds = b, int32(i), make([]row, k.rows), make([]uint32, k.preds-predNone)
	}
	var err error
	for b.index[2] = 0; b.index[2] < l.Grid[2] && err == nil; b.index[2]++ {
		for b.index[1] = 0; b.index[1] < l.Grid[1] && err == nil; b.index[1]++ {
			for b.index[0] = 0; b.index[0] < l.Grid[0] && err == nil; b.index[0]++ {
				err = b.run()
			}
		}
	}
	return b.counter.counts(), err
}

// block is one block after the other of a launch.
type block struct {
	k       *Kernel
	mem     *Memory
	launch  Launch
	index   [3]uint32
	threads uint32
	params  []byte
	shared  shared
	warps   []warp
	counter counter
	banks   banks
	left    int64 // instructions until the limit
}

func (b *block) run() error {
	b.shared.now++
	b.shared.first = b.shared.now
	fill(b.shared.bytes, pattern)
	for i := range b.warps {
		b.warps[i].start()
	}
	for {
		var waiting, barrier *warp
		ended := 0
		for i := range b.warps {
			w := &b.warps[i]
			if w.live != 0 {
				if err := w.run(); err != nil {
					return err
				}
			}
			if w.live == 0 {
				ended++
				continue
			}
			if barrier == nil {
				barrier = w
			}
			if w.barrier != barrier.barrier {
				waiting = w
			}
		}
		switch {
		case ended == len(b.warps):
			return nil
		case waiting != nil:
			return waiting.stuck(fmt.Sprintf("at barrier %d, and others at barrier %d", waiting.barrier, barrier.barrier))
		case ended > 0:
			return barrier.stuck(fmt.Sprintf("%d of %d warps have ended", ended, len(b.warps)))
		}
		b.shared.now++
		for i := range b.warps {
			w := &b.warps[i]
			w.blocked = 0
			w.sync++
			for j := range w.pcs {
				w.pcs[j]++
			}
		}
	}
}

// warp is 32 threads, fewer in the last of a block.
type warp struct {
	b       *block
	index   int32
	rows    []row
	preds   []uint32
	pcs     [32]int32 // of the threads that are not being executed
	all     uint32    // the threads that there are
	live    uint32    // those of them that haven't returned
	blocked uint32    // those of them that wait at their pc for others
	barrier uint64    // that it waits at
	sync    uint32    // how many barriers it met at, its own and the block's
	address row       // of the access at hand
	scratch row
	copies  [32][][]asyncCopy // of cp.async, by thread and group; the last group is open
}

func (w *warp) start() {
	k, l := w.b.k, &w.b.launch
	n := min(32, w.b.threads-32*uint32(w.index))
	w.all, w.pcs, w.blocked = uint32(ones(uint8(n))), [32]int32{}, 0
	w.live = w.all
	w.copies = [32][][]asyncCopy{}
	junk := row{}
	for i := range junk {
		junk[i] = 0xa5a5_a5a5_a5a5_a5a5
	}
	for i := range w.rows[:k.first] {
		w.rows[i] = junk
	}
	for i := range w.preds {
		w.preds[i] = 0xa5a5_a5a5
	}
	w.preds[k.preds-predNone+predFalse], w.preds[k.preds-predNone+predTrue] = 0, everyone
	for i, c := range k.consts {
		base := c.value
		switch {
		case c.symbol != nil && c.symbol.shared:
			base += uint64(c.symbol.offset)
		case c.symbol != nil:
			base += w.b.mem.address(c.symbol)
		}
		for lane := range uint32(32) {
			v := base
			if c.special != "" {
				v = uint64(w.special(c.special, lane, l))
			}
			w.rows[k.first+i][lane] = v
		}
	}
}

// special is the value of a special register, or "threads", those of a block rounded up to warps.
func (w *warp) special(name string, lane uint32, l *Launch) uint32 {
	thread := 32*uint32(w.index) + lane
	tid := [3]uint32{thread % l.Block[0], thread / l.Block[0] % l.Block[1], thread / l.Block[0] / l.Block[1]}
	switch name {
	case "threads":
		return 32 * uint32(len(w.b.warps))
	case "%laneid":
		return lane
	case "%warpid":
		return uint32(w.index)
	case "%lanemask_eq":
		return 1 << lane
	case "%lanemask_lt":
		return 1<<lane - 1
	case "%lanemask_le":
		return 2<<lane - 1
	case "%lanemask_gt":
		return -(2 << lane)
	case "%lanemask_ge":
		return -(1 << lane)
	}
	axis := name[len(name)-1] - 'x'
	switch name[:len(name)-2] {
	case "%tid":
		return tid[axis]
	case "%ntid":
		return l.Block[axis]
	case "%ctaid":
		return w.b.index[axis]
	}
	return l.Grid[axis] // %nctaid
}

// fault says what went wrong at an instruction in a thread of the warp.
func (w *warp) fault(in *inst, lane int, err error, detail string) *Fault {
	m := w.b.k.module
	f := &Fault{Err: err, Kernel: w.b.k.Name, Line: int(in.line), Block: w.b.index, Thread: 32*int(w.index) + lane, Detail: detail}
	if f.Line <= len(m.lines) {
		f.Text = trim(m.lines[f.Line-1])
	}
	return f
}

// stuck is the fault of a warp whose threads all wait.
func (w *warp) stuck(why string) error {
	lane := bits.TrailingZeros32(w.live)
	return w.fault(&w.b.k.code[w.pcs[lane]], lane, ErrStuck, why)
}

// run goes on until all threads have returned or wait at a barrier together.
func (w *warp) run() error {
	for {
		// Those who stand lowest go on, until they come to where others stand.
		pc, limit := int32(math.MaxInt32), int32(math.MaxInt32)
		var mask uint32
		for m := w.live &^ w.blocked; m != 0; m &= m - 1 {
			i := bits.TrailingZeros32(m)
			switch at := w.pcs[i]; {
			case at < pc:
				pc, limit, mask = at, pc, 1<<i
			case at == pc:
				mask |= 1 << i
			default:
				limit = min(limit, at)
			}
		}
		if mask == 0 {
			if w.live == 0 {
				return nil
			}
			at := w.pcs[bits.TrailingZeros32(w.live)]
			here := w.together(at, 0)
			if w.b.k.code[at].op == opBarrier && here == w.all {
				return nil
			}
			return w.stuck(fmt.Sprintf("threads %#x of the warp are here, %#x have returned", here, w.all&^w.live))
		}
		if err := w.advance(pc, limit, mask); err != nil {
			return err
		}
	}
}

// together gives who waits at pc, and mask.
func (w *warp) together(pc int32, mask uint32) uint32 {
	for m := w.blocked; m != 0; m &= m - 1 {
		i := bits.TrailingZeros32(m)
		if w.pcs[i] == pc {
			mask |= 1 << i
		}
	}
	return mask
}

// leave puts the threads of mask at pc.
func (w *warp) leave(pc int32, mask uint32) {
	for m := mask; m != 0; m &= m - 1 {
		w.pcs[bits.TrailingZeros32(m)&31] = pc
	}
}

// advance executes from pc with the threads of mask until they part, wait, return or come to limit, where others stand.
func (w *warp) advance(pc, limit int32, mask uint32) error {
	code, rows, preds, counter := w.b.k.code, w.rows, w.preds, &w.b.counter
	from := pc // of the instructions since the last branch, by which those are counted that are left
	for pc < limit {
		in := &code[pc]
		counter.by[in.class]++
		on := mask & (preds[in.guard] ^ in.unless)
		pc++
		switch in.op {
		case opDivide:
			for m := on; m != 0; m &= m - 1 {
				if i := bits.TrailingZeros32(m); rows[in.b][i] == 0 {
					return w.fault(in, i, ErrDivide, "")
				}
			}
			fallthrough
		case opCompute:
			if on == everyone {
				in.fn(&rows[in.d], &rows[in.a], &rows[in.b], &rows[in.c], &rows[in.e])
			} else if on != 0 {
				in.fn(&w.scratch, &rows[in.a], &rows[in.b], &rows[in.c], &rows[in.e])
				blend(&rows[in.d], &w.scratch, on)
			}
		case opCompare:
			a, b := &rows[in.a], &rows[in.b]
			if in.swap {
				a, b = b, a
			}
			is := in.test(a, b) ^ -uint32(in.n)
			with := preds[in.p] ^ in.pn
			yes, no := table(in.table, is, with), table(in.table, ^is, with)
			preds[in.d] = preds[in.d]&^on | yes&on
			preds[in.q] = preds[in.q]&^on | no&on
		case opLogic:
			v := table(in.table, preds[in.p]^in.pn, preds[in.q]^in.qn)
			preds[in.d] = preds[in.d]&^on | v&on
		case opChoose:
			if on == everyone {
				choose(&rows[in.d], &rows[in.a], &rows[in.b], preds[in.p]^in.pn)
			} else if on != 0 {
				choose(&w.scratch, &rows[in.a], &rows[in.b], preds[in.p]^in.pn)
				blend(&rows[in.d], &w.scratch, on)
			}
		case opParam:
			v := get(w.b.params[in.mem.off:], in.mem.elem)
			if in.mem.signed {
				v = uint64(extend(v, 8*in.mem.elem)) & ones(in.mem.wide[0])
			}
			for m := on; m != 0; m &= m - 1 {
				rows[in.d][bits.TrailingZeros32(m)&31] = v
			}
		case opSplit:
			w.address = rows[in.a] // which may be one of the parts
			for j, r := range in.list {
				if on == everyone {
					piece(&rows[r], &w.address, uint8(j)*in.n, in.n)
				} else if on != 0 {
					piece(&w.scratch, &w.address, uint8(j)*in.n, in.n)
					blend(&rows[r], &w.scratch, on)
				}
			}
		case opJoin:
			w.scratch = row{}
			for j, r := range in.list {
				insert(&w.scratch, &rows[r], uint8(j)*in.n)
			}
			blend(&rows[in.d], &w.scratch, on)
		case opBranch:
			if w.b.left -= int64(pc - from); w.b.left < 0 {
				return w.fault(in, bits.TrailingZeros32(mask), ErrLimit, "")
			}
			from = pc
			switch {
			case on == mask:
				pc, from = in.target, in.target
			case on != 0:
				if in.n != 0 {
					return w.fault(in, bits.TrailingZeros32(on), ErrDiverged, "bra.uni")
				}
				w.leave(in.target, on)
				w.leave(pc, mask&^on)
				return nil
			}
		case opExit:
			w.live &^= on
			if mask &^= on; mask == 0 {
				return nil
			}
		case opTrap:
			if on != 0 {
				return w.fault(in, bits.TrailingZeros32(on), ErrTrap, "")
			}
		case opFence:
		case opActive:
			for m := on; m != 0; m &= m - 1 {
				rows[in.d][bits.TrailingZeros32(m)&31] = uint64(mask)
			}
		case opLoad, opStore, opAtomic, opCopy:
			if on == 0 {
				break
			}
			if err := w.access(in, pc-1, on); err != nil {
				return err
			}
		case opCommit:
			for m := on; m != 0; m &= m - 1 {
				i := bits.TrailingZeros32(m)
				if len(w.copies[i]) == 0 {
					w.copies[i] = append(w.copies[i], nil)
				}
				w.copies[i] = append(w.copies[i], nil)
			}
		case opWait:
			if err := w.arrive(in, on); err != nil {
				return err
			}
		default:
			if on == 0 {
				break
			}
			if on != mask {
				return w.fault(in, bits.TrailingZeros32(on), ErrDiverged, "the guard holds for some threads only")
			}
			members, err := w.members(in, mask)
			if err != nil {
				return err
			}
			here := w.together(pc-1, mask)
			if here&members != members {
				counter.by[in.class]-- // it will be counted when they are all here
				w.leave(pc-1, mask)
				w.blocked |= mask
				return nil
			}
			if in.op == opBarrier {
				if err := w.meet(in); err != nil {
					return err
				}
				w.leave(pc-1, mask)
				w.blocked = w.all
				return nil
			}
			w.blocked &^= here
			mask = here
			if in.op == opWarpBarrier && mask == w.live {
				w.sync++
			}
			if err := w.collective(in, mask); err != nil {
				return err
			}
		}
	}
	w.leave(pc, mask)
	return nil
}

// table applies a function of two bits: bit 2p+q of it.
func table(t uint8, p, q uint32) (v uint32) {
	switch t {
	case 0b1100:
		return p
	case 0b1000:
		return p & q
	case 0b1110:
		return p | q
	}
	return p ^ q // 0b0110
}

// members of a collective instruction: whom its mask names, who must all be there.
func (w *warp) members(in *inst, mask uint32) (uint32, error) {
	first := bits.TrailingZeros32(mask)
	members := uint32(w.rows[in.e][first])
	if members == everyone && in.op != opProduct && in.op != opMatrix {
		members = w.all // a warp that isn't full is whole without the rest
	}
	for m := mask; m != 0; m &= m - 1 {
		i := bits.TrailingZeros32(m)
		if uint32(w.rows[in.e][i]) != uint32(w.rows[in.e][first]) {
			return 0, w.fault(in, i, ErrDiverged, "threads name different members")
		}
		if members>>i&1 == 0 {
			return 0, w.fault(in, i, ErrStuck, "a thread that is no member of its mask")
		}
	}
	if gone := members &^ w.live; gone != 0 {
		return 0, w.fault(in, first, ErrStuck, fmt.Sprintf("threads %#x of the warp are gone", gone))
	}
	return members, nil
}

// meet notes which barrier the warp is at. Barriers for some warps only aren't known.
func (w *warp) meet(in *inst) error {
	w.barrier = w.rows[in.a][0]
	if n := w.rows[in.b][0]; n != uint64(32*len(w.b.warps)) || w.barrier > 15 {
		return w.fault(in, 0, ErrStuck, fmt.Sprintf("barrier %d for %d threads, the block has %d", w.barrier, n, w.b.threads))
	}
	return nil
}

// collective is what the threads of mask do together.
func (w *warp) collective(in *inst, mask uint32) error {
	rows, preds := w.rows, w.preds
	switch in.op {
	case opProduct:
		w.product(in)
	case opVote:
		v := (preds[in.p] ^ in.pn) & mask
		is := false
		switch in.mode {
		case "ballot":
			for m := mask; m != 0; m &= m - 1 {
				rows[in.d][bits.TrailingZeros32(m)&31] = uint64(v)
			}
			return nil
		case "any":
			is = v != 0
		case "all":
			is = v == mask
		case "uni":
			is = v == mask || v == 0
		}
		preds[in.q] &^= mask
		if is {
			preds[in.q] |= mask
		}
	case opShuffle:
		return w.shuffle(in, mask)
	case opReduce:
		first := bits.TrailingZeros32(mask)
		v := rows[in.a][first]
		for m := mask & (mask - 1); m != 0; m &= m - 1 {
			v = in.reduce(v, rows[in.a][bits.TrailingZeros32(m)])
		}
		for m := mask; m != 0; m &= m - 1 {
			rows[in.d][bits.TrailingZeros32(m)&31] = v
		}
	case opMatrix:
		return w.matrix(in)
	}
	return nil
}

// product is mma.sync of bits. With g = lane/4 and t = lane%4, a fragment of 128 columns of A has for a lane row g (and g+8 in a second
// register) and bits 32t…32t+31, and one of B column g and the same bits; two of them make 256. D has rows g and g+8, columns 2t and 2t+1.
func (w *warp) product(in *inst) {
	var a [16][4]uint64
	var b [8][4]uint64
	nd, na := 4, int(in.n)
	if na == 1 {
		nd = 2
	}
	nb := max(1, na/2)
	d, as, bs, c := in.list[:nd], in.list[nd:nd+na], in.list[nd+na:nd+na+nb], in.list[nd+na+nb:]
	for lane := range 32 {
		g, t := lane>>2, lane&3
		for i, r := range as {
			a[g+i%2*8][i/2*2+t/2] |= w.rows[r][lane] << (t % 2 * 32)
		}
		for i, r := range bs {
			b[g][i*2+t/2] |= w.rows[r][lane] << (t % 2 * 32)
		}
	}
	var out [4]row
	for i := range d {
		o, from := &out[i], &w.rows[c[i]]
		for lane := range o {
			x, y := &a[lane>>2+i/2*8], &b[lane&3*2+i&1]
			var n int
			if in.mode == "and" {
				n = bits.OnesCount64(x[0]&y[0]) + bits.OnesCount64(x[1]&y[1]) + bits.OnesCount64(x[2]&y[2]) + bits.OnesCount64(x[3]&y[3])
			} else {
				n = bits.OnesCount64(x[0]^y[0]) + bits.OnesCount64(x[1]^y[1]) + bits.OnesCount64(x[2]^y[2]) + bits.OnesCount64(x[3]^y[3])
			}
			o[lane] = (from[lane] + uint64(n)) & 0xffffffff
		}
	}
	for i, r := range d {
		w.rows[r] = out[i]
	}
}

// shuffle is shfl.sync, as the PTX ISA writes it.
func (w *warp) shuffle(in *inst, mask uint32) error {
	var holds uint32
	for m := mask; m != 0; m &= m - 1 {
		i := bits.TrailingZeros32(m)
		lane, b, c := i, int(w.rows[in.b][i]&31), int(w.rows[in.c][i])
		segment := c >> 8 & 31
		most, least := lane&segment|c&31&^segment, lane&segment
		var j int
		var ok bool
		switch in.mode {
		case "up":
			j = lane - b
			ok = j >= most
		case "down":
			j = lane + b
			ok = j <= most
		case "bfly":
			j = lane ^ b
			ok = j <= most
		case "idx":
			j = least | b&^segment
			ok = j <= most
		}
		if !ok {
			j = lane
		} else {
			holds |= 1 << i
		}
		if mask>>j&1 == 0 {
			return w.fault(in, i, ErrDiverged, fmt.Sprintf("lane %d takes no part", j))
		}
		w.scratch[i] = w.rows[in.a][j]
	}
	blend(&w.rows[in.d], &w.scratch, mask)
	w.preds[in.q] = w.preds[in.q]&^mask | holds
	return nil
}
