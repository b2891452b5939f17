package main

import (
	"context"
	"encoding/json"
	"fmt"

	"unum/internal/cli"
	"unum/internal/node"
)

// fsckTree compares the tree store with the chain, prints what it found as one JSON object, and fails when something differs that was not repaired; or, with
// -files, it checks this process's own copy of the tree on disk.
func fsckTree(ctx context.Context, stdio cli.IO, args []string) error {
	files, repair := false, false
	cfg, err := withConfig("fsck tree", args, func(fs flagSet) {
		fs.BoolVar(&files, "files", false, "")
		fs.BoolVar(&repair, "repair", false, "")
	})
	switch {
	case err != nil:
		return err
	case files && repair:
		return cli.Usagef("-files and -repair don't go together: files that are wrong are deleted, and made anew")
	case files:
		return fsckTreeFiles(stdio, cfg)
	}
	rep, err := node.FsckTree(ctx, cfg, repair, logger(stdio.Err))
	if err != nil {
		return err
	}
	enc := json.NewEncoder(stdio.Out)
	enc.SetIndent("", "  ")
	if err := enc.Encode(rep); err != nil {
		return err
	}
	if n := len(rep.Defects) - rep.Repaired; n > 0 {
		return fmt.Errorf("the tree store differs from the chain in %d places", n)
	}
	return nil
}
