package contracts_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/go-cmp/cmp"

	"unum/contracts/bindings"
	"unum/contracts/internal/harness"
)

func (w *world) packClaims(epoch uint64, claims ...*claim) []byte {
	w.t.Helper()
	var items []bindings.ShareProgrammeItem
	var proofs []byte
	for _, c := range claims {
		items = append(items, bindings.ShareProgrammeItem{
			RootSeq: c.seq, Nullifier: c.nullifier, Recipient: c.recipient, MaxFee: c.maxFee, Deadline: c.deadline, Fee: c.fee,
		})
		proofs = append(proofs, c.proof...)
	}
	return w.Programme.PackClaimMany(epoch, items, proofs)
}

// outcome reads what became of each claim: "paid" or the name of the error by which it was skipped.
func (w *world) outcome(r *types.Receipt) map[int64]string {
	w.t.Helper()
	got := map[int64]string{}
	for _, l := range r.Logs {
		if l.Address != w.programme {
			continue
		}
		if e, err := w.Programme.UnpackClaimedEvent(l); err == nil {
			got[e.Nullifier.Int64()] += "paid "
			continue
		}
		e, err := w.Programme.UnpackClaimSkippedEvent(l)
		if err != nil {
			w.t.Fatal(err)
		}
		name := "unknown"
		if known, ok := w.errors[e.Reason]; ok {
			name = known.Name
		}
		got[e.Nullifier.Int64()] += name + " "
	}
	return got
}

