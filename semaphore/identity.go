package semaphore

import (
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"log/slog"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/dchest/blake512"

	"unum/semaphore/poseidon"
)

// Errors of identities.
var (
	// ErrWeakKey: a private key whose secret scalar is 0; the odds of meeting one are 2⁻²⁵⁰.
	ErrWeakKey = errors.New("weak key")
	// ErrSecret: something tried to print or serialise a secret.
	ErrSecret = errors.New("an identity has no printed form; Export returns its secret")
)

// Identity is a person's secret, exactly as in Semaphore v4: a private key of any length, from which Blake-512 derives a Baby Jubjub key pair (circomlib's
// form of the curve). It prints as redacted under every verb, refuses to become JSON, and is not comparable. Use it by pointer. It is immutable and safe for
// concurrent use.
type Identity struct {
	_          [0]func()
	key        []byte
	scalar     scalar   // secret scalar: (pruned digest >> 3) mod l
	nonceKey   [32]byte // second half of the digest, seeds signature nonces
	public     affine
	commitment IdentityCommitment
}

// NewIdentity makes an identity from 32 bytes of r, which must be crypto/rand.Reader outside tests.
func NewIdentity(r io.Reader) (*Identity, error) {
	var key [32]byte
	if _, err := io.ReadFull(r, key[:]); err != nil {
		return nil, fmt.Errorf("identity: reading randomness: %w", err)
	}
	return IdentityFromPrivateKey(key[:])
}

// IdentityFromPrivateKey derives the identity of a private key of any length: in JavaScript, new Identity(key), where text stands for its UTF-8 bytes. A key
// that others can guess, such as an empty one, is an identity that others can use.
func IdentityFromPrivateKey(key []byte) (*Identity, error) {
	id := &Identity{key: append([]byte(nil), key...)}
	h := blake512.New()
	h.Write(key)
	digest := h.Sum(nil)
	copy(id.nonceKey[:], digest[32:])

	// Prune, shift right by 3, reduce: the digest's first half is little-endian.
	var wide [64]byte
	copy(wide[:], digest[:32])
	wide[0] &= 0xf8
	wide[31] = wide[31]&0x7f | 0x40
	for i := range 32 {
		wide[i] = wide[i]>>3 | wide[i+1]<<5
	}
	id.scalar = scalarFromWide(wide)
	if id.scalar.isZero() {
		return nil, fmt.Errorf("identity: %w", ErrWeakKey)
	}
	id.public = base8().mul(id.scalar).affine()
	id.commitment = commitmentOf(id.public)
	return id, nil
}

// ImportIdentity reads what Export and Semaphore's export() return: the private key in standard, padded base64 and no other spelling of it. It is not the same
// as deriving an identity from that text.
func ImportIdentity(export string) (*Identity, error) {
	enc := base64.StdEncoding.Strict()
	key, err := enc.DecodeString(export)
	if err != nil || enc.EncodeToString(key) != export { // the decoder skips line breaks; the text must not appear in the error
		return nil, fmt.Errorf("identity: %w: want padded standard base64", ErrEncoding)
	}
	return IdentityFromPrivateKey(key)
}

// Export returns the private key as Semaphore's export() does. It is the secret: who has it is this person.
func (id *Identity) Export() string { return base64.StdEncoding.EncodeToString(id.key) }

// Commitment returns H2(Ax, Ay), the public name of this identity in the tree.
func (id *Identity) Commitment() IdentityCommitment { return id.commitment }

// PublicKey returns A = secret·Base8.
func (id *Identity) PublicKey() PublicKey {
	return PublicKey{X: FieldFromElement(id.public.x), Y: FieldFromElement(id.public.y)}
}

// Nullifier returns H2(scope, secret): this person's mark in a scope.
func (id *Identity) Nullifier(s Scope) Nullifier {
	return Nullifier{FieldFromElement(poseidon.Hash2(s.Element(), id.scalar.field().Element()))}
}

// SecretScalar returns the secret scalar, below l, for the prover's witness. It is the secret: never print, store or send it.
func (id *Identity) SecretScalar() Field { return id.scalar.field() }

