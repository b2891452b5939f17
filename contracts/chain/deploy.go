package chain

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"unum/contracts"
	"unum/contracts/bindings"
	"unum/contracts/bindings/desk"
	"unum/semaphore"
)

// DeployConfig says what Deploy makes. The registry is a proxy whose owner is a timelock: operator, enroller, pauser, cap,
// delays, keys of batches and code change by it alone, announced and after UpgradeDelay; everything else is for ever.
// Zero values are replaced by the default named beside them.
type DeployConfig struct {
	// File is where the Deployment is written, and found again. Needed.
	File string
	// KeyDir holds the verifying keys: membership.solkey, append-N.solkey and update-N.solkey for batch sizes N.
	// Needed.
	KeyDir string
	// EmptyRoot is the root of the tree without leaves. Needed.
	EmptyRoot semaphore.Root
	// Enroller is the account whose signature batches need. Needed.
	Enroller common.Address
	// Owner announces changes of roles, keys, parameters and code to the timelock that owns the registry: the Sender's
	// account.
	Owner common.Address
	// Operator sends batches: the Sender's account.
	Operator common.Address
	// Pauser can stop writes for a while: the Sender's account.
	Pauser common.Address
	// UpgradeDelay is how many seconds an announced change waits: 172,800 (two days).
	UpgradeDelay uint64
	// ForcedDelay is how many seconds an admission waits in the forced queue before everything waits for it: 86,400.
	ForcedDelay uint32
	// ReplacementDelay is how many seconds an announced replacement waits for a veto: 604,800 (seven days).
	ReplacementDelay uint32
	// DailyCap bounds the admissions of a day: 100,000.
	DailyCap uint32
	// Window is how many seconds a superseded root lives: 7,200. RemovalWindow is the same after an update: 600.
	Window, RemovalWindow uint64
	// Env is in every scope: test.
	Env semaphore.Env
	// Programme is the share programme to make.
	Programme ProgrammeConfig
	// ClubAssurance is the least assurance that the example dApp asks for.
	ClubAssurance uint8
}

// ProgrammeConfig says what the share programme is.
type ProgrammeConfig struct {
	// ID names the programme. Needed, not zero.
	ID [32]byte
	// Token is what it pays: a new TestToken.
	Token common.Address
	// Start of epoch 0 in unix seconds: the head block's time, rounded down to whole days.
	Start uint64
	// Length of an epoch in seconds: 86,400. ClaimWindow after an epoch's start: Length.
	Length, ClaimWindow uint64
	// Amount is a share in the token's smallest unit. Needed.
	Amount uint256.Int
	// Budget is minted to the programme when the token is a new TestToken.
	Budget uint256.Int
	// MinAssurance of a leaf, and whether who enrolled on an epoch's first day may claim it.
	MinAssurance uint8
	SameDay      bool
}

// Contract is a contract of a deployment. CodeHash is keccak256 of its code on chain.
type Contract struct {
	Address  common.Address `json:"address"`
	CodeHash common.Hash    `json:"codeHash"`
}

// Deployment is what Deploy made, as in its file. It belongs to one chain: that of ChainID and Genesis.
type Deployment struct {
	Version        int                 `json:"version"` // 2
	ChainID        uint64              `json:"chainId"`
	Genesis        common.Hash         `json:"genesis"`
	Block          uint64              `json:"block"`          // no event of these contracts is older
	Registry       Contract            `json:"registry"`       // the proxy: the address that everybody uses
	Implementation Contract            `json:"implementation"` // its code when it was made
	Desk           Contract            `json:"desk"`           // the rest of its code
	LeafKeys       Contract            `json:"leafKeys"`       // what it checks vetoes with
	Timelock       Contract            `json:"timelock"`       // its owner
	Token          Contract            `json:"token"`
	Programme      Contract            `json:"programme"`
	HumanOnce      Contract            `json:"humanOnce"`
	Membership     Contract            `json:"membershipKey"`
	Append         map[uint32]Contract `json:"appendKeys"` // by batch size
	Update         map[uint32]Contract `json:"updateKeys"` // by batch size
}

