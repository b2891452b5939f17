package setup

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	cs "github.com/consensys/gnark/constraint/bn254"

	"unum/semaphore/circuit"
	"unum/semaphore/proof"
)

// Write writes the four files of a circuit's keys under its name and returns the manifest's entry for them. Each file is written whole or not at all.
func Write(dir string, spec circuit.Spec, name string, sys *cs.R1CS, pk *groth16.ProvingKey, vk *groth16.VerifyingKey) (proof.Circuit, error) {
	return describe(spec, name, sys, pk, vk, func(name string, write func(io.Writer) (int64, error)) (proof.File, error) {
		f, err := writeFile(dir, name, write)
		if err != nil {
			return proof.File{}, fmt.Errorf("write key file: %w", err)
		}
		return f, nil
	})
}

// Describe returns the entry that Write would return, and writes nothing.
func Describe(spec circuit.Spec, name string, sys *cs.R1CS, pk *groth16.ProvingKey, vk *groth16.VerifyingKey) (proof.Circuit, error) {
	return describe(spec, name, sys, pk, vk, func(name string, write func(io.Writer) (int64, error)) (proof.File, error) {
		var b bytes.Buffer
		if _, err := write(&b); err != nil {
			return proof.File{}, err
		}
		return proof.File{Name: name, Size: int64(b.Len()), SHA256: proof.DigestOf(b.Bytes())}, nil
	})
}

func describe(spec circuit.Spec, name string, sys *cs.R1CS, pk *groth16.ProvingKey, vk *groth16.VerifyingKey,
	file func(name string, write func(io.Writer) (int64, error)) (proof.File, error)) (proof.Circuit, error) {
	publics := sys.GetNbPublicVariables() - 1 // the first is the constant 1
	var vkRaw bytes.Buffer
	if _, err := vk.WriteRawTo(&vkRaw); err != nil {
		return proof.Circuit{}, fmt.Errorf("encode verifying key: %w", err)
	}
	solkey, err := proof.SolidityKey(vkRaw.Bytes(), publics)
	if err != nil {
		return proof.Circuit{}, err
	}
	entry := proof.Circuit{Name: name, Size: spec.Size, Constraints: sys.GetNbConstraints(), Publics: publics}
	for _, f := range []struct {
		entry *proof.File
		ext   string
		write func(io.Writer) (int64, error)
	}{
		{&entry.R1CS, ".r1cs", sys.WriteTo},
		{&entry.ProvingKey, ".pk", pk.WriteRawTo},
		{&entry.VerifyingKey, ".vk", vkRaw.WriteTo},
		{&entry.SolidityKey, ".solkey", bytes.NewReader(solkey).WriteTo},
	} {
		if *f.entry, err = file(name+f.ext, f.write); err != nil {
			return proof.Circuit{}, err
		}
	}
	return entry, nil
}

// WriteManifest writes a key folder's manifest, after the files that it names.
func WriteManifest(dir string, m proof.Manifest) error { return WriteJSON(dir, proof.ManifestName, m) }

// WriteJSON writes a file of a key folder, whole or not at all, as EncodeJSON spells it.
func WriteJSON(dir, name string, v any) error {
	var b bytes.Buffer
	if err := EncodeJSON(&b, v); err != nil {
		return err
	}
	_, err := writeFile(dir, name, b.WriteTo)
	return err
}

// EncodeJSON writes v indented by two spaces, with a line feed at its end.
func EncodeJSON(w io.Writer, v any) error {
	b, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}
