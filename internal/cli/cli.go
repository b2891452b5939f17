// Package cli is the one command-line parser of the project's binaries: stdlib flags, before and after the positional arguments, with
// one dash or two; a subcommand table; and exit codes that mean one thing each. A configuration file is decoded strictly: a key that
// the structure doesn't have is an error.
//
// Exit codes: 0 done, 1 failed, 2 called wrongly (unknown command, flag or configuration key, missing argument).
package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// UsageError is a mistake in how a command was called; the process exits with 2.
type UsageError struct{ Message string }

func (e *UsageError) Error() string { return e.Message }

// Usagef makes a [UsageError].
func Usagef(format string, args ...any) error {
	return &UsageError{fmt.Sprintf(format, args...)}
}

// Command is one subcommand.
type Command struct {
	Name     string // as typed, one word or two ("station add")
	Args     string // its arguments for the usage line, such as "-config FILE"
	Synopsis string // one line
	Run      func(ctx context.Context, io IO, args []string) error
}

// IO is where a command reads and writes.
type IO struct {
	In       io.Reader
	Out, Err io.Writer
}

// Flags gives a flag set that reports mistakes as [UsageError]s through [Parse] instead of printing them.
func Flags(name string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return fs
}

// Parse parses args into fs, with flags allowed before, between and after positional arguments ("--" ends the flags), and gives the
// positional arguments. A mistake is a [UsageError]; -h and -help give flag.ErrHelp.
func Parse(fs *flag.FlagSet, args []string) ([]string, error) {
	var positional []string
	for {
		before := len(args)
		if err := fs.Parse(args); errors.Is(err, flag.ErrHelp) {
			return nil, err
		} else if err != nil {
			return nil, &UsageError{err.Error()}
		}
		rest := fs.Args()
		if len(rest) == 0 {
			return positional, nil
		}
		if n := before - len(rest); n > 0 && args[n-1] == "--" {
			return append(positional, rest...), nil
		}
		positional = append(positional, rest[0])
		args = rest[1:]
	}
}

// NoArgs is [Parse] for a command that takes flags only.
func NoArgs(fs *flag.FlagSet, args []string) error {
	rest, err := Parse(fs, args)
	if err == nil && len(rest) > 0 {
		err = Usagef("unexpected argument %q", rest[0])
	}
	return err
}

// Main finds the command that args (without the program's name) begin with, runs it, and gives the process's exit code.
func Main(ctx context.Context, program, about string, commands []Command, stdio IO, args []string) int {
	usage := func(w io.Writer) {
		fmt.Fprintf(w, "%s\n\n", about)
		for _, c := range commands {
			fmt.Fprintf(w, "  %-52s %s\n", strings.TrimSpace(program+" "+c.Name+" "+c.Args), c.Synopsis)
		}
	}
	if len(args) == 0 {
		usage(stdio.Err)
		return 2
	}
	if slices.Contains([]string{"help", "-h", "-help", "--help"}, args[0]) {
		usage(stdio.Out)
		return 0
	}
	for _, c := range commands {
		words := strings.Fields(c.Name)
		if len(args) < len(words) || !slices.Equal(args[:len(words)], words) {
			continue
		}
		err := c.Run(ctx, stdio, args[len(words):])
		var wrong *UsageError
		switch {
		case err == nil:
			return 0
		case errors.Is(err, flag.ErrHelp):
			fmt.Fprintf(stdio.Out, "usage: %s %s %s\n%s\n", program, c.Name, c.Args, c.Synopsis)
			return 0
		case errors.As(err, &wrong):
			fmt.Fprintf(stdio.Err, "%s %s: %v\nusage: %s %s %s\n", program, c.Name, err, program, c.Name, c.Args)
			return 2
		default:
			fmt.Fprintf(stdio.Err, "%s %s: %v\n", program, c.Name, err)
			return 1
		}
	}
	fmt.Fprintf(stdio.Err, "%s: unknown command %q\n\n", program, args[0])
	usage(stdio.Err)
	return 2
}

// DecodeFile decodes the JSON file at path into v, strictly: an unknown key, a second value or trailing text is a [UsageError].
func DecodeFile(path string, v any) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return Usagef("configuration: %v", err)
	}
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(v); err != nil {
		return Usagef("configuration %s: %v", path, err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return Usagef("configuration %s: text after the end of the object", path)
	}
	return nil
}
