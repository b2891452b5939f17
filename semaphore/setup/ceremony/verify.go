package ceremony

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	"github.com/consensys/gnark/backend/groth16/bn254/mpcsetup"

	"unum/semaphore/proof"
	"unum/semaphore/setup"
)

// Report is what a verified transcript shows.
type Report struct {
	Name       string        `json:"name"`
	Complete   bool          `json:"complete"`         // both beacons are in, so that keys come of it
	Transcript *proof.Digest `json:"transcript"`       // see Index.Digest; null while the ceremony goes on
	Import     *proof.Digest `json:"import,omitempty"` // SHA-256 of the .ptau file, to compare with the one its ceremony published
	Receipts   []Receipt     `json:"receipts"`         // every contribution, for its maker to find
}

// Verify checks a whole transcript: digests and order first, which takes seconds, then each contribution's proof against what it follows, then, for each
// circuit of this program, that phase 2 starts where phase 1 ended. It trusts nothing but the bytes and this program's circuits. A transcript that is
// not over yet is checked as far as it goes. Errors are ErrTranscript; those about a contribution are a [*CulpritError], the first in the order of the
// ceremony. The circuits of the development catalog take minutes on two processors.
//
// Of an imported .ptau file it checks that its points are in their groups and are powers of one τ, with one α and one β: that nobody's contribution to
// that file was dropped is for `snarkjs powersoftau verify` and for comparing its published digest with the report's.
func Verify(ctx context.Context, dir string, progress Progress) (Report, error) {
	report, err := verify(ctx, dir, known, progress, nil)
	return report, err
}

// VerifyFor checks a transcript as [Verify] does, and that the keys of the manifest are exactly those that it leads to. A network whose keys are worth
// something runs it before it takes keys into use, and once it did, compares manifests. Keys of another transcript are an ErrKeys.
func VerifyFor(ctx context.Context, m proof.Manifest, dir string, progress Progress) (Report, error) {
	return verifyFor(ctx, m, dir, known, progress)
}

func verifyFor(ctx context.Context, m proof.Manifest, dir string, compile compiler, progress Progress) (Report, error) {
	name, digest, err := ParseLabel(m.Ceremony)
	if err != nil {
		return Report{}, err
	}
	x, err := ReadIndex(dir)
	if err != nil {
		return Report{}, err
	}
	if have, err := x.Digest(); err != nil || have != digest || x.Name != name {
		return Report{}, fmt.Errorf("%w: they name another transcript", ErrKeys)
	}
	if len(m.Circuits) != len(x.Circuits) {
		return Report{}, fmt.Errorf("%w: other circuits", ErrKeys)
	}
	return verify(ctx, dir, compile, progress, func(t *target, pk *groth16.ProvingKey, vk *groth16.VerifyingKey) error {
		c, err := m.Circuit(t.name)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrKeys, err)
		}
		want, err := setup.Describe(t.spec, t.name, t.sys, pk, vk)
		if err != nil {
			return err
		}
		if c != want {
			return fmt.Errorf("%w: %s", ErrKeys, t.name)
		}
		return nil
	})
}

// Export verifies a finished transcript and writes the keys that it leads to into a folder, with a manifest that names the transcript. The folder must not
// hold keys of another ceremony.
func Export(ctx context.Context, dir, keys string, progress Progress) (proof.Manifest, error) {
	return export(ctx, dir, keys, known, progress)
}

func export(ctx context.Context, dir, keys string, compile compiler, progress Progress) (proof.Manifest, error) {
	x, err := ReadIndex(dir)
	if err != nil {
		return proof.Manifest{}, err
	}
	digest, err := x.Digest()
	if err != nil {
		return proof.Manifest{}, err
	}
	m := proof.Manifest{Format: proof.ManifestFormat, Ceremony: Label(x.Name, digest)}
	old, err := proof.ReadManifest(keys)
	switch {
	case err == nil && old.Ceremony != m.Ceremony:
		return proof.Manifest{}, fmt.Errorf("%w: %q", setup.ErrOtherCeremony, old.Ceremony)
	case err != nil && !errors.Is(err, os.ErrNotExist):
		return proof.Manifest{}, err
	}
	if err := os.MkdirAll(keys, 0o755); err != nil {
		return proof.Manifest{}, fmt.Errorf("key folder: %w", err)
	}
	if _, err := verify(ctx, dir, compile, progress, func(t *target, pk *groth16.ProvingKey, vk *groth16.VerifyingKey) error {
		progress.report("writing keys of "+t.name, 0, 1)
		c, err := setup.Write(keys, t.spec, t.name, t.sys, pk, vk)
		m.Circuits = append(m.Circuits, c)
		return err
	}); err != nil {
		return proof.Manifest{}, err
	}
	if err := setup.WriteManifest(keys, m); err != nil {
		return proof.Manifest{}, fmt.Errorf("write manifest: %w", err)
	}
	return m, nil
}

