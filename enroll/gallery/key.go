package gallery

import (
	"bytes"
	"context"
	"crypto/aes"
	"crypto/cipher"
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

// KeyWrapper keeps the data key of a slab: a [Key] in a file, or a key management service. Wrapping hides 32 bytes and binds them to a slab;
// unwrapping gives them back, or an error that wraps [ErrKey] if they were wrapped under another key or for another slab. What WrapKey gives
// has at most 1,000 bytes. Both are called a few times at most in the life of a process, and may take as long as a network does.
type KeyWrapper interface {
	WrapKey(ctx context.Context, dataKey []byte, slab [16]byte) ([]byte, error)
	UnwrapKey(ctx context.Context, wrapped []byte, slab [16]byte) ([]byte, error)
}

var _ KeyWrapper = Key{}

// Key is a [KeyWrapper] whose secret lies in a file. It has no text form. The zero Key is refused.
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

func (k Key) wrapper() (cipher.AEAD, error) {
	if k.IsZero() {
		return nil, ErrKey
	}
	w, err := k.Derive("unum/slab/v2/wrap")
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(w[:])
	if err != nil {
		return nil, fmt.Errorf("gallery: key wrap cipher: %w", err)
	}
	return cipher.NewGCMWithRandomNonce(block)
}

// WrapKey implements [KeyWrapper]: AES-256-GCM with a random nonce in front, under HKDF-SHA256(k, "unum/slab/v2/wrap"), the slab's id as
// additional data.
func (k Key) WrapKey(_ context.Context, dataKey []byte, slab [16]byte) ([]byte, error) {
	a, err := k.wrapper()
	if err != nil {
		return nil, err
	}
	return a.Seal(nil, nil, dataKey, slab[:]), nil
}

// UnwrapKey implements [KeyWrapper].
func (k Key) UnwrapKey(_ context.Context, wrapped []byte, slab [16]byte) ([]byte, error) {
	a, err := k.wrapper()
	if err != nil {
		return nil, err
	}
	plain, err := a.Open(nil, nil, wrapped, slab[:])
	if err != nil {
		return nil, ErrKey
	}
	return plain, nil
}

// Rewrap replaces the key that protects a slab's data key, without touching a template: afterwards only to opens the slab. Nobody else may
// have the slab open. If it is cut short, both open it until Rewrap is called again, in either direction. Copies of the slab's first 4,096
// bytes that were made before can still be opened with from.
func Rewrap(ctx context.Context, path string, from, to KeyWrapper) (err error) {
	if _, err := os.Stat(path); err != nil {
		return fmt.Errorf("gallery: rewrap: %w", err)
	}
	if to == nil {
		return ErrKey
	}
	s, err := openSlab(ctx, path, from, true, nil)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.close()) }()
	h := make([]byte, headerSize)
	if _, err := s.file.ReadAt(h, 0); err != nil {
		return fmt.Errorf("gallery: rewrap: %w", err)
	}
	newest := keyCellsOf(h)[0] // unwrapping has found one
	cell, err := s.keyCell(ctx, newest.serial+1, to)
	if err != nil {
		return err
	}
	if back, err := to.UnwrapKey(ctx, cell[10:len(cell)-4], s.id); err != nil || !bytes.Equal(back, s.data.b[:]) {
		return fmt.Errorf("gallery: rewrap: the new key does not give back what it wrapped: %w", errors.Join(ErrKey, err))
	}
	write := func(b []byte, at int64) error {
		if _, err := s.file.WriteAt(b, at); err != nil {
			return fmt.Errorf("gallery: rewrap: %w", err)
		}
		if err := s.file.Sync(); err != nil {
			return fmt.Errorf("gallery: rewrap: %w", err)
		}
		return nil
	}
	size := keyCells[1] - keyCells[0]
	if err := write(append(cell, make([]byte, int(size)-len(cell))...), keyCells[1-newest.cell]); err != nil {
		return err
	}
	return write(make([]byte, size), keyCells[newest.cell])
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
