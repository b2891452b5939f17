package api_test

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"unum/api"
	"unum/api/wire"
	"unum/internal/needs"
	"unum/semaphore"
)

func leaf(v uint64) semaphore.Leaf { return semaphore.Leaf{Field: semaphore.FieldFromUint64(v)} }

func bytes32(v uint64) [32]byte { return semaphore.FieldFromUint64(v).Bytes() }

func hexed(b []byte) string { return "0x" + hex.EncodeToString(b) }

// shop is a relying party with one action, and a root to prove against.
type shop struct {
	*server
	key    string
	action wire.Action
	scope  semaphore.Scope
	policy semaphore.Policy
	root   api.RootRecord
}

func openShop(t *testing.T, s *server, id string) *shop {
	t.Helper()
	if len(s.n.roots) == 0 {
		s.n.grow(t, leaf(1), leaf(2), leaf(3))
	}
	p := get[wire.RelyingParty](s, "POST", "/v1/relying-parties", admin, wire.NewRelyingParty{ID: id, Name: "A shop"})
	sh := &shop{server: s, key: p.APIKey, policy: semaphore.Policy{EnrolledBefore: day0 + 1, RenewedBefore: day0, MinAssurance: 2}, root: s.n.roots[len(s.n.roots)-1]}
	sh.action = get[wire.Action](s, "POST", "/v1/relying-parties/"+id+"/actions", admin, wire.NewAction{Action: "vote", Policy: &wire.Policy{EnrolledBefore: day0 + 1, RenewedBefore: day0, MinAssurance: 2}})
	var err error
	if sh.scope, err = semaphore.ParseScope(sh.action.Scope); err != nil {
		t.Fatal(err)
	}
	// A phone computes the scope itself.
	own, err := semaphore.ScopeSpec{Env: semaphore.EnvTest, Kind: semaphore.ScopeRelyingParty, RelyingParty: id, Action: "vote", Policy: sh.policy}.Scope()
	if err != nil || own != sh.scope {
		t.Fatalf("scope %v, want %v: %v", sh.scope, own, err)
	}
	return sh
}

// request makes a good request of the human with that secret.
func (sh *shop) request(secret, nonce uint64) wire.Verify {
	sh.t.Helper()
	p := sh.n.prove(sh.t, sh.root.Root, sh.scope, sh.policy, secret, bytes32(nonce), "hello")
	n := bytes32(nonce)
	proof := p.Proof.Bytes()
	return wire.Verify{Action: "vote", Nonce: hexed(n[:]), Message: hexed([]byte("hello")), RootSeq: sh.root.Seq, Nullifier: p.Nullifier.String(), Proof: hexed(proof[:])}
}

func TestVerifyOnce(t *testing.T) {
	s := serve(t, newNetwork(t), openStore(t, sqlite(t)), nil)
	sh := openShop(t, s, "shop")
	req := sh.request(100, 1)
	v := get[wire.Verified](s, "POST", "/v1/verify", sh.key, req)
	want := wire.Verified{Verified: true, Env: "test", RelyingParty: "shop", Action: "vote", Programme: hexed(make([]byte, 32)), Nullifier: req.Nullifier, RootSeq: 1, Time: now0}
	if v != want {
		t.Errorf("got %+v, want %+v", v, want)
	}
	s.refused(409, "nonce_replayed", "POST", "/v1/verify", sh.key, req)
	s.refused(409, "nullifier_used", "POST", "/v1/verify", sh.key, sh.request(100, 2))
	get[wire.Verified](s, "POST", "/v1/verify", sh.key, sh.request(101, 2)) // the nonce of the refused request is still good
	if a := get[wire.Action](s, "GET", "/v1/relying-parties/shop/actions/vote", "", nil); a.Verified != 2 {
		t.Errorf("%d verified, want 2", a.Verified)
	}
	// The nonce is the relying party's own: another may draw the same one. So is the scope: the same human acts there for the first time.
	bank := openShop(t, s, "bank")
	get[wire.Verified](s, "POST", "/v1/verify", bank.key, bank.request(100, 1))
}

