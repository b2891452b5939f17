package chain_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"unum/contracts/chain"
	"unum/contracts/chain/txdb"
	"unum/internal/needs"
)

// Environment of a copy of the test binary that pays until it is killed.
const (
	childURL     = "UNUM_TEST_PAYER_URL"
	childJournal = "UNUM_TEST_PAYER_JOURNAL"
	childKey     = "UNUM_TEST_PAYER_KEY"
	childCount   = "UNUM_TEST_PAYER_COUNT"
)

func TestMain(m *testing.M) {
	if url := os.Getenv(childURL); url != "" {
		if err := payer(url); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// person is the account of a payment.
func person(i int) common.Address { return common.BytesToAddress(crypto.Keccak256(be(i))) }

func be(i int) []byte { return []byte{0x75, byte(i >> 8), byte(i)} }

// payer pays person i (i + 1) wei, for all i, five at a time, over whatever an earlier payer left behind.
func payer(url string) error {
	ctx := context.Background()
	b, err := chain.Dial(ctx, url, chain.DevChainID)
	if err != nil {
		return err
	}
	j, err := txdb.Open(ctx, os.Getenv(childJournal))
	if err != nil {
		return err
	}
	key, err := crypto.HexToECDSA(os.Getenv(childKey))
	if err != nil {
		return err
	}
	count, err := strconv.Atoi(os.Getenv(childCount))
	if err != nil {
		return err
	}
	s, err := chain.NewSender(chain.SenderConfig{
		Backend: b, Journal: j, Key: key, ChainID: chain.DevChainID, Holder: "payer", Poll: 20 * time.Millisecond, Rebroadcast: 100 * time.Millisecond,
	})
	if err != nil {
		return err
	}
	fmt.Println("ready")
	next, errs := make(chan int), make(chan error)
	for range 5 {
		go func() {
			for i := range next {
				to := person(i)
				if _, err := s.Do(ctx, chain.Intent{ID: numbered("pay", i), To: &to, Value: wei(uint64(i) + 1)}); err != nil {
					errs <- err
					return
				}
				fmt.Println("paid", i)
			}
			errs <- nil
		}()
	}
	go func() {
		for i := range count {
			next <- i
		}
		close(next)
	}()
	for range 5 {
		if err := <-errs; err != nil {
			return err
		}
	}
	fmt.Println("done")
	return nil
}

// killed runs payers one after another, killing each with SIGKILL a little later than the one before, until one ends
// by itself. It returns how many were killed.
func killed(t *testing.T, url string, key string, count int) int {
	t.Helper()
	journal := "sqlite:" + filepath.Join(t.TempDir(), "tx.db")
	for kills := 0; ; kills++ {
		if kills == 200 {
			t.Fatal("the payer never finishes")
		}
		cmd := exec.Command(os.Args[0], "-test.run=^$")
		cmd.Env = append(os.Environ(), childURL+"="+url, childJournal+"="+journal, childKey+"="+key, childCount+"="+strconv.Itoa(count))
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		last := ""
		lines := bufio.NewScanner(out)
		if lines.Scan() {
			last = lines.Text()
		}
		timer := time.AfterFunc(time.Duration(10+15*kills)*time.Millisecond, func() { _ = cmd.Process.Kill() })
		for lines.Scan() {
			last = lines.Text()
		}
		timer.Stop()
		err = cmd.Wait()
		if last == "done" {
			return kills
		}
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.Exited() {
			t.Fatalf("the payer ended by itself: %q, %v", last, err)
		}
	}
}

// TestKilledPayer kills a real paying process at growing intervals, on the embedded chain over HTTP.
func TestKilledPayer(t *testing.T) {
	node := startHTTP(t)
	count := 40
	if testing.Short() {
		count = 10
	}
	kills := killed(t, node.URL(), fmt.Sprintf("%064x", node.FundedKey().D), count)
	t.Logf("%d payments, %d kills", count, kills)
	paidOnce(t, node.Backend(), crypto.PubkeyToAddress(node.FundedKey().PublicKey), count)
}

func paidOnce(t *testing.T, b chain.Backend, from common.Address, count int) {
	t.Helper()
	for i := range count {
		if got := balance(t, b, person(i)); got != uint64(i)+1 {
			t.Errorf("person %d has %d", i, got)
		}
	}
	if n := accountNonce(t, b, from); n != uint64(count) {
		t.Errorf("%d transactions for %d people", n, count)
	}
}

// TestGeth does on a real geth --dev what the other tests do on the embedded chain: fresh keys funded from its unlocked
// account, deployment, a batch, a claim, a killed payer, and a reorganisation by debug_setHead.
func TestGeth(t *testing.T) {
	url := startGeth(t, needs.Geth(t))
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	b, err := chain.Dial(ctx, url, chain.DevChainID)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if _, err := chain.Dial(ctx, url, 1); !errors.Is(err, chain.ErrWrongChain) {
		t.Errorf("dialled as chain 1: %v", err)
	}
	keys, err := chain.MakeKeys(filepath.Join(t.TempDir(), "keys"))
	if err != nil {
		t.Fatal(err)
	}
	payerKey := newKey(t)
	accounts := []common.Address{keys.Address(chain.Deployer), crypto.PubkeyToAddress(payerKey.PublicKey)}
	for range 2 { // once
		if err := chain.FundFromUnlocked(ctx, b, accounts, wei(ether)); err != nil {
			t.Fatal(err)
		}
	}
	if got := balance(t, b, accounts[1]); got != ether {
		t.Errorf("funded with %d", got)
	}

	began := time.Now()
	n := deployOn(t, nil, b, keys.Key(chain.Deployer))
	t.Logf("deployed in %v", time.Since(began))
	r, err := n.registry.Batch(ctx, "batch/1", n.append(1, 10))
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("append of 10: %d gas", r.GasUsed)
	if _, err := n.registry.Batch(ctx, "batch/2", n.append(1, 2)); chain.CodeOf(err) != "number_used" {
		t.Errorf("a used number: %v", err)
	}

	count := 60
	kills := killed(t, url, fmt.Sprintf("%064x", payerKey.D), count)
	t.Logf("%d payments, %d kills", count, kills)
	paidOnce(t, b, accounts[1], count)

	// The head goes back three blocks, under a payment that is mined and not final. What was final before stays.
	s := newSender(t, chain.SenderConfig{Backend: b, Journal: newJournal(t), Key: payerKey, Confirmations: 4, Rebroadcast: 50 * time.Millisecond, Poll: 50 * time.Millisecond})
	to := account(t)
	in := chain.Intent{ID: "reorganised", To: &to, Value: wei(9)}
	first, err := s.Send(ctx, in)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Client.Client().CallContext(ctx, nil, "debug_setHead", fmt.Sprintf("0x%x", first.Block-1)); err != nil {
		t.Fatal(err)
	}
	if got := balance(t, b, to); got != 0 {
		t.Errorf("balance %d after the reorganisation", got)
	}
	done := background(ctx, s.Do, in)
	rich := newSender(t, chain.SenderConfig{Backend: b, Journal: newJournal(t), Key: keys.Key(chain.Deployer)})
	var last result
	for i := 0; ; i++ { // other people's transactions make the blocks that confirm it
		if _, err := rich.Do(ctx, chain.Intent{ID: numbered("other", i), To: &to}); err != nil {
			t.Fatal(err)
		}
		select {
		case last = <-done:
		case <-time.After(50 * time.Millisecond):
			continue
		}
		break
	}
	if last.err != nil {
		t.Fatal(last.err)
	}
	if got := balance(t, b, to); got != 9 || last.r.TxHash != first.TxHash {
		t.Errorf("balance %d, transaction %v, was %v", got, last.r.TxHash, first.TxHash)
	}
}

// startGeth runs geth in development mode and returns its URL.
func startGeth(t *testing.T, binary string) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := strconv.Itoa(l.Addr().(*net.TCPAddr).Port)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	log, err := os.Create(filepath.Join(t.TempDir(), "geth.log"))
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(binary, "--dev", "--datadir", t.TempDir(), "--http", "--http.addr", "127.0.0.1", "--http.port", port,
		"--http.api", "eth,net,web3,txpool,debug", "--rpc.txfeecap", "0", "--nodiscover", "--port", "0", "--ipcdisable", "--cache", "64")
	cmd.Stdout, cmd.Stderr = log, log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		if t.Failed() {
			text, _ := os.ReadFile(log.Name())
			t.Logf("geth says: …%s", text[max(0, len(text)-4000):])
		}
	})
	url := "http://127.0.0.1:" + port
	eventually(t, "geth answers", func() bool {
		c, err := chain.Dial(t.Context(), url, chain.DevChainID)
		if err == nil {
			c.Close()
		}
		return err == nil
	})
	return url
}
