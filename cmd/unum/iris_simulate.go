package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"unum/enroll/gallery"
	"unum/enroll/gallery/simulate"
	"unum/internal/cli"
)

func irisSimulate(ctx context.Context, stdio cli.IO, args []string) error {
	fs := cli.Flags("iris simulate")
	people := fs.String("people", "1e6,1e8,1e10", "")
	plot := fs.String("plot", "", "")
	draws := fs.Int("draws", 20_000, "")
	seed := fs.Uint64("seed", 1, "")
	grey := fs.Float64("grey", gallery.DefaultRule().Grey, "")
	fitFile := fs.String("fit", "", "")
	measure := fs.String("measure", "", "")
	set := fs.String("set", "", "")
	commit := fs.String("commit", "", "")
	asJSON := fs.Bool("json", false, "")
	if err := cli.NoArgs(fs, args); err != nil {
		return err
	}
	if *draws < 1 || *draws > 10_000_000 {
		return cli.Usagef("-draws is out of range")
	}
	o := simulate.Options{Rule: gallery.DefaultRule(), Draws: *draws, Seed: *seed}
	if o.Rule.Grey = *grey; !(*grey >= o.Rule.Duplicate && *grey < 1) {
		return cli.Usagef("-grey is out of range")
	}
	for _, s := range strings.Split(*people, ",") {
		n, err := strconv.ParseFloat(s, 64)
		if err != nil || !(n >= 1 && n <= 1e12) {
			return cli.Usagef("-people: %q is no number of people from 1 to 1e12", s)
		}
		o.People = append(o.People, n)
	}
	if *measure != "" {
		if *fitFile == "" || *set == "" || *commit == "" {
			return cli.Usagef("-measure needs -fit, -set and -commit")
		}
		if err := measureFit(ctx, stdio, *measure, *fitFile, simulate.MeasureOptions{Set: *set, Encoder: *commit, Now: time.Now(), Rule: o.Rule}); err != nil {
			return err
		}
	}
	var err error
	if *fitFile == "" {
		o.Fit, err = simulate.MMU1()
	} else {
		var b []byte
		if b, err = os.ReadFile(*fitFile); err == nil {
			o.Fit, err = simulate.ParseFit(b)
		}
	}
	if err != nil {
		return err
	}
	r, err := simulate.Run(o)
	if err != nil {
		return err
	}
	if *plot != "" {
		if err := os.WriteFile(*plot, r.SVG(), 0o644); err != nil {
			return err
		}
	}
	if *asJSON {
		enc := json.NewEncoder(stdio.Out)
		enc.SetIndent("", "  ")
		return enc.Encode(r)
	}
	_, err = fmt.Fprint(stdio.Out, r.Text())
	return err
}

// measureFit measures a folder of images and writes the statistics to a file.
func measureFit(ctx context.Context, stdio cli.IO, dir, file string, o simulate.MeasureOptions) error {
	o.Progress = func(done, total int) {
		if done%50 == 0 || done == total {
			fmt.Fprintf(stdio.Err, "\r%d of %d images", done, total)
		}
		if done == total {
			fmt.Fprintln(stdio.Err)
		}
	}
	f, err := simulate.Measure(ctx, dir, o)
	if err != nil {
		return err
	}
	b, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(file, append(b, '\n'), 0o644)
}
