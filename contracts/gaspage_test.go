package contracts_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"unum/contracts"
)

// gasPage writes docs/GAS.md from measured costs by row name. Others' figures are constants here, with where they come from.
func gasPage(t *testing.T, cost map[string]uint64, table string) []byte {
	t.Helper()
	var b bytes.Buffer
	of := func(name string) string {
		v, ok := cost[name]
		if !ok {
			t.Fatalf("no row %q", name)
		}
		return thousands(v)
	}
	p := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }

	p("# Gas\n")
	p("Written by `go test ./contracts -run TestGas -update`; without `-update` the test fails when a figure moves. Whole transactions, with their")
	p("21,000 and their calldata, on the simulated chain of go-ethereum v1.17.0 under the rules of mainnet (Osaka: EIP-7623 floor for calldata,")
	p("EIP-7883 prices for exponentiation). Keys and proofs are real points; what a circuit proves does not change what a pairing costs.\n")
	p("Others' figures were not measured here: **m** measured by us on their contracts with the rules before EIP-7623 (Shanghai), **s** stated by them.\n")

	p("## Appending, gas per identity\n")
	p("| identities in the batch | unum, numbers as a run | unum, numbers one by one | World v3 (m) | World 4.0 registry (m) | Semaphore v4 (s) |")
	p("|---|---|---|---|---|---|")
	row := func(n int, v3, w4 string) {
		name := fmt.Sprintf("append %d", n)
		p("| %d | %s | %s | %s | %s | 133,900 |", n, of(name+", numbers as one run each"), of(name+" each"), v3, w4)
	}
	row(10, "25,800", "84,000")
	row(100, "3,060", "55,000")
	row(largestAppend, "1,330 at 600, 1,300 at 1,200", "52,000 at 500")
	p("")
	p("Aim: 1,500 at the largest. The gas depends on how many identities are in a batch, not on the circuit that proves it.")
	p("The floor for 32 bytes of commitment is 1,280. World v3's figures have neither signature, admission numbers nor handle root: one operator key")
	p("mints people there. Here a batch also checks the enroller's signature, uses up its admission numbers (a storage word for 256 of them) and keeps")
	p("the batch's handle root. World 4.0 hashes the tree on chain, account state and signatures extra; Semaphore v4 adds one member at a time.\n")
	p("A run is what `contracts.PackNumbers` makes of neighbouring admission numbers; the enroller's signature is the same.\n")

	p("## Verifying a membership\n")
	p("| what | unum | World v3 | World 4.0 | Semaphore v4 |")
	p("|---|---|---|---|---|")
	p("| bare proof, 256 bytes | %s (5 inputs) | 242,000 (m, 4 inputs) | | |", of("verify a proof of 5 inputs, bare"))
	p("| bare proof, 128 bytes | %s (5 inputs) | 253,000 (m, 4 inputs) | 298,300 without the transaction (m, 15 inputs) | |", of("verify a compressed proof of 5 inputs, bare"))
	p("| with root look-up | %s | | | |", of("verifyMembership, with root lookup"))
	p("| with root look-up, nullifier kept | | | | 288,800 (s) |")
	p("| a further proof in `verifyMany` | %s | none | none | none |", of("verifyMany each"))
	p("| 2, 10, 50 proofs in `verifyMany` | %s, %s, %s | | | |\n", of("verify 2 proofs of 5 inputs"), of("verify 10 proofs of 5 inputs"), of("verify 50 proofs of 5 inputs"))
	p("A compressed proof saves 128 bytes and costs five exponentiations: dearer on mainnet, cheaper on a rollup that pays for data.\n")

	p("## Around a leaf\n")
	p("| what | gas |")
	p("|---|---|")
	for _, c := range [][2]string{
		{"update, 1 removal", "remove a leaf"}, {"update, 3 replacements", "replace three leaves, in one update"}, {"announceReplacement", "announce a replacement"},
		{"veto", "veto it: 34 + 3 Poseidon hashes and a Baby Jubjub signature in Solidity"}, {"voidNumbers, 1", "void a number"},
		{"lodge", "lodge an admission in the forced queue"}, {"appendForced 10", "append ten of them by force"},
	} {
		p("| %s | %s |", c[1], of(c[0]))
	}
	p("")
	p("The registry is a proxy: each call pays 4,700 for that (a cold implementation and its slot), nothing for its limits, which are in the code.\n")

	p("## A share\n")
	p("| what | unum, recipient new / known to the token | World-like claim, 4 inputs (m) |")
	p("|---|---|---|")
	p("| `claim` | %s / %s | 303,700 / 286,600 |", of("claim, recipient new to the token, no fee"), of("claim, recipient known, no fee"))
	p("| `claimMany`, each of 10 | %s / %s | none |", of("claimMany 10, recipients new, fees each"), of("claimMany 10, recipients known, fees each"))
	p("| `claimMany`, each of 40 | %s / %s | none |\n", of("claimMany 40, recipients new, fees each"), of("claimMany 40, recipients known, fees each"))

	p("## All rows\n")
	p("```")
	b.WriteString(strings.TrimRight(table, "\n"))
	p("\n```")
	return b.Bytes()
}

