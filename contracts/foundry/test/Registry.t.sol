// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Groth16} from "../../src/Groth16.sol";
import {MembershipRegistry} from "../../src/MembershipRegistry.sol";
import {MembershipVerifier} from "../../src/MembershipVerifier.sol";
import {RegistryDesk} from "../../src/RegistryDesk.sol";
import {RegistryState} from "../../src/RegistryState.sol";
import {World} from "./World.sol";

/// @notice Does whatever may be done to a registry, right and wrong, and keeps a list of what should have come of it.
contract Handler is World {
    struct Root {
        uint256 value;
        uint64 time;
        bool isUpdate;
    }

    struct Lodged {
        uint64 number;
        uint64 deadline;
        uint32 attributes;
        uint256 commitment;
    }

    Root[] public roots;
    uint64 public leaves;
    uint64 public number;
    uint64 public refused;
    mapping(uint64 => bool) public used;
    mapping(uint256 day => uint256) public admitted;
    Lodged[] public queue;
    uint64 public forced;
    uint32 public cap = type(uint32).max;

    constructor() {
        _registry(cap);
    }

    function target() external view returns (MembershipRegistry) {
        return registry;
    }

    function count() external view returns (uint256) {
        return roots.length;
    }

    function queued() external view returns (uint256) {
        return queue.length;
    }

    function _today() private view returns (uint32) {
        return uint32(block.timestamp / 1 days);
    }

    function _pre() private view returns (uint256) {
        return roots.length == 0 ? EMPTY_ROOT : roots[roots.length - 1].value;
    }

    /// @notice Position of the first admission that waits; the queue's length if none does.
    function first() public view returns (uint256 i) {
        while (i < queue.length && used[queue[i].number]) ++i;
    }

    function overdue() public view returns (bool) {
        uint256 i = first();
        return i < queue.length && block.timestamp >= queue[i].deadline;
    }

    /// @notice Whether an ordinary batch of so many must be refused, however right it is.
    function _barred(uint256 n) private view returns (bool) {
        return registry.paused() || overdue() || admitted[_today()] + n > cap;
    }

    /// @notice Time passes: seconds mostly, sometimes a day.
    function pass(uint256 seed) external {
        vm.warp(block.timestamp + (seed % 5 == 0 ? seed % 2 days : seed % 900));
    }

    /// @notice The owner moves the cap, also below what was used.
    function limit(uint32 seed) external {
        cap = seed % 3 == 0 ? type(uint32).max : 1 + seed % 40;
        desk.setDailyCap(cap);
    }

    /// @notice The pauser stops the registry when it may.
    function pause(uint64 seed) external {
        if (seed % 4 != 0) return;
        if (registry.pausedUntil() != 0 && block.timestamp < registry.pausedUntil() + 1 days) return;
        vm.prank(PAUSER);
        desk.pause(1 + seed % 2 hours);
    }

    function _inputs(uint64 start, uint256 pre, uint256 post, uint32 attributes, bytes memory items)
        private
        view
        returns (uint256[] memory inputs)
    {
        inputs = new uint256[](7);
        (inputs[0], inputs[1], inputs[2], inputs[3], inputs[4]) = (start, pre, post, _today(), attributes);
        inputs[5] = uint256(keccak256(abi.encodePacked(start, pre, post, _today(), attributes, items))) % P;
        uint256 power = 1;
        for (uint256 i = 0; i < items.length; i += 32) {
            uint256 c;
            assembly { c := mload(add(add(items, 32), i)) }
            inputs[6] = addmod(inputs[6], mulmod(c, power, P), P);
            power = mulmod(power, inputs[5], P);
        }
    }

    /// @notice An append; `wrong` says what is wrong with it, most often nothing. It may take an admission that waits in the queue.
    function append(uint256 seed, uint8 wrong, bool runs) external {
        wrong %= 16;
        uint256 n = 1 + seed % SIZE;
        bytes memory items;
        bytes memory numbers;
        uint64 base = number + 1;
        if (seed % 3 == 0 && first() < queue.length) {
            n = 1;
            base = queue[first()].number;
        }
        for (uint256 i = 0; i < n; ++i) {
            items = abi.encodePacked(items, 1 + uint256(keccak256(abi.encode(seed, i))) % (P - 1));
            numbers = abi.encodePacked(numbers, uint64(base + i));
        }
        // few values, so that roots come again
        uint256 post = 1 + seed % 3;
        uint64 start = leaves;
        uint256 pre = _pre();
        if (wrong == 1) start += 1;
        if (wrong == 2) pre = addmod(pre, 1, P);
        if (wrong == 3) post = 0;
        bytes memory signature = _sign(0, _today(), 2, numbers, items);
        if (wrong == 4) items[31] ^= 0x01;
        uint256[] memory inputs = _inputs(start, pre, post, 2, items);
        if (wrong == 5) inputs[6] = addmod(inputs[6], 1, P);
        if (wrong == 6) post = addmod(post, 1, P);
        bytes memory proof = _prove(inputs, seed);
        if (runs) numbers = abi.encodePacked(uint8(1), base, uint32(n));
        uint32 day = _today();
        bool barred = _barred(n);
        desk.skip(1000);
        if (wrong != 7) vm.prank(OPERATOR);
        try registry.append(start, pre, post, day, 2, numbers, bytes32(uint256(1)), items, signature, proof, SIZE) {
            require(wrong == 0 || wrong > 7, "a wrong append was taken");
            require(!barred, "an append was taken while paused, past the cap or before an overdue admission");
            leaves += uint64(n);
            if (base == number + 1) number += uint64(n);
            for (uint256 i = 0; i < n; ++i) used[uint64(base + i)] = true;
            admitted[_today()] += n;
            roots.push(Root(post, uint64(block.timestamp), false));
        } catch {
            require((wrong != 0 && wrong < 8) || barred, "a right append was refused");
            ++refused;
        }
    }

    /// @notice Somebody lodges an admission; sometimes one that waits or is used.
    function lodge(uint256 seed) external {
        uint64 n = seed % 5 == 0 && number != 0 ? uint64(1 + seed % number) : number + 1;
        RegistryState.Admission memory a = RegistryState.Admission(
            n, 0, 1 + uint256(keccak256(abi.encode("lodged", seed))) % (P - 1), seed % 7 == 0 ? 1 : 2, bytes32(seed | 1), 0, 0, type(uint64).max
        );
        bytes memory signature = _signAdmission(a);
        bool barred = registry.paused() || admitted[_today()] + 1 > cap || n <= number;
        try desk.lodge(a, signature) returns (uint64 position) {
            require(!barred && position == queue.length, "an admission was lodged that may not be");
            queue.push(Lodged(n, uint64(block.timestamp) + FORCED_DELAY, a.attributes, a.commitment));
            ++number;
            ++admitted[_today()];
        } catch {
            // the same seed again has a commitment that was lodged
            require(barred || _lodgedBefore(a.commitment), "a right admission was refused");
            ++refused;
        }
    }

    function _lodgedBefore(uint256 commitment) private view returns (bool) {
        for (uint256 i = 0; i < queue.length; ++i) if (queue[i].commitment == commitment) return true;
        return false;
    }

    /// @notice The enroller voids a number: the next, or one that waits.
    function void(uint256 seed) external {
        uint64 n = seed % 2 == 0 && first() < queue.length ? queue[first()].number : number + 1;
        bytes memory numbers = abi.encodePacked(n);
        desk.voidNumbers(numbers, _signVoid(numbers));
        used[n] = true;
        if (n > number) number = n;
    }

    /// @notice Somebody forces what is overdue, or tries what is not.
    function force(uint256 seed) external {
        uint256 most = 1 + seed % SIZE;
        if (seed % 3 == 0 && first() < queue.length && block.timestamp < queue[first()].deadline) {
            vm.warp(queue[first()].deadline - seed / 3 % 2);
        }
        (uint64[] memory numbers, uint256[] memory commitments,, uint32 attributes) = desk.queueRun(most);
        uint256 n = numbers.length;
        if (n == 0) return;
        // the queue's run is the list's
        uint256 at = first();
        bytes memory items;
        for (uint256 i = 0; i < n; ++i) {
            while (used[queue[at].number]) ++at;
            require(queue[at].number == numbers[i] && queue[at].commitment == commitments[i] && queue[at].attributes == attributes, "run");
            items = abi.encodePacked(items, commitments[i]);
            ++at;
        }
        uint256 post = 1 + seed % 3;
        uint256[] memory inputs = _inputs(leaves, _pre(), post, attributes, items);
        bool wrong = seed % 4 == 0;
        if (wrong) inputs[2] += 1;
        bytes memory proof = _prove(inputs, seed);
        uint256 pre = _pre();
        bool due = overdue() && !registry.paused();
        try registry.appendForced(leaves, pre, post, _today(), n, proof, SIZE) {
            require(due && !wrong, "a forced append was taken that is not due or not proved");
            leaves += uint64(n);
            forced += uint64(n);
            for (uint256 i = 0; i < n; ++i) used[numbers[i]] = true;
            roots.push(Root(post, uint64(block.timestamp), false));
        } catch {
            require(!due || wrong, "a due admission was refused");
            ++refused;
        }
    }

    /// @notice The removal of a leaf; every fourth has a proof for another root.
    function remove(uint256 seed) external {
        if (leaves == 0) return;
        (,,, uint64 updateSeq) = registry.latest();
        bytes memory items = abi.encodePacked(uint64(seed % leaves), uint8(2), uint32(0), uint256(0));
        uint256 post = 1 + seed % 3;
        uint256[] memory inputs = new uint256[](8);
        (inputs[0], inputs[1], inputs[2], inputs[3], inputs[4], inputs[5]) = (1, leaves, _pre(), post, updateSeq, _today());
        inputs[6] = uint256(keccak256(abi.encodePacked(uint64(1), leaves, _pre(), post, updateSeq, _today(), items))) % P;
        inputs[7] = addmod(seed % leaves + 1, mulmod(2 << 32, inputs[6], P), P);
        if (seed % 4 == 3) inputs[3] += 1;
        bytes memory numbers = abi.encodePacked(number + 1);
        bytes memory signature = _sign(1, _today(), 0, numbers, items);
        bytes memory proof = _prove(inputs, seed);
        uint256 pre = _pre();
        uint32 day = _today();
        bool barred = _barred(1);
        desk.skip(1000);
        vm.prank(OPERATOR);
        try registry.update(1, pre, post, day, numbers, bytes32(uint256(1)), items, signature, proof, SIZE) {
            require(seed % 4 != 3 && !barred, "a wrong removal was taken");
            number += 1;
            used[number] = true;
            ++admitted[_today()];
            roots.push(Root(post, uint64(block.timestamp), true));
        } catch {
            require(seed % 4 == 3 || barred, "a right removal was refused");
            ++refused;
        }
    }

    /// @notice A replacement that was never announced, by operator and enroller together.
    function replace(uint256 seed) external {
        if (leaves == 0) return;
        (,,, uint64 updateSeq) = registry.latest();
        uint256 c = 1 + seed % (P - 1);
        bytes memory items = abi.encodePacked(uint64(seed % leaves), uint8(1), uint32(0x102), c);
        uint256[] memory inputs = new uint256[](8);
        (inputs[0], inputs[1], inputs[2], inputs[3], inputs[4], inputs[5]) = (1, leaves, _pre(), 1, updateSeq, _today());
        inputs[6] = uint256(keccak256(abi.encodePacked(uint64(1), leaves, _pre(), uint256(1), updateSeq, _today(), items))) % P;
        inputs[7] = addmod(seed % leaves + 1, mulmod(addmod(1 << 32 | 0x102, mulmod(c, inputs[6], P), P), inputs[6], P), P);
        bytes memory numbers = abi.encodePacked(number + 1);
        bytes memory signature = _sign(1, _today(), 0, numbers, items);
        bytes memory proof = _prove(inputs, seed);
        uint256 pre = _pre();
        uint32 day = _today();
        vm.prank(OPERATOR);
        try registry.update(1, pre, 1, day, numbers, bytes32(uint256(1)), items, signature, proof, SIZE) {
            revert("a replacement that nobody announced was executed");
        } catch {
            ++refused;
        }
    }

    /// @notice When a root ends by the list: 0 while it is the newest.
    function expiry(uint256 i) public view returns (uint64 end) {
        if (i + 1 >= roots.length) return 0;
        end = roots[i + 1].time + 7200;
        for (uint256 j = i + 1; j < roots.length; ++j) {
            if (roots[j].isUpdate) {
                uint64 short = roots[j].time + 600;
                return short < end ? short : end;
            }
        }
    }

    /// @notice What the registry says to a good proof under a root.
    function verify(uint64 seq, uint256 value) external view returns (bytes4) {
        uint256[] memory inputs = _membership(value, 1, 2, 3, 0);
        try registry.verifyMembership(seq, 1, 2, 3, 0, _prove(inputs, 7)) {
            return 0;
        } catch (bytes memory reason) {
            return _selector(reason);
        }
    }
}

