package semaphore

import (
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"unum/semaphore/poseidon"
)

// Depth is the depth of the membership tree: it has 2³⁴ leaves.
const Depth = 34

// Capacity is the number of leaves of the tree; indices are below it.
const Capacity = uint64(1) << Depth

// The field elements by what they mean. Each embeds Field, so that it has its codec, and none can be given for another. Build one from a computed element as
// a literal: Root{Field: f}.
type (
	// IdentityCommitment is H2(Ax, Ay) of an identity's public key. Public; zero stands for "none".
	IdentityCommitment struct{ Field }
	// Leaf is H3(commitment, day, attributes), or 0 for an empty place.
	Leaf struct{ Field }
	// Root is a root of the membership tree. Root 0 is refused by every verifier.
	Root struct{ Field }
	// Nullifier is H2(scope, secret): the same for one person in one scope, unlinkable between scopes. It is public.
	Nullifier struct{ Field }
	// Scope says where a person may act once: see ScopeSpec.
	Scope struct{ Field }
	// Signal is what a proof says yes to: see ClaimSignal and VerifySignal.
	Signal struct{ Field }
)

// ParseIdentityCommitment reads the text form.
func ParseIdentityCommitment(s string) (IdentityCommitment, error) {
	f, err := ParseField(s)
	return IdentityCommitment{f}, err
}

// IdentityCommitmentFromBytes reads 32 canonical bytes.
func IdentityCommitmentFromBytes(b []byte) (IdentityCommitment, error) {
	f, err := FieldFromBytes(b)
	return IdentityCommitment{f}, err
}

// ParseLeaf reads the text form.
func ParseLeaf(s string) (Leaf, error) { f, err := ParseField(s); return Leaf{f}, err }

// LeafFromBytes reads 32 canonical bytes.
func LeafFromBytes(b []byte) (Leaf, error) { f, err := FieldFromBytes(b); return Leaf{f}, err }

// ParseRoot reads the text form.
func ParseRoot(s string) (Root, error) { f, err := ParseField(s); return Root{f}, err }

// RootFromBytes reads 32 canonical bytes.
func RootFromBytes(b []byte) (Root, error) { f, err := FieldFromBytes(b); return Root{f}, err }

// ParseNullifier reads the text form.
func ParseNullifier(s string) (Nullifier, error) { f, err := ParseField(s); return Nullifier{f}, err }

// NullifierFromBytes reads 32 canonical bytes.
func NullifierFromBytes(b []byte) (Nullifier, error) {
	f, err := FieldFromBytes(b)
	return Nullifier{f}, err
}

// ParseScope reads the text form.
func ParseScope(s string) (Scope, error) { f, err := ParseField(s); return Scope{f}, err }

// ScopeFromBytes reads 32 canonical bytes.
func ScopeFromBytes(b []byte) (Scope, error) { f, err := FieldFromBytes(b); return Scope{f}, err }

// ParseSignal reads the text form.
func ParseSignal(s string) (Signal, error) { f, err := ParseField(s); return Signal{f}, err }

// SignalFromBytes reads 32 canonical bytes.
func SignalFromBytes(b []byte) (Signal, error) { f, err := FieldFromBytes(b); return Signal{f}, err }

// Attributes are what a leaf says beside commitment and day.
//
//	bits 0–7   assurance: 0 none, 1 one eye, 2 both eyes
//	bit  8     renewed: this leaf is not its person's first
//	bits 9–31  zero
type Attributes uint32

const (
	// AssuranceNone, AssuranceOneEye and AssuranceBothEyes are the assurance levels.
	AssuranceNone     Attributes = 0
	AssuranceOneEye   Attributes = 1
	AssuranceBothEyes Attributes = 2
	// AttrRenewed marks a leaf that is not its person's first.
	AttrRenewed Attributes = 1 << 8
)

// Assurance returns bits 0–7.
func (a Attributes) Assurance() uint8 { return uint8(a) }

