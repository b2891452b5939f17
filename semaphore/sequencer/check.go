package sequencer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"unum/semaphore"
	"unum/semaphore/tree"
)

// Codes of defects that [Check] finds. They are stable.
const (
	DefectBatchMissing  = "batch_missing"  // the chain has a root that the Store does not have
	DefectBatchExtra    = "batch_extra"    // the Store has a root that the chain does not have
	DefectBatchDiffers  = "batch_differs"  // a root's batch differs from the event of its birth
	DefectLeafMissing   = "leaf_missing"   // a place of the tree is not in the Store
	DefectLeafExtra     = "leaf_extra"     // the Store has a place behind the end of the tree
	DefectLeafDiffers   = "leaf_differs"   // what a place holds differs from the chain's
	DefectHandlesDiffer = "handles_differ" // a batch's handle hashes don't have the root that the chain has: the chain can't give them back
)

// Defect is one difference between a Store and the chain.
type Defect struct {
	Code   string   `json:"code"`
	Seq    uint64   `json:"seq,omitempty"`    // of the root, for batches
	Index  *uint64  `json:"index,omitempty"`  // of the place, for leaves
	Fields []string `json:"fields,omitempty"` // what differs
}

// Report is what [Check] found.
type Report struct {
	Roots    uint64         `json:"roots"`  // on chain
	Leaves   uint64         `json:"leaves"` // places of the tree on chain
	Root     semaphore.Root `json:"root"`   // the newest, rebuilt from the logs
	Defects  []Defect       `json:"defects"`
	Repaired int            `json:"repaired"` // defects that are no more
}

// CheckConfig says what [Check] compares. The first three fields are required.
type CheckConfig struct {
	Store     Store
	Chain     Chain
	FromBlock uint64
	// Repair writes what the chain has over what the Store has. It takes the lead as Holder, so that no sequencer may run.
	Repair bool
	Holder string
	// Now is the clock of leases; nil is time.Now.
	Now func() time.Time
}

// ErrLogs: the chain's logs do not lead to the root that the contract shows. Either the node hides logs, or they were asked for too late.
var ErrLogs = errors.New("the chain's logs do not lead to the contract's root")

// Check rebuilds the tree from the contract's logs alone and compares the Store with it, root by root and leaf by leaf. An error says that the comparison
// could not be made, or the repair not be done; what differs is in the Report.
func Check(ctx context.Context, c CheckConfig) (Report, error) {
	var rep Report
	head, err := c.Chain.Head(ctx)
	if err != nil {
		return rep, fmt.Errorf("read head: %w", err)
	}
	events, err := c.Chain.Events(ctx, c.FromBlock)
	if err != nil {
		return rep, fmt.Errorf("read events: %w", err)
	}
	k := &checker{CheckConfig: c, tree: tree.New(), head: head}
	for _, ev := range events {
		if ev.Seq > head.Seq {
			break // born since
		}
		if err := k.event(ev); err != nil {
			return rep, err
		}
	}
	if uint64(len(k.batches)) != head.Seq || k.tree.Root() != head.Root && head.Seq > 0 || k.tree.Len() != head.NextIndex {
		return rep, fmt.Errorf("%w: %d logs for %d roots", ErrLogs, len(k.batches), head.Seq)
	}
	rep = Report{Roots: head.Seq, Leaves: k.tree.Len(), Root: k.tree.Root()}
	if err := k.compare(ctx); err != nil {
		return rep, err
	}
	rep.Defects = k.defects
	if !c.Repair || len(k.defects) == 0 {
		return rep, nil
	}
	if err := k.repair(ctx); err != nil {
		return rep, err
	}
	again, err := Check(ctx, CheckConfig{Store: c.Store, Chain: c.Chain, FromBlock: c.FromBlock})
	rep.Repaired = len(rep.Defects) - len(again.Defects)
	return rep, err
}

