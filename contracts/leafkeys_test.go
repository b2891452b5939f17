package contracts_test

import (
	"bytes"
	"encoding/binary"
	"math/big"
	"os"
	"os/exec"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"unum/contracts/bindings"
	"unum/semaphore"
	"unum/semaphore/poseidon"
)

// person is the identity of that number: always the same, so that gas figures repeat.
func identity(t testing.TB, n int) *semaphore.Identity {
	t.Helper()
	id, err := semaphore.IdentityFromPrivateKey(keccakOf("person", n))
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// path is a leaf's place in a tree of which nothing else is known.
type path struct {
	day        uint32
	attributes uint32
	index      uint64
	siblings   [34]*big.Int
}

func newPath(index uint64, day, attributes uint32) path {
	p := path{day: day, attributes: attributes, index: index}
	for i := range p.siblings {
		p.siblings[i] = element(int64(1000 + i))
	}
	return p
}

// root is what the tree package would say: H3 for the leaf, H2 for nodes.
func (p path) root(t testing.TB, c semaphore.IdentityCommitment) *big.Int {
	t.Helper()
	node := semaphore.NewLeaf(c, p.day, semaphore.Attributes(p.attributes)).Element()
	for i, s := range p.siblings {
		sibling := field(t, s).Element()
		if p.index>>i&1 == 0 {
			node = poseidon.Hash2(node, sibling)
		} else {
			node = poseidon.Hash2(sibling, node)
		}
	}
	return semaphore.FieldFromElement(node).Big()
}

// signature is Ax, Ay, R8x, R8y, S.
func signature(id *semaphore.Identity, message *big.Int, t testing.TB) [5]*big.Int {
	t.Helper()
	k, s := id.PublicKey(), id.Sign(field(t, message))
	return [5]*big.Int{k.X.Big(), k.Y.Big(), s.R8X.Big(), s.R8Y.Big(), s.S.Big()}
}

// TestLeafKeys compares Solidity's Poseidon, tree and signatures with Go's.
func TestLeafKeys(t *testing.T) {
	w := newWorld(t)
	k := bindings.NewLeafKeys()
	for i := range int64(6) {
		in := [5]*big.Int{element(i), element(i + 1), element(i + 2), element(i + 3), new(big.Int).Sub(order, big.NewInt(1+i))}
		if i == 0 {
			in = [5]*big.Int{new(big.Int), new(big.Int), new(big.Int), new(big.Int), new(big.Int)}
		}
		f := func(j int) semaphore.Field { return field(t, in[j]) }
		want := semaphore.FieldFromElement(poseidon.Hash2(f(0).Element(), f(4).Element())).Big()
		if got := query(w, w.leafKeys, k.PackHash2(in[0], in[4]), k.UnpackHash2); got.Cmp(want) != 0 {
			t.Errorf("H2: %v, want %v", got, want)
		}
		want = semaphore.FieldFromElement(poseidon.Hash5(f(0).Element(), f(1).Element(), f(2).Element(), f(3).Element(), f(4).Element())).Big()
		if got := query(w, w.leafKeys, k.PackHash5(in), k.UnpackHash5); got.Cmp(want) != 0 {
			t.Errorf("H5: %v, want %v", got, want)
		}
		c := semaphore.IdentityCommitment{Field: f(1)}
		want = semaphore.FieldFromElement(poseidon.Hash3(c.Element(), semaphore.FieldFromUint64(47482).Element(), semaphore.FieldFromUint64(0x102).Element())).Big()
		if got := query(w, w.leafKeys, k.PackLeafOf(c.Big(), 47482, 0x102), k.UnpackLeafOf); got.Cmp(want) != 0 {
			t.Errorf("leaf: %v, want %v", got, want)
		}
	}

	id := identity(t, 1)
	message := element(77)
	sig := signature(id, message, t)
	verify := func(sig [5]*big.Int, message *big.Int) bool {
		t.Helper()
		return query(w, w.leafKeys, k.PackVerify(sig, message), k.UnpackVerify)
	}
	for n := range 8 {
		m := element(int64(200 + n))
		if !verify(signature(identity(t, n), m, t), m) {
			t.Errorf("person %d: a good signature is refused", n)
		}
	}
	subgroup, _ := new(big.Int).SetString("2736030358979909402780800718157159386076813972158567259200215660948447373041", 10)
	base, _ := new(big.Int).SetString("21888242871839275222246405745257275088548364400416034343698204186575808495617", 10)
	for name, c := range map[string]struct {
		change  func(*[5]*big.Int)
		message *big.Int
	}{
		"another message":     {nil, element(78)},
		"message + p":         {nil, new(big.Int).Add(message, order)},
		"another key":         {func(s *[5]*big.Int) { o := signature(identity(t, 2), message, t); s[0], s[1] = o[0], o[1] }, message},
		"another S":           {func(s *[5]*big.Int) { s[4] = new(big.Int).Add(s[4], big.NewInt(1)) }, message},
		"S + l":               {func(s *[5]*big.Int) { s[4] = new(big.Int).Add(s[4], subgroup) }, message},
		"R8 off the curve":    {func(s *[5]*big.Int) { s[2] = new(big.Int).Add(s[2], big.NewInt(1)) }, message},
		"A off the curve":     {func(s *[5]*big.Int) { s[1] = new(big.Int).Add(s[1], big.NewInt(1)) }, message},
		"x + p":               {func(s *[5]*big.Int) { s[0] = new(big.Int).Add(s[0], base) }, message},
		"R8y + p":             {func(s *[5]*big.Int) { s[3] = new(big.Int).Add(s[3], base) }, message},
		"the negative of R8":  {func(s *[5]*big.Int) { s[2] = new(big.Int).Sub(base, s[2]) }, message},
		"key identity, S = 0": {func(s *[5]*big.Int) { *s = [5]*big.Int{{}, big.NewInt(1), {}, big.NewInt(1), {}} }, message},
		"key of order 2": {func(s *[5]*big.Int) {
			*s = [5]*big.Int{{}, new(big.Int).Sub(base, big.NewInt(1)), {}, big.NewInt(1), {}}
		}, message},
		"nothing": {func(s *[5]*big.Int) { *s = [5]*big.Int{{}, {}, {}, {}, {}} }, message},
	} {
		s := sig
		if c.change != nil {
			c.change(&s)
		}
		if verify(s, c.message) {
			t.Errorf("%s is taken", name)
		}
	}

	p := newPath(5, 47482, 2)
	root := p.root(t, id.Commitment())
	signed := func(root *big.Int, p path, sig [5]*big.Int) bool {
		t.Helper()
		return query(w, w.leafKeys, k.PackSignedByLeaf(root, p.index, p.day, p.attributes, p.siblings, sig, message), k.UnpackSignedByLeaf)
	}
	if !signed(root, p, sig) {
		t.Fatal("a leaf's own signature is refused")
	}
	for name, change := range map[string]func(*path){
		"another index":           func(p *path) { p.index = 4 },
		"the index + 2³⁴":         func(p *path) { p.index += 1 << 34 },
		"another day":             func(p *path) { p.day++ },
		"other attributes":        func(p *path) { p.attributes ^= 1 },
		"another sibling":         func(p *path) { p.siblings[33] = element(1) },
		"a sibling's alias":       func(p *path) { p.siblings[3] = new(big.Int).Add(p.siblings[3], order) },
		"a sibling past any word": func(p *path) { p.siblings[0] = new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1)) },
	} {
		q := newPath(5, 47482, 2)
		change(&q)
		if signed(root, q, sig) {
			t.Errorf("%s is taken", name)
		}
	}
	if signed(root, p, signature(identity(t, 2), message, t)) {
		t.Error("a signature by another key is taken")
	}
	if signed(new(big.Int), p, sig) {
		t.Error("root 0 is taken")
	}
}

// TestPoseidonConstants wants the committed constants to be those of package poseidon.
func TestPoseidonConstants(t *testing.T) {
	before, err := os.ReadFile("src/PoseidonConstants.sol")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.Mkdir(dir+"/src", 0o755); err != nil {
		t.Fatal(err)
	}
	program := dir + "/gen"
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, "./internal/gen").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	cmd := exec.CommandContext(t.Context(), program, "poseidon")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	after, err := os.ReadFile(dir + "/src/PoseidonConstants.sol")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(before, after) {
		t.Error("src/PoseidonConstants.sol is not what `go run ./internal/gen poseidon` writes")
	}
}

// vetoMessage is T("veto/v1", chain id, registry, number, index) written out.
func vetoMessage(chain uint64, registry common.Address, number, index uint64) *big.Int {
	b := append([]byte{7}, "veto/v1"...)
	u64 := func(v uint64) { b = binary.BigEndian.AppendUint64(append(b, 1, 0, 0, 0, 8), v) }
	u64(chain)
	b = append(append(b, 2, 0, 0, 0, 20), registry[:]...)
	u64(number)
	u64(index)
	return new(big.Int).Rsh(new(big.Int).SetBytes(crypto.Keccak256(b)), 8)
}
