package node

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"unum/contracts/chain"
	"unum/contracts/chain/txdb"
	"unum/internal/needs"
	"unum/internal/sqldb"
	"unum/semaphore"
	"unum/semaphore/poseidon"
	"unum/semaphore/proof"
	"unum/semaphore/sequencer"
	"unum/semaphore/setup"
	"unum/semaphore/treedb"
)

// sequencerEnv names the configuration of a copy of the test binary that sequences until it is killed.
const sequencerEnv = "UNUM_TEST_SEQUENCER"

func TestMain(m *testing.M) {
	if path := os.Getenv(sequencerEnv); path != "" {
		if err := runSequencer(path); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	if arg := os.Getenv(proverEnv); arg != "" {
		if err := runTestProver(arg); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// runSequencer is the duty "sequence" as Open assembles it, but for the signer: nobody enrols here, so the registrar's key signs what it is given.
func runSequencer(path string) error {
	var cfg Config
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(raw, &cfg); err != nil {
		return err
	}
	ctx := context.Background()
	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	backend, err := openBackend(ctx, cfg.Chain, nil, log)
	if err != nil {
		return err
	}
	keys, err := chain.LoadKeys(cfg.chainKeys())
	if err != nil {
		return err
	}
	journal, err := txdb.Open(ctx, cfg.Stores.TreeTx)
	if err != nil {
		return err
	}
	sender, err := chain.NewSender(chain.SenderConfig{
		Backend: backend, Journal: journal, Key: keys.Key(chain.Operator), ChainID: cfg.Chain.ID, Holder: cfg.holder(), Confirmations: cfg.Chain.Confirmations,
		Poll: 50 * time.Millisecond, Rebroadcast: 2 * time.Second, BumpAfter: 5 * time.Second, LeaseFor: 3 * time.Second, Log: log,
	})
	if err != nil {
		return err
	}
	s, err := openTestSequencer(ctx, cfg, backend, sender, log)
	if err != nil {
		return err
	}
	fmt.Println("ready")
	return s.Run(ctx)
}

// openTestSequencer opens the tree store; without a sender, what it gives only reads and takes admissions.
func openTestSequencer(ctx context.Context, cfg Config, backend chain.Backend, sender *chain.Sender, log *slog.Logger) (*sequencer.Sequencer, error) {
	d, err := chain.LoadDeployment(ctx, backend, cfg.Chain.Deployment)
	if err != nil {
		return nil, err
	}
	registry, err := chain.NewRegistry(backend, d.Registry.Address, sender)
	if err != nil {
		return nil, err
	}
	_, enroller, err := registry.Roles(ctx)
	if err != nil {
		return nil, err
	}
	store, err := treedb.Open(ctx, cfg.Stores.Tree)
	if err != nil {
		return nil, err
	}
	c := sequencer.Config{
		ChainID: cfg.Chain.ID, Registry: d.Registry.Address, Enroller: enroller, FromBlock: d.Block, Store: store, Chain: registryPort{registry, backend, cfg.Chain.Confirmations},
		Prover: noProver{}, Signer: noSigner{}, Finalizer: noFinalizer{}, Now: time.Now, Log: log, MaxWait: time.Second, Poll: 100 * time.Millisecond,
		MaxBackoff: 3 * time.Second, Holder: cfg.holder(), LeaseFor: 3 * time.Second,
	}
	if sender != nil {
		m, err := proof.ReadManifest(cfg.Circuits)
		if err != nil {
			return nil, err
		}
		if c.Prover, err = openProvers(cfg.Circuits, m, cfg.proofOptions()...); err != nil {
			return nil, err
		}
		key, err := readECDSA(cfg.Secrets, FileRegistrarKey)
		if err != nil {
			return nil, err
		}
		c.Signer = signFunc(func(b semaphore.Batch) ([65]byte, error) {
			return semaphore.SignDigest(key, b.Digest(cfg.Chain.ID, d.Registry.Address))
		})
		c.Finalizer, c.WhileLeading = finalFunc(func(uint64) error { return nil }), sender.Run
	}
	return sequencer.New(c)
}

type signFunc func(semaphore.Batch) ([65]byte, error)

func (f signFunc) SignBatch(_ context.Context, b semaphore.Batch, _ []semaphore.SignedAdmission) ([65]byte, error) {
	return f(b)
}

type finalFunc func(uint64) error

func (f finalFunc) Final(_ context.Context, n uint64) error { return f(n) }

// testKeys gives a folder of development keys: UNUM_DEV_KEYS, or fresh ones.
func testKeys(t testing.TB) string {
	t.Helper()
	if dir := os.Getenv("UNUM_DEV_KEYS"); dir != "" {
		return dir
	}
	dir := t.TempDir()
	if _, err := setup.Dev(t.Context(), dir, nil); err != nil {
		t.Fatal(err)
	}
	return dir
}

// child is a sequencer in a process of its own.
type child struct {
	cmd   *exec.Cmd
	last  string // line; to be read after ended
	ended chan error
}

func startSequencer(t *testing.T, config string, log *os.File) *child {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), sequencerEnv+"="+config)
	cmd.Stderr = log
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	c := &child{cmd: cmd, ended: make(chan error, 1)}
	go func() {
		for lines := bufio.NewScanner(out); lines.Scan(); {
			c.last = lines.Text()
		}
		c.ended <- cmd.Wait()
	}()
	return c
}

// kill ends it by SIGKILL. That it had ended by itself is a failure.
func (c *child) kill(t *testing.T) {
	t.Helper()
	select {
	case err := <-c.ended:
		t.Fatalf("the sequencer ended by itself: %v, %s", err, c.last)
	default:
	}
	if err := c.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	var exit *exec.ExitError
	if err := <-c.ended; !errors.As(err, &exit) || exit.Exited() {
		t.Fatalf("the sequencer ended by itself: %v, %s", err, c.last)
	}
}

// TestKilledSequencer has 1,000 people inserted, with real proofs on a real geth that makes a block a second, by sequencers that are killed forty times
// at random moments, while the chain loses 1, 3 and 8 blocks, the operator's key is used behind their back and the price of gas jumps. Nobody helps.
func TestKilledSequencer(t *testing.T) {
	if testing.Short() {
		t.Skip("takes minutes")
	}
	binary := needs.Geth(t)
	people, kills := 1000, 40
	if v := os.Getenv("UNUM_TEST_KILLS"); v != "" { // fewer, while working on it
		var err error
		if kills, err = strconv.Atoi(v); err != nil {
			t.Fatal(err)
		}
		people = 25 * kills
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Minute)
	defer cancel()
	began := time.Now()
	cfg := Embedded(t.TempDir(), startGeth(t, binary))
	cfg.Circuits = testKeys(t)
	must(t, InitSecrets(cfg.Secrets))
	must(t, FundFromUnlocked(ctx, cfg))
	_, err := Deploy(ctx, cfg, nil, nil)
	must(t, err)
	cfg.Chain.Confirmations = 12
	config := filepath.Join(t.TempDir(), "config.json")
	raw, err := json.Marshal(cfg)
	must(t, err)
	must(t, os.WriteFile(config, raw, 0o600))
	standby := filepath.Join(t.TempDir(), "standby.json")
	cfg.Listen = "another process"
	raw, err = json.Marshal(cfg)
	must(t, err)
	must(t, os.WriteFile(standby, raw, 0o600))
	backend, err := chain.Dial(ctx, cfg.Chain.URL, cfg.Chain.ID)
	must(t, err)
	defer backend.Close()
	door, err := openTestSequencer(ctx, cfg, backend, nil, slog.New(slog.DiscardHandler))
	must(t, err)
	deployment, err := chain.LoadDeployment(ctx, backend, cfg.Chain.Deployment)
	must(t, err)
	registry, err := chain.NewRegistry(backend, deployment.Registry.Address, nil)
	must(t, err)
	deployed, err := backend.BlockNumber(ctx)
	must(t, err)
	enroller, err := readECDSA(cfg.Secrets, FileRegistrarKey)
	must(t, err)
	keys, err := chain.LoadKeys(cfg.chainKeys())
	must(t, err)
	log, err := os.Create(filepath.Join(t.TempDir(), "sequencer.log"))
	must(t, err)
	t.Cleanup(func() {
		if t.Failed() {
			text, _ := os.ReadFile(log.Name())
			t.Logf("the sequencers say: …%s", text[max(0, len(text)-6000):])
		}
		_ = log.Close()
	})
	for { // the deployment itself is not to be reorganised away
		state, err := registry.State(ctx)
		must(t, err)
		if state.Block >= deployed+cfg.Chain.Confirmations {
			break
		}
		time.Sleep(200 * time.Millisecond)
	}
	t.Logf("deployed after %v", time.Since(began).Round(time.Second))

	admission := func(n uint64) semaphore.SignedAdmission {
		a := semaphore.Admission{
			Number: n, Commitment: numberedCommitment(n), Attributes: semaphore.AssuranceBothEyes, HandleHash: [32]byte{byte(n), byte(n >> 8), 1},
			Expiry: uint64(time.Now().Add(24 * time.Hour).Unix()),
		}
		sig, err := semaphore.SignDigest(enroller, a.Digest(cfg.Chain.ID, deployment.Registry.Address))
		must(t, err)
		return semaphore.SignedAdmission{Admission: a, Signature: sig}
	}
	submitted := uint64(0)
	submit := func(upTo int) {
		for ; submitted < uint64(upTo); submitted++ {
			must(t, door.Submit(ctx, admission(submitted+1)))
		}
	}
	rpc := func(method string, args ...any) {
		t.Helper()
		must(t, backend.Client.Client().CallContext(ctx, nil, method, args...))
	}
	reorganise := func(depth uint64) {
		var head uint64
		for { // there must be a batch in what is lost
			var err error
			head, err = backend.BlockNumber(ctx)
			must(t, err)
			evs, err := registry.Events(ctx, head-depth+1, head)
			must(t, err)
			if len(evs) > 0 {
				break
			}
			time.Sleep(20 * time.Millisecond)
		}
		rpc("debug_setHead", fmt.Sprintf("0x%x", head-depth))
		t.Logf("%v: the chain lost %d blocks", time.Since(began).Round(time.Second), depth)
	}
	leaves := func() uint64 {
		state, err := registry.State(ctx)
		must(t, err)
		return state.NextIndex
	}
	events := map[int]func(){
		kills * 1 / 8: func() { reorganise(1) },
		kills * 2 / 8: func() { stealNonce(ctx, t, backend, keys) },
		kills * 3 / 8: func() { reorganise(3) },
		kills * 4 / 8: func() { rpc("miner_setGasPrice", "0x2540be400"); t.Log("gas costs 10 gwei") },
		kills * 5 / 8: func() { rpc("miner_setGasPrice", "0x1"); t.Log("gas costs next to nothing") },
		kills * 6 / 8: func() { reorganise(8) },
		kills * 7 / 8: func() { stealNonce(ctx, t, backend, keys) },
	}
	for n := 1; n <= kills; n++ {
		submit(people * n / kills)
		c := startSequencer(t, config, log)
		if event := events[n]; event != nil {
			time.Sleep(time.Duration(rand.Int64N(int64(2 * time.Second))))
			event()
		}
		// It may get so far that the forty deaths are spread over the thousand, and then dies at any moment of the two or three batches that follow; or
		// before it got anywhere.
		for end := time.Now().Add(time.Duration(rand.Int64N(int64(30 * time.Second)))); time.Now().Before(end) && leaves() < uint64(people*(n-1)/kills); {
			time.Sleep(20 * time.Millisecond)
		}
		time.Sleep(time.Duration(rand.Int64N(int64(2500 * time.Millisecond))))
		c.kill(t)
	}
	state, err := registry.State(ctx)
	must(t, err)
	t.Logf("%v: %d kills, %d of %d on chain", time.Since(began).Round(time.Second), kills, state.NextIndex, people)
	c := startSequencer(t, config, log)
	other := startSequencer(t, standby, log)
	time.Sleep(3 * time.Second)
	c.kill(t)
	c = other // it stood by, and takes over
	for {
		done := 0
		for n := uint64(people); n > 0; n-- {
			st, err := door.Status(ctx, n)
			must(t, err)
			if st.State != sequencer.Final {
				break
			}
			done++
		}
		if done == people {
			break
		}
		select {
		case err := <-c.ended:
			t.Fatalf("the sequencer ended by itself: %v, %s", err, c.last)
		case <-ctx.Done():
			state, _ := registry.State(t.Context())
			t.Fatalf("%d of %d on chain, %v", state.NextIndex, people, ctx.Err())
		case <-time.After(300 * time.Millisecond):
		}
	}
	c.kill(t)
	t.Logf("%v: all is final", time.Since(began).Round(time.Second))

	// So says the command that rebuilds the tree from the logs, and the keys on chain are those that a prover has.
	rep, err := FsckTree(ctx, cfg, false, slog.New(slog.DiscardHandler))
	if err != nil || len(rep.Defects) != 0 || rep.Leaves != uint64(people) {
		t.Errorf("fsck: %+v, %v", rep, err)
	}
	manifest, err := proof.ReadManifest(cfg.Circuits)
	must(t, err)
	provers, err := openProvers(cfg.Circuits, manifest, cfg.proofOptions()...)
	must(t, err)
	if _, err := checkProverKeys(cfg.Circuits, manifest, provers, deployment); err != nil {
		t.Error(err)
	}

	// The contract, its events and the tree tell one story, in which everybody is once.
	state, err = registry.State(ctx)
	must(t, err)
	roots, err := door.Roots(ctx, 1)
	must(t, err)
	tr, err := door.TreeAt(ctx, state.Seq)
	must(t, err)
	if len(roots) != 1 || roots[0].Root != state.Root || roots[0].Seq != state.Seq || tr.Root() != state.Root || state.NextIndex != uint64(people) {
		t.Errorf("the contract has root %v of %d leaves, the tree %v of %d", state.Root, state.NextIndex, tr.Root(), tr.Len())
	}
	evs, err := registry.Events(ctx, deployment.Block, state.Block)
	must(t, err)
	times := map[semaphore.IdentityCommitment]int{}
	for _, ev := range evs {
		cs, err := semaphore.ParseAppendItems(ev.Items)
		must(t, err)
		for _, c := range cs {
			times[c]++
		}
	}
	for n := uint64(1); n <= uint64(people); n++ {
		if got := times[numberedCommitment(n)]; got != 1 {
			t.Errorf("the commitment of number %d is on chain %d times", n, got)
		}
	}
	if len(times) != people {
		t.Errorf("%d commitments on chain", len(times))
	}
	var intents, replaced, displaced, taken int
	journal, err := sqldb.OpenReadOnly(ctx, cfg.Stores.TreeTx, os.DirFS("../../contracts/chain/txdb/migrations"))
	must(t, err)
	defer journal.Close()
	must(t, journal.QueryRow(ctx, `SELECT (SELECT COUNT(*) FROM chain_intent), (SELECT COUNT(*) FROM chain_attempt WHERE seq > 0),
		(SELECT COUNT(*) FROM chain_step WHERE state = 'displaced'), (SELECT COUNT(*) FROM chain_step WHERE detail = 'block is gone')`).Scan(&intents, &replaced, &displaced, &taken))
	t.Logf("%d batches, %d transactions; %d times replaced by a dearer one, %d nonces lost, %d blocks lost", len(evs), intents, replaced, displaced, taken)
	if replaced == 0 || displaced == 0 || taken == 0 {
		t.Error("one of the troubles never came to the sequencer")
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func numberedCommitment(n uint64) semaphore.IdentityCommitment {
	var e fr.Element
	e.SetUint64(n)
	return semaphore.IdentityCommitment{Field: semaphore.FieldFromElement(poseidon.Hash2(e, e))}
}

// stealNonce waits until a transaction of the operator's is in the pool, and has another one of the same nonce mined instead, which nobody has noted.
func stealNonce(ctx context.Context, t *testing.T, b *chain.Client, keys chain.Keys) {
	t.Helper()
	operator := keys.Address(chain.Operator)
	for end := time.Now().Add(time.Minute); time.Now().Before(end); {
		nonce, err := b.NonceAt(ctx, operator, nil)
		must(t, err)
		pending, err := b.PendingNonceAt(ctx, operator)
		must(t, err)
		if pending <= nonce {
			time.Sleep(5 * time.Millisecond)
			continue
		}
		tx := types.MustSignNewTx(keys.Key(chain.Operator), types.LatestSignerForChainID(big.NewInt(devChainID)), &types.DynamicFeeTx{
			ChainID: big.NewInt(devChainID), Nonce: nonce, Gas: 21000, To: &common.Address{1}, GasTipCap: big.NewInt(90e9), GasFeeCap: big.NewInt(400e9),
		})
		if err := b.SendTransaction(ctx, tx); err != nil {
			continue // too late for this one
		}
		time.Sleep(1500 * time.Millisecond)
		if r, err := b.TransactionReceipt(ctx, tx.Hash()); err == nil && r.Status == 1 {
			t.Logf("nonce %d was stolen", nonce)
			return
		}
	}
	t.Fatal("no nonce could be stolen")
}

// startGeth runs geth in development mode, a block a second, and returns its URL.
func startGeth(t *testing.T, binary string) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	port := strconv.Itoa(l.Addr().(*net.TCPAddr).Port)
	must(t, l.Close())
	log, err := os.Create(filepath.Join(t.TempDir(), "geth.log"))
	must(t, err)
	cmd := exec.Command(binary, "--dev", "--dev.period", "1", "--datadir", t.TempDir(), "--http", "--http.addr", "127.0.0.1", "--http.port", port,
		"--http.api", "eth,net,web3,txpool,debug,miner", "--rpc.txfeecap", "0", "--nodiscover", "--port", "0", "--ipcdisable", "--cache", "64")
	cmd.Stdout, cmd.Stderr = log, log
	must(t, cmd.Start())
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		if t.Failed() {
			text, _ := os.ReadFile(log.Name())
			t.Logf("geth says: …%s", text[max(0, len(text)-2000):])
		}
		_ = log.Close()
	})
	url := "http://127.0.0.1:" + port
	for range 200 {
		c, err := chain.Dial(t.Context(), url, chain.DevChainID)
		if err == nil {
			c.Close()
			return url
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("geth does not answer")
	return ""
}
