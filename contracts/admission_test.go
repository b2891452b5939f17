package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"

	"unum/contracts/bindings/desk"
	"unum/semaphore"
)

// admission is an enroller's word as the registry takes it: number and index as given, valid until a year from now.
func (w *world) admission(kind semaphore.AdmissionKind, number, index uint64, commitment *big.Int) desk.RegistryStateAdmission {
	a := desk.RegistryStateAdmission{Number: number, Kind: uint8(kind), Commitment: commitment, Attributes: 2, Index: index, Expiry: w.now() + 365*day}
	copy(a.HandleHash[:], keccakOf("handle", number))
	if kind == semaphore.KindReplace {
		a.Attributes |= uint32(semaphore.AttrRenewed)
		copy(a.OldHandleHash[:], keccakOf("old handle", index))
	}
	return a
}

// signAdmission signs by package semaphore: what it hashes is what the contract hashes.
func (w *world) signAdmission(a desk.RegistryStateAdmission) []byte {
	w.t.Helper()
	digest := semaphore.Admission{
		Number: a.Number, Kind: semaphore.AdmissionKind(a.Kind), Commitment: semaphore.IdentityCommitment{Field: field(w.t, a.Commitment)},
		Attributes: semaphore.Attributes(a.Attributes), HandleHash: a.HandleHash, Index: a.Index, OldHandleHash: a.OldHandleHash, Expiry: a.Expiry,
	}.Digest(w.chain.Uint64(), w.registry)
	sig, err := semaphore.SignDigest(w.enroller, digest)
	if err != nil {
		w.t.Fatal(err)
	}
	return sig[:]
}

func field(t testing.TB, v *big.Int) semaphore.Field {
	t.Helper()
	f, err := semaphore.FieldFromBytes(word(new(big.Int).Mod(v, order)))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func (w *world) packLodge(a desk.RegistryStateAdmission) []byte {
	w.t.Helper()
	return w.Desk.PackLodge(a, w.signAdmission(a))
}

func (w *world) packAnnounce(a desk.RegistryStateAdmission) []byte {
	w.t.Helper()
	return w.Desk.PackAnnounceReplacement(a, w.signAdmission(a))
}

// announce announces the replacement that the item makes, and returns when it is ready.
func (w *world) announce(number uint64, item updateItem) uint64 {
	w.t.Helper()
	a := w.admission(semaphore.KindReplace, number, item.index, item.commitment)
	a.Attributes = item.attributes
	w.must(w.stranger, w.registry, w.packAnnounce(a))
	return w.pending(item.index).ReadyAt
}

func (w *world) pending(index uint64) desk.PendingReplacementOutput {
	w.t.Helper()
	return query(w, w.registry, w.Desk.PackPendingReplacement(index), w.Desk.UnpackPendingReplacement)
}

// voids voids numbers, which are ascending.
func (w *world) voids(numbers ...uint64) *types.Receipt {
	w.t.Helper()
	return w.must(w.stranger, w.registry, w.packVoid(numbers...))
}

func (w *world) packVoid(numbers ...uint64) []byte {
	w.t.Helper()
	return w.Desk.PackVoidNumbers(packNumbers(numbers...), w.signVoid(packNumbers(numbers...)))
}

// signVoid is EIP-712 written out.
func (w *world) signVoid(numbers []byte) []byte {
	w.t.Helper()
	domain := semaphore.DomainSeparator(w.chain.Uint64(), w.registry)
	structure := keccak(append(hashOf("Void(bytes32 numbersHash)"), hashOf(string(numbers))...))
	sig, err := semaphore.SignDigest(w.enroller, keccak(append(append([]byte{0x19, 0x01}, domain[:]...), structure[:]...)))
	if err != nil {
		w.t.Fatal(err)
	}
	return sig[:]
}

func hashOf(s string) []byte { h := keccak([]byte(s)); return h[:] }
