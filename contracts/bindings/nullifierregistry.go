// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bindings

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

// NullifierRegistryMetaData contains all meta data concerning the NullifierRegistry contract.
var NullifierRegistryMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"}],\"name\":\"NullifierNotInField\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"}],\"name\":\"NullifierUsed\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"}],\"name\":\"Used\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"}],\"name\":\"isUsed\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"}],\"name\":\"tryUse\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"fresh\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"}],\"name\":\"use\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "NullifierRegistry",
	Bin: "0x60808060405234601557610248908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c8063157e28711461012557806316600b39146100af5763ab5b44561461003a575f80fd5b346100ab5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100ab576004356100758161016b565b1561007c57005b7fa10f6112000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b5f80fd5b346100ab5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100ab5760043573ffffffffffffffffffffffffffffffffffffffff81168091036100ab575f525f60205260405f206024355f52602052602060ff60405f2054166040519015158152f35b346100ab5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100ab57602061016160043561016b565b6040519015158152f35b907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000182101561021c57335f525f60205260405f20825f5260205260ff60405f2054161591826101b75750565b335f525f60205260405f20815f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055337f40201f67149efc95aea8065698db65da96e14c66eb5e508523ff91812b726b245f80a3565b507f86242629000000000000000000000000000000000000000000000000000000005f5260045260245ffd",
}

// NullifierRegistry is an auto generated Go binding around an Ethereum contract.
type NullifierRegistry struct {
	abi abi.ABI
}

// NewNullifierRegistry creates a new instance of NullifierRegistry.
func NewNullifierRegistry() *NullifierRegistry {
	parsed, err := NullifierRegistryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &NullifierRegistry{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *NullifierRegistry) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackIsUsed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x16600b39.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isUsed(address caller, uint256 nullifier) view returns(bool)
func (nullifierRegistry *NullifierRegistry) PackIsUsed(caller common.Address, nullifier *big.Int) []byte {
	enc, err := nullifierRegistry.abi.Pack("isUsed", caller, nullifier)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsUsed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x16600b39.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isUsed(address caller, uint256 nullifier) view returns(bool)
func (nullifierRegistry *NullifierRegistry) TryPackIsUsed(caller common.Address, nullifier *big.Int) ([]byte, error) {
	return nullifierRegistry.abi.Pack("isUsed", caller, nullifier)
}

// UnpackIsUsed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x16600b39.
//
// Solidity: function isUsed(address caller, uint256 nullifier) view returns(bool)
func (nullifierRegistry *NullifierRegistry) UnpackIsUsed(data []byte) (bool, error) {
	out, err := nullifierRegistry.abi.Unpack("isUsed", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTryUse is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x157e2871.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tryUse(uint256 nullifier) returns(bool fresh)
func (nullifierRegistry *NullifierRegistry) PackTryUse(nullifier *big.Int) []byte {
	enc, err := nullifierRegistry.abi.Pack("tryUse", nullifier)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTryUse is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x157e2871.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tryUse(uint256 nullifier) returns(bool fresh)
func (nullifierRegistry *NullifierRegistry) TryPackTryUse(nullifier *big.Int) ([]byte, error) {
	return nullifierRegistry.abi.Pack("tryUse", nullifier)
}

// UnpackTryUse is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x157e2871.
//
// Solidity: function tryUse(uint256 nullifier) returns(bool fresh)
func (nullifierRegistry *NullifierRegistry) UnpackTryUse(data []byte) (bool, error) {
	out, err := nullifierRegistry.abi.Unpack("tryUse", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackUse is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xab5b4456.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function use(uint256 nullifier) returns()
func (nullifierRegistry *NullifierRegistry) PackUse(nullifier *big.Int) []byte {
	enc, err := nullifierRegistry.abi.Pack("use", nullifier)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUse is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xab5b4456.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function use(uint256 nullifier) returns()
func (nullifierRegistry *NullifierRegistry) TryPackUse(nullifier *big.Int) ([]byte, error) {
	return nullifierRegistry.abi.Pack("use", nullifier)
}

// NullifierRegistryUsed represents a Used event raised by the NullifierRegistry contract.
type NullifierRegistryUsed struct {
	Caller    common.Address
	Nullifier *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const NullifierRegistryUsedEventName = "Used"

// ContractEventName returns the user-defined event name.
func (NullifierRegistryUsed) ContractEventName() string {
	return NullifierRegistryUsedEventName
}

// UnpackUsedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Used(address indexed caller, uint256 indexed nullifier)
func (nullifierRegistry *NullifierRegistry) UnpackUsedEvent(log *types.Log) (*NullifierRegistryUsed, error) {
	event := "Used"
	if len(log.Topics) == 0 || log.Topics[0] != nullifierRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(NullifierRegistryUsed)
	if len(log.Data) > 0 {
		if err := nullifierRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range nullifierRegistry.abi.Events[event].Inputs {
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

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (nullifierRegistry *NullifierRegistry) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], nullifierRegistry.abi.Errors["NullifierNotInField"].ID.Bytes()[:4]) {
		return nullifierRegistry.UnpackNullifierNotInFieldError(raw[4:])
	}
	if bytes.Equal(raw[:4], nullifierRegistry.abi.Errors["NullifierUsed"].ID.Bytes()[:4]) {
		return nullifierRegistry.UnpackNullifierUsedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// NullifierRegistryNullifierNotInField represents a NullifierNotInField error raised by the NullifierRegistry contract.
type NullifierRegistryNullifierNotInField struct {
	Nullifier *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NullifierNotInField(uint256 nullifier)
func NullifierRegistryNullifierNotInFieldErrorID() common.Hash {
	return common.HexToHash("0x86242629a8736b35915bf5f40d3e6db5a9887b40d1795fdbe7ba7327398000da")
}

// UnpackNullifierNotInFieldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NullifierNotInField(uint256 nullifier)
func (nullifierRegistry *NullifierRegistry) UnpackNullifierNotInFieldError(raw []byte) (*NullifierRegistryNullifierNotInField, error) {
	out := new(NullifierRegistryNullifierNotInField)
	if err := nullifierRegistry.abi.UnpackIntoInterface(out, "NullifierNotInField", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NullifierRegistryNullifierUsed represents a NullifierUsed error raised by the NullifierRegistry contract.
type NullifierRegistryNullifierUsed struct {
	Caller    common.Address
	Nullifier *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NullifierUsed(address caller, uint256 nullifier)
func NullifierRegistryNullifierUsedErrorID() common.Hash {
	return common.HexToHash("0xa10f6112d7e20b2a2cc24c9c42b59353c0d71714a36bdf28cd9b2b5d937211cd")
}

// UnpackNullifierUsedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NullifierUsed(address caller, uint256 nullifier)
func (nullifierRegistry *NullifierRegistry) UnpackNullifierUsedError(raw []byte) (*NullifierRegistryNullifierUsed, error) {
	out := new(NullifierRegistryNullifierUsed)
	if err := nullifierRegistry.abi.UnpackIntoInterface(out, "NullifierUsed", raw); err != nil {
		return nil, err
	}
	return out, nil
}
