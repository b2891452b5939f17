package devchain

import (
	"bufio"
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"unum/contracts/chain"
)

// childEnv names the folder on which a copy of the test binary runs a chain until it is killed.
const childEnv = "UNUM_TEST_DEVCHAIN_DIR"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childEnv); dir != "" {
		if err := child(dir); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// sink is where the tests' money goes.
var sink = common.HexToAddress("0x00000000000000000000000000000000005aFE5e")

// child runs the chain and prints one line for each transaction that the chain says is mined.
func child(dir string) error {
	ctx := context.Background()
	n, err := Start(ctx, Config{Dir: dir})
	if err != nil {
		return err
	}
	for {
		r, err := pay(ctx, n.Backend(), n.FundedKey())
		if err != nil {
			return err
		}
		fmt.Println("mined", r.BlockNumber, r.BlockHash)
	}
}

// pay sends one wei to sink and waits until it is mined.
func pay(ctx context.Context, b chain.Backend, key *ecdsa.PrivateKey) (*types.Receipt, error) {
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	nonce, err := b.PendingNonceAt(ctx, crypto.PubkeyToAddress(key.PublicKey))
	if err != nil {
		return nil, err
	}
	tx := types.MustSignNewTx(key, types.LatestSignerForChainID(big.NewInt(ChainID)), &types.DynamicFeeTx{
		ChainID: big.NewInt(ChainID), Nonce: nonce, Gas: 21000, To: &sink, Value: big.NewInt(1),
		GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(10_000_000_000),
	})
	if err := b.SendTransaction(ctx, tx); err != nil {
		return nil, err
	}
	for {
		r, err := b.TransactionReceipt(ctx, tx.Hash())
		if err == nil {
			return r, nil
		}
		if !errors.Is(err, ethereum.NotFound) {
			return nil, err
		}
		time.Sleep(2 * time.Millisecond)
	}
}

func start(t *testing.T, c Config) *Node {
	t.Helper()
	if c.Log == nil {
		c.Log = slog.New(slog.NewTextHandler(t.Output(), nil))
	}
	n, err := Start(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := n.Close(); err != nil {
			t.Error(err)
		}
	})
	return n
}

func TestMinesAndContinues(t *testing.T) {
	dir := t.TempDir()
	began := time.Now()
	n := start(t, Config{Dir: dir, HTTP: "127.0.0.1:0"})
	t.Logf("first start %v", time.Since(began))
	if n.Loaded() {
		t.Error("a new chain says it was loaded")
	}
	for range 3 {
		if _, err := pay(t.Context(), n.Backend(), n.FundedKey()); err != nil {
			t.Fatal(err)
		}
	}
	remote, err := chain.Dial(t.Context(), n.URL(), ChainID)
	if err != nil {
		t.Fatal(err)
	}
	defer remote.Close()
	r, err := pay(t.Context(), remote, n.FundedKey())
	if err != nil {
		t.Fatal(err)
	}
	if r.BlockNumber.Uint64() != 5 { // block 1 is empty
		t.Errorf("the fourth transaction is in block %d", r.BlockNumber)
	}
	if _, err := Start(t.Context(), Config{Dir: dir}); !errors.Is(err, ErrInUse) {
		t.Errorf("a second start on an open folder: %v", err)
	}
	before, err := chain.HeadTime(t.Context(), remote)
	if err != nil {
		t.Fatal(err)
	}
	if err := n.AdvanceTime(t.Context(), 24*time.Hour); err != nil {
		t.Fatal(err)
	}
	after, err := chain.HeadTime(t.Context(), remote)
	if err != nil || after.Sub(before) != 24*time.Hour {
		t.Errorf("time went from %v to %v (%v)", before, after, err)
	}
	genesis, err := chain.GenesisHash(t.Context(), n.Backend())
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}

	began = time.Now()
	again := start(t, Config{Dir: dir})
	t.Logf("second start %v", time.Since(began))
	if !again.Loaded() || !again.FundedKey().Equal(n.FundedKey()) || again.URL() != "" {
		t.Error("the second start did not load the first one's chain")
	}
	if g, err := chain.GenesisHash(t.Context(), again.Backend()); err != nil || g != genesis {
		t.Errorf("genesis %v (%v), was %v", g, err, genesis)
	}
	if head, err := again.Backend().BlockNumber(t.Context()); err != nil || head != 6 {
		t.Errorf("height %d (%v), want 6", head, err)
	}
	if b, err := again.Backend().BalanceAt(t.Context(), sink, nil); err != nil || b.Uint64() != 4 {
		t.Errorf("balance %v (%v), want 4", b, err)
	}
	if _, err := pay(t.Context(), again.Backend(), again.FundedKey()); err != nil {
		t.Error(err)
	}
	if now, err := chain.HeadTime(t.Context(), again.Backend()); err != nil || !now.After(after) {
		t.Errorf("time went back from %v to %v (%v)", after, now, err)
	}
}

