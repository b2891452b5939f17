// Package interop checks proofs of Semaphore v4, so that a community that has its group there can move to unum: each member shows, once, a Semaphore
// proof that they are in the old group.
//
// Begin with [NewVerifier], which takes the roots of the old group and the scope that the network chose for moving; then [ParseProof] and [Verifier.Verify].
// Identities need no bridge: semaphore.ImportIdentity reads Semaphore's export and gives the same commitment.
//
// Guarantees: only roots that the verifier was given are accepted, and 0 never is one: Semaphore v4's circuit proves membership in a tree of root 0 to
// everybody. Only the scope that the verifier was given is accepted. The keys are those that Semaphore publishes, for depths 1 to 32, and can't
// be replaced by a caller.
//
// What remains for the caller: to keep the nullifier and refuse its second use, and to act on the message that the proof is bound to and on nothing
// else, for example by letting it be the new commitment. In Semaphore v4 an inner node can pass for a leaf: a proof shows that somebody of the group
// takes part, not which commitments are in it.
//
// Non-goals: making Semaphore proofs, and following a Semaphore group on a chain.
package interop

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"golang.org/x/crypto/sha3"

	"unum/semaphore"
)

// MaxDepth is the largest depth of a Semaphore v4 proof.
const MaxDepth = 32

// Errors. Test with errors.Is.
var (
	// ErrMalformed: not a Semaphore v4 proof in the form that its JavaScript package gives.
	ErrMalformed = errors.New("malformed semaphore v4 proof")
	// ErrRootZero: root 0, for which anybody can make proofs; it is an ErrRoot.
	ErrRootZero = fmt.Errorf("%w: root is zero", ErrRoot)
	// ErrRoot: a root that the verifier was not given.
	ErrRoot = errors.New("root is not listed")
	// ErrScope: a proof for another scope.
	ErrScope = errors.New("proof for another scope")
	// ErrInvalid: the proof does not prove its statement.
	ErrInvalid = errors.New("invalid semaphore v4 proof")
)

// Proof is a parsed proof. Nothing in it is to be trusted before Verify.
type Proof struct {
	Depth     int // 1 to MaxDepth
	Root      semaphore.Field
	Nullifier semaphore.Field
	Message   [32]byte // big-endian; what the proof's maker meant
	Scope     [32]byte // big-endian
	points    semaphore.Proof
}

// maxJSON bounds a proof's text.
const maxJSON = 4096

// ParseProof reads the JSON of Semaphore's generateProof. Numbers are decimal without signs or leading zeros; unknown, missing or repeated fields, values out
// of range and points outside of their groups are refused. Errors are ErrMalformed.
func ParseProof(text []byte) (Proof, error) {
	p, err := parseProof(text)
	if err != nil {
		return Proof{}, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	return p, nil
}

func parseProof(text []byte) (Proof, error) {
	if len(text) > maxJSON {
		return Proof{}, errors.New("too long")
	}
	dec := json.NewDecoder(bytes.NewReader(text))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return Proof{}, errors.New("not an object")
	}
	var (
		p      Proof
		points []string
		seen   = map[string]bool{}
	)
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return Proof{}, err
		}
		name, ok := key.(string)
		if !ok || seen[name] {
			return Proof{}, errors.New("a field stands twice")
		}
		seen[name] = true
		number := func(field *semaphore.Field) error {
			var s string
			if err := dec.Decode(&s); err != nil {
				return err
			}
			b, err := decimal(s)
			if err == nil {
				*field, err = semaphore.FieldFromBytes(b[:])
			}
			return err
		}
		word := func(to *[32]byte) error {
			var s string
			if err := dec.Decode(&s); err != nil {
				return err
			}
			var err error
			*to, err = decimal(s)
			return err
		}
		switch name {
		case "merkleTreeDepth":
			err = dec.Decode(&p.Depth)
		case "merkleTreeRoot":
			err = number(&p.Root)
		case "nullifier":
			err = number(&p.Nullifier)
		case "message":
			err = word(&p.Message)
		case "scope":
			err = word(&p.Scope)
		case "points":
			err = dec.Decode(&points)
		default:
			err = errors.New("unknown field")
		}
		if err != nil {
			return Proof{}, fmt.Errorf("%q: %w", name, err)
		}
	}
	if _, err := dec.Token(); err != nil {
		return Proof{}, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return Proof{}, errors.New("more after the object")
	}
	if len(seen) != 6 {
		return Proof{}, errors.New("a field is missing")
	}
	if p.Depth < 1 || p.Depth > MaxDepth {
		return Proof{}, fmt.Errorf("depth is not 1 to %d", MaxDepth)
	}
	// Both write A.x A.y B.x1 B.x0 B.y1 B.y0 C.x C.y.
	if len(points) != semaphore.ProofSize/32 {
		return Proof{}, errors.New("a proof has 8 coordinates")
	}
	var raw [semaphore.ProofSize]byte
	for i, s := range points {
		b, err := decimal(s)
		if err != nil {
			return Proof{}, err
		}
		copy(raw[32*i:], b[:])
	}
	var err error
	p.points, err = semaphore.ProofFromBytes(raw[:])
	return p, err
}

