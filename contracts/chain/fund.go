package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

// ErrNoUnlockedAccount: the node has no account of its own that it signs for.
var ErrNoUnlockedAccount = errors.New("the node has no unlocked account")

// FundFromUnlocked brings each account that has less than least wei up to it, from the first unlocked account of a
// development node. It refuses every chain but DevChainID with ErrWrongChain. It returns once the money is there.
func FundFromUnlocked(ctx context.Context, c *Client, accounts []common.Address, least *big.Int) error {
	if err := CheckChain(ctx, c, DevChainID); err != nil {
		return err
	}
	var own []common.Address
	if err := c.Client.Client().CallContext(ctx, &own, "eth_accounts"); err != nil {
		return fmt.Errorf("ask the node's accounts: %w", err)
	}
	if len(own) == 0 {
		return ErrNoUnlockedAccount
	}
	for _, to := range accounts {
		has, err := c.BalanceAt(ctx, to, nil)
		if err != nil {
			return fmt.Errorf("read balance: %w", err)
		}
		if has.Cmp(least) >= 0 {
			continue
		}
		var hash common.Hash
		err = c.Client.Client().CallContext(ctx, &hash, "eth_sendTransaction", map[string]any{
			"from": own[0], "to": to, "value": (*hexutil.Big)(new(big.Int).Sub(least, has)),
		})
		if err != nil {
			return fmt.Errorf("%w: %w", ErrNoUnlockedAccount, err)
		}
		for has.Cmp(least) < 0 {
			if err := pause(ctx, 20*time.Millisecond); err != nil {
				return fmt.Errorf("fund account %v: %w", to, err)
			}
			if has, err = c.BalanceAt(ctx, to, nil); err != nil {
				return fmt.Errorf("read balance: %w", err)
			}
		}
	}
	return nil
}

// Fund pays value wei from the Sender's account to each account that has less, once in the life of the Sender's
// journal for each pair of account and value. It returns when all payments are final.
func Fund(ctx context.Context, s *Sender, accounts []common.Address, value *big.Int) error {
	for _, to := range accounts {
		has, err := s.c.Backend.BalanceAt(ctx, to, nil)
		if err != nil {
			return fmt.Errorf("read balance: %w", err)
		}
		if has.Cmp(value) >= 0 || to == s.signer {
			continue
		}
		id := fmt.Sprintf("fund/%v/%v", to, value)
		if _, err := s.Do(ctx, Intent{ID: id, To: &to, Value: value}); err != nil {
			return fmt.Errorf("fund account %v: %w", to, err)
		}
	}
	return nil
}
