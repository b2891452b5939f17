package chain

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"github.com/ethereum/go-ethereum/rpc"
)

// dialRPC connects to a node so that no error of the connection can tell more of an http address than its host: providers put their customers'
// keys into path, query or user.
func dialRPC(ctx context.Context, address string) (*rpc.Client, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, errors.New("the chain node's address can't be read")
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		c, err := rpc.DialContext(ctx, address)
		if err != nil && u.Scheme != "" { // a socket path is no secret
			return nil, fmt.Errorf("no connection to the chain node at %s", u.Host)
		}
		return c, err
	}
	bare := url.URL{Scheme: u.Scheme, Host: u.Host}
	return rpc.DialOptions(ctx, bare.String(), rpc.WithHTTPClient(&http.Client{Transport: behind{u, http.DefaultTransport}}))
}

// behind sends requests to the whole of an address of which the client above knows the host only.
type behind struct {
	url  *url.URL
	next http.RoundTripper
}

// RoundTrip implements http.RoundTripper.
func (b behind) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.URL.Path, r.URL.RawPath, r.URL.RawQuery = b.url.Path, b.url.RawPath, b.url.RawQuery
	if b.url.User != nil {
		password, _ := b.url.User.Password()
		r.SetBasicAuth(b.url.User.Username(), password)
	}
	return b.next.RoundTrip(r)
}
