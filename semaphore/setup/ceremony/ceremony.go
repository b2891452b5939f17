// Package ceremony makes Groth16 keys together with people who do not trust each other: as long as one contributor forgets what they drew,
// nobody can forge proofs. It runs the two phases of Bowe, Gabizon and Miers (https://eprint.iacr.org/2017/1050), as gnark's mpcsetup checks
// them, for every circuit of a list, in one folder, the transcript.
//
// Begin with [Init]; then [Contribute] for each person; [Beacon], which ends phase 1 and prepares phase 2 of each circuit; [Contribute] again for
// each person; [Beacon] again; [Export] writes a key folder as semaphore/proof reads it. [Verify] checks a transcript from nothing but its bytes and this
// program's circuits; [VerifyFor] checks also that given keys are the ones that the transcript leads to.
//
// # The folder
//
//	ceremony.json             index: circuits, contributions with the SHA-256 of their bytes and of what they follow, beacons
//	phase1-0001.bin           raw bytes of the first contribution to phase 1, in gnark's encoding; phase1-0002.bin and so on
//	phase1.ptau               instead of these: a public ceremony's powers of tau in snarkjs's format, taken over as they are
//	membership-0000.bin       where phase 2 of a circuit starts, computed from phase 1 by everybody alike
//	membership-0001.bin       raw bytes of the first contribution to it; and so on for each circuit
//
// Each contribution contains the SHA-256 of the bytes before it, and its proof of knowledge is bound to that, so an order can't be changed. The
// index has one spelling; its SHA-256, once both beacons are in, is the transcript's [Digest], which the manifest of the keys names.
//
// # Guarantees
//
// A folder that was stopped anywhere is continued by calling the same function again: bytes are written whole, by rename, before the index
// names them. Contributions are checked before they are recorded. Lengths are checked before anything is decoded, and what is decoded must encode to
// the same bytes. Errors about a contribution are a [*CulpritError], which tells whose it is. The randomness of a contribution comes from the
// operating system and from whatever the contributor adds, so that either suffices; it lives for one call.
//
// Non-goals: the package does not say who may contribute, carry files between people, or fetch beacons. It can't tell whether contributors forgot.
// A contribution that was dropped from the end, before the beacon, leaves no trace in the folder: contributors keep the digest that Contribute gives
// them, and look for it in the published transcript. One process at a time may write to a folder.
package ceremony

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/consensys/gnark-crypto/ecc"
	cs "github.com/consensys/gnark/constraint/bn254"

	"unum/semaphore/circuit"
	"unum/semaphore/proof"
)

// IndexName is the index's file name in a transcript.
const IndexName = "ceremony.json"

// Format is the value of the index's format field.
const Format = "unum-ceremony/v1"

// ptauName is the file name of an imported phase 1.
const ptauName = "phase1.ptau"

// Errors. Test with errors.Is.
var (
	// ErrTranscript: the folder holds no transcript, or one that breaks its rules; a [*CulpritError] is one too.
	ErrTranscript = errors.New("bad transcript")
	// ErrState: the ceremony is not where this step belongs: it is over, or not yet far enough.
	ErrState = errors.New("wrong step")
	// ErrKeys: the keys are not those that the transcript leads to.
	ErrKeys = errors.New("keys do not come from this transcript")
)

// CulpritError says which contribution broke the transcript.
type CulpritError struct {
	Phase   int    // 1 or 2
	Circuit string // empty in phase 1
	Index   int    // of the contribution, from 1; 0 is where the phase starts: the imported powers, or the parameters computed from phase 1
	Name    string // what the index calls its contributor
	Err     error
}

func (e *CulpritError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "phase %d", e.Phase)
	if e.Circuit != "" {
		fmt.Fprintf(&b, ", %s", e.Circuit)
	}
	fmt.Fprintf(&b, ", contribution %d", e.Index)
	if e.Name != "" {
		fmt.Fprintf(&b, " (%s)", e.Name)
	}
	fmt.Fprintf(&b, ": %v", e.Err)
	return b.String()
}

// Unwrap makes every culprit an ErrTranscript.
func (e *CulpritError) Unwrap() []error { return []error{ErrTranscript, e.Err} }

