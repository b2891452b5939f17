package proof

import (
	"cmp"
	"context"
	"errors"
	"math/big"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr/fft"
	"github.com/consensys/gnark/backend/witness"
	cs "github.com/consensys/gnark/constraint/bn254"
)

// groth16 makes the three points of a proof by gnark's key and solver. gnark's own prover can't be stopped, and blinds every proof; this one
// looks at the context between parts of at most maxPart points, and leaves out what an unblinded proof does not need.
//
// With blinding r, s (Groth16, https://eprint.iacr.org/2016/260, section 3.2; w are the wires, z[i] = τⁱ·(τⁿ−1)/δ, h the quotient's coefficients):
//
//	A = α + Σ wᵢ·aᵢ + r·δ
//	B = β + Σ wᵢ·bᵢ + s·δ
//	C = Σ wᵢ·kᵢ + Σ hᵢ·zᵢ + s·A + r·B − r·s·δ
//
// A proof without blinding (r = s = 0) is as sound, tells what it shows to anybody who knows the wires, and is the same bytes every time.
func (p *prover) groth16(ctx context.Context, w witness.Witness, blind bool) (a bn254.G1Affine, b bn254.G2Affine, c bn254.G1Affine, err error) {
	solved, err := p.sys.Solve(w)
	if err != nil {
		return a, b, c, err
	}
	solution, ok := solved.(*cs.R1CSSolution)
	if !ok {
		return a, b, c, errors.New("gnark solved another kind of system")
	}
	h, err := quotient(ctx, solution.A, solution.B, solution.C, &p.pk.Domain)
	if err != nil {
		return a, b, c, err
	}
	solution.A, solution.B, solution.C = nil, nil, nil

	var r, s fr.Element
	if blind {
		for _, e := range []*fr.Element{&r, &s} {
			if _, err := e.SetRandom(); err != nil {
				return a, b, c, err
			}
		}
	}

	values := []fr.Element(solution.W)
	ofB := without(values, p.pk.InfinityB)
	var sumA, sumB1, sumC part[bn254.G1Jac]
	var sumB part[bn254.G2Jac]
	var m multiplier
	multiply(&m, &sumB, p.pk.G2.B, ofB, g2Cost, (*bn254.G2Jac).MultiExp, (*bn254.G2Jac).AddAssign)
	multiply(&m, &sumA, p.pk.G1.A, without(values, p.pk.InfinityA), 1, (*bn254.G1Jac).MultiExp, (*bn254.G1Jac).AddAssign)
	multiply(&m, &sumC, p.pk.G1.K, values[p.publics+1:], 1, (*bn254.G1Jac).MultiExp, (*bn254.G1Jac).AddAssign)
	multiply(&m, &sumC, p.pk.G1.Z, h[:len(p.pk.G1.Z)], 1, (*bn254.G1Jac).MultiExp, (*bn254.G1Jac).AddAssign)
	if blind {
		multiply(&m, &sumB1, p.pk.G1.B, ofB, 1, (*bn254.G1Jac).MultiExp, (*bn254.G1Jac).AddAssign)
	}
	if err := m.run(ctx); err != nil {
		return a, b, c, err
	}

	sumA.sum.AddMixed(&p.pk.G1.Alpha)
	sumB.sum.AddMixed(&p.pk.G2.Beta)
	if blind {
		var kr fr.Element
		kr.Mul(&r, &s).Neg(&kr)
		deltas := bn254.BatchScalarMultiplicationG1(&p.pk.G1.Delta, []fr.Element{r, s, kr})
		sumA.sum.AddMixed(&deltas[0])
		sumB1.sum.AddMixed(&p.pk.G1.Beta)
		sumB1.sum.AddMixed(&deltas[1])

		var delta bn254.G2Jac
		delta.FromAffine(&p.pk.G2.Delta)
		delta.ScalarMultiplication(&delta, s.BigInt(new(big.Int)))
		sumB.sum.AddAssign(&delta)

		var t bn254.G1Jac
		sumC.sum.AddMixed(&deltas[2])
		sumC.sum.AddAssign(t.ScalarMultiplication(&sumA.sum, s.BigInt(new(big.Int))))
		sumC.sum.AddAssign(t.ScalarMultiplication(&sumB1.sum, r.BigInt(new(big.Int))))
	}
	a.FromJacobian(&sumA.sum)
	b.FromJacobian(&sumB.sum)
	c.FromJacobian(&sumC.sum)
	return a, b, c, nil
}

// fits reports whether a proving key has the lengths that groth16 counts on.
func (p *prover) fits() bool {
	wires := p.sys.GetNbPublicVariables() + p.secrets + p.sys.NbInternalVariables
	n := p.pk.Domain.Cardinality
	return len(p.pk.InfinityA) == wires && len(p.pk.G1.A) == wires-count(p.pk.InfinityA) &&
		len(p.pk.InfinityB) == wires && len(p.pk.G1.B) == wires-count(p.pk.InfinityB) && len(p.pk.G2.B) == len(p.pk.G1.B) &&
		len(p.pk.G1.K) == wires-p.publics-1 && uint64(len(p.pk.G1.Z)) == n-1 &&
		n >= uint64(p.sys.GetNbConstraints()) && n&(n-1) == 0 && len(p.pk.CommitmentKeys) == 0
}

