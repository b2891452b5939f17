// Package treedb keeps the sequencer's queue, batches and leaves in SQL.
//
// [Open] a database, SQLite or PostgreSQL, and give the [Store] to sequencer.New. It holds what sequencer.Store promises: every method is one transaction, on disk when it
// returns nil, and changes to batches are fenced by a number that grows with every new leader.
//
// What an attacker who controls this database can do: hold admissions back, or learn which commitments wait under which numbers. It can't enrol anybody:
// each admission carries the enroller's signature, each batch another and a proof. What was changed in it shows as a root that is not the contract's.
package treedb

import (
	"bytes"
	"context"
	"database/sql"
	"embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"unum/internal/sqldb"
	"unum/semaphore"
	"unum/semaphore/sequencer"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Store is a sequencer.Store on SQL. It is safe for concurrent use, also by several processes on one database.
type Store struct{ db *sqldb.DB }

var _ sequencer.Store = (*Store)(nil)

// Open opens the database that dsn names (see sqldb.Open) and brings its tables up to date.
func Open(ctx context.Context, dsn string) (*Store, error) {
	sub, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, fmt.Errorf("treedb: %w", err)
	}
	db, err := sqldb.Open(ctx, dsn, sub)
	if err != nil {
		return nil, fmt.Errorf("treedb: %w", err)
	}
	return &Store{db}, nil
}

// Close closes the database.
func (s *Store) Close() error { return s.db.Close() }

// Ping reports whether the database answers.
func (s *Store) Ping(ctx context.Context) error { return s.db.Ping(ctx) }

// Enqueue implements sequencer.Store.
func (s *Store) Enqueue(ctx context.Context, it sequencer.Item) error {
	a := it.Admission
	blob, err := a.MarshalBinary()
	if err != nil {
		return err
	}
	if a.Number >= 1<<63 {
		return &sequencer.Error{Code: sequencer.CodeAdmissionMalformed}
	}
	var c any
	if !a.Commitment.IsZero() {
		b := a.Commitment.Bytes()
		c = b[:]
	}
	for attempt := 0; ; attempt++ {
		err := s.db.Tx(ctx, func(tx *sqldb.Tx) error {
			var have []byte
			switch err := tx.QueryRow(ctx, `SELECT admission FROM queue WHERE number = ?`, int64(a.Number)).Scan(&have); {
			case err == nil && bytes.Equal(have, blob):
				return nil
			case err == nil:
				return &sequencer.Error{Code: sequencer.CodeNumberConflict}
			case !errors.Is(err, sql.ErrNoRows):
				return fmt.Errorf("read queue: %w", err)
			}
			var state, code string
			switch err := tx.QueryRow(ctx, `SELECT state, code FROM numbers WHERE number = ?`, int64(a.Number)).Scan(&state, &code); {
			case err == nil && sequencer.State(state) == sequencer.Final:
				return nil
			case err == nil:
				return &sequencer.Error{Code: code}
			case !errors.Is(err, sql.ErrNoRows):
				return fmt.Errorf("read number: %w", err)
			}
			if c != nil {
				var n int64
				err := tx.QueryRow(ctx, `SELECT (SELECT COUNT(*) FROM queue WHERE commitment = ?) + (SELECT COUNT(*) FROM leaves WHERE commitment = ?)`, c, c).Scan(&n)
				if err != nil {
					return fmt.Errorf("look for commitment: %w", err)
				}
				if n > 0 {
					return &sequencer.Error{Code: sequencer.CodeCommitmentDuplicate}
				}
			}
			_, err := tx.Exec(ctx, `INSERT INTO queue (number, commitment, admission, queued_at, batch, fails, failed_at, code) VALUES (?, ?, ?, ?, 0, 0, 0, '')`,
				int64(a.Number), c, blob, it.QueuedAt)
			if err != nil {
				return fmt.Errorf("write queue: %w", err)
			}
			return nil
		})
		// Two at once for one number or commitment: the second look sees the first's row.
		if err == nil || !sqldb.IsUnique(err) || attempt == 8 {
			return err
		}
	}
}

