//go:build onnx

package onnx

import (
	"errors"
	"fmt"
	"image"
	"strconv"

	ort "github.com/yalue/onnxruntime_go"
	"golang.org/x/image/draw"

	"unum/enroll/encoder"
)

// Segmenter runs a model. Its methods, but for Close, are safe for concurrent use.
type Segmenter struct{ session *ort.DynamicAdvancedSession }

// Open loads library and model. The library is loaded once for a process and
// stays; don't call Open from several goroutines at once.
func Open(o Options) (_ *Segmenter, err error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	if !ort.IsInitialized() {
		ort.SetSharedLibraryPath(o.Library)
		if err := ort.InitializeEnvironment(ort.WithLogLevelError()); err != nil {
			return nil, fmt.Errorf("onnx: load library: %w", err)
		}
	}
	opts, err := ort.NewSessionOptions()
	if err != nil {
		return nil, fmt.Errorf("onnx: session options: %w", err)
	}
	defer func() { err = errors.Join(err, opts.Destroy()) }()
	if o.Threads > 0 {
		if err := opts.SetIntraOpNumThreads(o.Threads); err != nil {
			return nil, fmt.Errorf("onnx: threads: %w", err)
		}
	}
	if o.CUDA {
		if err := useCUDA(opts, o.Device); err != nil {
			return nil, fmt.Errorf("onnx: CUDA: %w", err)
		}
	}
	in, out, err := ort.GetInputOutputInfoWithOptions(o.Model, opts)
	if err != nil {
		return nil, fmt.Errorf("onnx: load model: %w", err)
	}
	if len(in) != 1 || len(out) != 1 {
		return nil, fmt.Errorf("%w: %d inputs, %d outputs", ErrModel, len(in), len(out))
	}
	for _, x := range []struct {
		info ort.InputOutputInfo
		want ort.Shape
	}{{in[0], inShape()}, {out[0], outShape()}} {
		if x.info.DataType != ort.TensorElementDataTypeFloat || !fits(x.info.Dimensions, x.want) {
			return nil, fmt.Errorf("%w: %s", ErrModel, x.info.String())
		}
	}
	s, err := ort.NewDynamicAdvancedSession(o.Model, []string{in[0].Name}, []string{out[0].Name}, opts)
	if err != nil {
		return nil, fmt.Errorf("onnx: load model: %w", err)
	}
	return &Segmenter{s}, nil
}

func useCUDA(opts *ort.SessionOptions, device int) (err error) {
	c, err := ort.NewCUDAProviderOptions()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.Destroy()) }()
	if err := c.Update(map[string]string{"device_id": strconv.Itoa(device)}); err != nil {
		return err
	}
	return opts.AppendExecutionProviderCUDA(c)
}

func inShape() ort.Shape  { return ort.NewShape(1, 3, Height, Width) }
func outShape() ort.Shape { return ort.NewShape(1, 4, Height, Width) }

// fits says whether a model's dimensions, below 1 where free, allow want.
func fits(dims, want ort.Shape) bool {
	if len(dims) != len(want) {
		return false
	}
	for i, d := range dims {
		if d >= 1 && d != want[i] {
			return false
		}
	}
	return true
}

// Close frees the model. The Segmenter must not be used afterwards.
func (s *Segmenter) Close() error { return s.session.Destroy() }

// Maps runs the model on img.
func (s *Segmenter) Maps(img *image.Gray) (_ *Maps, err error) {
	in, err := ort.NewTensor(inShape(), inputOf(img))
	if err != nil {
		return nil, fmt.Errorf("onnx: input: %w", err)
	}
	defer func() { err = errors.Join(err, in.Destroy()) }()
	data := make([]float32, 4*Height*Width)
	out, err := ort.NewTensor(outShape(), data)
	if err != nil {
		return nil, fmt.Errorf("onnx: output: %w", err)
	}
	defer func() { err = errors.Join(err, out.Destroy()) }()
	if err := s.session.Run([]ort.Value{in}, []ort.Value{out}); err != nil {
		return nil, fmt.Errorf("onnx: run model: %w", err)
	}
	const n = Height * Width
	return &Maps{Eyeball: data[:n], Iris: data[n : 2*n], Pupil: data[2*n : 3*n], Lashes: data[3*n:]}, nil
}

// inputOf fits img into the input and scales it as the package comment says.
func inputOf(img *image.Gray) []float32 {
	b := img.Bounds()
	f := fitOf(b.Dx(), b.Dy())
	canvas := image.NewGray(image.Rect(0, 0, Width, Height))
	to := image.Rect(int(f.dx+0.5), int(f.dy+0.5), int(f.dx+float64(b.Dx())*f.k+0.5), int(f.dy+float64(b.Dy())*f.k+0.5))
	if to.Dx() == b.Dx() && to.Dy() == b.Dy() {
		draw.Copy(canvas, to.Min, img, b, draw.Src, nil)
	} else {
		draw.BiLinear.Scale(canvas, to, img, b, draw.Src, nil) // averages where it shrinks
	}
	mean, dev := [...]float32{0.485, 0.456, 0.406}, [...]float32{0.229, 0.224, 0.225}
	const n = Height * Width
	out := make([]float32, 3*n)
	for c := range mean {
		for i, v := range canvas.Pix {
			out[c*n+i] = (float32(v)/255 - mean[c]) / dev[c]
		}
	}
	return out
}

// Encode is encoder.Encode with the model's segmentation. Errors about the
// image are *encoder.Error, those about the model are not. Result.Elapsed stays
// zero.
func (s *Segmenter) Encode(img *image.Gray) (encoder.Result, error) {
	b := img.Bounds()
	if b.Dx() < encoder.MinSide || b.Dy() < encoder.MinSide || b.Dx() > encoder.MaxSide || b.Dy() > encoder.MaxSide || b.Dx()*b.Dy() > encoder.MaxPixels {
		return encoder.EncodeSegmented(img, encoder.Segmentation{}, nil) // refuses it
	}
	m, err := s.Maps(img)
	if err != nil {
		return encoder.Result{}, err
	}
	seg, hidden, err := m.Segmentation(b.Dx(), b.Dy())
	if err != nil {
		return encoder.Result{}, err
	}
	return encoder.EncodeSegmented(img, seg, hidden)
}
