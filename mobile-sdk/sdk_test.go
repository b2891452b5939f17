package mobilesdk_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	mobilesdk "unum/mobile-sdk"

	"unum/api"
	"unum/api/client"
	"unum/api/wire"
	"unum/semaphore"
)

func hexed(b []byte) string { return "0x" + hex.EncodeToString(b) }

func code(err error) string {
	if err == nil {
		return ""
	}
	return mobilesdk.ErrorCode(err.Error())
}

func wants(t *testing.T, err error, want string) {
	t.Helper()
	if code(err) != want {
		t.Fatalf("%v, want %q", err, want)
	}
}

// read decodes JSON that the SDK gave.
func read[T any](t *testing.T, s string, err error) T {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	var v T
	if err := json.Unmarshal([]byte(s), &v); err != nil {
		t.Fatalf("%v: %s", err, s)
	}
	return v
}

type started struct {
	SessionDigest string `json:"sessionDigest"`
}

type proved struct {
	Verify wire.Verify `json:"verify"`
	Crowd  uint64      `json:"crowd"`
}

// admit decides for the session of a digest.
func (n *network) admit(t *testing.T, digest string) {
	t.Helper()
	b, err := hex.DecodeString(digest[2:])
	if err != nil {
		t.Fatal(err)
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	n.decisions[[32]byte(b)] = api.Decision{Outcome: wire.OutcomeAdmitted, Code: "admitted", Number: uint64(len(n.decisions)) + 1}
}

// enroll takes a new phone into the tree.
func (n *network) enroll(t *testing.T, folder string) *mobilesdk.Phone {
	t.Helper()
	p := n.phone(t, folder)
	if err := p.CreateIdentity(); err != nil {
		t.Fatal(err)
	}
	s, err := p.BeginEnrollment(false)
	n.admit(t, read[started](t, s, err).SessionDigest)
	if _, err := p.DrawAdmission(); err != nil {
		t.Fatal(err)
	}
	n.batch(6)
	return p
}

const ask = `{"relyingParty":"shop","action":"vote","nonce":"0x` // and the nonce

func nonce(v byte) string { return strings.Repeat(hex.EncodeToString([]byte{v}), 32) }

func (n *network) shop(t *testing.T) string {
	t.Helper()
	p, err := n.api.CreateRelyingParty(t.Context(), admin, wire.NewRelyingParty{ID: "shop", Name: "A shop"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := n.api.CreateAction(t.Context(), admin, "shop", wire.NewAction{Action: "vote"}); err != nil {
		t.Fatal(err)
	}
	return p.APIKey
}

// TestPhone goes the whole way with one phone, which is killed and opened again between any two steps.
func TestPhone(t *testing.T) {
	n := newNetwork(t)
	key := n.shop(t)
	folder := t.TempDir()
	p := func() *mobilesdk.Phone { return n.phone(t, folder) } // a killed phone, opened again

	if p().HasIdentity() {
		t.Fatal("a new phone has an identity")
	}
	_, err := p().BeginEnrollment(false)
	wants(t, err, "no_identity")
	if err := p().CreateIdentity(); err != nil {
		t.Fatal(err)
	}
	wants(t, p().CreateIdentity(), "identity_exists")
	_, err = p().EnrollmentStatus()
	wants(t, err, "no_enrollment")
	_, err = p().FindLeaf()
	wants(t, err, "not_enrolled")

	s, err := p().BeginEnrollment(false)
	digest := read[started](t, s, err).SessionDigest
	s, err = p().BeginEnrollment(false)
	if again := read[started](t, s, err).SessionDigest; again != digest {
		t.Errorf("taken up again it is another session: %s, %s", again, digest)
	}
	if s, err := p().SessionDigest(); err != nil || s != digest {
		t.Error(s, err)
	}
	s, err = p().EnrollmentStatus()
	if st := read[wire.Enrollment](t, s, err); st.State != wire.StateBound || st.Text.What == "" || st.Text.Why == "" || st.Text.Next == "" {
		t.Errorf("%+v", st)
	}
	_, err = p().DrawAdmission()
	wants(t, err, "not_admitted")
	n.admit(t, digest)
	n.forge = true
	_, err = p().DrawAdmission()
	wants(t, err, "server_inconsistent")
	n.forge = false
	first, err := p().DrawAdmission()
	drawn := read[wire.Drawn](t, first, err)
	if drawn.Enrollment.State != wire.StateQueued {
		t.Errorf("%+v", drawn.Enrollment)
	}
	if again, err := p().DrawAdmission(); err != nil || again != first {
		t.Errorf("drawn again: %s, %v", again, err)
	}
	_, err = p().Prove(ask + nonce(1) + `"}`)
	wants(t, err, "not_enrolled")
	n.batch(6)

	s, err = p().Prove(ask + nonce(1) + `","message":"0x6869"}`)
	pr := read[proved](t, s, err)
	if pr.Crowd < 4 {
		t.Errorf("a crowd of %d", pr.Crowd)
	}
	v, err := n.api.Verify(t.Context(), key, "", pr.Verify)
	if err != nil || !v.Verified {
		t.Fatal(v, err)
	}
	_, err = n.api.Verify(t.Context(), key, "", pr.Verify)
	if client.CodeOf(err) != "nonce_replayed" {
		t.Error(err)
	}
	s, err = p().Prove(ask + nonce(2) + `"}`)
	_, err = n.api.Verify(t.Context(), key, "", read[proved](t, s, err).Verify)
	if client.CodeOf(err) != "nullifier_used" {
		t.Error(err)
	}

	claim := `{"programme":"` + hexed(append([]byte{7}, make([]byte, 31)...)) + `","recipient":"0x00000000000000000000000000000000000000cc"}`
	n.lose = true
	_, err = p().Claim(claim)
	wants(t, err, "unavailable") // accepted, perhaps; the answer is lost
	s, err = p().Claim(claim)
	if out := read[wire.Payout](t, s, err); out.Amount != "1000" || !strings.EqualFold(out.Recipient, "0x00000000000000000000000000000000000000cc") {
		t.Errorf("%+v", out)
	}
	if len(n.claims) != 2 || n.claims[0] != n.claims[1] {
		t.Errorf("the claim was not sent again as it was: %+v", n.claims)
	}
	_, err = p().Claim(claim)
	wants(t, err, "already_claimed")
	_, err = p().Claim(strings.Replace(claim, `"recipient"`, `"anew":true,"recipient"`, 1))
	wants(t, err, "already_claimed")
	n.time += 3600 // the next epoch
	s, err = p().Claim(claim)
	if out := read[wire.Payout](t, s, err); out.Epoch != 1 {
		t.Errorf("%+v", out)
	}

	// The identity moves to a new phone by its backup, and is the same person there.
	sealed, err := p().SealIdentity("correct horse")
	if err != nil {
		t.Fatal(err)
	}
	other := n.phone(t, t.TempDir())
	wants(t, other.RestoreIdentity(sealed, "wrong"), "wrong_passphrase")
	if err := other.RestoreIdentity(sealed, "correct horse"); err != nil {
		t.Fatal(err)
	}
	s, err = other.Prove(ask + nonce(3) + `"}`)
	_, err = n.api.Verify(t.Context(), key, "", read[proved](t, s, err).Verify)
	if client.CodeOf(err) != "nullifier_used" {
		t.Error(err)
	}
	noSecrets(t, folder, p())
}

// noSecrets looks through what a phone left on disk.
func noSecrets(t *testing.T, folder string, p *mobilesdk.Phone) {
	t.Helper()
	secret, err := p.ExportIdentity()
	if err != nil {
		t.Fatal(err)
	}
	commitment, err := p.Commitment()
	if err != nil {
		t.Fatal(err)
	}
	files := 0
	err = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files++
		b, err := os.ReadFile(path)
		for _, s := range []string{secret, commitment, "unum_tk_"} {
			if bytes.Contains(b, []byte(s)) {
				t.Errorf("%s holds a secret in clear", filepath.Base(path))
			}
		}
		return err
	})
	if err != nil || files == 0 {
		t.Fatal(files, err)
	}
}

// TestRecoveryBegins draws the Admission of a recovery, and refuses one that is for something else than was asked.
func TestRecoveryBegins(t *testing.T) {
	n := newNetwork(t)
	p := n.phone(t, t.TempDir())
	if err := p.CreateIdentity(); err != nil {
		t.Fatal(err)
	}
	s, err := p.BeginEnrollment(false)
	enrollment := read[started](t, s, err).SessionDigest
	s, err = p.BeginRecovery(false)
	digest := read[started](t, s, err).SessionDigest
	if digest == enrollment {
		t.Fatal("a recovery took up the session of an enrollment")
	}
	s, err = p.BeginRecovery(false)
	if again := read[started](t, s, err).SessionDigest; again != digest {
		t.Errorf("taken up again it is another session: %s, %s", again, digest)
	}
	key, err := hex.DecodeString(digest[2:])
	if err != nil {
		t.Fatal(err)
	}
	if n.mu.Lock(); !n.recoveries[[32]byte(key)] {
		t.Error("the server does not know that it is a recovery")
	}
	n.mu.Unlock()
	n.admit(t, digest)
	s, err = p.DrawAdmission()
	if drawn := read[wire.Drawn](t, s, err); drawn.Admission.Kind != 1 {
		t.Errorf("%+v", drawn.Admission)
	}
	n.mu.Lock()
	delete(n.recoveries, [32]byte(key))
	n.mu.Unlock()
	_, err = p.DrawAdmission() // as a new leaf: the person would have two
	wants(t, err, "server_inconsistent")
}

// TestVeto finds a replacement of the phone's own leaf among others' and stops it.
func TestVeto(t *testing.T) {
	n := newNetwork(t)
	p := n.enroll(t, t.TempDir())
	s, err := p.FindLeaf()
	leaf := read[struct {
		Index uint64 `json:"index"`
	}](t, s, err)
	type pending struct {
		Pending  bool   `json:"pending"`
		Number   uint64 `json:"number"`
		ReadyAt  uint64 `json:"readyAt"`
		Vetoable bool   `json:"vetoable"`
	}
	look := func(want pending) {
		t.Helper()
		s, err := p.PendingRecovery()
		if got := read[pending](t, s, err); got != want {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
	look(pending{})
	_, err = p.VetoRecovery()
	wants(t, err, "replacement_unknown")
	set := func(rs ...api.PendingReplacement) {
		n.mu.Lock()
		defer n.mu.Unlock()
		n.replacing = rs
	}
	other := api.PendingReplacement{Number: 9, Index: leaf.Index + 1, ReadyAt: 1, Vetoable: true}
	set(other)
	look(pending{})
	mine := api.PendingReplacement{Number: 10, Index: leaf.Index, ReadyAt: now0 + 7*86400, Vetoable: true}
	set(other, mine)
	look(pending{true, 10, now0 + 7*86400, true})
	_, err = p.VetoRecovery() // the network holds the leaf to be another's
	wants(t, err, "veto_invalid")
	text, err := p.Commitment()
	if err != nil {
		t.Fatal(err)
	}
	c, err := semaphore.ParseIdentityCommitment(text)
	if err != nil {
		t.Fatal(err)
	}
	n.mu.Lock()
	n.owner = c
	n.mu.Unlock()
	s, err = p.VetoRecovery()
	if v := read[wire.Vetoed](t, s, err); len(v.TxHash) != 66 {
		t.Errorf("%+v", v)
	}
	look(pending{})
	mine.Vetoable = false
	set(mine)
	_, err = p.VetoRecovery()
	wants(t, err, "replacement_final")
}

func TestProveRefusals(t *testing.T) {
	n := newNetwork(t)
	n.shop(t)
	p := n.enroll(t, t.TempDir())
	for _, c := range []struct{ request, code string }{
		{`{`, "bad_input"},
		{ask + nonce(1) + `","extra":1}`, "bad_input"},
		{ask + nonce(1)[2:] + `"}`, "bad_input"},
		{ask + nonce(1) + `","message":"hi"}`, "bad_input"},
		{strings.Replace(ask, "vote", "other", 1) + nonce(1) + `"}`, "action_unknown"},
		{strings.Replace(ask, "shop", "nobody", 1) + nonce(1) + `"}`, "action_unknown"},
	} {
		_, err := p.Prove(c.request)
		if code(err) != c.code {
			t.Errorf("%s: %v, want %s", c.request, err, c.code)
		}
	}
	// An action that closed before this person came.
	if _, err := n.api.CreateAction(t.Context(), admin, "shop", wire.NewAction{Action: "old", Policy: &wire.Policy{EnrolledBefore: day0, RenewedBefore: day0}}); err != nil {
		t.Fatal(err)
	}
	_, err := p.Prove(strings.Replace(ask, "vote", "old", 1) + nonce(1) + `"}`)
	wants(t, err, "policy_unmet")
	// And one that opens tomorrow.
	if _, err := n.api.CreateAction(t.Context(), admin, "shop", wire.NewAction{Action: "later", Policy: &wire.Policy{EnrolledBefore: day0 + 2, RenewedBefore: day0 + 1}}); err != nil {
		t.Fatal(err)
	}
	_, err = p.Prove(strings.Replace(ask, "vote", "later", 1) + nonce(1) + `"}`)
	wants(t, err, "no_root")
	// Somebody who never enrolled.
	stranger := n.phone(t, t.TempDir())
	if err := stranger.CreateIdentity(); err != nil {
		t.Fatal(err)
	}
	_, err = stranger.Prove(ask + nonce(1) + `"}`)
	wants(t, err, "not_enrolled")
	// For a contract.
	sig := semaphore.FieldFromUint64(5).String()
	s, err := p.ProveForContract(`{"chainId":1337,"contract":"` + programme.Hex() + `","action":"claim","policy":{"enrolledBefore":4294967295,"renewedBefore":20000,"minAssurance":2},"signal":"` + sig + `"}`)
	got := read[map[string]any](t, s, err)
	if got["signal"] != sig || got["rootSeq"] != float64(1) {
		t.Error(got)
	}
	_, err = p.ProveForContract(`{"chainId":1337,"contract":"0x00","action":"claim","policy":{"enrolledBefore":4294967295,"renewedBefore":20000,"minAssurance":2},"signal":"` + sig + `"}`)
	wants(t, err, "bad_input")
}

// TestRoot has phones of one grain of time prove against one root, and a fresh phone against the newest.
func TestRoot(t *testing.T) {
	n := newNetwork(t)
	n.shop(t)
	p := n.enroll(t, t.TempDir())
	n.time += 3 * 600
	n.batch(3) // a root inside the present grain
	late := n.enroll(t, t.TempDir())
	seq := func(p *mobilesdk.Phone) uint64 {
		s, err := p.Prove(ask + nonce(1) + `"}`)
		return read[proved](t, s, err).Verify.RootSeq
	}
	if got := seq(p); got != 1 {
		t.Errorf("the early phone proves against root %d, want the last one before this grain, 1", got)
	}
	if got := seq(late); got != 3 {
		t.Errorf("the late phone proves against root %d, want the one that holds it, 3", got)
	}
	n.time += 7200 // root 1 is over
	if got := seq(p); got != 3 {
		t.Errorf("the early phone proves against root %d, want 3", got)
	}
}

type listener struct {
	mu     sync.Mutex
	phases []string
	done   chan string
}

func (l *listener) OnProgress(phase string, percent int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.phases = append(l.phases, phase)
}
func (l *listener) OnDone(string)     { l.done <- "" }
func (l *listener) OnFailed(m string) { l.done <- m }

func TestTask(t *testing.T) {
	n := newNetwork(t)
	n.shop(t)
	p := n.enroll(t, t.TempDir())
	l := &listener{done: make(chan string, 1)}
	task, err := p.StartProve(ask+nonce(1)+`"}`, l)
	if err != nil {
		t.Fatal(err)
	}
	if m := <-l.done; m != "" {
		t.Fatal(m)
	}
	if !task.Await(1000) || task.Percent() != 100 || task.Phase() != "proof" {
		t.Error(task.Percent(), task.Phase())
	}
	s, err := task.Result()
	if pr := read[proved](t, s, err); pr.Verify.Proof == "" {
		t.Error(s)
	}
	if got := strings.Join(l.phases, " "); !strings.HasPrefix(got, "leaf") || !strings.Contains(got, "path") {
		t.Error(got)
	}
	// Cancelled while it asks the network, which does not answer.
	n.mu.Lock()
	task, err = p.StartProve(ask+nonce(2)+`"}`, l)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := task.Result(); code(err) != "busy" {
		t.Error(err)
	}
	begun := time.Now()
	task.Cancel()
	m := <-l.done
	n.mu.Unlock()
	if mobilesdk.ErrorCode(m) != "cancelled" || time.Since(begun) > time.Second {
		t.Errorf("%s after %v", m, time.Since(begun))
	}
}

// TestKeys has the network hand out keys that a phone must not prove with.
func TestKeys(t *testing.T) {
	t.Setenv(devKeysEnv, "") // the files below are made up, and must not land in a folder of real keys
	n := newNetwork(t)
	files := map[string]string{"membership.r1cs": "constraints", "membership.pk": "proving key", "membership.vk": "verifying key", "membership.solkey": "x"}
	entry := map[string]any{"name": "membership", "size": 0, "constraints": 1, "publics": 5}
	for field, name := range map[string]string{"r1cs": "membership.r1cs", "provingKey": "membership.pk", "verifyingKey": "membership.vk", "solidityKey": "membership.solkey"} {
		sum := sha256.Sum256([]byte(files[name]))
		entry[field] = map[string]any{"name": name, "size": len(files[name]), "sha256": hex.EncodeToString(sum[:])}
		n.keys.Files[name] = sum
		if err := os.WriteFile(filepath.Join(n.keys.Dir, name), []byte(files[name]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	publish := func(ceremony string) (pin string) {
		b, err := json.Marshal(map[string]any{"format": "unum-keys/v1", "ceremony": ceremony, "circuits": []any{entry}})
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(n.keys.Dir, "manifest.json"), b, 0o600); err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(b)
		return hex.EncodeToString(sum[:])
	}
	prepare := func(more string) string {
		t.Helper()
		v, err := mobilesdk.OpenFolderVault(t.TempDir(), "")
		if err != nil {
			t.Fatal(err)
		}
		p, err := mobilesdk.OpenPhone(`{"api":"`+n.url+`","folder":"`+filepath.ToSlash(t.TempDir())+`"`+more+`}`, v, nil)
		if err != nil {
			t.Fatal(err)
		}
		defer p.Close()
		task, err := p.StartPrepare(nil)
		if err != nil || !task.Await(20000) {
			t.Fatal(err)
		}
		_, err = task.Result()
		return code(err)
	}
	const dev = `,"allowInsecureDev":true`
	expect := func(got, want string) {
		t.Helper()
		if got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	expect(prepare(dev), "not_found") // no manifest
	pin := publish("insecure-dev")
	expect(prepare(""), "manifest_unpinned")
	expect(prepare(`,"manifestSha256":"`+pin+`"`), "manifest_unpinned") // pinned, and still for development only
	expect(prepare(dev), "keys_invalid")                                // whole files of no circuit that this version proves
	pin = publish("ours")
	expect(prepare(dev), "manifest_unpinned")
	expect(prepare(`,"manifestSha256":"`+strings.Repeat("0", 64)+`"`), "manifest_mismatch")
	expect(prepare(`,"manifestSha256":"`+pin+`"`), "keys_invalid")
	if err := os.WriteFile(filepath.Join(n.keys.Dir, "membership.pk"), []byte("proving kez"), 0o600); err != nil {
		t.Fatal(err)
	}
	expect(prepare(`,"manifestSha256":"`+pin+`"`), "keys_invalid") // of the right size
}

// TestZeroValues calls everything on nil and zero values: a host can make them, and a panic would end the app.
func TestZeroValues(t *testing.T) {
	for _, p := range []*mobilesdk.Phone{nil, {}} {
		text := func(s string, err error) { t.Helper(); wants(t, err, "no_phone") }
		text(p.ExportIdentity())
		text(p.Commitment())
		text(p.BeginEnrollment(true))
		text(p.BeginRecovery(true))
		text(p.PendingRecovery())
		text(p.VetoRecovery())
		text(p.SessionDigest())
		text(p.EnrollmentStatus())
		text(p.DrawAdmission())
		text(p.FindLeaf())
		text(p.WaitForLeaf(1))
		text(p.Prove(""))
		text(p.ProveForContract(""))
		text(p.Claim(""))
		text(p.Programmes())
		wants(t, p.CreateIdentity(), "no_phone")
		wants(t, p.ImportIdentity(""), "no_phone")
		wants(t, p.RestoreIdentity(nil, ""), "no_phone")
		_, err := p.SealIdentity("x")
		wants(t, err, "no_phone")
		for _, f := range []func(string, mobilesdk.Listener) (*mobilesdk.Task, error){p.StartProve, p.StartProveForContract, p.StartClaim} {
			_, err := f("", nil)
			wants(t, err, "no_phone")
		}
		_, err = p.StartPrepare(nil)
		wants(t, err, "no_phone")
		if p.HasIdentity() {
			t.Error("a zero phone has an identity")
		}
		p.Close()
	}
	for _, task := range []*mobilesdk.Task{nil, {}} {
		task.Cancel()
		if task.Await(0) || task.Percent() != 0 || task.Phase() != "" {
			t.Error("a zero task did something")
		}
		_, err := task.Result()
		wants(t, err, "no_phone")
	}
	for _, v := range []*mobilesdk.FolderVault{nil, {}} {
		_, err := v.Seal(nil)
		wants(t, err, "no_phone")
		_, err = v.Open(nil)
		wants(t, err, "no_phone")
		_, err = v.Load()
		wants(t, err, "no_phone")
		wants(t, v.Save(nil), "no_phone")
	}
}

// failing is a host's vault that breaks.
type failing struct{ mobilesdk.Vault }

func (failing) Seal([]byte) ([]byte, error) { return nil, errors.New("keystore locked") }

type panicking struct{ mobilesdk.Vault }

func (panicking) Seal([]byte) ([]byte, error) { panic("secret in a panic") }

func TestOpenPhone(t *testing.T) {
	v, err := mobilesdk.OpenFolderVault(filepath.Join(t.TempDir(), "a", "b"), "")
	if err != nil {
		t.Fatal(err)
	}
	good := `{"api":"http://127.0.0.1:1","folder":"x"}`
	for _, c := range []struct {
		cfg    string
		vault  mobilesdk.Vault
		sealed []byte
		code   string
	}{
		{"", v, nil, "bad_input"}, {`{"api":"ftp://x","folder":"x"}`, v, nil, "bad_input"}, {`{"api":"http://example.org","folder":"x"}`, v, nil, "bad_input"},
		{`{"api":"http://127.0.0.1:1"}`, v, nil, "bad_input"}, {good, nil, nil, "bad_input"}, {good[:len(good)-1] + `,"x":1}`, v, nil, "bad_input"}, {good, v, []byte("junk"), "state_invalid"},
	} {
		_, err := mobilesdk.OpenPhone(c.cfg, c.vault, c.sealed)
		wants(t, err, c.code)
	}
	p, err := mobilesdk.OpenPhone(good, failing{v}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.CreateIdentity(); code(err) != "vault_failed" || !strings.Contains(err.Error(), "keystore locked") || p.HasIdentity() {
		t.Error(err, p.HasIdentity())
	}
	if p, err = mobilesdk.OpenPhone(good, panicking{v}, nil); err != nil {
		t.Fatal(err)
	}
	if err := p.CreateIdentity(); code(err) != "internal_error" || strings.Contains(err.Error(), "secret") {
		t.Error(err)
	}
	if p, err = mobilesdk.OpenPhone(good, v, nil); err != nil {
		t.Fatal(err)
	}
	wants(t, p.ImportIdentity("not base64"), "bad_input")
	if err := p.ImportIdentity("c2VjcmV0"); err != nil {
		t.Fatal(err)
	}
	if s, err := p.ExportIdentity(); err != nil || s != "c2VjcmV0" {
		t.Error(s, err)
	}
	_, err = p.SealIdentity("")
	wants(t, err, "bad_input")
	_, err = p.BeginEnrollment(false)
	wants(t, err, "unreachable")
}

func TestFolderVault(t *testing.T) {
	dir := t.TempDir()
	v, err := mobilesdk.OpenFolderVault(dir, "one")
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := v.Seal([]byte("state"))
	if err != nil || bytes.Contains(sealed, []byte("state")) {
		t.Fatal(err)
	}
	if err := v.Save(sealed); err != nil {
		t.Fatal(err)
	}
	_, err = mobilesdk.OpenFolderVault(dir, "two")
	wants(t, err, "wrong_passphrase")
	_, err = mobilesdk.OpenFolderVault(dir, "")
	wants(t, err, "wrong_passphrase")
	again, err := mobilesdk.OpenFolderVault(dir, "one")
	if err != nil {
		t.Fatal(err)
	}
	b, err := again.Load()
	if err != nil {
		t.Fatal(err)
	}
	if plain, err := again.Open(b); err != nil || string(plain) != "state" {
		t.Fatal(plain, err)
	}
	b[len(b)-1] ^= 1
	_, err = again.Open(b)
	wants(t, err, "state_invalid")
}

// TestFlat holds the exported surface to what gomobile carries: other signatures it drops with nothing but a comment.
func TestFlat(t *testing.T) {
	set := token.NewFileSet()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	funcs := 0
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && (d.Recv == nil || receiver(d).IsExported()) {
					funcs++
					flat(t, d.Name.Name, d.Type)
					if d.Doc == nil {
						t.Errorf("%s has no comment", d.Name.Name)
					}
				}
			case *ast.GenDecl:
				for _, s := range d.Specs {
					ts, ok := s.(*ast.TypeSpec)
					if !ok || !ts.Name.IsExported() {
						continue
					}
					switch k := ts.Type.(type) {
					case *ast.InterfaceType:
						for _, m := range k.Methods.List {
							funcs++
							flat(t, ts.Name.Name+"."+m.Names[0].Name, m.Type.(*ast.FuncType))
						}
					case *ast.StructType:
						for _, f := range k.Fields.List {
							for _, n := range f.Names {
								if n.IsExported() {
									t.Errorf("%s.%s is exported", ts.Name.Name, n.Name)
								}
							}
						}
					default:
						t.Errorf("%s is neither a struct nor an interface", ts.Name.Name)
					}
				}
			}
		}
	}
	if funcs < 25 {
		t.Errorf("%d functions only", funcs)
	}
}

func receiver(d *ast.FuncDecl) *ast.Ident {
	e := d.Recv.List[0].Type
	if s, ok := e.(*ast.StarExpr); ok {
		e = s.X
	}
	return e.(*ast.Ident)
}

func flat(t *testing.T, name string, f *ast.FuncType) {
	t.Helper()
	short := name[strings.LastIndexByte(name, '.')+1:]
	for _, bad := range []string{"Wait", "Notify", "NotifyAll", "GetClass", "ToString", "HashCode", "Equals", "Clone", "Finalize", "Init", "Release", "Dealloc", "Description"} {
		if short == bad {
			t.Errorf("%s: a name that Java or Objective-C has taken", name)
		}
	}
	if strings.HasPrefix(short, "New") {
		t.Errorf("%s would become a constructor that loses its error", name)
	}
	ok := func(e ast.Expr) bool {
		switch e := e.(type) {
		case *ast.Ident:
			switch e.Name {
			case "string", "bool", "int", "int32", "int64", "float64", "error", "Vault", "Listener":
				return true
			}
		case *ast.ArrayType:
			id, is := e.Elt.(*ast.Ident)
			return is && id.Name == "byte" && e.Len == nil
		case *ast.StarExpr:
			id, is := e.X.(*ast.Ident)
			return is && id.IsExported()
		}
		return false
	}
	for _, p := range f.Params.List {
		if !ok(p.Type) {
			t.Errorf("%s: a parameter that gomobile can't carry", name)
		}
		for _, n := range p.Names {
			if n.Name == "id" || n.Name == "self" || n.Name == "description" {
				t.Errorf("%s: a parameter named %s", name, n.Name)
			}
		}
	}
	if f.Results == nil {
		return
	}
	n := len(f.Results.List)
	if n > 2 || (n == 2 && f.Results.List[1].Type.(*ast.Ident).Name != "error") {
		t.Errorf("%s: results that gomobile can't carry", name)
	}
	for _, r := range f.Results.List {
		if !ok(r.Type) {
			t.Errorf("%s: a result that gomobile can't carry", name)
		}
	}
}
