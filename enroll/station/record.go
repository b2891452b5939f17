package station

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"
	"io"
	"slices"

	"filippo.io/age"
)

// tag opens every record, so that no other message signed by a station's key can be read as one.
const tag = "unum/capture/v1"

// Field numbers, in the order in which they stand.
const (
	fNonce = 1 + iota
	fSession
	fStation
	fCounter
	fTime
	fMeasurement
	fScheme
	fResult
	fFrames
	fSignature
	fSealed
)

const frameEntry = 1 + sha256.Size

// SealedFrame is one image of one eye, encrypted to the enroller (an age file with one X25519 recipient).
type SealedFrame struct {
	Eye    Eye
	Digest [32]byte // SHA-256 of Sealed, as the station signed it
	Sealed []byte
}

// Record is a capture record, version 1:
//
//	u8 15 ‖ "unum/capture/v1"                                          ┐
//	field  1  nonce            32 bytes, issued by the enroller        │
//	field  2  session digest   32 bytes, H of the protocol             │
//	field  3  station id       1…64 bytes of a–z 0–9 . _ -             │
//	field  4  counter          u64, 1…2⁶³−1, grows with every record   │ signed
//	field  5  time             u64, unix seconds of the station        │
//	field  6  measurement      32 bytes, of the station's software     │
//	field  7  PAD scheme       0…32 bytes of a–z 0–9 . _ -             │
//	field  8  PAD result       u8: 0 not tested, 1 passed, 2 failed    │
//	field  9  frames           n × (u8 eye ‖ SHA-256 of sealed frame)  ┘   eye: 1 left, 2 right; 2 ≤ n ≤ 16
//	field 10  signature        64 bytes, Ed25519 over all above
//	field 11  sealed frame     n times, in the order of field 9
//
// A field is u8 number ‖ u32 length ‖ bytes; integers are big-endian; each field stands once (field 11 n times), in this order, and
// nothing follows the last. Both eyes have at least one frame, no sealed frame appears twice.
type Record struct {
	Nonce       [32]byte
	Session     [32]byte
	StationID   string
	Counter     uint64
	Time        uint64 // unix seconds
	Measurement [32]byte
	PAD         PAD
	Frames      []SealedFrame
	Signature   [64]byte
}

// Parse reads a record and checks its form, nothing else: call [Record.Verify] next. It keeps slices of b.
// Every failure has the code record_malformed.
func Parse(b []byte) (*Record, error) {
	if len(b) > MaxRecord {
		return nil, Refuse(CodeMalformed, "longer than %d bytes", MaxRecord)
	}
	if len(b) < 1+len(tag) || b[0] != byte(len(tag)) || string(b[1:1+len(tag)]) != tag {
		return nil, Refuse(CodeMalformed, "does not begin with the tag of a version 1 record")
	}
	p := parser{rest: b[1+len(tag):]}
	var r Record
	copy(r.Nonce[:], p.field(fNonce, 32, 32))
	copy(r.Session[:], p.field(fSession, 32, 32))
	r.StationID = string(p.field(fStation, 1, MaxID))
	r.Counter = p.uint64(fCounter)
	r.Time = p.uint64(fTime)
	copy(r.Measurement[:], p.field(fMeasurement, 32, 32))
	r.PAD.Scheme = string(p.field(fScheme, 0, MaxScheme))
	if v := p.field(fResult, 1, 1); v != nil {
		r.PAD.Result = PADResult(v[0])
	}
	frames := p.field(fFrames, 2*frameEntry, MaxFrames*frameEntry)
	copy(r.Signature[:], p.field(fSignature, 64, 64))
	if p.err == nil && len(frames)%frameEntry != 0 {
		return nil, Refuse(CodeMalformed, "field %d has a broken length", fFrames)
	}
	for ; len(frames) > 0; frames = frames[frameEntry:] {
		f := SealedFrame{Eye: Eye(frames[0])}
		copy(f.Digest[:], frames[1:frameEntry])
		f.Sealed = p.field(fSealed, 1, maxSealed)
		r.Frames = append(r.Frames, f)
	}
	if p.err != nil {
		return nil, p.err
	}
	if len(p.rest) != 0 {
		return nil, Refuse(CodeMalformed, "%d bytes follow the last field", len(p.rest))
	}
	if err := r.check(); err != nil {
		return nil, err
	}
	return &r, nil
}

// check holds what a well-formed record must satisfy beyond the lengths of its fields.
func (r *Record) check() error {
	switch {
	case !ValidID(r.StationID):
		return Refuse(CodeMalformed, "station id has a character that is not allowed")
	case !plain(r.PAD.Scheme) || len(r.PAD.Scheme) > MaxScheme:
		return Refuse(CodeMalformed, "PAD scheme has a character that is not allowed")
	case r.Counter == 0 || r.Counter >= 1<<63:
		return Refuse(CodeMalformed, "counter is not in 1…2⁶³−1")
	case r.Time >= 1<<62:
		return Refuse(CodeMalformed, "time is too large")
	case r.PAD.Result > PADFailed:
		return Refuse(CodeMalformed, "PAD result is unknown")
	case len(r.Frames) > MaxFrames:
		return Refuse(CodeMalformed, "more than %d frames", MaxFrames)
	}
	var left, right bool
	for i, f := range r.Frames {
		switch f.Eye {
		case Left:
			left = true
		case Right:
			right = true
		default:
			return Refuse(CodeMalformed, "frame %d names no eye", i)
		}
		if slices.ContainsFunc(r.Frames[:i], func(g SealedFrame) bool { return g.Digest == f.Digest }) {
			return Refuse(CodeMalformed, "frame %d stands twice", i)
		}
	}
	if !left || !right {
		return Refuse(CodeMalformed, "a frame of each eye is needed")
	}
	return nil
}

