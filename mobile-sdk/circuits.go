package mobilesdk

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"

	"unum/semaphore/proof"
)

const maxManifest = 1 << 20

// loaded gives the prover, and fetches the circuit's files first where they are not in the folder yet. Each file is fetched once, checked
// against the manifest's SHA-256, and only then given its name.
func (p *Phone) loaded(ctx context.Context, step func(string, int)) (prover, error) {
	p.keys.Lock()
	defer p.keys.Unlock()
	if p.prover != nil {
		return p.prover, nil
	}
	step("keys", 20)
	raw, m, err := p.manifest(ctx)
	if err != nil {
		return nil, err
	}
	c, err := m.Circuit("membership")
	if err != nil {
		return nil, err
	}
	digest := sha256.Sum256(raw)
	dir := filepath.Join(p.cfg.Folder, hex.EncodeToString(digest[:8]))
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, failf(codeBadInput, err, "the folder can't be made")
	}
	for _, f := range []proof.File{c.R1CS, c.ProvingKey, c.VerifyingKey} {
		step("keys", 25)
		if err := p.fetch(ctx, dir, f); err != nil {
			return nil, err
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	step("keys", 35)
	var opts []proof.Option
	if p.cfg.AllowInsecureDev {
		opts = append(opts, proof.AllowInsecureDev())
	}
	opened, err := proof.OpenMembership(dir, m, opts...)
	if err != nil {
		return nil, err
	}
	p.prover = opened
	return opened, nil
}

// manifest asks for the manifest and holds it to the pin. Whoever made the manifest is trusted with the person's anonymity, so a phone
// without a pin proves with development keys only, whose proofs are worth nothing.
func (p *Phone) manifest(ctx context.Context) ([]byte, proof.Manifest, error) {
	var buf bytes.Buffer
	if err := p.crowd.CircuitFile(ctx, proof.ManifestName, &buf, maxManifest); err != nil {
		return nil, proof.Manifest{}, err
	}
	m, err := proof.ParseManifest(buf.Bytes())
	if err != nil {
		return nil, m, err
	}
	digest := sha256.Sum256(buf.Bytes())
	switch pin := p.cfg.ManifestSHA256; {
	case pin != "" && pin != hex.EncodeToString(digest[:]):
		return nil, m, fail(codeManifestMismatch, "the network proves with other keys than this app was made for")
	case pin == "" && (!p.cfg.AllowInsecureDev || m.Ceremony != proof.CeremonyInsecureDev):
		return nil, m, fail(codeManifestUnpinned, "this app was not told which keys to prove with")
	}
	return buf.Bytes(), m, nil
}

// fetch brings one file into the folder unless it is there whole.
func (p *Phone) fetch(ctx context.Context, dir string, f proof.File) (err error) {
	path := filepath.Join(dir, f.Name)
	if b, err := os.Open(path); err == nil {
		h := sha256.New()
		n, err := io.Copy(h, b)
		if err = errors.Join(err, b.Close()); err == nil && n == f.Size && proof.Digest(h.Sum(nil)) == f.SHA256 {
			return nil
		}
	}
	tmp, err := os.CreateTemp(dir, ".part-*")
	if err != nil {
		return failf(codeBadInput, err, "the folder can't be written")
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(tmp.Name()))
		}
	}()
	h := sha256.New()
	err = p.crowd.CircuitFile(ctx, f.Name, io.MultiWriter(tmp, h), f.Size)
	if cerr := tmp.Close(); err == nil && cerr != nil {
		err = failf(codeBadInput, cerr, "the folder can't be written")
	}
	if err != nil {
		return err
	}
	if proof.Digest(h.Sum(nil)) != f.SHA256 {
		return fail(codeKeysInvalid, "a circuit file arrived with another SHA-256 than its manifest says")
	}
	if err = os.Rename(tmp.Name(), path); err != nil {
		return failf(codeBadInput, err, "the folder can't be written")
	}
	return nil
}
