package prover_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/consensys/gnark-crypto/ecc/bn254"

	"unum/semaphore"
	"unum/semaphore/prover"
	"unum/semaphore/sequencer"
	"unum/semaphore/tree"
)

const token = "a token of more than sixteen bytes"

// fake proves what it is told to.
type fake struct {
	append func(context.Context, sequencer.AppendWitness) (semaphore.Proof, error)
	update func(context.Context, sequencer.UpdateWitness) (semaphore.Proof, error)
}

func (f *fake) Sizes(semaphore.BatchKind) []int { return []int{3, 10} }

func (f *fake) ProveAppend(ctx context.Context, w sequencer.AppendWitness) (semaphore.Proof, error) {
	return f.append(ctx, w)
}

func (f *fake) ProveUpdate(ctx context.Context, w sequencer.UpdateWitness) (semaphore.Proof, error) {
	return f.update(ctx, w)
}

func someProof(t testing.TB) semaphore.Proof {
	t.Helper()
	_, _, g1, g2 := bn254.Generators()
	p, err := semaphore.ProofFromPoints(g1, g2, g1)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func field(n uint64) semaphore.Field { return semaphore.FieldFromUint64(n) }

func appendWitness() sequencer.AppendWitness {
	w := sequencer.AppendWitness{
		Size: 10, Start: 1 << 33, Pre: semaphore.Root{Field: field(1)}, Post: semaphore.Root{Field: field(2)}, Day: 20000, Attributes: semaphore.AssuranceBothEyes,
		Commitments: []semaphore.IdentityCommitment{{Field: field(7)}, {Field: field(8)}},
	}
	for i := range w.Frontier {
		w.Frontier[i] = field(uint64(100 + i))
	}
	return w
}

func updateWitness() sequencer.UpdateWitness {
	w := sequencer.UpdateWitness{Size: 3, NextIndex: 9, UpdateSeq: 4, Pre: semaphore.Root{Field: field(1)}, Post: semaphore.Root{Field: field(2)}, Day: 3}
	for i := range uint64(2) {
		s := sequencer.UpdateStep{
			Item:          semaphore.UpdateItem{Index: i, Kind: semaphore.KindReplace, Attributes: 0x102, Commitment: semaphore.IdentityCommitment{Field: field(5 + i)}},
			OldCommitment: semaphore.IdentityCommitment{Field: field(50 + i)}, OldDay: 2, OldAttributes: 1, Path: tree.Path{Index: i},
		}
		for l := range s.Path.Siblings {
			s.Path.Siblings[l] = field(uint64(l) + 1000*i)
		}
		w.Steps = append(w.Steps, s)
	}
	return w
}

var keys = map[string][32]byte{"append-10": {1}, "update-3": {2}}

func start(t *testing.T, f *fake, change func(*prover.ServerConfig)) *httptest.Server {
	t.Helper()
	c := prover.ServerConfig{Prover: f, Keys: keys, Token: token}
	if change != nil {
		change(&c)
	}
	s, err := prover.NewServer(c)
	if err != nil {
		t.Fatal(err)
	}
	h := httptest.NewServer(s)
	t.Cleanup(h.Close)
	return h
}

func client(t *testing.T, url string, change func(*prover.ClientConfig)) *prover.Client {
	t.Helper()
	c := prover.ClientConfig{URL: url, Token: token, Keys: keys, Append: []int{10}, Update: []int{3}}
	if change != nil {
		change(&c)
	}
	cl, err := prover.NewClient(c)
	if err != nil {
		t.Fatal(err)
	}
	return cl
}

func TestWitnessesArrive(t *testing.T) {
	want := someProof(t)
	var a sequencer.AppendWitness
	var u sequencer.UpdateWitness
	h := start(t, &fake{
		append: func(_ context.Context, w sequencer.AppendWitness) (semaphore.Proof, error) { a = w; return want, nil },
		update: func(_ context.Context, w sequencer.UpdateWitness) (semaphore.Proof, error) { u = w; return want, nil },
	}, nil)
	c := client(t, h.URL, nil)
	same := cmp.Comparer(func(a, b semaphore.Field) bool { return a == b })
	if p, err := c.ProveAppend(t.Context(), appendWitness()); err != nil || p != want {
		t.Fatal(err)
	}
	if d := cmp.Diff(appendWitness(), a, same); d != "" {
		t.Error(d)
	}
	if p, err := c.ProveUpdate(t.Context(), updateWitness()); err != nil || p != want {
		t.Fatal(err)
	}
	if d := cmp.Diff(updateWitness(), u, same); d != "" {
		t.Error(d)
	}
}

func TestQueueIsBounded(t *testing.T) {
	release := make(chan struct{})
	var working atomic.Int32
	h := start(t, &fake{append: func(ctx context.Context, _ sequencer.AppendWitness) (semaphore.Proof, error) {
		working.Add(1)
		select {
		case <-release:
			return someProof(t), nil
		case <-ctx.Done():
			return semaphore.Proof{}, ctx.Err()
		}
	}}, func(c *prover.ServerConfig) { c.Queue = 1 })
	c := client(t, h.URL, nil)
	if err := c.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	ready := func() int {
		t.Helper()
		res, err := http.Get(h.URL + "/readyz")
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		return res.StatusCode
	}
	if got := ready(); got != 200 {
		t.Fatal(got)
	}
	done := make(chan error, 2)
	for range 2 {
		go func() {
			_, err := c.ProveAppend(t.Context(), appendWitness())
			done <- err
		}()
	}
	for end := time.Now().Add(5 * time.Second); ready() != 503; {
		if time.Now().After(end) {
			t.Fatal("the queue is never full")
		}
		time.Sleep(time.Millisecond)
	}
	if working.Load() > 1 {
		t.Error("two at a time")
	}
	if _, err := c.ProveAppend(t.Context(), appendWitness()); !errors.Is(err, sequencer.ErrProverAway) || !strings.Contains(err.Error(), "429") {
		t.Errorf("a full queue: %v", err)
	}
	close(release)
	for range 2 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if got := ready(); got != 200 {
		t.Error(got)
	}
}

func TestDeadline(t *testing.T) {
	stopped := make(chan struct{}, 2)
	h := start(t, &fake{append: func(ctx context.Context, _ sequencer.AppendWitness) (semaphore.Proof, error) {
		<-ctx.Done()
		stopped <- struct{}{}
		return semaphore.Proof{}, ctx.Err()
	}}, func(c *prover.ServerConfig) { c.MaxTime = 100 * time.Millisecond })
	c := client(t, h.URL, nil)
	if _, err := c.ProveAppend(t.Context(), appendWitness()); !errors.Is(err, sequencer.ErrProverAway) || !strings.Contains(err.Error(), prover.CodeDeadline) {
		t.Error(err)
	}
	<-stopped
	// The client's own deadline stops the work too.
	h = start(t, &fake{append: func(ctx context.Context, _ sequencer.AppendWitness) (semaphore.Proof, error) {
		<-ctx.Done()
		stopped <- struct{}{}
		return semaphore.Proof{}, ctx.Err()
	}}, nil)
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := client(t, h.URL, nil).ProveAppend(ctx, appendWitness()); err == nil {
		t.Error("no error")
	}
	select {
	case <-stopped:
	case <-time.After(5 * time.Second):
		t.Error("the work went on without its client")
	}
}

func TestRefuses(t *testing.T) {
	fails := errors.New("out of memory")
	h := start(t, &fake{
		append: func(context.Context, sequencer.AppendWitness) (semaphore.Proof, error) {
			return semaphore.Proof{}, fails
		},
		update: func(context.Context, sequencer.UpdateWitness) (semaphore.Proof, error) {
			return semaphore.Proof{}, &sequencer.Refused{Code: "witness_refused"}
		},
	}, nil)
	t.Run("another key", func(t *testing.T) {
		c := client(t, h.URL, func(c *prover.ClientConfig) { c.Keys = map[string][32]byte{"append-10": {9}, "update-3": {2}} })
		if _, err := c.ProveAppend(t.Context(), appendWitness()); !errors.Is(err, prover.ErrKeys) || !errors.Is(err, sequencer.ErrProverAway) {
			t.Error(err)
		}
	})
	t.Run("another token", func(t *testing.T) {
		c := client(t, h.URL, func(c *prover.ClientConfig) { c.Token = "another one" })
		if _, err := c.ProveAppend(t.Context(), appendWitness()); !errors.Is(err, sequencer.ErrProverAway) || !strings.Contains(err.Error(), "401") {
			t.Error(err)
		}
	})
	t.Run("no server", func(t *testing.T) {
		if _, err := client(t, "http://127.0.0.1:1", nil).ProveAppend(t.Context(), appendWitness()); !errors.Is(err, sequencer.ErrProverAway) {
			t.Error(err)
		}
	})
	t.Run("another service", func(t *testing.T) {
		other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "<html>") }))
		defer other.Close()
		if _, err := client(t, other.URL, nil).ProveAppend(t.Context(), appendWitness()); !errors.Is(err, sequencer.ErrProverAway) {
			t.Error(err)
		}
	})
	t.Run("witness", func(t *testing.T) {
		var r *sequencer.Refused
		if _, err := client(t, h.URL, nil).ProveUpdate(t.Context(), updateWitness()); !errors.As(err, &r) || r.Code != prover.CodeWitnessRefused {
			t.Error(err)
		}
	})
	t.Run("failure that may be the batch's", func(t *testing.T) {
		_, err := client(t, h.URL, nil).ProveAppend(t.Context(), appendWitness())
		if err == nil || errors.Is(err, sequencer.ErrProverAway) || strings.Contains(err.Error(), "memory") {
			t.Error(err)
		}
	})
	for name, c := range map[string]struct {
		body   string
		status int
	}{
		"no JSON":         {"x", 400},
		"unknown field":   {`{"kind":"append","extra":1}`, 400},
		"unknown kind":    {`{"kind":"delete","size":10}`, 400},
		"unknown size":    {`{"kind":"append","size":11}`, 404},
		"short root":      {`{"kind":"append","size":10,"pre":"AAAA"}`, 400},
		"number too big":  {`{"kind":"append","size":10,"pre":"//////////////////////////////////////////8=","post":"//////////////////////////////////////////8="}`, 400},
		"too much":        {`{"kind":"` + strings.Repeat("a", 5<<20) + `"}`, 413},
		"negative length": {`{"kind":"append","size":-1}`, 404},
	} {
		t.Run(name, func(t *testing.T) {
			req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, h.URL+"/v1/prove", strings.NewReader(c.body))
			if err != nil {
				t.Fatal(err)
			}
			req.Header.Set("Authorization", "Bearer "+token)
			res, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			defer res.Body.Close()
			if res.StatusCode != c.status {
				t.Errorf("status %d, want %d", res.StatusCode, c.status)
			}
		})
	}
	// Without the token nothing is told and nothing done; health needs none.
	for path, want := range map[string]int{"/v1/circuits": 401, "/healthz": 200, "/readyz": 200, "/": 404} {
		res, err := http.Get(h.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		_ = res.Body.Close()
		if res.StatusCode != want {
			t.Errorf("%s: %d, want %d", path, res.StatusCode, want)
		}
	}
	if _, err := prover.NewServer(prover.ServerConfig{Prover: &fake{}, Keys: keys, Token: "short"}); err == nil {
		t.Error("a short token is accepted")
	}
}

// A false proof is the prover's fault.
func TestChecked(t *testing.T) {
	h := start(t, &fake{
		append: func(context.Context, sequencer.AppendWitness) (semaphore.Proof, error) { return someProof(t), nil },
		update: func(context.Context, sequencer.UpdateWitness) (semaphore.Proof, error) { return someProof(t), nil },
	}, nil)
	bad := errors.New("invalid proof")
	c := prover.Checked{
		Prover: client(t, h.URL, nil),
		Append: func(sequencer.AppendWitness, semaphore.Proof) error { return bad },
		Update: func(sequencer.UpdateWitness, semaphore.Proof) error { return nil },
	}
	if _, err := c.ProveAppend(t.Context(), appendWitness()); !errors.Is(err, bad) || !errors.Is(err, sequencer.ErrProverAway) {
		t.Error(err)
	}
	if _, err := c.ProveUpdate(t.Context(), updateWitness()); err != nil {
		t.Error(err)
	}
}
