package contracts_test

import (
	"fmt"
	"maps"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"unum/contracts/bindings"
	"unum/contracts/bindings/mirror"
	"unum/semaphore"
)

// plot is a registry, a mirror of it on another chain, and on each chain a programme that pays each human once a day and a club that each human joins once,
// for ever. It knows every leaf of every root, so that it proves what the circuit would prove and nothing else: the proofs of this package prove anything.
type plot struct {
	*pair
	t      *testing.T
	humans map[string][]*semaphore.Identity // all that a human ever was
	leaves []map[uint64]plotLeaf            // by root number, by index
	// nullifiers that were acceptable at some time, by what they are for and whose they are: two of them are a double use
	accepted map[string]map[string]string
	tried    int
}

type plotLeaf struct {
	who        *semaphore.Identity
	day        uint32
	attributes uint32
}

// venue is a chain with its programme and club.
type venue struct {
	name            string
	w               *world
	programme, club common.Address
	clubDay         uint32
}

func newPlot(t *testing.T) *plot {
	t.Helper()
	p := &plot{pair: newPair(t), t: t, humans: map[string][]*semaphore.Identity{}, leaves: []map[uint64]plotLeaf{{}}, accepted: map[string]map[string]string{}}
	a := p.home.registryArgs()
	a.cap, a.replacement = 1000, 60
	p.home.registry = p.home.mustRegistry(a)
	p.source = p.home.mustDeploy(bindings.RootSourceMetaData.Bin, p.Source.PackConstructor(p.home.registry, p.outbox))
	p.mirror = p.away.mustDeploy(mirror.RootMirrorMetaData.Bin, p.constructor())
	for w, registry := range map[*world]common.Address{p.home: p.home.registry, p.away: p.mirror} {
		w.token = w.mustDeploy(bindings.TestTokenMetaData.Bin, w.Token.PackConstructor(address(w.owner)))
		args := w.programmeArgs()
		args.registry = registry
		w.programme = w.mustDeploy(bindings.ShareProgrammeMetaData.Bin, args.pack(w))
		w.must(w.owner, w.token, w.Token.PackMint(w.programme, big.NewInt(1000*share)))
		w.club = w.mustDeploy(bindings.HumanOnceMetaData.Bin, w.Club.PackConstructor(registry, 0, 1))
	}
	return p
}

// born gives a human a further identity.
func (p *plot) born(human string) *semaphore.Identity {
	id := identity(p.t, 1000+len(human)*100+len(p.humans[human])*7+int(human[0]))
	p.humans[human] = append(p.humans[human], id)
	return id
}

func (p *plot) snapshot(change func(map[uint64]plotLeaf)) {
	next := maps.Clone(p.leaves[len(p.leaves)-1])
	change(next)
	p.leaves = append(p.leaves, next)
	if got := p.home.latest().Seq; got != uint64(len(p.leaves)-1) {
		p.t.Fatalf("root %d, the plot has %d", got, len(p.leaves)-1)
	}
}

// enrol appends one leaf and returns its index.
func (p *plot) enrol(number uint64, id *semaphore.Identity, attributes, day uint32) uint64 {
	p.t.Helper()
	b := p.home.appendBatch(number)
	b.attributes, b.day, b.items = attributes, day, word(id.Commitment().Big())
	p.home.mine(p.home.seal(b))
	p.snapshot(func(m map[uint64]plotLeaf) { m[b.start] = plotLeaf{id, day, attributes} })
	return b.start
}

func (p *plot) change(number, index uint64, id *semaphore.Identity, day uint32) {
	p.t.Helper()
	item := updateItem{index, 2, 0, zero}
	if id != nil {
		item = updateItem{index, 1, 0x102, id.Commitment().Big()}
	}
	b := p.home.updateBatch([]uint64{number}, item)
	b.day = day
	p.home.mine(p.home.seal(b))
	p.snapshot(func(m map[uint64]plotLeaf) {
		delete(m, index)
		if id != nil {
			m[index] = plotLeaf{id, day, 0x102}
		}
	})
}

