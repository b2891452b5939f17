package ratelimit_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"unum/api/ratelimit"
	"unum/internal/needs"
)

// clock is a clock that tests move.
type clock struct{ us atomic.Int64 }

func newClock() *clock { c := &clock{}; c.us.Store(1_700_000_000_000_000); return c }

func (c *clock) Now() time.Time          { return time.UnixMicro(c.us.Load()) }
func (c *clock) advance(d time.Duration) { c.us.Add(d.Microseconds()) }

// suite is what every limiter must do.
func suite(t *testing.T, open func(t *testing.T, c *clock) ratelimit.Limiter) {
	rate := ratelimit.Rate{Limit: 60, Per: time.Minute, Burst: 3}
	allow := func(t *testing.T, l ratelimit.Limiter, key string) ratelimit.Result {
		t.Helper()
		r, err := l.Allow(t.Context(), key, rate)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	t.Run("burst then refuse then refill", func(t *testing.T) {
		c := newClock()
		l := open(t, c)
		for i := range 3 {
			if r := allow(t, l, "a"); !r.Allowed || r.Remaining != 2-i || r.Limit != 3 || r.RetryAfter != 0 || r.Reset != time.Duration(i+1)*time.Second {
				t.Fatalf("request %d: %+v", i, r)
			}
		}
		if r := allow(t, l, "a"); r.Allowed || r.RetryAfter != time.Second || r.Remaining != 0 || r.Reset != 3*time.Second {
			t.Fatalf("fourth: %+v", r)
		}
		if r := allow(t, l, "b"); !r.Allowed {
			t.Fatal("another key is refused")
		}
		c.advance(999 * time.Millisecond)
		if r := allow(t, l, "a"); r.Allowed || r.RetryAfter != time.Millisecond {
			t.Fatalf("too early: %+v", r)
		}
		c.advance(time.Millisecond)
		if r := allow(t, l, "a"); !r.Allowed {
			t.Fatalf("after the interval: %+v", r)
		}
		if r := allow(t, l, "a"); r.Allowed {
			t.Fatal("a refused request must not buy another")
		}
		c.advance(time.Hour)
		if r := allow(t, l, "a"); !r.Allowed || r.Remaining != 2 {
			t.Fatalf("after a rest: %+v", r)
		}
	})
	t.Run("concurrent callers share one budget", func(t *testing.T) {
		l := open(t, newClock())
		var ok atomic.Int64
		var wg sync.WaitGroup
		for range 24 {
			wg.Go(func() {
				r, err := l.Allow(t.Context(), "k", rate)
				if err != nil {
					t.Error(err)
				} else if r.Allowed {
					ok.Add(1)
				}
			})
		}
		wg.Wait()
		if ok.Load() != 3 {
			t.Fatalf("%d of 24 passed, want 3", ok.Load())
		}
	})
	t.Run("no rate, no decision", func(t *testing.T) {
		l := open(t, newClock())
		for _, r := range []ratelimit.Rate{{}, {Limit: 1, Per: time.Second}, {Limit: 1, Burst: 1}, {Per: 1, Burst: 1}, {Limit: 10, Per: 5, Burst: 1}} {
			if _, err := l.Allow(t.Context(), "a", r); !errors.Is(err, ratelimit.ErrRate) {
				t.Errorf("%+v: %v", r, err)
			}
		}
	})
}

func TestMemory(t *testing.T) {
	suite(t, func(t *testing.T, c *clock) ratelimit.Limiter { return ratelimit.NewMemory(c.Now) })
}

func TestRedis(t *testing.T) {
	url, prefix := needs.Redis(t)
	n := 0
	open := func(t *testing.T, c *clock) ratelimit.Limiter {
		n++
		l, err := ratelimit.NewRedis(url, fmt.Sprintf("%s%d:", prefix, n), c.Now)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			if err := l.Close(); err != nil {
				t.Error(err)
			}
		})
		return l
	}
	suite(t, open)
	t.Run("server's clock", func(t *testing.T) {
		l, err := ratelimit.NewRedis(url, prefix+"own:", nil)
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		rate := ratelimit.Rate{Limit: 1, Per: time.Hour, Burst: 1}
		if r, err := l.Allow(t.Context(), "a", rate); err != nil || !r.Allowed {
			t.Fatal(r, err)
		}
		if r, err := l.Allow(t.Context(), "a", rate); err != nil || r.Allowed || r.RetryAfter < 59*time.Minute {
			t.Fatal(r, err)
		}
	})
}

func TestFallbackSuite(t *testing.T) {
	suite(t, func(t *testing.T, c *clock) ratelimit.Limiter {
		return ratelimit.NewFallback(broken{}, ratelimit.NewMemory(c.Now), ratelimit.FallbackConfig{Now: c.Now})
	})
}

type broken struct{}

func (broken) Allow(context.Context, string, ratelimit.Rate) (ratelimit.Result, error) {
	return ratelimit.Result{}, errors.New("down")
}

// TestRedisDown has a server that takes connections and never answers, the worst way of being down: requests go on, by the limiter in
// this process, the failure is told, and only the first request waits.
func TestRedisDown(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	first, err := ratelimit.NewRedis("redis://"+ln.Addr().String(), "x:", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	var failures atomic.Int64
	l := ratelimit.NewFallback(first, ratelimit.NewMemory(time.Now), ratelimit.FallbackConfig{Timeout: 50 * time.Millisecond, Cooldown: time.Minute, OnError: func(error) { failures.Add(1) }})
	start := time.Now()
	rate := ratelimit.Rate{Limit: 1, Per: time.Hour, Burst: 5}
	passed := 0
	for range 100 {
		r, err := l.Allow(t.Context(), "a", rate)
		if err != nil {
			t.Fatal(err)
		}
		if r.Allowed {
			passed++
		}
	}
	if passed != 5 {
		t.Errorf("%d passed, want the 5 of the limiter in this process", passed)
	}
	if failures.Load() != 1 {
		t.Errorf("%d failures told, want 1", failures.Load())
	}
	if d := time.Since(start); d > 2*time.Second {
		t.Errorf("100 decisions took %v", d)
	}
}

func TestRedisURL(t *testing.T) {
	if _, err := ratelimit.NewRedis("http://user:secret@x", "", nil); err == nil || errors.Unwrap(err) != nil {
		t.Fatalf("%v", err)
	}
}
