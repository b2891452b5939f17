package gallery

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"unum/enroll/iris"
)

// File is what the slab needs of a file. *os.File behind [OSFile] has it.
type File interface {
	io.ReaderAt
	io.WriterAt
	// Sync returns when everything written is on stable storage.
	Sync() error
	Size() (int64, error)
	Close() error
}

// OSFile is an *os.File with a Size method.
type OSFile struct{ *os.File }

// Size gives the file's length in bytes.
func (f OSFile) Size() (int64, error) {
	st, err := f.Stat()
	if err != nil {
		return 0, err
	}
	return st.Size(), nil
}

// slab is the file of templates, version 1. Integers are big-endian, checksums are CRC-32C.
//
//	header, 4,096 bytes
//	     0  16  "unum gallery" padded with zeros
//	    16   4  version, 1
//	    20   4  slot size, 6,528
//	    24   1  template version (iris.Version)
//	    25   7  zero
//	    32  16  slab id, random
//	    48  32  key check: HKDF-SHA256(slab key, "unum/slab/v1/check" ‖ slab id)
//	    80   4  checksum of bytes 0…79
//	   512  20  published count, cell A: u64 serial ‖ u64 count ‖ checksum of the 16 bytes
//	  1024  20  published count, cell B
//
//	slot n, 6,528 bytes at 4,096 + 6,528·n
//	     0   1  state: 0 free, 1 used, 2 erased
//	     1   1  template version, if used
//	     2   6  zero
//	     8   8  generation: how often the slot was written
//	    16   8  entry id, if used
//	    24  12  AES-GCM nonce, random, if used
//	    36  28  zero
//	    64 6416 AES-256-GCM of left ‖ right template, if used; zero otherwise
//	  6480  44  zero
//	  6524   4  checksum of bytes 0…6,523
//
// A slot's key is HKDF-SHA256(slab key, info "unum/slab/v1/slot" ‖ slab id ‖ u64 slot ‖ u64 generation); its additional data are the
// slab id and bytes 0…35 of the slot. The count is written to the two cells by turns, the one with the higher serial counts, so that a
// torn write of one loses nothing. A slot is written and synced before the count that publishes it.
type slab struct {
	file   File
	unlock func() error
	key    Key
	id     [16]byte
	count  uint64 // published slots
	serial uint64 // of the newest count cell
}

const (
	slabMagic   = "unum gallery\x00\x00\x00\x00"
	slabVersion = 1
	headerSize  = 4096
	slotHead    = 64
	pairSize    = 2 * iris.TemplateSize
	slotSize    = 6528
	slotSum     = slotSize - 4
	maxSlots    = 1 << 33

	slotFree   = 0
	slotUsed   = 1
	slotErased = 2
)

var (
	castagnoli = crc32.MakeTable(crc32.Castagnoli)
	cells      = [2]int64{512, 1024}

	// errTorn says that a slot's checksum fails: a write of it was cut short, or the disk lies.
	errTorn = fmt.Errorf("%w: slot checksum", ErrCorrupt)
)

func openOS(path string) (File, error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	return OSFile{f}, nil
}

func openSlab(path string, key Key, open func(string) (File, error)) (_ *slab, err error) {
	if key.IsZero() {
		return nil, ErrKey
	}
	if open == nil {
		open = openOS
	}
	unlock, err := lockFile(path + ".lock")
	if err != nil {
		return nil, err
	}
	s := &slab{unlock: unlock, key: key}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.close())
		}
	}()
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		if err := create(path, key); err != nil {
			return nil, err
		}
	}
	if s.file, err = open(path); err != nil {
		return nil, fmt.Errorf("gallery: open slab: %w", err)
	}
	return s, s.readHeader()
}

