package node

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"unum/enroll/gpu"
	"unum/semaphore"
)

// Duty is one of the services that a process can run. Duties share no memory but through the interfaces that the use cases declare, and
// each reads only its own secrets and stores.
type Duty string

// The duties. enroll and registrar run in one process of this version, as two parts with their own stores and secrets that meet in one
// method call; the others may run in any number of processes.
const (
	DutyEnroll     Duty = "enroll"     // stations, captures, the gallery; with it the registrar that signs admissions
	DutySequence   Duty = "sequence"   // admissions to leaves; exactly one process leads
	DutyVerify     Duty = "verify"     // roots, buckets, relying parties, verification
	DutyDistribute Duty = "distribute" // programmes, claims
)

// AllDuties are what one process runs that is the whole network.
var AllDuties = []Duty{DutyEnroll, DutySequence, DutyVerify, DutyDistribute}

// Config is the configuration of unum serve, one JSON object. Unknown keys are refused. The zero value of every optional key is the safe one.
type Config struct {
	// Environment is "live" or "test". It is part of every scope, so that a proof of a test network never verifies in a live one. A test
	// network accepts stations without presentation-attack detection and insecure-dev keys, and refuses chains where money is real; a live
	// network refuses both, and refuses chain id 1337.
	Environment string `json:"environment"`
	// Duties of this process; empty means all.
	Duties []Duty `json:"duties"`
	// Listen is the host:port of the HTTP server.
	Listen string `json:"listen"`
	// Secrets is the folder of secret files (see InitSecrets).
	Secrets string `json:"secrets"`
	// Circuits is the folder of proving and verifying keys with their manifest.
	Circuits string `json:"circuits"`

	Chain   ChainConfig   `json:"chain"`
	Stores  StoresConfig  `json:"stores"`
	Gallery GalleryConfig `json:"gallery"`
	Batch   BatchConfig   `json:"batch"`
	Prover  ProverConfig  `json:"prover"`
	Relay   RelayConfig   `json:"relay"`
	Deploy  DeployConfig  `json:"deploy"`

	// Redis is the redis:// URL for rate limits shared between processes; empty keeps them in process. Losing Redis loses no data.
	Redis string `json:"redis"`
	// MinBucket is the least number of live leaves in a bucket; 0 means 4096.
	MinBucket int `json:"min_bucket"`
}

// ChainConfig says which chain and which contracts.
type ChainConfig struct {
	// URL of a node, or of several that need not be trusted one by one, separated by commas. Nothing is believed then that fewer than Quorum of them
	// say alike; zero means more than half.
	URL    string `json:"url"`
	Quorum int    `json:"quorum"`
	ID     uint64 `json:"id"`
	// Keys is the file of signing keys by role; empty means chain.keys in the secrets folder. Roles may share a key.
	Keys string `json:"keys"`
	// Deployment is the file that unum deploy writes: addresses, chain id and genesis. The chain must match it.
	Deployment string `json:"deployment"`
	// Confirmations is how many blocks must follow before a block counts as final.
	Confirmations uint64 `json:"confirmations"`
}

// ProverConfig says where batches are proved. Both sides need the same prover.token in their secrets folder.
type ProverConfig struct {
	// URL of an unum prover that duty sequence has its batches proved by; empty proves in this process.
	URL string `json:"url"`
	// Listen is the host:port of unum prover. It speaks HTTP: over a network that others share, put TLS before it.
	Listen string `json:"listen"`
	// Queue is how many requests may wait in unum prover, and Workers how many proofs it makes at a time; 0 means 4 and 1.
	Queue   int `json:"queue"`
	Workers int `json:"workers"`
}

