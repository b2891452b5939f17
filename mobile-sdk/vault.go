package mobilesdk

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"filippo.io/age"
)

// Vault is what the host supplies to keep the phone's state: Seal and Open encrypt with a key that only this device has (Android
// Keystore, iOS Keychain), Save keeps the newest sealed state durably, replacing the one before. Its methods are called from the phone's
// own threads, one at a time.
type Vault interface {
	Seal(plain []byte) ([]byte, error)
	Open(sealed []byte) ([]byte, error)
	Save(sealed []byte) error
}

// FolderVault is a Vault in a folder, for desktops, servers and tests: a key of its own seals the state, and the passphrase seals the key.
type FolderVault struct {
	folder string
	key    *age.X25519Identity
}

var _ Vault = (*FolderVault)(nil)

const (
	keyFile   = "vault.key"
	stateFile = "phone.state"
	maxState  = 16 << 20
	// scryptWork makes one guess of a passphrase cost about half a second of one core and 128 MiB, which a phone can spare.
	scryptWork = 17
)

// OpenFolderVault opens the vault in a folder, and makes both when they are not there. With an empty passphrase the key lies open in the
// folder, readable by its owner alone: good enough where the disk is the protection, as in tests.
func OpenFolderVault(folder string, passphrase string) (*FolderVault, error) {
	return guard(func() (*FolderVault, error) {
		if folder == "" {
			return nil, fail(codeBadInput, "no folder")
		}
		if err := os.MkdirAll(folder, 0o700); err != nil {
			return nil, failf(codeVault, err, "the folder can't be made")
		}
		path := filepath.Join(folder, keyFile)
		raw, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			key, err := age.GenerateX25519Identity()
			if err != nil {
				return nil, failf(codeVault, err, "no key could be drawn")
			}
			raw = []byte(key.String())
			if passphrase != "" {
				if raw, err = sealBy(raw, passphrase); err != nil {
					return nil, err
				}
			}
			if err := replaceFile(path, raw); err != nil {
				return nil, failf(codeVault, err, "the key can't be written")
			}
			return &FolderVault{folder: folder, key: key}, nil
		} else if err != nil {
			return nil, failf(codeVault, err, "the key can't be read")
		}
		if passphrase != "" {
			if raw, err = openBy(raw, passphrase); err != nil {
				return nil, err
			}
		}
		key, err := age.ParseX25519Identity(string(raw))
		if err != nil {
			return nil, fail(codeWrongPassphrase, "the passphrase does not open this vault")
		}
		return &FolderVault{folder: folder, key: key}, nil
	})
}

func (v *FolderVault) whole() error {
	if v == nil || v.key == nil {
		return fail(codeNoPhone, "this vault was not opened")
	}
	return nil
}

// Seal encrypts to the vault's key.
func (v *FolderVault) Seal(plain []byte) ([]byte, error) {
	return guard(func() ([]byte, error) {
		if err := v.whole(); err != nil {
			return nil, err
		}
		return sealTo(plain, v.key.Recipient())
	})
}

// Open decrypts what Seal gave.
func (v *FolderVault) Open(sealed []byte) ([]byte, error) {
	return guard(func() ([]byte, error) {
		if err := v.whole(); err != nil {
			return nil, err
		}
		return openWith(sealed, v.key, codeStateInvalid, "the state was sealed by another vault, or is damaged")
	})
}

// Save keeps the state in the folder.
func (v *FolderVault) Save(sealed []byte) error {
	return guardOnly(func() error {
		if err := v.whole(); err != nil {
			return err
		}
		if err := replaceFile(filepath.Join(v.folder, stateFile), sealed); err != nil {
			return failf(codeVault, err, "the state can't be written")
		}
		return nil
	})
}

// Load gives the state that Save kept last, empty if there is none.
func (v *FolderVault) Load() ([]byte, error) {
	return guard(func() ([]byte, error) {
		if err := v.whole(); err != nil {
			return nil, err
		}
		b, err := os.ReadFile(filepath.Join(v.folder, stateFile))
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		} else if err != nil {
			return nil, failf(codeVault, err, "the state can't be read")
		}
		return b, nil
	})
}

// replaceFile writes a file so that after a crash either the old or the new one is there.
func replaceFile(path string, b []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".new-*") // mode 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	if _, err = f.Write(b); err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return err
	}
	if err = os.Rename(f.Name(), path); err != nil {
		return err
	}
	if d, derr := os.Open(filepath.Dir(path)); derr == nil { // where folders can be synced
		_ = d.Sync() // not every file system can; the rename stands either way
		return d.Close()
	}
	return nil
}

func sealTo(plain []byte, r age.Recipient) ([]byte, error) {
	var out bytes.Buffer
	w, err := age.Encrypt(&out, r)
	if err != nil {
		return nil, failf(codeInternal, err, "sealing failed")
	}
	if _, err := w.Write(plain); err != nil {
		return nil, failf(codeInternal, err, "sealing failed")
	}
	if err := w.Close(); err != nil {
		return nil, failf(codeInternal, err, "sealing failed")
	}
	return out.Bytes(), nil
}

func openWith(sealed []byte, id age.Identity, code, text string) ([]byte, error) {
	r, err := age.Decrypt(bytes.NewReader(sealed), id)
	if err != nil {
		return nil, failf(code, err, text)
	}
	b, err := io.ReadAll(io.LimitReader(r, maxState+1))
	if err != nil || len(b) > maxState {
		return nil, failf(code, err, text)
	}
	return b, nil
}

func sealBy(plain []byte, passphrase string) ([]byte, error) {
	r, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return nil, failf(codeBadInput, err, "the passphrase is empty")
	}
	r.SetWorkFactor(scryptWork)
	return sealTo(plain, r)
}

func openBy(sealed []byte, passphrase string) ([]byte, error) {
	id, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, failf(codeBadInput, err, "the passphrase is empty")
	}
	id.SetMaxWorkFactor(scryptWork + 2)
	return openWith(sealed, id, codeWrongPassphrase, "the passphrase does not open this, or it is damaged")
}
