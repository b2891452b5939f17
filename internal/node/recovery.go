package node

import (
	"context"
	"fmt"

	"unum/semaphore/registrar"
)

// registrationPort hands the decisions of the biometric side to the registrar. For a recovery it also says where the old leaf stands, which
// the biometric side does not know and the registrar checks against the chain.
type registrationPort struct{ n *Node }

// Register implements enroll.Registrar.
func (p registrationPort) Register(ctx context.Context, digest [32]byte, number uint64, kind uint8, attributes uint32, handle [32]byte) error {
	return p.n.registrar.Register(ctx, digest, number, kind, attributes, handle)
}

// Replace implements enroll.Registrar.
func (p registrationPort) Replace(ctx context.Context, digest [32]byte, number uint64, attributes uint32, handle, oldHandle [32]byte) error {
	r := registrar.Replacement{SessionDigest: digest, Number: number, Attributes: attributes, Handle: handle, OldHandle: oldHandle}
	at, err := p.n.sequencer.Site(ctx, p.n.registrar.HandleHash(oldHandle))
	if err != nil {
		return fmt.Errorf("find the leaf to be replaced: %w", err)
	}
	r.Place = placeOf(at)
	return p.n.registrar.Replace(ctx, r)
}
