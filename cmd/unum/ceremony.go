package main

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"unum/internal/cli"
	"unum/semaphore/circuit"
	"unum/semaphore/proof"
	"unum/semaphore/setup/ceremony"
)

// progressTo prints a line for each word of progress, with the time since the start.
func progressTo(w io.Writer) ceremony.Progress {
	start := time.Now()
	return func(what string, done, total int) {
		fmt.Fprintf(w, "%6.1fs  %s: %d of %d\n", time.Since(start).Seconds(), what, done, total)
	}
}

func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// circuitNames reads a comma-separated list; empty stands for the catalog, all for the catalog and the larger batches.
func circuitNames(list string) ([]string, error) {
	var names []string
	if list == "" || list == "all" {
		specs := circuit.Catalog()
		if list == "all" {
			specs = append(specs, circuit.Larger()...)
		}
		for _, s := range specs {
			names = append(names, s.Name())
		}
		return names, nil
	}
	for _, name := range strings.Split(list, ",") {
		if _, ok := circuit.Find(name); !ok {
			return nil, cli.Usagef("no circuit %q", name)
		}
		names = append(names, name)
	}
	return names, nil
}

func ceremonyInit(ctx context.Context, stdio cli.IO, args []string) error {
	fs := cli.Flags("ceremony init")
	var plan ceremony.Plan
	dir := fs.String("dir", "", "")
	fs.StringVar(&plan.Name, "name", "", "")
	fs.StringVar(&plan.Announce, "announce", "", "")
	fs.StringVar(&plan.PTAU, "ptau", "", "")
	circuits := fs.String("circuits", "", "")
	if err := cli.NoArgs(fs, args); err != nil {
		return err
	}
	if *dir == "" || plan.Name == "" {
		return cli.Usagef("-dir and -name are needed")
	}
	var err error
	if plan.Circuits, err = circuitNames(*circuits); err != nil {
		return err
	}
	x, err := ceremony.Init(ctx, *dir, plan, progressTo(stdio.Err))
	if err != nil {
		return err
	}
	return printJSON(stdio.Out, x)
}

func ceremonyContribute(ctx context.Context, stdio cli.IO, args []string) error {
	fs := cli.Flags("ceremony contribute")
	dir := fs.String("dir", "", "")
	name := fs.String("name", "", "")
	text := fs.String("text", "", "")
	file := fs.String("entropy", "", "")
	if err := cli.NoArgs(fs, args); err != nil {
		return err
	}
	if *dir == "" || *name == "" {
		return cli.Usagef("-dir and -name are needed")
	}
	own := []byte(*text)
	if *file != "" {
		b, err := os.ReadFile(*file)
		if err != nil {
			return err
		}
		own = append(own, b...)
		clear(b)
	}
	defer clear(own)
	receipts, err := ceremony.Contribute(ctx, *dir, *name, own, progressTo(stdio.Err))
	if err != nil {
		return err
	}
	return printJSON(stdio.Out, receipts)
}

func ceremonyBeacon(ctx context.Context, stdio cli.IO, args []string) error {
	fs := cli.Flags("ceremony beacon")
	dir := fs.String("dir", "", "")
	value := fs.String("value", "", "")
	source := fs.String("source", "", "")
	if err := cli.NoArgs(fs, args); err != nil {
		return err
	}
	b, err := hex.DecodeString(*value)
	if *dir == "" || *source == "" || err != nil || len(b) == 0 {
		return cli.Usagef("-dir, -source and -value, in hex, are needed")
	}
	x, err := ceremony.Beacon(ctx, *dir, b, *source, progressTo(stdio.Err))
	if err != nil {
		return err
	}
	return printJSON(stdio.Out, x)
}

func ceremonyVerify(ctx context.Context, stdio cli.IO, args []string) error {
	fs := cli.Flags("ceremony verify")
	keys := fs.String("keys", "", "")
	rest, err := cli.Parse(fs, args)
	if err != nil {
		return err
	}
	if len(rest) != 1 {
		return cli.Usagef("one transcript is needed")
	}
	var report ceremony.Report
	if *keys == "" {
		report, err = ceremony.Verify(ctx, rest[0], progressTo(stdio.Err))
	} else {
		var m proof.Manifest
		if m, err = proof.ReadManifest(*keys); err != nil {
			return err
		}
		if report, err = ceremony.VerifyFor(ctx, m, rest[0], progressTo(stdio.Err)); err == nil {
			err = ceremony.Remember(*keys, report)
		}
	}
	if err != nil {
		return err
	}
	return printJSON(stdio.Out, report)
}

