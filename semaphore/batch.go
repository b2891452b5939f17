package semaphore

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// ErrBatch: admissions that can't stand together in one batch.
var ErrBatch = errors.New("not a valid batch")

// BatchKind says which call of the registry a batch is for.
type BatchKind uint8

// The kinds of batch.
const (
	BatchAppend BatchKind = 0 // admissions of KindNew
	BatchUpdate BatchKind = 1 // admissions of KindReplace and KindRemove
)

// Batch is the enroller's word on one call of the registry, signed as EIP-712 beside the operator's transaction.
type Batch struct {
	Kind BatchKind
	// Day is the day that the call names.
	Day uint32
	// Attributes of every leaf of an append; 0 for an update.
	Attributes Attributes
	// NumbersHash is keccak256 of the call's numbers: 8 bytes each, strictly ascending, so that their order links nobody to a leaf.
	NumbersHash [32]byte
	// HandleRoot is HandleRoot of the handle hashes in leaf (append) or item (update) order.
	HandleRoot [32]byte
	// ItemsHash is keccak256 of the call's items.
	ItemsHash [32]byte
}

// Digest returns the EIP-712 digest under the same domain as Admission.
func (b Batch) Digest(chainID uint64, registry common.Address) [32]byte {
	return typedData(chainID, registry, batchType,
		word(uint64(b.Kind)), word(uint64(b.Day)), word(uint64(b.Attributes)), b.NumbersHash, b.HandleRoot, b.ItemsHash)
}

// BatchData is a batch with the bytes that the call carries.
type BatchData struct {
	Batch Batch
	// Numbers are the admission numbers, 8 bytes each, ascending.
	Numbers []byte
	// Items are, for an append, 32 bytes a commitment in leaf order; for an update, 45 bytes an item in index order:
	// u64 index ‖ u8 kind ‖ u32 attributes ‖ u256 commitment.
	Items []byte
	// HandleHashes are in leaf or item order.
	HandleHashes [][32]byte
}

// NewAppendBatch puts admissions of KindNew together; their order is the order of the leaves. All must have the same attributes, and no number and no
// commitment may come twice. It does not look at signatures or expiry.
func NewAppendBatch(day uint32, admissions []Admission) (BatchData, error) {
	d := BatchData{Batch: Batch{Kind: BatchAppend, Day: day}}
	seen := make(map[IdentityCommitment]bool, len(admissions))
	for i, a := range admissions {
		if a.Kind != KindNew || a.Attributes != admissions[0].Attributes {
			return BatchData{}, fmt.Errorf("%w: item %d has another kind or other attributes", ErrBatch, i)
		}
		if seen[a.Commitment] {
			return BatchData{}, fmt.Errorf("%w: item %d repeats a commitment", ErrBatch, i)
		}
		seen[a.Commitment] = true
		d.Batch.Attributes = a.Attributes
		d.Items = append(d.Items, a.Commitment.b[:]...)
	}
	return d.seal(admissions)
}

// NewUpdateBatch puts admissions of KindReplace and KindRemove together; their indices must ascend strictly, and no number may come twice.
func NewUpdateBatch(day uint32, admissions []Admission) (BatchData, error) {
	d := BatchData{Batch: Batch{Kind: BatchUpdate, Day: day}}
	for i, a := range admissions {
		if a.Kind == KindNew {
			return BatchData{}, fmt.Errorf("%w: item %d is a new leaf", ErrBatch, i)
		}
		if i > 0 && a.Index <= admissions[i-1].Index {
			return BatchData{}, fmt.Errorf("%w: index of item %d does not ascend", ErrBatch, i)
		}
		d.Items = UpdateItem{Index: a.Index, Kind: a.Kind, Attributes: a.Attributes, Commitment: a.Commitment}.append(d.Items)
	}
	return d.seal(admissions)
}