// StoresConfig names one database per duty: sqlite:PATH or postgres://…?search_path=SCHEMA. Separate credentials keep what is in one from
// whoever can read another.
type StoresConfig struct {
	Enroll    string `json:"enroll"`
	Registrar string `json:"registrar"`
	API       string `json:"api"`
	Tree      string `json:"tree"`
	// TreeFiles is a folder where this process keeps the tree between starts, so that it need not hash every leaf again: a copy of what Tree has, made anew
	// when it is lost, and each process needs its own. Empty: in memory only.
	TreeFiles string `json:"tree_files"`
	TreeTx    string `json:"tree_tx"`
	Ledger    string `json:"ledger"`
	LedgerTx  string `json:"ledger_tx"`
}

// GalleryConfig says where the templates are.
type GalleryConfig struct {
	Slab string `json:"slab"` // the slab file
	// Scanner compares newcomers with everybody: "auto" (also ""; the GPUs of this machine, or the CPU), "cpu", "gpu" (refuses to start without
	// one), or "two-stage", which is "auto" faster, and may miss somebody; how many, /metrics tells.
	Scanner string `json:"scanner"`
	// PADSchemes are the presentation-attack detection schemes whose reports are believed. A test network accepts "none" besides.
	PADSchemes []string `json:"pad_schemes"`
	// Segmenter finds the eye in images; zero means the encoder's own.
	Segmenter SegmenterConfig `json:"segmenter"`
}

// BatchConfig paces the sequencer.
type BatchConfig struct {
	// MaxWaitSeconds is how long an admission waits for company. Longer hides better which number became which leaf.
	MaxWaitSeconds int `json:"max_wait_seconds"`
	// UpdateWaitSeconds is the same for removals; each update shortens the life of every older root.
	UpdateWaitSeconds int `json:"update_wait_seconds"`
	// PollSeconds is how often the chain is looked at for what others did; 0 means 5.
	PollSeconds int `json:"poll_seconds"`
}

// RelayConfig says what the relayer asks.
type RelayConfig struct {
	// ProgrammeName is what people read; its hash is the programme's id (see DeployConfig).
	ProgrammeName string `json:"programme_name"`
	Fee           string `json:"fee"` // of each share, in the token's smallest unit; empty means 0
}

// DeployConfig holds what unum deploy writes into the contracts. The registry's owner can change daily cap and delays, announced and after the upgrade delay;
// the rest is for ever.
type DeployConfig struct {
	DailyCap      uint32 `json:"daily_cap"`      // admissions a day; bounds a stolen enroller key
	Window        uint64 `json:"window"`         // seconds that a superseded root stays valid
	RemovalWindow uint64 `json:"removal_window"` // seconds that a root stays valid after a removal
	// Delays, 0 for the protocol's: a day in the forced queue, seven days before a replacement, two before a change by the owner.
	ForcedDelay      uint32 `json:"forced_delay"`
	ReplacementDelay uint32 `json:"replacement_delay"`
	UpgradeDelay     uint64 `json:"upgrade_delay"`
	EpochSeconds     uint64 `json:"epoch_seconds"`   // length of an epoch
	ClaimSeconds     uint64 `json:"claim_seconds"`   // seconds after an epoch's start in which it can be claimed
	ShareAmount      string `json:"share_amount"`    // in the token's smallest unit
	MinAssurance     uint8  `json:"min_assurance"`   // 0 to 2
	SameDay          bool   `json:"same_day"`        // people enrolled on an epoch's first day may claim it
	ProgrammeFunds   string `json:"programme_funds"` // minted to the programme from the test token at deployment
}

var errConfig = errors.New("configuration")

// env gives the scope's environment.
func (c *Config) env() semaphore.Env {
	if c.Environment == "live" {
		return semaphore.EnvLive
	}
	return semaphore.EnvTest
}

func (c *Config) has(d Duty) bool { return len(c.Duties) == 0 || slices.Contains(c.Duties, d) }

// devChainID is the chain id of go-ethereum's development mode, refused for a live network.
const devChainID = 1337

