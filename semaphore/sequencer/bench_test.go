package sequencer_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"unum/cmd/unumdev/devchain"
	"unum/contracts/chain"
	"unum/contracts/chain/txdb"
	"unum/semaphore"
	"unum/semaphore/proof"
	"unum/semaphore/sequencer"
	"unum/semaphore/tree"
	"unum/semaphore/treedb"
)

// realChain is the registry contract on a real chain.
type realChain struct {
	*chain.Registry
	b chain.Backend
}

func (c realChain) Head(ctx context.Context) (sequencer.Head, error) {
	s, err := c.State(ctx)
	return sequencer.Head{Seq: s.Seq, Root: s.Root, NextIndex: s.NextIndex, UpdateSeq: s.UpdateSeq, Time: uint64(s.Time.Unix()), Final: s.Block}, err
}

func (c realChain) Validity(ctx context.Context) (sequencer.Validity, error) {
	w, r, err := c.Windows(ctx)
	return sequencer.Validity{Window: w, RemovalWindow: r}, err
}

func (c realChain) BlockHash(ctx context.Context, n uint64) ([32]byte, error) {
	h, err := c.b.HeaderByNumber(ctx, new(big.Int).SetUint64(n))
	if errors.Is(err, ethereum.NotFound) {
		return [32]byte{}, nil
	}
	if err != nil {
		return [32]byte{}, err
	}
	return h.Hash(), nil
}

func (c realChain) Events(ctx context.Context, from uint64) ([]sequencer.Event, error) {
	to, err := c.b.BlockNumber(ctx)
	if err != nil {
		return nil, err
	}
	evs, err := c.Registry.Events(ctx, from, to)
	out := make([]sequencer.Event, len(evs))
	for i, e := range evs {
		out[i] = sequencer.Event{
			Kind: e.Kind, Seq: e.Seq, Start: e.Start, UpdateSeq: e.UpdateSeq, Day: e.Day, Attributes: e.Attributes, Post: e.Post, HandleRoot: e.HandleRoot,
			Items: e.Items, Block: e.Block, BlockHash: e.BlockHash, Time: e.Time, TxHash: e.TxHash,
		}
	}
	return out, err
}

func (c realChain) Send(ctx context.Context, id string, b sequencer.Call) error {
	_, err := c.Batch(ctx, id, chain.BatchCall{
		Kind: b.Kind, Start: b.Start, Pre: b.Pre, Post: b.Post, Day: b.Day, Attributes: b.Attributes, Numbers: b.Numbers, HandleRoot: b.HandleRoot,
		Items: b.Items, Signature: b.Signature, Proof: b.Proof, Size: uint32(b.Size),
	})
	if code := chain.CodeOf(err); code != "" {
		return &sequencer.Refused{Code: code}
	}
	return err
}

// realProver makes real proofs of appends.
type realProver map[int]*proof.AppendProver

func (p realProver) Sizes(k semaphore.BatchKind) (out []int) {
	if k == semaphore.BatchAppend {
		for n := range p {
			out = append(out, n)
		}
		slices.Sort(out)
	}
	return out
}

func (p realProver) ProveAppend(ctx context.Context, w sequencer.AppendWitness) (semaphore.Proof, error) {
	return p[w.Size].Prove(ctx, proof.AppendWitness{
		StartIndex: w.Start, Pre: w.Pre, Post: w.Post, Day: w.Day, Attributes: w.Attributes, Commitments: w.Commitments, Frontier: w.Frontier,
	})
}

func (p realProver) ProveUpdate(context.Context, sequencer.UpdateWitness) (semaphore.Proof, error) {
	return semaphore.Proof{}, errors.New("no updates here")
}

type enroller func(semaphore.Batch) ([65]byte, error)

func (e enroller) SignBatch(_ context.Context, b semaphore.Batch, _ []semaphore.SignedAdmission) ([65]byte, error) {
	return e(b)
}

