package sequencer

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"time"

	"unum/semaphore"
	"unum/semaphore/tree"
)

const (
	// queueLimit is how many waiting admissions are looked at for one batch.
	queueLimit = 4096
	// maxMisses is how often prover or signer may fail on one batch without saying why before the batch is taken for the cause.
	maxMisses = 5
	// minFails is how many refused batches an admission must have been in, alone in the last, to be set aside.
	minFails = 3
	// expiryMargin is how long before an admission expires it is batched, full batch or not.
	expiryMargin = 10 * time.Minute
)

// blockTime is the least time that the next block can have: a chain that rests has an old newest block.
func (s *Sequencer) blockTime(head Head) uint64 {
	return max(head.Time, uint64(max(s.cfg.Now().Unix(), 0)))
}

// group is what the items of one batch have in common.
type group struct {
	kind       semaphore.BatchKind
	attributes semaphore.Attributes // of an append
	fails      uint32               // so that suspects are not mixed with others
}

func groupOf(it Item) group {
	g := group{kind: semaphore.BatchUpdate, fails: it.Fails}
	if it.Admission.Kind == semaphore.KindNew {
		g.kind, g.attributes = semaphore.BatchAppend, it.Admission.Attributes
	}
	return g
}

// lined is a batch on its way to the chain, with what it builds on.
type lined struct {
	Batch
	before tipState
}

// queue gives the batches on their way in the order in which they must be mined. Those that can't be mined any more, because the chain went another way
// or their day is over, are given up first. The lock must be held.
func (s *Sequencer) queue(ctx context.Context, head Head) (out []lined, worked bool, err error) {
	open, err := s.working(ctx)
	if err != nil {
		return nil, false, err
	}
	t := s.view.at()
	today := uint32(s.blockTime(head) / secondsPerDay)
	grown := map[uint64]tree.Tree{}
	for i := range open {
		b := open[i]
		fits := b.Pre == t.tree.Root() && b.Start == t.tree.Len() && b.UpdateSeq == t.updates && (b.State == Sent || b.Day == today || b.Day == today+1)
		next := tree.Tree{}
		if fits {
			if next, err = s.after(t.tree, &b); err != nil || next.Root() != b.Post {
				fits = false
			}
		}
		if !fits {
			return out, true, s.giveUp(ctx, &b, &Refused{Code: "stale", Rebuild: true})
		}
		out = append(out, lined{b, t})
		grown[b.ID] = next
		t.tree = next
		if b.Kind == semaphore.BatchUpdate {
			t.updates++
		}
	}
	s.grown = grown
	return out, false, nil
}

// after gives the tree after a batch that builds on t. The trees of the batches on their way are remembered.
func (s *Sequencer) after(t tree.Tree, b *Batch) (tree.Tree, error) {
	if next, ok := s.grown[b.ID]; ok && next.Root() == b.Post {
		return next, nil
	}
	waiting, next, err := extend(t, nil, b)
	if err != nil {
		return t, err
	}
	return next.Append(waiting...)
}

// prepare does one thing that is due to the batches that are not being sent: it has the next one signed and proved, or builds one. The proof is made
// without the lock, so that meanwhile another batch is mined.
func (s *Sequencer) prepare(ctx context.Context, head Head) (worked bool, err error) {
	s.work.Lock()
	defer s.work.Unlock()
	if err := s.view.refresh(ctx); err != nil {
		return false, err
	}
	queue, worked, err := s.queue(ctx, head)
	if err != nil || worked {
		return worked, err
	}
	for _, b := range queue {
		if b.State == Built {
			return true, s.prove(ctx, b)
		}
	}
	if len(queue) > s.cfg.Ahead {
		return false, nil
	}
	t := s.view.at()
	if len(queue) > 0 {
		last := queue[len(queue)-1]
		if last.Kind == semaphore.BatchUpdate {
			return false, nil // what is behind it must know its leaves
		}
		t.tree = s.grown[last.ID]
	}
	return s.build(ctx, head, t, len(queue) == 0)
}

