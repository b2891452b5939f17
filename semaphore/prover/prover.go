// Package prover lets a batch's proof be made in another process: [Server] is the HTTP service around a prover, [Client] the sequencer.Prover that uses it.
//
// A client proves only with a server whose verifying key, circuit by circuit, is the one that it expects, which its maker has read from the contract. The
// server takes a bounded number of requests, answers 429 to the rest, and stops work on a proof when its deadline is over or its client is gone. Nothing is
// kept: a server that dies in the middle of a proof is asked again, and a batch's proof is the same wherever it is made.
//
// A witness holds commitments, paths and roots, all of them public or about to be. What a server can do to a client is to be slow or to answer
// nonsense; whoever can check a proof does so before using it (see [Checked]).
//
// Goroutines: none of its own; the server works in those of net/http.
package prover

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	"unum/semaphore"
	"unum/semaphore/sequencer"
	"unum/semaphore/tree"
)

// Codes of refusals, stable, in the field "code" of an answer.
const (
	CodeUnauthorized   = "unauthorized"      // 401: the bearer token is missing or wrong
	CodeMalformed      = "request_malformed" // 400: the request can't be read
	CodeTooLarge       = "request_too_large" // 413
	CodeCircuitUnknown = "circuit_unknown"   // 404: no keys for that kind and size
	CodeWitnessRefused = "witness_refused"   // 422: no proof exists for this witness
	CodeQueueFull      = "queue_full"        // 429: come back later
	CodeDeadline       = "deadline_exceeded" // 504: the deadline was over before the proof was made
	CodeFailed         = "prover_failed"     // 500
)

// ErrKeys: the server has another verifying key for a circuit than the client expects, or none.
var ErrKeys = errors.New("the prover's key is not the contract's")

// CircuitName names the circuit of a batch kind and size, as a key folder does: append-10, update-3.
func CircuitName(k semaphore.BatchKind, size int) string {
	if k == semaphore.BatchAppend {
		return fmt.Sprintf("append-%d", size)
	}
	return fmt.Sprintf("update-%d", size)
}

// Circuits is the answer to GET /v1/circuits: the hash of each circuit's verifying key, as hex, by its name.
type Circuits struct {
	Keys map[string]string `json:"keys"`
}

// request is the body of POST /v1/prove. Bytes are base64 of field elements one after the other, 32 bytes each.
type request struct {
	Kind string `json:"kind"` // append or update
	Size int    `json:"size"`
	Pre  []byte `json:"pre"`
	Post []byte `json:"post"`
	Day  uint32 `json:"day"`

	Start       uint64 `json:"start,omitempty"`
	Attributes  uint32 `json:"attributes,omitempty"`
	Commitments []byte `json:"commitments,omitempty"`
	Frontier    []byte `json:"frontier,omitempty"`

	NextIndex uint64 `json:"nextIndex,omitempty"`
	UpdateSeq uint64 `json:"updateSeq,omitempty"`
	Steps     []step `json:"steps,omitempty"`
}

type step struct {
	Index         uint64 `json:"index"`
	Kind          uint8  `json:"kind"`
	Attributes    uint32 `json:"attributes"`
	Commitment    []byte `json:"commitment"`
	OldCommitment []byte `json:"oldCommitment"`
	OldDay        uint32 `json:"oldDay"`
	OldAttributes uint32 `json:"oldAttributes"`
	Path          []byte `json:"path"`
}

type answer struct {
	Proof []byte `json:"proof,omitempty"`
	Code  string `json:"code,omitempty"`
}

var errRequest = errors.New("malformed request")

func pack(fs ...semaphore.Field) []byte {
	out := make([]byte, 0, 32*len(fs))
	for _, f := range fs {
		b := f.Bytes()
		out = append(out, b[:]...)
	}
	return out
}

// unpack reads exactly n elements, or any number of them for n < 0.
func unpack(b []byte, n int) ([]semaphore.Field, error) {
	if len(b)%32 != 0 || n >= 0 && len(b) != 32*n {
		return nil, errRequest
	}
	out := make([]semaphore.Field, len(b)/32)
	for i := range out {
		var err error
		if out[i], err = semaphore.FieldFromBytes(b[32*i : 32*i+32]); err != nil {
			return nil, fmt.Errorf("%w: %w", errRequest, err)
		}
	}
	return out, nil
}

func one(b []byte) (semaphore.Field, error) {
	fs, err := unpack(b, 1)
	if err != nil {
		return semaphore.Field{}, err
	}
	return fs[0], nil
}

