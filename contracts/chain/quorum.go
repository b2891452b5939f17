package chain

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"
)

// ErrNoQuorum: too few nodes gave the same answer. Nothing is known but that; the caller asks again later.
var ErrNoQuorum = errors.New("too few chain nodes agree")

// errNoSubscription: a quorum can't be had of what nodes tell unasked.
var errNoSubscription = errors.New("a quorum of nodes has no subscriptions")

// Member is one node of a Quorum. Name is what logs call it; it holds no secret.
type Member struct {
	Name    string
	Backend Backend
}

// QuorumConfig says how a Quorum asks. Members is needed; every other zero value is replaced by the default named beside it.
type QuorumConfig struct {
	Members []Member
	// Need is how many members must give the same answer: more than half of them, which is also the least that is allowed.
	Need int
	// ChainID is the chain that members must serve; those of another one are not asked. Zero: what most of them say.
	ChainID uint64
	// Timeout is how long a member may take for one answer: 10 s.
	Timeout time.Duration
	// Log hears of members that were outvoted, at most once a minute each; nil discards it.
	Log *slog.Logger
	// Now is the clock for that and for asking members for their chain id again: time.Now.
	Now func() time.Time
}

// Quorum is a Backend of several nodes that need not be trusted one by one: what it answers, Need of them have answered alike. A member that lies,
// lags, stalls or changes its chain is outvoted and told of; when too few are left to agree, every question ends in ErrNoQuorum, and the asker waits.
//
// The newest block is the highest that Need members have with the same hash, and all questions about the newest state are asked of that block.
// Prices and gas estimates, in which honest nodes differ, are the median. A transaction goes to all members; one that takes it is enough.
// Subscriptions are refused. It is safe for concurrent use and keeps no goroutines between calls.
type Quorum struct {
	c       QuorumConfig
	members []*member
}

type member struct {
	Member

	mu      sync.Mutex
	checked time.Time // when its chain id was last found right
	told    time.Time // when it was last complained of
	away    time.Time // until when it is not asked, unless it is needed
	health  MemberHealth
}

// MemberHealth counts what became of the questions to one member.
type MemberHealth struct {
	Name     string
	Agreed   uint64
	Outvoted uint64 // it answered otherwise than the quorum
	Failed   uint64 // it gave no answer, or serves another chain
}

// recheck is how long a member is believed to serve the chain that it served.
const recheck = 15 * time.Second

// NewQuorum makes a Quorum. It asks nobody.
func NewQuorum(c QuorumConfig) (*Quorum, error) {
	n := len(c.Members)
	def(&c.Need, n/2+1)
	def(&c.Timeout, 10*time.Second)
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if n == 0 || c.Need > n || 2*c.Need <= n {
		return nil, fmt.Errorf("a quorum of %d of %d chain nodes can't be", c.Need, n)
	}
	q := &Quorum{c: c}
	for _, m := range c.Members {
		q.members = append(q.members, &member{Member: m, health: MemberHealth{Name: m.Name}})
	}
	return q, nil
}

// DialAll connects to the nodes at the urls, separated by commas, and checks that they serve chainID: one gives a *Client, several a *Quorum of which
// need must agree (0: more than half). Nodes that can't be reached now may be reached later, as long as enough of them answer.
func DialAll(ctx context.Context, urls string, chainID uint64, need int, log *slog.Logger) (Backend, error) {
	list := strings.Split(urls, ",")
	if len(list) == 1 {
		c, err := Dial(ctx, strings.TrimSpace(urls), chainID)
		if err != nil {
			return nil, err
		}
		return c, nil
	}
	cfg := QuorumConfig{Need: need, ChainID: chainID, Log: log}
	for i, u := range list {
		u = strings.TrimSpace(u)
		name := fmt.Sprintf("node %d", i+1)
		if p, err := url.Parse(u); err == nil && p.Host != "" {
			name += " (" + p.Host + ")"
		}
		c, err := dialRPC(ctx, u) // over HTTP it connects with the first question
		if err != nil {
			return nil, fmt.Errorf("dial %s: %w", name, err)
		}
		cfg.Members = append(cfg.Members, Member{name, Attach(c)})
	}
	q, err := NewQuorum(cfg)
	if err != nil {
		return nil, err
	}
	if err := CheckChain(ctx, q, chainID); err != nil {
		return nil, err
	}
	return q, nil
}

