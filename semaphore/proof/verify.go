package proof

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"runtime"
	"slices"
	"sync"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/crypto"

	"unum/semaphore"
)

// Verifier checks membership proofs. It is safe for concurrent use.
type Verifier struct{ key *verifyingKey }

// OpenVerifier reads the membership circuit's verifying key from a key folder.
func OpenVerifier(dir string, m Manifest, opts ...Option) (*Verifier, error) {
	return LoadVerifier(Dir(dir), m, opts...)
}

// LoadVerifier is OpenVerifier for files that do not lie in a folder.
func LoadVerifier(read ReadFunc, m Manifest, opts ...Option) (*Verifier, error) {
	c, err := m.open("membership", opts)
	if err != nil {
		return nil, err
	}
	b, err := c.VerifyingKey.Read(read)
	if err != nil {
		return nil, err
	}
	return NewVerifier(b)
}

// NewVerifier reads the bytes of a membership verifying key (gnark's raw encoding), for callers that know by other means that it is the right one. Its points are checked; nothing tells whether anybody can forge proofs for it. The error is an ErrKeyFile.
func NewVerifier(vk []byte) (*Verifier, error) {
	key, err := readVerifyingKey(vk, membershipPublics)
	if err != nil {
		return nil, err
	}
	return &Verifier{key}, nil
}

// Verify returns nil if the proof proves its statement, ErrMalformed (ErrRootZero for root 0) if there is no statement, and ErrInvalid if the proof
// does not prove it.
func (v *Verifier) Verify(p semaphore.MembershipProof) error {
	inputs, err := membershipInputs(p)
	if err != nil {
		return err
	}
	return v.key.verify(inputs, p.Proof)
}

// VerifyMany checks all proofs together, several times faster than one by one from some dozen on: one product of pairings over a random
// combination. The coefficients are hashes of the key, all statements and all proofs, so that no sender can choose a proof to suit them; a
// false proof passes with a probability below 2⁻¹²⁰. If any is wrong, none may be used unless the error, a *ManyError, leaves it out. No proofs
// is no error.
func (v *Verifier) VerifyMany(ps []semaphore.MembershipProof) error {
	statements := make([]statement, len(ps))
	many := &ManyError{}
	for i := range ps {
		inputs, err := membershipInputs(ps[i])
		if err == nil {
			statements[i], err = newStatement(inputs, ps[i].Proof)
		}
		if err != nil {
			many.add(i, err)
		}
	}
	if len(many.Bad) > 0 {
		return many
	}
	if err := v.key.verifyMany(statements); err != nil {
		if !errors.Is(err, ErrInvalid) {
			return err
		}
		v.key.bisect(statements, 0, many)
		return many
	}
	return nil
}

// ManyError lists which proofs of a VerifyMany are wrong, by position in increasing order. errors.Is finds ErrMalformed or ErrInvalid in it as in the
// single errors. If one is malformed, the others have not been checked.
type ManyError struct{ Bad []BadProof }

// BadProof is one wrong proof.
type BadProof struct {
	Index int
	Err   error // as Verify returns it
}

func (e *ManyError) add(i int, err error) { e.Bad = append(e.Bad, BadProof{i, err}) }

// Error names the first wrong proof and how many there are.
func (e *ManyError) Error() string {
	if len(e.Bad) == 0 {
		return "no proof is wrong"
	}
	return fmt.Sprintf("%d of the proofs are wrong, the first at position %d: %v", len(e.Bad), e.Bad[0].Index, e.Bad[0].Err)
}

// Unwrap returns the single errors.
func (e *ManyError) Unwrap() []error {
	errs := make([]error, len(e.Bad))
	for i := range e.Bad {
		errs[i] = e.Bad[i].Err
	}
	return errs
}

func membershipInputs(p semaphore.MembershipProof) ([]fr.Element, error) {
	if p.Root.IsZero() {
		return nil, ErrRootZero
	}
	inputs := p.PublicInputs()
	return elements(inputs[:]), nil
}

