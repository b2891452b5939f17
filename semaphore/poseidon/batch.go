package poseidon

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/utils/cpu"
)

const (
	// lanes is the number of hashes that run side by side: enough that the start of a vector operation is cheap, few enough that states and scratch space stay
	// in the first-level cache and on the stack.
	lanes = 64
	// group is what one vector instruction works on; a rest of fewer than minGroup hashes is faster one by one.
	group    = 8
	minGroup = 5
	// batchWidth is the widest state of a batch.
	batchWidth = 4
)

// Batch2 sets out[i] to Hash2(left[i], right[i]); out may be left or right, and must not overlap them otherwise. Slices of different lengths are an error, and nothing
// is hashed then.
//
// On processors with AVX-512 IFMA the hashes run side by side, from 64 on at about a third of Hash2's time each; on others it is a loop over Hash2. The results are
// the same. It runs on the caller's goroutine and allocates nothing.
func Batch2(out, left, right []fr.Element) error {
	if len(left) != len(out) || len(right) != len(out) {
		return fmt.Errorf("poseidon: lists of %d and %d inputs for %d hashes", len(left), len(right), len(out))
	}
	scheduleFor(3).batch(out, [batchWidth - 1][]fr.Element{left, right}, 1, cpu.SupportAVX512IFMA)
	return nil
}

// Batch3 sets out[i] to Hash3(a[i], b[i], c[i]), as Batch2 does with Hash2.
func Batch3(out, a, b, c []fr.Element) error {
	if len(a) != len(out) || len(b) != len(out) || len(c) != len(out) {
		return fmt.Errorf("poseidon: lists of %d, %d and %d inputs for %d hashes", len(a), len(b), len(c), len(out))
	}
	scheduleFor(4).batch(out, [batchWidth - 1][]fr.Element{a, b, c}, 1, cpu.SupportAVX512IFMA)
	return nil
}

// BatchPairs sets out[i] to Hash2(row[2i], row[2i+1]), as Batch2 does: a level of a tree from the one below. out may be the start of row. len(row) must be 2·len(out).
func BatchPairs(out, row []fr.Element) error {
	if len(row) != 2*len(out) {
		return fmt.Errorf("poseidon: row of %d for %d hashes", len(row), len(out))
	}
	if len(out) > 0 {
		scheduleFor(3).batch(out, [batchWidth - 1][]fr.Element{row, row[1:]}, 2, cpu.SupportAVX512IFMA)
	}
	return nil
}

// batch hashes in[0][i·stride], in[1][i·stride]… to out[i]. No output is written before the inputs up to its own place are read.
func (s *schedule) batch(out []fr.Element, in [batchWidth - 1][]fr.Element, stride int, vector bool) {
	done := 0
	if vector {
		for len(out)-done >= minGroup {
			n := min(len(out)-done, lanes)
			if rest := n % group; rest < minGroup {
				n -= rest
			}
			s.sideBySide(out[done:done+n], in, done*stride, stride)
			done += n
		}
	}
	for ; done < len(out); done++ {
		var st [batchWidth]fr.Element
		for j := range s.t - 1 {
			st[j+1] = in[j][done*stride]
		}
		out[done] = s.hash(st[:s.t])
	}
}

// sideBySide hashes at most lanes states at once: each element of the state is a row over all lanes, padded to whole groups, and every step of the schedule is
// done to a row. It is hash, operation by operation.
func (s *schedule) sideBySide(out []fr.Element, in [batchWidth - 1][]fr.Element, from, stride int) {
	t, n := s.t, (len(out)+group-1)/group*group
	var space [2*batchWidth + 2][lanes]fr.Element
	var st, next [batchWidth]fr.Vector
	for i := range t {
		st[i], next[i] = space[i][:n], space[batchWidth+i][:n]
	}
	x, k := fr.Vector(space[2*batchWidth][:n]), fr.Vector(space[2*batchWidth+1][:n])
	for j := range t - 1 {
		for i := range out {
			st[j+1][i] = in[j][from+i*stride]
		}
	}
	addConstant := func(v fr.Vector, c *fr.Element) {
		k[0] = *c
		for filled := 1; filled < n; filled *= 2 {
			copy(k[filled:], k[:filled])
		}
		v.Add(v, k)
	}
	sboxes := func(v fr.Vector) {
		x.Mul(v, v)
		x.Mul(x, x)
		v.Mul(v, x)
	}
	addScaled := func(z, v fr.Vector, c *fr.Element) {
		x.ScalarMul(v, c)
		z.Add(z, x)
	}
	full := func(ark, m []fr.Element, first int) {
		for i := first; i < t; i++ {
			addConstant(st[i], &ark[i])
			sboxes(st[i])
		}
		for i := range t {
			unit := max(i, first)
			copy(next[i], st[unit])
			for j := first; j < t; j++ {
				if j != unit {
					addScaled(next[i], st[j], &m[i*t+j])
				}
			}
		}
		st, next = next, st
	}

	full(s.ark, s.mds, 1)
	for r := 1; r < FullRounds/2; r++ {
		full(s.ark[r*t:], s.mds[r*t*t:], 0)
	}
	for i := range t {
		addConstant(st[i], &s.ark[FullRounds/2*t+i])
	}
	x0 := next[0]
	for r := range s.partial {
		p := &s.partial[r]
		sboxes(st[0])
		addConstant(st[0], &p.k)
		copy(x0, st[0])
		for i := range p.row {
			addScaled(st[0], st[i+1], &p.row[i])
			addScaled(st[i+1], x0, &p.col[i])
		}
	}
	const after = FullRounds/2 + 1
	for r := range FullRounds/2 - 1 {
		full(s.ark[(after+r)*t:], s.mds[(FullRounds/2+r)*t*t:], 0)
	}
	sum := next[0]
	for j := range t {
		addConstant(st[j], &s.ark[(after+FullRounds/2-1)*t+j])
		sboxes(st[j])
		if j == 0 {
			sum.ScalarMul(st[0], &s.last[0])
		} else {
			addScaled(sum, st[j], &s.last[j])
		}
	}
	copy(out, sum)
}
