// Package devchain is the chain of the single-process network: a real go-ethereum node in this process, driven by
// its simulated beacon, on a folder of its own.
//
// Call Start, use Backend and FundedKey, and Close at the end. Start on the same folder continues the same chain:
// every block's state is written before the block can be seen, so the chain also survives SIGKILL at any moment
// (go-ethereum's own development mode and its simulated backend both fall back to genesis). A crash loses at most
// blocks that were not yet on disk, the newest first, and never leaves a block without its state. The rules are
// those of mainnet (Osaka), the chain id is 1337.
//
// A block is made as soon as transactions are waiting, and an empty one when none was made for a while, so that time
// passes for contracts and blocks get confirmed. Block times are the local clock's, but strictly increasing: a burst of
// n blocks within one second, or AdvanceTime, puts the chain ahead of the clock, where it stays until the clock has
// caught up. Ask the chain for its time.
//
// Goroutines: those of the node, and one that makes blocks; Close ends them all.
//
// Non-goals: peers, a network, more than one process on a folder, and any safety of the funded key, which is made
// once and lies in the folder (mode 0600) with worthless money on it.
package devchain

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"net"
	"path/filepath"
	"strconv"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/catalyst"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/miner"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"unum/contracts/chain"
)

// ChainID is the chain id of every devchain.
const ChainID = chain.DevChainID

// GasLimit is the gas limit of every block, as on mainnet.
const GasLimit = 60_000_000

// Config says where and how the node runs. Only Dir is needed.
type Config struct {
	// Dir is the folder of the chain, made if absent. One process at a time may use it.
	Dir string
	// HTTP is the host:port of a JSON-RPC endpoint, empty for none. Port 0 picks a free one (see Node.URL).
	HTTP string
	// Idle is the time without transactions after which an empty block is made: 12 s when zero, never when negative.
	Idle time.Duration
	// Log receives the node's warnings and errors; nil discards them. go-ethereum logs through one logger per
	// process: the last Start wins.
	Log *slog.Logger
	// Now is the clock for the time of a new chain's genesis; nil is time.Now.
	Now func() time.Time
}

// Node is a running chain.
type Node struct {
	stack  *node.Node
	eth    *eth.Ethereum
	beacon *catalyst.SimulatedBeacon
	client *chain.Client
	key    *ecdsa.PrivateKey
	log    *slog.Logger
	now    func() time.Time
	idle   time.Duration // negative: never
	loaded bool

	sealing sync.Mutex // held while a block is made: by the loop, AdvanceTime and Close

	quit   chan struct{}
	done   chan struct{} // closed when the loop has ended
	closer sync.Once
	err    error // of Close; set inside closer
}

// ErrInUse is returned by Start when another process (or another Node) has the folder open.
var ErrInUse = errors.New("chain folder is in use by another process")

