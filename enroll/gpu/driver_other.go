//go:build !linux || (!amd64 && !arm64) || nogpu

package gpu

import "fmt"

// driver has no way to be made here.
type driver struct{}

func loadDriver(string) (*driver, error) {
	return nil, fmt.Errorf("%w: not built for this system", ErrNoDriver)
}

func (*driver) call(name string, _ ...uintptr) error {
	return &CallError{Call: name, Name: "not built for this system"}
}
