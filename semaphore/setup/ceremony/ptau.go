package ceremony

import (
	"encoding/binary"
	"errors"
	"fmt"
	"runtime"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	update "github.com/consensys/gnark-crypto/ecc/bn254/mpcsetup"
	"github.com/consensys/gnark/backend/groth16/bn254/mpcsetup"
	"golang.org/x/sync/errgroup"
)

// Sections of a .ptau file that are used.
const (
	ptauHeader   = 1
	ptauTauG1    = 2
	ptauTauG2    = 3
	ptauAlphaTau = 4
	ptauBetaTau  = 5
	ptauBetaG2   = 6
)

// Sizes of points in a .ptau file: coordinates are little-endian Montgomery limbs.
const (
	ptauG1 = 2 * fp.Bytes
	ptauG2 = 4 * fp.Bytes
)

// importPTAU takes the first 2^power powers out of a snarkjs .ptau file, checks every point and that they are what phase 1 would have made. Errors are a
// CulpritError with index 0.
func importPTAU(b []byte, power int) (*mpcsetup.SrsCommons, error) {
	c, err := readPTAU(b, power)
	if err != nil {
		return nil, &CulpritError{1, "", 0, ptauName, err}
	}
	return c, nil
}

func readPTAU(b []byte, power int) (*mpcsetup.SrsCommons, error) {
	sections, err := ptauSections(b)
	if err != nil {
		return nil, err
	}
	h := sections[ptauHeader]
	if len(h) != 4+fp.Bytes+8 || binary.LittleEndian.Uint32(h) != fp.Bytes {
		return nil, errors.New("bad header")
	}
	modulus := fp.Modulus().FillBytes(make([]byte, fp.Bytes))
	for i := range modulus {
		if h[4+i] != modulus[len(modulus)-1-i] {
			return nil, errors.New("powers of another curve")
		}
	}
	has := binary.LittleEndian.Uint32(h[4+fp.Bytes:])
	if has > maxPower+4 || int(has) < power {
		return nil, fmt.Errorf("holds 2^%d powers, needs 2^%d", has, power)
	}
	full, n := 1<<has, 1<<power
	for section, size := range map[uint32]int{
		ptauTauG1: (2*full - 1) * ptauG1, ptauTauG2: full * ptauG2, ptauAlphaTau: full * ptauG1, ptauBetaTau: full * ptauG1, ptauBetaG2: ptauG2,
	} {
		if len(sections[section]) != size {
			return nil, fmt.Errorf("section %d has a wrong length", section)
		}
	}

	var c mpcsetup.SrsCommons
	c.G1.Tau, c.G2.Tau = make([]bn254.G1Affine, 2*n-1), make([]bn254.G2Affine, n)
	c.G1.AlphaTau, c.G1.BetaTau = make([]bn254.G1Affine, n), make([]bn254.G1Affine, n)
	beta := make([]bn254.G2Affine, 1)
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	readPoints(&group, c.G1.Tau, sections[ptauTauG1], ptauG1, g1FromPTAU)
	readPoints(&group, c.G1.AlphaTau, sections[ptauAlphaTau], ptauG1, g1FromPTAU)
	readPoints(&group, c.G1.BetaTau, sections[ptauBetaTau], ptauG1, g1FromPTAU)
	readPoints(&group, c.G2.Tau, sections[ptauTauG2], ptauG2, g2FromPTAU)
	readPoints(&group, beta, sections[ptauBetaG2], ptauG2, g2FromPTAU)
	if err := group.Wait(); err != nil {
		return nil, err
	}
	c.G2.Beta = beta[0]

	_, _, g1, g2 := bn254.Generators()
	if !c.G1.Tau[0].Equal(&g1) || !c.G2.Tau[0].Equal(&g2) {
		return nil, errors.New("the power 0 is not the generator")
	}
	if c.G1.Tau[1].Equal(&g1) || c.G1.AlphaTau[0].Equal(&g1) || c.G1.BetaTau[0].Equal(&g1) {
		return nil, errors.New("nobody contributed to it")
	}
	if err := update.SameRatioMany(c.G1.Tau, c.G2.Tau, c.G1.AlphaTau, c.G1.BetaTau); err != nil {
		return nil, fmt.Errorf("not the powers of one number: %w", err)
	}
	var minus bn254.G1Affine
	minus.Neg(&c.G1.BetaTau[0])
	if ok, err := bn254.PairingCheck([]bn254.G1Affine{minus, g1}, []bn254.G2Affine{g2, c.G2.Beta}); err != nil || !ok {
		return nil, errors.New("β differs between the groups")
	}
	return &c, nil
}

// ptauSections cuts the file: "ptau", version 1, count; then for each section its number (4 bytes), its length (8 bytes) and its bytes.
func ptauSections(b []byte) (map[uint32][]byte, error) {
	if len(b) < 12 || string(b[:4]) != "ptau" || binary.LittleEndian.Uint32(b[4:]) != 1 {
		return nil, errors.New("not a .ptau file of version 1")
	}
	count := binary.LittleEndian.Uint32(b[8:])
	b = b[12:]
	out := map[uint32][]byte{}
	for range count {
		if len(b) < 12 {
			return nil, errors.New("ends within a section's head")
		}
		number, size := binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint64(b[4:])
		b = b[12:]
		if size > uint64(len(b)) {
			return nil, errors.New("ends within a section")
		}
		if _, twice := out[number]; twice {
			return nil, fmt.Errorf("has section %d twice", number)
		}
		out[number], b = b[:size], b[size:]
	}
	if len(b) != 0 {
		return nil, errors.New("has bytes after its sections")
	}
	return out, nil
}

func readPoints[P any](group *errgroup.Group, points []P, b []byte, size int, read func(*P, []byte) bool) {
	for from := 0; from < len(points); from += chunk {
		group.Go(func() error {
			for i := from; i < min(from+chunk, len(points)); i++ {
				if !read(&points[i], b[i*size:][:size]) {
					return fmt.Errorf("point %d of %d is not in its group", i, len(points))
				}
			}
			return nil
		})
	}
}

func g1FromPTAU(p *bn254.G1Affine, b []byte) bool {
	return coordinates(b, &p.X, &p.Y) && !p.IsInfinity() && p.IsOnCurve() // cofactor 1
}

func g2FromPTAU(p *bn254.G2Affine, b []byte) bool {
	return coordinates(b, &p.X.A0, &p.X.A1, &p.Y.A0, &p.Y.A1) && !p.IsInfinity() && p.IsOnCurve() && p.IsInSubGroup()
}

// coordinates reads limbs as they are; only values below the modulus pass.
func coordinates(b []byte, to ...*fp.Element) bool {
	for i, e := range to {
		limbs := b[i*fp.Bytes:]
		var reversed [fp.Bytes]byte
		for j := range reversed {
			reversed[j] = limbs[fp.Bytes-1-j]
		}
		var plain fp.Element
		if plain.SetBytesCanonical(reversed[:]) != nil {
			return false
		}
		for j := range e {
			e[j] = binary.LittleEndian.Uint64(limbs[8*j:])
		}
	}
	return true
}
