package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"regexp"

	"unum/enroll/encoder"
	"unum/enroll/encoder/evaluate"
	"unum/enroll/encoder/eyeset"
	"unum/internal/cli"
)

var irisCommands = []cli.Command{
	{Name: "iris evaluate", Args: "DIR [-out DIR] [-json] [-degrade] [-folds N] [-class-regexp RE]", Synopsis: "measure the encoder on a folder of images", Run: irisEvaluate},
	{Name: "iris encode", Args: "FILE [-overlay OUT.png]", Synopsis: "encode one image, print its quality, draw what was found", Run: irisEncode},
}

func irisEvaluate(ctx context.Context, stdio cli.IO, args []string) error {
	fs := cli.Flags("iris evaluate")
	out := fs.String("out", "", "")
	asJSON := fs.Bool("json", false, "")
	degrade := fs.Bool("degrade", false, "")
	pattern := fs.String("class-regexp", "", "")
	folds := fs.Int("folds", 0, "")
	rest, err := cli.Parse(fs, args)
	if err != nil {
		return err
	}
	if len(rest) != 1 {
		return cli.Usagef("one folder is needed")
	}
	classes, err := classesOf(rest[0], *pattern)
	if err != nil {
		return err
	}
	progress := func(done, total int) {
		if done%50 == 0 || done == total {
			fmt.Fprintf(stdio.Err, "\r%d of %d images", done, total)
		}
		if done == total {
			fmt.Fprintln(stdio.Err)
		}
	}
	report, err := evaluate.Run(ctx, classes, evaluate.Options{Progress: progress})
	if err != nil {
		return err
	}
	var curves []evaluate.Curve
	if *degrade {
		if curves, err = evaluate.Curves(ctx, classes, func(name string, level float64) { fmt.Fprintf(stdio.Err, "made worse: %s %g\n", name, level) }); err != nil {
			return err
		}
	}
	var parts []evaluate.Fold
	if *folds != 0 {
		if *folds < 2 {
			return cli.Usagef("-folds must be at least 2")
		}
		if parts, err = evaluate.Folds(ctx, report, *folds); err != nil {
			return err
		}
	}
	if *out != "" {
		if err := os.MkdirAll(*out, 0o700); err != nil {
			return err
		}
		var page bytes.Buffer
		if err := report.WriteHTML(&page, curves); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(*out, "report.html"), page.Bytes(), 0o600); err != nil {
			return err
		}
	}
	if *asJSON {
		enc := json.NewEncoder(stdio.Out)
		enc.SetIndent("", "  ")
		return enc.Encode(report)
	}
	fmt.Fprint(stdio.Out, report.Text())
	if len(parts) > 0 {
		t := evaluate.Total(parts)
		fmt.Fprintf(stdio.Out, "%d folds       FNMR %.2f %% at FMR %.3f %% with the threshold for 0.1 %% fitted on the other people; %.2f %% and %.2f %% with theirs for equal errors\n",
			len(parts), 100*t.FNMR, 100*t.FMR, 100*t.EqualFNMR, 100*t.EqualFMR)
	}
	for _, c := range curves {
		fmt.Fprintf(stdio.Out, "%s (%s):", c.Name, c.Unit)
		for _, p := range c.Points {
			fmt.Fprintf(stdio.Out, "  %g: EER %.2f %%, refused %.1f %%", p.Level, 100*p.EER, 100*p.Failed)
		}
		fmt.Fprintln(stdio.Out)
	}
	return nil
}

// classesOf finds the images: by a pattern in their paths, or as a folder per person with left and right, or as a folder per class.
func classesOf(dir, pattern string) ([]eyeset.Class, error) {
	if pattern != "" {
		re, err := regexp.Compile(pattern)
		if err != nil {
			return nil, cli.Usagef("-class-regexp: %v", err)
		}
		return eyeset.LoadClasses(dir, re)
	}
	people, err := eyeset.Load(dir)
	if errors.Is(err, eyeset.ErrEmpty) {
		return eyeset.LoadClasses(dir, nil)
	}
	if err != nil {
		return nil, err
	}
	return eyeset.Classes(people), nil
}

func irisEncode(_ context.Context, stdio cli.IO, args []string) error {
	fs := cli.Flags("iris encode")
	overlay := fs.String("overlay", "", "")
	rest, err := cli.Parse(fs, args)
	if err != nil {
		return err
	}
	if len(rest) != 1 {
		return cli.Usagef("one file is needed")
	}
	data, err := os.ReadFile(rest[0])
	if err != nil {
		return err
	}
	img, err := encoder.Decode(data)
	if err != nil {
		return err
	}
	r, err := encoder.Encode(img)
	if *overlay != "" {
		// What was found is drawn for a refused image too, since that is when one wants to see it.
		var b bytes.Buffer
		if perr := png.Encode(&b, encoder.Overlay(img, &r.Segmentation)); perr != nil {
			return errors.Join(err, perr)
		}
		if werr := os.WriteFile(*overlay, b.Bytes(), 0o600); werr != nil {
			return errors.Join(err, werr)
		}
	}
	if err != nil {
		return err
	}
	enc := json.NewEncoder(stdio.Out)
	enc.SetIndent("", "  ")
	return enc.Encode(r.Quality)
}