// build makes a batch of what is due, on the tree t, and writes it down. alone tells whether it would be the only one on its way.
func (s *Sequencer) build(ctx context.Context, head Head, t tipState, alone bool) (worked bool, err error) {
	queue, err := s.store.Queue(ctx, queueLimit)
	if err != nil {
		return false, fmt.Errorf("read queue: %w", err)
	}
	queue = s.ripe(head, queue)
	s.mu.Lock()
	force := s.flushes > 0
	s.mu.Unlock()
	now := s.cfg.Now()

	var order []group
	groups := map[group][]Item{}
	for _, it := range queue {
		g := groupOf(it)
		if groups[g] == nil {
			order = append(order, g)
		}
		groups[g] = append(groups[g], it)
	}
	for _, g := range order {
		sizes := s.cfg.Prover.Sizes(g.kind)
		if len(sizes) == 0 {
			return false, fmt.Errorf("the prover has no key for a batch of kind %s", kindName(g.kind))
		}
		// Each refusal halves the batches of those who were in it, until the one at fault is alone.
		limit := max(1, slices.Max(sizes)>>min(g.fails, 31))
		items := groups[g]
		wait := s.cfg.MaxWait
		if g.kind == semaphore.BatchUpdate {
			wait = s.cfg.UpdateWait
		}
		due := force || g.fails > 0 || len(items) >= limit || slices.ContainsFunc(items, func(it Item) bool {
			return now.Unix() >= it.QueuedAt+int64(wait/time.Second) || uint64(now.Add(expiryMargin).Unix()) >= it.Admission.Expiry
		})
		if !due {
			continue
		}
		// Updates must know every leaf before them, and suspects would spoil what is proved behind them: these wait until nothing else is on its way.
		if !alone && (g.kind == semaphore.BatchUpdate || g.fails > 0) {
			return false, nil
		}
		chosen, rejected, err := s.choose(ctx, items, limit, uint64(now.Unix()))
		if err != nil {
			return false, err
		}
		if len(rejected) > 0 {
			s.cfg.Log.Warn("admissions set aside", "count", len(rejected), "code", rejected[0].Code)
			if err := s.apply(ctx, "set admissions aside", Change{Reject: rejected}); err != nil {
				return false, err
			}
			s.count(func(st *Stats) { st.SetAside += uint64(len(rejected)) })
			return true, nil
		}
		if len(chosen) == 0 {
			continue
		}
		return true, s.put(ctx, head, t, g, chosen, sizes)
	}
	return false, nil
}

// choose takes the first items that can stand in one batch, and tells which can stand in none.
func (s *Sequencer) choose(ctx context.Context, items []Item, limit int, now uint64) (chosen []Item, rejected []Rejection, err error) {
	indices := map[uint64]bool{}
	for _, it := range items {
		if len(chosen) == limit {
			break
		}
		a := it.Admission
		code := ""
		if a.Expiry < now {
			code = CodeAdmissionExpired
		} else if a.Kind != semaphore.KindNew {
			if indices[a.Index] {
				continue // one change of a leaf at a time
			}
			switch err := s.checkOld(ctx, a.Admission); {
			case CodeOf(err) != "":
				code = CodeOf(err)
			case err != nil:
				return nil, nil, err
			}
		}
		if code == "" && !a.Commitment.IsZero() {
			switch _, err := s.store.LeafByCommitment(ctx, a.Commitment); {
			case err == nil:
				code = CodeCommitmentDuplicate
			case !errors.Is(err, ErrLeafUnknown):
				return nil, nil, fmt.Errorf("read leaf: %w", err)
			}
		}
		if code == "" {
			used, err := s.cfg.Chain.NumberUsed(ctx, a.Number)
			if err != nil {
				return nil, nil, fmt.Errorf("read number on chain: %w", err)
			}
			if used && a.Kind == semaphore.KindReplace {
				code = CodeReplacementStopped
			} else if used {
				code = CodeNumberUsed
			}
		}
		if code != "" {
			rejected = append(rejected, Rejection{a.Number, code})
			continue
		}
		indices[a.Index] = true
		chosen = append(chosen, it)
	}
	return chosen, rejected, nil
}

