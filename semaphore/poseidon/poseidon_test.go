package poseidon

import (
	"bytes"
	"encoding/binary"
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/google/go-cmp/cmp"
	iden3 "github.com/iden3/go-iden3-crypto/poseidon"
	"pgregory.net/rapid"
)

// hashAny calls the function of the given width through its exported name.
func hashAny(in []fr.Element) fr.Element {
	switch len(in) {
	case 1:
		return Hash1(in[0])
	case 2:
		return Hash2(in[0], in[1])
	case 3:
		return Hash3(in[0], in[1], in[2])
	case 4:
		return Hash4(in[0], in[1], in[2], in[3])
	case 5:
		return Hash5(in[0], in[1], in[2], in[3], in[4])
	case 6:
		return Hash6(in[0], in[1], in[2], in[3], in[4], in[5])
	case 7:
		return Hash7(in[0], in[1], in[2], in[3], in[4], in[5], in[6])
	case 8:
		return Hash8(in[0], in[1], in[2], in[3], in[4], in[5], in[6], in[7])
	case 9:
		return Hash9(in[0], in[1], in[2], in[3], in[4], in[5], in[6], in[7], in[8])
	case 10:
		return Hash10(in[0], in[1], in[2], in[3], in[4], in[5], in[6], in[7], in[8], in[9])
	case 11:
		return Hash11(in[0], in[1], in[2], in[3], in[4], in[5], in[6], in[7], in[8], in[9], in[10])
	case 12:
		return Hash12(in[0], in[1], in[2], in[3], in[4], in[5], in[6], in[7], in[8], in[9], in[10], in[11])
	case 13:
		return Hash13(in[0], in[1], in[2], in[3], in[4], in[5], in[6], in[7], in[8], in[9], in[10], in[11], in[12])
	case 14:
		return Hash14(in[0], in[1], in[2], in[3], in[4], in[5], in[6], in[7], in[8], in[9], in[10], in[11], in[12], in[13])
	case 15:
		return Hash15(in[0], in[1], in[2], in[3], in[4], in[5], in[6], in[7], in[8], in[9], in[10], in[11], in[12], in[13], in[14])
	default:
		return Hash16(in[0], in[1], in[2], in[3], in[4], in[5], in[6], in[7], in[8], in[9], in[10], in[11], in[12], in[13], in[14], in[15])
	}
}

// textbook is the permutation exactly as Params describes it, with no rewriting: what a circuit does.
func textbook(in []fr.Element) fr.Element {
	t := len(in) + 1
	rf, rp, ark, mds := Params(t)
	st := append(make([]fr.Element, 1), in...)
	for r := range rf + rp {
		for i := range st {
			st[i].Add(&st[i], &ark[r*t+i])
		}
		if r < rf/2 || r >= rf/2+rp {
			for i := range st {
				sbox(&st[i])
			}
		} else {
			sbox(&st[0])
		}
		st = apply(mds, st)
	}
	return st[0]
}

func oracle(t interface{ Fatal(...any) }, in []fr.Element) fr.Element {
	ints := make([]*big.Int, len(in))
	for i := range in {
		ints[i] = in[i].BigInt(new(big.Int))
	}
	want, err := iden3.Hash(ints)
	if err != nil {
		t.Fatal(err)
	}
	var e fr.Element
	return *e.SetBigInt(want)
}

func TestEveryWidthEqualsTextbookAndIden3(t *testing.T) {
	for n := 1; n <= MaxInputs; n++ {
		in := make([]fr.Element, n)
		for range 4 {
			got := hashAny(in)
			if want := textbook(in); got != want {
				t.Fatalf("%d inputs: fast form %v, textbook %v", n, got.String(), want.String())
			}
			if want := oracle(t, in); got != want {
				t.Fatalf("%d inputs: got %v, iden3 %v", n, got.String(), want.String())
			}
			for i := range in {
				in[i].MustSetRandom()
			}
		}
	}
}

func TestHashEqualsIden3OnAnyInput(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := make([]fr.Element, rapid.IntRange(1, MaxInputs).Draw(t, "inputs"))
		for i := range in {
			b := rapid.SliceOfN(rapid.Byte(), 0, 32).Draw(t, "bytes")
			in[i].SetBytes(b)
			if rapid.IntRange(0, 3).Draw(t, "edge") == 0 { // p − 1, p − 2 …
				var k fr.Element
				k.SetUint64(rapid.Uint64Range(1, 3).Draw(t, "below"))
				in[i].Neg(&k)
			}
		}
		if got, want := hashAny(in), oracle(t, in); got != want {
			t.Fatalf("%d inputs: got %v, want %v", len(in), got, want)
		}
	})
}

// TestKnownConstants pins the first constant and matrix entry of two inputs to circomlib's published files.
func TestKnownConstants(t *testing.T) {
	rf, rp, ark, mds := Params(3)
	got := []string{ark[0].Text(16), mds[0][0].Text(16)}
	want := []string{
		"ee9a592ba9a9518d05986d656f40c2114c4993c11bb29938d21d47304cd8e6e",
		"109b7f411ba0e4c9b2b70caf5c36a7b194be7c11ad24378bfedb68592ba8118b",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if rf != 8 || rp != 57 || len(ark) != 65*3 {
		t.Errorf("rf %d rp %d constants %d", rf, rp, len(ark))
	}
}

// TestModulus compares the limbs that add uses with the field's.
func TestModulus(t *testing.T) {
	var got [32]byte
	for i, limb := range []uint64{modulus3, modulus2, modulus1, modulus0} {
		binary.BigEndian.PutUint64(got[8*i:], limb)
	}
	if want := fr.Modulus().FillBytes(make([]byte, 32)); !bytes.Equal(want, got[:]) {
		t.Errorf("%x, want %x", got, want)
	}
}

func TestAddEqualsField(t *testing.T) {
	var zero, one, last fr.Element
	one.SetOne()
	last.Sub(&zero, &one)
	// Of p − 1 in Montgomery form the plain value is what matters here, so take limbs as they are.
	edge := fr.Element{modulus0 - 1, modulus1, modulus2, modulus3}
	all := append(randomRow(40), zero, one, last, edge)
	for _, x := range all {
		for _, y := range all {
			var got, want fr.Element
			add(&got, &x, &y)
			if want.Add(&x, &y); got != want {
				t.Fatalf("%v + %v is %v, want %v", x, y, got, want)
			}
		}
	}
}

func TestParamsRefusesOtherWidths(t *testing.T) {
	for _, w := range []int{-1, 0, 1, 18, 1 << 40} {
		if rf, rp, ark, mds := Params(w); rf != 0 || rp != 0 || ark != nil || mds != nil {
			t.Errorf("width %d gave parameters", w)
		}
	}
}

func TestParamsAreTheCallersOwn(t *testing.T) {
	_, _, ark, mds := Params(3)
	before := Hash2(fr.Element{}, fr.Element{})
	ark[0].SetOne()
	mds[0][0].SetOne()
	if Hash2(fr.Element{}, fr.Element{}) != before {
		t.Error("changing what Params returned changed the hash")
	}
}

func TestHashDoesNotAllocate(t *testing.T) {
	var a, b fr.Element
	Hash2(a, b)
	if n := testing.AllocsPerRun(20, func() { a = Hash2(a, b) }); n != 0 {
		t.Errorf("Hash2 allocates %v times", n)
	}
}

func BenchmarkSchedule(b *testing.B) {
	for _, w := range []int{3, 17} {
		b.Run(map[int]string{3: "2inputs", 17: "16inputs"}[w], func(b *testing.B) {
			for b.Loop() {
				newSchedule(w)
			}
		})
	}
}
