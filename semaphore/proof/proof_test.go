package proof_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"

	"unum/semaphore"
	"unum/semaphore/circuit"
	"unum/semaphore/proof"
	"unum/semaphore/tree"
)

// proofs are some valid membership proofs of different people, made once.
var proofs = struct {
	sync.Once
	list []semaphore.MembershipProof
}{}

func someProofs(tb testing.TB) []semaphore.MembershipProof {
	tb.Helper()
	p, _ := openMembership(tb)
	proofs.Do(func() {
		state := appendTo(tb, tree.New(), commitments(tb, 0, 6))
		for i := range 6 {
			m, err := p.Prove(tb.Context(), witness(tb, state, i, i, attributes))
			if err != nil {
				tb.Fatal(err)
			}
			proofs.list = append(proofs.list, m)
		}
	})
	if len(proofs.list) == 0 {
		tb.Fatal("no proofs could be made")
	}
	return append([]semaphore.MembershipProof(nil), proofs.list...)
}

func field(v uint64) semaphore.Field { return semaphore.FieldFromUint64(v) }

// rebuild makes a proof of changed points.
func rebuild(tb testing.TB, p semaphore.Proof, f func(a *bn254.G1Affine, b *bn254.G2Affine, c *bn254.G1Affine)) semaphore.Proof {
	tb.Helper()
	a, b, c, err := p.Points()
	if err != nil {
		tb.Fatal(err)
	}
	f(&a, &b, &c)
	out, err := semaphore.ProofFromPoints(a, b, c)
	if err != nil {
		tb.Fatal(err)
	}
	return out
}

// Whatever is changed about a proof or its statement, it no longer verifies.
func TestAdversarialVerify(t *testing.T) {
	list := someProofs(t)
	_, v := openMembership(t)
	good, other := list[0], list[1]
	for _, m := range list {
		if err := v.Verify(m); err != nil {
			t.Fatal(err)
		}
	}

	for name, attack := range map[string]struct {
		change func(m *semaphore.MembershipProof)
		want   error
	}{
		"root 0":                     {func(m *semaphore.MembershipProof) { m.Root = semaphore.Root{} }, proof.ErrRootZero},
		"another root":               {func(m *semaphore.MembershipProof) { m.Root.Field = field(1) }, proof.ErrInvalid},
		"another nullifier":          {func(m *semaphore.MembershipProof) { m.Nullifier.Field = field(1) }, proof.ErrInvalid},
		"nullifier of somebody else": {func(m *semaphore.MembershipProof) { m.Nullifier = other.Nullifier }, proof.ErrInvalid},
		"another scope":              {func(m *semaphore.MembershipProof) { m.Scope.Field = field(1) }, proof.ErrInvalid},
		"another signal":             {func(m *semaphore.MembershipProof) { m.Signal.Field = field(1) }, proof.ErrInvalid},
		"signal negated":             {func(m *semaphore.MembershipProof) { m.Signal.Field = negative(m.Signal.Field) }, proof.ErrInvalid},
		"weaker policy":              {func(m *semaphore.MembershipProof) { m.Policy.MinAssurance = 0 }, proof.ErrInvalid},
		"later policy":               {func(m *semaphore.MembershipProof) { m.Policy.EnrolledBefore++ }, proof.ErrInvalid},
		"policy for renewed leaves":  {func(m *semaphore.MembershipProof) { m.Policy.RenewedBefore++ }, proof.ErrInvalid},
		"proof of somebody else":     {func(m *semaphore.MembershipProof) { m.Proof = other.Proof }, proof.ErrInvalid},
		"no proof":                   {func(m *semaphore.MembershipProof) { m.Proof = semaphore.Proof{} }, proof.ErrMalformed},
		"A negated": {func(m *semaphore.MembershipProof) {
			m.Proof = rebuild(t, m.Proof, func(a *bn254.G1Affine, _ *bn254.G2Affine, _ *bn254.G1Affine) { a.Neg(a) })
		}, proof.ErrInvalid},
		"C negated": {func(m *semaphore.MembershipProof) {
			m.Proof = rebuild(t, m.Proof, func(_ *bn254.G1Affine, _ *bn254.G2Affine, c *bn254.G1Affine) { c.Neg(c) })
		}, proof.ErrInvalid},
		"A and C exchanged": {func(m *semaphore.MembershipProof) {
			m.Proof = rebuild(t, m.Proof, func(a *bn254.G1Affine, _ *bn254.G2Affine, c *bn254.G1Affine) { *a, *c = *c, *a })
		}, proof.ErrInvalid},
		"B doubled": {func(m *semaphore.MembershipProof) {
			m.Proof = rebuild(t, m.Proof, func(_ *bn254.G1Affine, b *bn254.G2Affine, _ *bn254.G1Affine) { b.Double(b) })
		}, proof.ErrInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			m := good
			attack.change(&m)
			err := v.Verify(m)
			if !errors.Is(err, attack.want) {
				t.Errorf("got %v, want %v", err, attack.want)
			}
			if errors.Is(err, proof.ErrInvalid) == errors.Is(err, proof.ErrMalformed) {
				t.Errorf("%v is both or neither of invalid and malformed", err)
			}
			many := v.VerifyMany([]semaphore.MembershipProof{list[2], m, list[3]})
			var bad *proof.ManyError
			if !errors.As(many, &bad) || len(bad.Bad) != 1 || bad.Bad[0].Index != 1 || !errors.Is(many, attack.want) {
				t.Errorf("among others: %v", many)
			}
		})
	}
}

