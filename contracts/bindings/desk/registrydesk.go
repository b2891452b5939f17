// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package desk

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

// RegistryDeskSetup is an auto generated low-level Go binding around an user-defined struct.
type RegistryDeskSetup struct {
	Owner            common.Address
	Operator         common.Address
	Enroller         common.Address
	Pauser           common.Address
	DailyCap         uint32
	ForcedDelay      uint32
	ReplacementDelay uint32
	AppendSizes      []uint32
	AppendKeys       []common.Address
	UpdateSizes      []uint32
	UpdateKeys       []common.Address
}

// RegistryDeskVeto is an auto generated low-level Go binding around an user-defined struct.
type RegistryDeskVeto struct {
	RootSeq    uint64
	Day        uint32
	Attributes uint32
	Siblings   [34]*big.Int
	Signature  [5]*big.Int
}

// RegistryStateAdmission is an auto generated low-level Go binding around an user-defined struct.
type RegistryStateAdmission struct {
	Number        uint64
	Kind          uint8
	Commitment    *big.Int
	Attributes    uint32
	HandleHash    [32]byte
	Index         uint64
	OldHandleHash [32]byte
	Expiry        uint64
}

// RegistryStateEntry is an auto generated low-level Go binding around an user-defined struct.
type RegistryStateEntry struct {
	Commitment *big.Int
	HandleHash [32]byte
	Number     uint64
	Deadline   uint64
	Attributes uint32
}

