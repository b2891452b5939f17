package api

import (
	"context"
	"encoding/hex"
	"fmt"

	"unum/api/wire"
	"unum/semaphore"
)

// PendingReplacement is a replacement that was announced on chain and waits out its delay.
type PendingReplacement struct {
	Number   uint64 // admission number under which it was announced
	Index    uint64 // of the leaf whose place it takes
	ReadyAt  uint64 // block time from which it may be executed, unix seconds
	Vetoable bool   // false: it came after a veto, by a fresh capture
}

// Replacements shows what waits on chain to take the place of a leaf, and stops it.
type Replacements interface {
	// Pending gives all that wait, by ascending index.
	Pending(ctx context.Context) ([]PendingReplacement, error)
	// Veto brings the veto of the replacement announced under a number to the chain and gives its transaction once it is mined. Refusals are errors made by [Coded]: replacement_unknown,
	// replacement_final, veto_invalid.
	Veto(ctx context.Context, number uint64, v semaphore.Veto) (tx [32]byte, err error)
}

type replacementsOutput struct{ Body wire.ReplacementList }
type vetoInput struct {
	Number uint64 `path:"number"`
	Body   wire.Veto
}
type vetoedOutput struct{ Body wire.Vetoed }

func (a *API) mountReplacements() {
	mount(a, route{method: "GET", path: "/v1/replacements", id: "list-replacements", summary: "Replacements that wait", tag: "Tree",
		describe: "Everybody's, as they stand on chain: a phone looks for its own leaf among them, and tells nobody which it is."}, a.listReplacements)
	mount(a, route{method: "POST", path: "/v1/replacements/{number}/veto", id: "veto-replacement", summary: "Stop the replacement of a leaf", tag: "Tree", write: true, time: claimTime,
		describe: "Signed by the leaf's present key. Answered when the veto is mined; the same may be sent to the registry by anybody, without this API."}, a.vetoReplacement)
}

func (a *API) listReplacements(ctx context.Context, _ *struct{}) (*replacementsOutput, error) {
	ps, err := a.cfg.Replacements.Pending(ctx)
	if err != nil {
		return nil, fmt.Errorf("read replacements: %w", err)
	}
	out := wire.ReplacementList{Replacements: make([]wire.Replacement, len(ps))}
	for i, p := range ps {
		out.Replacements[i] = wire.Replacement(p)
	}
	return &replacementsOutput{out}, nil
}

func (a *API) vetoReplacement(ctx context.Context, in *vetoInput) (*vetoedOutput, error) {
	v, err := semaphore.ParseVeto(in.Body.Veto)
	if err != nil {
		return nil, notCanonical("body.veto", "0x and 320 lower-case hex digits: five field elements, the last below the subgroup's order")
	}
	tx, err := a.cfg.Replacements.Veto(ctx, in.Number, v)
	if err != nil {
		return nil, fmt.Errorf("veto: %w", err)
	}
	return &vetoedOutput{wire.Vetoed{TxHash: "0x" + hex.EncodeToString(tx[:])}}, nil
}
