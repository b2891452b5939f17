package station

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"filippo.io/age"
)

// ErrKeyFile means that a key file is not in the form that Save writes, or can be read by others than its owner.
var ErrKeyFile = errors.New("station: key file is malformed or not private (mode 0600)")

// Key is a station's secret: its id and its Ed25519 signing key. It has no text form; print [Key.Public] instead.
type Key struct {
	id   string
	priv ed25519.PrivateKey
}

// Public is what the enroller registers of a station.
type Public struct {
	ID  string
	Key ed25519.PublicKey
}

// NewKey makes a station's key from random, which is crypto/rand.Reader outside tests. The id must satisfy [ValidID].
func NewKey(id string, random io.Reader) (*Key, error) {
	if !ValidID(id) {
		return nil, fmt.Errorf("station: id must be 1 to %d characters of a–z 0–9 . _ -", MaxID)
	}
	seed := make([]byte, ed25519.SeedSize)
	if _, err := io.ReadFull(random, seed); err != nil {
		return nil, fmt.Errorf("station: read randomness: %w", err)
	}
	return &Key{id: id, priv: ed25519.NewKeyFromSeed(seed)}, nil
}

// ID gives the station's id.
func (k *Key) ID() string { return k.id }

// Public gives what the enroller registers.
func (k *Key) Public() Public {
	return Public{ID: k.id, Key: bytes.Clone(k.priv.Public().(ed25519.PublicKey))}
}

// keyFile is the JSON form of a key at rest.
type keyFile struct {
	Version int    `json:"version"`
	Kind    string `json:"kind"`
	ID      string `json:"id"`
	Seed    string `json:"seed"` // 64 hex digits
}

const kindStation = "unum station key"

// Save writes the key to a new file that only its owner can read, and syncs it. It never replaces a file.
func (k *Key) Save(path string) error {
	b, err := json.Marshal(keyFile{Version: 1, Kind: kindStation, ID: k.id, Seed: hex.EncodeToString(k.priv.Seed())})
	if err != nil {
		return fmt.Errorf("station: encode key: %w", err)
	}
	return writePrivate(path, append(b, '\n'))
}

// LoadKey reads what [Key.Save] wrote. A file that others may read is refused with [ErrKeyFile].
func LoadKey(path string) (*Key, error) {
	b, err := readPrivate(path)
	if err != nil {
		return nil, err
	}
	var f keyFile
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&f); err != nil || f.Version != 1 || f.Kind != kindStation || !ValidID(f.ID) {
		return nil, ErrKeyFile // the decoder's own error could quote the seed
	}
	seed, err := hex.DecodeString(f.Seed)
	if err != nil || len(seed) != ed25519.SeedSize {
		return nil, ErrKeyFile
	}
	return &Key{id: f.ID, priv: ed25519.NewKeyFromSeed(seed)}, nil
}

// SealingKey is the enroller's secret that opens sealed frames. Stations know its [SealingKey.Recipient] only.
type SealingKey struct{ identity *age.X25519Identity }

// NewSealingKey makes a sealing key from the system's randomness.
func NewSealingKey() (*SealingKey, error) {
	id, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, fmt.Errorf("station: make sealing key: %w", err)
	}
	return &SealingKey{identity: id}, nil
}

// Recipient gives the public part, an age recipient ("age1…"), to configure at stations.
func (k *SealingKey) Recipient() string { return k.identity.Recipient().String() }

// Save writes the key as an age identity to a new file that only its owner can read. It never replaces a file.
func (k *SealingKey) Save(path string) error {
	return writePrivate(path, []byte("# unum enroller's sealing key\n"+k.identity.String()+"\n"))
}

// LoadSealingKey reads what [SealingKey.Save] wrote, or any age identity file with one X25519 identity.
func LoadSealingKey(path string) (*SealingKey, error) {
	b, err := readPrivate(path)
	if err != nil {
		return nil, err
	}
	ids, err := age.ParseIdentities(bytes.NewReader(b))
	if err != nil || len(ids) != 1 {
		return nil, ErrKeyFile
	}
	id, ok := ids[0].(*age.X25519Identity)
	if !ok {
		return nil, ErrKeyFile
	}
	return &SealingKey{identity: id}, nil
}

// Capture is what a station knows when the person has been captured.
type Capture struct {
	Nonce       [32]byte // from the enroller, for this session
	Session     [32]byte // the session digest that the phone shows
	Counter     uint64   // from [Counter.Next]
	Time        uint64   // unix seconds
	Measurement [32]byte // of the station's software
	PAD         PAD
	Frames      []Frame // at least one of each eye
}

