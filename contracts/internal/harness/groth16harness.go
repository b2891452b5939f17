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

// Groth16HarnessMetaData contains all meta data concerning the Groth16Harness contract.
var Groth16HarnessMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"wanted\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"}],\"name\":\"InputCountMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"}],\"name\":\"InputNotInField\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"}],\"name\":\"KeyMalformed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ProofGasTooLow\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ProofInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ProofMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"inputs\",\"type\":\"uint256\"}],\"name\":\"checkKey\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"}],\"name\":\"inputCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"},{\"internalType\":\"uint256[]\",\"name\":\"inputs\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"name\":\"verify\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"},{\"internalType\":\"uint256[5]\",\"name\":\"inputs\",\"type\":\"uint256[5]\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"name\":\"verify5\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "Groth16Harness",
	Bin: "0x60808060405234601557610e95908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c8063535e019e1461021d5780639116a937146101d45780639e39d04d146101295763d613b9dc14610045575f80fd5b346101255760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101255761007c6105a4565b6024359067ffffffffffffffff8211610125573660238301121561012557816004013567ffffffffffffffff81116101255760248160051b840101903682116101255760443567ffffffffffffffff8111610125576100df9036906004016105c7565b939092602460206100f76100f286610666565b6105f5565b80958152019601955b81871061011557505061011394506107be565b005b8635815260209687019601610100565b5f80fd5b346101255760e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610125576101606105a4565b3660c4116101255760c43567ffffffffffffffff8111610125576101889036906004016105c7565b90919061019560c06105f5565b926005845260a03660208601375f5b60058110156101c9576001908060051b602401356101c282886106c8565b52016101a4565b5083610113936107be565b346101255760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101255760206102156102106105a4565b6106fa565b604051908152f35b346101255760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610125576102546105a4565b602435610260826106fa565b90808203610575575060018101809111610331577f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811681036103315760011b600e0180600e11610331576102c36102ba6100f283610666565b91808352610666565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe060208301910136823760015f601f853c60ff5f5116906001835160051b91853c1580610559575b90600e915b815183101561038f578061035e575b91600281018091116103315791610310565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5061036982826106c8565b5160018301908184116103315761038361038a92846106c8565b5190610a95565b61031f565b9150610240908261039f836105f5565b91833684375f5b60038110610415575050610400575b5050156103be57005b73ffffffffffffffffffffffffffffffffffffffff907fc40f5557000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b60209250905f91600862058610fa82806103b5565b8091925060021b947f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff821682036103315785600201958660021161033157816104f9575b50946104648361067e565b5182600602906006820484036103315761047e82876106e9565b52610488846106b8565b51600182018083116103315761049e90876106e9565b525f9060028101809111915b600481106104c157505050506001019084916103a6565b806104d66104d08593876106dc565b886106c8565b5191610331576001916104f26104ec83866106dc565b8a6106e9565b52016104aa565b905061050586846106c8565b51600382018088116103315761051b90856106c8565b51916004810180891161033157610534600591876106c8565b519101928389116103315761054c61055394876106c8565b5192610ad0565b87610459565b506105706105668261067e565b51610383836106b8565b61030b565b907ff070b4b9000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361012557565b9181601f840112156101255782359167ffffffffffffffff8311610125576020838186019501011161012557565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f604051930116820182811067ffffffffffffffff82111761063957604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b67ffffffffffffffff81116106395760051b60200190565b80511561068b5760200190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b80516001101561068b5760400190565b805182101561068b5760209160051b010190565b9190820180921161033157565b90601281101561068b5760051b0190565b803b9061024182108015610768575b6103be57507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f81019081116103315760061c7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81019081116103315790565b50817ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f8101116103315760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f83081515610709565b929190926107cb816106fa565b928451808503610a6657505f5b848110610a0157506101000361099a576101006107f4816105f5565b9281368537833761080b8251602084015190610a95565b1580156109dc575b80156109c2575b61099a575a61190084028481046119001485151715610331576202e6300190816202e630116103315710610972576040805193926103008501919060c0908181885e816001818901873c0161024086015e60806101416102808601843c6001830160061b6101c182843c610180840190604081835e6103006001968560051b019460061b860101916101c08601945b8284116109015750505050602092608060c15f94610300943c600862058610fa1660203d14165f5116156108d957565b7f7fcdd1f4000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc09299939495995160408b0152019160408760608b60075afa1660408460808160065afa1697019291906108a9565b7f1b7303de000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f4f7b0f0f000000000000000000000000000000000000000000000000000000005f5260045ffd5b506109d660c083015160e084015190610a95565b1561081a565b506109fb6040830151606084015160808501519060a086015192610ad0565b15610813565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001610a2c82886106c8565b511015610a3b576001016107d8565b7f98664c37000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b847ff070b4b9000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47808060038185818180090908818580091493109110161690565b91939290937f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4781107f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478310167f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4784107f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47871016169485610b71575b50505050565b909192809495507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd479082087f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47858308907f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd479109847f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47838008907f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4791097f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478382097f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47878409907f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4791087e9713b03af0fed4cd2cafadeed8fdf4a74fa084e52d1852e4a2bd0685c315d27f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd479108847f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47878008907f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47910914957f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4791097f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4703917f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd479109907f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4791087f2b149d40ceb8aaae81be18991be06ac3b5b4c5e559dbefa33267e6dc24a138e57f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd479108917f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478281038208917f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd479108907f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4791091416905f808080610b6b56",
}

