package sequencer_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"unum/semaphore"
	"unum/semaphore/sequencer"
)

// desk is the registry's desk for replacements, as a state machine beside fakeChain.
type desk struct {
	mu        sync.Mutex
	chain     *fakeChain
	delay     uint64
	pending   map[uint64][2]uint64 // by index: number, readyAt
	announced int
	err       error
}

func (d *desk) Announce(_ context.Context, a semaphore.SignedAdmission) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.err != nil {
		return d.err
	}
	if p := d.pending[a.Index]; p[0] == a.Number {
		return nil
	} else if p[0] != 0 {
		return &sequencer.Refused{Code: "replacement_pending", Wait: true}
	}
	d.announced++
	d.pending[a.Index] = [2]uint64{a.Number, d.chain.head.time + d.delay}
	return nil
}

func (d *desk) Pending(_ context.Context, index uint64) (uint64, uint64, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	p := d.pending[index]
	return p[0], p[1], nil
}

// veto is what the leaf's old key does.
func (d *desk) veto(index uint64) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.chain.mu.Lock()
	defer d.chain.mu.Unlock()
	d.chain.used[d.pending[index][0]] = true
	delete(d.pending, index)
}

func TestReplacementWaits(t *testing.T) {
	const week = 7 * 86400
	w := newWorld(t, sequencer.NewMemory())
	d := &desk{chain: w.chain, delay: week, pending: map[uint64][2]uint64{}}
	s := w.sequencer(func(c *sequencer.Config) { c.Replacements = d })
	ctx := t.Context()
	must(t, s.Start(ctx))
	as := submit(t, w, s, 3)
	must(t, run(ctx, s))
	replace := func(number, old uint64) semaphore.SignedAdmission {
		index, err := s.LeafIndexByHandleHash(ctx, handle(old))
		must(t, err)
		return w.admission(number, func(a *semaphore.Admission) {
			a.Kind, a.Attributes, a.Index, a.OldHandleHash = semaphore.KindReplace, semaphore.AssuranceBothEyes|semaphore.AttrRenewed, index, handle(old)
			a.Expiry += 4 * week
		})
	}
	first, second, third := replace(50, 1), replace(51, 1), replace(52, 2)

	// The chain is away: nothing is lost, and newcomers go their way.
	away := errors.New("away")
	d.err = away
	must(t, s.Submit(ctx, first))
	b := w.admission(4)
	must(t, s.Submit(ctx, b))
	for range 3 {
		if _, err := s.Step(ctx); !errors.Is(err, away) {
			t.Fatalf("nobody heard that the chain is away: %v", err)
		}
	}
	d.err = nil
	must(t, run(ctx, s))
	if st := status(t, s, 4); st.State != sequencer.Final {
		t.Errorf("the newcomer: %+v", st)
	}
	begun := w.chain.head.time
	if st := status(t, s, 50); st.State != sequencer.Queued || st.ReadyAt < begun || st.ReadyAt > begun+week || st.Estimate < int64(st.ReadyAt) {
		t.Errorf("%+v, begun at %d", st, begun)
	}
	// A second one for the same leaf waits until the first is over; another leaf's is announced beside it.
	must(t, s.Submit(ctx, second))
	must(t, s.Submit(ctx, third))
	must(t, run(ctx, s))
	if d.announced != 2 || status(t, s, 51).ReadyAt != 0 || status(t, s, 52).ReadyAt == 0 {
		t.Errorf("%d announced", d.announced)
	}
	// Who flushes does not wait for them.
	live, stop := context.WithCancel(ctx)
	flusher := w.sequencer(func(c *sequencer.Config) { c.Replacements = d })
	done := make(chan error, 1)
	go func() { done <- flusher.Run(live) }()
	c := w.admission(5)
	must(t, flusher.Submit(ctx, c))
	for status(t, flusher, 52).ReadyAt == 0 { // it learns what waits, as after any restart
		time.Sleep(time.Millisecond)
	}
	short, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	must(t, flusher.Flush(short))
	stop()
	must(t, <-done)

	d.veto(first.Index)
	w.clock.add(2 * time.Minute)
	w.chain.mine(1)
	s = w.sequencer(func(c *sequencer.Config) { c.Replacements = d })
	must(t, s.Start(ctx))
	must(t, run(ctx, s))
	if st := status(t, s, 50); st.State != sequencer.Rejected || st.Code != sequencer.CodeReplacementStopped {
		t.Errorf("vetoed: %+v", st)
	}
	if d.announced != 3 || status(t, s, 51).ReadyAt == 0 {
		t.Errorf("after the veto the next one was not announced: %d", d.announced)
	}
	// A day early nothing happens; then both are executed, in one update, under the handles that they bring.
	w.clock.add((week - 86400) * time.Second)
	w.chain.mine(1)
	must(t, run(ctx, s))
	if w.chain.updates != 0 {
		t.Fatal("executed before its time")
	}
	w.clock.add(2 * 86400 * time.Second)
	w.chain.mine(1)
	must(t, run(ctx, s))
	w.check(s, as[2], b, c, second, third)
	if w.chain.updates != 1 {
		t.Errorf("%d updates", w.chain.updates)
	}
	if at, err := s.Site(ctx, handle(51)); err != nil || at.Index != first.Index {
		t.Errorf("%+v %v", at, err)
	}
}
