// Package gallery holds the templates of everybody enrolled, on disk and in memory, finds who resembles a newcomer, and says what a
// resemblance means.
//
// Call [Open] with the entries that the enrollment log knows: it gives a [Gallery], whose [Gallery.Append] makes templates durable and
// visible to scans, whose [Gallery.Scan] compares newcomers with everybody, and whose [Gallery.Discard] and [Gallery.Erase] zero a slot.
// [Rule.Judge] turns distances into a verdict by E-value over the whole gallery.
//
// Guarantees: what Append returned is on disk, encrypted under a key of its own; scans are exact, whichever [Scanner] runs them; an
// erased slot is zero on disk, read back to prove it; a file that is torn, truncated, of another version, under another key, or whose chained
// digest is not the log's, is an error at Open, never a smaller gallery.
//
// Non-goals: the order and the fate of enrollments (the log in package enroll decides), and who a person is. Templates are biometric
// data: no error of this package holds one, or a distance.
package gallery

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"

	"unum/enroll/iris"
)

// Pair is what is kept of a person: the templates of both eyes, as the person has them.
type Pair struct {
	Left, Right iris.Template
}

// Ref says where a person's templates are: slot, how often that slot has been written, and SHA-256 of its bytes on disk. The log keeps
// the Ref, so that a slab which is older than the log, or was altered, can't be mistaken for the right one.
type Ref struct {
	Slot       uint64
	Generation uint64
	Digest     [32]byte
}

// Fate says what the log knows about a slot.
type Fate int

// The fates.
const (
	Keep Fate = iota // the templates must be there
	Drop             // the enrollment came to nothing: zero the slot if a crash left it, and use it again
	Gone             // the templates were erased: they must not be there
	Wipe             // the templates were about to be erased: zero the slot if it is not
)

// Known is one entry of the log, as far as the gallery is concerned. ID is the entry's place in the order, from 1.
type Known struct {
	ID   uint64
	Ref  Ref
	Fate Fate
}

// Errors of Open and of the slab. All of them mean that the process must not go on with this file; an operator has to look.
var (
	ErrVersion    = errors.New("gallery: slab has an unknown version or layout")
	ErrCorrupt    = errors.New("gallery: slab is corrupt")
	ErrTruncated  = errors.New("gallery: slab is shorter than its published count")
	ErrKey        = errors.New("gallery: wrong slab key")
	ErrLocked     = errors.New("gallery: another process uses the slab")
	ErrMissing    = errors.New("gallery: the log names templates that the slab does not hold (slab lost or rolled back)")
	ErrRolledBack = errors.New("gallery: the slab holds templates that the log says were erased (slab rolled back)")
	ErrLogBehind  = errors.New("gallery: the slab holds templates that the log does not name (log rolled back)")
	ErrHistory    = errors.New("gallery: slab and log tell different histories of what was appended (one of them was altered)")
	// ErrFailed means that a write to the slab failed in a way that leaves its state on disk unknown. Nothing can be written until the
	// process has restarted and the slab has been checked against the log.
	ErrFailed = errors.New("gallery: slab failed, restart needed")
	// ErrTemplate means that templates were not appended because nothing could ever be compared with them.
	ErrTemplate = errors.New("gallery: a template has too few usable bits to be kept")
)

// MaxBatch is the greatest number of people in one AppendAll.
const MaxBatch = 64

// Options of [Open].
type Options struct {
	Path    string     // of the slab file, made if absent
	Key     KeyWrapper // protects the data key that encrypts the templates
	Scanner Scanner    // holds and compares the templates; nil means [Default], which is exact
	// Progress, if set, is called now and then while slots are loaded.
	Progress func(done, total uint64)
	// OpenFile opens or creates the slab's file; nil means the operating system's. Tests inject faults here.
	OpenFile func(path string) (File, error)
}

// Gallery is an open gallery. Its methods are safe for concurrent use.
type Gallery struct {
	slab    *slab
	scanner Scanner

	mu     sync.Mutex        // guards what follows, and is held while the slab is written
	free   []uint64          // slots to be used again
	gen    map[uint64]uint64 // highest generation seen of each slot that was ever written
	chain  link              // chained digest up to the last entry appended
	sure   uint64            // last entry that is in the log for certain
	failed error
}

