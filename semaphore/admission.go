package semaphore

import (
	"crypto/ecdsa"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Errors of admissions, batches and their signatures.
var (
	// ErrAdmission: the fields contradict the admission's kind.
	ErrAdmission = errors.New("not a valid admission")
	// ErrEnrollerSignature: not a secp256k1 signature in its one accepted form.
	ErrEnrollerSignature = errors.New("enroller signature is not valid")
)

// AdmissionKind says what an admission does to the tree.
type AdmissionKind uint8

// The kinds of admission.
const (
	KindNew     AdmissionKind = 0 // appends a leaf
	KindReplace AdmissionKind = 1 // replaces the leaf at Index
	KindRemove  AdmissionKind = 2 // empties the leaf at Index
)

// Admission is the enroller's word that one commitment may enter the tree, or that one leaf may be replaced or removed. Number is dense from 1 and is spent
// once on chain.
//
//	            KindNew   KindReplace           KindRemove
//	Number      ≥ 1       ≥ 1                   ≥ 1
//	Commitment  not 0     not 0                 0
//	Attributes  valid     valid, renewed set    0
//	HandleHash  not 0     not 0                 0
//	Index       0         < 2³⁴                 < 2³⁴
//	OldHandle…  0         not 0                 not 0
//	Expiry      ≥ 1, the last unix second at which it may be used
type Admission struct {
	Number        uint64
	Kind          AdmissionKind
	Commitment    IdentityCommitment
	Attributes    Attributes
	HandleHash    [32]byte
	Index         uint64
	OldHandleHash [32]byte
	Expiry        uint64
}

// Validate checks the table above.
func (a Admission) Validate() error {
	bad := func(what string) error { return fmt.Errorf("%w: %s", ErrAdmission, what) }
	zero := [32]byte{}
	switch {
	case a.Number == 0:
		return bad("number 0")
	case a.Expiry == 0:
		return bad("no expiry")
	case a.Kind > KindRemove:
		return bad("unknown kind")
	case a.Kind == KindNew && (a.Index != 0 || a.OldHandleHash != zero):
		return bad("a new leaf names an old one")
	case a.Kind != KindNew && (a.Index >= Capacity || a.OldHandleHash == zero):
		return bad("no such old leaf")
	case a.Kind == KindRemove && (!a.Commitment.IsZero() || a.Attributes != 0 || a.HandleHash != zero):
		return bad("a removal brings a leaf")
	case a.Kind != KindRemove && (a.Commitment.IsZero() || a.HandleHash == zero || !a.Attributes.Valid()):
		return bad("leaf is incomplete")
	case a.Kind == KindReplace && !a.Attributes.Renewed():
		return bad("a replacement is not marked renewed")
	}
	return nil
}

// LogValue shows the kind alone: number and commitment together say who enrolled when.
func (a Admission) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("kind", int(a.Kind)))
}

const (
	domainType    = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
	admissionType = "Admission(uint64 number,uint8 kind,uint256 commitment,uint32 attributes,bytes32 handleHash,uint64 index,bytes32 oldHandleHash,uint64 expiry)"
	batchType     = "Batch(uint8 kind,uint32 day,uint32 attributes,bytes32 numbersHash,bytes32 handleRoot,bytes32 itemsHash)"
)

// Digest returns the EIP-712 digest under the domain (name unum, version 1, chainID, registry): what the enroller signs.
func (a Admission) Digest(chainID uint64, registry common.Address) [32]byte {
	return typedData(chainID, registry, admissionType,
		word(a.Number), word(uint64(a.Kind)), a.Commitment.b, word(uint64(a.Attributes)), a.HandleHash, word(a.Index), a.OldHandleHash, word(a.Expiry))
}

// word returns v as the 32-byte big-endian word of the ABI.
func word(v uint64) [32]byte { return FieldFromUint64(v).b }

// DomainSeparator returns the EIP-712 domain separator of the registry at that address: name unum, version 1.
func DomainSeparator(chainID uint64, registry common.Address) [32]byte {
	chain := word(chainID)
	return [32]byte(crypto.Keccak256(crypto.Keccak256([]byte(domainType)), crypto.Keccak256([]byte("unum")), crypto.Keccak256([]byte("1")), chain[:],
		common.LeftPadBytes(registry[:], 32)))
}

