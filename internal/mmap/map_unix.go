//go:build linux || darwin

package mmap

import (
	"os"

	"golang.org/x/sys/unix"
)

const mapped = true

func mapPart(f *os.File, off int64) ([]byte, error) {
	return unix.Mmap(int(f.Fd()), off, step, unix.PROT_READ, unix.MAP_SHARED)
}

func unmapPart(b []byte) error { return unix.Munmap(b) }
