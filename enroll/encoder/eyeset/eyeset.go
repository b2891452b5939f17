// Package eyeset finds images of eyes in a folder of people, for evaluation
// and demonstration on real data that lies outside the repository.
//
// Load understands two layouts, which may be mixed:
//
//	DIR/person/left/any.bmp   DIR/person/right/any.bmp
//	DIR/person/left-1.png     DIR/person/right-1.png
//
// Left and right are told by the name of a folder or by the beginning of a
// file's name ("left", "right", or the single letter l or r as a folder),
// without regard to case. Images end in png, jpg, jpeg or bmp; other files are
// passed over. No image is opened: that is for the caller.
//
// LoadClasses reads DIR/CLASS/any.bmp instead, where a class is one eye.
//
// The identifiers are numbers in the order of the folder names, never the
// names themselves: those may be people's names.
package eyeset

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
)

// ErrEmpty says that a folder holds no image in a known layout.
var ErrEmpty = errors.New("no images of eyes found")

// Person is one folder of a set.
type Person struct {
	ID          string   // "p001", "p002", … in the order of the folders
	Left, Right []string // paths of images, sorted
}

// Class is the images of one eye.
type Class struct {
	ID     string   // "p001-left", or "c001" from LoadClasses
	Images []string // paths, sorted
}

// Load reads the people under dir. When dir holds nothing but one folder, that
// folder is taken in its place. People without any image are left out; with
// none at all the error is ErrEmpty.
func Load(dir string) ([]Person, error) {
	for range 3 {
		people, only, err := load(dir)
		if err != nil {
			return nil, err
		}
		if len(people) > 0 {
			return people, nil
		}
		if only == "" {
			break
		}
		dir = only
	}
	return nil, fmt.Errorf("%w in person folders with left and right", ErrEmpty)
}

// load reads one level; only is the single folder in dir, if it is alone.
func load(dir string) (people []Person, only string, err error) {
	folders, _, err := list(dir)
	if err != nil {
		return nil, "", err
	}
	if len(folders) == 1 {
		only = filepath.Join(dir, folders[0])
	}
	for i, name := range folders {
		p := Person{ID: fmt.Sprintf("p%03d", i+1)}
		at := filepath.Join(dir, name)
		subs, images, err := list(at)
		if err != nil {
			return nil, "", err
		}
		for _, f := range images {
			p.put(side(f, false), filepath.Join(at, f))
		}
		for _, s := range subs {
			eye := side(s, true)
			if eye == 0 {
				continue
			}
			_, images, err := list(filepath.Join(at, s))
			if err != nil {
				return nil, "", err
			}
			for _, f := range images {
				p.put(eye, filepath.Join(at, s, f))
			}
		}
		if len(p.Left)+len(p.Right) > 0 {
			people = append(people, p)
		}
	}
	return people, only, nil
}

func (p *Person) put(eye byte, path string) {
	switch eye {
	case 'l':
		p.Left = append(p.Left, path)
	case 'r':
		p.Right = append(p.Right, path)
	}
}

// side tells the eye from a name: 'l', 'r' or 0.
func side(name string, folder bool) byte {
	n := strings.ToLower(name)
	switch {
	case strings.HasPrefix(n, "left"), folder && n == "l":
		return 'l'
	case strings.HasPrefix(n, "right"), folder && n == "r":
		return 'r'
	}
	return 0
}

// Classes gives one class for each eye that has images.
func Classes(people []Person) []Class {
	var out []Class
	for _, p := range people {
		if len(p.Left) > 0 {
			out = append(out, Class{p.ID + "-left", p.Left})
		}
		if len(p.Right) > 0 {
			out = append(out, Class{p.ID + "-right", p.Right})
		}
	}
	return out
}

// LoadClasses reads DIR/CLASS/any.ext: each folder is a class. With pattern,
// a class is what the pattern's first group (or the whole match) finds in a
// file's path relative to dir, with slashes; files that don't match are left
// out.
func LoadClasses(dir string, pattern *regexp.Regexp) ([]Class, error) {
	groups := map[string][]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !isImage(d.Name()) {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		key := ""
		if pattern == nil {
			i := strings.LastIndexByte(rel, '/')
			if i < 0 {
				return nil
			}
			key = rel[:i]
		} else {
			m := pattern.FindStringSubmatch(rel)
			if m == nil {
				return nil
			}
			key = m[0]
			if len(m) > 1 {
				key = m[1]
			}
		}
		groups[key] = append(groups[key], path)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read classes: %w", err)
	}
	if len(groups) == 0 {
		return nil, fmt.Errorf("%w in class folders", ErrEmpty)
	}
	keys := make([]string, 0, len(groups))
	for k := range groups {
		keys = append(keys, k)
	}
	natural(keys)
	out := make([]Class, len(keys))
	for i, k := range keys {
		natural(groups[k])
		out[i] = Class{fmt.Sprintf("c%03d", i+1), groups[k]}
	}
	return out, nil
}

// list returns the folders and the images of dir, each in natural order.
func list(dir string) (folders, images []string, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, nil, fmt.Errorf("read set of eyes: %w", err)
	}
	for _, e := range entries {
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case e.IsDir():
			folders = append(folders, e.Name())
		case isImage(e.Name()):
			images = append(images, e.Name())
		}
	}
	natural(folders)
	natural(images)
	return folders, images, nil
}

func isImage(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".png", ".jpg", ".jpeg", ".bmp":
		return !strings.HasPrefix(name, ".")
	}
	return false
}

// natural sorts names with numbers by their value: 2 before 10.
func natural(names []string) {
	sort.SliceStable(names, func(i, j int) bool { return naturalLess(names[i], names[j]) })
}

func naturalLess(a, b string) bool {
	for a != "" && b != "" {
		da, db := digits(a), digits(b)
		if da > 0 && db > 0 {
			x, y := strings.TrimLeft(a[:da], "0"), strings.TrimLeft(b[:db], "0")
			if len(x) != len(y) {
				return len(x) < len(y)
			}
			if x != y {
				return x < y
			}
			if da != db {
				return da < db
			}
			a, b = a[da:], b[db:]
			continue
		}
		if a[0] != b[0] {
			return a[0] < b[0]
		}
		a, b = a[1:], b[1:]
	}
	return len(a) < len(b)
}

func digits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}
