package tree

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
	"weak"

	"pgregory.net/rapid"

	"unum/semaphore"
)

func openDir(t *testing.T, dir string) *File {
	t.Helper()
	f, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

type tb interface {
	Fatalf(string, ...any)
	Fatal(...any)
	Helper()
}

// sameTree compares all that two trees say.
func sameTree(t tb, got, want Tree) {
	t.Helper()
	if got.Root() != want.Root() || got.Len() != want.Len() || got.LiveCount() != want.LiveCount() || got.Frontier() != want.Frontier() {
		t.Fatalf("got %d leaves, %d live, root %v; want %d, %d, %v", got.Len(), got.LiveCount(), got.Root(), want.Len(), want.LiveCount(), want.Root())
	}
	for i := uint64(0); i < want.Len(); i += 1 + want.Len()/7 {
		g, err := got.Path(i)
		w, werr := want.Path(i)
		if err != nil || werr != nil || g != w {
			t.Fatalf("path %d of %d: %v %v", i, want.Len(), err, werr)
		}
		gl, err := got.Leaf(i)
		if wl, _ := want.Leaf(i); err != nil || gl != wl {
			t.Fatalf("leaf %d of %d: %v", i, want.Len(), err)
		}
	}
	for _, minLive := range []int{1, 5, 100, 4096} {
		g, w := got.Buckets(minLive), want.Buckets(minLive)
		if !slices.Equal(g, w) {
			t.Fatalf("buckets of %d: %v, want %v", minLive, g, w)
		}
		if len(w) > 0 {
			g, err := got.Bucket(minLive, len(w)/2)
			w, werr := want.Bucket(minLive, len(w)/2)
			if err != nil || werr != nil || g.Start != w.Start || !slices.Equal(g.Leaves, w.Leaves) || !slices.Equal(g.Siblings, w.Siblings) {
				t.Fatalf("bucket of %d: %v %v", minLive, err, werr)
			}
		}
	}
}

// pair is the same tree with a file and without.
type pair struct{ stored, plain Tree }

func (p pair) append(t tb, leaves ...semaphore.Leaf) pair {
	t.Helper()
	s, err := p.stored.Append(leaves...)
	q, err2 := p.plain.Append(leaves...)
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	return pair{s, q}
}

func (p pair) set(t tb, i uint64, leaf semaphore.Leaf) pair {
	t.Helper()
	s, err := p.stored.Set(i, leaf)
	q, err2 := p.plain.Set(i, leaf)
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	return pair{s, q}
}

// TestFileEqualsMemory drives a tree in a file and one in memory through the same random changes, commits and restarts, and compares every version at the end: those
// from before an overwriting commit and those that were never committed too.
func TestFileEqualsMemory(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(1)
		f := w.open(t)
		var keep []pair
		now := pair{}
		tag := uint64(0)
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			switch rapid.IntRange(0, 6).Draw(t, "step") {
			case 0, 1:
				n := rapid.SampledFrom([]int{0, 1, 2, 15, 16, 17, 100, 255, 256, 700}).Draw(t, "count")
				from := rapid.Uint64Range(0, 9).Draw(t, "leaf")
				leaves := make([]semaphore.Leaf, n)
				for i := range leaves {
					leaves[i] = someLeaf(from * uint64(i))
				}
				now = now.append(t, leaves...)
			case 2:
				if n := now.plain.Len(); n > 0 {
					for range rapid.IntRange(1, 5).Draw(t, "sets") {
						now = now.set(t, rapid.Uint64Range(0, n-1).Draw(t, "index"), someLeaf(rapid.Uint64Range(0, 3).Draw(t, "leaf")))
					}
				}
			case 3, 4:
				if now.plain.Len() < f.Tree().Len() {
					if _, err := f.Commit(now.stored, 0); !errors.Is(err, ErrShorter) {
						t.Fatalf("a shorter tree: %v", err)
					}
					break
				}
				tag++
				committed, err := f.Commit(now.stored, tag)
				if err != nil {
					t.Fatal(err)
				}
				now.stored = committed
			case 5: // go on from an older version
				if len(keep) > 0 {
					now = keep[rapid.IntRange(0, len(keep)-1).Draw(t, "version")]
					if rapid.Bool().Draw(t, "rebase") {
						stored, err := f.Rebase(now.stored)
						if err != nil {
							t.Fatal(err)
						}
						now.stored = stored
					}
				}
			case 6: // restart
				root, n := f.Tree().Root(), f.Tree().Len()
				for _, p := range keep {
					sameTree(t, p.stored, p.plain)
				}
				keep = nil
				plain := f.Tree()
				all, err := New().Append(plain.leaves(nil, 0, n)...)
				if err != nil {
					t.Fatal(err)
				}
				f = w.open(t)
				if f.Tree().Root() != root || f.Tag() != tag {
					t.Fatalf("after a restart root %v tag %d, want %v %d", f.Tree().Root(), f.Tag(), root, tag)
				}
				now = pair{f.Tree(), all}
			}
			keep = append(keep, now)
		}
		for _, p := range keep {
			sameTree(t, p.stored, p.plain)
		}
		if err := f.Check(); err != nil {
			t.Fatal(err)
		}
	})
}

