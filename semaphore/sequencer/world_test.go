package sequencer_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"math/big"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"unum/semaphore"
	"unum/semaphore/poseidon"
	"unum/semaphore/sequencer"
	"unum/semaphore/tree"
)

const chainID = 31337

var registry = common.HexToAddress("0x00000000000000000000000000000000000000aa")

// errInjected is what a fault reports; to the sequencer it is a disturbance like any other.
var errInjected = errors.New("injected fault")

// faults makes one call of all calls to the world fail: the at-th, before it takes effect or after. Zero: none.
type faults struct {
	mu    sync.Mutex
	at    int
	after bool // the call takes effect and reports a failure all the same
	n     int
	fired bool
	where string
}

// call runs f as one call to the world.
func (f *faults) call(what string, do func() error) error {
	f.mu.Lock()
	f.n++
	hit := f.at != 0 && f.n == f.at
	if hit {
		f.fired, f.where = true, what
	}
	after := f.after
	f.mu.Unlock()
	if hit && !after {
		return fmt.Errorf("%s: %w", what, errInjected)
	}
	err := do()
	if hit && err == nil {
		return fmt.Errorf("%s: done, and %w", what, errInjected)
	}
	return err
}

// clock is the wall clock; the chain's blocks take their times from it.
type clock struct {
	mu sync.Mutex
	t  time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.t
}

func (c *clock) add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.t = c.t.Add(d)
}

// world is everything around the sequencer. Its parts outlive the sequencers that use them.
type world struct {
	t     testing.TB
	clock *clock
	key   *ecdsa.PrivateKey
	chain *fakeChain
	store sequencer.Store
	final *finalizer
	flt   *faults
	sizes map[semaphore.BatchKind][]int

	proveErr func(sequencer.AppendWitness) error
	signErr  func([]semaphore.SignedAdmission) error
}

func newWorld(t testing.TB, store sequencer.Store) *world {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("enroller")))
	if err != nil {
		t.Fatal(err)
	}
	c := &clock{t: time.Date(2026, 3, 10, 12, 0, 0, 0, time.UTC)}
	w := &world{t: t, clock: c, key: key, store: store, flt: &faults{}, final: &finalizer{told: map[uint64]int{}}}
	w.sizes = map[semaphore.BatchKind][]int{semaphore.BatchAppend: {10}, semaphore.BatchUpdate: {3}}
	w.chain = newFakeChain(c, crypto.PubkeyToAddress(key.PublicKey))
	return w
}

// sequencer makes a new process on the world.
func (w *world) sequencer(change ...func(*sequencer.Config)) *sequencer.Sequencer {
	cfg := sequencer.Config{
		ChainID: chainID, Registry: registry, Enroller: crypto.PubkeyToAddress(w.key.PublicKey),
		Store: faultyStore{w.store, w.flt}, Chain: faultyChain{w.chain, w.flt}, Prover: prover{w}, Signer: signer{w}, Finalizer: faultyFinalizer{w.final, w.flt},
		Now: w.clock.Now, Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
		MaxWait: time.Nanosecond, UpdateWait: time.Nanosecond, MaxBackoff: time.Millisecond, Poll: time.Millisecond, Holder: "test",
	}
	for _, f := range change {
		f(&cfg)
	}
	s, err := sequencer.New(cfg)
	if err != nil {
		w.t.Fatal(err)
	}
	return s
}

// admission makes a signed admission of kind 0.
func (w *world) admission(number uint64, change ...func(*semaphore.Admission)) semaphore.SignedAdmission {
	a := semaphore.Admission{
		Number: number, Commitment: commitment(number), Attributes: semaphore.AssuranceBothEyes, HandleHash: handle(number),
		Expiry: uint64(w.clock.Now().Add(48 * time.Hour).Unix()),
	}
	for _, f := range change {
		f(&a)
	}
	sig, err := semaphore.SignDigest(w.key, a.Digest(chainID, registry))
	if err != nil {
		w.t.Fatal(err)
	}
	return semaphore.SignedAdmission{Admission: a, Signature: sig}
}

