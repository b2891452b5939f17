package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/google/go-cmp/cmp"

	"unum/contracts/bindings"
	"unum/contracts/bindings/mirror"
	"unum/contracts/internal/harness"
)

// pair is a home chain with the registry and another with its mirror; the test carries the messages. The other chain's account `carrier`
// is the transport's end there.
type pair struct {
	t              *testing.T
	home, away     *world
	source, outbox common.Address
	mirror         common.Address
	Source         *bindings.RootSource
	Mirror         *mirror.RootMirror
	Outbox         *harness.LocalOutbox
}

var awayID = big.NewInt(4242)

func newPair(t *testing.T) *pair {
	t.Helper()
	p := &pair{
		t: t, home: newWorld(t), away: newWorldOn(t, awayID),
		Source: bindings.NewRootSource(), Mirror: mirror.NewRootMirror(), Outbox: harness.NewLocalOutbox(),
	}
	p.outbox = p.home.mustDeploy(harness.LocalOutboxMetaData.Bin, nil)
	p.source = p.home.mustDeploy(bindings.RootSourceMetaData.Bin, p.Source.PackConstructor(p.home.registry, p.outbox))
	p.mirror = p.away.mustDeploy(mirror.RootMirrorMetaData.Bin, p.constructor())
	return p
}

func (p *pair) constructor() []byte {
	return p.Mirror.PackConstructor(chainID.Uint64(), p.home.registry, p.source, address(p.away.operator), window, shortened, p.away.membershipKey)
}

// publish sends roots from a number on and returns the message that the transport took.
func (p *pair) publish(first uint64) []byte {
	p.home.t.Helper()
	r := p.home.must(p.home.stranger, p.source, p.Source.PackPublish(first))
	e := unpackLog(p.t, &types.Receipt{Logs: r.Logs[len(r.Logs)-1:]}, p.Outbox.UnpackSentEvent)
	if e.Source != p.source {
		p.home.t.Fatalf("message of %v", e.Source)
	}
	return e.Message
}

func (p *pair) packMessage(message []byte) []byte {
	return p.Mirror.PackOnMessage(chainID.Uint64(), p.source, message)
}

func (p *pair) bring(message []byte) *types.Receipt {
	p.home.t.Helper()
	return p.away.must(p.away.operator, p.mirror, p.packMessage(message))
}

func (p *pair) tryBring(message []byte) error {
	return p.away.try(p.away.operator, p.mirror, p.packMessage(message))
}

// together brings both chains to a time. Either may be a second or two ahead of it.
func (p *pair) together(unix uint64) {
	for _, w := range []*world{p.home, p.away} {
		if w.now() < unix {
			w.setTime(unix)
		}
	}
}

func (p *pair) mirrorInfo(seq uint64) bindings.RootInfoOutput {
	r := query(p.away, p.mirror, p.Mirror.PackRootInfo(seq), p.Mirror.UnpackRootInfo)
	return bindings.RootInfoOutput(r)
}

func (p *pair) mirrorLive(seq uint64) bool {
	return query(p.away, p.mirror, p.Mirror.PackIsLive(seq), p.Mirror.UnpackIsLive)
}

func (p *pair) heartbeat() uint64 {
	return query(p.away, p.mirror, p.Mirror.PackHeartbeat(), p.Mirror.UnpackHeartbeat)
}

func (p *pair) latestSeq() uint64 {
	return query(p.away, p.mirror, p.Mirror.PackLatestSeq(), p.Mirror.UnpackLatestSeq)
}

