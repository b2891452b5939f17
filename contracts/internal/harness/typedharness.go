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

// TypedHarnessMetaData contains all meta data concerning the TypedHarness contract.
var TypedHarnessMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"TextMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"chainId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"maxFee\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"claimSignal\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"env\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"chainId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"action\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"programme\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"policy_\",\"type\":\"uint256\"}],\"name\":\"contractScope\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"tag\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"fields\",\"type\":\"bytes\"}],\"name\":\"digest\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"enrolledBefore\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"renewedBefore\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"minAssurance\",\"type\":\"uint8\"}],\"name\":\"policy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"env\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"rpId\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"action\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"programme\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"policy_\",\"type\":\"uint256\"}],\"name\":\"relyingPartyScope\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"nonce\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"messageHash\",\"type\":\"bytes32\"}],\"name\":\"verifySignal\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	ID:  "TypedHarness",
	Bin: "0x60808060405234601557610d1d908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c806310baf8bc146105b557806377b66cff146104d75780638d64a9d914610380578063ba60dfaa146102fa578063da75ce9d1461025e5763e5ebbcbf1461005b575f80fd5b3461025a5760e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261025a576100926107af565b61009a610804565b6100a261081b565b9060643567ffffffffffffffff811161025a576100c39036906004016107bf565b929060a4359367ffffffffffffffff8516850361025a5736906100e5926108ac565b936100ef90610a1d565b926040519460208601937f01000000000000000000000000000000000000000000000000000000000000008552602187017c01000000000000000000000000000000000000000000000000000000009052602587015f90526006875261015660268861083e565b61015f90610bb0565b9261016990610c97565b9061017390610aa6565b9061017f608435610b4f565b9261018990610bb0565b9361019560c435610c36565b9560405198888a9951602081920160208c015e89019060208201905f8252519283915e016020015f815281516020819301825e015f815281516020819301825e015f815281516020819301825e015f815281516020819301825e015f815281516020819301825e015f815281516020819301825e015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101825261023d908261083e565b610245610910565b9061024f9161094b565b604051908152602090f35b5f80fd5b3461025a5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261025a5760043567ffffffffffffffff811161025a576102ad9036906004016107bf565b6024359167ffffffffffffffff831161025a576102ec6102f2926102e46102da60209636906004016107bf565b94909236916108ac565b9236916108ac565b9061094b565b604051908152f35b3461025a5760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261025a5760043563ffffffff811680910361025a5760243563ffffffff8116810361025a576044359060ff8216820361025a5760209267ffffffff0000000068ff00000000000000006040519460401b1692851b1617178152f35b3461025a5760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261025a5760043573ffffffffffffffffffffffffffffffffffffffff8116810361025a576102f2602061049b8193826103e2610804565b91816103ec61081b565b918161040b6103ff6104056103ff6107ed565b94610c97565b97610bb0565b818061042161041b606435610c36565b95610bb0565b966040519b8a8d9b5191829101848d015e8a01908282015f8152815193849201905e0101905f8252805192839101825e01905f8252805192839101825e01905f8252805192839101825e015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0810183528261083e565b6040516104a960408261083e565b600f81527f7369676e616c2f636c61696d2f763100000000000000000000000000000000008482015261094b565b3461025a5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261025a5760206102f28161057961051a600435610b4f565b8280610527602435610b4f565b6040519584879551918291018487015e8401908282015f8152815193849201905e01015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0810183528261083e565b60405161058760408261083e565b601081527f7369676e616c2f7665726966792f7631000000000000000000000000000000008482015261094b565b3461025a5760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261025a576105ec6107af565b60243567ffffffffffffffff811161025a5761060c9036906004016107bf565b919060443567ffffffffffffffff811161025a5761062e9036906004016107bf565b916106376107ed565b943690610643926108ac565b91369061064f926108ac565b9161065990610a1d565b916040519360208501927f01000000000000000000000000000000000000000000000000000000000000008452602186017c01000000000000000000000000000000000000000000000000000000009052602586017f01000000000000000000000000000000000000000000000000000000000000009052600686526106e060268761083e565b6106e990610aa6565b916106f390610aa6565b6106fe606435610b4f565b9161070890610bb0565b9261071460a435610c36565b946040519787899851602081920160208b015e88019060208201905f8252519283915e016020015f815281516020819301825e015f815281516020819301825e015f815281516020819301825e015f815281516020819301825e015f815281516020819301825e015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101825261023d908261083e565b6004359060ff8216820361025a57565b9181601f8401121561025a5782359167ffffffffffffffff831161025a576020838186019501011161025a57565b6084359067ffffffffffffffff8216820361025a57565b6024359067ffffffffffffffff8216820361025a57565b6044359073ffffffffffffffffffffffffffffffffffffffff8216820361025a57565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761087f57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b92919267ffffffffffffffff821161087f57604051916108f4601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0166020018461083e565b82948184528183011161025a578281602093845f960137010152565b6040519061091f60408361083e565b600882527f73636f70652f76310000000000000000000000000000000000000000000000006020830152565b80519182158015610a13575b6109eb576020916021836109e2936040519586947fff000000000000000000000000000000000000000000000000000000000000008287019960f81b1689528051918291018587015e8401908382015f8152815193849201905e01015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0810183528261083e565b51902060081c90565b7f6de68e4e000000000000000000000000000000000000000000000000000000005f5260045ffd5b5060ff8311610957565b7fff00000000000000000000000000000000000000000000000000000000000000604051917f010000000000000000000000000000000000000000000000000000000000000060208401527c0100000000000000000000000000000000000000000000000000000000602184015260f81b16602582015260068152610aa360268261083e565b90565b805163ffffffff81116109eb576025610aa39160207fffffffff00000000000000000000000000000000000000000000000000000000946040519586937f04000000000000000000000000000000000000000000000000000000000000008486015260e01b1660218401528051918291018484015e81015f8382015203017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0810183528261083e565b604051907f030000000000000000000000000000000000000000000000000000000000000060208301527c20000000000000000000000000000000000000000000000000000000006021830152602582015260258152610aa360458261083e565b7fffffffffffffffff000000000000000000000000000000000000000000000000604051917f010000000000000000000000000000000000000000000000000000000000000060208401527c0800000000000000000000000000000000000000000000000000000000602184015260c01b166025820152600d8152610aa3602d8261083e565b604051907f010000000000000000000000000000000000000000000000000000000000000060208301527c20000000000000000000000000000000000000000000000000000000006021830152602582015260258152610aa360458261083e565b7fffffffffffffffffffffffffffffffffffffffff000000000000000000000000604051917f020000000000000000000000000000000000000000000000000000000000000060208401527c1400000000000000000000000000000000000000000000000000000000602184015260601b16602582015260198152610aa360398261083e56",
}

