// Package registrartest is the conformance suite of registrar.Store. An adapter's test calls Store once for each engine that it supports.
package registrartest

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"

	"unum/semaphore/registrar"
)

// Store runs the suite. open returns a new, empty store, and reopen, which may be nil, a second handle on the same data, as after a restart or from another
// process.
func Store(t *testing.T, open func(t *testing.T) registrar.Store, reopen func(t *testing.T, s registrar.Store) registrar.Store) {
	if reopen == nil {
		reopen = func(_ *testing.T, s registrar.Store) registrar.Store { return s }
	}
	t.Run("round trip", func(t *testing.T) { roundTrip(t, open(t), reopen) })
	t.Run("conflicts", func(t *testing.T) { conflicts(t, open(t)) })
	t.Run("finalize", func(t *testing.T) { finalize(t, open(t), reopen) })
	t.Run("records", func(t *testing.T) { records(t, open(t)) })
	t.Run("concurrent inserts", func(t *testing.T) { concurrent(t, open(t), reopen) })
	t.Run("extremes", func(t *testing.T) { extremes(t, open(t)) })
}

// record makes a record that differs from every other seed's in every field.
func record(seed byte) registrar.Record {
	fill := func(b byte) (a [32]byte) {
		for i := range a {
			a[i] = b + byte(i)
		}
		return a
	}
	return registrar.Record{
		Digest: fill(seed), Number: uint64(seed) + 1, Kind: seed % 3, Attributes: uint32(seed) + 256, HandleHash: fill(seed + 64), Index: uint64(seed) + 7,
		OldHandleHash: fill(seed + 128), Expiry: uint64(seed) + 1<<33,
	}
}

func mustInsert(t *testing.T, s registrar.Store, r registrar.Record) {
	t.Helper()
	if err := s.Insert(t.Context(), r); err != nil {
		t.Fatalf("Insert: %v", err)
	}
}

func mustHave(t *testing.T, s registrar.Store, want registrar.Record) {
	t.Helper()
	if got, err := s.ByDigest(t.Context(), want.Digest); err != nil || got != want {
		t.Errorf("ByDigest = %+v, %v; want %+v", got, err, want)
	}
	if got, err := s.ByNumber(t.Context(), want.Number); err != nil || got != want {
		t.Errorf("ByNumber = %+v, %v; want %+v", got, err, want)
	}
}

func mustLack(t *testing.T, s registrar.Store, r registrar.Record) {
	t.Helper()
	if got, err := s.ByDigest(t.Context(), r.Digest); !errors.Is(err, registrar.ErrNoRecord) {
		t.Errorf("ByDigest = %+v, %v; want ErrNoRecord", got, err)
	}
	if got, err := s.ByNumber(t.Context(), r.Number); !errors.Is(err, registrar.ErrNoRecord) {
		t.Errorf("ByNumber = %+v, %v; want ErrNoRecord", got, err)
	}
}

func roundTrip(t *testing.T, s registrar.Store, reopen func(*testing.T, registrar.Store) registrar.Store) {
	a, b := record(1), record(2)
	mustLack(t, s, a)
	mustInsert(t, s, a)
	mustInsert(t, s, b)
	for _, s := range []registrar.Store{s, reopen(t, s)} {
		mustHave(t, s, a)
		mustHave(t, s, b)
		mustLack(t, s, record(3))
	}
}

func conflicts(t *testing.T, s registrar.Store) {
	a := record(1)
	mustInsert(t, s, a)
	sameNumber := record(2)
	sameNumber.Number = a.Number
	sameDigest := record(3)
	sameDigest.Digest = a.Digest
	for name, r := range map[string]registrar.Record{"the same record": a, "the same number": sameNumber, "the same digest": sameDigest} {
		if err := s.Insert(t.Context(), r); !errors.Is(err, registrar.ErrConflict) {
			t.Errorf("Insert of %s: %v, want ErrConflict", name, err)
		}
	}
	mustHave(t, s, a)
	// A refused insert leaves nothing of itself behind.
	if _, err := s.ByDigest(t.Context(), sameNumber.Digest); !errors.Is(err, registrar.ErrNoRecord) {
		t.Errorf("a refused record is found by its digest: %v", err)
	}
	if _, err := s.ByNumber(t.Context(), sameDigest.Number); !errors.Is(err, registrar.ErrNoRecord) {
		t.Errorf("a refused record is found by its number: %v", err)
	}
	sameDigest.Digest = record(4).Digest
	mustInsert(t, s, sameDigest)
}

