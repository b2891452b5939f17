//go:build !linux

package poseidon

import "time"

func threadTime() time.Duration { return time.Duration(time.Now().UnixNano()) }
