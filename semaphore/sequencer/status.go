package sequencer

import (
	"context"
	"time"
)

// Status tells how far a number has come, and guesses when it will be in a block; or ErrNumberUnknown.
func (s *Sequencer) Status(ctx context.Context, number uint64) (Status, error) {
	st, err := s.store.Status(ctx, number)
	if err != nil {
		return st, err
	}
	now := s.cfg.Now()
	s.mu.Lock()
	pace := s.pace.guess()
	s.mu.Unlock()
	switch st.State {
	case Queued:
		// At worst it waits for company as long as it may, and then behind the batches that are on their way.
		due := time.Unix(st.QueuedAt, 0).Add(s.cfg.MaxWait)
		if due.Before(now) {
			due = now
		}
		s.mu.Lock()
		w, announced := s.waits[number]
		s.mu.Unlock()
		if announced && w.readyAt != 0 {
			st.ReadyAt = w.readyAt
			due = time.Unix(int64(w.readyAt), 0)
		}
		st.Estimate = due.Add(2 * pace).Unix()
	case Built:
		st.Estimate = now.Add(2 * pace).Unix()
	case Proved, Sent:
		st.Estimate = now.Add(pace).Unix()
	}
	return st, nil
}

// pace is how long our batches took from being built to being in a block: a moving average of those that this process saw.
type pace struct {
	mean  time.Duration
	begun map[uint64]time.Time // by batch ID
}

// firstPace is the guess before there is anything to learn from: two blocks of mainnet.
const firstPace = 24 * time.Second

func (p *pace) built(id uint64, now time.Time) {
	if p.begun == nil {
		p.begun = map[uint64]time.Time{}
	}
	p.begun[id] = now
}

func (p *pace) mined(id uint64, now time.Time) {
	began, ok := p.begun[id]
	if !ok {
		return
	}
	for old := range p.begun {
		if old <= id {
			delete(p.begun, old)
		}
	}
	d := max(now.Sub(began), 0)
	if p.mean == 0 {
		p.mean = d
	}
	p.mean += (d - p.mean) / 8
}

func (p *pace) guess() time.Duration {
	if p.mean == 0 {
		return firstPace
	}
	return p.mean
}