// Capture seals the frames to recipient (the enroller's [SealingKey.Recipient]), signs, and gives the encoded record.
func (k *Key) Capture(c Capture, recipient string) ([]byte, error) {
	to, err := age.ParseX25519Recipient(recipient)
	if err != nil {
		return nil, errors.New("station: the enroller's recipient is not an age X25519 recipient")
	}
	r := Record{
		Nonce: c.Nonce, Session: c.Session, StationID: k.id, Counter: c.Counter, Time: c.Time, Measurement: c.Measurement, PAD: c.PAD,
	}
	total := 1024
	for _, f := range c.Frames {
		if len(f.Image) == 0 || len(f.Image) > MaxImage {
			return nil, Refuse(CodeMalformed, "an image has 1 to %d bytes", MaxImage)
		}
		var sealed bytes.Buffer
		w, err := age.Encrypt(&sealed, to)
		if err != nil {
			return nil, fmt.Errorf("station: seal frame: %w", err)
		}
		if _, err := w.Write(f.Image); err != nil {
			return nil, fmt.Errorf("station: seal frame: %w", err)
		}
		if err := w.Close(); err != nil {
			return nil, fmt.Errorf("station: seal frame: %w", err)
		}
		r.Frames = append(r.Frames, SealedFrame{Eye: f.Eye, Digest: sha256.Sum256(sealed.Bytes()), Sealed: sealed.Bytes()})
		total += sealed.Len() + 64
	}
	if total > MaxRecord {
		return nil, Refuse(CodeMalformed, "the frames are more than %d bytes together", MaxRecord)
	}
	copy(r.Signature[:], ed25519.Sign(k.priv, r.statement()))
	return r.MarshalBinary()
}

// Counter is a station's monotonic counter in a file. It is safe for concurrent use in one process; two processes must not share one.
type Counter struct {
	mu   sync.Mutex
	path string
	last uint64
}

// OpenCounter opens the counter at path; an absent file is a counter that starts at 1.
func OpenCounter(path string) (*Counter, error) {
	b, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return &Counter{path: path}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("station: read counter: %w", err)
	}
	var last uint64
	if n, err := fmt.Sscanf(string(b), "%d\n", &last); err != nil || n != 1 || string(b) != fmt.Sprintf("%d\n", last) {
		return nil, errors.New("station: counter file is malformed")
	}
	return &Counter{path: path, last: last}, nil
}

// Next gives the next value, which is on disk before Next returns: a station that loses power never uses a value twice.
func (c *Counter) Next() (uint64, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	next := c.last + 1
	tmp := c.path + ".new"
	if err := os.Remove(tmp); err != nil && !errors.Is(err, os.ErrNotExist) {
		return 0, fmt.Errorf("station: write counter: %w", err)
	}
	if err := writePrivate(tmp, fmt.Appendf(nil, "%d\n", next)); err != nil {
		return 0, err
	}
	if err := os.Rename(tmp, c.path); err != nil {
		return 0, fmt.Errorf("station: write counter: %w", err)
	}
	if err := syncDir(filepath.Dir(c.path)); err != nil {
		return 0, err
	}
	c.last = next
	return next, nil
}

func writePrivate(path string, b []byte) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("station: write file: %w", err)
	}
	defer func() {
		if cerr := f.Close(); err == nil && cerr != nil {
			err = fmt.Errorf("station: write file: %w", cerr)
		}
	}()
	if _, err := f.Write(b); err != nil {
		return fmt.Errorf("station: write file: %w", err)
	}
	if err := f.Sync(); err != nil {
		return fmt.Errorf("station: sync file: %w", err)
	}
	return nil
}

func readPrivate(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("station: read key: %w", err)
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("station: read key: %w", err)
	}
	// Windows has no such mode bits; there the folder's access list protects the file.
	if runtime.GOOS != "windows" && st.Mode().Perm()&0o077 != 0 {
		return nil, ErrKeyFile
	}
	b, err := io.ReadAll(io.LimitReader(f, 4096))
	if err != nil {
		return nil, fmt.Errorf("station: read key: %w", err)
	}
	if strings.TrimSpace(string(b)) == "" {
		return nil, ErrKeyFile
	}
	return b, nil
}

// syncDir makes a rename durable. Windows cannot sync a folder and does not need to.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("station: sync folder: %w", err)
	}
	defer d.Close()
	if err := d.Sync(); err != nil {
		return fmt.Errorf("station: sync folder: %w", err)
	}
	return nil
}
