package enroll_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"image/png"
	"log/slog"
	mrand "math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"unum/enroll"
	"unum/enroll/encoder"
	"unum/enroll/encoder/synth"
	"unum/enroll/enrolldb"
	"unum/enroll/gallery"
	"unum/enroll/iris"
	"unum/enroll/station"
	"unum/internal/needs"
)

var ctx = context.Background()

// world is a network of one enroller and some stations that survives restarts of the enroller.
type world struct {
	t       testing.TB
	dir     string
	dsn     string
	key     gallery.Key
	sealing *station.SealingKey
	reg     *registrar
	log     *lockedBuffer
	now     atomic.Int64
	counter atomic.Uint64
	unique  atomic.Uint64 // makes frames differ
	store   *enrolldb.Store
	s       *enroll.Service
	keys    map[string]*station.Key

	wrapStore func(enroll.Store) enroll.Store
	wrapFile  func(string) (gallery.File, error)
	config    func(*enroll.Config)
}

type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

// registrar records what it is given, and fails while down.
type registrar struct {
	mu   sync.Mutex
	down bool
	got  map[uint64]registration
}

type registration struct {
	digest     [32]byte
	kind       uint8
	attributes uint32
	handle     [32]byte
}

func (r *registrar) Register(_ context.Context, digest [32]byte, number uint64, kind uint8, attributes uint32, handle [32]byte) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.down {
		return errors.New("registrar is down")
	}
	reg := registration{digest, kind, attributes, handle}
	if have, ok := r.got[number]; ok && have != reg {
		return fmt.Errorf("number %d came again for something else", number)
	}
	r.got[number] = reg
	return nil
}