func negative(f semaphore.Field) semaphore.Field {
	e := f.Element()
	return semaphore.FieldFromElement(*e.Neg(&e))
}

// A Groth16 proof can be turned into other proofs of the same statement: use (scope, nullifier), never a proof's bytes, to tell what was used.
func TestProofsAreMalleable(t *testing.T) {
	m := someProofs(t)[0]
	_, v := openMembership(t)
	m.Proof = rebuild(t, m.Proof, func(a *bn254.G1Affine, b *bn254.G2Affine, _ *bn254.G1Affine) { a.Neg(a); b.Neg(b) })
	if err := v.Verify(m); err != nil {
		t.Error(err)
	}
}

func TestVerifyMany(t *testing.T) {
	list := someProofs(t)
	_, v := openMembership(t)
	for n := range len(list) + 1 {
		if err := v.VerifyMany(list[:n]); err != nil {
			t.Errorf("%d proofs: %v", n, err)
		}
	}
	if err := v.VerifyMany([]semaphore.MembershipProof{list[0], list[0]}); err != nil {
		t.Errorf("a proof twice: %v", err)
	}

	// Two wrongs that cancel in a plain product, with coefficients 1: one C moved by what the other is moved back.
	pair := []semaphore.MembershipProof{list[0], list[1]}
	_, _, g, _ := bn254.Generators()
	pair[0].Proof = rebuild(t, pair[0].Proof, func(_ *bn254.G1Affine, _ *bn254.G2Affine, c *bn254.G1Affine) { c.Add(c, &g) })
	pair[1].Proof = rebuild(t, pair[1].Proof, func(_ *bn254.G1Affine, _ *bn254.G2Affine, c *bn254.G1Affine) { c.Sub(c, &g) })
	wantBad(t, v.VerifyMany(pair), proof.ErrInvalid, 0, 1)

	for _, bad := range [][]int{{0}, {5}, {2, 3}, {0, 1, 2, 3, 4, 5}, {1, 4}} {
		spoiled := append([]semaphore.MembershipProof(nil), list...)
		for _, i := range bad {
			spoiled[i].Signal.Field = field(1)
		}
		wantBad(t, v.VerifyMany(spoiled), proof.ErrInvalid, bad...)
		for _, i := range bad {
			spoiled[i].Root = semaphore.Root{}
		}
		wantBad(t, v.VerifyMany(spoiled), proof.ErrRootZero, bad...)
	}
}

func wantBad(t *testing.T, err, want error, indices ...int) {
	t.Helper()
	var many *proof.ManyError
	if !errors.As(err, &many) || !errors.Is(err, want) {
		t.Errorf("got %v, want %v at %v", err, want, indices)
		return
	}
	var got []int
	for _, b := range many.Bad {
		got = append(got, b.Index)
	}
	if fmt.Sprint(got) != fmt.Sprint(indices) {
		t.Errorf("wrong ones at %v, want %v", got, indices)
	}
}

