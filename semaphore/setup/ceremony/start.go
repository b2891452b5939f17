package ceremony

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"math/bits"
	"runtime"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr/fft"
	update "github.com/consensys/gnark-crypto/ecc/bn254/mpcsetup"
	"github.com/consensys/gnark/backend/groth16/bn254/mpcsetup"
	"github.com/consensys/gnark/constraint"
	cs "github.com/consensys/gnark/constraint/bn254"
	"golang.org/x/sync/errgroup"
)

// start computes where phase 2 of a circuit begins, and the points of its keys that phase 2 leaves alone: what gnark's Phase2.Initialize gives, to the
// byte, for circuits without commitments. That one walks through the constraints on one processor and multiplies a point for each term; this one goes wire by
// wire on all of them, takes a wire's terms together, and stops with its context.
func start(ctx context.Context, t *target, commons *mpcsetup.SrsCommons) (*mpcsetup.Phase2, *mpcsetup.Phase2Evaluations, error) {
	if len(commons.G2.Tau) < int(t.domain()) {
		return nil, nil, fmt.Errorf("%w: phase 1 is too small for %s", ErrTranscript, t.name)
	}
	if c, ok := t.sys.CommitmentInfo.(constraint.Groth16Commitments); !ok || len(c) != 0 {
		return nil, nil, fmt.Errorf("%s has commitments", t.name)
	}
	n := int(t.domain())
	domain := fft.NewDomain(t.domain())
	tau, err := lagrangeG1(ctx, commons.G1.Tau[:n], domain)
	if err != nil {
		return nil, nil, err
	}
	alphaTau, err := lagrangeG1(ctx, commons.G1.AlphaTau[:n], domain)
	if err != nil {
		return nil, nil, err
	}
	betaTau, err := lagrangeG1(ctx, commons.G1.BetaTau[:n], domain)
	if err != nil {
		return nil, nil, err
	}
	tau2, err := lagrangeG2(ctx, commons.G2.Tau[:n], domain)
	if err != nil {
		return nil, nil, err
	}

	internal, secret, public := t.sys.GetNbVariables()
	wires := internal + secret + public
	left := termsOf(t.sys, wires, func(c *constraint.R1C) constraint.LinearExpression { return c.L })
	right := termsOf(t.sys, wires, func(c *constraint.R1C) constraint.LinearExpression { return c.R })
	out := termsOf(t.sys, wires, func(c *constraint.R1C) constraint.LinearExpression { return c.O })

	a, b, k, b2 := make([]bn254.G1Jac, wires), make([]bn254.G1Jac, wires), make([]bn254.G1Jac, wires), make([]bn254.G2Affine, wires)
	if err := spread(ctx, wires, func(i int) error {
		var sum linear[bn254.G1Affine]
		sum.take(t.sys.Coefficients, left.of(i), tau)
		if err := sum.g1(&a[i]); err != nil {
			return err
		}
		sum.reset()
		sum.take(t.sys.Coefficients, right.of(i), tau)
		if err := sum.g1(&b[i]); err != nil {
			return err
		}
		sum.reset()
		sum.take(t.sys.Coefficients, left.of(i), betaTau)
		sum.take(t.sys.Coefficients, right.of(i), alphaTau)
		sum.take(t.sys.Coefficients, out.of(i), tau)
		if err := sum.g1(&k[i]); err != nil {
			return err
		}
		var sum2 linear[bn254.G2Affine]
		sum2.take(t.sys.Coefficients, right.of(i), tau2)
		return sum2.g2(&b2[i])
	}); err != nil {
		return nil, nil, err
	}

	var evals mpcsetup.Phase2Evaluations
	evals.PublicAndCommitmentCommitted = [][]int{}
	evals.G1.A, evals.G1.B, evals.G2.B = bn254.BatchJacobianToAffineG1(a), bn254.BatchJacobianToAffineG1(b), b2
	evals.G1.CKK = [][]bn254.G1Affine{}
	keys := bn254.BatchJacobianToAffineG1(k) // γ and δ are still 1
	evals.G1.VKK = keys[:public:public]

	p := new(mpcsetup.Phase2)
	_, _, g1, g2 := bn254.Generators()
	p.Parameters.G1.Delta, p.Parameters.G2.Delta = g1, g2
	p.Parameters.G1.PKK = keys[public:]
	p.Parameters.G1.SigmaCKK, p.Parameters.G2.Sigma, p.Sigmas = [][]bn254.G1Affine{}, []bn254.G2Affine{}, []update.UpdateProof{}

	// τⁱ·(τⁿ − 1), in bit-reversed order, for i < n − 1.
	z := make([]bn254.G1Jac, n)
	shift := 64 - bits.TrailingZeros(uint(n))
	if err := spread(ctx, n-1, func(i int) error {
		at := &z[bits.Reverse64(uint64(i))>>shift]
		at.FromAffine(&commons.G1.Tau[i])
		at.Neg(at)
		at.AddMixed(&commons.G1.Tau[i+n])
		return nil
	}); err != nil {
		return nil, nil, err
	}
	p.Parameters.G1.Z = bn254.BatchJacobianToAffineG1(z[:n-1])
	return p, &evals, nil
}

