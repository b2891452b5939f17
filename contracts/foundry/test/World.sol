// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {LeafKeys} from "../../src/LeafKeys.sol";
import {MembershipRegistry} from "../../src/MembershipRegistry.sol";
import {RegistryDesk} from "../../src/RegistryDesk.sol";
import {RegistryState} from "../../src/RegistryState.sol";

interface Vm {
    function warp(uint256) external;
    function prank(address) external;
    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
    function addr(uint256 key) external pure returns (address);
}

/// @notice Verifying keys whose secrets are known, so that any statement has a proof: beta, gamma and delta are 1, alpha is 5 and the points
/// of the inputs are 2, 3, 4 … times the generator. With B the generator and C any point, A = alpha + Σ + C.
abstract contract World {
    Vm internal constant vm = Vm(0x7109709ECfa91a80626fF3989D68f67F5b1DD12D);
    uint256 internal constant P = 21888242871839275222246405745257275088548364400416034343698204186575808495617;
    uint256 internal constant Q = 21888242871839275222246405745257275088696311157297823662689037894645226208583;
    uint256 private constant X1 = 11559732032986387107991004021392285783925812861821192530917403151452391805634;
    uint256 private constant X0 = 10857046999023057135944570762232829481370756359578518086990519993285655852781;
    uint256 private constant Y1 = 4082367875863433681332203403145435568316851327593401208105741076214120093531;
    uint256 private constant Y0 = 8495653923123431417604973247489272438418190587263600148770280649306958101930;

    uint256 internal constant ENROLLER = 0xe;
    address internal constant OPERATOR = address(0x0fe);
    address internal constant PAUSER = address(0xacc);
    uint32 internal constant FORCED_DELAY = 1 days;
    uint32 internal constant REPLACEMENT_DELAY = 7 days;
    uint256 internal constant EMPTY_ROOT = 424242;
    uint256 internal constant START = 47482 * 1 days + 12 hours;
    uint32 internal constant SIZE = 16;

    MembershipRegistry internal registry;
    RegistryDesk internal desk; // at the registry's address
    address internal membershipKey;

    function _registry(uint32 cap) internal {
        vm.warp(START);
        membershipKey = _key(5);
        uint32[] memory sizes = new uint32[](1);
        address[] memory appendKeys = new address[](1);
        address[] memory updateKeys = new address[](1);
        (sizes[0], appendKeys[0], updateKeys[0]) = (SIZE, _key(7), _key(8));
        RegistryDesk code = new RegistryDesk(new LeafKeys());
        MembershipRegistry implementation = new MembershipRegistry(7200, 600, membershipKey, EMPTY_ROOT, address(code));
        RegistryDesk.Setup memory setup = RegistryDesk.Setup(
            address(this), OPERATOR, vm.addr(ENROLLER), PAUSER, cap, FORCED_DELAY, REPLACEMENT_DELAY, sizes, appendKeys, sizes, updateKeys
        );
        registry = MembershipRegistry(address(new ERC1967Proxy(address(implementation), abi.encodeCall(code.initialize, (setup)))));
        desk = RegistryDesk(address(registry));
    }

    function _key(uint256 inputs) internal returns (address key) {
        bytes memory code = abi.encodePacked(hex"00", _g1(5));
        for (uint256 i = 0; i < 3; ++i) code = abi.encodePacked(code, X1, X0, Q - Y1, Q - Y0);
        for (uint256 i = 0; i <= inputs; ++i) code = abi.encodePacked(code, _g1(i + 2));
        code = abi.encodePacked(hex"61", uint16(code.length), hex"80600a5f395ff3", code);
        assembly { key := create(0, add(code, 32), mload(code)) }
        require(key != address(0), "key");
    }

    function _g1(uint256 s) internal view returns (bytes memory) {
        (bool ok, bytes memory p) = address(7).staticcall(abi.encode(1, 2, s));
        require(ok, "mul");
        return p;
    }

    function _prove(uint256[] memory inputs, uint256 c) internal view returns (bytes memory) {
        c = 1 + c % (P - 1);
        uint256 a = addmod(addmod(5, 2, P), c, P);
        for (uint256 i = 0; i < inputs.length; ++i) a = addmod(a, mulmod(inputs[i], i + 3, P), P);
        return abi.encodePacked(_g1(a), X1, X0, Y1, Y0, _g1(c));
    }

    function _membership(uint256 root, uint256 nullifier, uint256 scope, uint256 signal, uint256 policy)
        internal
        pure
        returns (uint256[] memory inputs)
    {
        inputs = new uint256[](5);
        (inputs[0], inputs[1], inputs[2], inputs[3], inputs[4]) = (root, nullifier, scope, signal, policy);
    }

    function _sign(uint8 kind, uint32 day, uint32 attributes, bytes memory numbers, bytes memory items)
        internal
        view
        returns (bytes memory)
    {
        return _signed(
            keccak256(
                abi.encode(registry.BATCH_TYPEHASH(), kind, day, attributes, keccak256(numbers), bytes32(uint256(1)), keccak256(items))
            )
        );
    }

    function _signAdmission(RegistryState.Admission memory a) internal view returns (bytes memory) {
        return _signed(keccak256(abi.encode(registry.ADMISSION_TYPEHASH(), a)));
    }

    function _signVoid(bytes memory numbers) internal view returns (bytes memory) {
        return _signed(keccak256(abi.encode(registry.VOID_TYPEHASH(), keccak256(numbers))));
    }

    function _signed(bytes32 structHash) private view returns (bytes memory) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("unum"), keccak256("1"), block.chainid, address(registry)
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(ENROLLER, keccak256(abi.encodePacked(hex"1901", domain, structHash)));
        return abi.encodePacked(r, s, v);
    }

    function _selector(bytes memory reason) internal pure returns (bytes4 s) {
        if (reason.length >= 4) assembly { s := mload(add(reason, 32)) }
    }
}
