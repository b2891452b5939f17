package enroll

import (
	"cmp"
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math"
	"runtime"
	"slices"
	"sync"
	"time"

	"unum/enroll/encoder"
	"unum/enroll/encoder/fusion"
	"unum/enroll/gallery"
	"unum/enroll/iris"
	"unum/enroll/station"
)

// Defaults of [Config].
const (
	MaxNonceAge            = 120 * time.Second // also the greatest value that Config.NonceAge may have
	DefaultMaxAttempts     = 10
	DefaultMaxGreys        = 3
	DefaultNoncesPerHour   = 360
	DefaultClockSkew       = 5 * time.Minute
	DefaultRetry           = 2 * time.Second
	DefaultDecisionTimeout = 2 * time.Minute
	// MaxSimilar is the greatest number of enrolled people whom a newcomer may resemble, each perhaps for another reason, before a human must
	// look: a template that resembles many is no honest one, and would keep others from enrolling.
	MaxSimilar = 4
)

// Config is everything a [Service] needs. Store, Gallery.Path, Gallery.Key, Sealing and Registrar must be set.
type Config struct {
	Store     Store
	Gallery   gallery.Options
	Sealing   *station.SealingKey // opens frames; stations seal to its Recipient
	Registrar Registrar

	// Encode turns images into templates; nil means [EncodeImage].
	Encode EncodeFunc
	// CodeOfEncode gives the stable code of an error of Encode, or ""; nil means encoder.CodeOf.
	CodeOfEncode func(error) string
	// Implausible gives the reason why a template can't be of an eye, for the log, or ""; nil means that of gallery.NewPanel, which knows what
	// package encoder makes. It must be safe for concurrent use.
	Implausible func(*iris.Template) string
	// PAD says which presentation-attack reports are accepted. The zero value accepts none, so nobody can be enrolled.
	PAD station.PADPolicy
	// Rule decides; nil means [DefaultRule].
	Rule *gallery.Rule

	NonceAge      time.Duration // how long a nonce is good; 0 means MaxNonceAge
	MaxAttempts   int           // accepted records in a session; 0 means DefaultMaxAttempts
	MaxGreys      int           // undecidable captures after which a human must look; 0 means DefaultMaxGreys
	NoncesPerHour int           // given to one station; 0 means DefaultNoncesPerHour
	ClockSkew     time.Duration // of stations; 0 means DefaultClockSkew
	Retry         time.Duration // pause of Run between two looks; 0 means DefaultRetry

	Now func() time.Time // nil means time.Now
	Log *slog.Logger     // nil discards
}

// EncodeImage decodes and encodes an image with package encoder.
func EncodeImage(image []byte) (Encoded, error) {
	img, err := encoder.Decode(image)
	if err != nil {
		return Encoded{}, err
	}
	res, err := encoder.Encode(img)
	if err != nil {
		return Encoded{}, err
	}
	return Encoded{Template: res.Template, Score: float64(res.Quality.Score)}, nil
}

// flight is an accepted enrollment that waits for its decision.
type flight struct {
	entry Entry         // as accepted; never changes
	turn  chan struct{} // holds one token; who has it may decide, and use what follows
	pair  *gallery.Pair // nil after a restart: read from the slab
	done  bool
	final Entry // as decided, once done
}

// doubt is an appended enrollment of which it is unknown whether it stands in the log.
type doubt struct {
	entry Entry
	pair  *gallery.Pair
}

// booking is an enrollment that waits for its place in the order.
type booking struct {
	a      Acceptance
	digest [32]byte
	pair   *gallery.Pair
	done   bool // guarded by Service.order, as what follows
	flight *flight
	err    error
}

// standing is where an admitted enrollment stands whose templates are in the gallery.
type standing struct {
	life   Life
	person uint64
}

// Service is the enrollment use case. Its methods are safe for concurrent use.
type Service struct {
	cfg      Config
	rule     gallery.Rule
	gallery  *gallery.Gallery
	frameKey [32]byte
	sealer   cipher.AEAD
	cpu      chan struct{} // tokens for encoding

	order  sync.Mutex // held while places in the order are given; guards next and doubts
	next   uint64
	doubts []doubt // ascending; while there are any, nobody gets a later place

	queue struct {
		sync.Mutex
		waiting []*booking
	}

	mu      sync.Mutex // guards what follows; held for moments only
	flights map[uint64]*flight
	people  map[uint64]standing // admitted entries whose templates are in the gallery, by place in the order
	chains  map[uint64][]uint64 // by person: places of the recoveries of those who had any
	nonces  map[[32]byte]bool   // being worked on

	erasing sync.Mutex      // one change of a life at a time
	begun   map[uint64]bool // numbers whose erasure began and did not end; guarded by erasing
}

