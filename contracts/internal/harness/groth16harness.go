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
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"wanted\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"}],\"name\":\"InputCountMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"}],\"name\":\"InputNotInField\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"}],\"name\":\"KeyMalformed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ProofGasTooLow\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ProofInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ProofMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"inputs\",\"type\":\"uint256\"}],\"name\":\"checkKey\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"k\",\"type\":\"uint256\"},{\"internalType\":\"uint256[]\",\"name\":\"inputs\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes\",\"name\":\"proofs\",\"type\":\"bytes\"}],\"name\":\"coefficients\",\"outputs\":[{\"internalType\":\"uint256[]\",\"name\":\"r\",\"type\":\"uint256[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"}],\"name\":\"inputCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"},{\"internalType\":\"uint256[]\",\"name\":\"inputs\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"name\":\"verify\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"},{\"internalType\":\"uint256[5]\",\"name\":\"inputs\",\"type\":\"uint256[5]\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"name\":\"verify5\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"},{\"internalType\":\"uint256[]\",\"name\":\"inputs\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes\",\"name\":\"proofs\",\"type\":\"bytes\"}],\"name\":\"verifyMany\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "Groth16Harness",
	Bin: "0x608080604052346015576119a4908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c8063468ae09014610607578063535e019e146102b35780637560c17f1461017e5780639116a937146101355780639e39d04d146100885763d613b9dc1461005b575f80fd5b346100845761008261007c61006f36610e14565b9491939290933691610f2c565b906111b2565b005b5f80fd5b346100845760e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610084576100bf610d92565b3660c4116100845760c43567ffffffffffffffff8111610084576100e7903690600401610de6565b60405192916100f760c085610ea6565b6005845260a03660208601375f5b600581101561012a576001908060051b602401356101238288611011565b5201610105565b5083610082936111b2565b346100845760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610084576020610176610171610d92565b6110ee565b604051908152f35b346100845760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610084576101b5610d92565b6024359060443567ffffffffffffffff8111610084576101d9903690600401610db5565b6064359267ffffffffffffffff8411610084578461020b610201610211963690600401610de6565b9590943691610f2c565b9161108d565b9061021b81610f78565b915f5b82811061026a57836040518091602082016020835281518091526020604084019201905f5b818110610251575050500390f35b8251845285945060209384019390920191600101610243565b6001906fffffffffffffffffffffffffffffffff60405160208101908582528360408201526040815261029e606082610ea6565b519020166102ac8287611011565b520161021e565b346100845760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610084576102ea610d92565b6024356102f6826110ee565b908082036105d8575060018101809111610390577f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811681036103905760011b600e0180600e116103905761034a90610f78565b60015f601f843c60ff5f5116815160051b600160208401853c15806105bc575b90600e915b81518310156103ee57806103bd575b9160028101809111610390579161036f565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b506103c88282611011565b516001830190818411610390576103e26103e99284611011565b5190611673565b61037e565b91506102409082604051916104038484610ea6565b833684375f5b60038110610478575050610463575b50501561042157005b73ffffffffffffffffffffffffffffffffffffffff907fc40f5557000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b60209250905f91600862058610fa8280610418565b8091925060021b947f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8216820361039057856002019586600211610390578161055c575b50946104c783610fc7565b518260060290600682048403610390576104e1828761107c565b526104eb84611001565b516001820180831161039057610501908761107c565b525f9060028101809111915b600481106105245750505050600101908491610409565b8061053961053385938761106f565b88611011565b51916103905760019161055561054f838661106f565b8a61107c565b520161050d565b90506105688684611011565b51600382018088116103905761057e9085611011565b5191600481018089116103905761059760059187611011565b51910192838911610390576105af6105b69487611011565b51926116ae565b876104bc565b506105d36105c982610fc7565b516103e283611001565b61036a565b907ff070b4b9000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b346100845761062461061836610e14565b92909394913691610f2c565b9161062e846110ee565b610639818551611025565b801595868015610d7e575b610d4c575f5b86518110156106b8577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000161067e8289611011565b51101561068d5760010161064a565b7f98664c37000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5085878360081b848104610100148217156103905787141580610d32575b610a5d575a9061190086028681046119001487151715610390576202e6300190816202e630116103905761bf6886029086820461bf681417156103905761071c9161106f565b116108dd57604051938060061b966003850160c00296608089890188010160405261074a828286898961108d565b906001840184116103905761076160018501610f78565b946101009361078189604051926107788885610ea6565b87368537611025565b6001949060403660c060028e01028e01375f5b8b811061090557505050505050156108dd57919660c0808602870193919290600185873c60208901519860408501998a526080604160408760608160075afa9b883c61024060c0860191600182880194604036863781810160061b6101c1878c3c0160051b0194860101928501935b8284101561086d5750505050926080610141846101c06008958460c160209c9a5f9c9a3c01903c620109a0026205861001fa1660203d14165f51161561084557005b7f7fcdd1f4000000000000000000000000000000000000000000000000000000005f5260045ffd5b839a60408660607fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0857fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc096999798995185890152019560075afa1660408460808160065afa169a01929190610803565b7f1b7303de000000000000000000000000000000000000000000000000000000005f5260045ffd5b81610910818361105c565b8701853760808214610ac4575b61092d8451602086015190611673565b158015610a9f575b8015610a85575b610a5d57825f52806020528b8d6fffffffffffffffffffffffffffffffff60405f2016908b8d602081019060207f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001868284015108910152858260051b028a019060208201905b60208460051b8401018210610a2257505050508360c002810192604084019a8b9360c08a01604090865e6080860152836002830160c00284016040015a6040926007606092fa169160029190910160c00201805a6040926006608092fa1691604087835e5a6040926007606092fa1696604085016080915e600101610794565b602080809201927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018082518a098551088452019190506109a2565b7f4f7b0f0f000000000000000000000000000000000000000000000000000000005f5260045ffd5b50610a9960c085015160e086015190611673565b1561093c565b50610abe6040850151606086015160808701519060a0880151926116ae565b15610935565b835160208501519060408601519160608701610ae18151936117d4565b60208a015288528360021c8091528160408901527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478110801590610d08575b610a5d57610b2d91611740565b9290610b617f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4780868009818480090861188b565b60028316610c91575b610bbc7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd477f183227397098d014dc2822db40c0ac2ecbc0b548b438e5469e10460b6c3e7ea4818094600196080961188b565b94610bc98287800861192c565b90099116610bf457610be5925b60a088015260808701526117d4565b60e086015260c085015261091d565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4703917f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478311610390577f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47811161039057610be59290610bd6565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47811115610b6a577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47821015610b20565b508360071b848104608014821715610390578714156106d6565b828651907ff070b4b9000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50610d89838361105c565b86511415610644565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361008457565b9181601f840112156100845782359167ffffffffffffffff8311610084576020808501948460051b01011161008457565b9181601f840112156100845782359167ffffffffffffffff8311610084576020838186019501011161008457565b9060607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126100845760043573ffffffffffffffffffffffffffffffffffffffff81168103610084579160243567ffffffffffffffff81116100845781610e7f91600401610db5565b929092916044359067ffffffffffffffff821161008457610ea291600401610de6565b9091565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610ee757604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b67ffffffffffffffff8111610ee75760051b60200190565b929190610f3881610f14565b93610f466040519586610ea6565b602085838152019160051b810192831161008457905b828210610f6857505050565b8135815260209182019101610f5c565b90610f8282610f14565b610f8f6040519182610ea6565b8281527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0610fbd8294610f14565b0190602036910137565b805115610fd45760200190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b805160011015610fd45760400190565b8051821015610fd45760209160051b010190565b811561102f570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b8181029291811591840414171561039057565b9190820180921161039057565b906012811015610fd45760051b0190565b9390918160a094602094604051977f756e756d2f7665726966792d6d616e792f763100000000000000000000000000895246878a01523060408a01523f6060890152608088015285870137805160051b9283910184838701015e0101902090565b803b906102418210801561115c575b61042157507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f81019081116103905760061c7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81019081116103905790565b50817ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f8101116103905760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f830815156110fd565b929190926111bf816110ee565b92845180850361164457505f5b84811061160a5750610100811415806115ff575b610a5d576080908061010094604051956111fa8188610ea6565b368737853714611393575b6112158251602084015190611673565b15801561136e575b8015611354575b610a5d575a61190084028481046119001485151715610390576202e6300190816202e6301161039057106108dd576040805193926103008501919060c0908181885e816001818901873c0161024086015e60806101416102808601843c6001830160061b6101c182843c610180840190604081835e6103006001968560051b019460061b860101916101c08601945b8284116112e35750505050602092608060c15f94610300943c600862058610fa1660203d14165f51161561084557565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc09299939495995160408b0152019160408760608b60075afa1660408460808160065afa1697019291906112b3565b5061136860c083015160e084015190611673565b15611224565b5061138d6040830151606084015160808501519060a0860151926116ae565b1561121d565b81516020830190815160408501928184519460608801926113b58451966117d4565b90915288528560021c809352527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4781108015906115d5575b610a5d576113fa91611740565b929061142e7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4780868009818480090861188b565b6002831661155e575b6114897f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd477f183227397098d014dc2822db40c0ac2ecbc0b548b438e5469e10460b6c3e7ea4818094600196080961188b565b946114968287800861192c565b900991166114c1576114b2925b60a086015260808501526117d4565b60e084015260c0830152611205565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4703917f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478311610390577f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478111610390576114b292906114a3565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47811115611437577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478210156113ed565b5060808114156111e0565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016116358288611011565b51101561068d576001016111cc565b847ff070b4b9000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47808060038185818180090908818580091493109110161690565b93926116ba8286611740565b9590927f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47808087108186101693109110161694856116f9575b50505050565b839495507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47929390838092818580080914948181810384089208091416905f8080806116f3565b91907e9713b03af0fed4cd2cafadeed8fdf4a74fa084e52d1852e4a2bd0685c315d27f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47809281868180808381038608818487080993817f2b149d40ceb8aaae81be18991be06ac3b5b4c5e559dbefa33267e6dc24a138e58180808781878008099d8e09810381858a09080899099209080890565b8060011c917f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47831015610a5d5760016118367f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd476003818781818009090861188b565b921661183e57565b907f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4781116103905790565b9060205f60c060405183815283808201528360408201528560608201527f0c19139cb84c680a6e14116da060561765e05aa45a1c72a34f082305b61f3f5260808201527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4760a082015260055afa915f5192156108dd577f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4783800903610a5d57565b5f60c060209260405190848252848083015284604083015260608201527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4560808201527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4760a082015260055afa905f5191156108dd5756",
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

// PackCoefficients is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7560c17f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function coefficients(address key, uint256 k, uint256[] inputs, bytes proofs) view returns(uint256[] r)
func (groth16Harness *Groth16Harness) PackCoefficients(key common.Address, k *big.Int, inputs []*big.Int, proofs []byte) []byte {
	enc, err := groth16Harness.abi.Pack("coefficients", key, k, inputs, proofs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCoefficients is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7560c17f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function coefficients(address key, uint256 k, uint256[] inputs, bytes proofs) view returns(uint256[] r)
func (groth16Harness *Groth16Harness) TryPackCoefficients(key common.Address, k *big.Int, inputs []*big.Int, proofs []byte) ([]byte, error) {
	return groth16Harness.abi.Pack("coefficients", key, k, inputs, proofs)
}

// UnpackCoefficients is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7560c17f.
//
// Solidity: function coefficients(address key, uint256 k, uint256[] inputs, bytes proofs) view returns(uint256[] r)
func (groth16Harness *Groth16Harness) UnpackCoefficients(data []byte) ([]*big.Int, error) {
	out, err := groth16Harness.abi.Unpack("coefficients", data)
	if err != nil {
		return *new([]*big.Int), err
	}
	out0 := *abi.ConvertType(out[0], new([]*big.Int)).(*[]*big.Int)
	return out0, nil
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

// PackVerifyMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x468ae090.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verifyMany(address key, uint256[] inputs, bytes proofs) view returns()
func (groth16Harness *Groth16Harness) PackVerifyMany(key common.Address, inputs []*big.Int, proofs []byte) []byte {
	enc, err := groth16Harness.abi.Pack("verifyMany", key, inputs, proofs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerifyMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x468ae090.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verifyMany(address key, uint256[] inputs, bytes proofs) view returns()
func (groth16Harness *Groth16Harness) TryPackVerifyMany(key common.Address, inputs []*big.Int, proofs []byte) ([]byte, error) {
	return groth16Harness.abi.Pack("verifyMany", key, inputs, proofs)
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
