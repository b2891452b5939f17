package enroll_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"testing"

	"unum/enroll"
	"unum/enroll/station"
)

// Replace records like Register, and keeps the old handle in place of the kind's absence.
func (r *registrar) Replace(_ context.Context, digest [32]byte, number uint64, attributes uint32, handle, oldHandle [32]byte) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.down {
		return errors.New("registrar is down")
	}
	reg := registration{digest, enroll.KindReplace, attributes, handle}
	if have, ok := r.got[number]; ok && have != reg {
		return fmt.Errorf("number %d came again for something else", number)
	}
	known := false
	for n, o := range r.got {
		known = known || n != number && o.handle == oldHandle
	}
	if !known {
		return errors.New("the old handle is nobody's")
	}
	r.got[number] = reg
	return nil
}

// enrolled admits a person and has the leaf made final.
func (w *world) enrolled(person string) enroll.Decision {
	w.t.Helper()
	d := w.admit(person, person)
	w.final(d.Number, person)
	return d
}

// final does what the node does when the batch of a number is final.
func (w *world) final(number uint64, sess string) {
	w.t.Helper()
	if err := errors.Join(w.s.CloseSession(ctx, session(sess)), w.s.Final(ctx, number), w.s.Final(ctx, number)); err != nil {
		w.t.Fatal(err)
	}
}

// recovery opens a session of recovery.
func (w *world) recovery(sess string) {
	w.t.Helper()
	for range 2 {
		if err := w.s.SetRecovery(ctx, session(sess), true); err != nil {
			w.t.Fatal(err)
		}
	}
}