func finalize(t *testing.T, s registrar.Store, reopen func(*testing.T, registrar.Store) registrar.Store) {
	a, b := record(1), record(2)
	if err := s.Finalize(t.Context(), a.Number); !errors.Is(err, registrar.ErrNoRecord) {
		t.Errorf("Finalize of an unused number: %v, want ErrNoRecord", err)
	}
	mustInsert(t, s, a)
	mustInsert(t, s, b)
	for range 2 { // idempotent
		if err := s.Finalize(t.Context(), a.Number); err != nil {
			t.Fatalf("Finalize: %v", err)
		}
		mustLack(t, s, a)
		mustHave(t, s, b)
	}
	for _, s := range []registrar.Store{s, reopen(t, s)} {
		again := record(3)
		again.Number = a.Number
		for _, r := range []registrar.Record{a, again} {
			if err := s.Insert(t.Context(), r); !errors.Is(err, registrar.ErrConflict) {
				t.Errorf("Insert of a finalised number: %v, want ErrConflict", err)
			}
		}
		mustLack(t, s, a)
	}
	// Several finalised numbers don't get in each other's way, and the digest of a finalised record is free of traces.
	if err := s.Finalize(t.Context(), b.Number); err != nil {
		t.Fatalf("Finalize: %v", err)
	}
	fresh := record(5)
	fresh.Digest = a.Digest
	mustInsert(t, s, fresh)
	mustHave(t, s, fresh)
}

func records(t *testing.T, s registrar.Store) {
	want := func(after uint64, limit int, want ...registrar.Record) {
		t.Helper()
		got, err := s.Records(t.Context(), after, limit)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("Records(%d, %d) = %+v, %v; want %+v", after, limit, got, err, want)
		}
	}
	want(0, 10)
	a, b, c := record(1), record(2), record(3)
	for _, r := range []registrar.Record{c, a, b} {
		mustInsert(t, s, r)
	}
	want(0, 10, a, b, c)
	want(0, 2, a, b)
	want(a.Number, 10, b, c)
	want(1<<64-1, 10)
	if err := s.Finalize(t.Context(), b.Number); err != nil {
		t.Fatal(err)
	}
	want(0, 10, a, c)
}

func concurrent(t *testing.T, s registrar.Store, reopen func(*testing.T, registrar.Store) registrar.Store) {
	other := reopen(t, s)
	var won atomic.Int32
	var wg sync.WaitGroup
	errs := make(chan error, 16)
	for i := range 8 {
		r := record(byte(10 + i))
		r.Number = 77
		store := s
		if i%2 == 1 {
			store = other
		}
		wg.Go(func() {
			switch err := store.Insert(t.Context(), r); {
			case err == nil:
				won.Add(1)
			case !errors.Is(err, registrar.ErrConflict):
				errs <- fmt.Errorf("insert %d: %w", i, err)
			}
		})
	}
	wg.Wait()
	close(errs)
	for err := range errs {
		t.Error(err)
	}
	if won.Load() != 1 {
		t.Errorf("%d of 8 inserts of one number won, want 1", won.Load())
	}
	if _, err := s.ByNumber(t.Context(), 77); err != nil {
		t.Error(err)
	}
}

func extremes(t *testing.T, s registrar.Store) {
	a := registrar.Record{Digest: [32]byte{31: 1}, Number: 1<<63 - 1, Kind: 255, Attributes: 1<<32 - 1, Index: 1<<34 - 1, Expiry: 1<<63 - 1}
	for i := range 32 {
		a.HandleHash[i], a.OldHandleHash[i] = 0xff, 0xff
	}
	b := registrar.Record{Digest: [32]byte{0: 0xff}, Number: 1, Expiry: 1}
	mustInsert(t, s, a)
	mustInsert(t, s, b)
	mustHave(t, s, a)
	mustHave(t, s, b)
}
