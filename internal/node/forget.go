package node

import (
	"context"
	"errors"
	"fmt"
	"time"

	"unum/semaphore"
	"unum/semaphore/registrar"
	"unum/semaphore/sequencer"
)

// handlePort answers the registrar about leaves: from the contract where it can, from the read model for what the contract does not keep.
type handlePort struct{ n *Node }

// HandleRoot implements registrar.Chain.
func (p handlePort) HandleRoot(ctx context.Context, kind semaphore.BatchKind, batch, position uint64) (root [32]byte, index uint64, err error) {
	b, err := p.n.finalBatch(ctx, kind, batch)
	if err != nil || b == nil || position >= uint64(b.Count()) {
		return [32]byte{}, 0, err
	}
	if kind == semaphore.BatchAppend {
		root, err = p.n.registry.HandleRoot(ctx, batch)
		return root, batch + position, err
	}
	items, err := semaphore.ParseUpdateItems(b.Items)
	if err != nil {
		return [32]byte{}, 0, err
	}
	root, err = p.n.registry.UpdateHandleRoot(ctx, batch)
	return root, items[position].Index, err
}

// finalBatch finds the final batch of that kind, named as registrar.Place does; nil if there is none.
func (n *Node) finalBatch(ctx context.Context, kind semaphore.BatchKind, batch uint64) (*sequencer.Batch, error) {
	for after := uint64(0); ; {
		batches, err := n.treeStore.OnChain(ctx, after, 100)
		if err != nil || len(batches) == 0 {
			return nil, err
		}
		for i := range batches {
			b := &batches[i]
			after = b.RootSeq
			if b.Kind == kind && b.State == sequencer.Final && (kind == semaphore.BatchAppend && b.Start == batch || kind == semaphore.BatchUpdate && b.UpdateSeq == batch) {
				return b, nil
			}
		}
	}
}

// Live implements registrar.Chain.
func (p handlePort) Live(ctx context.Context, index uint64, kind semaphore.BatchKind, batch uint64) (bool, error) {
	at, err := p.n.sequencer.SiteOf(ctx, index)
	if errors.Is(err, sequencer.ErrLeafUnknown) {
		return false, nil
	}
	return err == nil && at.Final && at.Kind == kind && at.Batch == batch, err
}

// placeOf says to the registrar where a leaf stands.
func placeOf(s sequencer.Site) registrar.Place {
	return registrar.Place{Index: s.Index, Kind: s.Kind, Batch: s.Batch, Opening: s.Opening}
}

// ErrNoLeaf means that an enrollment can't be forgotten yet: its admission was given out, or may be, and has no final leaf. Erasing the
// templates now would let the person enroll twice.
var ErrNoLeaf = errors.New("the enrollment has no final leaf yet; forget it once it has")

// Forgotten is the receipt of a person who was forgotten.
type Forgotten struct {
	Number      uint64 `json:"number"`      // admission number of the enrollment
	Removal     uint64 `json:"removal"`     // admission number of the removal
	RemovedAt   uint64 `json:"removedAt"`   // sequence number of the first root without the leaf
	TxHash      string `json:"txHash"`      // of the removal
	ErasedOnDay uint32 `json:"erasedOnDay"` // day on which the templates were overwritten with zeros
	Registry    string `json:"registry"`
	ChainID     uint64 `json:"chainId"`
}

// Forget removes the leaf of an enrollment from the tree, waits until that is final, erases the person's templates, and gives a receipt. It
// may be interrupted at any point and called again; what was done is not done twice. The person is not recognised afterwards, and
// may enroll anew. [Node.Run] must be running.
func (n *Node) Forget(ctx context.Context, number uint64) (Forgotten, error) {
	if n.enroll == nil || !n.cfg.has(DutySequence) {
		return Forgotten{}, fmt.Errorf("%w: forgetting needs the duties enroll and sequence", errConfig)
	}
	receipt := Forgotten{Number: number, Registry: n.deployment.Registry.Address.Hex(), ChainID: n.deployment.ChainID}
	handle, err := n.enroll.Handle(ctx, number)
	if err != nil {
		return Forgotten{}, err
	}
	site, err := n.sequencer.Site(ctx, n.registrar.HandleHash(handle))
	switch {
	case err == nil:
		if receipt.Removal, err = n.remove(ctx, handle, site); err != nil {
			return Forgotten{}, err
		}
	case !errors.Is(err, sequencer.ErrLeafUnknown):
		return Forgotten{}, err
	}
	if receipt.RemovedAt, receipt.TxHash, err = n.removalOf(ctx, n.registrar.HandleHash(handle)); err != nil {
		return Forgotten{}, err
	}
	if receipt.RemovedAt == 0 {
		return Forgotten{}, ErrNoLeaf
	}
	if _, err := n.enroll.Erase(ctx, number); err != nil {
		return Forgotten{}, err
	}
	receipt.ErasedOnDay = semaphore.DayOf(n.deps.Now())
	return receipt, n.enroll.Erased(ctx, number)
}

// remove has a leaf removed and waits until that is final.
func (n *Node) remove(ctx context.Context, handle [32]byte, at sequencer.Site) (removal uint64, err error) {
	if removal, err = n.enroll.NextNumber(ctx); err != nil {
		return 0, err
	}
	signed, err := n.registrar.Remove(ctx, registrar.Removal{Number: removal, Handle: handle, Place: placeOf(at)})
	if err != nil {
		return 0, err
	}
	if err := n.sequencer.Submit(ctx, signed); err != nil {
		return 0, err
	}
	if err := n.sequencer.Flush(ctx); err != nil {
		return 0, err
	}
	t := time.NewTicker(200 * time.Millisecond)
	defer t.Stop()
	for {
		s, err := n.sequencer.Status(ctx, removal)
		switch {
		case err != nil:
			return 0, err
		case s.State == sequencer.Final:
			return removal, nil
		case s.State == sequencer.Rejected:
			return 0, fmt.Errorf("the removal was set aside: %s", s.Code)
		}
		select {
		case <-ctx.Done():
			return 0, ctx.Err()
		case <-t.C:
		}
	}
}

// removalOf finds the update that removed the leaf which was appended under a handle hash.
func (n *Node) removalOf(ctx context.Context, handleHash [32]byte) (seq uint64, tx string, err error) {
	var index uint64
	known := false
	for after := uint64(0); ; {
		batches, err := n.treeStore.OnChain(ctx, after, 100)
		if err != nil || len(batches) == 0 {
			return seq, tx, err
		}
		for _, b := range batches {
			after = b.RootSeq
			switch {
			case b.Kind == semaphore.BatchAppend:
				for i, h := range b.HandleHashes {
					if h == handleHash {
						index, known = b.Start+uint64(i), true
					}
				}
			case known && seq == 0:
				items, err := semaphore.ParseUpdateItems(b.Items)
				if err != nil {
					return 0, "", err
				}
				for _, item := range items {
					if item.Index == index && item.Kind == semaphore.KindRemove {
						seq, tx = b.RootSeq, hex0x(b.TxHash[:])
					}
				}
			}
		}
	}
}
