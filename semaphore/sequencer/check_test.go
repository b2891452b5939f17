package sequencer_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"unum/internal/sqldb"
	"unum/semaphore"
	"unum/semaphore/sequencer"
	"unum/semaphore/treedb"
)

// TestCheck tampers with a store in every way that leaves it readable. Each is named, mended from the chain's logs, and work goes on.
func TestCheck(t *testing.T) {
	ctx := t.Context()
	for _, c := range []struct {
		name, sql string
		want      string // "code seq-or-index fields", sorted
		stays     bool   // the logs can't give it back
	}{
		{"nothing", ``, ``, false},
		{"a leaf's commitment", `UPDATE leaves SET commitment = (SELECT commitment FROM leaves WHERE leaf_index = 3) WHERE leaf_index = 2`, `leaf_differs 2 commitment`, false},
		{"a leaf's day and attributes", `UPDATE leaves SET day = day + 1, attributes = 1 WHERE leaf_index = 5`, `leaf_differs 5 attributes,day`, false},
		{"a leaf's handle", `UPDATE leaves SET handle_hash = NULL WHERE leaf_index = 4`, `leaf_differs 4 handleHash`, false},
		{"a removed leaf came back", `UPDATE leaves SET commitment = (SELECT commitment FROM leaves WHERE leaf_index = 3) WHERE leaf_index = 1`, `leaf_differs 1 commitment`, false},
		{"a leaf is lost", `DELETE FROM leaves WHERE leaf_index = 11`, `leaf_missing 11 `, false},
		{"a leaf too many", `INSERT INTO leaves (leaf_index, commitment, day, attributes, handle_hash) VALUES (12, NULL, 1, 1, NULL)`, `leaf_extra 12 `, false},
		{"a root", `UPDATE batches SET post_root = pre_root WHERE root_seq = 2`, `batch_differs 2 postRoot`, false},
		{"a day", `UPDATE batches SET day = day - 1 WHERE root_seq = 1`, `batch_differs 1 day`, false},
		{"a block", `UPDATE batches SET block = block + 1, time = time + 60 WHERE root_seq = 3`, `batch_differs 3 block,time`, false},
		{"a kind", `UPDATE batches SET kind = 0 WHERE root_seq = 3`, `batch_differs 3 kind`, false},
		{"an item", `UPDATE batches SET items = (SELECT items FROM batches WHERE root_seq = 2) WHERE root_seq = 1`, `batch_differs 1 items`, false},
		{"a handle hash", `UPDATE batches SET handle_hashes = (SELECT handle_hashes FROM batches WHERE root_seq = 2) WHERE root_seq = 1`, `handles_differ 1 `, true},
		{"a batch is lost", `DELETE FROM batches WHERE root_seq = 3`, `batch_missing 3 `, false},
		{"a batch too many", `UPDATE batches SET root_seq = 4 WHERE root_seq = 3`, `batch_extra 4 ;batch_missing 3 `, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			dsn := "sqlite:" + filepath.Join(t.TempDir(), "tree.db")
			store, err := treedb.Open(ctx, dsn)
			must(t, err)
			defer func() { must(t, store.Close()) }()
			w := newWorld(t, store)
			s := w.sequencer()
			must(t, s.Start(ctx))
			submit(t, w, s, 12)
			must(t, run(ctx, s))
			l, err := store.Leaf(ctx, 1)
			must(t, err)
			must(t, s.Submit(ctx, w.admission(50, func(a *semaphore.Admission) {
				a.Kind, a.Commitment, a.Attributes, a.HandleHash = semaphore.KindRemove, semaphore.IdentityCommitment{}, 0, [32]byte{}
				a.Index, a.OldHandleHash = 1, l.HandleHash
			})))
			must(t, run(ctx, s))

			if c.sql != "" {
				db, err := sqldb.Open(ctx, dsn, os.DirFS("../treedb/migrations"))
				must(t, err)
				_, err = db.Exec(ctx, c.sql)
				must(t, err)
				must(t, db.Close())
			}
			cfg := sequencer.CheckConfig{Store: store, Chain: w.chain, Holder: "fsck", Now: w.clock.Now}
			rep, err := sequencer.Check(ctx, cfg)
			must(t, err)
			var got []string
			for _, d := range rep.Defects {
				at := d.Seq
				if d.Index != nil {
					at = *d.Index
				}
				got = append(got, fmt.Sprintf("%s %d %s", d.Code, at, strings.Join(d.Fields, ",")))
			}
			if c.name == "a handle hash" { // leaves are compared with the batch's hashes, right or wrong
				got = slices.DeleteFunc(got, func(d string) bool { return strings.HasPrefix(d, "leaf_differs") })
			}
			if c.name == "a batch is lost" || c.name == "a batch too many" {
				got = slices.DeleteFunc(got, func(d string) bool {
					return strings.HasPrefix(d, "leaf_differs") && strings.HasSuffix(d, " handleHash")
				})
			}
			if c.name == "a kind" || c.name == "an item" {
				got = slices.DeleteFunc(got, func(d string) bool { return strings.HasPrefix(d, "handles") })
			}
			slices.Sort(got)
			if strings.Join(got, ";") != c.want {
				t.Fatalf("found %q, want %q", got, c.want)
			}
			if rep.Roots != 3 || rep.Leaves != 12 || rep.Root != w.chain.newest() {
				t.Errorf("%+v", rep)
			}
			if c.want == "" || c.stays {
				return
			}

			cfg.Repair = true
			if _, err := sequencer.Check(ctx, cfg); !errors.Is(err, sequencer.ErrLeaseHeld) {
				t.Errorf("repaired under a sequencer that leads: %v", err)
			}
			lease, err := store.Lead(ctx, "test", w.clock.Now(), w.clock.Now())
			must(t, err)
			must(t, store.Renew(ctx, lease.Fence, time.Unix(0, 0)))
			rep, err = sequencer.Check(ctx, cfg)
			must(t, err)
			if rep.Repaired != len(rep.Defects) {
				t.Errorf("%d of %d repaired", rep.Repaired, len(rep.Defects))
			}
			s = w.sequencerAt(t)
			next := w.admission(60)
			must(t, s.Submit(ctx, next))
			must(t, run(ctx, s))
			w.check(s, next)
		})
	}
	t.Run("a node that hides logs", func(t *testing.T) {
		w := newWorld(t, sequencer.NewMemory())
		s := w.sequencerAt(t)
		submit(t, w, s, 3)
		must(t, run(ctx, s))
		w.chain.hide = true
		if _, err := sequencer.Check(ctx, sequencer.CheckConfig{Store: w.store, Chain: w.chain, Repair: true}); !errors.Is(err, sequencer.ErrLogs) {
			t.Error(err)
		}
	})
}
