// Package wire holds what crosses the network between unum's API and those who call it: requests, answers and the one problem
// document. The server (package api), the Go client (package api/client) and the phone (package mobilesdk) share it.
//
// Everything here is a plain struct with JSON tags; nothing parses, checks or acts. Conventions, the same in every type: field elements,
// digests and byte strings are "0x" and lower-case hex of fixed length; amounts of money are decimal integers in the token's smallest
// unit, as strings, because they outgrow JSON's numbers; times are whole unix seconds; days are floor(unix seconds / 86400); counts are
// plain numbers. A field element is refused when it is not in canonical form (protocol, section 1).
//
// Non-goals: versions beside v1, and any type with a method that can fail.
package wire

// Text is what a person reads about a state, a decision or an error: what happened, why, and what to do next. English, plain words, no
// numbers that could tell how close a decision was.
type Text struct {
	What string `json:"what" doc:"What happened."`
	Why  string `json:"why" doc:"Why."`
	Next string `json:"next" doc:"What to do next."`
}

// Problem is the one error document, RFC 9457 with members of our own. Code is stable and is what programs act on; Title may be
// reworded. Status equals the HTTP status.
type Problem struct {
	Type      string       `json:"type" doc:"urn:unum:problem: and the code" example:"urn:unum:problem:nullifier_used"`
	Title     string       `json:"title" doc:"What happened, for a person." example:"This human has already acted here."`
	Status    int          `json:"status" doc:"The HTTP status." example:"409"`
	Code      string       `json:"code" doc:"Stable machine code." example:"nullifier_used"`
	RequestID string       `json:"request_id" doc:"Tell it when you ask for help."`
	Retryable bool         `json:"retryable" doc:"Whether the same request may succeed later, unchanged."`
	Errors    []FieldError `json:"errors,omitempty" doc:"What is wrong where. Never the offending value."`
	Text      *Text        `json:"text,omitempty" doc:"More words for a person, where there are some."`
}

// FieldError says what is wrong at one place of a request; it never repeats what was sent.
type FieldError struct {
	Location string `json:"location" doc:"Path of the field, as body.nullifier."`
	Message  string `json:"message"`
}

// Network is what a phone or a dApp must know of the network before anything else. Only Env, ChainID, Registry and Enroller take part
// in proofs and signatures.
type Network struct {
	Env         string `json:"env" enum:"test,live" doc:"A test network's humans prove nothing on a live one."`
	ChainID     uint64 `json:"chainId"`
	Registry    string `json:"registry" doc:"Address of the membership registry."`
	Enroller    string `json:"enroller" doc:"Address whose signature an Admission carries."`
	Day         uint32 `json:"day" doc:"Day of the home chain's head."`
	HeadTime    uint64 `json:"headTime" doc:"Time of the home chain's head, unix seconds."`
	LatestRoot  uint64 `json:"latestRoot" doc:"Sequence number of the newest root; 0 while there is none."`
	CrowdTarget uint64 `json:"crowdTarget" doc:"Live leaves that a bucket holds at least, when the tree has so many."`
}

// NewEnrollment answers the opening of an enrollment. The ticket is shown once; the server keeps its hash.
type NewEnrollment struct {
	Ticket    string `json:"ticket" doc:"Bearer token of this enrollment. Keep it on the phone."`
	Challenge string `json:"challenge" doc:"32 bytes that the proof of possession and the session digest bind."`
	Expires   int64  `json:"expires" doc:"When the ticket ends, unless a person was admitted with it."`
}

// BindSession ties an enrollment to the session digest that the station will sign.
type BindSession struct {
	SessionDigest string `json:"sessionDigest" doc:"keccak256(commitment, possession, challenge, salt): 32 bytes."`
	Recovery      bool   `json:"recovery,omitempty" doc:"The person is enrolled and lost the identity: their leaf is to be replaced. Once said, it stays; after the first capture it is too late to say it."`
}

