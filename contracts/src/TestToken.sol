// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title A token for tests and demonstrations only
/// @notice Its owner mints as much as they like: it is worth nothing.
contract TestToken is ERC20, Ownable {
    /// @param owner_ may mint
    constructor(address owner_) ERC20("unum test token, worth nothing", "UNUMTEST") Ownable(owner_) {}

    /// @notice Mints tokens.
    function mint(address to, uint256 amount) external onlyOwner {
        _mint(to, amount);
    }
}
