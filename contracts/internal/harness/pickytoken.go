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

// PickyTokenMetaData contains all meta data concerning the PickyToken contract.
var PickyTokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"}],\"name\":\"Banned\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"allowance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientAllowance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSpender\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"answer\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"who\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"yes\",\"type\":\"bool\"}],\"name\":\"ban\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"banned\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"callback\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"mint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "PickyToken",
	Bin: "0x60806040523461032557604080519081016001600160401b0381118282101761022d57604090815260058252645069636b7960d81b602083015280519081016001600160401b0381118282101761022d5760405260048152635049434b60e01b602082015281516001600160401b03811161022d57600354600181811c9116801561031b575b602082101461020f57601f81116102ad575b50602092601f821160011461024c57928192935f92610241575b50508160011b915f199060031b1c1916176003555b80516001600160401b03811161022d57600454600181811c91168015610223575b602082101461020f57601f81116101a1575b50602091601f8211600114610141579181925f92610136575b50508160011b915f199060031b1c1916176004555b60405161115f908161032a8239f35b015190505f80610112565b601f1982169260045f52805f20915f5b85811061018957508360019510610171575b505050811b01600455610127565b01515f1960f88460031b161c191690555f8080610163565b91926020600181928685015181550194019201610151565b818111156100f95760045f52601f820160051c7f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b60208410610207575b81601f9101920160051c03905f5b8281106101fa5750506100f9565b5f828201556001016101ec565b5f91506101de565b634e487b7160e01b5f52602260045260245ffd5b90607f16906100e7565b634e487b7160e01b5f52604160045260245ffd5b015190505f806100b1565b601f1982169360035f52805f20915f5b868110610295575083600195961061027d575b505050811b016003556100c6565b01515f1960f88460031b161c191690555f808061026f565b9192602060018192868501518155019401920161025c565b818111156100975760035f52601f820160051c7fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b60208410610313575b81601f9101920160051c03905f5b828110610306575050610097565b5f828201556001016102f8565b5f91506102ea565b90607f1690610085565b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816306fdde0314610bbc57508063095ea7b314610b2d57806318160ddd14610b1057806323b872dd146109b9578063246a9512146107c5578063313ce567146107aa57806340c10f19146104045780634c68f4a21461038c57806370a082311461034857806385bb7d69146102a357806395d89b41146101a35780639c8d83bb14610159578063a9059cbb146101285763dd62ed3e146100b6575f80fd5b34610124576040600319360112610124576100cf610ca1565b73ffffffffffffffffffffffffffffffffffffffff6100ec610cc4565b91165f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b5f80fd5b346101245760406003193601126101245761014e610144610ca1565b6024359033610dd8565b602060405160018152f35b346101245760206003193601126101245773ffffffffffffffffffffffffffffffffffffffff610187610ca1565b165f526005602052602060ff60405f2054166040519015158152f35b34610124575f600319360112610124576040515f6004546101c381610ce7565b80845290600181169081156102615750600114610203575b6101ff836101eb81850382610d38565b604051918291602083526020830190610c5e565b0390f35b91905060045f527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b915f905b808210610247575090915081016020016101eb6101db565b91926001816020925483858801015201910190929161022f565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915291151560051b840190910191506101eb90506101db565b34610124575f600319360112610124576040515f6008546102c381610ce7565b808452906001811690811561026157506001146102ea576101ff836101eb81850382610d38565b91905060085f527ff3f7a9fe364faab93b216da50a3214154f22a0a2b415b23a84c8169e8b636ee3915f905b80821061032e575090915081016020016101eb6101db565b919260018160209254838588010152019101909291610316565b346101245760206003193601126101245773ffffffffffffffffffffffffffffffffffffffff610376610ca1565b165f525f602052602060405f2054604051908152f35b34610124576040600319360112610124576103a5610ca1565b602435908115158092036101245773ffffffffffffffffffffffffffffffffffffffff165f52600560205260405f209060ff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0083541691161790555f80f35b346101245760406003193601126101245761041d610ca1565b73ffffffffffffffffffffffffffffffffffffffff6024359116801561077e57805f52600560205260ff60405f2054166107535773ffffffffffffffffffffffffffffffffffffffff60065416801580610740575b6104f6575b5090600254908082018092116104c95760207fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef915f9360025584845283825260408420818154019055604051908152a3005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6040515f60075461050681610ce7565b906001811690811561070d57506001146106be575b5091815f809493819403925af1503d156106b6573d9167ffffffffffffffff8311610689576040519261057660207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160185610d38565b83523d5f602085013e5b825167ffffffffffffffff8111610689576105a5816105a0600854610ce7565b610d79565b6020601f82116001146105ea5781906105d49394955f926105df575b50505f198260011b9260031b1c19161790565b6008555b9082610477565b0151905085806105c1565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe082169060085f527ff3f7a9fe364faab93b216da50a3214154f22a0a2b415b23a84c8169e8b636ee3915f5b81811061067157509583600195969710610659575b505050811b016008556105d8565b01515f1960f88460031b161c1916905584808061064b565b9192602060018192868b015181550194019201610636565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b606091610580565b905060075f527fa66cc928b5edb82af9bd49922954155ab7b0942694bea4ce44661d9a8736c6885f905b8282106106f957505081018161051b565b6001816020925484870152019101906106e8565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001684525080151502820190508161051b565b5061074c600754610ce7565b1515610472565b7f30d1df12000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fec442f05000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b34610124575f60031936011261012457602060405160128152f35b34610124576040600319360112610124576107de610ca1565b6024359067ffffffffffffffff821161012457366023830112156101245781600401359067ffffffffffffffff82116101245736602483850101116101245773ffffffffffffffffffffffffffffffffffffffff167fffffffffffffffffffffffff00000000000000000000000000000000000000006006541617600655610867600754610ce7565b601f811161094b575b505f601f82116001146108af57819061089c935f926108a15750505f198260011b9260031b1c19161790565b600755005b6024925001013583806105c1565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08216927fa66cc928b5edb82af9bd49922954155ab7b0942694bea4ce44661d9a8736c688915f5b85811061093057508360019510610914575b505050811b01600755005b01602401355f19600384901b60f8161c19169055828080610909565b909260206001819260248787010135815501940191016108f7565b818111156108705760075f52601f820160051c7fa66cc928b5edb82af9bd49922954155ab7b0942694bea4ce44661d9a8736c688602084106109b1575b81601f9101920160051c03905f5b8281106109a4575050610870565b5f82820155600101610996565b5f9150610988565b34610124576060600319360112610124576109d2610ca1565b6109da610cc4565b6044359073ffffffffffffffffffffffffffffffffffffffff831692835f52600160205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f20545f198110610a37575b5061014e9350610dd8565b838110610adc578415610ab0573315610a845761014e945f52600160205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f526020528360405f209103905584610a2c565b7f94280d62000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b7fe602df05000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b83907ffb8f41b2000000000000000000000000000000000000000000000000000000005f523360045260245260445260645ffd5b34610124575f600319360112610124576020600254604051908152f35b3461012457604060031936011261012457610b46610ca1565b602435903315610ab05773ffffffffffffffffffffffffffffffffffffffff16908115610a8457335f52600160205260405f20825f526020528060405f20556040519081527f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92560203392a3602060405160018152f35b34610124575f600319360112610124575f600354610bd981610ce7565b80845290600181169081156102615750600114610c00576101ff836101eb81850382610d38565b91905060035f527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b915f905b808210610c44575090915081016020016101eb6101db565b919260018160209254838588010152019101909291610c2c565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361012457565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361012457565b90600182811c92168015610d2e575b6020831014610d0157565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f1691610cf6565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761068957604052565b90601f8211610d86575050565b808211610d91575050565b60085f5260205f206020601f830160051c9210610dd0575b81601f9101920160051c03905f5b828110610dc357505050565b5f82820155600101610db7565b5f9150610da9565b73ffffffffffffffffffffffffffffffffffffffff169081156111335773ffffffffffffffffffffffffffffffffffffffff1691821561077e57825f52600560205260ff60405f2054166111075773ffffffffffffffffffffffffffffffffffffffff60065416808314806110f4575b610ede575b50815f525f60205260405f2054818110610eac57817fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef92602092855f525f84520360405f2055845f525f825260405f20818154019055604051908152a3565b827fe450d38c000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b6040515f600754610eee81610ce7565b90600181169081156110c15750600114611072575b5091815f809493819403925af1503d1561106b573d67ffffffffffffffff81116106895760405190610f5d60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160183610d38565b81523d5f602083013e5b80519067ffffffffffffffff821161068957610f88826105a0600854610ce7565b602090601f8311600114610fca57610fb592915f9183610fbf5750505f198260011b9260031b1c19161790565b6008555b5f610e4d565b015190505f806105c1565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe083169160085f527ff3f7a9fe364faab93b216da50a3214154f22a0a2b415b23a84c8169e8b636ee3925f5b818110611053575090846001959493921061103b575b505050811b01600855610fb9565b01515f1960f88460031b161c191690555f808061102d565b92936020600181928786015181550195019301611017565b6060610f67565b905060075f527fa66cc928b5edb82af9bd49922954155ab7b0942694bea4ce44661d9a8736c6885f905b8282106110ad575050810181610f03565b60018160209254848701520191019061109c565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016845250801515028201905081610f03565b50611100600754610ce7565b1515610e48565b827f30d1df12000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f96c6fd1e000000000000000000000000000000000000000000000000000000005f525f60045260245ffd",
}

