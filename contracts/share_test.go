package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"unum/contracts/bindings"
	"unum/semaphore"
)

const share = 100

var programmeID = [32]byte{31: 7}

// programmeArgs are the constructor's arguments; tests change some.
type programmeArgs struct {
	registry, token            common.Address
	env                        uint8
	id                         [32]byte
	start, length, claimWindow uint64
	amount                     *big.Int
	assurance                  uint8
	sameDay                    bool
}

// programmeArgs: epochs of a day from firstDay on, each claimable for two days.
func (w *world) programmeArgs() programmeArgs {
	return programmeArgs{w.registry, w.token, 0, programmeID, firstDay * day, day, 2 * day, big.NewInt(share), 2, true}
}

func (a programmeArgs) pack(w *world) []byte {
	return w.Programme.PackConstructor(a.registry, a.token, a.env, a.id, a.start, a.length, a.claimWindow, a.amount, a.assurance, a.sameDay)
}

// addProgramme deploys token and programme and gives the programme 10 shares, and puts a first root on chain.
func (w *world) addProgramme() {
	w.t.Helper()
	w.token = w.mustDeploy(bindings.TestTokenMetaData.Bin, w.Token.PackConstructor(address(w.owner)))
	w.programme = w.mustDeploy(bindings.ShareProgrammeMetaData.Bin, w.programmeArgs().pack(w))
	w.must(w.owner, w.token, w.Token.PackMint(w.programme, big.NewInt(10*share)))
	w.mine(w.appendBatch(1, 2, 3))
}

func (w *world) balance(of common.Address) int64 {
	w.t.Helper()
	return query(w, w.token, w.Token.PackBalanceOf(of), w.Token.UnpackBalanceOf).Int64()
}

// claim is a claim before it is packed.
type claim struct {
	epoch, seq uint64
	nullifier  *big.Int
	recipient  common.Address
	maxFee     *big.Int
	deadline   uint64
	fee        *big.Int
	proof      []byte
}

// scope and policy of an epoch as Go sees them.
func (w *world) scopeOf(epoch uint64) (scope, policy *big.Int) {
	w.t.Helper()
	cutoff := uint32((firstDay*day + epoch*day) / day)
	p := semaphore.Policy{EnrolledBefore: cutoff + 1, RenewedBefore: cutoff, MinAssurance: 2}
	s, err := semaphore.ScopeSpec{
		Env: semaphore.EnvTest, Kind: semaphore.ScopeContract, ChainID: chainID.Uint64(), Contract: w.programme, Action: "claim",
		Programme: programmeID, Epoch: epoch, Policy: p,
	}.Scope()
	if err != nil {
		w.t.Fatal(err)
	}
	return s.Big(), p.Field().Big()
}

func (w *world) newClaim(epoch uint64, nullifier int64) *claim {
	w.t.Helper()
	c := &claim{
		epoch: epoch, seq: w.latest().Seq, nullifier: big.NewInt(nullifier), recipient: common.BigToAddress(big.NewInt(1<<40 + nullifier)),
		maxFee: big.NewInt(9), deadline: w.now() + 3600, fee: big.NewInt(4),
	}
	return w.proveClaim(c)
}

func (w *world) proveClaim(c *claim) *claim {
	w.t.Helper()
	scope, policy := w.scopeOf(c.epoch)
	signal := semaphore.ClaimSignal{
		Recipient: c.recipient, ChainID: chainID.Uint64(), Contract: w.programme, MaxFee: common.BigToHash(c.maxFee), Deadline: c.deadline,
	}.Signal()
	c.proof = w.membership.prove(w.t, w.rootInfo(c.seq).Value, c.nullifier, scope, signal.Big(), policy)
	return c
}

func (w *world) packClaim(c *claim) []byte {
	return w.Programme.PackClaim(c.epoch, c.seq, c.nullifier, c.recipient, c.maxFee, c.deadline, c.fee, c.proof)
}

func (w *world) tryClaim(c *claim) error {
	w.t.Helper()
	return w.try(w.stranger, w.programme, w.packClaim(c))
}

