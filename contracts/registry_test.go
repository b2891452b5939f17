package contracts_test

import (
	"bytes"
	"crypto/ecdsa"
	"maps"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"unum/contracts/bindings"
)

// unpackLog gives the one log of the receipt that the unpack function knows.
func unpackLog[T any](t *testing.T, r *types.Receipt, unpack func(*types.Log) (*T, error)) *T {
	t.Helper()
	for _, l := range r.Logs {
		if e, err := unpack(l); err == nil {
			return e
		}
	}
	t.Fatal("no such event")
	return nil
}

func TestAppend(t *testing.T) {
	w := newWorld(t)
	if l := w.latest(); l.Seq != 0 || l.Root.Cmp(emptyRoot) != 0 || l.NextIndex != 0 || l.UpdateSeq != 0 {
		t.Fatalf("empty registry says %+v", l)
	}
	if w.isLive(0) || w.isLive(1) {
		t.Error("a root lives before the first batch")
	}
	if i := w.rootInfo(0); i.Value.Sign() != 0 {
		t.Errorf("root 0 is %v", i.Value)
	}

	numbers := [][]uint64{{1, 2, 3}, {4, 200, 255, 256, 257, 600, 1 << 40}, {5}}
	next := uint64(0)
	for i, ns := range numbers {
		b := w.appendBatch(ns...)
		r := w.mine(b)
		e := unpackLog(t, r, w.Registry.UnpackAppendedEvent)
		if e.Seq != uint64(i+1) || e.StartIndex != next || e.Day != b.day || e.Attributes != 2 || e.PostRoot.Cmp(b.post) != 0 ||
			e.HandleRoot != b.handleRoot || !bytes.Equal(e.Items, b.items) {
			t.Errorf("event %+v", e)
		}
		if got := query(w, w.registry, w.Registry.PackHandleRootOf(next), w.Registry.UnpackHandleRootOf); got != b.handleRoot {
			t.Errorf("handle root %x", got)
		}
		next += uint64(len(ns))
		if l := w.latest(); l.Seq != uint64(i+1) || l.Root.Cmp(b.post) != 0 || l.NextIndex != next || l.UpdateSeq != 0 {
			t.Errorf("after batch %d: %+v", i, l)
		}
		if size := query(w, w.registry, w.Registry.PackRootSize(uint64(i+1)), w.Registry.UnpackRootSize); size.NextIndex != next || size.UpdateSeq != 0 {
			t.Errorf("root size %+v", size)
		}
		for _, n := range ns {
			if !query(w, w.registry, w.Registry.PackNumberUsed(n), w.Registry.UnpackNumberUsed) {
				t.Errorf("number %d not marked", n)
			}
		}
	}
	for _, n := range []uint64{0, 6, 199, 254, 258, 601, 1<<40 + 1} {
		if query(w, w.registry, w.Registry.PackNumberUsed(n), w.Registry.UnpackNumberUsed) {
			t.Errorf("number %d marked", n)
		}
	}
	if left := query(w, w.registry, w.Registry.PackCapLeft(), w.Registry.UnpackCapLeft); left != dailyCap-11 {
		t.Errorf("%d of the cap left", left)
	}
}

