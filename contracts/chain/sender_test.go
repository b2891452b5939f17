package chain_test

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"maps"
	"math/big"
	mathrand "math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient/simulated"

	"unum/contracts/bindings"
	"unum/contracts/chain"
)

// manual is a chain whose blocks the test makes.
type manual struct {
	*simulated.Backend
	client simulated.Client
	key    *ecdsa.PrivateKey
}

var _ chain.Backend = simulated.Client(nil)

func newManual(t *testing.T) *manual {
	t.Helper()
	return manualWith(t, newKey(t))
}

func manualWith(t *testing.T, key *ecdsa.PrivateKey) *manual {
	t.Helper()
	rich := new(big.Int).Mul(big.NewInt(1000), big.NewInt(ether))
	b := simulated.NewBackend(types.GenesisAlloc{crypto.PubkeyToAddress(key.PublicKey): {Balance: rich}})
	t.Cleanup(func() {
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	})
	b.Commit() // until there is a block, the node cannot tell receipts
	return &manual{Backend: b, client: b.Client(), key: key}
}

// mine makes blocks until stop is called.
func (m *manual) mine(t *testing.T) (stop func()) {
	quit, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		for {
			select {
			case <-quit:
				return
			case <-time.After(10 * time.Millisecond):
				m.Commit()
			}
		}
	}()
	stop = sync.OnceFunc(func() { close(quit); <-done })
	t.Cleanup(stop)
	return stop
}

// foreign sends a transaction of the key that no Sender knows of.
func (m *manual) foreign(t *testing.T, nonce uint64, tip, feeCap int64) common.Hash {
	t.Helper()
	to := account(t)
	tx := types.MustSignNewTx(m.key, types.LatestSignerForChainID(wei(chain.DevChainID)), &types.DynamicFeeTx{
		ChainID: wei(chain.DevChainID), Nonce: nonce, Gas: 21000, To: &to, GasTipCap: big.NewInt(tip), GasFeeCap: big.NewInt(feeCap),
	})
	if err := m.client.SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	return tx.Hash()
}

func balance(t *testing.T, b chain.Backend, a common.Address) uint64 {
	t.Helper()
	v, err := b.BalanceAt(t.Context(), a, nil)
	if err != nil {
		t.Fatal(err)
	}
	return v.Uint64()
}

func accountNonce(t *testing.T, b chain.Backend, a common.Address) uint64 {
	t.Helper()
	n, err := b.NonceAt(t.Context(), a, nil)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// eventually waits until ok.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(15 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatal("in vain: " + what)
}

// result is what a Do in the background returned.
type result struct {
	r   chain.Receipt
	err error
}

func background(ctx context.Context, do func(context.Context, chain.Intent) (chain.Receipt, error), in chain.Intent) <-chan result {
	out := make(chan result, 1)
	go func() {
		r, err := do(ctx, in)
		out <- result{r, err}
	}()
	return out
}

