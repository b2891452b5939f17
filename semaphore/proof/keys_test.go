package proof_test

import (
	"context"
	"fmt"
	"os"
	"sync"
	"testing"

	"unum/semaphore/circuit"
	"unum/semaphore/proof"
	"unum/semaphore/setup"
)

// keys are made once for the test binary.
type keys struct {
	dir      string
	manifest proof.Manifest
}

var once struct {
	sync.Once
	keys
	made string // folder to remove at the end
	err  error
}

// current reports whether a manifest has development keys of every circuit of the catalog as it is now.
func current(m proof.Manifest) bool {
	for _, spec := range circuit.Catalog() {
		entry, err := m.Circuit(spec.Name())
		if want, ok := proof.CircuitDigest(spec.Name()); err != nil || !ok || entry.R1CS.SHA256 != want {
			return false
		}
	}
	return m.Ceremony == proof.CeremonyInsecureDev
}

func devKeys(tb testing.TB) keys {
	tb.Helper()
	once.Do(func() {
		// Keys that are there are only read, for another process may be reading them too.
		if given := os.Getenv("UNUM_DEV_KEYS"); given != "" {
			if m, err := proof.ReadManifest(given); err == nil && current(m) {
				once.keys = keys{given, m}
				return
			}
		}
		if once.made, once.err = os.MkdirTemp("", "unum-proof-test-"); once.err != nil {
			return
		}
		once.dir = once.made
		once.manifest, once.err = setup.Dev(context.Background(), once.dir, nil)
	})
	if once.err != nil {
		tb.Fatal(once.err)
	}
	return once.keys
}

func TestMain(m *testing.M) {
	code := m.Run()
	if once.made != "" {
		if err := os.RemoveAll(once.made); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}
	os.Exit(code)
}

func openMembership(tb testing.TB) (*proof.MembershipProver, *proof.Verifier) {
	tb.Helper()
	k := devKeys(tb)
	p, err := proof.OpenMembership(k.dir, k.manifest, proof.AllowInsecureDev())
	if err != nil {
		tb.Fatal(err)
	}
	v, err := proof.OpenVerifier(k.dir, k.manifest, proof.AllowInsecureDev())
	if err != nil {
		tb.Fatal(err)
	}
	return p, v
}

func openAppend(tb testing.TB) *proof.AppendProver {
	tb.Helper()
	k := devKeys(tb)
	p, err := proof.OpenAppend(k.dir, k.manifest, 10, proof.AllowInsecureDev())
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

func openUpdate(tb testing.TB) *proof.UpdateProver {
	tb.Helper()
	k := devKeys(tb)
	p, err := proof.OpenUpdate(k.dir, k.manifest, 3, proof.AllowInsecureDev())
	if err != nil {
		tb.Fatal(err)
	}
	return p
}
