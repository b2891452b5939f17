package contracts_test

import (
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"unum/contracts/internal/harness"
	"unum/semaphore"
)

func draw32(t *rapid.T, label string) [32]byte {
	return [32]byte(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, label))
}

// TestTypedEqualsGo compares scopes, signals and policies that Solidity makes with those of package semaphore.
func TestTypedEqualsGo(t *testing.T) {
	w := newWorld(t)
	h := harness.NewTypedHarness()
	at := w.mustDeploy(harness.TypedHarnessMetaData.Bin, nil)
	rapid.Check(t, func(t *rapid.T) {
		policy := semaphore.Policy{
			EnrolledBefore: rapid.Uint32().Draw(t, "enrolledBefore"), RenewedBefore: rapid.Uint32().Draw(t, "renewedBefore"),
			MinAssurance: rapid.Byte().Draw(t, "minAssurance"),
		}
		spec := semaphore.ScopeSpec{
			Env: semaphore.Env(rapid.Uint8Range(0, 1).Draw(t, "env")), Action: rapid.StringN(1, 40, 255).Draw(t, "action"),
			Programme: draw32(t, "programme"), Epoch: rapid.Uint64().Draw(t, "epoch"), Policy: policy,
		}
		p := policy.Field().Big()
		if got := query(w, at, h.PackPolicy(policy.EnrolledBefore, policy.RenewedBefore, policy.MinAssurance), h.UnpackPolicy); got.Cmp(p) != 0 {
			t.Fatalf("policy %v, in Go %v", got, p)
		}

		contract := spec
		contract.Kind, contract.ChainID = semaphore.ScopeContract, rapid.Uint64Min(1).Draw(t, "chainID")
		contract.Contract = common.BytesToAddress(rapid.SliceOfN(rapid.ByteRange(1, 255), 20, 20).Draw(t, "contract"))
		want, err := contract.Scope()
		if err != nil {
			t.Fatal(err)
		}
		got := query(w, at, h.PackContractScope(uint8(contract.Env), contract.ChainID, contract.Contract, contract.Action, contract.Programme, contract.Epoch, p), h.UnpackContractScope)
		if got.Cmp(want.Big()) != 0 {
			t.Fatalf("scope %v, in Go %v", got, want)
		}

		party := spec
		party.Kind, party.RelyingParty = semaphore.ScopeRelyingParty, rapid.StringN(1, 40, 255).Draw(t, "relyingParty")
		want, err = party.Scope()
		if err != nil {
			t.Fatal(err)
		}
		got = query(w, at, h.PackRelyingPartyScope(uint8(party.Env), party.RelyingParty, party.Action, party.Programme, party.Epoch, p), h.UnpackRelyingPartyScope)
		if got.Cmp(want.Big()) != 0 {
			t.Fatalf("scope %v, in Go %v", got, want)
		}

		claim := semaphore.ClaimSignal{
			Recipient: common.BytesToAddress(rapid.SliceOfN(rapid.Byte(), 20, 20).Draw(t, "recipient")), ChainID: contract.ChainID,
			Contract: contract.Contract, MaxFee: draw32(t, "maxFee"), Deadline: rapid.Uint64().Draw(t, "deadline"),
		}
		got = query(w, at, h.PackClaimSignal(claim.Recipient, claim.ChainID, claim.Contract, new(big.Int).SetBytes(claim.MaxFee[:]), claim.Deadline), h.UnpackClaimSignal)
		if got.Cmp(claim.Signal().Big()) != 0 {
			t.Fatalf("claim signal %v, in Go %v", got, claim.Signal())
		}

		verify := semaphore.VerifySignal{Nonce: draw32(t, "nonce"), MessageHash: draw32(t, "messageHash")}
		got = query(w, at, h.PackVerifySignal(verify.Nonce, verify.MessageHash), h.UnpackVerifySignal)
		if got.Cmp(verify.Signal().Big()) != 0 {
			t.Fatalf("verify signal %v, in Go %v", got, verify.Signal())
		}
	})

	digest := func(tag string) error {
		_, err := w.call(common.Address{}, at, h.PackDigest(tag, nil))
		return err
	}
	w.refused(digest(""), "TextMalformed")
	w.refused(digest(strings.Repeat("x", 256)), "TextMalformed")
	if err := digest(strings.Repeat("x", 255)); err != nil {
		t.Error(err)
	}
}

