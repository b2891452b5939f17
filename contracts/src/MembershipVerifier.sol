// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Groth16} from "./Groth16.sol";
import {IMembershipRegistry} from "./IMembershipRegistry.sol";
import {RootHistory} from "./RootHistory.sol";

/// @title Roots by number, how long each is acceptable, and membership proofs under them
/// @notice What the registry on its home chain and its mirrors elsewhere have in common, so that a root lives equally long on all of them.
/// A root is known by its sequence number: there is no look-up by value, as a value can come again with another life.
abstract contract MembershipVerifier is RootHistory, IMembershipRegistry {
    /// @notice Seconds that a root stays acceptable after it was superseded.
    uint64 public immutable window;
    /// @notice Seconds that a root stays acceptable after the first replacement or removal that it does not know.
    uint64 public immutable removalWindow;
    /// @notice Contract whose code is the membership circuit's key.
    address public immutable membershipKey;

    /// @notice No root has this number.
    error RootUnknown(uint64 seq);
    /// @notice The root is no longer acceptable.
    error RootExpired(uint64 seq, uint64 expiredAt);
    /// @notice The policy has bits that mean nothing.
    error PolicyInvalid();
    /// @notice The root was superseded, or the time that is known for sure is, before the day from which renewed leaves count: with another
    /// root one human could show two leaves that both satisfy the scope.
    error RootBeforeCutoff(uint64 limit, uint64 cutoff);
    /// @notice Not one root number, nullifier and signal for each proof.
    error BatchMalformed();

    constructor(uint64 window_, uint64 removalWindow_, address membershipKey_) {
        if (removalWindow_ == 0 || window_ < removalWindow_ || window_ > type(uint32).max) revert LimitsInvalid();
        window = window_;
        removalWindow = removalWindow_;
        membershipKey = membershipKey_;
        Groth16.checkKey(membershipKey_, 5);
    }

    /// @dev The time by which roots expire, and the home time up to which all roots are known.
    function _clock() internal view virtual returns (uint64 time, uint64 seen);

    /// @inheritdoc IMembershipRegistry
    function rootInfo(uint64 seq)
        public
        view
        returns (uint256 value, uint64 time, uint64 supersededAt, uint64 firstUpdateAt, uint64 expiresAt)
    {
        RootRecord storage r = _roots[seq];
        value = r.value;
        time = r.time;
        supersededAt = r.supersededAt;
        if (supersededAt != 0) {
            expiresAt = supersededAt + window;
            firstUpdateAt = _updateTime[r.updateSeq];
            if (firstUpdateAt != 0 && firstUpdateAt + removalWindow < expiresAt) {
                expiresAt = firstUpdateAt + removalWindow;
            }
        }
    }

    /// @notice Leaves (used and emptied) and updates of the tree that a root stands for; 0, 0 if there is no such root.
    function rootSize(uint64 seq) external view returns (uint64 nextIndex, uint64 updateSeq) {
        return (_roots[seq].nextIndex, _roots[seq].updateSeq);
    }

    /// @inheritdoc IMembershipRegistry
    function isLive(uint64 seq) external view virtual returns (bool) {
        return _isLive(seq, uint64(block.timestamp));
    }

    function _isLive(uint64 seq, uint64 time) internal view returns (bool) {
        (uint256 value,,,, uint64 expiresAt) = rootInfo(seq);
        return value != 0 && (expiresAt == 0 || time < expiresAt);
    }

    /// @inheritdoc IMembershipRegistry
    function rootRefusal(uint64 rootSeq, uint256 policy) external view returns (bytes4 reason) {
        (, reason,,) = _judge(rootSeq, policy);
    }

    /// @inheritdoc IMembershipRegistry
    function verifyMembership(
        uint64 rootSeq,
        uint256 nullifier,
        uint256 scope,
        uint256 signal,
        uint256 policy,
        bytes calldata proof
    ) external view {
        uint256[] memory inputs = new uint256[](5);
        inputs[0] = _acceptable(rootSeq, policy);
        inputs[1] = nullifier;
        inputs[2] = scope;
        inputs[3] = signal;
        inputs[4] = policy;
        Groth16.verify(membershipKey, inputs, proof);
    }

    /// @inheritdoc IMembershipRegistry
    function verifyMembershipMany(
        uint256 scope,
        uint256 policy,
        uint64[] calldata rootSeqs,
        uint256[] calldata nullifiers,
        uint256[] calldata signals,
        bytes calldata proofs
    ) external view {
        uint256 k = rootSeqs.length;
        if (nullifiers.length != k || signals.length != k) revert BatchMalformed();
        uint256[] memory inputs = new uint256[](5 * k);
        uint64 seq;
        uint256 root;
        uint256 j;
        for (uint256 i = 0; i < k; ++i) {
            if (i == 0 || rootSeqs[i] != seq) {
                seq = rootSeqs[i];
                root = _acceptable(seq, policy);
            }
            inputs[j] = root;
            inputs[j + 1] = nullifiers[i];
            inputs[j + 2] = scope;
            inputs[j + 3] = signals[i];
            inputs[j + 4] = policy;
            j += 5;
        }
        Groth16.verifyMany(membershipKey, inputs, proofs);
    }

    function _acceptable(uint64 seq, uint256 policy) private view returns (uint256 value) {
        bytes4 reason;
        uint64 limit;
        uint64 cutoff;
        (value, reason, limit, cutoff) = _judge(seq, policy);
        if (reason == 0) return value;
        if (reason == RootUnknown.selector) revert RootUnknown(seq);
        if (reason == RootExpired.selector) revert RootExpired(seq, limit);
        if (reason == PolicyInvalid.selector) revert PolicyInvalid();
        revert RootBeforeCutoff(limit, cutoff);
    }

    /// @dev The root rule. A reason that is not 0 is the selector of the error, limit and cutoff are its arguments.
    function _judge(uint64 seq, uint256 policy)
        private
        view
        returns (uint256 value, bytes4 reason, uint64 limit, uint64 cutoff)
    {
        (uint64 time, uint64 seen) = _clock();
        uint64 supersededAt;
        (value,, supersededAt,, limit) = rootInfo(seq);
        if (value == 0) return (value, RootUnknown.selector, 0, 0);
        if (limit != 0 && time >= limit) return (value, RootExpired.selector, limit, 0);
        if (policy >> 72 != 0) return (value, PolicyInvalid.selector, 0, 0);
        limit = supersededAt == 0 || seen < supersededAt ? seen : supersededAt;
        cutoff = uint64(uint32(policy >> 32)) * 1 days;
        if (cutoff > limit) reason = RootBeforeCutoff.selector;
    }
}
