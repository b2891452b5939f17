package semaphore

import (
	"math/big"
	"slices"
	"strings"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"

	"unum/semaphore/poseidon"
)

func hash2(a, b fr.Element) fr.Element { return poseidon.Hash2(a, b) }

// invalidScopes are specs that mix kinds or leave something out.
func invalidScopes() []ScopeSpec {
	contract := common.HexToAddress("0x01")
	return []ScopeSpec{
		{},
		{Kind: ScopeContract, ChainID: 1, Contract: contract}, // no action
		{Kind: ScopeContract, Contract: contract, Action: "a"},
		{Kind: ScopeContract, ChainID: 1, Action: "a"},
		{Kind: ScopeContract, ChainID: 1, Contract: contract, RelyingParty: "r", Action: "a"},
		{Kind: ScopeRelyingParty, Action: "a"},
		{Kind: ScopeRelyingParty, RelyingParty: "r"},
		{Kind: ScopeRelyingParty, RelyingParty: "r", Action: "a", ChainID: 1},
		{Kind: ScopeRelyingParty, RelyingParty: "r", Action: "a", Contract: contract},
		{Kind: 2, RelyingParty: "r", Action: "a"},
		{Env: 2, Kind: ScopeRelyingParty, RelyingParty: "r", Action: "a"},
		{Kind: ScopeRelyingParty, RelyingParty: "r\xff", Action: "a"},
		{Kind: ScopeRelyingParty, RelyingParty: "r", Action: "\xff"},
		{Kind: ScopeRelyingParty, RelyingParty: strings.Repeat("r", 256), Action: "a"},
		{Kind: ScopeRelyingParty, RelyingParty: "r", Action: strings.Repeat("a", 256)},
	}
}

// badSignatures are other spellings of a good signature, and signatures out of range; all must be refused.
func badSignatures(good [SignatureSize]byte) map[string][SignatureSize]byte {
	n, _ := new(big.Int).SetString("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16)
	put := func(at int, v *big.Int) [SignatureSize]byte {
		s := good
		v.FillBytes(s[at : at+32])
		return s
	}
	withV := func(s [SignatureSize]byte, v byte) [SignatureSize]byte { s[64] = v; return s }
	high := put(32, new(big.Int).Sub(n, new(big.Int).SetBytes(good[32:64])))
	return map[string][SignatureSize]byte{
		"high s":          withV(high, 27+28-good[64]),
		"v 0 or 1":        withV(good, good[64]-27),
		"v 29":            withV(good, 29),
		"v of EIP-155":    withV(good, 37),
		"r 0":             put(0, new(big.Int)),
		"s 0":             put(32, new(big.Int)),
		"r equal to n":    put(0, n),
		"s equal to n":    put(32, n),
		"all zero":        {},
		"r off the curve": withV(put(0, big.NewInt(5)), good[64]),
	}
}

func sortRows(rows []signatureRow) {
	slices.SortFunc(rows, func(a, b signatureRow) int { return strings.Compare(a.Why, b.Why) })
}