// proves says whether the circuit would prove the policy of an identity under a root.
func (p *plot) proves(id *semaphore.Identity, seq uint64, policy semaphore.Policy) bool {
	for _, l := range p.leaves[seq] {
		renewed := l.attributes&0x100 != 0
		if l.who == id && l.day < policy.EnrolledBefore && (!renewed || l.day < policy.RenewedBefore) && l.attributes&0xff >= uint32(policy.MinAssurance) {
			return true
		}
	}
	return false
}

// sweep lets everybody try everything that they can prove, with every identity they ever had, under every recent root, in every epoch and the club, on both
// chains, and notes what would pass.
func (p *plot) sweep() {
	p.t.Helper()
	for _, v := range []venue{{"home", p.home, p.home.programme, p.home.club, firstDay}, {"away", p.away, p.away.programme, p.away.club, firstDay}} {
		today := v.w.now() / day
		for human, ids := range p.humans {
			for _, id := range ids {
				for seq := uint64(max(1, len(p.leaves)-5)); seq < uint64(len(p.leaves)); seq++ {
					for epoch := max(today, firstDay+1) - firstDay - 1; epoch <= today-firstDay+1; epoch++ {
						cutoff := uint32(firstDay + epoch)
						policy := semaphore.Policy{EnrolledBefore: cutoff + 1, RenewedBefore: cutoff, MinAssurance: 2}
						p.attempt(v, fmt.Sprint(v.name, " epoch ", epoch), human, id, seq, policy, epoch)
					}
					p.attempt(v, v.name+" club", human, id, seq, semaphore.Policy{EnrolledBefore: 1<<32 - 1, RenewedBefore: v.clubDay, MinAssurance: 1}, 1<<63)
				}
			}
		}
	}
}

func (p *plot) attempt(v venue, what, human string, id *semaphore.Identity, seq uint64, policy semaphore.Policy, epoch uint64) {
	p.t.Helper()
	if !p.proves(id, seq, policy) {
		return
	}
	p.tried++
	spec := semaphore.ScopeSpec{Kind: semaphore.ScopeContract, ChainID: v.w.chain.Uint64(), Contract: v.programme, Action: "claim", Programme: programmeID, Epoch: epoch, Policy: policy}
	if epoch == 1<<63 {
		spec.Contract, spec.Action, spec.Programme, spec.Epoch = v.club, "join", [32]byte{}, 0
	}
	scope, err := spec.Scope()
	if err != nil {
		p.t.Fatal(err)
	}
	n := id.Nullifier(scope)
	recipient, deadline := common.BytesToAddress(keccakOf(human, what)), v.w.now()+1000
	signal := semaphore.ClaimSignal{Recipient: recipient, ChainID: v.w.chain.Uint64(), Contract: spec.Contract, Deadline: deadline}.Signal()
	root := p.home.rootInfo(seq).Value
	proof := v.w.membership.prove(p.t, root, n.Big(), scope.Big(), signal.Big(), policy.Field().Big())
	data := v.w.Programme.PackClaim(epoch, seq, n.Big(), recipient, new(big.Int), deadline, new(big.Int), proof)
	if epoch == 1<<63 {
		data = v.w.Club.PackJoin(recipient, seq, n.Big(), deadline, proof)
	}
	if v.w.try(v.w.stranger, spec.Contract, data) != nil {
		return
	}
	key := what + " by " + human
	if p.accepted[key] == nil {
		p.accepted[key] = map[string]string{}
	}
	p.accepted[key][n.String()] = fmt.Sprintf("root %d at %d", seq, v.w.now())
	if len(p.accepted[key]) > 1 {
		p.t.Errorf("%s twice: %v", key, p.accepted[key])
	}
}

// carry brings all that is new to the mirror.
func (p *plot) carry() {
	p.t.Helper()
	p.bring(p.publish(p.latestSeq() + 1))
}

// at brings both chains to a second of a day.
func (p *plot) at(d, second uint64) { p.together((firstDay+d)*day + second) }

