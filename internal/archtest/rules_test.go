package archtest

import (
	"fmt"
	"slices"
	"strings"
)

// pkg is what go list says of one package of the module. Paths are without the leading "unum/".
type pkg struct {
	path    string
	imports []string // direct, without tests
	tests   []string // direct, of its tests only
	deps    []string // all, without tests
}

// owner: only the packages in owners (a trailing /... includes what is below) may import what matches one of the prefixes.
type owner struct {
	prefixes []string
	owners   []string
	tests    bool // whether tests anywhere may import it
}

// reach: no package that matches from depends on anything that matches one of the prefixes.
type reach struct {
	from     []string
	prefixes []string
	except   []string
}

var owners = []owner{
	{[]string{"github.com/consensys/gnark/..."}, []string{"semaphore/circuit", "semaphore/proof", "semaphore/setup/...", "enroll/zkml"}, false},
	{[]string{"github.com/gofiber/fiber/..."}, []string{"api"}, false},
	{[]string{"github.com/jackc/pgx/...", "modernc.org/sqlite/..."}, []string{"internal/sqldb", "internal/needs"}, false},
	{[]string{"unum/internal/sqldb"}, []string{"enroll/enrolldb", "semaphore/treedb", "api/apidb", "distribution/ledgerdb", "contracts/chain/txdb", "internal/node", "cmd/unum", "cmd/unumdev"}, true},
	{[]string{"github.com/redis/go-redis/..."}, []string{"enroll/shard", "api/ratelimit"}, true},
	{[]string{"github.com/ethereum/go-ethereum/ethclient", "github.com/ethereum/go-ethereum/rpc"}, []string{"contracts/chain", "cmd/unumdev/devchain"}, true},
	{[]string{"github.com/ethereum/go-ethereum/node", "github.com/ethereum/go-ethereum/eth/...", "github.com/ethereum/go-ethereum/ethclient/simulated"}, []string{"cmd/unumdev/devchain"}, true},
	{[]string{"github.com/ebitengine/purego"}, []string{"enroll/gpu"}, false},
	{[]string{"unsafe"}, []string{"enroll/gpu", "internal/mmap"}, false},
	{[]string{"unum/cmd/unumdev/devchain"}, []string{"cmd/unumdev"}, true},
}

var reaches = []reach{
	{
		// database/sql itself is reached through holiman/uint256, which lets its numbers be scanned; no driver is.
		from: []string{"mobile-sdk/..."},
		prefixes: []string{
			"github.com/gofiber/...", "modernc.org/...", "unum/internal/sqldb", "github.com/jackc/...", "github.com/redis/...", "unum/contracts/...",
			"github.com/ethereum/go-ethereum/rpc", "github.com/ethereum/go-ethereum/ethclient", "unum/semaphore/setup/...", "unum/enroll/...",
			"github.com/consensys/gnark/frontend/cs/r1cs", "github.com/consensys/gnark/frontend/cs/scs",
		},
	},
	{
		from: []string{"cmd/unum"},
		prefixes: []string{
			"github.com/ethereum/go-ethereum/ethclient/simulated", "github.com/ethereum/go-ethereum/eth/catalyst", "github.com/ethereum/go-ethereum/node",
			"github.com/ethereum/go-ethereum/eth", "unum/cmd/unumdev/...", "unum/enroll/encoder/synth",
		},
	},
	{from: []string{"semaphore/...", "distribution", "api/wire"}, prefixes: []string{"unum/enroll/..."}},
	{from: []string{"enroll/..."}, prefixes: []string{"unum/semaphore/...", "unum/api/...", "unum/distribution/...", "unum/contracts/..."}},
	{from: []string{"api/wire"}, prefixes: []string{"github.com/gofiber/...", "database/sql"}},
	{from: []string{"semaphore/proof"}, prefixes: []string{"github.com/consensys/gnark/frontend/cs/r1cs", "github.com/consensys/gnark/frontend/cs/scs"}},
	{from: []string{"enroll/iris"}, prefixes: []string{"unum/..."}},
}

// layers go from the values at the bottom to the commands at the top; a package imports from its own layer or a lower one.
var layers = [][]string{
	{"internal/sqldb", "internal/mmap", "internal/needs", "internal/cli"},
	{"semaphore", "semaphore/poseidon", "enroll/iris", "api/wire", "contracts/bindings"},
	{"semaphore/tree", "semaphore/circuit", "semaphore/proof", "semaphore/setup/...", "semaphore/interop", "enroll/encoder/...", "enroll/gallery/...", "enroll/gpu/...", "enroll/station", "api/ratelimit"},
	{"enroll", "semaphore/registrar/...", "semaphore/sequencer", "distribution"},
	{"enroll/enrolldb", "enroll/shard", "semaphore/treedb", "semaphore/prover", "api/apidb", "distribution/ledgerdb", "contracts/...", "api", "api/client", "mobile-sdk/..."},
	{"internal/node"},
	{"cmd/...", "examples/...", "internal/archtest", "mobile-sdk/cmd/..."},
}

func match(pattern, path string) bool {
	if base, ok := strings.CutSuffix(pattern, "/..."); ok {
		return path == base || strings.HasPrefix(path, base+"/")
	}
	return path == pattern
}

func matchAny(patterns []string, path string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { return match(p, path) })
}

// layerOf gives the layer of a package by its most exact pattern, or −1.
func layerOf(path string) int {
	best, layer := -1, -1
	for i, ps := range layers {
		for _, p := range ps {
			if match(p, path) && len(p) > best {
				best, layer = len(p), i
			}
		}
	}
	return layer
}

// check gives every breach of the rules in pkgs, a line each.
func check(pkgs []pkg) []string {
	var out []string
	for _, p := range pkgs {
		for _, o := range owners {
			if matchAny(o.owners, p.path) {
				continue
			}
			imports := p.imports
			if !o.tests {
				imports = append(slices.Clone(imports), p.tests...)
			}
			for _, imp := range imports {
				if matchAny(o.prefixes, imp) {
					out = append(out, fmt.Sprintf("%s imports %s, which only %v may", p.path, imp, o.owners))
				}
			}
		}
		for _, r := range reaches {
			if !matchAny(r.from, p.path) {
				continue
			}
			for _, d := range p.deps {
				if matchAny(r.prefixes, d) && !matchAny(r.except, d) {
					out = append(out, fmt.Sprintf("%s reaches %s, which %v must not", p.path, d, r.from))
				}
			}
		}
		layer := layerOf(p.path)
		if layer < 0 {
			out = append(out, fmt.Sprintf("%s stands in no layer: give it its place in layers", p.path))
			continue
		}
		for _, imp := range p.imports {
			rel, ok := strings.CutPrefix(imp, "unum/")
			if ok && layerOf(rel) > layer {
				out = append(out, fmt.Sprintf("%s imports %s from a higher layer", p.path, imp))
			}
		}
	}
	return out
}
