package encoder

import "sync"

// workspace holds the scratch memory of one Encode, so that a station or a
// server that encodes image after image allocates it once. A nil workspace
// allocates.
type workspace struct {
	pix  []uint8 // planes are cut from it
	used int

	acc    accumulator
	votes  []uint16
	grads  []grad
	sum    []int32
	padded []uint8
	norm   Normalized
	levels [maxLevels]level
	calm   [maxLevels]level
	eyes   [maxRefined]eye
}

// maxLevels is the number of resolutions: the full one and each halved one,
// down to where the longest side is shorter than an iris may be.
const maxLevels = 8

var workspaces = sync.Pool{New: func() any { return new(workspace) }}

// release overwrites what w holds of an image and hands it back.
func (w *workspace) release() {
	clear(w.pix[:min(w.used, len(w.pix))])
	clear(w.grads)
	clear(w.padded)
	w.norm = Normalized{}
	w.levels, w.calm, w.eyes = [maxLevels]level{}, [maxLevels]level{}, [maxRefined]eye{}
	w.used = 0
	workspaces.Put(w)
}

// plane returns a plane without padding and with any content.
func (w *workspace) plane(width, height int) plane {
	n := width * height
	p := plane{w: width, h: height, stride: width}
	if w == nil {
		p.pix = make([]uint8, n)
		return p
	}
	if w.used+n > len(w.pix) {
		// Planes cut from the old memory stay valid; the next Encode has enough.
		w.pix = make([]uint8, max(2*len(w.pix), 2*n))
		w.used = 0
	}
	p.pix = w.pix[w.used : w.used+n : w.used+n]
	w.used += n
	return p
}

// room returns a slice of length n with any content, in the place of *s.
func room[T any](s *[]T, n int) []T {
	if cap(*s) < n {
		*s = make([]T, n)
	}
	*s = (*s)[:n]
	return *s
}