// Open opens or creates the slab, checks every slot and the chained digest against the log's entries (in any order), loads the templates to
// keep into the scanner, in parallel, and zeroes what a crash left behind. Only slots of the last batch, which was being appended when the
// process died, may be unknown to the log. When ctx ends, Open ends with its error.
func Open(ctx context.Context, o Options, log []Known) (_ *Gallery, err error) {
	if o.Scanner == nil {
		if o.Scanner, err = Default(); err != nil {
			return nil, err
		}
	}
	s, err := openSlab(ctx, o.Path, o.Key, true, o.OpenFile)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.close())
		}
	}()
	g := &Gallery{slab: s, scanner: o.Scanner, gen: make(map[uint64]uint64)}
	// Entries by slot and generation; of each slot only one generation can be on disk.
	type place struct{ slot, gen uint64 }
	known := make(map[place]Known, len(log))
	ids := make(map[uint64]bool, len(log))
	erased := make(map[uint64]bool) // slots whose last tenant is to be forgotten, or is
	var last uint64
	for _, k := range log {
		p := place{k.Ref.Slot, k.Ref.Generation}
		if _, dup := known[p]; dup || k.ID == 0 || ids[k.ID] {
			return nil, fmt.Errorf("%w: log names a slot twice", ErrCorrupt)
		}
		known[p], ids[k.ID] = k, true
		last = max(last, k.ID)
		if k.Ref.Generation >= g.gen[k.Ref.Slot] {
			g.gen[k.Ref.Slot] = k.Ref.Generation
			if k.Fate == Wipe || k.Fate == Gone {
				erased[k.Ref.Slot] = true
			} else {
				delete(erased, k.Ref.Slot)
			}
		}
	}

	var (
		mu      sync.Mutex // guards what follows while the workers run
		found   int
		wipe    []uint64
		drop    []uint64
		free    []uint64
		orphans int
		strange int // of them, those that can't be of the last batch
		done    uint64
	)
	visit := func(slot uint64) error {
		info, err := s.read(slot)
		mu.Lock()
		defer mu.Unlock()
		if done++; o.Progress != nil && (done%1024 == 0 || done == s.pub.count) {
			o.Progress(done, s.pub.count)
		}
		if errors.Is(err, errTorn) {
			if erased[slot] { // it was being zeroed; it is not to be used again
				wipe = append(wipe, slot)
				return nil
			}
			// A torn slot that the log relies on is found missing below; any other was being written when the process died.
			orphans++
			drop = append(drop, slot)
			return nil
		}
		if err != nil {
			return err
		}
		g.gen[slot] = max(g.gen[slot], info.generation)
		switch info.state {
		case slotFree:
			free = append(free, slot)
			return nil
		case slotErased:
			return nil
		}
		k, ok := known[place{slot, info.generation}]
		if !ok {
			if orphans++; info.id <= last {
				strange++
			}
			drop = append(drop, slot)
			return nil
		}
		switch k.Fate {
		case Keep:
			if info.id != k.ID || info.digest != k.Ref.Digest {
				return fmt.Errorf("%w: slot %d is not what the log recorded", ErrCorrupt, slot)
			}
			pair, err := s.decrypt(slot, info)
			if err != nil {
				return err
			}
			if err := g.scanner.Put(slot, k.ID, pair); err != nil {
				return fmt.Errorf("gallery: load slot %d: %w", slot, err)
			}
			found++
		case Drop:
			drop = append(drop, slot)
		case Wipe:
			wipe = append(wipe, slot)
		case Gone:
			return fmt.Errorf("%w: slot %d", ErrRolledBack, slot)
		}
		return nil
	}
	if err := each(ctx, s.pub.count, visit); err != nil {
		return nil, err
	}
	keep := 0
	for _, k := range log {
		if k.Fate == Keep {
			keep++
		}
	}
	if found != keep {
		return nil, fmt.Errorf("%w: %d of %d found", ErrMissing, found, keep)
	}
	if orphans > MaxBatch || strange > 0 {
		return nil, fmt.Errorf("%w: %d slots", ErrLogBehind, orphans)
	}
	if g.chain, err = s.against(log); err != nil {
		return nil, err
	}
	g.sure = g.chain.last
	if err := s.clearTail(); err != nil {
		return nil, err
	}
	if len(drop) > 0 {
		if err := g.zero(slotFree, drop...); err != nil {
			return nil, err
		}
	}
	if len(wipe) > 0 {
		if err := g.zero(slotErased, wipe...); err != nil {
			return nil, err
		}
	}
	g.free = append(free, drop...)
	// From here on the log has nothing to catch up with, so that losing any of it would show.
	if s.pub.base != g.chain || s.pub.head != g.chain {
		if err := s.publish(s.pub.count, g.chain, g.chain); err != nil {
			return nil, err
		}
	}
	return g, nil
}

