package cli_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"unum/internal/cli"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		args []string
		n    int
		b    bool
		pos  []string
		ok   bool
	}{
		{[]string{"-n", "3", "dir"}, 3, false, []string{"dir"}, true},
		{[]string{"dir", "--n=3", "other", "-b"}, 3, true, []string{"dir", "other"}, true},
		{[]string{"a", "--", "-n", "3"}, 0, false, []string{"a", "-n", "3"}, true},
		{[]string{"-n", "x"}, 0, false, nil, false},
		{[]string{"dir", "-unknown"}, 0, false, nil, false},
		{nil, 0, false, nil, true},
	} {
		fs := cli.Flags("t")
		n, b := fs.Int("n", 0, ""), fs.Bool("b", false, "")
		pos, err := cli.Parse(fs, c.args)
		var wrong *cli.UsageError
		if c.ok != (err == nil) || (err != nil && !errors.As(err, &wrong)) {
			t.Errorf("%q: %v", c.args, err)
			continue
		}
		if c.ok && (*n != c.n || *b != c.b || !slices.Equal(pos, c.pos)) {
			t.Errorf("%q: n=%d b=%v %q", c.args, *n, *b, pos)
		}
	}
}

func TestMainExitCodes(t *testing.T) {
	cmds := []cli.Command{
		{Name: "do", Args: "[-n N]", Synopsis: "does it", Run: func(_ context.Context, _ cli.IO, args []string) error {
			fs := cli.Flags("do")
			n := fs.Int("n", 0, "")
			if err := cli.NoArgs(fs, args); err != nil {
				return err
			}
			if *n == 1 {
				return errors.New("it failed")
			}
			return nil
		}},
	}
	for _, c := range []struct {
		args []string
		code int
		err  string
	}{
		{[]string{"do"}, 0, ""},
		{[]string{"do", "-h"}, 0, ""},
		{[]string{"help"}, 0, ""},
		{[]string{"do", "-n=1"}, 1, "it failed"},
		{[]string{"do", "-m"}, 2, "-m"},
		{[]string{"do", "what"}, 2, `"what"`},
		{[]string{"undo"}, 2, "unknown command"},
		{nil, 2, "does it"},
	} {
		var out, errs bytes.Buffer
		code := cli.Main(t.Context(), "unum", "about", cmds, cli.IO{Out: &out, Err: &errs}, c.args)
		if code != c.code || !strings.Contains(errs.String(), c.err) {
			t.Errorf("%q: exit %d, %q", c.args, code, errs.String())
		}
	}
}

func TestDecodeFileIsStrict(t *testing.T) {
	for text, ok := range map[string]bool{
		`{"Listen":"x"}`:          true,
		`{"Listen":"x","Foo":1}`:  false,
		`{"Listen":"x"}{}`:        false,
		`{"Listen":`:              false,
		`{"Listen":"x"} trailing`: false,
	} {
		path := filepath.Join(t.TempDir(), "c.json")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		var v struct{ Listen string }
		if err := cli.DecodeFile(path, &v); (err == nil) != ok {
			t.Errorf("%s: %v", text, err)
		}
	}
	if err := cli.DecodeFile(filepath.Join(t.TempDir(), "none"), new(struct{})); err == nil {
		t.Error("an absent file decodes")
	}
}