// Health tells how each member fared.
func (q *Quorum) Health() []MemberHealth {
	var out []MemberHealth
	for _, m := range q.members {
		m.mu.Lock()
		out = append(out, m.health)
		m.mu.Unlock()
	}
	return out
}

// reply is what one member said.
type reply[T any] struct {
	m   *member
	v   T
	err error
}

// serves makes sure that a member serves the chain that it should.
func (q *Quorum) serves(ctx context.Context, m *member) error {
	if q.c.ChainID == 0 {
		return nil
	}
	m.mu.Lock()
	checked := m.checked
	m.mu.Unlock()
	now := q.c.Now()
	if d := now.Sub(checked); d >= 0 && d < recheck {
		return nil
	}
	if err := CheckChain(ctx, m.Backend, q.c.ChainID); err != nil {
		return err
	}
	m.mu.Lock()
	m.checked = now
	m.mu.Unlock()
	return nil
}

const (
	// rest is how long a member that gave no answer is left alone while there are enough others.
	rest = 5 * time.Second
	// grace is how long members are waited for when Need of them have answered a question that all may answer.
	grace = 250 * time.Millisecond
)

// able gives the members to be asked now: all, but for those that gave no answer a moment ago, if there are enough without them.
func (q *Quorum) able() []*member {
	now := q.c.Now()
	var out []*member
	for _, m := range q.members {
		m.mu.Lock()
		if !now.Before(m.away) {
			out = append(out, m)
		}
		m.mu.Unlock()
	}
	if len(out) < q.c.Need {
		return q.members
	}
	return out
}

// poll puts a question to the members and gives their replies to take as they come, until it returns true. Those that are late are not waited for.
func poll[T any](ctx context.Context, q *Quorum, ask func(context.Context, Backend) (T, error), take func(reply[T]) bool) {
	whole := ctx
	ctx, cancel := context.WithTimeout(ctx, q.c.Timeout)
	defer cancel()
	members := q.able()
	replies := make(chan reply[T], len(members))
	silent := map[*member]bool{}
	for _, m := range members {
		silent[m] = true
		go func() {
			r := reply[T]{m: m}
			if r.err = q.serves(ctx, m); r.err == nil {
				r.v, r.err = ask(ctx, m.Backend)
			}
			var u *url.Error
			if errors.As(r.err, &u) {
				r.err = fmt.Errorf("%s: %w", u.Op, u.Err) // the address may have a key in it
			}
			replies <- r
		}()
	}
	good := 0
	var late <-chan time.Time
	for range members {
		select {
		case r := <-replies:
			delete(silent, r.m)
			if r.err != nil && !isAnswer(r.err) && ctx.Err() == nil && !isRefusal(r.err) {
				q.leave(r.m)
			} else if good++; good == q.c.Need {
				t := time.NewTimer(grace)
				defer t.Stop()
				late = t.C
			}
			if take(r) {
				return
			}
		case <-late:
			q.leaveAll(silent)
			return
		case <-ctx.Done():
			if whole.Err() == nil {
				q.leaveAll(silent)
			}
			return
		}
	}
}

// leave notes that a member gave no answer.
func (q *Quorum) leave(m *member) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.checked = time.Time{} // it may come back as another one
	m.away = q.c.Now().Add(rest)
}

func (q *Quorum) leaveAll(ms map[*member]bool) {
	for m := range ms {
		q.leave(m)
		q.count(m, "any", false, errLate)
	}
}

// errLate: a member took too long.
var errLate = errors.New("no answer in time")

// isRefusal tells that a node looked at a transaction and does not want it.
func isRefusal(err error) bool {
	var e rpc.Error
	return errors.As(err, &e)
}

// isAnswer tells an error that says something of the chain from one that says something of the node.
func isAnswer(err error) bool { return errors.Is(err, ethereum.NotFound) || isRevert(err) }

