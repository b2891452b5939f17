package api

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"unum/api/wire"
	"unum/semaphore"
)

// stateTexts are the words of each state that no decision brings words for.
var stateTexts = map[string]wire.Text{
	wire.StateOpen:     {What: "Your enrollment is open.", Why: "The phone has a ticket and has not yet made its session code.", Next: "Let the phone make the code, then show it at a station."},
	wire.StateBound:    {What: "The station may take your pictures now.", Why: "Your session code is known and no capture of it was decided yet.", Next: "Show the code on your phone at the station and look into the camera."},
	wire.StateAdmitted: {What: "You are admitted.", Why: "Nobody with your irises is enrolled.", Next: "Keep the app open: the phone now asks for your place in the tree."},
	wire.StateQueued:   {What: "Your place is waiting for the next batch.", Why: "People are added together, so that nobody can tell who came when.", Next: "Nothing to do. You may close the app and look again later."},
	wire.StateBatched:  {What: "Your place is in the next batch.", Why: "The batch is being proved, so that nobody has to trust us for it.", Next: "Nothing to do. You may close the app and look again later."},
	wire.StateProved:   {What: "Your place is in the next batch.", Why: "The batch is proved and about to go to the chain.", Next: "Nothing to do. You may close the app and look again later."},
	wire.StateSent:     {What: "Your place is on its way.", Why: "The batch was sent to the chain.", Next: "Nothing to do. You may close the app and look again later."},
	wire.StateMined:    {What: "Your place is on the chain.", Why: "The batch is in a block; a few more blocks make it final.", Next: "Nothing to do. Your phone can prove that you are one human very soon."},
	wire.StateFinal:    {What: "You are enrolled.", Why: "Your place in the tree is final.", Next: "Your phone can now prove that you are one human. Back up your identity."},
	wire.StateRejected: {What: "Your place could not be added.", Why: "The admission did not hold when it reached the tree.", Next: "Start a new enrollment; if it happens again, ask for help and tell the code."},
	wire.StateExpired:  {What: "Your enrollment has ended.", Why: "No capture was decided before the ticket's time was over.", Next: "Start a new enrollment."},
}

// decisionTexts are the words of outcomes whose decision brought none.
var decisionTexts = map[string]wire.Text{
	wire.StateRecapture:       {What: "The pictures did not do.", Why: "They were not clear enough to decide.", Next: "Take them again at the station."},
	wire.StateReview:          {What: "A person must look at this.", Why: "The machine alone may not decide it.", Next: "Wait; the state changes here when it was looked at."},
	wire.StateAlreadyEnrolled: {What: "You are already enrolled.", Why: "Somebody with your irises has a place in the tree.", Next: "Use the identity that you enrolled. If its phone is lost, ask for recovery."},
}

// TicketInput is the ticket of an enrollment. It is exported because huma looks into exported embedded structs only.
type TicketInput struct {
	Authorization string `header:"Authorization" required:"false" doc:"Bearer and the ticket."`
}

type newEnrollmentOutput struct{ Body wire.NewEnrollment }
type enrollmentOutput struct{ Body wire.Enrollment }
type bindInput struct {
	TicketInput
	Body wire.BindSession
}
type drawInput struct {
	TicketInput
	Body wire.Opening
}
type drawnOutput struct{ Body wire.Drawn }
type nonceInput struct{ Body wire.NonceRequest }
type nonceOutput struct{ Body wire.Nonce }
type captureInput struct {
	ContentType string `header:"Content-Type" required:"false"`
	RawBody     []byte `contentType:"application/octet-stream"`
}
type decisionOutput struct{ Body wire.Decision }

func (a *API) mountEnrollments() {
	mount(a, route{method: "POST", path: "/v1/enrollments", id: "open-enrollment", summary: "Open an enrollment", tag: "Enrollment", status: 201, write: true,
		describe: "Gives a ticket, shown once, and a challenge. The phone makes a proof of possession of its identity over the challenge, draws a salt, and binds the digest of all of it to the ticket."}, a.openEnrollment)
	mount(a, route{method: "PUT", path: "/v1/enrollment", id: "bind-enrollment", summary: "Bind the session digest", tag: "Enrollment", security: "ticket", write: true,
		describe: "The same digest again is answered alike; another one is refused."}, a.bindEnrollment)
	mount(a, route{method: "GET", path: "/v1/enrollment", id: "read-enrollment", summary: "Where the enrollment stands", tag: "Enrollment", security: "ticket"}, a.readEnrollment)
	mount(a, route{method: "POST", path: "/v1/enrollment/admission", id: "draw-admission", summary: "Draw the Admission", tag: "Enrollment", security: "ticket", write: true,
		describe: "Opens the session digest. The Admission is the same, byte for byte, however often it is drawn, and is handed to the sequencer each time."}, a.drawAdmission)
}

func (a *API) mountStations() {
	mount(a, route{method: "POST", path: "/v1/stations/nonces", id: "issue-nonce", summary: "A nonce for one capture", tag: "Stations", status: 201, write: true}, a.issueNonce)
	mount(a, route{method: "POST", path: "/v1/captures", id: "submit-capture", summary: "Hand in a sealed, signed capture record", tag: "Stations", write: true, maxBody: MaxCapture, time: captureTime,
		describe: "The body is the record's bytes as application/octet-stream. The decision is durable when it is answered."}, a.submitCapture)
}

