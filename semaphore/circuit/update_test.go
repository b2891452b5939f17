package circuit

import (
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark/frontend"

	"unum/semaphore"
	"unum/semaphore/poseidon"
	"unum/semaphore/tree"
)

const updateSize = 3

// change is one item of an update with what an honest prover knows of it.
type change struct {
	item semaphore.UpdateItem
	old  semaphore.Leaf
	path tree.Path
	leaf semaphore.Leaf
}

// revision is an update before it becomes an assignment.
type revision struct {
	nextIndex uint64
	seq       uint64
	pre, post semaphore.Root
	day       uint32
	changes   []change
}

func remove(index uint64) semaphore.UpdateItem {
	return semaphore.UpdateItem{Index: index, Kind: semaphore.KindRemove}
}

func replace(tb testing.TB, index uint64, key string) semaphore.UpdateItem {
	return semaphore.UpdateItem{
		Index: index, Kind: semaphore.KindReplace,
		Attributes: semaphore.AssuranceBothEyes | semaphore.AttrRenewed, Commitment: identity(tb, key).Commitment(),
	}
}

// revise applies items to a tree whatever they are, as a cheat would.
func revise(tb testing.TB, t tree.Tree, day uint32, items ...semaphore.UpdateItem) revision {
	tb.Helper()
	r := revision{nextIndex: t.Len(), seq: 4, pre: t.Root(), day: day}
	for _, item := range items {
		var c change
		var err error
		if c.old, err = t.Leaf(item.Index); err != nil {
			tb.Fatal(err)
		}
		if c.path, err = t.Path(item.Index); err != nil {
			tb.Fatal(err)
		}
		c.item = item
		if item.Kind == semaphore.KindReplace {
			c.leaf = semaphore.NewLeaf(item.Commitment, day, item.Attributes)
		}
		if t, err = t.Set(item.Index, c.leaf); err != nil {
			tb.Fatal(err)
		}
		r.changes = append(r.changes, c)
	}
	r.post = t.Root()
	return r
}

// assignment fills the circuit as an honest prover would, as far as the values allow.
func (r revision) assignment() *Update {
	c := NewUpdate(updateSize)
	items := make([]semaphore.UpdateItem, len(r.changes))
	for i := range items {
		items[i] = r.changes[i].item
	}
	count := uint64(len(items))
	z, y := semaphore.UpdateBinding(count, r.nextIndex, r.pre, r.post, r.seq, r.day, items)
	c.Count, c.NextIndex, c.PreRoot, c.PostRoot = count, r.nextIndex, r.pre.Element(), r.post.Element()
	c.UpdateSeq, c.Day, c.Z, c.Y = r.seq, r.day, z.Element(), y.Element()
	for i := range c.Items {
		it := &c.Items[i]
		var ch change
		var room, gap uint64
		it.Replace, it.Remove = 0, 0
		if i < len(r.changes) {
			ch = r.changes[i]
			if ch.item.Kind == semaphore.KindReplace {
				it.Replace = 1
			} else {
				it.Remove = 1
			}
			room = r.nextIndex - 1 - ch.item.Index
			if i > 0 {
				gap = ch.item.Index - 1 - r.changes[i-1].item.Index
			}
		}
		copy(it.Index[:], bitsOf(ch.item.Index, Depth))
		copy(it.Attributes[:], bitsOf(uint64(ch.item.Attributes), WordBits))
		it.Commitment = ch.item.Commitment.Element()
		it.Old = ch.old.Element()
		for level := range it.Siblings {
			it.Siblings[level] = ch.path.Siblings[level].Element()
		}
		copy(it.Room[:], bitsOf(room, Depth))
		copy(it.Gap[:], bitsOf(gap, Depth))
		it.CommitmentInverse = inverse(ch.item.Commitment.Element())
		it.OldInverse = inverse(ch.old.Element())
		it.ChangeInverse = inverse(minus(ch.leaf.Element(), ch.old.Element()))
	}
	return c
}