func appendRequest(w sequencer.AppendWitness) request {
	cs := make([]semaphore.Field, len(w.Commitments))
	for i, c := range w.Commitments {
		cs[i] = c.Field
	}
	return request{
		Kind: "append", Size: w.Size, Pre: pack(w.Pre.Field), Post: pack(w.Post.Field), Day: w.Day, Start: w.Start, Attributes: uint32(w.Attributes),
		Commitments: pack(cs...), Frontier: pack(w.Frontier[:]...),
	}
}

func updateRequest(w sequencer.UpdateWitness) request {
	r := request{
		Kind: "update", Size: w.Size, Pre: pack(w.Pre.Field), Post: pack(w.Post.Field), Day: w.Day, NextIndex: w.NextIndex, UpdateSeq: w.UpdateSeq,
	}
	for _, s := range w.Steps {
		r.Steps = append(r.Steps, step{
			Index: s.Item.Index, Kind: uint8(s.Item.Kind), Attributes: uint32(s.Item.Attributes), Commitment: pack(s.Item.Commitment.Field),
			OldCommitment: pack(s.OldCommitment.Field), OldDay: s.OldDay, OldAttributes: uint32(s.OldAttributes),
			Path: append(binary.BigEndian.AppendUint64(nil, s.Path.Index), pack(s.Path.Siblings[:]...)...),
		})
	}
	return r
}

func (r *request) roots() (pre, post semaphore.Root, err error) {
	a, err := one(r.Pre)
	if err != nil {
		return pre, post, err
	}
	b, err := one(r.Post)
	return semaphore.Root{Field: a}, semaphore.Root{Field: b}, err
}

func (r *request) append() (w sequencer.AppendWitness, err error) {
	w = sequencer.AppendWitness{Size: r.Size, Start: r.Start, Day: r.Day, Attributes: semaphore.Attributes(r.Attributes)}
	if w.Pre, w.Post, err = r.roots(); err != nil {
		return w, err
	}
	cs, err := unpack(r.Commitments, -1)
	if err != nil {
		return w, err
	}
	for _, c := range cs {
		w.Commitments = append(w.Commitments, semaphore.IdentityCommitment{Field: c})
	}
	fs, err := unpack(r.Frontier, tree.Depth)
	if err != nil {
		return w, err
	}
	w.Frontier = [tree.Depth]semaphore.Field(fs)
	return w, nil
}

func (r *request) update() (w sequencer.UpdateWitness, err error) {
	w = sequencer.UpdateWitness{Size: r.Size, NextIndex: r.NextIndex, UpdateSeq: r.UpdateSeq, Day: r.Day}
	if w.Pre, w.Post, err = r.roots(); err != nil {
		return w, err
	}
	for _, s := range r.Steps {
		c, cerr := one(s.Commitment)
		old, oerr := one(s.OldCommitment)
		if err := errors.Join(cerr, oerr); err != nil || len(s.Path) != 8+32*tree.Depth {
			return w, errors.Join(errRequest, err)
		}
		siblings, err := unpack(s.Path[8:], tree.Depth)
		if err != nil {
			return w, err
		}
		w.Steps = append(w.Steps, sequencer.UpdateStep{
			Item: semaphore.UpdateItem{
				Index: s.Index, Kind: semaphore.AdmissionKind(s.Kind), Attributes: semaphore.Attributes(s.Attributes), Commitment: semaphore.IdentityCommitment{Field: c},
			},
			OldCommitment: semaphore.IdentityCommitment{Field: old}, OldDay: s.OldDay, OldAttributes: semaphore.Attributes(s.OldAttributes),
			Path: tree.Path{Index: binary.BigEndian.Uint64(s.Path), Siblings: [tree.Depth]semaphore.Field(siblings)},
		})
	}
	return w, nil
}

// Checked is a prover whose proofs are looked at before they are used: a false one is an error that is waited out, not a batch's fault.
type Checked struct {
	sequencer.Prover
	// Append and Update return nil for a proof that the contract would take.
	Append func(sequencer.AppendWitness, semaphore.Proof) error
	Update func(sequencer.UpdateWitness, semaphore.Proof) error
}

// ProveAppend implements sequencer.Prover.
func (c Checked) ProveAppend(ctx context.Context, w sequencer.AppendWitness) (semaphore.Proof, error) {
	p, err := c.Prover.ProveAppend(ctx, w)
	if err == nil {
		err = falseProof(c.Append(w, p))
	}
	return p, err
}

// ProveUpdate implements sequencer.Prover.
func (c Checked) ProveUpdate(ctx context.Context, w sequencer.UpdateWitness) (semaphore.Proof, error) {
	p, err := c.Prover.ProveUpdate(ctx, w)
	if err == nil {
		err = falseProof(c.Update(w, p))
	}
	return p, err
}

func falseProof(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w: the prover gave a false proof: %w", sequencer.ErrProverAway, err)
}
