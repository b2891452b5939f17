// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";
import {Groth16} from "./Groth16.sol";
import {IMembershipRegistry} from "./IMembershipRegistry.sol";
import {MembershipVerifier} from "./MembershipVerifier.sol";
import {RegistryState} from "./RegistryState.sol";

/// @title The tree of enrolled humans on chain
/// @notice Keeps the root of a tree of depth 34, its history by sequence number, and which admission numbers were used. The tree itself is
/// in the logs. A batch needs three agreeing parties: the operator who sends it, the enroller who signs it (EIP-712 `Batch`), and the proof
/// that the new root is the old tree with exactly these leaves appended or changed. Only the forced queue does without the operator.
/// @dev Runs behind an ERC1967Proxy and is upgraded by UUPS through its owner, a timelock. What it does not know itself it hands to its
/// desk, see RegistryDesk. Windows, membership key and empty root are immutable in the implementation: mirrors hold the same, so that only
/// an upgrade changes them.
contract MembershipRegistry is RegistryState, MembershipVerifier, UUPSUpgradeable {
    /// @notice `kind` of an append in the enroller's signature.
    uint8 public constant BATCH_APPEND = 0;
    /// @notice `kind` of an update in the enroller's signature.
    uint8 public constant BATCH_UPDATE = 1;
    /// @notice Item kind of an update: the leaf gets another commitment.
    uint8 public constant KIND_REPLACE = 1;
    /// @notice Item kind of an update: the leaf becomes empty.
    uint8 public constant KIND_REMOVE = 2;
    /// @notice Type hash of the enroller's signature.
    bytes32 public constant BATCH_TYPEHASH = keccak256(
        "Batch(uint8 kind,uint32 day,uint32 attributes,bytes32 numbersHash,bytes32 handleRoot,bytes32 itemsHash)"
    );

    uint256 private constant UPDATE_ITEM = 45;

    /// @notice Root of the tree before the first batch. Never acceptable in a proof.
    uint256 public immutable emptyRoot;
    /// @notice Code of the functions that are not here.
    address public immutable desk;

    /// @notice Leaves were appended from startIndex on; items are their commitments, 32 bytes each, in order.
    event Appended(
        uint64 indexed seq,
        uint64 startIndex,
        uint32 day,
        uint32 attributes,
        uint256 postRoot,
        bytes32 handleRoot,
        bytes items
    );
    /// @notice Leaves were changed; items are u64 index ‖ u8 kind ‖ u32 attributes ‖ u256 commitment, 45 bytes each.
    event Updated(
        uint64 indexed seq, uint64 updateSeq, uint32 day, uint256 postRoot, bytes32 handleRoot, bytes items
    );

    /// @notice Length of the items is no multiple of an item's, or is not what count says.
    error ItemsMalformed();
    /// @notice An item's kind is neither replace nor remove.
    error ItemKindInvalid(uint8 kind);

    /// @param window_ seconds that a root lives after supersession
    /// @param removalWindow_ seconds that a root lives after the first update that it does not know
    /// @param membershipKey_ key contract of the membership circuit (5 inputs)
    /// @param emptyRoot_ root of the empty tree of depth 34
    /// @param desk_ code of the functions that are not here
    constructor(uint64 window_, uint64 removalWindow_, address membershipKey_, uint256 emptyRoot_, address desk_)
        MembershipVerifier(window_, removalWindow_, membershipKey_)
    {
        if (emptyRoot_ == 0) revert RootZero();
        if (emptyRoot_ >= P) revert Groth16.InputNotInField(0);
        if (desk_.code.length == 0) revert AddressZero();
        emptyRoot = emptyRoot_;
        desk = desk_;
    }

    /// @dev Whatever is not here is the desk's, on this contract's storage.
    fallback() external {
        address code = desk;
        assembly ("memory-safe") {
            let m := mload(0x40)
            calldatacopy(m, 0, calldatasize())
            let ok := delegatecall(gas(), code, m, calldatasize(), 0, 0)
            returndatacopy(m, 0, returndatasize())
            if iszero(ok) { revert(m, returndatasize()) }
            return(m, returndatasize())
        }
    }

    /// @inheritdoc UUPSUpgradeable
    function _authorizeUpgrade(address) internal view override onlyOwner {}

    modifier onlyOperator() {
        if (msg.sender != operator) revert NotOperator(msg.sender);
        _;
    }

    // --- appending ---

    /// @notice Appends leaves.
    /// @param startIndex the next free leaf
    /// @param preRoot the newest root
    /// @param postRoot the root afterwards
    /// @param day the block's day (UTC) or the next: the enrolment day of all leaves
    /// @param attributes the attributes of all leaves
    /// @param numbers admission numbers, 8 bytes each, strictly ascending; or the same as runs: 0x01, then u64 first ‖ u32 length each. The
    /// enroller signs the hash of the numbers, 8 bytes each, whichever way they are sent
    /// @param handleRoot keccak Merkle root of the handle hashes in leaf order
    /// @param items commitments, 32 bytes each, in leaf order
    /// @param enrollerSignature EIP-712 `Batch` of kind 0
    /// @param proof of the append circuit of this size
    /// @param size batch size of the circuit, at least the number of items
    function append(
        uint64 startIndex,
        uint256 preRoot,
        uint256 postRoot,
        uint32 day,
        uint32 attributes,
        bytes calldata numbers,
        bytes32 handleRoot,
        bytes calldata items,
        bytes calldata enrollerSignature,
        bytes calldata proof,
        uint32 size
    ) external onlyOperator whenLive {
        if (items.length % 32 != 0) revert ItemsMalformed();
        uint256 count = items.length / 32;
        if (attributes & ~ATTR_MASK != 0) revert AttributesInvalid(attributes);
        _keyFor(appendKey, size, count);
        bytes memory list = _numbersOf(numbers, count);
        // the only copy of the items: hashed for the signature, hashed for z, then logged
        uint256 staged;
        assembly ("memory-safe") {
            staged := add(mload(0x40), 224)
            calldatacopy(staged, items.offset, items.length)
            mstore(0x40, and(add(add(staged, items.length), 31), not(31)))
        }
        _checkBatch(
            BATCH_APPEND, day, attributes, keccak256(list), handleRoot, _hash(staged, items.length), enrollerSignature
        );
        State memory state = _state;
        if (startIndex != state.nextIndex) revert StartIndexMismatch(state.nextIndex, startIndex);
        _requireQueueInTime(state);
        _takeCap(state, count);
        _checkDay(day);
        _mark(numbers, list, count);
        _append(state, count, preRoot, postRoot, day, attributes, handleRoot, staged, proof, size);
    }

    /// @notice Appends the first admissions of the forced queue: `count` of equal attributes, the first of them overdue. Anybody may.
    /// @param startIndex the next free leaf
    /// @param preRoot the newest root
    /// @param postRoot the root afterwards
    /// @param day the block's day (UTC) or the next
    /// @param count how many, see queueRun
    /// @param proof of the append circuit of this size
    /// @param size batch size of the circuit, at least count
    function appendForced(
        uint64 startIndex,
        uint256 preRoot,
        uint256 postRoot,
        uint32 day,
        uint256 count,
        bytes calldata proof,
        uint32 size
    ) external whenLive {
        _keyFor(appendKey, size, count);
        State memory state = _state;
        if (startIndex != state.nextIndex) revert StartIndexMismatch(state.nextIndex, startIndex);
        _checkDay(day);
        (bytes memory items, uint32 attributes, bytes32 handleRoot) = _takeRun(state, count);
        uint256 staged;
        assembly ("memory-safe") {
            // again, with room before them
            staged := add(mload(0x40), 224)
            mcopy(staged, add(items, 32), mul(32, count))
            mstore(0x40, add(staged, mul(32, count)))
        }
        _append(state, count, preRoot, postRoot, day, attributes, handleRoot, staged, proof, size);
    }

    /// @dev The rest of both ways in: proof, roots, log. The items are in memory at `staged`, with 224 bytes of room before them.
    function _append(
        State memory state,
        uint256 count,
        uint256 preRoot,
        uint256 postRoot,
        uint32 day,
        uint32 attributes,
        bytes32 handleRoot,
        uint256 staged,
        bytes calldata proof,
        uint32 size
    ) private {
        uint64 startIndex = state.nextIndex;
        if (startIndex + count > CAPACITY) revert TreeFull();
        state.nextIndex = uint40(startIndex + count);
        handleRootOf[startIndex] = handleRoot;
        uint64 seq = _advance(state, preRoot, postRoot);

        uint256[] memory inputs = new uint256[](7);
        inputs[0] = startIndex;
        inputs[1] = preRoot;
        inputs[2] = postRoot;
        inputs[3] = day;
        inputs[4] = attributes;
        // startIndex ‖ preRoot ‖ postRoot ‖ day ‖ attributes ‖ items: 80 bytes before the items, the last word written last
        assembly ("memory-safe") {
            mstore(sub(staged, 80), shl(192, startIndex))
            mstore(sub(staged, 72), preRoot)
            mstore(sub(staged, 40), postRoot)
            mstore(sub(staged, 32), or(shl(64, postRoot), or(shl(32, day), attributes)))
        }
        inputs[5] = uint256(_hash(staged - 80, 32 * count + 80)) % P;
        inputs[6] = _evaluateAppend(staged, count, inputs[5]);
        Groth16.verify(appendKey[size], inputs, proof);
        // emit Appended(seq, startIndex, day, attributes, postRoot, handleRoot, items)
        bytes32 topic = Appended.selector;
        assembly ("memory-safe") {
            let data := sub(staged, 224)
            mstore(data, startIndex)
            mstore(add(data, 32), day)
            mstore(add(data, 64), attributes)
            mstore(add(data, 96), postRoot)
            mstore(add(data, 128), handleRoot)
            mstore(add(data, 160), 192)
            mstore(add(data, 192), mul(32, count))
            log2(data, add(224, mul(32, count)), topic, seq)
        }
    }

    function _hash(uint256 from, uint256 length) private pure returns (bytes32 h) {
        assembly ("memory-safe") {
            h := keccak256(from, length)
        }
    }

    function _checkBatch(
        uint8 kind,
        uint32 day,
        uint32 attributes,
        bytes32 numbersHash,
        bytes32 handleRoot,
        bytes32 itemsHash,
        bytes calldata signature
    ) private view {
        _checkSigner(
            keccak256(abi.encode(BATCH_TYPEHASH, kind, day, attributes, numbersHash, handleRoot, itemsHash)), signature
        );
    }

    /// @dev Σ cᵢ·zⁱ by Horner's rule from the last commitment down, each in (0, P): four a turn, after those that are over.
    function _evaluateAppend(uint256 items, uint256 count, uint256 z) private pure returns (uint256 y) {
        uint256 bad;
        assembly ("memory-safe") {
            let from := add(items, mul(32, count))
            for { let fours := add(items, mul(128, shr(2, count))) } gt(from, fours) {} {
                from := sub(from, 32)
                let c := mload(from)
                // c − 1 wraps to the top for 0
                bad := or(bad, gt(sub(c, 1), sub(P, 2)))
                y := addmod(mulmod(y, z, P), c, P)
            }
            for {} gt(from, items) {} {
                from := sub(from, 128)
                let c := mload(add(from, 96))
                bad := or(bad, gt(sub(c, 1), sub(P, 2)))
                y := addmod(mulmod(y, z, P), c, P)
                c := mload(add(from, 64))
                bad := or(bad, gt(sub(c, 1), sub(P, 2)))
                y := addmod(mulmod(y, z, P), c, P)
                c := mload(add(from, 32))
                bad := or(bad, gt(sub(c, 1), sub(P, 2)))
                y := addmod(mulmod(y, z, P), c, P)
                c := mload(from)
                bad := or(bad, gt(sub(c, 1), sub(P, 2)))
                y := addmod(mulmod(y, z, P), c, P)
            }
        }
        if (bad != 0) _blame(items, count);
    }

    /// @dev Reverts with the position of the last commitment that is none.
    function _blame(uint256 items, uint256 count) private pure {
        while (count != 0) {
            uint256 c;
            assembly ("memory-safe") {
                count := sub(count, 1)
                c := mload(add(items, mul(32, count)))
            }
            if (c == 0 || c >= P) revert CommitmentInvalid(count);
        }
    }

    // --- changing ---

    /// @notice Replaces and removes leaves. A replacement has been announced, and its time has come.
    /// @param count number of items
    /// @param preRoot the newest root
    /// @param postRoot the root afterwards
    /// @param day the block's day (UTC) or the next: the enrolment day of replaced leaves
    /// @param numbers admission numbers, 8 bytes each, strictly ascending; or the same as runs: 0x01, then u64 first ‖ u32 length each. The
    /// enroller signs the hash of the numbers, 8 bytes each, whichever way they are sent
    /// @param handleRoot keccak Merkle root of the handle hashes in item order
    /// @param items u64 index ‖ u8 kind ‖ u32 attributes ‖ u256 commitment each, indices strictly ascending
    /// @param enrollerSignature EIP-712 `Batch` of kind 1 with attributes 0
    /// @param proof of the update circuit of this size
    /// @param size batch size of the circuit, at least count
    function update(
        uint64 count,
        uint256 preRoot,
        uint256 postRoot,
        uint32 day,
        bytes calldata numbers,
        bytes32 handleRoot,
        bytes calldata items,
        bytes calldata enrollerSignature,
        bytes calldata proof,
        uint32 size
    ) external onlyOperator whenLive {
        if (items.length != count * UPDATE_ITEM) revert ItemsMalformed();
        address key = _keyFor(updateKey, size, count);
        bytes memory list = _numbersOf(numbers, count);
        _checkBatch(BATCH_UPDATE, day, 0, keccak256(list), handleRoot, keccak256(items), enrollerSignature);

        State memory state = _state;
        _requireQueueInTime(state);
        _takeCap(state, count);
        _checkDay(day);
        _mark(numbers, list, count);
        uint64 updateSeq = state.updateSeq++;
        _updateTime[updateSeq] = uint64(block.timestamp);
        updateHandleRootOf[updateSeq] = handleRoot;
        uint64 seq = _advance(state, preRoot, postRoot);

        {
            uint64 nextIndex = state.nextIndex;
            uint256[] memory inputs = new uint256[](8);
            inputs[0] = count;
            inputs[1] = nextIndex;
            inputs[2] = preRoot;
            inputs[3] = postRoot;
            inputs[4] = updateSeq;
            inputs[5] = day;
            inputs[6] =
                uint256(keccak256(abi.encodePacked(count, nextIndex, preRoot, postRoot, updateSeq, day, items))) % P;
            inputs[7] = _evaluateUpdate(items, inputs[6], nextIndex, list);
            Groth16.verify(key, inputs, proof);
        }
        emit Updated(seq, updateSeq, day, postRoot, handleRoot, items);
    }

    /// @dev Σ (index+1)·z^{3i} + (kind·2³² + attributes)·z^{3i+1} + commitment·z^{3i+2}, by Horner's rule from the last item down. Each
    /// replacement is one that was announced.
    function _evaluateUpdate(bytes calldata items, uint256 z, uint64 nextIndex, bytes memory list)
        private
        returns (uint256 y)
    {
        uint256 above = nextIndex;
        for (uint256 end = items.length; end != 0; end -= UPDATE_ITEM) {
            bytes calldata item = items[end - UPDATE_ITEM:end];
            uint64 index = uint64(bytes8(item[0:8]));
            uint8 kind = uint8(item[8]);
            uint32 attributes = uint32(bytes4(item[9:13]));
            uint256 commitment = uint256(bytes32(item[13:45]));
            if (index >= above) revert ItemIndexInvalid(index);
            above = index;
            if (kind == KIND_REPLACE) {
                if (attributes & ~ATTR_MASK != 0 || attributes & ATTR_RENEWED == 0) revert AttributesInvalid(attributes);
                if (commitment == 0 || commitment >= P) revert CommitmentInvalid(end / UPDATE_ITEM - 1);
                _execute(index, attributes, commitment, list);
            } else if (kind == KIND_REMOVE) {
                if (attributes != 0) revert AttributesInvalid(attributes);
                if (commitment != 0) revert CommitmentInvalid(end / UPDATE_ITEM - 1);
                _drop(index);
            } else {
                revert ItemKindInvalid(kind);
            }
            y = addmod(mulmod(y, z, P), commitment, P);
            y = addmod(mulmod(y, z, P), uint256(kind) << 32 | attributes, P);
            y = addmod(mulmod(y, z, P), uint256(index) + 1, P);
        }
    }

    // --- forced queue ---

    /// @dev Refuses an ordinary batch while the head is overdue. The caller stores the state.
    function _requireQueueInTime(State memory state) internal {
        if (state.head == state.tail) return;
        uint40 before = state.head;
        _skip(state, SKIPS_A_BATCH);
        if (state.head != before) emit QueueAdvanced(state.head);
        if (state.head == state.tail) return;
        Entry storage e = _queue[state.head];
        uint64 deadline = e.deadline;
        if (block.timestamp >= deadline && !_isMarked(e.number)) revert QueueOverdue(e.number, deadline);
    }

    /// @dev Takes `count` entries of equal attributes off the head, whose deadline must be past, and marks their numbers.
    /// @return items commitments, 32 bytes each
    /// @return attributes of all of them
    /// @return handleRoot keccak Merkle root of their handle hashes
    function _takeRun(State memory state, uint256 count)
        internal
        returns (bytes memory items, uint32 attributes, bytes32 handleRoot)
    {
        items = new bytes(32 * count);
        bytes32[] memory handles = new bytes32[](count);
        uint256 taken = 0;
        while (taken < count && state.head < state.tail) {
            Entry memory e = _queue[state.head];
            uint256 word = e.number >> 8;
            uint256 bit = 1 << (e.number & 0xff);
            uint256 bits = _numbers[word];
            if (bits & bit == 0) {
                if (taken == 0) {
                    if (block.timestamp < e.deadline) revert QueueNotDue(e.deadline);
                    attributes = e.attributes;
                } else if (e.attributes != attributes) {
                    break;
                }
                _numbers[word] = bits | bit;
                handles[taken++] = e.handleHash;
                uint256 commitment = e.commitment;
                assembly ("memory-safe") {
                    mstore(add(items, mul(32, taken)), commitment)
                }
            }
            delete _queue[state.head];
            ++state.head;
        }
        if (taken == 0) revert QueueNotDue(0);
        if (taken < count) revert QueueRunShort(taken, count);
        emit QueueAdvanced(state.head);
        handleRoot = _handleRoot(handles);
    }

    /// @dev keccak Merkle root: leaf keccak256(0x00 ‖ h), node keccak256(0x01 ‖ left ‖ right), leaves padded with 0 to a power of two.
    function _handleRoot(bytes32[] memory handles) private pure returns (bytes32) {
        uint256 width = 1;
        while (width < handles.length) width <<= 1;
        bytes32[] memory row = new bytes32[](width);
        for (uint256 i = 0; i < handles.length; ++i) {
            row[i] = keccak256(abi.encodePacked(uint8(0), handles[i]));
        }
        for (; width > 1; width >>= 1) {
            for (uint256 i = 0; i < width; i += 2) {
                row[i / 2] = keccak256(abi.encodePacked(uint8(1), row[i], row[i + 1]));
            }
        }
        return row[0];
    }

    // --- replacements ---

    /// @dev An update replaces the leaf: what was announced, when its time has come, under a number of the update.
    /// @param list numbers of the update, 8 bytes each, ascending, which the caller marks afterwards
    function _execute(uint64 index, uint32 attributes, uint256 commitment, bytes memory list) internal {
        Pending memory p = _pending[index];
        if (p.number == 0 || p.commitment != commitment || p.attributes != attributes || !_contains(list, p.number)) {
            revert ReplacementUnknown(index);
        }
        if (block.timestamp < p.readyAt) revert ReplacementNotReady(index, p.readyAt);
        delete _pending[index];
        if (p.vetoed) delete _vetoed[index];
    }

    /// @dev An update removes the leaf: what waits for it is dropped.
    function _drop(uint64 index) internal {
        uint64 number = _pending[index].number;
        if (number == 0) return;
        if (!_isMarked(number)) emit ReplacementDropped(number, index);
        _voidPending(index, number);
    }

    /// @dev Whether a number is in the ascending list.
    function _contains(bytes memory list, uint64 number) private pure returns (bool) {
        uint256 low = 0;
        uint256 high = list.length / 8;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            uint256 n;
            assembly ("memory-safe") {
                n := shr(192, mload(add(add(list, 32), mul(8, middle))))
            }
            if (n == number) return true;
            if (n < number) low = middle + 1;
            else high = middle;
        }
        return false;
    }

    // --- roots ---

    /// @dev Makes postRoot the newest root and stores the state.
    function _advance(State memory state, uint256 preRoot, uint256 postRoot) internal returns (uint64 seq) {
        uint64 time = uint64(block.timestamp);
        uint256 current = emptyRoot;
        if (state.seq != 0) {
            RootRecord storage last = _roots[state.seq];
            current = last.value;
            last.supersededAt = time;
        }
        if (preRoot != current) revert PreRootMismatch(current, preRoot);
        if (postRoot == 0) revert RootZero();
        seq = ++state.seq;
        _roots[seq] = RootRecord({
            value: postRoot,
            time: time,
            supersededAt: 0,
            updateSeq: state.updateSeq,
            nextIndex: state.nextIndex
        });
        _state = state;
    }

    function _keyFor(mapping(uint32 => address) storage keys, uint32 size, uint256 count)
        internal
        view
        returns (address key)
    {
        key = keys[size];
        if (key == address(0)) revert BatchSizeUnknown(size);
        if (count == 0 || count > size) revert CountInvalid(count, size);
    }

    // --- reading ---

    /// @inheritdoc IMembershipRegistry
    function latest() public view returns (uint64 seq, uint256 root, uint64 nextIndex, uint64 updateSeq) {
        State memory state = _state;
        seq = state.seq;
        root = seq == 0 ? emptyRoot : _roots[seq].value;
        nextIndex = state.nextIndex;
        updateSeq = state.updateSeq;
    }

    /// @dev At home all roots are known at once.
    function _clock() internal view override returns (uint64 time, uint64 seen) {
        return (uint64(block.timestamp), uint64(block.timestamp));
    }

    /// @notice Whether writes are refused now.
    function paused() external view returns (bool) {
        return block.timestamp < pausedUntil;
    }

    /// @notice Whether an admission number was used or voided.
    function numberUsed(uint64 number) external view returns (bool) {
        return _isMarked(number);
    }

    /// @notice Admission numbers that may still be used today.
    function capLeft() external view returns (uint32) {
        if (_state.capDay != uint24(block.timestamp / 1 days)) return dailyCap;
        return _state.capUsed < dailyCap ? dailyCap - _state.capUsed : 0;
    }
}
