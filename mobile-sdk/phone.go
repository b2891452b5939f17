package mobilesdk

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"io"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"unum/api/client"
	"unum/api/wire"
	"unum/semaphore"
	"unum/semaphore/proof"
)

// config is what a host says once, as JSON.
type config struct {
	// API is the address of the network's API.
	API string `json:"api"`
	// Folder is where circuit files are kept; they are public and may be dropped at any time.
	Folder string `json:"folder"`
	// ManifestSHA256 pins the circuit's manifest: 64 lower-case hex digits. Required unless AllowInsecureDev.
	ManifestSHA256 string `json:"manifestSha256,omitempty"`
	// AllowInsecureDev takes development keys; proofs by them are worth nothing.
	AllowInsecureDev bool `json:"allowInsecureDev,omitempty"`
	// AllowPlain takes http to other machines; for tests on a local network.
	AllowPlain bool `json:"allowPlain,omitempty"`
	// Registry, Enroller, ChainID and Env pin the network; what is absent is taken from the API at the first contact and held to from
	// then on.
	Registry string `json:"registry,omitempty"`
	Enroller string `json:"enroller,omitempty"`
	ChainID  uint64 `json:"chainId,omitempty"`
	Env      string `json:"env,omitempty"`
}

// state is all that a phone knows. It is sealed by the Vault before it leaves the SDK.
type state struct {
	Version    int                   `json:"version"`
	Identity   string                `json:"identity,omitempty"` // Semaphore's export: the secret
	Network    *pinned               `json:"network,omitempty"`
	Enrollment *enrollment           `json:"enrollment,omitempty"`
	Leaf       *leafPlace            `json:"leaf,omitempty"`
	Claims     map[string]wire.Claim `json:"claims,omitempty"` // by programme and epoch: sent again as they were
}

type pinned struct {
	Env      string `json:"env"`
	ChainID  uint64 `json:"chainId"`
	Registry string `json:"registry"`
	Enroller string `json:"enroller"`
}

type enrollment struct {
	Ticket    string          `json:"ticket"`
	Challenge string          `json:"challenge"`
	Salt      string          `json:"salt"`
	Digest    string          `json:"digest"`
	Expires   int64           `json:"expires"`
	Day       uint32          `json:"day"`   // home day on which it began: the leaf is of this day or a later one
	Bound     bool            `json:"bound"` // the server knows the digest
	Recovery  bool            `json:"recovery,omitempty"`
	Admission json.RawMessage `json:"admission,omitempty"`
}

type leafPlace struct {
	Index      uint64 `json:"index"`
	Day        uint32 `json:"day"`
	Attributes uint32 `json:"attributes"`
}

const stateVersion = 1

// Phone is one person's phone. It is safe for concurrent use.
type Phone struct {
	cfg   config
	vault Vault
	own   *client.Client // enrollment and claims
	crowd *client.Client // what everybody reads: roots, days, buckets, circuit files

	mu       sync.Mutex
	state    state               // guarded by mu
	identity *semaphore.Identity // guarded by mu

	keys   sync.Mutex // held while the circuit's files are fetched and loaded
	prover prover     // guarded by keys

	sending sync.Mutex // held while a claim is made and sent
}