// removal makes a signed admission of kind 2 of the leaf that number old brought.
func (w *world) removal(number, old, index uint64) semaphore.SignedAdmission {
	return w.admission(number, func(a *semaphore.Admission) {
		a.Kind, a.Commitment, a.Attributes, a.HandleHash = semaphore.KindRemove, semaphore.IdentityCommitment{}, 0, [32]byte{}
		a.Index, a.OldHandleHash = index, handle(old)
	})
}

func commitment(n uint64) semaphore.IdentityCommitment {
	var e fr.Element
	e.SetUint64(n)
	return semaphore.IdentityCommitment{Field: semaphore.FieldFromElement(poseidon.Hash2(e, e))}
}

func handle(n uint64) [32]byte { return sha256.Sum256(binary.BigEndian.AppendUint64(nil, n)) }

// run steps s until there is nothing to do, or a step fails.
func run(ctx context.Context, s *sequencer.Sequencer) error {
	for range 10_000 {
		worked, err := s.Step(ctx)
		if err != nil {
			return err
		}
		if !worked {
			return nil
		}
	}
	return errors.New("the sequencer never comes to rest")
}

// check compares everything at rest: every number in want is final, was told to the finalizer, and its commitment is on chain exactly once (if it
// has one); nothing else is; no row ties a number to a commitment; and the read model is the chain.
func (w *world) check(s *sequencer.Sequencer, want ...semaphore.SignedAdmission) {
	w.t.Helper()
	ctx := context.Background()
	onChain := map[semaphore.IdentityCommitment]int{}
	for _, c := range w.chain.places() {
		if !c.IsZero() {
			onChain[c]++
		}
	}
	ever := w.chain.appended()
	for _, a := range want {
		st, err := w.store.Status(ctx, a.Number)
		if err != nil || st != (sequencer.Status{State: sequencer.Final}) {
			w.t.Errorf("number %d is %+v, %v", a.Number, st, err)
		}
		if w.final.told[a.Number] == 0 {
			w.t.Errorf("number %d: nobody was told that it is final", a.Number)
		}
		if used, err := w.chain.NumberUsed(ctx, a.Number); err != nil || !used {
			w.t.Errorf("number %d is not marked on chain", a.Number)
		}
		if a.Kind != semaphore.KindRemove && ever[a.Commitment] != 1 {
			w.t.Errorf("commitment of number %d was put on chain %d times", a.Number, ever[a.Commitment])
		}
	}
	if q, err := w.store.Queue(ctx, 1000); err != nil || len(q) != 0 {
		w.t.Errorf("the queue still holds %d, %v", len(q), err)
	}
	if b, err := w.store.Open(ctx); err != nil || len(b) != 0 {
		w.t.Errorf("%d batches are not settled, %v", len(b), err)
	}
	bs, err := w.store.OnChain(ctx, 0, 1000)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, b := range bs {
		if b.Numbers != nil {
			w.t.Errorf("batch %d still ties numbers %v to its commitments", b.ID, b.Numbers)
		}
	}
	head, err := w.chain.Head(ctx)
	if err != nil {
		w.t.Fatal(err)
	}
	st := s.Stats()
	if st.LatestRoot != head.Seq || st.Leaves != head.NextIndex {
		w.t.Errorf("read model has root %d and %d leaves, the chain root %d and %d", st.LatestRoot, st.Leaves, head.Seq, head.NextIndex)
	}
	// The chain's tree, rebuilt here from its places alone.
	t := tree.New()
	for i, c := range w.chain.places() {
		l, err := w.store.Leaf(ctx, uint64(i))
		if err != nil || l.Commitment != c {
			w.t.Errorf("leaf %d: the store has %v, %v, the chain %v", i, l.Commitment, err, c)
		}
		if t, err = t.Append(semaphore.NewLeaf(c, l.Day, l.Attributes)); err != nil {
			w.t.Fatal(err)
		}
	}
	if head.Seq > 0 && t.Root() != head.Root {
		w.t.Errorf("the chain's root is not that of its leaves")
	}
	if head.Seq > 0 {
		got, err := s.TreeAt(ctx, head.Seq)
		if err != nil || got.Root() != head.Root {
			w.t.Errorf("tree of root %d: %v", head.Seq, err)
		}
	}
}

// --- the registry contract, as a state machine ---

type block struct {
	number uint64
	time   uint64
}

