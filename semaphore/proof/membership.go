package proof

import (
	"context"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"unum/semaphore"
	"unum/semaphore/tree"
)

// MembershipProver makes membership proofs, on a person's own device.
type MembershipProver struct{ p *prover }

// OpenMembership loads the membership circuit and its keys from a key folder.
func OpenMembership(dir string, m Manifest, opts ...Option) (*MembershipProver, error) {
	return LoadMembership(Dir(dir), m, opts...)
}

// LoadMembership is OpenMembership for files that do not lie in a folder. Whoever provides the manifest is trusted with the prover's anonymity: a
// proving key made for the purpose can leak the witness.
func LoadMembership(read ReadFunc, m Manifest, opts ...Option) (*MembershipProver, error) {
	p, err := loadProver(read, m, "membership", membershipPublics, opts)
	if err != nil {
		return nil, err
	}
	return &MembershipProver{p}, nil
}

// MembershipWitness is what a person knows and wants to say.
type MembershipWitness struct {
	Identity   *semaphore.Identity
	Day        uint32 // of the leaf
	Attributes semaphore.Attributes
	Path       tree.Path // of the leaf in the tree of Root
	Root       semaphore.Root
	Scope      semaphore.Scope
	Signal     semaphore.Signal
	Policy     semaphore.Policy
}

// Prove makes a proof. It returns ErrNotMember or ErrPolicyUnmet if there is none, before any costly work, and the context's error if that ends
// first: within a fraction of a second, with nothing going on behind it.
func (p *MembershipProver) Prove(ctx context.Context, w MembershipWitness) (semaphore.MembershipProof, error) {
	if err := w.check(); err != nil {
		return semaphore.MembershipProof{}, err
	}
	out := semaphore.MembershipProof{
		Root:      w.Root,
		Nullifier: w.Identity.Nullifier(w.Scope),
		Scope:     w.Scope,
		Signal:    w.Signal,
		Policy:    w.Policy,
	}
	inputs := out.PublicInputs()
	var err error
	if out.Proof, err = p.p.prove(ctx, inputs[:], w.secrets(), true); err != nil {
		return semaphore.MembershipProof{}, err
	}
	return out, nil
}

func (w *MembershipWitness) check() error {
	switch {
	case w.Identity == nil:
		return fmt.Errorf("%w: no identity", ErrWitness)
	case w.Root.IsZero():
		return ErrRootZero
	case w.Attributes>>9 != 0:
		return fmt.Errorf("%w: attributes have unassigned bits", ErrWitness)
	case !w.Policy.Admits(w.Day, w.Attributes):
		return ErrPolicyUnmet
	}
	leaf := semaphore.NewLeaf(w.Identity.Commitment(), w.Day, w.Attributes)
	if !tree.VerifyPath(w.Root, leaf, w.Path) {
		return ErrNotMember
	}
	return nil
}

// secrets follows the fields of circuit.Membership.
func (w *MembershipWitness) secrets() []fr.Element {
	const dayBits, attributeBits, assuranceBits, policyBits, secretBits = 32, 9, 8, 72, 251
	var out wires
	secret := w.Identity.SecretScalar().Bytes()
	out.bitsOf(secretBits, func(i int) bool { return secret[31-i/8]>>(i%8)&1 == 1 })
	out.bits(uint64(w.Day), dayBits)
	out.bits(uint64(w.Attributes), attributeBits)
	out.bits(w.Path.Index, semaphore.Depth)
	out.fields(w.Path.Siblings[:])
	policy := w.Policy.Field().Bytes()
	out.bitsOf(policyBits, func(i int) bool { return policy[31-i/8]>>(i%8)&1 == 1 })
	out.bits(uint64(w.Policy.EnrolledBefore-1-w.Day), dayBits)
	var late uint32
	if w.Attributes.Renewed() {
		late = w.Policy.RenewedBefore - 1 - w.Day
	}
	out.bits(uint64(late), dayBits)
	out.bits(uint64(w.Attributes.Assurance()-w.Policy.MinAssurance), assuranceBits)
	return out
}
