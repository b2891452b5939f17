package node

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"path/filepath"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"unum/contracts/chain"
	"unum/semaphore/tree"
)

// Embedded gives the configuration of a whole test network whose files all lie under dir: SQLite stores, secrets, keys, slab.
func Embedded(dir, chainURL string) Config {
	db := func(name string) string { return "sqlite:" + filepath.Join(dir, "stores", name+".db") }
	return Config{
		Environment: "test",
		Secrets:     filepath.Join(dir, "secrets"),
		Circuits:    filepath.Join(dir, "circuits"),
		Chain:       ChainConfig{URL: chainURL, ID: devChainID, Deployment: filepath.Join(dir, "deployment.json"), Confirmations: 1},
		Stores: StoresConfig{
			Enroll: db("enroll"), Registrar: db("registrar"), API: db("api"), Tree: db("tree"), TreeFiles: filepath.Join(dir, "tree"), TreeTx: db("tree_tx"), Ledger: db("ledger"), LedgerTx: db("ledger_tx"),
		},
		Gallery: GalleryConfig{Slab: filepath.Join(dir, "gallery.slab")},
		Batch:   BatchConfig{MaxWaitSeconds: 20, UpdateWaitSeconds: 20, PollSeconds: 1},
		Relay:   RelayConfig{ProgrammeName: "unum demo share", Fee: "10000000000000000"},
		Deploy: DeployConfig{
			EpochSeconds: 5, ClaimSeconds: 3600, ShareAmount: "10000000000000000000", MinAssurance: 2, SameDay: true, ReplacementDelay: 60, ProgrammeFunds: "1000000000000000000000000",
		},
	}
}

// Deploy makes the contracts that the configuration describes, with the deployer's key, or finds them made. It may be interrupted and called
// again. Secrets and circuits must be there.
func Deploy(ctx context.Context, cfg Config, given chain.Backend, log *slog.Logger) (_ chain.Deployment, err error) {
	if err := cfg.Check(); err != nil {
		return chain.Deployment{}, err
	}
	if err := cfg.checkKeys(); err != nil {
		return chain.Deployment{}, err
	}
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	backend, err := openBackend(ctx, cfg.Chain, given, log)
	if err != nil {
		return chain.Deployment{}, err
	}
	registrarKey, err := readECDSA(cfg.Secrets, FileRegistrarKey)
	if err != nil {
		return chain.Deployment{}, err
	}
	keys, err := chain.LoadKeys(cfg.chainKeys())
	if err != nil {
		return chain.Deployment{}, err
	}
	dsn := cfg.Stores.TreeTx // the deployer's transactions are journalled beside the operator's
	s, closeJournal, err := openSender(ctx, backend, cfg, dsn, "unum-deployer", keys.Key(chain.Deployer), log)
	if err != nil {
		return chain.Deployment{}, err
	}
	defer func() { err = errors.Join(err, closeJournal()) }()
	amount, budget := new(uint256.Int), new(uint256.Int)
	for _, v := range []struct {
		to         *uint256.Int
		text, name string
	}{{amount, cfg.Deploy.ShareAmount, "deploy.share_amount"}, {budget, cfg.Deploy.ProgrammeFunds, "deploy.programme_funds"}} {
		if v.text == "" {
			continue
		}
		if err := v.to.SetFromDecimal(v.text); err != nil {
			return chain.Deployment{}, fmt.Errorf("%w: %s is not a decimal number", errConfig, v.name)
		}
	}
	return chain.Deploy(ctx, s, chain.DeployConfig{
		File: cfg.Chain.Deployment, KeyDir: cfg.Circuits, EmptyRoot: tree.New().Root(), Enroller: crypto.PubkeyToAddress(registrarKey.PublicKey),
		Operator: keys.Address(chain.Operator), DailyCap: cfg.Deploy.DailyCap, Window: cfg.Deploy.Window, RemovalWindow: cfg.Deploy.RemovalWindow,
		ForcedDelay: cfg.Deploy.ForcedDelay, ReplacementDelay: cfg.Deploy.ReplacementDelay, UpgradeDelay: cfg.Deploy.UpgradeDelay, Env: cfg.env(),
		Programme: chain.ProgrammeConfig{
			ID: ProgrammeID(cfg.Relay.ProgrammeName), Length: cfg.Deploy.EpochSeconds, ClaimWindow: cfg.Deploy.ClaimSeconds, Amount: *amount, Budget: *budget,
			MinAssurance: cfg.Deploy.MinAssurance, SameDay: cfg.Deploy.SameDay,
		},
		ClubAssurance: cfg.Deploy.MinAssurance,
	})
}

// devBalance is what an account of a test network is given to work with: 100 ether of a development chain.
var devBalance = new(big.Int).Mul(big.NewInt(100), big.NewInt(1e18))

// devAccounts are the accounts of the configured keys, and only those.
func devAccounts(cfg Config) ([]common.Address, error) {
	keys, err := chain.LoadKeys(cfg.chainKeys())
	if err != nil {
		return nil, err
	}
	var out []common.Address
	for _, r := range chain.Roles() {
		out = append(out, keys.Address(r))
	}
	slices.SortFunc(out, func(a, b common.Address) int { return a.Cmp(b) })
	return slices.Compact(out), nil
}

// FundFromUnlocked brings the accounts of a test network to a working balance from the first unlocked account of a development node.
func FundFromUnlocked(ctx context.Context, cfg Config) error {
	accounts, err := devAccounts(cfg)
	if err != nil {
		return err
	}
	c, err := chain.Dial(ctx, cfg.Chain.URL, cfg.Chain.ID)
	if err != nil {
		return err
	}
	defer c.Close()
	return chain.FundFromUnlocked(ctx, c, accounts, devBalance)
}

// FundFromKey does the same from a key that has money; dsn names the journal of its transactions.
func FundFromKey(ctx context.Context, cfg Config, b chain.Backend, key *ecdsa.PrivateKey, dsn string) (err error) {
	accounts, err := devAccounts(cfg)
	if err != nil {
		return err
	}
	s, closeJournal, err := openSender(ctx, b, cfg, dsn, "unum-faucet", key, slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeJournal()) }()
	return chain.Fund(ctx, s, accounts, devBalance)
}
