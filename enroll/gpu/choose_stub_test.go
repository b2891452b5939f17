//go:build linux && (amd64 || arm64) && !nogpu

package gpu

import (
	"errors"
	"strings"
	"testing"

	"unum/enroll/gallery"
	"unum/enroll/gallery/scanbench"
)

// With two devices: the GPU answers; memory that changed by itself, or a device that fails in the middle of a scan, is reported once, and
// the CPU gives the same answers.
func TestChooseWithGPU(t *testing.T) {
	s := newStub(t)
	for _, fault := range []string{"none", "scan", "memory"} {
		s.reset()
		s.set("devices", 2)
		var told []error
		c, err := choose(Auto, Options{Library: s.path}, ScannerOptions{ChunkSlots: 128}, func(err error) { told = append(told, err) })
		if err != nil {
			t.Fatal(err)
		}
		if !c.OnGPU() || !strings.Contains(c.Name(), "2 devices") {
			t.Fatalf("%s, told %v", c.Name(), told)
		}
		b := both{t, c, gallery.NewCPU(1)}
		p := randomPair(1)
		b.put(0, 1, p)
		b.put(1, 2, randomPair(2))
		if err := c.Check(ctx); err != nil || !c.OnGPU() {
			t.Fatalf("check: %v, told %v", err, told)
		}
		b.scan(probesOf(p), half)
		if n := c.cpu.Stats().Probes; n != 0 || c.Stats().Probes != 1 || c.Stats().Compared != 2 {
			t.Errorf("%s: the CPU scanned for %d probes beside the GPU; %+v", fault, n, c.Stats())
		}
		switch fault {
		case "scan":
			s.fail("", 5, 700)
			b.scan(probesOf(p), half)
			s.fail("", -1, 0)
		case "memory":
			s.flip(40)
			if err := c.Check(ctx); err != nil {
				t.Fatal(err)
			}
			if len(told) != 1 || !errors.Is(told[0], ErrResident) {
				t.Errorf("one bit in device memory: told %v", told)
			}
		}
		b.put(2, 3, p)
		b.clear(1)
		b.scan(probesOf(p), half)
		if c.OnGPU() != (fault == "none") || (len(told) == 1) != (fault != "none") {
			t.Errorf("%s: on the GPU %v, told %v", fault, c.OnGPU(), told)
		}
		if fault == "scan" && !errors.Is(told[0], ErrFailed) {
			t.Errorf("told %v", told)
		}
		if err := c.Close(); err != nil {
			t.Errorf("%s: %v", fault, err)
		}
		if fault != "none" {
			s.forget()
		}
	}
}

// Two stages use the GPU as well, and what its audits find is reported.
func TestChooseTwoStages(t *testing.T) {
	s := newStub(t)
	c, err := choose(OnTwoStages, Options{Library: s.path}, ScannerOptions{ChunkSlots: 128}, func(err error) { t.Error(err) })
	if err != nil {
		t.Fatal(err)
	}
	if !c.OnGPU() || !strings.Contains(c.Name(), "two stages") || c.resident.two == nil || c.resident.two.Audit != gallery.DefaultAudit {
		t.Errorf("%s", c.Name())
	}
	c.resident.auditor = gallery.NewAuditor(1)
	p := scanbench.Synthetic(1)
	if err := c.Put(0, 1, p); err != nil {
		t.Fatal(err)
	}
	if a, err := c.Scan(ctx, probesOf(scanbench.Again(p, 1)), gallery.Cut{Num: 1, Den: 3}); err != nil || len(a[0].Hits) != 1 {
		t.Errorf("%+v %v", a, err)
	}
	if got := c.Stats(); got.Audit != (gallery.AuditReport{Scans: 1, Hits: 1}) || got.Probes != 2 {
		t.Errorf("%+v", got)
	}
	if err := c.Close(); err != nil {
		t.Error(err)
	}
}
