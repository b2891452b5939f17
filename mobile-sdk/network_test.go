package mobilesdk_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	mobilesdk "unum/mobile-sdk"

	"unum/api"
	"unum/api/apidb"
	"unum/api/client"
	"unum/api/wire"
	"unum/semaphore"
	"unum/semaphore/proof"
	"unum/semaphore/tree"
)

const (
	day0       = 20000
	now0       = day0*86400 + 5000
	admin      = "an admin token of the tests"
	devKeysEnv = "UNUM_DEV_KEYS" // a folder of development keys: with it, the proofs of these tests are real ones
)

var (
	registry  = common.HexToAddress("0x00000000000000000000000000000000000000aa")
	programme = common.HexToAddress("0x00000000000000000000000000000000000000bb")
)

// network is a network of one process behind a real API on a real socket.
type network struct {
	t   *testing.T
	url string
	api *client.Client

	mu         sync.Mutex
	time       uint64
	roots      []api.RootRecord
	trees      map[uint64]tree.Tree
	days       map[uint32][]api.DayLeaf
	decisions  map[[32]byte]api.Decision
	recoveries map[[32]byte]bool
	replacing  []api.PendingReplacement
	owner      semaphore.IdentityCommitment // whose veto counts
	pending    []semaphore.SignedAdmission
	numbers    map[uint64]bool
	key        *ecdsa.PrivateKey
	valid      map[[32]byte]bool
	real       *proof.Verifier
	paid       map[semaphore.Nullifier]bool
	claims     []api.Claim
	lose       bool // the next payout's answer is lost
	forge      bool // Admissions are signed by somebody else
	keys       api.CircuitDir
}

func newNetwork(t *testing.T) *network {
	t.Helper()
	key, err := crypto.ToECDSA(bytes.Repeat([]byte{3}, 32))
	if err != nil {
		t.Fatal(err)
	}
	n := &network{t: t, time: now0, trees: map[uint64]tree.Tree{}, days: map[uint32][]api.DayLeaf{}, decisions: map[[32]byte]api.Decision{}, recoveries: map[[32]byte]bool{}, numbers: map[uint64]bool{},
		key: key, valid: map[[32]byte]bool{}, paid: map[semaphore.Nullifier]bool{}}
	store, err := apidb.Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "api.db"))
	if err != nil {
		t.Fatal(err)
	}
	cfg := api.Config{Env: semaphore.EnvTest, ChainID: 1337, Registry: registry, Enroller: crypto.PubkeyToAddress(key.PublicKey), Store: store, Roots: n, Verifier: n,
		Enrollment: n, Registrar: registrarPart{n}, Sequencer: sequencerPart{n}, Programmes: programmesPart{n}, Replacements: replacementsPart{n}, AdminToken: admin, Crowd: 4, Log: slog.New(slog.DiscardHandler)}
	n.keys = api.CircuitDir{Dir: t.TempDir(), Files: map[string][32]byte{}}
	cfg.Circuits = n.keys
	if dir := os.Getenv(devKeysEnv); dir != "" {
		m, err := proof.ReadManifest(dir)
		if err != nil {
			t.Fatal(err)
		}
		if n.real, err = proof.OpenVerifier(dir, m, proof.AllowInsecureDev()); err != nil {
			t.Fatal(err)
		}
		c, err := m.Circuit("membership")
		if err != nil {
			t.Fatal(err)
		}
		cfg.Circuits = api.CircuitDir{Dir: dir, Files: map[string][32]byte{c.R1CS.Name: c.R1CS.SHA256, c.ProvingKey.Name: c.ProvingKey.SHA256, c.VerifyingKey.Name: c.VerifyingKey.SHA256}}
	}
	a, err := api.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- a.Serve(ctx, ln) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	n.url = "http://" + ln.Addr().String()
	if n.api, err = client.New(n.url, client.Options{}); err != nil {
		t.Fatal(err)
	}
	return n
}

// batch takes what was submitted, and strangers beside it, into the tree.
func (n *network) batch(strangers int) {
	n.t.Helper()
	n.mu.Lock()
	defer n.mu.Unlock()
	t := tree.New()
	if len(n.roots) > 0 {
		last := &n.roots[len(n.roots)-1]
		last.SupersededAt, last.ExpiresAt = n.time, n.time+7200
		t = n.trees[last.Seq]
	}
	day := uint32(n.time / 86400)
	add := func(c semaphore.IdentityCommitment) {
		index := t.Len()
		var err error
		if t, err = t.Append(semaphore.NewLeaf(c, day, semaphore.AssuranceBothEyes)); err != nil {
			n.t.Fatal(err)
		}
		n.days[day] = append(n.days[day], api.DayLeaf{Index: index, Commitment: c, Attributes: semaphore.AssuranceBothEyes})
	}
	for i := range strangers {
		add(semaphore.IdentityCommitment{Field: semaphore.FieldFromUint64(uint64(len(n.roots)*1000 + i + 1))})
	}
	for _, a := range n.pending {
		add(a.Commitment)
	}
	n.pending = nil
	n.roots = append(n.roots, api.RootRecord{Seq: uint64(len(n.roots)) + 1, Root: t.Root(), Time: n.time, Leaves: t.Len(), Live: t.LiveCount()})
	n.trees[uint64(len(n.roots))] = t
}

