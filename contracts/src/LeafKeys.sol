// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {PoseidonConstants} from "./PoseidonConstants.sol";

/// @title Whether a leaf of the tree belongs to a Baby Jubjub key that signed a message
/// @notice Poseidon as circomlib has it (2, 3 and 5 inputs), the tree's leaves and nodes, and EdDSA-Poseidon on Baby Jubjub in circomlib's
/// form, a·x² + y² = 1 + d·x²·y² with a = 168700, d = 168696: the same as package semaphore in Go, against which it is tested. It has no
/// state and no owner. A whole check costs more than a million gas; it is for rare occasions.
contract LeafKeys {
    uint256 private constant P = 21888242871839275222246405745257275088548364400416034343698204186575808495617;
    /// @dev Order of the subgroup.
    uint256 private constant L = 2736030358979909402780800718157159386076813972158567259200215660948447373041;
    uint256 private constant A = 168700;
    uint256 private constant D = 168696;
    uint256 private constant BASE8X = 5299619240641551281634865583518297030282874472190772894086521144482721001553;
    uint256 private constant BASE8Y = 16950150798460657717958625567821834550301663161624707787222815936182638968203;

    /// @dev Poseidon's matrix for states of three elements, the first words of PoseidonConstants.T3.
    uint256 private constant M00 = 7511745149465107256748700652201246547602992235352608707588321460060273774987;
    uint256 private constant M01 = 10370080108974718697676803824769673834027675643658433702224577712625900127200;
    uint256 private constant M02 = 19705173408229649878903981084052839426532978878058043055305024233888854471533;
    uint256 private constant M10 = 18732019378264290557468133440468564866454307626475683536618613112504878618481;
    uint256 private constant M11 = 20870176810702568768751421378473869562658540583882454726129544628203806653987;
    uint256 private constant M12 = 7266061498423634438633389053804536045105766754026813321943009179476902321146;
    uint256 private constant M20 = 9131299761947733513298312097611845208338517739621853568979632113419485819303;
    uint256 private constant M21 = 10595341252162738537912664445405114076324478519622938027420701542910180337937;
    uint256 private constant M22 = 11597556804922396090267472882856054602429588299176362916247939723151043581408;

    /// @notice Whether the leaf (commitment of the key, day, attributes) stands at the index of the tree with this root, and the key signed
    /// the message.
    /// @param siblings of the path, from the leaf up
    /// @param signature Ax, Ay, R8x, R8y, S
    /// @param message field element
    function signedByLeaf(
        uint256 root,
        uint64 index,
        uint32 day,
        uint32 attributes,
        uint256[34] calldata siblings,
        uint256[5] calldata signature,
        uint256 message
    ) external pure returns (bool) {
        uint256 commitment = hash2(signature[0], signature[1]);
        return rootOf(leafOf(commitment, day, attributes), index, siblings) == root && verify(signature, message);
    }

    /// @notice H3(commitment, day, attributes).
    function leafOf(uint256 commitment, uint32 day, uint32 attributes) public pure returns (uint256) {
        uint256[] memory state = new uint256[](4);
        (state[1], state[2], state[3]) = (commitment, day, attributes);
        return _hash(state, PoseidonConstants.T4, 56);
    }

    /// @notice Root of the tree of depth 34 that has this leaf at this index, given the path's siblings from the leaf up. 0, which is no
    /// root, if a number is not in the field or the index is past the tree.
    function rootOf(uint256 leaf, uint64 index, uint256[34] calldata siblings) public pure returns (uint256 node) {
        if (index >> 34 != 0) return 0;
        bytes memory constants = PoseidonConstants.T3;
        node = leaf;
        for (uint256 i = 0; i < 34; ++i) {
            uint256 sibling = siblings[i];
            if (sibling >= P) return 0;
            node = index >> i & 1 == 0 ? _hash2(constants, node, sibling) : _hash2(constants, sibling, node);
        }
    }

    /// @notice H2 of two field elements.
    function hash2(uint256 a, uint256 b) public pure returns (uint256) {
        return _hash2(PoseidonConstants.T3, a, b);
    }

    /// @notice H5 of five field elements.
    function hash5(uint256[5] memory inputs) public pure returns (uint256) {
        uint256[] memory state = new uint256[](6);
        for (uint256 i = 0; i < 5; ++i) state[i + 1] = inputs[i];
        return _hash(state, PoseidonConstants.T6, 60);
    }

    /// @notice Whether (Ax, Ay, R8x, R8y, S) is an EdDSA-Poseidon signature of the message: numbers canonical, A and R8 on the curve, A not
    /// of low order, S·B8 = R8 + 8·H5(R8x, R8y, Ax, Ay, message)·A.
    function verify(uint256[5] calldata signature, uint256 message) public pure returns (bool) {
        (uint256 ax, uint256 ay, uint256 rx, uint256 ry, uint256 s) =
            (signature[0], signature[1], signature[2], signature[3], signature[4]);
        if (message >= P || s >= L || !_onCurve(ax, ay) || !_onCurve(rx, ry)) return false;
        uint256 h = hash5([rx, ry, ax, ay, message]);
        // 8·A, whose x is 0 if A has low order
        (uint256 x, uint256 y, uint256 z) = (ax, ay, 1);
        for (uint256 i = 0; i < 3; ++i) (x, y, z) = _double(x, y, z);
        if (x == 0) return false;
        // S·B8 − h·(8·A), both at once
        (x, y, z) = _twice(s, h, P - x, y, z);
        return x == mulmod(rx, z, P) && y == mulmod(ry, z, P);
    }

    // --- Poseidon ---

    /// @dev Rounds with the constants of the elements 1… of partial rounds moved behind them, so that each has one constant. Sums of up to
    /// five numbers below P fit in a word, and mulmod reduces them.
    function _hash2(bytes memory constants, uint256 a, uint256 b) private pure returns (uint256 out) {
        if (a >= P || b >= P) return 0;
        assembly ("memory-safe") {
            function power5(x) -> y {
                y := mulmod(x, x, P)
                y := mulmod(mulmod(y, y, P), x, P)
            }
            function full(c_, a0, a1, a2) -> b0, b1, b2 {
                a0 := power5(add(a0, mload(c_)))
                a1 := power5(add(a1, mload(add(c_, 32))))
                a2 := power5(add(a2, mload(add(c_, 64))))
                b0 := add(mulmod(a0, M00, P), add(mulmod(a1, M01, P), mulmod(a2, M02, P)))
                b1 := add(mulmod(a0, M10, P), add(mulmod(a1, M11, P), mulmod(a2, M12, P)))
                b2 := add(mulmod(a0, M20, P), add(mulmod(a1, M21, P), mulmod(a2, M22, P)))
            }
            let c := add(constants, 320)
            let s0 := 0
            let s1 := a
            let s2 := b
            for { let end := add(c, 384) } lt(c, end) { c := add(c, 96) } { s0, s1, s2 := full(c, s0, s1, s2) }
            for { let end := add(c, 1824) } lt(c, end) { c := add(c, 32) } {
                let x := add(s0, mload(c))
                let y := mulmod(x, x, P)
                x := mulmod(mulmod(y, y, P), x, P)
                s0 := add(mulmod(x, M00, P), add(mulmod(s1, M01, P), mulmod(s2, M02, P)))
                y := add(mulmod(x, M10, P), add(mulmod(s1, M11, P), mulmod(s2, M12, P)))
                s2 := add(mulmod(x, M20, P), add(mulmod(s1, M21, P), mulmod(s2, M22, P)))
                s1 := y
            }
            for { let end := add(c, 384) } lt(c, end) { c := add(c, 96) } { s0, s1, s2 := full(c, s0, s1, s2) }
            out := mod(s0, P)
        }
    }

    /// @dev The same for any even width; `state` holds 0 and the inputs.
    function _hash(uint256[] memory state, bytes memory constants, uint256 partials) private pure returns (uint256 out) {
        uint256 t = state.length;
        uint256[] memory next = new uint256[](t);
        assembly ("memory-safe") {
            let s := add(state, 32)
            let n := add(next, 32)
            let size := mul(32, t)
            let m := add(constants, 32)
            let c := add(m, mul(size, t))
            let bad := 0
            for { let i := 0 } lt(i, size) { i := add(i, 32) } { bad := or(bad, iszero(lt(mload(add(s, i)), P))) }
            for { let r := 0 } lt(r, add(8, partials)) { r := add(r, 1) } {
                let width := size
                if lt(sub(r, 4), partials) { width := 32 }
                for { let i := 0 } lt(i, width) { i := add(i, 32) } {
                    let x := addmod(mload(add(s, i)), mload(c), P)
                    let y := mulmod(x, x, P)
                    mstore(add(s, i), mulmod(mulmod(y, y, P), x, P))
                    c := add(c, 32)
                }
                let at_ := m
                for { let i := 0 } lt(i, size) { i := add(i, 32) } {
                    let sum := 0
                    for { let j := s } lt(j, add(s, size)) { j := add(j, 64) } {
                        let two := add(mulmod(mload(j), mload(at_), P), mulmod(mload(add(j, 32)), mload(add(at_, 32)), P))
                        sum := addmod(sum, two, P)
                        at_ := add(at_, 64)
                    }
                    mstore(add(n, i), sum)
                }
                let swap := s
                s := n
                n := swap
            }
            if iszero(bad) { out := mload(s) }
        }
    }

    // --- Baby Jubjub ---

    function _onCurve(uint256 x, uint256 y) private pure returns (bool) {
        if (x >= P || y >= P) return false;
        uint256 xx = mulmod(x, x, P);
        uint256 yy = mulmod(y, y, P);
        return addmod(mulmod(A, xx, P), yy, P) == addmod(1, mulmod(D, mulmod(xx, yy, P), P), P);
    }

    /// @dev s·B8 + h·(x, y, z), projective. Of two bits at a time one of three points is added.
    function _twice(uint256 s, uint256 h, uint256 x, uint256 y, uint256 z)
        private
        pure
        returns (uint256 rx, uint256 ry, uint256 rz)
    {
        uint256[12] memory table;
        (table[3], table[4], table[5]) = (BASE8X, BASE8Y, 1);
        (table[6], table[7], table[8]) = (x, y, z);
        (table[9], table[10], table[11]) = _add(BASE8X, BASE8Y, 1, x, y, z);
        (rx, ry, rz) = (0, 1, 1);
        for (uint256 i = 254; i != 0;) {
            unchecked {
                --i;
            }
            (rx, ry, rz) = _double(rx, ry, rz);
            uint256 entry = (s >> i & 1) | (h >> i & 1) << 1;
            if (entry != 0) {
                assembly ("memory-safe") {
                    let at_ := add(table, mul(96, entry))
                    x := mload(at_)
                    y := mload(add(at_, 32))
                    z := mload(add(at_, 64))
                }
                (rx, ry, rz) = _add(rx, ry, rz, x, y, z);
            }
        }
    }

    /// @dev add-2008-bbjlp of the explicit-formulas database: complete, as A is a square and D is not.
    function _add(uint256 x1, uint256 y1, uint256 z1, uint256 x2, uint256 y2, uint256 z2)
        private
        pure
        returns (uint256 x3, uint256 y3, uint256 z3)
    {
        assembly ("memory-safe") {
            let a := mulmod(z1, z2, P)
            let b := mulmod(a, a, P)
            let c := mulmod(x1, x2, P)
            let d := mulmod(y1, y2, P)
            let e := mulmod(D, mulmod(c, d, P), P)
            let f := add(b, sub(P, e))
            let g := add(b, e)
            let t := add(mulmod(add(x1, y1), add(x2, y2), P), sub(mul(2, P), add(c, d)))
            x3 := mulmod(mulmod(a, f, P), t, P)
            y3 := mulmod(mulmod(a, g, P), add(d, sub(P, mulmod(A, c, P))), P)
            z3 := mulmod(f, g, P)
        }
    }

    /// @dev dbl-2008-bbjlp.
    function _double(uint256 x1, uint256 y1, uint256 z1) private pure returns (uint256 x3, uint256 y3, uint256 z3) {
        assembly ("memory-safe") {
            let sum := add(x1, y1)
            let b := mulmod(sum, sum, P)
            let c := mulmod(x1, x1, P)
            let d := mulmod(y1, y1, P)
            let e := mulmod(A, c, P)
            let f := add(e, d)
            let h := mulmod(z1, z1, P)
            let j := add(f, sub(mul(2, P), add(h, h)))
            x3 := mulmod(add(b, sub(mul(2, P), add(c, d))), j, P)
            y3 := mulmod(f, add(e, sub(P, d)), P)
            z3 := mulmod(f, j, P)
        }
    }
}
