package chain_test

import (
	"crypto/rand"
	"errors"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"unum/contracts/bindings"
	"unum/contracts/bindings/mirror"
	"unum/contracts/chain"
	"unum/semaphore"
	"unum/semaphore/poseidon"
)

// newHasty is a network whose registry waits for nothing longer than a second or two.
func newHasty(t *testing.T) *network {
	t.Helper()
	node := startChain(t)
	n := &network{t: t, node: node, backend: node.Backend(), enroller: newKey(t), circuits: newCircuits(t)}
	n.sender = newSender(t, chain.SenderConfig{Backend: n.backend, Journal: newJournal(t), Key: node.FundedKey()})
	config := n.circuits.config(t.TempDir(), crypto.PubkeyToAddress(n.enroller.PublicKey))
	config.ForcedDelay, config.ReplacementDelay, config.UpgradeDelay = 1, 1, 1
	var err error
	if n.deployment, err = chain.Deploy(within(t), n.sender, config); err != nil {
		t.Fatal(err)
	}
	if n.registry, err = chain.NewRegistry(n.backend, n.deployment.Registry.Address, n.sender); err != nil {
		t.Fatal(err)
	}
	if n.programme, err = chain.NewProgramme(n.backend, n.deployment.Programme.Address, n.sender); err != nil {
		t.Fatal(err)
	}
	return n
}

// signed is an admission with the enroller's signature.
func (n *network) signed(a semaphore.Admission) semaphore.SignedAdmission {
	n.t.Helper()
	sig, err := semaphore.SignDigest(n.enroller, a.Digest(chain.DevChainID, n.deployment.Registry.Address))
	if err != nil {
		n.t.Fatal(err)
	}
	return semaphore.SignedAdmission{Admission: a, Signature: sig}
}

