package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"unum/internal/needs"
)

// TestMain lets the test binary be unumdev itself, so that a test can kill it.
func TestMain(m *testing.M) {
	if os.Getenv("UNUMDEV_CHILD") != "" {
		main()
	}
	os.Exit(m.Run())
}

// child is unumdev as a process.
func child(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, os.Args[0], args...)
	cmd.Env = append(os.Environ(), "UNUMDEV_CHILD=1")
	return cmd
}

// first is the folder of a network in which the story was told once, shared by the tests below; they don't run in parallel.
var first struct {
	sync.Once
	dir  string
	out  bytes.Buffer
	logs bytes.Buffer
	code int
}

const testPeople = 3

func told(t *testing.T) string {
	t.Helper()
	first.Do(func() {
		dir, err := os.MkdirTemp("", "unumdev-test-")
		if err != nil {
			t.Fatal(err)
		}
		first.dir = dir
		first.code = run(context.Background(), &first.out, &first.logs, []string{"-once", "-v", "-people", fmt.Sprint(testPeople), "-data", dir, "-json", filepath.Join(dir, "report.json")})
	})
	if first.code != 0 {
		t.Fatalf("exit %d\n%s\n%s", first.code, first.out.String(), first.logs.String())
	}
	return first.dir
}

func readReport(t *testing.T, path string) (r report) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &r); err != nil {
		t.Fatal(err)
	}
	return r
}

// refusals are the steps that must end in a refusal, with its code.
var refusals = map[string]string{
	"enrol again": "already_enrolled", "replay capture": "replayed_capture", "replay proof": "nonce_replayed", "prove again": "nullifier_used",
	"claim again": "already_claimed", "forged root": "root_unknown", "stranger": "not_enrolled", "stolen proof": "proof_invalid",
}

func checkReport(t *testing.T, r report, loaded bool) {
	t.Helper()
	seen := map[string]bool{}
	for _, s := range r.Steps {
		seen[s.Name] = true
		if !s.OK || s.Code != refusals[s.Name] {
			t.Errorf("step %q: ok %v, code %q, want %q", s.Name, s.OK, s.Code, refusals[s.Name])
		}
		if loaded && strings.HasPrefix(s.Name, "enrol ") && s.Name != "enrol again" {
			t.Errorf("a second run enrolled somebody: %s", s.Name)
		}
	}
	for name := range refusals {
		if !seen[name] {
			t.Errorf("the story has no step %q", name)
		}
	}
	for _, name := range []string{"keys", "chain", "deploy", "people", "batch", "prove", "claim"} {
		if !seen[name] {
			t.Errorf("the story has no step %q", name)
		}
	}
	if r.Figures["enrolled"] != float64(testPeople) || r.Figures["wrong_refusals"] != float64(0) || r.Figures["balance"] != "9990000000000000000" {
		t.Errorf("figures: %v", r.Figures)
	}
}

// TestStory tells the story to a fresh network and then again to the same one.
func TestStory(t *testing.T) {
	dir := told(t)
	checkReport(t, readReport(t, filepath.Join(dir, "report.json")), false)
	epoch := readReport(t, filepath.Join(dir, "report.json")).Figures["epoch"].(float64)

	var out, logs bytes.Buffer
	again := filepath.Join(dir, "again.json")
	if code := run(t.Context(), &out, &logs, []string{"-once", "-people", "30", "-data", dir, "-json", again}); code != 0 {
		t.Fatalf("second run: exit %d\n%s\n%s", code, out.String(), logs.String())
	}
	if !strings.Contains(out.String(), "loaded") {
		t.Errorf("the second run does not say that it loaded:\n%s", out.String())
	}
	r := readReport(t, again)
	checkReport(t, r, true)
	if r.Figures["epoch"].(float64) <= epoch {
		t.Errorf("the second run claimed epoch %v, after %v", r.Figures["epoch"], epoch)
	}
}