// Index is what ceremony.json holds.
type Index struct {
	Format   string         `json:"format"`
	Name     string         `json:"name"`     // of the ceremony: lower-case letters, digits, dashes
	Announce string         `json:"announce"` // what was said at the start about contributors and beacons
	Power    int            `json:"power"`    // phase 1 has 2^Power powers of tau
	Import   *Contribution  `json:"import,omitempty"`
	Phase1   []Contribution `json:"phase1"`
	Beacon1  *Randomness    `json:"beacon1,omitempty"` // ends phase 1; an imported phase 1 has none of its own
	Circuits []Circuit      `json:"circuits"`
	Beacon2  *Randomness    `json:"beacon2,omitempty"` // ends phase 2 of every circuit
}

// Circuit is one circuit's part.
type Circuit struct {
	Name        string         `json:"name"` // as semaphore/circuit names it
	R1CS        proof.Digest   `json:"r1cs"` // SHA-256 of the constraint system in gnark's encoding
	Constraints int            `json:"constraints"`
	Start       *Contribution  `json:"start,omitempty"`
	Phase2      []Contribution `json:"phase2"`
}

// Contribution names the bytes of one step.
type Contribution struct {
	Index  int          `json:"index"` // from 1; 0 is no person's, but where a phase starts
	Name   string       `json:"name"`  // of the contributor, as they gave it
	File   string       `json:"file"`
	Size   int64        `json:"size"`
	SHA256 proof.Digest `json:"sha256"`
	After  proof.Digest `json:"after"` // SHA-256 of the bytes that it follows
}

// Randomness is a public value that nobody could know when the last contribution was made.
type Randomness struct {
	Value  hexBytes `json:"value"`
	Source string   `json:"source"` // where others find it
}

// hexBytes is lower-case hex in JSON.
type hexBytes []byte

// MarshalText gives lower-case hex.
func (h hexBytes) MarshalText() ([]byte, error) { return []byte(hex.EncodeToString(h)), nil }

// UnmarshalText takes lower-case hex only.
func (h *hexBytes) UnmarshalText(text []byte) error {
	b, err := hex.DecodeString(string(text))
	if err != nil || hex.EncodeToString(b) != string(text) {
		return errors.New("want lower-case hex")
	}
	*h = b
	return nil
}

// Sizes of what people may write.
const (
	maxText       = 500
	minBeacon     = 16
	maxBeacon     = 256
	maxPower      = 24
	maxContribute = 9999
)

// Progress hears what is being done and how much of it is. Calls don't overlap. Nil is fine.
type Progress func(what string, done, total int)

func (p Progress) report(what string, done, total int) {
	if p != nil {
		p(what, done, total)
	}
}

// target is a circuit with its compiled form.
type target struct {
	spec circuit.Spec
	name string
	r1cs []byte
	sys  *cs.R1CS
}

func (t *target) domain() uint64 { return ecc.NextPowerOfTwo(uint64(t.sys.GetNbConstraints())) }

func newTarget(name string, spec circuit.Spec, sys *cs.R1CS) (*target, error) {
	var b bytes.Buffer
	if _, err := sys.WriteTo(&b); err != nil {
		return nil, fmt.Errorf("encode constraint system: %w", err)
	}
	return &target{spec, name, b.Bytes(), sys}, nil
}

// compiler finds circuits by name. Tests have small ones.
type compiler func(name string) (*target, error)

// known compiles the circuits of this program and holds them against their pinned digests.
func known(name string) (*target, error) {
	spec, ok := circuit.Find(name)
	if !ok {
		return nil, fmt.Errorf("no circuit %q", name)
	}
	sys, err := spec.Compile()
	if err != nil {
		return nil, err
	}
	t, err := newTarget(name, spec, sys)
	if err != nil {
		return nil, err
	}
	if want, ok := proof.CircuitDigest(name); !ok || proof.DigestOf(t.r1cs) != want {
		return nil, fmt.Errorf("%w: %s compiles to something else than this program proves", proof.ErrCircuit, name)
	}
	return t, nil
}

// Encode gives the one spelling of an index.
func (x Index) Encode() ([]byte, error) {
	b, err := json.MarshalIndent(x, "", "  ")
	return append(b, '\n'), err
}

