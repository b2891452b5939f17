package ceremony

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"

	"unum/semaphore/proof"
)

const ptauPath = "testdata/powers-5.ptau"

func ptau(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile(ptauPath)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// section tells where a section's bytes begin.
func section(t testing.TB, b []byte, number uint32) int {
	t.Helper()
	for at := 12; at < len(b); {
		n, size := binary.LittleEndian.Uint32(b[at:]), binary.LittleEndian.Uint64(b[at+4:])
		if at += 12; n == number {
			return at
		}
		at += int(size)
	}
	t.Fatalf("no section %d", number)
	return 0
}

// Phase 1 by snarkjs, phase 2 here.
func TestImport(t *testing.T) {
	ctx, dir, keys := t.Context(), t.TempDir(), t.TempDir()
	plan := toyPlan
	plan.PTAU = ptauPath
	run(t, dir, plan)
	report, err := verify(ctx, dir, toys, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !report.Complete || len(report.Receipts) != 6 || *report.Import != proof.DigestOf(ptau(t)) {
		t.Errorf("report %+v", report)
	}
	m, err := export(ctx, dir, keys, toys, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range m.Circuits {
		proveWith(t, keys, c)
	}

	// The file changed after the ceremony.
	b := ptau(t)
	b[section(t, b, ptauTauG1)+3*ptauG1] ^= 1
	if err := os.WriteFile(filepath.Join(dir, ptauName), b, 0o644); err != nil {
		t.Fatal(err)
	}
	_, err = verify(ctx, dir, toys, nil, nil)
	var culprit *CulpritError
	if !errors.As(err, &culprit) || culprit.Phase != 1 || culprit.Index != 0 {
		t.Errorf("got %v", err)
	}
}

// One power, whatever prefix of the file is taken.
func TestImportPrefix(t *testing.T) {
	for power := 2; power <= 5; power++ {
		c, err := importPTAU(ptau(t), power)
		if err != nil {
			t.Fatal(err)
		}
		if n := 1 << power; len(c.G1.Tau) != 2*n-1 || len(c.G2.Tau) != n || len(c.G1.AlphaTau) != n || len(c.G1.BetaTau) != n {
			t.Errorf("power %d: wrong lengths", power)
		}
	}
	if _, err := importPTAU(ptau(t), 6); err == nil {
		t.Error("64 powers out of 32")
	}
}

func TestAdversarialPTAU(t *testing.T) {
	// A point on the curve but outside of the group.
	var u bn254.E2
	u.A0.SetUint64(5)
	outside := bn254.MapToCurve2(&u)
	if !outside.IsOnCurve() || outside.IsInSubGroup() {
		t.Fatal("choose another point")
	}
	limbs := func(b []byte, p *bn254.G2Affine) {
		for i, e := range [][4]uint64{p.X.A0, p.X.A1, p.Y.A0, p.Y.A1} {
			for j, w := range e {
				binary.LittleEndian.PutUint64(b[32*i+8*j:], w)
			}
		}
	}
	for name, forge := range map[string]func(b []byte) []byte{
		"empty":                       func(b []byte) []byte { return nil },
		"another format":              func(b []byte) []byte { b[0] ^= 1; return b },
		"another version":             func(b []byte) []byte { b[4]++; return b },
		"cut":                         func(b []byte) []byte { return b[:len(b)-1] },
		"bytes after the end":         func(b []byte) []byte { return append(b, 0) },
		"a section longer than all":   func(b []byte) []byte { b[12+4+7] = 0xff; return b },
		"a section twice":             func(b []byte) []byte { b[section(t, b, ptauTauG2)-12] = ptauTauG1; return b },
		"another curve":               func(b []byte) []byte { b[section(t, b, ptauHeader)+4] ^= 1; return b },
		"more powers than there are":  func(b []byte) []byte { b[section(t, b, ptauHeader)+36]++; return b },
		"powers that take all memory": func(b []byte) []byte { b[section(t, b, ptauHeader)+36] = 63; return b },
		"off the curve":               func(b []byte) []byte { b[section(t, b, ptauTauG1)+5*ptauG1] ^= 1; return b },
		"coordinate ≥ q": func(b []byte) []byte {
			copy(b[section(t, b, ptauTauG1)+5*ptauG1:], bytes.Repeat([]byte{0xff}, 32))
			return b
		},
		"a point at infinity": func(b []byte) []byte {
			clear(b[section(t, b, ptauAlphaTau)+2*ptauG1:][:ptauG1])
			return b
		},
		"outside of the group": func(b []byte) []byte { limbs(b[section(t, b, ptauTauG2)+3*ptauG2:], &outside); return b },
		"β of another ceremony": func(b []byte) []byte {
			at := section(t, b, ptauTauG2) + 2*ptauG2
			copy(b[section(t, b, ptauBetaG2):], b[at:at+ptauG2])
			return b
		},
		"one power replaced": func(b []byte) []byte {
			at := section(t, b, ptauTauG1) + 5*ptauG1
			copy(b[at:at+ptauG1], b[at+ptauG1:])
			return b
		},
		"α's powers replaced by β's": func(b []byte) []byte {
			a, at := section(t, b, ptauAlphaTau), section(t, b, ptauBetaTau)
			copy(b[a+ptauG1:a+32*ptauG1], b[at+ptauG1:])
			return b
		},
		"not from the generator": func(b []byte) []byte {
			at := section(t, b, ptauTauG1)
			copy(b[at:at+ptauG1], b[at+ptauG1:])
			return b
		},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := importPTAU(forge(ptau(t)), 4); !errors.Is(err, ErrTranscript) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func FuzzPTAU(f *testing.F) {
	f.Add(ptau(f))
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, err := importPTAU(b, 2); err != nil && !errors.Is(err, ErrTranscript) {
			t.Errorf("other error %v", err)
		}
	})
}
