package ptx

import (
	"encoding/binary"
	"math/bits"
	"slices"
)

// Memory is the global memory of a device, empty at first. One launch or call at a time.
type Memory struct {
	blocks    []*allocation // by address
	next      uint64
	last      *allocation // found
	variables map[*variable]uint64
}

type allocation struct {
	base  uint64
	bytes []byte
}

const (
	firstAddress = 0x7b00_0000_0000
	guard        = 1 << 32 // between allocations: whoever miscounts, even by all 32 bits, falls into it
	pattern      = 0xa5    // of fresh memory
)

// Alloc gives the address of n fresh bytes, a multiple of 256. They are filled with what makes neither a sensible number nor an address.
func (m *Memory) Alloc(n uint64) uint64 {
	if m.next == 0 {
		m.next = firstAddress
	}
	a := &allocation{base: m.next, bytes: make([]byte, n)}
	fill(a.bytes, pattern)
	m.next += (n+255)&^255 + guard
	m.blocks = append(m.blocks, a)
	return a.base
}

// Bytes gives what lies from an address to the end of its allocation, to read and to write; nil if there is none.
func (m *Memory) Bytes(address uint64) []byte {
	if a := m.find(address); a != nil {
		return a.bytes[address-a.base:]
	}
	return nil
}

// Free takes an allocation back, given its first address, and says whether there was one. No address is used again.
func (m *Memory) Free(address uint64) bool {
	i := slices.IndexFunc(m.blocks, func(a *allocation) bool { return a.base == address })
	if i < 0 {
		return false
	}
	m.blocks = slices.Delete(m.blocks, i, i+1)
	m.last = nil
	return true
}

// Allocations is how many there are.
func (m *Memory) Allocations() int { return len(m.blocks) - len(m.variables) }

func (m *Memory) find(address uint64) *allocation {
	if a := m.last; a != nil && address-a.base < uint64(len(a.bytes)) {
		return a
	}
	i, found := slices.BinarySearchFunc(m.blocks, address, func(a *allocation, x uint64) int {
		switch {
		case a.base < x:
			return -1
		case a.base > x:
			return 1
		}
		return 0
	})
	if !found {
		i--
	}
	if i < 0 || address-m.blocks[i].base >= uint64(len(m.blocks[i].bytes)) {
		return nil
	}
	m.last = m.blocks[i]
	return m.last
}

// address of a variable of a module, which gets its memory when it is first asked for.
func (m *Memory) address(v *variable) uint64 {
	at, ok := m.variables[v]
	if !ok {
		at = m.Alloc(v.size)
		copy(m.Bytes(at), v.data)
		if m.variables == nil {
			m.variables = map[*variable]uint64{}
		}
		m.variables[v] = at
	}
	return at
}

func fill(b []byte, v byte) {
	if len(b) == 0 {
		return
	}
	b[0] = v
	for n := 1; n < len(b); n *= 2 {
		copy(b[n:], b[:n])
	}
}

func get(b []byte, size uint8) uint64 {
	switch size {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(binary.LittleEndian.Uint16(b))
	case 4:
		return uint64(binary.LittleEndian.Uint32(b))
	}
	return binary.LittleEndian.Uint64(b)
}

func put(b []byte, size uint8, v uint64) {
	switch size {
	case 1:
		b[0] = byte(v)
	case 2:
		binary.LittleEndian.PutUint16(b, uint16(v))
	case 4:
		binary.LittleEndian.PutUint32(b, uint32(v))
	default:
		binary.LittleEndian.PutUint64(b, v)
	}
}

func log2(size uint8) int { return bits.TrailingZeros8(size) }

func leadingZeros(a uint64, n uint8) int { return bits.LeadingZeros64(a) - 64 + int(n) }

func reverse(a uint64, n uint8) uint64 { return bits.Reverse64(a) >> (64 - n) }
