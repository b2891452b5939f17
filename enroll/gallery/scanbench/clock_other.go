//go:build !linux

package scanbench

import "time"

const clockName = "wall"

var began = time.Now()

// cpuTime gives wall time: this system has no clock of a thread that Go can read plainly.
func cpuTime() time.Duration { return time.Since(began) }
