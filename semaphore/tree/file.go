package tree

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/gofrs/flock"

	"unum/internal/mmap"
	"unum/semaphore"
)

// Errors of a tree in a file.
var (
	// ErrLocked: another process has the folder open. Ask again when it has closed it.
	ErrLocked = errors.New("tree is in use by another process")
	// ErrCorrupt: the folder's files are not what a File wrote. Discard them and make the tree anew from the leaves.
	ErrCorrupt = errors.New("tree file is corrupt")
	// ErrShorter: the tree to commit is shorter than the one in the file. Nothing was changed.
	ErrShorter = errors.New("tree is shorter than the file's")
	// ErrForeign: the tree to commit holds parts of another file. Nothing was changed.
	ErrForeign = errors.New("tree belongs to another file")
	// ErrReset: the file was emptied after the tree was taken from it.
	ErrReset = errors.New("tree file was emptied")
	// ErrBroken: a write failed earlier, so that it is unknown what is on disk. Close the File and open it again: it will be at its last commit.
	ErrBroken = errors.New("tree file failed before")
)

// File is a tree on disk, in a folder of its own:
//
//	records     complete subtrees; the layout is drawn in stored.go
//	tops        the upper ends of these
//	journal.0   commits, and what they overwrite in records; the layout is drawn in journal.go
//	journal.1   the same; the two take turns
//	lock        held while a process has the folder open
//
// Methods may be called concurrently; commits wait for each other. 100 million leaves take 6.9 GB.
type File struct {
	records            recordDisk
	journal0, journal1 disk
	unlock             func() error

	committing sync.Mutex // guards what follows
	log        *journal
	state      commit
	tree       Tree // at the last commit
	broken     error
	closed     bool

	mu      sync.RWMutex // guards records against readers of what is being overwritten, and the chain of epochs
	trouble atomic.Pointer[error]
}

// disk is an open file. WriteAt past the end makes it longer; nothing is sure to last before Sync.
type disk interface {
	ReadAt(p []byte, off int64) (int, error)
	WriteAt(p []byte, off int64) (int, error)
	Truncate(size int64) error
	Size() (int64, error)
	Sync() error
	Close() error
}

// recordDisk is records and tops as one: offsets from topsOffset on are in tops.
type recordDisk struct {
	files [2]disk
	dirty *[2]bool // written since the last Sync; guarded by File.committing
}

func (d recordDisk) at(off int64) (i int, within int64) {
	if off >= topsOffset {
		return 1, off - topsOffset
	}
	return 0, off
}

func (d recordDisk) ReadAt(p []byte, off int64) (int, error) {
	i, off := d.at(off)
	return d.files[i].ReadAt(p, off)
}

func (d recordDisk) WriteAt(p []byte, off int64) (int, error) {
	i, off := d.at(off)
	d.dirty[i] = true
	return d.files[i].WriteAt(p, off)
}

func (d recordDisk) Sync() error {
	for i, f := range d.files {
		if !d.dirty[i] {
			continue
		}
		if err := f.Sync(); err != nil {
			return err
		}
		d.dirty[i] = false
	}
	return nil
}

func (d recordDisk) Close() error { return errors.Join(d.files[0].Close(), d.files[1].Close()) }

// plain is a file that is not mapped.
type plain struct{ *os.File }

func (p plain) Size() (int64, error) {
	st, err := p.Stat()
	if err != nil {
		return 0, err
	}
	return st.Size(), nil
}

// Open opens the tree in a folder, and makes an empty one where there is none. It reads 1,024 bytes for each 65,536 leaves and hashes little more than once for
// each of these, checks that this gives the committed root, and takes back what a crash left half done. Close it after use.
func Open(dir string) (*File, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("tree: %w", err)
	}
	lock := flock.New(filepath.Join(dir, "lock"), flock.SetPermissions(0o600))
	ok, err := lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("tree: lock: %w", err)
	}
	if !ok {
		return nil, fmt.Errorf("tree: %s: %w", dir, ErrLocked)
	}
	var opened []disk
	fail := func(err error) (*File, error) {
		errs := []error{err}
		for _, d := range opened {
			errs = append(errs, d.Close())
		}
		return nil, errors.Join(append(errs, lock.Unlock())...)
	}
	for _, name := range []string{"records", "tops"} {
		m, err := mmap.Open(filepath.Join(dir, name))
		if err != nil {
			return fail(fmt.Errorf("tree: %w", err))
		}
		opened = append(opened, m)
	}
	for i := range 2 {
		j, err := os.OpenFile(filepath.Join(dir, fmt.Sprintf("journal.%d", i)), os.O_RDWR|os.O_CREATE, 0o600)
		if err != nil {
			return fail(fmt.Errorf("tree: %w", err))
		}
		opened = append(opened, plain{j})
	}
	if err := syncDir(dir); err != nil {
		return fail(fmt.Errorf("tree: %w", err))
	}
	f, err := open(opened[0], opened[1], opened[2], opened[3], lock.Unlock)
	if err != nil {
		return fail(err)
	}
	return f, nil
}

