package chain_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"unum/contracts/chain"
)

// errFault is what faults answer. It looks like nothing that a Sender knows.
var errFault = errors.New("connection reset by peer")

// faults is a node that does less, or tells less, than it is asked for.
type faults struct {
	chain.Backend
	mu        sync.Mutex
	limited   bool
	sendsLeft int  // when limited: after so many broadcasts nothing arrives
	lost      bool // broadcasts arrive, and their answer is lost
	swallow   int  // so many broadcasts are lost, and success is told
	blind     int  // so many questions for receipts are answered with not found
	sends     int  // all broadcasts that were asked for
}

func (f *faults) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.sends++
	if f.swallow > 0 {
		f.swallow--
		return nil
	}
	if f.limited {
		if f.sendsLeft == 0 {
			return errFault
		}
		f.sendsLeft--
	}
	err := f.Backend.SendTransaction(ctx, tx)
	if f.lost {
		return errFault
	}
	return err
}

func (f *faults) TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error) {
	f.mu.Lock()
	blind := f.blind > 0
	if blind {
		f.blind--
	}
	f.mu.Unlock()
	if blind {
		return nil, ethereum.NotFound
	}
	return f.Backend.TransactionReceipt(ctx, hash)
}

func contextWithTimeout(t testing.TB, ms int) (context.Context, context.CancelFunc) {
	return context.WithTimeout(t.Context(), time.Duration(ms)*time.Millisecond)
}