// sameRoots wants the mirror to say of each root what the registry says.
func (p *pair) sameRoots() {
	p.home.t.Helper()
	l := p.home.latest()
	got := query(p.away, p.mirror, p.Mirror.PackLatest(), p.Mirror.UnpackLatest)
	if diff := cmp.Diff(l, bindings.LatestOutput(got), equalBig); diff != "" {
		p.home.t.Errorf("latest (-registry +mirror)\n%s", diff)
	}
	for seq := uint64(0); seq <= l.Seq+1; seq++ {
		if diff := cmp.Diff(p.home.rootInfo(seq), p.mirrorInfo(seq), equalBig); diff != "" {
			p.home.t.Errorf("root %d (-registry +mirror)\n%s", seq, diff)
		}
		size := query(p.home, p.home.registry, p.home.Registry.PackRootSize(seq), p.home.Registry.UnpackRootSize)
		if diff := cmp.Diff(size, bindings.RootSizeOutput(query(p.away, p.mirror, p.Mirror.PackRootSize(seq), p.Mirror.UnpackRootSize))); diff != "" {
			p.home.t.Errorf("size of root %d\n%s", seq, diff)
		}
	}
}

var equalBig = cmp.Comparer(func(a, b *big.Int) bool { return a == b || a != nil && b != nil && a.Cmp(b) == 0 })

// TestMirrorModel lets both chains live through random batches, silences, losses, repetitions and reordering. At each step the mirror
// verifies no root that the registry has given up, and once it has heard of everything it says the same of each.
func TestMirrorModel(t *testing.T) {
	p := newPair(t)
	rng := rand.New(rand.NewPCG(3, 4))
	number := uint64(1)
	var lost [][]byte
	live, refusedLive := 0, 0
	for step := range 32 {
		now := max(p.home.now(), p.away.now())
		p.together(now + 3 + rng.Uint64N(900))
		free := query(p.home, p.home.registry, p.home.Registry.PackCapLeft(), p.home.Registry.UnpackCapLeft)
		if free > 0 && p.home.latest().NextIndex > 0 && rng.IntN(3) == 0 {
			p.home.mine(p.home.updateBatch([]uint64{number}, updateItem{rng.Uint64N(p.home.latest().NextIndex), 2, 0, new(big.Int)}))
			number++
		} else if free > 0 {
			p.home.mine(p.home.appendBatch(number))
			number++
		}
		switch rng.IntN(5) {
		case 0: // silence
		case 1: // lost, perhaps brought later
			lost = append(lost, p.publish(p.latestSeq()+1))
		case 2: // an old one again
			if len(lost) > 0 {
				before := p.heartbeat()
				m := lost[rng.IntN(len(lost))]
				if err := p.tryBring(m); err == nil {
					p.bring(m)
				}
				if p.heartbeat() < before {
					t.Fatal("heartbeat went back")
				}
			}
		default:
			m := p.publish(1 + rng.Uint64N(p.latestSeq()+1))
			p.bring(m)
			lost = append(lost, m)
			p.sameRoots()
		}
		p.together(max(p.home.now(), p.away.now()))
		fresh := query(p.away, p.mirror, p.Mirror.PackIsFresh(), p.Mirror.UnpackIsFresh)
		if want := p.away.now() < p.heartbeat()+shortened; fresh != want {
			t.Fatalf("step %d: fresh %v, heartbeat %d at %d", step, fresh, p.heartbeat(), p.away.now())
		}
		for seq := uint64(1); seq <= p.home.latest().Seq; seq++ {
			home, away := p.home.isLive(seq), p.mirrorLive(seq)
			if away && !home {
				t.Fatalf("step %d: root %d is live on the mirror only", step, seq)
			}
			if away {
				live++
			} else if home {
				refusedLive++
			}
		}
		p.bring(p.publish(p.latestSeq() + 1))
		p.together(max(p.home.now(), p.away.now()))
		for seq := uint64(1); seq <= p.home.latest().Seq; seq++ {
			if p.home.isLive(seq) != p.mirrorLive(seq) {
				t.Fatalf("step %d: root %d is live on one side only, all being known", step, seq)
			}
		}
	}
	t.Logf("live on both sides %d times, refused by the mirror for want of news %d times", live, refusedLive)
	if live == 0 || refusedLive == 0 {
		t.Error("too little happened to say anything")
	}
	p.sameRoots()
}

