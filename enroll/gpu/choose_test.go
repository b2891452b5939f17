package gpu

import (
	"errors"
	"slices"
	"testing"

	"unum/enroll/gallery"
	"unum/enroll/gallery/scanbench"
)

// A machine without a GPU: auto and two-stage report once and scan on the CPU, gpu is an error, and nothing else differs.
func TestChooseWithoutGPU(t *testing.T) {
	t.Setenv(LibraryEnv, t.TempDir()+"/libcuda.so.1")
	var told []error
	report := func(err error) { told = append(told, err) }
	for _, name := range []string{"", Auto, OnCPU, OnTwoStages} {
		told = nil
		c, err := Choose(name, report)
		if err != nil {
			t.Fatal(err)
		}
		if wanted := name != OnCPU; wanted != (len(told) == 1) || wanted && !errors.Is(told[0], ErrNoGPU) {
			t.Errorf("%q reports %v", name, told)
		}
		if c.OnGPU() || c.Name() == "" {
			t.Errorf("%q is %s", name, c.Name())
		}
		p, q := scanbench.Synthetic(1), scanbench.Synthetic(2)
		if err := errors.Join(c.Put(0, 1, p), c.Put(1, 2, q), c.Check(t.Context())); err != nil {
			t.Fatal(err)
		}
		a, err := c.Scan(t.Context(), []gallery.Probe{{Pair: p, Before: 9}}, gallery.Cut{Num: 1, Den: 3})
		if err != nil || len(a[0].Hits) == 0 || a[0].Hits[0].ID != 1 || c.Stats().Probes == 0 {
			t.Errorf("%q: %+v %v", name, a, err)
		}
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	}
	if c, err := Choose(OnGPU, report); !errors.Is(err, ErrNoGPU) || c != nil {
		t.Errorf("gpu: %v", err)
	}
	if _, err := Choose("abacus", report); !errors.Is(err, ErrChoice) {
		t.Errorf("abacus: %v", err)
	}
	if !slices.Contains(Choices(), Auto) {
		t.Error(Choices())
	}
	t.Setenv(gallery.EnvScanner, "abacus")
	if _, err := Choose(Auto, report); !errors.Is(err, gallery.ErrEngine) {
		t.Errorf("an engine that is none: %v", err)
	}
}
