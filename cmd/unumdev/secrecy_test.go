package main

import (
	"bytes"
	"database/sql"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"unum/enroll/encoder"
	"unum/semaphore"
)

// TestNothingJoins looks through every row, file and log line that the story left behind. It knows the people's templates, images, secrets
// and commitments, because it made them, and looks that no image and no secret is anywhere outside the phones, no template in the clear
// anywhere, and that no row, file or log holds a commitment together with anything that the biometric side knows a person by.
func TestNothingJoins(t *testing.T) {
	dir := told(t)
	s := newStory(&bytes.Buffer{}, options{data: dir})
	if err := s.recall(); err != nil {
		t.Fatal(err)
	}
	people, _, err := crowd("", len(s.memory.People), s.memory.Seed)
	if err != nil {
		t.Fatal(err)
	}

	var images, templates, secrets, commitments []secret
	for i, p := range people {
		for look := range s.memory.People[i].Looks {
			frames, ok, err := p.look(look)
			if err != nil || !ok {
				t.Fatal(ok, err)
			}
			for _, f := range frames {
				img, err := encoder.Decode(f.Image)
				if err != nil {
					t.Fatal(err)
				}
				name := fmt.Sprintf("person %d, look %d, %v eye", i+1, look, f.Eye)
				images = append(images, secret{"compressed image of " + name, f.Image[1000:1032]}, secret{"pixels of " + name, img.Pix[200*img.Stride+250 : 200*img.Stride+314]})
				r, err := encoder.Encode(img)
				if err != nil {
					continue // a look that was too bad to encode
				}
				b, err := r.Template.AppendBinary(nil)
				if err != nil {
					t.Fatal(err)
				}
				templates = append(templates, secret{"code of " + name, b[800:832]}, secret{"end of code of " + name, b[1500:1532]})
			}
		}
		phone, err := openPhone("http://127.0.0.1:1", filepath.Join(dir, "phones", fmt.Sprintf("%03d", i+1)), filepath.Join(dir, "phones", "circuits"))
		if err != nil {
			t.Fatal(err)
		}
		export, err := phone.sdk.ExportIdentity()
		if err != nil {
			t.Fatal(err)
		}
		id, err := semaphore.ImportIdentity(export)
		if err != nil {
			t.Fatal(err)
		}
		key, err := base64.StdEncoding.DecodeString(export)
		if err != nil {
			t.Fatal(err)
		}
		scalar, commitment := id.SecretScalar().Bytes(), id.Commitment().Bytes()
		name := fmt.Sprintf("person %d", i+1)
		secrets = append(secrets, secret{"private key of " + name, key}, secret{"secret scalar of " + name, scalar[:]}, secret{"export of " + name, []byte(export)})
		commitments = append(commitments, secret{"commitment of " + name, commitment[:]})
	}
	for _, f := range []string{"enroller.age", "slab.key", "registrar.key", "handle.key", "admin.token"} {
		b, err := os.ReadFile(filepath.Join(dir, "secrets", f))
		if err != nil {
			t.Fatal(err)
		}
		text := bytes.TrimSpace(b)
		secrets = append(secrets, secret{f, text})
		if raw, err := hex.DecodeString(string(text)); err == nil {
			secrets = append(secrets, secret{f, raw})
		}
	}

	// What the biometric side knows a person by: every value of its store that is no number.
	handles := identifiers(t, filepath.Join(dir, "stores", "enroll.db"), "enroll_log", "handle", "session", "slot_digest", "sealed_session")
	if len(handles) < testPeople {
		t.Fatalf("%d handles in the enrollment log, for %d people", len(handles), testPeople)
	}

	none := func(where string, b []byte, what ...[]secret) {
		t.Helper()
		for _, list := range what {
			for _, x := range list {
				if x.in(b) {
					t.Errorf("%s holds the %s", where, x.name)
				}
			}
		}
	}
	none("the log", first.logs.Bytes(), images, templates, secrets, commitments, handles)
	none("the story", first.out.Bytes(), images, templates, secrets, handles)

	files, holders := 0, 0
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		top := strings.Split(rel, string(filepath.Separator))[0]
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files++
		none(rel, b, images, templates)
		if top != "secrets" && top != "phones" {
			none(rel, b, secrets)
		}
		// The two sides share no file.
		bio := filepath.Base(path) == "gallery.slab" || strings.HasPrefix(filepath.Base(path), "enroll.db")
		if bio {
			none(rel, b, commitments)
		} else if top != "phones" {
			none(rel, b, handles)
		}
		for _, c := range commitments {
			if c.in(b) {
				holders++
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 20 || holders < testPeople {
		t.Fatalf("looked into %d files and found %d commitments: the search itself is broken", files, holders)
	}

	// Row by row: a row that holds exactly one commitment must not say a number with it; a row that holds a batch's call data holds all of it.
	stores, err := filepath.Glob(filepath.Join(dir, "stores", "*.db"))
	if err != nil || len(stores) < 6 {
		t.Fatal(stores, err)
	}
	rows := 0
	for _, path := range stores {
		eachRow(t, path, func(table string, row map[string]any) {
			rows++
			held := 0
			for _, c := range commitments {
				for _, v := range row {
					if b, ok := asBytes(v); ok && c.in(b) {
						held++
						break
					}
				}
			}
			if held == 0 {
				return
			}
			for name, v := range row {
				if b, ok := asBytes(v); strings.Contains(name, "number") && v != nil && !(ok && len(b) == 0) {
					t.Errorf("%s, table %s: a row with %d commitments has %s set", filepath.Base(path), table, held, name)
				}
				if b, ok := asBytes(v); ok {
					none(fmt.Sprintf("%s, table %s, column %s", filepath.Base(path), table, name), b, handles)
				}
			}
			if table == "chain_intent" && held != testPeople {
				t.Errorf("a transaction holds %d commitments, and the batch had %d", held, testPeople)
			}
		})
	}
	if rows < 20 {
		t.Fatalf("looked into %d rows only", rows)
	}
}

// secret is something that must not be somewhere.
type secret struct {
	name  string
	bytes []byte
}

// in looks for the bytes themselves and for their hexadecimal text.
func (s secret) in(b []byte) bool {
	h := []byte(hex.EncodeToString(s.bytes))
	return bytes.Contains(b, s.bytes) || bytes.Contains(b, h) || bytes.Contains(b, bytes.ToUpper(h))
}

// identifiers gives the values of columns of a table, but for empty ones.
func identifiers(t *testing.T, path, table string, columns ...string) (out []secret) {
	t.Helper()
	eachRow(t, path, func(name string, row map[string]any) {
		if name != table {
			return
		}
		for _, c := range columns {
			v, ok := row[c]
			if !ok {
				t.Fatalf("table %s has no column %s", table, c)
			}
			if b, ok := asBytes(v); ok && len(bytes.Trim(b, "\x00")) >= 16 {
				out = append(out, secret{c + " of the enrollment log", b})
			}
		}
	})
	return out
}

func asBytes(v any) ([]byte, bool) {
	switch v := v.(type) {
	case []byte:
		return v, true
	case string:
		return []byte(v), true
	}
	return nil, false
}

// eachRow calls f for every row of every table of an SQLite file.
func eachRow(t *testing.T, path string, f func(table string, row map[string]any)) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	tables, err := db.Query("SELECT name FROM sqlite_master WHERE type = 'table'")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for tables.Next() {
		var n string
		if err := tables.Scan(&n); err != nil {
			t.Fatal(err)
		}
		names = append(names, n)
	}
	if err := tables.Err(); err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		rows, err := db.Query(`SELECT * FROM "` + n + `"`)
		if err != nil {
			t.Fatal(err)
		}
		columns, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			values, pointers := make([]any, len(columns)), make([]any, len(columns))
			for i := range values {
				pointers[i] = &values[i]
			}
			if err := rows.Scan(pointers...); err != nil {
				t.Fatal(err)
			}
			row := map[string]any{}
			for i, c := range columns {
				row[c] = values[i]
			}
			f(n, row)
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
	}
}
