package semaphore

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// drawAdmission draws a valid admission of any kind.
func drawAdmission(t *rapid.T) Admission {
	nonZero := func(label string) [32]byte {
		b := drawBytes32(t, label)
		b[31] |= 1
		return b
	}
	a := Admission{
		Number: rapid.Uint64Range(1, 1<<64-1).Draw(t, "number"),
		Kind:   AdmissionKind(rapid.IntRange(0, 2).Draw(t, "kind")),
		Expiry: rapid.Uint64Range(1, 1<<64-1).Draw(t, "expiry"),
	}
	if a.Kind != KindRemove {
		a.Commitment = IdentityCommitment{drawField(t, "commitment")}
		if a.Commitment.IsZero() {
			a.Commitment = IdentityCommitment{FieldFromUint64(1)}
		}
		a.Attributes = Attributes(rapid.IntRange(0, 2).Draw(t, "assurance"))
		a.HandleHash = nonZero("handle hash")
	}
	if a.Kind == KindReplace {
		a.Attributes |= AttrRenewed
	}
	if a.Kind != KindNew {
		a.Index = rapid.Uint64Range(0, Capacity-1).Draw(t, "index")
		a.OldHandleHash = nonZero("old handle hash")
	}
	return a
}

// eip712 computes a digest by go-ethereum's general implementation, from JSON as a wallet would.
func eip712(t interface{ Fatal(...any) }, typ string, chainID uint64, registry common.Address, values map[string]any) [32]byte {
	name, fields, _ := strings.Cut(strings.TrimSuffix(typ, ")"), "(")
	types := apitypes.Types{"EIP712Domain": {{Name: "name", Type: "string"}, {Name: "version", Type: "string"}, {Name: "chainId", Type: "uint256"}, {Name: "verifyingContract", Type: "address"}}}
	for f := range strings.SplitSeq(fields, ",") {
		ft, fn, _ := strings.Cut(f, " ")
		types[name] = append(types[name], apitypes.Type{Name: fn, Type: ft})
	}
	digest, _, err := apitypes.TypedDataAndHash(apitypes.TypedData{
		Types: types, PrimaryType: name,
		Domain:  apitypes.TypedDataDomain{Name: "unum", Version: "1", ChainId: (*math.HexOrDecimal256)(new(big.Int).SetUint64(chainID)), VerifyingContract: registry.Hex()},
		Message: values,
	})
	if err != nil {
		t.Fatal(err)
	}
	return [32]byte(digest)
}

func TestDigestsEqualGoEthereumsTypedData(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawAdmission(t)
		chain, registry := rapid.Uint64().Draw(t, "chain"), common.Address(rapid.SliceOfN(rapid.Byte(), 20, 20).Draw(t, "registry"))
		want := eip712(t, admissionType, chain, registry, map[string]any{
			"number": dec(a.Number), "kind": dec(uint64(a.Kind)), "commitment": a.Commitment.Big().String(), "attributes": dec(uint64(a.Attributes)),
			"handleHash": hexutil.Encode(a.HandleHash[:]), "index": dec(a.Index), "oldHandleHash": hexutil.Encode(a.OldHandleHash[:]), "expiry": dec(a.Expiry),
		})
		if got := a.Digest(chain, registry); got != want {
			t.Fatalf("admission: %x, want %x", got, want)
		}
		b := Batch{BatchKind(rapid.IntRange(0, 1).Draw(t, "kind")), rapid.Uint32().Draw(t, "day"), Attributes(rapid.Uint32().Draw(t, "attributes")),
			drawBytes32(t, "numbers"), drawBytes32(t, "root"), drawBytes32(t, "items")}
		want = eip712(t, batchType, chain, registry, map[string]any{
			"kind": dec(uint64(b.Kind)), "day": dec(uint64(b.Day)), "attributes": dec(uint64(b.Attributes)), "numbersHash": hexutil.Encode(b.NumbersHash[:]),
			"handleRoot": hexutil.Encode(b.HandleRoot[:]), "itemsHash": hexutil.Encode(b.ItemsHash[:]),
		})
		if got := b.Digest(chain, registry); got != want {
			t.Fatalf("batch: %x, want %x", got, want)
		}
	})
}

