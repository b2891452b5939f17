package proof

import (
	"context"
	"fmt"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"unum/semaphore"
	"unum/semaphore/tree"
)

// AppendProver proves appends of up to Size commitments.
type AppendProver struct {
	p    *prover
	size int
}

// OpenAppend loads the append circuit of that size and its keys from a key folder.
func OpenAppend(dir string, m Manifest, size int, opts ...Option) (*AppendProver, error) {
	p, err := loadProver(Dir(dir), m, fmt.Sprintf("append-%d", size), appendPublics, opts)
	if err != nil {
		return nil, err
	}
	return &AppendProver{p, size}, nil
}

// AppendWitness is an append with what its proof needs.
type AppendWitness struct {
	StartIndex  uint64
	Pre, Post   semaphore.Root
	Day         uint32
	Attributes  semaphore.Attributes
	Commitments []semaphore.IdentityCommitment   // one or more, none zero, in leaf order
	Frontier    [semaphore.Depth]semaphore.Field // at each level where StartIndex's bit is 1, the node on its left; elsewhere anything
}

// NewAppendWitness plans the append of commitments to a tree and returns the tree after it. The error is the tree's, if it has no room.
func NewAppendWitness(t tree.Tree, day uint32, attributes semaphore.Attributes, commitments []semaphore.IdentityCommitment) (AppendWitness, tree.Tree, error) {
	leaves := make([]semaphore.Leaf, len(commitments))
	for i, c := range commitments {
		leaves[i] = semaphore.NewLeaf(c, day, attributes)
	}
	after, err := t.Append(leaves...)
	if err != nil {
		return AppendWitness{}, tree.Tree{}, err
	}
	return AppendWitness{
		StartIndex:  t.Len(),
		Pre:         t.Root(),
		Post:        after.Root(),
		Day:         day,
		Attributes:  attributes,
		Commitments: slices.Clone(commitments),
		Frontier:    t.Frontier(),
	}, after, nil
}

// PublicInputs returns startIndex, preRoot, postRoot, day, attributes, z, y: the order of the verifying key, and what the contract computes.
func (w AppendWitness) PublicInputs() [appendPublics]semaphore.Field {
	z, y := semaphore.AppendBinding(w.StartIndex, w.Pre, w.Post, w.Day, w.Attributes, w.Commitments)
	return [...]semaphore.Field{
		semaphore.FieldFromUint64(w.StartIndex), w.Pre.Field, w.Post.Field,
		semaphore.FieldFromUint64(uint64(w.Day)), semaphore.FieldFromUint64(uint64(w.Attributes)), z, y,
	}
}

// Size is the largest number of commitments of one proof.
func (p *AppendProver) Size() int { return p.size }

// Prove makes the proof that the contract wants with this append. It returns ErrWitness if the roots, the frontier or the commitments do not belong
// together, and the context's error if that ends first: within a second or two of one core's work, with nothing going on behind
// it. All of a batch is public, so its proof is not blinded, and the same batch gives the same bytes.
func (p *AppendProver) Prove(ctx context.Context, w AppendWitness) (semaphore.Proof, error) {
	if err := w.check(p.size); err != nil {
		return semaphore.Proof{}, err
	}
	inputs := w.PublicInputs()
	return p.p.prove(ctx, inputs[:], w.secrets(p.size), false)
}

// Verify checks a proof against the public part of an append (all but Frontier), as the contract will. Errors are those of Verifier.Verify.
func (p *AppendProver) Verify(w AppendWitness, proof semaphore.Proof) error {
	if err := w.check(p.size); err != nil {
		return fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	inputs := w.PublicInputs()
	return p.p.vk.verify(elements(inputs[:]), proof)
}

func (w *AppendWitness) check(size int) error {
	n := len(w.Commitments)
	if n == 0 || n > size {
		return fmt.Errorf("%w: %d commitments for a circuit of 1 to %d", ErrWitness, n, size)
	}
	for i := range w.Commitments {
		if w.Commitments[i].IsZero() {
			return fmt.Errorf("%w: commitment %d is zero", ErrWitness, i)
		}
	}
	if w.StartIndex >= semaphore.Capacity || w.StartIndex+uint64(n) > semaphore.Capacity {
		return fmt.Errorf("%w: no room for %d leaves from index %d on", ErrWitness, n, w.StartIndex)
	}
	return nil
}

// secrets follows the fields of circuit.Append.
func (w *AppendWitness) secrets(size int) []fr.Element {
	commitments := make([]fr.Element, size)
	for i := range w.Commitments {
		commitments[i] = w.Commitments[i].Element()
	}
	var out wires
	out = append(out, commitments...)
	out = append(out, fr.BatchInvert(commitments)...) // 0 for 0
	out.bits(w.StartIndex, semaphore.Depth)
	out.fields(w.Frontier[:])
	return out
}