func TestAdversarialProve(t *testing.T) {
	p, _ := openMembership(t)
	state := appendTo(t, tree.New(), commitments(t, 0, 4))
	for name, c := range map[string]struct {
		change func(w *proof.MembershipWitness)
		want   error
	}{
		"no identity":              {func(w *proof.MembershipWitness) { w.Identity = nil }, proof.ErrWitness},
		"somebody else's path":     {func(w *proof.MembershipWitness) { w.Path.Index = 1 }, proof.ErrNotMember},
		"index beyond the tree":    {func(w *proof.MembershipWitness) { w.Path.Index += 1 << 34 }, proof.ErrNotMember},
		"a stranger":               {func(w *proof.MembershipWitness) { w.Identity = person(t, 9) }, proof.ErrNotMember},
		"another day":              {func(w *proof.MembershipWitness) { w.Day-- }, proof.ErrNotMember},
		"another root":             {func(w *proof.MembershipWitness) { w.Root.Field = field(3) }, proof.ErrNotMember},
		"root 0":                   {func(w *proof.MembershipWitness) { w.Root = semaphore.Root{} }, proof.ErrRootZero},
		"too late":                 {func(w *proof.MembershipWitness) { w.Policy.EnrolledBefore = day }, proof.ErrPolicyUnmet},
		"assurance too low":        {func(w *proof.MembershipWitness) { w.Policy.MinAssurance = 3 }, proof.ErrPolicyUnmet},
		"unassigned attribute":     {func(w *proof.MembershipWitness) { w.Attributes |= 1 << 9 }, proof.ErrWitness},
		"empty policy admits none": {func(w *proof.MembershipWitness) { w.Policy = semaphore.Policy{} }, proof.ErrPolicyUnmet},
	} {
		w := witness(t, state, 2, 2, attributes)
		c.change(&w)
		if m, err := p.Prove(t.Context(), w); !errors.Is(err, c.want) || m != (semaphore.MembershipProof{}) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := p.Prove(ctx, witness(t, state, 2, 2, attributes)); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// gnark's error for an unsatisfied constraint holds the values on its wires.
func TestProveTellsNoSecret(t *testing.T) {
	p, _ := openMembership(t)
	state := appendTo(t, tree.New(), commitments(t, 0, 4))
	w := witness(t, state, 2, 2, attributes)
	for _, at := range []int{0, 251, 251 + 32, 251 + 32 + 9 + 34} {
		_, err := p.ProveUnchecked(t.Context(), w, at, fr.NewElement(123_456_789))
		if !errors.Is(err, proof.ErrWitness) {
			t.Errorf("value %d changed: %v", at, err)
			continue
		}
		if regexp.MustCompile(`\d{6,}|0x`).MatchString(err.Error()) {
			t.Errorf("error tells a value: %v", err)
		}
	}
	if s := fmt.Sprintf("%+v", w); strings.Contains(s, w.Identity.Export()) || strings.Contains(s, w.Identity.SecretScalar().String()) {
		t.Error("a printed witness tells the secret")
	}
}

func TestAdversarialBatch(t *testing.T) {
	appender, updater := openAppend(t), openUpdate(t)
	state := appendTo(t, tree.New(), commitments(t, 0, 4))

	good, _, err := proof.NewAppendWitness(state, day, attributes, commitments(t, 4, 7))
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(w *proof.AppendWitness){
		"no commitment":         func(w *proof.AppendWitness) { w.Commitments = nil },
		"too many commitments":  func(w *proof.AppendWitness) { w.Commitments = commitments(t, 10, 21) },
		"zero commitment":       func(w *proof.AppendWitness) { w.Commitments[1] = semaphore.IdentityCommitment{} },
		"no room":               func(w *proof.AppendWitness) { w.StartIndex = semaphore.Capacity - 2 },
		"start beyond the tree": func(w *proof.AppendWitness) { w.StartIndex = ^uint64(0) },
		"wrong start":           func(w *proof.AppendWitness) { w.StartIndex++ },
		"wrong post-root":       func(w *proof.AppendWitness) { w.Post = w.Pre },
	} {
		w := good
		w.Commitments = append([]semaphore.IdentityCommitment(nil), good.Commitments...)
		change(&w)
		if _, err := appender.Prove(t.Context(), w); !errors.Is(err, proof.ErrWitness) {
			t.Errorf("append, %s: %v", name, err)
		}
	}
	if err := appender.Verify(proof.AppendWitness{}, semaphore.Proof{}); !errors.Is(err, proof.ErrMalformed) {
		t.Errorf("empty append verifies: %v", err)
	}

	replacement := semaphore.UpdateItem{Index: 2, Kind: semaphore.KindReplace, Attributes: attributes | semaphore.AttrRenewed, Commitment: person(t, 9).Commitment()}
	update, _, err := proof.NewUpdateWitness(state, 1, day, []semaphore.UpdateItem{{Index: 1, Kind: semaphore.KindRemove}, replacement})
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(w *proof.UpdateWitness){
		"no item":               func(w *proof.UpdateWitness) { w.Steps = nil },
		"too many items":        func(w *proof.UpdateWitness) { w.Steps = append(w.Steps, w.Steps...) },
		"one index twice":       func(w *proof.UpdateWitness) { w.Steps[1] = w.Steps[0] },
		"index beyond the tree": func(w *proof.UpdateWitness) { w.NextIndex = 2 },
		"path of another index": func(w *proof.UpdateWitness) { w.Steps[0].Path.Index = 0 },
		"kind 0":                func(w *proof.UpdateWitness) { w.Steps[0].Item.Kind = semaphore.KindNew },
		"nothing there":         func(w *proof.UpdateWitness) { w.Steps[0].Old = semaphore.Leaf{} },
		"nothing changed": func(w *proof.UpdateWitness) {
			w.Steps[1].Old = semaphore.NewLeaf(replacement.Commitment, day, replacement.Attributes)
		},
		"removal with attributes":      func(w *proof.UpdateWitness) { w.Steps[0].Item.Attributes = 1 },
		"replacement without renewed":  func(w *proof.UpdateWitness) { w.Steps[1].Item.Attributes = attributes },
		"replacement by nobody":        func(w *proof.UpdateWitness) { w.Steps[1].Item.Commitment = semaphore.IdentityCommitment{} },
		"paths of the tree before all": func(w *proof.UpdateWitness) { w.Steps[1].Path, _ = state.Path(2) },
		"wrong post-root":              func(w *proof.UpdateWitness) { w.Post = w.Pre },
	} {
		w := update
		w.Steps = append([]proof.UpdateStep(nil), update.Steps...)
		change(&w)
		if _, err := updater.Prove(t.Context(), w); !errors.Is(err, proof.ErrWitness) {
			t.Errorf("update, %s: %v", name, err)
		}
	}
	if err := updater.Verify(proof.UpdateWitness{}, semaphore.Proof{}); !errors.Is(err, proof.ErrMalformed) {
		t.Errorf("empty update verifies: %v", err)
	}
	if _, _, err := proof.NewUpdateWitness(state, 1, day, []semaphore.UpdateItem{{Index: 4, Kind: semaphore.KindRemove}}); !errors.Is(err, tree.ErrIndex) {
		t.Errorf("update of a place that was never filled: %v", err)
	}
}

func TestProveConcurrently(t *testing.T) {
	p, v := openMembership(t)
	state := appendTo(t, tree.New(), commitments(t, 0, 4))
	var wg sync.WaitGroup
	for i := range 4 {
		w := witness(t, state, i, i, attributes)
		wg.Go(func() {
			m, err := p.Prove(context.Background(), w)
			if err == nil {
				err = v.Verify(m)
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

func TestAdversarialInsecureKeys(t *testing.T) {
	k := devKeys(t)
	errs := map[string]error{}
	_, errs["OpenMembership"] = proof.OpenMembership(k.dir, k.manifest)
	_, errs["OpenVerifier"] = proof.OpenVerifier(k.dir, k.manifest)
	_, errs["OpenAppend"] = proof.OpenAppend(k.dir, k.manifest, 10)
	_, errs["OpenUpdate"] = proof.OpenUpdate(k.dir, k.manifest, 3)
	for name, err := range errs {
		if !errors.Is(err, proof.ErrInsecureDev) {
			t.Errorf("%s: %v", name, err)
		}
	}
	// A manifest that names another ceremony is trusted for that here: who signs manifests is the ceremony's business.
	m := k.manifest
	m.Ceremony = "unum-2030"
	if _, err := proof.OpenVerifier(k.dir, m); err != nil {
		t.Error(err)
	}
}

// Every file is what the manifest says, or nothing opens.
func TestAdversarialKeyFiles(t *testing.T) {
	k := devKeys(t)
	entry, err := k.manifest.Circuit("membership")
	if err != nil {
		t.Fatal(err)
	}
	real := proof.Dir(k.dir)
	open := func(read proof.ReadFunc) error {
		_, err := proof.LoadMembership(read, k.manifest, proof.AllowInsecureDev())
		return err
	}
	if err := open(real); err != nil {
		t.Fatal(err)
	}
	for _, f := range []proof.File{entry.R1CS, entry.ProvingKey, entry.VerifyingKey} {
		for name, change := range map[string]func(b []byte) ([]byte, error){
			"one bit": func(b []byte) ([]byte, error) { b[len(b)/3] ^= 1; return b, nil },
			"shorter": func(b []byte) ([]byte, error) { return b[:len(b)-1], nil },
			"longer":  func(b []byte) ([]byte, error) { return append(b, 0), nil },
			"empty":   func([]byte) ([]byte, error) { return nil, nil },
			"missing": func([]byte) ([]byte, error) { return nil, os.ErrNotExist },
		} {
			err := open(func(file string) ([]byte, error) {
				b, err := real(file)
				if err == nil && file == f.Name {
					return change(b)
				}
				return b, err
			})
			if !errors.Is(err, proof.ErrKeyFile) {
				t.Errorf("%s, %s: %v", f.Name, name, err)
			}
		}
	}
	if _, err := proof.OpenAppend(k.dir, k.manifest, 11, proof.AllowInsecureDev()); !errors.Is(err, proof.ErrManifest) {
		t.Errorf("batch size without keys: %v", err)
	}
	if _, err := proof.OpenVerifier(filepath.Join(k.dir, "elsewhere"), k.manifest, proof.AllowInsecureDev()); !errors.Is(err, proof.ErrKeyFile) {
		t.Errorf("folder that is not there: %v", err)
	}
	for _, name := range []string{"../x", "a/b", ".hidden", "", `a\b`} {
		if _, err := real(name); err == nil {
			t.Errorf("reads %q", name)
		}
	}
}

// What every key must be like, seen by gnark's own reader; and the contract's form of it, seen by gnark's exporter of Solidity.
func TestVerifyingKeys(t *testing.T) {
	k := devKeys(t)
	for _, spec := range circuit.Catalog() {
		entry, err := k.manifest.Circuit(spec.Name())
		if err != nil {
			t.Fatal(err)
		}
		raw, err := entry.VerifyingKey.Read(proof.Dir(k.dir))
		if err != nil {
			t.Fatal(err)
		}
		var vk groth16.VerifyingKey
		if _, err := vk.ReadFrom(bytes.NewReader(raw)); err != nil {
			t.Fatal(err)
		}
		if len(vk.CommitmentKeys) != 0 || len(vk.PublicAndCommitmentCommitted) != 0 {
			t.Errorf("%s: key has commitments", spec.Name())
		}
		if len(vk.G1.K) != spec.Publics()+1 {
			t.Errorf("%s: key has %d inputs", spec.Name(), len(vk.G1.K)-1)
		}
		for i := range vk.G1.K {
			if vk.G1.K[i].IsInfinity() {
				t.Errorf("%s: nothing depends on input %d", spec.Name(), i)
			}
		}

		got, err := entry.SolidityKey.Read(proof.Dir(k.dir))
		if err != nil {
			t.Fatal(err)
		}
		if again, err := proof.SolidityKey(raw, spec.Publics()); err != nil || !bytes.Equal(got, again) {
			t.Errorf("%s: the contract's key is not the one on disk (%v)", spec.Name(), err)
		}
		if want := exported(t, &vk); !bytes.Equal(got, want) {
			t.Errorf("%s: the contract's key differs from gnark's Solidity", spec.Name())
		}
		if _, err := proof.SolidityKey(raw, spec.Publics()+1); !errors.Is(err, proof.ErrKeyFile) {
			t.Errorf("%s: key of another number of inputs: %v", spec.Name(), err)
		}
	}
}

// exported puts the constants of gnark's Solidity verifier in the order of our key.
func exported(t *testing.T, vk *groth16.VerifyingKey) []byte {
	t.Helper()
	var source bytes.Buffer
	if err := vk.ExportSolidity(&source); err != nil {
		t.Fatal(err)
	}
	constants := map[string]string{}
	for _, m := range regexp.MustCompile(`uint256 constant (\w+) = (\d+);`).FindAllStringSubmatch(source.String(), -1) {
		constants[m[1]] = m[2]
	}
	names := []string{"ALPHA_X", "ALPHA_Y"}
	for _, p := range []string{"BETA", "GAMMA", "DELTA"} {
		for _, c := range []string{"X_1", "X_0", "Y_1", "Y_0"} {
			names = append(names, p+"_NEG_"+c)
		}
	}
	names = append(names, "CONSTANT_X", "CONSTANT_Y")
	for i := range len(vk.G1.K) - 1 {
		names = append(names, fmt.Sprintf("PUB_%d_X", i), fmt.Sprintf("PUB_%d_Y", i))
	}
	var out []byte
	for _, name := range names {
		n, ok := constants[name]
		if !ok {
			t.Fatalf("gnark's Solidity has no %s", name)
		}
		out = append(out, word(t, n)...)
	}
	return out
}

// The same answers as gnark's verifier.
func TestVerifyAgreesWithGnark(t *testing.T) {
	k := devKeys(t)
	_, v := openMembership(t)
	entry, err := k.manifest.Circuit("membership")
	if err != nil {
		t.Fatal(err)
	}
	raw, err := entry.VerifyingKey.Read(proof.Dir(k.dir))
	if err != nil {
		t.Fatal(err)
	}
	var vk groth16.VerifyingKey
	if _, err := vk.ReadFrom(bytes.NewReader(raw)); err != nil {
		t.Fatal(err)
	}
	for i, m := range someProofs(t) {
		if i%2 == 1 {
			m.Scope.Field = field(uint64(i))
		}
		a, b, c, err := m.Proof.Points()
		if err != nil {
			t.Fatal(err)
		}
		var inputs fr.Vector
		for _, f := range m.PublicInputs() {
			inputs = append(inputs, f.Element())
		}
		theirs := groth16.Verify(&groth16.Proof{Ar: a, Bs: b, Krs: c}, &vk, inputs)
		if ours := v.Verify(m); (ours == nil) != (theirs == nil) || (ours == nil) != (i%2 == 0) {
			t.Errorf("proof %d: we say %v, gnark says %v", i, ours, theirs)
		}
	}
}

func TestAdversarialVerifyingKey(t *testing.T) {
	k := devKeys(t)
	entry, err := k.manifest.Circuit("membership")
	if err != nil {
		t.Fatal(err)
	}
	raw, err := entry.VerifyingKey.Read(proof.Dir(k.dir))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := proof.NewVerifier(raw); err != nil {
		t.Fatal(err)
	}
	zero := func(from, to int) []byte {
		b := bytes.Clone(raw)
		clear(b[from:to])
		return b
	}
	for name, b := range map[string][]byte{
		"nothing":               nil,
		"too short":             raw[:len(raw)-1],
		"too long":              append(bytes.Clone(raw), 0),
		"α at infinity":         zero(0, 64),
		"δ at infinity":         zero(448, 576),
		"an input at infinity":  zero(580+64, 580+128),
		"another count":         zero(576, 580),
		"a point off its curve": append(bytes.Clone(raw[:len(raw)-9]), append([]byte{raw[len(raw)-9] ^ 1}, raw[len(raw)-8:]...)...),
		"commitments":           append(bytes.Clone(raw[:len(raw)-1]), 1),
	} {
		if _, err := proof.NewVerifier(b); !errors.Is(err, proof.ErrKeyFile) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The phone gets a prover without a compiler. gnark's backend itself pulls in its package frontend (for its types); no builder of constraint
// systems and no gadget comes with it.
func TestNoCompilerInside(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "unum/semaphore/proof").Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(out), "unum/semaphore/tree\n") {
		t.Fatal("go list does not list what it should")
	}
	for _, dep := range strings.Fields(string(out)) {
		for _, banned := range []string{
			"github.com/consensys/gnark/frontend/cs/r1cs", "github.com/consensys/gnark/frontend/cs/scs", "github.com/consensys/gnark/std/math",
			"github.com/consensys/gnark/std/hash", "github.com/consensys/gnark/test", "github.com/consensys/gnark/backend/plonk",
			"unum/semaphore/circuit", "unum/semaphore/setup", "unum/enroll",
		} {
			if strings.HasPrefix(dep, banned) {
				t.Errorf("reaches %s", dep)
			}
		}
	}
	out, err = exec.Command("go", "list", "-f", `{{join .Imports "\n"}}`, "unum/semaphore/proof").Output()
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(out), "gnark/frontend") {
		t.Error("imports gnark's frontend")
	}
}
