// Package desk holds the Go binding of the contract RegistryDesk, made by abigen from contracts/artifacts: the registry's functions for roles, pause, voids,
// the forced queue and replacements. They are called at the registry's address. It stands apart because registry and desk share types and getters, which
// abigen makes twice under the same names.
//
// First call: NewRegistryDesk, whose PackX and UnpackX make and read calls. Nothing here talks to a chain.
package desk
