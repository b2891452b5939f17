package sequencer

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sync"
	"time"

	"unum/semaphore"
)

// Memory is a [Store] that forgets everything when the process ends: for tests, and for trying things out. It passes the same suite as the ones that last.
type Memory struct {
	mu      sync.Mutex
	lease   Lease
	holder  string
	expires time.Time
	epoch   uint64
	queue   map[uint64]Item
	numbers map[uint64]Status
	batches map[uint64]Batch
	leaves  map[uint64]Leaf
}

var _ Store = (*Memory)(nil)

// NewMemory makes an empty Memory.
func NewMemory() *Memory {
	return &Memory{queue: map[uint64]Item{}, numbers: map[uint64]Status{}, batches: map[uint64]Batch{}, leaves: map[uint64]Leaf{}}
}

// Enqueue implements [Store].
func (m *Memory) Enqueue(_ context.Context, it Item) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	a := it.Admission
	if have, ok := m.queue[a.Number]; ok {
		if have.Admission == a {
			return nil
		}
		return &Error{Code: CodeNumberConflict}
	}
	if st, ok := m.numbers[a.Number]; ok {
		if st.State == Final {
			return nil
		}
		return &Error{Code: st.Code}
	}
	if !a.Commitment.IsZero() {
		for _, q := range m.queue {
			if q.Admission.Commitment == a.Commitment {
				return &Error{Code: CodeCommitmentDuplicate}
			}
		}
		for _, l := range m.leaves {
			if l.Commitment == a.Commitment {
				return &Error{Code: CodeCommitmentDuplicate}
			}
		}
	}
	it.Batch, it.Fails, it.FailedAt, it.Code = 0, 0, 0, ""
	m.queue[a.Number] = it
	return nil
}

// Status implements [Store].
func (m *Memory) Status(_ context.Context, number uint64) (Status, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if it, ok := m.queue[number]; ok {
		if it.Batch == 0 {
			return Status{State: Queued, Code: it.Code, QueuedAt: it.QueuedAt}, nil
		}
		b := m.batches[it.Batch]
		return Status{State: b.State, Code: it.Code, RootSeq: b.RootSeq, QueuedAt: it.QueuedAt, MinedAt: int64(b.Time)}, nil
	}
	if st, ok := m.numbers[number]; ok {
		return st, nil
	}
	return Status{}, ErrNumberUnknown
}

// items gives the items of the queue that f picks, by ascending number.
func (m *Memory) items(f func(Item) bool) []Item {
	m.mu.Lock()
	defer m.mu.Unlock()
	var out []Item
	for _, n := range slices.Sorted(maps.Keys(m.queue)) {
		if it := m.queue[n]; f(it) {
			out = append(out, it)
		}
	}
	return out
}

// Queue implements [Store].
func (m *Memory) Queue(_ context.Context, limit int) ([]Item, error) {
	out := m.items(func(it Item) bool { return it.Batch == 0 })
	slices.SortStableFunc(out, func(a, b Item) int { return cmp.Compare(a.Fails, b.Fails) })
	return out[:min(len(out), limit)], nil
}

// Unfinished implements [Store].
func (m *Memory) Unfinished(context.Context) ([]uint64, error) {
	var out []uint64
	for _, it := range m.items(func(it Item) bool { return m.batches[it.Batch].RootSeq == 0 }) {
		out = append(out, it.Admission.Number)
	}
	return out, nil
}

// InBatch implements [Store].
func (m *Memory) InBatch(_ context.Context, batch uint64) ([]Item, error) {
	return m.items(func(it Item) bool { return it.Batch == batch }), nil
}

// Commitment implements [Store].
func (m *Memory) Commitment(_ context.Context, c semaphore.IdentityCommitment) (Item, bool, error) {
	its := m.items(func(it Item) bool { return it.Admission.Commitment == c && !c.IsZero() })
	if len(its) == 0 {
		return Item{}, false, nil
	}
	return its[0], true, nil
}

// Forgive implements [Store].
func (m *Memory) Forgive(_ context.Context, number uint64) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.numbers[number].State == Rejected {
		delete(m.numbers, number)
	}
	return nil
}

// Lead implements [Store].
func (m *Memory) Lead(_ context.Context, holder string, now, until time.Time) (Lease, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if holder != m.holder && m.expires.After(now) {
		return Lease{}, ErrLeaseHeld
	}
	m.lease.Fence++
	m.holder, m.expires = holder, until
	return m.lease, nil
}

