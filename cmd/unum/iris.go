package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"time"

	"unum/enroll/encoder"
	"unum/enroll/encoder/evaluate"
	"unum/enroll/encoder/eyeset"
	"unum/enroll/encoder/onnx"
	"unum/enroll/gallery"
	"unum/internal/cli"
)

var irisCommands = []cli.Command{
	{Name: "iris evaluate", Args: "DIR [-out DIR] [-json] [-degrade] [-folds N [-tune]] [-fuse K] [-class-regexp RE] [-set NAME -commit REV] [-model FILE] [-calibration FILE] [-segmenter onnx:MODEL ...]",
		Synopsis: "measure the encoder on a folder of images", Run: irisEvaluate},
	{Name: "iris encode", Args: "FILE [-overlay OUT.png] [-segmenter onnx:MODEL [-provider cpu|cuda] [-onnxruntime LIB]]", Synopsis: "encode one image, print its quality, draw what was found", Run: irisEncode},
}

// segmenterFlags are the flags that put an operator's model in the place of the encoder's own segmentation.
type segmenterFlags struct{ segmenter, provider, library *string }

func addSegmenter(fs *flag.FlagSet) segmenterFlags {
	return segmenterFlags{
		fs.String("segmenter", "", "onnx:MODEL"),
		fs.String("provider", "cpu", "cpu, cuda or cuda:N"),
		fs.String("onnxruntime", os.Getenv("UNUM_ONNXRUNTIME"), "path of ONNX Runtime's library; UNUM_ONNXRUNTIME if not given"),
	}
}

// open gives the encoder to use and what closes it. Without -segmenter it is package encoder's own, said by nil.
func (f segmenterFlags) open() (encode func(*image.Gray) (encoder.Result, error), done func() error, err error) {
	if *f.segmenter == "" {
		return nil, func() error { return nil }, nil
	}
	o, err := onnx.ParseOptions(*f.segmenter, *f.provider, *f.library)
	if err != nil {
		return nil, nil, cli.Usagef("%v", err)
	}
	s, err := onnx.Open(o)
	if err != nil {
		return nil, nil, err
	}
	return s.Encode, s.Close, nil
}

