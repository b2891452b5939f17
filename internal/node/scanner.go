package node

import (
	"errors"

	"github.com/prometheus/client_golang/prometheus"

	"unum/enroll/gallery"
	"unum/enroll/gpu"
)

// openScanner makes the scanner that the configuration names and says, once, which it is, or why it is not on a GPU.
func (n *Node) openScanner() (*gpu.Choice, error) {
	c, err := gpu.Choose(n.cfg.Gallery.Scanner, func(err error) {
		if errors.Is(err, gpu.ErrNoGPU) {
			n.deps.Log.Info("the gallery is not scanned on a GPU", "err", err)
		} else {
			n.deps.Log.Warn("the GPU is out of use, the CPU scans the gallery", "err", err)
		}
	})
	if err != nil {
		return nil, err
	}
	n.closing(c.Close)
	n.deps.Log.Info("gallery scanner", "scanner", c.Name())
	return c, nil
}

// scannerMetrics are the scanner's counts, which name nobody.
func scannerMetrics(c *gpu.Choice) []prometheus.Collector {
	opts := func(name, help string) prometheus.Opts {
		return prometheus.Opts{Name: "unum_gallery_" + name, Help: help}
	}
	count := func(name, help string, f func(gallery.Stats) uint64) prometheus.Collector {
		return prometheus.NewCounterFunc(prometheus.CounterOpts(opts(name, help)), func() float64 { return float64(f(c.Stats())) })
	}
	gauge := func(name, help string, f func() float64) prometheus.Collector {
		return prometheus.NewGaugeFunc(prometheus.GaugeOpts(opts(name, help)), f)
	}
	return []prometheus.Collector{
		gauge("on_gpu", "1 while a GPU scans the gallery.", func() float64 {
			if c.OnGPU() {
				return 1
			}
			return 0
		}),
		count("probes_total", "Ways of looking at a newcomer for which the gallery was scanned.", func(s gallery.Stats) uint64 { return s.Probes }),
		count("compared_total", "People compared with, once for each probe.", func(s gallery.Stats) uint64 { return s.Compared }),
		count("candidates_total", "Of them, those whose exact distances had to be computed.", func(s gallery.Stats) uint64 { return s.Candidates }),
		count("audit_probes_total", "Probes of two-stage scans that were repeated exactly, at random.", func(s gallery.Stats) uint64 { return s.Audit.Scans }),
		count("audit_hits_total", "Resemblances that those exact scans found.", func(s gallery.Stats) uint64 { return s.Audit.Hits }),
		count("audit_lost_total", "Of them, those that the first stage had lost.", func(s gallery.Stats) uint64 { return s.Audit.Lost }),
		gauge("audit_loss", "Share of resemblances that the first stage lost, as audited; 0 before any was found.",
			func() float64 { return c.Stats().Audit.Loss() }),
		gauge("audit_loss_bound", "Greatest share of lost resemblances that the audits leave credible at 95 %; 1 before any was found.",
			func() float64 { return c.Stats().Audit.LossBound() }),
	}
}

// measureScanner shows the scanner's counts among the API's metrics.
func (n *Node) measureScanner() error {
	if n.scanner == nil {
		return nil
	}
	for _, m := range scannerMetrics(n.scanner) {
		if err := n.api.Registry().Register(m); err != nil {
			return err
		}
	}
	return nil
}
