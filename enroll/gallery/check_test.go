package gallery

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestCheck(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gallery.slab")
	if _, err := Check(ctx, path, testKey(t), nil, nil); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	g := open(t, path)
	var log []Known
	for id := uint64(1); id <= 5; id++ {
		log = append(log, appendPair(t, g, id))
	}
	if err := errors.Join(g.Erase(log[1].Ref), g.Discard(log[2].Ref)); err != nil {
		t.Fatal(err)
	}
	log[1].Fate, log[2].Fate = Gone, Drop
	if _, err := Check(ctx, path, testKey(t), nil, nil); !errors.Is(err, ErrLocked) {
		t.Errorf("an open slab: %v", err)
	}
	closeGallery(t, g)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var last uint64
	r, err := Check(ctx, path, testKey(t), log, func(done, _ uint64) { last = done })
	if err != nil || len(r.Bad) > 0 || r.Slots != 5 || r.Used != 3 || r.Free != 1 || r.Erased != 1 || r.Tail != 0 || last != 5 {
		t.Errorf("%+v, %v", r, err)
	}
	reseal := func(b []byte, slot uint64) {
		s := b[offset(slot):offset(slot+1)]
		binary.BigEndian.PutUint32(s[slotSum:], crc32.Checksum(s[:slotSum], castagnoli))
	}
	for _, c := range []struct {
		name   string
		change func(b []byte, log []Known) ([]byte, []Known)
		slot   uint64
		what   string
	}{
		{"torn", func(b []byte, l []Known) ([]byte, []Known) { b[offset(3)+100] ^= 1; return b, l }, 3, "checksum fails"},
		{"forged", func(b []byte, l []Known) ([]byte, []Known) { b[offset(3)+100] ^= 1; reseal(b, 3); return b, l }, 3, "does not decrypt"},
		{"state", func(b []byte, l []Known) ([]byte, []Known) { b[offset(3)] = 7; reseal(b, 3); return b, l }, 3, "unknown state"},
		{"erased in name only", func(b []byte, l []Known) ([]byte, []Known) { b[offset(3)] = slotErased; reseal(b, 3); return b, l[:3] }, 3, "free or erased, but not zero"},
		{"log rolled back", func(b []byte, l []Known) ([]byte, []Known) { return b, l[:4] }, 4, "holds templates that the log does not name"},
		{"slab rolled back", func(b []byte, l []Known) ([]byte, []Known) { l[3].Ref.Generation++; return b, l }, 3, "does not hold the templates that the log names"},
		{"erased came back", func(b []byte, l []Known) ([]byte, []Known) { l[4].Fate = Gone; return b, l }, 4, "holds templates that the log says were erased"},
		{"other digest", func(b []byte, l []Known) ([]byte, []Known) { l[4].Ref.Digest[0] ^= 1; return b, l }, 4, "is not what the log recorded"},
		{"tail", func(b []byte, l []Known) ([]byte, []Known) { return append(b, make([]byte, 2*slotSize)...), l }, 5, "13056 bytes beyond the published count"},
	} {
		b, l := c.change(bytes.Clone(good), slices.Clone(log))
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := Check(ctx, path, testKey(t), l, nil)
		if err != nil || !slices.Contains(r.Bad, Defect{c.slot, c.what}) {
			t.Errorf("%s: %+v, %v", c.name, r, err)
		}
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, b) {
			t.Errorf("%s: the file was changed", c.name)
		}
	}
	if err := os.WriteFile(path, good[:200], 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Check(ctx, path, testKey(t), log, nil); !errors.Is(err, ErrTruncated) {
		t.Errorf("truncated: %v", err)
	}
}