func TestCalledWrongly(t *testing.T) {
	for _, args := range [][]string{
		{"-people", "1"}, {"-keys", "x"}, {"-api", "http://127.0.0.1:1"}, {"what"}, {"-unknown"}, {"-api", "x", "-station", "y", "-admin", "z", "-keys", "k", "-chain", "c"},
	} {
		if code := run(t.Context(), io.Discard, io.Discard, args); code != 2 {
			t.Errorf("%q: exit %d, want 2", args, code)
		}
	}
	if code := run(t.Context(), io.Discard, io.Discard, []string{"-once", "-data", t.TempDir(), "-eyes", t.TempDir()}); code != 1 {
		t.Errorf("a folder without eyes: exit %d, want 1", code)
	}
}

// TestDataIsBound looks that a data folder is refused on another chain than its own.
func TestDataIsBound(t *testing.T) {
	dir := copyOf(t, told(t))
	if err := os.RemoveAll(filepath.Join(dir, "chain")); err != nil {
		t.Fatal(err)
	}
	var errs bytes.Buffer
	if code := run(t.Context(), io.Discard, &errs, []string{"-once", "-data", dir}); code != 1 {
		t.Errorf("exit %d, want 1", code)
	}
	if !strings.Contains(errs.String(), "chain") {
		t.Errorf("the refusal does not name the chain: %s", errs.String())
	}
}