// TestVerifyRefusals sends everything that is wrong in one way. Each has its own code, and changes nothing: the good request passes after.
func TestVerifyRefusals(t *testing.T) {
	n := newNetwork(t)
	s := serve(t, n, openStore(t, sqlite(t)), nil)
	old := n.grow(t, leaf(9)) // superseded long ago
	n.roots[0].SupersededAt, n.roots[0].ExpiresAt = now0-7300, now0-100
	n.grow(t, leaf(10)) // superseded before the action's cut-off day, and not expired
	n.roots[0].SupersededAt, n.roots[0].ExpiresAt = now0-7300, now0-100
	n.roots[1].SupersededAt, n.roots[1].ExpiresAt = day0*86400-1, now0+1000
	n.roots = append(n.roots, api.RootRecord{Seq: 3, Root: n.trees[2].Root(), Time: day0*86400 - 1})
	sh := openShop(t, s, "shop")
	bank := openShop(t, s, "bank")
	get[wire.Action](s, "POST", "/v1/relying-parties/shop/actions", admin, wire.NewAction{Action: "on-chain", Contract: &wire.Contract{ChainID: 1337, Address: registry.Hex()}})
	good := sh.request(100, 1)
	const modulus = "0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001"
	weak := wire.Policy{EnrolledBefore: 1<<32 - 1, RenewedBefore: 1<<32 - 1}
	for _, c := range []struct {
		name   string
		status int
		code   string
		edit   func(*wire.Verify)
	}{
		{"weakened policy", 422, "policy_mismatch", func(r *wire.Verify) { r.Policy = &weak }},
		{"weakened policy, unsaid", 422, "proof_invalid", func(r *wire.Verify) {
			pr := n.prove(t, sh.root.Root, sh.scope, semaphore.Policy{EnrolledBefore: 1<<32 - 1, RenewedBefore: 1<<32 - 1}, 200, bytes32(1), "hello")
			r.Nullifier = pr.Nullifier.String()
		}},
		{"foreign scope", 422, "scope_mismatch", func(r *wire.Verify) { r.Scope = bank.scope.String() }},
		{"foreign scope, unsaid", 422, "proof_invalid", func(r *wire.Verify) {
			r.Nullifier = n.prove(t, sh.root.Root, bank.scope, sh.policy, 201, bytes32(1), "hello").Nullifier.String()
		}},
		{"foreign relying party", 422, "relying_party_mismatch", func(r *wire.Verify) { r.RelyingParty = "bank" }},
		{"scope not canonical", 422, "field_not_canonical", func(r *wire.Verify) { r.Scope = modulus }},
		{"contract named", 422, "scope_on_chain_only", func(r *wire.Verify) { r.Contract = &wire.Contract{ChainID: 1337, Address: registry.Hex()} }},
		{"action of a contract", 422, "scope_on_chain_only", func(r *wire.Verify) { r.Action = "on-chain" }},
		{"live environment", 422, "env_mismatch", func(r *wire.Verify) { r.Env = "live" }},
		{"unknown action", 404, "action_unknown", func(r *wire.Verify) { r.Action = "nothing" }},
		{"unknown epoch", 404, "action_unknown", func(r *wire.Verify) { r.Epoch = 1 }},
		{"unknown programme", 404, "action_unknown", func(r *wire.Verify) { r.Programme = hexed(make([]byte, 31)) + "01" }},
		{"unknown root", 422, "root_unknown", func(r *wire.Verify) { r.RootSeq = 99 }},
		{"root of the empty tree", 422, "root_unknown", func(r *wire.Verify) { r.RootSeq = 0 }},
		{"expired root", 410, "root_expired", func(r *wire.Verify) { r.RootSeq = old.Seq }},
		{"root before the cut-off", 422, "root_too_old", func(r *wire.Verify) { r.RootSeq = 2 }},
		{"wrong proof", 422, "proof_invalid", func(r *wire.Verify) { r.Nullifier = hexed(make([]byte, 31)) + "63" }},
		{"another message", 422, "proof_invalid", func(r *wire.Verify) { r.Message = "0x" }},
		{"another nonce", 422, "proof_invalid", func(r *wire.Verify) { n := bytes32(77); r.Nonce = hexed(n[:]) }},
		{"nullifier above the modulus", 422, "field_not_canonical", func(r *wire.Verify) { r.Nullifier = modulus }},
		{"nullifier in upper case", 422, "field_not_canonical", func(r *wire.Verify) { r.Nullifier = "0x" + strings.Repeat("0A", 32) }},
		{"nullifier too short", 422, "field_not_canonical", func(r *wire.Verify) { r.Nullifier = "0x64" }},
		{"nullifier in decimal", 422, "field_not_canonical", func(r *wire.Verify) { r.Nullifier = "100" }},
		{"nonce too long", 422, "field_not_canonical", func(r *wire.Verify) { r.Nonce += "00" }},
		{"message with half a byte", 422, "field_not_canonical", func(r *wire.Verify) { r.Message = "0x123" }},
		{"message without prefix", 422, "field_not_canonical", func(r *wire.Verify) { r.Message = "hello!" }},
		{"message too long", 422, "invalid_request", func(r *wire.Verify) { r.Message = "0x" + strings.Repeat("00", 4097) }},
		{"proof off the curve", 422, "field_not_canonical", func(r *wire.Verify) { r.Proof = "0x" + strings.Repeat("01", 256) }},
		{"proof cut short", 422, "field_not_canonical", func(r *wire.Verify) { r.Proof = r.Proof[:100] }},
		{"no proof", 422, "field_not_canonical", func(r *wire.Verify) { r.Proof = "" }},
	} {
		t.Run(c.name, func(t *testing.T) {
			s.t = t
			sh.t = t
			r := good
			c.edit(&r)
			s.refused(c.status, c.code, "POST", "/v1/verify", sh.key, r, "Idempotency-Key", "k")
		})
	}
	s.t, sh.t = t, t
	for name, c := range map[string]struct {
		body   any
		status int
		code   string
	}{
		"no JSON":            {`{"action":`, 400, "malformed_json"},
		"JSON of text":       {`"vote"`, 422, "invalid_request"},
		"nothing":            {nil, 400, "malformed_request"},
		"a number for text":  {`{"action":1,"nonce":"","message":"","rootSeq":1,"nullifier":"","proof":""}`, 422, "invalid_request"},
		"a negative number":  {`{"action":"vote","nonce":"","message":"","rootSeq":-1,"nullifier":"","proof":""}`, 422, "invalid_request"},
		"a missing member":   {`{"action":"vote"}`, 422, "invalid_request"},
		"an unknown member":  {`{"action":"vote","nonce":"","message":"","rootSeq":1,"nullifier":"","proof":"","extra":1}`, 422, "invalid_request"},
		"another media type": {[]byte("{}"), 415, "unsupported_media_type"},
	} {
		t.Run(name, func(t *testing.T) {
			s.t = t
			s.refused(c.status, c.code, "POST", "/v1/verify", sh.key, c.body)
		})
	}
	s.t = t
	v := get[wire.Verified](s, "POST", "/v1/verify", sh.key, good, "Idempotency-Key", "k")
	if !v.Verified {
		t.Error(v)
	}
}

