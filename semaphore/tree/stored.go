package tree

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// A file holds complete subtrees only: the right edge of the tree and everything above level 16 are small, and made from it when it is opened. It is cut into
// segments of 2¹⁶ leaves, and a segment into records of 1,024 bytes, one for each subtree of four levels:
//
//	tier 0   4096 records   levels 0…4: 16 leaves and what is above them
//	tier 1    256 records   levels 4…8
//	tier 2     16 records   levels 8…12
//	tier 3      1 record    levels 12…16
//
// Segments stand one after the other. Their records of tier 3 stand in a file of their own, tops, side by side: that is all that opening reads.
//
// A record is a heap of 32 slots of 32 bytes: slot 1 is its root, slots 2i and 2i+1 are the children of slot i, slots 16…31 are the roots of the tier below, or leaves;
// big-endian field elements all. Slot 0 has 16 big-endian uint16: the numbers of leaves that are not 0 below slots 16…31. A root that is in two tiers is
// written twice, so that a path takes four records. Of a record of tier 0 that is not full yet only the leaves count; records of other tiers are written when they are full.
const (
	recordSize     = 2 * blockSize * 32
	tierLevels     = blockLevel
	segmentLevel   = 4 * tierLevels
	segmentRecords = 4096 + 256 + 16
)

// place is a node's in a file: a slot from 1 to 15 of a record, which is the index-th of its tier, counted from the tree's left end.
type place struct {
	index uint64
	tier  uint8
	slot  uint8
}

// topsOffset is what offsets in tops are counted from, so that one number says where a record is.
const topsOffset = 1 << 56

// offset returns where the place's record begins.
func (p place) offset() int64 {
	if p.tier == 3 {
		return topsOffset + int64(p.index)*recordSize
	}
	inSegment := p.index & (1<<(tierLevels*(3-int(p.tier))) - 1)
	segment := p.index >> (tierLevels * (3 - int(p.tier)))
	base := [...]uint64{0, 4096, 4352}[p.tier]
	return int64(segment*segmentRecords+base+inSegment) * recordSize
}

// record is one record as it stands in the file.
type record [recordSize]byte

func (r *record) setHash(slot int, e fr.Element) {
	fr.BigEndian.PutElement((*[32]byte)(r[32*slot:]), e)
}

func (r *record) setLive(child int, live uint64) {
	binary.BigEndian.PutUint16(r[2*child:], uint16(live))
}

// liveBelow sums the counts below a slot.
func liveBelow(slot0 []byte, slot int) (live uint64) {
	width := 1
	for slot < blockSize {
		slot, width = 2*slot, 2*width
	}
	for i := slot - blockSize; i < slot-blockSize+width; i++ {
		live += uint64(binary.BigEndian.Uint16(slot0[2*i:]))
	}
	return live
}

// epoch is the time between two commits that overwrite something. A tree keeps the epoch that it is of, and an epoch the next one: so what a commit overwrote is
// kept for as long as an older tree is in use, and no longer.
type epoch struct {
	file *File
	// Guarded by file.mu; set once, by the commit that ends the epoch.
	next *epoch
	undo map[int64]*record // by offset: what the records were
	gone bool              // Reset ended it: nothing can be read any more
}

// read fills p from a record as it was in the epoch.
func (e *epoch) read(p []byte, offset int64, from int) {
	f := e.file
	f.mu.RLock()
	defer f.mu.RUnlock()
	for ; e != nil; e = e.next {
		if r, ok := e.undo[offset]; ok {
			copy(p, r[from:])
			return
		}
		if e.gone {
			clear(p)
			return
		}
	}
	if _, err := f.records.ReadAt(p, offset+int64(from)); err != nil {
		clear(p)
		if errors.Is(err, io.EOF) {
			err = fmt.Errorf("%w: it ends too early", ErrCorrupt)
		}
		f.fail(fmt.Errorf("tree: read the file: %w", err))
	}
}

// hash reads one field element.
func (e *epoch) hash(b []byte) fr.Element {
	var h fr.Element
	if h.SetBytesCanonical(b) != nil {
		e.file.fail(fmt.Errorf("%w: a record is no field element", ErrCorrupt))
	}
	return h
}

// node makes the node at a place, its hash and count from the record.
func (e *epoch) node(p place) *node {
	var counts, hash [32]byte
	at := p.offset()
	e.read(counts[:], at, 0)
	e.read(hash[:], at, 32*int(p.slot))
	return &node{hash: e.hash(hash[:]), live: liveBelow(counts[:], int(p.slot)), stored: true, place: p}
}

// child makes a child of a stored node above blockLevel.
func (e *epoch) child(n *node, bit int) *node {
	p := n.place
	slot := 2*int(p.slot) + bit
	if slot < blockSize {
		p.slot = uint8(slot)
		return e.node(p)
	}
	// What the parent's record says of it is enough, and close at hand.
	var counts, hash [32]byte
	at := p.offset()
	e.read(counts[:], at, 0)
	e.read(hash[:], at, 32*slot)
	return &node{
		hash: e.hash(hash[:]), live: liveBelow(counts[:], slot), stored: true,
		place: place{index: p.index*blockSize + uint64(slot-blockSize), tier: p.tier - 1, slot: 1},
	}
}

// element reads a slot of a record of tier 0.
func (e *epoch) element(index uint64, slot int) fr.Element {
	var b [32]byte
	e.read(b[:], place{index: index}.offset(), 32*slot)
	return e.hash(b[:])
}

// block reads a record of tier 0.
func (e *epoch) block(index uint64, b *block) {
	var r record
	e.read(r[:], place{index: index}.offset(), 0)
	for i := 1; i < len(b); i++ {
		b[i] = e.hash(r[32*i : 32*i+32])
	}
}

// fault is the file's trouble, if the tree has a file and it has trouble. What was read since then may be wrong.
func (t Tree) fault() error {
	if t.src == nil {
		return nil
	}
	if err := t.src.file.Err(); err != nil {
		return err
	}
	t.src.file.mu.RLock()
	defer t.src.file.mu.RUnlock()
	for e := t.src; e != nil; e = e.next {
		if e.gone {
			return fmt.Errorf("tree: %w", ErrReset)
		}
	}
	return nil
}
