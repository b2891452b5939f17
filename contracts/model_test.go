package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/google/go-cmp/cmp"

	"unum/contracts/bindings"
	"unum/contracts/bindings/desk"
	"unum/contracts/bindings/mirror"
)

// TestModel lets a registry live through random batches, hours and nights, and compares it with a model that is written for reading: a list
// of roots and a set of numbers.
func TestModel(t *testing.T) {
	w := newWorld(t)
	rng := rand.New(rand.NewPCG(1, 2))
	type root struct {
		value    int64
		time     uint64
		isUpdate bool
	}
	var roots []root
	used := map[uint64]bool{}
	perDay := map[uint64]int{}
	leaves := uint64(0)

	// expiry says when a root ends: W after the next root, or w after the next update if that is earlier; 0 = open.
	expiry := func(i int) (superseded, updated, end uint64) {
		later := roots[i+1:]
		if len(later) == 0 {
			return 0, 0, 0
		}
		superseded = later[0].time
		end = superseded + window
		if u := slices.IndexFunc(later, func(r root) bool { return r.isUpdate }); u >= 0 {
			updated = later[u].time
			end = min(end, updated+shortened)
		}
		return superseded, updated, end
	}
	accepted, refused := 0, 0
	for range 60 {
		if rng.IntN(3) == 0 {
			w.setTime(w.now() + 1 + rng.Uint64N(3*window))
		}
		var numbers []uint64
		for range 1 + rng.IntN(3) {
			numbers = append(numbers, 1+rng.Uint64N(700))
		}
		slices.Sort(numbers)
		numbers = slices.Compact(numbers)

		isUpdate := leaves > 3 && rng.IntN(3) == 0
		var b *batch
		if isUpdate {
			var items []updateItem
			for i := range numbers {
				items = append(items, updateItem{uint64(i), 2, 0, new(big.Int)})
			}
			b = w.updateBatch(numbers, items...)
		} else {
			b = w.appendBatch(numbers...)
		}
		if clash := slices.ContainsFunc(numbers, func(n uint64) bool { return used[n] }); clash || perDay[w.now()/day]+len(numbers) > dailyCap {
			if err := w.try(w.operator, w.registry, w.pack(b)); err == nil {
				t.Fatalf("numbers %v taken, used before or over the cap", numbers)
			}
			refused++
			continue
		}
		w.mine(b)
		accepted++
		roots = append(roots, root{b.post.Int64(), w.now(), isUpdate})
		perDay[w.now()/day] += len(numbers)
		for _, n := range numbers {
			used[n] = true
		}
		if !isUpdate {
			leaves += uint64(len(numbers))
		}

		// The last few roots: older ones differ by nothing but age.
		for i := max(0, len(roots)-4); i < len(roots); i++ {
			superseded, updated, end := expiry(i)
			want := bindings.RootInfoOutput{Value: big.NewInt(roots[i].value), Time: roots[i].time, SupersededAt: superseded, FirstUpdateAt: updated, ExpiresAt: end}
			if diff := cmp.Diff(want, w.rootInfo(uint64(i+1)), cmp.Comparer(func(a, b *big.Int) bool { return a.Cmp(b) == 0 })); diff != "" {
				t.Fatalf("root %d (-model +contract)\n%s", i+1, diff)
			}
			if live := end == 0 || w.now() < end; w.isLive(uint64(i+1)) != live {
				t.Fatalf("root %d live: %v, model says %v", i+1, !live, live)
			}
		}
	}
	if l := w.latest(); l.NextIndex != leaves || int(l.Seq) != len(roots) {
		t.Errorf("%+v, model has %d leaves and %d roots", l, leaves, len(roots))
	}
	for n := range uint64(702) {
		if query(w, w.registry, w.Registry.PackNumberUsed(n), w.Registry.UnpackNumberUsed) != used[n] {
			t.Errorf("number %d used: model says %v", n, used[n])
		}
	}
	if accepted < 20 || refused < 5 {
		t.Errorf("%d batches accepted and %d refused: too few to say anything", accepted, refused)
	}
}

// TestWriters pins which functions change anything: no setter of a policy may slip in.
func TestWriters(t *testing.T) {
	for name, c := range map[string]struct {
		meta *bind.MetaData
		want []string
	}{
		"MembershipRegistry": {&bindings.MembershipRegistryMetaData, []string{"acceptOwnership", "append", "appendForced", "transferOwnership", "update", "upgradeToAndCall"}},
		"RegistryDesk": {&desk.RegistryDeskMetaData, []string{"acceptOwnership", "announceReplacement", "initialize", "lodge", "pause", "setDailyCap", "setDelays",
			"setEnroller", "setKey", "setOperator", "setPauser", "skip", "transferOwnership", "unpause", "veto", "voidNumbers"}},
		"ShareProgramme":    {&bindings.ShareProgrammeMetaData, []string{"claim", "claimMany"}},
		"HumanOnce":         {&bindings.HumanOnceMetaData, []string{"join"}},
		"NullifierRegistry": {&bindings.NullifierRegistryMetaData, []string{"tryUse", "use"}},
		"RootSource":        {&bindings.RootSourceMetaData, []string{"publish"}},
		"RootMirror":        {&mirror.RootMirrorMetaData, []string{"onMessage"}},
	} {
		parsed, err := c.meta.ParseABI()
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range parsed.Methods {
			if !m.IsConstant() {
				got = append(got, m.Name)
			}
		}
		slices.Sort(got)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
		if parsed.HasFallback() != (name == "MembershipRegistry") || parsed.HasReceive() { // which hands on to its desk
			t.Errorf("%s takes other calls", name)
		}
	}
}
