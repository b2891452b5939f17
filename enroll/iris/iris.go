// Package iris holds the values that everything about irises is said in: the
// Template of one eye (a Code and the Mask of its usable bits) and the
// Distance between two templates, together with the plain reference of the
// comparison that every faster engine (SIMD, GPU, shards) must equal triple by
// triple.
//
// Start with ParseTemplate to read 3,200 bytes and Compare to compare two
// templates. All arithmetic is on integers: a Distance is the exact fraction
// D/M and two distances are ordered by cross-multiplication, so that no
// engine, compiler or processor can disagree.
//
// The package knows nothing about images (package encoder makes templates),
// about people, or about what distance means "the same eye" (package gallery
// decides that). It imports the standard library only. Templates are
// biometric data: never log, print or send one in the clear. For that reason
// Template has no text form.
package iris

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
)

const (
	// Columns is the number of angular columns of a template. Column c is
	// centred on the angle 2π·c/Columns, measured from the image's +x axis
	// towards its +y axis (clockwise on a screen).
	Columns = 200

	// Rows is the number of radial rows of a template; row 0 is the one
	// nearest to the pupil.
	Rows = 16

	// Filters is the number of complex filters evaluated at each place.
	Filters = 2

	// Bits is the number of code bits, and of mask bits, of one template.
	Bits = Columns * 64

	// TemplateSize is the length in bytes of an encoded template.
	TemplateSize = 2 * Columns * 8

	// Version is the version byte of the template's layout and of the
	// embedding that fills it. It travels outside the 3,200 bytes, with
	// whatever holds them. Templates of different versions are not comparable.
	Version byte = 1

	// MaxRotation is the largest rotation, in columns, that Compare tries in
	// each direction: 15 columns are 27 degrees.
	MaxRotation = 15

	// MinShared is the smallest number of bits usable in both templates for a
	// rotation to count. With fewer than a quarter of all bits the chance of
	// a small distance between strangers is no longer negligible, and a person
	// could come close to anybody by covering most of an eye.
	MinShared = Bits / 4
)

// ErrTooFewBits says that no rotation leaves MinShared bits usable in both
// templates, so that nothing can be said about the two eyes. It is neither a
// match nor a non-match; who enrolls must ask for another capture.
var ErrTooFewBits = errors.New("too few bits shared by the two templates")

// ErrTemplateSize says that an encoded template hasn't TemplateSize bytes.
var ErrTemplateSize = errors.New("template has the wrong size")

// Code holds the phase bits of one eye: one word per column.
//
//	bit b of word c,  b = row·4 + filter·2 + part
//	row    0…15  0 nearest to the pupil
//	filter 0…1
//	part   0…1   0 real, 1 imaginary
//
// A bit is 1 where the filter's response is ≥ 0.
type Code [Columns]uint64

// Mask holds the usable bits of one eye in the layout of Code: 1 where the
// bit was computed from visible iris. It tells occlusion only, not how
// confident a bit is, so that popcounts of masks prune a search well.
type Mask [Columns]uint64

// Count returns the number of usable bits, 0 to Bits.
func (m *Mask) Count() int {
	n := 0
	for _, w := range m {
		n += bits.OnesCount64(w)
	}
	return n
}

// Template is what is kept of one eye. Templates are comparable with ==.
// The zero Template has no usable bit and is at no distance from anything
// (ErrTooFewBits): an erased slot never matches.
type Template struct {
	Code Code
	Mask Mask
}

// AppendBinary appends the 3,200 bytes of t to b: the 200 code words, then the
// 200 mask words, each little-endian. It never fails; the error is there for
// encoding.BinaryAppender.
func (t *Template) AppendBinary(b []byte) ([]byte, error) {
	for _, w := range t.Code {
		b = binary.LittleEndian.AppendUint64(b, w)
	}
	for _, w := range t.Mask {
		b = binary.LittleEndian.AppendUint64(b, w)
	}
	return b, nil
}

