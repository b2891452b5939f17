package enrolldb_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"unum/enroll"
	"unum/enroll/enrolldb"
	"unum/enroll/gallery"
	"unum/enroll/station"
	"unum/internal/needs"
)

func TestSQLite(t *testing.T) {
	storeSuite(t, func(t *testing.T) string { return "sqlite:" + filepath.Join(t.TempDir(), "enroll.db") })
}

func TestPostgreSQL(t *testing.T) {
	needs.Postgres(t)
	storeSuite(t, func(t *testing.T) string { return needs.Postgres(t) })
}

// storeSuite is what every engine must pass.
func storeSuite(t *testing.T, dsn func(*testing.T) string) {
	for name, f := range map[string]func(*testing.T, *enrolldb.Store){
		"slab": testSlab, "stations": testStations, "nonces": testNonces, "accept": testAccept, "accept all": testAcceptAll, "unusable": testUnusable,
		"resolve": testResolve, "decide": testDecide, "close": testClose, "lives": testLives, "recovery": testRecovery, "race": testRace,
	} {
		t.Run(name, func(t *testing.T) {
			s, err := enrolldb.Open(ctx, dsn(t))
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() {
				if err := s.Close(); err != nil {
					t.Error(err)
				}
			})
			f(t, s)
		})
	}
	t.Run("reopen", func(t *testing.T) {
		d := dsn(t)
		for i := range 2 {
			s, err := enrolldb.Open(ctx, d)
			if err != nil {
				t.Fatal(err)
			}
			if i == 0 {
				prepare(t, s, 1)
				must(t, s.Accept(ctx, acceptance(1)))
				if _, err := s.Decide(ctx, 1, enroll.Ruling{Outcome: enroll.Admitted, Code: enroll.CodeAdmitted, Handle: [32]byte{9}}); err != nil {
					t.Fatal(err)
				}
			} else if e, err := s.Number(ctx, 1); err != nil || e.Seq != 1 {
				t.Errorf("%+v %v", e, err)
			}
			must(t, s.Ping(ctx))
			must(t, s.Close())
		}
	})
}

var ctx = context.Background()

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantCode(t *testing.T, err error, code string) {
	t.Helper()
	if enroll.CodeOf(err) != code {
		t.Errorf("got %v, want code %s", err, code)
	}
}

func key(i int) enroll.SessionKey { return enroll.KeyOf([32]byte{byte(i)}) }

// prepare registers the station and issues nonce i for session i.
func prepare(t *testing.T, s *enrolldb.Store, i int) {
	t.Helper()
	must(t, s.AddStation(ctx, enroll.Station{Public: station.Public{ID: "s", Key: bytes.Repeat([]byte{1}, 32)}, Registered: 5}))
	must(t, s.AddNonce(ctx, enroll.NonceRow{Hash: [32]byte{byte(i)}, Station: "s", Session: key(i), Issued: int64(i)}, 0, 1000))
}

// acceptance is what is accepted with nonce i.
func acceptance(i int) enroll.Acceptance {
	return enroll.Acceptance{
		NonceHash: [32]byte{byte(i)}, Station: "s", Counter: uint64(i), Session: key(i), Frames: [][32]byte{{byte(i), 1}, {byte(i), 2}},
		Day: 20000, MaxAttempt: 3,
		Entry: &enroll.Entry{
			Seq: uint64(i), Session: key(i), Ref: gallery.Ref{Slot: uint64(i), Generation: 1, Digest: [32]byte{byte(i), 7}},
			SealedSession: []byte("sealed"), Day: 20000,
		},
	}
}

func entries(t *testing.T, s *enrolldb.Store) (out []enroll.Entry) {
	t.Helper()
	must(t, s.Entries(ctx, func(e enroll.Entry) error { out = append(out, e); return nil }))
	return out
}

func testSlab(t *testing.T, s *enrolldb.Store) {
	must(t, s.BindSlab(ctx, [16]byte{1}))
	must(t, s.BindSlab(ctx, [16]byte{1}))
	if err := s.BindSlab(ctx, [16]byte{2}); !errors.Is(err, enroll.ErrOtherSlab) {
		t.Errorf("got %v", err)
	}
}