// Status implements sequencer.Store.
func (s *Store) Status(ctx context.Context, number uint64) (sequencer.Status, error) {
	var st sequencer.Status
	if number >= 1<<63 {
		return st, sequencer.ErrNumberUnknown
	}
	// Two reads without a transaction, which on SQLite would wait for the writer: a number only ever moves from the queue to numbers.
	var state sql.NullString
	var seq sql.NullInt64
	var mined sql.NullInt64
	err := s.db.QueryRow(ctx, `SELECT q.code, q.queued_at, b.state, b.root_seq, b.time FROM queue q LEFT JOIN batches b ON b.id = q.batch WHERE q.number = ?`, int64(number)).
		Scan(&st.Code, &st.QueuedAt, &state, &seq, &mined)
	switch {
	case err == nil && state.Valid:
		st.State, st.RootSeq, st.MinedAt = sequencer.State(state.String), uint64(seq.Int64), mined.Int64
		return st, nil
	case err == nil:
		st.State = sequencer.Queued
		return st, nil
	case !errors.Is(err, sql.ErrNoRows):
		return st, fmt.Errorf("read queue: %w", err)
	}
	st = sequencer.Status{}
	err = s.db.QueryRow(ctx, `SELECT state, code FROM numbers WHERE number = ?`, int64(number)).Scan(&st.State, &st.Code)
	if errors.Is(err, sql.ErrNoRows) {
		return sequencer.Status{}, sequencer.ErrNumberUnknown
	}
	if err != nil {
		return sequencer.Status{}, fmt.Errorf("read number: %w", err)
	}
	return st, nil
}

const itemColumns = `admission, queued_at, batch, fails, failed_at, code`

// Queue implements sequencer.Store.
func (s *Store) Queue(ctx context.Context, limit int) ([]sequencer.Item, error) {
	return s.items(ctx, `WHERE batch = 0 ORDER BY fails, number LIMIT ?`, int64(limit))
}

// InBatch implements sequencer.Store.
func (s *Store) InBatch(ctx context.Context, batch uint64) ([]sequencer.Item, error) {
	return s.items(ctx, `WHERE batch = ? ORDER BY number`, int64(batch))
}

// Commitment implements sequencer.Store.
func (s *Store) Commitment(ctx context.Context, c semaphore.IdentityCommitment) (sequencer.Item, bool, error) {
	b := c.Bytes()
	its, err := s.items(ctx, `WHERE commitment = ?`, b[:])
	if err != nil || len(its) == 0 {
		return sequencer.Item{}, false, err
	}
	return its[0], true, nil
}

func (s *Store) items(ctx context.Context, where string, args ...any) (out []sequencer.Item, err error) {
	rows, err := s.db.Query(ctx, `SELECT `+itemColumns+` FROM queue `+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read queue: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var it sequencer.Item
		var blob []byte
		var batch, fails, failedAt int64
		if err := rows.Scan(&blob, &it.QueuedAt, &batch, &fails, &failedAt, &it.Code); err != nil {
			return nil, fmt.Errorf("read queue: %w", err)
		}
		if err := it.Admission.UnmarshalBinary(blob); err != nil {
			return nil, fmt.Errorf("read queue: %w", err)
		}
		it.Batch, it.Fails, it.FailedAt = uint64(batch), uint32(fails), uint64(failedAt)
		out = append(out, it)
	}
	return out, rows.Err()
}

// Unfinished implements sequencer.Store.
func (s *Store) Unfinished(ctx context.Context) (out []uint64, err error) {
	rows, err := s.db.Query(ctx, `SELECT q.number FROM queue q LEFT JOIN batches b ON b.id = q.batch WHERE b.root_seq IS NULL ORDER BY q.number`)
	if err != nil {
		return nil, fmt.Errorf("read queue: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			return nil, fmt.Errorf("read queue: %w", err)
		}
		out = append(out, uint64(n))
	}
	return out, rows.Err()
}

// Forgive implements sequencer.Store.
func (s *Store) Forgive(ctx context.Context, number uint64) error {
	if _, err := s.db.Exec(ctx, `DELETE FROM numbers WHERE number = ? AND state = 'rejected'`, int64(number)); err != nil {
		return fmt.Errorf("forgive a number: %w", err)
	}
	return nil
}

// Lead implements sequencer.Store.
func (s *Store) Lead(ctx context.Context, holder string, now, until time.Time) (sequencer.Lease, error) {
	var l sequencer.Lease
	err := s.db.Tx(ctx, func(tx *sqldb.Tx) error {
		res, err := tx.Exec(ctx, `UPDATE lead SET fence = fence + 1, holder = ?, expires = ? WHERE id = 1 AND (holder = ? OR expires <= ?)`,
			holder, until.UnixMilli(), holder, now.UnixMilli())
		if err != nil {
			return fmt.Errorf("take the lead: %w", err)
		}
		if n, err := res.RowsAffected(); err != nil {
			return fmt.Errorf("take the lead: %w", err)
		} else if n != 1 {
			return sequencer.ErrLeaseHeld
		}
		var fence, last int64
		if err := tx.QueryRow(ctx, `SELECT fence, last_batch FROM lead WHERE id = 1`).Scan(&fence, &last); err != nil {
			return fmt.Errorf("take the lead: %w", err)
		}
		l = sequencer.Lease{Fence: uint64(fence), LastBatch: uint64(last)}
		return nil
	})
	return l, err
}

