package api

import (
	"context"
	"errors"
	"fmt"
	"math"

	"unum/api/wire"
	"unum/semaphore"
)

type newPartyInput struct {
	Authorization string `header:"Authorization" required:"false"`
	Body          wire.NewRelyingParty
}
type partyOutput struct{ Body wire.RelyingParty }
type rotateInput struct {
	Authorization string `header:"Authorization" required:"false"`
	ID            string `path:"id" maxLength:"40"`
}
type newActionInput struct {
	Authorization string `header:"Authorization" required:"false"`
	ID            string `path:"id" maxLength:"40"`
	Body          wire.NewAction
}
type actionOutput struct {
	Status int
	Body   wire.Action
}
type actionInput struct {
	ID        string `path:"id" maxLength:"40"`
	Action    string `path:"action" maxLength:"64"`
	Programme string `query:"programme" maxLength:"66"`
	Epoch     uint64 `query:"epoch" maximum:"9007199254740991"`
}

func (a *API) mountParties() {
	mount(a, route{method: "POST", path: "/v1/relying-parties", id: "create-relying-party", summary: "Create a relying party", tag: "Relying parties", security: "admin", status: 201, write: true,
		describe: "The API key is shown once."}, a.createParty)
	mount(a, route{method: "POST", path: "/v1/relying-parties/{id}/key", id: "rotate-key", summary: "Draw a new API key", tag: "Relying parties", security: "admin", status: 201, write: true,
		describe: "The old key ends at once."}, a.rotateKey)
	mount(a, route{method: "POST", path: "/v1/relying-parties/{id}/actions", id: "create-action", summary: "Create an action", tag: "Relying parties", security: "admin", status: 201, write: true,
		describe: "The policy is fixed for ever. The same request again is answered with 200 and the stored action; another policy for the same name is refused: it would be another action, in which everybody may act again."}, a.createAction)
	mount(a, route{method: "GET", path: "/v1/relying-parties/{id}/actions/{action}", id: "read-action", summary: "What a proof must be made for", tag: "Relying parties"}, a.readAction)
}

func (a *API) createParty(ctx context.Context, in *newPartyInput) (*partyOutput, error) {
	if err := a.isAdmin(ctx, in.Authorization); err != nil {
		return nil, err
	}
	id := in.Body.ID
	if id == "" {
		s, _, err := a.secret()
		if err != nil {
			return nil, err
		}
		id = s[:20]
	} else if !validPartyID(id) {
		return nil, Coded("invalid_request", nil).at("body.id", "3 to 40 lower-case letters, digits and inner hyphens")
	}
	key, hash, err := a.apiKey(id)
	if err != nil {
		return nil, err
	}
	switch err := a.cfg.Store.CreateParty(ctx, Party{Env: a.cfg.Env, ID: id, Name: in.Body.Name, KeyHash: hash}); {
	case errors.Is(err, ErrConflict):
		return nil, Coded("relying_party_exists", err)
	case err != nil:
		return nil, fmt.Errorf("create relying party: %w", err)
	}
	return &partyOutput{wire.RelyingParty{ID: id, Name: in.Body.Name, Env: envName(a.cfg.Env), APIKey: key}}, nil
}

func (a *API) rotateKey(ctx context.Context, in *rotateInput) (*partyOutput, error) {
	if err := a.isAdmin(ctx, in.Authorization); err != nil {
		return nil, err
	}
	p, err := a.cfg.Store.Party(ctx, a.cfg.Env, in.ID)
	if errors.Is(err, ErrNotFound) {
		return nil, Coded("relying_party_unknown", err)
	} else if err != nil {
		return nil, fmt.Errorf("read relying party: %w", err)
	}
	key, hash, err := a.apiKey(p.ID)
	if err != nil {
		return nil, err
	}
	if err := a.cfg.Store.RotateKey(ctx, a.cfg.Env, p.ID, hash); err != nil {
		return nil, fmt.Errorf("rotate key: %w", err)
	}
	return &partyOutput{wire.RelyingParty{ID: p.ID, Name: p.Name, Env: envName(a.cfg.Env), APIKey: key}}, nil
}

