package mobilesdk

import (
	"context"
	"time"

	"unum/api/wire"
	"unum/semaphore"
	"unum/semaphore/tree"
)

// leafFound answers FindLeaf.
type leafFound struct {
	Index     uint64 `json:"index"`
	Day       uint32 `json:"day"`
	Assurance uint8  `json:"assurance"`
	Renewed   bool   `json:"renewed"`
}

// FindLeaf finds the phone's own leaf in what was published, and remembers it: {"index", "day", "assurance", "renewed"}. It reads whole
// days, so the server learns at most a day. not_enrolled if there is none yet.
func (p *Phone) FindLeaf() (string, error) {
	return guard(func() (string, error) {
		ctx, cancel := background()
		defer cancel()
		id, err := p.own1()
		if err != nil {
			return "", err
		}
		l, err := p.findLeaf(ctx, id)
		if err != nil {
			return "", err
		}
		a := semaphore.Attributes(l.Attributes)
		return encode(leafFound{l.Index, l.Day, a.Assurance(), a.Renewed()})
	})
}

// findLeaf looks through the days on which the leaf can be: from the one on which the enrollment began, or else the network's first, to
// tomorrow, which a batch may already be dated. Newest first: a replaced leaf has a newer day.
func (p *Phone) findLeaf(ctx context.Context, id *semaphore.Identity) (*leafPlace, error) {
	net, err := p.network(ctx, p.crowd)
	if err != nil {
		return nil, err
	}
	if net.LatestRoot == 0 {
		return nil, fail(codeNotEnrolled, "nobody is enrolled in this network yet")
	}
	s, _ := p.read()
	var first uint32
	if s.Enrollment != nil {
		first = s.Enrollment.Day
	} else {
		r, err := p.crowd.Root(ctx, 1)
		if err != nil {
			return nil, err
		}
		first = uint32(r.Time / 86400)
	}
	if net.Day+1 < first || net.Day+1-first > 100*366 {
		return nil, fail(codeServerLies, "the network's days can't be")
	}
	own := id.Commitment().String()
	for day := net.Day + 1; ; day-- {
		d, err := p.crowd.Day(ctx, day)
		if err != nil {
			return nil, err
		}
		for _, l := range d.Leaves {
			if l.Commitment == own {
				if l.Index >= semaphore.Capacity || !semaphore.Attributes(l.Attributes).Valid() {
					return nil, fail(codeServerLies, "the published leaf can't be")
				}
				found := &leafPlace{Index: l.Index, Day: day, Attributes: l.Attributes}
				return found, p.change(func(s *state) error { s.Leaf = found; return nil })
			}
		}
		if day == first || day == 0 {
			return nil, fail(codeNotEnrolled, "this identity has no leaf in the tree, or not yet")
		}
	}
}

// place is what a proof is made from.
type place struct {
	leaf  *leafPlace
	root  semaphore.Root
	seq   uint64
	path  tree.Path
	crowd uint64
}

const (
	// grid is the grain, in seconds, to which the root is chosen: everybody who proves in one grain proves against one root, if it holds
	// their leaf.
	grid = 600
	// margin is how long, in seconds, a chosen root must still hold.
	margin = 900
)

// find gives the phone's place in the tree under a root that fits the policy. A leaf that is not where it was is looked for again, once.
func (p *Phone) find(ctx context.Context, id *semaphore.Identity, policy semaphore.Policy, step func(string, int)) (place, error) {
	for fresh := false; ; fresh = true {
		s, _ := p.read()
		l := s.Leaf
		if l == nil || fresh {
			step("leaf", 0)
			var err error
			if l, err = p.findLeaf(ctx, id); err != nil {
				return place{}, err
			}
		}
		step("path", 10)
		pl, moved, err := p.under(ctx, id, l, policy)
		if err != nil {
			return place{}, err
		}
		if !moved {
			return pl, nil
		}
		if fresh {
			return place{}, fail(codeNotEnrolled, "this identity's leaf is in the tree no more")
		}
	}
}

