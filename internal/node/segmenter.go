package node

import (
	"image"

	"unum/enroll"
	"unum/enroll/encoder"
	"unum/enroll/encoder/onnx"
)

// SegmenterConfig puts an operator's learned model into the place of the encoder's own segmentation (see package enroll/encoder/onnx; it needs a
// binary built with the tag onnx). Without Model nothing changes. Templates of both can be compared.
type SegmenterConfig struct {
	Model    string `json:"model"`    // "onnx:" and the model file's path; empty: the encoder's own segmentation
	Provider string `json:"provider"` // "cpu" (also ""), "cuda" or "cuda:N"
	Library  string `json:"library"`  // path of ONNX Runtime's shared library
}

func (c SegmenterConfig) options() (onnx.Options, error) {
	if c.Provider == "" {
		c.Provider = "cpu"
	}
	return onnx.ParseOptions(c.Model, c.Provider, c.Library)
}

// open gives what turns images into templates, nil for the encoder's own, and what closes it.
func (c SegmenterConfig) open() (enroll.EncodeFunc, func() error, error) {
	if c.Model == "" {
		return nil, func() error { return nil }, nil
	}
	o, err := c.options()
	if err != nil {
		return nil, nil, err
	}
	s, err := onnx.Open(o)
	if err != nil {
		return nil, nil, err
	}
	return encodeBy(s.Encode), s.Close, nil
}

// encodeBy is enroll.EncodeImage with another encoder.
func encodeBy(encode func(*image.Gray) (encoder.Result, error)) enroll.EncodeFunc {
	return func(data []byte) (enroll.Encoded, error) {
		img, err := encoder.Decode(data)
		if err != nil {
			return enroll.Encoded{}, err
		}
		res, err := encode(img)
		if err != nil {
			return enroll.Encoded{}, err
		}
		return enroll.Encoded{Template: res.Template, Score: float64(res.Quality.Score)}, nil
	}
}
