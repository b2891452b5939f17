package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"unum/enroll/gallery"
	"unum/enroll/gallery/simulate"
	"unum/internal/cli"
)

func irisSimulate(_ context.Context, stdio cli.IO, args []string) error {
	fs := cli.Flags("iris simulate")
	people := fs.String("people", "1e6,1e8,1e10", "")
	plot := fs.String("plot", "", "")
	draws := fs.Int("draws", 20_000, "")
	seed := fs.Uint64("seed", 1, "")
	asJSON := fs.Bool("json", false, "")
	if err := cli.NoArgs(fs, args); err != nil {
		return err
	}
	if *draws < 1 || *draws > 10_000_000 {
		return cli.Usagef("-draws is out of range")
	}
	o := simulate.Options{Fit: simulate.MMU1(), Rule: gallery.DefaultRule(), Draws: *draws, Seed: *seed}
	for _, s := range strings.Split(*people, ",") {
		n, err := strconv.ParseFloat(s, 64)
		if err != nil || !(n >= 1 && n <= 1e12) {
			return cli.Usagef("-people: %q is no number of people from 1 to 1e12", s)
		}
		o.People = append(o.People, n)
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