// ParseTemplate reads what AppendBinary wrote. Every string of TemplateSize
// bytes is a template and gives back the same bytes; any other length is
// ErrTemplateSize.
func ParseTemplate(b []byte) (Template, error) {
	var t Template
	if len(b) != TemplateSize {
		return t, fmt.Errorf("%w: %d bytes, want %d", ErrTemplateSize, len(b), TemplateSize)
	}
	for c := range t.Code {
		t.Code[c] = binary.LittleEndian.Uint64(b[8*c:])
		t.Mask[c] = binary.LittleEndian.Uint64(b[8*(Columns+c):])
	}
	return t, nil
}

// Rotate returns t turned by r columns: column c of the result is column
// (c + r) mod Columns of t. r may be any integer. Comparing t.Rotate(r) with a
// gallery template column by column is what Compare does for rotation r.
func (t *Template) Rotate(r int) Template {
	r = ((r % Columns) + Columns) % Columns
	var out Template
	copy(out.Code[:], t.Code[r:])
	copy(out.Code[Columns-r:], t.Code[:r])
	copy(out.Mask[:], t.Mask[r:])
	copy(out.Mask[Columns-r:], t.Mask[:r])
	return out
}

// Distance is the masked fractional Hamming distance of two templates as an
// exact fraction with the rotation at which it was found: of M bits usable in
// both, D differ. M ≥ MinShared in every Distance that Compare returns.
type Distance struct {
	D int // differing bits, 0…M
	M int // bits usable in both
	R int // columns by which the probe was turned, −MaxRotation…MaxRotation
}

// Fraction returns D/M for people to read and for models to compute with. It
// is not for ordering distances; use Less. It is 1 when M is 0.
func (a Distance) Fraction() float64 {
	if a.M == 0 {
		return 1
	}
	return float64(a.D) / float64(a.M)
}

// Less says whether a comes before b: by D/M as exact fractions, then by
// smaller |R|, then the negative R first. A Distance with M = 0 comes after
// every other. Less is a strict weak order and, on the rotations of one pair
// of templates, a total one.
func (a Distance) Less(b Distance) bool {
	switch {
	case a.M == 0 || b.M == 0:
		if (a.M == 0) != (b.M == 0) {
			return b.M == 0
		}
	default:
		// Both sides fit easily: D, M ≤ 12,800.
		l, r := int64(a.D)*int64(b.M), int64(b.D)*int64(a.M)
		if l != r {
			return l < r
		}
	}
	aa, ab := abs(a.R), abs(b.R)
	if aa != ab {
		return aa < ab
	}
	return a.R < b.R
}

// CompareAt compares at one rotation r, without the floor of MinShared: probe
// column (c + r) mod Columns against gallery column c.
func CompareAt(probe, gallery *Template, r int) Distance {
	d, m := 0, 0
	p := ((r % Columns) + Columns) % Columns
	for c := range Columns {
		w := probe.Mask[p] & gallery.Mask[c]
		m += bits.OnesCount64(w)
		d += bits.OnesCount64((probe.Code[p] ^ gallery.Code[c]) & w)
		if p++; p == Columns {
			p = 0
		}
	}
	return Distance{D: d, M: m, R: r}
}

// Compare returns the least Distance (in the order of Less) over all rotations
// from −MaxRotation to MaxRotation that share at least MinShared bits, or
// ErrTooFewBits if there is none. Swapping probe and gallery gives the same D
// and M with the opposite R, except where two rotations tie.
//
// This is the reference: plain and slow (some 0.1 million pairs a second and
// core). Every other engine must return the same triple.
func Compare(probe, gallery *Template) (Distance, error) {
	var best Distance
	found := false
	for r := -MaxRotation; r <= MaxRotation; r++ {
		d := CompareAt(probe, gallery, r)
		if d.M < MinShared {
			continue
		}
		if !found || d.Less(best) {
			best, found = d, true
		}
	}
	if !found {
		return Distance{}, ErrTooFewBits
	}
	return best, nil
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}
