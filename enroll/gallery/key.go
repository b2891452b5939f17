package gallery

import (
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
)

// ErrKeyFile means that a key file is not in the form that Save writes, or can be read by others than its owner.
var ErrKeyFile = errors.New("gallery: key file is malformed or not private (mode 0600)")

// Key is the secret from which every key of the biometric side at rest is derived. It has no text form. The zero Key is refused.
type Key struct{ b [32]byte }

// NewKey makes a key from random, which is crypto/rand.Reader outside tests.
func NewKey(random io.Reader) (Key, error) {
	var k Key
	if _, err := io.ReadFull(random, k.b[:]); err != nil {
		return Key{}, fmt.Errorf("gallery: read randomness: %w", err)
	}
	return k, nil
}

// IsZero reports whether k is the zero Key.
func (k Key) IsZero() bool { return k == Key{} }

// Format keeps the key out of every formatted print.
func (k Key) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, "gallery.Key(secret)") }

// Derive gives a key for one purpose: HKDF-SHA256 with the label as its info. Purposes with different labels have unrelated keys.
func (k Key) Derive(label string) ([32]byte, error) {
	var out [32]byte
	b, err := hkdf.Key(sha256.New, k.b[:], nil, label, len(out))
	if err != nil {
		return out, fmt.Errorf("gallery: derive key: %w", err)
	}
	copy(out[:], b)
	return out, nil
}

// Save writes the key as 64 hex digits to a new file that only its owner can read, and syncs it. It never replaces a file.
func (k Key) Save(path string) (err error) {
	if k.IsZero() {
		return ErrKey
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("gallery: save key: %w", err)
	}
	defer func() {
		if cerr := f.Close(); err == nil && cerr != nil {
			err = fmt.Errorf("gallery: save key: %w", cerr)
		}
	}()
	if _, err := io.WriteString(f, hex.EncodeToString(k.b[:])+"\n"); err != nil {
		return fmt.Errorf("gallery: save key: %w", err)
	}
	if err := f.Sync(); err != nil {
		return fmt.Errorf("gallery: save key: %w", err)
	}
	return nil
}

// LoadKey reads what [Key.Save] wrote.
func LoadKey(path string) (Key, error) {
	f, err := os.Open(path)
	if err != nil {
		return Key{}, fmt.Errorf("gallery: load key: %w", err)
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil {
		return Key{}, fmt.Errorf("gallery: load key: %w", err)
	}
	// Windows has no such mode bits; there the folder's access list protects the file.
	if runtime.GOOS != "windows" && st.Mode().Perm()&0o077 != 0 {
		return Key{}, ErrKeyFile
	}
	b, err := io.ReadAll(io.LimitReader(f, 128))
	if err != nil {
		return Key{}, fmt.Errorf("gallery: load key: %w", err)
	}
	var k Key
	text := strings.TrimSuffix(string(b), "\n")
	if n, err := hex.Decode(k.b[:], []byte(text[:min(len(text), 64)])); err != nil || n != 32 || len(text) != 64 || k.IsZero() {
		return Key{}, ErrKeyFile
	}
	return k, nil
}