// terms holds, for each wire, its coefficient in each constraint where it has one.
type terms struct {
	from []int // of wire i in list: from[i] to from[i+1]
	list []term
}

type term struct{ row, coefficient uint32 }

func (t *terms) of(wire int) []term { return t.list[t.from[wire]:t.from[wire+1]] }

func termsOf(sys *cs.R1CS, wires int, side func(c *constraint.R1C) constraint.LinearExpression) *terms {
	t := &terms{from: make([]int, wires+2)}
	it := sys.GetR1CIterator()
	for c := it.Next(); c != nil; c = it.Next() {
		for _, e := range side(c) {
			t.from[e.WireID()+2]++
		}
	}
	for i := 2; i < len(t.from); i++ {
		t.from[i] += t.from[i-1]
	}
	t.list = make([]term, t.from[len(t.from)-1])
	it = sys.GetR1CIterator()
	row := uint32(0)
	for c := it.Next(); c != nil; c = it.Next() {
		for _, e := range side(c) {
			at := &t.from[e.WireID()+1] // counts up to where the next wire starts
			t.list[*at] = term{row, uint32(e.CoeffID())}
			*at++
		}
		row++
	}
	t.from = t.from[:wires+1]
	return t
}

// linear is a sum of multiples of points. Multiples by 1 and −1, the most common, are kept apart.
type linear[A any] struct {
	plus, minus, points []A
	scalars             []fr.Element
}

func (l *linear[A]) reset() {
	l.plus, l.minus, l.points, l.scalars = l.plus[:0], l.minus[:0], l.points[:0], l.scalars[:0]
}

func (l *linear[A]) take(coefficients []fr.Element, list []term, points []A) {
	for _, t := range list {
		switch t.coefficient {
		case constraint.CoeffIdZero:
		case constraint.CoeffIdOne:
			l.plus = append(l.plus, points[t.row])
		case constraint.CoeffIdMinusOne:
			l.minus = append(l.minus, points[t.row])
		default:
			l.points = append(l.points, points[t.row])
			l.scalars = append(l.scalars, coefficients[t.coefficient])
		}
	}
}

// together is how many points are multiplied faster with one another than one by one.
const together = 8

func (l *linear[A]) g1(to *bn254.G1Jac) error {
	points, _ := any(l.points).([]bn254.G1Affine)
	plus, _ := any(l.plus).([]bn254.G1Affine)
	minus, _ := any(l.minus).([]bn254.G1Affine)
	var sum, t bn254.G1Jac
	if len(points) >= together {
		if _, err := sum.MultiExp(points, l.scalars, ecc.MultiExpConfig{NbTasks: 1}); err != nil {
			return err
		}
	} else {
		var s big.Int
		for i := range points {
			t.FromAffine(&points[i])
			sum.AddAssign(t.ScalarMultiplication(&t, l.scalars[i].BigInt(&s)))
		}
	}
	for i := range plus {
		sum.AddMixed(&plus[i])
	}
	for i := range minus {
		var q bn254.G1Affine
		sum.AddMixed(q.Neg(&minus[i]))
	}
	*to = sum
	return nil
}

