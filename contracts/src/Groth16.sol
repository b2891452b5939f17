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

    /// @dev b of the twist y² = x³ + 3/(9 + i), real and imaginary part.
    uint256 private constant TWIST_B0 = 19485874751759354771024239261021720505790618469301721065564631296452457478373;
    uint256 private constant TWIST_B1 = 266929791119991161246907387137283842545076965332900288569378510910307636690;

    /// @notice The key contract's code has not the form of a key.
    error KeyMalformed(address key);
    /// @notice The key is for another number of public inputs.
    error InputCountMismatch(uint256 wanted, uint256 given);
    /// @notice A public input is not below the field's order (it would be an alias of another).
    error InputNotInField(uint256 position);
    /// @notice The proof has another length than 256, or a coordinate or a point that is none.
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
    /// @param proof 256 bytes as described above
    function verify(address key, uint256[] memory inputs, bytes calldata proof) internal view {
        uint256 n = inputCount(key);
        if (n != inputs.length) revert InputCountMismatch(n, inputs.length);
        for (uint256 i = 0; i < n; ++i) {
            if (inputs[i] >= P) revert InputNotInField(i);
        }
        if (proof.length != 256) revert ProofMalformed();
        uint256[8] memory w;
        assembly ("memory-safe") {
            calldatacopy(w, proof.offset, 256)
        }
        if (!_isG1(w[0], w[1]) || !_isG2(w[2], w[3], w[4], w[5]) || !_isG1(w[6], w[7])) revert ProofMalformed();
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
        assembly {
            ok := and(and(lt(x0, Q), lt(x1, Q)), and(lt(y0, Q), lt(y1, Q)))
            if ok {
                // x² = (x0 + x1)(x0 − x1) + 2·x0·x1·i, then x³ = x²·x
                let a0 := mulmod(addmod(x0, x1, Q), addmod(x0, sub(Q, x1), Q), Q)
                let a1 := mulmod(addmod(x0, x0, Q), x1, Q)
                let r0 := addmod(mulmod(a0, x0, Q), sub(Q, mulmod(a1, x1, Q)), Q)
                let r1 := addmod(mulmod(a0, x1, Q), mulmod(a1, x0, Q), Q)
                let l0 := mulmod(addmod(y0, y1, Q), addmod(y0, sub(Q, y1), Q), Q)
                let l1 := mulmod(addmod(y0, y0, Q), y1, Q)
                ok := and(eq(l0, addmod(r0, TWIST_B0, Q)), eq(l1, addmod(r1, TWIST_B1, Q)))
            }
        }
    }
}
