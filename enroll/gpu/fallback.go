package gpu

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"

	"unum/enroll/gallery"
)

// Fallback is a gallery.Scanner of two: it asks the first, and when that fails it asks the second, which answers in its stead from then on.
// Both hold all templates, so the second costs the host's memory. The first does not come back: it may have missed changes meanwhile.
type Fallback struct {
	first, second gallery.Scanner
	failed        func(error)
	down          atomic.Bool
}

var _ gallery.Scanner = (*Fallback)(nil)

// NewFallback puts first before second. failed, if not nil, is told once why first is out of use.
func NewFallback(first, second gallery.Scanner, failed func(error)) *Fallback {
	return &Fallback{first: first, second: second, failed: failed}
}

// Down tells whether the first scanner is out of use.
func (f *Fallback) Down() bool { return f.down.Load() }

func (f *Fallback) giveUp(err error) {
	if f.down.CompareAndSwap(false, true) && f.failed != nil {
		f.failed(err)
	}
}

// Put implements [gallery.Scanner]. An entry that the second takes and the first does not ends the first's use.
func (f *Fallback) Put(slot, id uint64, p *gallery.Pair) error {
	if err := f.second.Put(slot, id, p); err != nil {
		return err
	}
	if !f.Down() {
		if err := f.first.Put(slot, id, p); err != nil {
			f.giveUp(fmt.Errorf("put: %w", err))
		}
	}
	return nil
}

// Clear implements [gallery.Scanner]. The first is cleared even when it is out of use, as far as it still can be; if it can't, what it
// held is lost with the device, not kept.
func (f *Fallback) Clear(slot uint64) error {
	if err := f.first.Clear(slot); err != nil {
		f.giveUp(fmt.Errorf("clear: %w", err))
	}
	return f.second.Clear(slot)
}

// Len implements [gallery.Scanner].
func (f *Fallback) Len() int { return f.second.Len() }

// Scan implements [gallery.Scanner]: the same answers from whichever scanner gives them. An error is the second's, or ctx's.
func (f *Fallback) Scan(ctx context.Context, probes []gallery.Probe, cut gallery.Cut) ([]gallery.Answer, error) {
	if !f.Down() {
		out, err := f.first.Scan(ctx, probes, cut)
		if err == nil {
			return out, nil
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		// A full memory or a failed device is the scanner's trouble; anything else is about the question, and the second says the same.
		if errors.Is(err, ErrFailed) || errors.Is(err, ErrMemory) || errors.Is(err, ErrClosed) {
			f.giveUp(fmt.Errorf("scan: %w", err))
		}
	}
	return f.second.Scan(ctx, probes, cut)
}
