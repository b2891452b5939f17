package chain

import (
	"fmt"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"

	"unum/contracts/bindings"
	"unum/contracts/bindings/desk"
	"unum/contracts/bindings/mirror"
)

// contractErrors returns the custom errors of all our contracts: an error passes through its callers, so that any of
// them may come out of any call.
func contractErrors() (errorTable, error) {
	t := errorTable{}
	for _, m := range []*bind.MetaData{
		&bindings.MembershipRegistryMetaData, &desk.RegistryDeskMetaData, &bindings.TimelockControllerMetaData, &bindings.ERC1967ProxyMetaData,
		&bindings.ShareProgrammeMetaData, &bindings.TestTokenMetaData, &bindings.HumanOnceMetaData, &bindings.NullifierRegistryMetaData,
		&bindings.RootSourceMetaData, &mirror.RootMirrorMetaData,
	} {
		a, err := parse(m)
		if err != nil {
			return nil, err
		}
		t.add(a)
	}
	return t, nil
}

// parse reads a contract's ABI.
func parse(m *bind.MetaData) (abi.ABI, error) {
	a, err := m.ParseABI()
	if err != nil {
		return abi.ABI{}, fmt.Errorf("ABI of %s: %w", m.ID, err)
	}
	return *a, nil
}
