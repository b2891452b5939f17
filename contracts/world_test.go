package contracts_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/ethclient/gethclient"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/node"

	"unum/contracts"
	"unum/contracts/bindings"
	"unum/contracts/bindings/desk"
	"unum/contracts/bindings/mirror"
	"unum/contracts/internal/harness"
)

const (
	day       = 86400
	firstDay  = 47482 // 2100-01-01: later than any clock that runs this, so that block times are the test's alone
	dailyCap  = 20
	window    = 7200
	shortened = 600
	appendMax = 10
	updateMax = 3
	txGas     = 12_000_000

	forcedDelay      = day
	replacementDelay = 7 * day
)

var (
	chainID   = big.NewInt(1337)
	order, _  = new(big.Int).SetString("21888242871839275222246405745257275088548364400416034343698204186575808495617", 10)
	emptyRoot = big.NewInt(424242)
)

// world is a simulated chain with the contracts on it and the trapdoors of their keys.
type world struct {
	t       testing.TB
	chain   *big.Int
	backend *simulated.Backend
	client  simulated.Client

	owner, operator, enroller, pauser, stranger *ecdsa.PrivateKey

	membership, append, update *trapdoor

	membershipKey, appendKey, updateKey common.Address
	leafKeys, desk                      common.Address
	registry, token, programme, club    common.Address

	Registry  *bindings.MembershipRegistry
	Desk      *desk.RegistryDesk // to be called at the registry's address
	Token     *bindings.TestToken
	Programme *bindings.ShareProgramme
	Club      *bindings.HumanOnce

	errors map[[4]byte]abi.Error
}

// newWorld starts a chain at noon of firstDay with the registry on it.
func newWorld(t testing.TB) *world { t.Helper(); return newWorldOn(t, chainID) }

// newWorldOn does so with another chain id.
func newWorldOn(t testing.TB, chain *big.Int) *world {
	t.Helper()
	w := &world{
		t: t, chain: chain, owner: newKey(t, "owner"), operator: newKey(t, "operator"), enroller: newKey(t, "enroller"), pauser: newKey(t, "pauser"), stranger: newKey(t, "stranger"),
		Registry: bindings.NewMembershipRegistry(), Desk: desk.NewRegistryDesk(), Token: bindings.NewTestToken(), Programme: bindings.NewShareProgramme(), Club: bindings.NewHumanOnce(),
		membership: newTrapdoor(5), append: newTrapdoor(7), update: newTrapdoor(8),
		errors: make(map[[4]byte]abi.Error),
	}
	for _, m := range []*bind.MetaData{
		&bindings.MembershipRegistryMetaData, &bindings.ShareProgrammeMetaData, &bindings.HumanOnceMetaData, &bindings.TestTokenMetaData,
		&bindings.NullifierRegistryMetaData, &bindings.RootSourceMetaData, &mirror.RootMirrorMetaData, &desk.RegistryDeskMetaData,
		&bindings.TimelockControllerMetaData, &bindings.ERC1967ProxyMetaData,
		&harness.Groth16HarnessMetaData, &harness.TypedHarnessMetaData, &harness.PickyTokenMetaData,
	} {
		parsed, err := m.ParseABI()
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range parsed.Errors {
			w.errors[[4]byte(e.ID[:4])] = e
		}
	}
	funds := types.Account{Balance: new(big.Int).Lsh(big.NewInt(1), 100)}
	alloc := types.GenesisAlloc{}
	for _, k := range []*ecdsa.PrivateKey{w.owner, w.operator, w.pauser, w.stranger} {
		alloc[address(k)] = funds
	}
	w.backend = simulated.NewBackend(alloc, simulated.WithBlockGasLimit(60_000_000), func(_ *node.Config, c *ethconfig.Config) {
		config := *c.Genesis.Config
		config.ChainID = chain
		c.Genesis.Config = &config
		c.NetworkId = chain.Uint64()
	})
	w.client = w.backend.Client()
	t.Cleanup(func() {
		if err := w.backend.Close(); err != nil {
			t.Error(err)
		}
	})
	w.setTime(firstDay*day + day/2)

	w.membershipKey = w.deployKey(w.membership)
	w.appendKey = w.deployKey(w.append)
	w.updateKey = w.deployKey(w.update)
	w.leafKeys = w.mustDeploy(bindings.LeafKeysMetaData.Bin, nil)
	w.desk = w.mustDeploy(desk.RegistryDeskMetaData.Bin, w.Desk.PackConstructor(w.leafKeys))
	w.registry = w.mustRegistry(w.registryArgs())
	return w
}

