package gallery_test

import (
	"testing"

	"unum/enroll/gallery/scanbench"
)

// BenchmarkScan measures every scanner of this machine, interleaved, once, and reports the medians as metrics. The naive loop is the same in
// a binary of any GOAMD64; portable Go is faster at v3, for which its ratio is stated. -benchtime has no effect.
func BenchmarkScan(b *testing.B) {
	r, err := scanbench.Run(b.Context(), scanbench.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Log("\n" + r.Text())
	for _, s := range r.Scanners {
		b.Run(s.Name, func(b *testing.B) {
			for b.Loop() {
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(s.Comparisons, "comparisons/s")
			b.ReportMetric(s.GB, "GB/s")
			b.ReportMetric(s.Ratio, "x_naive")
			if s.Roofline != nil {
				b.ReportMetric(100**s.Roofline, "%_of_roofline")
			}
		})
	}
	if r.TwoCores > 0 {
		b.Run("two-threads", func(b *testing.B) {
			for b.Loop() {
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(r.TwoCores, "x_one")
		})
	}
}