// copyOf copies a data folder.
func copyOf(t *testing.T, dir string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "data")
	if err := os.CopyFS(to, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	// os.CopyFS gives every file mode 0666 less the umask; keys must be private.
	err := filepath.WalkDir(to, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			err = os.Chmod(path, 0o600)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return to
}

// TestKilled kills unumdev with SIGKILL after each of its lines, on one folder that goes on from kill to kill, and then looks that a last run
// is as if nothing had been. Without UNUM_REQUIRE it kills at every seventh line, to be quick.
func TestKilled(t *testing.T) {
	stride := 7
	if os.Getenv("UNUM_REQUIRE") != "" {
		stride = 1
	}
	dir := filepath.Join(t.TempDir(), "data")
	// The keys are taken over, since making them takes long and is tested where they are made.
	if err := os.CopyFS(filepath.Join(dir, "circuits"), os.DirFS(filepath.Join(told(t), "circuits"))); err != nil {
		t.Fatal(err)
	}
	kills := 0
	for line := 1; ; line += stride {
		ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
		cmd := child(ctx, "-once", "-people", fmt.Sprint(testPeople), "-data", dir)
		var errs bytes.Buffer
		cmd.Stderr = &errs
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		var lines []string
		killed := false
		for sc := bufio.NewScanner(out); sc.Scan(); {
			if strings.Contains(sc.Text(), "✓") || strings.Contains(sc.Text(), "✗") {
				lines = append(lines, sc.Text())
			}
			if len(lines) == line && !killed {
				killed = true
				if err := cmd.Process.Kill(); err != nil {
					t.Fatal(err)
				}
			}
		}
		err = cmd.Wait()
		cancel()
		if !killed {
			if err != nil {
				t.Fatalf("after %d kills: %v\n%s\n%s", kills, err, strings.Join(lines, "\n"), errs.String())
			}
			break
		}
		for _, l := range lines {
			if strings.Contains(l, "✗") {
				t.Fatalf("after %d kills: %s\n%s", kills, l, errs.String())
			}
		}
		kills++
	}
	if kills < 2 {
		t.Fatalf("%d kills only", kills)
	}
	path := filepath.Join(dir, "last.json")
	if out, err := child(t.Context(), "-once", "-data", dir, "-json", path).CombinedOutput(); err != nil {
		t.Fatalf("after %d kills: %v\n%s", kills, err, out)
	}
	checkReport(t, readReport(t, path), true)
	t.Logf("killed %d times", kills)
}

// TestGeth tells the story to a real go-ethereum node.
func TestGeth(t *testing.T) {
	rpc := geth(t, needs.Geth(t))
	dir := filepath.Join(t.TempDir(), "data")
	if err := os.CopyFS(filepath.Join(dir, "circuits"), os.DirFS(filepath.Join(told(t), "circuits"))); err != nil {
		t.Fatal(err)
	}
	for i, loaded := range []bool{false, true} {
		path := filepath.Join(dir, fmt.Sprintf("report%d.json", i))
		var out, errs bytes.Buffer
		if code := run(t.Context(), &out, &errs, []string{"-once", "-people", fmt.Sprint(testPeople), "-data", dir, "-chain", rpc, "-json", path}); code != 0 {
			t.Fatalf("exit %d\n%s\n%s", code, out.String(), errs.String())
		}
		checkReport(t, readReport(t, path), loaded)
	}

	// Keys that have money work for another network on the same chain, and are looked at before they are used.
	keys := filepath.Join(dir, "secrets", "chain.keys")
	other := filepath.Join(t.TempDir(), "other")
	if err := os.CopyFS(filepath.Join(other, "circuits"), os.DirFS(filepath.Join(told(t), "circuits"))); err != nil {
		t.Fatal(err)
	}
	args := []string{"-once", "-people", fmt.Sprint(testPeople), "-data", other, "-chain", rpc, "-keys", keys, "-json", filepath.Join(other, "report.json")}
	if err := os.Chmod(keys, 0o644); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	if code := run(t.Context(), &out, &errs, args); code != 1 {
		t.Fatalf("keys that all may read: exit %d\n%s", code, out.String())
	}
	if err := os.Chmod(keys, 0o600); err != nil {
		t.Fatal(err)
	}
	if code := run(t.Context(), &out, &errs, args); code != 0 {
		t.Fatalf("with -keys: exit %d\n%s\n%s", code, out.String(), errs.String())
	}
	checkReport(t, readReport(t, filepath.Join(other, "report.json")), false)
}

// geth starts a development node as its users do, and gives its address.
func geth(t *testing.T, binary string) string {
	t.Helper()
	port := freePort(t)
	cmd := exec.Command(binary, "--dev", "--datadir", t.TempDir(), "--http", "--http.port", port, "--http.api", "eth,net,web3", "--nodiscover", "--port", "0", "--ipcdisable", "--authrpc.port", freePort(t), "--verbosity", "1")
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	url := "http://127.0.0.1:" + port
	for range 200 {
		res, err := http.Post(url, "application/json", strings.NewReader(`{"jsonrpc":"2.0","id":1,"method":"eth_chainId"}`))
		if err == nil {
			res.Body.Close()
			return url
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatal("geth does not answer")
	return ""
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

// TestPage opens the page of a running network in Chromium and looks that its numbers are the network's.
func TestPage(t *testing.T) {
	chromium := needs.Chromium(t)
	dir := copyOf(t, told(t))
	addr := "127.0.0.1:" + freePort(t)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan int, 1)
	r, w := io.Pipe()
	go func() {
		done <- run(ctx, w, w, []string{"-data", dir, "-listen", addr})
		w.Close()
	}()
	up := false
	for sc := bufio.NewScanner(r); sc.Scan(); {
		if strings.Contains(sc.Text(), "The network is up") {
			up = true
			break
		}
	}
	go func() { _, _ = io.Copy(io.Discard, r) }()
	if !up {
		t.Fatal("the network did not come up")
	}
	flags := []string{
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--user-data-dir=" + t.TempDir(), "--virtual-time-budget=8000",
	}
	dom, err := exec.CommandContext(ctx, chromium, append(flags, "--dump-dom", "http://"+addr+"/")...).Output()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(html.UnescapeString(regexp.MustCompile(`(?s)<style.*?</style>|<[^>]*>`).ReplaceAllString(string(dom), " "))), " ")
	for _, want := range []string{fmt.Sprintf("%d people", testPeople), "10 UNUMTEST per human", "chain id 1337", "0 people nobody"} {
		if found := strings.Contains(text, want); found == (want == "0 people nobody") {
			t.Errorf("the page shows %q: %v\n%s", want, found, text)
		}
	}
	if shot := os.Getenv("UNUM_SCREENSHOT"); shot != "" {
		for _, size := range []string{"1280,1600", "500,2400"} {
			name := strings.TrimSuffix(shot, ".png") + "-" + size[:strings.Index(size, ",")] + ".png"
			if out, err := exec.CommandContext(ctx, chromium, append(flags, "--window-size="+size, "--screenshot="+name, "http://"+addr+"/")...).CombinedOutput(); err != nil {
				t.Errorf("%v: %s", err, out)
			}
		}
	}
	cancel()
	if code := <-done; code != 0 {
		t.Errorf("stopped by its user: exit %d, want 0", code)
	}
}
