package node

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"

	"unum/api"
	"unum/api/wire"
	"unum/contracts/chain"
	"unum/distribution"
	"unum/enroll"
	"unum/semaphore"
	"unum/semaphore/proof"
	"unum/semaphore/registrar"
	"unum/semaphore/sequencer"
	"unum/semaphore/tree"
)

// enrollmentPort shows the biometric side to the API. It is the only place where the two meet, and what passes is nonces, sealed records,
// outcomes and texts.
type enrollmentPort struct{ service *enroll.Service }

// IssueNonce implements api.Enrollment.
func (p enrollmentPort) IssueNonce(ctx context.Context, stationID string, digest [32]byte) (api.Nonce, error) {
	n, err := p.service.IssueNonce(ctx, stationID, digest)
	return api.Nonce{Value: n.Value, Expires: n.Expires}, enrollError(err)
}

// SetRecovery implements api.Enrollment.
func (p enrollmentPort) SetRecovery(ctx context.Context, digest [32]byte) error {
	return enrollError(p.service.SetRecovery(ctx, digest, true))
}

// Submit implements api.Enrollment.
func (p enrollmentPort) Submit(ctx context.Context, record []byte) (api.Decision, error) {
	d, err := p.service.Submit(ctx, record)
	return decision(d), enrollError(err)
}

// Outcome implements api.Enrollment.
func (p enrollmentPort) Outcome(ctx context.Context, digest [32]byte) (api.Decision, error) {
	d, err := p.service.Outcome(ctx, digest)
	if errors.Is(err, enroll.ErrNoDecision) {
		return api.Decision{}, api.ErrNoDecision
	}
	return decision(d), enrollError(err)
}

func decision(d enroll.Decision) api.Decision {
	return api.Decision{Outcome: string(d.Outcome), Code: d.Code, Text: wire.Text(d.Text), Number: d.Number}
}

func enrollError(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, enroll.ErrUnavailable):
		return api.Coded("unavailable", err)
	}
	if code := enroll.CodeOf(err); code != "" {
		coded := api.Coded(code, err)
		if text, ok := enroll.TextOf(code); ok {
			coded = coded.WithText(wire.Text(text))
		}
		return coded
	}
	return err
}

// registrarPort shows the registrar to the API.
type registrarPort struct{ registrar *registrar.Registrar }

// Open implements api.Registrar.
func (p registrarPort) Open(ctx context.Context, o api.Opening) (semaphore.SignedAdmission, error) {
	a, err := p.registrar.Open(ctx, registrar.Opening(o))
	switch {
	case err == nil:
		return a, nil
	case errors.Is(err, registrar.ErrUnknownSession):
		return a, fmt.Errorf("%w: %w", api.ErrNotFound, err)
	}
	if code := registrar.CodeOf(err); code != "internal" {
		return a, api.Coded(code, err)
	}
	return a, err
}

// sequencerPort shows the sequencer's queue to the API.
type sequencerPort struct{ sequencer *sequencer.Sequencer }

// Submit implements api.Sequencer.
func (p sequencerPort) Submit(ctx context.Context, a semaphore.SignedAdmission) error {
	err := p.sequencer.Submit(ctx, a)
	if code := sequencer.CodeOf(err); code != "" {
		return api.Coded(code, err)
	}
	return err
}

// Status implements api.Sequencer.
func (p sequencerPort) Status(ctx context.Context, number uint64) (api.AdmissionStatus, error) {
	s, err := p.sequencer.Status(ctx, number)
	if errors.Is(err, sequencer.ErrNumberUnknown) {
		return api.AdmissionStatus{}, api.ErrNotFound
	}
	return api.AdmissionStatus{
		State: string(s.State), Code: s.Code, RootSeq: s.RootSeq, QueuedAt: s.QueuedAt, MinedAt: s.MinedAt, Estimate: s.Estimate, ReadyAt: s.ReadyAt,
	}, err
}

