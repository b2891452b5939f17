//go:build !onnx

package node

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"testing"

	"unum/enroll"
	"unum/enroll/encoder"
	"unum/enroll/encoder/onnx"
	"unum/enroll/iris"
)

func TestSegmenter(t *testing.T) {
	if f, done, err := (SegmenterConfig{}).open(); f != nil || err != nil || done() != nil {
		t.Errorf("nothing configured: %v, %v", f != nil, err)
	}
	if _, _, err := (SegmenterConfig{Model: "onnx:eyes.onnx", Library: "l.so"}).open(); !errors.Is(err, onnx.ErrAbsent) {
		t.Errorf("without the build tag: %v", err)
	}
	want := encoder.Result{Template: iris.Template{Code: iris.Code{7}}, Quality: encoder.Quality{Score: 42}}
	f := encodeBy(func(img *image.Gray) (encoder.Result, error) {
		if img.Bounds().Dx() == 200 {
			return encoder.Result{}, &encoder.Error{Code: encoder.CodeNoEye}
		}
		return want, nil
	})
	draw := func(w int) []byte {
		var b bytes.Buffer
		if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, 200))); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	if got, err := f(draw(300)); err != nil || got != (enroll.Encoded{Template: want.Template, Score: 42}) {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := f(draw(200)); encoder.CodeOf(err) != encoder.CodeNoEye {
		t.Error(err)
	}
	if _, err := f([]byte("no image")); encoder.CodeOf(err) != encoder.CodeUndecodable {
		t.Error(err)
	}
}
