package gallery

// ExactTwin gives an exact scanner over the entries of c, which it shares.
func ExactTwin(c *CPU, full bool) *CPU {
	t := newCPU(c.engine, CPUOptions{Workers: c.workers, Full: full})
	t.blocks = c.blocks
	t.n.Store(c.n.Load())
	return t
}

// OpenOS opens a slab file of the operating system.
var OpenOS = openOS