// treePort shows the tree and its chain to the API.
type treePort struct {
	sequencer *sequencer.Sequencer
	registry  *chain.Registry
	waiting   func(context.Context) (uint64, error)
}

// Head implements api.Roots.
func (p treePort) Head(ctx context.Context) (api.Head, error) {
	s, err := p.registry.State(ctx)
	if err != nil {
		return api.Head{}, api.Coded("chain_unavailable", err)
	}
	return api.Head{Block: s.Block, Hash: s.BlockHash, Time: uint64(s.Time.Unix())}, nil
}

// Root implements api.Roots. It fails when the chain has newer roots than this process has read: a superseded root must not pass for the newest.
func (p treePort) Root(ctx context.Context, seq uint64) (api.RootRecord, error) {
	r, err := p.sequencer.LiveRoot(ctx, seq, semaphore.Policy{})
	switch {
	case errors.Is(err, sequencer.ErrRootUnknown):
		return api.RootRecord{}, api.ErrNotFound
	case errors.Is(err, sequencer.ErrBehind):
		return api.RootRecord{}, api.Coded("unavailable", err)
	case err != nil && !errors.Is(err, sequencer.ErrRootExpired):
		return api.RootRecord{}, err
	}
	return rootRecord(r), nil // the API itself judges by the times in it
}

// Roots implements api.Roots.
func (p treePort) Roots(ctx context.Context, before uint64, limit int) ([]api.RootRecord, error) {
	skip := 0
	if before != 0 {
		newest, err := p.sequencer.Roots(ctx, 1)
		if err != nil || len(newest) == 0 {
			return nil, err
		}
		if newest[0].Seq >= before {
			skip = int(newest[0].Seq - before + 1)
		}
	}
	rs, err := p.sequencer.Roots(ctx, skip+limit)
	if err != nil {
		return nil, err
	}
	var out []api.RootRecord
	for _, r := range rs[min(skip, len(rs)):] {
		if before == 0 || r.Seq < before {
			out = append(out, rootRecord(r))
		}
	}
	return out[:min(len(out), limit)], nil
}

func rootRecord(r sequencer.RootRecord) api.RootRecord {
	return api.RootRecord{
		Seq: r.Seq, Root: r.Root, Time: r.Time, SupersededAt: r.SupersededAt, FirstUpdateAt: r.FirstUpdateAt, ExpiresAt: r.ExpiresAt, Leaves: r.Leaves, Live: r.Live,
	}
}

// TreeAt implements api.Roots.
func (p treePort) TreeAt(ctx context.Context, seq uint64) (tree.Tree, error) {
	t, err := p.sequencer.TreeAt(ctx, seq)
	if errors.Is(err, sequencer.ErrRootUnknown) || errors.Is(err, sequencer.ErrRootExpired) {
		return tree.Tree{}, api.ErrNotFound
	}
	return t, err
}

// Day implements api.Roots.
func (p treePort) Day(ctx context.Context, day uint32) ([]api.DayLeaf, error) {
	const page = 1000
	var out []api.DayLeaf
	for from := uint64(0); ; {
		leaves, err := p.sequencer.Leaves(ctx, day, from, page)
		if err != nil {
			return nil, err
		}
		for _, l := range leaves {
			out = append(out, api.DayLeaf{Index: l.Index, Commitment: l.Commitment, Attributes: semaphore.Attributes(l.Attributes)})
			from = l.Index + 1
		}
		if len(leaves) < page {
			return out, nil
		}
	}
}

// Waiting implements api.Roots.
func (p treePort) Waiting(ctx context.Context) (uint64, error) { return p.waiting(ctx) }

// claimsPort shows the relayer to the API.
type claimsPort struct {
	relayer  *distribution.Relayer
	token    *chain.Token // of every programme
	head     func(context.Context) (distribution.Head, error)
	name     string
	symbol   string
	decimals uint8
}