// TestAppendErrors changes one thing of a good batch at a time, sealed again where the case is about what seals don't cover.
func TestAppendErrors(t *testing.T) {
	w := newWorld(t)
	w.mine(w.appendBatch(10, 20))
	today := w.today()
	top := new(big.Int).Sub(order, big.NewInt(1))
	cases := []struct {
		name   string
		err    string
		args   []any
		sealed bool // signed and proved again after the change
		change func(*batch)
	}{
		{"stranger's signature", "EnrollerSignatureInvalid", nil, false, func(b *batch) { w.sign(b, w.operator) }},
		{"no signature", "EnrollerSignatureInvalid", nil, false, func(b *batch) { b.signature = nil }},
		{"zero signature", "EnrollerSignatureInvalid", nil, false, func(b *batch) { b.signature = make([]byte, 65) }},
		{"short signature", "EnrollerSignatureInvalid", nil, false, func(b *batch) { b.signature = b.signature[:64] }},
		{"the other signature of the same point", "EnrollerSignatureInvalid", nil, false, func(b *batch) {
			s := new(big.Int).SetBytes(b.signature[32:64])
			copy(b.signature[32:], word(s.Sub(crypto.S256().Params().N, s)))
			b.signature[64] ^= 27 ^ 28
		}},
		{"recovery id 0 or 1", "EnrollerSignatureInvalid", nil, false, func(b *batch) { b.signature[64] -= 27 }},
		{"signed for an update", "EnrollerSignatureInvalid", nil, false, func(b *batch) { b.update = true; w.sign(b, w.enroller); b.update = false }},
		{"other day than signed", "EnrollerSignatureInvalid", nil, false, func(b *batch) { b.day++; w.prove(b) }},
		{"other attributes than signed", "EnrollerSignatureInvalid", nil, false, func(b *batch) { b.attributes = 1; w.prove(b) }},
		{"other handle root than signed", "EnrollerSignatureInvalid", nil, false, func(b *batch) { b.handleRoot[0] ^= 1 }},
		{"other numbers than signed", "EnrollerSignatureInvalid", nil, false, func(b *batch) { b.numbers = packNumbers(30, 41) }},
		{"other commitment than signed", "EnrollerSignatureInvalid", nil, false, func(b *batch) { b.items[63] ^= 1; w.prove(b) }},

		{"no items", "CountInvalid", []any{0, appendMax}, true, func(b *batch) { b.items, b.numbers = nil, nil }},
		{"more items than the circuit takes", "CountInvalid", []any{11, appendMax}, true, func(b *batch) {
			*b = *w.appendBatch(30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40)
		}},
		{"unknown size", "BatchSizeUnknown", []any{100}, true, func(b *batch) { b.size = 100 }},
		{"size 0", "BatchSizeUnknown", []any{0}, true, func(b *batch) { b.size = 0 }},
		{"update's size", "BatchSizeUnknown", []any{updateMax}, true, func(b *batch) { b.size = updateMax }},
		{"a byte over", "ItemsMalformed", nil, true, func(b *batch) { b.items = append(b.items, 0) }},

		{"yesterday", "DayInvalid", []any{today - 1, today}, true, func(b *batch) { b.day = today - 1 }},
		{"the day after tomorrow", "DayInvalid", []any{today + 2, today}, true, func(b *batch) { b.day = today + 2 }},
		{"an unassigned attribute", "AttributesInvalid", []any{0x202}, true, func(b *batch) { b.attributes = 0x202 }},
		{"the top attribute", "AttributesInvalid", []any{uint32(1 << 31)}, true, func(b *batch) { b.attributes = 1 << 31 }},

		{"too few numbers", "NumbersMalformed", nil, true, func(b *batch) { b.numbers = packNumbers(30) }},
		{"too many numbers", "NumbersMalformed", nil, true, func(b *batch) { b.numbers = packNumbers(30, 40, 50) }},
		{"half a number", "NumbersMalformed", nil, true, func(b *batch) { b.numbers = b.numbers[:12] }},
		{"number 0", "NumbersNotAscending", []any{0, 0}, true, func(b *batch) { b.numbers = packNumbers(0, 40) }},
		{"one number twice", "NumbersNotAscending", []any{40, 40}, true, func(b *batch) { b.numbers = packNumbers(40, 40) }},
		{"falling numbers", "NumbersNotAscending", []any{40, 30}, true, func(b *batch) { b.numbers = packNumbers(40, 30) }},
		{"used number first", "NumberUsed", []any{20}, true, func(b *batch) { b.numbers = packNumbers(20, 30) }},
		{"used number last", "NumberUsed", []any{10}, true, func(b *batch) { b.numbers = packNumbers(9, 10) }},

		{"gap", "StartIndexMismatch", []any{2, 3}, true, func(b *batch) { b.start = 3 }},
		{"over what is there", "StartIndexMismatch", []any{2, 0}, true, func(b *batch) { b.start = 0 }},
		{"old root", "PreRootMismatch", []any{1000001, emptyRoot}, true, func(b *batch) { b.pre = emptyRoot }},
		{"root 0 before", "PreRootMismatch", []any{1000001, 0}, true, func(b *batch) { b.pre = new(big.Int) }},
		{"root 0 after", "RootZero", nil, true, func(b *batch) { b.post = new(big.Int) }},
		{"root not reduced", "InputNotInField", []any{2}, true, func(b *batch) { b.post = order }},

		{"commitment 0 first", "CommitmentInvalid", []any{0}, true, func(b *batch) { copy(b.items, make([]byte, 32)) }},
		{"commitment 0 last", "CommitmentInvalid", []any{1}, true, func(b *batch) { copy(b.items[32:], make([]byte, 32)) }},
		{"commitment p", "CommitmentInvalid", []any{1}, true, func(b *batch) { copy(b.items[32:], word(order)) }},
		{"commitment 2²⁵⁶ − 1", "CommitmentInvalid", []any{0}, true, func(b *batch) { copy(b.items, bytes.Repeat([]byte{0xff}, 32)) }},

		{"proof of another root", "ProofInvalid", nil, false, func(b *batch) { b.post = big.NewInt(7) }},
		{"proof of other order", "ProofInvalid", nil, false, func(b *batch) {
			b.items = append(bytes.Clone(b.items[32:]), b.items[:32]...)
			w.sign(b, w.enroller)
		}},
		{"no proof", "ProofMalformed", nil, false, func(b *batch) { b.proof = nil }},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := w.appendBatch(30, 40)
			c.change(b)
			if c.sealed {
				w.seal(b)
			}
			w.refused(w.try(w.operator, w.registry, w.pack(b)), c.err, c.args...)
		})
	}
	good := w.appendBatch(30, 40)
	w.refused(w.try(w.stranger, w.registry, w.pack(good)), "NotOperator", address(w.stranger))
	w.refused(w.try(w.owner, w.registry, w.pack(good)), "NotOperator", address(w.owner))

	b := w.appendBatch(30, 40)
	b.items = append(word(top), word(big.NewInt(1))...)
	w.seal(b)
	if err := w.try(w.operator, w.registry, w.pack(b)); err != nil {
		t.Errorf("least and greatest commitment: %v", err)
	}

	// Sealed for this registry, of no worth in another.
	w.registry = w.mustRegistry(w.registryArgs())
	other := w.appendBatch(30, 40)
	other.signature = good.signature
	other.handleRoot, other.items = good.handleRoot, good.items
	w.refused(w.try(w.operator, w.registry, w.pack(other)), "EnrollerSignatureInvalid")
}

