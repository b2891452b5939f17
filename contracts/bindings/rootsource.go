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

// RootSourceMetaData contains all meta data concerning the RootSource contract.
var RootSourceMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractMembershipVerifier\",\"name\":\"registry_\",\"type\":\"address\"},{\"internalType\":\"contractIMessageSender\",\"name\":\"transport_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"firstSeq\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"latestSeq\",\"type\":\"uint64\"}],\"name\":\"RootRangeInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"SourceInvalid\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"firstSeq\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"count\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"latestSeq\",\"type\":\"uint64\"}],\"name\":\"Published\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"MAX_ROOTS\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"firstSeq\",\"type\":\"uint64\"}],\"name\":\"messageFrom\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"message\",\"type\":\"bytes\"},{\"internalType\":\"uint64\",\"name\":\"count\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"latestSeq\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"firstSeq\",\"type\":\"uint64\"}],\"name\":\"publish\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"registry\",\"outputs\":[{\"internalType\":\"contractMembershipVerifier\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"transport\",\"outputs\":[{\"internalType\":\"contractIMessageSender\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "RootSource",
	Bin: "0x60c0346100d257601f610a9a38819003918201601f19168301916001600160401b038311848410176100d65780849260409485528339810103126100d25780516001600160a01b038116918282036100d25760200151916001600160a01b038316908184036100d2573b159081156100c8575b506100b9576001600160401b0346116100b95760805260a0526040516109af90816100eb8239608051818181609a01526104ed015260a051818181610147015261020f0152f35b633094edd960e21b5f5260045ffd5b90503b155f610072565b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f5f3560e01c8062a9872e146102a95780631f99985c1461016b5780632cf87b13146100fc57806335af15a8146100c157637b10399914610050575f80fd5b346100be57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100be57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b80fd5b50346100be57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100be5760206040516101008152f35b50346100be57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100be57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b5060207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102a55760043567ffffffffffffffff81168082036102a55760607f28787f9191585510c88cd83f065c651c8c60a239fda741a78e966b185076b8149167ffffffffffffffff6101e281956104d5565b919690604051948552166020840152166040820152a173ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016803b156102a557610278915f9160405180809581947f82646a5800000000000000000000000000000000000000000000000000000000835260206004840152602483019061032b565b039134905af1801561029a5761028c575080f35b61029891505f906103b7565b005b6040513d5f823e3d90fd5b5f80fd5b346102a55760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102a55760043567ffffffffffffffff811681036102a55767ffffffffffffffff61030161031a926104d5565b836040949293945195869560608752606087019061032b565b931660208501521660408301520390f35b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b6080810190811067ffffffffffffffff82111761038a57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761038a57604052565b519067ffffffffffffffff821682036102a557565b67ffffffffffffffff60019116019067ffffffffffffffff821161042d57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b9067ffffffffffffffff8091169116019067ffffffffffffffff821161042d57565b67ffffffffffffffff811161038a5760051b60200190565b80518210156104a85760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016604051917f52bfe789000000000000000000000000000000000000000000000000000000008352608083600481855afa92831561029a575f93610960575b50829167ffffffffffffffff85169182158015610945575b61090b578267ffffffffffffffff61057a8761040d565b160367ffffffffffffffff811161042d5761010067ffffffffffffffff821611610902575b67ffffffffffffffff8116946105b48661047c565b946105c260405196876103b7565b8686527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06105ef8861047c565b015f5b8181106108d35750505f5b67ffffffffffffffff811690888210156107ee5761061b818c61045a565b9167ffffffffffffffff604051937f569d1fe200000000000000000000000000000000000000000000000000000000855216600484015260a0836024818b5afa801561029a578c5f945f9261077f575b50836106769161045a565b9067ffffffffffffffff604051927fbc6642090000000000000000000000000000000000000000000000000000000084521660048301526040826024818d5afa90811561029a575f925f92610718575b509467ffffffffffffffff6107109381600197969481809a604051966106eb8861036e565b8752166020860152166040840152166060820152610709828d610494565b528a610494565b5001166105fd565b9250939290506040823d8211610777575b81610736604093836103b7565b810103126102a55767ffffffffffffffff948583816001978161076760206107606107109a6103f8565b95016103f8565b96989950509398505093506106c6565b3d9150610729565b9450505060a0833d82116107e6575b8161079b60a093836103b7565b810103126102a5578b6106768385516107dc60806107bb60208a016103f8565b986107c8604082016103f8565b506107d5606082016103f8565b50016103f8565b509592915061066b565b3d915061078e565b5050929750945094919260405193849260e084019167ffffffffffffffff461660208601526040850152606084015260c060808401528151809152602061010084019201905f5b8181106108895750505067ffffffffffffffff6108869381421660a08501521660c0830152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081018352826103b7565b92565b91949350916020608060019267ffffffffffffffff606089518051845282868201511686850152826040820151166040850152015116606082015201950191019185939492610835565b6020906040516108e28161036e565b5f81525f838201525f60408201525f606082015282828b010152016105f2565b5061010061059f565b67ffffffffffffffff85847f2beab900000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b5067ffffffffffffffff6109588661040d565b168311610563565b9092506080813d6080116109a7575b8161097c608093836103b7565b810103126102a55761099f6060610992836103f8565b926107d5604082016103f8565b50915f61054b565b3d915061096f56",
}

