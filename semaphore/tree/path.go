package tree

import (
	"bytes"
	"encoding/json"
	"fmt"

	"unum/semaphore"
	"unum/semaphore/poseidon"
)

// Path is the place of a leaf and the siblings on its way to the root, from the leaf's level up. It is secret in so far as it says which leaf is meant.
type Path struct {
	Index    uint64
	Siblings [Depth]semaphore.Field
}

// Root returns the root that the path leads to from a leaf. An index ≥ 2³⁴ leads to root 0, which nobody accepts.
func (p Path) Root(leaf semaphore.Leaf) semaphore.Root {
	if p.Index >= semaphore.Capacity {
		return semaphore.Root{}
	}
	h := leaf.Element()
	for level, s := range p.Siblings {
		if p.Index>>level&1 == 0 {
			h = poseidon.Hash2(h, s.Element())
		} else {
			h = poseidon.Hash2(s.Element(), h)
		}
	}
	return semaphore.Root{Field: semaphore.FieldFromElement(h)}
}

// VerifyPath reports whether leaf is a member at p.Index of the tree with that root. Root 0 has no members, and the empty leaf 0 is none.
func VerifyPath(root semaphore.Root, leaf semaphore.Leaf, p Path) bool {
	return !root.IsZero() && !leaf.IsZero() && p.Root(leaf) == root
}

type pathJSON struct {
	Index    *uint64           `json:"index"`
	Siblings []semaphore.Field `json:"siblings"`
}

// MarshalJSON returns {"index": number, "siblings": [34 field elements]}.
func (p Path) MarshalJSON() ([]byte, error) {
	return json.Marshal(pathJSON{&p.Index, p.Siblings[:]})
}

// UnmarshalJSON reads what MarshalJSON returns, white space aside, and no other spelling of it: exactly 34 siblings, an index below 2³⁴. On error p is unchanged.
func (p *Path) UnmarshalJSON(b []byte) error {
	var j pathJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return fmt.Errorf("path: %w: %w", semaphore.ErrEncoding, err)
	}
	if j.Index == nil || *j.Index >= semaphore.Capacity || len(j.Siblings) != Depth {
		return fmt.Errorf("path: %w: want an index below 2³⁴ and %d siblings", semaphore.ErrEncoding, Depth)
	}
	v := Path{*j.Index, [Depth]semaphore.Field(j.Siblings)}
	// encoding/json alone would take unknown and repeated keys, and known ones in any case.
	var given bytes.Buffer
	back, err := v.MarshalJSON()
	if err != nil || json.Compact(&given, b) != nil || !bytes.Equal(given.Bytes(), back) {
		return fmt.Errorf("path: %w: another spelling", semaphore.ErrEncoding)
	}
	*p = v
	return nil
}
