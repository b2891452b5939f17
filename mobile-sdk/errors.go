package mobilesdk

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"unum/api/client"
	"unum/semaphore/proof"
	"unum/semaphore/tree"
)

// Codes of this package's own errors. Others are the API's.
const (
	codeBadInput         = "bad_input"           // a request or a file that can't be read
	codeNoPhone          = "no_phone"            // a zero or closed object
	codeNoIdentity       = "no_identity"         // create or import one first
	codeIdentityExists   = "identity_exists"     // the phone has an identity already
	codeNoEnrollment     = "no_enrollment"       // begin one first
	codeNotEnrolled      = "not_enrolled"        // the identity has no leaf in the tree
	codePolicyUnmet      = "policy_unmet"        // the leaf is too new, was renewed too lately, or is of too little assurance
	codeNoRoot           = "no_root"             // no live root holds the leaf
	codeServerLies       = "server_inconsistent" // what the server said does not hold
	codeNetworkChanged   = "network_changed"     // the address leads to another network than before
	codeManifestUnpinned = "manifest_unpinned"   // the host pinned no manifest and allows no development keys
	codeManifestMismatch = "manifest_mismatch"   // the server's manifest is not the pinned one
	codeKeysInvalid      = "keys_invalid"        // a circuit file is not what its manifest says
	codeWrongPassphrase  = "wrong_passphrase"
	codeStateInvalid     = "state_invalid" // the state can't be opened or read
	codeVault            = "vault_failed"  // the host's vault refused
	codeUnreachable      = "unreachable"   // the network can't be reached
	codeCancelled        = "cancelled"
	codeTimedOut         = "timed_out"
	codeBusy             = "busy" // the task still runs
	codeInternal         = "internal_error"
)

// coded is an error whose message begins with its code.
type coded struct {
	code, text string
	cause      error
}

func (e *coded) Error() string { return e.code + ": " + e.text }
func (e *coded) Unwrap() error { return e.cause }

func fail(code, text string) error { return &coded{code: code, text: text} }

func failf(code string, cause error, text string) error {
	return &coded{code: code, text: text, cause: cause}
}

// ErrorCode cuts the stable code out of an error's message; "internal_error" if there is none.
func ErrorCode(message string) string {
	code, _, ok := strings.Cut(message, ": ")
	if !ok || code == "" || strings.Trim(code, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" {
		return codeInternal
	}
	return code
}

// told gives every error its code.
func told(err error) error {
	var c *coded
	var p *client.Problem
	switch {
	case err == nil:
		return nil
	case errors.As(err, &c):
		return c
	case errors.As(err, &p):
		text := p.Title
		if p.Text != nil {
			text = p.Text.What + " " + p.Text.Why + " " + p.Text.Next
		}
		return failf(p.Code, err, text)
	case errors.Is(err, context.Canceled):
		return failf(codeCancelled, err, "it was cancelled")
	case errors.Is(err, context.DeadlineExceeded):
		return failf(codeTimedOut, err, "it took too long")
	case errors.Is(err, proof.ErrPolicyUnmet):
		return failf(codePolicyUnmet, err, "this enrollment does not fit what the action asks for")
	case errors.Is(err, proof.ErrNotMember), errors.Is(err, tree.ErrBucket):
		return failf(codeServerLies, err, "the bucket does not add up to its root")
	case errors.Is(err, proof.ErrManifest), errors.Is(err, proof.ErrKeyFile), errors.Is(err, proof.ErrCircuit):
		return failf(codeKeysInvalid, err, "the circuit's files are not those that this app proves with")
	case errors.Is(err, proof.ErrInsecureDev):
		return failf(codeManifestUnpinned, err, "the network uses development keys, which this app does not accept")
	}
	return failf(codeUnreachable, err, "the network can't be reached")
}

// guard runs f, gives its error a code, and turns a panic into an error: in a host, a panic would end the app.
func guard[T any](f func() (T, error)) (out T, err error) {
	defer func() {
		if r := recover(); r != nil {
			var zero T
			out, err = zero, fail(codeInternal, fmt.Sprintf("something broke (%T)", r)) // never the value: it may be secret
		}
	}()
	out, err = f()
	return out, told(err)
}

// guardOnly is guard for what gives nothing.
func guardOnly(f func() error) error {
	_, err := guard(func() (struct{}, error) { return struct{}{}, f() })
	return err
}
