// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title A token that refuses some recipients and calls back during a transfer, for tests
contract PickyToken is ERC20 {
    /// @notice Who may not receive.
    mapping(address => bool) public banned;
    address private _target;
    bytes private _callback;
    /// @notice What the last callback answered.
    bytes public answer;

    /// @notice A transfer to somebody who is banned.
    error Banned(address recipient);

    constructor() ERC20("Picky", "PICK") {}

    /// @notice Makes tokens.
    function mint(address to, uint256 value) external {
        _mint(to, value);
    }

    /// @notice Bans a recipient, or lets them receive again.
    function ban(address who, bool yes) external {
        banned[who] = yes;
    }

    /// @notice From now on each transfer out of `target` calls it with these bytes; no bytes: none.
    function callback(address target, bytes calldata data) external {
        _target = target;
        _callback = data;
    }

    function _update(address from, address to, uint256 value) internal override {
        if (banned[to]) revert Banned(to);
        if (from == _target && _callback.length != 0) {
            (, answer) = _target.call(_callback);
        }
        super._update(from, to, value);
    }
}
