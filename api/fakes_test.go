package api_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"unum/api"
	"unum/api/apidb"
	"unum/api/wire"
	"unum/semaphore"
	"unum/semaphore/tree"
)

const (
	admin = "an admin token of the tests"
	day0  = 20000
	now0  = day0*86400 + 3600
)

var registry = common.HexToAddress("0x00000000000000000000000000000000000000aa")

// network is a whole network behind the API's seams, as small as the tests allow.
type network struct {
	mu         sync.Mutex
	head       api.Head
	roots      []api.RootRecord
	trees      map[uint64]tree.Tree
	days       map[uint32][]api.DayLeaf
	valid      map[[32]byte]bool // digests of public inputs and proof that hold
	checked    int
	decisions  map[[32]byte]api.Decision
	recoveries map[[32]byte]bool
	owner      semaphore.IdentityCommitment // of leaf 7
	opened     map[[32]byte]semaphore.SignedAdmission
	status     map[uint64]api.AdmissionStatus
	key        *ecdsa.PrivateKey
	captures   [][]byte
	capture    func([]byte) (api.Decision, error)
	claims     func(api.Claim) (wire.Payout, error)
	programs   []wire.Programme
	payouts    []wire.Payout
	headErr    error
}

func newNetwork(t *testing.T) *network {
	t.Helper()
	key, err := crypto.ToECDSA(bytes.Repeat([]byte{1}, 32))
	if err != nil {
		t.Fatal(err)
	}
	n := &network{head: api.Head{Block: 7, Hash: [32]byte{1}, Time: now0}, trees: map[uint64]tree.Tree{}, days: map[uint32][]api.DayLeaf{}, valid: map[[32]byte]bool{},
		decisions: map[[32]byte]api.Decision{}, recoveries: map[[32]byte]bool{}, opened: map[[32]byte]semaphore.SignedAdmission{}, status: map[uint64]api.AdmissionStatus{}, key: key}
	return n
}

// grow appends leaves and makes the next root.
func (n *network) grow(t *testing.T, leaves ...semaphore.Leaf) api.RootRecord {
	t.Helper()
	tr := tree.New()
	if len(n.roots) > 0 {
		last := &n.roots[len(n.roots)-1]
		last.SupersededAt, last.ExpiresAt = n.head.Time, n.head.Time+7200
		tr = n.trees[last.Seq]
	}
	tr, err := tr.Append(leaves...)
	if err != nil {
		t.Fatal(err)
	}
	r := api.RootRecord{Seq: uint64(len(n.roots)) + 1, Root: tr.Root(), Time: n.head.Time, Leaves: tr.Len(), Live: tr.LiveCount()}
	n.roots = append(n.roots, r)
	n.trees[r.Seq] = tr
	return r
}

func (n *network) Head(context.Context) (api.Head, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.head, n.headErr
}

func (n *network) Root(_ context.Context, seq uint64) (api.RootRecord, error) {
	if seq == 0 || seq > uint64(len(n.roots)) {
		return api.RootRecord{}, api.ErrNotFound
	}
	return n.roots[seq-1], nil
}

func (n *network) Roots(_ context.Context, before uint64, limit int) ([]api.RootRecord, error) {
	var out []api.RootRecord
	for i := len(n.roots) - 1; i >= 0 && len(out) < limit; i-- {
		if before == 0 || n.roots[i].Seq < before {
			out = append(out, n.roots[i])
		}
	}
	return out, nil
}

func (n *network) TreeAt(_ context.Context, seq uint64) (tree.Tree, error) {
	t, ok := n.trees[seq]
	if !ok {
		return tree.Tree{}, api.ErrNotFound
	}
	return t, nil
}
func (n *network) Day(_ context.Context, d uint32) ([]api.DayLeaf, error) { return n.days[d], nil }
func (n *network) Waiting(context.Context) (uint64, error)                { return 3, nil }

func proofDigest(p semaphore.MembershipProof) [32]byte {
	h := sha256.New()
	for _, f := range p.PublicInputs() {
		b := f.Bytes()
		h.Write(b[:])
	}
	b := p.Proof.Bytes()
	h.Write(b[:])
	return [32]byte(h.Sum(nil))
}

func (n *network) Verify(p semaphore.MembershipProof) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.checked++
	if !n.valid[proofDigest(p)] {
		return errors.New("pairing does not hold")
	}
	return nil
}