// realChains are chains whose money is real, refused for a test network: its keys may be anybody's. Ethereum, OP Mainnet, BNB, Gnosis,
// Polygon, World Chain, Base, Arbitrum One, Celo, Linea.
var realChains = []uint64{1, 10, 56, 100, 137, 480, 8453, 42161, 42220, 59144}

// Check validates the configuration before anything is opened.
func (c *Config) Check() error {
	bad := func(format string, args ...any) error {
		return fmt.Errorf("%w: %s", errConfig, fmt.Sprintf(format, args...))
	}
	switch c.Environment {
	case "live":
		if c.Chain.ID == devChainID {
			return bad("a live network can't run on the development chain id %d", devChainID)
		}
	case "test":
		if c.Chain.ID == 0 {
			return bad("chain.id is missing")
		}
		if slices.Contains(realChains, c.Chain.ID) {
			return bad("a test network can't run on chain id %d, where money is real", c.Chain.ID)
		}
	default:
		return bad("environment must be \"live\" or \"test\"")
	}
	for _, d := range c.Duties {
		if !slices.Contains(AllDuties, d) {
			return bad("unknown duty %q", d)
		}
	}
	need := func(name, value string, duties ...Duty) error {
		if value != "" {
			return nil
		}
		for _, d := range duties {
			if c.has(d) {
				return bad("%s is missing (duty %s needs it)", name, d)
			}
		}
		return nil
	}
	if c.Gallery.Scanner != "" && !slices.Contains(gpu.Choices(), c.Gallery.Scanner) {
		return bad("gallery.scanner %q is none of %q", c.Gallery.Scanner, gpu.Choices())
	}
	if c.Gallery.Segmenter.Model != "" {
		if _, err := c.Gallery.Segmenter.options(); err != nil {
			return bad("gallery.segmenter: %v", err)
		}
	}
	if c.MinBucket < 0 || c.Batch.MaxWaitSeconds < 0 || c.Prover.Queue < 0 || c.Prover.Workers < 0 || c.Chain.Quorum < 0 {
		return bad("negative number")
	}
	return errors.Join(
		need("secrets", c.Secrets, AllDuties...),
		need("circuits", c.Circuits, DutySequence, DutyVerify, DutyDistribute),
		need("chain.deployment", c.Chain.Deployment, AllDuties...),
		need("stores.api", c.Stores.API, DutyEnroll, DutyVerify),
		need("stores.enroll", c.Stores.Enroll, DutyEnroll),
		need("stores.registrar", c.Stores.Registrar, DutyEnroll),
		need("gallery.slab", c.Gallery.Slab, DutyEnroll),
		need("stores.tree", c.Stores.Tree, AllDuties...),
		need("stores.tree_tx", c.Stores.TreeTx, DutySequence),
		need("stores.ledger", c.Stores.Ledger, DutyDistribute),
		need("stores.ledger_tx", c.Stores.LedgerTx, DutyDistribute),
	)
}

func (c *Config) minBucket() uint64 {
	if c.MinBucket == 0 {
		return 4096
	}
	return uint64(c.MinBucket)
}

func (c *Config) maxWait() time.Duration { return time.Duration(c.Batch.MaxWaitSeconds) * time.Second }
func (c *Config) updateWait() time.Duration {
	return time.Duration(c.Batch.UpdateWaitSeconds) * time.Second
}
func (c *Config) poll() time.Duration { return time.Duration(c.Batch.PollSeconds) * time.Second }

// ProgrammeID is the id of the programme with a name: its Keccak-256.
func ProgrammeID(name string) [32]byte { return crypto.Keccak256Hash([]byte(name)) }

// holder names this process in leases, so that it takes its own up at once when it comes back: its host and where it listens.
func (c *Config) holder() string {
	host, err := os.Hostname()
	if err != nil {
		host = "unknown host"
	}
	return host + " " + c.Listen
}

func (c *Config) chainKeys() string {
	if c.Chain.Keys != "" {
		return c.Chain.Keys
	}
	return filepath.Join(c.Secrets, FileChainKeys)
}
