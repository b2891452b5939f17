// Package distribution says who may have which share when, and pays it: programmes, their epochs, and the relayer that takes a claim, checks it
// off chain, pays for its transaction and keeps the books.
//
// A [Programme] mirrors one ShareProgramme contract. [Programme.Epoch], [Programme.Policy], [Programme.Scope] and [Programme.Signal] compute what that
// contract computes from its own constants, so that a claimant and the relayer prove and check against the programme's terms and never
// against a request's. Make a [Relayer] with [New], give it claims with [Relayer.Claim] and keep [Relayer.Run] going beside: it resumes what a crash left
// and books what others paid.
//
// Guarantees. A nullifier is paid at most once an epoch: the contract marks it in the transaction that pays, and it is the last judge. An accepted
// claim is a row before anything is sent, unique by (programme, epoch, nullifier), and its transaction has one id for ever, so a repeated, concurrent
// or interrupted claim finds the first one's outcome. The ledger is a chain of postings, each of one amount from one account to another, so it can't
// be out of balance, hashed over their predecessors, so it can't be changed unseen; [Relayer.Reconcile] compares it with the chain's events.
//
// Privacy: a claim shows a nullifier and an address to pay, nothing of the person's leaf. Logs carry programmes, epochs and codes only.
//
// Goroutines: none; everything works in its caller's goroutine, Run included.
//
// Not its work: payouts by page, nonces and fees of transactions (contracts/chain), who is a member (semaphore).
package distribution
