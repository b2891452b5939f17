package ceremony

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	"github.com/consensys/gnark/backend/groth16/bn254/mpcsetup"
	cs "github.com/consensys/gnark/constraint/bn254"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/r1cs"
	"github.com/google/go-cmp/cmp"

	"unum/semaphore/circuit"
	"unum/semaphore/proof"
	"unum/semaphore/setup"
)

// powers is a small circuit: Y = X^(2^Steps) + X, which takes Steps squarings. It stands for the real ones, which take minutes.
type powers struct {
	Y     frontend.Variable `gnark:",public"`
	X     frontend.Variable
	Steps int `gnark:"-"`
}

func (c *powers) Define(api frontend.API) error {
	v := c.X
	for range c.Steps {
		v = api.Mul(v, v)
	}
	api.AssertIsEqual(c.Y, api.Add(v, c.X))
	return nil
}

// toys compiles circuits small-5 and small-12, of domains 8 and 16.
func toys(name string) (*target, error) {
	steps := map[string]int{"small-5": 5, "small-12": 12}[name]
	if steps == 0 {
		return nil, fmt.Errorf("no circuit %q", name)
	}
	ccs, err := frontend.Compile(ecc.BN254.ScalarField(), r1cs.NewBuilder, &powers{Steps: steps})
	if err != nil {
		return nil, err
	}
	return newTarget(name, circuit.Spec{Kind: "small", Size: steps}, ccs.(*cs.R1CS))
}

var toyPlan = Plan{Name: "toy-1", Announce: "a test", Circuits: []string{"small-5", "small-12"}}

var beacons = [][]byte{bytes.Repeat([]byte{0xb1}, 32), bytes.Repeat([]byte{0xb2}, 32)}

// people contribute in both phases.
var people = []string{"ada", "grace", "emmy"}

