package chain

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"unum/contracts/bindings"
)

// Token is an ERC-20 token on chain. It is safe for concurrent use.
type Token struct {
	contract
	abi *bindings.TestToken
}

// NewToken makes an adapter; s may be nil for reading. It asks nobody.
func NewToken(b Backend, address common.Address, s *Sender) (*Token, error) {
	c, err := newContract(b, address, s)
	if err != nil {
		return nil, err
	}
	return &Token{contract: c, abi: bindings.NewTestToken()}, nil
}

// BalanceOf reads an account's balance in the token's smallest unit.
func (t *Token) BalanceOf(ctx context.Context, account common.Address) (uint256.Int, error) {
	v, err := read(ctx, &t.contract, nil, t.abi.PackBalanceOf(account), t.abi.UnpackBalanceOf)
	if err != nil {
		return uint256.Int{}, err
	}
	return amount(v)
}

// Symbol reads the token's symbol.
func (t *Token) Symbol(ctx context.Context) (string, error) {
	return read(ctx, &t.contract, nil, t.abi.PackSymbol(), t.abi.UnpackSymbol)
}

// Decimals reads how many decimal places a whole token has.
func (t *Token) Decimals(ctx context.Context) (uint8, error) {
	return read(ctx, &t.contract, nil, t.abi.PackDecimals(), t.abi.UnpackDecimals)
}

// Mint makes new tokens of a TestToken, whose owner the Sender must be; id is the idempotency key.
func (t *Token) Mint(ctx context.Context, id string, to common.Address, v uint256.Int) (Receipt, error) {
	input, err := t.abi.TryPackMint(to, v.ToBig())
	if err != nil {
		return Receipt{}, err
	}
	return t.write(ctx, id, input)
}

// Transfer pays tokens from the Sender's account; id is the idempotency key.
func (t *Token) Transfer(ctx context.Context, id string, to common.Address, v uint256.Int) (Receipt, error) {
	input, err := t.abi.TryPackTransfer(to, v.ToBig())
	if err != nil {
		return Receipt{}, err
	}
	return t.write(ctx, id, input)
}