// Open loads the gallery into memory, in parallel and with progress, checks it against the log, zeroes what a crash left behind, and
// gives a Service that is ready to decide. Enrollments that a crash left undecided are decided by [Service.Run], or as soon as a newcomer
// resembles one of them. Errors of package gallery and [ErrOtherSlab] mean that slab and log do not belong together: nothing was changed,
// and an operator has to look.
func Open(ctx context.Context, cfg Config) (*Service, error) {
	if cfg.Store == nil || cfg.Sealing == nil || cfg.Registrar == nil || cfg.Gallery.Path == "" || cfg.Gallery.Key == nil {
		return nil, errors.New("enroll: config lacks store, sealing key, registrar, slab path or slab key")
	}
	if cfg.NonceAge < 0 || cfg.NonceAge > MaxNonceAge || cfg.MaxAttempts < 0 || cfg.MaxGreys < 0 || cfg.NoncesPerHour < 0 || cfg.ClockSkew < 0 || cfg.Retry < 0 {
		return nil, errors.New("enroll: config has a limit out of range")
	}
	cfg.NonceAge = orDefault(cfg.NonceAge, MaxNonceAge)
	cfg.MaxAttempts = orDefault(cfg.MaxAttempts, DefaultMaxAttempts)
	cfg.MaxGreys = orDefault(cfg.MaxGreys, DefaultMaxGreys)
	cfg.NoncesPerHour = orDefault(cfg.NoncesPerHour, DefaultNoncesPerHour)
	cfg.ClockSkew = orDefault(cfg.ClockSkew, DefaultClockSkew)
	cfg.Retry = orDefault(cfg.Retry, DefaultRetry)
	if cfg.Encode == nil {
		cfg.Encode = EncodeImage
	}
	if cfg.CodeOfEncode == nil {
		cfg.CodeOfEncode = encoder.CodeOf
	}
	if cfg.Implausible == nil {
		panel, err := gallery.NewPanel()
		if err != nil {
			return nil, fmt.Errorf("enroll: %w", err)
		}
		cfg.Implausible = panel.Check
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	s := &Service{
		cfg: cfg, rule: gallery.DefaultRule(), cpu: make(chan struct{}, runtime.GOMAXPROCS(0)), next: 1,
		flights: make(map[uint64]*flight), people: make(map[uint64]standing), chains: make(map[uint64][]uint64), nonces: make(map[[32]byte]bool),
		begun: make(map[uint64]bool),
	}
	if cfg.Rule != nil {
		s.rule = *cfg.Rule
	}
	var (
		known   []gallery.Known
		erasing []uint64
	)
	err := cfg.Store.Entries(ctx, func(e Entry) error {
		if e.Seq < s.next {
			return errors.New("enroll: log is out of order")
		}
		s.next = e.Seq + 1
		k := gallery.Known{ID: e.Seq, Ref: e.Ref, Fate: FateOf(e)}
		switch {
		case e.State == Pending:
			s.flights[e.Seq] = newFlight(e, nil)
		case k.Fate == gallery.Wipe:
			erasing = append(erasing, e.Number)
		case k.Fate == gallery.Keep:
			s.place(e)
		}
		known = append(known, k)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("enroll: read log: %w", err)
	}
	if s.gallery, err = gallery.Open(ctx, cfg.Gallery, known); err != nil {
		return nil, fmt.Errorf("enroll: %w", err)
	}
	if err := errors.Join(s.deriveKeys(), cfg.Store.BindSlab(ctx, s.gallery.ID())); err != nil {
		return nil, errors.Join(fmt.Errorf("enroll: %w", err), s.gallery.Close())
	}
	for _, n := range erasing {
		if err := cfg.Store.SetLife(ctx, n, Erased); err != nil {
			return nil, errors.Join(fmt.Errorf("enroll: finish erasure: %w", err), s.gallery.Close())
		}
	}
	s.cfg.Log.Info("gallery loaded", "people", len(s.people), "pending", len(s.flights), "slots", s.gallery.Slots())
	return s, nil
}

// deriveKeys derives the keys that protect what the store keeps.
func (s *Service) deriveKeys() (err error) {
	if s.frameKey, err = s.gallery.Derive("unum/enroll/v1/frames"); err != nil {
		return err
	}
	outbox, err := s.gallery.Derive("unum/enroll/v1/outbox")
	if err != nil {
		return err
	}
	block, err := aes.NewCipher(outbox[:])
	if err != nil {
		return fmt.Errorf("outbox cipher: %w", err)
	}
	if s.sealer, err = cipher.NewGCMWithRandomNonce(block); err != nil {
		return fmt.Errorf("outbox cipher: %w", err)
	}
	return nil
}

func orDefault[T comparable](v, def T) T {
	var zero T
	if v == zero {
		return def
	}
	return v
}

// place notes where an admitted enrollment stands. Callers hold s.mu, or are alone.
func (s *Service) place(e Entry) {
	s.people[e.Seq] = standing{e.Life, e.Person}
	if e.Person != e.Seq && !slices.Contains(s.chains[e.Person], e.Seq) {
		s.chains[e.Person] = append(s.chains[e.Person], e.Seq)
	}
}

// holds tells whether the person of an enrollment has a leaf or will have one, and if not, what became of it. Callers hold s.mu.
func (s *Service) holds(st standing) (bool, Life) {
	switch st.life {
	case Live, Waiting:
		return true, st.life
	case Replaced: // stands and falls with its successors
		for _, seq := range s.chains[st.person] {
			if l := s.people[seq].life; l == Live || l == Waiting {
				return true, l
			}
		}
		return false, Removed
	}
	return false, st.life
}

func newFlight(e Entry, p *gallery.Pair) *flight {
	f := &flight{entry: e, pair: p, turn: make(chan struct{}, 1)}
	f.turn <- struct{}{}
	return f
}

// Close releases the slab. Stop Run and let Submit return first. The Store stays open.
func (s *Service) Close() error { return s.gallery.Close() }

// KeyOf gives the form in which a store knows a session.
func KeyOf(sessionDigest [32]byte) SessionKey { return SessionKey(sha256.Sum256(sessionDigest[:])) }

func dayOf(t time.Time) uint32 { return uint32(t.Unix() / 86400) }

// RegisterStation lets a station take part. Again with the same key it does nothing; [ErrStationExists] if the id has another key or was
// revoked, for an id is never used again.
func (s *Service) RegisterStation(ctx context.Context, p station.Public) error {
	if !station.ValidID(p.ID) || len(p.Key) != 32 {
		return errors.New("enroll: station id or key is malformed")
	}
	if err := s.cfg.Store.AddStation(ctx, Station{Public: p, Registered: s.cfg.Now().Unix()}); err != nil {
		return fmt.Errorf("enroll: register station: %w", err)
	}
	s.cfg.Log.Info("station registered", "station", p.ID)
	return nil
}

// RevokeStation ends a station's part for ever, also for nonces that it holds; [ErrNotFound] if there is none.
func (s *Service) RevokeStation(ctx context.Context, id string) error {
	if err := s.cfg.Store.RevokeStation(ctx, id, s.cfg.Now().Unix()); err != nil {
		return fmt.Errorf("enroll: revoke station: %w", err)
	}
	s.cfg.Log.Info("station revoked", "station", id)
	return nil
}

// Stations lists all stations, revoked ones too, in the order of their ids.
func (s *Service) Stations(ctx context.Context) ([]Station, error) { return s.cfg.Store.Stations(ctx) }

// station gives a station in use.
func (s *Service) station(ctx context.Context, id string) (Station, error) {
	st, err := s.cfg.Store.Station(ctx, id)
	if errors.Is(err, ErrNotFound) || err == nil && st.Revoked != 0 {
		return Station{}, station.Refuse(station.CodeStationUnknown, "not registered, or revoked")
	}
	if err != nil {
		return Station{}, fmt.Errorf("%w: %w", ErrUnavailable, err)
	}
	return st, nil
}

// IssueNonce gives a station a nonce for one record of one session, good for Config.NonceAge.
// Refusals: station_unknown, session_decided, session_busy, session_attempts_exhausted, station_rate_limited.
func (s *Service) IssueNonce(ctx context.Context, stationID string, sessionDigest [32]byte) (Nonce, error) {
	if !station.ValidID(stationID) {
		return Nonce{}, station.Refuse(station.CodeStationUnknown, "not a station id")
	}
	if _, err := s.station(ctx, stationID); err != nil {
		return Nonce{}, err
	}
	key := KeyOf(sessionDigest)
	if _, err := s.openSession(ctx, key); err != nil {
		return Nonce{}, err
	}
	var n Nonce
	if _, err := io.ReadFull(rand.Reader, n.Value[:]); err != nil {
		return Nonce{}, fmt.Errorf("%w: read randomness: %w", ErrUnavailable, err)
	}
	now := s.cfg.Now()
	row := NonceRow{Hash: sha256.Sum256(n.Value[:]), Station: stationID, Session: key, Issued: now.Unix()}
	if err := s.cfg.Store.AddNonce(ctx, row, now.Add(-time.Hour).Unix(), s.cfg.NoncesPerHour); err != nil {
		if CodeOf(err) != "" {
			return Nonce{}, err
		}
		return Nonce{}, fmt.Errorf("%w: %w", ErrUnavailable, err)
	}
	n.Expires = time.Unix(row.Issued, 0).Add(s.cfg.NonceAge)
	return n, nil
}

// openSession gives a session that may still be worked on; an unknown one is a new one.
func (s *Service) openSession(ctx context.Context, key SessionKey) (Session, error) {
	sess, err := s.cfg.Store.Session(ctx, key)
	switch {
	case errors.Is(err, ErrNotFound):
		return Session{}, nil
	case err != nil:
		return Session{}, fmt.Errorf("%w: %w", ErrUnavailable, err)
	case sess.Pending:
		return sess, station.Refuse(CodeSessionBusy, "a capture of it is pending")
	case sess.Outcome.Final():
		return sess, station.Refuse(CodeSessionDecided, "it has its decision")
	case sess.Attempts >= s.cfg.MaxAttempts:
		return sess, station.Refuse(CodeSessionAttempts, "%d attempts", sess.Attempts)
	}
	return sess, nil
}

// Submit takes a capture record and decides. A refusal of the record is an error with a code ([CodeOf]) and changes nothing, but for
// replayed_capture found by the template alone, which counts as an attempt; an unusable or undecidable capture is a Decision to capture
// again. [ErrUnavailable] is explained there. Once a record is accepted, it is decided even if ctx ends.
//
// A station hands in its records one after the other, in the order of its counter: of two at once, the one that is accepted second is
// refused if its counter is the smaller one.
func (s *Service) Submit(ctx context.Context, record []byte) (Decision, error) {
	d, err := s.submit(ctx, record)
	if code := CodeOf(err); code != "" {
		s.cfg.Log.Info("capture refused", "code", code)
	} else if err != nil {
		s.cfg.Log.Warn("capture not decided", "err", err)
	}
	return d, err
}

func (s *Service) submit(ctx context.Context, raw []byte) (Decision, error) {
	now := s.cfg.Now()
	r, err := station.Parse(raw)
	if err != nil {
		return Decision{}, err
	}
	st, err := s.station(ctx, r.StationID)
	if err != nil {
		return Decision{}, err
	}
	if err := r.Verify(st.Key); err != nil {
		return Decision{}, err
	}
	if err := r.CheckPAD(s.cfg.PAD); err != nil {
		return Decision{}, err
	}
	frames, err := r.Open(s.cfg.Sealing)
	if err != nil {
		return Decision{}, err
	}
	key := KeyOf(r.Session)
	hash := sha256.Sum256(r.Nonce[:])
	a := Acceptance{
		NonceHash: hash, Station: r.StationID, Counter: r.Counter, Session: key, Day: dayOf(now), MaxAttempt: s.cfg.MaxAttempts,
	}
	for _, f := range frames {
		d := s.frameDigest(f.Image)
		if slices.Contains(a.Frames, d) {
			return Decision{}, station.Refuse(station.CodeReplayedCapture, "a frame stands twice")
		}
		a.Frames = append(a.Frames, d)
	}
	// Before clock, counter and nonce, which a replayed record breaks as well: the operator should hear that an image came back.
	if seen, err := s.cfg.Store.SeenFrames(ctx, a.Frames); err != nil {
		return Decision{}, fmt.Errorf("%w: %w", ErrUnavailable, err)
	} else if seen {
		return Decision{}, station.Refuse(station.CodeReplayedCapture, "a frame was accepted before")
	}
	if skew := now.Unix() - int64(r.Time); skew > int64((s.cfg.NonceAge+s.cfg.ClockSkew)/time.Second) || -skew > int64(s.cfg.ClockSkew/time.Second) {
		return Decision{}, station.Refuse(station.CodeTime, "station's clock and ours disagree")
	}
	if r.Counter <= st.Counter {
		return Decision{}, station.Refuse(station.CodeCounter, "not above the last accepted one")
	}
	release, err := s.claim(ctx, hash, r.StationID, key, now)
	if err != nil {
		return Decision{}, err
	}
	defer release()
	sess, err := s.openSession(ctx, key)
	if err != nil {
		return Decision{}, err
	}
	pair, code, err := s.encode(ctx, frames)
	if err != nil {
		return Decision{}, err
	}
	if code != "" {
		a.Unusable = code
		if err := s.cfg.Store.Accept(ctx, a); err != nil {
			return Decision{}, unavailable(err)
		}
		s.cfg.Log.Info("capture decided", "station", r.StationID, "outcome", Recapture, "code", code)
		return decision(Recapture, code, 0), nil
	}
	f, err := s.reserve(ctx, a, r.Session, pair)
	if err != nil {
		return Decision{}, err
	}
	// The enrollment has its place in the order now; a caller who goes away doesn't take it back.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), DefaultDecisionTimeout)
	defer cancel()
	e, err := s.settle(ctx, f, sess)
	if err != nil {
		return Decision{}, err
	}
	s.cfg.Log.Info("capture decided", "station", r.StationID, "outcome", e.Outcome, "code", e.Code)
	if e.Outcome == Admitted {
		if err := s.deliver(ctx, e); err != nil {
			s.cfg.Log.Warn("registrar did not take over; will try again", "err", err)
		}
	}
	if e.Code == station.CodeReplayedCapture {
		return Decision{}, station.Refuse(station.CodeReplayedCapture, "the capture repeats an earlier one")
	}
	return decision(e.Outcome, e.Code, e.Number), nil
}

func decision(o Outcome, code string, number uint64) Decision {
	text, _ := TextOf(code)
	return Decision{Outcome: o, Code: code, Text: text, Number: number}
}

// unavailable keeps refusals as they are and marks everything else.
func unavailable(err error) error {
	if CodeOf(err) != "" {
		return err
	}
	return fmt.Errorf("%w: %w", ErrUnavailable, err)
}

// claim checks a nonce and keeps others from working on it at the same time; the transaction of Accept checks it again.
func (s *Service) claim(ctx context.Context, hash [32]byte, stationID string, key SessionKey, now time.Time) (release func(), err error) {
	n, err := s.cfg.Store.Nonce(ctx, hash)
	switch {
	case errors.Is(err, ErrNotFound) || err == nil && (n.Station != stationID || n.Session != key):
		return nil, station.Refuse(station.CodeNonceUnknown, "not issued for this station and session")
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrUnavailable, err)
	case n.Used:
		return nil, station.Refuse(station.CodeNonceUsed, "accepted before")
	case now.Unix()-n.Issued > int64(s.cfg.NonceAge/time.Second) || now.Unix() < n.Issued-1:
		return nil, station.Refuse(station.CodeNonceExpired, "issued too long ago")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.nonces[hash] {
		return nil, station.Refuse(station.CodeNonceUsed, "being worked on")
	}
	s.nonces[hash] = true
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.nonces, hash)
	}, nil
}

