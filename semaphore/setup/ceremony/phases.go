package ceremony

import (
	"bytes"
	"context"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha512"
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"runtime"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	update "github.com/consensys/gnark-crypto/ecc/bn254/mpcsetup"
	"github.com/consensys/gnark/backend/groth16/bn254/mpcsetup"
	gnarkio "github.com/consensys/gnark/io"
	"golang.org/x/sync/errgroup"

	"unum/semaphore/proof"
)

// Sizes in gnark's encoding, in bytes: points are compressed.
const (
	g1Size     = bn254.SizeOfG1AffineCompressed
	g2Size     = bn254.SizeOfG2AffineCompressed
	proofSize  = g1Size + g2Size // one proof of an update
	hashSize   = 32
	phase1Head = 3*proofSize + 8 // τ, α, β, then N
)

// phase1Size is the length of a contribution to phase 1 with n powers: head, [β]₂, 2n−2 and n−1 powers of τ, n times α and β, challenge.
func phase1Size(n uint64) int64 {
	return int64(phase1Head + g2Size + g1Size*(2*n-2) + g2Size*(n-1) + 2*g1Size*n + 1 + hashSize)
}

// decodePhase1 reads a contribution of n powers. Nothing is allocated before the lengths are right, and only canonical bytes pass.
func decodePhase1(b []byte, n uint64) (*mpcsetup.Phase1, error) {
	if int64(len(b)) != phase1Size(n) || binary.BigEndian.Uint64(b[phase1Head-8:]) != n || b[len(b)-hashSize-1] != hashSize {
		return nil, errors.New("has not the length of this phase's contributions")
	}
	p := new(mpcsetup.Phase1)
	if _, err := p.ReadFrom(bytes.NewReader(b)); err != nil {
		return nil, fmt.Errorf("does not decode: %w", err)
	}
	var again bytes.Buffer
	again.Grow(len(b))
	if _, err := p.WriteTo(&again); err != nil || !bytes.Equal(again.Bytes(), b) {
		return nil, errors.New("is not in canonical encoding")
	}
	return p, nil
}

// commonsOf reads the parameters out of an encoded phase 1, without its proofs.
func commonsOf(b []byte) (*mpcsetup.SrsCommons, error) {
	c := new(mpcsetup.SrsCommons)
	if _, err := c.ReadFrom(bytes.NewReader(b[phase1Head-8:])); err != nil {
		return nil, fmt.Errorf("does not decode: %w", err)
	}
	return c, nil
}

// blankPhase1 is what the first contribution follows, encoded; its SHA-256 is the first challenge.
func blankPhase1(n uint64) (*mpcsetup.Phase1, []byte, error) {
	p := mpcsetup.NewPhase1(n)
	var b bytes.Buffer
	if _, err := p.WriteTo(&b); err != nil {
		return nil, nil, fmt.Errorf("encode phase 1: %w", err)
	}
	return p, b.Bytes(), nil
}

// secrets draws scalars, none zero, from the operating system's randomness and the contributor's own: whoever knows only one of both knows nothing.
func secrets(own []byte, challenge proof.Digest, label string, n int) ([]fr.Element, error) {
	var system [64]byte
	if _, err := rand.Read(system[:]); err != nil {
		return nil, fmt.Errorf("randomness: %w", err)
	}
	return mix(system, own, challenge, label, n)
}

func mix(system [64]byte, own []byte, challenge proof.Digest, label string, n int) ([]fr.Element, error) {
	key := append(system[:], own...)
	defer clear(key)
	out := make([]fr.Element, n)
	for i := range out {
		wide, err := hkdf.Key(sha512.New, key, challenge[:], fmt.Sprintf("unum ceremony v1 %s %d", label, i), 64)
		if err != nil {
			return nil, fmt.Errorf("derive randomness: %w", err)
		}
		out[i].SetBytes(wide) // 512 bits, reduced: no bias that matters
		clear(wide)
		if out[i].IsZero() {
			return nil, errors.New("derived a zero; try again")
		}
	}
	return out, nil
}