// States of an enrollment, in the order in which a person passes through them. The last four end it, but recapture and review may be
// followed by another capture.
const (
	StateOpen            = "open"             // ticket given, no session digest yet
	StateBound           = "bound"            // session digest known, waiting for the station
	StateAdmitted        = "admitted"         // the decision stands; the phone may draw its Admission
	StateQueued          = "queued"           // the Admission was drawn and waits for a batch
	StateBatched         = "batched"          // in a batch, not yet proved
	StateProved          = "proved"           // the batch has its proof
	StateSent            = "sent"             // the batch's transaction is out
	StateMined           = "mined"            // in a block, not yet final
	StateFinal           = "final"            // the leaf is in the tree for good
	StateRecapture       = "recapture"        // the capture did not do; take another
	StateReview          = "review"           // a person must look at it
	StateAlreadyEnrolled = "already_enrolled" // this person has a leaf
	StateRejected        = "rejected"         // the sequencer refused the Admission
	StateExpired         = "expired"          // the ticket ended before a decision
)

// Enrollment is the state of an enrollment as its phone sees it.
type Enrollment struct {
	State   string `json:"state" enum:"open,bound,admitted,queued,batched,proved,sent,mined,final,recapture,review,already_enrolled,rejected,expired"`
	Code    string `json:"code,omitempty" doc:"Reason code of the decision or the refusal."`
	Text    Text   `json:"text"`
	RootSeq uint64 `json:"rootSeq,omitempty" doc:"First root that holds the leaf, from state mined on."`
	Expires int64  `json:"expires"`

	QueuedAt int64  `json:"queuedAt,omitempty" doc:"When the Admission was drawn, in states queued to mined."`
	MinedAt  int64  `json:"minedAt,omitempty" doc:"Time of the block that holds the leaf, in state mined."`
	Estimate int64  `json:"estimate,omitempty" doc:"When the leaf is expected to be in a block: a guess from the batches before it."`
	ReadyAt  uint64 `json:"readyAt,omitempty" doc:"Of a recovery: when its delay is over, unless the old phone stops it."`
}

// Opening shows what the session digest hid. The same opening always gives the same Admission.
type Opening struct {
	Commitment string `json:"commitment"`
	Possession string `json:"possession" doc:"Proof of possession of the identity key: 160 bytes."`
	Salt       string `json:"salt" doc:"32 bytes."`
}

// Admission is the enroller's signed word that one commitment may enter the tree (EIP-712, protocol section 2).
type Admission struct {
	Number        uint64 `json:"number"`
	Kind          uint8  `json:"kind" doc:"0 new, 1 replace, 2 remove"`
	Commitment    string `json:"commitment"`
	Attributes    uint32 `json:"attributes"`
	HandleHash    string `json:"handleHash"`
	Index         uint64 `json:"index"`
	OldHandleHash string `json:"oldHandleHash"`
	Expiry        uint64 `json:"expiry"`
	Signature     string `json:"signature" doc:"r, s, v: 65 bytes, v 27 or 28, low s."`
}

// Drawn answers the drawing of an Admission: the Admission, byte for byte the same each time, and where it stands.
type Drawn struct {
	Admission  Admission  `json:"admission"`
	Enrollment Enrollment `json:"enrollment"`
}

// Replacement is an announced replacement of a leaf, which waits.
type Replacement struct {
	Number   uint64 `json:"number" doc:"Admission number under which it was announced."`
	Index    uint64 `json:"index" doc:"Of the leaf whose place it takes."`
	ReadyAt  uint64 `json:"readyAt" doc:"Block time from which it may be executed."`
	Vetoable bool   `json:"vetoable" doc:"False after an earlier veto."`
}

// ReplacementList is all that wait, by ascending index.
type ReplacementList struct {
	Replacements []Replacement `json:"replacements"`
}

// Veto stops a replacement: the leaf's present key signs chain, registry, number and index.
type Veto struct {
	Veto string `json:"veto" doc:"Public key and signature: 160 bytes."`
}

// Vetoed tells the transaction that stopped it.
type Vetoed struct {
	TxHash string `json:"txHash"`
}

// NonceRequest asks for the nonce that a station's next capture record must carry.
type NonceRequest struct {
	StationID     string `json:"stationId" minLength:"1" maxLength:"128"`
	SessionDigest string `json:"sessionDigest"`
}