// Discard removes the files that Open made in a folder, damaged ones too, and nothing else there. ErrLocked while a process has them open.
func Discard(dir string) error {
	lock := flock.New(filepath.Join(dir, "lock"), flock.SetPermissions(0o600))
	ok, err := lock.TryLock()
	if err != nil {
		return fmt.Errorf("tree: lock: %w", err)
	}
	if !ok {
		return fmt.Errorf("tree: %s: %w", dir, ErrLocked)
	}
	var errs []error
	for _, name := range []string{"journal.0", "journal.1", "records", "tops"} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil && !errors.Is(err, os.ErrNotExist) {
			errs = append(errs, fmt.Errorf("tree: %w", err))
		}
	}
	return errors.Join(append(errs, lock.Unlock())...)
}

// syncDir makes new names in a folder last, where folders can be synced.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, os.ErrInvalid) || errors.Is(err, errors.ErrUnsupported) || errors.Is(err, os.ErrPermission) {
		err = nil
	}
	return errors.Join(err, d.Close())
}

func open(records, tops, journal0, journal1 disk, unlock func() error) (*File, error) {
	f := &File{records: recordDisk{[2]disk{records, tops}, &[2]bool{true, true}}, journal0: journal0, journal1: journal1, unlock: unlock}
	log, state, changes, err := recoverJournal(journal0, journal1)
	if err != nil {
		return nil, err
	}
	if size, err := records.Size(); err != nil {
		return nil, fmt.Errorf("tree: %w", err)
	} else if log.generation == 0 && size > 0 {
		return nil, fmt.Errorf("%w: no journal", ErrCorrupt)
	}
	for _, c := range changes {
		if _, err := f.records.WriteAt(c.record[:], c.offset); err != nil {
			return nil, fmt.Errorf("tree: redo: %w", err)
		}
	}
	if err := f.records.Sync(); err != nil {
		return nil, fmt.Errorf("tree: redo: %w", err)
	}
	f.log, f.state = log, state
	if err := f.log.restart(state); err != nil {
		return nil, err
	}
	f.tree = Tree{len: state.length, src: &epoch{file: f}}
	f.tree.root = f.load()
	if err := f.tree.fault(); err != nil {
		return nil, err
	}
	if f.tree.Root() != state.root {
		return nil, fmt.Errorf("%w: its records give root %v, its journal says %v", ErrCorrupt, f.tree.Root(), state.root)
	}
	return f, nil
}

// load makes the part of the tree that is kept in memory.
func (f *File) load() *node {
	length, e := f.state.length, f.tree.src
	if length == 0 {
		return nil
	}
	var row []*node
	for s := uint64(0); s<<segmentLevel < length; s++ {
		row = append(row, f.edge(e, segmentLevel, s<<segmentLevel))
	}
	hashes := make([]fr.Element, len(row))
	for i, n := range row {
		hashes[i] = n.hash
	}
	for level := segmentLevel; level < Depth; level++ {
		if len(row)%2 == 1 {
			row, hashes = append(row, nil), append(hashes, zeros()[level])
		}
		hashes = hashRow(hashes)
		for i := range hashes {
			l, r := row[2*i], row[2*i+1]
			row[i] = &node{hash: hashes[i], live: liveOf(l) + liveOf(r), left: l, right: r}
		}
		row = row[:len(hashes)]
	}
	return row[0]
}

// edge returns a subtree of at most a segment, stored as far as it is complete.
func (f *File) edge(e *epoch, level int, start uint64) *node {
	length := f.state.length
	switch {
	case start >= length:
		return nil
	case level%tierLevels == 0 && start+1<<level <= length:
		return e.node(placeOf(level, start))
	case level == blockLevel:
		b, n := f.tree.openBlock(nil), &node{}
		for i := range length - start {
			h := e.element(start/blockSize, int(blockSize+i))
			b[blockSize+i] = h
			if !h.IsZero() {
				n.live++
			}
		}
		b.rehash(0, int(length-start)-1)
		n.hash, n.block = b[1], b
		return n
	}
	half := uint64(1) << (level - 1)
	return join(f.edge(e, level-1, start), f.edge(e, level-1, start+half), level)
}