// each calls f for 0…n−1 from several goroutines and gives the first error.
func each(ctx context.Context, n uint64, f func(uint64) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var (
		wg   sync.WaitGroup
		mu   sync.Mutex
		next uint64
	)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for ctx.Err() == nil {
				mu.Lock()
				i := next
				next++
				mu.Unlock()
				if i >= n {
					return
				}
				if err := f(i); err != nil {
					cancel(err)
					return
				}
			}
		})
	}
	wg.Wait()
	return context.Cause(ctx)
}

// ID identifies the slab file; the log is tied to it.
func (g *Gallery) ID() [16]byte { return g.slab.id }

// Slots gives the number of slots in the file, used or free.
func (g *Gallery) Slots() uint64 {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.slab.pub.count
}

// People gives the number of people whom a scan compares with.
func (g *Gallery) People() int { return g.scanner.Len() }

// Failed gives a non-nil error wrapping [ErrFailed] once the slab can't be written any more.
func (g *Gallery) Failed() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.failed
}

// Item is what AppendAll appends: the templates of entry ID.
type Item struct {
	ID   uint64
	Pair *Pair
}

// Append is [Gallery.AppendAll] of one.
func (g *Gallery) Append(id uint64, p *Pair) (Ref, error) {
	refs, err := g.AppendAll([]Item{{id, p}})
	if err != nil {
		return Ref{}, err
	}
	return refs[0], nil
}

// AppendAll writes the templates of some entries, whose ids ascend and lie above all that came before, to free slots, syncs them to disk
// together, makes them visible to scans that begin later and publishes them: two syncs, however many they are. All are appended or none: when
// it returns an error, nothing is visible; when the error is not [ErrFailed], for instance because the disk is full, a later call may succeed.
//
// Every entry that was appended must stand in the log, whatever came of it, before the next is appended: the log has to be able to tell the
// chained digest, and one that lacks an earlier entry is refused at the next Open.
func (g *Gallery) AppendAll(items []Item) ([]Ref, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.failed != nil {
		return nil, g.failed
	}
	if len(items) == 0 || len(items) > MaxBatch {
		return nil, fmt.Errorf("gallery: %d people at once, want 1 to %d", len(items), MaxBatch)
	}
	for i, it := range items {
		if it.ID == 0 || i > 0 && it.ID <= items[i-1].ID {
			return nil, errors.New("gallery: entries are counted from 1, upwards")
		}
		if it.Pair.Left.Mask.Count() < iris.MinShared || it.Pair.Right.Mask.Count() < iris.MinShared {
			return nil, ErrTemplate
		}
	}
	refs := make([]Ref, len(items))
	chain, count := g.chain, g.slab.pub.count
	var reused []uint64 // free slots that were written
	undo := func(err error) ([]Ref, error) {
		// What was written to free slots must not be found at the next start; beyond the published count, the next AppendAll overwrites it.
		for _, r := range refs {
			if r.Generation > 0 {
				err = errors.Join(err, g.scanner.Clear(r.Slot))
			}
		}
		if len(reused) > 0 {
			err = errors.Join(err, g.drop(reused...))
		}
		return nil, err
	}
	for i, it := range items {
		slot := count
		if n := len(g.free); n > 0 {
			slot = g.free[n-1]
			g.free = g.free[:n-1]
			reused = append(reused, slot)
		} else {
			count++
		}
		g.gen[slot]++
		digest, err := g.slab.write(slot, g.gen[slot], it.ID, it.Pair)
		if err != nil {
			return undo(err)
		}
		refs[i] = Ref{Slot: slot, Generation: g.gen[slot], Digest: digest}
		chain = chain.then(it.ID, refs[i])
	}
	// After a failed sync the kernel may have dropped the dirty pages, so that trying again would prove nothing.
	if err := g.slab.file.Sync(); err != nil {
		return nil, g.note(fmt.Errorf("%w: sync appended slots: %w", ErrFailed, err))
	}
	for i, it := range items {
		if err := g.scanner.Put(refs[i].Slot, it.ID, it.Pair); err != nil {
			return undo(fmt.Errorf("gallery: add to scanner: %w", err))
		}
	}
	if err := g.slab.publish(count, g.chain, chain); err != nil {
		for _, r := range refs {
			err = errors.Join(err, g.scanner.Clear(r.Slot))
		}
		return nil, g.note(err)
	}
	g.chain = chain
	return refs, nil
}

