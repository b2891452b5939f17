package node

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"unum/api"
	"unum/api/wire"
	"unum/contracts/chain"
	"unum/enroll"
	"unum/semaphore"
	"unum/semaphore/registrar"
	"unum/semaphore/sequencer"
)

// registrationPort hands the decisions of the biometric side to the registrar. For a recovery it also says where the old leaf stands, which
// the biometric side does not know and the registrar checks against the chain.
type registrationPort struct{ n *Node }

// Register implements enroll.Registrar.
func (p registrationPort) Register(ctx context.Context, digest [32]byte, number uint64, kind uint8, attributes uint32, handle [32]byte) error {
	return p.n.registrar.Register(ctx, digest, number, kind, attributes, handle)
}

// Replace implements enroll.Registrar.
func (p registrationPort) Replace(ctx context.Context, digest [32]byte, number uint64, attributes uint32, handle, oldHandle [32]byte) error {
	r := registrar.Replacement{SessionDigest: digest, Number: number, Attributes: attributes, Handle: handle, OldHandle: oldHandle}
	at, err := p.n.sequencer.Site(ctx, p.n.registrar.HandleHash(oldHandle))
	if err != nil {
		return fmt.Errorf("find the leaf to be replaced: %w", err)
	}
	r.Place = placeOf(at)
	return p.n.registrar.Replace(ctx, r)
}

// deskPort gives the sequencer the registry's desk for replacements.
type deskPort struct{ registry *chain.Registry }

// Announce implements sequencer.Replacements.
func (p deskPort) Announce(ctx context.Context, a semaphore.SignedAdmission) error {
	var revert *chain.RevertError
	err := again(fmt.Sprintf("announce/%d", a.Number), func(id string) error {
		_, err := p.registry.AnnounceReplacement(ctx, id, a)
		return err
	})
	if !errors.As(err, &revert) {
		return err
	}
	r := &sequencer.Refused{Code: revert.Code, Number: a.Number}
	switch revert.Code {
	case "registry_paused", "replacement_pending":
		r.Wait = true
	case "number_used":
		r.Code = sequencer.CodeReplacementStopped
	}
	return r
}

// again calls send with one transaction name after the other, for as long as the transaction of that name reverted on chain: what may be refused today
// and taken tomorrow needs a new one then.
func again(name string, send func(id string) error) error {
	for i := 0; ; i++ {
		err := send(fmt.Sprintf("%s/%d", name, i))
		var revert *chain.RevertError
		if !errors.As(err, &revert) || revert.TxHash == (common.Hash{}) || i == maxAgain {
			return err
		}
	}
}

// maxAgain bounds how many transactions of one name may ever revert.
const maxAgain = 1000

// Pending implements sequencer.Replacements.
func (p deskPort) Pending(ctx context.Context, index uint64) (number, readyAt uint64, err error) {
	r, ok, err := p.registry.PendingReplacement(ctx, index)
	if err != nil || !ok {
		return 0, 0, err
	}
	return r.Number, r.ReadyAt, nil
}

// notices remembers what befell admissions outside of batches, as far as it was read. A block is read again until it is final, so that a
// reorganisation leaves nothing behind.
type notices struct {
	mu        sync.Mutex
	registry  *chain.Registry
	confirm   uint64
	next      uint64              // first block that is not remembered
	announced map[uint64]struct{} // indices of leaves for which a replacement was ever announced
	gone      map[uint64]struct{} // numbers voided in a final block
}

func newNotices(r *chain.Registry, from, confirmations uint64) *notices {
	return &notices{registry: r, confirm: max(confirmations, 1), next: from, announced: map[uint64]struct{}{}, gone: map[uint64]struct{}{}}
}