func count(list []bool) (n int) {
	for _, b := range list {
		if b {
			n++
		}
	}
	return n
}

// quotient returns the coefficients of h = (a·b − c)/(xⁿ − 1) in bit-reversed order, as the key's z stand, from the values of a, b and c on the
// domain. a·b has degree below 2n and leaves c when divided, so with a·b = h·xⁿ + (c − h) its values on the coset g·⟨ω⟩ are those of a
// polynomial with coefficients (gⁿ − 1)·h + c: c itself need not be brought to the coset. It overwrites a, b and c.
func quotient(ctx context.Context, a, b, c []fr.Element, domain *fft.Domain) ([]fr.Element, error) {
	n := int(domain.Cardinality)
	tasks := fft.WithNbTasks(runtime.GOMAXPROCS(0))
	for _, v := range []*[]fr.Element{&a, &b, &c} {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		*v = append(*v, make([]fr.Element, n-len(*v))...)
		domain.FFTInverse(*v, fft.DIF, tasks)
	}
	for _, v := range [][]fr.Element{a, b} {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		domain.FFT(v, fft.DIT, fft.OnCoset(), tasks)
	}
	var factor, one fr.Element
	one.SetOne()
	factor.Exp(domain.FrMultiplicativeGen, new(big.Int).SetUint64(domain.Cardinality)).Sub(&factor, &one).Inverse(&factor)
	each(n, func(i int) { a[i].Mul(&a[i], &b[i]) })
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	domain.FFTInverse(a, fft.DIF, fft.OnCoset(), tasks)
	each(n, func(i int) { a[i].Sub(&a[i], &c[i]).Mul(&a[i], &factor) })
	return a, nil
}

// each runs f on 0…n−1, a stretch for each processor.
func each(n int, f func(i int)) {
	_ = spread(n, func(from, to int) error {
		for i := from; i < to; i++ {
			f(i)
		}
		return nil
	})
}

// without drops the values whose points are at infinity and not in the key.
func without(values []fr.Element, infinity []bool) []fr.Element {
	kept := make([]fr.Element, 0, len(values))
	for i := range values {
		if !infinity[i] {
			kept = append(kept, values[i])
		}
	}
	return kept
}

const (
	// maxPart is how many points are multiplied between two looks at the context: some 0.4 s of one core in G1, 1 s in G2. Larger parts are
	// no faster for a point, since their buckets no longer fit into a core's cache.
	maxPart = 1 << 16
	// g2Cost is what a point of G2 costs in points of G1.
	g2Cost = 3
)

// part is a sum that several jobs add to.
type part[P any] struct {
	mu  sync.Mutex
	sum P
}

// multiplier runs the products of points and scalars that it was given.
type multiplier struct{ jobs []job }

type job struct {
	cost int
	run  func(tasks int) error
}

// multiply plans to add Σ scalars[i]·points[i] to a sum.
func multiply[A, J any](m *multiplier, to *part[J], points []A, scalars []fr.Element, cost int,
	product func(*J, []A, []fr.Element, ecc.MultiExpConfig) (*J, error), add func(sum, q *J) *J) {
	parts := (len(points) + maxPart - 1) / maxPart
	for i := range parts {
		from, end := len(points)*i/parts, len(points)*(i+1)/parts
		m.jobs = append(m.jobs, job{cost * (end - from), func(tasks int) error {
			var sum J
			if _, err := product(&sum, points[from:end], scalars[from:end], ecc.MultiExpConfig{NbTasks: tasks}); err != nil {
				return err
			}
			to.mu.Lock()
			defer to.mu.Unlock()
			add(&to.sum, &sum)
			return nil
		}})
	}
}

// run does all jobs, the costly ones first, on all processors, or stops soon after the context ends.
func (m *multiplier) run(ctx context.Context) error {
	if len(m.jobs) == 0 {
		return nil
	}
	slices.SortStableFunc(m.jobs, func(a, b job) int { return cmp.Compare(b.cost, a.cost) })
	processors := runtime.GOMAXPROCS(0)
	workers := min(processors, len(m.jobs))
	tasks := (processors + len(m.jobs) - 1) / len(m.jobs)
	var next atomic.Int64
	errs := make([]error, workers)
	var wg sync.WaitGroup
	for i := range workers {
		wg.Go(func() {
			for errs[i] == nil {
				j := int(next.Add(1)) - 1
				if j >= len(m.jobs) {
					return
				}
				if errs[i] = ctx.Err(); errs[i] == nil {
					errs[i] = m.jobs[j].run(tasks)
				}
			}
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}
