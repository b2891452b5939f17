package gallery

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"unum/enroll/iris"
)

func TestDefaultModel(t *testing.T) {
	f, err := ParseModel(modelJSON)
	if err != nil {
		t.Fatal(err)
	}
	m := DefaultModel()
	if m.DoF != f.DoF || m.Reference != f.Reference || m.Rotations != f.Rotations || !strings.Contains(m.Source, f.Provenance.Set) || !strings.Contains(m.Source, f.Provenance.Encoder) {
		t.Errorf("%+v is not what the file says: %+v", m, f)
	}
	if f.Provenance.TemplateVersion != int(iris.Version) {
		t.Errorf("fitted to templates of version %d, now %d: fit it anew", f.Provenance.TemplateVersion, iris.Version)
	}
	if len(f.Provenance.Tail) == 0 {
		t.Error("no word on the tail")
	}
	for _, p := range f.Provenance.Tail {
		if p.Observed > p.P || p.P >= 1e-3 && p.Upper > p.P {
			t.Errorf("strangers come as close as %g more often, up to %g", p.P, p.Upper)
		}
	}
	if m.DoF > f.Provenance.SingleDoF {
		t.Errorf("%g degrees of freedom, more than the %g of one rotation", m.DoF, f.Provenance.SingleDoF)
	}
}

func TestParseModelRefuses(t *testing.T) {
	good := string(modelJSON)
	if _, err := ParseModel([]byte(good)); err != nil {
		t.Fatal(err)
	}
	var whole map[string]any
	if err := json.Unmarshal(modelJSON, &whole); err != nil {
		t.Fatal(err)
	}
	for key, v := range map[string]any{"degrees_of_freedom": -1, "reference_bits": 100, "rotations": 32, "unheard_of": 1, "provenance": map[string]any{"set": "x"}} {
		bad := map[string]any{}
		for k, v := range whole {
			bad[k] = v
		}
		bad[key] = v
		b, err := json.Marshal(bad)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := ParseModel(b); err == nil {
			t.Errorf("accepted a model with %s %v", key, v)
		}
	}
	for _, b := range []string{"", "{}", "[]", good + "{}", strings.TrimSuffix(strings.TrimSpace(good), "}")} {
		if _, err := ParseModel([]byte(b)); err == nil {
			t.Errorf("accepted %.20q", b)
		}
	}
}

// More shared bits never make the same distance more probable, and from the reference on they change nothing.
func TestModelFreedom(t *testing.T) {
	m := DefaultModel()
	last := math.Inf(1)
	for bits := iris.MinShared; bits <= iris.Bits; bits += 400 {
		p := m.LogP(iris.Distance{D: bits * 36 / 100, M: bits})
		if p > last+1e-9 || float64(bits) >= m.Reference+400 && math.Abs(p-last) > 1e-9 {
			t.Errorf("%d bits: %g after %g", bits, p, last)
		}
		last = p
	}
}
