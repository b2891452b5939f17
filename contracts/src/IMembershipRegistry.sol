// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title What a contract needs to ask whether somebody is an enrolled human
/// @notice A caller that acts once per human must, in this order: build scope and policy from its own constants, never from the request;
/// put whatever the proof must bind (recipient, deadline …) into the signal; call `verifyMembership`; refuse a nullifier that it has
/// seen. Leaving one out means that nothing was checked.
interface IMembershipRegistry {
    /// @notice Returns if the proof shows a live leaf under an acceptable root, reverts with a typed error otherwise.
    /// @param rootSeq sequence number of the root, see `latest`
    /// @param nullifier public nullifier, below the field's order; the caller keeps those it has seen
    /// @param scope what is done once per human: the caller's own constant
    /// @param signal what the prover meant
    /// @param policy enrolledBefore + renewedBefore·2³² + minAssurance·2⁶⁴: the caller's own constant for this scope
    /// @param proof 256 bytes, or 128 compressed, see Groth16
    function verifyMembership(
        uint64 rootSeq,
        uint256 nullifier,
        uint256 scope,
        uint256 signal,
        uint256 policy,
        bytes calldata proof
    ) external view;

    /// @notice Returns if every proof shows a live leaf under an acceptable root, reverts otherwise: one wrong proof refuses them all. A
    /// further proof costs a quarter of a single one. Nullifiers may repeat: the caller keeps those it has seen, also within one call.
    /// @param scope of all proofs
    /// @param policy of all proofs
    /// @param rootSeqs sequence number of each proof's root; equal ones side by side are looked up once
    /// @param nullifiers public nullifier of each
    /// @param signals what each prover meant
    /// @param proofs one after another, all of 256 bytes or all of 128
    function verifyMembershipMany(
        uint256 scope,
        uint256 policy,
        uint64[] calldata rootSeqs,
        uint256[] calldata nullifiers,
        uint256[] calldata signals,
        bytes calldata proofs
    ) external view;

    /// @notice Why `verifyMembership` would refuse any proof under this root with this policy: the selector of its error, 0 if it would
    /// look at the proof.
    function rootRefusal(uint64 rootSeq, uint256 policy) external view returns (bytes4 reason);

    /// @notice The newest root; seq 0 with the empty tree's root before the first batch, which no proof is accepted under.
    function latest() external view returns (uint64 seq, uint256 root, uint64 nextIndex, uint64 updateSeq);

    /// @notice A root by its number; all zero if there is none.
    /// @return value the root
    /// @return time block time at which it became the newest
    /// @return supersededAt block time at which the next one did, 0 if it is the newest
    /// @return firstUpdateAt block time of the first update batch after it, 0 if there was none
    /// @return expiresAt first second at which it is refused, 0 while no end is set
    function rootInfo(uint64 seq)
        external
        view
        returns (uint256 value, uint64 time, uint64 supersededAt, uint64 firstUpdateAt, uint64 expiresAt);

    /// @notice Whether the root exists and is not expired at the block's time.
    function isLive(uint64 seq) external view returns (bool);
}
