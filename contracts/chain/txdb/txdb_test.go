package txdb_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/google/go-cmp/cmp"

	"unum/contracts/chain"
	"unum/contracts/chain/txdb"
	"unum/internal/needs"
)

func TestSQLite(t *testing.T) {
	suite(t, func(t *testing.T) string { return "sqlite:" + filepath.Join(t.TempDir(), "tx.db") })
}

func TestPostgreSQL(t *testing.T) { suite(t, func(t *testing.T) string { return needs.Postgres(t) }) }

// suite is what every chain.Journal must do. dsn names a fresh database.
func suite(t *testing.T, dsn func(*testing.T) string) {
	for name, test := range map[string]func(*testing.T, string){
		"life of an intent": lifeOfAnIntent, "leases": leases, "refusals": refusals, "at once": atOnce, "cancelled": cancelled,
	} {
		t.Run(name, func(t *testing.T) { test(t, dsn(t)) })
	}
}

func open(t *testing.T, dsn string) *txdb.Journal {
	t.Helper()
	j, err := txdb.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := j.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := j.Ping(t.Context()); err != nil {
		t.Error(err)
	}
	return j
}

var (
	here   = chain.ChainRef{ID: 1337, Genesis: common.HexToHash("0x01")}
	signer = common.HexToAddress("0xAbCdef0000000000000000000000000000000001")
	now    = time.UnixMilli(1_800_000_000_123)
)

