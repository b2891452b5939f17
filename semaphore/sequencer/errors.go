package sequencer

import "errors"

// Codes of an admission that is refused by [Sequencer.Submit] or set aside later. They are stable and shown to clients.
const (
	CodeAdmissionMalformed  = "admission_malformed"  // a field is out of its range or not allowed with the kind
	CodeSignatureInvalid    = "signature_invalid"    // not signed by the enroller for this registry
	CodeAdmissionExpired    = "admission_expired"    // its expiry has passed before it came into a batch
	CodeCommitmentZero      = "commitment_zero"      // a commitment of 0 stands for an empty leaf
	CodeCommitmentDuplicate = "commitment_duplicate" // the commitment is queued under another number, or has a live leaf
	CodeNumberConflict      = "number_conflict"      // the number came before with another admission
	CodeNumberUsed          = "number_used"          // the contract has the number marked, by a forced append or a void
	CodeLeafUnknown         = "leaf_unknown"         // a removal or replacement names an index that holds no live leaf
	CodeHandleMismatch      = "handle_mismatch"      // the leaf at the index was appended under another handle
	CodeReplacementStopped  = "replacement_stopped"  // the leaf's old key vetoed it, it was voided, or its leaf is gone
	CodeProverFailed        = "prover_failed"        // no proof could be made for a batch with it, again and again
)

// Sentinels. The first group answers questions, the second ends Run.
var (
	// ErrNumberUnknown: no admission with this number ever came, or it is so long final that it was forgotten.
	ErrNumberUnknown = errors.New("number unknown")
	// ErrRootUnknown: no root with this sequence number is on chain, as far as this process has seen.
	ErrRootUnknown = errors.New("root unknown")
	// ErrRootExpired: the root was valid once; its tree is no longer kept.
	ErrRootExpired = errors.New("root expired")
	// ErrRootTooOld: the root is live, but it was superseded, or the chain last seen, before the day that the policy's renewedBefore names.
	ErrRootTooOld = errors.New("root too old for the policy")
	// ErrBehind: the chain has roots that this process has not read yet; ask again.
	ErrBehind = errors.New("the read model is behind the chain")
	// ErrLeafUnknown: no live leaf fits.
	ErrLeafUnknown = errors.New("leaf unknown")

	// ErrProverAway: a Prover wraps this when it can't work now, whatever the batch: it is busy, can't be reached, has other keys. It is asked again
	// for as long as it takes, and no admission is suspected.
	ErrProverAway = errors.New("the prover is away")
	// ErrLeaseHeld: another process leads on the same Store. Run waits until its lease has run out.
	ErrLeaseHeld = errors.New("another sequencer leads on this store")
	// ErrFenced: another process leads on the same Store since. Stop; it goes on with the work.
	ErrFenced = errors.New("another sequencer has taken over this store")
	// ErrUnknownRoot: the contract's root can't be reached from this Store by the contract's events. The Store belongs to another
	// registry, was damaged or was restored from an old copy, or the node hides events. Nothing is sent in this state.
	ErrUnknownRoot = errors.New("the contract's root is unknown to this store")
	// ErrChainBehind: the Store has seen roots that the node does not have (any more): the node lags, the chain was rewound and has not grown past the
	// place where it forked, or is another one. Run waits: nothing is sent in this state.
	ErrChainBehind = errors.New("the chain is behind this store")
	// ErrReorged: a batch vanished from the chain after its block counted as final.
	ErrReorged = errors.New("a final batch vanished from the chain")
)

// Error is an admission refused for a reason of its own. Code is one of the Code constants or a code of the contract's.
type Error struct {
	Code string
}

// Error gives the code in words fit for a log.
func (e *Error) Error() string { return "admission refused: " + e.Code }

// CodeOf gives the code of an [Error] in err's chain, or "".
func CodeOf(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// Refused is what a [Chain], [Prover] or [BatchSigner] returns, wrapped or not, when it will not take a batch for a reason that lies in the
// batch or in the contract's state, so that the same call again would be refused again. Every other error is taken for a
// disturbance: the same call is made again later.
type Refused struct {
	// Code is the stable code of the reason.
	Code string
	// Number names the admission that spoils the batch; 0 where the refusal does not tell.
	Number uint64
	// Wait says that no admission is at fault: the contract is paused, the daily cap is reached. The batch is kept and sent again later.
	Wait bool
	// Rebuild says that no admission is at fault but the batch is past use: its day or root is over. It is built anew at once.
	Rebuild bool
}

// Error gives the code in words fit for a log.
func (r *Refused) Error() string { return "batch refused: " + r.Code }
