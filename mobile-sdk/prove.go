package mobilesdk

import (
	"context"
	"encoding/hex"
	"errors"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"unum/api/wire"
	"unum/semaphore"
	"unum/semaphore/proof"
)

// proveRequest is what a relying party asks for.
type proveRequest struct {
	RelyingParty string `json:"relyingParty"`
	Action       string `json:"action"`
	Programme    string `json:"programme,omitempty"`
	Epoch        uint64 `json:"epoch,omitempty"`
	Nonce        string `json:"nonce"`             // 32 bytes that the relying party drew
	Message      string `json:"message,omitempty"` // 0x and hex of what the human means to say
}

// proveResult answers Prove.
type proveResult struct {
	Verify wire.Verify `json:"verify"` // what the relying party sends to the API
	Crowd  uint64      `json:"crowd"`  // live people that the phone hid among when it fetched its path
}

// contractRequest is what a contract's dApp asks for: its scope is consumed on chain.
type contractRequest struct {
	ChainID   uint64      `json:"chainId"`
	Contract  string      `json:"contract"`
	Action    string      `json:"action"`
	Programme string      `json:"programme,omitempty"`
	Epoch     uint64      `json:"epoch,omitempty"`
	Policy    wire.Policy `json:"policy"`
	Signal    string      `json:"signal"` // field element that the contract computes from the call
}

// contractResult answers ProveForContract: the arguments of the contract's call.
type contractResult struct {
	RootSeq   uint64 `json:"rootSeq"`
	Root      string `json:"root"`
	Nullifier string `json:"nullifier"`
	Scope     string `json:"scope"`
	Signal    string `json:"signal"`
	Proof     string `json:"proof"`
	Crowd     uint64 `json:"crowd"`
}

// StartProve proves for a relying party's action. request is JSON: {"relyingParty", "action", "nonce"} and, where there are any,
// "programme", "epoch", "message". The result is {"verify", "crowd"}: verify goes to the relying party, which sends it to the API.
func (p *Phone) StartProve(request string, listener Listener) (*Task, error) {
	return guard(func() (*Task, error) {
		if err := p.whole(); err != nil {
			return nil, err
		}
		return start(listener, func(ctx context.Context, step func(string, int)) (string, error) { return p.prove(ctx, request, step) }), nil
	})
}

// Prove is StartProve, waited for.
func (p *Phone) Prove(request string) (string, error) {
	return guard(func() (string, error) {
		if err := p.whole(); err != nil {
			return "", err
		}
		return p.prove(context.Background(), request, func(string, int) {})
	})
}

// StartProveForContract proves for a scope that a contract consumes. request is JSON: {"chainId", "contract", "action", "policy", "signal"}
// and, where there are any, "programme", "epoch". The result holds the arguments of the contract's call.
func (p *Phone) StartProveForContract(request string, listener Listener) (*Task, error) {
	return guard(func() (*Task, error) {
		if err := p.whole(); err != nil {
			return nil, err
		}
		return start(listener, func(ctx context.Context, step func(string, int)) (string, error) {
			return p.proveForContract(ctx, request, step)
		}), nil
	})
}

// ProveForContract is StartProveForContract, waited for.
func (p *Phone) ProveForContract(request string) (string, error) {
	return guard(func() (string, error) {
		if err := p.whole(); err != nil {
			return "", err
		}
		return p.proveForContract(context.Background(), request, func(string, int) {})
	})
}

// StartPrepare fetches and loads the circuit's files, so that the first proof is quick. The result is empty.
func (p *Phone) StartPrepare(listener Listener) (*Task, error) {
	return guard(func() (*Task, error) {
		if err := p.whole(); err != nil {
			return nil, err
		}
		return start(listener, func(ctx context.Context, step func(string, int)) (string, error) {
			_, err := p.loaded(ctx, step)
			return "", err
		}), nil
	})
}