// elements converts inputs, which are canonical by type.
func elements(fields []semaphore.Field) []fr.Element {
	out := make([]fr.Element, len(fields))
	for i := range fields {
		out[i] = fields[i].Element()
	}
	return out
}

// verifyingKey is a Groth16 key without commitments, with β, γ and δ negated as the equation of verifyMany has them.
type verifyingKey struct {
	alpha                       bn254.G1Affine
	negBeta, negGamma, negDelta bn254.G2Affine
	ic                          []bn254.G1Affine                                     // one, then one for each public input
	alphaBeta                   bn254.GT                                             // e(alpha, negBeta)
	lines                       [][2][len(bn254.LoopCounter)]bn254.LineEvaluationAff // of negBeta, negGamma, negDelta, for the Miller loop
	hash                        [32]byte                                             // keccak256 of the Solidity key
}

// readVerifyingKey reads gnark's raw encoding of a key for so many public inputs:
//
//	  0  α       64 bytes
//	 64  β in G1 64
//	128  β      128
//	256  γ      128
//	384  δ in G1 64
//	448  δ      128
//	576  u32 n+1, then IC[0…n] 64 each
//	     u32 0, u32 0: no commitments
//
// Every point must be in its group and none at infinity (an IC there would be an input that nothing depends on).
func readVerifyingKey(b []byte, publics int) (*verifyingKey, error) {
	const head, tail = 576 + 4, 8
	if len(b) != head+64*(publics+1)+tail {
		return nil, fmt.Errorf("%w: a verifying key of %d inputs does not have %d bytes", ErrKeyFile, publics, len(b))
	}
	if binary.BigEndian.Uint32(b[head-4:]) != uint32(publics+1) || !bytes.Equal(b[len(b)-tail:], make([]byte, tail)) {
		return nil, fmt.Errorf("%w: verifying key has another number of inputs, or commitments", ErrKeyFile)
	}
	var bad bool
	g1 := func(offset int) (p bn254.G1Affine) {
		n, err := p.SetBytes(b[offset : offset+64])
		bad = bad || err != nil || n != 64 || p.IsInfinity()
		return p
	}
	g2 := func(offset int) (p bn254.G2Affine) {
		n, err := p.SetBytes(b[offset : offset+128])
		bad = bad || err != nil || n != 128 || p.IsInfinity()
		p.Neg(&p)
		return p
	}
	k := &verifyingKey{alpha: g1(0), negBeta: g2(128), negGamma: g2(256), negDelta: g2(448), ic: make([]bn254.G1Affine, publics+1)}
	g1(64)
	g1(384)
	for i := range k.ic {
		k.ic[i] = g1(head + 64*i)
	}
	if bad {
		return nil, fmt.Errorf("%w: verifying key has a point that is not in its group, or at infinity", ErrKeyFile)
	}
	var err error
	if k.alphaBeta, err = bn254.Pair([]bn254.G1Affine{k.alpha}, []bn254.G2Affine{k.negBeta}); err != nil {
		return nil, fmt.Errorf("%w: verifying key: %w", ErrKeyFile, err)
	}
	for _, q := range []bn254.G2Affine{k.negBeta, k.negGamma, k.negDelta} {
		k.lines = append(k.lines, bn254.PrecomputeLines(q))
	}
	k.hash = [32]byte(crypto.Keccak256(k.solidity()))
	return k, nil
}

func (k *verifyingKey) solidity() []byte {
	alpha := k.alpha.RawBytes()
	out := append(make([]byte, 0, 448+64*len(k.ic)), alpha[:]...)
	for _, p := range []*bn254.G2Affine{&k.negBeta, &k.negGamma, &k.negDelta} {
		b := p.RawBytes()
		out = append(out, b[:]...)
	}
	for i := range k.ic {
		b := k.ic[i].RawBytes()
		out = append(out, b[:]...)
	}
	return out
}

