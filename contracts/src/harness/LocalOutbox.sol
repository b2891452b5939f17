// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IMessageSender} from "../IMessages.sol";

/// @title A transport whose other half is whoever reads its logs, for tests with two chains
contract LocalOutbox is IMessageSender {
    /// @notice A message to be brought to the other chain.
    event Sent(address indexed source, bytes message, uint256 value);

    /// @inheritdoc IMessageSender
    function sendMessage(bytes calldata message) external payable {
        emit Sent(msg.sender, message, msg.value);
    }
}
