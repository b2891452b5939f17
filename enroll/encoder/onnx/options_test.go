package onnx

import (
	"errors"
	"testing"
)

func TestParseOptions(t *testing.T) {
	for _, c := range []struct {
		segmenter, provider, library string
		want                         Options // zero: refused
	}{
		{"onnx:m.onnx", "cpu", "l.so", Options{Library: "l.so", Model: "m.onnx"}},
		{"onnx:m.onnx", "cuda", "l.so", Options{Library: "l.so", Model: "m.onnx", CUDA: true}},
		{"onnx:m.onnx", "cuda:3", "l.so", Options{Library: "l.so", Model: "m.onnx", CUDA: true, Device: 3}},
		{"onnx:", "cpu", "l.so", Options{}},
		{"m.onnx", "cpu", "l.so", Options{}},
		{"onnx:m.onnx", "tpu", "l.so", Options{}},
		{"onnx:m.onnx", "", "l.so", Options{}},
		{"onnx:m.onnx", "cuda:-1", "l.so", Options{}},
		{"onnx:m.onnx", "cuda:1x", "l.so", Options{}},
		{"onnx:m.onnx", "cuda:", "l.so", Options{}},
		{"onnx:m.onnx", "cpu", "", Options{}},
	} {
		got, err := ParseOptions(c.segmenter, c.provider, c.library)
		if c.want == (Options{}) {
			if !errors.Is(err, ErrOptions) {
				t.Errorf("%+v: %v", c, err)
			}
		} else if err != nil || got != c.want {
			t.Errorf("%+v: %+v, %v", c, got, err)
		}
	}
}
