//go:build !linux && !darwin

package mmap

import (
	"errors"
	"os"
)

const mapped = false

func mapPart(*os.File, int64) ([]byte, error) { return nil, errors.ErrUnsupported }

func unmapPart([]byte) error { return nil }