func (a *API) createAction(ctx context.Context, in *newActionInput) (*actionOutput, error) {
	if err := a.isAdmin(ctx, in.Authorization); err != nil {
		return nil, err
	}
	if in.Body.Env != "" && in.Body.Env != envName(a.cfg.Env) {
		return nil, Coded("env_mismatch", nil)
	}
	if !validAction(in.Body.Action) {
		return nil, Coded("invalid_request", nil).at("body.action", "1 to 64 lower-case letters, digits and . _ : -")
	}
	programme, err := parseOptional32("body.programme", in.Body.Programme)
	if err != nil {
		return nil, err
	}
	if _, err := a.cfg.Store.Party(ctx, a.cfg.Env, in.ID); errors.Is(err, ErrNotFound) {
		return nil, Coded("relying_party_unknown", err)
	} else if err != nil {
		return nil, fmt.Errorf("read relying party: %w", err)
	}
	rec := ActionRecord{ActionKey: ActionKey{Env: a.cfg.Env, RelyingParty: in.ID, Action: in.Body.Action, Programme: programme, Epoch: in.Body.Epoch}, Kind: semaphore.ScopeRelyingParty}
	spec := semaphore.ScopeSpec{Env: a.cfg.Env, Kind: semaphore.ScopeRelyingParty, RelyingParty: in.ID, Action: rec.Action, Programme: programme, Epoch: rec.Epoch}
	if c := in.Body.Contract; c != nil {
		addr, err := parseAddress("body.contract.address", c.Address)
		if err != nil {
			return nil, err
		}
		rec.Kind, rec.ChainID, rec.Contract = semaphore.ScopeContract, c.ChainID, addr
		spec.Kind, spec.ChainID, spec.Contract, spec.RelyingParty = semaphore.ScopeContract, c.ChainID, addr, ""
	}
	switch p := in.Body.Policy; {
	case p != nil:
		rec.Policy = semaphore.Policy{EnrolledBefore: p.EnrolledBefore, RenewedBefore: p.RenewedBefore, MinAssurance: p.MinAssurance}
	default:
		// Whoever asks again without a policy means the action as it stands, whatever day it is by now.
		stored, err := a.cfg.Store.Action(ctx, rec.ActionKey)
		switch {
		case err == nil:
			rec.Policy = stored.Policy
		case !errors.Is(err, ErrNotFound):
			return nil, fmt.Errorf("read action: %w", err)
		default:
			head, err := a.cfg.Roots.Head(ctx)
			if err != nil {
				return nil, fmt.Errorf("read head: %w", err)
			}
			rec.Policy = semaphore.Policy{EnrolledBefore: math.MaxUint32, RenewedBefore: uint32(head.Time / 86400)}
		}
	}
	spec.Policy = rec.Policy
	if rec.Scope, err = spec.Scope(); err != nil {
		return nil, Coded("policy_invalid", err)
	}
	stored, created, err := a.cfg.Store.CreateAction(ctx, rec)
	if err != nil {
		return nil, fmt.Errorf("create action: %w", err)
	}
	if stored != rec {
		return nil, Coded("action_conflict", nil)
	}
	w, err := a.wireAction(ctx, stored)
	if err != nil {
		return nil, err
	}
	status := 200
	if created {
		status = 201
	}
	return &actionOutput{Status: status, Body: w}, nil
}

func (a *API) readAction(ctx context.Context, in *actionInput) (*actionOutput, error) {
	programme, err := parseOptional32("query.programme", in.Programme)
	if err != nil {
		return nil, err
	}
	rec, err := a.action(ctx, ActionKey{Env: a.cfg.Env, RelyingParty: in.ID, Action: in.Action, Programme: programme, Epoch: in.Epoch})
	if err != nil {
		return nil, err
	}
	w, err := a.wireAction(ctx, rec)
	if err != nil {
		return nil, err
	}
	return &actionOutput{Status: 200, Body: w}, nil
}

func (a *API) action(ctx context.Context, k ActionKey) (ActionRecord, error) {
	rec, err := a.cfg.Store.Action(ctx, k)
	switch {
	case errors.Is(err, ErrNotFound):
		return rec, Coded("action_unknown", err)
	case err != nil:
		return rec, fmt.Errorf("read action: %w", err)
	}
	return rec, nil
}

func (a *API) wireAction(ctx context.Context, r ActionRecord) (wire.Action, error) {
	n, err := a.cfg.Store.Verified(ctx, r.Scope)
	if err != nil {
		return wire.Action{}, fmt.Errorf("count verified: %w", err)
	}
	w := wire.Action{
		Env: envName(r.Env), RelyingParty: r.RelyingParty, Action: r.Action, Programme: hex32(r.Programme), Epoch: r.Epoch,
		Policy: wirePolicy(r.Policy), Scope: r.Scope.String(), Verified: n,
	}
	if r.Kind == semaphore.ScopeContract {
		w.Contract = &wire.Contract{ChainID: r.ChainID, Address: r.Contract.Hex()}
	}
	return w, nil
}

func wirePolicy(p semaphore.Policy) wire.Policy {
	return wire.Policy{EnrolledBefore: p.EnrolledBefore, RenewedBefore: p.RenewedBefore, MinAssurance: p.MinAssurance}
}