// under reads the bucket of a leaf under a chosen root and completes the path. moved tells that the leaf is not there.
func (p *Phone) under(ctx context.Context, id *semaphore.Identity, l *leafPlace, policy semaphore.Policy) (pl place, moved bool, err error) {
	attributes := semaphore.Attributes(l.Attributes)
	if !policy.Admits(l.Day, attributes) {
		return pl, false, fail(codePolicyUnmet, "this enrollment is too new, was renewed too lately, or is of too little assurance for the action")
	}
	r, moved, err := p.chooseRoot(ctx, l, policy)
	if err != nil || moved {
		return pl, moved, err
	}
	root, err := semaphore.ParseRoot(r.Root)
	if err != nil {
		return pl, false, failf(codeServerLies, err, "the root can't be read")
	}
	list, err := p.crowd.Buckets(ctx, r.Seq)
	if err != nil {
		return pl, false, err
	}
	var in *wire.BucketRange
	for i := range list.Buckets {
		if b := &list.Buckets[i]; b.Start <= l.Index && l.Index < b.End {
			in = b
		}
	}
	if in == nil || list.Root != r.Root {
		return pl, false, fail(codeServerLies, "the root's buckets don't hold the leaf")
	}
	w, err := p.crowd.Bucket(ctx, r.Seq, in.Bucket)
	if err != nil {
		return pl, false, err
	}
	b, err := bucket(w)
	if err != nil {
		return pl, false, err
	}
	if b.Root != root || l.Index < b.Start || l.Index-b.Start >= uint64(len(b.Leaves)) {
		return pl, false, fail(codeServerLies, "the bucket is another one than asked for")
	}
	if b.Leaves[l.Index-b.Start] != semaphore.NewLeaf(id.Commitment(), l.Day, attributes) {
		return pl, true, nil
	}
	path, err := b.Path(l.Index)
	if err != nil {
		return pl, false, err
	}
	return place{leaf: l, root: root, seq: r.Seq, path: path, crowd: uint64(b.LiveCount())}, false, nil
}

// chooseRoot takes the newest root that is older than the present grain of time, so that many people prove against one; where that can't
// be, because the leaf is newer or the policy asks for more, the newest.
func (p *Phone) chooseRoot(ctx context.Context, l *leafPlace, policy semaphore.Policy) (wire.Root, bool, error) {
	net, err := p.network(ctx, p.crowd)
	if err != nil {
		return wire.Root{}, false, err
	}
	list, err := p.crowd.Roots(ctx, 0, 100)
	if err != nil {
		return wire.Root{}, false, err
	}
	if len(list.Roots) == 0 || list.Roots[0].Leaves <= l.Index {
		return wire.Root{}, true, nil
	}
	fits := func(r wire.Root) bool {
		seen := net.HeadTime
		if r.SupersededAt != 0 {
			seen = min(seen, r.SupersededAt)
		}
		return r.Live && r.Leaves > l.Index && (r.ExpiresAt == 0 || r.ExpiresAt >= net.HeadTime+margin) && uint64(policy.RenewedBefore)*86400 <= seen
	}
	newest := list.Roots[0]
	for _, r := range list.Roots {
		if fits(r) && r.Time <= net.HeadTime/grid*grid {
			return r, false, nil
		}
	}
	if !fits(newest) {
		return wire.Root{}, false, fail(codeNoRoot, "no root of the tree fits this action yet")
	}
	return newest, false, nil
}

// bucket reads a bucket.
func bucket(w wire.Bucket) (tree.Bucket, error) {
	b := tree.Bucket{Level: w.Level, Start: w.Start, Leaves: make([]semaphore.Leaf, len(w.Leaves)), Siblings: make([]semaphore.Field, len(w.Siblings))}
	var err error
	if b.Root, err = semaphore.ParseRoot(w.Root); err != nil {
		return b, failf(codeServerLies, err, "the bucket can't be read")
	}
	for i, s := range w.Leaves {
		if b.Leaves[i], err = semaphore.ParseLeaf(s); err != nil {
			return b, failf(codeServerLies, err, "the bucket can't be read")
		}
	}
	for i, s := range w.Siblings {
		if b.Siblings[i], err = semaphore.ParseField(s); err != nil {
			return b, failf(codeServerLies, err, "the bucket can't be read")
		}
	}
	return b, nil
}

// WaitForLeaf asks for the leaf until it is found, at most that many seconds, and gives what FindLeaf gives. For hosts without a
// notification from elsewhere.
func (p *Phone) WaitForLeaf(seconds int) (string, error) {
	return guard(func() (string, error) {
		if err := p.whole(); err != nil {
			return "", err
		}
		end := time.Now().Add(time.Duration(seconds) * time.Second)
		for pause := 200 * time.Millisecond; ; pause = min(2*pause, 5*time.Second) {
			found, err := p.FindLeaf()
			if err == nil || ErrorCode(err.Error()) != codeNotEnrolled || time.Now().Add(pause).After(end) {
				return found, err
			}
			time.Sleep(pause)
		}
	})
}