func TestClaimMany(t *testing.T) {
	w := newWorld(t)
	w.addProgramme()
	relayer := address(w.stranger)
	claimsOf := func(from, to int64) (out []*claim) {
		for n := from; n < to; n++ {
			out = append(out, w.newClaim(0, n))
		}
		return out
	}

	// All paid, and each fee is the relayer's.
	many := claimsOf(100, 103)
	r := w.must(w.stranger, w.programme, w.packClaims(0, many...))
	if diff := cmp.Diff(map[int64]string{100: "paid ", 101: "paid ", 102: "paid "}, w.outcome(r)); diff != "" {
		t.Error(diff)
	}
	for _, c := range many {
		if w.balance(c.recipient) != share-4 || !query(w, w.programme, w.Programme.PackClaimed(c.nullifier), w.Programme.UnpackClaimed) {
			t.Errorf("claim %v not paid", c.nullifier)
		}
	}
	if w.balance(relayer) != 12 || w.balance(w.programme) != 7*share {
		t.Errorf("relayer has %d, programme %d", w.balance(relayer), w.balance(w.programme))
	}
	w.refused(w.tryClaim(many[0]), "AlreadyClaimed", 100)

	t.Run("skips", func(t *testing.T) {
		w.mine(w.appendBatch(1000))
		dead := w.newClaim(0, 203)
		dead.seq = 99
		unfit := w.newClaim(0, 204)
		unfit.recipient = w.programme
		late := w.newClaim(0, 205)
		late.deadline = w.now() - 1
		dear := w.newClaim(0, 206)
		dear.fee = big.NewInt(10)
		// A skipped claim's proof is not looked at: what is wrong with it is somebody else's trouble.
		late.proof = make([]byte, 256)
		again := w.newClaim(0, 200)
		again.recipient = common.BigToAddress(big.NewInt(999))
		before := w.balance(relayer)
		r := w.must(w.stranger, w.programme, w.packClaims(0, many[1], w.newClaim(0, 200), dead, unfit, late, dear, w.proveClaim(again), w.newClaim(0, 201)))
		want := map[int64]string{
			101: "AlreadyClaimed ", 200: "AlreadyClaimed paid ", 203: "RootUnknown ", 204: "RecipientInvalid ", 205: "DeadlinePassed ",
			206: "FeeTooHigh ", 201: "paid ",
		}
		if diff := cmp.Diff(want, w.outcome(r)); diff != "" {
			t.Error(diff)
		}
		if w.balance(relayer) != before+8 || w.balance(again.recipient) != 0 || w.balance(w.programme) != 5*share {
			t.Error("a skipped claim moved tokens")
		}
		for n, want := range map[int64]bool{200: true, 201: true, 203: false, 204: false, 205: false, 206: false} {
			if query(w, w.programme, w.Programme.PackClaimed(big.NewInt(n)), w.Programme.UnpackClaimed) != want {
				t.Errorf("nullifier %d marked: not %v", n, want)
			}
		}
		// All skipped: nothing is verified, nothing happens.
		r = w.must(w.stranger, w.programme, w.packClaims(0, many[1], late))
		if diff := cmp.Diff(map[int64]string{101: "AlreadyClaimed ", 205: "DeadlinePassed "}, w.outcome(r)); diff != "" {
			t.Error(diff)
		}
	})

	t.Run("one wrong proof", func(t *testing.T) {
		claims := claimsOf(300, 303)
		for name, change := range map[string]func(*claim){
			"recipient": func(c *claim) { c.recipient = relayer },
			"max fee":   func(c *claim) { c.maxFee = big.NewInt(10) },
			"deadline":  func(c *claim) { c.deadline++ },
			"nullifier": func(c *claim) { c.nullifier = big.NewInt(305) },
			"root":      func(c *claim) { c.seq = 1 },
		} {
			t.Run(name, func(t *testing.T) {
				wrong := *claims[1]
				change(&wrong)
				w.refused(w.try(w.stranger, w.programme, w.packClaims(0, claims[0], &wrong, claims[2])), "ProofInvalid")
			})
		}
		alias := *claims[1]
		alias.nullifier = new(big.Int).Add(alias.nullifier, order)
		w.refused(w.try(w.stranger, w.programme, w.packClaims(0, claims[0], &alias)), "InputNotInField", 6)
		w.refused(w.try(w.stranger, w.programme, w.packClaims(1, claims[0])), "EpochNotOpen", 1)
		w.refused(w.try(w.stranger, w.programme, w.packClaims(0)), "ClaimsMalformed")
		short := *claims[1]
		short.proof = short.proof[:255]
		w.refused(w.try(w.stranger, w.programme, w.packClaims(0, claims[0], &short)), "ClaimsMalformed")
		// Compressed, all of them or none.
		short.proof = compress(t, claims[1].proof)
		w.refused(w.try(w.stranger, w.programme, w.packClaims(0, claims[0], &short)), "ClaimsMalformed")
		first := *claims[0]
		first.proof = compress(t, first.proof)
		w.must(w.stranger, w.programme, w.packClaims(0, &first, &short))
		// And one at a time.
		claims[2].proof = compress(t, claims[2].proof)
		w.must(w.stranger, w.programme, w.packClaim(claims[2]))
	})

	t.Run("budget", func(t *testing.T) {
		r := w.must(w.stranger, w.programme, w.packClaims(0, claimsOf(400, 404)...))
		if diff := cmp.Diff(map[int64]string{400: "paid ", 401: "paid ", 402: "BudgetExhausted ", 403: "BudgetExhausted "}, w.outcome(r)); diff != "" {
			t.Error(diff)
		}
		if w.balance(w.programme) != 0 {
			t.Errorf("programme has %d", w.balance(w.programme))
		}
	})

	t.Run("roots and days", func(t *testing.T) {
		w.must(w.owner, w.token, w.Token.PackMint(w.programme, big.NewInt(10*share)))
		old := w.newClaim(1, 500)
		old.deadline = 1 << 40
		w.proveClaim(old)
		w.setTime((firstDay + 1) * day)
		w.mine(w.appendBatch(1001))
		// Superseded today, so good for epoch 1; a root that was superseded yesterday is not.
		yesterday := *old
		yesterday.seq, yesterday.nullifier = 1, big.NewInt(501)
		r := w.must(w.stranger, w.programme, w.packClaims(1, old, w.proveClaim(&yesterday)))
		if got := w.outcome(r); got[500] != "paid " || (got[501] != "RootBeforeCutoff " && got[501] != "RootExpired ") {
			t.Error(got)
		}
		w.setTime(w.now() + window)
		late := *old
		late.nullifier = big.NewInt(502)
		r = w.must(w.stranger, w.programme, w.packClaims(1, w.proveClaim(&late)))
		if got := w.outcome(r); got[502] != "RootExpired " {
			t.Error(got)
		}
		w.setTime((firstDay + 3) * day)
		w.refused(w.try(w.stranger, w.programme, w.packClaims(1, &late)), "EpochOver", 1)
	})
}