func testStations(t *testing.T, s *enrolldb.Store) {
	if _, err := s.Station(ctx, "a"); !errors.Is(err, enroll.ErrNotFound) {
		t.Errorf("got %v", err)
	}
	if err := s.RevokeStation(ctx, "a", 1); !errors.Is(err, enroll.ErrNotFound) {
		t.Errorf("got %v", err)
	}
	b := enroll.Station{Public: station.Public{ID: "b", Key: bytes.Repeat([]byte{2}, 32)}, Registered: 10}
	a := enroll.Station{Public: station.Public{ID: "a", Key: bytes.Repeat([]byte{1}, 32)}, Registered: 11}
	for range 2 {
		must(t, s.AddStation(ctx, b))
		must(t, s.AddStation(ctx, a))
	}
	other := a
	other.Key = b.Key
	if err := s.AddStation(ctx, other); !errors.Is(err, enroll.ErrStationExists) {
		t.Errorf("got %v", err)
	}
	must(t, s.RevokeStation(ctx, "a", 12))
	must(t, s.RevokeStation(ctx, "a", 13))
	a.Revoked = 12
	if err := s.AddStation(ctx, a); !errors.Is(err, enroll.ErrStationExists) {
		t.Errorf("a revoked station came back: %v", err)
	}
	got, err := s.Stations(ctx)
	must(t, err)
	if diff := cmp.Diff([]enroll.Station{a, b}, got); diff != "" {
		t.Error(diff)
	}
}

func testNonces(t *testing.T, s *enrolldb.Store) {
	prepare(t, s, 10)
	prepare(t, s, 20)
	n, err := s.Nonce(ctx, [32]byte{10})
	must(t, err)
	if diff := cmp.Diff(enroll.NonceRow{Hash: [32]byte{10}, Station: "s", Session: key(10), Issued: 10}, n); diff != "" {
		t.Error(diff)
	}
	row := enroll.NonceRow{Hash: [32]byte{30}, Station: "s", Session: key(3), Issued: 30}
	wantCode(t, s.AddNonce(ctx, row, 0, 2), enroll.CodeStationRate)
	must(t, s.AddNonce(ctx, row, 10, 2)) // the first has left the window
	if err := s.AddNonce(ctx, row, 0, 100); err == nil {
		t.Error("a nonce was issued twice")
	}
	must(t, s.PruneNonces(ctx, 20))
	if _, err := s.Nonce(ctx, [32]byte{10}); !errors.Is(err, enroll.ErrNotFound) {
		t.Errorf("got %v", err)
	}
	if _, err := s.Nonce(ctx, [32]byte{20}); err != nil {
		t.Error(err)
	}
}

func testAccept(t *testing.T, s *enrolldb.Store) {
	prepare(t, s, 1)
	prepare(t, s, 2)
	prepare(t, s, 3)
	a := acceptance(1)
	must(t, s.Accept(ctx, a))
	want := *a.Entry
	if diff := cmp.Diff([]enroll.Entry{want}, entries(t, s)); diff != "" {
		t.Error(diff)
	}
	n, err := s.Nonce(ctx, a.NonceHash)
	st, err2 := s.Station(ctx, "s")
	sess, err3 := s.Session(ctx, a.Session)
	must(t, errors.Join(err, err2, err3))
	if !n.Used || st.Counter != 1 || !sess.Pending || sess.Attempts != 1 {
		t.Errorf("%+v %+v %+v", n, st, sess)
	}
	// Whatever is refused changes nothing.
	for _, c := range []struct {
		code   string
		change func(*enroll.Acceptance)
	}{
		{station.CodeCounter, func(a *enroll.Acceptance) { a.Counter = 1 }},
		{station.CodeCounter, func(a *enroll.Acceptance) { a.Counter = 1 << 63 }},
		{station.CodeNonceUsed, func(a *enroll.Acceptance) { a.NonceHash, a.Session = [32]byte{1}, key(1) }},
		{station.CodeNonceUnknown, func(a *enroll.Acceptance) { a.NonceHash = [32]byte{99} }},
		{station.CodeNonceUnknown, func(a *enroll.Acceptance) { a.Session = key(3) }},
		{station.CodeReplayedCapture, func(a *enroll.Acceptance) { a.Frames[1] = [32]byte{1, 1} }},
		{station.CodeStationUnknown, func(a *enroll.Acceptance) { a.Station = "t" }},
	} {
		a := acceptance(2)
		c.change(&a)
		wantCode(t, s.Accept(ctx, a), c.code)
	}
	if yes, err := s.SeenFrames(ctx, [][32]byte{{2, 1}, {2, 2}}); err != nil || yes {
		t.Errorf("a refused record left its frames: %v %v", yes, err)
	}
	if yes, err := s.SeenFrames(ctx, [][32]byte{{2, 1}, {1, 2}}); err != nil || !yes {
		t.Errorf("an accepted frame was not seen: %v %v", yes, err)
	}
	busy := acceptance(3)
	busy.Session = key(1)
	must(t, s.AddNonce(ctx, enroll.NonceRow{Hash: [32]byte{4}, Station: "s", Session: key(1), Issued: 4}, 0, 1000))
	busy.NonceHash = [32]byte{4}
	wantCode(t, s.Accept(ctx, busy), enroll.CodeSessionBusy)
	if _, err := s.Decide(ctx, 1, enroll.Ruling{Outcome: enroll.AlreadyEnrolled, Code: enroll.CodeAlreadyEnrolled}); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.Accept(ctx, busy), enroll.CodeSessionDecided)
	must(t, s.RevokeStation(ctx, "s", 9))
	wantCode(t, s.Accept(ctx, acceptance(2)), station.CodeStationUnknown)
	if len(entries(t, s)) != 1 {
		t.Error("a refused record left an entry")
	}
}

