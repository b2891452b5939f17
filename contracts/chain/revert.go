package chain

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"
)

// Codes of reverts that no contract of ours names. A custom error's code is its Solidity name in snake_case:
// AlreadyClaimed is already_claimed.
const (
	// CodeReverted: require or revert with a text, which is in Reason.
	CodeReverted = "reverted"
	// CodePanic: a Solidity panic (overflow, bounds); Reason holds its number.
	CodePanic = "panic"
	// CodeNoReason: reverted without data.
	CodeNoReason = "reverted_without_reason"
	// CodeUnknown: the data is of no error that we know.
	CodeUnknown = "reverted_unknown_error"
	// CodeOutOfGas: mined, and all its gas was used.
	CodeOutOfGas = "out_of_gas"
)

// RevertError says that a contract refused a call, in simulation or in a block.
type RevertError struct {
	// Code is a stable snake_case code, see CodeReverted.
	Code string
	// Name is the Solidity error's name; Args are its arguments by name, Go values of the ABI. Both may be empty.
	Name string
	Args map[string]any
	// Reason is the text of CodeReverted or the number of CodePanic.
	Reason string
	// Data is the revert data as the node gave it.
	Data []byte
	// TxHash and Block are those of the transaction that reverted; zero when a simulation did and nothing was sent.
	TxHash common.Hash
	Block  uint64
}

// Error implements error. It holds the code and where it happened, not the arguments.
func (e *RevertError) Error() string {
	if e.TxHash == (common.Hash{}) {
		return "contract refuses the call: " + e.Code
	}
	return fmt.Sprintf("contract refused transaction %v in block %d: %s", e.TxHash, e.Block, e.Code)
}

// RevertCode returns Code; callers that do not import this package find it by errors.As with an interface.
func (e *RevertError) RevertCode() string { return e.Code }

// CodeOf returns the code of the RevertError in err, empty when there is none.
func CodeOf(err error) string {
	var r *RevertError
	if errors.As(err, &r) {
		return r.Code
	}
	return ""
}

// errorTable finds custom errors by selector.
type errorTable map[[4]byte]abi.Error

// add takes all custom errors of a contract.
func (t errorTable) add(a abi.ABI) {
	for _, e := range a.Errors {
		t[[4]byte(e.ID[:4])] = e
	}
}

var (
	selectorError = []byte{0x08, 0xc3, 0x79, 0xa0} // Error(string)
	selectorPanic = []byte{0x4e, 0x48, 0x7b, 0x71} // Panic(uint256)
)

// decode turns revert data into an error.
func (t errorTable) decode(data []byte) *RevertError {
	e := &RevertError{Code: CodeUnknown, Data: data}
	switch {
	case len(data) == 0:
		e.Code = CodeNoReason
	case len(data) < 4:
	case bytes.Equal(data[:4], selectorError):
		e.Code = CodeReverted
		if reason, err := abi.UnpackRevert(data); err == nil {
			e.Reason = reason
		}
	case bytes.Equal(data[:4], selectorPanic):
		e.Code = CodePanic
		if len(data) == 36 {
			e.Reason = fmt.Sprintf("0x%02x", data[35])
		}
	default:
		known, ok := t[[4]byte(data[:4])]
		if !ok {
			break
		}
		e.Name, e.Code = known.Name, snake(known.Name)
		args := map[string]any{}
		if err := known.Inputs.UnpackIntoMap(args, data[4:]); err == nil && len(args) > 0 {
			e.Args = args
		}
	}
	return e
}

// snake turns a Solidity name into a code: RootNotLive is root_not_live, KeyForZKMissing is key_for_zk_missing.
func snake(name string) string {
	rs := []rune(name)
	var b strings.Builder
	for i, r := range rs {
		if unicode.IsUpper(r) && i > 0 && (!unicode.IsUpper(rs[i-1]) || i+1 < len(rs) && unicode.IsLower(rs[i+1])) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// callError makes a RevertError of what a node answered to a call or an estimate, when it says that the call
// reverts, and returns every other error as it is.
func (t errorTable) callError(err error) error {
	if err == nil {
		return nil
	}
	var d rpc.DataError
	if errors.As(err, &d) {
		if text, ok := d.ErrorData().(string); ok {
			if data, herr := hex.DecodeString(strings.TrimPrefix(text, "0x")); herr == nil && isRevert(err) {
				return t.decode(data)
			}
		}
	}
	if isRevert(err) {
		return t.decode(nil)
	}
	return err
}

// isRevert tells an executed and refused call from a call that the node could not do.
func isRevert(err error) bool {
	return strings.Contains(err.Error(), "execution reverted")
}