// create makes an empty slab under another name and renames it, so that a crash leaves a whole slab or none.
func create(path string, key Key) (err error) {
	h := make([]byte, headerSize)
	copy(h, slabMagic)
	binary.BigEndian.PutUint32(h[16:], slabVersion)
	binary.BigEndian.PutUint32(h[20:], slotSize)
	h[24] = iris.Version
	if _, err := io.ReadFull(rand.Reader, h[32:48]); err != nil {
		return fmt.Errorf("gallery: make slab: %w", err)
	}
	check, err := keyCheck(key, [16]byte(h[32:48]))
	if err != nil {
		return err
	}
	copy(h[48:], check[:])
	binary.BigEndian.PutUint32(h[80:], crc32.Checksum(h[:80], castagnoli))
	copy(h[cells[0]:], countCell(1, 0))

	tmp := path + ".new"
	f, err := os.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return fmt.Errorf("gallery: make slab: %w", err)
	}
	_, err = f.Write(h)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("gallery: make slab: %w", err)
	}
	if err := os.Rename(tmp, path); err != nil {
		return fmt.Errorf("gallery: make slab: %w", err)
	}
	if runtime.GOOS == "windows" {
		return nil // folders can't be synced there, and need not be
	}
	d, err := os.Open(filepath.Dir(path))
	if err != nil {
		return fmt.Errorf("gallery: make slab: %w", err)
	}
	if err := errors.Join(d.Sync(), d.Close()); err != nil {
		return fmt.Errorf("gallery: make slab: %w", err)
	}
	return nil
}

func keyCheck(key Key, id [16]byte) ([32]byte, error) {
	return key.Derive("unum/slab/v1/check" + string(id[:]))
}

func countCell(serial, count uint64) []byte {
	b := binary.BigEndian.AppendUint64(nil, serial)
	b = binary.BigEndian.AppendUint64(b, count)
	return binary.BigEndian.AppendUint32(b, crc32.Checksum(b, castagnoli))
}

func (s *slab) readHeader() error {
	h := make([]byte, headerSize)
	if _, err := s.file.ReadAt(h, 0); errors.Is(err, io.EOF) {
		return fmt.Errorf("%w: no whole header", ErrTruncated)
	} else if err != nil {
		return fmt.Errorf("gallery: read slab: %w", err)
	}
	if string(h[:16]) != slabMagic {
		return fmt.Errorf("%w: not a slab", ErrVersion)
	}
	if v := binary.BigEndian.Uint32(h[16:]); v != slabVersion {
		return fmt.Errorf("%w: version %d, want %d", ErrVersion, v, slabVersion)
	}
	if crc32.Checksum(h[:80], castagnoli) != binary.BigEndian.Uint32(h[80:]) {
		return fmt.Errorf("%w: header checksum", ErrCorrupt)
	}
	if n := binary.BigEndian.Uint32(h[20:]); n != slotSize {
		return fmt.Errorf("%w: slots of %d bytes, want %d", ErrVersion, n, slotSize)
	}
	if h[24] != iris.Version {
		return fmt.Errorf("%w: templates of version %d, want %d", ErrVersion, h[24], iris.Version)
	}
	copy(s.id[:], h[32:48])
	check, err := keyCheck(s.key, s.id)
	if err != nil {
		return err
	}
	if !bytes.Equal(check[:], h[48:80]) {
		return ErrKey
	}
	ok := false
	for _, at := range cells {
		serial, count := binary.BigEndian.Uint64(h[at:]), binary.BigEndian.Uint64(h[at+8:])
		if bytes.Equal(countCell(serial, count), h[at:at+20]) && serial > s.serial {
			s.serial, s.count, ok = serial, count, true
		}
	}
	if !ok || s.count > maxSlots {
		return fmt.Errorf("%w: no published count", ErrCorrupt)
	}
	size, err := s.file.Size()
	if err != nil {
		return fmt.Errorf("gallery: read slab: %w", err)
	}
	if size < offset(s.count) {
		return fmt.Errorf("%w: %d bytes for %d slots", ErrTruncated, size, s.count)
	}
	return nil
}

func offset(slot uint64) int64 { return headerSize + int64(slot)*slotSize }

