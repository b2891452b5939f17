package chain

import (
	"bytes"
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

func TestSnake(t *testing.T) {
	for name, want := range map[string]string{
		"AlreadyClaimed": "already_claimed", "EpochOver": "epoch_over", "ERC20InsufficientBalance": "erc20_insufficient_balance",
		"KeyForZKMissing": "key_for_zk_missing", "X": "x", "SafeERC20FailedOperation": "safe_erc20_failed_operation",
	} {
		if got := snake(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// TestErrorCodes pins that every custom error of every contract has a code of its own, and the codes that others
// build on.
func TestErrorCodes(t *testing.T) {
	table, err := contractErrors()
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]string{}
	for _, e := range table {
		code := snake(e.Name)
		if other, ok := names[code]; ok && other != e.Sig {
			t.Errorf("%s is %s and %s", code, other, e.Sig)
		}
		names[code] = e.Sig
		if strings.ToLower(code) != code || strings.ContainsAny(code, " -") {
			t.Errorf("code %q", code)
		}
	}
	for _, code := range []string{
		"already_claimed", "epoch_not_open", "epoch_over", "deadline_passed", "fee_too_high", "budget_exhausted", "root_unknown", "root_expired",
		"root_before_cutoff", "proof_invalid", "proof_malformed", "number_used", "pre_root_mismatch", "daily_cap_reached", "day_invalid",
		"enroller_signature_invalid", "not_operator", "already_admitted", "account_taken", "start_index_mismatch", "commitment_invalid",
	} {
		if names[code] == "" {
			t.Errorf("no contract has an error for %s", code)
		}
	}
}

func TestDecodeRevert(t *testing.T) {
	table, err := contractErrors()
	if err != nil {
		t.Fatal(err)
	}
	word := func(v int64) []byte { return common.BigToHash(big.NewInt(v)).Bytes() }
	text := append(append(append([]byte{}, selectorError...), word(32)...), append(word(2), append([]byte("no"), make([]byte, 30)...)...)...)
	for name, c := range map[string]struct {
		data         []byte
		code, reason string
		args         int
	}{
		"nothing":          {nil, CodeNoReason, "", 0},
		"short":            {[]byte{1, 2}, CodeUnknown, "", 0},
		"unknown":          {[]byte{1, 2, 3, 4}, CodeUnknown, "", 0},
		"text":             {text, CodeReverted, "no", 0},
		"damaged text":     {text[:20], CodeReverted, "", 0},
		"panic":            {append(append([]byte{}, selectorPanic...), word(0x11)...), CodePanic, "0x11", 0},
		"damaged panic":    {selectorPanic, CodePanic, "", 0},
		"custom":           {append(crypto.Keccak256([]byte("AlreadyClaimed(uint256)"))[:4], word(5)...), "already_claimed", "", 1},
		"custom, two":      {append(append(crypto.Keccak256([]byte("EpochOver(uint64,uint256)"))[:4], word(5)...), word(6)...), "epoch_over", "", 2},
		"custom, cut off":  {crypto.Keccak256([]byte("AlreadyClaimed(uint256)"))[:4], "already_claimed", "", 0},
		"custom, too wide": {append(crypto.Keccak256([]byte("EpochOver(uint64,uint256)"))[:4], bytes.Repeat([]byte{255}, 64)...), "epoch_over", "", 0},
	} {
		e := table.decode(c.data)
		if e.Code != c.code || e.Reason != c.reason || len(e.Args) != c.args || !bytes.Equal(e.Data, c.data) {
			t.Errorf("%s: %+v", name, e)
		}
	}
	plain := errors.New("dial tcp: refused")
	if err := table.callError(plain); err != plain {
		t.Errorf("an error of the network became %v", err)
	}
	if table.callError(nil) != nil || CodeOf(nil) != "" || CodeOf(plain) != "" {
		t.Error("codes where there is no revert")
	}
	if got := CodeOf(table.callError(errors.New("execution reverted"))); got != CodeNoReason {
		t.Errorf("a bare revert is %s", got)
	}
}

func TestRaised(t *testing.T) {
	for _, v := range []int64{0, 1, 2, 7, 8, 9, 1_000_000_001} {
		got := raised(big.NewInt(v)).Int64()
		if got*10 < v*11 || got > v+v/8+1 {
			t.Errorf("%d raised is %d", v, got)
		}
	}
}

// FuzzDecodeRevert: whatever a contract reverts with becomes an error with a code.
func FuzzDecodeRevert(f *testing.F) {
	table, err := contractErrors()
	if err != nil {
		f.Fatal(err)
	}
	for selector := range table {
		f.Add(append(selector[:], make([]byte, 64)...))
	}
	f.Add(append(selectorError[:], bytes.Repeat([]byte{255}, 96)...))
	f.Add(selectorPanic)
	f.Fuzz(func(t *testing.T, data []byte) {
		if e := table.decode(data); e.Code == "" || e.Error() == "" || !bytes.Equal(e.Data, data) {
			t.Errorf("%x: %+v", data, e)
		}
	})
}

// FuzzParseDeployment: a file is refused with ErrDeploymentMalformed or names every contract.
func FuzzParseDeployment(f *testing.F) {
	f.Add([]byte(`{"version":1,"chainId":1337,"genesis":"0x00","block":1}`))
	f.Add([]byte(`{"version":1,"chainId":1337,"appendKeys":{"10":{"address":"0x0000000000000000000000000000000000000001"}}}`))
	f.Add([]byte(`{} {}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		d, err := parseDeployment(raw)
		if err != nil {
			if !errors.Is(err, ErrDeploymentMalformed) {
				t.Error(err)
			}
			return
		}
		if d.ChainID == 0 || d.Registry.Address == (common.Address{}) || len(d.AppendSizes()) == 0 {
			t.Errorf("%+v", d)
		}
	})
}

// FuzzParseKeys: a file is refused, without any of it in the error, or gives a key for every role.
func FuzzParseKeys(f *testing.F) {
	key := strings.Repeat("7", 64)
	f.Add([]byte(key))
	f.Add([]byte("operator=0x" + key + "\n# x\n" + key))
	f.Add([]byte("deployer " + key + " " + key))
	f.Add([]byte("="))
	f.Fuzz(func(t *testing.T, raw []byte) {
		k, err := parseKeys(raw)
		if err != nil {
			if !errors.Is(err, ErrKeysMalformed) || len(err.Error()) > 80 {
				t.Error(err)
			}
			return
		}
		for _, r := range Roles() {
			if k.Key(r) == nil || k.Address(r) == (common.Address{}) {
				t.Errorf("no key for %s", r)
			}
		}
	})
}