// read takes in new blocks, and gives the notices of those that are not final yet. The lock must be held.
func (n *notices) read(ctx context.Context) ([]chain.Notice, error) {
	s, err := n.registry.State(ctx)
	if err != nil || s.Block < n.next {
		return nil, err
	}
	all, err := n.registry.Notices(ctx, n.next, s.Block)
	if err != nil {
		return nil, err
	}
	final := s.Block - min(s.Block, n.confirm-1) // the newest final block
	var fresh []chain.Notice
	for _, e := range all {
		switch {
		case e.Block > final:
			fresh = append(fresh, e)
		case e.Kind == chain.NoticeAnnounced:
			n.announced[e.Index] = struct{}{}
		case e.Kind == chain.NoticeVoided, e.Kind == chain.NoticeVetoed, e.Kind == chain.NoticeDropped:
			n.gone[e.Number] = struct{}{}
		}
	}
	n.next = max(n.next, final+1)
	return fresh, nil
}

// voided tells which numbers were voided in a final block.
func (n *notices) voided(ctx context.Context) (func(number uint64) bool, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if _, err := n.read(ctx); err != nil {
		return nil, err
	}
	gone := maps.Clone(n.gone)
	return func(number uint64) bool { _, ok := gone[number]; return ok }, nil
}

// pending gives the replacements that wait at the newest block, by ascending index.
func (n *notices) pending(ctx context.Context) ([]chain.PendingReplacement, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	fresh, err := n.read(ctx)
	if err != nil {
		return nil, err
	}
	indices := maps.Clone(n.announced)
	for _, e := range fresh {
		if e.Kind == chain.NoticeAnnounced {
			indices[e.Index] = struct{}{}
		}
	}
	var out []chain.PendingReplacement
	for _, i := range slices.Sorted(maps.Keys(indices)) {
		p, ok, err := n.registry.PendingReplacement(ctx, i)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, p)
		} else if !slices.ContainsFunc(fresh, func(e chain.Notice) bool { return e.Index == i }) {
			delete(n.announced, i) // executed or stopped; a later announcement is a notice of its own
		}
	}
	return out, nil
}

// replacementsPort shows replacements to the API.
type replacementsPort struct{ n *Node }

// Pending implements api.Replacements.
func (p replacementsPort) Pending(ctx context.Context) ([]api.PendingReplacement, error) {
	ps, err := p.n.notices.pending(ctx)
	if err != nil {
		return nil, api.Coded("chain_unavailable", err)
	}
	out := make([]api.PendingReplacement, len(ps))
	for i, r := range ps {
		out[i] = api.PendingReplacement{Number: r.Number, Index: r.Index, ReadyAt: r.ReadyAt, Vetoable: r.Vetoable}
	}
	return out, nil
}

// Veto implements api.Replacements.
func (p replacementsPort) Veto(ctx context.Context, number uint64, v semaphore.Veto) ([32]byte, error) {
	n := p.n
	if !n.cfg.has(DutySequence) {
		return [32]byte{}, api.Coded("unavailable", errReadOnly)
	}
	ps, err := n.notices.pending(ctx)
	if err != nil {
		return [32]byte{}, api.Coded("chain_unavailable", err)
	}
	i := slices.IndexFunc(ps, func(r chain.PendingReplacement) bool { return r.Number == number })
	if i < 0 {
		return [32]byte{}, api.Coded("replacement_unknown", nil)
	}
	if !ps[i].Vetoable {
		return [32]byte{}, api.Coded("replacement_final", nil)
	}
	leaf, err := n.treeStore.Leaf(ctx, ps[i].Index)
	if err != nil {
		return [32]byte{}, err
	}
	if err := v.Verify(n.deployment.ChainID, n.deployment.Registry.Address, number, leaf.Index, leaf.Commitment); err != nil {
		return [32]byte{}, api.Coded("veto_invalid", err)
	}
	roots, err := n.sequencer.Roots(ctx, 1)
	if err != nil || len(roots) == 0 {
		return [32]byte{}, errors.Join(err, sequencer.ErrRootUnknown)
	}
	t, err := n.sequencer.TreeAt(ctx, roots[0].Seq)
	if err != nil {
		return [32]byte{}, err
	}
	path, err := t.Path(leaf.Index)
	if err != nil {
		return [32]byte{}, err
	}
	r, err := n.registry.Veto(ctx, fmt.Sprintf("veto/%d/%d", number, roots[0].Seq), chain.VetoCall{
		Index: leaf.Index, RootSeq: roots[0].Seq, Day: leaf.Day, Attributes: leaf.Attributes, Siblings: path.Siblings, Veto: v,
	})
	switch chain.CodeOf(err) {
	case "":
		return r.TxHash, err
	case "replacement_unknown":
		return [32]byte{}, api.Coded("replacement_unknown", err)
	case "veto_spent":
		return [32]byte{}, api.Coded("replacement_final", err)
	case "veto_invalid":
		return [32]byte{}, api.Coded("veto_invalid", err)
	}
	return [32]byte{}, api.Coded("transaction_failed", err)
}

