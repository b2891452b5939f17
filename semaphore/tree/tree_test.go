package tree

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"

	"unum/semaphore"
	"unum/semaphore/poseidon"
)

// naive is the definition: rows of hashes over all leaves, completed with empty subtrees, up to depth 34.
type naive struct{ rows [Depth + 1][]fr.Element }

func newNaive(leaves []semaphore.Leaf) *naive {
	n := new(naive)
	for _, l := range leaves {
		n.rows[0] = append(n.rows[0], l.Element())
	}
	var zero fr.Element
	for l := range Depth {
		row := n.rows[l]
		if len(row)%2 == 1 {
			row = append(slices.Clone(row), zero)
		}
		for i := 0; i < len(row); i += 2 {
			n.rows[l+1] = append(n.rows[l+1], poseidon.Hash2(row[i], row[i+1]))
		}
		zero = poseidon.Hash2(zero, zero)
		if len(row) == 0 && l == Depth-1 {
			n.rows[Depth] = []fr.Element{zero}
		}
	}
	return n
}

func (n *naive) root() semaphore.Root {
	return semaphore.Root{Field: semaphore.FieldFromElement(n.rows[Depth][0])}
}

func (n *naive) at(level int, index uint64) semaphore.Field {
	if index < uint64(len(n.rows[level])) {
		return semaphore.FieldFromElement(n.rows[level][index])
	}
	return Zero(level)
}

func someLeaf(i uint64) semaphore.Leaf {
	if i == 0 {
		return semaphore.Leaf{}
	}
	return semaphore.Leaf{Field: semaphore.FieldFromUint64(i * 0x9e3779b97f4a7c15)}
}

func someLeaves(n int) []semaphore.Leaf {
	out := make([]semaphore.Leaf, n)
	for i := range out {
		out[i] = someLeaf(uint64(i) + 1)
	}
	return out
}

func live(leaves []semaphore.Leaf) (n uint64) {
	for _, l := range leaves {
		if !l.IsZero() {
			n++
		}
	}
	return n
}

// checkTree compares everything that a tree says with the definition.
func checkTree(t interface {
	Fatalf(string, ...any)
	Helper()
}, tr Tree, leaves []semaphore.Leaf) {
	t.Helper()
	n := newNaive(leaves)
	if tr.Root() != n.root() {
		t.Fatalf("%d leaves: root %v, want %v", len(leaves), tr.Root(), n.root())
	}
	if tr.Len() != uint64(len(leaves)) || tr.LiveCount() != live(leaves) {
		t.Fatalf("len %d live %d, want %d %d", tr.Len(), tr.LiveCount(), len(leaves), live(leaves))
	}
	for l, f := range tr.Frontier() {
		want := semaphore.Field{}
		if i := uint64(len(leaves)) >> l; i&1 == 1 {
			want = n.at(l, i-1)
		}
		if f != want {
			t.Fatalf("%d leaves: frontier %d is %v, want %v", len(leaves), l, f, want)
		}
	}
	for i := 0; i < len(leaves); i += 1 + len(leaves)/3 {
		leaf, err := tr.Leaf(uint64(i))
		if err != nil || leaf != leaves[i] {
			t.Fatalf("leaf %d: %v %v", i, leaf, err)
		}
		p, err := tr.Path(uint64(i))
		if err != nil || p.Index != uint64(i) {
			t.Fatalf("path %d: %v", i, err)
		}
		for l, s := range p.Siblings {
			if want := n.at(l, uint64(i)>>l^1); s != want {
				t.Fatalf("path %d level %d: %v, want %v", i, l, s, want)
			}
		}
		if p.Root(leaf) != tr.Root() || VerifyPath(tr.Root(), leaf, p) == leaf.IsZero() {
			t.Fatalf("path %d does not lead to the root", i)
		}
	}
}

