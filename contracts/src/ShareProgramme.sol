// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IMembershipRegistry} from "./IMembershipRegistry.sol";
import {Typed} from "./Typed.sol";

/// @title A share of tokens for each human, once an epoch
/// @notice Holds the tokens that it pays out. Anybody may bring a claim: recipient, chain, contract, greatest fee and deadline are bound
/// by the proof's signal, and the sender gets the fee out of the share. It shows a nullifier, never who.
///
/// Epoch e is `[start + e·length, start + (e+1)·length)` in unix seconds; its cut-off day is `floor(epoch start / 86400)`. Its policy is
/// enrolledBefore = cut-off (+ 1 with `sameDay`), renewedBefore = cut-off, minAssurance; its scope is made from this contract's constants.
/// It can be claimed from its start until `claimWindow` seconds after its start.
/// @dev Nothing can be changed after creation, and nobody can take tokens out but by a claim. Tokens that nobody claims pay later epochs.
contract ShareProgramme {
    using SafeERC20 for IERC20;

    /// @notice A claim of claimMany, all but its proof; see claim.
    struct Item {
        uint64 rootSeq;
        uint256 nullifier;
        address recipient;
        uint256 maxFee;
        uint64 deadline;
        uint256 fee;
    }

    /// @notice The action in this contract's scopes.
    string public constant ACTION = "claim";

    /// @notice Where membership is proved.
    IMembershipRegistry public immutable registry;
    /// @notice What is paid out.
    IERC20 public immutable token;
    /// @notice 0 test, 1 live.
    uint8 public immutable env;
    /// @notice Id of the programme.
    bytes32 public immutable programme;
    /// @notice Start of epoch 0, unix seconds.
    uint64 public immutable start;
    /// @notice Length of an epoch in seconds.
    uint64 public immutable length;
    /// @notice Seconds after its start that an epoch can be claimed.
    uint64 public immutable claimWindow;
    /// @notice A share, in the token's smallest unit.
    uint256 public immutable amount;
    /// @notice Least assurance of a leaf: 0 none, 1 one eye, 2 both eyes.
    uint8 public immutable minAssurance;
    /// @notice Whether people enrolled on the cut-off day may claim.
    bool public immutable sameDay;

    /// @notice Whether a nullifier has had its share. A nullifier belongs to one epoch.
    mapping(uint256 nullifier => bool) public claimed;

    /// @notice A share was paid: amount − fee to the recipient, fee to who brought the claim.
    event Claimed(
        uint64 indexed epoch, uint256 indexed nullifier, address recipient, uint256 amount, uint256 fee
    );

    /// @notice A claim of claimMany was left out; it may be brought again. The reason is the selector of the error with which claim would
    /// have refused it, SafeERC20FailedOperation for a recipient to whom the token does not go.
    event ClaimSkipped(uint64 indexed epoch, uint256 indexed nullifier, uint256 position, bytes4 reason);

    /// @notice A constructor value makes no programme.
    error ProgrammeInvalid();
    /// @notice The programme has not started.
    error ProgrammeNotStarted(uint256 start);
    /// @notice The epoch lies past what dates can say.
    error EpochOutOfRange(uint64 epoch);
    /// @notice The epoch has not started.
    error EpochNotOpen(uint64 epoch, uint256 opensAt);
    /// @notice The epoch can no longer be claimed.
    error EpochOver(uint64 epoch, uint256 closedAt);
    /// @notice The claim's deadline has passed.
    error DeadlinePassed(uint64 deadline);
    /// @notice The fee is above what the claim allows, or above the share.
    error FeeTooHigh(uint256 fee, uint256 limit);
    /// @notice The recipient is address 0 or this contract.
    error RecipientInvalid(address recipient);
    /// @notice This human has had this epoch's share.
    error AlreadyClaimed(uint256 nullifier);
    /// @notice The programme holds less than a share.
    error BudgetExhausted(uint256 balance, uint256 needed);

    /// @notice No claims, or not a proof of 256 bytes (or of 128) for each.
    error ClaimsMalformed();

    /// @param registry_ where membership is proved
    /// @param token_ plain ERC-20: no fee on transfer, no rebasing
    /// @param env_ 0 test, 1 live
    /// @param programme_ id of the programme, not 0
    /// @param start_ start of epoch 0, unix seconds
    /// @param length_ seconds of an epoch
    /// @param claimWindow_ seconds after its start that an epoch can be claimed
    /// @param amount_ share in the token's smallest unit
    /// @param minAssurance_ least assurance of a leaf
    /// @param sameDay_ whether people enrolled on the cut-off day may claim
    constructor(
        IMembershipRegistry registry_,
        IERC20 token_,
        uint8 env_,
        bytes32 programme_,
        uint64 start_,
        uint64 length_,
        uint64 claimWindow_,
        uint256 amount_,
        uint8 minAssurance_,
        bool sameDay_
    ) {
        if (
            address(registry_).code.length == 0 || address(token_).code.length == 0 || env_ > 1 || programme_ == 0
                || start_ == 0 || length_ == 0 || claimWindow_ == 0 || amount_ == 0
                || block.chainid > type(uint64).max
        ) revert ProgrammeInvalid();
        registry = registry_;
        token = token_;
        env = env_;
        programme = programme_;
        start = start_;
        length = length_;
        claimWindow = claimWindow_;
        amount = amount_;
        minAssurance = minAssurance_;
        sameDay = sameDay_;
    }

    /// @notice Pays an epoch's share to the recipient.
    /// @param epoch which epoch
    /// @param rootSeq number of the root that the proof is for
    /// @param nullifier the human's nullifier for this epoch's scope
    /// @param recipient who gets the share
    /// @param maxFee greatest fee that the human agreed to
    /// @param deadline last second at which the claim may be brought
    /// @param fee what the sender takes, at most maxFee
    /// @param proof membership proof with this epoch's scope and policy and the signal of recipient, maxFee and deadline
    function claim(
        uint64 epoch,
        uint64 rootSeq,
        uint256 nullifier,
        address recipient,
        uint256 maxFee,
        uint64 deadline,
        uint256 fee,
        bytes calldata proof
    ) external {
        _requireOpen(epoch);
        if (block.timestamp > deadline) revert DeadlinePassed(deadline);
        if (fee > maxFee) revert FeeTooHigh(fee, maxFee);
        if (fee > amount) revert FeeTooHigh(fee, amount);
        if (recipient == address(0) || recipient == address(this)) revert RecipientInvalid(recipient);
        if (claimed[nullifier]) revert AlreadyClaimed(nullifier);
        uint256 balance = token.balanceOf(address(this));
        if (balance < amount) revert BudgetExhausted(balance, amount);

        uint256 policy = policyOf(epoch);
        registry.verifyMembership(
            rootSeq, nullifier, _scope(epoch, policy), signalOf(recipient, maxFee, deadline), policy, proof
        );
        claimed[nullifier] = true;
        emit Claimed(epoch, nullifier, recipient, amount, fee);
        token.safeTransfer(recipient, amount - fee);
        if (fee != 0) token.safeTransfer(msg.sender, fee);
    }

    /// @notice Pays an epoch's share to each of many recipients, with one product of pairings for all proofs. A claim that cannot be paid
    /// (spent nullifier, dead root, passed deadline, bad fee or recipient, budget at its end, a recipient to whom the token does not go) is
    /// left out and reported by ClaimSkipped; a wrong proof among the others refuses the whole call.
    /// @dev Nullifiers are marked before proofs are looked at, so that one counts once within the call, and again unmarked where the token
    /// does not go: a transfer that failed has changed nothing, and its human must not lose the share.
    /// @param epoch the epoch of all claims
    /// @param items the claims
    /// @param proofs their proofs one after another, all of 256 bytes or all of 128
    /// @return paid number of claims that were paid
    function claimMany(uint64 epoch, Item[] calldata items, bytes calldata proofs) external returns (uint256 paid) {
        _requireOpen(epoch);
        uint256[] memory survivors = _mark(epoch, items, proofs);
        uint256 fees;
        for (uint256 s = 0; s < survivors.length; ++s) {
            Item calldata item = items[survivors[s]];
            if (token.trySafeTransfer(item.recipient, amount - item.fee)) {
                emit Claimed(epoch, item.nullifier, item.recipient, amount, item.fee);
                fees += item.fee;
                ++paid;
            } else {
                claimed[item.nullifier] = false;
                emit ClaimSkipped(epoch, item.nullifier, survivors[s], SafeERC20.SafeERC20FailedOperation.selector);
            }
        }
        if (fees != 0) token.safeTransfer(msg.sender, fees);
    }

    /// @dev Leaves out what cannot be paid, marks the other nullifiers and checks their proofs. Returns their positions.
    function _mark(uint64 epoch, Item[] calldata items, bytes calldata proofs)
        private
        returns (uint256[] memory survivors)
    {
        uint256 k = items.length;
        if (k == 0 || (proofs.length != 256 * k && proofs.length != 128 * k)) revert ClaimsMalformed();
        uint256 size = proofs.length / k;
        uint256 policy = policyOf(epoch);
        survivors = new uint256[](k);
        uint64[] memory rootSeqs = new uint64[](k);
        uint256[] memory nullifiers = new uint256[](k);
        uint256[] memory signals = new uint256[](k);
        bytes memory kept = new bytes(proofs.length);
        uint256 n;
        {
            uint256 budget = token.balanceOf(address(this));
            bytes4 rootReason;
            for (uint256 i = 0; i < k; ++i) {
                Item calldata item = items[i];
                if (i == 0 || item.rootSeq != items[i - 1].rootSeq) {
                    rootReason = registry.rootRefusal(item.rootSeq, policy);
                }
                bytes4 reason = _refusal(item, budget, rootReason);
                if (reason != 0) {
                    emit ClaimSkipped(epoch, item.nullifier, i, reason);
                    continue;
                }
                claimed[item.nullifier] = true;
                budget -= amount;
                survivors[n] = i;
                rootSeqs[n] = item.rootSeq;
                nullifiers[n] = item.nullifier;
                signals[n] = signalOf(item.recipient, item.maxFee, item.deadline);
                // n ≤ i < k: within both
                assembly ("memory-safe") {
                    calldatacopy(add(add(kept, 32), mul(n, size)), add(proofs.offset, mul(i, size)), size)
                }
                ++n;
            }
        }
        // n ≤ k
        assembly ("memory-safe") {
            mstore(survivors, n)
            mstore(rootSeqs, n)
            mstore(nullifiers, n)
            mstore(signals, n)
            mstore(kept, mul(n, size))
        }
        if (n != 0) {
            registry.verifyMembershipMany(_scope(epoch, policy), policy, rootSeqs, nullifiers, signals, kept);
        }
    }

    /// @dev Selector of the error with which claim would refuse, in claim's order but for the root, 0 if there is none.
    function _refusal(Item calldata item, uint256 budget, bytes4 rootReason) private view returns (bytes4) {
        if (block.timestamp > item.deadline) return DeadlinePassed.selector;
        if (item.fee > item.maxFee || item.fee > amount) return FeeTooHigh.selector;
        if (item.recipient == address(0) || item.recipient == address(this)) return RecipientInvalid.selector;
        if (claimed[item.nullifier]) return AlreadyClaimed.selector;
        if (budget < amount) return BudgetExhausted.selector;
        return rootReason;
    }

    function _requireOpen(uint64 epoch) private view {
        uint256 opensAt = epochStart(epoch);
        if (block.timestamp < opensAt) revert EpochNotOpen(epoch, opensAt);
        if (block.timestamp >= opensAt + claimWindow) revert EpochOver(epoch, opensAt + claimWindow);
    }

    /// @notice The epoch at the block's time.
    function epochNow() external view returns (uint64) {
        if (block.timestamp < start) revert ProgrammeNotStarted(start);
        return uint64((block.timestamp - start) / length);
    }

    /// @notice First second of an epoch.
    function epochStart(uint64 epoch) public view returns (uint256) {
        return uint256(start) + uint256(epoch) * length;
    }

    /// @notice Whether an epoch can be claimed at the block's time.
    function isOpen(uint64 epoch) external view returns (bool) {
        uint256 opensAt = epochStart(epoch);
        return block.timestamp >= opensAt && block.timestamp < opensAt + claimWindow;
    }

    /// @notice An epoch's policy.
    function policyOf(uint64 epoch) public view returns (uint256) {
        uint256 cutoff = epochStart(epoch) / 1 days;
        if (cutoff >= type(uint32).max) revert EpochOutOfRange(epoch);
        return Typed.policy(uint32(sameDay ? cutoff + 1 : cutoff), uint32(cutoff), minAssurance);
    }

    /// @notice An epoch's scope.
    function scopeOf(uint64 epoch) external view returns (uint256) {
        return _scope(epoch, policyOf(epoch));
    }

    /// @notice The signal that a claim's proof must carry.
    function signalOf(address recipient, uint256 maxFee, uint64 deadline) public view returns (uint256) {
        return Typed.claimSignal(recipient, uint64(block.chainid), address(this), maxFee, deadline);
    }

    function _scope(uint64 epoch, uint256 policy) private view returns (uint256) {
        return Typed.contractScope(env, uint64(block.chainid), address(this), ACTION, programme, epoch, policy);
    }
}
