package node

import (
	"log/slog"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"unum/enroll/gallery"
	"unum/enroll/gallery/scanbench"
	"unum/enroll/gpu"
)

// A machine without a GPU starts, says so once, and counts what its two-stage scans lose.
func TestScanner(t *testing.T) {
	t.Setenv(gpu.LibraryEnv, t.TempDir()+"/libcuda.so.1")
	var log strings.Builder
	n := &Node{deps: Deps{Log: slog.New(slog.NewTextHandler(&log, nil))}}
	if _, err := n.openScanner(); err != nil {
		t.Fatal(err)
	}
	if strings.Count(log.String(), "not scanned on a GPU") != 1 || !strings.Contains(log.String(), "gallery scanner") {
		t.Errorf("log: %s", log.String())
	}
	n.cfg.Gallery.Scanner = gpu.OnGPU
	if c, err := n.openScanner(); err == nil || c != nil {
		t.Error("a GPU that is not there was opened")
	}
	n.cfg.Gallery.Scanner = gpu.OnTwoStages
	c, err := n.openScanner()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Put(0, 1, scanbench.Synthetic(1)); err != nil {
		t.Fatal(err)
	}
	for range 2000 { // each is audited with a probability of one in a hundred
		if _, err := c.Scan(t.Context(), []gallery.Probe{{Pair: scanbench.Synthetic(1), Before: 9}}, gallery.Cut{Num: 1, Den: 3}); err != nil {
			t.Fatal(err)
		}
	}
	r := prometheus.NewRegistry()
	for _, m := range scannerMetrics(c) {
		if err := r.Register(m); err != nil {
			t.Fatal(err)
		}
	}
	families, err := r.Gather()
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[string]float64)
	for _, f := range families {
		m := f.GetMetric()[0]
		got[f.GetName()] = m.GetCounter().GetValue() + m.GetGauge().GetValue()
	}
	audited := got["unum_gallery_audit_probes_total"]
	if audited < 1 || audited > 200 || got["unum_gallery_audit_hits_total"] != audited || got["unum_gallery_audit_lost_total"] != 0 || got["unum_gallery_probes_total"] != 2000+audited {
		t.Errorf("%v", got)
	}
	if b, ok := got["unum_gallery_audit_loss_bound"]; !ok || b <= 0 || b >= 1 {
		t.Errorf("%v", got)
	}
}
