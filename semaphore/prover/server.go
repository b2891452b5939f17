package prover

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"unum/semaphore"
	"unum/semaphore/sequencer"
)

// deadlineHeader tells a server how many milliseconds its client will wait.
const deadlineHeader = "Unum-Deadline-Ms"

// maxBody bounds a request: a witness of the largest circuits has a quarter of it.
const maxBody = 4 << 20

// ServerConfig makes a Server. Prover, Keys and Token are needed; every other zero value is replaced by the default named beside it.
type ServerConfig struct {
	Prover sequencer.Prover
	// Keys are the hashes of the verifying keys by circuit name.
	Keys map[string][32]byte
	// Token is what clients show as bearer token; at least 16 bytes.
	Token string
	// Workers is how many proofs are made at a time: 1, which uses all cores.
	Workers int
	// Queue is how many requests may wait beside those that are worked on: 4. More are answered with 429.
	Queue int
	// MaxTime bounds the time of one request, waiting included: 10 minutes.
	MaxTime time.Duration
	// Log hears of failures; nil discards them. Nothing of a witness is logged.
	Log *slog.Logger
}

// Server is the HTTP service:
//
//	GET  /healthz      200 while the process lives
//	GET  /readyz       200 when a request would be taken now, else 503
//	GET  /v1/circuits  the hashes of its verifying keys (bearer token)
//	POST /v1/prove     a proof of a witness (bearer token)
//
// It is safe for concurrent use.
type Server struct {
	c       ServerConfig
	token   [32]byte
	places  chan struct{}
	workers chan struct{}
	closing atomic.Bool
	http.Handler
}

// NewServer makes a Server. It starts nothing.
func NewServer(c ServerConfig) (*Server, error) {
	if c.Prover == nil || len(c.Keys) == 0 || len(c.Token) < 16 || c.Workers < 0 || c.Queue < 0 {
		return nil, errors.New("prover: a part is missing from the configuration, or the token is shorter than 16 bytes")
	}
	if c.Workers == 0 {
		c.Workers = 1
	}
	if c.Queue == 0 {
		c.Queue = 4
	}
	if c.MaxTime <= 0 {
		c.MaxTime = 10 * time.Minute
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	s := &Server{c: c, token: sha256.Sum256([]byte(c.Token)), places: make(chan struct{}, c.Workers+c.Queue), workers: make(chan struct{}, c.Workers)}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusOK) })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, _ *http.Request) {
		if s.closing.Load() || len(s.places) == cap(s.places) {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
	})
	mux.HandleFunc("GET /v1/circuits", s.circuits)
	mux.HandleFunc("POST /v1/prove", s.prove)
	s.Handler = mux
	return s, nil
}

// Drain makes the server unready, so that those before it send no more, while what it has is finished.
func (s *Server) Drain() { s.closing.Store(true) }

func (s *Server) allowed(w http.ResponseWriter, r *http.Request) bool {
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	sum := sha256.Sum256([]byte(token))
	if !ok || subtle.ConstantTimeCompare(sum[:], s.token[:]) != 1 {
		say(w, http.StatusUnauthorized, answer{Code: CodeUnauthorized})
		return false
	}
	return true
}

func say(w http.ResponseWriter, status int, a any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(a) // a client that is gone needs no answer
}

func (s *Server) circuits(w http.ResponseWriter, r *http.Request) {
	if !s.allowed(w, r) {
		return
	}
	out := Circuits{Keys: map[string]string{}}
	for name, h := range s.c.Keys {
		out.Keys[name] = hex.EncodeToString(h[:])
	}
	say(w, http.StatusOK, out)
}

func (s *Server) prove(w http.ResponseWriter, r *http.Request) {
	if !s.allowed(w, r) {
		return
	}
	select {
	case s.places <- struct{}{}:
		defer func() { <-s.places }()
	default:
		w.Header().Set("Retry-After", "1")
		say(w, http.StatusTooManyRequests, answer{Code: CodeQueueFull})
		return
	}
	wait := s.c.MaxTime
	if v := r.Header.Get(deadlineHeader); v != "" {
		ms, err := strconv.ParseUint(v, 10, 31)
		if err != nil {
			say(w, http.StatusBadRequest, answer{Code: CodeMalformed})
			return
		}
		wait = min(wait, time.Duration(ms)*time.Millisecond)
	}
	ctx, cancel := context.WithTimeout(r.Context(), wait)
	defer cancel()
	var req request
	d := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBody))
	d.DisallowUnknownFields()
	if err := d.Decode(&req); err != nil {
		var large *http.MaxBytesError
		if errors.As(err, &large) {
			say(w, http.StatusRequestEntityTooLarge, answer{Code: CodeTooLarge})
			return
		}
		say(w, http.StatusBadRequest, answer{Code: CodeMalformed})
		return
	}
	select {
	case s.workers <- struct{}{}:
		defer func() { <-s.workers }()
	case <-ctx.Done():
		say(w, http.StatusGatewayTimeout, answer{Code: CodeDeadline})
		return
	}
	began := time.Now()
	p, status, code := s.work(ctx, &req)
	if code != "" {
		if ctx.Err() != nil {
			status, code = http.StatusGatewayTimeout, CodeDeadline
		}
		s.c.Log.Warn("no proof was made", "kind", req.Kind, "size", req.Size, "code", code)
		say(w, status, answer{Code: code})
		return
	}
	s.c.Log.Info("proof made", "kind", req.Kind, "size", req.Size, "took", time.Since(began))
	raw := p.Bytes()
	say(w, http.StatusOK, answer{Proof: raw[:]})
}

// work makes the proof; code is empty when it did.
func (s *Server) work(ctx context.Context, req *request) (p semaphore.Proof, status int, code string) {
	kind, known := semaphore.BatchAppend, req.Kind == "append"
	if req.Kind == "update" {
		kind, known = semaphore.BatchUpdate, true
	}
	if !known {
		return p, http.StatusBadRequest, CodeMalformed
	}
	if !slices.Contains(s.c.Prover.Sizes(kind), req.Size) {
		return p, http.StatusNotFound, CodeCircuitUnknown
	}
	var err error
	if kind == semaphore.BatchAppend {
		w, werr := req.append()
		if werr != nil {
			return p, http.StatusBadRequest, CodeMalformed
		}
		p, err = s.c.Prover.ProveAppend(ctx, w)
	} else {
		w, werr := req.update()
		if werr != nil {
			return p, http.StatusBadRequest, CodeMalformed
		}
		p, err = s.c.Prover.ProveUpdate(ctx, w)
	}
	var refused *sequencer.Refused
	switch {
	case err == nil:
		return p, http.StatusOK, ""
	case errors.As(err, &refused):
		return p, http.StatusUnprocessableEntity, CodeWitnessRefused
	default:
		if ctx.Err() == nil {
			s.c.Log.Error("the prover failed", "err", err)
		}
		return p, http.StatusInternalServerError, CodeFailed
	}
}
