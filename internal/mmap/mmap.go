// Package mmap is a file that is read through read-only memory mappings and written through its descriptor.
//
// Open it, read with ReadAt (a copy from memory, no system call) and write with WriteAt; what was written is read back at once, and Sync makes it
// last. Writing goes through the descriptor because a full disk is then an error instead of a signal. The mapping grows with the file by 64 MiB a
// step: the file's length is rounded up to that, its unwritten rest is zeros and takes no room on file systems with sparse files.
//
// Mapped on Linux and macOS; elsewhere ReadAt is a read of the file, and nothing is rounded. Safe for concurrent use, except that a reader of the very bytes that
// are being written may see some old and some new ones. Non-goals: locking between processes; files that something else cuts shorter, which would be
// a fault that ends the process.
package mmap

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
)

// step is how much of a file one mapping covers.
const step = 64 << 20

// File is an open file.
type File struct {
	f *os.File

	mu     sync.RWMutex // guards what follows; held for reading while a mapping is read
	parts  [][]byte     // parts[i] maps the bytes from i·step on
	closed bool
}

// Open opens the file at path for reading and writing and makes it, readable by its owner only, if it is not there.
func Open(path string) (*File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	m := &File{f: f}
	size, err := m.Size()
	if err == nil {
		err = m.grow(size)
	}
	if err != nil {
		return nil, errors.Join(err, m.Close())
	}
	return m, nil
}

// Size returns the file's length.
func (m *File) Size() (int64, error) {
	st, err := m.f.Stat()
	if err != nil {
		return 0, err
	}
	return st.Size(), nil
}

// grow maps the file up to size at least.
func (m *File) grow(size int64) error {
	if !mapped || size <= 0 {
		return nil
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.closed {
		return os.ErrClosed
	}
	have := int64(len(m.parts)) * step
	if size <= have {
		return nil
	}
	want := (size + step - 1) / step * step
	st, err := m.f.Stat()
	if err != nil {
		return err
	}
	if st.Size() < want { // a mapping past the end of a file can't be read
		if err := m.f.Truncate(want); err != nil {
			return err
		}
	}
	for ; have < want; have += step {
		b, err := mapPart(m.f, have)
		if err != nil {
			return fmt.Errorf("map %s: %w", m.f.Name(), err)
		}
		m.parts = append(m.parts, b)
	}
	return nil
}

// ReadAt fills p with the bytes from off on. It is io.EOF, with a count, where the file ends before, and os.ErrClosed after Close.
func (m *File) ReadAt(p []byte, off int64) (int, error) {
	if off < 0 {
		return 0, fmt.Errorf("read at %d: %w", off, os.ErrInvalid)
	}
	m.mu.RLock()
	defer m.mu.RUnlock()
	if m.closed {
		return 0, os.ErrClosed
	}
	if !mapped {
		return m.f.ReadAt(p, off)
	}
	n := 0
	for n < len(p) {
		i := (off + int64(n)) / step
		if i >= int64(len(m.parts)) {
			return n, io.EOF
		}
		n += copy(p[n:], m.parts[i][(off+int64(n))%step:])
	}
	return n, nil
}

// WriteAt writes p at off, making the file longer where needed.
func (m *File) WriteAt(p []byte, off int64) (int, error) {
	if off < 0 {
		return 0, fmt.Errorf("write at %d: %w", off, os.ErrInvalid)
	}
	if err := m.grow(off + int64(len(p))); err != nil {
		return 0, err
	}
	return m.f.WriteAt(p, off)
}

// Truncate makes the file empty, or lengthens it; any other size is refused, as mapped bytes must not go away under a reader.
// No reader may be at work on a file that is emptied.
func (m *File) Truncate(size int64) error {
	if size != 0 {
		return m.grow(size)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.closed {
		return os.ErrClosed
	}
	return errors.Join(m.unmap(), m.f.Truncate(0))
}

// Sync returns when all that was written is on the disk.
func (m *File) Sync() error { return m.f.Sync() }

func (m *File) unmap() error {
	var errs []error
	for _, b := range m.parts {
		errs = append(errs, unmapPart(b))
	}
	m.parts = nil
	return errors.Join(errs...)
}

// Close waits for readers and closes the file. It does not sync.
func (m *File) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.closed {
		return os.ErrClosed
	}
	m.closed = true
	return errors.Join(m.unmap(), m.f.Close())
}