type fakeChain struct {
	mu       sync.Mutex
	clock    *clock
	enroller common.Address
	confirm  uint64 // blocks on top of a final one
	cap      int    // numbers that may still be used
	paused   bool
	overdue  []semaphore.SignedAdmission // lodged past the sequencer; while there are any, nothing else is taken
	head     block
	used     map[uint64]bool
	next     uint64
	updates  uint64
	roots    []semaphore.Root // roots[i] has seq i + 1
	events   []sequencer.Event
	done     map[string]error // by transaction id; nil: mined
	leaves   []semaphore.IdentityCommitment
	ever     map[semaphore.IdentityCommitment]int
	sends    int                         // transactions mined or refused, repeats not counted
	poison   map[uint64]bool             // numbers that make a batch revert, without saying which
	named    map[uint64]bool             // numbers that make a batch revert, saying which
	hide     bool                        // Events gives nothing
	fork     int                         // reorganisations so far
	before   []state                     // before each root
	root     map[string]int              // by transaction id: the root that it made
	onSend   func(*sequencer.Call) error // runs before a new transaction
}

func newFakeChain(c *clock, enroller common.Address) *fakeChain {
	return &fakeChain{
		clock: c, enroller: enroller, cap: 1 << 30, used: map[uint64]bool{}, done: map[string]error{}, ever: map[semaphore.IdentityCommitment]int{},
		poison: map[uint64]bool{}, named: map[uint64]bool{}, head: block{1, uint64(c.Now().Unix())}, root: map[string]int{},
	}
}

func (f *fakeChain) places() []semaphore.IdentityCommitment {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Clone(f.leaves)
}

func (f *fakeChain) appended() map[semaphore.IdentityCommitment]int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return maps.Clone(f.ever)
}

// mine adds empty blocks.
func (f *fakeChain) mine(n uint64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.head = block{f.head.number + n, max(f.head.time+n, uint64(f.clock.Now().Unix()))}
}

func (f *fakeChain) newest() semaphore.Root {
	if len(f.roots) == 0 {
		return tree.New().Root()
	}
	return f.roots[len(f.roots)-1]
}

func (f *fakeChain) Head(context.Context) (sequencer.Head, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return sequencer.Head{
		Seq: uint64(len(f.roots)), Root: f.newest(), NextIndex: f.next, UpdateSeq: f.updates, Time: f.head.time, Final: f.head.number - min(f.head.number, f.confirm),
	}, nil
}

// BlockHash implements sequencer.Chain.
func (f *fakeChain) BlockHash(_ context.Context, n uint64) ([32]byte, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if n > f.head.number {
		return [32]byte{}, nil
	}
	return f.hash(n), nil
}

// hash is that of a block: that of its event if it has one.
func (f *fakeChain) hash(n uint64) [32]byte {
	for _, e := range f.events {
		if e.Block == n {
			return e.BlockHash
		}
	}
	return sha256.Sum256(binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, n), uint64(f.fork)))
}

// reorganise takes the newest roots back: the chain goes on from before them, without their transactions until they are sent again.
func (f *fakeChain) reorganise(roots int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	n := len(f.events) - min(roots, len(f.events))
	if n == len(f.events) {
		return
	}
	events := f.events[n:]
	f.fork++
	f.head = block{events[0].Block - 1, f.head.time}
	f.restore(f.before[n])
	f.before = f.before[:n]
	for id, at := range f.root {
		if at > n {
			delete(f.root, id)
			delete(f.done, id)
		}
	}
}

// state is what the contract stores.
type state struct {
	used    map[uint64]bool
	cap     int
	next    uint64
	updates uint64
	roots   int
	leaves  []semaphore.IdentityCommitment
	ever    map[semaphore.IdentityCommitment]int
}

func (f *fakeChain) state() state {
	return state{maps.Clone(f.used), f.cap, f.next, f.updates, len(f.roots), slices.Clone(f.leaves), maps.Clone(f.ever)}
}

func (f *fakeChain) restore(s state) {
	f.used, f.cap, f.next, f.updates, f.leaves, f.ever = s.used, s.cap, s.next, s.updates, s.leaves, s.ever
	f.roots, f.events = f.roots[:s.roots], f.events[:s.roots]
}

func (f *fakeChain) Validity(context.Context) (sequencer.Validity, error) {
	return sequencer.Validity{Window: 7200, RemovalWindow: 600}, nil
}