// put writes a new batch down.
func (s *Sequencer) put(ctx context.Context, head Head, t tipState, g group, chosen []Item, sizes []int) error {
	as := make([]semaphore.Admission, len(chosen))
	for i, it := range chosen {
		as[i] = it.Admission.Admission
	}
	b := Batch{
		ID: s.lease.LastBatch + 1, Kind: g.kind, State: Built, Attributes: g.attributes, Start: t.tree.Len(), UpdateSeq: t.updates, Pre: t.tree.Root(),
		Day: uint32((s.blockTime(head) + uint64(s.cfg.DayLead/time.Second)) / secondsPerDay),
	}
	b.Size = smallest(sizes, len(as))
	var data semaphore.BatchData
	var err error
	if g.kind == semaphore.BatchAppend {
		shuffle(as)
		data, err = semaphore.NewAppendBatch(b.Day, as)
	} else {
		slices.SortFunc(as, func(x, y semaphore.Admission) int { return cmp.Compare(x.Index, y.Index) })
		data, err = semaphore.NewUpdateBatch(b.Day, as)
	}
	if err != nil {
		return fmt.Errorf("build a batch: %w", err)
	}
	b.Items, b.HandleHashes, b.Numbers = data.Items, data.HandleHashes, unpack(data.Numbers)
	next, err := s.after(t.tree, &b)
	if err != nil {
		return fmt.Errorf("build a batch: %w", err)
	}
	b.Post = next.Root()
	for i := range chosen {
		chosen[i].Batch = b.ID
	}
	if err := s.apply(ctx, "write a batch", Change{Put: []Batch{b}, Items: chosen}); err != nil {
		return err
	}
	s.count(func(st *Stats) { st.Built++; s.pace.built(b.ID, s.cfg.Now()) })
	return nil
}

// smallest gives the smallest circuit that takes so many items, or else the largest. It sorts sizes.
func smallest(sizes []int, items int) int {
	slices.Sort(sizes)
	i, _ := slices.BinarySearch(sizes, items)
	return sizes[min(i, len(sizes)-1)]
}

func unpack(numbers []byte) []uint64 {
	out := make([]uint64, len(numbers)/8)
	for i := range out {
		out[i] = binary.BigEndian.Uint64(numbers[8*i:])
	}
	return out
}

// sealed gives what the enroller signs and the contract hashes.
func (b *Batch) sealed(as []semaphore.Admission) (semaphore.BatchData, error) {
	if b.Kind == semaphore.BatchAppend {
		return semaphore.NewAppendBatch(b.Day, as)
	}
	return semaphore.NewUpdateBatch(b.Day, as)
}

// prove has a batch signed and proved. The lock is held when it is called and when it returns, not meanwhile.
func (s *Sequencer) prove(ctx context.Context, b lined) error {
	items, err := s.store.InBatch(ctx, b.ID)
	if err != nil {
		return fmt.Errorf("read queue: %w", err)
	}
	as, signed, err := inOrder(&b.Batch, items)
	if err != nil {
		return s.giveUp(ctx, &b.Batch, &Refused{Code: "stale", Rebuild: true})
	}
	data, err := b.sealed(as)
	if err != nil {
		return fmt.Errorf("build a batch: %w", err)
	}
	done, what := b.Batch, "sign a batch"
	done.State = Proved
	begin := s.cfg.Now()
	func() {
		s.work.Unlock()
		defer s.work.Lock()
		step, cancel := context.WithTimeout(ctx, s.cfg.StepTimeout)
		defer cancel()
		if done.Signature, err = s.cfg.Signer.SignBatch(step, data.Batch, signed); err != nil {
			return
		}
		begin, what = s.cfg.Now(), "prove a batch"
		done.Proof, err = s.proof(step, &b.Batch, b.before)
	}()
	// Meanwhile the chain may have gone another way.
	open, oerr := s.working(ctx)
	if oerr != nil {
		return errors.Join(err, oerr)
	}
	if !slices.ContainsFunc(open, func(o Batch) bool { return o.ID == b.ID && o.State == Built }) {
		return nil
	}
	if err != nil {
		return s.missed(ctx, &b.Batch, what, err)
	}
	if err := s.apply(ctx, "write a proof", Change{Put: []Batch{done}}); err != nil {
		return err
	}
	delete(s.misses, b.ID)
	s.count(func(st *Stats) { st.Proved++; st.ProveTime += s.cfg.Now().Sub(begin) })
	return nil
}

