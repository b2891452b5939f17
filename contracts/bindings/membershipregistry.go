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
	Bin: "0x6102008060405234610a78576156be803803809161001d8285610a7c565b833981019061018081830312610a785761003681610ab3565b9061004360208201610ab3565b9061005060408201610ab3565b61005c60608301610ac7565b9161006960808201610ad8565b9061007660a08201610ad8565b9461008360c08301610ab3565b60e08301519098906001600160401b038111610a7857816100a5918501610b03565b6101008401519094906001600160401b038111610a7857826100c8918601610b68565b6101208501519097906001600160401b038111610a7857836100eb918701610b03565b6101408601519093906001600160401b038111610a785761016091610111918801610b68565b950151916040519961012460408c610a7c565b60048b5263756e756d60e01b60208c015260405191610144604084610a7c565b60018352603160f81b60208401526001600160401b0382168015908115610a65575b508015610a4f575b6107815760805260a0528b60c0528b3b996102418b108015610a33575b610a15576101c0198b019a8b11610268578a60061c5f19810190811161026857600581036109fe5750600e60058c901c6002600160fb1b0316810110610268578c6101e5600e60058e901c6002600160fb1b031601610aec565b9b6040519c6101f4908e610a7c565b600e60059190911c6002600160fb1b031601808d5261021290610aec565b60208d0190601f190136823760015f601f843c5f5160ff16918d5160051b916001913c15806109e2575b9b600e9c5b8d8d5111156102b0578d8d8261027c575b50509c600281018111610268576002019c610241565b634e487b7160e01b5f52601160045260245ffd5b8192509061028991610bfe565b5160018201809211610268576102a26102a9928f610bfe565b51906112bf565b8d8d610252565b8e908d6102409082604051916102c68484610a7c565b833684375f5b600381106107d75750506107c2575b5050156107a257506001600160a01b0316801561078f57600380546001600160a01b031990811690915560028054918216831790556001600160a01b03167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e05f80a361034681610c12565b6101805261035382610db9565b6101a0526020815191012090816101405260208151910120806101605246610100526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526103c660c082610a7c565b51902060e052306101205263ffffffff811615610781578115610772577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000182101561075f578551156104b5576101c0526101e05283518651036104b5575f5b84518110156104f45763ffffffff61043d8287610bfe565b51161580156104c4575b6104b55760019061046c60076001600160a01b03610465848c610bfe565b5116610f1b565b818060a01b0361047c828a610bfe565b511663ffffffff61048d8389610bfe565b51165f52600860205260405f2090838060a01b0316838060a01b031982541617905501610425565b633a16c37b60e01b5f5260045ffd5b5063ffffffff6104d48287610bfe565b51165f908152600860205260409020546001600160a01b03161515610447565b508481518451036104b5575f5b82518110156105ba5763ffffffff6105198285610bfe565b511615801561058a575b6104b55760019061054160086001600160a01b03610465848a610bfe565b818060a01b036105518288610bfe565b511663ffffffff6105628387610bfe565b51165f52600960205260405f2090838060a01b0316838060a01b031982541617905501610501565b5063ffffffff61059a8285610bfe565b51165f908152600960205260409020546001600160a01b03161515610523565b506001600160a01b038316908115610750576006546040519290816001600160a01b0382167fd58299b712891143e76310d5e664c4203c940a67db37cf856bdaa3c5c76a802c5f80a36001600160a01b031916176006556001600160a01b0316801561075057600754816001600160a01b0382167f8faa7f2c8f920380ea5d84d903ec1724353b9c2b063d77a6cd4f962fb8ff51845f80a36001600160a01b0319161760075561437690816112e882396080518181816127870152612b37015260a0518181816127ea01528181612b8e0152612bbc015260c051818181610d9c01528181610f0601528181610fc101528181610fff0152818161103e0152818161108d015281816110b001528181611f7d01526128a1015260e05181613f950152610100518161405201526101205181613f6601526101405181613fe40152610160518161400a015261018051816122af01526101a051816122d801526101c0518181816102b201528181612179015281816121b0015261365501526101e0518181816123c2015281816126d601526138ae0152f35b639fabe1c160e01b5f5260045ffd5b6398664c3760e01b5f525f60045260245ffd5b636fe692dd60e11b5f5260045ffd5b62ae8b3d60e11b5f5260045ffd5b631e4fbdf760e01b5f525f60045260245ffd5b63c40f555760e01b5f9081526001600160a01b0391909116600452602490fd5b60209250905f91600862058610fa8d806102db565b600281901b95919250906001600160fe1b03821682036102685785600201958660021161026857816108a4575b509461080f83610bcd565b518260060290600682048403610268576108298287610f0a565b5261083384610bee565b5160018201808311610268576108499087610f0a565b525f9060028101809111915b6004811061086c57505050506001019084916102cc565b8061088161087b859387610efd565b88610bfe565b51916102685760019161089d6108978386610efd565b8a610f0a565b5201610855565b90506108b08684610bfe565b5160038201808811610268576108c69085610bfe565b519160048101808911610268576108df60059187610bfe565b519101808911610268576108f39086610bfe565b515f51602061567e5f395f51905f5280848103860881858708095f51602061567e5f395f51905f52848187800809945f51602061567e5f395f51905f5284105f51602061567e5f395f51905f528410165f51602061567e5f395f51905f5286105f51602061567e5f395f51905f52831016169485610979575b505050505090505f610804565b5f51602061567e5f395f51905f528095965080938184815f51602061569e5f395f51905f5295815f51602061565e5f395f51905f52818f819b82910981858a090808828d818d800809149c09820392090808938181810384089208091416805f8080808061096c565b506109f96109ef8c610bcd565b516102a28d610bee565b61023c565b63f070b4b960e01b5f52600452600560245260445ffd5b63c40f555760e01b5f9081526001600160a01b038e16600452602490fd5b508a6101c0198101116102685760406101c0198c08151561018b565b5063ffffffff6001600160401b0382161161016e565b6001600160401b0383161090505f610166565b5f80fd5b601f909101601f19168101906001600160401b03821190821017610a9f57604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b0382168203610a7857565b519063ffffffff82168203610a7857565b51906001600160401b0382168203610a7857565b6001600160401b038111610a9f5760051b60200190565b9080601f83011215610a78578151610b1a81610aec565b92610b286040519485610a7c565b81845260208085019260051b820101928311610a7857602001905b828210610b505750505090565b60208091610b5d84610ac7565b815201910190610b43565b9080601f83011215610a78578151610b7f81610aec565b92610b8d6040519485610a7c565b81845260208085019260051b820101928311610a7857602001905b828210610bb55750505090565b60208091610bc284610ab3565b815201910190610ba8565b805115610bda5760200190565b634e487b7160e01b5f52603260045260245ffd5b805160011015610bda5760400190565b8051821015610bda5760209160051b010190565b908151602081105f14610c8c575090601f815111610c4c576020815191015160208210610c3d571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fd5b6001600160401b038111610a9f57600454600181811c91168015610daf575b6020821014610d9b57601f8111610d5c575b50602092601f8211600114610cfb57928192935f92610cf0575b50508160011b915f199060031b1c19161760045560ff90565b015190505f80610cd7565b601f1982169360045f52805f20915f5b868110610d445750836001959610610d2c575b505050811b0160045560ff90565b01515f1960f88460031b161c191690555f8080610d1e565b91926020600181928685015181550194019201610d0b565b81811115610cbd5760045f5260205f20601f80840160051c809201920160051c03905f5b828110610d8e575050610cbd565b5f82820155600101610d80565b634e487b7160e01b5f52602260045260245ffd5b90607f1690610cab565b908151602081105f14610de4575090601f815111610c4c576020815191015160208210610c3d571790565b6001600160401b038111610a9f57600554600181811c91168015610ef3575b6020821014610d9b57601f8111610eb4575b50602092601f8211600114610e5357928192935f92610e48575b50508160011b915f199060031b1c19161760055560ff90565b015190505f80610e2f565b601f1982169360055f52805f20915f5b868110610e9c5750836001959610610e84575b505050811b0160055560ff90565b01515f1960f88460031b161c191690555f8080610e76565b91926020600181928685015181550194019201610e63565b81811115610e155760055f5260205f20601f80840160051c809201920160051c03905f5b828110610ee6575050610e15565b5f82820155600101610ed8565b90607f1690610e03565b9190820180921161026857565b906012811015610bda5760051b0190565b9190823b90610241821080156112a3575b611285576101c0198201918211610268578160061c5f198101908111610268578181036112705750506002600160fb1b039060051c16600e0180600e1161026857610f8f610f7982610aec565b91610f876040519384610a7c565b808352610aec565b6020820190601f190136823760015f601f863c60ff5f5116906001835160051b91863c1580611254575b91600e925b82518410156110095780610fdf575b92600281018091116102685792610fbe565b50610fea8383610bfe565b516001840190818511610268576102a26110049285610bfe565b610fcd565b91909392506102409082604051916110218484610a7c565b833684375f5b60038110611055575050611040575b5050156107a25750565b60209250905f91600862058610fa5f80611036565b600281901b95919250906001600160fe1b0382168203610268578560020195866002116102685781611116575b509461108d83610bcd565b518260060290600682048403610268576110a78287610f0a565b526110b184610bee565b5160018201808311610268576110c79087610f0a565b525f9060028101809111915b600481106110ea5750505050600101908491611027565b806110f961087b859387610efd565b51916102685760019161110f6108978386610efd565b52016110d3565b90506111228684610bfe565b5160038201808811610268576111389085610bfe565b5191600481018089116102685761115160059187610bfe565b519101808911610268576111659086610bfe565b515f51602061567e5f395f51905f5280848103860881858708095f51602061567e5f395f51905f52848187800809945f51602061567e5f395f51905f5284105f51602061567e5f395f51905f528410165f51602061567e5f395f51905f5286105f51602061567e5f395f51905f528310161694856111eb575b505050505090505f611082565b5f51602061567e5f395f51905f528095965080938184815f51602061569e5f395f51905f5295815f51602061565e5f395f51905f52818f819b82910981858a090808828d818d800809149c09820392090808938181810384089208091416805f808080806111de565b5061126b61126182610bcd565b516102a283610bee565b610fb9565b63f070b4b960e01b5f5260045260245260445ffd5b63c40f555760e01b5f9081526001600160a01b038516600452602490fd5b50816101c0198101116102685760406101c01983081515610f2c565b5f51602061567e5f395f51905f5280806003818581818009090881858009149310911016169056fe60e06040526004361015610011575f80fd5b5f5f3560e01c8063030e4342146128c557806305b11d98146128755780633861bde11461280e57806340153364146127ca578063427fbf5a146127ab578063461645bf146127675780634ff6e1a51461273457806352bfe789146126a5578063569d1fe214612650578063570ca7351461261d578063640a6f4114612601578063672590dd1461255a5780636a67b77514612139578063715018a61461251a57806379ba5097146124305780637e05d619146123e557806380e73783146123ab57806384b0196e146122975780638bd872f1146122525780638da5cb5b1461221f578063acd8ddd9146121d4578063af910e611461213e578063afa6949114612139578063b3ab15fb1461206a578063b7848f3214612030578063b9a5961014612016578063bc66420914611fbe578063bdc7ae0b14611fa3578063ca17356f14611ed9578063ca74c02214611ea0578063cd020c1f146117c5578063d96a61b114610cbd578063da10cc371461030a578063e30c3978146102d6578063eb33939114610295578063f2fde38b146101ec5763f4a98c84146101b1575f80fd5b346101e95760206003193601126101e957604060209167ffffffffffffffff6101d861291a565b168152600a83522054604051908152f35b80fd5b50346101e95760206003193601126101e95760043573ffffffffffffffffffffffffffffffffffffffff811680910361029157610227612efc565b807fffffffffffffffffffffffff0000000000000000000000000000000000000000600354161760035573ffffffffffffffffffffffffffffffffffffffff600254167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e227008380a380f35b5080fd5b50346101e957806003193601126101e957602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346101e957806003193601126101e957602073ffffffffffffffffffffffffffffffffffffffff60035416604051908152f35b5034610cb957610140600319360112610cb95761032561291a565b61032d61295f565b9060843567ffffffffffffffff8111610cb95761034e903690600401612997565b909260c43567ffffffffffffffff8111610cb957610370903690600401612997565b60a0529360e43567ffffffffffffffff8111610cb957610394903690600401612997565b90946101043567ffffffffffffffff8111610cb9576103b7903690600401612997565b939092610124359763ffffffff8916809903610cb95773ffffffffffffffffffffffffffffffffffffffff600654163303610c8d5767ffffffffffffffff841680159990602d818102918204148b17156109b05760a05103610c6557805f52600960205273ffffffffffffffffffffffffffffffffffffffff60405f205416998a15610c39578015610c26575b610bed57509061052491604261045b368b876135d3565b602081519101206104718d369060a051906135d3565b60208151910120604051917f29b48fd23581544555422f3cfeec2184be54515f18ae751f69b906cc039c019460208401526001604084015263ffffffff8c1660608401525f608084015260a083015260a43560c083015260e082015260e081526104dd61010082612a3f565b602081519101206104ec613f4f565b90604051917f190100000000000000000000000000000000000000000000000000000000000083526002830152602282015220613ee0565b506004811015610bc0571590811591610b9a575b50610b725761055d90610549612a62565b9667ffffffffffffffff8416918789613619565b602085019586519667ffffffffffffffff610579818a16612d75565b16905267ffffffffffffffff87165f52600160205260405f2067ffffffffffffffff804216167fffffffffffffffffffffffffffffffffffffffffffffffff000000000000000082541617905567ffffffffffffffff87165f52600b60205260a43560405f20556105ef6044356024358861389d565b957f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000161012093601f19604051956106268188612a3f565b600887520136602087013767ffffffffffffffff811661064586612c62565b5267ffffffffffffffff83511661065b86612c9c565b5260243561066886612cac565b5260443561067586612cbc565b5267ffffffffffffffff8a1661068a86612ccc565b5263ffffffff881661069b86612cdc565b5282517fffffffffffffffff0000000000000000000000000000000000000000000000006040519181602084019460c01b16845260c01b166028820152602435603082015260443560508201527fffffffffffffffff0000000000000000000000000000000000000000000000008b60c01b1660708201527fffffffff000000000000000000000000000000000000000000000000000000008960e01b16607882015260a0518c607c830137610766607c8260a05181015f838201520301601f198101835282612a3f565b5190200661077384612cec565b5267ffffffffffffffff61078684612cec565b51915116905f919060a05191825f60c0525b61085c5750505082516007101561082f57946107f36108299567ffffffffffffffff9894958663ffffffff957feb79edb00b77ced7226a6e641c96be86a865f7e9b999b32e661704775b14b5d49c9a6101008d9a01526130ad565b604051968796168652166020850152604435604085015260a435606085015260a06080850152169460a083019060a05190612d1d565b0390a280f35b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526032600452fd5b827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd381959e93940111610b45578160805260a0518411610291577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd3848d010160805281602d926101e957506080515f9d600d82013592823560c01c926009013560e01c90831015610b1957829460016008608051013560f81c145f14610ac35763fffffe00821615801590610ab7575b610a8b5784158015610a61575b610a0a57505b60c0516109dd57600183018093116109b0577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018094928188818096818380985f60c05264ff00000000806008608051013560d81c16161796090809080908927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd381019081116109b057919082610798565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b87047fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81019081116109b0577fb5c5d17c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001851015610919565b507f66b392c0000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5061010082161561090c565b6080516008013560f81c600203610ae45781610a8b5784610a0a575061091f565b7f100ab31c000000000000000000000000000000000000000000000000000000005f526008608051013560f81c60045260245ffd5b827f2025765f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b7f12b85d62000000000000000000000000000000000000000000000000000000005f5260045ffd5b905073ffffffffffffffffffffffffffffffffffffffff8060075416911614155f610538565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b67ffffffffffffffff857f25532347000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b508067ffffffffffffffff861611610444565b507fa9a26994000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f041854a7000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f76c6c93a000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b5f80fd5b34610cb95760c0600319360112610cb95760043560243560443567ffffffffffffffff8111610cb957610cf49036906004016129c5565b929060643567ffffffffffffffff8111610cb957610d169036906004016129c5565b94909360843567ffffffffffffffff8111610cb957610d399036906004016129c5565b949060a43567ffffffffffffffff8111610cb957610d5b903690600401612997565b9690988581148015906117bb575b61179357856005026005810487036109b057610d8490612c0d565b985f9788978891825b828c10611696578e8e8e610dc07f0000000000000000000000000000000000000000000000000000000000000000613dda565b92610dcc848451612c3e565b93841594858015611682575b611650575f5b8551811015610e4c577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001610e128288612cfc565b511015610e2157600101610dde565b7f98664c37000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5084868260081b838104610100148217156109b05786141580611636575b6112de575a90611900850285810461190014861517156109b0576202e6300190816202e630116109b05761bf6885029085820461bf681417156109b057610eb091612d10565b1161116657604051928060061b956003840160c00295878701860160a06080820191826040527f756e756d2f7665726966792d6d616e792f763100000000000000000000000000835246828201523060c08201527f00000000000000000000000000000000000000000000000000000000000000003f60e0820152876101008201528484610120830137865160051b80918360808860208c01930101015e8401019020906001840184116109b057610f6a60018501612c0d565b9461010093610f8a8860405192610f818885612a3f565b87368537612c3e565b9360019460403660028c0160c0028d01375f5b8a811061118e575050505050501561116657919560c08085028601939192906001857f00000000000000000000000000000000000000000000000000000000000000003c602088015197604085019889526080604160408760608160075afa9a7f00000000000000000000000000000000000000000000000000000000000000003c61024060c0860191600182880194604036863781810160061b6101c1877f00000000000000000000000000000000000000000000000000000000000000003c0160051b0194860101928501935b82841015611113578960205f8b8b60088c60806101416101c08f8f60c185917f00000000000000000000000000000000000000000000000000000000000000003c017f00000000000000000000000000000000000000000000000000000000000000003c620109a0026205861001fa1660203d14165f5116156110eb57005b7f7fcdd1f4000000000000000000000000000000000000000000000000000000005f5260045ffd5b601f19817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0929b9394959b5160408d0152019160408660608d60075afa1660408460808160065afa16990192919061106c565b7f1b7303de000000000000000000000000000000000000000000000000000000005f5260045ffd5b816111998183612d3d565b87018537608082146113c8575b6111b68451602086015190613f14565b158015611320575b8015611306575b6112de57825f52806020526fffffffffffffffffffffffffffffffff60405f20168a7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018260208084019301510860208d0152828b60051b02870160208101915b60208d60051b83010183106112a6575050508160c0028d01908d8d604084019a8b9360c08a01604090865e6080860152836002830160c00284016040015a6040926007606092fa169160029190910160c00201805a6040926006608092fa1691604087835e5a6040926007606092fa1696604085016080915e600101610f9d565b6020809101927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001808251870985510884520191611225565b7f4f7b0f0f000000000000000000000000000000000000000000000000000000005f5260045ffd5b5061131a60c085015160e086015190613f14565b156111c5565b506040840151606085015160808601519060a087015161134082856141c9565b9490927f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4780808710818610169310911016169384611383575b50505050156111be565b8394507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd479293908380928185800809149481818103840892080914168f808080611379565b8351602085015190604086015191606087016113e5815193614112565b60208a015288528360021c8091528160408901527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47811080159061160c575b6112de57611431916141c9565b92906114657f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4780868009818480090861425d565b60028316611595575b6114c07f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd477f183227397098d014dc2822db40c0ac2ecbc0b548b438e5469e10460b6c3e7ea4818094600196080961425d565b946114cd828780086142fe565b900991166114f8576114e9925b60a08801526080870152614112565b60e086015260c08501526111a6565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4703917f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4783116109b0577f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4781116109b0576114e992906114da565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4781111561146e577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47821015611424565b508260071b8381046080148217156109b057861415610e6a565b508351907ff070b4b9000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5061168d8282612d3d565b85511415610dd8565b8d8c8015801561176e575b61173f575b506116b2828692612cfc565b526116be8c8787612d50565b35600182018083116109b0578f906116d591612cfc565b52600281018082116109b0576116ed8f918b92612cfc565b526116f98c888a612d50565b35600382018083116109b0578f9061171091612cfc565b52600481018082116109b0576117288f918c92612cfc565b52600581018091116109b0576001909b019a610d8d565b8b9c5082955061176561175e6117596116b2938888612d50565b612d60565b9d8e612f1d565b9550508c6116a6565b508c67ffffffffffffffff80611788611759858a8a612d50565b9216911614156116a1565b7f0b79ae40000000000000000000000000000000000000000000000000000000005f5260045ffd5b5085821415610d69565b34610cb957610160600319360112610cb9576117df61291a565b6117e761295f565b906084359063ffffffff82168203610cb95760a43567ffffffffffffffff8111610cb957611819903690600401612997565b93909160e43567ffffffffffffffff8111610cb95761183c903690600401612997565b926101043567ffffffffffffffff8111610cb95761185e903690600401612997565b9690956101243567ffffffffffffffff8111610cb957611882903690600401612997565b999098610144359863ffffffff8a168a03610cb95773ffffffffffffffffffffffffffffffffffffffff600654163303610c8d57601f8916610c655763ffffffff8a165f52600860205273ffffffffffffffffffffffffffffffffffffffff60405f205416998a15611e6e578960051c158015611e5c575b611e23575063fffffe008516611df1579061199f91604261191c3686886135d3565b6020815191012061192e368d8c6135d3565b60208151910120604051917f29b48fd23581544555422f3cfeec2184be54515f18ae751f69b906cc039c019460208401525f604084015263ffffffff8b16606084015263ffffffff8a16608084015260a083015260c43560c083015260e082015260e081526104dd61010082612a3f565b506004811015610bc0571590811591611dcb575b50610b72576119c0612a62565b9067ffffffffffffffff8251168067ffffffffffffffff891603611d9157506404000000006119fc8960051c67ffffffffffffffff8a16612d10565b11611d6957611a5792611a15918960051c918785613619565b67ffffffffffffffff611a2d818960051c1688612abe565b16815267ffffffffffffffff86165f52600a60205260c43560405f2055604435906024359061389d565b9161010098601f196040519a611a6d818d612a3f565b60078c52013660208c013767ffffffffffffffff8616611a8c8b612c62565b52602435611a998b612c9c565b52604435611aa68b612cac565b5263ffffffff8216611ab78b612cbc565b5263ffffffff8316611ac88b612ccc565b527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000160405160208101907fffffffffffffffff0000000000000000000000000000000000000000000000008960c01b168252602435602882015260443560488201527fffffffff000000000000000000000000000000000000000000000000000000008560e01b1660688201527fffffffff000000000000000000000000000000000000000000000000000000008660e01b16606c82015289886070830137611ba46070828c81015f838201520301601f198101835282612a3f565b51902006611bb18b612cdc565b52611bbb8a612cdc565b51985f9a5f998988019c5b8d89811115611d5657601f19019d8e357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000001115611c4f57507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000190818f8f9035920908611bc6565b909396999c50889b50601f199295989194979a9d50030160051c6001015b80611d01575067ffffffffffffffff9895611cc48a967fa0950f69ef62eaecaffe57c58f4b577accc53c284675e3c798e566680d5588519c9a9686611cfc9b9663ffffffff9896611cbe8a98612cec565b526130ad565b604051998a99168952166020880152166040860152604435606086015260c435608086015260c060a0860152169560c0840191612d1d565b0390a2005b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81019081116109b0577fb5c5d17c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b509295989b509295989b50929598611c6d565b7fb48f2cf8000000000000000000000000000000000000000000000000000000005f5260045ffd5b8767ffffffffffffffff917fabced50d000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b905073ffffffffffffffffffffffffffffffffffffffff8060075416911614158b6119b3565b63ffffffff857f66b392c0000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b63ffffffff908a7f25532347000000000000000000000000000000000000000000000000000000005f5260051c6004521660245260445ffd5b5063ffffffff81168a60051c116118fa565b63ffffffff907fa9a26994000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b34610cb9576020600319360112610cb95767ffffffffffffffff611ec261291a565b165f52600b602052602060405f2054604051908152f35b34610cb95760c0600319360112610cb957611ef261291a565b60a4359060843567ffffffffffffffff8311610cb957611f19611fa1933690600401612997565b929091611f408160405193611f2f60c086612a3f565b6005855260a0366020870137612f1d565b611f4983612c62565b52602435611f5683612c9c565b52604435611f6383612cac565b52606435611f7083612cbc565b52611f7a82612ccc565b527f00000000000000000000000000000000000000000000000000000000000000006130ad565b005b34610cb9575f600319360112610cb957602060405160028152f35b34610cb9576020600319360112610cb957604067ffffffffffffffff611fe261291a565b165f90815260208181529082902060010154825160c082901c815260809190911c67ffffffffffffffff1691810191909152f35b34610cb9575f600319360112610cb95760206040515f8152f35b34610cb9575f600319360112610cb95760206040517f29b48fd23581544555422f3cfeec2184be54515f18ae751f69b906cc039c01948152f35b34610cb9576020600319360112610cb95760043573ffffffffffffffffffffffffffffffffffffffff8116809103610cb9576120a4612efc565b8015612111577fffffffffffffffffffffffff00000000000000000000000000000000000000006006548273ffffffffffffffffffffffffffffffffffffffff82167fd58299b712891143e76310d5e664c4203c940a67db37cf856bdaa3c5c76a802c5f80a31617600655005b7f9fabe1c1000000000000000000000000000000000000000000000000000000005f5260045ffd5b612931565b34610cb9575f600319360112610cb957600c5463ffffffff6201518042041663ffffffff8260c01c16145f146121ab5761219d60209160e01c7f0000000000000000000000000000000000000000000000000000000000000000612c48565b63ffffffff60405191168152f35b5060207f000000000000000000000000000000000000000000000000000000000000000061219d565b34610cb9576020600319360112610cb95763ffffffff6121f261294c565b165f526009602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b34610cb9575f600319360112610cb957602073ffffffffffffffffffffffffffffffffffffffff60025416604051908152f35b34610cb9576020600319360112610cb9576020600161226f61291a565b66ffffffffffffff8160081c165f52600d835260ff60405f205491161c161515604051908152f35b34610cb9575f600319360112610cb95761234f6122d37f0000000000000000000000000000000000000000000000000000000000000000613b94565b6122fc7f0000000000000000000000000000000000000000000000000000000000000000613d0a565b602061235d6040519261230f8385612a3f565b5f84525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e08588015260e0870190612972565b908582036040870152612972565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b82811061239457505050500390f35b835185528695509381019392810192600101612385565b34610cb9575f600319360112610cb95760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610cb9576020600319360112610cb95763ffffffff61240361294c565b165f526008602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b34610cb9575f600319360112610cb9576003543373ffffffffffffffffffffffffffffffffffffffff8216036124ee577fffffffffffffffffffffffff000000000000000000000000000000000000000016600355600254337fffffffffffffffffffffffff000000000000000000000000000000000000000082161760025573ffffffffffffffffffffffffffffffffffffffff3391167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e05f80a3005b7f118cdaa7000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b34610cb9575f600319360112610cb957612532612efc565b7f3c776be1000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610cb9576020600319360112610cb95760043573ffffffffffffffffffffffffffffffffffffffff8116809103610cb957612594612efc565b8015612111577fffffffffffffffffffffffff00000000000000000000000000000000000000006007548273ffffffffffffffffffffffffffffffffffffffff82167f8faa7f2c8f920380ea5d84d903ec1724353b9c2b063d77a6cd4f962fb8ff51845f80a31617600755005b34610cb9575f600319360112610cb95760206040516101008152f35b34610cb9575f600319360112610cb957602073ffffffffffffffffffffffffffffffffffffffff60065416604051908152f35b34610cb9576020600319360112610cb95760a067ffffffffffffffff80808061267f61267a61291a565b612ae0565b959260409891949851988952166020880152166040860152166060840152166080820152f35b34610cb9575f600319360112610cb95760806126bf612a62565b604081015167ffffffffffffffff169081612722577f0000000000000000000000000000000000000000000000000000000000000000905b67ffffffffffffffff6020818351169201511691604051938452602084015260408301526060820152f35b815f525f60205260405f2054906126f7565b34610cb9575f600319360112610cb957602073ffffffffffffffffffffffffffffffffffffffff60075416604051908152f35b34610cb9575f600319360112610cb957602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610cb9575f600319360112610cb95760206040516404000000008152f35b34610cb9575f600319360112610cb957602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610cb9576020600319360112610cb957602061282c61267a61291a565b939250505015159081612845575b506040519015158152f35b67ffffffffffffffff16801591508115612861575b508261283a565b905067ffffffffffffffff4216108261285a565b34610cb9575f600319360112610cb957602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610cb9576040600319360112610cb95760206128ec6128e361291a565b60243590612d94565b505090507fffffffff0000000000000000000000000000000000000000000000000000000060405191168152f35b6004359067ffffffffffffffff82168203610cb957565b34610cb9575f600319360112610cb957602060405160018152f35b6004359063ffffffff82168203610cb957565b6064359063ffffffff82168203610cb957565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b9181601f84011215610cb95782359167ffffffffffffffff8311610cb95760208381860195010111610cb957565b9181601f84011215610cb95782359167ffffffffffffffff8311610cb9576020808501948460051b010111610cb957565b60a0810190811067ffffffffffffffff821117612a1257604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f601f19910116810190811067ffffffffffffffff821117612a1257604052565b60405190612a6f826129f6565b816080600c5467ffffffffffffffff8116835267ffffffffffffffff8160401c16602084015267ffffffffffffffff81831c16604084015263ffffffff8160c01c16606084015260e01c910152565b9067ffffffffffffffff8091169116019067ffffffffffffffff82116109b057565b905f9167ffffffffffffffff5f91165f525f60205260405f2092600184549401549167ffffffffffffffff83169367ffffffffffffffff8460401c169384612b255750565b9150915067ffffffffffffffff612b5c7f000000000000000000000000000000000000000000000000000000000000000085612abe565b9160801c165f52600160205267ffffffffffffffff60405f2054169182151580612bb6575b612b8757565b9050612bb37f000000000000000000000000000000000000000000000000000000000000000083612abe565b90565b50612be17f000000000000000000000000000000000000000000000000000000000000000084612abe565b67ffffffffffffffff808416911610612b81565b67ffffffffffffffff8111612a125760051b60200190565b90612c1782612bf5565b612c246040519182612a3f565b828152601f19612c348294612bf5565b0190602036910137565b81156109dd570490565b9063ffffffff8091169116039063ffffffff82116109b057565b805115612c6f5760200190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b805160011015612c6f5760400190565b805160021015612c6f5760600190565b805160031015612c6f5760800190565b805160041015612c6f5760a00190565b805160051015612c6f5760c00190565b805160061015612c6f5760e00190565b8051821015612c6f5760209160051b010190565b919082018092116109b057565b601f8260209493601f1993818652868601375f8582860101520116010190565b818102929181159184041417156109b057565b9190811015612c6f5760051b0190565b3567ffffffffffffffff81168103610cb95790565b67ffffffffffffffff1667ffffffffffffffff81146109b05760010190565b91905f91612dac67ffffffffffffffff421694612ae0565b91925050959195868015612ecc575067ffffffffffffffff81168015159081612ec1575b50612e9557508360481c612e685767ffffffffffffffff81168015908115612e5e575b5015612e565750905b6201518063ffffffff839460201c160267ffffffffffffffff81169081036109b05767ffffffffffffffff81931610612e3157565b7f9fdeb57c000000000000000000000000000000000000000000000000000000009350565b905090612dfc565b905082105f612df3565b507fdbfebf9d0000000000000000000000000000000000000000000000000000000093505f925082919050565b7ff3d69da600000000000000000000000000000000000000000000000000000000955093505f92915050565b90508310155f612dd0565b96507f38941be40000000000000000000000000000000000000000000000000000000095505f9450849392505050565b73ffffffffffffffffffffffffffffffffffffffff6002541633036124ee57565b9091612f4a7fffffffff000000000000000000000000000000000000000000000000000000009383612d94565b94929391959095169283156130a55750507f38941be400000000000000000000000000000000000000000000000000000000821461306f577ff3d69da600000000000000000000000000000000000000000000000000000000821461303357507fdbfebf9d000000000000000000000000000000000000000000000000000000001461300b5767ffffffffffffffff80927f9fdeb57c000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b7fdbfebf9d000000000000000000000000000000000000000000000000000000005f5260045ffd5b8367ffffffffffffffff80927ff3d69da6000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b67ffffffffffffffff907f38941be4000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b945092505050565b929190926130ba81613dda565b9284518085036135a457505f5b84811061356a57506101008114158061355f575b6112de576080908061010094604051956130f58188612a3f565b3687378537146132f3575b6131108251602084015190613f14565b15801561324b575b8015613231575b6112de575a611900840284810461190014851517156109b0576202e6300190816202e630116109b05710611166576040805193926103008501919060c0908181885e816001818901873c0161024086015e60806101416102808601843c6001830160061b6101c182843c610180840190604081835e6103006001968560051b019460061b860101916101c08601945b8284116131de5750505050602092608060c15f94610300943c600862058610fa1660203d14165f5116156110eb57565b601f19817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc09299939495995160408b0152019160408760608b60075afa1660408460808160065afa1697019291906131ae565b5061324560c083015160e084015190613f14565b1561311f565b506040820151606083015160808401519060a085015161326b82856141c9565b9490927f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47808087108186101693109110161693846132ae575b5050505015613118565b8394507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd479293908380928185800809149481818103840892080914165f8080806132a4565b8151602083019081516040850192818451946060880192613315845196614112565b90915288528560021c809352527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478110801590613535575b6112de5761335a916141c9565b929061338e7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4780868009818480090861425d565b600283166134be575b6133e97f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd477f183227397098d014dc2822db40c0ac2ecbc0b548b438e5469e10460b6c3e7ea4818094600196080961425d565b946133f6828780086142fe565b9009911661342157613412925b60a08601526080850152614112565b60e084015260c0830152613100565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4703917f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4783116109b0577f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4781116109b0576134129290613403565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47811115613397577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4782101561334d565b5060808114156130db565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016135958288612cfc565b511015610e21576001016130c7565b847ff070b4b9000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b92919267ffffffffffffffff8211612a1257604051916135fd601f8201601f191660200184612a3f565b829481845281830111610cb9578281602093845f960137010152565b909392919363ffffffff80620151804204169116818114158061387f575b6138515750606082018163ffffffff82511603613843575b505060807f000000000000000000000000000000000000000000000000000000000000000091019063ffffffff6136898184511683612c48565b16841161380b575063ffffffff81511663ffffffff84160163ffffffff81116109b05763ffffffff1690528160031b90828204600814831517156109b057036137e3575f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff915f935f925b82841061370d57505050505f52600d60205260405f2055565b8360039694961b820135938460c01c91808311156137a95750819460c81c86810361377a575b50600160ff83161b9182821661374f57501794600101926136f4565b7f462a26ca000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9587613796575b5050845f52600d60205260405f20545f613733565b5f52600d60205260405f20555f80613781565b67ffffffffffffffff91507f5e7bca2f000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b7f777657dd000000000000000000000000000000000000000000000000000000005f5260045ffd5b63ffffffff809251167f99dedb73000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b525f60808201525f8061364f565b7ffead867a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b506001820163ffffffff81116109b05763ffffffff16811415613637565b9092919267ffffffffffffffff42167f000000000000000000000000000000000000000000000000000000000000000091604084019267ffffffffffffffff84511680613b37575b50808203613b095750508415613ae15761390967ffffffffffffffff835116612d75565b9067ffffffffffffffff8216918284529560208501926139e367ffffffffffffffff808651169281806001818c51169760405190613946826129f6565b815260208101998a5260408101945f86526060820198895260808201998a525f525f60205260405f209051815501975116167fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000875416178655511684907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b51825491516fffffffffffffffffffffffffffffffff909216608091821b77ffffffffffffffff000000000000000000000000000000009081169190911760c093841b7fffffffffffffffff000000000000000000000000000000000000000000000000161790935585519351945160608701519682015160409690961b6fffffffffffffffff00000000000000001667ffffffffffffffff959095169490941793901b9091169190911792901b7bffffffff000000000000000000000000000000000000000000000000169190911760e09190911b7fffffffff000000000000000000000000000000000000000000000000000000001617600c55565b7fdfcd25ba000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f385ea0b4000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b90505f525f60205260405f20613b8e83600183549301907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b5f6138e5565b60ff8114613bf35760ff811690601f8211613bcb5760405191613bb8604084612a3f565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b506040515f6004548060011c9160018216918215613d00575b602084108314613cd3578385528492908115613c965750600114613c37575b612bb392500382612a3f565b5060045f90815290917f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b5b818310613c7a575050906020612bb392820101613c2b565b6020919350806001915483858801015201910190918392613c62565b60209250612bb39491507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001682840152151560051b820101613c2b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b92607f1692613c0c565b60ff8114613d2e5760ff811690601f8211613bcb5760405191613bb8604084612a3f565b506040515f6005548060011c9160018216918215613dd0575b602084108314613cd3578385528492908115613c965750600114613d7157612bb392500382612a3f565b5060055f90815290917f036b6384b5eca791c62761152d0c79bb0604c104a5fb6f4eb0703f3154bb3db05b818310613db4575050906020612bb392820101613c2b565b6020919350806001915483858801015201910190918392613d9c565b92607f1692613d47565b803b9061024182108015613e8a575b613e4857507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f81019081116109b05760061c7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81019081116109b05790565b73ffffffffffffffffffffffffffffffffffffffff907fc40f5557000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b50817ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f8101116109b05760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f83081515613de9565b9060418303613f0a57613f039250602081013591604082359201355f1a90614078565b9192909190565b50505f9160029190565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47808060038185818180090908818580091493109110161690565b73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001630148061404f575b15613fb7577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261404960c082612a3f565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614613f8e565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411614107579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156140fc575f5173ffffffffffffffffffffffffffffffffffffffff8116156140f257905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f9160039190565b8060011c917f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478310156112de5760016141747f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd476003818781818009090861425d565b921661417c57565b907f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4781116109b05790565b91907e9713b03af0fed4cd2cafadeed8fdf4a74fa084e52d1852e4a2bd0685c315d27f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47809281868180808381038608818487080993817f2b149d40ceb8aaae81be18991be06ac3b5b4c5e559dbefa33267e6dc24a138e58180808781878008099d8e09810381858a09080899099209080890565b9060205f60c060405183815283808201528360408201528560608201527f0c19139cb84c680a6e14116da060561765e05aa45a1c72a34f082305b61f3f5260808201527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4760a082015260055afa915f519215611166577f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47838009036112de57565b5f60c060209260405190848252848083015284604083015260608201527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4560808201527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4760a082015260055afa905f5191156111665756009713b03af0fed4cd2cafadeed8fdf4a74fa084e52d1852e4a2bd0685c315d230644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd472b149d40ceb8aaae81be18991be06ac3b5b4c5e559dbefa33267e6dc24a138e5",
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
