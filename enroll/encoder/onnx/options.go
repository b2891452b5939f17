package onnx

import (
	"errors"
	"fmt"
	"strings"
)

// Options say what to run and where. Library and Model must be set.
type Options struct {
	// Library is the path of ONNX Runtime's shared library, of a version with
	// C API 24 or later (1.24). One process has one library: a later Open with
	// another path uses the first.
	Library string
	Model   string // path of the operator's model
	// CUDA runs the model on an NVIDIA card; the library's own folder must hold
	// its CUDA provider, or Open fails. Without it the processor is used.
	CUDA    bool
	Device  int // number of the card
	Threads int // for one image on the processor; 0 lets the library choose
}

// Errors of Open.
var (
	// ErrAbsent says that the program was built without this plug-in.
	ErrAbsent = errors.New("onnx: this program was built without learned segmenters; build it with: go build -tags onnx ./cmd/unum")
	// ErrModel says that a model's input and output are not those of the package comment.
	ErrModel = errors.New("onnx: the model has another input or output than is asked for")
	// ErrOptions says that an option is missing or makes no sense.
	ErrOptions = errors.New("onnx: bad option")
)

// ParseOptions reads the settings of a command line or a configuration: segmenter is "onnx:" and the path of a model, provider "cpu", "cuda" or
// "cuda:N" for card N, library the path of ONNX Runtime's shared library. Errors wrap ErrOptions.
func ParseOptions(segmenter, provider, library string) (Options, error) {
	model, ok := strings.CutPrefix(segmenter, "onnx:")
	if !ok || model == "" {
		return Options{}, fmt.Errorf("%w: segmenter %q is not onnx:MODEL", ErrOptions, segmenter)
	}
	o := Options{Library: library, Model: model}
	name, card, numbered := strings.Cut(provider, ":")
	switch {
	case provider == "cpu":
	case name == "cuda":
		o.CUDA = true
		if numbered {
			if _, err := fmt.Sscanf(card+"\n", "%d\n", &o.Device); err != nil || o.Device < 0 {
				return Options{}, fmt.Errorf("%w: provider %q names no card", ErrOptions, provider)
			}
		}
	default:
		return Options{}, fmt.Errorf("%w: provider %q is neither cpu nor cuda", ErrOptions, provider)
	}
	return o, o.check()
}

func (o *Options) check() error {
	if o.Library == "" || o.Model == "" {
		return fmt.Errorf("%w: library or model is not set", ErrOptions)
	}
	return nil
}