// ParseIndex reads an index strictly: only what Encode writes, with its contributions in order and nothing out of range.
func ParseIndex(b []byte) (Index, error) {
	var x Index
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&x); err != nil {
		return Index{}, fmt.Errorf("%w: index: %w", ErrTranscript, err)
	}
	if err := x.check(); err != nil {
		return Index{}, err
	}
	if again, err := x.Encode(); err != nil || !bytes.Equal(again, b) {
		return Index{}, fmt.Errorf("%w: index is not in its one spelling", ErrTranscript)
	}
	return x, nil
}

// ReadIndex reads the index of a transcript.
func ReadIndex(dir string) (Index, error) {
	b, err := os.ReadFile(filepath.Join(dir, IndexName))
	if err != nil {
		return Index{}, fmt.Errorf("%w: %w", ErrTranscript, err)
	}
	return ParseIndex(b)
}

// Digest is the SHA-256 of a finished ceremony's index, which names every byte of the ceremony.
func (x Index) Digest() (proof.Digest, error) {
	if x.Beacon2 == nil {
		return proof.Digest{}, fmt.Errorf("%w: the ceremony is not over", ErrState)
	}
	b, err := x.Encode()
	return proof.DigestOf(b), err
}

// Label is what the manifest of a ceremony's keys says under "ceremony": name@sha256:digest.
func Label(name string, transcript proof.Digest) string {
	return name + "@sha256:" + transcript.String()
}

// ParseLabel takes a label apart. Manifests of development keys have none.
func ParseLabel(s string) (name string, transcript proof.Digest, err error) {
	name, digest, ok := strings.Cut(s, "@sha256:")
	if !ok || !plain(name) {
		return "", proof.Digest{}, fmt.Errorf("%w: %q names no transcript", ErrKeys, s)
	}
	if err := transcript.UnmarshalText([]byte(digest)); err != nil {
		return "", proof.Digest{}, fmt.Errorf("%w: %q names no transcript", ErrKeys, s)
	}
	return name, transcript, nil
}

// plain accepts names of ceremonies and circuits: 1 to 64 lower-case letters, digits and dashes.
func plain(s string) bool {
	for _, c := range []byte(s) {
		if (c < 'a' || 'z' < c) && (c < '0' || '9' < c) && c != '-' {
			return false
		}
	}
	return 0 < len(s) && len(s) <= 64
}

// readable accepts text that people wrote and others print: no control characters, not too long.
func readable(s string) bool {
	return len(s) <= maxText && strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f || r == 0xfffd }) < 0
}

func (r *Randomness) check() error {
	if r != nil && (len(r.Value) < minBeacon || len(r.Value) > maxBeacon || r.Source == "" || !readable(r.Source)) {
		return fmt.Errorf("%w: a beacon is %d to %d bytes with a source", ErrTranscript, minBeacon, maxBeacon)
	}
	return nil
}

func (x Index) check() error {
	if x.Format != Format || !plain(x.Name) || !readable(x.Announce) || x.Power < 1 || x.Power > maxPower || len(x.Circuits) == 0 {
		return fmt.Errorf("%w: index: format, name, power or circuits", ErrTranscript)
	}
	if err := errors.Join(x.Beacon1.check(), x.Beacon2.check()); err != nil {
		return err
	}
	if x.Import != nil {
		if x.Import.Index != 0 || x.Import.File != ptauName || len(x.Phase1) != 0 || x.Beacon1 != nil || x.Import.After != (proof.Digest{}) || x.Import.Size <= 0 {
			return fmt.Errorf("%w: index: an imported phase 1 is alone", ErrTranscript)
		}
	}
	if err := checkChain(1, "", x.Phase1); err != nil {
		return err
	}
	for _, c := range x.Phase1 {
		if c.Size != phase1Size(1<<x.Power) {
			return &CulpritError{1, "", c.Index, c.Name, errors.New("has not the length of this phase's contributions")}
		}
	}
	if x.Beacon1 != nil && len(x.Phase1) == 0 {
		return fmt.Errorf("%w: index: beacon without a contribution", ErrTranscript)
	}
	names := map[string]bool{}
	people, power := -1, 1
	for _, c := range x.Circuits {
		if !plain(c.Name) || names[c.Name] || c.Name == "phase1" || c.Constraints <= 0 || c.Constraints > 1<<x.Power {
			return fmt.Errorf("%w: index: circuit %q", ErrTranscript, c.Name)
		}
		for c.Constraints > 1<<power {
			power++
		}
		names[c.Name] = true
		if c.Start != nil && (!x.sealed1() || c.Start.Index != 0 || c.Start.Name != "" || c.Start.File != fileName(c.Name, 0) || c.Start.Size <= 0) {
			return fmt.Errorf("%w: index: start of %s", ErrTranscript, c.Name)
		}
		if c.Start == nil && len(c.Phase2) != 0 {
			return fmt.Errorf("%w: index: %s has contributions but no start", ErrTranscript, c.Name)
		}
		if err := checkChain(2, c.Name, c.Phase2); err != nil {
			return err
		}
		if x.Beacon2 != nil && len(c.Phase2) == 0 {
			return fmt.Errorf("%w: index: beacon without a contribution", ErrTranscript)
		}
		if x.Beacon2 != nil && people >= 0 && people != len(c.Phase2) {
			return &CulpritError{2, c.Name, min(people, len(c.Phase2)) + 1, "", errors.New("is missing: another circuit has more contributions")}
		}
		people = len(c.Phase2)
	}
	if power != x.Power {
		return fmt.Errorf("%w: index: the circuits need 2^%d powers of tau, not 2^%d", ErrTranscript, power, x.Power)
	}
	return nil
}

