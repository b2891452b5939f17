package enroll_test

import (
	"crypto/rand"
	"errors"
	"fmt"
	mrand "math/rand/v2"
	"os"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"unum/enroll"
	"unum/enroll/gallery"
	"unum/enroll/station"
)

// TestInterleavings is the promise of the package as a property: whatever captures of whichever people come in at once, whatever fails and
// wherever the process dies, no person ever has two live enrollments, and no enrollment that anybody was told of, or that the log admitted, is
// lost or decided again.
//
// Each seed is a life of its own: some rounds of concurrent captures (labelled as they are, with the eyes exchanged, mirrored; two of one
// session at once), of removals and erasures beside them, under one fault (an operation of the database, the slab or the registrar that is not
// done, done but reported failed, or half done; once, for a while, or for good), followed by a restart or by going on. UNUM_INTERLEAVINGS
// asks for another number of seeds; -run TestInterleavings/seed=N repeats one, as far as goroutines let it.
func TestInterleavings(t *testing.T) {
	seeds := 16
	if testing.Short() {
		seeds = 4
	}
	if s := os.Getenv("UNUM_INTERLEAVINGS"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 {
			t.Fatalf("UNUM_INTERLEAVINGS: %q", s)
		}
		seeds = n
	}
	total := make(map[string]int)
	for seed := range seeds {
		t.Run(fmt.Sprintf("seed=%d", seed), func(t *testing.T) {
			l := newLife(t, uint64(seed))
			for range 5 {
				l.round()
				if t.Failed() {
					t.Fatalf("seed %d", seed)
				}
			}
			l.everybodyOnceMore()
			for k, n := range l.seen {
				total[k] += n
			}
			l.w.close()
		})
	}
	t.Logf("%v", total)
	// A property that holds because nothing happened is none.
	if seeds >= 16 && !t.Failed() {
		for _, k := range []string{"admitted", "admitted_again", "already_enrolled", "unavailable", "restarts", "went on", "faults", "mirrored", "exchanged", "shared session", "retired", "erased"} {
			if total[k] == 0 {
				t.Errorf("no seed came to see: %s (%v)", k, total)
			}
		}
	}
}

// life is one run of the property, with what a bystander knows of it.
type life struct {
	t    *testing.T
	rng  *mrand.Rand
	w    *world
	f    *fault
	seen map[string]int

	sessions int
	person   map[[32]byte]string          // who came in a session
	told     map[[32]byte]enroll.Decision // final decisions, as a caller heard them
	retired  map[uint64]bool              // numbers whose removal was confirmed
	erased   map[uint64]bool
}

const interleavedPeople, interleavedStations = 4, 6

func newLife(t *testing.T, seed uint64) *life {
	w, f := faultyWorld(t)
	l := &life{
		t: t, rng: mrand.New(mrand.NewPCG(seed, 77)), w: w, f: f, seen: make(map[string]int),
		person: make(map[[32]byte]string), told: make(map[[32]byte]enroll.Decision), retired: make(map[uint64]bool), erased: make(map[uint64]bool),
	}
	for i := range interleavedStations {
		id := fmt.Sprintf("s-%d", i)
		k, err := station.NewKey(id, mrand.NewChaCha8([32]byte{byte(i), byte(seed)}))
		if err != nil {
			t.Fatal(err)
		}
		w.keys[id] = k
	}
	w.start()
	return l
}

// frames are a new capture of a person, in one of the ways in which one may be presented.
func (l *life) frames(person string) []station.Frame {
	switch l.rng.IntN(5) {
	case 0:
		l.seen["exchanged"]++
		return l.w.frames(person+"/right", person+"/left")
	case 1:
		l.seen["mirrored"]++
		return l.w.frames(person+"/right mirrored", person+"/left mirrored")
	case 2:
		return append(l.w.eyes(person), l.w.eyes(person)...)
	}
	return l.w.eyes(person)
}

func (l *life) session(person string) string {
	l.sessions++
	name := fmt.Sprintf("life-%d", l.sessions)
	l.person[session(name)] = person
	return name
}

