package setup

import (
	"bufio"
	"crypto/sha256"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"unum/semaphore/proof"
)

// writeFile writes a file so that under its name there is always the old content or all of the new one, also after a power failure: temporary
// file, sync, rename, sync of the folder.
func writeFile(dir, name string, write func(io.Writer) (int64, error)) (_ proof.File, err error) {
	f, err := os.CreateTemp(dir, temporary+"*")
	if err != nil {
		return proof.File{}, err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	digest := sha256.New()
	w := bufio.NewWriterSize(io.MultiWriter(f, digest), 1<<20)
	if _, err = write(w); err != nil {
		return proof.File{}, err
	}
	if err = w.Flush(); err != nil {
		return proof.File{}, err
	}
	info, err := f.Stat()
	if err != nil {
		return proof.File{}, err
	}
	if err = f.Chmod(0o644); err != nil && runtime.GOOS != "windows" {
		return proof.File{}, err
	}
	if err = f.Sync(); err != nil {
		return proof.File{}, err
	}
	if err = f.Close(); err != nil {
		return proof.File{}, err
	}
	if err = os.Rename(f.Name(), filepath.Join(dir, name)); err != nil {
		return proof.File{}, err
	}
	if err = syncDir(dir); err != nil {
		return proof.File{}, err
	}
	return proof.File{Name: name, Size: info.Size(), SHA256: proof.Digest(digest.Sum(nil))}, nil
}

// syncDir makes renames in a folder last. Windows has no such call and needs none.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}
