// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Groth16} from "./Groth16.sol";
import {LeafKeys} from "./LeafKeys.sol";
import {RegistryState} from "./RegistryState.sol";
import {Typed} from "./Typed.sol";

/// @title All of the registry but batches and proofs: roles, pause, voids, the forced queue's entry, replacements until their execution
/// @notice Called at the registry's address: the registry hands on what it does not know itself, so that the code here works on the
/// registry's storage. (One contract would be larger than a chain takes.) Called at its own address it does nothing: nobody owns it there.
///
/// The forced queue is the way into the tree that no operator can close. Anybody lodges an admission that the enroller signed. When it has
/// waited for `forcedDelay` and its number is still free, every other append and update is refused until it is appended, which anybody can
/// do who proves it. An operator that appends admissions in time never meets it: entries whose number is used or voided are skipped.
///
/// A replacement gives a leaf to another identity of the same person. Who lost the key shows their eyes again and gets an admission of kind
/// 1. It is announced here and waits for `replacementDelay`. Until it is executed, as an item of an ordinary update, whoever holds the
/// leaf's present key can veto it, which uses up its number. The next announcement for that leaf waits twice as long and cannot be vetoed:
/// a thief of the key cannot keep its owner out for good.
contract RegistryDesk is RegistryState {
    /// @notice What the registry starts with; all of it can be changed by the owner later.
    struct Setup {
        address owner;
        address operator;
        address enroller;
        address pauser;
        uint32 dailyCap;
        uint32 forcedDelay;
        uint32 replacementDelay;
        uint32[] appendSizes;
        address[] appendKeys;
        uint32[] updateSizes;
        address[] updateKeys;
    }

    /// @notice What a veto shows: that the present leaf at the index, under a root since which no leaf was changed, belongs to a key, and
    /// that key's signature.
    /// @param rootSeq number of the root that the siblings lead to
    /// @param day enrolment day in the leaf
    /// @param attributes in the leaf
    /// @param siblings of the path from the leaf up
    /// @param signature Ax, Ay, R8x, R8y, S: EdDSA-Poseidon over `vetoMessage`
    struct Veto {
        uint64 rootSeq;
        uint32 day;
        uint32 attributes;
        uint256[34] siblings;
        uint256[5] signature;
    }

    /// @notice The contract that checks leaves and signatures of Baby Jubjub keys.
    LeafKeys public immutable leafKeys;

    /// @param leafKeys_ checks vetoes
    constructor(LeafKeys leafKeys_) {
        if (address(leafKeys_).code.length == 0) revert AddressZero();
        leafKeys = leafKeys_;
    }

    /// @notice Starts the registry behind its proxy, in the proxy's constructor.
    function initialize(Setup calldata s) external initializer {
        if (s.appendSizes.length == 0 || s.appendSizes.length != s.appendKeys.length) revert BatchSizesInvalid();
        if (s.updateSizes.length != s.updateKeys.length) revert BatchSizesInvalid();
        __Ownable_init(s.owner);
        _setOperator(s.operator);
        _setEnroller(s.enroller);
        _setPauser(s.pauser);
        _setDailyCap(s.dailyCap);
        _setDelays(s.forcedDelay, s.replacementDelay);
        _setKeys(false, s.appendSizes, s.appendKeys);
        _setKeys(true, s.updateSizes, s.updateKeys);
    }

    function _setKeys(bool update_, uint32[] calldata sizes, address[] calldata keys) private {
        for (uint256 i = 0; i < sizes.length; ++i) {
            if (keys[i] == address(0) || (update_ ? updateKey : appendKey)[sizes[i]] != address(0)) {
                revert BatchSizesInvalid();
            }
            _setKey(update_, sizes[i], keys[i]);
        }
    }

    // --- the owner's ---

    /// @notice Changes the operator.
    function setOperator(address operator_) external onlyOwner {
        _setOperator(operator_);
    }

    /// @notice Changes the enroller; signatures of the previous one are worth nothing from then on. What it lodged or announced before stays
    /// until the new one voids it.
    function setEnroller(address enroller_) external onlyOwner {
        _setEnroller(enroller_);
    }

    /// @notice Changes the pauser.
    function setPauser(address pauser_) external onlyOwner {
        _setPauser(pauser_);
    }

    /// @notice Changes the daily cap, up or down; a day that is past the new cap already takes no more.
    function setDailyCap(uint32 cap) external onlyOwner {
        _setDailyCap(cap);
    }

    /// @notice Changes the delays of what is lodged or announced from now on, in seconds, each above 0 and at most a year.
    function setDelays(uint32 forcedDelay_, uint32 replacementDelay_) external onlyOwner {
        _setDelays(forcedDelay_, replacementDelay_);
    }

    /// @notice Sets or changes the key of the append circuit (`update` false, 7 inputs) or the update circuit (8 inputs) for a batch size;
    /// key 0 takes it away.
    function setKey(bool update, uint32 size, address key) external onlyOwner {
        _setKey(update, size, key);
    }

    function _setOperator(address operator_) internal {
        if (operator_ == address(0)) revert AddressZero();
        emit OperatorChanged(operator, operator_);
        operator = operator_;
    }

    function _setEnroller(address enroller_) internal {
        if (enroller_ == address(0)) revert AddressZero();
        emit EnrollerChanged(enroller, enroller_);
        enroller = enroller_;
    }

    function _setPauser(address pauser_) internal {
        if (pauser_ == address(0)) revert AddressZero();
        emit PauserChanged(pauser, pauser_);
        pauser = pauser_;
    }

    function _setDailyCap(uint32 cap) internal {
        if (cap == 0) revert LimitsInvalid();
        emit DailyCapChanged(dailyCap, cap);
        dailyCap = cap;
    }

    function _setDelays(uint32 forced, uint32 replacement) internal {
        if (forced == 0 || replacement == 0 || forced > MAX_DELAY || replacement > MAX_DELAY) revert LimitsInvalid();
        emit DelaysChanged(forced, replacement);
        forcedDelay = forced;
        replacementDelay = replacement;
    }

    function _setKey(bool update, uint32 size, address key) internal {
        if (size == 0) revert BatchSizesInvalid();
        bytes32 hash;
        if (key != address(0)) {
            Groth16.checkKey(key, update ? 8 : 7);
            hash = key.codehash;
            keyHash[key] = hash;
        }
        (update ? updateKey : appendKey)[size] = key;
        emit KeyChanged(update, size, key, hash);
    }

    // --- pause ---

    /// @notice Refuses all that adds or changes leaves for so many seconds. Proofs are verified, roots read, numbers voided and replacements
    /// vetoed all the same: none of these gives anybody anything.
    function pause(uint64 duration) external {
        if (msg.sender != pauser) revert NotPauser(msg.sender);
        uint64 earliest = pausedUntil == 0 ? 0 : pausedUntil + PAUSE_REST;
        if (duration == 0 || duration > MAX_PAUSE || block.timestamp < earliest) revert PauseInvalid(earliest);
        pausedUntil = uint64(block.timestamp) + duration;
        emit Paused(pausedUntil);
    }

    /// @notice Ends a pause before its time.
    function unpause() external {
        if (msg.sender != pauser && msg.sender != owner()) revert NotPauser(msg.sender);
        if (block.timestamp < pausedUntil) {
            pausedUntil = uint64(block.timestamp);
            emit Unpaused();
        }
    }

    // --- voids ---

    /// @notice Voids numbers for ever: they leave the forced queue, and a replacement announced under one is dead. Anybody may bring it.
    /// @param numbers 8 bytes each, strictly ascending, none used before
    /// @param enrollerSignature EIP-712 `Void`
    function voidNumbers(bytes calldata numbers, bytes calldata enrollerSignature) external {
        uint256 count = numbers.length / 8;
        if (count == 0 || count * 8 != numbers.length) revert NumbersMalformed();
        _checkSigner(keccak256(abi.encode(VOID_TYPEHASH, keccak256(numbers))), enrollerSignature);
        _mark(numbers, numbers, count);
        for (uint256 i = 0; i < numbers.length; i += 8) {
            emit NumberVoided(uint64(bytes8(numbers[i:i + 8])));
        }
    }

    /// @dev Signature, kind, time and number of a single admission.
    function _checkAdmission(Admission calldata a, uint8 kind, bytes calldata signature) internal view {
        if (a.kind != kind || a.number == 0 || a.handleHash == 0) revert AdmissionInvalid(a.kind);
        if (block.timestamp > a.expiry) revert AdmissionExpired(a.expiry);
        if (a.attributes & ~ATTR_MASK != 0) revert AttributesInvalid(a.attributes);
        if (a.commitment == 0 || a.commitment >= P) revert CommitmentInvalid(0);
        _checkSigner(keccak256(abi.encode(ADMISSION_TYPEHASH, a)), signature);
        if (_isMarked(a.number)) revert NumberUsed(a.number);
    }

    // --- forced queue ---

    /// @notice Lodges an admission of kind 0. Anybody may bring it; it counts towards today's cap.
    /// @param a the admission, whose index and oldHandleHash are 0
    /// @param enrollerSignature EIP-712 `Admission`
    /// @return position in the queue
    function lodge(Admission calldata a, bytes calldata enrollerSignature) external whenLive returns (uint64 position) {
        if (a.index != 0 || a.oldHandleHash != 0) revert AdmissionInvalid(a.kind);
        _checkAdmission(a, 0, enrollerSignature);
        uint256 bit = 1 << (a.number & 0xff);
        if (_lodged[a.number >> 8] & bit != 0) revert AlreadyLodged(a.number);
        uint64 earlier = _lodgedUnder[a.commitment];
        if (earlier != 0) revert AlreadyLodged(earlier);
        _lodged[a.number >> 8] |= bit;
        _lodgedUnder[a.commitment] = a.number;

        State memory state = _state;
        _takeCap(state, 1);
        position = state.tail++;
        _state = state;
        uint64 deadline = uint64(block.timestamp) + forcedDelay;
        _queue[position] = Entry(a.commitment, a.handleHash, a.number, deadline, a.attributes);
        emit Lodged(position, a.number, a.commitment, a.attributes, a.handleHash, deadline);
    }

    /// @notice Moves the head over entries whose number is used or voided, at most so many. Anybody may call it.
    function skip(uint256 most) external {
        State memory state = _state;
        uint40 before = state.head;
        _skip(state, most);
        if (state.head != before) {
            _state = state;
            emit QueueAdvanced(state.head);
        }
    }

    /// @notice Where the queue stands.
    /// @return head position of the first entry that was not taken off; it may be one that will be skipped
    /// @return tail position that the next lodged admission gets
    /// @return overdue whether ordinary batches are refused now
    function queueState() external view returns (uint64 head, uint64 tail, bool overdue) {
        State memory state = _state;
        (head, tail) = (state.head, state.tail);
        uint64 next = head;
        while (next < tail && next < head + SKIPS_A_BATCH && _isMarked(_queue[next].number)) ++next;
        overdue = next < tail && block.timestamp >= _queue[next].deadline && !_isMarked(_queue[next].number);
    }

    /// @notice An entry that waits, and whether it will be skipped; all zero when it was taken off or never lodged.
    function queueEntry(uint64 position) external view returns (Entry memory entry, bool skipped) {
        entry = _queue[position];
        skipped = entry.number != 0 && _isMarked(entry.number);
    }

    /// @notice What appendForced would take now: the first entries of equal attributes, at most so many, whether or not they are due.
    function queueRun(uint256 most)
        external
        view
        returns (uint64[] memory numbers, uint256[] memory commitments, bytes32[] memory handleHashes, uint32 attributes)
    {
        State memory state = _state;
        numbers = new uint64[](most);
        commitments = new uint256[](most);
        handleHashes = new bytes32[](most);
        uint256 n = 0;
        for (uint256 i = state.head; i < state.tail && n < most; ++i) {
            Entry storage e = _queue[i];
            if (_isMarked(e.number)) continue;
            if (n == 0) attributes = e.attributes;
            else if (e.attributes != attributes) break;
            (numbers[n], commitments[n], handleHashes[n]) = (e.number, e.commitment, e.handleHash);
            ++n;
        }
        assembly ("memory-safe") {
            mstore(numbers, n)
            mstore(commitments, n)
            mstore(handleHashes, n)
        }
    }

    // --- replacements ---

    /// @notice Announces a replacement. Anybody may bring it.
    /// @param a admission of kind 1, attributes marked renewed
    /// @param enrollerSignature EIP-712 `Admission`
    function announceReplacement(Admission calldata a, bytes calldata enrollerSignature) external whenLive {
        if (a.oldHandleHash == 0) revert AdmissionInvalid(a.kind);
        _checkAdmission(a, 1, enrollerSignature);
        if (a.attributes & ATTR_RENEWED == 0) revert AttributesInvalid(a.attributes);
        if (a.index >= _state.nextIndex) revert ItemIndexInvalid(a.index);
        uint64 waiting = _pending[a.index].number;
        if (waiting != 0 && !_isMarked(waiting)) revert ReplacementPending(a.index, waiting);
        bool vetoed = _vetoed[a.index];
        uint64 readyAt = uint64(block.timestamp) + uint64(replacementDelay) * (vetoed ? 2 : 1);
        _pending[a.index] = Pending(a.number, readyAt, a.attributes, vetoed, a.commitment);
        emit ReplacementAnnounced(a.number, a.index, a.commitment, a.attributes, a.handleHash, readyAt, !vetoed);
    }

    /// @notice Stops the replacement that waits for a leaf. Whoever holds the leaf's present key signs, anybody may bring it, also while the
    /// registry is paused, and until the replacement is executed.
    function veto(uint64 index, Veto calldata v) external {
        Pending memory p = _pending[index];
        if (p.number == 0 || _isMarked(p.number)) revert ReplacementUnknown(index);
        if (p.vetoed) revert VetoSpent(index);
        RootRecord storage r = _roots[v.rootSeq];
        if (r.value == 0 || r.updateSeq != _state.updateSeq || index >= r.nextIndex) revert VetoRootStale(v.rootSeq);
        if (!leafKeys.signedByLeaf(r.value, index, v.day, v.attributes, v.siblings, v.signature, vetoMessage(p.number, index))) {
            revert VetoInvalid();
        }
        _vetoed[index] = true;
        _voidPending(index, p.number);
        emit ReplacementVetoed(p.number, index);
    }

    /// @notice What a veto signs: T("veto/v1", chain id u64, this registry, number u64, index u64).
    function vetoMessage(uint64 number, uint64 index) public view returns (uint256) {
        return Typed.digest(
            "veto/v1",
            bytes.concat(Typed.u64(uint64(block.chainid)), Typed.addr(address(this)), Typed.u64(number), Typed.u64(index))
        );
    }

    /// @notice The replacement that waits for a leaf; all zero if there is none or its number was voided.
    function pendingReplacement(uint64 index)
        external
        view
        returns (uint64 number, uint256 commitment, uint32 attributes, uint64 readyAt, bool vetoable)
    {
        Pending memory p = _pending[index];
        if (p.number != 0 && !_isMarked(p.number)) {
            (number, commitment, attributes, readyAt, vetoable) =
                (p.number, p.commitment, p.attributes, p.readyAt, !p.vetoed);
        }
    }
}
