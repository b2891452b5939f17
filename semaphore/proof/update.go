package proof

import (
	"context"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"unum/semaphore"
	"unum/semaphore/tree"
)

// UpdateProver proves updates of up to Size items.
type UpdateProver struct {
	p    *prover
	size int
}

// OpenUpdate loads the update circuit of that size and its keys from a key folder.
func OpenUpdate(dir string, m Manifest, size int, opts ...Option) (*UpdateProver, error) {
	p, err := loadProver(Dir(dir), m, fmt.Sprintf("update-%d", size), updatePublics, opts)
	if err != nil {
		return nil, err
	}
	return &UpdateProver{p, size}, nil
}

// UpdateWitness is an update with what its proof needs.
type UpdateWitness struct {
	NextIndex uint64 // number of places of the tree ever filled
	UpdateSeq uint64 // number of updates before this one
	Pre, Post semaphore.Root
	Day       uint32
	Steps     []UpdateStep // one or more, indices strictly increasing
}

// UpdateStep is one item of an update with the leaf that it changes.
type UpdateStep struct {
	Item semaphore.UpdateItem
	Old  semaphore.Leaf // before the update, not zero
	Path tree.Path      // in the tree after the steps before this one
}

// NewUpdateWitness plans an update of a tree by items of increasing indices, and returns the tree after it. updateSeq is the number of updates
// before this one. Items that the circuit would not prove are left for Prove to refuse; the error is the tree's for an index that it does not have.
func NewUpdateWitness(t tree.Tree, updateSeq uint64, day uint32, items []semaphore.UpdateItem) (UpdateWitness, tree.Tree, error) {
	w := UpdateWitness{NextIndex: t.Len(), UpdateSeq: updateSeq, Pre: t.Root(), Day: day}
	for i, item := range items {
		s := UpdateStep{Item: item}
		var err error
		if s.Old, err = t.Leaf(item.Index); err == nil {
			if s.Path, err = t.Path(item.Index); err == nil {
				t, err = t.Set(item.Index, s.leaf(day))
			}
		}
		if err != nil {
			return UpdateWitness{}, tree.Tree{}, fmt.Errorf("item %d: %w", i, err)
		}
		w.Steps = append(w.Steps, s)
	}
	w.Post = t.Root()
	return w, t, nil
}

// Items returns the items of the steps.
func (w UpdateWitness) Items() []semaphore.UpdateItem {
	items := make([]semaphore.UpdateItem, len(w.Steps))
	for i := range w.Steps {
		items[i] = w.Steps[i].Item
	}
	return items
}

// PublicInputs returns count, nextIndex, preRoot, postRoot, updateSeq, day, z, y: the order of the verifying key, and what the contract computes.
func (w UpdateWitness) PublicInputs() [updatePublics]semaphore.Field {
	count := uint64(len(w.Steps))
	z, y := semaphore.UpdateBinding(count, w.NextIndex, w.Pre, w.Post, w.UpdateSeq, w.Day, w.Items())
	return [...]semaphore.Field{
		semaphore.FieldFromUint64(count), semaphore.FieldFromUint64(w.NextIndex), w.Pre.Field, w.Post.Field,
		semaphore.FieldFromUint64(w.UpdateSeq), semaphore.FieldFromUint64(uint64(w.Day)), z, y,
	}
}

// Size is the largest number of items of one proof.
func (p *UpdateProver) Size() int { return p.size }

// Prove makes the proof that the contract wants with this update. It returns ErrWitness if the roots, paths and items do not belong together, and the
// context's error if that ends first. As with an append, the same update gives the same bytes.
func (p *UpdateProver) Prove(ctx context.Context, w UpdateWitness) (semaphore.Proof, error) {
	if err := w.check(p.size); err != nil {
		return semaphore.Proof{}, err
	}
	inputs := w.PublicInputs()
	return p.p.prove(ctx, inputs[:], w.secrets(p.size), false)
}

// Verify checks a proof against the public part of an update (roots, numbers and items), as the contract will. Errors are those of Verifier.Verify.
func (p *UpdateProver) Verify(w UpdateWitness, proof semaphore.Proof) error {
	if len(w.Steps) == 0 || len(w.Steps) > p.size {
		return fmt.Errorf("%w: %d items for a circuit of 1 to %d", ErrMalformed, len(w.Steps), p.size)
	}
	inputs := w.PublicInputs()
	return p.p.vk.verify(elements(inputs[:]), proof)
}

func (w *UpdateWitness) check(size int) error {
	if n := len(w.Steps); n == 0 || n > size {
		return fmt.Errorf("%w: %d items for a circuit of 1 to %d", ErrWitness, n, size)
	}
	for i := range w.Steps {
		s := &w.Steps[i]
		switch it := s.Item; {
		case it.Index >= w.NextIndex || it.Index >= semaphore.Capacity || it.Index != s.Path.Index:
			return fmt.Errorf("%w: item %d: no leaf or no path at its index", ErrWitness, i)
		case i > 0 && it.Index <= w.Steps[i-1].Item.Index:
			return fmt.Errorf("%w: item %d: index does not increase", ErrWitness, i)
		case s.Old.IsZero():
			return fmt.Errorf("%w: item %d: nothing there to change", ErrWitness, i)
		case s.leaf(w.Day) == s.Old:
			return fmt.Errorf("%w: item %d changes nothing", ErrWitness, i)
		case it.Kind == semaphore.KindReplace:
			if it.Commitment.IsZero() || !it.Attributes.Renewed() {
				return fmt.Errorf("%w: item %d: a replacement needs a commitment and the renewed bit", ErrWitness, i)
			}
		case it.Kind == semaphore.KindRemove:
			if !it.Commitment.IsZero() || it.Attributes != 0 {
				return fmt.Errorf("%w: item %d: a removal has no commitment and no attributes", ErrWitness, i)
			}
		default:
			return fmt.Errorf("%w: item %d: kind %d does not update a leaf", ErrWitness, i, it.Kind)
		}
	}
	return nil
}

// leaf is what the step leaves behind.
func (s *UpdateStep) leaf(day uint32) semaphore.Leaf {
	if s.Item.Kind == semaphore.KindRemove {
		return semaphore.Leaf{}
	}
	return semaphore.NewLeaf(s.Item.Commitment, day, s.Item.Attributes)
}

// secrets follows the fields of circuit.Update.
func (w *UpdateWitness) secrets(size int) []fr.Element {
	const attributeBits = 32
	var out wires
	for i := range size {
		var s UpdateStep
		var replace, remove, room, gap uint64
		if active := i < len(w.Steps); active {
			s = w.Steps[i]
			if s.Item.Kind == semaphore.KindReplace {
				replace = 1
			} else {
				remove = 1
			}
			room = w.NextIndex - 1 - s.Item.Index
			if i > 0 {
				gap = s.Item.Index - 1 - w.Steps[i-1].Item.Index
			}
		}
		commitment, old, change := s.Item.Commitment.Element(), s.Old.Element(), s.leaf(w.Day).Element()
		change.Sub(&change, &old)

		out.number(replace)
		out.number(remove)
		out.bits(s.Item.Index, semaphore.Depth)
		out.bits(uint64(s.Item.Attributes), attributeBits)
		out.element(commitment)
		out.element(old)
		out.fields(s.Path.Siblings[:])
		out.bits(room, semaphore.Depth)
		out.bits(gap, semaphore.Depth)
		out.inverse(commitment)
		out.inverse(old)
		out.inverse(change)
	}
	return out
}