// tidyEvery is how often admissions are looked through for those that nobody can use any more.
const tidyEvery = time.Minute

// keepTidy is Tidy again and again, until ctx ends.
func (n *Node) keepTidy(ctx context.Context) error {
	t := time.NewTicker(tidyEvery)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-t.C:
		}
		if err := n.Tidy(ctx); err != nil && ctx.Err() == nil {
			n.deps.Log.Warn("lapsed admissions were not voided; it is tried again", "err", err)
		}
	}
}

// Tidy voids admissions that lapsed unused, on chain and for ever, and forgets those that were voided in a final block, by vetoes too: their people can
// come again. Of a recovery that was stopped, the old enrollment stays. Run does it every minute while this process leads.
func (n *Node) Tidy(ctx context.Context) error {
	voided, err := n.notices.voided(ctx)
	if err != nil {
		return err
	}
	const page = 1000
	var lapsed []uint64
	for after := uint64(0); ; {
		waiting, err := n.registrar.Waiting(ctx, after, page)
		if err != nil {
			return err
		}
		for _, w := range waiting {
			after = w.Number
			if voided(w.Number) {
				if err := n.letGo(ctx, w.Number); err != nil {
					return err
				}
				continue
			}
			if !w.Lapsed {
				continue
			}
			switch used, err := n.registry.NumberUsed(ctx, w.Number); {
			case err != nil:
				return err
			case !used: // else it is in a batch, or voided in a block that is not final
				lapsed = append(lapsed, w.Number)
			}
		}
		if len(waiting) < page {
			break
		}
	}
	for _, chunk := range slices.Collect(slices.Chunk(lapsed, 256)) {
		sig, err := n.registrar.Void(ctx, chunk)
		if err != nil {
			return err
		}
		if _, err := n.registry.Void(ctx, fmt.Sprintf("void/%x", sig[:8]), chunk, sig); err != nil {
			return err
		}
		n.deps.Log.Info("lapsed admissions voided", "count", len(chunk))
	}
	return nil
}

// letGo forgets an admission that was voided. It may be repeated.
func (n *Node) letGo(ctx context.Context, number uint64) error {
	if err := n.enroll.Retire(ctx, number, false); err != nil && !errors.Is(err, enroll.ErrUnknownNumber) {
		return err // unknown: a removal's number, which has no enrollment
	}
	return n.registrar.Finalize(ctx, number, func(ctx context.Context, digest [32]byte) error {
		if err := n.apiStore.CloseSession(ctx, digest, wire.StateRejected, "number_voided"); err != nil {
			return err
		}
		return n.enroll.CloseSession(ctx, digest)
	})
}

// forcedPort gives the sequencer the registry's forced queue.
type forcedPort struct{ registry *chain.Registry }

// Due implements sequencer.ForcedQueue.
func (p forcedPort) Due(ctx context.Context, most int) (sequencer.ForcedRun, error) {
	q, err := p.registry.QueueState(ctx)
	if err != nil || !q.Overdue {
		return sequencer.ForcedRun{}, err
	}
	run, err := p.registry.QueueRun(ctx, uint32(most))
	return sequencer.ForcedRun{Commitments: run.Commitments, Attributes: run.Attributes}, err
}

// Append implements sequencer.ForcedQueue.
func (p forcedPort) Append(ctx context.Context, id string, c sequencer.ForcedCall) error {
	return refusedBatch(again(id, func(id string) error {
		_, err := p.registry.AppendForced(ctx, id, chain.ForcedCall{
			Start: c.Start, Pre: c.Pre, Post: c.Post, Day: c.Day, Count: uint32(c.Count), Proof: c.Proof, Size: uint32(c.Size),
		})
		return err
	}))
}
