// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Groth16} from "./Groth16.sol";
import {IMembershipRegistry} from "./IMembershipRegistry.sol";
import {MembershipVerifier} from "./MembershipVerifier.sol";

/// @title The tree of enrolled humans on chain
/// @notice Keeps the root of a tree of depth 34, its history by sequence number, and which admission numbers were used. The tree itself is
/// in the logs. A batch needs three agreeing parties: the operator who sends it, the enroller who signs it (EIP-712 `Batch`), and the proof
/// that the new root is the old tree with exactly these leaves appended or changed.
/// @dev Policy (window, cap, keys) is fixed at creation, with no setter: the owner can only rotate the two keys that may be lost.
contract MembershipRegistry is MembershipVerifier, Ownable2Step, EIP712 {
    /// @dev Everything that each batch changes, in one slot.
    struct State {
        uint64 nextIndex;
        uint64 updateSeq;
        uint64 seq;
        uint32 capDay;
        uint32 capUsed;
    }

    /// @notice Leaves that the tree can hold: 2³⁴.
    uint64 public constant CAPACITY = 1 << 34;
    /// @notice `kind` of an append in the enroller's signature.
    uint8 public constant BATCH_APPEND = 0;
    /// @notice `kind` of an update in the enroller's signature.
    uint8 public constant BATCH_UPDATE = 1;
    /// @notice Item kind of an update: the leaf gets another commitment.
    uint8 public constant KIND_REPLACE = 1;
    /// @notice Item kind of an update: the leaf becomes empty.
    uint8 public constant KIND_REMOVE = 2;
    /// @notice Bit of attributes that marks a leaf which is not its person's first.
    uint32 public constant ATTR_RENEWED = 1 << 8;
    /// @notice Type hash of the enroller's signature.
    bytes32 public constant BATCH_TYPEHASH = keccak256(
        "Batch(uint8 kind,uint32 day,uint32 attributes,bytes32 numbersHash,bytes32 handleRoot,bytes32 itemsHash)"
    );

    /// @dev Groth16.P once more: assembly takes literals only.
    uint256 private constant P = 21888242871839275222246405745257275088548364400416034343698204186575808495617;
    uint32 private constant ATTR_MASK = 0x1ff;
    uint256 private constant UPDATE_ITEM = 45;

    /// @notice Admission numbers that may be used a day (UTC), by appends and updates together: bounds what stolen keys can do.
    uint32 public immutable dailyCap;
    /// @notice Root of the tree before the first batch. Never acceptable in a proof.
    uint256 public immutable emptyRoot;

    /// @notice The only sender of batches.
    address public operator;
    /// @notice Signer of batches.
    address public enroller;

    /// @notice Contract whose code is the append circuit's key for a batch size, 0 if there is none.
    mapping(uint32 size => address) public appendKey;
    /// @notice Contract whose code is the update circuit's key for a batch size, 0 if there is none.
    mapping(uint32 size => address) public updateKey;

    /// @notice keccak Merkle root of the handle hashes, in leaf order, of the append that started at this index; 0 if none did.
    mapping(uint64 startIndex => bytes32) public handleRootOf;
    /// @notice keccak Merkle root of the handle hashes, in item order, of this update; 0 if there was none.
    mapping(uint64 updateSeq => bytes32) public updateHandleRootOf;

    State private _state;
    mapping(uint256 wordIndex => uint256) private _numbers;

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
    /// @notice The operator was rotated.
    event OperatorChanged(address indexed previous, address indexed current);
    /// @notice The enroller was rotated.
    event EnrollerChanged(address indexed previous, address indexed current);

    /// @notice An address that must not be 0 is.
    error AddressZero();
    /// @notice Sizes and keys don't pair up, or a size is 0 or given twice.
    error BatchSizesInvalid();
    /// @notice The registry cannot be left without an owner: lost keys could not be rotated.
    error OwnerRequired();
    /// @notice Only the operator sends batches.
    error NotOperator(address caller);
    /// @notice No key for this batch size.
    error BatchSizeUnknown(uint32 size);
    /// @notice 1 ≤ count ≤ size does not hold.
    error CountInvalid(uint256 count, uint32 size);
    /// @notice Length of the items is no multiple of an item's, or is not what count says.
    error ItemsMalformed();
    /// @notice Not exactly one admission number of 8 bytes for each item.
    error NumbersMalformed();
    /// @notice Admission numbers must ascend strictly, from 1, so that their order ties none to a leaf.
    error NumbersNotAscending(uint64 previous, uint64 number);
    /// @notice The admission number was used before.
    error NumberUsed(uint64 number);
    /// @notice The batch would go past the day's cap.
    error DailyCapReached(uint32 used, uint32 cap);
    /// @notice The day is neither the block's nor the next.
    error DayInvalid(uint32 day, uint32 today);
    /// @notice Attributes have bits that mean nothing, or an item's do not fit its kind.
    error AttributesInvalid(uint32 attributes);
    /// @notice The batch does not start at the next free leaf.
    error StartIndexMismatch(uint64 expected, uint64 given);
    /// @notice The batch does not start from the newest root.
    error PreRootMismatch(uint256 expected, uint256 given);
    /// @notice The tree has no room for the batch.
    error TreeFull();
    /// @notice A commitment is 0 or not below the field's order, or an item's does not fit its kind.
    error CommitmentInvalid(uint256 position);
    /// @notice An item's kind is neither replace nor remove.
    error ItemKindInvalid(uint8 kind);
    /// @notice An item's index is not above the one before it, or no leaf is there.
    error ItemIndexInvalid(uint64 index);
    /// @notice The batch is not signed by the enroller.
    error EnrollerSignatureInvalid();
    modifier onlyOperator() {
        if (msg.sender != operator) revert NotOperator(msg.sender);
        _;
    }

    /// @param owner_ may rotate operator and enroller
    /// @param dailyCap_ admission numbers a day
    /// @param window_ seconds that a root lives after supersession
    /// @param removalWindow_ seconds that a root lives after the first update that it does not know
    /// @param membershipKey_ key contract of the membership circuit (5 inputs)
    /// @param appendSizes batch sizes with a key in appendKeys (7 inputs)
    /// @param updateSizes batch sizes with a key in updateKeys (8 inputs)
    /// @param emptyRoot_ root of the empty tree of depth 34
    constructor(
        address owner_,
        address operator_,
        address enroller_,
        uint32 dailyCap_,
        uint64 window_,
        uint64 removalWindow_,
        address membershipKey_,
        uint32[] memory appendSizes,
        address[] memory appendKeys,
        uint32[] memory updateSizes,
        address[] memory updateKeys,
        uint256 emptyRoot_
    ) MembershipVerifier(window_, removalWindow_, membershipKey_) Ownable(owner_) EIP712("unum", "1") {
        if (dailyCap_ == 0) revert LimitsInvalid();
        if (emptyRoot_ == 0) revert RootZero();
        if (emptyRoot_ >= P) revert Groth16.InputNotInField(0);
        if (appendSizes.length == 0) revert BatchSizesInvalid();
        dailyCap = dailyCap_;
        emptyRoot = emptyRoot_;
        _register(appendKey, appendSizes, appendKeys, 7);
        _register(updateKey, updateSizes, updateKeys, 8);
        _setOperator(operator_);
        _setEnroller(enroller_);
    }

    function _register(
        mapping(uint32 => address) storage keys,
        uint32[] memory sizes,
        address[] memory addresses,
        uint256 inputs
    ) private {
        if (sizes.length != addresses.length) revert BatchSizesInvalid();
        for (uint256 i = 0; i < sizes.length; ++i) {
            if (sizes[i] == 0 || keys[sizes[i]] != address(0)) revert BatchSizesInvalid();
            Groth16.checkKey(addresses[i], inputs);
            keys[sizes[i]] = addresses[i];
        }
    }

    // --- roles ---

    /// @notice Rotates the operator.
    function setOperator(address operator_) external onlyOwner {
        _setOperator(operator_);
    }

    /// @notice Rotates the enroller; signatures of the previous one are worth nothing from then on.
    function setEnroller(address enroller_) external onlyOwner {
        _setEnroller(enroller_);
    }

    function _setOperator(address operator_) private {
        if (operator_ == address(0)) revert AddressZero();
        emit OperatorChanged(operator, operator_);
        operator = operator_;
    }

    function _setEnroller(address enroller_) private {
        if (enroller_ == address(0)) revert AddressZero();
        emit EnrollerChanged(enroller, enroller_);
        enroller = enroller_;
    }

    /// @notice Refused.
    function renounceOwnership() public view override onlyOwner {
        revert OwnerRequired();
    }

    // --- batches ---

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
    ) external onlyOperator {
        if (items.length % 32 != 0) revert ItemsMalformed();
        uint256 count = items.length / 32;
        address key = _keyFor(appendKey, size, count);
        if (attributes & ~ATTR_MASK != 0) revert AttributesInvalid(attributes);
        bytes memory list = _numbersOf(numbers, count);
        // the only copy of the items: hashed for the signature, hashed for z, then logged
        uint256 staged = _stage(items);
        _checkSignature(
            BATCH_APPEND, day, attributes, keccak256(list), handleRoot, _hash(staged, items.length), enrollerSignature
        );

        State memory state = _state;
        if (startIndex != state.nextIndex) revert StartIndexMismatch(state.nextIndex, startIndex);
        if (startIndex + count > CAPACITY) revert TreeFull();
        _admit(state, day, list, count);
        state.nextIndex = startIndex + uint64(count);
        handleRootOf[startIndex] = handleRoot;
        uint64 seq = _advance(state, preRoot, postRoot);

        {
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
            inputs[5] = uint256(_hash(staged - 80, items.length + 80)) % P;
            inputs[6] = _evaluateAppend(items, inputs[5]);
            Groth16.verify(key, inputs, proof);
        }
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
            mstore(add(data, 192), items.length)
            log2(data, add(224, items.length), topic, seq)
        }
    }

    /// @notice Replaces and removes leaves.
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
    ) external onlyOperator {
        if (items.length != count * UPDATE_ITEM) revert ItemsMalformed();
        address key = _keyFor(updateKey, size, count);
        bytes memory list = _numbersOf(numbers, count);
        _checkSignature(BATCH_UPDATE, day, 0, keccak256(list), handleRoot, keccak256(items), enrollerSignature);

        State memory state = _state;
        _admit(state, day, list, count);
        uint64 updateSeq = state.updateSeq++;
        _updateTime[updateSeq] = uint64(block.timestamp);
        updateHandleRootOf[updateSeq] = handleRoot;
        uint64 seq = _advance(state, preRoot, postRoot);

        {
            uint256[] memory inputs = new uint256[](8);
            inputs[0] = count;
            inputs[1] = state.nextIndex;
            inputs[2] = preRoot;
            inputs[3] = postRoot;
            inputs[4] = updateSeq;
            inputs[5] = day;
            inputs[6] = uint256(
                keccak256(abi.encodePacked(count, state.nextIndex, preRoot, postRoot, updateSeq, day, items))
            ) % P;
            inputs[7] = _evaluateUpdate(items, inputs[6], state.nextIndex);
            Groth16.verify(key, inputs, proof);
        }
        emit Updated(seq, updateSeq, day, postRoot, handleRoot, items);
    }

    function _keyFor(mapping(uint32 => address) storage keys, uint32 size, uint256 count)
        private
        view
        returns (address key)
    {
        key = keys[size];
        if (key == address(0)) revert BatchSizeUnknown(size);
        if (count == 0 || count > size) revert CountInvalid(count, size);
    }

    /// @dev The numbers, 8 bytes each, from either form: the runs' length is odd, so neither can be taken for the other.
    function _numbersOf(bytes calldata numbers, uint256 count) private pure returns (bytes memory list) {
        if (numbers.length == count * 8) return numbers;
        if (numbers.length % 12 != 1 || numbers[0] != 0x01) revert NumbersMalformed();
        uint256 to;
        // whole words are written: up to 24 bytes too many, which the next run or nothing covers
        assembly ("memory-safe") {
            list := mload(0x40)
            mstore(list, mul(8, count))
            to := add(list, 32)
            mstore(0x40, and(add(add(to, mul(8, count)), 63), not(31)))
        }
        uint256 left = count;
        for (uint256 i = 1; i < numbers.length; i += 12) {
            uint256 first = uint64(bytes8(numbers[i:i + 8]));
            uint256 length = uint32(bytes4(numbers[i + 8:i + 12]));
            if (length == 0 || length > left || first >> 63 != 0) revert NumbersMalformed();
            left -= length;
            assembly ("memory-safe") {
                // four numbers a word, side by side; they are far from carrying into each other
                let four := or(or(shl(192, first), shl(128, add(first, 1))), or(shl(64, add(first, 2)), add(first, 3)))
                let step := 0x4000000000000000400000000000000040000000000000004
                let end := add(to, mul(8, length))
                for { let at_ := to } lt(at_, end) { at_ := add(at_, 32) } {
                    mstore(at_, four)
                    four := add(four, step)
                }
                to := end
            }
        }
        if (left != 0) revert NumbersMalformed();
    }

    /// @dev Copies the items into memory, with 224 bytes of room before them. Returns where they start.
    function _stage(bytes calldata items) private pure returns (uint256 staged) {
        assembly ("memory-safe") {
            staged := add(mload(0x40), 224)
            calldatacopy(staged, items.offset, items.length)
            mstore(0x40, add(staged, items.length))
        }
    }

    function _hash(uint256 from, uint256 length) private pure returns (bytes32 h) {
        assembly ("memory-safe") {
            h := keccak256(from, length)
        }
    }

    function _checkSignature(
        uint8 kind,
        uint32 day,
        uint32 attributes,
        bytes32 numbersHash,
        bytes32 handleRoot,
        bytes32 itemsHash,
        bytes calldata signature
    ) private view {
        bytes32 h = _hashTypedDataV4(
            keccak256(abi.encode(BATCH_TYPEHASH, kind, day, attributes, numbersHash, handleRoot, itemsHash))
        );
        (address signer, ECDSA.RecoverError err,) = ECDSA.tryRecoverCalldata(h, signature);
        if (err != ECDSA.RecoverError.NoError || signer != enroller) revert EnrollerSignatureInvalid();
    }

    /// @dev Day rule, cap and bitmap: common to all ways by which admission numbers are used.
    function _admit(State memory state, uint32 day, bytes memory list, uint256 count) private {
        uint32 today = uint32(block.timestamp / 1 days);
        if (day != today && day != today + 1) revert DayInvalid(day, today);
        if (state.capDay != today) {
            state.capDay = today;
            state.capUsed = 0;
        }
        if (count > dailyCap - state.capUsed) revert DailyCapReached(state.capUsed, dailyCap);
        state.capUsed += uint32(count);

        unchecked {
            uint256 previous = 0;
            uint256 slot = type(uint256).max;
            uint256 bits = 0;
            uint256 from;
            assembly ("memory-safe") {
                from := add(list, 32)
            }
            uint256 end = from + 8 * count;
            for (; from < end; from += 8) {
                uint256 n;
                assembly ("memory-safe") {
                    n := shr(192, mload(from))
                }
                if (n <= previous) revert NumbersNotAscending(uint64(previous), uint64(n));
                if (n >> 8 != slot) {
                    if (previous != 0) _numbers[slot] = bits;
                    slot = n >> 8;
                    bits = _numbers[slot];
                }
                previous = n;
                uint256 bit = 1 << (n & 0xff);
                if (bits & bit != 0) revert NumberUsed(uint64(n));
                bits |= bit;
            }
            _numbers[slot] = bits;
        }
    }

    /// @dev Makes postRoot the newest root and stores the state.
    function _advance(State memory state, uint256 preRoot, uint256 postRoot) private returns (uint64 seq) {
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

    /// @dev Σ cᵢ·zⁱ by Horner's rule from the last commitment down, each in (0, P): four a turn, after those that are over.
    function _evaluateAppend(bytes calldata items, uint256 z) private pure returns (uint256 y) {
        uint256 bad;
        assembly {
            function take(y0, z0, from) -> y1, wrong {
                let c := calldataload(from)
                // c − 1 wraps to the top for 0
                wrong := gt(sub(c, 1), sub(P, 2))
                y1 := addmod(mulmod(y0, z0, P), c, P)
            }
            let start := items.offset
            let from := add(start, items.length)
            let wrong
            for { let fours := add(start, and(items.length, not(127))) } gt(from, fours) {} {
                from := sub(from, 32)
                y, wrong := take(y, z, from)
                bad := or(bad, wrong)
            }
            for {} gt(from, start) {} {
                from := sub(from, 128)
                y, wrong := take(y, z, add(from, 96))
                bad := or(bad, wrong)
                y, wrong := take(y, z, add(from, 64))
                bad := or(bad, wrong)
                y, wrong := take(y, z, add(from, 32))
                bad := or(bad, wrong)
                y, wrong := take(y, z, from)
                bad := or(bad, wrong)
            }
        }
        if (bad != 0) _blame(items);
    }

    /// @dev Reverts with the position of the last commitment that is none.
    function _blame(bytes calldata items) private pure {
        for (uint256 end = items.length; end != 0; end -= 32) {
            uint256 c = uint256(bytes32(items[end - 32:end]));
            if (c == 0 || c >= P) revert CommitmentInvalid(end / 32 - 1);
        }
    }

    /// @dev Σ (index+1)·z^{3i} + (kind·2³² + attributes)·z^{3i+1} + commitment·z^{3i+2}, by Horner's rule from the last item down.
    function _evaluateUpdate(bytes calldata items, uint256 z, uint64 nextIndex) private pure returns (uint256 y) {
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
            } else if (kind == KIND_REMOVE) {
                if (attributes != 0) revert AttributesInvalid(attributes);
                if (commitment != 0) revert CommitmentInvalid(end / UPDATE_ITEM - 1);
            } else {
                revert ItemKindInvalid(kind);
            }
            y = addmod(mulmod(y, z, P), commitment, P);
            y = addmod(mulmod(y, z, P), uint256(kind) << 32 | attributes, P);
            y = addmod(mulmod(y, z, P), uint256(index) + 1, P);
        }
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

    /// @notice Whether an admission number was used.
    function numberUsed(uint64 number) external view returns (bool) {
        return _numbers[number >> 8] >> (number & 0xff) & 1 != 0;
    }

    /// @notice Admission numbers that may still be used today.
    function capLeft() external view returns (uint32) {
        return _state.capDay == uint32(block.timestamp / 1 days) ? dailyCap - _state.capUsed : dailyCap;
    }
}
