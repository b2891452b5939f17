// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Groth16 over BN254 with the verifying key given as data
/// @notice One verifier for every circuit: the key is not compiled in, it is the code of another contract.
///
/// The key contract's code is `0x00 ‖ alpha ‖ −beta ‖ −gamma ‖ −delta ‖ IC[0] … IC[n]`, the 0x00 (STOP) making it impossible to call.
/// alpha and IC are G1 points (x ‖ y, 64 bytes), beta, gamma and delta G2 points (x1 ‖ x0 ‖ y1 ‖ y0, imaginary part first, 128 bytes),
/// every coordinate 32 bytes big-endian; n, the number of public inputs, follows from the length: code = 449 + 64·(n + 1) bytes.
/// Init code that deploys it, with S the code's length: `61 SSSS 80 60 0a 5f 39 5f f3 ‖ 00 ‖ key`.
///
/// A proof is 256 bytes `A.x A.y B.x1 B.x0 B.y1 B.y0 C.x C.y`; it holds when
/// e(A, B) · e(alpha, −beta) · e(IC[0] + Σ inputᵢ·IC[i+1], −gamma) · e(C, −delta) = 1.
/// Or it is 128 bytes `A.x·2 + a ‖ B.x1 ‖ B.x0·4 + 2·h + b ‖ C.x·2 + c` (gnark's compressed form): a and c are 0 when y is the square root
/// that is itself a square, b is 0 when y0 is, h says which root of the norm leads to y. Each proof has one compressed form; it saves
/// half of the calldata and costs five exponentiations.
/// @dev Groth16 proofs can be re-randomised by anybody: never tell two claims apart by their proof bytes.
library Groth16 {
    /// @dev Order of the scalar field: public inputs are below it.
    uint256 internal constant P = 21888242871839275222246405745257275088548364400416034343698204186575808495617;
    /// @dev Order of the base field: coordinates are below it.
    uint256 internal constant Q = 21888242871839275222246405745257275088696311157297823662689037894645226208583;

    uint256 private constant KEY_HEADER = 449;
    /// @dev Twice what the precompile costs for four pairs today. Bounds what a point outside the subgroup can burn, and leaves room for a
    /// repricing, as this code cannot be changed afterwards.
    uint256 private constant PAIRING_GAS = 362_000;
    /// @dev What the calls cost today with 1/64 to spare: below it, failure would say nothing about the proof.
    uint256 private constant GAS_FLOOR = 190_000;
    uint256 private constant GAS_PER_INPUT = 6_400;
    /// @dev The same for many proofs: what a pair costs, twice a pair, and all that a further proof needs (a pair, two multiplications).
    uint256 private constant PAIRING_GAS_PER_PAIR = 68_000;
    uint256 private constant GAS_PER_PROOF = 49_000;
    /// @dev First bytes of what coefficients are hashed from.
    bytes32 private constant MANY_TAG = "unum/verify-many/v1";
    uint256 private constant HALF = (Q + 1) / 2;

    /// @dev b of the twist y² = x³ + 3/(9 + i), real and imaginary part.
    uint256 private constant TWIST_B0 = 19485874751759354771024239261021720505790618469301721065564631296452457478373;
    uint256 private constant TWIST_B1 = 266929791119991161246907387137283842545076965332900288569378510910307636690;

    /// @notice The key contract's code has not the form of a key.
    error KeyMalformed(address key);
    /// @notice The key is for another number of public inputs.
    error InputCountMismatch(uint256 wanted, uint256 given);
    /// @notice A public input is not below the field's order (it would be an alias of another).
    error InputNotInField(uint256 position);
    /// @notice A proof has another length than 256 or 128, or a coordinate or a point that is none.
    error ProofMalformed();
    /// @notice The proof does not hold for these public inputs.
    error ProofInvalid();
    /// @notice Too little gas is left to tell whether the proof holds.
    error ProofGasTooLow();

    /// @notice Number of public inputs that a key is for.
    function inputCount(address key) internal view returns (uint256) {
        uint256 size = key.code.length;
        if (size < KEY_HEADER + 128 || (size - KEY_HEADER) % 64 != 0) revert KeyMalformed(key);
        return (size - KEY_HEADER) / 64 - 1;
    }

    /// @notice Checks a key once, at deployment: form, number of inputs, every point on its curve and in its subgroup, none at infinity.
    function checkKey(address key, uint256 inputs) internal view {
        uint256 n = inputCount(key);
        if (n != inputs) revert InputCountMismatch(n, inputs);
        uint256[] memory pts = new uint256[](14 + 2 * (n + 1));
        uint256 prefix;
        assembly ("memory-safe") {
            // the code's first byte into the scratch word's last
            extcodecopy(key, 0x1f, 0, 1)
            prefix := and(mload(0), 0xff)
            extcodecopy(key, add(pts, 0x20), 1, mul(mload(pts), 32))
        }
        bool ok = prefix == 0 && _isG1(pts[0], pts[1]);
        for (uint256 i = 14; i < pts.length; i += 2) {
            ok = ok && _isG1(pts[i], pts[i + 1]);
        }
        uint256[18] memory pairs;
        for (uint256 g = 0; g < 3; ++g) {
            uint256 first = 2 + 4 * g;
            ok = ok && _isG2(pts[first], pts[first + 1], pts[first + 2], pts[first + 3]);
            pairs[6 * g] = pts[0];
            pairs[6 * g + 1] = pts[1];
            for (uint256 j = 0; j < 4; ++j) {
                pairs[6 * g + 2 + j] = pts[first + j];
            }
        }
        // The product itself means nothing: the precompile fails unless each G2 point is in the subgroup.
        if (ok) {
            assembly ("memory-safe") {
                ok := staticcall(PAIRING_GAS, 8, pairs, 576, 0, 32)
            }
        }
        if (!ok) revert KeyMalformed(key);
    }

    /// @notice Returns if the proof holds, reverts with one of the errors above otherwise.
    /// @param key contract whose code is the key
    /// @param inputs public inputs in the circuit's order, each below P
    /// @param proof 256 or 128 bytes as described above
    function verify(address key, uint256[] memory inputs, bytes calldata proof) internal view {
        uint256 n = inputCount(key);
        if (n != inputs.length) revert InputCountMismatch(n, inputs.length);
        for (uint256 i = 0; i < n; ++i) {
            if (inputs[i] >= P) revert InputNotInField(i);
        }
        if (proof.length != 256 && proof.length != 128) revert ProofMalformed();
        uint256[8] memory w;
        _load(w, proof, 0, proof.length);
        if (gasleft() < GAS_FLOOR + n * GAS_PER_INPUT) revert ProofGasTooLow();

        // Free memory from b on: 24 words for the pairing, then IC[0…n] and a word of slack.
        // b:       A          B
        // b + 192: alpha     −beta
        // b + 384: Σ         −gamma
        // b + 576: C         −delta
        bool ok;
        assembly ("memory-safe") {
            let b := mload(0x40)
            let ic := add(b, 768)
            mcopy(b, w, 192)
            extcodecopy(key, add(b, 192), 1, 192)
            mcopy(add(b, 576), add(w, 192), 64)
            extcodecopy(key, add(b, 640), 321, 128)
            extcodecopy(key, ic, KEY_HEADER, mul(64, add(n, 1)))

            // Σ starts as IC[0]. From the last point down, the scalar is written over the x of the point after it, which is done with.
            // The products land beside Σ, where −gamma is put after the loop.
            let sum := add(b, 384)
            mcopy(sum, ic, 64)
            ok := 1
            let s := add(inputs, mul(32, n))
            for { let p := add(ic, mul(64, n)) } gt(p, ic) { p := sub(p, 64) } {
                mstore(add(p, 64), mload(s))
                s := sub(s, 32)
                ok := and(ok, staticcall(gas(), 7, p, 96, add(sum, 64), 64))
                ok := and(ok, staticcall(gas(), 6, sum, 128, sum, 64))
            }
            extcodecopy(key, add(b, 448), 193, 128)
            ok := and(ok, staticcall(PAIRING_GAS, 8, b, 768, 0, 32))
            ok := and(ok, eq(returndatasize(), 32))
            ok := and(ok, mload(0))
        }
        if (!ok) revert ProofInvalid();
    }

    /// @notice Returns if every proof holds, reverts with one of the errors above otherwise: one wrong proof refuses them all, and who
    /// brought them finds it off chain. A further proof costs one pair and two multiplications instead of four pairs.
    ///
    /// The proofs' equations are multiplied, each raised to a coefficient that nobody can choose:
    /// Π e(rᵢ·Aᵢ, Bᵢ) · e(Σ rᵢ·alpha, −beta) · e(Σ rᵢ·(IC[0] + Σⱼ inputᵢⱼ·IC[j+1]), −gamma) · e(Σ rᵢ·Cᵢ, −delta) = 1, where
    /// rᵢ = keccak256(keccak256(tag ‖ chain id ‖ this contract ‖ hash of the key's code ‖ k ‖ proofs ‖ inputs) ‖ i) mod 2¹²⁸, every part but
    /// the proofs 32 bytes. If one equation doesn't hold, the product is 1 for one coefficient in 2¹²⁸.
    /// @param key contract whose code is the key
    /// @param inputs public inputs of the first proof, then of the second …, each below P
    /// @param proofs k proofs one after another, all of 256 or all of 128 bytes
    function verifyMany(address key, uint256[] memory inputs, bytes calldata proofs) internal view {
        uint256 n = inputCount(key);
        uint256 k = inputs.length / n;
        if (k == 0 || k * n != inputs.length) revert InputCountMismatch(n, inputs.length);
        for (uint256 i = 0; i < inputs.length; ++i) {
            if (inputs[i] >= P) revert InputNotInField(i);
        }
        if (proofs.length != k * 256 && proofs.length != k * 128) revert ProofMalformed();
        if (gasleft() < GAS_FLOOR + n * GAS_PER_INPUT + k * GAS_PER_PROOF) revert ProofGasTooLow();

        // pairs from b on: 192 bytes each, k for the proofs, then as in verify; the key's IC and a word of slack after them
        uint256 b;
        assembly ("memory-safe") {
            b := mload(0x40)
            mstore(0x40, add(b, add(mul(192, add(k, 3)), add(mul(64, n), 128))))
        }
        uint256[] memory sums = _combine(b, transcript(key, k, inputs, proofs), k, n, inputs, proofs);
        bool ok;
        assembly ("memory-safe") {
            let q := add(b, mul(192, k))
            extcodecopy(key, q, 1, 192)
            mstore(add(q, 64), mload(add(sums, 32)))
            ok := staticcall(gas(), 7, q, 96, q, 64)
            extcodecopy(key, add(q, 64), 65, 128)

            let sum := add(q, 192)
            let ic := add(q, 576)
            calldatacopy(sum, calldatasize(), 64)
            extcodecopy(key, ic, KEY_HEADER, mul(64, add(n, 1)))
            let s := add(sums, mul(32, add(n, 1)))
            for { let p := add(ic, mul(64, n)) } iszero(lt(p, ic)) { p := sub(p, 64) } {
                mstore(add(p, 64), mload(s))
                s := sub(s, 32)
                ok := and(ok, staticcall(gas(), 7, p, 96, add(sum, 64), 64))
                ok := and(ok, staticcall(gas(), 6, sum, 128, sum, 64))
            }
            extcodecopy(key, add(q, 256), 193, 128)
            extcodecopy(key, add(q, 448), 321, 128)
            let limit := add(PAIRING_GAS, mul(PAIRING_GAS_PER_PAIR, k))
            ok := and(ok, staticcall(limit, 8, b, mul(192, add(k, 3)), 0, 32))
            ok := and(ok, eq(returndatasize(), 32))
            ok := and(ok, mload(0))
        }
        if (!ok) revert ProofInvalid();
    }

    /// @dev What all coefficients are hashed from: whoever changes a bit of a proof or an input gets others.
    function transcript(address key, uint256 k, uint256[] memory inputs, bytes calldata proofs)
        internal
        view
        returns (bytes32 seed)
    {
        address self = address(this);
        bytes32 tag = MANY_TAG;
        assembly ("memory-safe") {
            let m := mload(0x40)
            mstore(m, tag)
            mstore(add(m, 32), chainid())
            mstore(add(m, 64), self)
            mstore(add(m, 96), extcodehash(key))
            mstore(add(m, 128), k)
            calldatacopy(add(m, 160), proofs.offset, proofs.length)
            let size := mul(32, mload(inputs))
            mcopy(add(add(m, 160), proofs.length), add(inputs, 32), size)
            seed := keccak256(m, add(add(160, proofs.length), size))
        }
    }

    /// @dev Writes (rᵢ·Aᵢ, Bᵢ) from b on and Σ rᵢ·Cᵢ into the last pair; returns Σ rᵢ, Σ rᵢ·inputᵢ₀, …
    function _combine(uint256 b, bytes32 seed, uint256 k, uint256 n, uint256[] memory inputs, bytes calldata proofs)
        private
        view
        returns (uint256[] memory sums)
    {
        sums = new uint256[](n + 1);
        uint256[8] memory w;
        uint256 size = proofs.length / k;
        bool ok = true;
        assembly ("memory-safe") {
            calldatacopy(add(b, mul(192, add(k, 2))), calldatasize(), 64)
        }
        for (uint256 i = 0; i < k; ++i) {
            _load(w, proofs, i * size, size);
            assembly ("memory-safe") {
                mstore(0, seed)
                mstore(32, i)
                let r := and(keccak256(0, 64), 0xffffffffffffffffffffffffffffffff)
                let s := add(sums, 32)
                mstore(s, addmod(mload(s), r, P))
                let at := add(add(inputs, 32), mul(mul(32, n), i))
                for { let end := add(at, mul(32, n)) } lt(at, end) { at := add(at, 32) } {
                    s := add(s, 32)
                    mstore(s, addmod(mload(s), mulmod(r, mload(at), P), P))
                }
                // A ‖ r, then C ‖ r, where B goes last
                let p := add(b, mul(192, i))
                let t := add(p, 64)
                let c := add(b, mul(192, add(k, 2)))
                mcopy(t, add(w, 192), 64)
                mstore(add(t, 64), r)
                ok := and(ok, staticcall(gas(), 7, t, 96, add(c, 64), 64))
                ok := and(ok, staticcall(gas(), 6, c, 128, c, 64))
                mcopy(t, w, 64)
                ok := and(ok, staticcall(gas(), 7, t, 96, p, 64))
                mcopy(t, add(w, 64), 128)
            }
        }
        // The points are on the curve: only gas can have failed.
        if (!ok) revert ProofGasTooLow();
    }

    /// @dev Reads one proof of 256 or 128 bytes into w and checks that its points are on their curves.
    function _load(uint256[8] memory w, bytes calldata proofs, uint256 offset, uint256 size) private view {
        assembly ("memory-safe") {
            calldatacopy(w, add(proofs.offset, offset), size)
        }
        if (size == 128) _decompress(w);
        if (!_isG1(w[0], w[1]) || !_isG2(w[2], w[3], w[4], w[5]) || !_isG1(w[6], w[7])) revert ProofMalformed();
    }

    /// @dev Four words to eight. What it makes is on the curves if x is and the flags are right; the caller checks.
    function _decompress(uint256[8] memory w) private view {
        (uint256 a, uint256 x1, uint256 b, uint256 c) = (w[0], w[1], w[2], w[3]);
        (w[0], w[1]) = _decompressG1(a);
        uint256 x0 = b >> 2;
        (w[2], w[3]) = (x1, x0);
        if (x0 >= Q || x1 >= Q) revert ProofMalformed();
        // y² = (r0, r1); its norm is a square, y0² = (r0 ± √norm)/2 for one of the signs, y1 = r1/(2·y0)
        (uint256 r0, uint256 r1) = _twist(x1, x0);
        uint256 d = _sqrt(addmod(mulmod(r0, r0, Q), mulmod(r1, r1, Q), Q));
        if (b & 2 != 0) d = Q - d;
        uint256 y0 = _sqrt(mulmod(addmod(r0, d, Q), HALF, Q));
        uint256 y1 = mulmod(r1, _power(addmod(y0, y0, Q), Q - 2), Q);
        (w[4], w[5]) = b & 1 == 0 ? (y1, y0) : (Q - y1, Q - y0);
        (w[6], w[7]) = _decompressG1(c);
    }

    function _decompressG1(uint256 c) private view returns (uint256 x, uint256 y) {
        x = c >> 1;
        if (x >= Q) revert ProofMalformed();
        y = _sqrt(addmod(mulmod(mulmod(x, x, Q), x, Q), 3, Q));
        if (c & 1 != 0) y = Q - y;
    }

    /// @dev The square root that is a square itself; there is one because Q ≡ 3 mod 4.
    function _sqrt(uint256 a) private view returns (uint256 r) {
        r = _power(a, (Q + 1) / 4);
        if (mulmod(r, r, Q) != a) revert ProofMalformed();
    }

    function _power(uint256 base, uint256 exponent) private view returns (uint256 r) {
        bool ok;
        assembly ("memory-safe") {
            let m := mload(0x40)
            mstore(m, 32)
            mstore(add(m, 32), 32)
            mstore(add(m, 64), 32)
            mstore(add(m, 96), base)
            mstore(add(m, 128), exponent)
            mstore(add(m, 160), Q)
            ok := staticcall(gas(), 5, m, 192, 0, 32)
            r := mload(0)
        }
        // It fails for want of gas only.
        if (!ok) revert ProofGasTooLow();
    }

    /// @dev (x, y) are canonical and on y² = x³ + 3; infinity, written (0, 0), is not. G1 has no other subgroup.
    function _isG1(uint256 x, uint256 y) private pure returns (bool ok) {
        assembly {
            let yy := mulmod(y, y, Q)
            let xxx := mulmod(mulmod(x, x, Q), x, Q)
            ok := and(and(lt(x, Q), lt(y, Q)), eq(yy, addmod(xxx, 3, Q)))
        }
    }

    /// @dev (x1·i + x0, y1·i + y0) are canonical and on the twist; infinity is not. The subgroup is left to the precompile.
    function _isG2(uint256 x1, uint256 x0, uint256 y1, uint256 y0) private pure returns (bool ok) {
        (uint256 r0, uint256 r1) = _twist(x1, x0);
        assembly {
            ok := and(and(lt(x0, Q), lt(x1, Q)), and(lt(y0, Q), lt(y1, Q)))
            if ok {
                let l0 := mulmod(addmod(y0, y1, Q), addmod(y0, sub(Q, y1), Q), Q)
                let l1 := mulmod(addmod(y0, y0, Q), y1, Q)
                ok := and(eq(l0, r0), eq(l1, r1))
            }
        }
    }

    /// @dev x³ + b of the twist, for coordinates below Q.
    function _twist(uint256 x1, uint256 x0) private pure returns (uint256 r0, uint256 r1) {
        assembly {
            // x² = (x0 + x1)(x0 − x1) + 2·x0·x1·i, then x³ = x²·x
            let a0 := mulmod(addmod(x0, x1, Q), addmod(x0, sub(Q, x1), Q), Q)
            let a1 := mulmod(addmod(x0, x0, Q), x1, Q)
            r0 := addmod(addmod(mulmod(a0, x0, Q), sub(Q, mulmod(a1, x1, Q)), Q), TWIST_B0, Q)
            r1 := addmod(addmod(mulmod(a0, x1, Q), mulmod(a1, x0, Q), Q), TWIST_B1, Q)
        }
    }
}