// placeOf returns the place of the subtree of that level, at most segmentLevel, whose first leaf is start.
func placeOf(level int, start uint64) place {
	tier := (level - 1) / tierLevels
	top := (tier + 1) * tierLevels
	inRecord := start >> level & (1<<(top-level) - 1)
	return place{index: start >> top, tier: uint8(tier), slot: uint8(1<<(top-level) | inRecord)}
}

// fail notes the first trouble with reading.
func (f *File) fail(err error) { f.trouble.CompareAndSwap(nil, &err) }

// Err is the first trouble that there was with reading, nil while there was none. What was read from the file after it may be wrong, so all methods of trees that
// come from here return it; os.ErrClosed after Close.
func (f *File) Err() error {
	if err := f.trouble.Load(); err != nil {
		return *err
	}
	return nil
}

// Reset makes the file that of the empty tree, with tag 0. Trees taken from it before answer ErrReset.
func (f *File) Reset() error {
	f.committing.Lock()
	defer f.committing.Unlock()
	if err := f.usable(); err != nil {
		return err
	}
	if err := f.records.Sync(); err != nil {
		f.broken = err
		return fmt.Errorf("tree: reset: %w", err)
	}
	state := commit{sequence: f.state.sequence + 1, root: New().Root()}
	if err := f.log.restart(state); err != nil {
		f.broken = err
		return err
	}
	f.mu.Lock()
	f.tree.src.gone = true
	f.mu.Unlock()
	f.state, f.tree = state, Tree{src: &epoch{file: f}}
	return nil
}

// Tree returns the tree of the last commit.
func (f *File) Tree() Tree {
	f.committing.Lock()
	defer f.committing.Unlock()
	return f.tree
}

// Tag returns the number that the last commit was given, 0 before the first.
func (f *File) Tag() uint64 {
	f.committing.Lock()
	defer f.committing.Unlock()
	return f.state.tag
}

// Commit makes t the tree in the file, with a number of the caller's that says which one it is, and returns t as it is from then on: the same tree, with all complete
// subtrees in the file instead of in memory. Go on from that one, and pass other trees that are still wanted to Rebase. When Commit returns nil, t is what Open
// will give after a crash; when it fails with ErrShorter or ErrForeign nothing has happened; after any other error the file is at t or at the commit before,
// and File does nothing more until it is opened again. Trees taken from the File before stay readable and unchanged.
//
// t is any tree made from this File's trees, or in memory from New, that is at least as long; leaves that differ from the last commit's are overwritten.
func (f *File) Commit(t Tree, tag uint64) (Tree, error) {
	f.committing.Lock()
	defer f.committing.Unlock()
	if err := f.usable(); err != nil {
		return t, err
	}
	if t.len < f.tree.len {
		return t, fmt.Errorf("tree: commit %d leaves over %d: %w", t.len, f.tree.len, ErrShorter)
	}
	rebased, err := f.rebase(t)
	if err != nil {
		return t, err
	}
	w := &saver{f: f, t: rebased, undo: map[int64]*record{}}
	root := w.save(rebased.root, f.tree.root, Depth, 0)
	w.flush()
	if err := errors.Join(w.err, rebased.fault()); err != nil { // only places that no commit uses were written
		return t, fmt.Errorf("tree: commit: %w", err)
	}
	state := commit{sequence: f.state.sequence + 1, length: t.len, tag: tag, root: rebased.Root()}
	if err := f.settle(w, state); err != nil {
		f.broken = err
		return t, fmt.Errorf("tree: commit: %w", err)
	}
	src := f.tree.src
	if len(w.undo) > 0 || len(w.changes) > 0 {
		// Readers of older trees look at the file after this, so what is overwritten must be found before it is.
		f.mu.Lock()
		src = &epoch{file: f}
		f.tree.src.next, f.tree.src.undo = src, w.undo
		for _, c := range w.changes {
			if _, err = f.records.WriteAt(c.record[:], c.offset); err != nil {
				break
			}
		}
		f.mu.Unlock()
		if err != nil {
			f.broken = err
			f.fail(fmt.Errorf("tree: %w", err))
			return t, fmt.Errorf("tree: commit: %w", err)
		}
	}
	f.state = state
	f.tree = Tree{root: root, len: t.len, src: src}
	if f.log.size > maxJournal {
		if err := f.records.Sync(); err != nil {
			f.broken = err
			return t, fmt.Errorf("tree: commit: %w", err)
		}
		if err := f.log.restart(state); err != nil {
			f.broken = err
			return t, fmt.Errorf("tree: commit: %w", err)
		}
	}
	return f.tree, nil
}

