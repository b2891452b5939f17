//go:build !linux || (!amd64 && !arm64) || nogpu

package gpu

import "fmt"

// driver has no way to be made here but by tests.
type driver struct {
	run func(name string, args []uintptr) error
}

func loadDriver(string) (*driver, error) {
	return nil, fmt.Errorf("%w: not built for this system", ErrNoDriver)
}

//go:uintptrescapes
func (d *driver) call(name string, args ...uintptr) error {
	if d.run != nil {
		return d.run(name, args)
	}
	return &CallError{Call: name, Name: "not built for this system"}
}