// Errors of deployments.
var (
	// ErrDeployConfig: the configuration cannot be deployed. Nothing was sent.
	ErrDeployConfig = errors.New("deployment cannot be made like this")
	// ErrDeploymentMalformed: the file is damaged.
	ErrDeploymentMalformed = errors.New("deployment file is malformed")
)

const deploymentVersion = 2

// maxDelay is the longest delay that a registry takes, a year in seconds.
const maxDelay = 365 * 86_400

// contracts returns all contracts by name, for checking.
func (d *Deployment) contracts() map[string]Contract {
	all := map[string]Contract{
		"registry": d.Registry, "implementation": d.Implementation, "desk": d.Desk, "leafKeys": d.LeafKeys, "timelock": d.Timelock,
		"token": d.Token, "programme": d.Programme, "humanOnce": d.HumanOnce, "membershipKey": d.Membership,
	}
	for n, c := range d.Append {
		all[fmt.Sprintf("appendKeys[%d]", n)] = c
	}
	for n, c := range d.Update {
		all[fmt.Sprintf("updateKeys[%d]", n)] = c
	}
	return all
}

// AppendSizes returns the batch sizes of appends, ascending.
func (d *Deployment) AppendSizes() []uint32 { return slices.Sorted(maps.Keys(d.Append)) }

// UpdateSizes returns the batch sizes of updates, ascending.
func (d *Deployment) UpdateSizes() []uint32 { return slices.Sorted(maps.Keys(d.Update)) }

