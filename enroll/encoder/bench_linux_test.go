package encoder_test

import (
	"image"
	"runtime"
	"sort"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"unum/enroll/encoder"
	"unum/enroll/encoder/synth"
)

// threadTime is the processor time that this thread has used.
func threadTime() time.Duration {
	var t unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &t); err != nil {
		return 0
	}
	return time.Duration(t.Nano())
}

// BenchmarkEncodeCPU reports processor time per image and stage, which a busy
// machine changes less than wall time: the median of five rounds in which all
// stages take turns. The images are fixed by their seeds, 640×480.
func BenchmarkEncodeCPU(b *testing.B) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	const rounds = 5
	var imgs []*image.Gray
	for i := range uint64(12) {
		imgs = append(imgs, synth.Render(synth.NewPerson(i), synth.Left, synth.Typical(i)))
	}
	var all, normalize, embed [rounds][]float64
	ms := func(from time.Duration) float64 { return float64(threadTime()-from) / 1e6 }
	runtime.GC()
	for i := 0; b.Loop(); i++ {
		img, r := imgs[i%len(imgs)], i/len(imgs)%rounds
		start := threadTime()
		res, err := encoder.Encode(img)
		if err != nil {
			b.Fatal(err)
		}
		all[r] = append(all[r], ms(start))
		start = threadTime()
		n := encoder.Normalize(img, &res.Segmentation)
		normalize[r] = append(normalize[r], ms(start))
		start = threadTime()
		encoder.Embed(n)
		embed[r] = append(embed[r], ms(start))
	}
	median := func(v []float64) float64 { sort.Float64s(v); return v[len(v)/2] }
	over := func(v *[rounds][]float64) float64 {
		var m []float64
		for _, r := range v {
			if len(r) > 0 {
				m = append(m, median(r))
			}
		}
		return median(m)
	}
	total, n, e := over(&all), over(&normalize), over(&embed)
	b.ReportMetric(total, "cpu-ms/image")
	b.ReportMetric(total-n-e, "segment-cpu-ms/image")
	b.ReportMetric(n, "normalize-cpu-ms/image")
	b.ReportMetric(e, "encode-cpu-ms/image")
	b.ReportMetric(1000/total, "images/cpu-s")
}
