//go:build !amd64 && !arm64

package gallery

// machineEngines gives the engines of this processor beyond portable Go: none.
func machineEngines() []engine { return nil }

// Peak reports that this machine has no bound to compare with.
func Peak(int) bool { return false }
