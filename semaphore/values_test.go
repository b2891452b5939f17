package semaphore

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestLeafIsZeroExactlyForNoCommitment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := IdentityCommitment{drawField(t, "c")}
		leaf := NewLeaf(c, rapid.Uint32().Draw(t, "day"), Attributes(rapid.Uint32().Draw(t, "attributes")))
		if leaf.IsZero() != c.IsZero() {
			t.Fatalf("leaf of %v is %v", c, leaf)
		}
	})
}

func TestNewLeavesEqualNewLeaf(t *testing.T) {
	for _, n := range []int{0, 1, 7, 70} {
		cs := make([]IdentityCommitment, n)
		for i := range cs {
			cs[i] = IdentityCommitment{FieldFromUint64(uint64(i * 13 % 20))} // zeros among them
		}
		got := NewLeaves(cs, 20_000, AssuranceOneEye|AttrRenewed)
		if len(got) != n {
			t.Fatalf("%d leaves of %d commitments", len(got), n)
		}
		for i := range got {
			if want := NewLeaf(cs[i], 20_000, AssuranceOneEye|AttrRenewed); got[i] != want {
				t.Errorf("leaf %d of %d: %v, want %v", i, n, got[i], want)
			}
		}
	}
}

func TestAttributes(t *testing.T) {
	for a, want := range map[Attributes]bool{
		AssuranceNone: true, AssuranceOneEye: true, AssuranceBothEyes: true, 3: false, 255: false, AttrRenewed: true, AttrRenewed | 2: true, AttrRenewed | 3: false,
		1 << 9: false, 1 << 31: false,
	} {
		if a.Valid() != want {
			t.Errorf("%#x valid: %v", uint32(a), !want)
		}
	}
	if a := AttrRenewed | AssuranceBothEyes; a.Assurance() != 2 || !a.Renewed() || AssuranceBothEyes.Renewed() {
		t.Error("parts of attributes")
	}
}

func TestPolicyCodec(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Policy{rapid.Uint32().Draw(t, "enrolled"), rapid.Uint32().Draw(t, "renewed"), rapid.Uint8().Draw(t, "assurance")}
		if got, err := PolicyFromField(p.Field()); err != nil || got != p {
			t.Fatalf("%+v comes back as %+v, %v", p, got, err)
		}
		f := drawField(t, "f")
		if got, err := PolicyFromField(f); err == nil && got.Field() != f {
			t.Fatalf("%v is read as %+v", f, got)
		}
	})
	f := Policy{OpenDay, OpenDay, 255}.Field()
	f.b[22] = 1
	if _, err := PolicyFromField(f); err == nil {
		t.Error("bit 72 is accepted")
	}
}

func TestPolicyAdmits(t *testing.T) {
	const day = 100
	sameDay := Policy{EnrolledBefore: day + 1, RenewedBefore: day, MinAssurance: 2}
	standing := Policy{EnrolledBefore: OpenDay, RenewedBefore: day}
	for _, c := range []struct {
		what string
		p    Policy
		day  uint32
		a    Attributes
		want bool
	}{
		{"yesterday", sameDay, day - 1, 2, true},
		{"today", sameDay, day, 2, true},
		{"tomorrow", sameDay, day + 1, 2, false},
		{"renewed yesterday", sameDay, day - 1, 2 | AttrRenewed, true},
		{"renewed today", sameDay, day, 2 | AttrRenewed, false},
		{"one eye", sameDay, day - 1, 1, false},
		{"newcomer to a standing scope", standing, day + 1000, 0, true},
		{"renewed after a standing scope opened", standing, day, AttrRenewed, false},
		{"the last day there is", standing, OpenDay, 0, false},
	} {
		if got := c.p.Admits(c.day, c.a); got != c.want {
			t.Errorf("%s: %v", c.what, got)
		}
	}
}

func TestDayOf(t *testing.T) {
	for s, want := range map[int64]uint32{-1: 0, 0: 0, 86399: 0, 86400: 1, 1_800_000_000: 20833} {
		if got := DayOf(time.Unix(s, 999)); got != want {
			t.Errorf("day of %d = %d, want %d", s, got, want)
		}
	}
}
