package semaphore

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// ErrScope: a ScopeSpec that mixes kinds or leaves out what its kind needs.
var ErrScope = errors.New("not a valid scope")

// typed builds the preimage of T(tag, f1…fn) = uint256(keccak256(u8 len(tag) ‖ tag ‖ fields)) >> 8. Each field is u8 type ‖ u32 length ‖ bytes, so that no two
// lists of fields share a preimage and nothing is ever sniffed from text.
type typed []byte

const (
	typeUint    = 1 // big-endian, of the width that the tag's definition names
	typeAddress = 2 // 20 bytes
	typeBytes   = 3
	typeText    = 4 // UTF-8
)

func newTyped(tag string) typed {
	return append(typed{byte(len(tag))}, tag...)
}

func (t typed) field(kind byte, b []byte) typed {
	t = append(t, kind)
	t = binary.BigEndian.AppendUint32(t, uint32(len(b)))
	return append(t, b...)
}

func (t typed) uint8(v uint8) typed { return t.field(typeUint, []byte{v}) }
func (t typed) uint64(v uint64) typed {
	return t.field(typeUint, binary.BigEndian.AppendUint64(nil, v))
}
func (t typed) uint256(v [32]byte) typed       { return t.field(typeUint, v[:]) }
func (t typed) address(a common.Address) typed { return t.field(typeAddress, a[:]) }
func (t typed) bytes32(b [32]byte) typed       { return t.field(typeBytes, b[:]) }
func (t typed) text(s string) typed            { return t.field(typeText, []byte(s)) }

// sum returns the 248 high bits of the digest, which are below p.
func (t typed) sum() Field {
	h := crypto.Keccak256(t)
	var f Field
	copy(f.b[1:], h[:31])
	return f
}

// Env separates test from live: it is part of every scope, so that a test proof never counts in production.
type Env uint8

// The environments.
const (
	EnvTest Env = 0
	EnvLive Env = 1
)

// ScopeKind says who consumes a scope.
type ScopeKind uint8

// The kinds of scope.
const (
	// ScopeContract is consumed by a contract, on chain only.
	ScopeContract ScopeKind = 0
	// ScopeRelyingParty is consumed by a verifier off chain.
	ScopeRelyingParty ScopeKind = 1
)

// MaxScopeText is the greatest length in bytes of a relying party's id and of an action.
const MaxScopeText = 255

// ScopeSpec is everything that makes one scope. The verifier holds it; a request never supplies it. Each (env, contract or relying party, action, programme,
// epoch) has one policy for ever.
type ScopeSpec struct {
	Env  Env
	Kind ScopeKind
	// ChainID and Contract: the consuming contract; only kind ScopeContract, where both are required.
	ChainID  uint64
	Contract common.Address
	// RelyingParty: the verifier's id; only kind ScopeRelyingParty, where it is required. UTF-8, compared byte for byte, at most MaxScopeText bytes.
	RelyingParty string
	// Action: required, UTF-8, compared byte for byte, at most MaxScopeText bytes.
	Action string
	// Programme and Epoch: zero if none.
	Programme [32]byte
	Epoch     uint64
	Policy    Policy
}

// Scope returns T("scope/v1", env u8, kind u8, chainId u64 and contract address, or relying party text, action text, programme bytes32, epoch u64, policy
// u256).
func (s ScopeSpec) Scope() (Scope, error) {
	t, err := s.typed()
	if err != nil {
		return Scope{}, err
	}
	return Scope{t.sum()}, nil
}

func (s ScopeSpec) typed() (typed, error) {
	if s.Env > EnvLive {
		return nil, fmt.Errorf("scope: %w: unknown environment", ErrScope)
	}
	if !scopeText(s.Action) {
		return nil, fmt.Errorf("scope: %w: action must be 1 to %d bytes of UTF-8", ErrScope, MaxScopeText)
	}
	t := newTyped("scope/v1").uint8(uint8(s.Env)).uint8(uint8(s.Kind))
	switch s.Kind {
	case ScopeContract:
		if s.ChainID == 0 || s.Contract == (common.Address{}) || s.RelyingParty != "" {
			return nil, fmt.Errorf("scope: %w: a contract's scope needs chain id and contract, and no relying party", ErrScope)
		}
		t = t.uint64(s.ChainID).address(s.Contract)
	case ScopeRelyingParty:
		if s.ChainID != 0 || s.Contract != (common.Address{}) || !scopeText(s.RelyingParty) {
			return nil, fmt.Errorf("scope: %w: a relying party's scope needs its id, and no chain id or contract", ErrScope)
		}
		t = t.text(s.RelyingParty)
	default:
		return nil, fmt.Errorf("scope: %w: unknown kind", ErrScope)
	}
	return t.text(s.Action).bytes32(s.Programme).uint64(s.Epoch).uint256(s.Policy.Field().b), nil
}

func scopeText(s string) bool { return s != "" && len(s) <= MaxScopeText && utf8.ValidString(s) }

// ClaimSignal is what a claimant of a share says yes to.
type ClaimSignal struct {
	Recipient common.Address
	ChainID   uint64
	// Contract is the programme's address.
	Contract common.Address
	// MaxFee is the most that the relayer may keep, in the token's smallest unit: a big-endian 256-bit number.
	MaxFee [32]byte
	// Deadline is the last unix second at which the claim may be executed.
	Deadline uint64
}

// Signal returns T("signal/claim/v1", recipient address, chainId u64, contract address, maxFee u256, deadline u64).
func (s ClaimSignal) Signal() Signal {
	return Signal{newTyped("signal/claim/v1").address(s.Recipient).uint64(s.ChainID).address(s.Contract).uint256(s.MaxFee).uint64(s.Deadline).sum()}
}

// VerifySignal is what a person says yes to at a relying party.
type VerifySignal struct {
	// Nonce is the verifier's, for this one request.
	Nonce [32]byte
	// MessageHash is the keccak256 of the message, of any bytes.
	MessageHash [32]byte
}

// Signal returns T("signal/verify/v1", nonce bytes32, messageHash bytes32).
func (s VerifySignal) Signal() Signal {
	return Signal{newTyped("signal/verify/v1").bytes32(s.Nonce).bytes32(s.MessageHash).sum()}
}

// PossessionMessage returns T("pop/v1", challenge bytes32, commitment u256): what a proof of possession signs.
func PossessionMessage(challenge [32]byte, c IdentityCommitment) Field {
	return newTyped("pop/v1").bytes32(challenge).uint256(c.b).sum()
}

// VetoMessage returns T("veto/v1", chainId u64, registry address, number u64, index u64): what an old identity signs to stop a replacement of its leaf.
func VetoMessage(chainID uint64, registry common.Address, number, index uint64) Field {
	return newTyped("veto/v1").uint64(chainID).address(registry).uint64(number).uint64(index).sum()
}
