//go:build unix

package proof_test

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	gnarkwitness "github.com/consensys/gnark/backend/witness"
	cs "github.com/consensys/gnark/constraint/bn254"

	"unum/semaphore"
	"unum/semaphore/circuit"
	"unum/semaphore/proof"
	"unum/semaphore/setup"
	"unum/semaphore/tree"
)

// large benchmarks the larger batches too, with keys that the first run makes in minutes and keeps, in larger/ of UNUM_DEV_KEYS or of a folder for
// temporary files: go test ./semaphore/proof -run '^$' -bench 'Prove|Load' -benchtime 3x -timeout 30m -large
var large = flag.Bool("large", false, "benchmark the larger batches too")

// side is one of the ways that a benchmark compares.
type side struct {
	name  string
	items int
	run   func() error
}

// compare runs all ways in turn in each round, so that a busy machine slows all of them alike, and reports for each the processor time of all threads for
// an item, how many times less than each other way's the first one's is, and the first one's wall time.
func compare(b *testing.B, unit string, sides ...side) {
	b.Helper()
	cpu := make([]time.Duration, len(sides))
	rounds := 0
	var wall time.Duration
	for b.Loop() {
		rounds++
		for i, s := range sides {
			before, begin := cpuTime(b), time.Now()
			if err := s.run(); err != nil {
				b.Fatal(err)
			}
			cpu[i] += cpuTime(b) - before
			if i == 0 {
				wall += time.Since(begin)
			}
		}
	}
	b.ReportMetric(float64(wall.Microseconds())/1000/float64(rounds*sides[0].items), "ms/"+unit)
	each := make([]float64, len(sides))
	for i, s := range sides {
		each[i] = float64(cpu[i].Microseconds()) / 1000 / float64(rounds*s.items)
		name := "cpu-ms/" + unit
		if s.name != "" {
			name = s.name + "-" + name
			b.ReportMetric(each[i]/each[0], "times-"+s.name)
		}
		b.ReportMetric(each[i], name)
	}
}

