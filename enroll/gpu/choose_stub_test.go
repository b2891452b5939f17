//go:build linux && (amd64 || arm64) && !nogpu

package gpu

import (
	"errors"
	"strings"
	"testing"

	"unum/enroll/gallery"
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
		if n := c.Stats().Probes; n != 0 {
			t.Errorf("%s: the CPU scanned for %d probes beside the GPU", fault, n)
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
