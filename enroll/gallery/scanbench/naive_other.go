//go:build !amd64

package scanbench

import "unum/enroll/iris"

// naiveAt counts at one rotation by the loop that ratios refer to.
func naiveAt(turned *[2*iris.MaxRotation + 1]iris.Template, r int, gallery *iris.Template) (d, m int) {
	return naiveGo(turned, r, gallery)
}