// agree asks all members and returns what Need of them answer alike; key tells which answers are alike.
func agree[T any](ctx context.Context, q *Quorum, what string, ask func(context.Context, Backend) (T, error), key func(T) string) (T, error) {
	votes := map[string][]reply[T]{}
	var failed []reply[T]
	var won *reply[T]
	poll(ctx, q, ask, func(r reply[T]) bool {
		k := ""
		switch {
		case r.err == nil:
			k = "=" + key(r.v)
		case isAnswer(r.err):
			k = "!" + answerKey(r.err)
		default:
			failed = append(failed, r)
			return false
		}
		votes[k] = append(votes[k], r)
		if len(votes[k]) == q.c.Need {
			won = &votes[k][0]
			for other, rs := range votes {
				for _, r := range rs {
					q.count(r.m, what, other == k, nil)
				}
			}
			return true
		}
		return false
	})
	for _, r := range failed {
		q.count(r.m, what, false, r.err)
	}
	var zero T
	if won != nil {
		return won.v, won.err
	}
	if err := ctx.Err(); err != nil {
		return zero, err
	}
	errs := []error{fmt.Errorf("%w on %s: %d different answers, %d of %d gave none", ErrNoQuorum, what, len(votes), len(failed), len(q.members))}
	wrong := 0
	for _, r := range failed {
		if errors.Is(r.err, ErrWrongChain) {
			wrong++
		}
		errs = append(errs, fmt.Errorf("%s: %w", r.m.Name, opaque{r.err}))
	}
	if wrong >= q.c.Need {
		errs[0] = fmt.Errorf("%w: so say %d of %d nodes", ErrWrongChain, wrong, len(q.members))
	}
	return zero, errors.Join(errs...)
}

// opaque shows an error's text without letting it be taken for the quorum's answer.
type opaque struct{ err error }

func (o opaque) Error() string { return o.err.Error() }

func answerKey(err error) string {
	if errors.Is(err, ethereum.NotFound) {
		return "not found"
	}
	var d interface{ ErrorData() any }
	if errors.As(err, &d) {
		return fmt.Sprint("revert ", d.ErrorData())
	}
	return "revert"
}

// count takes note of how a member fared, and tells of the ones that did badly.
func (q *Quorum) count(m *member, what string, agreed bool, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	switch {
	case agreed:
		m.health.Agreed++
		return
	case errors.Is(err, context.Canceled):
		return
	case err != nil:
		m.health.Failed++
	default:
		m.health.Outvoted++
	}
	if now := q.c.Now(); now.Sub(m.told) >= time.Minute {
		m.told = now
		if err != nil {
			q.c.Log.Warn("a chain node gave no answer", "node", m.Name, "question", what, "err", err)
		} else {
			q.c.Log.Warn("a chain node was outvoted", "node", m.Name, "question", what)
		}
	}
}

// median asks all members for a number in which honest ones differ a little, and returns the middle of the first Need answers or more. A refusal that
// Need members give alike is returned as it is.
func median(ctx context.Context, q *Quorum, what string, ask func(context.Context, Backend) (*big.Int, error)) (*big.Int, error) {
	var got []*big.Int
	refused := map[string]int{}
	var verdict error
	var errs []error
	poll(ctx, q, ask, func(r reply[*big.Int]) bool {
		switch {
		case r.err == nil && r.v != nil:
			got = append(got, r.v)
		case r.err != nil && (isAnswer(r.err) || strings.Contains(r.err.Error(), "insufficient funds") || strings.Contains(r.err.Error(), "gas required exceeds")):
			k := answerKey(r.err)
			if !isAnswer(r.err) {
				k = r.err.Error()
			}
			if refused[k]++; refused[k] == q.c.Need {
				verdict = r.err
				return true
			}
		default:
			q.count(r.m, what, false, r.err)
			errs = append(errs, fmt.Errorf("%s: %w", r.m.Name, opaque{r.err}))
		}
		return false
	})
	if verdict != nil {
		return nil, verdict
	}
	if len(got) < q.c.Need {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		return nil, errors.Join(append([]error{fmt.Errorf("%w on %s: %d of %d answered", ErrNoQuorum, what, len(got), len(q.members))}, errs...)...)
	}
	slices.SortFunc(got, (*big.Int).Cmp)
	return got[len(got)/2], nil
}

// tips is how far below the highest common height members may disagree on a block before there is no quorum on the newest.
const tips = 4

