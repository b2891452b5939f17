package contracts_test

import (
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"unum/contracts"
	"unum/contracts/bindings"
	"unum/semaphore"
	"unum/semaphore/proof"
	"unum/semaphore/setup"
	"unum/semaphore/tree"
)

// TestRealProofs walks through the registry and the programme with the real circuits: keys made by package setup, proofs by package proof.
// The other tests forge their proofs; this one shows that circuits, Go and Solidity mean the same public inputs.
func TestRealProofs(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if keys := os.Getenv("UNUM_DEV_KEYS"); keys != "" {
		dir = keys
	} else if os.Getenv("UNUM_REQUIRE") == "" {
		t.Skip("making keys takes long, and cmd/unumdev makes and uses the same: set UNUM_DEV_KEYS to a folder of development keys")
	}
	m, err := setup.Dev(t.Context(), dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	dev := proof.AllowInsecureDev()
	appender, err := proof.OpenAppend(dir, m, appendMax, dev)
	if err != nil {
		t.Fatal(err)
	}
	updater, err := proof.OpenUpdate(dir, m, updateMax, dev)
	if err != nil {
		t.Fatal(err)
	}
	prover, err := proof.OpenMembership(dir, m, dev)
	if err != nil {
		t.Fatal(err)
	}

	w := newWorld(t)
	keyOf := func(name string) common.Address {
		t.Helper()
		key, err := os.ReadFile(filepath.Join(dir, name+".solkey"))
		if err != nil {
			t.Fatal(err)
		}
		code, err := contracts.KeyInitCode(key)
		if err != nil {
			t.Fatal(err)
		}
		return w.mustDeploy(hexutil.Encode(code), nil)
	}
	state := tree.New()
	a := w.registryArgs()
	a.membership = keyOf("membership")
	a.appendKeys = []common.Address{keyOf(fmt.Sprint("append-", appendMax))}
	a.updateKeys = []common.Address{keyOf(fmt.Sprint("update-", updateMax))}
	a.empty = state.Root().Big()
	a.replacement = 60 // seven days would end the epoch
	w.registry = w.mustRegistry(a)

	person := func(i int) *semaphore.Identity {
		t.Helper()
		id, err := semaphore.IdentityFromPrivateKey(fmt.Append(nil, "person ", i))
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	const both = semaphore.AssuranceBothEyes
	today := w.today()
	days := map[uint64]uint32{} // by index of the leaf
	appendPeople := func(numbers ...uint64) *batch {
		t.Helper()
		var cs []semaphore.IdentityCommitment
		for _, n := range numbers {
			cs = append(cs, person(int(n)).Commitment())
		}
		b := w.appendBatch(numbers...)
		b.day = w.today()
		witness, after, err := proof.NewAppendWitness(state, b.day, both, cs)
		if err != nil {
			t.Fatal(err)
		}
		b.items = nil
		for i, c := range cs {
			raw := c.Bytes()
			b.items = append(b.items, raw[:]...)
			days[b.start+uint64(i)] = b.day
		}
		b.pre, b.post = state.Root().Big(), after.Root().Big()
		p, err := appender.Prove(t.Context(), witness)
		if err != nil {
			t.Fatal(err)
		}
		raw := p.Bytes()
		b.proof = raw[:]
		state = after
		return w.sign(b, w.enroller)
	}
	update := func(numbers []uint64, items ...semaphore.UpdateItem) *batch {
		t.Helper()
		var raw []updateItem
		for _, i := range items {
			raw = append(raw, updateItem{i.Index, uint8(i.Kind), uint32(i.Attributes), i.Commitment.Big()})
		}
		b := w.updateBatch(numbers, raw...)
		witness, after, err := proof.NewUpdateWitness(state, w.latest().UpdateSeq, b.day, items)
		if err != nil {
			t.Fatal(err)
		}
		b.pre, b.post = state.Root().Big(), after.Root().Big()
		p, err := updater.Prove(t.Context(), witness)
		if err != nil {
			t.Fatal(err)
		}
		out := p.Bytes()
		b.proof = out[:]
		state = after
		return w.sign(b, w.enroller)
	}

	full := appendPeople(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
	wrong := *full
	wrong.attributes = uint32(semaphore.AssuranceOneEye)
	w.refused(w.try(w.operator, w.registry, w.pack(w.sign(&wrong, w.enroller))), "ProofInvalid")
	gas := w.mine(full).GasUsed
	t.Logf("append of 10 with a real proof: %d gas", gas)
	w.mine(appendPeople(11, 12, 13))
	if l := w.latest(); l.Root.Cmp(state.Root().Big()) != 0 || l.NextIndex != state.Len() {
		t.Fatalf("registry has %+v, tree %v with %d leaves", l, state.Root(), state.Len())
	}

	// Shares. With sameDay people enrolled today have one.
	w.token = w.mustDeploy(bindings.TestTokenMetaData.Bin, w.Token.PackConstructor(address(w.owner)))
	w.programme = w.mustDeploy(bindings.ShareProgrammeMetaData.Bin, w.programmeArgs().pack(w))
	w.must(w.owner, w.token, w.Token.PackMint(w.programme, big.NewInt(10*share)))
	claimOf := func(who int, index, epoch, seq uint64, at tree.Tree, attributes semaphore.Attributes) (*claim, error) {
		t.Helper()
		path, err := at.Path(index)
		if err != nil {
			t.Fatal(err)
		}
		cutoff := uint32(firstDay + epoch)
		policy := semaphore.Policy{EnrolledBefore: cutoff + 1, RenewedBefore: cutoff, MinAssurance: 2}
		scope, err := semaphore.ScopeSpec{
			Kind: semaphore.ScopeContract, ChainID: chainID.Uint64(), Contract: w.programme, Action: "claim", Programme: programmeID, Epoch: epoch, Policy: policy,
		}.Scope()
		if err != nil {
			t.Fatal(err)
		}
		c := &claim{
			epoch: epoch, seq: seq, recipient: common.BigToAddress(big.NewInt(int64(1000 + who))), maxFee: big.NewInt(5), deadline: w.now() + 3*day, fee: big.NewInt(1),
		}
		proved, err := prover.Prove(t.Context(), proof.MembershipWitness{
			Identity: person(who), Day: days[index], Attributes: attributes, Path: path, Root: at.Root(), Scope: scope,
			Signal: semaphore.ClaimSignal{Recipient: c.recipient, ChainID: chainID.Uint64(), Contract: w.programme, MaxFee: common.BigToHash(c.maxFee), Deadline: c.deadline}.Signal(),
			Policy: policy,
		})
		if err != nil {
			return nil, err
		}
		raw := proved.Proof.Bytes()
		c.nullifier, c.proof = proved.Nullifier.Big(), raw[:]
		return c, nil
	}
	old := state
	c, err := claimOf(12, 11, 0, 2, state, both)
	if err != nil {
		t.Fatal(err)
	}
	r := w.must(w.stranger, w.programme, w.packClaim(c))
	t.Logf("claim with a real proof: %d gas", r.GasUsed)
	if got := w.balance(c.recipient); got != share-1 {
		t.Errorf("recipient has %d", got)
	}
	w.refused(w.tryClaim(c), "AlreadyClaimed")
	stolen, err := claimOf(3, 2, 0, 2, state, both)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.tryClaim(stolen); err != nil {
		t.Fatal(err)
	}
	stolen.recipient = address(w.stranger)
	w.refused(w.tryClaim(stolen), "ProofInvalid")

	// Person 2 leaves, person 12 recovers with a new identity: no second share today, neither by the new leaf nor by the old one later.
	lost := updateItem{11, 1, uint32(both | semaphore.AttrRenewed), person(112).Commitment().Big()}
	w.setTime(w.announce(15, lost))
	w.mine(update([]uint64{14, 15},
		semaphore.UpdateItem{Index: 1, Kind: semaphore.KindRemove},
		semaphore.UpdateItem{Index: 11, Kind: semaphore.KindReplace, Attributes: both | semaphore.AttrRenewed, Commitment: person(112).Commitment()},
	))
	if l := w.latest(); l.Root.Cmp(state.Root().Big()) != 0 || l.Seq != 3 || l.UpdateSeq != 1 {
		t.Fatalf("registry has %+v, tree %v", l, state.Root())
	}
	if _, err := claimOf(112, 11, 0, 3, state, both|semaphore.AttrRenewed); err == nil {
		t.Error("a renewed leaf satisfies the epoch of its day")
	}
	gone, err := claimOf(2, 1, 0, 2, old, both)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.tryClaim(gone); err != nil {
		t.Errorf("within the short window: %v", err)
	}
	w.setTime(w.rootInfo(2).ExpiresAt)
	w.refused(w.tryClaim(gone), "RootExpired", 2)

	// Epoch 1 begins tomorrow: the renewed leaf is dated today and counts; the removed one is gone.
	w.setTime((firstDay + 1) * day)
	if today+1 != w.today() {
		t.Fatal("not the next day")
	}
	next, err := claimOf(112, 11, 1, 3, state, both|semaphore.AttrRenewed)
	if err != nil {
		t.Fatal(err)
	}
	w.must(w.stranger, w.programme, w.packClaim(next))
	w.mine(appendPeople(16))
}
