package mobilesdk

import (
	"encoding/json"
	"testing"

	"unum/api/wire"
)

// FuzzInputs gives what comes from outside to its readers: none panics, and what a bucket's reader takes it can also compute with.
func FuzzInputs(f *testing.F) {
	for _, s := range []string{"", "{}", `{"root":"0x00","leaves":["0x"]}`, `{"level":255,"start":18446744073709551615,"root":"0x0000000000000000000000000000000000000000000000000000000000000001","leaves":[],"siblings":[]}`,
		`{"level":0,"start":0,"root":"0x0000000000000000000000000000000000000000000000000000000000000001","leaves":["0x0000000000000000000000000000000000000000000000000000000000000001"],"siblings":["0x0000000000000000000000000000000000000000000000000000000000000001"]}`,
		"bad_input: x", ": ", "A: b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if c := ErrorCode(s); c == "" {
			t.Error("an error without a code")
		}
		if _, err := bytes32(s); err == nil && len(s) != 66 {
			t.Errorf("%q is not 32 bytes", s)
		}
		var w wire.Bucket
		if json.Unmarshal([]byte(s), &w) == nil {
			if b, err := bucket(w); err == nil && len(b.Leaves) < 100 {
				_, _ = b.Path(b.Start) // it may well not add up; it must not panic
			}
		}
		var q claimRequest
		_ = strict([]byte(s), &q) // either way, no panic
	})
}
