// Package sequencer turns signed admissions into leaves of the membership tree on chain, and serves the tree as a read model.
//
// Make one with [New], hand it admissions with [Sequencer.Submit] and let [Sequencer.Run] work: it gathers admissions into batches of
// equal attributes, has each batch signed by the enroller and proved, sends it to the registry contract and follows it until its block
// is final. [Sequencer.Status] tells how far a number has come; [Sequencer.Root], [Sequencer.TreeAt], [Sequencer.Bucket] and
// [Sequencer.Leaves] read what is on chain, and never what is only queued.
//
//	Submit → queued ─┬─ built → proved → sent → mined → final
//	                 └─ rejected (with a code)
//
// Guarantees. Every arrow is one committed change of the [Store] made before the next step begins, so a process that dies anywhere
// goes on from the last arrow, and a step that took effect but was reported failed is found, not repeated: what is mined is learnt only
// from the contract's events. A batch that the contract refuses is rebuilt without help; an admission that spoils its batch is
// isolated by smaller batches and set aside with a code, and only when it is named by the refusal or when other batches pass, so a
// fault of the operator's never empties the queue. Roots that others append are absorbed. A root on chain that the events don't explain
// stops Run with [ErrUnknownRoot]. Blocks that are not final are known by their hash: when the chain is reorganised, batches that moved are noted where they
// are now, and from the first that is gone on, ours are sent again as they are. Several processes may share a Store: one leads by a lease, the others stand by
// and take over when it has run out; who lost the lead can change nothing any more and stops with [ErrFenced].
//
// Privacy. Commitments are shuffled inside their batch, and the numbers of a batch are kept ascending, so order links nobody. Once a batch is
// final, its numbers are cut from every row that holds a commitment: what stays of a number is that it is final. Logs carry counts,
// batches and codes, never a number or a commitment.
//
// Goroutines, all owned by Run and ended before it returns: one renews the lease, one works, and while the oldest batch is being mined one more sends it,
// so that the next ones (Config.Ahead) are built, signed and proved meanwhile. Any number of mined ones wait to be final. All methods may be called
// concurrently, also in processes that never call Run.
//
// Not its work: deciding who is admitted (package enroll), signing (package registrar), making proofs (package proof), nonces and fees of
// transactions (contracts/chain). Reorganisations of the chain deeper than the confirmations that Chain asks for are reported, not undone: Run ends with
// [ErrReorged].
package sequencer
