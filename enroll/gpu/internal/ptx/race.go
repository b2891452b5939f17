package ptx

// shared is the shared memory of a block, watched in cells of 1 << grain bytes.
type shared struct {
	bytes []byte
	cells []cell // nil: not watched
	grain uint8

	// Intervals between barriers are counted through all blocks of a launch, so that what one block left in the cells means nothing to
	// the next.
	first uint32 // interval of this block
	now   uint32
}

// cell is who touched a piece of shared memory last. A thread comes before another's access if a barrier lies between, that is, in another
// interval; within a warp also if the warp met at a barrier of its own since: then its count of barriers is higher now.
type cell struct {
	wrote     uint32 // interval of the last write
	writer    int32  // thread
	wroteSync uint32 // the warp's count then
	at        int32  // instruction
	atomic    bool   // and it was an atomic operation
	hidden    bool   // what was written isn't there yet: cp.async

	read     uint32 // interval of the last read
	reader   int32  // thread, or −1−w for several of warp w, or several warps
	readSync uint32 // that warp's count at the last of them
}

const severalWarps = -1 << 30

func warpOf(who int32) int32 {
	if who < 0 {
		return -1 - who
	}
	return who >> 5
}

// sees tells why thread who of warp w (or several of it, −1−w) must not read a cell, nil if it may, and notes the read.
func (s *shared) sees(c *cell, who, w int32, sync uint32) (err error, detail string) {
	switch {
	case c.wrote < s.first:
		return ErrUnwritten, ""
	case c.hidden:
		return ErrUnwritten, "a copy is on its way"
	case c.wrote == s.now && c.writer != who && (c.writer>>5 != w || c.wroteSync == sync):
		return ErrRace, "written"
	}
	switch {
	case c.read != s.now:
		c.read, c.reader = s.now, who
	case c.reader == who:
	case c.reader != severalWarps && warpOf(c.reader) == w:
		c.reader = -1 - w
	default:
		c.reader = severalWarps
	}
	c.readSync = sync
	return nil, ""
}

// takes tells why a thread must not write a cell, nil if it may, and notes the write. same says that the value is there already.
func (s *shared) takes(c *cell, thread int32, sync uint32, at int32, same, atomic bool) (err error, detail string) {
	w := thread >> 5
	switch {
	case c.wrote == s.now && c.writer != thread && (c.writer>>5 != w || c.wroteSync == sync) && !(same && c.at == at) && !(atomic && c.atomic):
		return ErrRace, "written"
	case c.read == s.now && c.reader != thread && (c.reader == severalWarps || warpOf(c.reader) != w || c.readSync == sync):
		return ErrRace, "read"
	}
	c.wrote, c.writer, c.wroteSync, c.at, c.atomic, c.hidden = s.now, thread, sync, at, atomic, false
	return nil, ""
}
