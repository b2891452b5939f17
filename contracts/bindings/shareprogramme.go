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

// ShareProgrammeMetaData contains all meta data concerning the ShareProgramme contract.
var ShareProgrammeMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIMembershipRegistry\",\"name\":\"registry_\",\"type\":\"address\"},{\"internalType\":\"contractIERC20\",\"name\":\"token_\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"env_\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"programme_\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"start_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"length_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"claimWindow_\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"amount_\",\"type\":\"uint256\"},{\"internalType\":\"uint8\",\"name\":\"minAssurance_\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"sameDay_\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"}],\"name\":\"AlreadyClaimed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"BudgetExhausted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"DeadlinePassed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"opensAt\",\"type\":\"uint256\"}],\"name\":\"EpochNotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"}],\"name\":\"EpochOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"closedAt\",\"type\":\"uint256\"}],\"name\":\"EpochOver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"limit\",\"type\":\"uint256\"}],\"name\":\"FeeTooHigh\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ProgrammeInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"start\",\"type\":\"uint256\"}],\"name\":\"ProgrammeNotStarted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"}],\"name\":\"RecipientInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TextMalformed\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"}],\"name\":\"Claimed\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"ACTION\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"amount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"rootSeq\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"maxFee\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"name\":\"claim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"claimWindow\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"}],\"name\":\"claimed\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"env\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"epochNow\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"}],\"name\":\"epochStart\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"}],\"name\":\"isOpen\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"length\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"minAssurance\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"}],\"name\":\"policyOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"programme\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"registry\",\"outputs\":[{\"internalType\":\"contractIMembershipRegistry\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"sameDay\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"}],\"name\":\"scopeOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"maxFee\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"signalOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"start\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"token\",\"outputs\":[{\"internalType\":\"contractIERC20\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "ShareProgramme",
	Bin: "0x6101c03461026f57601f61188738819003918201601f19168301916001600160401b03831184841017610273578084926101409460405283398101031261026f5780516001600160a01b038116919082810361026f5760208201516001600160a01b038116919082810361026f5761007960408501610287565b606085015161008a60808701610295565b9161009760a08801610295565b936100a460c08901610295565b9560e0890151976101206100bb6101008c01610287565b9a01519a8b15158c0361026f573b15908115610265575b508015610258575b8015610250575b801561023f575b801561022e575b801561021d575b8015610215575b8015610205575b6101f65760805260a05260c05260e05261010052610120526101405261016052610180526101a0526040516115dd90816102aa82396080518181816103a90152610a6f015260a05181818161011b0152610301015260c051818181610a1f0152610ff9015260e05181818161098601526111ad0152610100518181816108be01528181610b200152610d53015261012051818181610b5c01528181610c0e0152610d130152610140518181816102730152818161083e0152610ad70152610160518181816102b801526109c00152610180518181816109280152610de301526101a0518181816108790152610d990152f35b632892b64d60e11b5f5260045ffd5b506001600160401b034611610104565b5087156100fd565b506001600160401b038716156100f6565b506001600160401b038616156100ef565b506001600160401b038516156100e8565b5083156100e1565b50600160ff8416116100da565b90503b155f6100d2565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b519060ff8216820361026f57565b51906001600160401b038216820361026f5756fe6080806040526004361015610012575f80fd5b5f905f3560e01c9081631f7b6d3214610bf057508063222ae78614610b05578063703f3cf614610a935780637b10399914610a435780639dca003214610a06578063a1587509146109e3578063aa8c217c146109a9578063ae76c7451461096f578063b15eb3641461094c578063ba2ff72c1461090f578063bb72f9f6146108e2578063be9a65551461089e578063c4329c0814610862578063c5d37ae11461081e578063dbd55fb314610789578063dbe7e3bd1461075b578063e5703494146101a4578063e6451165146101425763fc0c546a146100ef575f80fd5b3461013f578060031936011261013f57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b80fd5b503461013f57606060031936011261013f5760043573ffffffffffffffffffffffffffffffffffffffff811681036101a0576044359167ffffffffffffffff8316830361013f5760206101988460243585610e4e565b604051908152f35b5080fd5b503461058d5761010060031936011261058d576101bf610c32565b6024359067ffffffffffffffff821680920361058d5760643573ffffffffffffffffffffffffffffffffffffffff81169160443583830361058d576084359360a4359267ffffffffffffffff84169687850361058d5760c4359660e4359067ffffffffffffffff821161058d573660238301121561058d5781600401359967ffffffffffffffff8b1161058d573660248c8501011161058d5761026185610cfe565b8042106107225767ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061029e8282610cf1565b4210156106de5750508042116106b35750808911610684577f000000000000000000000000000000000000000000000000000000000000000096878a11610654578515801561064b575b61061f57865f525f60205260ff60405f2054166105f3577f00000000000000000000000000000000000000000000000000000000000000009a73ffffffffffffffffffffffffffffffffffffffff60208d6024604051809481937f70a08231000000000000000000000000000000000000000000000000000000008352306004840152165afa908115610582575f916105c1575b50898110610591575061038e86610d7b565b906103db73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016936103d4848a610f4d565b958d610e4e565b95833b1561058d577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8360e49460245f9a8f986040519d8e9c8d9b8c9a7fca17356f000000000000000000000000000000000000000000000000000000008c5260048c0152858b015260448a01526064890152608488015260c060a48801528260c4880152018686013788858286010152011681010301915afa80156105825761052a575b50928286927f06cfab1b941169f41f48e18ed46210f277c2ed9159fb5f0c610f525ca2f323fd606067ffffffffffffffff610510999860408e6105099a8152806020522060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790556040519485528660208601528760408601521692a3610cb7565b90846112fc565b80610519578280f35b6105249133906112fc565b5f808280f35b604098509286927f06cfab1b941169f41f48e18ed46210f277c2ed9159fb5f0c610f525ca2f323fd606067ffffffffffffffff6105109998956105705f6105099a610c49565b5f9d5095989950505050925092610482565b6040513d5f823e3d90fd5b5f80fd5b89907fe3bbed9b000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b90506020813d6020116105eb575b816105dc60209383610c49565b8101031261058d57515f61037c565b3d91506105cf565b867fb3167bfa000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b857fc620ce89000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b503086146102e8565b878a7fe757126a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b887fe757126a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f67680913000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6106f2879267ffffffffffffffff92610cf1565b917f2a2d8a64000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b67ffffffffffffffff867fb1962005000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b3461058d57602060031936011261058d576004355f525f602052602060ff60405f2054166040519015158152f35b3461058d575f60031936011261058d576040516107a7604082610c49565b60058152604060208201917f636c61696d00000000000000000000000000000000000000000000000000000083527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8351948593602085525180918160208701528686015e5f85828601015201168101030190f35b3461058d575f60031936011261058d57602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461058d575f60031936011261058d5760206040517f000000000000000000000000000000000000000000000000000000000000000015158152f35b3461058d575f60031936011261058d57602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461058d57602060031936011261058d576020610198610900610c32565b61090981610d7b565b90610f4d565b3461058d575f60031936011261058d57602060405160ff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461058d57602060031936011261058d57602061019861096a610c32565b610d7b565b3461058d575f60031936011261058d5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461058d575f60031936011261058d5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461058d57602060031936011261058d576020610198610a01610c32565b610cfe565b3461058d575f60031936011261058d57602060405160ff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461058d575f60031936011261058d57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461058d57602060031936011261058d576020610ab1610a01610c32565b804210159081610ac7575b506040519015158152f35b610afd915067ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690610cf1565b421082610abc565b3461058d575f60031936011261058d5767ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016804210610bc557610b519042610cb7565b67ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168015610b98576020910467ffffffffffffffff60405191168152f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b7fb8d3870f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461058d575f60031936011261058d5760209067ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b6004359067ffffffffffffffff8216820361058d57565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610c8a57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b91908203918211610cc457565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b91908201809211610cc457565b67ffffffffffffffff1667ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690818102918183041490151715610cc457610d789067ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016610cf1565b90565b62015180610d8882610cfe565b049063ffffffff821015610e1857507f000000000000000000000000000000000000000000000000000000000000000015610e125760018101808211610cc4575b63ffffffff67ffffffff0000000068ff00000000000000007f000000000000000000000000000000000000000000000000000000000000000060401b169360201b169116171790565b80610dc9565b67ffffffffffffffff907f79c4dd60000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b610d78926020809381610e63610f10956113c6565b9381610e7867ffffffffffffffff461661144c565b938180610e96610e90610e8a306113c6565b946114d2565b9561144c565b966040519b8a8d9b5191829101848d015e8a01908282015f8152815193849201905e0101905f8252805192839101825e01905f8252805192839101825e01905f8252805192839101825e015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282610c49565b604051610f1e604082610c49565b600f81527f7369676e616c2f636c61696d2f763100000000000000000000000000000000006020820152611533565b604051610f5b604082610c49565b6005815260208101927f636c61696d00000000000000000000000000000000000000000000000000000084526040519260208401947f010000000000000000000000000000000000000000000000000000000000000086527c010000000000000000000000000000000000000000000000000000000060218601527fff000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000060f81b16602586015260068552611030602686610c49565b6040519360208501917f010000000000000000000000000000000000000000000000000000000000000083527c010000000000000000000000000000000000000000000000000000000060218701525f602587015260068652611094602687610c49565b6110a767ffffffffffffffff461661144c565b6110b0306113c6565b9083519363ffffffff85116112d45760405193849160208301967f0400000000000000000000000000000000000000000000000000000000000000885260e01b7fffffffff00000000000000000000000000000000000000000000000000000000166021840152518091602584015e8101602581015f9052036025017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101845261115b9084610c49565b6040519460208601967f03000000000000000000000000000000000000000000000000000000000000008852602187017c200000000000000000000000000000000000000000000000000000000090527f00000000000000000000000000000000000000000000000000000000000000006025880152602587526111e0604588610c49565b6111e99061144c565b976111f3906114d2565b986040519b8c809c519160208392015e8b019060208201905f8252519283915e016020015f815281516020819301825e015f815281516020819301825e01905f8252518092825e01905f8252518092825e015f815281516020819301825e015f815281516020819301825e015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0810182526112929082610c49565b604051906112a1604083610c49565b600882527f73636f70652f76310000000000000000000000000000000000000000000000006020830152610d7891611533565b7f6de68e4e000000000000000000000000000000000000000000000000000000005f5260045ffd5b9173ffffffffffffffffffffffffffffffffffffffff604051927fa9059cbb000000000000000000000000000000000000000000000000000000005f521660045260245260205f60448180865af19060015f51148216156113a5575b604052156113635750565b73ffffffffffffffffffffffffffffffffffffffff907f5274afe7000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9060018115166113bd57823b15153d15161690611358565b503d5f823e3d90fd5b7fffffffffffffffffffffffffffffffffffffffff000000000000000000000000604051917f020000000000000000000000000000000000000000000000000000000000000060208401527c1400000000000000000000000000000000000000000000000000000000602184015260601b16602582015260198152610d78603982610c49565b7fffffffffffffffff000000000000000000000000000000000000000000000000604051917f010000000000000000000000000000000000000000000000000000000000000060208401527c0800000000000000000000000000000000000000000000000000000000602184015260c01b166025820152600d8152610d78602d82610c49565b604051907f010000000000000000000000000000000000000000000000000000000000000060208301527c20000000000000000000000000000000000000000000000000000000006021830152602582015260258152610d78604582610c49565b805191821580156115d3575b6112d4576020916021836115ca936040519586947fff000000000000000000000000000000000000000000000000000000000000008287019960f81b1689528051918291018587015e8401908382015f8152815193849201905e01015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282610c49565b51902060081c90565b5060ff831161153f56",
}