// Nonce is good for one capture record of one station and session.
type Nonce struct {
	Nonce   string `json:"nonce"`
	Expires int64  `json:"expires"`
}

// Outcomes of a capture.
const (
	OutcomeAdmitted        = "admitted"
	OutcomeAlreadyEnrolled = "already_enrolled"
	OutcomeRecapture       = "recapture"
	OutcomeReview          = "review"
)

// Decision is what a station learns of a capture: no distance, no match, no admission number.
type Decision struct {
	Outcome string `json:"outcome" enum:"admitted,already_enrolled,recapture,review"`
	Code    string `json:"code"`
	Text    Text   `json:"text"`
}

// Root is one root of the membership tree. Times are the home chain's.
type Root struct {
	Seq           uint64 `json:"seq"`
	Root          string `json:"root"`
	Time          uint64 `json:"time" doc:"Block time of the batch that made it, unix seconds."`
	SupersededAt  uint64 `json:"supersededAt" doc:"Time of the next root; 0 while this is the newest."`
	FirstUpdateAt uint64 `json:"firstUpdateAt" doc:"Time of the first replacement or removal after it; 0 if none."`
	ExpiresAt     uint64 `json:"expiresAt" doc:"From then on no proof against it is accepted; 0 while open."`
	Leaves        uint64 `json:"leaves" doc:"Leaves ever appended up to it."`
	People        uint64 `json:"people" doc:"Leaves that are not removed."`
	Live          bool   `json:"live" doc:"Whether a proof against it is accepted now."`
}

// RootList is a page of root history, newest first. Next is the value of ?before= for the page that follows; 0 ends.
type RootList struct {
	Roots []Root `json:"roots"`
	Next  uint64 `json:"next"`
}

// BucketRange tells one bucket of a root: a run of leaves [Start, End).
type BucketRange struct {
	Bucket uint64 `json:"bucket" doc:"Its number in this root's list, from 0."`
	Start  uint64 `json:"start" doc:"Index of its first leaf."`
	End    uint64 `json:"end" doc:"Index after its last leaf."`
	Live   uint64 `json:"live" doc:"Live leaves in it: the crowd that a reader hides in."`
}

// BucketList cuts the whole tree of a root into buckets: every leaf is in just one.
type BucketList struct {
	Seq     uint64        `json:"seq"`
	Root    string        `json:"root"`
	Buckets []BucketRange `json:"buckets"`
}

// Bucket is a crowd of leaves with what it takes to complete the path of any of them, so that a phone gets its path without saying which
// leaf is its own. It is semaphore/tree's Bucket.
type Bucket struct {
	Seq      uint64   `json:"seq"`
	Root     string   `json:"root"`
	Bucket   uint64   `json:"bucket"`
	Level    uint8    `json:"level" doc:"Height of the aligned subtrees that it is a run of."`
	Start    uint64   `json:"start" doc:"Index of the first leaf."`
	Leaves   []string `json:"leaves" doc:"From start on; zero where a leaf was removed."`
	Siblings []string `json:"siblings" doc:"From level up, at each level first the node left of the run if it starts at an odd index, then the one right of it if it ends at an even one."`
}

// DayLeaf is one leaf as its batch published it.
type DayLeaf struct {
	Index      uint64 `json:"index"`
	Commitment string `json:"commitment"`
	Attributes uint32 `json:"attributes"`
}

// Day is the published leaves of one enrollment day that are still in the tree.
type Day struct {
	Day    uint32    `json:"day"`
	Leaves []DayLeaf `json:"leaves"`
}

// NewRelyingParty asks for a relying party. ID may be empty: one is drawn.
type NewRelyingParty struct {
	ID   string `json:"id,omitempty" maxLength:"40" doc:"Lower-case letters, digits and hyphens, 3 to 40 of them; part of every scope."`
	Name string `json:"name" minLength:"1" maxLength:"100" doc:"For people."`
}