func ceremonyExport(ctx context.Context, stdio cli.IO, args []string) error {
	fs := cli.Flags("ceremony export")
	dir := fs.String("dir", "", "")
	keys := fs.String("keys", "", "")
	if err := cli.NoArgs(fs, args); err != nil {
		return err
	}
	if *dir == "" || *keys == "" {
		return cli.Usagef("-dir and -keys are needed")
	}
	m, err := ceremony.Export(ctx, *dir, *keys, progressTo(stdio.Err))
	if err != nil {
		return err
	}
	return printJSON(stdio.Out, m)
}

// ceremonyDemo goes the whole way with three people who are all this process, and then tampers.
func ceremonyDemo(ctx context.Context, stdio cli.IO, args []string) (err error) {
	fs := cli.Flags("ceremony demo")
	dir := fs.String("dir", "", "")
	circuits := fs.String("circuits", "membership", "")
	if err := cli.NoArgs(fs, args); err != nil {
		return err
	}
	names, err := circuitNames(*circuits)
	if err != nil {
		return err
	}
	if *dir == "" {
		if *dir, err = os.MkdirTemp("", "unum-ceremony-"); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, os.RemoveAll(*dir)) }()
	}
	progress := progressTo(stdio.Err)
	say := func(format string, args ...any) { fmt.Fprintf(stdio.Out, format+"\n", args...) }
	transcript, keys := filepath.Join(*dir, "transcript"), filepath.Join(*dir, "keys")

	plan := ceremony.Plan{Name: "demo", Announce: "a demonstration: one process plays everybody", Circuits: names}
	if _, err := ceremony.Init(ctx, transcript, plan, progress); err != nil {
		return err
	}
	for phase := 1; phase <= 2; phase++ {
		for _, name := range []string{"ada", "grace", "emmy"} {
			receipts, err := ceremony.Contribute(ctx, transcript, name, []byte("what "+name+" rolled"), progress)
			if err != nil {
				return err
			}
			for _, r := range receipts {
				say("phase %d: contribution %d by %s: %s %s", r.Phase, r.Index, name, r.SHA256, r.Circuit)
			}
		}
		var value [32]byte // a real ceremony takes a public beacon
		if _, err := rand.Read(value[:]); err != nil {
			return err
		}
		if _, err := ceremony.Beacon(ctx, transcript, value[:], "this process", progress); err != nil {
			return err
		}
		say("phase %d: beacon %x", phase, value)
	}
	m, err := ceremony.Export(ctx, transcript, keys, progress)
	if err != nil {
		return err
	}
	say("keys: %s", m.Ceremony)

	report, err := ceremony.VerifyFor(ctx, m, transcript, progress)
	if err != nil {
		return err
	}
	say("verified: %d contributions lead to these keys", len(report.Receipts))

	// One byte of the second contribution to phase 1, and an index that says so.
	tampered := filepath.Join(*dir, "tampered")
	if err := os.CopyFS(tampered, os.DirFS(transcript)); err != nil {
		return err
	}
	if err := tamper(tampered); err != nil {
		return err
	}
	_, err = ceremony.Verify(ctx, tampered, progress)
	var blamed *ceremony.CulpritError
	switch {
	case err == nil:
		return errors.New("the tampered transcript was taken")
	case !errors.As(err, &blamed):
		return err
	case blamed.Phase != 1 || blamed.Index != 2:
		return fmt.Errorf("the wrong contribution is blamed: %w", err)
	}
	say("tampered copy refused: %v", blamed)
	return nil
}

// tamper changes a byte of the second contribution and makes the index agree.
func tamper(dir string) error {
	x, err := ceremony.ReadIndex(dir)
	if err != nil {
		return err
	}
	path := filepath.Join(dir, x.Phase1[1].File)
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	// In the proof of knowledge: the sign of a point, so that the bytes still decode.
	b[0] ^= 0x40
	if err := os.WriteFile(path, b, 0o644); err != nil {
		return err
	}
	x.Phase1[1].SHA256 = sha256.Sum256(b)
	x.Phase1[2].After = x.Phase1[1].SHA256
	index, err := x.Encode()
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, ceremony.IndexName), index, 0o644)
}
