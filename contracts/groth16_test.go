package contracts_test

import (
	"bytes"
	"errors"
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"unum/contracts"
	"unum/contracts/internal/harness"
)

// outsideSubgroup returns a point of the twist that is not in the subgroup, as bytes.
func outsideSubgroup(t *testing.T) []byte {
	t.Helper()
	for i := uint64(1); i < 100; i++ {
		var p bn254.G2Affine
		p.X.A0.SetUint64(i)
		p.X.A1.SetUint64(7)
		// y² = x³ + b on the twist; b is what the generator leaves.
		_, _, _, g := bn254.Generators()
		var b, rhs bn254.E2
		b.Square(&g.X).Mul(&b, &g.X)
		rhs.Square(&g.Y)
		b.Sub(&rhs, &b)
		rhs.Square(&p.X).Mul(&rhs, &p.X).Add(&rhs, &b)
		if rhs.Legendre() != 1 {
			continue
		}
		p.Y.Sqrt(&rhs)
		if p.IsOnCurve() && !p.IsInSubGroup() {
			raw := p.RawBytes()
			return raw[:]
		}
	}
	t.Fatal("no point found")
	return nil
}

func flip(b []byte, at int) []byte {
	c := bytes.Clone(b)
	c[at] ^= 1
	return c
}

func splice(b []byte, at int, with []byte) []byte {
	c := bytes.Clone(b)
	copy(c[at:], with)
	return c
}

// addQ writes an alias of a coordinate: the same number modulo q.
func addQ(b []byte, at int) []byte {
	v := new(big.Int).SetBytes(b[at : at+32])
	return splice(b, at, word(v.Add(v, fp.Modulus())))
}

