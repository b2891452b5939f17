package chain

import (
	"bufio"
	"bytes"
	"crypto/ecdsa"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Role is what a key is for.
type Role string

// The roles, in the order in which a file of bare keys is read.
const (
	Deployer Role = "deployer" // makes the contracts and owns them
	Operator Role = "operator" // sends batches
	Relayer  Role = "relayer"  // sends claims
)

// Roles are all roles.
func Roles() []Role { return []Role{Deployer, Operator, Relayer} }

// Keys are the signing keys by role. They have no text form.
type Keys struct {
	byRole map[Role]*ecdsa.PrivateKey
}

// Errors of key files. None holds any part of a key.
var (
	// ErrKeysExposed: others than the owner can read the file. The owner must chmod 600 it.
	ErrKeysExposed = errors.New("key file can be read by others: its mode must be 0600")
	// ErrKeysMalformed: the file is not what LoadKeys reads.
	ErrKeysMalformed = errors.New("key file is malformed")
)

// LoadKeys reads a file of private keys, one a line: 64 hex digits, with or without 0x, which may stand after a role's
// name and a space or an equals sign. Bare keys belong to deployer, operator and relayer in this order. A role without
// a key has the last key before it in that order, so that one line serves for everything; bare keys beyond the roles
// are not used. Empty lines and lines that begin with # are skipped. A file that group or others can read is refused
// with ErrKeysExposed.
//
// Roles that share a key must share its Sender and journal, within one process: two journals of one key take each
// other's nonces.
func LoadKeys(path string) (Keys, error) {
	f, err := os.Open(path)
	if err != nil {
		return Keys{}, fmt.Errorf("open key file: %w", err)
	}
	defer f.Close() // read only
	info, err := f.Stat()
	if err != nil {
		return Keys{}, fmt.Errorf("open key file: %w", err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return Keys{}, fmt.Errorf("%s: %w", path, ErrKeysExposed)
	}
	if !info.Mode().IsRegular() || info.Size() > 1<<16 {
		return Keys{}, fmt.Errorf("%s: %w", path, ErrKeysMalformed)
	}
	raw := make([]byte, info.Size())
	n, err := f.Read(raw)
	if err != nil && n != len(raw) {
		return Keys{}, fmt.Errorf("read key file: %w", err)
	}
	k, err := parseKeys(raw[:n])
	if err != nil {
		return Keys{}, fmt.Errorf("%s: %w", path, err)
	}
	return k, nil
}

// parseKeys reads the text of a key file.
func parseKeys(raw []byte) (Keys, error) {
	k := Keys{byRole: map[Role]*ecdsa.PrivateKey{}}
	var bare []*ecdsa.PrivateKey
	lines := bufio.NewScanner(bytes.NewReader(raw))
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Fields(strings.Replace(line, "=", " ", 1))
		if len(fields) == 0 {
			return Keys{}, fmt.Errorf("%w: line %d", ErrKeysMalformed, n)
		}
		key, err := parseKey(fields[len(fields)-1])
		if err != nil || len(fields) > 2 {
			return Keys{}, fmt.Errorf("%w: line %d", ErrKeysMalformed, n)
		}
		if len(fields) == 1 {
			bare = append(bare, key)
			continue
		}
		role := Role(fields[0])
		if !slices.Contains(Roles(), role) || k.byRole[role] != nil {
			return Keys{}, fmt.Errorf("%w: line %d names no role, or one named before", ErrKeysMalformed, n)
		}
		k.byRole[role] = key
	}
	if lines.Err() != nil {
		return Keys{}, ErrKeysMalformed
	}
	for _, r := range Roles() {
		if k.byRole[r] == nil && len(bare) > 0 {
			k.byRole[r], bare = bare[0], bare[1:]
		}
	}
	var last *ecdsa.PrivateKey
	for _, r := range Roles() {
		if k.byRole[r] == nil {
			k.byRole[r] = last
		}
		if last = k.byRole[r]; last == nil {
			return Keys{}, fmt.Errorf("%w: no key for %s", ErrKeysMalformed, r)
		}
	}
	return k, nil
}

func parseKey(s string) (*ecdsa.PrivateKey, error) {
	raw, err := hex.DecodeString(strings.TrimPrefix(s, "0x"))
	if err != nil {
		return nil, ErrKeysMalformed
	}
	key, err := crypto.ToECDSA(raw)
	if err != nil {
		return nil, ErrKeysMalformed
	}
	return key, nil
}

// MakeKeys makes a fresh key for every role in a new file of mode 0600; it refuses to touch an existing one
// (fs.ErrExist). The file is on disk when it returns.
func MakeKeys(path string) (Keys, error) {
	k := Keys{byRole: map[Role]*ecdsa.PrivateKey{}}
	var text strings.Builder
	for _, r := range Roles() {
		key, err := crypto.GenerateKey()
		if err != nil {
			return Keys{}, fmt.Errorf("make key: %w", err)
		}
		k.byRole[r] = key
		fmt.Fprintf(&text, "%s %x\n", r, crypto.FromECDSA(key))
	}
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*") // mode 0600
	if err != nil {
		return Keys{}, fmt.Errorf("make key file: %w", err)
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(text.String())
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Link(f.Name(), path) // fails if path is there
	}
	if err != nil {
		return Keys{}, fmt.Errorf("make key file: %w", err)
	}
	return k, nil
}

// OpenKeys is LoadKeys, or MakeKeys when there is no file.
func OpenKeys(path string) (Keys, error) {
	k, err := LoadKeys(path)
	if errors.Is(err, fs.ErrNotExist) {
		return MakeKeys(path)
	}
	return k, err
}

// Key returns the key of a role.
func (k Keys) Key(r Role) *ecdsa.PrivateKey { return k.byRole[r] }

// Address returns the account of a role.
func (k Keys) Address(r Role) common.Address { return crypto.PubkeyToAddress(k.byRole[r].PublicKey) }

// Format keeps keys out of every log and print.
func (k Keys) Format(s fmt.State, _ rune) { fmt.Fprint(s, "[keys]") }
