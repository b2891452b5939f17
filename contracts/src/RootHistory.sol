// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Roots by sequence number
/// @dev Storage alone, so that the registry and its desk lay it out alike.
abstract contract RootHistory {
    /// @dev A root as it was when it became the newest.
    struct RootRecord {
        uint256 value;
        uint64 time;
        uint64 supersededAt;
        // updates applied up to and including this root: update number `updateSeq` is the first after it
        uint64 updateSeq;
        uint64 nextIndex;
    }

    mapping(uint64 seq => RootRecord) internal _roots;
    mapping(uint64 updateSeq => uint64) internal _updateTime;

    /// @notice A window is 0, too long, or the removal window is longer than the window; or a cap or a delay is 0 or too long.
    error LimitsInvalid();
    /// @notice A root is 0.
    error RootZero();
}