// soon tries until the chain's time lets it, ten seconds at most. Blocks come with transactions, so that each try brings one.
func (n *network) soon(what string, try func() error) {
	n.t.Helper()
	var err error
	for i := range 100 {
		if _, tick := n.registry.Skip(within(n.t), numbered(what, i), 0); tick != nil {
			n.t.Fatal(tick)
		}
		if err = try(); err == nil {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	n.t.Fatalf("%s: %v", what, err)
}

func TestForcedQueue(t *testing.T) {
	n := newHasty(t)
	ctx := within(t)
	r := n.registry
	person := semaphore.IdentityCommitment{Field: randomField(t)}
	a := n.signed(semaphore.Admission{Number: 7, Commitment: person, Attributes: semaphore.AssuranceBothEyes, HandleHash: [32]byte{7}, Expiry: 1 << 40})
	first, err := r.Lodge(ctx, "lodge/7", a)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Lodge(ctx, "lodge/7 again", a); chain.CodeOf(err) != "already_lodged" {
		t.Errorf("lodged twice: %v", err)
	}
	if _, err := r.Lodge(ctx, "lodge/8", n.signed(semaphore.Admission{
		Number: 8, Commitment: semaphore.IdentityCommitment{Field: randomField(t)}, Attributes: semaphore.AssuranceOneEye, HandleHash: [32]byte{8}, Expiry: 1 << 40,
	})); err != nil {
		t.Fatal(err)
	}
	wrong := a
	wrong.Number = 9
	if _, err := r.Lodge(ctx, "lodge/9", wrong); chain.CodeOf(err) != "enroller_signature_invalid" {
		t.Errorf("another's signature: %v", err)
	}
	if s, err := r.QueueState(ctx); err != nil || s.Head != 0 || s.Tail != 2 {
		t.Errorf("queue %+v, %v", s, err)
	}
	run, err := r.QueueRun(ctx, 10)
	want := chain.QueueRun{Numbers: []uint64{7}, Commitments: []semaphore.IdentityCommitment{person}, HandleHashes: [][32]byte{{7}}, Attributes: semaphore.AssuranceBothEyes}
	if d := cmp.Diff(want, run, cmp.Comparer(func(a, b semaphore.IdentityCommitment) bool { return a == b })); err != nil || d != "" {
		t.Errorf("run: %v (-want +got) %s", err, d)
	}

	s, err := r.State(ctx)
	if err != nil {
		t.Fatal(err)
	}
	call := chain.ForcedCall{Start: s.NextIndex, Pre: s.Root, Post: semaphore.Root{Field: randomField(t)}, Day: semaphore.DayOf(s.Time), Count: 1, Size: 10}
	z, y := semaphore.AppendBinding(call.Start, call.Pre, call.Post, call.Day, run.Attributes, run.Commitments)
	u := semaphore.FieldFromUint64
	call.Proof = n.circuits.append.prove(t, u(call.Start), call.Pre.Field, call.Post.Field, u(uint64(call.Day)), u(uint64(run.Attributes)), z, y)
	n.soon("forced append", func() error { return r.CheckForced(ctx, call) })
	if _, err := r.Batch(ctx, "batch/1", n.append(20, 1)); chain.CodeOf(err) != "queue_overdue" {
		t.Errorf("an ordinary batch before an overdue admission: %v", err)
	}
	last, err := r.AppendForced(ctx, "forced/1", call)
	if err != nil {
		t.Fatal(err)
	}
	digest, err := semaphore.VoidDigest(chain.DevChainID, n.deployment.Registry.Address, []uint64{8})
	if err != nil {
		t.Fatal(err)
	}
	signature, err := semaphore.SignDigest(n.enroller, digest)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Void(ctx, "void/8", nil, signature); !errors.Is(err, semaphore.ErrVoid) {
		t.Errorf("nothing was voided: %v", err)
	}
	if _, err := r.Void(ctx, "void/8", []uint64{8}, signature); err != nil {
		t.Fatal(err)
	}
	skipped, err := r.Skip(ctx, "skip/1", 5)
	if err != nil {
		t.Fatal(err)
	}
	if s, err := r.QueueState(ctx); err != nil || s.Head != 2 || s.Overdue {
		t.Errorf("queue %+v, %v", s, err)
	}
	if _, err := r.Batch(ctx, "batch/2", n.append(20, 1)); err != nil {
		t.Error(err)
	}
	notices, err := r.Notices(ctx, first.Block, skipped.Block)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []chain.NoticeKind
	for _, e := range notices {
		kinds = append(kinds, e.Kind)
	}
	if d := cmp.Diff([]chain.NoticeKind{chain.NoticeLodged, chain.NoticeLodged, chain.NoticeAdvanced, chain.NoticeVoided, chain.NoticeAdvanced}, kinds); d != "" {
		t.Fatal("notices (-want +got):", d)
	}
	if e := notices[0]; e.Number != 7 || e.Commitment != person || e.Attributes != semaphore.AssuranceBothEyes || e.HandleHash != [32]byte{7} || e.At != e.Time+1 || e.TxHash != first.TxHash {
		t.Errorf("notice %+v", e)
	}
	if e := notices[2]; e.Position != 1 || e.TxHash != last.TxHash {
		t.Errorf("notice %+v", e)
	}
	if events, err := r.Events(ctx, last.Block, last.Block); err != nil || len(events) != 1 || events[0].Post != call.Post || events[0].HandleRoot != semaphore.HandleRoot([][32]byte{{7}}) {
		t.Errorf("events %+v, %v", events, err)
	}
}

func TestReplacement(t *testing.T) {
	n := newHasty(t)
	ctx := within(t)
	r := n.registry
	id, err := semaphore.NewIdentity(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	// A root under which the leaf of index 0 is the person's, its siblings made up: the trapdoor proves any.
	batch := n.append(1, 1)
	veto := chain.VetoCall{Index: 0, RootSeq: 1, Day: batch.Day, Attributes: semaphore.AssuranceBothEyes}
	for i := range veto.Siblings {
		veto.Siblings[i] = randomField(t)
	}
	batch.Post = rootOf(semaphore.NewLeaf(id.Commitment(), veto.Day, veto.Attributes), 0, veto.Siblings)
	commitments, err := semaphore.ParseAppendItems(batch.Items)
	if err != nil {
		t.Fatal(err)
	}
	u := semaphore.FieldFromUint64
	z, y := semaphore.AppendBinding(batch.Start, batch.Pre, batch.Post, batch.Day, batch.Attributes, commitments)
	batch.Proof = n.circuits.append.prove(t, u(batch.Start), batch.Pre.Field, batch.Post.Field, u(uint64(batch.Day)), u(uint64(batch.Attributes)), z, y)
	if _, err := r.Batch(ctx, "batch/1", batch); err != nil {
		t.Fatal(err)
	}

	admission := func(number uint64) semaphore.SignedAdmission {
		return n.signed(semaphore.Admission{
			Number: number, Kind: semaphore.KindReplace, Commitment: semaphore.IdentityCommitment{Field: randomField(t)},
			Attributes: semaphore.AssuranceBothEyes | semaphore.AttrRenewed, HandleHash: [32]byte{1}, OldHandleHash: [32]byte{2}, Expiry: 1 << 40,
		})
	}
	if delay, err := r.ReplacementDelay(ctx); err != nil || delay != 1 {
		t.Errorf("delay %d, %v", delay, err)
	}
	if _, ok, err := r.PendingReplacement(ctx, 0); ok || err != nil {
		t.Errorf("something waits: %v", err)
	}
	a := admission(2)
	announced, err := r.AnnounceReplacement(ctx, "announce/2", a)
	if err != nil {
		t.Fatal(err)
	}
	p, ok, err := r.PendingReplacement(ctx, 0)
	if want := (chain.PendingReplacement{Number: 2, Commitment: a.Commitment, Attributes: a.Attributes, ReadyAt: uint64(announced.Time.Unix()) + 1, Vetoable: true}); p != want || !ok || err != nil {
		t.Errorf("pending %+v, %v, want %+v", p, err, want)
	}
	if m, err := r.VetoMessage(ctx, 2, 0); err != nil || m != semaphore.VetoMessage(chain.DevChainID, r.Address(), 2, 0) {
		t.Errorf("veto message %v, %v", m, err)
	}
	veto.Veto = id.SignVeto(chain.DevChainID, r.Address(), 3, 0)
	if err := r.CheckVeto(ctx, veto); chain.CodeOf(err) != "veto_invalid" {
		t.Errorf("a veto of another number: %v", err)
	}
	veto.Veto = id.SignVeto(chain.DevChainID, r.Address(), 2, 0)
	vetoed, err := r.Veto(ctx, "veto/2", veto)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("veto: %d gas", vetoed.GasUsed)
	if used, err := r.NumberUsed(ctx, 2); !used || err != nil {
		t.Errorf("a vetoed number: %v, %v", used, err)
	}
	a = admission(3)
	if announced, err = r.AnnounceReplacement(ctx, "announce/3", a); err != nil {
		t.Fatal(err)
	}
	if p, _, err := r.PendingReplacement(ctx, 0); err != nil || p.ReadyAt != uint64(announced.Time.Unix())+2 || p.Vetoable {
		t.Errorf("pending %+v, %v", p, err)
	}
	veto.Veto = id.SignVeto(chain.DevChainID, r.Address(), 3, 0)
	if err := r.CheckVeto(ctx, veto); chain.CodeOf(err) != "veto_spent" {
		t.Errorf("a second veto: %v", err)
	}

	// Executed by an ordinary update.
	s, err := r.State(ctx)
	if err != nil {
		t.Fatal(err)
	}
	c := chain.BatchCall{Kind: semaphore.BatchUpdate, Pre: s.Root, Post: semaphore.Root{Field: randomField(t)}, Day: semaphore.DayOf(s.Time), Size: 3, Numbers: []uint64{3}}
	data, err := semaphore.NewUpdateBatch(c.Day, []semaphore.Admission{a.Admission})
	if err != nil {
		t.Fatal(err)
	}
	c.Items, c.HandleRoot = data.Items, data.Batch.HandleRoot
	if c.Signature, err = semaphore.SignDigest(n.enroller, data.Batch.Digest(chain.DevChainID, r.Address())); err != nil {
		t.Fatal(err)
	}
	items, err := semaphore.ParseUpdateItems(c.Items)
	if err != nil {
		t.Fatal(err)
	}
	z, y = semaphore.UpdateBinding(1, s.NextIndex, c.Pre, c.Post, s.UpdateSeq, c.Day, items)
	c.Proof = n.circuits.update.prove(t, u(1), u(s.NextIndex), c.Pre.Field, c.Post.Field, u(s.UpdateSeq), u(uint64(c.Day)), z, y)
	n.soon("execute the replacement", func() error {
		_, err := r.Batch(ctx, "update/1", c)
		if err != nil && chain.CodeOf(err) != "replacement_not_ready" {
			t.Fatal(err)
		}
		return err
	})
	notices, err := r.Notices(ctx, vetoed.Block, announced.Block)
	if err != nil || len(notices) != 2 || notices[0].Kind != chain.NoticeVetoed || notices[1].Kind != chain.NoticeAnnounced || notices[1].Vetoable ||
		notices[1].At != notices[1].Time+2 || notices[1].Number != 3 || notices[1].Commitment != a.Commitment {
		t.Errorf("notices %+v, %v", notices, err)
	}
}

func TestTimelock(t *testing.T) {
	n := newHasty(t)
	ctx := within(t)
	lock, err := chain.NewTimelock(n.backend, n.deployment.Timelock.Address, n.sender)
	if err != nil {
		t.Fatal(err)
	}
	if d, err := lock.Delay(ctx); err != nil || d != 1 {
		t.Errorf("delay %d, %v", d, err)
	}
	next := account(t)
	change := chain.ChangesOf(n.deployment.Registry.Address).Operator(next)
	state := func(want chain.ChangeState) {
		t.Helper()
		if got, err := lock.State(ctx, change); err != nil || got != want {
			t.Errorf("state %d, %v, want %d", got, err, want)
		}
	}
	state(chain.ChangeUnknown)
	if _, err := lock.Execute(ctx, "early", change); chain.CodeOf(err) != "timelock_unexpected_operation_state" {
		t.Errorf("executed unannounced: %v", err)
	}
	if _, err := lock.Announce(ctx, "short", change, 0); chain.CodeOf(err) != "timelock_insufficient_delay" {
		t.Errorf("announced for at once: %v", err)
	}
	if _, err := lock.Announce(ctx, "announce", change, 2); err != nil {
		t.Fatal(err)
	}
	state(chain.ChangeWaiting)
	if _, err := lock.Cancel(ctx, "cancel", change); err != nil {
		t.Fatal(err)
	}
	state(chain.ChangeUnknown)
	if _, err := lock.Announce(ctx, "announce again", change, 1); err != nil {
		t.Fatal(err)
	}
	n.soon("execute", func() error { _, err := lock.Execute(ctx, "execute", change); return err })
	state(chain.ChangeDone)
	if op, _, err := n.registry.Roles(ctx); err != nil || op != next {
		t.Errorf("operator %v, %v", op, err)
	}
	c := chain.ChangesOf(n.deployment.Registry.Address)
	seen := map[string]bool{}
	for _, x := range []chain.Change{
		c.Enroller(next), c.Pauser(next), c.DailyCap(5), c.Delays(1, 2), c.Key(semaphore.BatchAppend, 5, next), c.Key(semaphore.BatchUpdate, 5, next), c.Code(next, nil), c.Owner(next),
	} {
		if len(x.Data) < 4 || x.Target != n.deployment.Registry.Address || seen[string(x.Data)] {
			t.Errorf("change %+v", x)
		}
		seen[string(x.Data)] = true
	}

	// The pauser is the deployer here.
	if until, err := n.registry.PausedUntil(ctx); err != nil || until != 0 {
		t.Errorf("paused until %d, %v", until, err)
	}
	paused, err := n.registry.Pause(ctx, "pause", 3600)
	if err != nil {
		t.Fatal(err)
	}
	if until, err := n.registry.PausedUntil(ctx); err != nil || until != uint64(paused.Time.Unix())+3600 {
		t.Errorf("paused until %d, %v", until, err)
	}
	if _, err := n.registry.Lodge(ctx, "lodge", n.signed(semaphore.Admission{
		Number: 1, Commitment: semaphore.IdentityCommitment{Field: randomField(t)}, Attributes: 2, HandleHash: [32]byte{1}, Expiry: 1 << 40,
	})); chain.CodeOf(err) != "registry_paused" {
		t.Errorf("lodged while paused: %v", err)
	}
	if _, err := n.registry.Unpause(ctx, "unpause"); err != nil {
		t.Error(err)
	}
	code, err := n.backend.CodeAt(ctx, n.deployment.Append[10].Address, nil)
	if err != nil {
		t.Fatal(err)
	}
	if h, err := n.registry.KeyHash(ctx, semaphore.BatchAppend, 10); err != nil || h != crypto.Keccak256Hash(code) {
		t.Errorf("key hash %x, %v", h, err)
	}
	if _, err := n.registry.KeyHash(ctx, semaphore.BatchUpdate, 10); !errors.Is(err, chain.ErrNoContract) {
		t.Errorf("a size without a key: %v", err)
	}
}

// TestMirror sends roots from the registry's RootSource and reads a mirror that hears of them by the test's hand; both stand on one node here.
func TestMirror(t *testing.T) {
	n := newHasty(t)
	ctx := within(t)
	deploy := func(id, bin string, args []byte) common.Address {
		t.Helper()
		r, err := n.sender.Do(ctx, chain.Intent{ID: id, Data: append(common.FromHex(bin), args...)})
		if err != nil {
			t.Fatal(err)
		}
		return r.Contract
	}
	// A token takes calls and keeps nothing of them: transport enough for a source that only builds messages here.
	sourceABI, mirrorABI := bindings.NewRootSource(), mirror.NewRootMirror()
	source := deploy("source", bindings.RootSourceMetaData.Bin, sourceABI.PackConstructor(n.deployment.Registry.Address, n.deployment.Token.Address))
	at := deploy("mirror", mirror.RootMirrorMetaData.Bin, mirrorABI.PackConstructor(chain.DevChainID+1, n.deployment.Registry.Address, source, n.sender.Address(), 7200, 600, n.deployment.Membership.Address))
	s, err := chain.NewRootSource(n.backend, source, n.sender)
	if err != nil {
		t.Fatal(err)
	}
	m, err := chain.NewMirror(n.backend, at, n.sender)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := m.State(ctx); err != nil || got != (chain.MirrorState{}) {
		t.Errorf("empty mirror %+v, %v", got, err)
	}
	if _, err := m.RootInfo(ctx, 1); !errors.Is(err, chain.ErrRootUnknown) {
		t.Errorf("root 1: %v", err)
	}
	if _, err := n.registry.Batch(ctx, "batch/1", n.append(1, 2)); err != nil {
		t.Fatal(err)
	}
	message, count, latest, err := s.Message(ctx, 1)
	if err != nil || len(message) == 0 || count != 1 || latest != 1 {
		t.Fatalf("message of %d roots up to %d, %v", count, latest, err)
	}
	if _, _, _, err := s.Message(ctx, 3); chain.CodeOf(err) != "root_range_invalid" {
		t.Errorf("a message from root 3 on: %v", err)
	}
	if _, err := s.Publish(ctx, "publish/3", 3); chain.CodeOf(err) != "root_range_invalid" {
		t.Errorf("published from root 3 on: %v", err)
	}
	if _, err := n.sender.Do(ctx, chain.Intent{ID: "message", To: &at, Data: mirrorABI.PackOnMessage(chain.DevChainID+1, source, message)}); chain.CodeOf(err) != "source_mismatch" {
		t.Errorf("a message of this chain: %v", err)
	}
	var policy semaphore.Policy
	if err := m.Verify(ctx, 1, semaphore.MembershipProof{Policy: policy}); chain.CodeOf(err) != "heartbeat_stale" {
		t.Errorf("a mirror that heard nothing: %v", err)
	}
}

func TestClaimMany(t *testing.T) {
	n := newHasty(t)
	ctx := within(t)
	if _, err := n.registry.Batch(ctx, "batch/1", n.append(1, 3)); err != nil {
		t.Fatal(err)
	}
	scope, err := n.programme.Scope(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	policy, err := n.programme.Policy(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	claim := func(who semaphore.Nullifier) chain.ClaimCall {
		c := chain.ClaimCall{Nullifier: who, Recipient: account(t), Deadline: 1 << 40}
		signal := semaphore.ClaimSignal{Recipient: c.Recipient, ChainID: chain.DevChainID, Contract: n.programme.Address(), Deadline: c.Deadline}.Signal()
		seq, proof := n.membership(who, scope, signal, policy)
		c.RootSeq, c.Proof = seq, proof.Proof
		return c
	}
	a, b := semaphore.Nullifier{Field: randomField(t)}, semaphore.Nullifier{Field: randomField(t)}
	bad := claim(semaphore.Nullifier{Field: randomField(t)})
	bad.Recipient = account(t)
	if _, err := n.programme.ClaimMany(ctx, "many/2", 0, []chain.ClaimCall{bad}); chain.CodeOf(err) != "proof_invalid" {
		t.Errorf("a claim for another: %v", err)
	}
	calls := []chain.ClaimCall{claim(a), claim(b), claim(a)}
	if err := n.programme.CheckClaimMany(ctx, 0, calls); err != nil {
		t.Fatal(err)
	}
	r, err := n.programme.ClaimMany(ctx, "many/1", 0, calls)
	if err != nil {
		t.Fatal(err)
	}
	report, err := n.programme.Report(r)
	if err != nil || len(report.Paid) != 2 || len(report.Skipped) != 1 {
		t.Fatalf("report %+v, %v", report, err)
	}
	if p := report.Paid[1]; p.Nullifier != b || p.Recipient != calls[1].Recipient || p.Amount != *uint256.NewInt(1000) || p.Block != r.Block {
		t.Errorf("paid %+v", p)
	}
	if s := report.Skipped[0]; s.Nullifier != a || s.Position != 2 || s.Code != "already_claimed" {
		t.Errorf("skipped %+v", s)
	}
	bad.Epoch = 1
	if _, err := n.programme.ClaimMany(ctx, "many/3", 0, []chain.ClaimCall{bad}); err == nil {
		t.Error("claims of two epochs were sent")
	}
}

// rootOf follows a path.
func rootOf(leaf semaphore.Leaf, index uint64, siblings [semaphore.Depth]semaphore.Field) semaphore.Root {
	node := leaf.Field
	for i, s := range siblings {
		left, right := node, s
		if index>>i&1 == 1 {
			left, right = s, node
		}
		node = semaphore.FieldFromElement(poseidon.Hash2(left.Element(), right.Element()))
	}
	return semaphore.Root{Field: node}
}