// RelyingParty is a party that checks proofs. APIKey is shown once, at creation or rotation; the server keeps its hash.
type RelyingParty struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Env    string `json:"env"`
	APIKey string `json:"apiKey,omitempty" doc:"unum_rp_<id>_<secret>"`
}

// Policy says whose leaf an action admits (protocol section 3).
type Policy struct {
	EnrolledBefore uint32 `json:"enrolledBefore" doc:"Leaves enrolled on an earlier day pass. 4294967295 leaves it open."`
	RenewedBefore  uint32 `json:"renewedBefore" doc:"Renewed leaves must be of an earlier day than this."`
	MinAssurance   uint8  `json:"minAssurance" maximum:"2" doc:"0 none, 1 one eye, 2 both eyes"`
}

// Contract names a contract on a chain.
type Contract struct {
	ChainID uint64 `json:"chainId" minimum:"1"`
	Address string `json:"address"`
}

// NewAction asks for an action of a relying party. Its policy is fixed here for ever; the same request again is answered alike, another
// policy for the same name is refused. Without a policy the action stands open: newcomers may join on any day, and leaves renewed from
// today on may not.
type NewAction struct {
	Action    string    `json:"action" minLength:"1" maxLength:"64" doc:"Lower-case letters, digits and . _ : -"`
	Env       string    `json:"env,omitempty" enum:"test,live" doc:"Advisory: compared with the network's, never used."`
	Programme string    `json:"programme,omitempty" doc:"32 bytes; zero or absent if none."`
	Epoch     uint64    `json:"epoch,omitempty" maximum:"9007199254740991"`
	Policy    *Policy   `json:"policy,omitempty"`
	Contract  *Contract `json:"contract,omitempty" doc:"Makes it a scope of that contract, which only the contract consumes."`
}

// Action is what a proof must be made for: the scope and the policy as the verifier has stored them.
type Action struct {
	Env          string    `json:"env"`
	RelyingParty string    `json:"relyingParty"`
	Action       string    `json:"action"`
	Programme    string    `json:"programme"`
	Epoch        uint64    `json:"epoch"`
	Policy       Policy    `json:"policy"`
	Contract     *Contract `json:"contract,omitempty"`
	Scope        string    `json:"scope" doc:"The scope's field element. Phones compute it themselves and compare."`
	Verified     uint64    `json:"verified" doc:"Humans accepted so far."`
}

// Verify asks whether a human may act. The relying party is the one whose API key is used; scope, policy and allowed roots come from the
// stored action. RelyingParty, Contract, Scope, Policy and Env are advisory: they are compared and never used, so that a mix-up is told
// by name instead of as a wrong proof.
type Verify struct {
	Action       string    `json:"action" minLength:"1" maxLength:"64"`
	Programme    string    `json:"programme,omitempty"`
	Epoch        uint64    `json:"epoch,omitempty" maximum:"9007199254740991"`
	Nonce        string    `json:"nonce" doc:"32 bytes that the relying party drew for this request; used once."`
	Message      string    `json:"message" maxLength:"8194" doc:"0x and hex of what the human meant to say, up to 4096 bytes; 0x if nothing."`
	RootSeq      uint64    `json:"rootSeq" maximum:"9007199254740991"`
	Nullifier    string    `json:"nullifier"`
	Proof        string    `json:"proof" doc:"256 bytes"`
	Env          string    `json:"env,omitempty" enum:"test,live"`
	RelyingParty string    `json:"relyingParty,omitempty" maxLength:"40"`
	Contract     *Contract `json:"contract,omitempty"`
	Scope        string    `json:"scope,omitempty"`
	Policy       *Policy   `json:"policy,omitempty"`
}

// Verified answers a proof that was accepted: this human has not acted here before and can't again.
type Verified struct {
	Verified     bool   `json:"verified" doc:"Always true: everything else is a problem document."`
	Env          string `json:"env"`
	RelyingParty string `json:"relyingParty"`
	Action       string `json:"action"`
	Programme    string `json:"programme"`
	Epoch        uint64 `json:"epoch"`
	Nullifier    string `json:"nullifier" doc:"This human's name in this scope, and nowhere else."`
	RootSeq      uint64 `json:"rootSeq"`
	Time         int64  `json:"time"`
}

