package chain_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"unum/contracts/chain"
	"unum/semaphore"
)

// TestNetwork walks through all contracts: a batch, a proof, a share, a club, a removal, and what each of them refuses.
func TestNetwork(t *testing.T) {
	n := newNetwork(t)
	ctx := within(t)

	s, err := n.registry.State(ctx)
	if err != nil || s.Seq != 0 || s.Root != emptyRoot || s.NextIndex != 0 {
		t.Fatalf("state of an empty registry: %+v, %v", s, err)
	}
	if _, err := n.registry.RootInfo(ctx, 1); !errors.Is(err, chain.ErrRootUnknown) {
		t.Errorf("root 1 of an empty registry: %v", err)
	}
	if w, r, err := n.registry.Windows(ctx); w != 7200 || r != 600 || err != nil {
		t.Errorf("windows %d, %d, %v", w, r, err)
	}
	if op, en, err := n.registry.Roles(ctx); op != n.sender.Address() || en != crypto.PubkeyToAddress(n.enroller.PublicKey) || err != nil {
		t.Errorf("roles %v, %v, %v", op, en, err)
	}

	// A batch of three, then one of one.
	first := n.append(1, 3)
	r, err := n.registry.Batch(ctx, "batch/1", first)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("append of 3: %d gas", r.GasUsed)
	second := n.append(4, 1)
	if _, err := n.registry.Batch(ctx, "batch/2", second); err != nil {
		t.Fatal(err)
	}
	if s, err = n.registry.State(ctx); err != nil || s.Seq != 2 || s.NextIndex != 4 || s.Root != second.Post {
		t.Fatalf("state after two batches: %+v, %v", s, err)
	}
	info, err := n.registry.RootInfo(ctx, 1)
	if err != nil || info.Value != first.Post || info.Time != uint64(r.Time.Unix()) || info.ExpiresAt != info.SupersededAt+7200 || info.NextIndex != 3 {
		t.Errorf("root 1: %+v, %v", info, err)
	}
	for number, want := range map[uint64]bool{1: true, 4: true, 5: false} {
		if used, err := n.registry.NumberUsed(ctx, number); err != nil || used != want {
			t.Errorf("number %d used: %v, %v", number, used, err)
		}
	}
	if h, err := n.registry.HandleRoot(ctx, 0); err != nil || h != first.HandleRoot {
		t.Errorf("handle root %x, %v", h, err)
	}
	if left, err := n.registry.CapLeft(ctx); err != nil || left != 100_000-4 {
		t.Errorf("cap left %d, %v", left, err)
	}

	// What the contract refuses has its name as a code, and nothing is sent.
	before := n.nonce()
	bad := n.append(5, 1)
	bad.Pre = first.Post
	if _, err := n.registry.Batch(ctx, "bad/1", bad); chain.CodeOf(err) != "pre_root_mismatch" {
		t.Errorf("an old root: %v", err)
	}
	bad = n.append(4, 1)
	_, err = n.registry.Batch(ctx, "bad/2", bad)
	var refused *chain.RevertError
	if !errors.As(err, &refused) || refused.Code != "number_used" || refused.Name != "NumberUsed" || refused.Args["number"] != uint64(4) ||
		refused.TxHash != (common.Hash{}) || refused.RevertCode() != "number_used" {
		t.Errorf("a used number: %v, %+v", err, refused)
	}
	bad = n.append(5, 1)
	bad.Signature[10] ^= 1
	if _, err := n.registry.Batch(ctx, "bad/3", bad); chain.CodeOf(err) != "enroller_signature_invalid" {
		t.Errorf("a wrong signature: %v", err)
	}
	bad = n.append(5, 1)
	bad.Size = 11
	if _, err := n.registry.Batch(ctx, "bad/4", bad); chain.CodeOf(err) != "batch_size_unknown" {
		t.Errorf("an unknown size: %v", err)
	}
	bad = n.append(5, 1)
	bad.Kind = 9
	if _, err := n.registry.Batch(ctx, "bad/5", bad); err == nil {
		t.Error("a batch of no kind was sent")
	}
	if after := n.nonce(); after != before {
		t.Errorf("refused calls used %d nonces", after-before)
	}

	// The programme and its token.
	p, err := n.programme.Info(ctx)
	if err != nil {
		t.Fatal(err)
	}
	want := chain.ProgrammeInfo{
		Registry: n.deployment.Registry.Address, Token: n.deployment.Token.Address, ID: [32]byte{1}, Start: uint64(semaphore.DayOf(s.Time)) * 86400,
		Length: 86400, ClaimWindow: 86400, Amount: *uint256.NewInt(1000), MinAssurance: 1, SameDay: true,
	}
	if d := cmp.Diff(want, p); d != "" {
		t.Error("programme (-want +got):", d)
	}
	epoch, err := n.programme.EpochNow(ctx)
	if err != nil || epoch != 0 {
		t.Fatalf("epoch %d, %v", epoch, err)
	}
	if open, err := n.programme.IsOpen(ctx, 1); err != nil || open {
		t.Errorf("tomorrow is open: %v, %v", open, err)
	}
	policy, err := n.programme.Policy(ctx, 0)
	today := semaphore.DayOf(s.Time)
	if err != nil || policy != (semaphore.Policy{EnrolledBefore: today + 1, RenewedBefore: today, MinAssurance: 1}) {
		t.Errorf("policy %+v, %v", policy, err)
	}
	scope, err := n.programme.Scope(ctx, 0)
	wantScope, serr := semaphore.ScopeSpec{ChainID: chain.DevChainID, Contract: n.programme.Address(), Action: "claim", Programme: p.ID, Policy: policy}.Scope()
	if err != nil || serr != nil || scope != wantScope {
		t.Errorf("scope %v (%v), want %v (%v)", scope, err, wantScope, serr)
	}
	if _, err := n.programme.Policy(ctx, 1<<60); chain.CodeOf(err) != "epoch_out_of_range" {
		t.Errorf("policy of a far epoch: %v", err)
	}

	recipient := account(t)
	claim := chain.ClaimCall{
		Nullifier: semaphore.Nullifier{Field: randomField(t)}, Recipient: recipient, MaxFee: *uint256.NewInt(10), Deadline: uint64(s.Time.Unix()) + 9000, Fee: *uint256.NewInt(3),
	}
	signal := semaphore.ClaimSignal{Recipient: recipient, ChainID: chain.DevChainID, Contract: n.programme.Address(), MaxFee: claim.MaxFee.Bytes32(), Deadline: claim.Deadline}.Signal()
	var m semaphore.MembershipProof
	claim.RootSeq, m = n.membership(claim.Nullifier, scope, signal, policy)
	claim.Proof = m.Proof
	if err := n.registry.Verify(ctx, claim.RootSeq, m); err != nil {
		t.Errorf("a good proof: %v", err)
	}
	if err := n.registry.Verify(ctx, claim.RootSeq-1, m); chain.CodeOf(err) != "proof_invalid" {
		t.Errorf("a proof under another root: %v", err)
	}
	if err := n.registry.Verify(ctx, 77, m); chain.CodeOf(err) != "root_unknown" {
		t.Errorf("a proof under no root: %v", err)
	}
	if err := n.programme.CheckClaim(ctx, claim); err != nil {
		t.Errorf("check of a good claim: %v", err)
	}
	r, err = n.programme.Claim(ctx, "claim/1", claim)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("claim: %d gas", r.GasUsed)
	paid, err := n.programme.Paid(r)
	if err != nil {
		t.Fatal(err)
	}
	events, err := n.programme.Events(ctx, n.deployment.Block, r.Block)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]chain.ClaimEvent{paid}, events, cmp.AllowUnexported(semaphore.Field{})); d != "" {
		t.Error("claim event (-receipt +log):", d)
	}
	if paid.Nullifier != claim.Nullifier || paid.Recipient != recipient || paid.Amount != *uint256.NewInt(1000) || paid.Fee != claim.Fee || paid.Time != uint64(r.Time.Unix()) {
		t.Errorf("paid %+v", paid)
	}
	if b, err := n.token.BalanceOf(ctx, recipient); err != nil || b != *uint256.NewInt(997) {
		t.Errorf("balance %v, %v", b.Dec(), err)
	}
	if done, err := n.programme.Claimed(ctx, claim.Nullifier); err != nil || !done {
		t.Errorf("claimed: %v, %v", done, err)
	}
	if _, err := n.programme.Claim(ctx, "claim/2", claim); chain.CodeOf(err) != "already_claimed" {
		t.Errorf("a second claim: %v", err)
	}
	again, err := n.programme.Claim(ctx, "claim/1", claim)
	if err != nil || again.TxHash != r.TxHash {
		t.Errorf("the same claim again: %v, %v", again.TxHash, err)
	}
	late := claim
	late.Epoch, late.Nullifier = 1, semaphore.Nullifier{Field: randomField(t)}
	if err := n.programme.CheckClaim(ctx, late); chain.CodeOf(err) != "epoch_not_open" {
		t.Errorf("tomorrow's claim: %v", err)
	}

	// The club.
	scope, policy, err = n.club.Terms(ctx)
	if err != nil || policy.EnrolledBefore != ^uint32(0) || policy.MinAssurance != 1 {
		t.Fatalf("terms %+v, %v", policy, err)
	}
	join := chain.JoinCall{Account: recipient, Nullifier: semaphore.Nullifier{Field: randomField(t)}, Deadline: claim.Deadline}
	signal, err = n.club.Signal(ctx, recipient, join.Deadline)
	if err != nil || signal != (semaphore.ClaimSignal{Recipient: recipient, ChainID: chain.DevChainID, Contract: n.club.Address(), Deadline: join.Deadline}).Signal() {
		t.Errorf("signal %v, %v", signal, err)
	}
	join.RootSeq, m = n.membership(join.Nullifier, scope, signal, policy)
	join.Proof = m.Proof
	if _, err := n.club.Join(ctx, "join/1", join); err != nil {
		t.Fatal(err)
	}
	if in, err := n.club.IsHuman(ctx, recipient); err != nil || !in {
		t.Errorf("human: %v, %v", in, err)
	}
	if in, err := n.club.Admitted(ctx, join.Nullifier); err != nil || !in {
		t.Errorf("admitted: %v, %v", in, err)
	}
	if count, err := n.club.Count(ctx); err != nil || count != 1 {
		t.Errorf("count %d, %v", count, err)
	}
	if _, err := n.club.Join(ctx, "join/2", join); chain.CodeOf(err) != "already_admitted" {
		t.Errorf("joining twice: %v", err)
	}

	// A removal shortens the older roots' lives.
	removal := n.remove(9, 2)
	if _, err := n.registry.Batch(ctx, "update/1", removal); err != nil {
		t.Fatal(err)
	}
	if h, err := n.registry.UpdateHandleRoot(ctx, 0); err != nil || h != removal.HandleRoot {
		t.Errorf("handle root of the update %x, %v", h, err)
	}
	info, err = n.registry.RootInfo(ctx, 2)
	if err != nil || info.FirstUpdateAt == 0 || info.ExpiresAt != info.FirstUpdateAt+600 {
		t.Errorf("root 2 after a removal: %+v, %v", info, err)
	}

	// The tree from the logs alone.
	if s, err = n.registry.State(ctx); err != nil {
		t.Fatal(err)
	}
	births, err := n.registry.Events(ctx, n.deployment.Block, s.Block)
	if err != nil || len(births) != 3 {
		t.Fatalf("%d births, %v", len(births), err)
	}
	for i, c := range []chain.BatchCall{first, second, removal} {
		e := births[i]
		if e.Kind != c.Kind || e.Seq != uint64(i+1) || e.Post != c.Post || e.Day != c.Day || e.HandleRoot != c.HandleRoot || string(e.Items) != string(c.Items) ||
			e.Start != c.Start || e.Attributes != c.Attributes || e.Time == 0 || e.Block == 0 {
			t.Errorf("birth %d: %+v", i+1, e)
		}
	}
	if none, err := n.registry.Events(ctx, births[2].Block+1, s.Block+1); err != nil || len(none) != 0 {
		t.Errorf("births after the last: %v, %v", none, err)
	}

	// Read-only adapters, and adapters of nothing.
	ro, err := chain.NewRegistry(n.backend, n.deployment.Registry.Address, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := ro.Batch(ctx, "ro", first); !errors.Is(err, chain.ErrReadOnly) {
		t.Errorf("a write without a sender: %v", err)
	}
	nothing, err := chain.NewRegistry(n.backend, account(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := nothing.State(ctx); !errors.Is(err, chain.ErrNoContract) {
		t.Errorf("state of nothing: %v", err)
	}
}

func (n *network) nonce() uint64 {
	n.t.Helper()
	v, err := n.backend.PendingNonceAt(n.t.Context(), n.sender.Address())
	if err != nil {
		n.t.Fatal(err)
	}
	return v
}

// TestDeployResumes breaks a deployment off after each of its transactions: the next one finds what is there.
func TestDeployResumes(t *testing.T) {
	node := startChain(t)
	cuts, c := newCircuits(t), 0
	config := cuts.config(t.TempDir(), account(t))
	journal := newJournal(t)
	faulty := &faults{Backend: node.Backend()}
	for ; c < 40; c++ {
		faulty.sendsLeft = 1 // then the node answers nothing any more
		faulty.limited = true
		ctx, cancel := contextWithTimeout(t, 150)
		s := newSender(t, chain.SenderConfig{Backend: faulty, Journal: journal, Key: node.FundedKey()})
		_, err := chain.Deploy(ctx, s, config)
		cancel()
		if err == nil {
			break
		}
	}
	d, err := chain.LoadDeployment(within(t), node.Backend(), config.File)
	if err != nil {
		t.Fatal(err)
	}
	s := newSender(t, chain.SenderConfig{Backend: node.Backend(), Journal: journal, Key: node.FundedKey()})
	nonce, err := node.Backend().NonceAt(t.Context(), s.Address(), nil)
	if err != nil || nonce != 12 { // three keys, leaf keys, desk, implementation, timelock, proxy, token, programme, mint, club
		t.Errorf("the deployment took %d transactions (%v), want 12", nonce, err)
	}
	t.Logf("finished at attempt %d", c+1)
	if d.AppendSizes()[0] != 10 || d.UpdateSizes()[0] != 3 || d.Block < 2 {
		t.Errorf("deployment %+v", d)
	}
	again, err := chain.Deploy(within(t), s, config)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(d, again); diff != "" {
		t.Error("a second Deploy (-first +second):", diff)
	}

	// The file lost, the journal there: the same contracts.
	if err := os.Remove(config.File); err != nil {
		t.Fatal(err)
	}
	again, err = chain.Deploy(within(t), s, config)
	if diff := cmp.Diff(d, again); err != nil || diff != "" {
		t.Errorf("Deploy without its file: %v (-first +second): %s", err, diff)
	}

	// Another chain of the same id is refused, by the deployment and by the journal.
	other := startChain(t)
	if _, err := chain.LoadDeployment(within(t), other.Backend(), config.File); !errors.Is(err, chain.ErrWrongChain) {
		t.Errorf("deployment on another chain: %v", err)
	}
	foreign := newSender(t, chain.SenderConfig{Backend: other.Backend(), Journal: journal, Key: node.FundedKey()})
	to := account(t)
	if _, err := foreign.Do(within(t), chain.Intent{ID: "x", To: &to}); !errors.Is(err, chain.ErrWrongChain) {
		t.Errorf("journal on another chain: %v", err)
	}
	wrongID := newSender(t, chain.SenderConfig{Backend: node.Backend(), Journal: newJournal(t), Key: node.FundedKey(), ChainID: 1})
	if _, err := wrongID.Do(within(t), chain.Intent{ID: "x", To: &to}); !errors.Is(err, chain.ErrWrongChain) {
		t.Errorf("sender for another chain id: %v", err)
	}
}

func TestDeployRefuses(t *testing.T) {
	node := startChain(t)
	s := newSender(t, chain.SenderConfig{Backend: node.Backend(), Journal: newJournal(t), Key: node.FundedKey()})
	good := newCircuits(t)
	for name, change := range map[string]func(*chain.DeployConfig){
		"no enroller":    func(c *chain.DeployConfig) { c.Enroller = common.Address{} },
		"no root":        func(c *chain.DeployConfig) { c.EmptyRoot = semaphore.Root{} },
		"no id":          func(c *chain.DeployConfig) { c.Programme.ID = [32]byte{} },
		"no amount":      func(c *chain.DeployConfig) { c.Programme.Amount = uint256.Int{} },
		"no keys":        func(c *chain.DeployConfig) { c.KeyDir = t.TempDir() },
		"windows":        func(c *chain.DeployConfig) { c.RemovalWindow = 9000 },
		"assurance":      func(c *chain.DeployConfig) { c.ClubAssurance = 3 },
		"environment":    func(c *chain.DeployConfig) { c.Env = 7 },
		"a key too long": func(c *chain.DeployConfig) { c.KeyDir = folder(t, "membership.solkey", make([]byte, 30000)) },
		"a stray key":    func(c *chain.DeployConfig) { c.KeyDir = folder(t, "append-x.solkey", good.append.key()) },
		"a wrong key":    func(c *chain.DeployConfig) { c.KeyDir = folder(t, "membership.solkey", good.append.key()) },
	} {
		c := good.config(t.TempDir(), account(t))
		change(&c)
		if _, err := chain.Deploy(within(t), s, c); !errors.Is(err, chain.ErrDeployConfig) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if nonce, err := node.Backend().NonceAt(t.Context(), s.Address(), nil); err != nil || nonce != 0 {
		t.Errorf("refused deployments used %d nonces (%v)", nonce, err)
	}

	file := filepath.Join(t.TempDir(), "deployment.json")
	if _, err := chain.LoadDeployment(within(t), node.Backend(), file); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	for _, text := range []string{"", "{}", `{"version":1}`, `{"version":2,"chainId":1337}`, `[]`, `{"strange":1}`} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := chain.LoadDeployment(within(t), node.Backend(), file); !errors.Is(err, chain.ErrDeploymentMalformed) {
			t.Errorf("file %q: %v", text, err)
		}
	}
}

func folder(t *testing.T, name string, content []byte) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestKeys(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys")
	made, err := chain.OpenKeys(path)
	if err != nil {
		t.Fatal(err)
	}
	loaded, err := chain.OpenKeys(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range chain.Roles() {
		if !made.Key(r).Equal(loaded.Key(r)) || made.Address(r) != loaded.Address(r) {
			t.Errorf("%s: another key after loading", r)
		}
	}
	if _, err := chain.MakeKeys(path); !errors.Is(err, fs.ErrExist) {
		t.Errorf("keys made over keys: %v", err)
	}
	if s := fmt.Sprint(made) + fmt.Sprintf("%+v%x", made, made); s != "[keys][keys][keys]" {
		t.Errorf("keys print as %q", s)
	}
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	if _, err := chain.LoadKeys(path); !errors.Is(err, chain.ErrKeysExposed) {
		t.Errorf("a file for the group: %v", err)
	}

	a, b := strings.Repeat("1", 64), strings.Repeat("2", 64)
	address := func(hex string) common.Address {
		k, err := crypto.HexToECDSA(hex)
		if err != nil {
			t.Fatal(err)
		}
		return crypto.PubkeyToAddress(k.PublicKey)
	}
	for name, c := range map[string]struct {
		text string
		want [3]string // deployer, operator, relayer
	}{
		"one for all":    {a + "\n", [3]string{a, a, a}},
		"two":            {"# comment\n\n0x" + a + "\n" + b, [3]string{a, b, b}},
		"by role":        {"relayer " + b + "\ndeployer=" + a, [3]string{a, a, b}},
		"spaced":         {"  operator = 0x" + b + "  \n" + a, [3]string{a, b, b}},
		"role then bare": {"deployer " + b + "\n" + a, [3]string{b, a, a}},
		"one too many":   {a + "\n" + b + "\n" + a + "\n" + b, [3]string{a, b, a}},
	} {
		path := filepath.Join(t.TempDir(), "keys")
		if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		k, err := chain.LoadKeys(path)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for i, r := range chain.Roles() {
			if k.Address(r) != address(c.want[i]) {
				t.Errorf("%s: wrong key for %s", name, r)
			}
		}
	}
	for _, text := range []string{"", "#", "xyz", a[1:], a + "1", strings.Repeat("0", 64), strings.Repeat("f", 64), "chef " + a, "deployer " + a + "\ndeployer " + a,
		"relayer " + a, "deployer operator " + a, "0x0x" + a} {
		path := filepath.Join(t.TempDir(), "keys")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := chain.LoadKeys(path)
		if !errors.Is(err, chain.ErrKeysMalformed) {
			t.Errorf("%q: %v", text, err)
		} else if len(text) > 20 && strings.Contains(err.Error(), text[len(text)-20:]) {
			t.Errorf("the error shows a key: %v", err)
		}
	}
}
