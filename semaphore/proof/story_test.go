package proof_test

import (
	"errors"
	"fmt"
	"testing"

	"unum/semaphore"
	"unum/semaphore/proof"
	"unum/semaphore/tree"
)

func person(tb testing.TB, i int) *semaphore.Identity {
	tb.Helper()
	id, err := semaphore.IdentityFromPrivateKey(fmt.Appendf(nil, "person %d", i))
	if err != nil {
		tb.Fatal(err)
	}
	return id
}

func commitments(tb testing.TB, from, to int) []semaphore.IdentityCommitment {
	tb.Helper()
	var out []semaphore.IdentityCommitment
	for i := from; i < to; i++ {
		out = append(out, person(tb, i).Commitment())
	}
	return out
}

const (
	day        = 20_500
	attributes = semaphore.AssuranceBothEyes
)

func appendTo(tb testing.TB, t tree.Tree, cs []semaphore.IdentityCommitment) tree.Tree {
	tb.Helper()
	_, after, err := proof.NewAppendWitness(t, day, attributes, cs)
	if err != nil {
		tb.Fatal(err)
	}
	return after
}

// witness is a good one for the leaf at an index.
func witness(tb testing.TB, t tree.Tree, who, index int, a semaphore.Attributes) proof.MembershipWitness {
	tb.Helper()
	path, err := t.Path(uint64(index))
	if err != nil {
		tb.Fatal(err)
	}
	return proof.MembershipWitness{
		Identity:   person(tb, who),
		Day:        day,
		Attributes: a,
		Path:       path,
		Root:       t.Root(),
		Scope:      semaphore.Scope{Field: semaphore.FieldFromUint64(77)},
		Signal:     semaphore.Signal{Field: semaphore.FieldFromUint64(99)},
		Policy:     semaphore.Policy{EnrolledBefore: day + 1, RenewedBefore: day, MinAssurance: 2},
	}
}

// The life of a tree as the network lives it: batches, a replacement and a removal, each proved, and people proving membership in between.
func TestStory(t *testing.T) {
	appender, updater := openAppend(t), openUpdate(t)
	prover, verifier := openMembership(t)
	ctx := t.Context()

	var state tree.Tree
	for _, batch := range [][2]int{{0, 10}, {10, 13}, {13, 14}} {
		w, after, err := proof.NewAppendWitness(state, day, attributes, commitments(t, batch[0], batch[1]))
		if err != nil {
			t.Fatal(err)
		}
		p, err := appender.Prove(ctx, w)
		if err != nil {
			t.Fatalf("append %v: %v", batch, err)
		}
		if err := appender.Verify(w, p); err != nil {
			t.Fatalf("append %v: %v", batch, err)
		}
		other := w
		other.Day++
		if err := appender.Verify(other, p); !errors.Is(err, proof.ErrInvalid) {
			t.Fatalf("append of another day: %v", err)
		}
		state = after
	}

	m, err := prover.Prove(ctx, witness(t, state, 11, 11, attributes))
	if err != nil {
		t.Fatal(err)
	}
	if err := verifier.Verify(m); err != nil {
		t.Fatal(err)
	}

	// Person 11 recovers with a new key, person 3 leaves.
	w, after, err := proof.NewUpdateWitness(state, 5, day+1, []semaphore.UpdateItem{
		{Index: 3, Kind: semaphore.KindRemove},
		{Index: 11, Kind: semaphore.KindReplace, Attributes: attributes | semaphore.AttrRenewed, Commitment: person(t, 100).Commitment()},
	})
	if err != nil {
		t.Fatal(err)
	}
	p, err := updater.Prove(ctx, w)
	if err != nil {
		t.Fatal(err)
	}
	if err := updater.Verify(w, p); err != nil {
		t.Fatal(err)
	}
	other := w
	other.UpdateSeq++
	if err := updater.Verify(other, p); !errors.Is(err, proof.ErrInvalid) {
		t.Fatalf("update under another sequence number: %v", err)
	}
	state = after

	if _, err := prover.Prove(ctx, witness(t, state, 11, 11, attributes)); !errors.Is(err, proof.ErrNotMember) {
		t.Fatalf("old key after a replacement: %v", err)
	}
	renewed := witness(t, state, 100, 11, attributes|semaphore.AttrRenewed)
	renewed.Day = day + 1
	if _, err := prover.Prove(ctx, renewed); !errors.Is(err, proof.ErrPolicyUnmet) {
		t.Fatalf("renewed leaf in an older scope: %v", err)
	}
	renewed.Policy = semaphore.Policy{EnrolledBefore: semaphore.OpenDay, RenewedBefore: day + 2, MinAssurance: 1}
	if m, err = prover.Prove(ctx, renewed); err != nil {
		t.Fatal(err)
	}
	if err := verifier.Verify(m); err != nil {
		t.Fatal(err)
	}
}
