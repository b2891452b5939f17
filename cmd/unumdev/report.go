package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"
)

// step is one step of the story as -json tells it.
type step struct {
	Name string `json:"name"`
	OK   bool   `json:"ok"`
	Code string `json:"code"` // machine code that the step ended with, where there is one
	MS   int64  `json:"ms"`
}

// report collects what happened, for people as it happens and for machines at the end.
type report struct {
	out     io.Writer
	path    string
	started time.Time
	Steps   []step         `json:"steps"`
	Figures map[string]any `json:"figures"`
}

func newReport(out io.Writer, path string) *report {
	return &report{out: out, path: path, started: time.Now(), Steps: []step{}, Figures: map[string]any{}}
}

// say prints a line.
func (r *report) say(format string, args ...any) { fmt.Fprintf(r.out, format+"\n", args...) }

// progress prints a line about work that takes long.
func (r *report) progress(format string, args ...any) {
	fmt.Fprintf(r.out, "%7s  … %s\n", "", fmt.Sprintf(format, args...))
}

// step does one step and tells it in a line: how long it took, what happened. f gives the sentence and, for a step that ends in a
// refusal as it should, the refusal's code.
func (r *report) step(name string, f func() (told, code string, err error)) error {
	start := time.Now()
	told, code, err := f()
	took := time.Since(start)
	r.Steps = append(r.Steps, step{name, err == nil, code, took.Milliseconds()})
	if err != nil {
		r.say("%6.2fs  ✗ %s: %v", took.Seconds(), name, err)
		return fmt.Errorf("%s: %w", name, err)
	}
	if code != "" {
		told += " [" + code + "]"
	}
	r.say("%6.2fs  ✓ %s", took.Seconds(), told)
	return nil
}

// write stores the report where -json wants it.
func (r *report) write() error {
	if r.path == "" {
		return nil
	}
	r.Figures["seconds"] = time.Since(r.started).Seconds()
	b, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(r.path, append(b, '\n'), 0o644)
}
