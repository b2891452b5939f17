package proof

import (
	"encoding/hex"
	"sync"

	"github.com/consensys/gnark/logger"
)

// CircuitDigest returns the SHA-256 of the constraint system that this version proves under that name. A changed circuit, or a gnark that
// encodes it otherwise, changes the digest, and keys of the old one are then refused and, in development, made anew. A test of
// semaphore/setup compiles the circuits and compares.
func CircuitDigest(name string) (Digest, bool) {
	var text string
	switch name {
	case "membership":
		text = "fc08e5e5f039703b88c00d5030c9ece7d32a6ac229ba9a433129aec526a9d2ec"
	case "append-10":
		text = "3abb234c9cadf3d42e187194413b9235bab018e2b9df7aa567de15836ebd21f7"
	case "update-3":
		text = "90b2d8cb32d994175b72267a60ffcc202c46d3dd9aefa7dfad8ac168d98bfa6f"
	case "append-82":
		text = "545de87db2301010c15dd0ccdd8f66dfd583d55ea4a2d8f39894ae8be78c99e1"
	case "append-469":
		text = "610c4a70011159800712c48a77d76567ddf1fd5d219d95beb74fbf23a99df7f9"
	case "update-7":
		text = "ed30077db4ede6d8ae3fde6f352b23468ec2f16534b70025a384f2dc65a9cef5"
	default:
		return Digest{}, false
	}
	var d Digest
	if _, err := hex.Decode(d[:], []byte(text)); err != nil {
		return Digest{}, false
	}
	return d, true
}

// silence turns off gnark's process-wide logger, once.
var silence = sync.OnceFunc(logger.Disable)

// Silence turns off gnark's logger, which by default prints to standard output, and on an unsatisfied constraint prints values of the witness:
// secrets. Every function here that opens a key calls it; semaphore/setup calls it too. It acts once, so that it never races with a running proof.
func Silence() { silence() }
