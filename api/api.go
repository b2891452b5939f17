package api

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humafiber"
	"github.com/ethereum/go-ethereum/common"
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/cors"
	"github.com/prometheus/client_golang/prometheus"

	"unum/api/ratelimit"
	"unum/api/wire"
	"unum/semaphore"
)

// Limits are the rates that callers are held to. A zero rate takes its default.
type Limits struct {
	Read    ratelimit.Rate // reads, by address; default 3000 a minute, 600 at once
	Write   ratelimit.Rate // sessions, captures, claims, by address; default 600 a minute, 200 at once
	Verify  ratelimit.Rate // verifications, by relying party; default 6000 a minute, 1200 at once
	Refused ratelimit.Rate // requests with bad credentials, by address; default 60 a minute, 30 at once
}

// Config says what an [API] is made of. Store, Roots, Verifier and Log are required. Routes whose part is nil are not there: Enrollment,
// Registrar and Sequencer stand for the enrollment routes together, Programmes for the claim routes, Circuits for the circuit files,
// Replacements for the routes that list and veto replacements.
type Config struct {
	Env      semaphore.Env // every action and relying party of this API is of this environment
	ChainID  uint64
	Registry common.Address // membership registry on the home chain
	Enroller common.Address // whose signature an Admission carries

	Store        Store
	Roots        Roots
	Verifier     Verifier
	Enrollment   Enrollment
	Registrar    Registrar
	Sequencer    Sequencer
	Programmes   Programmes
	Circuits     Circuits
	Replacements Replacements
	Ready        []ReadyCheck

	Limiter ratelimit.Limiter // nil counts in this process
	Limits  Limits

	// AdminToken opens the routes that create relying parties and actions; at least 16 bytes. Empty shuts them.
	AdminToken string
	// SessionTTL is how long a ticket waits for a decision; default 30 minutes.
	SessionTTL time.Duration
	// Crowd is how many live leaves a bucket holds at least, where the tree has so many; default 4096.
	Crowd uint64
	// TrustedProxies are addresses or networks whose ProxyHeader tells the caller's address; empty trusts nobody.
	TrustedProxies []string
	ProxyHeader    string
	// DrainTimeout is how long Serve waits for running requests once it is told to stop; default 15 s.
	DrainTimeout time.Duration

	Now  func() time.Time // nil is time.Now
	Rand io.Reader        // nil is crypto/rand
	Log  *slog.Logger
}

// API is the HTTP interface; it is safe for concurrent use.
type API struct {
	cfg      Config
	app      *fiber.App
	huma     huma.API
	metrics  *metrics
	admin    [32]byte // SHA-256 of the admin token
	overview overviewCache
	trees    treeCache
}

// MaxCapture is the largest capture record that is taken, in bytes.
const MaxCapture = 8 << 20

const (
	maxBody      = 64 << 10 // of every other route
	shortTime    = 20 * time.Second
	captureTime  = 2 * time.Minute
	claimTime    = 3 * time.Minute
	readTimeout  = 60 * time.Second
	writeTimeout = 4 * time.Minute
	idleTimeout  = 90 * time.Second
)

