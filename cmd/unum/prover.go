package main

import (
	"context"
	"errors"
	"net"

	"unum/internal/cli"
	"unum/internal/node"
)

func runProver(ctx context.Context, stdio cli.IO, args []string) error {
	cfg, err := withConfig("prover", args, nil)
	if err != nil {
		return err
	}
	if cfg.Prover.Listen == "" {
		return cli.Usagef("configuration: prover.listen is missing")
	}
	ln, err := net.Listen("tcp", cfg.Prover.Listen)
	if err != nil {
		return err
	}
	if err := node.RunProver(ctx, cfg, ln, logger(stdio.Err)); err != nil {
		if cerr := ln.Close(); cerr != nil && !errors.Is(cerr, net.ErrClosed) {
			return errors.Join(err, cerr)
		}
		return err
	}
	return nil
}
