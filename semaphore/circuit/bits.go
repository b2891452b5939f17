package circuit

import (
	"math/big"
	"slices"

	"github.com/consensys/gnark/frontend"
)

// number makes the bits boolean and returns Σ bits[i]·2^i, which costs a constraint per bit.
func number(api frontend.API, bits []frontend.Variable) frontend.Variable {
	for _, b := range bits {
		api.AssertIsBoolean(b)
	}
	return weigh(api, bits)
}

// weigh returns Σ bits[i]·2^i of bits that something else makes boolean. It costs nothing.
func weigh(api frontend.API, bits []frontend.Variable) frontend.Variable {
	terms := make([]frontend.Variable, len(bits))
	weight := big.NewInt(1)
	for i, b := range bits {
		terms[i] = api.Mul(b, new(big.Int).Set(weight))
		weight.Lsh(weight, 1)
	}
	return sum(api, terms)
}

func sum(api frontend.API, terms []frontend.Variable) frontend.Variable {
	switch len(terms) {
	case 0:
		return 0
	case 1:
		return terms[0]
	}
	return api.Add(terms[0], terms[1], terms[2:]...)
}

// assertAtMost makes the bits boolean and their number at most max, which has as many bits at most: a constraint per bit, and one per 1 of max.
func assertAtMost(api frontend.API, bits []frontend.Variable, max *big.Int) {
	api.Compiler().(interface {
		MustBeLessOrEqCst(bits []frontend.Variable, bound *big.Int, forDebug frontend.Variable)
	}).MustBeLessOrEqCst(slices.Clone(bits), max, 0)
}
