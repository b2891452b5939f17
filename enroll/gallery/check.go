package gallery

import (
	"bytes"
	"cmp"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"slices"
	"sync"
)

// CheckReport is what [Check] found. Slots are numbers of slots; nothing of a template is in it.
type CheckReport struct {
	ID     string   `json:"slab_id"`     // in hex
	Slots  uint64   `json:"slots"`       // published
	Used   uint64   `json:"used"`        // hold templates that decrypt
	Free   uint64   `json:"free"`        // zero, to be used again
	Erased uint64   `json:"erased"`      // zero for ever
	Tail   int64    `json:"tail_bytes"`  // beyond the published count: what a crash left, cleared at the next start
	Logged int      `json:"log_entries"` // entries of the log that were compared
	Serial uint64   `json:"serial"`      // of the published state: it grows with every batch, and never falls
	Last   uint64   `json:"last_entry"`  // last entry appended
	Chain  string   `json:"chain"`       // chained digest up to it, in hex: write it down to prove later that nothing was rolled back
	Bad    []Defect `json:"bad,omitempty"`
}

// Defect is something wrong with a slot, or with the whole file.
type Defect struct {
	Code string  `json:"code"`           // one of the Defect… constants
	Slot *uint64 `json:"slot,omitempty"` // nil: the whole file
	What string  `json:"what"`           // for people
}

// Codes of defects.
const (
	DefectVersion  = "slab_version"   // another version or layout, or not a slab
	DefectHeader   = "slab_header"    // header, published state or wrapped data key is damaged
	DefectShort    = "slab_truncated" // shorter than its published count
	DefectKey      = "slab_key"       // the key does not open it
	DefectTail     = "slab_tail"      // more beyond the published count than a crash leaves
	DefectStranger = "slab_of_another_log"
	DefectBehind   = "slab_rolled_back" // its chained digest ends before the log does
	DefectLog      = "log_rolled_back"  // the log ends before the chained digest was sure to
	DefectHistory  = "history_differs"  // chained digest and log disagree
	DefectTorn     = "slot_checksum"    // cut short, or the disk lies
	DefectState    = "slot_state"       // neither free, used nor erased
	DefectNotZero  = "slot_not_zero"    // free or erased, but something is left in it
	DefectForged   = "slot_undecryptable"
	DefectUnlogged = "slot_not_in_log"     // holds templates that the log does not name
	DefectReturned = "slot_erased_is_back" // holds templates that the log says were erased
	DefectOther    = "slot_differs"        // is not what the log recorded
	DefectMissing  = "slot_missing"        // does not hold the templates that the log names
)

// CodeOf gives the code of an error of Open, Check or the slab, or "".
func CodeOf(err error) string {
	for _, c := range []struct {
		is   error
		code string
	}{
		{ErrVersion, DefectVersion}, {ErrTruncated, DefectShort}, {ErrKey, DefectKey}, {ErrHistory, DefectHistory}, {ErrMissing, DefectBehind},
		{ErrLogBehind, DefectLog}, {ErrRolledBack, DefectReturned}, {ErrCorrupt, DefectHeader}, {ErrLocked, "slab_locked"},
		{ErrFailed, "slab_failed"}, {ErrTemplate, "template_unusable"}, {ErrKeyFile, "key_file_invalid"},
	} {
		if errors.Is(err, c.is) {
			return c.code
		}
	}
	return ""
}

