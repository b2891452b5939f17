package main

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"unum/internal/cli"
	"unum/internal/node"
	"unum/semaphore"
	"unum/semaphore/tree"
)

// treeBench appends random leaves to a tree in a new folder, closes it, opens it again and reads from it.
func treeBench(ctx context.Context, std cli.IO, args []string) (err error) {
	fs := cli.Flags("tree bench")
	leaves := fs.Uint64("leaves", 200_000, "")
	batch := fs.Uint64("batch", 1<<18, "")
	dir := fs.String("dir", "", "")
	if err := cli.NoArgs(fs, args); err != nil {
		return err
	}
	if *leaves < 1 || *leaves > semaphore.Capacity || *batch < 1 || *batch > 1<<24 {
		return cli.Usagef("-leaves is from 1 to %d, -batch from 1 to %d", uint64(semaphore.Capacity), 1<<24)
	}
	at, err := os.MkdirTemp(*dir, "unum-tree-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(at)) }()
	f, err := tree.Open(at)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()

	chacha := rand.NewChaCha8([32]byte{1})
	list := make([]semaphore.Leaf, 0, min(*batch, *leaves))
	var appending time.Duration
	t, tag := f.Tree(), uint64(0)
	for shown := time.Now(); t.Len() < *leaves; {
		if err := ctx.Err(); err != nil {
			return err
		}
		list = list[:0]
		for range min(*batch, *leaves-t.Len()) {
			var b [32]byte
			for i := 8; i < 32; i += 8 { // 192 bits: below the modulus
				binary.BigEndian.PutUint64(b[i:], chacha.Uint64())
			}
			leaf, err := semaphore.LeafFromBytes(b[:])
			if err != nil {
				return err
			}
			list = append(list, leaf)
		}
		start := time.Now()
		next, err := t.Append(list...)
		if err != nil {
			return err
		}
		tag++
		if t, err = f.Commit(next, tag); err != nil {
			return err
		}
		appending += time.Since(start)
		if time.Since(shown) > 10*time.Second {
			shown = time.Now()
			if _, err := fmt.Fprintf(std.Err, "%d leaves, %.0f a second\n", t.Len(), float64(t.Len())/appending.Seconds()); err != nil {
				return err
			}
		}
	}
	root := t.Root()
	size, err := folderSize(at)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	list, t = nil, tree.Tree{}
	runtime.GC()

	start := time.Now()
	again, err := tree.Open(at)
	if err != nil {
		return err
	}
	f = again
	opening := time.Since(start)
	t = f.Tree()
	if t.Root() != root {
		return errors.New("the opened tree has another root")
	}
	const paths = 1000
	start = time.Now()
	for range paths {
		i := chacha.Uint64() % t.Len()
		p, err := t.Path(i)
		if err != nil {
			return err
		}
		leaf, err := t.Leaf(i)
		if err != nil {
			return err
		}
		if i%100 == 0 && !tree.VerifyPath(root, leaf, p) {
			return fmt.Errorf("the path of leaf %d is wrong", i)
		}
	}
	reading := time.Since(start)
	start = time.Now()
	crowds := t.Buckets(tree.DefaultMinLive)
	listing := time.Since(start)
	start = time.Now()
	if _, err := t.Bucket(tree.DefaultMinLive, len(crowds)/2); err != nil {
		return err
	}
	fetching := time.Since(start)
	victim := t.Len() / 3
	start = time.Now()
	changed, err := t.Set(victim, semaphore.Leaf{})
	if err != nil {
		return err
	}
	if changed, err = f.Commit(changed, tag+1); err != nil {
		return err
	}
	updating := time.Since(start)
	if old, err := t.Leaf(victim); err != nil || old.IsZero() || t.Root() != root || changed.LiveCount() != t.LiveCount()-1 {
		return errors.Join(errors.New("an older tree has changed"), err)
	}

	out := fmt.Sprintf("leaves           %d, committed %d at a time\nappend           %.0f leaves/s, %.1f s\nfiles            %.0f bytes/leaf, %.2f GB\n", t.Len(), *batch,
		float64(t.Len())/appending.Seconds(), appending.Seconds(), float64(size)/float64(t.Len()), float64(size)/1e9)
	out += fmt.Sprintf("open             %.0f ms\npath             %.0f µs\nlist of crowds   %d in %.0f ms\none crowd        %.1f ms\nremove a leaf    %.1f ms\n",
		ms(opening), ms(reading)*1000/paths, len(crowds), ms(listing), ms(fetching), ms(updating))
	if m := memory(); m != "" {
		out += "memory           " + m + "\n"
	}
	_, err = io.WriteString(std.Out, out)
	return err
}

// fsckTreeFiles hashes every leaf in the tree's folder again and compares every record. The process that serves must be stopped.
func fsckTreeFiles(std cli.IO, cfg node.Config) (err error) {
	if cfg.Stores.TreeFiles == "" {
		return &cli.UsageError{Message: "stores.tree_files is not set: there is no tree on disk"}
	}
	if _, err := os.Stat(cfg.Stores.TreeFiles); err != nil {
		return fmt.Errorf("tree files: %w", err)
	}
	f, err := tree.Open(cfg.Stores.TreeFiles)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if err := f.Check(); err != nil {
		return err
	}
	t := f.Tree()
	_, err = fmt.Fprintf(std.Out, "tree of root %d: %d leaves, %d live, %v: all records are right\n", f.Tag(), t.Len(), t.LiveCount(), t.Root())
	return err
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func folderSize(dir string) (size int64, err error) {
	err = filepath.WalkDir(dir, func(_ string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			size += info.Size()
		}
		return err
	})
	return size, err
}

// memory says what Linux counts as this process's: its own, and the pages of files that it has mapped, which it gives back when others need room.
func memory() string {
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return ""
	}
	var parts []string
	for _, line := range strings.Split(string(b), "\n") {
		for key, name := range map[string]string{"RssAnon:": "own", "RssFile:": "mapped"} {
			if v, ok := strings.CutPrefix(line, key); ok {
				parts = append(parts, strings.Join(strings.Fields(v), " ")+" "+name)
			}
		}
	}
	return strings.Join(parts, ", ")
}