func TestMirrorVerifies(t *testing.T) {
	p := newPair(t)
	w := p.away
	h := p.home
	h.mine(h.appendBatch(1, 2))
	p.together(h.now() + 10)
	verify := func(seq uint64, cutoff uint32) error {
		value := p.home.rootInfo(seq).Value
		policy := new(big.Int).Lsh(big.NewInt(int64(cutoff)), 32)
		in := []*big.Int{value, element(1), element(2), element(3), policy}
		proof := w.membership.prove(t, in...)
		many := p.Mirror.PackVerifyMembershipMany(in[2], in[4], []uint64{seq, seq}, []*big.Int{in[1], in[1]}, []*big.Int{in[3], in[3]}, append(proof, proof...))
		single := w.try(w.stranger, p.mirror, p.Mirror.PackVerifyMembership(seq, in[1], in[2], in[3], in[4], proof))
		both := w.try(w.stranger, p.mirror, many)
		if (single == nil) != (both == nil) || single != nil && single.Error() != both.Error() {
			t.Errorf("one proof: %v, two: %v", single, both)
		}
		return single
	}
	w.refused(verify(1, 0), "HeartbeatStale", 0, shortened)
	p.bring(p.publish(1))
	beat := p.heartbeat()
	if err := verify(1, 0); err != nil {
		t.Error(err)
	}
	w.refused(verify(2, 0), "RootUnknown", 2)
	if err := verify(1, firstDay); err != nil {
		t.Error(err)
	}
	w.refused(verify(1, firstDay+1), "RootBeforeCutoff", beat, (firstDay+1)*day)

	// It stops with the heartbeat, on the second, and a heartbeat alone wakes it.
	p.away.setTime(beat + shortened - 1)
	if err := verify(1, 0); err != nil || !p.mirrorLive(1) {
		t.Error(err)
	}
	p.away.setTime(beat + shortened)
	w.refused(verify(1, 0), "HeartbeatStale", beat, beat+shortened)
	if p.mirrorLive(1) {
		t.Error("live with a stale heartbeat")
	}
	if p.mirrorInfo(1).Value.Sign() == 0 {
		t.Error("reading stopped too")
	}
	p.together(p.away.now())
	p.bring(p.publish(2))
	if err := verify(1, 0); err != nil {
		t.Error(err)
	}

	// Midnight: this chain's clock is past it, home has not been heard of since. The scope of the new day waits for the heartbeat.
	midnight := uint64(firstDay+1) * day
	p.together(midnight - 100)
	p.bring(p.publish(2))
	p.away.setTime(midnight + 5)
	w.refused(verify(1, firstDay+1), "RootBeforeCutoff", p.heartbeat(), midnight)
	p.together(midnight + 6)
	p.bring(p.publish(2))
	if err := verify(1, firstDay+1); err != nil {
		t.Error(err)
	}

	// A removal at home: the old root has the short window there, and the mirror must not give it a second more, heard of or not.
	h.mine(h.updateBatch([]uint64{3}, updateItem{0, 2, 0, new(big.Int)}))
	end := h.rootInfo(1).ExpiresAt
	p.away.setTime(end - 1)
	silent := verify(1, 0)
	p.bring(p.publish(2))
	p.sameRoots()
	if err := verify(1, 0); err == nil && p.away.now() >= end {
		t.Error("the removed leaf's root outlives its home")
	}
	if p.away.now() < end {
		p.away.setTime(end)
	}
	w.refused(verify(1, 0), "RootExpired", 1, end)
	t.Logf("a second before the end, without news: %v", silent)
	p.together(p.away.now())
	h.refused(h.try(h.stranger, h.registry, h.Registry.PackVerifyMembership(1, element(1), element(2), element(3), new(big.Int), make([]byte, 256))), "RootExpired", 1, end)
	if err := verify(2, 0); err != nil {
		t.Error(err)
	}
	w.refused(w.try(w.stranger, p.mirror, p.Mirror.PackVerifyMembershipMany(element(2), new(big.Int), []uint64{2}, nil, nil, nil)), "BatchMalformed")
	w.refused(w.try(w.stranger, p.mirror, p.Mirror.PackVerifyMembership(2, element(1), element(2), element(3), new(big.Int).Lsh(big.NewInt(1), 72), make([]byte, 256))), "PolicyInvalid")
}

