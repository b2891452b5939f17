package poseidon

import (
	"math/big"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	iden3 "github.com/iden3/go-iden3-crypto/poseidon"
)

// BenchmarkPoseidon times one hash of two inputs in four ways, which take turns, and prints the median processor time of each: one by one, in batches of 64 and of
// 1,024, and by iden3; and how many times iden3's time that saves. All on one thread.
func BenchmarkPoseidon(b *testing.B) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	const n = 1024
	row, out := randomRow(2*n), make([]fr.Element, n)
	ints := []*big.Int{row[0].BigInt(new(big.Int)), row[1].BigInt(new(big.Int))}
	x, y := row[2], row[3]
	ways := []struct {
		name   string
		hashes int
		run    func()
	}{
		{"single", 128, func() {
			for range 128 {
				x = Hash2(x, y)
			}
		}},
		{"64", 64, func() { _ = BatchPairs(out[:64], row[:128]) }},
		{"1024", n, func() { _ = BatchPairs(out, row) }},
		{"iden3", 128, func() {
			for range 128 {
				_, _ = iden3.Hash(ints)
			}
		}},
	}
	times := make([][]time.Duration, len(ways))
	measure := func() {
		for i, w := range ways {
			start := threadTime()
			w.run()
			times[i] = append(times[i], threadTime()-start)
		}
	}
	for range 20 {
		measure()
	}
	for b.Loop() {
		measure()
	}
	each := make([]float64, len(ways))
	for i, w := range ways {
		slices.Sort(times[i])
		each[i] = float64(times[i][len(times[i])/2].Nanoseconds()) / 1000 / float64(w.hashes)
		b.ReportMetric(each[i], w.name+"-µs/hash")
	}
	for i, w := range ways[:3] {
		b.ReportMetric(each[3]/each[i], w.name+"-×iden3")
	}
	b.ReportMetric(0, "ns/op")
}