// head gives the newest block that the quorum has.
func (q *Quorum) head(ctx context.Context) (*types.Header, error) {
	var heights []uint64
	var errs []error
	poll(ctx, q, func(ctx context.Context, b Backend) (uint64, error) { return b.BlockNumber(ctx) }, func(r reply[uint64]) bool {
		if r.err != nil {
			q.count(r.m, "head number", false, r.err)
			errs = append(errs, fmt.Errorf("%s: %w", r.m.Name, opaque{r.err}))
			return false
		}
		heights = append(heights, r.v)
		return false
	})
	if len(heights) < q.c.Need {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		return nil, errors.Join(append([]error{fmt.Errorf("%w on the head: %d of %d answered", ErrNoQuorum, len(heights), len(q.members))}, errs...)...)
	}
	slices.Sort(heights)
	at := heights[len(heights)-q.c.Need] // so many have it
	var err error
	for range tips {
		var h *types.Header
		if h, err = q.header(ctx, at); err == nil {
			return h, nil
		}
		if at == 0 || !errors.Is(err, ErrNoQuorum) && !errors.Is(err, ethereum.NotFound) {
			break
		}
		at--
	}
	if errors.Is(err, ethereum.NotFound) {
		err = fmt.Errorf("%w on the head", ErrNoQuorum)
	}
	return nil, err
}

func (q *Quorum) header(ctx context.Context, n uint64) (*types.Header, error) {
	number := new(big.Int).SetUint64(n)
	return agree(ctx, q, "a block", func(ctx context.Context, b Backend) (*types.Header, error) { return b.HeaderByNumber(ctx, number) }, headerKey)
}

func headerKey(h *types.Header) string { return h.Hash().Hex() }

// at gives the block that a question is about: the newest for nil.
func (q *Quorum) at(ctx context.Context, n *big.Int) (*big.Int, error) {
	if n != nil {
		return n, nil
	}
	h, err := q.head(ctx)
	if err != nil {
		return nil, err
	}
	return h.Number, nil
}

// atBlock asks of a block's state.
func atBlock[T any](ctx context.Context, q *Quorum, what string, n *big.Int, ask func(context.Context, Backend, *big.Int) (T, error), key func(T) string) (T, error) {
	n, err := q.at(ctx, n)
	if err != nil {
		var zero T
		return zero, err
	}
	return agree(ctx, q, what, func(ctx context.Context, b Backend) (T, error) { return ask(ctx, b, n) }, key)
}

func bytesKey(b []byte) string          { return string(b) }
func bigKey(v *big.Int) string          { return v.String() }
func numKey(v uint64) string            { return fmt.Sprint(v) }
func countKey(v uint) string            { return fmt.Sprint(v) }
func txKey(t *types.Transaction) string { return t.Hash().Hex() }

// blockKey binds a block's transactions too: its header names their root, and the body could still be another.
func blockKey(b *types.Block) string {
	var all []byte
	for _, t := range b.Transactions() {
		all = append(all, t.Hash().Bytes()...)
	}
	return b.Hash().Hex() + crypto.Keccak256Hash(all).Hex()
}

func jsonKey[T any](v T) string {
	raw, err := json.Marshal(v)
	if err != nil {
		return "unreadable " + err.Error()
	}
	return string(raw)
}

// BlockNumber implements Backend.
func (q *Quorum) BlockNumber(ctx context.Context) (uint64, error) {
	h, err := q.head(ctx)
	if err != nil {
		return 0, err
	}
	return h.Number.Uint64(), nil
}

// HeaderByNumber implements Backend.
func (q *Quorum) HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error) {
	if number == nil {
		return q.head(ctx)
	}
	return agree(ctx, q, "a block", func(ctx context.Context, b Backend) (*types.Header, error) { return b.HeaderByNumber(ctx, number) }, headerKey)
}

// HeaderByHash implements Backend.
func (q *Quorum) HeaderByHash(ctx context.Context, hash common.Hash) (*types.Header, error) {
	return agree(ctx, q, "a block", func(ctx context.Context, b Backend) (*types.Header, error) { return b.HeaderByHash(ctx, hash) }, headerKey)
}

// BlockByHash implements Backend.
func (q *Quorum) BlockByHash(ctx context.Context, hash common.Hash) (*types.Block, error) {
	return agree(ctx, q, "a block", func(ctx context.Context, b Backend) (*types.Block, error) { return b.BlockByHash(ctx, hash) }, blockKey)
}

// BlockByNumber implements Backend.
func (q *Quorum) BlockByNumber(ctx context.Context, number *big.Int) (*types.Block, error) {
	return atBlock(ctx, q, "a block", number, func(ctx context.Context, b Backend, n *big.Int) (*types.Block, error) { return b.BlockByNumber(ctx, n) }, blockKey)
}

// TransactionCount implements Backend.
func (q *Quorum) TransactionCount(ctx context.Context, block common.Hash) (uint, error) {
	return agree(ctx, q, "a transaction count", func(ctx context.Context, b Backend) (uint, error) { return b.TransactionCount(ctx, block) }, countKey)
}

