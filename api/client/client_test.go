package client_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"unum/api/client"
	"unum/api/wire"
)

// script answers each request by the next step; the last one stays.
type script struct {
	steps []func(w http.ResponseWriter, r *http.Request)
	n     atomic.Int64
	keys  chan string
	urls  chan string
}

func play(t *testing.T, steps ...func(http.ResponseWriter, *http.Request)) (*script, *client.Client) {
	t.Helper()
	s := &script{steps: steps, keys: make(chan string, 100), urls: make(chan string, 100)}
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		i := int(s.n.Add(1)) - 1
		s.keys <- r.Header.Get("Idempotency-Key")
		s.urls <- r.Method + " " + r.URL.RequestURI() + " " + r.Header.Get("Authorization")
		s.steps[min(i, len(s.steps)-1)](w, r)
	}))
	t.Cleanup(srv.Close)
	c, err := client.New(srv.URL+"/", client.Options{Pause: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return s, c
}

func ok(v any) func(http.ResponseWriter, *http.Request) {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		if err := json.NewEncoder(w).Encode(v); err != nil {
			panic(err)
		}
	}
}

func refuse(p wire.Problem, headers ...string) func(http.ResponseWriter, *http.Request) {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i+1 < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.Header().Set("Content-Type", "application/problem+json")
		w.WriteHeader(p.Status)
		if err := json.NewEncoder(w).Encode(p); err != nil {
			panic(err)
		}
	}
}

// hangUp reads the request and closes the connection: the worst moment, since it may have been done.
func hangUp(w http.ResponseWriter, r *http.Request) {
	if _, err := io.Copy(io.Discard, r.Body); err != nil {
		panic(err)
	}
	conn, _, err := w.(http.Hijacker).Hijack()
	if err != nil {
		panic(err)
	}
	conn.Close()
}

func proxy(status int) func(http.ResponseWriter, *http.Request) {
	return func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "<html>", status) }
}

var busy = wire.Problem{Status: 503, Code: "unavailable", Title: "x", Retryable: true}

// TestRetries says for each kind of call what is tried again, and how often.
func TestRetries(t *testing.T) {
	reads := func(c *client.Client) error { _, err := c.Roots(t.Context(), 0, 1); return err }
	binds := func(c *client.Client) error {
		_, err := c.BindEnrollment(t.Context(), "t", wire.BindSession{SessionDigest: "0x"})
		return err
	}
	draws := func(c *client.Client) error { _, err := c.DrawAdmission(t.Context(), "t", wire.Opening{}); return err }
	verifies := func(c *client.Client) error { _, err := c.Verify(t.Context(), "k", "", wire.Verify{}); return err }
	opens := func(c *client.Client) error { _, err := c.OpenEnrollment(t.Context()); return err }
	captures := func(c *client.Client) error { _, err := c.SubmitCapture(t.Context(), []byte("x")); return err }
	claims := func(c *client.Client) error { _, err := c.Claim(t.Context(), wire.Claim{}); return err }
	creates := func(c *client.Client) error {
		_, err := c.CreateRelyingParty(t.Context(), "a", wire.NewRelyingParty{})
		return err
	}
	for name, c := range map[string]struct {
		call  func(*client.Client) error
		step  func(http.ResponseWriter, *http.Request)
		tries int64
		code  string
	}{
		"a read, busy":              {reads, refuse(busy), 4, "unavailable"},
		"a read, hung up":           {reads, hangUp, 4, ""},
		"a read, behind a proxy":    {reads, proxy(502), 4, "http_502"},
		"a read, not found":         {reads, refuse(wire.Problem{Status: 404, Code: "not_found"}), 1, "not_found"},
		"a read, redirected":        {reads, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/elsewhere", 302) }, 1, "http_302"},
		"a binding, hung up":        {binds, hangUp, 4, ""},
		"a drawing, hung up":        {draws, hangUp, 4, ""},
		"a verification, hung up":   {verifies, hangUp, 4, ""},
		"a verification, used":      {verifies, refuse(wire.Problem{Status: 409, Code: "nullifier_used"}), 1, "nullifier_used"},
		"an opening, hung up":       {opens, hangUp, 1, ""},
		"an opening, busy":          {opens, refuse(busy), 1, "unavailable"},
		"an opening, too often":     {opens, refuse(wire.Problem{Status: 429, Code: "rate_limited", Retryable: true}), 4, "rate_limited"},
		"a capture, hung up":        {captures, hangUp, 1, ""},
		"a capture, too often":      {captures, refuse(wire.Problem{Status: 429, Code: "rate_limited", Retryable: true}), 4, "rate_limited"},
		"a claim, hung up":          {claims, hangUp, 1, ""},
		"a claim, pending":          {claims, refuse(wire.Problem{Status: 409, Code: "claim_pending", Retryable: true}), 1, "claim_pending"},
		"a relying party, hung up":  {creates, hangUp, 1, ""},
		"a read, answered by noise": {reads, func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html>")) }, 1, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s, cl := play(t, c.step)
			err := c.call(cl)
			if err == nil || client.CodeOf(err) != c.code || s.n.Load() != c.tries {
				t.Errorf("%d tries, %v; want %d and code %q", s.n.Load(), err, c.tries, c.code)
			}
		})
	}
}