func (l *life) round() {
	type attempt struct {
		sess [32]byte
		rec  []byte
	}
	var attempts []attempt
	last := ""
	for i := range 1 + l.rng.IntN(interleavedStations) {
		person := fmt.Sprintf("p%d", l.rng.IntN(interleavedPeople))
		sess := ""
		if last != "" && l.rng.IntN(5) == 0 {
			sess = last
			person = l.person[session(sess)]
			l.seen["shared session"]++
		} else {
			sess = l.session(person)
		}
		last = sess
		attempts = append(attempts, attempt{session(sess), l.w.record(fmt.Sprintf("s-%d", i), sess, l.frames(person))})
	}
	// Somebody's leaf is removed, or somebody is forgotten, at the same time.
	var retire, erase uint64
	if n := uint64(len(l.w.reg.got)); n > 0 {
		switch l.rng.IntN(3) {
		case 0:
			retire = 1 + l.rng.Uint64N(n)
		case 1:
			erase = 1 + l.rng.Uint64N(n)
		}
	}
	l.w.reg.mu.Lock()
	l.w.reg.down = l.rng.IntN(5) == 0
	l.w.reg.mu.Unlock()
	if l.rng.IntN(8) > 0 {
		l.f.arm(1+l.rng.IntN(8+6*len(attempts)), l.rng.IntN(2) == 0, l.rng.IntN(2) == 0)
		l.f.mu.Lock()
		l.f.torn = l.rng.IntN(2) == 0
		if l.rng.IntN(3) == 0 {
			l.f.span = l.rng.IntN(12)
		}
		l.f.mu.Unlock()
	}

	var wg sync.WaitGroup
	var mu sync.Mutex
	for _, a := range attempts {
		wg.Go(func() {
			d, err := l.w.s.Submit(ctx, a.rec)
			mu.Lock()
			defer mu.Unlock()
			switch {
			case errors.Is(err, enroll.ErrUnavailable):
				l.seen["unavailable"]++
				return
			case err != nil && enroll.CodeOf(err) == "":
				l.t.Errorf("Submit: %v", err)
				return
			case err != nil:
				l.seen[enroll.CodeOf(err)]++
				return
			}
			l.seen[d.Code]++
			if d.Outcome.Final() {
				if old, ok := l.told[a.sess]; ok {
					l.t.Errorf("a session was told %s %d, then %s %d", old.Outcome, old.Number, d.Outcome, d.Number)
				}
				l.told[a.sess] = d
			}
		})
	}
	wg.Go(func() {
		if retire != 0 && l.w.s.Retire(ctx, retire, true) == nil {
			mu.Lock()
			defer mu.Unlock()
			l.retired[retire] = true
			l.seen["retired"]++
		}
		if erase != 0 {
			if _, err := l.w.s.Erase(ctx, erase); err == nil {
				mu.Lock()
				defer mu.Unlock()
				l.erased[erase] = true
				l.seen["erased"]++
			}
		}
	})
	if l.rng.IntN(2) == 0 {
		wg.Go(func() { _ = l.w.s.Sweep(ctx) }) // what it can't do now, it does below
	}
	wg.Wait()

	l.f.mu.Lock()
	fired, crash := l.f.fired, l.f.crash
	l.f.mu.Unlock()
	if fired {
		l.seen["faults"]++
		l.seen["fault at "+l.f.name]++
	}
	if fired && crash || l.w.s.Ready() != nil || l.rng.IntN(3) == 0 {
		l.seen["restarts"]++
		l.w.close()
		l.f.clear()
		l.w.start()
	} else {
		l.seen["went on"]++
		l.f.clear()
	}
	l.w.reg.mu.Lock()
	l.w.reg.down = false
	l.w.reg.mu.Unlock()
	if err := l.w.s.Sweep(ctx); err != nil {
		l.t.Errorf("left over: %v", err)
	}
	l.check()
}

// check holds the log, the registrar and what people were told against each other.
func (l *life) check() {
	l.t.Helper()
	live, admitted, kept := map[string]int{}, 0, 0
	err := l.w.store.Entries(ctx, func(e enroll.Entry) error {
		if e.State == enroll.Pending {
			l.t.Errorf("entry %d is pending", e.Seq)
		}
		if e.State != enroll.Decided || e.Outcome != enroll.Admitted {
			return nil
		}
		admitted++
		reg, ok := l.w.reg.got[e.Number]
		if !ok || reg.handle != e.Handle || !e.Acked {
			l.t.Errorf("number %d was admitted, and the registrar does not have it", e.Number)
			return nil
		}
		who := l.person[reg.digest]
		if who == "" {
			l.t.Errorf("number %d belongs to no session", e.Number)
		}
		switch e.Life {
		case enroll.Live:
			live[who]++
			kept++
			if l.retired[e.Number] || l.erased[e.Number] {
				l.t.Errorf("number %d was removed, and is live", e.Number)
			}
		case enroll.Removed, enroll.Voided:
			kept++
			if l.erased[e.Number] {
				l.t.Errorf("number %d was erased, and is kept", e.Number)
			}
		}
		return nil
	})
	if err != nil {
		l.t.Fatal(err)
	}
	for who, n := range live {
		if n > 1 {
			l.t.Errorf("%s is enrolled %d times", who, n)
		}
	}
	if len(l.w.reg.got) != admitted {
		l.t.Errorf("the registrar has %d, the log %d", len(l.w.reg.got), admitted)
	}
	st, err := l.w.s.Stats(ctx)
	if err != nil || st.InMemory != kept || st.Pending != 0 || st.Unacked != 0 || int(st.Numbers) != admitted {
		l.t.Errorf("%d admitted, %d kept: %+v %v", admitted, kept, st, err)
	}
	for sess, d := range l.told {
		got, err := l.w.s.Outcome(ctx, sess)
		if err != nil || got.Outcome != d.Outcome || got.Number != d.Number || got.Code != d.Code {
			l.t.Errorf("somebody was told %s %d, now it is %s %d, %v", d.Outcome, d.Number, got.Outcome, got.Number, err)
		}
		if d.Outcome == enroll.Admitted && l.w.reg.got[d.Number].digest != sess {
			l.t.Errorf("number %d is another session's", d.Number)
		}
	}
}