// Deploy returns the deployment in c.File after LoadDeployment's checks, or, when there is no file, makes the contracts
// with the Sender's key and writes it. It may be interrupted at any moment and called again: what the Sender's journal
// has is found, not made twice. The Sender waits for its confirmations after every contract.
func Deploy(ctx context.Context, s *Sender, c DeployConfig) (Deployment, error) {
	d, err := LoadDeployment(ctx, s.c.Backend, c.File)
	if !errors.Is(err, fs.ErrNotExist) {
		return d, err
	}
	keys, err := readSolidityKeys(c.KeyDir)
	if err != nil {
		return Deployment{}, err
	}
	if err := c.fill(ctx, s); err != nil {
		return Deployment{}, err
	}
	w := deployer{s: s, first: ^uint64(0)}
	d = Deployment{Version: deploymentVersion, ChainID: s.c.ChainID, Append: map[uint32]Contract{}, Update: map[uint32]Contract{}}
	if d.Genesis, err = GenesisHash(ctx, s.c.Backend); err != nil {
		return Deployment{}, err
	}

	d.Membership = w.make(ctx, "key/membership", keys.membership)
	for _, n := range slices.Sorted(maps.Keys(keys.append)) {
		d.Append[n] = w.make(ctx, fmt.Sprintf("key/append-%d", n), keys.append[n])
	}
	for _, n := range slices.Sorted(maps.Keys(keys.update)) {
		d.Update[n] = w.make(ctx, fmt.Sprintf("key/update-%d", n), keys.update[n])
	}
	addresses := func(of map[uint32]Contract, sizes []uint32) []common.Address {
		out := make([]common.Address, len(sizes))
		for i, n := range sizes {
			out[i] = of[n].Address
		}
		return out
	}
	appendSizes, updateSizes := d.AppendSizes(), d.UpdateSizes()
	d.LeafKeys = w.make(ctx, "leaf-keys", common.FromHex(bindings.LeafKeysMetaData.Bin))
	d.Desk = w.make(ctx, "desk", initCode(desk.RegistryDeskMetaData.Bin, desk.NewRegistryDesk().PackConstructor(d.LeafKeys.Address)))
	implementation := bindings.NewMembershipRegistry().PackConstructor(c.Window, c.RemovalWindow, d.Membership.Address, c.EmptyRoot.Big(), d.Desk.Address)
	d.Implementation = w.make(ctx, "implementation", initCode(bindings.MembershipRegistryMetaData.Bin, implementation))
	// Executors: whoever wants to, once the time has come. Nobody administers it but itself.
	timelock := bindings.NewTimelockController().PackConstructor(new(big.Int).SetUint64(c.UpgradeDelay), []common.Address{c.Owner}, []common.Address{{}}, common.Address{})
	d.Timelock = w.make(ctx, "timelock", initCode(bindings.TimelockControllerMetaData.Bin, timelock))
	setup, err := desk.NewRegistryDesk().TryPackInitialize(desk.RegistryDeskSetup{
		Owner: d.Timelock.Address, Operator: c.Operator, Enroller: c.Enroller, Pauser: c.Pauser,
		DailyCap: c.DailyCap, ForcedDelay: c.ForcedDelay, ReplacementDelay: c.ReplacementDelay,
		AppendSizes: appendSizes, AppendKeys: addresses(d.Append, appendSizes), UpdateSizes: updateSizes, UpdateKeys: addresses(d.Update, updateSizes),
	})
	if err != nil {
		return Deployment{}, fmt.Errorf("encode the registry's setup: %w", err)
	}
	proxy := bindings.NewERC1967Proxy().PackConstructor(d.Implementation.Address, setup)
	d.Registry = w.make(ctx, "registry", initCode(bindings.ERC1967ProxyMetaData.Bin, proxy))

	p := c.Programme
	newToken := p.Token == common.Address{}
	if newToken {
		d.Token = w.make(ctx, "token", initCode(bindings.TestTokenMetaData.Bin, bindings.NewTestToken().PackConstructor(s.signer)))
		p.Token = d.Token.Address
	} else {
		d.Token = w.look(ctx, p.Token)
	}
	programme := bindings.NewShareProgramme().PackConstructor(d.Registry.Address, p.Token, uint8(c.Env), p.ID, p.Start, p.Length,
		p.ClaimWindow, p.Amount.ToBig(), p.MinAssurance, p.SameDay)
	d.Programme = w.make(ctx, "programme", initCode(bindings.ShareProgrammeMetaData.Bin, programme))
	if newToken && !p.Budget.IsZero() {
		w.mint(ctx, d.Token.Address, d.Programme.Address, p.Budget)
	}
	club := bindings.NewHumanOnce().PackConstructor(d.Registry.Address, uint8(c.Env), c.ClubAssurance)
	d.HumanOnce = w.make(ctx, "human-once", initCode(bindings.HumanOnceMetaData.Bin, club))
	if w.err != nil {
		return Deployment{}, w.err
	}
	d.Block = w.first
	if err := d.write(c.File); err != nil {
		return Deployment{}, err
	}
	return LoadDeployment(ctx, s.c.Backend, c.File)
}

// fill checks the configuration and sets defaults.
func (c *DeployConfig) fill(ctx context.Context, s *Sender) error {
	def(&c.Owner, s.signer)
	def(&c.Operator, s.signer)
	def(&c.Pauser, s.signer)
	def(&c.UpgradeDelay, 172_800)
	def(&c.ForcedDelay, 86_400)
	def(&c.ReplacementDelay, 604_800)
	def(&c.DailyCap, 100_000)
	def(&c.Window, 7_200)
	def(&c.RemovalWindow, 600)
	p := &c.Programme
	def(&p.Length, 86_400)
	def(&p.ClaimWindow, p.Length)
	switch {
	case c.File == "":
		return fmt.Errorf("%w: no file to write it to", ErrDeployConfig)
	case c.EmptyRoot.IsZero():
		return fmt.Errorf("%w: no root of the empty tree", ErrDeployConfig)
	case c.Enroller == common.Address{}:
		return fmt.Errorf("%w: no enroller", ErrDeployConfig)
	case c.Env > semaphore.EnvLive:
		return fmt.Errorf("%w: environment %d", ErrDeployConfig, c.Env)
	case c.UpgradeDelay > maxDelay || uint64(c.ForcedDelay) > maxDelay || uint64(c.ReplacementDelay) > maxDelay:
		return fmt.Errorf("%w: a delay of more than a year", ErrDeployConfig)
	case c.RemovalWindow > c.Window:
		return fmt.Errorf("%w: the removal window is longer than the window", ErrDeployConfig)
	case p.ID == [32]byte{}:
		return fmt.Errorf("%w: the programme has no id", ErrDeployConfig)
	case p.Amount.IsZero():
		return fmt.Errorf("%w: a share of nothing", ErrDeployConfig)
	case p.MinAssurance > 2 || c.ClubAssurance > 2:
		return fmt.Errorf("%w: assurance above 2", ErrDeployConfig)
	}
	if p.Start == 0 {
		head, err := HeadTime(ctx, s.c.Backend)
		if err != nil {
			return err
		}
		p.Start = uint64(semaphore.DayOf(head)) * 86_400
	}
	return nil
}

