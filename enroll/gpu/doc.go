// Package gpu compares irises and embeds images on CUDA devices.
//
// [Choose] is all that a process needs which only wants a scanner: the GPUs of the machine with the CPU behind them, or the CPU alone.
// What it does by itself follows.
//
// Call [Open] first: it loads the driver at run time (no cgo, nothing to link), compiles the embedded kernels for each device and has
// each answer a known question. Then [NewScanner] makes a gallery.Scanner that holds the templates in device memory, and [NewEncoder]
// turns images with known contours into templates. [NewFallback] puts a GPU scanner before another scanner that does the work again
// when the GPU fails.
//
//	gpus, err := gpu.Open(gpu.Options{})
//	if errors.Is(err, gpu.ErrNoGPU) {
//		// the reason is in err; go on with gallery.NewCPU
//	}
//
// Guarantees: a machine without a usable GPU is an error value, whatever is missing. Every result equals the reference bit for bit
// (iris.Compare, encoder.Normalize and encoder.Embed; a scanner made in two stages misses what gallery.TwoStage misses on the CPU, and
// nothing else). A device that fails, times out or doesn't write a result gives an error, never an
// answer about a part: the caller knows nothing then, least of all that somebody is new. What a scan reports was found by one kernel and
// confirmed by another.
//
// Goroutines: [Scanner.Scan], [Encoder.Encode] and [Encoder.Stream] start some and wait for them; nothing else does, and nothing runs
// between calls. A scanner is used by one scan at a time; scanners and encoders of one device work beside each other.
//
// Non-goals: segmentation (package encoder, on the CPU), decisions (package gallery), and secrecy of device memory: templates lie in the
// clear in it, as they do in the memory of the process. Clear and Close overwrite them.
//
// Linking. The driver is opened by purego, which makes a Linux binary for amd64 or arm64 need the system's libc even with CGO_ENABLED=0.
// That is the default: an operator who adds a GPU restarts and has it, and who has none loses 0.4 MB. The tag nogpu leaves purego out; with
// CGO_ENABLED=0 the binary is static then, for an image without libc. It, and systems other than Linux on amd64 or arm64, get ErrNoGPU from
// Open and differ in nothing else.
package gpu

//go:generate go run gen.go