// OpenPhone opens a phone. sealed is the state that the vault saved last, empty for a new phone. configJSON has the members
//
//	api               address of the network's API; https, or http to this machine
//	folder            where the circuit's files are kept; they are public and may be dropped at any time
//	manifestSha256    pin of the circuit's manifest, 64 hex digits; required unless allowInsecureDev
//	allowInsecureDev  takes development keys, whose proofs are worth nothing
//	allowPlain        takes http to other machines; for tests on a local network
//	registry, enroller, chainId, env
//	                  pin the network; what is absent is taken from the API at the first contact and held to from then on
func OpenPhone(configJSON string, vault Vault, sealed []byte) (*Phone, error) {
	return guard(func() (*Phone, error) {
		p := &Phone{vault: vault, state: state{Version: stateVersion}}
		if err := strict([]byte(configJSON), &p.cfg); err != nil {
			return nil, failf(codeBadInput, err, "the configuration can't be read")
		}
		if vault == nil {
			return nil, fail(codeBadInput, "a phone needs a vault")
		}
		if p.cfg.Folder == "" {
			return nil, fail(codeBadInput, "a phone needs a folder for the circuit's files")
		}
		var err error
		opts := client.Options{AllowPlain: p.cfg.AllowPlain}
		if p.own, err = client.New(p.cfg.API, opts); err != nil {
			return nil, failf(codeBadInput, err, "the API's address is not one that a phone may use")
		}
		if p.crowd, err = client.New(p.cfg.API, opts); err != nil {
			return nil, failf(codeBadInput, err, "the API's address is not one that a phone may use")
		}
		if len(sealed) > 0 {
			plain, err := vault.Open(sealed)
			if err != nil {
				return nil, hostError(err)
			}
			if err := strict(plain, &p.state); err != nil || p.state.Version != stateVersion {
				return nil, failf(codeStateInvalid, nil, "the state can't be read") // the cause could quote the secret
			}
		}
		if p.state.Identity != "" {
			if p.identity, err = semaphore.ImportIdentity(p.state.Identity); err != nil {
				return nil, fail(codeStateInvalid, "the state's identity can't be read")
			}
		}
		return p, nil
	})
}

// prover makes proofs; semaphore/proof has the one that does.
type prover interface {
	Prove(ctx context.Context, w proof.MembershipWitness) (semaphore.MembershipProof, error)
}

// hostError keeps the host's own message, behind a code.
func hostError(err error) error {
	var c *coded
	if errors.As(err, &c) {
		return c
	}
	return failf(codeVault, err, err.Error())
}

// strict reads JSON with no unknown member and nothing after it.
func strict(b []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more than one value")
	}
	return nil
}

func encode(v any) (string, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return "", failf(codeInternal, nil, "the result can't be written")
	}
	return string(b), nil
}

func (p *Phone) whole() error {
	if p == nil || p.vault == nil || p.own == nil {
		return fail(codeNoPhone, "this phone was not opened")
	}
	return nil
}

// change edits the state and saves it; on error the state is as before. p.mu must be free.
func (p *Phone) change(edit func(*state) error) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	next := p.state
	next.Claims = make(map[string]wire.Claim, len(p.state.Claims))
	for k, v := range p.state.Claims {
		next.Claims[k] = v
	}
	if err := edit(&next); err != nil {
		return err
	}
	plain, err := json.Marshal(next)
	if err != nil {
		return fail(codeInternal, "the state can't be written")
	}
	sealed, err := p.vault.Seal(plain)
	if err != nil {
		return hostError(err)
	}
	if err := p.vault.Save(sealed); err != nil {
		return hostError(err)
	}
	p.state = next
	return nil
}

func (p *Phone) read() (state, *semaphore.Identity) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.state, p.identity
}

// CreateIdentity draws the identity of this phone.
func (p *Phone) CreateIdentity() error {
	return guardOnly(func() error {
		if err := p.whole(); err != nil {
			return err
		}
		id, err := semaphore.NewIdentity(rand.Reader)
		if err != nil {
			return failf(codeInternal, err, "no identity could be drawn")
		}
		return p.take(id)
	})
}

// ImportIdentity takes over an identity by Semaphore's export text.
func (p *Phone) ImportIdentity(export string) error {
	return guardOnly(func() error {
		if err := p.whole(); err != nil {
			return err
		}
		id, err := semaphore.ImportIdentity(export)
		if err != nil {
			return fail(codeBadInput, "this is not an exported identity")
		}
		return p.take(id)
	})
}

