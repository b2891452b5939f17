package circuit

import (
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark/frontend"

	"unum/semaphore/poseidon"
)

// Append shows that leaves made of the commitments, all with this Day and these Attributes, were written from StartIndex on into a tree
// that was empty from there on, and that nothing else changed:
//
//	PreRoot is the root of a tree with anything left of StartIndex and nothing from StartIndex on
//	PostRoot is the root of the same tree with the leaves at StartIndex, StartIndex+1, …
//	leafᵢ = 0 if cᵢ = 0, else H3(cᵢ, Day, Attributes); the non-zero commitments come first
//	Y = Σ cᵢ·Zⁱ
//
// One circuit serves every StartIndex below 2³⁴ and every count up to its size. What is left of StartIndex enters as the frontier: at each
// level where StartIndex's bit is 1, the node on its left. PreRoot binds the frontier.
//
// Y at Z, with Z hashed from everything public including the commitments, binds the commitments to what the contract was given, for one
// constraint each instead of a hash. The contract checks what it knows better: that PreRoot and StartIndex are the current ones, the count,
// that each commitment is in (0, p), and that Day and Attributes are 32-bit numbers that it allows.
type Append struct {
	StartIndex frontend.Variable `gnark:",public"`
	PreRoot    frontend.Variable `gnark:",public"`
	PostRoot   frontend.Variable `gnark:",public"`
	Day        frontend.Variable `gnark:",public"`
	Attributes frontend.Variable `gnark:",public"`
	Z          frontend.Variable `gnark:",public"`
	Y          frontend.Variable `gnark:",public"`

	Commitments []frontend.Variable      // zero after the last one
	Inverses    []frontend.Variable      // 1/cᵢ, or anything where cᵢ = 0
	Start       [Depth]frontend.Variable // StartIndex's bits
	Frontier    [Depth]frontend.Variable // the left neighbour at each level; anything where the bit is 0
}

// NewAppend gives an empty circuit for up to size commitments.
func NewAppend(size int) *Append {
	return &Append{Commitments: make([]frontend.Variable, size), Inverses: make([]frontend.Variable, size)}
}

// Define implements frontend.Circuit.
func (c *Append) Define(api frontend.API) error {
	h := newHasher(api)
	empty := emptyNodes()

	// The row of new nodes, level by level; at level 0 the leaves.
	row := make([]frontend.Variable, len(c.Commitments))
	var previous frontend.Variable = 1
	var y frontend.Variable = 0
	dated := h.first(3, 1, c.Day, c.Attributes)
	for i, commitment := range c.Commitments {
		present := nonZero(api, commitment, c.Inverses[i])
		api.AssertIsBoolean(api.Sub(previous, present)) // both are 0 or 1, so all but 0 before 1
		previous = present
		row[i] = api.Mul(h.hashAfter(dated, commitment), present)
	}
	for i := len(c.Commitments) - 1; i >= 0; i-- {
		y = api.Add(api.Mul(y, c.Z), c.Commitments[i])
	}
	api.AssertIsEqual(c.Y, y)

	api.AssertIsEqual(c.StartIndex, number(api, c.Start[:]))

	// before is the node over StartIndex in the old tree: empty at level 0, and from there on made of the frontier and empty nodes.
	var before frontend.Variable = 0
	for level, bit := range c.Start {
		before, row = grow(api, h, before, row, bit, c.Frontier[level], empty[level])
	}
	api.AssertIsEqual(c.PreRoot, before)
	api.AssertIsEqual(c.PostRoot, row[0])
	for _, beyond := range row[1:] { // leaves past the last index of the tree
		api.AssertIsEqual(beyond, empty[Depth])
	}
	return nil
}

// grow goes up one level: from before, the old tree's node over the start index, and the row of new nodes from there on, to their parents. bit says
// whether the row starts with a right child; left is then the node beside it. none is the node over nothing.
func grow(api frontend.API, h *hasher, before frontend.Variable, row []frontend.Variable, bit, left frontend.Variable, none *big.Int) (
	frontend.Variable, []frontend.Variable) {
	// The neighbour of the row's first node inside its pair: the frontier if that node is a right child, else empty as far as the old
	// tree goes.
	sibling := api.Add(none, api.Mul(api.Sub(left, none), bit))
	d := api.Mul(api.Sub(sibling, before), bit)
	before = h.node(api.Add(before, d), api.Sub(sibling, d))

	// Shift the row by one place if it starts with a right child, so that pairs stand together.
	slots := make([]frontend.Variable, 0, len(row)+2)
	for i := range len(row) + 1 {
		var here, toTheLeft frontend.Variable = none, left
		if i < len(row) {
			here = row[i]
		}
		if i > 0 {
			toTheLeft = row[i-1]
		}
		slots = append(slots, api.Add(here, api.Mul(api.Sub(toTheLeft, here), bit)))
	}
	if len(slots)%2 == 1 {
		slots = append(slots, none)
	}
	parents := make([]frontend.Variable, 0, len(slots)/2)
	for i := 0; i < len(slots); i += 2 {
		parents = append(parents, h.node(slots[i], slots[i+1]))
	}
	return before, parents
}

// nonZero returns 1 if v is not zero, else 0: v·inverse = result and v·(1−result) = 0. Where v is zero the result is zero whatever the
// inverse; elsewhere the second forces it to 1 and the first then has one solution.
func nonZero(api frontend.API, v, inverse frontend.Variable) frontend.Variable {
	result := api.Mul(v, inverse)
	api.AssertIsEqual(v, api.Mul(v, result))
	return result
}

// emptyNodes gives the node over nothing at each level 0…Depth.
func emptyNodes() []*big.Int {
	nodes := make([]*big.Int, Depth+1)
	var node fr.Element
	for i := range nodes {
		nodes[i] = node.BigInt(new(big.Int))
		node = poseidon.Hash2(node, node)
	}
	return nodes
}
