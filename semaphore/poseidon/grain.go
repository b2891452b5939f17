package poseidon

import "github.com/consensys/gnark-crypto/ecc/bn254/fr"

// grain is the 80-bit LFSR of the Poseidon reference generator, in self-shrinking mode. It is the only source of round constants and matrices, so that no
// table has to be shipped or trusted: the same few lines give every width.
//
//	b(i+80) = b(i+62) ⊕ b(i+51) ⊕ b(i+38) ⊕ b(i+23) ⊕ b(i+13) ⊕ b(i)
type grain struct {
	state [80]byte // one bit each, a ring that starts at pos
	pos   int
}

// newGrain seeds the register with the parameters of an instance: prime field, x⁵ S-box, 254-bit field, width t, full and partial rounds, then ones.
func newGrain(t, rf, rp int) *grain {
	g := new(grain)
	i := 0
	put := func(v uint64, bits int) {
		for b := bits - 1; b >= 0; b-- {
			g.state[i] = byte(v >> b & 1)
			i++
		}
	}
	put(1, 2)    // prime field
	put(0, 4)    // S-box x^alpha
	put(254, 12) // bits of the field
	put(uint64(t), 12)
	put(uint64(rf), 10)
	put(uint64(rp), 10)
	put(1<<30-1, 30)
	for range 160 {
		g.clock()
	}
	return g
}

func (g *grain) clock() byte {
	at := func(i int) byte {
		i += g.pos
		if i >= 80 {
			i -= 80
		}
		return g.state[i]
	}
	b := at(62) ^ at(51) ^ at(38) ^ at(23) ^ at(13) ^ at(0)
	g.state[g.pos] = b
	g.pos++
	if g.pos == 80 {
		g.pos = 0
	}
	return b
}

// bit returns the next output bit: of two clocked bits the second counts only if the first is one.
func (g *grain) bit() byte {
	for {
		first, second := g.clock(), g.clock()
		if first == 1 {
			return second
		}
	}
}

// bytes returns the next 254 output bits as a big-endian number of 32 bytes.
func (g *grain) bytes() (out [32]byte) {
	for i := 2; i < 256; i++ {
		out[i/8] |= g.bit() << (7 - i%8)
	}
	return out
}

// constant draws by rejection: numbers ≥ p are skipped.
func (g *grain) constant() fr.Element {
	for {
		b := g.bytes()
		var e fr.Element
		if e.SetBytesCanonical(b[:]) == nil {
			return e
		}
	}
}

// reduced draws without rejection, modulo p: the reference does so for the matrix.
func (g *grain) reduced() fr.Element {
	b := g.bytes()
	var e fr.Element
	e.SetBytes(b[:])
	return e
}
