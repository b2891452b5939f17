// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Groth16} from "./Groth16.sol";

/// @title Each nullifier once for each caller
/// @notice For contracts that would rather not keep nullifiers themselves: verify the proof first, then `use` its nullifier here. What is
/// kept is the pair of caller and nullifier, so nobody can use up another's; a scope holds the address of the contract that consumes it,
/// so a nullifier that means something to one caller means nothing to any other.
/// @dev Nobody owns this, nothing is ever forgotten. It checks no proof: a caller that does not verify first has checked nothing.
contract NullifierRegistry {
    mapping(address caller => mapping(uint256 nullifier => bool)) private _used;

    /// @notice The caller used the nullifier.
    event Used(address indexed caller, uint256 indexed nullifier);

    /// @notice The caller used the nullifier before.
    error NullifierUsed(address caller, uint256 nullifier);
    /// @notice The nullifier is not below the field's order: it would be another's alias.
    error NullifierNotInField(uint256 nullifier);

    /// @notice Uses a nullifier for the caller; reverts if the caller has used it before.
    function use(uint256 nullifier) external {
        if (!tryUse(nullifier)) revert NullifierUsed(msg.sender, nullifier);
    }

    /// @notice Uses a nullifier for the caller and says whether it was new: for callers that leave out spent ones of many.
    function tryUse(uint256 nullifier) public returns (bool fresh) {
        if (nullifier >= Groth16.P) revert NullifierNotInField(nullifier);
        fresh = !_used[msg.sender][nullifier];
        if (fresh) {
            _used[msg.sender][nullifier] = true;
            emit Used(msg.sender, nullifier);
        }
    }

    /// @notice Whether a caller has used a nullifier.
    function isUsed(address caller, uint256 nullifier) external view returns (bool) {
        return _used[caller][nullifier];
    }
}