// TestFileOverSegments goes past 65,536 leaves, so that all tiers are used, on a real disk.
func TestFileOverSegments(t *testing.T) {
	dir := t.TempDir()
	f := openDir(t, dir)
	p := pair{f.Tree(), New()}
	var err error
	var versions []pair
	for tag, n := range []int{1, 3000, 62_535, 1, 5000} { // 65,536 and 65,537 are among the sums
		leaves := make([]semaphore.Leaf, n)
		for i := range leaves {
			leaves[i] = someLeaf(p.plain.Len() + uint64(i)%1000)
		}
		p = p.append(t, leaves...)
		if p.stored, err = f.Commit(p.stored, uint64(tag)); err != nil {
			t.Fatal(err)
		}
		sameTree(t, p.stored, p.plain)
		versions = append(versions, p)
	}
	for i := range uint64(5) {
		p = p.set(t, i*i*4000+7, semaphore.Leaf{})
		if p.stored, err = f.Commit(p.stored, 100+i); err != nil {
			t.Fatal(err)
		}
		versions = append(versions, p)
	}
	for _, v := range versions {
		sameTree(t, v.stored, v.plain)
	}
	if err := f.Check(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	f = openDir(t, dir)
	if f.Tag() != 104 {
		t.Errorf("tag %d", f.Tag())
	}
	sameTree(t, f.Tree(), p.plain)
	if err := f.Check(); err != nil {
		t.Fatal(err)
	}
}

func TestFileRefuses(t *testing.T) {
	dir := t.TempDir()
	f := openDir(t, dir)
	tr, err := f.Tree().Append(someLeaves(40)...)
	if err != nil {
		t.Fatal(err)
	}
	if tr, err = f.Commit(tr, 1); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir); !errors.Is(err, ErrLocked) {
		t.Errorf("opened twice: %v", err)
	}
	other := openDir(t, t.TempDir())
	if _, err := other.Commit(tr, 1); !errors.Is(err, ErrForeign) {
		t.Errorf("a tree of another file: %v", err)
	}
	if _, err := other.Rebase(tr); !errors.Is(err, ErrForeign) {
		t.Errorf("a tree of another file: %v", err)
	}
	if _, err := f.Commit(New(), 2); !errors.Is(err, ErrShorter) || f.Tag() != 1 {
		t.Errorf("a shorter tree: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	_, commitErr := f.Commit(tr, 2)
	_, rebaseErr := f.Rebase(tr)
	_, pathErr := tr.Path(3)
	_, leafErr := tr.Leaf(3)
	_, bucketErr := tr.Bucket(1, 0)
	_, setErr := tr.Set(3, someLeaf(1))
	_, appendErr := tr.Append(someLeaf(1))
	for i, err := range []error{commitErr, rebaseErr, pathErr, leafErr, setErr, appendErr, f.Check()} {
		if !errors.Is(err, os.ErrClosed) {
			t.Errorf("%d after Close: %v", i, err)
		}
	}
	if !errors.Is(bucketErr, os.ErrClosed) || tr.Buckets(1) != nil {
		t.Error("buckets of a closed file")
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
}

// TestFileTakesEmptyLeaves: appended zeros change the length and no hash.
func TestFileTakesEmptyLeaves(t *testing.T) {
	f := openDir(t, t.TempDir())
	p := pair{f.Tree(), New()}.append(t, someLeaves(15)...)
	var err error
	for tag, n := range []int{0, 255, 1, 40, 5000} {
		p = p.append(t, make([]semaphore.Leaf, n)...)
		if p.stored, err = f.Commit(p.stored, uint64(tag)); err != nil {
			t.Fatal(err)
		}
		sameTree(t, p.stored, p.plain)
		if err := f.Check(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFileReset(t *testing.T) {
	dir := t.TempDir()
	f := openDir(t, dir)
	tr, err := f.Tree().Append(someLeaves(600)...)
	if err == nil {
		tr, err = f.Commit(tr, 7)
	}
	if err != nil {
		t.Fatal(err)
	}
	later, err := tr.Set(5, someLeaf(1))
	if err != nil {
		t.Fatal(err)
	}
	if later, err = f.Commit(later, 8); err != nil {
		t.Fatal(err)
	}
	if err := f.Reset(); err != nil {
		t.Fatal(err)
	}
	if f.Tag() != 0 || f.Tree().Len() != 0 || f.Tree().Root() != New().Root() {
		t.Error("not empty")
	}
	for _, old := range []Tree{tr, later} {
		if _, err := old.Path(3); !errors.Is(err, ErrReset) {
			t.Errorf("an old tree is read: %v", err)
		}
		if _, err := f.Commit(old, 9); !errors.Is(err, ErrReset) {
			t.Errorf("an old tree is committed: %v", err)
		}
	}
	p := pair{f.Tree(), New()}.append(t, someLeaves(70)...)
	if p.stored, err = f.Commit(p.stored, 1); err != nil {
		t.Fatal(err)
	}
	sameTree(t, p.stored, p.plain)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	f = openDir(t, dir)
	sameTree(t, f.Tree(), p.plain)
	if f.Tag() != 1 || f.Check() != nil {
		t.Error("not well after a reset")
	}
}

// TestFileDamaged changes one byte at a time of a closed tree's files.
func TestFileDamaged(t *testing.T) {
	dir := t.TempDir()
	f := openDir(t, dir)
	tr, err := f.Tree().Append(someLeaves(600)...)
	if err == nil {
		_, err = f.Commit(tr, 1)
	}
	if err != nil {
		t.Fatal(err)
	}
	root := tr.Root()
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	flip := func(name string, at int64) {
		file, err := os.OpenFile(filepath.Join(dir, name), os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		b := make([]byte, 1)
		_, err = file.ReadAt(b, at)
		b[0] ^= 0x10
		_, err2 := file.WriteAt(b, at)
		if err := errors.Join(err, err2, file.Close()); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name string
		at   int64
		open bool // whether Open notices, Check does anyway
	}{
		{"records", place{index: 0, tier: 1, slot: 1}.offset() + 32 + 20, true},
		{"records", place{index: 0, tier: 1}.offset() + 32*7 + 31, false},
		{"records", place{index: 3}.offset() + 32*20 + 31, false},
		{"records", place{index: 3}.offset() + 5, false},
		{"records", place{index: 36}.offset() + 32, true},
		{"records", place{index: 37}.offset() + 32*17 + 30, true},
	} {
		flip(c.name, c.at)
		f, err := Open(dir)
		if c.open != errors.Is(err, ErrCorrupt) {
			t.Errorf("%s at %d: %v", c.name, c.at, err)
		}
		if err == nil {
			if err := f.Check(); !errors.Is(err, ErrCorrupt) {
				t.Errorf("%s at %d: Check: %v", c.name, c.at, err)
			}
			if err := f.Close(); err != nil {
				t.Error(err)
			}
		}
		flip(c.name, c.at)
	}
	f = openDir(t, dir)
	if f.Tree().Root() != root || f.Check() != nil {
		t.Error("not well after all was put right")
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	for i := range 2 {
		if err := os.Truncate(filepath.Join(dir, fmt.Sprintf("journal.%d", i)), 0); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Open(dir); !errors.Is(err, ErrCorrupt) {
		t.Errorf("without journals: %v", err)
	}
	if err := Discard(dir); err != nil {
		t.Fatal(err)
	}
	f = openDir(t, dir)
	if f.Tree() != (Tree{src: f.tree.src}) {
		t.Error("not empty after Discard")
	}
	if err := Discard(dir); !errors.Is(err, ErrLocked) {
		t.Errorf("discarded while open: %v", err)
	}
}

// TestReadersWhileOverwritten reads old trees while commits overwrite what they share with new ones.
func TestReadersWhileOverwritten(t *testing.T) {
	f := openDir(t, t.TempDir())
	p := pair{f.Tree(), New()}.append(t, someLeaves(1000)...)
	var err error
	if p.stored, err = f.Commit(p.stored, 1); err != nil {
		t.Fatal(err)
	}
	old := p
	var stop atomic.Bool
	var wg sync.WaitGroup
	for r := range 3 {
		wg.Go(func() {
			for i := uint64(r); !stop.Load(); i++ {
				at := i * 37 % 1000
				got, err := old.stored.Path(at)
				if want, _ := old.plain.Path(at); err != nil || got != want {
					t.Errorf("path %d changed: %v", at, err)
					return
				}
			}
		})
	}
	for i := range uint64(60) {
		p = p.set(t, i*13%1000, someLeaf(i+5000))
		if p.stored, err = f.Commit(p.stored, i); err != nil {
			t.Fatal(err)
		}
	}
	stop.Store(true)
	wg.Wait()
	sameTree(t, old.stored, old.plain)
	sameTree(t, p.stored, p.plain)
}

// TestOldVersionsAreForgotten: what was overwritten is kept for the trees that need it, and not longer.
func TestOldVersionsAreForgotten(t *testing.T) {
	f := openDir(t, t.TempDir())
	tr, err := f.Tree().Append(someLeaves(500)...)
	if err == nil {
		tr, err = f.Commit(tr, 1)
	}
	if err != nil {
		t.Fatal(err)
	}
	first := weak.Make(tr.src)
	old := tr
	for i := range uint64(3) {
		if tr, err = tr.Set(i, someLeaf(900+i)); err == nil {
			tr, err = f.Commit(tr, 2+i)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	runtime.GC()
	if first.Value() == nil {
		t.Fatal("forgotten too early")
	}
	if l, err := old.Leaf(1); err != nil || l != someLeaf(2) {
		t.Fatalf("old leaf: %v %v", l, err)
	}
	old = Tree{}
	for range 50 {
		if runtime.GC(); first.Value() == nil {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Errorf("still kept (%v)", old)
}

// world is disks that lose what was not synced, in any mixture, when the machine stops.
type world struct {
	disks [4]*fakeDisk
	rand  *rand.Rand
	left  int // operations until it stops, < 0: never
}

var errStopped = errors.New("the machine has stopped")

type pending struct {
	off   int64
	bytes []byte
	trunc bool
}

type fakeDisk struct {
	w       *world
	mu      sync.RWMutex
	data    []byte
	synced  []byte
	pending []pending
}

func newWorld(seed uint64) *world {
	w := &world{rand: rand.New(rand.NewPCG(seed, 7)), left: -1}
	for i := range w.disks {
		w.disks[i] = &fakeDisk{w: w}
	}
	return w
}

func (w *world) tryOpen() (*File, error) {
	return open(w.disks[0], w.disks[1], w.disks[2], w.disks[3], func() error { return nil })
}

func (w *world) open(t tb) *File {
	t.Helper()
	f, err := w.tryOpen()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// restart makes the disks what they may be after a stop: all synced bytes, and of each later write any of its sectors.
func (w *world) restart() {
	for i, d := range w.disks {
		data := slices.Clone(d.synced)
		for _, p := range d.pending {
			switch {
			case p.trunc:
				if w.rand.IntN(2) == 0 {
					data = nil
				}
			default:
				for at := 0; at < len(p.bytes); {
					end := min(len(p.bytes), at+512-int((p.off+int64(at))%512))
					if w.rand.IntN(2) == 0 {
						data = put(data, p.bytes[at:end], p.off+int64(at))
					}
					at = end
				}
			}
		}
		w.disks[i] = &fakeDisk{w: w, data: data, synced: slices.Clone(data)}
	}
	w.left = -1
}

func (w *world) step() error {
	if w.left == 0 {
		return errStopped
	}
	if w.left > 0 {
		w.left--
	}
	return nil
}

func put(data, p []byte, off int64) []byte {
	if need := int(off) + len(p); need > len(data) {
		data = append(data, make([]byte, need-len(data))...)
	}
	copy(data[off:], p)
	return data
}

func (d *fakeDisk) ReadAt(p []byte, off int64) (int, error) {
	d.mu.RLock()
	defer d.mu.RUnlock()
	if off >= int64(len(d.data)) {
		return 0, io.EOF
	}
	n := copy(p, d.data[off:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

func (d *fakeDisk) WriteAt(p []byte, off int64) (int, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	stopped := d.w.step()
	d.data = put(d.data, p, off)
	d.pending = append(d.pending, pending{off: off, bytes: slices.Clone(p)})
	if stopped != nil { // it may have reached the disk all the same
		return 0, stopped
	}
	return len(p), nil
}

func (d *fakeDisk) Truncate(int64) error {
	if err := d.w.step(); err != nil {
		return err
	}
	d.data = nil
	d.pending = append(d.pending, pending{trunc: true})
	return nil
}

func (d *fakeDisk) Sync() error {
	if err := d.w.step(); err != nil {
		return err
	}
	d.synced, d.pending = slices.Clone(d.data), nil
	return nil
}

func (d *fakeDisk) Size() (int64, error) { return int64(len(d.data)), nil }
func (d *fakeDisk) Close() error         { return nil }

// script is a row of changes that both the test and its memory of it can run: appends that end inside and on the bounds of records, and overwritten leaves.
func script(t Tree, step uint64) (Tree, error) {
	switch n := t.Len(); {
	case step%3 == 2 && n > 0:
		var err error
		for i := range step%4 + 1 {
			if t, err = t.Set((step*7919+i*31)%n, someLeaf(step*(i%2))); err != nil {
				return t, err
			}
		}
		if step%2 == 0 { // and an append with it, often into a record that is overwritten too
			return t.Append(someLeaves(int(step % 11))...)
		}
		return t, nil
	default:
		return t.Append(someLeaves(int(step * 13 % 50))...)
	}
}

// TestAdversarialPowerCut stops the machine at every single write and sync of a row of commits, loses any mixture of what was not synced, and opens again: the tree
// is that of the last commit that returned, or of the one that was interrupted, whole; and it goes on from there, to be stopped again.
func TestAdversarialPowerCut(t *testing.T) {
	const steps = 14
	want := []Tree{New()}
	for i := range uint64(steps) {
		next, err := script(want[i], i)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, next)
	}
	seeds := uint64(3)
	if testing.Short() {
		seeds = 1
	}
	interrupted, redone := 0, 0
	for seed := range seeds {
		for stop := 0; ; stop++ {
			w := newWorld(seed<<32 | uint64(stop))
			w.left = stop
			done, stops := uint64(0), 0
			for {
				var f *File
				var err error
				if f, err = w.tryOpen(); err == nil {
					tag := f.Tag()
					if tag != done && tag != done+1 {
						t.Fatalf("seed %d, stop %d: opened at commit %d, last known %d", seed, stop, tag, done)
					}
					if tag == done+1 {
						redone++
					}
					sameTree(t, f.Tree(), want[tag])
					if err := f.Check(); err != nil {
						t.Fatalf("seed %d, stop %d, commit %d: %v", seed, stop, tag, err)
					}
					for done = tag; done < steps && err == nil; {
						var next Tree
						if next, err = script(f.Tree(), done); err != nil {
							t.Fatal(err)
						}
						if _, err = f.Commit(next, done+1); err == nil {
							done++
						}
					}
				}
				if err == nil {
					sameTree(t, f.Tree(), want[steps])
					break
				}
				if !errors.Is(err, errStopped) {
					t.Fatalf("seed %d, stop %d: %v", seed, stop, err)
				}
				if f != nil && f.broken != nil {
					if _, err := f.Commit(f.Tree(), 99); !errors.Is(err, ErrBroken) {
						t.Fatalf("a broken file commits: %v", err)
					}
				}
				stops++
				interrupted++
				w.restart()
				if stops < 3 {
					w.left = w.rand.IntN(12) // again, perhaps while it recovers
				}
			}
			if stops == 0 { // the row ran to its end without reaching the stop
				break
			}
		}
	}
	t.Logf("%d stops, %d of them after the commit had taken effect", interrupted, redone)
	if redone == 0 || interrupted == redone {
		t.Error("no stop on one side of the moment of commit")
	}
}

// TestAdversarialKill runs commits in another process and kills it again and again.
func TestAdversarialKill(t *testing.T) {
	if dir := os.Getenv("UNUM_TREE_KILL_DIR"); dir != "" {
		killed(dir)
		return
	}
	if runtime.GOOS == "windows" {
		t.Skip("no SIGKILL")
	}
	dir := t.TempDir()
	plain, step := New(), uint64(0)
	for round := range 4 {
		cmd := exec.Command(os.Args[0], "-test.run=^TestAdversarialKill$", "-test.count=1")
		cmd.Env = append(os.Environ(), "UNUM_TREE_KILL_DIR="+dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		last, seen := step, 0
		timer := time.AfterFunc(30*time.Second, func() { _ = cmd.Process.Kill() })
		lines := bufio.NewScanner(out)
		for lines.Scan() {
			n, err := strconv.ParseUint(strings.TrimPrefix(lines.Text(), "committed "), 10, 64)
			if err != nil {
				continue
			}
			last = n
			if seen++; seen == 3+round*5 {
				if err := cmd.Process.Kill(); err != nil {
					t.Fatal(err)
				}
			}
		}
		timer.Stop()
		if err := cmd.Wait(); err == nil || seen == 0 {
			t.Fatalf("the process ended by itself after %d commits: %v", seen, err)
		}
		f, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		if f.Tag() < last {
			t.Fatalf("killed after commit %d, opened at %d", last, f.Tag())
		}
		for ; step < f.Tag(); step++ {
			if plain, err = script(plain, step); err != nil {
				t.Fatal(err)
			}
		}
		sameTree(t, f.Tree(), plain)
		if err := errors.Join(f.Check(), f.Close()); err != nil {
			t.Fatal(err)
		}
	}
}

func killed(dir string) {
	f, err := Open(dir)
	for err == nil {
		var next Tree
		if next, err = script(f.Tree(), f.Tag()); err == nil {
			if _, err = f.Commit(next, f.Tag()+1); err == nil {
				fmt.Println("committed", f.Tag())
			}
		}
	}
	fmt.Println(err)
	os.Exit(0)
}

// FuzzJournal reads rows of any shape: no panic, and what is read is what would be written.
func FuzzJournal(f *testing.F) {
	c := commit{3, 17, 5, New().Root()}
	f.Add(encodeRow(2, c, nil))
	f.Add(encodeRow(2, c, []change{{1024, record{1, 2}}}))
	f.Add([]byte(journalMagic))
	f.Fuzz(func(t *testing.T, b []byte) {
		g, c, changes, n, ok := decodeRow(b)
		if ok && string(encodeRow(g, c, changes)) != string(b[:n]) {
			t.Error("a row has two spellings")
		}
	})
}
