// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Typed} from "../Typed.sol";

/// @title Typed as a contract, for the vectors shared with Go
contract TypedHarness {
    /// @notice See Typed.
    function digest(string calldata tag, bytes calldata fields) external pure returns (uint256) {
        return Typed.digest(tag, fields);
    }

    /// @notice See Typed.
    function contractScope(
        uint8 env,
        uint64 chainId,
        address target,
        string calldata action,
        bytes32 programme,
        uint64 epoch,
        uint256 policy_
    ) external pure returns (uint256) {
        return Typed.contractScope(env, chainId, target, action, programme, epoch, policy_);
    }

    /// @notice See Typed.
    function relyingPartyScope(
        uint8 env,
        string calldata rpId,
        string calldata action,
        bytes32 programme,
        uint64 epoch,
        uint256 policy_
    ) external pure returns (uint256) {
        return Typed.relyingPartyScope(env, rpId, action, programme, epoch, policy_);
    }

    /// @notice See Typed.
    function claimSignal(address recipient, uint64 chainId, address target, uint256 maxFee, uint64 deadline)
        external
        pure
        returns (uint256)
    {
        return Typed.claimSignal(recipient, chainId, target, maxFee, deadline);
    }

    /// @notice See Typed.
    function verifySignal(bytes32 nonce, bytes32 messageHash) external pure returns (uint256) {
        return Typed.verifySignal(nonce, messageHash);
    }

    /// @notice See Typed.
    function policy(uint32 enrolledBefore, uint32 renewedBefore, uint8 minAssurance) external pure returns (uint256) {
        return Typed.policy(enrolledBefore, renewedBefore, minAssurance);
    }
}
