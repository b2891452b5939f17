package contracts_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"

	"unum/contracts/bindings/desk"
	"unum/semaphore"
)

// forced is an appendForced before it is packed.
type forced struct {
	start     uint64
	pre, post *big.Int
	day       uint32
	count     uint64
	proof     []byte
	size      uint32
}

// forcedBatch is what appendForced should take next: so many entries, which the contract shows.
func (w *world) forcedBatch(count uint64) *forced {
	w.t.Helper()
	l := w.latest()
	f := &forced{start: l.NextIndex, pre: l.Root, post: new(big.Int).Add(big.NewInt(int64(l.Seq)), big.NewInt(1_000_001)), day: w.today(), count: count, size: appendMax}
	return w.proveForced(f)
}

func (w *world) proveForced(f *forced) *forced {
	w.t.Helper()
	run := w.queueRun(f.count)
	b := &batch{start: f.start, pre: f.pre, post: f.post, day: f.day, attributes: run.Attributes}
	for _, c := range run.Commitments {
		b.items = append(b.items, word(c)...)
	}
	f.proof = w.append.prove(w.t, w.inputs(b)...)
	return f
}

func (w *world) queueRun(most uint64) desk.QueueRunOutput {
	w.t.Helper()
	return query(w, w.registry, w.Desk.PackQueueRun(new(big.Int).SetUint64(most)), w.Desk.UnpackQueueRun)
}

func (w *world) queueState() desk.QueueStateOutput {
	w.t.Helper()
	return query(w, w.registry, w.Desk.PackQueueState(), w.Desk.UnpackQueueState)
}

func (w *world) packForced(f *forced) []byte {
	return w.Registry.PackAppendForced(f.start, f.pre, f.post, f.day, new(big.Int).SetUint64(f.count), f.proof, f.size)
}

// lodge lodges an admission of its own commitment under each number.
func (w *world) lodge(numbers ...uint64) (deadline uint64) {
	w.t.Helper()
	for _, n := range numbers {
		w.must(w.stranger, w.registry, w.packLodge(w.admission(semaphore.KindNew, n, 0, element(int64(n)))))
		deadline = w.now() + forcedDelay
	}
	return deadline
}

