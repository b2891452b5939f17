package semaphore

import (
	"errors"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"
)

func TestScopeRefusesMixedSpecs(t *testing.T) {
	for _, s := range invalidScopes() {
		if got, err := s.Scope(); !errors.Is(err, ErrScope) || !got.IsZero() {
			t.Errorf("%+v: %v, %v", s, got, err)
		}
	}
}

// TestScopesDiffer changes one part of a scope at a time; each change is another scope.
func TestScopesDiffer(t *testing.T) {
	contract := ScopeSpec{Kind: ScopeContract, ChainID: 1, Contract: common.HexToAddress("0x01"), Action: "ab"}
	party := ScopeSpec{Kind: ScopeRelyingParty, RelyingParty: "a", Action: "bc"}
	with := func(s ScopeSpec, f func(*ScopeSpec)) ScopeSpec { f(&s); return s }
	specs := []ScopeSpec{
		contract, party,
		with(contract, func(s *ScopeSpec) { s.Env = EnvLive }),
		with(contract, func(s *ScopeSpec) { s.ChainID = 2 }),
		with(contract, func(s *ScopeSpec) { s.Contract = common.HexToAddress("0x02") }),
		with(contract, func(s *ScopeSpec) { s.Action = "abc" }),
		with(contract, func(s *ScopeSpec) { s.Programme[0] = 1 }),
		with(contract, func(s *ScopeSpec) { s.Epoch = 1 }),
		with(contract, func(s *ScopeSpec) { s.Policy.EnrolledBefore = 1 }),
		with(contract, func(s *ScopeSpec) { s.Policy.RenewedBefore = 1 }),
		with(contract, func(s *ScopeSpec) { s.Policy.MinAssurance = 1 }),
		with(party, func(s *ScopeSpec) { s.RelyingParty, s.Action = "ab", "c" }),
		with(party, func(s *ScopeSpec) { s.RelyingParty = "A" }),
		with(party, func(s *ScopeSpec) { s.Action = "bc " }),
	}
	seen := map[Scope]int{}
	for i, s := range specs {
		scope, err := s.Scope()
		if err != nil {
			t.Fatal(err)
		}
		if j, ok := seen[scope]; ok {
			t.Errorf("specs %d and %d have one scope", i, j)
		}
		seen[scope] = i
		if b := scope.Bytes(); b[0] != 0 {
			t.Error("a typed value passes 248 bits")
		}
	}
}

// TestTypedIsInjective: two lists of fields with one preimage are the same list.
func TestTypedIsInjective(t *testing.T) {
	draw := func(t *rapid.T, who string) ([]string, typed) {
		parts := rapid.SliceOfN(rapid.StringN(0, 4, 8), 0, 4).Draw(t, who)
		p := newTyped("tag")
		for _, s := range parts {
			p = p.text(s)
		}
		return parts, p
	}
	rapid.Check(t, func(t *rapid.T) {
		a, pa := draw(t, "a")
		b, pb := draw(t, "b")
		if same := strings.Join(a, "\x00") == strings.Join(b, "\x00") && len(a) == len(b); string(pa) == string(pb) && !same {
			t.Fatalf("%q and %q share a preimage", a, b)
		}
	})
	if string(newTyped("t").uint64(1)) == string(newTyped("t").uint8(1)) || string(newTyped("t").bytes32([32]byte{})) == string(newTyped("t").uint256([32]byte{})) {
		t.Error("widths or types are not told apart")
	}
}

func TestSignalsDiffer(t *testing.T) {
	base := ClaimSignal{Recipient: common.HexToAddress("0x01"), ChainID: 1, Contract: common.HexToAddress("0x02"), Deadline: 5}
	seen := map[Signal]bool{base.Signal(): true}
	for i, f := range []func(*ClaimSignal){
		func(s *ClaimSignal) { s.Recipient = common.HexToAddress("0x03") },
		func(s *ClaimSignal) { s.ChainID = 2 },
		func(s *ClaimSignal) { s.Contract = common.HexToAddress("0x01") },
		func(s *ClaimSignal) { s.MaxFee[31] = 1 },
		func(s *ClaimSignal) { s.MaxFee[0] = 1 },
		func(s *ClaimSignal) { s.Deadline = 6 },
	} {
		s := base
		f(&s)
		if seen[s.Signal()] {
			t.Errorf("change %d is not bound", i)
		}
		seen[s.Signal()] = true
	}
	if (VerifySignal{Nonce: [32]byte{1}}).Signal() == (VerifySignal{MessageHash: [32]byte{1}}).Signal() {
		t.Error("nonce and message hash are not told apart")
	}
}