// frameDigest recognises an image without saying anything about it to whoever reads the store.
func (s *Service) frameDigest(image []byte) [32]byte {
	h := hmac.New(sha256.New, s.frameKey[:])
	h.Write(image)
	return [32]byte(h.Sum(nil))
}

// encode gives the best template of each eye, or the code that says why there is none.
func (s *Service) encode(ctx context.Context, frames []station.Frame) (_ *gallery.Pair, code string, err error) {
	type result struct {
		enc Encoded
		err error
	}
	results := make([]result, len(frames))
	var wg sync.WaitGroup
	for i, f := range frames {
		select {
		case s.cpu <- struct{}{}:
		case <-ctx.Done():
			wg.Wait()
			return nil, "", fmt.Errorf("%w: %w", ErrUnavailable, ctx.Err())
		}
		wg.Go(func() {
			defer func() { <-s.cpu }()
			results[i].enc, results[i].err = s.cfg.Encode(f.Image)
			clear(f.Image)
		})
	}
	wg.Wait()
	var usable [station.Right + 1][]Encoded
	var why [station.Right + 1]string
	for i, f := range frames {
		r := &results[i]
		if r.err != nil {
			if why[f.Eye] == "" {
				if why[f.Eye] = s.cfg.CodeOfEncode(r.err); why[f.Eye] == "" {
					why[f.Eye] = CodeUnusable
				}
			}
			continue
		}
		usable[f.Eye] = append(usable[f.Eye], r.enc)
	}
	var eyes [station.Right + 1]iris.Template
	for _, eye := range []station.Eye{station.Left, station.Right} {
		if len(usable[eye]) == 0 {
			return nil, why[eye], nil
		}
		t, err := fuse(usable[eye])
		switch {
		case err != nil:
			return nil, CodeFramesDisagree, nil
		case t.Mask.Count() < max(s.rule.MinUsable, iris.MinShared):
			return nil, CodeTooFewBits, nil
		case !gallery.Plausible(&t):
			return nil, CodeImplausible, nil
		}
		if why := s.cfg.Implausible(&t); why != "" {
			s.cfg.Log.Warn("template is of no eye", "reason", why)
			return nil, CodeImplausible, nil
		}
		eyes[eye] = t
	}
	p := &gallery.Pair{Left: eyes[station.Left], Right: eyes[station.Right]}
	if s.rule.SameEye(&p.Left, &p.Right) {
		return nil, CodeSameEyeTwice, nil
	}
	return p, "", nil
}

