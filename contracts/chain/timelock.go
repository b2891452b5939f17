package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"unum/contracts/bindings"
	"unum/contracts/bindings/desk"
	"unum/semaphore"
)

// Timelock is the owner of a registry: a change is announced, waits for the delay, and is then executed by anybody. It is safe for concurrent use.
type Timelock struct {
	contract
	abi *bindings.TimelockController
}

// NewTimelock makes an adapter; s may be nil for reading. It asks nobody.
func NewTimelock(b Backend, address common.Address, s *Sender) (*Timelock, error) {
	c, err := newContract(b, address, s)
	if err != nil {
		return nil, err
	}
	return &Timelock{contract: c, abi: bindings.NewTimelockController()}, nil
}

// Change is one call that the timelock makes when its time has come. Salt tells apart changes that are otherwise the same.
type Change struct {
	Target common.Address
	Data   []byte
	Salt   [32]byte
}

// ChangeState is how far a change is.
type ChangeState uint8

// The states of a change, as OpenZeppelin numbers them.
const (
	ChangeUnknown   ChangeState = iota // never announced, or cancelled
	ChangeWaiting                      // announced, its time has not come
	ChangeReady                        // can be executed
	ChangeDone                         // was executed
	lastChangeState = ChangeDone
)

// ID returns the change's name in the timelock: it waits for no other change and moves no coins.
func (t *Timelock) ID(ctx context.Context, c Change) ([32]byte, error) {
	return read(ctx, &t.contract, nil, t.abi.PackHashOperation(c.Target, new(big.Int), c.Data, [32]byte{}, c.Salt), t.abi.UnpackHashOperation)
}

// State reads how far a change is.
func (t *Timelock) State(ctx context.Context, c Change) (ChangeState, error) {
	id, err := t.ID(ctx, c)
	if err != nil {
		return 0, fmt.Errorf("read change: %w", err)
	}
	s, err := read(ctx, &t.contract, nil, t.abi.PackGetOperationState(id), t.abi.UnpackGetOperationState)
	if err != nil {
		return 0, fmt.Errorf("read change: %w", err)
	}
	if ChangeState(s) > lastChangeState {
		return 0, errors.New("read change: state is unknown")
	}
	return ChangeState(s), nil
}

// Delay reads how many seconds a change waits at least.
func (t *Timelock) Delay(ctx context.Context) (uint64, error) {
	v, err := read(ctx, &t.contract, nil, t.abi.PackGetMinDelay(), t.abi.UnpackGetMinDelay)
	if err != nil {
		return 0, fmt.Errorf("read delay: %w", err)
	}
	if !v.IsUint64() {
		return 0, errors.New("read delay: out of range")
	}
	return v.Uint64(), nil
}

// Announce announces a change that can be executed after the delay in seconds. The Sender must be a proposer. id is its idempotency key, see
// Sender.Send.
func (t *Timelock) Announce(ctx context.Context, id string, c Change, delay uint64) (Receipt, error) {
	return t.write(ctx, id, t.abi.PackSchedule(c.Target, new(big.Int), c.Data, [32]byte{}, c.Salt, new(big.Int).SetUint64(delay)))
}

// Execute makes an announced change whose time has come. Anybody may.
func (t *Timelock) Execute(ctx context.Context, id string, c Change) (Receipt, error) {
	return t.write(ctx, id, t.abi.PackExecute(c.Target, new(big.Int), c.Data, [32]byte{}, c.Salt))
}

// Cancel takes an announced change back. The Sender must be a proposer.
func (t *Timelock) Cancel(ctx context.Context, id string, c Change) (Receipt, error) {
	op, err := t.ID(ctx, c)
	if err != nil {
		return Receipt{}, fmt.Errorf("read change: %w", err)
	}
	return t.write(ctx, id, t.abi.PackCancel(op))
}

// Changes makes the changes that a registry's owner can make.
type Changes struct{ registry common.Address }

// ChangesOf returns the maker of changes of a registry.
func ChangesOf(registry common.Address) Changes { return Changes{registry} }

func (c Changes) of(data []byte) Change { return Change{Target: c.registry, Data: data} }

// Operator makes another account the operator.
func (c Changes) Operator(a common.Address) Change {
	return c.of(desk.NewRegistryDesk().PackSetOperator(a))
}

// Enroller makes another account the enroller; signatures of the previous one are worth nothing from then on.
func (c Changes) Enroller(a common.Address) Change {
	return c.of(desk.NewRegistryDesk().PackSetEnroller(a))
}

// Pauser makes another account the pauser.
func (c Changes) Pauser(a common.Address) Change {
	return c.of(desk.NewRegistryDesk().PackSetPauser(a))
}

// DailyCap changes the cap, up or down.
func (c Changes) DailyCap(admissions uint32) Change {
	return c.of(desk.NewRegistryDesk().PackSetDailyCap(admissions))
}

// Delays changes the delays, in seconds, of what is lodged or announced afterwards.
func (c Changes) Delays(forced, replacement uint32) Change {
	return c.of(desk.NewRegistryDesk().PackSetDelays(forced, replacement))
}

// Key makes a key contract that of a batch size, or with the zero address takes the size away.
func (c Changes) Key(kind semaphore.BatchKind, size uint32, key common.Address) Change {
	return c.of(desk.NewRegistryDesk().PackSetKey(kind == semaphore.BatchUpdate, size, key))
}

// Code makes another contract the registry's implementation, and calls it with data if there is any.
func (c Changes) Code(implementation common.Address, data []byte) Change {
	return c.of(bindings.NewMembershipRegistry().PackUpgradeToAndCall(implementation, data))
}

// Owner offers the ownership to another account, which must accept it.
func (c Changes) Owner(a common.Address) Change {
	return c.of(desk.NewRegistryDesk().PackTransferOwnership(a))
}
