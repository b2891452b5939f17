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
		slot   int // -1: the whole file
		code   string
	}{
		{"not a slab", func(b []byte, l []Known) ([]byte, []Known) { b[0] ^= 1; return b, l }, -1, DefectVersion},
		{"wrong version", func(b []byte, l []Known) ([]byte, []Known) { b[19] = 9; return b, l }, -1, DefectVersion},
		{"header", func(b []byte, l []Known) ([]byte, []Known) { b[40] ^= 1; return b, l }, -1, DefectHeader},
		{"states", func(b []byte, l []Known) ([]byte, []Known) { b[520] ^= 1; b[1030] ^= 1; return b, l }, -1, DefectHeader},
		{"data key", func(b []byte, l []Known) ([]byte, []Known) { b[keyCells[0]+20] ^= 1; return b, l }, -1, DefectHeader},
		{"truncated header", func(b []byte, l []Known) ([]byte, []Known) { return b[:200], l }, -1, DefectShort},
		{"truncated", func(b []byte, l []Known) ([]byte, []Known) { return b[:len(b)-1], l }, -1, DefectShort},
		{"empty", func(b []byte, l []Known) ([]byte, []Known) { return nil, l }, -1, DefectShort},
		{"torn", func(b []byte, l []Known) ([]byte, []Known) { b[offset(3)+100] ^= 1; return b, l }, 3, DefectTorn},
		{"erased slot torn", func(b []byte, l []Known) ([]byte, []Known) { b[offset(1)+100] ^= 1; return b, l }, 1, DefectTorn},
		{"forged", func(b []byte, l []Known) ([]byte, []Known) { b[offset(3)+100] ^= 1; reseal(b, 3); return b, l }, 3, DefectForged},
		{"state", func(b []byte, l []Known) ([]byte, []Known) { b[offset(3)] = 7; reseal(b, 3); return b, l }, 3, DefectState},
		{"erased in name only", func(b []byte, l []Known) ([]byte, []Known) { b[offset(3)] = slotErased; reseal(b, 3); return b, l }, 3, DefectNotZero},
		{"log rolled back", func(b []byte, l []Known) ([]byte, []Known) { return b, l[:3] }, -1, DefectLog},
		{"log with a hole", func(b []byte, l []Known) ([]byte, []Known) { return b, slices.Delete(l, 3, 4) }, 3, DefectUnlogged},
		{"slab rolled back", func(b []byte, l []Known) ([]byte, []Known) { l[3].Ref.Generation++; return b, l }, 3, DefectMissing},
		{"slab older than the log", func(b []byte, l []Known) ([]byte, []Known) {
			return b, append(l, Known{ID: 6, Ref: Ref{Slot: 5}, Fate: Drop})
		}, -1, DefectBehind},
		{"erased came back", func(b []byte, l []Known) ([]byte, []Known) { l[4].Fate = Gone; return b, l }, 4, DefectReturned},
		{"other digest", func(b []byte, l []Known) ([]byte, []Known) { l[4].Ref.Digest[0] ^= 1; return b, l }, 4, DefectOther},
		{"history", func(b []byte, l []Known) ([]byte, []Known) { l[2].Ref.Digest[0] ^= 1; return b, l }, -1, DefectHistory},
		{"tail", func(b []byte, l []Known) ([]byte, []Known) {
			return append(b, make([]byte, (MaxBatch+1)*slotSize)...), l
		}, -1, DefectTail},
	} {
		b, l := c.change(bytes.Clone(good), slices.Clone(log))
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := Check(ctx, path, testKey(t), l, nil)
		if err != nil || !slices.ContainsFunc(r.Bad, func(d Defect) bool {
			return d.Code == c.code && (d.Slot == nil && c.slot < 0 || d.Slot != nil && int(*d.Slot) == c.slot)
		}) {
			t.Errorf("%s: %+v, %v", c.name, r, err)
		}
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, b) {
			t.Errorf("%s: the file was changed", c.name)
		}
	}
	if err := os.WriteFile(path, good, 0o600); err != nil {
		t.Fatal(err)
	}
	other, err := NewKey(bytes.NewReader(bytes.Repeat([]byte{8}, 32)))
	if err != nil {
		t.Fatal(err)
	}
	if r, err := Check(ctx, path, other, log, nil); err != nil || len(r.Bad) != 1 || r.Bad[0].Code != DefectKey {
		t.Errorf("another key: %+v %v", r, err)
	}
	// What a crash leaves is no defect: entry 5 appended and never accepted, and half a batch behind the count.
	left := append(bytes.Clone(good), make([]byte, 3*slotSize-7)...)
	if err := os.WriteFile(path, left, 0o600); err != nil {
		t.Fatal(err)
	}
	if r, err := Check(ctx, path, testKey(t), log[:4], nil); err != nil || len(r.Bad) > 0 || r.Tail != 3*slotSize-7 {
		t.Errorf("what a crash leaves: %+v %v", r, err)
	}
	// Nothing is made where a lock file is not there, or the folder can't be written.
	if err := os.Remove(path + ".lock"); err != nil {
		t.Fatal(err)
	}
	if _, err := Check(ctx, path, testKey(t), log, nil); err != nil {
		t.Error(err)
	}
	if files, err := os.ReadDir(filepath.Dir(path)); err != nil || len(files) != 1 {
		t.Errorf("%v %v", files, err)
	}
}