type checker struct {
	CheckConfig
	head    Head
	tree    tree.Tree
	updates uint64
	batches []Batch // as the chain has them, by root
	roots   [][32]byte
	leaves  []Leaf // as the chain has them, handle hashes from the Store's batches
	defects []Defect
	change  Change
}

// event takes the next root's birth in.
func (k *checker) event(ev Event) error {
	b := Batch{
		Kind: ev.Kind, State: Mined, Day: ev.Day, Attributes: ev.Attributes, Start: k.tree.Len(), UpdateSeq: k.updates, Pre: k.tree.Root(), Post: ev.Post,
		Items: ev.Items, RootSeq: ev.Seq, Block: ev.Block, BlockHash: ev.BlockHash, Time: ev.Time, TxHash: ev.TxHash,
	}
	if ev.Block <= k.head.Final {
		b.State = Final
	}
	waiting, next, err := extend(k.tree, nil, &b)
	if err == nil {
		next, err = next.Append(waiting...)
	}
	if err != nil || next.Root() != ev.Post || ev.Seq != uint64(len(k.batches))+1 {
		return fmt.Errorf("%w: the log of root %d", ErrLogs, ev.Seq)
	}
	if ev.Kind == semaphore.BatchUpdate {
		k.updates++
	}
	k.tree = next
	k.batches, k.roots = append(k.batches, b), append(k.roots, ev.HandleRoot)
	return nil
}

func (k *checker) found(d Defect) { k.defects = append(k.defects, d) }

func (k *checker) compare(ctx context.Context) error {
	seen := map[uint64]bool{}
	extra := false
	for after := uint64(0); ; {
		page, err := k.Store.OnChain(ctx, after, pageSize)
		if err != nil {
			return fmt.Errorf("read batches: %w", err)
		}
		if len(page) == 0 {
			break
		}
		for _, b := range page {
			after = b.RootSeq
			if b.RootSeq > uint64(len(k.batches)) {
				k.found(Defect{Code: DefectBatchExtra, Seq: b.RootSeq})
				extra = true
				k.gone(b.ID)
				items, err := k.Store.InBatch(ctx, b.ID)
				if err != nil {
					return fmt.Errorf("read queue: %w", err)
				}
				for _, it := range items {
					it.Batch = 0
					k.change.Items = append(k.change.Items, it)
				}
				continue
			}
			seen[b.RootSeq] = true
			k.batch(b)
		}
	}
	for i := range k.batches {
		b := &k.batches[i]
		if seen[b.RootSeq] {
			continue
		}
		k.found(Defect{Code: DefectBatchMissing, Seq: b.RootSeq})
		b.HandleHashes = make([][32]byte, b.Count())
		k.change.Put = append(k.change.Put, *b) // its ID is given by repair
	}
	for i := range k.batches {
		leaves, err := leavesOf(&k.batches[i])
		if err != nil {
			return err
		}
		for _, l := range leaves {
			if l.Index == uint64(len(k.leaves)) {
				k.leaves = append(k.leaves, l)
			} else {
				k.leaves[l.Index] = l
			}
		}
	}
	for i, want := range k.leaves {
		at := uint64(i)
		got, err := k.Store.Leaf(ctx, at)
		switch {
		case errors.Is(err, ErrLeafUnknown):
			k.found(Defect{Code: DefectLeafMissing, Index: &at})
		case err != nil:
			return fmt.Errorf("read leaf: %w", err)
		case got == want:
			continue
		default:
			d := Defect{Code: DefectLeafDiffers, Index: &at}
			for name, same := range map[string]bool{
				"commitment": got.Commitment == want.Commitment, "day": got.Day == want.Day, "attributes": got.Attributes == want.Attributes, "handleHash": got.HandleHash == want.HandleHash,
			} {
				if !same {
					d.Fields = append(d.Fields, name)
				}
			}
			slices.Sort(d.Fields)
			k.found(d)
		}
		k.change.Leaves = append(k.change.Leaves, want)
	}
	at := uint64(len(k.leaves))
	if _, err := k.Store.Leaf(ctx, at); err == nil {
		k.found(Defect{Code: DefectLeafExtra, Index: &at})
		extra = true
	} else if !errors.Is(err, ErrLeafUnknown) {
		return fmt.Errorf("read leaf: %w", err)
	}
	if extra || len(k.change.Put) > 0 {
		k.gone()
	}
	return nil
}

