package ceremony

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/consensys/gnark/backend/groth16/bn254/mpcsetup"

	"unum/semaphore/proof"
)

// Plan is what a ceremony is about.
type Plan struct {
	Name     string   // lower-case letters, digits, dashes
	Announce string   // told to contributors: who is asked, which beacon will end each phase
	Circuits []string // names of semaphore/circuit
	PTAU     string   // path of a snarkjs .ptau file to take phase 1 from; empty: phase 1 is done here
}

// Init starts a ceremony in a folder, which is made if need be and must not hold one. A .ptau file is checked (see [Verify]) and copied into the
// transcript. Compiling the circuits takes seconds.
func Init(ctx context.Context, dir string, plan Plan, progress Progress) (Index, error) {
	return initialise(ctx, dir, plan, known, progress)
}

func initialise(ctx context.Context, dir string, plan Plan, compile compiler, progress Progress) (Index, error) {
	proof.Silence()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return Index{}, fmt.Errorf("transcript: %w", err)
	}
	if _, err := os.Stat(filepath.Join(dir, IndexName)); !errors.Is(err, os.ErrNotExist) {
		return Index{}, fmt.Errorf("%w: the folder holds a ceremony already", ErrState)
	}
	x := Index{Format: Format, Name: plan.Name, Announce: plan.Announce, Power: 1, Phase1: []Contribution{}}
	for i, name := range plan.Circuits {
		if err := ctx.Err(); err != nil {
			return Index{}, err
		}
		progress.report("compiling", i, len(plan.Circuits))
		t, err := compile(name)
		if err != nil {
			return Index{}, err
		}
		for uint64(1)<<x.Power < t.domain() {
			x.Power++
		}
		x.Circuits = append(x.Circuits, Circuit{Name: name, R1CS: proof.DigestOf(t.r1cs), Constraints: t.sys.GetNbConstraints(), Phase2: []Contribution{}})
	}
	if err := x.check(); err != nil {
		return Index{}, err
	}
	if plan.PTAU != "" {
		b, err := os.ReadFile(plan.PTAU)
		if err != nil {
			return Index{}, fmt.Errorf("powers of tau: %w", err)
		}
		progress.report("checking the powers of tau", 0, 1)
		if _, err := importPTAU(b, x.Power); err != nil {
			return Index{}, err
		}
		if err := writeFile(dir, ptauName, b); err != nil {
			return Index{}, fmt.Errorf("write powers of tau: %w", err)
		}
		x.Import = &Contribution{Name: filepath.Base(plan.PTAU), File: ptauName, Size: int64(len(b)), SHA256: proof.DigestOf(b)}
		if !readable(x.Import.Name) {
			x.Import.Name = ptauName
		}
	}
	return x, x.save(dir)
}

// Receipt is what a contributor keeps and publishes.
type Receipt struct {
	Phase   int          `json:"phase"`
	Circuit string       `json:"circuit,omitempty"`
	Index   int          `json:"index"`
	SHA256  proof.Digest `json:"sha256"` // of the contribution's bytes; it must stand in the transcript that is published
}

// Contribute adds one person's randomness: to phase 1, or, once that is over, to phase 2 of every circuit. own is anything that the contributor adds
// to the operating system's randomness; it may be empty. The caller clears it. What the contribution follows is checked as far as its bytes go;
// [Verify] checks it all.
//
// A call that was stopped in phase 2 between two circuits is taken up by calling again with the same name.
func Contribute(ctx context.Context, dir, name string, own []byte, progress Progress) ([]Receipt, error) {
	return contribute(ctx, dir, name, own, known, progress)
}

func contribute(ctx context.Context, dir, name string, own []byte, compile compiler, progress Progress) ([]Receipt, error) {
	proof.Silence()
	x, err := ReadIndex(dir)
	if err != nil {
		return nil, err
	}
	if x.Beacon2 != nil {
		return nil, fmt.Errorf("%w: the ceremony is over", ErrState)
	}
	if name == "" || !readable(name) {
		return nil, fmt.Errorf("%w: a contributor has a name of at most %d printable bytes", ErrState, maxText)
	}
	if !x.sealed1() {
		return contributePhase1(ctx, dir, name, own, x, progress)
	}
	if x, err = prepare(ctx, dir, x, compile, progress); err != nil {
		return nil, err
	}
	return contributePhase2(ctx, dir, name, own, x, compile, progress)
}

