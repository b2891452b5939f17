package encoder

import (
	"image"
	"math"

	"unum/enroll/iris"
)

//go:generate go run ./internal/tablegen -o tables.go

// Everything in this file is integer arithmetic on the quantised contours and
// the image, and is part of the definition of a template: a change of a single
// bit here is a new iris.Version.

const (
	// Rings is the number of rows of the normalised image; ring j lies at the
	// fraction (2j+1)/(2·Rings) of the way from pupil to limbus.
	Rings     = 64
	ringShift = 7 // 2·Rings = 1<<ringShift

	// maxSpan is the limbus radius, in pixels, above which the image is halved
	// before it is sampled, so that sampling doesn't skip pixels.
	maxSpan = 176
)

// kernel is the angular part of one complex filter. The response at a place is
// Σ radial·(re + i·im)·pixel in 32-bit integers, which can't overflow (see
// internal/tablegen).
type kernel struct {
	re, im []int16
}

// Normalized is the iris ring unrolled: 8-bit grey, ring by ring from the pupil
// outwards, Angles columns a ring. Valid holds 1 where iris is visible.
type Normalized struct {
	Pix   [Rings * Angles]uint8
	Valid [Rings * Angles]uint8
	// Outside counts the places that lie outside the image.
	Outside int
}

// Normalize samples img between the two contours of s. Places outside the
// image, beyond the lids, on lashes or in reflections are not Valid; Pix holds
// there what was sampled, or 0 outside the image.
func Normalize(img *image.Gray, s *Segmentation) *Normalized {
	n := new(Normalized)
	normalize(nil, n, planeOf(img), s)
	return n
}

func normalize(ws *workspace, n *Normalized, p plane, s *Segmentation) {
	n.Outside = 0
	shift := uint(0)
	for span := (s.Limbus[0].X - s.Limbus[Angles/2].X) / 2; span > maxSpan<<8; span /= 2 {
		shift++
	}
	if shift > 0 {
		p = ws.shrink(p, 1<<shift)
	}
	for k := range Angles {
		px, py := int64(s.Pupil[k].X), int64(s.Pupil[k].Y)
		dx, dy := int64(s.Limbus[k].X)-px, int64(s.Limbus[k].Y)-py
		for j := range Rings {
			// Q16 pixels of the full image.
			x := px<<8 + (dx<<8)*int64(2*j+1)>>ringShift
			y := py<<8 + (dy<<8)*int64(2*j+1)>>ringShift
			i := j*Angles + k
			n.Valid[i] = 0
			n.Pix[i] = 0
			fx, fy := int32(x>>8), int32(y>>8)
			if shift > 0 {
				x = (x+1<<15)>>shift - 1<<15
				y = (y+1<<15)>>shift - 1<<15
			}
			v, ok := p.bilinear(x, y)
			if !ok {
				n.Outside++
				continue
			}
			n.Pix[i] = v
			if s.Upper.Found && fy < s.Upper.At(fx) || s.Lower.Found && fy > s.Lower.At(fx) {
				continue
			}
			n.Valid[i] = 1
		}
	}
	n.maskOutliers()
}

// bilinear samples p at Q16 coordinates, rounding half up. ok is false outside.
func (p plane) bilinear(x, y int64) (v uint8, ok bool) {
	xi, yi := int(x>>16), int(y>>16)
	if xi < 0 || yi < 0 || xi+1 >= p.w || yi+1 >= p.h {
		return 0, false
	}
	fx, fy := uint64(x)&0xffff, uint64(y)&0xffff
	r := p.pix[yi*p.stride+xi:]
	a, b := uint64(r[0]), uint64(r[1])
	c, d := uint64(r[p.stride]), uint64(r[p.stride+1])
	top := a*(1<<16-fx) + b*fx
	bot := c*(1<<16-fx) + d*fx
	return uint8((top*(1<<16-fy) + bot*fy + 1<<31) >> 32), true
}

// maskOutliers takes away lashes and reflections: pixels far darker or
// brighter than their ring, with their neighbours.
func (n *Normalized) maskOutliers() {
	var bad [Rings * Angles]uint8
	any := false
	for j := range Rings {
		// Quartiles of the rings around j, from the visible pixels only.
		var hist [256]int32
		total := int32(0)
		for jj := max(0, j-3); jj <= min(Rings-1, j+3); jj++ {
			pix, val := n.Pix[jj*Angles:(jj+1)*Angles], n.Valid[jj*Angles:(jj+1)*Angles]
			for k := 0; k < Angles; k += 2 {
				if val[k] != 0 {
					hist[pix[k]]++
					total++
				}
			}
		}
		if total == 0 {
			continue
		}
		q1, q2, q3 := quantile(&hist, total/4), quantile(&hist, total/2), quantile(&hist, 3*total/4)
		lo := q2 - max(14, 3*(q2-q1))
		hi := q2 + max(24, 4*(q3-q2))
		hi = min(hi, 250)
		pix, val, row := n.Pix[j*Angles:(j+1)*Angles], n.Valid[j*Angles:(j+1)*Angles], bad[j*Angles:(j+1)*Angles]
		for k := range Angles {
			if v := int32(pix[k]); val[k] != 0 && (v < lo || v > hi) {
				row[k] = 1
				any = true
			}
		}
	}
	if !any {
		return
	}
	for j := range Rings {
		row := bad[j*Angles : (j+1)*Angles]
		for k, b := range row {
			if b == 0 {
				continue
			}
			for jj := max(0, j-1); jj <= min(Rings-1, j+1); jj++ {
				for kk := k - 2; kk <= k+2; kk++ {
					n.Valid[jj*Angles+(kk+Angles)%Angles] = 0
				}
			}
		}
	}
}