func TestAdmissionRoundTripsAndRecovers(t *testing.T) {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("key")))
	if err != nil {
		t.Fatal(err)
	}
	registry := common.HexToAddress("0x0102")
	rapid.Check(t, func(t *rapid.T) {
		a := drawAdmission(t)
		sig, err := SignDigest(key, a.Digest(7, registry))
		if err != nil {
			t.Fatal(err)
		}
		s := SignedAdmission{a, sig}
		if who, err := s.Recover(7, registry); err != nil || who != crypto.PubkeyToAddress(key.PublicKey) {
			t.Fatalf("recovered %v, %v", who, err)
		}
		if who, _ := s.Recover(8, registry); who == crypto.PubkeyToAddress(key.PublicKey) {
			t.Fatal("an admission holds on another chain")
		}
		if who, _ := s.Recover(7, common.HexToAddress("0x0103")); who == crypto.PubkeyToAddress(key.PublicKey) {
			t.Fatal("an admission holds at another registry")
		}
		b, err := s.MarshalBinary()
		var again SignedAdmission
		if err != nil || len(b) != SignedAdmissionSize || again.UnmarshalBinary(b) != nil || again != s {
			t.Fatalf("binary: %v", err)
		}
		j, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		again = SignedAdmission{}
		if err := json.Unmarshal(j, &again); err != nil || again != s {
			t.Fatalf("JSON %s: %v", j, err)
		}
		if sig2, err := SignDigest(key, a.Digest(7, registry)); err != nil || sig2 != sig {
			t.Fatal("signing twice gives two signatures")
		}
	})
}

func TestAdmissionValidate(t *testing.T) {
	one := [32]byte{1}
	c := IdentityCommitment{FieldFromUint64(5)}
	fresh := Admission{Number: 1, Commitment: c, Attributes: 2, HandleHash: one, Expiry: 1}
	replace := Admission{Number: 1, Kind: KindReplace, Commitment: c, Attributes: 2 | AttrRenewed, HandleHash: one, OldHandleHash: one, Expiry: 1}
	remove := Admission{Number: 1, Kind: KindRemove, OldHandleHash: one, Expiry: 1}
	for _, a := range []Admission{fresh, replace, remove} {
		if err := a.Validate(); err != nil {
			t.Errorf("%+v: %v", a, err)
		}
	}
	with := func(a Admission, f func(*Admission)) Admission { f(&a); return a }
	for i, a := range []Admission{
		{},
		with(fresh, func(a *Admission) { a.Number = 0 }),
		with(fresh, func(a *Admission) { a.Kind = 3 }),
		with(fresh, func(a *Admission) { a.Commitment = IdentityCommitment{} }),
		with(fresh, func(a *Admission) { a.Attributes = 3 }),
		with(fresh, func(a *Admission) { a.Attributes = 1 << 9 }),
		with(fresh, func(a *Admission) { a.HandleHash = [32]byte{} }),
		with(fresh, func(a *Admission) { a.Index = 1 }),
		with(fresh, func(a *Admission) { a.OldHandleHash = one }),
		with(fresh, func(a *Admission) { a.Expiry = 0 }),
		with(replace, func(a *Admission) { a.Attributes = 2 }),
		with(replace, func(a *Admission) { a.Index = Capacity }),
		with(replace, func(a *Admission) { a.OldHandleHash = [32]byte{} }),
		with(remove, func(a *Admission) { a.Commitment = c }),
		with(remove, func(a *Admission) { a.Attributes = AttrRenewed }),
		with(remove, func(a *Admission) { a.HandleHash = one }),
		with(remove, func(a *Admission) { a.Index = 1 << 60 }),
	} {
		if err := a.Validate(); !errors.Is(err, ErrAdmission) {
			t.Errorf("row %d: %v", i, err)
		}
		s := SignedAdmission{Admission: a}
		if _, err := s.MarshalBinary(); err == nil {
			t.Errorf("row %d has a binary form", i)
		}
		if _, err := s.MarshalJSON(); err == nil {
			t.Errorf("row %d has a JSON form", i)
		}
		if _, err := s.Recover(1, common.Address{}); err == nil {
			t.Errorf("row %d recovers", i)
		}
	}
}

