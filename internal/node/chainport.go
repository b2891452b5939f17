package node

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"unum/contracts/chain"
	"unum/distribution"
	"unum/semaphore"
	"unum/semaphore/proof"
	"unum/semaphore/sequencer"
)

// registryPort gives the sequencer its view of the registry contract.
type registryPort struct {
	registry      *chain.Registry
	backend       chain.Backend
	confirmations uint64
}

// Head implements sequencer.Chain.
func (p registryPort) Head(ctx context.Context) (sequencer.Head, error) {
	s, err := p.registry.State(ctx)
	if err != nil {
		return sequencer.Head{}, err
	}
	h := sequencer.Head{Seq: s.Seq, Root: s.Root, NextIndex: s.NextIndex, UpdateSeq: s.UpdateSeq, Time: uint64(s.Time.Unix())}
	if s.Block+1 > p.confirmations {
		h.Final = s.Block + 1 - p.confirmations
	}
	return h, nil
}

// Validity implements sequencer.Chain.
func (p registryPort) Validity(ctx context.Context) (sequencer.Validity, error) {
	window, removal, err := p.registry.Windows(ctx)
	return sequencer.Validity{Window: window, RemovalWindow: removal}, err
}

// NumberUsed implements sequencer.Chain.
func (p registryPort) NumberUsed(ctx context.Context, number uint64) (bool, error) {
	return p.registry.NumberUsed(ctx, number)
}

// Events implements sequencer.Chain.
func (p registryPort) Events(ctx context.Context, from uint64) ([]sequencer.Event, error) {
	s, err := p.registry.State(ctx)
	if err != nil || s.Block < from {
		return nil, err
	}
	events, err := p.registry.Events(ctx, from, s.Block)
	if err != nil {
		return nil, err
	}
	out := make([]sequencer.Event, len(events))
	for i, e := range events {
		out[i] = sequencer.Event{
			Kind: e.Kind, Seq: e.Seq, Start: e.Start, UpdateSeq: e.UpdateSeq, Day: e.Day, Attributes: e.Attributes, Post: e.Post,
			HandleRoot: e.HandleRoot, Items: e.Items, Block: e.Block, BlockHash: e.BlockHash, Time: e.Time, TxHash: e.TxHash,
		}
	}
	return out, nil
}

// BlockHash implements sequencer.Chain.
func (p registryPort) BlockHash(ctx context.Context, number uint64) ([32]byte, error) {
	h, err := p.backend.HeaderByNumber(ctx, new(big.Int).SetUint64(number))
	if errors.Is(err, ethereum.NotFound) {
		return [32]byte{}, nil
	}
	if err != nil {
		return [32]byte{}, err
	}
	return h.Hash(), nil
}

// Send implements sequencer.Chain.
func (p registryPort) Send(ctx context.Context, id string, c sequencer.Call) error {
	_, err := p.registry.Batch(ctx, id, chain.BatchCall{
		Kind: c.Kind, Start: c.Start, Pre: c.Pre, Post: c.Post, Day: c.Day, Attributes: c.Attributes, Numbers: c.Numbers,
		HandleRoot: c.HandleRoot, Items: c.Items, Signature: c.Signature, Proof: c.Proof, Size: uint32(c.Size),
	})
	return refusedBatch(err)
}

// refusedBatch tells what a refusal of a batch means for its items: that they wait, that the batch is past use, or that one of them is at fault.
func refusedBatch(err error) error {
	var revert *chain.RevertError
	if !errors.As(err, &revert) {
		return err
	}
	r := &sequencer.Refused{Code: revert.Code}
	switch revert.Code {
	case "daily_cap_reached", "registry_paused", "queue_overdue", "replacement_not_ready":
		r.Wait = true
	case "day_invalid", "pre_root_mismatch", "start_index_mismatch", "item_index_invalid", "replacement_unknown", "queue_not_due", "queue_run_short":
		r.Rebuild = true
	case "number_used":
		r.Number, _ = revert.Args["number"].(uint64)
	}
	return r
}

// programmePort gives the relayer its view of the programme contracts.
type programmePort struct {
	backend chain.Backend
	sender  *chain.Sender
}

func (p programmePort) at(contract common.Address) (*chain.Programme, error) {
	return chain.NewProgramme(p.backend, contract, p.sender)
}

// Head implements distribution.Chain.
func (p programmePort) Head(ctx context.Context) (distribution.Head, error) {
	h, err := p.backend.HeaderByNumber(ctx, nil)
	if err != nil {
		return distribution.Head{}, fmt.Errorf("read head block: %w", err)
	}
	return distribution.Head{Block: h.Number.Uint64(), Time: h.Time}, nil
}

// Claimed implements distribution.Chain.
func (p programmePort) Claimed(ctx context.Context, contract common.Address, _ uint64, n semaphore.Nullifier) (bool, error) {
	c, err := p.at(contract)
	if err != nil {
		return false, err
	}
	return c.Claimed(ctx, n)
}