contract RegistryInvariants {
    Handler private handler;
    uint64 private seen;

    function setUp() public {
        handler = new Handler();
    }

    function targetContracts() public view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(handler);
    }

    /// @notice The next index is what right appends made of it, and never less than before.
    function invariant_nextIndexOnlyGrows() public {
        (,, uint64 nextIndex,) = handler.target().latest();
        require(nextIndex >= seen && nextIndex == handler.leaves(), "next index");
        seen = nextIndex;
    }

    /// @notice The root is that of the last batch with a valid proof, and each of the history is where it came.
    function invariant_rootOnlyByValidProof() public view {
        MembershipRegistry registry = handler.target();
        uint256 n = handler.count();
        (uint64 seq, uint256 root,,) = registry.latest();
        require(seq == n, "number");
        if (n == 0) require(root == 424242, "empty root");
        for (uint256 i = 0; i < n; ++i) {
            (uint256 value, uint64 time,) = handler.roots(i);
            (uint256 got, uint64 gotTime,,,) = registry.rootInfo(uint64(i + 1));
            require(got == value && gotTime == time && got != 0, "root");
            if (i + 1 == n) require(root == value, "newest root");
        }
    }

    /// @notice A good proof passes under a root that lives and under no other: expired, unknown, zero.
    function invariant_deadRootsRefused() public view {
        MembershipRegistry registry = handler.target();
        uint256 n = handler.count();
        for (uint256 i = n < 5 ? 0 : n - 5; i < n; ++i) {
            (uint256 value,,) = handler.roots(i);
            uint64 end = handler.expiry(i);
            (,,,, uint64 expiresAt) = registry.rootInfo(uint64(i + 1));
            require(expiresAt == end, "expiry");
            bool dead = end != 0 && block.timestamp >= end;
            require(registry.isLive(uint64(i + 1)) == !dead, "live");
            bytes4 want = dead ? MembershipVerifier.RootExpired.selector : bytes4(0);
            require(handler.verify(uint64(i + 1), value) == want, "proof");
            require(registry.rootRefusal(uint64(i + 1), 0) == want, "refusal");
        }
        require(handler.verify(0, 424242) == MembershipVerifier.RootUnknown.selector, "empty tree");
        require(handler.verify(0, 0) == MembershipVerifier.RootUnknown.selector, "zero root");
        require(handler.verify(uint64(n + 1), 0) == MembershipVerifier.RootUnknown.selector, "a root to come");
    }

    /// @notice A number is marked if and only if it was used or voided; none is used twice, or leaves would be more than numbers.
    function invariant_numbers() public view {
        uint64 number = handler.number();
        for (uint64 n = number > 40 ? number - 40 : 0; n <= number + 2; ++n) {
            require(handler.target().numberUsed(n) == handler.used(n), "number");
        }
        require(handler.leaves() <= number, "more leaves than numbers");
    }

    /// @notice No day admits more than its cap, and what is left of it is never more than the cap or less than nothing.
    function invariant_cap() public view {
        uint256 used = handler.admitted(block.timestamp / 1 days);
        uint32 cap = handler.cap();
        require(handler.target().capLeft() == (used < cap ? cap - used : 0), "cap");
    }

    /// @notice The queue waits for exactly those that were lodged and neither appended nor voided, in order, and says when it is overdue.
    function invariant_queue() public view {
        RegistryDesk desk = RegistryDesk(address(handler.target()));
        (uint64 head, uint64 tail, bool overdue) = desk.queueState();
        require(tail == handler.queued() && head <= tail, "length");
        uint256 first = handler.first();
        require(head <= first, "an admission that waits was taken off");
        for (uint256 i = head; i < tail; ++i) {
            (uint64 number, uint64 deadline,, uint256 commitment) = handler.queue(i);
            (RegistryState.Entry memory e, bool skipped) = desk.queueEntry(uint64(i));
            require(e.number == number && e.deadline == deadline && e.commitment == commitment && skipped == handler.used(number), "entry");
        }
        if (first - head < 16) require(overdue == handler.overdue(), "overdue");
    }

    /// @notice Paused or not, every view answers: a proof under the newest root passes.
    function invariant_pauseNeverBlocksReading() public view {
        uint256 n = handler.count();
        if (n == 0) return;
        (uint256 value,,) = handler.roots(n - 1);
        require(handler.verify(uint64(n), value) == 0, "verifying");
        handler.target().latest();
        handler.target().rootSize(uint64(n));
        handler.target().paused();
    }
}

