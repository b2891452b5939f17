// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Typed fields: scopes and signals as field elements
/// @notice `T(tag, f1 … fn) = uint256(keccak256(u8 len ‖ tag ‖ f1 ‖ … ‖ fn)) >> 8`, each field `u8 type ‖ u32 length ‖ bytes`, types
/// 1 unsigned integer of fixed width, 2 address, 3 bytes, 4 UTF-8 text. The same bytes as package semaphore makes in Go; both are tested
/// against testdata/vectors/typed.json.
library Typed {
    /// @notice Scope kind 0: consumed by a contract.
    uint8 internal constant KIND_CONTRACT = 0;
    /// @notice Scope kind 1: consumed by a relying party through the API, never on chain.
    uint8 internal constant KIND_RELYING_PARTY = 1;

    /// @notice The tag or a text is longer than its length field can say, or empty where it must not be.
    error TextMalformed();

    /// @notice T of a tag and the concatenated fields.
    function digest(string memory tag, bytes memory fields) internal pure returns (uint256) {
        uint256 n = bytes(tag).length;
        if (n == 0 || n > 255) revert TextMalformed();
        return uint256(keccak256(abi.encodePacked(uint8(n), tag, fields))) >> 8;
    }

    function u8(uint8 v) internal pure returns (bytes memory) {
        return abi.encodePacked(uint8(1), uint32(1), v);
    }

    function u64(uint64 v) internal pure returns (bytes memory) {
        return abi.encodePacked(uint8(1), uint32(8), v);
    }

    function u256(uint256 v) internal pure returns (bytes memory) {
        return abi.encodePacked(uint8(1), uint32(32), v);
    }

    function addr(address v) internal pure returns (bytes memory) {
        return abi.encodePacked(uint8(2), uint32(20), v);
    }

    function word(bytes32 v) internal pure returns (bytes memory) {
        return abi.encodePacked(uint8(3), uint32(32), v);
    }

    function text(string memory v) internal pure returns (bytes memory) {
        uint256 n = bytes(v).length;
        if (n > type(uint32).max) revert TextMalformed();
        return abi.encodePacked(uint8(4), uint32(n), v);
    }

    /// @notice Scope of a contract (kind 0).
    /// @param env 0 test, 1 live
    /// @param target the contract that consumes nullifiers of this scope
    /// @param action what is done once per human
    /// @param programme id of the programme, 0 if none
    /// @param epoch epoch of the programme, 0 if none
    /// @param policy_ packed policy, see `policy`
    function contractScope(
        uint8 env,
        uint64 chainId,
        address target,
        string memory action,
        bytes32 programme,
        uint64 epoch,
        uint256 policy_
    ) internal pure returns (uint256) {
        return digest(
            "scope/v1",
            bytes.concat(
                u8(env),
                u8(KIND_CONTRACT),
                u64(chainId),
                addr(target),
                text(action),
                word(programme),
                u64(epoch),
                u256(policy_)
            )
        );
    }

    /// @notice Scope of a relying party (kind 1). No contract consumes it; here so that the codec is whole and tested as such.
    function relyingPartyScope(
        uint8 env,
        string memory rpId,
        string memory action,
        bytes32 programme,
        uint64 epoch,
        uint256 policy_
    ) internal pure returns (uint256) {
        return digest(
            "scope/v1",
            bytes.concat(
                u8(env), u8(KIND_RELYING_PARTY), text(rpId), text(action), word(programme), u64(epoch), u256(policy_)
            )
        );
    }

    /// @notice Signal of an action for a recipient: whoever sends it can change none of these.
    function claimSignal(address recipient, uint64 chainId, address target, uint256 maxFee, uint64 deadline)
        internal
        pure
        returns (uint256)
    {
        return digest(
            "signal/claim/v1",
            bytes.concat(addr(recipient), u64(chainId), addr(target), u256(maxFee), u64(deadline))
        );
    }

    /// @notice Signal of an answer to a relying party.
    function verifySignal(bytes32 nonce, bytes32 messageHash) internal pure returns (uint256) {
        return digest("signal/verify/v1", bytes.concat(word(nonce), word(messageHash)));
    }

    /// @notice enrolledBefore + renewedBefore·2³² + minAssurance·2⁶⁴, the two in days since 1970-01-01 UTC.
    function policy(uint32 enrolledBefore, uint32 renewedBefore, uint8 minAssurance) internal pure returns (uint256) {
        return uint256(enrolledBefore) | uint256(renewedBefore) << 32 | uint256(minAssurance) << 64;
    }
}
