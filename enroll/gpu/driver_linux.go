//go:build linux && (amd64 || arm64) && !nogpu

package gpu

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"unsafe"

	"github.com/ebitengine/purego"
)

// driver is an open libcuda: an address for each function.
type driver struct {
	addr map[string]uintptr
	run  func(name string, args []uintptr) error // instead of a library, in tests
}

// loadDriver opens the library at path, or libcuda.so.1 as the system finds it.
func loadDriver(path string) (*driver, error) {
	if path == "" {
		path = os.Getenv(LibraryEnv)
	}
	if path == "" {
		path = "libcuda.so.1"
	}
	runtime.LockOSThread() // what went wrong is told to the thread that asked
	defer runtime.UnlockOSThread()
	lib, err := purego.Dlopen(path, purego.RTLD_NOW|purego.RTLD_LOCAL)
	if err != nil {
		return nil, fmt.Errorf("%w: %s", ErrNoDriver, strings.TrimSpace(err.Error()))
	}
	d := &driver{addr: make(map[string]uintptr)}
	for _, name := range functions {
		p, err := purego.Dlsym(lib, name)
		if err != nil || p == 0 {
			return nil, fmt.Errorf("%w: %s", ErrWrongDriver, name)
		}
		d.addr[name] = p
	}
	return d, nil
}

// call calls a function of the driver. Pointers among the arguments must be to memory that the caller keeps alive.
//
//go:uintptrescapes
func (d *driver) call(name string, args ...uintptr) error {
	if d.run != nil {
		return d.run(name, args)
	}
	r, _, _ := purego.SyscallN(d.addr[name], args...)
	if code := int32(r); code == codeNotReady {
		return errNotReady
	} else if code != 0 {
		return &CallError{Call: name, Code: int(code), Name: d.errorName(code)}
	}
	return nil
}

func (d *driver) errorName(code int32) string {
	var s *byte
	r, _, _ := purego.SyscallN(d.addr["cuGetErrorName"], uintptr(code), uintptr(unsafe.Pointer(&s)))
	if int32(r) != 0 || s == nil {
		return "unknown error"
	}
	var name []byte
	for ; *s != 0 && len(name) < 80; s = (*byte)(unsafe.Add(unsafe.Pointer(s), 1)) {
		name = append(name, *s)
	}
	return string(name)
}
