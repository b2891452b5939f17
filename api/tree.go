package api

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humafiber"

	"unum/api/wire"
	"unum/semaphore"
	"unum/semaphore/tree"
)

type rootsInput struct {
	Before uint64 `query:"before" maximum:"9007199254740991" doc:"Only roots with a lower sequence number; 0 begins with the newest."`
	Limit  int    `query:"limit" minimum:"1" maximum:"200" default:"50"`
}
type rootsOutput struct{ Body wire.RootList }
type rootInput struct {
	Seq uint64 `path:"seq" maximum:"9007199254740991"`
}
type rootOutput struct{ Body wire.Root }
type bucketsOutput struct {
	CacheControl string `header:"Cache-Control"`
	Body         wire.BucketList
}
type bucketInput struct {
	Seq    uint64 `path:"seq" maximum:"9007199254740991"`
	Bucket uint64 `path:"bucket" maximum:"9007199254740991" doc:"Number in the list of the root's buckets. Nothing here takes a leaf's index or a commitment."`
}
type bucketOutput struct {
	CacheControl string `header:"Cache-Control"`
	Body         wire.Bucket
}
type dayInput struct {
	Day uint32 `path:"day"`
}
type dayOutput struct{ Body wire.Day }
type circuitInput struct {
	File        string `path:"file" maxLength:"80"`
	IfNoneMatch string `header:"If-None-Match" required:"false" maxLength:"200"`
}

func (a *API) mountTree() {
	mount(a, route{method: "GET", path: "/v1/roots", id: "list-roots", summary: "Root history, newest first", tag: "Tree"}, a.listRoots)
	mount(a, route{method: "GET", path: "/v1/roots/{seq}", id: "read-root", summary: "One root", tag: "Tree"}, a.readRoot)
	mount(a, route{method: "GET", path: "/v1/buckets/{seq}", id: "list-buckets", summary: "How a root's tree is cut into buckets", tag: "Tree",
		describe: "A partition: every leaf is in one bucket, so asking for a bucket says only that one's leaf is in that crowd."}, a.listBuckets)
	mount(a, route{method: "GET", path: "/v1/buckets/{seq}/{bucket}", id: "read-bucket", summary: "The leaves of one bucket", tag: "Tree"}, a.readBucket)
	mount(a, route{method: "GET", path: "/v1/days/{day}", id: "read-day", summary: "The leaves published for one enrollment day", tag: "Tree",
		describe: "In which a phone finds itself, without telling which leaf it is."}, a.readDay)
}

func (a *API) mountCircuits() {
	mount(a, route{method: "GET", path: "/v1/circuits/membership/{file}", id: "read-circuit-file", summary: "What a phone needs to prove", tag: "Circuits",
		describe: "manifest.json names the files with their SHA-256; the others never change under one digest.", time: claimTime}, a.readCircuit)
}

func wireRoot(r RootRecord, h Head) wire.Root {
	return wire.Root{
		Seq: r.Seq, Root: r.Root.String(), Time: r.Time, SupersededAt: r.SupersededAt, FirstUpdateAt: r.FirstUpdateAt, ExpiresAt: r.ExpiresAt,
		Leaves: r.Leaves, People: r.Live, Live: live(r, h),
	}
}

func (a *API) roots(ctx context.Context, before uint64, limit int) ([]wire.Root, error) {
	head, err := a.cfg.Roots.Head(ctx)
	if err != nil {
		return nil, fmt.Errorf("read head: %w", err)
	}
	rs, err := a.cfg.Roots.Roots(ctx, before, limit)
	if err != nil {
		return nil, fmt.Errorf("read roots: %w", err)
	}
	out := make([]wire.Root, len(rs))
	for i, r := range rs {
		out[i] = wireRoot(r, head)
	}
	return out, nil
}

func (a *API) listRoots(ctx context.Context, in *rootsInput) (*rootsOutput, error) {
	rs, err := a.roots(ctx, in.Before, in.Limit)
	if err != nil {
		return nil, err
	}
	out := &rootsOutput{wire.RootList{Roots: rs}}
	if n := len(rs); n == in.Limit && rs[n-1].Seq > 1 {
		out.Body.Next = rs[n-1].Seq
	}
	return out, nil
}

func (a *API) readRoot(ctx context.Context, in *rootInput) (*rootOutput, error) {
	r, err := a.cfg.Roots.Root(ctx, in.Seq)
	switch {
	case errors.Is(err, ErrNotFound):
		return nil, Coded("not_found", err)
	case err != nil:
		return nil, fmt.Errorf("read root: %w", err)
	}
	head, err := a.cfg.Roots.Head(ctx)
	if err != nil {
		return nil, fmt.Errorf("read head: %w", err)
	}
	return &rootOutput{wireRoot(r, head)}, nil
}

// treeCache keeps the partition of the newest trees asked for: cutting a tree visits every leaf.
type treeCache struct {
	mu    sync.Mutex
	order []uint64
	cuts  map[uint64]cut
}

// cut is a tree and its partition.
type cut struct {
	tree   tree.Tree
	ranges []tree.BucketRange
}