// TransactionInBlock implements Backend.
func (q *Quorum) TransactionInBlock(ctx context.Context, block common.Hash, index uint) (*types.Transaction, error) {
	return agree(ctx, q, "a transaction", func(ctx context.Context, b Backend) (*types.Transaction, error) {
		return b.TransactionInBlock(ctx, block, index)
	}, txKey)
}

// SubscribeNewHead implements Backend: it refuses.
func (q *Quorum) SubscribeNewHead(context.Context, chan<- *types.Header) (ethereum.Subscription, error) {
	return nil, errNoSubscription
}

// BalanceAt implements Backend.
func (q *Quorum) BalanceAt(ctx context.Context, account common.Address, number *big.Int) (*big.Int, error) {
	return atBlock(ctx, q, "a balance", number, func(ctx context.Context, b Backend, n *big.Int) (*big.Int, error) {
		return b.BalanceAt(ctx, account, n)
	}, bigKey)
}

// StorageAt implements Backend.
func (q *Quorum) StorageAt(ctx context.Context, account common.Address, key common.Hash, number *big.Int) ([]byte, error) {
	return atBlock(ctx, q, "storage", number, func(ctx context.Context, b Backend, n *big.Int) ([]byte, error) {
		return b.StorageAt(ctx, account, key, n)
	}, bytesKey)
}

// CodeAt implements Backend.
func (q *Quorum) CodeAt(ctx context.Context, account common.Address, number *big.Int) ([]byte, error) {
	return atBlock(ctx, q, "code", number, func(ctx context.Context, b Backend, n *big.Int) ([]byte, error) { return b.CodeAt(ctx, account, n) }, bytesKey)
}

// NonceAt implements Backend.
func (q *Quorum) NonceAt(ctx context.Context, account common.Address, number *big.Int) (uint64, error) {
	return atBlock(ctx, q, "a nonce", number, func(ctx context.Context, b Backend, n *big.Int) (uint64, error) { return b.NonceAt(ctx, account, n) }, numKey)
}

// CallContract implements Backend.
func (q *Quorum) CallContract(ctx context.Context, call ethereum.CallMsg, number *big.Int) ([]byte, error) {
	return atBlock(ctx, q, "a call", number, func(ctx context.Context, b Backend, n *big.Int) ([]byte, error) { return b.CallContract(ctx, call, n) }, bytesKey)
}

// EstimateGas implements Backend: the median.
func (q *Quorum) EstimateGas(ctx context.Context, call ethereum.CallMsg) (uint64, error) {
	v, err := median(ctx, q, "an estimate", func(ctx context.Context, b Backend) (*big.Int, error) {
		gas, err := b.EstimateGas(ctx, call)
		return new(big.Int).SetUint64(gas), err
	})
	if err != nil {
		return 0, err
	}
	return v.Uint64(), nil
}

// SuggestGasPrice implements Backend: the median.
func (q *Quorum) SuggestGasPrice(ctx context.Context) (*big.Int, error) {
	return median(ctx, q, "the gas price", func(ctx context.Context, b Backend) (*big.Int, error) { return b.SuggestGasPrice(ctx) })
}

// SuggestGasTipCap implements Backend: the median.
func (q *Quorum) SuggestGasTipCap(ctx context.Context) (*big.Int, error) {
	return median(ctx, q, "the tip", func(ctx context.Context, b Backend) (*big.Int, error) { return b.SuggestGasTipCap(ctx) })
}

// FilterLogs implements Backend.
func (q *Quorum) FilterLogs(ctx context.Context, f ethereum.FilterQuery) ([]types.Log, error) {
	if f.BlockHash == nil && f.ToBlock == nil {
		to, err := q.at(ctx, nil)
		if err != nil {
			return nil, err
		}
		f.ToBlock = to
	}
	return agree(ctx, q, "logs", func(ctx context.Context, b Backend) ([]types.Log, error) { return b.FilterLogs(ctx, f) }, func(ls []types.Log) string {
		var all bytes.Buffer
		for _, l := range ls {
			fmt.Fprintf(&all, "%v %v %x %d %v %v %d %v\n", l.Address, l.Topics, l.Data, l.BlockNumber, l.BlockHash, l.TxHash, l.Index, l.Removed)
		}
		return crypto.Keccak256Hash(all.Bytes()).Hex()
	})
}