func (n *network) Head(context.Context) (api.Head, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return api.Head{Block: 1, Time: n.time}, nil
}

func (n *network) Root(_ context.Context, seq uint64) (api.RootRecord, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if seq == 0 || seq > uint64(len(n.roots)) {
		return api.RootRecord{}, api.ErrNotFound
	}
	return n.roots[seq-1], nil
}

func (n *network) Roots(_ context.Context, before uint64, limit int) ([]api.RootRecord, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	var out []api.RootRecord
	for i := len(n.roots) - 1; i >= 0 && len(out) < limit; i-- {
		if before == 0 || n.roots[i].Seq < before {
			out = append(out, n.roots[i])
		}
	}
	return out, nil
}

func (n *network) TreeAt(_ context.Context, seq uint64) (tree.Tree, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	t, ok := n.trees[seq]
	if !ok {
		return t, api.ErrNotFound
	}
	return t, nil
}

func (n *network) Day(_ context.Context, d uint32) ([]api.DayLeaf, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.days[d], nil
}
func (n *network) Waiting(context.Context) (uint64, error) { return 0, nil }

func (n *network) IssueNonce(context.Context, string, [32]byte) (api.Nonce, error) {
	return api.Nonce{}, errors.New("no station here")
}
func (n *network) SetRecovery(_ context.Context, digest [32]byte) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.recoveries[digest] = true
	return nil
}
func (n *network) Submit(context.Context, []byte) (api.Decision, error) {
	return api.Decision{}, errors.New("no station here")
}
func (n *network) Outcome(_ context.Context, digest [32]byte) (api.Decision, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	d, ok := n.decisions[digest]
	if !ok {
		return d, api.ErrNoDecision
	}
	return d, nil
}

// replacementsPart holds at most one replacement, and checks vetoes against the leaf that the phone under test has.
type replacementsPart struct{ *network }

func (n replacementsPart) Pending(context.Context) ([]api.PendingReplacement, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.replacing, nil
}

func (n replacementsPart) Veto(_ context.Context, number uint64, v semaphore.Veto) ([32]byte, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for i, r := range n.replacing {
		if r.Number != number {
			continue
		}
		if !r.Vetoable {
			return [32]byte{}, api.Coded("replacement_final", nil)
		}
		if err := v.Verify(1337, registry, r.Number, r.Index, n.owner); err != nil {
			return [32]byte{}, api.Coded("veto_invalid", err)
		}
		n.replacing = slices.Delete(n.replacing, i, i+1)
		return [32]byte{0xee}, nil
	}
	return [32]byte{}, api.Coded("replacement_unknown", nil)
}

type registrarPart struct{ *network }

func (n registrarPart) Open(_ context.Context, o api.Opening) (semaphore.SignedAdmission, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	digest := semaphore.SessionDigest(o.Commitment, o.Possession, o.Challenge, o.Salt)
	d := n.decisions[digest]
	a := semaphore.Admission{Number: d.Number, Commitment: o.Commitment, Attributes: semaphore.AssuranceBothEyes, HandleHash: [32]byte{5}, Expiry: 1 << 40}
	if n.recoveries[digest] {
		a.Kind, a.Attributes, a.Index, a.OldHandleHash = semaphore.KindReplace, a.Attributes|semaphore.AttrRenewed, 0, [32]byte{4}
	}
	key := n.key
	if n.forge {
		var err error
		if key, err = crypto.ToECDSA(bytes.Repeat([]byte{4}, 32)); err != nil {
			return semaphore.SignedAdmission{}, err
		}
	}
	sig, err := semaphore.SignDigest(key, a.Digest(1337, registry))
	return semaphore.SignedAdmission{Admission: a, Signature: sig}, err
}

type sequencerPart struct{ *network }

func (n sequencerPart) Submit(_ context.Context, a semaphore.SignedAdmission) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if !n.numbers[a.Number] {
		n.numbers[a.Number] = true
		n.pending = append(n.pending, a)
	}
	return nil
}
func (n sequencerPart) Status(_ context.Context, number uint64) (api.AdmissionStatus, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if !n.numbers[number] {
		return api.AdmissionStatus{}, api.ErrNotFound
	}
	return api.AdmissionStatus{State: wire.StateQueued}, nil
}

func publics(p semaphore.MembershipProof) [32]byte {
	h := sha256.New()
	for _, f := range p.PublicInputs() {
		b := f.Bytes()
		h.Write(b[:])
	}
	return [32]byte(h.Sum(nil))
}

