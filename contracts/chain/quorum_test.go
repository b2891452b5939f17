package chain_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"math/big"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"unum/contracts/chain"
)

// odd is a node that does not do what it should.
type odd struct {
	chain.Backend
	how    string
	ago    uint64 // how: "lags"
	healed atomic.Bool
}

func (o *odd) heal() { o.healed.Store(true) }

func (o *odd) stall(ctx context.Context) error {
	if o.healed.Load() {
		return nil
	}
	switch o.how {
	case "stalls":
		<-ctx.Done()
		return ctx.Err()
	case "is away":
		return errors.New("connection refused")
	}
	return nil
}

func (o *odd) ChainID(ctx context.Context) (*big.Int, error) {
	if o.how == "changes its chain" {
		return big.NewInt(1), nil
	}
	if err := o.stall(ctx); err != nil {
		return nil, err
	}
	return o.Backend.ChainID(ctx)
}

func (o *odd) BlockNumber(ctx context.Context) (uint64, error) {
	n, err := o.Backend.BlockNumber(ctx)
	switch o.how {
	case "lies":
		n += 1000
	case "lags":
		n -= min(n, o.ago)
	}
	if err := o.stall(ctx); err != nil {
		return 0, err
	}
	return n, err
}

func (o *odd) HeaderByNumber(ctx context.Context, n *big.Int) (*types.Header, error) {
	if err := o.stall(ctx); err != nil {
		return nil, err
	}
	if o.how == "lags" && n != nil {
		if head, err := o.BlockNumber(ctx); err != nil || n.Uint64() > head {
			return nil, ethereum.NotFound
		}
	}
	h, err := o.Backend.HeaderByNumber(ctx, n)
	if err == nil && o.how == "lies" {
		h = types.CopyHeader(h)
		h.Time += 86400
	}
	return h, err
}

func (o *odd) CallContract(ctx context.Context, c ethereum.CallMsg, n *big.Int) ([]byte, error) {
	if err := o.stall(ctx); err != nil {
		return nil, err
	}
	out, err := o.Backend.CallContract(ctx, c, n)
	if o.how == "lies" {
		out = bytes.Repeat([]byte{0xff}, max(len(out), 32))
		err = nil
	}
	return out, err
}

func (o *odd) FilterLogs(ctx context.Context, f ethereum.FilterQuery) ([]types.Log, error) {
	if err := o.stall(ctx); err != nil {
		return nil, err
	}
	ls, err := o.Backend.FilterLogs(ctx, f)
	switch o.how {
	case "lies":
		ls = nil // hides them
	case "repeats":
		ls = append(ls, ls...)
	}
	return ls, err
}

func (o *odd) TransactionReceipt(ctx context.Context, h common.Hash) (*types.Receipt, error) {
	if err := o.stall(ctx); err != nil {
		return nil, err
	}
	r, err := o.Backend.TransactionReceipt(ctx, h)
	if o.how == "lies" {
		return &types.Receipt{TxHash: h, Status: 0, BlockNumber: big.NewInt(1), BlockHash: common.Hash{1}, EffectiveGasPrice: new(big.Int), Logs: []*types.Log{}}, nil
	}
	return r, err
}

func (o *odd) EstimateGas(ctx context.Context, c ethereum.CallMsg) (uint64, error) {
	if err := o.stall(ctx); err != nil {
		return 0, err
	}
	gas, err := o.Backend.EstimateGas(ctx, c)
	if o.how == "lies" {
		return 1 << 40, nil
	}
	return gas, err
}

func (o *odd) NonceAt(ctx context.Context, a common.Address, n *big.Int) (uint64, error) {
	if err := o.stall(ctx); err != nil {
		return 0, err
	}
	v, err := o.Backend.NonceAt(ctx, a, n)
	if o.how == "lies" {
		v += 7
	}
	return v, err
}

func (o *odd) SuggestGasTipCap(ctx context.Context) (*big.Int, error) {
	if err := o.stall(ctx); err != nil {
		return nil, err
	}
	if o.how == "lies" {
		return wei(ether), nil
	}
	return o.Backend.SuggestGasTipCap(ctx)
}

func (o *odd) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	if err := o.stall(ctx); err != nil {
		return err
	}
	if o.how == "lies" {
		return nil // and keeps it
	}
	return o.Backend.SendTransaction(ctx, tx)
}