func TestRecovery(t *testing.T) {
	w := newWorld(t).start()
	ada, bob := w.enrolled("ada"), w.enrolled("bob")

	// Somebody whom nobody knows recovers nothing, and is not enrolled by the way.
	w.recovery("eve")
	w.expect("eve", w.eyes("eve"), enroll.Recapture, enroll.CodeNotRecognised)
	if err := w.s.SetRecovery(ctx, session("eve"), false); enroll.CodeOf(err) != enroll.CodeSessionBegun {
		t.Errorf("a session changed its purpose after a capture: %v", err)
	}
	// A person's leaf that is not final can't be replaced.
	w.admit("cyd", "cyd")
	w.recovery("cyd2")
	w.expect("cyd2", w.eyes("cyd"), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
	// Eyes that belong to two people, or are exchanged, are for a human to look at.
	w.recovery("swap")
	w.expect("swap", []station.Frame{
		{Eye: station.Left, Image: w.image("ada/right mirrored")}, {Eye: station.Right, Image: w.image("ada/left mirrored")},
	}, enroll.Review, enroll.CodeReviewRecovery)

	w.recovery("ada2")
	again := w.expect("ada2", w.eyes("ada"), enroll.Admitted, enroll.CodeRecovery)
	reg := w.reg.got[again.Number]
	if reg.kind != enroll.KindReplace || reg.attributes != enroll.AssuranceBothEyes|enroll.AttributeRenewed || reg.handle == w.reg.got[ada.Number].handle || reg.digest != session("ada2") {
		t.Errorf("%+v", reg)
	}
	// While it waits: nobody enrolls as Ada, nobody begins a second recovery, and her templates stay.
	w.restart()
	w.expect("ada3", w.eyes("ada"), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
	w.recovery("ada4")
	w.expect("ada4", w.eyes("ada"), enroll.AlreadyEnrolled, enroll.CodeRecoveryWaits)
	for _, n := range []uint64{ada.Number, again.Number} {
		if _, err := w.s.Handle(ctx, n); !errors.Is(err, enroll.ErrReplacing) {
			t.Errorf("handle of %d: %v", n, err)
		}
		if _, err := w.s.Erase(ctx, n); !errors.Is(err, enroll.ErrReplacing) {
			t.Errorf("erase %d: %v", n, err)
		}
	}
	if st, err := w.s.Stats(ctx); err != nil || st.Live != 3 || st.Waiting != 1 {
		t.Errorf("%+v %v", st, err)
	}

	// Vetoed: as if it had not been, and the next one may come.
	if err := w.s.Retire(ctx, again.Number, true); err == nil {
		t.Error("a leaf that never was is removed")
	}
	if err := errors.Join(w.s.Retire(ctx, again.Number, false), w.s.CloseSession(ctx, session("ada2"))); err != nil {
		t.Fatal(err)
	}
	w.expect("ada5", w.eyes("ada"), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
	w.recovery("ada6")
	second := w.expect("ada6", w.eyes("ada"), enroll.Admitted, enroll.CodeRecovery)
	w.final(second.Number, "ada6")
	w.restart()
	w.expect("ada7", w.eyes("ada"), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
	if _, err := w.s.Handle(ctx, ada.Number); !errors.Is(err, enroll.ErrReplacing) {
		t.Errorf("the handle of a leaf that went over: %v", err)
	}
	// And once more, from the leaf that she has now.
	w.recovery("ada8")
	third := w.expect("ada8", w.eyes("ada"), enroll.Admitted, enroll.CodeRecovery)
	w.final(third.Number, "ada8")

	// The last leaf removed: all of them are tombstones, and a new enrollment is marked renewed.
	if err := w.s.Retire(ctx, third.Number, true); err != nil {
		t.Fatal(err)
	}
	w.restart()
	d := w.expect("ada9", w.eyes("ada"), enroll.Admitted, enroll.CodeAdmittedAgain)
	if a := w.reg.got[d.Number].attributes; a != enroll.AssuranceBothEyes|enroll.AttributeRenewed {
		t.Errorf("attributes %#x", a)
	}
	// Bob was never touched.
	w.expect("bob2", w.eyes("bob"), enroll.AlreadyEnrolled, enroll.CodeAlreadyEnrolled)
	if _, err := w.s.Handle(ctx, bob.Number); err != nil {
		t.Error(err)
	}
}

// Erasing a person who recovered once zeroes both captures.
func TestEraseAfterRecovery(t *testing.T) {
	w := newWorld(t).start()
	w.enrolled("ada")
	w.recovery("ada2")
	again := w.expect("ada2", w.eyes("ada"), enroll.Admitted, enroll.CodeRecovery)
	w.final(again.Number, "ada2")
	handle := w.reg.got[again.Number].handle
	for range 2 {
		if h, err := w.s.Erase(ctx, again.Number); err != nil || h != handle {
			t.Fatalf("%x %v", h, err)
		}
		w.restart()
	}
	slab, err := os.ReadFile(w.slab())
	if err != nil {
		t.Fatal(err)
	}
	for i := range 2 {
		if slot := slab[4096+i*6528 : 4096+(i+1)*6528]; !bytes.Equal(slot[16:6528-4], make([]byte, 6528-20)) {
			t.Errorf("slot %d is not zero on disk", i)
		}
	}
	if err := errors.Join(w.s.Erased(ctx, again.Number), w.s.Erased(ctx, again.Number)); err != nil {
		t.Error(err)
	}
	for n := uint64(1); n <= 2; n++ {
		if _, err := w.s.Handle(ctx, n); err == nil {
			t.Errorf("the handle of %d is still there", n)
		}
	}
	w.admit("ada3", "ada")
}

// A recovery whose registrar is away is delivered later, with both handles.
func TestRecoveryRegistrarDown(t *testing.T) {
	w := newWorld(t).start()
	w.enrolled("ada")
	w.reg.down = true
	w.recovery("ada2")
	d := w.expect("ada2", w.eyes("ada"), enroll.Admitted, enroll.CodeRecovery)
	if _, ok := w.reg.got[d.Number]; ok {
		t.Fatal("delivered")
	}
	w.reg.down = false
	w.restart()
	if err := w.s.Sweep(ctx); err != nil {
		t.Fatal(err)
	}
	if w.reg.got[d.Number].kind != enroll.KindReplace {
		t.Error("not delivered")
	}
}