// deployer makes contracts one by one until the first error, which it keeps.
type deployer struct {
	s     *Sender
	first uint64 // lowest block of a contract
	err   error
}

// make creates a contract. Its intent's id holds a hash of the init code: another code is another contract.
func (w *deployer) make(ctx context.Context, name string, code []byte) Contract {
	if w.err != nil {
		return Contract{}
	}
	id := fmt.Sprintf("deploy/%s/%x", name, crypto.Keccak256(code)[:16])
	r, err := w.s.Do(ctx, Intent{ID: id, Data: code})
	if err != nil {
		w.err = fmt.Errorf("deploy %s: %w", name, err)
		return Contract{}
	}
	w.first = min(w.first, r.Block)
	return w.look(ctx, r.Contract)
}

// look reads the code of a contract.
func (w *deployer) look(ctx context.Context, a common.Address) Contract {
	if w.err != nil {
		return Contract{}
	}
	code, err := w.s.c.Backend.CodeAt(ctx, a, nil)
	if err == nil && len(code) == 0 {
		err = fmt.Errorf("%w: %v", ErrNoContract, a)
	}
	if err != nil {
		w.err = fmt.Errorf("read code: %w", err)
	}
	return Contract{Address: a, CodeHash: crypto.Keccak256Hash(code)}
}

func (w *deployer) mint(ctx context.Context, token, to common.Address, v uint256.Int) {
	if w.err != nil {
		return
	}
	input := bindings.NewTestToken().PackMint(to, v.ToBig())
	id := fmt.Sprintf("deploy/mint/%v/%v/%v", token, to, v.Dec())
	if _, err := w.s.Do(ctx, Intent{ID: id, To: &token, Data: input}); err != nil {
		w.err = fmt.Errorf("mint the programme's budget: %w", err)
	}
}

// initCode joins a contract's code and its constructor's arguments.
func initCode(bin string, args []byte) []byte {
	return append(common.FromHex(bin), args...)
}

// solidityKeys are the init codes of key contracts.
type solidityKeys struct {
	membership     []byte
	append, update map[uint32][]byte // by batch size
}

// Public inputs of the circuits.
const (
	membershipInputs = 5
	appendInputs     = 7
	updateInputs     = 8
)

// readSolidityKeys reads the *.solkey files of a folder.
func readSolidityKeys(dir string) (solidityKeys, error) {
	k := solidityKeys{append: map[uint32][]byte{}, update: map[uint32][]byte{}}
	paths, err := filepath.Glob(filepath.Join(dir, "*.solkey"))
	if err != nil {
		return k, fmt.Errorf("%w: key folder: %w", ErrDeployConfig, err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			return k, fmt.Errorf("read verifying key: %w", err)
		}
		name := strings.TrimSuffix(filepath.Base(path), ".solkey")
		inputs, err := contracts.KeyInputs(raw)
		if err != nil {
			return k, fmt.Errorf("%w: %s: %w", ErrDeployConfig, path, err)
		}
		code, err := contracts.KeyInitCode(raw)
		if err != nil {
			return k, fmt.Errorf("%w: %s: %w", ErrDeployConfig, path, err)
		}
		kind, size, sized := strings.Cut(name, "-")
		n, nerr := strconv.ParseUint(size, 10, 32)
		switch {
		case name == "membership" && inputs == membershipInputs:
			k.membership = code
		case kind == "append" && sized && nerr == nil && n > 0 && inputs == appendInputs:
			k.append[uint32(n)] = code
		case kind == "update" && sized && nerr == nil && n > 0 && inputs == updateInputs:
			k.update[uint32(n)] = code
		default:
			return k, fmt.Errorf("%w: %s, a key for %d inputs, is of no circuit", ErrDeployConfig, path, inputs)
		}
	}
	if k.membership == nil || len(k.append) == 0 {
		return k, fmt.Errorf("%w: %s lacks membership.solkey or an append key", ErrDeployConfig, dir)
	}
	return k, nil
}