// sentRoot is RootSource.Root.
type sentRoot struct {
	Value                      *big.Int
	Time, UpdateSeq, NextIndex uint64
}

// message is a message before it is packed; tests change one.
type message struct {
	chain    uint64
	registry common.Address
	first    uint64
	roots    []sentRoot
	time     uint64
	latest   uint64
}

func messageType(t testing.TB) abi.Arguments {
	t.Helper()
	kind := func(name string, parts ...abi.ArgumentMarshaling) abi.Argument {
		k, err := abi.NewType(name, "", parts)
		if err != nil {
			t.Fatal(err)
		}
		return abi.Argument{Type: k}
	}
	root := []abi.ArgumentMarshaling{{Name: "value", Type: "uint256"}, {Name: "time", Type: "uint64"}, {Name: "updateSeq", Type: "uint64"}, {Name: "nextIndex", Type: "uint64"}}
	return abi.Arguments{kind("uint64"), kind("address"), kind("uint64"), kind("tuple[]", root...), kind("uint64"), kind("uint64")}
}

func (m message) pack(t testing.TB) []byte {
	t.Helper()
	raw, err := messageType(t).Pack(m.chain, m.registry, m.first, m.roots, m.time, m.latest)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestMirrorMessages(t *testing.T) {
	p := newPair(t)
	w, now := p.away, p.away.now()
	root := func(value int64, ago, update, next uint64) sentRoot {
		return sentRoot{Value: big.NewInt(value), Time: now - ago, UpdateSeq: update, NextIndex: next}
	}
	good := func() message {
		return message{chainID.Uint64(), p.home.registry, 1, []sentRoot{root(5, 90, 0, 1), root(6, 80, 1, 1), root(5, 70, 1, 4)}, now, 3}
	}
	for name, c := range map[string]struct {
		change func(*message)
		want   string
		args   []any
	}{
		"another chain":          {func(m *message) { m.chain++ }, "SourceMismatch", nil},
		"another registry":       {func(m *message) { m.registry = p.source }, "SourceMismatch", nil},
		"number 0":               {func(m *message) { m.first = 0 }, "RootGap", []any{1, 0}},
		"a gap":                  {func(m *message) { m.first, m.latest = 2, 4 }, "RootGap", []any{1, 2}},
		"more than the newest":   {func(m *message) { m.latest = 2 }, "MessageInvalid", []any{2}},
		"zero root":              {func(m *message) { m.roots[1].Value = new(big.Int) }, "RootZero", nil},
		"root not in the field":  {func(m *message) { m.roots[1].Value = order }, "InputNotInField", nil},
		"from the future":        {func(m *message) { m.roots[2].Time = now + 1 }, "MessageInvalid", []any{3}},
		"no time":                {func(m *message) { m.roots[0].Time = 0 }, "MessageInvalid", []any{1}},
		"time goes back":         {func(m *message) { m.roots[2].Time = now - 81 }, "MessageInvalid", []any{3}},
		"leaves go back":         {func(m *message) { m.roots[2].NextIndex = 0 }, "MessageInvalid", []any{3}},
		"updates go back":        {func(m *message) { m.roots[2].UpdateSeq = 0 }, "MessageInvalid", []any{3}},
		"two updates in a root":  {func(m *message) { m.roots[2].UpdateSeq = 3 }, "MessageInvalid", []any{3}},
		"update before a leaf":   {func(m *message) { m.roots[0].UpdateSeq = 1 }, "MessageInvalid", []any{1}},
		"numbers run over 2⁶⁴−1": {func(m *message) { m.first = 1<<64 - 1 }, "RootGap", nil},
	} {
		t.Run(name, func(t *testing.T) {
			m := good()
			c.change(&m)
			w.refused(p.tryBring(m.pack(t)), c.want, c.args...)
		})
	}
	raw := good().pack(t)
	for name, c := range map[string]struct {
		data []byte
		from *world
	}{
		"another chain's":  {p.Mirror.PackOnMessage(1, p.source, raw), w},
		"another source's": {p.Mirror.PackOnMessage(chainID.Uint64(), p.home.registry, raw), w},
	} {
		t.Run(name, func(t *testing.T) { w.refused(w.try(w.operator, p.mirror, c.data), "SourceMismatch") })
	}
	w.refused(w.try(w.stranger, p.mirror, p.packMessage(raw)), "NotTransport", address(w.stranger))
	if err := p.tryBring(raw[:len(raw)-1]); err == nil {
		t.Error("a cut message was taken")
	}

	// In parts: no heartbeat before the last root is here.
	m := good()
	m.roots = m.roots[:1]
	p.bring(m.pack(t))
	if p.latestSeq() != 1 || p.heartbeat() != 0 {
		t.Errorf("root %d, heartbeat %d", p.latestSeq(), p.heartbeat())
	}
	p.bring(raw)
	if p.latestSeq() != 3 || p.heartbeat() != now {
		t.Errorf("root %d, heartbeat %d", p.latestSeq(), p.heartbeat())
	}
	// The value 5 came twice: each number has its own life, and no function asks for a value.
	one, three := p.mirrorInfo(1), p.mirrorInfo(3)
	if one.ExpiresAt != now-80+shortened || three.ExpiresAt != 0 || one.Value.Cmp(three.Value) != 0 {
		t.Errorf("first life %+v, second %+v", one, three)
	}
	for name, meta := range map[string]func() (*abi.ABI, error){"mirror": mirror.RootMirrorMetaData.ParseABI, "registry": bindings.MembershipRegistryMetaData.ParseABI} {
		parsed, err := meta()
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range parsed.Methods {
			if f.IsConstant() && len(f.Inputs) > 0 && f.Inputs[0].Type.String() == "uint256" && f.Name != "verifyMembershipMany" {
				t.Errorf("%s: %s looks up by value", name, f.Sig)
			}
		}
	}

	// Again, and again in parts: nothing changes. A contradiction is refused and says where.
	if r := p.bring(raw); len(r.Logs) != 0 {
		t.Errorf("a repeated message logged %d events", len(r.Logs))
	}
	m = good()
	m.time--
	p.bring(m.pack(t))
	if p.heartbeat() != now {
		t.Error("the heartbeat went back")
	}
	for i := range 3 {
		for _, change := range []func(*sentRoot){
			func(r *sentRoot) { r.Value = big.NewInt(7) }, func(r *sentRoot) { r.Time++ },
			func(r *sentRoot) { r.UpdateSeq++ }, func(r *sentRoot) { r.NextIndex++ },
		} {
			m = good()
			change(&m.roots[i])
			w.refused(p.tryBring(m.pack(t)), "RootConflict", i+1)
		}
	}
	// A new root that is older than the heartbeat: the heartbeat would have lied.
	m = message{chainID.Uint64(), p.home.registry, 4, []sentRoot{root(8, 1, 1, 5)}, now + 10, 4}
	w.refused(p.tryBring(m.pack(t)), "MessageInvalid", 4)
	m.roots[0].Time = now
	p.bring(m.pack(t))
}

func TestMirrorConstructors(t *testing.T) {
	p := newPair(t)
	m, away, home := p.Mirror, p.away, p.home
	for name, args := range map[string][]byte{
		"chain 0":     m.PackConstructor(0, home.registry, p.source, address(away.operator), window, shortened, away.membershipKey),
		"this chain":  m.PackConstructor(awayID.Uint64(), home.registry, p.source, address(away.operator), window, shortened, away.membershipKey),
		"registry 0":  m.PackConstructor(chainID.Uint64(), common.Address{}, p.source, address(away.operator), window, shortened, away.membershipKey),
		"source 0":    m.PackConstructor(chainID.Uint64(), home.registry, common.Address{}, address(away.operator), window, shortened, away.membershipKey),
		"transport 0": m.PackConstructor(chainID.Uint64(), home.registry, p.source, common.Address{}, window, shortened, away.membershipKey),
	} {
		_, err := away.deploy(mirror.RootMirrorMetaData.Bin, args)
		t.Run(name, func(t *testing.T) { away.refused(err, "MirrorInvalid") })
	}
	_, err := away.deploy(mirror.RootMirrorMetaData.Bin, m.PackConstructor(chainID.Uint64(), home.registry, p.source, address(away.operator), shortened, window, away.membershipKey))
	away.refused(err, "LimitsInvalid")
	_, err = away.deploy(mirror.RootMirrorMetaData.Bin, m.PackConstructor(chainID.Uint64(), home.registry, p.source, address(away.operator), window, shortened, away.appendKey))
	away.refused(err, "InputCountMismatch", 7, 5)
	for _, args := range [][]byte{p.Source.PackConstructor(address(home.owner), p.outbox), p.Source.PackConstructor(home.registry, address(home.owner))} {
		_, err := home.deploy(bindings.RootSourceMetaData.Bin, args)
		home.refused(err, "SourceInvalid")
	}
	home.refused(home.try(home.stranger, p.source, p.Source.PackPublish(0)), "RootRangeInvalid", 0, 0)
	home.refused(home.try(home.stranger, p.source, p.Source.PackPublish(2)), "RootRangeInvalid", 2, 0)
	// A heartbeat before the first root: nothing to verify yet, but it may come.
	p.bring(p.publish(1))
	if p.heartbeat() == 0 || p.latestSeq() != 0 {
		t.Error("heartbeat without roots")
	}
}

func TestNullifierRegistry(t *testing.T) {
	w := newWorld(t)
	n := bindings.NewNullifierRegistry()
	at := w.mustDeploy(bindings.NullifierRegistryMetaData.Bin, nil)
	used := func(who common.Address, v int64) bool {
		return query(w, at, n.PackIsUsed(who, big.NewInt(v)), n.UnpackIsUsed)
	}
	a, b := address(w.owner), address(w.stranger)
	e := unpackLog(t, w.must(w.owner, at, n.PackUse(big.NewInt(5))), n.UnpackUsedEvent)
	if e.Caller != a || e.Nullifier.Int64() != 5 || !used(a, 5) || used(b, 5) || used(a, 6) {
		t.Errorf("event %+v", e)
	}
	w.refused(w.try(w.owner, at, n.PackUse(big.NewInt(5))), "NullifierUsed", a, 5)
	// What one caller used is nothing to another, so nobody can spend for somebody else.
	w.must(w.stranger, at, n.PackUse(big.NewInt(5)))
	w.refused(w.try(w.stranger, at, n.PackUse(big.NewInt(5))), "NullifierUsed", b, 5)
	for i, want := range []bool{true, false} {
		out, err := w.call(a, at, n.PackTryUse(big.NewInt(int64(6))))
		if err != nil {
			t.Fatal(err)
		}
		if fresh, err := n.UnpackTryUse(out); err != nil || fresh != want {
			t.Errorf("try %d: %v, %v", i, fresh, err)
		}
		if r := w.must(w.owner, at, n.PackTryUse(big.NewInt(6))); (len(r.Logs) == 1) != want {
			t.Errorf("try %d: %d logs", i, len(r.Logs))
		}
	}
	for _, v := range []*big.Int{order, new(big.Int).Add(order, big.NewInt(5)), new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1))} {
		w.refused(w.try(w.owner, at, n.PackUse(v)), "NullifierNotInField", v)
	}
	w.must(w.owner, at, n.PackUse(new(big.Int)))
	w.must(w.owner, at, n.PackUse(new(big.Int).Sub(order, big.NewInt(1))))
}
