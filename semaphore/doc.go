// Package semaphore holds the values that proofs of personhood are made of, and their exact bytes: field elements, the Semaphore v4 identity and its proof of
// possession, leaves, scopes, signals, policies, membership proofs, the enroller's signed admissions and batches, and the bindings of batches to calldata.
//
// A person's device calls NewIdentity or ImportIdentity first; a verifier builds the Scope and Signal it expects from its own ScopeSpec, ClaimSignal or
// VerifySignal, never from what it was sent.
//
// Guarantees. Every value has one byte form and one text form, and every decoder refuses the others: a field element is 32 bytes big-endian below p, its text
// 0x and 64 lower-case hex digits. Distinct meanings have distinct types. Decoders never panic. Secrets (Identity) have no string, JSON or log form. Integers are
// big-endian unless a comment says otherwise.
//
// Non-goals: circuits, keys and proving (semaphore/circuit, setup, proof), the tree (semaphore/tree), storage, network.
//
// The secret-dependent arithmetic of Identity runs a fixed sequence of field operations: ladders without branches, inversion by a fixed exponent, selection by
// mask. Below it stands gnark-crypto's fr.Element, whose multiplication ends in a conditional move on amd64 and arm64 but which makes no formal promise, and
// Go's garbage collector may copy a secret; a hostile program on the same core is out of scope.
package semaphore
