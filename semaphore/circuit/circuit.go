// Package circuit holds the arithmetic circuits of unum: who is a member, and how the tree of members may change.
//
// Three statements, each a gnark circuit over BN254's scalar field:
//
//   - [Membership]: my leaf is in the tree with this root, my nullifier for this scope is this, my leaf satisfies this policy, and
//     I mean exactly this signal.
//   - [Append]: these commitments, dated and rated alike, were appended to an append-only tree, and nothing else changed.
//   - [Update]: these leaves of the tree were replaced or removed, one after the other, and nothing else changed.
//
// Start with [Catalog], which lists the circuits and sizes that the network runs, and [Spec.Compile]. Keys are made by
// semaphore/setup; proofs are made and checked by semaphore/proof. This package does no I/O and holds no key.
//
// # What every circuit keeps to
//
//   - Bits, inverses and slacks are secret inputs: no circuit asks the solver for a hint, so whatever a malicious prover might choose
//     is an ordinary witness and the tests can try it.
//   - No lookup and no commitment: a proof is three points, and the verifying key carries no commitment key.
//   - Hashes are circomlib's Poseidon; leaves are hashed with three inputs and nodes with two, so that a node is never a leaf.
//   - Bits are little-endian: bit i has weight 2^i. Bit i of a leaf's index says on which side the path's node at level i hangs:
//     0 left, 1 right. Level 0 is the leaves' level.
//   - The order of a struct's fields is the order of the witness; semaphore/proof fills witnesses in this order without this package,
//     and its tests prove each statement so.
//
// Non-goals: the circuits do not know addresses, times or contracts. What a public input means is for the verifier to fix.
package circuit

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc"
	cs "github.com/consensys/gnark/constraint/bn254"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/r1cs"
)

// Depth is the number of levels between a leaf and the root.
const Depth = 34

// Kind says which statement a circuit proves.
type Kind string

// The three statements.
const (
	KindMembership Kind = "membership"
	KindAppend     Kind = "append"
	KindUpdate     Kind = "update"
)

// Spec names one circuit: a statement and, for batches, how many items it holds. Membership has size 0.
type Spec struct {
	Kind Kind
	Size int
}

// Catalog lists the circuits that the network runs, in the order in which their keys are made.
func Catalog() []Spec {
	return []Spec{{KindMembership, 0}, {KindAppend, 10}, {KindUpdate, 3}}
}

// Larger lists batches for networks that outgrow the catalog, each the most that its domain holds: 2¹⁶ and 2¹⁹ for appending, 2¹⁷ for updating. Their
// keys are made by a ceremony that names them; nothing else compiles them.
func Larger() []Spec {
	return []Spec{{KindAppend, 83}, {KindAppend, 997}, {KindUpdate, 7}}
}

// Find gives the circuit of a name, from Catalog and Larger.
func Find(name string) (Spec, bool) {
	for _, s := range append(Catalog(), Larger()...) {
		if s.Name() == name {
			return s, true
		}
	}
	return Spec{}, false
}

// Name is the circuit's name in manifests and file names: "membership", "append-10", "update-3".
func (s Spec) Name() string {
	if s.Kind == KindMembership {
		return string(s.Kind)
	}
	return fmt.Sprintf("%s-%d", s.Kind, s.Size)
}

// Publics is the number of public inputs of the circuit.
func (s Spec) Publics() int {
	switch s.Kind {
	case KindMembership:
		return 5
	case KindAppend:
		return 7
	case KindUpdate:
		return 8
	}
	return 0
}

// New gives an empty circuit of this kind and size, for compiling or assigning. It returns an error for a kind or size that does not exist.
func (s Spec) New() (frontend.Circuit, error) {
	switch {
	case s.Kind == KindMembership && s.Size == 0:
		return new(Membership), nil
	case s.Kind == KindAppend && s.Size > 0:
		return NewAppend(s.Size), nil
	case s.Kind == KindUpdate && s.Size > 0:
		return NewUpdate(s.Size), nil
	}
	return nil, fmt.Errorf("no circuit of kind %q and size %d", s.Kind, s.Size)
}

// Compile turns the circuit into its constraint system. The same source and the same gnark give the same bytes on every machine.
func (s Spec) Compile() (*cs.R1CS, error) {
	c, err := s.New()
	if err != nil {
		return nil, err
	}
	sys, err := compile(c)
	if err != nil {
		return nil, fmt.Errorf("compile %s: %w", s.Name(), err)
	}
	return sys, nil
}

func compile(c frontend.Circuit) (*cs.R1CS, error) {
	ccs, err := frontend.Compile(ecc.BN254.ScalarField(), r1cs.NewBuilder, c)
	if err != nil {
		return nil, err
	}
	sys, ok := ccs.(*cs.R1CS)
	if !ok {
		return nil, fmt.Errorf("unexpected constraint system %T", ccs)
	}
	return sys, nil
}