// decimal reads digits of a number below 2²⁵⁶ without leading zeros.
func decimal(s string) (b [32]byte, err error) {
	if len(s) == 0 || len(s) > 78 || len(s) > 1 && s[0] == '0' {
		return b, errors.New("want a decimal number below 2^256")
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return b, errors.New("want a decimal number below 2^256")
		}
	}
	n, _ := new(big.Int).SetString(s, 10)
	if n.BitLen() > 256 {
		return b, errors.New("want a decimal number below 2^256")
	}
	n.FillBytes(b[:])
	return b, nil
}

// Verifier checks proofs of one old group in one scope. It is safe for concurrent use.
type Verifier struct {
	scope [32]byte
	roots map[semaphore.Field]bool
	keys  [MaxDepth + 1]key
}

// NewVerifier takes the scope, as Semaphore's proofs write it (for a text, its UTF-8 bytes followed by zeros), and the roots that are accepted: one or more, none 0.
func NewVerifier(scope [32]byte, roots ...semaphore.Field) (*Verifier, error) {
	v := &Verifier{scope: scope, roots: map[semaphore.Field]bool{}}
	for _, r := range roots {
		if r.IsZero() {
			return nil, ErrRootZero
		}
		v.roots[r] = true
	}
	if len(roots) == 0 {
		return nil, fmt.Errorf("%w: no roots given", ErrRoot)
	}
	var err error
	v.keys, err = publishedKeys()
	return v, err
}

// Verify returns nil if somebody in a group with a listed root made this proof for its message in the verifier's scope. Errors are ErrRoot, ErrScope, ErrMalformed (for
// the zero Proof) and ErrInvalid.
func (v *Verifier) Verify(p Proof) error {
	switch {
	case p.Depth < 1 || p.Depth > MaxDepth || p.points.IsZero():
		return ErrMalformed
	case p.Root.IsZero():
		return ErrRootZero
	case !v.roots[p.Root]:
		return ErrRoot
	case p.Scope != v.scope:
		return ErrScope
	}
	a, b, c, err := p.points.Points()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	k := &v.keys[p.Depth]
	inputs := []fr.Element{p.Root.Element(), p.Nullifier.Element(), hash(p.Message), hash(p.Scope)}
	var l bn254.G1Affine
	if _, err := l.MultiExp(k.ic[1:], inputs, ecc.MultiExpConfig{NbTasks: 1}); err != nil {
		return fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	l.Add(&l, &k.ic[0])
	// e(A, B) = e(α, β)·e(L, γ)·e(C, δ)
	a.Neg(&a)
	ok, err := bn254.PairingCheck([]bn254.G1Affine{a, k.alpha, l, c}, []bn254.G2Affine{b, k.beta, k.gamma, k.delta})
	if err != nil || !ok {
		return ErrInvalid
	}
	return nil
}

// hash is keccak256 shifted right by 8 bits, as Semaphore hashes message and scope.
func hash(word [32]byte) (e fr.Element) {
	h := sha3.NewLegacyKeccak256()
	h.Write(word[:])
	e.SetBytes(h.Sum(nil)[:31])
	return e
}

// keysJSON is what testdata/vectors/interop/generate.mjs takes from @zk-kit/semaphore-artifacts.
//
//go:embed keys.json
var keysJSON []byte

type key struct {
	alpha              bn254.G1Affine
	beta, gamma, delta bn254.G2Affine
	ic                 []bn254.G1Affine // for 1, root, nullifier, message, scope
}

// publishedKeys reads the keys and checks their points.
func publishedKeys() (keys [MaxDepth + 1]key, err error) {
	var list []struct {
		Depth              int
		Alpha              [2]string
		Beta, Gamma, Delta [4]string
		IC                 [][2]string
	}
	if err := json.Unmarshal(keysJSON, &list); err != nil {
		return keys, fmt.Errorf("verifying keys: %w", err)
	}
	if len(list) != MaxDepth {
		return keys, fmt.Errorf("verifying keys: %d of them", len(list))
	}
	g1 := func(s [2]string) (p bn254.G1Affine) {
		err = errors.Join(err, coordinate(&p.X, s[0]), coordinate(&p.Y, s[1]))
		if p.IsInfinity() || !p.IsOnCurve() {
			err = errors.Join(err, errors.New("not in G1"))
		}
		return p
	}
	g2 := func(s [4]string) (p bn254.G2Affine) {
		err = errors.Join(err, coordinate(&p.X.A0, s[0]), coordinate(&p.X.A1, s[1]), coordinate(&p.Y.A0, s[2]), coordinate(&p.Y.A1, s[3]))
		if p.IsInfinity() || !p.IsOnCurve() || !p.IsInSubGroup() {
			err = errors.Join(err, errors.New("not in G2"))
		}
		return p
	}
	for i, in := range list {
		if in.Depth != i+1 || len(in.IC) != 5 {
			return keys, fmt.Errorf("verifying keys: entry %d", i)
		}
		k := key{alpha: g1(in.Alpha), beta: g2(in.Beta), gamma: g2(in.Gamma), delta: g2(in.Delta)}
		for _, p := range in.IC {
			k.ic = append(k.ic, g1(p))
		}
		if err != nil {
			return keys, fmt.Errorf("verifying key of depth %d: %w", in.Depth, err)
		}
		keys[in.Depth] = k
	}
	return keys, nil
}

func coordinate(e *fp.Element, s string) error {
	n, ok := new(big.Int).SetString(s, 0)
	if !ok || n.Sign() < 0 || n.BitLen() > 256 {
		return errors.New("not a coordinate")
	}
	return e.SetBytesCanonical(n.FillBytes(make([]byte, fp.Bytes)))
}