// TestClaimManyPicky pays in a token that some may not receive and that lets a recipient call back.
func TestClaimManyPicky(t *testing.T) {
	w := newWorld(t)
	w.addProgramme()
	picky := harness.NewPickyToken()
	w.token = w.mustDeploy(harness.PickyTokenMetaData.Bin, nil)
	w.programme = w.mustDeploy(bindings.ShareProgrammeMetaData.Bin, w.programmeArgs().pack(w))
	w.must(w.owner, w.token, picky.PackMint(w.programme, big.NewInt(10*share)))

	a, b, c := w.newClaim(0, 1), w.newClaim(0, 2), w.newClaim(0, 3)
	w.must(w.owner, w.token, picky.PackBan(b.recipient, true))
	w.refused(w.tryClaim(b), "Banned", b.recipient)
	// b twice: skipped once for the token, once because the first was under way.
	r := w.must(w.stranger, w.programme, w.packClaims(0, a, b, b, c))
	if diff := cmp.Diff(map[int64]string{1: "paid ", 2: "AlreadyClaimed SafeERC20FailedOperation ", 3: "paid "}, w.outcome(r)); diff != "" {
		t.Error(diff)
	}
	if w.balance(w.programme) != 8*share || w.balance(address(w.stranger)) != 8 {
		t.Error("a failing recipient's share or fee went elsewhere")
	}
	// Its human keeps the share, for another recipient or a better day.
	w.must(w.owner, w.token, picky.PackBan(b.recipient, false))
	w.must(w.stranger, w.programme, w.packClaims(0, b))
	if w.balance(b.recipient) != share-4 {
		t.Error("not paid on the second try")
	}

	// A recipient that brings the same claims again while it is being paid.
	x, y := w.newClaim(0, 4), w.newClaim(0, 5)
	w.must(w.owner, w.token, picky.PackCallback(w.programme, w.packClaims(0, x, y)))
	r = w.must(w.stranger, w.programme, w.packClaims(0, x, y))
	for n, got := range w.outcome(r) { // two payments and the fee: three calls back
		if strings.Count(got, "paid") != 1 || strings.Count(got, "AlreadyClaimed") != 3 {
			t.Errorf("claim %d: %s", n, got)
		}
	}
	w.must(w.owner, w.token, picky.PackCallback(w.programme, w.packClaim(x)))
	z := w.newClaim(0, 6)
	w.must(w.stranger, w.programme, w.packClaims(0, z))
	want := crypto.Keccak256([]byte("AlreadyClaimed(uint256)"))[:4]
	if answer := query(w, w.token, picky.PackAnswer(), picky.UnpackAnswer); string(answer[:4]) != string(want) {
		t.Errorf("a claim within a payment answered %x", answer)
	}
	if w.balance(x.recipient) != share-4 || w.balance(y.recipient) != share-4 || w.balance(w.programme) != 4*share {
		t.Errorf("somebody was paid twice: programme has %d", w.balance(w.programme))
	}
	// A sender that may not receive cannot take the fee, so the call is refused and nothing is lost.
	w.must(w.owner, w.token, picky.PackCallback(common.Address{}, nil))
	w.must(w.owner, w.token, picky.PackBan(address(w.stranger), true))
	v := w.newClaim(0, 7)
	w.refused(w.try(w.stranger, w.programme, w.packClaims(0, v)), "Banned", address(w.stranger))
	w.must(w.owner, w.programme, w.packClaims(0, v))
}
