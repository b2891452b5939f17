// Package mobilesdk is a person's phone: it keeps the identity, enrolls it, proves that its holder is one live human, and claims shares.
// Its exported surface is flat, so that gomobile can carry it to Kotlin, Java, Swift and Objective-C: text, bytes, numbers, pointers to
// the structs here, and callback interfaces; structure travels as JSON.
//
// A host calls [OpenPhone] with its configuration, a [Vault] that seals and keeps the phone's state, and the state it kept last. Then:
//
//	phone.CreateIdentity()            // or ImportIdentity, RestoreIdentity
//	phone.BeginEnrollment()           // opens a session and gives the digest that the station scans
//	phone.EnrollmentStatus()          // until the state is admitted
//	phone.DrawAdmission()             // asks for the place in the tree; again at any time
//	phone.EnrollmentStatus()          // until mined or final
//	phone.StartProve(request, l)      // proves for a relying party's action; the result goes to the relying party
//	phone.StartClaim(request, l)      // claims a programme's share
//
// Errors: the message begins with a stable code, a colon and a space ("not_enrolled: …"); [ErrorCode] cuts it out. A code is the API's own
// or one of those in errors.go. Every method may be called on a zero or nil value and from any thread, and none panics.
//
// What holds: the secret leaves the phone only by ExportIdentity and SealIdentity. Nothing the server says is believed without a check
// that the phone can make: the Admission is the enroller's, scope and policy are those that the names and the numbers give, the bucket
// adds up to its root, the circuit's files have the digests of a manifest that the host has pinned. The server is never told which leaf
// is the phone's: it asks for days and for buckets, on other connections than those of enrollment and claims, and ProveResult tells how
// large the crowd was.
//
// Every change of state is saved through the Vault before the step that relies on it, so a phone killed at any moment goes on where it
// stood: an opened session is bound again, an Admission drawn again, a claim once made is sent again as it was.
//
// Goroutines: one per started [Task]; it ends soon after Cancel, and calls no listener after its last OnDone or OnFailed.
//
// Non-goals: user interface, QR codes, the keystore of the platform (a Vault is the host's), other people's identities.
package mobilesdk
