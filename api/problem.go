package api

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gofiber/fiber/v2"

	"unum/api/wire"
)

// kind is what the API knows of a stable code: its HTTP status, its words for a person, and whether the same request may succeed later.
type kind struct {
	status    int
	title     string
	retryable bool
}

// kinds is the one table of codes. An error whose code is not in it is answered as internal_error, with no detail.
var kinds = map[string]kind{
	// of the request itself
	"malformed_json":         {400, "The body is not valid JSON.", false},
	"malformed_request":      {400, "The request can't be read.", false},
	"invalid_request":        {422, "The request does not fit the schema.", false},
	"field_not_canonical":    {422, "A value is not in its one canonical form.", false},
	"unauthorized":           {401, "The credentials are missing or not good for this.", false},
	"not_found":              {404, "There is nothing here.", false},
	"method_not_allowed":     {405, "This method does not work here.", false},
	"not_acceptable":         {406, "No such representation.", false},
	"request_timeout":        {408, "The request took too long to arrive.", true},
	"body_too_large":         {413, "The body is too large.", false},
	"uri_too_long":           {414, "The address is too long.", false},
	"unsupported_media_type": {415, "The body is of a type that is not taken here.", false},
	"headers_too_large":      {431, "The headers are too large.", false},
	"rate_limited":           {429, "Too many requests; wait a little.", true},
	"internal_error":         {500, "Something broke on our side.", true},
	"unavailable":            {503, "A part that this needs does not answer now.", true},
	"timed_out":              {504, "This took too long on our side.", true},
	"idempotency_key_reused": {422, "This idempotency key was used for another request.", false},
	"env_mismatch":           {422, "This network is of another environment.", false},

	// enrollment sessions
	"session_unknown":      {401, "No enrollment is open for this ticket.", false},
	"session_expired":      {410, "This enrollment's ticket has ended.", false},
	"session_not_bound":    {409, "The enrollment has no session digest yet.", false},
	"session_bound":        {409, "The enrollment is tied to another session digest.", false},
	"session_closed":       {409, "This enrollment is over.", false},
	"not_admitted":         {409, "The enrollment is not admitted, or not yet.", true},
	"opening_mismatch":     {422, "This does not open the session digest.", false},
	"possession_invalid":   {422, "The proof of possession does not hold.", false},
	"commitment_invalid":   {422, "The identity commitment is not one that can be enrolled.", false},
	"commitment_taken":     {409, "The identity commitment is enrolled already.", false},
	"commitment_conflict":  {409, "The admission number belongs to another commitment.", false},
	"admission_expired":    {410, "The Admission's time is over.", false},
	"admission_invalid":    {422, "The Admission does not hold.", false},
	"admission_malformed":  {422, "The Admission does not hold.", false},
	"commitment_zero":      {422, "The identity commitment is not one that can be enrolled.", false},
	"commitment_duplicate": {409, "The identity commitment is enrolled already.", false},
	"number_conflict":      {409, "The admission number belongs to another Admission.", false},
	"number_used":          {409, "The admission number was used.", false},
	"number_voided":        {410, "The admission number was voided.", false},

	// stations and captures
	"station_unknown":            {403, "The station is not known here.", false},
	"station_disabled":           {403, "The station is shut.", false},
	"signature_invalid":          {403, "The station's signature does not hold.", false},
	"nonce_unknown":              {422, "The nonce was not issued here.", false},
	"nonce_expired":              {410, "The nonce is too old.", false},
	"nonce_used":                 {409, "The nonce was used.", false},
	"session_mismatch":           {422, "The record is of another session than its nonce.", false},
	"replayed_capture":           {409, "This image was sent before.", false},
	"counter_not_monotonic":      {409, "The station's counter went back.", false},
	"capture_time_implausible":   {422, "The station's clock is too far off.", false},
	"sealed_payload_invalid":     {422, "A frame can't be unsealed.", false},
	"clock_skew":                 {422, "The station's clock is too far off.", false},
	"pad_missing":                {422, "The record holds no presentation-attack report.", false},
	"pad_failed":                 {422, "The presentation-attack check failed.", false},
	"pad_scheme_refused":         {422, "The presentation-attack scheme is not taken here.", false},
	"software_refused":           {403, "The station's software is not allowed.", false},
	"session_decided":            {409, "This enrollment has its final decision.", false},
	"session_begun":              {409, "A capture of this enrollment was accepted; what it is for can't change.", false},
	"session_busy":               {409, "Another capture of this enrollment is being decided.", true},
	"session_attempts_exhausted": {409, "Too many captures in one enrollment.", false},
	"station_rate_limited":       {429, "Too many captures from this station.", true},
	"record_malformed":           {400, "The capture record can't be read.", false},
	"record_too_large":           {413, "The capture record is too large.", false},
	"frames_missing":             {422, "The record needs a frame of each eye.", false},
	"frames_mismatch":            {422, "The frames are not those that were signed.", false},
	"frame_unsealed":             {422, "A frame can't be unsealed.", false},
	"seal_invalid":               {422, "A frame can't be unsealed.", false},
	"image_undecodable":          {422, "An image can't be decoded.", false},
	"image_too_large":            {422, "An image is too large.", false},
	"image_too_small":            {422, "An image is too small.", false},

	// roots and buckets
	"root_unknown":      {422, "There is no such root.", false},
	"root_expired":      {410, "The root is too old; prove against a newer one.", false},
	"root_too_old":      {422, "The root is older than this action's cut-off day; prove against a newer one.", false},
	"bucket_unknown":    {404, "This root has no such bucket.", false},
	"root_not_kept":     {410, "The tree of this root is kept no more.", false},
	"too_many_leaves":   {413, "Too many leaves for one answer.", false},
	"programme_unknown": {404, "There is no such programme.", false},

	// relying parties and verification
	"relying_party_exists":   {409, "A relying party of this ID exists.", false},
	"relying_party_unknown":  {404, "There is no such relying party.", false},
	"relying_party_mismatch": {422, "The API key is of another relying party.", false},
	"action_unknown":         {404, "There is no such action.", false},
	"action_conflict":        {409, "The action exists with another policy; a policy never changes.", false},
	"policy_invalid":         {422, "This is not a policy that a proof can carry.", false},
	"policy_mismatch":        {422, "The action has another policy.", false},
	"scope_mismatch":         {422, "The action has another scope.", false},
	"scope_on_chain_only":    {422, "This scope is consumed by its contract only.", false},
	"nonce_replayed":         {409, "The nonce was used.", false},
	"nullifier_used":         {409, "This human has already acted here.", false},
	"proof_invalid":          {422, "The proof does not hold.", false},

	// replacements
	"replacement_unknown": {404, "No such replacement waits.", false},
	"replacement_final":   {409, "This replacement came after a veto and can't be stopped again.", false},
	"replacement_stopped": {409, "The replacement was stopped by the leaf's old key, or its leaf is gone.", false},
	"veto_invalid":        {422, "The veto is not signed by the leaf's key, or not for this replacement.", false},

	// claims
	"already_claimed":    {409, "This human's share of this epoch was paid.", false},
	"claim_conflict":     {409, "Another claim of this human for this epoch is on its way.", false},
	"claim_pending":      {409, "This claim is being paid.", true},
	"epoch_not_open":     {409, "The epoch has not begun.", true},
	"epoch_over":         {410, "The epoch can be claimed no more.", false},
	"deadline_passed":    {410, "The claim's deadline has passed.", false},
	"deadline_too_far":   {422, "The claim's deadline is too far off.", false},
	"fee_too_low":        {422, "The fee allowed does not cover the relayer's.", false},
	"fee_too_high":       {422, "The fee is above what is allowed.", false},
	"recipient_invalid":  {422, "This address can't be paid.", false},
	"recipient_refused":  {422, "This address can't be paid.", false},
	"programme_empty":    {503, "The programme has no funds now.", true},
	"programme_unfunded": {503, "The programme has no funds now.", true},
	"transaction_failed": {502, "The chain refused the payment.", true},
	"chain_unavailable":  {503, "The chain does not answer now.", true},
}