func (a *API) openEnrollment(ctx context.Context, _ *struct{}) (*newEnrollmentOutput, error) {
	ticket, _, err := a.secret()
	if err != nil {
		return nil, err
	}
	_, challenge, err := a.secret()
	if err != nil {
		return nil, err
	}
	ticket = ticketPrefix + ticket
	s := Session{TicketHash: sha256.Sum256([]byte(ticket)), Challenge: challenge, Expires: a.cfg.Now().Add(a.cfg.SessionTTL).Unix()}
	if err := a.cfg.Store.CreateSession(ctx, s); err != nil {
		return nil, fmt.Errorf("create session: %w", err)
	}
	return &newEnrollmentOutput{wire.NewEnrollment{Ticket: ticket, Challenge: hex32(challenge), Expires: s.Expires}}, nil
}

func (a *API) bindEnrollment(ctx context.Context, in *bindInput) (*enrollmentOutput, error) {
	s, err := a.session(ctx, in.Authorization)
	if err != nil {
		return nil, err
	}
	digest, err := parse32("body.sessionDigest", in.Body.SessionDigest)
	if err != nil {
		return nil, err
	}
	switch {
	case s.Closed != "":
		return nil, Coded("session_closed", nil)
	case s.Bound && s.Digest != digest:
		return nil, Coded("session_bound", nil)
	case !s.Bound && s.Expires <= a.cfg.Now().Unix():
		return nil, Coded("session_expired", nil)
	case digest == [32]byte{}:
		return nil, notCanonical("body.sessionDigest", "a digest, not zero")
	}
	if !s.Bound {
		switch err := a.cfg.Store.BindSession(ctx, s.TicketHash, digest); {
		case errors.Is(err, ErrConflict):
			return nil, Coded("session_bound", err)
		case err != nil:
			return nil, fmt.Errorf("bind session: %w", err)
		}
		s.Bound, s.Digest = true, digest
	}
	if in.Body.Recovery {
		// After it is known that the digest is this ticket's: nobody says this of another's session.
		if err := a.cfg.Enrollment.SetRecovery(ctx, digest); err != nil {
			return nil, fmt.Errorf("set recovery: %w", err)
		}
	}
	return a.answerEnrollment(ctx, s)
}

func (a *API) readEnrollment(ctx context.Context, in *TicketInput) (*enrollmentOutput, error) {
	s, err := a.session(ctx, in.Authorization)
	if err != nil {
		return nil, err
	}
	return a.answerEnrollment(ctx, s)
}

func (a *API) answerEnrollment(ctx context.Context, s Session) (*enrollmentOutput, error) {
	e, err := a.enrollment(ctx, s)
	if err != nil {
		return nil, err
	}
	return &enrollmentOutput{e}, nil
}

// enrollment tells where a session stands. It asks the rooms that know; the session row itself holds neither decision nor number.
func (a *API) enrollment(ctx context.Context, s Session) (wire.Enrollment, error) {
	e := wire.Enrollment{Expires: s.Expires, Code: s.Code}
	if s.Closed != "" {
		e.State = s.Closed
		return withText(e, wire.Text{}), nil
	}
	expired := s.Expires <= a.cfg.Now().Unix()
	if !s.Bound {
		if e.State = wire.StateOpen; expired {
			e.State = wire.StateExpired
		}
		return withText(e, wire.Text{}), nil
	}
	d, err := a.cfg.Enrollment.Outcome(ctx, s.Digest)
	switch {
	case errors.Is(err, ErrNoDecision):
		switch {
		case s.Drawn: // the link from session to number is cut only once the leaf is final
			e.State = wire.StateFinal
		case expired:
			e.State = wire.StateExpired
		default:
			e.State = wire.StateBound
		}
		return withText(e, wire.Text{}), nil
	case err != nil:
		return e, fmt.Errorf("read outcome: %w", err)
	}
	e.Code = d.Code
	if d.Outcome != wire.OutcomeAdmitted {
		e.State = d.Outcome
		return withText(e, d.Text), nil
	}
	st, err := a.cfg.Sequencer.Status(ctx, d.Number)
	switch {
	case errors.Is(err, ErrNotFound):
		e.State = wire.StateAdmitted
		return withText(e, d.Text), nil
	case err != nil:
		return e, fmt.Errorf("read admission status: %w", err)
	}
	e.State, e.RootSeq = st.State, st.RootSeq
	e.QueuedAt, e.MinedAt, e.Estimate, e.ReadyAt = st.QueuedAt, st.MinedAt, st.Estimate, st.ReadyAt
	if st.Code != "" {
		e.Code = st.Code
	}
	if st.State == wire.StateFinal {
		if err := a.cfg.Store.CloseSession(ctx, s.Digest, wire.StateFinal, ""); err != nil {
			return e, fmt.Errorf("close session: %w", err)
		}
	}
	return withText(e, wire.Text{}), nil
}

