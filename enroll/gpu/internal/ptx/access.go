package ptx

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"strings"
)

// asyncCopy is a cp.async that hasn't arrived.
type asyncCopy struct {
	in *inst
	pc int32
	to uint64 // in shared memory
	v  [16]byte
}

func trim(s string) string { return strings.Join(strings.Fields(s), " ") }

// segment is memory that some lanes of an access fall into.
type segment struct {
	base   uint64
	bytes  []byte
	shared bool
}

// find gives the memory that an address lies in.
func (w *warp) find(space string, address uint64) (segment, bool) {
	if space != "global" {
		s := segment{bytes: w.b.shared.bytes, shared: true}
		if space == "" {
			s.base = sharedWindow
		}
		if address-s.base < uint64(len(s.bytes)) {
			return s, true
		}
		if space == "shared" {
			return segment{}, false
		}
	}
	if a := w.b.mem.find(address); a != nil {
		return segment{base: a.base, bytes: a.bytes}, true
	}
	return segment{}, false
}

// access does a load, store, atomic operation or copy for the threads of on.
func (w *warp) access(in *inst, pc int32, on uint32) error {
	m := in.mem
	at := &w.rows[in.a]
	for i := range w.address {
		w.address[i] = at[i] + m.off
	}
	// Lanes of one memory go together, as a rule all of them.
	for on != 0 {
		lane := bits.TrailingZeros32(on)
		s, ok := w.find(m.space, w.address[lane])
		if !ok || uint64(len(s.bytes))-(w.address[lane]-s.base) < uint64(m.size) {
			return w.wrong(in, lane, ErrBounds, fmt.Sprintf("%d bytes", m.size))
		}
		part, off := uint32(0), &w.scratch
		last := uint64(len(s.bytes)) - uint64(m.size)
		for r := on; r != 0; r &= r - 1 {
			i := bits.TrailingZeros32(r) & 31
			if o := w.address[i] - s.base; o <= last {
				if w.address[i]&uint64(m.size-1) != 0 {
					return w.wrong(in, i, ErrAlign, fmt.Sprintf("%d bytes", m.size))
				}
				part |= 1 << i
				off[i] = o
			}
		}
		on &^= part
		if s.shared {
			w.b.counter.wavefronts += w.b.banks.wavefronts(off, part, m.size)
		} else {
			w.b.counter.sectors += sectors(&w.address, part)
		}
		var err error
		switch in.op {
		case opLoad:
			err = w.load(in, s, off, part)
		case opStore:
			err = w.store(in, pc, s, off, part)
		case opAtomic:
			err = w.atomic(in, pc, s, off, part)
		case opCopy:
			err = w.copy(in, pc, off, part)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// wrong is a fault of an access.
func (w *warp) wrong(in *inst, lane int, err error, detail string) error {
	f := w.fault(in, lane, err, detail)
	f.Address = w.address[lane]
	return f
}

// reads looks whether the threads of part may read shared memory. Neighbours that read the same are looked at together.
func (w *warp) reads(in *inst, off *row, part uint32) error {
	s := &w.b.shared
	if s.cells == nil {
		return nil
	}
	for m := part; m != 0; {
		lane := bits.TrailingZeros32(m)
		who := 32*w.index + int32(lane)
		m &= m - 1
		for m != 0 && off[bits.TrailingZeros32(m)] == off[lane] {
			who = -1 - w.index
			m &= m - 1
		}
		from, to := off[lane]>>s.grain, (off[lane]+uint64(in.mem.size)-1)>>s.grain
		for c := from; c <= to; c++ {
			if err, detail := s.sees(&s.cells[c], who, w.index, w.sync); err != nil {
				if detail == "written" {
					detail = w.other(s.cells[c].writer, s.cells[c].at)
				}
				return w.wrong(in, lane, err, detail)
			}
		}
	}
	return nil
}

// writes looks whether a thread may write shared memory.
func (w *warp) writes(in *inst, pc int32, lane int, off uint64, same, atomic bool) error {
	s := &w.b.shared
	if s.cells == nil {
		return nil
	}
	for c := off >> s.grain; c <= (off+uint64(in.mem.size)-1)>>s.grain; c++ {
		cell := &s.cells[c]
		if err, detail := s.takes(cell, 32*w.index+int32(lane), w.sync, pc, same, atomic); err != nil {
			if detail == "written" {
				detail = w.other(cell.writer, cell.at)
			} else {
				detail = "another thread may still have to read it"
				if cell.reader >= 0 {
					detail = fmt.Sprintf("thread %d may still have to read it", cell.reader)
				}
			}
			return w.wrong(in, lane, err, detail)
		}
	}
	return nil
}

func (w *warp) other(thread, at int32) string {
	line := w.b.k.code[at].line
	return fmt.Sprintf("thread %d writes it in line %d", thread, line)
}

func (w *warp) load(in *inst, s segment, off *row, part uint32) error {
	if s.shared {
		if err := w.reads(in, off, part); err != nil {
			return err
		}
	}
	m := in.mem
	for j, r := range in.list {
		d, b := &w.rows[r], s.bytes[j*int(m.elem):]
		if part == everyone && m.elem == 8 {
			for i := range d {
				d[i] = binary.LittleEndian.Uint64(b[off[i]:])
			}
			continue
		}
		sign := m.signed && m.wide[j] > 8*m.elem
		for p := part; p != 0; p &= p - 1 {
			i := bits.TrailingZeros32(p) & 31
			v := get(b[off[i]:], m.elem)
			if sign {
				v = uint64(extend(v, 8*m.elem)) & ones(m.wide[j])
			}
			d[i] = v
		}
	}
	return nil
}

func (w *warp) store(in *inst, pc int32, s segment, off *row, part uint32) error {
	m := in.mem
	for p := part; p != 0; p &= p - 1 {
		i := bits.TrailingZeros32(p) & 31
		b := s.bytes[off[i] : off[i]+uint64(m.size)]
		same := true
		for j, r := range in.list {
			v := w.rows[r][i] & ones(8*m.elem)
			to := b[j*int(m.elem):]
			same = same && get(to, m.elem) == v
			put(to, m.elem, v)
		}
		if s.shared {
			if err := w.writes(in, pc, i, off[i], same, false); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *warp) atomic(in *inst, pc int32, s segment, off *row, part uint32) error {
	m := in.mem
	for p := part; p != 0; p &= p - 1 {
		i := bits.TrailingZeros32(p) & 31
		if s.shared {
			if c := w.b.shared.cells; c != nil && c[off[i]>>w.b.shared.grain].wrote < w.b.shared.first {
				return w.wrong(in, i, ErrUnwritten, "")
			}
			if err := w.writes(in, pc, i, off[i], false, true); err != nil {
				return err
			}
		}
		b := s.bytes[off[i]:]
		old, v := get(b, m.elem), w.rows[in.b][i]
		switch {
		case in.reduce != nil:
			v = in.reduce(old, v)
		case old == v: // cas
			v = w.rows[in.c][i]
		default:
			v = old
		}
		put(b, m.elem, v)
		w.rows[in.d][i] = old
	}
	return nil
}

// copy is cp.async: what is read now arrives when the thread waits for it. In between nobody can see what lies there.
func (w *warp) copy(in *inst, pc int32, off *row, part uint32) error {
	m := in.mem
	var from row
	for i := range from {
		from[i] = w.rows[in.b][i] + w.rows[in.c][i]
	}
	for p := part; p != 0; p &= p - 1 {
		i := bits.TrailingZeros32(p) & 31
		n := w.rows[in.e][i]
		if n > uint64(m.size) {
			return w.wrong(in, i, ErrBounds, fmt.Sprintf("%d bytes of %d", n, m.size))
		}
		c := asyncCopy{in: in, pc: pc, to: off[i]}
		if n > 0 {
			a := w.b.mem.find(from[i])
			to := w.address[i]
			w.address[i] = from[i]
			switch {
			case a == nil || uint64(len(a.bytes))-(from[i]-a.base) < n:
				return w.wrong(in, i, ErrBounds, fmt.Sprintf("%d bytes", n))
			case from[i]&uint64(m.size-1) != 0:
				return w.wrong(in, i, ErrAlign, fmt.Sprintf("%d bytes", m.size))
			}
			w.address[i] = to
			copy(c.v[:n], a.bytes[from[i]-a.base:])
		}
		if err := w.writes(in, pc, i, off[i], false, false); err != nil {
			return err
		}
		fill(w.b.shared.bytes[off[i]:off[i]+uint64(m.size)], pattern)
		w.hide(off[i], m.size)
		if len(w.copies[i]) == 0 {
			w.copies[i] = [][]asyncCopy{nil}
		}
		open := &w.copies[i][len(w.copies[i])-1]
		*open = append(*open, c)
	}
	w.b.counter.sectors += sectors(&from, part)
	return nil
}

func (w *warp) hide(off uint64, size uint8) {
	s := &w.b.shared
	if s.cells == nil {
		return
	}
	for c := off >> s.grain; c <= (off+uint64(size)-1)>>s.grain; c++ {
		s.cells[c].hidden = true
	}
}

// arrive is cp.async.wait_group n: all groups but the last n that were committed arrive. wait_all has n = 0 and takes what isn't committed too.
func (w *warp) arrive(in *inst, on uint32) error {
	for m := on; m != 0; m &= m - 1 {
		i := bits.TrailingZeros32(m) & 31
		groups := w.copies[i]
		ready := max(0, len(groups)-1-int(in.n))
		if in.mode == "all" {
			ready = len(groups)
		}
		for _, g := range groups[:ready] {
			for _, c := range g {
				w.address[i] = c.to
				if err := w.writes(c.in, c.pc, i, c.to, false, false); err != nil {
					return err
				}
				copy(w.b.shared.bytes[c.to:c.to+uint64(c.in.mem.size)], c.v[:])
			}
		}
		w.copies[i] = groups[ready:]
	}
	return nil
}

// matrix is ldmatrix: lanes 8j…8j+7 have the addresses of the rows of matrix j, of which each lane gets four bytes.
func (w *warp) matrix(in *inst) error {
	at, m := &w.rows[in.a], in.mem
	s := segment{bytes: w.b.shared.bytes, shared: true}
	lanes := uint32(ones(8 * in.n))
	for p := lanes; p != 0; p &= p - 1 {
		i := bits.TrailingZeros32(p)
		w.address[i] = at[i] + m.off
		switch {
		case w.address[i]&15 != 0:
			return w.wrong(in, i, ErrAlign, "16 bytes")
		case uint64(len(s.bytes)) < 16 || w.address[i] > uint64(len(s.bytes)-16):
			return w.wrong(in, i, ErrBounds, "16 bytes")
		}
	}
	w.b.counter.wavefronts += w.b.banks.wavefronts(&w.address, lanes, 16)
	if err := w.reads(in, &w.address, lanes); err != nil {
		return err
	}
	for j, r := range in.list {
		for i := range 32 {
			w.scratch[i] = get(s.bytes[w.address[8*j+i/4]+uint64(i%4*4):], 4)
		}
		w.rows[r] = w.scratch
	}
	return nil
}
