package main

import (
	"bytes"
	"context"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"unum/enroll"
	"unum/enroll/enrolldb"
	"unum/enroll/gallery"
	"unum/enroll/station"
	"unum/internal/cli"
	"unum/internal/node"
	"unum/internal/sqldb"
)

// unumIn runs a command of unum and gives what it printed.
func unumIn(t *testing.T, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	code = cli.Main(t.Context(), "unum", "", append(commands, irisCommands...), cli.IO{In: strings.NewReader(""), Out: &o, Err: &e}, args)
	return code, o.String(), e.String()
}

// populate gives a network whose gallery has 70 people, some of whom came to nothing or were removed or erased, and one who is pending.
func populate(t *testing.T) (config string, cfg node.Config) {
	t.Helper()
	ctx, dir := t.Context(), t.TempDir()
	code, out, errs := unumIn(t, "init", "-dir", dir)
	if code != 0 {
		t.Fatal(errs)
	}
	config = filepath.Join(dir, "net.json")
	if err := os.WriteFile(config, []byte(out), 0o600); err != nil {
		t.Fatal(err)
	}
	cfg, err := withConfig("test", []string{"-config", config}, nil)
	if err != nil {
		t.Fatal(err)
	}
	key, err := gallery.LoadKey(filepath.Join(cfg.Secrets, node.FileSlabKey))
	if err != nil {
		t.Fatal(err)
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	store, err := enrolldb.Open(ctx, cfg.Stores.Enroll)
	must(err)
	g, err := gallery.Open(ctx, gallery.Options{Path: cfg.Gallery.Slab, Key: key}, nil)
	must(err)
	must(store.BindSlab(ctx, g.ID()))
	must(store.AddStation(ctx, enroll.Station{Public: station.Public{ID: "s", Key: make([]byte, 32)}}))
	rng := rand.New(rand.NewPCG(1, 2))
	for seq := uint64(1); seq <= 70; {
		var items []gallery.Item
		var all []enroll.Acceptance
		for range 10 {
			p := new(gallery.Pair)
			for c := range p.Left.Code {
				p.Left.Code[c], p.Left.Mask[c], p.Right.Code[c], p.Right.Mask[c] = rng.Uint64(), ^uint64(0), rng.Uint64(), ^uint64(0)>>8
			}
			items = append(items, gallery.Item{ID: seq, Pair: p})
			session := enroll.KeyOf([32]byte{byte(seq)})
			must(store.AddNonce(ctx, enroll.NonceRow{Hash: [32]byte{byte(seq)}, Station: "s", Session: session, Issued: 1}, 0, 1000))
			all = append(all, enroll.Acceptance{NonceHash: [32]byte{byte(seq)}, Station: "s", Counter: seq, Session: session, MaxAttempt: 9})
			seq++
		}
		refs, err := g.AppendAll(items)
		must(err)
		for i := range all {
			all[i].Entry = &enroll.Entry{Seq: items[i].ID, Session: all[i].Session, Ref: refs[i], SealedSession: []byte{1}}
		}
		_, err = store.AcceptAll(ctx, all)
		must(err)
		g.Confirm()
		for i, it := range items {
			r := enroll.Ruling{Outcome: enroll.Admitted, Code: enroll.CodeAdmitted, Handle: [32]byte{byte(it.ID)}}
			if it.ID%9 == 0 {
				r = enroll.Ruling{Outcome: enroll.AlreadyEnrolled, Code: enroll.CodeAlreadyEnrolled}
			}
			if it.ID == 70 {
				continue // pending
			}
			e, err := store.Decide(ctx, it.ID, r)
			must(err)
			switch {
			case it.ID%9 == 0:
				must(g.Discard(refs[i]))
			case it.ID%13 == 0:
				must(store.SetLife(ctx, e.Number, enroll.Removed))
			case it.ID%17 == 0:
				must(store.SetLife(ctx, e.Number, enroll.Erasing))
				must(g.Erase(refs[i]))
				must(store.SetLife(ctx, e.Number, enroll.Erased))
			}
		}
	}
	must(g.Close())
	must(store.Close())
	return config, cfg
}

func TestFsckGallery(t *testing.T) {
	config, cfg := populate(t)
	db := strings.TrimPrefix(cfg.Stores.Enroll, "sqlite:")
	files := func() map[string]string {
		out := map[string]string{}
		for _, dir := range []string{filepath.Dir(db), filepath.Dir(cfg.Gallery.Slab)} {
			names, err := filepath.Glob(filepath.Join(dir, "*"))
			if err != nil {
				t.Fatal(err)
			}
			for _, n := range names {
				if b, err := os.ReadFile(n); err == nil {
					out[n] = string(b)
				}
			}
		}
		return out
	}
	before := files()
	check := func(name string, wantCode int) (r gallery.CheckReport, errs string) {
		t.Helper()
		had := files()
		code, out, errs := unumIn(t, "fsck", "gallery", "-config", config)
		if code != wantCode {
			t.Errorf("%s: exit %d, %s", name, code, errs)
		}
		if out != "" {
			if err := json.Unmarshal([]byte(out), &r); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		has := files()
		if len(had) != len(has) {
			t.Errorf("%s: %d files before, %d after", name, len(had), len(has))
		}
		for n, b := range had {
			if has[n] != b {
				t.Errorf("%s: %s was changed", name, n)
			}
		}
		return r, errs
	}
	r, _ := check("healthy", 0)
	if len(r.Bad) != 0 || r.Logged != 70 || r.Last != 70 || r.Erased == 0 || r.Used+r.Free+r.Erased != r.Slots || len(r.Chain) != 64 {
		t.Errorf("%+v", r)
	}

	slab := []byte(before[cfg.Gallery.Slab])
	used := func() (at int) { // of a slot that holds somebody
		for at = 4096 + 6528*3; slab[at] != 1; at += 6528 {
		}
		return at
	}()
	for _, c := range []struct {
		code   string
		change func(b []byte) []byte
	}{
		{gallery.DefectVersion, func(b []byte) []byte { b[19] = 1; return b }},
		{gallery.DefectHeader, func(b []byte) []byte { b[520] ^= 1; b[1030] ^= 1; return b }},
		{gallery.DefectShort, func(b []byte) []byte { return b[:len(b)-6528] }},
		{gallery.DefectTorn, func(b []byte) []byte { b[used+1000] ^= 1; return b }},
		{gallery.DefectTail, func(b []byte) []byte { return append(b, make([]byte, 6528*70)...) }},
	} {
		if err := os.WriteFile(cfg.Gallery.Slab, c.change(bytes.Clone(slab)), 0o600); err != nil {
			t.Fatal(err)
		}
		r, errs := check(c.code, 1)
		if !slices.ContainsFunc(r.Bad, func(d gallery.Defect) bool { return d.Code == c.code }) || !strings.Contains(errs, "defects") {
			t.Errorf("%s: %+v, %s", c.code, r.Bad, errs)
		}
	}
	if err := os.WriteFile(cfg.Gallery.Slab, slab, 0o600); err != nil {
		t.Fatal(err)
	}

	// The other side: the log.
	m, err := enrolldb.Migrations()
	if err != nil {
		t.Fatal(err)
	}
	for code, change := range map[string]string{
		gallery.DefectLog:      `DELETE FROM enroll_log WHERE seq > 50`,
		gallery.DefectUnlogged: `DELETE FROM enroll_log WHERE seq = 40`,
		gallery.DefectHistory:  `UPDATE enroll_log SET slot_digest = x'00' WHERE outcome = 'already_enrolled'`,
		gallery.DefectOther:    `UPDATE enroll_log SET slot_digest = x'00' WHERE seq = 20`,
		gallery.DefectReturned: `UPDATE enroll_log SET life = 4 WHERE seq = 20`,
		gallery.DefectMissing:  `UPDATE enroll_log SET life = 0 WHERE life = 4`,
		gallery.DefectBehind: `INSERT INTO enroll_log (seq, session, slot, generation, slot_digest, sealed_session, state, outcome, code, number, attributes, handle, day, acked, life)
			VALUES (99, x'', 99, 1, x'', x'', 2, '', '', 0, 0, x'', 0, 0, 0)`,
		gallery.DefectStranger: `UPDATE enroll_meta SET value = x'00112233445566778899aabbccddeeff' WHERE name = 'slab'`,
	} {
		d, err := sqldb.Open(context.Background(), cfg.Stores.Enroll, m)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := d.Exec(context.Background(), change); err != nil {
			t.Fatal(err)
		}
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
		r, _ := check(code, 1)
		if !slices.ContainsFunc(r.Bad, func(d gallery.Defect) bool { return d.Code == code }) {
			t.Errorf("%s: %+v", code, r.Bad)
		}
		for _, f := range []string{db, db + "-wal", db + "-shm"} {
			if b, ok := before[f]; ok {
				err = os.WriteFile(f, []byte(b), 0o600)
			} else if err = os.Remove(f); os.IsNotExist(err) {
				err = nil
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}

	// A store that isn't there is not made, and a gallery in use is left alone.
	if err := os.Rename(db, db+".away"); err != nil {
		t.Fatal(err)
	}
	if _, errs := check("no store", 1); !strings.Contains(errs, "enrollment store") {
		t.Error(errs)
	}
	if err := os.Rename(db+".away", db); err != nil {
		t.Fatal(err)
	}
	if r, errs := check("healthy again", 0); len(r.Bad) > 0 {
		t.Error(r.Bad, errs)
	}
}

// The key of the templates is replaced, also when the command was interrupted at any point before.
func TestRekeyGallery(t *testing.T) {
	config, cfg := populate(t)
	file := filepath.Join(cfg.Secrets, node.FileSlabKey)
	load := func(path string) gallery.Key {
		t.Helper()
		k, err := gallery.LoadKey(path)
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	rekey := func() {
		t.Helper()
		before := load(file)
		if code, _, errs := unumIn(t, "gallery", "rekey", "-config", config); code != 0 {
			t.Fatal(errs)
		}
		if load(file) == before {
			t.Error("the key is the old one")
		}
		if _, err := os.Stat(file + ".new"); !os.IsNotExist(err) {
			t.Errorf("the new key still lies beside it: %v", err)
		}
		if code, _, errs := unumIn(t, "fsck", "gallery", "-config", config); code != 0 {
			t.Error(errs)
		}
	}
	rekey()
	// Interrupted after the new key was saved, and after the slab was rewrapped.
	key, err := gallery.NewKey(rand.NewChaCha8([32]byte{1}))
	if err != nil {
		t.Fatal(err)
	}
	if err := key.Save(file + ".new"); err != nil {
		t.Fatal(err)
	}
	rekey()
	key, err = gallery.NewKey(rand.NewChaCha8([32]byte{2}))
	if err != nil {
		t.Fatal(err)
	}
	if err := key.Save(file + ".new"); err != nil {
		t.Fatal(err)
	}
	if err := gallery.Rewrap(t.Context(), cfg.Gallery.Slab, load(file), key); err != nil {
		t.Fatal(err)
	}
	if code, out, _ := unumIn(t, "fsck", "gallery", "-config", config); code != 1 || !strings.Contains(out, gallery.DefectKey) {
		t.Errorf("half done: %d %s", code, out)
	}
	rekey()
}