type parser struct {
	rest []byte
	err  error
}

// field takes the next field, which must be number n of lo to hi bytes; nil after the first failure.
func (p *parser) field(n byte, lo, hi int) []byte {
	if p.err != nil {
		return nil
	}
	if len(p.rest) < 5 || p.rest[0] != n {
		p.err = Refuse(CodeMalformed, "field %d is missing", n)
		return nil
	}
	size := binary.BigEndian.Uint32(p.rest[1:])
	if uint64(size) < uint64(lo) || uint64(size) > uint64(hi) || uint64(size) > uint64(len(p.rest)-5) {
		p.err = Refuse(CodeMalformed, "field %d has a wrong length", n)
		return nil
	}
	v := p.rest[5 : 5+size : 5+size]
	p.rest = p.rest[5+size:]
	return v
}

func (p *parser) uint64(n byte) uint64 {
	v := p.field(n, 8, 8)
	if v == nil {
		return 0
	}
	return binary.BigEndian.Uint64(v)
}

func appendField(b []byte, n byte, v []byte) []byte {
	b = append(b, n)
	b = binary.BigEndian.AppendUint32(b, uint32(len(v)))
	return append(b, v...)
}

func appendUint64(b []byte, n byte, v uint64) []byte {
	return appendField(b, n, binary.BigEndian.AppendUint64(nil, v))
}

// statement gives the signed bytes: tag and fields 1 to 9.
func (r *Record) statement() []byte {
	b := append(make([]byte, 0, 512), byte(len(tag)))
	b = append(b, tag...)
	b = appendField(b, fNonce, r.Nonce[:])
	b = appendField(b, fSession, r.Session[:])
	b = appendField(b, fStation, []byte(r.StationID))
	b = appendUint64(b, fCounter, r.Counter)
	b = appendUint64(b, fTime, r.Time)
	b = appendField(b, fMeasurement, r.Measurement[:])
	b = appendField(b, fScheme, []byte(r.PAD.Scheme))
	b = appendField(b, fResult, []byte{byte(r.PAD.Result)})
	frames := make([]byte, 0, len(r.Frames)*frameEntry)
	for _, f := range r.Frames {
		frames = append(frames, byte(f.Eye))
		frames = append(frames, f.Digest[:]...)
	}
	return appendField(b, fFrames, frames)
}

// MarshalBinary gives the record's one encoding; [Parse] of it gives an equal record.
func (r *Record) MarshalBinary() ([]byte, error) {
	if err := r.check(); err != nil {
		return nil, err
	}
	b := appendField(r.statement(), fSignature, r.Signature[:])
	for _, f := range r.Frames {
		b = appendField(b, fSealed, f.Sealed)
	}
	return b, nil
}

// Verify checks that the holder of pub signed this record, and that the sealed frames are the signed ones.
// Codes: signature_invalid, frames_mismatch.
func (r *Record) Verify(pub ed25519.PublicKey) error {
	if len(pub) != ed25519.PublicKeySize || !ed25519.Verify(pub, r.statement(), r.Signature[:]) {
		return Refuse(CodeSignature, "the record is not signed by the station's registered key")
	}
	for i, f := range r.Frames {
		if sha256.Sum256(f.Sealed) != f.Digest {
			return Refuse(CodeFramesMismatch, "sealed frame %d is not the signed one", i)
		}
	}
	return nil
}

// CheckPAD checks the presentation-attack report against the enroller's policy.
// Codes: pad_missing, pad_scheme_refused, pad_failed.
func (r *Record) CheckPAD(policy PADPolicy) error {
	switch {
	case r.PAD.Scheme == "":
		return Refuse(CodePADMissing, "no presentation-attack report")
	case r.PAD.Scheme == SchemeNone && !policy.AllowNone:
		return Refuse(CodePADScheme, "a station that does not test for presentation attacks is for development only")
	case r.PAD.Scheme != SchemeNone && !slices.Contains(policy.Schemes, r.PAD.Scheme):
		return Refuse(CodePADScheme, "this enroller does not accept the station's scheme")
	case r.PAD.Result == PADFailed:
		return Refuse(CodePADFailed, "the station saw a presentation attack")
	case r.PAD.Scheme != SchemeNone && r.PAD.Result != PADPassed:
		return Refuse(CodePADMissing, "the report has no result")
	}
	return nil
}

// Frame is one image in the clear, as the camera gave it: png, jpeg or bmp bytes.
type Frame struct {
	Eye   Eye
	Image []byte
}

// Open decrypts the frames, in the order of r.Frames. The images live in memory only; callers neither store nor log them.
// Code: sealed_payload_invalid.
func (r *Record) Open(key *SealingKey) ([]Frame, error) {
	out := make([]Frame, 0, len(r.Frames))
	for i, f := range r.Frames {
		img, err := key.open(f.Sealed)
		if err != nil {
			return nil, Refuse(CodeSealedInvalid, "sealed frame %d does not open", i)
		}
		out = append(out, Frame{Eye: f.Eye, Image: img})
	}
	return out, nil
}

func (k *SealingKey) open(sealed []byte) ([]byte, error) {
	rd, err := age.Decrypt(bytes.NewReader(sealed), k.identity)
	if err != nil {
		return nil, err
	}
	img, err := io.ReadAll(io.LimitReader(rd, MaxImage+1))
	if err != nil {
		return nil, err
	}
	if len(img) == 0 || len(img) > MaxImage {
		return nil, Refuse(CodeSealedInvalid, "image size out of range")
	}
	return img, nil
}
