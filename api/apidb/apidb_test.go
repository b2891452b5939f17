package apidb_test

import (
	"errors"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"

	"unum/api"
	"unum/api/apidb"
	"unum/api/wire"
	"unum/internal/needs"
	"unum/semaphore"
	"unum/semaphore/registrar"
	"unum/semaphore/registrar/registrartest"
)

// engines runs a test on both engines; dsn gives the data source name of a fresh database.
func engines(t *testing.T, run func(t *testing.T, dsn func(t *testing.T) string)) {
	t.Run("sqlite", func(t *testing.T) {
		run(t, func(t *testing.T) string { return "sqlite:" + filepath.Join(t.TempDir(), "api.db") })
	})
	t.Run("postgres", func(t *testing.T) {
		needs.Postgres(t) // skips here, and not in each subtest, where there is none
		run(t, func(t *testing.T) string { return needs.Postgres(t) })
	})
}

func open(t *testing.T, dsn string) *apidb.Store {
	t.Helper()
	s, err := apidb.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestStore(t *testing.T) {
	engines(t, func(t *testing.T, dsn func(t *testing.T) string) {
		for name, f := range map[string]func(*testing.T, *apidb.Store, *apidb.Store){
			"sessions": sessions, "parties": parties, "actions": actions, "use": use, "races": races, "prune": prune,
		} {
			t.Run(name, func(t *testing.T) {
				d := dsn(t)
				f(t, open(t, d), open(t, d)) // the second is another process
			})
		}
	})
}

func h(b byte) (out [32]byte) {
	for i := range out {
		out[i] = b
	}
	return out
}

func is(t *testing.T, err, want error) {
	t.Helper()
	if !errors.Is(err, want) || (want == nil && err != nil) {
		t.Fatalf("%v, want %v", err, want)
	}
}

func sessions(t *testing.T, s, other *apidb.Store) {
	ctx := t.Context()
	a, b := api.Session{TicketHash: h(1), Challenge: h(2), Expires: 1 << 40}, api.Session{TicketHash: h(3), Challenge: h(4), Expires: 5}
	is(t, s.CreateSession(ctx, a), nil)
	is(t, s.CreateSession(ctx, b), nil)
	is(t, s.CreateSession(ctx, a), api.ErrConflict)
	_, err := s.Session(ctx, h(9))
	is(t, err, api.ErrNotFound)
	is(t, s.BindSession(ctx, h(9), h(7)), api.ErrNotFound)
	is(t, s.BindSession(ctx, a.TicketHash, h(7)), nil)
	is(t, other.BindSession(ctx, a.TicketHash, h(7)), nil)
	is(t, s.BindSession(ctx, a.TicketHash, h(8)), api.ErrConflict)
	is(t, s.BindSession(ctx, b.TicketHash, h(7)), api.ErrConflict)
	is(t, s.MarkDrawn(ctx, a.TicketHash), nil)
	is(t, s.MarkDrawn(ctx, a.TicketHash), nil)
	a.Bound, a.Digest, a.Drawn = true, h(7), true
	got, err := other.Session(ctx, a.TicketHash)
	is(t, err, nil)
	if d := cmp.Diff(a, got); d != "" {
		t.Error(d)
	}
	is(t, s.CloseSession(ctx, h(7), wire.StateFinal, ""), nil)
	is(t, s.CloseSession(ctx, h(7), wire.StateRejected, "x"), nil) // an unknown digest by now
	a.Digest, a.Closed = [32]byte{}, wire.StateFinal
	got, err = other.Session(ctx, a.TicketHash)
	is(t, err, nil)
	if d := cmp.Diff(a, got); d != "" {
		t.Error(d)
	}
	is(t, s.BindSession(ctx, a.TicketHash, h(7)), api.ErrConflict)
}

func parties(t *testing.T, s, other *apidb.Store) {
	ctx := t.Context()
	p := api.Party{Env: semaphore.EnvTest, ID: "shop", Name: "A shop", KeyHash: h(1)}
	live := api.Party{Env: semaphore.EnvLive, ID: "shop", Name: "Its live twin", KeyHash: h(2)}
	is(t, s.CreateParty(ctx, p), nil)
	is(t, s.CreateParty(ctx, live), nil)
	is(t, other.CreateParty(ctx, p), api.ErrConflict)
	is(t, s.RotateKey(ctx, semaphore.EnvTest, "none", h(3)), api.ErrNotFound)
	is(t, s.RotateKey(ctx, semaphore.EnvTest, "shop", h(3)), nil)
	p.KeyHash = h(3)
	for _, want := range []api.Party{p, live} {
		got, err := other.Party(ctx, want.Env, "shop")
		is(t, err, nil)
		if d := cmp.Diff(want, got); d != "" {
			t.Error(d)
		}
	}
	_, err := s.Party(ctx, semaphore.EnvTest, "none")
	is(t, err, api.ErrNotFound)
}

func key(action string) api.ActionKey {
	return api.ActionKey{Env: semaphore.EnvTest, RelyingParty: "shop", Action: action, Programme: h(5), Epoch: 1<<53 - 1}
}

func actions(t *testing.T, s, other *apidb.Store) {
	ctx := t.Context()
	a := api.ActionRecord{ActionKey: key("vote"), Policy: semaphore.Policy{EnrolledBefore: 1<<32 - 1, RenewedBefore: 1<<32 - 2, MinAssurance: 255}, Kind: semaphore.ScopeContract,
		ChainID: 1<<64 - 1, Contract: common.HexToAddress("0x00000000000000000000000000000000000000ff"), Scope: scope(1)}
	got, created, err := s.CreateAction(ctx, a)
	is(t, err, nil)
	if !created || got != a {
		t.Fatal(created, got)
	}
	b := a
	b.Policy.MinAssurance = 1
	got, created, err = other.CreateAction(ctx, b) // the policy is no part of the key
	is(t, err, nil)
	if created || got != a {
		t.Fatal(created, got)
	}
	got, err = other.Action(ctx, a.ActionKey)
	is(t, err, nil)
	if got != a {
		t.Fatal(got)
	}
	for _, k := range []api.ActionKey{key("other"), func() api.ActionKey { k := a.ActionKey; k.Env = semaphore.EnvLive; return k }(), func() api.ActionKey { k := a.ActionKey; k.Epoch = 0; return k }()} {
		_, err = s.Action(ctx, k)
		is(t, err, api.ErrNotFound)
	}
}

func scope(v uint64) semaphore.Scope { return semaphore.Scope{Field: semaphore.FieldFromUint64(v)} }
func null(v uint64) semaphore.Nullifier {
	return semaphore.Nullifier{Field: semaphore.FieldFromUint64(v)}
}

func use(t *testing.T, s, other *apidb.Store) {
	ctx := t.Context()
	u := api.Use{ActionKey: key("vote"), Scope: scope(1), Nullifier: null(1), Nonce: h(1), RootSeq: 3, Time: 100, Answer: &api.Answer{Key: "k", Request: h(9), Status: 200, Body: []byte(`{"a":1}`)}}
	is(t, s.Used(ctx, u.Env, u.RelyingParty, u.Nonce, u.Scope, u.Nullifier), nil)
	is(t, s.Consume(ctx, u), nil)
	is(t, other.Consume(ctx, u), api.ErrAnswered)
	is(t, other.Used(ctx, u.Env, u.RelyingParty, u.Nonce, u.Scope, u.Nullifier), api.ErrNonceUsed)
	is(t, other.Used(ctx, u.Env, u.RelyingParty, h(2), u.Scope, u.Nullifier), api.ErrNullifierUsed)
	is(t, other.Used(ctx, u.Env, "bank", u.Nonce, scope(2), u.Nullifier), nil)

	again := u
	again.Answer = &api.Answer{Key: "k2", Request: h(8), Status: 200, Body: []byte("x")}
	is(t, s.Consume(ctx, again), api.ErrNonceUsed)
	again.Nonce = h(2)
	is(t, s.Consume(ctx, again), api.ErrNullifierUsed)
	// Nothing of a refused use is left: neither its answer nor its nonce.
	_, err := s.Answer(ctx, u.Env, u.RelyingParty, "k2")
	is(t, err, api.ErrNotFound)
	is(t, s.Used(ctx, u.Env, u.RelyingParty, h(2), scope(9), null(9)), nil)
	again.Nullifier, again.Answer = null(2), nil
	is(t, s.Consume(ctx, again), nil)

	ans, err := other.Answer(ctx, u.Env, u.RelyingParty, "k")
	is(t, err, nil)
	if d := cmp.Diff(*u.Answer, ans); d != "" {
		t.Error(d)
	}
	_, err = s.Answer(ctx, u.Env, "bank", "k")
	is(t, err, api.ErrNotFound)
	_, err = s.Answer(ctx, semaphore.EnvLive, u.RelyingParty, "k")
	is(t, err, api.ErrNotFound)
	for sc, want := range map[uint64]uint64{1: 2, 2: 0} {
		if n, err := s.Verified(ctx, scope(sc)); err != nil || n != want {
			t.Errorf("scope %d: %d, %v, want %d", sc, n, err, want)
		}
	}
	if n, err := s.VerifiedTotal(ctx, semaphore.EnvTest); err != nil || n != 2 {
		t.Error(n, err)
	}
	if n, err := s.VerifiedTotal(ctx, semaphore.EnvLive); err != nil || n != 0 {
		t.Error(n, err)
	}
	is(t, s.Ping(ctx), nil)
}

// races has two processes use one nullifier at once, many times: exactly one of them may.
func races(t *testing.T, s, other *apidb.Store) {
	for round := range 6 {
		var won, lost atomic.Int64
		var wg sync.WaitGroup
		for i := range 6 {
			st := s
			if i%2 == 1 {
				st = other
			}
			wg.Go(func() {
				u := api.Use{ActionKey: key("vote"), Scope: scope(7), Nullifier: null(uint64(round)), Nonce: h(byte(16*round + i)), Time: 1}
				switch err := st.Consume(t.Context(), u); {
				case err == nil:
					won.Add(1)
				case errors.Is(err, api.ErrNullifierUsed):
					lost.Add(1)
				default:
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if won.Load() != 1 || lost.Load() != 5 {
			t.Fatalf("round %d: %d won, %d lost", round, won.Load(), lost.Load())
		}
	}
}

func prune(t *testing.T, s, _ *apidb.Store) {
	ctx := t.Context()
	for i, expires := range []int64{10, 1000, 10, 10} {
		is(t, s.CreateSession(ctx, api.Session{TicketHash: h(byte(i)), Expires: expires}), nil)
	}
	is(t, s.BindSession(ctx, h(2), h(0xaa)), nil)
	is(t, s.BindSession(ctx, h(3), h(0xbb)), nil)
	is(t, s.CloseSession(ctx, h(0xbb), wire.StateFinal, ""), nil)
	is(t, s.Consume(ctx, api.Use{ActionKey: key("a"), Scope: scope(1), Nullifier: null(1), Nonce: h(1), Time: 10, Answer: &api.Answer{Key: "k", Request: h(1), Status: 200, Body: []byte("{}")}}), nil)
	is(t, s.Prune(ctx, 500, 500), nil)
	for i, want := range []error{api.ErrNotFound, nil, nil, api.ErrNotFound} { // a bound one may have been admitted: it stays longer
		_, err := s.Session(ctx, h(byte(i)))
		is(t, err, want)
	}
	_, err := s.Answer(ctx, semaphore.EnvTest, "shop", "k")
	is(t, err, api.ErrNotFound)
	is(t, s.Used(ctx, semaphore.EnvTest, "shop", h(1), scope(1), null(1)), api.ErrNonceUsed) // what was used stays used
}

func TestRegistrarStore(t *testing.T) {
	engines(t, func(t *testing.T, dsn func(t *testing.T) string) {
		names := map[registrar.Store]string{}
		open := func(t *testing.T, dsn string) registrar.Store {
			s, err := apidb.OpenRegistrar(t.Context(), dsn)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() {
				if err := s.Close(); err != nil {
					t.Error(err)
				}
			})
			names[s] = dsn
			return s
		}
		registrartest.Store(t, func(t *testing.T) registrar.Store { return open(t, dsn(t)) }, func(t *testing.T, s registrar.Store) registrar.Store { return open(t, names[s]) })
	})
}
