package node

import (
	"errors"
	"fmt"

	"unum/semaphore/tree"
)

// openTreeFiles opens the folder where the tree is kept between starts. A folder that is in use or damaged is no reason not to start, as all that is in it can be made
// from the store: in use, the tree is in memory this time; damaged, the folder is emptied.
func (n *Node) openTreeFiles() (*tree.File, error) {
	dir := n.cfg.Stores.TreeFiles
	if dir == "" {
		return nil, nil
	}
	f, err := tree.Open(dir)
	if errors.Is(err, tree.ErrCorrupt) {
		n.deps.Log.Warn("tree files are damaged, made anew", "folder", dir, "error", err)
		if err := tree.Discard(dir); err != nil {
			return nil, fmt.Errorf("tree files: %w", err)
		}
		f, err = tree.Open(dir)
	}
	if errors.Is(err, tree.ErrLocked) {
		n.deps.Log.Warn("tree files are in use by another process, the tree is in memory only", "folder", dir)
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("tree files: %w", err)
	}
	n.closing(f.Close)
	return f, nil
}
