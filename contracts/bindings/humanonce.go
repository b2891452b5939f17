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

// HumanOnceMetaData contains all meta data concerning the HumanOnce contract.
var HumanOnceMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIMembershipRegistry\",\"name\":\"registry_\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"env\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"minAssurance\",\"type\":\"uint8\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"AccountTaken\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"}],\"name\":\"AlreadyAdmitted\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ClubInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"DeadlinePassed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TextMalformed\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"Admitted\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"ACTION\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"}],\"name\":\"admitted\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"count\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"isHuman\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"rootSeq\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"name\":\"join\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"policy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"registry\",\"outputs\":[{\"internalType\":\"contractIMembershipRegistry\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"scope\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"signalOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "HumanOnce",
	Bin: "0x60e0806040523461040a57606081610f73803803809161001f828561040e565b83398101031261040a5780516001600160a01b0381169081810361040a57610055604061004e60208601610445565b9401610445565b913b1580156103fd575b80156103ed575b6103de5763ffffffff9168ff00000000000000009160805260401b1667ffffffff0000000062015180420460201b16171760c052604051906100a960408361040e565b600482526020820191633537b4b760e11b835260c0519060405192600160f81b6020850152600160e01b602185015260ff60f81b9060f81b166025840152600683526100f660268461040e565b604051600160f81b60208201908152600160e01b60218301525f6025830152600682529094909161012860268761040e565b604051600160f81b60208201908152600160e31b60218301524660c01b6001600160c01b0319166025830152600d825290929091610167602d8561040e565b604051600160f91b60208201908152600560e21b60218301523060601b60258301526019825290929061019b60398561040e565b82519263ffffffff84116103c5576040519283916020830195600160fa1b875263ffffffff60e01b9060e01b166021840152518091602584015e8101602581015f905203602501601f19810183526101f3908361040e565b604051936020850195600360f81b8752600160e51b6021870152602586015f90526025865261022360458761040e565b604051600160f81b60208201908152600160e31b60218301525f6025830152600d825299909890610255602d8b61040e565b604051600160f81b6020820152600160e51b602182015260258082019d909d529b8c5261028360458d61040e565b6040519d8d8f9e8f90516020819301602083015e019060208201905f8252519283915e01602001905f8252518092825e01905f8252518092825e01905f8252518092825e01905f8252518092825e01905f8252518092825e015f815281516020819301825e015f815203601f19810182526102fe908261040e565b6040519061030d60408361040e565b6008825260208201906773636f70652f763160c01b8252825192831580156103d4575b6103c5576021602061037d936040519586948386019860ff60f81b9060f81b1689525180918587015e8401908382015f8152815193849201905e01015f815203601f19810183528261040e565b51902060081c60a052604051610b1f9081610454823960805181818161023201526103f8015260a05181818161028c0152610495015260c0518181816104c001526107290152f35b6336f3472760e11b5f5260045ffd5b5060ff8411610330565b63f0a0e72160e01b5f5260045ffd5b506001600160401b034611610066565b50600160ff84161161005f565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761043157604052565b634e487b7160e01b5f52604160045260245ffd5b519060ff8216820361040a5756fe6080806040526004361015610012575f80fd5b5f905f3560e01c9081630505c8c9146106f65750806306661abd146106bb578063561848ab146103025780636c1ab898146102af5780636e62d0a8146102565780637b103999146101e7578063b9cf51a71461019a578063dbd55fb3146100ea5763f72c436f14610081575f80fd5b346100e75760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100e75760ff604060209273ffffffffffffffffffffffffffffffffffffffff6100d461074c565b1681528084522054166040519015158152f35b80fd5b50346100e757807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100e757604080516101278282610786565b600481527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602083017f6a6f696e0000000000000000000000000000000000000000000000000000000081528451958694602086525180928160208801528787015e85828601015201168101030190f35b50346100e75760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100e75760ff60406020926004358152600184522054166040519015158152f35b50346100e757807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100e757602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346100e757807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100e75760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50346100e75760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100e75760206102fa6102ec61074c565b6102f461076f565b906107f4565b604051908152f35b503461061f5760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261061f5761033a61074c565b61034261076f565b604435906064359267ffffffffffffffff84169182850361061f576084359167ffffffffffffffff831161061f573660238401121561061f5782600401359367ffffffffffffffff851161061f57366024868601011161061f578042116106905750845f52600160205260ff60405f2054166106645773ffffffffffffffffffffffffffffffffffffffff8116958615801561064f575b6106235761041e9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016926107f4565b93813b1561061f5760e486937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8467ffffffffffffffff9560245f9a6040519c8d9b8c9a8b997fca17356f000000000000000000000000000000000000000000000000000000008b521660048a0152838901527f0000000000000000000000000000000000000000000000000000000000000000604489015260648801527f0000000000000000000000000000000000000000000000000000000000000000608488015260c060a48801528260c4880152018686013788858286010152011681010301915afa8015610614576105ff575b5080835260016020526040832060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055818352826020526040832060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790556002547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81146105d2576001016002557f54952612faf5a17b29a48b63281fe654299fa6f8c35197d9136cba7aea5db77d8380a380f35b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b61060c9193505f90610786565b5f915f610511565b6040513d5f823e3d90fd5b5f80fd5b867ff74d69ef000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50865f525f60205260ff60405f2054166103d9565b847f836af7dd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f67680913000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461061f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261061f576020600254604051908152f35b3461061f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261061f576020907f00000000000000000000000000000000000000000000000000000000000000008152f35b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361061f57565b6024359067ffffffffffffffff8216820361061f57565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176107c757604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b9061090a610803602093610a10565b918361081867ffffffffffffffff4616610a99565b9161082230610a10565b906040518361088e818301937f010000000000000000000000000000000000000000000000000000000000000085527c200000000000000000000000000000000000000000000000000000000060218501525f602585015260258452610889604585610786565b610a99565b93816040519a8b9881808b019c8d815192839201905e8a01908282015f8152815193849201905e0101905f8252805192839101825e01905f8252518092825e01905f8252805192839101825e015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101845283610786565b60405190610919604083610786565b600f825260208201917f7369676e616c2f636c61696d2f76310000000000000000000000000000000000835280519384158015610a06575b6109de576109d5926021916040519586947fff00000000000000000000000000000000000000000000000000000000000000602087019960f81b1689525180918587015e840190838201905f8252519283915e01015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282610786565b51902060081c90565b7f6de68e4e000000000000000000000000000000000000000000000000000000005f5260045ffd5b5060ff8511610951565b7fffffffffffffffffffffffffffffffffffffffff000000000000000000000000604051917f020000000000000000000000000000000000000000000000000000000000000060208401527c1400000000000000000000000000000000000000000000000000000000602184015260601b16602582015260198152610a96603982610786565b90565b7fffffffffffffffff000000000000000000000000000000000000000000000000604051917f010000000000000000000000000000000000000000000000000000000000000060208401527c0800000000000000000000000000000000000000000000000000000000602184015260c01b166025820152600d8152610a96602d8261078656",
}