func TestClaim(t *testing.T) {
	w := newWorld(t)
	w.addProgramme()
	relayer := address(w.stranger)

	c := w.newClaim(0, 501)
	e := unpackLog(t, w.must(w.stranger, w.programme, w.packClaim(c)), w.Programme.UnpackClaimedEvent)
	if e.Epoch != 0 || e.Nullifier.Cmp(c.nullifier) != 0 || e.Recipient != c.recipient || e.Amount.Int64() != share || e.Fee.Int64() != 4 {
		t.Errorf("event %+v", e)
	}
	if r, f, p := w.balance(c.recipient), w.balance(relayer), w.balance(w.programme); r != share-4 || f != 4 || p != 9*share {
		t.Errorf("recipient has %d, relayer %d, programme %d", r, f, p)
	}
	if !query(w, w.programme, w.Programme.PackClaimed(c.nullifier), w.Programme.UnpackClaimed) {
		t.Error("nullifier not kept")
	}

	t.Run("again", func(t *testing.T) {
		w.refused(w.tryClaim(c), "AlreadyClaimed", 501)
		d := *c
		d.proof = another(c.proof)
		w.refused(w.tryClaim(&d), "AlreadyClaimed", 501)
		d = *c
		d.recipient = common.BigToAddress(big.NewInt(12345))
		w.refused(w.tryClaim(w.proveClaim(&d)), "AlreadyClaimed", 501)
		d = *c
		d.nullifier = new(big.Int).Add(c.nullifier, order)
		w.refused(w.tryClaim(&d), "InputNotInField", 1)
	})
	t.Run("bound", func(t *testing.T) {
		for name, change := range map[string]func(*claim){
			"recipient": func(c *claim) { c.recipient = relayer },
			"max fee":   func(c *claim) { c.maxFee = big.NewInt(10) },
			"deadline":  func(c *claim) { c.deadline++ },
			"nullifier": func(c *claim) { c.nullifier = big.NewInt(503) },
		} {
			t.Run(name, func(t *testing.T) {
				d := w.newClaim(0, 502)
				change(d)
				w.refused(w.tryClaim(d), "ProofInvalid")
			})
		}
		// A proof for epoch 0 in epoch 1, when both are open.
		d := w.newClaim(0, 502)
		d.deadline = 1 << 40
		w.proveClaim(d)
		w.setTime((firstDay + 1) * day)
		if err := w.tryClaim(d); err != nil {
			t.Error(err)
		}
		d.epoch = 1
		w.refused(w.tryClaim(d), "ProofInvalid")
	})
	t.Run("fees", func(t *testing.T) {
		d := w.newClaim(1, 600)
		d.fee = big.NewInt(10)
		w.refused(w.tryClaim(d), "FeeTooHigh", 10, 9)
		d.fee = big.NewInt(9)
		if err := w.tryClaim(d); err != nil {
			t.Error(err)
		}
		d.maxFee, d.fee = big.NewInt(1000), big.NewInt(share+1)
		w.refused(w.tryClaim(w.proveClaim(d)), "FeeTooHigh", share+1, share)
		d.fee = big.NewInt(0)
		d.maxFee = d.fee
		before := w.balance(relayer)
		r := w.must(w.stranger, w.programme, w.packClaim(w.proveClaim(d)))
		if w.balance(d.recipient) != share || w.balance(relayer) != before {
			t.Error("a claim without a fee paid one")
		}
		if len(r.Logs) != 2 {
			t.Errorf("%d logs, want one transfer and the claim", len(r.Logs))
		}
	})
	t.Run("recipients", func(t *testing.T) {
		for _, a := range []common.Address{{}, w.programme} {
			d := w.newClaim(1, 601)
			d.recipient = a
			w.refused(w.tryClaim(w.proveClaim(d)), "RecipientInvalid", a)
		}
	})
	t.Run("deadline", func(t *testing.T) {
		d := w.newClaim(1, 602)
		w.setTime(d.deadline)
		if err := w.tryClaim(d); err != nil {
			t.Error(err)
		}
		w.setTime(d.deadline + 1)
		w.refused(w.tryClaim(d), "DeadlinePassed", d.deadline)
	})
	t.Run("roots", func(t *testing.T) {
		d := w.newClaim(1, 603)
		d.deadline = 1 << 40
		w.proveClaim(d)
		w.mine(w.appendBatch(1000))
		d.seq = 99
		w.refused(w.tryClaim(d), "RootUnknown", 99)
		d.seq = 1
		w.setTime(w.now() + window)
		w.refused(w.tryClaim(d), "RootExpired", 1)
	})
	t.Run("budget", func(t *testing.T) {
		left := w.balance(w.programme)
		for i := range left / share {
			w.must(w.stranger, w.programme, w.packClaim(w.newClaim(1, 700+i)))
		}
		w.refused(w.tryClaim(w.newClaim(1, 800)), "BudgetExhausted", 0, share)
		w.must(w.owner, w.token, w.Token.PackMint(w.programme, big.NewInt(share-1)))
		w.refused(w.tryClaim(w.newClaim(1, 800)), "BudgetExhausted", share-1, share)
		w.must(w.owner, w.token, w.Token.PackMint(w.programme, big.NewInt(1)))
		w.must(w.stranger, w.programme, w.packClaim(w.newClaim(1, 800)))
	})
}

