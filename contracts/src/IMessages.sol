// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Sending side of a transport between chains
/// @notice An adapter to a bridge implements it. It carries messages of the one source that it is made for; it may lose, repeat and reorder
/// them, but must not forge any, and must take them from final blocks only.
interface IMessageSender {
    /// @notice Takes a message for the receiver on the other chain; the value pays the transport.
    function sendMessage(bytes calldata message) external payable;
}

/// @title Receiving side of a transport between chains
interface IMessageReceiver {
    /// @notice Called by the transport's end on this chain, for a message that it has authenticated.
    /// @param chainId chain that the message comes from
    /// @param source contract that sent it there
    /// @param message its bytes
    function onMessage(uint64 chainId, address source, bytes calldata message) external;
}
