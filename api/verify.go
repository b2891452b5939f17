package api

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/crypto"

	"unum/api/wire"
	"unum/semaphore"
)

type verifyInput struct {
	Authorization  string `header:"Authorization" required:"false" doc:"Bearer and the API key."`
	IdempotencyKey string `header:"Idempotency-Key" required:"false" maxLength:"128" doc:"The same key and request of the same relying party get the stored answer."`
	Body           wire.Verify
}
type verifyOutput struct {
	Replayed string `header:"Idempotency-Replayed"`
	Body     wire.Verified
}

func (a *API) mountVerify() {
	mount(a, route{method: "POST", path: "/v1/verify", id: "verify", summary: "Accept a human once", tag: "Verification", security: "relyingParty", write: true,
		describe: "200 means: a live human of this network, who fits the action's policy, has not acted in it before, and from now on has. The scope, the policy and the allowed roots are those of the stored action. " +
			"Everything else is a problem, and changes nothing: policy_mismatch, scope_mismatch, scope_on_chain_only, action_unknown, root_unknown, root_expired, root_too_old, nonce_replayed, nullifier_used, proof_invalid, field_not_canonical."}, a.verify)
}

func (a *API) verify(ctx context.Context, in *verifyInput) (*verifyOutput, error) {
	out, outcome, err := a.judge(ctx, in)
	if err != nil {
		outcome = toReply(err).Code
	}
	a.metrics.verify.WithLabelValues(outcome).Inc()
	return out, err
}

func (a *API) judge(ctx context.Context, in *verifyInput) (*verifyOutput, string, error) {
	party, err := a.party(ctx, in.Authorization)
	if err != nil {
		return nil, "", err
	}
	req := in.Body

	// Every value is read before anything is asked of a store, so that a malformed request costs little and says which value it is.
	programme, err := parseOptional32("body.programme", req.Programme)
	if err != nil {
		return nil, "", err
	}
	nonce, err := parse32("body.nonce", req.Nonce)
	if err != nil {
		return nil, "", err
	}
	message, err := parseMessage("body.message", req.Message)
	if err != nil {
		return nil, "", err
	}
	nullifier, err := parseField("body.nullifier", req.Nullifier, semaphore.ParseNullifier)
	if err != nil {
		return nil, "", err
	}
	proof, err := parseProof("body.proof", req.Proof)
	if err != nil {
		return nil, "", err
	}

	// The same request again, by the same authenticated party under the same key, gets its stored answer.
	var digest [32]byte
	if in.IdempotencyKey != "" {
		for _, c := range in.IdempotencyKey {
			if c <= ' ' || c > '~' {
				return nil, "", Coded("invalid_request", nil).at("header.Idempotency-Key", "1 to 128 printable ASCII characters without spaces")
			}
		}
		canonical, err := json.Marshal(req)
		if err != nil {
			return nil, "", fmt.Errorf("digest request: %w", err)
		}
		digest = sha256.Sum256(append([]byte("verify/v1 "), canonical...))
		out, err := a.answered(ctx, party, in.IdempotencyKey, digest)
		if out != nil || err != nil {
			return out, "repeated", err
		}
	}

	rec, err := a.action(ctx, ActionKey{Env: a.cfg.Env, RelyingParty: party.ID, Action: req.Action, Programme: programme, Epoch: req.Epoch})
	if err != nil {
		return nil, "", err
	}
	if err := a.advice(req, rec, party); err != nil {
		return nil, "", err
	}
	root, err := a.acceptableRoot(ctx, req.RootSeq, rec.Policy)
	if err != nil {
		return nil, "", err
	}
	// Asked here to spare the pairing and to tell the reason; decided by the unique rows below.
	if err := used(a.cfg.Store.Used(ctx, a.cfg.Env, party.ID, nonce, rec.Scope, nullifier)); err != nil {
		return nil, "", err
	}
	signal := semaphore.VerifySignal{Nonce: nonce, MessageHash: [32]byte(crypto.Keccak256(message))}.Signal()
	if err := a.cfg.Verifier.Verify(semaphore.MembershipProof{Root: root.Root, Nullifier: nullifier, Scope: rec.Scope, Signal: signal, Policy: rec.Policy, Proof: proof}); err != nil {
		return nil, "", Coded("proof_invalid", err)
	}

	now := a.cfg.Now().Unix()
	body := wire.Verified{
		Verified: true, Env: envName(rec.Env), RelyingParty: party.ID, Action: rec.Action, Programme: hex32(rec.Programme), Epoch: rec.Epoch,
		Nullifier: nullifier.String(), RootSeq: root.Seq, Time: now,
	}
	use := Use{ActionKey: rec.ActionKey, Scope: rec.Scope, Nullifier: nullifier, Nonce: nonce, RootSeq: root.Seq, Time: now}
	if in.IdempotencyKey != "" {
		stored, err := json.Marshal(body)
		if err != nil {
			return nil, "", fmt.Errorf("store answer: %w", err)
		}
		use.Answer = &Answer{Key: in.IdempotencyKey, Request: digest, Status: 200, Body: stored}
	}
	err = a.cfg.Store.Consume(ctx, use)
	if errors.Is(err, ErrAnswered) { // the same request ran beside this one and was first
		out, err := a.answered(ctx, party, in.IdempotencyKey, digest)
		if out == nil && err == nil {
			err = errors.New("an answer that was there is gone")
		}
		return out, "repeated", err
	}
	if err := used(err); err != nil {
		return nil, "", err
	}
	return &verifyOutput{Body: body}, "accepted", nil
}