// Codes gives every stable code that the API may answer with, and its HTTP status.
func Codes() map[string]int {
	out := make(map[string]int, len(kinds))
	for code, k := range kinds {
		out[code] = k.status
	}
	return out
}

// Error is an error with a stable code, what a seam returns when it refuses. Only the code, its fixed words, Text and Fields reach the
// client; the cause goes to the log.
type Error struct {
	code   string
	cause  error
	text   *wire.Text
	fields []wire.FieldError
}

// Coded gives an error with a stable code. A code that the API does not know is answered as internal_error. The cause may be nil.
func Coded(code string, cause error) *Error { return &Error{code: code, cause: cause} }

// WithText adds words for a person.
func (e *Error) WithText(t wire.Text) *Error { c := *e; c.text = &t; return &c }

// at names the field that is wrong; msg is ours, never what was sent.
func (e *Error) at(location, msg string) *Error {
	c := *e
	c.fields = append(append([]wire.FieldError(nil), e.fields...), wire.FieldError{Location: location, Message: msg})
	return &c
}

// Error implements error.
func (e *Error) Error() string {
	if e.cause != nil {
		return e.code + ": " + e.cause.Error()
	}
	return e.code
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.cause }

// Code gives the stable code.
func (e *Error) Code() string { return e.code }