// benchReal has people inserted with real proofs by the real contract on a chain in this process, SQLite on disk, every step durable. First all come at
// once: identities/s is what is sustained. Then they come one by one at half that pace, and wait for company for a second at most: the percentiles are of the
// time from Submit until the leaf is on chain.
func benchReal(b *testing.B) {
	dir := os.Getenv("UNUM_DEV_KEYS")
	if dir == "" {
		b.Skip("makes real proofs: set UNUM_DEV_KEYS to a folder of development keys")
	}
	ctx, cancel := context.WithCancel(b.Context())
	defer cancel()
	node, err := devchain.Start(ctx, devchain.Config{Dir: filepath.Join(b.TempDir(), "chain")})
	must(b, err)
	defer func() { must(b, node.Close()) }()
	journal, err := txdb.Open(ctx, "sqlite:"+filepath.Join(b.TempDir(), "tx.db"))
	must(b, err)
	defer journal.Close()
	sender, err := chain.NewSender(chain.SenderConfig{Backend: node.Backend(), Journal: journal, Key: node.FundedKey(), ChainID: chain.DevChainID, Poll: 20 * time.Millisecond})
	must(b, err)
	key, err := crypto.GenerateKey()
	must(b, err)
	d, err := chain.Deploy(ctx, sender, chain.DeployConfig{
		File: filepath.Join(b.TempDir(), "deployment.json"), KeyDir: dir, EmptyRoot: tree.New().Root(), Enroller: crypto.PubkeyToAddress(key.PublicKey),
		Programme: chain.ProgrammeConfig{ID: [32]byte{1}, Amount: *uint256.NewInt(1), Budget: *uint256.NewInt(1)},
	})
	must(b, err)
	reg, err := chain.NewRegistry(node.Backend(), d.Registry.Address, sender)
	must(b, err)
	m, err := proof.ReadManifest(dir)
	must(b, err)
	p := realProver{}
	for _, n := range d.AppendSizes() {
		p[int(n)], err = proof.OpenAppend(dir, m, int(n), proof.AllowInsecureDev())
		must(b, err)
	}
	store, err := treedb.Open(ctx, "sqlite:"+filepath.Join(b.TempDir(), "tree.db"))
	must(b, err)
	defer store.Close()
	s, err := sequencer.New(sequencer.Config{
		ChainID: chain.DevChainID, Registry: d.Registry.Address, Enroller: crypto.PubkeyToAddress(key.PublicKey), FromBlock: d.Block, Store: store,
		Chain: realChain{reg, node.Backend()}, Prover: p, Finalizer: &finalizer{told: map[uint64]int{}}, Now: time.Now, Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
		Signer: enroller(func(x semaphore.Batch) ([65]byte, error) {
			return semaphore.SignDigest(key, x.Digest(chain.DevChainID, d.Registry.Address))
		}),
		MaxWait: time.Second, Poll: 50 * time.Millisecond,
	})
	must(b, err)
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx) }()
	defer func() {
		cancel()
		must(b, <-ended)
	}()
	number := uint64(0)
	submit := func() {
		number++
		a := semaphore.Admission{
			Number: number, Commitment: commitment(number), Attributes: semaphore.AssuranceBothEyes, HandleHash: handle(number),
			Expiry: uint64(time.Now().Add(24 * time.Hour).Unix()),
		}
		sig, err := semaphore.SignDigest(key, a.Digest(chain.DevChainID, d.Registry.Address))
		must(b, err)
		must(b, s.Submit(ctx, semaphore.SignedAdmission{Admission: a, Signature: sig}))
	}
	rest := func() {
		for {
			us, err := store.Unfinished(ctx)
			must(b, err)
			if len(us) == 0 {
				return
			}
			time.Sleep(5 * time.Millisecond)
		}
	}
	for range 10 {
		submit() // loads the keys
	}
	rest()

	people := 20 * slices.Max(p.Sizes(semaphore.BatchAppend))
	var rate float64
	for b.Loop() {
		began := time.Now()
		for range people {
			submit()
		}
		rest()
		rate = float64(people) / time.Since(began).Seconds()
	}
	var took []time.Duration
	came := map[uint64]time.Time{}
	pause := time.Duration(2 / rate * float64(time.Second))
	for next := time.Now(); len(took) < people; {
		if len(came)+len(took) < people && !time.Now().Before(next) {
			submit()
			came[number] = time.Now()
			next = next.Add(pause)
		}
		us, err := store.Unfinished(ctx)
		must(b, err)
		for n, at := range came {
			if _, waits := slices.BinarySearch(us, n); !waits {
				took = append(took, time.Since(at))
				delete(came, n)
			}
		}
		time.Sleep(5 * time.Millisecond)
	}
	slices.Sort(took)
	b.ReportMetric(rate, "identities/s")
	b.ReportMetric(took[len(took)/2].Seconds(), "s-p50")
	b.ReportMetric(took[len(took)*95/100].Seconds(), "s-p95")
	b.ReportMetric(0, "ns/op")
	if st := s.Stats(); st.Failures > 0 || st.SetAside > 0 {
		b.Error(fmt.Sprintf("%+v", st))
	}
}