// TestBatchEqualsGo compares this package's own reading of protocol section 4, which the contract was tested against, with package
// semaphore's: digest of the enroller's signature, challenge and evaluation.
func TestBatchEqualsGo(t *testing.T) {
	w := newWorld(t)
	w.mine(w.appendBatch(1, 2, 3))
	check := func(b *batch, z, y semaphore.Field) {
		t.Helper()
		in := w.inputs(b)
		if diff := cmp.Diff([]string{in[len(in)-2].String(), in[len(in)-1].String()}, []string{z.Big().String(), y.Big().String()}); diff != "" {
			t.Errorf("binding (-contract +Go)\n%s", diff)
		}
		kind := semaphore.BatchKind(0)
		if b.update {
			kind = 1
		}
		digest := semaphore.Batch{
			Kind: kind, Day: b.day, Attributes: semaphore.Attributes(b.attributes), NumbersHash: keccak(b.numbers), HandleRoot: b.handleRoot, ItemsHash: keccak(b.items),
		}.Digest(chainID.Uint64(), w.registry)
		if digest != [32]byte(w.batchDigest(b)) {
			t.Error("digests differ")
		}
	}
	root := func(v *big.Int) semaphore.Root {
		r, err := semaphore.RootFromBytes(word(v))
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	a := w.appendBatch(4, 5)
	commitments, err := semaphore.ParseAppendItems(a.items)
	if err != nil {
		t.Fatal(err)
	}
	z, y := semaphore.AppendBinding(a.start, root(a.pre), root(a.post), a.day, semaphore.Attributes(a.attributes), commitments)
	check(a, z, y)

	u := w.updateBatch([]uint64{6, 7}, updateItem{0, 2, 0, new(big.Int)}, updateItem{2, 1, 0x102, big.NewInt(777)})
	items, err := semaphore.ParseUpdateItems(u.items)
	if err != nil {
		t.Fatal(err)
	}
	l := w.latest()
	z, y = semaphore.UpdateBinding(u.count, l.NextIndex, root(u.pre), root(u.post), l.UpdateSeq, u.day, items)
	check(u, z, y)

	// And what package semaphore signs, the registry takes.
	digest := semaphore.Batch{Day: a.day, Attributes: 2, NumbersHash: keccak(a.numbers), HandleRoot: a.handleRoot, ItemsHash: keccak(a.items)}.Digest(chainID.Uint64(), w.registry)
	sig, err := semaphore.SignDigest(w.enroller, digest)
	if err != nil {
		t.Fatal(err)
	}
	a.signature = sig[:]
	w.mine(a)
}

// TestTypedVectors checks the Solidity codec against the file that Go and JavaScript check themselves against.
func TestTypedVectors(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "testdata", "vectors", "typed.json"))
	if err != nil {
		t.Fatal(err)
	}
	type decimal = json.Number
	var v struct {
		Policies []struct {
			EnrolledBefore, RenewedBefore uint32
			MinAssurance                  uint8
			Field                         common.Hash
		}
		Scopes []struct {
			Env, Kind            uint8
			ChainID, Epoch       decimal
			Contract             common.Address
			RelyingParty, Action string
			Programme            hexutil.Bytes
			Policy, Scope        common.Hash
			Preimage             hexutil.Bytes
		}
		ClaimSignals []struct {
			Recipient, Contract       common.Address
			ChainID, MaxFee, Deadline decimal
			Signal                    common.Hash
		}
		VerifySignals []struct{ Nonce, MessageHash, Signal common.Hash }
	}
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatal(err)
	}
	if len(v.Policies) == 0 || len(v.Scopes) == 0 || len(v.ClaimSignals) == 0 || len(v.VerifySignals) == 0 {
		t.Fatal("vectors missing")
	}
	number := func(d decimal) *big.Int {
		n, ok := new(big.Int).SetString(d.String(), 10)
		if !ok {
			t.Fatalf("%q is no number", d)
		}
		return n
	}
	w := newWorld(t)
	h := harness.NewTypedHarness()
	at := w.mustDeploy(harness.TypedHarnessMetaData.Bin, nil)
	same := func(what string, i int, got *big.Int, want common.Hash) {
		t.Helper()
		if common.BigToHash(got) != want {
			t.Errorf("%s %d: %x, want %x", what, i, got, want)
		}
	}
	for i, p := range v.Policies {
		same("policy", i, query(w, at, h.PackPolicy(p.EnrolledBefore, p.RenewedBefore, p.MinAssurance), h.UnpackPolicy), p.Field)
	}
	kinds := map[uint8]int{}
	for i, s := range v.Scopes {
		kinds[s.Kind]++
		programme := [32]byte(s.Programme)
		if s.Kind == 0 {
			same("scope", i, query(w, at, h.PackContractScope(
				s.Env, number(s.ChainID).Uint64(), s.Contract, s.Action, programme, number(s.Epoch).Uint64(), s.Policy.Big()), h.UnpackContractScope), s.Scope)
		} else {
			same("scope", i, query(w, at, h.PackRelyingPartyScope(
				s.Env, s.RelyingParty, s.Action, programme, number(s.Epoch).Uint64(), s.Policy.Big()), h.UnpackRelyingPartyScope), s.Scope)
		}
		tag := 1 + int(s.Preimage[0])
		same("preimage of scope", i, query(w, at, h.PackDigest(string(s.Preimage[1:tag]), s.Preimage[tag:]), h.UnpackDigest), s.Scope)
	}
	if kinds[0] == 0 || kinds[1] == 0 {
		t.Error("vectors have not both kinds of scope")
	}
	for i, s := range v.ClaimSignals {
		same("claim signal", i, query(w, at, h.PackClaimSignal(
			s.Recipient, number(s.ChainID).Uint64(), s.Contract, number(s.MaxFee), number(s.Deadline).Uint64()), h.UnpackClaimSignal), s.Signal)
	}
	for i, s := range v.VerifySignals {
		same("verify signal", i, query(w, at, h.PackVerifySignal(s.Nonce, s.MessageHash), h.UnpackVerifySignal), s.Signal)
	}
}
