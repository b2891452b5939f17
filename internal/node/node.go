// Package node puts the rooms together: it opens stores, keys, contracts and services by configuration, hands each use case the adapters
// that it declared, and runs everything in one group. It is the only place that knows how the network is assembled.
//
// Call [Open], then [Node.Run] with a listener. cmd/unum gives it a configuration for PostgreSQL, Redis and a real chain node;
// cmd/unumdev gives it SQLite files and a chain inside the process. The code between is the same.
//
// Goroutines, all owned by Run and ended with its context: the HTTP server; enroll's loop; the sequencer's loop; the relayer's loop; one
// loop for each sender of transactions.
//
// Non-goals: business rules. Where something is decided, it is decided in a room below.
package node

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"path/filepath"
	"time"

	"github.com/holiman/uint256"
	"golang.org/x/sync/errgroup"

	"unum/api"
	"unum/api/apidb"
	"unum/api/ratelimit"
	"unum/api/wire"
	"unum/contracts/chain"
	"unum/contracts/chain/txdb"
	"unum/distribution"
	"unum/distribution/ledgerdb"
	"unum/enroll"
	"unum/enroll/enrolldb"
	"unum/enroll/gallery"
	"unum/enroll/gpu"
	"unum/enroll/station"
	"unum/semaphore"
	"unum/semaphore/proof"
	"unum/semaphore/registrar"
	"unum/semaphore/sequencer"
	"unum/semaphore/setup/ceremony"
	"unum/semaphore/treedb"
)

// Deps are what the process around a node gives it beside the configuration.
type Deps struct {
	// Backend is the chain; nil dials Config.Chain.URL.
	Backend chain.Backend
	Log     *slog.Logger
	Now     func() time.Time
	// Progress is told how far the gallery is loaded; nil tells nobody.
	Progress func(done, total uint64)
}

// Node is an assembled network, or the duties of it that the configuration names. Close it after Run has returned.
type Node struct {
	cfg  Config
	deps Deps

	deployment chain.Deployment
	registry   *chain.Registry
	backend    chain.Backend

	api       *api.API
	enroll    *enroll.Service
	scanner   *gpu.Choice
	registrar *registrar.Registrar
	sequencer *sequencer.Sequencer
	relayer   *distribution.Relayer
	apiStore  *apidb.Store
	treeStore *treedb.Store
	senders   []*chain.Sender
	notices   *notices
	operator  *chain.Sender // runs while the sequencer leads; nil where the relayer uses it too

	closers []func() error // in order of opening
}

// Open assembles a node. It opens and checks everything that the duties need, and starts nothing.
func Open(ctx context.Context, cfg Config, deps Deps) (_ *Node, err error) {
	if err := cfg.Check(); err != nil {
		return nil, err
	}
	if deps.Log == nil {
		deps.Log = slog.New(slog.DiscardHandler)
	}
	if deps.Now == nil {
		deps.Now = time.Now
	}
	n := &Node{cfg: cfg, deps: deps}
	defer func() {
		if err != nil {
			err = errors.Join(err, n.Close())
		}
	}()
	if n.backend, err = openBackend(ctx, cfg.Chain, deps.Backend, deps.Log); err != nil {
		return nil, err
	}
	if n.deployment, err = chain.LoadDeployment(ctx, n.backend, cfg.Chain.Deployment); err != nil {
		return nil, fmt.Errorf("deployment: %w", err)
	}
	manifest, err := proof.ReadManifest(cfg.Circuits)
	if err != nil {
		return nil, err
	}
	if err := cfg.checkKeys(); err != nil {
		return nil, err
	}
	if err := n.openTree(ctx, manifest); err != nil {
		return nil, err
	}
	if cfg.has(DutyEnroll) {
		if err := n.openEnroll(ctx); err != nil {
			return nil, err
		}
	}
	if cfg.has(DutyDistribute) {
		if err := n.openDistribution(ctx, manifest); err != nil {
			return nil, err
		}
	}
	return n, n.openAPI(ctx, manifest)
}

// proofOptions lets a test network use keys that one process made for itself. A live one never does.
func (c *Config) proofOptions() []proof.Option {
	if c.env() == semaphore.EnvTest {
		return []proof.Option{proof.AllowInsecureDev()}
	}
	return nil
}