// TestForcedQueue follows admissions that an operator ignores into the tree.
func TestForcedQueue(t *testing.T) {
	w := newWorld(t)
	w.mine(w.appendBatch(1, 2))
	a := w.admission(semaphore.KindNew, 10, 0, element(10))
	e := unpackLog(t, w.must(w.stranger, w.registry, w.packLodge(a)), w.Desk.UnpackLodgedEvent)
	at := w.now()
	if e.Position != 0 || e.Number != 10 || e.Commitment.Cmp(element(10)) != 0 || e.Attributes != 2 || e.HandleHash != a.HandleHash || e.Deadline != at+forcedDelay {
		t.Errorf("event %+v", e)
	}
	w.lodge(11, 12)
	// One of other attributes ends a run.
	b := w.admission(semaphore.KindNew, 13, 0, element(13))
	b.Attributes = 1
	w.must(w.stranger, w.registry, w.packLodge(b))
	w.lodge(14)
	if left := query(w, w.registry, w.Registry.PackCapLeft(), w.Registry.UnpackCapLeft); left != dailyCap-7 {
		t.Errorf("%d left of the cap", left)
	}
	if s := w.queueState(); s.Head != 0 || s.Tail != 5 || s.Overdue {
		t.Errorf("queue %+v", s)
	}
	if got := query(w, w.registry, w.Desk.PackQueueEntry(3), w.Desk.UnpackQueueEntry); got.Skipped || got.Entry.Number != 13 || got.Entry.Attributes != 1 {
		t.Errorf("entry %+v", got)
	}

	// In time the operator may go on, and takes number 11 the ordinary way; nobody may force.
	w.refused(w.try(w.stranger, w.registry, w.packForced(w.forcedBatch(1))), "QueueNotDue", at+forcedDelay)
	w.mine(w.appendBatch(11))
	w.setTime(at + forcedDelay - 1)
	if err := w.try(w.operator, w.registry, w.pack(w.appendBatch(20))); err != nil {
		t.Errorf("a second before the deadline: %v", err)
	}
	w.setTime(at + forcedDelay)
	if s := w.queueState(); !s.Overdue {
		t.Errorf("queue %+v", s)
	}
	w.refused(w.try(w.operator, w.registry, w.pack(w.appendBatch(20))), "QueueOverdue", 10, at+forcedDelay)
	w.refused(w.try(w.operator, w.registry, w.pack(w.updateBatch([]uint64{20}, updateItem{0, 2, 0, zero}))), "QueueOverdue", 10, at+forcedDelay)

	// 10 and 12 are a run, 11 is skipped, 13 has other attributes.
	run := w.queueRun(9)
	if !slices.Equal(run.Numbers, []uint64{10, 12}) || run.Commitments[1].Cmp(element(12)) != 0 || run.Attributes != 2 {
		t.Errorf("run %+v", run)
	}
	w.refused(w.try(w.stranger, w.registry, w.packForced(w.forcedBatch(3))), "QueueRunShort", 2, 3)
	for name, c := range map[string]struct {
		err    string
		change func(*forced)
	}{
		"another start":    {"StartIndexMismatch", func(f *forced) { f.start++ }},
		"another pre-root": {"PreRootMismatch", func(f *forced) { f.pre = emptyRoot }},
		"root 0":           {"RootZero", func(f *forced) { f.post = new(big.Int) }},
		"another root":     {"ProofInvalid", func(f *forced) { f.post = big.NewInt(5) }},
		"one of two":       {"ProofInvalid", func(f *forced) { f.count = 1 }},
		"none":             {"CountInvalid", func(f *forced) { f.count = 0 }},
		"yesterday":        {"DayInvalid", func(f *forced) { f.day-- }},
		"no such size":     {"BatchSizeUnknown", func(f *forced) { f.size = 11 }},
		"no proof":         {"ProofMalformed", func(f *forced) { f.proof = nil }},
	} {
		f := w.forcedBatch(2)
		c.change(f)
		err := w.try(w.stranger, w.registry, w.packForced(f))
		if err == nil {
			t.Errorf("%s is taken", name)
		}
		w.refused(err, c.err)
	}
	f := w.forcedBatch(2)
	r := w.must(w.stranger, w.registry, w.packForced(f))
	ev := unpackLog(t, r, w.Registry.UnpackAppendedEvent)
	hashes := [][32]byte{run.HandleHashes[0], run.HandleHashes[1]}
	if ev.StartIndex != 3 || ev.Attributes != 2 || ev.HandleRoot != semaphore.HandleRoot(hashes) || ev.PostRoot.Cmp(f.post) != 0 ||
		!slices.Equal(ev.Items, append(word(element(10)), word(element(12))...)) {
		t.Errorf("event %+v", ev)
	}
	if got := unpackLog(t, r, w.Registry.UnpackQueueAdvancedEvent); got.Head != 3 {
		t.Errorf("head %d", got.Head)
	}
	for _, n := range []uint64{10, 11, 12} {
		if !query(w, w.registry, w.Registry.PackNumberUsed(n), w.Registry.UnpackNumberUsed) {
			t.Errorf("number %d is not marked", n)
		}
	}
	if l := w.latest(); l.NextIndex != 5 {
		t.Errorf("%+v", l)
	}
	// Done with twice over: neither by the same call nor by an ordinary batch.
	w.refused(w.try(w.stranger, w.registry, w.packForced(f)), "StartIndexMismatch")
	w.setTime(w.now() + 10) // the deadline of 13 is past, too
	w.refused(w.try(w.operator, w.registry, w.pack(w.appendBatch(12))), "QueueOverdue", 13)

	// 13 is voided: skipped by the next ordinary batch, on its way.
	w.voids(13)
	w.must(w.stranger, w.registry, w.packForced(w.forcedBatch(1))) // 14
	if s := w.queueState(); s.Head != 5 || s.Tail != 5 || s.Overdue {
		t.Errorf("queue %+v", s)
	}
	w.refused(w.try(w.operator, w.registry, w.pack(w.appendBatch(12))), "NumberUsed", 12)
	w.refused(w.try(w.stranger, w.registry, w.packForced(&forced{start: w.latest().NextIndex, pre: w.latest().Root, post: big.NewInt(9), day: w.today(), count: 1, size: 10})), "QueueNotDue", 0)
	w.mine(w.appendBatch(30))
}