// quantile returns the least grey level with more than rank pixels up to it.
func quantile(hist *[256]int32, rank int32) int32 {
	sum := int32(0)
	for v, c := range hist {
		if sum += c; sum > rank {
			return int32(v)
		}
	}
	return 255
}

const (
	maskSpanA = 5 // half width of the mask's window, in columns of the normalised image
	// A bit is usable when at least maskNum/maskDen of the window is visible.
	maskNum, maskDen = 7, 8

	radialBits = 8 // the radial weights of a kernel sum to 1<<radialBits

	maxHalf = 48 // no kernel is wider than 2·maxHalf+1
)

// Embed computes the template of a normalised image.
func Embed(n *Normalized) iris.Template {
	var t iris.Template
	embed(&t, n)
	return t
}

// embed fills t, which must be zero, and measures the responses' strength.
func embed(t *iris.Template, n *Normalized) signal {
	var strength [len(bank)]int64 // sums of |re| + |im|, without their last 8 bits
	var used [len(bank)]int64
	// Hidden places get the mean of their ring, so that they pull no bit.
	var fill [Rings * Angles]uint8
	for j := range Rings {
		pix, val := n.Pix[j*Angles:(j+1)*Angles], n.Valid[j*Angles:(j+1)*Angles]
		sum, cnt := uint32(0), uint32(0)
		for k, v := range val {
			if v != 0 {
				sum += uint32(pix[k])
				cnt++
			}
		}
		mean := uint8(128)
		if cnt > 0 {
			mean = uint8((sum + cnt/2) / cnt)
		}
		out := fill[j*Angles : (j+1)*Angles]
		copy(out, pix)
		if cnt < Angles {
			for k, v := range val {
				if v == 0 {
					out[k] = mean
				}
			}
		}
	}
	var line, seen [Angles + 2*maxHalf]int32
	for r := range iris.Rows {
		clear(line[:])
		clear(seen[:])
		mid, midSeen := line[maxHalf:maxHalf+Angles], seen[maxHalf:maxHalf+Angles]
		for i, w := range radial {
			j := min(max(ringOf[r]+i-len(radial)/2, 0), Rings-1)
			row, val := fill[j*Angles:(j+1)*Angles], n.Valid[j*Angles:(j+1)*Angles]
			w := int32(w)
			for k := range mid {
				mid[k] += w * int32(row[k])
				midSeen[k] += w * int32(val[k])
			}
		}
		copy(line[:maxHalf], line[Angles:Angles+maxHalf])
		copy(line[maxHalf+Angles:], line[maxHalf:2*maxHalf])
		copy(seen[:maxHalf], seen[Angles:Angles+maxHalf])
		copy(seen[maxHalf+Angles:], seen[maxHalf:2*maxHalf])
		// usable tells for each column whether enough of its window is visible.
		var usable [iris.Columns]bool
		window := int32(0)
		for k := maxHalf - maskSpanA; k <= maxHalf+maskSpanA; k++ {
			window += seen[k]
		}
		for c := range usable {
			usable[c] = window >= (2*maskSpanA+1)<<radialBits*maskNum/maskDen
			for s := range 2 {
				k := maxHalf + 2*c + s
				window += seen[k+maskSpanA+1] - seen[k-maskSpanA]
			}
		}
		for f := range bank {
			kn := &bank[f]
			ha := len(kn.re) / 2
			bit := uint(4*r + 2*f)
			for c := range iris.Columns {
				at := maxHalf + 2*c - ha
				seg := line[at : at+len(kn.re)]
				var re, im int32
				kre, kim := kn.re[:len(seg)], kn.im[:len(seg)]
				for i, v := range seg {
					re += v * int32(kre[i])
					im += v * int32(kim[i])
				}
				if re >= 0 {
					t.Code[c] |= 1 << bit
				}
				if im >= 0 {
					t.Code[c] |= 2 << bit
				}
				if usable[c] {
					t.Mask[c] |= 3 << bit
					strength[f] += int64(abs32(re)>>8 + abs32(im)>>8)
					used[f]++
				}
			}
		}
	}
	var sig signal
	for f := range bank {
		weight := int32(0)
		for _, k := range bank[f].im {
			weight += abs32(int32(k))
		}
		// A wave of amplitude 1 grey level along the angle answers with about
		// the sum of the radial weights times half the sum of |im|.
		if used[f] > 0 {
			sig[f] = float64(strength[f]) / float64(used[f]) / float64(weight>>1) / math.Sqrt2
		}
	}
	return sig
}