// registryArgs is what a registry is made of; tests change some.
type registryArgs struct {
	owner, operator, enroller, pauser common.Address
	cap                               uint32
	forced, replacement               uint32
	window, removal                   uint64
	membership, desk                  common.Address
	appendSizes                       []uint32
	appendKeys                        []common.Address
	updateSizes                       []uint32
	updateKeys                        []common.Address
	empty                             *big.Int
}

func (w *world) registryArgs() registryArgs {
	return registryArgs{
		address(w.owner), address(w.operator), address(w.enroller), address(w.pauser), dailyCap, forcedDelay, replacementDelay,
		window, shortened, w.membershipKey, w.desk,
		[]uint32{appendMax}, []common.Address{w.appendKey}, []uint32{updateMax}, []common.Address{w.updateKey}, emptyRoot,
	}
}

// implementation is the code's init code.
func (a registryArgs) implementation(w *world) []byte {
	return append(common.FromHex(bindings.MembershipRegistryMetaData.Bin), w.Registry.PackConstructor(a.window, a.removal, a.membership, a.empty, a.desk)...)
}

// proxy is the proxy's init code.
func (a registryArgs) proxy(w *world, implementation common.Address) []byte {
	setup := w.Desk.PackInitialize(desk.RegistryDeskSetup{
		Owner: a.owner, Operator: a.operator, Enroller: a.enroller, Pauser: a.pauser, DailyCap: a.cap, ForcedDelay: a.forced, ReplacementDelay: a.replacement,
		AppendSizes: a.appendSizes, AppendKeys: a.appendKeys, UpdateSizes: a.updateSizes, UpdateKeys: a.updateKeys,
	})
	return append(common.FromHex(bindings.ERC1967ProxyMetaData.Bin), bindings.NewERC1967Proxy().PackConstructor(implementation, setup)...)
}

// newRegistry deploys implementation and proxy.
func (w *world) newRegistry(a registryArgs) (common.Address, error) {
	w.t.Helper()
	implementation, err := w.deploy(hexutil.Encode(a.implementation(w)), nil)
	if err != nil {
		return common.Address{}, err
	}
	return w.deploy(hexutil.Encode(a.proxy(w, implementation)), nil)
}

func (w *world) mustRegistry(a registryArgs) common.Address {
	w.t.Helper()
	at, err := w.newRegistry(a)
	if err != nil {
		w.t.Fatal(err)
	}
	return at
}