func TestEpochs(t *testing.T) {
	w := newWorld(t)
	w.addProgramme()
	start := uint64(firstDay * day)
	epochNow := func() uint64 {
		return query(w, w.programme, w.Programme.PackEpochNow(), w.Programme.UnpackEpochNow)
	}
	isOpen := func(e uint64) bool {
		return query(w, w.programme, w.Programme.PackIsOpen(e), w.Programme.UnpackIsOpen)
	}
	for e := range uint64(3) {
		scope, policy := w.scopeOf(e)
		if got := query(w, w.programme, w.Programme.PackScopeOf(e), w.Programme.UnpackScopeOf); got.Cmp(scope) != 0 {
			t.Errorf("scope of epoch %d: %v, in Go %v", e, got, scope)
		}
		if got := query(w, w.programme, w.Programme.PackPolicyOf(e), w.Programme.UnpackPolicyOf); got.Cmp(policy) != 0 {
			t.Errorf("policy of epoch %d: %v, in Go %v", e, got, policy)
		}
		if got := query(w, w.programme, w.Programme.PackEpochStart(e), w.Programme.UnpackEpochStart); got.Uint64() != start+e*day {
			t.Errorf("epoch %d starts at %v", e, got)
		}
	}
	d := w.newClaim(1, 5)
	d.deadline = 1 << 40
	w.proveClaim(d)
	w.setTime(start + day - 1)
	if epochNow() != 0 || !isOpen(0) || isOpen(1) {
		t.Error("a second before epoch 1")
	}
	w.refused(w.tryClaim(d), "EpochNotOpen", 1, start+day)
	w.setTime(start + day)
	if epochNow() != 1 || !isOpen(0) || !isOpen(1) {
		t.Error("first second of epoch 1")
	}
	if err := w.tryClaim(d); err != nil {
		t.Error(err)
	}
	w.setTime(start + 3*day - 1)
	if err := w.tryClaim(d); err != nil {
		t.Error(err)
	}
	w.setTime(start + 3*day)
	if epochNow() != 3 || isOpen(1) || !isOpen(2) || !isOpen(3) {
		t.Error("first second of epoch 3")
	}
	w.refused(w.tryClaim(d), "EpochOver", 1, start+3*day)

	_, err := w.call(common.Address{}, w.programme, w.Programme.PackPolicyOf(1<<40))
	w.refused(err, "EpochOutOfRange", uint64(1<<40))
	_, err = w.call(common.Address{}, w.programme, w.Programme.PackScopeOf(1<<64-1))
	w.refused(err, "EpochOutOfRange", uint64(1<<64-1))
	far := *d
	far.epoch = 1<<64 - 1
	w.refused(w.tryClaim(&far), "EpochNotOpen")

	t.Run("not the same day", func(t *testing.T) {
		a := w.programmeArgs()
		a.sameDay, a.assurance, a.length = false, 1, 3600
		p := w.mustDeploy(bindings.ShareProgrammeMetaData.Bin, a.pack(w))
		want := semaphore.Policy{EnrolledBefore: firstDay + 1, RenewedBefore: firstDay + 1, MinAssurance: 1}.Field().Big()
		for _, e := range []uint64{24, 47} {
			if got := query(w, p, w.Programme.PackPolicyOf(e), w.Programme.UnpackPolicyOf); got.Cmp(want) != 0 {
				t.Errorf("policy of epoch %d: %v, want %v", e, got, want)
			}
		}
	})
	t.Run("not started", func(t *testing.T) {
		a := w.programmeArgs()
		a.start = w.now() + 1000
		p := w.mustDeploy(bindings.ShareProgrammeMetaData.Bin, a.pack(w))
		_, err := w.call(common.Address{}, p, w.Programme.PackEpochNow())
		w.refused(err, "ProgrammeNotStarted", a.start)
	})
}

