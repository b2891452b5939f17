package semaphore_test

import (
	"fmt"

	"unum/semaphore"
)

// A person's device holds an identity; a verifier builds the scope from what it stored when it created the action.
func Example() {
	id, err := semaphore.ImportIdentity("c2VjcmV0") // what Semaphore's export() gave
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("commitment", id.Commitment())

	scope, err := semaphore.ScopeSpec{
		Env: semaphore.EnvTest, Kind: semaphore.ScopeRelyingParty, RelyingParty: "forum.example", Action: "join",
		Policy: semaphore.Policy{EnrolledBefore: semaphore.OpenDay, RenewedBefore: 20400, MinAssurance: 2},
	}.Scope()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("scope     ", scope)
	fmt.Println("nullifier ", id.Nullifier(scope))
	fmt.Println("secret    ", id)
	// Output:
	// commitment 0x3019f11e3caaf8a73bb1bf57f7b974bc1f30432aa54e96eba2b3a325e62991dc
	// scope      0x00df27cf5f0953cdef6a02a827976d7577aa4e6d1f15cac1ebe8a9a1231eb566
	// nullifier  0x07e67acc09c40af1ec3c0ff8a9a958560179c406d87a33c5f0626a2bee6c682f
	// secret     semaphore.Identity(redacted)
}

// The phone proves to the enroller that it holds the secret of the commitment, for the challenge that it was given.
func ExampleIdentity_ProvePossession() {
	id, err := semaphore.IdentityFromPrivateKey([]byte("a private key of any length"))
	if err != nil {
		fmt.Println(err)
		return
	}
	challenge := [32]byte{1, 2, 3}
	p := id.ProvePossession(challenge)
	fmt.Println(p.Verify(challenge, id.Commitment()))
	fmt.Println(p.Verify([32]byte{}, id.Commitment()))
	// Output:
	// <nil>
	// proof of possession is not valid: signature is not valid
}
