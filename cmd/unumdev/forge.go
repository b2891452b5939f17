package main

import (
	"context"
	"crypto/rand"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/crypto"

	"unum/api/client"
	"unum/api/wire"
	"unum/semaphore"
	"unum/semaphore/proof"
	"unum/semaphore/tree"
)

// forgeRoot has somebody who was never enrolled plant a leaf in a tree of their own and prove membership in that: a sound proof, for a
// root that no chain has.
func (s *story) forgeRoot(ctx context.Context) error {
	return s.step("forged root", func() (string, string, error) {
		forged, seq, err := s.forge(ctx)
		if err != nil {
			return "", "", err
		}
		request := wire.Verify{
			Action: "vote", Nonce: forged.nonce, Message: "0x", RootSeq: seq, Nullifier: forged.proof.Nullifier.String(), Proof: forged.proof.Proof.String(),
		}
		if _, err := s.api.Verify(ctx, s.dapp.APIKey, "", request); client.CodeOf(err) != "proof_invalid" {
			return expect(err, "proof_invalid", "")
		}
		request.RootSeq += 1000
		_, err = s.api.Verify(ctx, s.dapp.APIKey, "", request)
		return expect(err, "root_unknown", "a proof against a tree of a stranger's own: proof_invalid under the real root, and under a root never mined: refused")
	})
}

type forgery struct {
	proof semaphore.MembershipProof
	nonce string
}

// forge makes the forged proof, by the real circuit and key, and tells the newest real root's number.
func (s *story) forge(ctx context.Context) (forgery, uint64, error) {
	fail := func(err error) (forgery, uint64, error) { return forgery{}, 0, err }
	net, err := s.api.Network(ctx)
	if err != nil {
		return fail(err)
	}
	action, err := s.api.Action(ctx, s.dapp.ID, "vote", "", 0)
	if err != nil {
		return fail(err)
	}
	scope, err := semaphore.ParseScope(action.Scope)
	if err != nil {
		return fail(err)
	}
	prover, err := s.prover(ctx)
	if err != nil {
		return fail(err)
	}
	id, err := semaphore.NewIdentity(rand.Reader)
	if err != nil {
		return fail(err)
	}
	const bothEyes = 2
	own, err := tree.New().Append(semaphore.NewLeaf(id.Commitment(), net.Day, bothEyes))
	if err != nil {
		return fail(err)
	}
	path, err := own.Path(0)
	if err != nil {
		return fail(err)
	}
	n := nonce()
	raw, err := bytes32(n)
	if err != nil {
		return fail(err)
	}
	signal := semaphore.VerifySignal{Nonce: raw, MessageHash: [32]byte(crypto.Keccak256())}.Signal()
	m, err := prover.Prove(ctx, proof.MembershipWitness{
		Identity: id, Day: net.Day, Attributes: bothEyes, Path: path, Root: own.Root(), Scope: scope, Signal: signal, Policy: semaphore.Policy(action.Policy),
	})
	return forgery{m, n}, net.LatestRoot, err
}

// prover loads the membership circuit as anybody can: from the network, by its public files.
func (s *story) prover(ctx context.Context) (*proof.MembershipProver, error) {
	dir := filepath.Join(s.o.data, "phones", "stranger")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	fetch := func(name string, limit int64) error {
		f, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		err = s.api.CircuitFile(ctx, name, f, limit)
		if cerr := f.Close(); err == nil {
			err = cerr
		}
		return err
	}
	if err := fetch(proof.ManifestName, 1<<20); err != nil {
		return nil, err
	}
	m, err := proof.ReadManifest(dir)
	if err != nil {
		return nil, err
	}
	c, err := m.Circuit("membership")
	if err != nil {
		return nil, err
	}
	for _, f := range []proof.File{c.R1CS, c.ProvingKey, c.VerifyingKey} {
		if err := fetch(f.Name, f.Size); err != nil {
			return nil, err
		}
	}
	return proof.OpenMembership(dir, m, proof.AllowInsecureDev())
}

// stranger is somebody who was never enrolled: with the honest app, and with somebody else's proof under their own nullifier.
func (s *story) stranger(ctx context.Context) error {
	if err := s.step("stranger", func() (string, string, error) {
		dir, err := os.MkdirTemp("", "unum-phone-")
		if err != nil {
			return "", "", err
		}
		defer os.RemoveAll(dir)
		p, err := openPhone(s.target.url, dir, filepath.Join(s.o.data, "phones", "circuits"))
		if err != nil {
			return "", "", err
		}
		defer p.close()
		_, err = p.prove(s.dapp.ID, "vote", nonce())
		return expectPhone(err, "not_enrolled", "an identity that was never enrolled: its phone finds no leaf to prove")
	}); err != nil {
		return err
	}
	return s.step("stolen proof", func() (string, string, error) {
		p, err := s.phone(s.admitted()[1])
		if err != nil {
			return "", "", err
		}
		theirs, err := p.prove(s.dapp.ID, "vote", nonce())
		if err != nil {
			return "", "", err
		}
		id, err := semaphore.NewIdentity(rand.Reader)
		if err != nil {
			return "", "", err
		}
		scope, err := semaphore.ParseScope(theirs.Verify.Scope)
		if err != nil {
			return "", "", err
		}
		theirs.Verify.Nullifier = id.Nullifier(scope).String()
		_, err = s.api.Verify(ctx, s.dapp.APIKey, "", theirs.Verify)
		return expect(err, "proof_invalid", "an enrolled person's proof under a stranger's nullifier: refused")
	})
}