// Programme is a share programme: who pays what to each human, and when.
type Programme struct {
	ID            string   `json:"id" doc:"32 bytes"`
	Name          string   `json:"name"`
	Contract      Contract `json:"contract"`
	Env           string   `json:"env"`
	Token         string   `json:"token" doc:"Address of the ERC-20 token."`
	Symbol        string   `json:"symbol"`
	Decimals      uint8    `json:"decimals"`
	Amount        string   `json:"amount" doc:"Share of one human in one epoch, in the token's smallest unit."`
	Fee           string   `json:"fee" doc:"What the relayer keeps of a share at present, in the token's smallest unit."`
	Start         uint64   `json:"start"`
	Length        uint64   `json:"length" doc:"Seconds of one epoch."`
	ClaimWindow   uint64   `json:"claimWindow" doc:"Seconds after an epoch's start in which it may be claimed."`
	MinAssurance  uint8    `json:"minAssurance"`
	SameDay       bool     `json:"sameDay" doc:"Whether people enrolled on the epoch's first day may claim."`
	EpochNow      uint64   `json:"epochNow"`
	Started       bool     `json:"started" doc:"False before the first epoch; EpochNow is then 0."`
	Policy        Policy   `json:"policy" doc:"Policy of the present epoch."`
	Scope         string   `json:"scope" doc:"Scope of the present epoch."`
	Balance       string   `json:"balance,omitempty" doc:"What the programme still holds, in the token's smallest unit."`
	ClaimsInEpoch uint64   `json:"claimsInEpoch"`
}

// ProgrammeList is every programme of the network.
type ProgrammeList struct {
	Programmes []Programme `json:"programmes"`
}

// Claim asks for one human's share of one epoch. The proof binds recipient, fee and deadline.
type Claim struct {
	Programme string `json:"programme"`
	Epoch     uint64 `json:"epoch" maximum:"9007199254740991"`
	RootSeq   uint64 `json:"rootSeq" maximum:"9007199254740991"`
	Nullifier string `json:"nullifier"`
	Recipient string `json:"recipient" doc:"Address that is paid."`
	MaxFee    string `json:"maxFee" doc:"Most that the relayer may keep, in the token's smallest unit."`
	Deadline  uint64 `json:"deadline"`
	Proof     string `json:"proof"`
}

// Payout is a paid claim.
type Payout struct {
	Programme string `json:"programme"`
	Epoch     uint64 `json:"epoch"`
	Recipient string `json:"recipient"`
	Amount    string `json:"amount" doc:"In the token's smallest unit, fee not yet taken off."`
	Fee       string `json:"fee"`
	Symbol    string `json:"symbol"`
	Decimals  uint8  `json:"decimals"`
	TxHash    string `json:"txHash"`
	Block     uint64 `json:"block"`
	Time      uint64 `json:"time"`
}

// Overview is the network in numbers, for the page.
type Overview struct {
	Env        string      `json:"env"`
	People     uint64      `json:"people" doc:"Live leaves in the newest root."`
	Waiting    uint64      `json:"waiting" doc:"People admitted whose leaf is not final yet."`
	Verified   uint64      `json:"verified" doc:"Proofs accepted by this API."`
	Roots      []Root      `json:"roots" doc:"Newest first."`
	Payouts    []Payout    `json:"payouts" doc:"Newest first."`
	Programmes []Programme `json:"programmes"`
	Chain      Chain       `json:"chain"`
	Time       int64       `json:"time" doc:"When this was put together."`
}

// Chain is the home chain as the network sees it.
type Chain struct {
	ID       uint64 `json:"id"`
	Block    uint64 `json:"block"`
	Hash     string `json:"hash"`
	Time     uint64 `json:"time"`
	Registry string `json:"registry"`
}

// Check is one line of /readyz.
type Check struct {
	Name  string `json:"name"`
	Ready bool   `json:"ready"`
}

// Ready answers /livez and /readyz.
type Ready struct {
	Ready  bool    `json:"ready"`
	Checks []Check `json:"checks"`
}
