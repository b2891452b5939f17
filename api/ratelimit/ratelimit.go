// Package ratelimit decides whether a caller may do a thing now, by the generic cell rate algorithm: a key may do Limit things per Per,
// and Burst at once after a rest.
//
// Three limiters share the interface [Limiter]: [Memory] counts in this process, [Redis] counts for every process that shares a server,
// and [Fallback] asks one and, when that one fails, another, so that a lost Redis neither refuses everybody nor lets everybody through.
// A limiter is never the only copy of anything: what it holds may be lost at any time at the cost of a few requests too many.
//
// The package starts no goroutine. Limiters are safe for concurrent use. Non-goals: idempotency (that lives in SQL, with the write it
// guards), queues, fairness between keys.
package ratelimit

import (
	"context"
	"errors"
	"sync"
	"time"
)

// ErrRate means that a [Rate] can't be counted by: Limit, Per and Burst must be positive.
var ErrRate = errors.New("ratelimit: limit, period and burst must be positive")

// Rate is how often a key may do a thing.
type Rate struct {
	Limit int           // how many
	Per   time.Duration // in how long
	Burst int           // how many at once after a rest
}

func (r Rate) valid() error {
	if r.Limit <= 0 || r.Per <= 0 || r.Burst <= 0 || r.Per/time.Duration(r.Limit) <= 0 {
		return ErrRate
	}
	return nil
}

// interval is the time that one thing costs.
func (r Rate) interval() time.Duration { return r.Per / time.Duration(r.Limit) }

// Result tells a decision and what to write into the RateLimit headers.
type Result struct {
	Allowed    bool
	Limit      int           // the burst
	Remaining  int           // how many more would be allowed at once now
	RetryAfter time.Duration // if not allowed: how long until one is; else 0
	Reset      time.Duration // how long until the key is at rest
}

// Limiter decides and counts in one step. An error means that it could not decide; nothing was counted as far as it knows.
type Limiter interface {
	Allow(ctx context.Context, key string, r Rate) (Result, error)
}

// result computes the answer from the theoretical arrival time before (tat, at least now) and whether one more fits.
func (r Rate) result(now, tat time.Time) (Result, time.Time) {
	t := r.interval()
	if tat.Before(now) {
		tat = now
	}
	next := tat.Add(t)
	tolerance := t * time.Duration(r.Burst)
	res := Result{Limit: r.Burst}
	if over := next.Sub(now) - tolerance; over > 0 {
		res.RetryAfter = over
		res.Reset = tat.Sub(now)
		return res, tat
	}
	res.Allowed = true
	res.Remaining = int((tolerance - next.Sub(now)) / t)
	res.Reset = next.Sub(now)
	return res, next
}

// maxKeys bounds what a [Memory] holds; past it keys at rest are dropped, then, if that is not enough, everything: losing counts is
// harmless, growing without end is not.
const maxKeys = 1 << 17

// Memory counts in this process.
type Memory struct {
	now func() time.Time

	mu    sync.Mutex
	tat   map[string]time.Time // guarded by mu
	sweep time.Time            // next time to drop keys at rest; guarded by mu
}

// NewMemory gives a limiter that counts in this process by the clock now.
func NewMemory(now func() time.Time) *Memory {
	return &Memory{now: now, tat: map[string]time.Time{}}
}

// Allow implements [Limiter].
func (m *Memory) Allow(_ context.Context, key string, r Rate) (Result, error) {
	if err := r.valid(); err != nil {
		return Result{}, err
	}
	now := m.now()
	m.mu.Lock()
	defer m.mu.Unlock()
	if now.After(m.sweep) || len(m.tat) >= maxKeys {
		for k, t := range m.tat {
			if !t.After(now) {
				delete(m.tat, k)
			}
		}
		if len(m.tat) >= maxKeys {
			clear(m.tat)
		}
		m.sweep = now.Add(time.Minute)
	}
	res, tat := r.result(now, m.tat[key])
	m.tat[key] = tat
	return res, nil
}

// FallbackConfig says how a [Fallback] treats its first limiter.
type FallbackConfig struct {
	Timeout  time.Duration    // how long one decision of the first may take; 0 is 100 ms
	Cooldown time.Duration    // how long the first is left alone after it failed; 0 is 1 s
	Now      func() time.Time // clock of the cooldown; nil is time.Now
	OnError  func(error)      // told each failure, for a metric; nil is nobody
}

// Fallback asks a first limiter and, while that fails, a second one.
type Fallback struct {
	first, second Limiter
	cfg           FallbackConfig

	mu    sync.Mutex
	until time.Time // the first is left alone until then; guarded by mu
}

// NewFallback gives a limiter that decides by first and falls back on second.
func NewFallback(first, second Limiter, cfg FallbackConfig) *Fallback {
	if cfg.Timeout <= 0 {
		cfg.Timeout = 100 * time.Millisecond
	}
	if cfg.Cooldown <= 0 {
		cfg.Cooldown = time.Second
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.OnError == nil {
		cfg.OnError = func(error) {}
	}
	return &Fallback{first: first, second: second, cfg: cfg}
}

// Allow implements [Limiter]. It fails only when both limiters fail, or when ctx has ended.
func (f *Fallback) Allow(ctx context.Context, key string, r Rate) (Result, error) {
	if err := r.valid(); err != nil {
		return Result{}, err
	}
	now := f.cfg.Now()
	f.mu.Lock()
	resting := now.Before(f.until)
	f.mu.Unlock()
	if resting {
		return f.second.Allow(ctx, key, r)
	}
	short, cancel := context.WithTimeout(ctx, f.cfg.Timeout)
	defer cancel()
	res, err := f.first.Allow(short, key, r)
	if err == nil {
		return res, nil
	}
	if ctx.Err() != nil {
		return Result{}, ctx.Err()
	}
	f.mu.Lock()
	f.until = now.Add(f.cfg.Cooldown)
	f.mu.Unlock()
	f.cfg.OnError(err)
	return f.second.Allow(ctx, key, r)
}
