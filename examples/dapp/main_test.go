package main

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"unum/api/client"
	"unum/api/wire"
)

func TestClub(t *testing.T) {
	used := map[string]bool{}
	api := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var v wire.Verify
		if r.Header.Get("Authorization") != "Bearer unum_rp_club_s3cret" || json.NewDecoder(r.Body).Decode(&v) != nil {
			t.Errorf("not a verification by the club: %v", r.Header)
		}
		if used[v.Nullifier] {
			w.Header().Set("Content-Type", "application/problem+json")
			w.WriteHeader(http.StatusConflict)
			json.NewEncoder(w).Encode(wire.Problem{Status: 409, Code: "nullifier_used"})
			return
		}
		used[v.Nullifier] = true
		json.NewEncoder(w).Encode(wire.Verified{Verified: true, Nullifier: v.Nullifier})
	}))
	defer api.Close()
	unum, err := client.New(api.URL, client.Options{})
	if err != nil {
		t.Fatal(err)
	}
	door := httptest.NewServer(club(unum, "unum_rp_club_s3cret"))
	defer door.Close()
	ask := func() (q struct{ RelyingParty, Action, Nonce string }) {
		res, err := http.Get(door.URL + "/join")
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		if err := json.NewDecoder(res.Body).Decode(&q); err != nil || q.RelyingParty != "club" || q.Action != "join" || len(q.Nonce) != 66 {
			t.Fatal(q, err)
		}
		return q
	}
	join := func(nonce, action string, status int, says string) {
		t.Helper()
		res, err := http.Post(door.URL+"/join", "application/json", strings.NewReader(`{"action":"`+action+`","nonce":"`+nonce+`","nullifier":"0x05"}`))
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		b, err := io.ReadAll(res.Body)
		if err != nil || res.StatusCode != status || !strings.Contains(string(b), says) {
			t.Errorf("%d %s %v, want %d %s", res.StatusCode, b, err, status, says)
		}
	}
	first := ask().Nonce
	join("0x00", "join", 400, "nonce")
	join(first, "other", 400, "not an answer")
	join(first, "join", 200, "welcome")
	join(first, "join", 400, "nonce")
	join(ask().Nonce, "join", 403, "nullifier_used")
}
