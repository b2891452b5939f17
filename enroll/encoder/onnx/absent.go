//go:build !onnx

package onnx

import (
	"image"

	"unum/enroll/encoder"
)

// Segmenter runs a model. This one, built without the tag onnx, can't be opened.
type Segmenter struct{}

// Open gives ErrAbsent.
func Open(Options) (*Segmenter, error) { return nil, ErrAbsent }

// Close does nothing.
func (*Segmenter) Close() error { return nil }

// Maps gives ErrAbsent.
func (*Segmenter) Maps(*image.Gray) (*Maps, error) { return nil, ErrAbsent }

// Encode gives ErrAbsent.
func (*Segmenter) Encode(*image.Gray) (encoder.Result, error) { return encoder.Result{}, ErrAbsent }
