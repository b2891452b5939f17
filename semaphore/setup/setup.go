// Package setup compiles the circuits and makes their keys.
//
// [Dev] makes, or finds again, insecure development keys in a folder: whoever runs it could keep the randomness and forge proofs, so the manifest
// says "insecure-dev" and semaphore/proof refuses such keys unless told otherwise.
//
// Guarantees: a folder's manifest is written last and by rename, so a folder with a manifest is complete or is found not to be; a run that was
// stopped anywhere goes on where it was; keys of a changed circuit are made anew; keys of another ceremony are never overwritten.
//
// A folder holds, for each circuit of circuit.Catalog, four files under fixed names, and manifest.json (proof.Manifest) with their digests:
//
//	membership.r1cs    constraint system, gnark's encoding
//	membership.pk      proving key, gnark's raw encoding (fast to load)
//	membership.vk      verifying key, gnark's raw encoding
//	membership.solkey  verifying key as the contract takes it, see proof.SolidityKey
//	membership.json    this circuit's entry of the manifest, for a run that was stopped
//
// One process at a time may write to a folder. Non-goals: a ceremony of several contributors, which semaphore/setup/ceremony holds.
package setup

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"unum/semaphore/circuit"
	"unum/semaphore/proof"
)

// ErrOtherCeremony: the folder holds keys that Dev did not make and will not touch.
var ErrOtherCeremony = errors.New("folder holds keys of another ceremony")

// phases of one circuit: compile, make keys, write files.
const phases = 3

// temporary starts the names of files that are not whole yet.
const temporary = ".unum-key-"

// Dev returns the manifest of insecure development keys for every circuit of the catalog in dir, making what is missing there, or is not what the
// manifest says, or belongs to another version of a circuit. The folder is created if need be. Keys that are fine are only hashed.
//
// progress, if not nil, hears the name of the circuit that just took a step and how many of all steps are done; calls don't overlap. A
// cancelled context stops Dev between two steps, each of a few seconds at most; what was finished is used by the next call.
func Dev(ctx context.Context, dir string, progress func(name string, done, total int)) (proof.Manifest, error) {
	return dev(ctx, dir, circuit.Catalog(), progress)
}

// DevFor is Dev for these circuits instead of the catalog's, by their names: for trying batches of circuit.Larger. The largest takes a minute of two
// cores, 0.3 GB of disk and 2 GB of memory.
func DevFor(ctx context.Context, dir string, names []string, progress func(name string, done, total int)) (proof.Manifest, error) {
	specs := make([]circuit.Spec, len(names))
	for i, name := range names {
		var ok bool
		if specs[i], ok = circuit.Find(name); !ok {
			return proof.Manifest{}, fmt.Errorf("make development keys: no circuit %q", name)
		}
	}
	return dev(ctx, dir, specs, progress)
}

