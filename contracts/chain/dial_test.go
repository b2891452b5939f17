package chain_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"unum/contracts/chain"
)

// The key in a node's address reaches the node, and nobody's log.
func TestDialKeepsKeys(t *testing.T) {
	var path, query, user, password string
	node := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		path, query = r.URL.Path, r.URL.RawQuery
		user, password, _ = r.BasicAuth()
		w.Header().Set("Content-Type", "application/json")
		if b, err := io.ReadAll(r.Body); err != nil || !strings.Contains(string(b), "eth_chainId") {
			t.Errorf("%s %v", b, err)
		}
		fmt.Fprint(w, `{"jsonrpc":"2.0","id":1,"result":"0x539"}`)
	}))
	address := strings.Replace(node.URL, "http://", "http://me:pass-secret@", 1) + "/v3/path-secret?k=query-secret"
	c, err := chain.Dial(t.Context(), address, 1337)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if path != "/v3/path-secret" || query != "k=query-secret" || user != "me" || password != "pass-secret" {
		t.Errorf("the node saw %q %q %q %q", path, query, user, password)
	}
	node.Close()
	if _, err := c.ChainID(t.Context()); err == nil || strings.Contains(err.Error(), "secret") {
		t.Errorf("a connection that broke: %v", err)
	}
	for _, bad := range []string{address, "ws://127.0.0.1:1/path-secret", "http://me:pass-secret@[::1/", "ftp://host/path-secret"} {
		if _, err := chain.Dial(t.Context(), bad, 0); err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("dialling what is not there: %v", err)
		}
	}
}
