package proof_test

import (
	"context"
	"fmt"
	"os"
	"sync"
	"testing"

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
	err error
}

func devKeys(tb testing.TB) keys {
	tb.Helper()
	once.Do(func() {
		if once.dir, once.err = os.MkdirTemp("", "unum-proof-test-"); once.err != nil {
			return
		}
		once.manifest, once.err = setup.Dev(context.Background(), once.dir, nil)
	})
	if once.err != nil {
		tb.Fatal(once.err)
	}
	return once.keys
}

func TestMain(m *testing.M) {
	code := m.Run()
	if once.dir != "" {
		if err := os.RemoveAll(once.dir); err != nil {
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
