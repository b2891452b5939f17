package api

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"net/http"
	"reflect"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humafiber"
	"github.com/gofiber/fiber/v2"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"

	"unum/api/ratelimit"
	"unum/api/wire"
)

// Keys of what the outer middleware leaves for the handlers.
type (
	requestIDKey struct{}
	callerKey    struct{}
)

type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	running  prometheus.Gauge
	verify   *prometheus.CounterVec
	limiter  prometheus.Counter
}

func newMetrics() *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "unum_http_requests_total", Help: "Requests answered."}, []string{"method", "route", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "unum_http_request_seconds", Help: "Time to answer.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30, 120}}, []string{"method", "route"}),
		running: prometheus.NewGauge(prometheus.GaugeOpts{Name: "unum_http_requests_running", Help: "Requests being answered."}),
		verify:  prometheus.NewCounterVec(prometheus.CounterOpts{Name: "unum_verify_total", Help: "Verifications by outcome: accepted, repeated, or the code of the refusal."}, []string{"outcome"}),
		limiter: prometheus.NewCounter(prometheus.CounterOpts{Name: "unum_limiter_failures_total", Help: "Failures of the shared rate limiter; this process then counts alone."}),
	}
	m.registry.MustRegister(m.requests, m.seconds, m.running, m.verify, m.limiter, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// outer runs around everything: request id, security headers, recover, log line, metrics.
func (a *API) outer(c *fiber.Ctx) error {
	start := time.Now()
	a.metrics.running.Inc()
	defer a.metrics.running.Dec()
	a.stamp(c)
	err := a.guarded(c)
	if err != nil {
		if werr := a.onError(c, err); werr != nil {
			return werr
		}
	}
	route, method := c.Route().Path, c.Method()
	if err != nil || route == "" || route == "/v1" {
		var f *fiber.Error
		if errors.As(err, &f) && (f.Code == 404 || f.Code == 405) {
			route = "unmatched"
		}
	}
	switch method {
	case "GET", "POST", "PUT", "HEAD", "OPTIONS", "DELETE", "PATCH":
	default:
		method = "other"
	}
	status, took := c.Response().StatusCode(), time.Since(start)
	a.metrics.requests.WithLabelValues(method, route, strconv.Itoa(status)).Inc()
	a.metrics.seconds.WithLabelValues(method, route).Observe(took.Seconds())
	if route != "/livez" && route != "/readyz" && route != "/metrics" {
		a.cfg.Log.Debug("request", "request_id", requestID(c), "method", method, "route", route, "status", status, "ms", took.Milliseconds())
	}
	return nil
}

// guarded turns a panic into an error; the stack goes to the log.
func (a *API) guarded(c *fiber.Ctx) (err error) {
	defer func() {
		if r := recover(); r != nil {
			// The value may hold what was sent; the stack holds addresses only.
			a.cfg.Log.Error("a handler panicked", "request_id", requestID(c), "route", c.Route().Path, "type", fmt.Sprintf("%T", r), "stack", string(debug.Stack()))
			err = problem("internal_error")
		}
	}()
	return c.Next()
}

// stamp gives the answer its request id and the headers that hold browsers back.
func (a *API) stamp(c *fiber.Ctx) {
	id := c.Get("X-Request-Id")
	if !plainID(id) {
		id = a.randomID()
	}
	c.Locals(requestIDKey{}, id)
	c.Locals(callerKey{}, c.IP())
	c.Set("X-Request-Id", id)
	c.Set("X-Content-Type-Options", "nosniff")
	c.Set("X-Frame-Options", "DENY")
	c.Set("Referrer-Policy", "no-referrer")
	c.Set("Cross-Origin-Opener-Policy", "same-origin")
	c.Set("Cross-Origin-Resource-Policy", "cross-origin")
	c.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()")
	c.Set("Strict-Transport-Security", "max-age=31536000") // ignored by browsers over plain HTTP
	c.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
	c.Set("Cache-Control", "no-store")
}

func plainID(id string) bool {
	if len(id) == 0 || len(id) > 64 {
		return false
	}
	for _, c := range id {
		if c != '-' && c != '_' && (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
			return false
		}
	}
	return true
}

func (a *API) randomID() string {
	var b [12]byte
	if _, err := io.ReadFull(a.cfg.Rand, b[:]); err != nil {
		return "none"
	}
	return hex.EncodeToString(b[:])
}

func requestID(c *fiber.Ctx) string { s, _ := c.Locals(requestIDKey{}).(string); return s }

// onError writes what fiber and fasthttp refuse, and what a middleware returns.
func (a *API) onError(c *fiber.Ctx, err error) error {
	if requestID(c) == "" { // refused before any middleware ran
		a.stamp(c)
	}
	r := toReply(err)
	if r.Status >= 500 {
		a.cfg.Log.Error("request failed", "request_id", requestID(c), "route", c.Route().Path, "code", r.Code, "err", err)
	}
	p := r.Problem
	p.RequestID = requestID(c)
	for k, vs := range r.headers {
		for _, v := range vs {
			c.Append(k, v)
		}
	}
	body, err := json.Marshal(p)
	if err != nil {
		return err
	}
	c.Set("Content-Type", "application/problem+json")
	return c.Status(r.Status).Send(body)
}

// transform turns huma's error document into ours and gives every problem its request id.
func (a *API) transform(ctx huma.Context, _ string, v any) (any, error) {
	var r *reply
	switch e := v.(type) {
	case *huma.ErrorModel:
		r = fromHuma(ctx.Operation(), e)
	case *reply:
		r = e
	default:
		return v, nil
	}
	p := r.Problem
	p.RequestID, _ = ctx.Context().Value(requestIDKey{}).(string)
	return p, nil
}

// route describes one operation.
type route struct {
	method, path, id, summary string
	describe                  string
	tag                       string
	security                  string // name of a security scheme, or ""
	status                    int    // of success; 0 is 200
	maxBody                   int64  // 0 is the default
	time                      time.Duration
	write                     bool // counted as a write
	cache                     string
	errors                    []int
}

// mount registers a handler of one operation: rate limit, deadline, and the one mapping of errors.
func mount[I, O any](a *API, r route, h func(context.Context, *I) (*O, error)) {
	op := huma.Operation{
		OperationID: r.id, Method: r.method, Path: r.path, Summary: r.summary, Description: r.describe, Tags: []string{r.tag},
		DefaultStatus: r.status, MaxBodyBytes: r.maxBody,
	}
	if r.status == 0 {
		op.DefaultStatus = http.StatusOK
	}
	if r.maxBody == 0 {
		op.MaxBodyBytes = maxBody
	}
	if r.security != "" {
		op.Security = []map[string][]string{{r.security: {}}}
	}
	if r.time == 0 {
		r.time = shortTime
	}
	schema := a.huma.OpenAPI().Components.Schemas.Schema(reflect.TypeFor[wire.Problem](), true, "Problem")
	op.Responses = map[string]*huma.Response{"default": {Description: "A problem: see code.", Content: map[string]*huma.MediaType{"application/problem+json": {Schema: schema}}}}
	rate, group := a.cfg.Limits.Read, "read"
	if r.write {
		rate, group = a.cfg.Limits.Write, "write"
	}
	op.Middlewares = huma.Middlewares{func(ctx huma.Context, next func(huma.Context)) {
		caller, _ := ctx.Context().Value(callerKey{}).(string)
		if refused := a.limit(ctx.Context(), group+":"+hashed(caller), rate); refused != nil {
			a.send(ctx, refused)
			return
		}
		// humafiber hands over whatever body came; refuse a wrong size here, where an exact limit can be told.
		if int64(len(humafiber.Unwrap(ctx).Request().Body())) > op.MaxBodyBytes {
			a.send(ctx, problem("body_too_large"))
			return
		}
		next(ctx)
	}}
	op.MaxBodyBytes++ // huma refuses a body of exactly its limit
	huma.Register(a.huma, op, func(ctx context.Context, in *I) (*O, error) {
		short, cancel := context.WithTimeout(ctx, r.time)
		defer cancel()
		out, err := h(short, in)
		if err != nil {
			rep := toReply(err)
			if rep.Status >= 500 {
				id, _ := ctx.Value(requestIDKey{}).(string)
				a.cfg.Log.Error("request failed", "request_id", id, "operation", r.id, "code", rep.Code, "err", err)
			}
			return nil, rep
		}
		return out, nil
	})
}

// send writes a problem from a huma middleware.
func (a *API) send(ctx huma.Context, r *reply) {
	for k, vs := range r.headers {
		for _, v := range vs {
			ctx.AppendHeader(k, v)
		}
	}
	p := r.Problem
	p.RequestID, _ = ctx.Context().Value(requestIDKey{}).(string)
	ctx.SetHeader("Content-Type", "application/problem+json")
	ctx.SetStatus(r.Status)
	if err := json.NewEncoder(ctx.BodyWriter()).Encode(p); err != nil {
		a.cfg.Log.Warn("write problem", "err", err)
	}
}

// limit counts one request of key and gives the refusal, or nil. A limiter that can't decide refuses nobody.
func (a *API) limit(ctx context.Context, key string, rate ratelimit.Rate) *reply {
	res, err := a.cfg.Limiter.Allow(ctx, key, rate)
	if err != nil {
		a.metrics.limiter.Inc()
		a.cfg.Log.Warn("the limiter fails; the request passes", "err", err)
		return nil
	}
	if res.Allowed {
		return nil
	}
	r := problem("rate_limited")
	r.headers = http.Header{
		"Retry-After":         {seconds(res.RetryAfter)},
		"Ratelimit-Limit":     {strconv.Itoa(res.Limit)},
		"Ratelimit-Remaining": {strconv.Itoa(res.Remaining)},
		"Ratelimit-Reset":     {seconds(res.Reset)},
	}
	return r
}

func seconds(d time.Duration) string { return strconv.Itoa(int(math.Ceil(d.Seconds()))) }

// hashed keeps addresses out of the limiter's store as they are.
func hashed(s string) string { h := sha256.Sum256([]byte(s)); return hex.EncodeToString(h[:12]) }

// isAdminPath reports the paths of administration.
func isAdminPath(p string) bool {
	return p == "/v1/relying-parties" || strings.HasPrefix(p, "/v1/relying-parties/")
}
