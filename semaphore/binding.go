package semaphore

import (
	"encoding/binary"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/crypto"
)

// AppendBinding returns the challenge and the evaluation that bind an append's proof to its calldata:
//
//	z = keccak256(u64 start ‖ u256 pre ‖ u256 post ‖ u32 day ‖ u32 attributes ‖ commitments) mod p
//	y = Σ commitmentᵢ·zⁱ, i from 0
//
// The contract computes both; the circuit has them as public inputs.
func AppendBinding(start uint64, pre, post Root, day uint32, a Attributes, commitments []IdentityCommitment) (z, y Field) {
	b := make([]byte, 0, 80+32*len(commitments))
	b = binary.BigEndian.AppendUint64(b, start)
	b = append(b, pre.b[:]...)
	b = append(b, post.b[:]...)
	b = binary.BigEndian.AppendUint32(b, day)
	b = binary.BigEndian.AppendUint32(b, uint32(a))
	for _, c := range commitments {
		b = append(b, c.b[:]...)
	}
	ze := challenge(b)
	var ye fr.Element
	for i := len(commitments) - 1; i >= 0; i-- {
		c := commitments[i].Element()
		ye.Mul(&ye, &ze).Add(&ye, &c)
	}
	return FieldFromElement(ze), FieldFromElement(ye)
}

// UpdateBinding is AppendBinding for an update; count is the number of items:
//
//	z = keccak256(u64 count ‖ u64 nextIndex ‖ u256 pre ‖ u256 post ‖ u64 updateSeq ‖ u32 day ‖ items of 45 bytes) mod p
//	y = Σ (index+1)·z³ⁱ + (kind·2³² + attributes)·z³ⁱ⁺¹ + commitment·z³ⁱ⁺²
func UpdateBinding(count, nextIndex uint64, pre, post Root, updateSeq uint64, day uint32, items []UpdateItem) (z, y Field) {
	b := make([]byte, 0, 92+UpdateItemSize*len(items))
	b = binary.BigEndian.AppendUint64(b, count)
	b = binary.BigEndian.AppendUint64(b, nextIndex)
	b = append(b, pre.b[:]...)
	b = append(b, post.b[:]...)
	b = binary.BigEndian.AppendUint64(b, updateSeq)
	b = binary.BigEndian.AppendUint32(b, day)
	for _, it := range items {
		b = it.append(b)
	}
	ze := challenge(b)
	var ye fr.Element
	for i := len(items) - 1; i >= 0; i-- {
		it := items[i]
		c := it.Commitment.Element()
		var index, one, kindAttributes fr.Element
		index.SetUint64(it.Index)
		index.Add(&index, one.SetOne()) // in the field, so that 2⁶⁴ − 1 does not wrap
		kindAttributes.SetUint64(uint64(it.Kind)<<32 + uint64(it.Attributes))
		ye.Mul(&ye, &ze).Add(&ye, &c)
		ye.Mul(&ye, &ze).Add(&ye, &kindAttributes)
		ye.Mul(&ye, &ze).Add(&ye, &index)
	}
	return FieldFromElement(ze), FieldFromElement(ye)
}

// challenge returns keccak256(b) mod p: the one place that reduces on purpose.
func challenge(b []byte) fr.Element {
	var e fr.Element
	e.SetBytes(crypto.Keccak256(b))
	return e
}