// TestCrashPoints fails every durable write and every broadcast of one payment, each both ways: not done, and done but
// reported failed. Then another process does the same payment. It must have been paid once.
func TestCrashPoints(t *testing.T) {
	node := startChain(t)
	from := crypto.PubkeyToAddress(node.FundedKey().PublicKey)
	seen := map[string]bool{}
	check := func(name string, broken *faults, fail func(int, string) (bool, bool)) (failed bool) {
		t.Helper()
		journal := newJournal(t)
		before := accountNonce(t, node.Backend(), from)
		to := account(t)
		in := chain.Intent{ID: name, To: &to, Value: wei(7)}
		fj := &faultyJournal{Journal: journal, fail: fail}
		s := newSender(t, chain.SenderConfig{Backend: broken, Journal: fj, Key: node.FundedKey(), Rebroadcast: 30 * time.Millisecond, Poll: 5 * time.Millisecond})
		ctx, cancel := contextWithTimeout(t, 150)
		defer cancel()
		_, err := s.Do(ctx, in)
		again := newSender(t, chain.SenderConfig{Backend: node.Backend(), Journal: journal, Key: node.FundedKey(), Rebroadcast: 30 * time.Millisecond})
		r, err2 := again.Do(within(t), in)
		if err2 != nil {
			t.Fatalf("%s: second process: %v", name, err2)
		}
		if got := balance(t, node.Backend(), to); got != 7 {
			t.Errorf("%s: paid %d, want 7", name, got)
		}
		if used := accountNonce(t, node.Backend(), from) - before; used != 1 {
			t.Errorf("%s: %d transactions", name, used)
		}
		r3, err3 := again.Do(within(t), in)
		if d := diff(r, r3); err3 != nil || d != "" {
			t.Errorf("%s: asked again: %v (-first +again): %s", name, err3, d)
		}
		rec, err := again.Look(t.Context(), name)
		if err != nil || rec.State != chain.Final || rec.Receipt.TxHash != r.TxHash {
			t.Errorf("%s: %+v, %v", name, rec, err)
		}
		return err != nil
	}
	none := func(int, string) (bool, bool) { return false, false }
	for write := 0; ; write++ {
		reached := false
		for _, after := range []bool{false, true} {
			check(fmt.Sprintf("write %d after=%v", write, after), &faults{Backend: node.Backend()}, func(n int, what string) (bool, bool) {
				if n != write {
					return false, false
				}
				reached, seen[what] = true, true
				return !after, after
			})
		}
		if !reached {
			break
		}
	}
	for _, what := range []string{"acquire", "begin", "settle mined", "settle final"} {
		if !seen[what] {
			t.Errorf("the write %q was never failed", what)
		}
	}
	check("broadcast not done", &faults{Backend: node.Backend(), limited: true}, none)
	check("broadcast done, answer lost", &faults{Backend: node.Backend(), lost: true}, none)
	check("broadcast told done, not done", &faults{Backend: node.Backend(), swallow: 2}, none)
	check("receipt lost", &faults{Backend: node.Backend(), blind: 3}, none)
	check("receipt lost for ever", &faults{Backend: node.Backend(), blind: 1 << 30}, none)
}

// TestChaos pays many people through processes that fail at random and are replaced. Everybody is paid once.
func TestChaos(t *testing.T) {
	node := startChain(t)
	journal := newJournal(t)
	rng := mathrand.New(mathrand.NewPCG(7, 2026))
	var mu sync.Mutex
	chance := func(p float64) bool {
		mu.Lock()
		defer mu.Unlock()
		return rng.Float64() < p
	}
	people := make([]common.Address, 24)
	if testing.Short() {
		people = people[:8]
	}
	for i := range people {
		people[i] = account(t)
	}
	open := map[int]bool{}
	for i := range people {
		open[i] = true
	}
	rounds := 0
	for ; len(open) > 0; rounds++ {
		if rounds == 400 {
			t.Fatalf("%d payments are not done after %d processes", len(open), rounds)
		}
		f := &faults{Backend: node.Backend(), lost: chance(0.2)}
		if chance(0.3) {
			f.swallow = 1
		}
		if chance(0.3) {
			f.blind = 2
		}
		s := newSender(t, chain.SenderConfig{
			Backend: f, Key: node.FundedKey(), Rebroadcast: 20 * time.Millisecond, Poll: 5 * time.Millisecond, MaxInFlight: 5,
			Journal: &faultyJournal{Journal: journal, fail: func(int, string) (bool, bool) { return chance(0.1), chance(0.1) }},
		})
		ctx, cancel := contextWithTimeout(t, 60)
		var wg sync.WaitGroup
		for _, i := range slices.Collect(maps.Keys(open)) {
			wg.Go(func() {
				_, err := s.Do(ctx, chain.Intent{ID: numbered("pay", i), To: &people[i], Value: wei(uint64(i) + 1)})
				mu.Lock()
				defer mu.Unlock()
				if err == nil {
					delete(open, i)
				}
			})
			if chance(0.05) {
				break // not always all at once
			}
		}
		wg.Wait()
		cancel()
	}
	t.Logf("%d payments by %d processes", len(people), rounds)
	for i, a := range people {
		if got := balance(t, node.Backend(), a); got != uint64(i)+1 {
			t.Errorf("person %d has %d", i, got)
		}
	}
	if used := accountNonce(t, node.Backend(), crypto.PubkeyToAddress(node.FundedKey().PublicKey)); used != uint64(len(people)) {
		t.Errorf("%d transactions for %d people", used, len(people))
	}
}

