//go:build !linux && !darwin

package tree

import "time"

func processTime() time.Duration { return time.Duration(time.Now().UnixNano()) }