// TypedHarness is an auto generated Go binding around an Ethereum contract.
type TypedHarness struct {
	abi abi.ABI
}

// NewTypedHarness creates a new instance of TypedHarness.
func NewTypedHarness() *TypedHarness {
	parsed, err := TypedHarnessMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &TypedHarness{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *TypedHarness) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackClaimSignal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8d64a9d9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimSignal(address recipient, uint64 chainId, address target, uint256 maxFee, uint64 deadline) pure returns(uint256)
func (typedHarness *TypedHarness) PackClaimSignal(recipient common.Address, chainId uint64, target common.Address, maxFee *big.Int, deadline uint64) []byte {
	enc, err := typedHarness.abi.Pack("claimSignal", recipient, chainId, target, maxFee, deadline)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimSignal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8d64a9d9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimSignal(address recipient, uint64 chainId, address target, uint256 maxFee, uint64 deadline) pure returns(uint256)
func (typedHarness *TypedHarness) TryPackClaimSignal(recipient common.Address, chainId uint64, target common.Address, maxFee *big.Int, deadline uint64) ([]byte, error) {
	return typedHarness.abi.Pack("claimSignal", recipient, chainId, target, maxFee, deadline)
}

// UnpackClaimSignal is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8d64a9d9.
//
// Solidity: function claimSignal(address recipient, uint64 chainId, address target, uint256 maxFee, uint64 deadline) pure returns(uint256)
func (typedHarness *TypedHarness) UnpackClaimSignal(data []byte) (*big.Int, error) {
	out, err := typedHarness.abi.Unpack("claimSignal", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackContractScope is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe5ebbcbf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function contractScope(uint8 env, uint64 chainId, address target, string action, bytes32 programme, uint64 epoch, uint256 policy_) pure returns(uint256)
func (typedHarness *TypedHarness) PackContractScope(env uint8, chainId uint64, target common.Address, action string, programme [32]byte, epoch uint64, policy *big.Int) []byte {
	enc, err := typedHarness.abi.Pack("contractScope", env, chainId, target, action, programme, epoch, policy)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackContractScope is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe5ebbcbf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function contractScope(uint8 env, uint64 chainId, address target, string action, bytes32 programme, uint64 epoch, uint256 policy_) pure returns(uint256)
func (typedHarness *TypedHarness) TryPackContractScope(env uint8, chainId uint64, target common.Address, action string, programme [32]byte, epoch uint64, policy *big.Int) ([]byte, error) {
	return typedHarness.abi.Pack("contractScope", env, chainId, target, action, programme, epoch, policy)
}

// UnpackContractScope is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe5ebbcbf.
//
// Solidity: function contractScope(uint8 env, uint64 chainId, address target, string action, bytes32 programme, uint64 epoch, uint256 policy_) pure returns(uint256)
func (typedHarness *TypedHarness) UnpackContractScope(data []byte) (*big.Int, error) {
	out, err := typedHarness.abi.Unpack("contractScope", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda75ce9d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function digest(string tag, bytes fields) pure returns(uint256)
func (typedHarness *TypedHarness) PackDigest(tag string, fields []byte) []byte {
	enc, err := typedHarness.abi.Pack("digest", tag, fields)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda75ce9d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function digest(string tag, bytes fields) pure returns(uint256)
func (typedHarness *TypedHarness) TryPackDigest(tag string, fields []byte) ([]byte, error) {
	return typedHarness.abi.Pack("digest", tag, fields)
}

// UnpackDigest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xda75ce9d.
//
// Solidity: function digest(string tag, bytes fields) pure returns(uint256)
func (typedHarness *TypedHarness) UnpackDigest(data []byte) (*big.Int, error) {
	out, err := typedHarness.abi.Unpack("digest", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba60dfaa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function policy(uint32 enrolledBefore, uint32 renewedBefore, uint8 minAssurance) pure returns(uint256)
func (typedHarness *TypedHarness) PackPolicy(enrolledBefore uint32, renewedBefore uint32, minAssurance uint8) []byte {
	enc, err := typedHarness.abi.Pack("policy", enrolledBefore, renewedBefore, minAssurance)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba60dfaa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function policy(uint32 enrolledBefore, uint32 renewedBefore, uint8 minAssurance) pure returns(uint256)
func (typedHarness *TypedHarness) TryPackPolicy(enrolledBefore uint32, renewedBefore uint32, minAssurance uint8) ([]byte, error) {
	return typedHarness.abi.Pack("policy", enrolledBefore, renewedBefore, minAssurance)
}

// UnpackPolicy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xba60dfaa.
//
// Solidity: function policy(uint32 enrolledBefore, uint32 renewedBefore, uint8 minAssurance) pure returns(uint256)
func (typedHarness *TypedHarness) UnpackPolicy(data []byte) (*big.Int, error) {
	out, err := typedHarness.abi.Unpack("policy", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRelyingPartyScope is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x10baf8bc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function relyingPartyScope(uint8 env, string rpId, string action, bytes32 programme, uint64 epoch, uint256 policy_) pure returns(uint256)
func (typedHarness *TypedHarness) PackRelyingPartyScope(env uint8, rpId string, action string, programme [32]byte, epoch uint64, policy *big.Int) []byte {
	enc, err := typedHarness.abi.Pack("relyingPartyScope", env, rpId, action, programme, epoch, policy)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRelyingPartyScope is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x10baf8bc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function relyingPartyScope(uint8 env, string rpId, string action, bytes32 programme, uint64 epoch, uint256 policy_) pure returns(uint256)
func (typedHarness *TypedHarness) TryPackRelyingPartyScope(env uint8, rpId string, action string, programme [32]byte, epoch uint64, policy *big.Int) ([]byte, error) {
	return typedHarness.abi.Pack("relyingPartyScope", env, rpId, action, programme, epoch, policy)
}

// UnpackRelyingPartyScope is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x10baf8bc.
//
// Solidity: function relyingPartyScope(uint8 env, string rpId, string action, bytes32 programme, uint64 epoch, uint256 policy_) pure returns(uint256)
func (typedHarness *TypedHarness) UnpackRelyingPartyScope(data []byte) (*big.Int, error) {
	out, err := typedHarness.abi.Unpack("relyingPartyScope", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackVerifySignal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x77b66cff.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verifySignal(bytes32 nonce, bytes32 messageHash) pure returns(uint256)
func (typedHarness *TypedHarness) PackVerifySignal(nonce [32]byte, messageHash [32]byte) []byte {
	enc, err := typedHarness.abi.Pack("verifySignal", nonce, messageHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerifySignal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x77b66cff.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verifySignal(bytes32 nonce, bytes32 messageHash) pure returns(uint256)
func (typedHarness *TypedHarness) TryPackVerifySignal(nonce [32]byte, messageHash [32]byte) ([]byte, error) {
	return typedHarness.abi.Pack("verifySignal", nonce, messageHash)
}

// UnpackVerifySignal is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x77b66cff.
//
// Solidity: function verifySignal(bytes32 nonce, bytes32 messageHash) pure returns(uint256)
func (typedHarness *TypedHarness) UnpackVerifySignal(data []byte) (*big.Int, error) {
	out, err := typedHarness.abi.Unpack("verifySignal", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (typedHarness *TypedHarness) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], typedHarness.abi.Errors["TextMalformed"].ID.Bytes()[:4]) {
		return typedHarness.UnpackTextMalformedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// TypedHarnessTextMalformed represents a TextMalformed error raised by the TypedHarness contract.
type TypedHarnessTextMalformed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TextMalformed()
func TypedHarnessTextMalformedErrorID() common.Hash {
	return common.HexToHash("0x6de68e4e3b41a437d14bdddcd3996be6ab9f4ac31c43c0c484c704da9230208e")
}

// UnpackTextMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TextMalformed()
func (typedHarness *TypedHarness) UnpackTextMalformedError(raw []byte) (*TypedHarnessTextMalformed, error) {
	out := new(TypedHarnessTextMalformed)
	if err := typedHarness.abi.UnpackIntoInterface(out, "TextMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}