// settle makes the commit last.
func (f *File) settle(w *saver, state commit) error {
	if w.direct {
		if err := f.records.Sync(); err != nil {
			return err
		}
	}
	return f.log.append(state, w.changes)
}

// Rebase returns the same tree with all that it has in common with the File's tree taken from there, so that it needs less memory. It is ErrForeign for a tree with
// parts of another file.
func (f *File) Rebase(t Tree) (Tree, error) {
	f.committing.Lock()
	defer f.committing.Unlock()
	if err := f.usable(); err != nil {
		return t, err
	}
	return f.rebase(t)
}

func (f *File) rebase(t Tree) (Tree, error) {
	if t.src != nil && t.src.file != f {
		return t, ErrForeign
	}
	out := Tree{root: f.tree.common(t, t.root, f.tree.root, Depth, 0), len: t.len, src: f.tree.src}
	if err := errors.Join(t.fault(), out.fault()); err != nil {
		return t, err
	}
	return out, nil
}

// common returns n, a node of from, as a node of t: c, which stands at the same place in t, where they are equal. Equal hashes are not enough at the right edge: an
// appended leaf may be 0, which is what was there before.
func (t Tree) common(from Tree, n, c *node, level int, start uint64) *node {
	end := start + 1<<level
	switch {
	case n == nil:
		return nil
	case c != nil && n.hash == c.hash && (t.len == from.len || end <= min(t.len, from.len)):
		return c
	case level == blockLevel && !n.stored:
		return n
	case level == blockLevel:
		return &node{hash: n.hash, live: n.live, block: from.openBlock(n)}
	}
	nl, nr := from.children(n)
	cl, cr := t.children(c)
	l, r := t.common(from, nl, cl, level-1, start), t.common(from, nr, cr, level-1, start+1<<(level-1))
	if !n.stored && l == n.left && r == n.right {
		return n
	}
	return &node{hash: n.hash, live: n.live, left: l, right: r}
}

func (f *File) usable() error {
	if f.closed {
		return fmt.Errorf("tree: %w", os.ErrClosed)
	}
	if f.broken != nil {
		return fmt.Errorf("%w: %w", ErrBroken, f.broken)
	}
	return nil
}

// saver writes what of a tree is not in its file.
type saver struct {
	f       *File
	t       Tree
	changes []change          // overwritten, by the journal
	undo    map[int64]*record // of complete subtrees among these: what was there
	direct  bool              // records were written where nothing had been committed
	runs    [4]run
	err     error
}

// run is adjacent records of a tier that wait to be written.
type run struct {
	offset int64
	bytes  []byte
}

const maxRun = 256 * recordSize

// save writes n, which stands where old stands in the File's tree, and returns it as it is then.
func (w *saver) save(n, old *node, level int, start uint64) *node {
	if n == nil || n == old || n.stored || w.err != nil {
		return n
	}
	oldLeft, oldRight := w.t.children(old)
	if level == blockLevel {
		w.record(n, level, start)
	} else {
		left := w.save(n.left, oldLeft, level-1, start)
		right := w.save(n.right, oldRight, level-1, start+1<<(level-1))
		if level <= segmentLevel && level%tierLevels == 0 && start+1<<level <= w.t.len {
			w.record(n, level, start)
		}
		if left != n.left || right != n.right {
			n = &node{hash: n.hash, live: n.live, left: left, right: right}
		}
	}
	// What is in a complete record is stored.
	if level <= segmentLevel {
		top := (level + tierLevels - 1) / tierLevels * tierLevels
		if (start>>top+1)<<top <= w.t.len {
			return &node{hash: n.hash, live: n.live, stored: true, place: placeOf(level, start)}
		}
	}
	return n
}

