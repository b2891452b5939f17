package node

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"unum/contracts/chain"
	"unum/semaphore"
	"unum/semaphore/proof"
	"unum/semaphore/prover"
	"unum/semaphore/sequencer"
)

// contractKeys gives the hash of every batch circuit's verifying key that a deployment has, by circuit name. LoadDeployment has compared them with the
// chain.
func contractKeys(d chain.Deployment) map[string][32]byte {
	out := map[string][32]byte{}
	for n, c := range d.Append {
		out[prover.CircuitName(semaphore.BatchAppend, int(n))] = c.CodeHash
	}
	for n, c := range d.Update {
		out[prover.CircuitName(semaphore.BatchUpdate, int(n))] = c.CodeHash
	}
	return out
}

// keyHash gives the same hash of a key of the key folder: a contract's code is a byte 0 and the key.
func keyHash(dir string, c proof.Circuit) ([32]byte, error) {
	raw, err := os.ReadFile(filepath.Join(dir, c.SolidityKey.Name))
	if err != nil {
		return [32]byte{}, fmt.Errorf("read verifying key: %w", err)
	}
	return crypto.Keccak256Hash([]byte{0}, raw), nil
}

// checkProverKeys compares the key folder with the contract, circuit by circuit, and returns the hashes of those that a prover has.
func checkProverKeys(dir string, m proof.Manifest, p *proverPort, d chain.Deployment) (map[string][32]byte, error) {
	want := contractKeys(d)
	out := map[string][32]byte{}
	for _, c := range m.Circuits {
		if p.appends[c.Size] == nil && p.updates[c.Size] == nil || c.Size == 0 {
			continue
		}
		h, err := keyHash(dir, c)
		if err != nil {
			return nil, err
		}
		if have, ok := want[c.Name]; !ok || have != h {
			return nil, fmt.Errorf("%w: %s", prover.ErrKeys, c.Name)
		}
		out[c.Name] = h
	}
	return out, nil
}

// openProver gives what proves the sequencer's batches: this process, or a remote prover whose proofs are checked here.
func (c *Config) openProver(m proof.Manifest, d chain.Deployment) (sequencer.Prover, error) {
	local, err := openProvers(c.Circuits, m, c.proofOptions()...)
	if err != nil || c.Prover.URL == "" {
		return local, err
	}
	token, err := readSecret(c.Secrets, FileProverToken)
	if err != nil {
		return nil, err
	}
	remote, err := prover.NewClient(prover.ClientConfig{
		URL: c.Prover.URL, Token: token, Keys: contractKeys(d), Append: local.Sizes(semaphore.BatchAppend), Update: local.Sizes(semaphore.BatchUpdate),
	})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errConfig, err)
	}
	return prover.Checked{
		Prover: remote,
		Append: func(w sequencer.AppendWitness, p semaphore.Proof) error {
			return local.appends[w.Size].Verify(appendWitness(w), p)
		},
		Update: func(w sequencer.UpdateWitness, p semaphore.Proof) error {
			return local.updates[w.Size].Verify(updateWitness(w), p)
		},
	}, nil
}

// RunProver serves proofs on ln until ctx ends, and then finishes what it has begun, for half a minute at most. It refuses to start with a key that is not
// the contract's.
func RunProver(ctx context.Context, cfg Config, ln net.Listener, log *slog.Logger) error {
	m, err := proof.ReadManifest(cfg.Circuits)
	if err != nil {
		return err
	}
	if err := cfg.checkKeys(); err != nil {
		return err
	}
	backend, err := openBackend(ctx, cfg.Chain, nil, log)
	if err != nil {
		return err
	}
	d, err := chain.LoadDeployment(ctx, backend, cfg.Chain.Deployment)
	if err != nil {
		return fmt.Errorf("deployment: %w", err)
	}
	return serveProver(ctx, cfg, m, d, ln, log)
}

func serveProver(ctx context.Context, cfg Config, m proof.Manifest, d chain.Deployment, ln net.Listener, log *slog.Logger) error {
	p, err := openProvers(cfg.Circuits, m, cfg.proofOptions()...)
	if err != nil {
		return err
	}
	keys, err := checkProverKeys(cfg.Circuits, m, p, d)
	if err != nil {
		return err
	}
	token, err := readSecret(cfg.Secrets, FileProverToken)
	if err != nil {
		return err
	}
	s, err := prover.NewServer(prover.ServerConfig{Prover: p, Keys: keys, Token: token, Queue: cfg.Prover.Queue, Workers: cfg.Prover.Workers, Log: log})
	if err != nil {
		return err
	}
	h := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 1 << 14}
	ended := make(chan error, 1)
	go func() { ended <- h.Serve(ln) }()
	log.Info("proving", "address", ln.Addr().String(), "circuits", len(keys))
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	s.Drain()
	bye, cancel := context.WithTimeout(context.WithoutCancel(ctx), 30*time.Second)
	defer cancel()
	if err := h.Shutdown(bye); err != nil {
		return errors.Join(fmt.Errorf("proofs were broken off: %w", err), h.Close())
	}
	return nil
}