func newKey(t testing.TB, name string) *ecdsa.PrivateKey {
	t.Helper()
	k, err := crypto.ToECDSA(crypto.Keccak256([]byte(name)))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func address(k *ecdsa.PrivateKey) common.Address { return crypto.PubkeyToAddress(k.PublicKey) }

// --- time ---

func (w *world) now() uint64 {
	w.t.Helper()
	h, err := w.client.HeaderByNumber(context.Background(), nil)
	if err != nil {
		w.t.Fatal(err)
	}
	return h.Time
}

// setTime makes an empty block of that time. A call then sees that time; a transaction's block comes a second later.
func (w *world) setTime(unix uint64) {
	w.t.Helper()
	now := w.now()
	if unix <= now {
		w.t.Fatalf("time cannot go from %d back to %d", now, unix)
	}
	// The pool hears of the last block a little later, and until then holds its transactions for pending.
	for tries := 0; ; tries++ {
		err := w.backend.AdjustTime(time.Duration(unix-now) * time.Second)
		if err == nil {
			break
		}
		if tries == 200 {
			w.t.Fatal(err)
		}
		time.Sleep(5 * time.Millisecond)
	}
	if got := w.now(); got != unix {
		w.t.Fatalf("block time %d, want %d", got, unix)
	}
}

func (w *world) today() uint32 { return uint32(w.now() / day) }

// --- calls and transactions ---

// reverted is a custom error that came out of a call.
type reverted struct {
	name string
	args []any
}

func (r *reverted) Error() string { return fmt.Sprintf("%s%v", r.name, r.args) }

func (w *world) decode(err error) error {
	var data interface{ ErrorData() any }
	if err == nil || !errors.As(err, &data) {
		return err
	}
	text, ok := data.ErrorData().(string)
	if !ok {
		return err
	}
	raw, hexErr := hexutil.Decode(text)
	if hexErr != nil || len(raw) < 4 {
		return fmt.Errorf("revert without a typed error: %w", err)
	}
	e, ok := w.errors[[4]byte(raw[:4])]
	if !ok {
		return fmt.Errorf("revert with unknown error %x: %w", raw[:4], err)
	}
	args, unpackErr := e.Inputs.Unpack(raw[4:])
	if unpackErr != nil {
		return unpackErr
	}
	return &reverted{e.Name, args}
}

func (w *world) call(from, to common.Address, data []byte) ([]byte, error) {
	out, err := w.client.CallContract(context.Background(), ethereum.CallMsg{From: from, To: &to, Data: data, Gas: txGas}, nil)
	return out, w.decode(err)
}

// try calls without a transaction: what the next transaction would meet, but for a second of time.
func (w *world) try(from *ecdsa.PrivateKey, to common.Address, data []byte) error {
	_, err := w.call(address(from), to, data)
	return err
}

// send makes a block with the transaction, whatever becomes of it.
func (w *world) send(from *ecdsa.PrivateKey, to *common.Address, data []byte, gas uint64) *types.Receipt {
	w.t.Helper()
	ctx := context.Background()
	nonce, err := w.client.PendingNonceAt(ctx, address(from))
	if err != nil {
		w.t.Fatal(err)
	}
	tx, err := types.SignNewTx(from, types.LatestSignerForChainID(w.chain), &types.DynamicFeeTx{
		ChainID: w.chain, Nonce: nonce, GasTipCap: big.NewInt(1e9), GasFeeCap: big.NewInt(20e9), Gas: gas, To: to, Data: data,
	})
	if err != nil {
		w.t.Fatal(err)
	}
	if err := w.client.SendTransaction(ctx, tx); err != nil {
		w.t.Fatal(err)
	}
	w.backend.Commit()
	r, err := w.client.TransactionReceipt(ctx, tx.Hash())
	if err != nil {
		w.t.Fatal(err)
	}
	return r
}

// must sends a transaction that has to succeed.
func (w *world) must(from *ecdsa.PrivateKey, to common.Address, data []byte) *types.Receipt {
	w.t.Helper()
	if err := w.try(from, to, data); err != nil {
		w.t.Fatalf("refused: %v", err)
	}
	r := w.send(from, &to, data, txGas)
	if r.Status != types.ReceiptStatusSuccessful {
		w.t.Fatal("transaction reverted")
	}
	return r
}

// refused wants a call to fail with the custom error and these arguments, of which the last may be left out.
func (w *world) refused(err error, name string, args ...any) {
	w.t.Helper()
	var r *reverted
	if !errors.As(err, &r) {
		w.t.Errorf("got %v, want %s", err, name)
		return
	}
	if r.name != name {
		w.t.Errorf("got %v, want %s", r, name)
		return
	}
	want := &reverted{name, args}
	if got := (&reverted{name, r.args[:min(len(args), len(r.args))]}); got.Error() != want.Error() {
		w.t.Errorf("got %v, want %v", r, want)
	}
}

func (w *world) deploy(bin string, args []byte) (common.Address, error) {
	w.t.Helper()
	code := append(common.FromHex(bin), args...)
	_, err := w.client.CallContract(context.Background(), ethereum.CallMsg{From: address(w.owner), Data: code, Gas: txGas}, nil)
	if err != nil {
		return common.Address{}, w.decode(err)
	}
	r := w.send(w.owner, nil, code, txGas)
	if r.Status != types.ReceiptStatusSuccessful {
		return common.Address{}, errors.New("deployment reverted")
	}
	return r.ContractAddress, nil
}

func (w *world) mustDeploy(bin string, args []byte) common.Address {
	w.t.Helper()
	a, err := w.deploy(bin, args)
	if err != nil {
		w.t.Fatal(err)
	}
	return a
}

func (w *world) deployKey(d *trapdoor) common.Address {
	w.t.Helper()
	code, err := contracts.KeyInitCode(d.key())
	if err != nil {
		w.t.Fatal(err)
	}
	return w.mustDeploy(hexutil.Encode(code), nil)
}

// query calls a view and unpacks its answer.
func query[T any](w *world, to common.Address, data []byte, unpack func([]byte) (T, error)) T {
	w.t.Helper()
	out, err := w.call(common.Address{}, to, data)
	if err != nil {
		w.t.Fatal(err)
	}
	v, err := unpack(out)
	if err != nil {
		w.t.Fatal(err)
	}
	return v
}

func (w *world) latest() bindings.LatestOutput {
	w.t.Helper()
	return query(w, w.registry, w.Registry.PackLatest(), w.Registry.UnpackLatest)
}

func (w *world) rootInfo(seq uint64) bindings.RootInfoOutput {
	w.t.Helper()
	return query(w, w.registry, w.Registry.PackRootInfo(seq), w.Registry.UnpackRootInfo)
}

func (w *world) isLive(seq uint64) bool {
	w.t.Helper()
	return query(w, w.registry, w.Registry.PackIsLive(seq), w.Registry.UnpackIsLive)
}

func callMsg(to common.Address, data []byte, gas uint64) ethereum.CallMsg {
	return ethereum.CallMsg{To: &to, Data: data, Gas: gas}
}

// --- batches ---

// batch is an append or an update before it is packed; tests change a field and see what the registry says.
type batch struct {
	update     bool
	start      uint64 // append
	count      uint64 // update
	pre, post  *big.Int
	day        uint32
	attributes uint32 // append
	numbers    []byte
	handleRoot [32]byte
	items      []byte
	signature  []byte
	proof      []byte
	size       uint32
}

func packNumbers(numbers ...uint64) []byte {
	var out []byte
	for _, n := range numbers {
		out = binary.BigEndian.AppendUint64(out, n)
	}
	return out
}

func word(v *big.Int) []byte { return common.BigToHash(v).Bytes() }

type updateItem struct {
	index      uint64
	kind       uint8
	attributes uint32
	commitment *big.Int
}

func (i updateItem) bytes() []byte {
	out := binary.BigEndian.AppendUint64(nil, i.index)
	out = append(out, i.kind)
	out = binary.BigEndian.AppendUint32(out, i.attributes)
	return append(out, word(i.commitment)...)
}

// appendBatch is what the registry should take next: these numbers, one commitment each.
func (w *world) appendBatch(numbers ...uint64) *batch {
	w.t.Helper()
	l := w.latest()
	b := &batch{
		start: l.NextIndex, pre: l.Root, post: new(big.Int).Add(big.NewInt(int64(l.Seq)), big.NewInt(1_000_001)), day: w.today(), attributes: 2,
		numbers: packNumbers(numbers...), handleRoot: crypto.Keccak256Hash([]byte("handles"), packNumbers(numbers...)), size: appendMax,
	}
	for _, n := range numbers {
		b.items = append(b.items, crypto.Keccak256([]byte("commitment"), packNumbers(n))...)
		b.items[len(b.items)-32] = 0
	}
	return w.seal(b)
}

// updateBatch is likewise for changes of leaves.
func (w *world) updateBatch(numbers []uint64, items ...updateItem) *batch {
	w.t.Helper()
	l := w.latest()
	b := &batch{
		update: true, count: uint64(len(items)), pre: l.Root, post: new(big.Int).Add(big.NewInt(int64(l.Seq)), big.NewInt(1_000_001)), day: w.today(),
		numbers: packNumbers(numbers...), handleRoot: crypto.Keccak256Hash([]byte("handles")), size: updateMax,
	}
	for _, i := range items {
		b.items = append(b.items, i.bytes()...)
	}
	return w.seal(b)
}

// seal signs and proves the batch as it is.
func (w *world) seal(b *batch) *batch { w.t.Helper(); return w.prove(w.sign(b, w.enroller)) }

func (w *world) sign(b *batch, k *ecdsa.PrivateKey) *batch {
	w.t.Helper()
	sig, err := crypto.Sign(w.batchDigest(b), k)
	if err != nil {
		w.t.Fatal(err)
	}
	sig[64] += 27
	b.signature = sig
	return b
}

// batchDigest is EIP-712 written out.
func (w *world) batchDigest(b *batch) []byte {
	u := func(v uint64) []byte { return word(new(big.Int).SetUint64(v)) }
	domain := crypto.Keccak256(
		crypto.Keccak256([]byte("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)")),
		crypto.Keccak256([]byte("unum")), crypto.Keccak256([]byte("1")), word(chainID), common.LeftPadBytes(w.registry.Bytes(), 32),
	)
	kind := uint64(0)
	if b.update {
		kind = 1
	}
	return crypto.Keccak256([]byte{0x19, 0x01}, domain, crypto.Keccak256(
		crypto.Keccak256([]byte("Batch(uint8 kind,uint32 day,uint32 attributes,bytes32 numbersHash,bytes32 handleRoot,bytes32 itemsHash)")),
		u(kind), u(uint64(b.day)), u(uint64(b.attributes)), crypto.Keccak256(b.numbers), b.handleRoot[:], crypto.Keccak256(b.items),
	))
}

// inputs are the circuit's public inputs, from protocol section 4 without Horner's rule.
func (w *world) inputs(b *batch) []*big.Int {
	w.t.Helper()
	l := w.latest()
	var buf bytes.Buffer
	put := func(vs ...any) {
		for _, v := range vs {
			if n, ok := v.(*big.Int); ok {
				v = word(n)
			}
			if err := binary.Write(&buf, binary.BigEndian, v); err != nil {
				w.t.Fatal(err)
			}
		}
	}
	if b.update {
		put(b.count, l.NextIndex, b.pre, b.post, l.UpdateSeq, b.day, b.items)
	} else {
		put(b.start, b.pre, b.post, b.day, b.attributes, b.items)
	}
	z := new(big.Int).SetBytes(crypto.Keccak256(buf.Bytes()))
	z.Mod(z, order)
	y, power := new(big.Int), big.NewInt(1)
	add := func(v *big.Int) {
		y.Mod(y.Add(y, new(big.Int).Mul(v, power)), order)
		power.Mod(power.Mul(power, z), order)
	}
	u := func(v uint64) *big.Int { return new(big.Int).SetUint64(v) }
	if b.update {
		for item := range slices.Chunk(b.items, 45) {
			if len(item) != 45 {
				break
			}
			add(u(binary.BigEndian.Uint64(item) + 1))
			add(u(uint64(item[8])<<32 | uint64(binary.BigEndian.Uint32(item[9:]))))
			add(new(big.Int).SetBytes(item[13:]))
		}
		return []*big.Int{u(b.count), u(l.NextIndex), b.pre, b.post, u(l.UpdateSeq), u(uint64(b.day)), z, y}
	}
	for c := range slices.Chunk(b.items, 32) {
		add(new(big.Int).SetBytes(c))
	}
	return []*big.Int{u(b.start), b.pre, b.post, u(uint64(b.day)), u(uint64(b.attributes)), z, y}
}

func (w *world) prove(b *batch) *batch {
	w.t.Helper()
	d := w.append
	if b.update {
		d = w.update
	}
	b.proof = d.prove(w.t, w.inputs(b)...)
	return b
}

func (w *world) pack(b *batch) []byte {
	if b.update {
		return w.Registry.PackUpdate(b.count, b.pre, b.post, b.day, b.numbers, b.handleRoot, b.items, b.signature, b.proof, b.size)
	}
	return w.Registry.PackAppend(b.start, b.pre, b.post, b.day, b.attributes, b.numbers, b.handleRoot, b.items, b.signature, b.proof, b.size)
}

// mine puts the batch on chain.
func (w *world) mine(b *batch) *types.Receipt {
	w.t.Helper()
	return w.must(w.operator, w.registry, w.pack(b))
}

// tryWithNextIndex tries an operator's call in a world where the tree has another length: the state slot is overwritten for the call. The
// slot is found by its content, so that a new variable before it does no harm.
func (w *world) tryWithNextIndex(next uint64, data []byte) error {
	w.t.Helper()
	ctx := context.Background()
	l := w.latest()
	for slot := range uint64(32) {
		at := common.BigToHash(new(big.Int).SetUint64(slot))
		raw, err := w.client.StorageAt(ctx, w.registry, at, nil)
		if err != nil {
			w.t.Fatal(err)
		}
		// nextIndex u40 | updateSeq u40 | seq u40 | capDay u24 | capUsed u32 | head u40 | tail u40, from the lowest bit
		bits := func(low, width uint) uint64 {
			v := new(big.Int).Rsh(new(big.Int).SetBytes(raw), low)
			return v.Mod(v, new(big.Int).Lsh(big.NewInt(1), width)).Uint64()
		}
		if uint32(bits(120, 24)) != w.today() || bits(80, 40) != l.Seq || bits(0, 40) != l.NextIndex {
			continue
		}
		v := new(big.Int).SetBytes(raw)
		v.Sub(v, new(big.Int).SetUint64(bits(0, 40)))
		raw = word(v.Add(v, new(big.Int).SetUint64(next)))
		gc := gethclient.New(reflect.ValueOf(w.client).FieldByName("Client").Interface().(*ethclient.Client).Client())
		_, err = gc.CallContract(ctx, ethereum.CallMsg{From: address(w.operator), To: &w.registry, Data: data, Gas: txGas}, nil,
			&map[common.Address]gethclient.OverrideAccount{w.registry: {StateDiff: map[common.Hash]common.Hash{at: common.BytesToHash(raw)}}})
		return w.decode(err)
	}
	w.t.Fatal("state slot not found")
	return nil
}

func byName(a, b abi.Error) int { return strings.Compare(a.Name, b.Name) }

// sourcesOfTests reads this package's tests.
func sourcesOfTests(t *testing.T) []byte {
	t.Helper()
	paths, err := filepath.Glob("*_test.go")
	if err != nil || len(paths) == 0 {
		t.Fatal("no tests found", err)
	}
	var all []byte
	for _, p := range paths {
		raw, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, raw...)
	}
	return all
}

func keccak(b []byte) [32]byte { return [32]byte(crypto.Keccak256(b)) }
