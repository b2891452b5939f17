// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Groth16} from "../Groth16.sol";

/// @title Groth16 as a contract, for tests and gas figures
contract Groth16Harness {
    /// @notice See Groth16.
    function inputCount(address key) external view returns (uint256) {
        return Groth16.inputCount(key);
    }

    /// @notice See Groth16.
    function checkKey(address key, uint256 inputs) external view {
        Groth16.checkKey(key, inputs);
    }

    /// @notice See Groth16.
    function verify(address key, uint256[] calldata inputs, bytes calldata proof) external view {
        Groth16.verify(key, inputs, proof);
    }

    /// @notice See Groth16, for five inputs without a dynamic array: the bare cost of a membership proof.
    function verify5(address key, uint256[5] calldata inputs, bytes calldata proof) external view {
        uint256[] memory copy = new uint256[](5);
        for (uint256 i = 0; i < 5; ++i) {
            copy[i] = inputs[i];
        }
        Groth16.verify(key, copy, proof);
    }

    /// @notice See Groth16.
    function verifyMany(address key, uint256[] calldata inputs, bytes calldata proofs) external view {
        Groth16.verifyMany(key, inputs, proofs);
    }

    /// @notice Coefficients of verifyMany for k proofs, see Groth16.
    function coefficients(address key, uint256 k, uint256[] calldata inputs, bytes calldata proofs)
        external
        view
        returns (uint256[] memory r)
    {
        bytes32 seed = Groth16.transcript(key, k, inputs, proofs);
        r = new uint256[](k);
        for (uint256 i = 0; i < k; ++i) {
            r[i] = uint128(uint256(keccak256(abi.encode(seed, i))));
        }
    }
}