// checkKeys refuses, in a live network, keys whose ceremony nobody verified here (unum ceremony verify notes it in the key folder).
func (c *Config) checkKeys() error {
	if c.env() != semaphore.EnvLive {
		return nil
	}
	if err := ceremony.Remembered(c.Circuits); err != nil {
		return fmt.Errorf("a live network takes keys of a verified ceremony only: %w", err)
	}
	return nil
}

func openBackend(ctx context.Context, c ChainConfig, given chain.Backend, log *slog.Logger) (chain.Backend, error) {
	if given != nil {
		return given, chain.CheckChain(ctx, given, c.ID)
	}
	return chain.DialAll(ctx, c.URL, c.ID, c.Quorum, log)
}

func (n *Node) closing(f func() error) { n.closers = append(n.closers, f) }

// sender opens a transaction journal and the sender that writes it.
func (n *Node) sender(ctx context.Context, dsn string, role chain.Role) (*chain.Sender, error) {
	keys, err := chain.LoadKeys(n.cfg.chainKeys())
	if err != nil {
		return nil, err
	}
	for _, s := range n.senders {
		if s.Address() == keys.Address(role) {
			return s, nil // one account has one journal of nonces
		}
	}
	s, closer, err := openSender(ctx, n.backend, n.cfg, dsn, n.cfg.holder(), keys.Key(role), n.deps.Log)
	if err != nil {
		return nil, err
	}
	n.closing(closer)
	n.senders = append(n.senders, s)
	return s, nil
}

func openSender(ctx context.Context, b chain.Backend, cfg Config, dsn, holder string, key *ecdsa.PrivateKey, log *slog.Logger) (*chain.Sender, func() error, error) {
	journal, err := txdb.Open(ctx, dsn)
	if err != nil {
		return nil, nil, fmt.Errorf("transaction journal: %w", err)
	}
	s, err := chain.NewSender(chain.SenderConfig{
		Backend: b, Journal: journal, Key: key, ChainID: cfg.Chain.ID, Holder: holder, Confirmations: max(cfg.Chain.Confirmations, 1),
		Poll: 100 * time.Millisecond, Log: log,
	})
	if err != nil {
		return nil, nil, errors.Join(err, journal.Close())
	}
	return s, journal.Close, nil
}

// openTree opens the read model, which every duty needs, and with duty sequence the right to change it.
func (n *Node) openTree(ctx context.Context, m proof.Manifest) (err error) {
	if n.treeStore, err = treedb.Open(ctx, n.cfg.Stores.Tree); err != nil {
		return fmt.Errorf("tree store: %w", err)
	}
	n.closing(n.treeStore.Close)
	c := sequencer.Config{
		ChainID: n.deployment.ChainID, Registry: n.deployment.Registry.Address, FromBlock: n.deployment.Block, Store: n.treeStore, Prover: noProver{}, Signer: noSigner{}, Finalizer: noFinalizer{},
		Now: n.deps.Now, Log: n.deps.Log, MaxWait: n.cfg.maxWait(), UpdateWait: n.cfg.updateWait(), Poll: n.cfg.poll(),
	}
	if c.Tree, err = n.openTreeFiles(); err != nil {
		return err
	}
	var s *chain.Sender
	if n.cfg.has(DutySequence) {
		if s, err = n.sender(ctx, n.cfg.Stores.TreeTx, chain.Operator); err != nil {
			return err
		}
		if c.Prover, err = n.cfg.openProver(m, n.deployment); err != nil {
			return err
		}
	}
	if n.registry, err = chain.NewRegistry(n.backend, n.deployment.Registry.Address, s); err != nil {
		return err
	}
	n.notices = newNotices(n.registry, n.deployment.Block, n.cfg.Chain.Confirmations)
	c.Chain = registryPort{n.registry, n.backend, max(n.cfg.Chain.Confirmations, 1)}
	c.Holder = n.cfg.holder()
	if s != nil {
		n.operator = s // who stands by must not hold its nonces
		c.WhileLeading = func(ctx context.Context) error {
			g, ctx := errgroup.WithContext(ctx)
			g.Go(func() error { return s.Run(ctx) })
			g.Go(func() error { return n.keepTidy(ctx) })
			return g.Wait()
		}
		c.Replacements, c.Forced = deskPort{n.registry}, forcedPort{n.registry}
	}
	if _, c.Enroller, err = n.registry.Roles(ctx); err != nil {
		return err
	}
	if n.cfg.has(DutyEnroll) {
		if err := n.openRegistrar(ctx); err != nil {
			return err
		}
		if n.registrar.Address() != c.Enroller {
			return errors.New("the registrar's key is not the enroller that the registry contract names")
		}
		c.Signer = signerPort{n.registrar, n.deps.Now}
		c.Finalizer = finalizerPort{n}
	} else if n.cfg.has(DutySequence) {
		return fmt.Errorf("%w: duty sequence needs duty enroll in the same process, whose registrar signs batches", errConfig)
	}
	n.sequencer, err = sequencer.New(c)
	return err
}

