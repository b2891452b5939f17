package mmap

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

func open(t *testing.T, path string) *File {
	t.Helper()
	m, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := m.Close(); err != nil && !errors.Is(err, os.ErrClosed) {
			t.Error(err)
		}
	})
	return m
}

func read(t *testing.T, m *File, off int64, n int) []byte {
	t.Helper()
	p := make([]byte, n)
	if _, err := m.ReadAt(p, off); err != nil {
		t.Fatalf("read %d at %d: %v", n, off, err)
	}
	return p
}

func TestWrittenIsRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f")
	m := open(t, path)
	if _, err := m.ReadAt(make([]byte, 1), 0); !errors.Is(err, io.EOF) {
		t.Errorf("an empty file is read: %v", err)
	}
	for _, off := range []int64{0, 5, step - 3, 2*step - 1} { // across the bounds of mappings, and past holes
		if _, err := m.WriteAt([]byte("seven 7"), off); err != nil {
			t.Fatal(err)
		}
		if got := read(t, m, off, 7); string(got) != "seven 7" {
			t.Errorf("at %d: %q", off, got)
		}
	}
	if got := read(t, m, step+100, 8); !bytes.Equal(got, make([]byte, 8)) {
		t.Errorf("a hole reads %q", got)
	}
	if err := m.Sync(); err != nil {
		t.Fatal(err)
	}
	if err := m.Close(); err != nil {
		t.Fatal(err)
	}
	if got := read(t, open(t, path), step-3, 7); string(got) != "seven 7" {
		t.Errorf("opened again: %q", got)
	}
}

func TestClosed(t *testing.T) {
	m := open(t, filepath.Join(t.TempDir(), "f"))
	if _, err := m.WriteAt([]byte{1}, 0); err != nil {
		t.Fatal(err)
	}
	if err := m.Close(); err != nil {
		t.Fatal(err)
	}
	_, readErr := m.ReadAt(make([]byte, 1), 0)
	_, writeErr := m.WriteAt([]byte{1}, 0)
	for _, err := range []error{readErr, writeErr, m.Truncate(0), m.Close()} {
		if !errors.Is(err, os.ErrClosed) {
			t.Errorf("after Close: %v", err)
		}
	}
}

func TestTruncate(t *testing.T) {
	m := open(t, filepath.Join(t.TempDir(), "f"))
	if _, err := m.WriteAt([]byte{1}, 100); err != nil {
		t.Fatal(err)
	}
	if err := m.Truncate(0); err != nil {
		t.Fatal(err)
	}
	if size, err := m.Size(); err != nil || size != 0 {
		t.Errorf("size %d, %v", size, err)
	}
	if _, err := m.WriteAt([]byte{2}, 0); err != nil {
		t.Fatal(err)
	}
	if got := read(t, m, 0, 101); got[0] != 2 || got[100] != 0 {
		t.Error("old bytes are back")
	}
}

func TestNegativeOffsets(t *testing.T) {
	m := open(t, filepath.Join(t.TempDir(), "f"))
	if _, err := m.ReadAt(make([]byte, 1), -1); !errors.Is(err, os.ErrInvalid) {
		t.Error(err)
	}
	if _, err := m.WriteAt(make([]byte, 1), -1); !errors.Is(err, os.ErrInvalid) {
		t.Error(err)
	}
}

func TestReadersWhileItGrows(t *testing.T) {
	m := open(t, filepath.Join(t.TempDir(), "f"))
	if _, err := m.WriteAt([]byte("start"), 0); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			p := make([]byte, 5)
			for range 2000 {
				if _, err := m.ReadAt(p, 0); err != nil || string(p) != "start" {
					t.Errorf("%q %v", p, err)
					return
				}
			}
		})
	}
	for i := range int64(8) {
		if _, err := m.WriteAt([]byte{1}, i*step+7); err != nil {
			t.Fatal(err)
		}
	}
	wg.Wait()
}
