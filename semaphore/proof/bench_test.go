//go:build unix

package proof_test

import (
	"bytes"
	"fmt"
	"syscall"
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"

	"unum/semaphore"
	"unum/semaphore/proof"
	"unum/semaphore/tree"
)

// measure runs a benchmark's body and reports its processor time, all threads together, which hardly changes when the machine is busy.
func measure(b *testing.B, items int, unit string, body func() error) {
	b.Helper()
	before := cpuTime(b)
	n := 0
	for b.Loop() {
		n++
		if err := body(); err != nil {
			b.Fatal(err)
		}
	}
	cpu := (cpuTime(b) - before) / time.Duration(n)
	b.ReportMetric(float64(items*n)/b.Elapsed().Seconds(), unit+"/s")
	b.ReportMetric(float64(cpu.Microseconds())/1000/float64(items), "cpu-ms/"+unit)
}

func cpuTime(b *testing.B) time.Duration {
	b.Helper()
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		b.Fatal(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

func constraints(b *testing.B, name string) {
	c, err := devKeys(b).manifest.Circuit(name)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(c.Constraints), "constraints")
}

// Run with -cpu 1,2 for one core and two.
func BenchmarkProve(b *testing.B) {
	b.Run("membership", func(b *testing.B) {
		p, _ := openMembership(b)
		w := witness(b, appendTo(b, tree.New(), commitments(b, 0, 4)), 2, 2, attributes)
		measure(b, 1, "proof", func() error {
			_, err := p.Prove(b.Context(), w)
			return err
		})
		constraints(b, "membership")
	})
	b.Run("append-10", func(b *testing.B) {
		p := openAppend(b)
		w, _, err := proof.NewAppendWitness(tree.New(), day, attributes, commitments(b, 0, 10))
		if err != nil {
			b.Fatal(err)
		}
		measure(b, 10, "leaf", func() error {
			_, err := p.Prove(b.Context(), w)
			return err
		})
		constraints(b, "append-10")
	})
	b.Run("update-3", func(b *testing.B) {
		p := openUpdate(b)
		state := appendTo(b, tree.New(), commitments(b, 0, 10))
		w, _, err := proof.NewUpdateWitness(state, 0, day, []semaphore.UpdateItem{
			{Index: 1, Kind: semaphore.KindRemove}, {Index: 5, Kind: semaphore.KindRemove}, {Index: 6, Kind: semaphore.KindRemove},
		})
		if err != nil {
			b.Fatal(err)
		}
		measure(b, 3, "item", func() error {
			_, err := p.Prove(b.Context(), w)
			return err
		})
		constraints(b, "update-3")
	})
}

func BenchmarkVerify(b *testing.B) {
	list := someProofs(b)
	_, v := openMembership(b)
	b.Run("one", func(b *testing.B) {
		measure(b, 1, "proof", func() error { return v.Verify(list[0]) })
	})
	b.Run("one-by-gnark", func(b *testing.B) { // for comparison
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
		measure(b, 1, "proof", func() error {
			a, g2, c, err := list[0].Proof.Points()
			if err != nil {
				return err
			}
			return groth16.Verify(&groth16.Proof{Ar: a, Bs: g2, Krs: c}, &vk, inputs)
		})
	})
	for _, n := range []int{8, 64, 1024} {
		many := make([]semaphore.MembershipProof, n)
		for i := range many {
			many[i] = list[i%len(list)]
		}
		b.Run(fmt.Sprintf("many-%d", n), func(b *testing.B) {
			measure(b, n, "proof", func() error { return v.VerifyMany(many) })
		})
	}
}

// What a start costs when the keys are there.
func BenchmarkOpen(b *testing.B) {
	k := devKeys(b)
	b.Run("membership", func(b *testing.B) {
		for b.Loop() {
			openMembership(b)
		}
	})
	b.Run("update-3", func(b *testing.B) {
		for b.Loop() {
			if _, err := proof.OpenUpdate(k.dir, k.manifest, 3, proof.AllowInsecureDev()); err != nil {
				b.Fatal(err)
			}
		}
	})
}
