package eyeset

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func tree(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files {
		p := filepath.Join(dir, filepath.FromSlash(f))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func relative(t *testing.T, dir string, paths []string) []string {
	t.Helper()
	var out []string
	for _, p := range paths {
		r, err := filepath.Rel(dir, p)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, filepath.ToSlash(r))
	}
	return out
}

func TestLoad(t *testing.T) {
	dir := tree(t,
		"10/left/ann10.bmp", "10/left/ann2.BMP", "10/right/x.png", "10/left/Thumbs.db", "10/left/ann1_seg.pck",
		"2/LEFT_b.jpg", "2/left_a.jpeg", "2/Right1.png", "2/face.png",
		"3/l/1.bmp", "3/r/1.bmp",
		"empty/readme.txt", "readme.txt", ".hidden/left/1.bmp", "3/l/._1.bmp")
	people, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	type person struct {
		ID          string
		Left, Right []string
	}
	var got []person
	for _, p := range people {
		got = append(got, person{p.ID, relative(t, dir, p.Left), relative(t, dir, p.Right)})
	}
	want := []person{
		{"p001", []string{"2/LEFT_b.jpg", "2/left_a.jpeg"}, []string{"2/Right1.png"}},
		{"p002", []string{"3/l/1.bmp"}, []string{"3/r/1.bmp"}},
		{"p003", []string{"10/left/ann2.BMP", "10/left/ann10.bmp"}, []string{"10/right/x.png"}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	classes := Classes(people)
	if len(classes) != 6 || classes[0].ID != "p001-left" || classes[5].ID != "p003-right" {
		t.Errorf("classes %v", classes)
	}
	// Names of people never become identifiers.
	for _, p := range people {
		if !regexp.MustCompile(`^p\d{3}$`).MatchString(p.ID) {
			t.Errorf("identifier %q", p.ID)
		}
	}
}

func TestLoadOneFolderDown(t *testing.T) {
	dir := tree(t, "archive/set/1/left/a.bmp", "archive/set/2/right/a.bmp")
	people, err := Load(dir)
	if err != nil || len(people) != 2 {
		t.Errorf("%v, %v", people, err)
	}
}

func TestLoadNothing(t *testing.T) {
	if _, err := Load(tree(t, "a/b/c.bmp", "x.png")); !errors.Is(err, ErrEmpty) {
		t.Errorf("got %v", err)
	}
	if _, err := Load(filepath.Join(t.TempDir(), "absent")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	if _, err := LoadClasses(t.TempDir(), nil); !errors.Is(err, ErrEmpty) {
		t.Errorf("got %v", err)
	}
}

func TestLoadClasses(t *testing.T) {
	dir := tree(t, "1/L/a.png", "1/R/a.png", "2/L/10.png", "2/L/9.png", "top.png")
	byFolder, err := LoadClasses(dir, nil)
	if err != nil || len(byFolder) != 3 {
		t.Fatalf("%v, %v", byFolder, err)
	}
	if d := cmp.Diff([]string{"2/L/9.png", "2/L/10.png"}, relative(t, dir, byFolder[2].Images)); d != "" {
		t.Error(d)
	}
	byName, err := LoadClasses(dir, regexp.MustCompile(`^(\d+)/`))
	if err != nil || len(byName) != 2 || len(byName[0].Images) != 2 || byName[0].ID != "c001" {
		t.Errorf("%v, %v", byName, err)
	}
}