func cpuTime(b *testing.B) time.Duration {
	b.Helper()
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		b.Fatal(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

// sizes of batches that have keys: the catalog's, and with -large all.
func benchmarked() []circuit.Spec {
	if !*large {
		return circuit.Catalog()
	}
	return append(circuit.Catalog(), circuit.Larger()...)
}

var largerKeys keys

// keysOf gives the key folder that holds a circuit.
func keysOf(b *testing.B, spec circuit.Spec) keys {
	b.Helper()
	if _, err := devKeys(b).manifest.Circuit(spec.Name()); err == nil {
		return devKeys(b)
	}
	if largerKeys.dir != "" {
		return largerKeys
	}
	dir := filepath.Join(os.TempDir(), "unum-dev-keys", "larger")
	if given := os.Getenv("UNUM_DEV_KEYS"); given != "" {
		dir = filepath.Join(given, "larger")
	}
	var names []string
	for _, s := range circuit.Larger() {
		names = append(names, s.Name())
	}
	m, err := setup.DevFor(b.Context(), dir, names, func(name string, done, total int) {
		fmt.Fprintf(os.Stderr, "keys in %s: %s, %d of %d\n", dir, name, done, total)
	})
	if err != nil {
		b.Fatal(err)
	}
	largerKeys = keys{dir, m}
	return largerKeys
}

// gnarks is a circuit as gnark's own prover takes it.
type gnarks struct {
	sys *cs.R1CS
	pk  *groth16.ProvingKey
}

func openGnarks(b *testing.B, k keys, name string) gnarks {
	b.Helper()
	entry, err := k.manifest.Circuit(name)
	if err != nil {
		b.Fatal(err)
	}
	g := gnarks{new(cs.R1CS), new(groth16.ProvingKey)}
	for _, f := range []struct {
		file proof.File
		into func(io.Reader) (int64, error)
	}{{entry.R1CS, g.sys.ReadFrom}, {entry.ProvingKey, g.pk.UnsafeReadFrom}} {
		raw, err := f.file.Read(proof.Dir(k.dir))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := f.into(bytes.NewReader(raw)); err != nil {
			b.Fatal(err)
		}
	}
	return g
}

func (g gnarks) prove(inputs []semaphore.Field, secrets []fr.Element) error {
	values := make(chan any, len(inputs)+len(secrets))
	for i := range inputs {
		values <- inputs[i].Element()
	}
	for i := range secrets {
		values <- secrets[i]
	}
	close(values)
	w, err := gnarkwitness.New(ecc.BN254.ScalarField())
	if err != nil {
		return err
	}
	if err := w.Fill(len(inputs), len(secrets), values); err != nil {
		return err
	}
	_, err = groth16.Prove(g.sys, g.pk, w)
	return err
}

// BenchmarkProve proves each circuit with real keys, beside gnark's own prover. Run with -cpu 1,2 for one core and two.
func BenchmarkProve(b *testing.B) {
	for _, spec := range benchmarked() {
		b.Run(spec.Name(), func(b *testing.B) {
			k := keysOf(b, spec)
			g := openGnarks(b, k, spec.Name())
			dev := proof.AllowInsecureDev()
			var sides []side
			unit := "proof"
			switch spec.Kind {
			case circuit.KindMembership:
				p, err := proof.OpenMembership(k.dir, k.manifest, dev)
				if err != nil {
					b.Fatal(err)
				}
				w := witness4(b)
				inputs := semaphore.MembershipProof{Root: w.Root, Nullifier: w.Identity.Nullifier(w.Scope), Scope: w.Scope, Signal: w.Signal, Policy: w.Policy}.PublicInputs()
				sides = []side{
					{"", 1, func() error { _, err := p.Prove(b.Context(), w); return err }},
					{"gnark", 1, func() error { return g.prove(inputs[:], w.Secrets()) }},
				}
			case circuit.KindAppend:
				unit = "leaf"
				p, err := proof.OpenAppend(k.dir, k.manifest, spec.Size, dev)
				if err != nil {
					b.Fatal(err)
				}
				w, _, err := proof.NewAppendWitness(appendTo(b, tree.New(), commitments(b, 0, 3)), day, attributes, madeUpCommitments(spec.Size))
				if err != nil {
					b.Fatal(err)
				}
				inputs := w.PublicInputs()
				sides = []side{
					{"", spec.Size, func() error { _, err := p.Prove(b.Context(), w); return err }},
					{"gnark", spec.Size, func() error { return g.prove(inputs[:], w.Secrets(spec.Size)) }},
				}
			case circuit.KindUpdate:
				unit = "item"
				p, err := proof.OpenUpdate(k.dir, k.manifest, spec.Size, dev)
				if err != nil {
					b.Fatal(err)
				}
				var items []semaphore.UpdateItem
				for i := range spec.Size {
					items = append(items, semaphore.UpdateItem{Index: uint64(i) + 1, Kind: semaphore.KindRemove})
				}
				w, _, err := proof.NewUpdateWitness(appendTo(b, tree.New(), commitments(b, 0, 10)), 0, day, items)
				if err != nil {
					b.Fatal(err)
				}
				inputs := w.PublicInputs()
				sides = []side{
					{"", spec.Size, func() error { _, err := p.Prove(b.Context(), w); return err }},
					{"gnark", spec.Size, func() error { return g.prove(inputs[:], w.Secrets(spec.Size)) }},
				}
			}
			compare(b, unit, sides...)
			b.ReportMetric(float64(g.sys.GetNbConstraints()), "constraints")
			if spec.Size > 0 {
				b.ReportMetric(float64(g.sys.GetNbConstraints())/float64(spec.Size), "constraints/"+unit)
			}
		})
	}
}

func witness4(b *testing.B) proof.MembershipWitness {
	return witness(b, appendTo(b, tree.New(), commitments(b, 0, 4)), 2, 2, attributes)
}

// madeUpCommitments are numbers that no identity has.
func madeUpCommitments(n int) []semaphore.IdentityCommitment {
	out := make([]semaphore.IdentityCommitment, n)
	var e fr.Element
	e.SetUint64(3)
	for i := range out {
		e.Square(&e).Add(&e, new(fr.Element).SetOne())
		out[i] = semaphore.IdentityCommitment{Field: semaphore.FieldFromElement(e)}
	}
	return out
}

// BenchmarkVerify checks proofs one by one and many at a time, beside gnark's verifier one by one. The proofs are decoded: BenchmarkDecode has what that costs.
func BenchmarkVerify(b *testing.B) {
	list := someProofs(b)
	_, v := openMembership(b)
	entry, err := devKeys(b).manifest.Circuit("membership")
	if err != nil {
		b.Fatal(err)
	}
	raw, err := entry.VerifyingKey.Read(proof.Dir(devKeys(b).dir))
	if err != nil {
		b.Fatal(err)
	}
	var vk groth16.VerifyingKey
	if _, err := vk.ReadFrom(bytes.NewReader(raw)); err != nil {
		b.Fatal(err)
	}
	var inputs fr.Vector
	for _, f := range list[0].PublicInputs() {
		inputs = append(inputs, f.Element())
	}
	const some = 16 // enough of one by one for a ratio
	one := side{"one", some, func() error {
		for range some {
			if err := v.Verify(list[0]); err != nil {
				return err
			}
		}
		return nil
	}}
	gnark := side{"gnark", some, func() error { // with decoded points too
		a, g2, c, err := list[0].Proof.Points()
		if err != nil {
			return err
		}
		for range some {
			if err := groth16.Verify(&groth16.Proof{Ar: a, Bs: g2, Krs: c}, &vk, inputs); err != nil {
				return err
			}
		}
		return nil
	}}
	b.Run("one", func(b *testing.B) {
		compare(b, "proof", side{"", some, one.run}, gnark)
	})
	for _, n := range []int{8, 64, 1024} {
		many := make([]semaphore.MembershipProof, n)
		for i := range many {
			many[i] = list[i%len(list)]
		}
		b.Run(fmt.Sprintf("many-%d", n), func(b *testing.B) {
			compare(b, "proof", side{"", n, func() error { return v.VerifyMany(many) }}, one, gnark)
		})
	}
}

// BenchmarkDecode reads a proof's two forms; most of it is showing that B is in its group.
func BenchmarkDecode(b *testing.B) {
	p := someProofs(b)[0].Proof
	whole := p.Bytes()
	short, err := proof.Compress(p)
	if err != nil {
		b.Fatal(err)
	}
	const some = 64
	repeat := func(f func() error) func() error {
		return func() error {
			for range some {
				if err := f(); err != nil {
					return err
				}
			}
			return nil
		}
	}
	compare(b, "proof",
		side{"", some, repeat(func() error { _, err := semaphore.ProofFromBytes(whole[:]); return err })},
		side{"compressed", some, repeat(func() error { _, err := proof.Decompress(short[:]); return err })})
}

// BenchmarkLoad opens each circuit's keys, digests checked: what a start costs when the keys are there. ms is wall time.
func BenchmarkLoad(b *testing.B) {
	load := func(name string, bytes int64, open func() error) {
		b.Run(name, func(b *testing.B) {
			compare(b, "key", side{"", 1, open})
			b.ReportMetric(float64(bytes)/1e6, "MB")
		})
	}
	dev := proof.AllowInsecureDev()
	for _, spec := range benchmarked() {
		k := keysOf(b, spec)
		entry, err := k.manifest.Circuit(spec.Name())
		if err != nil {
			b.Fatal(err)
		}
		size := entry.R1CS.Size + entry.ProvingKey.Size + entry.VerifyingKey.Size
		load(spec.Name(), size, func() error {
			var err error
			switch spec.Kind {
			case circuit.KindMembership:
				_, err = proof.OpenMembership(k.dir, k.manifest, dev)
			case circuit.KindAppend:
				_, err = proof.OpenAppend(k.dir, k.manifest, spec.Size, dev)
			case circuit.KindUpdate:
				_, err = proof.OpenUpdate(k.dir, k.manifest, spec.Size, dev)
			}
			return err
		})
		if spec.Kind == circuit.KindMembership {
			load("verifier", entry.VerifyingKey.Size, func() error { _, err := proof.OpenVerifier(k.dir, k.manifest, dev); return err })
		}
	}
}
