package api_test

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"unum/api"
	"unum/api/wire"
	"unum/internal/needs"
	"unum/semaphore"
)

// sample fills a network with what the page shows; one name tries to be markup.
func sample(t *testing.T, n *network) {
	t.Helper()
	for i := range 5 {
		var ls []semaphore.Leaf
		for j := range 3 {
			ls = append(ls, leaf(uint64(10*i+j+1)))
		}
		n.head.Time += 731
		n.grow(t, ls...)
	}
	n.roots[0].ExpiresAt = n.head.Time - 1
	n.head.Block, n.head.Hash = 18242, [32]byte{0xab, 0xcd}
	n.programs = []wire.Programme{{
		ID: hexed(make([]byte, 32)), Name: `Daily bread <img src=x onerror="document.title='owned'">`, Contract: wire.Contract{ChainID: 1337, Address: registry.Hex()}, Env: "test", Token: registry.Hex(),
		Symbol: "TST", Decimals: 18, Amount: "12500000000000000000", Fee: "100000000000000000", Start: n.head.Time - 86400*3 - 30000, Length: 86400, ClaimWindow: 172800, MinAssurance: 2, SameDay: true,
		EpochNow: 3, Started: true, Scope: hexed(make([]byte, 32)), Balance: "987654000000000000000000", ClaimsInEpoch: 1,
	}}
	for i := range 4 {
		n.payouts = append(n.payouts, wire.Payout{Programme: hexed(make([]byte, 32)), Epoch: uint64(3 - i/2), Recipient: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", Amount: "12500000000000000000", Fee: "100000000000000000",
			Symbol: "TST", Decimals: 18, TxHash: hexed(append([]byte{0x9f, byte(i)}, make([]byte, 30)...)), Block: 18200 - uint64(i), Time: n.head.Time - uint64(i)*977})
	}
}

// listen serves an API on a socket until the test ends.
func listen(t *testing.T, s *server) string {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, ln) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return "http://" + ln.Addr().String()
}

func TestPageFiles(t *testing.T) {
	s := serve(t, newNetwork(t), openStore(t, sqlite(t)), nil)
	for path, ct := range map[string]string{"/": "text/html", "/page.css": "text/css", "/page.js": "text/javascript", "/favicon.svg": "image/svg+xml"} {
		a := s.do("GET", path, "", nil)
		if a.StatusCode != 200 || !strings.HasPrefix(a.Header.Get("Content-Type"), ct) || len(a.body) < 100 {
			t.Errorf("%s: %d %s, %d bytes", path, a.StatusCode, a.Header.Get("Content-Type"), len(a.body))
		}
		csp := a.Header.Get("Content-Security-Policy")
		if !strings.Contains(csp, "default-src 'none'") || strings.Contains(csp, "unsafe") || strings.Contains(csp, "http") {
			t.Errorf("%s: %s", path, csp)
		}
		// Nothing from elsewhere, nothing inline.
		if m := regexp.MustCompile(`(?i)(src|href)="(https?:)?//|url\(|@import|innerHTML|<style| style="| on[a-z]+="|javascript:`).Find(a.body); m != nil {
			t.Errorf("%s holds %q", path, m)
		}
		if again := s.do("GET", path, "", nil, "If-None-Match", a.Header.Get("ETag")); again.StatusCode != 304 || len(again.body) != 0 {
			t.Errorf("%s again: %d", path, again.StatusCode)
		}
	}
}

// TestPage opens the page in a browser: the numbers are there with their units, markup in data stays text, an empty network says so.
// With UNUM_SCREENSHOTS it leaves pictures in that folder, in both widths and both colour schemes.
func TestPage(t *testing.T) {
	chromium := needs.Chromium(t)
	full, empty := newNetwork(t), newNetwork(t)
	sample(t, full)
	run := func(url string, args ...string) string {
		ctx, cancel := context.WithTimeout(t.Context(), 60*time.Second)
		defer cancel()
		cmd := exec.CommandContext(ctx, chromium, append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
			"--disable-component-update", "--disable-sync", "--user-data-dir=" + t.TempDir(), "--virtual-time-budget=4000"}, append(args, url)...)...)
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("chromium: %v", err)
		}
		return string(out)
	}
	text := func(dom string) string {
		return regexp.MustCompile(`\s+`).ReplaceAllString(regexp.MustCompile(`<[^>]+>`).ReplaceAllString(dom, " "), " ")
	}
	store := openStore(t, sqlite(t))
	filled := listen(t, serve(t, full, store, nil))
	dom := run(filled, "--dump-dom")
	for _, want := range []string{"15 people", "3 people wait", "0 proofs", "block 18\u202f242", "12.5&nbsp;TST per human", "987\u202f654&nbsp;TST", "no. 3, 1&nbsp;day long", "1 person", "Test network", "no longer"} {
		if !strings.Contains(text(dom), want) {
			t.Errorf("the page does not say %q:\n%s", want, text(dom))
		}
	}
	if strings.Contains(dom, "<title>owned") || strings.Contains(dom, "<img") {
		t.Error("markup in a programme's name came to life")
	}
	bare := listen(t, serve(t, empty, store, nil))
	for _, want := range []string{"0 people", "The tree is empty", "Nobody has drawn a share yet", "No programme pays a share here yet"} {
		if !strings.Contains(text(run(bare, "--dump-dom")), want) {
			t.Errorf("the empty page does not say %q", want)
		}
	}
	dir := os.Getenv("UNUM_SCREENSHOTS")
	if dir == "" {
		return
	}
	for _, width := range []int{360, 1280} {
		for name, url := range map[string]string{"filled": filled, "empty": bare} {
			for _, dark := range []bool{false, true} {
				args := []string{fmt.Sprintf("--window-size=%d,%d", width, map[int]int{360: 2300, 1280: 1150}[width]), "--hide-scrollbars"}
				scheme := "light"
				if dark {
					scheme = "dark"
					args = append(args, "--blink-settings=preferredColorScheme=0")
				}
				run(url, append(args, "--screenshot="+filepath.Join(dir, fmt.Sprintf("%s-%d-%s.png", name, width, scheme)))...)
			}
		}
	}
}

// TestServe stops while a request runs: the request gets its answer, and nothing new is taken.
func TestServe(t *testing.T) {
	n := newNetwork(t)
	begun, finish := make(chan struct{}), make(chan struct{})
	n.claims = func(api.Claim) (wire.Payout, error) { close(begun); <-finish; return wire.Payout{Amount: "1"}, nil }
	s := serve(t, n, openStore(t, sqlite(t)), nil)
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, ln) }()
	url := "http://" + ln.Addr().String()
	got := make(chan string, 1)
	go func() {
		res, err := http.Post(url+"/v1/claims", "application/json", strings.NewReader(goodClaim(t)))
		if err != nil {
			got <- err.Error()
			return
		}
		defer res.Body.Close()
		got <- res.Status
	}()
	<-begun
	cancel()
	time.Sleep(50 * time.Millisecond)
	select {
	case err := <-done:
		t.Fatalf("Serve did not wait for the request: %v", err)
	default:
	}
	close(finish)
	if g := <-got; g != "200 OK" {
		t.Error(g)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
	if _, err := net.DialTimeout("tcp", ln.Addr().String(), time.Second); err == nil {
		t.Error("it still listens")
	}
}
