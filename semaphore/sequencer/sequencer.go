package sequencer

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"unum/semaphore"
)

// Config makes a [Sequencer]. All fields up to Log are required, FromBlock excepted.
type Config struct {
	ChainID  uint64
	Registry common.Address // of the contract; part of what the enroller signs
	Enroller common.Address // who signs admissions
	// FromBlock is the block of the contract's creation, or any before it: events are looked for from there on.
	FromBlock uint64

	Store     Store
	Chain     Chain
	Prover    Prover
	Signer    BatchSigner
	Finalizer Finalizer
	Now       func() time.Time
	Log       *slog.Logger

	// MaxWait is how long an admission waits for others at most before its batch is built, full or not. Zero: 3 minutes.
	MaxWait time.Duration
	// UpdateWait is the same for removals and replacements. Each update shortens the life of every earlier root. Zero: 6 hours.
	UpdateWait time.Duration
	// DayLead is how long a batch may take from being built to its block: if that crosses midnight (UTC), its leaves are dated tomorrow. Zero: 1 minute.
	DayLead time.Duration
	// Poll is how often Run looks for work and for roots appended by others when nothing wakes it. Zero: 5 seconds.
	Poll time.Duration
	// StepTimeout bounds one proof, one signature or one transaction. What takes longer is asked for again. Zero: 10 minutes.
	StepTimeout time.Duration
	// MaxBackoff bounds the pause after a failed step; the first is a sixtieth of it. Zero: 1 minute.
	MaxBackoff time.Duration
}

// Sequencer is the state machine and its read model. See the package comment.
type Sequencer struct {
	cfg   Config
	store Store
	view  *view
	wake  chan bool // true: also out of a pause after a failure

	mu      sync.Mutex // guards what follows
	stats   Stats
	flushes int           // how many callers want all that waits built, due or not
	changed chan struct{} // closed and replaced after every step of Run
	lastErr error         // of the last step

	// Owned by Run's goroutine:
	lease  Lease
	misses map[uint64]int // by batch ID: how often the prover or the signer failed without saying why
	stale  int            // batches refused as past use since the last one that was mined
}

// Stats are counts since the process began, and where things stand. They hold nothing of any person.
type Stats struct {
	Submitted  uint64 // admissions taken into the queue
	Refused    uint64 // admissions refused by Submit
	Built      uint64 // batches built
	Proved     uint64
	Mined      uint64 // batches mined, those of others included
	Foreign    uint64 // of these, those of others
	Final      uint64 // numbers final
	Rebuilt    uint64 // batches given up and built anew
	SetAside   uint64 // admissions rejected after they were queued
	Failures   uint64 // steps that failed and are tried again
	ProveTime  time.Duration
	LatestRoot uint64
	Leaves     uint64
}

// New checks cfg and makes a Sequencer. It starts nothing and asks nothing.
func New(cfg Config) (*Sequencer, error) {
	if cfg.Store == nil || cfg.Chain == nil || cfg.Prover == nil || cfg.Signer == nil || cfg.Finalizer == nil || cfg.Now == nil || cfg.Log == nil ||
		cfg.ChainID == 0 || cfg.Registry == (common.Address{}) || cfg.Enroller == (common.Address{}) {
		return nil, errors.New("sequencer: a part is missing from the configuration")
	}
	for _, d := range []struct {
		v   *time.Duration
		def time.Duration
	}{
		{&cfg.MaxWait, 3 * time.Minute}, {&cfg.UpdateWait, 6 * time.Hour}, {&cfg.DayLead, time.Minute},
		{&cfg.Poll, 5 * time.Second}, {&cfg.StepTimeout, 10 * time.Minute}, {&cfg.MaxBackoff, time.Minute},
	} {
		if *d.v <= 0 {
			*d.v = d.def
		}
	}
	return &Sequencer{
		cfg: cfg, store: cfg.Store, view: newView(cfg.Store, cfg.Chain, cfg.Now), wake: make(chan bool, 1), changed: make(chan struct{}), misses: map[uint64]int{},
	}, nil
}

// Stats gives the counts.
func (s *Sequencer) Stats() Stats {
	t := s.view.at()
	s.mu.Lock()
	defer s.mu.Unlock()
	out := s.stats
	out.LatestRoot, out.Leaves = t.seq, t.tree.Len()
	return out
}

func (s *Sequencer) count(f func(*Stats)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f(&s.stats)
}

