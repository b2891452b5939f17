package proof_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"

	"unum/semaphore"
	"unum/semaphore/proof"
)

// compressedVector is what contracts.CompressProof makes of madeUp(5, 7, 11), and what the contracts take.
const compressedVector = "2f8273be1dfdc1eecd780408ec56ee86c5c9bdb112a74739d093514ff42c7f53" +
	"2903ba015a9abde26a5d081e84551e63be0fd4516e46ee6d593edeba46362455" +
	"892f71750c9ff3e3b5c0b8077870bc595e894ee9d78caa270e4050aaa8a2cc20" +
	"5428e0aa6f6012313b51010ca3dd9b7049048effd2558259516e3f01f87a93de"

// madeUp is a proof of multiples of the generators: nothing that proves anything.
func madeUp(tb testing.TB, a, b, c int64) semaphore.Proof {
	tb.Helper()
	_, _, g1, g2 := bn254.Generators()
	var p, r bn254.G1Affine
	var q bn254.G2Affine
	p.ScalarMultiplication(&g1, big.NewInt(a))
	q.ScalarMultiplication(&g2, big.NewInt(b))
	r.ScalarMultiplication(&g1, big.NewInt(c))
	out, err := semaphore.ProofFromPoints(p, q, r)
	if err != nil {
		tb.Fatal(err)
	}
	return out
}

func TestCompress(t *testing.T) {
	hints := map[byte]bool{}
	for i := int64(1); i <= 64; i++ {
		p := madeUp(t, 3*i, 7*i, -11*i)
		c, err := proof.Compress(p)
		if err != nil {
			t.Fatal(err)
		}
		hints[c[95]&3] = true
		again, err := proof.Decompress(c[:])
		if err != nil || again != p {
			t.Fatalf("proof %d does not come back: %v", i, err)
		}
	}
	if len(hints) != 4 {
		t.Errorf("the proofs tried %d of B's four cases", len(hints))
	}
	c, err := proof.Compress(madeUp(t, 5, 7, 11))
	if err != nil {
		t.Fatal(err)
	}
	if got := hex.EncodeToString(c[:]); got != compressedVector {
		t.Errorf("compressed to %s", got)
	}
	for i, p := range someProofs(t)[:2] {
		c, err := proof.Compress(p.Proof)
		if err != nil {
			t.Fatal(err)
		}
		if again, err := proof.Decompress(c[:]); err != nil || again != p.Proof {
			t.Errorf("real proof %d does not come back: %v", i, err)
		}
	}
}

// Nothing but what Compress makes is taken: changed flags, coordinates plus the modulus, other lengths, points that are on no curve or outside the group.
func TestAdversarialCompressed(t *testing.T) {
	good, err := proof.Compress(madeUp(t, 5, 7, 11))
	if err != nil {
		t.Fatal(err)
	}
	refused := func(name string, b []byte) {
		t.Helper()
		t.Run(name, func(t *testing.T) {
			t.Helper()
			if p, err := proof.Decompress(b); !errors.Is(err, proof.ErrMalformed) || !p.IsZero() {
				t.Errorf("accepted: %v", err)
			}
		})
	}
	change := func(f func(b []byte)) []byte {
		b := bytes.Clone(good[:])
		f(b)
		return b
	}
	refused("nothing", nil)
	refused("zeros, gnark's point at infinity", make([]byte, proof.CompressedSize))
	refused("one byte short", good[:127])
	refused("one byte long", append(bytes.Clone(good[:]), 0))
	refused("hint of B inverted", change(func(b []byte) { b[95] ^= 2 }))
	plus := func(at int, shift uint) []byte { // the coordinate + q: the same point, were it reduced
		return change(func(b []byte) {
			w := new(big.Int).SetBytes(b[at : at+32])
			w.Add(w, new(big.Int).Lsh(fp.Modulus(), shift))
			if w.BitLen() <= 256 {
				w.FillBytes(b[at : at+32])
			} else {
				copy(b[at:], bytes.Repeat([]byte{0xff}, 32))
			}
		})
	}
	refused("alias of A.x", plus(0, 1))
	refused("alias of B.x1", plus(32, 0))
	refused("alias of B.x0", plus(64, 2))
	refused("alias of C.x", plus(96, 1))
	refused("A of another x, on no curve", change(func(b []byte) {
		for x := byte(1); ; x++ { // about every second x is on no curve
			clear(b[:32])
			b[31] = x << 1
			if _, err := proof.Decompress(b); err != nil {
				return
			}
		}
	}))
	refused("C of another x, on no curve", change(func(b []byte) {
		for x := byte(1); ; x++ {
			clear(b[96:])
			b[127] = x << 1
			if _, err := proof.Decompress(b); err != nil {
				return
			}
		}
	}))
	// A point of the twist that is not in the group: almost every point is. The form is gnark's own, so make one from x by hand.
	found := false
	for x := byte(1); x < 40 && !found; x++ {
		for flags := range byte(4) {
			b := change(func(b []byte) { clear(b[32:96]); b[63] = x; b[95] = flags | 4 })
			if _, err := proof.Decompress(b); errors.Is(err, semaphore.ErrProofPoint) {
				found = true
				refused("B on the curve, outside its group", b)
				break
			}
		}
	}
	if !found {
		t.Error("no point outside the group was tried")
	}
	// The other root is another proof: of the negated point.
	negated, err := proof.Decompress(change(func(b []byte) { b[31] ^= 1 }))
	if err != nil || negated != madeUp(t, -5, 7, 11) {
		t.Errorf("flag of A: %v", err)
	}
	if _, err := proof.Compress(semaphore.Proof{}); !errors.Is(err, proof.ErrMalformed) {
		t.Errorf("zero proof: %v", err)
	}
	// No proof has two forms: whatever bit is changed, it is refused or is another proof.
	whole := madeUp(t, 5, 7, 11)
	for bit := range 8 * proof.CompressedSize {
		b := change(func(b []byte) { b[bit/8] ^= 1 << (bit % 8) })
		if p, err := proof.Decompress(b); err == nil && p == whole {
			t.Fatalf("bit %d makes no difference", bit)
		}
	}
}

func FuzzDecompress(f *testing.F) {
	for i := range int64(4) {
		c, err := proof.Compress(madeUp(f, 1+i, 2+i, 3+i))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(c[:])
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := proof.Decompress(b)
		if err != nil {
			if !errors.Is(err, proof.ErrMalformed) || !p.IsZero() {
				t.Fatal(err)
			}
			return
		}
		c, err := proof.Compress(p)
		if err != nil || !bytes.Equal(c[:], b) {
			t.Fatalf("decompressed from other bytes than it compresses to: %v", err)
		}
	})
}
