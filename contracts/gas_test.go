package contracts_test

import (
	"bytes"
	"flag"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/google/go-cmp/cmp"

	"unum/contracts"
	"unum/contracts/bindings"
	"unum/contracts/bindings/desk"
	"unum/contracts/internal/harness"
	"unum/semaphore"
)

// largestAppend is the count of the largest append that is measured. What an append costs depends on how many identities are in it, not on the size of
// the circuit that proves it.
const largestAppend = 985

// TestGas pins what the main calls cost as whole transactions, under the rules of the go-ethereum version in go.mod (Osaka). Keys, proofs
// and times are fixed, so the figures are exact. To accept new ones: go test ./contracts -run TestGas -update.
func TestGas(t *testing.T) {
	w := newWorld(t)
	var table bytes.Buffer
	cost := map[string]uint64{}
	row := func(name string, r *types.Receipt) uint64 {
		t.Helper()
		if r.Status != types.ReceiptStatusSuccessful {
			t.Fatalf("%s: reverted", name)
		}
		fmt.Fprintf(&table, "%-58s %10d\n", name, r.GasUsed)
		cost[name] = r.GasUsed
		return r.GasUsed
	}
	each := func(name, what string, gas uint64) {
		fmt.Fprintf(&table, "%-58s %10d\n", "  per "+what, gas)
		cost[name+" each"] = gas
	}
	create := func(name, bin string, args []byte) common.Address {
		t.Helper()
		r := w.send(w.owner, nil, append(common.FromHex(bin), args...), txGas)
		row(name, r)
		return r.ContractAddress
	}
	fmt.Fprintf(&table, "%-58s %10s\n", "transaction", "gas")

	key, err := contracts.KeyInitCode(w.membership.key())
	if err != nil {
		t.Fatal(err)
	}
	create("deploy a key of 5 inputs", hexutil.Encode(key), nil)
	a := w.registryArgs()
	a.cap = 100_000
	a.appendSizes, a.appendKeys = []uint32{10, 100, largestAppend}, []common.Address{w.appendKey, w.appendKey, w.appendKey}
	create("deploy LeafKeys", bindings.LeafKeysMetaData.Bin, nil)
	create("deploy RegistryDesk", desk.RegistryDeskMetaData.Bin, w.Desk.PackConstructor(w.leafKeys))
	implementation := create("deploy MembershipRegistry", hexutil.Encode(a.implementation(w)), nil)
	w.registry = create("deploy its proxy, with 5 keys", hexutil.Encode(a.proxy(w, implementation)), nil)
	w.token = create("deploy TestToken", bindings.TestTokenMetaData.Bin, w.Token.PackConstructor(address(w.owner)))
	w.programme = create("deploy ShareProgramme", bindings.ShareProgrammeMetaData.Bin, w.programmeArgs().pack(w))
	w.club = create("deploy HumanOnce", bindings.HumanOnceMetaData.Bin, w.Club.PackConstructor(w.registry, 0, 1))

	number := uint64(0)
	runs := false
	appendOf := func(name string, count int, size uint32) {
		t.Helper()
		numbers := make([]uint64, count)
		for i := range numbers {
			number++
			numbers[i] = number
		}
		b := w.appendBatch(numbers...)
		b.size = size
		if runs {
			b.numbers = contracts.PackNumbers(numbers)
		}
		gas := row(name, w.mine(b))
		if count > 1 {
			each(name, "identity", gas/uint64(count))
		}
	}
	appendOf("append 1, the first batch of all", 1, 10)
	appendOf("append 1", 1, 10)
	appendOf("append 10", 10, 10)
	appendOf("append 100", 100, 100)
	appendOf(fmt.Sprintf("append %d", largestAppend), largestAppend, largestAppend)
	runs = true
	for _, n := range []int{10, 100, largestAppend} {
		appendOf(fmt.Sprintf("append %d, numbers as one run", n), n, uint32(n))
	}
	if each := cost[fmt.Sprintf("append %d, numbers as one run each", largestAppend)]; each > 1500 {
		t.Errorf("an identity costs %d gas in the largest append, the aim is 1,500", each)
	}
	row("update, 1 removal", w.mine(w.updateBatch([]uint64{5000}, updateItem{0, 2, 0, new(big.Int)})))

	h := harness.NewGroth16Harness()
	at := w.mustDeploy(harness.Groth16HarnessMetaData.Bin, nil)
	in := [5]*big.Int{element(1), element(2), element(3), element(4), element(5)}
	bare := row("verify a proof of 5 inputs, bare", w.send(w.stranger, &at, h.PackVerify5(w.membershipKey, in, w.membership.prove(t, in[:]...)), txGas))
	if bare > 250_000 {
		t.Errorf("a bare proof costs %d gas, the aim is 250,000", bare)
	}
	small, err := contracts.CompressProof(w.membership.prove(t, in[:]...))
	if err != nil {
		t.Fatal(err)
	}
	row("verify a compressed proof of 5 inputs, bare", w.send(w.stranger, &at, h.PackVerify5(w.membershipKey, in, small), txGas))
	for _, k := range []int{2, 10, 50} {
		inputs, proofs := manyOf(t, w.membership, k, "gas")
		row(fmt.Sprintf("verify %d proofs of 5 inputs", k), w.send(w.stranger, &at, h.PackVerifyMany(w.membershipKey, inputs, proofs), txGas))
	}
	further := (cost["verify 50 proofs of 5 inputs"] - cost["verify 10 proofs of 5 inputs"]) / 40
	each("verifyMany", "further proof", further)
	if further > 62_000 {
		t.Errorf("a further proof costs %d gas, the aim is 62,000", further)
	}
	seq := w.latest().Seq
	in[0], in[4] = w.latest().Root, big.NewInt(firstDay)
	row("verifyMembership, with root lookup", w.send(w.stranger, &w.registry, w.Registry.PackVerifyMembership(
		seq, in[1], in[2], in[3], in[4], w.membership.prove(t, in[:]...)), txGas))

	w.must(w.owner, w.token, w.Token.PackMint(w.programme, big.NewInt(10*share)))
	claimed := func(name string, nullifier int64, fee int64) {
		t.Helper()
		c := w.newClaim(0, nullifier)
		c.fee = big.NewInt(fee)
		c.nullifier = new(big.Int).Add(element(9), c.nullifier)
		c.recipient = common.BytesToAddress(keccakOf("recipient", fee))
		row(name, w.must(w.stranger, w.programme, w.packClaim(w.proveClaim(c))))
	}
	claimed("claim, recipient new to the token, no fee", 1, 0)
	claimed("claim, recipient known, no fee", 2, 0)
	claimed("claim, recipient and sender new, fee", 3, 4)
	claimed("claim, recipient and sender known, fee", 4, 4)

	manyClaims := func(name string, k int, recipients string) {
		t.Helper()
		var claims []*claim
		for i := range k {
			c := w.newClaim(0, 1)
			c.nullifier = new(big.Int).SetBytes(keccakOf(name, i)[:31])
			c.recipient = common.BytesToAddress(keccakOf(recipients, i))
			c.fee = big.NewInt(4)
			claims = append(claims, w.proveClaim(c))
		}
		each(name, "claim", row(name, w.must(w.stranger, w.programme, w.packClaims(0, claims...)))/uint64(k))
	}
	w.must(w.owner, w.token, w.Token.PackMint(w.programme, big.NewInt(200*share)))
	for _, k := range []int{10, 40} {
		manyClaims(fmt.Sprintf("claimMany %d, recipients new, fees", k), k, fmt.Sprint("crowd", k))
		manyClaims(fmt.Sprintf("claimMany %d, recipients known, fees", k), k, fmt.Sprint("crowd", k))
	}
	n := bindings.NewNullifierRegistry()
	once := create("deploy NullifierRegistry", bindings.NullifierRegistryMetaData.Bin, nil)
	row("NullifierRegistry.use", w.must(w.stranger, once, n.PackUse(element(1))))

	three := []updateItem{{1, 1, 0x102, element(1)}, {2, 1, 0x102, element(2)}, {3, 1, 0x102, element(3)}}
	for i, item := range three {
		a := w.admission(semaphore.KindReplace, 5001+uint64(i), item.index, item.commitment)
		r := w.must(w.stranger, w.registry, w.packAnnounce(a))
		if i == 0 {
			row("announceReplacement", r)
		}
	}
	w.setTime(w.pending(3).ReadyAt)
	row("update, 3 replacements", w.mine(w.updateBatch([]uint64{5001, 5002, 5003}, three...)))
	row("voidNumbers, 1", w.voids(5010))
	holder, p := identity(t, 1), newPath(7, w.today(), 2)
	b := w.appendBatch(5011)
	b.post = p.root(t, holder.Commitment())
	w.mine(w.seal(b))
	w.announce(5012, updateItem{p.index, 1, 0x102, element(12)})
	row("veto", w.must(w.stranger, w.registry, w.packVeto(holder, p, w.latest().Seq, 5012)))
	for i := range 10 {
		a := w.admission(semaphore.KindNew, 5020+uint64(i), 0, element(20+int64(i)))
		r := w.must(w.stranger, w.registry, w.packLodge(a))
		if i == 9 {
			row("lodge", r)
		}
	}
	w.setTime(w.now() + forcedDelay)
	row("appendForced 10", w.must(w.stranger, w.registry, w.packForced(w.forcedBatch(10))))
	row("pause", w.must(w.pauser, w.registry, w.Desk.PackPause(3600)))

	golden(t, filepath.Join("testdata", "gas.golden"), table.Bytes())
	golden(t, filepath.Join("..", "docs", "GAS.md"), gasPage(t, cost, table.String()))
}

// golden compares with a file, or writes it with -update.
func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s changed (-pinned +now); accept with -update\n%s", path, diff)
	}
}

var update = flag.Bool("update", false, "write golden files anew")

// element is some field element of full length.
func element(i int64) *big.Int { return new(big.Int).SetBytes(keccakOf("element", i)[:31]) }

func keccakOf(parts ...any) []byte { k := keccak(fmt.Append(nil, parts...)); return k[:] }