func TestAdversarialSignature(t *testing.T) {
	key, _ := crypto.ToECDSA(crypto.Keccak256([]byte("key")))
	for i := range 8 {
		digest := seed("digest %d", i)
		good, err := SignDigest(key, digest)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := RecoverDigest(digest, good); err != nil {
			t.Fatal(err)
		}
		for why, sig := range badSignatures(good) {
			if who, err := RecoverDigest(digest, sig); !errors.Is(err, ErrEnrollerSignature) {
				t.Errorf("%s: %v, %v", why, who, err)
			}
		}
	}
}

func TestAdmissionJSONIsStrict(t *testing.T) {
	s := SignedAdmission{Admission: Admission{Number: 9, Commitment: IdentityCommitment{FieldFromUint64(5)}, Attributes: 2, HandleHash: [32]byte{1}, Expiry: 10}}
	b, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	good := string(b)
	for name, bad := range map[string]string{
		"unknown key":     strings.Replace(good, `{`, `{"x":1,`, 1),
		"missing key":     strings.Replace(good, `"number":9,`, ``, 1),
		"another case":    strings.Replace(good, `"number":9`, `"Number":9`, 1),
		"both cases":      strings.Replace(good, `"number":9`, `"number":9,"Number":9`, 1),
		"twice":           strings.Replace(good, `"number":9`, `"number":8,"number":9`, 1),
		"escaped key":     strings.Replace(good, `"number"`, `"\u006eumber"`, 1),
		"escaped value":   strings.Replace(good, `"handleHash":"0x01`, `"handleHash":"0\u007801`, 1),
		"exponent":        strings.Replace(good, `"number":9`, `"number":9e0`, 1),
		"minus zero":      strings.Replace(good, `"index":0`, `"index":-0`, 1),
		"too large":       strings.Replace(good, `"number":9`, `"number":18446744073709551616`, 1),
		"null":            strings.Replace(good, `"number":9`, `"number":null`, 1),
		"text number":     strings.Replace(good, `"number":9`, `"number":"9"`, 1),
		"fraction":        strings.Replace(good, `"number":9`, `"number":9.5`, 1),
		"negative":        strings.Replace(good, `"number":9`, `"number":-9`, 1),
		"kind 256":        strings.Replace(good, `"kind":0`, `"kind":256`, 1),
		"short hash":      strings.Replace(good, `"handleHash":"0x01`, `"handleHash":"0x`, 1),
		"upper-case hash": strings.Replace(good, `"handleHash":"0x01`, `"handleHash":"0xAB`, 1),
		"number 0":        strings.Replace(good, `"number":9`, `"number":0`, 1),
		"array":           `[` + good + `]`,
		"empty":           `{}`,
	} {
		var got SignedAdmission
		if err := json.Unmarshal([]byte(bad), &got); err == nil || got != (SignedAdmission{}) {
			t.Errorf("%s: %v, %+v", name, err, got)
		}
	}
	var got SignedAdmission
	if err := got.UnmarshalJSON([]byte(good + good)); err == nil {
		t.Error("trailing data is read over")
	}
}

func TestAdmissionLogsItsKindOnly(t *testing.T) {
	s := SignedAdmission{Admission: Admission{Number: 987654321, Commitment: IdentityCommitment{FieldFromUint64(5)}, Attributes: 2, HandleHash: [32]byte{1}, Expiry: 10}}
	var out strings.Builder
	slog.New(slog.NewTextHandler(&out, nil)).Info("x", "a", s)
	if !strings.Contains(out.String(), "a.kind=0") || strings.Contains(out.String(), "987654321") || strings.Contains(out.String(), s.Commitment.String()) {
		t.Error(out.String())
	}
}