// ShareProgramme is an auto generated Go binding around an Ethereum contract.
type ShareProgramme struct {
	abi abi.ABI
}

// NewShareProgramme creates a new instance of ShareProgramme.
func NewShareProgramme() *ShareProgramme {
	parsed, err := ShareProgrammeMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ShareProgramme{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ShareProgramme) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address registry_, address token_, uint8 env_, bytes32 programme_, uint64 start_, uint64 length_, uint64 claimWindow_, uint256 amount_, uint8 minAssurance_, bool sameDay_) returns()
func (shareProgramme *ShareProgramme) PackConstructor(registry_ common.Address, token_ common.Address, env_ uint8, programme_ [32]byte, start_ uint64, length_ uint64, claimWindow_ uint64, amount_ *big.Int, minAssurance_ uint8, sameDay_ bool) []byte {
	enc, err := shareProgramme.abi.Pack("", registry_, token_, env_, programme_, start_, length_, claimWindow_, amount_, minAssurance_, sameDay_)
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
func (shareProgramme *ShareProgramme) PackACTION() []byte {
	enc, err := shareProgramme.abi.Pack("ACTION")
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
func (shareProgramme *ShareProgramme) TryPackACTION() ([]byte, error) {
	return shareProgramme.abi.Pack("ACTION")
}

// UnpackACTION is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdbd55fb3.
//
// Solidity: function ACTION() view returns(string)
func (shareProgramme *ShareProgramme) UnpackACTION(data []byte) (string, error) {
	out, err := shareProgramme.abi.Unpack("ACTION", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaa8c217c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function amount() view returns(uint256)
func (shareProgramme *ShareProgramme) PackAmount() []byte {
	enc, err := shareProgramme.abi.Pack("amount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaa8c217c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function amount() view returns(uint256)
func (shareProgramme *ShareProgramme) TryPackAmount() ([]byte, error) {
	return shareProgramme.abi.Pack("amount")
}

// UnpackAmount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xaa8c217c.
//
// Solidity: function amount() view returns(uint256)
func (shareProgramme *ShareProgramme) UnpackAmount(data []byte) (*big.Int, error) {
	out, err := shareProgramme.abi.Unpack("amount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe5703494.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claim(uint64 epoch, uint64 rootSeq, uint256 nullifier, address recipient, uint256 maxFee, uint64 deadline, uint256 fee, bytes proof) returns()
func (shareProgramme *ShareProgramme) PackClaim(epoch uint64, rootSeq uint64, nullifier *big.Int, recipient common.Address, maxFee *big.Int, deadline uint64, fee *big.Int, proof []byte) []byte {
	enc, err := shareProgramme.abi.Pack("claim", epoch, rootSeq, nullifier, recipient, maxFee, deadline, fee, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe5703494.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claim(uint64 epoch, uint64 rootSeq, uint256 nullifier, address recipient, uint256 maxFee, uint64 deadline, uint256 fee, bytes proof) returns()
func (shareProgramme *ShareProgramme) TryPackClaim(epoch uint64, rootSeq uint64, nullifier *big.Int, recipient common.Address, maxFee *big.Int, deadline uint64, fee *big.Int, proof []byte) ([]byte, error) {
	return shareProgramme.abi.Pack("claim", epoch, rootSeq, nullifier, recipient, maxFee, deadline, fee, proof)
}

// PackClaimWindow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc5d37ae1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimWindow() view returns(uint64)
func (shareProgramme *ShareProgramme) PackClaimWindow() []byte {
	enc, err := shareProgramme.abi.Pack("claimWindow")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimWindow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc5d37ae1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimWindow() view returns(uint64)
func (shareProgramme *ShareProgramme) TryPackClaimWindow() ([]byte, error) {
	return shareProgramme.abi.Pack("claimWindow")
}

// UnpackClaimWindow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc5d37ae1.
//
// Solidity: function claimWindow() view returns(uint64)
func (shareProgramme *ShareProgramme) UnpackClaimWindow(data []byte) (uint64, error) {
	out, err := shareProgramme.abi.Unpack("claimWindow", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackClaimed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdbe7e3bd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimed(uint256 nullifier) view returns(bool)
func (shareProgramme *ShareProgramme) PackClaimed(nullifier *big.Int) []byte {
	enc, err := shareProgramme.abi.Pack("claimed", nullifier)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdbe7e3bd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimed(uint256 nullifier) view returns(bool)
func (shareProgramme *ShareProgramme) TryPackClaimed(nullifier *big.Int) ([]byte, error) {
	return shareProgramme.abi.Pack("claimed", nullifier)
}

// UnpackClaimed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdbe7e3bd.
//
// Solidity: function claimed(uint256 nullifier) view returns(bool)
func (shareProgramme *ShareProgramme) UnpackClaimed(data []byte) (bool, error) {
	out, err := shareProgramme.abi.Unpack("claimed", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackEnv is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9dca0032.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function env() view returns(uint8)
func (shareProgramme *ShareProgramme) PackEnv() []byte {
	enc, err := shareProgramme.abi.Pack("env")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEnv is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9dca0032.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function env() view returns(uint8)
func (shareProgramme *ShareProgramme) TryPackEnv() ([]byte, error) {
	return shareProgramme.abi.Pack("env")
}

// UnpackEnv is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9dca0032.
//
// Solidity: function env() view returns(uint8)
func (shareProgramme *ShareProgramme) UnpackEnv(data []byte) (uint8, error) {
	out, err := shareProgramme.abi.Unpack("env", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackEpochNow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x222ae786.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function epochNow() view returns(uint64)
func (shareProgramme *ShareProgramme) PackEpochNow() []byte {
	enc, err := shareProgramme.abi.Pack("epochNow")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEpochNow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x222ae786.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function epochNow() view returns(uint64)
func (shareProgramme *ShareProgramme) TryPackEpochNow() ([]byte, error) {
	return shareProgramme.abi.Pack("epochNow")
}

// UnpackEpochNow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x222ae786.
//
// Solidity: function epochNow() view returns(uint64)
func (shareProgramme *ShareProgramme) UnpackEpochNow(data []byte) (uint64, error) {
	out, err := shareProgramme.abi.Unpack("epochNow", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackEpochStart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa1587509.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function epochStart(uint64 epoch) view returns(uint256)
func (shareProgramme *ShareProgramme) PackEpochStart(epoch uint64) []byte {
	enc, err := shareProgramme.abi.Pack("epochStart", epoch)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEpochStart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa1587509.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function epochStart(uint64 epoch) view returns(uint256)
func (shareProgramme *ShareProgramme) TryPackEpochStart(epoch uint64) ([]byte, error) {
	return shareProgramme.abi.Pack("epochStart", epoch)
}

// UnpackEpochStart is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa1587509.
//
// Solidity: function epochStart(uint64 epoch) view returns(uint256)
func (shareProgramme *ShareProgramme) UnpackEpochStart(data []byte) (*big.Int, error) {
	out, err := shareProgramme.abi.Unpack("epochStart", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackIsOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x703f3cf6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOpen(uint64 epoch) view returns(bool)
func (shareProgramme *ShareProgramme) PackIsOpen(epoch uint64) []byte {
	enc, err := shareProgramme.abi.Pack("isOpen", epoch)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x703f3cf6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOpen(uint64 epoch) view returns(bool)
func (shareProgramme *ShareProgramme) TryPackIsOpen(epoch uint64) ([]byte, error) {
	return shareProgramme.abi.Pack("isOpen", epoch)
}

// UnpackIsOpen is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x703f3cf6.
//
// Solidity: function isOpen(uint64 epoch) view returns(bool)
func (shareProgramme *ShareProgramme) UnpackIsOpen(data []byte) (bool, error) {
	out, err := shareProgramme.abi.Unpack("isOpen", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackLength is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1f7b6d32.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function length() view returns(uint64)
func (shareProgramme *ShareProgramme) PackLength() []byte {
	enc, err := shareProgramme.abi.Pack("length")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLength is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1f7b6d32.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function length() view returns(uint64)
func (shareProgramme *ShareProgramme) TryPackLength() ([]byte, error) {
	return shareProgramme.abi.Pack("length")
}

// UnpackLength is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1f7b6d32.
//
// Solidity: function length() view returns(uint64)
func (shareProgramme *ShareProgramme) UnpackLength(data []byte) (uint64, error) {
	out, err := shareProgramme.abi.Unpack("length", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackMinAssurance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba2ff72c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function minAssurance() view returns(uint8)
func (shareProgramme *ShareProgramme) PackMinAssurance() []byte {
	enc, err := shareProgramme.abi.Pack("minAssurance")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMinAssurance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba2ff72c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function minAssurance() view returns(uint8)
func (shareProgramme *ShareProgramme) TryPackMinAssurance() ([]byte, error) {
	return shareProgramme.abi.Pack("minAssurance")
}

// UnpackMinAssurance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xba2ff72c.
//
// Solidity: function minAssurance() view returns(uint8)
func (shareProgramme *ShareProgramme) UnpackMinAssurance(data []byte) (uint8, error) {
	out, err := shareProgramme.abi.Unpack("minAssurance", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackPolicyOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb15eb364.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function policyOf(uint64 epoch) view returns(uint256)
func (shareProgramme *ShareProgramme) PackPolicyOf(epoch uint64) []byte {
	enc, err := shareProgramme.abi.Pack("policyOf", epoch)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPolicyOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb15eb364.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function policyOf(uint64 epoch) view returns(uint256)
func (shareProgramme *ShareProgramme) TryPackPolicyOf(epoch uint64) ([]byte, error) {
	return shareProgramme.abi.Pack("policyOf", epoch)
}

// UnpackPolicyOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb15eb364.
//
// Solidity: function policyOf(uint64 epoch) view returns(uint256)
func (shareProgramme *ShareProgramme) UnpackPolicyOf(data []byte) (*big.Int, error) {
	out, err := shareProgramme.abi.Unpack("policyOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackProgramme is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xae76c745.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function programme() view returns(bytes32)
func (shareProgramme *ShareProgramme) PackProgramme() []byte {
	enc, err := shareProgramme.abi.Pack("programme")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProgramme is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xae76c745.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function programme() view returns(bytes32)
func (shareProgramme *ShareProgramme) TryPackProgramme() ([]byte, error) {
	return shareProgramme.abi.Pack("programme")
}

// UnpackProgramme is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xae76c745.
//
// Solidity: function programme() view returns(bytes32)
func (shareProgramme *ShareProgramme) UnpackProgramme(data []byte) ([32]byte, error) {
	out, err := shareProgramme.abi.Unpack("programme", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackRegistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b103999.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registry() view returns(address)
func (shareProgramme *ShareProgramme) PackRegistry() []byte {
	enc, err := shareProgramme.abi.Pack("registry")
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
func (shareProgramme *ShareProgramme) TryPackRegistry() ([]byte, error) {
	return shareProgramme.abi.Pack("registry")
}

// UnpackRegistry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7b103999.
//
// Solidity: function registry() view returns(address)
func (shareProgramme *ShareProgramme) UnpackRegistry(data []byte) (common.Address, error) {
	out, err := shareProgramme.abi.Unpack("registry", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSameDay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4329c08.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sameDay() view returns(bool)
func (shareProgramme *ShareProgramme) PackSameDay() []byte {
	enc, err := shareProgramme.abi.Pack("sameDay")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSameDay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4329c08.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sameDay() view returns(bool)
func (shareProgramme *ShareProgramme) TryPackSameDay() ([]byte, error) {
	return shareProgramme.abi.Pack("sameDay")
}

// UnpackSameDay is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc4329c08.
//
// Solidity: function sameDay() view returns(bool)
func (shareProgramme *ShareProgramme) UnpackSameDay(data []byte) (bool, error) {
	out, err := shareProgramme.abi.Unpack("sameDay", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackScopeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbb72f9f6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function scopeOf(uint64 epoch) view returns(uint256)
func (shareProgramme *ShareProgramme) PackScopeOf(epoch uint64) []byte {
	enc, err := shareProgramme.abi.Pack("scopeOf", epoch)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackScopeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbb72f9f6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function scopeOf(uint64 epoch) view returns(uint256)
func (shareProgramme *ShareProgramme) TryPackScopeOf(epoch uint64) ([]byte, error) {
	return shareProgramme.abi.Pack("scopeOf", epoch)
}

// UnpackScopeOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbb72f9f6.
//
// Solidity: function scopeOf(uint64 epoch) view returns(uint256)
func (shareProgramme *ShareProgramme) UnpackScopeOf(data []byte) (*big.Int, error) {
	out, err := shareProgramme.abi.Unpack("scopeOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSignalOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe6451165.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function signalOf(address recipient, uint256 maxFee, uint64 deadline) view returns(uint256)
func (shareProgramme *ShareProgramme) PackSignalOf(recipient common.Address, maxFee *big.Int, deadline uint64) []byte {
	enc, err := shareProgramme.abi.Pack("signalOf", recipient, maxFee, deadline)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSignalOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe6451165.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function signalOf(address recipient, uint256 maxFee, uint64 deadline) view returns(uint256)
func (shareProgramme *ShareProgramme) TryPackSignalOf(recipient common.Address, maxFee *big.Int, deadline uint64) ([]byte, error) {
	return shareProgramme.abi.Pack("signalOf", recipient, maxFee, deadline)
}

// UnpackSignalOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe6451165.
//
// Solidity: function signalOf(address recipient, uint256 maxFee, uint64 deadline) view returns(uint256)
func (shareProgramme *ShareProgramme) UnpackSignalOf(data []byte) (*big.Int, error) {
	out, err := shareProgramme.abi.Unpack("signalOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackStart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbe9a6555.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function start() view returns(uint64)
func (shareProgramme *ShareProgramme) PackStart() []byte {
	enc, err := shareProgramme.abi.Pack("start")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbe9a6555.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function start() view returns(uint64)
func (shareProgramme *ShareProgramme) TryPackStart() ([]byte, error) {
	return shareProgramme.abi.Pack("start")
}

// UnpackStart is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbe9a6555.
//
// Solidity: function start() view returns(uint64)
func (shareProgramme *ShareProgramme) UnpackStart(data []byte) (uint64, error) {
	out, err := shareProgramme.abi.Unpack("start", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc0c546a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function token() view returns(address)
func (shareProgramme *ShareProgramme) PackToken() []byte {
	enc, err := shareProgramme.abi.Pack("token")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc0c546a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function token() view returns(address)
func (shareProgramme *ShareProgramme) TryPackToken() ([]byte, error) {
	return shareProgramme.abi.Pack("token")
}

// UnpackToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfc0c546a.
//
// Solidity: function token() view returns(address)
func (shareProgramme *ShareProgramme) UnpackToken(data []byte) (common.Address, error) {
	out, err := shareProgramme.abi.Unpack("token", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// ShareProgrammeClaimed represents a Claimed event raised by the ShareProgramme contract.
type ShareProgrammeClaimed struct {
	Epoch     uint64
	Nullifier *big.Int
	Recipient common.Address
	Amount    *big.Int
	Fee       *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const ShareProgrammeClaimedEventName = "Claimed"

// ContractEventName returns the user-defined event name.
func (ShareProgrammeClaimed) ContractEventName() string {
	return ShareProgrammeClaimedEventName
}

// UnpackClaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Claimed(uint64 indexed epoch, uint256 indexed nullifier, address recipient, uint256 amount, uint256 fee)
func (shareProgramme *ShareProgramme) UnpackClaimedEvent(log *types.Log) (*ShareProgrammeClaimed, error) {
	event := "Claimed"
	if len(log.Topics) == 0 || log.Topics[0] != shareProgramme.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(ShareProgrammeClaimed)
	if len(log.Data) > 0 {
		if err := shareProgramme.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range shareProgramme.abi.Events[event].Inputs {
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
func (shareProgramme *ShareProgramme) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], shareProgramme.abi.Errors["AlreadyClaimed"].ID.Bytes()[:4]) {
		return shareProgramme.UnpackAlreadyClaimedError(raw[4:])
	}
	if bytes.Equal(raw[:4], shareProgramme.abi.Errors["BudgetExhausted"].ID.Bytes()[:4]) {
		return shareProgramme.UnpackBudgetExhaustedError(raw[4:])
	}
	if bytes.Equal(raw[:4], shareProgramme.abi.Errors["DeadlinePassed"].ID.Bytes()[:4]) {
		return shareProgramme.UnpackDeadlinePassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], shareProgramme.abi.Errors["EpochNotOpen"].ID.Bytes()[:4]) {
		return shareProgramme.UnpackEpochNotOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], shareProgramme.abi.Errors["EpochOutOfRange"].ID.Bytes()[:4]) {
		return shareProgramme.UnpackEpochOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], shareProgramme.abi.Errors["EpochOver"].ID.Bytes()[:4]) {
		return shareProgramme.UnpackEpochOverError(raw[4:])
	}
	if bytes.Equal(raw[:4], shareProgramme.abi.Errors["FeeTooHigh"].ID.Bytes()[:4]) {
		return shareProgramme.UnpackFeeTooHighError(raw[4:])
	}
	if bytes.Equal(raw[:4], shareProgramme.abi.Errors["ProgrammeInvalid"].ID.Bytes()[:4]) {
		return shareProgramme.UnpackProgrammeInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], shareProgramme.abi.Errors["ProgrammeNotStarted"].ID.Bytes()[:4]) {
		return shareProgramme.UnpackProgrammeNotStartedError(raw[4:])
	}
	if bytes.Equal(raw[:4], shareProgramme.abi.Errors["RecipientInvalid"].ID.Bytes()[:4]) {
		return shareProgramme.UnpackRecipientInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], shareProgramme.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return shareProgramme.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], shareProgramme.abi.Errors["TextMalformed"].ID.Bytes()[:4]) {
		return shareProgramme.UnpackTextMalformedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ShareProgrammeAlreadyClaimed represents a AlreadyClaimed error raised by the ShareProgramme contract.
type ShareProgrammeAlreadyClaimed struct {
	Nullifier *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyClaimed(uint256 nullifier)
func ShareProgrammeAlreadyClaimedErrorID() common.Hash {
	return common.HexToHash("0xb3167bfa203824a8528cd651824b49f666ae15ab32eef5801cb2db761a8707a6")
}

// UnpackAlreadyClaimedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyClaimed(uint256 nullifier)
func (shareProgramme *ShareProgramme) UnpackAlreadyClaimedError(raw []byte) (*ShareProgrammeAlreadyClaimed, error) {
	out := new(ShareProgrammeAlreadyClaimed)
	if err := shareProgramme.abi.UnpackIntoInterface(out, "AlreadyClaimed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ShareProgrammeBudgetExhausted represents a BudgetExhausted error raised by the ShareProgramme contract.
type ShareProgrammeBudgetExhausted struct {
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BudgetExhausted(uint256 balance, uint256 needed)
func ShareProgrammeBudgetExhaustedErrorID() common.Hash {
	return common.HexToHash("0xe3bbed9ba4ea66661cbf21701baf30a52ea330ce76f1be3ca59360048ecb1894")
}

// UnpackBudgetExhaustedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BudgetExhausted(uint256 balance, uint256 needed)
func (shareProgramme *ShareProgramme) UnpackBudgetExhaustedError(raw []byte) (*ShareProgrammeBudgetExhausted, error) {
	out := new(ShareProgrammeBudgetExhausted)
	if err := shareProgramme.abi.UnpackIntoInterface(out, "BudgetExhausted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ShareProgrammeDeadlinePassed represents a DeadlinePassed error raised by the ShareProgramme contract.
type ShareProgrammeDeadlinePassed struct {
	Deadline uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeadlinePassed(uint64 deadline)
func ShareProgrammeDeadlinePassedErrorID() common.Hash {
	return common.HexToHash("0x6768091307d5da213ba3ac1392311a935d1607f1020232ee01d118de33b68661")
}

// UnpackDeadlinePassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeadlinePassed(uint64 deadline)
func (shareProgramme *ShareProgramme) UnpackDeadlinePassedError(raw []byte) (*ShareProgrammeDeadlinePassed, error) {
	out := new(ShareProgrammeDeadlinePassed)
	if err := shareProgramme.abi.UnpackIntoInterface(out, "DeadlinePassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ShareProgrammeEpochNotOpen represents a EpochNotOpen error raised by the ShareProgramme contract.
type ShareProgrammeEpochNotOpen struct {
	Epoch   uint64
	OpensAt *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EpochNotOpen(uint64 epoch, uint256 opensAt)
func ShareProgrammeEpochNotOpenErrorID() common.Hash {
	return common.HexToHash("0xb1962005c14cc5d79ebf406153fae3735aa08ee6b60c21584a3254be6c6a138b")
}

// UnpackEpochNotOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EpochNotOpen(uint64 epoch, uint256 opensAt)
func (shareProgramme *ShareProgramme) UnpackEpochNotOpenError(raw []byte) (*ShareProgrammeEpochNotOpen, error) {
	out := new(ShareProgrammeEpochNotOpen)
	if err := shareProgramme.abi.UnpackIntoInterface(out, "EpochNotOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ShareProgrammeEpochOutOfRange represents a EpochOutOfRange error raised by the ShareProgramme contract.
type ShareProgrammeEpochOutOfRange struct {
	Epoch uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EpochOutOfRange(uint64 epoch)
func ShareProgrammeEpochOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x79c4dd603e93d93d48c7364a864dac8064bb0938d468d615809cff24f2633f4a")
}

// UnpackEpochOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EpochOutOfRange(uint64 epoch)
func (shareProgramme *ShareProgramme) UnpackEpochOutOfRangeError(raw []byte) (*ShareProgrammeEpochOutOfRange, error) {
	out := new(ShareProgrammeEpochOutOfRange)
	if err := shareProgramme.abi.UnpackIntoInterface(out, "EpochOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ShareProgrammeEpochOver represents a EpochOver error raised by the ShareProgramme contract.
type ShareProgrammeEpochOver struct {
	Epoch    uint64
	ClosedAt *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EpochOver(uint64 epoch, uint256 closedAt)
func ShareProgrammeEpochOverErrorID() common.Hash {
	return common.HexToHash("0x2a2d8a64247a1e1a4b9187d012ac6ac2bdea557ce0e129f05bb7465bec33feb9")
}

// UnpackEpochOverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EpochOver(uint64 epoch, uint256 closedAt)
func (shareProgramme *ShareProgramme) UnpackEpochOverError(raw []byte) (*ShareProgrammeEpochOver, error) {
	out := new(ShareProgrammeEpochOver)
	if err := shareProgramme.abi.UnpackIntoInterface(out, "EpochOver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ShareProgrammeFeeTooHigh represents a FeeTooHigh error raised by the ShareProgramme contract.
type ShareProgrammeFeeTooHigh struct {
	Fee   *big.Int
	Limit *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FeeTooHigh(uint256 fee, uint256 limit)
func ShareProgrammeFeeTooHighErrorID() common.Hash {
	return common.HexToHash("0xe757126a89ba5140023477c243d17c34ca7467d317e5523eafa819ff2931905a")
}

// UnpackFeeTooHighError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FeeTooHigh(uint256 fee, uint256 limit)
func (shareProgramme *ShareProgramme) UnpackFeeTooHighError(raw []byte) (*ShareProgrammeFeeTooHigh, error) {
	out := new(ShareProgrammeFeeTooHigh)
	if err := shareProgramme.abi.UnpackIntoInterface(out, "FeeTooHigh", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ShareProgrammeProgrammeInvalid represents a ProgrammeInvalid error raised by the ShareProgramme contract.
type ShareProgrammeProgrammeInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ProgrammeInvalid()
func ShareProgrammeProgrammeInvalidErrorID() common.Hash {
	return common.HexToHash("0x51256c9ad30df01ff30e26ac64c37b5dddfdd466749e7ed3f0b927e5c82ef39c")
}

// UnpackProgrammeInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ProgrammeInvalid()
func (shareProgramme *ShareProgramme) UnpackProgrammeInvalidError(raw []byte) (*ShareProgrammeProgrammeInvalid, error) {
	out := new(ShareProgrammeProgrammeInvalid)
	if err := shareProgramme.abi.UnpackIntoInterface(out, "ProgrammeInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ShareProgrammeProgrammeNotStarted represents a ProgrammeNotStarted error raised by the ShareProgramme contract.
type ShareProgrammeProgrammeNotStarted struct {
	Start *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ProgrammeNotStarted(uint256 start)
func ShareProgrammeProgrammeNotStartedErrorID() common.Hash {
	return common.HexToHash("0xb8d3870f1416b5df72d36fda6255cc1fa1ce8ee97aec9ec0ca7aa6bca49b0a04")
}

// UnpackProgrammeNotStartedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ProgrammeNotStarted(uint256 start)
func (shareProgramme *ShareProgramme) UnpackProgrammeNotStartedError(raw []byte) (*ShareProgrammeProgrammeNotStarted, error) {
	out := new(ShareProgrammeProgrammeNotStarted)
	if err := shareProgramme.abi.UnpackIntoInterface(out, "ProgrammeNotStarted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ShareProgrammeRecipientInvalid represents a RecipientInvalid error raised by the ShareProgramme contract.
type ShareProgrammeRecipientInvalid struct {
	Recipient common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RecipientInvalid(address recipient)
func ShareProgrammeRecipientInvalidErrorID() common.Hash {
	return common.HexToHash("0xc620ce89df065e51f7e63f0e7baa218b5d6ba3ccf562c9e47a78c724e970579a")
}

// UnpackRecipientInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RecipientInvalid(address recipient)
func (shareProgramme *ShareProgramme) UnpackRecipientInvalidError(raw []byte) (*ShareProgrammeRecipientInvalid, error) {
	out := new(ShareProgrammeRecipientInvalid)
	if err := shareProgramme.abi.UnpackIntoInterface(out, "RecipientInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ShareProgrammeSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the ShareProgramme contract.
type ShareProgrammeSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func ShareProgrammeSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (shareProgramme *ShareProgramme) UnpackSafeERC20FailedOperationError(raw []byte) (*ShareProgrammeSafeERC20FailedOperation, error) {
	out := new(ShareProgrammeSafeERC20FailedOperation)
	if err := shareProgramme.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ShareProgrammeTextMalformed represents a TextMalformed error raised by the ShareProgramme contract.
type ShareProgrammeTextMalformed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TextMalformed()
func ShareProgrammeTextMalformedErrorID() common.Hash {
	return common.HexToHash("0x6de68e4e3b41a437d14bdddcd3996be6ab9f4ac31c43c0c484c704da9230208e")
}

// UnpackTextMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TextMalformed()
func (shareProgramme *ShareProgramme) UnpackTextMalformedError(raw []byte) (*ShareProgrammeTextMalformed, error) {
	out := new(ShareProgrammeTextMalformed)
	if err := shareProgramme.abi.UnpackIntoInterface(out, "TextMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}