// Submit takes an admission into the queue. It is idempotent: the same admission again is nil, also when it is final long since. An
// *Error says why it can't be taken; every other error leaves open whether it was, and the same call may be made again.
func (s *Sequencer) Submit(ctx context.Context, a semaphore.SignedAdmission) error {
	err := s.submit(ctx, a)
	switch {
	case err == nil:
		s.count(func(st *Stats) { st.Submitted++ })
		s.nudge(false)
	case CodeOf(err) != "":
		s.count(func(st *Stats) { st.Refused++ })
	}
	return err
}

func (s *Sequencer) submit(ctx context.Context, a semaphore.SignedAdmission) error {
	if a.Kind != semaphore.KindRemove && a.Commitment.IsZero() {
		return &Error{Code: CodeCommitmentZero}
	}
	if a.Validate() != nil || a.Number >= 1<<63 { // what a Store can't hold, no counter reaches
		return &Error{Code: CodeAdmissionMalformed}
	}
	if signer, err := a.Recover(s.cfg.ChainID, s.cfg.Registry); err != nil || signer != s.cfg.Enroller {
		return &Error{Code: CodeSignatureInvalid}
	}
	now := s.cfg.Now().Unix()
	if a.Expiry < uint64(max(now, 0)) {
		// One that came in time and is asked about again is no error.
		if st, err := s.store.Status(ctx, a.Number); err == nil && st.State != Rejected {
			return s.store.Enqueue(ctx, Item{Admission: a, QueuedAt: now})
		}
		return &Error{Code: CodeAdmissionExpired}
	}
	if a.Kind != semaphore.KindNew {
		st, err := s.store.Status(ctx, a.Number)
		if err != nil && !errors.Is(err, ErrNumberUnknown) {
			return fmt.Errorf("read number: %w", err)
		}
		if err != nil || st.State == Rejected {
			if err := s.checkOld(ctx, a.Admission); err != nil {
				return err
			}
		}
	}
	return s.store.Enqueue(ctx, Item{Admission: a, QueuedAt: now})
}

// checkOld tells whether the leaf that a removal or replacement names is live and was appended under the handle that it names.
func (s *Sequencer) checkOld(ctx context.Context, a semaphore.Admission) error {
	l, err := s.store.Leaf(ctx, a.Index)
	switch {
	case errors.Is(err, ErrLeafUnknown), err == nil && l.Commitment.IsZero():
		return &Error{Code: CodeLeafUnknown}
	case err != nil:
		return fmt.Errorf("read leaf: %w", err)
	case l.HandleHash != a.OldHandleHash:
		return &Error{Code: CodeHandleMismatch}
	}
	return nil
}

// Status tells how far a number has come, or ErrNumberUnknown.
func (s *Sequencer) Status(ctx context.Context, number uint64) (Status, error) {
	return s.store.Status(ctx, number)
}

// Readmit lets a rejected number be submitted again, for an operator who removed the cause. Nothing happens to a number that was not rejected.
func (s *Sequencer) Readmit(ctx context.Context, number uint64) error {
	return s.store.Forgive(ctx, number)
}

// Flush has everything in the queue batched at once and returns when all that was in it at the call is mined or rejected, or when ctx ends. Run must be going, in
// this process.
func (s *Sequencer) Flush(ctx context.Context) error {
	waiting, err := s.store.Unfinished(ctx)
	if err != nil {
		return fmt.Errorf("read queue: %w", err)
	}
	s.mu.Lock()
	s.flushes++
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		s.flushes--
		s.mu.Unlock()
	}()
	for first := true; len(waiting) > 0; first = false {
		s.mu.Lock()
		changed, last := s.changed, s.lastErr
		s.mu.Unlock()
		if first { // out of a pause, but not past every further one
			s.nudge(true)
		}
		select {
		case <-ctx.Done():
			return errors.Join(fmt.Errorf("flush: %d admissions still wait: %w", len(waiting), ctx.Err()), last)
		case <-changed:
		}
		now, err := s.store.Unfinished(ctx)
		if err != nil {
			return fmt.Errorf("read queue: %w", err)
		}
		waiting = slices.DeleteFunc(waiting, func(n uint64) bool { _, still := slices.BinarySearch(now, n); return !still })
	}
	return nil
}

