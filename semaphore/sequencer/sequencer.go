package sequencer

import (
	"context"
	cryptorand "crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"unum/semaphore"
	"unum/semaphore/tree"
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
	// Replacements announces admissions of kind 1 before they are batched. Nil: a registry that wants no announcement.
	Replacements Replacements
	// Forced is the registry's queue of admissions lodged past the sequencer. Nil: a registry that has none.
	Forced ForcedQueue
	Now    func() time.Time
	Log    *slog.Logger

	// Tree is where this process keeps the tree between starts, so that it need not hash every leaf again. It is a copy of what Store has, made anew when
	// it is behind by more than it can be or differs, and no other process may have it open. The caller closes it when the Sequencer is used no more. Nil: in memory only.
	Tree *tree.File

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
	// Ahead is how many batches are built and proved while an earlier one is on its way to the chain. Zero: 2.
	Ahead int
	// Holder names this process to the Store. A process that comes back under the same name leads again at once; another one waits until the lease
	// has run out. Empty: a random name.
	Holder string
	// LeaseFor is how long the lead lasts without renewal. Zero: 15 seconds.
	LeaseFor time.Duration
	// WhileLeading, if set, runs while this process leads, with a context that ends with the lead; its error ends Run. It is where a process carries on
	// with what is the leader's alone, such as transactions that an earlier process left behind.
	WhileLeading func(context.Context) error
	// MaxBackoff bounds the pause after a failed step; the first is a sixtieth of it. Zero: 1 minute.
	MaxBackoff time.Duration
}

// maxContradictions is how many times in a row Store and chain may contradict each other before Run ends.
const maxContradictions = 5

// Sequencer is the state machine and its read model. See the package comment.
type Sequencer struct {
	cfg   Config
	store Store
	view  *view
	wake  chan bool // true: also out of a pause after a failure

	mu      sync.Mutex // guards what follows
	stats   Stats
	waits   map[uint64]waiting // replacements announced, by number
	flushes int                // how many callers want all that waits built, due or not
	changed chan struct{}      // closed and replaced after every step of Run
	lastErr error              // of the last step
	pace    pace

	work sync.Mutex // held by whoever reads the open batches to change them; guards what follows

	lease  Lease
	misses map[uint64]int       // by batch ID: how often the prover or the signer failed without saying why
	stale  int                  // batches refused as past use since the last one that was mined
	grown  map[uint64]tree.Tree // by batch ID: the tree after a batch on its way
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
	Undone     uint64 // batches that a reorganisation took off the chain
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
		{&cfg.Poll, 5 * time.Second}, {&cfg.StepTimeout, 10 * time.Minute}, {&cfg.MaxBackoff, time.Minute}, {&cfg.LeaseFor, 15 * time.Second},
	} {
		if *d.v <= 0 {
			*d.v = d.def
		}
	}
	if cfg.Ahead <= 0 {
		cfg.Ahead = 2
	}
	if cfg.Holder == "" {
		cfg.Holder = cryptorand.Text()
	}
	return &Sequencer{
		cfg: cfg, store: cfg.Store, view: newView(cfg), wake: make(chan bool, 1), changed: make(chan struct{}), misses: map[uint64]int{}, waits: map[uint64]waiting{},
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
	waiting = s.outOfTheWay(waiting)
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
		waiting = slices.DeleteFunc(s.outOfTheWay(waiting), func(n uint64) bool { _, still := slices.BinarySearch(now, n); return !still })
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

// Run waits for the lead over the Store, brings it up to the chain and works until ctx ends; then it gives the lead back and returns nil. It returns
// ErrFenced when another process takes the lead, and ErrUnknownRoot or ErrReorged when Store and chain contradict each other. Everything else is
// logged and tried again.
func (s *Sequencer) Run(ctx context.Context) error {
	if ok, err := s.lead(ctx); !ok {
		return err
	}
	g, gctx := errgroup.WithContext(ctx)
	g.Go(func() error { return s.keepLead(gctx) })
	g.Go(func() error { return s.loop(gctx) })
	if s.cfg.WhileLeading != nil {
		g.Go(func() error { return s.cfg.WhileLeading(gctx) })
	}
	err := g.Wait()
	if !errors.Is(err, ErrFenced) {
		// Let others go on at once. When it fails, they wait until the lease has run out.
		bye, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
		defer cancel()
		if rerr := s.store.Renew(bye, s.fence(), s.cfg.Now()); rerr != nil {
			s.cfg.Log.Warn("the lead was not given back", "err", rerr)
		}
	}
	return err
}

// lead waits until this process leads. ok is false when ctx ended first.
func (s *Sequencer) lead(ctx context.Context) (ok bool, err error) {
	told := false
	for {
		err := s.takeLead(ctx)
		switch {
		case err == nil:
			return true, nil
		case ctx.Err() != nil:
			return false, nil
		case errors.Is(err, ErrLeaseHeld) && !told:
			told = true
			s.cfg.Log.Info("another sequencer leads; this one stands by")
		case !errors.Is(err, ErrLeaseHeld):
			s.count(func(st *Stats) { st.Failures++ })
			s.cfg.Log.Warn("the lead can't be asked for; it is tried again", "err", err)
		}
		t := time.NewTimer(min(s.cfg.LeaseFor/3, s.cfg.Poll))
		select {
		case <-ctx.Done():
			t.Stop()
			return false, nil
		case <-t.C:
		}
	}
}

func (s *Sequencer) takeLead(ctx context.Context) error {
	now := s.cfg.Now()
	lease, err := s.store.Lead(ctx, s.cfg.Holder, now, now.Add(s.cfg.LeaseFor))
	if err != nil {
		return fmt.Errorf("take the lead: %w", err)
	}
	s.work.Lock()
	s.lease = lease
	s.work.Unlock()
	return nil
}

// fence gives the fence of this process's lease.
func (s *Sequencer) fence() uint64 {
	s.work.Lock()
	defer s.work.Unlock()
	return s.lease.Fence
}

// keepLead renews the lease until ctx ends.
func (s *Sequencer) keepLead(ctx context.Context) error {
	fence := s.fence()
	tick := time.NewTicker(max(s.cfg.LeaseFor/3, time.Millisecond))
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
		switch err := s.store.Renew(ctx, fence, s.cfg.Now().Add(s.cfg.LeaseFor)); {
		case err == nil || ctx.Err() != nil:
		case errors.Is(err, ErrFenced):
			return err
		default: // if it lasts, another process takes over, and every change of this one is refused
			s.cfg.Log.Warn("the lead could not be renewed; it is tried again", "err", err)
		}
	}
}