// fuse makes one template of the usable frames of an eye. Its only error is that they are not of one eye.
func fuse(frames []Encoded) (iris.Template, error) {
	slices.SortStableFunc(frames, func(a, b Encoded) int { return cmp.Compare(b.Score, a.Score) })
	ts := make([]iris.Template, len(frames))
	for i := range frames {
		ts[i] = frames[i].Template
	}
	f, err := fusion.Fuse(ts)
	return f.Template, err
}

// reserve gives an enrollment its place in the order: its templates are on disk and visible to everybody later, and the log says that it
// is pending. On error nothing of it remains, or what remains is settled before the next place is given.
//
// Whoever gets the turn books all who wait, so that a crowd shares the syncs of the slab and the transaction of the log.
func (s *Service) reserve(ctx context.Context, a Acceptance, digest [32]byte, pair *gallery.Pair) (*flight, error) {
	b := &booking{a: a, digest: digest, pair: pair}
	s.queue.Lock()
	s.queue.waiting = append(s.queue.waiting, b)
	s.queue.Unlock()
	s.order.Lock()
	defer s.order.Unlock()
	for !b.done {
		s.queue.Lock()
		n := min(len(s.queue.waiting), gallery.MaxBatch)
		batch := slices.Clone(s.queue.waiting[:n])
		s.queue.waiting = slices.Delete(s.queue.waiting, 0, n)
		s.queue.Unlock()
		s.book(context.WithoutCancel(ctx), batch)
	}
	return b.flight, b.err
}

