package gpu

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"unum/enroll/gallery"
)

// Names of scanners for [Choose]. All but OnTwoStages are exact.
const (
	Auto        = "auto"      // the GPUs of this machine, if there are any, with the CPU behind them; the CPU otherwise
	OnGPU       = "gpu"       // the same, but a machine without a GPU is an error
	OnCPU       = "cpu"       // gallery.Default
	OnTwoStages = "two-stage" // as Auto, with gallery.TwoStage and its sampled audit: faster, and may miss somebody
)

// ErrChoice says that a scanner was asked for by a name that means nothing.
var ErrChoice = errors.New("unknown scanner")

// Choice is the gallery.Scanner of a process. Close it after the gallery that uses it.
type Choice struct {
	gallery.Scanner
	name     string
	cpu      *gallery.CPU
	fallback *Fallback // nil without a GPU
	resident *Scanner
	gpu      *GPU
}

// Choose makes the scanner called name; "" is [Auto]. report, which may be nil, is told at most once why the GPU is not in use: at once if
// there is none that Auto or OnTwoStages could use, later if it fails. A GPU that fails in the middle of a scan says nothing about that scan: the CPU, which
// holds every template too, does it again and goes on alone. With OnGPU a machine without a GPU is the error of [Open].
func Choose(name string, report func(error)) (*Choice, error) {
	return choose(name, Options{}, ScannerOptions{}, report)
}

func choose(name string, o Options, so ScannerOptions, report func(error)) (*Choice, error) {
	if report == nil {
		report = func(error) {}
	}
	var err error
	c := new(Choice)
	switch name {
	case "", Auto, OnGPU, OnCPU:
		c.cpu, err = gallery.Default()
	case OnTwoStages:
		so.TwoStage = &gallery.TwoStage{Audit: gallery.DefaultAudit}
		c.cpu, err = gallery.NewCPUWith(gallery.CPUOptions{TwoStage: so.TwoStage})
	default:
		return nil, fmt.Errorf("%w: %q is none of %s", ErrChoice, name, strings.Join(Choices(), ", "))
	}
	if err != nil {
		return nil, err
	}
	c.Scanner, c.name = c.cpu, c.cpu.Engine()
	if name == OnTwoStages {
		c.name += ", two stages"
	}
	if name == OnCPU {
		return c, nil
	}
	if c.gpu, err = Open(o); err == nil {
		c.resident, err = NewScanner(c.gpu, so)
		if err != nil {
			err = errors.Join(fmt.Errorf("%w: %w", ErrStart, err), c.gpu.Close())
		}
	}
	switch {
	case err != nil && name == OnGPU:
		return nil, err
	case err != nil:
		report(err)
		return c, nil
	}
	c.fallback = NewFallback(c.resident, c.cpu, report)
	c.Scanner = c.fallback
	c.name = fmt.Sprintf("gpu (%d devices), %s behind it", len(c.gpu.Devices()), c.name)
	return c, nil
}

// Choices lists the names that [Choose] knows.
func Choices() []string { return []string{Auto, OnCPU, OnGPU, OnTwoStages} }

// Name says what scans, for people.
func (c *Choice) Name() string { return c.name }

// OnGPU tells whether a GPU answers now.
func (c *Choice) OnGPU() bool { return c.fallback != nil && !c.fallback.Down() }

// Stats are those of the GPU's scanner, if there is one, and the CPU's together.
func (c *Choice) Stats() gallery.Stats {
	all := c.cpu.Stats()
	if c.resident != nil {
		s := c.resident.Stats()
		all.Probes += s.Probes
		all.Compared += s.Compared
		all.Candidates += s.Candidates
		all.Audit.Scans += s.Audit.Scans
		all.Audit.Hits += s.Audit.Hits
		all.Audit.Lost += s.Audit.Lost
	}
	return all
}

// Check compares what lies in device memory with what was put there, which package gallery has checked against the slab's digests. A
// difference ends the GPU's use and is reported; the error is ctx's only. Call it when the gallery has been loaded.
func (c *Choice) Check(ctx context.Context) error {
	if !c.OnGPU() {
		return nil
	}
	if err := c.resident.Check(ctx); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		c.fallback.giveUp(fmt.Errorf("check of resident templates: %w", err))
	}
	return nil
}

// Close overwrites the templates in device memory and gives it back. Of devices that failed before nothing more is asked.
func (c *Choice) Close() error {
	if c.fallback == nil {
		return nil
	}
	down := c.fallback.Down()
	err := errors.Join(c.resident.Close(), c.gpu.Close())
	if down {
		return nil
	}
	return err
}
