package ptx

import "math/bits"

// row is one register of all 32 threads of a warp. What is narrower than 64 bits has zeros above.
type row = [32]uint64

// compute is an instruction without memory or predicates, for all lanes at once: up to four rows in. It must be right for any bits, and it
// is done for lanes that don't take part too, whose results are thrown away.
type compute func(d, a, b, c, e *row)

// extend reads x as a signed number of n bits.
func extend(x uint64, n uint8) int64 { return int64(x<<(64-n)) >> (64 - n) }

func move(d, a, _, _, _ *row) { *d = *a }

func add(n uint8) compute {
	m := ones(n)
	return func(d, a, b, _, _ *row) {
		for i := range d {
			d[i] = (a[i] + b[i]) & m
		}
	}
}

func sub(n uint8) compute {
	m := ones(n)
	return func(d, a, b, _, _ *row) {
		for i := range d {
			d[i] = (a[i] - b[i]) & m
		}
	}
}

func mulLow(n uint8) compute {
	m := ones(n)
	return func(d, a, b, _, _ *row) {
		for i := range d {
			d[i] = a[i] * b[i] & m
		}
	}
}

func madLow(n uint8) compute {
	m := ones(n)
	return func(d, a, b, c, _ *row) {
		for i := range d {
			d[i] = (a[i]*b[i] + c[i]) & m
		}
	}
}

// mulWide gives all of the product, of twice the width, which is 64 bits at most.
func mulWide(t typ) compute {
	if !t.signed {
		return func(d, a, b, _, _ *row) {
			for i := range d {
				d[i] = a[i] * b[i]
			}
		}
	}
	k, m := 64-t.bits, ones(2*t.bits)
	return func(d, a, b, _, _ *row) {
		for i := range d {
			d[i] = uint64((int64(a[i]<<k)>>k)*(int64(b[i]<<k)>>k)) & m
		}
	}
}

// mulHigh is the upper half of a product.
func mulHigh(t typ, a, b uint64) uint64 {
	switch {
	case t.bits < 64 && t.signed:
		return uint64(extend(a, t.bits)*extend(b, t.bits)) >> t.bits & ones(t.bits)
	case t.bits < 64:
		return a * b >> t.bits
	}
	hi, _ := bits.Mul64(a, b)
	if t.signed {
		hi -= uint64(int64(a)>>63)&b + uint64(int64(b)>>63)&a
	}
	return hi
}

func and(d, a, b, _, _ *row) {
	for i := range d {
		d[i] = a[i] & b[i]
	}
}

func or(d, a, b, _, _ *row) {
	for i := range d {
		d[i] = a[i] | b[i]
	}
}

func xor(d, a, b, _, _ *row) {
	for i := range d {
		d[i] = a[i] ^ b[i]
	}
}

func not(n uint8) compute {
	m := ones(n)
	return func(d, a, _, _, _ *row) {
		for i := range d {
			d[i] = a[i] ^ m
		}
	}
}

// shl: a shift by the width or more gives 0, as in Go.
func shl(n uint8) compute {
	m := ones(n)
	return func(d, a, b, _, _ *row) {
		for i := range d {
			d[i] = a[i] << b[i] & m
		}
	}
}

// shr: a shift by the width or more gives 0 or the sign, as in Go.
func shr(t typ) compute {
	if !t.signed {
		return func(d, a, b, _, _ *row) {
			for i := range d {
				d[i] = a[i] >> b[i]
			}
		}
	}
	k, m := 64-t.bits, ones(t.bits)
	return func(d, a, b, _, _ *row) {
		for i := range d {
			d[i] = uint64(int64(a[i]<<k)>>k>>b[i]) & m
		}
	}
}

func popc(d, a, _, _, _ *row) {
	for i := range d {
		d[i] = uint64(bits.OnesCount64(a[i]))
	}
}

// convert takes the lower bits of a as from and gives them the width of a register that holds a value of type to.
func convert(to, from typ, register uint8) compute {
	if to.bits <= from.bits && register == to.bits {
		m := ones(to.bits)
		return func(d, a, _, _, _ *row) {
			for i := range d {
				d[i] = a[i] & m
			}
		}
	}
	m := ones(register)
	return each(1, func(a, _, _, _ uint64) uint64 {
		v := a & ones(from.bits)
		if from.signed {
			v = uint64(extend(a, from.bits))
		}
		if to.signed {
			return uint64(extend(v, to.bits)) & m
		}
		return v & ones(to.bits)
	})
}

// each makes a compute of a function of one lane, for instructions that are not frequent.
func each(args int, f func(a, b, c, e uint64) uint64) compute {
	switch args {
	case 1:
		return func(d, a, _, _, _ *row) {
			for i := range d {
				d[i] = f(a[i], 0, 0, 0)
			}
		}
	case 2:
		return func(d, a, b, _, _ *row) {
			for i := range d {
				d[i] = f(a[i], b[i], 0, 0)
			}
		}
	}
	return func(d, a, b, c, e *row) {
		for i := range d {
			d[i] = f(a[i], b[i], c[i], e[i])
		}
	}
}

func minMax(t typ, most bool) compute {
	k := 64 - t.bits
	return each(2, func(a, b, _, _ uint64) uint64 {
		less := a < b
		if t.signed {
			less = int64(a<<k) < int64(b<<k)
		}
		if less != most {
			return a
		}
		return b
	})
}

func divide(t typ, rest bool) compute {
	m := ones(t.bits)
	return each(2, func(a, b, _, _ uint64) uint64 {
		switch {
		case b == 0: // a lane that doesn't take part: the others were looked at before
			return 0
		case t.signed && rest:
			return uint64(extend(a, t.bits)%extend(b, t.bits)) & m
		case t.signed:
			return uint64(extend(a, t.bits)/extend(b, t.bits)) & m
		case rest:
			return a % b
		}
		return a / b
	})
}