// gone makes the repair an undoing, so that readers notice.
func (k *checker) gone(ids ...uint64) {
	if k.change.Undo == nil {
		k.change.Undo = &Undo{Length: k.tree.Len()}
	}
	k.change.Undo.Gone = append(k.change.Undo.Gone, ids...)
}

// batch compares one root's batch with the chain's.
func (k *checker) batch(b Batch) {
	want := &k.batches[b.RootSeq-1]
	want.HandleHashes = b.HandleHashes
	d := Defect{Code: DefectBatchDiffers, Seq: b.RootSeq}
	for name, same := range map[string]bool{
		"kind": b.Kind == want.Kind, "day": b.Day == want.Day, "attributes": b.Attributes == want.Attributes, "start": b.Start == want.Start,
		"updateSeq": b.UpdateSeq == want.UpdateSeq, "preRoot": b.Pre == want.Pre, "postRoot": b.Post == want.Post, "items": bytes.Equal(b.Items, want.Items),
		"block": b.Block == want.Block, "blockHash": b.BlockHash == want.BlockHash, "time": b.Time == want.Time, "txHash": b.TxHash == want.TxHash,
	} {
		if !same {
			d.Fields = append(d.Fields, name)
		}
	}
	blank := !slices.ContainsFunc(b.HandleHashes, func(h [32]byte) bool { return h != [32]byte{} })
	if root := k.roots[b.RootSeq-1]; !blank && root != [32]byte{} && semaphore.HandleRoot(b.HandleHashes) != root {
		k.found(Defect{Code: DefectHandlesDiffer, Seq: b.RootSeq})
	}
	if len(d.Fields) == 0 {
		return
	}
	slices.Sort(d.Fields)
	k.found(d)
	put := *want
	put.ID, put.State, put.Attempt, put.Size, put.Numbers, put.Signature, put.Proof = b.ID, b.State, b.Attempt, b.Size, b.Numbers, b.Signature, b.Proof
	k.change.Put = append(k.change.Put, put)
}

// repair writes what compare noted, in one change.
func (k *checker) repair(ctx context.Context) error {
	if k.Now == nil {
		k.Now = time.Now
	}
	now := k.Now()
	lease, err := k.Store.Lead(ctx, k.Holder, now, now.Add(time.Minute))
	if err != nil {
		return fmt.Errorf("take the lead: %w", err)
	}
	for i := range k.change.Put {
		b := &k.change.Put[i]
		if b.ID != 0 {
			continue
		}
		lease.LastBatch++
		b.ID = lease.LastBatch
		if b.Kind != semaphore.BatchAppend {
			continue
		}
		cs, err := semaphore.ParseAppendItems(b.Items)
		if err != nil {
			return err
		}
		for _, c := range cs {
			it, ok, err := k.Store.Commitment(ctx, c)
			if err != nil {
				return fmt.Errorf("read queue: %w", err)
			}
			if ok && it.Admission.Kind == semaphore.KindNew { // one of ours: it goes on from here
				it.Batch = b.ID
				b.Numbers = append(b.Numbers, it.Admission.Number)
				k.change.Items = append(k.change.Items, it)
				if b.State == Final {
					k.change.Finish = append(k.change.Finish, it.Admission.Number)
				}
			}
		}
		slices.Sort(b.Numbers)
	}
	if err := k.Store.Apply(ctx, lease.Fence, k.change); err != nil {
		return fmt.Errorf("repair: %w", err)
	}
	return k.Store.Renew(ctx, lease.Fence, now)
}
