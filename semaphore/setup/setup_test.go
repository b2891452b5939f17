package setup

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	cs "github.com/consensys/gnark/constraint/bn254"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/r1cs"
	"github.com/google/go-cmp/cmp"

	"unum/semaphore/circuit"
	"unum/semaphore/proof"
)

// one is a catalog of the circuit whose keys are quickest to make.
func one() []circuit.Spec { return circuit.Catalog()[:1] }

func listing(t *testing.T, dir string) map[string]time.Time {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]time.Time{}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name()] = info.ModTime()
	}
	return out
}

// Making, finding again, and repairing, in one folder.
func TestDev(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "keys")
	ctx := t.Context()
	var heard []int
	progress := func(name string, done, total int) {
		if name != "membership" || total != 3 {
			t.Errorf("progress of %s, %d of %d", name, done, total)
		}
		heard = append(heard, done)
	}
	make := func() proof.Manifest {
		t.Helper()
		heard = nil
		m, err := dev(ctx, dir, one(), progress)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}

	m := make()
	if diff := cmp.Diff([]int{1, 2, 3}, heard); diff != "" {
		t.Errorf("progress: %s", diff)
	}
	read, err := proof.ReadManifest(dir)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(m, read); diff != "" {
		t.Errorf("manifest on disk: %s", diff)
	}
	if m.Ceremony != "insecure-dev" {
		t.Errorf("ceremony %q", m.Ceremony)
	}
	before := listing(t, dir)
	if len(before) != 6 {
		t.Errorf("folder holds %v", before)
	}

	// Found again: nothing is written but the manifest.
	if diff := cmp.Diff(m, make()); diff != "" {
		t.Errorf("second run: %s", diff)
	}
	if diff := cmp.Diff([]int{3}, heard); diff != "" {
		t.Errorf("progress of the second run: %s", diff)
	}
	for name, at := range listing(t, dir) {
		if name != proof.ManifestName && at != before[name] {
			t.Errorf("%s was written again", name)
		}
	}

	// Stopped before the manifest was written, and in the middle of a file.
	if err := os.Remove(filepath.Join(dir, proof.ManifestName)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, temporary+"123"), []byte("half a key"), 0o600); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(m, make()); diff != "" {
		t.Errorf("run after one that was stopped: %s", diff)
	}
	for name := range listing(t, dir) {
		if strings.HasPrefix(name, temporary) {
			t.Errorf("%s is still there", name)
		}
	}

	// A damaged key: only new ones can help.
	path := filepath.Join(dir, "membership.pk")
	pk, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	pk[len(pk)/2] ^= 1
	if err := os.WriteFile(path, pk, 0o644); err != nil {
		t.Fatal(err)
	}
	repaired := make()
	if repaired.Circuits[0].ProvingKey.SHA256 == m.Circuits[0].ProvingKey.SHA256 {
		t.Error("damaged key found again")
	}
	if _, err := proof.OpenMembership(dir, repaired, proof.AllowInsecureDev()); err != nil {
		t.Error(err)
	}
	if _, err := proof.OpenMembership(dir, m, proof.AllowInsecureDev()); !errors.Is(err, proof.ErrKeyFile) {
		t.Errorf("old manifest over new keys: %v", err)
	}

	// Keys of an older circuit: their manifest is sound, but names another constraint system.
	old := repaired
	old.Circuits = []proof.Circuit{repaired.Circuits[0]}
	old.Circuits[0].R1CS.SHA256[0] ^= 1
	for _, name := range []string{proof.ManifestName, "membership.json"} {
		var v any = old
		if name != proof.ManifestName {
			v = old.Circuits[0]
		}
		if err := WriteJSON(dir, name, v); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := proof.OpenMembership(dir, old, proof.AllowInsecureDev()); !errors.Is(err, proof.ErrCircuit) {
		t.Errorf("keys of an older circuit: %v", err)
	}
	if make().Circuits[0].ProvingKey.SHA256 == repaired.Circuits[0].ProvingKey.SHA256 {
		t.Error("keys of an older circuit found again")
	}
}

func TestDevStopsAndGoesOn(t *testing.T) {
	dir := t.TempDir()
	for at := 1; at <= 2; at++ {
		ctx, cancel := context.WithCancel(t.Context())
		_, err := dev(ctx, dir, one(), func(_ string, done, _ int) {
			if done == at {
				cancel()
			}
		})
		cancel()
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("cancelled at step %d: %v", at, err)
		}
		if files := listing(t, dir); len(files) != 0 {
			t.Errorf("cancelled at step %d, folder holds %v", at, files)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Dev(ctx, dir, nil); !errors.Is(err, context.Canceled) {
		t.Fatalf("cancelled before the start: %v", err)
	}
}

// A folder that somebody else's ceremony filled, or that we can't read, stays as it is.
func TestDevLeavesOtherKeysAlone(t *testing.T) {
	for name, manifest := range map[string]string{
		"another ceremony": `{"format":"unum-keys/v1","ceremony":"unum-2030","circuits":[]}`,
		"another format":   `{"format":"unum-keys/v2","ceremony":"insecure-dev","circuits":[]}`,
		"no manifest":      `hello`,
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, proof.ManifestName), []byte(manifest), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Dev(t.Context(), dir, nil); !errors.Is(err, ErrOtherCeremony) {
			t.Errorf("%s: %v", name, err)
		}
		if len(listing(t, dir)) != 1 {
			t.Errorf("%s: folder was written to", name)
		}
	}
}

