// Package contracts holds the Solidity of unum and what belongs to it: sources in src, the compiler's output in artifacts, Go bindings in
// package bindings, and here the one piece that is not Solidity: init code for verifying keys.
//
// First call: KeyInitCode, to deploy a circuit's verifying key as the code of a contract; the registry is set up with the addresses of such
// contracts, and checks every point of a key before it takes it. MembershipRegistry is the code behind a proxy, RegistryDesk the rest of that
// code. The package talks to no chain: package contracts/chain does.
//
// To change a contract: edit the source, `npm ci && npm run build` in this folder, `go generate ./contracts/...`, `go test ./contracts/...`;
// commit sources, artifacts and bindings together. Tests fail when they disagree, also without a compiler.
package contracts

import (
	"encoding/binary"
	"errors"
	"fmt"
)

//go:generate go run ./internal/gen

const (
	keyHeader = 64 + 3*128 // alpha G1, −beta, −gamma, −delta G2
	keyPoint  = 64         // one IC point
	maxCode   = 24576      // EIP-170
)

// ErrKeyMalformed says that bytes have not the length of a verifying key.
var ErrKeyMalformed = errors.New("verifying key malformed")

// KeyInputs returns the number of public inputs that a verifying key is for. Layout of the key:
//
//	offset  bytes  what
//	0       64     alpha, G1
//	64      128    −beta, G2
//	192     128    −gamma, G2
//	320     128    −delta, G2
//	448     64     IC[0], G1
//	…       64     IC[i+1], G1, for public input i
//
// Coordinates are 32 bytes big-endian, G1 as x ‖ y, G2 as x1 ‖ x0 ‖ y1 ‖ y0 with the imaginary part first, as the EVM's precompiles read
// them. Only the length is looked at here.
func KeyInputs(key []byte) (int, error) {
	if len(key) < keyHeader+2*keyPoint || (len(key)-keyHeader)%keyPoint != 0 || len(key)+1 > maxCode {
		return 0, fmt.Errorf("%w: %d bytes", ErrKeyMalformed, len(key))
	}
	return (len(key)-keyHeader)/keyPoint - 1, nil
}

// KeyInitCode returns the init code whose deployment leaves a contract with the code 0x00 ‖ key: data that contracts read and nobody can
// call, as the first byte is STOP. The init code is, with S the length of that code,
//
//	61 SSSS  PUSH2 S
//	80       DUP1
//	60 0a    PUSH1 10      where the data starts
//	5f       PUSH0
//	39       CODECOPY
//	5f       PUSH0
//	f3       RETURN
//	00 key   the data
func KeyInitCode(key []byte) ([]byte, error) {
	if _, err := KeyInputs(key); err != nil {
		return nil, err
	}
	code := make([]byte, 0, 11+len(key))
	code = append(code, 0x61)
	code = binary.BigEndian.AppendUint16(code, uint16(1+len(key)))
	code = append(code, 0x80, 0x60, 0x0a, 0x5f, 0x39, 0x5f, 0xf3, 0x00)
	return append(code, key...), nil
}
