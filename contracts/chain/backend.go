package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// DevChainID is the chain id of go-ethereum's development networks. Only on it may FundFromUnlocked draw on a
// node's unlocked account.
const DevChainID = 1337

// Backend is one Ethereum node as this package uses it. *Client, *ethclient.Client and the simulated client of
// go-ethereum satisfy it. Implementations are safe for concurrent use. A nil block number means the latest block.
// Errors of a node that answered (a revert, a refused transaction) carry the node's own text; every other error
// (timeout, closed connection) says nothing about whether the node did what it was asked to.
type Backend interface {
	ethereum.BlockNumberReader
	ethereum.ChainReader
	ethereum.ChainStateReader
	ethereum.ContractCaller
	ethereum.GasEstimator
	ethereum.GasPricer
	ethereum.GasPricer1559
	ethereum.LogFilterer
	ethereum.PendingStateReader
	ethereum.TransactionReader
	ethereum.TransactionSender
	ethereum.ChainIDReader
}

var (
	_ Backend = (*Client)(nil)
	_ Backend = (*ethclient.Client)(nil)
)

// Client is a connection to one node: a Backend, and the few calls that the standard client lacks.
type Client struct {
	*ethclient.Client
}

// ErrWrongChain is returned when a node answers for another chain than the one it should serve. The caller must
// not go on with that node.
var ErrWrongChain = errors.New("node serves another chain")

// Dial connects to the node at url (http, https, ws, wss or a socket path) and checks that it serves chainID; zero
// accepts any chain. The node is asked once, within the deadline of ctx or ten seconds, whichever is sooner.
func Dial(ctx context.Context, url string, chainID uint64) (*Client, error) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	c, err := dialRPC(ctx, url)
	if err != nil {
		return nil, fmt.Errorf("dial chain node: %w", err)
	}
	client := Attach(c)
	if err := CheckChain(ctx, client, chainID); err != nil {
		client.Close()
		return nil, err
	}
	return client, nil
}

// Attach wraps a connection that is already open, such as the in-process one of an embedded node. Closing the
// Client closes the connection.
func Attach(c *rpc.Client) *Client { return &Client{Client: ethclient.NewClient(c)} }

// CheckChain returns ErrWrongChain when the node behind b serves another chain than want; zero accepts any chain.
func CheckChain(ctx context.Context, b Backend, want uint64) error {
	id, err := b.ChainID(ctx)
	if err != nil {
		return fmt.Errorf("ask chain id: %w", err)
	}
	if !id.IsUint64() || id.Sign() <= 0 {
		return fmt.Errorf("%w: chain id %v is out of range", ErrWrongChain, id)
	}
	if want != 0 && id.Uint64() != want {
		return fmt.Errorf("%w: chain id %d, want %d", ErrWrongChain, id, want)
	}
	return nil
}

// GenesisHash returns the hash of block 0, by which two chains of one id can be told apart.
func GenesisHash(ctx context.Context, b Backend) (common.Hash, error) {
	head, err := b.HeaderByNumber(ctx, new(big.Int))
	if err != nil {
		return common.Hash{}, fmt.Errorf("read genesis block: %w", err)
	}
	return head.Hash(), nil
}

// HeadTime returns the time of the latest block. It is the only clock by which epochs, expiries and days are
// judged; a local clock may differ from it.
func HeadTime(ctx context.Context, b Backend) (time.Time, error) {
	head, err := b.HeaderByNumber(ctx, nil)
	if err != nil {
		return time.Time{}, fmt.Errorf("read head block: %w", err)
	}
	return time.Unix(int64(head.Time), 0).UTC(), nil
}

// Confirmations returns how many blocks confirm the block of that number and hash: 1 for the head itself, 0 when
// the block is not (or no longer) on the canonical chain.
func Confirmations(ctx context.Context, b Backend, number uint64, hash common.Hash) (uint64, error) {
	head, err := b.BlockNumber(ctx)
	if err != nil {
		return 0, fmt.Errorf("read head number: %w", err)
	}
	if number > head {
		return 0, nil
	}
	on, err := canonical(ctx, b, number, hash)
	if err != nil || !on {
		return 0, err
	}
	return head - number + 1, nil
}

// canonical tells whether the canonical chain holds the block of that hash at that number.
func canonical(ctx context.Context, b Backend, number uint64, hash common.Hash) (bool, error) {
	var h *types.Header
	h, err := b.HeaderByNumber(ctx, new(big.Int).SetUint64(number))
	if errors.Is(err, ethereum.NotFound) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("read block %d: %w", number, err)
	}
	return h.Hash() == hash, nil
}