// TestNothingChanges sends refused batches as transactions: state and bitmap stay.
func TestNothingChanges(t *testing.T) {
	w := newWorld(t)
	w.mine(w.appendBatch(1))
	before := w.latest()
	b := w.appendBatch(2, 3)
	b.post = big.NewInt(99)
	if r := w.send(w.operator, &w.registry, w.pack(b), txGas); r.Status != types.ReceiptStatusFailed {
		t.Fatal("accepted")
	}
	if after := w.latest(); after.Seq != before.Seq || after.Root.Cmp(before.Root) != 0 || after.NextIndex != before.NextIndex {
		t.Errorf("%+v became %+v", before, after)
	}
	if query(w, w.registry, w.Registry.PackNumberUsed(2), w.Registry.UnpackNumberUsed) {
		t.Error("a refused batch used its number")
	}
	w.mine(w.appendBatch(2, 3))
	// The very same batch again, and the same numbers in another batch.
	w.refused(w.try(w.operator, w.registry, w.pack(b)), "StartIndexMismatch")
	w.refused(w.try(w.operator, w.registry, w.pack(w.appendBatch(3))), "NumberUsed", 3)
}

func TestDays(t *testing.T) {
	w := newWorld(t)
	b := w.appendBatch(1)
	b.day++
	w.mine(w.seal(b)) // tomorrow's date is taken

	// Sealed a second before midnight, tried after it: still good, as "tomorrow" would be; a day later it is not.
	w.setTime((firstDay+1)*day - 1)
	late := w.appendBatch(2)
	if err := w.try(w.operator, w.registry, w.pack(late)); err != nil {
		t.Error(err)
	}
	w.setTime((firstDay + 1) * day)
	w.refused(w.try(w.operator, w.registry, w.pack(late)), "DayInvalid", firstDay, firstDay+1)
	late.day++
	w.mine(w.seal(late))
}

func TestDailyCap(t *testing.T) {
	w := newWorld(t)
	n := uint64(0)
	take := func(count int) *batch {
		var ns []uint64
		for range count {
			n++
			ns = append(ns, n)
		}
		return w.appendBatch(ns...)
	}
	w.mine(take(10))
	w.mine(take(8))
	// An update counts, too.
	w.mine(w.updateBatch([]uint64{100}, updateItem{0, 2, 0, new(big.Int)}))
	w.refused(w.try(w.operator, w.registry, w.pack(take(2))), "DailyCapReached", 19, dailyCap)
	w.mine(take(1))
	w.refused(w.try(w.operator, w.registry, w.pack(take(1))), "DailyCapReached", 20, dailyCap)
	w.refused(w.try(w.operator, w.registry, w.pack(w.updateBatch([]uint64{101}, updateItem{0, 2, 0, new(big.Int)}))), "DailyCapReached", 20, dailyCap)
	// Tomorrow's date does not help: the block's day counts.
	b := take(1)
	b.day++
	w.refused(w.try(w.operator, w.registry, w.pack(w.seal(b))), "DailyCapReached", 20, dailyCap)
	w.setTime((firstDay + 1) * day)
	if left := query(w, w.registry, w.Registry.PackCapLeft(), w.Registry.UnpackCapLeft); left != dailyCap {
		t.Errorf("%d left on a new day", left)
	}
	w.mine(take(10))
	w.mine(take(10))
	w.refused(w.try(w.operator, w.registry, w.pack(take(1))), "DailyCapReached", 20, dailyCap)
}

