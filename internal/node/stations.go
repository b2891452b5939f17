package node

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"unum/enroll"
	"unum/enroll/enrolldb"
	"unum/enroll/station"
)

// StationProfile is what a station is given at registration: where to find its key, and whom to seal images to.
type StationProfile struct {
	ID        string `json:"id"`
	KeyFile   string `json:"keyFile"`   // Ed25519, mode 0600, relative to the profile
	Counter   string `json:"counter"`   // file of the monotonic counter, relative to the profile
	Recipient string `json:"recipient"` // age X25519 recipient that images are sealed to
}

// AddStation makes a station's key in dir unless it is there, registers it, and writes its profile dir/ID.json. It works beside running
// services and may be called again.
func AddStation(ctx context.Context, cfg Config, dir, id string) (profile string, err error) {
	if !station.ValidID(id) {
		return "", errors.New("a station id is 1 to 64 of a to z, 0 to 9, . _ -")
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	keyFile := filepath.Join(dir, id+".key")
	key, err := station.LoadKey(keyFile)
	if errors.Is(err, os.ErrNotExist) {
		if key, err = station.NewKey(id, rand.Reader); err == nil {
			err = key.Save(keyFile)
		}
	}
	if err != nil {
		return "", err
	}
	sealing, err := station.LoadSealingKey(filepath.Join(cfg.Secrets, FileEnrollerIdentity))
	if err != nil {
		return "", fmt.Errorf("secret %s: %w", FileEnrollerIdentity, err)
	}
	err = withEnrollStore(ctx, cfg, func(s *enrolldb.Store) error {
		return s.AddStation(ctx, enroll.Station{Public: key.Public(), Registered: time.Now().Unix()})
	})
	if err != nil {
		return "", err
	}
	profile = filepath.Join(dir, id+".json")
	return profile, writeJSON(profile, StationProfile{ID: id, KeyFile: id + ".key", Counter: id + ".counter", Recipient: sealing.Recipient()})
}

// RevokeStation refuses a station from now on, for ever.
func RevokeStation(ctx context.Context, cfg Config, id string) error {
	return withEnrollStore(ctx, cfg, func(s *enrolldb.Store) error { return s.RevokeStation(ctx, id, time.Now().Unix()) })
}

// Stations lists all stations, revoked ones too.
func Stations(ctx context.Context, cfg Config) (out []enroll.Station, err error) {
	err = withEnrollStore(ctx, cfg, func(s *enrolldb.Store) error {
		out, err = s.Stations(ctx)
		return err
	})
	return out, err
}

func withEnrollStore(ctx context.Context, cfg Config, f func(*enrolldb.Store) error) error {
	s, err := enrolldb.Open(ctx, cfg.Stores.Enroll)
	if err != nil {
		return fmt.Errorf("enrollment store: %w", err)
	}
	return errors.Join(f(s), s.Close())
}
