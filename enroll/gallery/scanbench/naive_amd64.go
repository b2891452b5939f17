package scanbench

import (
	"golang.org/x/sys/cpu"

	"unum/enroll/iris"
)

//go:noescape
func naiveLoop(turned *iris.Template, r int, gallery *iris.Template) (d, m int)

// naiveAt counts at one rotation by the loop that ratios refer to.
func naiveAt(turned *[2*iris.MaxRotation + 1]iris.Template, r int, gallery *iris.Template) (d, m int) {
	if !cpu.X86.HasPOPCNT {
		return naiveGo(turned, r, gallery)
	}
	return naiveLoop(&turned[0], r, gallery)
}
