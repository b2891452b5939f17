// Package fusion makes one template of several captures of one eye.
//
//	f, err := fusion.Fuse(templates) // of the frames that could be encoded, best first
//	// f.Template, f.Used
//
// Frames that could not be encoded are left out by the caller, so a bad frame
// never costs the others. Of the rest, Fuse finds those that are of one eye,
// drops what is far from them, turns them all to one of them, and lets the
// majority say each bit. All arithmetic is on integers and depends on nothing
// but the captures and their order.
//
// Two eyes are never mixed: captures come together only while their distance,
// averaged over all pairs that a step would bring together, stays below
// CutNum/CutDen. A single chance resemblance therefore joins two groups of
// captures of different eyes no more easily than it matches two people.
// Averaging, and not asking each pair, keeps two captures together that hide
// opposite parts of an eye behind lids but both resemble a third.
//
// Not here: whether the eye is alive, whose it is, and which of two eyes is
// the right one when captures of both were handed in evenly; that is an error.
package fusion

import (
	"errors"
	"fmt"
	"slices"

	"unum/enroll/encoder"
	"unum/enroll/iris"
)

// Captures are of one eye when their distance is below CutNum/CutDen. It is
// less than what a decision about two people rests on, for it is applied to
// few pairs, taken within seconds by one camera: docs/design/0006-encoder.md.
const (
	CutNum = 34
	CutDen = 100
)

// CodeDisagree is the code of the *encoder.Error with which Fuse says that no
// group of captures is of one eye more clearly than another.
const CodeDisagree = "frames_disagree"

// ErrEmpty says that there was no capture to fuse.
var ErrEmpty = errors.New("fusion: no captures")

// Fused is what several captures became.
type Fused struct {
	Template iris.Template
	// Used are the captures that were of one eye and had a vote, by their
	// index, ascending. The others were dropped.
	Used []int
	// Reference is the capture that gave the template its rotation: the one
	// nearest to all others in Used.
	Reference int
}

// Fuse makes one template of captures of one eye, the ones to be preferred
// first; order decides only where captures are exactly as good as each other.
//
// A single capture is returned as it is. Of more, the largest group that is of
// one eye is used, and at least two must agree: with no such group, or two of
// the same size, the error has CodeDisagree. ErrEmpty when there is none.
//
// A bit of the result is usable where it is usable in at least half of the
// captures used (so in either of two): lids, lashes and reflections that hide
// a place in some captures don't hide it in the result, and a place that a
// single contour let in by mistake stays out of it. Its value is that of the
// majority of the captures in which it is usable; an even vote is decided by
// the reference, or else by the capture nearest to it among those that see it.
// The mask tells occlusion only, as every mask does: a bit on which captures
// disagree stays usable.
//
// The work grows with the square of the number of captures: less than 0.1 ms a pair.
func Fuse(captures []iris.Template) (Fused, error) {
	switch len(captures) {
	case 0:
		return Fused{}, ErrEmpty
	case 1:
		return Fused{Template: captures[0], Used: []int{0}}, nil
	}
	dist := distances(captures)
	used, second := largest(groups(dist))
	if len(used) < 2 || len(used) == second {
		return Fused{}, &encoder.Error{
			Code:   CodeDisagree,
			Detail: fmt.Sprintf("%d captures, at most %d of one eye, %d of another", len(captures), len(used), second),
		}
	}
	f := Fused{Used: used, Reference: center(dist, used)}
	f.Template = vote(aligned(captures, used, f.Reference))
	return f, nil
}

// distances compares every two captures. A pair with too few shared bits says
// nothing and is taken as two strangers that just share enough.
func distances(captures []iris.Template) [][]iris.Distance {
	dist := make([][]iris.Distance, len(captures))
	for i := range dist {
		dist[i] = make([]iris.Distance, len(captures))
	}
	for i := range captures {
		for j := range i {
			d, err := iris.Compare(&captures[i], &captures[j])
			if err != nil {
				d = iris.Distance{D: iris.MinShared / 2, M: iris.MinShared}
			}
			d.R = 0
			dist[i][j], dist[j][i] = d, d
		}
	}
	return dist
}

// groups joins what is closest, again and again, until no two groups are on
// average as close as captures of one eye are.
func groups(dist [][]iris.Distance) [][]int {
	gs := make([][]int, len(dist))
	for i := range gs {
		gs[i] = []int{i}
	}
	for {
		var best iris.Distance // sums over all pairs between two groups
		bi, bj := -1, -1
		for j := range gs {
			for i := range j {
				var s iris.Distance
				for _, a := range gs[i] {
					for _, b := range gs[j] {
						s.D += dist[a][b].D
						s.M += dist[a][b].M
					}
				}
				if bi < 0 || s.Less(best) {
					best, bi, bj = s, i, j
				}
			}
		}
		if bi < 0 || CutDen*best.D >= CutNum*best.M {
			return gs
		}
		gs[bi] = append(gs[bi], gs[bj]...)
		gs = slices.Delete(gs, bj, bj+1)
	}
}

// largest returns the largest group, in ascending order, and the size of the
// next one.
func largest(gs [][]int) (used []int, second int) {
	for _, g := range gs {
		if len(g) > len(used) {
			second, used = len(used), g
		} else {
			second = max(second, len(g))
		}
	}
	slices.Sort(used)
	return used, second
}

// center returns the capture with the least sum of distances to the others.
func center(dist [][]iris.Distance, used []int) int {
	at, least := 0, int64(-1)
	for _, i := range used {
		sum := int64(0)
		for _, j := range used {
			if i != j {
				sum += int64(dist[i][j].D) << 40 / int64(dist[i][j].M)
			}
		}
		if least < 0 || sum < least {
			at, least = i, sum
		}
	}
	return at
}

// aligned returns the captures in used turned to the reference, which comes
// first, the nearest to it next.
func aligned(captures []iris.Template, used []int, reference int) []iris.Template {
	type turned struct {
		t iris.Template
		d iris.Distance
	}
	var ts []turned
	for _, i := range used {
		if i == reference {
			continue
		}
		// A capture may share too few bits with the reference and yet belong, by
		// the others; how it is turned is unknown then, so it has no vote.
		if d, err := iris.Compare(&captures[i], &captures[reference]); err == nil {
			ts = append(ts, turned{captures[i].Rotate(d.R), d})
		}
	}
	slices.SortStableFunc(ts, func(a, b turned) int {
		switch {
		case a.d.Less(b.d):
			return -1
		case b.d.Less(a.d):
			return 1
		}
		return 0
	})
	out := []iris.Template{captures[reference]}
	for _, t := range ts {
		out = append(out, t.t)
	}
	return out
}

// vote is the masked majority, bit by bit.
func vote(ts []iris.Template) iris.Template {
	var out iris.Template
	for c := range iris.Columns {
		for b := range 64 {
			seen, ones, first := 0, 0, uint64(0)
			for i := range ts {
				if ts[i].Mask[c]>>b&1 == 0 {
					continue
				}
				bit := ts[i].Code[c] >> b & 1
				if seen == 0 {
					first = bit
				}
				seen++
				ones += int(bit)
			}
			if 2*ones > seen || 2*ones == seen && first == 1 {
				out.Code[c] |= 1 << b
			}
			if seen > 0 && 2*seen >= len(ts) {
				out.Mask[c] |= 1 << b
			}
		}
	}
	return out
}
