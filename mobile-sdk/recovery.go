package mobilesdk

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"unum/api/wire"
	"unum/semaphore"
)

// recoveryPending answers PendingRecovery.
type recoveryPending struct {
	Pending  bool   `json:"pending"`
	Number   uint64 `json:"number,omitempty"`
	ReadyAt  uint64 `json:"readyAt,omitempty"` // unix seconds
	Vetoable bool   `json:"vetoable,omitempty"`
}

// PendingRecovery tells whether somebody is about to replace this phone's leaf: {"pending", "number", "readyAt", "vetoable"}. An app asks
// once a day and warns its person: whoever did not ask for a recovery calls VetoRecovery before readyAt. It reads the list of
// all that wait, so the server does not learn whose phone asks. not_enrolled without a leaf.
func (p *Phone) PendingRecovery() (string, error) {
	return guard(func() (string, error) {
		ctx, cancel := background()
		defer cancel()
		r, _, err := p.pending(ctx)
		if err != nil {
			return "", err
		}
		if r == nil {
			return encode(recoveryPending{})
		}
		return encode(recoveryPending{true, r.Number, r.ReadyAt, r.Vetoable})
	})
}

// VetoRecovery stops the replacement that waits for this phone's leaf: {"txHash"}. replacement_unknown if none waits, replacement_final if it
// came after a veto and a fresh capture.
func (p *Phone) VetoRecovery() (string, error) {
	return guard(func() (string, error) {
		ctx, cancel := background()
		defer cancel()
		r, id, err := p.pending(ctx)
		if err != nil {
			return "", err
		}
		if r == nil {
			return "", fail("replacement_unknown", "no replacement waits for this leaf")
		}
		net, err := p.network(ctx, p.own)
		if err != nil {
			return "", err
		}
		v := id.SignVeto(net.ChainID, common.HexToAddress(net.Registry), r.Number, r.Index)
		out, err := p.own.Veto(ctx, r.Number, wire.Veto{Veto: v.String()})
		if err != nil {
			return "", err
		}
		return encode(out)
	})
}

// pending finds the replacement that waits for the phone's own leaf; nil if none does.
func (p *Phone) pending(ctx context.Context) (*wire.Replacement, *semaphore.Identity, error) {
	id, err := p.own1()
	if err != nil {
		return nil, nil, err
	}
	l, err := p.findLeaf(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	list, err := p.crowd.Replacements(ctx)
	if err != nil {
		return nil, nil, err
	}
	for i := range list.Replacements {
		if r := &list.Replacements[i]; r.Index == l.Index {
			return r, id, nil
		}
	}
	return nil, id, nil
}
