package gallery

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"slices"
	"sync"
)

// CheckReport is what [Check] found. Slots are numbers of slots; nothing of a template is in it.
type CheckReport struct {
	Slots  uint64   `json:"slots"`       // published
	Used   uint64   `json:"used"`        // hold templates that decrypt
	Free   uint64   `json:"free"`        // zero, to be used again
	Erased uint64   `json:"erased"`      // zero for ever
	Tail   int64    `json:"tail_bytes"`  // beyond the published count: what a crash left, cleared at the next start
	Logged int      `json:"log_entries"` // entries of the log that were compared
	Bad    []Defect `json:"bad,omitempty"`
}

// Defect is something wrong with a slot.
type Defect struct {
	Slot uint64 `json:"slot"`
	What string `json:"what"`
}

// Check verifies a slab file without changing it: header, key and published count; every slot's checksum; that what is used decrypts, and
// what is free or erased is zero; and, unless log is nil, that slab and log name the same templates, down to the digest of each slot. A file
// that can't be read as a slab at all is an error; what is wrong with slots is in the report. Nobody else may have the slab open.
func Check(ctx context.Context, path string, key Key, log []Known, progress func(done, total uint64)) (_ *CheckReport, err error) {
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("gallery: check slab: %w", err)
	}
	s, err := openSlab(path, key, func(p string) (File, error) {
		f, err := os.Open(p)
		if err != nil {
			return nil, err
		}
		return OSFile{f}, nil
	})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, s.close()) }()
	size, err := s.file.Size()
	if err != nil {
		return nil, fmt.Errorf("gallery: check slab: %w", err)
	}
	r := &CheckReport{Slots: s.count, Tail: size - offset(s.count), Logged: len(log)}
	type place struct{ slot, gen uint64 }
	known := make(map[place]Known, len(log))
	for _, k := range log {
		known[place{k.Ref.Slot, k.Ref.Generation}] = k
	}
	var (
		mu    sync.Mutex // guards the report and what follows
		seen  = map[place]bool{}
		done  uint64
		torn  = map[uint64]bool{}
		wrong = func(slot uint64, format string, args ...any) {
			r.Bad = append(r.Bad, Defect{slot, fmt.Sprintf(format, args...)})
		}
	)
	if r.Tail > slotSize {
		wrong(s.count, "%d bytes beyond the published count", r.Tail)
	}
	err = each(ctx, s.count, func(slot uint64) error {
		info, err := s.read(slot)
		var opened error
		if err == nil && info.state == slotUsed {
			_, opened = s.decrypt(slot, info)
		}
		mu.Lock()
		defer mu.Unlock()
		if done++; progress != nil && (done%4096 == 0 || done == s.count) {
			progress(done, s.count)
		}
		switch {
		case errors.Is(err, errTorn):
			torn[slot] = true
			wrong(slot, "checksum fails")
			return nil
		case errors.Is(err, ErrCorrupt):
			wrong(slot, "unknown state")
			return nil
		case err != nil:
			return err
		}
		at := place{slot, info.generation}
		if info.state != slotUsed {
			if empty := make([]byte, slotSum-16); !bytes.Equal(info.raw[16:slotSum], empty) || binary.BigEndian.Uint64(info.raw[8:]) != info.generation {
				wrong(slot, "free or erased, but not zero")
			}
			if info.state == slotFree {
				r.Free++
			} else {
				r.Erased++
			}
			return nil
		}
		seen[at] = true
		if opened != nil {
			wrong(slot, "does not decrypt")
			return nil
		}
		r.Used++
		if log == nil {
			return nil
		}
		k, ok := known[at]
		switch {
		case !ok:
			wrong(slot, "holds templates that the log does not name")
		case k.Fate == Gone:
			wrong(slot, "holds templates that the log says were erased")
		case k.Fate == Keep && (k.ID != info.id || k.Ref.Digest != info.digest):
			wrong(slot, "is not what the log recorded")
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for at, k := range known {
		if k.Fate == Keep && !seen[at] && !torn[at.slot] {
			wrong(at.slot, "does not hold the templates that the log names")
		}
	}
	slices.SortFunc(r.Bad, func(a, b Defect) int {
		if a.Slot != b.Slot {
			if a.Slot < b.Slot {
				return -1
			}
			return 1
		}
		return 0
	})
	return r, nil
}
