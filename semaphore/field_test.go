package semaphore

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"
)

const (
	pText        = "0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001"
	pMinus1Text  = "0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000000"
	leadingZeros = "0x0000000000000000000000000000000000000000000000000000000000000007"
)

// drawField draws field elements, often with leading zero bytes or next to 0 and p.
func drawField(t *rapid.T, label string) Field {
	var e fr.Element
	b := rapid.SliceOfN(rapid.Byte(), 0, 32).Draw(t, label)
	e.SetBytes(b)
	if rapid.IntRange(0, 7).Draw(t, label+" edge") == 0 {
		e.Neg(&e)
	}
	return FieldFromElement(e)
}

func drawBytes32(t *rapid.T, label string) [32]byte {
	return [32]byte(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, label))
}

func TestFieldTextHasOneSpelling(t *testing.T) {
	for _, good := range []string{leadingZeros, pMinus1Text, "0x" + strings.Repeat("0", 64)} {
		f, err := ParseField(good)
		if err != nil || f.String() != good {
			t.Errorf("ParseField(%s) = %v, %v", good, f, err)
		}
	}
	digits := strings.Repeat("0", 60)
	for name, bad := range map[string]string{
		"empty": "", "prefix alone": "0x", "p": pText, "all ones": "0x" + strings.Repeat("f", 64), "no prefix": leadingZeros[2:], "short": leadingZeros[:65],
		"odd": "0x7", "minimal": "0x07", "long": leadingZeros + "0", "long by a byte": "0x00" + leadingZeros[2:], "upper-case digit": "0x" + digits + "00aB",
		"upper-case prefix": "0X" + leadingZeros[2:], "negative": "-" + leadingZeros[1:], "negative inside": "0x-" + digits + "007", "plus": "0x+" + digits + "007",
		"underscore": "0x" + digits + "0_07", "decimal": "7", "binary": "0b" + leadingZeros[2:], "space before": " " + leadingZeros[:65], "space after": leadingZeros[:65] + " ",
		"line break": leadingZeros[:65] + "\n", "not hex": "0x" + digits + "000g", "full-width digit": "0x" + digits + "\uff17", "NUL": "0x" + digits + "000\x00",
	} {
		if f, err := ParseField(bad); err == nil {
			t.Errorf("%s: %q is read as %v", name, bad, f)
		} else if !errors.Is(err, ErrEncoding) && !errors.Is(err, ErrNotInField) {
			t.Errorf("%s: error %v has no sentinel", name, err)
		}
		f := FieldFromUint64(9)
		if err := f.UnmarshalText([]byte(bad)); err == nil || f != FieldFromUint64(9) {
			t.Errorf("%s: UnmarshalText: %v, value now %v", name, err, f)
		}
	}
	for _, b := range [][]byte{nil, {}, {7}, make([]byte, 31), make([]byte, 33), bytes.Repeat([]byte{0xff}, 32)} {
		if f, err := FieldFromBytes(b); err == nil {
			t.Errorf("%d bytes are read as %v", len(b), f)
		}
	}
}

func TestFieldJSON(t *testing.T) {
	for _, bad := range []string{`null`, `"\u0030` + leadingZeros[1:] + `"`, `"` + leadingZeros, `7`, `"7"`, `["` + leadingZeros + `"]`, `{}`, `true`, `"` + strings.ToUpper(leadingZeros) + `"`} {
		var f Root
		if err := json.Unmarshal([]byte(bad), &f); err == nil {
			t.Errorf("%s is read as %v", bad, f)
		}
	}
	b, err := json.Marshal(map[string]any{"root": Root{FieldFromUint64(7)}})
	if want := `{"root":"` + leadingZeros + `"}`; err != nil || string(b) != want {
		t.Errorf("JSON %s, %v, want %s", b, err, want)
	}
}

func TestFieldRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawField(t, "f")
		b := f.Bytes()
		again, err := FieldFromBytes(b[:])
		if err != nil || again != f {
			t.Fatalf("bytes: %v, %v", again, err)
		}
		if again, err = ParseField(f.String()); err != nil || again != f {
			t.Fatalf("text: %v, %v", again, err)
		}
		if FieldFromElement(f.Element()) != f {
			t.Fatal("element")
		}
		if w := f.Big().FillBytes(make([]byte, 32)); !bytes.Equal(w, b[:]) {
			t.Fatal("big")
		}
		v := rapid.Uint64().Draw(t, "v")
		var e fr.Element
		if FieldFromUint64(v) != FieldFromElement(*e.SetUint64(v)) {
			t.Fatal("uint64")
		}
	})
}

// textValue is a value with a text codec, by pointer.
type textValue interface {
	comparable
	encoding.TextMarshaler
}

// checkText states the property of every text codec: what is accepted is written back as it was.
func checkText[T textValue](t *testing.T, text string, parse func(string) (T, error)) {
	t.Helper()
	v, err := parse(text)
	if err != nil {
		var zero T
		if v != zero {
			t.Errorf("%T: a value comes with error %v", v, err)
		}
		return
	}
	back, err := v.MarshalText()
	if err != nil || string(back) != text {
		t.Errorf("%T: %q is written back as %q, %v", v, text, back, err)
	}
}

func FuzzFieldText(f *testing.F) {
	for _, s := range []string{leadingZeros, pText, pMinus1Text, "", "0x", "0x7", strings.ToUpper(leadingZeros), "-1", " " + leadingZeros} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkText(t, s, ParseField)
		checkText(t, s, ParseIdentityCommitment)
		checkText(t, s, ParseLeaf)
		checkText(t, s, ParseRoot)
		checkText(t, s, ParseNullifier)
		checkText(t, s, ParseScope)
		checkText(t, s, ParseSignal)
		checkText(t, s, ParseProof)
		checkText(t, s, ParsePossession)
	})
}

func FuzzFieldBytes(f *testing.F) {
	f.Add(make([]byte, 32))
	f.Add(bytes.Repeat([]byte{0xff}, 32))
	p := pMinus1().Bytes()
	f.Add(p[:])
	f.Add([]byte{1, 2, 3})
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := FieldFromBytes(b)
		if err != nil {
			return
		}
		if back := v.Bytes(); !bytes.Equal(back[:], b) {
			t.Errorf("%x is written back as %x", b, back)
		}
		for name, w := range map[string]func() (Field, error){
			"commitment": func() (Field, error) { x, err := IdentityCommitmentFromBytes(b); return x.Field, err },
			"leaf":       func() (Field, error) { x, err := LeafFromBytes(b); return x.Field, err },
			"root":       func() (Field, error) { x, err := RootFromBytes(b); return x.Field, err },
			"nullifier":  func() (Field, error) { x, err := NullifierFromBytes(b); return x.Field, err },
			"scope":      func() (Field, error) { x, err := ScopeFromBytes(b); return x.Field, err },
			"signal":     func() (Field, error) { x, err := SignalFromBytes(b); return x.Field, err },
		} {
			if x, err := w(); err != nil || x != v {
				t.Errorf("%s: %v, %v", name, x, err)
			}
		}
	})
}
