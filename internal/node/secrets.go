package node

import (
	"crypto/ecdsa"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"filippo.io/age"
	"github.com/ethereum/go-ethereum/crypto"

	"unum/contracts/chain"
)

// The secret files of a network, each read by one duty only. All have mode 0600 in a folder of mode 0700.
const (
	FileEnrollerIdentity = "enroller.age"  // age X25519 identity that station images are sealed to (duty enroll)
	FileSlabKey          = "slab.key"      // 32 bytes, hex: wraps every template at rest (duty enroll)
	FileRegistrarKey     = "registrar.key" // secp256k1, hex: signs admissions and batches (duty registrar)
	FileHandleKey        = "handle.key"    // 32 bytes, hex: HMAC key of handle hashes (duty registrar)
	FileChainKeys        = "chain.keys"    // keys by role: deployer, operator (duty sequence), relayer (duty distribute)
	FileProverToken      = "prover.token"  // bearer token between duty sequence and unum prover
	FileAdminToken       = "admin.token"   // bearer token of the administrative routes (duty api)
)

var errSecretMode = errors.New("secret file must not be readable by group or others (mode 0600)")

// InitSecrets makes every secret that the folder lacks, and leaves those that are there.
func InitSecrets(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("secrets: %w", err)
	}
	id, err := age.GenerateX25519Identity()
	if err != nil {
		return fmt.Errorf("secrets: %w", err)
	}
	files := map[string]string{FileEnrollerIdentity: id.String()}
	for _, name := range []string{FileSlabKey, FileHandleKey, FileProverToken, FileAdminToken} {
		var b [32]byte
		if _, err := rand.Read(b[:]); err != nil {
			return fmt.Errorf("secrets: %w", err)
		}
		files[name] = hex.EncodeToString(b[:])
	}
	key, err := crypto.GenerateKey()
	if err != nil {
		return fmt.Errorf("secrets: %w", err)
	}
	files[FileRegistrarKey] = hex.EncodeToString(crypto.FromECDSA(key))
	for name, text := range files {
		if err := writeOnce(filepath.Join(dir, name), []byte(text+"\n")); err != nil {
			return fmt.Errorf("secrets: %w", err)
		}
	}
	if _, err := chain.OpenKeys(filepath.Join(dir, FileChainKeys)); err != nil {
		return fmt.Errorf("secrets: %w", err)
	}
	return nil
}

// writeOnce writes a file of mode 0600 that appears whole or not at all, and leaves one that is there.
func writeOnce(path string, b []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".new-*") // mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	if _, err := tmp.Write(b); err != nil {
		return errors.Join(err, tmp.Close())
	}
	if err := errors.Join(tmp.Sync(), tmp.Close()); err != nil {
		return err
	}
	if err := os.Link(tmp.Name(), path); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return nil
}

// readSecret reads a secret's text. Errors name the file, never what is in it.
func readSecret(dir, name string) (string, error) {
	text, err := ReadPrivate(filepath.Join(dir, name))
	if err != nil {
		return "", fmt.Errorf("secret %s: %w", name, err)
	}
	return text, nil
}

// ReadPrivate reads the text of a file that only its owner may read, without the white space around it.
func ReadPrivate(path string) (string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return "", err
	}
	// Windows has no such mode bits; there the folder's access list protects the file.
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return "", errSecretMode
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	return strings.TrimSpace(string(b)), nil
}

func readKey32(dir, name string) ([32]byte, error) {
	text, err := readSecret(dir, name)
	if err != nil {
		return [32]byte{}, err
	}
	b, err := hex.DecodeString(text)
	if err != nil || len(b) != 32 {
		return [32]byte{}, fmt.Errorf("secret %s: not 32 bytes of hex", name)
	}
	return [32]byte(b), nil
}

func writeJSON(path string, v any) error {
	b, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	tmp := path + ".new"
	if err := os.WriteFile(tmp, append(b, '\n'), 0o600); err != nil {
		return err
	}
	return os.Rename(tmp, path)
}

func readECDSA(dir, name string) (*ecdsa.PrivateKey, error) {
	b, err := readKey32(dir, name)
	if err != nil {
		return nil, err
	}
	key, err := crypto.ToECDSA(b[:])
	if err != nil {
		return nil, fmt.Errorf("secret %s: not a secp256k1 key", name)
	}
	return key, nil
}
