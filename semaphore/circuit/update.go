package circuit

import (
	"math/big"

	"github.com/consensys/gnark/frontend"
)

// Kinds of an update's items, as admissions number them.
const (
	KindReplace = 1
	KindRemove  = 2
)

// renewedAttribute is the bit of the attributes that every replacement sets.
const renewedAttribute = 8

// WordBits is the width of an item's attributes.
const WordBits = 32

// Update shows that Count leaves were replaced or removed, in strictly increasing order of their indices, and that nothing else changed.
//
//	the first Count items are active; the others have all words zero and change nothing
//	index below NextIndex and below 2³⁴; old leaf ≠ 0; new leaf ≠ old leaf
//	kind 1 (replace): commitment ≠ 0, bit 8 of the attributes is set, new leaf = H3(commitment, Day, attributes)
//	kind 2 (remove): commitment = attributes = 0, new leaf = 0
//	Y = Σ (index+1)·Z³ⁱ + (kind·2³² + attributes)·Z³ⁱ⁺¹ + commitment·Z³ⁱ⁺²
//
// Y at Z binds the items to what the contract was given, as in [Append]. UpdateSeq takes part in a square alone: Z is hashed from it. The
// contract checks that PreRoot, NextIndex and UpdateSeq are the current ones, 1 ≤ Count ≤ size, Day, and that bits 9 to 31 of the
// attributes are zero.
type Update struct {
	Count     frontend.Variable `gnark:",public"`
	NextIndex frontend.Variable `gnark:",public"`
	PreRoot   frontend.Variable `gnark:",public"`
	PostRoot  frontend.Variable `gnark:",public"`
	UpdateSeq frontend.Variable `gnark:",public"`
	Day       frontend.Variable `gnark:",public"`
	Z         frontend.Variable `gnark:",public"`
	Y         frontend.Variable `gnark:",public"`

	Items []UpdateItem
}

// UpdateItem is one slot of an [Update].
type UpdateItem struct {
	Replace    frontend.Variable           // 1 if the item replaces, else 0
	Remove     frontend.Variable           // 1 if the item removes, else 0
	Index      [Depth]frontend.Variable    // the index's bits
	Attributes [WordBits]frontend.Variable // the attributes' bits
	Commitment frontend.Variable
	Old        frontend.Variable        // the leaf before
	Siblings   [Depth]frontend.Variable // the leaf's path in the tree after the items before this one
	Room       [Depth]frontend.Variable // bits of NextIndex − 1 − index if active, else zeros
	Gap        [Depth]frontend.Variable // bits of index − 1 − (index of the item before) if active and not the first, else zeros

	CommitmentInverse frontend.Variable // 1/Commitment, or 0
	OldInverse        frontend.Variable // 1/Old if active, else 0
	ChangeInverse     frontend.Variable // 1/(new leaf − Old) if active, else 0
}

// NewUpdate gives an empty circuit for up to size items.
func NewUpdate(size int) *Update { return &Update{Items: make([]UpdateItem, size)} }

// Define implements frontend.Circuit.
func (c *Update) Define(api frontend.API) error {
	h := newHasher(api)
	root := c.PreRoot
	var count, before, y frontend.Variable = 0, 0, 0
	words := make([]frontend.Variable, 0, 3*len(c.Items))

	for i := range c.Items {
		it := &c.Items[i]

		// At most one of the two kinds; active is their sum; active items come first.
		api.AssertIsBoolean(it.Replace)
		api.AssertIsBoolean(it.Remove)
		active := api.Add(it.Replace, it.Remove)
		api.AssertIsBoolean(active)
		if i > 0 {
			earlier := api.Add(c.Items[i-1].Replace, c.Items[i-1].Remove)
			assertZeroProduct(api, active, api.Sub(1, earlier))
		}
		count = api.Add(count, active)

		// Indices: of 34 bits, below NextIndex, increasing. A difference that is a 34-bit number again did not go below zero.
		index := number(api, it.Index[:])
		assertProduct(api, active, api.Sub(c.NextIndex, 1, index), number(api, it.Room[:]))
		if i > 0 {
			assertProduct(api, active, api.Sub(index, 1, before), number(api, it.Gap[:]))
		} else {
			for _, b := range it.Gap {
				api.AssertIsEqual(b, 0)
			}
		}
		before = index

		// Words of an inactive item are zero, so are those that its kind does not use.
		attributes := number(api, it.Attributes[:])
		idle := api.Sub(1, active)
		assertZeroProduct(api, index, idle)
		notReplace := api.Sub(1, it.Replace)
		assertZeroProduct(api, attributes, notReplace)
		assertZeroProduct(api, it.Commitment, notReplace)
		assertProduct(api, it.Commitment, it.CommitmentInverse, it.Replace)
		api.AssertIsEqual(it.Attributes[renewedAttribute], it.Replace)

		leaf := api.Mul(h.leaf(it.Commitment, c.Day, attributes), it.Replace)
		assertProduct(api, it.Old, it.OldInverse, active)
		assertProduct(api, api.Sub(leaf, it.Old), it.ChangeInverse, active)

		old := h.climb(it.Old, it.Index[:], it.Siblings[:])
		assertZeroProduct(api, api.Sub(old, root), active)
		root = api.Add(root, api.Mul(api.Sub(h.climb(leaf, it.Index[:], it.Siblings[:]), root), active))

		kind := api.Add(it.Replace, api.Mul(it.Remove, 2))
		words = append(words,
			api.Add(index, active),
			api.Add(api.Mul(kind, new(big.Int).Lsh(big.NewInt(1), WordBits)), attributes),
			it.Commitment)
	}
	api.AssertIsEqual(c.Count, count)
	api.AssertIsEqual(c.PostRoot, root)

	for i := len(words) - 1; i >= 0; i-- {
		y = api.Add(api.Mul(y, c.Z), words[i])
	}
	api.AssertIsEqual(c.Y, y)
	api.Mul(c.UpdateSeq, c.UpdateSeq)
	return nil
}

// assertProduct asserts a·b = c.
func assertProduct(api frontend.API, a, b, c frontend.Variable) {
	api.AssertIsEqual(c, api.Mul(a, b))
}

// assertZeroProduct asserts a·b = 0.
func assertZeroProduct(api frontend.API, a, b frontend.Variable) { assertProduct(api, a, b, 0) }
