package contracts

import "encoding/binary"

// PackNumbers writes admission numbers, ascending, as MembershipRegistry takes them in its `numbers` argument: 8 bytes big-endian each, or,
// where that is shorter, as runs:
//
//	offset  bytes  what
//	0       1      0x01
//	1       8      first number of the first run
//	9       4      its length, at least 1
//	13      12     the next run …
//
// The enroller's signature is over the 8-byte form in either case. A batch of neighbouring numbers costs 230 gas less for each.
func PackNumbers(numbers []uint64) []byte {
	runs := []byte{1}
	for i := 0; i < len(numbers); {
		n := 1
		for i+n < len(numbers) && numbers[i+n] == numbers[i]+uint64(n) {
			n++
		}
		runs = binary.BigEndian.AppendUint64(runs, numbers[i])
		runs = binary.BigEndian.AppendUint32(runs, uint32(n))
		i += n
	}
	if len(runs) < 8*len(numbers) && (len(numbers) == 0 || numbers[len(numbers)-1]>>63 == 0) {
		return runs
	}
	out := make([]byte, 0, 8*len(numbers))
	for _, n := range numbers {
		out = binary.BigEndian.AppendUint64(out, n)
	}
	return out
}