func checkChain(phase int, circuit string, list []Contribution) error {
	for i, c := range list {
		culprit := func(text string) error { return &CulpritError{phase, circuit, i + 1, c.Name, errors.New(text)} }
		switch {
		case c.Index > i+1:
			return &CulpritError{phase, circuit, i + 1, "", errors.New("is missing")}
		case c.Index != i+1:
			return culprit("is out of order")
		case c.Name == "" || !readable(c.Name):
			return culprit("has no readable name")
		case c.File != fileName(circuit, c.Index) || c.Size <= 0:
			return culprit("names a wrong file")
		case i > 0 && c.After != list[i-1].SHA256:
			return culprit("does not follow the one before it")
		}
	}
	return nil
}

// fileName is where a contribution's bytes lie.
func fileName(circuit string, index int) string {
	if circuit == "" {
		circuit = "phase1"
	}
	return fmt.Sprintf("%s-%04d.bin", circuit, index)
}

// sealed1 reports whether phase 1 is over.
func (x Index) sealed1() bool { return x.Import != nil || x.Beacon1 != nil }

// load reads the bytes that the index names and checks size and digest.
func (c Contribution) load(dir string, phase int, circuit string) ([]byte, error) {
	culprit := func(err error) error { return &CulpritError{phase, circuit, c.Index, c.Name, err} }
	f, err := os.Open(filepath.Join(dir, c.File))
	if err != nil {
		return nil, culprit(err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, c.Size+1))
	if err != nil {
		return nil, culprit(err)
	}
	if int64(len(b)) != c.Size {
		return nil, culprit(errors.New("has another length than the index says"))
	}
	if sha256.Sum256(b) != c.SHA256 {
		return nil, culprit(errors.New("has another SHA-256 than the index says"))
	}
	return b, nil
}

// store writes a step's bytes.
func store(dir, name string, index int, circuit string, after proof.Digest, b []byte) (Contribution, error) {
	file := fileName(circuit, index)
	if err := writeFile(dir, file, b); err != nil {
		return Contribution{}, fmt.Errorf("write contribution: %w", err)
	}
	return Contribution{Index: index, Name: name, File: file, Size: int64(len(b)), SHA256: proof.DigestOf(b), After: after}, nil
}

func (x Index) save(dir string) error {
	if err := x.check(); err != nil {
		return err
	}
	b, err := x.Encode()
	if err != nil {
		return err
	}
	if err := writeFile(dir, IndexName, b); err != nil {
		return fmt.Errorf("write index: %w", err)
	}
	return nil
}

// writeFile replaces a file so that under its name there is always the old content or all of the new one.
func writeFile(dir, name string, b []byte) (err error) {
	f, err := os.CreateTemp(dir, ".unum-ceremony-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	_, err = f.Write(b)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if err = os.Chmod(f.Name(), 0o644); err != nil {
		return err
	}
	return os.Rename(f.Name(), filepath.Join(dir, name))
}
