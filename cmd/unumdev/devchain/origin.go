package devchain

import (
	"crypto/ecdsa"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
)

// originFile holds what a chain's genesis is made from. It is written once, before the chain, and readable by its
// owner alone because it holds the key.
const originFile = "origin.json"

// origin is what distinguishes one devchain from another: its funded key and the time of its genesis.
type origin struct {
	key  *ecdsa.PrivateKey
	time uint64 // unix seconds
}

type originJSON struct {
	Key  string `json:"key"`  // 64 hex digits
	Time uint64 `json:"time"` // unix seconds
}

// openOrigin reads the origin of the chain in dir, or makes a new one when there is none; found tells which.
func openOrigin(dir string, now func() time.Time) (o origin, found bool, err error) {
	path := filepath.Join(dir, originFile)
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := os.Stat(filepath.Join(dir, "unum", "chaindata")); err == nil {
			return origin{}, false, fmt.Errorf("chain in %s has lost its %s", dir, originFile)
		}
		o, err := newOrigin(dir, path, now)
		return o, false, err
	}
	if err != nil {
		return origin{}, false, fmt.Errorf("read chain origin: %w", err)
	}
	var j originJSON
	if err := json.Unmarshal(raw, &j); err != nil {
		return origin{}, false, fmt.Errorf("read chain origin: %s is damaged", path)
	}
	key, err := crypto.HexToECDSA(j.Key)
	if err != nil {
		return origin{}, false, fmt.Errorf("read chain origin: %s holds no key", path)
	}
	return origin{key: key, time: j.Time}, true, nil
}

// newOrigin makes an origin and puts it on disk whole or not at all.
func newOrigin(dir, path string, now func() time.Time) (origin, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return origin{}, fmt.Errorf("make chain folder: %w", err)
	}
	key, err := crypto.GenerateKey()
	if err != nil {
		return origin{}, fmt.Errorf("make chain key: %w", err)
	}
	o := origin{key: key, time: uint64(now().Unix())}
	raw, err := json.Marshal(originJSON{Key: hex.EncodeToString(crypto.FromECDSA(key)), Time: o.time})
	if err != nil {
		return origin{}, fmt.Errorf("write chain origin: %w", err)
	}
	f, err := os.CreateTemp(dir, originFile+".*") // mode 0600
	if err != nil {
		return origin{}, fmt.Errorf("write chain origin: %w", err)
	}
	defer os.Remove(f.Name())
	_, err = f.Write(append(raw, '\n'))
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return origin{}, fmt.Errorf("write chain origin: %w", err)
	}
	return o, nil
}