// Several in one transaction: each is accepted or refused by what those before it did, the refused ones stand as cancelled and change nothing
// else, and an error of the store accepts nobody.
func testAcceptAll(t *testing.T, s *enrolldb.Store) {
	for i := 1; i <= 5; i++ {
		prepare(t, s, i)
	}
	again := acceptance(3) // the session of 2, in which a capture is pending by then
	again.Session, again.Entry.Session = key(2), key(2)
	must(t, s.AddNonce(ctx, enroll.NonceRow{Hash: [32]byte{77}, Station: "s", Session: key(2), Issued: 1}, 0, 1000))
	again.NonceHash = [32]byte{77}
	late := acceptance(5) // a frame of 1
	late.Frames = [][32]byte{{1, 1}}
	refusals, err := s.AcceptAll(ctx, []enroll.Acceptance{acceptance(1), acceptance(2), again, acceptance(4), late})
	must(t, err)
	for i, want := range []string{"", "", enroll.CodeSessionBusy, "", station.CodeReplayedCapture} {
		if got := enroll.CodeOf(refusals[i]); got != want || want == "" && refusals[i] != nil {
			t.Errorf("%d: %v, want %q", i, refusals[i], want)
		}
	}
	all := entries(t, s)
	if len(all) != 5 {
		t.Fatalf("%d entries", len(all))
	}
	for i, e := range all {
		want := enroll.Pending
		if i == 2 || i == 4 {
			want = enroll.Cancelled
			if e.Session != (enroll.SessionKey{}) || len(e.SealedSession) > 0 {
				t.Errorf("a refused entry leads to its session: %+v", e)
			}
		}
		if e.State != want || e.Seq != uint64(i+1) || e.Ref.Slot != uint64(i+1) {
			t.Errorf("entry %d: %+v", i, e)
		}
	}
	if st, err := s.Station(ctx, "s"); err != nil || st.Counter != 4 {
		t.Errorf("counter %d %v", st.Counter, err)
	}
	if n, err := s.Nonce(ctx, [32]byte{77}); err != nil || n.Used {
		t.Errorf("a refused one used its nonce: %+v %v", n, err)
	}
	if _, err := s.AcceptAll(ctx, []enroll.Acceptance{acceptance(5), acceptance(4)}); err == nil || enroll.CodeOf(err) != "" {
		t.Errorf("a place was given twice: %v", err)
	}
	if _, err := s.AcceptAll(ctx, []enroll.Acceptance{{Station: "s"}}); err == nil {
		t.Error("an acceptance without an entry was taken")
	}
	if n := len(entries(t, s)); n != 5 {
		t.Errorf("%d entries after errors", n)
	}
	if e, found, err := s.Resolve(ctx, *acceptance(2).Entry); err != nil || !found || e.State != enroll.Pending {
		t.Errorf("%+v %v %v", e, found, err)
	}
	if _, found, err := s.Resolve(ctx, enroll.Entry{Seq: 3, Ref: all[2].Ref}); err != nil || found {
		t.Errorf("a refused one is found as accepted: %v %v", found, err)
	}
}

