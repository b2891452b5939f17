package encoder

import "image"

// plane is 8-bit grey without bounds that don't start at 0.
type plane struct {
	pix          []uint8
	w, h, stride int
}

func planeOf(img *image.Gray) plane {
	b := img.Bounds()
	return plane{pix: img.Pix[img.PixOffset(b.Min.X, b.Min.Y):], w: b.Dx(), h: b.Dy(), stride: img.Stride}
}

// shrink averages blocks of f×f pixels, rounding half up. What is left of the
// right and bottom edge is dropped.
func shrink(p plane, f int) plane {
	out := plane{w: p.w / f, h: p.h / f, stride: p.w / f}
	out.pix = make([]uint8, out.w*out.h)
	if f == 1 {
		for y := range out.h {
			copy(out.pix[y*out.w:(y+1)*out.w], p.pix[y*p.stride:])
		}
		return out
	}
	sums := make([]uint32, out.w)
	area := uint32(f * f)
	for y := range out.h {
		clear(sums)
		for i := range f {
			row := p.pix[(y*f+i)*p.stride:][:out.w*f]
			switch f {
			case 2:
				for x := range sums {
					sums[x] += uint32(row[2*x]) + uint32(row[2*x+1])
				}
			case 3:
				for x := range sums {
					sums[x] += uint32(row[3*x]) + uint32(row[3*x+1]) + uint32(row[3*x+2])
				}
			default:
				for x := range sums {
					s := uint32(0)
					for _, v := range row[x*f : x*f+f] {
						s += uint32(v)
					}
					sums[x] += s
				}
			}
		}
		dst := out.pix[y*out.w : (y+1)*out.w]
		for x, s := range sums {
			dst[x] = uint8((s + area/2) / area)
		}
	}
	return out
}
