package sequencer

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"unum/semaphore"
)

// ForcedQueue is the registry's permissionless queue: admissions that were lodged on chain, past this sequencer. While its head is overdue the registry
// takes nothing else, so the sequencer empties it as anybody could. Its methods may be called concurrently.
type ForcedQueue interface {
	// Due gives what the next forced append must take, at most so many; no commitments when the queue's head is not overdue.
	Due(ctx context.Context, most int) (ForcedRun, error)
	// Append has a forced append mined, like Chain.Send.
	Append(ctx context.Context, id string, c ForcedCall) error
}

// ForcedRun is the first lodged admissions of equal attributes, in the order of the queue.
type ForcedRun struct {
	Commitments []semaphore.IdentityCommitment
	Attributes  semaphore.Attributes
}

// ForcedCall is one forced append as the contract takes it.
type ForcedCall struct {
	Start     uint64
	Pre, Post semaphore.Root
	Day       uint32
	Count     int
	Proof     semaphore.Proof
	Size      int
}

// force appends what is overdue in the forced queue. The chain alone remembers it: a crash anywhere begins anew, and the event is absorbed like anybody's.
func (s *Sequencer) force(ctx context.Context, head Head) (worked bool, err error) {
	if s.cfg.Forced == nil {
		return false, nil
	}
	sizes := s.cfg.Prover.Sizes(semaphore.BatchAppend)
	if len(sizes) == 0 {
		return false, errors.New("the prover has no key for an append")
	}
	run, err := s.cfg.Forced.Due(ctx, slices.Max(sizes))
	if err != nil || len(run.Commitments) == 0 {
		return false, err
	}
	b, t, err := s.forcedBatch(head, run, sizes)
	if err != nil {
		return false, fmt.Errorf("build a forced append: %w", err)
	}
	step, cancel := context.WithTimeout(ctx, s.cfg.StepTimeout)
	defer cancel()
	proof, err := s.proof(step, &b, t)
	if err != nil {
		return false, fmt.Errorf("prove a forced append: %w", err)
	}
	err = s.cfg.Forced.Append(step, fmt.Sprintf("forced/%s/%s", b.Pre, b.Post), ForcedCall{
		Start: b.Start, Pre: b.Pre, Post: b.Post, Day: b.Day, Count: len(run.Commitments), Proof: proof, Size: b.Size,
	})
	var r *Refused
	if errors.As(err, &r) && r.Rebuild {
		return true, nil // somebody else was first, or midnight passed
	}
	if err != nil {
		return false, fmt.Errorf("send a forced append: %w", err)
	}
	s.cfg.Log.Info("forced queue emptied", "count", len(run.Commitments))
	return true, nil
}

// forcedBatch builds the batch of a run on the newest root, and gives what it builds on.
func (s *Sequencer) forcedBatch(head Head, run ForcedRun, sizes []int) (Batch, tipState, error) {
	s.work.Lock()
	defer s.work.Unlock()
	t := s.view.at()
	b := Batch{
		Kind: semaphore.BatchAppend, Attributes: run.Attributes, Size: smallest(sizes, len(run.Commitments)), Start: t.tree.Len(), Pre: t.tree.Root(),
		Day: uint32((s.blockTime(head) + uint64(s.cfg.DayLead/time.Second)) / secondsPerDay),
	}
	for _, c := range run.Commitments {
		w := c.Bytes()
		b.Items = append(b.Items, w[:]...)
	}
	next, err := s.after(t.tree, &b)
	b.Post = next.Root()
	return b, t, err
}
