// Package bindings is what Go needs to deploy and call the contracts: for each of them its ABI and code, functions that pack a call,
// unpack an answer, an event or a custom error. Made by abigen (v2) from contracts/artifacts with `go generate ./contracts/...`; a test
// keeps both current.
//
// First call: NewMembershipRegistry (or another contract's New…), then its PackX and UnpackX with go-ethereum's bind/v2, or
// MembershipRegistryMetaData to deploy. Errors that a callee raises pass through its caller: an error of MembershipRegistry or Groth16 can
// come out of ShareProgramme.claim and HumanOnce.join, so decode with both bindings.
//
// Nothing here talks to a chain: contracts/chain does.
package bindings