// record writes the record whose root is n.
func (w *saver) record(n *node, level int, start uint64) {
	p := placeOf(level, start)
	r := w.t.record(n, level)
	offset := p.offset()
	committed := min(max(w.f.tree.len, start)-start, 1<<level) // leaves of it that are in the file already
	complete := committed == 1<<level
	if complete || level == blockLevel && committed > 0 {
		old := new(record)
		if _, err := w.f.records.ReadAt(old[:], offset); err != nil {
			w.err = err
			return
		}
		first := blockSize * 32
		same := *old == *r || !complete && string(old[first:first+32*int(committed)]) == string(r[first:first+32*int(committed)])
		switch {
		case complete && same:
			return
		case !same && complete:
			w.undo[offset] = old
			fallthrough
		case !same:
			w.changes = append(w.changes, change{offset, *r})
			return
		}
	}
	if w.f.log.holds[offset] { // written past the journal, it would be undone when that is replayed
		w.changes = append(w.changes, change{offset, *r})
		return
	}
	w.direct = true
	run := &w.runs[p.tier]
	if run.offset+int64(len(run.bytes)) != offset || len(run.bytes) >= maxRun {
		w.write(run)
		run.offset = offset
	}
	run.bytes = append(run.bytes, r[:]...)
}

// record makes the record whose root is n.
func (t Tree) record(n *node, level int) *record {
	r := new(record)
	if level > blockLevel {
		t.fill(r, n, 1)
		return r
	}
	for i := 1; i < len(n.block); i++ {
		r.setHash(i, n.block[i])
		if i >= blockSize && !n.block[i].IsZero() {
			r.setLive(i-blockSize, 1)
		}
	}
	return r
}

// fill sets the slots of a record from slot on down.
func (t Tree) fill(r *record, n *node, slot int) {
	r.setHash(slot, n.hash)
	if slot >= blockSize {
		r.setLive(slot-blockSize, n.live)
		return
	}
	left, right := t.children(n)
	t.fill(r, left, 2*slot)
	t.fill(r, right, 2*slot+1)
}

func (w *saver) write(r *run) {
	if w.err == nil && len(r.bytes) > 0 {
		_, w.err = w.f.records.WriteAt(r.bytes, r.offset)
	}
	r.bytes = r.bytes[:0]
}

func (w *saver) flush() {
	for i := range w.runs {
		w.write(&w.runs[i])
	}
}

// Check reads the whole file, hashes every leaf again and compares every record: ErrCorrupt at the first difference. It takes the time of an append of all leaves.
// Commits wait for it.
func (f *File) Check() error {
	f.committing.Lock()
	defer f.committing.Unlock()
	if err := f.usable(); err != nil {
		return err
	}
	t := f.tree
	leaves := make([]semaphore.Leaf, 0, 1<<segmentLevel)
	for start := uint64(0); start < t.len; start += 1 << segmentLevel {
		leaves = t.walk(leaves[:0], t.root, Depth, 0, start, min(start+1<<segmentLevel, t.len))
		segment := Tree{root: Tree{}.grow(nil, segmentLevel, 0, leaves), len: uint64(len(leaves))}
		if err := t.fault(); err != nil {
			return err
		}
		if err := f.compare(segment.root, segmentLevel, start, t.len); err != nil {
			return err
		}
		if got := t.at(segmentLevel, start>>segmentLevel); got != segment.root.hash {
			return fmt.Errorf("%w: leaves from %d give another node", ErrCorrupt, start)
		}
	}
	return nil
}

func (f *File) compare(n *node, level int, start, length uint64) error {
	if n == nil || start+1<<level > length && level == blockLevel {
		return nil
	}
	if level%tierLevels == 0 && start+1<<level <= length {
		want, got, at := Tree{}.record(n, level), new(record), placeOf(level, start)
		if _, err := f.records.ReadAt(got[:], at.offset()); err != nil {
			return fmt.Errorf("tree: %w", err)
		}
		if *got != *want {
			return fmt.Errorf("%w: level %d of leaves from %d", ErrCorrupt, level, start)
		}
	}
	if level == blockLevel {
		return nil
	}
	if err := f.compare(n.left, level-1, start, length); err != nil {
		return err
	}
	return f.compare(n.right, level-1, start+1<<(level-1), length)
}

// Close lets go of the folder. Trees from the File that are still in use answer os.ErrClosed for what is in the file.
func (f *File) Close() error {
	f.committing.Lock()
	defer f.committing.Unlock()
	if f.closed {
		return nil
	}
	f.closed = true
	f.fail(fmt.Errorf("tree: %w", os.ErrClosed))
	f.mu.Lock()
	defer f.mu.Unlock()
	return errors.Join(f.records.Close(), f.journal0.Close(), f.journal1.Close(), f.unlock())
}
