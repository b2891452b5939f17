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

// MembershipRegistryMetaData contains all meta data concerning the MembershipRegistry contract.
var MembershipRegistryMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"operator_\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"enroller_\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"dailyCap_\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"window_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"removalWindow_\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"membershipKey_\",\"type\":\"address\"},{\"internalType\":\"uint32[]\",\"name\":\"appendSizes\",\"type\":\"uint32[]\"},{\"internalType\":\"address[]\",\"name\":\"appendKeys\",\"type\":\"address[]\"},{\"internalType\":\"uint32[]\",\"name\":\"updateSizes\",\"type\":\"uint32[]\"},{\"internalType\":\"address[]\",\"name\":\"updateKeys\",\"type\":\"address[]\"},{\"internalType\":\"uint256\",\"name\":\"emptyRoot_\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"AddressZero\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"}],\"name\":\"AttributesInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BatchMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"BatchSizeUnknown\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BatchSizesInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"}],\"name\":\"CommitmentInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"CountInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"used\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"cap\",\"type\":\"uint32\"}],\"name\":\"DailyCapReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"day\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"today\",\"type\":\"uint32\"}],\"name\":\"DayInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"EnrollerSignatureInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"wanted\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"}],\"name\":\"InputCountMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"}],\"name\":\"InputNotInField\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidShortString\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"ItemIndexInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"ItemKindInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ItemsMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"}],\"name\":\"KeyMalformed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"LimitsInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"NumberUsed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NumbersMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"previous\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"NumbersNotAscending\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"OwnerRequired\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"PolicyInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"}],\"name\":\"PreRootMismatch\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ProofGasTooLow\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ProofInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ProofMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"limit\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"cutoff\",\"type\":\"uint64\"}],\"name\":\"RootBeforeCutoff\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiredAt\",\"type\":\"uint64\"}],\"name\":\"RootExpired\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"}],\"name\":\"RootUnknown\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"RootZero\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"expected\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"given\",\"type\":\"uint64\"}],\"name\":\"StartIndexMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"str\",\"type\":\"string\"}],\"name\":\"StringTooLong\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TreeFull\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"startIndex\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"day\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"postRoot\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"handleRoot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"items\",\"type\":\"bytes\"}],\"name\":\"Appended\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"EIP712DomainChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"current\",\"type\":\"address\"}],\"name\":\"EnrollerChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"current\",\"type\":\"address\"}],\"name\":\"OperatorChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferStarted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"updateSeq\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"day\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"postRoot\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"handleRoot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"items\",\"type\":\"bytes\"}],\"name\":\"Updated\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"ATTR_RENEWED\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"BATCH_APPEND\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"BATCH_TYPEHASH\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"BATCH_UPDATE\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"CAPACITY\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"KIND_REMOVE\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"KIND_REPLACE\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"acceptOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"startIndex\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"preRoot\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"postRoot\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"day\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"numbers\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"handleRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"items\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"enrollerSignature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"},{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"append\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"appendKey\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"capLeft\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"dailyCap\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"eip712Domain\",\"outputs\":[{\"internalType\":\"bytes1\",\"name\":\"fields\",\"type\":\"bytes1\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"version\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"chainId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"verifyingContract\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256[]\",\"name\":\"extensions\",\"type\":\"uint256[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"emptyRoot\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"enroller\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"startIndex\",\"type\":\"uint64\"}],\"name\":\"handleRootOf\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"}],\"name\":\"isLive\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"latest\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"root\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"nextIndex\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"updateSeq\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"membershipKey\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"numberUsed\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"operator\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pendingOwner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"removalWindow\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"}],\"name\":\"rootInfo\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"supersededAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"firstUpdateAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiresAt\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"rootSeq\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"policy\",\"type\":\"uint256\"}],\"name\":\"rootRefusal\",\"outputs\":[{\"internalType\":\"bytes4\",\"name\":\"reason\",\"type\":\"bytes4\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"}],\"name\":\"rootSize\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"nextIndex\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"updateSeq\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"enroller_\",\"type\":\"address\"}],\"name\":\"setEnroller\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator_\",\"type\":\"address\"}],\"name\":\"setOperator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"count\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"preRoot\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"postRoot\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"day\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"numbers\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"handleRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"items\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"enrollerSignature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"},{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"update\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"updateSeq\",\"type\":\"uint64\"}],\"name\":\"updateHandleRootOf\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"updateKey\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"rootSeq\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"scope\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"signal\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"policy\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"name\":\"verifyMembership\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"scope\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"policy\",\"type\":\"uint256\"},{\"internalType\":\"uint64[]\",\"name\":\"rootSeqs\",\"type\":\"uint64[]\"},{\"internalType\":\"uint256[]\",\"name\":\"nullifiers\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"signals\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes\",\"name\":\"proofs\",\"type\":\"bytes\"}],\"name\":\"verifyMembershipMany\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"window\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "MembershipRegistry",
	Bin: "0x6102008060405234610a785761594e803803809161001d8285610a7c565b833981019061018081830312610a785761003681610ab3565b9061004360208201610ab3565b9061005060408201610ab3565b61005c60608301610ac7565b9161006960808201610ad8565b9061007660a08201610ad8565b9461008360c08301610ab3565b60e08301519098906001600160401b038111610a7857816100a5918501610b03565b6101008401519094906001600160401b038111610a7857826100c8918601610b68565b6101208501519097906001600160401b038111610a7857836100eb918701610b03565b6101408601519093906001600160401b038111610a785761016091610111918801610b68565b950151916040519961012460408c610a7c565b60048b5263756e756d60e01b60208c015260405191610144604084610a7c565b60018352603160f81b60208401526001600160401b0382168015908115610a65575b508015610a4f575b6107815760805260a0528b60c0528b3b996102418b108015610a33575b610a15576101c0198b019a8b11610268578a60061c5f19810190811161026857600581036109fe5750600e60058c901c6002600160fb1b0316810110610268578c6101e5600e60058e901c6002600160fb1b031601610aec565b9b6040519c6101f4908e610a7c565b600e60059190911c6002600160fb1b031601808d5261021290610aec565b60208d0190601f190136823760015f601f843c5f5160ff16918d5160051b916001913c15806109e2575b9b600e9c5b8d8d5111156102b0578d8d8261027c575b50509c600281018111610268576002019c610241565b634e487b7160e01b5f52601160045260245ffd5b8192509061028991610bfe565b5160018201809211610268576102a26102a9928f610bfe565b51906112bf565b8d8d610252565b8e908d6102409082604051916102c68484610a7c565b833684375f5b600381106107d75750506107c2575b5050156107a257506001600160a01b0316801561078f57600380546001600160a01b031990811690915560028054918216831790556001600160a01b03167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e05f80a361034681610c12565b6101805261035382610db9565b6101a0526020815191012090816101405260208151910120806101605246610100526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526103c660c082610a7c565b51902060e052306101205263ffffffff811615610781578115610772577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000182101561075f578551156104b5576101c0526101e05283518651036104b5575f5b84518110156104f45763ffffffff61043d8287610bfe565b51161580156104c4575b6104b55760019061046c60076001600160a01b03610465848c610bfe565b5116610f1b565b818060a01b0361047c828a610bfe565b511663ffffffff61048d8389610bfe565b51165f52600860205260405f2090838060a01b0316838060a01b031982541617905501610425565b633a16c37b60e01b5f5260045ffd5b5063ffffffff6104d48287610bfe565b51165f908152600860205260409020546001600160a01b03161515610447565b508481518451036104b5575f5b82518110156105ba5763ffffffff6105198285610bfe565b511615801561058a575b6104b55760019061054160086001600160a01b03610465848a610bfe565b818060a01b036105518288610bfe565b511663ffffffff6105628387610bfe565b51165f52600960205260405f2090838060a01b0316838060a01b031982541617905501610501565b5063ffffffff61059a8285610bfe565b51165f908152600960205260409020546001600160a01b03161515610523565b506001600160a01b038316908115610750576006546040519290816001600160a01b0382167fd58299b712891143e76310d5e664c4203c940a67db37cf856bdaa3c5c76a802c5f80a36001600160a01b031916176006556001600160a01b0316801561075057600754816001600160a01b0382167f8faa7f2c8f920380ea5d84d903ec1724353b9c2b063d77a6cd4f962fb8ff51845f80a36001600160a01b0319161760075561460690816112e882396080518181816127bc0152612b6c015260a05181818161281f01528181612bc30152612bf1015260c051818181610da701528181610f1101528181610fcc0152818161100a0152818161104901528181611098015281816110bb01528181611fb201526128d6015260e05181614225015261010051816142e2015261012051816141f6015261014051816142740152610160518161429a015261018051816122e401526101a0518161230d01526101c0518181816102ac015281816121ae015281816121e5015261390301526101e0518181816123f70152818161270b0152613b0a0152f35b639fabe1c160e01b5f5260045ffd5b6398664c3760e01b5f525f60045260245ffd5b636fe692dd60e11b5f5260045ffd5b62ae8b3d60e11b5f5260045ffd5b631e4fbdf760e01b5f525f60045260245ffd5b63c40f555760e01b5f9081526001600160a01b0391909116600452602490fd5b60209250905f91600862058610fa8d806102db565b600281901b95919250906001600160fe1b03821682036102685785600201958660021161026857816108a4575b509461080f83610bcd565b518260060290600682048403610268576108298287610f0a565b5261083384610bee565b5160018201808311610268576108499087610f0a565b525f9060028101809111915b6004811061086c57505050506001019084916102cc565b8061088161087b859387610efd565b88610bfe565b51916102685760019161089d6108978386610efd565b8a610f0a565b5201610855565b90506108b08684610bfe565b5160038201808811610268576108c69085610bfe565b519160048101808911610268576108df60059187610bfe565b519101808911610268576108f39086610bfe565b515f51602061590e5f395f51905f5280848103860881858708095f51602061590e5f395f51905f52848187800809945f51602061590e5f395f51905f5284105f51602061590e5f395f51905f528410165f51602061590e5f395f51905f5286105f51602061590e5f395f51905f52831016169485610979575b505050505090505f610804565b5f51602061590e5f395f51905f528095965080938184815f51602061592e5f395f51905f5295815f5160206158ee5f395f51905f52818f819b82910981858a090808828d818d800809149c09820392090808938181810384089208091416805f8080808061096c565b506109f96109ef8c610bcd565b516102a28d610bee565b61023c565b63f070b4b960e01b5f52600452600560245260445ffd5b63c40f555760e01b5f9081526001600160a01b038e16600452602490fd5b508a6101c0198101116102685760406101c0198c08151561018b565b5063ffffffff6001600160401b0382161161016e565b6001600160401b0383161090505f610166565b5f80fd5b601f909101601f19168101906001600160401b03821190821017610a9f57604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b0382168203610a7857565b519063ffffffff82168203610a7857565b51906001600160401b0382168203610a7857565b6001600160401b038111610a9f5760051b60200190565b9080601f83011215610a78578151610b1a81610aec565b92610b286040519485610a7c565b81845260208085019260051b820101928311610a7857602001905b828210610b505750505090565b60208091610b5d84610ac7565b815201910190610b43565b9080601f83011215610a78578151610b7f81610aec565b92610b8d6040519485610a7c565b81845260208085019260051b820101928311610a7857602001905b828210610bb55750505090565b60208091610bc284610ab3565b815201910190610ba8565b805115610bda5760200190565b634e487b7160e01b5f52603260045260245ffd5b805160011015610bda5760400190565b8051821015610bda5760209160051b010190565b908151602081105f14610c8c575090601f815111610c4c576020815191015160208210610c3d571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fd5b6001600160401b038111610a9f57600454600181811c91168015610daf575b6020821014610d9b57601f8111610d5c575b50602092601f8211600114610cfb57928192935f92610cf0575b50508160011b915f199060031b1c19161760045560ff90565b015190505f80610cd7565b601f1982169360045f52805f20915f5b868110610d445750836001959610610d2c575b505050811b0160045560ff90565b01515f1960f88460031b161c191690555f8080610d1e565b91926020600181928685015181550194019201610d0b565b81811115610cbd5760045f5260205f20601f80840160051c809201920160051c03905f5b828110610d8e575050610cbd565b5f82820155600101610d80565b634e487b7160e01b5f52602260045260245ffd5b90607f1690610cab565b908151602081105f14610de4575090601f815111610c4c576020815191015160208210610c3d571790565b6001600160401b038111610a9f57600554600181811c91168015610ef3575b6020821014610d9b57601f8111610eb4575b50602092601f8211600114610e5357928192935f92610e48575b50508160011b915f199060031b1c19161760055560ff90565b015190505f80610e2f565b601f1982169360055f52805f20915f5b868110610e9c5750836001959610610e84575b505050811b0160055560ff90565b01515f1960f88460031b161c191690555f8080610e76565b91926020600181928685015181550194019201610e63565b81811115610e155760055f5260205f20601f80840160051c809201920160051c03905f5b828110610ee6575050610e15565b5f82820155600101610ed8565b90607f1690610e03565b9190820180921161026857565b906012811015610bda5760051b0190565b9190823b90610241821080156112a3575b611285576101c0198201918211610268578160061c5f198101908111610268578181036112705750506002600160fb1b039060051c16600e0180600e1161026857610f8f610f7982610aec565b91610f876040519384610a7c565b808352610aec565b6020820190601f190136823760015f601f863c60ff5f5116906001835160051b91863c1580611254575b91600e925b82518410156110095780610fdf575b92600281018091116102685792610fbe565b50610fea8383610bfe565b516001840190818511610268576102a26110049285610bfe565b610fcd565b91909392506102409082604051916110218484610a7c565b833684375f5b60038110611055575050611040575b5050156107a25750565b60209250905f91600862058610fa5f80611036565b600281901b95919250906001600160fe1b0382168203610268578560020195866002116102685781611116575b509461108d83610bcd565b518260060290600682048403610268576110a78287610f0a565b526110b184610bee565b5160018201808311610268576110c79087610f0a565b525f9060028101809111915b600481106110ea5750505050600101908491611027565b806110f961087b859387610efd565b51916102685760019161110f6108978386610efd565b52016110d3565b90506111228684610bfe565b5160038201808811610268576111389085610bfe565b5191600481018089116102685761115160059187610bfe565b519101808911610268576111659086610bfe565b515f51602061590e5f395f51905f5280848103860881858708095f51602061590e5f395f51905f52848187800809945f51602061590e5f395f51905f5284105f51602061590e5f395f51905f528410165f51602061590e5f395f51905f5286105f51602061590e5f395f51905f528310161694856111eb575b505050505090505f611082565b5f51602061590e5f395f51905f528095965080938184815f51602061592e5f395f51905f5295815f5160206158ee5f395f51905f52818f819b82910981858a090808828d818d800809149c09820392090808938181810384089208091416805f808080806111de565b5061126b61126182610bcd565b516102a283610bee565b610fb9565b63f070b4b960e01b5f5260045260245260445ffd5b63c40f555760e01b5f9081526001600160a01b038516600452602490fd5b50816101c0198101116102685760406101c01983081515610f2c565b5f51602061590e5f395f51905f5280806003818581818009090881858009149310911016169056fe60806040526004361015610011575f80fd5b5f3560e01c8063030e4342146128fa57806305b11d98146128aa5780633861bde11461284357806340153364146127ff578063427fbf5a146127e0578063461645bf1461279c5780634ff6e1a51461276957806352bfe789146126da578063569d1fe214612685578063570ca73514612652578063640a6f4114612636578063672590dd1461258f5780636a67b7751461216e578063715018a61461254f57806379ba5097146124655780637e05d6191461241a57806380e73783146123e057806384b0196e146122cc5780638bd872f1146122875780638da5cb5b14612254578063acd8ddd914612209578063af910e6114612173578063afa694911461216e578063b3ab15fb1461209f578063b7848f3214612065578063b9a596101461204b578063bc66420914611ff3578063bdc7ae0b14611fd8578063ca17356f14611f0e578063ca74c02214611ed5578063cd020c1f146117d0578063d96a61b114610cc8578063da10cc3714610303578063e30c3978146102d0578063eb33939114610290578063f2fde38b146101ed5763f4a98c84146101b0575f80fd5b346101e95760206003193601126101e95767ffffffffffffffff6101d261294f565b165f52600a602052602060405f2054604051908152f35b5f80fd5b346101e95760206003193601126101e95760043573ffffffffffffffffffffffffffffffffffffffff81168091036101e957610227612f2a565b807fffffffffffffffffffffffff0000000000000000000000000000000000000000600354161760035573ffffffffffffffffffffffffffffffffffffffff600254167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e227005f80a3005b346101e9575f6003193601126101e957602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101e9575f6003193601126101e957602073ffffffffffffffffffffffffffffffffffffffff60035416604051908152f35b346101e9576101406003193601126101e95761031d61294f565b602435610328612994565b60843567ffffffffffffffff81116101e9576103489036906004016129cc565b91909260c43567ffffffffffffffff81116101e95761036b9036906004016129cc565b95909460e43567ffffffffffffffff81116101e95761038e9036906004016129cc565b9190926101043567ffffffffffffffff81116101e9576103b29036906004016129cc565b939092610124359863ffffffff8a16809a036101e95773ffffffffffffffffffffffffffffffffffffffff600654163303610c9c5767ffffffffffffffff841680159a90602d818102918204148c17156109e6578d03610c7457805f52600960205273ffffffffffffffffffffffffffffffffffffffff60405f2054169a8b15610c48578015610c35575b610bfc5750610526929161045c9167ffffffffffffffff861691613619565b9560428c6104738d8a5160208c0120923691612d5d565b60208151910120604051917f29b48fd23581544555422f3cfeec2184be54515f18ae751f69b906cc039c019460208401526001604084015263ffffffff8d1660608401525f608084015260a083015260a43560c083015260e082015260e081526104df61010082612a74565b602081519101206104ee6141df565b90604051917f190100000000000000000000000000000000000000000000000000000000000083526002830152602282015220614170565b506004811015610bcf571590811591610ba9575b50610b8157610547612a97565b9367ffffffffffffffff821661055e9188876138c8565b602084018051959061057967ffffffffffffffff8816612da3565b67ffffffffffffffff16905267ffffffffffffffff86165f52600160205260405f204267ffffffffffffffff1667ffffffffffffffff1681547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001617905567ffffffffffffffff86165f52600b60205260a43560405f20556044356105ff908287613af9565b9161012091604051926106128185612a74565b60088452601f190136602085013767ffffffffffffffff821661063484612c97565b52865167ffffffffffffffff1661064a84612ca4565b528061065584612cb4565b5260443561066284612cc4565b5267ffffffffffffffff881661067784612cd4565b5263ffffffff891661068884612ce4565b5286519060405191602083019360c01b7fffffffffffffffff00000000000000000000000000000000000000000000000016845260c01b7fffffffffffffffff000000000000000000000000000000000000000000000000166028830152603082015260443560508201528760c01b7fffffffffffffffff0000000000000000000000000000000000000000000000001660708201528860e01b7fffffffff000000000000000000000000000000000000000000000000000000001660788201528b8b607c830137808c8101607c81015f905203607c01601f19810182526107709082612a74565b5190207f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001900661079f82612cf4565b526107a981612cf4565b5194515f958b91879067ffffffffffffffff16835b61088e5750505050805160071015610861577feb79edb00b77ced7226a6e641c96be86a865f7e9b999b32e661704775b14b5d49863ffffffff60c09861081e601f9767ffffffffffffffff9c978f968e99601f199c6101008301526130db565b6040519a8b99168952166020880152604435604088015260a435606088015260a060808801528160a0880152878701375f868a87010152169601168101030190a2005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd3819a949501116109e6576108ea898f8f907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd3830191613601565b9093816008116101e957843560c01c916008811115610861576008860135948560f81c9682600d116101e957600981013560e01c92602d116101e957600d013594841015610b55578396600181145f14610adc575063fffffe00821615801590610ad0575b610aa45784158015610a7a575b610a40575b610a1357600183018093116109e6577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000180949281898180968183809864ff00000000805f9f60d81c16161796090809080908977fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd381019081116109e6579291836107be565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b602d8d045f1981019081116109e6577fb5c5d17c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000185101561095c565b507f66b392c0000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5061010082161561094f565b60028103610b2a575081610aa457841561096157602d8d045f1981019081116109e6577fb5c5d17c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f100ab31c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b837f2025765f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f12b85d62000000000000000000000000000000000000000000000000000000005f5260045ffd5b905073ffffffffffffffffffffffffffffffffffffffff8060075416911614158a61053a565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b67ffffffffffffffff857f25532347000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b508067ffffffffffffffff86161161043d565b507fa9a26994000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f041854a7000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f76c6c93a000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346101e95760c06003193601126101e95760043560243560443567ffffffffffffffff81116101e957610cff9036906004016129fa565b929060643567ffffffffffffffff81116101e957610d219036906004016129fa565b94909360843567ffffffffffffffff81116101e957610d449036906004016129fa565b949060a43567ffffffffffffffff81116101e957610d669036906004016129cc565b9690988581148015906117c6575b61179e57856005026005810487036109e657610d8f90612c42565b985f9788978891825b828c106116a1578e8e8e610dcb7f0000000000000000000000000000000000000000000000000000000000000000614089565b92610dd7848451612c73565b9384159485801561168d575b61165b575f5b8551811015610e57577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001610e1d8288612d04565b511015610e2c57600101610de9565b7f98664c37000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5084868260081b838104610100148217156109e65786141580611641575b6112e9575a90611900850285810461190014861517156109e6576202e6300190816202e630116109e65761bf6885029085820461bf681417156109e657610ebb91612d18565b1161117157604051928060061b956003840160c00295878701860160a06080820191826040527f756e756d2f7665726966792d6d616e792f763100000000000000000000000000835246828201523060c08201527f00000000000000000000000000000000000000000000000000000000000000003f60e0820152876101008201528484610120830137865160051b80918360808860208c01930101015e8401019020906001840184116109e657610f7560018501612c42565b9461010093610f958860405192610f8c8885612a74565b87368537612c73565b9360019460403660028c0160c0028d01375f5b8a8110611199575050505050501561117157919560c08085028601939192906001857f00000000000000000000000000000000000000000000000000000000000000003c602088015197604085019889526080604160408760608160075afa9a7f00000000000000000000000000000000000000000000000000000000000000003c61024060c0860191600182880194604036863781810160061b6101c1877f00000000000000000000000000000000000000000000000000000000000000003c0160051b0194860101928501935b8284101561111e578960205f8b8b60088c60806101416101c08f8f60c185917f00000000000000000000000000000000000000000000000000000000000000003c017f00000000000000000000000000000000000000000000000000000000000000003c620109a0026205861001fa1660203d14165f5116156110f657005b7f7fcdd1f4000000000000000000000000000000000000000000000000000000005f5260045ffd5b601f19817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0929b9394959b5160408d0152019160408660608d60075afa1660408460808160065afa169901929190611077565b7f1b7303de000000000000000000000000000000000000000000000000000000005f5260045ffd5b816111a48183612d25565b87018537608082146113d3575b6111c184516020860151906141a4565b15801561132b575b8015611311575b6112e957825f52806020526fffffffffffffffffffffffffffffffff60405f20168a7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018260208084019301510860208d0152828b60051b02870160208101915b60208d60051b83010183106112b1575050508160c0028d01908d8d604084019a8b9360c08a01604090865e6080860152836002830160c00284016040015a6040926007606092fa169160029190910160c00201805a6040926006608092fa1691604087835e5a6040926007606092fa1696604085016080915e600101610fa8565b6020809101927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001808251870985510884520191611230565b7f4f7b0f0f000000000000000000000000000000000000000000000000000000005f5260045ffd5b5061132560c085015160e0860151906141a4565b156111d0565b506040840151606085015160808601519060a087015161134b8285614459565b9490927f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478080871081861016931091101616938461138e575b50505050156111c9565b8394507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd479293908380928185800809149481818103840892080914168f808080611384565b8351602085015190604086015191606087016113f08151936143a2565b60208a015288528360021c8091528160408901527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478110801590611617575b6112e95761143c91614459565b92906114707f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478086800981848009086144ed565b600283166115a0575b6114cb7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd477f183227397098d014dc2822db40c0ac2ecbc0b548b438e5469e10460b6c3e7ea481809460019608096144ed565b946114d88287800861458e565b90099116611503576114f4925b60a088015260808701526143a2565b60e086015260c08501526111b1565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4703917f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4783116109e6577f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4781116109e6576114f492906114e5565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47811115611479577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4782101561142f565b508260071b8381046080148217156109e657861415610e75565b508351907ff070b4b9000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b506116988282612d25565b85511415610de3565b8d8c80158015611779575b61174a575b506116bd828692612d04565b526116c98c8787612d38565b35600182018083116109e6578f906116e091612d04565b52600281018082116109e6576116f88f918b92612d04565b526117048c888a612d38565b35600382018083116109e6578f9061171b91612d04565b52600481018082116109e6576117338f918c92612d04565b52600581018091116109e6576001909b019a610d98565b8b9c508295506117706117696117646116bd938888612d38565b612d48565b9d8e612f4b565b9550508c6116b1565b508c67ffffffffffffffff80611793611764858a8a612d38565b9216911614156116ac565b7f0b79ae40000000000000000000000000000000000000000000000000000000005f5260045ffd5b5085821415610d74565b346101e9576101606003193601126101e9576117ea61294f565b6117f2612994565b9060843563ffffffff811681036101e95760a43567ffffffffffffffff81116101e9576118239036906004016129cc565b60e49291923567ffffffffffffffff81116101e9576118469036906004016129cc565b90926101043567ffffffffffffffff81116101e9576118699036906004016129cc565b926101243567ffffffffffffffff81116101e95761188b9036906004016129cc565b949097610144359663ffffffff881688036101e95773ffffffffffffffffffffffffffffffffffffffff600654163303610c9c57601f8416610c745763ffffffff88165f52600860205273ffffffffffffffffffffffffffffffffffffffff60405f205416978815611ea3578460051c158015611e91575b611e58575063fffffe008616611e26576119b491611925918560051c91613619565b9160405194848a60e088013760e08587010160405260428d855160208701208760e08a01209063ffffffff604051937f29b48fd23581544555422f3cfeec2184be54515f18ae751f69b906cc039c019460208601525f604086015216606084015263ffffffff8b16608084015260a083015260c43560c083015260e082015260e081526104df61010082612a74565b506004811015610bcf571590811591611e00575b50610b81576119d5612a97565b67ffffffffffffffff8151168067ffffffffffffffff8c1603611dc65750640400000000611a108460051c67ffffffffffffffff8d16612d18565b11611d9e57611a28611a6a928460051c908d846138c8565b67ffffffffffffffff611a40818560051c168c612af3565b16815267ffffffffffffffff8a165f52600a60205260c43560405f20556044359060243590613af9565b9261010099601f198b611a806040519d8e612a74565b60078d52013660208d013767ffffffffffffffff8a16611a9f8c612c97565b52602435611aac8c612ca4565b52604435611ab98c612cb4565b5263ffffffff8116611aca8c612cc4565b5263ffffffff8216611adb8c612cd4565b52609084018a60c01b8152602435609886015260443560b8860152828260201b1760443560401b1760c086015260e0850181116109e657605084018085116109e6577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001919c9a989c2006611b4e8a612ce4565b52611b5889612ce4565b51995f975f9a858b015b8d7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8088168d018211611d8357505b808c811115611c46578e7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff80819201809d82601f19860190611bd092613df0565b9490837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0830190611c0092613df0565b93611c2d927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa00191613df0565b93611c389291613df0565b93909f171717179b99611b90565b50508d8a8c8e611cbb575b5091611c8b93917fa0950f69ef62eaecaffe57c58f4b577accc53c284675e3c798e566680d5588519a9b93611c8583612cf4565b526130db565b845260208401526040830152604435606083015260c435608083015260c060a08301528060c083015260e00190a2005b88805b611cc85750611c51565b601f1981018181116109e65781611ce0918c85613601565b90359060208110611d72575b508015908115611d47575b50611d0e57601f1981019081116109e65780611cbe565b60051c5f1981019081116109e6577fb5c5d17c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001915010158e611cf7565b5f199060200360031b1b168e611cec565b9a601f19611d9492019b8c91613df0565b909c179b99611b62565b7fb48f2cf8000000000000000000000000000000000000000000000000000000005f5260045ffd5b8a67ffffffffffffffff917fabced50d000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b905073ffffffffffffffffffffffffffffffffffffffff8060075416911614158b6119c8565b63ffffffff867f66b392c0000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b63ffffffff90857f25532347000000000000000000000000000000000000000000000000000000005f5260051c6004521660245260445ffd5b5063ffffffff81168560051c11611903565b63ffffffff907fa9a26994000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b346101e95760206003193601126101e95767ffffffffffffffff611ef761294f565b165f52600b602052602060405f2054604051908152f35b346101e95760c06003193601126101e957611f2761294f565b60a4359060843567ffffffffffffffff83116101e957611f4e611fd69336906004016129cc565b929091611f758160405193611f6460c086612a74565b6005855260a0366020870137612f4b565b611f7e83612c97565b52602435611f8b83612ca4565b52604435611f9883612cb4565b52606435611fa583612cc4565b52611faf82612cd4565b527f00000000000000000000000000000000000000000000000000000000000000006130db565b005b346101e9575f6003193601126101e957602060405160028152f35b346101e95760206003193601126101e957604067ffffffffffffffff61201761294f565b165f90815260208181529082902060010154825160c082901c815260809190911c67ffffffffffffffff1691810191909152f35b346101e9575f6003193601126101e95760206040515f8152f35b346101e9575f6003193601126101e95760206040517f29b48fd23581544555422f3cfeec2184be54515f18ae751f69b906cc039c01948152f35b346101e95760206003193601126101e95760043573ffffffffffffffffffffffffffffffffffffffff81168091036101e9576120d9612f2a565b8015612146577fffffffffffffffffffffffff00000000000000000000000000000000000000006006548273ffffffffffffffffffffffffffffffffffffffff82167fd58299b712891143e76310d5e664c4203c940a67db37cf856bdaa3c5c76a802c5f80a31617600655005b7f9fabe1c1000000000000000000000000000000000000000000000000000000005f5260045ffd5b612966565b346101e9575f6003193601126101e957600c5463ffffffff6201518042041663ffffffff8260c01c16145f146121e0576121d260209160e01c7f0000000000000000000000000000000000000000000000000000000000000000612c7d565b63ffffffff60405191168152f35b5060207f00000000000000000000000000000000000000000000000000000000000000006121d2565b346101e95760206003193601126101e95763ffffffff612227612981565b165f526009602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b346101e9575f6003193601126101e957602073ffffffffffffffffffffffffffffffffffffffff60025416604051908152f35b346101e95760206003193601126101e957602060016122a461294f565b66ffffffffffffff8160081c165f52600d835260ff60405f205491161c161515604051908152f35b346101e9575f6003193601126101e9576123846123087f0000000000000000000000000000000000000000000000000000000000000000613e43565b6123317f0000000000000000000000000000000000000000000000000000000000000000613fb9565b6020612392604051926123448385612a74565b5f84525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e08588015260e08701906129a7565b9085820360408701526129a7565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b8281106123c957505050500390f35b8351855286955093810193928101926001016123ba565b346101e9575f6003193601126101e95760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101e95760206003193601126101e95763ffffffff612438612981565b165f526008602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b346101e9575f6003193601126101e9576003543373ffffffffffffffffffffffffffffffffffffffff821603612523577fffffffffffffffffffffffff000000000000000000000000000000000000000016600355600254337fffffffffffffffffffffffff000000000000000000000000000000000000000082161760025573ffffffffffffffffffffffffffffffffffffffff3391167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e05f80a3005b7f118cdaa7000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346101e9575f6003193601126101e957612567612f2a565b7f3c776be1000000000000000000000000000000000000000000000000000000005f5260045ffd5b346101e95760206003193601126101e95760043573ffffffffffffffffffffffffffffffffffffffff81168091036101e9576125c9612f2a565b8015612146577fffffffffffffffffffffffff00000000000000000000000000000000000000006007548273ffffffffffffffffffffffffffffffffffffffff82167f8faa7f2c8f920380ea5d84d903ec1724353b9c2b063d77a6cd4f962fb8ff51845f80a31617600755005b346101e9575f6003193601126101e95760206040516101008152f35b346101e9575f6003193601126101e957602073ffffffffffffffffffffffffffffffffffffffff60065416604051908152f35b346101e95760206003193601126101e95760a067ffffffffffffffff8080806126b46126af61294f565b612b15565b959260409891949851988952166020880152166040860152166060840152166080820152f35b346101e9575f6003193601126101e95760806126f4612a97565b604081015167ffffffffffffffff169081612757577f0000000000000000000000000000000000000000000000000000000000000000905b67ffffffffffffffff6020818351169201511691604051938452602084015260408301526060820152f35b815f525f60205260405f20549061272c565b346101e9575f6003193601126101e957602073ffffffffffffffffffffffffffffffffffffffff60075416604051908152f35b346101e9575f6003193601126101e957602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101e9575f6003193601126101e95760206040516404000000008152f35b346101e9575f6003193601126101e957602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101e95760206003193601126101e95760206128616126af61294f565b93925050501515908161287a575b506040519015158152f35b67ffffffffffffffff16801591508115612896575b508261286f565b905067ffffffffffffffff4216108261288f565b346101e9575f6003193601126101e957602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101e95760406003193601126101e957602061292161291861294f565b60243590612dc2565b505090507fffffffff0000000000000000000000000000000000000000000000000000000060405191168152f35b6004359067ffffffffffffffff821682036101e957565b346101e9575f6003193601126101e957602060405160018152f35b6004359063ffffffff821682036101e957565b6064359063ffffffff821682036101e957565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b9181601f840112156101e95782359167ffffffffffffffff83116101e957602083818601950101116101e957565b9181601f840112156101e95782359167ffffffffffffffff83116101e9576020808501948460051b0101116101e957565b60a0810190811067ffffffffffffffff821117612a4757604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f601f19910116810190811067ffffffffffffffff821117612a4757604052565b60405190612aa482612a2b565b816080600c5467ffffffffffffffff8116835267ffffffffffffffff8160401c16602084015267ffffffffffffffff81831c16604084015263ffffffff8160c01c16606084015260e01c910152565b9067ffffffffffffffff8091169116019067ffffffffffffffff82116109e657565b905f9167ffffffffffffffff5f91165f525f60205260405f2092600184549401549167ffffffffffffffff83169367ffffffffffffffff8460401c169384612b5a5750565b9150915067ffffffffffffffff612b917f000000000000000000000000000000000000000000000000000000000000000085612af3565b9160801c165f52600160205267ffffffffffffffff60405f2054169182151580612beb575b612bbc57565b9050612be87f000000000000000000000000000000000000000000000000000000000000000083612af3565b90565b50612c167f000000000000000000000000000000000000000000000000000000000000000084612af3565b67ffffffffffffffff808416911610612bb6565b67ffffffffffffffff8111612a475760051b60200190565b90612c4c82612c2a565b612c596040519182612a74565b828152601f19612c698294612c2a565b0190602036910137565b8115610a13570490565b9063ffffffff8091169116039063ffffffff82116109e657565b8051156108615760200190565b8051600110156108615760400190565b8051600210156108615760600190565b8051600310156108615760800190565b8051600410156108615760a00190565b8051600510156108615760c00190565b8051600610156108615760e00190565b80518210156108615760209160051b010190565b919082018092116109e657565b818102929181159184041417156109e657565b91908110156108615760051b0190565b3567ffffffffffffffff811681036101e95790565b92919267ffffffffffffffff8211612a475760405191612d87601f8201601f191660200184612a74565b8294818452818301116101e9578281602093845f960137010152565b67ffffffffffffffff1667ffffffffffffffff81146109e65760010190565b91905f91612dda67ffffffffffffffff421694612b15565b91925050959195868015612efa575067ffffffffffffffff81168015159081612eef575b50612ec357508360481c612e965767ffffffffffffffff81168015908115612e8c575b5015612e845750905b6201518063ffffffff839460201c160267ffffffffffffffff81169081036109e65767ffffffffffffffff81931610612e5f57565b7f9fdeb57c000000000000000000000000000000000000000000000000000000009350565b905090612e2a565b905082105f612e21565b507fdbfebf9d0000000000000000000000000000000000000000000000000000000093505f925082919050565b7ff3d69da600000000000000000000000000000000000000000000000000000000955093505f92915050565b90508310155f612dfe565b96507f38941be40000000000000000000000000000000000000000000000000000000095505f9450849392505050565b73ffffffffffffffffffffffffffffffffffffffff60025416330361252357565b9091612f787fffffffff000000000000000000000000000000000000000000000000000000009383612dc2565b94929391959095169283156130d35750507f38941be400000000000000000000000000000000000000000000000000000000821461309d577ff3d69da600000000000000000000000000000000000000000000000000000000821461306157507fdbfebf9d00000000000000000000000000000000000000000000000000000000146130395767ffffffffffffffff80927f9fdeb57c000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b7fdbfebf9d000000000000000000000000000000000000000000000000000000005f5260045ffd5b8367ffffffffffffffff80927ff3d69da6000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b67ffffffffffffffff907f38941be4000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b945092505050565b929190926130e881614089565b9284518085036135d257505f5b84811061359857506101008114158061358d575b6112e9576080908061010094604051956131238188612a74565b368737853714613321575b61313e82516020840151906141a4565b158015613279575b801561325f575b6112e9575a611900840284810461190014851517156109e6576202e6300190816202e630116109e65710611171576040805193926103008501919060c0908181885e816001818901873c0161024086015e60806101416102808601843c6001830160061b6101c182843c610180840190604081835e6103006001968560051b019460061b860101916101c08601945b82841161320c5750505050602092608060c15f94610300943c600862058610fa1660203d14165f5116156110f657565b601f19817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc09299939495995160408b0152019160408760608b60075afa1660408460808160065afa1697019291906131dc565b5061327360c083015160e0840151906141a4565b1561314d565b506040820151606083015160808401519060a08501516132998285614459565b9490927f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47808087108186101693109110161693846132dc575b5050505015613146565b8394507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd479293908380928185800809149481818103840892080914165f8080806132d2565b81516020830190815160408501928184519460608801926133438451966143a2565b90915288528560021c809352527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478110801590613563575b6112e95761338891614459565b92906133bc7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478086800981848009086144ed565b600283166134ec575b6134177f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd477f183227397098d014dc2822db40c0ac2ecbc0b548b438e5469e10460b6c3e7ea481809460019608096144ed565b946134248287800861458e565b9009911661344f57613440925b60a086015260808501526143a2565b60e084015260c083015261312e565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4703917f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4783116109e6577f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4781116109e6576134409290613431565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478111156133c5577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4782101561337b565b506080811415613109565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016135c38288612d04565b511015610e2c576001016130f5565b847ff070b4b9000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b909392938483116101e95784116101e9578101920390565b9291928360031b848104600814851517156109e6578083146138b9576001600c840614801590613866575b6136765760405194818652601f19605f602088019388010116604052926001915b81831061369e575050505061367657565b7f777657dd000000000000000000000000000000000000000000000000000000005f5260045ffd5b600883018084116109e6576136b581858588613601565b9690357fffffffffffffffff0000000000000000000000000000000000000000000000008116976008811061382f575b50508660c01c91600c86018087116109e657613702918689613601565b9290357fffffffff00000000000000000000000000000000000000000000000000000000811693600481106137f8575b50508260e01c801580156137ef575b80156137e3575b6136765782039182116109e6576407fffffff891977fffffffffffffffff0000000000000000000000000000000000000000000000006001600384016002850160401b17930160801b911617179160dd1c16820191905b8282106137ba57505091600c81018091116109e65791613665565b78040000000000000004000000000000000400000000000000048160209284520191019061379f565b508860ff1c1515613748565b50828111613741565b7fffffffff00000000000000000000000000000000000000000000000000000000929450829060040360031b1b1616915f80613732565b7fffffffffffffffff000000000000000000000000000000000000000000000000929850829060080360031b1b1616955f806136e5565b508215610861577f01000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008335161415613644565b5090612be89293503691612d5d565b9092919263ffffffff806201518042041691168181141580613adb575b613aad5750606082018163ffffffff82511603613a9f575b505060807f000000000000000000000000000000000000000000000000000000000000000091019063ffffffff6139378184511683612c7d565b168311613a67575063ffffffff81511663ffffffff83160163ffffffff81116109e65763ffffffff1690525f905f199160205f948181019360031b0101905b81831061398e575050505f52600d60205260405f2055565b8294919251908160c01c9181831115613a2d5760c81c908582036139f8575b50508091600160ff83161b918282166139cd575017936008019190613976565b7f462a26ca000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b949094929192613a1a575b5050825f52600d60205260405f2054905f806139ad565b5f52600d60205260405f20555f80613a03565b5067ffffffffffffffff907f5e7bca2f000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b63ffffffff809251167f99dedb73000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b525f60808201525f806138fd565b7ffead867a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b506001820163ffffffff81116109e65763ffffffff168114156138e5565b9092919267ffffffffffffffff42167f000000000000000000000000000000000000000000000000000000000000000091604084019267ffffffffffffffff84511680613d93575b50808203613d655750508415613d3d57613b6567ffffffffffffffff835116612da3565b9067ffffffffffffffff821691828452956020850192613c3f67ffffffffffffffff808651169281806001818c51169760405190613ba282612a2b565b815260208101998a5260408101945f86526060820198895260808201998a525f525f60205260405f209051815501975116167fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000875416178655511684907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b51825491516fffffffffffffffffffffffffffffffff909216608091821b77ffffffffffffffff000000000000000000000000000000009081169190911760c093841b7fffffffffffffffff000000000000000000000000000000000000000000000000161790935585519351945160608701519682015160409690961b6fffffffffffffffff00000000000000001667ffffffffffffffff959095169490941793901b9091169190911792901b7bffffffff000000000000000000000000000000000000000000000000169190911760e09190911b7fffffffff000000000000000000000000000000000000000000000000000000001617600c55565b7fdfcd25ba000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f385ea0b4000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b90505f525f60205260405f20613dea83600183549301907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b5f613b41565b91907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001809235917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593efffffff5f1984011194090891565b60ff8114613ea25760ff811690601f8211613e7a5760405191613e67604084612a74565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b506040515f6004548060011c9160018216918215613faf575b602084108314613f82578385528492908115613f455750600114613ee6575b612be892500382612a74565b5060045f90815290917f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b5b818310613f29575050906020612be892820101613eda565b6020919350806001915483858801015201910190918392613f11565b60209250612be89491507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001682840152151560051b820101613eda565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b92607f1692613ebb565b60ff8114613fdd5760ff811690601f8211613e7a5760405191613e67604084612a74565b506040515f6005548060011c916001821691821561407f575b602084108314613f82578385528492908115613f45575060011461402057612be892500382612a74565b5060055f90815290917f036b6384b5eca791c62761152d0c79bb0604c104a5fb6f4eb0703f3154bb3db05b818310614063575050906020612be892820101613eda565b602091935080600191548385880101520191019091839261404b565b92607f1692613ff6565b803b906102418210801561411a575b6140d857507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f81019081116109e65760061c5f1981019081116109e65790565b73ffffffffffffffffffffffffffffffffffffffff907fc40f5557000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b50817ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f8101116109e65760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f83081515614098565b906041830361419a576141939250602081013591604082359201355f1a90614308565b9192909190565b50505f9160029190565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47808060038185818180090908818580091493109110161690565b73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014806142df575b15614247577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a081526142d960c082612a74565b51902090565b507f0000000000000000000000000000000000000000000000000000000000000000461461421e565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411614397579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561438c575f5173ffffffffffffffffffffffffffffffffffffffff81161561438257905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f9160039190565b8060011c917f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478310156112e95760016144047f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47600381878181800909086144ed565b921661440c57565b907f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4781116109e65790565b91907e9713b03af0fed4cd2cafadeed8fdf4a74fa084e52d1852e4a2bd0685c315d27f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47809281868180808381038608818487080993817f2b149d40ceb8aaae81be18991be06ac3b5b4c5e559dbefa33267e6dc24a138e58180808781878008099d8e09810381858a09080899099209080890565b9060205f60c060405183815283808201528360408201528560608201527f0c19139cb84c680a6e14116da060561765e05aa45a1c72a34f082305b61f3f5260808201527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4760a082015260055afa915f519215611171577f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47838009036112e957565b5f60c060209260405190848252848083015284604083015260608201527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4560808201527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4760a082015260055afa905f5191156111715756009713b03af0fed4cd2cafadeed8fdf4a74fa084e52d1852e4a2bd0685c315d230644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd472b149d40ceb8aaae81be18991be06ac3b5b4c5e559dbefa33267e6dc24a138e5",
}