func newWorld(t testing.TB) *world {
	t.Helper()
	key, err := gallery.NewKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	sealing, err := station.NewSealingKey()
	if err != nil {
		t.Fatal(err)
	}
	w := &world{
		t: t, dir: t.TempDir(), key: key, sealing: sealing, reg: &registrar{got: make(map[uint64]registration)},
		log: &lockedBuffer{}, keys: make(map[string]*station.Key),
	}
	w.dsn = "sqlite:" + filepath.Join(w.dir, "enroll.db")
	w.now.Store(1_800_000_000)
	for _, id := range []string{"berlin-1", "lagos-1"} {
		k, err := station.NewKey(id, rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		w.keys[id] = k
	}
	t.Cleanup(w.close)
	return w
}

// open starts the enroller and gives what Open gave.
func (w *world) open() error {
	w.t.Helper()
	store, err := enrolldb.Open(ctx, w.dsn)
	if err != nil {
		w.t.Fatal(err)
	}
	w.store = store
	cfg := enroll.Config{
		Store: store, Gallery: gallery.Options{Path: w.slab(), Key: w.key, OpenFile: w.wrapFile}, Sealing: w.sealing, Registrar: w.reg,
		Encode: fakeEncode, CodeOfEncode: encoder.CodeOf, Implausible: func(*iris.Template) string { return "" }, PAD: station.PADPolicy{Schemes: []string{"led-2"}},
		Now: func() time.Time { return time.Unix(w.now.Load(), 0) }, Retry: 5 * time.Millisecond,
		Log: slog.New(slog.NewTextHandler(w.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
	}
	if w.wrapStore != nil {
		cfg.Store = w.wrapStore(store)
	}
	if w.config != nil {
		w.config(&cfg)
	}
	w.s, err = enroll.Open(ctx, cfg)
	if err != nil {
		w.s = nil
		return err
	}
	for _, k := range w.keys {
		if err := w.s.RegisterStation(ctx, k.Public()); err != nil && !errors.Is(err, enroll.ErrStationExists) {
			w.t.Fatal(err)
		}
	}
	return nil
}

func (w *world) start() *world {
	w.t.Helper()
	if err := w.open(); err != nil {
		w.t.Fatal(err)
	}
	return w
}

func (w *world) close() {
	w.t.Helper()
	if w.s != nil {
		// A process that a test has let die can't write its last words either.
		if err := w.s.Close(); err != nil && !errors.Is(err, errInjected) {
			w.t.Error(err)
		}
		w.s = nil
	}
	if w.store != nil {
		if err := w.store.Close(); err != nil {
			w.t.Error(err)
		}
		w.store = nil
	}
}

// restart is what is left after a crash: nothing but the files.
func (w *world) restart() *world {
	w.t.Helper()
	w.close()
	w.wrapStore, w.wrapFile = nil, nil
	return w.start()
}

func (w *world) slab() string { return filepath.Join(w.dir, "gallery.slab") }

// A fake image says who and how; fakeEncode makes the template of it, 8 % of the bits of which change with every capture.
func (w *world) image(what string, args ...any) []byte {
	return fmt.Appendf(nil, "%s #%d", fmt.Sprintf(what, args...), w.unique.Add(1))
}

func fakeEncode(image []byte) (enroll.Encoded, error) {
	text := string(image)
	what, _, _ := strings.Cut(text, " #")
	seed := sha256.Sum256([]byte(text))
	noise := mrand.New(mrand.NewChaCha8(seed))
	rate, usable, score, mirrored := 0.08, 0.8, 50.0, false
	for _, opt := range strings.Fields(what)[1:] {
		name, value, _ := strings.Cut(opt, "=")
		switch {
		case name == "fail":
			return enroll.Encoded{}, &encoder.Error{Code: value}
		case opt == "exact":
			rate = 0
		case opt == "poor": // too close to call, from an exact capture
			rate = 0.35
		case opt == "near": // clearly the same eye, but not beyond doubt
			rate = 0.305
		case opt == "covered":
			usable = 0.3
		case opt == "best":
			score = 90
		case opt == "mirrored":
			mirrored = true
		}
	}
	if _, names, ok := strings.Cut(what, "majority="); ok { // what most of several people's templates say
		_, side, _ := strings.Cut(strings.Fields(what)[0], "/")
		var all []iris.Template
		for _, n := range strings.Split(names, ",") {
			e, err := fakeEncode([]byte(n + "/" + side + " exact"))
			if err != nil {
				return e, err
			}
			all = append(all, e.Template)
		}
		var t iris.Template
		for c := range t.Code {
			for b := range 64 {
				ones := 0
				for i := range all {
					ones += int(all[i].Code[c] >> b & 1)
				}
				if 2*ones > len(all) {
					t.Code[c] |= 1 << b
				}
			}
			t.Mask[c] = ^uint64(0) >> 8
		}
		return enroll.Encoded{Template: t, Score: score}, nil
	}
	name := sha256.Sum256([]byte(strings.Fields(what)[0]))
	base := mrand.New(mrand.NewChaCha8(name))
	var t iris.Template
	for c := range t.Code {
		t.Code[c] = base.Uint64()
		for b := range 64 {
			if noise.Float64() < rate {
				t.Code[c] ^= 1 << b
			}
			if noise.Float64() < usable {
				t.Mask[c] |= 1 << b
			}
		}
	}
	if mirrored {
		t = gallery.Mirror(&t)
	}
	return enroll.Encoded{Template: t, Score: score}, nil
}

// eyes are ordinary frames of a person.
func (w *world) eyes(person string) []station.Frame {
	return []station.Frame{
		{Eye: station.Left, Image: w.image("%s/left", person)},
		{Eye: station.Right, Image: w.image("%s/right", person)},
	}
}

func session(name string) [32]byte { return sha256.Sum256([]byte("session " + name)) }

func (w *world) nonce(stationID, sess string) [32]byte {
	w.t.Helper()
	n, err := w.s.IssueNonce(ctx, stationID, session(sess))
	if err != nil {
		w.t.Fatal(err)
	}
	return n.Value
}

func (w *world) capture(sess string, nonce [32]byte, frames []station.Frame) station.Capture {
	return station.Capture{
		Nonce: nonce, Session: session(sess), Counter: w.counter.Add(1), Time: uint64(w.now.Load()),
		PAD: station.PAD{Scheme: "led-2", Result: station.PADPassed}, Frames: frames,
	}
}

func (w *world) seal(stationID string, c station.Capture) []byte {
	w.t.Helper()
	b, err := w.keys[stationID].Capture(c, w.sealing.Recipient())
	if err != nil {
		w.t.Fatal(err)
	}
	return b
}

// record captures frames at a station for a session, with a fresh nonce.
func (w *world) record(stationID, sess string, frames []station.Frame) []byte {
	w.t.Helper()
	return w.seal(stationID, w.capture(sess, w.nonce(stationID, sess), frames))
}

// submit captures a person's eyes in a session.
func (w *world) submit(sess, person string) (enroll.Decision, error) {
	w.t.Helper()
	return w.s.Submit(ctx, w.record("berlin-1", sess, w.eyes(person)))
}

// expect submits and wants an outcome and code.
func (w *world) expect(sess string, frames []station.Frame, o enroll.Outcome, code string) enroll.Decision {
	w.t.Helper()
	d, err := w.s.Submit(ctx, w.record("berlin-1", sess, frames))
	if err != nil {
		w.t.Fatal(err)
	}
	if d.Outcome != o || d.Code != code {
		w.t.Errorf("session %s: %s %s, want %s %s", sess, d.Outcome, d.Code, o, code)
	}
	if d.Text.What == "" || d.Text.Why == "" || d.Text.Next == "" {
		w.t.Errorf("code %s has no text", d.Code)
	}
	return d
}

func (w *world) admit(sess, person string) enroll.Decision {
	w.t.Helper()
	return w.expect(sess, w.eyes(person), enroll.Admitted, enroll.CodeAdmitted)
}

func (w *world) refuse(record []byte, code string) {
	w.t.Helper()
	before, err := w.s.Stats(ctx)
	if err != nil {
		w.t.Fatal(err)
	}
	d, err := w.s.Submit(ctx, record)
	if enroll.CodeOf(err) != code {
		w.t.Errorf("got %+v %v, want code %s", d, err, code)
	}
	if _, ok := enroll.TextOf(code); !ok {
		w.t.Errorf("code %s has no text", code)
	}
	after, err := w.s.Stats(ctx)
	if err != nil {
		w.t.Fatal(err)
	}
	if fmt.Sprint(before) != fmt.Sprint(after) {
		w.t.Errorf("a refusal changed something: %+v, then %+v", before, after)
	}
}

func TestStory(t *testing.T) {
	w := newWorld(t).start()
	if _, err := w.s.Outcome(ctx, session("a")); !errors.Is(err, enroll.ErrNoDecision) {
		t.Errorf("got %v", err)
	}
	if d := w.admit("a", "ada"); d.Number != 1 {
		t.Errorf("first number is %d", d.Number)
	}
	if d := w.admit("b", "bob"); d.Number != 2 {
		t.Errorf("second number is %d", d.Number)
	}
	w.expect("a2", w.eyes("ada"), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
	exchanged := w.eyes("ada")
	exchanged[0].Eye, exchanged[1].Eye = station.Right, station.Left
	w.expect("a3", exchanged, enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
	if d := w.admit("c", "cyd"); d.Number != 3 {
		t.Errorf("numbers are not dense: %d", d.Number)
	}
	for i, sess := range []string{"a", "b", "c"} {
		reg := w.reg.got[uint64(i+1)]
		if reg.digest != session(sess) || reg.kind != enroll.KindNew || reg.attributes != enroll.AssuranceBothEyes || reg.handle == ([32]byte{}) {
			t.Errorf("the registrar got %+v for %s", reg, sess)
		}
		d, err := w.s.Outcome(ctx, session(sess))
		if err != nil || d.Outcome != enroll.Admitted || d.Number != uint64(i+1) {
			t.Errorf("%+v %v", d, err)
		}
	}
	if d, err := w.s.Outcome(ctx, session("a2")); err != nil || d.Outcome != enroll.AlreadyEnrolled || d.Number != 0 {
		t.Errorf("%+v %v", d, err)
	}
	if w.reg.got[1].handle == w.reg.got[2].handle {
		t.Error("two templates have one handle")
	}
	st, err := w.s.Stats(ctx)
	if err != nil || st.Live != 3 || st.InMemory != 3 || st.Pending != 0 || st.Unacked != 0 || st.Numbers != 3 || st.Slots != 3 || st.Decisions[enroll.AlreadyEnrolled] != 2 {
		t.Errorf("%+v %v", st, err)
	}
	// After a restart everything is as before.
	w.restart()
	w.expect("a4", w.eyes("ada"), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
	if d := w.admit("d", "dan"); d.Number != 4 {
		t.Errorf("number after the restart is %d", d.Number)
	}
	if d, err := w.s.Outcome(ctx, session("b")); err != nil || d.Number != 2 {
		t.Errorf("%+v %v", d, err)
	}
}

// The real encoder on synthetic eyes: another capture of a person is recognised, others are not, a mirrored face is.
func TestRealEncoder(t *testing.T) {
	w := newWorld(t)
	w.config = func(c *enroll.Config) { c.Encode, c.CodeOfEncode, c.Implausible = nil, nil, nil }
	w.start()
	render := func(person, seed uint64) []station.Frame {
		var out []station.Frame
		for eye, side := range map[synth.Eye]station.Eye{synth.Left: station.Left, synth.Right: station.Right} {
			var b bytes.Buffer
			if err := png.Encode(&b, synth.Render(synth.NewPerson(person), eye, synth.Typical(seed+uint64(eye)))); err != nil {
				t.Fatal(err)
			}
			out = append(out, station.Frame{Eye: side, Image: b.Bytes()})
		}
		return out
	}
	first := render(1, 10)
	w.expect("a", first, enroll.Admitted, enroll.CodeAdmitted)
	w.expect("b", render(2, 20), enroll.Admitted, enroll.CodeAdmitted)
	w.expect("c", render(1, 30), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
	w.refuse(w.record("berlin-1", "d", render(1, 10)), station.CodeReplayedCapture)
	blank := render(3, 40)
	blank[0].Image = []byte("no image")
	w.expect("e", blank, enroll.Recapture, encoder.CodeUndecodable)
}

func TestRecaptureAndReview(t *testing.T) {
	w := newWorld(t).start()
	frames := w.frames
	w.expect("a", frames("ada/left exact", "ada/right exact"), enroll.Admitted, enroll.CodeAdmitted)
	// Unusable pictures: the session stays open, and the next capture may be good.
	w.expect("b", frames("bob/left fail=no_eye_found", "bob/right"), enroll.Recapture, encoder.CodeNoEye)
	w.expect("b", frames("bob/left", "bob/right fail=strange"), enroll.Recapture, "strange")
	w.expect("b", frames("bob/left covered", "bob/right"), enroll.Recapture, enroll.CodeTooFewBits)
	w.expect("b", frames("bob/left", "bob/left"), enroll.Recapture, enroll.CodeSameEyeTwice)
	if d, err := w.s.Outcome(ctx, session("b")); err != nil || d.Outcome != enroll.Recapture || d.Code != enroll.CodeSameEyeTwice {
		t.Errorf("%+v %v", d, err)
	}
	w.admit("b", "bob")
	w.refuseNonce("b", enroll.CodeSessionDecided)

	// A bad frame, or one of another eye, doesn't keep the others from counting; two that disagree say nothing.
	mixed := append(frames("cyd/left fail=too_blurred", "other/right best"), frames("cyd/left", "cyd/right")...)
	w.expect("c", mixed, enroll.Recapture, enroll.CodeFramesDisagree)
	mixed = append(frames("cyd/left fail=too_blurred", "other/right best"), append(frames("cyd/left", "cyd/right"), frames("cyd/left", "cyd/right")...)...)
	w.expect("c", mixed, enroll.Admitted, enroll.CodeAdmitted)
	w.expect("c2", w.eyes("cyd"), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)

	// Too close to call, until a human has to look.
	w.expect("d", frames("ada/left poor", "ada/right poor"), enroll.Recapture, enroll.CodeUncertain)
	w.expect("d", frames("ada/left poor", "ada/right poor"), enroll.Recapture, enroll.CodeUncertain)
	d := w.expect("d", frames("ada/left poor", "ada/right poor"), enroll.Review, enroll.CodeReviewUncertain)
	if d.Number != 0 {
		t.Error("a review has a number")
	}
	w.refuseNonce("d", enroll.CodeSessionDecided)

	// The very same template again, from pictures with other bytes.
	w.expect("e", frames("eve/left exact", "eve/right exact"), enroll.Admitted, enroll.CodeAdmitted)
	w.expect("e0", w.eyes("eve"), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
	rec := w.record("berlin-1", "e2", frames("eve/left exact", "eve/right exact"))
	if _, err := w.s.Submit(ctx, rec); enroll.CodeOf(err) != station.CodeReplayedCapture {
		t.Errorf("got %v", err)
	}

	// Attempts are limited.
	w.config = func(c *enroll.Config) { c.MaxAttempts = 2 }
	w.restart()
	for range 2 {
		w.expect("f", frames("fay/left fail=no_eye_found", "fay/right"), enroll.Recapture, encoder.CodeNoEye)
	}
	w.refuseNonce("f", enroll.CodeSessionAttempts)
}

func (w *world) refuseNonce(sess, code string) {
	w.t.Helper()
	if _, err := w.s.IssueNonce(ctx, "berlin-1", session(sess)); enroll.CodeOf(err) != code {
		w.t.Errorf("got %v, want code %s", err, code)
	}
}

func (w *world) frames(left, right string) []station.Frame {
	return []station.Frame{{Eye: station.Left, Image: w.image("%s", left)}, {Eye: station.Right, Image: w.image("%s", right)}}
}

// One eye is known and the other is a stranger's, as behind a patterned lens.
func TestOneEye(t *testing.T) {
	w := newWorld(t).start()
	w.expect("a", w.frames("ada/left exact", "ada/right exact"), enroll.Admitted, enroll.CodeAdmitted)
	w.expect("b", w.frames("ada/left near", "lens/right"), enroll.Recapture, enroll.CodeAlteredEye)
	w.expect("b", w.frames("lens/left", "ada/right near"), enroll.Recapture, enroll.CodeAlteredEye)
	w.expect("b", w.frames("ada/left near", "lens/right"), enroll.Review, enroll.CodeReviewAltered)
	w.expect("c", w.frames("ada/left", "lens/right"), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
}

// A template that resembles more people than anybody does is put before a human, whatever else it would be; one that resembles a few is not.
func TestResemblesMany(t *testing.T) {
	w := newWorld(t).start()
	names := []string{"ada", "bob", "cyd", "dan", "eve"}
	for _, n := range names {
		w.expect(n, w.frames(n+"/left exact", n+"/right exact"), enroll.Admitted, enroll.CodeAdmitted)
	}
	wolf := "majority=" + strings.Join(names, ",")
	if d := w.expect("wolf", w.frames("wolf/left "+wolf, "wolf/right "+wolf), enroll.Review, enroll.CodeReviewMany); d.Number != 0 {
		t.Error("a review has a number")
	}
	w.refuseNonce("wolf", enroll.CodeSessionDecided)
	few := "majority=ada,bob,cyd"
	w.expect("few", w.frames("few/left "+few, "few/right "+few), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
	if st, err := w.s.Stats(ctx); err != nil || st.Live != len(names) || st.InMemory != len(names) {
		t.Errorf("%+v %v", st, err)
	}
}

// Templates that no eye gives are refused before they take a place, each for the reason that the log tells and the station doesn't hear: a mask
// that hides everything, hides nothing or hides too much, and bits that filters don't give. Nobody is called unique by accident.
func TestImplausible(t *testing.T) {
	w := newWorld(t)
	shapes := map[string]func(*iris.Template){
		"empty": func(t *iris.Template) { t.Mask = iris.Mask{} },
		"below": func(t *iris.Template) {
			for c := range t.Mask {
				if c >= iris.Columns/2-1 {
					t.Mask[c] = 0
				} else {
					t.Mask[c] = ^uint64(0)
				}
			}
		},
		"full": func(t *iris.Template) {
			for c := range t.Mask {
				t.Mask[c] = ^uint64(0)
			}
		},
		"constant": func(t *iris.Template) { t.Code = iris.Code{} },
		"stripes": func(t *iris.Template) {
			for c := range t.Code {
				t.Code[c] = -uint64(c % 2)
			}
		},
		"noise": func(*iris.Template) {},
	}
	w.config = func(c *enroll.Config) {
		c.Implausible = nil
		c.Encode = func(image []byte) (enroll.Encoded, error) {
			e, err := fakeEncode(image)
			name, _, _ := strings.Cut(string(image), "/")
			shapes[name](&e.Template)
			return e, err
		}
	}
	w.start()
	for name, want := range map[string]string{
		"empty": enroll.CodeTooFewBits, "below": enroll.CodeTooFewBits, "full": enroll.CodeImplausible, "constant": enroll.CodeImplausible,
		"stripes": enroll.CodeImplausible, "noise": enroll.CodeImplausible,
	} {
		w.expect(name, w.frames(name+"/left", name+"/right"), enroll.Recapture, want)
	}
	if st, err := w.s.Stats(ctx); err != nil || st.Slots != 0 || st.Live != 0 || st.Pending != 0 {
		t.Errorf("%+v %v", st, err)
	}
	for _, reason := range []string{gallery.WolfMaskFull, gallery.WolfRuns} {
		if !strings.Contains(w.log.b.String(), reason) {
			t.Errorf("the log does not say %s", reason)
		}
	}
}

// A full disk: the newcomer is neither admitted nor lost, nothing of the templates stays, and once there is room the same person enrolls.
func TestDiskFull(t *testing.T) {
	w, f := faultyWorld(t)
	w.start()
	w.admit("a", "ada")
	f.arm(1, false, false)
	f.mu.Lock()
	f.torn, f.span = true, 1<<30
	f.mu.Unlock()
	for i := range 3 {
		d, err := w.submit(fmt.Sprintf("full %d", i), "bob")
		if !errors.Is(err, enroll.ErrUnavailable) || d.Outcome != "" {
			t.Errorf("%+v %v", d, err)
		}
	}
	f.clear()
	if st, err := w.s.Stats(ctx); err != nil || st.Live != 1 || st.InMemory != 1 || st.Pending != 0 || st.Slots != 1 {
		t.Errorf("%+v %v", st, err)
	}
	w.expect("a2", w.eyes("ada"), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
	w.admit("b", "bob")
	w.restart()
	w.check("disk full", "ada", "bob")
}

// Every bad record has its own code and changes nothing.
func TestBadRecords(t *testing.T) {
	w := newWorld(t).start()
	w.admit("a", "ada")
	good := w.capture("b", w.nonce("berlin-1", "b"), w.eyes("bob"))
	with := func(change func(*station.Capture)) []byte {
		c := good
		c.Frames = slices.Clone(c.Frames)
		c.Counter = w.counter.Add(1)
		change(&c)
		return w.seal("berlin-1", c)
	}
	sealed := with(func(*station.Capture) {})

	w.refuse(nil, station.CodeMalformed)
	w.refuse([]byte("{}"), station.CodeMalformed)
	w.refuse(sealed[:len(sealed)-1], station.CodeMalformed)
	w.refuse(flip(sealed, 30), station.CodeSignature)                 // in the nonce
	w.refuse(flip(sealed, len(sealed)-5), station.CodeFramesMismatch) // in the last sealed frame

	foreign, err := station.NewKey("berlin-1", rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	forged, err := foreign.Capture(good, w.sealing.Recipient())
	if err != nil {
		t.Fatal(err)
	}
	w.refuse(forged, station.CodeSignature)
	stranger, err := station.NewKey("stranger", rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	unknown, err := stranger.Capture(good, w.sealing.Recipient())
	if err != nil {
		t.Fatal(err)
	}
	w.refuse(unknown, station.CodeStationUnknown)
	other, err := station.NewSealingKey()
	if err != nil {
		t.Fatal(err)
	}
	elsewhere := good
	elsewhere.Counter = w.counter.Add(1)
	misdirected, err := w.keys["berlin-1"].Capture(elsewhere, other.Recipient())
	if err != nil {
		t.Fatal(err)
	}
	w.refuse(misdirected, station.CodeSealedInvalid)

	w.refuse(with(func(c *station.Capture) { c.PAD = station.PAD{} }), station.CodePADMissing)
	w.refuse(with(func(c *station.Capture) { c.PAD.Result = station.PADFailed }), station.CodePADFailed)
	w.refuse(with(func(c *station.Capture) { c.PAD = station.PAD{Scheme: "none"} }), station.CodePADScheme)
	w.refuse(with(func(c *station.Capture) { c.PAD.Scheme = "unheard-of" }), station.CodePADScheme)
	w.refuse(with(func(c *station.Capture) { c.Counter = 1 }), station.CodeCounter)
	w.refuse(with(func(c *station.Capture) { c.Time += 1000 }), station.CodeTime)
	w.refuse(with(func(c *station.Capture) { c.Time -= 1000 }), station.CodeTime)
	w.refuse(with(func(c *station.Capture) { c.Nonce[0] ^= 1 }), station.CodeNonceUnknown)
	w.refuse(with(func(c *station.Capture) { c.Session = session("z") }), station.CodeNonceUnknown)
	w.refuse(with(func(c *station.Capture) { c.Nonce = w.nonce("lagos-1", "b") }), station.CodeNonceUnknown)
	w.refuse(with(func(c *station.Capture) { c.Frames = append(c.Frames, c.Frames[0]) }), station.CodeReplayedCapture)
	w.now.Add(121)
	w.refuse(with(func(c *station.Capture) {}), station.CodeNonceExpired)
	w.now.Add(-1)
	// What was refused all along is fine once everything is right.
	d, err := w.s.Submit(ctx, with(func(c *station.Capture) {}))
	if err != nil || d.Outcome != enroll.Admitted {
		t.Fatalf("%+v %v", d, err)
	}
	// And then neither the record nor the nonce nor one of its frames is good again.
	w.refuse(with(func(c *station.Capture) {}), station.CodeReplayedCapture)
	w.refuse(with(func(c *station.Capture) { c.Frames = w.eyes("dee") }), station.CodeNonceUsed)
	replay := w.eyes("cyd")
	replay[1] = good.Frames[1]
	w.refuse(w.record("berlin-1", "c", replay), station.CodeReplayedCapture)
	w.refuse(w.record("lagos-1", "c", replay), station.CodeReplayedCapture)

	w.restart()
	w.refuse(w.record("berlin-1", "c", replay), station.CodeReplayedCapture)
	pending := w.record("lagos-1", "c", w.eyes("cyd"))
	if err := w.s.RevokeStation(ctx, "lagos-1"); err != nil {
		t.Fatal(err)
	}
	w.refuse(pending, station.CodeStationUnknown)
	if _, err := w.s.IssueNonce(ctx, "lagos-1", session("c")); enroll.CodeOf(err) != station.CodeStationUnknown {
		t.Errorf("got %v", err)
	}
	if err := w.s.RegisterStation(ctx, w.keys["lagos-1"].Public()); !errors.Is(err, enroll.ErrStationExists) {
		t.Errorf("a revoked station came back: %v", err)
	}
	for _, id := range []string{"", "NO", "nobody"} {
		if _, err := w.s.IssueNonce(ctx, id, session("c")); enroll.CodeOf(err) != station.CodeStationUnknown {
			t.Errorf("got %v", err)
		}
	}
	if err := w.s.RevokeStation(ctx, "nobody"); !errors.Is(err, enroll.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func flip(b []byte, at int) []byte {
	b = bytes.Clone(b)
	b[at] ^= 1
	return b
}

func TestRateLimit(t *testing.T) {
	w := newWorld(t)
	w.config = func(c *enroll.Config) { c.NoncesPerHour = 3 }
	w.start()
	for range 3 {
		w.nonce("berlin-1", "a")
	}
	w.refuseNonce("a", enroll.CodeStationRate)
	w.nonce("lagos-1", "a")
	w.now.Add(3601)
	w.nonce("berlin-1", "a")
}

// The same person at two stations in the same instant: exactly one is admitted. Several people at once, several rounds.
func TestRace(t *testing.T) { race(t, newWorld(t)) }

func TestRaceOnPostgreSQL(t *testing.T) {
	w := newWorld(t)
	w.dsn = needs.Postgres(t)
	race(t, w)
}

func race(t *testing.T, w *world) {
	w.start()
	const people, tries = 6, 4
	var wg sync.WaitGroup
	var mu sync.Mutex
	outcomes := map[string]map[enroll.Outcome]int{}
	numbers := map[uint64]bool{}
	begin := make(chan struct{})
	for p := range people {
		person := fmt.Sprintf("p%d", p)
		outcomes[person] = map[enroll.Outcome]int{}
		for i := range tries {
			// Counters grow with each record, and records of one station overtake each other here: so each try has its own station.
			id := fmt.Sprintf("race-%d-%d", p, i)
			k, err := station.NewKey(id, rand.Reader)
			if err != nil {
				t.Fatal(err)
			}
			w.keys[id] = k
			if err := w.s.RegisterStation(ctx, k.Public()); err != nil {
				t.Fatal(err)
			}
			rec := w.record(id, fmt.Sprintf("%s-%d", person, i), w.eyes(person))
			wg.Go(func() {
				<-begin
				d, err := w.s.Submit(ctx, rec)
				if err != nil {
					t.Error(err)
					return
				}
				mu.Lock()
				defer mu.Unlock()
				outcomes[person][d.Outcome]++
				if d.Number != 0 {
					numbers[d.Number] = true
				}
			})
		}
	}
	close(begin)
	wg.Wait()
	for person, o := range outcomes {
		if o[enroll.Admitted] != 1 || o[enroll.AlreadyEnrolled] != tries-1 {
			t.Errorf("%s: %v", person, o)
		}
	}
	for n := uint64(1); n <= people; n++ {
		if !numbers[n] {
			t.Errorf("number %d is missing", n)
		}
	}
	if len(w.reg.got) != people {
		t.Errorf("the registrar got %d", len(w.reg.got))
	}
	w.restart()
	if st, err := w.s.Stats(ctx); err != nil || st.InMemory != people {
		t.Errorf("%+v %v", st, err)
	}
}

// One record handed in many times at once is accepted once.
func TestSameRecordAtOnce(t *testing.T) {
	w := newWorld(t).start()
	rec := w.record("berlin-1", "a", w.eyes("ada"))
	var wg sync.WaitGroup
	var mu sync.Mutex
	codes := map[string]int{}
	for range 5 {
		wg.Go(func() {
			_, err := w.s.Submit(ctx, rec)
			mu.Lock()
			defer mu.Unlock()
			codes[enroll.CodeOf(err)]++
			if err != nil && enroll.CodeOf(err) == "" {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if codes[""] != 1 {
		t.Errorf("%v", codes)
	}
}

func TestRegistrarDown(t *testing.T) {
	w := newWorld(t).start()
	w.reg.down = true
	if d := w.admit("a", "ada"); d.Number != 1 {
		t.Errorf("number %d", d.Number)
	}
	if err := w.s.CloseSession(ctx, session("a")); !errors.Is(err, enroll.ErrUndelivered) {
		t.Errorf("an undelivered session was closed: %v", err)
	}
	if _, err := w.s.Erase(ctx, 1); !errors.Is(err, enroll.ErrUndelivered) {
		t.Errorf("an undelivered enrollment was erased: %v", err)
	}
	if err := w.s.Sweep(ctx); err == nil {
		t.Error("Sweep says that nothing is left over")
	}
	w.restart()
	w.reg.mu.Lock()
	w.reg.down = false
	w.reg.mu.Unlock()
	run, stop := context.WithCancel(ctx)
	done := make(chan error)
	go func() { done <- w.s.Run(run) }()
	for range 500 {
		w.reg.mu.Lock()
		n := len(w.reg.got)
		w.reg.mu.Unlock()
		if st, err := w.s.Stats(ctx); n == 1 && err == nil && st.Unacked == 0 {
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if reg := w.reg.got[1]; reg.digest != session("a") {
		t.Errorf("the registrar got %+v", reg)
	}
	if err := w.s.CloseSession(ctx, session("a")); err != nil {
		t.Error(err)
	}
	if _, err := w.s.Outcome(ctx, session("a")); !errors.Is(err, enroll.ErrNoDecision) {
		t.Errorf("a closed session still answers: %v", err)
	}
}

func TestLives(t *testing.T) {
	w := newWorld(t).start()
	for i, p := range []string{"ada", "bob", "cyd"} {
		w.admit(p, p)
		if h, err := w.s.Handle(ctx, uint64(i+1)); err != nil || h != w.reg.got[uint64(i+1)].handle {
			t.Errorf("handle of %s: %v", p, err)
		}
	}
	// Ada's leaf was removed: she may come again, marked renewed, once. Bob's number was voided: not marked.
	for range 2 {
		if err := errors.Join(w.s.Retire(ctx, 1, true), w.s.Retire(ctx, 2, false)); err != nil {
			t.Fatal(err)
		}
	}
	w.restart()
	ada := w.expect("ada2", w.eyes("ada"), enroll.Admitted, enroll.CodeAdmittedAgain)
	bob := w.expect("bob2", w.eyes("bob"), enroll.Admitted, enroll.CodeAdmittedAgain)
	if a := w.reg.got[ada.Number].attributes; a != enroll.AssuranceBothEyes|enroll.AttributeRenewed {
		t.Errorf("attributes %#x", a)
	}
	if a := w.reg.got[bob.Number].attributes; a != enroll.AssuranceBothEyes {
		t.Errorf("attributes %#x", a)
	}
	w.expect("ada3", w.eyes("ada"), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)

	// Cyd is forgotten: the slot is zero on disk, the handle lives until nobody needs it.
	handle := w.reg.got[3].handle
	slab, err := os.ReadFile(w.slab())
	if err != nil {
		t.Fatal(err)
	}
	cyd := slab[4096+2*6528 : 4096+3*6528]
	for range 2 {
		if h, err := w.s.Erase(ctx, 3); err != nil || h != handle {
			t.Fatalf("%x %v", h, err)
		}
	}
	slab, err = os.ReadFile(w.slab())
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(slab, cyd[64:96]) || !bytes.Equal(slab[4096+2*6528+16:4096+3*6528-4], make([]byte, 6528-20)) {
		t.Error("the slot is not zero on disk")
	}
	if err := errors.Join(w.s.Erased(ctx, 3), w.s.Erased(ctx, 3)); err != nil {
		t.Error(err)
	}
	if _, err := w.s.Handle(ctx, 3); !errors.Is(err, enroll.ErrUnknownNumber) {
		t.Errorf("the handle is still there: %v", err)
	}
	if err := w.s.Erased(ctx, 1); err == nil {
		t.Error("a handle of somebody who is not erased was dropped")
	}
	if _, err := w.s.Erase(ctx, 99); !errors.Is(err, enroll.ErrUnknownNumber) {
		t.Errorf("got %v", err)
	}
	w.restart()
	w.admit("cyd2", "cyd")
	n, err := w.s.NextNumber(ctx)
	if err != nil || n != 7 {
		t.Errorf("number %d %v", n, err)
	}
	st, err := w.s.Stats(ctx)
	if err != nil || st.Live != 3 || st.Tombstone != 2 || st.Erased != 1 {
		t.Errorf("%+v %v", st, err)
	}
}

// Slab and log that do not belong together stop the process.
func TestSlabAndLogDisagree(t *testing.T) {
	setup := func(t *testing.T) (w *world, before []byte) {
		w = newWorld(t).start()
		w.admit("a", "ada")
		w.close()
		before, err := os.ReadFile(w.slab())
		if err != nil {
			t.Fatal(err)
		}
		w.start()
		w.admit("b", "bob")
		return w, before
	}
	t.Run("slab lost", func(t *testing.T) {
		w, _ := setup(t)
		w.close()
		if err := os.Remove(w.slab()); err != nil {
			t.Fatal(err)
		}
		if err := w.open(); !errors.Is(err, gallery.ErrMissing) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("slab rolled back", func(t *testing.T) {
		w, before := setup(t)
		w.close()
		if err := os.WriteFile(w.slab(), before, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := w.open(); !errors.Is(err, gallery.ErrMissing) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("erased came back", func(t *testing.T) {
		w, _ := setup(t)
		w.close()
		before, err := os.ReadFile(w.slab())
		if err != nil {
			t.Fatal(err)
		}
		w.start()
		if _, err := w.s.Erase(ctx, 1); err != nil {
			t.Fatal(err)
		}
		w.close()
		if err := os.WriteFile(w.slab(), before, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := w.open(); !errors.Is(err, gallery.ErrRolledBack) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("log lost", func(t *testing.T) {
		w, _ := setup(t)
		w.close()
		for _, f := range []string{"enroll.db", "enroll.db-wal", "enroll.db-shm"} {
			if err := os.Remove(filepath.Join(w.dir, f)); err != nil && !errors.Is(err, os.ErrNotExist) {
				t.Fatal(err)
			}
		}
		if err := w.open(); !errors.Is(err, gallery.ErrLogBehind) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("another slab", func(t *testing.T) {
		w := newWorld(t).start()
		w.close()
		if err := os.Remove(w.slab()); err != nil {
			t.Fatal(err)
		}
		if err := w.open(); !errors.Is(err, enroll.ErrOtherSlab) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("other key", func(t *testing.T) {
		w, _ := setup(t)
		w.close()
		key, err := gallery.NewKey(rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		w.key = key
		if err := w.open(); !errors.Is(err, gallery.ErrKey) {
			t.Errorf("got %v", err)
		}
	})
}

// No log line, error or file holds an image, a session digest, a handle where it does not belong, or a template.
func TestNothingLeaks(t *testing.T) {
	w := newWorld(t).start()
	frames := w.eyes("ada")
	images := [][]byte{bytes.Clone(frames[0].Image), bytes.Clone(frames[1].Image)}
	w.expect("a", frames, enroll.Admitted, enroll.CodeAdmitted)
	w.reg.down = true
	w.admit("b", "bob") // its session stays in the outbox
	again := w.eyes("ada")
	images = append(images, bytes.Clone(again[0].Image))
	w.expect("c", again, enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
	if err := w.s.Sweep(ctx); err == nil || strings.Contains(err.Error(), hex.EncodeToString(images[0][:8])) {
		t.Errorf("got %v", err)
	}
	if err := w.s.CloseSession(ctx, session("a")); err != nil {
		t.Fatal(err)
	}
	handles := [][32]byte{w.reg.got[1].handle}
	w.close()

	enc, err := fakeEncode(images[0])
	if err != nil {
		t.Fatal(err)
	}
	template, err := enc.Template.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(w.dir, "*"))
	if err != nil || len(files) < 2 {
		t.Fatalf("%v %v", files, err)
	}
	content := map[string][]byte{"log": w.log.b.Bytes()}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		content[filepath.Base(f)] = b
	}
	forms := func(b []byte) [][]byte {
		return [][]byte{b, []byte(hex.EncodeToString(b)), []byte(strings.ToUpper(hex.EncodeToString(b))), fmt.Appendf(nil, "%v", b)}
	}
	for name, b := range content {
		secrets := map[string][]byte{"template": template[:32], "image": images[0], "second image": images[1], "third image": images[2]}
		for _, s := range []string{"a", "b", "c"} {
			d := session(s)
			secrets["digest of session "+s] = d[:]
		}
		closed := enroll.KeyOf(session("a"))
		if name == "log" || name == "gallery.slab" {
			secrets["handle"] = handles[0][:]
			secrets["session key"] = closed[:]
		}
		for what, secret := range secrets {
			for _, form := range forms(secret) {
				if bytes.Contains(b, form) {
					t.Errorf("%s holds %s", name, what)
				}
			}
		}
	}
	if strings.Contains(w.log.b.String(), "istance") {
		t.Error("a log line speaks of a distance")
	}
}

func TestConfig(t *testing.T) {
	w := newWorld(t)
	for name, change := range map[string]func(*enroll.Config){
		"no store":         func(c *enroll.Config) { c.Store = nil },
		"no sealing key":   func(c *enroll.Config) { c.Sealing = nil },
		"no registrar":     func(c *enroll.Config) { c.Registrar = nil },
		"no slab":          func(c *enroll.Config) { c.Gallery.Path = "" },
		"no slab key":      func(c *enroll.Config) { c.Gallery.Key = gallery.Key{} },
		"long nonces":      func(c *enroll.Config) { c.NonceAge = time.Hour },
		"negative attempt": func(c *enroll.Config) { c.MaxAttempts = -1 },
	} {
		w.config = change
		if err := w.open(); err == nil {
			t.Errorf("%s: accepted", name)
		}
		w.close()
	}
	// A config that says nothing about presentation attacks accepts nobody.
	w.config = func(c *enroll.Config) { c.PAD = station.PADPolicy{} }
	w.start()
	w.refuse(w.record("berlin-1", "a", w.eyes("ada")), station.CodePADScheme)
}

// Every code of the three packages has a text, each text is whole, and none accuses.
func TestTexts(t *testing.T) {
	for _, code := range []string{
		enroll.CodeAdmitted, enroll.CodeAdmittedAgain, enroll.CodeAlreadyEnrolled, enroll.CodeUncertain, enroll.CodeTooFewBits, enroll.CodeAlteredEye,
		enroll.CodeSameEyeTwice, enroll.CodeFramesDisagree, enroll.CodeImplausible, enroll.CodeUnusable, enroll.CodeReviewUncertain, enroll.CodeReviewAltered, enroll.CodeReviewMany,
		enroll.CodeSessionDecided, enroll.CodeSessionBusy, enroll.CodeSessionAttempts, enroll.CodeStationRate,
		station.CodeMalformed, station.CodeSignature, station.CodeFramesMismatch, station.CodeSealedInvalid, station.CodePADMissing, station.CodePADFailed,
		station.CodePADScheme, station.CodeStationUnknown, station.CodeNonceUnknown, station.CodeNonceExpired, station.CodeNonceUsed,
		station.CodeCounter, station.CodeReplayedCapture, station.CodeTime,
		encoder.CodeUndecodable, encoder.CodeTooLarge, encoder.CodeTooSmall, encoder.CodeNoEye, encoder.CodeLowConfidence, encoder.CodeOccluded,
		encoder.CodeLowContrast, encoder.CodeBlurred, encoder.CodeNoisy, encoder.CodePupilRange, encoder.CodeOffCenter,
		encoder.CodeScleraContrast, encoder.CodePupilContrast, encoder.CodePupilShape, encoder.CodeConcentricity, encoder.CodeGaze,
	} {
		text, ok := enroll.TextOf(code)
		if !ok {
			t.Errorf("%s has no text", code)
		}
		for _, s := range []string{text.What, text.Why, text.Next} {
			if len(s) < 10 || len(s) > 200 || !strings.HasSuffix(s, ".") {
				t.Errorf("%s: %q", code, s)
			}
			for _, bad := range []string{"fraud", "attack", "fake", "invalid", "error", code} {
				if strings.Contains(strings.ToLower(s), bad) {
					t.Errorf("%s: %q says %q", code, s, bad)
				}
			}
		}
	}
	if text, ok := enroll.TextOf("unheard_of"); ok || text.Next == "" {
		t.Error("an unknown code has no general text")
	}
}