// TestReplayElsewhere replays after a restart and from a second process on the same database, on both engines.
func TestReplayElsewhere(t *testing.T) {
	for name, dsn := range map[string]func(*testing.T) string{"sqlite": sqlite, "postgres": func(t *testing.T) string { return needs.Postgres(t) }} {
		t.Run(name, func(t *testing.T) {
			d, n := dsn(t), newNetwork(t)
			one, two := serve(t, n, openStore(t, d), nil), serve(t, n, openStore(t, d), nil)
			sh := openShop(t, one, "shop")
			req := sh.request(100, 1)
			get[wire.Verified](one, "POST", "/v1/verify", sh.key, req)
			three := serve(t, n, openStore(t, d), nil) // as after a restart
			for _, s := range []*server{two, three} {
				s.refused(409, "nonce_replayed", "POST", "/v1/verify", sh.key, req)
				s.refused(409, "nullifier_used", "POST", "/v1/verify", sh.key, sh.request(100, 2))
			}
			// One human at both processes at the same moment, several times: one answer is 200.
			for round := range 4 {
				var ok, refused atomic.Int64
				var wg sync.WaitGroup
				for i := range 6 {
					s := []*server{one, two}[i%2]
					r := sh.request(500+uint64(round), 1000+uint64(10*round+i))
					wg.Go(func() {
						switch a := s.do("POST", "/v1/verify", sh.key, r); a.StatusCode {
						case 200:
							ok.Add(1)
						case 409:
							refused.Add(1)
						default:
							t.Errorf("%d %s", a.StatusCode, a.body)
						}
					})
				}
				wg.Wait()
				if ok.Load() != 1 || refused.Load() != 5 {
					t.Fatalf("%d accepted, %d refused", ok.Load(), refused.Load())
				}
			}
		})
	}
}

