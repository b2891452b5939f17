package sequencer

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"unum/semaphore"
)

// Replacements is the registry's desk for replacements: announced first, executed by an update once their time has come, unless the leaf's old key vetoes
// them before. Its methods may be called concurrently.
type Replacements interface {
	// Announce has the announcement of an admission of kind 1 mined: nil says that it is in a block and succeeded, or is known to have. Like Chain.Send it
	// is one transaction for ever, named by the admission's number, and refuses with a *Refused.
	Announce(ctx context.Context, a semaphore.SignedAdmission) error
	// Pending gives what waits for the leaf at index, and the block time from which it may be executed; number 0 if nothing waits.
	Pending(ctx context.Context, index uint64) (number, readyAt uint64, err error)
}

// relook is how often the registry is asked again about a replacement that waits: a veto shows only there.
const relook = time.Minute

// waiting is what is known of a replacement that waits.
type waiting struct {
	readyAt uint64 // block time; 0: for another replacement of the same leaf, and not announced
	asked   time.Time
}

// over tells whether there is nothing to wait for any more at a time, in unix seconds.
func (w waiting) over(at uint64) bool { return w.readyAt != 0 && at >= w.readyAt }

// announce brings queued replacements to the registry, and sets those aside that were stopped there. What keeps one from being announced holds up no other
// work: it is tried again.
func (s *Sequencer) announce(ctx context.Context, head Head) error {
	if s.cfg.Replacements == nil {
		return nil
	}
	queue, err := s.store.Queue(ctx, queueLimit)
	if err != nil {
		return fmt.Errorf("read queue: %w", err)
	}
	var errs []error
	var rejected []Rejection
	open := map[uint64]bool{}
	for _, it := range queue {
		a := it.Admission
		if a.Kind != semaphore.KindReplace {
			continue
		}
		open[a.Number] = true
		code, err := s.announceOne(ctx, head, it)
		switch {
		case err != nil:
			errs = append(errs, fmt.Errorf("announce a replacement: %w", err))
		case code != "":
			rejected = append(rejected, Rejection{a.Number, code})
		}
	}
	s.mu.Lock()
	for n := range s.waits {
		if !open[n] {
			delete(s.waits, n)
		}
	}
	s.mu.Unlock()
	if len(rejected) > 0 {
		s.cfg.Log.Warn("replacements set aside", "count", len(rejected), "code", rejected[0].Code)
		s.work.Lock()
		defer s.work.Unlock()
		if err := s.apply(ctx, "set replacements aside", Change{Reject: rejected}); err != nil {
			return err
		}
		s.count(func(st *Stats) { st.SetAside += uint64(len(rejected)) })
	}
	return errors.Join(errs...)
}

// announceOne sees to one replacement, and gives the code for which it can never be executed, or "".
func (s *Sequencer) announceOne(ctx context.Context, head Head, it Item) (code string, err error) {
	a, now := it.Admission, s.cfg.Now()
	s.mu.Lock()
	known, ok := s.waits[a.Number]
	s.mu.Unlock()
	if ok && known.readyAt != 0 && now.Sub(known.asked) < relook && !known.over(s.blockTime(head)) {
		return "", nil
	}
	number, readyAt, err := s.cfg.Replacements.Pending(ctx, a.Index)
	if err != nil {
		return "", err
	}
	if number == a.Number {
		s.mu.Lock()
		s.waits[a.Number] = waiting{readyAt, now}
		s.mu.Unlock()
		if a.Expiry < s.blockTime(head) {
			return CodeAdmissionExpired, nil
		}
		return "", nil
	}
	s.mu.Lock()
	delete(s.waits, a.Number)
	s.mu.Unlock()
	used, err := s.cfg.Chain.NumberUsed(ctx, a.Number)
	switch {
	case err != nil:
		return "", err
	case used:
		return CodeReplacementStopped, nil
	case a.Expiry < s.blockTime(head):
		return CodeAdmissionExpired, nil
	}
	switch err := s.checkOld(ctx, a.Admission); {
	case CodeOf(err) != "":
		return CodeOf(err), nil
	case err != nil:
		return "", err
	}
	if number != 0 { // another one waits for this leaf: one at a time
		s.mu.Lock()
		s.waits[a.Number] = waiting{}
		s.mu.Unlock()
		return "", nil
	}
	step, cancel := context.WithTimeout(ctx, s.cfg.StepTimeout)
	defer cancel()
	err = s.cfg.Replacements.Announce(step, a)
	var r *Refused
	switch {
	case errors.As(err, &r) && !r.Wait && !r.Rebuild:
		return r.Code, nil
	case err != nil:
		return "", err
	}
	s.cfg.Log.Info("replacement announced")
	if number, readyAt, err = s.cfg.Replacements.Pending(ctx, a.Index); err == nil && number == a.Number {
		s.mu.Lock()
		s.waits[a.Number] = waiting{readyAt, now}
		s.mu.Unlock()
	}
	return "", err
}

// ripe gives the queue without the replacements whose time has not come.
func (s *Sequencer) ripe(head Head, queue []Item) []Item {
	if s.cfg.Replacements == nil {
		return queue
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.DeleteFunc(queue, func(it Item) bool {
		w, ok := s.waits[it.Admission.Number]
		return it.Admission.Kind == semaphore.KindReplace && !(ok && w.over(s.blockTime(head)))
	})
}

// outOfTheWay takes the numbers of replacements that wait out of a list: nobody flushes them.
func (s *Sequencer) outOfTheWay(numbers []uint64) []uint64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := uint64(max(s.cfg.Now().Unix(), 0))
	return slices.DeleteFunc(numbers, func(n uint64) bool {
		w, ok := s.waits[n]
		return ok && !w.over(now)
	})
}
