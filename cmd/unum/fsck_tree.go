package main

import (
	"context"
	"encoding/json"
	"fmt"

	"unum/internal/cli"
	"unum/internal/node"
)

// fsckTree prints what it found as one JSON object, and fails when something differs that was not repaired.
func fsckTree(ctx context.Context, stdio cli.IO, args []string) error {
	repair := false
	cfg, err := withConfig("fsck tree", args, func(fs flagSet) { fs.BoolVar(&repair, "repair", false, "") })
	if err != nil {
		return err
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
