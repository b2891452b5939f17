// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Ownable2StepUpgradeable} from "@openzeppelin/contracts-upgradeable/access/Ownable2StepUpgradeable.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {RootHistory} from "./RootHistory.sol";

/// @title State, roles, pause and admission numbers of the registry
/// @notice Four roles. The owner (a TimelockController, so that everything it does is announced first) upgrades, changes verifying keys,
/// parameters and the other roles. The operator sends batches. The enroller signs admissions, batches and voids. The pauser stops writes at
/// once, for a time that ends by itself; reading is never stopped.
/// @dev What MembershipRegistry and RegistryDesk, two contracts that work on one storage, have in common: all of that storage is declared
/// here and in RootHistory. An upgrade appends variables at the end and changes none.
abstract contract RegistryState is RootHistory, Ownable2StepUpgradeable, EIP712 {
    /// @dev Everything that each batch changes, in one slot.
    struct State {
        uint40 nextIndex;
        uint40 updateSeq;
        uint40 seq;
        uint24 capDay;
        uint32 capUsed;
        // forced queue: entries head … tail − 1 wait
        uint40 head;
        uint40 tail;
    }

    /// @dev An admission that waits.
    struct Entry {
        uint256 commitment;
        bytes32 handleHash;
        uint64 number;
        uint64 deadline;
        uint32 attributes;
    }

    /// @dev A replacement that waits.
    struct Pending {
        uint64 number;
        uint64 readyAt;
        uint32 attributes;
        // it came after a veto: no further one
        bool vetoed;
        uint256 commitment;
    }

    /// @notice What the enroller signs of one person's admission (EIP-712 `Admission`).
    /// @param number admission number, from 1, used once
    /// @param kind 0 new, 1 replace, 2 remove
    /// @param commitment identity commitment, 0 for kind 2
    /// @param attributes of the leaf
    /// @param handleHash HMAC of the handle, 0 for kind 2
    /// @param index leaf that is replaced or removed, 0 for kind 0
    /// @param oldHandleHash handle hash of that leaf, 0 for kind 0
    /// @param expiry last unix second at which it may be lodged or announced
    struct Admission {
        uint64 number;
        uint8 kind;
        uint256 commitment;
        uint32 attributes;
        bytes32 handleHash;
        uint64 index;
        bytes32 oldHandleHash;
        uint64 expiry;
    }

    /// @notice Leaves that the tree can hold: 2³⁴.
    uint64 public constant CAPACITY = 1 << 34;
    /// @notice Bit of attributes that marks a leaf which is not its person's first.
    uint32 public constant ATTR_RENEWED = 1 << 8;
    /// @notice Longest pause, in seconds.
    uint64 public constant MAX_PAUSE = 7 days;
    /// @notice Seconds after a pause's end in which there cannot be another: a stolen pauser key cannot stop the registry for good.
    uint64 public constant PAUSE_REST = 1 days;
    /// @notice Type hash of an admission's signature.
    bytes32 public constant ADMISSION_TYPEHASH = keccak256(
        "Admission(uint64 number,uint8 kind,uint256 commitment,uint32 attributes,bytes32 handleHash,uint64 index,bytes32 oldHandleHash,uint64 expiry)"
    );
    /// @notice Type hash of a void's signature; the hash is of the numbers, 8 bytes each, ascending.
    bytes32 public constant VOID_TYPEHASH = keccak256("Void(bytes32 numbersHash)");

    /// @notice Most skipped entries that an ordinary batch cleans up.
    uint256 public constant SKIPS_A_BATCH = 16;

    /// @dev Groth16.P once more: assembly takes literals only.
    uint256 internal constant P = 21888242871839275222246405745257275088548364400416034343698204186575808495617;
    uint32 internal constant ATTR_MASK = 0x1ff;
    uint32 internal constant MAX_DELAY = 365 days;

    /// @notice The only sender of batches.
    address public operator;
    /// @notice Unix second at which the current or last pause ends; writes are refused before it.
    uint64 public pausedUntil;
    /// @notice Admission numbers that may be used a day (UTC), by appends, updates and the forced queue together: bounds what stolen keys
    /// can do.
    uint32 public dailyCap;

    /// @notice Signer of admissions, batches and voids.
    address public enroller;
    /// @notice Seconds that an admission waits in the forced queue before all else waits for it.
    uint32 public forcedDelay;
    /// @notice Seconds between the announcement of a replacement and its execution; twice as many after a veto.
    uint32 public replacementDelay;

    /// @notice Who can pause.
    address public pauser;

    /// @notice Contract whose code is the append circuit's key for a batch size, 0 if there is none.
    mapping(uint32 size => address) public appendKey;
    /// @notice Contract whose code is the update circuit's key for a batch size, 0 if there is none.
    mapping(uint32 size => address) public updateKey;
    /// @notice keccak256 of a key contract's code, as checked when the key was set. The code cannot change: it starts with STOP.
    mapping(address key => bytes32) public keyHash;

    /// @notice keccak Merkle root of the handle hashes, in leaf order, of the append that started at this index; 0 if none did.
    mapping(uint64 startIndex => bytes32) public handleRootOf;
    /// @notice keccak Merkle root of the handle hashes, in item order, of this update; 0 if there was none.
    mapping(uint64 updateSeq => bytes32) public updateHandleRootOf;

    State internal _state;
    mapping(uint256 wordIndex => uint256) internal _numbers;

    mapping(uint256 position => Entry) internal _queue;
    /// @dev Bitmap of numbers that were ever lodged, and the number that a commitment was lodged under.
    mapping(uint256 wordIndex => uint256) internal _lodged;
    mapping(uint256 commitment => uint64) internal _lodgedUnder;

    mapping(uint64 index => Pending) internal _pending;
    /// @dev Leaves with a veto since their last replacement.
    mapping(uint64 index => bool) internal _vetoed;

    /// @notice The operator was changed.
    event OperatorChanged(address indexed previous, address indexed current);
    /// @notice The enroller was changed.
    event EnrollerChanged(address indexed previous, address indexed current);
    /// @notice The pauser was changed.
    event PauserChanged(address indexed previous, address indexed current);
    /// @notice The daily cap was changed.
    event DailyCapChanged(uint32 previous, uint32 current);
    /// @notice The delays were changed: those of what was lodged and announced before stay.
    event DelaysChanged(uint32 forcedDelay, uint32 replacementDelay);
    /// @notice A verifying key was set for a batch size, or taken away (key 0).
    event KeyChanged(bool indexed update, uint32 size, address key, bytes32 hash);
    /// @notice Writes are refused until then.
    event Paused(uint64 until);
    /// @notice Writes are taken again.
    event Unpaused();
    /// @notice The enroller voided a number: it can never be used.
    event NumberVoided(uint64 indexed number);

    /// @notice An address that must not be 0 is.
    error AddressZero();
    /// @notice A size is 0, or sizes and keys don't pair up, or there is no append key.
    error BatchSizesInvalid();
    /// @notice The registry cannot be left without an owner: lost keys could not be rotated.
    error OwnerRequired();
    /// @notice Only the operator sends batches.
    error NotOperator(address caller);
    /// @notice Only the pauser, and to unpause the owner, can do this.
    error NotPauser(address caller);
    /// @notice Writes are refused until then.
    error RegistryPaused(uint64 until);
    /// @notice A pause is 0 or too long, or too soon after the last.
    error PauseInvalid(uint64 earliest);
    /// @notice No key for this batch size.
    error BatchSizeUnknown(uint32 size);
    /// @notice 1 ≤ count ≤ size does not hold.
    error CountInvalid(uint256 count, uint32 size);
    /// @notice Not exactly one admission number of 8 bytes for each item.
    error NumbersMalformed();
    /// @notice Admission numbers must ascend strictly, from 1, so that their order ties none to a leaf.
    error NumbersNotAscending(uint64 previous, uint64 number);
    /// @notice The admission number was used or voided before.
    error NumberUsed(uint64 number);
    /// @notice It would go past the day's cap.
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
    /// @notice An item's index is not above the one before it, or no leaf is there.
    error ItemIndexInvalid(uint64 index);
    /// @notice Not signed by the enroller.
    error EnrollerSignatureInvalid();
    /// @notice The admission's fields contradict its kind, or it is of another kind than is taken here.
    error AdmissionInvalid(uint8 kind);
    /// @notice The admission's time is over.
    error AdmissionExpired(uint64 expiry);

    /// @notice An admission waits at a position of the queue; from the deadline on everything waits for it.
    event Lodged(
        uint64 indexed position,
        uint64 indexed number,
        uint256 commitment,
        uint32 attributes,
        bytes32 handleHash,
        uint64 deadline
    );
    /// @notice Entries before this position are appended or skipped.
    event QueueAdvanced(uint64 head);

    /// @notice The number or the commitment was lodged before, or the commitment under this number.
    error AlreadyLodged(uint64 number);
    /// @notice The queue's head waits longer than its deadline: it has to be appended first.
    error QueueOverdue(uint64 number, uint64 deadline);
    /// @notice The queue is empty, or its head's deadline is not past.
    error QueueNotDue(uint64 deadline);
    /// @notice There are fewer entries of equal attributes at the head.
    error QueueRunShort(uint256 available, uint256 wanted);

    /// @notice A replacement waits until readyAt; vetoable says whether the leaf's present key can stop it.
    event ReplacementAnnounced(
        uint64 indexed number,
        uint64 indexed index,
        uint256 commitment,
        uint32 attributes,
        bytes32 handleHash,
        uint64 readyAt,
        bool vetoable
    );
    /// @notice The leaf's present key stopped it: its number is voided.
    event ReplacementVetoed(uint64 indexed number, uint64 indexed index);
    /// @notice The leaf was removed while a replacement waited: its number is voided.
    event ReplacementDropped(uint64 indexed number, uint64 indexed index);

    /// @notice Another replacement of the leaf waits.
    error ReplacementPending(uint64 index, uint64 number);
    /// @notice No such replacement of this leaf waits: none was announced, or with other values, or it was vetoed or voided.
    error ReplacementUnknown(uint64 index);
    /// @notice The replacement's time has not come.
    error ReplacementNotReady(uint64 index, uint64 readyAt);
    /// @notice There was a veto before: this one waits twice as long and cannot be vetoed.
    error VetoSpent(uint64 index);
    /// @notice The root is unknown, or a leaf was changed after it.
    error VetoRootStale(uint64 rootSeq);
    /// @notice The key is not the leaf's, or the signature is not its.
    error VetoInvalid();

    modifier whenLive() {
        _requireLive();
        _;
    }

    constructor() EIP712("unum", "1") {
        _disableInitializers();
    }

    function _requireLive() private view {
        if (block.timestamp < pausedUntil) revert RegistryPaused(pausedUntil);
    }

    /// @notice Refused.
    function renounceOwnership() public view override onlyOwner {
        revert OwnerRequired();
    }

    // --- admission numbers ---

    function _checkSigner(bytes32 structHash, bytes calldata signature) internal view {
        (address signer, ECDSA.RecoverError err,) = ECDSA.tryRecoverCalldata(_hashTypedDataV4(structHash), signature);
        if (err != ECDSA.RecoverError.NoError || signer != enroller) revert EnrollerSignatureInvalid();
    }

    function _isMarked(uint64 number) internal view returns (bool) {
        return _numbers[number >> 8] >> (number & 0xff) & 1 != 0;
    }

    /// @dev Takes so many from the day's cap.
    function _takeCap(State memory state, uint256 count) internal view {
        uint24 today = uint24(block.timestamp / 1 days);
        if (state.capDay != today) {
            state.capDay = today;
            state.capUsed = 0;
        }
        uint32 cap = dailyCap;
        if (state.capUsed + count > cap) revert DailyCapReached(state.capUsed, cap);
        state.capUsed += uint32(count);
    }

    function _checkDay(uint32 day) internal view {
        uint32 today = uint32(block.timestamp / 1 days);
        if (day != today && day != today + 1) revert DayInvalid(day, today);
    }

    /// @dev The numbers, 8 bytes each, from either form: the runs' length is odd, so neither can be taken for the other.
    function _numbersOf(bytes calldata numbers, uint256 count) internal pure returns (bytes memory list) {
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

    /// @dev Marks numbers: from 1, strictly ascending, none marked before. `list` has them at 8 bytes each, `numbers` in the form they came.
    function _mark(bytes calldata numbers, bytes memory list, uint256 count) internal {
        unchecked {
            uint256 previous = 0;
            if (numbers.length != count * 8) {
                for (uint256 i = 1; i < numbers.length; i += 12) {
                    uint256 n = uint64(bytes8(numbers[i:i + 8]));
                    if (n <= previous) revert NumbersNotAscending(uint64(previous), uint64(n));
                    uint256 end = n + uint32(bytes4(numbers[i + 8:i + 12]));
                    previous = end - 1;
                    while (n < end) {
                        uint256 word = n >> 8;
                        uint256 stop = (word + 1) << 8;
                        if (stop > end) stop = end;
                        // bits n … stop − 1 of the word
                        uint256 mask = (type(uint256).max >> (256 - (stop - n))) << (n & 0xff);
                        uint256 bits_ = _numbers[word];
                        if (bits_ & mask != 0) _blameNumber(n, bits_ >> (n & 0xff));
                        _numbers[word] = bits_ | mask;
                        n = stop;
                    }
                }
                return;
            }
            uint256 slot = type(uint256).max;
            uint256 bits = 0;
            uint256 from;
            assembly ("memory-safe") {
                from := add(list, 32)
            }
            uint256 last = from + 8 * count;
            for (; from < last; from += 8) {
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

    /// @dev Reverts with the first number from n on whose bit is set.
    function _blameNumber(uint256 n, uint256 bits) private pure {
        for (; bits & 1 == 0; bits >>= 1) ++n;
        revert NumberUsed(uint64(n));
    }

    // --- forced queue ---

    function _skip(State memory state, uint256 most) internal {
        while (most != 0 && state.head < state.tail && _isMarked(_queue[state.head].number)) {
            delete _queue[state.head];
            ++state.head;
            --most;
        }
    }

    // --- replacements ---

    function _voidPending(uint64 index, uint64 number) internal {
        _numbers[number >> 8] |= 1 << (number & 0xff);
        delete _pending[index];
    }
}
