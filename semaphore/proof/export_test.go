package proof

import (
	"context"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"unum/semaphore"
)

// ProveUnchecked proves a membership witness without the checks that come before the circuit, and with one secret value changed if at ≥ 0.
func (p *MembershipProver) ProveUnchecked(ctx context.Context, w MembershipWitness, at int, value fr.Element) (semaphore.MembershipProof, error) {
	out := semaphore.MembershipProof{Root: w.Root, Nullifier: w.Identity.Nullifier(w.Scope), Scope: w.Scope, Signal: w.Signal, Policy: w.Policy}
	secrets := w.secrets()
	if at >= 0 {
		secrets[at] = value
	}
	inputs := out.PublicInputs()
	var err error
	out.Proof, err = p.p.prove(ctx, inputs[:], secrets, true)
	return out, err
}

// Secrets gives the secret values that a witness is proven with, for other provers.
func (w MembershipWitness) Secrets() []fr.Element { return w.secrets() }

// Secrets gives the secret values that a witness is proven with, for other provers.
func (w AppendWitness) Secrets(size int) []fr.Element { return w.secrets(size) }

// Secrets gives the secret values that a witness is proven with, for other provers.
func (w UpdateWitness) Secrets(size int) []fr.Element { return w.secrets(size) }