// book gives a batch its places. Callers hold s.order.
func (s *Service) book(ctx context.Context, batch []*booking) {
	fail := func(err error) {
		for _, b := range batch {
			b.done, b.err = true, err
		}
	}
	if err := s.clearDoubt(ctx); err != nil {
		fail(err)
		return
	}
	items := make([]gallery.Item, len(batch))
	for i, b := range batch {
		items[i] = gallery.Item{ID: s.next + uint64(i), Pair: b.pair}
	}
	refs, err := s.gallery.AppendAll(items)
	if err != nil {
		fail(fmt.Errorf("%w: %w", ErrUnavailable, err))
		return
	}
	all := make([]Acceptance, len(batch))
	for i, b := range batch {
		seq := items[i].ID
		b.a.Entry = &Entry{Seq: seq, Session: b.a.Session, Ref: refs[i], State: Pending, Day: b.a.Day, SealedSession: s.sealSession(seq, b.digest)}
		all[i] = b.a
		s.doubts = append(s.doubts, doubt{*b.a.Entry, b.pair})
	}
	refused, err := s.cfg.Store.AcceptAll(ctx, all)
	if err != nil {
		// Committed or not? Until that is known, nobody gets a later place.
		fail(fmt.Errorf("%w: %w", ErrUnavailable, err))
		if derr := s.clearDoubt(ctx); derr != nil {
			fail(errors.Join(derr, err))
			return
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		for _, b := range batch {
			if b.flight = s.flights[b.a.Entry.Seq]; b.flight != nil {
				b.err = nil
			}
		}
		return
	}
	s.doubts, s.next = nil, s.next+uint64(len(batch))
	s.gallery.Confirm()
	for i, b := range batch {
		b.done = true
		if b.err = refused[i]; b.err == nil {
			b.flight = s.board(*b.a.Entry, b.pair)
		} else if derr := s.gallery.Discard(refs[i]); derr != nil {
			b.err = fmt.Errorf("%w: %w", ErrUnavailable, errors.Join(b.err, derr))
		}
	}
}

// board makes an accepted enrollment known to those who come later.
func (s *Service) board(e Entry, pair *gallery.Pair) *flight {
	f := newFlight(e, pair)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.flights[e.Seq] = f
	return f
}

// clearDoubt finds out what became of the last acceptances. Callers hold s.order.
func (s *Service) clearDoubt(ctx context.Context) error {
	for len(s.doubts) > 0 {
		d := s.doubts[0]
		_, found, err := s.cfg.Store.Resolve(ctx, d.entry)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrUnavailable, err)
		}
		if found {
			s.board(d.entry, d.pair)
		} else if err := s.gallery.Discard(d.entry.Ref); err != nil {
			return fmt.Errorf("%w: %w", ErrUnavailable, err)
		}
		s.next = d.entry.Seq + 1
		s.doubts = s.doubts[1:]
		if len(s.doubts) == 0 {
			s.doubts = nil
			s.gallery.Confirm()
		}
	}
	return nil
}

// settle decides an enrollment of a session, once, after those earlier ones that it resembles.
// It ends because it only ever waits for a smaller place in the order.
func (s *Service) settle(ctx context.Context, f *flight, sess Session) (Entry, error) {
	select {
	case <-f.turn:
		defer func() { f.turn <- struct{}{} }()
	case <-ctx.Done():
		return Entry{}, fmt.Errorf("%w: %w", ErrUnavailable, ctx.Err())
	}
	if f.done {
		return f.final, nil
	}
	if f.pair == nil {
		pair, err := s.gallery.Read(f.entry.Ref)
		if err != nil {
			return Entry{}, fmt.Errorf("%w: %w", ErrUnavailable, err)
		}
		f.pair = pair
	}
	ruling, err := s.ruling(ctx, f, sess)
	if err != nil {
		return Entry{}, err
	}
	e, err := s.cfg.Store.Decide(ctx, f.entry.Seq, ruling)
	if err != nil {
		// It may be decided or not. The next try gets the decision that was written, if one was.
		return Entry{}, fmt.Errorf("%w: %w", ErrUnavailable, err)
	}
	f.final, f.pair, f.done = e, nil, true
	s.mu.Lock()
	delete(s.flights, e.Seq)
	if e.Outcome == Admitted {
		s.place(e)
	}
	s.mu.Unlock()
	if e.Outcome != Admitted {
		if err := s.gallery.Discard(e.Ref); err != nil {
			// The decision stands. The slab takes no more writes; the next start zeroes the slot.
			s.cfg.Log.Error("slot of an enrollment that came to nothing was not zeroed", "err", err)
		}
	}
	return e, nil
}

