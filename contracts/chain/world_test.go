package chain_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/rand"
	"fmt"
	"log/slog"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"unum/cmd/unumdev/devchain"
	"unum/contracts/chain"
	"unum/contracts/chain/txdb"
	"unum/semaphore"
)

const ether = 1_000_000_000_000_000_000

// trapdoor is a Groth16 key whose secret was kept, which proves anything in a millisecond: contracts and adapters meet
// real pairings and real bytes; what circuits show is tested where circuits are.
type trapdoor struct {
	alpha, beta, gamma, delta fr.Element
	ic                        []fr.Element
}

func newTrapdoor(t testing.TB, inputs int) *trapdoor {
	t.Helper()
	d := &trapdoor{ic: make([]fr.Element, inputs+1)}
	for _, e := range []*fr.Element{&d.alpha, &d.beta, &d.gamma, &d.delta} {
		*e = randomElement(t)
	}
	for i := range d.ic {
		d.ic[i] = randomElement(t)
	}
	return d
}

func randomElement(t testing.TB) (e fr.Element) {
	t.Helper()
	if _, err := e.SetRandom(); err != nil {
		t.Fatal(err)
	}
	return e
}

// key is the verifying key as contracts read it.
func (d *trapdoor) key() []byte {
	out := g1(d.alpha)
	for _, e := range []fr.Element{d.beta, d.gamma, d.delta} {
		out = append(out, g2(*e.Neg(&e))...)
	}
	for _, e := range d.ic {
		out = append(out, g1(e)...)
	}
	return out
}

// prove solves a·b = alpha·beta + L·gamma + c·delta for c.
func (d *trapdoor) prove(t testing.TB, inputs ...semaphore.Field) semaphore.Proof {
	t.Helper()
	l := d.ic[0]
	for i, in := range inputs {
		x := in.Element()
		l.Add(&l, x.Mul(&x, &d.ic[i+1]))
	}
	a, b := randomElement(t), randomElement(t)
	var c, e fr.Element
	c.Mul(&a, &b)
	c.Sub(&c, e.Mul(&d.alpha, &d.beta))
	c.Sub(&c, e.Mul(&l, &d.gamma))
	c.Div(&c, &d.delta)
	p, err := semaphore.ProofFromBytes(append(append(g1(a), g2(b)...), g1(c)...))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func g1(s fr.Element) []byte {
	var p bn254.G1Affine
	p.ScalarMultiplicationBase(s.BigInt(new(big.Int)))
	raw := p.RawBytes()
	return raw[:]
}

func g2(s fr.Element) []byte {
	var p bn254.G2Affine
	p.ScalarMultiplicationBase(s.BigInt(new(big.Int)))
	raw := p.RawBytes()
	return raw[:]
}

// testLog writes into the test's output.
func testLog(t testing.TB) *slog.Logger { return slog.New(slog.NewTextHandler(t.Output(), nil)) }

// newJournal opens an SQLite journal in a folder of its own.
func newJournal(t testing.TB) *txdb.Journal {
	t.Helper()
	j, err := txdb.Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "tx.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := j.Close(); err != nil {
			t.Error(err)
		}
	})
	return j
}