// run makes a whole ceremony.
func run(t testing.TB, dir string, plan Plan) Index {
	t.Helper()
	ctx := context.Background()
	x, err := initialise(ctx, dir, plan, toys, nil)
	for phase := 1; phase <= 2 && err == nil; phase++ {
		if phase == 1 && plan.PTAU != "" {
			continue
		}
		for _, name := range people {
			if _, err = contribute(ctx, dir, name, []byte("dice of "+name), toys, nil); err != nil {
				t.Fatal(err)
			}
		}
		x, err = beacon(ctx, dir, beacons[phase-1], "test", toys, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// finished makes one ceremony for all tests and gives each its own copy.
var finishedFiles = sync.OnceValue(func() map[string][]byte {
	dir, err := os.MkdirTemp("", "ceremony")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	tb := &failer{}
	run(tb, dir, toyPlan)
	out := map[string][]byte{}
	list, err := os.ReadDir(dir)
	if err != nil {
		panic(err)
	}
	for _, e := range list {
		if out[e.Name()], err = os.ReadFile(filepath.Join(dir, e.Name())); err != nil {
			panic(err)
		}
	}
	return out
})

// failer lets run be used outside of one test.
type failer struct{ testing.TB }

func (*failer) Helper()           {}
func (*failer) Fatal(args ...any) { panic(fmt.Sprint(args...)) }

func finished(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	for name, b := range finishedFiles() {
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func index(t testing.TB, dir string) Index {
	t.Helper()
	x, err := ReadIndex(dir)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// The whole way: three people, two phases, two beacons, keys that prove.
func TestCeremony(t *testing.T) {
	ctx := t.Context()
	dir, keys := finished(t), filepath.Join(t.TempDir(), "keys")
	x := index(t, dir)
	if x.Power != 4 {
		t.Errorf("power %d, want 4", x.Power)
	}
	names := slices.Sorted(maps.Keys(finishedFiles()))
	want := []string{"ceremony.json", "phase1-0001.bin", "phase1-0002.bin", "phase1-0003.bin",
		"small-12-0000.bin", "small-12-0001.bin", "small-12-0002.bin", "small-12-0003.bin",
		"small-5-0000.bin", "small-5-0001.bin", "small-5-0002.bin", "small-5-0003.bin"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("files: %s", diff)
	}

	var heard []string
	report, err := verify(ctx, dir, toys, func(what string, done, total int) {
		if done > total {
			t.Errorf("%s: %d of %d", what, done, total)
		}
		heard = append(heard, what)
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !report.Complete || len(report.Receipts) != 9 || len(heard) < 12 {
		t.Errorf("report %+v after %v", report, heard)
	}

	m, err := export(ctx, dir, keys, toys, nil)
	if err != nil {
		t.Fatal(err)
	}
	name, digest, err := ParseLabel(m.Ceremony)
	if err != nil || name != "toy-1" || digest != *report.Transcript {
		t.Errorf("label %q, %v", m.Ceremony, err)
	}
	read, err := proof.ReadManifest(keys)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(m, read); diff != "" {
		t.Errorf("manifest on disk: %s", diff)
	}
	for _, c := range m.Circuits {
		proveWith(t, keys, c)
	}
	// Again: the same keys, byte for byte.
	again, err := export(ctx, dir, keys, toys, nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(m, again); diff != "" {
		t.Errorf("second export: %s", diff)
	}

	// What a live network asks.
	if err := Remembered(keys); !errors.Is(err, ErrKeys) {
		t.Errorf("keys that nobody verified: %v", err)
	}
	checked, err := verifyFor(ctx, m, dir, toys, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := Remember(keys, checked); err != nil {
		t.Fatal(err)
	}
	if err := Remembered(keys); err != nil {
		t.Error(err)
	}
	other := m
	other.Circuits = slices.Clone(m.Circuits)
	other.Circuits[1].VerifyingKey.SHA256[0] ^= 1
	if _, err := verifyFor(ctx, other, dir, toys, nil); !errors.Is(err, ErrKeys) {
		t.Errorf("another verifying key: %v", err)
	}
	if err := setup.WriteManifest(keys, other); err != nil {
		t.Fatal(err)
	}
	if err := Remembered(keys); !errors.Is(err, ErrKeys) {
		t.Errorf("manifest changed after it was verified: %v", err)
	}
	other = m
	other.Ceremony = proof.CeremonyInsecureDev
	if _, err := verifyFor(ctx, other, dir, toys, nil); !errors.Is(err, ErrKeys) {
		t.Errorf("development keys: %v", err)
	}
	other.Ceremony = Label("toy-1", proof.Digest{1})
	if _, err := verifyFor(ctx, other, dir, toys, nil); !errors.Is(err, ErrKeys) {
		t.Errorf("keys of another transcript: %v", err)
	}
	if err := setup.WriteManifest(keys, other); err != nil {
		t.Fatal(err)
	}
	if _, err := export(ctx, dir, keys, toys, nil); !errors.Is(err, setup.ErrOtherCeremony) {
		t.Errorf("export over other keys: %v", err)
	}
}

func proveWith(t *testing.T, keys string, c proof.Circuit) {
	t.Helper()
	var (
		sys cs.R1CS
		pk  groth16.ProvingKey
		vk  groth16.VerifyingKey
	)
	read := func(f proof.File) *bytes.Reader {
		b, err := f.Read(proof.Dir(keys))
		if err != nil {
			t.Fatal(err)
		}
		return bytes.NewReader(b)
	}
	if _, err := sys.ReadFrom(read(c.R1CS)); err != nil {
		t.Fatal(err)
	}
	if _, err := pk.ReadFrom(read(c.ProvingKey)); err != nil {
		t.Fatal(err)
	}
	if _, err := vk.ReadFrom(read(c.VerifyingKey)); err != nil {
		t.Fatal(err)
	}
	for i, p := range vk.G1.K {
		if p.IsInfinity() {
			t.Errorf("%s: point of public input %d is at infinity", c.Name, i)
		}
	}
	var x, y fr.Element
	x.SetUint64(7)
	y = x
	for range c.Size {
		y.Square(&y)
	}
	y.Add(&y, &x)
	w, err := frontend.NewWitness(&powers{X: x, Y: y}, ecc.BN254.ScalarField())
	if err != nil {
		t.Fatal(err)
	}
	p, err := groth16.Prove(&sys, &pk, w)
	if err != nil {
		t.Fatal(err)
	}
	if err := groth16.Verify(p, &vk, fr.Vector{y}); err != nil {
		t.Errorf("%s: %v", c.Name, err)
	}
	if err := groth16.Verify(p, &vk, fr.Vector{x}); err == nil {
		t.Errorf("%s proves anything", c.Name)
	}
}

// resign makes the index say what the files now are, as a forger would: sizes, digests and, with chain, what follows what.
func resign(t *testing.T, dir string, x *Index, chain bool) {
	t.Helper()
	sign := func(c *Contribution, before *proof.Digest) {
		b, err := os.ReadFile(filepath.Join(dir, c.File))
		if err != nil {
			t.Fatal(err)
		}
		c.Size, c.SHA256 = int64(len(b)), proof.DigestOf(b)
		if chain && before != nil {
			c.After = *before
		}
	}
	var before *proof.Digest
	for i := range x.Phase1 {
		sign(&x.Phase1[i], before)
		before = &x.Phase1[i].SHA256
	}
	for i := range x.Circuits {
		c := &x.Circuits[i]
		sign(c.Start, before)
		last := &c.Start.SHA256
		for j := range c.Phase2 {
			sign(&c.Phase2[j], last)
			last = &c.Phase2[j].SHA256
		}
	}
}

func write(t *testing.T, dir string, x Index) {
	t.Helper()
	b, err := x.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, IndexName), b, 0o644); err != nil {
		t.Fatal(err)
	}
}

// Each forgery is refused, and the refusal names the contribution that the forger touched, or the first that no longer fits.
func TestAdversarialTranscript(t *testing.T) {
	edit := func(t *testing.T, path string, f func(b []byte) []byte) {
		t.Helper()
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f(b), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	flip := func(at int) func([]byte) []byte {
		return func(b []byte) []byte {
			if at < 0 {
				at += len(b)
			}
			b[at] ^= 1
			return b
		}
	}
	swap := func(t *testing.T, a, b string) {
		t.Helper()
		tmp := a + ".tmp"
		if err := errors.Join(os.Rename(a, tmp), os.Rename(b, a), os.Rename(tmp, b)); err != nil {
			t.Fatal(err)
		}
	}
	// another gives the parts of a second, honest ceremony.
	another := sync.OnceValue(func() string {
		dir := t.TempDir()
		run(t, dir, toyPlan)
		return dir
	})
	copyFrom := func(t *testing.T, dir, name string) {
		t.Helper()
		b, err := os.ReadFile(filepath.Join(another(), name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	// replace writes a state of phase 2 with one thing changed.
	replace := func(t *testing.T, dir, name string, f func(p *mpcsetup.Phase2)) {
		edit(t, filepath.Join(dir, name), func(b []byte) []byte {
			var p mpcsetup.Phase2
			if _, err := p.ReadFrom(bytes.NewReader(b)); err != nil {
				t.Fatal(err)
			}
			f(&p)
			out, err := encodePhase2(&p)
			if err != nil {
				t.Fatal(err)
			}
			return out
		})
	}

	for _, c := range []struct {
		name    string
		forge   func(t *testing.T, dir string, x *Index)
		phase   int
		circuit string
		index   int
	}{
		{"a byte of a contribution to phase 1 flipped", func(t *testing.T, dir string, x *Index) {
			edit(t, filepath.Join(dir, "phase1-0002.bin"), flip(500))
		}, 1, "", 2},
		{"the same, and the index told so", func(t *testing.T, dir string, x *Index) {
			edit(t, filepath.Join(dir, "phase1-0002.bin"), flip(500))
			resign(t, dir, x, true)
		}, 1, "", 2},
		{"proof of knowledge of τ of another contribution", func(t *testing.T, dir string, x *Index) {
			first, err := os.ReadFile(filepath.Join(dir, "phase1-0001.bin"))
			if err != nil {
				t.Fatal(err)
			}
			edit(t, filepath.Join(dir, "phase1-0002.bin"), func(b []byte) []byte { copy(b, first[:proofSize]); return b })
			resign(t, dir, x, true)
		}, 1, "", 2},
		{"powers of another τ with the proofs left", func(t *testing.T, dir string, x *Index) {
			other, err := os.ReadFile(filepath.Join(another(), "phase1-0003.bin"))
			if err != nil {
				t.Fatal(err)
			}
			edit(t, filepath.Join(dir, "phase1-0003.bin"), func(b []byte) []byte {
				copy(b[phase1Head:len(b)-hashSize], other[phase1Head:])
				return b
			})
			resign(t, dir, x, true)
		}, 1, "", 3},
		{"one power of τ replaced by the next", func(t *testing.T, dir string, x *Index) {
			edit(t, filepath.Join(dir, "phase1-0003.bin"), func(b []byte) []byte {
				at := phase1Head + g2Size + 3*g1Size
				copy(b[at:at+g1Size], b[at+g1Size:])
				return b
			})
			resign(t, dir, x, true)
		}, 1, "", 3},
		{"two contributions to phase 1 swapped", func(t *testing.T, dir string, x *Index) {
			swap(t, filepath.Join(dir, "phase1-0001.bin"), filepath.Join(dir, "phase1-0002.bin"))
			resign(t, dir, x, true)
		}, 1, "", 1},
		{"entries of the index swapped", func(t *testing.T, dir string, x *Index) {
			x.Phase1[0], x.Phase1[1] = x.Phase1[1], x.Phase1[0]
		}, 1, "", 1},
		{"a contribution dropped", func(t *testing.T, dir string, x *Index) {
			x.Phase1 = slices.Delete(x.Phase1, 1, 2)
		}, 1, "", 2},
		{"a contribution dropped and the rest renumbered", func(t *testing.T, dir string, x *Index) {
			swap(t, filepath.Join(dir, "phase1-0002.bin"), filepath.Join(dir, "phase1-0003.bin"))
			x.Phase1 = x.Phase1[:2]
			resign(t, dir, x, true)
		}, 1, "", 2},
		{"the last contribution to phase 1 dropped after the beacon", func(t *testing.T, dir string, x *Index) {
			x.Phase1 = x.Phase1[:2]
			resign(t, dir, x, true)
		}, 2, "small-5", 0},
		{"another beacon for phase 1", func(t *testing.T, dir string, x *Index) {
			x.Beacon1.Value[0] ^= 1
		}, 2, "small-5", 0},
		{"a contribution of another ceremony", func(t *testing.T, dir string, x *Index) {
			copyFrom(t, dir, "phase1-0002.bin")
			resign(t, dir, x, true)
		}, 1, "", 2},
		{"a missing file", func(t *testing.T, dir string, x *Index) {
			if err := os.Remove(filepath.Join(dir, "small-12-0002.bin")); err != nil {
				t.Fatal(err)
			}
		}, 2, "small-12", 2},
		{"a file cut short", func(t *testing.T, dir string, x *Index) {
			edit(t, filepath.Join(dir, "small-12-0002.bin"), func(b []byte) []byte { return b[:len(b)-1] })
			resign(t, dir, x, true)
		}, 2, "small-12", 2},
		{"a byte after the end", func(t *testing.T, dir string, x *Index) {
			edit(t, filepath.Join(dir, "phase1-0003.bin"), func(b []byte) []byte { return append(b, 0) })
			resign(t, dir, x, true)
		}, 1, "", 3},
		{"a length that would take all memory", func(t *testing.T, dir string, x *Index) {
			edit(t, filepath.Join(dir, "small-5-0001.bin"), func(b []byte) []byte {
				binary.BigEndian.PutUint32(b[2+g1Size:], 1<<32-1)
				return b
			})
			resign(t, dir, x, true)
		}, 2, "small-5", 1},
		{"a number of powers that would take all memory", func(t *testing.T, dir string, x *Index) {
			edit(t, filepath.Join(dir, "phase1-0001.bin"), func(b []byte) []byte {
				binary.BigEndian.PutUint64(b[phase1Head-8:], 1<<60)
				return b
			})
			resign(t, dir, x, true)
		}, 1, "", 1},
		{"phase 2 starting from δ that somebody knows", func(t *testing.T, dir string, x *Index) {
			swap(t, filepath.Join(dir, "small-5-0000.bin"), filepath.Join(dir, "small-5-0001.bin"))
			x.Circuits[0].Phase2 = x.Circuits[0].Phase2[:1]
			resign(t, dir, x, true)
			x.Circuits[1].Phase2 = x.Circuits[1].Phase2[:1]
		}, 2, "small-5", 0},
		{"contributions to phase 2 swapped", func(t *testing.T, dir string, x *Index) {
			swap(t, filepath.Join(dir, "small-12-0002.bin"), filepath.Join(dir, "small-12-0003.bin"))
			resign(t, dir, x, true)
		}, 2, "small-12", 2},
		{"a contribution to phase 2 dropped, the rest renumbered", func(t *testing.T, dir string, x *Index) {
			swap(t, filepath.Join(dir, "small-5-0002.bin"), filepath.Join(dir, "small-5-0003.bin"))
			for i := range x.Circuits {
				x.Circuits[i].Phase2 = x.Circuits[i].Phase2[:2]
			}
			resign(t, dir, x, true)
		}, 2, "small-5", 2},
		{"a contribution to one circuit dropped from the end", func(t *testing.T, dir string, x *Index) {
			x.Circuits[1].Phase2 = x.Circuits[1].Phase2[:2]
		}, 2, "small-12", 3},
		{"δ in one group only", func(t *testing.T, dir string, x *Index) {
			replace(t, dir, "small-12-0003.bin", func(p *mpcsetup.Phase2) {
				p.Parameters.G1.Delta.Add(&p.Parameters.G1.Delta, &p.Parameters.G1.Delta)
			})
			resign(t, dir, x, true)
		}, 2, "small-12", 3},
		{"a wire's point doubled", func(t *testing.T, dir string, x *Index) {
			replace(t, dir, "small-12-0003.bin", func(p *mpcsetup.Phase2) {
				k := &p.Parameters.G1.PKK[5]
				k.Add(k, k)
			})
			resign(t, dir, x, true)
		}, 2, "small-12", 3},
		{"δ at infinity", func(t *testing.T, dir string, x *Index) {
			replace(t, dir, "small-5-0003.bin", func(p *mpcsetup.Phase2) {
				p.Parameters.G1.Delta.SetInfinity()
				p.Parameters.G2.Delta.SetInfinity()
			})
			resign(t, dir, x, true)
		}, 2, "small-5", 3},
		{"parts of another circuit", func(t *testing.T, dir string, x *Index) {
			b, err := os.ReadFile(filepath.Join(dir, "small-5-0002.bin"))
			if err != nil {
				t.Fatal(err)
			}
			edit(t, filepath.Join(dir, "small-12-0002.bin"), func([]byte) []byte { return b })
			resign(t, dir, x, true)
		}, 2, "small-12", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := finished(t)
			x := index(t, dir)
			c.forge(t, dir, &x)
			write(t, dir, x)
			_, err := verify(t.Context(), dir, toys, nil, nil)
			var culprit *CulpritError
			if !errors.As(err, &culprit) || !errors.Is(err, ErrTranscript) {
				t.Fatalf("got %v", err)
			}
			if culprit.Phase != c.phase || culprit.Circuit != c.circuit || culprit.Index != c.index {
				t.Errorf("blames %v", err)
			}
		})
	}

	// These leave a transcript that is sound in itself, but not the one that the keys name.
	dir, keys := finished(t), t.TempDir()
	m, err := export(t.Context(), dir, keys, toys, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, forge := range map[string]func(x *Index){
		"the last contribution to phase 2 dropped from every circuit": func(x *Index) {
			for i := range x.Circuits {
				x.Circuits[i].Phase2 = x.Circuits[i].Phase2[:2]
			}
		},
		"another beacon at the end":  func(x *Index) { x.Beacon2.Value[0] ^= 1 },
		"another contributor's name": func(x *Index) { x.Phase1[1].Name = "mallory" },
		"a circuit left out":         func(x *Index) { x.Circuits = x.Circuits[1:] },
	} {
		t.Run(name, func(t *testing.T) {
			dir := finished(t)
			x := index(t, dir)
			forge(&x)
			write(t, dir, x)
			if _, err := verifyFor(t.Context(), m, dir, toys, nil); !errors.Is(err, ErrKeys) {
				t.Errorf("got %v", err)
			}
		})
	}
	t.Run("a power that would take all memory", func(t *testing.T) {
		dir := finished(t)
		x := index(t, dir)
		x.Power = maxPower
		for i := range x.Phase1 {
			x.Phase1[i].Size = phase1Size(1 << maxPower)
		}
		write(t, dir, x)
		if _, err := verify(t.Context(), dir, toys, nil, nil); !errors.Is(err, ErrTranscript) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a changed circuit", func(t *testing.T) {
		_, err := verify(t.Context(), finished(t), func(name string) (*target, error) {
			return toys(strings.Replace(name, "5", "12", 1))
		}, nil, nil)
		if !errors.Is(err, ErrTranscript) {
			t.Errorf("got %v", err)
		}
	})
}

// A step out of turn changes nothing.
func TestOrder(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	if _, err := contribute(ctx, dir, "ada", nil, toys, nil); !errors.Is(err, ErrTranscript) {
		t.Errorf("contribution to nothing: %v", err)
	}
	if _, err := initialise(ctx, dir, toyPlan, toys, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := initialise(ctx, dir, toyPlan, toys, nil); !errors.Is(err, ErrState) {
		t.Errorf("second start: %v", err)
	}
	if _, err := beacon(ctx, dir, beacons[0], "test", toys, nil); !errors.Is(err, ErrState) {
		t.Errorf("beacon before anybody: %v", err)
	}
	if _, err := contribute(ctx, dir, "a\x1b[2J", nil, toys, nil); !errors.Is(err, ErrState) {
		t.Errorf("name that a terminal obeys: %v", err)
	}
	if _, err := contribute(ctx, dir, "ada", nil, toys, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := beacon(ctx, dir, []byte("short"), "test", toys, nil); err == nil {
		t.Error("short beacon taken")
	}
	report, err := verify(ctx, dir, toys, nil, nil)
	if err != nil || report.Complete || len(report.Receipts) != 1 {
		t.Errorf("unfinished transcript: %+v, %v", report, err)
	}
	if _, err := export(ctx, dir, t.TempDir(), toys, nil); !errors.Is(err, ErrState) {
		t.Errorf("keys of an unfinished ceremony: %v", err)
	}
	if _, err := beacon(ctx, dir, beacons[0], "test", toys, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := beacon(ctx, dir, beacons[1], "test", toys, nil); !errors.Is(err, ErrState) {
		t.Errorf("second beacon before anybody: %v", err)
	}
	if _, err := contribute(ctx, dir, "ada", nil, toys, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := beacon(ctx, dir, beacons[0], "test", toys, nil); !errors.Is(err, ErrState) {
		t.Errorf("the same beacon twice: %v", err)
	}
	if _, err := beacon(ctx, dir, beacons[1], "test", toys, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := contribute(ctx, dir, "eve", nil, toys, nil); !errors.Is(err, ErrState) {
		t.Errorf("contribution to a finished ceremony: %v", err)
	}
}

// Each step is stopped at each word of progress, and done again.
func TestStopped(t *testing.T) {
	dir := t.TempDir()
	if _, err := initialise(t.Context(), dir, toyPlan, toys, nil); err != nil {
		t.Fatal(err)
	}
	// until stops a step after its first, second, … report, until it gets through; the transcript is sound after each.
	stops := 0
	until := func(step func(ctx context.Context, progress Progress) error) {
		t.Helper()
		for limit := 1; ; limit++ {
			ctx, cancel := context.WithCancel(t.Context())
			left := limit
			err := step(ctx, func(string, int, int) {
				if left--; left == 0 {
					cancel()
				}
			})
			cancel()
			if err == nil {
				return
			}
			stops++
			if !errors.Is(err, context.Canceled) && !errors.Is(err, ErrState) {
				t.Fatal(err)
			}
			if errors.Is(err, ErrState) { // the index was written before the stop was seen
				return
			}
			if _, err := verify(t.Context(), dir, toys, nil, nil); err != nil {
				t.Fatalf("after a stop: %v", err)
			}
		}
	}
	for phase := range 2 {
		until(func(ctx context.Context, progress Progress) error {
			_, err := contribute(ctx, dir, "ada", nil, toys, progress)
			return err
		})
		until(func(ctx context.Context, progress Progress) error {
			_, err := beacon(ctx, dir, beacons[phase], "test", toys, progress)
			return err
		})
	}
	until(func(ctx context.Context, progress Progress) error {
		_, err := verify(ctx, dir, toys, progress, nil)
		return err
	})
	if x := index(t, dir); x.Beacon2 == nil || stops < 5 {
		t.Errorf("not over after %d stops", stops)
	}

	// Between two circuits, only the same person goes on.
	dir = t.TempDir()
	if _, err := initialise(t.Context(), dir, toyPlan, toys, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := contribute(t.Context(), dir, "ada", nil, toys, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := beacon(t.Context(), dir, beacons[0], "test", toys, nil); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	if _, err := contribute(ctx, dir, "ada", nil, func(name string) (*target, error) {
		if name == "small-12" {
			cancel()
		}
		return toys(name)
	}, nil); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	if _, err := contribute(t.Context(), dir, "eve", nil, toys, nil); !errors.Is(err, ErrState) {
		t.Errorf("somebody else's half contribution: %v", err)
	}
	if _, err := beacon(t.Context(), dir, beacons[1], "test", toys, nil); !errors.Is(err, ErrState) {
		t.Errorf("beacon over half a contribution: %v", err)
	}
	receipts, err := contribute(t.Context(), dir, "ada", nil, toys, nil)
	if err != nil || len(receipts) != 2 {
		t.Errorf("taken up: %v, %v", receipts, err)
	}
	if _, err := verify(t.Context(), dir, toys, nil, nil); err != nil {
		t.Error(err)
	}
}

// Either source of randomness changes everything, and neither is used as it is.
func TestMix(t *testing.T) {
	draw := func(system byte, own string, challenge byte, label string) fr.Element {
		s, err := mix([64]byte{system}, []byte(own), proof.Digest{challenge}, label, 2)
		if err != nil {
			t.Fatal(err)
		}
		if s[0] == s[1] {
			t.Error("two scalars are equal")
		}
		return s[0]
	}
	base := draw(1, "own", 1, "x")
	if base != draw(1, "own", 1, "x") {
		t.Error("not a function")
	}
	for i, e := range []fr.Element{draw(2, "own", 1, "x"), draw(1, "owm", 1, "x"), draw(1, "own", 2, "x"), draw(1, "own", 1, "y")} {
		if e == base {
			t.Errorf("change %d changes nothing", i)
		}
	}
	a, err := secrets(nil, proof.Digest{}, "x", 1)
	if err != nil {
		t.Fatal(err)
	}
	b, err := secrets(nil, proof.Digest{}, "x", 1)
	if err != nil {
		t.Fatal(err)
	}
	if a[0] == b[0] {
		t.Error("the operating system's randomness is not used")
	}
}

func FuzzParseIndex(f *testing.F) {
	f.Add(finishedFiles()[IndexName])
	f.Add([]byte("{}"))
	f.Fuzz(func(t *testing.T, b []byte) {
		x, err := ParseIndex(b)
		if err != nil {
			if !errors.Is(err, ErrTranscript) {
				t.Errorf("other error %v", err)
			}
			return
		}
		again, err := x.Encode()
		if err != nil || !bytes.Equal(again, b) {
			t.Error("two spellings of one index")
		}
	})
}

func FuzzDecodePhase1(f *testing.F) {
	f.Add(finishedFiles()["phase1-0001.bin"])
	f.Fuzz(func(t *testing.T, b []byte) {
		if p, err := decodePhase1(b, 16); err == nil {
			var again bytes.Buffer
			if _, err := p.WriteTo(&again); err != nil || !bytes.Equal(again.Bytes(), b) {
				t.Error("two encodings of one contribution")
			}
		}
	})
}

func FuzzDecodePhase2(f *testing.F) {
	f.Add(finishedFiles()["small-5-0001.bin"])
	t, err := toys("small-5")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(_ *testing.T, b []byte) {
		decodePhase2(b, false, t.secretWires(), int(t.domain()))
		decodePhase2(b, true, t.secretWires(), int(t.domain()))
	})
}
