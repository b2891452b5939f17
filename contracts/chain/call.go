package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/holiman/uint256"

	"unum/semaphore"
)

// ErrNoContract: there is no contract at the address, or another one than expected.
var ErrNoContract = errors.New("no such contract on the chain")

// ErrReadOnly: the adapter was made without a Sender.
var ErrReadOnly = errors.New("adapter has no sender")

// contract is what the adapters share: an address, a node to read from, and a Sender to write with.
type contract struct {
	backend Backend
	address common.Address
	sender  *Sender // nil: read only
	errs    errorTable
}

func newContract(b Backend, address common.Address, s *Sender) (contract, error) {
	errs, err := contractErrors()
	if err != nil {
		return contract{}, err
	}
	return contract{backend: b, address: address, sender: s, errs: errs}, nil
}

// Address returns the contract's address.
func (c *contract) Address() common.Address { return c.address }

// read calls a view as of a block, nil for the newest, and unpacks its answer.
func read[T any](ctx context.Context, c *contract, block *big.Int, input []byte, unpack func([]byte) (T, error)) (T, error) {
	var zero T
	out, err := c.backend.CallContract(ctx, ethereum.CallMsg{To: &c.address, Data: input}, block)
	if err != nil {
		return zero, c.errs.callError(err)
	}
	if len(out) == 0 {
		return zero, fmt.Errorf("%w: %v does not answer", ErrNoContract, c.address)
	}
	v, err := unpack(out)
	if err != nil {
		return zero, fmt.Errorf("contract %v: %w", c.address, err)
	}
	return v, nil
}

// check calls a view that answers nothing: it reverts or it holds.
func (c *contract) check(ctx context.Context, input []byte) error {
	from := c.address // anybody but address 0, which tokens refuse to pay
	if c.sender != nil {
		from = c.sender.signer
	}
	_, err := c.backend.CallContract(ctx, ethereum.CallMsg{From: from, To: &c.address, Data: input}, nil)
	return c.errs.callError(err)
}

// write sends a call with the adapter's Sender; see Sender.Send.
func (c *contract) write(ctx context.Context, id string, input []byte) (Receipt, error) {
	if c.sender == nil {
		return Receipt{}, ErrReadOnly
	}
	return c.sender.Send(ctx, Intent{ID: id, To: &c.address, Data: input})
}

// logSpan is how many blocks one question for logs covers: nodes refuse more.
const logSpan = 5000

// logs gives the contract's events of these kinds in blocks from to to, both included, in chain order, to visit.
// The time is the block's. Blocks that are not there yet have no events.
func (c *contract) logs(ctx context.Context, from, to uint64, kinds []common.Hash, visit func(types.Log, uint64) error) error {
	head, err := c.backend.BlockNumber(ctx)
	if err != nil {
		return fmt.Errorf("read head number: %w", err)
	}
	to = min(to, head)       // nodes refuse a range that ends in the future
	var header *types.Header // of the last log
	for from <= to {
		end := min(to, from+logSpan-1)
		logs, err := c.backend.FilterLogs(ctx, ethereum.FilterQuery{
			FromBlock: new(big.Int).SetUint64(from), ToBlock: new(big.Int).SetUint64(end),
			Addresses: []common.Address{c.address}, Topics: [][]common.Hash{kinds},
		})
		if err != nil {
			return fmt.Errorf("read logs of blocks %d to %d: %w", from, end, err)
		}
		for _, l := range logs {
			if l.Removed || l.Address != c.address || l.BlockNumber < from || l.BlockNumber > end {
				return fmt.Errorf("read logs of blocks %d to %d: the node gave something else", from, end)
			}
			if header == nil || header.Hash() != l.BlockHash {
				if header, err = c.backend.HeaderByHash(ctx, l.BlockHash); err != nil {
					return fmt.Errorf("read block %v: %w", l.BlockHash, err)
				}
			}
			if err := visit(l, header.Time); err != nil {
				return err
			}
		}
		if end == to {
			break
		}
		from = end + 1
	}
	return nil
}

// word turns a number from the chain into a field element.
func word(v *big.Int) (semaphore.Field, error) {
	if v == nil || v.Sign() < 0 || v.BitLen() > 256 {
		return semaphore.Field{}, errors.New("number from the chain is out of range")
	}
	var b [32]byte
	return semaphore.FieldFromBytes(v.FillBytes(b[:]))
}

// amount turns a number from the chain into an amount.
func amount(v *big.Int) (uint256.Int, error) {
	a, over := uint256.FromBig(v)
	if a == nil || over || v.Sign() < 0 {
		return uint256.Int{}, errors.New("amount from the chain is out of range")
	}
	return *a, nil
}
