package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"unum/internal/needs"
	"unum/internal/node"
)

// TestMain lets testscript run unum inside the test binary.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"unum": main})
}

// TestScripts runs the command lines in testdata.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata"})
}

// TestServe is the main job on the parts that a real network stands on: unum serve on PostgreSQL, Redis and a real geth, with the story
// told to it over HTTP; then Redis is killed and the story told again; then the process is stopped, a second one is started on the same
// stores, and a person is forgotten.
func TestServe(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 8*time.Minute)
	defer cancel()
	pg := needs.Postgres(t)
	gethPath := needs.Geth(t)
	_, _ = needs.Redis(t) // the part; this test needs one of its own, to kill
	bin := build(t)
	dir := t.TempDir()

	redisPort := freePort(t)
	redis := start(t, dir, "redis-server", "--port", redisPort, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no")
	gethPort := freePort(t)
	start(t, dir, gethPath, "--dev", "--dev.period", "1", "--datadir", filepath.Join(dir, "geth"), "--http", "--http.port", gethPort, "--http.api", "eth,net,web3",
		"--nodiscover", "--port", "0", "--ipcdisable", "--authrpc.port", freePort(t), "--verbosity", "1")
	rpc := "http://127.0.0.1:" + gethPort
	waitFor(t, func() error {
		res, err := http.Post(rpc, "application/json", strings.NewReader(`{"jsonrpc":"2.0","id":1,"method":"eth_chainId"}`))
		if err == nil {
			res.Body.Close()
		}
		return err
	})

	// The operator's way, by the commands of docs/OPERATING.md.
	var cfg node.Config
	if err := json.Unmarshal(command(t, ctx, bin.unum, "init", "-dir", filepath.Join(dir, "net")), &cfg); err != nil {
		t.Fatal(err)
	}
	schema := func(name string) string {
		u, err := url.Parse(pg)
		if err != nil {
			t.Fatal(err)
		}
		q := u.Query()
		q.Set("search_path", q.Get("search_path")+"_"+name)
		u.RawQuery = q.Encode()
		dsn := u.String()
		t.Cleanup(func() { needs.DropSchema(t, pg, q.Get("search_path")) })
		return dsn
	}
	cfg.Stores = node.StoresConfig{
		Enroll: schema("enroll"), Registrar: schema("registrar"), API: schema("api"), Tree: schema("tree"), TreeTx: schema("treetx"), Ledger: schema("ledger"), LedgerTx: schema("ledgertx"),
	}
	cfg.Chain.URL, cfg.Redis, cfg.Listen = rpc, "redis://127.0.0.1:"+redisPort+"/0", "127.0.0.1:"+freePort(t)
	cfg.Batch.MaxWaitSeconds, cfg.Batch.UpdateWaitSeconds = 3, 1
	file := filepath.Join(dir, "net.json")
	write(t, file, cfg)
	command(t, ctx, bin.unum, "setup", "-config", file, "-insecure-dev")
	command(t, ctx, bin.unum, "deploy", "-config", file, "-fund")
	profile := strings.TrimSpace(string(command(t, ctx, bin.unum, "station", "add", "-config", file, "-id", "hall-1", "-dir", filepath.Join(dir, "stations"))))

	serve := func(file, listen string) (stop func()) {
		p := start(t, dir, bin.unum, "serve", "-config", file)
		waitFor(t, func() error { return ready("http://" + listen) })
		return func() { p.stop(t) }
	}
	stop := serve(file, cfg.Listen)
	story := func(name string) map[string]string {
		t.Helper()
		report := filepath.Join(dir, name+".json")
		command(t, ctx, bin.unumdev, "-once", "-people", "3", "-data", filepath.Join(dir, "phones"), "-api", "http://"+cfg.Listen, "-chain", rpc, "-station", profile,
			"-admin", filepath.Join(cfg.Secrets, node.FileAdminToken), "-json", report)
		b, err := os.ReadFile(report)
		if err != nil {
			t.Fatal(err)
		}
		var r struct {
			Steps []struct {
				Name, Code string
				OK         bool
			}
		}
		if err := json.Unmarshal(b, &r); err != nil {
			t.Fatal(err)
		}
		codes := map[string]string{}
		for _, s := range r.Steps {
			if !s.OK {
				t.Errorf("%s: step %s is not ok", name, s.Name)
			}
			codes[s.Name] = s.Code
		}
		for step, code := range map[string]string{
			"enrol again": "already_enrolled", "replay capture": "replayed_capture", "replay proof": "nonce_replayed", "prove again": "nullifier_used",
			"claim again": "already_claimed", "forged root": "root_unknown", "stranger": "not_enrolled", "stolen proof": "proof_invalid", "claim": "",
		} {
			if got, ok := codes[step]; !ok || got != code {
				t.Errorf("%s: step %q: %v, code %q, want %q", name, step, ok, got, code)
			}
		}
		return codes
	}
	story("first")
	if m := metrics(t, cfg.Listen); !strings.Contains(m, "unum_") {
		t.Error("/metrics has nothing of ours")
	}
	redis.kill(t)
	story("without Redis")

	// A second process that only verifies, on the same stores: it knows the roots, and is ready without Redis.
	verify := cfg
	verify.Duties, verify.Listen = []node.Duty{node.DutyVerify}, "127.0.0.1:"+freePort(t)
	verifyFile := filepath.Join(dir, "verify.json")
	write(t, verifyFile, verify)
	stopVerify := serve(verifyFile, verify.Listen)
	if a, b := get(t, "http://"+cfg.Listen+"/v1/roots"), get(t, "http://"+verify.Listen+"/v1/roots"); a != b || !strings.Contains(a, "0x") {
		t.Errorf("two processes tell different roots:\n%s\n%s", a, b)
	}
	stopVerify()
	stop()

	// Forgetting: the leaf goes, then the templates; asked again it fails, as there is nobody of that number any more.
	var receipt node.Forgotten
	if err := json.Unmarshal(command(t, ctx, bin.unum, "forget", "-config", file, "-number", "1"), &receipt); err != nil {
		t.Fatal(err)
	}
	if receipt.Number != 1 || receipt.RemovedAt == 0 || receipt.ErasedOnDay == 0 || receipt.TxHash == "" {
		t.Errorf("receipt: %+v", receipt)
	}
	if out, err := exec.CommandContext(ctx, bin.unum, "forget", "-config", file, "-number", "1").CombinedOutput(); err == nil {
		t.Errorf("forgotten twice: %s", out)
	}
	stop = serve(file, cfg.Listen)
	var overview struct{ People uint64 }
	if err := json.Unmarshal([]byte(get(t, "http://"+cfg.Listen+"/v1/overview")), &overview); err != nil || overview.People != 2 {
		t.Errorf("%d people after one of three was forgotten (%v)", overview.People, err)
	}
	stop()
}