// TestDoubleUse walks through every way by which a human could count twice: an old root, a new leaf, midnight, the next epoch, the forced queue, a stalled
// mirror. Nobody is ever accepted under two nullifiers for one thing; one nullifier twice is what the consumers refuse (TestClaim, TestClaimMany, TestClub).
func TestDoubleUse(t *testing.T) {
	p := newPlot(t)
	h := p.home
	const noon, hour = day / 2, 3600
	anna, ben, eve, finn := p.born("anna"), p.born("ben"), p.born("eve"), p.born("finn")
	ia, ib := p.enrol(1, anna, 2, firstDay), p.enrol(2, ben, 2, firstDay)
	ie, ifi := p.enrol(3, eve, 2, firstDay), p.enrol(4, finn, 2, firstDay)
	p.at(0, noon+hour)
	p.carry()
	p.sweep()
	for _, want := range []string{"home epoch 0 by anna", "away epoch 0 by anna", "home club by ben", "away club by eve"} {
		if len(p.accepted[want]) != 1 {
			t.Fatalf("%s is not possible at all", want)
		}
	}

	// Old root, new leaf: Ben leaves and comes again with another identity the same day.
	p.change(5, ib, nil, firstDay)
	p.sweep() // the mirror has not heard
	p.carry()
	p.sweep() // within the short window his old root still passes, with the old nullifier
	ben2 := p.born("ben")
	p.enrol(6, ben2, 0x102, firstDay)
	p.carry()
	p.sweep()
	p.at(0, noon+3*hour)
	p.carry()
	p.sweep()
	if p.proves(ben2, h.latest().Seq, semaphore.Policy{EnrolledBefore: firstDay + 1, RenewedBefore: firstDay}) {
		t.Error("a renewed leaf satisfies the epoch of its day")
	}

	// Midnight and the next epoch: Anna's new leaf, dated today, replaces the old one two minutes before the day ends. Tomorrow the old root still lives.
	anna2 := p.born("anna")
	lost := updateItem{ia, 1, 0x102, anna2.Commitment().Big()}
	h.announce(10, lost)
	p.at(0, day-200)
	p.change(10, ia, anna2, firstDay)
	old := h.latest().Seq - 1
	p.carry()
	p.sweep()
	p.at(1, 5)
	if !h.isLive(old) {
		t.Fatal("the old root is dead: midnight shows nothing")
	}
	p.sweep() // and the mirror's heartbeat is of before midnight
	c := firstDay + uint32(1)
	away := p.away
	for _, w := range []*world{h, away} {
		registry := map[*world]common.Address{h: h.registry, away: p.mirror}[w]
		policy := semaphore.Policy{EnrolledBefore: c + 1, RenewedBefore: c, MinAssurance: 2}.Field().Big()
		proof := w.membership.prove(t, h.rootInfo(old).Value, element(1), element(2), element(3), policy)
		w.refused(w.try(w.stranger, registry, w.Registry.PackVerifyMembership(old, element(1), element(2), element(3), policy, proof)), "RootBeforeCutoff")
	}
	p.carry()
	p.sweep()
	if len(p.accepted["home epoch 1 by anna"]) != 1 || len(p.accepted["away epoch 1 by anna"]) != 1 {
		t.Error("Anna's new leaf does not count on the next day")
	}
	p.at(1, shortened+10)
	p.carry()
	p.sweep()

	// A replacement dated tomorrow loses one epoch; one of right after midnight waits for the next; none is dated yesterday.
	eve2, finn2 := p.born("eve"), p.born("finn")
	h.announce(11, updateItem{ie, 1, 0x102, eve2.Commitment().Big()})
	h.announce(12, updateItem{ifi, 1, 0x102, finn2.Commitment().Big()})
	p.at(1, day-100)
	p.change(11, ie, eve2, firstDay+2)
	p.carry()
	p.sweep()
	p.at(2, 3)
	b := h.updateBatch([]uint64{12}, updateItem{ifi, 1, 0x102, finn2.Commitment().Big()})
	b.day = firstDay + 1
	h.refused(h.try(h.operator, h.registry, h.pack(h.seal(b))), "DayInvalid", firstDay+1, firstDay+2)
	p.sweep()
	p.change(12, ifi, finn2, firstDay+2)
	p.sweep()
	p.carry()
	p.sweep()
	p.at(2, shortened+10)
	p.carry()
	p.sweep()

	// The forced queue: one receipt is one leaf, whichever way it goes; a voided one is none; nothing but a new leaf may queue.
	gus, hal := p.born("gus"), p.born("hal")
	receipt := func(number uint64, id *semaphore.Identity) []byte {
		return h.packLodge(h.admission(semaphore.KindNew, number, 0, id.Commitment().Big()))
	}
	h.must(h.stranger, h.registry, receipt(20, gus))
	h.must(h.stranger, h.registry, receipt(21, hal))
	h.refused(h.try(h.stranger, h.registry, receipt(20, gus)), "AlreadyLodged", 20)
	h.refused(h.try(h.stranger, h.registry, receipt(22, gus)), "AlreadyLodged", 20)
	h.refused(h.try(h.stranger, h.registry, receipt(10, p.born("nobody"))), "NumberUsed", 10)
	again := h.admission(semaphore.KindReplace, 23, ia, element(9))
	h.refused(h.try(h.stranger, h.registry, h.packLodge(again)), "AdmissionInvalid", 1)
	p.enrol(20, gus, 2, firstDay+2) // the operator takes it in time
	h.refused(h.try(h.stranger, h.registry, receipt(20, gus)), "NumberUsed", 20)
	p.at(3, noon)
	run := h.queueRun(9)
	if len(run.Numbers) != 1 || run.Numbers[0] != 21 {
		t.Fatalf("the queue gives %v", run.Numbers)
	}
	f := h.forcedBatch(1)
	h.must(h.stranger, h.registry, h.packForced(f))
	p.snapshot(func(m map[uint64]plotLeaf) { m[f.start] = plotLeaf{hal, f.day, run.Attributes} })
	h.refused(h.try(h.operator, h.registry, h.pack(h.appendBatch(21))), "NumberUsed", 21)
	h.refused(h.try(h.stranger, h.registry, receipt(21, hal)), "NumberUsed", 21)
	ida := p.born("ida")
	h.must(h.stranger, h.registry, receipt(24, ida))
	h.voids(24)
	p.at(5, noon)
	late := &forced{start: h.latest().NextIndex, pre: h.latest().Root, post: big.NewInt(5), day: h.today(), count: 1, size: appendMax}
	h.refused(h.try(h.stranger, h.registry, h.packForced(late)), "QueueNotDue")
	p.enrol(25, p.born("jon"), 2, firstDay+5)
	p.carry()
	p.sweep()

	// A stalled mirror: Gus is replaced before midnight; nobody tells the mirror. It knows the old root only, and gives up by its own clock.
	gus2 := p.born("gus")
	index := uint64(0)
	for i, l := range p.leaves[len(p.leaves)-1] {
		if l.who == gus {
			index = i
		}
	}
	h.announce(30, updateItem{index, 1, 0x102, gus2.Commitment().Big()})
	p.at(5, day-300)
	p.carry()
	beat := p.heartbeat()
	p.change(30, index, gus2, firstDay+5)
	message := p.publish(p.latestSeq() + 1) // held up
	p.sweep()
	p.at(6, 10)
	p.sweep() // the old root is all that the mirror has; its heartbeat is of before midnight
	if len(p.accepted["home epoch 6 by gus"]) != 1 || len(p.accepted["away epoch 6 by gus"]) != 0 {
		t.Errorf("home %v, away %v", p.accepted["home epoch 6 by gus"], p.accepted["away epoch 6 by gus"])
	}
	p.together(beat + shortened)
	away.refused(away.try(away.stranger, p.mirror, p.Mirror.PackVerifyMembership(1, element(1), element(2), element(3), zero, make([]byte, 256))), "HeartbeatStale")
	p.sweep()
	p.bring(message)
	p.sweep()
	p.carry()
	p.sweep()
	if len(p.accepted["away epoch 6 by gus"]) != 1 {
		t.Error("the mirror stays behind")
	}
	t.Logf("%d attempts, %d things done once", p.tried, len(p.accepted))
	if p.tried < 500 || len(p.accepted) < 30 {
		t.Errorf("%d attempts, %d accepted: too few to say anything", p.tried, len(p.accepted))
	}
}