// verify walks through a transcript. If it is whole, keys hears each circuit's keys.
func verify(ctx context.Context, dir string, compile compiler, progress Progress,
	keys func(t *target, pk *groth16.ProvingKey, vk *groth16.VerifyingKey) error) (Report, error) {
	proof.Silence()
	x, err := ReadIndex(dir)
	if err != nil {
		return Report{}, err
	}
	report := Report{Name: x.Name, Complete: x.Beacon2 != nil, Receipts: []Receipt{}}
	if report.Complete {
		digest, err := x.Digest()
		if err != nil {
			return Report{}, err
		}
		report.Transcript = &digest
	}

	// Circuits before anything is allocated, because the index says how large everything is.
	targets := make([]*target, len(x.Circuits))
	for i, c := range x.Circuits {
		if err := ctx.Err(); err != nil {
			return Report{}, err
		}
		progress.report("compiling", i, len(x.Circuits))
		t, err := compile(c.Name)
		if err != nil {
			return Report{}, fmt.Errorf("%w: %w", ErrTranscript, err)
		}
		if proof.DigestOf(t.r1cs) != c.R1CS || t.sys.GetNbConstraints() != c.Constraints {
			return Report{}, fmt.Errorf("%w: %s is another circuit here", ErrTranscript, c.Name)
		}
		targets[i] = t
	}

	// Files before arithmetic: what was changed or left out without care is found at once.
	total, done := len(x.Phase1), 0
	for _, c := range x.Circuits {
		total += len(c.Phase2) + 1
	}
	file := func(phase int, circuit string, c Contribution) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if _, err := c.load(dir, phase, circuit); err != nil {
			return err
		}
		if c.Index > 0 {
			report.Receipts = append(report.Receipts, Receipt{phase, circuit, c.Index, c.SHA256})
		}
		done++
		progress.report("reading files", done, total)
		return nil
	}
	if x.Import != nil {
		report.Import = &x.Import.SHA256
		if err := file(1, "", *x.Import); err != nil {
			return Report{}, err
		}
	}
	for _, c := range x.Phase1 {
		if err := file(1, "", c); err != nil {
			return Report{}, err
		}
	}
	for _, c := range x.Circuits {
		if c.Start == nil {
			continue
		}
		for i, p := range append([]Contribution{*c.Start}, c.Phase2...) {
			if err := file(2, c.Name, p); err != nil {
				return Report{}, err
			}
			before := c.Start.SHA256
			if i == 0 {
				before = x.phase1Digest()
			}
			if i <= 1 && p.After != before {
				return Report{}, &CulpritError{2, c.Name, p.Index, p.Name, errors.New("does not follow the one before it")}
			}
		}
	}

	commons, err := verifyPhase1(ctx, dir, x, progress)
	if err != nil {
		return Report{}, err
	}
	for i, c := range x.Circuits {
		t := targets[i]
		if c.Start == nil {
			continue
		}
		last, evals, err := verifyPhase2(ctx, dir, t, c, commons, progress)
		if err != nil {
			return Report{}, err
		}
		if !report.Complete || keys == nil {
			continue
		}
		progress.report("phase 2: sealing "+c.Name, 0, 1)
		sealedPK, sealedVK := last.Seal(prefix(commons, t.domain()), evals, x.Beacon2.Value)
		pk, okPK := sealedPK.(*groth16.ProvingKey)
		vk, okVK := sealedVK.(*groth16.VerifyingKey)
		if !okPK || !okVK {
			return Report{}, errors.New("gnark made keys of another kind")
		}
		if err := keys(t, pk, vk); err != nil {
			return Report{}, err
		}
	}
	return report, nil
}

