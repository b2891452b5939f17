// Package station is what an enrollment station and the enroller must agree on: the station's signing key, the sealed and signed
// capture record, and the checks that a record passes before anybody looks at an image.
//
// On a station: [LoadKey] (or [NewKey]) once, [OpenCounter] once, then for each capture ask the enroller for a nonce and call
// [Key.Capture], which seals every frame to the enroller's key and signs the whole. On the enroller: [Parse], [Record.Verify] with the
// public key under which the station is registered, [Record.CheckPAD], and [Record.Open] with the sealing key.
//
// Guarantees: a record that verifies was built by the holder of the station's key for this nonce, this session, this counter and
// exactly these sealed frames; a record has one encoding, so nothing can be changed, reordered or appended without breaking it; images
// are readable by the holder of the sealing key only. Every failure is an [*Error] with a stable code.
//
// Non-goals: this package keeps no state, so it neither knows which nonces were issued nor what was seen before (that is the use case
// in package enroll), and it does not judge whether a presentation-attack report is true.
package station

import (
	"errors"
	"fmt"
)

// Codes of [Error]. They are stable: stations, the API and texts for people depend on them.
const (
	CodeMalformed       = "record_malformed"         // not one encoding of a capture record
	CodeSignature       = "signature_invalid"        // not signed by the key registered for this station
	CodeFramesMismatch  = "frames_mismatch"          // a sealed frame is not the one whose digest was signed
	CodeSealedInvalid   = "sealed_payload_invalid"   // a sealed frame does not open with the enroller's key
	CodePADMissing      = "pad_missing"              // no presentation-attack report
	CodePADFailed       = "pad_failed"               // the station itself saw a presentation attack
	CodePADScheme       = "pad_scheme_refused"       // the scheme is not one that this enroller accepts
	CodeStationUnknown  = "station_unknown"          // no such station, or a revoked one
	CodeNonceUnknown    = "nonce_unknown"            // never issued to this station for this session
	CodeNonceExpired    = "nonce_expired"            // issued too long ago
	CodeNonceUsed       = "nonce_used"               // a record with this nonce was accepted already
	CodeCounter         = "counter_not_monotonic"    // not above the station's last accepted counter
	CodeReplayedCapture = "replayed_capture"         // a frame, or what was computed from it, was seen before
	CodeTime            = "capture_time_implausible" // the station's clock and the enroller's disagree too much
)

// Error is a refusal with a stable code. Its text is for logs of the operator; it holds no image, template, digest or key.
type Error struct {
	code   string
	detail string
}

// Code gives the stable code, one of the Code… constants.
func (e *Error) Code() string { return e.code }

func (e *Error) Error() string {
	if e.detail == "" {
		return "station: " + e.code
	}
	return "station: " + e.code + ": " + e.detail
}

// Refuse makes an [*Error] with one of the codes above. Package enroll uses it for the refusals that need memory of earlier records.
func Refuse(code, format string, args ...any) *Error {
	return &Error{code: code, detail: fmt.Sprintf(format, args...)}
}

// CodeOf gives the code of the [*Error] in err's chain, or "".
func CodeOf(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.code
	}
	return ""
}

// Eye says which eye a frame shows, as the person has it: Left is the person's left eye.
type Eye uint8

// The two eyes.
const (
	Left  Eye = 1
	Right Eye = 2
)

// String gives "left" or "right".
func (e Eye) String() string {
	switch e {
	case Left:
		return "left"
	case Right:
		return "right"
	}
	return "invalid eye"
}

// PADResult is what presentation-attack detection concluded.
type PADResult uint8

// The results. NotTested is legal with the scheme "none" only.
const (
	PADNotTested PADResult = 0
	PADPassed    PADResult = 1
	PADFailed    PADResult = 2
)

// SchemeNone is the scheme of a station that tests for no presentation attack. Only development networks accept it.
const SchemeNone = "none"

// PAD is a station's signed statement about presentation attacks: by which scheme it looked, and what it concluded. An empty scheme
// means that there is no report.
type PAD struct {
	Scheme string // 0 to 32 bytes of a–z 0–9 . _ -
	Result PADResult
}

// PADPolicy says which reports an enroller accepts. The zero value accepts none at all.
type PADPolicy struct {
	AllowNone bool     // accept [SchemeNone]; development only
	Schemes   []string // accepted schemes
}

// Limits of a record. They bound what a parser allocates and an opener decrypts.
const (
	MaxRecord = 24 << 20 // bytes of a whole record
	MaxFrames = 16       // sealed frames in a record
	MaxImage  = 4 << 20  // bytes of one image before sealing
	MaxID     = 64       // bytes of a station id
	MaxScheme = 32       // bytes of a scheme id
)

// maxSealed is what sealing adds to an image at most, generously.
const maxSealed = MaxImage + 16<<10

// ValidID reports whether s can be a station's id: 1 to 64 bytes of a–z 0–9 . _ -
func ValidID(s string) bool { return len(s) >= 1 && len(s) <= MaxID && plain(s) }

func plain(s string) bool {
	for i := range len(s) {
		c := s[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '.' && c != '_' && c != '-' {
			return false
		}
	}
	return true
}