func TestIdempotency(t *testing.T) {
	d, n := sqlite(t), newNetwork(t)
	s, other := serve(t, n, openStore(t, d), nil), serve(t, n, openStore(t, d), nil)
	sh := openShop(t, s, "shop")
	req := sh.request(100, 1)
	first := s.do("POST", "/v1/verify", sh.key, req, "Idempotency-Key", "k1")
	*other.now = other.now.AddDate(0, 0, 1) // the stored answer, not a new one: its time is the first one's
	again := other.do("POST", "/v1/verify", sh.key, req, "Idempotency-Key", "k1")
	if first.StatusCode != 200 || again.StatusCode != 200 || string(first.body) != string(again.body) {
		t.Fatalf("first %d %s\nagain %d %s", first.StatusCode, first.body, again.StatusCode, again.body)
	}
	if first.Header.Get("Idempotency-Replayed") != "" || again.Header.Get("Idempotency-Replayed") != "true" {
		t.Errorf("replayed: %q then %q", first.Header.Get("Idempotency-Replayed"), again.Header.Get("Idempotency-Replayed"))
	}
	s.refused(422, "idempotency_key_reused", "POST", "/v1/verify", sh.key, sh.request(101, 2), "Idempotency-Key", "k1")
	s.refused(409, "nonce_replayed", "POST", "/v1/verify", sh.key, req, "Idempotency-Key", "k2")
	s.refused(409, "nonce_replayed", "POST", "/v1/verify", sh.key, req)
	s.refused(422, "invalid_request", "POST", "/v1/verify", sh.key, req, "Idempotency-Key", "a b")
	bank := openShop(t, s, "bank") // the key is another relying party's there
	get[wire.Verified](s, "POST", "/v1/verify", bank.key, bank.request(100, 1), "Idempotency-Key", "k1")
	// Many at once under one key: one is judged, all get its answer.
	race := sh.request(102, 3)
	var wg sync.WaitGroup
	bodies := make([]string, 8)
	for i := range bodies {
		wg.Go(func() {
			a := []*server{s, other}[i%2].do("POST", "/v1/verify", sh.key, race, "Idempotency-Key", "k3")
			bodies[i] = fmt.Sprint(a.StatusCode)
			if a.StatusCode == 200 {
				var v wire.Verified
				if err := json.Unmarshal(a.body, &v); err != nil {
					t.Error(err)
				}
			} else if p := a.problem(t); p.Code != "nonce_replayed" { // read before the first was stored, asked after it
				t.Errorf("%s", a.body)
			}
		})
	}
	wg.Wait()
	if !strings.Contains(strings.Join(bodies, " "), "200") {
		t.Error(bodies)
	}
}

// TestEnvironments has a test and a live API on one database: neither sees anything of the other.
func TestEnvironments(t *testing.T) {
	d, n := sqlite(t), newNetwork(t)
	test := serve(t, n, openStore(t, d), nil)
	live := serve(t, n, openStore(t, d), func(c *api.Config) { c.Env = semaphore.EnvLive })
	sh := openShop(t, test, "shop")
	live.refused(401, "unauthorized", "POST", "/v1/verify", sh.key, sh.request(100, 1))
	live.refused(404, "action_unknown", "GET", "/v1/relying-parties/shop/actions/vote", "", nil)
	p := get[wire.RelyingParty](live, "POST", "/v1/relying-parties", admin, wire.NewRelyingParty{ID: "shop", Name: "x"})
	a := get[wire.Action](live, "POST", "/v1/relying-parties/shop/actions", admin, wire.NewAction{Action: "vote", Policy: &sh.action.Policy})
	if a.Scope == sh.action.Scope || a.Env != "live" {
		t.Errorf("live scope %s, test scope %s", a.Scope, sh.action.Scope)
	}
	live.refused(422, "proof_invalid", "POST", "/v1/verify", p.APIKey, sh.request(100, 1)) // a test human proves nothing here
	live.refused(422, "env_mismatch", "POST", "/v1/relying-parties/shop/actions", admin, wire.NewAction{Action: "x", Env: "test"})
	get[wire.Verified](test, "POST", "/v1/verify", sh.key, sh.request(100, 1))
}