// TestManyAtOnce has many goroutines pay, each payment asked for by several.
func TestManyAtOnce(t *testing.T) {
	node := startChain(t)
	s := newSender(t, chain.SenderConfig{Backend: node.Backend(), Journal: newJournal(t), Key: node.FundedKey(), Poll: 10 * time.Millisecond})
	people := make([]common.Address, 30)
	receipts := make([][3]chain.Receipt, len(people))
	var wg sync.WaitGroup
	for i := range people {
		people[i] = account(t)
		for k := range 3 {
			wg.Go(func() {
				r, err := s.Do(within(t), chain.Intent{ID: numbered("pay", i), To: &people[i], Value: wei(5)})
				if err != nil {
					t.Error(err)
				}
				receipts[i][k] = r
			})
		}
	}
	wg.Wait()
	for i, r := range receipts {
		if diff(r[0], r[1]) != "" || diff(r[0], r[2]) != "" || balance(t, node.Backend(), people[i]) != 5 {
			t.Errorf("person %d: %v %v %v", i, r[0].TxHash, r[1].TxHash, r[2].TxHash)
		}
	}
	if n := accountNonce(t, node.Backend(), s.Address()); n != uint64(len(people)) {
		t.Errorf("%d transactions", n)
	}
	other := chain.Intent{ID: "pay/3", To: &people[4], Value: wei(5)}
	if _, err := s.Do(within(t), other); !errors.Is(err, chain.ErrIntentConflict) {
		t.Errorf("another payment with a used id: %v", err)
	}
	for _, bad := range []chain.Intent{{To: &people[0]}, {ID: string(make([]byte, 201)), To: &people[0]}, {ID: "x"}, {ID: "x", To: &people[0], Value: big.NewInt(-1)}} {
		if _, err := s.Do(within(t), bad); !errors.Is(err, chain.ErrIntentMalformed) {
			t.Errorf("%+v: %v", bad, err)
		}
	}
	if _, err := s.Look(t.Context(), "nobody"); !errors.Is(err, chain.ErrNoIntent) {
		t.Errorf("an unknown intent: %v", err)
	}
}

// TestReorganisation takes a payment's block away before it is final: the same bytes go out again.
func TestReorganisation(t *testing.T) {
	m := newManual(t)
	s := newSender(t, chain.SenderConfig{Backend: m.client, Journal: newJournal(t), Key: m.key, Confirmations: 3, Rebroadcast: 20 * time.Millisecond})
	to := account(t)
	in := chain.Intent{ID: "pay", To: &to, Value: wei(5)}
	parent := m.Commit()
	sent := background(within(t), s.Send, in)
	eventually(t, "the payment is in the pool", func() bool { n, _ := m.client.PendingNonceAt(t.Context(), s.Address()); return n == 1 })
	m.Commit()
	first := <-sent
	if first.err != nil {
		t.Fatal(first.err)
	}
	if rec, err := s.Look(t.Context(), "pay"); err != nil || rec.State != chain.Mined {
		t.Errorf("after one block: %s, %v", rec.State, err)
	}
	if err := m.Fork(parent); err != nil {
		t.Fatal(err)
	}
	m.Rollback() // the pool forgets it as well
	for range 2 {
		m.Commit()
	}
	if n, err := chain.Confirmations(t.Context(), m.client, first.r.Block, first.r.BlockHash); n != 0 || err != nil {
		t.Fatalf("the block has %d confirmations (%v) after the reorganisation", n, err)
	}
	if got := balance(t, m.client, to); got != 0 {
		t.Fatalf("balance %d after the reorganisation", got)
	}
	done := background(within(t), s.Do, in)
	eventually(t, "the payment is in the pool again", func() bool { n, _ := m.client.PendingNonceAt(t.Context(), s.Address()); return n == 1 })
	m.mine(t)
	last := <-done
	if last.err != nil {
		t.Fatal(last.err)
	}
	if last.r.TxHash != first.r.TxHash || last.r.BlockHash == first.r.BlockHash {
		t.Errorf("first %v in %v, then %v in %v", first.r.TxHash, first.r.BlockHash, last.r.TxHash, last.r.BlockHash)
	}
	if got := balance(t, m.client, to); got != 5 {
		t.Errorf("balance %d", got)
	}
	if n, err := chain.Confirmations(t.Context(), m.client, last.r.Block, last.r.BlockHash); n < 3 || err != nil {
		t.Errorf("final after %d confirmations (%v)", n, err)
	}
}