func typedData(chainID uint64, registry common.Address, typ string, words ...[32]byte) [32]byte {
	structure := crypto.Keccak256([]byte(typ))
	for _, w := range words {
		structure = append(structure, w[:]...)
	}
	domain := DomainSeparator(chainID, registry)
	return [32]byte(crypto.Keccak256([]byte{0x19, 0x01}, domain[:], crypto.Keccak256(structure)))
}

// SignatureSize is the length of an enroller signature: r 32 ‖ s 32 ‖ v 1.
const SignatureSize = 65

// SignDigest signs an EIP-712 digest: r ‖ s ‖ v with low s and v 27 or 28, by RFC 6979, so that the same key and digest always give the same bytes.
func SignDigest(key *ecdsa.PrivateKey, digest [32]byte) ([SignatureSize]byte, error) {
	sig, err := crypto.Sign(digest[:], key)
	if err != nil {
		return [SignatureSize]byte{}, fmt.Errorf("signing: %w", err)
	}
	sig[64] += 27
	return [SignatureSize]byte(sig), nil
}

// RecoverDigest returns the signer of a digest. It accepts one form of each signature: 0 < r < n, 0 < s ≤ n/2, v 27 or 28.
func RecoverDigest(digest [32]byte, sig [SignatureSize]byte) (common.Address, error) {
	r, s, v := new(big.Int).SetBytes(sig[:32]), new(big.Int).SetBytes(sig[32:64]), sig[64]
	if v != 27 && v != 28 || !crypto.ValidateSignatureValues(v-27, r, s, true) {
		return common.Address{}, fmt.Errorf("%w: r, s or v is out of range", ErrEnrollerSignature)
	}
	sig[64] -= 27
	pub, err := crypto.SigToPub(digest[:], sig[:])
	if err != nil {
		return common.Address{}, fmt.Errorf("%w: no public key", ErrEnrollerSignature)
	}
	return crypto.PubkeyToAddress(*pub), nil
}

// SignedAdmission is an admission and the enroller's signature of its digest.
//
// Binary form, 190 bytes: number u64 ‖ kind u8 ‖ commitment 32 ‖ attributes u32 ‖ handleHash 32 ‖ index u64 ‖ oldHandleHash 32 ‖ expiry u64 ‖ signature 65.
type SignedAdmission struct {
	Admission
	Signature [SignatureSize]byte
}

// SignedAdmissionSize is the length of the binary form.
const SignedAdmissionSize = 190

// Recover returns the signer's address; the caller compares it with the registry's enroller. It also validates the admission.
func (s SignedAdmission) Recover(chainID uint64, registry common.Address) (common.Address, error) {
	if err := s.Validate(); err != nil {
		return common.Address{}, err
	}
	return RecoverDigest(s.Digest(chainID, registry), s.Signature)
}

// MarshalBinary returns the binary form.
func (s SignedAdmission) MarshalBinary() ([]byte, error) {
	if err := s.Validate(); err != nil {
		return nil, err
	}
	b := make([]byte, 0, SignedAdmissionSize)
	b = binary.BigEndian.AppendUint64(b, s.Number)
	b = append(b, byte(s.Kind))
	b = append(b, s.Commitment.b[:]...)
	b = binary.BigEndian.AppendUint32(b, uint32(s.Attributes))
	b = append(b, s.HandleHash[:]...)
	b = binary.BigEndian.AppendUint64(b, s.Index)
	b = append(b, s.OldHandleHash[:]...)
	b = binary.BigEndian.AppendUint64(b, s.Expiry)
	return append(b, s.Signature[:]...), nil
}

