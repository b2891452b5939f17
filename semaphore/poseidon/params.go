package poseidon

import (
	"sync"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// FullRounds is the number of full rounds of every width; half stand before the partial rounds and half after.
const FullRounds = 8

// MaxInputs is the largest number of inputs of one hash; the state is one element wider.
const MaxInputs = 16

// partialRounds returns circomlib's number of partial rounds for a state of t elements, 2 ≤ t ≤ 17.
func partialRounds(t int) int {
	return [...]int{56, 57, 56, 60, 60, 63, 64, 63, 60, 66, 60, 65, 70, 60, 64, 68}[t-2]
}

// Params returns the textbook parameters of the permutation with a state of t elements (inputs + 1): rf full and rp partial rounds, the round constants
// ark of length (rf+rp)·t in order of use, and the matrix mds, applied as out[i] = Σ mds[i][j]·in[j]. It returns zeros and nils unless 2 ≤ t ≤ 17.
// The slices are the caller's own. A circuit that follows these constants round by round computes the same function as Hash1…Hash16.
func Params(t int) (rf, rp int, ark []fr.Element, mds [][]fr.Element) {
	if t < 2 || t > MaxInputs+1 {
		return 0, 0, nil, nil
	}
	return generate(t)
}

func generate(t int) (rf, rp int, ark []fr.Element, mds [][]fr.Element) {
	rf, rp = FullRounds, partialRounds(t)
	g := newGrain(t, rf, rp)
	ark = make([]fr.Element, (rf+rp)*t)
	for i := range ark {
		ark[i] = g.constant()
	}
	xy := make([]fr.Element, 2*t)
	for i := range xy {
		xy[i] = g.reduced()
	}
	mds = make([][]fr.Element, t)
	for i := range mds {
		mds[i] = make([]fr.Element, t)
		for j := range mds[i] {
			mds[i][j].Add(&xy[i], &xy[t+j]).Inverse(&mds[i][j])
		}
	}
	return rf, rp, ark, mds
}

// schedule is the permutation of one width, rewritten so that a partial round costs about 2t instead of t² multiplications. It computes the same function.
//
// Every partial round's matrix is split as sparse·diag(1, N): diag(1, N) leaves element 0 alone, so it passes the S-box of its own round backwards and joins
// the matrix before; in the end one dense matrix stands before the partial rounds and a sparse one after each S-box. In the same way the round constants of
// elements 1… move to the front (they are added once, as ark row 4) and one constant a round stays, added after the S-box. The first round's element 0 is the
// capacity, a constant, and joins the second round's constants.
//
// Last, every element is carried multiplied by a factor that differs from round to round. A factor λ before an S-box is λ⁵ after it, and the row of the matrix
// that follows may be scaled at will, so each row gets one entry 1 and costs one multiplication less: the diagonal in full rounds (in row 0 of the first round
// the entry of element 1), the corner of each sparse matrix. The last row undoes all factors that are left.
type schedule struct {
	t, rp   int
	ark     []fr.Element   // full rounds' constants, row by row: 4 rows before, 1 row entering the partial rounds, 4 rows after; ark[0] is not used
	mds     []fr.Element   // of the 7 full rounds but the last, row-major one after the other; entries on the diagonal and in column 0 of the first are not used
	last    []fr.Element   // row 0 of the last round
	partial []partialRound // rp of them
}

type partialRound struct {
	k   fr.Element   // added to element 0 after the S-box
	row []fr.Element // element 0 becomes element 0 + Σ row[i]·state[i+1]
	col []fr.Element // element i+1 gains col[i]·(old element 0)
}

// schedules makes each width's schedule once, on first use (about 2 ms for two inputs, 40 ms for sixteen).
type schedules [MaxInputs + 2]struct {
	once sync.Once
	s    *schedule
}

// cache is immutable after each width's first use; it is no configuration and carries no state between hashes.
var cache schedules

func scheduleFor(t int) *schedule {
	c := &cache[t]
	c.once.Do(func() { c.s = newSchedule(t) })
	return c.s
}

func newSchedule(t int) *schedule {
	rf, rp, ark, mds := generate(t)
	half := rf / 2
	s := &schedule{t: t, rp: rp, partial: make([]partialRound, rp)}

	// Constants: from the last partial round to the second, c = M·d; d[1:] joins the row before, d[0] stays behind the S-box of the round before.
	rows := make([][]fr.Element, rf+rp)
	for i := range rows {
		rows[i] = append([]fr.Element(nil), ark[i*t:(i+1)*t]...)
	}
	capacity := rows[0][0]
	sbox(&capacity)
	for i := range t {
		var x fr.Element
		rows[1][i].Add(&rows[1][i], x.Mul(&mds[i][0], &capacity))
	}
	inverse := invert(mds)
	for r := half + rp - 1; r > half; r-- {
		d := apply(inverse, rows[r])
		s.partial[r-1-half].k = d[0]
		for i := 1; i < t; i++ {
			rows[r-1][i].Add(&rows[r-1][i], &d[i])
		}
	}

	// Matrices: from the last partial round to the first, current = sparse·diag(1, N).
	type sparse struct {
		m        fr.Element
		row, col []fr.Element
	}
	steps := make([]sparse, rp)
	current := mds
	var moved [][]fr.Element
	for r := rp - 1; r >= 0; r-- {
		n := make([][]fr.Element, t-1)
		for i := range n {
			n[i] = current[i+1][1:]
		}
		nInv := invert(n)
		st := sparse{m: current[0][0], row: make([]fr.Element, t-1), col: make([]fr.Element, t-1)}
		for j := range t - 1 {
			st.col[j] = current[j+1][0]
			for i := range t - 1 {
				var x fr.Element
				x.Mul(&current[0][i+1], &nInv[i][j])
				st.row[j].Add(&st.row[j], &x)
			}
		}
		steps[r] = st
		moved = identity(t)
		for i := range t - 1 {
			copy(moved[i+1][1:], n[i])
		}
		current = multiply(moved, mds)
	}
	pre := current
	rows[half] = apply(moved, rows[half])

	// Factors: scale[i] is what element i is carried times.
	scale := make([]fr.Element, t)
	for i := range scale {
		scale[i].SetOne()
	}
	constants := func(row []fr.Element) {
		for i := range row {
			var x fr.Element
			s.ark = append(s.ark, *x.Mul(&row[i], &scale[i]))
		}
	}
	// full takes a row of constants, the S-box, and a matrix, whose row i is scaled so that its entry unit(i) becomes 1.
	full := func(row []fr.Element, m [][]fr.Element, unit func(i int) int) {
		constants(row)
		inv := make([]fr.Element, t)
		for i := range scale {
			scale[i] = fifth(scale[i])
			inv[i].Inverse(&scale[i])
		}
		next := make([]fr.Element, t)
		for i := range t {
			next[i].Inverse(&m[i][unit(i)])
			next[i].Mul(&next[i], &scale[unit(i)])
			for j := range t {
				var x fr.Element
				s.mds = append(s.mds, *x.Mul(&m[i][j], &next[i]).Mul(&x, &inv[j]))
			}
		}
		scale = next
	}
	diagonal := func(i int) int { return i }
	full(rows[0], mds, func(i int) int { return max(i, 1) })
	for r := 1; r < half-1; r++ {
		full(rows[r], mds, diagonal)
	}
	full(rows[half-1], pre, diagonal)

	constants(rows[half])
	for r, st := range steps {
		l5 := fifth(scale[0])
		var l5inv, minv fr.Element
		l5inv.Inverse(&l5)
		scale[0].Mul(&l5, minv.Inverse(&st.m))
		p := &s.partial[r]
		p.k.Mul(&p.k, &l5)
		p.row, p.col = st.row, st.col
		for i := range t - 1 {
			var inv fr.Element
			inv.Inverse(&scale[i+1])
			p.row[i].Mul(&p.row[i], &scale[0]).Mul(&p.row[i], &inv)
			p.col[i].Mul(&p.col[i], &l5inv).Mul(&p.col[i], &scale[i+1])
		}
	}

	for r := half + rp; r < rf+rp-1; r++ {
		full(rows[r], mds, diagonal)
	}
	constants(rows[rf+rp-1])
	for j := range t {
		var x fr.Element
		x = fifth(scale[j])
		s.last = append(s.last, *x.Inverse(&x).Mul(&x, &mds[0][j]))
	}
	return s
}

func fifth(x fr.Element) fr.Element {
	sbox(&x)
	return x
}

func identity(n int) [][]fr.Element {
	m := make([][]fr.Element, n)
	for i := range m {
		m[i] = make([]fr.Element, n)
		m[i][i].SetOne()
	}
	return m
}

func apply(m [][]fr.Element, v []fr.Element) []fr.Element {
	out := make([]fr.Element, len(m))
	for i, row := range m {
		for j := range row {
			var x fr.Element
			out[i].Add(&out[i], x.Mul(&row[j], &v[j]))
		}
	}
	return out
}

func multiply(a, b [][]fr.Element) [][]fr.Element {
	out := make([][]fr.Element, len(a))
	for i := range a {
		out[i] = make([]fr.Element, len(b[0]))
		for j := range out[i] {
			for k := range b {
				var x fr.Element
				out[i][j].Add(&out[i][j], x.Mul(&a[i][k], &b[k][j]))
			}
		}
	}
	return out
}

// invert returns the inverse by Gauss and Jordan. The matrices here are submatrices of an MDS matrix and their products, which have one; a test checks it
// for every width.
func invert(m [][]fr.Element) [][]fr.Element {
	n := len(m)
	a, inv := make([][]fr.Element, n), identity(n)
	for i := range m {
		a[i] = append([]fr.Element(nil), m[i]...)
	}
	for c := range n {
		p := c
		for p < n-1 && a[p][c].IsZero() {
			p++
		}
		a[c], a[p], inv[c], inv[p] = a[p], a[c], inv[p], inv[c]
		var d fr.Element
		d.Inverse(&a[c][c])
		for j := range n {
			a[c][j].Mul(&a[c][j], &d)
			inv[c][j].Mul(&inv[c][j], &d)
		}
		for i := range n {
			if i == c || a[i][c].IsZero() {
				continue
			}
			f := a[i][c]
			for j := range n {
				var x fr.Element
				a[i][j].Sub(&a[i][j], x.Mul(&f, &a[c][j]))
				inv[i][j].Sub(&inv[i][j], x.Mul(&f, &inv[c][j]))
			}
		}
	}
	return inv
}