// verifyPhase1 checks each contribution and gives the outcome, nil if phase 1 is not over.
func verifyPhase1(ctx context.Context, dir string, x Index, progress Progress) (*mpcsetup.SrsCommons, error) {
	if x.Import != nil {
		progress.report("phase 1: checking the imported powers", 0, 1)
		commons, err := seal1(ctx, dir, x)
		if err != nil {
			return nil, err
		}
		progress.report("phase 1: checking the imported powers", 1, 1)
		return commons, nil
	}
	n := uint64(1) << x.Power
	prev, raw, err := blankPhase1(n)
	if err != nil {
		return nil, err
	}
	before := proof.DigestOf(raw)
	for i, c := range x.Phase1 {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		culprit := func(err error) error { return &CulpritError{1, "", c.Index, c.Name, err} }
		if c.After != before {
			return nil, culprit(errors.New("does not follow the one before it"))
		}
		b, err := c.load(dir, 1, "")
		if err != nil {
			return nil, err
		}
		next, err := decodePhase1(b, n)
		if err != nil {
			return nil, culprit(err)
		}
		if err := prev.Verify(next); err != nil {
			return nil, culprit(err)
		}
		prev, before = next, c.SHA256
		progress.report("phase 1: contributions", i+1, len(x.Phase1))
	}
	if x.Beacon1 == nil {
		return nil, nil
	}
	progress.report("phase 1: sealing", 0, 1)
	commons := prev.Seal(x.Beacon1.Value)
	return &commons, nil
}

// verifyPhase2 checks where a circuit starts and each contribution; it gives the last state.
func verifyPhase2(ctx context.Context, dir string, t *target, c Circuit, commons *mpcsetup.SrsCommons, progress Progress) (
	*mpcsetup.Phase2, *mpcsetup.Phase2Evaluations, error) {
	progress.report("phase 2: computing the start of "+c.Name, 0, 1)
	prev, evals, err := start(ctx, t, commons)
	if err != nil {
		return nil, nil, err
	}
	first, err := encodePhase2(prev)
	if err != nil {
		return nil, nil, err
	}
	if int64(len(first)) != c.Start.Size || proof.DigestOf(first) != c.Start.SHA256 {
		return nil, nil, &CulpritError{2, c.Name, 0, "", errors.New("is not what phase 1 and the circuit give")}
	}
	for i, p := range c.Phase2 {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		culprit := func(err error) error { return &CulpritError{2, c.Name, p.Index, p.Name, err} }
		b, err := p.load(dir, 2, c.Name)
		if err != nil {
			return nil, nil, err
		}
		next, err := decodePhase2(b, false, t.secretWires(), int(t.domain()))
		if err != nil {
			return nil, nil, culprit(err)
		}
		if err := prev.Verify(next); err != nil {
			return nil, nil, culprit(err)
		}
		prev = next
		progress.report("phase 2: contributions to "+c.Name, i+1, len(c.Phase2))
	}
	return prev, evals, nil
}

// ReceiptName is the file that [Remember] leaves in a key folder.
const ReceiptName = "verified.json"

// verified is what a receipt holds.
type verified struct {
	Manifest   proof.Digest `json:"manifest"` // SHA-256 of manifest.json as it was
	Transcript proof.Digest `json:"transcript"`
}

// Remember notes in a key folder that VerifyFor found its manifest good, so that services need not take minutes at every start. It vouches for nothing
// to somebody else: whoever can write to the folder can write the note.
func Remember(keys string, r Report) error {
	b, err := os.ReadFile(filepath.Join(keys, proof.ManifestName))
	if err != nil {
		return err
	}
	if r.Transcript == nil {
		return fmt.Errorf("%w: the ceremony is not over", ErrState)
	}
	return setup.WriteJSON(keys, ReceiptName, verified{proof.DigestOf(b), *r.Transcript})
}

// Remembered reports, in no time, whether the manifest in a key folder is one that [Remember] noted, byte for byte. A live network starts with such keys
// only; ErrKeys says why not.
func Remembered(keys string) error {
	b, err := os.ReadFile(filepath.Join(keys, proof.ManifestName))
	if err != nil {
		return fmt.Errorf("%w: %w", ErrKeys, err)
	}
	m, err := proof.ParseManifest(b)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrKeys, err)
	}
	_, transcript, err := ParseLabel(m.Ceremony)
	if err != nil {
		return err
	}
	note, err := os.ReadFile(filepath.Join(keys, ReceiptName))
	if err != nil {
		return fmt.Errorf("%w: their transcript was not verified here", ErrKeys)
	}
	var want bytes.Buffer
	if err := setup.EncodeJSON(&want, verified{proof.DigestOf(b), transcript}); err != nil {
		return err
	}
	if !bytes.Equal(note, want.Bytes()) {
		return fmt.Errorf("%w: the manifest changed since its transcript was verified here", ErrKeys)
	}
	return nil
}