// Renew implements sequencer.Store.
func (s *Store) Renew(ctx context.Context, fence uint64, until time.Time) error {
	res, err := s.db.Exec(ctx, `UPDATE lead SET expires = ? WHERE id = 1 AND fence = ?`, until.UnixMilli(), int64(fence))
	if err != nil {
		return fmt.Errorf("renew the lead: %w", err)
	}
	if n, err := res.RowsAffected(); err != nil {
		return fmt.Errorf("renew the lead: %w", err)
	} else if n != 1 {
		return sequencer.ErrFenced
	}
	return nil
}

// Epoch implements sequencer.Store.
func (s *Store) Epoch(ctx context.Context) (uint64, error) {
	var e int64
	if err := s.db.QueryRow(ctx, `SELECT epoch FROM lead WHERE id = 1`).Scan(&e); err != nil {
		return 0, fmt.Errorf("read the epoch: %w", err)
	}
	return uint64(e), nil
}

// Apply implements sequencer.Store.
func (s *Store) Apply(ctx context.Context, fence uint64, c sequencer.Change) error {
	return s.db.Tx(ctx, func(tx *sqldb.Tx) error {
		last := int64(0)
		for _, b := range c.Put {
			last = max(last, int64(b.ID))
		}
		// The first statement writes the row that a new leader writes too, so that one of the two waits for the other.
		res, err := tx.Exec(ctx, `UPDATE lead SET last_batch = CASE WHEN last_batch < ? THEN ? ELSE last_batch END WHERE id = 1 AND fence = ?`, last, last, int64(fence))
		if err != nil {
			return fmt.Errorf("check the lead: %w", err)
		}
		if n, err := res.RowsAffected(); err != nil {
			return fmt.Errorf("check the lead: %w", err)
		} else if n != 1 {
			return sequencer.ErrFenced
		}
		for _, id := range c.Drop {
			if _, err := tx.Exec(ctx, `DELETE FROM batches WHERE id = ? AND root_seq IS NULL`, int64(id)); err != nil {
				return fmt.Errorf("drop a batch: %w", err)
			}
		}
		for i := range c.Put {
			if err := put(ctx, tx, &c.Put[i]); err != nil {
				return err
			}
		}
		for _, it := range c.Items {
			_, err := tx.Exec(ctx, `UPDATE queue SET batch = ?, fails = ?, failed_at = ?, code = ? WHERE number = ?`,
				int64(it.Batch), int64(it.Fails), int64(it.FailedAt), it.Code, int64(it.Admission.Number))
			if err != nil {
				return fmt.Errorf("change the queue: %w", err)
			}
		}
		for _, r := range c.Reject {
			if err := finish(ctx, tx, r.Number, sequencer.Rejected, r.Code); err != nil {
				return err
			}
		}
		for _, n := range c.Finish {
			if err := finish(ctx, tx, n, sequencer.Final, ""); err != nil {
				return err
			}
		}
		if c.Undo != nil {
			if err := undo(ctx, tx, *c.Undo); err != nil {
				return err
			}
		}
		for _, l := range c.Leaves {
			if err := putLeaf(ctx, tx, l); err != nil {
				return err
			}
		}
		return nil
	})
}

func undo(ctx context.Context, tx *sqldb.Tx, u sequencer.Undo) error {
	for _, id := range u.Gone {
		if _, err := tx.Exec(ctx, `DELETE FROM batches WHERE id = ?`, int64(id)); err != nil {
			return fmt.Errorf("undo a batch: %w", err)
		}
	}
	if _, err := tx.Exec(ctx, `DELETE FROM leaves WHERE leaf_index >= ?`, int64(u.Length)); err != nil {
		return fmt.Errorf("undo leaves: %w", err)
	}
	if _, err := tx.Exec(ctx, `UPDATE lead SET epoch = epoch + 1 WHERE id = 1`); err != nil {
		return fmt.Errorf("undo: %w", err)
	}
	return nil
}