func FuzzSignedAdmission(f *testing.F) {
	key, _ := crypto.ToECDSA(crypto.Keccak256([]byte("key")))
	for _, a := range []Admission{
		{Number: 9, Commitment: IdentityCommitment{FieldFromUint64(5)}, Attributes: 2, HandleHash: [32]byte{1}, Expiry: 10},
		{Number: 12, Kind: KindRemove, Index: Capacity - 1, OldHandleHash: [32]byte{1}, Expiry: 11},
	} {
		sig, _ := SignDigest(key, a.Digest(1, common.Address{1}))
		s := SignedAdmission{a, sig}
		b, _ := s.MarshalBinary()
		f.Add(b)
		j, _ := s.MarshalJSON()
		f.Add(j)
	}
	f.Add(make([]byte, SignedAdmissionSize))
	f.Fuzz(func(t *testing.T, b []byte) {
		var s SignedAdmission
		if s.UnmarshalBinary(b) == nil {
			if back, err := s.MarshalBinary(); err != nil || !bytes.Equal(back, b) {
				t.Errorf("%x is written back as %x, %v", b, back, err)
			}
		}
		s = SignedAdmission{}
		if s.UnmarshalJSON(b) == nil {
			j, err := s.MarshalJSON()
			var again SignedAdmission
			if err != nil || again.UnmarshalJSON(j) != nil || again != s {
				t.Errorf("%s does not survive", b)
			}
			if !sameButForOrder(b, j) {
				t.Errorf("%s is another spelling of %s", b, j)
			}
		}
	})
}