// Check verifies a slab file without changing it: header, key, published state; every slot's checksum; that what is used decrypts, and what
// is free or erased is zero; and, unless log is nil, that slab and log name the same templates, down to the digest of each slot, and tell the
// same chained digest. What is wrong with the file is in the report; errors are for what keeps it from being read. Nobody else may have the
// slab open: [ErrLocked]. What a crash leaves behind, one batch that the log does not name, is no defect.
func Check(ctx context.Context, path string, key KeyWrapper, log []Known, progress func(done, total uint64)) (_ *CheckReport, err error) {
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("gallery: check slab: %w", err)
	}
	r := &CheckReport{Logged: len(log)}
	s, err := openSlab(ctx, path, key, false, func(p string) (File, error) {
		f, err := os.Open(p)
		if err != nil {
			return nil, err
		}
		return OSFile{f}, nil
	})
	switch code := CodeOf(err); code {
	case DefectVersion, DefectHeader, DefectShort, DefectKey:
		r.Bad = []Defect{{Code: code, What: err.Error()}}
		return r, nil
	}
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, s.close()) }()
	size, err := s.file.Size()
	if err != nil {
		return nil, fmt.Errorf("gallery: check slab: %w", err)
	}
	r.ID = hex.EncodeToString(s.id[:])
	r.Slots, r.Tail = s.pub.count, size-offset(s.pub.count)
	r.Serial, r.Last, r.Chain = s.pub.serial, s.pub.head.last, hex.EncodeToString(s.pub.head.sum[:])
	type place struct{ slot, gen uint64 }
	known := make(map[place]Known, len(log))
	var last uint64
	for _, k := range log {
		known[place{k.Ref.Slot, k.Ref.Generation}] = k
		last = max(last, k.ID)
	}
	var (
		mu    sync.Mutex // guards the report and what follows
		seen  = map[place]bool{}
		done  uint64
		torn  = map[uint64]bool{}
		fresh int // slots of a batch that the log does not name
		wrong = func(slot uint64, code, what string) { r.Bad = append(r.Bad, Defect{code, &slot, what}) }
	)
	if r.Tail > MaxBatch*slotSize {
		r.Bad = append(r.Bad, Defect{Code: DefectTail, What: fmt.Sprintf("%d bytes beyond the published count", r.Tail)})
	}
	if log != nil {
		if _, err := s.against(log); err != nil {
			r.Bad = append(r.Bad, Defect{Code: CodeOf(err), What: err.Error()})
		}
	}
	err = each(ctx, s.pub.count, func(slot uint64) error {
		info, err := s.read(slot)
		var opened error
		if err == nil && info.state == slotUsed {
			_, opened = s.decrypt(slot, info)
		}
		mu.Lock()
		defer mu.Unlock()
		if done++; progress != nil && (done%4096 == 0 || done == s.pub.count) {
			progress(done, s.pub.count)
		}
		switch {
		case errors.Is(err, errTorn):
			torn[slot] = true
			return nil
		case errors.Is(err, ErrCorrupt):
			wrong(slot, DefectState, "unknown state")
			return nil
		case err != nil:
			return err
		}
		at := place{slot, info.generation}
		if info.state != slotUsed {
			if !bytes.Equal(info.raw[1:8], make([]byte, 7)) || !bytes.Equal(info.raw[16:slotSum], make([]byte, slotSum-16)) {
				wrong(slot, DefectNotZero, "free or erased, but not zero")
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
			wrong(slot, DefectForged, "does not decrypt")
			return nil
		}
		r.Used++
		if log == nil {
			return nil
		}
		k, ok := known[at]
		switch {
		case !ok && info.id > last && fresh < MaxBatch:
			fresh++
		case !ok:
			wrong(slot, DefectUnlogged, "holds templates that the log does not name")
		case k.Fate == Gone:
			wrong(slot, DefectReturned, "holds templates that the log says were erased")
		case k.Fate == Keep && (k.ID != info.id || k.Ref.Digest != info.digest):
			wrong(slot, DefectOther, "is not what the log recorded")
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	needed := map[uint64]bool{}
	for at, k := range known {
		if k.Fate == Gone {
			needed[at.slot] = true // to be zero
		}
		if k.Fate != Keep {
			continue
		}
		needed[at.slot] = true
		if !seen[at] && !torn[at.slot] {
			wrong(at.slot, DefectMissing, "does not hold the templates that the log names")
		}
	}
	for slot := range torn {
		// Without a log nobody knows whether the slot matters; with one, a slot that it does not rely on may have been cut short by a crash.
		if log == nil || needed[slot] {
			wrong(slot, DefectTorn, "checksum fails")
		} else if fresh++; fresh > MaxBatch {
			wrong(slot, DefectTorn, "checksum fails, and more are so than a crash leaves")
		}
	}
	slices.SortFunc(r.Bad, func(a, b Defect) int {
		var x, y uint64 // 0: the whole file comes first
		if a.Slot != nil {
			x = *a.Slot + 1
		}
		if b.Slot != nil {
			y = *b.Slot + 1
		}
		return cmp.Or(cmp.Compare(x, y), cmp.Compare(a.Code, b.Code))
	})
	return r, nil
}
