package semaphore

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/crypto"
)

// PossessionSize is the length of an encoded proof of possession in bytes.
const PossessionSize = 160

// ErrPossession: the proof of possession does not show that its maker holds the commitment's secret and answers this challenge.
var ErrPossession = errors.New("proof of possession is not valid")

// Possession is a proof of possession: a public key and its EdDSA-Poseidon signature of PossessionMessage.
//
//	0 Ax  32 Ay  64 R8x  96 R8y  128 S    each 32 bytes big-endian, canonical; S < l
//
// A decoded value has canonical numbers; Verify judges the rest. The zero value verifies nothing.
type Possession struct{ b [PossessionSize]byte }

// PossessionFromBytes reads exactly 160 bytes.
func PossessionFromBytes(b []byte) (Possession, error) {
	if len(b) != PossessionSize {
		return Possession{}, fmt.Errorf("proof of possession: %w: %d bytes, want %d", ErrEncoding, len(b), PossessionSize)
	}
	for i := range 5 {
		f, err := FieldFromBytes(b[32*i : 32*i+32])
		if err != nil {
			return Possession{}, fmt.Errorf("proof of possession: word %d: %w", i, err)
		}
		if _, ok := canonicalScalar(f); i == 4 && !ok {
			return Possession{}, fmt.Errorf("proof of possession: S: %w", ErrNotInField)
		}
	}
	return Possession{[PossessionSize]byte(b)}, nil
}

// ParsePossession reads 0x and 320 lower-case hex digits.
func ParsePossession(s string) (Possession, error) {
	var b [PossessionSize]byte
	if err := parseHex(b[:], s); err != nil {
		return Possession{}, fmt.Errorf("proof of possession: %w", err)
	}
	return PossessionFromBytes(b[:])
}

// Bytes returns the 160 bytes.
func (p Possession) Bytes() [PossessionSize]byte { return p.b }

// IsZero reports whether p is the zero value.
func (p Possession) IsZero() bool { return p == Possession{} }

// String returns the text form.
func (p Possession) String() string { return formatHex(p.b[:]) }

// MarshalText returns the text form.
func (p Possession) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what ParsePossession reads. On error p is unchanged.
func (p *Possession) UnmarshalText(text []byte) error {
	v, err := ParsePossession(string(text))
	if err != nil {
		return err
	}
	*p = v
	return nil
}

// PublicKey returns A.
func (p Possession) PublicKey() PublicKey { return PublicKey{p.word(0), p.word(1)} }

// Signature returns R8 and S.
func (p Possession) Signature() Signature { return Signature{p.word(2), p.word(3), p.word(4)} }

func (p Possession) word(i int) Field { return Field{[32]byte(p.b[32*i : 32*i+32])} }

// Verify checks that p was made for this challenge by the holder of c: A belongs to c, and all that Signature.Verify checks. Errors wrap ErrPossession.
func (p Possession) Verify(challenge [32]byte, c IdentityCommitment) error {
	k := p.PublicKey()
	if c.IsZero() || k.Commitment() != c {
		return fmt.Errorf("%w: key does not belong to the commitment", ErrPossession)
	}
	if err := p.Signature().Verify(k, PossessionMessage(challenge, c)); err != nil {
		return fmt.Errorf("%w: %w", ErrPossession, err)
	}
	return nil
}

// SessionDigest returns H = keccak256(commitment 32 ‖ possession 160 ‖ challenge 32 ‖ salt 32), under which a phone opens an enrolment session. It binds the
// commitment and, while the salt is secret, hides it.
func SessionDigest(c IdentityCommitment, p Possession, challenge, salt [32]byte) [32]byte {
	return [32]byte(crypto.Keccak256(c.b[:], p.b[:], challenge[:], salt[:]))
}