func withText(e wire.Enrollment, t wire.Text) wire.Enrollment {
	switch {
	case t.What != "":
		e.Text = t
	case stateTexts[e.State] != (wire.Text{}):
		e.Text = stateTexts[e.State]
	default:
		e.Text = decisionTexts[e.State]
	}
	return e
}

func (a *API) drawAdmission(ctx context.Context, in *drawInput) (*drawnOutput, error) {
	s, err := a.session(ctx, in.Authorization)
	if err != nil {
		return nil, err
	}
	commitment, err := parseField("body.commitment", in.Body.Commitment, semaphore.ParseIdentityCommitment)
	if err != nil {
		return nil, err
	}
	possession, err := semaphore.ParsePossession(in.Body.Possession)
	if err != nil {
		return nil, notCanonical("body.possession", "0x and 320 lower-case hex digits: five field elements, the last below the subgroup's order")
	}
	salt, err := parse32("body.salt", in.Body.Salt)
	if err != nil {
		return nil, err
	}
	switch {
	case s.Closed != "":
		return nil, Coded("session_closed", nil)
	case !s.Bound:
		return nil, Coded("session_not_bound", nil)
	case commitment.IsZero():
		return nil, Coded("commitment_invalid", nil)
	case semaphore.SessionDigest(commitment, possession, s.Challenge, salt) != s.Digest:
		return nil, Coded("opening_mismatch", nil)
	}
	if err := possession.Verify(s.Challenge, commitment); err != nil {
		return nil, Coded("possession_invalid", err)
	}
	d, err := a.cfg.Enrollment.Outcome(ctx, s.Digest)
	switch {
	case errors.Is(err, ErrNoDecision) && s.Drawn:
		return nil, Coded("session_closed", err)
	case errors.Is(err, ErrNoDecision):
		return nil, Coded("not_admitted", err)
	case err != nil:
		return nil, fmt.Errorf("read outcome: %w", err)
	case d.Outcome != wire.OutcomeAdmitted:
		return nil, Coded("not_admitted", nil).WithText(withText(wire.Enrollment{State: d.Outcome}, d.Text).Text)
	}
	admission, err := a.cfg.Registrar.Open(ctx, Opening{Commitment: commitment, Possession: possession, Challenge: s.Challenge, Salt: salt})
	switch {
	case errors.Is(err, ErrNotFound): // decided, and not yet handed to the registrar
		return nil, Coded("not_admitted", err)
	case err != nil:
		return nil, fmt.Errorf("open session: %w", err)
	}
	// Noted first: a crash in between leaves a drawn session whose number was never submitted, and the phone draws again.
	if err := a.cfg.Store.MarkDrawn(ctx, s.TicketHash); err != nil {
		return nil, fmt.Errorf("mark drawn: %w", err)
	}
	s.Drawn = true
	if err := a.cfg.Sequencer.Submit(ctx, admission); err != nil {
		return nil, fmt.Errorf("submit admission: %w", err)
	}
	e, err := a.enrollment(ctx, s)
	if err != nil {
		return nil, err
	}
	return &drawnOutput{wire.Drawn{Admission: wireAdmission(admission), Enrollment: e}}, nil
}

func wireAdmission(s semaphore.SignedAdmission) wire.Admission {
	return wire.Admission{
		Number: s.Number, Kind: uint8(s.Kind), Commitment: s.Commitment.String(), Attributes: uint32(s.Attributes), HandleHash: hex32(s.HandleHash),
		Index: s.Index, OldHandleHash: hex32(s.OldHandleHash), Expiry: s.Expiry, Signature: "0x" + hex.EncodeToString(s.Signature[:]),
	}
}

func (a *API) issueNonce(ctx context.Context, in *nonceInput) (*nonceOutput, error) {
	digest, err := parse32("body.sessionDigest", in.Body.SessionDigest)
	if err != nil {
		return nil, err
	}
	n, err := a.cfg.Enrollment.IssueNonce(ctx, in.Body.StationID, digest)
	if err != nil {
		return nil, fmt.Errorf("issue nonce: %w", err)
	}
	return &nonceOutput{wire.Nonce{Nonce: hex32(n.Value), Expires: n.Expires.Unix()}}, nil
}

func (a *API) submitCapture(ctx context.Context, in *captureInput) (*decisionOutput, error) {
	ct, _, _ := strings.Cut(in.ContentType, ";")
	if !strings.EqualFold(strings.TrimSpace(ct), "application/octet-stream") {
		return nil, Coded("unsupported_media_type", nil)
	}
	if len(in.RawBody) == 0 {
		return nil, Coded("record_malformed", nil)
	}
	// A copy: huma gives its buffer to the next request once this handler has returned.
	d, err := a.cfg.Enrollment.Submit(ctx, bytes.Clone(in.RawBody))
	if err != nil {
		return nil, fmt.Errorf("submit capture: %w", err)
	}
	text := withText(wire.Enrollment{State: d.Outcome}, d.Text).Text
	return &decisionOutput{wire.Decision{Outcome: d.Outcome, Code: d.Code, Text: text}}, nil
}