func irisEvaluate(ctx context.Context, stdio cli.IO, args []string) (err error) {
	fs := cli.Flags("iris evaluate")
	out := fs.String("out", "", "")
	asJSON := fs.Bool("json", false, "")
	degrade := fs.Bool("degrade", false, "")
	pattern := fs.String("class-regexp", "", "")
	folds := fs.Int("folds", 0, "")
	tune := fs.Bool("tune", false, "")
	fuse := fs.Int("fuse", 0, "")
	set := fs.String("set", "", "")
	commit := fs.String("commit", builtFrom(), "")
	modelFile := fs.String("model", "", "")
	calibrationFile := fs.String("calibration", "", "")
	seg := addSegmenter(fs)
	rest, err := cli.Parse(fs, args)
	if err != nil {
		return err
	}
	fitting := *modelFile != "" || *calibrationFile != ""
	switch {
	case len(rest) != 1:
		return cli.Usagef("one folder is needed")
	case *folds != 0 && *folds < 2:
		return cli.Usagef("-folds must be at least 2")
	case *tune && *folds == 0:
		return cli.Usagef("-tune needs -folds")
	case *fuse != 0 && *fuse < 2:
		return cli.Usagef("-fuse must be at least 2")
	case *seg.segmenter != "" && (*tune || fitting || *degrade):
		return cli.Usagef("-tune, -degrade, -model and -calibration are for the encoder's own segmenter")
	case fitting && *set == "":
		return cli.Usagef("-set is needed with -model and -calibration: the name of the set of images, for the provenance")
	case fitting && *commit == "":
		return cli.Usagef("-commit is needed: this binary doesn't know which commit it was built from")
	}
	encode, done, err := seg.open()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	classes, err := classesOf(rest[0], *pattern)
	if err != nil {
		return err
	}
	open := false // a line of progress that isn't ended
	count := func(what string, every int) func(done, total int) {
		return func(done, total int) {
			if done%every == 0 || done == total {
				fmt.Fprintf(stdio.Err, "\r%d of %d %s", done, total, what)
				open = true
			}
			if done == total {
				fmt.Fprintln(stdio.Err)
				open = false
			}
		}
	}
	defer func() {
		if open {
			fmt.Fprintln(stdio.Err)
		}
	}()
	report, err := evaluate.Run(ctx, classes, evaluate.Options{Progress: count("images", 50), Encode: encode})
	if err != nil {
		return err
	}
	rule := gallery.DefaultRule()
	if *modelFile != "" {
		fitted, err := evaluate.FitModel(ctx, report, *set, *commit, time.Now())
		if err != nil {
			return err
		}
		b, err := json.MarshalIndent(fitted, "", "  ")
		if err != nil {
			return err
		}
		if err := replaceFile(*modelFile, append(b, '\n')); err != nil {
			return err
		}
		rule.Model = fitted.Model()
	}
	report.Judge(rule)
	if *calibrationFile != "" {
		trials, err := evaluate.Trials(ctx, report, classes, rule, count("kinds of worse captures", 1))
		if err != nil {
			return err
		}
		if report.Calibrated, err = evaluate.Calibrate(ctx, trials, evaluate.MissLogP(rule), 5); err != nil {
			return err
		}
		src, err := report.Calibrated.Go(*set, *commit, time.Now().UTC().Format(time.DateOnly))
		if err != nil {
			return err
		}
		if err := replaceFile(*calibrationFile, src); err != nil {
			return err
		}
	}
	if *fuse != 0 {
		if report.Fused, err = report.Fuse(ctx, *fuse); err != nil {
			return err
		}
	}
	if *folds != 0 {
		if report.Folds, err = evaluate.Folds(ctx, report, *folds); err != nil {
			return err
		}
	}
	if *tune {
		if report.Tuned, err = evaluate.Tune(ctx, report, *folds, count("settings at most", 1)); err != nil {
			return err
		}
	}
	if *degrade {
		if report.Curves, err = evaluate.Curves(ctx, classes, func(name string, level float64) { fmt.Fprintf(stdio.Err, "made worse: %s %g\n", name, level) }); err != nil {
			return err
		}
	}
	if *out != "" {
		if err := os.MkdirAll(*out, 0o700); err != nil {
			return err
		}
		var page bytes.Buffer
		if err := report.WriteHTML(&page, report.Curves); err != nil {
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
	_, err = fmt.Fprint(stdio.Out, report.Text())
	return err
}

// builtFrom gives the commit of this binary, short, or "" where the toolchain didn't record it.
func builtFrom() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	rev, dirty := "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			rev = s.Value[:min(len(s.Value), 12)]
		case s.Key == "vcs.modified" && s.Value == "true":
			dirty = "-dirty"
		}
	}
	if rev == "" {
		return ""
	}
	return rev + dirty
}

// replaceFile writes a file whole or not at all.
func replaceFile(path string, b []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".unum-*")
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	err = errors.Join(err, f.Chmod(0o644), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
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

// encoded is what `iris encode` prints.
type encoded struct {
	encoder.Quality
	Components []component `json:"components"`
}

type component struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
	Code  string  `json:"code,omitempty"` // when outside the good range
}

func irisEncode(_ context.Context, stdio cli.IO, args []string) (err error) {
	fs := cli.Flags("iris encode")
	overlay := fs.String("overlay", "", "")
	seg := addSegmenter(fs)
	rest, err := cli.Parse(fs, args)
	if err != nil {
		return err
	}
	if len(rest) != 1 {
		return cli.Usagef("one file is needed")
	}
	encode, done, err := seg.open()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	if encode == nil {
		encode = encoder.Encode
	}
	data, err := os.ReadFile(rest[0])
	if err != nil {
		return err
	}
	img, err := encoder.Decode(data)
	if err != nil {
		return err
	}
	r, err := encode(img)
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
	printed := encoded{Quality: r.Quality}
	defects := map[string]bool{}
	for _, c := range r.Quality.Defects() {
		defects[c.Name] = true
	}
	for _, c := range encoder.Components() {
		p := component{Name: c.Name, Value: c.Of(&r.Quality), Unit: c.Unit}
		if defects[c.Name] {
			p.Code = c.Code
		}
		printed.Components = append(printed.Components, p)
	}
	enc := json.NewEncoder(stdio.Out)
	enc.SetIndent("", "  ")
	return enc.Encode(printed)
}