func TestAppendBatch(t *testing.T) {
	adm := func(number uint64, c uint64, a Attributes) Admission {
		return Admission{Number: number, Commitment: IdentityCommitment{FieldFromUint64(c)}, Attributes: a, HandleHash: seed("h %d", number), Expiry: 1}
	}
	d, err := NewAppendBatch(77, []Admission{adm(9, 1, 2), adm(3, 2, 2), adm(5, 3, 2)})
	if err != nil {
		t.Fatal(err)
	}
	var numbers []byte
	for _, n := range []uint64{3, 5, 9} { // ascending, whatever the order of leaves
		numbers = binary.BigEndian.AppendUint64(numbers, n)
	}
	if !bytes.Equal(d.Numbers, numbers) {
		t.Errorf("numbers %x, want %x", d.Numbers, numbers)
	}
	cs, err := ParseAppendItems(d.Items)
	if diff := cmp.Diff([]IdentityCommitment{{FieldFromUint64(1)}, {FieldFromUint64(2)}, {FieldFromUint64(3)}}, cs, byBytes); err != nil || diff != "" {
		t.Errorf("items: %v %s", err, diff)
	}
	if d.Batch.Attributes != 2 || d.Batch.Day != 77 || d.Batch.HandleRoot != HandleRoot([][32]byte{seed("h 9"), seed("h 3"), seed("h 5")}) {
		t.Errorf("batch %+v", d.Batch)
	}
	remove := Admission{Number: 4, Kind: KindRemove, OldHandleHash: seed("old"), Expiry: 1}
	for name, as := range map[string][]Admission{
		"none": nil, "another kind": {adm(1, 1, 2), remove}, "other attributes": {adm(1, 1, 2), adm(2, 2, 1)}, "one commitment twice": {adm(1, 1, 2), adm(2, 1, 2)},
		"one number twice": {adm(1, 1, 2), adm(1, 2, 2)}, "invalid": {adm(0, 1, 2)}, "commitment 0": {adm(1, 0, 2)},
	} {
		if _, err := NewAppendBatch(1, as); !errors.Is(err, ErrBatch) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestUpdateBatch(t *testing.T) {
	adm := func(number, index uint64, kind AdmissionKind) Admission {
		a := Admission{Number: number, Kind: kind, Index: index, OldHandleHash: seed("o %d", number), Expiry: 1}
		if kind == KindReplace {
			a.Commitment, a.Attributes, a.HandleHash = IdentityCommitment{FieldFromUint64(number)}, 2|AttrRenewed, seed("h %d", number)
		}
		return a
	}
	in := []Admission{adm(8, 0, KindReplace), adm(2, 5, KindRemove), adm(7, Capacity-1, KindReplace)}
	d, err := NewUpdateBatch(77, in)
	if err != nil {
		t.Fatal(err)
	}
	items, err := ParseUpdateItems(d.Items)
	if err != nil || len(items) != 3 || d.Batch.Attributes != 0 || d.Batch.Kind != BatchUpdate {
		t.Fatalf("%v, %d items, %+v", err, len(items), d.Batch)
	}
	for i, it := range items {
		if it != (UpdateItem{in[i].Index, in[i].Kind, in[i].Attributes, in[i].Commitment}) {
			t.Errorf("item %d: %+v", i, it)
		}
	}
	for name, as := range map[string][]Admission{
		"none": nil, "a new leaf": {{Number: 1, Commitment: IdentityCommitment{FieldFromUint64(1)}, HandleHash: [32]byte{1}, Expiry: 1}},
		"one index twice": {adm(1, 5, KindRemove), adm(2, 5, KindRemove)}, "descending": {adm(1, 5, KindRemove), adm(2, 4, KindRemove)},
		"one number twice": {adm(1, 5, KindRemove), adm(1, 6, KindRemove)}, "index out of range": {adm(1, Capacity, KindRemove)},
	} {
		if _, err := NewUpdateBatch(1, as); !errors.Is(err, ErrBatch) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzItems(f *testing.F) {
	f.Add([]byte{})
	f.Add(make([]byte, 32))
	f.Add(bytes.Repeat([]byte{1}, 64))
	f.Add(UpdateItem{Index: 3, Kind: KindRemove}.append(nil))
	two := UpdateItem{Index: 3, Kind: KindRemove}.append(nil)
	f.Add(UpdateItem{Index: 4, Kind: KindReplace, Attributes: AttrRenewed, Commitment: IdentityCommitment{FieldFromUint64(1)}}.append(two))
	f.Fuzz(func(t *testing.T, b []byte) {
		if cs, err := ParseAppendItems(b); err == nil {
			var back []byte
			for _, c := range cs {
				if c.IsZero() {
					t.Error("commitment 0")
				}
				back = append(back, c.b[:]...)
			}
			if !bytes.Equal(back, b) {
				t.Errorf("%x is written back as %x", b, back)
			}
		}
		if items, err := ParseUpdateItems(b); err == nil {
			var back []byte
			for _, it := range items {
				back = it.append(back)
			}
			if !bytes.Equal(back, b) || !slices.IsSortedFunc(items, func(a, b UpdateItem) int { return int(a.Index>>1) - int(b.Index>>1) }) {
				t.Errorf("%x is written back as %x", b, back)
			}
		}
	})
}

// naiveBinding evaluates Σ words[i]·zⁱ power by power, with math/big.
func naiveBinding(preimage []byte, words []*big.Int) (z, y Field) {
	zb := new(big.Int).Mod(new(big.Int).SetBytes(crypto.Keccak256(preimage)), fr.Modulus())
	sum, pow := new(big.Int), big.NewInt(1)
	for _, w := range words {
		sum.Add(sum, new(big.Int).Mul(w, pow))
		pow = new(big.Int).Mod(new(big.Int).Mul(pow, zb), fr.Modulus())
	}
	field := func(n *big.Int) Field {
		f, err := FieldFromBytes(n.FillBytes(make([]byte, 32)))
		if err != nil {
			panic(err)
		}
		return f
	}
	return field(zb), field(sum.Mod(sum, fr.Modulus()))
}

func TestBindingsEqualNaive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pre, post := Root{drawField(t, "pre")}, Root{drawField(t, "post")}
		day, attrs := rapid.Uint32().Draw(t, "day"), Attributes(rapid.Uint32().Draw(t, "attributes"))
		a, b := rapid.Uint64().Draw(t, "a"), rapid.Uint64().Draw(t, "b")
		n := rapid.IntRange(0, 12).Draw(t, "n")
		var cs []IdentityCommitment
		var items []UpdateItem
		appendPre := []byte(fmt.Sprintf("%016x%x%x%08x%08x", a, pre.b, post.b, day, uint32(attrs)))
		updatePre := []byte(fmt.Sprintf("%016x%016x%x%x%016x%08x", n, a, pre.b, post.b, b, day))
		var appendWords, updateWords []*big.Int
		for range n {
			c := IdentityCommitment{drawField(t, "c")}
			it := UpdateItem{rapid.Uint64().Draw(t, "index"), AdmissionKind(rapid.IntRange(1, 2).Draw(t, "kind")), Attributes(rapid.Uint32().Draw(t, "attributes")), c}
			cs, items = append(cs, c), append(items, it)
			appendPre = fmt.Appendf(appendPre, "%x", c.b)
			updatePre = fmt.Appendf(updatePre, "%016x%02x%08x%x", it.Index, uint8(it.Kind), uint32(it.Attributes), c.b)
			appendWords = append(appendWords, c.Big())
			index := new(big.Int).SetUint64(it.Index)
			updateWords = append(updateWords, index.Add(index, big.NewInt(1)), new(big.Int).SetUint64(uint64(it.Kind)<<32+uint64(it.Attributes)), c.Big())
		}
		wantZ, wantY := naiveBinding(common.Hex2Bytes(string(appendPre)), appendWords)
		if z, y := AppendBinding(a, pre, post, day, attrs, cs); z != wantZ || y != wantY {
			t.Fatalf("append: %v %v, want %v %v", z, y, wantZ, wantY)
		}
		wantZ, wantY = naiveBinding(common.Hex2Bytes(string(updatePre)), updateWords)
		if z, y := UpdateBinding(uint64(n), a, pre, post, b, day, items); z != wantZ || y != wantY {
			t.Fatalf("update: %v %v, want %v %v", z, y, wantZ, wantY)
		}
	})
}

func TestHandleOpenings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 20).Draw(t, "n")
		hashes := make([][32]byte, n)
		for i := range hashes {
			hashes[i] = seed("opening %d", i)
		}
		root := HandleRoot(hashes)
		at := rapid.IntRange(0, n-1).Draw(t, "at")
		o, err := OpenHandle(hashes, at)
		if err != nil || o.Verify(root, hashes[at]) != nil {
			t.Fatal("an honest opening fails")
		}
		bad := o
		bad.Position ^= 1 << rapid.IntRange(0, 6).Draw(t, "bit")
		other := slices.Clone(hashes)
		i := rapid.IntRange(0, n-1).Draw(t, "changed")
		other[i][0] ^= 1
		short := o
		if len(o.Siblings) > 0 {
			short.Siblings = o.Siblings[1:]
		}
		long := o
		long.Siblings = append(slices.Clone(o.Siblings), [32]byte{})
		for name, err := range map[string]error{
			"another place": bad.Verify(root, hashes[at]), "another hash": o.Verify(root, seed("x")), "another root": o.Verify(HandleRoot(other), hashes[at]),
			"root 0": o.Verify([32]byte{}, hashes[at]), "too long": long.Verify(root, hashes[at]),
		} {
			if !errors.Is(err, ErrHandle) {
				t.Fatalf("%s: %v", name, err)
			}
		}
		if len(o.Siblings) > 0 && short.Verify(root, hashes[at]) == nil {
			t.Fatal("a short opening verifies")
		}
		// An inner node is no leaf, and padding is none.
		if n >= 2 {
			l, r := crypto.Keccak256([]byte{0}, hashes[0][:]), crypto.Keccak256([]byte{0}, hashes[1][:])
			node := [32]byte(crypto.Keccak256([]byte{1}, l, r))
			first, _ := OpenHandle(hashes, 0)
			first.Siblings = first.Siblings[1:]
			if first.Verify(root, node) == nil {
				t.Fatal("an inner node opens as a handle hash")
			}
		}
	})
	if HandleRoot(nil) != [32]byte{} {
		t.Error("root of nothing")
	}
	for _, at := range []int{-1, 0} {
		if _, err := OpenHandle(nil, at); !errors.Is(err, ErrHandle) {
			t.Error(err)
		}
	}
	// Padding to a power of two: three hashes stand beside one node of 32 zero bytes.
	h := [][32]byte{seed("a"), seed("b"), seed("c")}
	leaf := func(h [32]byte) []byte { return crypto.Keccak256([]byte{0}, h[:]) }
	want := crypto.Keccak256([]byte{1}, crypto.Keccak256([]byte{1}, leaf(h[0]), leaf(h[1])), crypto.Keccak256([]byte{1}, leaf(h[2]), make([]byte, 32)))
	if got := HandleRoot(h); !bytes.Equal(got[:], want) {
		t.Errorf("root of three %x, want %x", got, want)
	}
}