func contributePhase1(ctx context.Context, dir, name string, own []byte, x Index, progress Progress) ([]Receipt, error) {
	if len(x.Phase1) == maxContribute {
		return nil, fmt.Errorf("%w: no more contributions fit", ErrState)
	}
	n := uint64(1) << x.Power
	prev, before, err := blankPhase1(n)
	if err != nil {
		return nil, err
	}
	if k := len(x.Phase1); k > 0 {
		if before, err = x.Phase1[k-1].load(dir, 1, ""); err != nil {
			return nil, err
		}
		if prev, err = decodePhase1(before, n); err != nil {
			return nil, &CulpritError{1, "", k, x.Phase1[k-1].Name, err}
		}
	}
	b, err := contribute1(ctx, before, own, progress)
	if err != nil {
		return nil, err
	}
	// A faulty machine is found here and not by the next person.
	next, err := decodePhase1(b, n)
	if err == nil {
		err = prev.Verify(next)
	}
	if err != nil {
		return nil, fmt.Errorf("the contribution that was just made is wrong: %w", err)
	}
	c, err := store(dir, name, len(x.Phase1)+1, "", proof.DigestOf(before), b)
	if err != nil {
		return nil, err
	}
	x.Phase1 = append(x.Phase1, c)
	return []Receipt{{1, "", c.Index, c.SHA256}}, x.save(dir)
}

func contributePhase2(ctx context.Context, dir, name string, own []byte, x Index, compile compiler, progress Progress) ([]Receipt, error) {
	// Where a stopped call left off: the circuits before that have one contribution more.
	index := len(x.Circuits[len(x.Circuits)-1].Phase2) + 1
	if first := x.Circuits[0].Phase2; len(first) == index && first[index-1].Name != name {
		return nil, fmt.Errorf("%w: contribution %d was begun by %q and is not whole yet", ErrState, index, first[index-1].Name)
	}
	if index > maxContribute {
		return nil, fmt.Errorf("%w: no more contributions fit", ErrState)
	}
	var receipts []Receipt
	for i := range x.Circuits {
		c := &x.Circuits[i]
		if len(c.Phase2) >= index {
			receipts = append(receipts, Receipt{2, c.Name, index, c.Phase2[index-1].SHA256})
			continue
		}
		t, err := compile(c.Name)
		if err != nil {
			return nil, err
		}
		last := *c.Start
		if index > 1 {
			last = c.Phase2[index-2]
		}
		before, err := last.load(dir, 2, c.Name)
		if err != nil {
			return nil, err
		}
		state := func() (*mpcsetup.Phase2, error) {
			p, err := decodePhase2(before, index == 1, t.secretWires(), int(t.domain()))
			if err != nil {
				return nil, &CulpritError{2, c.Name, index - 1, last.Name, err}
			}
			return p, nil
		}
		p, err := state()
		if err != nil {
			return nil, err
		}
		prev, err := state()
		if err != nil {
			return nil, err
		}
		b, err := contribute2(ctx, p, before, own, c.Name, progress)
		if err != nil {
			return nil, err
		}
		next, err := decodePhase2(b, false, t.secretWires(), int(t.domain()))
		if err == nil {
			err = prev.Verify(next)
		}
		if err != nil {
			return nil, fmt.Errorf("the contribution that was just made is wrong: %w", err)
		}
		made, err := store(dir, name, index, c.Name, last.SHA256, b)
		if err != nil {
			return nil, err
		}
		c.Phase2 = append(c.Phase2, made)
		if err := x.save(dir); err != nil {
			return nil, err
		}
		receipts = append(receipts, Receipt{2, c.Name, made.Index, made.SHA256})
	}
	return receipts, nil
}