// TestStolenNonce has a foreign transaction of the same key mined at the payment's nonce. The payment may move to
// another nonce only when that is final.
func TestStolenNonce(t *testing.T) {
	m := newManual(t)
	f := &faults{Backend: m.client, swallow: 1 << 30} // ours never arrive
	s := newSender(t, chain.SenderConfig{Backend: f, Journal: newJournal(t), Key: m.key, Confirmations: 3, Rebroadcast: 20 * time.Millisecond})
	to := account(t)
	done := background(within(t), s.Do, chain.Intent{ID: "pay", To: &to, Value: wei(5)})
	eventually(t, "the payment is signed", func() bool { r, err := s.Look(t.Context(), "pay"); return err == nil && r.State == chain.Signed })
	m.foreign(t, 0, 1_000_000_000, 10_000_000_000)
	m.Commit()
	m.Commit()
	time.Sleep(100 * time.Millisecond)
	if r, err := s.Look(t.Context(), "pay"); err != nil || r.State != chain.Signed || r.Nonce != 0 {
		t.Errorf("before the theft is final: %s at %d, %v", r.State, r.Nonce, err)
	}
	f.mu.Lock()
	f.swallow = 0
	f.mu.Unlock()
	m.mine(t)
	r := <-done
	if r.err != nil {
		t.Fatal(r.err)
	}
	rec, err := s.Look(t.Context(), "pay")
	if err != nil || rec.Nonce != 1 || rec.State != chain.Final {
		t.Errorf("%s at nonce %d, %v", rec.State, rec.Nonce, err)
	}
	if got := balance(t, m.client, to); got != 5 {
		t.Errorf("balance %d", got)
	}
	if n := accountNonce(t, m.client, s.Address()); n != 2 {
		t.Errorf("%d transactions, want the foreign one and ours", n)
	}
}

// TestOutbid has a dearer foreign transaction at the payment's nonce in the pool: ours is sent again, each time dearer,
// until it takes the place.
func TestOutbid(t *testing.T) {
	m := newManual(t)
	s := newSender(t, chain.SenderConfig{Backend: m.client, Journal: newJournal(t), Key: m.key})
	to := account(t)
	m.foreign(t, 0, 1_000_000_000, 30_000_000_000)
	done := background(within(t), s.Do, chain.Intent{ID: "pay", To: &to, Value: wei(5)})
	var rec chain.Record
	eventually(t, "several attempts", func() bool {
		var err error
		rec, err = s.Look(t.Context(), "pay")
		return err == nil && len(rec.Attempts) > 3 && rec.Attempts[len(rec.Attempts)-1].FeeCap.Cmp(wei(33_000_000_000)) > 0 &&
			rec.Attempts[len(rec.Attempts)-1].Tip.Cmp(wei(1_100_000_000)) > 0
	})
	m.mine(t)
	r := <-done
	if r.err != nil {
		t.Fatal(r.err)
	}
	if rec, _ = s.Look(t.Context(), "pay"); rec.Nonce != 0 || balance(t, m.client, to) != 5 || accountNonce(t, m.client, s.Address()) != 1 {
		t.Errorf("nonce %d, balance %d", rec.Nonce, balance(t, m.client, to))
	}
	for i, a := range rec.Attempts {
		tx := new(types.Transaction)
		if err := tx.UnmarshalBinary(a.Raw); err != nil || tx.Hash() != a.Hash || tx.Nonce() != 0 || *tx.To() != to || tx.Value().Uint64() != 5 {
			t.Errorf("attempt %d is of something else: %v", i, err)
		}
		if i == 0 {
			continue
		}
		for name, pair := range map[string][2]*big.Int{"tip": {rec.Attempts[i-1].Tip, a.Tip}, "fee": {rec.Attempts[i-1].FeeCap, a.FeeCap}} {
			least := new(big.Int).Div(new(big.Int).Mul(pair[0], wei(11)), wei(10))
			if pair[1].Cmp(least) < 0 {
				t.Errorf("attempt %d: %s went from %v to %v", i, name, pair[0], pair[1])
			}
		}
	}
}

