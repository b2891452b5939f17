package registrar_test

import (
	"cmp"
	"context"
	"crypto/ecdsa"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"unum/semaphore"
	"unum/semaphore/registrar"
	"unum/semaphore/registrar/registrartest"
)

// memoryStore is a Store in memory. It passes the same suite as the SQL adapter.
type memoryStore struct {
	mu      sync.Mutex
	records map[uint64]*registrar.Record // nil: finalised
	// fault, if set, decides what becomes of the next write: not applied, or applied but reported failed.
	fault func() (apply bool, err error)
}

func newMemoryStore() *memoryStore { return &memoryStore{records: map[uint64]*registrar.Record{}} }

func (m *memoryStore) write(f func() error) error {
	if m.fault == nil {
		return f()
	}
	apply, err := m.fault()
	if apply {
		if own := f(); own != nil {
			return own
		}
	}
	return err
}

func (m *memoryStore) Insert(_ context.Context, r registrar.Record) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.write(func() error {
		if _, used := m.records[r.Number]; used {
			return registrar.ErrConflict
		}
		for _, o := range m.records {
			if o != nil && o.Digest == r.Digest {
				return registrar.ErrConflict
			}
		}
		m.records[r.Number] = &r
		return nil
	})
}

func (m *memoryStore) ByDigest(_ context.Context, d [32]byte) (registrar.Record, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, o := range m.records {
		if o != nil && o.Digest == d {
			return *o, nil
		}
	}
	return registrar.Record{}, registrar.ErrNoRecord
}

func (m *memoryStore) ByNumber(_ context.Context, n uint64) (registrar.Record, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if o := m.records[n]; o != nil {
		return *o, nil
	}
	return registrar.Record{}, registrar.ErrNoRecord
}

func (m *memoryStore) Records(_ context.Context, after uint64, limit int) (out []registrar.Record, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for n, r := range m.records {
		if r != nil && n > after {
			out = append(out, *r)
		}
	}
	slices.SortFunc(out, func(a, b registrar.Record) int { return cmp.Compare(a.Number, b.Number) })
	return out[:min(limit, len(out))], nil
}

func (m *memoryStore) Finalize(_ context.Context, n uint64) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.write(func() error {
		if _, used := m.records[n]; !used {
			return registrar.ErrNoRecord
		}
		m.records[n] = nil
		return nil
	})
}

func TestMemoryStore(t *testing.T) {
	registrartest.Store(t, func(*testing.T) registrar.Store { return newMemoryStore() }, nil)
}

// fakeChain answers from maps.
type fakeChain struct {
	batches map[batchName]fakeBatch
	live    map[uint64]batchName // by index: the batch that brought it
	err     error
}

type batchName struct {
	kind  semaphore.BatchKind
	batch uint64
}

type fakeBatch struct {
	root    [32]byte
	indices []uint64
}

func (c *fakeChain) HandleRoot(_ context.Context, kind semaphore.BatchKind, batch, position uint64) ([32]byte, uint64, error) {
	b := c.batches[batchName{kind, batch}]
	if position >= uint64(len(b.indices)) {
		return [32]byte{}, 0, c.err
	}
	return b.root, b.indices[position], c.err
}

func (c *fakeChain) Live(_ context.Context, index uint64, kind semaphore.BatchKind, batch uint64) (bool, error) {
	by, ok := c.live[index]
	return ok && by == batchName{kind, batch}, c.err
}

type world struct {
	*registrar.Registrar
	cfg   registrar.Config
	store *memoryStore
	chain *fakeChain
	now   time.Time
}

const chainID = 1337

func registry() common.Address { return common.HexToAddress("0x0102") }

func key(name string) *ecdsa.PrivateKey {
	k, err := crypto.ToECDSA(crypto.Keccak256([]byte(name)))
	if err != nil {
		panic(err)
	}
	return k
}

func newWorld(t interface{ Fatal(...any) }) *world {
	w := &world{store: newMemoryStore(), chain: &fakeChain{batches: map[batchName]fakeBatch{}, live: map[uint64]batchName{}}, now: time.Unix(1_800_000_000, 0)}
	w.cfg = registrar.Config{
		Key: key("enroller"), HMACKey: []byte("0123456789abcdef0123456789abcdef"), Store: w.store, ChainID: chainID, Registry: registry(),
		Now: func() time.Time { return w.now }, AdmissionTTL: time.Hour, ReplacementTTL: 48 * time.Hour, Chain: w.chain,
	}
	w.restart(t)
	return w
}