const keptCuts = 8

func (a *API) cut(ctx context.Context, seq uint64) (cut, error) {
	if seq == 0 {
		return cut{}, Coded("not_found", nil)
	}
	c := &a.trees
	c.mu.Lock()
	got, ok := c.cuts[seq]
	c.mu.Unlock()
	if ok {
		// A reorganisation can put another root under the same number.
		if r, err := a.cfg.Roots.Root(ctx, seq); err == nil && r.Root == got.tree.Root() {
			return got, nil
		}
	}
	t, err := a.cfg.Roots.TreeAt(ctx, seq)
	switch {
	case errors.Is(err, ErrNotFound):
		return cut{}, Coded("not_found", err)
	case err != nil:
		return cut{}, fmt.Errorf("read tree: %w", err)
	}
	got = cut{tree: t, ranges: t.Buckets(int(a.cfg.Crowd))}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.cuts == nil {
		c.cuts = map[uint64]cut{}
	}
	if _, ok := c.cuts[seq]; !ok {
		c.order = append(c.order, seq)
		if len(c.order) > keptCuts {
			delete(c.cuts, c.order[0])
			c.order = c.order[1:]
		}
	}
	c.cuts[seq] = got
	return got, nil
}

func (a *API) listBuckets(ctx context.Context, in *rootInput) (*bucketsOutput, error) {
	c, err := a.cut(ctx, in.Seq)
	if err != nil {
		return nil, err
	}
	out := &bucketsOutput{CacheControl: "no-store", Body: wire.BucketList{Seq: in.Seq, Root: c.tree.Root().String(), Buckets: make([]wire.BucketRange, len(c.ranges))}}
	for i, r := range c.ranges {
		out.Body.Buckets[i] = wire.BucketRange{Bucket: uint64(i), Start: r.Start, End: r.End, Live: r.Live}
	}
	return out, nil
}

func (a *API) readBucket(ctx context.Context, in *bucketInput) (*bucketOutput, error) {
	c, err := a.cut(ctx, in.Seq)
	if err != nil {
		return nil, err
	}
	if in.Bucket >= uint64(len(c.ranges)) {
		return nil, Coded("bucket_unknown", nil)
	}
	b, err := c.tree.Bucket(int(a.cfg.Crowd), int(in.Bucket))
	if err != nil {
		return nil, fmt.Errorf("cut bucket: %w", err)
	}
	w := wire.Bucket{
		Seq: in.Seq, Root: b.Root.String(), Bucket: in.Bucket, Level: b.Level, Start: b.Start,
		Leaves: texts(b.Leaves, semaphore.Leaf.String), Siblings: texts(b.Siblings, semaphore.Field.String),
	}
	return &bucketOutput{CacheControl: "no-store", Body: w}, nil
}

func texts[T any](in []T, text func(T) string) []string {
	out := make([]string, len(in))
	for i, v := range in {
		out[i] = text(v)
	}
	return out
}

func (a *API) readDay(ctx context.Context, in *dayInput) (*dayOutput, error) {
	leaves, err := a.cfg.Roots.Day(ctx, in.Day)
	if err != nil {
		return nil, fmt.Errorf("read day: %w", err)
	}
	out := &dayOutput{wire.Day{Day: in.Day, Leaves: make([]wire.DayLeaf, len(leaves))}}
	for i, l := range leaves {
		out.Body.Leaves[i] = wire.DayLeaf{Index: l.Index, Commitment: l.Commitment.String(), Attributes: uint32(l.Attributes)}
	}
	return out, nil
}

func (a *API) readCircuit(_ context.Context, in *circuitInput) (*huma.StreamResponse, error) {
	if strings.Trim(in.File, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") != "" || strings.HasPrefix(in.File, ".") {
		return nil, Coded("not_found", nil)
	}
	f, err := a.cfg.Circuits.OpenCircuit(in.File)
	switch {
	case errors.Is(err, ErrNotFound):
		return nil, Coded("not_found", err)
	case err != nil:
		return nil, fmt.Errorf("open circuit file: %w", err)
	}
	etag := `"sha256-` + hex.EncodeToString(f.Digest[:]) + `"`
	return &huma.StreamResponse{Body: func(ctx huma.Context) {
		ctx.SetHeader("ETag", etag)
		ctx.SetHeader("Cache-Control", "public, no-cache") // asked again each time, by its digest
		if in.IfNoneMatch == etag {
			if err := f.Close(); err != nil {
				a.cfg.Log.Warn("close circuit file", "err", err)
			}
			ctx.SetStatus(304)
			return
		}
		ct := "application/octet-stream"
		if strings.HasSuffix(in.File, ".json") {
			ct = "application/json"
		}
		ctx.SetHeader("Content-Type", ct)
		ctx.SetStatus(200)
		// Streamed by fasthttp after the handler; it closes the file.
		humafiber.Unwrap(ctx).Response().SetBodyStream(struct {
			io.Reader
			io.Closer
		}{f, f}, int(f.Size))
	}}, nil
}
