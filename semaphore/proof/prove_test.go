package proof_test

import (
	"context"
	"errors"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"unum/semaphore"
	"unum/semaphore/proof"
	"unum/semaphore/tree"
)

// looks is a context that ends after it was looked at so many times.
type looks struct {
	context.Context
	left, seen atomic.Int64
}

func (l *looks) Err() error {
	l.seen.Add(1)
	if l.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// Wherever a context ends, proving stops there: no result, no goroutine left behind, and the prover serves the next.
func TestProveStops(t *testing.T) {
	p, _ := openMembership(t)
	w := witness(t, appendTo(t, tree.New(), commitments(t, 0, 4)), 2, 2, attributes)
	whole := &looks{Context: t.Context()}
	whole.left.Store(1 << 30)
	if _, err := p.Prove(whole, w); err != nil {
		t.Fatal(err)
	}
	total := whole.seen.Load()
	if total < 12 { // three phases, six transforms, five products
		t.Errorf("proving looks at its context %d times", total)
	}
	before := runtime.NumGoroutine()
	for n := int64(0); n < total-1; n += 4 {
		ctx := &looks{Context: t.Context()}
		ctx.left.Store(n)
		m, err := p.Prove(ctx, w)
		if !errors.Is(err, context.Canceled) || !m.Proof.IsZero() {
			t.Fatalf("ended at look %d of %d: %v", n, total, err)
		}
		if seen := ctx.seen.Load(); seen > n+1+int64(runtime.GOMAXPROCS(0))+1 { // each worker once, and who reports it
			t.Errorf("ended at look %d, looked %d times", n, seen)
		}
	}
	for deadline := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before; time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
		}
	}

	ctx, cancel := context.WithTimeout(t.Context(), time.Nanosecond)
	defer cancel()
	if _, err := p.Prove(ctx, w); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("past its deadline: %v", err)
	}
	a := openAppend(t)
	batch, _, err := proof.NewAppendWitness(tree.New(), day, attributes, commitments(t, 0, 3))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Prove(ctx, batch); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("append past its deadline: %v", err)
	}
	begin := time.Now()
	if _, err := a.Prove(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	took := time.Since(begin)
	soon, cancel := context.WithTimeout(t.Context(), took/3)
	defer cancel()
	if _, err := a.Prove(soon, batch); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("append that ends on its way, after %v of %v: %v", took/3, took, err)
	}
}

// A person's proof is made new each time and tells nothing; a batch, of which all is public, has one.
func TestProofsAreBlinded(t *testing.T) {
	p, v := openMembership(t)
	w := witness(t, appendTo(t, tree.New(), commitments(t, 0, 4)), 2, 2, attributes)
	var two [2]semaphore.MembershipProof
	for i := range two {
		var err error
		if two[i], err = p.Prove(t.Context(), w); err != nil {
			t.Fatal(err)
		}
		if err := v.Verify(two[i]); err != nil {
			t.Fatal(err)
		}
	}
	a, b := two[0].Proof.Bytes(), two[1].Proof.Bytes()
	for _, part := range []struct {
		name     string
		from, to int
	}{{"A", 0, 64}, {"B", 64, 192}, {"C", 192, 256}} {
		if string(a[part.from:part.to]) == string(b[part.from:part.to]) {
			t.Errorf("two proofs of one witness have the same %s", part.name)
		}
	}

	appender := openAppend(t)
	batch, _, err := proof.NewAppendWitness(tree.New(), day, attributes, commitments(t, 0, 3))
	if err != nil {
		t.Fatal(err)
	}
	first, err := appender.Prove(t.Context(), batch)
	if err != nil {
		t.Fatal(err)
	}
	again, err := appender.Prove(t.Context(), batch)
	if err != nil {
		t.Fatal(err)
	}
	if first != again {
		t.Error("two proofs of one batch differ")
	}
}