// Start opens the chain in c.Dir, or makes it, and runs it until Close. It takes well under a second and does not
// retain ctx.
func Start(ctx context.Context, c Config) (*Node, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if c.Dir == "" {
		return nil, errors.New("devchain: no folder given")
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Idle == 0 {
		c.Idle = 12 * time.Second
	}
	dir, err := filepath.Abs(c.Dir)
	if err != nil {
		return nil, fmt.Errorf("chain folder: %w", err)
	}
	quiet(c.Log)
	origin, loaded, err := openOrigin(dir, c.Now)
	if err != nil {
		return nil, err
	}
	nodeConf, err := nodeConfig(dir, c.HTTP)
	if err != nil {
		return nil, err
	}
	stack, err := node.New(nodeConf)
	if errors.Is(err, node.ErrDatadirUsed) {
		return nil, fmt.Errorf("%w: %s", ErrInUse, dir)
	}
	if err != nil {
		return nil, fmt.Errorf("assemble node: %w", err)
	}
	n := &Node{stack: stack, key: origin.key, log: c.Log, now: c.Now, idle: c.Idle, loaded: loaded, quit: make(chan struct{}), done: make(chan struct{})}
	if err := n.start(origin); err != nil {
		return nil, errors.Join(err, stack.Close())
	}
	return n, nil
}

// start registers the services, starts the node and the block-making loop.
func (n *Node) start(o origin) error {
	service, err := eth.New(n.stack, ethConfig(o))
	if err != nil {
		return fmt.Errorf("open chain: %w", err)
	}
	n.eth = service
	logs := filters.NewFilterSystem(service.APIBackend, filters.Config{LogCacheSize: 4})
	n.stack.RegisterAPIs([]rpc.API{{Namespace: "eth", Service: filters.NewFilterAPI(logs)}})
	if err := n.stack.Start(); err != nil {
		return fmt.Errorf("start node: %w", err)
	}
	if n.beacon, err = catalyst.NewSimulatedBeacon(0, common.Address{}, service); err != nil {
		return fmt.Errorf("start beacon: %w", err)
	}
	n.client = chain.Attach(n.stack.Attach())
	if !service.BlockChain().HasState(service.BlockChain().CurrentBlock().Root) {
		return errors.New("open chain: the newest block has no state")
	}
	if err := n.settle(); err != nil {
		return err
	}
	txs := make(chan core.NewTxsEvent, 64)
	sub := service.TxPool().SubscribeTransactions(txs, true)
	go func() {
		defer close(n.done)
		defer sub.Unsubscribe()
		n.loop(txs)
	}()
	return nil
}

// settle makes an empty block on a new chain, or on one that has not been running for a while, and waits for the
// transaction index: until it has seen a block, go-ethereum answers every question for a receipt with "transaction
// indexing is in progress".
func (n *Node) settle() error {
	blocks := n.eth.BlockChain()
	if blocks.CurrentBlock().Number.Sign() == 0 || n.stale() {
		n.beacon.Commit()
		if err := n.eth.ChainDb().SyncKeyValue(); err != nil {
			return fmt.Errorf("write first block: %w", err)
		}
	}
	for range 2000 {
		if blocks.TxIndexDone() {
			return nil
		}
		time.Sleep(5 * time.Millisecond)
	}
	return errors.New("open chain: the transaction index does not finish")
}

// stale tells whether the newest block is older than an idle chain's may be.
func (n *Node) stale() bool {
	head := time.Unix(int64(n.eth.BlockChain().CurrentBlock().Time), 0)
	return n.idle > 0 && n.now().Sub(head) >= n.idle
}

// loop makes blocks while transactions wait or the newest one is stale, until quit.
func (n *Node) loop(txs <-chan core.NewTxsEvent) {
	look := time.NewTicker(max(n.idle/4, 10*time.Millisecond))
	defer look.Stop()
	for {
		n.seal(txs)
		select {
		case <-n.quit:
			return
		case <-txs:
		case <-look.C:
			n.sealing.Lock()
			if n.stale() {
				n.beacon.Commit()
			}
			n.sealing.Unlock()
		}
	}
}

// seal makes blocks until no executable transaction waits, or until a block comes out without any of them: the
// rest then waits for the next transaction, so that one that cannot be mined does not spin the machine.
func (n *Node) seal(txs <-chan core.NewTxsEvent) {
	n.sealing.Lock()
	defer n.sealing.Unlock()
	for {
		select {
		case <-n.quit:
			return
		default:
		}
		for len(txs) > 0 { // the pool blocks while nobody takes its events
			<-txs
		}
		if err := n.eth.TxPool().Sync(); err != nil {
			n.log.Error("transaction pool does not answer", "err", err)
			return
		}
		if executable, _ := n.eth.TxPool().Stats(); executable == 0 {
			return
		}
		hash := n.beacon.Commit()
		if err := n.eth.ChainDb().SyncKeyValue(); err != nil {
			n.log.Error("chain is not on disk", "err", err)
		}
		block := n.eth.BlockChain().GetBlockByHash(hash)
		if block == nil || len(block.Transactions()) == 0 {
			n.log.Warn("waiting transactions cannot be mined")
			return
		}
	}
}

// Backend returns the node's client. It is closed by Close.
func (n *Node) Backend() *chain.Client { return n.client }

// FundedKey returns the key that owns the chain's money: 10⁹ ether since genesis.
func (n *Node) FundedKey() *ecdsa.PrivateKey { return n.key }

// Loaded tells whether Start found a chain in the folder, rather than making one.
func (n *Node) Loaded() bool { return n.loaded }

// URL returns the address of the JSON-RPC endpoint, empty when Config.HTTP was.
func (n *Node) URL() string {
	if n.stack.Config().HTTPHost == "" {
		return ""
	}
	return n.stack.HTTPEndpoint()
}

// AdvanceTime makes one empty block whose time is d (whole seconds, at least one) after the head's. It waits for
// transactions that are being mined. Later blocks follow that time, one second each at least.
func (n *Node) AdvanceTime(ctx context.Context, d time.Duration) error {
	if d < time.Second {
		return fmt.Errorf("advance time by %v: less than a second", d)
	}
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		n.sealing.Lock()
		err := n.eth.TxPool().Sync()
		if executable, _ := n.eth.TxPool().Stats(); err == nil && executable == 0 {
			if err = n.beacon.AdjustTime(d); err == nil {
				err = n.eth.ChainDb().SyncKeyValue()
			}
			n.sealing.Unlock()
			return err
		}
		n.sealing.Unlock()
		if err != nil {
			return fmt.Errorf("transaction pool: %w", err)
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// Close stops making blocks, ends the node and frees the folder. Transactions that wait in the pool are lost, as
// in a crash; their senders send them again. It may be called more than once.
func (n *Node) Close() error {
	n.closer.Do(func() {
		close(n.quit)
		<-n.done
		n.sealing.Lock()
		defer n.sealing.Unlock()
		n.client.Close()
		n.err = errors.Join(n.beacon.Stop(), n.stack.Close())
	})
	return n.err
}

// nodeConfig is a node that talks to nobody.
func nodeConfig(dir, http string) (*node.Config, error) {
	peerKey, err := crypto.GenerateKey() // in memory: otherwise a key file is made for a network we never join
	if err != nil {
		return nil, fmt.Errorf("node key: %w", err)
	}
	c := node.DefaultConfig
	c.Name = "unum"
	c.DataDir = dir
	c.P2P = p2p.Config{NoDiscovery: true, NoDial: true, PrivateKey: peerKey}
	c.HTTPModules = []string{"eth", "net", "web3", "txpool"}
	c.HTTPHost, c.HTTPPort = "", 0
	if http != "" {
		host, port, err := net.SplitHostPort(http)
		if err != nil {
			return nil, fmt.Errorf("chain endpoint %q: %w", http, err)
		}
		if host == "" {
			host = "127.0.0.1" // an empty host would listen everywhere
		}
		p, err := strconv.ParseUint(port, 10, 16)
		if err != nil {
			return nil, fmt.Errorf("chain endpoint %q: %w", http, err)
		}
		c.HTTPHost, c.HTTPPort = host, int(p)
	}
	return &c, nil
}

// ethConfig is an archive node in the hash scheme, the one form in which every block's state is on disk at once,
// with small caches.
func ethConfig(o origin) *ethconfig.Config {
	c := ethconfig.Defaults
	c.Genesis = core.DeveloperGenesisBlock(GasLimit, nil)
	c.Genesis.Timestamp = o.time
	funds := new(big.Int).Mul(big.NewInt(1_000_000_000), big.NewInt(params.Ether))
	c.Genesis.Alloc[crypto.PubkeyToAddress(o.key.PublicKey)] = types.Account{Balance: funds}
	c.NetworkId = ChainID
	c.SyncMode = ethconfig.FullSync
	c.StateScheme = rawdb.HashScheme
	c.NoPruning = true
	c.Preimages = false
	c.SnapshotCache = 0
	c.TrieCleanCache = 16
	c.TrieDirtyCache = 0
	c.DatabaseCache = 16
	c.DatabaseHandles = 64
	c.FilterLogCacheSize = 4
	c.LogNoHistory = true // eth_getLogs scans blocks: the chain is short
	c.TransactionHistory = 0
	c.TxPool.NoLocals = true
	c.TxPool.Journal = ""
	c.BlobPool.Datadir = ""
	c.RPCTxFeeCap = 0
	c.Miner = miner.DefaultConfig
	c.Miner.GasPrice = big.NewInt(1) // as the pool's least: what the pool takes can be mined
	return &c
}