// reply is a problem on its way out; it is what huma and fiber write.
type reply struct {
	wire.Problem
	headers http.Header
}

func (r *reply) Error() string             { return r.Code }
func (r *reply) GetStatus() int            { return r.Status }
func (r *reply) GetHeaders() http.Header   { return r.headers }
func (r *reply) ContentType(string) string { return "application/problem+json" }

// problem makes the document of a code.
func problem(code string) *reply {
	k, ok := kinds[code]
	if !ok {
		code = "internal_error"
		k = kinds[code]
	}
	return &reply{Problem: wire.Problem{Type: "urn:unum:problem:" + code, Title: k.title, Status: k.status, Code: code, Retryable: k.retryable}}
}

// toReply is the one mapping from an error to a problem. Internal text stays behind.
func toReply(err error) *reply {
	var r *reply
	if errors.As(err, &r) {
		return r
	}
	var e *Error
	if errors.As(err, &e) {
		r := problem(e.code)
		if r.Code == e.code {
			r.Text, r.Errors = e.text, e.fields
		}
		return r
	}
	var coded interface{ Code() string }
	if errors.As(err, &coded) {
		return problem(coded.Code())
	}
	var f *fiber.Error
	if errors.As(err, &f) {
		return problem(codeOfStatus(f.Code))
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return problem("timed_out")
	}
	return problem("internal_error")
}

// codeOfStatus gives the code for what fiber, fasthttp and huma refuse by themselves.
func codeOfStatus(status int) string {
	switch status {
	case 400:
		return "malformed_request"
	case 401:
		return "unauthorized"
	case 404:
		return "not_found"
	case 405:
		return "method_not_allowed"
	case 406:
		return "not_acceptable"
	case 408:
		return "request_timeout"
	case 413:
		return "body_too_large"
	case 414:
		return "uri_too_long"
	case 415:
		return "unsupported_media_type"
	case 422:
		return "invalid_request"
	case 429:
		return "rate_limited"
	case 431:
		return "headers_too_large"
	case 503:
		return "unavailable"
	case 504:
		return "timed_out"
	}
	return "internal_error"
}

// fromHuma turns huma's own error document into ours. huma's repeats the offending value, in Value and in some messages; what leaves
// here is a location made of our own names and a message from a fixed list.
func fromHuma(op *huma.Operation, m *huma.ErrorModel) *reply {
	code := codeOfStatus(m.Status)
	fields := make([]wire.FieldError, 0, len(m.Errors))
	for _, d := range m.Errors {
		if d == nil {
			continue
		}
		msg := cleanMessage(d.Message)
		if code == "malformed_request" && (d.Location == "body" || d.Location == "") {
			code = "malformed_json"
			msg = "not valid JSON, or of another shape"
		}
		fields = append(fields, wire.FieldError{Location: cleanLocation(op, d.Location, d.Message), Message: msg})
		if len(fields) == 16 {
			break
		}
	}
	r := problem(code)
	if len(fields) > 0 {
		r.Errors = fields
	}
	return r
}

// cleanMessage keeps the messages of huma that are made of the schema alone.
func cleanMessage(msg string) string {
	for _, p := range []string{
		"expected required property ", "expected number ", "expected length ", "expected string to match pattern ", "expected value to be one of ",
		"expected array ", "expected object ", "expected boolean", "expected integer", "expected string", "expected number", "expected array", "expected object",
		"unexpected property", "required ", "invalid integer", "request body is required",
	} {
		if strings.HasPrefix(msg, p) && len(msg) <= 160 {
			return msg
		}
	}
	return "not valid"
}

// cleanLocation keeps a location that is made of names of ours. A property or parameter that we don't know is named by where it stood,
// because its name was chosen by the sender.
func cleanLocation(op *huma.Operation, loc, msg string) string {
	in, name, deeper := strings.Cut(loc, ".")
	switch in {
	case "query", "path", "header", "cookie":
		for _, p := range op.Parameters {
			if p.In == in && p.Name == name {
				return loc
			}
		}
		return in
	case "body":
	default:
		return "request"
	}
	if !deeper || strings.HasPrefix(msg, "unexpected property") || len(loc) > 64 {
		return in
	}
	return loc
}