func testUnusable(t *testing.T, s *enrolldb.Store) {
	for i := range 4 {
		prepare(t, s, i+1)
		a := acceptance(i + 1)
		a.Session, a.Entry, a.Unusable = key(7), nil, "no_eye_found"
		must(t, s.AddNonce(ctx, enroll.NonceRow{Hash: [32]byte{byte(100 + i)}, Station: "s", Session: key(7), Issued: 4}, 0, 1000))
		a.NonceHash = [32]byte{byte(100 + i)}
		err := s.Accept(ctx, a)
		if i == 3 {
			wantCode(t, err, enroll.CodeSessionAttempts)
			break
		}
		must(t, err)
		got, err := s.Session(ctx, key(7))
		must(t, err)
		if diff := cmp.Diff(enroll.Session{Attempts: i + 1, Outcome: enroll.Recapture, Code: "no_eye_found"}, got); diff != "" {
			t.Error(diff)
		}
	}
	if n := len(entries(t, s)); n != 0 {
		t.Errorf("%d entries of unusable captures", n)
	}
}

func testResolve(t *testing.T, s *enrolldb.Store) {
	prepare(t, s, 1)
	prepare(t, s, 2)
	must(t, s.Accept(ctx, acceptance(1)))
	e, found, err := s.Resolve(ctx, *acceptance(1).Entry)
	if err != nil || !found || e.Seq != 1 {
		t.Errorf("%+v %v %v", e, found, err)
	}
	wrong := *acceptance(1).Entry
	wrong.Ref.Generation = 5
	if _, _, err := s.Resolve(ctx, wrong); err == nil {
		t.Error("another slot passed for the same entry")
	}
	for range 2 {
		if _, found, err := s.Resolve(ctx, *acceptance(2).Entry); err != nil || found {
			t.Errorf("%v %v", found, err)
		}
	}
	if err := s.Accept(ctx, acceptance(2)); err == nil || enroll.CodeOf(err) != "" {
		t.Errorf("a cancelled place was taken: %v", err)
	}
	if n, err := s.Nonce(ctx, [32]byte{2}); err != nil || n.Used {
		t.Errorf("half of an acceptance was applied: %+v %v", n, err)
	}
	if _, err := s.Decide(ctx, 2, enroll.Ruling{Outcome: enroll.Admitted}); err == nil {
		t.Error("a cancelled entry was decided")
	}
	if es := entries(t, s); len(es) != 2 || es[1].State != enroll.Cancelled || es[1].SealedSession == nil && len(es[1].SealedSession) > 0 {
		t.Errorf("%+v", es)
	}
}

