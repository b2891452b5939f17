package scanbench

import (
	"syscall"
	"time"
)

const clockName = "thread CPU"

// cpuTime gives the CPU time of the calling thread, user and system.
func cpuTime() time.Duration {
	const thread = 1 // RUSAGE_THREAD
	var u syscall.Rusage
	if err := syscall.Getrusage(thread, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
