package encoder_test

import (
	"image"
	"runtime"
	"sort"
	"syscall"
	"testing"
	"time"

	"unum/enroll/encoder"
	"unum/enroll/encoder/synth"
)

// threadTime is the processor time that this thread has used.
func threadTime() time.Duration {
	const rusageThread = 1
	var u syscall.Rusage
	if err := syscall.Getrusage(rusageThread, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkEncodeCPU reports the median processor time per image, which a busy
// machine changes less than wall time. The images are fixed by their seeds.
func BenchmarkEncodeCPU(b *testing.B) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var imgs []*image.Gray
	for i := range uint64(12) {
		imgs = append(imgs, synth.Render(synth.NewPerson(i), synth.Left, synth.Typical(i)))
	}
	var ms []float64
	for i := 0; b.Loop(); i++ {
		start := threadTime()
		if _, err := encoder.Encode(imgs[i%len(imgs)]); err != nil {
			b.Fatal(err)
		}
		ms = append(ms, float64(threadTime()-start)/1e6)
	}
	sort.Float64s(ms)
	b.ReportMetric(ms[len(ms)/2], "cpu-ms/image")
}
