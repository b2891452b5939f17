package circuit

import (
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"unum/semaphore"
	"unum/semaphore/poseidon"
	"unum/semaphore/tree"
)

// member is a person with a leaf, before it becomes an assignment: a test changes what it wants and takes the assignment.
type member struct {
	secret     *big.Int
	day        uint32
	attributes semaphore.Attributes
	path       tree.Path
	root       semaphore.Root
	scope      semaphore.Scope
	signal     semaphore.Signal
	policy     semaphore.Policy
}

func identity(tb testing.TB, key string) *semaphore.Identity {
	tb.Helper()
	id, err := semaphore.IdentityFromPrivateKey([]byte(key))
	if err != nil {
		tb.Fatal(err)
	}
	return id
}

// village is a tree of people with these attributes; leaf i belongs to the identity of key "i".
func village(tb testing.TB, n int, day uint32, a semaphore.Attributes) tree.Tree {
	tb.Helper()
	var leaves []semaphore.Leaf
	for i := range n {
		leaves = append(leaves, semaphore.NewLeaf(identity(tb, string(rune('a'+i))).Commitment(), day, a))
	}
	t, err := tree.New().Append(leaves...)
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

func memberOf(tb testing.TB, t tree.Tree, index uint64, day uint32, a semaphore.Attributes) member {
	tb.Helper()
	path, err := t.Path(index)
	if err != nil {
		tb.Fatal(err)
	}
	return member{
		secret:     identity(tb, string(rune('a'+index))).SecretScalar().Big(),
		day:        day,
		attributes: a,
		path:       path,
		root:       t.Root(),
		scope:      semaphore.Scope{Field: semaphore.FieldFromUint64(7)},
		signal:     semaphore.Signal{Field: semaphore.FieldFromUint64(8)},
		policy:     semaphore.Policy{EnrolledBefore: day + 1, RenewedBefore: day, MinAssurance: a.Assurance()},
	}
}

// assignment fills the circuit as an honest prover would, as far as the values allow.
func (m member) assignment() *Membership {
	var secret fr.Element
	secret.SetBigInt(m.secret)
	scope := m.scope.Element()
	c := &Membership{
		Root:      m.root.Element(),
		Nullifier: poseidon.Hash2(scope, secret),
		Scope:     scope,
		Signal:    m.signal.Element(),
		Policy:    m.policy.Field().Element(),
	}
	copy(c.Secret[:], bigBits(m.secret, SecretBits))
	copy(c.Day[:], bitsOf(uint64(m.day), DayBits))
	copy(c.Attributes[:], bitsOf(uint64(m.attributes), AttributeBits))
	copy(c.Index[:], bitsOf(m.path.Index, Depth))
	for i := range c.Siblings {
		c.Siblings[i] = m.path.Siblings[i].Element()
	}
	copy(c.PolicyBits[:], bigBits(m.policy.Field().Big(), PolicyBits))
	copy(c.Early[:], bitsOf(uint64(m.policy.EnrolledBefore-1-m.day), DayBits))
	var late uint32
	if m.attributes.Renewed() {
		late = m.policy.RenewedBefore - 1 - m.day
	}
	copy(c.Renewed[:], bitsOf(uint64(late), DayBits))
	copy(c.Surplus[:], bitsOf(uint64(m.attributes.Assurance()-m.policy.MinAssurance), AssuranceBits))
	return c
}

func TestMembership(t *testing.T) {
	sys := system(t, Spec{KindMembership, 0})
	const day = 20_000
	for _, a := range []semaphore.Attributes{0, semaphore.AssuranceOneEye, semaphore.AssuranceBothEyes, 255} {
		people := village(t, 5, day, a)
		for index := range uint64(5) {
			m := memberOf(t, people, index, day, a)
			if !holds(t, sys, m.assignment()) {
				t.Fatalf("refuses member %d with attributes %d", index, a)
			}
		}
	}

	// Every corner of the policy.
	for _, a := range []semaphore.Attributes{semaphore.AssuranceOneEye, semaphore.AssuranceBothEyes | semaphore.AttrRenewed} {
		for _, leafDay := range []uint32{0, 1, day, 1<<32 - 2, 1<<32 - 1} {
			people := village(t, 2, leafDay, a)
			for _, p := range []semaphore.Policy{
				{EnrolledBefore: leafDay, RenewedBefore: 1<<32 - 1},
				{EnrolledBefore: leafDay + 1, RenewedBefore: leafDay},
				{EnrolledBefore: leafDay + 1, RenewedBefore: leafDay + 1},
				{EnrolledBefore: semaphore.OpenDay, RenewedBefore: leafDay, MinAssurance: 1},
				{EnrolledBefore: semaphore.OpenDay, RenewedBefore: semaphore.OpenDay, MinAssurance: 2},
				{EnrolledBefore: semaphore.OpenDay, RenewedBefore: semaphore.OpenDay, MinAssurance: 3},
				{},
			} {
				m := memberOf(t, people, 1, leafDay, a)
				m.policy = p
				if got, want := holds(t, sys, m.assignment()), p.Admits(leafDay, a); got != want {
					t.Errorf("leaf of day %d and attributes %#x under %+v: %v", leafDay, a, p, got)
				}
			}
		}
	}
}

// Each way to prove what is not so, tried with the best witness that a cheat could make.
func TestAdversarialMembership(t *testing.T) {
	sys := system(t, Spec{KindMembership, 0})
	const day = 20_000
	const a = semaphore.AssuranceBothEyes
	people := village(t, 6, day, a)
	good := func() member { return memberOf(t, people, 2, day, a) }
	if !holds(t, sys, good().assignment()) {
		t.Fatal("refuses an honest witness")
	}
	// refused checks the attack's assignment; an attack that builds on another policy or tree starts from its own honest one.
	refused := func(name string, c *Membership) {
		t.Helper()
		t.Run(name, func(t *testing.T) {
			t.Helper()
			if holds(t, sys, c) {
				t.Errorf("accepted")
			}
		})
	}
	change := func(f func(c *Membership)) *Membership {
		c := good().assignment()
		f(c)
		return c
	}

	refused("root 0", change(func(c *Membership) { c.Root = 0 }))
	refused("another root", change(func(c *Membership) { c.Root = people.Root().Big().Add(people.Root().Big(), big.NewInt(1)) }))
	refused("another nullifier", change(func(c *Membership) { c.Nullifier = 5 }))
	refused("another scope for the same nullifier", change(func(c *Membership) { c.Scope = 9 }))
	refused("another policy than its bits", change(func(c *Membership) { c.Policy = 5 }))

	m := good()
	m.secret = identity(t, "stranger").SecretScalar().Big()
	refused("secret of a stranger", m.assignment())
	m = good()
	m.path.Index = 3
	refused("another index", m.assignment())
	m = good()
	m.day--
	refused("leaf dated back", m.assignment())
	m = good()
	m.attributes = semaphore.AssuranceOneEye
	m.policy.MinAssurance = 1
	refused("other attributes than the leaf's", m.assignment())

	// The secret plus l gives the same key, and would give a second nullifier.
	m = good()
	m.secret = new(big.Int).Add(m.secret, order())
	if m.secret.BitLen() > SecretBits {
		t.Fatal("choose another identity: its secret plus the order has too many bits for this test")
	}
	refused("secret plus the subgroup order (second nullifier)", m.assignment())
	refused("secret of digits that are not bits", change(func(c *Membership) {
		for i := range SecretBits - 1 { // move a weight: a 1 at i+1 and a 0 at i become 0 and 2
			if v, ok := c.Secret[i].(uint); ok && v == 0 && c.Secret[i+1].(uint) == 1 {
				c.Secret[i], c.Secret[i+1] = 2, 0
				return
			}
		}
		t.Fatal("no digit to move")
	}))

	// A node taken for a leaf, as Semaphore v4 allows, where leaves and nodes are both hashes of two and the path's length is private. Here a leaf is a
	// hash of three and every path has 34 levels; the nearest try is a path that starts one level up.
	m = good()
	short := m.path
	copy(short.Siblings[:], m.path.Siblings[1:])
	short.Siblings[Depth-1] = semaphore.FieldFromElement(random(rng(5)))
	short.Index >>= 1
	m.path = short
	refused("inner node as leaf, wrong depth: path that starts one level up", m.assignment())
	// Two leaves that are a key's coordinates, so that their parent is its commitment: in Semaphore v4 its owner is a member, by a path one shorter.
	refused("inner node as leaf: two leaves that are the coordinates of a key", func() *Membership {
		m := good()
		m.secret = identity(t, "stranger").SecretScalar().Big()
		key := base().times(m.secret)
		planted, err := people.Append(semaphore.Leaf{Field: semaphore.FieldFromElement(key.x)}, semaphore.Leaf{Field: semaphore.FieldFromElement(key.y)})
		if err != nil {
			t.Fatal(err)
		}
		path, err := planted.Path(6)
		if err != nil {
			t.Fatal(err)
		}
		parent := poseidon.Hash2(key.x, key.y)
		if commitment := identity(t, "stranger").Commitment().Element(); parent != commitment {
			t.Fatal("the parent of the two leaves is not the commitment")
		}
		m.root, m.path.Index = planted.Root(), path.Index>>1
		copy(m.path.Siblings[:], path.Siblings[1:])
		m.path.Siblings[Depth-1] = semaphore.Field{}
		return m.assignment()
	}())
	refused("path with a side that is a fraction", func() *Membership {
		// left = cur + b·(sibling − cur) and right = sibling − b·(sibling − cur): for any leaf of one's own, sibling = L + R − cur and
		// b = (L − cur)/(sibling − cur) would give the true pair (L, R).
		m := good()
		left, right := semaphore.NewLeaf(identity(t, "c").Commitment(), day, a).Element(), m.path.Siblings[0].Element()
		m.secret = identity(t, "stranger").SecretScalar().Big()
		own := semaphore.NewLeaf(identity(t, "stranger").Commitment(), day, a).Element()
		sibling := minus(*new(fr.Element).Add(&left, &right), own)
		m.path.Siblings[0] = semaphore.FieldFromElement(sibling)
		c := m.assignment()
		b := inverse(minus(sibling, own))
		up := minus(left, own)
		c.Index[0] = *b.Mul(&b, &up)
		return c
	}())
	refused("empty place", func() *Membership {
		m := good()
		empty, err := people.Set(2, semaphore.Leaf{})
		if err != nil {
			t.Fatal(err)
		}
		m.root = empty.Root()
		return m.assignment()
	}())

	// Days. The slacks are what a cheat would bend.
	late := func(p semaphore.Policy) *Membership {
		m := good()
		m.policy = p
		return m.assignment()
	}
	refused("enrolled on the cut-off day", late(semaphore.Policy{EnrolledBefore: day, RenewedBefore: day}))
	refused("enrolled after the cut-off day, slack as a negative number", func() *Membership {
		c := late(semaphore.Policy{EnrolledBefore: day - 3})
		slack := big.NewInt(-4)
		for i := range c.Early { // −4 as field element in one digit
			c.Early[i] = 0
		}
		c.Early[0] = slack
		return c
	}())
	refused("assurance below the minimum", late(semaphore.Policy{EnrolledBefore: day + 1, MinAssurance: 3}))
	refused("assurance below the minimum, slack as a negative number", func() *Membership {
		c := late(semaphore.Policy{EnrolledBefore: day + 1, MinAssurance: 3})
		for i := range c.Surplus {
			c.Surplus[i] = 0
		}
		c.Surplus[0] = -1
		return c
	}())
	refused("policy nobody meets", late(semaphore.Policy{}))

	// A policy's parts, packed so that they overflow into each other: the same sum from other parts.
	refused("policy with an overflowing part", func() *Membership {
		m := good()
		m.policy = semaphore.Policy{EnrolledBefore: 0, RenewedBefore: 1}
		c := m.assignment()
		for i := range c.PolicyBits {
			c.PolicyBits[i] = 0
		}
		c.PolicyBits[31] = 2 // 2·2³¹ = 2³²: enrolledBefore would read 2³²
		copy(c.Early[:], bitsOf(1<<32-1-day, DayBits))
		return c
	}())
	refused("policy beyond 72 bits", change(func(c *Membership) {
		var p fr.Element
		p.SetBigInt(new(big.Int).Lsh(big.NewInt(1), 72))
		good := good().policy.Field().Element()
		c.Policy = *p.Add(&p, &good)
	}))

	refused("leaf of a day beyond 32 bits, as a negative number", func() *Membership {
		var huge fr.Element
		huge.SetInt64(-5)
		leaf := poseidon.Hash3(identity(t, "c").Commitment().Element(), huge, fr.NewElement(uint64(a)))
		odd, err := people.Set(2, semaphore.Leaf{Field: semaphore.FieldFromElement(leaf)})
		if err != nil {
			t.Fatal(err)
		}
		m := good()
		m.root = odd.Root()
		m.policy = semaphore.Policy{EnrolledBefore: 10}
		c := m.assignment()
		copy(c.Day[:], bitsOf(0, DayBits))
		c.Day[0] = huge
		copy(c.Early[:], bitsOf(10-1+5, DayBits))
		copy(c.Surplus[:], bitsOf(2, AssuranceBits))
		return c
	}())

	// Renewed leaves.
	const renewed = a | semaphore.AttrRenewed
	again := village(t, 3, day, renewed)
	m = memberOf(t, again, 1, day, renewed)
	m.policy = semaphore.Policy{EnrolledBefore: day + 1, RenewedBefore: day + 1, MinAssurance: 2}
	if !holds(t, sys, m.assignment()) {
		t.Fatal("refuses an honest renewed leaf")
	}
	m.policy.RenewedBefore = day
	refused("renewed leaf in an older scope", m.assignment())
	zeroed := m.assignment()
	for i := range zeroed.Renewed {
		zeroed.Renewed[i] = 0
	}
	refused("renewed leaf in an older scope, slack zero", zeroed)
	hidden := m.assignment()
	hidden.Attributes[8] = 0
	for i := range hidden.Renewed {
		hidden.Renewed[i] = 0
	}
	refused("renewed bit hidden", hidden)
	negative := m.assignment()
	copy(negative.Renewed[:], bitsOf(0, DayBits))
	negative.Renewed[0] = -1
	refused("renewed leaf in an older scope, slack as a negative number", negative)
	poor := memberOf(t, village(t, 3, day, semaphore.AttrRenewed), 1, day, semaphore.AttrRenewed)
	poor.policy = semaphore.Policy{EnrolledBefore: day + 1, MinAssurance: 2}
	folded := poor.assignment() // renewed and assurance 0 told as assurance 256
	folded.Attributes[8], folded.Attributes[0] = 0, 256
	copy(folded.Renewed[:], bitsOf(0, DayBits))
	copy(folded.Surplus[:], bitsOf(256-2, AssuranceBits))
	refused("renewed bit folded into the assurance", folded)

	high := village(t, 2, day, 1<<9|a)
	refused("attributes with an unassigned bit", memberOf(t, high, 1, day, 1<<9|a).assignment())
}