func TestUpdate(t *testing.T) {
	w := newWorld(t)
	w.mine(w.appendBatch(1, 2, 3, 4, 5))
	c := big.NewInt(777)
	for i, items := range [][]updateItem{
		{{1, 2, 0, new(big.Int)}},
		{{0, 1, 0x102, c}, {2, 2, 0, new(big.Int)}, {4, 1, 0x100, c}},
	} {
		ns := []uint64{}
		for j := range items {
			ns = append(ns, uint64(10+3*i+j))
		}
		for j, item := range items {
			if item.kind == 1 {
				w.setTime(w.announce(ns[j], item))
			}
		}
		b := w.updateBatch(ns, items...)
		e := unpackLog(t, w.mine(b), w.Registry.UnpackUpdatedEvent)
		if e.Seq != uint64(i+2) || e.UpdateSeq != uint64(i) || e.Day != b.day || e.PostRoot.Cmp(b.post) != 0 ||
			e.HandleRoot != b.handleRoot || !bytes.Equal(e.Items, b.items) {
			t.Errorf("event %+v", e)
		}
		if l := w.latest(); l.Seq != uint64(i+2) || l.Root.Cmp(b.post) != 0 || l.NextIndex != 5 || l.UpdateSeq != uint64(i+1) {
			t.Errorf("after update %d: %+v", i, l)
		}
		if got := query(w, w.registry, w.Registry.PackUpdateHandleRootOf(uint64(i)), w.Registry.UnpackUpdateHandleRootOf); got != b.handleRoot {
			t.Errorf("handle root %x", got)
		}
	}
	w.mine(w.appendBatch(50))
}

func TestUpdateErrors(t *testing.T) {
	w := newWorld(t)
	w.mine(w.appendBatch(10, 20, 30, 40))
	zero, c := new(big.Int), big.NewInt(777)
	two := []uint64{50, 60}
	w.announce(50, updateItem{1, 1, 0x100, c})
	w.setTime(w.announce(60, updateItem{3, 1, 0x102, big.NewInt(5)}))
	today := w.today()
	remake := func(items ...updateItem) func(*batch) {
		return func(b *batch) { *b = *w.updateBatch(two[:len(items)], items...) }
	}
	cases := []struct {
		name   string
		err    string
		args   []any
		sealed bool
		change func(*batch)
	}{
		{"stranger's signature", "EnrollerSignatureInvalid", nil, false, func(b *batch) { w.sign(b, w.operator) }},
		{"signed for an append", "EnrollerSignatureInvalid", nil, false, func(b *batch) { b.update = false; w.sign(b, w.enroller); b.update = true }},
		{"signed with attributes", "EnrollerSignatureInvalid", nil, false, func(b *batch) { b.attributes = 2; w.sign(b, w.enroller) }},
		{"count above the items", "ItemsMalformed", nil, false, func(b *batch) { b.count = 3 }},
		{"count below the items", "ItemsMalformed", nil, false, func(b *batch) { b.count = 1 }},
		{"count that overflows", "ItemsMalformed", nil, false, func(b *batch) { b.count = 1<<64 - 1 }},
		{"a byte over", "ItemsMalformed", nil, false, func(b *batch) { b.items = append(b.items, 0) }},
		{"no items", "CountInvalid", []any{0, updateMax}, true, func(b *batch) { b.items, b.numbers, b.count = nil, nil, 0 }},
		{"more items than the circuit takes", "CountInvalid", []any{4, updateMax}, true, func(b *batch) {
			b.items, b.numbers, b.count = append(b.items, b.items...), packNumbers(50, 60, 70, 80), 4
		}},
		{"append's size", "BatchSizeUnknown", []any{appendMax}, true, func(b *batch) { b.size = appendMax }},
		{"yesterday", "DayInvalid", []any{today - 1, today}, true, func(b *batch) { b.day-- }},
		{"the day after tomorrow", "DayInvalid", []any{today + 2, today}, true, func(b *batch) { b.day += 2 }},
		{"used number", "NumberUsed", []any{40}, true, func(b *batch) { b.numbers = packNumbers(40, 50) }},
		{"one number for two", "NumbersMalformed", nil, true, func(b *batch) { b.numbers = packNumbers(50) }},
		{"old root", "PreRootMismatch", nil, true, func(b *batch) { b.pre = emptyRoot }},
		{"root 0 after", "RootZero", nil, true, func(b *batch) { b.post = new(big.Int) }},

		{"an item twice", "ItemIndexInvalid", []any{1}, false, remake(updateItem{1, 2, 0, zero}, updateItem{1, 1, 0x100, c})},
		{"falling indices", "ItemIndexInvalid", []any{2}, false, remake(updateItem{2, 2, 0, zero}, updateItem{1, 2, 0, zero})},
		{"no leaf there", "ItemIndexInvalid", []any{4}, false, remake(updateItem{1, 2, 0, zero}, updateItem{4, 2, 0, zero})},
		{"kind 0", "ItemKindInvalid", []any{0}, false, remake(updateItem{1, 0, 0, c})},
		{"kind 3", "ItemKindInvalid", []any{3}, false, remake(updateItem{1, 3, 0, zero})},
		{"removal with attributes", "AttributesInvalid", []any{0x100}, false, remake(updateItem{1, 2, 0x100, zero})},
		{"removal with a commitment", "CommitmentInvalid", []any{0}, false, remake(updateItem{1, 2, 0, c})},
		{"replacement not marked renewed", "AttributesInvalid", []any{2}, false, remake(updateItem{1, 1, 2, c})},
		{"replacement with an unassigned bit", "AttributesInvalid", []any{0x302}, false, remake(updateItem{1, 1, 0x302, c})},
		{"replacement with commitment 0", "CommitmentInvalid", []any{1}, false, remake(updateItem{0, 2, 0, zero}, updateItem{1, 1, 0x100, zero})},
		{"replacement with commitment p", "CommitmentInvalid", []any{0}, false, remake(updateItem{1, 1, 0x100, order})},
		{"proof of another root", "ProofInvalid", nil, false, func(b *batch) { b.post = big.NewInt(7) }},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := w.updateBatch(two, updateItem{1, 2, 0, zero}, updateItem{3, 1, 0x102, big.NewInt(5)})
			c.change(b)
			if c.sealed {
				w.seal(b)
			}
			w.refused(w.try(w.operator, w.registry, w.pack(b)), c.err, c.args...)
		})
	}
	b := w.updateBatch(two, updateItem{1, 2, 0, zero}, updateItem{3, 1, 0x102, big.NewInt(5)})
	w.refused(w.try(w.stranger, w.registry, w.pack(b)), "NotOperator")
	// A proof for update number 0 is none for number 1, though every other input is the same but the roots.
	w.mine(w.updateBatch([]uint64{70}, updateItem{0, 2, 0, zero}))
	w.refused(w.try(w.operator, w.registry, w.pack(b)), "PreRootMismatch")
	b.pre = w.latest().Root
	w.refused(w.try(w.operator, w.registry, w.pack(b)), "ProofInvalid")
}