/// @notice One call at a time, with whatever a caller may think of.
contract RegistryTest is World {
    function setUp() public {
        _registry(100);
    }

    function testFuzz_strangersWriteNothing(address who, uint64 start, bytes calldata numbers, bytes calldata items, bytes calldata proof) public {
        if (who == OPERATOR) return;
        vm.prank(who);
        try registry.append(start, EMPTY_ROOT, 1, 47482, 2, numbers, 0, items, proof, proof, SIZE) {
            revert("taken");
        } catch (bytes memory reason) {
            require(_selector(reason) == RegistryState.NotOperator.selector, "reason");
        }
    }

    function testFuzz_operatorAloneWritesNothing(uint64 start, bytes calldata numbers, uint256 items, bytes calldata signature, bytes calldata proof) public {
        vm.prank(OPERATOR);
        try registry.append(start, EMPTY_ROOT, 1, 47482, 2, numbers, 0, abi.encode(items), signature, proof, SIZE) {
            revert("taken");
        } catch (bytes memory reason) {
            bytes4 s = _selector(reason);
            require(s == RegistryState.EnrollerSignatureInvalid.selector || s == RegistryState.NumbersMalformed.selector, "reason");
        }
    }

    function testFuzz_unknownRoots(uint64 seq, uint256 nullifier, uint256 policy, bytes calldata proof) public view {
        try registry.verifyMembership(seq, nullifier, 1, 2, policy, proof) {
            revert("taken");
        } catch (bytes memory reason) {
            require(_selector(reason) == MembershipVerifier.RootUnknown.selector, "reason");
        }
    }
}