// MembershipRegistry is an auto generated Go binding around an Ethereum contract.
type MembershipRegistry struct {
	abi abi.ABI
}

// NewMembershipRegistry creates a new instance of MembershipRegistry.
func NewMembershipRegistry() *MembershipRegistry {
	parsed, err := MembershipRegistryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &MembershipRegistry{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *MembershipRegistry) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address owner_, address operator_, address enroller_, uint32 dailyCap_, uint64 window_, uint64 removalWindow_, address membershipKey_, uint32[] appendSizes, address[] appendKeys, uint32[] updateSizes, address[] updateKeys, uint256 emptyRoot_) returns()
func (membershipRegistry *MembershipRegistry) PackConstructor(owner_ common.Address, operator_ common.Address, enroller_ common.Address, dailyCap_ uint32, window_ uint64, removalWindow_ uint64, membershipKey_ common.Address, appendSizes []uint32, appendKeys []common.Address, updateSizes []uint32, updateKeys []common.Address, emptyRoot_ *big.Int) []byte {
	enc, err := membershipRegistry.abi.Pack("", owner_, operator_, enroller_, dailyCap_, window_, removalWindow_, membershipKey_, appendSizes, appendKeys, updateSizes, updateKeys, emptyRoot_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackATTRRENEWED is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x640a6f41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ATTR_RENEWED() view returns(uint32)
func (membershipRegistry *MembershipRegistry) PackATTRRENEWED() []byte {
	enc, err := membershipRegistry.abi.Pack("ATTR_RENEWED")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackATTRRENEWED is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x640a6f41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ATTR_RENEWED() view returns(uint32)
func (membershipRegistry *MembershipRegistry) TryPackATTRRENEWED() ([]byte, error) {
	return membershipRegistry.abi.Pack("ATTR_RENEWED")
}

// UnpackATTRRENEWED is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x640a6f41.
//
// Solidity: function ATTR_RENEWED() view returns(uint32)
func (membershipRegistry *MembershipRegistry) UnpackATTRRENEWED(data []byte) (uint32, error) {
	out, err := membershipRegistry.abi.Unpack("ATTR_RENEWED", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackBATCHAPPEND is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb9a59610.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function BATCH_APPEND() view returns(uint8)
func (membershipRegistry *MembershipRegistry) PackBATCHAPPEND() []byte {
	enc, err := membershipRegistry.abi.Pack("BATCH_APPEND")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBATCHAPPEND is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb9a59610.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function BATCH_APPEND() view returns(uint8)
func (membershipRegistry *MembershipRegistry) TryPackBATCHAPPEND() ([]byte, error) {
	return membershipRegistry.abi.Pack("BATCH_APPEND")
}

// UnpackBATCHAPPEND is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb9a59610.
//
// Solidity: function BATCH_APPEND() view returns(uint8)
func (membershipRegistry *MembershipRegistry) UnpackBATCHAPPEND(data []byte) (uint8, error) {
	out, err := membershipRegistry.abi.Unpack("BATCH_APPEND", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackBATCHTYPEHASH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb7848f32.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function BATCH_TYPEHASH() view returns(bytes32)
func (membershipRegistry *MembershipRegistry) PackBATCHTYPEHASH() []byte {
	enc, err := membershipRegistry.abi.Pack("BATCH_TYPEHASH")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBATCHTYPEHASH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb7848f32.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function BATCH_TYPEHASH() view returns(bytes32)
func (membershipRegistry *MembershipRegistry) TryPackBATCHTYPEHASH() ([]byte, error) {
	return membershipRegistry.abi.Pack("BATCH_TYPEHASH")
}

// UnpackBATCHTYPEHASH is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb7848f32.
//
// Solidity: function BATCH_TYPEHASH() view returns(bytes32)
func (membershipRegistry *MembershipRegistry) UnpackBATCHTYPEHASH(data []byte) ([32]byte, error) {
	out, err := membershipRegistry.abi.Unpack("BATCH_TYPEHASH", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackBATCHUPDATE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xafa69491.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function BATCH_UPDATE() view returns(uint8)
func (membershipRegistry *MembershipRegistry) PackBATCHUPDATE() []byte {
	enc, err := membershipRegistry.abi.Pack("BATCH_UPDATE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBATCHUPDATE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xafa69491.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function BATCH_UPDATE() view returns(uint8)
func (membershipRegistry *MembershipRegistry) TryPackBATCHUPDATE() ([]byte, error) {
	return membershipRegistry.abi.Pack("BATCH_UPDATE")
}

// UnpackBATCHUPDATE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xafa69491.
//
// Solidity: function BATCH_UPDATE() view returns(uint8)
func (membershipRegistry *MembershipRegistry) UnpackBATCHUPDATE(data []byte) (uint8, error) {
	out, err := membershipRegistry.abi.Unpack("BATCH_UPDATE", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackCAPACITY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x427fbf5a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CAPACITY() view returns(uint64)
func (membershipRegistry *MembershipRegistry) PackCAPACITY() []byte {
	enc, err := membershipRegistry.abi.Pack("CAPACITY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCAPACITY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x427fbf5a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function CAPACITY() view returns(uint64)
func (membershipRegistry *MembershipRegistry) TryPackCAPACITY() ([]byte, error) {
	return membershipRegistry.abi.Pack("CAPACITY")
}

// UnpackCAPACITY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x427fbf5a.
//
// Solidity: function CAPACITY() view returns(uint64)
func (membershipRegistry *MembershipRegistry) UnpackCAPACITY(data []byte) (uint64, error) {
	out, err := membershipRegistry.abi.Unpack("CAPACITY", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackKINDREMOVE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbdc7ae0b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function KIND_REMOVE() view returns(uint8)
func (membershipRegistry *MembershipRegistry) PackKINDREMOVE() []byte {
	enc, err := membershipRegistry.abi.Pack("KIND_REMOVE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKINDREMOVE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbdc7ae0b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function KIND_REMOVE() view returns(uint8)
func (membershipRegistry *MembershipRegistry) TryPackKINDREMOVE() ([]byte, error) {
	return membershipRegistry.abi.Pack("KIND_REMOVE")
}

// UnpackKINDREMOVE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbdc7ae0b.
//
// Solidity: function KIND_REMOVE() view returns(uint8)
func (membershipRegistry *MembershipRegistry) UnpackKINDREMOVE(data []byte) (uint8, error) {
	out, err := membershipRegistry.abi.Unpack("KIND_REMOVE", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackKINDREPLACE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6a67b775.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function KIND_REPLACE() view returns(uint8)
func (membershipRegistry *MembershipRegistry) PackKINDREPLACE() []byte {
	enc, err := membershipRegistry.abi.Pack("KIND_REPLACE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKINDREPLACE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6a67b775.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function KIND_REPLACE() view returns(uint8)
func (membershipRegistry *MembershipRegistry) TryPackKINDREPLACE() ([]byte, error) {
	return membershipRegistry.abi.Pack("KIND_REPLACE")
}

// UnpackKINDREPLACE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6a67b775.
//
// Solidity: function KIND_REPLACE() view returns(uint8)
func (membershipRegistry *MembershipRegistry) UnpackKINDREPLACE(data []byte) (uint8, error) {
	out, err := membershipRegistry.abi.Unpack("KIND_REPLACE", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptOwnership() returns()
func (membershipRegistry *MembershipRegistry) PackAcceptOwnership() []byte {
	enc, err := membershipRegistry.abi.Pack("acceptOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptOwnership() returns()
func (membershipRegistry *MembershipRegistry) TryPackAcceptOwnership() ([]byte, error) {
	return membershipRegistry.abi.Pack("acceptOwnership")
}

// PackAppend is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcd020c1f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function append(uint64 startIndex, uint256 preRoot, uint256 postRoot, uint32 day, uint32 attributes, bytes numbers, bytes32 handleRoot, bytes items, bytes enrollerSignature, bytes proof, uint32 size) returns()
func (membershipRegistry *MembershipRegistry) PackAppend(startIndex uint64, preRoot *big.Int, postRoot *big.Int, day uint32, attributes uint32, numbers []byte, handleRoot [32]byte, items []byte, enrollerSignature []byte, proof []byte, size uint32) []byte {
	enc, err := membershipRegistry.abi.Pack("append", startIndex, preRoot, postRoot, day, attributes, numbers, handleRoot, items, enrollerSignature, proof, size)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAppend is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcd020c1f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function append(uint64 startIndex, uint256 preRoot, uint256 postRoot, uint32 day, uint32 attributes, bytes numbers, bytes32 handleRoot, bytes items, bytes enrollerSignature, bytes proof, uint32 size) returns()
func (membershipRegistry *MembershipRegistry) TryPackAppend(startIndex uint64, preRoot *big.Int, postRoot *big.Int, day uint32, attributes uint32, numbers []byte, handleRoot [32]byte, items []byte, enrollerSignature []byte, proof []byte, size uint32) ([]byte, error) {
	return membershipRegistry.abi.Pack("append", startIndex, preRoot, postRoot, day, attributes, numbers, handleRoot, items, enrollerSignature, proof, size)
}

// PackAppendKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e05d619.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function appendKey(uint32 size) view returns(address)
func (membershipRegistry *MembershipRegistry) PackAppendKey(size uint32) []byte {
	enc, err := membershipRegistry.abi.Pack("appendKey", size)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAppendKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e05d619.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function appendKey(uint32 size) view returns(address)
func (membershipRegistry *MembershipRegistry) TryPackAppendKey(size uint32) ([]byte, error) {
	return membershipRegistry.abi.Pack("appendKey", size)
}

// UnpackAppendKey is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7e05d619.
//
// Solidity: function appendKey(uint32 size) view returns(address)
func (membershipRegistry *MembershipRegistry) UnpackAppendKey(data []byte) (common.Address, error) {
	out, err := membershipRegistry.abi.Unpack("appendKey", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackCapLeft is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaf910e61.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function capLeft() view returns(uint32)
func (membershipRegistry *MembershipRegistry) PackCapLeft() []byte {
	enc, err := membershipRegistry.abi.Pack("capLeft")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCapLeft is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaf910e61.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function capLeft() view returns(uint32)
func (membershipRegistry *MembershipRegistry) TryPackCapLeft() ([]byte, error) {
	return membershipRegistry.abi.Pack("capLeft")
}

// UnpackCapLeft is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xaf910e61.
//
// Solidity: function capLeft() view returns(uint32)
func (membershipRegistry *MembershipRegistry) UnpackCapLeft(data []byte) (uint32, error) {
	out, err := membershipRegistry.abi.Unpack("capLeft", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackDailyCap is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeb339391.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function dailyCap() view returns(uint32)
func (membershipRegistry *MembershipRegistry) PackDailyCap() []byte {
	enc, err := membershipRegistry.abi.Pack("dailyCap")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDailyCap is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeb339391.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function dailyCap() view returns(uint32)
func (membershipRegistry *MembershipRegistry) TryPackDailyCap() ([]byte, error) {
	return membershipRegistry.abi.Pack("dailyCap")
}

// UnpackDailyCap is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeb339391.
//
// Solidity: function dailyCap() view returns(uint32)
func (membershipRegistry *MembershipRegistry) UnpackDailyCap(data []byte) (uint32, error) {
	out, err := membershipRegistry.abi.Unpack("dailyCap", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (membershipRegistry *MembershipRegistry) PackEip712Domain() []byte {
	enc, err := membershipRegistry.abi.Pack("eip712Domain")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (membershipRegistry *MembershipRegistry) TryPackEip712Domain() ([]byte, error) {
	return membershipRegistry.abi.Pack("eip712Domain")
}

// Eip712DomainOutput serves as a container for the return parameters of contract
// method Eip712Domain.
type Eip712DomainOutput struct {
	Fields            [1]byte
	Name              string
	Version           string
	ChainId           *big.Int
	VerifyingContract common.Address
	Salt              [32]byte
	Extensions        []*big.Int
}

// UnpackEip712Domain is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x84b0196e.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (membershipRegistry *MembershipRegistry) UnpackEip712Domain(data []byte) (Eip712DomainOutput, error) {
	out, err := membershipRegistry.abi.Unpack("eip712Domain", data)
	outstruct := new(Eip712DomainOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Fields = *abi.ConvertType(out[0], new([1]byte)).(*[1]byte)
	outstruct.Name = *abi.ConvertType(out[1], new(string)).(*string)
	outstruct.Version = *abi.ConvertType(out[2], new(string)).(*string)
	outstruct.ChainId = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.VerifyingContract = *abi.ConvertType(out[4], new(common.Address)).(*common.Address)
	outstruct.Salt = *abi.ConvertType(out[5], new([32]byte)).(*[32]byte)
	outstruct.Extensions = *abi.ConvertType(out[6], new([]*big.Int)).(*[]*big.Int)
	return *outstruct, nil
}

// PackEmptyRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x80e73783.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function emptyRoot() view returns(uint256)
func (membershipRegistry *MembershipRegistry) PackEmptyRoot() []byte {
	enc, err := membershipRegistry.abi.Pack("emptyRoot")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEmptyRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x80e73783.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function emptyRoot() view returns(uint256)
func (membershipRegistry *MembershipRegistry) TryPackEmptyRoot() ([]byte, error) {
	return membershipRegistry.abi.Pack("emptyRoot")
}

// UnpackEmptyRoot is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x80e73783.
//
// Solidity: function emptyRoot() view returns(uint256)
func (membershipRegistry *MembershipRegistry) UnpackEmptyRoot(data []byte) (*big.Int, error) {
	out, err := membershipRegistry.abi.Unpack("emptyRoot", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackEnroller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4ff6e1a5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function enroller() view returns(address)
func (membershipRegistry *MembershipRegistry) PackEnroller() []byte {
	enc, err := membershipRegistry.abi.Pack("enroller")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEnroller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4ff6e1a5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function enroller() view returns(address)
func (membershipRegistry *MembershipRegistry) TryPackEnroller() ([]byte, error) {
	return membershipRegistry.abi.Pack("enroller")
}

// UnpackEnroller is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4ff6e1a5.
//
// Solidity: function enroller() view returns(address)
func (membershipRegistry *MembershipRegistry) UnpackEnroller(data []byte) (common.Address, error) {
	out, err := membershipRegistry.abi.Unpack("enroller", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackHandleRootOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf4a98c84.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function handleRootOf(uint64 startIndex) view returns(bytes32)
func (membershipRegistry *MembershipRegistry) PackHandleRootOf(startIndex uint64) []byte {
	enc, err := membershipRegistry.abi.Pack("handleRootOf", startIndex)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHandleRootOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf4a98c84.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function handleRootOf(uint64 startIndex) view returns(bytes32)
func (membershipRegistry *MembershipRegistry) TryPackHandleRootOf(startIndex uint64) ([]byte, error) {
	return membershipRegistry.abi.Pack("handleRootOf", startIndex)
}

// UnpackHandleRootOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf4a98c84.
//
// Solidity: function handleRootOf(uint64 startIndex) view returns(bytes32)
func (membershipRegistry *MembershipRegistry) UnpackHandleRootOf(data []byte) ([32]byte, error) {
	out, err := membershipRegistry.abi.Unpack("handleRootOf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackIsLive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3861bde1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isLive(uint64 seq) view returns(bool)
func (membershipRegistry *MembershipRegistry) PackIsLive(seq uint64) []byte {
	enc, err := membershipRegistry.abi.Pack("isLive", seq)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsLive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3861bde1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isLive(uint64 seq) view returns(bool)
func (membershipRegistry *MembershipRegistry) TryPackIsLive(seq uint64) ([]byte, error) {
	return membershipRegistry.abi.Pack("isLive", seq)
}

// UnpackIsLive is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3861bde1.
//
// Solidity: function isLive(uint64 seq) view returns(bool)
func (membershipRegistry *MembershipRegistry) UnpackIsLive(data []byte) (bool, error) {
	out, err := membershipRegistry.abi.Unpack("isLive", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackLatest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52bfe789.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function latest() view returns(uint64 seq, uint256 root, uint64 nextIndex, uint64 updateSeq)
func (membershipRegistry *MembershipRegistry) PackLatest() []byte {
	enc, err := membershipRegistry.abi.Pack("latest")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLatest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52bfe789.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function latest() view returns(uint64 seq, uint256 root, uint64 nextIndex, uint64 updateSeq)
func (membershipRegistry *MembershipRegistry) TryPackLatest() ([]byte, error) {
	return membershipRegistry.abi.Pack("latest")
}

// LatestOutput serves as a container for the return parameters of contract
// method Latest.
type LatestOutput struct {
	Seq       uint64
	Root      *big.Int
	NextIndex uint64
	UpdateSeq uint64
}

// UnpackLatest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x52bfe789.
//
// Solidity: function latest() view returns(uint64 seq, uint256 root, uint64 nextIndex, uint64 updateSeq)
func (membershipRegistry *MembershipRegistry) UnpackLatest(data []byte) (LatestOutput, error) {
	out, err := membershipRegistry.abi.Unpack("latest", data)
	outstruct := new(LatestOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Seq = *abi.ConvertType(out[0], new(uint64)).(*uint64)
	outstruct.Root = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.NextIndex = *abi.ConvertType(out[2], new(uint64)).(*uint64)
	outstruct.UpdateSeq = *abi.ConvertType(out[3], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackMembershipKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x05b11d98.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function membershipKey() view returns(address)
func (membershipRegistry *MembershipRegistry) PackMembershipKey() []byte {
	enc, err := membershipRegistry.abi.Pack("membershipKey")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMembershipKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x05b11d98.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function membershipKey() view returns(address)
func (membershipRegistry *MembershipRegistry) TryPackMembershipKey() ([]byte, error) {
	return membershipRegistry.abi.Pack("membershipKey")
}

// UnpackMembershipKey is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x05b11d98.
//
// Solidity: function membershipKey() view returns(address)
func (membershipRegistry *MembershipRegistry) UnpackMembershipKey(data []byte) (common.Address, error) {
	out, err := membershipRegistry.abi.Unpack("membershipKey", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackNumberUsed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8bd872f1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function numberUsed(uint64 number) view returns(bool)
func (membershipRegistry *MembershipRegistry) PackNumberUsed(number uint64) []byte {
	enc, err := membershipRegistry.abi.Pack("numberUsed", number)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNumberUsed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8bd872f1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function numberUsed(uint64 number) view returns(bool)
func (membershipRegistry *MembershipRegistry) TryPackNumberUsed(number uint64) ([]byte, error) {
	return membershipRegistry.abi.Pack("numberUsed", number)
}

// UnpackNumberUsed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8bd872f1.
//
// Solidity: function numberUsed(uint64 number) view returns(bool)
func (membershipRegistry *MembershipRegistry) UnpackNumberUsed(data []byte) (bool, error) {
	out, err := membershipRegistry.abi.Unpack("numberUsed", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x570ca735.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function operator() view returns(address)
func (membershipRegistry *MembershipRegistry) PackOperator() []byte {
	enc, err := membershipRegistry.abi.Pack("operator")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x570ca735.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function operator() view returns(address)
func (membershipRegistry *MembershipRegistry) TryPackOperator() ([]byte, error) {
	return membershipRegistry.abi.Pack("operator")
}

// UnpackOperator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x570ca735.
//
// Solidity: function operator() view returns(address)
func (membershipRegistry *MembershipRegistry) UnpackOperator(data []byte) (common.Address, error) {
	out, err := membershipRegistry.abi.Unpack("operator", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (membershipRegistry *MembershipRegistry) PackOwner() []byte {
	enc, err := membershipRegistry.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (membershipRegistry *MembershipRegistry) TryPackOwner() ([]byte, error) {
	return membershipRegistry.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (membershipRegistry *MembershipRegistry) UnpackOwner(data []byte) (common.Address, error) {
	out, err := membershipRegistry.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingOwner() view returns(address)
func (membershipRegistry *MembershipRegistry) PackPendingOwner() []byte {
	enc, err := membershipRegistry.abi.Pack("pendingOwner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingOwner() view returns(address)
func (membershipRegistry *MembershipRegistry) TryPackPendingOwner() ([]byte, error) {
	return membershipRegistry.abi.Pack("pendingOwner")
}

// UnpackPendingOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe30c3978.
//
// Solidity: function pendingOwner() view returns(address)
func (membershipRegistry *MembershipRegistry) UnpackPendingOwner(data []byte) (common.Address, error) {
	out, err := membershipRegistry.abi.Unpack("pendingOwner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRemovalWindow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40153364.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function removalWindow() view returns(uint64)
func (membershipRegistry *MembershipRegistry) PackRemovalWindow() []byte {
	enc, err := membershipRegistry.abi.Pack("removalWindow")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRemovalWindow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40153364.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function removalWindow() view returns(uint64)
func (membershipRegistry *MembershipRegistry) TryPackRemovalWindow() ([]byte, error) {
	return membershipRegistry.abi.Pack("removalWindow")
}

// UnpackRemovalWindow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x40153364.
//
// Solidity: function removalWindow() view returns(uint64)
func (membershipRegistry *MembershipRegistry) UnpackRemovalWindow(data []byte) (uint64, error) {
	out, err := membershipRegistry.abi.Unpack("removalWindow", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() view returns()
func (membershipRegistry *MembershipRegistry) PackRenounceOwnership() []byte {
	enc, err := membershipRegistry.abi.Pack("renounceOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function renounceOwnership() view returns()
func (membershipRegistry *MembershipRegistry) TryPackRenounceOwnership() ([]byte, error) {
	return membershipRegistry.abi.Pack("renounceOwnership")
}

// PackRootInfo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x569d1fe2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rootInfo(uint64 seq) view returns(uint256 value, uint64 time, uint64 supersededAt, uint64 firstUpdateAt, uint64 expiresAt)
func (membershipRegistry *MembershipRegistry) PackRootInfo(seq uint64) []byte {
	enc, err := membershipRegistry.abi.Pack("rootInfo", seq)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRootInfo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x569d1fe2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rootInfo(uint64 seq) view returns(uint256 value, uint64 time, uint64 supersededAt, uint64 firstUpdateAt, uint64 expiresAt)
func (membershipRegistry *MembershipRegistry) TryPackRootInfo(seq uint64) ([]byte, error) {
	return membershipRegistry.abi.Pack("rootInfo", seq)
}

// RootInfoOutput serves as a container for the return parameters of contract
// method RootInfo.
type RootInfoOutput struct {
	Value         *big.Int
	Time          uint64
	SupersededAt  uint64
	FirstUpdateAt uint64
	ExpiresAt     uint64
}

// UnpackRootInfo is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x569d1fe2.
//
// Solidity: function rootInfo(uint64 seq) view returns(uint256 value, uint64 time, uint64 supersededAt, uint64 firstUpdateAt, uint64 expiresAt)
func (membershipRegistry *MembershipRegistry) UnpackRootInfo(data []byte) (RootInfoOutput, error) {
	out, err := membershipRegistry.abi.Unpack("rootInfo", data)
	outstruct := new(RootInfoOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Value = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Time = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	outstruct.SupersededAt = *abi.ConvertType(out[2], new(uint64)).(*uint64)
	outstruct.FirstUpdateAt = *abi.ConvertType(out[3], new(uint64)).(*uint64)
	outstruct.ExpiresAt = *abi.ConvertType(out[4], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackRootRefusal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x030e4342.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rootRefusal(uint64 rootSeq, uint256 policy) view returns(bytes4 reason)
func (membershipRegistry *MembershipRegistry) PackRootRefusal(rootSeq uint64, policy *big.Int) []byte {
	enc, err := membershipRegistry.abi.Pack("rootRefusal", rootSeq, policy)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRootRefusal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x030e4342.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rootRefusal(uint64 rootSeq, uint256 policy) view returns(bytes4 reason)
func (membershipRegistry *MembershipRegistry) TryPackRootRefusal(rootSeq uint64, policy *big.Int) ([]byte, error) {
	return membershipRegistry.abi.Pack("rootRefusal", rootSeq, policy)
}

// UnpackRootRefusal is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x030e4342.
//
// Solidity: function rootRefusal(uint64 rootSeq, uint256 policy) view returns(bytes4 reason)
func (membershipRegistry *MembershipRegistry) UnpackRootRefusal(data []byte) ([4]byte, error) {
	out, err := membershipRegistry.abi.Unpack("rootRefusal", data)
	if err != nil {
		return *new([4]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([4]byte)).(*[4]byte)
	return out0, nil
}

// PackRootSize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbc664209.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rootSize(uint64 seq) view returns(uint64 nextIndex, uint64 updateSeq)
func (membershipRegistry *MembershipRegistry) PackRootSize(seq uint64) []byte {
	enc, err := membershipRegistry.abi.Pack("rootSize", seq)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRootSize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbc664209.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rootSize(uint64 seq) view returns(uint64 nextIndex, uint64 updateSeq)
func (membershipRegistry *MembershipRegistry) TryPackRootSize(seq uint64) ([]byte, error) {
	return membershipRegistry.abi.Pack("rootSize", seq)
}

// RootSizeOutput serves as a container for the return parameters of contract
// method RootSize.
type RootSizeOutput struct {
	NextIndex uint64
	UpdateSeq uint64
}

// UnpackRootSize is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbc664209.
//
// Solidity: function rootSize(uint64 seq) view returns(uint64 nextIndex, uint64 updateSeq)
func (membershipRegistry *MembershipRegistry) UnpackRootSize(data []byte) (RootSizeOutput, error) {
	out, err := membershipRegistry.abi.Unpack("rootSize", data)
	outstruct := new(RootSizeOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.NextIndex = *abi.ConvertType(out[0], new(uint64)).(*uint64)
	outstruct.UpdateSeq = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackSetEnroller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x672590dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setEnroller(address enroller_) returns()
func (membershipRegistry *MembershipRegistry) PackSetEnroller(enroller common.Address) []byte {
	enc, err := membershipRegistry.abi.Pack("setEnroller", enroller)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetEnroller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x672590dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setEnroller(address enroller_) returns()
func (membershipRegistry *MembershipRegistry) TryPackSetEnroller(enroller common.Address) ([]byte, error) {
	return membershipRegistry.abi.Pack("setEnroller", enroller)
}

// PackSetOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3ab15fb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setOperator(address operator_) returns()
func (membershipRegistry *MembershipRegistry) PackSetOperator(operator common.Address) []byte {
	enc, err := membershipRegistry.abi.Pack("setOperator", operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3ab15fb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setOperator(address operator_) returns()
func (membershipRegistry *MembershipRegistry) TryPackSetOperator(operator common.Address) ([]byte, error) {
	return membershipRegistry.abi.Pack("setOperator", operator)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (membershipRegistry *MembershipRegistry) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := membershipRegistry.abi.Pack("transferOwnership", newOwner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (membershipRegistry *MembershipRegistry) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return membershipRegistry.abi.Pack("transferOwnership", newOwner)
}

// PackUpdate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda10cc37.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function update(uint64 count, uint256 preRoot, uint256 postRoot, uint32 day, bytes numbers, bytes32 handleRoot, bytes items, bytes enrollerSignature, bytes proof, uint32 size) returns()
func (membershipRegistry *MembershipRegistry) PackUpdate(count uint64, preRoot *big.Int, postRoot *big.Int, day uint32, numbers []byte, handleRoot [32]byte, items []byte, enrollerSignature []byte, proof []byte, size uint32) []byte {
	enc, err := membershipRegistry.abi.Pack("update", count, preRoot, postRoot, day, numbers, handleRoot, items, enrollerSignature, proof, size)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpdate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda10cc37.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function update(uint64 count, uint256 preRoot, uint256 postRoot, uint32 day, bytes numbers, bytes32 handleRoot, bytes items, bytes enrollerSignature, bytes proof, uint32 size) returns()
func (membershipRegistry *MembershipRegistry) TryPackUpdate(count uint64, preRoot *big.Int, postRoot *big.Int, day uint32, numbers []byte, handleRoot [32]byte, items []byte, enrollerSignature []byte, proof []byte, size uint32) ([]byte, error) {
	return membershipRegistry.abi.Pack("update", count, preRoot, postRoot, day, numbers, handleRoot, items, enrollerSignature, proof, size)
}

// PackUpdateHandleRootOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xca74c022.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function updateHandleRootOf(uint64 updateSeq) view returns(bytes32)
func (membershipRegistry *MembershipRegistry) PackUpdateHandleRootOf(updateSeq uint64) []byte {
	enc, err := membershipRegistry.abi.Pack("updateHandleRootOf", updateSeq)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpdateHandleRootOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xca74c022.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function updateHandleRootOf(uint64 updateSeq) view returns(bytes32)
func (membershipRegistry *MembershipRegistry) TryPackUpdateHandleRootOf(updateSeq uint64) ([]byte, error) {
	return membershipRegistry.abi.Pack("updateHandleRootOf", updateSeq)
}

// UnpackUpdateHandleRootOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xca74c022.
//
// Solidity: function updateHandleRootOf(uint64 updateSeq) view returns(bytes32)
func (membershipRegistry *MembershipRegistry) UnpackUpdateHandleRootOf(data []byte) ([32]byte, error) {
	out, err := membershipRegistry.abi.Unpack("updateHandleRootOf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackUpdateKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xacd8ddd9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function updateKey(uint32 size) view returns(address)
func (membershipRegistry *MembershipRegistry) PackUpdateKey(size uint32) []byte {
	enc, err := membershipRegistry.abi.Pack("updateKey", size)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpdateKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xacd8ddd9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function updateKey(uint32 size) view returns(address)
func (membershipRegistry *MembershipRegistry) TryPackUpdateKey(size uint32) ([]byte, error) {
	return membershipRegistry.abi.Pack("updateKey", size)
}

// UnpackUpdateKey is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xacd8ddd9.
//
// Solidity: function updateKey(uint32 size) view returns(address)
func (membershipRegistry *MembershipRegistry) UnpackUpdateKey(data []byte) (common.Address, error) {
	out, err := membershipRegistry.abi.Unpack("updateKey", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackVerifyMembership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xca17356f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verifyMembership(uint64 rootSeq, uint256 nullifier, uint256 scope, uint256 signal, uint256 policy, bytes proof) view returns()
func (membershipRegistry *MembershipRegistry) PackVerifyMembership(rootSeq uint64, nullifier *big.Int, scope *big.Int, signal *big.Int, policy *big.Int, proof []byte) []byte {
	enc, err := membershipRegistry.abi.Pack("verifyMembership", rootSeq, nullifier, scope, signal, policy, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerifyMembership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xca17356f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verifyMembership(uint64 rootSeq, uint256 nullifier, uint256 scope, uint256 signal, uint256 policy, bytes proof) view returns()
func (membershipRegistry *MembershipRegistry) TryPackVerifyMembership(rootSeq uint64, nullifier *big.Int, scope *big.Int, signal *big.Int, policy *big.Int, proof []byte) ([]byte, error) {
	return membershipRegistry.abi.Pack("verifyMembership", rootSeq, nullifier, scope, signal, policy, proof)
}

// PackVerifyMembershipMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd96a61b1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verifyMembershipMany(uint256 scope, uint256 policy, uint64[] rootSeqs, uint256[] nullifiers, uint256[] signals, bytes proofs) view returns()
func (membershipRegistry *MembershipRegistry) PackVerifyMembershipMany(scope *big.Int, policy *big.Int, rootSeqs []uint64, nullifiers []*big.Int, signals []*big.Int, proofs []byte) []byte {
	enc, err := membershipRegistry.abi.Pack("verifyMembershipMany", scope, policy, rootSeqs, nullifiers, signals, proofs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerifyMembershipMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd96a61b1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verifyMembershipMany(uint256 scope, uint256 policy, uint64[] rootSeqs, uint256[] nullifiers, uint256[] signals, bytes proofs) view returns()
func (membershipRegistry *MembershipRegistry) TryPackVerifyMembershipMany(scope *big.Int, policy *big.Int, rootSeqs []uint64, nullifiers []*big.Int, signals []*big.Int, proofs []byte) ([]byte, error) {
	return membershipRegistry.abi.Pack("verifyMembershipMany", scope, policy, rootSeqs, nullifiers, signals, proofs)
}

// PackWindow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x461645bf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function window() view returns(uint64)
func (membershipRegistry *MembershipRegistry) PackWindow() []byte {
	enc, err := membershipRegistry.abi.Pack("window")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWindow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x461645bf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function window() view returns(uint64)
func (membershipRegistry *MembershipRegistry) TryPackWindow() ([]byte, error) {
	return membershipRegistry.abi.Pack("window")
}

// UnpackWindow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x461645bf.
//
// Solidity: function window() view returns(uint64)
func (membershipRegistry *MembershipRegistry) UnpackWindow(data []byte) (uint64, error) {
	out, err := membershipRegistry.abi.Unpack("window", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// MembershipRegistryAppended represents a Appended event raised by the MembershipRegistry contract.
type MembershipRegistryAppended struct {
	Seq        uint64
	StartIndex uint64
	Day        uint32
	Attributes uint32
	PostRoot   *big.Int
	HandleRoot [32]byte
	Items      []byte
	Raw        *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryAppendedEventName = "Appended"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryAppended) ContractEventName() string {
	return MembershipRegistryAppendedEventName
}

// UnpackAppendedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Appended(uint64 indexed seq, uint64 startIndex, uint32 day, uint32 attributes, uint256 postRoot, bytes32 handleRoot, bytes items)
func (membershipRegistry *MembershipRegistry) UnpackAppendedEvent(log *types.Log) (*MembershipRegistryAppended, error) {
	event := "Appended"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryAppended)
	if len(log.Data) > 0 {
		if err := membershipRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range membershipRegistry.abi.Events[event].Inputs {
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

// MembershipRegistryEIP712DomainChanged represents a EIP712DomainChanged event raised by the MembershipRegistry contract.
type MembershipRegistryEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryEIP712DomainChanged) ContractEventName() string {
	return MembershipRegistryEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (membershipRegistry *MembershipRegistry) UnpackEIP712DomainChangedEvent(log *types.Log) (*MembershipRegistryEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := membershipRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range membershipRegistry.abi.Events[event].Inputs {
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

// MembershipRegistryEnrollerChanged represents a EnrollerChanged event raised by the MembershipRegistry contract.
type MembershipRegistryEnrollerChanged struct {
	Previous common.Address
	Current  common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryEnrollerChangedEventName = "EnrollerChanged"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryEnrollerChanged) ContractEventName() string {
	return MembershipRegistryEnrollerChangedEventName
}

// UnpackEnrollerChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EnrollerChanged(address indexed previous, address indexed current)
func (membershipRegistry *MembershipRegistry) UnpackEnrollerChangedEvent(log *types.Log) (*MembershipRegistryEnrollerChanged, error) {
	event := "EnrollerChanged"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryEnrollerChanged)
	if len(log.Data) > 0 {
		if err := membershipRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range membershipRegistry.abi.Events[event].Inputs {
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

// MembershipRegistryOperatorChanged represents a OperatorChanged event raised by the MembershipRegistry contract.
type MembershipRegistryOperatorChanged struct {
	Previous common.Address
	Current  common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryOperatorChangedEventName = "OperatorChanged"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryOperatorChanged) ContractEventName() string {
	return MembershipRegistryOperatorChangedEventName
}

// UnpackOperatorChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorChanged(address indexed previous, address indexed current)
func (membershipRegistry *MembershipRegistry) UnpackOperatorChangedEvent(log *types.Log) (*MembershipRegistryOperatorChanged, error) {
	event := "OperatorChanged"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryOperatorChanged)
	if len(log.Data) > 0 {
		if err := membershipRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range membershipRegistry.abi.Events[event].Inputs {
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

// MembershipRegistryOwnershipTransferStarted represents a OwnershipTransferStarted event raised by the MembershipRegistry contract.
type MembershipRegistryOwnershipTransferStarted struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryOwnershipTransferStartedEventName = "OwnershipTransferStarted"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryOwnershipTransferStarted) ContractEventName() string {
	return MembershipRegistryOwnershipTransferStartedEventName
}

// UnpackOwnershipTransferStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferStarted(address indexed previousOwner, address indexed newOwner)
func (membershipRegistry *MembershipRegistry) UnpackOwnershipTransferStartedEvent(log *types.Log) (*MembershipRegistryOwnershipTransferStarted, error) {
	event := "OwnershipTransferStarted"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryOwnershipTransferStarted)
	if len(log.Data) > 0 {
		if err := membershipRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range membershipRegistry.abi.Events[event].Inputs {
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

// MembershipRegistryOwnershipTransferred represents a OwnershipTransferred event raised by the MembershipRegistry contract.
type MembershipRegistryOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryOwnershipTransferred) ContractEventName() string {
	return MembershipRegistryOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (membershipRegistry *MembershipRegistry) UnpackOwnershipTransferredEvent(log *types.Log) (*MembershipRegistryOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := membershipRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range membershipRegistry.abi.Events[event].Inputs {
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

// MembershipRegistryUpdated represents a Updated event raised by the MembershipRegistry contract.
type MembershipRegistryUpdated struct {
	Seq        uint64
	UpdateSeq  uint64
	Day        uint32
	PostRoot   *big.Int
	HandleRoot [32]byte
	Items      []byte
	Raw        *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryUpdatedEventName = "Updated"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryUpdated) ContractEventName() string {
	return MembershipRegistryUpdatedEventName
}

// UnpackUpdatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Updated(uint64 indexed seq, uint64 updateSeq, uint32 day, uint256 postRoot, bytes32 handleRoot, bytes items)
func (membershipRegistry *MembershipRegistry) UnpackUpdatedEvent(log *types.Log) (*MembershipRegistryUpdated, error) {
	event := "Updated"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryUpdated)
	if len(log.Data) > 0 {
		if err := membershipRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range membershipRegistry.abi.Events[event].Inputs {
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
func (membershipRegistry *MembershipRegistry) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["AddressZero"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackAddressZeroError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["AttributesInvalid"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackAttributesInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["BatchMalformed"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackBatchMalformedError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["BatchSizeUnknown"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackBatchSizeUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["BatchSizesInvalid"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackBatchSizesInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["CommitmentInvalid"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackCommitmentInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["CountInvalid"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackCountInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["DailyCapReached"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackDailyCapReachedError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["DayInvalid"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackDayInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["EnrollerSignatureInvalid"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackEnrollerSignatureInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["InputCountMismatch"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackInputCountMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["InputNotInField"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackInputNotInFieldError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["InvalidShortString"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackInvalidShortStringError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["ItemIndexInvalid"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackItemIndexInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["ItemKindInvalid"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackItemKindInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["ItemsMalformed"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackItemsMalformedError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["KeyMalformed"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackKeyMalformedError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["LimitsInvalid"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackLimitsInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["NotOperator"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackNotOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["NumberUsed"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackNumberUsedError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["NumbersMalformed"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackNumbersMalformedError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["NumbersNotAscending"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackNumbersNotAscendingError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["OwnerRequired"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackOwnerRequiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["PolicyInvalid"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackPolicyInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["PreRootMismatch"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackPreRootMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["ProofGasTooLow"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackProofGasTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["ProofInvalid"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackProofInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["ProofMalformed"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackProofMalformedError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["RootBeforeCutoff"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackRootBeforeCutoffError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["RootExpired"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackRootExpiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["RootUnknown"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackRootUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["RootZero"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackRootZeroError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["StartIndexMismatch"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackStartIndexMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackStringTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["TreeFull"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackTreeFullError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// MembershipRegistryAddressZero represents a AddressZero error raised by the MembershipRegistry contract.
type MembershipRegistryAddressZero struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AddressZero()
func MembershipRegistryAddressZeroErrorID() common.Hash {
	return common.HexToHash("0x9fabe1c19979afc45ec7efec1bde2c38021c590a0ce42965cf55b3f518197f02")
}

// UnpackAddressZeroError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AddressZero()
func (membershipRegistry *MembershipRegistry) UnpackAddressZeroError(raw []byte) (*MembershipRegistryAddressZero, error) {
	out := new(MembershipRegistryAddressZero)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "AddressZero", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryAttributesInvalid represents a AttributesInvalid error raised by the MembershipRegistry contract.
type MembershipRegistryAttributesInvalid struct {
	Attributes uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AttributesInvalid(uint32 attributes)
func MembershipRegistryAttributesInvalidErrorID() common.Hash {
	return common.HexToHash("0x66b392c013e05bcb3346589e04cc786bc3e34e8a26b4085b1b0774aaa009c503")
}

// UnpackAttributesInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AttributesInvalid(uint32 attributes)
func (membershipRegistry *MembershipRegistry) UnpackAttributesInvalidError(raw []byte) (*MembershipRegistryAttributesInvalid, error) {
	out := new(MembershipRegistryAttributesInvalid)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "AttributesInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryBatchMalformed represents a BatchMalformed error raised by the MembershipRegistry contract.
type MembershipRegistryBatchMalformed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BatchMalformed()
func MembershipRegistryBatchMalformedErrorID() common.Hash {
	return common.HexToHash("0x0b79ae4014acc2f2622564d344ca7a9df8b6307b451bde98fe010ba9d1c07b5e")
}

// UnpackBatchMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BatchMalformed()
func (membershipRegistry *MembershipRegistry) UnpackBatchMalformedError(raw []byte) (*MembershipRegistryBatchMalformed, error) {
	out := new(MembershipRegistryBatchMalformed)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "BatchMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryBatchSizeUnknown represents a BatchSizeUnknown error raised by the MembershipRegistry contract.
type MembershipRegistryBatchSizeUnknown struct {
	Size uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BatchSizeUnknown(uint32 size)
func MembershipRegistryBatchSizeUnknownErrorID() common.Hash {
	return common.HexToHash("0xa9a26994f90122c368cf78fb017a47554ddaefd0e73f3491a52703c4a9636498")
}

// UnpackBatchSizeUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BatchSizeUnknown(uint32 size)
func (membershipRegistry *MembershipRegistry) UnpackBatchSizeUnknownError(raw []byte) (*MembershipRegistryBatchSizeUnknown, error) {
	out := new(MembershipRegistryBatchSizeUnknown)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "BatchSizeUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryBatchSizesInvalid represents a BatchSizesInvalid error raised by the MembershipRegistry contract.
type MembershipRegistryBatchSizesInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BatchSizesInvalid()
func MembershipRegistryBatchSizesInvalidErrorID() common.Hash {
	return common.HexToHash("0x3a16c37bde4adfaa5f665851281463852a7cb8098709985afbea3f0c08b70d8e")
}

// UnpackBatchSizesInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BatchSizesInvalid()
func (membershipRegistry *MembershipRegistry) UnpackBatchSizesInvalidError(raw []byte) (*MembershipRegistryBatchSizesInvalid, error) {
	out := new(MembershipRegistryBatchSizesInvalid)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "BatchSizesInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryCommitmentInvalid represents a CommitmentInvalid error raised by the MembershipRegistry contract.
type MembershipRegistryCommitmentInvalid struct {
	Position *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CommitmentInvalid(uint256 position)
func MembershipRegistryCommitmentInvalidErrorID() common.Hash {
	return common.HexToHash("0xb5c5d17cb3beb7cacb9dcb10e5f720ddc7c300731bf71f2986b49fd8390c4b60")
}

// UnpackCommitmentInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CommitmentInvalid(uint256 position)
func (membershipRegistry *MembershipRegistry) UnpackCommitmentInvalidError(raw []byte) (*MembershipRegistryCommitmentInvalid, error) {
	out := new(MembershipRegistryCommitmentInvalid)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "CommitmentInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryCountInvalid represents a CountInvalid error raised by the MembershipRegistry contract.
type MembershipRegistryCountInvalid struct {
	Count *big.Int
	Size  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CountInvalid(uint256 count, uint32 size)
func MembershipRegistryCountInvalidErrorID() common.Hash {
	return common.HexToHash("0x25532347ee4fc016e5f4599b24eb8aa7273d9101bbfb16e02972b915c720c09e")
}

// UnpackCountInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CountInvalid(uint256 count, uint32 size)
func (membershipRegistry *MembershipRegistry) UnpackCountInvalidError(raw []byte) (*MembershipRegistryCountInvalid, error) {
	out := new(MembershipRegistryCountInvalid)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "CountInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryDailyCapReached represents a DailyCapReached error raised by the MembershipRegistry contract.
type MembershipRegistryDailyCapReached struct {
	Used uint32
	Cap  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DailyCapReached(uint32 used, uint32 cap)
func MembershipRegistryDailyCapReachedErrorID() common.Hash {
	return common.HexToHash("0x99dedb73726284cfe8a8c38f85b645d8295fc5ea957f0115e43861e69b30ac04")
}

// UnpackDailyCapReachedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DailyCapReached(uint32 used, uint32 cap)
func (membershipRegistry *MembershipRegistry) UnpackDailyCapReachedError(raw []byte) (*MembershipRegistryDailyCapReached, error) {
	out := new(MembershipRegistryDailyCapReached)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "DailyCapReached", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryDayInvalid represents a DayInvalid error raised by the MembershipRegistry contract.
type MembershipRegistryDayInvalid struct {
	Day   uint32
	Today uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DayInvalid(uint32 day, uint32 today)
func MembershipRegistryDayInvalidErrorID() common.Hash {
	return common.HexToHash("0xfead867a14c3fa41a92454ee7968a24d9b77934469bf77719e0089bf55c1af4b")
}

// UnpackDayInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DayInvalid(uint32 day, uint32 today)
func (membershipRegistry *MembershipRegistry) UnpackDayInvalidError(raw []byte) (*MembershipRegistryDayInvalid, error) {
	out := new(MembershipRegistryDayInvalid)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "DayInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryEnrollerSignatureInvalid represents a EnrollerSignatureInvalid error raised by the MembershipRegistry contract.
type MembershipRegistryEnrollerSignatureInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EnrollerSignatureInvalid()
func MembershipRegistryEnrollerSignatureInvalidErrorID() common.Hash {
	return common.HexToHash("0x12b85d623c144341fabb0da7994c4c1586fa523d27ceb4e828b046bd4f4f1cf6")
}

// UnpackEnrollerSignatureInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EnrollerSignatureInvalid()
func (membershipRegistry *MembershipRegistry) UnpackEnrollerSignatureInvalidError(raw []byte) (*MembershipRegistryEnrollerSignatureInvalid, error) {
	out := new(MembershipRegistryEnrollerSignatureInvalid)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "EnrollerSignatureInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryInputCountMismatch represents a InputCountMismatch error raised by the MembershipRegistry contract.
type MembershipRegistryInputCountMismatch struct {
	Wanted *big.Int
	Given  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InputCountMismatch(uint256 wanted, uint256 given)
func MembershipRegistryInputCountMismatchErrorID() common.Hash {
	return common.HexToHash("0xf070b4b978db5a6077aea3f2dd9a75431953f20700f329b5ac32dca389b84ecd")
}

// UnpackInputCountMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InputCountMismatch(uint256 wanted, uint256 given)
func (membershipRegistry *MembershipRegistry) UnpackInputCountMismatchError(raw []byte) (*MembershipRegistryInputCountMismatch, error) {
	out := new(MembershipRegistryInputCountMismatch)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "InputCountMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryInputNotInField represents a InputNotInField error raised by the MembershipRegistry contract.
type MembershipRegistryInputNotInField struct {
	Position *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InputNotInField(uint256 position)
func MembershipRegistryInputNotInFieldErrorID() common.Hash {
	return common.HexToHash("0x98664c376c4d9d72d545e92ef1d6e8c04328f83a579babcc5e021c5b5888fa7a")
}

// UnpackInputNotInFieldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InputNotInField(uint256 position)
func (membershipRegistry *MembershipRegistry) UnpackInputNotInFieldError(raw []byte) (*MembershipRegistryInputNotInField, error) {
	out := new(MembershipRegistryInputNotInField)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "InputNotInField", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryInvalidShortString represents a InvalidShortString error raised by the MembershipRegistry contract.
type MembershipRegistryInvalidShortString struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidShortString()
func MembershipRegistryInvalidShortStringErrorID() common.Hash {
	return common.HexToHash("0xb3512b0c6163e5f0bafab72bb631b9d58cd7a731b082f910338aa21c83d5c274")
}

// UnpackInvalidShortStringError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidShortString()
func (membershipRegistry *MembershipRegistry) UnpackInvalidShortStringError(raw []byte) (*MembershipRegistryInvalidShortString, error) {
	out := new(MembershipRegistryInvalidShortString)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "InvalidShortString", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryItemIndexInvalid represents a ItemIndexInvalid error raised by the MembershipRegistry contract.
type MembershipRegistryItemIndexInvalid struct {
	Index uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ItemIndexInvalid(uint64 index)
func MembershipRegistryItemIndexInvalidErrorID() common.Hash {
	return common.HexToHash("0x2025765f2a56c0885892a6288e8567cd3f434834adebe645b3e2b0372599a7c4")
}

// UnpackItemIndexInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ItemIndexInvalid(uint64 index)
func (membershipRegistry *MembershipRegistry) UnpackItemIndexInvalidError(raw []byte) (*MembershipRegistryItemIndexInvalid, error) {
	out := new(MembershipRegistryItemIndexInvalid)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "ItemIndexInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryItemKindInvalid represents a ItemKindInvalid error raised by the MembershipRegistry contract.
type MembershipRegistryItemKindInvalid struct {
	Kind uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ItemKindInvalid(uint8 kind)
func MembershipRegistryItemKindInvalidErrorID() common.Hash {
	return common.HexToHash("0x100ab31cb8c92519a3c0022524c874420a8b5c9d63e26aa914688ddeb1016cdb")
}

// UnpackItemKindInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ItemKindInvalid(uint8 kind)
func (membershipRegistry *MembershipRegistry) UnpackItemKindInvalidError(raw []byte) (*MembershipRegistryItemKindInvalid, error) {
	out := new(MembershipRegistryItemKindInvalid)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "ItemKindInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryItemsMalformed represents a ItemsMalformed error raised by the MembershipRegistry contract.
type MembershipRegistryItemsMalformed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ItemsMalformed()
func MembershipRegistryItemsMalformedErrorID() common.Hash {
	return common.HexToHash("0x041854a71430ad192cde39959a970f7fbbe64008d84dbc8e584a7acb25dccb65")
}

// UnpackItemsMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ItemsMalformed()
func (membershipRegistry *MembershipRegistry) UnpackItemsMalformedError(raw []byte) (*MembershipRegistryItemsMalformed, error) {
	out := new(MembershipRegistryItemsMalformed)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "ItemsMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryKeyMalformed represents a KeyMalformed error raised by the MembershipRegistry contract.
type MembershipRegistryKeyMalformed struct {
	Key common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyMalformed(address key)
func MembershipRegistryKeyMalformedErrorID() common.Hash {
	return common.HexToHash("0xc40f5557677312d324579aaf35f0f6329e48f393110f258950b41c95f7eb6d19")
}

// UnpackKeyMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyMalformed(address key)
func (membershipRegistry *MembershipRegistry) UnpackKeyMalformedError(raw []byte) (*MembershipRegistryKeyMalformed, error) {
	out := new(MembershipRegistryKeyMalformed)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "KeyMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryLimitsInvalid represents a LimitsInvalid error raised by the MembershipRegistry contract.
type MembershipRegistryLimitsInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LimitsInvalid()
func MembershipRegistryLimitsInvalidErrorID() common.Hash {
	return common.HexToHash("0x015d167aa51d1a409981799a6a9de0cdbee6fe9cfec8bdd49776deb0c88b0f41")
}

// UnpackLimitsInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LimitsInvalid()
func (membershipRegistry *MembershipRegistry) UnpackLimitsInvalidError(raw []byte) (*MembershipRegistryLimitsInvalid, error) {
	out := new(MembershipRegistryLimitsInvalid)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "LimitsInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryNotOperator represents a NotOperator error raised by the MembershipRegistry contract.
type MembershipRegistryNotOperator struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotOperator(address caller)
func MembershipRegistryNotOperatorErrorID() common.Hash {
	return common.HexToHash("0x76c6c93a6423c7e2cef5f93921b1d4d1a5ffb795cd7cfed2df95566b7c7f7c40")
}

// UnpackNotOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotOperator(address caller)
func (membershipRegistry *MembershipRegistry) UnpackNotOperatorError(raw []byte) (*MembershipRegistryNotOperator, error) {
	out := new(MembershipRegistryNotOperator)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "NotOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryNumberUsed represents a NumberUsed error raised by the MembershipRegistry contract.
type MembershipRegistryNumberUsed struct {
	Number uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NumberUsed(uint64 number)
func MembershipRegistryNumberUsedErrorID() common.Hash {
	return common.HexToHash("0x462a26ca696d91d4068a908c5ec2cd0028ce692d0907ff75966789f2d103470a")
}

// UnpackNumberUsedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NumberUsed(uint64 number)
func (membershipRegistry *MembershipRegistry) UnpackNumberUsedError(raw []byte) (*MembershipRegistryNumberUsed, error) {
	out := new(MembershipRegistryNumberUsed)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "NumberUsed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryNumbersMalformed represents a NumbersMalformed error raised by the MembershipRegistry contract.
type MembershipRegistryNumbersMalformed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NumbersMalformed()
func MembershipRegistryNumbersMalformedErrorID() common.Hash {
	return common.HexToHash("0x777657dd1c382e848ac1b490fd2b2b666ccc1a5edbd2614081ee79fb91fe38a5")
}

// UnpackNumbersMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NumbersMalformed()
func (membershipRegistry *MembershipRegistry) UnpackNumbersMalformedError(raw []byte) (*MembershipRegistryNumbersMalformed, error) {
	out := new(MembershipRegistryNumbersMalformed)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "NumbersMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryNumbersNotAscending represents a NumbersNotAscending error raised by the MembershipRegistry contract.
type MembershipRegistryNumbersNotAscending struct {
	Previous uint64
	Number   uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NumbersNotAscending(uint64 previous, uint64 number)
func MembershipRegistryNumbersNotAscendingErrorID() common.Hash {
	return common.HexToHash("0x5e7bca2fd96f54aae222808fdac1b6d879e05df3a7b07ff09e52c10ae15e982e")
}

// UnpackNumbersNotAscendingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NumbersNotAscending(uint64 previous, uint64 number)
func (membershipRegistry *MembershipRegistry) UnpackNumbersNotAscendingError(raw []byte) (*MembershipRegistryNumbersNotAscending, error) {
	out := new(MembershipRegistryNumbersNotAscending)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "NumbersNotAscending", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the MembershipRegistry contract.
type MembershipRegistryOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func MembershipRegistryOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (membershipRegistry *MembershipRegistry) UnpackOwnableInvalidOwnerError(raw []byte) (*MembershipRegistryOwnableInvalidOwner, error) {
	out := new(MembershipRegistryOwnableInvalidOwner)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the MembershipRegistry contract.
type MembershipRegistryOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func MembershipRegistryOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (membershipRegistry *MembershipRegistry) UnpackOwnableUnauthorizedAccountError(raw []byte) (*MembershipRegistryOwnableUnauthorizedAccount, error) {
	out := new(MembershipRegistryOwnableUnauthorizedAccount)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryOwnerRequired represents a OwnerRequired error raised by the MembershipRegistry contract.
type MembershipRegistryOwnerRequired struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnerRequired()
func MembershipRegistryOwnerRequiredErrorID() common.Hash {
	return common.HexToHash("0x3c776be1520fa3f8e5a76e9b79a85d3ab5216bfba56a29566e6a0a5c410b22da")
}

// UnpackOwnerRequiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnerRequired()
func (membershipRegistry *MembershipRegistry) UnpackOwnerRequiredError(raw []byte) (*MembershipRegistryOwnerRequired, error) {
	out := new(MembershipRegistryOwnerRequired)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "OwnerRequired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryPolicyInvalid represents a PolicyInvalid error raised by the MembershipRegistry contract.
type MembershipRegistryPolicyInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PolicyInvalid()
func MembershipRegistryPolicyInvalidErrorID() common.Hash {
	return common.HexToHash("0xdbfebf9d69aee61e20527a5a06e052e8bee3d713dfe88c233bbfbc9c1f6ca8f6")
}

// UnpackPolicyInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PolicyInvalid()
func (membershipRegistry *MembershipRegistry) UnpackPolicyInvalidError(raw []byte) (*MembershipRegistryPolicyInvalid, error) {
	out := new(MembershipRegistryPolicyInvalid)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "PolicyInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryPreRootMismatch represents a PreRootMismatch error raised by the MembershipRegistry contract.
type MembershipRegistryPreRootMismatch struct {
	Expected *big.Int
	Given    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PreRootMismatch(uint256 expected, uint256 given)
func MembershipRegistryPreRootMismatchErrorID() common.Hash {
	return common.HexToHash("0x385ea0b434b4d4b282d6195ecbdc78eefcd14b86ce91d1226ee6e4eb721a94f3")
}

// UnpackPreRootMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PreRootMismatch(uint256 expected, uint256 given)
func (membershipRegistry *MembershipRegistry) UnpackPreRootMismatchError(raw []byte) (*MembershipRegistryPreRootMismatch, error) {
	out := new(MembershipRegistryPreRootMismatch)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "PreRootMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryProofGasTooLow represents a ProofGasTooLow error raised by the MembershipRegistry contract.
type MembershipRegistryProofGasTooLow struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ProofGasTooLow()
func MembershipRegistryProofGasTooLowErrorID() common.Hash {
	return common.HexToHash("0x1b7303deb0a0768c2d6716b0a266428c284466a12ebd6c8ed2e8433b818be03e")
}

// UnpackProofGasTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ProofGasTooLow()
func (membershipRegistry *MembershipRegistry) UnpackProofGasTooLowError(raw []byte) (*MembershipRegistryProofGasTooLow, error) {
	out := new(MembershipRegistryProofGasTooLow)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "ProofGasTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryProofInvalid represents a ProofInvalid error raised by the MembershipRegistry contract.
type MembershipRegistryProofInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ProofInvalid()
func MembershipRegistryProofInvalidErrorID() common.Hash {
	return common.HexToHash("0x7fcdd1f433fad06e243ebb12f415f49dc48f357e41b96f61f504279fe6bb2ac6")
}

// UnpackProofInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ProofInvalid()
func (membershipRegistry *MembershipRegistry) UnpackProofInvalidError(raw []byte) (*MembershipRegistryProofInvalid, error) {
	out := new(MembershipRegistryProofInvalid)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "ProofInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryProofMalformed represents a ProofMalformed error raised by the MembershipRegistry contract.
type MembershipRegistryProofMalformed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ProofMalformed()
func MembershipRegistryProofMalformedErrorID() common.Hash {
	return common.HexToHash("0x4f7b0f0f1381f8c898dc17339866e0b074d6dec8dba6b3021752a30640943485")
}

// UnpackProofMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ProofMalformed()
func (membershipRegistry *MembershipRegistry) UnpackProofMalformedError(raw []byte) (*MembershipRegistryProofMalformed, error) {
	out := new(MembershipRegistryProofMalformed)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "ProofMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryRootBeforeCutoff represents a RootBeforeCutoff error raised by the MembershipRegistry contract.
type MembershipRegistryRootBeforeCutoff struct {
	Limit  uint64
	Cutoff uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RootBeforeCutoff(uint64 limit, uint64 cutoff)
func MembershipRegistryRootBeforeCutoffErrorID() common.Hash {
	return common.HexToHash("0x9fdeb57cfec870cd71572cf6af3e894a117bf96e43d1c2793a9c2c827c210857")
}

// UnpackRootBeforeCutoffError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RootBeforeCutoff(uint64 limit, uint64 cutoff)
func (membershipRegistry *MembershipRegistry) UnpackRootBeforeCutoffError(raw []byte) (*MembershipRegistryRootBeforeCutoff, error) {
	out := new(MembershipRegistryRootBeforeCutoff)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "RootBeforeCutoff", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryRootExpired represents a RootExpired error raised by the MembershipRegistry contract.
type MembershipRegistryRootExpired struct {
	Seq       uint64
	ExpiredAt uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RootExpired(uint64 seq, uint64 expiredAt)
func MembershipRegistryRootExpiredErrorID() common.Hash {
	return common.HexToHash("0xf3d69da6156cf9b5120607ba371024e037c37de6c42b30b35db566c0eb79ed3c")
}

// UnpackRootExpiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RootExpired(uint64 seq, uint64 expiredAt)
func (membershipRegistry *MembershipRegistry) UnpackRootExpiredError(raw []byte) (*MembershipRegistryRootExpired, error) {
	out := new(MembershipRegistryRootExpired)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "RootExpired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryRootUnknown represents a RootUnknown error raised by the MembershipRegistry contract.
type MembershipRegistryRootUnknown struct {
	Seq uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RootUnknown(uint64 seq)
func MembershipRegistryRootUnknownErrorID() common.Hash {
	return common.HexToHash("0x38941be4e5fd19ebe332779302163c56474fa48a5fca56882d2acc720848811d")
}

// UnpackRootUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RootUnknown(uint64 seq)
func (membershipRegistry *MembershipRegistry) UnpackRootUnknownError(raw []byte) (*MembershipRegistryRootUnknown, error) {
	out := new(MembershipRegistryRootUnknown)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "RootUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryRootZero represents a RootZero error raised by the MembershipRegistry contract.
type MembershipRegistryRootZero struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RootZero()
func MembershipRegistryRootZeroErrorID() common.Hash {
	return common.HexToHash("0xdfcd25baecffa35d17223b77f5bd213371d9395ddc6015192bfd1b018f34e5dd")
}

// UnpackRootZeroError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RootZero()
func (membershipRegistry *MembershipRegistry) UnpackRootZeroError(raw []byte) (*MembershipRegistryRootZero, error) {
	out := new(MembershipRegistryRootZero)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "RootZero", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryStartIndexMismatch represents a StartIndexMismatch error raised by the MembershipRegistry contract.
type MembershipRegistryStartIndexMismatch struct {
	Expected uint64
	Given    uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StartIndexMismatch(uint64 expected, uint64 given)
func MembershipRegistryStartIndexMismatchErrorID() common.Hash {
	return common.HexToHash("0xabced50dcae7f67d85ab17678746d252182b393480d88131ae306ce7d4aa29a5")
}

// UnpackStartIndexMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StartIndexMismatch(uint64 expected, uint64 given)
func (membershipRegistry *MembershipRegistry) UnpackStartIndexMismatchError(raw []byte) (*MembershipRegistryStartIndexMismatch, error) {
	out := new(MembershipRegistryStartIndexMismatch)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "StartIndexMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryStringTooLong represents a StringTooLong error raised by the MembershipRegistry contract.
type MembershipRegistryStringTooLong struct {
	Str string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringTooLong(string str)
func MembershipRegistryStringTooLongErrorID() common.Hash {
	return common.HexToHash("0x305a27a93f8e33b7392df0a0f91d6fc63847395853c45991eec52dbf24d72381")
}

// UnpackStringTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringTooLong(string str)
func (membershipRegistry *MembershipRegistry) UnpackStringTooLongError(raw []byte) (*MembershipRegistryStringTooLong, error) {
	out := new(MembershipRegistryStringTooLong)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "StringTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryTreeFull represents a TreeFull error raised by the MembershipRegistry contract.
type MembershipRegistryTreeFull struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TreeFull()
func MembershipRegistryTreeFullErrorID() common.Hash {
	return common.HexToHash("0xb48f2cf87f681f6e5e1953ff9a9b61fc72b38e92ba42ee8900d78f5e0dfa0e8a")
}

// UnpackTreeFullError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TreeFull()
func (membershipRegistry *MembershipRegistry) UnpackTreeFullError(raw []byte) (*MembershipRegistryTreeFull, error) {
	out := new(MembershipRegistryTreeFull)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "TreeFull", raw); err != nil {
		return nil, err
	}
	return out, nil
}
