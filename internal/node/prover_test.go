package node

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"unum/contracts/chain"
	"unum/semaphore"
	"unum/semaphore/proof"
	"unum/semaphore/prover"
	"unum/semaphore/sequencer"
	"unum/semaphore/tree"
)

// proverEnv is "address secrets circuits" of a copy of the test binary that proves until it is killed.
const proverEnv = "UNUM_TEST_PROVER"

// deploymentOf is a deployment with the keys of a folder.
func deploymentOf(cfg Config, m proof.Manifest) (chain.Deployment, error) {
	d := chain.Deployment{Append: map[uint32]chain.Contract{}, Update: map[uint32]chain.Contract{}}
	for _, c := range m.Circuits {
		h, err := keyHash(cfg.Circuits, c)
		if err != nil {
			return d, err
		}
		switch {
		case strings.HasPrefix(c.Name, "append"):
			d.Append[uint32(c.Size)] = chain.Contract{CodeHash: h}
		case strings.HasPrefix(c.Name, "update"):
			d.Update[uint32(c.Size)] = chain.Contract{CodeHash: h}
		}
	}
	return d, nil
}

func runTestProver(arg string) error {
	parts := strings.Split(arg, "\n")
	cfg := Config{Environment: "test", Secrets: parts[1], Circuits: parts[2]}
	m, err := proof.ReadManifest(cfg.Circuits)
	if err != nil {
		return err
	}
	d, err := deploymentOf(cfg, m)
	if err != nil {
		return err
	}
	ln, err := net.Listen("tcp", parts[0])
	if err != nil {
		return err
	}
	return serveProver(context.Background(), cfg, m, d, ln, slog.New(slog.DiscardHandler))
}

// TestKilledProver has a batch proved by a process that is killed in the middle of the proof. The next one proves it, and a false key is refused.
func TestKilledProver(t *testing.T) {
	if testing.Short() || os.Getenv("UNUM_DEV_KEYS") == "" {
		t.Skip("makes real proofs: set UNUM_DEV_KEYS to a folder of development keys")
	}
	cfg := Config{Environment: "test", Secrets: filepath.Join(t.TempDir(), "secrets"), Circuits: testKeys(t)}
	must(t, InitSecrets(cfg.Secrets))
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	address := l.Addr().String()
	must(t, l.Close())
	cfg.Prover.URL = "http://" + address
	m, err := proof.ReadManifest(cfg.Circuits)
	must(t, err)
	d, err := deploymentOf(cfg, m)
	must(t, err)
	p, err := cfg.openProver(m, d)
	must(t, err)

	w := sequencer.AppendWitness{Size: 10, Pre: tree.New().Root(), Day: 20000, Attributes: semaphore.AssuranceBothEyes, Frontier: tree.New().Frontier()}
	var leaves []semaphore.Leaf
	for n := range uint64(10) {
		w.Commitments = append(w.Commitments, numberedCommitment(n))
		leaves = append(leaves, semaphore.NewLeaf(w.Commitments[n], w.Day, w.Attributes))
	}
	next, err := tree.New().Append(leaves...)
	must(t, err)
	w.Post = next.Root()

	start := func() *exec.Cmd {
		cmd := exec.Command(os.Args[0], "-test.run=^$")
		cmd.Env = append(os.Environ(), proverEnv+"="+strings.Join([]string{address, cfg.Secrets, cfg.Circuits}, "\n"))
		must(t, cmd.Start())
		return cmd
	}
	prove := func(within time.Duration) (semaphore.Proof, error) {
		ctx, cancel := context.WithTimeout(t.Context(), within)
		defer cancel()
		for { // as a sequencer does
			out, err := p.ProveAppend(ctx, w)
			if err == nil || !errors.Is(err, sequencer.ErrProverAway) || ctx.Err() != nil {
				return out, err
			}
			time.Sleep(20 * time.Millisecond)
		}
	}
	first := start()
	want, err := prove(time.Minute) // also loads the keys
	must(t, err)
	ended := make(chan error, 1)
	go func() {
		_, err := prove(time.Minute)
		ended <- err
	}()
	time.Sleep(50 * time.Millisecond) // a proof takes longer
	must(t, first.Process.Kill())
	_ = first.Wait()
	if err := <-ended; err == nil || errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("the proof survived its prover: %v", err)
	}
	second := start()
	defer func() { _ = second.Process.Kill(); _ = second.Wait() }()
	got, err := prove(time.Minute)
	must(t, err)
	if got != want {
		t.Error("the same batch has another proof") // batches' proofs are not blinded
	}

	bad := w
	bad.Pre = next.Root()
	var refused *sequencer.Refused
	if _, err := p.ProveAppend(t.Context(), bad); !errors.As(err, &refused) {
		t.Errorf("a witness that does not hold: %v", err)
	}
	d.Append[10] = chain.Contract{CodeHash: [32]byte{1}}
	other, err := cfg.openProver(m, d)
	must(t, err)
	if _, err := other.ProveAppend(t.Context(), w); !errors.Is(err, prover.ErrKeys) {
		t.Errorf("a prover with another key than the contract's: %v", err)
	}
	if err := serveProver(t.Context(), cfg, m, d, nil, slog.New(slog.DiscardHandler)); !errors.Is(err, prover.ErrKeys) {
		t.Errorf("a prover starts with another key than the contract's: %v", err)
	}
	must(t, os.WriteFile(filepath.Join(cfg.Secrets, FileProverToken), []byte(fmt.Sprintf("%064d\n", 1)), 0o600))
	d, err = deploymentOf(cfg, m)
	must(t, err)
	if other, err = cfg.openProver(m, d); err != nil {
		t.Fatal(err)
	}
	if _, err := other.ProveAppend(t.Context(), w); !errors.Is(err, sequencer.ErrProverAway) || !strings.Contains(err.Error(), "401") {
		t.Errorf("another token: %v", err)
	}
}
