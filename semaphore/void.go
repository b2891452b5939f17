package semaphore

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// ErrVoid: a list of numbers that can't be voided together.
var ErrVoid = errors.New("numbers to void are not a strictly ascending list from 1")

const voidType = "Void(bytes32 numbersHash)"

// PackVoid returns admission numbers as the registry takes them: 8 bytes each, big-endian. They must be strictly ascending and not 0, and there must be one at least.
func PackVoid(numbers []uint64) ([]byte, error) {
	if len(numbers) == 0 {
		return nil, ErrVoid
	}
	out := make([]byte, 0, 8*len(numbers))
	last := uint64(0)
	for _, n := range numbers {
		if n <= last {
			return nil, ErrVoid
		}
		out, last = binary.BigEndian.AppendUint64(out, n), n
	}
	return out, nil
}

// VoidDigest returns the EIP-712 digest, under the same domain as Admission, that the enroller signs to void admission numbers for ever. Errors wrap ErrVoid.
func VoidDigest(chainID uint64, registry common.Address, numbers []uint64) ([32]byte, error) {
	packed, err := PackVoid(numbers)
	if err != nil {
		return [32]byte{}, err
	}
	return typedData(chainID, registry, voidType, [32]byte(crypto.Keccak256(packed))), nil
}

// ErrVeto: a veto that is not the leaf's key's, or not of this replacement.
var ErrVeto = errors.New("veto is not valid")

// Veto is an old identity's word against the replacement of its leaf: its public key and its EdDSA-Poseidon signature of VetoMessage, encoded as a Possession is.
// The zero value vetoes nothing.
type Veto struct{ p Possession }

// SignVeto makes the veto of the replacement announced under that admission number for the leaf at index.
func (id *Identity) SignVeto(chainID uint64, registry common.Address, number, index uint64) Veto {
	k, s := id.PublicKey(), id.Sign(VetoMessage(chainID, registry, number, index))
	var v Veto
	for i, w := range []Field{k.X, k.Y, s.R8X, s.R8Y, s.S} {
		copy(v.p.b[32*i:], w.b[:])
	}
	return v
}

// ParseVeto reads 0x and 320 lower-case hex digits.
func ParseVeto(s string) (Veto, error) {
	p, err := ParsePossession(s)
	if err != nil {
		return Veto{}, fmt.Errorf("veto: %w", err)
	}
	return Veto{p}, nil
}

// String returns the text form.
func (v Veto) String() string { return v.p.String() }

// Words returns Ax, Ay, R8x, R8y and S.
func (v Veto) Words() (w [5]Field) {
	for i := range w {
		w[i] = v.p.word(i)
	}
	return w
}

// Verify checks that the key of the leaf's commitment signed the veto of that replacement. Errors wrap ErrVeto.
func (v Veto) Verify(chainID uint64, registry common.Address, number, index uint64, c IdentityCommitment) error {
	k := v.p.PublicKey()
	if c.IsZero() || k.Commitment() != c {
		return fmt.Errorf("%w: key does not belong to the leaf", ErrVeto)
	}
	if err := v.p.Signature().Verify(k, VetoMessage(chainID, registry, number, index)); err != nil {
		return fmt.Errorf("%w: %w", ErrVeto, err)
	}
	return nil
}
