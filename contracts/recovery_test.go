package contracts_test

import (
	"bytes"
	"math/big"
	"testing"

	"unum/contracts/bindings/desk"
	"unum/semaphore"
)

// leafed gives the registry a root under which the person has a leaf at the path's index: the proofs of this package take any root.
func (w *world) leafed(p path, id *semaphore.Identity) (seq uint64) {
	w.t.Helper()
	b := w.appendBatch(w.latest().NextIndex+1, w.latest().NextIndex+2)
	b.post = p.root(w.t, id.Commitment())
	w.mine(w.seal(b))
	return w.latest().Seq
}

func (w *world) packVeto(id *semaphore.Identity, p path, seq, number uint64) []byte {
	return w.Desk.PackVeto(p.index, w.veto(id, p, seq, number))
}

// veto is signed by package semaphore.
func (w *world) veto(id *semaphore.Identity, p path, seq, number uint64) desk.RegistryDeskVeto {
	w.t.Helper()
	v := desk.RegistryDeskVeto{RootSeq: seq, Day: p.day, Attributes: p.attributes, Siblings: p.siblings}
	for i, f := range id.SignVeto(w.chain.Uint64(), w.registry, number, p.index).Words() {
		v.Signature[i] = f.Big()
	}
	return v
}

// TestReplacement walks through a recovery: announced, waiting, vetoed, announced again without a veto, executed.
func TestReplacement(t *testing.T) {
	w := newWorld(t)
	old, p := identity(t, 1), newPath(1, firstDay, 2)
	seq := w.leafed(p, old) // leaves 0 and 1
	item := updateItem{1, 1, 0x102, element(50)}
	run := func(number uint64, i updateItem) error {
		t.Helper()
		return w.try(w.operator, w.registry, w.pack(w.updateBatch([]uint64{number}, i)))
	}
	w.refused(run(10, item), "ReplacementUnknown", 1)

	a := w.admission(semaphore.KindReplace, 10, 1, item.commitment)
	e := unpackLog(t, w.must(w.stranger, w.registry, w.packAnnounce(a)), w.Desk.UnpackReplacementAnnouncedEvent)
	ready := w.now() + replacementDelay
	if e.Number != 10 || e.Index != 1 || e.Commitment.Cmp(item.commitment) != 0 || e.Attributes != 0x102 || e.HandleHash != a.HandleHash || e.ReadyAt != ready || !e.Vetoable {
		t.Errorf("event %+v", e)
	}
	if got := w.pending(1); got.Number != 10 || got.ReadyAt != ready || !got.Vetoable || got.Commitment.Cmp(item.commitment) != 0 || got.Attributes != 0x102 {
		t.Errorf("pending %+v", got)
	}
	// Announcing changes nothing but this: the old leaf's root lives, its number is free.
	if !w.isLive(seq) || query(w, w.registry, w.Registry.PackNumberUsed(10), w.Registry.UnpackNumberUsed) {
		t.Error("announcing did more than announce")
	}
	w.refused(run(10, item), "ReplacementNotReady", 1, ready)
	w.refused(w.try(w.stranger, w.registry, w.packAnnounce(w.admission(semaphore.KindReplace, 11, 1, element(51)))), "ReplacementPending", 1, 10)

	// The veto: T of the Go side is that of the contract; the leaf's key and no other, for this number and no other.
	if got, want := query(w, w.registry, w.Desk.PackVetoMessage(10, 1), w.Desk.UnpackVetoMessage), vetoMessage(chainID.Uint64(), w.registry, 10, 1); got.Cmp(want) != 0 ||
		got.Cmp(semaphore.VetoMessage(chainID.Uint64(), w.registry, 10, 1).Big()) != 0 {
		t.Errorf("veto message %v, want %v", got, want)
	}
	refuse := func(name, err string, change func(v *desk.RegistryDeskVeto)) {
		t.Helper()
		v := w.veto(old, p, seq, 10)
		change(&v)
		got := w.try(w.stranger, w.registry, w.Desk.PackVeto(1, v))
		if got == nil {
			t.Errorf("%s vetoes", name)
		}
		w.refused(got, err)
	}
	refuse("another key", "VetoInvalid", func(v *desk.RegistryDeskVeto) { *v = w.veto(identity(t, 2), p, seq, 10) })
	refuse("a signature of another number", "VetoInvalid", func(v *desk.RegistryDeskVeto) { *v = w.veto(old, p, seq, 11) })
	refuse("another day", "VetoInvalid", func(v *desk.RegistryDeskVeto) { v.Day++ })
	refuse("other attributes", "VetoInvalid", func(v *desk.RegistryDeskVeto) { v.Attributes = 1 })
	refuse("another path", "VetoInvalid", func(v *desk.RegistryDeskVeto) { v.Siblings[7] = element(1) })
	refuse("no root", "VetoRootStale", func(v *desk.RegistryDeskVeto) { v.RootSeq = 0 })
	refuse("a root to come", "VetoRootStale", func(v *desk.RegistryDeskVeto) { v.RootSeq = 9 })
	w.refused(w.try(w.stranger, w.registry, w.Desk.PackVeto(0, w.veto(old, p, seq, 10))), "ReplacementUnknown", 0)

	// Appends do not hinder it, nor does a pause.
	w.mine(w.appendBatch(20))
	w.must(w.pauser, w.registry, w.Desk.PackPause(3600))
	r := w.must(w.stranger, w.registry, w.packVeto(old, p, seq, 10))
	t.Logf("veto: %d gas", r.GasUsed)
	if e := unpackLog(t, r, w.Desk.UnpackReplacementVetoedEvent); e.Number != 10 || e.Index != 1 {
		t.Errorf("event %+v", e)
	}
	w.must(w.pauser, w.registry, w.Desk.PackUnpause())
	if !query(w, w.registry, w.Registry.PackNumberUsed(10), w.Registry.UnpackNumberUsed) || w.pending(1).Number != 0 {
		t.Error("a vetoed number is not voided")
	}
	w.refused(w.try(w.stranger, w.registry, w.packVeto(old, p, seq, 10)), "ReplacementUnknown", 1)
	w.refused(w.try(w.stranger, w.registry, w.packAnnounce(a)), "NumberUsed", 10)
	w.setTime(ready)
	w.refused(run(10, item), "NumberUsed", 10)
	w.refused(run(12, item), "ReplacementUnknown", 1)

	// A fresh capture: twice the delay, no veto.
	ready = w.announce(11, item)
	if ready != w.now()+2*replacementDelay || w.pending(1).Vetoable {
		t.Errorf("pending %+v at %d", w.pending(1), w.now())
	}
	w.refused(w.try(w.stranger, w.registry, w.packVeto(old, p, seq, 11)), "VetoSpent", 1)
	w.setTime(w.now() + replacementDelay)
	w.refused(run(11, item), "ReplacementNotReady", 1, ready)
	w.setTime(ready)

	// What is executed is what was announced, under its number.
	for name, wrong := range map[string]updateItem{
		"another commitment": {1, 1, 0x102, element(60)}, "other attributes": {1, 1, 0x101, item.commitment}, "another leaf": {0, 1, 0x102, item.commitment},
	} {
		if err := run(11, wrong); err == nil {
			t.Errorf("%s is executed", name)
		} else {
			w.refused(err, "ReplacementUnknown", wrong.index)
		}
	}
	w.refused(run(13, item), "ReplacementUnknown", 1)
	b := w.updateBatch([]uint64{11}, item)
	u := unpackLog(t, w.mine(b), w.Registry.UnpackUpdatedEvent)
	if u.Day != w.today() || !bytes.Equal(u.Items, item.bytes()) {
		t.Errorf("event %+v", u)
	}
	if w.pending(1).Number != 0 {
		t.Error("it waits on")
	}
	w.refused(run(14, item), "ReplacementUnknown", 1)

	// The veto is spent with the leaf it was for: the new holder can veto again, the old one cannot.
	next := identity(t, 3)
	q := newPath(1, w.today(), 0x102)
	seq2 := w.leafed(q, next)
	if ready := w.announce(15, updateItem{1, 1, 0x102, element(70)}); ready != w.now()+replacementDelay {
		t.Error("the new leaf's first replacement waits for another time")
	}
	w.refused(w.try(w.stranger, w.registry, w.packVeto(old, p, seq, 15)), "VetoRootStale", seq)
	w.refused(w.try(w.stranger, w.registry, w.packVeto(old, p, seq2, 15)), "VetoInvalid")
	w.must(w.stranger, w.registry, w.packVeto(next, q, seq2, 15))
}

