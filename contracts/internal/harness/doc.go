// Package harness has the bindings of the contracts that make the Solidity libraries callable, for the tests in package contracts. First
// call: NewGroth16Harness or NewTypedHarness. Not for production: nothing deploys them but tests.
package harness