// loop is Run once this process leads.
func (s *Sequencer) loop(ctx context.Context) error {
	first := max(s.cfg.MaxBackoff/60, time.Millisecond)
	backoff := first
	started := false
	contradictions := 0 // in a row
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
		case errors.Is(err, ErrFenced):
			return err
		case errors.Is(err, ErrUnknownRoot), errors.Is(err, ErrReorged):
			// A node that has its mind changed gives answers that don't fit together, for a moment.
			if contradictions++; contradictions >= maxContradictions {
				return err
			}
		default:
			contradictions = 0
		}
		switch {
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

// start checks that Store and chain agree, or can be made to.
func (s *Sequencer) start(ctx context.Context) error {
	s.work.Lock()
	defer s.work.Unlock()
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

// step does what is due: it absorbs what happened on chain, and then has the oldest batch on its way mined while the next ones are built, signed and
// proved. worked tells whether there may be more to do at once.
func (s *Sequencer) step(ctx context.Context) (worked bool, err error) {
	head, sending, worked, unsettled, err := s.settleAll(ctx)
	if err != nil {
		return false, err
	}
	forced, ferr := s.force(ctx, head)
	if forced {
		return true, nil // whatever was on its way builds on an older root now
	}
	sent := make(chan struct{})
	var sendErr error
	if sending == nil {
		close(sent)
	} else {
		worked = true
		go func() {
			defer close(sent)
			sendErr = s.send(ctx, sending)
		}()
	}
	errs := []error{unsettled, ferr, s.announce(ctx, head)}
	for busy := true; busy; {
		did, err := s.prepare(ctx, head)
		if err != nil {
			errs = append(errs, err)
			break
		}
		worked = worked || did
		select {
		case <-sent:
			busy = false // look at the chain again
		default:
			busy = did
		}
	}
	<-sent
	if err := errors.Join(append(errs, sendErr)...); err != nil {
		return false, err
	}
	return worked, nil
}

// settleAll takes in what happened on chain, and gives the batch to be sent now, if there is one. unsettled tells what could not be settled of batches
// on chain: no reason to hold up the rest.
func (s *Sequencer) settleAll(ctx context.Context) (head Head, sending *Batch, worked bool, unsettled, err error) {
	s.work.Lock()
	defer s.work.Unlock()
	if head, err = s.absorb(ctx); err != nil {
		return head, nil, false, nil, err
	}
	open, err := s.store.Open(ctx)
	if err != nil {
		return head, nil, false, nil, fmt.Errorf("read batches: %w", err)
	}
	var errs []error
	for i := range open {
		b := &open[i]
		if b.State != Mined && b.State != Final {
			continue
		}
		did, err := s.settle(ctx, b, head)
		if errors.Is(err, ErrFenced) || errors.Is(err, ErrReorged) {
			return head, nil, false, nil, err
		}
		errs = append(errs, err)
		worked = worked || did
	}
	unsettled = errors.Join(errs...)
	queue, did, err := s.queue(ctx, head)
	if err != nil {
		return head, nil, false, unsettled, errors.Join(unsettled, err)
	}
	worked = worked || did
	if len(queue) == 0 {
		return head, nil, worked, unsettled, nil
	}
	b := queue[0].Batch
	if b.State == Proved {
		b.State = Sent
		if err := s.apply(ctx, "write that a batch is being sent", Change{Put: []Batch{b}}); err != nil {
			return head, nil, false, unsettled, errors.Join(unsettled, err)
		}
	}
	if b.State == Sent {
		sending = &b
	}
	return head, sending, worked, unsettled, nil
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
