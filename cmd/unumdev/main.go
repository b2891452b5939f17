// Command unumdev is the whole network in one process, for a laptop: enrollment, registrar, sequencer, contracts on a go-ethereum node
// inside, relayer, API and page, on SQLite files under one folder, with people who have synthetic eyes.
//
// It tells the main job as a story: it enrols people through the station's path, refuses one of them who comes again, batches them onto the
// chain with a proof, proves humanity to a dApp, refuses the replay, pays a share, refuses the second, and refuses two forgeries. Then it
// serves the API and the page until stopped. Run on the same folder again it loads what is there, enrols nobody new, and repeats every
// refusal; it may be killed at any moment.
//
// Everything that it says happened went through the same code as unum serve: HTTP, signed captures, proofs, transactions. It is a test
// network: its keys are insecure, its eyes are drawn, its money is worthless.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/gofrs/flock"

	"unum/cmd/unumdev/devchain"
	"unum/contracts/chain"
	"unum/internal/cli"
	"unum/internal/node"
	"unum/semaphore/proof"
	"unum/semaphore/setup"
)

type options struct {
	once    bool
	people  int
	eyes    string
	data    string
	listen  string
	chain   string
	keys    string
	api     string
	station string
	admin   string
	json    string
	verbose bool
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Stdout, os.Stderr, os.Args[1:]))
}

func run(ctx context.Context, out, errs io.Writer, args []string) int {
	o, err := parse(args)
	if err == nil {
		err = tell(ctx, o, out, errs)
	}
	var wrong *cli.UsageError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &wrong):
		fmt.Fprintf(errs, "unumdev: %v\n%s", err, usage)
		return 2
	case errors.Is(err, context.Canceled) && ctx.Err() != nil:
		return 0 // stopped by its user
	default:
		fmt.Fprintf(errs, "unumdev: %v\n", err)
		return 1
	}
}

const usage = `usage: unumdev [-once] [-people N] [-eyes DIR] [-data DIR] [-listen ADDR] [-chain URL [-keys FILE]] [-api URL -station FILE -admin FILE] [-json FILE] [-v]
  -once          end after the story; exit 0 only if every step went as told
  -people N      synthetic people to enrol (default 8)
  -eyes DIR      real images: a folder per person with left and right as subfolders or file-name prefixes (png, jpg, bmp)
  -data DIR      where everything is kept (default unum-data)
  -listen ADDR   the page and the API (default 127.0.0.1:8080; with -once any free port)
  -chain URL     a real node instead of the one inside; never one where money is real
  -keys FILE     keys of deployer, operator and relayer (hex, mode 0600); without it, on chain id 1337 only, fresh keys are funded from the node's unlocked account
  -api URL       tell the story to a running unum serve
  -station FILE  profile of a station registered there (unum station add)
  -admin FILE    its administrator's token (admin.token in its secrets folder)
  -json FILE     write steps and figures
  -v             show the services' logs
`

func parse(args []string) (options, error) {
	var o options
	fs := cli.Flags("unumdev")
	fs.BoolVar(&o.once, "once", false, "")
	fs.IntVar(&o.people, "people", defaultPeople, "")
	fs.StringVar(&o.eyes, "eyes", "", "")
	fs.StringVar(&o.data, "data", "unum-data", "")
	fs.StringVar(&o.listen, "listen", "", "")
	fs.StringVar(&o.chain, "chain", "", "")
	fs.StringVar(&o.keys, "keys", "", "")
	fs.StringVar(&o.api, "api", "", "")
	fs.StringVar(&o.station, "station", "", "")
	fs.StringVar(&o.admin, "admin", "", "")
	fs.StringVar(&o.json, "json", "", "")
	fs.BoolVar(&o.verbose, "v", false, "")
	if err := cli.NoArgs(fs, args); err != nil {
		return o, &cli.UsageError{Message: err.Error()}
	}
	switch {
	case o.people < 2:
		return o, cli.Usagef("-people must be at least 2")
	case o.keys != "" && o.chain == "":
		return o, cli.Usagef("-keys goes with -chain")
	case (o.api == "") != (o.station == "") || (o.api == "") != (o.admin == ""):
		return o, cli.Usagef("-api, -station and -admin go together")
	case o.api != "" && o.keys != "":
		return o, cli.Usagef("-api needs no -keys")
	}
	if o.listen == "" {
		o.listen = "127.0.0.1:8080"
		if o.once {
			o.listen = "127.0.0.1:0"
		}
	}
	return o, nil
}

// tell sets the network up, tells the story to it, and serves until ctx ends.
func tell(ctx context.Context, o options, out, errs io.Writer) (err error) {
	var logTo io.Writer = errs
	level := slog.LevelWarn
	if o.verbose {
		level = slog.LevelDebug
	}
	log := slog.New(slog.NewTextHandler(logTo, &slog.HandlerOptions{Level: level}))
	if err := os.MkdirAll(o.data, 0o700); err != nil {
		return err
	}
	lock := flock.New(filepath.Join(o.data, "lock"))
	if ok, err := lock.TryLock(); err != nil {
		return err
	} else if !ok {
		return fmt.Errorf("%s is in use by another process", o.data)
	}
	defer func() { err = errors.Join(err, lock.Unlock()) }()

	if o.eyes != "" { // before anything that takes long
		if _, _, err := crowd(o.eyes, 0, 0); err != nil {
			return err
		}
	}
	s := newStory(out, o)
	defer func() { err = errors.Join(err, s.write()) }()
	if o.api != "" {
		target, err := remoteTarget(ctx, o)
		if err != nil {
			return err
		}
		return s.tell(ctx, target)
	}

	net, err := open(ctx, o, s, log)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, net.close()) }()
	return net.tell(ctx, o, s)
}