// answered gives the stored answer of a key, nil if there is none.
func (a *API) answered(ctx context.Context, p Party, key string, digest [32]byte) (*verifyOutput, error) {
	ans, err := a.cfg.Store.Answer(ctx, a.cfg.Env, p.ID, key)
	switch {
	case errors.Is(err, ErrNotFound):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("read stored answer: %w", err)
	case ans.Request != digest:
		return nil, Coded("idempotency_key_reused", nil)
	}
	out := verifyOutput{Replayed: "true"}
	if err := json.Unmarshal(ans.Body, &out.Body); err != nil {
		return nil, fmt.Errorf("read stored answer: %w", err)
	}
	return &out, nil
}

func used(err error) error {
	switch {
	case errors.Is(err, ErrNonceUsed):
		return Coded("nonce_replayed", err)
	case errors.Is(err, ErrNullifierUsed):
		return Coded("nullifier_used", err)
	case err != nil:
		return fmt.Errorf("use nullifier: %w", err)
	}
	return nil
}

// advice compares what the request claims with what is stored. Nothing of it is used.
func (a *API) advice(req wire.Verify, rec ActionRecord, party Party) error {
	if rec.Kind == semaphore.ScopeContract || req.Contract != nil {
		return Coded("scope_on_chain_only", nil)
	}
	if req.Env != "" && req.Env != envName(rec.Env) {
		return Coded("env_mismatch", nil)
	}
	if req.RelyingParty != "" && req.RelyingParty != party.ID {
		return Coded("relying_party_mismatch", nil)
	}
	if req.Policy != nil && *req.Policy != wirePolicy(rec.Policy) {
		return Coded("policy_mismatch", nil)
	}
	if req.Scope != "" {
		s, err := parseField("body.scope", req.Scope, semaphore.ParseScope)
		if err != nil {
			return err
		}
		if s != rec.Scope {
			return Coded("scope_mismatch", nil)
		}
	}
	return nil
}

// acceptableRoot applies the root rule of protocol section 3: known by its number, unexpired, and renewedBefore·86400 ≤ min(superseded
// time, seen), where seen is the home chain's head and never this machine's clock.
func (a *API) acceptableRoot(ctx context.Context, seq uint64, p semaphore.Policy) (RootRecord, error) {
	if seq == 0 { // the empty tree proves nothing
		return RootRecord{}, Coded("root_unknown", nil)
	}
	root, err := a.cfg.Roots.Root(ctx, seq)
	switch {
	case errors.Is(err, ErrNotFound):
		return root, Coded("root_unknown", err)
	case err != nil:
		return root, fmt.Errorf("read root: %w", err)
	case root.Root.IsZero():
		return root, Coded("root_unknown", nil)
	}
	head, err := a.cfg.Roots.Head(ctx)
	if err != nil {
		return root, fmt.Errorf("read head: %w", err)
	}
	if !live(root, head) {
		return root, Coded("root_expired", nil)
	}
	seen := head.Time
	if root.SupersededAt != 0 {
		seen = min(seen, root.SupersededAt)
	}
	if uint64(p.RenewedBefore)*86400 > seen {
		return root, Coded("root_too_old", nil)
	}
	return root, nil
}

// live reports whether proofs against a root are accepted at a head.
func live(r RootRecord, h Head) bool { return r.ExpiresAt == 0 || h.Time < r.ExpiresAt }
