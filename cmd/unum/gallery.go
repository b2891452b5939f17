package main

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"unum/enroll"
	"unum/enroll/enrolldb"
	"unum/enroll/gallery"
	"unum/enroll/gallery/scanbench"
	"unum/internal/cli"
	"unum/internal/node"
)

// errNoGPU is what a scanner on a GPU says that isn't there.
var errNoGPU = errors.New("this binary has no scanner for a GPU; leave -scanner out to see what it has")

// benchCandidates gives what -scanner can name: the standard scanners, and those that have hardware of their own.
func benchCandidates() []scanbench.Candidate {
	return append(scanbench.Standard(),
		scanbench.Candidate{Name: "gpu", Open: func() (gallery.Scanner, error) { return nil, errNoGPU }})
}

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
	if *scanner == "" {
		o.Scanners = scanbench.Standard()
	} else {
		all := benchCandidates()
		var names []string
		for _, c := range all {
			names = append(names, c.Name)
		}
		i := slices.Index(names, *scanner)
		if i < 0 {
			return cli.Usagef("-scanner: %q is none of %s", *scanner, strings.Join(names, ", "))
		}
		if _, err := all[i].Open(); err != nil { // before anybody waits
			return err
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
