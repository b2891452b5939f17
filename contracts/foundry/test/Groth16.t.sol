// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Groth16} from "../../src/Groth16.sol";
import {Groth16Harness} from "../../src/harness/Groth16Harness.sol";
import {World} from "./World.sol";

/// @notice Any inputs and any bytes: what one proof says, many say together.
contract Groth16Test is World {
    Groth16Harness private harness;
    address private key;

    function setUp() public {
        harness = new Groth16Harness();
        key = _key(3);
    }

    function _inputs(uint256 seed) private pure returns (uint256[] memory inputs) {
        inputs = new uint256[](3);
        for (uint256 i = 0; i < 3; ++i) inputs[i] = uint256(keccak256(abi.encode(seed, i))) % P;
    }

    function testFuzz_holdsForItsInputsOnly(uint256 seed, uint256 c, uint8 which, uint256 by) public view {
        uint256[] memory inputs = _inputs(seed);
        bytes memory proof = _prove(inputs, c);
        harness.verify(key, inputs, proof);
        inputs[which % 3] = addmod(inputs[which % 3], 1 + by % (P - 1), P);
        try harness.verify(key, inputs, proof) {
            revert("a proof holds for other inputs");
        } catch (bytes memory reason) {
            require(_selector(reason) == Groth16.ProofInvalid.selector, "reason");
        }
    }

    function testFuzz_noOtherBytes(uint256 seed, uint8 at, uint8 bits) public view {
        uint256[] memory inputs = _inputs(seed);
        bytes memory proof = _prove(inputs, seed);
        proof[at] ^= bytes1(bits == 0 ? 1 : bits);
        try harness.verify(key, inputs, proof) {
            revert("changed bytes hold");
        } catch {}
    }

    function testFuzz_inputsBelowTheField(uint256 seed, uint8 which, uint8 times) public view {
        uint256[] memory inputs = _inputs(seed);
        bytes memory proof = _prove(inputs, seed);
        inputs[which % 3] += P * (1 + times % 4);
        try harness.verify(key, inputs, proof) {
            revert("an alias holds");
        } catch (bytes memory reason) {
            require(_selector(reason) == Groth16.InputNotInField.selector, "reason");
        }
    }

    function testFuzz_manyAreAllOrNothing(uint256 seed, uint8 count, uint8 wrong) public view {
        uint256 k = 1 + count % 5;
        uint256[] memory all = new uint256[](3 * k);
        bytes memory proofs;
        bool good = true;
        for (uint256 i = 0; i < k; ++i) {
            uint256[] memory inputs = _inputs(seed ^ i);
            proofs = bytes.concat(proofs, _prove(inputs, seed >> 1));
            if (wrong >> i & 1 != 0) {
                inputs[i % 3] = addmod(inputs[i % 3], 1, P);
                good = false;
            }
            for (uint256 j = 0; j < 3; ++j) all[3 * i + j] = inputs[j];
        }
        try harness.verifyMany(key, all, proofs) {
            require(good, "a wrong proof passed among others");
        } catch (bytes memory reason) {
            require(!good && _selector(reason) == Groth16.ProofInvalid.selector, "right proofs refused");
        }
    }

    function testFuzz_compressedIsDecoded(bytes32[4] calldata words) public view {
        try harness.verify(key, _inputs(1), abi.encodePacked(words)) {
            revert("random bytes are a proof");
        } catch (bytes memory reason) {
            bytes4 s = _selector(reason);
            require(s == Groth16.ProofMalformed.selector || s == Groth16.ProofInvalid.selector, "reason");
        }
    }
}