// slotInfo is what a slot says, still encrypted.
type slotInfo struct {
	state      byte
	version    byte
	generation uint64
	id         uint64
	digest     [32]byte
	raw        []byte
}

// read reads a slot and checks its form. errTorn if the checksum fails.
func (s *slab) read(slot uint64) (slotInfo, error) {
	raw := make([]byte, slotSize)
	if _, err := s.file.ReadAt(raw, offset(slot)); err != nil {
		return slotInfo{}, fmt.Errorf("gallery: read slot %d: %w", slot, err)
	}
	if crc32.Checksum(raw[:slotSum], castagnoli) != binary.BigEndian.Uint32(raw[slotSum:]) {
		return slotInfo{}, errTorn
	}
	if raw[0] > slotErased {
		return slotInfo{}, fmt.Errorf("%w: slot %d has an unknown state", ErrCorrupt, slot)
	}
	return slotInfo{
		state: raw[0], version: raw[1], generation: binary.BigEndian.Uint64(raw[8:]), id: binary.BigEndian.Uint64(raw[16:]),
		digest: sha256.Sum256(raw), raw: raw,
	}, nil
}

// seal gives the cipher and the additional data of a slot with the given head.
func (s *slab) seal(slot uint64, head []byte) (cipher.AEAD, []byte, error) {
	info := append([]byte("unum/slab/v1/slot"), s.id[:]...)
	info = binary.BigEndian.AppendUint64(info, slot)
	info = append(info, head[8:16]...)
	k, err := hkdf.Key(sha256.New, s.key.b[:], nil, string(info), 32)
	if err != nil {
		return nil, nil, fmt.Errorf("gallery: derive slot key: %w", err)
	}
	block, err := aes.NewCipher(k)
	if err != nil {
		return nil, nil, fmt.Errorf("gallery: slot cipher: %w", err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, nil, fmt.Errorf("gallery: slot cipher: %w", err)
	}
	return aead, append(append([]byte(nil), s.id[:]...), head[:36]...), nil
}

func (s *slab) decrypt(slot uint64, info slotInfo) (*Pair, error) {
	if info.version != iris.Version {
		return nil, fmt.Errorf("%w: slot %d has templates of version %d", ErrVersion, slot, info.version)
	}
	aead, ad, err := s.seal(slot, info.raw)
	if err != nil {
		return nil, err
	}
	plain, err := aead.Open(make([]byte, 0, pairSize), info.raw[24:36], info.raw[slotHead:slotHead+pairSize+aead.Overhead()], ad)
	if err != nil {
		return nil, fmt.Errorf("%w: slot %d does not decrypt", ErrCorrupt, slot)
	}
	defer clear(plain)
	var p Pair
	if p.Left, err = iris.ParseTemplate(plain[:iris.TemplateSize]); err != nil {
		return nil, fmt.Errorf("%w: slot %d: %w", ErrCorrupt, slot, err)
	}
	if p.Right, err = iris.ParseTemplate(plain[iris.TemplateSize:]); err != nil {
		return nil, fmt.Errorf("%w: slot %d: %w", ErrCorrupt, slot, err)
	}
	return &p, nil
}

// write makes a pair durable in a slot and publishes it. An error wraps ErrFailed when the state on disk is unknown for good: after a
// failed sync the kernel may have dropped the dirty pages, so trying again would prove nothing.
func (s *slab) write(slot, generation, id uint64, p *Pair) (Ref, error) {
	if slot > s.count || slot >= maxSlots {
		return Ref{}, fmt.Errorf("gallery: slot %d is out of range", slot)
	}
	raw := make([]byte, slotSize)
	raw[0], raw[1] = slotUsed, iris.Version
	binary.BigEndian.PutUint64(raw[8:], generation)
	binary.BigEndian.PutUint64(raw[16:], id)
	if _, err := io.ReadFull(rand.Reader, raw[24:36]); err != nil {
		return Ref{}, fmt.Errorf("gallery: read randomness: %w", err)
	}
	aead, ad, err := s.seal(slot, raw)
	if err != nil {
		return Ref{}, err
	}
	plain := make([]byte, 0, pairSize)
	defer func() { clear(plain[:cap(plain)]) }()
	if plain, err = p.Left.AppendBinary(plain); err != nil {
		return Ref{}, fmt.Errorf("gallery: encode template: %w", err)
	}
	if plain, err = p.Right.AppendBinary(plain); err != nil {
		return Ref{}, fmt.Errorf("gallery: encode template: %w", err)
	}
	aead.Seal(raw[slotHead:slotHead], raw[24:36], plain, ad)
	binary.BigEndian.PutUint32(raw[slotSum:], crc32.Checksum(raw[:slotSum], castagnoli))
	if _, err := s.file.WriteAt(raw, offset(slot)); err != nil {
		return Ref{}, fmt.Errorf("gallery: write slot %d: %w", slot, err)
	}
	if err := s.file.Sync(); err != nil {
		return Ref{}, fmt.Errorf("%w: sync slot %d: %w", ErrFailed, slot, err)
	}
	if slot == s.count {
		if err := s.publish(slot + 1); err != nil {
			return Ref{}, err
		}
	}
	return Ref{Slot: slot, Generation: generation, Digest: sha256.Sum256(raw)}, nil
}

// publish writes the count to the cell that does not hold the newest one.
func (s *slab) publish(count uint64) error {
	serial := s.serial + 1
	if _, err := s.file.WriteAt(countCell(serial, count), cells[(serial+1)%2]); err != nil {
		return fmt.Errorf("%w: publish count: %w", ErrFailed, err)
	}
	if err := s.file.Sync(); err != nil {
		return fmt.Errorf("%w: sync count: %w", ErrFailed, err)
	}
	s.serial, s.count = serial, count
	return nil
}

// zero overwrites a slot with zeros but for state, generation and checksum, syncs, and reads it back.
func (s *slab) zero(slot, generation uint64, state byte) error {
	raw := make([]byte, slotSize)
	raw[0] = state
	binary.BigEndian.PutUint64(raw[8:], generation)
	binary.BigEndian.PutUint32(raw[slotSum:], crc32.Checksum(raw[:slotSum], castagnoli))
	if _, err := s.file.WriteAt(raw, offset(slot)); err != nil {
		return fmt.Errorf("zero slot %d: %w", slot, err)
	}
	if err := s.file.Sync(); err != nil {
		return fmt.Errorf("sync slot %d: %w", slot, err)
	}
	back := make([]byte, slotSize)
	if _, err := s.file.ReadAt(back, offset(slot)); err != nil {
		return fmt.Errorf("read back slot %d: %w", slot, err)
	}
	if !bytes.Equal(raw, back) {
		return fmt.Errorf("slot %d did not become zero", slot)
	}
	return nil
}

// clearTail zeroes what a crash left beyond the published count: one slot that was never accepted, at most.
func (s *slab) clearTail() error {
	size, err := s.file.Size()
	if err != nil {
		return fmt.Errorf("gallery: read slab: %w", err)
	}
	tail := size - offset(s.count)
	if tail == 0 {
		return nil
	}
	if tail > slotSize {
		return fmt.Errorf("%w: %d bytes beyond the published count", ErrCorrupt, tail)
	}
	if _, err := s.file.WriteAt(make([]byte, tail), offset(s.count)); err != nil {
		return fmt.Errorf("gallery: clear unpublished slot: %w", err)
	}
	if err := s.file.Sync(); err != nil {
		return fmt.Errorf("gallery: clear unpublished slot: %w", err)
	}
	return nil
}

func (s *slab) close() error {
	var errs []error
	if s.file != nil {
		errs = append(errs, s.file.Close())
		s.file = nil
	}
	if s.unlock != nil {
		errs = append(errs, s.unlock())
		s.unlock = nil
	}
	return errors.Join(errs...)
}
