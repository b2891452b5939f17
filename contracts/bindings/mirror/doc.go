// Package mirror holds the Go binding of the contract RootMirror, made by abigen from contracts/artifacts. It stands apart because the
// mirror answers in the registry's words, for which abigen makes types of the same names.
//
// First call: NewRootMirror, whose PackX and UnpackX make and read calls. Nothing here talks to a chain.
package mirror