// HumanOnce is an auto generated Go binding around an Ethereum contract.
type HumanOnce struct {
	abi abi.ABI
}

// NewHumanOnce creates a new instance of HumanOnce.
func NewHumanOnce() *HumanOnce {
	parsed, err := HumanOnceMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &HumanOnce{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *HumanOnce) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address registry_, uint8 env, uint8 minAssurance) returns()
func (humanOnce *HumanOnce) PackConstructor(registry_ common.Address, env uint8, minAssurance uint8) []byte {
	enc, err := humanOnce.abi.Pack("", registry_, env, minAssurance)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackACTION is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdbd55fb3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ACTION() view returns(string)
func (humanOnce *HumanOnce) PackACTION() []byte {
	enc, err := humanOnce.abi.Pack("ACTION")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackACTION is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdbd55fb3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ACTION() view returns(string)
func (humanOnce *HumanOnce) TryPackACTION() ([]byte, error) {
	return humanOnce.abi.Pack("ACTION")
}

// UnpackACTION is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdbd55fb3.
//
// Solidity: function ACTION() view returns(string)
func (humanOnce *HumanOnce) UnpackACTION(data []byte) (string, error) {
	out, err := humanOnce.abi.Unpack("ACTION", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackAdmitted is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb9cf51a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function admitted(uint256 nullifier) view returns(bool)
func (humanOnce *HumanOnce) PackAdmitted(nullifier *big.Int) []byte {
	enc, err := humanOnce.abi.Pack("admitted", nullifier)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAdmitted is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb9cf51a7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function admitted(uint256 nullifier) view returns(bool)
func (humanOnce *HumanOnce) TryPackAdmitted(nullifier *big.Int) ([]byte, error) {
	return humanOnce.abi.Pack("admitted", nullifier)
}

// UnpackAdmitted is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb9cf51a7.
//
// Solidity: function admitted(uint256 nullifier) view returns(bool)
func (humanOnce *HumanOnce) UnpackAdmitted(data []byte) (bool, error) {
	out, err := humanOnce.abi.Unpack("admitted", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06661abd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function count() view returns(uint256)
func (humanOnce *HumanOnce) PackCount() []byte {
	enc, err := humanOnce.abi.Pack("count")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06661abd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function count() view returns(uint256)
func (humanOnce *HumanOnce) TryPackCount() ([]byte, error) {
	return humanOnce.abi.Pack("count")
}

// UnpackCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06661abd.
//
// Solidity: function count() view returns(uint256)
func (humanOnce *HumanOnce) UnpackCount(data []byte) (*big.Int, error) {
	out, err := humanOnce.abi.Unpack("count", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackIsHuman is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf72c436f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isHuman(address account) view returns(bool)
func (humanOnce *HumanOnce) PackIsHuman(account common.Address) []byte {
	enc, err := humanOnce.abi.Pack("isHuman", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsHuman is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf72c436f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isHuman(address account) view returns(bool)
func (humanOnce *HumanOnce) TryPackIsHuman(account common.Address) ([]byte, error) {
	return humanOnce.abi.Pack("isHuman", account)
}

// UnpackIsHuman is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf72c436f.
//
// Solidity: function isHuman(address account) view returns(bool)
func (humanOnce *HumanOnce) UnpackIsHuman(data []byte) (bool, error) {
	out, err := humanOnce.abi.Unpack("isHuman", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackJoin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x561848ab.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function join(address account, uint64 rootSeq, uint256 nullifier, uint64 deadline, bytes proof) returns()
func (humanOnce *HumanOnce) PackJoin(account common.Address, rootSeq uint64, nullifier *big.Int, deadline uint64, proof []byte) []byte {
	enc, err := humanOnce.abi.Pack("join", account, rootSeq, nullifier, deadline, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackJoin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x561848ab.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function join(address account, uint64 rootSeq, uint256 nullifier, uint64 deadline, bytes proof) returns()
func (humanOnce *HumanOnce) TryPackJoin(account common.Address, rootSeq uint64, nullifier *big.Int, deadline uint64, proof []byte) ([]byte, error) {
	return humanOnce.abi.Pack("join", account, rootSeq, nullifier, deadline, proof)
}

// PackPolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0505c8c9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function policy() view returns(uint256)
func (humanOnce *HumanOnce) PackPolicy() []byte {
	enc, err := humanOnce.abi.Pack("policy")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0505c8c9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function policy() view returns(uint256)
func (humanOnce *HumanOnce) TryPackPolicy() ([]byte, error) {
	return humanOnce.abi.Pack("policy")
}

// UnpackPolicy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0505c8c9.
//
// Solidity: function policy() view returns(uint256)
func (humanOnce *HumanOnce) UnpackPolicy(data []byte) (*big.Int, error) {
	out, err := humanOnce.abi.Unpack("policy", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRegistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b103999.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registry() view returns(address)
func (humanOnce *HumanOnce) PackRegistry() []byte {
	enc, err := humanOnce.abi.Pack("registry")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b103999.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registry() view returns(address)
func (humanOnce *HumanOnce) TryPackRegistry() ([]byte, error) {
	return humanOnce.abi.Pack("registry")
}

// UnpackRegistry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7b103999.
//
// Solidity: function registry() view returns(address)
func (humanOnce *HumanOnce) UnpackRegistry(data []byte) (common.Address, error) {
	out, err := humanOnce.abi.Unpack("registry", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackScope is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e62d0a8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function scope() view returns(uint256)
func (humanOnce *HumanOnce) PackScope() []byte {
	enc, err := humanOnce.abi.Pack("scope")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackScope is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e62d0a8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function scope() view returns(uint256)
func (humanOnce *HumanOnce) TryPackScope() ([]byte, error) {
	return humanOnce.abi.Pack("scope")
}

// UnpackScope is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6e62d0a8.
//
// Solidity: function scope() view returns(uint256)
func (humanOnce *HumanOnce) UnpackScope(data []byte) (*big.Int, error) {
	out, err := humanOnce.abi.Unpack("scope", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSignalOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6c1ab898.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function signalOf(address account, uint64 deadline) view returns(uint256)
func (humanOnce *HumanOnce) PackSignalOf(account common.Address, deadline uint64) []byte {
	enc, err := humanOnce.abi.Pack("signalOf", account, deadline)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSignalOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6c1ab898.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function signalOf(address account, uint64 deadline) view returns(uint256)
func (humanOnce *HumanOnce) TryPackSignalOf(account common.Address, deadline uint64) ([]byte, error) {
	return humanOnce.abi.Pack("signalOf", account, deadline)
}

// UnpackSignalOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6c1ab898.
//
// Solidity: function signalOf(address account, uint64 deadline) view returns(uint256)
func (humanOnce *HumanOnce) UnpackSignalOf(data []byte) (*big.Int, error) {
	out, err := humanOnce.abi.Unpack("signalOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// HumanOnceAdmitted represents a Admitted event raised by the HumanOnce contract.
type HumanOnceAdmitted struct {
	Nullifier *big.Int
	Account   common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const HumanOnceAdmittedEventName = "Admitted"

// ContractEventName returns the user-defined event name.
func (HumanOnceAdmitted) ContractEventName() string {
	return HumanOnceAdmittedEventName
}

// UnpackAdmittedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Admitted(uint256 indexed nullifier, address indexed account)
func (humanOnce *HumanOnce) UnpackAdmittedEvent(log *types.Log) (*HumanOnceAdmitted, error) {
	event := "Admitted"
	if len(log.Topics) == 0 || log.Topics[0] != humanOnce.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(HumanOnceAdmitted)
	if len(log.Data) > 0 {
		if err := humanOnce.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range humanOnce.abi.Events[event].Inputs {
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
func (humanOnce *HumanOnce) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], humanOnce.abi.Errors["AccountTaken"].ID.Bytes()[:4]) {
		return humanOnce.UnpackAccountTakenError(raw[4:])
	}
	if bytes.Equal(raw[:4], humanOnce.abi.Errors["AlreadyAdmitted"].ID.Bytes()[:4]) {
		return humanOnce.UnpackAlreadyAdmittedError(raw[4:])
	}
	if bytes.Equal(raw[:4], humanOnce.abi.Errors["ClubInvalid"].ID.Bytes()[:4]) {
		return humanOnce.UnpackClubInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], humanOnce.abi.Errors["DeadlinePassed"].ID.Bytes()[:4]) {
		return humanOnce.UnpackDeadlinePassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], humanOnce.abi.Errors["TextMalformed"].ID.Bytes()[:4]) {
		return humanOnce.UnpackTextMalformedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// HumanOnceAccountTaken represents a AccountTaken error raised by the HumanOnce contract.
type HumanOnceAccountTaken struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AccountTaken(address account)
func HumanOnceAccountTakenErrorID() common.Hash {
	return common.HexToHash("0xf74d69ef251e6e57897e7f980822f285a8314db6a831f3c6aeab46758f7b0913")
}

// UnpackAccountTakenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AccountTaken(address account)
func (humanOnce *HumanOnce) UnpackAccountTakenError(raw []byte) (*HumanOnceAccountTaken, error) {
	out := new(HumanOnceAccountTaken)
	if err := humanOnce.abi.UnpackIntoInterface(out, "AccountTaken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HumanOnceAlreadyAdmitted represents a AlreadyAdmitted error raised by the HumanOnce contract.
type HumanOnceAlreadyAdmitted struct {
	Nullifier *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyAdmitted(uint256 nullifier)
func HumanOnceAlreadyAdmittedErrorID() common.Hash {
	return common.HexToHash("0x836af7dd7df5ce2035ce7ecd4e7bee271ac9a6a6d98caef95c33d815f4d9b2f6")
}

// UnpackAlreadyAdmittedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyAdmitted(uint256 nullifier)
func (humanOnce *HumanOnce) UnpackAlreadyAdmittedError(raw []byte) (*HumanOnceAlreadyAdmitted, error) {
	out := new(HumanOnceAlreadyAdmitted)
	if err := humanOnce.abi.UnpackIntoInterface(out, "AlreadyAdmitted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HumanOnceClubInvalid represents a ClubInvalid error raised by the HumanOnce contract.
type HumanOnceClubInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClubInvalid()
func HumanOnceClubInvalidErrorID() common.Hash {
	return common.HexToHash("0xf0a0e721ae68169d85e5c0b2b5b089d1bb08fcec8a0290bd57cabc0c8cff1dd5")
}

// UnpackClubInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClubInvalid()
func (humanOnce *HumanOnce) UnpackClubInvalidError(raw []byte) (*HumanOnceClubInvalid, error) {
	out := new(HumanOnceClubInvalid)
	if err := humanOnce.abi.UnpackIntoInterface(out, "ClubInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HumanOnceDeadlinePassed represents a DeadlinePassed error raised by the HumanOnce contract.
type HumanOnceDeadlinePassed struct {
	Deadline uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeadlinePassed(uint64 deadline)
func HumanOnceDeadlinePassedErrorID() common.Hash {
	return common.HexToHash("0x6768091307d5da213ba3ac1392311a935d1607f1020232ee01d118de33b68661")
}

// UnpackDeadlinePassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeadlinePassed(uint64 deadline)
func (humanOnce *HumanOnce) UnpackDeadlinePassedError(raw []byte) (*HumanOnceDeadlinePassed, error) {
	out := new(HumanOnceDeadlinePassed)
	if err := humanOnce.abi.UnpackIntoInterface(out, "DeadlinePassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HumanOnceTextMalformed represents a TextMalformed error raised by the HumanOnce contract.
type HumanOnceTextMalformed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TextMalformed()
func HumanOnceTextMalformedErrorID() common.Hash {
	return common.HexToHash("0x6de68e4e3b41a437d14bdddcd3996be6ab9f4ac31c43c0c484c704da9230208e")
}

// UnpackTextMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TextMalformed()
func (humanOnce *HumanOnce) UnpackTextMalformedError(raw []byte) (*HumanOnceTextMalformed, error) {
	out := new(HumanOnceTextMalformed)
	if err := humanOnce.abi.UnpackIntoInterface(out, "TextMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}
