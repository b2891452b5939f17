package prover

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"unum/semaphore"
	"unum/semaphore/sequencer"
)

// ClientConfig makes a Client. All fields but HTTP are needed.
type ClientConfig struct {
	URL   string // of the server, http or https
	Token string
	// Keys are the hashes of the verifying keys by circuit name that the contract has: a server with another key for a circuit is not used for it.
	Keys map[string][32]byte
	// Append and Update are the sizes to prove, ascending; each has an entry in Keys.
	Append, Update []int
	HTTP           *http.Client // nil: a new one
}

// Client is a sequencer.Prover whose work a Server does. It is safe for concurrent use.
type Client struct {
	c    ClientConfig
	base *url.URL

	mu      sync.Mutex
	checked time.Time // when the server's keys were last found right
}

// recheck is how long a server is believed to have the keys that it had.
const recheck = time.Minute

// NewClient checks the configuration. It asks nobody.
func NewClient(c ClientConfig) (*Client, error) {
	u, err := url.Parse(strings.TrimSuffix(c.URL, "/"))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		return nil, errors.New("prover: the address must be http or https, without a user")
	}
	if c.Token == "" || len(c.Append)+len(c.Update) == 0 {
		return nil, errors.New("prover: a part is missing from the configuration")
	}
	for k, sizes := range map[semaphore.BatchKind][]int{semaphore.BatchAppend: c.Append, semaphore.BatchUpdate: c.Update} {
		for _, n := range sizes {
			if _, ok := c.Keys[CircuitName(k, n)]; !ok {
				return nil, fmt.Errorf("prover: the contract's key of %s is not known", CircuitName(k, n))
			}
		}
	}
	if c.HTTP == nil {
		c.HTTP = &http.Client{}
	}
	return &Client{c: c, base: u}, nil
}

var _ sequencer.Prover = (*Client)(nil)

// Sizes implements sequencer.Prover.
func (c *Client) Sizes(k semaphore.BatchKind) []int {
	if k == semaphore.BatchAppend {
		return slices.Clone(c.c.Append)
	}
	return slices.Clone(c.c.Update)
}

// ProveAppend implements sequencer.Prover.
func (c *Client) ProveAppend(ctx context.Context, w sequencer.AppendWitness) (semaphore.Proof, error) {
	return c.prove(ctx, appendRequest(w))
}

// ProveUpdate implements sequencer.Prover.
func (c *Client) ProveUpdate(ctx context.Context, w sequencer.UpdateWitness) (semaphore.Proof, error) {
	return c.prove(ctx, updateRequest(w))
}

// Check asks the server for its keys: ErrKeys when one is not the contract's.
func (c *Client) Check(ctx context.Context) error {
	var got Circuits
	status, err := c.do(ctx, http.MethodGet, "/v1/circuits", nil, &got)
	if err != nil {
		return err
	}
	if status != http.StatusOK {
		return fmt.Errorf("%w: its keys can't be read: status %d", sequencer.ErrProverAway, status)
	}
	for k, sizes := range map[semaphore.BatchKind][]int{semaphore.BatchAppend: c.c.Append, semaphore.BatchUpdate: c.c.Update} {
		for _, n := range sizes {
			name := CircuitName(k, n)
			want := c.c.Keys[name]
			if got.Keys[name] != hex.EncodeToString(want[:]) {
				return fmt.Errorf("%w: %w: %s", sequencer.ErrProverAway, ErrKeys, name)
			}
		}
	}
	c.mu.Lock()
	c.checked = time.Now()
	c.mu.Unlock()
	return nil
}

func (c *Client) prove(ctx context.Context, r request) (semaphore.Proof, error) {
	c.mu.Lock()
	stale := time.Since(c.checked) > recheck
	c.mu.Unlock()
	if stale {
		if err := c.Check(ctx); err != nil {
			return semaphore.Proof{}, err
		}
	}
	body, err := json.Marshal(r)
	if err != nil {
		return semaphore.Proof{}, fmt.Errorf("encode witness: %w", err)
	}
	var a answer
	status, err := c.do(ctx, http.MethodPost, "/v1/prove", body, &a)
	if err != nil {
		c.mu.Lock()
		c.checked = time.Time{} // another one may answer the next time
		c.mu.Unlock()
		return semaphore.Proof{}, err
	}
	switch {
	case status == http.StatusOK:
		p, err := semaphore.ProofFromBytes(a.Proof)
		if err != nil {
			return p, fmt.Errorf("%w: its proof is malformed: %w", sequencer.ErrProverAway, err)
		}
		return p, nil
	case status == http.StatusUnprocessableEntity && a.Code == CodeWitnessRefused:
		return semaphore.Proof{}, &sequencer.Refused{Code: CodeWitnessRefused}
	case status == http.StatusInternalServerError: // it may be the batch
		return semaphore.Proof{}, errors.New("the prover failed")
	default: // busy, late, misconfigured, not our service at all: not the batch's fault
		return semaphore.Proof{}, fmt.Errorf("%w: status %d %q", sequencer.ErrProverAway, status, a.Code)
	}
}

// do asks once.
func (c *Client) do(ctx context.Context, method, path string, body []byte, into any) (int, error) {
	req, err := http.NewRequestWithContext(ctx, method, c.base.JoinPath(path).String(), bytes.NewReader(body))
	if err != nil {
		return 0, fmt.Errorf("ask the prover: %w", err)
	}
	req.Header.Set("Authorization", "Bearer "+c.c.Token)
	if d, ok := ctx.Deadline(); ok {
		req.Header.Set(deadlineHeader, strconv.FormatInt(max(time.Until(d).Milliseconds(), 1), 10))
	}
	res, err := c.c.HTTP.Do(req)
	if err != nil {
		if ctx.Err() == nil && errors.Is(err, syscall.ECONNREFUSED) {
			return 0, fmt.Errorf("%w: %w", sequencer.ErrProverAway, err)
		}
		return 0, fmt.Errorf("ask the prover: %w", err)
	}
	defer res.Body.Close()
	raw, err := io.ReadAll(io.LimitReader(res.Body, 1<<20))
	if err != nil {
		return 0, fmt.Errorf("read the prover's answer: %w", err)
	}
	if err := json.Unmarshal(raw, into); err != nil && res.StatusCode == http.StatusOK {
		return 0, fmt.Errorf("%w: its answer can't be read", sequencer.ErrProverAway)
	}
	return res.StatusCode, nil
}
