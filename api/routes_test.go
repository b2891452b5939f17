package api_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"unum/api"
	"unum/api/ratelimit"
	"unum/api/wire"
	"unum/semaphore"
)

func goodClaim(t *testing.T) string {
	t.Helper()
	n := newNetwork(t)
	p := n.prove(t, semaphore.Root{}, semaphore.Scope{}, semaphore.Policy{}, 5, [32]byte{}, "")
	b, err := json.Marshal(wire.Claim{Programme: hexed(make([]byte, 32)), Epoch: 3, RootSeq: 1, Nullifier: p.Nullifier.String(), Recipient: registry.Hex(), MaxFee: "0", Deadline: 9, Proof: p.Proof.String()})
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// phone makes the opening of a session as a phone does.
func phone(t *testing.T, seed byte, challenge string) (o wire.Opening, digest [32]byte) {
	t.Helper()
	id, err := semaphore.IdentityFromPrivateKey([]byte{seed})
	if err != nil {
		t.Fatal(err)
	}
	var c [32]byte
	if _, err := fmt.Sscanf(challenge, "0x%x", (*hexBytes)(&c)); err != nil {
		t.Fatal(err)
	}
	salt := [32]byte{seed, 1}
	pop := id.ProvePossession(c)
	return wire.Opening{Commitment: id.Commitment().String(), Possession: pop.String(), Salt: hexed(salt[:])}, semaphore.SessionDigest(id.Commitment(), pop, c, salt)
}

type hexBytes [32]byte

func (h *hexBytes) Scan(s fmt.ScanState, _ rune) error {
	tok, err := s.Token(false, nil)
	if err != nil || len(tok) != 64 {
		return errors.New("not 32 bytes of hex")
	}
	for i := range h {
		if _, err := fmt.Sscanf(string(tok[2*i:2*i+2]), "%02x", &h[i]); err != nil {
			return err
		}
	}
	return nil
}

// TestEnrollment takes a session through every state that its phone can see.
func TestEnrollment(t *testing.T) {
	d, n := sqlite(t), newNetwork(t)
	store := openStore(t, d)
	s := serve(t, n, store, nil)
	opened := get[wire.NewEnrollment](s, "POST", "/v1/enrollments", "", nil)
	if !strings.HasPrefix(opened.Ticket, "unum_tk_") || opened.Expires != now0+1800 {
		t.Errorf("%+v", opened)
	}
	state := func(want string) wire.Enrollment {
		t.Helper()
		e := get[wire.Enrollment](s, "GET", "/v1/enrollment", opened.Ticket, nil)
		if e.State != want || e.Text.What == "" || e.Text.Why == "" || e.Text.Next == "" {
			t.Errorf("%+v, want state %s with words", e, want)
		}
		return e
	}
	o, digest := phone(t, 1, opened.Challenge)
	bind := wire.BindSession{SessionDigest: hexed(digest[:])}
	draw := func(code string, status int, o wire.Opening) {
		t.Helper()
		s.refused(status, code, "POST", "/v1/enrollment/admission", opened.Ticket, o)
	}
	state(wire.StateOpen)
	draw("session_not_bound", 409, o)
	for _, ticket := range []string{"", "x", opened.Ticket + "x", "unum_tk_" + strings.Repeat("0", 64)} {
		s.refused(401, "session_unknown", "GET", "/v1/enrollment", ticket, nil)
		s.refused(401, "session_unknown", "PUT", "/v1/enrollment", ticket, bind)
		s.refused(401, "session_unknown", "POST", "/v1/enrollment/admission", ticket, o)
	}
	s.refused(422, "field_not_canonical", "PUT", "/v1/enrollment", opened.Ticket, wire.BindSession{SessionDigest: "0x00"})
	s.refused(422, "field_not_canonical", "PUT", "/v1/enrollment", opened.Ticket, wire.BindSession{SessionDigest: hexed(make([]byte, 32))})
	for range 2 {
		get[wire.Enrollment](s, "PUT", "/v1/enrollment", opened.Ticket, bind)
	}
	other := get[wire.NewEnrollment](s, "POST", "/v1/enrollments", "", nil)
	s.refused(409, "session_bound", "PUT", "/v1/enrollment", other.Ticket, bind) // a digest is one session's
	s.refused(409, "session_bound", "PUT", "/v1/enrollment", opened.Ticket, wire.BindSession{SessionDigest: hexed(bytes.Repeat([]byte{7}, 32))})
	state(wire.StateBound)
	draw("not_admitted", 409, o)
	// Nobody says of another's session that it is a recovery; its own phone does, as often as it likes.
	recovery := bind
	recovery.Recovery = true
	s.refused(409, "session_bound", "PUT", "/v1/enrollment", other.Ticket, recovery)
	if n.recoveries[digest] {
		t.Error("somebody else made it a recovery")
	}
	n.decisions[digest] = api.Decision{Outcome: wire.OutcomeRecapture, Code: "too_blurred"}
	s.refused(409, "session_begun", "PUT", "/v1/enrollment", opened.Ticket, recovery)
	delete(n.decisions, digest)
	for range 2 {
		get[wire.Enrollment](s, "PUT", "/v1/enrollment", opened.Ticket, recovery)
	}
	if !n.recoveries[digest] {
		t.Error("it is no recovery")
	}
	for outcome, code := range map[string]string{wire.OutcomeRecapture: "too_blurred", wire.OutcomeReview: "altered_eye_suspected", wire.OutcomeAlreadyEnrolled: "already_enrolled"} {
		n.decisions[digest] = api.Decision{Outcome: outcome, Code: code}
		if e := state(outcome); e.Code != code {
			t.Errorf("%+v", e)
		}
		draw("not_admitted", 409, o)
	}
	n.decisions[digest] = api.Decision{Outcome: wire.OutcomeAdmitted, Code: "admitted", Number: 12, Text: wire.Text{What: "a", Why: "b", Next: "c"}}
	if e := state(wire.StateAdmitted); e.Text.What != "a" {
		t.Errorf("the decision's own words are lost: %+v", e)
	}
	*s.now = s.now.Add(time.Hour) // an admitted person may come late
	state(wire.StateAdmitted)

	wrong := o
	wrong.Salt = hexed(make([]byte, 32))
	draw("opening_mismatch", 422, wrong)
	wrong = o
	wrong.Commitment = semaphore.FieldFromUint64(5).String()
	draw("opening_mismatch", 422, wrong)
	wrong.Commitment = semaphore.Field{}.String()
	draw("commitment_invalid", 422, wrong)
	wrong.Commitment = "0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001"
	draw("field_not_canonical", 422, wrong)
	wrong = o
	wrong.Possession = o.Possession[:40]
	draw("field_not_canonical", 422, wrong)

	first := s.do("POST", "/v1/enrollment/admission", opened.Ticket, o)
	again := s.do("POST", "/v1/enrollment/admission", opened.Ticket, o)
	if first.StatusCode != 200 || string(first.body) != string(again.body) {
		t.Errorf("%s\n%s", first.body, again.body)
	}
	var drawn wire.Drawn
	if err := json.Unmarshal(first.body, &drawn); err != nil {
		t.Fatal(err)
	}
	raw, err := json.Marshal(drawn.Admission)
	if err != nil {
		t.Fatal(err)
	}
	var a semaphore.SignedAdmission
	if err := json.Unmarshal(raw, &a); err != nil || a.Number != 12 {
		t.Fatal(a, err)
	}
	if signer, err := a.Recover(1337, registry); err != nil || signer != crypto.PubkeyToAddress(n.key.PublicKey) {
		t.Error(signer, err)
	}
	for _, st := range []string{wire.StateQueued, wire.StateBatched, wire.StateProved, wire.StateSent, wire.StateMined} {
		n.status[12] = api.AdmissionStatus{State: st, RootSeq: 4, QueuedAt: now0 - 60, Estimate: now0 + 60, ReadyAt: now0 + 30}
		if e := state(st); e.RootSeq != 4 || e.QueuedAt != now0-60 || e.Estimate != now0+60 || e.ReadyAt != now0+30 {
			t.Errorf("%+v", e)
		}
	}
	n.status[12] = api.AdmissionStatus{State: wire.StateRejected, Code: "admission_expired"}
	if e := state(wire.StateRejected); e.Code != "admission_expired" {
		t.Errorf("%+v", e)
	}
	n.status[12] = api.AdmissionStatus{State: wire.StateFinal}
	state(wire.StateFinal)
	delete(n.decisions, digest) // the link is cut; the phone is still told, also by another process after a restart
	s = serve(t, n, openStore(t, d), nil)
	*s.now = s.now.Add(2 * time.Hour)
	state(wire.StateFinal)
	draw("session_closed", 409, o)
	s.refused(409, "session_closed", "PUT", "/v1/enrollment", opened.Ticket, bind)

	// A ticket whose time is over.
	e := get[wire.Enrollment](s, "GET", "/v1/enrollment", other.Ticket, nil)
	if e.State != wire.StateExpired {
		t.Errorf("%+v", e)
	}
	s.refused(410, "session_expired", "PUT", "/v1/enrollment", other.Ticket, wire.BindSession{SessionDigest: hexed(bytes.Repeat([]byte{8}, 32))})

	// Neither log nor store holds what nobody but the phone may have.
	for _, secret := range []string{opened.Ticket, o.Commitment, o.Salt, o.Possession, hexed(digest[:])} {
		if strings.Contains(s.logs.String(), secret) {
			t.Errorf("the log holds %.20s…", secret)
		}
	}
	raw2 := files(t, strings.TrimPrefix(d, "sqlite:"))
	for name, secret := range map[string][]byte{"ticket": []byte(opened.Ticket), "commitment": unhex(t, o.Commitment), "salt": unhex(t, o.Salt), "possession": unhex(t, o.Possession)} {
		if bytes.Contains(raw2, secret) {
			t.Errorf("the database holds the %s", name)
		}
	}
}

func unhex(t *testing.T, s string) []byte {
	t.Helper()
	b := make([]byte, (len(s)-2)/2)
	for i := range b {
		if _, err := fmt.Sscanf(s[2+2*i:4+2*i], "%02x", &b[i]); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

// files gives a database's files in one.
func files(t *testing.T, path string) []byte {
	t.Helper()
	var all []byte
	names, err := filepath.Glob(path + "*")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, n := range names {
		b, err := os.ReadFile(n)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
		all = append(all, b...)
	}
	return all
}

func TestStations(t *testing.T) {
	n := newNetwork(t)
	s := serve(t, n, openStore(t, sqlite(t)), nil)
	good := wire.NonceRequest{StationID: "st-1", SessionDigest: hexed(make([]byte, 32))}
	if got := get[wire.Nonce](s, "POST", "/v1/stations/nonces", "", good); got.Expires != now0+120 || !strings.HasPrefix(got.Nonce, "0x09") {
		t.Errorf("%+v", got)
	}
	s.refused(403, "station_unknown", "POST", "/v1/stations/nonces", "", wire.NonceRequest{StationID: "st-2", SessionDigest: good.SessionDigest})
	s.refused(422, "field_not_canonical", "POST", "/v1/stations/nonces", "", wire.NonceRequest{StationID: "st-1", SessionDigest: "0xAA"})

	template := bytes.Repeat([]byte("IRIS-TEMPLATE-"), 400)
	n.capture = func([]byte) (api.Decision, error) {
		return api.Decision{Outcome: wire.OutcomeAdmitted, Code: "admitted", Number: 77}, nil
	}
	a := s.do("POST", "/v1/captures", "", template)
	if a.StatusCode != 200 || strings.Contains(string(a.body), "77") || !bytes.Equal(n.captures[0], template) {
		t.Errorf("%d %s", a.StatusCode, a.body) // the number is nobody's business
	}
	for code, status := range map[string]int{"signature_invalid": 403, "nonce_unknown": 422, "nonce_expired": 410, "nonce_used": 409, "replayed_capture": 409, "counter_not_monotonic": 409, "pad_missing": 422,
		"pad_failed": 422, "pad_scheme_refused": 422, "record_malformed": 400, "frames_mismatch": 422, "sealed_payload_invalid": 422, "capture_time_implausible": 422} {
		n.capture = func(b []byte) (api.Decision, error) {
			return api.Decision{}, fmt.Errorf("wrapped: %w", api.Coded(code, fmt.Errorf("record %s", b)))
		}
		if p := s.refused(status, code, "POST", "/v1/captures", "", template); strings.Contains(fmt.Sprint(p), "TEMPLATE") {
			t.Error("a problem repeats the record")
		}
	}
	n.capture = func([]byte) (api.Decision, error) { return api.Decision{}, codedElsewhere{} }
	s.refused(409, "replayed_capture", "POST", "/v1/captures", "", template) // another room's error with a code
	n.capture = func(b []byte) (api.Decision, error) {
		return api.Decision{}, errors.New("disk of enroller-7 is full")
	}
	if a := s.do("POST", "/v1/captures", "", template); strings.Contains(string(a.body), "disk") || a.problem(t).Code != "internal_error" || len(a.problem(t).Errors) != 0 {
		t.Errorf("an internal error leaves the house: %s", a.body)
	}
	n.capture = func(b []byte) (api.Decision, error) { panic("disk of enroller-7 and " + string(b)) }
	if a := s.do("POST", "/v1/captures", "", template); strings.Contains(string(a.body), "disk") || a.problem(t).Code != "internal_error" {
		t.Errorf("a panic leaves the house: %s", a.body)
	}
	if strings.Contains(s.logs.String(), "IRIS-TEMPLATE-IRIS") && strings.Contains(s.logs.String(), "panicked") && strings.Contains(s.logs.String(), "enroller-7 and") {
		t.Error("the log repeats what a handler panicked with")
	}
	n.capture = func([]byte) (api.Decision, error) { return api.Decision{Outcome: wire.OutcomeReview}, nil }
	s.refused(415, "unsupported_media_type", "POST", "/v1/captures", "", `{"record":"x"}`)
	s.refused(415, "unsupported_media_type", "POST", "/v1/captures", "", []byte("x"), "Content-Type", "")
	s.refused(400, "malformed_request", "POST", "/v1/captures", "", []byte{})
	get[wire.Decision](s, "POST", "/v1/captures", "", make([]byte, api.MaxCapture))
	s.refused(413, "body_too_large", "POST", "/v1/captures", "", make([]byte, api.MaxCapture+1))
	s.refused(413, "body_too_large", "POST", "/v1/stations/nonces", "", strings.Repeat(" ", 64<<10+1))

	// Past every limit the connection itself says so.
	conn, err := net.Dial("tcp", strings.TrimPrefix(listen(t, s), "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := fmt.Fprintf(conn, "POST /v1/captures HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nContent-Length: %d\r\n\r\n", api.MaxCapture+1<<20); err != nil {
		t.Fatal(err)
	}
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	if p := (answer{res, body}).problem(t); p.Code != "body_too_large" {
		t.Errorf("%+v", p)
	}
}

type codedElsewhere struct{}

func (codedElsewhere) Error() string { return "seen before, at station 5" }
func (codedElsewhere) Code() string  { return "replayed_capture" }

// TestNoEcho sends a template wherever a request has room for one: nothing of it comes back, and nothing of it is logged.
func TestNoEcho(t *testing.T) {
	s := serve(t, newNetwork(t), openStore(t, sqlite(t)), nil)
	sh := openShop(t, s, "shop")
	const template = "c0deface5eed"
	long := strings.Repeat(template, 30)
	good, err := json.Marshal(sh.request(1, 1))
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]any
	if err := json.Unmarshal(good, &fields); err != nil {
		t.Fatal(err)
	}
	var bodies []string
	add := func(v any) {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		bodies = append(bodies, string(b))
	}
	for name := range fields {
		for _, bad := range []any{long, template, []string{long}, map[string]string{template: long}} {
			edited := map[string]any{}
			for k, v := range fields {
				edited[k] = v
			}
			edited[name] = bad
			add(edited)
		}
	}
	for _, name := range []string{long, template, template + ".x", "a[" + template + "]"} {
		edited := map[string]any{name: long}
		for k, v := range fields {
			edited[k] = v
		}
		add(edited)
	}
	for _, nested := range []string{"policy", "contract", "env", "relyingParty", "programme", "epoch"} {
		edited := map[string]any{nested: map[string]any{template: template}}
		for k, v := range fields {
			edited[k] = v
		}
		add(edited)
		edited[nested] = template
		add(edited)
	}
	bodies = append(bodies, `{"action":`+template, template, `"`+template+`"`, `[`+template+`]`, `{"`+template+`"`)
	check := func(a answer) {
		t.Helper()
		if strings.Contains(string(a.body), template) {
			t.Errorf("it came back: %s", a.body)
		}
		for k, v := range a.Header {
			if strings.Contains(strings.Join(v, ""), template) {
				t.Errorf("it came back in %s", k)
			}
		}
		if a.StatusCode < 400 || a.StatusCode >= 500 {
			t.Errorf("%d %s", a.StatusCode, a.body)
		}
		a.problem(t)
	}
	for _, b := range bodies {
		check(s.do("POST", "/v1/verify", sh.key, b))
		check(s.do("POST", "/v1/claims", "", b))
		check(s.do("POST", "/v1/enrollments/"+template, "", b))
	}
	for _, path := range []string{"/" + template, "/v1/roots/" + template, "/v1/roots?limit=" + template, "/v1/roots?" + template + "=1", "/v1/buckets/1/" + template, "/v1/days/" + template,
		"/v1/relying-parties/" + template + "/actions/x", "/v1/relying-parties/shop/actions/vote?programme=" + template, "/v1/relying-parties/shop/actions/vote?epoch=" + template} {
		check(s.do("GET", path, "", nil))
	}
	check(s.do("POST", "/v1/verify", sh.key, string(good), "Idempotency-Key", strings.Repeat(template, 20)))
	check(s.do("POST", "/v1/verify", template, string(good), "X-Request-Id", template+"\"!"))
	if strings.Contains(s.logs.String(), template) {
		t.Error("it is in the log")
	}
}

// TestProblems has what fiber refuses by itself come as problems too.
func TestProblems(t *testing.T) {
	s := serve(t, newNetwork(t), openStore(t, sqlite(t)), nil)
	s.refused(404, "not_found", "GET", "/nothing", "", nil)
	s.refused(404, "not_found", "GET", "/v1/nothing", "", nil)
	s.refused(405, "method_not_allowed", "DELETE", "/v1/roots", "", nil)
	s.refused(405, "method_not_allowed", "GET", "/v1/verify", "", nil)
	s.refused(422, "invalid_request", "GET", "/v1/roots?limit=201", "", nil)
	s.refused(422, "invalid_request", "GET", "/v1/roots?limit=x", "", nil)
	s.refused(404, "not_found", "GET", "/v1/roots/1", "", nil)
	a := s.do("GET", "/livez", "", nil, "X-Request-Id", "mine-1")
	if a.Header.Get("X-Request-Id") != "mine-1" {
		t.Error("a good request id is replaced")
	}
	for k, want := range map[string]string{"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store"} {
		if got := a.Header.Get(k); got != want {
			t.Errorf("%s: %q", k, got)
		}
	}
	if csp := a.Header.Get("Content-Security-Policy"); !strings.HasPrefix(csp, "default-src 'none'") {
		t.Error(csp)
	}
	pre := s.do("OPTIONS", "/v1/roots", "", nil, "Origin", "https://x.example", "Access-Control-Request-Method", "GET")
	if pre.StatusCode != 204 || pre.Header.Get("Access-Control-Allow-Origin") != "*" {
		t.Error(pre.StatusCode, pre.Header)
	}
	if a := s.do("POST", "/v1/verify", "", nil, "Origin", "https://x.example"); a.Header.Get("Access-Control-Allow-Origin") != "" {
		t.Error("a browser may call verify")
	}
	for code, status := range api.Codes() {
		if status < 400 || status > 599 || strings.Trim(code, "abcdefghijklmnopqrstuvwxyz_") != "" {
			t.Errorf("%s: %d", code, status)
		}
	}
}

func TestTree(t *testing.T) {
	n := newNetwork(t)
	dir := t.TempDir()
	for name, body := range map[string]string{"manifest.json": `{"format":"x"}`, "membership.pk": "proving key", "secret.txt": "no"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := serve(t, n, openStore(t, sqlite(t)), func(c *api.Config) {
		c.Circuits = api.CircuitDir{Dir: dir, Files: map[string][32]byte{"membership.pk": {1}, "membership.vk": {2}}}
	})
	if l := get[wire.RootList](s, "GET", "/v1/roots", "", nil); len(l.Roots) != 0 || l.Next != 0 {
		t.Errorf("%+v", l)
	}
	for i := range 5 {
		n.head.Time++
		n.grow(t, leaf(uint64(2*i+1)), leaf(uint64(2*i+2)))
	}
	n.days[day0] = []api.DayLeaf{{Index: 3, Commitment: semaphore.IdentityCommitment{Field: semaphore.FieldFromUint64(9)}, Attributes: 2}}
	l := get[wire.RootList](s, "GET", "/v1/roots?limit=2", "", nil)
	var seqs []uint64
	for {
		for _, r := range l.Roots {
			seqs = append(seqs, r.Seq)
		}
		if l.Next == 0 {
			break
		}
		l = get[wire.RootList](s, "GET", fmt.Sprintf("/v1/roots?limit=2&before=%d", l.Next), "", nil)
	}
	if !slices.Equal(seqs, []uint64{5, 4, 3, 2, 1}) {
		t.Error(seqs)
	}
	if r := get[wire.Root](s, "GET", "/v1/roots/1", "", nil); r.Root != n.roots[0].Root.String() || !r.Live || r.Leaves != 2 || r.People != 2 || r.ExpiresAt == 0 {
		t.Errorf("%+v", r)
	}
	list := get[wire.BucketList](s, "GET", "/v1/buckets/5", "", nil)
	if len(list.Buckets) != 5 || list.Root != n.roots[4].Root.String() {
		t.Fatalf("%+v", list)
	}
	var end uint64
	for i, b := range list.Buckets {
		if b.Start != end || b.Live < 2 || b.Bucket != uint64(i) {
			t.Errorf("%+v", list.Buckets)
		}
		end = b.End
		got := get[wire.Bucket](s, "GET", fmt.Sprintf("/v1/buckets/5/%d", i), "", nil)
		want, err := n.trees[5].Bucket(2, i)
		if err != nil {
			t.Fatal(err)
		}
		if got.Start != b.Start || len(got.Leaves) != len(want.Leaves) || got.Leaves[0] != want.Leaves[0].String() || len(got.Siblings) != len(want.Siblings) {
			t.Errorf("%+v", got)
		}
	}
	if end != 10 {
		t.Error(end)
	}
	s.refused(404, "bucket_unknown", "GET", "/v1/buckets/5/5", "", nil)
	s.refused(404, "not_found", "GET", "/v1/buckets/6", "", nil)
	s.refused(404, "not_found", "GET", "/v1/buckets/0", "", nil)
	// Nothing takes an index or a commitment, not even in vain.
	for _, q := range []string{"index=3", "commitment=" + leaf(1).String(), "leaf=1", "start=0"} {
		s.refused(422, "invalid_request", "GET", "/v1/buckets/5?"+q, "", nil)
		s.refused(422, "invalid_request", "GET", "/v1/buckets/5/0?"+q, "", nil)
		s.refused(422, "invalid_request", "GET", "/v1/days/1?"+q, "", nil)
	}
	if d := get[wire.Day](s, "GET", fmt.Sprintf("/v1/days/%d", day0), "", nil); len(d.Leaves) != 1 || d.Leaves[0].Index != 3 || d.Leaves[0].Attributes != 2 {
		t.Errorf("%+v", d)
	}
	nw := get[wire.Network](s, "GET", "/v1/network", "", nil)
	if nw.LatestRoot != 5 || nw.Day != day0 || nw.ChainID != 1337 || nw.Registry != registry.Hex() || nw.Env != "test" || nw.CrowdTarget != 2 {
		t.Errorf("%+v", nw)
	}
	a := s.do("GET", "/v1/circuits/membership/membership.pk", "", nil)
	if a.StatusCode != 200 || string(a.body) != "proving key" || a.Header.Get("Content-Length") != "11" || a.Header.Get("ETag") == "" {
		t.Errorf("%d %s %v", a.StatusCode, a.body, a.Header)
	}
	if again := s.do("GET", "/v1/circuits/membership/membership.pk", "", nil, "If-None-Match", a.Header.Get("ETag")); again.StatusCode != 304 || len(again.body) != 0 {
		t.Error(again.StatusCode)
	}
	if a := s.do("GET", "/v1/circuits/membership/manifest.json", "", nil); a.Header.Get("Content-Type") != "application/json" || string(a.body) != `{"format":"x"}` {
		t.Errorf("%s", a.body)
	}
	for _, name := range []string{"secret.txt", "membership.vk", "..", ".", "%2e%2e%2fsecret.txt", "..%2fmanifest.json", ".hidden"} {
		if a := s.do("GET", "/v1/circuits/membership/"+name, "", nil); a.StatusCode != 404 {
			t.Errorf("%s: %d %s", name, a.StatusCode, a.body)
		}
	}
}

func TestClaims(t *testing.T) {
	n := newNetwork(t)
	sample(t, n)
	s := serve(t, n, openStore(t, sqlite(t)), nil)
	if l := get[wire.ProgrammeList](s, "GET", "/v1/programmes", "", nil); len(l.Programmes) != 1 {
		t.Errorf("%+v", l)
	}
	var got api.Claim
	n.claims = func(c api.Claim) (wire.Payout, error) {
		got = c
		return wire.Payout{Amount: "5", Symbol: "TST"}, nil
	}
	body := goodClaim(t)
	if p := get[wire.Payout](s, "POST", "/v1/claims", "", body); p.Amount != "5" {
		t.Errorf("%+v", p)
	}
	if got.Epoch != 3 || got.RootSeq != 1 || got.Recipient != registry || !got.MaxFee.IsZero() || got.Deadline != 9 {
		t.Errorf("%+v", got)
	}
	for code, status := range map[string]int{"already_claimed": 409, "claim_pending": 409, "claim_conflict": 409, "epoch_not_open": 409, "epoch_over": 410, "root_expired": 410, "root_unknown": 422, "root_too_old": 422,
		"proof_invalid": 422, "deadline_passed": 410, "fee_too_low": 422, "recipient_invalid": 422, "programme_unknown": 404} {
		n.claims = func(api.Claim) (wire.Payout, error) { return wire.Payout{}, api.Coded(code, errors.New("inside")) }
		s.refused(status, code, "POST", "/v1/claims", "", body)
	}
	n.claims = func(api.Claim) (wire.Payout, error) {
		t.Error("a malformed claim went through")
		return wire.Payout{}, nil
	}
	for _, edit := range []func(*wire.Claim){
		func(c *wire.Claim) { c.MaxFee = "-1" }, func(c *wire.Claim) { c.MaxFee = "01" }, func(c *wire.Claim) { c.MaxFee = "" }, func(c *wire.Claim) { c.MaxFee = "1e3" }, func(c *wire.Claim) { c.MaxFee = "0x10" },
		func(c *wire.Claim) {
			c.MaxFee = "115792089237316195423570985008687907853269984665640564039457584007913129639936"
		},
		func(c *wire.Claim) { c.Recipient = "0x12" }, func(c *wire.Claim) { c.Recipient = "0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed" }, func(c *wire.Claim) { c.Programme = "bread" },
		func(c *wire.Claim) { c.Nullifier = strings.ToUpper(c.Nullifier) + "" }, func(c *wire.Claim) { c.Proof = "0x00" },
	} {
		var c wire.Claim
		if err := json.Unmarshal([]byte(body), &c); err != nil {
			t.Fatal(err)
		}
		c.Nullifier = "0x" + strings.Repeat("ab", 8) + c.Nullifier[18:]
		c.Nullifier = semaphore.FieldFromUint64(171).String() // has letters, so that upper case differs
		edit(&c)
		s.refused(422, "field_not_canonical", "POST", "/v1/claims", "", c)
	}
	var zero wire.Claim
	if err := json.Unmarshal([]byte(body), &zero); err != nil {
		t.Fatal(err)
	}
	zero.Recipient = "0x" + strings.Repeat("0", 40)
	s.refused(422, "recipient_invalid", "POST", "/v1/claims", "", zero)
}

func TestOverview(t *testing.T) {
	n := newNetwork(t)
	sample(t, n)
	s := serve(t, n, openStore(t, sqlite(t)), nil)
	o := get[wire.Overview](s, "GET", "/v1/overview", "", nil)
	if o.People != 15 || o.Waiting != 3 || len(o.Roots) != 5 || len(o.Payouts) != 4 || len(o.Programmes) != 1 || o.Chain.Block != 18242 || o.Env != "test" {
		t.Errorf("%+v", o)
	}
	sh := openShop(t, s, "shop")
	get[wire.Verified](s, "POST", "/v1/verify", sh.key, sh.request(1, 1))
	if o := get[wire.Overview](s, "GET", "/v1/overview", "", nil); o.Verified != 0 {
		t.Error("the numbers are put together for every reader")
	}
	*s.now = s.now.Add(2 * time.Second)
	if o := get[wire.Overview](s, "GET", "/v1/overview", "", nil); o.Verified != 1 {
		t.Errorf("%+v", o)
	}
}

func TestHealth(t *testing.T) {
	n := newNetwork(t)
	var broken error
	s := serve(t, n, openStore(t, sqlite(t)), func(c *api.Config) {
		c.Ready = []api.ReadyCheck{{Name: "gallery", Check: func(context.Context) error { return broken }}}
	})
	get[wire.Ready](s, "GET", "/livez", "", nil)
	if r := get[wire.Ready](s, "GET", "/readyz", "", nil); !r.Ready || len(r.Checks) != 3 {
		t.Errorf("%+v", r)
	}
	broken = errors.New("slab of host-9 is gone")
	a := s.do("GET", "/readyz", "", nil)
	if a.StatusCode != 503 || strings.Contains(string(a.body), "host-9") || !strings.Contains(string(a.body), `{"name":"gallery","ready":false}`) {
		t.Errorf("%d %s", a.StatusCode, a.body)
	}
	broken, n.headErr = nil, errors.New("node is down")
	if a := s.do("GET", "/readyz", "", nil); a.StatusCode != 503 {
		t.Error(a.StatusCode)
	}
	if a := s.do("GET", "/livez", "", nil); a.StatusCode != 200 {
		t.Error("alive, whatever else is down")
	}
	s.refused(500, "internal_error", "GET", "/v1/network", "", nil)
	m := string(s.do("GET", "/metrics", "", nil).body)
	for _, want := range []string{`unum_http_requests_total{method="GET",route="/readyz",status="503"}`, "unum_http_request_seconds_bucket", "go_goroutines"} {
		if !strings.Contains(m, want) {
			t.Errorf("metrics lack %s:\n%.3000s", want, m)
		}
	}
	s.do("GET", "/secret-path-of-a-caller", "", nil)
	if m := string(s.do("GET", "/metrics", "", nil).body); strings.Contains(m, "secret-path") || !strings.Contains(m, `route="unmatched"`) {
		t.Error("a caller's path is a label")
	}
}

type brokenLimiter struct{}

func (brokenLimiter) Allow(context.Context, string, ratelimit.Rate) (ratelimit.Result, error) {
	return ratelimit.Result{}, errors.New("limiter is down")
}

func TestLimits(t *testing.T) {
	n := newNetwork(t)
	two := ratelimit.Rate{Limit: 60, Per: time.Minute, Burst: 2}
	s := serve(t, n, openStore(t, sqlite(t)), func(c *api.Config) {
		c.Limits.Read, c.Limits.Refused = two, two
	})
	for range 2 {
		get[wire.RootList](s, "GET", "/v1/roots", "", nil)
	}
	a := s.do("GET", "/v1/roots", "", nil)
	if p := a.problem(t); p.Code != "rate_limited" || !p.Retryable || a.StatusCode != 429 || a.Header.Get("Retry-After") != "1" || a.Header.Get("Ratelimit-Limit") != "2" || a.Header.Get("Ratelimit-Remaining") != "0" {
		t.Errorf("%d %s %v", a.StatusCode, a.body, a.Header)
	}
	*s.now = s.now.Add(time.Second)
	get[wire.RootList](s, "GET", "/v1/roots", "", nil)
	for range 2 {
		s.refused(401, "unauthorized", "POST", "/v1/relying-parties", "guess", wire.NewRelyingParty{Name: "x"})
	}
	s.refused(429, "rate_limited", "POST", "/v1/relying-parties", "guess", wire.NewRelyingParty{Name: "x"})
	get[wire.RelyingParty](s, "POST", "/v1/relying-parties", admin, wire.NewRelyingParty{Name: "x"}) // who knows the token is not kept out by who guesses

	down := serve(t, n, openStore(t, sqlite(t)), func(c *api.Config) { c.Limiter = brokenLimiter{} })
	get[wire.RootList](down, "GET", "/v1/roots", "", nil)
	if m := string(down.do("GET", "/metrics", "", nil).body); !strings.Contains(m, "unum_limiter_failures_total 1") && !strings.Contains(m, "unum_limiter_failures_total 2") {
		t.Error("a failing limiter is not counted")
	}
	// Verification is counted for the relying party, and only when its key is good: nobody can use up another's budget.
	party := serve(t, n, openStore(t, sqlite(t)), func(c *api.Config) { c.Limits.Verify = two })
	sh := openShop(t, party, "shop")
	for range 3 {
		party.refused(401, "unauthorized", "POST", "/v1/verify", sh.key[:len(sh.key)-1]+"x", sh.request(1, 1))
	}
	get[wire.Verified](party, "POST", "/v1/verify", sh.key, sh.request(1, 1))
	get[wire.Verified](party, "POST", "/v1/verify", sh.key, sh.request(2, 2))
	party.refused(429, "rate_limited", "POST", "/v1/verify", sh.key, sh.request(3, 3))
}

func TestOpenAPI(t *testing.T) {
	s := serve(t, newNetwork(t), openStore(t, sqlite(t)), func(c *api.Config) { c.Circuits = api.CircuitDir{Dir: t.TempDir()} })
	a := s.do("GET", "/openapi.json", "", nil)
	var doc struct {
		OpenAPI string
		Paths   map[string]map[string]struct {
			OperationID string
			Parameters  []struct{ Name, In string }
			Responses   map[string]json.RawMessage
		}
		Components struct{ Schemas map[string]json.RawMessage }
	}
	if err := json.Unmarshal(a.body, &doc); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(doc.OpenAPI, "3.1") || len(doc.Paths) < 20 {
		t.Fatal(doc.OpenAPI, len(doc.Paths))
	}
	for path, ops := range doc.Paths {
		for method, op := range ops {
			if op.OperationID == "" || !strings.Contains(string(op.Responses["default"]), "application/problem+json") || !strings.Contains(string(op.Responses["default"]), "schemas/Problem") {
				t.Errorf("%s %s: %v", method, path, op)
			}
			for _, p := range op.Parameters {
				if strings.Contains(strings.ToLower(p.Name), "commitment") || strings.Contains(strings.ToLower(p.Name), "index") {
					t.Errorf("%s %s takes %s", method, path, p.Name)
				}
			}
		}
	}
	if _, ok := doc.Components.Schemas["ErrorModel"]; ok {
		t.Error("huma's own error is documented")
	}
	for _, gone := range []string{"/docs", "/schemas/Problem.json"} {
		s.refused(404, "not_found", "GET", gone, "", nil)
	}
}

// TestDuties has an API of one duty only: the other routes are not there.
func TestDuties(t *testing.T) {
	s := serve(t, newNetwork(t), openStore(t, sqlite(t)), func(c *api.Config) {
		c.Enrollment, c.Registrar, c.Sequencer, c.Programmes = nil, nil, nil, nil
	})
	for _, path := range []string{"/v1/enrollments", "/v1/captures", "/v1/claims"} {
		s.refused(404, "not_found", "POST", path, "", nil)
	}
	sh := openShop(t, s, "shop")
	get[wire.Verified](s, "POST", "/v1/verify", sh.key, sh.request(1, 1))
	if o := get[wire.Overview](s, "GET", "/v1/overview", "", nil); o.Programmes == nil || o.Payouts == nil {
		t.Errorf("%+v", o)
	}
	n := newNetwork(t)
	for name, edit := range map[string]func(*api.Config){
		"no store": func(c *api.Config) { c.Store = nil }, "half an enrollment": func(c *api.Config) { c.Registrar = nil }, "short admin token": func(c *api.Config) { c.AdminToken = "x" },
		"no log": func(c *api.Config) { c.Log = nil }, "no such environment": func(c *api.Config) { c.Env = 2 },
	} {
		cfg := api.Config{Store: openStore(t, sqlite(t)), Roots: n, Verifier: n, Enrollment: n, Registrar: registrarPart{n}, Sequencer: sequencerPart{n}, Log: discard()}
		edit(&cfg)
		if _, err := api.New(cfg); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}