// The digests that semaphore/proof holds are those of the circuits as they are. After a wanted change, put the digests of this failure there.
func TestCircuitsHaveTheirPinnedDigests(t *testing.T) {
	for _, spec := range circuit.Catalog() {
		sys, err := spec.Compile()
		if err != nil {
			t.Fatal(err)
		}
		bindsItsPublics(t, spec, sys)
		var b bytes.Buffer
		if _, err := sys.WriteTo(&b); err != nil {
			t.Fatal(err)
		}
		if want, ok := proof.CircuitDigest(spec.Name()); !ok || proof.DigestOf(b.Bytes()) != want {
			t.Errorf("%s compiles to %s, pinned is %s", spec.Name(), proof.DigestOf(b.Bytes()), want)
		}
	}
	if _, ok := proof.CircuitDigest("other"); ok {
		t.Error("an unknown circuit has a digest")
	}
}

// toy: x³ + x + 5 = y, with z unused but squared in; y and z public.
type toy struct {
	Y, Z frontend.Variable `gnark:",public"`
	X    frontend.Variable
}

func (c *toy) Define(api frontend.API) error {
	api.AssertIsEqual(c.Y, api.Add(api.Mul(c.X, c.X, c.X), c.X, 5))
	api.Mul(c.Z, c.Z)
	return nil
}

// Our keys and gnark's differ in randomness and in nothing else.
func TestKeysServeGnark(t *testing.T) {
	ccs, err := frontend.Compile(ecc.BN254.ScalarField(), r1cs.NewBuilder, new(toy))
	if err != nil {
		t.Fatal(err)
	}
	sys := ccs.(*cs.R1CS)
	pk, vk, err := makeKeys(sys)
	if err != nil {
		t.Fatal(err)
	}
	var theirs groth16.ProvingKey
	var theirVK groth16.VerifyingKey
	if err := groth16.Setup(sys, &theirs, &theirVK); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]any{theirs.InfinityA, theirs.InfinityB, theirs.NbInfinityA, theirs.NbInfinityB,
		len(theirs.G1.A), len(theirs.G1.B), len(theirs.G1.K), len(theirs.G1.Z), len(theirs.G2.B), len(theirVK.G1.K)},
		[]any{pk.InfinityA, pk.InfinityB, pk.NbInfinityA, pk.NbInfinityB,
			len(pk.G1.A), len(pk.G1.B), len(pk.G1.K), len(pk.G1.Z), len(pk.G2.B), len(vk.G1.K)}); diff != "" {
		t.Errorf("shape of the keys: %s", diff)
	}

	if err := vk.Precompute(); err != nil {
		t.Fatal(err)
	}
	w, err := frontend.NewWitness(&toy{X: 3, Y: 35, Z: 9}, ecc.BN254.ScalarField())
	if err != nil {
		t.Fatal(err)
	}
	p, err := groth16.Prove(sys, pk, w)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		y, z uint64
		ok   bool
	}{{35, 9, true}, {36, 9, false}, {35, 10, false}} {
		err := groth16.Verify(p, vk, fr.Vector{fr.NewElement(c.y), fr.NewElement(c.z)})
		if (err == nil) != c.ok {
			t.Errorf("y = %d, z = %d: %v", c.y, c.z, err)
		}
	}
}

func TestFixedBase(t *testing.T) {
	scalars := make([]fr.Element, 40)
	for i := range scalars {
		if _, err := scalars[i].SetRandom(); err != nil {
			t.Fatal(err)
		}
	}
	scalars[0].SetZero()
	scalars[1].SetOne()
	scalars[2].SetInt64(-1)
	scalars[3].SetUint64(windowSize)
	scalars[4].SetUint64(windowSize + 1)
	scalars[5].SetUint64(1<<windowBits - 1)
	scalars[6].SetUint64(1 << windowBits)

	_, _, g1, g2 := bn254.Generators()
	got1, got2 := newG1Tables(g1).multiply(scalars), newG2Tables(g2).multiply(scalars)
	for i := range scalars {
		k := scalars[i].BigInt(new(big.Int))
		var want1 bn254.G1Affine
		var want2 bn254.G2Affine
		if want1.ScalarMultiplication(&g1, k); got1[i] != want1 {
			t.Errorf("G1: wrong multiple by %v", k)
		}
		if want2.ScalarMultiplication(&g2, k); got2[i] != want2 {
			t.Errorf("G2: wrong multiple by %v", k)
		}
	}
}

func TestManifestIsReadable(t *testing.T) {
	digest, _ := proof.CircuitDigest("membership")
	b, err := json.Marshal(proof.File{Name: "a.pk", Size: 3, SHA256: digest})
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"name":"a.pk","size":3,"sha256":"` + digest.String() + `"}`; string(b) != want {
		t.Errorf("file entry is %s", b)
	}
}

// One process's keys for the whole network: the cost of a first start.
func BenchmarkDev(b *testing.B) {
	for b.Loop() {
		m, err := Dev(b.Context(), b.TempDir(), nil)
		if err != nil {
			b.Fatal(err)
		}
		constraints := 0
		for _, c := range m.Circuits {
			constraints += c.Constraints
		}
		b.ReportMetric(float64(constraints), "constraints")
	}
}