// TestVerifyKey has every try of one verification carry one key, and two verifications two.
func TestVerifyKey(t *testing.T) {
	s, c := play(t, hangUp, refuse(busy), ok(wire.Verified{Verified: true}))
	for range 2 {
		if v, err := c.Verify(t.Context(), "k", "", wire.Verify{}); err != nil || !v.Verified {
			t.Fatal(v, err)
		}
	}
	a, b, d, e := <-s.keys, <-s.keys, <-s.keys, <-s.keys
	if a == "" || a != b || b != d || d == e {
		t.Error(a, b, d, e)
	}
	if _, err := c.Verify(t.Context(), "k", "mine", wire.Verify{}); err != nil {
		t.Fatal(err)
	}
	if k := <-s.keys; k != "mine" {
		t.Error(k)
	}
}

func TestProblem(t *testing.T) {
	_, c := play(t, refuse(wire.Problem{Type: "urn:unum:problem:proof_invalid", Status: 422, Code: "proof_invalid", Title: "The proof does not hold.", RequestID: "r1"}))
	_, err := c.Overview(t.Context())
	var p *client.Problem
	if !errors.As(err, &p) || p.Code != "proof_invalid" || p.RequestID != "r1" || !strings.Contains(err.Error(), "proof_invalid") || client.CodeOf(errors.New("x")) != "" {
		t.Errorf("%v", err)
	}
}

func TestContext(t *testing.T) {
	_, c := play(t, refuse(busy, "Retry-After", "9"))
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	begun := time.Now()
	if _, err := c.Network(ctx); client.CodeOf(err) != "unavailable" || time.Since(begun) > 2*time.Second {
		t.Errorf("%v after %v", err, time.Since(begun))
	}
}

func TestPaths(t *testing.T) {
	s, c := play(t, ok(struct{}{}))
	ctx := t.Context()
	for _, call := range []func() error{
		func() error { _, err := c.Action(ctx, "a/b", "c d", "0x01", 3); return err },
		func() error { _, err := c.Bucket(ctx, 4, 5); return err },
		func() error { _, err := c.Day(ctx, 6); return err },
		func() error { _, err := c.RotateKey(ctx, "adm", "shop"); return err },
		func() error { return c.CircuitFile(ctx, "../x", io.Discard, 10) },
	} {
		if err := call(); err != nil {
			t.Error(err)
		}
	}
	for _, want := range []string{"GET /v1/relying-parties/a%2Fb/actions/c%20d?epoch=3&programme=0x01 ", "GET /v1/buckets/4/5 ", "GET /v1/days/6 ", "POST /v1/relying-parties/shop/key Bearer adm", "GET /v1/circuits/membership/..%2Fx "} {
		if got := <-s.urls; got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	_, cb := play(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(make([]byte, 11)) })
	if err := cb.CircuitFile(ctx, "x", io.Discard, 10); err == nil {
		t.Error("a file larger than announced is taken")
	}
}

func TestAddress(t *testing.T) {
	for _, good := range []string{"https://x.example", "https://x.example/base", "http://127.0.0.1:8080", "http://[::1]:1", "http://localhost"} {
		if _, err := client.New(good, client.Options{}); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
	for _, bad := range []string{"", "x.example", "ftp://x.example", "http://x.example", "http://10.0.0.1", "https://user:pass@x.example", "https://x.example?q", "https://x.example#f", "://"} {
		if _, err := client.New(bad, client.Options{}); !errors.Is(err, client.ErrAddress) {
			t.Errorf("%s: %v", bad, err)
		}
	}
	if _, err := client.New("http://x.example", client.Options{AllowPlain: true}); err != nil {
		t.Error(err)
	}
}
