package sequencer

import "context"

// Start and Step let tests run the machine one step at a time.
func (s *Sequencer) Start(ctx context.Context) error        { return s.start(ctx) }
func (s *Sequencer) Step(ctx context.Context) (bool, error) { return s.step(ctx) }