// inOrder gives the admissions of a batch in the order of its items.
func inOrder(b *Batch, items []Item) ([]semaphore.Admission, []semaphore.SignedAdmission, error) {
	place := map[string]int{}
	width := len(b.Items) / max(b.Count(), 1)
	for i := range b.Count() {
		place[string(b.Items[i*width:(i+1)*width])] = i
	}
	as, signed := make([]semaphore.Admission, b.Count()), make([]semaphore.SignedAdmission, b.Count())
	if len(items) != len(as) {
		return nil, nil, errStale
	}
	for _, it := range items {
		c := it.Admission.Commitment.Bytes()
		key := c[:]
		if b.Kind == semaphore.BatchUpdate {
			a := it.Admission
			key = binary.BigEndian.AppendUint64(nil, a.Index)
			key = append(key, byte(a.Kind))
			key = binary.BigEndian.AppendUint32(key, uint32(a.Attributes))
			key = append(key, c[:]...)
		}
		i, ok := place[string(key)]
		if !ok {
			return nil, nil, errStale
		}
		as[i], signed[i] = it.Admission.Admission, it.Admission
	}
	return as, signed, nil
}

func (s *Sequencer) proof(ctx context.Context, b *Batch, t tipState) (semaphore.Proof, error) {
	if b.Kind == semaphore.BatchAppend {
		cs, err := semaphore.ParseAppendItems(b.Items)
		if err != nil {
			return semaphore.Proof{}, err
		}
		return s.cfg.Prover.ProveAppend(ctx, AppendWitness{
			Size: b.Size, Start: b.Start, Pre: b.Pre, Post: b.Post, Day: b.Day, Attributes: b.Attributes, Commitments: cs, Frontier: t.tree.Frontier(),
		})
	}
	us, err := semaphore.ParseUpdateItems(b.Items)
	if err != nil {
		return semaphore.Proof{}, err
	}
	w := UpdateWitness{Size: b.Size, NextIndex: b.Start, UpdateSeq: b.UpdateSeq, Pre: b.Pre, Post: b.Post, Day: b.Day}
	now := t.tree
	for _, u := range us {
		old, err := s.store.Leaf(ctx, u.Index)
		if err != nil {
			return semaphore.Proof{}, fmt.Errorf("read leaf: %w", err)
		}
		path, err := now.Path(u.Index)
		if err != nil {
			return semaphore.Proof{}, err
		}
		w.Steps = append(w.Steps, UpdateStep{Item: u, OldCommitment: old.Commitment, OldDay: old.Day, OldAttributes: old.Attributes, Path: path})
		if now, err = now.Set(u.Index, semaphore.NewLeaf(u.Commitment, b.Day, u.Attributes)); err != nil {
			return semaphore.Proof{}, err
		}
	}
	return s.cfg.Prover.ProveUpdate(ctx, w)
}

// missed deals with a failure of signer or prover: a refusal ends the batch, and so do too many failures without a reason.
func (s *Sequencer) missed(ctx context.Context, b *Batch, what string, err error) error {
	var r *Refused
	if errors.As(err, &r) {
		return s.refused(ctx, b, r)
	}
	if ctx.Err() != nil || errors.Is(err, ErrProverAway) {
		return fmt.Errorf("%s: %w", what, err)
	}
	s.misses[b.ID]++
	if s.misses[b.ID] < maxMisses {
		return fmt.Errorf("%s: %w", what, err)
	}
	delete(s.misses, b.ID)
	return errors.Join(fmt.Errorf("%s: %w", what, err), s.refused(ctx, b, &Refused{Code: CodeProverFailed}))
}