// Beacon ends the phase that the ceremony is in with a public value: one that nobody could know when the last contribution was made, and that everybody
// can look up at its source, best announced when the ceremony started. After phase 1 it computes where phase 2 of each circuit starts, which takes
// minutes for large circuits; if that is stopped, the next step goes on with it.
func Beacon(ctx context.Context, dir string, value []byte, source string, progress Progress) (Index, error) {
	return beacon(ctx, dir, value, source, known, progress)
}

func beacon(ctx context.Context, dir string, value []byte, source string, compile compiler, progress Progress) (Index, error) {
	proof.Silence()
	x, err := ReadIndex(dir)
	if err != nil {
		return Index{}, err
	}
	r := &Randomness{append(hexBytes(nil), value...), source}
	if err := r.check(); err != nil {
		return Index{}, err
	}
	switch {
	case x.Beacon2 != nil:
		return Index{}, fmt.Errorf("%w: the ceremony is over", ErrState)
	case !x.sealed1():
		if len(x.Phase1) == 0 {
			return Index{}, fmt.Errorf("%w: phase 1 has no contribution", ErrState)
		}
		x.Beacon1 = r
		if err := x.save(dir); err != nil {
			return Index{}, err
		}
		return prepare(ctx, dir, x, compile, progress)
	}
	if x.Beacon1 != nil && string(x.Beacon1.Value) == string(value) {
		return Index{}, fmt.Errorf("%w: this value ended phase 1 and was known since", ErrState)
	}
	for _, c := range x.Circuits {
		if len(c.Phase2) == 0 || len(c.Phase2) != len(x.Circuits[0].Phase2) {
			return Index{}, fmt.Errorf("%w: phase 2 of %s has no contribution, or one that is not whole", ErrState, c.Name)
		}
	}
	x.Beacon2 = r
	return x, x.save(dir)
}

// prepare computes where phase 2 of each circuit starts, where that is not done yet.
func prepare(ctx context.Context, dir string, x Index, compile compiler, progress Progress) (Index, error) {
	var commons *mpcsetup.SrsCommons
	for i := range x.Circuits {
		c := &x.Circuits[i]
		if c.Start != nil {
			continue
		}
		t, err := compile(c.Name)
		if err != nil {
			return Index{}, err
		}
		if commons == nil {
			progress.report("phase 1: sealing", 0, 1)
			if commons, err = seal1(ctx, dir, x); err != nil {
				return Index{}, err
			}
		}
		progress.report("phase 2: preparing "+c.Name, 0, 1)
		p, _, err := start(ctx, t, commons)
		if err != nil {
			return Index{}, err
		}
		b, err := encodePhase2(p)
		if err != nil {
			return Index{}, err
		}
		after := x.phase1Digest()
		made, err := store(dir, "", 0, c.Name, after, b)
		if err != nil {
			return Index{}, err
		}
		c.Start = &made
		if err := x.save(dir); err != nil {
			return Index{}, err
		}
		progress.report("phase 2: preparing "+c.Name, 1, 1)
	}
	return x, nil
}

// phase1Digest is the SHA-256 of the last bytes of phase 1, before its beacon.
func (x Index) phase1Digest() proof.Digest {
	if x.Import != nil {
		return x.Import.SHA256
	}
	return x.Phase1[len(x.Phase1)-1].SHA256
}

// seal1 gives the outcome of phase 1 from its last bytes, without checking how they came about.
func seal1(ctx context.Context, dir string, x Index) (*mpcsetup.SrsCommons, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if x.Import != nil {
		b, err := x.Import.load(dir, 1, "")
		if err != nil {
			return nil, err
		}
		return importPTAU(b, x.Power)
	}
	last := x.Phase1[len(x.Phase1)-1]
	b, err := last.load(dir, 1, "")
	if err != nil {
		return nil, err
	}
	p, err := decodePhase1(b, 1<<x.Power)
	if err != nil {
		return nil, &CulpritError{1, "", last.Index, last.Name, err}
	}
	commons := p.Seal(x.Beacon1.Value)
	return &commons, nil
}