// RegistryDeskMetaData contains all meta data concerning the RegistryDesk contract.
var RegistryDeskMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractLeafKeys\",\"name\":\"leafKeys_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"AddressZero\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"}],\"name\":\"AdmissionExpired\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"AdmissionInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"AlreadyLodged\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"}],\"name\":\"AttributesInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"BatchSizeUnknown\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BatchSizesInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"}],\"name\":\"CommitmentInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"CountInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"used\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"cap\",\"type\":\"uint32\"}],\"name\":\"DailyCapReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"day\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"today\",\"type\":\"uint32\"}],\"name\":\"DayInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"EnrollerSignatureInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"wanted\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"}],\"name\":\"InputCountMismatch\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidInitialization\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidShortString\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"ItemIndexInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"}],\"name\":\"KeyMalformed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"LimitsInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotInitializing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotPauser\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"NumberUsed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NumbersMalformed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"previous\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"NumbersNotAscending\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"OwnerRequired\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"earliest\",\"type\":\"uint64\"}],\"name\":\"PauseInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"}],\"name\":\"PreRootMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"QueueNotDue\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"QueueOverdue\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"available\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"wanted\",\"type\":\"uint256\"}],\"name\":\"QueueRunShort\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"RegistryPaused\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"readyAt\",\"type\":\"uint64\"}],\"name\":\"ReplacementNotReady\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"ReplacementPending\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"ReplacementUnknown\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"RootZero\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"expected\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"given\",\"type\":\"uint64\"}],\"name\":\"StartIndexMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"str\",\"type\":\"string\"}],\"name\":\"StringTooLong\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TextMalformed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TreeFull\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"VetoInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"rootSeq\",\"type\":\"uint64\"}],\"name\":\"VetoRootStale\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"VetoSpent\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"previous\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"current\",\"type\":\"uint32\"}],\"name\":\"DailyCapChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"forcedDelay\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"replacementDelay\",\"type\":\"uint32\"}],\"name\":\"DelaysChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"EIP712DomainChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"current\",\"type\":\"address\"}],\"name\":\"EnrollerChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"version\",\"type\":\"uint64\"}],\"name\":\"Initialized\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bool\",\"name\":\"update\",\"type\":\"bool\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"}],\"name\":\"KeyChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"position\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"commitment\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"handleHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"Lodged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"}],\"name\":\"NumberVoided\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"current\",\"type\":\"address\"}],\"name\":\"OperatorChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferStarted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"Paused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"current\",\"type\":\"address\"}],\"name\":\"PauserChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"head\",\"type\":\"uint64\"}],\"name\":\"QueueAdvanced\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"commitment\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"handleHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"readyAt\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"vetoable\",\"type\":\"bool\"}],\"name\":\"ReplacementAnnounced\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"ReplacementDropped\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"ReplacementVetoed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"Unpaused\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"ADMISSION_TYPEHASH\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"ATTR_RENEWED\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"CAPACITY\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_PAUSE\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"PAUSE_REST\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"SKIPS_A_BATCH\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"VOID_TYPEHASH\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"acceptOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"commitment\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"handleHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"oldHandleHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"}],\"internalType\":\"structRegistryState.Admission\",\"name\":\"a\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"enrollerSignature\",\"type\":\"bytes\"}],\"name\":\"announceReplacement\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"appendKey\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"dailyCap\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"eip712Domain\",\"outputs\":[{\"internalType\":\"bytes1\",\"name\":\"fields\",\"type\":\"bytes1\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"version\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"chainId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"verifyingContract\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256[]\",\"name\":\"extensions\",\"type\":\"uint256[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"enroller\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"forcedDelay\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"startIndex\",\"type\":\"uint64\"}],\"name\":\"handleRootOf\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"enroller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"pauser\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"dailyCap\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"forcedDelay\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"replacementDelay\",\"type\":\"uint32\"},{\"internalType\":\"uint32[]\",\"name\":\"appendSizes\",\"type\":\"uint32[]\"},{\"internalType\":\"address[]\",\"name\":\"appendKeys\",\"type\":\"address[]\"},{\"internalType\":\"uint32[]\",\"name\":\"updateSizes\",\"type\":\"uint32[]\"},{\"internalType\":\"address[]\",\"name\":\"updateKeys\",\"type\":\"address[]\"}],\"internalType\":\"structRegistryDesk.Setup\",\"name\":\"s\",\"type\":\"tuple\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"}],\"name\":\"keyHash\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"leafKeys\",\"outputs\":[{\"internalType\":\"contractLeafKeys\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"commitment\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"handleHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"oldHandleHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"}],\"internalType\":\"structRegistryState.Admission\",\"name\":\"a\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"enrollerSignature\",\"type\":\"bytes\"}],\"name\":\"lodge\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"position\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"operator\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"duration\",\"type\":\"uint64\"}],\"name\":\"pause\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pausedUntil\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pauser\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pendingOwner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"pendingReplacement\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"commitment\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"readyAt\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"vetoable\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"position\",\"type\":\"uint64\"}],\"name\":\"queueEntry\",\"outputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"commitment\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"handleHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"}],\"internalType\":\"structRegistryState.Entry\",\"name\":\"entry\",\"type\":\"tuple\"},{\"internalType\":\"bool\",\"name\":\"skipped\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"}],\"name\":\"queueRun\",\"outputs\":[{\"internalType\":\"uint64[]\",\"name\":\"numbers\",\"type\":\"uint64[]\"},{\"internalType\":\"uint256[]\",\"name\":\"commitments\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes32[]\",\"name\":\"handleHashes\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"queueState\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"head\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"tail\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"overdue\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"replacementDelay\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"cap\",\"type\":\"uint32\"}],\"name\":\"setDailyCap\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"forcedDelay_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"replacementDelay_\",\"type\":\"uint32\"}],\"name\":\"setDelays\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"enroller_\",\"type\":\"address\"}],\"name\":\"setEnroller\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bool\",\"name\":\"update\",\"type\":\"bool\"},{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"key\",\"type\":\"address\"}],\"name\":\"setKey\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator_\",\"type\":\"address\"}],\"name\":\"setOperator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pauser_\",\"type\":\"address\"}],\"name\":\"setPauser\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"most\",\"type\":\"uint256\"}],\"name\":\"skip\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"unpause\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"updateSeq\",\"type\":\"uint64\"}],\"name\":\"updateHandleRootOf\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"size\",\"type\":\"uint32\"}],\"name\":\"updateKey\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"components\":[{\"internalType\":\"uint64\",\"name\":\"rootSeq\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"day\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"attributes\",\"type\":\"uint32\"},{\"internalType\":\"uint256[34]\",\"name\":\"siblings\",\"type\":\"uint256[34]\"},{\"internalType\":\"uint256[5]\",\"name\":\"signature\",\"type\":\"uint256[5]\"}],\"internalType\":\"structRegistryDesk.Veto\",\"name\":\"v\",\"type\":\"tuple\"}],\"name\":\"veto\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"number\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"vetoMessage\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"numbers\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"enrollerSignature\",\"type\":\"bytes\"}],\"name\":\"voidNumbers\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "RegistryDesk",
	Bin: "0x6101808060405234610219576020816150aa8038038091610020828561021d565b83398101031261021957516001600160a01b0381168082036102195760405161004a60408261021d565b60048152602081019063756e756d60e01b82526040519161006c60408461021d565b600183526020830191603160f81b835261008581610254565b61012052610092846103fb565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526100fb60c08261021d565b5190206080523060c0525f51602061508a5f395f51905f525460ff8160401c1661020a576002600160401b03196001600160401b038216016101b4575b503b156101a55761016052604051614b4a908161054082396080518161499d015260a05181614a5a015260c0518161496e015260e051816149ec01526101005181614a1201526101205181611b8701526101405181611bb3015261016051818181610eb80152612dc90152f35b639fabe1c160e01b5f5260045ffd5b6001600160401b0319166001600160401b039081175f51602061508a5f395f51905f52556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d290602090a15f610138565b63f92ee8a960e01b5f5260045ffd5b5f80fd5b601f909101601f19168101906001600160401b0382119082101761024057604052565b634e487b7160e01b5f52604160045260245ffd5b908151602081105f146102ce575090601f81511161028e57602081519101516020821061027f571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fd5b6001600160401b03811161024057600254600181811c911680156103f1575b60208210146103dd57601f811161039e575b50602092601f821160011461033d57928192935f92610332575b50508160011b915f199060031b1c19161760025560ff90565b015190505f80610319565b601f1982169360025f52805f20915f5b868110610386575083600195961061036e575b505050811b0160025560ff90565b01515f1960f88460031b161c191690555f8080610360565b9192602060018192868501518155019401920161034d565b818111156102ff5760025f5260205f20601f80840160051c809201920160051c03905f5b8281106103d05750506102ff565b5f828201556001016103c2565b634e487b7160e01b5f52602260045260245ffd5b90607f16906102ed565b908151602081105f14610426575090601f81511161028e57602081519101516020821061027f571790565b6001600160401b03811161024057600354600181811c91168015610535575b60208210146103dd57601f81116104f6575b50602092601f821160011461049557928192935f9261048a575b50508160011b915f199060031b1c19161760035560ff90565b015190505f80610471565b601f1982169360035f52805f20915f5b8681106104de57508360019596106104c6575b505050811b0160035560ff90565b01515f1960f88460031b161c191690555f80806104b8565b919260206001819286850151815501940192016104a5565b818111156104575760035f5260205f20601f80840160051c809201920160051c03905f5b828110610528575050610457565b5f8282015560010161051a565b90607f169061044556fe60806040526004361015610011575f80fd5b5f3560e01c80630357e37014612ded578063039066e714612d9d57806309965b1314612d6b5780632919818214612d315780632d88af4a14612d0d578063370544dd14612bc95780633f4ba83a14612a9f578063427fbf5a14612a80578063441f9e3c1461293f57806346ac73e61461292457806346f31cf4146123e95780634ae14100146123af5780634ff6e1a51461237c578063570ca73514612349578063640a6f411461232d578063672590dd14612304578063715018a6146122c457806371a59e8a14611d6c57806379ba509714611ce95780637e05d61914611c9e5780638165d98014611c5c57806384b0196e14611b6f578063851f0eb3146119b45780638a9d9901146119975780638da5cb5b146119455780639034ab4e146118ee578063999d55fb146118d15780639b1f7dc2146117635780639c5e78f61461173a5780639fd0506d14611707578063a129332914611474578063acd8ddd914611429578063b3ab15fb146113fe578063b9c071b414611138578063ca74c022146110ff578063d6a8c6bc14610d08578063d871e38f14610ce2578063da748b1014610cb8578063e30c397814610c66578063e5eda2bc146103cd578063eb339391146103ad578063ec1e8d6414610387578063eefbaf1814610342578063f2fde38b146102455763f4a98c8414610208575f80fd5b346102415760206003193601126102415767ffffffffffffffff61022a612f92565b165f52600a602052602060405f2054604051908152f35b5f80fd5b346102415760206003193601126102415773ffffffffffffffffffffffffffffffffffffffff610273612ff5565b61027b6136a1565b16807fffffffffffffffffffffffff00000000000000000000000000000000000000007f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c005416177f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c005573ffffffffffffffffffffffffffffffffffffffff7f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c19930054167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e227005f80a3005b346102415760206003193601126102415773ffffffffffffffffffffffffffffffffffffffff610370612ff5565b165f526009602052602060405f2054604051908152f35b34610241575f60031936011261024157602063ffffffff60055460c01c16604051908152f35b34610241575f60031936011261024157602060045460e01c604051908152f35b34610241576103db36613046565b906103e4613a5c565b60a083019067ffffffffffffffff6103fb83613251565b1615801590610c59575b610c4b57602084019260ff6104198561322c565b1615801590610c31575b8015610c25575b610bee5760e085019067ffffffffffffffff61044583613251565b164211610bb057606086019263fffffe0061045f8561321b565b16610b765760408701359586158015610b4c575b610b205760405160208101917f44a195770994f8912e89009bb6ec9bed8592cc29ecd1f3d2a75992ea568cf81b835267ffffffffffffffff6104b48b612fa9565b166040830152359460ff86168096036102415761052267ffffffffffffffff918261050c60808e63ffffffff8f8e6104f8916105429f60608d0152858c0152612fe4565b1660a089015201359b8c60c0880152612fa9565b1660e085015260c08c0135610100850152612fa9565b16610120820152610120815261053a61014082613165565b519020613c39565b61057561054e85613251565b60019066ffffffffffffff8160081c165f52600d60205260ff60405f205491161c16151590565b610ae257600160ff61058686613251565b161b66ffffffffffffff61059986613251565b60081c165f52600f6020528060405f205416610aa457835f52601060205267ffffffffffffffff60405f20541680610a79575066ffffffffffffff6105dd86613251565b60081c165f52600f60205260405f209081541790556105fb84613251565b835f52601060205267ffffffffffffffff60405f2091167fffffffffffffffffffffffffffffffffffffffffffffffff000000000000000082541617905561064161357a565b9362ffffff620151804204169260608601938062ffffff86511603610a6b575b5060045460e01c93608087019463ffffffff86511660018101809111610a08578110610a355750600163ffffffff8651160163ffffffff8111610a085763ffffffff16855260c08701805164ffffffffff169788966106bf88613688565b9264ffffffffff84169052815164ffffffffff1693600c5494602084015160281b69ffffffffff00000000001690604085015160501b6effffffffff0000000000000000000016925160781b71ffffff00000000000000000000000000000016935160901b75ffffffff000000000000000000000000000000000000169460a0015160b01b7affffffffff00000000000000000000000000000000000000000000169560d81b7fffffffffff00000000000000000000000000000000000000000000000000000016967fffffffffffffffffffffffffffffffffff00000000000000000000000000000016177fffffffffffffffffffffffffffff000000ffffffffffffffffffffffffffffff16177fffffffffffffffffffff00000000ffffffffffffffffffffffffffffffffffff16177fffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffffff16177affffffffffffffffffffffffffffffffffffffffffffffffffffff16171717600c5560055460a01c63ffffffff164267ffffffffffffffff1690610858916130fa565b9161086281613251565b61086b8561321b565b604051946108788661311c565b8886526020860195858752604081019367ffffffffffffffff168452606081019167ffffffffffffffff1696878352608082019363ffffffff168452895f52600e60205260405f2091518255516001820155600201925167ffffffffffffffff1667ffffffffffffffff1683547fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000161783555167ffffffffffffffff1661095b9083907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b5181547fffffffffffffffffffffffff00000000ffffffffffffffffffffffffffffffff1660809190911b73ffffffff00000000000000000000000000000000161790556109a890613251565b926109b29061321b565b60405195865263ffffffff1660208601526040850152606084015267ffffffffffffffff169160807f5606297ea57f83d0d57c98df1a6d81a277e3f6e372e0b6e0b2cafbf959256c2e91a3604051908152602090f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b63ffffffff8651167f99dedb73000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b84525f608087015286610661565b7f0528c737000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b67ffffffffffffffff610ab686613251565b7f0528c737000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b67ffffffffffffffff610af485613251565b7f462a26ca000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7fb5c5d17c000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001871015610473565b63ffffffff610b848561321b565b7f66b392c0000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b67ffffffffffffffff610bc283613251565b7fc0415d15000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b60ff610bf98561322c565b7fc3d9136a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b5060808501351561042a565b5067ffffffffffffffff610c4486613251565b1615610423565b60ff610bf96020860161322c565b5060c08401351515610405565b34610241575f60031936011261024157602073ffffffffffffffffffffffffffffffffffffffff7f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c005416604051908152f35b34610241575f60031936011261024157602067ffffffffffffffff60045460a01c16604051908152f35b34610241575f60031936011261024157602063ffffffff60055460a01c16604051908152f35b346102415761056060031936011261024157610d22612f92565b6105407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126102415767ffffffffffffffff811690815f52601160205260405f209060405191610d738361311c565b805490600167ffffffffffffffff83169182865267ffffffffffffffff8460401c16602087015263ffffffff8460801c16604087015260ff606087019460a01c16151584520154608085015280159081156110cd575b506110a157516110755767ffffffffffffffff610de461323a565b165f525f60205260405f2090815491821590811561104c575b811561103a575b50610ffd576044359063ffffffff821691828103610241575060643563ffffffff81169182820361024157610e45915067ffffffffffffffff865116613266565b91604051937fed1e3b2b00000000000000000000000000000000000000000000000000000000855260048501528560248501526044840152606483015261044060848084013760a06104c4808401376105648201526020816105848173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610ff2575f91610fb7575b5015610f8f5767ffffffffffffffff90825f52601260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055805166ffffffffffffff8160081c165f52600d602052600160ff60405f2092161b8154179055825f5260116020525f600160408220828155015551167f80a0588556974271450859454f5f844441f21f2a2c5c269af85f7fa14007702d5f80a3005b7f57c8e4b1000000000000000000000000000000000000000000000000000000005f5260045ffd5b90506020813d602011610fea575b81610fd260209383613165565b81010312610241575180151581036102415783610ee8565b3d9150610fc5565b6040513d5f823e3d90fd5b67ffffffffffffffff61100e61323a565b7fb2609b44000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b60019150015460c01c84101585610e04565b905067ffffffffffffffff600182015460801c1664ffffffffff600c5460281c16141590610dfd565b827fabc6da65000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b837fa5d3bb85000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6110f9915060019066ffffffffffffff8160081c165f52600d60205260ff60405f205491161c16151590565b85610dc9565b346102415760206003193601126102415767ffffffffffffffff611121612f92565b165f52600b602052602060405f2054604051908152f35b346102415760206003193601126102415761115161357a565b60a0810164ffffffffff815116906004355b80158015806113e2575b80611390575b156111da5764ffffffffff8351165f52600e6020525f600260408220828155826001820155015564ffffffffff6111ac81855116613688565b168352610a08577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff01611163565b5050519064ffffffffff82169081036111ef57005b826020927affffffffff0000000000000000000000000000000000000000000064ffffffffff7f2397ce73510fb975e3dcfd292d65df1e2dd0dfa4cff154679842a1a64e4550ff965116927affffffffffffffffffffffffffffffffffffffffffffffffffffff600c54947fffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffffff69ffffffffff00000000008985015160281b167fffffffffffffffffffff00000000ffffffffffffffffffffffffffffffffffff6effffffffff00000000000000000000604087015160501b16917fffffffffffffffffffffffffffff000000ffffffffffffffffffffffffffffff71ffffff000000000000000000000000000000606089015160781b16957fffffffffffffffffffffffffffffffffff0000000000000000000000000000007fffffffffff00000000000000000000000000000000000000000000000000000060c075ffffffff00000000000000000000000000000000000060808d015160901b169b015160d81b169c161716171617161716179160b01b161717600c55604051908152a1005b5064ffffffffff8351165f52600e6020526113dd67ffffffffffffffff600260405f2001541660019066ffffffffffffff8160081c165f52600d60205260ff60405f205491161c16151590565b611173565b5064ffffffffff83511664ffffffffff60c0870151161161116d565b346102415760206003193601126102415761142761141a612ff5565b6114226136a1565b6138af565b005b346102415760206003193601126102415763ffffffff611447612fbe565b165f526008602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b34610241576020600319360112610241576004355f61149161357a565b9061149b83613424565b6114a86040519182613165565b8381526114b484613424565b917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020830193013684376114e88561343c565b6114f186613424565b6114fe6040519182613165565b86815261150a87613424565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020830191013682375f9760c064ffffffffff60a08a0151169801985b64ffffffffff8a51168910806116fe575b156116f057885f52600e60205260405f2095600287015467ffffffffffffffff8116916115a78360019066ffffffffffffff8160081c165f52600d60205260ff60405f205491161c16151590565b6116dc5783611606575064ffffffffff926115fe9263ffffffff6115f89360801c16995b600181549101546115dc848b613674565b526115e7838b613674565b526115f2828c613674565b526135fd565b996135fd565b989050611548565b979063ffffffff808a169160801c160361162e5764ffffffffff926115fe926115f8926115cb565b50509295975050949296505b8086528082528352604051946080860190608087525180915260a0860192905f5b8181106116bc5750505081611678918660209403848801526130c7565b91848303604086015251918281520191905f5b8181106116a65750505063ffffffff82931660608301520390f35b825184526020938401939092019160010161168b565b825167ffffffffffffffff1685526020948501949092019160010161165b565b97505050976115fe64ffffffffff916135fd565b92959750509492965061163a565b50818110611559565b34610241575f60031936011261024157602073ffffffffffffffffffffffffffffffffffffffff60065416604051908152f35b3461024157602060031936011261024157611427611756612fbe565b61175e6136a1565b6139b5565b34610241575f6003193601126102415761177b61357a565b64ffffffffff60c08160a0840151169201511690805b67ffffffffffffffff811690838210806118be575b80611874575b156117c9575067ffffffffffffffff8114610a0857600101611791565b828467ffffffffffffffff6060931690808210918261184c575b826117fe575b50604051928352602083015215156040820152f35b9091505f52600e60205261184467ffffffffffffffff600260405f2001541660019066ffffffffffffff8160081c165f52600d60205260ff60405f205491161c16151590565b1590846117e9565b8092505f52600e60205267ffffffffffffffff600260405f20015460401c16421015916117e3565b50815f52600e6020526118b967ffffffffffffffff600260405f2001541660019066ffffffffffffff8160081c165f52600d60205260ff60405f205491161c16151590565b6117ac565b5060108301808411610a085782106117a6565b34610241575f60031936011261024157602060405162093a808152f35b3461024157606060031936011261024157600435801515810361024157611913612fd1565b6044359073ffffffffffffffffffffffffffffffffffffffff8216820361024157611427926119406136a1565b614035565b34610241575f60031936011261024157602073ffffffffffffffffffffffffffffffffffffffff7f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c1993005416604051908152f35b34610241575f600319360112610241576020604051620151808152f35b346102415760406003193601126102415760043567ffffffffffffffff8111610241576119e5903690600401613018565b9060243567ffffffffffffffff811161024157611a06903690600401613018565b908360031c9081158015611b37575b611b0f57611a8492611a7291611a2c36888861348b565b6020815191012060405160208101917ffde6cd48e3c3b59509e1195f22a3764d5c3d38ee46ab48ec8e5fe9dccaf60c6e835260408201526040815261053a606082613165565b611a7d36858561348b565b8484613d17565b5f5b828110611a8f57005b60088101808211610a0857611aa9611aaf918386866134fc565b90613514565b60c01c7ff472585cfa2bd071dbf2070cb9b548e7d36c910543248f59ddba33cec169b5b15f80a26008810180911115611a86577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7f777657dd000000000000000000000000000000000000000000000000000000005f5260045ffd5b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff88616908382046008141715610a0857851415611a15565b34610241575f60031936011261024157611c2a611bab7f00000000000000000000000000000000000000000000000000000000000000006146cc565b611c58611bd77f0000000000000000000000000000000000000000000000000000000000000000614842565b611c3860405191611be9602084613165565b5f83525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e0602088015260e0870190613084565b908582036040870152613084565b904660608501523060808501525f60a085015283820360c08501526130c7565b0390f35b3461024157604060031936011261024157611c75612f92565b6024359067ffffffffffffffff8216820361024157602091611c9691613266565b604051908152f35b346102415760206003193601126102415763ffffffff611cbc612fbe565b165f526007602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b34610241575f600319360112610241573373ffffffffffffffffffffffffffffffffffffffff7f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c00541603611d405761142733613aa1565b7f118cdaa7000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b3461024157611d7a36613046565b611d82613a5c565b60c08301359283156122b6576020810193600160ff611da08761322c565b161480159061229c575b8015612290575b6122855760e082019467ffffffffffffffff611dcc87613251565b16421161227357606083019363fffffe00611de68661321b565b16612265576040840135958615801561223b575b610b20576040519260208401907f44a195770994f8912e89009bb6ec9bed8592cc29ecd1f3d2a75992ea568cf81b825267ffffffffffffffff611e3c88612fa9565b166040860152359360ff85168095036102415767ffffffffffffffff610522611e9a9b611eab9760608501528b608085015263ffffffff611e7c8c612fe4565b1660a085015260808a0135988960c08601528360a08c019e8f612fa9565b1660e0860152610100850152612fa9565b611eb761054e83613251565b61222957610100611ec78461321b565b161561221b57611ed685613251565b67ffffffffffffffff64ffffffffff600c5416911610156121dd5767ffffffffffffffff611f0386613251565b165f52601160205267ffffffffffffffff60405f205416801515806121ab575b61216a575067ffffffffffffffff611f3a86613251565b165f52601260205260ff60405f2054169063ffffffff60055460c01c16825f146121615760ff60025b160267ffffffffffffffff8116908103610a0857611f8b9067ffffffffffffffff42166130fa565b92611f9581613251565b611f9e8661321b565b9460405191611fac8361311c565b67ffffffffffffffff168252602082019067ffffffffffffffff1694858252604083019663ffffffff168752606083019015968715825260808401928a8452611ff48c613251565b67ffffffffffffffff9081165f90815260116020526040908190209651875493517fffffffffffffffffffffffffffffffff0000000000000000000000000000000090941692169190911791901b6fffffffffffffffff0000000000000000161784555183547fffffffffffffffffffffffff00000000ffffffffffffffffffffffffffffffff1660809190911b73ffffffff000000000000000000000000000000001617835551151582549060a01b74ff000000000000000000000000000000000000000016907fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff161782555190600101556120f090613251565b956120fa90613251565b936121049061321b565b60405195865263ffffffff16602086015260408501526060840152608083015267ffffffffffffffff169167ffffffffffffffff169060a07fd850f40ad726d900bdaee25fc997f5d6a5eef3831448d67196132f62136365fe91a3005b60ff6001611f63565b67ffffffffffffffff61217c87613251565b7f748158ed000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b506121d78160019066ffffffffffffff8160081c165f52600d60205260ff60405f205491161c16151590565b15611f23565b67ffffffffffffffff6121ef86613251565b7f2025765f000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b63ffffffff610b848461321b565b67ffffffffffffffff610af483613251565b507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001871015611dfa565b63ffffffff610b848661321b565b67ffffffffffffffff610bc287613251565b60ff610bf98661322c565b50608082013515611db1565b5067ffffffffffffffff6122af83613251565b1615611daa565b610bf9602060ff920161322c565b34610241575f600319360112610241576122dc6136a1565b7f3c776be1000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461024157602060031936011261024157611427612320612ff5565b6123286136a1565b613932565b34610241575f6003193601126102415760206040516101008152f35b34610241575f60031936011261024157602073ffffffffffffffffffffffffffffffffffffffff60045416604051908152f35b34610241575f60031936011261024157602073ffffffffffffffffffffffffffffffffffffffff60055416604051908152f35b34610241575f6003193601126102415760206040517ffde6cd48e3c3b59509e1195f22a3764d5c3d38ee46ab48ec8e5fe9dccaf60c6e8152f35b346102415760206003193601126102415760043567ffffffffffffffff811161024157806004016101606003198336030112610241577ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00549167ffffffffffffffff60ff8460401c161593168015908161291c575b6001149081612912575b159081612909575b506128e1578260017fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000007ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a005416177ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a005561286b575b60e48101906124f382846131a6565b9050158015612846575b6127175761012481019061251182856131a6565b610144830194915061252385876131a6565b9190500361271757612534856131fa565b9061253d614675565b612545614675565b73ffffffffffffffffffffffffffffffffffffffff82161561281a576125dc6125e69161257461010494613aa1565b612583611422602487016131fa565b612592612328604487016131fa565b6125a66125a1606487016131fa565b613804565b6125b561175e6084870161321b565b6125d66125c460a4870161321b565b6125d060c4880161321b565b906136e1565b876131a6565b92909301866131a6565b91905f5b82811061277d578888886126096126018a846131a6565b9290936131a6565b91905f5b8281106126ae578561261b57005b7fffffffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffff7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a0054167ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00557fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d2602060405160018152a1005b73ffffffffffffffffffffffffffffffffffffffff6126d66126d1838786613a4c565b6131fa565b1615801561273f575b61271757806127116126fc6126f7600194878a613a4c565b61321b565b61270a6126d1848988613a4c565b9084614035565b0161260d565b7f3a16c37b000000000000000000000000000000000000000000000000000000005f5260045ffd5b50600863ffffffff6127556126f784878a613a4c565b165f5260205273ffffffffffffffffffffffffffffffffffffffff60405f20541615156126df565b73ffffffffffffffffffffffffffffffffffffffff6127a06126d1838786613a4c565b161580156127dc575b61271757806127d66127c16126f7600194878a613a4c565b6127cf6126d1848988613a4c565b905f614035565b016125ea565b50600763ffffffff6127f26126f784878a613a4c565b165f5260205273ffffffffffffffffffffffffffffffffffffffff60405f20541615156127a9565b7f1e4fbdf7000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b5061285182846131a6565b90506128616101048301856131a6565b91905014156124fd565b680100000000000000007fffffffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffff7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a005416177ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00556124e4565b7ff92ee8a9000000000000000000000000000000000000000000000000000000005f5260045ffd5b90501584612470565b303b159150612468565b84915061245e565b34610241575f60031936011261024157602060405160108152f35b346102415760206003193601126102415767ffffffffffffffff612961612f92565b5f60806040516129708161311c565b8281528260208201528260408201528260608201520152165f52600e60205260c060405f20604051906129a28261311c565b80548252600260018201549160208401928352015467ffffffffffffffff81169060408401828152606085019067ffffffffffffffff8360401c16825263ffffffff608087019360801c1683528315159384612a38575b509067ffffffffffffffff809263ffffffff959660405198518952516020890152511660408701525116606085015251166080830152151560a0820152f35b63ffffffff945067ffffffffffffffff9291612a76849260019066ffffffffffffff8160081c165f52600d60205260ff60405f205491161c16151590565b95509192506129f9565b34610241575f6003193601126102415760206040516404000000008152f35b34610241575f6003193601126102415773ffffffffffffffffffffffffffffffffffffffff6006541633141580612b88575b612b5c5760045467ffffffffffffffff8160a01c164210612aee57005b7fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff164260a01b7bffffffffffffffff000000000000000000000000000000000000000016176004557fa45f47fdea8a1efdd9029a5691c7f759c32b7c698632b563573e155625d169335f80a1005b7f206a346e000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b5073ffffffffffffffffffffffffffffffffffffffff7f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c1993005416331415612ad1565b346102415760206003193601126102415760a0612be4612f92565b5f905f5f5f9167ffffffffffffffff5f94165f52601160205260405f20604051612c0d8161311c565b81549067ffffffffffffffff821692838252602082019167ffffffffffffffff8460401c1683526001604082019263ffffffff8660801c16845260ff60608401968e1c1615158652015494608082019586528015159081612cda575b50612ca5575b8a8a8a67ffffffffffffffff8b63ffffffff8c8c8460405197168752602087015216604085015216606083015215156080820152f35b51935190519151925167ffffffffffffffff9485169950159750918316955063ffffffff908116945090925083918980612c6f565b612d06915060019066ffffffffffffff8160081c165f52600d60205260ff60405f205491161c16151590565b158c612c69565b3461024157602060031936011261024157611427612d29612ff5565b6125a16136a1565b34610241575f6003193601126102415760206040517f44a195770994f8912e89009bb6ec9bed8592cc29ecd1f3d2a75992ea568cf81b8152f35b3461024157604060031936011261024157611427612d87612fbe565b612d8f612fd1565b90612d986136a1565b6136e1565b34610241575f60031936011261024157602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461024157602060031936011261024157612e06612f92565b73ffffffffffffffffffffffffffffffffffffffff600654163303612b5c576004549067ffffffffffffffff8260a01c1680155f14612f5057505f5b67ffffffffffffffff82168015908115612f43575b508015612f30575b612efa577fdb6a871e0ca1412b5a476ec1e7ec005fc584d1afa9bef37a3c64129332bb449b6020847fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff0000000000000000000000000000000000000000612ed98767ffffffffffffffff42166130fa565b60a01b169116178060045567ffffffffffffffff6040519160a01c168152a1005b67ffffffffffffffff907f58b9a161000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b5067ffffffffffffffff81164210612e5f565b62093a8091501184612e57565b620151800167ffffffffffffffff811115612e42577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6004359067ffffffffffffffff8216820361024157565b359067ffffffffffffffff8216820361024157565b6004359063ffffffff8216820361024157565b6024359063ffffffff8216820361024157565b359063ffffffff8216820361024157565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361024157565b9181601f840112156102415782359167ffffffffffffffff8311610241576020838186019501011161024157565b9060031982016101208112610241576101001361024157600491610104359067ffffffffffffffff82116102415761308091600401613018565b9091565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b90602080835192838152019201905f5b8181106130e45750505090565b82518452602093840193909201916001016130d7565b9067ffffffffffffffff8091169116019067ffffffffffffffff8211610a0857565b60a0810190811067ffffffffffffffff82111761313857604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761313857604052565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610241570180359067ffffffffffffffff821161024157602001918160051b3603831361024157565b3573ffffffffffffffffffffffffffffffffffffffff811681036102415790565b3563ffffffff811681036102415790565b3560ff811681036102415790565b60243567ffffffffffffffff811681036102415790565b3567ffffffffffffffff811681036102415790565b61336661327c67ffffffffffffffff4616613bb0565b92602060405191816132f76132f1828601977f020000000000000000000000000000000000000000000000000000000000000089527c140000000000000000000000000000000000000000000000000000000060218801523060601b6025880152601987526132ec603988613165565b613bb0565b92613bb0565b9181604051978896828089019b8051918291018d5e880190838201905f8252519283915e0101905f8252805192839101825e01905f8252805192839101825e015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282613165565b61341b60405192613378604085613165565b60078452602160208501917f7665746f2f763100000000000000000000000000000000000000000000000000835260405194859360208501977f070000000000000000000000000000000000000000000000000000000000000089525180918587015e840190838201905f8252519283915e01015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282613165565b51902060081c90565b67ffffffffffffffff81116131385760051b60200190565b9061344682613424565b6134536040519182613165565b8281527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06134818294613424565b0190602036910137565b92919267ffffffffffffffff821161313857604051916134d3601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200184613165565b829481845281830111610241578281602093845f960137010152565b91908201809211610a0857565b90939293848311610241578411610241578101920390565b919091357fffffffffffffffff00000000000000000000000000000000000000000000000081169260088110613548575050565b7fffffffffffffffff000000000000000000000000000000000000000000000000929350829060080360031b1b161690565b6040519060e0820182811067ffffffffffffffff821117613138576040528160c0600c5464ffffffffff8116835264ffffffffff8160281c16602084015264ffffffffff8160501c16604084015262ffffff8160781c16606084015263ffffffff8160901c16608084015264ffffffffff8160b01c1660a084015260d81c910152565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8114610a085760010190565b8051156136375760200190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8051600110156136375760400190565b80518210156136375760209160051b010190565b64ffffffffff1664ffffffffff8114610a085760010190565b73ffffffffffffffffffffffffffffffffffffffff7f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c19930054163303611d4057565b9063ffffffff821680159081156137f5575b81156137e7575b5080156137d4575b6137ac576040805163ffffffff8481168252831660208201527f595db9ce6e910f35546f18946965af602fcc230612ef831315e8e198572103879190a17fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff77ffffffff00000000000000000000000000000000000000007bffffffff0000000000000000000000000000000000000000000000006005549360c01b169360a01b1691161717600555565b7f015d167a000000000000000000000000000000000000000000000000000000005f5260045ffd5b506301e1338063ffffffff821611613702565b6301e133809150115f6136fa565b63ffffffff83161591506136f3565b73ffffffffffffffffffffffffffffffffffffffff168015613887577fffffffffffffffffffffffff00000000000000000000000000000000000000006006548273ffffffffffffffffffffffffffffffffffffffff82167f95bb211a5a393c4d30c3edc9a745825fba4e6ad3e3bb949e6bf8ccdfe431a8115f80a31617600655565b7f9fabe1c1000000000000000000000000000000000000000000000000000000005f5260045ffd5b73ffffffffffffffffffffffffffffffffffffffff168015613887577fffffffffffffffffffffffff00000000000000000000000000000000000000006004548273ffffffffffffffffffffffffffffffffffffffff82167fd58299b712891143e76310d5e664c4203c940a67db37cf856bdaa3c5c76a802c5f80a31617600455565b73ffffffffffffffffffffffffffffffffffffffff168015613887577fffffffffffffffffffffffff00000000000000000000000000000000000000006005548273ffffffffffffffffffffffffffffffffffffffff82167f8faa7f2c8f920380ea5d84d903ec1724353b9c2b063d77a6cd4f962fb8ff51845f80a31617600555565b63ffffffff8116156137ac576004546040805160e083901c815263ffffffff8416602082015291927bffffffffffffffffffffffffffffffffffffffffffffffffffffffff927fffffffff00000000000000000000000000000000000000000000000000000000927ffb537e4856cc5dff29f35da6d8b071a5fd67b22f01ce88227b1038f9abbe125191a160e01b16911617600455565b91908110156136375760051b0190565b67ffffffffffffffff60045460a01c16804210613a765750565b7f56797895000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fffffffffffffffffffffffff00000000000000000000000000000000000000007f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c0054167f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c005573ffffffffffffffffffffffffffffffffffffffff807f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c19930054921691827fffffffffffffffffffffffff00000000000000000000000000000000000000008216177f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c19930055167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e05f80a3565b7fffffffffffffffff000000000000000000000000000000000000000000000000604051917f010000000000000000000000000000000000000000000000000000000000000060208401527c0800000000000000000000000000000000000000000000000000000000602184015260c01b166025820152600d8152613c36602d82613165565b90565b906042613c819392613c49614957565b90604051917f190100000000000000000000000000000000000000000000000000000000000083526002830152602282015220614912565b506004811015613cea571590811591613cc4575b50613c9c57565b7f12b85d62000000000000000000000000000000000000000000000000000000005f5260045ffd5b905073ffffffffffffffffffffffffffffffffffffffff8060055416911614155f613c95565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9291905f9260031b93848203613e485750507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9160205f94818401930101905b818310613d6f575050505f52600d60205260405f2055565b8294919251908160c01c9181831115613e0e5760c81c90858203613dd9575b50508091600160ff83161b91828216613dae575017936008019190613d57565b7f462a26ca000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b949094929192613dfb575b5050825f52600d60205260405f2054905f80613d8e565b5f52600d60205260405f20555f80613de4565b5067ffffffffffffffff907f5e7bca2f000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b9150925060015b838110613e5c5750505050565b60088101613e6f611aa9828488876134fc565b60c01c9380851115613ffb5750613e8c90600c83019086856134fc565b90357fffffffff0000000000000000000000000000000000000000000000000000000081169160048110613fc6575b505060e01c83017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8101935b818110613ef8575050600c01613e4f565b8060081c906001820160081b91838311613fbe575b60ff8216907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff838503610100031c821b92815f52600d60205260405f205492848416613f675750505f52600d6020521760405f2055613ee7565b83901c905b6001821615613fab5767ffffffffffffffff907f462a26ca000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b613fb4906135fd565b9060011c90613f6c565b839250613f0d565b7fffffffff000000000000000000000000000000000000000000000000000000009250829060040360031b1b16165f80613ebb565b67ffffffffffffffff85917f5e7bca2f000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b9063ffffffff5f9116928315612717575f9173ffffffffffffffffffffffffffffffffffffffff821691826140e7575b50917f39e3405bdb25481f3f9efb0fec974e4ebbb86a942d0fc859f5b5249d098ac6af939160609350825f146140e05760085b865f5260205260405f20817fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905560405195865260208601526040850152151592a2565b6007614098565b9592505092825f1461466c5760ff60085b1692853b9361024185108015614616575b6145ea577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f8501948511610a08578460061c7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8101908111610a08578181036145bc5750507f07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe5f9460051c16600e0180600e11610a08576141a99061343c565b9360015f601f893c60ff5f5116855160051b6001602088018a3c15806145a0575b95600e965b865188101561422157806141f0575b9660028101809111610a0857966141cf565b506141fb8787613674565b516001880190818911610a085761421561421c9289613674565b5190614b0f565b6141de565b91949792959093965061024090826040519161423d8484613165565b833684375f5b600381106142d45750506142bf575b505015614293575f828152600960205260409020903f90819055917f39e3405bdb25481f3f9efb0fec974e4ebbb86a942d0fc859f5b5249d098ac6af614065565b507fc40f5557000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60209250905f91600862058610fa5f80614252565b8091925060021b947f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610a0857856002019586600211610a0857816143b8575b50946143238361362a565b518260060290600682048403610a085761433d8287614946565b5261434784613664565b5160018201808311610a085761435d9087614946565b525f9060028101809111915b600481106143805750505050600101908491614243565b8061439561438f8593876134ef565b88613674565b5191610a08576001916143b16143ab83866134ef565b8a614946565b5201614369565b90506143c48684613674565b5160038201808811610a08576143da9085613674565b519160048101808911610a08576143f360059187613674565b519101808911610a08576144079086613674565b517f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4780848103860881858708097f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47848187800809947f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4784107f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478410167f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4786107f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478310161694856144ff575b505050505090505f614318565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478095965080938184817f2b149d40ceb8aaae81be18991be06ac3b5b4c5e559dbefa33267e6dc24a138e595817e9713b03af0fed4cd2cafadeed8fdf4a74fa084e52d1852e4a2bd0685c315d2818f819b82910981858a090808828d818d800809149c09820392090808938181810384089208091416805f808080806144f2565b506145b76145ad8661362a565b5161421587613664565b6141ca565b7ff070b4b9000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b857fc40f5557000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50847ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f810111610a085760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3f86081515614109565b60ff60076140f8565b60ff7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a005460401c16156146a457565b7fd7e6bcf8000000000000000000000000000000000000000000000000000000005f5260045ffd5b60ff811461472b5760ff811690601f821161470357604051916146f0604084613165565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b506040515f6002548060011c9160018216918215614838575b60208410831461480b5783855284929081156147ce575060011461476f575b613c3692500382613165565b5060025f90815290917f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace5b8183106147b2575050906020613c3692820101614763565b602091935080600191548385880101520191019091839261479a565b60209250613c369491507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001682840152151560051b820101614763565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b92607f1692614744565b60ff81146148665760ff811690601f821161470357604051916146f0604084613165565b506040515f6003548060011c9160018216918215614908575b60208410831461480b5783855284929081156147ce57506001146148a957613c3692500382613165565b5060035f90815290917fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b5b8183106148ec575050906020613c3692820101614763565b60209193508060019154838588010152019101909183926148d4565b92607f169261487f565b906041830361493c576149359250602081013591604082359201355f1a90614a80565b9192909190565b50505f9160029190565b9060128110156136375760051b0190565b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016301480614a57575b156149bf577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152614a5160c082613165565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614614996565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411614b04579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15610ff2575f5173ffffffffffffffffffffffffffffffffffffffff811615614afa57905f905f90565b505f906001905f90565b5050505f9160039190565b7f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4780806003818581818009090881858009149310911016169056f0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00",
}

