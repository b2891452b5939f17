package semaphore

import (
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Errors of the field codec. A caller at an edge answers both as malformed input.
var (
	// ErrEncoding: not the one accepted spelling (length, prefix, digits, case).
	ErrEncoding = errors.New("not in canonical form")
	// ErrNotInField: well spelled, but not below the field's modulus.
	ErrNotInField = errors.New("not below the modulus")
)

// Field is an element of BN254's scalar field, always canonical: the zero value is 0 and no invalid value can be built. It is comparable with ==.
//
//	bytes  32, big-endian, < p
//	text   0x + 64 lower-case hex digits
//
// p = 21888242871839275222246405745257275088548364400416034343698204186575808495617.
type Field struct{ b [32]byte }

// ParseField reads the text form; everything but 0x and 64 lower-case hex digits of a number below p is refused.
func ParseField(s string) (Field, error) {
	var b [32]byte
	if err := parseHex(b[:], s); err != nil {
		return Field{}, fmt.Errorf("field element: %w", err)
	}
	return FieldFromBytes(b[:])
}

// FieldFromBytes reads exactly 32 big-endian bytes of a number below p.
func FieldFromBytes(b []byte) (Field, error) {
	if len(b) != 32 {
		return Field{}, fmt.Errorf("field element: %w: %d bytes, want 32", ErrEncoding, len(b))
	}
	var e fr.Element
	if err := e.SetBytesCanonical(b); err != nil {
		return Field{}, fmt.Errorf("field element: %w", ErrNotInField)
	}
	return Field{[32]byte(b)}, nil
}

// FieldFromUint64 returns v as a field element.
func FieldFromUint64(v uint64) Field {
	var f Field
	putUint64(f.b[24:], v)
	return f
}

// FieldFromElement converts from the arithmetic form. It stays inside this module: no fr.Element crosses a package edge as JSON, SQL or log.
func FieldFromElement(e fr.Element) Field { return Field{e.Bytes()} }

// Element converts to the arithmetic form (Montgomery).
func (f Field) Element() fr.Element {
	var e fr.Element
	// Cannot fail: f is below p by construction, and reducing would change nothing.
	e.SetBytes(f.b[:])
	return e
}

// Big returns a new big.Int, for witnesses and contract calls; it has no fixed width, so nothing is hashed or stored in that form.
func (f Field) Big() *big.Int { return new(big.Int).SetBytes(f.b[:]) }

// Bytes returns the 32 big-endian bytes.
func (f Field) Bytes() [32]byte { return f.b }

// IsZero reports whether f is 0.
func (f Field) IsZero() bool { return f.b == [32]byte{} }

// String returns the text form.
func (f Field) String() string { return formatHex(f.b[:]) }

// MarshalText returns the text form.
func (f Field) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads what ParseField reads. On error f is unchanged.
func (f *Field) UnmarshalText(text []byte) error {
	v, err := ParseField(string(text))
	if err != nil {
		return err
	}
	*f = v
	return nil
}

// parseHex fills dst from 0x and exactly 2·len(dst) lower-case hex digits.
func parseHex(dst []byte, s string) error {
	if len(s) != 2+2*len(dst) || s[:2] != "0x" {
		return fmt.Errorf("%w: want 0x and %d lower-case hex digits", ErrEncoding, 2*len(dst))
	}
	s = s[2:]
	for i := range dst {
		hi, lo := digit(s[2*i]), digit(s[2*i+1])
		if hi|lo > 15 {
			return fmt.Errorf("%w: want 0x and %d lower-case hex digits", ErrEncoding, 2*len(dst))
		}
		dst[i] = hi<<4 | lo
	}
	return nil
}

// digit returns the value of a lower-case hex digit, or 255.
func digit(c byte) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10
	}
	return 255
}

func formatHex(b []byte) string { return "0x" + hex.EncodeToString(b) }