// LoadDeployment reads a deployment and checks that the node serves its chain and that every contract has the code
// that it had: fs.ErrNotExist when there is no file, ErrWrongChain, ErrNoContract (the chain was reset or reorganised),
// ErrDeploymentMalformed.
func LoadDeployment(ctx context.Context, b Backend, file string) (Deployment, error) {
	d, err := ReadDeployment(file)
	if err != nil {
		return Deployment{}, err
	}
	if err := CheckChain(ctx, b, d.ChainID); err != nil {
		return Deployment{}, fmt.Errorf("deployment %s: %w", file, err)
	}
	genesis, err := GenesisHash(ctx, b)
	if err != nil {
		return Deployment{}, err
	}
	if genesis != d.Genesis {
		return Deployment{}, fmt.Errorf("deployment %s: %w: genesis %v, want %v", file, ErrWrongChain, genesis, d.Genesis)
	}
	for name, c := range d.contracts() {
		code, err := b.CodeAt(ctx, c.Address, nil)
		if err != nil {
			return Deployment{}, fmt.Errorf("read code of %s: %w", name, err)
		}
		if len(code) == 0 || crypto.Keccak256Hash(code) != c.CodeHash {
			return Deployment{}, fmt.Errorf("deployment %s: %w: %s at %v", file, ErrNoContract, name, c.Address)
		}
	}
	return d, nil
}

// ReadDeployment reads a deployment without asking any node.
func ReadDeployment(file string) (Deployment, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return Deployment{}, fmt.Errorf("read deployment: %w", err)
	}
	d, err := parseDeployment(raw)
	if err != nil {
		return Deployment{}, fmt.Errorf("%s: %w", file, err)
	}
	return d, nil
}

func parseDeployment(raw []byte) (Deployment, error) {
	var d Deployment
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&d); err != nil {
		return Deployment{}, fmt.Errorf("%w: %w", ErrDeploymentMalformed, err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return Deployment{}, fmt.Errorf("%w: something follows it", ErrDeploymentMalformed)
	}
	if d.Version != deploymentVersion || d.ChainID == 0 || len(d.Append) == 0 {
		return Deployment{}, fmt.Errorf("%w: version %d of chain %d with %d append keys", ErrDeploymentMalformed, d.Version, d.ChainID, len(d.Append))
	}
	for name, c := range d.contracts() {
		if (c.Address == common.Address{}) {
			return Deployment{}, fmt.Errorf("%w: no address of %s", ErrDeploymentMalformed, name)
		}
	}
	return d, nil
}

// write puts the file on disk whole or not at all.
func (d *Deployment) write(file string) error {
	raw, err := json.MarshalIndent(d, "", "  ")
	if err != nil {
		return fmt.Errorf("write deployment: %w", err)
	}
	f, err := os.CreateTemp(filepath.Dir(file), filepath.Base(file)+".*")
	if err != nil {
		return fmt.Errorf("write deployment: %w", err)
	}
	defer os.Remove(f.Name())
	_, err = f.Write(append(raw, '\n'))
	if err == nil {
		err = f.Chmod(0o644) // public: addresses
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), file)
	}
	if err != nil {
		return fmt.Errorf("write deployment: %w", err)
	}
	return nil
}