// nudge has Run look for work now.
func (s *Sequencer) nudge(hard bool) {
	for {
		select {
		case s.wake <- hard:
			return
		default:
		}
		if !hard {
			return // a wake-up is waiting already
		}
		select { // make room: this one counts for more
		case <-s.wake:
		default:
		}
	}
}

// Run takes the lead over the Store, brings it up to the chain and works until ctx ends; then it returns nil. It returns ErrFenced when another process
// takes the lead, and ErrUnknownRoot, ErrReorged or, at the start, ErrChainBehind when Store and chain contradict each other. Everything
// else is logged and tried again.
func (s *Sequencer) Run(ctx context.Context) error {
	first := max(s.cfg.MaxBackoff/60, time.Millisecond)
	backoff := first
	started := false
	for {
		worked, err := true, error(nil)
		if !started {
			err = s.start(ctx)
			started = err == nil
		} else {
			worked, err = s.step(ctx)
		}
		s.mu.Lock()
		s.lastErr = err
		close(s.changed)
		s.changed = make(chan struct{})
		s.mu.Unlock()
		if ctx.Err() != nil {
			return nil
		}
		wait := s.cfg.Poll
		switch {
		case errors.Is(err, ErrFenced), errors.Is(err, ErrUnknownRoot), errors.Is(err, ErrReorged), !started && errors.Is(err, ErrChainBehind):
			return err
		case err != nil:
			s.count(func(st *Stats) { st.Failures++ })
			s.cfg.Log.Warn("step of the sequencer failed; it is tried again", "err", err, "pause", backoff)
			wait, backoff = backoff, min(2*backoff, s.cfg.MaxBackoff)
		case worked:
			backoff = first
			continue
		default:
			backoff = first
		}
		if !s.pause(ctx, wait, err != nil) {
			return nil
		}
	}
}

// pause waits for d or a wake-up; after a failure only a hard one counts. It returns false when ctx ends.
func (s *Sequencer) pause(ctx context.Context, d time.Duration, failed bool) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return false
		case <-t.C:
			return true
		case hard := <-s.wake:
			if hard || !failed {
				return true
			}
		}
	}
}

// start takes the lead and checks that Store and chain agree, or can be made to.
func (s *Sequencer) start(ctx context.Context) error {
	lease, err := s.store.Lead(ctx)
	if err != nil {
		return fmt.Errorf("take the lead: %w", err)
	}
	s.lease = lease
	if err := s.view.refresh(ctx); err != nil {
		return err
	}
	if _, err := s.absorb(ctx); err != nil {
		if errors.Is(err, ErrBehind) {
			return fmt.Errorf("%w: the node gives no events that lead to it", ErrUnknownRoot)
		}
		return err
	}
	t := s.view.at()
	s.cfg.Log.Info("sequencer leads", "root", t.seq, "leaves", t.tree.Len())
	return nil
}

// step does one thing that is due. worked tells whether there may be more to do at once.
func (s *Sequencer) step(ctx context.Context) (worked bool, err error) {
	head, err := s.absorb(ctx)
	if err != nil {
		return false, err
	}
	open, err := s.store.Open(ctx)
	if err != nil {
		return false, fmt.Errorf("read batches: %w", err)
	}
	var working *Batch
	var errs []error // of settling: no reason to hold up the rest
	for i := range open {
		b := &open[i]
		if b.State == Mined || b.State == Final {
			did, err := s.settle(ctx, b, head)
			if errors.Is(err, ErrFenced) || errors.Is(err, ErrReorged) {
				return false, err
			}
			errs = append(errs, err)
			worked = worked || did
			continue
		}
		working = b
	}
	var did bool
	if working != nil {
		did, err = s.drive(ctx, working, head)
	} else {
		did, err = s.build(ctx, head)
	}
	if err != nil {
		return false, errors.Join(append(errs, err)...)
	}
	if err := errors.Join(errs...); err != nil {
		return false, err
	}
	return worked || did, nil
}

// apply makes a change in the Store under this process's lease.
func (s *Sequencer) apply(ctx context.Context, what string, c Change) error {
	for _, b := range c.Put {
		s.lease.LastBatch = max(s.lease.LastBatch, b.ID)
	}
	if err := s.store.Apply(ctx, s.lease.Fence, c); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

// shuffle puts items in an order that tells nothing. The global source of math/rand/v2 is seeded by the operating system and not predictable.
func shuffle(as []semaphore.Admission) {
	rand.Shuffle(len(as), func(i, j int) { as[i], as[j] = as[j], as[i] })
}
