package circuit

import (
	"fmt"
	"math/big"

	"github.com/consensys/gnark/frontend"

	"unum/semaphore/poseidon"
)

// hasher writes circomlib's Poseidon into a circuit. It holds the constants of each width as big integers, which is how the frontend
// takes them, so that a circuit with hundreds of hashes converts them once.
type hasher struct {
	api    frontend.API
	widths map[int]*poseidonParams
}

type poseidonParams struct {
	full, partial int
	ark           []*big.Int   // (full+partial)·t, round by round
	mds           [][]*big.Int // t·t, row i gives lane i of the next state
}

func newHasher(api frontend.API) *hasher {
	return &hasher{api: api, widths: make(map[int]*poseidonParams)}
}

func (h *hasher) params(t int) *poseidonParams {
	if p, ok := h.widths[t]; ok {
		return p
	}
	full, partial, ark, mds := poseidon.Params(t)
	p := &poseidonParams{full: full, partial: partial, ark: make([]*big.Int, len(ark)), mds: make([][]*big.Int, t)}
	for i := range ark {
		p.ark[i] = ark[i].BigInt(new(big.Int))
	}
	for i := range mds {
		p.mds[i] = make([]*big.Int, t)
		for j := range mds[i] {
			p.mds[i][j] = mds[i][j].BigInt(new(big.Int))
		}
	}
	h.widths[t] = p
	return p
}

// hash is Poseidon of 1 to 16 inputs: state (0, inputs…), and lane 0 of the permutation comes out. Two inputs cost 240 constraints, three
// 261; an input that is a constant costs three fewer.
func (h *hasher) hash(inputs ...frontend.Variable) frontend.Variable {
	return h.hashAfter(nil, inputs...)
}

// first gives the inputs from position from on as they are after the first S-boxes of Poseidon of n inputs, where the lanes do not know of each
// other yet: three constraints each, spent once for all hashes that share these inputs.
func (h *hasher) first(n, from int, inputs ...frontend.Variable) []frontend.Variable {
	p := h.params(n + 1)
	out := make([]frontend.Variable, len(inputs))
	for i := range inputs {
		out[i] = h.quintic(h.api.Add(inputs[i], p.ark[from+1+i]))
	}
	return out
}

// hashAfter is hash of the inputs followed by those of which [hasher.first] gave what the first S-boxes make of them.
func (h *hasher) hashAfter(shared []frontend.Variable, inputs ...frontend.Variable) frontend.Variable {
	t := 1 + len(inputs) + len(shared)
	p := h.params(t)
	state := make([]frontend.Variable, t)
	state[0] = 0
	copy(state[1:], inputs)

	next := make([]frontend.Variable, t)
	rounds := p.full + p.partial
	for r := range rounds {
		own := t
		if r == 0 {
			own -= len(shared)
			copy(state[own:], shared)
		}
		for i := range own {
			state[i] = h.api.Add(state[i], p.ark[r*t+i])
		}
		if r < p.full/2 || r >= p.full/2+p.partial {
			for i := range own {
				state[i] = h.quintic(state[i])
			}
		} else {
			state[0] = h.quintic(state[0])
		}
		lanes := t
		if r == rounds-1 {
			lanes = 1 // only lane 0 leaves the permutation
		}
		for i := range lanes {
			var sum frontend.Variable = h.api.Mul(state[0], p.mds[i][0])
			for j := 1; j < t; j++ {
				sum = h.api.Add(sum, h.api.Mul(state[j], p.mds[i][j]))
			}
			next[i] = sum
		}
		state, next = next, state
	}
	return state[0]
}

// quintic is x⁵ in three constraints. The last product has x on the right: x stands on a right side already, x⁴ then never does, which
// spares the proving key a point of G2.
func (h *hasher) quintic(x frontend.Variable) frontend.Variable {
	x2 := h.api.Mul(x, x)
	x4 := h.api.Mul(x2, x2)
	return h.api.Mul(x4, x)
}

// node is the parent of two nodes.
func (h *hasher) node(left, right frontend.Variable) frontend.Variable { return h.hash(left, right) }

// leaf is the leaf of a commitment, with another number of inputs than a node.
func (h *hasher) leaf(commitment, day, attributes frontend.Variable) frontend.Variable {
	return h.hash(commitment, day, attributes)
}

// climb gives the root that a leaf has at the place named by bits, with these siblings: Depth times 241 constraints, and the caller
// makes the bits boolean.
func (h *hasher) climb(leaf frontend.Variable, bits, siblings []frontend.Variable) frontend.Variable {
	if len(bits) != Depth || len(siblings) != Depth {
		panic(fmt.Sprintf("climb: %d bits and %d siblings instead of %d", len(bits), len(siblings), Depth))
	}
	cur := leaf
	for i := range Depth {
		d := h.api.Mul(h.api.Sub(siblings[i], cur), bits[i])
		cur = h.node(h.api.Add(cur, d), h.api.Sub(siblings[i], d))
	}
	return cur
}
