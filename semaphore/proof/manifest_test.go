package proof_test

import (
	"encoding/json"
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"unum/semaphore/proof"
)

func word(t *testing.T, decimal string) []byte {
	t.Helper()
	n, ok := new(big.Int).SetString(decimal, 10)
	if !ok {
		t.Fatalf("%q is no number", decimal)
	}
	return n.FillBytes(make([]byte, 32))
}

const sampleManifest = `{
  "format": "unum-keys/v1",
  "ceremony": "insecure-dev",
  "circuits": [
    {
      "name": "membership", "size": 0, "constraints": 10, "publics": 5,
      "r1cs": {"name": "membership.r1cs", "size": 1, "sha256": "00000000000000000000000000000000000000000000000000000000000000aa"},
      "provingKey": {"name": "membership.pk", "size": 1, "sha256": "00000000000000000000000000000000000000000000000000000000000000bb"},
      "verifyingKey": {"name": "membership.vk", "size": 1, "sha256": "00000000000000000000000000000000000000000000000000000000000000cc"},
      "solidityKey": {"name": "membership.solkey", "size": 1, "sha256": "00000000000000000000000000000000000000000000000000000000000000dd"}
    }
  ]
}`

func TestParseManifest(t *testing.T) {
	m, err := proof.ParseManifest([]byte(sampleManifest))
	if err != nil {
		t.Fatal(err)
	}
	if c, err := m.Circuit("membership"); err != nil || c.ProvingKey.SHA256[31] != 0xbb || c.Publics != 5 {
		t.Errorf("%+v, %v", c, err)
	}
	if _, err := m.Circuit("append-10"); !errors.Is(err, proof.ErrManifest) {
		t.Errorf("circuit that is not there: %v", err)
	}
	for name, change := range map[string][2]string{
		"another format":    {"unum-keys/v1", "unum-keys/v0"},
		"no ceremony":       {"insecure-dev", ""},
		"unknown field":     {`"publics"`, `"private"`},
		"folder in a name":  {"membership.pk", "../membership.pk"},
		"absolute name":     {"membership.pk", "/etc/passwd"},
		"hidden file":       {"membership.pk", ".membership.pk"},
		"one file twice":    {"membership.pk", "membership.vk"},
		"no name":           {`"membership"`, `""`},
		"no constraints":    {`"constraints": 10`, `"constraints": 0`},
		"negative size":     {`"size": 0`, `"size": -1`},
		"empty file":        {`"size": 1, "sha256": "00000000000000000000000000000000000000000000000000000000000000aa"`, `"size": 0, "sha256": "00000000000000000000000000000000000000000000000000000000000000aa"`},
		"digest too short":  {"00aa", "aa"},
		"digest upper-case": {"00aa", "00AA"},
		"digest prefixed":   {"0000000000000000000000000000000000000000000000000000000000000000aa", "0x"},
	} {
		text := strings.Replace(sampleManifest, change[0], change[1], 1)
		if name == "digest prefixed" {
			text = strings.Replace(sampleManifest, "00000000000000000000000000000000000000000000000000000000000000aa", "0x000000000000000000000000000000000000000000000000000000000000aa", 1)
		}
		if text == sampleManifest {
			t.Fatalf("%s: the change did nothing", name)
		}
		if _, err := proof.ParseManifest([]byte(text)); !errors.Is(err, proof.ErrManifest) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, text := range []string{"", "null", "[]", "{}", sampleManifest + "{}", "\xff"} {
		if _, err := proof.ParseManifest([]byte(text)); !errors.Is(err, proof.ErrManifest) {
			t.Errorf("%.10q: %v", text, err)
		}
	}
	if _, err := proof.ReadManifest(t.TempDir()); !errors.Is(err, proof.ErrManifest) {
		t.Errorf("empty folder: %v", err)
	}
}

// A manifest that is accepted says the same after a round trip, and names nothing outside its folder.
func FuzzParseManifest(f *testing.F) {
	f.Add([]byte(sampleManifest))
	f.Add([]byte(`{"format":"unum-keys/v1","ceremony":"x","circuits":[]}`))
	f.Add([]byte(strings.Replace(sampleManifest, "membership.pk", `..\\pk`, 1)))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := proof.ParseManifest(b)
		if err != nil {
			if !errors.Is(err, proof.ErrManifest) {
				t.Fatalf("error of another kind: %v", err)
			}
			return
		}
		text, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		again, err := proof.ParseManifest(text)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(m, again); diff != "" {
			t.Fatal(diff)
		}
		for _, c := range m.Circuits {
			for _, file := range []proof.File{c.R1CS, c.ProvingKey, c.VerifyingKey, c.SolidityKey} {
				if strings.ContainsAny(file.Name, "/\\:") || strings.HasPrefix(file.Name, ".") {
					t.Fatalf("accepts the name %q", file.Name)
				}
			}
		}
	})
}