// rebind makes y what the circuit's own words give, for attacks that are not about calldata.
func rebind(c *Update) *Update {
	z := c.Z.(fr.Element)
	value := func(v frontend.Variable) (e fr.Element) {
		if _, err := e.SetInterface(v); err != nil {
			panic(err)
		}
		return e
	}
	digits := func(ds []frontend.Variable) (e fr.Element) {
		for i := len(ds) - 1; i >= 0; i-- {
			d := value(ds[i])
			e.Double(&e).Add(&e, &d)
		}
		return e
	}
	var y fr.Element
	for i := len(c.Items) - 1; i >= 0; i-- {
		it := &c.Items[i]
		replace, remove, commitment := value(it.Replace), value(it.Remove), value(it.Commitment)
		index, attributes := digits(it.Index[:]), digits(it.Attributes[:])
		kind := *new(fr.Element).Double(&remove)
		kind.Add(&kind, &replace)
		shift := fr.NewElement(1 << WordBits)
		kind.Mul(&kind, &shift).Add(&kind, &attributes)
		index.Add(&index, &replace).Add(&index, &remove)
		y.Mul(&y, &z).Add(&y, &commitment)
		y.Mul(&y, &z).Add(&y, &kind)
		y.Mul(&y, &z).Add(&y, &index)
	}
	c.Y = y
	return c
}

func inverse(e fr.Element) fr.Element  { return *new(fr.Element).Inverse(&e) }
func minus(a, b fr.Element) fr.Element { return *new(fr.Element).Sub(&a, &b) }

func TestUpdate(t *testing.T) {
	sys := system(t, Spec{KindUpdate, updateSize})
	const day = 20_000
	people := village(t, 9, day, semaphore.AssuranceBothEyes)
	for name, items := range map[string][]semaphore.UpdateItem{
		"one removal":                     {remove(4)},
		"one replacement":                 {replace(t, 4, "new")},
		"first and last leaf":             {remove(0), replace(t, 8, "new")},
		"three neighbours":                {remove(2), replace(t, 3, "new"), remove(4)},
		"same key on another day":         {replace(t, 4, "e")},
		"one key twice, as on two places": {replace(t, 1, "new"), replace(t, 2, "new")},
	} {
		if !holds(t, sys, revise(t, people, day+1, items...).assignment()) {
			t.Errorf("refuses %s", name)
		}
	}
}

// A full tree has nextIndex 2³⁴: the last place can still be removed.
func TestUpdateOfLastPlace(t *testing.T) {
	sys := system(t, Spec{KindUpdate, updateSize})
	r := rng(6)
	var c change
	c.item = remove(1<<34 - 1)
	c.path.Index = c.item.Index
	c.old = semaphore.Leaf{Field: semaphore.FieldFromElement(random(r))}
	for i := range c.path.Siblings {
		c.path.Siblings[i] = semaphore.FieldFromElement(random(r))
	}
	rev := revision{nextIndex: 1 << 34, pre: c.path.Root(c.old), post: c.path.Root(semaphore.Leaf{}), day: 1, changes: []change{c}}
	if !holds(t, sys, rev.assignment()) {
		t.Error("refuses the last place of a full tree")
	}
	rev.nextIndex--
	if holds(t, sys, rev.assignment()) {
		t.Error("accepts a place at nextIndex")
	}
}

