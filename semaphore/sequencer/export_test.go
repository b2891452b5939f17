package sequencer

import "context"

// Start and Step let tests run the machine one step at a time.
func (s *Sequencer) Start(ctx context.Context) error {
	if err := s.takeLead(ctx); err != nil {
		return err
	}
	return s.start(ctx)
}

func (s *Sequencer) Step(ctx context.Context) (bool, error) { return s.step(ctx) }