// TestTreeEqualsNaive drives random appends and sets, keeps every version, and checks them all at the end: sharing must not let one version change another.
func TestTreeEqualsNaive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		type version struct {
			tree   Tree
			leaves []semaphore.Leaf
		}
		versions := []version{{tree: New()}}
		for range rapid.IntRange(1, 4).Draw(t, "steps") {
			v := versions[rapid.IntRange(0, len(versions)-1).Draw(t, "from")]
			leaves := slices.Clone(v.leaves)
			var err error
			if len(leaves) > 0 && rapid.Bool().Draw(t, "set") {
				i := rapid.IntRange(0, len(leaves)-1).Draw(t, "index")
				leaves[i] = someLeaf(rapid.Uint64Range(0, 3).Draw(t, "leaf"))
				v.tree, err = v.tree.Set(uint64(i), leaves[i])
			} else {
				var add []semaphore.Leaf
				for range rapid.IntRange(0, 30).Draw(t, "count") {
					add = append(add, someLeaf(rapid.Uint64Range(0, 50).Draw(t, "leaf")))
				}
				leaves = append(leaves, add...)
				v.tree, err = v.tree.Append(add...)
			}
			if err != nil {
				t.Fatal(err)
			}
			versions = append(versions, version{v.tree, leaves})
		}
		for _, v := range versions {
			checkTree(t, v.tree, v.leaves)
		}
	})
}

func TestAppendInOneOrManyStepsIsTheSame(t *testing.T) {
	const n = 1600 // enough for the parallel way
	leaves := someLeaves(n)
	whole, err := New().Append(leaves...)
	if err != nil {
		t.Fatal(err)
	}
	checkTree(t, whole, leaves)
	steps := New()
	for from := 0; from < n; {
		to := min(n, from+1+from%777)
		if steps, err = steps.Append(leaves[from:to]...); err != nil {
			t.Fatal(err)
		}
		from = to
	}
	if steps.Root() != whole.Root() || steps.Len() != n {
		t.Error("roots differ")
	}
}

func TestEmptyTree(t *testing.T) {
	checkTree(t, New(), nil)
	checkTree(t, Tree{}, nil)
	if New().Root().Field != Zero(Depth) || !Zero(0).IsZero() {
		t.Error("root of the empty tree")
	}
	for _, l := range []int{-1, Depth + 1} {
		if !Zero(l).IsZero() {
			t.Errorf("Zero(%d)", l)
		}
	}
	same, err := New().Append()
	if err != nil || same != New() {
		t.Error("appending nothing changes something")
	}
}

func TestIndicesOutOfRange(t *testing.T) {
	tr, err := New().Append(someLeaves(20)...)
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range []uint64{20, 21, 31, semaphore.Capacity, 1<<64 - 1} {
		if _, err := tr.Leaf(i); !errors.Is(err, ErrIndex) {
			t.Errorf("Leaf(%d): %v", i, err)
		}
		if _, err := tr.Path(i); !errors.Is(err, ErrIndex) {
			t.Errorf("Path(%d): %v", i, err)
		}
		if same, err := tr.Set(i, someLeaf(1)); !errors.Is(err, ErrIndex) || same != tr {
			t.Errorf("Set(%d): %v", i, err)
		}
	}
}

// TestOverflowIsRefused uses a tree that claims to be nearly full: only its length counts.
func TestOverflowIsRefused(t *testing.T) {
	nearly := Tree{len: semaphore.Capacity - 3}
	if same, err := nearly.Append(someLeaves(4)...); !errors.Is(err, ErrFull) || same != nearly {
		t.Errorf("4 leaves in 3 places: %v", err)
	}
	full, err := nearly.Append(someLeaves(3)...)
	if err != nil || full.Len() != semaphore.Capacity {
		t.Fatalf("3 leaves in 3 places: %v", err)
	}
	if full.Frontier() != [Depth]semaphore.Field{} {
		t.Error("a full tree has a frontier")
	}
	if _, err := full.Append(someLeaf(1)); !errors.Is(err, ErrFull) {
		t.Errorf("a leaf in a full tree: %v", err)
	}
	p, err := full.Path(semaphore.Capacity - 1)
	if err != nil || p.Root(someLeaf(3)) != full.Root() {
		t.Errorf("path of the last leaf: %v", err)
	}
}