func dev(ctx context.Context, dir string, specs []circuit.Spec, progress func(name string, done, total int)) (proof.Manifest, error) {
	proof.Silence()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return proof.Manifest{}, fmt.Errorf("key folder: %w", err)
	}
	if err := sweep(dir); err != nil {
		return proof.Manifest{}, fmt.Errorf("key folder: %w", err)
	}
	old, err := proof.ReadManifest(dir)
	switch {
	case err == nil && old.Ceremony != proof.CeremonyInsecureDev:
		return proof.Manifest{}, fmt.Errorf("%w: %q", ErrOtherCeremony, old.Ceremony)
	case err != nil && !errors.Is(err, os.ErrNotExist): // not one of ours, which are whole or absent
		return proof.Manifest{}, fmt.Errorf("%w: %w", ErrOtherCeremony, err)
	}

	var mu sync.Mutex
	done := 0
	step := func(name string, steps int) {
		mu.Lock()
		defer mu.Unlock()
		done += steps
		if progress != nil {
			progress(name, done, phases*len(specs))
		}
	}

	// Two at a time: making a key has stretches that use one processor, which the other key's fill. The largest, last in the catalog, starts first.
	entries := make([]proof.Circuit, len(specs))
	group, groupCtx := errgroup.WithContext(ctx)
	group.SetLimit(2)
	for i, spec := range slices.Backward(specs) {
		group.Go(func() error {
			if err := groupCtx.Err(); err != nil {
				return err
			}
			if entry, ok := found(dir, spec, old); ok {
				entries[i] = entry
				step(spec.Name(), phases)
				return nil
			}
			entry, err := generate(groupCtx, dir, spec, func() { step(spec.Name(), 1) })
			if err != nil {
				return fmt.Errorf("%s: %w", spec.Name(), err)
			}
			entries[i] = entry
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return proof.Manifest{}, fmt.Errorf("make development keys: %w", err)
	}

	m := proof.Manifest{Format: proof.ManifestFormat, Ceremony: proof.CeremonyInsecureDev, Circuits: entries}
	if err := WriteManifest(dir, m); err != nil {
		return proof.Manifest{}, fmt.Errorf("write manifest: %w", err)
	}
	return m, nil
}

// found looks for a circuit's keys in the manifest, or in the entry that a stopped run left, and checks the files.
func found(dir string, spec circuit.Spec, m proof.Manifest) (proof.Circuit, bool) {
	entry, err := m.Circuit(spec.Name())
	if err == nil && whole(dir, spec, entry) {
		return entry, true
	}
	b, err := os.ReadFile(filepath.Join(dir, spec.Name()+".json"))
	if err != nil {
		return proof.Circuit{}, false
	}
	entry = proof.Circuit{}
	if json.Unmarshal(b, &entry) != nil || !whole(dir, spec, entry) {
		return proof.Circuit{}, false
	}
	return entry, true
}

// whole reports whether an entry belongs to this version of the circuit and its files are as it says.
func whole(dir string, spec circuit.Spec, entry proof.Circuit) bool {
	digest, ok := proof.CircuitDigest(spec.Name())
	if !ok || entry.R1CS.SHA256 != digest || entry.Name != spec.Name() || entry.Publics != spec.Publics() {
		return false
	}
	for _, f := range []proof.File{entry.R1CS, entry.ProvingKey, entry.VerifyingKey, entry.SolidityKey} {
		if _, err := f.Read(proof.Dir(dir)); err != nil {
			return false
		}
	}
	return true
}

// generate makes one circuit's files and, after them, its entry.
func generate(ctx context.Context, dir string, spec circuit.Spec, step func()) (proof.Circuit, error) {
	sys, err := spec.Compile()
	if err != nil {
		return proof.Circuit{}, err
	}
	var r1cs bytes.Buffer
	if _, err := sys.WriteTo(&r1cs); err != nil {
		return proof.Circuit{}, fmt.Errorf("encode constraint system: %w", err)
	}
	if want, ok := proof.CircuitDigest(spec.Name()); !ok || proof.DigestOf(r1cs.Bytes()) != want {
		return proof.Circuit{}, fmt.Errorf("%w: the circuit compiles to %s, which is not its pinned digest", proof.ErrCircuit, proof.DigestOf(r1cs.Bytes()))
	}
	step()
	if err := ctx.Err(); err != nil {
		return proof.Circuit{}, err
	}

	pk, vk, err := makeKeys(sys)
	if err != nil {
		return proof.Circuit{}, fmt.Errorf("make keys: %w", err)
	}
	step()
	if err := ctx.Err(); err != nil {
		return proof.Circuit{}, err
	}

	entry, err := Write(dir, spec, spec.Name(), sys, pk, vk)
	if err != nil {
		return proof.Circuit{}, err
	}
	if err := WriteJSON(dir, spec.Name()+".json", entry); err != nil {
		return proof.Circuit{}, fmt.Errorf("write entry: %w", err)
	}
	step()
	return entry, nil
}

// sweep removes what stopped runs left half written.
func sweep(dir string) error {
	list, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range list {
		if strings.HasPrefix(e.Name(), temporary) {
			if err := os.Remove(filepath.Join(dir, e.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}
