package gallery

import (
	"bytes"
	"cmp"
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
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
	"slices"

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

// slab is the file of templates, version 2. Integers are big-endian, checksums are CRC-32C.
//
//	header, 4,096 bytes
//	     0  16  "unum gallery" padded with zeros
//	    16   4  version, 2
//	    20   4  slot size, 6,528
//	    24   1  template version (iris.Version)
//	    25   7  zero
//	    32  16  slab id, random
//	    48  32  key check: HKDF-SHA256(data key, "unum/slab/v2/check" ‖ slab id)
//	    80   4  checksum of bytes 0…79
//	   512 128  state, cell A
//	  1024 128  state, cell B
//	  1536 ≤1,014  data key, cell A: u64 serial ‖ u16 length ‖ wrapped data key ‖ checksum of all that
//	  2560 ≤1,014  data key, cell B
//
//	state, 128 bytes
//	     0   8  serial
//	     8   8  published count of slots
//	    16   8  base: last entry that was in the log for certain when this was written
//	    24  32  chained digest up to base
//	    56   8  last entry appended
//	    64  32  chained digest up to it
//	    96  32  HMAC-SHA256(HKDF(data key, "unum/slab/v2/state" ‖ slab id), bytes 0…95)
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
// A slot's key is HKDF-SHA256(data key, info "unum/slab/v2/slot" ‖ slab id ‖ u64 slot ‖ u64 generation); its additional data are the
// slab id and bytes 0…35 of the slot. The data key is random, made with the slab, and stands in it wrapped by a [KeyWrapper].
//
// The chained digest runs over everything that was ever appended, in the order of the entries, erased ones too, and the log can compute it
// again: c₀ = SHA-256("unum/slab/v2/chain" ‖ slab id), cᵢ = SHA-256(cᵢ₋₁ ‖ u64 entry ‖ u64 slot ‖ u64 generation ‖ SHA-256 of the slot).
//
// Of each two cells the one with the higher serial counts, and they are written by turns, so that a torn write of one loses nothing. Slots
// are written and synced before the state that publishes them, many at a time if many are waiting: two syncs for all of them.
type slab struct {
	file   File
	unlock func() error
	id     [16]byte
	data   Key // data key
	pub    state
	states [32]byte // key of the state's code
}

// link is a point of the chained digest.
type link struct {
	last uint64 // entry
	sum  [32]byte
}

// state is what the newest state cell says.
type state struct {
	serial     uint64
	count      uint64 // published slots
	base, head link
}

const (
	slabMagic   = "unum gallery\x00\x00\x00\x00"
	slabVersion = 2
	headerSize  = 4096
	slotHead    = 64
	pairSize    = 2 * iris.TemplateSize
	slotSize    = 6528
	slotSum     = slotSize - 4
	maxSlots    = 1 << 33
	stateSize   = 128
	maxWrapped  = 1000

	slotFree   = 0
	slotUsed   = 1
	slotErased = 2
)

var (
	castagnoli = crc32.MakeTable(crc32.Castagnoli)
	cells      = [2]int64{512, 1024}
	keyCells   = [2]int64{1536, 2560}

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

// openSlab locks and opens a slab; with mayMake it makes what is absent, slab and lock file.
func openSlab(ctx context.Context, path string, key KeyWrapper, mayMake bool, open func(string) (File, error)) (_ *slab, err error) {
	if key == nil {
		return nil, ErrKey
	}
	if open == nil {
		open = openOS
	}
	unlock, err := lockFile(path+".lock", mayMake)
	if err != nil {
		return nil, err
	}
	s := &slab{unlock: unlock}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.close())
		}
	}()
	if _, err := os.Stat(path); mayMake && errors.Is(err, os.ErrNotExist) {
		if err := create(ctx, path, key); err != nil {
			return nil, err
		}
	}
	if s.file, err = open(path); err != nil {
		return nil, fmt.Errorf("gallery: open slab: %w", err)
	}
	return s, s.readHeader(ctx, key)
}