// Groth16Harness is an auto generated Go binding around an Ethereum contract.
type Groth16Harness struct {
	abi abi.ABI
}

// NewGroth16Harness creates a new instance of Groth16Harness.
func NewGroth16Harness() *Groth16Harness {
	parsed, err := Groth16HarnessMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Groth16Harness{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Groth16Harness) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackCheckKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x535e019e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function checkKey(address key, uint256 inputs) view returns()
func (groth16Harness *Groth16Harness) PackCheckKey(key common.Address, inputs *big.Int) []byte {
	enc, err := groth16Harness.abi.Pack("checkKey", key, inputs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCheckKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x535e019e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function checkKey(address key, uint256 inputs) view returns()
func (groth16Harness *Groth16Harness) TryPackCheckKey(key common.Address, inputs *big.Int) ([]byte, error) {
	return groth16Harness.abi.Pack("checkKey", key, inputs)
}

// PackInputCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9116a937.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function inputCount(address key) view returns(uint256)
func (groth16Harness *Groth16Harness) PackInputCount(key common.Address) []byte {
	enc, err := groth16Harness.abi.Pack("inputCount", key)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInputCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9116a937.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function inputCount(address key) view returns(uint256)
func (groth16Harness *Groth16Harness) TryPackInputCount(key common.Address) ([]byte, error) {
	return groth16Harness.abi.Pack("inputCount", key)
}

// UnpackInputCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9116a937.
//
// Solidity: function inputCount(address key) view returns(uint256)
func (groth16Harness *Groth16Harness) UnpackInputCount(data []byte) (*big.Int, error) {
	out, err := groth16Harness.abi.Unpack("inputCount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackVerify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd613b9dc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verify(address key, uint256[] inputs, bytes proof) view returns()
func (groth16Harness *Groth16Harness) PackVerify(key common.Address, inputs []*big.Int, proof []byte) []byte {
	enc, err := groth16Harness.abi.Pack("verify", key, inputs, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd613b9dc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verify(address key, uint256[] inputs, bytes proof) view returns()
func (groth16Harness *Groth16Harness) TryPackVerify(key common.Address, inputs []*big.Int, proof []byte) ([]byte, error) {
	return groth16Harness.abi.Pack("verify", key, inputs, proof)
}

// PackVerify5 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9e39d04d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verify5(address key, uint256[5] inputs, bytes proof) view returns()
func (groth16Harness *Groth16Harness) PackVerify5(key common.Address, inputs [5]*big.Int, proof []byte) []byte {
	enc, err := groth16Harness.abi.Pack("verify5", key, inputs, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerify5 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9e39d04d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verify5(address key, uint256[5] inputs, bytes proof) view returns()
func (groth16Harness *Groth16Harness) TryPackVerify5(key common.Address, inputs [5]*big.Int, proof []byte) ([]byte, error) {
	return groth16Harness.abi.Pack("verify5", key, inputs, proof)
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (groth16Harness *Groth16Harness) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], groth16Harness.abi.Errors["InputCountMismatch"].ID.Bytes()[:4]) {
		return groth16Harness.UnpackInputCountMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], groth16Harness.abi.Errors["InputNotInField"].ID.Bytes()[:4]) {
		return groth16Harness.UnpackInputNotInFieldError(raw[4:])
	}
	if bytes.Equal(raw[:4], groth16Harness.abi.Errors["KeyMalformed"].ID.Bytes()[:4]) {
		return groth16Harness.UnpackKeyMalformedError(raw[4:])
	}
	if bytes.Equal(raw[:4], groth16Harness.abi.Errors["ProofGasTooLow"].ID.Bytes()[:4]) {
		return groth16Harness.UnpackProofGasTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], groth16Harness.abi.Errors["ProofInvalid"].ID.Bytes()[:4]) {
		return groth16Harness.UnpackProofInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], groth16Harness.abi.Errors["ProofMalformed"].ID.Bytes()[:4]) {
		return groth16Harness.UnpackProofMalformedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// Groth16HarnessInputCountMismatch represents a InputCountMismatch error raised by the Groth16Harness contract.
type Groth16HarnessInputCountMismatch struct {
	Wanted *big.Int
	Given  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InputCountMismatch(uint256 wanted, uint256 given)
func Groth16HarnessInputCountMismatchErrorID() common.Hash {
	return common.HexToHash("0xf070b4b978db5a6077aea3f2dd9a75431953f20700f329b5ac32dca389b84ecd")
}

// UnpackInputCountMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InputCountMismatch(uint256 wanted, uint256 given)
func (groth16Harness *Groth16Harness) UnpackInputCountMismatchError(raw []byte) (*Groth16HarnessInputCountMismatch, error) {
	out := new(Groth16HarnessInputCountMismatch)
	if err := groth16Harness.abi.UnpackIntoInterface(out, "InputCountMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// Groth16HarnessInputNotInField represents a InputNotInField error raised by the Groth16Harness contract.
type Groth16HarnessInputNotInField struct {
	Position *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InputNotInField(uint256 position)
func Groth16HarnessInputNotInFieldErrorID() common.Hash {
	return common.HexToHash("0x98664c376c4d9d72d545e92ef1d6e8c04328f83a579babcc5e021c5b5888fa7a")
}

// UnpackInputNotInFieldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InputNotInField(uint256 position)
func (groth16Harness *Groth16Harness) UnpackInputNotInFieldError(raw []byte) (*Groth16HarnessInputNotInField, error) {
	out := new(Groth16HarnessInputNotInField)
	if err := groth16Harness.abi.UnpackIntoInterface(out, "InputNotInField", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// Groth16HarnessKeyMalformed represents a KeyMalformed error raised by the Groth16Harness contract.
type Groth16HarnessKeyMalformed struct {
	Key common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyMalformed(address key)
func Groth16HarnessKeyMalformedErrorID() common.Hash {
	return common.HexToHash("0xc40f5557677312d324579aaf35f0f6329e48f393110f258950b41c95f7eb6d19")
}

// UnpackKeyMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyMalformed(address key)
func (groth16Harness *Groth16Harness) UnpackKeyMalformedError(raw []byte) (*Groth16HarnessKeyMalformed, error) {
	out := new(Groth16HarnessKeyMalformed)
	if err := groth16Harness.abi.UnpackIntoInterface(out, "KeyMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// Groth16HarnessProofGasTooLow represents a ProofGasTooLow error raised by the Groth16Harness contract.
type Groth16HarnessProofGasTooLow struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ProofGasTooLow()
func Groth16HarnessProofGasTooLowErrorID() common.Hash {
	return common.HexToHash("0x1b7303deb0a0768c2d6716b0a266428c284466a12ebd6c8ed2e8433b818be03e")
}

// UnpackProofGasTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ProofGasTooLow()
func (groth16Harness *Groth16Harness) UnpackProofGasTooLowError(raw []byte) (*Groth16HarnessProofGasTooLow, error) {
	out := new(Groth16HarnessProofGasTooLow)
	if err := groth16Harness.abi.UnpackIntoInterface(out, "ProofGasTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// Groth16HarnessProofInvalid represents a ProofInvalid error raised by the Groth16Harness contract.
type Groth16HarnessProofInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ProofInvalid()
func Groth16HarnessProofInvalidErrorID() common.Hash {
	return common.HexToHash("0x7fcdd1f433fad06e243ebb12f415f49dc48f357e41b96f61f504279fe6bb2ac6")
}

// UnpackProofInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ProofInvalid()
func (groth16Harness *Groth16Harness) UnpackProofInvalidError(raw []byte) (*Groth16HarnessProofInvalid, error) {
	out := new(Groth16HarnessProofInvalid)
	if err := groth16Harness.abi.UnpackIntoInterface(out, "ProofInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// Groth16HarnessProofMalformed represents a ProofMalformed error raised by the Groth16Harness contract.
type Groth16HarnessProofMalformed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ProofMalformed()
func Groth16HarnessProofMalformedErrorID() common.Hash {
	return common.HexToHash("0x4f7b0f0f1381f8c898dc17339866e0b074d6dec8dba6b3021752a30640943485")
}

// UnpackProofMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ProofMalformed()
func (groth16Harness *Groth16Harness) UnpackProofMalformedError(raw []byte) (*Groth16HarnessProofMalformed, error) {
	out := new(Groth16HarnessProofMalformed)
	if err := groth16Harness.abi.UnpackIntoInterface(out, "ProofMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}