// contribute1 gives the bytes of a contribution that follows prev, which decodes.
func contribute1(ctx context.Context, prev, own []byte, progress Progress) ([]byte, error) {
	commons, err := commonsOf(prev)
	if err != nil {
		return nil, err
	}
	challenge := proof.DigestOf(prev)
	s, err := secrets(own, challenge, "phase 1", 3)
	if err != nil {
		return nil, err
	}
	defer clear(s)
	tau, alpha, beta := s[0], s[1], s[2]

	var out bytes.Buffer
	for i := range s {
		// The value is not zero, so this only makes the proof of knowledge.
		knowledge := update.UpdateValues(&s[i], challenge[:], byte(i))
		if _, err := knowledge.WriteTo(&out); err != nil {
			return nil, err
		}
	}

	n := len(commons.G2.Tau)
	powers := make([]fr.Element, 2*n-1)
	defer clear(powers)
	powers[0].SetOne()
	for i := 1; i < len(powers); i++ {
		powers[i].Mul(&powers[i-1], &tau)
	}
	total := len(powers) + 3*n
	work := newWork(ctx, "phase 1: contributing", total, progress)
	work.g1(commons.G1.Tau, func(i int) fr.Element { return powers[i] })
	work.g2(commons.G2.Tau, func(i int) fr.Element { return powers[i] })
	work.g1(commons.G1.AlphaTau, func(i int) (e fr.Element) { e.Mul(&powers[i], &alpha); return e })
	work.g1(commons.G1.BetaTau, func(i int) (e fr.Element) { e.Mul(&powers[i], &beta); return e })
	if err := work.wait(); err != nil {
		return nil, err
	}
	var b big.Int
	commons.G2.Beta.ScalarMultiplication(&commons.G2.Beta, beta.BigInt(&b))

	if _, err := commons.WriteTo(&out); err != nil {
		return nil, err
	}
	if _, err := gnarkio.WriteBytesShort(challenge[:], &out); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// decodePhase2 reads a state of a circuit with so many secret wires and powers of τ: where it starts, which has no challenge, or a contribution.
func decodePhase2(b []byte, isStart bool, wires, powers int) (*mpcsetup.Phase2, error) {
	// 2 bytes count commitments, none; [δ]₁; one point for each secret wire; powers−1 points; [δ]₂; the proof; the challenge.
	lengthK, lengthZ := 2+g1Size, 2+g1Size+4+g1Size*wires
	want := lengthZ + 4 + g1Size*(powers-1) + g2Size + proofSize + 1
	challenge := hashSize
	if isStart {
		challenge = 0
	}
	if len(b) != want+challenge || binary.BigEndian.Uint16(b) != 0 || int(binary.BigEndian.Uint32(b[lengthK:])) != wires ||
		int(binary.BigEndian.Uint32(b[lengthZ:])) != powers-1 || int(b[want-1]) != challenge {
		return nil, errors.New("has not the length of this circuit's contributions")
	}
	p := new(mpcsetup.Phase2)
	if _, err := p.ReadFrom(bytes.NewReader(b)); err != nil {
		return nil, fmt.Errorf("does not decode: %w", err)
	}
	again, err := encodePhase2(p)
	if err != nil || !bytes.Equal(again, b) {
		return nil, errors.New("is not in canonical encoding")
	}
	return p, nil
}

func encodePhase2(p *mpcsetup.Phase2) ([]byte, error) {
	var b bytes.Buffer
	if _, err := p.WriteTo(&b); err != nil {
		return nil, fmt.Errorf("encode phase 2: %w", err)
	}
	return b.Bytes(), nil
}

// contribute2 makes a decoded state into the contribution that follows prev, its bytes.
func contribute2(ctx context.Context, p *mpcsetup.Phase2, prev, own []byte, name string, progress Progress) ([]byte, error) {
	challenge := proof.DigestOf(prev)
	s, err := secrets(own, challenge, "phase 2", 1)
	if err != nil {
		return nil, err
	}
	defer clear(s)
	p.Challenge = challenge[:]
	p.Delta = update.UpdateValues(&s[0], challenge[:], 0)

	var b big.Int
	s[0].BigInt(&b)
	p.Parameters.G1.Delta.ScalarMultiplication(&p.Parameters.G1.Delta, &b)
	p.Parameters.G2.Delta.ScalarMultiplication(&p.Parameters.G2.Delta, &b)
	inverse := *new(fr.Element).Inverse(&s[0])
	work := newWork(ctx, "phase 2: contributing to "+name, len(p.Parameters.G1.Z)+len(p.Parameters.G1.PKK), progress)
	work.g1(p.Parameters.G1.Z, func(int) fr.Element { return inverse })
	work.g1(p.Parameters.G1.PKK, func(int) fr.Element { return inverse })
	if err := work.wait(); err != nil {
		return nil, err
	}
	return encodePhase2(p)
}

// work multiplies points on all processors, tells how far it is, and stops with its context.
type work struct {
	group *errgroup.Group
	ctx   context.Context // of the one call that work lives for
	ticks chan int
	done  chan struct{}
}

func newWork(ctx context.Context, what string, total int, progress Progress) *work {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	w := &work{group, ctx, make(chan int), make(chan struct{})}
	go func() {
		defer close(w.done)
		done, shown := 0, -1
		for n := range w.ticks {
			done += n
			if percent := done * 100 / total; percent/5 != shown {
				shown = percent / 5
				progress.report(what, done, total)
			}
		}
	}()
	return w
}

const chunk = 256

func (w *work) split(n int, f func(i int)) {
	for from := 0; from < n; from += chunk {
		w.group.Go(func() error {
			if err := w.ctx.Err(); err != nil {
				return err
			}
			to := min(from+chunk, n)
			for i := from; i < to; i++ {
				f(i)
			}
			w.ticks <- to - from
			return nil
		})
	}
}

func (w *work) g1(points []bn254.G1Affine, scalar func(i int) fr.Element) {
	w.split(len(points), func(i int) {
		var b big.Int
		e := scalar(i)
		points[i].ScalarMultiplication(&points[i], e.BigInt(&b))
	})
}

func (w *work) g2(points []bn254.G2Affine, scalar func(i int) fr.Element) {
	w.split(len(points), func(i int) {
		var b big.Int
		e := scalar(i)
		points[i].ScalarMultiplication(&points[i], e.BigInt(&b))
	})
}

func (w *work) wait() error {
	err := w.group.Wait()
	close(w.ticks)
	<-w.done
	return err
}

// prefix takes the first n powers.
func prefix(c *mpcsetup.SrsCommons, n uint64) *mpcsetup.SrsCommons {
	var out mpcsetup.SrsCommons
	out.G1.Tau, out.G2.Tau = c.G1.Tau[:2*n-1], c.G2.Tau[:n]
	out.G1.AlphaTau, out.G1.BetaTau, out.G2.Beta = c.G1.AlphaTau[:n], c.G1.BetaTau[:n], c.G2.Beta
	return &out
}

// secretWires is the number of a circuit's wires that are not public.
func (t *target) secretWires() int {
	internal, secret, _ := t.sys.GetNbVariables()
	return internal + secret
}
