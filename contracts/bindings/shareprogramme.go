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

// ShareProgrammeItem is an auto generated low-level Go binding around an user-defined struct.
type ShareProgrammeItem struct {
	RootSeq   uint64
	Nullifier *big.Int
	Recipient common.Address
	MaxFee    *big.Int
	Deadline  uint64
	Fee       *big.Int
}

// ShareProgrammeMetaData contains all meta data concerning the ShareProgramme contract.
var ShareProgrammeMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIMembershipRegistry\",\"name\":\"registry_\",\"type\":\"address\"},{\"internalType\":\"contractIERC20\",\"name\":\"token_\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"env_\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"programme_\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"start_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"length_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"claimWindow_\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"amount_\",\"type\":\"uint256\"},{\"internalType\":\"uint8\",\"name\":\"minAssurance_\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"sameDay_\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"}],\"name\":\"AlreadyClaimed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"BudgetExhausted\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ClaimsMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"DeadlinePassed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"opensAt\",\"type\":\"uint256\"}],\"name\":\"EpochNotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"}],\"name\":\"EpochOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"closedAt\",\"type\":\"uint256\"}],\"name\":\"EpochOver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"limit\",\"type\":\"uint256\"}],\"name\":\"FeeTooHigh\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ProgrammeInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"start\",\"type\":\"uint256\"}],\"name\":\"ProgrammeNotStarted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"}],\"name\":\"RecipientInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TextMalformed\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes4\",\"name\":\"reason\",\"type\":\"bytes4\"}],\"name\":\"ClaimSkipped\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"}],\"name\":\"Claimed\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"ACTION\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"amount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"rootSeq\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"maxFee\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"name\":\"claim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"},{\"components\":[{\"internalType\":\"uint64\",\"name\":\"rootSeq\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"maxFee\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"}],\"internalType\":\"structShareProgramme.Item[]\",\"name\":\"items\",\"type\":\"tuple[]\"},{\"internalType\":\"bytes\",\"name\":\"proofs\",\"type\":\"bytes\"}],\"name\":\"claimMany\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"paid\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"claimWindow\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"}],\"name\":\"claimed\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"env\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"epochNow\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"}],\"name\":\"epochStart\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"}],\"name\":\"isOpen\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"length\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"minAssurance\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"}],\"name\":\"policyOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"programme\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"registry\",\"outputs\":[{\"internalType\":\"contractIMembershipRegistry\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"sameDay\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"epoch\",\"type\":\"uint64\"}],\"name\":\"scopeOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"maxFee\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"signalOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"start\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"token\",\"outputs\":[{\"internalType\":\"contractIERC20\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "ShareProgramme",
	Bin: "0x6101c0346102bc57601f6125c738819003918201601f19168301916001600160401b038311848410176102c057808492610140946040528339810103126102bc5780516001600160a01b03811691908281036102bc5760208201516001600160a01b03811691908281036102bc57610079604085016102d4565b606085015161008a608087016102e2565b9161009760a088016102e2565b936100a460c089016102e2565b9560e0890151976101206100bb6101008c016102d4565b9a01519a8b15158c036102bc573b159081156102b2575b5080156102a5575b801561029d575b801561028c575b801561027b575b801561026a575b8015610262575b8015610252575b6102435760805260a05260c05260e05261010052610120526101405261016052610180526101a0526040516122d090816102f78239608051818181610686015281816109db01528181610e1601526113c4015260a05181818161012b0152818161030701528181610455015281816105ff015281816106450152610d6e015260c0518181816113740152611a2d015260e0518181816112db0152611bc60152610100518181816112130152818161147501526117370152610120518181816114b70152818161152f01526116f70152610140518181816111930152818161142c0152611d120152610160518181816103d5015281816104df0152818161087801528181610d240152818161131501528181612197015261228301526101805181818161127d01526117c701526101a0518181816111ce015261177d0152f35b632892b64d60e11b5f5260045ffd5b506001600160401b034611610104565b5087156100fd565b506001600160401b038716156100f6565b506001600160401b038616156100ef565b506001600160401b038516156100e8565b5083156100e1565b50600160ff8416116100da565b90503b155f6100d2565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b519060ff821682036102bc57565b51906001600160401b03821682036102bc5756fe610120806040526004361015610013575f80fd5b5f60e0525f3560e01c9081631f7b6d321461151157508063222ae7861461145a578063703f3cf6146113e85780637b103999146113985780639dca00321461135b578063a158750914611338578063aa8c217c146112fe578063ae76c745146112c4578063b15eb364146112a1578063ba2ff72c14611264578063bb72f9f614611237578063be9a6555146111f3578063c4329c08146111b7578063c5d37ae114611173578063dbd55fb314611140578063dbe7e3bd14611112578063e570349414610c72578063e645116514610c14578063f2894044146101555763fc0c546a146100fd575f80fd5b3461014f5760e05160031936011261014f57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b60e05180fd5b3461014f57606060031936011261014f5761016e611553565b6080526024356101005267ffffffffffffffff610100511161014f573660236101005101121561014f5767ffffffffffffffff61010051600401351161014f5736602460c06101005160040135026101005101011161014f5760443567ffffffffffffffff811161014f576101e7903690600401611636565b60e05160a0526080516101f990611cf7565b6101005160040135158015610b8a575b610b5e5761021e61010051600401358261169e565b9161022a60805161175f565b9261023b6101005160040135611ea7565b60c05261024e6101005160040135611e8f565b61025b604051918261156a565b61010051600401358152601f196102786101005160040135611e8f565b0136602083013761028f6101005160040135611ea7565b926102a06101005160040135611ea7565b92601f196102c66102b0886115ba565b976102be604051998a61156a565b8089526115ba565b0136602088013760e0516040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201529092906020816024817f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff165afa9081156107915760e05191610b28575b5060e0519182915b610100516004013584106107c157505050508160c051528183528185528184528102855261066f575b505060e0519250829150505b60c0515181101561062b576103ba6103a58260c051611913565b51610100516004013560246101005101611954565b60408101906103c882611964565b9160a0820135926103f9847f0000000000000000000000000000000000000000000000000000000000000000611664565b60e0515060e0515073ffffffffffffffffffffffffffffffffffffffff604051927fa9059cbb0000000000000000000000000000000000000000000000000000000060e0515216600452602452602060e051604460e05160e0517f00000000000000000000000000000000000000000000000000000000000000005af190600160e05151148216156105fb575b6040521561054a579361053492916104a060019596611964565b7f06cfab1b941169f41f48e18ed46210f277c2ed9159fb5f0c610f525ca2f323fd6020604051930135928061052c8767ffffffffffffffff60805116957f0000000000000000000000000000000000000000000000000000000000000000908460409194939273ffffffffffffffffffffffffffffffffffffffff606083019616825260208201520152565b0390a36116d5565b9161054060a051611985565b60a0525b0161038b565b506001929150602001358060e0515260e051602052604060e051207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0081541690556105978260c051611913565b516040519081527f5274afe70000000000000000000000000000000000000000000000000000000060208201527f06649e56a0829ad2abd6392fee02ef2af9c483cfa8c5ae304765203ca9284be3604067ffffffffffffffff6080511692a3610544565b3d157f00000000000000000000000000000000000000000000000000000000000000003b15151690911690610486565b508061063e575b602060405160a0518152f35b61066990337f0000000000000000000000000000000000000000000000000000000000000000611dc5565b80610632565b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016926106b3866080516119b2565b843b1561014f5795939291906040519687957fd96a61b100000000000000000000000000000000000000000000000000000000875260c48701916004880152602487015260c060448701528251809152602060e4870193019060e0515b81811061079e5750505061074b8593610739846107609460031988809803016064880152611eed565b90600319858303016084860152611eed565b6003198382030160a484015260e05196611611565b03915afa801561079157610778575b8080808061037f565b60e0516107849161156a565b60e05161014f578061076f565b6040513d60e051823e3d90fd5b825167ffffffffffffffff16855289975060209485019490920191600101610710565b6107de846101009793949597516004013560246101005101611954565b9086158015610a6e575b610973575b89887fffffffff0000000000000000000000000000000000000000000000000000000061081b888587612119565b168061091e575083610913936108d0878c98956108f49561089d602060019b0135958660e0515260e051602052604060e051208c7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790557f000000000000000000000000000000000000000000000000000000000000000090611664565b9a6108aa8460c051611913565b5267ffffffffffffffff6108c7846108c189611ed8565b93611913565b91169052611913565b526108dd60408201611964565b60606108eb60808401611ed8565b92013590611832565b6108fe828c611913565b528688810286018282028e0160200137611985565b955b01929190610356565b9150506020600193604099939599519260e05150848452828401520135907f06649e56a0829ad2abd6392fee02ef2af9c483cfa8c5ae304765203ca9284be3604067ffffffffffffffff6080511692a3610915565b935061097e81611ed8565b67ffffffffffffffff604051917f030e434200000000000000000000000000000000000000000000000000000000835260e051501660048201528b602482015260208160448173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa9081156107915760e05191610a14575b50936107ed565b90506020813d8211610a66575b81610a2e6020938361156a565b8101031261014f57517fffffffff000000000000000000000000000000000000000000000000000000008116810361014f578c610a0d565b3d9150610a21565b50610a7882611ed8565b877fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff810111610af75767ffffffffffffffff80610aed610ae87fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8c01610100516004013560246101005101611954565b611ed8565b16911614156107e8565b7f4e487b710000000000000000000000000000000000000000000000000000000060e051526011600452602460e051fd5b90506020813d602011610b56575b81610b436020938361156a565b81010312610b5257518961034e565b5f80fd5b3d9150610b36565b7f197cdc170000000000000000000000000000000000000000000000000000000060e05152600460e051fd5b5061010051600401357effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81169003610af757610100516004013560081b8114158015610209575061010051600401357f01ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81169003610af757610100516004013560071b811415610209565b3461014f57606060031936011261014f5760043573ffffffffffffffffffffffffffffffffffffffff8116810361014f576044359067ffffffffffffffff8216820361014f57602091610c6a9160243590611832565b604051908152f35b34610b5257610100600319360112610b5257610c8c611553565b6024359067ffffffffffffffff8216809203610b52576044359060643573ffffffffffffffffffffffffffffffffffffffff811693848203610b52576084359360a4359567ffffffffffffffff871696878103610b525760c4359660e43567ffffffffffffffff8111610b5257610d07903690600401611636565b929099610d1389611cf7565b8042116110e757508189116110b7577f000000000000000000000000000000000000000000000000000000000000000093848a11611087578015801561107e575b6110535750845f525f60205260ff60405f205416611027577f00000000000000000000000000000000000000000000000000000000000000009973ffffffffffffffffffffffffffffffffffffffff60208c6024604051809481937f70a08231000000000000000000000000000000000000000000000000000000008352306004840152165afa908115610fba575f91610ff5575b50858110610fc55750610dfb8961175f565b93610e4873ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001693610e41878d6119b2565b958b611832565b97833b15610b5257601f19601f8360e4948b965f9a6040519e8f9b8c9a8b997fca17356f000000000000000000000000000000000000000000000000000000008b5260048b015260248a015260448901526064880152608487015260c060a48701528160c48701528686013788858286010152011681010301915afa918215610fba57610f8895610f81948894610fa6575b508160e0515260e051602052604060e0512060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790557f06cfab1b941169f41f48e18ed46210f277c2ed9159fb5f0c610f525ca2f323fd67ffffffffffffffff60405192169180610f7987878b8460409194939273ffffffffffffffffffffffffffffffffffffffff606083019616825260208201520152565b0390a3611664565b9084611dc5565b80610f94575b60e05180f35b610f9f913390611dc5565b8080610f8e565b5f610fb09161156a565b5f60e05289610eda565b6040513d5f823e3d90fd5b85907fe3bbed9b000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b90506020813d60201161101f575b816110106020938361156a565b81010312610b5257518c610de9565b3d9150611003565b847fb3167bfa000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fc620ce89000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50308114610d54565b848a7fe757126a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50877fe757126a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f67680913000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610b52576020600319360112610b52576004355f525f602052602060ff60405f2054166040519015158152f35b34610b52575f600319360112610b525761116f61115b6115d6565b604051918291602083526020830190611611565b0390f35b34610b52575f600319360112610b5257602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610b52575f600319360112610b525760206040517f000000000000000000000000000000000000000000000000000000000000000015158152f35b34610b52575f600319360112610b5257602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610b52576020600319360112610b52576020610c6a611255611553565b61125e8161175f565b906119b2565b34610b52575f600319360112610b5257602060405160ff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610b52576020600319360112610b52576020610c6a6112bf611553565b61175f565b34610b52575f600319360112610b525760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610b52575f600319360112610b525760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610b52576020600319360112610b52576020610c6a611356611553565b6116e2565b34610b52575f600319360112610b5257602060405160ff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610b52575f600319360112610b5257602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610b52576020600319360112610b52576020611406611356611553565b80421015908161141c575b506040519015158152f35b611452915067ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906116d5565b421082611411565b34610b52575f600319360112610b525767ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168042106114e65767ffffffffffffffff6114dd6114b460209342611664565b827f0000000000000000000000000000000000000000000000000000000000000000169061169e565b16604051908152f35b7fb8d3870f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610b52575f600319360112610b525760209067ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b6004359067ffffffffffffffff82168203610b5257565b90601f601f19910116810190811067ffffffffffffffff82111761158d57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b67ffffffffffffffff811161158d57601f01601f191660200190565b604051906115e560408361156a565b600582527f636c61696d0000000000000000000000000000000000000000000000000000006020830152565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b9181601f84011215610b525782359167ffffffffffffffff8311610b525760208381860195010111610b5257565b9190820391821161167157565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b81156116a8570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b9190820180921161167157565b67ffffffffffffffff1667ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016908181029181830414901517156116715761175c9067ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166116d5565b90565b6201518061176c826116e2565b049063ffffffff8210156117fc57507f0000000000000000000000000000000000000000000000000000000000000000156117f65760018101808211611671575b63ffffffff67ffffffff0000000068ff00000000000000007f000000000000000000000000000000000000000000000000000000000000000060401b169360201b169116171790565b806117ad565b67ffffffffffffffff907f79c4dd60000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b61175c9260208093816118476118d695611f20565b938161185c67ffffffffffffffff4616611fa6565b93818061187a61187461186e30611f20565b9461202c565b95611fa6565b966040519b8a8d9b5191829101848d015e8a01908282015f8152815193849201905e0101905f8252805192839101825e01905f8252805192839101825e01905f8252805192839101825e015f815203601f19810183528261156a565b6040516118e460408261156a565b600f81527f7369676e616c2f636c61696d2f76310000000000000000000000000000000000602082015261208d565b80518210156119275760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b91908110156119275760c0020190565b3573ffffffffffffffffffffffffffffffffffffffff81168103610b525790565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81146116715760010190565b906119bb6115d6565b6040519160208301937f010000000000000000000000000000000000000000000000000000000000000085527c010000000000000000000000000000000000000000000000000000000060218501527fff000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000060f81b16602585015260068452611a6460268561156a565b6040519260208401907f010000000000000000000000000000000000000000000000000000000000000082527c010000000000000000000000000000000000000000000000000000000060218601525f602586015260068552611ac860268661156a565b611adb67ffffffffffffffff4616611fa6565b90611ae530611f20565b81519263ffffffff8411611ccf57604051809360208201957f0400000000000000000000000000000000000000000000000000000000000000875260e01b7fffffffff0000000000000000000000000000000000000000000000000000000016602183015280516020819201602584015e8101602581015f905203602501601f1981018452611b74908461156a565b6040519460208601967f03000000000000000000000000000000000000000000000000000000000000008852602187017c200000000000000000000000000000000000000000000000000000000090527f0000000000000000000000000000000000000000000000000000000000000000602588015260258752611bf960458861156a565b611c0290611fa6565b97611c0c9061202c565b986040519b8c809c519160208392015e8b019060208201905f8252519283915e016020015f815281516020819301825e015f815281516020819301825e01905f8252518092825e01905f8252518092825e015f815281516020819301825e015f815281516020819301825e015f815203601f1981018252611c8d908261156a565b60405190611c9c60408361156a565b600882527f73636f70652f7631000000000000000000000000000000000000000000000000602083015261175c9161208d565b7f6de68e4e000000000000000000000000000000000000000000000000000000005f5260045ffd5b611d00816116e2565b804210611d8c5767ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690611d3d82826116d5565b421015611d4957505050565b67ffffffffffffffff91611d5c916116d5565b917f2a2d8a64000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b67ffffffffffffffff827fb1962005000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b9173ffffffffffffffffffffffffffffffffffffffff604051927fa9059cbb000000000000000000000000000000000000000000000000000000005f521660045260245260205f60448180865af19060015f5114821615611e6e575b60405215611e2c5750565b73ffffffffffffffffffffffffffffffffffffffff907f5274afe7000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b906001811516611e8657823b15153d15161690611e21565b503d5f823e3d90fd5b67ffffffffffffffff811161158d5760051b60200190565b90611eb182611e8f565b611ebe604051918261156a565b828152601f19611ece8294611e8f565b0190602036910137565b3567ffffffffffffffff81168103610b525790565b90602080835192838152019201905f5b818110611f0a5750505090565b8251845260209384019390920191600101611efd565b7fffffffffffffffffffffffffffffffffffffffff000000000000000000000000604051917f020000000000000000000000000000000000000000000000000000000000000060208401527c1400000000000000000000000000000000000000000000000000000000602184015260601b1660258201526019815261175c60398261156a565b7fffffffffffffffff000000000000000000000000000000000000000000000000604051917f010000000000000000000000000000000000000000000000000000000000000060208401527c0800000000000000000000000000000000000000000000000000000000602184015260c01b166025820152600d815261175c602d8261156a565b604051907f010000000000000000000000000000000000000000000000000000000000000060208301527c2000000000000000000000000000000000000000000000000000000000602183015260258201526025815261175c60458261156a565b8051918215801561210f575b611ccf57602091602183612106936040519586947fff000000000000000000000000000000000000000000000000000000000000008287019960f81b1689528051918291018587015e8401908382015f8152815193849201905e01015f815203601f19810183528261156a565b51902060081c90565b5060ff8311612099565b67ffffffffffffffff61212e60808301611ed8565b1642116122a95760a08101356060820135811190811561227f575b50612258576040810173ffffffffffffffffffffffffffffffffffffffff61217082611964565b1615908115612230575b5061220957602001355f525f60205260ff60405f2054166121e3577f0000000000000000000000000000000000000000000000000000000000000000116121be5790565b507fe3bbed9b0000000000000000000000000000000000000000000000000000000090565b50507fb3167bfa0000000000000000000000000000000000000000000000000000000090565b5050507fc620ce890000000000000000000000000000000000000000000000000000000090565b61223a9150611964565b73ffffffffffffffffffffffffffffffffffffffff1630145f61217a565b5050507fe757126a0000000000000000000000000000000000000000000000000000000090565b90507f0000000000000000000000000000000000000000000000000000000000000000105f612149565b5050507f67680913000000000000000000000000000000000000000000000000000000009056",
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

// PackClaimMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2894044.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimMany(uint64 epoch, (uint64,uint256,address,uint256,uint64,uint256)[] items, bytes proofs) returns(uint256 paid)
func (shareProgramme *ShareProgramme) PackClaimMany(epoch uint64, items []ShareProgrammeItem, proofs []byte) []byte {
	enc, err := shareProgramme.abi.Pack("claimMany", epoch, items, proofs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2894044.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimMany(uint64 epoch, (uint64,uint256,address,uint256,uint64,uint256)[] items, bytes proofs) returns(uint256 paid)
func (shareProgramme *ShareProgramme) TryPackClaimMany(epoch uint64, items []ShareProgrammeItem, proofs []byte) ([]byte, error) {
	return shareProgramme.abi.Pack("claimMany", epoch, items, proofs)
}

// UnpackClaimMany is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf2894044.
//
// Solidity: function claimMany(uint64 epoch, (uint64,uint256,address,uint256,uint64,uint256)[] items, bytes proofs) returns(uint256 paid)
func (shareProgramme *ShareProgramme) UnpackClaimMany(data []byte) (*big.Int, error) {
	out, err := shareProgramme.abi.Unpack("claimMany", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
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

// ShareProgrammeClaimSkipped represents a ClaimSkipped event raised by the ShareProgramme contract.
type ShareProgrammeClaimSkipped struct {
	Epoch     uint64
	Nullifier *big.Int
	Position  *big.Int
	Reason    [4]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const ShareProgrammeClaimSkippedEventName = "ClaimSkipped"

// ContractEventName returns the user-defined event name.
func (ShareProgrammeClaimSkipped) ContractEventName() string {
	return ShareProgrammeClaimSkippedEventName
}

// UnpackClaimSkippedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ClaimSkipped(uint64 indexed epoch, uint256 indexed nullifier, uint256 position, bytes4 reason)
func (shareProgramme *ShareProgramme) UnpackClaimSkippedEvent(log *types.Log) (*ShareProgrammeClaimSkipped, error) {
	event := "ClaimSkipped"
	if len(log.Topics) == 0 || log.Topics[0] != shareProgramme.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(ShareProgrammeClaimSkipped)
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
	if bytes.Equal(raw[:4], shareProgramme.abi.Errors["ClaimsMalformed"].ID.Bytes()[:4]) {
		return shareProgramme.UnpackClaimsMalformedError(raw[4:])
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

// ShareProgrammeClaimsMalformed represents a ClaimsMalformed error raised by the ShareProgramme contract.
type ShareProgrammeClaimsMalformed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClaimsMalformed()
func ShareProgrammeClaimsMalformedErrorID() common.Hash {
	return common.HexToHash("0x197cdc17385d109c452af6490e2c6a497ad2154d3747d2e8bd1cc9b37b8b5395")
}

// UnpackClaimsMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClaimsMalformed()
func (shareProgramme *ShareProgramme) UnpackClaimsMalformedError(raw []byte) (*ShareProgrammeClaimsMalformed, error) {
	out := new(ShareProgrammeClaimsMalformed)
	if err := shareProgramme.abi.UnpackIntoInterface(out, "ClaimsMalformed", raw); err != nil {
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