// New makes the API. It opens nothing and starts nothing.
func New(cfg Config) (*API, error) {
	if cfg.Store == nil || cfg.Roots == nil || cfg.Verifier == nil || cfg.Log == nil {
		return nil, errors.New("api: Store, Roots, Verifier and Log are required")
	}
	if (cfg.Enrollment == nil) != (cfg.Registrar == nil) || (cfg.Enrollment == nil) != (cfg.Sequencer == nil) {
		return nil, errors.New("api: Enrollment, Registrar and Sequencer come together or not at all")
	}
	if cfg.Env > semaphore.EnvLive {
		return nil, errors.New("api: no such environment")
	}
	if cfg.AdminToken != "" && len(cfg.AdminToken) < 16 {
		return nil, errors.New("api: the admin token must have at least 16 bytes")
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.Rand == nil {
		cfg.Rand = rand.Reader
	}
	if cfg.SessionTTL <= 0 {
		cfg.SessionTTL = 30 * time.Minute
	}
	if cfg.Crowd == 0 {
		cfg.Crowd = 4096
	}
	if cfg.DrainTimeout <= 0 {
		cfg.DrainTimeout = 15 * time.Second
	}
	if cfg.Limiter == nil {
		cfg.Limiter = ratelimit.NewMemory(cfg.Now)
	}
	for _, l := range []struct {
		r *ratelimit.Rate
		d ratelimit.Rate
	}{
		{&cfg.Limits.Read, ratelimit.Rate{Limit: 3000, Per: time.Minute, Burst: 600}},
		{&cfg.Limits.Write, ratelimit.Rate{Limit: 600, Per: time.Minute, Burst: 200}},
		{&cfg.Limits.Verify, ratelimit.Rate{Limit: 6000, Per: time.Minute, Burst: 1200}},
		{&cfg.Limits.Refused, ratelimit.Rate{Limit: 60, Per: time.Minute, Burst: 30}},
	} {
		if *l.r == (ratelimit.Rate{}) {
			*l.r = l.d
		}
	}
	a := &API{cfg: cfg, metrics: newMetrics()}
	a.admin = sha256.Sum256([]byte(cfg.AdminToken))

	a.app = fiber.New(fiber.Config{
		AppName:                 "unum",
		DisableStartupMessage:   true,
		Immutable:               true,
		CaseSensitive:           true,
		StrictRouting:           true,
		BodyLimit:               MaxCapture + maxBody, // each route has its own; past this one fasthttp stops reading
		ReadTimeout:             readTimeout,
		WriteTimeout:            writeTimeout,
		IdleTimeout:             idleTimeout,
		ReadBufferSize:          16 << 10,
		ErrorHandler:            a.onError,
		EnableTrustedProxyCheck: true,
		TrustedProxies:          cfg.TrustedProxies,
		ProxyHeader:             cfg.ProxyHeader,
		EnableIPValidation:      true,
		ServerHeader:            "",
		Network:                 "tcp",
	})
	a.app.Use(a.outer)
	a.app.Use("/v1", cors.New(cors.Config{
		// No cookie and no ambient credential exists, so a page of any origin may read what anybody may read. Verification and administration
		// are for servers: a browser that holds an API key is a mistake that this does not help.
		Next: func(c *fiber.Ctx) bool {
			return c.Path() == "/v1/verify" || (c.Method() != fiber.MethodGet && isAdminPath(c.Path()))
		},
		AllowOrigins:  "*",
		AllowMethods:  "GET,POST,PUT",
		AllowHeaders:  "Authorization,Content-Type,X-Request-Id",
		ExposeHeaders: "X-Request-Id,Retry-After,ETag",
		MaxAge:        600,
	}))

	hc := huma.DefaultConfig("unum", "1.0.0")
	hc.Info.Description = "Proof of personhood: enroll once, prove without being known, draw one share."
	hc.DocsPath, hc.SchemasPath = "", ""
	hc.CreateHooks = nil // no $schema members in answers
	hc.RejectUnknownQueryParameters = true
	hc.Transformers = []huma.Transformer{a.transform}
	hc.Components.SecuritySchemes = map[string]*huma.SecurityScheme{
		"relyingParty": {Type: "http", Scheme: "bearer", Description: "API key of a relying party: unum_rp_<id>_<secret>"},
		"ticket":       {Type: "http", Scheme: "bearer", Description: "Ticket of an enrollment."},
		"admin":        {Type: "http", Scheme: "bearer", Description: "The operator's token."},
	}
	a.huma = humafiber.New(a.app, hc)
	a.routes()
	delete(a.huma.OpenAPI().Components.Schemas.Map(), "ErrorModel") // huma registers its own; nothing here answers with it
	return a, nil
}

// routes mounts everything.
func (a *API) routes() {
	a.mountHealth()
	a.mountTree()
	a.mountParties()
	a.mountVerify()
	if a.cfg.Enrollment != nil {
		a.mountEnrollments()
		a.mountStations()
	}
	if a.cfg.Replacements != nil {
		a.mountReplacements()
	}
	if a.cfg.Programmes != nil {
		a.mountClaims()
	}
	if a.cfg.Circuits != nil {
		a.mountCircuits()
	}
	a.mountOverview()
	a.mountPage()
}

// App gives the fiber application, for tests and for mounting below another one.
func (a *API) App() *fiber.App { return a.app }

// Registry gives the metrics registry, for parts that want to be counted beside the API.
func (a *API) Registry() *prometheus.Registry { return a.metrics.registry }

// LimiterFailed counts a failure of the shared limiter; give it to ratelimit.FallbackConfig.OnError through a closure.
func (a *API) LimiterFailed(err error) {
	a.metrics.limiter.Inc()
	a.cfg.Log.Warn("the shared limiter fails; this process counts alone", "err", err)
}

// Serve answers requests on ln until ctx ends, then lets running requests finish, DrainTimeout long, and returns nil. It closes ln.
func (a *API) Serve(ctx context.Context, ln net.Listener) error {
	done := make(chan error, 1)
	go func() { done <- a.app.Listener(ln) }()
	janitor := make(chan struct{})
	jctx, stop := context.WithCancel(ctx)
	defer func() { stop(); <-janitor }()
	go func() { defer close(janitor); a.janitor(jctx) }()
	select {
	case err := <-done:
		if err == nil {
			err = net.ErrClosed
		}
		return fmt.Errorf("api: serve: %w", err)
	case <-ctx.Done():
	}
	// The listener stops first, idle connections close, running requests get their time.
	if err := a.app.ShutdownWithTimeout(a.cfg.DrainTimeout); err != nil {
		<-done
		return fmt.Errorf("api: requests still ran after %v: %w", a.cfg.DrainTimeout, err)
	}
	<-done
	return nil
}

// janitor prunes what is over: tickets a day after their end, idempotent answers after 30 days.
func (a *API) janitor(ctx context.Context) {
	t := time.NewTicker(10 * time.Minute)
	defer t.Stop()
	for {
		now := a.cfg.Now()
		if err := a.cfg.Store.Prune(ctx, now.Add(-24*time.Hour).Unix(), now.Add(-30*24*time.Hour).Unix()); err != nil && ctx.Err() == nil {
			a.cfg.Log.Warn("prune failed", "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
	}
}

// env gives the environment's name on the wire.
func envName(e semaphore.Env) string {
	if e == semaphore.EnvLive {
		return "live"
	}
	return "test"
}

func (a *API) network(ctx context.Context) (wire.Network, error) {
	head, err := a.cfg.Roots.Head(ctx)
	if err != nil {
		return wire.Network{}, fmt.Errorf("read head: %w", err)
	}
	newest, err := a.cfg.Roots.Roots(ctx, 0, 1)
	if err != nil {
		return wire.Network{}, fmt.Errorf("read newest root: %w", err)
	}
	n := wire.Network{
		Env: envName(a.cfg.Env), ChainID: a.cfg.ChainID, Registry: a.cfg.Registry.Hex(), Enroller: a.cfg.Enroller.Hex(),
		Day: uint32(head.Time / 86400), HeadTime: head.Time, CrowdTarget: a.cfg.Crowd,
	}
	if len(newest) > 0 {
		n.LatestRoot = newest[0].Seq
	}
	return n, nil
}