// bitField is bfe.
func bitField(t typ) compute {
	top := uint64(t.bits - 1)
	return each(3, func(a, b, c, _ uint64) uint64 {
		pos, n := b&0xff, c&0xff
		if n == 0 {
			return 0
		}
		var v, sign uint64
		if t.signed && a>>min(pos+n-1, top)&1 != 0 {
			sign = ones(t.bits)
		}
		have := uint64(0) // bits that lie in a
		if pos <= top {
			have = min(n, top+1-pos)
		}
		if have > 0 {
			v = a >> pos & (^uint64(0) >> (64 - have))
		}
		if have < 64 {
			v |= sign << have
		}
		return v & ones(t.bits)
	})
}

// bitInsert is bfi: n bits of a replace those of b from pos.
func bitInsert(n uint8) compute {
	return each(4, func(a, b, c, e uint64) uint64 {
		pos, count := c&0xff, e&0xff
		mask := ^uint64(0)
		if count < 64 {
			mask = 1<<count - 1
		}
		mask = mask << pos & ones(n)
		return b&^mask | a<<pos&mask
	})
}

// permute is prmt in its default mode: each nibble of c picks one of the eight bytes of a and b, or eight times its sign.
func permute(a, b, c, _ uint64) (d uint64) {
	all := a | b<<32
	for i := range 4 {
		s := c >> (4 * i)
		v := all >> (8 * (s & 7)) & 0xff
		if s&8 != 0 {
			v = v >> 7 * 0xff
		}
		d |= v << (8 * i)
	}
	return d
}

// funnel is shf: the 64 bits of b and a (a below) shifted by c, of which left gives the upper half and right the lower.
func funnel(left, wrap bool) compute {
	return each(3, func(a, b, c, _ uint64) uint64 {
		n := min(c, 32)
		if wrap {
			n = c & 31
		}
		all := a | b<<32
		if left {
			return all << n >> 32
		}
		return all >> n & ones(32)
	})
}

// lop3 is any function of three bits: bit 4x+2y+z of table is what x, y and z give. Sum and carry of three bits are what kernels use it for.
func lop3(table uint8) compute {
	switch table {
	case 0x96:
		return func(d, a, b, c, _ *row) {
			for i := range d {
				d[i] = a[i] ^ b[i] ^ c[i]
			}
		}
	case 0xe8:
		return func(d, a, b, c, _ *row) {
			for i := range d {
				d[i] = a[i]&b[i] | c[i]&(a[i]|b[i])
			}
		}
	}
	return each(3, func(a, b, c, _ uint64) (v uint64) {
		for t := table; t != 0; t &= t - 1 {
			k := bits.TrailingZeros8(t)
			x, y, z := uint64(k>>2&1)-1, uint64(k>>1&1)-1, uint64(k&1)-1 // all ones where a zero is wanted
			v |= (a ^ x) & (b ^ y) & (c ^ z)
		}
		return v & ones(32)
	})
}

// topBit is bfind: where the highest bit is that differs from the sign, or all ones.
func topBit(t typ, shift bool) compute {
	return each(1, func(a, _, _, _ uint64) uint64 {
		if t.signed && extend(a, t.bits) < 0 {
			a = ^a & ones(t.bits)
		}
		n := bits.Len64(a)
		switch {
		case n == 0:
			return ones(32)
		case shift:
			return uint64(int(t.bits) - n)
		}
		return uint64(n - 1)
	})
}

// test compares two rows and gives a bit for each lane.
type test func(a, b *row) uint32

func equal(a, b *row) (m uint32) {
	for i := range a {
		var t uint32
		if a[i] == b[i] {
			t = 1
		}
		m |= t << i
	}
	return m
}

func below(a, b *row) (m uint32) {
	for i := range a {
		var t uint32
		if a[i] < b[i] {
			t = 1
		}
		m |= t << i
	}
	return m
}

func less(n uint8) test {
	k := 64 - n
	return func(a, b *row) (m uint32) {
		for i := range a {
			var t uint32
			if int64(a[i]<<k) < int64(b[i]<<k) {
				t = 1
			}
			m |= t << i
		}
		return m
	}
}

// comparison finds the test of a setp, and whether it is to be turned round.
func comparison(name string, t typ) (f test, swap, negate, ok bool) {
	order := below
	switch name {
	case "lt", "le", "gt", "ge":
		if t.signed {
			order = less(t.bits)
		}
	}
	switch name {
	case "eq":
		return equal, false, false, true
	case "ne":
		return equal, false, true, true
	case "lt", "lo":
		return order, false, false, true
	case "gt", "hi":
		return order, true, false, true
	case "le", "ls":
		return order, true, true, true
	case "ge", "hs":
		return order, false, true, true
	}
	return nil, false, false, false
}

// piece gives n bits of a from bit at.
func piece(d, a *row, at, n uint8) {
	m := ones(n)
	for i := range d {
		d[i] = a[i] >> (at & 63) & m
	}
}

// insert puts a into d from bit at.
func insert(d, a *row, at uint8) {
	for i := range d {
		d[i] |= a[i] << (at & 63)
	}
}

// blend copies the lanes of mask.
func blend(d, s *row, mask uint32) {
	for m := mask; m != 0; m &= m - 1 {
		i := bits.TrailingZeros32(m) & 31
		d[i] = s[i]
	}
}

// choose gives a where mask has a bit and b elsewhere.
func choose(d, a, b *row, mask uint32) {
	for i := range d {
		s := -uint64(mask >> i & 1)
		d[i] = a[i]&s | b[i]&^s
	}
}