// TestCeilings: what is too dear is not sent, and what cannot be outbid waits until the other transaction is final.
func TestCeilings(t *testing.T) {
	m := newManual(t)
	to := account(t)
	cheap := newSender(t, chain.SenderConfig{Backend: m.client, Journal: newJournal(t), Key: m.key, MaxFeePerGas: wei(10)})
	if _, err := cheap.Do(within(t), chain.Intent{ID: "pay", To: &to}); !errors.Is(err, chain.ErrFeeCeiling) {
		t.Errorf("gas above its ceiling: %v", err)
	}
	if _, err := cheap.Do(within(t), chain.Intent{ID: "pay", To: &to, GasLimitCap: 20_000}); !errors.Is(err, chain.ErrGasCeiling) {
		t.Errorf("more gas than allowed: %v", err)
	}
	if _, err := cheap.Look(t.Context(), "pay"); !errors.Is(err, chain.ErrNoIntent) {
		t.Errorf("a refused intent is in the journal: %v", err)
	}

	m.foreign(t, 0, 1_000_000_000, 30_000_000_000)
	s := newSender(t, chain.SenderConfig{Backend: m.client, Journal: newJournal(t), Key: m.key, MaxFeePerGas: wei(3_000_000_000), BumpAfter: time.Millisecond})
	done := background(within(t), s.Do, chain.Intent{ID: "pay", To: &to, Value: wei(5)})
	eventually(t, "the ceiling is reached", func() bool {
		r, err := s.Look(t.Context(), "pay")
		return err == nil && new(big.Int).Mul(r.Attempts[len(r.Attempts)-1].FeeCap, wei(9)).Cmp(wei(8*3_000_000_000)) > 0
	})
	m.mine(t)
	if r := <-done; r.err != nil {
		t.Fatal(r.err)
	}
	rec, err := s.Look(t.Context(), "pay")
	if err != nil || rec.Nonce != 1 || balance(t, m.client, to) != 5 {
		t.Errorf("nonce %d (%v), balance %d", rec.Nonce, err, balance(t, m.client, to))
	}
	for _, a := range rec.Attempts {
		if a.FeeCap.Cmp(wei(3_000_000_000)) > 0 {
			t.Errorf("an attempt at %v wei", a.FeeCap)
		}
	}
}

// TestBump: a transaction that waits for long is sent again with higher fees, at the same nonce.
func TestBump(t *testing.T) {
	m := newManual(t)
	s := newSender(t, chain.SenderConfig{Backend: m.client, Journal: newJournal(t), Key: m.key, BumpAfter: 20 * time.Millisecond})
	to := account(t)
	done := background(within(t), s.Do, chain.Intent{ID: "pay", To: &to, Value: wei(5)})
	eventually(t, "three attempts", func() bool { r, err := s.Look(t.Context(), "pay"); return err == nil && len(r.Attempts) >= 3 })
	m.mine(t)
	if r := <-done; r.err != nil {
		t.Fatal(r.err)
	}
	if balance(t, m.client, to) != 5 || accountNonce(t, m.client, s.Address()) != 1 {
		t.Error("not paid once")
	}
}

// TestRevertedOnChain has two payments that each pass their simulation, of which only one can be mined well.
func TestRevertedOnChain(t *testing.T) {
	m := newManual(t)
	s := newSender(t, chain.SenderConfig{Backend: m.client, Journal: newJournal(t), Key: m.key, Confirmations: 2})
	abi := bindings.NewTestToken()
	stop := m.mine(t)
	made, err := s.Do(within(t), chain.Intent{ID: "token", Data: append(common.FromHex(bindings.TestTokenMetaData.Bin), abi.PackConstructor(s.Address())...)})
	if err != nil {
		t.Fatal(err)
	}
	token := made.Contract
	if _, err := s.Do(within(t), chain.Intent{ID: "mint", To: &token, Data: abi.PackMint(s.Address(), wei(100))}); err != nil {
		t.Fatal(err)
	}
	stop()
	var results []<-chan result
	for i := range 2 {
		results = append(results, background(within(t), s.Do, chain.Intent{ID: numbered("pay", i), To: &token, Data: abi.PackTransfer(account(t), wei(100))}))
	}
	eventually(t, "both are in the pool", func() bool { n, _ := m.client.PendingNonceAt(t.Context(), s.Address()); return n == 4 })
	m.mine(t)
	var good, bad int
	for i, c := range results {
		r := <-c
		if r.err == nil {
			good++
			continue
		}
		bad++
		var e *chain.RevertError
		if !errors.As(r.err, &e) || e.Code != "erc20_insufficient_balance" || e.TxHash == (common.Hash{}) || e.Block == 0 {
			t.Errorf("payment %d: %v", i, r.err)
			continue
		}
		rec, err := s.Look(t.Context(), numbered("pay", i))
		if err != nil || rec.State != chain.Reverted {
			t.Errorf("payment %d: %s, %v", i, rec.State, err)
		}
		_, again := s.Do(within(t), rec.Intent)
		if again == nil || again.Error() != r.err.Error() {
			t.Errorf("payment %d asked again: %v", i, again)
		}
	}
	if good != 1 || bad != 1 {
		t.Errorf("%d good, %d bad", good, bad)
	}
	if n := accountNonce(t, m.client, s.Address()); n != 4 {
		t.Errorf("%d transactions", n)
	}
}

