// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package harness

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// LocalOutboxMetaData contains all meta data concerning the LocalOutbox contract.
var LocalOutboxMetaData = bind.MetaData{
	ABI: "[{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"source\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"message\",\"type\":\"bytes\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Sent\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"message\",\"type\":\"bytes\"}],\"name\":\"sendMessage\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"}]",
	ID:  "LocalOutbox",
	Bin: "0x60808060405234601557610106908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c6382646a5814610025575f80fd5b60207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101025760043567ffffffffffffffff811161010257366023820112156101025780600401359167ffffffffffffffff8311610102573660248484010111610102578260247f4a7bb75b37d68b12706155b64a5011aa8a33dadf036ba59079e901fa7794528893604084528260408501520160608301375f606084830101523460208201526060817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f339601168101030190a2005b5f80fd",
}

// LocalOutbox is an auto generated Go binding around an Ethereum contract.
type LocalOutbox struct {
	abi abi.ABI
}

// NewLocalOutbox creates a new instance of LocalOutbox.
func NewLocalOutbox() *LocalOutbox {
	parsed, err := LocalOutboxMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &LocalOutbox{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *LocalOutbox) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackSendMessage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x82646a58.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sendMessage(bytes message) payable returns()
func (localOutbox *LocalOutbox) PackSendMessage(message []byte) []byte {
	enc, err := localOutbox.abi.Pack("sendMessage", message)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSendMessage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x82646a58.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sendMessage(bytes message) payable returns()
func (localOutbox *LocalOutbox) TryPackSendMessage(message []byte) ([]byte, error) {
	return localOutbox.abi.Pack("sendMessage", message)
}

// LocalOutboxSent represents a Sent event raised by the LocalOutbox contract.
type LocalOutboxSent struct {
	Source  common.Address
	Message []byte
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const LocalOutboxSentEventName = "Sent"

// ContractEventName returns the user-defined event name.
func (LocalOutboxSent) ContractEventName() string {
	return LocalOutboxSentEventName
}

// UnpackSentEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Sent(address indexed source, bytes message, uint256 value)
func (localOutbox *LocalOutbox) UnpackSentEvent(log *types.Log) (*LocalOutboxSent, error) {
	event := "Sent"
	if len(log.Topics) == 0 || log.Topics[0] != localOutbox.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(LocalOutboxSent)
	if len(log.Data) > 0 {
		if err := localOutbox.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range localOutbox.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}