// RestoreIdentity takes over an identity that SealIdentity gave.
func (p *Phone) RestoreIdentity(sealed []byte, passphrase string) error {
	return guardOnly(func() error {
		if err := p.whole(); err != nil {
			return err
		}
		plain, err := openBy(sealed, passphrase)
		if err != nil {
			return err
		}
		id, err := semaphore.ImportIdentity(string(plain))
		if err != nil {
			return fail(codeBadInput, "this is not a sealed identity")
		}
		return p.take(id)
	})
}

func (p *Phone) take(id *semaphore.Identity) error {
	err := p.change(func(s *state) error {
		if s.Identity != "" {
			return fail(codeIdentityExists, "this phone has an identity; a person has one")
		}
		s.Identity = id.Export()
		return nil
	})
	if err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.identity = id
	return nil
}

// ExportIdentity gives the secret as Semaphore's export text. Who has it is this person.
func (p *Phone) ExportIdentity() (string, error) {
	return guard(func() (string, error) {
		id, err := p.own1()
		if err != nil {
			return "", err
		}
		return id.Export(), nil
	})
}

// SealIdentity gives the secret sealed by a passphrase (age, scrypt), for a backup.
func (p *Phone) SealIdentity(passphrase string) ([]byte, error) {
	return guard(func() ([]byte, error) {
		id, err := p.own1()
		if err != nil {
			return nil, err
		}
		return sealBy([]byte(id.Export()), passphrase)
	})
}

// Commitment gives the public name of the identity in the tree.
func (p *Phone) Commitment() (string, error) {
	return guard(func() (string, error) {
		id, err := p.own1()
		if err != nil {
			return "", err
		}
		return id.Commitment().String(), nil
	})
}

// HasIdentity tells whether there is an identity.
func (p *Phone) HasIdentity() bool {
	if p.whole() != nil {
		return false
	}
	_, id := p.read()
	return id != nil
}

// own1 gives the phone's one identity.
func (p *Phone) own1() (*semaphore.Identity, error) {
	if err := p.whole(); err != nil {
		return nil, err
	}
	_, id := p.read()
	if id == nil {
		return nil, fail(codeNoIdentity, "create or import an identity first")
	}
	return id, nil
}

// Close lets go of connections and of what was loaded. The phone can't be used afterwards.
func (p *Phone) Close() {
	if p.whole() != nil {
		return
	}
	p.own.Close()
	p.crowd.Close()
}

// network asks what network this is, and holds it to what the host or the first contact pinned.
func (p *Phone) network(ctx context.Context, c *client.Client) (wire.Network, error) {
	n, err := c.Network(ctx)
	if err != nil {
		return n, err
	}
	if !common.IsHexAddress(n.Registry) || !common.IsHexAddress(n.Enroller) || n.ChainID == 0 || (n.Env != "test" && n.Env != "live") {
		return n, fail(codeServerLies, "the network does not say what it is")
	}
	same := func(want, got string) bool {
		return want == "" || common.HexToAddress(want) == common.HexToAddress(got)
	}
	if !same(p.cfg.Registry, n.Registry) || !same(p.cfg.Enroller, n.Enroller) || (p.cfg.ChainID != 0 && p.cfg.ChainID != n.ChainID) || (p.cfg.Env != "" && p.cfg.Env != n.Env) {
		return n, fail(codeNetworkChanged, "the address leads to another network than this app is for")
	}
	s, _ := p.read()
	is := pinned{Env: n.Env, ChainID: n.ChainID, Registry: n.Registry, Enroller: n.Enroller}
	if s.Network == nil {
		return n, p.change(func(s *state) error { s.Network = &is; return nil })
	}
	if *s.Network != is {
		return n, fail(codeNetworkChanged, "the address leads to another network than before")
	}
	return n, nil
}

// quick bounds the calls that a person waits for without a progress bar.
const quick = 2 * time.Minute

func background() (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.Background(), quick)
}