// restart makes a new Registrar on the same store, as after a crash.
func (w *world) restart(t interface{ Fatal(...any) }) {
	var err error
	if w.Registrar, err = registrar.New(w.cfg); err != nil {
		t.Fatal(err)
	}
}

func opening(t interface{ Fatal(...any) }, name string) (registrar.Opening, [32]byte) {
	id, err := semaphore.IdentityFromPrivateKey([]byte(name))
	if err != nil {
		t.Fatal(err)
	}
	o := registrar.Opening{Commitment: id.Commitment(), Challenge: [32]byte{1, byte(len(name))}, Salt: [32]byte{2}}
	o.Possession = id.ProvePossession(o.Challenge)
	return o, semaphore.SessionDigest(o.Commitment, o.Possession, o.Challenge, o.Salt)
}

func TestAdmissionIsTheSameHoweverOftenItIsAsked(t *testing.T) {
	w, ctx := newWorld(t), t.Context()
	o, h := opening(t, "alice")
	if _, err := w.Open(ctx, o); !errors.Is(err, registrar.ErrUnknownSession) {
		t.Fatalf("opened before it was registered: %v", err)
	}
	handle := [32]byte{9}
	if err := w.Register(ctx, h, 1, 0, 2, handle); err != nil {
		t.Fatal(err)
	}
	first, err := w.Open(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 4 {
		w.now = w.now.Add(14 * time.Minute)
		if i == 2 {
			w.restart(t)
		}
		if err := w.Register(ctx, h, 1, 0, 2, handle); err != nil {
			t.Fatalf("registering again: %v", err)
		}
		again, err := w.Open(ctx, o)
		if err != nil || again != first {
			t.Fatalf("another admission: %+v, %v", again, err)
		}
	}
	if who, err := first.Recover(chainID, registry()); err != nil || who != w.Address() {
		t.Errorf("signer %v, %v", who, err)
	}
	if first.Number != 1 || first.Commitment != o.Commitment || first.Attributes != 2 || first.HandleHash != w.HandleHash(handle) || first.HandleHash == handle {
		t.Errorf("admission %+v", first.Admission)
	}
	w.now = w.now.Add(4*time.Minute + time.Second)
	if _, err := w.Open(ctx, o); !errors.Is(err, registrar.ErrExpired) {
		t.Errorf("after its expiry: %v", err)
	}
}

func TestANumberIsForOneSessionForEver(t *testing.T) {
	w, ctx := newWorld(t), t.Context()
	oa, ha := opening(t, "alice")
	_, hb := opening(t, "bobby")
	handle := [32]byte{9}
	if err := w.Register(ctx, ha, 1, 0, 2, handle); err != nil {
		t.Fatal(err)
	}
	other := func(stage string) {
		for name, err := range map[string]error{
			"another session":  w.Register(ctx, hb, 1, 0, 2, handle),
			"other attributes": w.Register(ctx, ha, 1, 0, 1, handle),
			"another handle":   w.Register(ctx, ha, 1, 0, 2, [32]byte{8}),
			"renewed":          w.Register(ctx, ha, 1, 0, 2|256, handle),
		} {
			if !errors.Is(err, registrar.ErrNumberTaken) {
				t.Errorf("%s, %s: %v", stage, name, err)
			}
		}
	}
	other("registered")
	if err := w.Register(ctx, ha, 2, 0, 2, handle); !errors.Is(err, registrar.ErrNumberTaken) {
		t.Errorf("a session with a second number: %v", err)
	}
	if _, err := w.Open(ctx, oa); err != nil {
		t.Fatal(err)
	}
	other("opened")
	var closed [][32]byte
	closeSession := func(_ context.Context, d [32]byte) error { closed = append(closed, d); return nil }
	for range 2 {
		if err := w.Finalize(ctx, 1, closeSession); err != nil {
			t.Fatal(err)
		}
	}
	if len(closed) != 1 || closed[0] != ha {
		t.Errorf("closed %x", closed)
	}
	other("finalised")
	if err := w.Register(ctx, ha, 1, 0, 2, handle); !errors.Is(err, registrar.ErrNumberTaken) {
		t.Errorf("a finalised number comes back: %v", err)
	}
	if _, err := w.Open(ctx, oa); !errors.Is(err, registrar.ErrUnknownSession) {
		t.Errorf("a finalised session opens: %v", err)
	}
	if err := w.Finalize(ctx, 7, closeSession); !errors.Is(err, registrar.ErrUnknownSession) {
		t.Errorf("finalising an unknown number: %v", err)
	}
}

func TestOpenRefusesForeignOpenings(t *testing.T) {
	w, ctx := newWorld(t), t.Context()
	o, h := opening(t, "alice")
	thief, _ := opening(t, "mallory")
	if err := w.Register(ctx, h, 1, 0, 2, [32]byte{9}); err != nil {
		t.Fatal(err)
	}
	with := func(f func(o *registrar.Opening)) registrar.Opening { x := o; f(&x); return x }
	for name, c := range map[string]struct {
		o    registrar.Opening
		want error
	}{
		"another salt":             {with(func(o *registrar.Opening) { o.Salt[0]++ }), registrar.ErrUnknownSession},
		"another challenge":        {with(func(o *registrar.Opening) { o.Challenge[0]++ }), semaphore.ErrPossession},
		"another commitment":       {with(func(o *registrar.Opening) { o.Commitment = thief.Commitment }), semaphore.ErrPossession},
		"another possession":       {with(func(o *registrar.Opening) { o.Possession = thief.Possession }), semaphore.ErrPossession},
		"somebody else altogether": {thief, registrar.ErrUnknownSession},
		"nothing":                  {registrar.Opening{}, semaphore.ErrPossession},
	} {
		a, err := w.Open(ctx, c.o)
		if !errors.Is(err, c.want) || a != (semaphore.SignedAdmission{}) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestRegisterRefusesBadInput(t *testing.T) {
	w, ctx := newWorld(t), t.Context()
	_, h := opening(t, "alice")
	handle := [32]byte{9}
	for name, err := range map[string]error{
		"kind 1":             w.Register(ctx, h, 1, 1, 2, handle),
		"kind 2":             w.Register(ctx, h, 1, 2, 0, handle),
		"number 0":           w.Register(ctx, h, 0, 0, 2, handle),
		"number 2^63":        w.Register(ctx, h, 1<<63, 0, 2, handle),
		"unknown attributes": w.Register(ctx, h, 1, 0, 1<<9, handle),
		"no session":         w.Register(ctx, [32]byte{}, 1, 0, 2, handle),
		"no handle":          w.Register(ctx, h, 1, 0, 2, [32]byte{}),
	} {
		if err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
	if len(w.store.records) != 0 {
		t.Error("something was stored")
	}
}

// TestCrashes fails each write in both ways, not applied and applied but reported failed, restarts, and asks again: the outcome is as if nothing had happened.
func TestCrashes(t *testing.T) {
	broken := errors.New("disk is gone")
	for _, applied := range []bool{false, true} {
		t.Run(fmt.Sprintf("applied %v", applied), func(t *testing.T) {
			w, ctx := newWorld(t), t.Context()
			o, h := opening(t, "alice")
			crash := func(call func() error) {
				t.Helper()
				w.store.fault = func() (bool, error) { return applied, broken }
				if err := call(); !errors.Is(err, broken) {
					t.Fatalf("crash went unnoticed: %v", err)
				}
				w.store.fault = nil
				w.now = w.now.Add(time.Minute)
				w.restart(t)
				if err := call(); err != nil {
					t.Fatalf("after the crash: %v", err)
				}
			}
			crash(func() error { return w.Register(ctx, h, 1, 0, 2, [32]byte{9}) })
			a, err := w.Open(ctx, o)
			if err != nil || a.Number != 1 || a.Commitment != o.Commitment {
				t.Fatalf("%+v, %v", a, err)
			}
			calls := 0
			crash(func() error {
				return w.Finalize(ctx, 1, func(context.Context, [32]byte) error { calls++; return nil })
			})
			if want := map[bool]int{false: 2, true: 1}[applied]; calls != want {
				t.Errorf("session closed %d times, want %d", calls, want)
			}
		})
	}
	t.Run("closing the session fails", func(t *testing.T) {
		w, ctx := newWorld(t), t.Context()
		_, h := opening(t, "alice")
		if err := w.Register(ctx, h, 1, 0, 2, [32]byte{9}); err != nil {
			t.Fatal(err)
		}
		if err := w.Finalize(ctx, 1, func(context.Context, [32]byte) error { return broken }); !errors.Is(err, broken) {
			t.Fatal(err)
		}
		if _, err := w.store.ByNumber(ctx, 1); err != nil {
			t.Error("the digest is lost before enroll dropped its side")
		}
	})
}

// TestAnyOrderOfCallsKeepsOneCommitmentANumber is the rule as a property: whatever is called in whatever order, all admissions ever signed for a number are one.
func TestAnyOrderOfCallsKeepsOneCommitmentANumber(t *testing.T) {
	type person struct {
		o registrar.Opening
		h [32]byte
	}
	var people []person
	for i := range 3 {
		o, h := opening(t, fmt.Sprintf("person %d", i))
		people = append(people, person{o, h})
	}
	rapid.Check(t, func(t *rapid.T) {
		w, ctx := newWorld(t), context.Background()
		signed := map[uint64]semaphore.SignedAdmission{}
		for range rapid.IntRange(1, 15).Draw(t, "calls") {
			p := people[rapid.IntRange(0, len(people)-1).Draw(t, "person")]
			n := rapid.Uint64Range(1, 3).Draw(t, "number")
			switch rapid.IntRange(0, 4).Draw(t, "call") {
			case 0, 1:
				w.Register(ctx, p.h, n, 0, uint32(rapid.IntRange(0, 2).Draw(t, "attributes")), [32]byte{byte(n)})
			case 2:
				if a, err := w.Open(ctx, p.o); err == nil {
					if old, ok := signed[a.Number]; ok && old != a || a.Commitment != p.o.Commitment {
						t.Fatalf("number %d: %+v, then %+v", a.Number, old, a)
					}
					signed[a.Number] = a
				}
			case 3:
				w.Finalize(ctx, n, nil)
			case 4:
				w.restart(t)
				w.now = w.now.Add(time.Minute)
			}
		}
	})
}

func TestSignBatch(t *testing.T) {
	w, ctx := newWorld(t), t.Context()
	var as []semaphore.SignedAdmission
	var plain []semaphore.Admission
	for i, name := range []string{"alice", "bobby", "carol x"} {
		o, h := opening(t, name)
		if err := w.Register(ctx, h, uint64(10-i), 0, 2, [32]byte{byte(i + 1)}); err != nil {
			t.Fatal(err)
		}
		a, err := w.Open(ctx, o)
		if err != nil {
			t.Fatal(err)
		}
		as, plain = append(as, a), append(plain, a.Admission)
	}
	d, err := semaphore.NewAppendBatch(20_833, plain)
	if err != nil {
		t.Fatal(err)
	}
	sig, err := w.SignBatch(ctx, d.Batch, as)
	if err != nil {
		t.Fatal(err)
	}
	if who, err := semaphore.RecoverDigest(d.Batch.Digest(chainID, registry()), sig); err != nil || who != w.Address() {
		t.Errorf("signer %v, %v", who, err)
	}
	w.restart(t)
	if again, err := w.SignBatch(ctx, d.Batch, as); err != nil || again != sig {
		t.Errorf("signing again: %v", err)
	}

	with := func(f func(b *semaphore.Batch)) semaphore.Batch { b := d.Batch; f(&b); return b }
	for name, b := range map[string]semaphore.Batch{
		"another kind":  with(func(b *semaphore.Batch) { b.Kind = semaphore.BatchUpdate }),
		"unknown kind":  with(func(b *semaphore.Batch) { b.Kind = 2 }),
		"attributes":    with(func(b *semaphore.Batch) { b.Attributes = 1 }),
		"other numbers": with(func(b *semaphore.Batch) { b.NumbersHash[0]++ }),
		"another root":  with(func(b *semaphore.Batch) { b.HandleRoot[0]++ }),
		"other items":   with(func(b *semaphore.Batch) { b.ItemsHash[0]++ }),
		"nothing":       {},
	} {
		if _, err := w.SignBatch(ctx, b, as); !errors.Is(err, registrar.ErrBatchMismatch) {
			t.Errorf("%s: %v", name, err)
		}
	}
	foreign := as[0]
	if foreign.Signature, err = semaphore.SignDigest(key("mallory"), foreign.Digest(chainID, registry())); err != nil {
		t.Fatal(err)
	}
	forged := as[0]
	forged.Commitment = as[1].Commitment
	elsewhere := as[0]
	if elsewhere.Signature, err = semaphore.SignDigest(key("enroller"), elsewhere.Digest(chainID+1, registry())); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		as   []semaphore.SignedAdmission
		want error
	}{
		"none":                {nil, registrar.ErrBatchMismatch},
		"one missing":         {as[:2], registrar.ErrBatchMismatch},
		"another order":       {[]semaphore.SignedAdmission{as[1], as[0], as[2]}, registrar.ErrBatchMismatch},
		"one twice":           {[]semaphore.SignedAdmission{as[0], as[0], as[2]}, registrar.ErrBatchMismatch},
		"another enroller's":  {[]semaphore.SignedAdmission{foreign, as[1], as[2]}, registrar.ErrForeign},
		"changed":             {[]semaphore.SignedAdmission{forged, as[1], as[2]}, registrar.ErrForeign},
		"of another chain":    {[]semaphore.SignedAdmission{elsewhere, as[1], as[2]}, registrar.ErrForeign},
		"without a signature": {[]semaphore.SignedAdmission{{Admission: as[0].Admission}, as[1], as[2]}, registrar.ErrForeign},
	} {
		if _, err := w.SignBatch(ctx, d.Batch, c.as); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	w.now = w.now.Add(time.Hour + time.Second)
	if _, err := w.SignBatch(ctx, d.Batch, as); !errors.Is(err, registrar.ErrExpired) {
		t.Errorf("expired: %v", err)
	}
}

// people puts three people's leaves on the fake chain, at 100 to 102, the first two by an append, the third replaced by the sixth update.
func (w *world) people(t *testing.T, handles [3][32]byte) (places [3]registrar.Place) {
	t.Helper()
	var hashes [3][32]byte
	for i, h := range handles {
		hashes[i] = w.HandleHash(h)
	}
	for i, b := range []struct {
		name    batchName
		hashes  [][32]byte
		indices []uint64
		live    []uint64
	}{
		{batchName{semaphore.BatchAppend, 100}, [][32]byte{hashes[0], hashes[1], {9}}, []uint64{100, 101, 102}, []uint64{100, 101}},
		{batchName{semaphore.BatchUpdate, 5}, [][32]byte{{8}, hashes[2]}, []uint64{7, 102}, []uint64{102}},
	} {
		w.chain.batches[b.name] = fakeBatch{semaphore.HandleRoot(b.hashes), b.indices}
		for _, at := range b.live {
			w.chain.live[at] = b.name
		}
		for p := range b.hashes {
			o, err := semaphore.OpenHandle(b.hashes, p)
			if err != nil {
				t.Fatal(err)
			}
			if j := int(b.indices[p]) - 100; j >= 0 && (i == 0) == (j < 2) {
				places[j] = registrar.Place{Index: b.indices[p], Kind: b.name.kind, Batch: b.name.batch, Opening: o}
			}
		}
	}
	return places
}

// wrongPlaces are all the ways in which a place can be another one than that of handle 1.
func wrongPlaces(good, other registrar.Place) map[string]registrar.Place {
	with := func(f func(p *registrar.Place)) registrar.Place { p := good; f(&p); return p }
	return map[string]registrar.Place{
		"another leaf":       other,
		"another index":      with(func(p *registrar.Place) { p.Index = 100 }),
		"another position":   with(func(p *registrar.Place) { p.Opening.Position = 0 }),
		"both":               with(func(p *registrar.Place) { p.Index, p.Opening.Position = 100, 0 }),
		"another batch":      with(func(p *registrar.Place) { p.Batch = 0 }),
		"an update":          with(func(p *registrar.Place) { p.Kind = semaphore.BatchUpdate }),
		"that update":        with(func(p *registrar.Place) { p.Kind, p.Batch = semaphore.BatchUpdate, 5 }),
		"past the batch":     with(func(p *registrar.Place) { p.Opening.Position = 3 }),
		"past the tree":      with(func(p *registrar.Place) { p.Index = 1 << 60 }),
		"without an opening": with(func(p *registrar.Place) { p.Opening.Siblings = nil }),
		"nothing":            {},
	}
}

func TestRemove(t *testing.T) {
	w, ctx := newWorld(t), t.Context()
	handles := [3][32]byte{{1}, {2}, {3}}
	places := w.people(t, handles)
	good := registrar.Removal{Number: 50, Handle: handles[1], Place: places[1]}
	a, err := w.Remove(ctx, good)
	if err != nil {
		t.Fatal(err)
	}
	if who, err := a.Recover(chainID, registry()); err != nil || who != w.Address() || a.Kind != semaphore.KindRemove || a.Index != 101 || a.OldHandleHash != w.HandleHash(handles[1]) || a.Number != 50 {
		t.Errorf("%+v, %v, %v", a, who, err)
	}
	w.restart(t)
	w.now = w.now.Add(time.Minute)
	if again, err := w.Remove(ctx, good); err != nil || again != a {
		t.Errorf("another removal: %+v, %v", again, err)
	}
	// Its batch.
	d, err := semaphore.NewUpdateBatch(1, []semaphore.Admission{a.Admission})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.SignBatch(ctx, d.Batch, []semaphore.SignedAdmission{a}); err != nil {
		t.Error(err)
	}
	// A leaf that was replaced is removed by the handle of the replacement.
	if b, err := w.Remove(ctx, registrar.Removal{Number: 49, Handle: handles[2], Place: places[2]}); err != nil || b.Index != 102 {
		t.Errorf("a replaced leaf: %+v, %v", b, err)
	}

	if _, err := w.Remove(ctx, registrar.Removal{Number: 51, Handle: [32]byte{7}, Place: places[1]}); !errors.Is(err, registrar.ErrHandleMismatch) {
		t.Errorf("another handle: %v", err)
	}
	for name, p := range wrongPlaces(places[1], places[0]) {
		if _, err := w.Remove(ctx, registrar.Removal{Number: 51, Handle: handles[1], Place: p}); !errors.Is(err, registrar.ErrHandleMismatch) {
			t.Errorf("%s: %v", name, err)
		}
	}
	by := w.chain.live[101]
	delete(w.chain.live, 101)
	if _, err := w.Remove(ctx, registrar.Removal{Number: 51, Handle: handles[1], Place: places[1]}); !errors.Is(err, registrar.ErrHandleMismatch) {
		t.Errorf("a leaf that is gone: %v", err)
	}
	w.chain.live[101] = by
	_, h := opening(t, "alice")
	if err := w.Register(ctx, h, 51, 0, 2, [32]byte{9}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Remove(ctx, registrar.Removal{Number: 51, Handle: handles[1], Place: places[1]}); !errors.Is(err, registrar.ErrNumberTaken) {
		t.Errorf("a person's number: %v", err)
	}
	if err := w.Finalize(ctx, 50, func(context.Context, [32]byte) error { t.Error("a removal has a session"); return nil }); err != nil {
		t.Error(err)
	}
	down := errors.New("no chain")
	w.chain.err = down
	if _, err := w.Remove(ctx, registrar.Removal{Number: 52, Handle: handles[1], Place: places[1]}); !errors.Is(err, down) {
		t.Errorf("without an answer of the chain: %v", err)
	}
	w.cfg.Chain = nil
	w.restart(t)
	if _, err := w.Remove(ctx, good); err == nil {
		t.Error("a removal without a chain")
	}
}

func TestReplace(t *testing.T) {
	w, ctx := newWorld(t), t.Context()
	handles := [3][32]byte{{1}, {2}, {3}}
	places := w.people(t, handles)
	o, h := opening(t, "alice's new phone")
	good := registrar.Replacement{
		SessionDigest: h, Number: 60, Attributes: uint32(semaphore.AttrRenewed) | 2, Handle: [32]byte{0xff}, OldHandle: handles[1], Place: places[1],
	}
	with := func(f func(m *registrar.Replacement)) registrar.Replacement { m := good; f(&m); return m }

	for name, p := range wrongPlaces(places[1], places[2]) {
		if err := w.Replace(ctx, with(func(m *registrar.Replacement) { m.Place = p })); !errors.Is(err, registrar.ErrHandleMismatch) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, m := range map[string]registrar.Replacement{
		"another handle":   with(func(m *registrar.Replacement) { m.OldHandle = [32]byte{7} }),
		"the same handle":  with(func(m *registrar.Replacement) { m.Handle = m.OldHandle }),
		"no handle":        with(func(m *registrar.Replacement) { m.Handle = [32]byte{} }),
		"no session":       with(func(m *registrar.Replacement) { m.SessionDigest = [32]byte{} }),
		"no number":        with(func(m *registrar.Replacement) { m.Number = 0 }),
		"not renewed":      with(func(m *registrar.Replacement) { m.Attributes = 2 }),
		"other attributes": with(func(m *registrar.Replacement) { m.Attributes |= 1 << 9 }),
	} {
		if err := w.Replace(ctx, m); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
	if _, err := w.Open(ctx, o); !errors.Is(err, registrar.ErrUnknownSession) {
		t.Fatalf("before anything was registered: %v", err)
	}

	if err := w.Replace(ctx, good); err != nil {
		t.Fatal(err)
	}
	a, err := w.Open(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	want := semaphore.Admission{
		Number: 60, Kind: semaphore.KindReplace, Commitment: o.Commitment, Attributes: semaphore.AttrRenewed | 2, HandleHash: w.HandleHash(good.Handle), Index: 101,
		OldHandleHash: w.HandleHash(handles[1]), Expiry: uint64(w.now.Add(48 * time.Hour).Unix()),
	}
	if who, err := a.Recover(chainID, registry()); err != nil || who != w.Address() || a.Admission != want {
		t.Errorf("%+v, %v, %v", a, who, err)
	}
	// Asked again, later, by another process, and when the leaf was replaced long since: the same.
	w.restart(t)
	w.now = w.now.Add(24 * time.Hour)
	delete(w.chain.live, 101)
	if err := w.Replace(ctx, good); err != nil {
		t.Error(err)
	}
	if again, err := w.Open(ctx, o); err != nil || again != a {
		t.Errorf("another admission: %+v, %v", again, err)
	}
	for name, m := range map[string]registrar.Replacement{
		"another session": with(func(m *registrar.Replacement) { m.SessionDigest[0]++ }),
		"another leaf":    with(func(m *registrar.Replacement) { m.Place, m.OldHandle = places[2], handles[2] }),
		"another handle":  with(func(m *registrar.Replacement) { m.Handle[0]-- }),
	} {
		if err := w.Replace(ctx, m); !errors.Is(err, registrar.ErrNumberTaken) {
			t.Errorf("%s under a used number: %v", name, err)
		}
	}
	if err := w.Register(ctx, h, 61, 0, 2, [32]byte{9}); !errors.Is(err, registrar.ErrNumberTaken) {
		t.Errorf("a new leaf in the session of a replacement: %v", err)
	}
	d, err := semaphore.NewUpdateBatch(1, []semaphore.Admission{a.Admission})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.SignBatch(ctx, d.Batch, []semaphore.SignedAdmission{a}); err != nil {
		t.Error(err)
	}
	closed := [32]byte{}
	if err := w.Finalize(ctx, 60, func(_ context.Context, d [32]byte) error { closed = d; return nil }); err != nil || closed != h {
		t.Errorf("its session was not closed: %v", err)
	}
	if err := w.Replace(ctx, good); !errors.Is(err, registrar.ErrNumberTaken) && !errors.Is(err, registrar.ErrHandleMismatch) {
		t.Errorf("a finalised number: %v", err)
	}
}

func TestVoid(t *testing.T) {
	w, ctx := newWorld(t), t.Context()
	for i, name := range []string{"alice", "bobby"} {
		_, h := opening(t, name)
		if err := w.Register(ctx, h, uint64(i+1), 0, 2, [32]byte{byte(i + 1)}); err != nil {
			t.Fatal(err)
		}
		w.now = w.now.Add(time.Minute)
	}
	refused := func(want error, numbers ...uint64) {
		t.Helper()
		if _, err := w.Void(ctx, numbers); !errors.Is(err, want) {
			t.Errorf("voiding %v: %v, want %v", numbers, err, want)
		}
	}
	refused(registrar.ErrNotExpired, 1)
	w.now = w.now.Add(time.Hour) // expired, but a late block may still be dated before that
	refused(registrar.ErrNotExpired, 1)
	w.now = w.now.Add(registrar.VoidGrace - time.Minute)
	got, err := w.Waiting(ctx, 0, 10)
	if want := []registrar.Waiting{{Number: 1, Lapsed: true}, {Number: 2}}; err != nil || !slices.Equal(got, want) {
		t.Errorf("%+v, %v; want %+v", got, err, want)
	}
	refused(registrar.ErrNotExpired, 1, 2)
	w.now = w.now.Add(time.Minute)
	for _, numbers := range [][]uint64{nil, {0}, {2, 1}, {1, 1}} {
		refused(semaphore.ErrVoid, numbers...)
	}
	refused(registrar.ErrUnknownSession, 1, 2, 3)
	sig, err := w.Void(ctx, []uint64{1, 2})
	if err != nil {
		t.Fatal(err)
	}
	d, err := semaphore.VoidDigest(chainID, registry(), []uint64{1, 2})
	if err != nil {
		t.Fatal(err)
	}
	if who, err := semaphore.RecoverDigest(d, sig); err != nil || who != w.Address() {
		t.Errorf("signer %v, %v", who, err)
	}
	if err := w.Finalize(ctx, 1, nil); err != nil {
		t.Fatal(err)
	}
	refused(registrar.ErrUnknownSession, 1)
	if got, err := w.Waiting(ctx, 0, 10); err != nil || len(got) != 1 || got[0].Number != 2 {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestNewRefusesBadConfig(t *testing.T) {
	good := newWorld(t).cfg
	with := func(f func(c *registrar.Config)) registrar.Config { c := good; f(&c); return c }
	for name, c := range map[string]registrar.Config{
		"zero value": {}, "no key": with(func(c *registrar.Config) { c.Key = nil }), "short HMAC key": with(func(c *registrar.Config) { c.HMACKey = c.HMACKey[:31] }),
		"no store": with(func(c *registrar.Config) { c.Store = nil }), "no chain id": with(func(c *registrar.Config) { c.ChainID = 0 }),
		"no registry": with(func(c *registrar.Config) { c.Registry = common.Address{} }), "negative lifetime": with(func(c *registrar.Config) { c.AdmissionTTL = -1 }),
	} {
		if _, err := registrar.New(c); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}

func TestKeysNeverPrint(t *testing.T) {
	w := newWorld(t)
	var out strings.Builder
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x"} {
		fmt.Fprintf(&out, verb+verb+verb, w.cfg, &w.cfg, w.Registrar)
	}
	slog.New(slog.NewJSONHandler(&out, nil)).Info("x", "cfg", w.cfg, "registrar", w.Registrar)
	if b, err := json.Marshal(w.cfg); err == nil {
		t.Errorf("a configuration becomes JSON: %s", b)
	}
	for _, s := range []string{string(w.cfg.HMACKey), hex.EncodeToString(w.cfg.HMACKey), fmt.Sprint(w.cfg.HMACKey), hex.EncodeToString(crypto.FromECDSA(w.cfg.Key))} {
		if strings.Contains(out.String(), s) {
			t.Errorf("%q is printed", s)
		}
	}
}

func TestStoreHoldsNoSecrets(t *testing.T) {
	w, ctx := newWorld(t), t.Context()
	o, h := opening(t, "alice")
	handle := [32]byte{9, 8, 7, 6, 5, 4, 3, 2, 1}
	if err := w.Register(ctx, h, 1, 0, 2, handle); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Open(ctx, o); err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(w.store.records)
	if err != nil {
		t.Fatal(err)
	}
	c := o.Commitment.Bytes()
	for name, secret := range map[string][32]byte{"handle": handle, "commitment": c, "salt": o.Salt, "challenge": o.Challenge} {
		j, _ := json.Marshal(secret)
		if strings.Contains(string(b), strings.Trim(string(j), "[]")) {
			t.Errorf("the store holds the %s", name)
		}
	}
}

func TestCodes(t *testing.T) {
	seen := map[string]bool{}
	for _, err := range []error{semaphore.ErrPossession, registrar.ErrUnknownSession, registrar.ErrNumberTaken, registrar.ErrKind, registrar.ErrExpired, registrar.ErrForeign,
		registrar.ErrBatchMismatch, registrar.ErrHandleMismatch, errors.New("x")} {
		code := registrar.CodeOf(fmt.Errorf("wrapped: %w", err))
		if seen[code] || code == "" {
			t.Errorf("code %q comes twice", code)
		}
		seen[code] = true
	}
}