func TestGroth16(t *testing.T) {
	w := newWorld(t)
	h := harness.NewGroth16Harness()
	at := w.mustDeploy(harness.Groth16HarnessMetaData.Bin, nil)
	inputs := []*big.Int{big.NewInt(11), big.NewInt(0), new(big.Int).Sub(order, big.NewInt(1)), big.NewInt(4), big.NewInt(5)}
	proof := w.membership.prove(t, inputs...)
	verify := func(key common.Address, inputs []*big.Int, proof []byte) error {
		return w.try(w.stranger, at, h.PackVerify(key, inputs, proof))
	}

	t.Run("holds", func(t *testing.T) {
		for _, n := range []int{1, 2, 5, 8} {
			d := newTrapdoor(n)
			key := w.deployKey(d)
			in := make([]*big.Int, n)
			for i := range in {
				in[i] = new(big.Int).SetBytes(crypto.Keccak256([]byte{byte(n), byte(i)})[:31])
			}
			if err := verify(key, in, d.prove(t, in...)); err != nil {
				t.Errorf("%d inputs: %v", n, err)
			}
			got := query(w, at, h.PackInputCount(key), h.UnpackInputCount)
			if got.Int64() != int64(n) {
				t.Errorf("%d inputs counted as %v", n, got)
			}
			for i := range in {
				wrong := append([]*big.Int(nil), in...)
				wrong[i] = new(big.Int).Add(in[i], big.NewInt(1))
				w.refused(verify(key, wrong, d.prove(t, in...)), "ProofInvalid")
			}
		}
		if err := verify(w.membershipKey, inputs, proof); err != nil {
			t.Error(err)
		}
		if err := verify(w.membershipKey, inputs, another(proof)); err != nil {
			t.Error(err)
		}
	})

	t.Run("every flipped byte", func(t *testing.T) {
		for i := range proof {
			err := verify(w.membershipKey, inputs, flip(proof, i))
			var r *reverted
			if !errors.As(err, &r) || (r.name != "ProofMalformed" && r.name != "ProofInvalid") {
				t.Fatalf("byte %d flipped: %v", i, err)
			}
		}
	})

	t.Run("inputs", func(t *testing.T) {
		for i := range inputs {
			alias := append([]*big.Int(nil), inputs...)
			alias[i] = new(big.Int).Add(inputs[i], order)
			w.refused(verify(w.membershipKey, alias, proof), "InputNotInField", i)
		}
		w.refused(verify(w.membershipKey, inputs[:4], proof), "InputCountMismatch", 5, 4)
	})

	t.Run("malformed proofs", func(t *testing.T) {
		for name, p := range map[string][]byte{
			"empty":         nil,
			"short":         proof[:255],
			"long":          append(bytes.Clone(proof), 0),
			"A at infinity": splice(proof, 0, make([]byte, 64)),
			"B at infinity": splice(proof, 64, make([]byte, 128)),
			"C at infinity": splice(proof, 192, make([]byte, 64)),
			"A off curve":   flip(proof, 63),
			"B off curve":   flip(proof, 191),
			"C off curve":   flip(proof, 255),
			"A.x alias":     addQ(proof, 0), "A.y alias": addQ(proof, 32),
			"B.x1 alias": addQ(proof, 64), "B.x0 alias": addQ(proof, 96), "B.y1 alias": addQ(proof, 128), "B.y0 alias": addQ(proof, 160),
			"C.x alias": addQ(proof, 192), "C.y alias": addQ(proof, 224),
		} {
			t.Run(name, func(t *testing.T) { w.refused(verify(w.membershipKey, inputs, p), "ProofMalformed") })
		}
	})

	// A failing precompile eats what it is given: it must not be given everything.
	t.Run("gas of a failure", func(t *testing.T) {
		for name, p := range map[string][]byte{
			"off curve":       flip(proof, 63),
			"outside G2":      splice(proof, 64, outsideSubgroup(t)),
			"does not verify": w.membership.prove(t, append([]*big.Int{big.NewInt(12)}, inputs[1:]...)...),
		} {
			r := w.send(w.stranger, &at, h.PackVerify(w.membershipKey, inputs, p), txGas)
			if r.Status != types.ReceiptStatusFailed {
				t.Errorf("%s: accepted", name)
			}
			if r.GasUsed > 450_000 {
				t.Errorf("%s: cost %d gas of %d given", name, r.GasUsed, txGas)
			}
		}
	})

	t.Run("too little gas is not a wrong proof", func(t *testing.T) {
		data := h.PackVerify(w.membershipKey, inputs, proof)
		used := w.send(w.stranger, &at, data, txGas).GasUsed
		for gas := used - 5000; gas < used+15_000; gas += 1000 {
			_, err := w.client.CallContract(t.Context(), callMsg(at, data, gas), nil)
			err = w.decode(err)
			var r *reverted
			if errors.As(err, &r) && r.name != "ProofGasTooLow" {
				t.Errorf("with %d gas: %v", gas, err)
			}
			if gas < used-1000 && err == nil {
				t.Errorf("passed with %d gas, uses %d", gas, used)
			}
			if gas > used+12_000 && err != nil {
				t.Errorf("with %d gas, %d used: %v", gas, used, err)
			}
		}
	})

	t.Run("keys", func(t *testing.T) {
		key := w.membership.key()
		check := func(code []byte) error {
			a := w.mustDeploy(hexutil.Encode(initCode(code)), nil)
			return w.try(w.stranger, at, h.PackCheckKey(a, big.NewInt(5)))
		}
		if err := check(append([]byte{0}, key...)); err != nil {
			t.Fatal(err)
		}
		w.refused(w.try(w.stranger, at, h.PackCheckKey(w.membershipKey, big.NewInt(6))), "InputCountMismatch", 5, 6)
		for name, code := range map[string][]byte{
			"no STOP before it": append([]byte{1}, key...),
			"a byte short":      append([]byte{0}, key[:len(key)-1]...),
			"a byte long":       append([]byte{0}, append(bytes.Clone(key), 0)...),
			"only the header":   append([]byte{0}, key[:512-64]...),
			"alpha off curve":   append([]byte{0}, flip(key, 63)...),
			"beta off curve":    append([]byte{0}, flip(key, 191)...),
			"gamma off curve":   append([]byte{0}, flip(key, 319)...),
			"delta off curve":   append([]byte{0}, flip(key, 447)...),
			"delta outside G2":  append([]byte{0}, splice(key, 320, outsideSubgroup(t))...),
			"IC at infinity":    append([]byte{0}, splice(key, 448+64, make([]byte, 64))...),
			"last IC off curve": append([]byte{0}, flip(key, len(key)-1)...),
		} {
			t.Run(name, func(t *testing.T) { w.refused(check(code), "KeyMalformed") })
		}
		w.refused(w.try(w.stranger, at, h.PackCheckKey(address(w.stranger), big.NewInt(5))), "KeyMalformed")
		w.refused(verify(address(w.stranger), inputs, proof), "KeyMalformed")
	})
}

// initCode is contracts.KeyInitCode without its checks.
func initCode(code []byte) []byte {
	out := []byte{0x61, byte(len(code) >> 8), byte(len(code)), 0x80, 0x60, 0x0a, 0x5f, 0x39, 0x5f, 0xf3}
	return append(out, code...)
}

func TestKeyInitCode(t *testing.T) {
	key := newTrapdoor(5).key()
	code, err := contracts.KeyInitCode(key)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(code, initCode(append([]byte{0}, key...))) {
		t.Error("not the documented init code")
	}
	if n, err := contracts.KeyInputs(key); err != nil || n != 5 {
		t.Errorf("KeyInputs = %d, %v", n, err)
	}
	for _, n := range []int{0, 448, 512, 575, 577, 1 << 16} {
		if _, err := contracts.KeyInitCode(make([]byte, n)); !errors.Is(err, contracts.ErrKeyMalformed) {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
}
