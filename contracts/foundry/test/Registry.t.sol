// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Groth16} from "../../src/Groth16.sol";
import {MembershipRegistry} from "../../src/MembershipRegistry.sol";
import {MembershipVerifier} from "../../src/MembershipVerifier.sol";
import {World} from "./World.sol";

/// @notice Does whatever may be done to a registry, right and wrong, and keeps a list of what should have come of it.
contract Handler is World {
    struct Root {
        uint256 value;
        uint64 time;
        bool isUpdate;
    }

    Root[] public roots;
    uint64 public leaves;
    uint64 public number;
    uint64 public refused;

    constructor() {
        _registry(type(uint32).max);
    }

    function target() external view returns (MembershipRegistry) {
        return registry;
    }

    function count() external view returns (uint256) {
        return roots.length;
    }

    function _today() private view returns (uint32) {
        return uint32(block.timestamp / 1 days);
    }

    function _pre() private view returns (uint256) {
        return roots.length == 0 ? EMPTY_ROOT : roots[roots.length - 1].value;
    }

    /// @notice Time passes: seconds mostly, sometimes a day.
    function pass(uint256 seed) external {
        vm.warp(block.timestamp + (seed % 5 == 0 ? seed % 2 days : seed % 900));
    }

    /// @notice An append; `wrong` says what is wrong with it, most often nothing.
    function append(uint256 seed, uint8 wrong, bool runs) external {
        wrong %= 16;
        uint256 n = 1 + seed % SIZE;
        bytes memory items;
        bytes memory numbers;
        for (uint256 i = 0; i < n; ++i) {
            items = abi.encodePacked(items, 1 + uint256(keccak256(abi.encode(seed, i))) % (P - 1));
            numbers = abi.encodePacked(numbers, uint64(number + 1 + i));
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
        uint256[] memory inputs = new uint256[](7);
        (inputs[0], inputs[1], inputs[2], inputs[3], inputs[4]) = (start, pre, post, _today(), 2);
        inputs[5] = uint256(keccak256(abi.encodePacked(start, pre, post, _today(), uint32(2), items))) % P;
        uint256 power = 1;
        for (uint256 i = 0; i < n; ++i) {
            uint256 c;
            assembly { c := mload(add(add(items, 32), mul(32, i))) }
            inputs[6] = addmod(inputs[6], mulmod(c, power, P), P);
            power = mulmod(power, inputs[5], P);
        }
        if (wrong == 5) inputs[6] = addmod(inputs[6], 1, P);
        if (wrong == 6) post = addmod(post, 1, P);
        bytes memory proof = _prove(inputs, seed);
        if (runs) numbers = abi.encodePacked(uint8(1), number + 1, uint32(n));
        uint32 day = _today();
        if (wrong != 7) vm.prank(OPERATOR);
        try registry.append(start, pre, post, day, 2, numbers, bytes32(uint256(1)), items, signature, proof, SIZE) {
            require(wrong == 0 || wrong > 7, "a wrong append was taken");
            leaves += uint64(n);
            number += uint64(n);
            roots.push(Root(post, uint64(block.timestamp), false));
        } catch {
            require(wrong != 0 && wrong < 8, "a right append was refused");
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
        vm.prank(OPERATOR);
        try registry.update(1, pre, post, day, numbers, bytes32(uint256(1)), items, signature, proof, SIZE) {
            require(seed % 4 != 3, "a wrong removal was taken");
            number += 1;
            roots.push(Root(post, uint64(block.timestamp), true));
        } catch {
            require(seed % 4 == 3, "a right removal was refused");
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
            require(_selector(reason) == MembershipRegistry.NotOperator.selector, "reason");
        }
    }

    function testFuzz_operatorAloneWritesNothing(uint64 start, bytes calldata numbers, uint256 items, bytes calldata signature, bytes calldata proof) public {
        vm.prank(OPERATOR);
        try registry.append(start, EMPTY_ROOT, 1, 47482, 2, numbers, 0, abi.encode(items), signature, proof, SIZE) {
            revert("taken");
        } catch (bytes memory reason) {
            bytes4 s = _selector(reason);
            require(s == MembershipRegistry.EnrollerSignatureInvalid.selector || s == MembershipRegistry.NumbersMalformed.selector, "reason");
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