// prove makes a proof that the verifier takes for exactly these public inputs.
func (n *network) prove(t *testing.T, root semaphore.Root, scope semaphore.Scope, policy semaphore.Policy, secret uint64, nonce [32]byte, message string) semaphore.MembershipProof {
	t.Helper()
	_, _, g1, g2 := bn254.Generators()
	proof, err := semaphore.ProofFromPoints(g1, g2, g1)
	if err != nil {
		t.Fatal(err)
	}
	p := semaphore.MembershipProof{Root: root, Scope: scope, Policy: policy, Proof: proof,
		Nullifier: semaphore.Nullifier{Field: semaphore.FieldFromUint64(secret)},
		Signal:    semaphore.VerifySignal{Nonce: nonce, MessageHash: [32]byte(crypto.Keccak256([]byte(message)))}.Signal()}
	n.mu.Lock()
	defer n.mu.Unlock()
	n.valid[proofDigest(p)] = true
	return p
}

func (n *network) IssueNonce(_ context.Context, station string, _ [32]byte) (api.Nonce, error) {
	if station != "st-1" {
		return api.Nonce{}, api.Coded("station_unknown", nil)
	}
	return api.Nonce{Value: [32]byte{9}, Expires: time.Unix(now0+120, 0)}, nil
}

// replacementsPart holds one replacement that waits, of leaf 7.
type replacementsPart struct{ *network }

func (replacementsPart) Pending(context.Context) ([]api.PendingReplacement, error) {
	return []api.PendingReplacement{{Number: 42, Index: 7, ReadyAt: now0 + 86400, Vetoable: true}}, nil
}

func (n replacementsPart) Veto(_ context.Context, number uint64, v semaphore.Veto) ([32]byte, error) {
	if number != 42 {
		return [32]byte{}, api.Coded("replacement_unknown", nil)
	}
	if v.Verify(1337, registry, 42, 7, n.owner) != nil {
		return [32]byte{}, api.Coded("veto_invalid", nil)
	}
	return [32]byte{0xab}, nil
}

func (n *network) SetRecovery(_ context.Context, digest [32]byte) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if _, begun := n.decisions[digest]; begun && !n.recoveries[digest] {
		return api.Coded("session_begun", nil)
	}
	n.recoveries[digest] = true
	return nil
}

func (n *network) Submit(_ context.Context, record []byte) (api.Decision, error) {
	n.captures = append(n.captures, record)
	return n.capture(record)
}

func (n *network) Outcome(_ context.Context, digest [32]byte) (api.Decision, error) {
	d, ok := n.decisions[digest]
	if !ok {
		return api.Decision{}, api.ErrNoDecision
	}
	return d, nil
}

// registrarPart and sequencerPart are the network's other sides: method names would collide on one type.
type registrarPart struct{ n *network }

func (r registrarPart) Open(_ context.Context, o api.Opening) (semaphore.SignedAdmission, error) {
	digest := semaphore.SessionDigest(o.Commitment, o.Possession, o.Challenge, o.Salt)
	d, ok := r.n.decisions[digest]
	if !ok {
		return semaphore.SignedAdmission{}, api.ErrNotFound
	}
	a := semaphore.Admission{Number: d.Number, Commitment: o.Commitment, Attributes: semaphore.AssuranceBothEyes, HandleHash: [32]byte{5}, Expiry: now0 + 1000}
	sig, err := semaphore.SignDigest(r.n.key, a.Digest(1337, registry))
	if err != nil {
		return semaphore.SignedAdmission{}, err
	}
	s := semaphore.SignedAdmission{Admission: a, Signature: sig}
	r.n.opened[digest] = s
	return s, nil
}

type sequencerPart struct{ n *network }

func (s sequencerPart) Submit(_ context.Context, a semaphore.SignedAdmission) error {
	if _, ok := s.n.status[a.Number]; !ok {
		s.n.status[a.Number] = api.AdmissionStatus{State: wire.StateQueued}
	}
	return nil
}

func (s sequencerPart) Status(_ context.Context, number uint64) (api.AdmissionStatus, error) {
	st, ok := s.n.status[number]
	if !ok {
		return st, api.ErrNotFound
	}
	return st, nil
}

type programmesPart struct{ n *network }

func (p programmesPart) Programmes(context.Context) ([]wire.Programme, error) {
	return p.n.programs, nil
}
func (p programmesPart) Claim(_ context.Context, c api.Claim) (wire.Payout, error) {
	return p.n.claims(c)
}
func (p programmesPart) Payouts(context.Context, int) ([]wire.Payout, error) { return p.n.payouts, nil }