func testDecide(t *testing.T, s *enrolldb.Store) {
	for i := 1; i <= 4; i++ {
		prepare(t, s, i)
		must(t, s.Accept(ctx, acceptance(i)))
	}
	if c, err := s.Counts(ctx); err != nil || c.Pending != 4 || c.Stations != 1 || c.Numbers != 0 {
		t.Errorf("%+v %v", c, err)
	}
	yes := enroll.Ruling{Outcome: enroll.Admitted, Code: enroll.CodeAdmitted, Attributes: 0x102, Handle: [32]byte{42}}
	grey := enroll.Ruling{Outcome: enroll.Recapture, Code: enroll.CodeUncertain, Grey: true}
	e1, err := s.Decide(ctx, 1, yes)
	must(t, err)
	want := *acceptance(1).Entry
	want.State, want.Outcome, want.Code, want.Number, want.Attributes, want.Handle = enroll.Decided, enroll.Admitted, enroll.CodeAdmitted, 1, 0x102, [32]byte{42}
	want.Person = 1
	if diff := cmp.Diff(want, e1); diff != "" {
		t.Error(diff)
	}
	again, err := s.Decide(ctx, 1, grey)
	must(t, err)
	if diff := cmp.Diff(e1, again); diff != "" {
		t.Errorf("decided twice: %s", diff)
	}
	e2, err := s.Decide(ctx, 2, grey)
	must(t, err)
	if e2.Number != 0 || e2.Session != (enroll.SessionKey{}) || len(e2.SealedSession) != 0 || e2.Handle != ([32]byte{}) {
		t.Errorf("an enrollment that came to nothing keeps %+v", e2)
	}
	if got, err := s.Session(ctx, key(2)); err != nil || got != (enroll.Session{Attempts: 1, Greys: 1, Outcome: enroll.Recapture, Code: enroll.CodeUncertain}) {
		t.Errorf("%+v %v", got, err)
	}
	e3, err := s.Decide(ctx, 3, yes)
	must(t, err)
	n, err := s.NextNumber(ctx, 20001)
	must(t, err)
	e4, err := s.Decide(ctx, 4, yes)
	must(t, err)
	if e3.Number != 2 || n != 3 || e4.Number != 4 {
		t.Errorf("numbers are not dense: %d %d %d", e3.Number, n, e4.Number)
	}
	if _, err := s.Decide(ctx, 9, yes); !errors.Is(err, enroll.ErrNotFound) {
		t.Errorf("got %v", err)
	}
	c, err := s.Counts(ctx)
	must(t, err)
	wantCounts := enroll.Counts{Stations: 1, Numbers: 4, Unacked: 3, Live: 3, Decisions: map[enroll.Outcome]int{enroll.Admitted: 3, enroll.Recapture: 1}}
	if diff := cmp.Diff(wantCounts, c); diff != "" {
		t.Error(diff)
	}
}

func testClose(t *testing.T, s *enrolldb.Store) {
	prepare(t, s, 1)
	must(t, s.CloseSession(ctx, key(1))) // knows nothing of it yet, and forgets its nonce
	must(t, s.AddNonce(ctx, enroll.NonceRow{Hash: [32]byte{1}, Station: "s", Session: key(1), Issued: 1}, 0, 10))
	must(t, s.Accept(ctx, acceptance(1)))
	if err := s.CloseSession(ctx, key(1)); !errors.Is(err, enroll.ErrUndelivered) {
		t.Errorf("a pending session was closed: %v", err)
	}
	if _, err := s.Decide(ctx, 1, enroll.Ruling{Outcome: enroll.Admitted, Handle: [32]byte{1}}); err != nil {
		t.Fatal(err)
	}
	if err := s.CloseSession(ctx, key(1)); !errors.Is(err, enroll.ErrUndelivered) {
		t.Errorf("an undelivered session was closed: %v", err)
	}
	un, err := s.Unacked(ctx, 10)
	must(t, err)
	if len(un) != 1 || string(un[0].SealedSession) != "sealed" {
		t.Errorf("%+v", un)
	}
	must(t, s.Ack(ctx, 1))
	must(t, s.Ack(ctx, 1))
	if un, err := s.Unacked(ctx, 10); err != nil || len(un) != 0 {
		t.Errorf("%+v %v", un, err)
	}
	for range 2 {
		must(t, s.CloseSession(ctx, key(1)))
	}
	if _, err := s.Session(ctx, key(1)); !errors.Is(err, enroll.ErrNotFound) {
		t.Errorf("got %v", err)
	}
	e, err := s.Number(ctx, 1)
	must(t, err)
	if e.Session != (enroll.SessionKey{}) || len(e.SealedSession) != 0 || !e.Acked {
		t.Errorf("the number still leads to its session: %+v", e)
	}
}

