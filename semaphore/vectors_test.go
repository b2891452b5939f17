package semaphore

import (
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// npmVectors is testdata/vectors/semaphore.json, made from the npm packages of Semaphore v4.
type npmVectors struct {
	FieldOrder, SubgroupOrder string
	Identities                []struct {
		Kind         string
		PrivateKey   string
		Export       string
		SecretScalar Field
		PublicKey    [2]Field
		Commitment   IdentityCommitment
		Nullifiers   []struct {
			Scope     Scope
			Nullifier Nullifier
		}
		Signatures []struct {
			Message Field
			R8      [2]Field
			S       Field
		}
	}
	Multiples []struct {
		Scalar Field
		Point  [2]Field
	}
}

func readVectors(t testing.TB, name string, into any) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "testdata", "vectors", name))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

func TestIdentitiesAgreeWithSemaphoreV4(t *testing.T) {
	var v npmVectors
	readVectors(t, "semaphore.json", &v)
	if len(v.Identities) < 30 {
		t.Fatalf("only %d identities in the vectors", len(v.Identities))
	}
	for _, want := range v.Identities {
		key, err := hex.DecodeString(strings.TrimPrefix(want.PrivateKey, "0x"))
		if err != nil {
			t.Fatal(err)
		}
		id, err := IdentityFromPrivateKey(key)
		if err != nil {
			t.Fatal(err)
		}
		imported, err := ImportIdentity(want.Export)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range []*Identity{id, imported} {
			got := []any{id.Export(), id.SecretScalar(), [2]Field{id.PublicKey().X, id.PublicKey().Y}, id.Commitment()}
			if diff := cmp.Diff([]any{want.Export, want.SecretScalar, want.PublicKey, want.Commitment}, got, byBytes); diff != "" {
				t.Errorf("key of %d bytes (%s): %s", len(key), want.Kind, diff)
			}
		}
		if len(want.Nullifiers) == 0 || len(want.Signatures) == 0 {
			t.Fatal("an identity without nullifiers or signatures in the vectors")
		}
		for _, n := range want.Nullifiers {
			if got := id.Nullifier(n.Scope); got != n.Nullifier {
				t.Errorf("nullifier %v, want %v", got, n.Nullifier)
			}
		}
		for i, s := range want.Signatures {
			if i > 0 && len(key) > 64 && testing.Short() {
				continue
			}
			wantSig := Signature{s.R8[0], s.R8[1], s.S}
			if got := id.Sign(s.Message); got != wantSig {
				t.Errorf("signature %v, want %v", got, wantSig)
			}
			if err := wantSig.Verify(id.PublicKey(), s.Message); i < 2 && err != nil {
				t.Errorf("npm's signature: %v", err)
			}
		}
	}
}

func TestMultiplesAgreeWithSemaphoreV4(t *testing.T) {
	var v npmVectors
	readVectors(t, "semaphore.json", &v)
	if len(v.Multiples) == 0 {
		t.Fatal("no multiples in the vectors")
	}
	for _, m := range v.Multiples {
		k, ok := canonicalScalar(m.Scalar)
		if !ok {
			t.Fatalf("scalar %v is not below l", m.Scalar)
		}
		got := base8().mul(k).affine()
		if want := (PublicKey{m.Point[0], m.Point[1]}).affine(); got != want {
			t.Errorf("%v·Base8 = %v, want %v", m.Scalar, got, want)
		}
	}
	if got := orderLimbs().fieldForTest().String(); got != v.SubgroupOrder {
		t.Errorf("subgroup order %s, want %s", got, v.SubgroupOrder)
	}
}

// fieldForTest renders l itself, which is no scalar.
func (s scalar) fieldForTest() Field { return s.field() }

var byBytes = cmp.Comparer(func(a, b Field) bool { return a == b })