// TestLodge walks through what may not enter the queue.
func TestLodge(t *testing.T) {
	w := newWorld(t)
	w.mine(w.appendBatch(5))
	w.lodge(7)
	good := w.admission(semaphore.KindNew, 10, 0, element(10))
	for name, c := range map[string]struct {
		err    string
		change func(*desk.RegistryStateAdmission)
	}{
		"kind 1":                    {"AdmissionInvalid", func(a *desk.RegistryStateAdmission) { a.Kind = 1 }},
		"kind 2":                    {"AdmissionInvalid", func(a *desk.RegistryStateAdmission) { a.Kind = 2 }},
		"an index":                  {"AdmissionInvalid", func(a *desk.RegistryStateAdmission) { a.Index = 1 }},
		"an old handle":             {"AdmissionInvalid", func(a *desk.RegistryStateAdmission) { a.OldHandleHash[0] = 1 }},
		"no handle":                 {"AdmissionInvalid", func(a *desk.RegistryStateAdmission) { a.HandleHash = [32]byte{} }},
		"number 0":                  {"AdmissionInvalid", func(a *desk.RegistryStateAdmission) { a.Number = 0 }},
		"out of time":               {"AdmissionExpired", func(a *desk.RegistryStateAdmission) { a.Expiry = w.now() - 1 }},
		"unassigned attributes":     {"AttributesInvalid", func(a *desk.RegistryStateAdmission) { a.Attributes = 0x202 }},
		"commitment 0":              {"CommitmentInvalid", func(a *desk.RegistryStateAdmission) { a.Commitment = new(big.Int) }},
		"commitment p":              {"CommitmentInvalid", func(a *desk.RegistryStateAdmission) { a.Commitment = order }},
		"a used number":             {"NumberUsed", func(a *desk.RegistryStateAdmission) { a.Number = 5 }},
		"a number that waits":       {"AlreadyLodged", func(a *desk.RegistryStateAdmission) { a.Number = 7 }},
		"a commitment that waits":   {"AlreadyLodged", func(a *desk.RegistryStateAdmission) { a.Commitment = element(7) }},
		"an unsigned last moment":   {"", func(a *desk.RegistryStateAdmission) { a.Expiry = w.now() }},
		"the greatest number":       {"", func(a *desk.RegistryStateAdmission) { a.Number = 1<<64 - 1 }},
		"renewed, no assurance yet": {"", func(a *desk.RegistryStateAdmission) { a.Attributes = 0x100 }},
	} {
		a := good
		c.change(&a)
		err := w.try(w.stranger, w.registry, w.packLodge(a))
		if c.err == "" {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if err == nil {
			t.Errorf("%s is taken", name)
		}
		w.refused(err, c.err)
	}
	// Signed for another admission, by another key, for another chain's registry.
	sig := w.signAdmission(good)
	other := good
	other.Commitment = element(11)
	w.refused(w.try(w.stranger, w.registry, w.Desk.PackLodge(other, sig)), "EnrollerSignatureInvalid")
	w.refused(w.try(w.stranger, w.registry, w.Desk.PackLodge(good, sig[:64])), "EnrollerSignatureInvalid")
	enroller := w.enroller
	w.enroller = w.stranger
	w.refused(w.try(w.stranger, w.registry, w.packLodge(good)), "EnrollerSignatureInvalid")
	w.enroller = enroller
	registry := w.registry
	w.registry = w.mustRegistry(w.registryArgs())
	elsewhere := w.packLodge(good)
	w.refused(w.try(w.stranger, registry, elsewhere), "EnrollerSignatureInvalid")
	w.registry = registry

	// The cap binds the queue, and what the queue took binds the operator.
	for n := uint64(100); n < 100+dailyCap-2; n++ { // 5 and 7 were taken
		w.lodge(n)
	}
	w.refused(w.try(w.stranger, w.registry, w.packLodge(good)), "DailyCapReached", dailyCap, dailyCap)
	w.refused(w.try(w.operator, w.registry, w.pack(w.appendBatch(10))), "DailyCapReached", dailyCap, dailyCap)
}

// TestSkip: what is used or voided leaves the queue, a few entries with each ordinary batch, as many as one likes with skip.
func TestSkip(t *testing.T) {
	w := newWorld(t)
	a := w.registryArgs()
	a.cap = 1000
	w.registry = w.mustRegistry(a)
	var numbers []uint64
	for n := uint64(1); n <= 20; n++ {
		numbers = append(numbers, n)
	}
	deadline := w.lodge(numbers...)
	w.must(w.stranger, w.registry, w.Desk.PackSkip(big.NewInt(5))) // nothing to skip, nothing happens
	w.voids(numbers[:18]...)
	w.setTime(deadline)
	// 16 a batch: the 17th, voided too, is not overdue, so that the batch passes; the next one meets number 19.
	w.mine(w.appendBatch(100))
	if s := w.queueState(); s.Head != 16 || !s.Overdue {
		t.Errorf("queue %+v", s)
	}
	w.refused(w.try(w.operator, w.registry, w.pack(w.appendBatch(101))), "QueueOverdue", 19)
	w.must(w.stranger, w.registry, w.Desk.PackSkip(big.NewInt(1)))
	if s := w.queueState(); s.Head != 17 {
		t.Errorf("queue %+v", s)
	}
	w.must(w.stranger, w.registry, w.Desk.PackSkip(big.NewInt(100)))
	if s := w.queueState(); s.Head != 18 || s.Tail != 20 {
		t.Errorf("queue %+v", s)
	}
	w.must(w.stranger, w.registry, w.packForced(w.forcedBatch(2)))
	w.mine(w.appendBatch(101))
}

// TestVoid: a voided number is used up, with the enroller's word only.
func TestVoid(t *testing.T) {
	w := newWorld(t)
	w.mine(w.appendBatch(4))
	r := w.voids(3, 5, 300)
	if len(r.Logs) != 3 {
		t.Errorf("%d events", len(r.Logs))
	}
	if e := unpackLog(t, r, w.Desk.UnpackNumberVoidedEvent); e.Number != 3 {
		t.Errorf("event %+v", e)
	}
	for n, want := range map[uint64]bool{3: true, 4: true, 5: true, 300: true, 6: false, 299: false} {
		if got := query(w, w.registry, w.Registry.PackNumberUsed(n), w.Registry.UnpackNumberUsed); got != want {
			t.Errorf("number %d used: %v", n, got)
		}
	}
	w.refused(w.try(w.operator, w.registry, w.pack(w.appendBatch(5))), "NumberUsed", 5)
	w.refused(w.try(w.stranger, w.registry, w.packLodge(w.admission(semaphore.KindNew, 300, 0, element(1)))), "NumberUsed", 300)
	w.refused(w.try(w.stranger, w.registry, w.packVoid(4)), "NumberUsed", 4)
	w.refused(w.try(w.stranger, w.registry, w.packVoid(6, 5)), "NumbersNotAscending", 6, 5)
	w.refused(w.try(w.stranger, w.registry, w.packVoid(0)), "NumbersNotAscending", 0, 0)
	w.refused(w.try(w.stranger, w.registry, w.packVoid()), "NumbersMalformed")
	sig := w.signVoid(packNumbers(8))
	w.refused(w.try(w.stranger, w.registry, w.Desk.PackVoidNumbers(packNumbers(9), sig)), "EnrollerSignatureInvalid")
	w.refused(w.try(w.stranger, w.registry, w.Desk.PackVoidNumbers(packNumbers(8)[:7], sig)), "NumbersMalformed")
	w.enroller = w.stranger
	w.refused(w.try(w.stranger, w.registry, w.packVoid(8)), "EnrollerSignatureInvalid")
	if r := w.send(w.stranger, &w.registry, w.packVoid(8), txGas); r.Status != types.ReceiptStatusFailed {
		t.Error("a stranger voids")
	}
}

var zero = new(big.Int)
