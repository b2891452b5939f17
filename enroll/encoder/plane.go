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
func (ws *workspace) shrink(p plane, f int) plane {
	out := ws.plane(p.w/f, p.h/f)
	if f == 1 {
		for y := range out.h {
			copy(out.pix[y*out.w:(y+1)*out.w], p.pix[y*p.stride:])
		}
		return out
	}
	if f == 2 {
		halve(out, p)
		return out
	}
	sums := make([]uint32, out.w)
	area := uint32(f * f)
	for y := range out.h {
		clear(sums)
		for i := range f {
			row := p.pix[(y*f+i)*p.stride:][:out.w*f]
			switch f {
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

// halve is shrink by 2, four pixels at a time.
func halve(out, p plane) {
	const even = 0x00ff00ff00ff00ff
	for y := range out.h {
		a, b := p.pix[2*y*p.stride:][:2*out.w], p.pix[(2*y+1)*p.stride:][:2*out.w]
		dst := out.pix[y*out.w:][:out.w]
		x := 0
		for ; x+4 <= out.w; x += 4 {
			u, v := load8(a[2*x:]), load8(b[2*x:])
			s := u&even + u>>8&even + v&even + v>>8&even + 0x0002000200020002
			s = s >> 2 & even
			dst[x], dst[x+1], dst[x+2], dst[x+3] = uint8(s), uint8(s>>16), uint8(s>>32), uint8(s>>48)
		}
		for ; x < out.w; x++ {
			dst[x] = uint8((uint(a[2*x]) + uint(a[2*x+1]) + uint(b[2*x]) + uint(b[2*x+1]) + 2) / 4)
		}
	}
}
