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
	ABI: "[{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"window_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"removalWindow_\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"membershipKey_\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"emptyRoot_\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"desk_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"}],\"name\":\"AddressEmptyCode\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"AddressZero\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"}],\"name\":\"AdmissionExpired\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"AdmissionInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"AlreadyLodged\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"}],\"name\":\"AttributesInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BatchMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"BatchSizeUnknown\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BatchSizesInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"}],\"name\":\"CommitmentInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"CountInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"used\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"cap\",\"type\":\"uint32\"}],\"name\":\"DailyCapReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"day\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"today\",\"type\":\"uint32\"}],\"name\":\"DayInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"implementation\",\"type\":\"address\"}],\"name\":\"ERC1967InvalidImplementation\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ERC1967NonPayable\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"EnrollerSignatureInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"FailedCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"wanted\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"}],\"name\":\"InputCountMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"}],\"name\":\"InputNotInField\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidInitialization\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidShortString\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"ItemIndexInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"ItemKindInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ItemsMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"}],\"name\":\"KeyMalformed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"LimitsInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotInitializing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotPauser\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"NumberUsed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NumbersMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"previous\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"NumbersNotAscending\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"OwnerRequired\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"earliest\",\"type\":\"uint64\"}],\"name\":\"PauseInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"PolicyInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"}],\"name\":\"PreRootMismatch\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ProofGasTooLow\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ProofInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ProofMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"QueueNotDue\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"QueueOverdue\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"available\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"wanted\",\"type\":\"uint256\"}],\"name\":\"QueueRunShort\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"RegistryPaused\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"readyAt\",\"type\":\"uint64\"}],\"name\":\"ReplacementNotReady\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"ReplacementPending\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"ReplacementUnknown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"limit\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"cutoff\",\"type\":\"uint64\"}],\"name\":\"RootBeforeCutoff\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiredAt\",\"type\":\"uint64\"}],\"name\":\"RootExpired\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"}],\"name\":\"RootUnknown\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"RootZero\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"expected\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"given\",\"type\":\"uint64\"}],\"name\":\"StartIndexMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"str\",\"type\":\"string\"}],\"name\":\"StringTooLong\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TreeFull\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"UUPSUnauthorizedCallContext\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"slot\",\"type\":\"bytes32\"}],\"name\":\"UUPSUnsupportedProxiableUUID\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"VetoInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"rootSeq\",\"type\":\"uint64\"}],\"name\":\"VetoRootStale\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"VetoSpent\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"startIndex\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"day\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"postRoot\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"handleRoot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"items\",\"type\":\"bytes\"}],\"name\":\"Appended\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"previous\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"current\",\"type\":\"uint32\"}],\"name\":\"DailyCapChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"forcedDelay\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"replacementDelay\",\"type\":\"uint32\"}],\"name\":\"DelaysChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"EIP712DomainChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"current\",\"type\":\"address\"}],\"name\":\"EnrollerChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"version\",\"type\":\"uint64\"}],\"name\":\"Initialized\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bool\",\"name\":\"update\",\"type\":\"bool\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"}],\"name\":\"KeyChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"position\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"commitment\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"handleHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"Lodged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"NumberVoided\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"current\",\"type\":\"address\"}],\"name\":\"OperatorChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferStarted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"Paused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"current\",\"type\":\"address\"}],\"name\":\"PauserChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"head\",\"type\":\"uint64\"}],\"name\":\"QueueAdvanced\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"commitment\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"handleHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"readyAt\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"vetoable\",\"type\":\"bool\"}],\"name\":\"ReplacementAnnounced\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"ReplacementDropped\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"ReplacementVetoed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"Unpaused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"updateSeq\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"day\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"postRoot\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"handleRoot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"items\",\"type\":\"bytes\"}],\"name\":\"Updated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"implementation\",\"type\":\"address\"}],\"name\":\"Upgraded\",\"type\":\"event\"},{\"stateMutability\":\"nonpayable\",\"type\":\"fallback\"},{\"inputs\":[],\"name\":\"ADMISSION_TYPEHASH\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"ATTR_RENEWED\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"BATCH_APPEND\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"BATCH_TYPEHASH\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"BATCH_UPDATE\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"CAPACITY\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"KIND_REMOVE\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"KIND_REPLACE\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_PAUSE\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"PAUSE_REST\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"SKIPS_A_BATCH\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"UPGRADE_INTERFACE_VERSION\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"VOID_TYPEHASH\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"acceptOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"startIndex\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"preRoot\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"postRoot\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"day\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"numbers\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"handleRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"items\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"enrollerSignature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"},{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"append\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"startIndex\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"preRoot\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"postRoot\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"day\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"},{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"appendForced\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"appendKey\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"capLeft\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"dailyCap\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"desk\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"eip712Domain\",\"outputs\":[{\"internalType\":\"bytes1\",\"name\":\"fields\",\"type\":\"bytes1\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"version\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"chainId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"verifyingContract\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256[]\",\"name\":\"extensions\",\"type\":\"uint256[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"emptyRoot\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"enroller\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"forcedDelay\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"startIndex\",\"type\":\"uint64\"}],\"name\":\"handleRootOf\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"}],\"name\":\"isLive\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"}],\"name\":\"keyHash\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"latest\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"root\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"nextIndex\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"updateSeq\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"membershipKey\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"numberUsed\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"operator\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"paused\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pausedUntil\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pauser\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pendingOwner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proxiableUUID\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"removalWindow\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"replacementDelay\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"}],\"name\":\"rootInfo\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"supersededAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"firstUpdateAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiresAt\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"rootSeq\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"policy\",\"type\":\"uint256\"}],\"name\":\"rootRefusal\",\"outputs\":[{\"internalType\":\"bytes4\",\"name\":\"reason\",\"type\":\"bytes4\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"seq\",\"type\":\"uint64\"}],\"name\":\"rootSize\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"nextIndex\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"updateSeq\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"count\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"preRoot\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"postRoot\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"day\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"numbers\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"handleRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"items\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"enrollerSignature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"},{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"update\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"updateSeq\",\"type\":\"uint64\"}],\"name\":\"updateHandleRootOf\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"updateKey\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newImplementation\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"upgradeToAndCall\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"rootSeq\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"nullifier\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"scope\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"signal\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"policy\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"name\":\"verifyMembership\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"scope\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"policy\",\"type\":\"uint256\"},{\"internalType\":\"uint64[]\",\"name\":\"rootSeqs\",\"type\":\"uint64[]\"},{\"internalType\":\"uint256[]\",\"name\":\"nullifiers\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"signals\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes\",\"name\":\"proofs\",\"type\":\"bytes\"}],\"name\":\"verifyMembershipMany\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"window\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "MembershipRegistry",
	Bin: "0x610220806040523461079a5760a0816169818038038091610020828561079e565b83398101031261079a57610033816107d5565b90610040602082016107d5565b9161004d604083016107e9565b9261005f6080606085015194016107e9565b9160405161006e60408261079e565b60048152602081019063756e756d60e01b82526040519161009060408461079e565b600183526020830191603160f81b83526100a981610877565b610120526100b684610a1e565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261011f60c08261079e565b5190206080523060c0525f5160206169615f395f51905f525460ff8160401c1661078b576002600160401b03196001600160401b03821601610735575b506001600160401b0382168015908115610722575b50801561070c575b6106fe576101605261018052826101a052823b610241811080156106e2575b6106c4576101c019810190811161024c578060061c5f19810190811161024c57600581036106ad57506002600160fb1b039060051c16600e019081600e1161024c576101fc6101e68361080a565b926101f4604051948561079e565b80845261080a565b6020830190601f190136823760015f601f873c60ff5f5116906001845160051b91873c1580610691575b92600e935b83518510156102915780610260575b936002810180911161024c579361022b565b634e487b7160e01b5f52601160045260245ffd5b5061026b8484610852565b51600185019081861161024c5761028561028c9286610852565b5190610b62565b61023a565b8590846102409082604051916102a7848461079e565b833684375f5b6003811061046157505061044c575b50501561042c5750306101c052801561041d577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000181101561040a57813b156103fb576101e05261020052604051615db69081610b8b823960805181615c39015260a05181615cf6015260c05181615c0a015260e05181615c8801526101005181615cae015261012051816127fb015261014051816128240152610160518181816130a101526135270152610180518181816131040152818161357e01526135ac01526101a05181818161117a015281816112e40152818161139f015281816113dd0152818161141c0152818161146b0152818161148e015281816124bf01526131f501526101c051818181612c190152612daa01526101e05181818161290e01528181612cbf0152614fdd0152610200518181816021015261250f0152f35b639fabe1c160e01b5f5260045ffd5b6398664c3760e01b5f525f60045260245ffd5b636fe692dd60e11b5f5260045ffd5b63c40f555760e01b5f9081526001600160a01b0391909116600452602490fd5b60209250905f91600862058610fa84806102bc565b600281901b95919250906001600160fe1b038216820361024c5785600201958660021161024c578161052e575b509461049983610821565b51826006029060068204840361024c576104b38287610866565b526104bd84610842565b516001820180831161024c576104d39087610866565b525f9060028101809111915b600481106104f657505050506001019084916102ad565b8061050b6105058593876107fd565b88610852565b519161024c5760019161052761052183866107fd565b8a610866565b52016104df565b905061053a8684610852565b516003820180881161024c576105509085610852565b51916004810180891161024c5761056960059187610852565b51910180891161024c5761057d9086610852565b515f5160206169415f395f51905f5280848103860881858708095f5160206169415f395f51905f52848187800809945f5160206169415f395f51905f5284105f5160206169415f395f51905f528410165f5160206169415f395f51905f5286105f5160206169415f395f51905f52831016169485610603575b505050505090508961048e565b5f5160206169415f395f51905f528095965080938184817f2b149d40ceb8aaae81be18991be06ac3b5b4c5e559dbefa33267e6dc24a138e595817e9713b03af0fed4cd2cafadeed8fdf4a74fa084e52d1852e4a2bd0685c315d2818f819b82910981858a090808828d818d800809149c09820392090808938181810384089208091416808a808080806105f6565b506106a861069e83610821565b5161028584610842565b610226565b63f070b4b960e01b5f52600452600560245260445ffd5b63c40f555760e01b5f9081526001600160a01b038516600452602490fd5b50806101c01981011161024c5760406101c01982081515610198565b62ae8b3d60e11b5f5260045ffd5b5063ffffffff6001600160401b03821611610179565b6001600160401b0383161090505f610171565b6001600160401b0319166001600160401b039081175f5160206169615f395f51905f52556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d290602090a15f61015c565b63f92ee8a960e01b5f5260045ffd5b5f80fd5b601f909101601f19168101906001600160401b038211908210176107c157604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160401b038216820361079a57565b51906001600160a01b038216820361079a57565b9190820180921161024c57565b6001600160401b0381116107c15760051b60200190565b80511561082e5760200190565b634e487b7160e01b5f52603260045260245ffd5b80516001101561082e5760400190565b805182101561082e5760209160051b010190565b90601281101561082e5760051b0190565b908151602081105f146108f1575090601f8151116108b15760208151910151602082106108a2571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fd5b6001600160401b0381116107c157600254600181811c91168015610a14575b6020821014610a0057601f81116109c1575b50602092601f821160011461096057928192935f92610955575b50508160011b915f199060031b1c19161760025560ff90565b015190505f8061093c565b601f1982169360025f52805f20915f5b8681106109a95750836001959610610991575b505050811b0160025560ff90565b01515f1960f88460031b161c191690555f8080610983565b91926020600181928685015181550194019201610970565b818111156109225760025f5260205f20601f80840160051c809201920160051c03905f5b8281106109f3575050610922565b5f828201556001016109e5565b634e487b7160e01b5f52602260045260245ffd5b90607f1690610910565b908151602081105f14610a49575090601f8151116108b15760208151910151602082106108a2571790565b6001600160401b0381116107c157600354600181811c91168015610b58575b6020821014610a0057601f8111610b19575b50602092601f8211600114610ab857928192935f92610aad575b50508160011b915f199060031b1c19161760035560ff90565b015190505f80610a94565b601f1982169360035f52805f20915f5b868110610b015750836001959610610ae9575b505050811b0160035560ff90565b01515f1960f88460031b161c191690555f8080610adb565b91926020600181928685015181550194019201610ac8565b81811115610a7a5760035f5260205f20601f80840160051c809201920160051c03905f5b828110610b4b575050610a7a565b5f82820155600101610b3d565b90607f1690610a68565b5f5160206169415f395f51905f5280806003818581818009090881858009149310911016169056fe6102406040526004361015610057575b3461005357604051365f82375f8036837f00000000000000000000000000000000000000000000000000000000000000005af43d5f833e1561004f573d90f35b3d90fd5b5f80fd5b5f3560e01c8063030e43421461321957806305b11d98146131c9578063291981821461318f5780633861bde11461312857806340153364146130e4578063427fbf5a146130c5578063461645bf1461308157806346ac73e6146130665780634ae141001461302c5780634f1ef28614612d4d5780634ff6e1a514612d1a57806352bfe78914612c9157806352d1902d14612bf2578063569d1fe214612b9d578063570ca73514612b6a5780635c975abb14612b3e578063640a6f4114612b225780636a67b775146125fa578063715018a614612ae257806379ba50971461297c5780637e05d6191461293157806380e73783146128f757806384b0196e146127e35780638a9d9901146127c65780638bd872f1146127775780638da5cb5b14612725578063999d55fb146127085780639fd0506d146126d5578063acd8ddd91461268a578063ad3cb1cc14612627578063af910e61146125ff578063afa69491146125fa578063b7848f32146125c0578063b9a59610146125a6578063bc6642091461254e578063bdc7ae0b14612533578063c12b293c146124e3578063ca17356f1461241b578063ca74c022146123e2578063cc65eb4914611ec4578063cd020c1f14611bc9578063d871e38f14611ba3578063d96a61b11461109b578063da10cc37146104c9578063da748b101461049f578063e30c39781461044d578063eb3393911461042d578063ec1e8d6414610407578063eefbaf18146103c2578063f2fde38b146102c55763f4a98c840361000f57346100535760206003193601126100535767ffffffffffffffff6102ae61326e565b165f52600a602052602060405f2054604051908152f35b346100535760206003193601126100535773ffffffffffffffffffffffffffffffffffffffff6102f3613285565b6102fb6138d3565b16807fffffffffffffffffffffffff00000000000000000000000000000000000000007f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c005416177f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c005573ffffffffffffffffffffffffffffffffffffffff7f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c19930054167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e227005f80a3005b346100535760206003193601126100535773ffffffffffffffffffffffffffffffffffffffff6103f0613285565b165f526009602052602060405f2054604051908152f35b34610053575f60031936011261005357602063ffffffff60055460c01c16604051908152f35b34610053575f60031936011261005357602060045460e01c604051908152f35b34610053575f60031936011261005357602073ffffffffffffffffffffffffffffffffffffffff7f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c005416604051908152f35b34610053575f60031936011261005357602067ffffffffffffffff60045460a01c16604051908152f35b3461005357610140600319360112610053576104e361326e565b6104eb613394565b60843567ffffffffffffffff81116100535761050b9036906004016133cc565b909160c43567ffffffffffffffff81116100535761052d9036906004016133cc565b94909360e43567ffffffffffffffff8111610053576105509036906004016133cc565b90946101043567ffffffffffffffff8111610053576105739036906004016133cc565b939092610124359763ffffffff891689036100535773ffffffffffffffffffffffffffffffffffffffff60045416330361106f576105af613fc9565b67ffffffffffffffff871680159990602d818102918204148b1715610d19578c036110475763ffffffff81165f52600860205273ffffffffffffffffffffffffffffffffffffffff60405f205416998a15611015578015610ffc575b610fbc57508995949392916106fa9160428a8e61064761063667ffffffffffffffff8e168a8a6148f6565b9b8c60208151910120923691613330565b602081519101209063ffffffff604051937f29b48fd23581544555422f3cfeec2184be54515f18ae751f69b906cc039c01946020860152600160408601521660608401525f608084015260a083015260a43560c083015260e082015260e081526106b3610100826132f1565b602081519101206106c2615bf3565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522061589f565b506004811015610f8f571590811591610f69575b50610f415761071b61342b565b9161072583614ae9565b61073967ffffffffffffffff881684614cc5565b610742886140b4565b8567ffffffffffffffff88169161075893614d6d565b60208101519461076e64ffffffffff8716613752565b64ffffffffff16602083015264ffffffffff86165f52600160205260405f204267ffffffffffffffff1667ffffffffffffffff1681547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001617905564ffffffffff86165f52600b60205260a43560405f2055604435602435906107f19184614fcc565b915194610120916040519261080681856132f1565b60088452601f190136602085013767ffffffffffffffff81166108288461368c565b5264ffffffffff871661083a84613699565b52602435610847846136a9565b52604435610854846136b9565b5264ffffffffff8816610866846136c9565b5263ffffffff8916610877846136d9565b52604051602081019160c01b7fffffffffffffffff0000000000000000000000000000000000000000000000001682528760c01b7cffffffffff000000000000000000000000000000000000000000000000166028820152602435603082015260443560508201528860c01b7cffffffffff0000000000000000000000000000000000000000000000001660708201528960e01b7fffffffff000000000000000000000000000000000000000000000000000000001660788201528c8c607c830137808d8101607c81015f905203607c01601f198101825261095990826132f1565b5190207f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019006610988836136e9565b52610992826136e9565b515f968c928892909164ffffffffff16845b610a79575050505050805160071015610a4c577feb79edb00b77ced7226a6e641c96be86a865f7e9b999b32e661704775b14b5d49863ffffffff60c098610a09601f9767ffffffffffffffff978f9664ffffffffff9e601f199c610100830152613aa3565b6040519a8b99168952166020880152604435604088015260a435606088015260a060808801528160a0880152878701375f868a87010152169601168101030190a2005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd3859a9495018a8111610d19578f8f918c91610ab493614812565b9190948260081161005357853560c01c926008811115610a4c576008870135978860f81c9782600d1161005357600981013560e01c92602d1161005357600d013593851015610f15578497600181145f14610ec9575063fffffe00821615801590610ebd575b610e915783158015610e67575b610e2d57845f52601160205260405f20604051610b43816132a8565b60808254928567ffffffffffffffff851691828552602085019467ffffffffffffffff8760401c168652600163ffffffff88871c169283604084015260ff606084019960a01c161515895201549485910152898315948515610e22575b50508315610e17575b50508115610e05575b50610dd95767ffffffffffffffff905116804210610daa5750855f5260116020525f600160408220828155015551610d73575b610d465760018401809411610d19578492839283925f9a60d81c64ff000000001664ff000000001617937f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108987fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd38101908111610d19579392846109a4565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b845f52601260205260405f207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008154169055610be5565b867f115b9032000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b867fa5d3bb85000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610e1091508a6158d3565b155f610bb2565b14159150855f610ba9565b14159350895f610ba0565b602d8e045f198101908111610d19577fb5c5d17c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001841015610b27565b507f66b392c0000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50610100821615610b1a565b60028103610eea575081610e915783610e2d57610ee5856156d7565b610be5565b7f100ab31c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b847f2025765f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f12b85d62000000000000000000000000000000000000000000000000000000005f5260045ffd5b905073ffffffffffffffffffffffffffffffffffffffff8060055416911614158b61070e565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b63ffffffff9067ffffffffffffffff897f25532347000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b5063ffffffff811667ffffffffffffffff89161161060b565b63ffffffff827fa9a26994000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f041854a7000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f76c6c93a000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346100535760c06003193601126100535760043560243560443567ffffffffffffffff8111610053576110d29036906004016133fa565b929060643567ffffffffffffffff8111610053576110f49036906004016133fa565b94909360843567ffffffffffffffff8111610053576111179036906004016133fa565b949060a43567ffffffffffffffff8111610053576111399036906004016133cc565b969098858114801590611b99575b611b715785600502600581048703610d1957611162906135fd565b985f9788978891825b828c10611a74578e8e8e61119e7f00000000000000000000000000000000000000000000000000000000000000006155f0565b926111aa84845161362e565b93841594858015611a60575b611a2e575f5b855181101561122a577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016111f082886136f9565b5110156111ff576001016111bc565b7f98664c37000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5084868260081b83810461010014821715610d195786141580611a14575b6116bc575a9061190085028581046119001486151715610d19576202e6300190816202e63011610d195761bf6885029085820461bf68141715610d195761128e91613745565b1161154457604051928060061b956003840160c00295878701860160a06080820191826040527f756e756d2f7665726966792d6d616e792f763100000000000000000000000000835246828201523060c08201527f00000000000000000000000000000000000000000000000000000000000000003f60e0820152876101008201528484610120830137865160051b80918360808860208c01930101015e840101902090600184018411610d1957611348600185016135fd565b9461010093611368886040519261135f88856132f1565b8736853761362e565b9360019460403660028c0160c0028d01375f5b8a811061156c575050505050501561154457919560c08085028601939192906001857f00000000000000000000000000000000000000000000000000000000000000003c602088015197604085019889526080604160408760608160075afa9a7f00000000000000000000000000000000000000000000000000000000000000003c61024060c0860191600182880194604036863781810160061b6101c1877f00000000000000000000000000000000000000000000000000000000000000003c0160051b0194860101928501935b828410156114f1578960205f8b8b60088c60806101416101c08f8f60c185917f00000000000000000000000000000000000000000000000000000000000000003c017f00000000000000000000000000000000000000000000000000000000000000003c620109a0026205861001fa1660203d14165f5116156114c957005b7f7fcdd1f4000000000000000000000000000000000000000000000000000000005f5260045ffd5b601f19817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0929b9394959b5160408d0152019160408660608d60075afa1660408460808160065afa16990192919061144a565b7f1b7303de000000000000000000000000000000000000000000000000000000005f5260045ffd5b81611577818361370d565b87018537608082146117a6575b6115948451602086015190615864565b1580156116fe575b80156116e4575b6116bc57825f52806020526fffffffffffffffffffffffffffffffff60405f20168a7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018260208084019301510860208d0152828b60051b02870160208101915b60208d60051b8301018310611684575050508160c0028d01908d8d604084019a8b9360c08a01604090865e6080860152836002830160c00284016040015a6040926007606092fa169160029190910160c00201805a6040926006608092fa1691604087835e5a6040926007606092fa1696604085016080915e60010161137b565b6020809101927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001808251870985510884520191611603565b7f4f7b0f0f000000000000000000000000000000000000000000000000000000005f5260045ffd5b506116f860c085015160e086015190615864565b156115a3565b506040840151606085015160808601519060a087015161171e8285615a46565b9490927f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4780808710818610169310911016169384611761575b505050501561159c565b8394507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd479293908380928185800809149481818103840892080914168f808080611757565b8351602085015190604086015191606087016117c381519361598f565b60208a015288528360021c8091528160408901527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4781108015906119ea575b6116bc5761180f91615a46565b92906118437f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47808680098184800908615ada565b60028316611973575b61189e7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd477f183227397098d014dc2822db40c0ac2ecbc0b548b438e5469e10460b6c3e7ea48180946001960809615ada565b946118ab82878008615b7b565b900991166118d6576118c7925b60a0880152608087015261598f565b60e086015260c0850152611584565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4703917f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478311610d19577f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478111610d19576118c792906118b8565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4781111561184c577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47821015611802565b508260071b838104608014821715610d1957861415611248565b508351907ff070b4b9000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50611a6b828261370d565b855114156111b6565b8d8c80158015611b4c575b611b1d575b50611a908286926136f9565b52611a9c8c8787613720565b3560018201808311610d19578f90611ab3916136f9565b5260028101808211610d1957611acb8f918b926136f9565b52611ad78c888a613720565b3560038201808311610d19578f90611aee916136f9565b5260048101808211610d1957611b068f918c926136f9565b5260058101809111610d19576001909b019a61116b565b8b9c50829550611b43611b3c611b37611a90938888613720565b613730565b9d8e613913565b9550508c611a84565b508c67ffffffffffffffff80611b66611b37858a8a613720565b921691161415611a7f565b7f0b79ae40000000000000000000000000000000000000000000000000000000005f5260045ffd5b5085821415611147565b34610053575f60031936011261005357602063ffffffff60055460a01c16604051908152f35b346100535761016060031936011261005357611be361326e565b611beb613394565b6084359163ffffffff8316918284036100535760a43567ffffffffffffffff811161005357611c1e9036906004016133cc565b91909260e43567ffffffffffffffff811161005357611c419036906004016133cc565b9690926101043567ffffffffffffffff811161005357611c659036906004016133cc565b9790956101243567ffffffffffffffff811161005357611c899036906004016133cc565b989097610144359a63ffffffff8c168c036100535773ffffffffffffffffffffffffffffffffffffffff60045416330361106f57611cc5613fc9565b601f8d16611047578c60051c9463fffffe008816611e9957611ce7868e61400e565b50611cf38686866148f6565b9d8e816040518160e082019e8f370160ff01601f191660405280519060200120908b206040519160208301937f29b48fd23581544555422f3cfeec2184be54515f18ae751f69b906cc039c01948552604084015f905263ffffffff8b166060850152608084015260a083015260c43560c083015260e082015260e08152611d7c610100826132f1565b519020611d87615bf3565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201526042902091611dc79261589f565b506004811015610f8f571590811591611e73575b50610f4157611de861342b565b9567ffffffffffffffff64ffffffffff885116911690808203611e45575050611e439a611e32928492611e1a89614ae9565b611e24848a614cc5565b611e2d876140b4565b614d6d565b60c43593604435916024359161412f565b005b7fabced50d000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b905073ffffffffffffffffffffffffffffffffffffffff8060055416911614158c611ddb565b7f66b392c0000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346100535760e060031936011261005357611edd61326e565b611ee5613394565b60a43567ffffffffffffffff811161005357611f059036906004016133cc565b9060c4359163ffffffff8316830361005357611f1f613fc9565b611f2b6084358461400e565b50611f3461342b565b9467ffffffffffffffff64ffffffffff875116911690808203611e45575050611f5c846140b4565b5f917f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6084351660843503610d1957611f9960843560051b613314565b93611fa760405195866132f1565b60843560051b808652601f1990611fbd90613314565b01366020870137611fcf6084356135fd565b955f935b6084358510806123c3575b156123b55764ffffffffff60a08a0151165f52600e60205260405f20600260405191612009836132a8565b805483526001810154602084015201549067ffffffffffffffff821660408201526060810167ffffffffffffffff8360401c16815263ffffffff8360801c16608083015266ffffffffffffff8360081c165f52600d60205260405f205490600160ff85161b8216156120bf575b5050505064ffffffffff60a08a0151165f52600e6020525f600260408220828155826001820155015564ffffffffff6120b48160a08c015116613752565b1660a08a0152611fd3565b9091929888155f14612162575067ffffffffffffffff9051168042106121375750600160ff63ffffffff608085015116995b66ffffffffffffff8160081c165f52600d602052161b1760405f2055602081015161212561211e88614121565b978b6136f9565b52518560051b88015289808080612076565b7f523b1c04000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b98905063ffffffff60808401511663ffffffff8a16036121865760ff6001916120f1565b5050509397909796959194965b801561238957608435811061235857507f2397ce73510fb975e3dcfd292d65df1e2dd0dfa4cff154679842a1a64e4550ff602064ffffffffff60a084015116604051908152a160019686515b80891061234e57506121f0886135fd565b985f5b8a895182101561223f57906001916122388261220f818e6136f9565b5160405160208101915f835260218201526021815261222f6041826132f1565b519020926136f9565b52016121f3565b985050885b6001811161228c5750612259611e439861368c565b519260e060405181810196602060843560051b9101885e60843560051b010160405260443590602435906084359061412f565b5f5b81811061229e575060011c612244565b6122a8818b6136f9565b5160018201808311610d19576122be908c6136f9565b516040519060208201927f0100000000000000000000000000000000000000000000000000000000000000845260218301526041820152604181526123046061826132f1565b5190206123148260011c8c6136f9565b52600281018091111561228e577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b9760011b976121df565b7f59ecdbd1000000000000000000000000000000000000000000000000000000005f5260045260843560245260445ffd5b7f523b1c04000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b939790979695919496612193565b5064ffffffffff60a08a01511664ffffffffff60c08b01511611611fde565b346100535760206003193601126100535767ffffffffffffffff61240461326e565b165f52600b602052602060405f2054604051908152f35b346100535760c06003193601126100535761243461326e565b60a4359060843567ffffffffffffffff83116100535761245b611e439336906004016133cc565b929091612482816040519361247160c0866132f1565b6005855260a0366020870137613913565b61248b8361368c565b5260243561249883613699565b526044356124a5836136a9565b526064356124b2836136b9565b526124bc826136c9565b527f0000000000000000000000000000000000000000000000000000000000000000613aa3565b34610053575f60031936011261005357602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610053575f60031936011261005357602060405160028152f35b3461005357602060031936011261005357604067ffffffffffffffff61257261326e565b165f90815260208181529082902060010154825160c082901c815260809190911c67ffffffffffffffff1691810191909152f35b34610053575f6003193601126100535760206040515f8152f35b34610053575f6003193601126100535760206040517f29b48fd23581544555422f3cfeec2184be54515f18ae751f69b906cc039c01948152f35b613366565b34610053575f600319360112610053576020612619613638565b63ffffffff60405191168152f35b34610053575f600319360112610053576126866040516126486040826132f1565b600581527f352e302e3000000000000000000000000000000000000000000000000000000060208201526040519182916020835260208301906133a7565b0390f35b346100535760206003193601126100535763ffffffff6126a8613381565b165f526008602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b34610053575f60031936011261005357602073ffffffffffffffffffffffffffffffffffffffff60065416604051908152f35b34610053575f60031936011261005357602060405162093a808152f35b34610053575f60031936011261005357602073ffffffffffffffffffffffffffffffffffffffff7f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c1993005416604051908152f35b346100535760206003193601126100535760206127bc61279561326e565b60019066ffffffffffffff8160081c165f52600d60205260ff60405f205491161c16151590565b6040519015158152f35b34610053575f600319360112610053576020604051620151808152f35b34610053575f6003193601126100535761289b61281f7f00000000000000000000000000000000000000000000000000000000000000006153aa565b6128487f0000000000000000000000000000000000000000000000000000000000000000615520565b60206128a96040519261285b83856132f1565b5f84525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e08588015260e08701906133a7565b9085820360408701526133a7565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b8281106128e057505050500390f35b8351855286955093810193928101926001016128d1565b34610053575f6003193601126100535760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346100535760206003193601126100535763ffffffff61294f613381565b165f526007602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b34610053575f600319360112610053577f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c00543373ffffffffffffffffffffffffffffffffffffffff821603612ab6577fffffffffffffffffffffffff0000000000000000000000000000000000000000167f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c00557f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c19930054337fffffffffffffffffffffffff00000000000000000000000000000000000000008216177f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c1993005573ffffffffffffffffffffffffffffffffffffffff3391167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e05f80a3005b7f118cdaa7000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b34610053575f60031936011261005357612afa6138d3565b7f3c776be1000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610053575f6003193601126100535760206040516101008152f35b34610053575f60031936011261005357602067ffffffffffffffff60045460a01c164210604051908152f35b34610053575f60031936011261005357602073ffffffffffffffffffffffffffffffffffffffff60045416604051908152f35b346100535760206003193601126100535760a067ffffffffffffffff808080612bcc612bc761326e565b6134d0565b959260409891949851988952166020880152166040860152166060840152166080820152f35b34610053575f6003193601126100535773ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163003612c695760206040517f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc8152f35b7fe07c8dba000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610053575f600319360112610053576080612cab61342b565b604081015164ffffffffff169081612d08577f0000000000000000000000000000000000000000000000000000000000000000905b64ffffffffff6020818351169201511691604051938452602084015260408301526060820152f35b815f525f60205260405f205490612ce0565b34610053575f60031936011261005357602073ffffffffffffffffffffffffffffffffffffffff60055416604051908152f35b604060031936011261005357612d61613285565b60243567ffffffffffffffff8111610053573660238201121561005357612d92903690602481600401359101613330565b9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016803014908115612fea575b50612c6957612de26138d3565b73ffffffffffffffffffffffffffffffffffffffff8116916040517f52d1902d000000000000000000000000000000000000000000000000000000008152602081600481875afa5f9181612fb6575b50612e6257837f4c9c8ce3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b807f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc859203612f8b5750823b15612f6057807fffffffffffffffffffffffff00000000000000000000000000000000000000007f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc5416177f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc557fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b5f80a2805115612f2f57611e439161579d565b505034612f3857005b7fb398979f000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f4c9c8ce3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7faa1d49a4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9091506020813d602011612fe2575b81612fd2602093836132f1565b8101031261005357519085612e31565b3d9150612fc5565b905073ffffffffffffffffffffffffffffffffffffffff7f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc5416141583612dd5565b34610053575f6003193601126100535760206040517ffde6cd48e3c3b59509e1195f22a3764d5c3d38ee46ab48ec8e5fe9dccaf60c6e8152f35b34610053575f60031936011261005357602060405160108152f35b34610053575f60031936011261005357602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610053575f6003193601126100535760206040516404000000008152f35b34610053575f60031936011261005357602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610053576020600319360112610053576020613146612bc761326e565b93925050501515908161315f575b506040519015158152f35b67ffffffffffffffff1680159150811561317b575b5082613154565b905067ffffffffffffffff42161082613174565b34610053575f6003193601126100535760206040517f44a195770994f8912e89009bb6ec9bed8592cc29ecd1f3d2a75992ea568cf81b8152f35b34610053575f60031936011261005357602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461005357604060031936011261005357602061324061323761326e565b6024359061376b565b505090507fffffffff0000000000000000000000000000000000000000000000000000000060405191168152f35b6004359067ffffffffffffffff8216820361005357565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361005357565b60a0810190811067ffffffffffffffff8211176132c457604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f601f19910116810190811067ffffffffffffffff8211176132c457604052565b67ffffffffffffffff81116132c457601f01601f191660200190565b92919261333c82613314565b9161334a60405193846132f1565b829481845281830111610053578281602093845f960137010152565b34610053575f60031936011261005357602060405160018152f35b6004359063ffffffff8216820361005357565b6064359063ffffffff8216820361005357565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b9181601f840112156100535782359167ffffffffffffffff8311610053576020838186019501011161005357565b9181601f840112156100535782359167ffffffffffffffff8311610053576020808501948460051b01011161005357565b6040519060e0820182811067ffffffffffffffff8211176132c4576040528160c0600c5464ffffffffff8116835264ffffffffff8160281c16602084015264ffffffffff8160501c16604084015262ffffff8160781c16606084015263ffffffff8160901c16608084015264ffffffffff8160b01c1660a084015260d81c910152565b9067ffffffffffffffff8091169116019067ffffffffffffffff8211610d1957565b905f9167ffffffffffffffff5f91165f525f60205260405f2092600184549401549167ffffffffffffffff83169367ffffffffffffffff8460401c1693846135155750565b9150915067ffffffffffffffff61354c7f0000000000000000000000000000000000000000000000000000000000000000856134ae565b9160801c165f52600160205267ffffffffffffffff60405f20541691821515806135a6575b61357757565b90506135a37f0000000000000000000000000000000000000000000000000000000000000000836134ae565b90565b506135d17f0000000000000000000000000000000000000000000000000000000000000000846134ae565b67ffffffffffffffff808416911610613571565b67ffffffffffffffff81116132c45760051b60200190565b90613607826135e5565b61361460405191826132f1565b828152601f1961362482946135e5565b0190602036910137565b8115610d46570490565b600c5462ffffff6201518042041662ffffff8260781c16036136825763ffffffff9060901c1660045460e01c8082105f1461367c570363ffffffff8111610d195790565b50505f90565b5060045460e01c90565b805115610a4c5760200190565b805160011015610a4c5760400190565b805160021015610a4c5760600190565b805160031015610a4c5760800190565b805160041015610a4c5760a00190565b805160051015610a4c5760c00190565b805160061015610a4c5760e00190565b8051821015610a4c5760209160051b010190565b81810292918115918404141715610d1957565b9190811015610a4c5760051b0190565b3567ffffffffffffffff811681036100535790565b91908201809211610d1957565b64ffffffffff1664ffffffffff8114610d195760010190565b91905f9161378367ffffffffffffffff4216946134d0565b919250509591958680156138a3575067ffffffffffffffff81168015159081613898575b5061386c57508360481c61383f5767ffffffffffffffff81168015908115613835575b501561382d5750905b6201518063ffffffff839460201c160267ffffffffffffffff8116908103610d195767ffffffffffffffff8193161061380857565b7f9fdeb57c000000000000000000000000000000000000000000000000000000009350565b9050906137d3565b905082105f6137ca565b507fdbfebf9d0000000000000000000000000000000000000000000000000000000093505f925082919050565b7ff3d69da600000000000000000000000000000000000000000000000000000000955093505f92915050565b90508310155f6137a7565b96507f38941be40000000000000000000000000000000000000000000000000000000095505f9450849392505050565b73ffffffffffffffffffffffffffffffffffffffff7f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c19930054163303612ab657565b90916139407fffffffff00000000000000000000000000000000000000000000000000000000938361376b565b9492939195909516928315613a9b5750507f38941be4000000000000000000000000000000000000000000000000000000008214613a65577ff3d69da6000000000000000000000000000000000000000000000000000000008214613a2957507fdbfebf9d0000000000000000000000000000000000000000000000000000000014613a015767ffffffffffffffff80927f9fdeb57c000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b7fdbfebf9d000000000000000000000000000000000000000000000000000000005f5260045ffd5b8367ffffffffffffffff80927ff3d69da6000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b67ffffffffffffffff907f38941be4000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b945092505050565b92919092613ab0816155f0565b928451808503613f9a57505f5b848110613f60575061010081141580613f55575b6116bc57608090806101009460405195613aeb81886132f1565b368737853714613ce9575b613b068251602084015190615864565b158015613c41575b8015613c27575b6116bc575a61190084028481046119001485151715610d19576202e6300190816202e63011610d195710611544576040805193926103008501919060c0908181885e816001818901873c0161024086015e60806101416102808601843c6001830160061b6101c182843c610180840190604081835e6103006001968560051b019460061b860101916101c08601945b828411613bd45750505050602092608060c15f94610300943c600862058610fa1660203d14165f5116156114c957565b601f19817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc09299939495995160408b0152019160408760608b60075afa1660408460808160065afa169701929190613ba4565b50613c3b60c083015160e084015190615864565b15613b15565b506040820151606083015160808401519060a0850151613c618285615a46565b9490927f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4780808710818610169310911016169384613ca4575b5050505015613b0e565b8394507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd479293908380928185800809149481818103840892080914165f808080613c9a565b8151602083019081516040850192818451946060880192613d0b84519661598f565b90915288528560021c809352527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478110801590613f2b575b6116bc57613d5091615a46565b9290613d847f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47808680098184800908615ada565b60028316613eb4575b613ddf7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd477f183227397098d014dc2822db40c0ac2ecbc0b548b438e5469e10460b6c3e7ea48180946001960809615ada565b94613dec82878008615b7b565b90099116613e1757613e08925b60a0860152608085015261598f565b60e084015260c0830152613af6565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4703917f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478311610d19577f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478111610d1957613e089290613df9565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47811115613d8d577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47821015613d43565b506080811415613ad1565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001613f8b82886136f9565b5110156111ff57600101613abd565b847ff070b4b9000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b67ffffffffffffffff60045460a01c16804210613fe35750565b7f56797895000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b63ffffffff165f8181526007602052604090205473ffffffffffffffffffffffffffffffffffffffff1692918315614088578015801561407f575b614051575050565b7f25532347000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50818111614049565b507fa9a26994000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b63ffffffff806201518042041691168181141580614103575b6140d5575050565b7ffead867a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b506001820163ffffffff8111610d195763ffffffff168114156140cd565b5f198114610d195760010190565b969492909a9895939197999a6101a0526101005260c05260e052610120526102205260a05280516101c0526404000000006141776101a05164ffffffffff6101c05116613745565b116147ea576141c19064ffffffffff6141986101a051826101c05116613745565b16815264ffffffffff6101c051165f52600a6020526101205160405f2055826101005191614fcc565b6101e05260405190601f196101006141d981856132f1565b600784520136602084013764ffffffffff6101c051166141f88361368c565b528061420383613699565b5261010051614211836136a9565b5263ffffffff60c05116614224836136b9565b5263ffffffff60e05116614237836136c9565b527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffb06102205101907cffffffffff0000000000000000000000000000000000000000000000006101c05160c01b1682527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffb8610220510152610100517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd8610220510152601f1961022051016101405260e05160c05160201b176101005160401b176101405152610220518111610d19577f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6101a051166101a05103610d19576101a05160051b60508101908110610d19577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001912006614374826136d9565b5261437e816136d9565b51610200525f5f6080525f6080526101a05160051b6102205101610160525b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff806101a05160051b166102205101610160511161477c575b610160516101805261022051610160511115614561577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8061016051016101605281601f1961018051015191817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc061018051015193817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa061018051015191816101605151977f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593efffffff5f198a01117f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593efffffff5f198701117f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593efffffff5f198401117f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593efffffff5f1987011160805117171717608052816102005197816102005195816102005193610200519009080908090809086143d5565b929091926080516146f4575b6145ae939463ffffffff91614581856136e9565b52165f52600760205260a0519173ffffffffffffffffffffffffffffffffffffffff60405f205416613aa3565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff20610220510164ffffffffff6101c05116815260c0517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff4061022051015260e0517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60610220510152610100517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff80610220510152610120517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa061022051015260c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc06102205101526101a05160051b61014051527fa0950f69ef62eaecaffe57c58f4b577accc53c284675e3c798e566680d5588516101e051916101a05160051b60e00190a2565b6101a051805b614704575061456d565b5f19018060051b6102205101518015908115614751575b5061472657806146fa565b7fb5c5d17c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001915010155f61471b565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000190601f19610160510161016052816101605151917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593efffffff5f19840111608051176080526102005190090861439d565b7fb48f2cf8000000000000000000000000000000000000000000000000000000005f5260045ffd5b90939293848311610053578411610053578101920390565b919091357fffffffffffffffff0000000000000000000000000000000000000000000000008116926008811061485e575050565b7fffffffffffffffff000000000000000000000000000000000000000000000000929350829060080360031b1b161690565b919091357fffffffff00000000000000000000000000000000000000000000000000000000811692600481106148c4575050565b7fffffffff00000000000000000000000000000000000000000000000000000000929350829060040360031b1b161690565b909291928360031b84810460081485151715610d1957808214614adb576001600c830614801590614a88575b6149545760405194818652601f19605f602088019388010116604052926001915b83831061497c575050505061495457565b7f777657dd000000000000000000000000000000000000000000000000000000005f5260045ffd5b60088301808411610d195761499c61499682868887614812565b9061482a565b958660c01c91600c860190818711610d19576149c3916149bd918988614812565b90614890565b918260e01c80158015614a7f575b8015614a73575b614954578203918211610d19576407fffffff891977fffffffffffffffff0000000000000000000000000000000000000000000000006001600384016002850160401b17930160801b911617179160dd1c16820191905b828210614a4a57505091600c8101809111610d195791614943565b780400000000000000040000000000000004000000000000000481602092845201910190614a2f565b508860ff1c15156149d8565b508281116149d1565b508115610a4c577f01000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008435161415614922565b506135a39293503691613330565b60a0810160c064ffffffffff82511692019264ffffffffff8451168314614cbf5760105b8015801580614ca6575b80614c54575b15614b655764ffffffffff8451165f52600e6020525f600260408220828155826001820155015564ffffffffff614b5681865116613752565b168452610d19575f1901614b0d565b5050929164ffffffffff91829182825116908103614c23575b5051169151168114614c20575f52600e602052600260405f20015467ffffffffffffffff8160401c16908142101580614bf3575b614bba575050565b67ffffffffffffffff907f75751062000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b50600881901c66ffffffffffffff165f908152600d602052604090205460ff82161c600116151515614bb2565b50565b60207f2397ce73510fb975e3dcfd292d65df1e2dd0dfa4cff154679842a1a64e4550ff91604051908152a15f614b7e565b5064ffffffffff8451165f52600e602052614ca167ffffffffffffffff600260405f2001541660019066ffffffffffffff8160081c165f52600d60205260ff60405f205491161c16151590565b614b1d565b5064ffffffffff84511664ffffffffff87511611614b17565b92505050565b9062ffffff62015180420416606083018162ffffff82511603614d5f575b5050608060045460e01c92019180614d028363ffffffff865116613745565b11614d29575063ffffffff8083511691160163ffffffff8111610d195763ffffffff169052565b63ffffffff8351167f99dedb73000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b525f60808301525f80614ce3565b9291905f9260031b93848203614e7f5750505f199160205f94818401930101905b818310614da6575050505f52600d60205260405f2055565b8294919251908160c01c9181831115614e455760c81c90858203614e10575b50508091600160ff83161b91828216614de5575017936008019190614d8e565b7f462a26ca000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b949094929192614e32575b5050825f52600d60205260405f2054905f80614dc5565b5f52600d60205260405f20555f80614e1b565b5067ffffffffffffffff907f5e7bca2f000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b915091925060015b828110614e945750505050565b60088101614ea761499682848787614812565b60c01c9480861115614f9257506149bd614ec791600c8401908686614812565b60e01c84015f198101945b818110614ee3575050600c01614e87565b8060081c906001820160081b91838311614f8a575b60ff8216905f19838503610100031c821b92815f52600d60205260405f205492848416614f335750505f52600d6020521760405f2055614ed2565b83901c905b6001821615614f775767ffffffffffffffff907f462a26ca000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b614f8090614121565b9060011c90614f38565b839250614ef8565b67ffffffffffffffff86917f5e7bca2f000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b92919267ffffffffffffffff4216917f000000000000000000000000000000000000000000000000000000000000000090604083019164ffffffffff8351168061534d575b5080820361531f57505084156152f757805164ffffffffff1661503390613752565b64ffffffffff169283825283956020840194855164ffffffffff1690855164ffffffffff169260405190615066826132a8565b81526020810194855260408101915f835260608201938452608082019485525f525f60205260405f2090518155600101935167ffffffffffffffff1667ffffffffffffffff1684547fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000161784555167ffffffffffffffff166151249084907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b51908254905160c01b7fffffffffffffffff000000000000000000000000000000000000000000000000169160801b77ffffffffffffffff0000000000000000000000000000000016906fffffffffffffffffffffffffffffffff1617179055815164ffffffffff1690600c54935160281b69ffffffffff000000000016905160501b6effffffffff0000000000000000000016606084015160781b71ffffff0000000000000000000000000000001691608085015160901b75ffffffff000000000000000000000000000000000000169360a086015160b01b7affffffffff00000000000000000000000000000000000000000000169560c0015160d81b7fffffffffff00000000000000000000000000000000000000000000000000000016967fffffffffffffffffffffffffffffffffff00000000000000000000000000000016177fffffffffffffffffffffffffffff000000ffffffffffffffffffffffffffffff16177fffffffffffffffffffff00000000ffffffffffffffffffffffffffffffffffff16177fffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffffff16177affffffffffffffffffffffffffffffffffffffffffffffffffffff16171717600c55565b7fdfcd25ba000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f385ea0b4000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b90505f525f60205260405f206153a485600183549301907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b5f615011565b60ff81146154095760ff811690601f82116153e157604051916153ce6040846132f1565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b506040515f6002548060011c9160018216918215615516575b6020841083146154e95783855284929081156154ac575060011461544d575b6135a3925003826132f1565b5060025f90815290917f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace5b8183106154905750509060206135a392820101615441565b6020919350806001915483858801015201910190918392615478565b602092506135a39491507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001682840152151560051b820101615441565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b92607f1692615422565b60ff81146155445760ff811690601f82116153e157604051916153ce6040846132f1565b506040515f6003548060011c91600182169182156155e6575b6020841083146154e95783855284929081156154ac5750600114615587576135a3925003826132f1565b5060035f90815290917fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b5b8183106155ca5750509060206135a392820101615441565b60209193508060019154838588010152019101909183926155b2565b92607f169261555d565b803b9061024182108015615681575b61563f57507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f8101908111610d195760061c5f198101908111610d195790565b73ffffffffffffffffffffffffffffffffffffffff907fc40f5557000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b50817ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f810111610d195760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f830815156155ff565b67ffffffffffffffff16805f52601160205260405f205467ffffffffffffffff81168015615798578061572c849260019066ffffffffffffff8160081c165f52600d60205260ff60405f205491161c16151590565b1561576d575b505066ffffffffffffff8160081c165f52600d602052600160ff60405f2092161b81541790555f5260116020525f6001604082208281550155565b7f60e847b8d34ef4bae2b6df77da869b1f79114a2e419b48beb8c03a2909303beb5f80a3815f615732565b505050565b905f8091602081519101845af48080615851575b156157d15750506040513d81523d5f602083013e60203d82010160405290565b156158185773ffffffffffffffffffffffffffffffffffffffff907f9996b315000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b3d15615829576040513d5f823e3d90fd5b7fd6bda275000000000000000000000000000000000000000000000000000000005f5260045ffd5b503d1515806157b15750813b15156157b1565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47808060038185818180090908818580091493109110161690565b90604183036158c9576158c29250602081013591604082359201355f1a90615d1c565b9192909190565b50505f9160029190565b8051909167ffffffffffffffff169060031c5f5b8181106158f657505050505f90565b6159008282613745565b9060207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff88360011c9360021b168601015160c01c8481146159845784111561597c575060018101809111156158e7577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b9150906158e7565b505050505050600190565b8060011c917f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478310156116bc5760016159f17f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4760038187818180090908615ada565b92166159f957565b907f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47037f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478111610d195790565b91907e9713b03af0fed4cd2cafadeed8fdf4a74fa084e52d1852e4a2bd0685c315d27f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47809281868180808381038608818487080993817f2b149d40ceb8aaae81be18991be06ac3b5b4c5e559dbefa33267e6dc24a138e58180808781878008099d8e09810381858a09080899099209080890565b9060205f60c060405183815283808201528360408201528560608201527f0c19139cb84c680a6e14116da060561765e05aa45a1c72a34f082305b61f3f5260808201527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4760a082015260055afa915f519215611544577f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47838009036116bc57565b5f60c060209260405190848252848083015284604083015260608201527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4560808201527f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4760a082015260055afa905f51911561154457565b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016301480615cf3575b15615c5b577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152615ced60c0826132f1565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614615c32565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411615dab579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15615da0575f5173ffffffffffffffffffffffffffffffffffffffff811615615d9657905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f91600391905630644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47f0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00",
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
// Solidity: constructor(uint64 window_, uint64 removalWindow_, address membershipKey_, uint256 emptyRoot_, address desk_) returns()
func (membershipRegistry *MembershipRegistry) PackConstructor(window_ uint64, removalWindow_ uint64, membershipKey_ common.Address, emptyRoot_ *big.Int, desk_ common.Address) []byte {
	enc, err := membershipRegistry.abi.Pack("", window_, removalWindow_, membershipKey_, emptyRoot_, desk_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackADMISSIONTYPEHASH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x29198182.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ADMISSION_TYPEHASH() view returns(bytes32)
func (membershipRegistry *MembershipRegistry) PackADMISSIONTYPEHASH() []byte {
	enc, err := membershipRegistry.abi.Pack("ADMISSION_TYPEHASH")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackADMISSIONTYPEHASH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x29198182.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ADMISSION_TYPEHASH() view returns(bytes32)
func (membershipRegistry *MembershipRegistry) TryPackADMISSIONTYPEHASH() ([]byte, error) {
	return membershipRegistry.abi.Pack("ADMISSION_TYPEHASH")
}

// UnpackADMISSIONTYPEHASH is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x29198182.
//
// Solidity: function ADMISSION_TYPEHASH() view returns(bytes32)
func (membershipRegistry *MembershipRegistry) UnpackADMISSIONTYPEHASH(data []byte) ([32]byte, error) {
	out, err := membershipRegistry.abi.Unpack("ADMISSION_TYPEHASH", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
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

// PackMAXPAUSE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x999d55fb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_PAUSE() view returns(uint64)
func (membershipRegistry *MembershipRegistry) PackMAXPAUSE() []byte {
	enc, err := membershipRegistry.abi.Pack("MAX_PAUSE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXPAUSE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x999d55fb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_PAUSE() view returns(uint64)
func (membershipRegistry *MembershipRegistry) TryPackMAXPAUSE() ([]byte, error) {
	return membershipRegistry.abi.Pack("MAX_PAUSE")
}

// UnpackMAXPAUSE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x999d55fb.
//
// Solidity: function MAX_PAUSE() view returns(uint64)
func (membershipRegistry *MembershipRegistry) UnpackMAXPAUSE(data []byte) (uint64, error) {
	out, err := membershipRegistry.abi.Unpack("MAX_PAUSE", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackPAUSEREST is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8a9d9901.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function PAUSE_REST() view returns(uint64)
func (membershipRegistry *MembershipRegistry) PackPAUSEREST() []byte {
	enc, err := membershipRegistry.abi.Pack("PAUSE_REST")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPAUSEREST is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8a9d9901.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function PAUSE_REST() view returns(uint64)
func (membershipRegistry *MembershipRegistry) TryPackPAUSEREST() ([]byte, error) {
	return membershipRegistry.abi.Pack("PAUSE_REST")
}

// UnpackPAUSEREST is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8a9d9901.
//
// Solidity: function PAUSE_REST() view returns(uint64)
func (membershipRegistry *MembershipRegistry) UnpackPAUSEREST(data []byte) (uint64, error) {
	out, err := membershipRegistry.abi.Unpack("PAUSE_REST", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackSKIPSABATCH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x46ac73e6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function SKIPS_A_BATCH() view returns(uint256)
func (membershipRegistry *MembershipRegistry) PackSKIPSABATCH() []byte {
	enc, err := membershipRegistry.abi.Pack("SKIPS_A_BATCH")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSKIPSABATCH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x46ac73e6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function SKIPS_A_BATCH() view returns(uint256)
func (membershipRegistry *MembershipRegistry) TryPackSKIPSABATCH() ([]byte, error) {
	return membershipRegistry.abi.Pack("SKIPS_A_BATCH")
}

// UnpackSKIPSABATCH is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x46ac73e6.
//
// Solidity: function SKIPS_A_BATCH() view returns(uint256)
func (membershipRegistry *MembershipRegistry) UnpackSKIPSABATCH(data []byte) (*big.Int, error) {
	out, err := membershipRegistry.abi.Unpack("SKIPS_A_BATCH", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackUPGRADEINTERFACEVERSION is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xad3cb1cc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function UPGRADE_INTERFACE_VERSION() view returns(string)
func (membershipRegistry *MembershipRegistry) PackUPGRADEINTERFACEVERSION() []byte {
	enc, err := membershipRegistry.abi.Pack("UPGRADE_INTERFACE_VERSION")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUPGRADEINTERFACEVERSION is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xad3cb1cc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function UPGRADE_INTERFACE_VERSION() view returns(string)
func (membershipRegistry *MembershipRegistry) TryPackUPGRADEINTERFACEVERSION() ([]byte, error) {
	return membershipRegistry.abi.Pack("UPGRADE_INTERFACE_VERSION")
}

// UnpackUPGRADEINTERFACEVERSION is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xad3cb1cc.
//
// Solidity: function UPGRADE_INTERFACE_VERSION() view returns(string)
func (membershipRegistry *MembershipRegistry) UnpackUPGRADEINTERFACEVERSION(data []byte) (string, error) {
	out, err := membershipRegistry.abi.Unpack("UPGRADE_INTERFACE_VERSION", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackVOIDTYPEHASH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4ae14100.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function VOID_TYPEHASH() view returns(bytes32)
func (membershipRegistry *MembershipRegistry) PackVOIDTYPEHASH() []byte {
	enc, err := membershipRegistry.abi.Pack("VOID_TYPEHASH")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVOIDTYPEHASH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4ae14100.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function VOID_TYPEHASH() view returns(bytes32)
func (membershipRegistry *MembershipRegistry) TryPackVOIDTYPEHASH() ([]byte, error) {
	return membershipRegistry.abi.Pack("VOID_TYPEHASH")
}

// UnpackVOIDTYPEHASH is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4ae14100.
//
// Solidity: function VOID_TYPEHASH() view returns(bytes32)
func (membershipRegistry *MembershipRegistry) UnpackVOIDTYPEHASH(data []byte) ([32]byte, error) {
	out, err := membershipRegistry.abi.Unpack("VOID_TYPEHASH", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
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

// PackAppendForced is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcc65eb49.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function appendForced(uint64 startIndex, uint256 preRoot, uint256 postRoot, uint32 day, uint256 count, bytes proof, uint32 size) returns()
func (membershipRegistry *MembershipRegistry) PackAppendForced(startIndex uint64, preRoot *big.Int, postRoot *big.Int, day uint32, count *big.Int, proof []byte, size uint32) []byte {
	enc, err := membershipRegistry.abi.Pack("appendForced", startIndex, preRoot, postRoot, day, count, proof, size)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAppendForced is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcc65eb49.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function appendForced(uint64 startIndex, uint256 preRoot, uint256 postRoot, uint32 day, uint256 count, bytes proof, uint32 size) returns()
func (membershipRegistry *MembershipRegistry) TryPackAppendForced(startIndex uint64, preRoot *big.Int, postRoot *big.Int, day uint32, count *big.Int, proof []byte, size uint32) ([]byte, error) {
	return membershipRegistry.abi.Pack("appendForced", startIndex, preRoot, postRoot, day, count, proof, size)
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

// PackDesk is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc12b293c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function desk() view returns(address)
func (membershipRegistry *MembershipRegistry) PackDesk() []byte {
	enc, err := membershipRegistry.abi.Pack("desk")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDesk is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc12b293c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function desk() view returns(address)
func (membershipRegistry *MembershipRegistry) TryPackDesk() ([]byte, error) {
	return membershipRegistry.abi.Pack("desk")
}

// UnpackDesk is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc12b293c.
//
// Solidity: function desk() view returns(address)
func (membershipRegistry *MembershipRegistry) UnpackDesk(data []byte) (common.Address, error) {
	out, err := membershipRegistry.abi.Unpack("desk", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
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

// PackForcedDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd871e38f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function forcedDelay() view returns(uint32)
func (membershipRegistry *MembershipRegistry) PackForcedDelay() []byte {
	enc, err := membershipRegistry.abi.Pack("forcedDelay")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackForcedDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd871e38f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function forcedDelay() view returns(uint32)
func (membershipRegistry *MembershipRegistry) TryPackForcedDelay() ([]byte, error) {
	return membershipRegistry.abi.Pack("forcedDelay")
}

// UnpackForcedDelay is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd871e38f.
//
// Solidity: function forcedDelay() view returns(uint32)
func (membershipRegistry *MembershipRegistry) UnpackForcedDelay(data []byte) (uint32, error) {
	out, err := membershipRegistry.abi.Unpack("forcedDelay", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
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

// PackKeyHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeefbaf18.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function keyHash(address key) view returns(bytes32)
func (membershipRegistry *MembershipRegistry) PackKeyHash(key common.Address) []byte {
	enc, err := membershipRegistry.abi.Pack("keyHash", key)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKeyHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeefbaf18.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function keyHash(address key) view returns(bytes32)
func (membershipRegistry *MembershipRegistry) TryPackKeyHash(key common.Address) ([]byte, error) {
	return membershipRegistry.abi.Pack("keyHash", key)
}

// UnpackKeyHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeefbaf18.
//
// Solidity: function keyHash(address key) view returns(bytes32)
func (membershipRegistry *MembershipRegistry) UnpackKeyHash(data []byte) ([32]byte, error) {
	out, err := membershipRegistry.abi.Unpack("keyHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
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

// PackPaused is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c975abb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function paused() view returns(bool)
func (membershipRegistry *MembershipRegistry) PackPaused() []byte {
	enc, err := membershipRegistry.abi.Pack("paused")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPaused is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c975abb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function paused() view returns(bool)
func (membershipRegistry *MembershipRegistry) TryPackPaused() ([]byte, error) {
	return membershipRegistry.abi.Pack("paused")
}

// UnpackPaused is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5c975abb.
//
// Solidity: function paused() view returns(bool)
func (membershipRegistry *MembershipRegistry) UnpackPaused(data []byte) (bool, error) {
	out, err := membershipRegistry.abi.Unpack("paused", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackPausedUntil is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda748b10.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pausedUntil() view returns(uint64)
func (membershipRegistry *MembershipRegistry) PackPausedUntil() []byte {
	enc, err := membershipRegistry.abi.Pack("pausedUntil")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPausedUntil is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda748b10.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pausedUntil() view returns(uint64)
func (membershipRegistry *MembershipRegistry) TryPackPausedUntil() ([]byte, error) {
	return membershipRegistry.abi.Pack("pausedUntil")
}

// UnpackPausedUntil is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xda748b10.
//
// Solidity: function pausedUntil() view returns(uint64)
func (membershipRegistry *MembershipRegistry) UnpackPausedUntil(data []byte) (uint64, error) {
	out, err := membershipRegistry.abi.Unpack("pausedUntil", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackPauser is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9fd0506d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pauser() view returns(address)
func (membershipRegistry *MembershipRegistry) PackPauser() []byte {
	enc, err := membershipRegistry.abi.Pack("pauser")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPauser is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9fd0506d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pauser() view returns(address)
func (membershipRegistry *MembershipRegistry) TryPackPauser() ([]byte, error) {
	return membershipRegistry.abi.Pack("pauser")
}

// UnpackPauser is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9fd0506d.
//
// Solidity: function pauser() view returns(address)
func (membershipRegistry *MembershipRegistry) UnpackPauser(data []byte) (common.Address, error) {
	out, err := membershipRegistry.abi.Unpack("pauser", data)
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

// PackProxiableUUID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52d1902d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proxiableUUID() view returns(bytes32)
func (membershipRegistry *MembershipRegistry) PackProxiableUUID() []byte {
	enc, err := membershipRegistry.abi.Pack("proxiableUUID")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProxiableUUID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52d1902d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proxiableUUID() view returns(bytes32)
func (membershipRegistry *MembershipRegistry) TryPackProxiableUUID() ([]byte, error) {
	return membershipRegistry.abi.Pack("proxiableUUID")
}

// UnpackProxiableUUID is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x52d1902d.
//
// Solidity: function proxiableUUID() view returns(bytes32)
func (membershipRegistry *MembershipRegistry) UnpackProxiableUUID(data []byte) ([32]byte, error) {
	out, err := membershipRegistry.abi.Unpack("proxiableUUID", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
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

// PackReplacementDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xec1e8d64.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function replacementDelay() view returns(uint32)
func (membershipRegistry *MembershipRegistry) PackReplacementDelay() []byte {
	enc, err := membershipRegistry.abi.Pack("replacementDelay")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReplacementDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xec1e8d64.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function replacementDelay() view returns(uint32)
func (membershipRegistry *MembershipRegistry) TryPackReplacementDelay() ([]byte, error) {
	return membershipRegistry.abi.Pack("replacementDelay")
}

// UnpackReplacementDelay is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xec1e8d64.
//
// Solidity: function replacementDelay() view returns(uint32)
func (membershipRegistry *MembershipRegistry) UnpackReplacementDelay(data []byte) (uint32, error) {
	out, err := membershipRegistry.abi.Unpack("replacementDelay", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
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

// PackUpgradeToAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f1ef286.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function upgradeToAndCall(address newImplementation, bytes data) payable returns()
func (membershipRegistry *MembershipRegistry) PackUpgradeToAndCall(newImplementation common.Address, data []byte) []byte {
	enc, err := membershipRegistry.abi.Pack("upgradeToAndCall", newImplementation, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpgradeToAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f1ef286.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function upgradeToAndCall(address newImplementation, bytes data) payable returns()
func (membershipRegistry *MembershipRegistry) TryPackUpgradeToAndCall(newImplementation common.Address, data []byte) ([]byte, error) {
	return membershipRegistry.abi.Pack("upgradeToAndCall", newImplementation, data)
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

// MembershipRegistryDailyCapChanged represents a DailyCapChanged event raised by the MembershipRegistry contract.
type MembershipRegistryDailyCapChanged struct {
	Previous uint32
	Current  uint32
	Raw      *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryDailyCapChangedEventName = "DailyCapChanged"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryDailyCapChanged) ContractEventName() string {
	return MembershipRegistryDailyCapChangedEventName
}

// UnpackDailyCapChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DailyCapChanged(uint32 previous, uint32 current)
func (membershipRegistry *MembershipRegistry) UnpackDailyCapChangedEvent(log *types.Log) (*MembershipRegistryDailyCapChanged, error) {
	event := "DailyCapChanged"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryDailyCapChanged)
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

// MembershipRegistryDelaysChanged represents a DelaysChanged event raised by the MembershipRegistry contract.
type MembershipRegistryDelaysChanged struct {
	ForcedDelay      uint32
	ReplacementDelay uint32
	Raw              *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryDelaysChangedEventName = "DelaysChanged"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryDelaysChanged) ContractEventName() string {
	return MembershipRegistryDelaysChangedEventName
}

// UnpackDelaysChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DelaysChanged(uint32 forcedDelay, uint32 replacementDelay)
func (membershipRegistry *MembershipRegistry) UnpackDelaysChangedEvent(log *types.Log) (*MembershipRegistryDelaysChanged, error) {
	event := "DelaysChanged"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryDelaysChanged)
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

// MembershipRegistryInitialized represents a Initialized event raised by the MembershipRegistry contract.
type MembershipRegistryInitialized struct {
	Version uint64
	Raw     *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryInitializedEventName = "Initialized"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryInitialized) ContractEventName() string {
	return MembershipRegistryInitializedEventName
}

// UnpackInitializedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Initialized(uint64 version)
func (membershipRegistry *MembershipRegistry) UnpackInitializedEvent(log *types.Log) (*MembershipRegistryInitialized, error) {
	event := "Initialized"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryInitialized)
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

// MembershipRegistryKeyChanged represents a KeyChanged event raised by the MembershipRegistry contract.
type MembershipRegistryKeyChanged struct {
	Update bool
	Size   uint32
	Key    common.Address
	Hash   [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryKeyChangedEventName = "KeyChanged"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryKeyChanged) ContractEventName() string {
	return MembershipRegistryKeyChangedEventName
}

// UnpackKeyChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event KeyChanged(bool indexed update, uint32 size, address key, bytes32 hash)
func (membershipRegistry *MembershipRegistry) UnpackKeyChangedEvent(log *types.Log) (*MembershipRegistryKeyChanged, error) {
	event := "KeyChanged"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryKeyChanged)
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

// MembershipRegistryLodged represents a Lodged event raised by the MembershipRegistry contract.
type MembershipRegistryLodged struct {
	Position   uint64
	Number     uint64
	Commitment *big.Int
	Attributes uint32
	HandleHash [32]byte
	Deadline   uint64
	Raw        *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryLodgedEventName = "Lodged"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryLodged) ContractEventName() string {
	return MembershipRegistryLodgedEventName
}

// UnpackLodgedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Lodged(uint64 indexed position, uint64 indexed number, uint256 commitment, uint32 attributes, bytes32 handleHash, uint64 deadline)
func (membershipRegistry *MembershipRegistry) UnpackLodgedEvent(log *types.Log) (*MembershipRegistryLodged, error) {
	event := "Lodged"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryLodged)
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

// MembershipRegistryNumberVoided represents a NumberVoided event raised by the MembershipRegistry contract.
type MembershipRegistryNumberVoided struct {
	Number uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryNumberVoidedEventName = "NumberVoided"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryNumberVoided) ContractEventName() string {
	return MembershipRegistryNumberVoidedEventName
}

// UnpackNumberVoidedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event NumberVoided(uint64 indexed number)
func (membershipRegistry *MembershipRegistry) UnpackNumberVoidedEvent(log *types.Log) (*MembershipRegistryNumberVoided, error) {
	event := "NumberVoided"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryNumberVoided)
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

// MembershipRegistryPaused represents a Paused event raised by the MembershipRegistry contract.
type MembershipRegistryPaused struct {
	Until uint64
	Raw   *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryPausedEventName = "Paused"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryPaused) ContractEventName() string {
	return MembershipRegistryPausedEventName
}

// UnpackPausedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Paused(uint64 until)
func (membershipRegistry *MembershipRegistry) UnpackPausedEvent(log *types.Log) (*MembershipRegistryPaused, error) {
	event := "Paused"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryPaused)
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

// MembershipRegistryPauserChanged represents a PauserChanged event raised by the MembershipRegistry contract.
type MembershipRegistryPauserChanged struct {
	Previous common.Address
	Current  common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryPauserChangedEventName = "PauserChanged"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryPauserChanged) ContractEventName() string {
	return MembershipRegistryPauserChangedEventName
}

// UnpackPauserChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PauserChanged(address indexed previous, address indexed current)
func (membershipRegistry *MembershipRegistry) UnpackPauserChangedEvent(log *types.Log) (*MembershipRegistryPauserChanged, error) {
	event := "PauserChanged"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryPauserChanged)
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

// MembershipRegistryQueueAdvanced represents a QueueAdvanced event raised by the MembershipRegistry contract.
type MembershipRegistryQueueAdvanced struct {
	Head uint64
	Raw  *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryQueueAdvancedEventName = "QueueAdvanced"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryQueueAdvanced) ContractEventName() string {
	return MembershipRegistryQueueAdvancedEventName
}

// UnpackQueueAdvancedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event QueueAdvanced(uint64 head)
func (membershipRegistry *MembershipRegistry) UnpackQueueAdvancedEvent(log *types.Log) (*MembershipRegistryQueueAdvanced, error) {
	event := "QueueAdvanced"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryQueueAdvanced)
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

// MembershipRegistryReplacementAnnounced represents a ReplacementAnnounced event raised by the MembershipRegistry contract.
type MembershipRegistryReplacementAnnounced struct {
	Number     uint64
	Index      uint64
	Commitment *big.Int
	Attributes uint32
	HandleHash [32]byte
	ReadyAt    uint64
	Vetoable   bool
	Raw        *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryReplacementAnnouncedEventName = "ReplacementAnnounced"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryReplacementAnnounced) ContractEventName() string {
	return MembershipRegistryReplacementAnnouncedEventName
}

// UnpackReplacementAnnouncedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ReplacementAnnounced(uint64 indexed number, uint64 indexed index, uint256 commitment, uint32 attributes, bytes32 handleHash, uint64 readyAt, bool vetoable)
func (membershipRegistry *MembershipRegistry) UnpackReplacementAnnouncedEvent(log *types.Log) (*MembershipRegistryReplacementAnnounced, error) {
	event := "ReplacementAnnounced"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryReplacementAnnounced)
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

// MembershipRegistryReplacementDropped represents a ReplacementDropped event raised by the MembershipRegistry contract.
type MembershipRegistryReplacementDropped struct {
	Number uint64
	Index  uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryReplacementDroppedEventName = "ReplacementDropped"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryReplacementDropped) ContractEventName() string {
	return MembershipRegistryReplacementDroppedEventName
}

// UnpackReplacementDroppedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ReplacementDropped(uint64 indexed number, uint64 indexed index)
func (membershipRegistry *MembershipRegistry) UnpackReplacementDroppedEvent(log *types.Log) (*MembershipRegistryReplacementDropped, error) {
	event := "ReplacementDropped"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryReplacementDropped)
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

// MembershipRegistryReplacementVetoed represents a ReplacementVetoed event raised by the MembershipRegistry contract.
type MembershipRegistryReplacementVetoed struct {
	Number uint64
	Index  uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryReplacementVetoedEventName = "ReplacementVetoed"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryReplacementVetoed) ContractEventName() string {
	return MembershipRegistryReplacementVetoedEventName
}

// UnpackReplacementVetoedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ReplacementVetoed(uint64 indexed number, uint64 indexed index)
func (membershipRegistry *MembershipRegistry) UnpackReplacementVetoedEvent(log *types.Log) (*MembershipRegistryReplacementVetoed, error) {
	event := "ReplacementVetoed"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryReplacementVetoed)
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

// MembershipRegistryUnpaused represents a Unpaused event raised by the MembershipRegistry contract.
type MembershipRegistryUnpaused struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryUnpausedEventName = "Unpaused"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryUnpaused) ContractEventName() string {
	return MembershipRegistryUnpausedEventName
}

// UnpackUnpausedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unpaused()
func (membershipRegistry *MembershipRegistry) UnpackUnpausedEvent(log *types.Log) (*MembershipRegistryUnpaused, error) {
	event := "Unpaused"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryUnpaused)
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

// MembershipRegistryUpgraded represents a Upgraded event raised by the MembershipRegistry contract.
type MembershipRegistryUpgraded struct {
	Implementation common.Address
	Raw            *types.Log // Blockchain specific contextual infos
}

const MembershipRegistryUpgradedEventName = "Upgraded"

// ContractEventName returns the user-defined event name.
func (MembershipRegistryUpgraded) ContractEventName() string {
	return MembershipRegistryUpgradedEventName
}

// UnpackUpgradedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Upgraded(address indexed implementation)
func (membershipRegistry *MembershipRegistry) UnpackUpgradedEvent(log *types.Log) (*MembershipRegistryUpgraded, error) {
	event := "Upgraded"
	if len(log.Topics) == 0 || log.Topics[0] != membershipRegistry.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(MembershipRegistryUpgraded)
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
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["AddressEmptyCode"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackAddressEmptyCodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["AddressZero"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackAddressZeroError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["AdmissionExpired"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackAdmissionExpiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["AdmissionInvalid"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackAdmissionInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["AlreadyLodged"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackAlreadyLodgedError(raw[4:])
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
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["ERC1967InvalidImplementation"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackERC1967InvalidImplementationError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["ERC1967NonPayable"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackERC1967NonPayableError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["EnrollerSignatureInvalid"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackEnrollerSignatureInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["FailedCall"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackFailedCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["InputCountMismatch"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackInputCountMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["InputNotInField"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackInputNotInFieldError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["InvalidInitialization"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackInvalidInitializationError(raw[4:])
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
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["NotInitializing"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackNotInitializingError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["NotOperator"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackNotOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["NotPauser"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackNotPauserError(raw[4:])
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
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["PauseInvalid"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackPauseInvalidError(raw[4:])
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
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["QueueNotDue"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackQueueNotDueError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["QueueOverdue"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackQueueOverdueError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["QueueRunShort"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackQueueRunShortError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["RegistryPaused"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackRegistryPausedError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["ReplacementNotReady"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackReplacementNotReadyError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["ReplacementPending"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackReplacementPendingError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["ReplacementUnknown"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackReplacementUnknownError(raw[4:])
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
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["UUPSUnauthorizedCallContext"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackUUPSUnauthorizedCallContextError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["UUPSUnsupportedProxiableUUID"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackUUPSUnsupportedProxiableUUIDError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["VetoInvalid"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackVetoInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["VetoRootStale"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackVetoRootStaleError(raw[4:])
	}
	if bytes.Equal(raw[:4], membershipRegistry.abi.Errors["VetoSpent"].ID.Bytes()[:4]) {
		return membershipRegistry.UnpackVetoSpentError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// MembershipRegistryAddressEmptyCode represents a AddressEmptyCode error raised by the MembershipRegistry contract.
type MembershipRegistryAddressEmptyCode struct {
	Target common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AddressEmptyCode(address target)
func MembershipRegistryAddressEmptyCodeErrorID() common.Hash {
	return common.HexToHash("0x9996b315c842ff135b8fc4a08ad5df1c344efbc03d2687aecc0678050d2aac89")
}

// UnpackAddressEmptyCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AddressEmptyCode(address target)
func (membershipRegistry *MembershipRegistry) UnpackAddressEmptyCodeError(raw []byte) (*MembershipRegistryAddressEmptyCode, error) {
	out := new(MembershipRegistryAddressEmptyCode)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "AddressEmptyCode", raw); err != nil {
		return nil, err
	}
	return out, nil
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

// MembershipRegistryAdmissionExpired represents a AdmissionExpired error raised by the MembershipRegistry contract.
type MembershipRegistryAdmissionExpired struct {
	Expiry uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AdmissionExpired(uint64 expiry)
func MembershipRegistryAdmissionExpiredErrorID() common.Hash {
	return common.HexToHash("0xc0415d15e1163d1986cb773beefe34f4fadbdc0d824cf07a38666289c696c2b3")
}

// UnpackAdmissionExpiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AdmissionExpired(uint64 expiry)
func (membershipRegistry *MembershipRegistry) UnpackAdmissionExpiredError(raw []byte) (*MembershipRegistryAdmissionExpired, error) {
	out := new(MembershipRegistryAdmissionExpired)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "AdmissionExpired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryAdmissionInvalid represents a AdmissionInvalid error raised by the MembershipRegistry contract.
type MembershipRegistryAdmissionInvalid struct {
	Kind uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AdmissionInvalid(uint8 kind)
func MembershipRegistryAdmissionInvalidErrorID() common.Hash {
	return common.HexToHash("0xc3d9136aa6ac773e0b028ad5350caedcf07a51ed8e74282db8129712e2ea47a1")
}

// UnpackAdmissionInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AdmissionInvalid(uint8 kind)
func (membershipRegistry *MembershipRegistry) UnpackAdmissionInvalidError(raw []byte) (*MembershipRegistryAdmissionInvalid, error) {
	out := new(MembershipRegistryAdmissionInvalid)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "AdmissionInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryAlreadyLodged represents a AlreadyLodged error raised by the MembershipRegistry contract.
type MembershipRegistryAlreadyLodged struct {
	Number uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyLodged(uint64 number)
func MembershipRegistryAlreadyLodgedErrorID() common.Hash {
	return common.HexToHash("0x0528c7377744b2365ee4a79c53afb18af5005c1abe2c73bb0445ec869c98ab7c")
}

// UnpackAlreadyLodgedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyLodged(uint64 number)
func (membershipRegistry *MembershipRegistry) UnpackAlreadyLodgedError(raw []byte) (*MembershipRegistryAlreadyLodged, error) {
	out := new(MembershipRegistryAlreadyLodged)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "AlreadyLodged", raw); err != nil {
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

// MembershipRegistryERC1967InvalidImplementation represents a ERC1967InvalidImplementation error raised by the MembershipRegistry contract.
type MembershipRegistryERC1967InvalidImplementation struct {
	Implementation common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC1967InvalidImplementation(address implementation)
func MembershipRegistryERC1967InvalidImplementationErrorID() common.Hash {
	return common.HexToHash("0x4c9c8ce3ceb3130f17f7cdba48d89b5b0129f266a8bac114e6e315a41879b617")
}

// UnpackERC1967InvalidImplementationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC1967InvalidImplementation(address implementation)
func (membershipRegistry *MembershipRegistry) UnpackERC1967InvalidImplementationError(raw []byte) (*MembershipRegistryERC1967InvalidImplementation, error) {
	out := new(MembershipRegistryERC1967InvalidImplementation)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "ERC1967InvalidImplementation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryERC1967NonPayable represents a ERC1967NonPayable error raised by the MembershipRegistry contract.
type MembershipRegistryERC1967NonPayable struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC1967NonPayable()
func MembershipRegistryERC1967NonPayableErrorID() common.Hash {
	return common.HexToHash("0xb398979fa84f543c8e222f17890372c487baf85e062276c127fef521eea7224b")
}

// UnpackERC1967NonPayableError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC1967NonPayable()
func (membershipRegistry *MembershipRegistry) UnpackERC1967NonPayableError(raw []byte) (*MembershipRegistryERC1967NonPayable, error) {
	out := new(MembershipRegistryERC1967NonPayable)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "ERC1967NonPayable", raw); err != nil {
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

// MembershipRegistryFailedCall represents a FailedCall error raised by the MembershipRegistry contract.
type MembershipRegistryFailedCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FailedCall()
func MembershipRegistryFailedCallErrorID() common.Hash {
	return common.HexToHash("0xd6bda27508c0fb6d8a39b4b122878dab26f731a7d4e4abe711dd3731899052a4")
}

// UnpackFailedCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FailedCall()
func (membershipRegistry *MembershipRegistry) UnpackFailedCallError(raw []byte) (*MembershipRegistryFailedCall, error) {
	out := new(MembershipRegistryFailedCall)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "FailedCall", raw); err != nil {
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

// MembershipRegistryInvalidInitialization represents a InvalidInitialization error raised by the MembershipRegistry contract.
type MembershipRegistryInvalidInitialization struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidInitialization()
func MembershipRegistryInvalidInitializationErrorID() common.Hash {
	return common.HexToHash("0xf92ee8a957075833165f68c320933b1a1294aafc84ee6e0dd3fb178008f9aaf5")
}

// UnpackInvalidInitializationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidInitialization()
func (membershipRegistry *MembershipRegistry) UnpackInvalidInitializationError(raw []byte) (*MembershipRegistryInvalidInitialization, error) {
	out := new(MembershipRegistryInvalidInitialization)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "InvalidInitialization", raw); err != nil {
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

// MembershipRegistryNotInitializing represents a NotInitializing error raised by the MembershipRegistry contract.
type MembershipRegistryNotInitializing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotInitializing()
func MembershipRegistryNotInitializingErrorID() common.Hash {
	return common.HexToHash("0xd7e6bcf8597daa127dc9f0048d2f08d5ef140a2cb659feabd700beff1f7a8302")
}

// UnpackNotInitializingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotInitializing()
func (membershipRegistry *MembershipRegistry) UnpackNotInitializingError(raw []byte) (*MembershipRegistryNotInitializing, error) {
	out := new(MembershipRegistryNotInitializing)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "NotInitializing", raw); err != nil {
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

// MembershipRegistryNotPauser represents a NotPauser error raised by the MembershipRegistry contract.
type MembershipRegistryNotPauser struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPauser(address caller)
func MembershipRegistryNotPauserErrorID() common.Hash {
	return common.HexToHash("0x206a346e13ac829b87065741a38813b204c7b4a46c9fb833bcd8141d92675a78")
}

// UnpackNotPauserError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPauser(address caller)
func (membershipRegistry *MembershipRegistry) UnpackNotPauserError(raw []byte) (*MembershipRegistryNotPauser, error) {
	out := new(MembershipRegistryNotPauser)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "NotPauser", raw); err != nil {
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

// MembershipRegistryPauseInvalid represents a PauseInvalid error raised by the MembershipRegistry contract.
type MembershipRegistryPauseInvalid struct {
	Earliest uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PauseInvalid(uint64 earliest)
func MembershipRegistryPauseInvalidErrorID() common.Hash {
	return common.HexToHash("0x58b9a161806e39d27f513433630a6262eba05bf6c635501ffd7d6e90412d8862")
}

// UnpackPauseInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PauseInvalid(uint64 earliest)
func (membershipRegistry *MembershipRegistry) UnpackPauseInvalidError(raw []byte) (*MembershipRegistryPauseInvalid, error) {
	out := new(MembershipRegistryPauseInvalid)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "PauseInvalid", raw); err != nil {
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

// MembershipRegistryQueueNotDue represents a QueueNotDue error raised by the MembershipRegistry contract.
type MembershipRegistryQueueNotDue struct {
	Deadline uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QueueNotDue(uint64 deadline)
func MembershipRegistryQueueNotDueErrorID() common.Hash {
	return common.HexToHash("0x523b1c04bc014957129bbf041314e4d3fbe07dbdfa2f6067f831038a3b418f15")
}

// UnpackQueueNotDueError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QueueNotDue(uint64 deadline)
func (membershipRegistry *MembershipRegistry) UnpackQueueNotDueError(raw []byte) (*MembershipRegistryQueueNotDue, error) {
	out := new(MembershipRegistryQueueNotDue)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "QueueNotDue", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryQueueOverdue represents a QueueOverdue error raised by the MembershipRegistry contract.
type MembershipRegistryQueueOverdue struct {
	Number   uint64
	Deadline uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QueueOverdue(uint64 number, uint64 deadline)
func MembershipRegistryQueueOverdueErrorID() common.Hash {
	return common.HexToHash("0x75751062ba517b77484cca4529af7d05d3dd420d0eed4872337bc640caa6ce0b")
}

// UnpackQueueOverdueError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QueueOverdue(uint64 number, uint64 deadline)
func (membershipRegistry *MembershipRegistry) UnpackQueueOverdueError(raw []byte) (*MembershipRegistryQueueOverdue, error) {
	out := new(MembershipRegistryQueueOverdue)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "QueueOverdue", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryQueueRunShort represents a QueueRunShort error raised by the MembershipRegistry contract.
type MembershipRegistryQueueRunShort struct {
	Available *big.Int
	Wanted    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QueueRunShort(uint256 available, uint256 wanted)
func MembershipRegistryQueueRunShortErrorID() common.Hash {
	return common.HexToHash("0x59ecdbd13aeada67480cc7f12b5400f9936f7b51652551eec30087d777260d16")
}

// UnpackQueueRunShortError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QueueRunShort(uint256 available, uint256 wanted)
func (membershipRegistry *MembershipRegistry) UnpackQueueRunShortError(raw []byte) (*MembershipRegistryQueueRunShort, error) {
	out := new(MembershipRegistryQueueRunShort)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "QueueRunShort", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryRegistryPaused represents a RegistryPaused error raised by the MembershipRegistry contract.
type MembershipRegistryRegistryPaused struct {
	Until uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryPaused(uint64 until)
func MembershipRegistryRegistryPausedErrorID() common.Hash {
	return common.HexToHash("0x56797895e6e596c52db99eddffe92cf650892611472f39e4c3affde71ddb49f6")
}

// UnpackRegistryPausedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryPaused(uint64 until)
func (membershipRegistry *MembershipRegistry) UnpackRegistryPausedError(raw []byte) (*MembershipRegistryRegistryPaused, error) {
	out := new(MembershipRegistryRegistryPaused)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "RegistryPaused", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryReplacementNotReady represents a ReplacementNotReady error raised by the MembershipRegistry contract.
type MembershipRegistryReplacementNotReady struct {
	Index   uint64
	ReadyAt uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReplacementNotReady(uint64 index, uint64 readyAt)
func MembershipRegistryReplacementNotReadyErrorID() common.Hash {
	return common.HexToHash("0x115b9032619e8aefdd39c912499baa2259c5be8536c0ed005571369d8e4968e0")
}

// UnpackReplacementNotReadyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReplacementNotReady(uint64 index, uint64 readyAt)
func (membershipRegistry *MembershipRegistry) UnpackReplacementNotReadyError(raw []byte) (*MembershipRegistryReplacementNotReady, error) {
	out := new(MembershipRegistryReplacementNotReady)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "ReplacementNotReady", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryReplacementPending represents a ReplacementPending error raised by the MembershipRegistry contract.
type MembershipRegistryReplacementPending struct {
	Index  uint64
	Number uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReplacementPending(uint64 index, uint64 number)
func MembershipRegistryReplacementPendingErrorID() common.Hash {
	return common.HexToHash("0x748158edf2ff0bd48fb31b3ef00b171a609ffe4cfb463112d2b7ae54802dd85b")
}

// UnpackReplacementPendingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReplacementPending(uint64 index, uint64 number)
func (membershipRegistry *MembershipRegistry) UnpackReplacementPendingError(raw []byte) (*MembershipRegistryReplacementPending, error) {
	out := new(MembershipRegistryReplacementPending)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "ReplacementPending", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryReplacementUnknown represents a ReplacementUnknown error raised by the MembershipRegistry contract.
type MembershipRegistryReplacementUnknown struct {
	Index uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReplacementUnknown(uint64 index)
func MembershipRegistryReplacementUnknownErrorID() common.Hash {
	return common.HexToHash("0xa5d3bb858a69ecac334f9d974ecc5c53561537879e58c07c413c7dbfb13fad5f")
}

// UnpackReplacementUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReplacementUnknown(uint64 index)
func (membershipRegistry *MembershipRegistry) UnpackReplacementUnknownError(raw []byte) (*MembershipRegistryReplacementUnknown, error) {
	out := new(MembershipRegistryReplacementUnknown)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "ReplacementUnknown", raw); err != nil {
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

// MembershipRegistryUUPSUnauthorizedCallContext represents a UUPSUnauthorizedCallContext error raised by the MembershipRegistry contract.
type MembershipRegistryUUPSUnauthorizedCallContext struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UUPSUnauthorizedCallContext()
func MembershipRegistryUUPSUnauthorizedCallContextErrorID() common.Hash {
	return common.HexToHash("0xe07c8dba242a06571ac65fe4bbe20522c9fb111cb33599b799ff8039c1ed18f4")
}

// UnpackUUPSUnauthorizedCallContextError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UUPSUnauthorizedCallContext()
func (membershipRegistry *MembershipRegistry) UnpackUUPSUnauthorizedCallContextError(raw []byte) (*MembershipRegistryUUPSUnauthorizedCallContext, error) {
	out := new(MembershipRegistryUUPSUnauthorizedCallContext)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "UUPSUnauthorizedCallContext", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryUUPSUnsupportedProxiableUUID represents a UUPSUnsupportedProxiableUUID error raised by the MembershipRegistry contract.
type MembershipRegistryUUPSUnsupportedProxiableUUID struct {
	Slot [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UUPSUnsupportedProxiableUUID(bytes32 slot)
func MembershipRegistryUUPSUnsupportedProxiableUUIDErrorID() common.Hash {
	return common.HexToHash("0xaa1d49a4c084bfa9aeeee2a0be65267a7f19ba7e1476b114dac513d2c14cb563")
}

// UnpackUUPSUnsupportedProxiableUUIDError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UUPSUnsupportedProxiableUUID(bytes32 slot)
func (membershipRegistry *MembershipRegistry) UnpackUUPSUnsupportedProxiableUUIDError(raw []byte) (*MembershipRegistryUUPSUnsupportedProxiableUUID, error) {
	out := new(MembershipRegistryUUPSUnsupportedProxiableUUID)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "UUPSUnsupportedProxiableUUID", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryVetoInvalid represents a VetoInvalid error raised by the MembershipRegistry contract.
type MembershipRegistryVetoInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VetoInvalid()
func MembershipRegistryVetoInvalidErrorID() common.Hash {
	return common.HexToHash("0x57c8e4b17827580376f6e8de6669785cd6f3c1b4ab65fca1561700e632bfa434")
}

// UnpackVetoInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VetoInvalid()
func (membershipRegistry *MembershipRegistry) UnpackVetoInvalidError(raw []byte) (*MembershipRegistryVetoInvalid, error) {
	out := new(MembershipRegistryVetoInvalid)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "VetoInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryVetoRootStale represents a VetoRootStale error raised by the MembershipRegistry contract.
type MembershipRegistryVetoRootStale struct {
	RootSeq uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VetoRootStale(uint64 rootSeq)
func MembershipRegistryVetoRootStaleErrorID() common.Hash {
	return common.HexToHash("0xb2609b444a42098b2b201c8cc7f2069286b9654c19b30ce3e4cf3b6827c09ce4")
}

// UnpackVetoRootStaleError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VetoRootStale(uint64 rootSeq)
func (membershipRegistry *MembershipRegistry) UnpackVetoRootStaleError(raw []byte) (*MembershipRegistryVetoRootStale, error) {
	out := new(MembershipRegistryVetoRootStale)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "VetoRootStale", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MembershipRegistryVetoSpent represents a VetoSpent error raised by the MembershipRegistry contract.
type MembershipRegistryVetoSpent struct {
	Index uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VetoSpent(uint64 index)
func MembershipRegistryVetoSpentErrorID() common.Hash {
	return common.HexToHash("0xabc6da65c3267f5afb055602f36b87d3c920174ed878d33d83386e57488ec5bc")
}

// UnpackVetoSpentError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VetoSpent(uint64 index)
func (membershipRegistry *MembershipRegistry) UnpackVetoSpentError(raw []byte) (*MembershipRegistryVetoSpent, error) {
	out := new(MembershipRegistryVetoSpent)
	if err := membershipRegistry.abi.UnpackIntoInterface(out, "VetoSpent", raw); err != nil {
		return nil, err
	}
	return out, nil
}