// TestSurvivesKill kills a process with SIGKILL right after it has said that a transaction is mined, at moments
// that differ from round to round, and looks at what the next process finds. A block that was visible may be lost
// only if it was still on its way to disk; the chain must never fall further, and state must be there.
func TestSurvivesKill(t *testing.T) {
	dir := t.TempDir()
	rounds := 6
	if testing.Short() {
		rounds = 3
	}
	var seen uint64 // height that the last child has told
	for round := range rounds {
		cmd := exec.Command(os.Args[0], "-test.run=^$")
		cmd.Env = append(os.Environ(), childEnv+"="+dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		first := true
		for k := 0; k <= round*3 && lines.Scan(); k++ {
			var height uint64
			var hash string
			if _, err := fmt.Sscanf(lines.Text(), "mined %d %s", &height, &hash); err != nil {
				t.Fatalf("child says %q", lines.Text())
			}
			if first && height+1 < seen {
				t.Errorf("round %d: the chain fell from %d to below %d", round, seen, height)
			}
			first, seen = false, height
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for lines.Scan() { // what it said before it died
			if _, err := fmt.Sscanf(lines.Text(), "mined %d", &seen); err != nil {
				break // a line cut short
			}
		}
		_, _ = io.Copy(io.Discard, out)
		_ = cmd.Wait()
		if first {
			t.Fatalf("round %d: the child mined nothing", round)
		}
	}
	n := start(t, Config{Dir: dir})
	head, err := n.Backend().BlockNumber(t.Context())
	if err != nil || head+1 < seen {
		t.Fatalf("height %d (%v), the last child saw %d", head, err, seen)
	}
	t.Logf("height %d, the last child saw %d", head, seen)
	for h := uint64(1); h <= head; h++ { // every block has its state: one wei a block, none in the first
		b, err := n.Backend().BalanceAt(t.Context(), sink, new(big.Int).SetUint64(h))
		if err != nil || b.Uint64() != h-1 {
			t.Fatalf("block %d: balance %v (%v)", h, b, err)
		}
	}
	if _, err := pay(t.Context(), n.Backend(), n.FundedKey()); err != nil {
		t.Error(err)
	}
}

// TestSurvivesKillAtStart kills the process while it makes a chain or opens it.
func TestSurvivesKillAtStart(t *testing.T) {
	dir := t.TempDir()
	for _, after := range []time.Duration{20, 35, 50, 65, 80, 100, 130, 60, 90} {
		cmd := exec.Command(os.Args[0], "-test.run=^$")
		cmd.Env = append(os.Environ(), childEnv+"="+dir)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(after * time.Millisecond)
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait()
	}
	n := start(t, Config{Dir: dir})
	r, err := pay(t.Context(), n.Backend(), n.FundedKey())
	if err != nil {
		t.Fatal(err)
	}
	if b, err := n.Backend().BalanceAt(t.Context(), sink, nil); err != nil || b.Uint64() != r.BlockNumber.Uint64()-1 {
		t.Errorf("balance %v (%v) in block %d", b, err, r.BlockNumber)
	}
}

// TestIdle: time passes on a chain that nobody uses, unless it shall not, and when it starts after a rest.
func TestIdle(t *testing.T) {
	height := func(n *Node) uint64 {
		h, err := n.Backend().BlockNumber(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	dir := t.TempDir()
	n := start(t, Config{Dir: dir, Idle: time.Second})
	for end := time.Now().Add(10 * time.Second); height(n) < 3; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("no block without transactions")
		}
	}
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	later := func() time.Time { return time.Now().Add(time.Minute) }
	h := height(start(t, Config{Dir: t.TempDir(), Idle: -1, Now: later}))
	if h != 1 {
		t.Errorf("a new chain has height %d", h)
	}
	again := start(t, Config{Dir: dir, Idle: -1, Now: later})
	before := height(again)
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
	rested := start(t, Config{Dir: dir, Now: later, Idle: 30 * time.Second})
	if after := height(rested); after != before+1 {
		t.Errorf("height %d after a rest, was %d", after, before)
	}
}

func TestKeyIsPrivate(t *testing.T) {
	dir := t.TempDir()
	n := start(t, Config{Dir: dir})
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	key := fmt.Sprintf("%064x", n.FundedKey().D)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		holds := strings.Contains(string(raw), key)
		if holds != (filepath.Base(path) == originFile) {
			t.Errorf("%s holds the key: %v", path, holds)
		}
		if info, err := d.Info(); holds && (err != nil || info.Mode().Perm() != 0o600) {
			t.Errorf("%s has mode %v (%v)", path, info.Mode(), err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	// A chain without its origin is not taken for a new one, a damaged origin is not replaced.
	if err := os.WriteFile(filepath.Join(dir, originFile), []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Start(t.Context(), Config{Dir: dir}); err == nil {
		t.Error("started on a damaged origin")
	}
	if err := os.Remove(filepath.Join(dir, originFile)); err != nil {
		t.Fatal(err)
	}
	if _, err := Start(t.Context(), Config{Dir: dir}); err == nil {
		t.Error("started on a chain without an origin")
	}
}
