package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/gofiber/fiber/v2/middleware/adaptor"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"unum/api/wire"
)

type readyOutput struct {
	Status int
	Body   wire.Ready
}
type networkOutput struct{ Body wire.Network }

func (a *API) mountHealth() {
	mount(a, route{method: "GET", path: "/livez", id: "live", summary: "Whether the process runs", tag: "Health"}, func(context.Context, *struct{}) (*readyOutput, error) {
		return &readyOutput{Status: 200, Body: wire.Ready{Ready: true, Checks: []wire.Check{}}}, nil
	})
	mount(a, route{method: "GET", path: "/readyz", id: "ready", summary: "Whether every part can do its duty", tag: "Health",
		describe: "503 while one can't. Why is in the log."}, a.ready)
	mount(a, route{method: "GET", path: "/v1/network", id: "network", summary: "What a phone must know first", tag: "Tree"}, func(ctx context.Context, _ *struct{}) (*networkOutput, error) {
		n, err := a.network(ctx)
		return &networkOutput{n}, err
	})
	a.app.Get("/metrics", adaptor.HTTPHandler(promhttp.HandlerFor(a.metrics.registry, promhttp.HandlerOpts{})))
}

func (a *API) ready(ctx context.Context, _ *struct{}) (*readyOutput, error) {
	checks := append([]ReadyCheck{
		{Name: "store", Check: a.cfg.Store.Ping},
		{Name: "chain", Check: func(ctx context.Context) error { _, err := a.cfg.Roots.Head(ctx); return err }},
	}, a.cfg.Ready...)
	out := &readyOutput{Status: http.StatusOK, Body: wire.Ready{Ready: true, Checks: make([]wire.Check, len(checks))}}
	errs := make([]error, len(checks))
	done := make(chan int, len(checks))
	short, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	for i, c := range checks {
		go func() {
			defer func() {
				if r := recover(); r != nil {
					errs[i] = errors.New("panicked")
				}
				done <- i
			}()
			errs[i] = c.Check(short)
		}()
	}
	finished := make([]bool, len(checks))
	for range checks {
		select {
		case i := <-done:
			finished[i] = true
		case <-short.Done():
		}
	}
	for i, c := range checks {
		ok := finished[i] && errs[i] == nil
		out.Body.Checks[i] = wire.Check{Name: c.Name, Ready: ok}
		if !ok {
			out.Status, out.Body.Ready = http.StatusServiceUnavailable, false
			err := fmt.Errorf("no answer in time")
			if finished[i] {
				err = errs[i]
			}
			a.cfg.Log.Warn("not ready", "part", c.Name, "err", err)
		}
	}
	return out, nil
}