// logs collects what the API logs.
type logs struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *logs) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}
func (l *logs) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

func sqlite(t *testing.T) string { return "sqlite:" + filepath.Join(t.TempDir(), "api.db") }

func openStore(t *testing.T, dsn string) *apidb.Store {
	t.Helper()
	s, err := apidb.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// server is an API and what it logged.
type server struct {
	*api.API
	t    *testing.T
	n    *network
	logs *logs
	now  *time.Time
}

// serve makes an API on a network and a store; edit may change its configuration.
func serve(t *testing.T, n *network, store api.Store, edit func(*api.Config)) *server {
	t.Helper()
	s := &server{t: t, n: n, logs: &logs{}}
	now := time.Unix(now0, 0)
	s.now = &now
	cfg := api.Config{
		Env: semaphore.EnvTest, ChainID: 1337, Registry: registry, Enroller: crypto.PubkeyToAddress(n.key.PublicKey),
		Store: store, Roots: n, Verifier: n, Enrollment: n, Registrar: registrarPart{n}, Sequencer: sequencerPart{n}, Programmes: programmesPart{n}, Replacements: replacementsPart{n},
		AdminToken: admin, Crowd: 2, Now: func() time.Time { return *s.now },
		Log: slog.New(slog.NewTextHandler(s.logs, &slog.HandlerOptions{Level: slog.LevelDebug})),
	}
	if edit != nil {
		edit(&cfg)
	}
	a, err := api.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	s.API = a
	return s
}

// answer is what came back.
type answer struct {
	*http.Response
	body []byte
}

func (a answer) problem(t *testing.T) wire.Problem {
	t.Helper()
	var p wire.Problem
	if ct := a.Header.Get("Content-Type"); ct != "application/problem+json" {
		t.Fatalf("content type %q of a %d: %s", ct, a.StatusCode, a.body)
	}
	dec := json.NewDecoder(bytes.NewReader(a.body))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&p); err != nil {
		t.Fatalf("%v: %s", err, a.body)
	}
	if p.Status != a.StatusCode || p.Type != "urn:unum:problem:"+p.Code || p.Title == "" || p.RequestID == "" || p.RequestID != a.Header.Get("X-Request-Id") {
		t.Fatalf("problem is not whole: %d %s", a.StatusCode, a.body)
	}
	return p
}

// do sends a request; body is JSON unless it is []byte or string.
func (s *server) do(method, path, bearer string, body any, headers ...string) answer {
	s.t.Helper()
	var r io.Reader
	ct := "application/json"
	switch b := body.(type) {
	case nil:
	case []byte:
		r, ct = bytes.NewReader(b), "application/octet-stream"
	case string:
		r = strings.NewReader(b)
	default:
		j, err := json.Marshal(b)
		if err != nil {
			s.t.Fatal(err)
		}
		r = bytes.NewReader(j)
	}
	req := httptest.NewRequest(method, path, r)
	if body != nil {
		req.Header.Set("Content-Type", ct)
	}
	if bearer != "" {
		req.Header.Set("Authorization", "Bearer "+bearer)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	res, err := s.App().Test(req, 20000)
	if err != nil {
		s.t.Fatalf("%s %s: %v", method, path, err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return answer{res, b}
}

// get asks for a 2xx and decodes it.
func get[T any](s *server, method, path, bearer string, body any, headers ...string) T {
	s.t.Helper()
	a := s.do(method, path, bearer, body, headers...)
	if a.StatusCode/100 != 2 {
		s.t.Fatalf("%s %s: %d %s\n%s", method, path, a.StatusCode, a.body, s.logs)
	}
	var v T
	dec := json.NewDecoder(bytes.NewReader(a.body))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&v); err != nil {
		s.t.Fatalf("%s %s: %v: %s", method, path, err, a.body)
	}
	return v
}

// refused asks for a problem of a code.
func (s *server) refused(status int, code, method, path, bearer string, body any, headers ...string) wire.Problem {
	s.t.Helper()
	a := s.do(method, path, bearer, body, headers...)
	p := a.problem(s.t)
	if a.StatusCode != status || p.Code != code {
		s.t.Errorf("%s %s: %d %s, want %d %s: %s", method, path, a.StatusCode, p.Code, status, code, a.body)
	}
	return p
}

func discard() *slog.Logger { return slog.New(slog.DiscardHandler) }
