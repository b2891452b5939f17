package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"unum/api/client"
	"unum/api/wire"
	"unum/enroll/station"
	"unum/internal/node"
)

// software stands for the measurement of a station's software, which a real station takes from its boot chain.
var software = sha256.Sum256([]byte("unumdev station"))

// booth is an enrollment station as it stands in a hall: its key, its counter, whom it seals images to, and the network's address.
type booth struct {
	api       *client.Client
	key       *station.Key
	counter   *station.Counter
	recipient string
}

// openBooth reads the profile that unum station add wrote.
func openBooth(api *client.Client, profile string) (*booth, error) {
	b, err := os.ReadFile(profile)
	if err != nil {
		return nil, err
	}
	var p node.StationProfile
	if err := json.Unmarshal(b, &p); err != nil {
		return nil, fmt.Errorf("station profile: %w", err)
	}
	dir := filepath.Dir(profile)
	s := &booth{api: api, recipient: p.Recipient}
	if s.key, err = station.LoadKey(filepath.Join(dir, p.KeyFile)); err != nil {
		return nil, err
	}
	s.counter, err = station.OpenCounter(filepath.Join(dir, p.Counter))
	return s, err
}

// capture looks at a person who shows a session digest, and gives the network's decision and the record as it was sent.
func (s *booth) capture(ctx context.Context, sessionDigest string, frames []station.Frame) (wire.Decision, []byte, error) {
	nonce, err := s.api.IssueNonce(ctx, s.key.ID(), sessionDigest)
	if err != nil {
		return wire.Decision{}, nil, err
	}
	n, err1 := bytes32(nonce.Nonce)
	h, err2 := bytes32(sessionDigest)
	counter, err3 := s.counter.Next()
	if err := errors.Join(err1, err2, err3); err != nil {
		return wire.Decision{}, nil, err
	}
	record, err := s.key.Capture(station.Capture{
		Nonce: n, Session: h, Counter: counter, Time: uint64(time.Now().Unix()), Measurement: software,
		PAD: station.PAD{Scheme: station.SchemeNone, Result: station.PADNotTested}, Frames: frames,
	}, s.recipient)
	if err != nil {
		return wire.Decision{}, nil, err
	}
	d, err := s.api.SubmitCapture(ctx, record)
	return d, record, err
}

func bytes32(s string) (out [32]byte, err error) {
	b, err := hex.DecodeString(strings.TrimPrefix(s, "0x"))
	if err != nil || len(b) != len(out) {
		return out, errors.New("not 32 bytes of hex")
	}
	return [32]byte(b), nil
}