// ruling works out the ruling about one enrollment.
func (s *Service) ruling(ctx context.Context, f *flight, sess Session) (Ruling, error) {
	views := gallery.Views(f.pair)
	probes := make([]gallery.Probe, len(views))
	for i, v := range views {
		probes[i] = gallery.Probe{Pair: v, Before: f.entry.Seq}
	}
	n := len(views) * s.gallery.People()
	answers, err := s.gallery.Scan(ctx, probes, s.rule.Cut(n))
	if err != nil {
		return Ruling{}, fmt.Errorf("%w: scan: %w", ErrUnavailable, err)
	}
	verdict := gallery.Unique
	renewed, matched, crooked := false, false, false
	holders := make(map[uint64]bool) // whom it matches and who have a leaf, or will
	similar := make(map[uint64]bool) // who is not clearly somebody else
	for i, a := range answers {
		if i > 0 {
			a.Hits = slices.DeleteFunc(a.Hits, func(h gallery.Hit) bool { return !h.Left.OK || !h.Right.OK })
		} else if a.TooFew > gallery.MaxTooFew {
			verdict = max(verdict, gallery.TooFew)
		}
		for _, h := range a.Hits {
			v := s.rule.Judge(n, h)
			if v == gallery.Unique {
				continue
			}
			was, err := s.fate(ctx, h.ID)
			if err != nil {
				return Ruling{}, err
			}
			if was.none {
				continue
			}
			if v != gallery.TooFew {
				similar[was.person] = true
			}
			if v == gallery.Duplicate && !was.holds {
				matched = true
				renewed = renewed || was.life == Removed
				continue
			}
			if v == gallery.Duplicate {
				holders[was.person] = true
				crooked = crooked || i >= gallery.Tilts // a tilted head is no offence
			}
			verdict = max(verdict, v)
		}
	}
	if verdict != gallery.Replay && len(similar) > MaxSimilar {
		return Ruling{Outcome: Review, Code: CodeReviewMany}, nil
	}
	switch verdict {
	case gallery.Replay:
		return Ruling{Outcome: Recapture, Code: station.CodeReplayedCapture}, nil
	case gallery.Duplicate:
		if sess.Recovery {
			return s.recovery(ctx, holders, crooked)
		}
		return Ruling{Outcome: AlreadyEnrolled, Code: CodeAlreadyEnrolled}, nil
	case gallery.Altered:
		return grey(sess.Greys+1 >= s.cfg.MaxGreys, CodeAlteredEye, CodeReviewAltered), nil
	case gallery.TooFew:
		return grey(sess.Greys+1 >= s.cfg.MaxGreys, CodeTooFewBits, CodeReviewUncertain), nil
	case gallery.Grey:
		return grey(sess.Greys+1 >= s.cfg.MaxGreys, CodeUncertain, CodeReviewUncertain), nil
	}
	if sess.Recovery {
		return Ruling{Outcome: Recapture, Code: CodeNotRecognised}, nil
	}
	r := Ruling{Outcome: Admitted, Code: CodeAdmitted, Attributes: AssuranceBothEyes, Kind: KindNew}
	if matched {
		r.Code = CodeAdmittedAgain
	}
	if renewed {
		r.Attributes |= AttributeRenewed
	}
	return withHandle(r)
}

// withHandle draws the handle of an admission.
func withHandle(r Ruling) (Ruling, error) {
	if _, err := io.ReadFull(rand.Reader, r.Handle[:]); err != nil {
		return Ruling{}, fmt.Errorf("%w: read randomness: %w", ErrUnavailable, err)
	}
	return r, nil
}

// recovery rules on somebody who is enrolled, says that their identity is lost, and surely matches holders; crooked says that this was seen
// with eyes exchanged or mirrored.
func (s *Service) recovery(ctx context.Context, holders map[uint64]bool, crooked bool) (Ruling, error) {
	if len(holders) != 1 || crooked {
		return Ruling{Outcome: Review, Code: CodeReviewRecovery}, nil
	}
	for person := range holders {
		chain, err := s.cfg.Store.Person(ctx, person)
		if err != nil {
			return Ruling{}, fmt.Errorf("%w: %w", ErrUnavailable, err)
		}
		for _, e := range chain {
			if e.Life == Waiting {
				return Ruling{Outcome: AlreadyEnrolled, Code: CodeRecoveryWaits}, nil
			}
		}
		for _, e := range chain {
			// A leaf can be replaced once it is final, which is when its session was closed.
			if e.Life == Live && e.Acked && e.Session == (SessionKey{}) {
				return withHandle(Ruling{
					Outcome: Admitted, Code: CodeRecovery, Attributes: AssuranceBothEyes | AttributeRenewed, Kind: KindReplace, Person: person, Replaces: e.Number,
				})
			}
		}
	}
	return Ruling{Outcome: AlreadyEnrolled, Code: CodeAlreadyEnrolled}, nil
}

func grey(last bool, code, reviewCode string) Ruling {
	if last {
		return Ruling{Outcome: Review, Code: reviewCode, Grey: true}
	}
	return Ruling{Outcome: Recapture, Code: code, Grey: true}
}

// fate is what became of an earlier enrollment.
type fate struct {
	none   bool // it came to nothing, and does not count
	holds  bool // its person has a leaf, or will have one
	life   Life // of the leaf, if holds is false
	person uint64
}

// fate says what became of an earlier enrollment, deciding it first if need be.
func (s *Service) fate(ctx context.Context, seq uint64) (fate, error) {
	look := func() (fate, *flight) {
		s.mu.Lock()
		defer s.mu.Unlock()
		if f := s.flights[seq]; f != nil {
			return fate{}, f
		}
		st, ok := s.people[seq]
		if !ok {
			return fate{none: true}, nil
		}
		holds, life := s.holds(st)
		return fate{holds: holds, life: life, person: st.person}, nil
	}
	was, pending := look()
	if pending == nil {
		return was, nil
	}
	sess, err := s.sessionOf(ctx, pending)
	if err != nil {
		return fate{}, err
	}
	if _, err := s.settle(ctx, pending, sess); err != nil {
		return fate{}, err
	}
	was, _ = look()
	return was, nil
}

// sessionOf gives the session of a waiting enrollment.
func (s *Service) sessionOf(ctx context.Context, f *flight) (Session, error) {
	sess, err := s.cfg.Store.Session(ctx, f.entry.Session)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return Session{}, fmt.Errorf("%w: %w", ErrUnavailable, err)
	}
	return sess, nil
}

// sealSession encrypts a session digest for the time until the registrar has it, bound to its place in the order.
func (s *Service) sealSession(seq uint64, digest [32]byte) []byte {
	return s.sealer.Seal(nil, nil, digest[:], binary.BigEndian.AppendUint64(nil, seq))
}

// deliver hands an admitted enrollment to the registrar.
func (s *Service) deliver(ctx context.Context, e Entry) error {
	if e.Acked {
		return nil
	}
	plain, err := s.sealer.Open(nil, nil, e.SealedSession, binary.BigEndian.AppendUint64(nil, e.Seq))
	if err != nil || len(plain) != 32 {
		return errors.New("enroll: sealed session does not open")
	}
	if e.Kind == KindReplace {
		var old Entry
		if old, err = s.number(ctx, e.Replaces); err != nil {
			return err
		}
		err = s.cfg.Registrar.Replace(ctx, [32]byte(plain), e.Number, e.Attributes, e.Handle, old.Handle)
	} else {
		err = s.cfg.Registrar.Register(ctx, [32]byte(plain), e.Number, KindNew, e.Attributes, e.Handle)
	}
	if err != nil {
		return fmt.Errorf("enroll: registrar: %w", err)
	}
	if err := s.cfg.Store.Ack(ctx, e.Seq); err != nil {
		return fmt.Errorf("enroll: %w", err)
	}
	return nil
}

