package node

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"unum/contracts/chain"
	"unum/semaphore/sequencer"
	"unum/semaphore/treedb"
)

// FsckTree rebuilds the tree from the contract's logs and compares the tree store with it; with repair, it writes what the chain has over what differs,
// which no sequencer may lead meanwhile.
func FsckTree(ctx context.Context, cfg Config, repair bool, log *slog.Logger) (rep sequencer.Report, err error) {
	backend, err := openBackend(ctx, cfg.Chain, nil, log)
	if err != nil {
		return rep, err
	}
	d, err := chain.LoadDeployment(ctx, backend, cfg.Chain.Deployment)
	if err != nil {
		return rep, fmt.Errorf("deployment: %w", err)
	}
	registry, err := chain.NewRegistry(backend, d.Registry.Address, nil)
	if err != nil {
		return rep, err
	}
	store, err := treedb.Open(ctx, cfg.Stores.Tree)
	if err != nil {
		return rep, fmt.Errorf("tree store: %w", err)
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	return sequencer.Check(ctx, sequencer.CheckConfig{
		Store: store, Chain: registryPort{registry, backend, max(cfg.Chain.Confirmations, 1)}, FromBlock: d.Block, Repair: repair, Holder: "unum fsck tree",
	})
}