// everybodyOnceMore lets each person come again, in every way, after a last restart: who is enrolled is recognised, who was removed is
// admitted as somebody known, and who was never admitted, or was erased, as somebody new.
func (l *life) everybodyOnceMore() {
	l.w.restart()
	for i := range interleavedPeople {
		person := fmt.Sprintf("p%d", i)
		var lives []enroll.Life
		err := l.w.store.Entries(ctx, func(e enroll.Entry) error {
			if e.Outcome == enroll.Admitted && l.person[l.w.reg.got[e.Number].digest] == person {
				lives = append(lives, e.Life)
			}
			return nil
		})
		if err != nil {
			l.t.Fatal(err)
		}
		want := enroll.CodeAdmitted
		if slices.Contains(lives, enroll.Removed) {
			want = enroll.CodeAdmittedAgain
		}
		if slices.Contains(lives, enroll.Live) {
			want = enroll.CodeAlreadyEnrolled
		}
		for range 2 {
			sess := l.session(person)
			d, err := l.w.s.Submit(ctx, l.w.record("s-0", sess, l.frames(person)))
			if err != nil || d.Code != want {
				l.t.Errorf("%s, whose enrollments are %v, comes again: %s %v, want %s", person, lives, d.Code, err, want)
			}
			want = enroll.CodeAlreadyEnrolled
		}
	}
	slab, err := os.ReadFile(l.w.slab())
	if err != nil {
		l.t.Fatal(err)
	}
	err = l.w.store.Entries(ctx, func(e enroll.Entry) error {
		if e.Life == enroll.Erased && !zeroSlot(slab, e.Ref) {
			l.t.Errorf("the slot of number %d is not zero", e.Number)
		}
		return nil
	})
	if err != nil {
		l.t.Fatal(err)
	}
}

// zeroSlot reports whether nothing but state and generation of a slot is left in a slab file.
func zeroSlot(slab []byte, ref gallery.Ref) bool {
	s := slab[4096+ref.Slot*6528 : 4096+(ref.Slot+1)*6528]
	for _, b := range s[16 : len(s)-4] {
		if b != 0 {
			return false
		}
	}
	return true
}

// slowFile is a disk whose syncs take their time, and are counted.
type slowFile struct {
	gallery.File
	syncs *atomic.Int64
}

func (f slowFile) Sync() error {
	f.syncs.Add(1)
	time.Sleep(40 * time.Millisecond)
	return f.File.Sync()
}

// A crowd shares its syncs: while the first one's templates go to disk, the others gather and go together.
func TestCrowdSharesSyncs(t *testing.T) {
	const crowd = 16
	w := newWorld(t)
	var syncs atomic.Int64
	w.wrapFile = func(path string) (gallery.File, error) {
		f, err := os.OpenFile(path, os.O_RDWR, 0)
		return slowFile{gallery.OSFile{File: f}, &syncs}, err
	}
	w.start()
	var recs [][]byte
	for i := range crowd {
		id := fmt.Sprintf("crowd-%d", i)
		k, err := station.NewKey(id, rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		w.keys[id] = k
		if err := w.s.RegisterStation(ctx, k.Public()); err != nil {
			t.Fatal(err)
		}
		recs = append(recs, w.record(id, id, w.eyes(id)))
	}
	syncs.Store(0)
	var wg sync.WaitGroup
	for _, rec := range recs {
		wg.Go(func() {
			if d, err := w.s.Submit(ctx, rec); err != nil || d.Outcome != enroll.Admitted {
				t.Errorf("%+v %v", d, err)
			}
		})
	}
	wg.Wait()
	// One by one they would need two each.
	if n := syncs.Load(); n > crowd {
		t.Errorf("%d people took %d syncs", crowd, n)
	} else {
		t.Logf("%d people, %d syncs", crowd, n)
	}
	if st, err := w.s.Stats(ctx); err != nil || st.Live != crowd || st.Slots != crowd {
		t.Errorf("%+v %v", st, err)
	}
}
