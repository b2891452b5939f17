// Package client is the Go client of unum's API: typed calls over package wire, problems decoded into [*Problem], and retries only where
// a second request can't do a second thing.
//
// Call [New] with the API's address. Every method takes a context that bounds the call with all its retries. A Client is safe for
// concurrent use and starts no goroutine of its own; its connections are its own, so two Clients never share one.
//
// Retried, after a lost connection, a 502, 503 or 504, or a problem marked retryable: reads, binding a session, drawing an Admission, and
// verification, which always carries an idempotency key. Retried for everything: 429, which says that nothing was done. Never retried:
// what opens, captures, creates or claims.
//
// Non-goals: proving, checking what the server says (a phone does that, package mobilesdk), caching.
package client

import (
	"bytes"
	"context"
	crand "crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"unum/api/wire"
)

// Problem is the API's refusal. Act on Code.
type Problem struct{ wire.Problem }

// Error gives code, title and request id.
func (p *Problem) Error() string {
	return fmt.Sprintf("%s: %s (HTTP %d, request %s)", p.Code, p.Title, p.Status, p.RequestID)
}

// CodeOf gives the code of the [Problem] in err's chain, or "".
func CodeOf(err error) string {
	var p *Problem
	if errors.As(err, &p) {
		return p.Code
	}
	return ""
}

// ErrAddress means that an address is not one that a client may talk to.
var ErrAddress = errors.New("client: the address must be https, or http to this machine")

// Options changes how a [Client] works; the zero value is good.
type Options struct {
	// Transport replaces the client's own transport, for tests and proxies.
	Transport http.RoundTripper
	// AllowPlain allows http to other machines: tickets, keys and what a phone asks for can then be read on the way.
	AllowPlain bool
	// Tries is how often a call that may be repeated is tried; 0 is 4.
	Tries int
	// Pause is the first pause between tries, doubled each time; 0 is 200 ms. A Retry-After that is longer counts.
	Pause time.Duration
	// Timeout bounds one try of a call; 0 is 30 s, or 4 minutes for captures and claims, 10 minutes for a circuit file.
	Timeout time.Duration
}

// Client talks to one API.
type Client struct {
	base string
	http *http.Client
	opts Options
}

const (
	maxJSON  = 256 << 20 // a bucket of a large tree is large
	maxPause = 10 * time.Second
)

// New makes a client of the API at base, such as https://api.example.org. It opens no connection.
func New(base string, opts Options) (*Client, error) {
	u, err := url.Parse(base)
	if err != nil || u.Host == "" || (u.Scheme != "https" && u.Scheme != "http") || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return nil, ErrAddress
	}
	if u.Scheme == "http" && !opts.AllowPlain {
		if ip := net.ParseIP(u.Hostname()); u.Hostname() != "localhost" && (ip == nil || !ip.IsLoopback()) {
			return nil, ErrAddress
		}
	}
	if opts.Tries <= 0 {
		opts.Tries = 4
	}
	if opts.Pause <= 0 {
		opts.Pause = 200 * time.Millisecond
	}
	rt := opts.Transport
	if rt == nil {
		t := http.DefaultTransport.(*http.Transport).Clone()
		t.MaxIdleConnsPerHost = 16
		rt = t
	}
	hc := &http.Client{Transport: rt, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	return &Client{base: strings.TrimSuffix(u.String(), "/"), http: hc, opts: opts}, nil
}

// Close lets go of idle connections.
func (c *Client) Close() { c.http.CloseIdleConnections() }

// call is one request; again says that repeating it does no second thing.
type call struct {
	method, path string
	bearer       string
	key          string // idempotency key
	body         any    // JSON, or []byte as it is
	again        bool
	long         bool
}