// TestQuorum deploys, appends, reads back and sends through three nodes of which one is odd in each way there is: nothing is noticed but in its health.
func TestQuorum(t *testing.T) {
	node := startChain(t)
	for _, how := range []string{"lies", "lags", "repeats", "stalls", "is away", "changes its chain"} {
		t.Run(how, func(t *testing.T) {
			var log bytes.Buffer
			bad := &odd{Backend: node.Backend(), how: how, ago: 3}
			honest := node.Backend()
			q, err := chain.NewQuorum(chain.QuorumConfig{
				ChainID: chain.DevChainID, Timeout: 300 * time.Millisecond, Log: slog.New(slog.NewTextHandler(&log, nil)),
				Members: []chain.Member{{Name: "one", Backend: honest}, {Name: "odd", Backend: bad}, {Name: "three", Backend: honest}},
			})
			if err != nil {
				t.Fatal(err)
			}
			n := deployOn(t, nil, q, node.FundedKey())
			r, err := n.registry.Batch(within(t), "batch/"+how, n.append(1, 3))
			if err != nil {
				t.Fatal(err)
			}
			s, err := n.registry.State(t.Context())
			if err != nil || s.Seq != 1 || s.NextIndex != 3 {
				t.Fatal(s, err)
			}
			evs, err := n.registry.Events(t.Context(), r.Block, s.Block)
			if err != nil || len(evs) != 1 || len(evs[0].Items) != 96 {
				t.Fatal(evs, err)
			}
			if head, err := chain.HeadTime(t.Context(), q); err != nil || head.Sub(s.Time) > time.Hour {
				t.Error(head, err)
			}
			if _, err := n.registry.Batch(within(t), "again/"+how, n.append(1, 1)); chain.CodeOf(err) != "number_used" {
				t.Error(err)
			}
			health := map[string]chain.MemberHealth{}
			for _, h := range q.Health() {
				health[h.Name] = h
			}
			if h := health["odd"]; h.Outvoted+h.Failed == 0 && how != "repeats" && how != "lags" {
				t.Errorf("nobody noticed the odd one: %+v", health)
			}
			if h := health["odd"]; how == "lies" && h.Outvoted == 0 {
				t.Errorf("%+v", h)
			}
			if how != "repeats" && how != "lags" && !strings.Contains(log.String(), "node=odd") {
				t.Errorf("the log does not tell: %s", log.String())
			}
		})
	}
}

func TestNoQuorum(t *testing.T) {
	node := startChain(t)
	member := func(how string) chain.Member {
		return chain.Member{Name: how, Backend: &odd{Backend: node.Backend(), how: how, ago: 3}}
	}
	quorum := func(members ...chain.Member) *chain.Quorum {
		t.Helper()
		q, err := chain.NewQuorum(chain.QuorumConfig{ChainID: chain.DevChainID, Timeout: 100 * time.Millisecond, Members: members})
		if err != nil {
			t.Fatal(err)
		}
		return q
	}
	honest := chain.Member{Name: "honest", Backend: node.Backend()}
	for _, bad := range []string{"lies", "is away", "stalls"} {
		q := quorum(honest, member(bad))
		if _, err := q.HeaderByNumber(t.Context(), nil); !errors.Is(err, chain.ErrNoQuorum) {
			t.Errorf("%s: %v", bad, err)
		}
		if _, err := q.NonceAt(t.Context(), common.Address{}, new(big.Int)); !errors.Is(err, chain.ErrNoQuorum) {
			t.Errorf("%s: %v", bad, err)
		}
	}
	if err := chain.CheckChain(t.Context(), quorum(honest, member("changes its chain"), member("changes its chain")), chain.DevChainID); !errors.Is(err, chain.ErrWrongChain) {
		t.Error(err)
	}

	// A sender waits, and goes on when enough agree again.
	bad := &odd{Backend: node.Backend(), how: "is away"}
	q := quorum(honest, chain.Member{Name: "comes back", Backend: bad})
	s := newSender(t, chain.SenderConfig{Backend: q, Journal: newJournal(t), Key: node.FundedKey()})
	to := account(t)
	done := background(within(t), s.Do, chain.Intent{ID: "waits", To: &to, Value: wei(5)})
	select {
	case r := <-done:
		t.Fatal("it did not wait", r.err)
	case <-time.After(300 * time.Millisecond):
	}
	if got := balance(t, node.Backend(), to); got != 0 {
		t.Fatal("sent without a quorum")
	}
	bad.heal()
	if r := <-done; r.err != nil {
		t.Fatal(r.err)
	}
	if got := balance(t, node.Backend(), to); got != 5 {
		t.Error(got)
	}

	for _, c := range []chain.QuorumConfig{{}, {Members: []chain.Member{honest, honest}, Need: 1}, {Members: []chain.Member{honest}, Need: 2}} {
		if _, err := chain.NewQuorum(c); err == nil {
			t.Errorf("%d of %d is a quorum", c.Need, len(c.Members))
		}
	}
}

// TestDialAll dials two nodes over HTTP, and one that is not there.
func TestDialAll(t *testing.T) {
	node := startHTTP(t)
	dead := "http://127.0.0.1:1/v3/a-secret-key"
	b, err := chain.DialAll(t.Context(), node.URL()+" , "+node.URL()+","+dead, chain.DevChainID, 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := chain.HeadTime(t.Context(), b); err != nil {
		t.Error(err)
	}
	if _, err := chain.DialAll(t.Context(), node.URL()+","+node.URL(), 5, 0, nil); !errors.Is(err, chain.ErrWrongChain) {
		t.Error(err)
	}
	_, err = chain.DialAll(t.Context(), node.URL()+","+dead, chain.DevChainID, 0, nil)
	if !errors.Is(err, chain.ErrNoQuorum) || strings.Contains(err.Error(), "secret") {
		t.Error(err)
	}
	if one, err := chain.DialAll(t.Context(), node.URL(), chain.DevChainID, 0, nil); err != nil {
		t.Error(err)
	} else if _, ok := one.(*chain.Client); !ok {
		t.Errorf("%T", one)
	}
}