func (n *Node) openRegistrar(ctx context.Context) error {
	key, err := readECDSA(n.cfg.Secrets, FileRegistrarKey)
	if err != nil {
		return err
	}
	hmacKey, err := readKey32(n.cfg.Secrets, FileHandleKey)
	if err != nil {
		return err
	}
	store, err := apidb.OpenRegistrar(ctx, n.cfg.Stores.Registrar)
	if err != nil {
		return fmt.Errorf("registrar store: %w", err)
	}
	n.closing(store.Close)
	n.registrar, err = registrar.New(registrar.Config{
		Key: key, HMACKey: hmacKey[:], Store: store, ChainID: n.deployment.ChainID, Registry: n.deployment.Registry.Address, Now: n.deps.Now, Chain: handlePort{n},
	})
	return err
}

func (n *Node) openEnroll(ctx context.Context) error {
	sealing, err := station.LoadSealingKey(filepath.Join(n.cfg.Secrets, FileEnrollerIdentity))
	if err != nil {
		return fmt.Errorf("secret %s: %w", FileEnrollerIdentity, err)
	}
	key, err := gallery.LoadKey(filepath.Join(n.cfg.Secrets, FileSlabKey))
	if err != nil {
		return fmt.Errorf("secret %s: %w", FileSlabKey, err)
	}
	store, err := enrolldb.Open(ctx, n.cfg.Stores.Enroll)
	if err != nil {
		return fmt.Errorf("enrollment store: %w", err)
	}
	n.closing(store.Close)
	if n.scanner, err = n.openScanner(); err != nil {
		return err
	}
	encode, closeSegmenter, err := n.cfg.Gallery.Segmenter.open()
	if err != nil {
		return err
	}
	n.closing(closeSegmenter)
	n.enroll, err = enroll.Open(ctx, enroll.Config{
		Encode: encode, Store: store, Gallery: gallery.Options{Path: n.cfg.Gallery.Slab, Key: key, Scanner: n.scanner, Progress: n.deps.Progress}, Sealing: sealing, Registrar: registrationPort{n},
		PAD: station.PADPolicy{AllowNone: n.cfg.env() == semaphore.EnvTest, Schemes: n.cfg.Gallery.PADSchemes}, Now: n.deps.Now, Log: n.deps.Log,
	})
	if err != nil {
		return err
	}
	n.closing(n.enroll.Close)
	return n.scanner.Check(ctx)
}

func (n *Node) openDistribution(ctx context.Context, m proof.Manifest) error {
	store, err := ledgerdb.Open(ctx, n.cfg.Stores.Ledger)
	if err != nil {
		return fmt.Errorf("ledger store: %w", err)
	}
	n.closing(store.Close)
	s, err := n.sender(ctx, n.cfg.Stores.LedgerTx, chain.Relayer)
	if err != nil {
		return err
	}
	if s == n.operator {
		n.operator = nil // one account for both: it runs always
	}
	verifier, err := proof.OpenVerifier(n.cfg.Circuits, m, n.cfg.proofOptions()...)
	if err != nil {
		return err
	}
	contract, err := chain.NewProgramme(n.backend, n.deployment.Programme.Address, s)
	if err != nil {
		return err
	}
	info, err := contract.Info(ctx)
	if err != nil {
		return err
	}
	if info.Env != n.cfg.env() {
		return errors.New("the programme on chain is of another environment than the configuration")
	}
	fee := new(uint256.Int)
	if n.cfg.Relay.Fee != "" {
		if err := fee.SetFromDecimal(n.cfg.Relay.Fee); err != nil {
			return fmt.Errorf("%w: relay.fee is not a decimal number", errConfig)
		}
	}
	n.relayer, err = distribution.New(distribution.Config{
		Programmes: []distribution.Programme{{
			ID: info.ID, Env: info.Env, ChainID: n.deployment.ChainID, Contract: n.deployment.Programme.Address, Token: info.Token, FromBlock: n.deployment.Block,
			Start: info.Start, Length: info.Length, ClaimWindow: info.ClaimWindow, Amount: info.Amount, MinAssurance: info.MinAssurance, SameDay: info.SameDay,
		}},
		Store: store, Chain: programmePort{n.backend, s}, Verifier: verifier, Roots: rootsPort{n.sequencer}, Now: n.deps.Now, Log: n.deps.Log, Fee: *fee,
	})
	return err
}

