package encoder

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/bmp"
)

// Limits of what Decode accepts. They are checked on the header, before any
// pixel is decoded.
const (
	MaxBytes  = 32 << 20 // encoded
	MaxPixels = 8 << 20  // width × height
	MaxSide   = 8192     // pixels
	MinSide   = 96       // pixels

	// maxScans bounds the scans of a progressive JPEG: each may be a few bytes
	// that cost a pass over the whole image.
	maxScans = 64
)

// Decode reads a png, jpeg or bmp image (told by its first bytes, never by a
// name) as 8-bit grey: colour becomes luma, palettes are resolved, 16-bit
// samples keep their high byte, transparent pixels are laid over black.
// Errors are *Error with CodeUndecodable, CodeTooLarge or CodeTooSmall.
func Decode(data []byte) (*image.Gray, error) {
	if len(data) > MaxBytes {
		return nil, failf(CodeTooLarge, "%d bytes, at most %d", len(data), MaxBytes)
	}
	format, err := sniff(data)
	if err != nil {
		return nil, err
	}
	cfg, cerr := format.config(data)
	if cerr != nil {
		return nil, &Error{Code: CodeUndecodable, Detail: format.name + " header", Err: cerr}
	}
	if err := checkSize(cfg.Width, cfg.Height); err != nil {
		return nil, err
	}
	if format.name == "jpeg" {
		// FF DA can't occur inside entropy-coded data.
		if n := bytes.Count(data, []byte{0xff, 0xda}); n > maxScans {
			return nil, failf(CodeUndecodable, "jpeg of %d scans, at most %d", n, maxScans)
		}
	}
	img, derr := format.decode(data)
	if derr != nil {
		return nil, &Error{Code: CodeUndecodable, Detail: format.name, Err: derr}
	}
	if b := img.Bounds(); b.Dx() != cfg.Width || b.Dy() != cfg.Height {
		return nil, failf(CodeUndecodable, "%s has not the size of its header", format.name)
	}
	return toGray(img), nil
}

type codec struct {
	name   string
	config func([]byte) (image.Config, error)
	decode func([]byte) (image.Image, error)
}

func sniff(data []byte) (codec, *Error) {
	switch {
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		return codec{"png",
			func(b []byte) (image.Config, error) { return png.DecodeConfig(bytes.NewReader(b)) },
			func(b []byte) (image.Image, error) { return png.Decode(bytes.NewReader(b)) }}, nil
	case bytes.HasPrefix(data, []byte{0xff, 0xd8}):
		return codec{"jpeg",
			func(b []byte) (image.Config, error) { return jpeg.DecodeConfig(bytes.NewReader(b)) },
			func(b []byte) (image.Image, error) { return jpeg.Decode(bytes.NewReader(b)) }}, nil
	case bytes.HasPrefix(data, []byte("BM")):
		return codec{"bmp",
			func(b []byte) (image.Config, error) { return bmp.DecodeConfig(bytes.NewReader(b)) },
			func(b []byte) (image.Image, error) { return bmp.Decode(bytes.NewReader(b)) }}, nil
	}
	return codec{}, failf(CodeUndecodable, "neither png, jpeg nor bmp")
}

func checkSize(w, h int) *Error {
	switch {
	case w > MaxSide || h > MaxSide || w*h > MaxPixels:
		return failf(CodeTooLarge, "%d×%d pixels, at most %d a side and %d in all", w, h, MaxSide, MaxPixels)
	case w < MinSide || h < MinSide:
		return failf(CodeTooSmall, "%d×%d pixels, at least %d a side", w, h, MinSide)
	}
	return nil
}

// toGray converts to grey with integer luma (BT.601, as image/color does).
func toGray(img image.Image) *image.Gray {
	b := img.Bounds()
	w, h := b.Dx(), b.Dy()
	out := image.NewGray(image.Rect(0, 0, w, h))
	switch src := img.(type) {
	case *image.Gray:
		for y := range h {
			copy(out.Pix[y*w:(y+1)*w], src.Pix[y*src.Stride:])
		}
	case *image.YCbCr:
		for y := range h {
			copy(out.Pix[y*w:(y+1)*w], src.Y[y*src.YStride:])
		}
	case *image.Gray16:
		for y := range h {
			row := src.Pix[y*src.Stride:]
			for x := range w {
				out.Pix[y*w+x] = row[2*x]
			}
		}
	case *image.RGBA: // premultiplied: already over black
		for y := range h {
			row := src.Pix[y*src.Stride:]
			for x := range w {
				p := row[4*x : 4*x+4 : 4*x+4]
				out.Pix[y*w+x] = luma(p[0], p[1], p[2])
			}
		}
	case *image.Paletted:
		var lut [256]uint8
		for i, c := range src.Palette {
			if i < len(lut) {
				lut[i] = color.GrayModel.Convert(c).(color.Gray).Y
			}
		}
		for y := range h {
			row := src.Pix[y*src.Stride:]
			for x := range w {
				out.Pix[y*w+x] = lut[row[x]]
			}
		}
	default:
		draw.Draw(out, out.Bounds(), img, b.Min, draw.Src)
	}
	return out
}

func luma(r, g, b uint8) uint8 {
	return uint8((19595*uint32(r)*257 + 38470*uint32(g)*257 + 7471*uint32(b)*257 + 1<<15) >> 24)
}
