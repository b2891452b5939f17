package sequencer_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"unum/semaphore"
	"unum/semaphore/sequencer"
)

func numbersOf(as []semaphore.SignedAdmission) (out []uint64) {
	for _, a := range as {
		out = append(out, a.Number)
	}
	return out
}

// forcedQueue is the registry's queue beside fakeChain. Lodged numbers ascend, so that a forced append looks like a batch of its own.
type forcedQueue struct {
	w   *world
	err error
}

func (q *forcedQueue) Due(_ context.Context, most int) (sequencer.ForcedRun, error) {
	q.w.chain.mu.Lock()
	defer q.w.chain.mu.Unlock()
	var run sequencer.ForcedRun
	for _, a := range q.w.chain.overdue {
		if len(run.Commitments) == most || len(run.Commitments) > 0 && a.Attributes != run.Attributes {
			break
		}
		run.Attributes = a.Attributes
		run.Commitments = append(run.Commitments, a.Commitment)
	}
	return run, q.err
}

func (q *forcedQueue) Append(ctx context.Context, id string, c sequencer.ForcedCall) error {
	q.w.chain.mu.Lock()
	taken := slices.Clone(q.w.chain.overdue[:c.Count])
	q.w.chain.mu.Unlock()
	b := semaphore.BatchData{}
	var plain []semaphore.Admission
	for _, a := range taken {
		plain = append(plain, a.Admission)
	}
	b, err := semaphore.NewAppendBatch(c.Day, plain)
	if err != nil {
		return err
	}
	call := sequencer.Call{
		Start: c.Start, Pre: c.Pre, Post: c.Post, Day: c.Day, Attributes: plain[0].Attributes, Numbers: numbersOf(taken), HandleRoot: b.Batch.HandleRoot,
		Items: b.Items, Proof: c.Proof, Size: c.Size,
	}
	if call.Signature, err = semaphore.SignDigest(q.w.key, b.Batch.Digest(chainID, registry)); err != nil {
		return err
	}
	if err := q.w.chain.Send(ctx, id, call); err != nil {
		return err
	}
	q.w.chain.mu.Lock()
	defer q.w.chain.mu.Unlock()
	q.w.chain.overdue = q.w.chain.overdue[c.Count:]
	return nil
}

// Admissions that were lodged on chain, and left there past their time, hold up everything until the sequencer has appended them itself.
func TestForcedQueue(t *testing.T) {
	w := newWorld(t, sequencer.NewMemory())
	q := &forcedQueue{w: w}
	s := w.sequencer(func(c *sequencer.Config) { c.Forced = q })
	ctx := t.Context()
	must(t, s.Start(ctx))
	first := submit(t, w, s, 2)
	must(t, run(ctx, s))

	// Two strangers to this queue, one whose admission waits here too, and one of another assurance.
	var lodged []semaphore.SignedAdmission
	for n := uint64(20); n < 23; n++ {
		lodged = append(lodged, w.admission(n))
	}
	lodged = append(lodged, w.admission(30, func(a *semaphore.Admission) { a.Attributes = 1 }))
	must(t, s.Submit(ctx, lodged[2]))
	mine := w.admission(40)
	must(t, s.Submit(ctx, mine))
	w.chain.mu.Lock()
	w.chain.overdue = slices.Clone(lodged)
	w.chain.mu.Unlock()

	away := errors.New("away")
	q.err = away
	if _, err := s.Step(ctx); !errors.Is(err, away) {
		t.Fatalf("nobody heard that the queue can't be read: %v", err)
	}
	q.err = nil
	must(t, run(ctx, s))
	if len(w.chain.overdue) != 0 {
		t.Fatalf("%d still wait", len(w.chain.overdue))
	}
	w.check(s, append(slices.Clone(first), lodged[2], mine)...)
	for _, a := range lodged {
		if w.chain.appended()[a.Commitment] != 1 {
			t.Errorf("number %d is on chain %d times", a.Number, w.chain.appended()[a.Commitment])
		}
	}
	if st := s.Stats(); st.Foreign != 2 {
		t.Errorf("%d forced appends, want one for each assurance", st.Foreign)
	}
}
