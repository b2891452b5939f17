package api

import (
	"strings"
	"testing"

	"github.com/holiman/uint256"
)

// FuzzFields holds the parsers of outside text to one spelling for each value: what is taken prints as what was sent.
func FuzzFields(f *testing.F) {
	for _, s := range []string{"", "0", "00", "0x", "0x00", "1", "-1", "+1", "1e3", " 1", "115792089237316195423570985008687907853269984665640564039457584007913129639935",
		"115792089237316195423570985008687907853269984665640564039457584007913129639936", "0x" + strings.Repeat("ab", 32), "0X" + strings.Repeat("ab", 32), "0x" + strings.Repeat("AB", 32), "0x" + strings.Repeat("g", 64),
		"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", "0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED", "0x" + strings.Repeat("k", 40), "unum_rp_a_b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if b, err := parse32("x", s); err == nil && hex32(b) != s {
			t.Errorf("32 bytes %q print as %s", s, hex32(b))
		}
		if n, err := parseAmount("x", s); err == nil && n.Dec() != s {
			t.Errorf("amount %q prints as %s", s, n.Dec())
		}
		if a, err := parseAddress("x", s); err == nil && a.Hex() != s && strings.ToLower(a.Hex()) != s {
			t.Errorf("address %q prints as %s", s, a.Hex())
		}
		if b, err := parseMessage("x", s); err == nil && (len(s) != 2+2*len(b) || strings.ToLower(s) != s) {
			t.Errorf("message %q has %d bytes", s, len(b))
		}
		if validPartyID(s) && strings.ContainsAny(s, "_ /\x00") || validAction(s) && strings.ContainsAny(s, " /\x00") {
			t.Errorf("%q is no name", s)
		}
		if loc := cleanLocation(nil, "body."+s, "unexpected property"); loc != "body" {
			t.Errorf("a location %q", loc)
		}
	})
}

func TestAmount(t *testing.T) {
	top := new(uint256.Int).SetAllOne()
	if n, err := parseAmount("x", top.Dec()); err != nil || !n.Eq(top) {
		t.Error(n, err)
	}
}