func TestProgrammeConstructor(t *testing.T) {
	w := newWorld(t)
	w.addProgramme()
	for name, change := range map[string]func(*programmeArgs){
		"registry without code": func(a *programmeArgs) { a.registry = address(w.owner) },
		"token without code":    func(a *programmeArgs) { a.token = address(w.owner) },
		"env 2":                 func(a *programmeArgs) { a.env = 2 },
		"programme 0":           func(a *programmeArgs) { a.id = [32]byte{} },
		"start 0":               func(a *programmeArgs) { a.start = 0 },
		"length 0":              func(a *programmeArgs) { a.length = 0 },
		"claim window 0":        func(a *programmeArgs) { a.claimWindow = 0 },
		"share 0":               func(a *programmeArgs) { a.amount = new(big.Int) },
	} {
		t.Run(name, func(t *testing.T) {
			a := w.programmeArgs()
			change(&a)
			_, err := w.deploy(bindings.ShareProgrammeMetaData.Bin, a.pack(w))
			w.refused(err, "ProgrammeInvalid")
		})
	}
	p, q := w.programme, w.Programme
	for _, got := range []bool{
		query(w, p, q.PackRegistry(), q.UnpackRegistry) == w.registry,
		query(w, p, q.PackToken(), q.UnpackToken) == w.token,
		query(w, p, q.PackEnv(), q.UnpackEnv) == 0,
		query(w, p, q.PackProgramme(), q.UnpackProgramme) == programmeID,
		query(w, p, q.PackStart(), q.UnpackStart) == firstDay*day,
		query(w, p, q.PackLength(), q.UnpackLength) == day,
		query(w, p, q.PackClaimWindow(), q.UnpackClaimWindow) == 2*day,
		query(w, p, q.PackAmount(), q.UnpackAmount).Int64() == share,
		query(w, p, q.PackMinAssurance(), q.UnpackMinAssurance) == 2,
		query(w, p, q.PackSameDay(), q.UnpackSameDay),
		query(w, p, q.PackACTION(), q.UnpackACTION) == "claim",
	} {
		if !got {
			t.Error("a constant is not what it was created with")
		}
	}
}

// TestForeignProof brings a proof for one programme to another that differs only by its address.
func TestForeignProof(t *testing.T) {
	w := newWorld(t)
	w.addProgramme()
	c := w.newClaim(0, 1)
	w.programme = w.mustDeploy(bindings.ShareProgrammeMetaData.Bin, w.programmeArgs().pack(w))
	w.must(w.owner, w.token, w.Token.PackMint(w.programme, big.NewInt(share)))
	w.refused(w.tryClaim(c), "ProofInvalid")
	if err := w.tryClaim(w.proveClaim(c)); err != nil {
		t.Error(err)
	}
}

// TestLyingToken pays in a token that says false instead of reverting: the claim must not count as paid.
func TestLyingToken(t *testing.T) {
	w := newWorld(t)
	w.addProgramme()
	// Answers 2²⁵⁵ to a call of 36 bytes (balanceOf) and 0 to any other (transfer):
	// CALLDATASIZE PUSH1 36 EQ PUSH1 255 SHL PUSH0 MSTORE PUSH1 32 PUSH0 RETURN
	w.token = w.mustDeploy(hexutil.Encode(initCode(common.FromHex("3660241460ff1b5f5260205ff3"))), nil)
	w.programme = w.mustDeploy(bindings.ShareProgrammeMetaData.Bin, w.programmeArgs().pack(w))
	w.refused(w.tryClaim(w.newClaim(0, 1)), "SafeERC20FailedOperation", w.token)
}

