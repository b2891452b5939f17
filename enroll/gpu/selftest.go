package gpu

import (
	"context"
	"errors"
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"

	"unum/enroll/gallery"
	"unum/enroll/iris"
)

// selfTest asks the device what is known: 128 people, one of them the probe turned and another with too few bits, by every kernel. A
// kernel that this device's compiler got wrong, or a device that miscounts, is found here and not in somebody's enrollment.
func (d *device) selfTest() error {
	rng := rand.New(rand.NewPCG(1, 2))
	random := func() (t iris.Template) {
		for c := range t.Code {
			t.Code[c], t.Mask[c] = rng.Uint64(), rng.Uint64()|rng.Uint64()
		}
		return t
	}
	probe := gallery.Pair{Left: random(), Right: random()}
	people := make([]gallery.Pair, tileSlots)
	for i := range people {
		people[i] = gallery.Pair{Left: random(), Right: random()}
	}
	people[5] = gallery.Pair{Left: probe.Left.Rotate(-15), Right: probe.Right.Rotate(15)}
	people[77].Right.Mask = iris.Mask{}
	s, err := NewScanner(&GPU{devices: []*device{d}}, ScannerOptions{ChunkSlots: tileSlots})
	if err != nil {
		return err
	}
	return errors.Join(s.known(&probe, people), s.Close())
}

// known puts the people into an empty scanner of one device and has every kernel compare the probe with them.
func (s *Scanner) known(probe *gallery.Pair, people []gallery.Pair) error {
	cut := gallery.Cut{Num: 1, Den: 3}
	want := gallery.Answer{Compared: len(people)}
	for i := range people {
		h := gallery.Hit{ID: uint64(i + 1), Left: gallery.CompareEye(&probe.Left, &people[i].Left), Right: gallery.CompareEye(&probe.Right, &people[i].Right)}
		if !h.Left.OK || !h.Right.OK {
			want.TooFew++
		} else if !cut.Under(h.Left.Distance) && !cut.Under(h.Right.Distance) {
			continue
		}
		want.Hits = append(want.Hits, h)
	}
	for i := range people {
		if err := s.Put(uint64(i), uint64(i+1), &people[i]); err != nil {
			return err
		}
	}
	if err := s.settle(); err != nil {
		return err
	}
	sh := s.shards[0]
	if err := sh.q.do(func() error {
		for _, name := range []string{Popcount.kernel(), TensorCores.kernel(), sketchKernel} {
			if err := sh.tables(name, []gallery.Pair{*probe}, people, s.chunk); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		return err
	}
	ask := []gallery.Probe{{Pair: probe, Before: 1 << 62}}
	for _, two := range []*gallery.TwoStage{nil, {}} {
		got, err := s.scan(context.Background(), ask, cut, two)
		if err != nil {
			return err
		}
		if got[0].Compared != want.Compared || got[0].TooFew != want.TooFew || !slices.Equal(got[0].Hits, want.Hits) {
			return fmt.Errorf("%w: a scan in two stages (%t)", ErrWrongAnswers, two != nil)
		}
	}
	return s.Check(context.Background())
}

// tables has a scan kernel write all its sums for the probes and the people in the slots from 0, and compares each with the reference's.
// Inside queue.do.
func (sh *shard) tables(name string, probes, people []gallery.Pair, chunk uint64) error {
	q := sh.q
	nq, count := len(probes), len(people)
	table := make([][2]uint32, 2*nq*count*32)
	var sums, flags buffer
	var words []uint64
	for i := range probes {
		words = query(&probes[i], words)
	}
	err := errors.Join(sh.send(words), sums.need(q, uint64(len(table))*8), flags.need(q, uint64(2*2*nq*count/8)))
	if err == nil {
		err = q.fill(sums.p, 0xff, uint64(len(table))*8)
	}
	if err != nil {
		return err
	}
	if name == sketchKernel {
		err = sh.sketch(flags.p, sums.p, 0, uint64(count), chunk, nq, 1<<15)
	} else {
		err = sh.scan(name, flags.p, sums.p, 0, uint64(count), chunk, nq, limit{1, 2})
	}
	if err := errors.Join(err, download(q, table, sums.p), q.free(sums.p), q.free(flags.p)); err != nil {
		return err
	}
	for e := range 2 {
		for j := range probes {
			for i := range people {
				a, b := &probes[j].Left, &people[i].Left
				if e == 1 {
					a, b = &probes[j].Right, &people[i].Right
				}
				if !sameSums(table[((e*nq+j)*count+i)*32:][:32], a, b, name == sketchKernel) {
					return fmt.Errorf("%w: %s, eye %d, probe %d, slot %d", ErrWrongAnswers, name, e, j, i)
				}
			}
		}
	}
	return nil
}

// sameSums tells whether the rows are D and M of the rotations, or of the sketches at every second one.
func sameSums(rows [][2]uint32, probe, person *iris.Template, sketch bool) bool {
	for r := range 2*iris.MaxRotation + 1 {
		var want [2]uint32
		row := r
		switch {
		case !sketch:
			at := iris.CompareAt(probe, person, r-iris.MaxRotation)
			want = [2]uint32{uint32(at.D), uint32(at.M)}
		case r%2 == 0:
			turned := probe.Rotate(r - iris.MaxRotation)
			a, b := gallery.SketchOf(&turned.Code, &turned.Mask), gallery.SketchOf(&person.Code, &person.Mask)
			for k := range a[0] {
				m := a[1][k] & b[1][k]
				want[0] += uint32(bits.OnesCount64((a[0][k] ^ b[0][k]) & m))
				want[1] += uint32(bits.OnesCount64(m))
			}
			row = r / 2
		default:
			continue
		}
		if rows[row] != want {
			return false
		}
	}
	return true
}
