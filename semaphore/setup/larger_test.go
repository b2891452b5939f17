package setup

import (
	"bytes"
	"flag"
	"testing"

	"github.com/consensys/gnark-crypto/ecc"

	"unum/semaphore/circuit"
	"unum/semaphore/proof"
)

// large compiles the largest circuit too, which takes some 10 s: go test ./semaphore/setup -run Larger -large
var large = flag.Bool("large", false, "compile the largest circuit too")

// The larger circuits are pinned, and stand just under a domain's boundary: one item more would double the work.
func TestLarger(t *testing.T) {
	for _, want := range []struct {
		name                string
		constraints, domain int
	}{
		{"append-83", 65_143, 1 << 16},
		{"append-997", 523_933, 1 << 19},
		{"update-7", 117_683, 1 << 17},
	} {
		t.Run(want.name, func(t *testing.T) {
			spec, ok := circuit.Find(want.name)
			if !ok {
				t.Fatal("not found")
			}
			digest, ok := proof.CircuitDigest(want.name)
			if !ok {
				t.Fatal("no pinned digest")
			}
			if want.constraints > want.domain || spec.Size == 0 {
				t.Fatal("does not fit its domain")
			}
			if want.domain > 1<<17 && !*large || testing.Short() && spec.Kind == circuit.KindUpdate {
				t.Skip("compiled with -large, and without -short")
			}
			sys, err := spec.Compile()
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if _, err := sys.WriteTo(&b); err != nil {
				t.Fatal(err)
			}
			n := sys.GetNbConstraints()
			if n != want.constraints || ecc.NextPowerOfTwo(uint64(n)) != uint64(want.domain) || proof.DigestOf(b.Bytes()) != digest {
				t.Errorf("%d constraints, SHA-256 %s", n, proof.DigestOf(b.Bytes()))
			}
			t.Logf("%d constraints of %d, %.1f an item", n, want.domain, float64(n)/float64(spec.Size))
		})
	}
}