func finish(ctx context.Context, tx *sqldb.Tx, number uint64, state sequencer.State, code string) error {
	if _, err := tx.Exec(ctx, `DELETE FROM queue WHERE number = ?`, int64(number)); err != nil {
		return fmt.Errorf("finish a number: %w", err)
	}
	_, err := tx.Exec(ctx, `INSERT INTO numbers (number, state, code) VALUES (?, ?, ?) ON CONFLICT (number) DO UPDATE SET state = excluded.state, code = excluded.code`,
		int64(number), string(state), code)
	if err != nil {
		return fmt.Errorf("finish a number: %w", err)
	}
	return nil
}

func putLeaf(ctx context.Context, tx *sqldb.Tx, l sequencer.Leaf) error {
	var c, h any
	if !l.Commitment.IsZero() {
		b := l.Commitment.Bytes()
		c = b[:]
	}
	if l.HandleHash != ([32]byte{}) {
		h = l.HandleHash[:]
	}
	_, err := tx.Exec(ctx, `INSERT INTO leaves (leaf_index, commitment, day, attributes, handle_hash) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (leaf_index) DO UPDATE SET commitment = excluded.commitment, day = excluded.day, attributes = excluded.attributes, handle_hash = excluded.handle_hash`,
		int64(l.Index), c, int64(l.Day), int64(l.Attributes), h)
	if err != nil {
		return fmt.Errorf("write a leaf: %w", err)
	}
	return nil
}

const batchColumns = `id, kind, state, attempt, size, day, attributes, start_index, update_seq, pre_root, post_root, items, handle_hashes, numbers, signature, proof,
	root_seq, block, block_hash, time, tx_hash`

