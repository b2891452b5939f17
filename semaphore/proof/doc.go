// Package proof makes and checks the proofs of semaphore/circuit from keys that lie in a folder.
//
// Read the folder's manifest with [ReadManifest], then [OpenVerifier] to check membership proofs, [OpenMembership] to make them (a phone), and
// [OpenAppend] and [OpenUpdate] to make a batch's proof (the sequencer). All are safe for concurrent use and start no goroutine of their own
// that outlives a call.
//
// Guarantees. Each key file is used only if its size and SHA-256 are the manifest's and its circuit is the one of this version
// ([CircuitDigest]); keys of an insecure-dev ceremony are refused unless [AllowInsecureDev] is given. A prover checks its own proof before it
// hands it out, and stops soon after its context ends: it works in parts of a second of one core at most. No error or log tells a value of a witness. Whatever stands in an argument is answered with an error, not a panic.
//
// Errors say who has to act: [ErrManifest], [ErrKeyFile], [ErrCircuit] and [ErrInsecureDev] the operator; [ErrNotMember], [ErrPolicyUnmet] and
// [ErrWitness] the prover; [ErrMalformed] (the values can't be a statement: nothing was checked) and [ErrInvalid] (they are one, and the proof does
// not prove it) whoever sent the proof.
//
// A verified proof is only half of a decision: the verifier's own scope, policy, signal and list of acceptable roots have to be in it, and its
// nullifier has to be new in its scope.
//
// Non-goals: compiling circuits and making keys (semaphore/setup), which needs gnark's frontend; this package does not import it.
package proof

import (
	"errors"
	"fmt"
)

// Errors. Test with errors.Is.
var (
	// ErrManifest: the manifest is missing, is not of this format, or lacks what was asked for.
	ErrManifest = errors.New("bad key manifest")
	// ErrKeyFile: a key file is missing, or is not the one that the manifest names.
	ErrKeyFile = errors.New("key file does not match its manifest")
	// ErrCircuit: the keys belong to another version of the circuit; make or fetch new ones.
	ErrCircuit = errors.New("keys of another circuit")
	// ErrInsecureDev: whoever made these keys can forge proofs; they serve development only.
	ErrInsecureDev = errors.New("keys come from an insecure development set-up")
	// ErrNotMember: the path does not lead from the prover's leaf to the root: not enrolled, or path, day or attributes are those of another leaf or time.
	ErrNotMember = errors.New("no path from this leaf to this root")
	// ErrPolicyUnmet: the leaf does not satisfy the policy, so no proof exists.
	ErrPolicyUnmet = errors.New("leaf does not satisfy the policy")
	// ErrWitness: the values given do not satisfy the circuit, so no proof exists.
	ErrWitness = errors.New("statement does not hold")
	// ErrMalformed: not a statement and a proof at all: a value out of range, root 0, or a point that is not in its group.
	ErrMalformed = errors.New("malformed proof")
	// ErrRootZero: the root is 0, which is no root; it is an ErrMalformed.
	ErrRootZero = fmt.Errorf("%w: root is zero", ErrMalformed)
	// ErrInvalid: the proof does not prove the statement.
	ErrInvalid = errors.New("invalid proof")
)
