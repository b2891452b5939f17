package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"unum/contracts/bindings"
	"unum/contracts/bindings/desk"
	"unum/semaphore"
)

// TestPause: writes stop, reading does not; a pause ends by itself and cannot be chained.
func TestPause(t *testing.T) {
	w := newWorld(t)
	w.mine(w.appendBatch(1, 2))
	good := w.appendBatch(3)
	lodged := w.admission(semaphore.KindNew, 10, 0, element(10))
	announced := w.admission(semaphore.KindReplace, 11, 1, element(11))

	for _, k := range []string{"owner", "operator", "stranger"} {
		w.refused(w.try(newKey(t, k), w.registry, w.Desk.PackPause(60)), "NotPauser", address(newKey(t, k)))
	}
	w.refused(w.try(w.pauser, w.registry, w.Desk.PackPause(0)), "PauseInvalid")
	w.refused(w.try(w.pauser, w.registry, w.Desk.PackPause(7*day+1)), "PauseInvalid")
	e := unpackLog(t, w.must(w.pauser, w.registry, w.Desk.PackPause(3600)), w.Desk.UnpackPausedEvent)
	end := w.now() + 3600
	if e.Until != end || !query(w, w.registry, w.Registry.PackPaused(), w.Registry.UnpackPaused) {
		t.Errorf("event %+v", e)
	}
	paused := func(what string, from string, data []byte) {
		t.Helper()
		if err := w.try(newKey(t, from), w.registry, data); err == nil {
			t.Errorf("%s goes on", what)
		} else {
			w.refused(err, "RegistryPaused", end)
		}
	}
	paused("appending", "operator", w.pack(good))
	paused("updating", "operator", w.pack(w.updateBatch([]uint64{4}, updateItem{0, 2, 0, zero})))
	paused("lodging", "stranger", w.packLodge(lodged))
	paused("announcing", "stranger", w.packAnnounce(announced))
	paused("forcing", "stranger", w.packForced(&forced{start: 2, pre: w.latest().Root, post: big.NewInt(9), day: w.today(), count: 1, size: appendMax}))

	// All reading goes on, a proof is verified, a number is voided.
	root := w.latest().Root
	in := []*big.Int{root, big.NewInt(31), big.NewInt(32), big.NewInt(33), big.NewInt(int64(w.today()))}
	if err := w.try(w.stranger, w.registry, w.Registry.PackVerifyMembership(1, in[1], in[2], in[3], in[4], w.membership.prove(t, in...))); err != nil {
		t.Error("verifying while paused:", err)
	}
	if !w.isLive(1) || w.rootInfo(1).Value.Cmp(root) != 0 {
		t.Error("reading while paused")
	}
	w.voids(30)

	// A second pause has to wait until a day after this one's end, however it ended.
	w.refused(w.try(w.pauser, w.registry, w.Desk.PackPause(60)), "PauseInvalid", end+day)
	w.setTime(end)
	if err := w.try(w.operator, w.registry, w.pack(good)); err != nil {
		t.Error("after its end:", err)
	}
	w.refused(w.try(w.pauser, w.registry, w.Desk.PackPause(60)), "PauseInvalid", end+day)
	w.setTime(end + day)
	w.must(w.pauser, w.registry, w.Desk.PackPause(3600))
	w.refused(w.try(w.stranger, w.registry, w.Desk.PackUnpause()), "NotPauser", address(w.stranger))
	w.must(w.owner, w.registry, w.Desk.PackUnpause())
	over := w.now()
	w.mine(w.appendBatch(3))
	w.refused(w.try(w.pauser, w.registry, w.Desk.PackPause(60)), "PauseInvalid", over+day)
	w.must(w.pauser, w.registry, w.Desk.PackUnpause()) // there is none: nothing happens
}

