// Package api serves unum's HTTP interface: enrollment sessions for phones, captures for stations, roots and buckets, verification for
// relying parties, claims of shares, the numbers and the page.
//
// Call [New] with a [Config] whose interfaces lead to the rooms below, then [API.Serve] with a listener; [API.App] gives the fiber
// application, for tests that need no network.
//
// What holds:
//   - A proof is judged by the verifier's own stored action: scope, policy and allowed roots never come from the request.
//   - Nonce and nullifier of an accepted proof are unique rows, committed before the 200 leaves, so a replay is refused after a restart
//     and by every other process on the same store. A refused request changes nothing.
//   - Every error is one application/problem+json document with a stable code ([Codes]); internal text, and whatever was sent, never
//     goes back out.
//   - No route takes a commitment to look something up, or a leaf's index. Nothing here logs a ticket, key, commitment, nullifier,
//     nonce or address.
//   - Tickets and API keys are stored as hashes only.
//
// Goroutines: [New] starts none. [API.Serve] runs one that accepts connections (and fasthttp's workers under it) and one, janitor, that
// prunes ended sessions; both end before Serve returns.
//
// Non-goals: biometrics, signing, chain RPC and SQL; they come in as the interfaces in this package, wired by the composition root.
package api