func testLives(t *testing.T, s *enrolldb.Store) {
	prepare(t, s, 1)
	must(t, s.Accept(ctx, acceptance(1)))
	if _, err := s.Decide(ctx, 1, enroll.Ruling{Outcome: enroll.Admitted, Handle: [32]byte{1}}); err != nil {
		t.Fatal(err)
	}
	for _, life := range []enroll.Life{enroll.Removed, enroll.Voided, enroll.Erasing, enroll.Erased} {
		must(t, s.SetLife(ctx, 1, life))
		if e, err := s.Number(ctx, 1); err != nil || e.Life != life {
			t.Errorf("%+v %v", e, err)
		}
	}
	must(t, s.DropHandle(ctx, 1))
	if e, err := s.Number(ctx, 1); err != nil || e.Handle != ([32]byte{}) {
		t.Errorf("%+v %v", e, err)
	}
	if c, err := s.Counts(ctx); err != nil || c.Live != 0 || c.Erased != 1 {
		t.Errorf("%+v %v", c, err)
	}
	for _, n := range []uint64{0, 2, 1 << 63} {
		_, err := s.Number(ctx, n)
		for _, err := range []error{err, s.SetLife(ctx, n, enroll.Live), s.DropHandle(ctx, n)} {
			if !errors.Is(err, enroll.ErrNotFound) {
				t.Errorf("number %d: got %v", n, err)
			}
		}
	}
}

func testRecovery(t *testing.T, s *enrolldb.Store) {
	must(t, s.SetRecovery(ctx, key(2), true))
	must(t, s.SetRecovery(ctx, key(2), false))
	must(t, s.SetRecovery(ctx, key(2), true))
	if got, err := s.Session(ctx, key(2)); err != nil || got != (enroll.Session{Recovery: true}) {
		t.Errorf("%+v %v", got, err)
	}
	for i := 1; i <= 3; i++ {
		prepare(t, s, i)
		must(t, s.Accept(ctx, acceptance(i)))
	}
	must(t, s.SetRecovery(ctx, key(2), true))
	wantCode(t, s.SetRecovery(ctx, key(2), false), enroll.CodeSessionBegun)
	wantCode(t, s.SetRecovery(ctx, key(1), true), enroll.CodeSessionBegun)

	first, err := s.Decide(ctx, 1, enroll.Ruling{Outcome: enroll.Admitted, Handle: [32]byte{1}})
	must(t, err)
	ruling := enroll.Ruling{Outcome: enroll.Admitted, Handle: [32]byte{2}, Kind: enroll.KindReplace, Person: 1, Replaces: 1}
	second, err := s.Decide(ctx, 2, ruling)
	must(t, err)
	if second.Life != enroll.Waiting || second.Kind != enroll.KindReplace || second.Person != 1 || second.Replaces != 1 || second.Number != 2 {
		t.Errorf("%+v", second)
	}
	if _, err := s.Decide(ctx, 3, enroll.Ruling{Outcome: enroll.Admitted, Handle: [32]byte{3}}); err != nil {
		t.Fatal(err)
	}
	chain, err := s.Person(ctx, 1)
	must(t, err)
	if diff := cmp.Diff([]enroll.Entry{first, second}, chain); diff != "" {
		t.Error(diff)
	}
	for _, p := range []uint64{0, 2, 99, 1 << 63} {
		if got, err := s.Person(ctx, p); err != nil || got != nil {
			t.Errorf("person %d: %+v %v", p, got, err)
		}
	}
	if c, err := s.Counts(ctx); err != nil || c.Live != 2 || c.Waiting != 1 {
		t.Errorf("%+v %v", c, err)
	}
}

// Of many that want the same nonce at once, one gets it; numbers given at once are dense.
func testRace(t *testing.T, s *enrolldb.Store) {
	prepare(t, s, 1)
	var wg sync.WaitGroup
	var mu sync.Mutex
	codes := map[string]int{}
	for i := range 4 {
		wg.Go(func() {
			a := acceptance(1)
			a.Counter = uint64(i + 1)
			a.Entry.Seq, a.Entry.Ref.Slot = uint64(i+1), uint64(i+1)
			err := s.Accept(ctx, a)
			mu.Lock()
			defer mu.Unlock()
			if err != nil && enroll.CodeOf(err) == "" {
				t.Error(err)
			}
			codes[enroll.CodeOf(err)]++
		})
	}
	wg.Wait()
	if codes[""] != 1 {
		t.Errorf("%v", codes)
	}
	seen := map[uint64]bool{}
	for range 6 {
		wg.Go(func() {
			n, err := s.NextNumber(ctx, 1)
			mu.Lock()
			defer mu.Unlock()
			if err != nil || seen[n] || n < 1 || n > 6 {
				t.Errorf("number %d: %v", n, fmt.Sprint(err))
			}
			seen[n] = true
		})
	}
	wg.Wait()
}
