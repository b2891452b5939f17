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
		text = "ff3cbc6bfee7947ead2209b9efe75c4f1e99719ac8f720f03c294b958bc17e80"
	case "update-3":
		text = "90b2d8cb32d994175b72267a60ffcc202c46d3dd9aefa7dfad8ac168d98bfa6f"
	case "append-83":
		text = "61443e668e3f51e561b0d18bc76da74ff92251a6b9b04cf3e9c271e03276080e"
	case "append-997":
		text = "d7e9c494fe12a494c991f49b2c8e77fc9e0ba52c29b7d5fbd4fae8da64242ca3"
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