func TestTestToken(t *testing.T) {
	w := newWorld(t)
	w.addProgramme()
	w.refused(w.try(w.stranger, w.token, w.Token.PackMint(address(w.stranger), big.NewInt(1))), "OwnableUnauthorizedAccount")
	if s := query(w, w.token, w.Token.PackSymbol(), w.Token.UnpackSymbol); s != "UNUMTEST" {
		t.Errorf("symbol %q", s)
	}
	w.refused(w.try(w.stranger, w.token, w.Token.PackTransfer(address(w.owner), big.NewInt(1))), "ERC20InsufficientBalance")
}

func TestHumanOnce(t *testing.T) {
	w := newWorld(t)
	w.mine(w.appendBatch(1, 2, 3))
	w.setTime(w.now() + 10)
	w.club = w.mustDeploy(bindings.HumanOnceMetaData.Bin, w.Club.PackConstructor(w.registry, 0, 1))

	policy := semaphore.Policy{EnrolledBefore: semaphore.OpenDay, RenewedBefore: firstDay, MinAssurance: 1}
	scope, err := semaphore.ScopeSpec{
		Env: semaphore.EnvTest, Kind: semaphore.ScopeContract, ChainID: chainID.Uint64(), Contract: w.club, Action: "join", Policy: policy,
	}.Scope()
	if err != nil {
		t.Fatal(err)
	}
	if got := query(w, w.club, w.Club.PackScope(), w.Club.UnpackScope); got.Cmp(scope.Big()) != 0 {
		t.Errorf("scope %v, in Go %v", got, scope)
	}
	if got := query(w, w.club, w.Club.PackPolicy(), w.Club.UnpackPolicy); got.Cmp(policy.Field().Big()) != 0 {
		t.Errorf("policy %v, in Go %v", got, policy)
	}
	pack := func(account, proved common.Address, nullifier int64, deadline uint64) []byte {
		signal := semaphore.ClaimSignal{Recipient: proved, ChainID: chainID.Uint64(), Contract: w.club, Deadline: deadline}.Signal()
		n := big.NewInt(nullifier)
		proof := w.membership.prove(t, w.rootInfo(1).Value, n, scope.Big(), signal.Big(), policy.Field().Big())
		return w.Club.PackJoin(account, 1, n, deadline, proof)
	}
	a, b, deadline := address(w.owner), address(w.operator), w.now()+1000

	w.refused(w.try(w.stranger, w.club, pack(b, a, 1, deadline)), "ProofInvalid")
	e := unpackLog(t, w.must(w.stranger, w.club, pack(a, a, 1, deadline)), w.Club.UnpackAdmittedEvent)
	if e.Account != a || e.Nullifier.Int64() != 1 {
		t.Errorf("event %+v", e)
	}
	w.refused(w.try(w.stranger, w.club, pack(b, b, 1, deadline)), "AlreadyAdmitted", 1)
	w.refused(w.try(w.stranger, w.club, pack(a, a, 2, deadline)), "AccountTaken", a)
	w.refused(w.try(w.stranger, w.club, pack(common.Address{}, common.Address{}, 2, deadline)), "AccountTaken")
	w.must(w.stranger, w.club, pack(b, b, 2, deadline))
	if n := query(w, w.club, w.Club.PackCount(), w.Club.UnpackCount); n.Int64() != 2 {
		t.Errorf("%v humans", n)
	}
	for _, k := range []common.Address{a, b} {
		if !query(w, w.club, w.Club.PackIsHuman(k), w.Club.UnpackIsHuman) {
			t.Errorf("%v is not in", k)
		}
	}
	late := pack(address(w.stranger), address(w.stranger), 3, deadline)
	w.setTime(deadline + 1)
	w.refused(w.try(w.stranger, w.club, late), "DeadlinePassed", deadline)

	for _, args := range [][]byte{w.Club.PackConstructor(address(w.owner), 0, 1), w.Club.PackConstructor(w.registry, 2, 1)} {
		_, err := w.deploy(bindings.HumanOnceMetaData.Bin, args)
		w.refused(err, "ClubInvalid")
	}
}