// create makes an empty slab under another name and renames it, so that a crash leaves a whole slab or none.
func create(ctx context.Context, path string, key KeyWrapper) (err error) {
	h := make([]byte, headerSize)
	copy(h, slabMagic)
	binary.BigEndian.PutUint32(h[16:], slabVersion)
	binary.BigEndian.PutUint32(h[20:], slotSize)
	h[24] = iris.Version
	if _, err := io.ReadFull(rand.Reader, h[32:48]); err != nil {
		return fmt.Errorf("gallery: make slab: %w", err)
	}
	s := slab{id: [16]byte(h[32:48])}
	if s.data, err = NewKey(rand.Reader); err != nil {
		return err
	}
	check, err := s.deriveKeys()
	if err != nil {
		return err
	}
	copy(h[48:], check[:])
	binary.BigEndian.PutUint32(h[80:], crc32.Checksum(h[:80], castagnoli))
	copy(h[cells[0]:], s.stateCell(state{serial: 1, base: s.genesis(), head: s.genesis()}))
	cell, err := s.keyCell(ctx, 1, key)
	if err != nil {
		return err
	}
	copy(h[keyCells[0]:], cell)

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

// deriveKeys derives from the data key what is not a slot's, and gives the key check.
func (s *slab) deriveKeys() (check [32]byte, err error) {
	if s.states, err = s.data.Derive("unum/slab/v2/state" + string(s.id[:])); err != nil {
		return check, err
	}
	return s.data.Derive("unum/slab/v2/check" + string(s.id[:]))
}

// genesis is the chained digest before the first entry.
func (s *slab) genesis() link {
	return link{0, sha256.Sum256(append([]byte("unum/slab/v2/chain"), s.id[:]...))}
}

// then is the chained digest after one more entry.
func (l link) then(id uint64, r Ref) link {
	b := append([]byte(nil), l.sum[:]...)
	for _, n := range []uint64{id, r.Slot, r.Generation} {
		b = binary.BigEndian.AppendUint64(b, n)
	}
	return link{id, sha256.Sum256(append(b, r.Digest[:]...))}
}

func (s *slab) stateCell(st state) []byte {
	b := make([]byte, 0, stateSize)
	for _, n := range []uint64{st.serial, st.count, st.base.last} {
		b = binary.BigEndian.AppendUint64(b, n)
	}
	b = append(b, st.base.sum[:]...)
	b = binary.BigEndian.AppendUint64(b, st.head.last)
	b = append(b, st.head.sum[:]...)
	h := hmac.New(sha256.New, s.states[:])
	h.Write(b)
	return h.Sum(b)
}

// parseState reads a state cell; ok is false if it was not written by who knows the data key, or not wholly.
func (s *slab) parseState(b []byte) (st state, ok bool) {
	st = state{
		serial: binary.BigEndian.Uint64(b), count: binary.BigEndian.Uint64(b[8:]),
		base: link{binary.BigEndian.Uint64(b[16:]), [32]byte(b[24:56])}, head: link{binary.BigEndian.Uint64(b[56:]), [32]byte(b[64:96])},
	}
	return st, hmac.Equal(s.stateCell(st), b[:stateSize])
}

// keyCell wraps the data key.
func (s *slab) keyCell(ctx context.Context, serial uint64, key KeyWrapper) ([]byte, error) {
	w, err := key.WrapKey(ctx, s.data.b[:], s.id)
	if err != nil {
		return nil, fmt.Errorf("gallery: wrap data key: %w", err)
	}
	if len(w) == 0 || len(w) > maxWrapped {
		return nil, fmt.Errorf("gallery: wrapped data key has %d bytes, at most %d fit", len(w), maxWrapped)
	}
	b := binary.BigEndian.AppendUint64(nil, serial)
	b = binary.BigEndian.AppendUint16(b, uint16(len(w)))
	b = append(b, w...)
	return binary.BigEndian.AppendUint32(b, crc32.Checksum(b, castagnoli)), nil
}

// wrapped is a data key as it stands in a cell.
type wrapped struct {
	cell   int
	serial uint64
	blob   []byte
}

// keyCellsOf gives the whole key cells of a header, the newest first.
func keyCellsOf(h []byte) (out []wrapped) {
	for i, at := range keyCells {
		c := h[at:]
		n := int(binary.BigEndian.Uint16(c[8:]))
		if n == 0 || n > maxWrapped || crc32.Checksum(c[:10+n], castagnoli) != binary.BigEndian.Uint32(c[10+n:]) {
			continue
		}
		out = append(out, wrapped{i, binary.BigEndian.Uint64(c), c[10 : 10+n]})
	}
	slices.SortFunc(out, func(a, b wrapped) int { return cmp.Compare(b.serial, a.serial) })
	return out
}

func (s *slab) readHeader(ctx context.Context, key KeyWrapper) error {
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
	if err := s.unwrap(ctx, h, key); err != nil {
		return err
	}
	ok := false
	for _, at := range cells {
		if st, whole := s.parseState(h[at:]); whole && st.serial > s.pub.serial {
			s.pub, ok = st, true
		}
	}
	if !ok || s.pub.count > maxSlots {
		return fmt.Errorf("%w: no published state", ErrCorrupt)
	}
	size, err := s.file.Size()
	if err != nil {
		return fmt.Errorf("gallery: read slab: %w", err)
	}
	if size < offset(s.pub.count) {
		return fmt.Errorf("%w: %d bytes for %d slots", ErrTruncated, size, s.pub.count)
	}
	return nil
}

// unwrap finds the data key. After a rewrapping that was cut short there are two, and either wrapper opens one of them.
func (s *slab) unwrap(ctx context.Context, h []byte, key KeyWrapper) error {
	found := keyCellsOf(h)
	if len(found) == 0 {
		return fmt.Errorf("%w: no wrapped data key", ErrCorrupt)
	}
	var errs []error
	for _, w := range found {
		plain, err := key.UnwrapKey(ctx, w.blob, s.id)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		if len(plain) != len(s.data.b) {
			return ErrKey
		}
		copy(s.data.b[:], plain)
		clear(plain)
		check, err := s.deriveKeys()
		if err != nil {
			return err
		}
		if !bytes.Equal(check[:], h[48:80]) {
			return ErrKey
		}
		return nil
	}
	return fmt.Errorf("gallery: unwrap data key: %w", errors.Join(errs...))
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
	info := append([]byte("unum/slab/v2/slot"), s.id[:]...)
	info = binary.BigEndian.AppendUint64(info, slot)
	info = append(info, head[8:16]...)
	k, err := hkdf.Key(sha256.New, s.data.b[:], nil, string(info), 32)
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

// write writes a pair to a slot, without syncing or publishing it, and gives SHA-256 of the slot.
func (s *slab) write(slot, generation, id uint64, p *Pair) (digest [32]byte, err error) {
	if slot >= maxSlots {
		return digest, fmt.Errorf("gallery: slot %d is out of range", slot)
	}
	raw := make([]byte, slotSize)
	raw[0], raw[1] = slotUsed, iris.Version
	binary.BigEndian.PutUint64(raw[8:], generation)
	binary.BigEndian.PutUint64(raw[16:], id)
	if _, err := io.ReadFull(rand.Reader, raw[24:36]); err != nil {
		return digest, fmt.Errorf("gallery: read randomness: %w", err)
	}
	aead, ad, err := s.seal(slot, raw)
	if err != nil {
		return digest, err
	}
	plain := make([]byte, 0, pairSize)
	defer func() { clear(plain[:cap(plain)]) }()
	if plain, err = p.Left.AppendBinary(plain); err != nil {
		return digest, fmt.Errorf("gallery: encode template: %w", err)
	}
	if plain, err = p.Right.AppendBinary(plain); err != nil {
		return digest, fmt.Errorf("gallery: encode template: %w", err)
	}
	aead.Seal(raw[slotHead:slotHead], raw[24:36], plain, ad)
	binary.BigEndian.PutUint32(raw[slotSum:], crc32.Checksum(raw[:slotSum], castagnoli))
	if _, err := s.file.WriteAt(raw, offset(slot)); err != nil {
		return digest, fmt.Errorf("gallery: write slot %d: %w", slot, err)
	}
	return sha256.Sum256(raw), nil
}

// publish writes a state to the cell that does not hold the newest one, and syncs it.
func (s *slab) publish(count uint64, base, head link) error {
	st := state{serial: s.pub.serial + 1, count: count, base: base, head: head}
	if _, err := s.file.WriteAt(s.stateCell(st), cells[(st.serial+1)%2]); err != nil {
		return fmt.Errorf("%w: publish: %w", ErrFailed, err)
	}
	if err := s.file.Sync(); err != nil {
		return fmt.Errorf("%w: sync published state: %w", ErrFailed, err)
	}
	s.pub = st
	return nil
}

// zero overwrites slots with zeros but for state, generation and checksum, syncs once, and reads them back.
func (s *slab) zero(generation map[uint64]uint64, state byte, slots ...uint64) error {
	form := func(slot uint64) []byte {
		raw := make([]byte, slotSize)
		raw[0] = state
		binary.BigEndian.PutUint64(raw[8:], generation[slot])
		binary.BigEndian.PutUint32(raw[slotSum:], crc32.Checksum(raw[:slotSum], castagnoli))
		return raw
	}
	for _, slot := range slots {
		if _, err := s.file.WriteAt(form(slot), offset(slot)); err != nil {
			return fmt.Errorf("zero slot %d: %w", slot, err)
		}
	}
	if err := s.file.Sync(); err != nil {
		return fmt.Errorf("sync zeroed slots: %w", err)
	}
	back := make([]byte, slotSize)
	for _, slot := range slots {
		if _, err := s.file.ReadAt(back, offset(slot)); err != nil {
			return fmt.Errorf("read back slot %d: %w", slot, err)
		}
		if !bytes.Equal(form(slot), back) {
			return fmt.Errorf("slot %d did not become zero", slot)
		}
	}
	return nil
}

// clearTail zeroes what a crash left beyond the published count: one batch that was never accepted, at most.
func (s *slab) clearTail() error {
	size, err := s.file.Size()
	if err != nil {
		return fmt.Errorf("gallery: read slab: %w", err)
	}
	tail := size - offset(s.pub.count)
	if tail == 0 {
		return nil
	}
	if tail > MaxBatch*slotSize {
		return fmt.Errorf("%w: %d bytes beyond the published count", ErrCorrupt, tail)
	}
	if _, err := s.file.WriteAt(make([]byte, tail), offset(s.pub.count)); err != nil {
		return fmt.Errorf("gallery: clear unpublished slots: %w", err)
	}
	if err := s.file.Sync(); err != nil {
		return fmt.Errorf("gallery: clear unpublished slots: %w", err)
	}
	return nil
}

// against holds the slab's chained digest against the log's entries, and gives the log's own.
func (s *slab) against(log []Known) (link, error) {
	log = slices.Clone(log)
	slices.SortFunc(log, func(a, b Known) int { return cmp.Compare(a.ID, b.ID) })
	at := s.genesis()
	sums := map[uint64][32]byte{}
	note := func() {
		if at.last == s.pub.base.last || at.last == s.pub.head.last {
			sums[at.last] = at.sum
		}
	}
	note()
	for _, k := range log {
		at = at.then(k.ID, k.Ref)
		note()
	}
	base, head := s.pub.base, s.pub.head
	if at.last < base.last {
		return at, fmt.Errorf("%w: it ends at entry %d, the slab knows %d", ErrLogBehind, at.last, base.last)
	}
	if at.last > head.last {
		return at, fmt.Errorf("%w: it ends at entry %d, the log at %d", ErrMissing, head.last, at.last)
	}
	if sum, ok := sums[base.last]; !ok || sum != base.sum {
		return at, fmt.Errorf("%w: up to entry %d", ErrHistory, base.last)
	}
	if at.last == head.last && at.sum != head.sum {
		return at, fmt.Errorf("%w: up to entry %d", ErrHistory, head.last)
	}
	return at, nil
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