func (f *fakeChain) NumberUsed(_ context.Context, n uint64) (bool, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.used[n], nil
}

func (f *fakeChain) Events(_ context.Context, from uint64) ([]sequencer.Event, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	var out []sequencer.Event
	for _, e := range f.events {
		if e.Block >= from && !f.hide {
			out = append(out, e)
		}
	}
	return out, nil
}

func (f *fakeChain) Send(_ context.Context, id string, c sequencer.Call) error {
	f.mu.Lock()
	earlier, known := f.done[id]
	hook := f.onSend
	f.mu.Unlock()
	if known {
		return earlier
	}
	if hook != nil {
		if err := hook(&c); err != nil {
			return err
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.sends++
	before := f.state()
	err := f.execute(c)
	f.done[id] = err
	if err == nil {
		f.before = append(f.before, before)
		f.root[id] = len(f.roots)
	}
	return err
}

func refuse(code string) error { return &sequencer.Refused{Code: code} }

// execute is the contract's append and update.
func (f *fakeChain) execute(c sequencer.Call) error {
	now := block{f.head.number + 1, max(f.head.time+1, uint64(f.clock.Now().Unix()))}
	today := uint32(now.time / 86400)
	count := len(c.Items) / 32
	if c.Kind == semaphore.BatchUpdate {
		count = len(c.Items) / semaphore.UpdateItemSize
	}
	switch {
	case f.paused:
		return &sequencer.Refused{Code: "paused", Wait: true}
	case len(f.overdue) > 0 && !slices.Equal(c.Numbers, numbersOf(f.overdue[:min(len(f.overdue), len(c.Numbers))])):
		return &sequencer.Refused{Code: "queue_overdue", Wait: true}
	case c.Pre != f.newest():
		return &sequencer.Refused{Code: "pre_root_mismatch", Rebuild: true}
	case c.Kind == semaphore.BatchAppend && c.Start != f.next:
		return &sequencer.Refused{Code: "start_index_mismatch", Rebuild: true}
	case c.Day != today && c.Day != today+1:
		return &sequencer.Refused{Code: "day_invalid", Rebuild: true}
	case count < 1 || count > c.Size || len(c.Numbers) != count:
		return refuse("count_invalid")
	case count > f.cap:
		return &sequencer.Refused{Code: "daily_cap_reached", Wait: true}
	case !c.Attributes.Valid() || c.Kind == semaphore.BatchUpdate && c.Attributes != 0:
		return refuse("attributes_invalid")
	}
	packed := []byte{}
	for i, n := range c.Numbers {
		if i > 0 && n <= c.Numbers[i-1] || n == 0 {
			return refuse("numbers_not_ascending")
		}
		if f.used[n] {
			return &sequencer.Refused{Code: "number_used", Number: n}
		}
		if f.named[n] {
			return &sequencer.Refused{Code: "named_poison", Number: n}
		}
		packed = binary.BigEndian.AppendUint64(packed, n)
	}
	signed := semaphore.Batch{
		Kind: c.Kind, Day: c.Day, Attributes: c.Attributes, NumbersHash: [32]byte(crypto.Keccak256(packed)), HandleRoot: c.HandleRoot,
		ItemsHash: [32]byte(crypto.Keccak256(c.Items)),
	}
	if by, err := semaphore.RecoverDigest(signed.Digest(chainID, registry), c.Signature); err != nil || by != f.enroller {
		return refuse("enroller_signature_invalid")
	}
	var publics []byte
	if c.Kind == semaphore.BatchAppend {
		cs, err := semaphore.ParseAppendItems(c.Items)
		if err != nil {
			return refuse("commitment_invalid")
		}
		publics = appendPublics(c.Start, c.Pre, c.Post, c.Day, c.Attributes, cs)
	} else {
		us, err := semaphore.ParseUpdateItems(c.Items)
		if err != nil || us[len(us)-1].Index >= f.next {
			return refuse("item_index_invalid")
		}
		publics = updatePublics(f.next, c.Pre, c.Post, f.updates, c.Day, us)
	}
	if want, err := proofOf(publics); err != nil || want != c.Proof {
		return refuse("proof_invalid")
	}
	for _, n := range c.Numbers {
		if f.poison[n] {
			return refuse("reverted_without_reason")
		}
	}

	f.head = now
	for _, n := range c.Numbers {
		f.used[n] = true
	}
	f.cap -= count
	ev := sequencer.Event{
		Kind: c.Kind, Seq: uint64(len(f.roots)) + 1, Start: f.next, UpdateSeq: f.updates, Day: c.Day, Attributes: c.Attributes, Post: c.Post, HandleRoot: c.HandleRoot, Items: c.Items,
		Block: now.number, BlockHash: f.hash(now.number), Time: now.time, TxHash: sha256.Sum256(c.Items),
	}
	if c.Kind == semaphore.BatchAppend {
		cs, err := semaphore.ParseAppendItems(c.Items)
		if err != nil {
			return err
		}
		f.leaves = append(f.leaves, cs...)
		for _, x := range cs {
			f.ever[x]++
		}
		f.next += uint64(count)
	} else {
		us, err := semaphore.ParseUpdateItems(c.Items)
		if err != nil {
			return err
		}
		for _, u := range us {
			f.leaves[u.Index] = u.Commitment
			if !u.Commitment.IsZero() {
				f.ever[u.Commitment]++
			}
		}
		ev.Start = 0
		f.updates++
	}
	f.roots = append(f.roots, c.Post)
	f.events = append(f.events, ev)
	return nil
}

// --- the prover: it looks at the witness with its own eyes, and its proofs say which public inputs they are for ---

func appendPublics(start uint64, pre, post semaphore.Root, day uint32, a semaphore.Attributes, cs []semaphore.IdentityCommitment) []byte {
	z, y := semaphore.AppendBinding(start, pre, post, day, a, cs)
	return fmt.Appendf(nil, "append %d %s %s %d %d %s %s", start, pre, post, day, a, z, y)
}

func updatePublics(next uint64, pre, post semaphore.Root, seq uint64, day uint32, us []semaphore.UpdateItem) []byte {
	z, y := semaphore.UpdateBinding(uint64(len(us)), next, pre, post, seq, day, us)
	return fmt.Appendf(nil, "update %d %d %s %s %d %d %s %s", len(us), next, pre, post, seq, day, z, y)
}

func proofOf(publics []byte) (semaphore.Proof, error) {
	_, _, g1, g2 := bn254.Generators()
	h := sha256.Sum256(publics)
	var a bn254.G1Affine
	a.ScalarMultiplication(&g1, new(big.Int).SetBytes(h[:]))
	return semaphore.ProofFromPoints(a, g2, g1)
}

// grown appends leaves to a frontier and gives the root: the append circuit's work, one leaf after the other.
func grown(frontier [tree.Depth]semaphore.Field, start uint64, leaves []semaphore.Leaf) semaphore.Root {
	var left [tree.Depth]fr.Element
	for l := range left {
		left[l] = frontier[l].Element()
	}
	fold := func(at uint64, node fr.Element, stop bool) fr.Element {
		for l := range tree.Depth {
			zero := tree.Zero(l).Element()
			if at>>l&1 == 1 {
				node = poseidon.Hash2(left[l], node)
			} else {
				if !stop {
					left[l] = node // completed by the next leaf; the rest is not needed
					return node
				}
				node = poseidon.Hash2(node, zero)
			}
		}
		return node
	}
	at := start
	for _, leaf := range leaves {
		fold(at, leaf.Element(), false)
		at++
	}
	return semaphore.Root{Field: semaphore.FieldFromElement(fold(at, tree.Zero(0).Element(), true))}
}

type prover struct{ w *world }

func (p prover) Sizes(k semaphore.BatchKind) []int { return p.w.sizes[k] }

func (p prover) ProveAppend(_ context.Context, w sequencer.AppendWitness) (proof semaphore.Proof, err error) {
	if p.w.proveErr != nil {
		if err := p.w.proveErr(w); err != nil {
			return proof, err
		}
	}
	err = p.w.flt.call("prove", func() error {
		leaves := make([]semaphore.Leaf, len(w.Commitments))
		for i, c := range w.Commitments {
			if c.IsZero() {
				return &sequencer.Refused{Code: "witness: zero commitment"}
			}
			leaves[i] = semaphore.NewLeaf(c, w.Day, w.Attributes)
		}
		if len(leaves) > w.Size || grown(w.Frontier, w.Start, nil) != w.Pre || grown(w.Frontier, w.Start, leaves) != w.Post {
			return &sequencer.Refused{Code: "witness: roots do not fit"}
		}
		proof, err = proofOf(appendPublics(w.Start, w.Pre, w.Post, w.Day, w.Attributes, w.Commitments))
		return err
	})
	return proof, err
}

func (p prover) ProveUpdate(_ context.Context, w sequencer.UpdateWitness) (proof semaphore.Proof, err error) {
	err = p.w.flt.call("prove", func() error {
		root := w.Pre
		var us []semaphore.UpdateItem
		for i, s := range w.Steps {
			old := semaphore.NewLeaf(s.OldCommitment, s.OldDay, s.OldAttributes)
			now := semaphore.NewLeaf(s.Item.Commitment, w.Day, s.Item.Attributes)
			if old.IsZero() || now == old || s.Path.Index != s.Item.Index || s.Path.Root(old) != root || i > 0 && s.Item.Index <= us[i-1].Index {
				return &sequencer.Refused{Code: "witness: step does not fit"}
			}
			root = s.Path.Root(now)
			us = append(us, s.Item)
		}
		if root != w.Post || len(us) > w.Size {
			return &sequencer.Refused{Code: "witness: roots do not fit"}
		}
		proof, err = proofOf(updatePublics(w.NextIndex, w.Pre, w.Post, w.UpdateSeq, w.Day, us))
		return err
	})
	return proof, err
}

// signer is the enroller: it signs what its own admissions say.
type signer struct{ w *world }

func (s signer) SignBatch(_ context.Context, b semaphore.Batch, as []semaphore.SignedAdmission) (sig [65]byte, err error) {
	if s.w.signErr != nil {
		if err := s.w.signErr(as); err != nil {
			return sig, err
		}
	}
	err = s.w.flt.call("sign", func() error {
		plain := make([]semaphore.Admission, len(as))
		for i, a := range as {
			if by, err := a.Recover(chainID, registry); err != nil || by != s.w.chain.enroller {
				return &sequencer.Refused{Code: "admission_foreign", Number: a.Number}
			}
			plain[i] = a.Admission
		}
		build := semaphore.NewAppendBatch
		if b.Kind == semaphore.BatchUpdate {
			build = semaphore.NewUpdateBatch
		}
		want, err := build(b.Day, plain)
		if err != nil || want.Batch != b {
			return &sequencer.Refused{Code: "batch_mismatch"}
		}
		sig, err = semaphore.SignDigest(s.w.key, b.Digest(chainID, registry))
		return err
	})
	return sig, err
}

type finalizer struct {
	mu   sync.Mutex
	told map[uint64]int
	err  error
}

func (f *finalizer) Final(_ context.Context, n uint64) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.err != nil {
		return f.err
	}
	f.told[n]++
	return nil
}

// --- the same with faults ---

type faultyFinalizer struct {
	f   *finalizer
	flt *faults
}

func (f faultyFinalizer) Final(ctx context.Context, n uint64) error {
	return f.flt.call("finalizer", func() error { return f.f.Final(ctx, n) })
}

type faultyStore struct {
	sequencer.Store
	flt *faults
}

func (s faultyStore) Enqueue(ctx context.Context, it sequencer.Item) error {
	return s.flt.call("enqueue", func() error { return s.Store.Enqueue(ctx, it) })
}

func (s faultyStore) Lead(ctx context.Context, holder string, now, until time.Time) (l sequencer.Lease, err error) {
	err = s.flt.call("lead", func() error { l, err = s.Store.Lead(ctx, holder, now, until); return err })
	return l, err
}

func (s faultyStore) Apply(ctx context.Context, fence uint64, c sequencer.Change) error {
	return s.flt.call("apply", func() error { return s.Store.Apply(ctx, fence, c) })
}

type faultyChain struct {
	*fakeChain
	flt *faults
}

func (c faultyChain) Send(ctx context.Context, id string, call sequencer.Call) error {
	return c.flt.call("send", func() error { return c.fakeChain.Send(ctx, id, call) })
}

func (c faultyChain) Events(ctx context.Context, from uint64) (es []sequencer.Event, err error) {
	err = c.flt.call("events", func() error { es, err = c.fakeChain.Events(ctx, from); return err })
	return es, err
}
