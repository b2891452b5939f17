// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IMessageReceiver} from "./IMessages.sol";
import {IMembershipRegistry} from "./IMembershipRegistry.sol";
import {Groth16} from "./Groth16.sol";
import {MembershipVerifier} from "./MembershipVerifier.sol";
import {RootSource} from "./RootSource.sol";

/// @title Roots of another chain's registry
/// @notice Takes the place of the registry for contracts on this chain: same interface, same life of each root, told by the home chain's
/// times. It knows roots without gaps up to some number, and a heartbeat: the home time up to which it knows them all. When that is older
/// than the removal window it verifies nothing, as a leaf may have been removed that it has not heard of.
/// @dev The rule "a scope's cut-off lies before what is known for sure" uses the heartbeat, never this chain's clock. Roots expire by the
/// later of the two. Nothing here can be set: another registry, transport or window is another mirror.
contract RootMirror is MembershipVerifier, IMessageReceiver {
    /// @notice Chain of the registry.
    uint64 public immutable homeChainId;
    /// @notice The registry there.
    address public immutable homeRegistry;
    /// @notice Its RootSource there.
    address public immutable source;
    /// @notice The transport's end on this chain: the only caller of onMessage.
    address public immutable transport;

    /// @notice Number of the newest root known; all before it are known too.
    uint64 public latestSeq;
    /// @notice Home time up to which all roots are known.
    uint64 public heartbeat;

    /// @notice Roots firstSeq … lastSeq arrived.
    event RootsReceived(uint64 firstSeq, uint64 lastSeq);
    /// @notice All roots up to this home time are known.
    event HeartbeatReceived(uint64 homeTime);

    /// @notice A constructor value makes no mirror.
    error MirrorInvalid();
    /// @notice Only the transport brings messages.
    error NotTransport(address caller);
    /// @notice The message is of another chain, source or registry.
    error SourceMismatch(uint64 chainId, address source, address registry);
    /// @notice Roots before the message's are missing: publish from `expected` on.
    error RootGap(uint64 expected, uint64 given);
    /// @notice The message contradicts a root that is known: the home chain or the transport is broken.
    error RootConflict(uint64 seq);
    /// @notice A root's time, update number or size goes back, or lies after the heartbeat, or its count is past the newest.
    error MessageInvalid(uint64 seq);
    /// @notice No root, or nothing heard of home for longer than the removal window: a removed leaf might still pass.
    error HeartbeatStale(uint64 heartbeat, uint64 limit);

    /// @param homeChainId_ chain of the registry, not this one
    /// @param homeRegistry_ the registry there
    /// @param source_ its RootSource there
    /// @param transport_ the transport's end here
    /// @param window_ the registry's window
    /// @param removalWindow_ the registry's removal window
    /// @param membershipKey_ key contract on this chain, with the code of the registry's
    constructor(
        uint64 homeChainId_,
        address homeRegistry_,
        address source_,
        address transport_,
        uint64 window_,
        uint64 removalWindow_,
        address membershipKey_
    ) MembershipVerifier(window_, removalWindow_, membershipKey_) {
        if (
            homeChainId_ == 0 || homeChainId_ == block.chainid || homeRegistry_ == address(0) || source_ == address(0)
                || transport_ == address(0)
        ) revert MirrorInvalid();
        homeChainId = homeChainId_;
        homeRegistry = homeRegistry_;
        source = source_;
        transport = transport_;
    }

    /// @inheritdoc IMessageReceiver
    /// @dev A message that was here before changes nothing; one that starts past the next root is refused and can be brought again later.
    function onMessage(uint64 chainId, address source_, bytes calldata message) external {
        if (msg.sender != transport) revert NotTransport(msg.sender);
        (
            uint64 registryChain,
            address registry,
            uint64 firstSeq,
            RootSource.Root[] memory roots,
            uint64 homeTime,
            uint64 homeLatest
        ) = abi.decode(message, (uint64, address, uint64, RootSource.Root[], uint64, uint64));
        if (chainId != homeChainId || registryChain != homeChainId || source_ != source || registry != homeRegistry) {
            revert SourceMismatch(chainId, source_, registry);
        }
        uint64 last = latestSeq;
        if (firstSeq == 0 || firstSeq > last + 1) revert RootGap(last + 1, firstSeq);
        uint64 end = firstSeq + uint64(roots.length);
        if (end > homeLatest + 1) revert MessageInvalid(homeLatest);
        for (uint64 seq = firstSeq; seq < end; ++seq) {
            _take(seq, roots[seq - firstSeq], homeTime, seq > last);
        }
        if (end > last + 1) {
            emit RootsReceived(last + 1, end - 1);
            last = end - 1;
            latestSeq = last;
        }
        // Only with all roots of its time does a heartbeat say anything.
        if (homeLatest <= last && homeTime > heartbeat) {
            heartbeat = homeTime;
            emit HeartbeatReceived(homeTime);
        }
    }

    function _take(uint64 seq, RootSource.Root memory given, uint64 homeTime, bool fresh) private {
        RootRecord storage r = _roots[seq];
        if (!fresh) {
            if (
                r.value != given.value || r.time != given.time || r.updateSeq != given.updateSeq
                    || r.nextIndex != given.nextIndex
            ) revert RootConflict(seq);
            return;
        }
        if (given.value == 0) revert RootZero();
        if (given.value >= Groth16.P) revert Groth16.InputNotInField(0);
        // A heartbeat said that all roots up to its time were known: a new one cannot be older.
        if (given.time == 0 || given.time > homeTime || given.time < heartbeat) revert MessageInvalid(seq);
        if (seq > 1) {
            RootRecord storage before = _roots[seq - 1];
            if (
                given.time < before.time || given.nextIndex < before.nextIndex || given.updateSeq < before.updateSeq
                    || given.updateSeq > before.updateSeq + 1
            ) revert MessageInvalid(seq);
            before.supersededAt = given.time;
            if (given.updateSeq > before.updateSeq) _updateTime[before.updateSeq] = given.time;
        } else if (given.updateSeq != 0) {
            revert MessageInvalid(seq);
        }
        r.value = given.value;
        r.time = given.time;
        r.updateSeq = given.updateSeq;
        r.nextIndex = given.nextIndex;
    }

    /// @inheritdoc IMembershipRegistry
    /// @dev The newest root that is known here. Number 0 and value 0 before the first.
    function latest() external view returns (uint64 seq, uint256 root, uint64 nextIndex, uint64 updateSeq) {
        seq = latestSeq;
        RootRecord storage r = _roots[seq];
        return (seq, r.value, r.nextIndex, r.updateSeq);
    }

    /// @notice Whether the heartbeat is recent enough to verify anything: a root that home gave up by a removal right after the heartbeat is
    /// refused here from the same second on.
    function isFresh() public view returns (bool) {
        return block.timestamp < uint256(heartbeat) + removalWindow;
    }

    /// @inheritdoc IMembershipRegistry
    function isLive(uint64 seq) external view override returns (bool) {
        return isFresh() && _isLive(seq, _later());
    }

    function _clock() internal view override returns (uint64 time, uint64 seen) {
        if (!isFresh()) revert HeartbeatStale(heartbeat, heartbeat + removalWindow);
        return (_later(), heartbeat);
    }

    function _later() private view returns (uint64) {
        return block.timestamp > heartbeat ? uint64(block.timestamp) : heartbeat;
    }
}