// Confirm tells that all entries appended so far stand in the log, so that Close may say so too.
func (g *Gallery) Confirm() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.sure = g.chain.last
}

// Read gives the templates of ref from the disk.
func (g *Gallery) Read(ref Ref) (*Pair, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	info, err := g.slab.read(ref.Slot)
	if err != nil {
		return nil, err
	}
	if info.state != slotUsed || info.generation != ref.Generation || info.digest != ref.Digest {
		return nil, fmt.Errorf("%w: slot %d", ErrMissing, ref.Slot)
	}
	return g.slab.decrypt(ref.Slot, info)
}

// Discard zeroes the slot of an enrollment that came to nothing and frees it for another. A slot that does not hold ref is left alone.
func (g *Gallery) Discard(ref Ref) error { return g.remove(ref, slotFree) }

// Erase zeroes the slot of an enrollment that is to be forgotten, reads it back to prove it, and never uses the slot again. Erasing
// twice does nothing. What a copy-on-write file system, a flash translation layer or a backup keeps is beyond its reach: keep the slab on
// storage where an overwrite is an overwrite, or rotate the slab key.
func (g *Gallery) Erase(ref Ref) error { return g.remove(ref, slotErased) }

func (g *Gallery) remove(ref Ref, to byte) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.failed != nil {
		return g.failed
	}
	if g.gen[ref.Slot] != ref.Generation {
		return nil // the slot has another tenant, or none
	}
	if err := g.scanner.Clear(ref.Slot); err != nil {
		return fmt.Errorf("gallery: remove from scanner: %w", err)
	}
	info, err := g.slab.read(ref.Slot)
	if err == nil && info.state != slotUsed {
		return nil
	}
	if err != nil && !errors.Is(err, errTorn) {
		return err
	}
	if to == slotFree {
		return g.drop(ref.Slot)
	}
	return g.zero(to, ref.Slot)
}

// drop zeroes slots and frees them.
func (g *Gallery) drop(slots ...uint64) error {
	if err := g.zero(slotFree, slots...); err != nil {
		return err
	}
	g.free = append(g.free, slots...)
	return nil
}

// zero overwrites slots. Failure is final: the templates may still be on disk, and only a check against the log can tell.
func (g *Gallery) zero(state byte, slots ...uint64) error {
	if err := g.slab.zero(g.gen, state, slots...); err != nil {
		return g.note(fmt.Errorf("%w: %w", ErrFailed, err))
	}
	return nil
}

func (g *Gallery) note(err error) error {
	if errors.Is(err, ErrFailed) && g.failed == nil {
		g.failed = err
	}
	return err
}

// Scan compares probes with the gallery; see [Scanner].
func (g *Gallery) Scan(ctx context.Context, probes []Probe, cut Cut) ([]Answer, error) {
	return g.scanner.Scan(ctx, probes, cut)
}

// Derive gives a key for one purpose beside the slab; it stays the same for the life of the slab, also when its key is wrapped anew.
func (g *Gallery) Derive(label string) ([32]byte, error) { return g.slab.data.Derive(label) }

// Close notes on disk what the log was confirmed to hold, and releases the file and its lock.
func (g *Gallery) Close() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	var err error
	if g.failed == nil {
		if g.sure == g.chain.last && g.slab.pub.base != g.chain {
			err = g.slab.publish(g.slab.pub.count, g.chain, g.chain)
		}
		g.failed = fmt.Errorf("%w: closed", ErrFailed)
	}
	return errors.Join(err, g.slab.close())
}