// SolidityKey converts a verifying key (gnark's raw encoding) for so many public inputs to what the verifier contract takes, in the EVM's order of
// coordinates, each 32 bytes big-endian (an extension field's imaginary part first):
//
//	  0  α          64 bytes
//	 64  −β        128
//	192  −γ        128
//	320  −δ        128
//	448  IC[0…n]    64 each: n public inputs
//
// so that e(A, B)·e(α, −β)·e(IC[0] + Σ xᵢ·IC[i], −γ)·e(C, −δ) = 1 for a valid proof. A key that is no such key is an ErrKeyFile.
func SolidityKey(vk []byte, publics int) ([]byte, error) {
	k, err := readVerifyingKey(vk, publics)
	if err != nil {
		return nil, err
	}
	return k.solidity(), nil
}

// verify checks one proof. The number of inputs is the key's: callers pass arrays.
func (k *verifyingKey) verify(inputs []fr.Element, p semaphore.Proof) error {
	s, err := newStatement(inputs, p)
	if err != nil {
		return err
	}
	return k.verifyMany([]statement{s})
}

// statement is a proof with its inputs, its points in their groups.
type statement struct {
	inputs []fr.Element
	a, c   bn254.G1Affine
	b      bn254.G2Affine
	bytes  [semaphore.ProofSize]byte
}

// newStatement reads a proof's points. Every Proof but the zero one was found to hold points of the groups when it was decoded, and can't be made
// otherwise; checking B's group again would be a sixth of what a proof costs among many.
func newStatement(inputs []fr.Element, p semaphore.Proof) (statement, error) {
	s := statement{inputs: inputs, bytes: p.Bytes()}
	for i, e := range []*fp.Element{&s.a.X, &s.a.Y, &s.b.X.A1, &s.b.X.A0, &s.b.Y.A1, &s.b.Y.A0, &s.c.X, &s.c.Y} {
		if err := e.SetBytesCanonical(s.bytes[32*i : 32*i+32]); err != nil {
			return statement{}, fmt.Errorf("%w: %w", ErrMalformed, err)
		}
	}
	if p.IsZero() || !s.a.IsOnCurve() || !s.b.IsOnCurve() || !s.c.IsOnCurve() {
		return statement{}, fmt.Errorf("%w: not a proof", ErrMalformed)
	}
	return s, nil
}

