package circuit

import (
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark/frontend"
)

// Baby Jubjub as circomlib and Semaphore write it: a·x² + y² = 1 + d·x²·y² with a = 168700, d = 168696 (not gnark-crypto's rescaled a = −1
// curve, whose points have other coordinates). a is a square and d is none, so the addition law below has no exceptional case on the curve.
const (
	edwardsA = 168700
	edwardsD = 168696
)

// SecretBits is the length of the subgroup's order, hence of a secret scalar.
const SecretBits = 251

// order is l, the order of the subgroup that base generates.
func order() *big.Int {
	return decimal("2736030358979909402780800718157159386076813972158567259200215660948447373041")
}

// base is B8, circomlib's Base8.
func base() point {
	return point{
		element("5299619240641551281634865583518297030282874472190772894086521144482721001553"),
		element("16950150798460657717958625567821834550301663161624707787222815936182638968203"),
	}
}

func decimal(s string) *big.Int {
	n, ok := new(big.Int).SetString(s, 10)
	if !ok {
		panic("bad constant " + s)
	}
	return n
}

func element(s string) (e fr.Element) {
	e.SetBigInt(decimal(s))
	return e
}

// point is an affine point, used at compile time to make tables.
type point struct{ x, y fr.Element }

func neutral() (p point) {
	p.y.SetOne()
	return p
}

func (p point) add(q point) point {
	var a, d, one, xy, yx, xx, yy, t, num, den fr.Element
	a.SetUint64(edwardsA)
	d.SetUint64(edwardsD)
	one.SetOne()
	xy.Mul(&p.x, &q.y)
	yx.Mul(&p.y, &q.x)
	xx.Mul(&p.x, &q.x)
	yy.Mul(&p.y, &q.y)
	t.Mul(&xx, &yy).Mul(&t, &d)

	var r point
	num.Add(&xy, &yx)
	den.Add(&one, &t)
	r.x.Div(&num, &den)
	xx.Mul(&xx, &a)
	num.Sub(&yy, &xx)
	den.Sub(&one, &t)
	r.y.Div(&num, &den)
	return r
}

// wires is a point in a circuit.
type wires struct{ x, y frontend.Variable }

// timesBase is the scalar of these boolean bits times base: windows of three bits, in each a table of the eight multiples (three
// constraints), then one complete addition (six constraints). 748 constraints for SecretBits bits.
func timesBase(api frontend.API, bits []frontend.Variable) wires {
	var acc wires
	unit := base() // 8^k·base
	for k := 0; k < len(bits); k += 3 {
		window := bits[k:min(k+3, len(bits))]
		table := make([]point, 1<<len(window))
		table[0] = neutral()
		for j := 1; j < len(table); j++ {
			table[j] = table[j-1].add(unit)
		}
		w := choose(api, window, table)
		if k == 0 {
			acc = w
		} else {
			acc = add(api, acc, w)
		}
		for range len(window) {
			unit = unit.add(unit)
		}
	}
	return acc
}

// choose picks table[Σ bits[i]·2^i] by the multilinear polynomial that takes the table's values on boolean bits.
func choose(api frontend.API, bits []frontend.Variable, table []point) wires {
	xs, ys := make([]fr.Element, len(table)), make([]fr.Element, len(table))
	for i := range table {
		xs[i], ys[i] = table[i].x, table[i].y
	}
	multilinear(xs)
	multilinear(ys)

	// low[S] is the product of the bits of S among the first two.
	low := []frontend.Variable{1, bits[0]}
	if len(bits) > 1 {
		low = append(low, bits[1], api.Mul(bits[0], bits[1]))
	}
	line := func(coefficients []fr.Element) frontend.Variable {
		terms := make([]frontend.Variable, len(coefficients))
		for i := range coefficients {
			terms[i] = api.Mul(low[i], coefficients[i].BigInt(new(big.Int)))
		}
		return sum(api, terms)
	}
	coordinate := func(c []fr.Element) frontend.Variable {
		if len(bits) < 3 {
			return line(c)
		}
		return api.Add(line(c[:4]), api.Mul(line(c[4:]), bits[2]))
	}
	return wires{coordinate(xs), coordinate(ys)}
}

// multilinear turns the values at each subset into the coefficient of each subset (Möbius transform).
func multilinear(v []fr.Element) {
	for step := 1; step < len(v); step *= 2 {
		for i := range v {
			if i&step != 0 {
				v[i].Sub(&v[i], &v[i^step])
			}
		}
	}
}

// add is the complete addition of two points of the curve. Both denominators are non-zero there, so each unchecked division has exactly
// one solution.
func add(api frontend.API, p, q wires) wires {
	xy := api.Mul(p.x, q.y)
	yx := api.Mul(p.y, q.x)
	cross := api.Mul(api.Sub(p.y, api.Mul(p.x, edwardsA)), api.Add(q.x, q.y)) // y₁x₂ + y₁y₂ − a·x₁x₂ − a·x₁y₂
	t := api.Mul(api.Mul(xy, yx), edwardsD)
	return wires{
		x: api.DivUnchecked(api.Add(xy, yx), api.Add(1, t)),
		y: api.DivUnchecked(api.Sub(api.Add(cross, api.Mul(xy, edwardsA)), yx), api.Sub(1, t)),
	}
}