// Claim implements distribution.Chain.
func (p programmePort) Claim(ctx context.Context, id string, c distribution.Call) ([32]byte, error) {
	contract, err := p.at(c.Contract)
	if err != nil {
		return [32]byte{}, err
	}
	receipt, err := contract.Claim(ctx, id, chain.ClaimCall{
		Epoch: c.Epoch, RootSeq: c.RootSeq, Nullifier: c.Nullifier, Recipient: c.Recipient, MaxFee: c.MaxFee, Deadline: c.Deadline, Fee: c.Fee, Proof: c.Proof,
	})
	var revert *chain.RevertError
	if errors.As(err, &revert) {
		return [32]byte{}, &distribution.Refused{Code: revert.Code}
	}
	return receipt.TxHash, err
}

// Payouts implements distribution.Chain.
func (p programmePort) Payouts(ctx context.Context, contract common.Address, from, to uint64) ([]distribution.Event, error) {
	c, err := p.at(contract)
	if err != nil {
		return nil, err
	}
	events, err := c.Events(ctx, from, to)
	if err != nil {
		return nil, err
	}
	out := make([]distribution.Event, len(events))
	for i, e := range events {
		out[i] = distribution.Event{
			Epoch: e.Epoch, Nullifier: e.Nullifier, Recipient: e.Recipient, Amount: e.Amount, Fee: e.Fee, TxHash: e.TxHash, Block: e.Block, Time: e.Time,
		}
	}
	return out, nil
}

// rootsPort answers the relayer from the sequencer's read model.
type rootsPort struct{ sequencer *sequencer.Sequencer }

// ClaimRoot implements distribution.Roots.
func (p rootsPort) ClaimRoot(ctx context.Context, seq uint64) (distribution.Root, bool, error) {
	r, err := p.sequencer.Root(ctx, seq)
	if errors.Is(err, sequencer.ErrRootUnknown) {
		return distribution.Root{}, false, nil
	}
	return distribution.Root{Value: r.Root, SupersededAt: r.SupersededAt, ExpiresAt: r.ExpiresAt}, err == nil, err
}

// proverPort proves the sequencer's batches in this process. A circuit's keys are loaded when its first batch comes.
type proverPort struct {
	appends map[int]*proof.AppendProver
	updates map[int]*proof.UpdateProver
}

// openProvers loads every batch circuit of the key folder.
func openProvers(dir string, m proof.Manifest, opts ...proof.Option) (*proverPort, error) {
	p := &proverPort{map[int]*proof.AppendProver{}, map[int]*proof.UpdateProver{}}
	for _, c := range m.Circuits {
		var err error
		switch {
		case c.Name == fmt.Sprintf("append-%d", c.Size):
			p.appends[c.Size], err = proof.OpenAppend(dir, m, c.Size, opts...)
		case c.Name == fmt.Sprintf("update-%d", c.Size):
			p.updates[c.Size], err = proof.OpenUpdate(dir, m, c.Size, opts...)
		}
		if err != nil {
			return nil, fmt.Errorf("load circuit %s: %w", c.Name, err)
		}
	}
	if len(p.appends) == 0 || len(p.updates) == 0 {
		return nil, errors.New("the key folder has no append or no update circuit")
	}
	return p, nil
}

// Sizes implements sequencer.Prover.
func (p *proverPort) Sizes(k semaphore.BatchKind) []int {
	if k == semaphore.BatchAppend {
		return slices.Sorted(maps.Keys(p.appends))
	}
	return slices.Sorted(maps.Keys(p.updates))
}

// refusedWitness turns a witness that can't be proved into the refusal that it is.
func refusedWitness(err error) error {
	if errors.Is(err, proof.ErrWitness) {
		return fmt.Errorf("%w: %w", &sequencer.Refused{Code: "witness_refused"}, err)
	}
	return err
}

// ProveAppend implements sequencer.Prover.
func (p *proverPort) ProveAppend(ctx context.Context, w sequencer.AppendWitness) (semaphore.Proof, error) {
	prover, ok := p.appends[w.Size]
	if !ok {
		return semaphore.Proof{}, fmt.Errorf("no append circuit of size %d", w.Size)
	}
	out, err := prover.Prove(ctx, appendWitness(w))
	return out, refusedWitness(err)
}

func appendWitness(w sequencer.AppendWitness) proof.AppendWitness {
	return proof.AppendWitness{
		StartIndex: w.Start, Pre: w.Pre, Post: w.Post, Day: w.Day, Attributes: w.Attributes, Commitments: w.Commitments, Frontier: w.Frontier,
	}
}

// ProveUpdate implements sequencer.Prover.
func (p *proverPort) ProveUpdate(ctx context.Context, w sequencer.UpdateWitness) (semaphore.Proof, error) {
	prover, ok := p.updates[w.Size]
	if !ok {
		return semaphore.Proof{}, fmt.Errorf("no update circuit of size %d", w.Size)
	}
	out, err := prover.Prove(ctx, updateWitness(w))
	return out, refusedWitness(err)
}

func updateWitness(w sequencer.UpdateWitness) proof.UpdateWitness {
	steps := make([]proof.UpdateStep, len(w.Steps))
	for i, s := range w.Steps {
		steps[i] = proof.UpdateStep{
			Item: s.Item, Old: semaphore.NewLeaf(s.OldCommitment, s.OldDay, s.OldAttributes), Path: s.Path,
		}
	}
	return proof.UpdateWitness{NextIndex: w.NextIndex, UpdateSeq: w.UpdateSeq, Pre: w.Pre, Post: w.Post, Day: w.Day, Steps: steps}
}