func (n *network) Verify(p semaphore.MembershipProof) error {
	if n.real != nil {
		return n.real.Verify(p)
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if !n.valid[publics(p)] {
		return errors.New("no such proof was made")
	}
	return nil
}

// Prove stands for the prover where there are no keys: it holds the phone to a true statement and tells the verifier of it.
func (n *network) Prove(_ context.Context, w proof.MembershipWitness) (semaphore.MembershipProof, error) {
	if !w.Policy.Admits(w.Day, w.Attributes) {
		return semaphore.MembershipProof{}, proof.ErrPolicyUnmet
	}
	if !tree.VerifyPath(w.Root, semaphore.NewLeaf(w.Identity.Commitment(), w.Day, w.Attributes), w.Path) {
		return semaphore.MembershipProof{}, proof.ErrNotMember
	}
	_, _, g1, g2 := bn254.Generators()
	pr, err := semaphore.ProofFromPoints(g1, g2, g1)
	if err != nil {
		return semaphore.MembershipProof{}, err
	}
	p := semaphore.MembershipProof{Root: w.Root, Nullifier: w.Identity.Nullifier(w.Scope), Scope: w.Scope, Signal: w.Signal, Policy: w.Policy, Proof: pr}
	n.mu.Lock()
	defer n.mu.Unlock()
	n.valid[publics(p)] = true
	return p, nil
}

type programmesPart struct{ *network }

// spec is the scope of an epoch of the network's one programme, whose epochs are hours.
func spec(epoch uint64) semaphore.ScopeSpec {
	cut := uint32((now0 - 1000 + epoch*3600) / 86400)
	return semaphore.ScopeSpec{Kind: semaphore.ScopeContract, ChainID: 1337, Contract: programme, Action: "claim", Programme: [32]byte{7}, Epoch: epoch,
		Policy: semaphore.Policy{EnrolledBefore: cut + 1, RenewedBefore: cut, MinAssurance: 2}}
}

func (n programmesPart) Programmes(context.Context) ([]wire.Programme, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	epoch := (n.time - (now0 - 1000)) / 3600
	s := spec(epoch)
	scope, err := s.Scope()
	if err != nil {
		return nil, err
	}
	id := [32]byte{7}
	return []wire.Programme{{ID: hexed(id[:]), Name: "bread", Contract: wire.Contract{ChainID: 1337, Address: programme.Hex()}, Env: "test", Token: registry.Hex(), Symbol: "TST", Decimals: 18,
		Amount: "1000", Fee: "10", Start: now0 - 1000, Length: 3600, ClaimWindow: 7200, MinAssurance: 2, SameDay: true, EpochNow: epoch, Started: true, Scope: scope.String(),
		Policy: wire.Policy{EnrolledBefore: s.Policy.EnrolledBefore, RenewedBefore: s.Policy.RenewedBefore, MinAssurance: s.Policy.MinAssurance}}}, nil
}

func (n programmesPart) Claim(_ context.Context, c api.Claim) (wire.Payout, error) {
	scope, err := spec(c.Epoch).Scope()
	if err != nil {
		return wire.Payout{}, err
	}
	n.mu.Lock()
	root := n.roots[c.RootSeq-1]
	n.mu.Unlock()
	signal := semaphore.ClaimSignal{Recipient: c.Recipient, ChainID: 1337, Contract: programme, MaxFee: c.MaxFee.Bytes32(), Deadline: c.Deadline}.Signal()
	if n.Verify(semaphore.MembershipProof{Root: root.Root, Nullifier: c.Nullifier, Scope: scope, Signal: signal, Policy: spec(c.Epoch).Policy, Proof: c.Proof}) != nil {
		return wire.Payout{}, api.Coded("proof_invalid", nil)
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	n.claims = append(n.claims, c)
	if n.lose {
		n.lose = false
		return wire.Payout{}, api.Coded("unavailable", nil)
	}
	if n.paid[c.Nullifier] {
		return wire.Payout{}, api.Coded("already_claimed", nil)
	}
	n.paid[c.Nullifier] = true
	return wire.Payout{Epoch: c.Epoch, Recipient: c.Recipient.Hex(), Amount: "1000", Fee: "10", Symbol: "TST", Decimals: 18, TxHash: hexed(make([]byte, 32)), Block: 9, Time: n.time}, nil
}

func (programmesPart) Payouts(context.Context, int) ([]wire.Payout, error) { return nil, nil }

// phone opens a phone on the network, with the state that the vault holds.
func (n *network) phone(t *testing.T, folder string) *mobilesdk.Phone {
	t.Helper()
	v, err := mobilesdk.OpenFolderVault(folder, "")
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := v.Load()
	if err != nil {
		t.Fatal(err)
	}
	cfg, err := json.Marshal(map[string]any{"api": n.url, "folder": filepath.Join(folder, "keys"), "allowInsecureDev": true})
	if err != nil {
		t.Fatal(err)
	}
	p, err := mobilesdk.OpenPhone(string(cfg), v, sealed)
	if err != nil {
		t.Fatal(err)
	}
	if n.real == nil {
		p.UseProver(n)
	}
	t.Cleanup(p.Close)
	return p
}
