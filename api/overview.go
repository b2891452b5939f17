package api

import (
	"context"
	"fmt"
	"sync"
	"time"

	"unum/api/wire"
)

// overviewCache keeps the numbers for a second, so that many watchers cost no more than one.
type overviewCache struct {
	mu    sync.Mutex // held while the numbers are put together, so that they are put together once
	at    time.Time
	value wire.Overview
}

const overviewAge = time.Second

type overviewOutput struct{ Body wire.Overview }

func (a *API) mountOverview() {
	mount(a, route{method: "GET", path: "/v1/overview", id: "overview", summary: "The network in numbers", tag: "Overview"}, a.readOverview)
}

func (a *API) readOverview(ctx context.Context, _ *struct{}) (*overviewOutput, error) {
	c := &a.overview
	c.mu.Lock()
	defer c.mu.Unlock()
	now := a.cfg.Now()
	if age := now.Sub(c.at); !c.at.IsZero() && age >= 0 && age < overviewAge {
		return &overviewOutput{c.value}, nil
	}
	v, err := a.numbers(ctx, now)
	if err != nil {
		return nil, err
	}
	c.at, c.value = now, v
	return &overviewOutput{v}, nil
}

func (a *API) numbers(ctx context.Context, now time.Time) (wire.Overview, error) {
	v := wire.Overview{Env: envName(a.cfg.Env), Time: now.Unix(), Payouts: []wire.Payout{}, Programmes: []wire.Programme{}}
	head, err := a.cfg.Roots.Head(ctx)
	if err != nil {
		return v, fmt.Errorf("read head: %w", err)
	}
	v.Chain = wire.Chain{ID: a.cfg.ChainID, Block: head.Block, Hash: hex32(head.Hash), Time: head.Time, Registry: a.cfg.Registry.Hex()}
	if v.Roots, err = a.roots(ctx, 0, 12); err != nil {
		return v, err
	}
	if len(v.Roots) > 0 {
		v.People = v.Roots[0].People
	}
	if v.Waiting, err = a.cfg.Roots.Waiting(ctx); err != nil {
		return v, fmt.Errorf("count waiting: %w", err)
	}
	if v.Verified, err = a.cfg.Store.VerifiedTotal(ctx, a.cfg.Env); err != nil {
		return v, fmt.Errorf("count verified: %w", err)
	}
	if a.cfg.Programmes != nil {
		ps, err := a.cfg.Programmes.Programmes(ctx)
		if err != nil {
			return v, fmt.Errorf("read programmes: %w", err)
		}
		v.Programmes = append(v.Programmes, ps...)
		out, err := a.cfg.Programmes.Payouts(ctx, 12)
		if err != nil {
			return v, fmt.Errorf("read payouts: %w", err)
		}
		v.Payouts = append(v.Payouts, out...)
	}
	return v, nil
}