func thousands(v uint64) string {
	s := fmt.Sprint(v)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// TestPackNumbers sends runs of every shape and wants the contract to mark what Go means.
func TestPackNumbers(t *testing.T) {
	w := newWorld(t)
	for _, numbers := range [][]uint64{{1, 2, 3}, {5, 6, 7, 8, 9, 20}, {21, 22, 23, 24, 25, 26, 30, 31, 32}} {
		b := w.appendBatch(numbers...)
		plain := b.numbers
		b.numbers = contracts.PackNumbers(numbers)
		if len(b.numbers) >= len(plain) {
			t.Errorf("%v: %d bytes", numbers, len(b.numbers))
		}
		w.mine(b) // signed over the plain form
	}
	used := map[uint64]bool{}
	for _, n := range []uint64{1, 2, 3, 5, 6, 7, 8, 9, 20, 21, 22, 23, 24, 25, 26, 30, 31, 32} {
		used[n] = true
	}
	for n := range uint64(600) {
		if query(w, w.registry, w.Registry.PackNumberUsed(n), w.Registry.UnpackNumberUsed) != used[n] {
			t.Errorf("number %d used: want %v", n, used[n])
		}
	}
	if got := contracts.PackNumbers([]uint64{7, 9}); !bytes.Equal(got, packNumbers(7, 9)) {
		t.Errorf("%x: runs are longer here", got)
	}
	if got := contracts.PackNumbers(nil); len(got) != 0 {
		t.Errorf("no numbers: %x", got)
	}
	high := []uint64{1<<63 - 1, 1 << 63, 1<<63 + 1}
	if got := contracts.PackNumbers(high); !bytes.Equal(got, packNumbers(high...)) {
		t.Errorf("%x: the contract takes no run there", got)
	}

	w.setTime((firstDay + 1) * day) // another day's cap
	run := func(first uint64, length uint32) []byte { return contracts.PackNumbers(span(first, length))[1:] }
	try := func(want string, numbers []byte) {
		t.Helper()
		b := w.appendBatch(100, 101, 102, 103)
		b.numbers = numbers
		w.refused(w.try(w.operator, w.registry, w.pack(b)), want)
	}
	good := append([]byte{1}, run(100, 4)...)
	b := w.appendBatch(100, 101, 102, 103)
	b.numbers = good
	if err := w.try(w.operator, w.registry, w.pack(b)); err != nil {
		t.Error(err)
	}
	try("EnrollerSignatureInvalid", append([]byte{1}, run(101, 4)...))
	for _, bad := range [][]byte{
		nil, {1}, splice(good, 0, []byte{2}), good[:12], append(bytes.Clone(good), 0), append([]byte{1}, run(100, 3)...),
		append([]byte{1}, run(100, 5)...), append(bytes.Clone(good), run(104, 3)...), splice(good, 9, make([]byte, 4)),
		splice(good, 1, []byte{0x80}), append(splice(good, 9, []byte{0xff, 0xff, 0xff, 0xff}), run(1, 5)...),
	} {
		try("NumbersMalformed", bad)
	}
	// Runs that overlap or go back are caught like any numbers.
	c := w.appendBatch(100, 101, 101, 102)
	c.numbers = append([]byte{1, 0, 0, 0, 0, 0, 0, 0, 100, 0, 0, 0, 2}, 0, 0, 0, 0, 0, 0, 0, 101, 0, 0, 0, 2)
	w.refused(w.try(w.operator, w.registry, w.pack(c)), "NumbersNotAscending", 101, 101)
}

func span(first uint64, length uint32) (out []uint64) {
	for i := range uint64(length) {
		out = append(out, first+i)
	}
	return out
}
