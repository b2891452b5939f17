//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package gallery

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// lockFile takes an exclusive lock that ends with the process. ErrLocked if another process, or another gallery here, holds it. Without mayMake
// nothing is written, and a lock file that is not there is nobody's.
func lockFile(path string, mayMake bool) (func() error, error) {
	flags := os.O_RDONLY
	if mayMake {
		flags = os.O_RDWR | os.O_CREATE
	}
	f, err := os.OpenFile(path, flags, 0o600)
	if !mayMake && errors.Is(err, os.ErrNotExist) {
		return func() error { return nil }, nil
	}
	if err != nil {
		return nil, fmt.Errorf("gallery: lock slab: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		if errors.Is(err, syscall.EWOULDBLOCK) {
			err = ErrLocked
		}
		return nil, errors.Join(fmt.Errorf("gallery: lock slab: %w", err), f.Close())
	}
	return f.Close, nil
}