// RootSource is an auto generated Go binding around an Ethereum contract.
type RootSource struct {
	abi abi.ABI
}

// NewRootSource creates a new instance of RootSource.
func NewRootSource() *RootSource {
	parsed, err := RootSourceMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &RootSource{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *RootSource) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address registry_, address transport_) returns()
func (rootSource *RootSource) PackConstructor(registry_ common.Address, transport_ common.Address) []byte {
	enc, err := rootSource.abi.Pack("", registry_, transport_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackMAXROOTS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x35af15a8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_ROOTS() view returns(uint64)
func (rootSource *RootSource) PackMAXROOTS() []byte {
	enc, err := rootSource.abi.Pack("MAX_ROOTS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXROOTS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x35af15a8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_ROOTS() view returns(uint64)
func (rootSource *RootSource) TryPackMAXROOTS() ([]byte, error) {
	return rootSource.abi.Pack("MAX_ROOTS")
}

// UnpackMAXROOTS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x35af15a8.
//
// Solidity: function MAX_ROOTS() view returns(uint64)
func (rootSource *RootSource) UnpackMAXROOTS(data []byte) (uint64, error) {
	out, err := rootSource.abi.Unpack("MAX_ROOTS", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackMessageFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x00a9872e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function messageFrom(uint64 firstSeq) view returns(bytes message, uint64 count, uint64 latestSeq)
func (rootSource *RootSource) PackMessageFrom(firstSeq uint64) []byte {
	enc, err := rootSource.abi.Pack("messageFrom", firstSeq)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMessageFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x00a9872e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function messageFrom(uint64 firstSeq) view returns(bytes message, uint64 count, uint64 latestSeq)
func (rootSource *RootSource) TryPackMessageFrom(firstSeq uint64) ([]byte, error) {
	return rootSource.abi.Pack("messageFrom", firstSeq)
}

// MessageFromOutput serves as a container for the return parameters of contract
// method MessageFrom.
type MessageFromOutput struct {
	Message   []byte
	Count     uint64
	LatestSeq uint64
}

// UnpackMessageFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x00a9872e.
//
// Solidity: function messageFrom(uint64 firstSeq) view returns(bytes message, uint64 count, uint64 latestSeq)
func (rootSource *RootSource) UnpackMessageFrom(data []byte) (MessageFromOutput, error) {
	out, err := rootSource.abi.Unpack("messageFrom", data)
	outstruct := new(MessageFromOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Message = *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	outstruct.Count = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	outstruct.LatestSeq = *abi.ConvertType(out[2], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackPublish is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1f99985c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function publish(uint64 firstSeq) payable returns()
func (rootSource *RootSource) PackPublish(firstSeq uint64) []byte {
	enc, err := rootSource.abi.Pack("publish", firstSeq)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPublish is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1f99985c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function publish(uint64 firstSeq) payable returns()
func (rootSource *RootSource) TryPackPublish(firstSeq uint64) ([]byte, error) {
	return rootSource.abi.Pack("publish", firstSeq)
}

// PackRegistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b103999.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registry() view returns(address)
func (rootSource *RootSource) PackRegistry() []byte {
	enc, err := rootSource.abi.Pack("registry")
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
func (rootSource *RootSource) TryPackRegistry() ([]byte, error) {
	return rootSource.abi.Pack("registry")
}

// UnpackRegistry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7b103999.
//
// Solidity: function registry() view returns(address)
func (rootSource *RootSource) UnpackRegistry(data []byte) (common.Address, error) {
	out, err := rootSource.abi.Unpack("registry", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackTransport is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2cf87b13.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transport() view returns(address)
func (rootSource *RootSource) PackTransport() []byte {
	enc, err := rootSource.abi.Pack("transport")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransport is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2cf87b13.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transport() view returns(address)
func (rootSource *RootSource) TryPackTransport() ([]byte, error) {
	return rootSource.abi.Pack("transport")
}

// UnpackTransport is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2cf87b13.
//
// Solidity: function transport() view returns(address)
func (rootSource *RootSource) UnpackTransport(data []byte) (common.Address, error) {
	out, err := rootSource.abi.Unpack("transport", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// RootSourcePublished represents a Published event raised by the RootSource contract.
type RootSourcePublished struct {
	FirstSeq  uint64
	Count     uint64
	LatestSeq uint64
	Raw       *types.Log // Blockchain specific contextual infos
}

const RootSourcePublishedEventName = "Published"

// ContractEventName returns the user-defined event name.
func (RootSourcePublished) ContractEventName() string {
	return RootSourcePublishedEventName
}

// UnpackPublishedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Published(uint64 firstSeq, uint64 count, uint64 latestSeq)
func (rootSource *RootSource) UnpackPublishedEvent(log *types.Log) (*RootSourcePublished, error) {
	event := "Published"
	if len(log.Topics) == 0 || log.Topics[0] != rootSource.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RootSourcePublished)
	if len(log.Data) > 0 {
		if err := rootSource.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rootSource.abi.Events[event].Inputs {
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
func (rootSource *RootSource) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], rootSource.abi.Errors["RootRangeInvalid"].ID.Bytes()[:4]) {
		return rootSource.UnpackRootRangeInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], rootSource.abi.Errors["SourceInvalid"].ID.Bytes()[:4]) {
		return rootSource.UnpackSourceInvalidError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// RootSourceRootRangeInvalid represents a RootRangeInvalid error raised by the RootSource contract.
type RootSourceRootRangeInvalid struct {
	FirstSeq  uint64
	LatestSeq uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RootRangeInvalid(uint64 firstSeq, uint64 latestSeq)
func RootSourceRootRangeInvalidErrorID() common.Hash {
	return common.HexToHash("0x2beab9008cb15c58bdad87b9ac36695c7f00161591fe715f7b9bcef00cfb7d81")
}

// UnpackRootRangeInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RootRangeInvalid(uint64 firstSeq, uint64 latestSeq)
func (rootSource *RootSource) UnpackRootRangeInvalidError(raw []byte) (*RootSourceRootRangeInvalid, error) {
	out := new(RootSourceRootRangeInvalid)
	if err := rootSource.abi.UnpackIntoInterface(out, "RootRangeInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RootSourceSourceInvalid represents a SourceInvalid error raised by the RootSource contract.
type RootSourceSourceInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SourceInvalid()
func RootSourceSourceInvalidErrorID() common.Hash {
	return common.HexToHash("0xc253b7640e45e055a9166b81896b854e406ab111f7c5d6a4f01fe077a54f2b90")
}

// UnpackSourceInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SourceInvalid()
func (rootSource *RootSource) UnpackSourceInvalidError(raw []byte) (*RootSourceSourceInvalid, error) {
	out := new(RootSourceSourceInvalid)
	if err := rootSource.abi.UnpackIntoInterface(out, "SourceInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}
