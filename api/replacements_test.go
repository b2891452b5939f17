package api_test

import (
	"strings"
	"testing"

	"unum/api"
	"unum/api/wire"
	"unum/semaphore"
)

func TestReplacements(t *testing.T) {
	n := newNetwork(t)
	id, err := semaphore.IdentityFromPrivateKey([]byte("the old phone"))
	if err != nil {
		t.Fatal(err)
	}
	n.owner = id.Commitment()
	s := serve(t, n, openStore(t, sqlite(t)), nil)
	l := get[wire.ReplacementList](s, "GET", "/v1/replacements", "", nil)
	if len(l.Replacements) != 1 || l.Replacements[0] != (wire.Replacement{Number: 42, Index: 7, ReadyAt: now0 + 86400, Vetoable: true}) {
		t.Errorf("%+v", l)
	}
	const path = "/v1/replacements/42/veto"
	veto := func(number, index uint64) wire.Veto {
		return wire.Veto{Veto: id.SignVeto(1337, registry, number, index).String()}
	}
	if v := get[wire.Vetoed](s, "POST", path, "", veto(42, 7)); v.TxHash != "0xab"+strings.Repeat("00", 31) {
		t.Errorf("%+v", v)
	}
	s.refused(422, "veto_invalid", "POST", path, "", veto(41, 7))
	s.refused(404, "replacement_unknown", "POST", "/v1/replacements/43/veto", "", veto(42, 8))
	for _, bad := range []string{"", "0x", "0x" + strings.Repeat("0", 319), "0x" + strings.Repeat("f", 320), strings.ToUpper(veto(42, 7).Veto)} {
		s.refused(422, "field_not_canonical", "POST", path, "", wire.Veto{Veto: bad})
	}
	if bare := serve(t, n, openStore(t, sqlite(t)), func(c *api.Config) { c.Replacements = nil }); bare.do("GET", "/v1/replacements", "", nil).StatusCode != 404 {
		t.Error("routes of a part that is not there")
	}
}
