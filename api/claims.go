package api

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"unum/api/wire"
	"unum/semaphore"
)

type programmesOutput struct{ Body wire.ProgrammeList }
type claimInput struct{ Body wire.Claim }
type payoutOutput struct{ Body wire.Payout }

func (a *API) mountClaims() {
	mount(a, route{method: "GET", path: "/v1/programmes", id: "list-programmes", summary: "Share programmes and where they stand", tag: "Shares"}, a.listProgrammes)
	mount(a, route{method: "POST", path: "/v1/claims", id: "claim", summary: "Claim one human's share of one epoch", tag: "Shares", write: true, time: claimTime,
		describe: "Checked off chain first; answered when the payment is mined. A claim that was begun goes on when the caller hangs up, and the same claim again is already_claimed or claim_pending."}, a.claim)
}

func (a *API) listProgrammes(ctx context.Context, _ *struct{}) (*programmesOutput, error) {
	ps, err := a.cfg.Programmes.Programmes(ctx)
	if err != nil {
		return nil, fmt.Errorf("read programmes: %w", err)
	}
	if ps == nil {
		ps = []wire.Programme{}
	}
	return &programmesOutput{wire.ProgrammeList{Programmes: ps}}, nil
}

func (a *API) claim(ctx context.Context, in *claimInput) (*payoutOutput, error) {
	req := in.Body
	c := Claim{Epoch: req.Epoch, RootSeq: req.RootSeq, Deadline: req.Deadline}
	var err error
	if c.Programme, err = parse32("body.programme", req.Programme); err != nil {
		return nil, err
	}
	if c.Nullifier, err = parseField("body.nullifier", req.Nullifier, semaphore.ParseNullifier); err != nil {
		return nil, err
	}
	if c.Recipient, err = parseAddress("body.recipient", req.Recipient); err != nil {
		return nil, err
	}
	if c.Recipient == (common.Address{}) {
		return nil, Coded("recipient_invalid", nil)
	}
	if c.MaxFee, err = parseAmount("body.maxFee", req.MaxFee); err != nil {
		return nil, err
	}
	if c.Proof, err = parseProof("body.proof", req.Proof); err != nil {
		return nil, err
	}
	p, err := a.cfg.Programmes.Claim(ctx, c)
	if err != nil {
		return nil, fmt.Errorf("claim: %w", err)
	}
	return &payoutOutput{p}, nil
}