// SetRecovery says, before the first capture of a session, whether its person is enrolled already and wants the leaf of a lost identity
// replaced, instead of enrolling. Refusals: session_begun.
func (s *Service) SetRecovery(ctx context.Context, sessionDigest [32]byte, recovery bool) error {
	return unavailableOrNil(s.cfg.Store.SetRecovery(ctx, KeyOf(sessionDigest), recovery))
}

func unavailableOrNil(err error) error {
	if err == nil {
		return nil
	}
	return unavailable(err)
}

// Outcome gives the latest decision of a session; [ErrNoDecision].
func (s *Service) Outcome(ctx context.Context, sessionDigest [32]byte) (Decision, error) {
	sess, err := s.cfg.Store.Session(ctx, KeyOf(sessionDigest))
	if errors.Is(err, ErrNotFound) || err == nil && (sess.Pending || sess.Outcome == "") {
		return Decision{}, ErrNoDecision
	}
	if err != nil {
		return Decision{}, fmt.Errorf("enroll: outcome: %w", err)
	}
	return decision(sess.Outcome, sess.Code, sess.Number), nil
}

// CloseSession forgets a session: afterwards nothing here leads from its digest to a number. It does nothing for an unknown session, and
// gives [ErrUndelivered] while a decision is pending or not taken over by the registrar.
func (s *Service) CloseSession(ctx context.Context, sessionDigest [32]byte) error {
	if err := s.cfg.Store.CloseSession(ctx, KeyOf(sessionDigest)); err != nil {
		return fmt.Errorf("enroll: close session: %w", err)
	}
	return nil
}

// number gives the entry of an admission number.
func (s *Service) number(ctx context.Context, number uint64) (Entry, error) {
	e, err := s.cfg.Store.Number(ctx, number)
	if errors.Is(err, ErrNotFound) {
		return Entry{}, ErrUnknownNumber
	}
	if err != nil {
		return Entry{}, fmt.Errorf("enroll: number: %w", err)
	}
	return e, nil
}

// Handle gives the handle of an enrollment, for the registrar's removal of its leaf; [ErrUnknownNumber], also once [Service.Erased] was
// told; [ErrReplacing] if the leaf went over to a later enrollment, or is about to.
func (s *Service) Handle(ctx context.Context, number uint64) ([32]byte, error) {
	e, err := s.number(ctx, number)
	if err != nil {
		return [32]byte{}, err
	}
	if subtle.ConstantTimeCompare(e.Handle[:], make([]byte, 32)) == 1 {
		return [32]byte{}, ErrUnknownNumber
	}
	if _, err := s.chain(ctx, e); err != nil {
		return [32]byte{}, err
	}
	return e.Handle, nil
}

// chain gives the other enrollments of an enrollment's person; ErrReplacing if the leaf is not this one's, or won't be.
func (s *Service) chain(ctx context.Context, e Entry) (others []Entry, err error) {
	all, err := s.cfg.Store.Person(ctx, e.Person)
	if err != nil {
		return nil, fmt.Errorf("enroll: chain of recoveries: %w", err)
	}
	if e.Life == Replaced || slices.ContainsFunc(all, func(o Entry) bool { return o.Life == Waiting }) {
		return nil, ErrReplacing
	}
	return slices.DeleteFunc(all, func(o Entry) bool { return o.Seq == e.Seq }), nil
}

// Final tells that the batch that spent an admission number is final. It matters for a recovery: from then on the person's leaf is that
// enrollment's. For any other number it does nothing.
func (s *Service) Final(ctx context.Context, number uint64) error {
	s.erasing.Lock()
	defer s.erasing.Unlock()
	e, err := s.number(ctx, number)
	if errors.Is(err, ErrUnknownNumber) || err == nil && (e.Kind != KindReplace || e.Life != Waiting) {
		return nil
	}
	if err != nil {
		return err
	}
	old, err := s.number(ctx, e.Replaces)
	if err != nil {
		return err
	}
	// In this order, so that at no moment nobody of the chain holds the leaf.
	if err := s.setLife(ctx, old, Replaced); err != nil {
		return err
	}
	return s.setLife(ctx, e, Live)
}

// setLife changes the life of an enrollment whose templates are in the gallery.
func (s *Service) setLife(ctx context.Context, e Entry, life Life) error {
	if err := s.cfg.Store.SetLife(ctx, e.Number, life); err != nil {
		return fmt.Errorf("enroll: set life: %w", err)
	}
	e.Life = life
	s.mu.Lock()
	defer s.mu.Unlock()
	s.place(e)
	return nil
}

// Retire turns an enrollment into a tombstone, when its leaf was removed in a final block (leafExisted) or its number was voided and
// never had one. The person stays recognisable and may enroll again; after a leaf, the new admission is marked renewed.
func (s *Service) Retire(ctx context.Context, number uint64, leafExisted bool) error {
	s.erasing.Lock()
	defer s.erasing.Unlock()
	e, err := s.number(ctx, number)
	if err != nil {
		return err
	}
	life := Voided
	if leafExisted {
		life = Removed
	}
	if e.Life == life || e.Life == Erasing || e.Life == Erased {
		return nil
	}
	if e.Life != Live && !(e.Life == Waiting && !leafExisted) {
		return errors.New("enroll: the enrollment was retired for another reason")
	}
	return s.setLife(ctx, e, life)
}