// send has the batch's transaction mined. Whether it was is read from the contract's events only. The lock must not be held.
func (s *Sequencer) send(ctx context.Context, b *Batch) error {
	step, cancel := context.WithTimeout(ctx, s.cfg.StepTimeout)
	defer cancel()
	err := s.cfg.Chain.Send(step, batchID(b), Call{
		Kind: b.Kind, Start: b.Start, Pre: b.Pre, Post: b.Post, Day: b.Day, Attributes: b.Attributes, Numbers: b.Numbers,
		HandleRoot: semaphore.HandleRoot(b.HandleHashes), Items: b.Items, Signature: b.Signature, Proof: b.Proof, Size: b.Size,
	})
	var r *Refused
	if err != nil && !errors.As(err, &r) {
		return fmt.Errorf("send a batch: %w", err)
	}
	s.work.Lock()
	defer s.work.Unlock()
	if _, err := s.absorb(ctx); err != nil {
		return err
	}
	open, err := s.working(ctx)
	if err != nil {
		return err
	}
	if len(open) == 0 || open[0].ID != b.ID {
		return nil // mined, or overtaken by somebody else's
	}
	if r == nil {
		return fmt.Errorf("send a batch: %w: it counts as mined, and its event is not there yet", ErrBehind)
	}
	return s.refused(ctx, b, r)
}

// batchID is the id of the batch's one transaction.
func batchID(b *Batch) string {
	return fmt.Sprintf("%s/%s/%s/%d.%d", kindName(b.Kind), b.Pre, b.Post, b.ID, b.Attempt)
}

// refused decides what becomes of a batch that was refused for good.
func (s *Sequencer) refused(ctx context.Context, b *Batch, r *Refused) error {
	s.cfg.Log.Warn("batch refused", "batch", b.ID, "kind", kindName(b.Kind), "items", b.Count(), "code", r.Code)
	if r.Wait && b.State == Sent {
		again := *b
		again.State = Proved
		again.Attempt++
		if err := s.apply(ctx, "take a batch back", Change{Put: []Batch{again}}); err != nil {
			return err
		}
		return r // pause: the reason lasts
	}
	if err := s.giveUp(ctx, b, r); err != nil {
		return err
	}
	if r.Number != 0 {
		return nil
	}
	if r.Rebuild {
		// The first time, midnight or somebody else's batch came between. Again and again, our idea of the chain is wrong: don't burn proofs on it.
		if s.stale++; s.stale == 1 {
			return nil
		}
	}
	return r
}

// giveUp drops a batch that is certainly not on chain and won't be as it is, and puts its items back, or aside. The batches behind it build on it: they are
// dropped too, and their items put back.
func (s *Sequencer) giveUp(ctx context.Context, b *Batch, r *Refused) error {
	open, err := s.working(ctx)
	if err != nil {
		return err
	}
	seq := s.view.at().seq
	var change Change
	blameless := r.Rebuild || r.Wait || r.Number != 0
	for _, o := range open {
		if o.ID < b.ID {
			continue
		}
		change.Drop = append(change.Drop, o.ID)
		items, err := s.store.InBatch(ctx, o.ID)
		if err != nil {
			return fmt.Errorf("read queue: %w", err)
		}
		for _, it := range items {
			it.Batch = 0
			if it.Admission.Number == r.Number {
				change.Reject = append(change.Reject, Rejection{r.Number, r.Code})
				continue
			}
			if !blameless && o.ID == b.ID {
				through := it.Fails > 0 && seq > it.FailedAt // others got through since it last failed
				it.Fails, it.FailedAt, it.Code = it.Fails+1, seq, r.Code
				// Alone in its batch, again and again, while others get through: it is this admission.
				if len(items) == 1 && it.Fails >= minFails && through {
					change.Reject = append(change.Reject, Rejection{it.Admission.Number, r.Code})
					continue
				}
			}
			change.Items = append(change.Items, it)
		}
	}
	if err := s.apply(ctx, "give a batch up", change); err != nil {
		return err
	}
	for _, id := range change.Drop {
		delete(s.misses, id)
	}
	s.count(func(st *Stats) { st.Rebuilt += uint64(len(change.Drop)); st.SetAside += uint64(len(change.Reject)) })
	return nil
}