func (n *Node) openAPI(ctx context.Context, m proof.Manifest) error {
	verifier, err := proof.OpenVerifier(n.cfg.Circuits, m, n.cfg.proofOptions()...)
	if err != nil {
		return err
	}
	if n.apiStore, err = apidb.Open(ctx, n.cfg.Stores.API); err != nil {
		return fmt.Errorf("API store: %w", err)
	}
	n.closing(n.apiStore.Close)
	_, enroller, err := n.registry.Roles(ctx)
	if err != nil {
		return err
	}
	c := api.Config{
		Env: n.cfg.env(), ChainID: n.deployment.ChainID, Registry: n.deployment.Registry.Address, Enroller: enroller,
		Store: n.apiStore, Verifier: verifier, Crowd: n.cfg.minBucket(), Now: n.deps.Now, Log: n.deps.Log,
		Roots: treePort{n.sequencer, n.registry, n.waiting},
		Ready: []api.ReadyCheck{
			{Name: "tree", Check: n.treeReady}, // the API itself checks its store and the chain
		},
	}
	if c.Circuits, err = circuitFiles(n.cfg.Circuits, m); err != nil {
		return err
	}
	if n.enroll != nil {
		c.Replacements = replacementsPort{n}
		c.Enrollment, c.Registrar, c.Sequencer = enrollmentPort{n.enroll}, registrarPort{n.registrar}, sequencerPort{n.sequencer}
		c.Ready = append(c.Ready, api.ReadyCheck{Name: "gallery", Check: func(context.Context) error { return n.enroll.Ready() }})
	}
	if n.relayer != nil {
		if c.Programmes, err = n.claims(ctx); err != nil {
			return err
		}
	}
	if n.cfg.has(DutyVerify) {
		if c.AdminToken, err = readSecret(n.cfg.Secrets, FileAdminToken); err != nil {
			return err
		}
	}
	local := ratelimit.NewMemory(n.deps.Now)
	if n.cfg.Redis != "" {
		shared, err := ratelimit.NewRedis(n.cfg.Redis, "unum:", n.deps.Now)
		if err != nil {
			return err
		}
		n.closing(shared.Close)
		c.Limiter = ratelimit.NewFallback(shared, local, ratelimit.FallbackConfig{OnError: func(err error) {
			if n.api != nil {
				n.api.LimiterFailed(err)
			}
		}})
	} else {
		c.Limiter = local
	}
	if n.api, err = api.New(c); err != nil {
		return err
	}
	return n.measureScanner()
}

func (n *Node) claims(ctx context.Context) (*claimsPort, error) {
	token, err := chain.NewToken(n.backend, n.deployment.Token.Address, nil)
	if err != nil {
		return nil, err
	}
	symbol, err := token.Symbol(ctx)
	if err != nil {
		return nil, err
	}
	decimals, err := token.Decimals(ctx)
	if err != nil {
		return nil, err
	}
	return &claimsPort{relayer: n.relayer, token: token, head: programmePort{n.backend, nil}.Head, name: n.cfg.Relay.ProgrammeName, symbol: symbol, decimals: decimals}, nil
}

// waiting counts admissions that are on their way to the chain.
func (n *Node) waiting(ctx context.Context) (uint64, error) {
	numbers, err := n.treeStore.Unfinished(ctx)
	return uint64(len(numbers)), err
}

// treeReady reports whether the newest root on chain is known here.
func (n *Node) treeReady(ctx context.Context) error {
	head, err := n.registry.State(ctx)
	if err != nil {
		return err
	}
	if head.Seq == 0 {
		return nil
	}
	_, err = n.sequencer.Root(ctx, head.Seq)
	return err
}