func acquire(t *testing.T, j chain.Journal, who common.Address, holder string) chain.Lease {
	t.Helper()
	l, err := j.Acquire(t.Context(), here, who, holder, now, now.Add(time.Minute))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// attempt makes one that no chain would take, which a journal does not look at.
func attempt(nonce uint64, seq int) chain.Attempt {
	return chain.Attempt{
		Nonce: nonce, Seq: seq, Hash: common.BigToHash(big.NewInt(int64(nonce)*100 + int64(seq))), Raw: []byte{2, byte(nonce), byte(seq)},
		Tip: big.NewInt(int64(seq) + 1), FeeCap: new(big.Int).Lsh(big.NewInt(1), 200), Made: now,
	}
}

func begin(ctx context.Context, j chain.Journal, l chain.Lease, id string, floor uint64) (chain.Record, error) {
	to := common.HexToAddress("0x02")
	r := chain.Record{Intent: chain.Intent{ID: id, To: &to, Data: []byte{1, 2}, Value: big.NewInt(5), GasLimitCap: 9}, Gas: 7, Since: 3}
	return j.Begin(ctx, l, r, floor, func(nonce uint64) (chain.Attempt, error) { return attempt(nonce, 0), nil })
}

func diff(a, b any) string {
	return cmp.Diff(a, b, cmp.Comparer(func(a, b *big.Int) bool { return (a == nil) == (b == nil) && (a == nil || a.Cmp(b) == 0) }))
}

func lifeOfAnIntent(t *testing.T, dsn string) {
	ctx := t.Context()
	j := open(t, dsn)
	if _, err := j.Record(ctx, signer, "a"); !errors.Is(err, chain.ErrNoIntent) {
		t.Fatalf("an unknown intent: %v", err)
	}
	l := acquire(t, j, signer, "p")
	got, err := begin(ctx, j, l, "a", 4)
	if err != nil {
		t.Fatal(err)
	}
	to := common.HexToAddress("0x02")
	want := chain.Record{
		Intent: chain.Intent{ID: "a", To: &to, Data: []byte{1, 2}, Value: big.NewInt(5), GasLimitCap: 9},
		State:  chain.Signed, Nonce: 4, Gas: 7, Since: 3, Attempts: []chain.Attempt{attempt(4, 0)},
	}
	if d := diff(want, got); d != "" {
		t.Error("begun (-want +got):", d)
	}
	if err := j.Attempt(ctx, l, "a", attempt(4, 1)); err != nil {
		t.Fatal(err)
	}
	want.Attempts = append(want.Attempts, attempt(4, 1))

	r := &chain.Receipt{
		ID: "a", TxHash: attempt(4, 1).Hash, Block: 9, BlockHash: common.HexToHash("0x09"), Time: now.UTC().Truncate(time.Second), GasUsed: 6,
		GasPrice: big.NewInt(8), Status: 1, Logs: []*types.Log{{Address: to, Topics: []common.Hash{{1}}, Data: []byte{3}, BlockNumber: 9, TxHash: attempt(4, 1).Hash}},
	}
	steps := []struct {
		state   chain.State
		receipt *chain.Receipt
	}{{chain.Mined, r}, {chain.Signed, nil}, {chain.Mined, r}, {chain.Mined, r}, {chain.Final, r}, {chain.Final, r}}
	for _, s := range steps {
		if err := j.Settle(ctx, l, "a", s.state, s.receipt, "why"); err != nil {
			t.Fatalf("to %s: %v", s.state, err)
		}
		want.State, want.Receipt = s.state, s.receipt
		got, err := j.Record(ctx, signer, "a")
		if d := diff(want, got); err != nil || d != "" {
			t.Errorf("%s: %v (-want +got): %s", s.state, err, d)
		}
		open, err := j.Unfinished(ctx, signer)
		if wantOpen := s.state != chain.Final; err != nil || (len(open) == 1) != wantOpen || wantOpen && diff(want, open[0]) != "" {
			t.Errorf("%s: unfinished %+v, %v", s.state, open, err)
		}
	}

	// A creation, displaced, then at another nonce; what is unfinished comes by nonce.
	creation := chain.Record{Intent: chain.Intent{ID: "b", Data: []byte{9}}}
	sign := func(nonce uint64) (chain.Attempt, error) { return attempt(nonce, 0), nil }
	b, err := j.Begin(ctx, l, creation, 0, sign)
	if err != nil || b.Nonce != 5 || b.Intent.To != nil || b.Intent.Value.Sign() != 0 {
		t.Fatalf("%+v, %v", b, err)
	}
	if _, err := begin(ctx, j, l, "c", 0); err != nil {
		t.Fatal(err)
	}
	if err := j.Settle(ctx, l, "b", chain.Displaced, nil, "nonce used by x"); err != nil {
		t.Fatal(err)
	}
	if b, err = j.Begin(ctx, l, creation, 0, sign); err != nil || b.Nonce != 7 || b.State != chain.Signed || len(b.Attempts) != 1 {
		t.Errorf("begun again: %+v, %v", b, err)
	}
	un, err := j.Unfinished(ctx, signer)
	if err != nil || len(un) != 2 || un[0].Intent.ID != "c" || un[1].Intent.ID != "b" {
		t.Errorf("unfinished: %+v, %v", un, err)
	}
	if c, err := begin(ctx, j, l, "d", 40); err != nil || c.Nonce != 40 {
		t.Errorf("above the floor: %d, %v", c.Nonce, err)
	}
	failed := &chain.Receipt{ID: "c", Status: 0, RevertData: []byte{1}, OutOfGas: true, GasPrice: big.NewInt(1), Time: now.UTC().Truncate(time.Second)}
	for _, s := range []chain.State{chain.Mined, chain.Reverted} {
		if err := j.Settle(ctx, l, "c", s, failed, ""); err != nil {
			t.Fatal(err)
		}
	}

	// Another process finds all of it.
	other := open(t, dsn)
	if got, err := other.Record(ctx, signer, "a"); err != nil || diff(want, got) != "" {
		t.Errorf("another process: %v (-want +got): %s", err, diff(want, got))
	}
	if got, err := other.Record(ctx, signer, "c"); err != nil || got.State != chain.Reverted || diff(failed, got.Receipt) != "" {
		t.Errorf("another process: %+v, %v", got, err)
	}
}

func leases(t *testing.T, dsn string) {
	ctx := t.Context()
	j := open(t, dsn)
	first := acquire(t, j, signer, "a")
	if _, err := j.Acquire(ctx, here, signer, "b", now.Add(30*time.Second), now.Add(time.Hour)); !errors.Is(err, chain.ErrLeaseHeld) {
		t.Errorf("a held lease: %v", err)
	}
	if err := j.Renew(ctx, first, now.Add(2*time.Minute)); err != nil {
		t.Error(err)
	}
	if _, err := j.Acquire(ctx, here, signer, "b", now.Add(90*time.Second), now.Add(time.Hour)); !errors.Is(err, chain.ErrLeaseHeld) {
		t.Errorf("a renewed lease: %v", err)
	}
	if _, err := begin(ctx, j, first, "x", 0); err != nil {
		t.Error(err)
	}
	second, err := j.Acquire(ctx, here, signer, "b", now.Add(3*time.Minute), now.Add(time.Hour))
	if err != nil || second.Token <= first.Token {
		t.Fatalf("a lease that has run out: %+v, %v", second, err)
	}
	third := acquire(t, j, signer, "b") // the same holder, come back
	if third.Token <= second.Token {
		t.Errorf("token went from %d to %d", second.Token, third.Token)
	}
	for _, old := range []chain.Lease{first, second, {Signer: signer}, {Signer: common.Address{9}, Token: third.Token}} {
		_, beginErr := begin(ctx, j, old, "y", 0)
		for what, err := range map[string]error{
			"renew": j.Renew(ctx, old, now), "begin": beginErr, "attempt": j.Attempt(ctx, old, "x", attempt(0, 1)),
			"settle": j.Settle(ctx, old, "x", chain.Displaced, nil, ""),
		} {
			if !errors.Is(err, chain.ErrFenced) {
				t.Errorf("%s with an old lease: %v", what, err)
			}
		}
	}
	if r, err := j.Record(ctx, signer, "x"); err != nil || r.State != chain.Signed || len(r.Attempts) != 1 {
		t.Errorf("an old lease changed something: %+v, %v", r, err)
	}
	for _, c := range []chain.ChainRef{{ID: 1, Genesis: here.Genesis}, {ID: here.ID, Genesis: common.Hash{7}}, {ID: 1 << 63}} {
		if _, err := j.Acquire(ctx, c, signer, "b", now, now); !errors.Is(err, chain.ErrWrongChain) {
			t.Errorf("chain %v: %v", c, err)
		}
	}
	acquire(t, j, common.Address{5}, "c") // another signer is another matter
}

func refusals(t *testing.T, dsn string) {
	ctx := t.Context()
	j := open(t, dsn)
	l := acquire(t, j, signer, "p")
	boom := errors.New("boom")
	if _, err := j.Begin(ctx, l, chain.Record{Intent: chain.Intent{ID: "z", Data: []byte{1}}}, 0, func(uint64) (chain.Attempt, error) { return chain.Attempt{}, boom }); !errors.Is(err, boom) {
		t.Errorf("sign's error: %v", err)
	}
	if _, err := j.Record(ctx, signer, "z"); !errors.Is(err, chain.ErrNoIntent) {
		t.Errorf("something was stored: %v", err)
	}
	if r, err := begin(ctx, j, l, "a", 0); err != nil || r.Nonce != 0 {
		t.Fatalf("the failed one took a nonce: %d, %v", r.Nonce, err)
	}
	if _, err := begin(ctx, j, l, "a", 0); err == nil {
		t.Error("begun twice")
	}
	for name, a := range map[string]chain.Attempt{"another nonce": attempt(1, 1), "a gap": attempt(0, 2), "the same again": attempt(0, 0)} {
		if err := j.Attempt(ctx, l, "a", a); err == nil {
			t.Errorf("attempt with %s", name)
		}
	}
	for _, s := range []chain.State{chain.Final, chain.Reverted, "strange"} {
		if err := j.Settle(ctx, l, "a", s, &chain.Receipt{}, ""); err == nil {
			t.Errorf("from signed to %s", s)
		}
	}
	for _, s := range []chain.State{chain.Mined, chain.Final} {
		if err := j.Settle(ctx, l, "a", s, &chain.Receipt{GasPrice: new(big.Int)}, ""); err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range []chain.State{chain.Signed, chain.Mined, chain.Displaced, chain.Reverted} {
		if err := j.Settle(ctx, l, "a", s, &chain.Receipt{}, ""); err == nil {
			t.Errorf("from final to %s", s)
		}
	}
	if err := j.Attempt(ctx, l, "a", attempt(0, 1)); err == nil {
		t.Error("attempt of what is final")
	}
	if err := j.Settle(ctx, l, "nobody", chain.Mined, &chain.Receipt{}, ""); !errors.Is(err, chain.ErrNoIntent) {
		t.Errorf("settle of nothing: %v", err)
	}
	if _, err := txdb.Open(ctx, "mysql://x"); err == nil {
		t.Error("opened what is no database")
	}
}

// atOnce has several processes give out nonces: no two get the same, none is left out.
func atOnce(t *testing.T, dsn string) {
	j, k := open(t, dsn), open(t, dsn)
	l := acquire(t, j, signer, "p")
	const n = 8
	var wg sync.WaitGroup
	nonces := make([]uint64, n)
	for i := range n {
		wg.Go(func() {
			db := j
			if i%2 == 1 {
				db = k
			}
			r, err := begin(t.Context(), db, l, fmt.Sprint(i), 0)
			if err != nil {
				t.Error(err)
			}
			nonces[i] = r.Nonce
		})
	}
	wg.Wait()
	seen := map[uint64]bool{}
	for _, v := range nonces {
		seen[v] = true
	}
	if len(seen) != n || !seen[0] || !seen[n-1] {
		t.Errorf("nonces %v", nonces)
	}
}

// cancelled has callers give up at every moment of a read or a write: the journal stays usable, and quick.
func cancelled(t *testing.T, dsn string) {
	j := open(t, dsn)
	l := acquire(t, j, signer, "p")
	if _, err := begin(t.Context(), j, l, "a", 0); err != nil {
		t.Fatal(err)
	}
	rounds := 200
	if testing.Short() {
		rounds = 50
	}
	for i := range rounds {
		ctx, cancel := context.WithTimeout(t.Context(), time.Duration(i%50)*100*time.Microsecond)
		var wg sync.WaitGroup
		wg.Go(func() { _, _ = j.Record(ctx, signer, "a") })
		wg.Go(func() { _ = j.Renew(ctx, l, now) })
		wg.Go(func() { _, _ = j.Unfinished(ctx, signer) })
		wg.Wait()
		cancel()
	}
	began := time.Now()
	if err := j.Renew(t.Context(), l, now); err != nil || time.Since(began) > 5*time.Second {
		t.Errorf("a write after many that were given up: %v after %v", err, time.Since(began))
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := j.Record(ended, signer, "a"); !errors.Is(err, context.Canceled) {
		t.Errorf("with a context that has ended: %v", err)
	}
}