func (l *linear[A]) g2(to *bn254.G2Affine) error {
	points, _ := any(l.points).([]bn254.G2Affine)
	plus, _ := any(l.plus).([]bn254.G2Affine)
	minus, _ := any(l.minus).([]bn254.G2Affine)
	var sum, t bn254.G2Jac
	if len(points) >= together {
		if _, err := sum.MultiExp(points, l.scalars, ecc.MultiExpConfig{NbTasks: 1}); err != nil {
			return err
		}
	} else {
		var s big.Int
		for i := range points {
			t.FromAffine(&points[i])
			sum.AddAssign(t.ScalarMultiplication(&t, l.scalars[i].BigInt(&s)))
		}
	}
	for i := range plus {
		sum.AddMixed(&plus[i])
	}
	for i := range minus {
		var q bn254.G2Affine
		sum.AddMixed(q.Neg(&minus[i]))
	}
	to.FromJacobian(&sum)
	return nil
}

// lagrangeG1 turns the points of the powers of τ into those of the domain's Lagrange polynomials at τ: an inverse Fourier transform.
func lagrangeG1(ctx context.Context, powers []bn254.G1Affine, domain *fft.Domain) ([]bn254.G1Affine, error) {
	points := make([]bn254.G1Jac, len(powers))
	for i := range points {
		points[i].FromAffine(&powers[i])
	}
	if err := transform(ctx, points, domain); err != nil {
		return nil, err
	}
	return bn254.BatchJacobianToAffineG1(points), nil
}

func lagrangeG2(ctx context.Context, powers []bn254.G2Affine, domain *fft.Domain) ([]bn254.G2Affine, error) {
	points := make([]bn254.G2Jac, len(powers))
	for i := range points {
		points[i].FromAffine(&powers[i])
	}
	if err := transform(ctx, points, domain); err != nil {
		return nil, err
	}
	out := make([]bn254.G2Affine, len(points))
	return out, spread(ctx, len(points), func(i int) error { out[i].FromJacobian(&points[i]); return nil })
}

// point is a group's element.
type point[J any] interface {
	*J
	AddAssign(q *J) *J
	SubAssign(q *J) *J
	ScalarMultiplication(q *J, s *big.Int) *J
}

// transform replaces points P[j] by (1/n)·Σ ω^(−ij)·P[j], for each i.
func transform[J any, P point[J]](ctx context.Context, points []J, domain *fft.Domain) error {
	n := len(points)
	if uint64(n) != domain.Cardinality {
		return errors.New("a transform needs as many points as its domain has")
	}
	twiddles := make([]fr.Element, max(1, n/2))
	twiddles[0].SetOne()
	for i := 1; i < len(twiddles); i++ {
		twiddles[i].Mul(&twiddles[i-1], &domain.GeneratorInv)
	}
	for half := n / 2; half >= 1; half /= 2 {
		if err := spread(ctx, n/2, func(k int) error {
			j := k % half
			low := k/half*2*half + j
			a, b := P(&points[low]), P(&points[low+half])
			sum := points[low]
			P(&sum).AddAssign(b)
			a.SubAssign(b)
			difference := points[low]
			points[low] = sum
			if j == 0 {
				points[low+half] = difference
				return nil
			}
			var s big.Int
			b.ScalarMultiplication(&difference, twiddles[j*(n/2/half)].BigInt(&s))
			return nil
		}); err != nil {
			return err
		}
	}
	shift := 64 - bits.TrailingZeros(uint(n))
	for i := range points {
		if j := int(bits.Reverse64(uint64(i)) >> shift); i < j {
			points[i], points[j] = points[j], points[i]
		}
	}
	inverse := domain.CardinalityInv.BigInt(new(big.Int))
	return spread(ctx, n, func(i int) error {
		p := P(&points[i])
		p.ScalarMultiplication(p, inverse)
		return nil
	})
}

// spread runs f on 0…n−1 on all processors, in chunks between which it looks at its context.
func spread(ctx context.Context, n int, f func(i int) error) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for from := 0; from < n; from += chunk {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			for i := from; i < min(from+chunk, n); i++ {
				if err := f(i); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return group.Wait()
}