// TestPoor: an account without money keeps the nonce, and pays once there is some.
func TestPoor(t *testing.T) {
	m := newManual(t)
	m.mine(t)
	key := newKey(t)
	to := account(t)
	s := newSender(t, chain.SenderConfig{Backend: m.client, Journal: newJournal(t), Key: key})
	if _, err := s.Do(within(t), chain.Intent{ID: "value", To: &to, Value: wei(1)}); !errors.Is(err, chain.ErrInsufficientFunds) {
		t.Errorf("value that is not there: %v", err)
	}
	if _, err := s.Do(within(t), chain.Intent{ID: "gas", To: &to}); !errors.Is(err, chain.ErrInsufficientFunds) {
		t.Errorf("gas that cannot be paid: %v", err)
	}
	rich := newSender(t, chain.SenderConfig{Backend: m.client, Journal: newJournal(t), Key: m.key})
	for range 2 { // once
		if err := chain.Fund(within(t), rich, []common.Address{s.Address()}, wei(ether)); err != nil {
			t.Fatal(err)
		}
	}
	if got := balance(t, m.client, s.Address()); got != ether {
		t.Errorf("funded with %d", got)
	}
	if _, err := s.Do(within(t), chain.Intent{ID: "gas", To: &to}); err != nil {
		t.Error(err)
	}
	if n := accountNonce(t, m.client, s.Address()); n != 1 {
		t.Errorf("%d transactions", n)
	}
}

// TestNoUnlockedAccount: the embedded chain signs for nobody.
func TestNoUnlockedAccount(t *testing.T) {
	node := startChain(t)
	if err := chain.FundFromUnlocked(within(t), node.Backend(), []common.Address{account(t)}, wei(1)); !errors.Is(err, chain.ErrNoUnlockedAccount) {
		t.Errorf("funded by %v", err)
	}
	s := newSender(t, chain.SenderConfig{Backend: node.Backend(), Journal: newJournal(t), Key: node.FundedKey()})
	to := account(t)
	if err := s.Simulate(within(t), chain.Intent{ID: "pay", To: &to, Value: wei(1)}); err != nil {
		t.Errorf("simulation of a good payment: %v", err)
	}
	if err := s.Simulate(within(t), chain.Intent{ID: "code", Data: common.FromHex("5f5ffd")}); chain.CodeOf(err) != chain.CodeNoReason {
		t.Errorf("simulation of code that reverts: %v", err)
	}
	if n := accountNonce(t, node.Backend(), s.Address()); n != 0 {
		t.Errorf("simulations used %d nonces", n)
	}
}

// TestOneWriter: of two processes with one key, one sends; it can be replaced, and notices.
func TestOneWriter(t *testing.T) {
	m := newManual(t)
	m.mine(t)
	journal := newJournal(t)
	var (
		mu  sync.Mutex
		now = time.Unix(1_800_000_000, 0)
	)
	clock := func() time.Time { mu.Lock(); defer mu.Unlock(); now = now.Add(10 * time.Millisecond); return now }
	to := account(t)
	pay := func(s *chain.Sender, id string) error {
		_, err := s.Do(within(t), chain.Intent{ID: id, To: &to, Value: wei(1)})
		return err
	}
	with := func(holder string) *chain.Sender {
		return newSender(t, chain.SenderConfig{Backend: m.client, Journal: journal, Key: m.key, Holder: holder, Now: clock, LeaseFor: time.Minute})
	}
	a, b := with("a"), with("b")
	if err := pay(a, "1"); err != nil {
		t.Fatal(err)
	}
	if err := pay(b, "2"); !errors.Is(err, chain.ErrLeaseHeld) {
		t.Errorf("a second process: %v", err)
	}
	if err := pay(b, "1"); err != nil {
		t.Errorf("a second process cannot read what is done: %v", err)
	}
	mu.Lock()
	now = now.Add(2 * time.Minute)
	mu.Unlock()
	if err := pay(b, "2"); err != nil {
		t.Errorf("after the lease has run out: %v", err)
	}
	if err := pay(a, "3"); !errors.Is(err, chain.ErrFenced) {
		t.Errorf("the first process, replaced: %v", err)
	}
	if err := a.Run(within(t)); !errors.Is(err, chain.ErrFenced) {
		t.Errorf("Run of the first process: %v", err)
	}
	again := with("b") // the same process after a crash does not wait
	if err := pay(again, "4"); err != nil {
		t.Error(err)
	}
	if got := balance(t, m.client, to); got != 3 {
		t.Errorf("paid %d", got)
	}
}