func put(ctx context.Context, tx *sqldb.Tx, b *sequencer.Batch) error {
	if _, err := tx.Exec(ctx, `DELETE FROM batches WHERE id = ?`, int64(b.ID)); err != nil {
		return fmt.Errorf("write a batch: %w", err)
	}
	pre, post := b.Pre.Bytes(), b.Post.Bytes()
	hashes := make([]byte, 0, 32*len(b.HandleHashes))
	for _, h := range b.HandleHashes {
		hashes = append(hashes, h[:]...)
	}
	var numbers, proof, seq any
	if len(b.Numbers) > 0 {
		p := make([]byte, 0, 8*len(b.Numbers))
		for _, n := range b.Numbers {
			p = binary.BigEndian.AppendUint64(p, n)
		}
		numbers = p
	}
	if !b.Proof.IsZero() {
		p := b.Proof.Bytes()
		proof = p[:]
	}
	if b.RootSeq > 0 {
		seq = int64(b.RootSeq)
	}
	_, err := tx.Exec(ctx, `INSERT INTO batches (`+batchColumns+`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		int64(b.ID), int64(b.Kind), string(b.State), int64(b.Attempt), int64(b.Size), int64(b.Day), int64(b.Attributes), int64(b.Start), int64(b.UpdateSeq),
		pre[:], post[:], b.Items, hashes, numbers, b.Signature[:], proof, seq, int64(b.Block), b.BlockHash[:], int64(b.Time), b.TxHash[:])
	if err != nil {
		return fmt.Errorf("write a batch: %w", err)
	}
	return nil
}

// Open implements sequencer.Store.
func (s *Store) Open(ctx context.Context) ([]sequencer.Batch, error) {
	return s.batches(ctx, `WHERE state IN ('batched', 'proved', 'sent', 'mined') OR (state = 'final' AND numbers IS NOT NULL) ORDER BY id`)
}

// OnChain implements sequencer.Store.
func (s *Store) OnChain(ctx context.Context, after uint64, limit int) ([]sequencer.Batch, error) {
	return s.batches(ctx, `WHERE root_seq > ? ORDER BY root_seq LIMIT ?`, int64(after), int64(limit))
}

func (s *Store) batches(ctx context.Context, where string, args ...any) (out []sequencer.Batch, err error) {
	rows, err := s.db.Query(ctx, `SELECT `+batchColumns+` FROM batches `+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read batches: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		b, err := scanBatch(rows)
		if err != nil {
			return nil, fmt.Errorf("read batch: %w", err)
		}
		out = append(out, b)
	}
	return out, rows.Err()
}

func scanBatch(rows *sql.Rows) (sequencer.Batch, error) {
	var b sequencer.Batch
	var id, kind, attempt, size, day, attributes, start, updates, block, time int64
	var seq sql.NullInt64
	var pre, post, hashes, numbers, signature, proof, blockHash, txHash []byte
	err := rows.Scan(&id, &kind, &b.State, &attempt, &size, &day, &attributes, &start, &updates, &pre, &post, &b.Items, &hashes, &numbers, &signature, &proof,
		&seq, &block, &blockHash, &time, &txHash)
	if err != nil {
		return b, err
	}
	b.ID, b.Kind, b.Attempt, b.Size, b.Day, b.Attributes = uint64(id), semaphore.BatchKind(kind), uint32(attempt), int(size), uint32(day), semaphore.Attributes(attributes)
	b.Start, b.UpdateSeq, b.RootSeq, b.Block, b.Time = uint64(start), uint64(updates), uint64(seq.Int64), uint64(block), uint64(time)
	if b.Pre, err = semaphore.RootFromBytes(pre); err != nil {
		return b, err
	}
	if b.Post, err = semaphore.RootFromBytes(post); err != nil {
		return b, err
	}
	if len(hashes)%32 != 0 || len(numbers)%8 != 0 {
		return b, errColumn
	}
	for ; len(hashes) > 0; hashes = hashes[32:] {
		b.HandleHashes = append(b.HandleHashes, [32]byte(hashes))
	}
	for ; len(numbers) > 0; numbers = numbers[8:] {
		b.Numbers = append(b.Numbers, binary.BigEndian.Uint64(numbers))
	}
	if err := errors.Join(fill(b.Signature[:], signature), fill(b.BlockHash[:], blockHash), fill(b.TxHash[:], txHash)); err != nil {
		return b, err
	}
	if proof != nil {
		b.Proof, err = semaphore.ProofFromBytes(proof)
	}
	return b, err
}

const leafColumns = `leaf_index, commitment, day, attributes, handle_hash`

// Leaf implements sequencer.Store.
func (s *Store) Leaf(ctx context.Context, index uint64) (sequencer.Leaf, error) {
	if index >= semaphore.Capacity {
		return sequencer.Leaf{}, sequencer.ErrLeafUnknown
	}
	return s.leaf(ctx, `WHERE leaf_index = ?`, int64(index))
}

// LeavesOfDay implements sequencer.Store.
func (s *Store) LeavesOfDay(ctx context.Context, day uint32, from uint64, limit int) ([]sequencer.Leaf, error) {
	if from >= semaphore.Capacity {
		return nil, nil
	}
	return s.leaves(ctx, `WHERE day = ? AND leaf_index >= ? AND commitment IS NOT NULL ORDER BY leaf_index LIMIT ?`, int64(day), int64(from), int64(limit))
}

// LeafByHandle implements sequencer.Store.
func (s *Store) LeafByHandle(ctx context.Context, h [32]byte) (sequencer.Leaf, error) {
	return s.leaf(ctx, `WHERE handle_hash = ? AND commitment IS NOT NULL ORDER BY leaf_index LIMIT 1`, h[:])
}

// LeafByCommitment implements sequencer.Store.
func (s *Store) LeafByCommitment(ctx context.Context, c semaphore.IdentityCommitment) (sequencer.Leaf, error) {
	b := c.Bytes()
	return s.leaf(ctx, `WHERE commitment = ? ORDER BY leaf_index LIMIT 1`, b[:])
}

func (s *Store) leaf(ctx context.Context, where string, args ...any) (sequencer.Leaf, error) {
	ls, err := s.leaves(ctx, where, args...)
	if err == nil && len(ls) == 0 {
		err = sequencer.ErrLeafUnknown
	}
	if err != nil {
		return sequencer.Leaf{}, err
	}
	return ls[0], nil
}

func (s *Store) leaves(ctx context.Context, where string, args ...any) (out []sequencer.Leaf, err error) {
	rows, err := s.db.Query(ctx, `SELECT `+leafColumns+` FROM leaves `+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read leaves: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var index, day, attributes int64
		var c, h []byte
		if err := rows.Scan(&index, &c, &day, &attributes, &h); err != nil {
			return nil, fmt.Errorf("read leaves: %w", err)
		}
		l := sequencer.Leaf{Index: uint64(index), Day: uint32(day), Attributes: semaphore.Attributes(attributes)}
		if c != nil {
			if l.Commitment, err = semaphore.IdentityCommitmentFromBytes(c); err != nil {
				return nil, fmt.Errorf("read leaf: %w", err)
			}
		}
		if h != nil {
			if err := fill(l.HandleHash[:], h); err != nil {
				return nil, fmt.Errorf("read leaf: %w", err)
			}
		}
		out = append(out, l)
	}
	return out, rows.Err()
}

// errColumn: a column holds what this package never writes.
var errColumn = errors.New("a column has the wrong length")

func fill(dst, src []byte) error {
	if len(dst) != len(src) {
		return errColumn
	}
	copy(dst, src)
	return nil
}