// PickyToken is an auto generated Go binding around an Ethereum contract.
type PickyToken struct {
	abi abi.ABI
}

// NewPickyToken creates a new instance of PickyToken.
func NewPickyToken() *PickyToken {
	parsed, err := PickyTokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &PickyToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *PickyToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (pickyToken *PickyToken) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := pickyToken.abi.Pack("allowance", owner, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (pickyToken *PickyToken) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return pickyToken.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (pickyToken *PickyToken) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := pickyToken.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAnswer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85bb7d69.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function answer() view returns(bytes)
func (pickyToken *PickyToken) PackAnswer() []byte {
	enc, err := pickyToken.abi.Pack("answer")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnswer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85bb7d69.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function answer() view returns(bytes)
func (pickyToken *PickyToken) TryPackAnswer() ([]byte, error) {
	return pickyToken.abi.Pack("answer")
}

// UnpackAnswer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x85bb7d69.
//
// Solidity: function answer() view returns(bytes)
func (pickyToken *PickyToken) UnpackAnswer(data []byte) ([]byte, error) {
	out, err := pickyToken.abi.Unpack("answer", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (pickyToken *PickyToken) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := pickyToken.abi.Pack("approve", spender, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (pickyToken *PickyToken) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return pickyToken.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (pickyToken *PickyToken) UnpackApprove(data []byte) (bool, error) {
	out, err := pickyToken.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (pickyToken *PickyToken) PackBalanceOf(account common.Address) []byte {
	enc, err := pickyToken.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (pickyToken *PickyToken) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return pickyToken.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (pickyToken *PickyToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := pickyToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBan is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4c68f4a2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ban(address who, bool yes) returns()
func (pickyToken *PickyToken) PackBan(who common.Address, yes bool) []byte {
	enc, err := pickyToken.abi.Pack("ban", who, yes)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBan is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4c68f4a2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ban(address who, bool yes) returns()
func (pickyToken *PickyToken) TryPackBan(who common.Address, yes bool) ([]byte, error) {
	return pickyToken.abi.Pack("ban", who, yes)
}

// PackBanned is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c8d83bb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function banned(address ) view returns(bool)
func (pickyToken *PickyToken) PackBanned(arg0 common.Address) []byte {
	enc, err := pickyToken.abi.Pack("banned", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBanned is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c8d83bb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function banned(address ) view returns(bool)
func (pickyToken *PickyToken) TryPackBanned(arg0 common.Address) ([]byte, error) {
	return pickyToken.abi.Pack("banned", arg0)
}

// UnpackBanned is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9c8d83bb.
//
// Solidity: function banned(address ) view returns(bool)
func (pickyToken *PickyToken) UnpackBanned(data []byte) (bool, error) {
	out, err := pickyToken.abi.Unpack("banned", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackCallback is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x246a9512.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function callback(address target, bytes data) returns()
func (pickyToken *PickyToken) PackCallback(target common.Address, data []byte) []byte {
	enc, err := pickyToken.abi.Pack("callback", target, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCallback is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x246a9512.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function callback(address target, bytes data) returns()
func (pickyToken *PickyToken) TryPackCallback(target common.Address, data []byte) ([]byte, error) {
	return pickyToken.abi.Pack("callback", target, data)
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (pickyToken *PickyToken) PackDecimals() []byte {
	enc, err := pickyToken.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (pickyToken *PickyToken) TryPackDecimals() ([]byte, error) {
	return pickyToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (pickyToken *PickyToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := pickyToken.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(address to, uint256 value) returns()
func (pickyToken *PickyToken) PackMint(to common.Address, value *big.Int) []byte {
	enc, err := pickyToken.abi.Pack("mint", to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(address to, uint256 value) returns()
func (pickyToken *PickyToken) TryPackMint(to common.Address, value *big.Int) ([]byte, error) {
	return pickyToken.abi.Pack("mint", to, value)
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (pickyToken *PickyToken) PackName() []byte {
	enc, err := pickyToken.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (pickyToken *PickyToken) TryPackName() ([]byte, error) {
	return pickyToken.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (pickyToken *PickyToken) UnpackName(data []byte) (string, error) {
	out, err := pickyToken.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (pickyToken *PickyToken) PackSymbol() []byte {
	enc, err := pickyToken.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (pickyToken *PickyToken) TryPackSymbol() ([]byte, error) {
	return pickyToken.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (pickyToken *PickyToken) UnpackSymbol(data []byte) (string, error) {
	out, err := pickyToken.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (pickyToken *PickyToken) PackTotalSupply() []byte {
	enc, err := pickyToken.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (pickyToken *PickyToken) TryPackTotalSupply() ([]byte, error) {
	return pickyToken.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (pickyToken *PickyToken) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := pickyToken.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (pickyToken *PickyToken) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := pickyToken.abi.Pack("transfer", to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (pickyToken *PickyToken) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return pickyToken.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (pickyToken *PickyToken) UnpackTransfer(data []byte) (bool, error) {
	out, err := pickyToken.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (pickyToken *PickyToken) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := pickyToken.abi.Pack("transferFrom", from, to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (pickyToken *PickyToken) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return pickyToken.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (pickyToken *PickyToken) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := pickyToken.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PickyTokenApproval represents a Approval event raised by the PickyToken contract.
type PickyTokenApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const PickyTokenApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (PickyTokenApproval) ContractEventName() string {
	return PickyTokenApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (pickyToken *PickyToken) UnpackApprovalEvent(log *types.Log) (*PickyTokenApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 || log.Topics[0] != pickyToken.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(PickyTokenApproval)
	if len(log.Data) > 0 {
		if err := pickyToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pickyToken.abi.Events[event].Inputs {
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

// PickyTokenTransfer represents a Transfer event raised by the PickyToken contract.
type PickyTokenTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const PickyTokenTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (PickyTokenTransfer) ContractEventName() string {
	return PickyTokenTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (pickyToken *PickyToken) UnpackTransferEvent(log *types.Log) (*PickyTokenTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 || log.Topics[0] != pickyToken.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(PickyTokenTransfer)
	if len(log.Data) > 0 {
		if err := pickyToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pickyToken.abi.Events[event].Inputs {
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
func (pickyToken *PickyToken) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], pickyToken.abi.Errors["Banned"].ID.Bytes()[:4]) {
		return pickyToken.UnpackBannedError(raw[4:])
	}
	if bytes.Equal(raw[:4], pickyToken.abi.Errors["ERC20InsufficientAllowance"].ID.Bytes()[:4]) {
		return pickyToken.UnpackERC20InsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], pickyToken.abi.Errors["ERC20InsufficientBalance"].ID.Bytes()[:4]) {
		return pickyToken.UnpackERC20InsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], pickyToken.abi.Errors["ERC20InvalidApprover"].ID.Bytes()[:4]) {
		return pickyToken.UnpackERC20InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], pickyToken.abi.Errors["ERC20InvalidReceiver"].ID.Bytes()[:4]) {
		return pickyToken.UnpackERC20InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], pickyToken.abi.Errors["ERC20InvalidSender"].ID.Bytes()[:4]) {
		return pickyToken.UnpackERC20InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], pickyToken.abi.Errors["ERC20InvalidSpender"].ID.Bytes()[:4]) {
		return pickyToken.UnpackERC20InvalidSpenderError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// PickyTokenBanned represents a Banned error raised by the PickyToken contract.
type PickyTokenBanned struct {
	Recipient common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Banned(address recipient)
func PickyTokenBannedErrorID() common.Hash {
	return common.HexToHash("0x30d1df1214d91553408ca5384ce29e10e5866af8423c628be22860e41fb81005")
}

// UnpackBannedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Banned(address recipient)
func (pickyToken *PickyToken) UnpackBannedError(raw []byte) (*PickyTokenBanned, error) {
	out := new(PickyTokenBanned)
	if err := pickyToken.abi.UnpackIntoInterface(out, "Banned", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PickyTokenERC20InsufficientAllowance represents a ERC20InsufficientAllowance error raised by the PickyToken contract.
type PickyTokenERC20InsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func PickyTokenERC20InsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0xfb8f41b23e99d2101d86da76cdfa87dd51c82ed07d3cb62cbc473e469dbc75c3")
}

// UnpackERC20InsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (pickyToken *PickyToken) UnpackERC20InsufficientAllowanceError(raw []byte) (*PickyTokenERC20InsufficientAllowance, error) {
	out := new(PickyTokenERC20InsufficientAllowance)
	if err := pickyToken.abi.UnpackIntoInterface(out, "ERC20InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PickyTokenERC20InsufficientBalance represents a ERC20InsufficientBalance error raised by the PickyToken contract.
type PickyTokenERC20InsufficientBalance struct {
	Sender  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func PickyTokenERC20InsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xe450d38cd8d9f7d95077d567d60ed49c7254716e6ad08fc9872816c97e0ffec6")
}

// UnpackERC20InsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func (pickyToken *PickyToken) UnpackERC20InsufficientBalanceError(raw []byte) (*PickyTokenERC20InsufficientBalance, error) {
	out := new(PickyTokenERC20InsufficientBalance)
	if err := pickyToken.abi.UnpackIntoInterface(out, "ERC20InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PickyTokenERC20InvalidApprover represents a ERC20InvalidApprover error raised by the PickyToken contract.
type PickyTokenERC20InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidApprover(address approver)
func PickyTokenERC20InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xe602df05cc75712490294c6c104ab7c17f4030363910a7a2626411c6d3118847")
}

// UnpackERC20InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidApprover(address approver)
func (pickyToken *PickyToken) UnpackERC20InvalidApproverError(raw []byte) (*PickyTokenERC20InvalidApprover, error) {
	out := new(PickyTokenERC20InvalidApprover)
	if err := pickyToken.abi.UnpackIntoInterface(out, "ERC20InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PickyTokenERC20InvalidReceiver represents a ERC20InvalidReceiver error raised by the PickyToken contract.
type PickyTokenERC20InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func PickyTokenERC20InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0xec442f055133b72f3b2f9f0bb351c406b178527de2040a7d1feb4e058771f613")
}

// UnpackERC20InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func (pickyToken *PickyToken) UnpackERC20InvalidReceiverError(raw []byte) (*PickyTokenERC20InvalidReceiver, error) {
	out := new(PickyTokenERC20InvalidReceiver)
	if err := pickyToken.abi.UnpackIntoInterface(out, "ERC20InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PickyTokenERC20InvalidSender represents a ERC20InvalidSender error raised by the PickyToken contract.
type PickyTokenERC20InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSender(address sender)
func PickyTokenERC20InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x96c6fd1edd0cd6ef7ff0ecc0facdf53148dc0048b57fe58af65755250a7a96bd")
}

// UnpackERC20InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSender(address sender)
func (pickyToken *PickyToken) UnpackERC20InvalidSenderError(raw []byte) (*PickyTokenERC20InvalidSender, error) {
	out := new(PickyTokenERC20InvalidSender)
	if err := pickyToken.abi.UnpackIntoInterface(out, "ERC20InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PickyTokenERC20InvalidSpender represents a ERC20InvalidSpender error raised by the PickyToken contract.
type PickyTokenERC20InvalidSpender struct {
	Spender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSpender(address spender)
func PickyTokenERC20InvalidSpenderErrorID() common.Hash {
	return common.HexToHash("0x94280d62c347d8d9f4d59a76ea321452406db88df38e0c9da304f58b57b373a2")
}

// UnpackERC20InvalidSpenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSpender(address spender)
func (pickyToken *PickyToken) UnpackERC20InvalidSpenderError(raw []byte) (*PickyTokenERC20InvalidSpender, error) {
	out := new(PickyTokenERC20InvalidSpender)
	if err := pickyToken.abi.UnpackIntoInterface(out, "ERC20InvalidSpender", raw); err != nil {
		return nil, err
	}
	return out, nil
}