func TestRootRule(t *testing.T) {
	n := newNetwork(t)
	s := serve(t, n, openStore(t, sqlite(t)), nil)
	n.head.Time = (day0+1)*86400 - 1
	sh := openShop(t, s, "shop")
	// A scope that opens tomorrow by the home chain's time: whatever this machine's clock says, only the head opens it.
	a := get[wire.Action](s, "POST", "/v1/relying-parties/shop/actions", admin, wire.NewAction{Action: "later", Policy: &wire.Policy{EnrolledBefore: day0 + 9, RenewedBefore: day0 + 1}})
	scope, err := semaphore.ParseScope(a.Scope)
	if err != nil {
		t.Fatal(err)
	}
	pr := n.prove(t, sh.root.Root, scope, semaphore.Policy{EnrolledBefore: day0 + 9, RenewedBefore: day0 + 1}, 5, bytes32(5), "hello")
	proof, nonce := pr.Proof.Bytes(), bytes32(5)
	req := wire.Verify{Action: "later", Nonce: hexed(nonce[:]), Message: hexed([]byte("hello")), RootSeq: 1, Nullifier: pr.Nullifier.String(), Proof: hexed(proof[:])}
	*s.now = s.now.AddDate(1, 0, 0)
	s.refused(422, "root_too_old", "POST", "/v1/verify", sh.key, req)
	n.head.Time++
	n.roots[0].ExpiresAt = n.head.Time
	s.refused(410, "root_expired", "POST", "/v1/verify", sh.key, req) // the end is exclusive
	n.roots[0].ExpiresAt++
	n.roots[0].SupersededAt = n.head.Time - 1
	s.refused(422, "root_too_old", "POST", "/v1/verify", sh.key, req)
	n.roots[0].SupersededAt++
	get[wire.Verified](s, "POST", "/v1/verify", sh.key, req)
}