// Renew implements [Store].
func (m *Memory) Renew(_ context.Context, fence uint64, until time.Time) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if fence != m.lease.Fence {
		return ErrFenced
	}
	m.expires = until
	return nil
}

// Epoch implements [Store].
func (m *Memory) Epoch(context.Context) (uint64, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.epoch, nil
}

// Apply implements [Store].
func (m *Memory) Apply(_ context.Context, fence uint64, c Change) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if fence != m.lease.Fence {
		return ErrFenced
	}
	for _, id := range c.Drop {
		if m.batches[id].RootSeq == 0 {
			delete(m.batches, id)
		}
	}
	for _, b := range c.Put {
		m.batches[b.ID] = clone(b)
		m.lease.LastBatch = max(m.lease.LastBatch, b.ID)
	}
	for _, it := range c.Items {
		if have, ok := m.queue[it.Admission.Number]; ok {
			have.Batch, have.Fails, have.FailedAt, have.Code = it.Batch, it.Fails, it.FailedAt, it.Code
			m.queue[it.Admission.Number] = have
		}
	}
	for _, r := range c.Reject {
		delete(m.queue, r.Number)
		m.numbers[r.Number] = Status{State: Rejected, Code: r.Code}
	}
	for _, n := range c.Finish {
		delete(m.queue, n)
		m.numbers[n] = Status{State: Final}
	}
	if c.Undo != nil {
		m.epoch++
		for _, id := range c.Undo.Gone {
			delete(m.batches, id)
		}
		maps.DeleteFunc(m.leaves, func(i uint64, _ Leaf) bool { return i >= c.Undo.Length })
	}
	for _, l := range c.Leaves {
		m.leaves[l.Index] = l
	}
	return nil
}

func clone(b Batch) Batch {
	b.Items, b.HandleHashes, b.Numbers = slices.Clone(b.Items), slices.Clone(b.HandleHashes), slices.Clone(b.Numbers)
	return b
}

// Open implements [Store].
func (m *Memory) Open(context.Context) ([]Batch, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var out []Batch
	for _, id := range slices.Sorted(maps.Keys(m.batches)) {
		if b := m.batches[id]; b.State != Final || b.Numbers != nil {
			out = append(out, clone(b))
		}
	}
	return out, nil
}

// OnChain implements [Store].
func (m *Memory) OnChain(_ context.Context, after uint64, limit int) ([]Batch, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var out []Batch
	for _, b := range m.batches {
		if b.RootSeq > after {
			out = append(out, clone(b))
		}
	}
	slices.SortFunc(out, func(a, b Batch) int { return cmp.Compare(a.RootSeq, b.RootSeq) })
	return out[:min(len(out), limit)], nil
}

// find gives the live leaves that f picks, by ascending index.
func (m *Memory) find(f func(Leaf) bool) []Leaf {
	m.mu.Lock()
	defer m.mu.Unlock()
	var out []Leaf
	for _, i := range slices.Sorted(maps.Keys(m.leaves)) {
		if l := m.leaves[i]; !l.Commitment.IsZero() && f(l) {
			out = append(out, l)
		}
	}
	return out
}

// Leaf implements [Store].
func (m *Memory) Leaf(_ context.Context, index uint64) (Leaf, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	l, ok := m.leaves[index]
	if !ok {
		return Leaf{}, ErrLeafUnknown
	}
	return l, nil
}

// LeavesOfDay implements [Store].
func (m *Memory) LeavesOfDay(_ context.Context, day uint32, from uint64, limit int) ([]Leaf, error) {
	out := m.find(func(l Leaf) bool { return l.Day == day && l.Index >= from })
	return out[:min(len(out), limit)], nil
}

// LeafByHandle implements [Store].
func (m *Memory) LeafByHandle(_ context.Context, h [32]byte) (Leaf, error) {
	return first(m.find(func(l Leaf) bool { return l.HandleHash == h && h != [32]byte{} }))
}

// LeafByCommitment implements [Store].
func (m *Memory) LeafByCommitment(_ context.Context, c semaphore.IdentityCommitment) (Leaf, error) {
	return first(m.find(func(l Leaf) bool { return l.Commitment == c }))
}

func first(ls []Leaf) (Leaf, error) {
	if len(ls) == 0 {
		return Leaf{}, ErrLeafUnknown
	}
	return ls[0], nil
}