// RegistryDesk is an auto generated Go binding around an Ethereum contract.
type RegistryDesk struct {
	abi abi.ABI
}

// NewRegistryDesk creates a new instance of RegistryDesk.
func NewRegistryDesk() *RegistryDesk {
	parsed, err := RegistryDeskMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &RegistryDesk{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *RegistryDesk) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address leafKeys_) returns()
func (registryDesk *RegistryDesk) PackConstructor(leafKeys_ common.Address) []byte {
	enc, err := registryDesk.abi.Pack("", leafKeys_)
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
func (registryDesk *RegistryDesk) PackADMISSIONTYPEHASH() []byte {
	enc, err := registryDesk.abi.Pack("ADMISSION_TYPEHASH")
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
func (registryDesk *RegistryDesk) TryPackADMISSIONTYPEHASH() ([]byte, error) {
	return registryDesk.abi.Pack("ADMISSION_TYPEHASH")
}

// UnpackADMISSIONTYPEHASH is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x29198182.
//
// Solidity: function ADMISSION_TYPEHASH() view returns(bytes32)
func (registryDesk *RegistryDesk) UnpackADMISSIONTYPEHASH(data []byte) ([32]byte, error) {
	out, err := registryDesk.abi.Unpack("ADMISSION_TYPEHASH", data)
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
func (registryDesk *RegistryDesk) PackATTRRENEWED() []byte {
	enc, err := registryDesk.abi.Pack("ATTR_RENEWED")
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
func (registryDesk *RegistryDesk) TryPackATTRRENEWED() ([]byte, error) {
	return registryDesk.abi.Pack("ATTR_RENEWED")
}

// UnpackATTRRENEWED is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x640a6f41.
//
// Solidity: function ATTR_RENEWED() view returns(uint32)
func (registryDesk *RegistryDesk) UnpackATTRRENEWED(data []byte) (uint32, error) {
	out, err := registryDesk.abi.Unpack("ATTR_RENEWED", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackCAPACITY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x427fbf5a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CAPACITY() view returns(uint64)
func (registryDesk *RegistryDesk) PackCAPACITY() []byte {
	enc, err := registryDesk.abi.Pack("CAPACITY")
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
func (registryDesk *RegistryDesk) TryPackCAPACITY() ([]byte, error) {
	return registryDesk.abi.Pack("CAPACITY")
}

// UnpackCAPACITY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x427fbf5a.
//
// Solidity: function CAPACITY() view returns(uint64)
func (registryDesk *RegistryDesk) UnpackCAPACITY(data []byte) (uint64, error) {
	out, err := registryDesk.abi.Unpack("CAPACITY", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackMAXPAUSE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x999d55fb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_PAUSE() view returns(uint64)
func (registryDesk *RegistryDesk) PackMAXPAUSE() []byte {
	enc, err := registryDesk.abi.Pack("MAX_PAUSE")
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
func (registryDesk *RegistryDesk) TryPackMAXPAUSE() ([]byte, error) {
	return registryDesk.abi.Pack("MAX_PAUSE")
}

// UnpackMAXPAUSE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x999d55fb.
//
// Solidity: function MAX_PAUSE() view returns(uint64)
func (registryDesk *RegistryDesk) UnpackMAXPAUSE(data []byte) (uint64, error) {
	out, err := registryDesk.abi.Unpack("MAX_PAUSE", data)
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
func (registryDesk *RegistryDesk) PackPAUSEREST() []byte {
	enc, err := registryDesk.abi.Pack("PAUSE_REST")
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
func (registryDesk *RegistryDesk) TryPackPAUSEREST() ([]byte, error) {
	return registryDesk.abi.Pack("PAUSE_REST")
}

// UnpackPAUSEREST is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8a9d9901.
//
// Solidity: function PAUSE_REST() view returns(uint64)
func (registryDesk *RegistryDesk) UnpackPAUSEREST(data []byte) (uint64, error) {
	out, err := registryDesk.abi.Unpack("PAUSE_REST", data)
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
func (registryDesk *RegistryDesk) PackSKIPSABATCH() []byte {
	enc, err := registryDesk.abi.Pack("SKIPS_A_BATCH")
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
func (registryDesk *RegistryDesk) TryPackSKIPSABATCH() ([]byte, error) {
	return registryDesk.abi.Pack("SKIPS_A_BATCH")
}

// UnpackSKIPSABATCH is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x46ac73e6.
//
// Solidity: function SKIPS_A_BATCH() view returns(uint256)
func (registryDesk *RegistryDesk) UnpackSKIPSABATCH(data []byte) (*big.Int, error) {
	out, err := registryDesk.abi.Unpack("SKIPS_A_BATCH", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackVOIDTYPEHASH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4ae14100.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function VOID_TYPEHASH() view returns(bytes32)
func (registryDesk *RegistryDesk) PackVOIDTYPEHASH() []byte {
	enc, err := registryDesk.abi.Pack("VOID_TYPEHASH")
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
func (registryDesk *RegistryDesk) TryPackVOIDTYPEHASH() ([]byte, error) {
	return registryDesk.abi.Pack("VOID_TYPEHASH")
}

// UnpackVOIDTYPEHASH is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4ae14100.
//
// Solidity: function VOID_TYPEHASH() view returns(bytes32)
func (registryDesk *RegistryDesk) UnpackVOIDTYPEHASH(data []byte) ([32]byte, error) {
	out, err := registryDesk.abi.Unpack("VOID_TYPEHASH", data)
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
func (registryDesk *RegistryDesk) PackAcceptOwnership() []byte {
	enc, err := registryDesk.abi.Pack("acceptOwnership")
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
func (registryDesk *RegistryDesk) TryPackAcceptOwnership() ([]byte, error) {
	return registryDesk.abi.Pack("acceptOwnership")
}

// PackAnnounceReplacement is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x71a59e8a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function announceReplacement((uint64,uint8,uint256,uint32,bytes32,uint64,bytes32,uint64) a, bytes enrollerSignature) returns()
func (registryDesk *RegistryDesk) PackAnnounceReplacement(a RegistryStateAdmission, enrollerSignature []byte) []byte {
	enc, err := registryDesk.abi.Pack("announceReplacement", a, enrollerSignature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnnounceReplacement is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x71a59e8a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function announceReplacement((uint64,uint8,uint256,uint32,bytes32,uint64,bytes32,uint64) a, bytes enrollerSignature) returns()
func (registryDesk *RegistryDesk) TryPackAnnounceReplacement(a RegistryStateAdmission, enrollerSignature []byte) ([]byte, error) {
	return registryDesk.abi.Pack("announceReplacement", a, enrollerSignature)
}

// PackAppendKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e05d619.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function appendKey(uint32 size) view returns(address)
func (registryDesk *RegistryDesk) PackAppendKey(size uint32) []byte {
	enc, err := registryDesk.abi.Pack("appendKey", size)
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
func (registryDesk *RegistryDesk) TryPackAppendKey(size uint32) ([]byte, error) {
	return registryDesk.abi.Pack("appendKey", size)
}

// UnpackAppendKey is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7e05d619.
//
// Solidity: function appendKey(uint32 size) view returns(address)
func (registryDesk *RegistryDesk) UnpackAppendKey(data []byte) (common.Address, error) {
	out, err := registryDesk.abi.Unpack("appendKey", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackDailyCap is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeb339391.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function dailyCap() view returns(uint32)
func (registryDesk *RegistryDesk) PackDailyCap() []byte {
	enc, err := registryDesk.abi.Pack("dailyCap")
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
func (registryDesk *RegistryDesk) TryPackDailyCap() ([]byte, error) {
	return registryDesk.abi.Pack("dailyCap")
}

// UnpackDailyCap is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeb339391.
//
// Solidity: function dailyCap() view returns(uint32)
func (registryDesk *RegistryDesk) UnpackDailyCap(data []byte) (uint32, error) {
	out, err := registryDesk.abi.Unpack("dailyCap", data)
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
func (registryDesk *RegistryDesk) PackEip712Domain() []byte {
	enc, err := registryDesk.abi.Pack("eip712Domain")
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
func (registryDesk *RegistryDesk) TryPackEip712Domain() ([]byte, error) {
	return registryDesk.abi.Pack("eip712Domain")
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
func (registryDesk *RegistryDesk) UnpackEip712Domain(data []byte) (Eip712DomainOutput, error) {
	out, err := registryDesk.abi.Unpack("eip712Domain", data)
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

// PackEnroller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4ff6e1a5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function enroller() view returns(address)
func (registryDesk *RegistryDesk) PackEnroller() []byte {
	enc, err := registryDesk.abi.Pack("enroller")
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
func (registryDesk *RegistryDesk) TryPackEnroller() ([]byte, error) {
	return registryDesk.abi.Pack("enroller")
}

// UnpackEnroller is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4ff6e1a5.
//
// Solidity: function enroller() view returns(address)
func (registryDesk *RegistryDesk) UnpackEnroller(data []byte) (common.Address, error) {
	out, err := registryDesk.abi.Unpack("enroller", data)
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
func (registryDesk *RegistryDesk) PackForcedDelay() []byte {
	enc, err := registryDesk.abi.Pack("forcedDelay")
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
func (registryDesk *RegistryDesk) TryPackForcedDelay() ([]byte, error) {
	return registryDesk.abi.Pack("forcedDelay")
}

// UnpackForcedDelay is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd871e38f.
//
// Solidity: function forcedDelay() view returns(uint32)
func (registryDesk *RegistryDesk) UnpackForcedDelay(data []byte) (uint32, error) {
	out, err := registryDesk.abi.Unpack("forcedDelay", data)
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
func (registryDesk *RegistryDesk) PackHandleRootOf(startIndex uint64) []byte {
	enc, err := registryDesk.abi.Pack("handleRootOf", startIndex)
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
func (registryDesk *RegistryDesk) TryPackHandleRootOf(startIndex uint64) ([]byte, error) {
	return registryDesk.abi.Pack("handleRootOf", startIndex)
}

// UnpackHandleRootOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf4a98c84.
//
// Solidity: function handleRootOf(uint64 startIndex) view returns(bytes32)
func (registryDesk *RegistryDesk) UnpackHandleRootOf(data []byte) ([32]byte, error) {
	out, err := registryDesk.abi.Unpack("handleRootOf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x46f31cf4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize((address,address,address,address,uint32,uint32,uint32,uint32[],address[],uint32[],address[]) s) returns()
func (registryDesk *RegistryDesk) PackInitialize(s RegistryDeskSetup) []byte {
	enc, err := registryDesk.abi.Pack("initialize", s)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x46f31cf4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize((address,address,address,address,uint32,uint32,uint32,uint32[],address[],uint32[],address[]) s) returns()
func (registryDesk *RegistryDesk) TryPackInitialize(s RegistryDeskSetup) ([]byte, error) {
	return registryDesk.abi.Pack("initialize", s)
}

// PackKeyHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeefbaf18.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function keyHash(address key) view returns(bytes32)
func (registryDesk *RegistryDesk) PackKeyHash(key common.Address) []byte {
	enc, err := registryDesk.abi.Pack("keyHash", key)
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
func (registryDesk *RegistryDesk) TryPackKeyHash(key common.Address) ([]byte, error) {
	return registryDesk.abi.Pack("keyHash", key)
}

// UnpackKeyHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeefbaf18.
//
// Solidity: function keyHash(address key) view returns(bytes32)
func (registryDesk *RegistryDesk) UnpackKeyHash(data []byte) ([32]byte, error) {
	out, err := registryDesk.abi.Unpack("keyHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackLeafKeys is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x039066e7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function leafKeys() view returns(address)
func (registryDesk *RegistryDesk) PackLeafKeys() []byte {
	enc, err := registryDesk.abi.Pack("leafKeys")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLeafKeys is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x039066e7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function leafKeys() view returns(address)
func (registryDesk *RegistryDesk) TryPackLeafKeys() ([]byte, error) {
	return registryDesk.abi.Pack("leafKeys")
}

// UnpackLeafKeys is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x039066e7.
//
// Solidity: function leafKeys() view returns(address)
func (registryDesk *RegistryDesk) UnpackLeafKeys(data []byte) (common.Address, error) {
	out, err := registryDesk.abi.Unpack("leafKeys", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackLodge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe5eda2bc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lodge((uint64,uint8,uint256,uint32,bytes32,uint64,bytes32,uint64) a, bytes enrollerSignature) returns(uint64 position)
func (registryDesk *RegistryDesk) PackLodge(a RegistryStateAdmission, enrollerSignature []byte) []byte {
	enc, err := registryDesk.abi.Pack("lodge", a, enrollerSignature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLodge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe5eda2bc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lodge((uint64,uint8,uint256,uint32,bytes32,uint64,bytes32,uint64) a, bytes enrollerSignature) returns(uint64 position)
func (registryDesk *RegistryDesk) TryPackLodge(a RegistryStateAdmission, enrollerSignature []byte) ([]byte, error) {
	return registryDesk.abi.Pack("lodge", a, enrollerSignature)
}

// UnpackLodge is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe5eda2bc.
//
// Solidity: function lodge((uint64,uint8,uint256,uint32,bytes32,uint64,bytes32,uint64) a, bytes enrollerSignature) returns(uint64 position)
func (registryDesk *RegistryDesk) UnpackLodge(data []byte) (uint64, error) {
	out, err := registryDesk.abi.Unpack("lodge", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x570ca735.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function operator() view returns(address)
func (registryDesk *RegistryDesk) PackOperator() []byte {
	enc, err := registryDesk.abi.Pack("operator")
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
func (registryDesk *RegistryDesk) TryPackOperator() ([]byte, error) {
	return registryDesk.abi.Pack("operator")
}

// UnpackOperator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x570ca735.
//
// Solidity: function operator() view returns(address)
func (registryDesk *RegistryDesk) UnpackOperator(data []byte) (common.Address, error) {
	out, err := registryDesk.abi.Unpack("operator", data)
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
func (registryDesk *RegistryDesk) PackOwner() []byte {
	enc, err := registryDesk.abi.Pack("owner")
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
func (registryDesk *RegistryDesk) TryPackOwner() ([]byte, error) {
	return registryDesk.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (registryDesk *RegistryDesk) UnpackOwner(data []byte) (common.Address, error) {
	out, err := registryDesk.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0357e370.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pause(uint64 duration) returns()
func (registryDesk *RegistryDesk) PackPause(duration uint64) []byte {
	enc, err := registryDesk.abi.Pack("pause", duration)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0357e370.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pause(uint64 duration) returns()
func (registryDesk *RegistryDesk) TryPackPause(duration uint64) ([]byte, error) {
	return registryDesk.abi.Pack("pause", duration)
}

// PackPausedUntil is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda748b10.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pausedUntil() view returns(uint64)
func (registryDesk *RegistryDesk) PackPausedUntil() []byte {
	enc, err := registryDesk.abi.Pack("pausedUntil")
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
func (registryDesk *RegistryDesk) TryPackPausedUntil() ([]byte, error) {
	return registryDesk.abi.Pack("pausedUntil")
}

// UnpackPausedUntil is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xda748b10.
//
// Solidity: function pausedUntil() view returns(uint64)
func (registryDesk *RegistryDesk) UnpackPausedUntil(data []byte) (uint64, error) {
	out, err := registryDesk.abi.Unpack("pausedUntil", data)
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
func (registryDesk *RegistryDesk) PackPauser() []byte {
	enc, err := registryDesk.abi.Pack("pauser")
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
func (registryDesk *RegistryDesk) TryPackPauser() ([]byte, error) {
	return registryDesk.abi.Pack("pauser")
}

// UnpackPauser is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9fd0506d.
//
// Solidity: function pauser() view returns(address)
func (registryDesk *RegistryDesk) UnpackPauser(data []byte) (common.Address, error) {
	out, err := registryDesk.abi.Unpack("pauser", data)
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
func (registryDesk *RegistryDesk) PackPendingOwner() []byte {
	enc, err := registryDesk.abi.Pack("pendingOwner")
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
func (registryDesk *RegistryDesk) TryPackPendingOwner() ([]byte, error) {
	return registryDesk.abi.Pack("pendingOwner")
}

// UnpackPendingOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe30c3978.
//
// Solidity: function pendingOwner() view returns(address)
func (registryDesk *RegistryDesk) UnpackPendingOwner(data []byte) (common.Address, error) {
	out, err := registryDesk.abi.Unpack("pendingOwner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPendingReplacement is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x370544dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingReplacement(uint64 index) view returns(uint64 number, uint256 commitment, uint32 attributes, uint64 readyAt, bool vetoable)
func (registryDesk *RegistryDesk) PackPendingReplacement(index uint64) []byte {
	enc, err := registryDesk.abi.Pack("pendingReplacement", index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingReplacement is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x370544dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingReplacement(uint64 index) view returns(uint64 number, uint256 commitment, uint32 attributes, uint64 readyAt, bool vetoable)
func (registryDesk *RegistryDesk) TryPackPendingReplacement(index uint64) ([]byte, error) {
	return registryDesk.abi.Pack("pendingReplacement", index)
}

// PendingReplacementOutput serves as a container for the return parameters of contract
// method PendingReplacement.
type PendingReplacementOutput struct {
	Number     uint64
	Commitment *big.Int
	Attributes uint32
	ReadyAt    uint64
	Vetoable   bool
}

// UnpackPendingReplacement is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x370544dd.
//
// Solidity: function pendingReplacement(uint64 index) view returns(uint64 number, uint256 commitment, uint32 attributes, uint64 readyAt, bool vetoable)
func (registryDesk *RegistryDesk) UnpackPendingReplacement(data []byte) (PendingReplacementOutput, error) {
	out, err := registryDesk.abi.Unpack("pendingReplacement", data)
	outstruct := new(PendingReplacementOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Number = *abi.ConvertType(out[0], new(uint64)).(*uint64)
	outstruct.Commitment = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Attributes = *abi.ConvertType(out[2], new(uint32)).(*uint32)
	outstruct.ReadyAt = *abi.ConvertType(out[3], new(uint64)).(*uint64)
	outstruct.Vetoable = *abi.ConvertType(out[4], new(bool)).(*bool)
	return *outstruct, nil
}

// PackQueueEntry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x441f9e3c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function queueEntry(uint64 position) view returns((uint256,bytes32,uint64,uint64,uint32) entry, bool skipped)
func (registryDesk *RegistryDesk) PackQueueEntry(position uint64) []byte {
	enc, err := registryDesk.abi.Pack("queueEntry", position)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQueueEntry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x441f9e3c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function queueEntry(uint64 position) view returns((uint256,bytes32,uint64,uint64,uint32) entry, bool skipped)
func (registryDesk *RegistryDesk) TryPackQueueEntry(position uint64) ([]byte, error) {
	return registryDesk.abi.Pack("queueEntry", position)
}

// QueueEntryOutput serves as a container for the return parameters of contract
// method QueueEntry.
type QueueEntryOutput struct {
	Entry   RegistryStateEntry
	Skipped bool
}

// UnpackQueueEntry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x441f9e3c.
//
// Solidity: function queueEntry(uint64 position) view returns((uint256,bytes32,uint64,uint64,uint32) entry, bool skipped)
func (registryDesk *RegistryDesk) UnpackQueueEntry(data []byte) (QueueEntryOutput, error) {
	out, err := registryDesk.abi.Unpack("queueEntry", data)
	outstruct := new(QueueEntryOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Entry = *abi.ConvertType(out[0], new(RegistryStateEntry)).(*RegistryStateEntry)
	outstruct.Skipped = *abi.ConvertType(out[1], new(bool)).(*bool)
	return *outstruct, nil
}

// PackQueueRun is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa1293329.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function queueRun(uint256 most) view returns(uint64[] numbers, uint256[] commitments, bytes32[] handleHashes, uint32 attributes)
func (registryDesk *RegistryDesk) PackQueueRun(most *big.Int) []byte {
	enc, err := registryDesk.abi.Pack("queueRun", most)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQueueRun is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa1293329.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function queueRun(uint256 most) view returns(uint64[] numbers, uint256[] commitments, bytes32[] handleHashes, uint32 attributes)
func (registryDesk *RegistryDesk) TryPackQueueRun(most *big.Int) ([]byte, error) {
	return registryDesk.abi.Pack("queueRun", most)
}

// QueueRunOutput serves as a container for the return parameters of contract
// method QueueRun.
type QueueRunOutput struct {
	Numbers      []uint64
	Commitments  []*big.Int
	HandleHashes [][32]byte
	Attributes   uint32
}

// UnpackQueueRun is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa1293329.
//
// Solidity: function queueRun(uint256 most) view returns(uint64[] numbers, uint256[] commitments, bytes32[] handleHashes, uint32 attributes)
func (registryDesk *RegistryDesk) UnpackQueueRun(data []byte) (QueueRunOutput, error) {
	out, err := registryDesk.abi.Unpack("queueRun", data)
	outstruct := new(QueueRunOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Numbers = *abi.ConvertType(out[0], new([]uint64)).(*[]uint64)
	outstruct.Commitments = *abi.ConvertType(out[1], new([]*big.Int)).(*[]*big.Int)
	outstruct.HandleHashes = *abi.ConvertType(out[2], new([][32]byte)).(*[][32]byte)
	outstruct.Attributes = *abi.ConvertType(out[3], new(uint32)).(*uint32)
	return *outstruct, nil
}

// PackQueueState is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9b1f7dc2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function queueState() view returns(uint64 head, uint64 tail, bool overdue)
func (registryDesk *RegistryDesk) PackQueueState() []byte {
	enc, err := registryDesk.abi.Pack("queueState")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQueueState is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9b1f7dc2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function queueState() view returns(uint64 head, uint64 tail, bool overdue)
func (registryDesk *RegistryDesk) TryPackQueueState() ([]byte, error) {
	return registryDesk.abi.Pack("queueState")
}

// QueueStateOutput serves as a container for the return parameters of contract
// method QueueState.
type QueueStateOutput struct {
	Head    uint64
	Tail    uint64
	Overdue bool
}

// UnpackQueueState is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9b1f7dc2.
//
// Solidity: function queueState() view returns(uint64 head, uint64 tail, bool overdue)
func (registryDesk *RegistryDesk) UnpackQueueState(data []byte) (QueueStateOutput, error) {
	out, err := registryDesk.abi.Unpack("queueState", data)
	outstruct := new(QueueStateOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Head = *abi.ConvertType(out[0], new(uint64)).(*uint64)
	outstruct.Tail = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	outstruct.Overdue = *abi.ConvertType(out[2], new(bool)).(*bool)
	return *outstruct, nil
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() view returns()
func (registryDesk *RegistryDesk) PackRenounceOwnership() []byte {
	enc, err := registryDesk.abi.Pack("renounceOwnership")
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
func (registryDesk *RegistryDesk) TryPackRenounceOwnership() ([]byte, error) {
	return registryDesk.abi.Pack("renounceOwnership")
}

// PackReplacementDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xec1e8d64.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function replacementDelay() view returns(uint32)
func (registryDesk *RegistryDesk) PackReplacementDelay() []byte {
	enc, err := registryDesk.abi.Pack("replacementDelay")
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
func (registryDesk *RegistryDesk) TryPackReplacementDelay() ([]byte, error) {
	return registryDesk.abi.Pack("replacementDelay")
}

// UnpackReplacementDelay is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xec1e8d64.
//
// Solidity: function replacementDelay() view returns(uint32)
func (registryDesk *RegistryDesk) UnpackReplacementDelay(data []byte) (uint32, error) {
	out, err := registryDesk.abi.Unpack("replacementDelay", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackSetDailyCap is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c5e78f6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setDailyCap(uint32 cap) returns()
func (registryDesk *RegistryDesk) PackSetDailyCap(cap uint32) []byte {
	enc, err := registryDesk.abi.Pack("setDailyCap", cap)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetDailyCap is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c5e78f6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setDailyCap(uint32 cap) returns()
func (registryDesk *RegistryDesk) TryPackSetDailyCap(cap uint32) ([]byte, error) {
	return registryDesk.abi.Pack("setDailyCap", cap)
}

// PackSetDelays is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x09965b13.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setDelays(uint32 forcedDelay_, uint32 replacementDelay_) returns()
func (registryDesk *RegistryDesk) PackSetDelays(forcedDelay uint32, replacementDelay uint32) []byte {
	enc, err := registryDesk.abi.Pack("setDelays", forcedDelay, replacementDelay)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetDelays is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x09965b13.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setDelays(uint32 forcedDelay_, uint32 replacementDelay_) returns()
func (registryDesk *RegistryDesk) TryPackSetDelays(forcedDelay uint32, replacementDelay uint32) ([]byte, error) {
	return registryDesk.abi.Pack("setDelays", forcedDelay, replacementDelay)
}

// PackSetEnroller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x672590dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setEnroller(address enroller_) returns()
func (registryDesk *RegistryDesk) PackSetEnroller(enroller common.Address) []byte {
	enc, err := registryDesk.abi.Pack("setEnroller", enroller)
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
func (registryDesk *RegistryDesk) TryPackSetEnroller(enroller common.Address) ([]byte, error) {
	return registryDesk.abi.Pack("setEnroller", enroller)
}

// PackSetKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9034ab4e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setKey(bool update, uint32 size, address key) returns()
func (registryDesk *RegistryDesk) PackSetKey(update bool, size uint32, key common.Address) []byte {
	enc, err := registryDesk.abi.Pack("setKey", update, size, key)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9034ab4e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setKey(bool update, uint32 size, address key) returns()
func (registryDesk *RegistryDesk) TryPackSetKey(update bool, size uint32, key common.Address) ([]byte, error) {
	return registryDesk.abi.Pack("setKey", update, size, key)
}

// PackSetOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3ab15fb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setOperator(address operator_) returns()
func (registryDesk *RegistryDesk) PackSetOperator(operator common.Address) []byte {
	enc, err := registryDesk.abi.Pack("setOperator", operator)
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
func (registryDesk *RegistryDesk) TryPackSetOperator(operator common.Address) ([]byte, error) {
	return registryDesk.abi.Pack("setOperator", operator)
}

// PackSetPauser is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d88af4a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setPauser(address pauser_) returns()
func (registryDesk *RegistryDesk) PackSetPauser(pauser common.Address) []byte {
	enc, err := registryDesk.abi.Pack("setPauser", pauser)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetPauser is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d88af4a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setPauser(address pauser_) returns()
func (registryDesk *RegistryDesk) TryPackSetPauser(pauser common.Address) ([]byte, error) {
	return registryDesk.abi.Pack("setPauser", pauser)
}

// PackSkip is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb9c071b4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function skip(uint256 most) returns()
func (registryDesk *RegistryDesk) PackSkip(most *big.Int) []byte {
	enc, err := registryDesk.abi.Pack("skip", most)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSkip is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb9c071b4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function skip(uint256 most) returns()
func (registryDesk *RegistryDesk) TryPackSkip(most *big.Int) ([]byte, error) {
	return registryDesk.abi.Pack("skip", most)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (registryDesk *RegistryDesk) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := registryDesk.abi.Pack("transferOwnership", newOwner)
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
func (registryDesk *RegistryDesk) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return registryDesk.abi.Pack("transferOwnership", newOwner)
}

// PackUnpause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f4ba83a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unpause() returns()
func (registryDesk *RegistryDesk) PackUnpause() []byte {
	enc, err := registryDesk.abi.Pack("unpause")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnpause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f4ba83a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unpause() returns()
func (registryDesk *RegistryDesk) TryPackUnpause() ([]byte, error) {
	return registryDesk.abi.Pack("unpause")
}

// PackUpdateHandleRootOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xca74c022.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function updateHandleRootOf(uint64 updateSeq) view returns(bytes32)
func (registryDesk *RegistryDesk) PackUpdateHandleRootOf(updateSeq uint64) []byte {
	enc, err := registryDesk.abi.Pack("updateHandleRootOf", updateSeq)
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
func (registryDesk *RegistryDesk) TryPackUpdateHandleRootOf(updateSeq uint64) ([]byte, error) {
	return registryDesk.abi.Pack("updateHandleRootOf", updateSeq)
}

// UnpackUpdateHandleRootOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xca74c022.
//
// Solidity: function updateHandleRootOf(uint64 updateSeq) view returns(bytes32)
func (registryDesk *RegistryDesk) UnpackUpdateHandleRootOf(data []byte) ([32]byte, error) {
	out, err := registryDesk.abi.Unpack("updateHandleRootOf", data)
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
func (registryDesk *RegistryDesk) PackUpdateKey(size uint32) []byte {
	enc, err := registryDesk.abi.Pack("updateKey", size)
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
func (registryDesk *RegistryDesk) TryPackUpdateKey(size uint32) ([]byte, error) {
	return registryDesk.abi.Pack("updateKey", size)
}

// UnpackUpdateKey is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xacd8ddd9.
//
// Solidity: function updateKey(uint32 size) view returns(address)
func (registryDesk *RegistryDesk) UnpackUpdateKey(data []byte) (common.Address, error) {
	out, err := registryDesk.abi.Unpack("updateKey", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackVeto is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd6a8c6bc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function veto(uint64 index, (uint64,uint32,uint32,uint256[34],uint256[5]) v) returns()
func (registryDesk *RegistryDesk) PackVeto(index uint64, v RegistryDeskVeto) []byte {
	enc, err := registryDesk.abi.Pack("veto", index, v)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVeto is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd6a8c6bc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function veto(uint64 index, (uint64,uint32,uint32,uint256[34],uint256[5]) v) returns()
func (registryDesk *RegistryDesk) TryPackVeto(index uint64, v RegistryDeskVeto) ([]byte, error) {
	return registryDesk.abi.Pack("veto", index, v)
}

// PackVetoMessage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8165d980.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function vetoMessage(uint64 number, uint64 index) view returns(uint256)
func (registryDesk *RegistryDesk) PackVetoMessage(number uint64, index uint64) []byte {
	enc, err := registryDesk.abi.Pack("vetoMessage", number, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVetoMessage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8165d980.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function vetoMessage(uint64 number, uint64 index) view returns(uint256)
func (registryDesk *RegistryDesk) TryPackVetoMessage(number uint64, index uint64) ([]byte, error) {
	return registryDesk.abi.Pack("vetoMessage", number, index)
}

// UnpackVetoMessage is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8165d980.
//
// Solidity: function vetoMessage(uint64 number, uint64 index) view returns(uint256)
func (registryDesk *RegistryDesk) UnpackVetoMessage(data []byte) (*big.Int, error) {
	out, err := registryDesk.abi.Unpack("vetoMessage", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackVoidNumbers is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x851f0eb3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function voidNumbers(bytes numbers, bytes enrollerSignature) returns()
func (registryDesk *RegistryDesk) PackVoidNumbers(numbers []byte, enrollerSignature []byte) []byte {
	enc, err := registryDesk.abi.Pack("voidNumbers", numbers, enrollerSignature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVoidNumbers is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x851f0eb3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function voidNumbers(bytes numbers, bytes enrollerSignature) returns()
func (registryDesk *RegistryDesk) TryPackVoidNumbers(numbers []byte, enrollerSignature []byte) ([]byte, error) {
	return registryDesk.abi.Pack("voidNumbers", numbers, enrollerSignature)
}

// RegistryDeskDailyCapChanged represents a DailyCapChanged event raised by the RegistryDesk contract.
type RegistryDeskDailyCapChanged struct {
	Previous uint32
	Current  uint32
	Raw      *types.Log // Blockchain specific contextual infos
}

const RegistryDeskDailyCapChangedEventName = "DailyCapChanged"

// ContractEventName returns the user-defined event name.
func (RegistryDeskDailyCapChanged) ContractEventName() string {
	return RegistryDeskDailyCapChangedEventName
}

// UnpackDailyCapChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DailyCapChanged(uint32 previous, uint32 current)
func (registryDesk *RegistryDesk) UnpackDailyCapChangedEvent(log *types.Log) (*RegistryDeskDailyCapChanged, error) {
	event := "DailyCapChanged"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskDailyCapChanged)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskDelaysChanged represents a DelaysChanged event raised by the RegistryDesk contract.
type RegistryDeskDelaysChanged struct {
	ForcedDelay      uint32
	ReplacementDelay uint32
	Raw              *types.Log // Blockchain specific contextual infos
}

const RegistryDeskDelaysChangedEventName = "DelaysChanged"

// ContractEventName returns the user-defined event name.
func (RegistryDeskDelaysChanged) ContractEventName() string {
	return RegistryDeskDelaysChangedEventName
}

// UnpackDelaysChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DelaysChanged(uint32 forcedDelay, uint32 replacementDelay)
func (registryDesk *RegistryDesk) UnpackDelaysChangedEvent(log *types.Log) (*RegistryDeskDelaysChanged, error) {
	event := "DelaysChanged"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskDelaysChanged)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskEIP712DomainChanged represents a EIP712DomainChanged event raised by the RegistryDesk contract.
type RegistryDeskEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const RegistryDeskEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (RegistryDeskEIP712DomainChanged) ContractEventName() string {
	return RegistryDeskEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (registryDesk *RegistryDesk) UnpackEIP712DomainChangedEvent(log *types.Log) (*RegistryDeskEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskEnrollerChanged represents a EnrollerChanged event raised by the RegistryDesk contract.
type RegistryDeskEnrollerChanged struct {
	Previous common.Address
	Current  common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const RegistryDeskEnrollerChangedEventName = "EnrollerChanged"

// ContractEventName returns the user-defined event name.
func (RegistryDeskEnrollerChanged) ContractEventName() string {
	return RegistryDeskEnrollerChangedEventName
}

// UnpackEnrollerChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EnrollerChanged(address indexed previous, address indexed current)
func (registryDesk *RegistryDesk) UnpackEnrollerChangedEvent(log *types.Log) (*RegistryDeskEnrollerChanged, error) {
	event := "EnrollerChanged"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskEnrollerChanged)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskInitialized represents a Initialized event raised by the RegistryDesk contract.
type RegistryDeskInitialized struct {
	Version uint64
	Raw     *types.Log // Blockchain specific contextual infos
}

const RegistryDeskInitializedEventName = "Initialized"

// ContractEventName returns the user-defined event name.
func (RegistryDeskInitialized) ContractEventName() string {
	return RegistryDeskInitializedEventName
}

// UnpackInitializedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Initialized(uint64 version)
func (registryDesk *RegistryDesk) UnpackInitializedEvent(log *types.Log) (*RegistryDeskInitialized, error) {
	event := "Initialized"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskInitialized)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskKeyChanged represents a KeyChanged event raised by the RegistryDesk contract.
type RegistryDeskKeyChanged struct {
	Update bool
	Size   uint32
	Key    common.Address
	Hash   [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const RegistryDeskKeyChangedEventName = "KeyChanged"

// ContractEventName returns the user-defined event name.
func (RegistryDeskKeyChanged) ContractEventName() string {
	return RegistryDeskKeyChangedEventName
}

// UnpackKeyChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event KeyChanged(bool indexed update, uint32 size, address key, bytes32 hash)
func (registryDesk *RegistryDesk) UnpackKeyChangedEvent(log *types.Log) (*RegistryDeskKeyChanged, error) {
	event := "KeyChanged"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskKeyChanged)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskLodged represents a Lodged event raised by the RegistryDesk contract.
type RegistryDeskLodged struct {
	Position   uint64
	Number     uint64
	Commitment *big.Int
	Attributes uint32
	HandleHash [32]byte
	Deadline   uint64
	Raw        *types.Log // Blockchain specific contextual infos
}

const RegistryDeskLodgedEventName = "Lodged"

// ContractEventName returns the user-defined event name.
func (RegistryDeskLodged) ContractEventName() string {
	return RegistryDeskLodgedEventName
}

// UnpackLodgedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Lodged(uint64 indexed position, uint64 indexed number, uint256 commitment, uint32 attributes, bytes32 handleHash, uint64 deadline)
func (registryDesk *RegistryDesk) UnpackLodgedEvent(log *types.Log) (*RegistryDeskLodged, error) {
	event := "Lodged"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskLodged)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskNumberVoided represents a NumberVoided event raised by the RegistryDesk contract.
type RegistryDeskNumberVoided struct {
	Number uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const RegistryDeskNumberVoidedEventName = "NumberVoided"

// ContractEventName returns the user-defined event name.
func (RegistryDeskNumberVoided) ContractEventName() string {
	return RegistryDeskNumberVoidedEventName
}

// UnpackNumberVoidedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event NumberVoided(uint64 indexed number)
func (registryDesk *RegistryDesk) UnpackNumberVoidedEvent(log *types.Log) (*RegistryDeskNumberVoided, error) {
	event := "NumberVoided"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskNumberVoided)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskOperatorChanged represents a OperatorChanged event raised by the RegistryDesk contract.
type RegistryDeskOperatorChanged struct {
	Previous common.Address
	Current  common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const RegistryDeskOperatorChangedEventName = "OperatorChanged"

// ContractEventName returns the user-defined event name.
func (RegistryDeskOperatorChanged) ContractEventName() string {
	return RegistryDeskOperatorChangedEventName
}

// UnpackOperatorChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorChanged(address indexed previous, address indexed current)
func (registryDesk *RegistryDesk) UnpackOperatorChangedEvent(log *types.Log) (*RegistryDeskOperatorChanged, error) {
	event := "OperatorChanged"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskOperatorChanged)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskOwnershipTransferStarted represents a OwnershipTransferStarted event raised by the RegistryDesk contract.
type RegistryDeskOwnershipTransferStarted struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const RegistryDeskOwnershipTransferStartedEventName = "OwnershipTransferStarted"

// ContractEventName returns the user-defined event name.
func (RegistryDeskOwnershipTransferStarted) ContractEventName() string {
	return RegistryDeskOwnershipTransferStartedEventName
}

// UnpackOwnershipTransferStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferStarted(address indexed previousOwner, address indexed newOwner)
func (registryDesk *RegistryDesk) UnpackOwnershipTransferStartedEvent(log *types.Log) (*RegistryDeskOwnershipTransferStarted, error) {
	event := "OwnershipTransferStarted"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskOwnershipTransferStarted)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskOwnershipTransferred represents a OwnershipTransferred event raised by the RegistryDesk contract.
type RegistryDeskOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const RegistryDeskOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (RegistryDeskOwnershipTransferred) ContractEventName() string {
	return RegistryDeskOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (registryDesk *RegistryDesk) UnpackOwnershipTransferredEvent(log *types.Log) (*RegistryDeskOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskPaused represents a Paused event raised by the RegistryDesk contract.
type RegistryDeskPaused struct {
	Until uint64
	Raw   *types.Log // Blockchain specific contextual infos
}

const RegistryDeskPausedEventName = "Paused"

// ContractEventName returns the user-defined event name.
func (RegistryDeskPaused) ContractEventName() string {
	return RegistryDeskPausedEventName
}

// UnpackPausedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Paused(uint64 until)
func (registryDesk *RegistryDesk) UnpackPausedEvent(log *types.Log) (*RegistryDeskPaused, error) {
	event := "Paused"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskPaused)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskPauserChanged represents a PauserChanged event raised by the RegistryDesk contract.
type RegistryDeskPauserChanged struct {
	Previous common.Address
	Current  common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const RegistryDeskPauserChangedEventName = "PauserChanged"

// ContractEventName returns the user-defined event name.
func (RegistryDeskPauserChanged) ContractEventName() string {
	return RegistryDeskPauserChangedEventName
}

// UnpackPauserChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PauserChanged(address indexed previous, address indexed current)
func (registryDesk *RegistryDesk) UnpackPauserChangedEvent(log *types.Log) (*RegistryDeskPauserChanged, error) {
	event := "PauserChanged"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskPauserChanged)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskQueueAdvanced represents a QueueAdvanced event raised by the RegistryDesk contract.
type RegistryDeskQueueAdvanced struct {
	Head uint64
	Raw  *types.Log // Blockchain specific contextual infos
}

const RegistryDeskQueueAdvancedEventName = "QueueAdvanced"

// ContractEventName returns the user-defined event name.
func (RegistryDeskQueueAdvanced) ContractEventName() string {
	return RegistryDeskQueueAdvancedEventName
}

// UnpackQueueAdvancedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event QueueAdvanced(uint64 head)
func (registryDesk *RegistryDesk) UnpackQueueAdvancedEvent(log *types.Log) (*RegistryDeskQueueAdvanced, error) {
	event := "QueueAdvanced"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskQueueAdvanced)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskReplacementAnnounced represents a ReplacementAnnounced event raised by the RegistryDesk contract.
type RegistryDeskReplacementAnnounced struct {
	Number     uint64
	Index      uint64
	Commitment *big.Int
	Attributes uint32
	HandleHash [32]byte
	ReadyAt    uint64
	Vetoable   bool
	Raw        *types.Log // Blockchain specific contextual infos
}

const RegistryDeskReplacementAnnouncedEventName = "ReplacementAnnounced"

// ContractEventName returns the user-defined event name.
func (RegistryDeskReplacementAnnounced) ContractEventName() string {
	return RegistryDeskReplacementAnnouncedEventName
}

// UnpackReplacementAnnouncedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ReplacementAnnounced(uint64 indexed number, uint64 indexed index, uint256 commitment, uint32 attributes, bytes32 handleHash, uint64 readyAt, bool vetoable)
func (registryDesk *RegistryDesk) UnpackReplacementAnnouncedEvent(log *types.Log) (*RegistryDeskReplacementAnnounced, error) {
	event := "ReplacementAnnounced"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskReplacementAnnounced)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskReplacementDropped represents a ReplacementDropped event raised by the RegistryDesk contract.
type RegistryDeskReplacementDropped struct {
	Number uint64
	Index  uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const RegistryDeskReplacementDroppedEventName = "ReplacementDropped"

// ContractEventName returns the user-defined event name.
func (RegistryDeskReplacementDropped) ContractEventName() string {
	return RegistryDeskReplacementDroppedEventName
}

// UnpackReplacementDroppedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ReplacementDropped(uint64 indexed number, uint64 indexed index)
func (registryDesk *RegistryDesk) UnpackReplacementDroppedEvent(log *types.Log) (*RegistryDeskReplacementDropped, error) {
	event := "ReplacementDropped"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskReplacementDropped)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskReplacementVetoed represents a ReplacementVetoed event raised by the RegistryDesk contract.
type RegistryDeskReplacementVetoed struct {
	Number uint64
	Index  uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const RegistryDeskReplacementVetoedEventName = "ReplacementVetoed"

// ContractEventName returns the user-defined event name.
func (RegistryDeskReplacementVetoed) ContractEventName() string {
	return RegistryDeskReplacementVetoedEventName
}

// UnpackReplacementVetoedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ReplacementVetoed(uint64 indexed number, uint64 indexed index)
func (registryDesk *RegistryDesk) UnpackReplacementVetoedEvent(log *types.Log) (*RegistryDeskReplacementVetoed, error) {
	event := "ReplacementVetoed"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskReplacementVetoed)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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

// RegistryDeskUnpaused represents a Unpaused event raised by the RegistryDesk contract.
type RegistryDeskUnpaused struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const RegistryDeskUnpausedEventName = "Unpaused"

// ContractEventName returns the user-defined event name.
func (RegistryDeskUnpaused) ContractEventName() string {
	return RegistryDeskUnpausedEventName
}

// UnpackUnpausedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unpaused()
func (registryDesk *RegistryDesk) UnpackUnpausedEvent(log *types.Log) (*RegistryDeskUnpaused, error) {
	event := "Unpaused"
	if len(log.Topics) == 0 || log.Topics[0] != registryDesk.abi.Events[event].ID {
		return nil, errors.New("event signature mismatch")
	}
	out := new(RegistryDeskUnpaused)
	if len(log.Data) > 0 {
		if err := registryDesk.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range registryDesk.abi.Events[event].Inputs {
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
func (registryDesk *RegistryDesk) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["AddressZero"].ID.Bytes()[:4]) {
		return registryDesk.UnpackAddressZeroError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["AdmissionExpired"].ID.Bytes()[:4]) {
		return registryDesk.UnpackAdmissionExpiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["AdmissionInvalid"].ID.Bytes()[:4]) {
		return registryDesk.UnpackAdmissionInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["AlreadyLodged"].ID.Bytes()[:4]) {
		return registryDesk.UnpackAlreadyLodgedError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["AttributesInvalid"].ID.Bytes()[:4]) {
		return registryDesk.UnpackAttributesInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["BatchSizeUnknown"].ID.Bytes()[:4]) {
		return registryDesk.UnpackBatchSizeUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["BatchSizesInvalid"].ID.Bytes()[:4]) {
		return registryDesk.UnpackBatchSizesInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["CommitmentInvalid"].ID.Bytes()[:4]) {
		return registryDesk.UnpackCommitmentInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["CountInvalid"].ID.Bytes()[:4]) {
		return registryDesk.UnpackCountInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["DailyCapReached"].ID.Bytes()[:4]) {
		return registryDesk.UnpackDailyCapReachedError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["DayInvalid"].ID.Bytes()[:4]) {
		return registryDesk.UnpackDayInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["EnrollerSignatureInvalid"].ID.Bytes()[:4]) {
		return registryDesk.UnpackEnrollerSignatureInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["InputCountMismatch"].ID.Bytes()[:4]) {
		return registryDesk.UnpackInputCountMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["InvalidInitialization"].ID.Bytes()[:4]) {
		return registryDesk.UnpackInvalidInitializationError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["InvalidShortString"].ID.Bytes()[:4]) {
		return registryDesk.UnpackInvalidShortStringError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["ItemIndexInvalid"].ID.Bytes()[:4]) {
		return registryDesk.UnpackItemIndexInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["KeyMalformed"].ID.Bytes()[:4]) {
		return registryDesk.UnpackKeyMalformedError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["LimitsInvalid"].ID.Bytes()[:4]) {
		return registryDesk.UnpackLimitsInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["NotInitializing"].ID.Bytes()[:4]) {
		return registryDesk.UnpackNotInitializingError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["NotOperator"].ID.Bytes()[:4]) {
		return registryDesk.UnpackNotOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["NotPauser"].ID.Bytes()[:4]) {
		return registryDesk.UnpackNotPauserError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["NumberUsed"].ID.Bytes()[:4]) {
		return registryDesk.UnpackNumberUsedError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["NumbersMalformed"].ID.Bytes()[:4]) {
		return registryDesk.UnpackNumbersMalformedError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["NumbersNotAscending"].ID.Bytes()[:4]) {
		return registryDesk.UnpackNumbersNotAscendingError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return registryDesk.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return registryDesk.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["OwnerRequired"].ID.Bytes()[:4]) {
		return registryDesk.UnpackOwnerRequiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["PauseInvalid"].ID.Bytes()[:4]) {
		return registryDesk.UnpackPauseInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["PreRootMismatch"].ID.Bytes()[:4]) {
		return registryDesk.UnpackPreRootMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["QueueNotDue"].ID.Bytes()[:4]) {
		return registryDesk.UnpackQueueNotDueError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["QueueOverdue"].ID.Bytes()[:4]) {
		return registryDesk.UnpackQueueOverdueError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["QueueRunShort"].ID.Bytes()[:4]) {
		return registryDesk.UnpackQueueRunShortError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["RegistryPaused"].ID.Bytes()[:4]) {
		return registryDesk.UnpackRegistryPausedError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["ReplacementNotReady"].ID.Bytes()[:4]) {
		return registryDesk.UnpackReplacementNotReadyError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["ReplacementPending"].ID.Bytes()[:4]) {
		return registryDesk.UnpackReplacementPendingError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["ReplacementUnknown"].ID.Bytes()[:4]) {
		return registryDesk.UnpackReplacementUnknownError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["RootZero"].ID.Bytes()[:4]) {
		return registryDesk.UnpackRootZeroError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["StartIndexMismatch"].ID.Bytes()[:4]) {
		return registryDesk.UnpackStartIndexMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return registryDesk.UnpackStringTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["TextMalformed"].ID.Bytes()[:4]) {
		return registryDesk.UnpackTextMalformedError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["TreeFull"].ID.Bytes()[:4]) {
		return registryDesk.UnpackTreeFullError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["VetoInvalid"].ID.Bytes()[:4]) {
		return registryDesk.UnpackVetoInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["VetoRootStale"].ID.Bytes()[:4]) {
		return registryDesk.UnpackVetoRootStaleError(raw[4:])
	}
	if bytes.Equal(raw[:4], registryDesk.abi.Errors["VetoSpent"].ID.Bytes()[:4]) {
		return registryDesk.UnpackVetoSpentError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// RegistryDeskAddressZero represents a AddressZero error raised by the RegistryDesk contract.
type RegistryDeskAddressZero struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AddressZero()
func RegistryDeskAddressZeroErrorID() common.Hash {
	return common.HexToHash("0x9fabe1c19979afc45ec7efec1bde2c38021c590a0ce42965cf55b3f518197f02")
}

// UnpackAddressZeroError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AddressZero()
func (registryDesk *RegistryDesk) UnpackAddressZeroError(raw []byte) (*RegistryDeskAddressZero, error) {
	out := new(RegistryDeskAddressZero)
	if err := registryDesk.abi.UnpackIntoInterface(out, "AddressZero", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskAdmissionExpired represents a AdmissionExpired error raised by the RegistryDesk contract.
type RegistryDeskAdmissionExpired struct {
	Expiry uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AdmissionExpired(uint64 expiry)
func RegistryDeskAdmissionExpiredErrorID() common.Hash {
	return common.HexToHash("0xc0415d15e1163d1986cb773beefe34f4fadbdc0d824cf07a38666289c696c2b3")
}

// UnpackAdmissionExpiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AdmissionExpired(uint64 expiry)
func (registryDesk *RegistryDesk) UnpackAdmissionExpiredError(raw []byte) (*RegistryDeskAdmissionExpired, error) {
	out := new(RegistryDeskAdmissionExpired)
	if err := registryDesk.abi.UnpackIntoInterface(out, "AdmissionExpired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskAdmissionInvalid represents a AdmissionInvalid error raised by the RegistryDesk contract.
type RegistryDeskAdmissionInvalid struct {
	Kind uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AdmissionInvalid(uint8 kind)
func RegistryDeskAdmissionInvalidErrorID() common.Hash {
	return common.HexToHash("0xc3d9136aa6ac773e0b028ad5350caedcf07a51ed8e74282db8129712e2ea47a1")
}

// UnpackAdmissionInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AdmissionInvalid(uint8 kind)
func (registryDesk *RegistryDesk) UnpackAdmissionInvalidError(raw []byte) (*RegistryDeskAdmissionInvalid, error) {
	out := new(RegistryDeskAdmissionInvalid)
	if err := registryDesk.abi.UnpackIntoInterface(out, "AdmissionInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskAlreadyLodged represents a AlreadyLodged error raised by the RegistryDesk contract.
type RegistryDeskAlreadyLodged struct {
	Number uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyLodged(uint64 number)
func RegistryDeskAlreadyLodgedErrorID() common.Hash {
	return common.HexToHash("0x0528c7377744b2365ee4a79c53afb18af5005c1abe2c73bb0445ec869c98ab7c")
}

// UnpackAlreadyLodgedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyLodged(uint64 number)
func (registryDesk *RegistryDesk) UnpackAlreadyLodgedError(raw []byte) (*RegistryDeskAlreadyLodged, error) {
	out := new(RegistryDeskAlreadyLodged)
	if err := registryDesk.abi.UnpackIntoInterface(out, "AlreadyLodged", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskAttributesInvalid represents a AttributesInvalid error raised by the RegistryDesk contract.
type RegistryDeskAttributesInvalid struct {
	Attributes uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AttributesInvalid(uint32 attributes)
func RegistryDeskAttributesInvalidErrorID() common.Hash {
	return common.HexToHash("0x66b392c013e05bcb3346589e04cc786bc3e34e8a26b4085b1b0774aaa009c503")
}

// UnpackAttributesInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AttributesInvalid(uint32 attributes)
func (registryDesk *RegistryDesk) UnpackAttributesInvalidError(raw []byte) (*RegistryDeskAttributesInvalid, error) {
	out := new(RegistryDeskAttributesInvalid)
	if err := registryDesk.abi.UnpackIntoInterface(out, "AttributesInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskBatchSizeUnknown represents a BatchSizeUnknown error raised by the RegistryDesk contract.
type RegistryDeskBatchSizeUnknown struct {
	Size uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BatchSizeUnknown(uint32 size)
func RegistryDeskBatchSizeUnknownErrorID() common.Hash {
	return common.HexToHash("0xa9a26994f90122c368cf78fb017a47554ddaefd0e73f3491a52703c4a9636498")
}

// UnpackBatchSizeUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BatchSizeUnknown(uint32 size)
func (registryDesk *RegistryDesk) UnpackBatchSizeUnknownError(raw []byte) (*RegistryDeskBatchSizeUnknown, error) {
	out := new(RegistryDeskBatchSizeUnknown)
	if err := registryDesk.abi.UnpackIntoInterface(out, "BatchSizeUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskBatchSizesInvalid represents a BatchSizesInvalid error raised by the RegistryDesk contract.
type RegistryDeskBatchSizesInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BatchSizesInvalid()
func RegistryDeskBatchSizesInvalidErrorID() common.Hash {
	return common.HexToHash("0x3a16c37bde4adfaa5f665851281463852a7cb8098709985afbea3f0c08b70d8e")
}

// UnpackBatchSizesInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BatchSizesInvalid()
func (registryDesk *RegistryDesk) UnpackBatchSizesInvalidError(raw []byte) (*RegistryDeskBatchSizesInvalid, error) {
	out := new(RegistryDeskBatchSizesInvalid)
	if err := registryDesk.abi.UnpackIntoInterface(out, "BatchSizesInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskCommitmentInvalid represents a CommitmentInvalid error raised by the RegistryDesk contract.
type RegistryDeskCommitmentInvalid struct {
	Position *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CommitmentInvalid(uint256 position)
func RegistryDeskCommitmentInvalidErrorID() common.Hash {
	return common.HexToHash("0xb5c5d17cb3beb7cacb9dcb10e5f720ddc7c300731bf71f2986b49fd8390c4b60")
}

// UnpackCommitmentInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CommitmentInvalid(uint256 position)
func (registryDesk *RegistryDesk) UnpackCommitmentInvalidError(raw []byte) (*RegistryDeskCommitmentInvalid, error) {
	out := new(RegistryDeskCommitmentInvalid)
	if err := registryDesk.abi.UnpackIntoInterface(out, "CommitmentInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskCountInvalid represents a CountInvalid error raised by the RegistryDesk contract.
type RegistryDeskCountInvalid struct {
	Count *big.Int
	Size  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CountInvalid(uint256 count, uint32 size)
func RegistryDeskCountInvalidErrorID() common.Hash {
	return common.HexToHash("0x25532347ee4fc016e5f4599b24eb8aa7273d9101bbfb16e02972b915c720c09e")
}

// UnpackCountInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CountInvalid(uint256 count, uint32 size)
func (registryDesk *RegistryDesk) UnpackCountInvalidError(raw []byte) (*RegistryDeskCountInvalid, error) {
	out := new(RegistryDeskCountInvalid)
	if err := registryDesk.abi.UnpackIntoInterface(out, "CountInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskDailyCapReached represents a DailyCapReached error raised by the RegistryDesk contract.
type RegistryDeskDailyCapReached struct {
	Used uint32
	Cap  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DailyCapReached(uint32 used, uint32 cap)
func RegistryDeskDailyCapReachedErrorID() common.Hash {
	return common.HexToHash("0x99dedb73726284cfe8a8c38f85b645d8295fc5ea957f0115e43861e69b30ac04")
}

// UnpackDailyCapReachedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DailyCapReached(uint32 used, uint32 cap)
func (registryDesk *RegistryDesk) UnpackDailyCapReachedError(raw []byte) (*RegistryDeskDailyCapReached, error) {
	out := new(RegistryDeskDailyCapReached)
	if err := registryDesk.abi.UnpackIntoInterface(out, "DailyCapReached", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskDayInvalid represents a DayInvalid error raised by the RegistryDesk contract.
type RegistryDeskDayInvalid struct {
	Day   uint32
	Today uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DayInvalid(uint32 day, uint32 today)
func RegistryDeskDayInvalidErrorID() common.Hash {
	return common.HexToHash("0xfead867a14c3fa41a92454ee7968a24d9b77934469bf77719e0089bf55c1af4b")
}

// UnpackDayInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DayInvalid(uint32 day, uint32 today)
func (registryDesk *RegistryDesk) UnpackDayInvalidError(raw []byte) (*RegistryDeskDayInvalid, error) {
	out := new(RegistryDeskDayInvalid)
	if err := registryDesk.abi.UnpackIntoInterface(out, "DayInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskEnrollerSignatureInvalid represents a EnrollerSignatureInvalid error raised by the RegistryDesk contract.
type RegistryDeskEnrollerSignatureInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EnrollerSignatureInvalid()
func RegistryDeskEnrollerSignatureInvalidErrorID() common.Hash {
	return common.HexToHash("0x12b85d623c144341fabb0da7994c4c1586fa523d27ceb4e828b046bd4f4f1cf6")
}

// UnpackEnrollerSignatureInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EnrollerSignatureInvalid()
func (registryDesk *RegistryDesk) UnpackEnrollerSignatureInvalidError(raw []byte) (*RegistryDeskEnrollerSignatureInvalid, error) {
	out := new(RegistryDeskEnrollerSignatureInvalid)
	if err := registryDesk.abi.UnpackIntoInterface(out, "EnrollerSignatureInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskInputCountMismatch represents a InputCountMismatch error raised by the RegistryDesk contract.
type RegistryDeskInputCountMismatch struct {
	Wanted *big.Int
	Given  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InputCountMismatch(uint256 wanted, uint256 given)
func RegistryDeskInputCountMismatchErrorID() common.Hash {
	return common.HexToHash("0xf070b4b978db5a6077aea3f2dd9a75431953f20700f329b5ac32dca389b84ecd")
}

// UnpackInputCountMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InputCountMismatch(uint256 wanted, uint256 given)
func (registryDesk *RegistryDesk) UnpackInputCountMismatchError(raw []byte) (*RegistryDeskInputCountMismatch, error) {
	out := new(RegistryDeskInputCountMismatch)
	if err := registryDesk.abi.UnpackIntoInterface(out, "InputCountMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskInvalidInitialization represents a InvalidInitialization error raised by the RegistryDesk contract.
type RegistryDeskInvalidInitialization struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidInitialization()
func RegistryDeskInvalidInitializationErrorID() common.Hash {
	return common.HexToHash("0xf92ee8a957075833165f68c320933b1a1294aafc84ee6e0dd3fb178008f9aaf5")
}

// UnpackInvalidInitializationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidInitialization()
func (registryDesk *RegistryDesk) UnpackInvalidInitializationError(raw []byte) (*RegistryDeskInvalidInitialization, error) {
	out := new(RegistryDeskInvalidInitialization)
	if err := registryDesk.abi.UnpackIntoInterface(out, "InvalidInitialization", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskInvalidShortString represents a InvalidShortString error raised by the RegistryDesk contract.
type RegistryDeskInvalidShortString struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidShortString()
func RegistryDeskInvalidShortStringErrorID() common.Hash {
	return common.HexToHash("0xb3512b0c6163e5f0bafab72bb631b9d58cd7a731b082f910338aa21c83d5c274")
}

// UnpackInvalidShortStringError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidShortString()
func (registryDesk *RegistryDesk) UnpackInvalidShortStringError(raw []byte) (*RegistryDeskInvalidShortString, error) {
	out := new(RegistryDeskInvalidShortString)
	if err := registryDesk.abi.UnpackIntoInterface(out, "InvalidShortString", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskItemIndexInvalid represents a ItemIndexInvalid error raised by the RegistryDesk contract.
type RegistryDeskItemIndexInvalid struct {
	Index uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ItemIndexInvalid(uint64 index)
func RegistryDeskItemIndexInvalidErrorID() common.Hash {
	return common.HexToHash("0x2025765f2a56c0885892a6288e8567cd3f434834adebe645b3e2b0372599a7c4")
}

// UnpackItemIndexInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ItemIndexInvalid(uint64 index)
func (registryDesk *RegistryDesk) UnpackItemIndexInvalidError(raw []byte) (*RegistryDeskItemIndexInvalid, error) {
	out := new(RegistryDeskItemIndexInvalid)
	if err := registryDesk.abi.UnpackIntoInterface(out, "ItemIndexInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskKeyMalformed represents a KeyMalformed error raised by the RegistryDesk contract.
type RegistryDeskKeyMalformed struct {
	Key common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error KeyMalformed(address key)
func RegistryDeskKeyMalformedErrorID() common.Hash {
	return common.HexToHash("0xc40f5557677312d324579aaf35f0f6329e48f393110f258950b41c95f7eb6d19")
}

// UnpackKeyMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error KeyMalformed(address key)
func (registryDesk *RegistryDesk) UnpackKeyMalformedError(raw []byte) (*RegistryDeskKeyMalformed, error) {
	out := new(RegistryDeskKeyMalformed)
	if err := registryDesk.abi.UnpackIntoInterface(out, "KeyMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskLimitsInvalid represents a LimitsInvalid error raised by the RegistryDesk contract.
type RegistryDeskLimitsInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LimitsInvalid()
func RegistryDeskLimitsInvalidErrorID() common.Hash {
	return common.HexToHash("0x015d167aa51d1a409981799a6a9de0cdbee6fe9cfec8bdd49776deb0c88b0f41")
}

// UnpackLimitsInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LimitsInvalid()
func (registryDesk *RegistryDesk) UnpackLimitsInvalidError(raw []byte) (*RegistryDeskLimitsInvalid, error) {
	out := new(RegistryDeskLimitsInvalid)
	if err := registryDesk.abi.UnpackIntoInterface(out, "LimitsInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskNotInitializing represents a NotInitializing error raised by the RegistryDesk contract.
type RegistryDeskNotInitializing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotInitializing()
func RegistryDeskNotInitializingErrorID() common.Hash {
	return common.HexToHash("0xd7e6bcf8597daa127dc9f0048d2f08d5ef140a2cb659feabd700beff1f7a8302")
}

// UnpackNotInitializingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotInitializing()
func (registryDesk *RegistryDesk) UnpackNotInitializingError(raw []byte) (*RegistryDeskNotInitializing, error) {
	out := new(RegistryDeskNotInitializing)
	if err := registryDesk.abi.UnpackIntoInterface(out, "NotInitializing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskNotOperator represents a NotOperator error raised by the RegistryDesk contract.
type RegistryDeskNotOperator struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotOperator(address caller)
func RegistryDeskNotOperatorErrorID() common.Hash {
	return common.HexToHash("0x76c6c93a6423c7e2cef5f93921b1d4d1a5ffb795cd7cfed2df95566b7c7f7c40")
}

// UnpackNotOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotOperator(address caller)
func (registryDesk *RegistryDesk) UnpackNotOperatorError(raw []byte) (*RegistryDeskNotOperator, error) {
	out := new(RegistryDeskNotOperator)
	if err := registryDesk.abi.UnpackIntoInterface(out, "NotOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskNotPauser represents a NotPauser error raised by the RegistryDesk contract.
type RegistryDeskNotPauser struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPauser(address caller)
func RegistryDeskNotPauserErrorID() common.Hash {
	return common.HexToHash("0x206a346e13ac829b87065741a38813b204c7b4a46c9fb833bcd8141d92675a78")
}

// UnpackNotPauserError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPauser(address caller)
func (registryDesk *RegistryDesk) UnpackNotPauserError(raw []byte) (*RegistryDeskNotPauser, error) {
	out := new(RegistryDeskNotPauser)
	if err := registryDesk.abi.UnpackIntoInterface(out, "NotPauser", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskNumberUsed represents a NumberUsed error raised by the RegistryDesk contract.
type RegistryDeskNumberUsed struct {
	Number uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NumberUsed(uint64 number)
func RegistryDeskNumberUsedErrorID() common.Hash {
	return common.HexToHash("0x462a26ca696d91d4068a908c5ec2cd0028ce692d0907ff75966789f2d103470a")
}

// UnpackNumberUsedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NumberUsed(uint64 number)
func (registryDesk *RegistryDesk) UnpackNumberUsedError(raw []byte) (*RegistryDeskNumberUsed, error) {
	out := new(RegistryDeskNumberUsed)
	if err := registryDesk.abi.UnpackIntoInterface(out, "NumberUsed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskNumbersMalformed represents a NumbersMalformed error raised by the RegistryDesk contract.
type RegistryDeskNumbersMalformed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NumbersMalformed()
func RegistryDeskNumbersMalformedErrorID() common.Hash {
	return common.HexToHash("0x777657dd1c382e848ac1b490fd2b2b666ccc1a5edbd2614081ee79fb91fe38a5")
}

// UnpackNumbersMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NumbersMalformed()
func (registryDesk *RegistryDesk) UnpackNumbersMalformedError(raw []byte) (*RegistryDeskNumbersMalformed, error) {
	out := new(RegistryDeskNumbersMalformed)
	if err := registryDesk.abi.UnpackIntoInterface(out, "NumbersMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskNumbersNotAscending represents a NumbersNotAscending error raised by the RegistryDesk contract.
type RegistryDeskNumbersNotAscending struct {
	Previous uint64
	Number   uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NumbersNotAscending(uint64 previous, uint64 number)
func RegistryDeskNumbersNotAscendingErrorID() common.Hash {
	return common.HexToHash("0x5e7bca2fd96f54aae222808fdac1b6d879e05df3a7b07ff09e52c10ae15e982e")
}

// UnpackNumbersNotAscendingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NumbersNotAscending(uint64 previous, uint64 number)
func (registryDesk *RegistryDesk) UnpackNumbersNotAscendingError(raw []byte) (*RegistryDeskNumbersNotAscending, error) {
	out := new(RegistryDeskNumbersNotAscending)
	if err := registryDesk.abi.UnpackIntoInterface(out, "NumbersNotAscending", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the RegistryDesk contract.
type RegistryDeskOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func RegistryDeskOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (registryDesk *RegistryDesk) UnpackOwnableInvalidOwnerError(raw []byte) (*RegistryDeskOwnableInvalidOwner, error) {
	out := new(RegistryDeskOwnableInvalidOwner)
	if err := registryDesk.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the RegistryDesk contract.
type RegistryDeskOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func RegistryDeskOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (registryDesk *RegistryDesk) UnpackOwnableUnauthorizedAccountError(raw []byte) (*RegistryDeskOwnableUnauthorizedAccount, error) {
	out := new(RegistryDeskOwnableUnauthorizedAccount)
	if err := registryDesk.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskOwnerRequired represents a OwnerRequired error raised by the RegistryDesk contract.
type RegistryDeskOwnerRequired struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnerRequired()
func RegistryDeskOwnerRequiredErrorID() common.Hash {
	return common.HexToHash("0x3c776be1520fa3f8e5a76e9b79a85d3ab5216bfba56a29566e6a0a5c410b22da")
}

// UnpackOwnerRequiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnerRequired()
func (registryDesk *RegistryDesk) UnpackOwnerRequiredError(raw []byte) (*RegistryDeskOwnerRequired, error) {
	out := new(RegistryDeskOwnerRequired)
	if err := registryDesk.abi.UnpackIntoInterface(out, "OwnerRequired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskPauseInvalid represents a PauseInvalid error raised by the RegistryDesk contract.
type RegistryDeskPauseInvalid struct {
	Earliest uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PauseInvalid(uint64 earliest)
func RegistryDeskPauseInvalidErrorID() common.Hash {
	return common.HexToHash("0x58b9a161806e39d27f513433630a6262eba05bf6c635501ffd7d6e90412d8862")
}

// UnpackPauseInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PauseInvalid(uint64 earliest)
func (registryDesk *RegistryDesk) UnpackPauseInvalidError(raw []byte) (*RegistryDeskPauseInvalid, error) {
	out := new(RegistryDeskPauseInvalid)
	if err := registryDesk.abi.UnpackIntoInterface(out, "PauseInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskPreRootMismatch represents a PreRootMismatch error raised by the RegistryDesk contract.
type RegistryDeskPreRootMismatch struct {
	Expected *big.Int
	Given    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PreRootMismatch(uint256 expected, uint256 given)
func RegistryDeskPreRootMismatchErrorID() common.Hash {
	return common.HexToHash("0x385ea0b434b4d4b282d6195ecbdc78eefcd14b86ce91d1226ee6e4eb721a94f3")
}

// UnpackPreRootMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PreRootMismatch(uint256 expected, uint256 given)
func (registryDesk *RegistryDesk) UnpackPreRootMismatchError(raw []byte) (*RegistryDeskPreRootMismatch, error) {
	out := new(RegistryDeskPreRootMismatch)
	if err := registryDesk.abi.UnpackIntoInterface(out, "PreRootMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskQueueNotDue represents a QueueNotDue error raised by the RegistryDesk contract.
type RegistryDeskQueueNotDue struct {
	Deadline uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QueueNotDue(uint64 deadline)
func RegistryDeskQueueNotDueErrorID() common.Hash {
	return common.HexToHash("0x523b1c04bc014957129bbf041314e4d3fbe07dbdfa2f6067f831038a3b418f15")
}

// UnpackQueueNotDueError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QueueNotDue(uint64 deadline)
func (registryDesk *RegistryDesk) UnpackQueueNotDueError(raw []byte) (*RegistryDeskQueueNotDue, error) {
	out := new(RegistryDeskQueueNotDue)
	if err := registryDesk.abi.UnpackIntoInterface(out, "QueueNotDue", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskQueueOverdue represents a QueueOverdue error raised by the RegistryDesk contract.
type RegistryDeskQueueOverdue struct {
	Number   uint64
	Deadline uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QueueOverdue(uint64 number, uint64 deadline)
func RegistryDeskQueueOverdueErrorID() common.Hash {
	return common.HexToHash("0x75751062ba517b77484cca4529af7d05d3dd420d0eed4872337bc640caa6ce0b")
}

// UnpackQueueOverdueError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QueueOverdue(uint64 number, uint64 deadline)
func (registryDesk *RegistryDesk) UnpackQueueOverdueError(raw []byte) (*RegistryDeskQueueOverdue, error) {
	out := new(RegistryDeskQueueOverdue)
	if err := registryDesk.abi.UnpackIntoInterface(out, "QueueOverdue", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskQueueRunShort represents a QueueRunShort error raised by the RegistryDesk contract.
type RegistryDeskQueueRunShort struct {
	Available *big.Int
	Wanted    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QueueRunShort(uint256 available, uint256 wanted)
func RegistryDeskQueueRunShortErrorID() common.Hash {
	return common.HexToHash("0x59ecdbd13aeada67480cc7f12b5400f9936f7b51652551eec30087d777260d16")
}

// UnpackQueueRunShortError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QueueRunShort(uint256 available, uint256 wanted)
func (registryDesk *RegistryDesk) UnpackQueueRunShortError(raw []byte) (*RegistryDeskQueueRunShort, error) {
	out := new(RegistryDeskQueueRunShort)
	if err := registryDesk.abi.UnpackIntoInterface(out, "QueueRunShort", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskRegistryPaused represents a RegistryPaused error raised by the RegistryDesk contract.
type RegistryDeskRegistryPaused struct {
	Until uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryPaused(uint64 until)
func RegistryDeskRegistryPausedErrorID() common.Hash {
	return common.HexToHash("0x56797895e6e596c52db99eddffe92cf650892611472f39e4c3affde71ddb49f6")
}

// UnpackRegistryPausedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryPaused(uint64 until)
func (registryDesk *RegistryDesk) UnpackRegistryPausedError(raw []byte) (*RegistryDeskRegistryPaused, error) {
	out := new(RegistryDeskRegistryPaused)
	if err := registryDesk.abi.UnpackIntoInterface(out, "RegistryPaused", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskReplacementNotReady represents a ReplacementNotReady error raised by the RegistryDesk contract.
type RegistryDeskReplacementNotReady struct {
	Index   uint64
	ReadyAt uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReplacementNotReady(uint64 index, uint64 readyAt)
func RegistryDeskReplacementNotReadyErrorID() common.Hash {
	return common.HexToHash("0x115b9032619e8aefdd39c912499baa2259c5be8536c0ed005571369d8e4968e0")
}

// UnpackReplacementNotReadyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReplacementNotReady(uint64 index, uint64 readyAt)
func (registryDesk *RegistryDesk) UnpackReplacementNotReadyError(raw []byte) (*RegistryDeskReplacementNotReady, error) {
	out := new(RegistryDeskReplacementNotReady)
	if err := registryDesk.abi.UnpackIntoInterface(out, "ReplacementNotReady", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskReplacementPending represents a ReplacementPending error raised by the RegistryDesk contract.
type RegistryDeskReplacementPending struct {
	Index  uint64
	Number uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReplacementPending(uint64 index, uint64 number)
func RegistryDeskReplacementPendingErrorID() common.Hash {
	return common.HexToHash("0x748158edf2ff0bd48fb31b3ef00b171a609ffe4cfb463112d2b7ae54802dd85b")
}

// UnpackReplacementPendingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReplacementPending(uint64 index, uint64 number)
func (registryDesk *RegistryDesk) UnpackReplacementPendingError(raw []byte) (*RegistryDeskReplacementPending, error) {
	out := new(RegistryDeskReplacementPending)
	if err := registryDesk.abi.UnpackIntoInterface(out, "ReplacementPending", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskReplacementUnknown represents a ReplacementUnknown error raised by the RegistryDesk contract.
type RegistryDeskReplacementUnknown struct {
	Index uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReplacementUnknown(uint64 index)
func RegistryDeskReplacementUnknownErrorID() common.Hash {
	return common.HexToHash("0xa5d3bb858a69ecac334f9d974ecc5c53561537879e58c07c413c7dbfb13fad5f")
}

// UnpackReplacementUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReplacementUnknown(uint64 index)
func (registryDesk *RegistryDesk) UnpackReplacementUnknownError(raw []byte) (*RegistryDeskReplacementUnknown, error) {
	out := new(RegistryDeskReplacementUnknown)
	if err := registryDesk.abi.UnpackIntoInterface(out, "ReplacementUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskRootZero represents a RootZero error raised by the RegistryDesk contract.
type RegistryDeskRootZero struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RootZero()
func RegistryDeskRootZeroErrorID() common.Hash {
	return common.HexToHash("0xdfcd25baecffa35d17223b77f5bd213371d9395ddc6015192bfd1b018f34e5dd")
}

// UnpackRootZeroError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RootZero()
func (registryDesk *RegistryDesk) UnpackRootZeroError(raw []byte) (*RegistryDeskRootZero, error) {
	out := new(RegistryDeskRootZero)
	if err := registryDesk.abi.UnpackIntoInterface(out, "RootZero", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskStartIndexMismatch represents a StartIndexMismatch error raised by the RegistryDesk contract.
type RegistryDeskStartIndexMismatch struct {
	Expected uint64
	Given    uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StartIndexMismatch(uint64 expected, uint64 given)
func RegistryDeskStartIndexMismatchErrorID() common.Hash {
	return common.HexToHash("0xabced50dcae7f67d85ab17678746d252182b393480d88131ae306ce7d4aa29a5")
}

// UnpackStartIndexMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StartIndexMismatch(uint64 expected, uint64 given)
func (registryDesk *RegistryDesk) UnpackStartIndexMismatchError(raw []byte) (*RegistryDeskStartIndexMismatch, error) {
	out := new(RegistryDeskStartIndexMismatch)
	if err := registryDesk.abi.UnpackIntoInterface(out, "StartIndexMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskStringTooLong represents a StringTooLong error raised by the RegistryDesk contract.
type RegistryDeskStringTooLong struct {
	Str string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringTooLong(string str)
func RegistryDeskStringTooLongErrorID() common.Hash {
	return common.HexToHash("0x305a27a93f8e33b7392df0a0f91d6fc63847395853c45991eec52dbf24d72381")
}

// UnpackStringTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringTooLong(string str)
func (registryDesk *RegistryDesk) UnpackStringTooLongError(raw []byte) (*RegistryDeskStringTooLong, error) {
	out := new(RegistryDeskStringTooLong)
	if err := registryDesk.abi.UnpackIntoInterface(out, "StringTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskTextMalformed represents a TextMalformed error raised by the RegistryDesk contract.
type RegistryDeskTextMalformed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TextMalformed()
func RegistryDeskTextMalformedErrorID() common.Hash {
	return common.HexToHash("0x6de68e4e3b41a437d14bdddcd3996be6ab9f4ac31c43c0c484c704da9230208e")
}

// UnpackTextMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TextMalformed()
func (registryDesk *RegistryDesk) UnpackTextMalformedError(raw []byte) (*RegistryDeskTextMalformed, error) {
	out := new(RegistryDeskTextMalformed)
	if err := registryDesk.abi.UnpackIntoInterface(out, "TextMalformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskTreeFull represents a TreeFull error raised by the RegistryDesk contract.
type RegistryDeskTreeFull struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TreeFull()
func RegistryDeskTreeFullErrorID() common.Hash {
	return common.HexToHash("0xb48f2cf87f681f6e5e1953ff9a9b61fc72b38e92ba42ee8900d78f5e0dfa0e8a")
}

// UnpackTreeFullError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TreeFull()
func (registryDesk *RegistryDesk) UnpackTreeFullError(raw []byte) (*RegistryDeskTreeFull, error) {
	out := new(RegistryDeskTreeFull)
	if err := registryDesk.abi.UnpackIntoInterface(out, "TreeFull", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskVetoInvalid represents a VetoInvalid error raised by the RegistryDesk contract.
type RegistryDeskVetoInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VetoInvalid()
func RegistryDeskVetoInvalidErrorID() common.Hash {
	return common.HexToHash("0x57c8e4b17827580376f6e8de6669785cd6f3c1b4ab65fca1561700e632bfa434")
}

// UnpackVetoInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VetoInvalid()
func (registryDesk *RegistryDesk) UnpackVetoInvalidError(raw []byte) (*RegistryDeskVetoInvalid, error) {
	out := new(RegistryDeskVetoInvalid)
	if err := registryDesk.abi.UnpackIntoInterface(out, "VetoInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskVetoRootStale represents a VetoRootStale error raised by the RegistryDesk contract.
type RegistryDeskVetoRootStale struct {
	RootSeq uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VetoRootStale(uint64 rootSeq)
func RegistryDeskVetoRootStaleErrorID() common.Hash {
	return common.HexToHash("0xb2609b444a42098b2b201c8cc7f2069286b9654c19b30ce3e4cf3b6827c09ce4")
}

// UnpackVetoRootStaleError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VetoRootStale(uint64 rootSeq)
func (registryDesk *RegistryDesk) UnpackVetoRootStaleError(raw []byte) (*RegistryDeskVetoRootStale, error) {
	out := new(RegistryDeskVetoRootStale)
	if err := registryDesk.abi.UnpackIntoInterface(out, "VetoRootStale", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RegistryDeskVetoSpent represents a VetoSpent error raised by the RegistryDesk contract.
type RegistryDeskVetoSpent struct {
	Index uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VetoSpent(uint64 index)
func RegistryDeskVetoSpentErrorID() common.Hash {
	return common.HexToHash("0xabc6da65c3267f5afb055602f36b87d3c920174ed878d33d83386e57488ec5bc")
}

// UnpackVetoSpentError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VetoSpent(uint64 index)
func (registryDesk *RegistryDesk) UnpackVetoSpentError(raw []byte) (*RegistryDeskVetoSpent, error) {
	out := new(RegistryDeskVetoSpent)
	if err := registryDesk.abi.UnpackIntoInterface(out, "VetoSpent", raw); err != nil {
		return nil, err
	}
	return out, nil
}
