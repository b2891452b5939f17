package main

import (
	"fmt"
	"strings"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"unum/semaphore/poseidon"
)

// poseidonSource returns src/PoseidonConstants.sol: for each width that LeafKeys hashes with, the matrix, row by row, and the constants in order of use, 32
// bytes big-endian each. The constants of elements 1… of a partial round pass no S-box there; they are moved through the matrix into the next round, so that
// a partial round has one.
func poseidonSource() string {
	var b strings.Builder
	b.WriteString(`// SPDX-License-Identifier: Apache-2.0
// Written by contracts/internal/gen from package semaphore/poseidon. DO NOT EDIT.
pragma solidity ^0.8.30;

/// @title Constants of circomlib's Poseidon for states of 3, 4 and 6 elements
/// @dev Each is the matrix, row by row, then the rounds' constants: 4 full rounds, the partial rounds with one constant each, 4 full rounds.
library PoseidonConstants {
`)
	for _, t := range []int{3, 4, 6} {
		fmt.Fprintf(&b, "    bytes internal constant T%d =\n", t)
		for i, w := range poseidonWords(t) {
			if i > 0 {
				b.WriteString("\n")
			}
			fmt.Fprintf(&b, "        hex\"%x\"", w.Bytes())
		}
		b.WriteString(";\n")
	}
	b.WriteString("}\n")
	return b.String()
}

func poseidonWords(t int) []fr.Element {
	rf, rp, ark, mds := poseidon.Params(t)
	var words []fr.Element
	for _, row := range mds {
		words = append(words, row...)
	}
	carried := make([]fr.Element, t) // what the round before left
	for r := range rf + rp {
		c := make([]fr.Element, t)
		for i := range c {
			c[i].Add(&ark[r*t+i], &carried[i])
			carried[i].SetZero()
		}
		if r < rf/2 || r >= rf/2+rp {
			words = append(words, c...)
			continue
		}
		words = append(words, c[0])
		for i := range t {
			for j := 1; j < t; j++ {
				var x fr.Element
				carried[i].Add(&carried[i], x.Mul(&mds[i][j], &c[j]))
			}
		}
	}
	return words
}