// TestTimelock: with a timelock for owner, code, keys, parameters and roles change only after they were announced, by anybody's hand then.
func TestTimelock(t *testing.T) {
	w := newWorld(t)
	const delay = 2 * day
	lock := bindings.NewTimelockController()
	at := w.mustDeploy(bindings.TimelockControllerMetaData.Bin, lock.PackConstructor(big.NewInt(delay), []common.Address{address(w.owner)}, []common.Address{{}}, common.Address{}))
	a := w.registryArgs()
	a.owner = at
	w.registry = w.mustRegistry(a)
	w.mine(w.appendBatch(1, 2, 3))
	before := w.latest()

	none := [32]byte{}
	schedule := func(data []byte) []byte {
		return lock.PackSchedule(w.registry, new(big.Int), data, none, none, big.NewInt(delay))
	}
	execute := func(data []byte) []byte { return lock.PackExecute(w.registry, new(big.Int), data, none, none) }
	change := func(data []byte) error {
		t.Helper()
		if err := w.try(w.stranger, at, schedule(data)); err == nil {
			t.Error("a stranger announces")
		} else {
			w.refused(err, "AccessControlUnauthorizedAccount")
		}
		w.refused(w.try(w.stranger, at, execute(data)), "TimelockUnexpectedOperationState")
		w.must(w.owner, at, schedule(data))
		announced := w.now()
		w.setTime(announced + delay - 1)
		w.refused(w.try(w.stranger, at, execute(data)), "TimelockUnexpectedOperationState")
		w.setTime(announced + delay)
		if err := w.try(w.stranger, at, execute(data)); err != nil {
			return err
		}
		w.must(w.stranger, at, execute(data))
		return nil
	}
	must := func(data []byte) {
		t.Helper()
		if err := change(data); err != nil {
			t.Fatal(err)
		}
	}
	w.refused(w.try(w.owner, at, lock.PackSchedule(w.registry, new(big.Int), nil, none, none, big.NewInt(delay-1))), "TimelockInsufficientDelay")
	w.refused(w.try(w.owner, w.registry, w.Desk.PackSetDailyCap(5)), "OwnableUnauthorizedAccount", address(w.owner))

	// The cap shrinks below what was used today: no more today, the new cap tomorrow.
	must(w.Desk.PackSetDailyCap(30))
	w.mine(w.appendBatch(10, 11, 12, 13, 14))
	w.must(w.owner, at, schedule(w.Desk.PackSetDailyCap(4)))
	w.setTime(w.now() + delay)
	w.mine(w.appendBatch(15, 16, 17, 18, 19))
	w.must(w.stranger, at, execute(w.Desk.PackSetDailyCap(4)))
	if left := query(w, w.registry, w.Registry.PackCapLeft(), w.Registry.UnpackCapLeft); left != 0 {
		t.Errorf("%d left of a cap that shrank", left)
	}
	w.refused(w.try(w.operator, w.registry, w.pack(w.appendBatch(20))), "DailyCapReached", 5, 4)
	w.setTime(w.now() + day)
	w.refused(w.try(w.operator, w.registry, w.pack(w.appendBatch(20, 21, 22, 23, 24))), "DailyCapReached", 0, 4)
	w.mine(w.appendBatch(20, 21, 22, 23))
	must(w.Desk.PackSetDailyCap(1000))

	// A key for another batch size, and its hash; then the size is taken away.
	w.refused(w.try(w.operator, w.registry, w.pack(sized(w.appendBatch(30), 100))), "BatchSizeUnknown", 100)
	must(w.Desk.PackSetKey(false, 100, w.appendKey))
	w.mine(sized(w.appendBatch(30), 100))
	code, err := w.client.CodeAt(t.Context(), w.appendKey, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := query(w, w.registry, w.Registry.PackKeyHash(w.appendKey), w.Registry.UnpackKeyHash); got != keccak(code) {
		t.Errorf("key hash %x", got)
	}
	must(w.Desk.PackSetKey(false, 100, common.Address{}))
	w.refused(w.try(w.operator, w.registry, w.pack(sized(w.appendBatch(31), 100))), "BatchSizeUnknown", 100)
	w.refused(change(w.Desk.PackSetKey(true, 5, w.appendKey)), "InputCountMismatch")
	w.refused(change(w.Desk.PackSetKey(true, 0, w.updateKey)), "BatchSizesInvalid")
	w.refused(change(w.Desk.PackSetDelays(0, 1)), "LimitsInvalid")
	w.refused(change(w.Desk.PackSetPauser(common.Address{})), "AddressZero")
	must(w.Desk.PackSetDelays(100, 200))
	must(w.Desk.PackSetPauser(address(w.stranger)))
	w.refused(w.try(w.pauser, w.registry, w.Desk.PackPause(5)), "NotPauser")
	w.must(w.stranger, w.registry, w.Desk.PackPause(5))
	w.setTime(w.now() + 10)

	// The code: another window, the same roots, numbers and settings.
	numbers := func() (used [40]bool) {
		for n := range used {
			used[n] = query(w, w.registry, w.Registry.PackNumberUsed(uint64(n)), w.Registry.UnpackNumberUsed)
		}
		return used
	}
	marked, newest, first := numbers(), w.latest(), w.rootInfo(1)
	b := a
	b.window = 3 * window
	next := w.mustDeploy(hexutil.Encode(b.implementation(w)), nil)
	w.refused(w.try(w.owner, w.registry, w.Registry.PackUpgradeToAndCall(next, nil)), "OwnableUnauthorizedAccount", address(w.owner))
	must(w.Registry.PackUpgradeToAndCall(next, nil))
	if got := query(w, w.registry, w.Registry.PackWindow(), w.Registry.UnpackWindow); got != 3*window {
		t.Errorf("window %d after the upgrade", got)
	}
	after := w.rootInfo(1)
	if l := w.latest(); l.Root.Cmp(newest.Root) != 0 || l.Seq != newest.Seq || l.NextIndex != newest.NextIndex || numbers() != marked ||
		after.Value.Cmp(first.Value) != 0 || after.Time != first.Time || after.ExpiresAt != first.ExpiresAt+2*window || l.Seq <= before.Seq {
		t.Errorf("the upgrade changed more than the code: %+v, was %+v", l, newest)
	}
	w.mine(w.appendBatch(33))
	w.refused(change(w.Registry.PackUpgradeToAndCall(w.desk, nil)), "ERC1967InvalidImplementation") // no UUPS contract
	w.refused(change(w.Registry.PackUpgradeToAndCall(address(w.stranger), nil)), "FailedCall")

	// Announced is not done: the owner takes one back.
	data := w.Desk.PackSetOperator(address(w.stranger))
	w.must(w.owner, at, schedule(data))
	id := query(w, at, lock.PackHashOperation(w.registry, new(big.Int), data, none, none), lock.UnpackHashOperation)
	w.must(w.owner, at, lock.PackCancel(id))
	w.setTime(w.now() + delay)
	w.refused(w.try(w.stranger, at, execute(data)), "TimelockUnexpectedOperationState")
}

func sized(b *batch, size uint32) *batch { b.size = size; return b }

// TestProxy: nobody starts a registry twice, neither behind its proxy nor as bare code, and bare code is good for nothing.
func TestProxy(t *testing.T) {
	w := newWorld(t)
	a := w.registryArgs()
	implementation := w.mustDeploy(hexutil.Encode(a.implementation(w)), nil)
	setup := w.Desk.PackInitialize(desk.RegistryDeskSetup{
		Owner: address(w.stranger), Operator: address(w.stranger), Enroller: address(w.stranger), Pauser: address(w.stranger), DailyCap: 1, ForcedDelay: 1, ReplacementDelay: 1,
		AppendSizes: a.appendSizes, AppendKeys: a.appendKeys,
	})
	for _, at := range []common.Address{w.registry, implementation, w.desk} {
		w.refused(w.try(w.stranger, at, setup), "InvalidInitialization")
	}
	for _, at := range []common.Address{implementation, w.desk} {
		w.refused(w.try(w.stranger, at, w.Desk.PackSetOperator(address(w.stranger))), "OwnableUnauthorizedAccount")
		w.refused(w.try(w.stranger, at, w.packLodge(w.admission(semaphore.KindNew, 1, 0, element(1)))), "EnrollerSignatureInvalid")
	}
	w.refused(w.try(w.stranger, implementation, w.Registry.PackUpgradeToAndCall(implementation, nil)), "UUPSUnauthorizedCallContext")
	// What neither knows is refused, and coins are.
	if err := w.try(w.stranger, w.registry, []byte{1, 2, 3, 4}); err == nil {
		t.Error("an unknown call is taken")
	}
	_, err := w.deploy(bindings.ERC1967ProxyMetaData.Bin, bindings.NewERC1967Proxy().PackConstructor(implementation, nil))
	w.refused(err, "ERC1967ProxyUninitialized")
	_, err = w.deploy(desk.RegistryDeskMetaData.Bin, w.Desk.PackConstructor(address(w.stranger)))
	w.refused(err, "AddressZero")
}