func newSender(t testing.TB, c chain.SenderConfig) *chain.Sender {
	t.Helper()
	if c.ChainID == 0 {
		c.ChainID = chain.DevChainID
	}
	if c.Poll == 0 {
		c.Poll = 20 * time.Millisecond
	}
	if c.Holder == "" {
		c.Holder = "test"
	}
	if c.Log == nil {
		c.Log = testLog(t)
	}
	s, err := chain.NewSender(c)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// within returns a context that ends before the test run would.
func within(t testing.TB) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// circuits are the trapdoors of a deployment.
type circuits struct {
	dir                        string
	membership, append, update *trapdoor
}

func newCircuits(t testing.TB) circuits {
	t.Helper()
	c := circuits{dir: t.TempDir(), membership: newTrapdoor(t, 5), append: newTrapdoor(t, 7), update: newTrapdoor(t, 8)}
	for name, d := range map[string]*trapdoor{"membership": c.membership, "append-10": c.append, "update-3": c.update} {
		if err := os.WriteFile(filepath.Join(c.dir, name+".solkey"), d.key(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

var emptyRoot = semaphore.Root{Field: semaphore.FieldFromUint64(424242)}

// config is a deployment on those circuits.
func (c circuits) config(dir string, enroller common.Address) chain.DeployConfig {
	return chain.DeployConfig{
		File: filepath.Join(dir, "deployment.json"), KeyDir: c.dir, EmptyRoot: emptyRoot, Enroller: enroller,
		Programme: chain.ProgrammeConfig{
			ID: [32]byte{1}, Amount: *uint256.NewInt(1000), Budget: *uint256.NewInt(2500), SameDay: true, MinAssurance: 1,
		},
		ClubAssurance: 1,
	}
}

// network is a chain with everything deployed.
type network struct {
	t          testing.TB
	node       *devchain.Node
	backend    chain.Backend
	sender     *chain.Sender // deployer, owner, operator, relayer
	enroller   *ecdsa.PrivateKey
	circuits   circuits
	deployment chain.Deployment
	registry   *chain.Registry
	programme  *chain.Programme
	token      *chain.Token
	club       *chain.HumanOnce
}

func startChain(t testing.TB) *devchain.Node { t.Helper(); return startAt(t, "") }

func startHTTP(t testing.TB) *devchain.Node { t.Helper(); return startAt(t, "127.0.0.1:0") }

func startAt(t testing.TB, http string) *devchain.Node {
	t.Helper()
	n, err := devchain.Start(t.Context(), devchain.Config{Dir: filepath.Join(t.TempDir(), "chain"), HTTP: http, Log: testLog(t)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := n.Close(); err != nil {
			t.Error(err)
		}
	})
	return n
}

func newKey(t testing.TB) *ecdsa.PrivateKey {
	t.Helper()
	k, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func newNetwork(t testing.TB) *network {
	t.Helper()
	node := startChain(t)
	return deployOn(t, node, node.Backend(), node.FundedKey())
}

func deployOn(t testing.TB, node *devchain.Node, b chain.Backend, key *ecdsa.PrivateKey) *network {
	t.Helper()
	n := &network{t: t, node: node, backend: b, enroller: newKey(t), circuits: newCircuits(t)}
	n.sender = newSender(t, chain.SenderConfig{Backend: b, Journal: newJournal(t), Key: key})
	var err error
	if n.deployment, err = chain.Deploy(within(t), n.sender, n.circuits.config(t.TempDir(), crypto.PubkeyToAddress(n.enroller.PublicKey))); err != nil {
		t.Fatal(err)
	}
	if n.registry, err = chain.NewRegistry(b, n.deployment.Registry.Address, n.sender); err != nil {
		t.Fatal(err)
	}
	if n.programme, err = chain.NewProgramme(b, n.deployment.Programme.Address, n.sender); err != nil {
		t.Fatal(err)
	}
	if n.token, err = chain.NewToken(b, n.deployment.Token.Address, n.sender); err != nil {
		t.Fatal(err)
	}
	if n.club, err = chain.NewHumanOnce(b, n.deployment.HumanOnce.Address, n.sender); err != nil {
		t.Fatal(err)
	}
	return n
}

// append makes the call that appends count leaves whose admission numbers begin at first. Its roots are made up: the
// trapdoor proves any.
func (n *network) append(first uint64, count int) chain.BatchCall {
	n.t.Helper()
	s, err := n.registry.State(n.t.Context())
	if err != nil {
		n.t.Fatal(err)
	}
	c := chain.BatchCall{
		Kind: semaphore.BatchAppend, Start: s.NextIndex, Pre: s.Root, Day: semaphore.DayOf(s.Time), Attributes: semaphore.AssuranceBothEyes, Size: 10,
		Post: semaphore.Root{Field: randomField(n.t)},
	}
	var (
		commitments []semaphore.IdentityCommitment
		admissions  []semaphore.Admission
	)
	for i := range count {
		cm := semaphore.IdentityCommitment{Field: randomField(n.t)}
		commitments = append(commitments, cm)
		c.Numbers = append(c.Numbers, first+uint64(i))
		admissions = append(admissions, semaphore.Admission{
			Number: first + uint64(i), Commitment: cm, Attributes: c.Attributes, HandleHash: [32]byte{byte(i + 1)}, Expiry: 1 << 40,
		})
	}
	data, err := semaphore.NewAppendBatch(c.Day, admissions)
	if err != nil {
		n.t.Fatal(err)
	}
	c.Items, c.HandleRoot = data.Items, data.Batch.HandleRoot
	c.Signature, err = semaphore.SignDigest(n.enroller, data.Batch.Digest(chain.DevChainID, n.deployment.Registry.Address))
	if err != nil {
		n.t.Fatal(err)
	}
	z, y := semaphore.AppendBinding(c.Start, c.Pre, c.Post, c.Day, c.Attributes, commitments)
	c.Proof = n.circuits.append.prove(n.t, semaphore.FieldFromUint64(c.Start), c.Pre.Field, c.Post.Field,
		semaphore.FieldFromUint64(uint64(c.Day)), semaphore.FieldFromUint64(uint64(c.Attributes)), z, y)
	return c
}

// remove makes the call that empties the leaf of that index.
func (n *network) remove(number, index uint64) chain.BatchCall {
	n.t.Helper()
	s, err := n.registry.State(n.t.Context())
	if err != nil {
		n.t.Fatal(err)
	}
	c := chain.BatchCall{
		Kind: semaphore.BatchUpdate, Pre: s.Root, Post: semaphore.Root{Field: randomField(n.t)}, Day: semaphore.DayOf(s.Time), Size: 3,
		Numbers: []uint64{number},
	}
	data, err := semaphore.NewUpdateBatch(c.Day, []semaphore.Admission{{
		Number: number, Kind: semaphore.KindRemove, Index: index, OldHandleHash: [32]byte{1}, Expiry: 1 << 40,
	}})
	if err != nil {
		n.t.Fatal(err)
	}
	c.Items, c.HandleRoot = data.Items, data.Batch.HandleRoot
	c.Signature, err = semaphore.SignDigest(n.enroller, data.Batch.Digest(chain.DevChainID, n.deployment.Registry.Address))
	if err != nil {
		n.t.Fatal(err)
	}
	items, err := semaphore.ParseUpdateItems(c.Items)
	if err != nil {
		n.t.Fatal(err)
	}
	z, y := semaphore.UpdateBinding(1, s.NextIndex, c.Pre, c.Post, s.UpdateSeq, c.Day, items)
	u := semaphore.FieldFromUint64
	c.Proof = n.circuits.update.prove(n.t, u(1), u(s.NextIndex), c.Pre.Field, c.Post.Field, u(s.UpdateSeq), u(uint64(c.Day)), z, y)
	return c
}

// membership proves membership under the newest root.
func (n *network) membership(nullifier semaphore.Nullifier, scope semaphore.Scope, signal semaphore.Signal, p semaphore.Policy) (uint64, semaphore.MembershipProof) {
	n.t.Helper()
	s, err := n.registry.State(n.t.Context())
	if err != nil {
		n.t.Fatal(err)
	}
	m := semaphore.MembershipProof{Root: s.Root, Nullifier: nullifier, Scope: scope, Signal: signal, Policy: p}
	in := m.PublicInputs()
	m.Proof = n.circuits.membership.prove(n.t, in[:]...)
	return s.Seq, m
}

func randomField(t testing.TB) semaphore.Field {
	t.Helper()
	var b [32]byte
	if _, err := rand.Read(b[1:]); err != nil {
		t.Fatal(err)
	}
	f, err := semaphore.FieldFromBytes(b[:])
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// account returns an address that nobody uses.
func account(t testing.TB) common.Address {
	t.Helper()
	var a common.Address
	if _, err := rand.Read(a[:]); err != nil {
		t.Fatal(err)
	}
	return a
}

func wei(n uint64) *big.Int { return new(big.Int).SetUint64(n) }

// diff compares values that hold big integers.
func diff(a, b any) string {
	return cmp.Diff(a, b, cmp.Comparer(func(a, b *big.Int) bool { return (a == nil) == (b == nil) && (a == nil || a.Cmp(b) == 0) }))
}

func numbered(prefix string, n int) string { return fmt.Sprintf("%s/%d", prefix, n) }
