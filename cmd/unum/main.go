// Command unum runs a proof-of-personhood network: its services, and what an operator does around them.
//
// Every subcommand that touches the network takes -config FILE, one JSON object that is decoded strictly (see node.Config). Exit codes: 0
// done, 1 failed, 2 called wrongly.
package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"golang.org/x/sync/errgroup"

	"unum/internal/cli"
	"unum/internal/node"
	"unum/semaphore"
	"unum/semaphore/setup"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(cli.Main(ctx, "unum", "unum: one human, one share", append(commands, irisCommands...), cli.IO{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}, os.Args[1:]))
}

var commands = []cli.Command{
	{Name: "init", Args: "-dir DIR", Synopsis: "make the secrets and a configuration of a new network", Run: initialise},
	{Name: "setup", Args: "-config FILE -insecure-dev", Synopsis: "make proving keys for a test network by this process alone", Run: setupKeys},
	{Name: "deploy", Args: "-config FILE [-fund]", Synopsis: "deploy the contracts, or find them deployed", Run: deploy},
	{Name: "serve", Args: "-config FILE", Synopsis: "run the services", Run: serve},
	{Name: "prover", Args: "-config FILE", Synopsis: "prove batches for a sequencer elsewhere", Run: runProver},
	{Name: "station add", Args: "-config FILE -id ID -dir DIR", Synopsis: "make and register a station's key", Run: stationAdd},
	{Name: "station list", Args: "-config FILE", Synopsis: "list stations", Run: stationList},
	{Name: "station revoke", Args: "-config FILE -id ID", Synopsis: "refuse a station from now on", Run: stationRevoke},
	{Name: "forget", Args: "-config FILE -number N", Synopsis: "remove a person's leaf, erase the templates, print a receipt", Run: forget},
	{Name: "identity new", Args: "-out FILE", Synopsis: "make an identity, print its commitment", Run: identityNew},
	{Name: "identity show", Args: "FILE", Synopsis: "print the commitment of an identity", Run: identityShow},
	{Name: "ceremony init", Args: "-dir DIR -name NAME [-announce TEXT] [-circuits A,B] [-ptau FILE]", Synopsis: "start making keys with several people", Run: ceremonyInit},
	{Name: "ceremony contribute", Args: "-dir DIR -name NAME [-text TEXT] [-entropy FILE]", Synopsis: "add one person's randomness, print a receipt", Run: ceremonyContribute},
	{Name: "ceremony beacon", Args: "-dir DIR -value HEX -source TEXT", Synopsis: "end a phase with a public random value", Run: ceremonyBeacon},
	{Name: "ceremony verify", Args: "DIR [-keys DIR]", Synopsis: "check a whole transcript, and the keys that came of it", Run: ceremonyVerify},
	{Name: "ceremony export", Args: "-dir DIR -keys DIR", Synopsis: "write the keys of a finished ceremony", Run: ceremonyExport},
	{Name: "ceremony demo", Args: "[-circuits A,B] [-dir DIR]", Synopsis: "play a ceremony of three, and tamper with it", Run: ceremonyDemo},
	{Name: "gallery bench", Args: "[-n N] [-queries Q] [-scanner S] [-json]", Synopsis: "measure the scanners of this machine side by side", Run: galleryBench},
	{Name: "tree bench", Args: "[-leaves N] [-batch N] [-dir DIR]", Synopsis: "measure a membership tree on this machine's disk", Run: treeBench},
	{Name: "gallery rekey", Args: "-config FILE", Synopsis: "protect the templates by a new key", Run: rekeyGallery},
	{Name: "fsck gallery", Args: "-config FILE", Synopsis: "check the slab, slot by slot, against the enrollment log", Run: fsckGallery},
	{Name: "fsck tree", Args: "-config FILE [-files | -repair]", Synopsis: "rebuild the tree from the chain's logs and compare, or check the files", Run: fsckTree},
	{Name: "iris simulate", Args: "[-people N,N] [-draws N] [-seed N] [-grey P] [-fit FILE] [-measure DIR -set NAME -commit HASH] [-plot OUT.svg] [-json]", Synopsis: "foretell refusals, recaptures and misses", Run: irisSimulate},
	{Name: "version", Synopsis: "print version and toolchain", Run: version},
}