// verifyMany checks Π e(rᵢ·Aᵢ, Bᵢ) · e(Σ rᵢ·α, −β) · e(Σ rᵢ·Lᵢ, −γ) · e(Σ rᵢ·Cᵢ, −δ) = 1 with Lᵢ = IC[0] + Σ xᵢⱼ·IC[j]: n+3 Miller loops and one final
// exponentiation. One proof has coefficient 1, and e(α, −β) is known.
func (k *verifyingKey) verifyMany(statements []statement) error {
	n := len(statements)
	if n == 0 {
		return nil
	}
	r := k.coefficients(statements)

	as, bs := make([]bn254.G1Affine, n), make([]bn254.G2Affine, n)
	cs := make([]bn254.G1Affine, n)
	weights := make([]fr.Element, len(k.ic)) // of IC
	var t fr.Element
	for i := range statements {
		bs[i], cs[i] = statements[i].b, statements[i].c
		weights[0].Add(&weights[0], &r[i])
		for j := range statements[i].inputs {
			t.Mul(&r[i], &statements[i].inputs[j])
			weights[j+1].Add(&weights[j+1], &t)
		}
	}
	spread(n, func(from, to int) error {
		scaled := make([]bn254.G1Jac, to-from)
		for i := from; i < to; i++ {
			scaled[i-from].FromAffine(&statements[i].a)
			if n > 1 {
				scaled[i-from].ScalarMultiplication(&scaled[i-from], r[i].BigInt(new(big.Int)))
			}
		}
		copy(as[from:to], bn254.BatchJacobianToAffineG1(scaled))
		return nil
	})

	fixed := func() (bn254.GT, error) {
		var alpha, inputs, c bn254.G1Affine
		if _, err := inputs.MultiExp(k.ic, weights, ecc.MultiExpConfig{}); err != nil {
			return bn254.GT{}, fmt.Errorf("combine inputs: %w", err)
		}
		lines := slices.Clone(k.lines) // the loop writes into them
		if n == 1 {
			return bn254.MillerLoopFixedQ([]bn254.G1Affine{inputs, cs[0]}, lines[1:])
		}
		if _, err := c.MultiExp(cs, r, ecc.MultiExpConfig{}); err != nil {
			return bn254.GT{}, fmt.Errorf("combine proofs: %w", err)
		}
		alpha.ScalarMultiplication(&k.alpha, weights[0].BigInt(new(big.Int)))
		return bn254.MillerLoopFixedQ([]bn254.G1Affine{alpha, inputs, c}, lines)
	}

	var mu sync.Mutex
	var product bn254.GT
	product.SetOne()
	multiply := func(part bn254.GT, err error) error {
		if err != nil {
			return fmt.Errorf("pair: %w", err)
		}
		mu.Lock()
		defer mu.Unlock()
		product.Mul(&product, &part)
		return nil
	}
	var fixedErr error
	var wg sync.WaitGroup
	wg.Go(func() { fixedErr = multiply(fixed()) })
	err := spread(n, func(from, to int) error { return multiply(bn254.MillerLoop(as[from:to], bs[from:to])) })
	wg.Wait()
	if err := errors.Join(err, fixedErr); err != nil {
		return err
	}
	result := bn254.FinalExponentiation(&product)
	if n == 1 {
		result.Mul(&result, &k.alphaBeta)
	}
	if !result.IsOne() {
		return ErrInvalid
	}
	return nil
}

// spread runs f on parts of 0…n, one for each processor.
func spread(n int, f func(from, to int) error) error {
	parts := min(runtime.GOMAXPROCS(0), n)
	errs := make([]error, parts)
	var wg sync.WaitGroup
	for i := range parts {
		wg.Go(func() { errs[i] = f(n*i/parts, n*(i+1)/parts) })
	}
	wg.Wait()
	return errors.Join(errs...)
}

// coefficients are 128-bit hashes: seed = keccak256(tag ‖ key hash ‖ u64 n ‖ all proofs ‖ all inputs), rᵢ = the first 16 bytes of keccak256(seed ‖ u64 i).
func (k *verifyingKey) coefficients(statements []statement) []fr.Element {
	r := make([]fr.Element, len(statements))
	if len(r) == 1 {
		r[0].SetOne()
		return r
	}
	h := crypto.NewKeccakState()
	h.Write([]byte("unum/verify-many/v1"))
	h.Write(k.hash[:])
	h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(statements))))
	for i := range statements {
		h.Write(statements[i].bytes[:])
	}
	for i := range statements {
		for j := range statements[i].inputs {
			b := statements[i].inputs[j].Bytes()
			h.Write(b[:])
		}
	}
	seed := h.Sum(nil)
	for i := range r {
		sum := crypto.Keccak256(seed, binary.BigEndian.AppendUint64(nil, uint64(i)))
		r[i].SetBytes(sum[:16])
	}
	return r
}

// bisect finds the invalid proofs among statements that are known to hold at least one; the first stands at position first.
func (k *verifyingKey) bisect(statements []statement, first int, many *ManyError) {
	if len(statements) == 1 {
		many.add(first, ErrInvalid)
		return
	}
	half := len(statements) / 2
	left, right := statements[:half], statements[half:]
	if k.verifyMany(left) != nil {
		k.bisect(left, first, many)
		if k.verifyMany(right) == nil {
			return
		}
	}
	k.bisect(right, first+half, many) // if the left ones are valid, a right one is not
}