// Claim implements api.Programmes.
func (p *claimsPort) Claim(ctx context.Context, c api.Claim) (wire.Payout, error) {
	out, err := p.relayer.Claim(ctx, distribution.Claim{
		Programme: c.Programme, Epoch: c.Epoch, RootSeq: c.RootSeq, Nullifier: c.Nullifier, Recipient: c.Recipient, MaxFee: c.MaxFee, Deadline: c.Deadline, Proof: c.Proof,
	})
	if code := distribution.CodeOf(err); code != "" {
		return wire.Payout{}, api.Coded(code, err)
	}
	return p.payout(out), err
}

// Payouts implements api.Programmes.
func (p *claimsPort) Payouts(ctx context.Context, limit int) ([]wire.Payout, error) {
	var out []wire.Payout
	for _, prog := range p.relayer.Programmes() {
		rs, err := p.relayer.Recent(ctx, prog.ID, limit)
		if err != nil {
			return nil, err
		}
		for _, r := range rs {
			out = append(out, p.payout(r))
		}
	}
	return out[:min(len(out), limit)], nil
}

func (p *claimsPort) payout(o distribution.Payout) wire.Payout {
	return wire.Payout{
		Programme: hex0x(o.Programme[:]), Epoch: o.Epoch, Recipient: o.Recipient.Hex(), Amount: o.Amount.Dec(), Fee: o.Fee.Dec(), Symbol: p.symbol, Decimals: p.decimals,
		TxHash: hex0x(o.TxHash[:]), Block: o.Block, Time: o.Time,
	}
}

// Programmes implements api.Programmes.
func (p *claimsPort) Programmes(ctx context.Context) ([]wire.Programme, error) {
	head, err := p.head(ctx)
	if err != nil {
		return nil, api.Coded("chain_unavailable", err)
	}
	var out []wire.Programme
	for _, prog := range p.relayer.Programmes() {
		fee := p.relayer.Fee()
		w := wire.Programme{
			ID: hex0x(prog.ID[:]), Name: p.name, Contract: wire.Contract{ChainID: prog.ChainID, Address: prog.Contract.Hex()}, Env: envText(prog.Env),
			Token: prog.Token.Hex(), Symbol: p.symbol, Decimals: p.decimals, Amount: prog.Amount.Dec(), Fee: fee.Dec(),
			Start: prog.Start, Length: prog.Length, ClaimWindow: prog.ClaimWindow, MinAssurance: prog.MinAssurance, SameDay: prog.SameDay,
		}
		epoch, err := prog.EpochAt(head.Time)
		if err == nil {
			w.EpochNow, w.Started = epoch.Number, true
		} else if !errors.Is(err, distribution.ErrNotOpen) {
			return nil, err
		}
		policy, err := prog.Policy(w.EpochNow)
		if err != nil {
			return nil, err
		}
		scope, err := prog.Scope(w.EpochNow)
		if err != nil {
			return nil, err
		}
		w.Policy, w.Scope = wire.Policy(policy), scope.String()
		balance, err := p.token.BalanceOf(ctx, prog.Contract)
		if err != nil {
			return nil, api.Coded("chain_unavailable", err)
		}
		w.Balance = balance.Dec()
		paid, err := p.relayer.Recent(ctx, prog.ID, 1000)
		if err != nil {
			return nil, err
		}
		for _, r := range paid {
			if r.Epoch == w.EpochNow {
				w.ClaimsInEpoch++
			}
		}
		out = append(out, w)
	}
	return out, nil
}

// circuitFiles lists what a phone needs of the key folder beside the manifest: the files of the membership circuit.
func circuitFiles(dir string, m proof.Manifest) (api.CircuitDir, error) {
	c, err := m.Circuit("membership")
	d := api.CircuitDir{Dir: dir, Files: map[string][32]byte{}}
	for _, f := range []proof.File{c.R1CS, c.ProvingKey, c.VerifyingKey} {
		d.Files[f.Name] = f.SHA256
	}
	return d, err
}

func hex0x(b []byte) string { return "0x" + hex.EncodeToString(b) }

func envText(e semaphore.Env) string {
	if e == semaphore.EnvLive {
		return "live"
	}
	return "test"
}
