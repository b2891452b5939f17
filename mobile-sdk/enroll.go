package mobilesdk

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"unum/api/wire"
	"unum/semaphore"
)

// enrollmentStarted answers BeginEnrollment.
type enrollmentStarted struct {
	SessionDigest string `json:"sessionDigest"` // for the QR code that the station scans
	Expires       int64  `json:"expires"`       // unix seconds
}

// BeginEnrollment opens an enrollment and gives {"sessionDigest", "expires"}: the digest is what the station scans. An enrollment that
// was begun before is taken up again if it can still be used; again starts a new one in any case.
func (p *Phone) BeginEnrollment(again bool) (string, error) { return p.begin(again, false) }

// BeginRecovery opens a recovery and gives what BeginEnrollment gives: for a person who is enrolled, lost the phone and its backup, and now
// has a new identity on this one. A station captures as ever; the Admission that DrawAdmission then gives puts the new identity in
// the place of the lost one, after some days in which the lost phone can still stop it.
func (p *Phone) BeginRecovery(again bool) (string, error) { return p.begin(again, true) }

func (p *Phone) begin(again, recovery bool) (string, error) {
	return guard(func() (string, error) {
		id, err := p.own1()
		if err != nil {
			return "", err
		}
		ctx, cancel := background()
		defer cancel()
		s, _ := p.read()
		if e := s.Enrollment; e != nil && !again && e.Recovery == recovery {
			if st, err := p.resume(ctx, e); err == nil && st.State != wire.StateExpired && st.State != wire.StateRejected {
				return encode(enrollmentStarted{e.Digest, e.Expires})
			}
		}
		net, err := p.network(ctx, p.own)
		if err != nil {
			return "", err
		}
		opened, err := p.own.OpenEnrollment(ctx)
		if err != nil {
			return "", err
		}
		challenge, err := bytes32(opened.Challenge)
		if err != nil {
			return "", fail(codeServerLies, "the challenge has another form")
		}
		var salt [32]byte
		if _, err := rand.Read(salt[:]); err != nil {
			return "", failf(codeInternal, err, "no salt could be drawn")
		}
		digest := semaphore.SessionDigest(id.Commitment(), id.ProvePossession(challenge), challenge, salt)
		e := &enrollment{Ticket: opened.Ticket, Challenge: opened.Challenge, Salt: hexed(salt), Digest: hexed(digest), Expires: opened.Expires, Day: net.Day, Recovery: recovery}
		// Saved before the server learns the digest: from then on the salt is needed.
		if err := p.change(func(s *state) error { s.Enrollment = e; return nil }); err != nil {
			return "", err
		}
		if _, err := p.resume(ctx, e); err != nil {
			return "", err
		}
		return encode(enrollmentStarted{e.Digest, e.Expires})
	})
}

// resume binds the digest if that was not yet done, and gives the enrollment's state.
func (p *Phone) resume(ctx context.Context, e *enrollment) (wire.Enrollment, error) {
	if e.Bound {
		return p.own.Enrollment(ctx, e.Ticket)
	}
	st, err := p.own.BindEnrollment(ctx, e.Ticket, wire.BindSession{SessionDigest: e.Digest, Recovery: e.Recovery})
	if err != nil {
		return st, err
	}
	return st, p.change(func(s *state) error {
		if s.Enrollment != nil && s.Enrollment.Digest == e.Digest {
			next := *s.Enrollment
			next.Bound = true
			s.Enrollment = &next
		}
		return nil
	})
}

func (p *Phone) enrolling() (*enrollment, error) {
	if err := p.whole(); err != nil {
		return nil, err
	}
	s, _ := p.read()
	if s.Enrollment == nil {
		return nil, fail(codeNoEnrollment, "begin an enrollment first")
	}
	return s.Enrollment, nil
}

// SessionDigest gives the digest of the enrollment under way: what the QR code shows.
func (p *Phone) SessionDigest() (string, error) {
	return guard(func() (string, error) {
		e, err := p.enrolling()
		if err != nil {
			return "", err
		}
		return e.Digest, nil
	})
}

// EnrollmentStatus gives where the enrollment stands: {"state", "code", "text": {"what", "why", "next"}, "rootSeq", "expires"}.
func (p *Phone) EnrollmentStatus() (string, error) {
	return guard(func() (string, error) {
		e, err := p.enrolling()
		if err != nil {
			return "", err
		}
		ctx, cancel := background()
		defer cancel()
		st, err := p.resume(ctx, e)
		if err != nil {
			return "", err
		}
		return encode(st)
	})
}

// DrawAdmission shows the commitment and draws the Admission, which puts the identity in line for the tree. It may be called again at any
// time and gives the same Admission. The answer is {"admission", "enrollment"}.
func (p *Phone) DrawAdmission() (string, error) {
	return guard(func() (string, error) {
		id, err := p.own1()
		if err != nil {
			return "", err
		}
		e, err := p.enrolling()
		if err != nil {
			return "", err
		}
		ctx, cancel := background()
		defer cancel()
		if _, err := p.network(ctx, p.own); err != nil {
			return "", err
		}
		challenge, err := bytes32(e.Challenge)
		if err != nil {
			return "", fail(codeStateInvalid, "the state's challenge can't be read")
		}
		drawn, err := p.own.DrawAdmission(ctx, e.Ticket, wire.Opening{
			Commitment: id.Commitment().String(), Possession: id.ProvePossession(challenge).String(), Salt: e.Salt,
		})
		if err != nil {
			return "", err
		}
		raw, err := p.checkAdmission(drawn.Admission, id, e.Recovery)
		if err != nil {
			return "", err
		}
		err = p.change(func(s *state) error {
			if s.Enrollment != nil && s.Enrollment.Digest == e.Digest {
				next := *s.Enrollment
				next.Admission = raw
				s.Enrollment = &next
			}
			return nil
		})
		if err != nil {
			return "", err
		}
		return encode(drawn)
	})
}

// checkAdmission holds an Admission to what it must say: signed by the network's enroller, for this identity, as a new leaf or, in a
// recovery, in the place of an old one.
func (p *Phone) checkAdmission(w wire.Admission, id *semaphore.Identity, recovery bool) (json.RawMessage, error) {
	raw, err := json.Marshal(w)
	if err != nil {
		return nil, fail(codeInternal, "the Admission can't be written")
	}
	var a semaphore.SignedAdmission
	if err := json.Unmarshal(raw, &a); err != nil {
		return nil, failf(codeServerLies, err, "the Admission can't be read")
	}
	s, _ := p.read()
	if s.Network == nil {
		return nil, fail(codeInternal, "the network is not known")
	}
	signer, err := a.Recover(s.Network.ChainID, common.HexToAddress(s.Network.Registry))
	if err != nil || signer != common.HexToAddress(s.Network.Enroller) {
		return nil, failf(codeServerLies, err, "the Admission is not signed by the network's enroller")
	}
	kind := semaphore.KindNew
	if recovery {
		kind = semaphore.KindReplace
	}
	if a.Commitment != id.Commitment() || a.Kind != kind {
		return nil, fail(codeServerLies, "the Admission is for somebody else")
	}
	return raw, nil
}

func bytes32(s string) (out [32]byte, err error) {
	b, err := hex.DecodeString(strings.TrimPrefix(s, "0x"))
	if err != nil || len(b) != 32 || !strings.HasPrefix(s, "0x") || strings.ToLower(s) != s {
		return out, fail(codeBadInput, "not 0x and 64 lower-case hex digits")
	}
	return [32]byte(b), nil
}

func hexed(b [32]byte) string { return "0x" + hex.EncodeToString(b[:]) }
