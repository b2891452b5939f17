package semaphore

import (
	"encoding/hex"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

func TestVoid(t *testing.T) {
	for _, numbers := range [][]uint64{nil, {0}, {0, 1}, {2, 2}, {3, 2}} {
		if _, err := PackVoid(numbers); !errors.Is(err, ErrVoid) {
			t.Errorf("%v: %v", numbers, err)
		}
		if _, err := VoidDigest(1, common.Address{1}, numbers); !errors.Is(err, ErrVoid) {
			t.Errorf("%v: %v", numbers, err)
		}
	}
	b, err := PackVoid([]uint64{1, 1 << 63})
	if err != nil || hex.EncodeToString(b) != "00000000000000018000000000000000" {
		t.Errorf("%x %v", b, err)
	}
	d := func(chain uint64, registry byte, numbers ...uint64) [32]byte {
		out, err := VoidDigest(chain, common.Address{registry}, numbers)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	seen := map[[32]byte]bool{}
	for _, v := range [][32]byte{d(1, 1, 1), d(2, 1, 1), d(1, 2, 1), d(1, 1, 2), d(1, 1, 1, 2)} {
		if seen[v] {
			t.Error("two voids have one digest")
		}
		seen[v] = true
	}
}

func TestVeto(t *testing.T) {
	id, err := IdentityFromPrivateKey([]byte("the old phone"))
	if err != nil {
		t.Fatal(err)
	}
	other, err := IdentityFromPrivateKey([]byte("the new phone"))
	if err != nil {
		t.Fatal(err)
	}
	registry := common.Address{7}
	v := id.SignVeto(1337, registry, 42, 7)
	back, err := ParseVeto(v.String())
	if err != nil || back != v {
		t.Errorf("%v %v", back, err)
	}
	if err := v.Verify(1337, registry, 42, 7, id.Commitment()); err != nil {
		t.Error(err)
	}
	w := v.Words()
	if (PublicKey{w[0], w[1]}) != id.PublicKey() {
		t.Error("the words are not the key's")
	}
	for name, err := range map[string]error{
		"another chain":       v.Verify(1, registry, 42, 7, id.Commitment()),
		"another registry":    v.Verify(1337, common.Address{8}, 42, 7, id.Commitment()),
		"another number":      v.Verify(1337, registry, 43, 7, id.Commitment()),
		"another leaf":        v.Verify(1337, registry, 42, 8, id.Commitment()),
		"another key":         v.Verify(1337, registry, 42, 7, other.Commitment()),
		"another key's":       other.SignVeto(1337, registry, 42, 7).Verify(1337, registry, 42, 7, id.Commitment()),
		"no commitment":       v.Verify(1337, registry, 42, 7, IdentityCommitment{}),
		"nothing":             Veto{}.Verify(1337, registry, 42, 7, id.Commitment()),
		"nothing for nothing": Veto{}.Verify(1337, registry, 42, 7, IdentityCommitment{}),
	} {
		if !errors.Is(err, ErrVeto) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, s := range []string{"", "0x", v.String()[:100], v.String() + "00", "0X" + v.String()[2:]} {
		if _, err := ParseVeto(s); err == nil {
			t.Errorf("%q was read", s)
		}
	}
}