// SubscribeFilterLogs implements Backend: it refuses.
func (q *Quorum) SubscribeFilterLogs(context.Context, ethereum.FilterQuery, chan<- types.Log) (ethereum.Subscription, error) {
	return nil, errNoSubscription
}

// PendingBalanceAt implements Backend: the median.
func (q *Quorum) PendingBalanceAt(ctx context.Context, account common.Address) (*big.Int, error) {
	return median(ctx, q, "a pending balance", func(ctx context.Context, b Backend) (*big.Int, error) { return b.PendingBalanceAt(ctx, account) })
}

// PendingStorageAt implements Backend.
func (q *Quorum) PendingStorageAt(ctx context.Context, account common.Address, key common.Hash) ([]byte, error) {
	return agree(ctx, q, "pending storage", func(ctx context.Context, b Backend) ([]byte, error) { return b.PendingStorageAt(ctx, account, key) }, bytesKey)
}

// PendingCodeAt implements Backend.
func (q *Quorum) PendingCodeAt(ctx context.Context, account common.Address) ([]byte, error) {
	return agree(ctx, q, "pending code", func(ctx context.Context, b Backend) ([]byte, error) { return b.PendingCodeAt(ctx, account) }, bytesKey)
}

// PendingNonceAt implements Backend: the median.
func (q *Quorum) PendingNonceAt(ctx context.Context, account common.Address) (uint64, error) {
	v, err := median(ctx, q, "a pending nonce", func(ctx context.Context, b Backend) (*big.Int, error) {
		n, err := b.PendingNonceAt(ctx, account)
		return new(big.Int).SetUint64(n), err
	})
	if err != nil {
		return 0, err
	}
	return v.Uint64(), nil
}

// PendingTransactionCount implements Backend: the median.
func (q *Quorum) PendingTransactionCount(ctx context.Context) (uint, error) {
	v, err := median(ctx, q, "a pending count", func(ctx context.Context, b Backend) (*big.Int, error) {
		n, err := b.PendingTransactionCount(ctx)
		return new(big.Int).SetUint64(uint64(n)), err
	})
	if err != nil {
		return 0, err
	}
	return uint(v.Uint64()), nil
}

// TransactionByHash implements Backend. Whether it is pending is what the first of the quorum says.
func (q *Quorum) TransactionByHash(ctx context.Context, hash common.Hash) (*types.Transaction, bool, error) {
	type found struct {
		tx      *types.Transaction
		pending bool
	}
	f, err := agree(ctx, q, "a transaction", func(ctx context.Context, b Backend) (found, error) {
		tx, pending, err := b.TransactionByHash(ctx, hash)
		return found{tx, pending}, err
	}, func(f found) string { return txKey(f.tx) })
	return f.tx, f.pending, err
}

// TransactionReceipt implements Backend.
func (q *Quorum) TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error) {
	return agree(ctx, q, "a receipt", func(ctx context.Context, b Backend) (*types.Receipt, error) { return b.TransactionReceipt(ctx, hash) }, jsonKey[*types.Receipt])
}

// SubscribeTransactionReceipts implements Backend: it refuses.
func (q *Quorum) SubscribeTransactionReceipts(context.Context, *ethereum.TransactionReceiptsQuery, chan<- []*types.Receipt) (ethereum.Subscription, error) {
	return nil, errNoSubscription
}

// SendTransaction implements Backend: it gives the transaction to every member, and returns nil when one has taken it, else what most of them say.
func (q *Quorum) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	refusals := map[string]int{}
	var worst error
	taken := false
	poll(ctx, q, func(ctx context.Context, b Backend) (struct{}, error) { return struct{}{}, b.SendTransaction(ctx, tx) }, func(r reply[struct{}]) bool {
		if r.err == nil {
			taken = true
			return false // give the others time to take it too
		}
		k := r.err.Error()
		if refusals[k]++; worst == nil || refusals[k] > refusals[worst.Error()] {
			worst = r.err
		}
		return false
	})
	switch {
	case taken:
		return nil
	case worst != nil:
		return worst
	default:
		return ctx.Err()
	}
}

// ChainID implements Backend.
func (q *Quorum) ChainID(ctx context.Context) (*big.Int, error) {
	return agree(ctx, q, "the chain id", func(ctx context.Context, b Backend) (*big.Int, error) { return b.ChainID(ctx) }, bigKey)
}

var _ Backend = (*Quorum)(nil)
