// Package archtest holds the house's own rules as tests, and nothing else: who may import whom, that every package says what it is,
// that no package works in init, that the README's commands are run by the continuous integration, and that no machine's path or
// registry's host name is in the project. It exports nothing; run it by go test ./internal/archtest.
//
// There are two kinds of import rule. An owner rule names the only packages that may import a dependency directly. A reach rule names
// what a package must not depend on at all, directly or through others.
package archtest
