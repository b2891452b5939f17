package api

import (
	"encoding/hex"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"unum/semaphore"
)

// The parsers here read one value of a request and name its place when it is not in its one form. They never repeat the value.

func notCanonical(location, want string) error {
	return Coded("field_not_canonical", nil).at(location, want)
}

func parseHex(location, s string, size int) ([]byte, error) {
	if len(s) != 2+2*size || !strings.HasPrefix(s, "0x") || strings.ToLower(s) != s {
		return nil, notCanonical(location, "0x and lower-case hex of its fixed length")
	}
	b, err := hex.DecodeString(s[2:])
	if err != nil {
		return nil, notCanonical(location, "0x and lower-case hex of its fixed length")
	}
	return b, nil
}

func parse32(location, s string) (out [32]byte, err error) {
	b, err := parseHex(location, s, 32)
	if err != nil {
		return out, err
	}
	return [32]byte(b), nil
}

// parseOptional32 reads 32 bytes, zero if absent.
func parseOptional32(location, s string) ([32]byte, error) {
	if s == "" {
		return [32]byte{}, nil
	}
	return parse32(location, s)
}

// parseField reads a field element by one of semaphore's parsers.
func parseField[T any](location, s string, parse func(string) (T, error)) (T, error) {
	v, err := parse(s)
	if err != nil {
		var zero T
		return zero, notCanonical(location, "0x and 64 lower-case hex digits of a number below the field's modulus")
	}
	return v, nil
}

func parseProof(location, s string) (semaphore.Proof, error) {
	p, err := semaphore.ParseProof(s)
	if err != nil {
		return semaphore.Proof{}, notCanonical(location, "0x and 512 lower-case hex digits of points on the curve")
	}
	return p, nil
}

// parseMessage reads bytes of any length.
func parseMessage(location, s string) ([]byte, error) {
	if len(s) < 2 || len(s)%2 != 0 {
		return nil, notCanonical(location, "0x and lower-case hex")
	}
	return parseHex(location, s, len(s)/2-1)
}

// parseAddress reads an address: lower-case, or with the checksum of EIP-55.
func parseAddress(location, s string) (common.Address, error) {
	b, err := parseHex(location, strings.ToLower(s), 20)
	if err != nil || !strings.HasPrefix(s, "0x") {
		return common.Address{}, notCanonical(location, "0x and 40 hex digits, lower-case or with the checksum of EIP-55")
	}
	addr := common.BytesToAddress(b)
	if s != strings.ToLower(s) && s != addr.Hex() {
		return common.Address{}, notCanonical(location, "0x and 40 hex digits, lower-case or with the checksum of EIP-55")
	}
	return addr, nil
}

// parseAmount reads a decimal integer below 2²⁵⁶ without sign or leading zero.
func parseAmount(location, s string) (uint256.Int, error) {
	if s == "" || len(s) > 78 || strings.Trim(s, "0123456789") != "" || (len(s) > 1 && s[0] == '0') {
		return uint256.Int{}, notCanonical(location, "a decimal integer without sign or leading zero")
	}
	n, err := uint256.FromDecimal(s)
	if err != nil {
		return uint256.Int{}, notCanonical(location, "a decimal integer below 2^256")
	}
	return *n, nil
}

func hex32(b [32]byte) string { return "0x" + hex.EncodeToString(b[:]) }