// TestFullTree writes the next index into storage, as nobody appends 2³⁴ leaves in a test.
func TestFullTree(t *testing.T) {
	w := newWorld(t)
	w.mine(w.appendBatch(1))
	for _, c := range []struct {
		next uint64
		full bool
	}{{1<<34 - 2, false}, {1<<34 - 1, true}, {1 << 34, true}} {
		b := w.appendBatch(2, 3)
		b.start = c.next
		w.seal(b)
		err := w.tryWithNextIndex(c.next, w.pack(b))
		if c.full {
			w.refused(err, "TreeFull")
		} else if err != nil {
			t.Errorf("start %d: %v", c.next, err)
		}
	}
}

func TestRoots(t *testing.T) {
	w := newWorld(t)
	zero := new(big.Int)
	w.mine(w.appendBatch(1, 2, 3)) // root 1
	at1 := w.now()
	if i := w.rootInfo(1); i.Time != at1 || i.SupersededAt != 0 || i.FirstUpdateAt != 0 || i.ExpiresAt != 0 || i.Value.Int64() != 1_000_001 {
		t.Errorf("root 1: %+v", i)
	}
	w.setTime(at1 + 10*window)
	if !w.isLive(1) {
		t.Error("the newest root died of age")
	}

	w.mine(w.appendBatch(4)) // root 2
	at2 := w.now()
	if i := w.rootInfo(1); i.SupersededAt != at2 || i.FirstUpdateAt != 0 || i.ExpiresAt != at2+window {
		t.Errorf("root 1 superseded: %+v", i)
	}
	w.setTime(at2 + window - 1)
	if !w.isLive(1) {
		t.Error("root 1 died a second early")
	}
	w.setTime(at2 + window)
	if w.isLive(1) || !w.isLive(2) {
		t.Error("root 1 lives a second long, or root 2 does not")
	}

	w.mine(w.appendBatch(5)) // root 3 supersedes 2
	at3 := w.now()
	w.setTime(at3 + 1000)
	w.mine(w.updateBatch([]uint64{6}, updateItem{0, 2, 0, zero})) // root 4: the first update for 1, 2, 3
	at4 := w.now()
	for seq, want := range map[uint64]bindings.RootInfoOutput{
		1: {SupersededAt: at2, FirstUpdateAt: at4, ExpiresAt: at2 + window},
		2: {SupersededAt: at3, FirstUpdateAt: at4, ExpiresAt: at4 + shortened},
		3: {SupersededAt: at4, FirstUpdateAt: at4, ExpiresAt: at4 + shortened},
		4: {},
	} {
		if i := w.rootInfo(seq); i.SupersededAt != want.SupersededAt || i.FirstUpdateAt != want.FirstUpdateAt || i.ExpiresAt != want.ExpiresAt {
			t.Errorf("root %d: %+v, want %+v", seq, i, want)
		}
	}
	w.setTime(at4 + 100)
	w.mine(w.updateBatch([]uint64{7}, updateItem{1, 2, 0, zero})) // root 5: a second update leaves what the first set
	if i := w.rootInfo(3); i.FirstUpdateAt != at4 {
		t.Errorf("root 3: %+v", i)
	}
	if i := w.rootInfo(4); i.FirstUpdateAt != w.now() || i.ExpiresAt != w.now()+shortened {
		t.Errorf("root 4: %+v", i)
	}
	w.setTime(at4 + shortened - 1)
	if !w.isLive(2) || !w.isLive(3) || !w.isLive(4) || !w.isLive(5) {
		t.Error("a root died early")
	}
	w.setTime(at4 + shortened)
	if w.isLive(2) || w.isLive(3) || !w.isLive(4) || !w.isLive(5) {
		t.Error("a root without the removal lives on, or one with it does not")
	}
	// An update long after supersession prolongs nothing.
	w.mine(w.appendBatch(8)) // root 6
	at6 := w.now()
	w.setTime(at6 + window - 10)
	w.mine(w.updateBatch([]uint64{9}, updateItem{2, 2, 0, zero}))
	if i := w.rootInfo(5); i.ExpiresAt != at6+window {
		t.Errorf("root 5: %+v, superseded at %d", i, at6)
	}
	if i := w.rootInfo(99); i.Value.Sign() != 0 || w.isLive(99) {
		t.Errorf("root 99: %+v", i)
	}
}

