package main

import (
	"bytes"
	"fmt"
	"image/png"
	"os"
	"strings"

	"unum/enroll/encoder/eyeset"
	"unum/enroll/encoder/synth"
	"unum/enroll/station"
)

// person can be looked at by a station, again and again.
type person interface {
	// look gives the frames of capture number attempt, from 0; every attempt is newly made. ok is false when there are no more.
	look(attempt int) (frames []station.Frame, ok bool, err error)
}

// drawn is a person with synthetic eyes.
type drawn struct {
	person synth.Person
	seed   uint64
}

// maxAttempts bounds how often one person is captured in a session.
const maxAttempts = 3

func (d drawn) look(attempt int) ([]station.Frame, bool, error) {
	if attempt >= 2*maxAttempts {
		return nil, false, nil
	}
	var frames []station.Frame
	for i, eye := range []synth.Eye{synth.Left, synth.Right} {
		img := synth.Render(d.person, eye, synth.Typical(d.seed*1_000_003+uint64(2*attempt+i)))
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			return nil, false, err
		}
		side := station.Left
		if eye == synth.Right {
			side = station.Right
		}
		frames = append(frames, station.Frame{Eye: side, Image: b.Bytes()})
	}
	return frames, true, nil
}

// photographed is a person whose images lie in a folder. Each attempt shows the next image of each eye.
type photographed struct{ eyeset.Person }

func (p photographed) look(attempt int) ([]station.Frame, bool, error) {
	if attempt >= len(p.Left) || attempt >= len(p.Right) {
		return nil, false, nil
	}
	var frames []station.Frame
	for _, f := range []struct {
		eye  station.Eye
		path string
	}{{station.Left, p.Left[attempt]}, {station.Right, p.Right[attempt]}} {
		b, err := os.ReadFile(f.path)
		if err != nil {
			return nil, false, fmt.Errorf("read an image: %w", err) // the path names a person's folder, and comes from the caller's own disk
		}
		frames = append(frames, station.Frame{Eye: f.eye, Image: b})
	}
	return frames, true, nil
}

// crowd gives the people of the story: the images under eyes, or synthetic ones made from a seed of the data folder.
func crowd(eyes string, n int, seed uint64) ([]person, string, error) {
	var out []person
	if eyes == "" {
		for i := range uint64(n) {
			s := seed + i
			out = append(out, drawn{synth.NewPerson(s), s})
		}
		return out, fmt.Sprintf("%d people with synthetic eyes", n), nil
	}
	set, err := eyeset.Load(eyes)
	if err != nil {
		return nil, "", err
	}
	for _, p := range set {
		if len(out) < n || n == 0 {
			if len(p.Left) > 0 && len(p.Right) > 0 {
				out = append(out, photographed{p})
			}
		}
	}
	if len(out) < 2 {
		return nil, "", fmt.Errorf("%s holds fewer than two people with both eyes", strings.TrimSuffix(eyes, "/"))
	}
	return out, fmt.Sprintf("%d people with real eyes", len(out)), nil
}
