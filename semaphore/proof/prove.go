package proof

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	"github.com/consensys/gnark/backend/witness"
	cs "github.com/consensys/gnark/constraint/bn254"

	"unum/semaphore"
)

// Numbers of public inputs.
const (
	membershipPublics = 5
	appendPublics     = 7
	updatePublics     = 8
)

// prover holds one circuit's constraint system and keys, which nothing changes once they are loaded.
type prover struct {
	name    string
	publics int
	secrets int
	sys     *cs.R1CS
	pk      *groth16.ProvingKey
	vk      *verifyingKey
}

func loadProver(read ReadFunc, m Manifest, name string, publics int, opts []Option) (*prover, error) {
	Silence()
	c, err := m.open(name, opts)
	if err != nil {
		return nil, err
	}
	if c.Publics != publics {
		return nil, fmt.Errorf("%w: %s with %d public inputs", ErrManifest, name, c.Publics)
	}
	p := &prover{name: name, publics: publics, sys: new(cs.R1CS), pk: new(groth16.ProvingKey)}

	b, err := c.VerifyingKey.Read(read)
	if err != nil {
		return nil, err
	}
	if p.vk, err = readVerifyingKey(b, publics); err != nil {
		return nil, err
	}
	if b, err = c.R1CS.Read(read); err != nil {
		return nil, err
	}
	// The constraint system is decoded while the proving key is read.
	decoded := make(chan error, 1)
	go func() { decoded <- decode(b, p.sys.ReadFrom) }()
	key, err := c.ProvingKey.Read(read)
	if err == nil {
		// The digest vouches for the points, so that they need not be checked one by one.
		if err = decode(key, p.pk.UnsafeReadFrom); err != nil {
			err = fmt.Errorf("%w: %s: proving key: %w", ErrKeyFile, name, err)
		}
	}
	if failed := <-decoded; failed != nil {
		return nil, fmt.Errorf("%w: %s: constraint system: %w", ErrKeyFile, name, failed)
	}
	if err != nil {
		return nil, err
	}

	p.secrets = p.sys.GetNbSecretVariables()
	if p.sys.GetNbPublicVariables() != publics+1 { // the first public variable is the constant 1
		return nil, fmt.Errorf("%w: %s", ErrCircuit, name)
	}
	if !p.fits() {
		return nil, fmt.Errorf("%w: %s: proving key does not fit the circuit", ErrKeyFile, name)
	}
	return p, nil
}

func decode(b []byte, readFrom func(io.Reader) (int64, error)) error {
	r := bytes.NewReader(b)
	if _, err := readFrom(r); err != nil {
		return err
	}
	if r.Len() != 0 {
		return fmt.Errorf("%d bytes left over", r.Len())
	}
	return nil
}

// prove makes a proof and checks it. With blind it tells nothing about the secrets; without, it is made faster, and the same every time. When the context
// ends, prove returns within a second or so of one core's work, and nothing goes on behind it.
func (p *prover) prove(ctx context.Context, publics []semaphore.Field, secrets []fr.Element, blind bool) (semaphore.Proof, error) {
	if err := ctx.Err(); err != nil {
		return semaphore.Proof{}, err
	}
	inputs := elements(publics)
	w, err := fill(inputs, secrets)
	if err != nil || len(inputs) != p.publics || len(secrets) != p.secrets {
		return semaphore.Proof{}, fmt.Errorf("%w: %d public and %d secret values do not fit %s", ErrWitness, len(inputs), len(secrets), p.name)
	}
	if err := ctx.Err(); err != nil {
		return semaphore.Proof{}, err
	}
	a, b, c, err := p.groth16(ctx, w, blind)
	if err != nil {
		if ended := ctx.Err(); ended != nil {
			return semaphore.Proof{}, ended
		}
		// gnark's error tells values of the constraint that failed: secrets. It goes nowhere.
		var unsatisfied *cs.UnsatisfiedConstraintError
		if errors.As(err, &unsatisfied) {
			return semaphore.Proof{}, fmt.Errorf("%w: %s: constraint %d", ErrWitness, p.name, unsatisfied.CID)
		}
		return semaphore.Proof{}, fmt.Errorf("%w: %s", ErrWitness, p.name)
	}
	if err := ctx.Err(); err != nil {
		return semaphore.Proof{}, err
	}
	out, err := semaphore.ProofFromPoints(a, b, c)
	if err != nil {
		return semaphore.Proof{}, fmt.Errorf("encode proof: %w", err)
	}
	if err := p.vk.verify(inputs, out); err != nil {
		return semaphore.Proof{}, fmt.Errorf("own proof of %s does not verify, its keys do not belong together: %w", p.name, err)
	}
	return out, nil
}

// fill makes gnark's witness: public values, then secret ones, each in the order of the circuit's fields.
func fill(publics, secrets []fr.Element) (witness.Witness, error) {
	w, err := witness.New(ecc.BN254.ScalarField())
	if err != nil {
		return nil, err
	}
	values := make(chan any, len(publics)+len(secrets))
	for i := range publics {
		values <- publics[i]
	}
	for i := range secrets {
		values <- secrets[i]
	}
	close(values)
	return w, w.Fill(len(publics), len(secrets), values)
}

// wires collects secret values in the order of a circuit's fields.
type wires []fr.Element

func (w *wires) element(e fr.Element)        { *w = append(*w, e) }
func (w *wires) field(f semaphore.Field)     { w.element(f.Element()) }
func (w *wires) fields(fs []semaphore.Field) { *w = append(*w, elements(fs)...) }
func (w *wires) number(v uint64)             { w.element(fr.NewElement(v)) }
func (w *wires) bits(v uint64, n int)        { w.bitsOf(n, func(i int) bool { return v>>i&1 == 1 }) }
func (w *wires) bitsOf(n int, f func(int) bool) {
	for i := range n {
		var e fr.Element
		if f(i) {
			e.SetOne()
		}
		w.element(e)
	}
}

// inverse appends 1/e, or 0 for 0.
func (w *wires) inverse(e fr.Element) {
	w.element(*new(fr.Element).Inverse(&e))
}
