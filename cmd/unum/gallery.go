package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"unum/enroll"
	"unum/enroll/enrolldb"
	"unum/enroll/gallery"
	"unum/enroll/gallery/scanbench"
	"unum/enroll/gpu"
	"unum/enroll/iris"
	"unum/internal/cli"
	"unum/internal/node"
)

// gpuCandidates give the scanners of the machine's GPUs.
func gpuCandidates() []scanbench.Candidate {
	one := func(name string, bytes int, o gpu.ScannerOptions) scanbench.Candidate {
		return scanbench.Candidate{Name: name, Bytes: bytes, Wall: true, Open: func() (gallery.Scanner, error) {
			g, err := gpu.Open(gpu.Options{})
			if err != nil {
				return nil, err
			}
			s, err := gpu.NewScanner(g, o)
			if err != nil {
				return nil, errors.Join(err, g.Close())
			}
			return gpuScanner{s, g}, nil
		}}
	}
	return []scanbench.Candidate{one("gpu", iris.TemplateSize, gpu.ScannerOptions{}), one("gpu-popcount", iris.TemplateSize, gpu.ScannerOptions{Method: gpu.Popcount}),
		one("gpu-two-stage", 2*8*gallery.SketchWords, gpu.ScannerOptions{TwoStage: &gallery.TwoStage{}})}
}

// gpuScanner closes the GPU with its scanner.
type gpuScanner struct {
	*gpu.Scanner
	gpu *gpu.GPU
}

func (s gpuScanner) Close() error { return errors.Join(s.Scanner.Close(), s.gpu.Close()) }

func galleryBench(ctx context.Context, stdio cli.IO, args []string) error {
	fs := cli.Flags("gallery bench")
	n := fs.Int("n", 4096, "")
	queries := fs.Int("queries", 8, "")
	scanner := fs.String("scanner", "", "")
	asJSON := fs.Bool("json", false, "")
	if err := cli.NoArgs(fs, args); err != nil {
		return err
	}
	if *n < 1 || *n > 10_000_000 || *queries < 1 || *queries > 4096 {
		return cli.Usagef("-n or -queries is out of range")
	}
	o := scanbench.Options{People: *n, Queries: *queries}
	all := append(scanbench.Standard(), gpuCandidates()...)
	if *scanner == "" {
		if g, err := gpu.Open(gpu.Options{}); err == nil {
			if err := g.Close(); err != nil {
				return err
			}
			o.Scanners = all
		} else {
			fmt.Fprintf(stdio.Err, "no row for a GPU: %v\n", err)
			o.Scanners = scanbench.Standard()
		}
	} else {
		var names []string
		for _, c := range all {
			names = append(names, c.Name)
		}
		i := slices.Index(names, *scanner)
		if i < 0 {
			return cli.Usagef("-scanner: %q is none of %s", *scanner, strings.Join(names, ", "))
		}
		probe, err := all[i].Open() // before anybody waits
		if err != nil {
			return err
		}
		if c, ok := probe.(io.Closer); ok {
			if err := c.Close(); err != nil {
				return err
			}
		}
		o.Scanners = slices.Clone(all[:1]) // ratios are to the naive loop
		if i > 0 {
			o.Scanners = append(o.Scanners, all[i])
		}
	}
	if !*asJSON {
		o.Progress = func(round, of int, name string) { fmt.Fprintf(stdio.Err, "\rround %d of %d: %-20s", round, of, name) }
	}
	r, err := scanbench.Run(ctx, o)
	if err != nil {
		return err
	}
	if *asJSON {
		enc := json.NewEncoder(stdio.Out)
		enc.SetIndent("", "  ")
		return enc.Encode(r)
	}
	fmt.Fprintln(stdio.Err)
	_, err = fmt.Fprint(stdio.Out, r.Text())
	return err
}

// errFsck says that a check found something wrong; what, is in its report.
var errFsck = errors.New("the gallery has defects")

// fsckGallery checks the slab of a network that is stopped, slot by slot, against the enrollment log. It changes neither and makes nothing.
func fsckGallery(ctx context.Context, stdio cli.IO, args []string) error {
	cfg, err := withConfig("fsck gallery", args, nil)
	if err != nil {
		return err
	}
	key, err := gallery.LoadKey(filepath.Join(cfg.Secrets, node.FileSlabKey))
	if err != nil {
		return err
	}
	store, err := enrolldb.OpenReadOnly(ctx, cfg.Stores.Enroll)
	if err != nil {
		return fmt.Errorf("enrollment store: %w", err)
	}
	log := []gallery.Known{} // not nil: an empty log names nobody
	id, err := store.Slab(ctx)
	bound := err == nil
	if errors.Is(err, enroll.ErrNotFound) {
		err = nil
	}
	err = errors.Join(err, store.Entries(ctx, func(e enroll.Entry) error {
		log = append(log, gallery.Known{ID: e.Seq, Ref: e.Ref, Fate: enroll.FateOf(e)})
		return nil
	}))
	if err := errors.Join(err, store.Close()); err != nil {
		return fmt.Errorf("enrollment store: %w", err)
	}
	report, err := gallery.Check(ctx, cfg.Gallery.Slab, key, log, func(done, total uint64) { fmt.Fprintf(stdio.Err, "\r%d of %d slots", done, total) })
	if err != nil {
		return err
	}
	fmt.Fprintln(stdio.Err)
	if bound && report.ID != "" && report.ID != hex.EncodeToString(id[:]) {
		report.Bad = append(report.Bad, gallery.Defect{Code: gallery.DefectStranger, What: enroll.ErrOtherSlab.Error()})
	}
	enc := json.NewEncoder(stdio.Out)
	enc.SetIndent("", "  ")
	if err := enc.Encode(report); err != nil {
		return err
	}
	if n := len(report.Bad); n > 0 {
		return fmt.Errorf("%w: %d, the first is %s", errFsck, n, report.Bad[0].Code)
	}
	return nil
}

// rekeyGallery protects the slab of a network that is stopped by a new key, and puts that in the place of the old one. Interrupted, it is run
// again: until the old key file is replaced, the new key lies beside it.
func rekeyGallery(ctx context.Context, stdio cli.IO, args []string) error {
	cfg, err := withConfig("gallery rekey", args, nil)
	if err != nil {
		return err
	}
	file := filepath.Join(cfg.Secrets, node.FileSlabKey)
	next := file + ".new"
	old, err := gallery.LoadKey(file)
	if err != nil {
		return err
	}
	key, err := gallery.LoadKey(next)
	if errors.Is(err, os.ErrNotExist) {
		if key, err = gallery.NewKey(rand.Reader); err == nil {
			err = key.Save(next)
		}
	}
	if err != nil {
		return err
	}
	err = gallery.Rewrap(ctx, cfg.Gallery.Slab, old, key)
	if errors.Is(err, gallery.ErrKey) { // done before
		err = gallery.Rewrap(ctx, cfg.Gallery.Slab, key, key)
	}
	if err != nil {
		return err
	}
	if err := os.Rename(next, file); err != nil {
		return fmt.Errorf("the slab has its new key, which is still in %s: run this again: %w", filepath.Base(next), err)
	}
	fmt.Fprintln(stdio.Out, "the slab opens with its new key only; destroy copies of the old one, and of the slab's first 4,096 bytes")
	return nil
}
