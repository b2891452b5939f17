// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {MembershipVerifier} from "./MembershipVerifier.sol";
import {IMessageSender} from "./IMessages.sol";

/// @title Sends roots from their home chain to a mirror
/// @notice Anybody may publish: the roots come from the registry, not from the caller. Each message is a run of roots by number, with the
/// home chain's time and the number of its newest root, which together are a heartbeat. It keeps no cursor: what a transport lost is
/// published again, and a mirror that has it takes no harm.
contract RootSource {
    /// @notice A root as it travels. When it was superseded and which update came first after it follow from the roots after it.
    struct Root {
        uint256 value;
        uint64 time;
        uint64 updateSeq;
        uint64 nextIndex;
    }

    /// @notice Most roots in one message.
    uint64 public constant MAX_ROOTS = 256;

    /// @notice Where the roots come from.
    MembershipVerifier public immutable registry;
    /// @notice What carries the messages.
    IMessageSender public immutable transport;

    /// @notice Roots firstSeq … firstSeq + count − 1 were handed to the transport, of latestSeq at that time.
    event Published(uint64 firstSeq, uint64 count, uint64 latestSeq);

    /// @notice A constructor value makes no source.
    error SourceInvalid();
    /// @notice There is no root to send from this number on, nor is it the one after the newest (which makes a heartbeat alone).
    error RootRangeInvalid(uint64 firstSeq, uint64 latestSeq);

    /// @param registry_ registry on this chain
    /// @param transport_ sending side of the transport to one mirror
    constructor(MembershipVerifier registry_, IMessageSender transport_) {
        if (address(registry_).code.length == 0 || address(transport_).code.length == 0) revert SourceInvalid();
        if (block.chainid > type(uint64).max) revert SourceInvalid();
        registry = registry_;
        transport = transport_;
    }

    /// @notice Sends the roots from firstSeq on, at most MAX_ROOTS of them, and a heartbeat. The value pays the transport.
    /// @param firstSeq the first number that the mirror lacks; the newest + 1 sends a heartbeat alone
    function publish(uint64 firstSeq) external payable {
        (bytes memory message, uint64 count, uint64 latestSeq) = messageFrom(firstSeq);
        emit Published(firstSeq, count, latestSeq);
        transport.sendMessage{value: msg.value}(message);
    }

    /// @notice The message that publish would send.
    function messageFrom(uint64 firstSeq) public view returns (bytes memory message, uint64 count, uint64 latestSeq) {
        (latestSeq,,,) = registry.latest();
        if (firstSeq == 0 || firstSeq > latestSeq + 1) revert RootRangeInvalid(firstSeq, latestSeq);
        count = latestSeq + 1 - firstSeq;
        if (count > MAX_ROOTS) count = MAX_ROOTS;
        Root[] memory roots = new Root[](count);
        for (uint64 i = 0; i < count; ++i) {
            (uint256 value, uint64 time,,,) = registry.rootInfo(firstSeq + i);
            (uint64 nextIndex, uint64 updateSeq) = registry.rootSize(firstSeq + i);
            roots[i] = Root(value, time, updateSeq, nextIndex);
        }
        message = abi.encode(uint64(block.chainid), address(registry), firstSeq, roots, uint64(block.timestamp), latestSeq);
    }
}
