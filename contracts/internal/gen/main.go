// Command gen makes the Go bindings from the compiled artifacts, with go-ethereum's abigen (v2) as a library so that its version is the one
// in go.mod. `go generate ./contracts/...` runs it in the folder contracts; it reads artifacts/*.json and writes bindings/**.go and
// internal/harness/*.go. `go run ./internal/gen poseidon` there writes src/PoseidonConstants.sol. Tests regenerate and compare.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi/abigen"
)

// packageOf says which artifact is bound in which package; an artifact that is not named here is an error, so that none is forgotten.
func packageOf(contract string) (dir, pkg string, err error) {
	switch contract {
	case "MembershipRegistry", "LeafKeys", "ShareProgramme", "TestToken", "HumanOnce", "NullifierRegistry", "RootSource",
		"ERC1967Proxy", "TimelockController":
		return "bindings", "bindings", nil
	case "RootMirror":
		// Its answers have the registry's names: abigen's types of both don't fit in one package.
		return "bindings/mirror", "mirror", nil
	case "RegistryDesk":
		return "bindings/desk", "desk", nil // for the same reason
	case "Groth16Harness", "TypedHarness", "PickyToken", "LocalOutbox":
		return "internal/harness", "harness", nil
	}
	return "", "", fmt.Errorf("artifact %s has no package", contract)
}

func main() {
	var files map[string]string
	var err error
	if len(os.Args) > 1 && os.Args[1] == "poseidon" {
		files = map[string]string{"src/PoseidonConstants.sol": poseidonSource()}
	} else {
		files, err = generate("artifacts")
	}
	if err == nil {
		err = write(".", files)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// generate returns the bindings by slash-separated path below the folder contracts.
func generate(artifacts string) (map[string]string, error) {
	paths, err := filepath.Glob(filepath.Join(artifacts, "*.json"))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("no artifact in %s", artifacts)
	}
	files := make(map[string]string)
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		var artifact struct {
			Contract string          `json:"contract"`
			ABI      json.RawMessage `json:"abi"`
			Bin      string          `json:"bin"`
		}
		if err := json.Unmarshal(raw, &artifact); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		dir, pkg, err := packageOf(artifact.Contract)
		if err != nil {
			return nil, err
		}
		code, err := abigen.BindV2([]string{artifact.Contract}, []string{string(artifact.ABI)}, []string{artifact.Bin}, pkg, nil, nil)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", artifact.Contract, err)
		}
		files[dir+"/"+strings.ToLower(artifact.Contract)+".go"] = code
	}
	return files, nil
}

func write(root string, files map[string]string) error {
	for name, code := range files {
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(name)), []byte(code), 0o644); err != nil {
			return err
		}
	}
	return nil
}