// TestLiveRefusesDevKeys looks that the production binary refuses insecure keys and the development chain in a live network.
func TestLiveRefusesDevKeys(t *testing.T) {
	cfg := node.Embedded(t.TempDir(), "http://127.0.0.1:1")
	cfg.Environment = "live"
	file := filepath.Join(t.TempDir(), "live.json")
	write(t, file, cfg)
	for _, args := range [][]string{{"serve", "-config", file}, {"deploy", "-config", file}, {"setup", "-config", file, "-insecure-dev"}} {
		_, err := withConfig(args[0], []string{"-config", file}, nil)
		if err == nil || !strings.Contains(err.Error(), "1337") {
			t.Errorf("%v: %v", args, err)
		}
	}
}

type binaries struct{ unum, unumdev string }

func build(t *testing.T) binaries {
	t.Helper()
	dir := t.TempDir()
	cmd := exec.Command("go", "build", "-o", dir+string(filepath.Separator), "unum/cmd/unum", "unum/cmd/unumdev")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return binaries{filepath.Join(dir, "unum"), filepath.Join(dir, "unumdev")}
}

func command(t *testing.T, ctx context.Context, name string, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s %s: %v\n%s\n%s", filepath.Base(name), strings.Join(args, " "), err, out.String(), errs.String())
	}
	return out.Bytes()
}

// process is a server that the test started.
type process struct {
	cmd  *exec.Cmd
	done chan struct{}
	mu   sync.Mutex
	tail []string // guarded by mu
	err  error    // set before done is closed
}

func start(t *testing.T, dir, name string, args ...string) *process {
	t.Helper()
	p := &process{cmd: exec.Command(name, args...), done: make(chan struct{})}
	p.cmd.Dir = dir
	r, w := io.Pipe()
	p.cmd.Stdout, p.cmd.Stderr = w, w
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		for sc := bufio.NewScanner(r); sc.Scan(); {
			p.mu.Lock()
			p.tail = append(p.tail, sc.Text())
			p.mu.Unlock()
		}
	}()
	go func() {
		p.err = p.cmd.Wait()
		w.Close()
		close(p.done)
	}()
	t.Cleanup(func() {
		_ = p.cmd.Process.Kill()
		<-p.done
		if t.Failed() {
			p.mu.Lock()
			defer p.mu.Unlock()
			t.Logf("%s:\n%s", filepath.Base(name), strings.Join(p.tail[max(0, len(p.tail)-40):], "\n"))
		}
	})
	return p
}

func (p *process) kill(t *testing.T) {
	t.Helper()
	if err := p.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-p.done
}

// stop ends a server as an operator does, and looks that it ends well.
func (p *process) stop(t *testing.T) {
	t.Helper()
	if err := p.cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	select {
	case <-p.done:
		if p.err != nil {
			t.Errorf("%s ended with %v", filepath.Base(p.cmd.Path), p.err)
		}
	case <-time.After(30 * time.Second):
		t.Fatal("the server did not stop within 30 s")
	}
}

func waitFor(t *testing.T, ok func() error) {
	t.Helper()
	var err error
	for range 600 {
		if err = ok(); err == nil {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatal(err)
}

func ready(base string) error {
	res, err := http.Get(base + "/readyz")
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		b, _ := io.ReadAll(res.Body)
		return fmt.Errorf("not ready: %s", b)
	}
	return nil
}

func get(t *testing.T, url string) string {
	t.Helper()
	res, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("%s: %d %v %s", url, res.StatusCode, err, b)
	}
	return string(b)
}

func metrics(t *testing.T, listen string) string { return get(t, "http://"+listen+"/metrics") }

func write(t *testing.T, path string, v any) {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	return port
}
