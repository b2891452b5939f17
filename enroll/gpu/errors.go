package gpu

import (
	"errors"
	"fmt"
)

// ErrNoGPU says that there is no GPU to use; every error of [Open] wraps it. Go on with the CPU. The errors below wrap it and say why.
var ErrNoGPU = errors.New("no usable GPU")

// Why there is no GPU.
var (
	ErrNoDriver     = fmt.Errorf("%w: driver library not loadable", ErrNoGPU)
	ErrWrongDriver  = fmt.Errorf("%w: driver library lacks a function", ErrNoGPU)
	ErrOldDriver    = fmt.Errorf("%w: driver too old", ErrNoGPU)
	ErrNoDevice     = fmt.Errorf("%w: no device", ErrNoGPU)
	ErrOldDevice    = fmt.Errorf("%w: device older than compute capability 8.0", ErrNoGPU)
	ErrStart        = fmt.Errorf("%w: driver or device did not start", ErrNoGPU)
	ErrWrongAnswers = fmt.Errorf("%w: device gives wrong answers", ErrNoGPU)
)

// ErrFailed says that a device failed at work. What was asked is unknown; ask elsewhere. The device is not used again.
var ErrFailed = errors.New("gpu failed")

// errHangs is the ErrFailed of a device that doesn't come to an end.
var errHangs = fmt.Errorf("%w: it hangs", ErrFailed)

// ErrMemory says that the device memory is full. Nothing was changed.
var ErrMemory = errors.New("gpu memory is full")

// ErrResident says that templates in device memory are not those that were put there.
var ErrResident = fmt.Errorf("%w: resident gallery altered", ErrFailed)

// ErrClosed says that the scanner or encoder was closed.
var ErrClosed = errors.New("gpu closed")

// CallError is a driver call that failed.
type CallError struct {
	Call string // function of the driver
	Code int    // its CUresult
	Name string // the driver's name for the code
}

func (e *CallError) Error() string {
	return fmt.Sprintf("%s: %s (%d)", e.Call, e.Name, e.Code)
}

// errNotReady is what a poll hears until the device is done: one value, so that polling makes none.
var errNotReady = &CallError{Call: "poll", Code: codeNotReady, Name: "CUDA_ERROR_NOT_READY"}

// CUDA result codes that mean something to this package.
const (
	codeOutOfMemory = 2
	codeNotReady    = 600
)