// withConfig parses the flags that every command has and reads the configuration.
func withConfig(name string, args []string, flags func(set flagSet)) (node.Config, error) {
	fs := cli.Flags(name)
	path := fs.String("config", "", "")
	if flags != nil {
		flags(fs)
	}
	var cfg node.Config
	if err := cli.NoArgs(fs, args); err != nil {
		return cfg, err
	}
	if *path == "" {
		return cfg, cli.Usagef("-config is missing")
	}
	if err := cli.DecodeFile(*path, &cfg); err != nil {
		return cfg, err
	}
	if err := cfg.Check(); err != nil {
		return cfg, &cli.UsageError{Message: err.Error()}
	}
	return cfg, nil
}

type flagSet interface {
	StringVar(p *string, name, value, usage string)
	Uint64Var(p *uint64, name string, value uint64, usage string)
	BoolVar(p *bool, name string, value bool, usage string)
}

func logger(w io.Writer) *slog.Logger { return slog.New(slog.NewJSONHandler(w, nil)) }

func initialise(_ context.Context, stdio cli.IO, args []string) error {
	fs := cli.Flags("init")
	dir := fs.String("dir", "", "")
	if err := cli.NoArgs(fs, args); err != nil {
		return err
	}
	if *dir == "" {
		return cli.Usagef("-dir is missing")
	}
	cfg := node.Embedded(*dir, "http://127.0.0.1:8545")
	cfg.Listen = "127.0.0.1:8080"
	if err := node.InitSecrets(cfg.Secrets); err != nil {
		return err
	}
	enc := json.NewEncoder(stdio.Out)
	enc.SetIndent("", "  ")
	return enc.Encode(cfg)
}

func setupKeys(ctx context.Context, stdio cli.IO, args []string) error {
	insecure := false
	cfg, err := withConfig("setup", args, func(fs flagSet) { fs.BoolVar(&insecure, "insecure-dev", false, "") })
	if err != nil {
		return err
	}
	if !insecure || cfg.Environment != "test" {
		return cli.Usagef("keys made by one process are insecure: a test network takes them with -insecure-dev, a live network never")
	}
	m, err := setup.Dev(ctx, cfg.Circuits, func(name string, done, total int) { fmt.Fprintf(stdio.Err, "%s: %d of %d\n", name, done, total) })
	if err != nil {
		return err
	}
	for _, c := range m.Circuits {
		fmt.Fprintf(stdio.Out, "%s: %d constraints, verifying key %s\n", c.Name, c.Constraints, c.VerifyingKey.SHA256)
	}
	return nil
}

func deploy(ctx context.Context, stdio cli.IO, args []string) error {
	fund := false
	cfg, err := withConfig("deploy", args, func(fs flagSet) { fs.BoolVar(&fund, "fund", false, "") })
	if err != nil {
		return err
	}
	if fund {
		if err := node.FundFromUnlocked(ctx, cfg); err != nil {
			return err
		}
	}
	d, err := node.Deploy(ctx, cfg, nil, logger(stdio.Err))
	if err != nil {
		return err
	}
	enc := json.NewEncoder(stdio.Out)
	enc.SetIndent("", "  ")
	return enc.Encode(d)
}

func serve(ctx context.Context, stdio cli.IO, args []string) error {
	cfg, err := withConfig("serve", args, nil)
	if err != nil {
		return err
	}
	if cfg.Listen == "" {
		return cli.Usagef("configuration: listen is missing")
	}
	log := logger(stdio.Err)
	n, err := node.Open(ctx, cfg, node.Deps{Log: log, Progress: func(done, total uint64) { log.Info("loading the gallery", "done", done, "total", total) }})
	if err != nil {
		return err
	}
	ln, err := net.Listen("tcp", cfg.Listen)
	if err != nil {
		return errors.Join(err, n.Close())
	}
	log.Info("serving", "address", ln.Addr().String(), "environment", cfg.Environment, "duties", cfg.Duties)
	return errors.Join(n.Run(ctx, ln), n.Close())
}