func TestVerifyMembership(t *testing.T) {
	w := newWorld(t)
	today := w.today()
	w.mine(w.appendBatch(1, 2, 3)) // root 1
	at1 := w.now()
	nullifier, scope, signal := big.NewInt(31), big.NewInt(32), big.NewInt(33)
	policy := func(enrolled, renewed uint32, assurance uint64) *big.Int {
		p := new(big.Int).SetUint64(uint64(enrolled) | uint64(renewed)<<32)
		return p.Or(p, new(big.Int).Lsh(new(big.Int).SetUint64(assurance), 64))
	}
	verify := func(seq uint64, root, nullifier, scope, signal, p *big.Int) error {
		proof := w.membership.prove(t, root, nullifier, scope, signal, p)
		return w.try(w.stranger, w.registry, w.Registry.PackVerifyMembership(seq, nullifier, scope, signal, p, proof))
	}
	root1 := big.NewInt(1_000_001)
	open := policy(1<<32-1, today, 2)
	if err := verify(1, root1, nullifier, scope, signal, open); err != nil {
		t.Fatal(err)
	}
	t.Run("roots", func(t *testing.T) {
		w.refused(verify(0, emptyRoot, nullifier, scope, signal, open), "RootUnknown", 0)
		w.refused(verify(0, new(big.Int), nullifier, scope, signal, open), "RootUnknown", 0)
		w.refused(verify(2, new(big.Int), nullifier, scope, signal, open), "RootUnknown", 2)
		w.refused(verify(1<<64-1, root1, nullifier, scope, signal, open), "RootUnknown")
		w.refused(verify(1, big.NewInt(5), nullifier, scope, signal, open), "ProofInvalid")
	})
	t.Run("inputs are bound", func(t *testing.T) {
		proof := w.membership.prove(t, root1, nullifier, scope, signal, open)
		other := big.NewInt(99)
		for i, data := range [][]byte{
			w.Registry.PackVerifyMembership(1, other, scope, signal, open, proof),
			w.Registry.PackVerifyMembership(1, nullifier, other, signal, open, proof),
			w.Registry.PackVerifyMembership(1, nullifier, scope, other, open, proof),
			w.Registry.PackVerifyMembership(1, nullifier, scope, signal, policy(1<<32-1, today, 1), proof),
		} {
			if err := w.try(w.stranger, w.registry, data); err == nil {
				t.Errorf("input %d is not bound", i+1)
			} else {
				w.refused(err, "ProofInvalid")
			}
		}
	})
	t.Run("aliases", func(t *testing.T) {
		w.refused(verify(1, root1, new(big.Int).Add(nullifier, order), scope, signal, open), "InputNotInField", 1)
		w.refused(verify(1, root1, nullifier, new(big.Int).Add(scope, order), signal, open), "InputNotInField", 2)
		w.refused(verify(1, root1, nullifier, scope, order, open), "InputNotInField", 3)
		w.refused(verify(1, root1, nullifier, scope, signal, new(big.Int).Add(open, order)), "PolicyInvalid")
		w.refused(verify(1, root1, nullifier, scope, signal, new(big.Int).SetBit(open, 72, 1)), "PolicyInvalid")
		if err := verify(1, root1, nullifier, scope, signal, policy(1<<32-1, today, 255)); err != nil {
			t.Error(err)
		}
	})
	t.Run("cut-off", func(t *testing.T) {
		if err := verify(1, root1, nullifier, scope, signal, policy(today+1, today, 2)); err != nil {
			t.Error(err)
		}
		// Not yet that day.
		w.refused(verify(1, root1, nullifier, scope, signal, policy(today+1, today+1, 2)), "RootBeforeCutoff", w.now(), (today+1)*day)
		w.refused(verify(1, root1, nullifier, scope, signal, policy(1<<32-1, 1<<32-1, 2)), "RootBeforeCutoff")

		w.setTime((firstDay+1)*day - 2)
		w.mine(w.appendBatch(4)) // root 2, a second before midnight
		at2 := w.now()
		if at2 != (firstDay+1)*day-1 {
			t.Fatalf("root 2 at %d", at2)
		}
		tomorrow := policy(today+1, today+1, 2)
		w.setTime((firstDay + 1) * day)
		w.refused(verify(1, root1, nullifier, scope, signal, tomorrow), "RootBeforeCutoff", at2, (today+1)*day)
		// The newest root is judged by the block's time, though it was made before the cut-off.
		root2 := w.latest().Root
		if err := verify(2, root2, nullifier, scope, signal, tomorrow); err != nil {
			t.Error(err)
		}
		if err := verify(1, root1, nullifier, scope, signal, policy(1<<32-1, today, 2)); err != nil {
			t.Error(err)
		}
		w.mine(w.appendBatch(5)) // root 3, just after midnight: root 2 was live at the cut-off
		if err := verify(2, root2, nullifier, scope, signal, tomorrow); err != nil {
			t.Error(err)
		}
		w.setTime(at2 + window - 1)
		if err := verify(1, root1, nullifier, scope, signal, open); err != nil {
			t.Error(err)
		}
		w.setTime(at2 + window)
		w.refused(verify(1, root1, nullifier, scope, signal, open), "RootExpired", 1, at2+window)
		if at1 >= at2 {
			t.Error("time ran backwards")
		}
	})
}