// Renewed reports bit 8.
func (a Attributes) Renewed() bool { return a&AttrRenewed != 0 }

// Valid reports whether a has a known assurance level and no unassigned bit.
func (a Attributes) Valid() bool { return a&^(AttrRenewed|0xff) == 0 && a.Assurance() <= 2 }

// NewLeaf returns the leaf of a commitment enrolled on the given day (days since 1970 UTC). It is the empty leaf 0 if and only if the commitment is 0.
func NewLeaf(c IdentityCommitment, day uint32, a Attributes) Leaf {
	if c.IsZero() {
		return Leaf{}
	}
	var d, at fr.Element
	d.SetUint64(uint64(day))
	at.SetUint64(uint64(a))
	return Leaf{FieldFromElement(poseidon.Hash3(c.Element(), d, at))}
}

// NewLeaves returns NewLeaf of each commitment, all of one day and with the same attributes; on processors with AVX-512 IFMA at about a third of the time.
func NewLeaves(cs []IdentityCommitment, day uint32, a Attributes) []Leaf {
	in, days, attributes := make([]fr.Element, len(cs)), make([]fr.Element, len(cs)), make([]fr.Element, len(cs))
	for i, c := range cs {
		in[i] = c.Element()
		days[i].SetUint64(uint64(day))
		attributes[i].SetUint64(uint64(a))
	}
	out := make([]Leaf, len(cs))
	if poseidon.Batch3(in, in, days, attributes) != nil { // only for lists of different lengths
		return nil
	}
	for i, c := range cs {
		if !c.IsZero() {
			out[i] = Leaf{FieldFromElement(in[i])}
		}
	}
	return out
}

// DayOf returns floor(unix seconds / 86400), and 0 for times before 1970.
func DayOf(t time.Time) uint32 {
	s := t.Unix()
	if s < 0 {
		return 0
	}
	return uint32(s / 86400)
}

// Policy is what a verifier asks of a leaf; it is fixed when a scope is created and part of it. See ScopeSpec.
type Policy struct {
	// EnrolledBefore: the leaf's day must be below it. OpenDay admits every day.
	EnrolledBefore uint32 `json:"enrolledBefore"`
	// RenewedBefore: a renewed leaf's day must be below it.
	RenewedBefore uint32 `json:"renewedBefore"`
	// MinAssurance: the leaf's assurance must reach it.
	MinAssurance uint8 `json:"minAssurance"`
}

// OpenDay as EnrolledBefore leaves a scope open to everybody who enrols later.
const OpenDay = ^uint32(0)

// ErrPolicy: a number that is no policy.
var ErrPolicy = errors.New("not a policy")

// Field returns enrolledBefore + renewedBefore·2³² + minAssurance·2⁶⁴.
func (p Policy) Field() Field {
	var f Field
	f.b[23] = p.MinAssurance
	binary.BigEndian.PutUint32(f.b[24:], p.RenewedBefore)
	binary.BigEndian.PutUint32(f.b[28:], p.EnrolledBefore)
	return f
}

// PolicyFromField reads what Policy.Field returns and refuses every other number.
func PolicyFromField(f Field) (Policy, error) {
	p := Policy{
		MinAssurance:   f.b[23],
		RenewedBefore:  binary.BigEndian.Uint32(f.b[24:]),
		EnrolledBefore: binary.BigEndian.Uint32(f.b[28:]),
	}
	if p.Field() != f {
		return Policy{}, fmt.Errorf("policy: %w: bits above 71 are set", ErrPolicy)
	}
	return p, nil
}

// Admits reports whether a leaf of that day and those attributes satisfies the policy: the circuit's rule, for a person's own device to ask beforehand.
func (p Policy) Admits(day uint32, a Attributes) bool {
	return day < p.EnrolledBefore && (!a.Renewed() || day < p.RenewedBefore) && a.Assurance() >= p.MinAssurance
}

func putUint64(b []byte, v uint64) { binary.BigEndian.PutUint64(b, v) }
