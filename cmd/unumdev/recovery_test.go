package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"unum/api/client"
	"unum/api/wire"
	"unum/internal/node"
)

// TestRecovery loses a phone. Whoever shows the same eyes gets the leaf for a new one, after a delay in which the old phone can stop it, once; then
// the old phone proves nothing any more, and the new one is held to what the old one did.
func TestRecovery(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a network")
	}
	dir := copyOf(t, told(t))
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	o, err := parse([]string{"-once", "-data", dir, "-people", fmt.Sprint(testPeople)})
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	check(err)
	s := newStory(io.Discard, o)
	n, err := open(ctx, o, s, slog.New(slog.DiscardHandler))
	check(err)
	done := make(chan error, 1)
	go func() { done <- n.node.Run(ctx, n.listener) }()
	defer func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
		if err := n.close(); err != nil {
			t.Error(err)
		}
	}()
	check(waitReady(ctx, n.target.url))
	s.target = n.target
	s.api, err = client.New(n.target.url, client.Options{})
	check(err)
	defer s.api.Close()
	s.booth, err = openBooth(s.api, n.target.profile)
	check(err)
	s.admin, err = node.ReadPrivate(n.target.adminFile)
	check(err)
	check(s.recall())
	check(s.gather(ctx))

	old, err := s.phone(0)
	check(err)
	check(old.leaf())
	before := leafOf(t, old)
	await := func(what string, ok func() bool) { // the chain's time runs as fast as blocks are made
		t.Helper()
		for end := time.Now().Add(2 * time.Minute); !ok(); {
			if time.Now().After(end) {
				t.Fatalf("%s: not in two minutes", what)
			}
			check(n.node.Tick(ctx))
		}
	}
	recoverOn := func(name string) *phone {
		t.Helper()
		p, err := openPhone(n.target.url, filepath.Join(t.TempDir(), name), filepath.Join(dir, "phones", "circuits"))
		check(err)
		t.Cleanup(p.close)
		_, err = p.sdk.BeginRecovery(false)
		check(err)
		for range maxAttempts {
			frames, ok, err := s.look(0)
			check(err)
			if !ok {
				t.Fatal("no capture left")
			}
			digest, err := p.digest()
			check(err)
			_, _, err = s.booth.capture(ctx, digest, frames)
			check(err)
			st, err := p.status()
			check(err)
			if st.State == wire.StateAdmitted && st.Code == "recovery_admitted" {
				check(p.draw())
				return p
			}
			if st.State != wire.StateRecapture {
				t.Fatalf("%+v", st)
			}
		}
		t.Fatal("no capture was good enough")
		return nil
	}
	type pending struct{ Pending, Vetoable bool }
	waits := func() pending {
		t.Helper()
		p, err := answer[pending](old.sdk.PendingRecovery())
		check(err)
		return p
	}

	if waits().Pending {
		t.Fatal("a replacement waits before anybody asked for one")
	}
	thief := recoverOn("first")
	await("announcement", func() bool { return waits().Pending })
	if !waits().Vetoable {
		t.Error("the first replacement can't be stopped")
	}
	_, err = old.sdk.VetoRecovery()
	check(err)
	if waits().Pending {
		t.Error("it waits after the veto")
	}
	await("end of what was stopped", func() bool {
		check(n.node.Tidy(ctx))
		st, err := thief.status()
		check(err)
		return st.State == wire.StateRejected
	})
	if got := leafOf(t, old); got != before {
		t.Errorf("the old phone's leaf changed: %+v, then %+v", before, got)
	}

	// The same eyes again, captured anew: this time it can't be stopped, and takes twice as long.
	owner := recoverOn("second")
	await("announcement", func() bool { return waits().Pending })
	if waits().Vetoable {
		t.Error("a second veto would be taken")
	}
	if _, err := old.sdk.VetoRecovery(); codeOf(err) != "replacement_final" {
		t.Errorf("second veto: %v", err)
	}
	if st, err := owner.status(); err != nil || st.State != wire.StateQueued {
		t.Errorf("%+v %v", st, err)
	}
	await("replacement", func() bool {
		st, err := owner.status()
		check(err)
		return st.State == wire.StateFinal
	})
	after := leafOf(t, owner)
	if after.Index != before.Index || !after.Renewed || before.Renewed {
		t.Errorf("%+v became %+v", before, after)
	}
	if _, err := old.sdk.FindLeaf(); codeOf(err) != "not_enrolled" {
		t.Errorf("the old phone still has a leaf: %v", err)
	}
	// In an action that is open already the person may have acted with the old identity: the new one waits for the next.
	s.dapp, err = s.api.CreateRelyingParty(ctx, s.admin, wire.NewRelyingParty{Name: "dApp of the recovered"})
	check(err)
	_, err = s.api.CreateAction(ctx, s.admin, s.dapp.ID, wire.NewAction{Action: "vote"})
	check(err)
	if _, err := owner.prove(s.dapp.ID, "vote", nonce()); codeOf(err) != "policy_unmet" {
		t.Errorf("the new phone acts in an older scope: %v", err)
	}
}

type place struct {
	Index   uint64 `json:"index"`
	Renewed bool   `json:"renewed"`
}

func leafOf(t *testing.T, p *phone) place {
	t.Helper()
	l, err := answer[place](p.sdk.FindLeaf())
	if err != nil {
		t.Fatal(err)
	}
	return l
}
