package tree

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"unum/semaphore"
)

// A journal is a row of commits, all integers big-endian:
//
//	magic       8 bytes "unumtre1"
//	generation  uint64, of the journal: one more than the other journal's at its start; the higher one counts
//	sequence    uint64, of the commit: one more than the one before
//	length      uint64, leaves
//	tag         uint64, the caller's
//	root        32 bytes
//	count       uint32
//	count × (offset uint64, 1,024 bytes): records that the commit overwrites
//	SHA-256     32 bytes, of all before
//
// A commit counts from the moment that its row is on disk whole. Its overwritten records are changed after that, and only those: everything else that it writes goes to
// places that no commit has used before, and is on disk before the row is. So a crash leaves at most the overwritten records half done, and Open redoes
// them from the journal. A journal starts with a commit that overwrites nothing, written when all records are on disk; then the other one is of no use any more.
const (
	journalMagic = "unumtre1"
	headSize     = 8 + 4*8 + 32 + 4
	changeSize   = 8 + recordSize
	maxJournal   = 16 << 20
)

// commit is what a row says of the tree.
type commit struct {
	sequence, length, tag uint64
	root                  semaphore.Root
}

// change is a record that is overwritten.
type change struct {
	offset int64
	record record
}

// journal is the one of the two that is being written.
type journal struct {
	files      [2]disk
	current    int
	generation uint64
	size       int64
	holds      map[int64]bool // offsets of its changes
}

func encodeRow(generation uint64, c commit, changes []change) []byte {
	b := make([]byte, 0, headSize+len(changes)*changeSize+sha256.Size)
	b = append(b, journalMagic...)
	for _, v := range []uint64{generation, c.sequence, c.length, c.tag} {
		b = binary.BigEndian.AppendUint64(b, v)
	}
	root := c.root.Bytes()
	b = append(b, root[:]...)
	b = binary.BigEndian.AppendUint32(b, uint32(len(changes)))
	for i := range changes {
		b = binary.BigEndian.AppendUint64(b, uint64(changes[i].offset))
		b = append(b, changes[i].record[:]...)
	}
	sum := sha256.Sum256(b)
	return append(b, sum[:]...)
}

// decodeRow reads the row at the start of b; ok is false if there is no whole one.
func decodeRow(b []byte) (generation uint64, c commit, changes []change, size int, ok bool) {
	if len(b) < headSize+sha256.Size || string(b[:8]) != journalMagic {
		return 0, commit{}, nil, 0, false
	}
	count := uint64(binary.BigEndian.Uint32(b[headSize-4:]))
	if count > uint64(len(b)-headSize-sha256.Size)/changeSize {
		return 0, commit{}, nil, 0, false
	}
	size = headSize + int(count)*changeSize
	if sha256.Sum256(b[:size]) != [32]byte(b[size:size+sha256.Size]) {
		return 0, commit{}, nil, 0, false
	}
	root, err := semaphore.RootFromBytes(b[40:72])
	if err != nil {
		return 0, commit{}, nil, 0, false
	}
	u := func(i int) uint64 { return binary.BigEndian.Uint64(b[8+8*i:]) }
	for i := range int(count) {
		at := b[headSize+i*changeSize:]
		changes = append(changes, change{int64(binary.BigEndian.Uint64(at)), record(at[8:changeSize])})
	}
	return u(0), commit{sequence: u(1), length: u(2), tag: u(3), root: root}, changes, size + sha256.Size, true
}

// recoverJournal finds the last commit and the records that it and those before it may have left half done.
func recoverJournal(j0, j1 disk) (log *journal, last commit, changes []change, err error) {
	log = &journal{files: [2]disk{j0, j1}, current: 1}
	for i, d := range log.files {
		size, err := d.Size()
		if err != nil {
			return nil, commit{}, nil, fmt.Errorf("tree: journal: %w", err)
		}
		b := make([]byte, size)
		if n, err := d.ReadAt(b, 0); err != nil && !(errors.Is(err, io.EOF) && n == len(b)) {
			return nil, commit{}, nil, fmt.Errorf("tree: journal: %w", err)
		}
		var c commit
		var cs []change
		var generation uint64
		for first := true; ; first = false {
			g, row, more, n, ok := decodeRow(b)
			if !ok || !first && (g != generation || row.sequence != c.sequence+1) {
				break
			}
			generation, c, cs, b = g, row, append(cs, more...), b[n:]
		}
		if generation > log.generation {
			log.generation, log.current, last, changes = generation, i, c, cs
		}
	}
	if log.generation == 0 {
		last.root = New().Root()
	}
	return log, last, changes, nil
}

// append adds a commit and returns when it is on disk.
func (j *journal) append(c commit, changes []change) error {
	b := encodeRow(j.generation, c, changes)
	if _, err := j.files[j.current].WriteAt(b, j.size); err != nil {
		return fmt.Errorf("journal: %w", err)
	}
	if err := j.files[j.current].Sync(); err != nil {
		return fmt.Errorf("journal: %w", err)
	}
	j.size += int64(len(b))
	for i := range changes {
		j.holds[changes[i].offset] = true
	}
	return nil
}

// restart begins the other journal with the last commit, when all records are on disk.
func (j *journal) restart(c commit) error {
	other := 1 - j.current
	if err := j.files[other].Truncate(0); err != nil {
		return fmt.Errorf("tree: journal: %w", err)
	}
	b := encodeRow(j.generation+1, c, nil)
	if _, err := j.files[other].WriteAt(b, 0); err != nil {
		return fmt.Errorf("tree: journal: %w", err)
	}
	if err := j.files[other].Sync(); err != nil {
		return fmt.Errorf("tree: journal: %w", err)
	}
	j.current, j.generation, j.size, j.holds = other, j.generation+1, int64(len(b)), map[int64]bool{}
	return nil
}
