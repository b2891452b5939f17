package station_test

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"unum/enroll/station"
)

func newStation(t testing.TB) (*station.Key, *station.SealingKey) {
	t.Helper()
	k, err := station.NewKey("berlin-1", rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	s, err := station.NewSealingKey()
	if err != nil {
		t.Fatal(err)
	}
	return k, s
}

func capture() station.Capture {
	return station.Capture{
		Nonce: [32]byte{1}, Session: [32]byte{2}, Counter: 7, Time: 1_800_000_000, Measurement: [32]byte{3},
		PAD:    station.PAD{Scheme: "led-2", Result: station.PADPassed},
		Frames: []station.Frame{{Eye: station.Left, Image: []byte("left image")}, {Eye: station.Right, Image: []byte("right image")}},
	}
}

func build(t testing.TB, k *station.Key, c station.Capture, recipient string) []byte {
	t.Helper()
	b, err := k.Capture(c, recipient)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestRecordRoundTrip(t *testing.T) {
	k, s := newStation(t)
	c := capture()
	b := build(t, k, c, s.Recipient())
	for _, f := range c.Frames {
		if bytes.Contains(b, f.Image) {
			t.Error("an image stands in the record in the clear")
		}
	}
	r, err := station.Parse(b)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Verify(k.Public().Key); err != nil {
		t.Fatal(err)
	}
	if err := r.CheckPAD(station.PADPolicy{Schemes: []string{"led-2"}}); err != nil {
		t.Fatal(err)
	}
	frames, err := r.Open(s)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(c.Frames, frames); diff != "" {
		t.Error(diff)
	}
	if r.StationID != "berlin-1" || r.Nonce != c.Nonce || r.Session != c.Session || r.Counter != 7 || r.Time != c.Time || r.Measurement != c.Measurement || r.PAD != c.PAD {
		t.Errorf("record lost a field: %+v", r)
	}
	again, err := r.MarshalBinary()
	if err != nil || !bytes.Equal(again, b) {
		t.Errorf("record has a second encoding: %v", err)
	}
}

// The layout is pinned: whoever changes a byte of it makes another version.
func TestRecordLayout(t *testing.T) {
	k, s := newStation(t)
	b := build(t, k, capture(), s.Recipient())
	want := "\x0funum/capture/v1" +
		"\x01\x00\x00\x00\x20\x01" + strings.Repeat("\x00", 31) +
		"\x02\x00\x00\x00\x20\x02" + strings.Repeat("\x00", 31) +
		"\x03\x00\x00\x00\x08berlin-1" +
		"\x04\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00\x00\x07" +
		"\x05\x00\x00\x00\x08\x00\x00\x00\x00\x6b\x49\xd2\x00" +
		"\x06\x00\x00\x00\x20\x03" + strings.Repeat("\x00", 31) +
		"\x07\x00\x00\x00\x05led-2" +
		"\x08\x00\x00\x00\x01\x01" +
		"\x09\x00\x00\x00\x42\x01"
	if got := string(b[:len(want)]); got != want {
		t.Errorf("layout changed:\n got %q\nwant %q", got, want)
	}
	signed := len(want) + 32 + 33
	if b[signed] != 10 || !ed25519.Verify(k.Public().Key, b[:signed], b[signed+5:signed+69]) {
		t.Error("the signature is not over tag and fields 1 to 9")
	}
}

// Every single byte counts: whatever is changed, the record is refused with a code, at one of the checks.
func TestTamper(t *testing.T) {
	k, s := newStation(t)
	b := build(t, k, capture(), s.Recipient())
	codes := map[string]int{}
	for i := range b {
		m := bytes.Clone(b)
		m[i] ^= 0x40
		r, err := station.Parse(m)
		if err == nil {
			err = r.Verify(k.Public().Key)
		}
		if err == nil {
			t.Fatalf("byte %d can be changed", i)
		}
		codes[station.CodeOf(err)]++
	}
	for _, c := range []string{station.CodeMalformed, station.CodeSignature, station.CodeFramesMismatch} {
		if codes[c] == 0 {
			t.Errorf("code %s never came: %v", c, codes)
		}
	}
	if codes[""] > 0 {
		t.Errorf("%d refusals without a code", codes[""])
	}
}

func TestOpenByAnother(t *testing.T) {
	k, s := newStation(t)
	_, other := newStation(t)
	r, err := station.Parse(build(t, k, capture(), s.Recipient()))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Open(other); station.CodeOf(err) != station.CodeSealedInvalid {
		t.Errorf("got %v", err)
	}
	if err := r.Verify(other2(t)); station.CodeOf(err) != station.CodeSignature {
		t.Errorf("got %v", err)
	}
	if err := r.Verify(nil); station.CodeOf(err) != station.CodeSignature {
		t.Errorf("got %v", err)
	}
}

func other2(t *testing.T) ed25519.PublicKey {
	k, _ := newStation(t)
	return k.Public().Key
}

func TestPAD(t *testing.T) {
	dev := station.PADPolicy{AllowNone: true}
	led := station.PADPolicy{Schemes: []string{"led-2"}}
	for _, c := range []struct {
		pad    station.PAD
		policy station.PADPolicy
		want   string
	}{
		{station.PAD{Scheme: "led-2", Result: station.PADPassed}, led, ""},
		{station.PAD{Scheme: "led-2", Result: station.PADFailed}, led, station.CodePADFailed},
		{station.PAD{Scheme: "led-2", Result: station.PADNotTested}, led, station.CodePADMissing},
		{station.PAD{}, led, station.CodePADMissing},
		{station.PAD{}, dev, station.CodePADMissing},
		{station.PAD{Scheme: "none"}, dev, ""},
		{station.PAD{Scheme: "none", Result: station.PADFailed}, dev, station.CodePADFailed},
		{station.PAD{Scheme: "none"}, led, station.CodePADScheme},
		{station.PAD{Scheme: "none"}, station.PADPolicy{Schemes: []string{"none"}}, station.CodePADScheme},
		{station.PAD{Scheme: "other", Result: station.PADPassed}, led, station.CodePADScheme},
		{station.PAD{Scheme: "led-2", Result: station.PADPassed}, station.PADPolicy{}, station.CodePADScheme},
		{station.PAD{Scheme: "none"}, station.PADPolicy{}, station.CodePADScheme},
	} {
		r := station.Record{PAD: c.pad}
		if got := station.CodeOf(r.CheckPAD(c.policy)); got != c.want {
			t.Errorf("%+v under %+v: %q, want %q", c.pad, c.policy, got, c.want)
		}
	}
}

func TestBuilderRefuses(t *testing.T) {
	k, s := newStation(t)
	for name, change := range map[string]func(*station.Capture){
		"one eye":      func(c *station.Capture) { c.Frames = c.Frames[:1] },
		"no eye named": func(c *station.Capture) { c.Frames[0].Eye = 0 },
		"third eye":    func(c *station.Capture) { c.Frames[0].Eye = 3 },
		"empty image":  func(c *station.Capture) { c.Frames[0].Image = nil },
		"large image":  func(c *station.Capture) { c.Frames[0].Image = make([]byte, station.MaxImage+1) },
		"counter 0":    func(c *station.Capture) { c.Counter = 0 },
		"scheme":       func(c *station.Capture) { c.PAD.Scheme = "LED 2" },
		"result":       func(c *station.Capture) { c.PAD.Result = 3 },
		"many frames": func(c *station.Capture) {
			for range station.MaxFrames {
				c.Frames = append(c.Frames, c.Frames[0])
			}
		},
	} {
		c := capture()
		change(&c)
		if _, err := k.Capture(c, s.Recipient()); station.CodeOf(err) != station.CodeMalformed {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if _, err := k.Capture(capture(), "age1nonsense"); err == nil {
		t.Error("a malformed recipient was accepted")
	}
	for _, id := range []string{"", "Berlin", "a b", strings.Repeat("a", 65), "ä"} {
		if _, err := station.NewKey(id, rand.Reader); err == nil {
			t.Errorf("id %q was accepted", id)
		}
	}
}

func TestKeyFiles(t *testing.T) {
	k, s := newStation(t)
	dir := t.TempDir()
	kp, sp := filepath.Join(dir, "station.key"), filepath.Join(dir, "sealing.key")
	if err := k.Save(kp); err != nil {
		t.Fatal(err)
	}
	if err := s.Save(sp); err != nil {
		t.Fatal(err)
	}
	if err := k.Save(kp); err == nil {
		t.Error("a key file was replaced")
	}
	k2, err := station.LoadKey(kp)
	if err != nil {
		t.Fatal(err)
	}
	s2, err := station.LoadSealingKey(sp)
	if err != nil {
		t.Fatal(err)
	}
	if !k2.Public().Key.Equal(k.Public().Key) || k2.ID() != k.ID() || s2.Recipient() != s.Recipient() {
		t.Error("a key changed on its way through a file")
	}
	for _, p := range []string{kp, sp} {
		st, err := os.Stat(p)
		if err != nil {
			t.Fatal(err)
		}
		if runtime.GOOS != "windows" && st.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v", p, st.Mode())
		}
	}
	if runtime.GOOS != "windows" {
		if err := os.Chmod(kp, 0o640); err != nil {
			t.Fatal(err)
		}
		if _, err := station.LoadKey(kp); err == nil {
			t.Error("a key file that others may read was accepted")
		}
	}
	bad := filepath.Join(dir, "bad.key")
	for _, text := range []string{"", "{}", `{"version":2,"kind":"unum station key","id":"a","seed":"00"}`, `{"version":1,"kind":"unum station key","id":"a","seed":"00"}`, "AGE-SECRET-KEY-1"} {
		if err := os.WriteFile(bad, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := station.LoadKey(bad); err == nil {
			t.Errorf("station key %q was accepted", text)
		}
		if _, err := station.LoadSealingKey(bad); err == nil {
			t.Errorf("sealing key %q was accepted", text)
		}
	}
	if s := fmt.Sprintf("%v %+v %s", k.Public(), k.Public().ID, k.ID()); strings.Contains(s, "AGE-SECRET") {
		t.Error("a secret is printed")
	}
}

func TestCounter(t *testing.T) {
	path := filepath.Join(t.TempDir(), "counter")
	last := uint64(0)
	for range 3 {
		c, err := station.OpenCounter(path)
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			n, err := c.Next()
			if err != nil {
				t.Fatal(err)
			}
			if n != last+1 {
				t.Fatalf("%d after %d", n, last)
			}
			last = n
		}
	}
	for _, text := range []string{"", "x\n", "-1\n", "3", "3\n4\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := station.OpenCounter(path); err == nil {
			t.Errorf("counter file %q was accepted", text)
		}
	}
}

// FuzzParse: whatever parses has exactly one encoding, the one that was parsed; nothing panics; each refusal has the code record_malformed.
func FuzzParse(f *testing.F) {
	k, s := newStation(f)
	b := build(f, k, capture(), s.Recipient())
	f.Add(b)
	f.Add(b[:len(b)-1])
	f.Add(append(bytes.Clone(b), 0))
	f.Add([]byte{})
	f.Add([]byte("\x0funum/capture/v1"))
	f.Add([]byte("\x0funum/capture/v2"))
	long := bytes.Clone(b)
	binary.BigEndian.PutUint32(long[17:], 0xffffffff)
	f.Add(long)
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := station.Parse(b)
		if err != nil {
			if station.CodeOf(err) != station.CodeMalformed {
				t.Errorf("refusal without its code: %v", err)
			}
			return
		}
		again, err := r.MarshalBinary()
		if err != nil || !bytes.Equal(again, b) {
			t.Errorf("a second encoding was accepted: %v", err)
		}
		if _, err := r.Open(s); err != nil && station.CodeOf(err) != station.CodeSealedInvalid {
			t.Errorf("open: %v", err)
		}
	})
}