func TestAdversarialPath(t *testing.T) {
	tr, err := New().Append(someLeaves(5)...)
	if err != nil {
		t.Fatal(err)
	}
	p, err := tr.Path(2)
	if err != nil {
		t.Fatal(err)
	}
	leaf := someLeaf(3)
	if !VerifyPath(tr.Root(), leaf, p) {
		t.Fatal("an honest path fails")
	}
	moved, changed, outside := p, p, p
	moved.Index = 3
	changed.Siblings[20] = semaphore.FieldFromUint64(1)
	outside.Index |= semaphore.Capacity
	empty, err := tr.Set(2, semaphore.Leaf{})
	if err != nil {
		t.Fatal(err)
	}
	inner := semaphore.Leaf{Field: semaphore.FieldFromElement(tr.at(1, 1))}
	shifted := Path{Index: 1}
	copy(shifted.Siblings[:], p.Siblings[1:])
	for name, ok := range map[string]bool{
		"root 0":              VerifyPath(semaphore.Root{}, leaf, p),
		"another index":       VerifyPath(tr.Root(), leaf, moved),
		"another sibling":     VerifyPath(tr.Root(), leaf, changed),
		"index past the tree": VerifyPath(tr.Root(), leaf, outside),
		"another leaf":        VerifyPath(tr.Root(), someLeaf(4), p),
		"empty leaf":          VerifyPath(empty.Root(), semaphore.Leaf{}, p),
		"inner node as leaf":  VerifyPath(tr.Root(), inner, shifted),
	} {
		if ok {
			t.Errorf("%s is accepted", name)
		}
	}
}

func TestPathJSON(t *testing.T) {
	tr, err := New().Append(someLeaves(5)...)
	if err != nil {
		t.Fatal(err)
	}
	p, _ := tr.Path(4)
	b, err := json.Marshal(p)
	var again Path
	if err != nil || json.Unmarshal(b, &again) != nil || again != p {
		t.Fatalf("%s: %v", b, err)
	}
	short, _ := json.Marshal(map[string]any{"index": 1, "siblings": p.Siblings[:33]})
	long, _ := json.Marshal(map[string]any{"index": 1, "siblings": append(p.Siblings[:], p.Siblings[0])})
	far, _ := json.Marshal(map[string]any{"index": semaphore.Capacity, "siblings": p.Siblings})
	none, _ := json.Marshal(map[string]any{"siblings": p.Siblings})
	twice := strings.Replace(string(b), `{"index":4`, `{"index":5,"index":4`, 1)
	upper := strings.Replace(string(b), `"index"`, `"INDEX"`, 1)
	more := strings.Replace(string(b), `{`, `{"x":1,`, 1)
	empty := strings.Replace(string(b), `"`+p.Siblings[0].String()+`"`, `null`, 1)
	for _, bad := range []string{string(short), string(long), string(far), string(none), twice, upper, more, empty, `{}`, `null`, `{"index":-1}`, `{"index":1,"siblings":[7]}`} {
		got := p
		if err := json.Unmarshal([]byte(bad), &got); err == nil && bad != "null" || got != p {
			t.Errorf("%.60s is read: %v", bad, err)
		}
	}
}

func TestConcurrentUse(t *testing.T) {
	base, err := New().Append(someLeaves(100)...)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			a, err := base.Append(someLeaf(uint64(i)+500), someLeaf(7))
			if err != nil {
				t.Error(err)
			}
			b, err := a.Set(uint64(i), someLeaf(9))
			if err != nil {
				t.Error(err)
			}
			want := append(someLeaves(100), someLeaf(uint64(i)+500), someLeaf(7))
			want[i] = someLeaf(9)
			checkTree(t, b, want)
		})
	}
	wg.Wait()
	checkTree(t, base, someLeaves(100))
}

func BenchmarkPath(b *testing.B) {
	tr, err := New().Append(someLeaves(5000)...)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := tr.Path(4321); err != nil {
			b.Fatal(err)
		}
	}
}