// Erase forgets a person's templates, those before a recovery too: their slots become zero on disk and in memory, and nothing recognises
// the person any more. [ErrReplacing] as for [Service.Handle]. It gives the handle, which is kept until [Service.Erased]. Erasing again gives it again; [ErrUndelivered] until the registrar has taken it over. Erase after the leaf is removed in a final block: a
// person whose templates are gone could enroll a second time beside a leaf that still lives.
func (s *Service) Erase(ctx context.Context, number uint64) ([32]byte, error) {
	s.erasing.Lock()
	defer s.erasing.Unlock()
	ctx = context.WithoutCancel(ctx)
	e, err := s.number(ctx, number)
	if err != nil {
		return [32]byte{}, err
	}
	if e.Life == Erased {
		return e.Handle, nil
	}
	if !e.Acked {
		return [32]byte{}, fmt.Errorf("enroll: erase: %w", ErrUndelivered)
	}
	others, err := s.chain(ctx, e)
	if err != nil {
		return [32]byte{}, err
	}
	for _, o := range append(others, e) { // this one last: once it is erased, nobody looks at the others again
		if err := s.wipe(ctx, o); err != nil {
			return [32]byte{}, fmt.Errorf("enroll: erase: %w", err)
		}
	}
	s.cfg.Log.Info("templates erased", "number", number)
	return e.Handle, nil
}

// wipe zeroes the slot of an enrollment. Callers hold s.erasing.
func (s *Service) wipe(ctx context.Context, e Entry) error {
	if e.Life == Erased {
		return nil
	}
	s.begun[e.Number] = true
	if e.Life != Erasing {
		if err := s.cfg.Store.SetLife(ctx, e.Number, Erasing); err != nil {
			return err
		}
	}
	s.mu.Lock()
	delete(s.people, e.Seq)
	s.mu.Unlock()
	if err := s.gallery.Erase(e.Ref); err != nil {
		return err
	}
	if err := s.cfg.Store.SetLife(ctx, e.Number, Erased); err != nil {
		return err
	}
	delete(s.begun, e.Number)
	return nil
}

// finishErasures goes on with what failed half way. A store may have noted that an erasure began and reported that it could not: then the log
// says that the templates are no longer in the gallery, and they are.
func (s *Service) finishErasures(ctx context.Context) error {
	s.erasing.Lock()
	defer s.erasing.Unlock()
	var errs []error
	for n := range s.begun {
		e, err := s.number(ctx, n)
		if err == nil && e.Life == Erasing {
			err = s.wipe(context.WithoutCancel(ctx), e)
		} else if err == nil { // it never began, or it ended
			delete(s.begun, n)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("enroll: finish erasure: %w", err))
		}
	}
	return errors.Join(errs...)
}

// Erased tells that nobody needs the handle of an erased enrollment any more, and forgets it.
func (s *Service) Erased(ctx context.Context, number uint64) error {
	e, err := s.number(ctx, number)
	if err != nil {
		return err
	}
	if e.Life != Erased {
		return errors.New("enroll: the enrollment is not erased")
	}
	others, err := s.chain(ctx, e)
	if err != nil {
		return err
	}
	for _, o := range append(others, e) {
		if err := s.cfg.Store.DropHandle(ctx, o.Number); err != nil {
			return fmt.Errorf("enroll: drop handle: %w", err)
		}
	}
	return nil
}

// NextNumber takes an admission number for the removal of a leaf, which has no capture.
func (s *Service) NextNumber(ctx context.Context) (uint64, error) {
	n, err := s.cfg.Store.NextNumber(ctx, dayOf(s.cfg.Now()))
	if err != nil {
		return 0, fmt.Errorf("enroll: next number: %w", err)
	}
	return n, nil
}

// Stats are totals, with nothing about anybody.
type Stats struct {
	Counts
	Slots    uint64 // in the slab, used or free
	InMemory int    // people whom a newcomer is compared with
}

// Stats gives totals.
func (s *Service) Stats(ctx context.Context) (Stats, error) {
	c, err := s.cfg.Store.Counts(ctx)
	if err != nil {
		return Stats{}, fmt.Errorf("enroll: stats: %w", err)
	}
	return Stats{Counts: c, Slots: s.gallery.Slots(), InMemory: s.gallery.People()}, nil
}

// Ready gives nil if enrollments can be decided, and otherwise why not.
func (s *Service) Ready() error { return s.gallery.Failed() }

// Run decides what a crash or a failing store left pending, hands admitted enrollments to the registrar until it has taken them over,
// finishes erasures that failed half way, and forgets old nonces. It works until ctx ends and returns nil then; it returns an error if the
// slab can't be used any more, because then the process has to restart.
func (s *Service) Run(ctx context.Context) error {
	t := time.NewTicker(s.cfg.Retry)
	defer t.Stop()
	var pruned time.Time
	for {
		if err := s.Sweep(ctx); err != nil && ctx.Err() == nil {
			if ferr := s.gallery.Failed(); ferr != nil {
				return fmt.Errorf("enroll: %w", ferr)
			}
			s.cfg.Log.Warn("work left over; will try again", "err", err)
		}
		if now := s.cfg.Now(); now.Sub(pruned) > time.Hour {
			// A day more than a nonce lives, so that a late record still hears why it is refused.
			if err := s.cfg.Store.PruneNonces(ctx, now.Add(-24*time.Hour).Unix()); err == nil {
				pruned = now
			}
		}
		select {
		case <-ctx.Done():
			return nil
		case <-t.C:
		}
	}
}

// Sweep does once what [Service.Run] does again and again: decide what is pending, deliver what is not taken over, finish erasures that
// failed half way.
func (s *Service) Sweep(ctx context.Context) error {
	s.order.Lock()
	err := s.clearDoubt(ctx)
	s.order.Unlock()
	errs := []error{err}
	s.mu.Lock()
	var waiting []*flight
	for _, f := range s.flights {
		waiting = append(waiting, f)
	}
	s.mu.Unlock()
	slices.SortFunc(waiting, func(a, b *flight) int { return cmp.Compare(a.entry.Seq, b.entry.Seq) })
	for _, f := range waiting {
		sess, err := s.sessionOf(ctx, f)
		if err == nil {
			_, err = s.settle(ctx, f, sess)
		}
		errs = append(errs, err)
	}
	unacked, err := s.cfg.Store.Unacked(ctx, math.MaxInt16)
	errs = append(errs, err)
	for _, e := range unacked {
		errs = append(errs, s.deliver(ctx, e))
	}
	return errors.Join(append(errs, s.finishErasures(ctx))...)
}