// TestAnnounce walks through what may not be announced.
func TestAnnounce(t *testing.T) {
	w := newWorld(t)
	w.mine(w.appendBatch(1, 2, 3))
	for name, c := range map[string]struct {
		err    string
		change func(*desk.RegistryStateAdmission)
	}{
		"kind 0":               {"AdmissionInvalid", func(a *desk.RegistryStateAdmission) { a.Kind = 0 }},
		"kind 2":               {"AdmissionInvalid", func(a *desk.RegistryStateAdmission) { a.Kind = 2 }},
		"no old handle":        {"AdmissionInvalid", func(a *desk.RegistryStateAdmission) { a.OldHandleHash = [32]byte{} }},
		"no new handle":        {"AdmissionInvalid", func(a *desk.RegistryStateAdmission) { a.HandleHash = [32]byte{} }},
		"number 0":             {"AdmissionInvalid", func(a *desk.RegistryStateAdmission) { a.Number = 0 }},
		"a used number":        {"NumberUsed", func(a *desk.RegistryStateAdmission) { a.Number = 3 }},
		"out of time":          {"AdmissionExpired", func(a *desk.RegistryStateAdmission) { a.Expiry = w.now() - 1 }},
		"not marked renewed":   {"AttributesInvalid", func(a *desk.RegistryStateAdmission) { a.Attributes = 2 }},
		"unassigned attribute": {"AttributesInvalid", func(a *desk.RegistryStateAdmission) { a.Attributes = 0x302 }},
		"commitment 0":         {"CommitmentInvalid", func(a *desk.RegistryStateAdmission) { a.Commitment = new(big.Int) }},
		"commitment p":         {"CommitmentInvalid", func(a *desk.RegistryStateAdmission) { a.Commitment = order }},
		"no leaf":              {"ItemIndexInvalid", func(a *desk.RegistryStateAdmission) { a.Index = 3 }},
	} {
		a := w.admission(semaphore.KindReplace, 10, 1, element(10))
		c.change(&a)
		err := w.try(w.stranger, w.registry, w.packAnnounce(a))
		if err == nil {
			t.Errorf("%s is announced", name)
		}
		w.refused(err, c.err)
	}
	good := w.admission(semaphore.KindReplace, 10, 1, element(10))
	other := good
	other.Index = 2
	w.refused(w.try(w.stranger, w.registry, w.Desk.PackAnnounceReplacement(other, w.signAdmission(good))), "EnrollerSignatureInvalid")

	// The enroller voids it: dead, and another may be announced at once.
	w.announce(10, updateItem{1, 1, 0x102, element(10)})
	w.voids(10)
	if w.pending(1).Number != 0 {
		t.Error("a voided replacement waits")
	}
	w.setTime(w.announce(11, updateItem{1, 1, 0x102, element(11)}))
	w.refused(w.try(w.operator, w.registry, w.pack(w.updateBatch([]uint64{10}, updateItem{1, 1, 0x102, element(10)}))), "NumberUsed", 10)

	// The leaf is removed while it waits: dropped, its number voided.
	r := w.mine(w.updateBatch([]uint64{20}, updateItem{1, 2, 0, zero}))
	if e := unpackLog(t, r, w.Desk.UnpackReplacementDroppedEvent); e.Number != 11 || e.Index != 1 {
		t.Errorf("event %+v", e)
	}
	w.refused(w.try(w.operator, w.registry, w.pack(w.updateBatch([]uint64{11}, updateItem{1, 1, 0x102, element(11)}))), "NumberUsed", 11)
	if w.pending(1).Number != 0 {
		t.Error("a dropped replacement waits")
	}
	w.mine(w.updateBatch([]uint64{21}, updateItem{2, 2, 0, zero})) // nothing waits there
}