// network is the process's own network, assembled.
type network struct {
	node     *node.Node
	listener net.Listener
	target   target
	closers  []func() error
}

func (n *network) close() error {
	var errs []error
	for i := len(n.closers) - 1; i >= 0; i-- {
		errs = append(errs, n.closers[i]())
	}
	return errors.Join(errs...)
}

// open sets up keys, chain, contracts and services. What is there already is loaded.
func open(ctx context.Context, o options, s *story, log *slog.Logger) (_ *network, err error) {
	n := new(network)
	defer func() {
		if err != nil {
			err = errors.Join(err, n.close())
		}
	}()
	cfg := node.Embedded(o.data, o.chain)
	cfg.Chain.Keys = o.keys
	if err := node.InitSecrets(cfg.Secrets); err != nil {
		return nil, err
	}
	if err := s.step("keys", func() (string, string, error) {
		_, missing := proof.ReadManifest(cfg.Circuits)
		_, err := setup.Dev(ctx, cfg.Circuits, func(name string, done, total int) {
			if missing != nil {
				s.progress("proving keys: %d of %d (%s)", done, total, name)
			}
		})
		if err == nil && missing == nil {
			return "loaded the proving keys (insecure-dev)", "", nil
		}
		return "made proving keys for membership, append and update (insecure-dev: this process alone made them)", "", err
	}); err != nil {
		return nil, err
	}

	var backend chain.Backend
	if err := s.step("chain", func() (string, string, error) {
		if o.chain != "" {
			client, err := chain.Dial(ctx, o.chain, 0)
			if err != nil {
				return "", "", err
			}
			backend = client
			n.closers = append(n.closers, func() error { client.Close(); return nil })
			id, err := client.ChainID(ctx)
			if err != nil {
				return "", "", err
			}
			cfg.Chain.ID = id.Uint64()
			if o.keys == "" {
				if err := node.FundFromUnlocked(ctx, cfg); err != nil {
					return "", "", fmt.Errorf("%w (give -keys with funded accounts)", err)
				}
			}
			return fmt.Sprintf("a real node, chain id %d", cfg.Chain.ID), "", nil
		}
		c, err := devchain.Start(ctx, devchain.Config{Dir: filepath.Join(o.data, "chain"), Log: log})
		if err != nil {
			return "", "", err
		}
		n.closers = append(n.closers, c.Close)
		backend = c.Backend()
		if err := node.FundFromKey(ctx, cfg, backend, c.FundedKey(), "sqlite:"+filepath.Join(o.data, "stores", "faucet.db")); err != nil {
			return "", "", err
		}
		if c.Loaded() {
			return "loaded the go-ethereum node inside, chain id 1337", "", nil
		}
		return "a go-ethereum node inside this process, chain id 1337, mainnet's rules", "", nil
	}); err != nil {
		return nil, err
	}

	var deployment chain.Deployment
	if err := s.step("deploy", func() (string, string, error) {
		_, statErr := os.Stat(cfg.Chain.Deployment)
		if deployment, err = node.Deploy(ctx, cfg, backend, log); err != nil {
			return "", "", err
		}
		verb := "deployed"
		if statErr == nil {
			verb = "loaded"
		}
		return fmt.Sprintf("%s registry %s, programme %s and a dApp's contract", verb, short(deployment.Registry.Address.Hex()), short(deployment.Programme.Address.Hex())), "", nil
	}); err != nil {
		return nil, err
	}

	if n.node, err = node.Open(ctx, cfg, node.Deps{Backend: backend, Log: log}); err != nil {
		return nil, err
	}
	n.closers = append(n.closers, n.node.Close)
	profile, err := node.AddStation(ctx, cfg, filepath.Join(o.data, "station"), "demo-station")
	if err != nil {
		return nil, err
	}
	if n.listener, err = net.Listen("tcp", o.listen); err != nil {
		return nil, err
	}
	n.target = target{
		url: "http://" + n.listener.Addr().String(), profile: profile, adminFile: filepath.Join(cfg.Secrets, node.FileAdminToken), backend: backend, flush: n.node.Flush, tick: n.node.Tick,
	}
	return n, nil
}

// tell runs the services and tells the story to them; without -once they go on until ctx ends.
func (n *network) tell(ctx context.Context, o options, s *story) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	served := make(chan error, 1)
	go func() { served <- n.node.Run(ctx, n.listener) }()
	told := make(chan error, 1)
	go func() {
		if err := waitReady(ctx, n.target.url); err != nil {
			told <- err
			return
		}
		told <- s.tell(ctx, n.target)
	}()
	select {
	case err := <-served:
		if err == nil {
			err = errors.New("the services ended")
		}
		return err
	case err := <-told:
		if err != nil || o.once {
			cancel()
			return errors.Join(err, <-served)
		}
	}
	s.say("\nThe network is up: the page is at %s, the API's description at %s/openapi.json. Ctrl-C stops it.", n.target.url, n.target.url)
	return <-served
}

// waitReady waits until the services answer that they can work.
func waitReady(ctx context.Context, url string) error {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	for {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, url+"/livez", nil)
		if err != nil {
			return err
		}
		if res, err := http.DefaultClient.Do(req); err == nil {
			res.Body.Close()
			if res.StatusCode == http.StatusOK {
				return nil
			}
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("the services did not become ready: %w", ctx.Err())
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// short abbreviates a 0x text for people.
func short(s string) string {
	if len(s) <= 14 {
		return s
	}
	return s[:8] + "…" + s[len(s)-4:]
}