func (c *Client) do(ctx context.Context, q call, out any) error {
	var raw []byte
	ct := "application/json"
	switch b := q.body.(type) {
	case nil:
	case []byte:
		raw, ct = b, "application/octet-stream"
	default:
		var err error
		if raw, err = json.Marshal(b); err != nil {
			return fmt.Errorf("client: encode request: %w", err)
		}
	}
	pause := c.opts.Pause
	for try := 1; ; try++ {
		wait, err := c.once(ctx, q, raw, ct, out)
		if err == nil {
			return nil
		}
		if wait < 0 || try >= c.opts.Tries || ctx.Err() != nil {
			return err
		}
		wait = min(max(wait, pause/2+rand.N(pause)), maxPause)
		pause *= 2
		t := time.NewTimer(wait)
		select {
		case <-ctx.Done():
			t.Stop()
			return err // why the call failed says more than that time is up
		case <-t.C:
		}
	}
}

// once tries a call. wait is how long to pause before the next try at least, negative if there must be none.
func (c *Client) once(ctx context.Context, q call, raw []byte, ct string, out any) (wait time.Duration, err error) {
	limit := c.opts.Timeout
	if limit <= 0 {
		if limit = 30 * time.Second; q.long {
			limit = 4 * time.Minute
		}
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	again := time.Duration(-1)
	if q.again {
		again = 0
	}
	res, err := c.send(ctx, q, raw, ct)
	if err != nil {
		return again, err
	}
	defer res.Body.Close()
	if res.StatusCode/100 != 2 {
		p := readProblem(res)
		if p.Status == http.StatusTooManyRequests || (q.again && (p.Retryable || p.Status == 502 || p.Status == 503 || p.Status == 504)) {
			if s, err := strconv.Atoi(res.Header.Get("Retry-After")); err == nil && s >= 0 {
				return time.Duration(s) * time.Second, p
			}
			return 0, p
		}
		return -1, p
	}
	body, err := io.ReadAll(io.LimitReader(res.Body, maxJSON+1))
	if err != nil {
		return again, fmt.Errorf("client: read answer: %w", err)
	}
	if len(body) > maxJSON {
		return -1, errors.New("client: the answer is too large")
	}
	if err := json.Unmarshal(body, out); err != nil {
		return -1, fmt.Errorf("client: the answer is not what the API promises: %w", err)
	}
	return 0, nil
}

func (c *Client) send(ctx context.Context, q call, raw []byte, ct string) (*http.Response, error) {
	var body io.Reader
	if raw != nil {
		body = bytes.NewReader(raw)
	}
	req, err := http.NewRequestWithContext(ctx, q.method, c.base+q.path, body)
	if err != nil {
		return nil, fmt.Errorf("client: make request: %w", err)
	}
	req.Header.Set("Accept", "application/json")
	req.Header.Set("User-Agent", "unum-client/1")
	if raw != nil {
		req.Header.Set("Content-Type", ct)
	}
	if q.bearer != "" {
		req.Header.Set("Authorization", "Bearer "+q.bearer)
	}
	if q.key != "" {
		req.Header.Set("Idempotency-Key", q.key)
	}
	res, err := c.http.Do(req)
	if err != nil {
		return nil, fmt.Errorf("client: %w", err)
	}
	return res, nil
}

// readProblem reads a refusal; what is no problem document gets a code by its status.
func readProblem(res *http.Response) *Problem {
	p := &Problem{}
	body, err := io.ReadAll(io.LimitReader(res.Body, 1<<20))
	if err == nil && strings.HasPrefix(res.Header.Get("Content-Type"), "application/problem+json") && json.Unmarshal(body, &p.Problem) == nil && p.Code != "" {
		p.Status = res.StatusCode
		return p
	}
	// Not our server: a proxy, most often.
	p.Problem = wire.Problem{Status: res.StatusCode, Code: "http_" + strconv.Itoa(res.StatusCode), Title: http.StatusText(res.StatusCode),
		Retryable: res.StatusCode == 502 || res.StatusCode == 503 || res.StatusCode == 504, RequestID: res.Header.Get("X-Request-Id")}
	return p
}

func get[T any](ctx context.Context, c *Client, path, bearer string) (T, error) {
	var v T
	err := c.do(ctx, call{method: http.MethodGet, path: path, bearer: bearer, again: true}, &v)
	return v, err
}

func post[T any](ctx context.Context, c *Client, q call) (T, error) {
	var v T
	if q.method == "" {
		q.method = http.MethodPost
	}
	err := c.do(ctx, q, &v)
	return v, err
}

func number(v uint64) string { return strconv.FormatUint(v, 10) }

// Network tells what a phone must know first.
func (c *Client) Network(ctx context.Context) (wire.Network, error) {
	return get[wire.Network](ctx, c, "/v1/network", "")
}

// OpenEnrollment opens an enrollment.
func (c *Client) OpenEnrollment(ctx context.Context) (wire.NewEnrollment, error) {
	return post[wire.NewEnrollment](ctx, c, call{path: "/v1/enrollments"})
}

// BindEnrollment binds a session digest to the ticket's enrollment, or recovery.
func (c *Client) BindEnrollment(ctx context.Context, ticket string, in wire.BindSession) (wire.Enrollment, error) {
	return post[wire.Enrollment](ctx, c, call{method: http.MethodPut, path: "/v1/enrollment", bearer: ticket, body: in, again: true})
}

// Enrollment tells where the ticket's enrollment stands.
func (c *Client) Enrollment(ctx context.Context, ticket string) (wire.Enrollment, error) {
	return get[wire.Enrollment](ctx, c, "/v1/enrollment", ticket)
}

// DrawAdmission opens the session digest and draws the Admission.
func (c *Client) DrawAdmission(ctx context.Context, ticket string, o wire.Opening) (wire.Drawn, error) {
	return post[wire.Drawn](ctx, c, call{path: "/v1/enrollment/admission", bearer: ticket, body: o, again: true})
}

// IssueNonce asks for the nonce of a station's next capture of a session.
func (c *Client) IssueNonce(ctx context.Context, stationID, sessionDigest string) (wire.Nonce, error) {
	return post[wire.Nonce](ctx, c, call{path: "/v1/stations/nonces", body: wire.NonceRequest{StationID: stationID, SessionDigest: sessionDigest}})
}

// SubmitCapture hands in a capture record. It is not repeated: a record counts once, and its station asks for the outcome instead.
func (c *Client) SubmitCapture(ctx context.Context, record []byte) (wire.Decision, error) {
	return post[wire.Decision](ctx, c, call{path: "/v1/captures", body: record, long: true})
}

// Roots gives up to limit roots below the sequence number before (0: from the newest), newest first.
func (c *Client) Roots(ctx context.Context, before uint64, limit int) (wire.RootList, error) {
	return get[wire.RootList](ctx, c, "/v1/roots?before="+number(before)+"&limit="+strconv.Itoa(limit), "")
}

// Root gives one root.
func (c *Client) Root(ctx context.Context, seq uint64) (wire.Root, error) {
	return get[wire.Root](ctx, c, "/v1/roots/"+number(seq), "")
}

// Buckets tells how a root's tree is cut.
func (c *Client) Buckets(ctx context.Context, seq uint64) (wire.BucketList, error) {
	return get[wire.BucketList](ctx, c, "/v1/buckets/"+number(seq), "")
}

// Bucket gives the leaves of one bucket.
func (c *Client) Bucket(ctx context.Context, seq, bucket uint64) (wire.Bucket, error) {
	return get[wire.Bucket](ctx, c, "/v1/buckets/"+number(seq)+"/"+number(bucket), "")
}

// Day gives the leaves published for an enrollment day.
func (c *Client) Day(ctx context.Context, day uint32) (wire.Day, error) {
	return get[wire.Day](ctx, c, "/v1/days/"+number(uint64(day)), "")
}

// Replacements gives the replacements of leaves that wait.
func (c *Client) Replacements(ctx context.Context) (wire.ReplacementList, error) {
	return get[wire.ReplacementList](ctx, c, "/v1/replacements", "")
}

// Veto stops the replacement that was announced under a number. It may be repeated: a second veto finds nothing to stop.
func (c *Client) Veto(ctx context.Context, announced uint64, v wire.Veto) (wire.Vetoed, error) {
	return post[wire.Vetoed](ctx, c, call{path: "/v1/replacements/" + number(announced) + "/veto", body: v, long: true})
}

// Action tells what a proof for a relying party's action must be made for. programme is "" if none.
func (c *Client) Action(ctx context.Context, relyingParty, action, programme string, epoch uint64) (wire.Action, error) {
	q := url.Values{}
	if programme != "" {
		q.Set("programme", programme)
	}
	if epoch != 0 {
		q.Set("epoch", number(epoch))
	}
	path := "/v1/relying-parties/" + url.PathEscape(relyingParty) + "/actions/" + url.PathEscape(action)
	if len(q) > 0 {
		path += "?" + q.Encode()
	}
	return get[wire.Action](ctx, c, path, "")
}

// CreateRelyingParty creates a relying party; its API key is in the answer and nowhere else.
func (c *Client) CreateRelyingParty(ctx context.Context, adminToken string, p wire.NewRelyingParty) (wire.RelyingParty, error) {
	return post[wire.RelyingParty](ctx, c, call{path: "/v1/relying-parties", bearer: adminToken, body: p})
}

// RotateKey gives a relying party a new API key and ends the old one.
func (c *Client) RotateKey(ctx context.Context, adminToken, id string) (wire.RelyingParty, error) {
	return post[wire.RelyingParty](ctx, c, call{path: "/v1/relying-parties/" + url.PathEscape(id) + "/key", bearer: adminToken})
}

// CreateAction creates an action; the same again gives the stored one.
func (c *Client) CreateAction(ctx context.Context, adminToken, relyingParty string, a wire.NewAction) (wire.Action, error) {
	return post[wire.Action](ctx, c, call{path: "/v1/relying-parties/" + url.PathEscape(relyingParty) + "/actions", bearer: adminToken, body: a, again: true})
}

// Verify has a proof judged. The idempotency key makes a repeated call the same call; "" draws one for this call.
func (c *Client) Verify(ctx context.Context, apiKey, idempotencyKey string, v wire.Verify) (wire.Verified, error) {
	if idempotencyKey == "" {
		var b [16]byte
		if _, err := crand.Read(b[:]); err != nil {
			return wire.Verified{}, fmt.Errorf("client: draw key: %w", err)
		}
		idempotencyKey = hex.EncodeToString(b[:])
	}
	return post[wire.Verified](ctx, c, call{path: "/v1/verify", bearer: apiKey, key: idempotencyKey, body: v, again: true})
}

// Programmes lists the share programmes.
func (c *Client) Programmes(ctx context.Context) (wire.ProgrammeList, error) {
	return get[wire.ProgrammeList](ctx, c, "/v1/programmes", "")
}

// Claim claims a share and returns when it is paid. It is not repeated by itself; the caller may send the same claim again.
func (c *Client) Claim(ctx context.Context, q wire.Claim) (wire.Payout, error) {
	return post[wire.Payout](ctx, c, call{path: "/v1/claims", body: q, long: true})
}

// Overview gives the network in numbers.
func (c *Client) Overview(ctx context.Context) (wire.Overview, error) {
	return get[wire.Overview](ctx, c, "/v1/overview", "")
}

// CircuitFile writes one file of the membership circuit to w, at most limit bytes. Whoever uses it checks its SHA-256 against a manifest
// that they trust. It is tried once.
func (c *Client) CircuitFile(ctx context.Context, name string, w io.Writer, limit int64) error {
	wait := c.opts.Timeout
	if wait <= 0 {
		wait = 10 * time.Minute
	}
	ctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	res, err := c.send(ctx, call{method: http.MethodGet, path: "/v1/circuits/membership/" + url.PathEscape(name)}, nil, "")
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return readProblem(res)
	}
	n, err := io.Copy(w, io.LimitReader(res.Body, limit+1))
	if err != nil {
		return fmt.Errorf("client: read circuit file: %w", err)
	}
	if n > limit {
		return errors.New("client: the circuit file is larger than announced")
	}
	return nil
}
