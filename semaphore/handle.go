package semaphore

import (
	"errors"
	"fmt"
	"math/bits"

	"github.com/ethereum/go-ethereum/crypto"
)

// ErrHandle: a handle hash that is not at the claimed place under a handle root.
var ErrHandle = errors.New("handle opening is not valid")

// HandleRoot returns the keccak Merkle root of handle hashes in leaf order: leaf keccak256(0x00 ‖ h), node keccak256(0x01 ‖ left ‖ right), the row of leaves
// padded with 32 zero bytes to a power of two. The registry stores it per batch. It is zero for no hashes; the root of one hash is its leaf.
func HandleRoot(hashes [][32]byte) [32]byte {
	if len(hashes) == 0 {
		return [32]byte{}
	}
	return handleRow(hashes, func([][32]byte) {})[0]
}

// handleRow hashes rows upward and shows each, from the leaves on, to visit; it returns the row of the root.
func handleRow(hashes [][32]byte, visit func(row [][32]byte)) [][32]byte {
	row := make([][32]byte, 1<<bits.Len(uint(len(hashes)-1)))
	for i, h := range hashes {
		row[i] = [32]byte(crypto.Keccak256([]byte{0}, h[:]))
	}
	for len(row) > 1 {
		visit(row)
		next := make([][32]byte, len(row)/2)
		for i := range next {
			next[i] = handleNode(row[2*i], row[2*i+1])
		}
		row = next
	}
	return row
}

func handleNode(left, right [32]byte) [32]byte {
	return [32]byte(crypto.Keccak256([]byte{1}, left[:], right[:]))
}

// HandleOpening shows that a handle hash stands at Position of a batch whose handle root the registry stores.
type HandleOpening struct {
	// Position in the batch, from 0.
	Position uint64
	// Siblings from the leaf's level up.
	Siblings [][32]byte
}

// OpenHandle returns the opening of hashes[position].
func OpenHandle(hashes [][32]byte, position int) (HandleOpening, error) {
	if position < 0 || position >= len(hashes) {
		return HandleOpening{}, fmt.Errorf("%w: position %d of %d", ErrHandle, position, len(hashes))
	}
	o := HandleOpening{Position: uint64(position)}
	at := position
	handleRow(hashes, func(row [][32]byte) {
		o.Siblings = append(o.Siblings, row[at^1])
		at >>= 1
	})
	return o, nil
}

// Verify checks that h stands at o.Position under root.
func (o HandleOpening) Verify(root, h [32]byte) error {
	if len(o.Siblings) > Depth || o.Position>>len(o.Siblings) != 0 || root == [32]byte{} {
		return fmt.Errorf("%w: no such position", ErrHandle)
	}
	n := [32]byte(crypto.Keccak256([]byte{0}, h[:]))
	for i, s := range o.Siblings {
		if o.Position>>i&1 == 0 {
			n = handleNode(n, s)
		} else {
			n = handleNode(s, n)
		}
	}
	if n != root {
		return ErrHandle
	}
	return nil
}