func stationAdd(ctx context.Context, stdio cli.IO, args []string) error {
	var id, dir string
	cfg, err := withConfig("station add", args, func(fs flagSet) {
		fs.StringVar(&id, "id", "", "")
		fs.StringVar(&dir, "dir", "", "")
	})
	if err != nil {
		return err
	}
	if id == "" || dir == "" {
		return cli.Usagef("-id and -dir are needed")
	}
	profile, err := node.AddStation(ctx, cfg, dir, id)
	if err != nil {
		return err
	}
	fmt.Fprintln(stdio.Out, profile)
	return nil
}

func stationList(ctx context.Context, stdio cli.IO, args []string) error {
	cfg, err := withConfig("station list", args, nil)
	if err != nil {
		return err
	}
	stations, err := node.Stations(ctx, cfg)
	if err != nil {
		return err
	}
	for _, s := range stations {
		state := "in use"
		if s.Revoked != 0 {
			state = "revoked"
		}
		fmt.Fprintf(stdio.Out, "%s\t%s\t%d captures\n", s.ID, state, s.Counter)
	}
	return nil
}

func stationRevoke(ctx context.Context, _ cli.IO, args []string) error {
	var id string
	cfg, err := withConfig("station revoke", args, func(fs flagSet) { fs.StringVar(&id, "id", "", "") })
	if err != nil {
		return err
	}
	if id == "" {
		return cli.Usagef("-id is missing")
	}
	return node.RevokeStation(ctx, cfg, id)
}

func forget(ctx context.Context, stdio cli.IO, args []string) error {
	var number uint64
	cfg, err := withConfig("forget", args, func(fs flagSet) { fs.Uint64Var(&number, "number", 0, "") })
	if err != nil {
		return err
	}
	if number == 0 {
		return cli.Usagef("-number is missing")
	}
	// The gallery has one process at a time: unum serve must be stopped, and this process does its work meanwhile, without its doors.
	n, err := node.Open(ctx, cfg, node.Deps{Log: logger(stdio.Err)})
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	g, gctx := errgroup.WithContext(ctx)
	g.Go(func() error { return n.Work(gctx) })
	var receipt node.Forgotten
	g.Go(func() (err error) {
		defer cancel()
		receipt, err = n.Forget(gctx, number)
		return err
	})
	if err := errors.Join(g.Wait(), n.Close()); err != nil {
		return err
	}
	enc := json.NewEncoder(stdio.Out)
	enc.SetIndent("", "  ")
	return enc.Encode(receipt)
}

func identityNew(_ context.Context, stdio cli.IO, args []string) error {
	fs := cli.Flags("identity new")
	out := fs.String("out", "", "")
	if err := cli.NoArgs(fs, args); err != nil {
		return err
	}
	if *out == "" {
		return cli.Usagef("-out is missing")
	}
	id, err := semaphore.NewIdentity(rand.Reader)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(*out, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.WriteString(f, id.Export()+"\n")
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	fmt.Fprintln(stdio.Out, id.Commitment())
	return nil
}

func identityShow(_ context.Context, stdio cli.IO, args []string) error {
	fs := cli.Flags("identity show")
	rest, err := cli.Parse(fs, args)
	if err != nil {
		return err
	}
	if len(rest) != 1 {
		return cli.Usagef("one file is needed")
	}
	text, err := node.ReadPrivate(rest[0])
	if err != nil {
		return err
	}
	id, err := semaphore.ImportIdentity(text)
	if err != nil {
		return err
	}
	fmt.Fprintln(stdio.Out, id.Commitment())
	return nil
}

func version(_ context.Context, stdio cli.IO, args []string) error {
	if err := cli.NoArgs(cli.Flags("version"), args); err != nil {
		return err
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return errors.New("the binary has no build information")
	}
	revision := "unknown revision"
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			revision = s.Value
		}
	}
	fmt.Fprintf(stdio.Out, "unum %s (%s), %s\n", info.Main.Version, revision, info.GoVersion)
	return nil
}