func TestParties(t *testing.T) {
	s := serve(t, newNetwork(t), openStore(t, sqlite(t)), nil)
	sh := openShop(t, s, "shop")
	s.refused(409, "relying_party_exists", "POST", "/v1/relying-parties", admin, wire.NewRelyingParty{ID: "shop", Name: "x"})
	for _, id := range []string{"ab", "-ab", "ab-", "a_b", "Abc", "a b", strings.Repeat("a", 41)} {
		s.refused(422, "invalid_request", "POST", "/v1/relying-parties", admin, wire.NewRelyingParty{ID: id, Name: "x"})
	}
	drawn := get[wire.RelyingParty](s, "POST", "/v1/relying-parties", admin, wire.NewRelyingParty{Name: "x"})
	if !strings.HasPrefix(drawn.APIKey, "unum_rp_"+drawn.ID+"_") || len(drawn.ID) != 20 {
		t.Error(drawn)
	}
	// The policy is fixed for ever; the same again is no conflict, with or without naming it.
	same := wire.NewAction{Action: "vote", Policy: &sh.action.Policy}
	for _, again := range []wire.NewAction{same, {Action: "vote"}} {
		if a := s.do("POST", "/v1/relying-parties/shop/actions", admin, again); a.StatusCode != 200 || !strings.Contains(string(a.body), sh.action.Scope) {
			t.Errorf("%d %s", a.StatusCode, a.body)
		}
	}
	weaker := sh.action.Policy
	weaker.MinAssurance = 0
	s.refused(409, "action_conflict", "POST", "/v1/relying-parties/shop/actions", admin, wire.NewAction{Action: "vote", Policy: &weaker})
	s.refused(409, "action_conflict", "POST", "/v1/relying-parties/shop/actions", admin, wire.NewAction{Action: "vote", Contract: &wire.Contract{ChainID: 1, Address: registry.Hex()}})
	if a := s.do("POST", "/v1/relying-parties/shop/actions", admin, wire.NewAction{Action: "vote", Epoch: 1, Policy: &weaker}); a.StatusCode != 201 {
		t.Errorf("another epoch is another action: %d %s", a.StatusCode, a.body)
	}
	open := get[wire.Action](s, "POST", "/v1/relying-parties/shop/actions", admin, wire.NewAction{Action: "account"})
	if want := (wire.Policy{EnrolledBefore: 1<<32 - 1, RenewedBefore: day0}); open.Policy != want {
		t.Errorf("standing policy %+v, want %+v", open.Policy, want)
	}
	s.n.head.Time += 3 * 86400 // asked again on another day, it is still the same action
	if a := get[wire.Action](s, "POST", "/v1/relying-parties/shop/actions", admin, wire.NewAction{Action: "account"}); a != open {
		t.Errorf("%+v, want %+v", a, open)
	}
	s.refused(404, "relying_party_unknown", "POST", "/v1/relying-parties/nobody/actions", admin, same)
	s.refused(404, "relying_party_unknown", "POST", "/v1/relying-parties/nobody/key", admin, nil)
	s.refused(422, "invalid_request", "POST", "/v1/relying-parties/shop/actions", admin, wire.NewAction{Action: "Vote!"})
	s.refused(422, "field_not_canonical", "POST", "/v1/relying-parties/shop/actions", admin, wire.NewAction{Action: "x", Programme: "0x00"})
	s.refused(422, "field_not_canonical", "POST", "/v1/relying-parties/shop/actions", admin, wire.NewAction{Action: "x", Contract: &wire.Contract{ChainID: 1, Address: strings.ToUpper(registry.Hex())}})

	// A new key ends the old one at once.
	rotated := get[wire.RelyingParty](s, "POST", "/v1/relying-parties/shop/key", admin, nil)
	s.refused(401, "unauthorized", "POST", "/v1/verify", sh.key, sh.request(1, 1))
	get[wire.Verified](s, "POST", "/v1/verify", rotated.APIKey, sh.request(1, 1))
}

// TestOneRefusal has every bad credential answered by the same document, so that nothing can be learned from it.
func TestOneRefusal(t *testing.T) {
	s := serve(t, newNetwork(t), openStore(t, sqlite(t)), nil)
	sh := openShop(t, s, "shop")
	req := sh.request(1, 1)
	var first string
	for name, key := range map[string]string{
		"none": "", "not a key": "x", "wrong secret": sh.key[:len(sh.key)-1] + "x", "unknown party": strings.Replace(sh.key, "_shop_", "_nobody_", 1),
		"empty secret": "unum_rp_shop_", "short secret": sh.key[:30], "admin token": admin,
	} {
		a := s.do("POST", "/v1/verify", key, req)
		p := a.problem(t)
		got := fmt.Sprint(a.StatusCode, p.Code, p.Title, p.Errors, p.Retryable, a.Header.Get("Www-Authenticate"))
		if first == "" {
			first = got
		}
		if a.StatusCode != 401 || got != first {
			t.Errorf("%s: %s, want %s", name, got, first)
		}
	}
	for _, path := range []string{"/v1/relying-parties", "/v1/relying-parties/shop/key", "/v1/relying-parties/shop/actions", "/v1/relying-parties/nobody/key"} {
		body := any(wire.NewRelyingParty{Name: "x"})
		if strings.HasSuffix(path, "key") {
			body = nil
		} else if strings.HasSuffix(path, "actions") {
			body = wire.NewAction{Action: "x"}
		}
		for _, key := range []string{"", sh.key, admin + "x"} {
			s.refused(401, "unauthorized", "POST", path, key, body)
		}
	}
	shut := serve(t, newNetwork(t), openStore(t, sqlite(t)), func(c *api.Config) { c.AdminToken = "" })
	for _, key := range []string{"", admin} {
		shut.refused(401, "unauthorized", "POST", "/v1/relying-parties", key, wire.NewRelyingParty{Name: "x"})
	}
	req2 := shut.do("POST", "/v1/relying-parties", "", wire.NewRelyingParty{Name: "x"}, "Authorization", "Bearer ")
	if req2.StatusCode != 401 {
		t.Error("an empty token opens a shut door")
	}
}
