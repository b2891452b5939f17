package ledgerdb_test

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sync"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"unum/distribution"
	"unum/distribution/ledgerdb"
	"unum/internal/needs"
	"unum/internal/sqldb"
	"unum/semaphore"
)

func TestSQLite(t *testing.T) {
	storeSuite(t, func(t *testing.T) distribution.Store {
		return open(t, "sqlite:"+filepath.Join(t.TempDir(), "ledger.db"))
	})
}

func TestPostgres(t *testing.T) {
	needs.Postgres(t)
	storeSuite(t, func(t *testing.T) distribution.Store { return open(t, needs.Postgres(t)) })
}

func open(t *testing.T, dsn string) *ledgerdb.Store {
	t.Helper()
	s, err := ledgerdb.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := s.Ping(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

func diff[T any](want, got T) string {
	return cmp.Diff(want, got, cmp.Comparer(func(a, b semaphore.Field) bool { return a == b }), cmp.Comparer(func(a, b semaphore.Proof) bool { return a == b }))
}

func intent(t *testing.T, n uint64) distribution.Intent {
	t.Helper()
	_, _, g1, g2 := bn254.Generators()
	proof, err := semaphore.ProofFromPoints(g1, g2, g1)
	if err != nil {
		t.Fatal(err)
	}
	in := distribution.Intent{
		Claim: distribution.Claim{
			Programme: [32]byte{1}, Epoch: 3, RootSeq: 4, Nullifier: semaphore.Nullifier{Field: semaphore.FieldFromUint64(n)}, Recipient: common.Address{byte(n)},
			Deadline: math.MaxUint64, Proof: proof,
		},
		Fee: *uint256.NewInt(2), Block: 9, State: distribution.Accepted,
	}
	in.MaxFee.SetAllOne()
	return in
}

func payout(in distribution.Intent, block uint64) distribution.Payout {
	return distribution.Payout{
		Key: in.Key(), Recipient: in.Recipient, Amount: *uint256.NewInt(100), Fee: in.Fee, TxHash: [32]byte{byte(block)}, Block: block, Time: 1700000000, Relayed: true,
	}
}

func posting(in distribution.Intent, from, to distribution.Account, amount uint64) []distribution.Posting {
	return []distribution.Posting{{Key: in.Key(), From: from, To: to, Amount: *uint256.NewInt(amount)}}
}

// storeSuite is what every distribution.Store must do.
func storeSuite(t *testing.T, open func(*testing.T) distribution.Store) {
	must := func(t *testing.T, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	ledger := func(t *testing.T, s distribution.Store) []distribution.Posting {
		t.Helper()
		ps, err := s.Postings(t.Context(), 1, 1000)
		must(t, err)
		var prev [32]byte
		for i, p := range ps {
			if p.Seq != uint64(i)+1 || p.Link(prev) != p.Hash {
				t.Fatalf("posting %d does not follow on the one before", i)
			}
			prev = p.Hash
		}
		return ps
	}

	t.Run("life of a claim", func(t *testing.T) {
		s, ctx := open(t), t.Context()
		in := intent(t, 7)
		if _, ok, err := s.Intent(ctx, in.Key()); err != nil || ok {
			t.Fatal(ok, err)
		}
		now, started, err := s.Begin(ctx, in, posting(in, distribution.Treasury, distribution.InFlight, 100))
		must(t, err)
		if d := diff(in, now); d != "" || !started {
			t.Fatal(started, d)
		}
		got, ok, err := s.Intent(ctx, in.Key())
		must(t, err)
		if d := diff(in, got); d != "" || !ok {
			t.Fatal(ok, d)
		}
		other := in
		other.Recipient = common.Address{0xff}
		now, started, err = s.Begin(ctx, other, posting(in, distribution.Treasury, distribution.InFlight, 100))
		must(t, err)
		if d := diff(in, now); d != "" || started {
			t.Fatal("a second claim of the key", started, d)
		}
		if open, err := s.Accepted(ctx); err != nil || diff([]distribution.Intent{in}, open) != "" {
			t.Fatal(open, err)
		}

		for _, attempt := range []uint32{1, 7} { // another attempt than this
			if done, err := s.Fail(ctx, in.Key(), attempt, "x", nil); err != nil || done {
				t.Fatal(done, err)
			}
		}
		done, err := s.Fail(ctx, in.Key(), 0, "budget_exhausted", posting(in, distribution.InFlight, distribution.Treasury, 100))
		must(t, err)
		if !done {
			t.Fatal("not failed")
		}
		got, _, err = s.Intent(ctx, in.Key())
		must(t, err)
		if got.State != distribution.Failed || got.Code != "budget_exhausted" || !got.Proof.IsZero() {
			t.Fatalf("%+v", got)
		}
		if done, err := s.Fail(ctx, in.Key(), 0, "again", nil); err != nil || done {
			t.Fatal(done, err)
		}
		now, started, err = s.Begin(ctx, other, posting(in, distribution.Treasury, distribution.InFlight, 100)) // a failed key is free
		must(t, err)
		if !started || now.Attempt != 1 || now.Recipient != other.Recipient || now.State != distribution.Accepted {
			t.Fatalf("%v %+v", started, now)
		}

		p := payout(other, 12)
		if done, err := s.Settle(ctx, "", p, nil); err != nil || done {
			t.Fatal("an accepted claim was settled as if nobody had it", done, err)
		}
		done, err = s.Settle(ctx, distribution.Accepted, p, posting(in, distribution.InFlight, distribution.People, 98))
		must(t, err)
		if !done {
			t.Fatal("not settled")
		}
		for _, was := range []distribution.IntentState{"", distribution.Accepted} {
			if done, err := s.Settle(ctx, was, p, posting(in, distribution.InFlight, distribution.People, 98)); err != nil || done {
				t.Fatal("settled twice", done, err)
			}
		}
		got, _, err = s.Intent(ctx, in.Key())
		must(t, err)
		if got.State != distribution.Paid || got.Payout != p || !got.Proof.IsZero() || got.Recipient != other.Recipient || got.Deadline != other.Deadline {
			t.Fatalf("%+v", got)
		}
		if now, started, err := s.Begin(ctx, in, nil); err != nil || started || now.State != distribution.Paid {
			t.Fatal(now, started, err)
		}
		if open, err := s.Accepted(ctx); err != nil || len(open) != 0 {
			t.Fatal(open, err)
		}
		if ps := ledger(t, s); len(ps) != 4 {
			t.Fatalf("%d postings, want 4: those of what changed nothing must not be written", len(ps))
		}
	})

	t.Run("paid by others", func(t *testing.T) {
		s, ctx := open(t), t.Context()
		a, b := intent(t, 1), intent(t, 2)
		pa, pb := payout(a, 5), payout(b, 8)
		pa.Relayed = false
		if done, err := s.Settle(ctx, distribution.Accepted, pa, nil); err != nil || done {
			t.Fatal("settled a claim that nobody accepted", done, err)
		}
		if done, err := s.Settle(ctx, "", pa, posting(a, distribution.Treasury, distribution.People, 98)); err != nil || !done {
			t.Fatal(done, err)
		}
		if _, started, err := s.Begin(ctx, b, nil); err != nil || !started {
			t.Fatal(started, err)
		}
		if done, err := s.Fail(ctx, b.Key(), 0, "x", nil); err != nil || !done {
			t.Fatal(done, err)
		}
		if done, err := s.Settle(ctx, "", pb, nil); err != nil || !done { // failed here, paid elsewhere
			t.Fatal(done, err)
		}
		recent, err := s.Recent(ctx, a.Programme, 10)
		must(t, err)
		if !slices.Equal(recent, []distribution.Payout{pb, pa}) {
			t.Fatalf("%+v", recent)
		}
		if recent, err := s.Recent(ctx, a.Programme, 1); err != nil || len(recent) != 1 {
			t.Fatal(recent, err)
		}
		if all, err := s.Payouts(ctx, a.Programme); err != nil || !slices.Equal(all, []distribution.Payout{pa, pb}) {
			t.Fatal(all, err)
		}
		if none, err := s.Payouts(ctx, [32]byte{2}); err != nil || len(none) != 0 {
			t.Fatal(none, err)
		}
	})

	t.Run("cursor", func(t *testing.T) {
		s, ctx := open(t), t.Context()
		for _, want := range []uint64{0, 5, 900} {
			if want > 0 {
				must(t, s.SetCursor(ctx, [32]byte{1}, want))
			}
			if got, err := s.Cursor(ctx, [32]byte{1}); err != nil || got != want {
				t.Fatal(got, err)
			}
		}
		if got, err := s.Cursor(ctx, [32]byte{2}); err != nil || got != 0 {
			t.Fatal(got, err)
		}
	})

	t.Run("concurrent", func(t *testing.T) {
		s := open(t)
		var wg sync.WaitGroup
		var mu sync.Mutex
		started := map[semaphore.Nullifier]int{}
		for i := range 24 {
			in := intent(t, uint64(i%4))
			wg.Go(func() {
				_, ok, err := s.Begin(context.Background(), in, posting(in, distribution.Treasury, distribution.InFlight, 1))
				if err != nil {
					t.Error(err)
				}
				if ok {
					mu.Lock()
					defer mu.Unlock()
					started[in.Nullifier]++
				}
			})
		}
		wg.Wait()
		for n, times := range started {
			if times != 1 {
				t.Errorf("%v started %d times", n, times)
			}
		}
		if ps := ledger(t, s); len(started) != 4 || len(ps) != 4 {
			t.Fatalf("%d keys started, %d postings", len(started), len(ps))
		}
		if ps, err := s.Postings(t.Context(), 3, 1); err != nil || len(ps) != 1 || ps[0].Seq != 3 {
			t.Fatal(ps, err)
		}
	})
}

// A change of the ledger by other hands shows as a broken chain of hashes.
func TestTamperingShows(t *testing.T) {
	ctx := t.Context()
	dsn := "sqlite:" + filepath.Join(t.TempDir(), "ledger.db")
	s := open(t, dsn)
	for n := uint64(1); n <= 3; n++ {
		in := intent(t, n)
		if _, _, err := s.Begin(ctx, in, posting(in, distribution.Treasury, distribution.InFlight, 100)); err != nil {
			t.Fatal(err)
		}
	}
	db, err := sqldb.Open(ctx, dsn, os.DirFS("migrations"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	more := uint256.NewInt(101).Bytes32()
	if _, err := db.Exec(ctx, `UPDATE postings SET amount = ? WHERE seq = 2`, more[:]); err != nil {
		t.Fatal(err)
	}
	ps, err := s.Postings(ctx, 1, 10)
	if err != nil {
		t.Fatal(err)
	}
	if ps[0].Link([32]byte{}) != ps[0].Hash || ps[1].Link(ps[0].Hash) == ps[1].Hash {
		t.Error("the change does not show")
	}
	if _, err := db.Exec(ctx, `INSERT INTO postings (seq, programme, epoch, nullifier, from_account, to_account, amount, hash) VALUES (9, ?, 0, ?, 'paid', 'paid', ?, ?)`,
		more[:], more[:], more[:], more[:]); err == nil {
		t.Error("a posting from an account to itself was taken")
	}
}

// No statement of this package changes or removes a posting.
func TestPostingsAreOnlyInserted(t *testing.T) {
	src, err := os.ReadFile("ledgerdb.go")
	if err != nil {
		t.Fatal(err)
	}
	uses := regexp.MustCompile(`(?i)(insert into|update|delete from|from|replace into)\s+postings`).FindAllStringSubmatch(string(src), -1)
	if len(uses) == 0 {
		t.Fatal("found no use of the table at all")
	}
	for _, u := range uses {
		if v := u[1]; v != "INSERT INTO" && v != "FROM" {
			t.Errorf("%s postings", v)
		}
	}
}