func TestRoles(t *testing.T) {
	w := newWorld(t)
	r := w.Desk
	for _, k := range []*ecdsa.PrivateKey{w.operator, w.stranger} {
		for _, data := range [][]byte{
			r.PackSetOperator(address(k)), r.PackSetEnroller(address(k)), r.PackTransferOwnership(address(k)), r.PackRenounceOwnership(),
			r.PackSetPauser(address(k)), r.PackSetDailyCap(1), r.PackSetDelays(1, 1), r.PackSetKey(false, 10, w.appendKey),
			w.Registry.PackUpgradeToAndCall(address(k), nil),
		} {
			w.refused(w.try(k, w.registry, data), "OwnableUnauthorizedAccount", address(k))
		}
		w.refused(w.try(k, w.registry, r.PackAcceptOwnership()), "OwnableUnauthorizedAccount", address(k))
	}
	w.refused(w.try(w.owner, w.registry, r.PackSetOperator(common.Address{})), "AddressZero")
	w.refused(w.try(w.owner, w.registry, r.PackSetEnroller(common.Address{})), "AddressZero")
	w.refused(w.try(w.owner, w.registry, r.PackRenounceOwnership()), "OwnerRequired")

	e := unpackLog(t, w.must(w.owner, w.registry, r.PackSetOperator(address(w.stranger))), r.UnpackOperatorChangedEvent)
	if e.Previous != address(w.operator) || e.Current != address(w.stranger) {
		t.Errorf("event %+v", e)
	}
	w.refused(w.try(w.operator, w.registry, w.pack(w.appendBatch(1))), "NotOperator")
	w.operator = w.stranger
	old := w.appendBatch(1)
	next := newKey(t, "next enroller")
	f := unpackLog(t, w.must(w.owner, w.registry, r.PackSetEnroller(address(next))), r.UnpackEnrollerChangedEvent)
	if f.Previous != address(w.enroller) || f.Current != address(next) {
		t.Errorf("event %+v", f)
	}
	w.refused(w.try(w.operator, w.registry, w.pack(old)), "EnrollerSignatureInvalid")
	w.enroller = next
	w.mine(w.appendBatch(1))

	// Two steps: the owner stays until the next one answers.
	w.must(w.owner, w.registry, r.PackTransferOwnership(address(w.stranger)))
	w.must(w.owner, w.registry, r.PackSetOperator(address(w.stranger)))
	w.must(w.stranger, w.registry, r.PackAcceptOwnership())
	w.refused(w.try(w.owner, w.registry, r.PackSetOperator(address(w.owner))), "OwnableUnauthorizedAccount")
}

