package api

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// partyIDChars are what a relying party's ID is made of; no underscore, which ends the ID in an API key.
const partyIDChars = "abcdefghijklmnopqrstuvwxyz0123456789-"

func validPartyID(id string) bool {
	return len(id) >= 3 && len(id) <= 40 && strings.Trim(id, partyIDChars) == "" && id[0] != '-' && id[len(id)-1] != '-'
}

const actionChars = "abcdefghijklmnopqrstuvwxyz0123456789._:-"

func validAction(s string) bool {
	return len(s) >= 1 && len(s) <= 64 && strings.Trim(s, actionChars) == ""
}

// secret draws 32 bytes and gives them as hex, with their raw form.
func (a *API) secret() (string, [32]byte, error) {
	var b [32]byte
	if _, err := io.ReadFull(a.cfg.Rand, b[:]); err != nil {
		return "", b, fmt.Errorf("draw secret: %w", err)
	}
	return hex.EncodeToString(b[:]), b, nil
}

// apiKey makes a relying party's key and the hash that is stored. The secret has 256 bits, so one SHA-256 is a sound hash for it.
func (a *API) apiKey(id string) (string, [32]byte, error) {
	s, _, err := a.secret()
	if err != nil {
		return "", [32]byte{}, err
	}
	key := "unum_rp_" + id + "_" + s
	return key, sha256.Sum256([]byte(key)), nil
}

func bearer(header string) (string, bool) {
	const p = "Bearer "
	if len(header) <= len(p) || !strings.EqualFold(header[:len(p)], p) {
		return "", false
	}
	return header[len(p):], true
}

// unauthorized is the one answer to any bad credential, and counts against the caller.
func (a *API) unauthorized(ctx context.Context, code string) error {
	caller, _ := ctx.Value(callerKey{}).(string)
	if refused := a.limit(ctx, "refused:"+hashed(caller), a.cfg.Limits.Refused); refused != nil {
		return refused
	}
	r := problem(code)
	r.headers = http.Header{"Www-Authenticate": {"Bearer"}}
	return r
}

// party authenticates a relying party and counts the request for it. An unknown ID, a wrong secret, a malformed key and a key of another
// environment are all the same 401.
func (a *API) party(ctx context.Context, header string) (Party, error) {
	key, _ := bearer(header)
	rest, ok := strings.CutPrefix(key, "unum_rp_")
	id, secret, ok2 := strings.Cut(rest, "_")
	if !ok || !ok2 || !validPartyID(id) || len(secret) != 64 {
		return Party{}, a.unauthorized(ctx, "unauthorized")
	}
	p, err := a.cfg.Store.Party(ctx, a.cfg.Env, id)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return Party{}, fmt.Errorf("read relying party: %w", err)
	}
	got := sha256.Sum256([]byte(key))
	// Compared also when there is no such party (its hash is then zero), so that the time tells nothing.
	if subtle.ConstantTimeCompare(got[:], p.KeyHash[:]) != 1 || err != nil {
		return Party{}, a.unauthorized(ctx, "unauthorized")
	}
	if refused := a.limit(ctx, "party:"+id, a.cfg.Limits.Verify); refused != nil {
		return Party{}, refused
	}
	return p, nil
}

// isAdmin authenticates the operator.
func (a *API) isAdmin(ctx context.Context, header string) error {
	token, ok := bearer(header)
	got := sha256.Sum256([]byte(token))
	if subtle.ConstantTimeCompare(got[:], a.admin[:]) != 1 || !ok || a.cfg.AdminToken == "" {
		return a.unauthorized(ctx, "unauthorized")
	}
	return nil
}

// ticketPrefix starts every ticket, so that a leaked one is found by secret scanners.
const ticketPrefix = "unum_tk_"

// session finds the session of a ticket.
func (a *API) session(ctx context.Context, header string) (Session, error) {
	ticket, ok := bearer(header)
	if !ok || !strings.HasPrefix(ticket, ticketPrefix) {
		return Session{}, a.unauthorized(ctx, "session_unknown")
	}
	s, err := a.cfg.Store.Session(ctx, sha256.Sum256([]byte(ticket)))
	switch {
	case errors.Is(err, ErrNotFound):
		return Session{}, a.unauthorized(ctx, "session_unknown")
	case err != nil:
		return Session{}, fmt.Errorf("read session: %w", err)
	}
	return s, nil
}
