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

// faultyJournal fails at its writes as fail says: before the write is done, or after it.
type faultyJournal struct {
	chain.Journal
	mu     sync.Mutex
	writes int
	fail   func(write int, what string) (before, after bool)
}

func (j *faultyJournal) write(what string, do func() error) error {
	j.mu.Lock()
	n := j.writes
	j.writes++
	before, after := j.fail(n, what)
	j.mu.Unlock()
	if before {
		return errFault
	}
	if err := do(); err != nil {
		return err
	}
	if after {
		return errFault
	}
	return nil
}

func (j *faultyJournal) Acquire(ctx context.Context, c chain.ChainRef, signer common.Address, holder string, now, until time.Time) (l chain.Lease, err error) {
	err = j.write("acquire", func() (err error) { l, err = j.Journal.Acquire(ctx, c, signer, holder, now, until); return err })
	return l, err
}

func (j *faultyJournal) Renew(ctx context.Context, l chain.Lease, until time.Time) error {
	return j.write("renew", func() error { return j.Journal.Renew(ctx, l, until) })
}

func (j *faultyJournal) Begin(ctx context.Context, l chain.Lease, r chain.Record, floor uint64, sign func(uint64) (chain.Attempt, error)) (out chain.Record, err error) {
	err = j.write("begin", func() (err error) { out, err = j.Journal.Begin(ctx, l, r, floor, sign); return err })
	return out, err
}

func (j *faultyJournal) Attempt(ctx context.Context, l chain.Lease, id string, a chain.Attempt) error {
	return j.write("attempt", func() error { return j.Journal.Attempt(ctx, l, id, a) })
}

func (j *faultyJournal) Settle(ctx context.Context, l chain.Lease, id string, s chain.State, r *chain.Receipt, detail string) error {
	return j.write("settle "+string(s), func() error { return j.Journal.Settle(ctx, l, id, s, r, detail) })
}

func contextWithTimeout(t testing.TB, ms int) (context.Context, context.CancelFunc) {
	return context.WithTimeout(t.Context(), time.Duration(ms)*time.Millisecond)
}
