// Package chain is unum's only user of Ethereum RPC: it deploys the contracts, reads and writes them through typed
// adapters, and sends every transaction through one durable state machine.
//
// Start with Dial, then Deploy (or LoadDeployment) and NewRegistry, NewProgramme, NewToken or NewHumanOnce on the
// deployment's addresses. Whoever writes makes a Sender over a Journal (package txdb has the SQL one) and hands it
// to the adapter; one Sender serves one signing key.
//
// Guarantees. A Sender never pays twice for one Intent: the signed bytes are in the journal before they are
// broadcast, an Intent keeps its nonce until a final block shows that the nonce was used by something else, and Do
// with an ID that was done returns the same receipt without sending. What a contract refuses comes back as
// *RevertError with a stable code. Nothing here reads the local clock to judge the chain: HeadTime is the clock.
//
// Goroutines: none that outlive a call, but for a Quorum's questions to nodes that are late, which end with their deadline;
// every other call does its work in the caller's goroutine and ends with its context.
//
// Several nodes. DialAll takes several addresses and gives a Quorum: a Backend whose every answer was given alike by
// enough of them, so that one that lies, lags, stalls or changes its chain is outvoted, and too few that agree mean waiting.
//
// Not its work: what to send and when (the sequencer and the relayer decide), verification off chain.
package chain