func (p *Phone) prove(ctx context.Context, request string, step func(string, int)) (string, error) {
	var q proveRequest
	if err := strict([]byte(request), &q); err != nil {
		return "", failf(codeBadInput, err, "the request can't be read")
	}
	id, err := p.own1()
	if err != nil {
		return "", err
	}
	nonce, err := bytes32(q.Nonce)
	if err != nil {
		return "", err
	}
	if q.Message == "" {
		q.Message = "0x"
	}
	message, err := hex.DecodeString(strings.TrimPrefix(q.Message, "0x"))
	if err != nil || !strings.HasPrefix(q.Message, "0x") {
		return "", fail(codeBadInput, "the message is not 0x and hex")
	}
	step("leaf", 0)
	net, err := p.network(ctx, p.own)
	if err != nil {
		return "", err
	}
	a, err := p.own.Action(ctx, q.RelyingParty, q.Action, q.Programme, q.Epoch)
	if err != nil {
		return "", err
	}
	if a.Contract != nil {
		return "", fail("scope_on_chain_only", "this action is a contract's")
	}
	spec := semaphore.ScopeSpec{Env: envOf(net.Env), Kind: semaphore.ScopeRelyingParty, RelyingParty: q.RelyingParty, Action: q.Action, Epoch: q.Epoch, Policy: policyOf(a.Policy)}
	if q.Programme != "" {
		if spec.Programme, err = bytes32(q.Programme); err != nil {
			return "", err
		}
	}
	// The scope is computed from the names that the person was shown, so nobody can have a proof made for another one.
	scope, err := spec.Scope()
	if err != nil {
		return "", failf(codeBadInput, err, "the action's name can't be")
	}
	if a.Scope != scope.String() {
		return "", fail(codeServerLies, "the action's scope is not that of its name and policy")
	}
	signal := semaphore.VerifySignal{Nonce: nonce, MessageHash: [32]byte(crypto.Keccak256(message))}.Signal()
	m, pl, err := p.make(ctx, id, scope, signal, spec.Policy, step)
	if err != nil {
		return "", err
	}
	return encode(proveResult{Crowd: pl.crowd, Verify: wire.Verify{
		Action: q.Action, Programme: q.Programme, Epoch: q.Epoch, Nonce: q.Nonce, Message: q.Message, RootSeq: pl.seq,
		Nullifier: m.Nullifier.String(), Proof: m.Proof.String(), Env: net.Env, RelyingParty: q.RelyingParty, Scope: scope.String(), Policy: &a.Policy,
	}})
}

func (p *Phone) proveForContract(ctx context.Context, request string, step func(string, int)) (string, error) {
	var q contractRequest
	if err := strict([]byte(request), &q); err != nil {
		return "", failf(codeBadInput, err, "the request can't be read")
	}
	id, err := p.own1()
	if err != nil {
		return "", err
	}
	if !common.IsHexAddress(q.Contract) {
		return "", fail(codeBadInput, "the contract is not an address")
	}
	signal, err := semaphore.ParseSignal(q.Signal)
	if err != nil {
		return "", fail(codeBadInput, "the signal is not a field element")
	}
	step("leaf", 0)
	net, err := p.network(ctx, p.own)
	if err != nil {
		return "", err
	}
	spec := semaphore.ScopeSpec{Env: envOf(net.Env), Kind: semaphore.ScopeContract, ChainID: q.ChainID, Contract: common.HexToAddress(q.Contract), Action: q.Action, Epoch: q.Epoch, Policy: policyOf(q.Policy)}
	if q.Programme != "" {
		if spec.Programme, err = bytes32(q.Programme); err != nil {
			return "", err
		}
	}
	scope, err := spec.Scope()
	if err != nil {
		return "", failf(codeBadInput, err, "the contract or the action can't be")
	}
	m, pl, err := p.make(ctx, id, scope, signal, spec.Policy, step)
	if err != nil {
		return "", err
	}
	return encode(contractResult{RootSeq: pl.seq, Root: pl.root.String(), Nullifier: m.Nullifier.String(), Scope: scope.String(), Signal: signal.String(), Proof: m.Proof.String(), Crowd: pl.crowd})
}

// make finds the phone's place and proves.
func (p *Phone) make(ctx context.Context, id *semaphore.Identity, scope semaphore.Scope, signal semaphore.Signal, policy semaphore.Policy, step func(string, int)) (semaphore.MembershipProof, place, error) {
	pl, err := p.find(ctx, id, policy, step)
	if err != nil {
		return semaphore.MembershipProof{}, pl, err
	}
	prover, err := p.loaded(ctx, step)
	if err != nil {
		return semaphore.MembershipProof{}, pl, err
	}
	step("proof", 50)
	m, err := prover.Prove(ctx, proof.MembershipWitness{
		Identity: id, Day: pl.leaf.Day, Attributes: semaphore.Attributes(pl.leaf.Attributes), Path: pl.path, Root: pl.root, Scope: scope, Signal: signal, Policy: policy,
	})
	if err == nil {
		step("proof", 90)
		return m, pl, nil
	}
	if errors.Is(err, proof.ErrWitness) {
		err = failf(codeInternal, err, "the statement does not hold")
	}
	return m, pl, err
}

func envOf(name string) semaphore.Env {
	if name == "live" {
		return semaphore.EnvLive
	}
	return semaphore.EnvTest
}

func policyOf(w wire.Policy) semaphore.Policy {
	return semaphore.Policy{EnrolledBefore: w.EnrolledBefore, RenewedBefore: w.RenewedBefore, MinAssurance: w.MinAssurance}
}
