package proof

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
)

// ManifestName is the manifest's file name in a key folder.
const ManifestName = "manifest.json"

// ManifestFormat is the value of the manifest's format field.
const ManifestFormat = "unum-keys/v1"

// CeremonyInsecureDev marks keys that one process made for itself.
const CeremonyInsecureDev = "insecure-dev"

// Manifest says what lies in a key folder. It is what a folder's reader has to trust: every file is checked against it.
type Manifest struct {
	Format   string    `json:"format"`   // ManifestFormat
	Ceremony string    `json:"ceremony"` // who made the keys; CeremonyInsecureDev is refused by default
	Circuits []Circuit `json:"circuits"`
}

// Circuit is one circuit's entry.
type Circuit struct {
	Name         string `json:"name"`        // as semaphore/circuit names it: membership, append-10, update-3
	Size         int    `json:"size"`        // items of a batch; 0 for membership
	Constraints  int    `json:"constraints"` // of the circuit
	Publics      int    `json:"publics"`     // public inputs of a proof
	R1CS         File   `json:"r1cs"`        // constraint system, gnark's encoding
	ProvingKey   File   `json:"provingKey"`  // gnark's raw encoding
	VerifyingKey File   `json:"verifyingKey"`
	SolidityKey  File   `json:"solidityKey"` // what the verifier contract is given; see semaphore/setup
}

// File names one file of the folder.
type File struct {
	Name   string `json:"name"` // without folder
	Size   int64  `json:"size"` // bytes
	SHA256 Digest `json:"sha256"`
}

// Digest is a SHA-256 in a manifest: 64 lower-case hex digits.
type Digest [sha256.Size]byte

// DigestOf hashes b.
func DigestOf(b []byte) Digest { return sha256.Sum256(b) }

// String returns 64 lower-case hex digits.
func (d Digest) String() string { return hex.EncodeToString(d[:]) }

// MarshalText returns 64 lower-case hex digits.
func (d Digest) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads 64 lower-case hex digits and nothing else.
func (d *Digest) UnmarshalText(text []byte) error {
	b, err := hex.DecodeString(string(text))
	if err != nil || len(b) != len(d) || hex.EncodeToString(b) != string(text) {
		return errors.New("a digest is 64 lower-case hex digits")
	}
	copy(d[:], b)
	return nil
}

// maxFile bounds the size that a manifest can announce: a key of some 2²³ constraints.
const maxFile = 8 << 30

// ParseManifest reads a manifest strictly: unknown fields, names with folders in them, and anything twice or after the end are refused.
func ParseManifest(b []byte) (Manifest, error) {
	var m Manifest
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&m); err != nil {
		return Manifest{}, fmt.Errorf("%w: %w", ErrManifest, err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return Manifest{}, fmt.Errorf("%w: more than one value", ErrManifest)
	}
	if err := m.check(); err != nil {
		return Manifest{}, err
	}
	return m, nil
}

// ReadManifest reads the manifest of a key folder.
func ReadManifest(dir string) (Manifest, error) {
	b, err := os.ReadFile(filepath.Join(dir, ManifestName))
	if err != nil {
		return Manifest{}, fmt.Errorf("%w: %w", ErrManifest, err)
	}
	return ParseManifest(b)
}

func (m Manifest) check() error {
	if m.Format != ManifestFormat {
		return fmt.Errorf("%w: format is not %s", ErrManifest, ManifestFormat)
	}
	if m.Ceremony == "" {
		return fmt.Errorf("%w: no ceremony is named", ErrManifest)
	}
	names, files := map[string]bool{}, map[string]bool{}
	for _, c := range m.Circuits {
		if c.Name == "" || names[c.Name] {
			return fmt.Errorf("%w: a circuit has no name or is listed twice", ErrManifest)
		}
		names[c.Name] = true
		if c.Size < 0 || c.Constraints <= 0 || c.Publics <= 0 {
			return fmt.Errorf("%w: %s: numbers out of range", ErrManifest, c.Name)
		}
		for _, f := range []File{c.R1CS, c.ProvingKey, c.VerifyingKey, c.SolidityKey} {
			if !plainName(f.Name) || files[f.Name] || f.Size <= 0 || f.Size > maxFile {
				return fmt.Errorf("%w: %s: bad file entry", ErrManifest, c.Name)
			}
			files[f.Name] = true
		}
	}
	return nil
}

// plainName accepts letters, digits, dots and dashes, not starting with a dot: nothing that names a folder on any system.
func plainName(s string) bool {
	if s == "" || len(s) > 128 || s[0] == '.' {
		return false
	}
	for _, c := range []byte(s) {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '.', c == '-':
		default:
			return false
		}
	}
	return true
}

// Circuit returns the entry of a name. The error is an ErrManifest.
func (m Manifest) Circuit(name string) (Circuit, error) {
	for _, c := range m.Circuits {
		if c.Name == name {
			return c, nil
		}
	}
	return Circuit{}, fmt.Errorf("%w: no circuit %q", ErrManifest, name)
}

// ReadFunc reads a whole file of a key folder by its plain name.
type ReadFunc func(name string) ([]byte, error)

// Dir reads from a folder on disk.
func Dir(dir string) ReadFunc {
	return func(name string) ([]byte, error) {
		if !plainName(name) {
			return nil, fmt.Errorf("%q is not a plain file name", name)
		}
		return os.ReadFile(filepath.Join(dir, name))
	}
}

// Read reads a file of the manifest and checks its size and digest. Errors are ErrKeyFile.
func (f File) Read(read ReadFunc) ([]byte, error) {
	b, err := read(f.Name)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKeyFile, err)
	}
	if int64(len(b)) != f.Size {
		return nil, fmt.Errorf("%w: %s has %d bytes instead of %d", ErrKeyFile, f.Name, len(b), f.Size)
	}
	if DigestOf(b) != f.SHA256 {
		return nil, fmt.Errorf("%w: %s has another SHA-256", ErrKeyFile, f.Name)
	}
	return b, nil
}

// Option changes how keys are opened.
type Option func(*options)

type options struct{ insecureDev bool }

// AllowInsecureDev accepts keys of an insecure-dev ceremony. Never give it where proofs are worth anything.
func AllowInsecureDev() Option { return func(o *options) { o.insecureDev = true } }

// open finds a circuit's entry and checks what can be checked before any file is read.
func (m Manifest) open(name string, opts []Option) (Circuit, error) {
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	if err := m.check(); err != nil {
		return Circuit{}, err
	}
	if m.Ceremony == CeremonyInsecureDev && !o.insecureDev {
		return Circuit{}, ErrInsecureDev
	}
	c, err := m.Circuit(name)
	if err != nil {
		return Circuit{}, err
	}
	if want, ok := CircuitDigest(name); !ok || c.R1CS.SHA256 != want {
		return Circuit{}, fmt.Errorf("%w: %s", ErrCircuit, name)
	}
	return c, nil
}