// Sign returns the EdDSA-Poseidon signature of msg, the same one that Semaphore's signMessage(number) makes; deterministic.
func (id *Identity) Sign(msg Field) Signature {
	m := msg.b
	h := blake512.New()
	h.Write(id.nonceKey[:])
	for i := range 16 { // little-endian
		m[i], m[31-i] = m[31-i], m[i]
	}
	h.Write(m[:])
	r := scalarFromWide([64]byte(h.Sum(nil)))
	r8 := base8().mul(r).affine()
	hm := scalarFromField(FieldFromElement(poseidon.Hash5(r8.x, r8.y, id.public.x, id.public.y, msg.Element())))
	eight := scalar{8}
	s := r.add(hm.mul(id.scalar).mul(eight)) // s is 8·secret scalar: pruning cleared its low bits
	return Signature{R8X: FieldFromElement(r8.x), R8Y: FieldFromElement(r8.y), S: s.field()}
}

// ProvePossession signs PossessionMessage(challenge, commitment): it shows that whoever enrols this commitment holds its secret.
func (id *Identity) ProvePossession(challenge [32]byte) Possession {
	pk, sig := id.PublicKey(), id.Sign(PossessionMessage(challenge, id.commitment))
	var p Possession
	for i, f := range []Field{pk.X, pk.Y, sig.R8X, sig.R8Y, sig.S} {
		copy(p.b[32*i:], f.b[:])
	}
	return p
}

// Format writes a fixed word under every verb.
func (id *Identity) Format(s fmt.State, _ rune) { io.WriteString(s, "semaphore.Identity(redacted)") }

// LogValue keeps the secret out of structured logs.
func (id *Identity) LogValue() slog.Value { return slog.StringValue("redacted") }

// MarshalJSON always fails with ErrSecret, so that no wider value serialises an identity by accident.
func (id *Identity) MarshalJSON() ([]byte, error) { return nil, ErrSecret }

// MarshalText always fails with ErrSecret.
func (id *Identity) MarshalText() ([]byte, error) { return nil, ErrSecret }

func commitmentOf(a affine) IdentityCommitment {
	return IdentityCommitment{FieldFromElement(poseidon.Hash2(a.x, a.y))}
}

// PublicKey is a Baby Jubjub point by its coordinates in circomlib's form. It may be any pair of field elements until Signature.Verify has judged it.
type PublicKey struct{ X, Y Field }

// Commitment returns H2(X, Y).
func (k PublicKey) Commitment() IdentityCommitment { return commitmentOf(k.affine()) }

func (k PublicKey) affine() affine { return affine{k.X.Element(), k.Y.Element()} }

// Signature is an EdDSA-Poseidon signature: R8, and S < l.
type Signature struct{ R8X, R8Y, S Field }

// ErrSignature: a signature that does not verify under the key and message, or a key that no honest signer has (off the curve, outside the subgroup, the
// identity).
var ErrSignature = errors.New("signature is not valid")

// Verify checks the signature of msg under k: k on the curve, in the subgroup of order l and not the identity; R8 on the curve and not the identity; S below
// l; S·Base8 = R8 + 8·hm·A. So one signature has one encoding.
func (sig Signature) Verify(k PublicKey, msg Field) error {
	a, r8 := k.affine(), affine{sig.R8X.Element(), sig.R8Y.Element()}
	s, ok := canonicalScalar(sig.S)
	switch {
	case !a.onCurve() || a.isIdentity():
		return fmt.Errorf("%w: weak or invalid public key", ErrSignature)
	case !r8.onCurve() || r8.isIdentity():
		return fmt.Errorf("%w: R8 is not a point of a signature", ErrSignature)
	case !ok:
		return fmt.Errorf("%w: S is not below the subgroup order", ErrSignature)
	case !a.inSubgroup():
		return fmt.Errorf("%w: public key outside the subgroup", ErrSignature)
	}
	hm := poseidon.Hash5(r8.x, r8.y, a.x, a.y, msg.Element())
	right := a.mul(limbsOf(hm)).double().double().double().add(r8.projective())
	if !base8().mul(s).equal(right) {
		return ErrSignature
	}
	return nil
}

func limbsOf(e fr.Element) [4]uint64 { return e.Bits() }