func TestRegistryConstructor(t *testing.T) {
	w := newWorld(t)
	keys := []common.Address{w.appendKey}
	cases := []struct {
		name, err string
		change    func(*registryArgs)
	}{
		{"owner 0", "OwnableInvalidOwner", func(a *registryArgs) { a.owner = common.Address{} }},
		{"operator 0", "AddressZero", func(a *registryArgs) { a.operator = common.Address{} }},
		{"enroller 0", "AddressZero", func(a *registryArgs) { a.enroller = common.Address{} }},
		{"pauser 0", "AddressZero", func(a *registryArgs) { a.pauser = common.Address{} }},
		{"no desk", "AddressZero", func(a *registryArgs) { a.desk = address(w.stranger) }},
		{"forced delay 0", "LimitsInvalid", func(a *registryArgs) { a.forced = 0 }},
		{"replacement delay 0", "LimitsInvalid", func(a *registryArgs) { a.replacement = 0 }},
		{"forced delay past any use", "LimitsInvalid", func(a *registryArgs) { a.forced = 366 * day }},
		{"replacement delay past any use", "LimitsInvalid", func(a *registryArgs) { a.replacement = 366 * day }},
		{"key 0", "BatchSizesInvalid", func(a *registryArgs) { a.appendKeys = []common.Address{{}} }},
		{"cap 0", "LimitsInvalid", func(a *registryArgs) { a.cap = 0 }},
		{"window 0", "LimitsInvalid", func(a *registryArgs) { a.window, a.removal = 0, 0 }},
		{"removal window 0", "LimitsInvalid", func(a *registryArgs) { a.removal = 0 }},
		{"removal window above window", "LimitsInvalid", func(a *registryArgs) { a.removal = a.window + 1 }},
		{"window past any use", "LimitsInvalid", func(a *registryArgs) { a.window = 1 << 32 }},
		{"empty root 0", "RootZero", func(a *registryArgs) { a.empty = new(big.Int) }},
		{"empty root p", "InputNotInField", func(a *registryArgs) { a.empty = order }},
		{"append key for membership", "InputCountMismatch", func(a *registryArgs) { a.membership = w.appendKey }},
		{"membership key for appends", "InputCountMismatch", func(a *registryArgs) { a.appendKeys = []common.Address{w.membershipKey} }},
		{"append key for updates", "InputCountMismatch", func(a *registryArgs) { a.updateKeys = keys }},
		{"no code as key", "KeyMalformed", func(a *registryArgs) { a.membership = address(w.stranger) }},
		{"no append size", "BatchSizesInvalid", func(a *registryArgs) { a.appendSizes, a.appendKeys = nil, nil }},
		{"more sizes than keys", "BatchSizesInvalid", func(a *registryArgs) { a.appendSizes = []uint32{10, 100} }},
		{"more keys than sizes", "BatchSizesInvalid", func(a *registryArgs) { a.updateSizes = nil }},
		{"size 0", "BatchSizesInvalid", func(a *registryArgs) { a.appendSizes = []uint32{0} }},
		{"size twice", "BatchSizesInvalid", func(a *registryArgs) { a.appendSizes, a.appendKeys = []uint32{10, 10}, append(keys, keys...) }},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a := w.registryArgs()
			c.change(&a)
			_, err := w.newRegistry(a)
			w.refused(err, c.err)
		})
	}
	a := w.registryArgs()
	a.appendSizes, a.appendKeys = []uint32{10, 100}, append(slices.Clone(keys), keys...)
	a.updateSizes, a.updateKeys = nil, nil
	w.registry = w.mustRegistry(a)
	b := w.appendBatch(1)
	b.size = 100
	w.mine(b)
	for want, got := range map[any]any{
		w.appendKey:  query(w, w.registry, w.Registry.PackAppendKey(100), w.Registry.UnpackAppendKey),
		uint32(20):   query(w, w.registry, w.Registry.PackDailyCap(), w.Registry.UnpackDailyCap),
		uint64(7200): query(w, w.registry, w.Registry.PackWindow(), w.Registry.UnpackWindow),
		uint64(600):  query(w, w.registry, w.Registry.PackRemovalWindow(), w.Registry.UnpackRemovalWindow),
	} {
		if want != got {
			t.Errorf("got %v, want %v", got, want)
		}
	}
	domain := query(w, w.registry, w.Registry.PackEip712Domain(), w.Registry.UnpackEip712Domain)
	if domain.Name != "unum" || domain.Version != "1" || domain.ChainId.Cmp(chainID) != 0 || domain.VerifyingContract != w.registry {
		t.Errorf("EIP-712 domain %+v", domain)
	}
}

// TestErrorsTested fails for a custom error that no test of this package wants.
func TestErrorsTested(t *testing.T) {
	w := newWorld(t)
	tested := sourcesOfTests(t)
	// OpenZeppelin's, for what this code doesn't do; those of the token are the library's to test.
	foreign := map[string]bool{
		"InvalidShortString": true, "StringTooLong": true, "AccessControlBadConfirmation": true, "AddressEmptyCode": true, "ERC1967NonPayable": true,
		"NotInitializing": true, "TimelockInvalidOperationLength": true, "TimelockUnauthorizedCaller": true,
		"TimelockUnexecutedPredecessor": true, "UUPSUnsupportedProxiableUUID": true,
	}
	for _, e := range slices.SortedFunc(maps.Values(w.errors), byName) {
		if !foreign[e.Name] && !strings.HasPrefix(e.Name, "ERC20") && !bytes.Contains(tested, []byte(`"`+e.Name+`"`)) {
			t.Errorf("no test wants %s", e.Name)
		}
	}
}