func (d BatchData) seal(admissions []Admission) (BatchData, error) {
	if len(admissions) == 0 {
		return BatchData{}, fmt.Errorf("%w: no items", ErrBatch)
	}
	numbers := make([]uint64, len(admissions))
	for i, a := range admissions {
		if err := a.Validate(); err != nil {
			return BatchData{}, fmt.Errorf("%w: item %d: %w", ErrBatch, i, err)
		}
		numbers[i] = a.Number
		d.HandleHashes = append(d.HandleHashes, a.HandleHash)
	}
	slices.Sort(numbers)
	for i, n := range numbers {
		if i > 0 && n == numbers[i-1] {
			return BatchData{}, fmt.Errorf("%w: a number comes twice", ErrBatch)
		}
		d.Numbers = binary.BigEndian.AppendUint64(d.Numbers, n)
	}
	d.Batch.NumbersHash = [32]byte(crypto.Keccak256(d.Numbers))
	d.Batch.ItemsHash = [32]byte(crypto.Keccak256(d.Items))
	d.Batch.HandleRoot = HandleRoot(d.HandleHashes)
	return d, nil
}

// UpdateItem is one item of an update: what becomes of the leaf at Index.
type UpdateItem struct {
	Index      uint64
	Kind       AdmissionKind
	Attributes Attributes
	Commitment IdentityCommitment
}

// UpdateItemSize is the length of an item in calldata.
const UpdateItemSize = 45

func (u UpdateItem) append(b []byte) []byte {
	b = binary.BigEndian.AppendUint64(b, u.Index)
	b = append(b, byte(u.Kind))
	b = binary.BigEndian.AppendUint32(b, uint32(u.Attributes))
	return append(b, u.Commitment.b[:]...)
}

// ParseAppendItems reads the items of an append, as in calldata and in the event Appended: one or more commitments, none zero.
func ParseAppendItems(items []byte) ([]IdentityCommitment, error) {
	if len(items) == 0 || len(items)%32 != 0 {
		return nil, fmt.Errorf("append items: %w: %d bytes", ErrEncoding, len(items))
	}
	out := make([]IdentityCommitment, len(items)/32)
	for i := range out {
		c, err := IdentityCommitmentFromBytes(items[32*i : 32*i+32])
		if err != nil {
			return nil, fmt.Errorf("append items: item %d: %w", i, err)
		}
		if c.IsZero() {
			return nil, fmt.Errorf("append items: item %d: %w: commitment 0", i, ErrBatch)
		}
		out[i] = c
	}
	return out, nil
}

// ParseUpdateItems reads the items of an update, as in calldata and in the event Updated: one or more, indices strictly ascending and below 2³⁴, kinds 1 and 2
// with the commitment and attributes that their kind allows.
func ParseUpdateItems(items []byte) ([]UpdateItem, error) {
	if len(items) == 0 || len(items)%UpdateItemSize != 0 {
		return nil, fmt.Errorf("update items: %w: %d bytes", ErrEncoding, len(items))
	}
	out := make([]UpdateItem, len(items)/UpdateItemSize)
	for i := range out {
		b := items[UpdateItemSize*i : UpdateItemSize*(i+1)]
		c, err := IdentityCommitmentFromBytes(b[13:])
		if err != nil {
			return nil, fmt.Errorf("update items: item %d: %w", i, err)
		}
		u := UpdateItem{binary.BigEndian.Uint64(b), AdmissionKind(b[8]), Attributes(binary.BigEndian.Uint32(b[9:])), c}
		replace := u.Kind == KindReplace && !c.IsZero() && u.Attributes.Valid() && u.Attributes.Renewed()
		remove := u.Kind == KindRemove && c.IsZero() && u.Attributes == 0
		if u.Index >= Capacity || i > 0 && u.Index <= out[i-1].Index || !replace && !remove {
			return nil, fmt.Errorf("update items: item %d: %w", i, ErrBatch)
		}
		out[i] = u
	}
	return out, nil
}