// Run serves HTTP on ln and works until ctx ends; it returns nil then, and the first failure otherwise.
func (n *Node) Run(ctx context.Context, ln net.Listener) error {
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return n.api.Serve(ctx, ln) })
	g.Go(func() error { return n.Work(ctx) })
	return g.Wait()
}

// Work is [Node.Run] without the HTTP server.
func (n *Node) Work(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	for _, s := range n.senders {
		if s == n.operator {
			continue
		}
		g.Go(func() error { return s.Run(ctx) })
	}
	if n.enroll != nil {
		g.Go(func() error { return n.enroll.Run(ctx) })
	}
	if n.cfg.has(DutySequence) {
		g.Go(func() error { return n.sequencer.Run(ctx) })
	}
	if n.relayer != nil {
		g.Go(func() error { return n.relayer.Run(ctx) })
	}
	return g.Wait()
}

// Close closes what Open opened, newest first.
func (n *Node) Close() error {
	var errs []error
	for i := len(n.closers) - 1; i >= 0; i-- {
		errs = append(errs, n.closers[i]())
	}
	n.closers = nil
	return errors.Join(errs...)
}

// Deployment tells the contracts that the node works with.
func (n *Node) Deployment() chain.Deployment { return n.deployment }

// Flush has everything that waits put on chain now, full batches or not.
func (n *Node) Flush(ctx context.Context) error { return n.sequencer.Flush(ctx) }

// Tick makes a block on a development chain that makes none by itself, by a transaction that does nothing.
func (n *Node) Tick(ctx context.Context) error {
	if len(n.senders) == 0 {
		return errReadOnly
	}
	s := n.senders[0]
	self := s.Address()
	_, err := s.Send(ctx, chain.Intent{ID: fmt.Sprintf("tick/%d", n.deps.Now().UnixNano()), To: &self})
	return err
}

// finalizerPort cuts the ties of a number whose leaf is final.
type finalizerPort struct{ n *Node }

// Final implements sequencer.Finalizer.
func (p finalizerPort) Final(ctx context.Context, number uint64) error {
	err := p.n.registrar.Finalize(ctx, number, func(ctx context.Context, digest [32]byte) error {
		if err := p.n.apiStore.CloseSession(ctx, digest, wire.StateFinal, ""); err != nil {
			return err
		}
		return p.n.enroll.CloseSession(ctx, digest)
	})
	if err != nil && !errors.Is(err, registrar.ErrUnknownSession) { // unknown: another registrar's, or finalised before
		return err
	}
	return p.n.enroll.Final(ctx, number)
}

// signerPort lets the registrar sign batches.
type signerPort struct {
	registrar *registrar.Registrar
	now       func() time.Time
}

// SignBatch implements sequencer.BatchSigner.
func (p signerPort) SignBatch(ctx context.Context, b semaphore.Batch, as []semaphore.SignedAdmission) ([65]byte, error) {
	sig, err := p.registrar.SignBatch(ctx, b, as)
	if code := registrar.CodeOf(err); err != nil && code != "internal" {
		r := &sequencer.Refused{Code: code}
		for _, a := range as {
			if errors.Is(err, registrar.ErrExpired) && uint64(p.now().Unix()) > a.Expiry {
				r.Number = a.Number
			}
		}
		return sig, fmt.Errorf("%w: %w", r, err)
	}
	return sig, err
}

// The parts of a sequencer that only reads.
type (
	noProver    struct{}
	noSigner    struct{}
	noFinalizer struct{}
)

var errReadOnly = errors.New("this process does not sequence")

func (noProver) Sizes(semaphore.BatchKind) []int { return nil }
func (noProver) ProveAppend(context.Context, sequencer.AppendWitness) (semaphore.Proof, error) {
	return semaphore.Proof{}, errReadOnly
}
func (noProver) ProveUpdate(context.Context, sequencer.UpdateWitness) (semaphore.Proof, error) {
	return semaphore.Proof{}, errReadOnly
}
func (noSigner) SignBatch(context.Context, semaphore.Batch, []semaphore.SignedAdmission) ([65]byte, error) {
	return [65]byte{}, errReadOnly
}
func (noFinalizer) Final(context.Context, uint64) error { return errReadOnly }
