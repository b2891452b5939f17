package distribution

import (
	"errors"
	"fmt"
	"math"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"unum/semaphore"
)

// Action is the action text in the scope of every programme's claims.
const Action = "claim"

const secondsPerDay = 86400

// Errors of a programme's calendar. A client that meets ErrNotOpen may come back; one that meets ErrOver has missed the epoch.
var (
	ErrProgramme = errors.New("not a valid programme")
	ErrNotOpen   = errors.New("epoch is not open yet")
	ErrOver      = errors.New("epoch is over")
	ErrRange     = errors.New("epoch is outside the calendar")
)

// Programme pays every human one share an epoch. Its terms are the constants of one contract and never change.
type Programme struct {
	ID       [32]byte
	Env      semaphore.Env
	ChainID  uint64
	Contract common.Address
	Token    common.Address
	// FromBlock is the block of the contract's creation, or any before it: events are looked for from there on.
	FromBlock uint64
	// Start of epoch 0, unix seconds.
	Start uint64
	// Length of an epoch in seconds.
	Length uint64
	// ClaimWindow is how many seconds after its start an epoch stays claimable. It may be shorter or longer than Length.
	ClaimWindow uint64
	// Amount of one share, in the token's smallest unit; the relayer's fee comes out of it.
	Amount       uint256.Int
	MinAssurance uint8
	// SameDay lets people claim who enrolled on the day on which the epoch starts; a renewed leaf still waits for the next epoch.
	SameDay bool
}

// Validate returns ErrProgramme, wrapped with the reason, for terms that no contract accepts.
func (p Programme) Validate() error {
	bad := func(why string) error { return fmt.Errorf("%w: %s", ErrProgramme, why) }
	switch {
	case p.ID == [32]byte{}:
		return bad("id is zero")
	case p.Env > semaphore.EnvLive:
		return bad("unknown environment")
	case p.ChainID == 0 || p.Contract == (common.Address{}) || p.Token == (common.Address{}):
		return bad("chain id, contract or token is zero")
	case p.Start == 0 || p.Length == 0 || p.ClaimWindow == 0:
		return bad("start, length or claim window is zero")
	case p.Amount.IsZero():
		return bad("amount is zero")
	case p.Start/secondsPerDay >= math.MaxUint32:
		return bad("start is out of range")
	}
	return nil
}

// Epoch is one round of a programme.
type Epoch struct {
	Number uint64
	// Start and End in unix seconds; End is the next epoch's Start and not part of this one.
	Start, End uint64
	// ClaimableUntil is the first unix second at which the epoch can't be claimed any more.
	ClaimableUntil uint64
	// CutOff is the day on which the epoch starts: leaves dated before it count, and with SameDay first leaves dated on it.
	CutOff uint32
}

// Open returns nil while t, in unix seconds, lies in the time of claims, ErrNotOpen before and ErrOver after.
func (e Epoch) Open(t uint64) error {
	if t < e.Start {
		return ErrNotOpen
	}
	if t >= e.ClaimableUntil {
		return ErrOver
	}
	return nil
}

// EpochAt gives the epoch whose [Start, End) holds t, in unix seconds; ErrNotOpen before the programme's start.
func (p Programme) EpochAt(t uint64) (Epoch, error) {
	if t < p.Start {
		return Epoch{}, ErrNotOpen
	}
	if p.Length == 0 {
		return Epoch{}, fmt.Errorf("%w: length is zero", ErrProgramme)
	}
	return p.Epoch((t - p.Start) / p.Length)
}

// Epoch gives epoch n. ErrRange means that its times do not fit: unix seconds in 64 bits, days below 2³² − 1.
func (p Programme) Epoch(n uint64) (Epoch, error) {
	e := Epoch{Number: n}
	var ok [4]bool
	var off uint64
	off, ok[0] = mul(n, p.Length)
	e.Start, ok[1] = add(p.Start, off)
	e.End, ok[2] = add(e.Start, p.Length)
	e.ClaimableUntil, ok[3] = add(e.Start, p.ClaimWindow)
	day := e.Start / secondsPerDay
	if !ok[0] || !ok[1] || !ok[2] || !ok[3] || day >= math.MaxUint32 {
		return Epoch{}, fmt.Errorf("epoch %d: %w", n, ErrRange)
	}
	e.CutOff = uint32(day)
	return e, nil
}

// Policy gives what a leaf must satisfy to claim epoch n.
func (p Programme) Policy(n uint64) (semaphore.Policy, error) {
	e, err := p.Epoch(n)
	if err != nil {
		return semaphore.Policy{}, err
	}
	pol := semaphore.Policy{EnrolledBefore: e.CutOff, RenewedBefore: e.CutOff, MinAssurance: p.MinAssurance}
	if p.SameDay {
		pol.EnrolledBefore++
	}
	return pol, nil
}

// Scope gives the scope in which a human may claim epoch n once.
func (p Programme) Scope(n uint64) (semaphore.Scope, error) {
	pol, err := p.Policy(n)
	if err != nil {
		return semaphore.Scope{}, err
	}
	return semaphore.ScopeSpec{
		Env: p.Env, Kind: semaphore.ScopeContract, ChainID: p.ChainID, Contract: p.Contract,
		Action: Action, Programme: p.ID, Epoch: n, Policy: pol,
	}.Scope()
}

// Signal gives what a claimant says yes to: being paid at recipient, by deadline (unix seconds), for at most maxFee.
func (p Programme) Signal(recipient common.Address, maxFee uint256.Int, deadline uint64) semaphore.Signal {
	return semaphore.ClaimSignal{
		Recipient: recipient, ChainID: p.ChainID, Contract: p.Contract, MaxFee: maxFee.Bytes32(), Deadline: deadline,
	}.Signal()
}

func mul(a, b uint64) (uint64, bool) {
	if a != 0 && b > math.MaxUint64/a {
		return 0, false
	}
	return a * b, true
}

func add(a, b uint64) (uint64, bool) { return a + b, a <= math.MaxUint64-b }
