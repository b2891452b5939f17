package contracts_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/go-cmp/cmp"

	"unum/contracts"
	"unum/contracts/internal/harness"
)

func compress(t testing.TB, proofs []byte) []byte {
	t.Helper()
	var out []byte
	for at := 0; at < len(proofs); at += 256 {
		c, err := contracts.CompressProof(proofs[at : at+256])
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, c...)
	}
	return out
}

func TestCompressedProofs(t *testing.T) {
	w := newWorld(t)
	h := harness.NewGroth16Harness()
	at := w.mustDeploy(harness.Groth16HarnessMetaData.Bin, nil)
	verify := func(inputs []*big.Int, proof []byte) error {
		return w.try(w.stranger, at, h.PackVerify(w.membershipKey, inputs, proof))
	}
	in := []*big.Int{element(1), element(2), element(3), element(4), element(5)}
	proof := w.membership.prove(t, in...)
	small := compress(t, proof)

	// Every combination of flags comes up: three signs and the hint.
	seen := map[byte]bool{}
	for i := int64(0); len(seen) < 16; i++ {
		if i == 300 {
			t.Fatalf("only %d combinations of flags", len(seen))
		}
		inputs := []*big.Int{big.NewInt(i), element(2), element(3), element(4), element(5)}
		p := w.membership.prove(t, inputs...)
		if i%2 == 0 {
			p = another(p)
		}
		c := compress(t, p)
		flags := c[31]&1 | c[95]&3<<1 | c[127]&1<<3
		if seen[flags] {
			continue
		}
		seen[flags] = true
		if err := verify(inputs, c); err != nil {
			t.Errorf("flags %04b: %v", flags, err)
		}
		inputs[1] = element(6)
		w.refused(verify(inputs, c), "ProofInvalid")
	}
	for i := range small {
		err := verify(in, flip(small, i))
		var r *reverted
		if !errors.As(err, &r) || (r.name != "ProofMalformed" && r.name != "ProofInvalid") {
			t.Fatalf("byte %d flipped: %v", i, err)
		}
	}
	// Bits above the flags are the number itself: one proof, one form.
	for bit := range 8 {
		for _, at := range []int{31, 63, 95, 127} {
			c := bytes.Clone(small)
			c[at] ^= 1 << bit
			if err := verify(in, c); err == nil {
				t.Errorf("bit %d of byte %d does not matter", bit, at)
			}
		}
	}
	q := fp.Modulus()
	double := func(at int, factor int64) []byte { // x + q behind the flags
		v := new(big.Int).SetBytes(small[at : at+32])
		return splice(small, at, word(v.Add(v, new(big.Int).Mul(q, big.NewInt(factor)))))
	}
	for name, c := range map[string][]byte{
		"short": small[:127], "long": append(bytes.Clone(small), 0), "zero": make([]byte, 128), "ones": bytes.Repeat([]byte{0xff}, 128),
		"A.x alias": double(0, 2), "B.x1 alias": double(32, 1), "B.x0 alias": double(64, 4)[:128], "C.x alias": double(96, 2),
	} {
		t.Run(name, func(t *testing.T) { w.refused(verify(in, c), "ProofMalformed") })
	}
	outside := splice(proof, 64, outsideSubgroup(t))
	w.refused(verify(in, compress(t, outside)), "ProofInvalid")

	data := h.PackVerify(w.membershipKey, in, small)
	used := w.send(w.stranger, &at, data, txGas).GasUsed
	for gas := uint64(40_000); gas < used+20_000; gas += 5_000 {
		_, err := w.client.CallContract(t.Context(), callMsg(at, data, gas), nil)
		var r *reverted
		if err = w.decode(err); errors.As(err, &r) && r.name != "ProofGasTooLow" {
			t.Errorf("with %d gas: %v", gas, err)
		}
	}

	for name, bad := range map[string][]byte{
		"empty": nil, "short": proof[:255], "A off curve": flip(proof, 63), "C off curve": flip(proof, 255), "A.x alias": addQ(proof, 0),
		"y0 zero": splice(proof, 160, make([]byte, 32)),
	} {
		if _, err := contracts.CompressProof(bad); !errors.Is(err, contracts.ErrProofMalformed) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// manyOf makes k statements of n inputs and their proofs.
func manyOf(t testing.TB, d *trapdoor, k int, tag string) (inputs []*big.Int, proofs []byte) {
	t.Helper()
	n := len(d.ic) - 1
	for i := range k {
		row := make([]*big.Int, n)
		for j := range row {
			row[j] = new(big.Int).SetBytes(keccakOf(tag, i, j)[:31])
		}
		inputs = append(inputs, row...)
		proofs = append(proofs, d.prove(t, row...)...)
	}
	return inputs, proofs
}

func TestVerifyMany(t *testing.T) {
	w := newWorld(t)
	h := harness.NewGroth16Harness()
	at := w.mustDeploy(harness.Groth16HarnessMetaData.Bin, nil)
	verify := func(key common.Address, inputs []*big.Int, proofs []byte) error {
		return w.try(w.stranger, at, h.PackVerifyMany(key, inputs, proofs))
	}
	const n, k = 5, 4
	inputs, proofs := manyOf(t, w.membership, k, "many")

	t.Run("holds", func(t *testing.T) {
		for _, n := range []int{1, 2, 8} {
			d := newTrapdoor(n)
			key := w.deployKey(d)
			for _, k := range []int{1, 2, 7} {
				in, p := manyOf(t, d, k, "holds")
				if err := verify(key, in, p); err != nil {
					t.Errorf("%d proofs of %d inputs: %v", k, n, err)
				}
				if err := verify(key, in, compress(t, p)); err != nil {
					t.Errorf("%d compressed proofs of %d inputs: %v", k, n, err)
				}
			}
		}
		same := append(bytes.Clone(proofs[:256]), proofs[:256]...)
		if err := verify(w.membershipKey, append(append([]*big.Int(nil), inputs[:n]...), inputs[:n]...), same); err != nil {
			t.Errorf("one proof twice: %v", err)
		}
	})

	t.Run("one wrong refuses all", func(t *testing.T) {
		for i := range inputs {
			wrong := append([]*big.Int(nil), inputs...)
			wrong[i] = new(big.Int).Add(inputs[i], big.NewInt(1))
			w.refused(verify(w.membershipKey, wrong, proofs), "ProofInvalid")
			wrong[i] = new(big.Int).Add(inputs[i], order)
			w.refused(verify(w.membershipKey, wrong, proofs), "InputNotInField", i)
		}
		swapped := append(bytes.Clone(proofs[256:512]), proofs[:256]...)
		w.refused(verify(w.membershipKey, inputs[:2*n], swapped), "ProofInvalid")
		w.refused(verify(w.membershipKey, inputs, splice(proofs, 256+64, outsideSubgroup(t))), "ProofInvalid")
		for i := range k {
			for _, b := range []int{0, 63, 100, 191, 255} {
				w.refused(verify(w.membershipKey, inputs, flip(proofs, 256*i+b)), "ProofMalformed")
			}
			w.refused(verify(w.membershipKey, inputs, addQ(proofs, 256*i+96)), "ProofMalformed")
			w.refused(verify(w.membershipKey, inputs, splice(proofs, 256*i, make([]byte, 64))), "ProofMalformed")
		}
	})

	// Errors that cancel in a plain sum: C of one proof is moved up by a point, C of the other down by it.
	t.Run("errors that cancel", func(t *testing.T) {
		shift := func(p []byte, by int64) []byte {
			var c, e bn254.G1Affine
			if err := c.Unmarshal(p[192:256]); err != nil {
				t.Fatal(err)
			}
			var s fr.Element
			s.SetInt64(by)
			e.ScalarMultiplicationBase(s.BigInt(new(big.Int)))
			c.Add(&c, &e)
			raw := c.RawBytes()
			return splice(p, 192, raw[:])
		}
		p := bytes.Clone(proofs)
		copy(p[:256], shift(p[:256], 7))
		copy(p[256:], shift(p[256:512], -7))
		w.refused(verify(w.membershipKey, inputs, p), "ProofInvalid")
	})

	// Who could foretell the coefficients would make two wrong proofs whose errors cancel under them. They are those of another contract,
	// chain, key, count, proof or input as soon as any of these changes; here the forger knows all but the proofs' own share in them.
	t.Run("coefficients", func(t *testing.T) {
		code, err := w.client.CodeAt(t.Context(), w.membershipKey, nil)
		if err != nil {
			t.Fatal(err)
		}
		coefficient := func(chain int64, contract common.Address, p []byte, i int) *big.Int {
			pre := append([]byte("unum/verify-many/v1"), make([]byte, 13)...)
			pre = append(pre, word(big.NewInt(chain))...)
			pre = append(pre, common.LeftPadBytes(contract.Bytes(), 32)...)
			pre = append(pre, crypto.Keccak256(code)...)
			pre = append(pre, word(big.NewInt(2))...)
			pre = append(pre, p...)
			for _, v := range inputs[:2*n] {
				pre = append(pre, word(v)...)
			}
			r := crypto.Keccak256(crypto.Keccak256(pre), word(big.NewInt(int64(i))))
			return new(big.Int).SetBytes(r[16:])
		}
		// C₀ + r₁·E, C₁ − r₀·E: passes if r₀ and r₁ stay, which they do only in the forger's dream.
		forge := func(r0, r1 *big.Int) []byte {
			p := bytes.Clone(proofs[:512])
			for i, by := range []*big.Int{r1, new(big.Int).Sub(order, r0)} {
				var c, e bn254.G1Affine
				if err := c.Unmarshal(p[256*i+192 : 256*i+256]); err != nil {
					t.Fatal(err)
				}
				e.ScalarMultiplicationBase(by)
				c.Add(&c, &e)
				raw := c.RawBytes()
				copy(p[256*i+192:], raw[:])
			}
			return p
		}
		r0, r1 := coefficient(1337, at, proofs[:512], 0), coefficient(1337, at, proofs[:512], 1)
		forged := forge(r0, r1)
		w.refused(verify(w.membershipKey, inputs[:2*n], forged), "ProofInvalid")
		// The same sum with the coefficients that the forged bytes have: the documented ones are the contract's.
		s0, s1 := coefficient(1337, at, forged, 0), coefficient(1337, at, forged, 1)
		if s0.Cmp(r0) == 0 || s1.Cmp(r1) == 0 {
			t.Error("coefficients do not depend on the proofs")
		}
		got := query(w, at, h.PackCoefficients(w.membershipKey, big.NewInt(2), inputs[:2*n], forged), h.UnpackCoefficients)
		if diff := cmp.Diff([]string{s0.String(), s1.String()}, []string{got[0].String(), got[1].String()}); diff != "" {
			t.Errorf("coefficients (-documented +contract)\n%s", diff)
		}
		if coefficient(1, at, forged, 0).Cmp(s0) == 0 || coefficient(1337, w.registry, forged, 0).Cmp(s0) == 0 {
			t.Error("coefficients do not depend on chain or contract")
		}
	})

	t.Run("malformed", func(t *testing.T) {
		w.refused(verify(w.membershipKey, nil, nil), "InputCountMismatch", 5, 0)
		w.refused(verify(w.membershipKey, inputs[:n-1], proofs[:256]), "InputCountMismatch", 5, 4)
		w.refused(verify(w.membershipKey, inputs[:n+1], proofs[:256]), "InputCountMismatch", 5, 6)
		for _, p := range [][]byte{nil, proofs[:255], proofs[:512], proofs[:1023], append(bytes.Clone(proofs), 0), proofs[:640]} {
			if len(p) == 512 {
				// two proofs, or four compressed ones: read as the latter, they are none
				w.refused(verify(w.membershipKey, inputs, p), "ProofMalformed")
				continue
			}
			w.refused(verify(w.membershipKey, inputs, p), "ProofMalformed")
		}
		w.refused(verify(address(w.stranger), inputs, proofs), "KeyMalformed")
	})

	t.Run("gas", func(t *testing.T) {
		cost := func(k int) (uint64, []byte) {
			in, p := manyOf(t, w.membership, k, "gas")
			data := h.PackVerifyMany(w.membershipKey, in, p)
			r := w.send(w.stranger, &at, data, txGas)
			if r.Status != types.ReceiptStatusSuccessful {
				t.Fatalf("%d proofs: reverted", k)
			}
			return r.GasUsed, data
		}
		ten, data := cost(10)
		thirty, _ := cost(30)
		t.Logf("10 proofs %d gas, 30 proofs %d: %d for a further one", ten, thirty, (thirty-ten)/20)
		if further := (thirty - ten) / 20; further > 62_000 {
			t.Errorf("a further proof costs %d gas, the aim is 62,000", further)
		}
		for gas := ten - 60_000; gas < ten+40_000; gas += 2_000 {
			_, err := w.client.CallContract(t.Context(), callMsg(at, data, gas), nil)
			var r *reverted
			if err = w.decode(err); errors.As(err, &r) && r.name != "ProofGasTooLow" {
				t.Errorf("with %d gas, %d used: %v", gas, ten, err)
			}
			if gas > ten+35_000 && err != nil {
				t.Errorf("with %d gas, %d used: %v", gas, ten, err)
			}
		}
		in, p := manyOf(t, w.membership, 10, "gas")
		r := w.send(w.stranger, &at, h.PackVerifyMany(w.membershipKey, in, splice(p, 64, outsideSubgroup(t))), txGas)
		if r.Status != types.ReceiptStatusFailed || r.GasUsed > 2*ten {
			t.Errorf("a point outside the subgroup: status %d, %d gas", r.Status, r.GasUsed)
		}
	})
}

// FuzzCompressProof: what it compresses is as long as it says and keeps the coordinates.
func FuzzCompressProof(f *testing.F) {
	d := newTrapdoor(1)
	f.Add(d.prove(f, big.NewInt(1)))
	f.Add([]byte{})
	f.Add(bytes.Repeat([]byte{0xff}, 256))
	f.Add(make([]byte, 256))
	f.Fuzz(func(t *testing.T, proof []byte) {
		c, err := contracts.CompressProof(proof)
		if err != nil {
			return
		}
		if len(c) != 128 {
			t.Fatalf("%d bytes", len(c))
		}
		x := new(big.Int).SetBytes(c[:32])
		if !bytes.Equal(word(x.Rsh(x, 1)), proof[:32]) || !bytes.Equal(c[32:64], proof[64:96]) {
			t.Error("coordinates changed")
		}
		x.SetUint64(binary.BigEndian.Uint64(c[88:96]))
		if byte(x.Rsh(x, 2).Uint64()) != proof[127] {
			t.Error("B.x0 changed")
		}
	})
}