func TestAdversarialUpdate(t *testing.T) {
	sys := system(t, Spec{KindUpdate, updateSize})
	const day = 20_000
	people := village(t, 9, day, semaphore.AssuranceBothEyes)
	good := revise(t, people, day, remove(2), replace(t, 5, "new"))
	if !holds(t, sys, good.assignment()) {
		t.Fatal("refuses an honest witness")
	}
	refused := func(name string, c *Update) {
		t.Helper()
		t.Run(name, func(t *testing.T) {
			t.Helper()
			if holds(t, sys, c) {
				t.Errorf("accepted")
			}
		})
	}
	change := func(f func(c *Update)) *Update {
		c := good.assignment()
		f(c)
		return c
	}
	pre, post := people.Root(), good.post

	// Public inputs.
	refused("count too large", change(func(c *Update) { c.Count = 3 }))
	refused("count too small: the last item hidden", change(func(c *Update) { c.Count = 1 }))
	refused("count zero", change(func(c *Update) { c.Count = 0 }))
	refused("another day than the new leaf's", change(func(c *Update) { c.Day = day + 1 }))
	refused("nextIndex at an item's index", change(func(c *Update) { c.NextIndex = 5 }))
	refused("nextIndex zero", change(func(c *Update) { c.NextIndex = 0 }))
	refused("pre-root of another tree", change(func(c *Update) { c.PreRoot = post.Element() }))
	refused("post-root unchanged", change(func(c *Update) { c.PostRoot = pre.Element() }))
	refused("y of other items", change(func(c *Update) { c.Y = 1 }))
	refused("y at another z", change(func(c *Update) { c.Z = 1 }))

	// Kinds.
	refused("kind 3: both at once, counted twice", func() *Update {
		c := revise(t, people, day, replace(t, 0, "new")).assignment()
		it := &c.Items[0]
		it.Remove, c.Count = 1, 2
		copy(it.Room[:], bitsOf(2*(9-1), Depth))
		for _, v := range []*frontend.Variable{&it.OldInverse, &it.ChangeInverse} {
			e := (*v).(fr.Element)
			*v = *e.Double(&e)
		}
		root, old := c.PostRoot.(fr.Element), c.PreRoot.(fr.Element)
		root.Double(&root)
		c.PostRoot = minus(root, old)
		return rebind(c)
	}())
	refused("kinds that cancel: a replacement passed off as no item", func() *Update {
		c := good.assignment()
		it := &c.Items[2]
		it.Replace, it.Remove, it.Attributes[8] = 1, -1, 1
		it.Commitment, it.CommitmentInverse = 5, inverse(fr.NewElement(5))
		return rebind(c)
	}())
	refused("kinds that cancel: −1 and 1", change(func(c *Update) { c.Items[2].Replace, c.Items[2].Remove = -1, 1 }))
	refused("kind in a digit that is no bit", change(func(c *Update) { c.Items[0].Remove = 2 }))
	refused("inactive item before an active one", func() *Update {
		c := revise(t, people, day, remove(2)).assignment()
		c.Items[0], c.Items[1] = c.Items[1], c.Items[0]
		copy(c.Items[1].Gap[:], bitsOf(1, Depth))
		return rebind(c)
	}())

	// Removal that leaves something, replacement that leaves nothing.
	refused("removal with a commitment", func() *Update {
		item := remove(2)
		item.Commitment = identity(t, "new").Commitment()
		c := revise(t, people, day, item).assignment()
		c.Items[0].CommitmentInverse = 0
		return c
	}())
	refused("removal with attributes", func() *Update {
		item := remove(2)
		item.Attributes = 1
		return revise(t, people, day, item).assignment()
	}())
	refused("replacement by the zero commitment", func() *Update {
		item := replace(t, 2, "new")
		item.Commitment = semaphore.IdentityCommitment{}
		r := revise(t, people, day, item)
		ch := &r.changes[0]
		ch.leaf = semaphore.Leaf{Field: semaphore.FieldFromElement(poseidon.Hash3(fr.Element{}, fr.NewElement(day), fr.NewElement(uint64(item.Attributes))))}
		r.post = ch.path.Root(ch.leaf)
		return r.assignment()
	}())
	refused("replacement that is not marked renewed", func() *Update {
		item := replace(t, 2, "new")
		item.Attributes = semaphore.AssuranceBothEyes
		return revise(t, people, day, item).assignment()
	}())
	refused("renewed bit hidden from the leaf, shown in calldata", func() *Update {
		// The leaf is made without bit 8, calldata has it.
		r := revise(t, people, day, replace(t, 2, "new"))
		plain := semaphore.NewLeaf(r.changes[0].item.Commitment, day, semaphore.AssuranceBothEyes)
		after, err := people.Set(2, plain)
		if err != nil {
			t.Fatal(err)
		}
		r.changes[0].leaf, r.post = plain, after.Root()
		return r.assignment()
	}())
	refused("replacement that calldata shows as kind 2: 2³² moved from kind to attributes", func() *Update {
		r := revise(t, people, day, replace(t, 2, "new"))
		ch := &r.changes[0]
		wide := poseidon.Hash3(ch.item.Commitment.Element(), fr.NewElement(day), fr.NewElement(1<<32+uint64(ch.item.Attributes)))
		ch.leaf = semaphore.Leaf{Field: semaphore.FieldFromElement(wide)}
		after, err := people.Set(2, ch.leaf)
		if err != nil {
			t.Fatal(err)
		}
		r.post = after.Root()
		ch.item.Kind = semaphore.KindRemove
		c := r.assignment()
		c.Items[0].Replace, c.Items[0].Remove = 1, 0
		c.Items[0].Attributes[31] = 2
		return c
	}())

	// Old and new leaf.
	refused("new leaf dated back", func() *Update {
		r := revise(t, people, day, replace(t, 2, "new"))
		old := revise(t, people, day-1, replace(t, 2, "new"))
		r.changes[0].leaf, r.post = old.changes[0].leaf, old.post
		return r.assignment()
	}())
	refused("old leaf that is not there", change(func(c *Update) { c.Items[0].Old = 5; c.Items[0].OldInverse = inverse(fr.NewElement(5)) }))
	gap, err := people.Set(3, semaphore.Leaf{})
	if err != nil {
		t.Fatal(err)
	}
	refused("replacement of an empty place", revise(t, gap, day, replace(t, 3, "new")).assignment())
	refused("removal of an empty place (no-op)", revise(t, gap, day, remove(3)).assignment())
	same := revise(t, people, day, replace(t, 5, "new"))
	after, err := people.Set(5, same.changes[0].leaf)
	if err != nil {
		t.Fatal(err)
	}
	refused("replacement by the same leaf (no-op)", revise(t, after, day, replace(t, 5, "new")).assignment())
	refused("node changed instead of a leaf", func() *Update {
		// The path of the node over leaves 2 and 3, one level up, as if it were a leaf's.
		r := revise(t, people, day, remove(2))
		ch := &r.changes[0]
		node := poseidon.Hash2(ch.old.Element(), ch.path.Siblings[0].Element())
		ch.old = semaphore.Leaf{Field: semaphore.FieldFromElement(node)}
		copy(ch.path.Siblings[:], ch.path.Siblings[1:])
		ch.path.Siblings[Depth-1] = semaphore.Field{}
		ch.item.Index >>= 1
		r.post = ch.path.Root(semaphore.Leaf{})
		return r.assignment()
	}())
	refused("sibling changed on the way", change(func(c *Update) { c.Items[0].Siblings[7] = 1 }))
	refused("path after the update instead of before", func() *Update {
		c := good.assignment()
		stale, err := people.Path(5)
		if err != nil {
			t.Fatal(err)
		}
		for level := range stale.Siblings { // person 2 is still in it
			c.Items[1].Siblings[level] = stale.Siblings[level].Element()
		}
		return c
	}())

	// Order.
	refused("indices decreasing", revise(t, people, day, remove(5), remove(2)).assignment())
	refused("one index twice: a second write hides the first", revise(t, people, day, replace(t, 2, "first"), replace(t, 2, "second")).assignment())
	refused("one index twice, gap as −1", func() *Update {
		c := revise(t, people, day, replace(t, 2, "first"), replace(t, 2, "second")).assignment()
		copy(c.Items[1].Gap[:], bitsOf(0, Depth))
		c.Items[1].Gap[0] = -1
		return c
	}())
	refused("index beyond nextIndex, room as a negative number", func() *Update {
		bigger := village(t, 10, day, semaphore.AssuranceBothEyes)
		r := revise(t, bigger, day, remove(9))
		r.nextIndex = 7
		c := r.assignment()
		copy(c.Items[0].Room[:], bitsOf(0, Depth))
		c.Items[0].Room[0] = -3
		return c
	}())
	refused("first item with a gap", change(func(c *Update) { c.Items[0].Gap[0] = 1 }))
	refused("index with a fraction for a bit", func() *Update {
		// As in a membership proof: an old leaf of one's own choice, beside a sibling and a fraction that give the true pair.
		r := revise(t, people, day, remove(2))
		ch := &r.changes[0]
		left, right := ch.old.Element(), ch.path.Siblings[0].Element()
		own := fr.NewElement(5)
		sibling := minus(*new(fr.Element).Add(&left, &right), own)
		bit, up := inverse(minus(sibling, own)), minus(left, own)
		bit.Mul(&bit, &up)
		d := *new(fr.Element).Mul(&bit, &sibling) // of the new leaf, 0
		after := ch.path
		after.Index = 2
		node := poseidon.Hash2(d, minus(sibling, d))
		for level := 1; level < Depth; level++ {
			s := ch.path.Siblings[level].Element()
			if ch.path.Index>>level&1 == 0 {
				node = poseidon.Hash2(node, s)
			} else {
				node = poseidon.Hash2(s, node)
			}
		}
		r.post = semaphore.Root{Field: semaphore.FieldFromElement(node)}
		c := r.assignment()
		it := &c.Items[0]
		it.Index[0], it.Siblings[0] = bit, sibling
		it.Old, it.OldInverse, it.ChangeInverse = own, inverse(own), inverse(minus(fr.Element{}, own))
		// The index is no longer a number: room takes what is left in one digit, should room be all that refuses.
		copy(it.Room[:], bitsOf(0, Depth))
		it.Room[0] = minus(fr.NewElement(9-1-2), bit)
		return rebind(c)
	}())
	refused("index at nextIndex", func() *Update {
		bigger := village(t, 10, day, semaphore.AssuranceBothEyes)
		r := revise(t, bigger, day, remove(9))
		r.nextIndex = 9
		return r.assignment()
	}())
	refused("index of 2³⁴ plus the right one", change(func(c *Update) { c.Items[0].Index[0] = new(big.Int).Lsh(big.NewInt(1), 34) }))

	// Slots that should do nothing.
	refused("inactive item that changes the tree", func() *Update {
		two := revise(t, people, day, remove(2), remove(4))
		c := two.assignment()
		one := revise(t, people, day, remove(2))
		honest := one.assignment()
		c.Count, c.Z, c.Y = honest.Count, honest.Z, honest.Y
		c.Items[1].Remove = 0
		return c
	}())
	for name, f := range map[string]func(it *UpdateItem){
		"inactive item with an index":     func(it *UpdateItem) { it.Index[2] = 1 },
		"inactive item with attributes":   func(it *UpdateItem) { it.Attributes[0] = 1 },
		"inactive item with a commitment": func(it *UpdateItem) { it.Commitment = 5 },
		"inactive item marked renewed":    func(it *UpdateItem) { it.Attributes[8] = 1 },
	} {
		refused(name, change(func(c *Update) { f(&c.Items[2]); rebind(c) }))
	}
	for name, f := range map[string]func(it *UpdateItem){
		"inactive item with an old leaf's inverse": func(it *UpdateItem) { it.Old, it.OldInverse = 5, inverse(fr.NewElement(5)) },
		"inactive item with room":                  func(it *UpdateItem) { it.Room[0] = 1 },
		"inactive item with a gap":                 func(it *UpdateItem) { it.Gap[0] = 1 },
	} {
		refused(name, change(func(c *Update) { f(&c.Items[2]) }))
	}
}