// TestRun: a process that only runs finishes what another began.
func TestRun(t *testing.T) {
	node := startChain(t)
	journal := newJournal(t)
	to := account(t)
	dead := newSender(t, chain.SenderConfig{Backend: &faults{Backend: node.Backend(), limited: true}, Journal: journal, Key: node.FundedKey()})
	ctx, cancel := contextWithTimeout(t, 100)
	defer cancel()
	_, err := dead.Do(ctx, chain.Intent{ID: "pay", To: &to, Value: wei(3)})
	if !errors.Is(err, context.DeadlineExceeded) || !errors.Is(err, errFault) {
		t.Errorf("a node that is gone: %v", err)
	}
	s := newSender(t, chain.SenderConfig{Backend: node.Backend(), Journal: journal, Key: node.FundedKey()})
	ctx, cancel = context.WithCancel(t.Context())
	ran := make(chan error, 1)
	go func() { ran <- s.Run(ctx) }()
	eventually(t, "the payment is final", func() bool { r, err := s.Look(t.Context(), "pay"); return err == nil && r.State == chain.Final })
	cancel()
	if err := <-ran; err != nil {
		t.Errorf("Run ends with %v", err)
	}
	if got := balance(t, node.Backend(), to); got != 3 {
		t.Errorf("paid %d", got)
	}
}

// TestRewoundChain: a chain that has lost final transactions is refused.
func TestRewoundChain(t *testing.T) {
	m := newManual(t)
	stop := m.mine(t)
	journal := newJournal(t)
	s := newSender(t, chain.SenderConfig{Backend: m.client, Journal: journal, Key: m.key})
	to := account(t)
	for i := range 3 {
		if _, err := s.Do(within(t), chain.Intent{ID: numbered("pay", i), To: &to}); err != nil {
			t.Fatal(err)
		}
	}
	stop()
	fresh := manualWith(t, m.key) // the same genesis
	s = newSender(t, chain.SenderConfig{Backend: fresh.client, Journal: journal, Key: m.key})
	if _, err := s.Do(within(t), chain.Intent{ID: "more", To: &to}); !errors.Is(err, chain.ErrChainRewound) {
		t.Errorf("on a rewound chain: %v", err)
	}
}

// TestStall: a node that does not answer keeps nobody longer than their context.
func TestStall(t *testing.T) {
	node := startChain(t)
	s := newSender(t, chain.SenderConfig{Backend: stalled{node.Backend()}, Journal: newJournal(t), Key: node.FundedKey()})
	ctx, cancel := contextWithTimeout(t, 100)
	defer cancel()
	to := account(t)
	began := time.Now()
	if _, err := s.Do(ctx, chain.Intent{ID: "pay", To: &to}); !errors.Is(err, context.DeadlineExceeded) || time.Since(began) > 5*time.Second {
		t.Errorf("after %v: %v", time.Since(began), err)
	}
}

// stalled answers no estimate.
type stalled struct{ *chain.Client }

func (s stalled) BlockNumber(ctx context.Context) (uint64, error) { <-ctx.Done(); return 0, ctx.Err() }
func (s stalled) HeaderByNumber(ctx context.Context, _ *big.Int) (*types.Header, error) {
	<-ctx.Done()
	return nil, ctx.Err()
}

func BenchmarkDo(b *testing.B) {
	node := startChain(b)
	s := newSender(b, chain.SenderConfig{Backend: node.Backend(), Journal: newJournal(b), Key: node.FundedKey()})
	to := account(b)
	n := 0
	for b.Loop() {
		n++
		if _, err := s.Do(b.Context(), chain.Intent{ID: numbered("pay", n), To: &to, Value: wei(1)}); err != nil {
			b.Fatal(err)
		}
	}
}
