package gpu

import (
	"errors"
	"fmt"
	"math/rand/v2"

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
	s := &Scanner{chunk: tileSlots, staged: make(map[uint64]*record)}
	sh := &shard{d: d}
	s.shards = []*shard{sh}
	if err := d.do(func() (err error) {
		sh.table, err = d.alloc(8 * maxChunks)
		return err
	}); err != nil {
		return err
	}
	check := func() error {
		for i := range people {
			if err := s.Put(uint64(i), uint64(i+1), &people[i]); err != nil {
				return err
			}
		}
		s.stage.Lock()
		err := s.flush()
		s.stage.Unlock()
		if err != nil {
			return err
		}
		if err := d.do(func() error {
			words := query(&probe, nil)
			if err := sh.queries.need(d, uint64(len(words))*8); err != nil {
				return err
			}
			if err := upload(d, sh.queries.p, words); err != nil {
				return err
			}
			for _, name := range []string{"unum_scan_popcount", "unum_scan_b1", "unum_scan_sketch"} {
				if err := sh.tables(name, []gallery.Pair{probe}, people, s.chunk); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			return err
		}
		todo := make([]suspect, len(people))
		for i := range todo {
			todo[i] = suspect{item{0, uint32(i)}, uint64(i + 1)}
		}
		out := make([]gallery.Answer, 1)
		if err := d.do(func() error { return s.pairs(sh, todo, 1, gallery.Cut{Num: 1, Den: 1}, false, out) }); err != nil {
			return err
		}
		for i, h := range out[0].Hits {
			if h.Left != gallery.CompareEye(&probe.Left, &people[i].Left) || h.Right != gallery.CompareEye(&probe.Right, &people[i].Right) {
				return fmt.Errorf("%w: unum_pairs, slot %d", ErrWrongAnswers, i)
			}
		}
		return nil
	}
	return errors.Join(check(), s.Close())
}

// tables has a scan kernel write all its sums for the probes in sh.queries and the people in the slots from 0, and compares each with the
// reference's. Inside device.do.
func (sh *shard) tables(name string, probes, people []gallery.Pair, chunk uint64) error {
	d := sh.d
	nq, count := len(probes), len(people)
	table := make([][2]uint32, 2*nq*count*32)
	var mem buffer
	if err := mem.need(d, uint64(len(table))*8); err != nil {
		return err
	}
	if err := sh.flags.need(d, uint64(2*2*nq*count/8)); err != nil {
		return err
	}
	if err := d.fill(mem.p, 0xff, uint64(len(table))*8); err != nil {
		return err
	}
	if err := sh.scan(name, mem.p, 0, uint64(count), chunk, nq, gallery.Cut{Num: 1, Den: 2}); err != nil {
		return err
	}
	if err := download(d, table, mem.p); err != nil {
		return err
	}
	if err := d.free(mem.p); err != nil {
		return err
	}
	for e := range 2 {
		for q := range probes {
			for i := range people {
				rows := table[((e*nq+q)*count+i)*32:]
				a, b := &probes[q].Left, &people[i].Left
				if e == 1 {
					a, b = &probes[q].Right, &people[i].Right
				}
				var bad bool
				if name == "unum_scan_sketch" {
					cut := sketchOf(b)
					for r := range 16 {
						w := iris.CompareAt(a, &cut, 2*r-iris.MaxRotation)
						bad = bad || rows[r] != [2]uint32{uint32(w.D), uint32(w.M)}
					}
				} else {
					for r := range 2*iris.MaxRotation + 1 {
						w := iris.CompareAt(a, b, r-iris.MaxRotation)
						bad = bad || rows[r] != [2]uint32{uint32(w.D), uint32(w.M)}
					}
				}
				if bad {
					return fmt.Errorf("%w: %s, eye %d, probe %d, slot %d", ErrWrongAnswers, name, e, q, i)
				}
			}
		}
	}
	return nil
}

// sketchOf is t with only the columns of the sketch usable.
func sketchOf(t *iris.Template) iris.Template {
	out := *t
	for c := range out.Mask {
		if c%5 != 0 {
			out.Mask[c] = 0
		}
	}
	return out
}