// UnmarshalBinary reads the binary form of a valid admission; it does not judge the signature. On error s is unchanged.
func (s *SignedAdmission) UnmarshalBinary(b []byte) error {
	if len(b) != SignedAdmissionSize {
		return fmt.Errorf("admission: %w: %d bytes, want %d", ErrEncoding, len(b), SignedAdmissionSize)
	}
	c, err := IdentityCommitmentFromBytes(b[9:41])
	if err != nil {
		return fmt.Errorf("admission: commitment: %w", err)
	}
	v := SignedAdmission{
		Admission: Admission{
			Number:        binary.BigEndian.Uint64(b),
			Kind:          AdmissionKind(b[8]),
			Commitment:    c,
			Attributes:    Attributes(binary.BigEndian.Uint32(b[41:])),
			HandleHash:    [32]byte(b[45:77]),
			Index:         binary.BigEndian.Uint64(b[77:]),
			OldHandleHash: [32]byte(b[85:117]),
			Expiry:        binary.BigEndian.Uint64(b[117:]),
		},
		Signature: [SignatureSize]byte(b[125:]),
	}
	if err := v.Validate(); err != nil {
		return err
	}
	*s = v
	return nil
}

// admissionJSON is the JSON form; every key is required.
type admissionJSON struct {
	Number        *uint64             `json:"number"`
	Kind          *AdmissionKind      `json:"kind"`
	Commitment    *IdentityCommitment `json:"commitment"`
	Attributes    *Attributes         `json:"attributes"`
	HandleHash    *hexBytes           `json:"handleHash"`
	Index         *uint64             `json:"index"`
	OldHandleHash *hexBytes           `json:"oldHandleHash"`
	Expiry        *uint64             `json:"expiry"`
	Signature     *hexBytes           `json:"signature"`
}

// hexBytes is bytes as 0x and lower-case hex digits.
type hexBytes []byte

func (h hexBytes) MarshalText() ([]byte, error) { return []byte(formatHex(h)), nil }

func (h *hexBytes) UnmarshalText(t []byte) error {
	if len(t) > 2+2*SignatureSize || len(t)%2 != 0 || len(t) < 2 {
		return fmt.Errorf("%w: want 0x and lower-case hex digits", ErrEncoding)
	}
	*h = make([]byte, len(t)/2-1)
	return parseHex(*h, string(t))
}

// MarshalJSON returns an object with the keys number, kind, commitment, attributes, handleHash, index, oldHandleHash, expiry and signature: integers as
// numbers, the others as 0x and lower-case hex digits.
func (s SignedAdmission) MarshalJSON() ([]byte, error) {
	if err := s.Validate(); err != nil {
		return nil, err
	}
	hh, oh, sig := hexBytes(s.HandleHash[:]), hexBytes(s.OldHandleHash[:]), hexBytes(s.Signature[:])
	return json.Marshal(admissionJSON{&s.Number, &s.Kind, &s.Commitment, &s.Attributes, &hh, &s.Index, &oh, &s.Expiry, &sig})
}

// UnmarshalJSON reads what MarshalJSON returns, with the keys in any order: each once, spelt so, and no others. On error s is unchanged.
func (s *SignedAdmission) UnmarshalJSON(b []byte) error {
	if _, err := strictObject(b, "number", "kind", "commitment", "attributes", "handleHash", "index", "oldHandleHash", "expiry", "signature"); err != nil {
		return fmt.Errorf("admission: %w", err)
	}
	var j admissionJSON
	if json.Unmarshal(b, &j) != nil {
		return fmt.Errorf("admission: %w: a value has the wrong type", ErrEncoding)
	}
	if j.Number == nil || j.Kind == nil || j.Commitment == nil || j.Attributes == nil || j.HandleHash == nil || j.Index == nil || j.OldHandleHash == nil ||
		j.Expiry == nil || j.Signature == nil || len(*j.HandleHash) != 32 || len(*j.OldHandleHash) != 32 || len(*j.Signature) != SignatureSize {
		return fmt.Errorf("admission: %w: a field is missing or has the wrong length", ErrEncoding)
	}
	v := SignedAdmission{
		Admission: Admission{*j.Number, *j.Kind, *j.Commitment, *j.Attributes, [32]byte(*j.HandleHash), *j.Index, [32]byte(*j.OldHandleHash), *j.Expiry},
		Signature: [SignatureSize]byte(*j.Signature),
	}
	if err := v.Validate(); err != nil {
		return err
	}
	*s = v
	return nil
}
