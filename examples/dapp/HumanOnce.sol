// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IMembershipRegistry} from "../../contracts/src/IMembershipRegistry.sol";
import {Typed} from "../../contracts/src/Typed.sol";

/// @title A club that admits each human once
/// @notice The whole of what a contract needs: scope and policy from its own constants, the account bound by the signal, the proof
/// checked by the registry, the nullifier kept.
///
/// The club stands open for ever: whoever is enrolled may join at any time, and nobody joins twice by enrolling anew, because a renewed
/// leaf counts only if it is older than the club. Who lost their identity for good before joining is locked out: said plainly.
contract HumanOnce {
    /// @notice The action in this contract's scope.
    string public constant ACTION = "join";

    /// @notice Where membership is proved.
    IMembershipRegistry public immutable registry;
    /// @notice What a human's nullifier is for.
    uint256 public immutable scope;
    /// @notice Whose leaves count.
    uint256 public immutable policy;

    /// @notice Accounts admitted.
    mapping(address account => bool) public isHuman;
    /// @notice Nullifiers seen.
    mapping(uint256 nullifier => bool) public admitted;
    /// @notice How many humans were admitted.
    uint256 public count;

    /// @notice A human was admitted.
    event Admitted(uint256 indexed nullifier, address indexed account);

    /// @notice A constructor value makes no club.
    error ClubInvalid();
    /// @notice The deadline has passed.
    error DeadlinePassed(uint64 deadline);
    /// @notice This human is in.
    error AlreadyAdmitted(uint256 nullifier);
    /// @notice Another human is in with this account, or it is address 0.
    error AccountTaken(address account);

    /// @param registry_ where membership is proved
    /// @param env 0 test, 1 live
    /// @param minAssurance least assurance of a leaf: 0 none, 1 one eye, 2 both eyes
    constructor(IMembershipRegistry registry_, uint8 env, uint8 minAssurance) {
        if (address(registry_).code.length == 0 || env > 1 || block.chainid > type(uint64).max) revert ClubInvalid();
        registry = registry_;
        policy = Typed.policy(type(uint32).max, uint32(block.timestamp / 1 days), minAssurance);
        scope = Typed.contractScope(env, uint64(block.chainid), address(this), ACTION, 0, 0, policy);
    }

    /// @notice Admits the human who made the proof, under the account that they chose. Anybody may bring it.
    /// @param account whom to admit
    /// @param rootSeq number of the root that the proof is for
    /// @param nullifier the human's nullifier for `scope`
    /// @param deadline last second at which the proof may be brought
    /// @param proof membership proof with `scope`, `policy` and `signalOf(account, deadline)`
    function join(address account, uint64 rootSeq, uint256 nullifier, uint64 deadline, bytes calldata proof) external {
        if (block.timestamp > deadline) revert DeadlinePassed(deadline);
        if (admitted[nullifier]) revert AlreadyAdmitted(nullifier);
        if (account == address(0) || isHuman[account]) revert AccountTaken(account);
        registry.verifyMembership(rootSeq, nullifier, scope, signalOf(account, deadline), policy, proof);
        admitted[nullifier] = true;
        isHuman[account] = true;
        ++count;
        emit Admitted(nullifier, account);
    }

    /// @notice The signal that a proof must carry: a claim's, with no fee.
    function signalOf(address account, uint64 deadline) public view returns (uint256) {
        return Typed.claimSignal(account, uint64(block.chainid), address(this), 0, deadline);
    }
}
