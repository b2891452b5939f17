package circuit

import (
	"math/big"

	"github.com/consensys/gnark/frontend"
)

// Widths of the parts of a policy and of a leaf, in bits.
const (
	DayBits        = 32
	AssuranceBits  = 8
	AttributeBits  = AssuranceBits + 1 // bit 8 is renewed; a leaf with any higher attribute has no proof
	PolicyBits     = 2*DayBits + AssuranceBits
	renewedBit     = AssuranceBits
	policyRenewed  = DayBits     // first bit of renewedBefore
	policyRequired = 2 * DayBits // first bit of minAssurance
)

// Membership shows that the prover knows a secret whose leaf is in the tree, without saying which leaf:
//
//	secret < l, secret·B8 = (Ax, Ay), commitment = H2(Ax, Ay)
//	leaf = H3(commitment, enrolledDay, attributes) lies under Root, Depth levels down
//	Nullifier = H2(Scope, secret)
//	Policy = enrolledBefore + renewedBefore·2³² + minAssurance·2⁶⁴, in parts of 32, 32 and 8 bits
//	enrolledDay < enrolledBefore
//	renewed = 0, or enrolledDay < renewedBefore
//	assurance ≥ minAssurance
//	Root ≠ 0
//
// Signal takes part in a square alone, so that a proof holds for one signal only. Who checks must fix Scope and Policy itself, accept Root
// only from a list, and use each (Scope, Nullifier) once.
type Membership struct {
	Root      frontend.Variable `gnark:",public"`
	Nullifier frontend.Variable `gnark:",public"`
	Scope     frontend.Variable `gnark:",public"`
	Signal    frontend.Variable `gnark:",public"`
	Policy    frontend.Variable `gnark:",public"`

	Secret     [SecretBits]frontend.Variable    // the secret's bits
	Day        [DayBits]frontend.Variable       // enrolledDay's bits
	Attributes [AttributeBits]frontend.Variable // the attributes' bits
	Index      [Depth]frontend.Variable         // the leaf's index's bits
	Siblings   [Depth]frontend.Variable         // from the leaf's sibling up
	PolicyBits [PolicyBits]frontend.Variable    // Policy's bits
	Early      [DayBits]frontend.Variable       // bits of enrolledBefore − 1 − enrolledDay
	Renewed    [DayBits]frontend.Variable       // bits of renewedBefore − 1 − enrolledDay if renewed, else zeros
	Surplus    [AssuranceBits]frontend.Variable // bits of assurance − minAssurance
}

// Define implements frontend.Circuit.
func (c *Membership) Define(api frontend.API) error {
	h := newHasher(api)

	// A secret of l or more would give a second nullifier for the same key.
	assertAtMost(api, c.Secret[:], new(big.Int).Sub(order(), big.NewInt(1)))
	secret := weigh(api, c.Secret[:])
	key := timesBase(api, c.Secret[:])
	commitment := h.hash(key.x, key.y)

	day := number(api, c.Day[:])
	attributes := number(api, c.Attributes[:])
	for _, b := range c.Index {
		api.AssertIsBoolean(b)
	}
	root := h.climb(h.leaf(commitment, day, attributes), c.Index[:], c.Siblings[:])
	api.AssertIsEqual(c.Root, root)
	api.AssertIsDifferent(c.Root, 0)

	api.AssertIsEqual(c.Nullifier, h.hash(c.Scope, secret))

	// 72 bits can't wrap around the modulus, so the parts are what the verifier packed.
	api.AssertIsEqual(c.Policy, number(api, c.PolicyBits[:]))
	enrolledBefore := weigh(api, c.PolicyBits[:policyRenewed])
	renewedBefore := weigh(api, c.PolicyBits[policyRenewed:policyRequired])
	minAssurance := weigh(api, c.PolicyBits[policyRequired:])
	renewed := c.Attributes[renewedBit]
	assurance := weigh(api, c.Attributes[:AssuranceBits])

	// Each difference of numbers below 2³² is a number below 2³² again, so it did not go below zero.
	api.AssertIsEqual(api.Add(number(api, c.Early[:]), day, 1), enrolledBefore)
	late := api.Mul(renewed, api.Sub(renewedBefore, 1, day))
	api.AssertIsEqual(late, number(api, c.Renewed[:]))
	api.AssertIsEqual(api.Add(number(api, c.Surplus[:]), minAssurance), assurance)

	api.Mul(c.Signal, c.Signal)
	return nil
}
