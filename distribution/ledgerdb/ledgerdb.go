// Package ledgerdb keeps the relayer's claims and the ledger of package distribution in SQL.
//
// [Open] a database, SQLite or PostgreSQL, and give the [Store] to distribution.New. It holds what distribution.Store promises: every method is one
// transaction, on disk when it returns nil. Postings are only ever inserted; nothing here updates or deletes one, and each carries a hash over
// itself and its predecessor, so that a change by other hands shows.
//
// What an attacker who controls this database can do: hold claims back, or make the relayer send one again, which the contract refuses. It can't
// have anybody paid twice, or paid who has no proof.
package ledgerdb

import (
	"context"
	"database/sql"
	"embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"

	"github.com/holiman/uint256"

	"unum/distribution"
	"unum/internal/sqldb"
	"unum/semaphore"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Store is a distribution.Store on SQL. It is safe for concurrent use, also by several processes on one database.
type Store struct {
	db *sqldb.DB
	// writing is held by the one transaction of this process that extends the ledger: all of them read and write its end, and would only make each
	// other start again. Between processes, the database sorts them out.
	writing chan struct{}
}

var _ distribution.Store = (*Store)(nil)

// Open opens the database that dsn names (see sqldb.Open) and brings its tables up to date.
func Open(ctx context.Context, dsn string) (*Store, error) {
	sub, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, fmt.Errorf("ledgerdb: %w", err)
	}
	db, err := sqldb.Open(ctx, dsn, sub)
	if err != nil {
		return nil, fmt.Errorf("ledgerdb: %w", err)
	}
	return &Store{db: db, writing: make(chan struct{}, 1)}, nil
}

// Close closes the database.
func (s *Store) Close() error { return s.db.Close() }

// Ping reports whether the database answers.
func (s *Store) Ping(ctx context.Context) error { return s.db.Ping(ctx) }

const claimColumns = `programme, epoch, nullifier, attempt, state, code, root_seq, recipient, max_fee, deadline, fee, proof, accepted_block,
	paid_to, paid_amount, paid_fee, tx_hash, block, time, relayed`

// Begin implements distribution.Store.
func (s *Store) Begin(ctx context.Context, in distribution.Intent, postings []distribution.Posting) (now distribution.Intent, started bool, err error) {
	err = s.tx(ctx, func(tx *sqldb.Tx) error {
		started = false
		have, ok, err := intent(ctx, tx, in.Key())
		if err != nil {
			return err
		}
		if ok && have.State != distribution.Failed {
			now = have
			return nil
		}
		now = in
		now.State, now.Code, now.Attempt, now.Payout = distribution.Accepted, "", 0, distribution.Payout{}
		if ok {
			now.Attempt = have.Attempt + 1
			if err := remove(ctx, tx, in.Key()); err != nil {
				return err
			}
		}
		started = true
		if err := insert(ctx, tx, now); err != nil {
			return err
		}
		return post(ctx, tx, postings)
	})
	return now, started && err == nil, err
}

// Intent implements distribution.Store.
func (s *Store) Intent(ctx context.Context, k distribution.Key) (distribution.Intent, bool, error) {
	return intent(ctx, s.db, k)
}

// Settle implements distribution.Store.
func (s *Store) Settle(ctx context.Context, was distribution.IntentState, p distribution.Payout, postings []distribution.Posting) (done bool, err error) {
	err = s.tx(ctx, func(tx *sqldb.Tx) error {
		done = false
		have, ok, err := intent(ctx, tx, p.Key)
		if err != nil {
			return err
		}
		switch {
		case was == distribution.Accepted && ok && have.State == distribution.Accepted:
		case was == "" && ok && have.State == distribution.Failed:
		case was == "" && !ok:
			have = distribution.Intent{Claim: distribution.Claim{Programme: p.Programme, Epoch: p.Epoch, Nullifier: p.Nullifier, Recipient: p.Recipient}}
		default:
			return nil
		}
		if ok {
			if err := remove(ctx, tx, p.Key); err != nil {
				return err
			}
		}
		done = true
		// The proof is of no use to anybody once the share is paid.
		have.State, have.Code, have.Payout, have.Proof = distribution.Paid, "", p, semaphore.Proof{}
		if err := insert(ctx, tx, have); err != nil {
			return err
		}
		return post(ctx, tx, postings)
	})
	return done && err == nil, err
}

// Fail implements distribution.Store.
func (s *Store) Fail(ctx context.Context, k distribution.Key, attempt uint32, code string, postings []distribution.Posting) (done bool, err error) {
	err = s.tx(ctx, func(tx *sqldb.Tx) error {
		n := k.Nullifier.Bytes()
		res, err := tx.Exec(ctx, `UPDATE claims SET state = 'failed', code = ?, proof = NULL
			WHERE programme = ? AND epoch = ? AND nullifier = ? AND attempt = ? AND state = 'accepted'`,
			code, k.Programme[:], int64(k.Epoch), n[:], int64(attempt))
		if err != nil {
			return fmt.Errorf("fail claim: %w", err)
		}
		rows, err := res.RowsAffected()
		if err != nil {
			return fmt.Errorf("fail claim: %w", err)
		}
		if done = rows == 1; !done {
			return nil
		}
		return post(ctx, tx, postings)
	})
	return done && err == nil, err
}

// Accepted implements distribution.Store.
func (s *Store) Accepted(ctx context.Context) ([]distribution.Intent, error) {
	return intents(ctx, s.db, `WHERE state = 'accepted' ORDER BY accepted_block, programme, epoch, nullifier`)
}

// Recent implements distribution.Store.
func (s *Store) Recent(ctx context.Context, programme [32]byte, limit int) ([]distribution.Payout, error) {
	ins, err := intents(ctx, s.db, `WHERE programme = ? AND state = 'paid' ORDER BY block DESC, nullifier LIMIT ?`, programme[:], int64(limit))
	return payouts(ins), err
}

// Payouts implements distribution.Store.
func (s *Store) Payouts(ctx context.Context, programme [32]byte) ([]distribution.Payout, error) {
	ins, err := intents(ctx, s.db, `WHERE programme = ? AND state = 'paid' ORDER BY block, nullifier`, programme[:])
	return payouts(ins), err
}

func payouts(ins []distribution.Intent) []distribution.Payout {
	out := make([]distribution.Payout, len(ins))
	for i, in := range ins {
		out[i] = in.Payout
	}
	return out
}

// Postings implements distribution.Store.
func (s *Store) Postings(ctx context.Context, from uint64, limit int) (out []distribution.Posting, err error) {
	rows, err := s.db.Query(ctx, `SELECT seq, programme, epoch, nullifier, from_account, to_account, amount, hash FROM postings
		WHERE seq >= ? ORDER BY seq LIMIT ?`, int64(from), int64(limit))
	if err != nil {
		return nil, fmt.Errorf("read postings: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var p distribution.Posting
		var seq, epoch int64
		var programme, nullifier, amount, hash []byte
		if err := rows.Scan(&seq, &programme, &epoch, &nullifier, &p.From, &p.To, &amount, &hash); err != nil {
			return nil, fmt.Errorf("read postings: %w", err)
		}
		p.Seq = uint64(seq)
		if p.Key, err = key(programme, epoch, nullifier); err == nil {
			err = errors.Join(amountFrom(&p.Amount, amount), fill(p.Hash[:], hash))
		}
		if err != nil {
			return nil, fmt.Errorf("read posting %d: %w", seq, err)
		}
		out = append(out, p)
	}
	return out, rows.Err()
}

// Cursor implements distribution.Store.
func (s *Store) Cursor(ctx context.Context, programme [32]byte) (uint64, error) {
	var block int64
	err := s.db.QueryRow(ctx, `SELECT block FROM cursors WHERE programme = ?`, programme[:]).Scan(&block)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("read cursor: %w", err)
	}
	return uint64(block), nil
}

// SetCursor implements distribution.Store.
func (s *Store) SetCursor(ctx context.Context, programme [32]byte, block uint64) error {
	_, err := s.db.Exec(ctx, `INSERT INTO cursors (programme, block) VALUES (?, ?) ON CONFLICT (programme) DO UPDATE SET block = excluded.block`,
		programme[:], int64(block))
	if err != nil {
		return fmt.Errorf("move cursor: %w", err)
	}
	return nil
}

// tx runs f in a transaction, again when another process wrote the same key at the same moment.
func (s *Store) tx(ctx context.Context, f func(*sqldb.Tx) error) error {
	select {
	case s.writing <- struct{}{}:
		defer func() { <-s.writing }()
	case <-ctx.Done():
		return ctx.Err()
	}
	for attempt := 0; ; attempt++ {
		err := s.db.Tx(ctx, f)
		if err == nil || !sqldb.IsUnique(err) || attempt == 8 {
			return err
		}
	}
}

// post appends postings to the chain of hashes.
func post(ctx context.Context, tx *sqldb.Tx, ps []distribution.Posting) error {
	if len(ps) == 0 {
		return nil
	}
	var seq int64
	var last []byte
	var prev [32]byte
	err := tx.QueryRow(ctx, `SELECT seq, hash FROM postings ORDER BY seq DESC LIMIT 1`).Scan(&seq, &last)
	if err == nil {
		err = fill(prev[:], last)
	} else if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	if err != nil {
		return fmt.Errorf("read end of ledger: %w", err)
	}
	for _, p := range ps {
		seq++
		p.Seq = uint64(seq)
		prev = p.Link(prev)
		n, a := p.Key.Nullifier.Bytes(), p.Amount.Bytes32()
		_, err := tx.Exec(ctx, `INSERT INTO postings (seq, programme, epoch, nullifier, from_account, to_account, amount, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			seq, p.Key.Programme[:], int64(p.Key.Epoch), n[:], string(p.From), string(p.To), a[:], prev[:])
		if err != nil {
			return fmt.Errorf("append to ledger: %w", err)
		}
	}
	return nil
}

func insert(ctx context.Context, tx *sqldb.Tx, in distribution.Intent) error {
	n := in.Nullifier.Bytes()
	maxFee, fee := in.MaxFee.Bytes32(), in.Fee.Bytes32()
	var proof, paidTo, amount, paidFee, txHash, block, time, relayed any
	if !in.Proof.IsZero() {
		b := in.Proof.Bytes()
		proof = b[:]
	}
	if in.State == distribution.Paid {
		p := in.Payout
		a, f := p.Amount.Bytes32(), p.Fee.Bytes32()
		paidTo, amount, paidFee, txHash, block, time, relayed = p.Recipient[:], a[:], f[:], p.TxHash[:], int64(p.Block), int64(p.Time), int64(0)
		if p.Relayed {
			relayed = int64(1)
		}
	}
	_, err := tx.Exec(ctx, `INSERT INTO claims (`+claimColumns+`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		in.Programme[:], int64(in.Epoch), n[:], int64(in.Attempt), string(in.State), in.Code, int64(in.RootSeq), in.Recipient[:], maxFee[:],
		binary.BigEndian.AppendUint64(nil, in.Deadline), fee[:], proof, int64(in.Block), paidTo, amount, paidFee, txHash, block, time, relayed)
	if err != nil {
		return fmt.Errorf("write claim: %w", err)
	}
	return nil
}

func remove(ctx context.Context, tx *sqldb.Tx, k distribution.Key) error {
	n := k.Nullifier.Bytes()
	if _, err := tx.Exec(ctx, `DELETE FROM claims WHERE programme = ? AND epoch = ? AND nullifier = ?`, k.Programme[:], int64(k.Epoch), n[:]); err != nil {
		return fmt.Errorf("replace claim: %w", err)
	}
	return nil
}

func intent(ctx context.Context, q sqldb.Querier, k distribution.Key) (distribution.Intent, bool, error) {
	n := k.Nullifier.Bytes()
	ins, err := intents(ctx, q, `WHERE programme = ? AND epoch = ? AND nullifier = ?`, k.Programme[:], int64(k.Epoch), n[:])
	if err != nil || len(ins) == 0 {
		return distribution.Intent{}, false, err
	}
	return ins[0], true, nil
}

func intents(ctx context.Context, q sqldb.Querier, where string, args ...any) (out []distribution.Intent, err error) {
	rows, err := q.Query(ctx, `SELECT `+claimColumns+` FROM claims `+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read claims: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		in, err := scan(rows)
		if err != nil {
			return nil, fmt.Errorf("read claim: %w", err)
		}
		out = append(out, in)
	}
	return out, rows.Err()
}

func scan(rows *sql.Rows) (distribution.Intent, error) {
	var in distribution.Intent
	var programme, nullifier, recipient, maxFee, deadline, fee, proof, paidTo, amount, paidFee, txHash []byte
	var epoch, attempt, rootSeq, at int64
	var block, time, relayed sql.NullInt64
	err := rows.Scan(&programme, &epoch, &nullifier, &attempt, &in.State, &in.Code, &rootSeq, &recipient, &maxFee, &deadline, &fee, &proof, &at,
		&paidTo, &amount, &paidFee, &txHash, &block, &time, &relayed)
	if err != nil {
		return in, err
	}
	k, err := key(programme, epoch, nullifier)
	if err != nil {
		return in, err
	}
	in.Programme, in.Epoch, in.Nullifier = k.Programme, k.Epoch, k.Nullifier
	in.Attempt, in.RootSeq, in.Block = uint32(attempt), uint64(rootSeq), uint64(at)
	var dl [8]byte
	err = errors.Join(fill(in.Recipient[:], recipient), amountFrom(&in.MaxFee, maxFee), fill(dl[:], deadline), amountFrom(&in.Fee, fee))
	in.Deadline = binary.BigEndian.Uint64(dl[:])
	if err == nil && proof != nil {
		in.Proof, err = semaphore.ProofFromBytes(proof)
	}
	if err == nil && in.State == distribution.Paid {
		in.Payout = distribution.Payout{Key: k, Block: uint64(block.Int64), Time: uint64(time.Int64), Relayed: relayed.Int64 == 1}
		err = errors.Join(fill(in.Payout.Recipient[:], paidTo), amountFrom(&in.Payout.Amount, amount), amountFrom(&in.Payout.Fee, paidFee), fill(in.Payout.TxHash[:], txHash))
	}
	return in, err
}

func key(programme []byte, epoch int64, nullifier []byte) (k distribution.Key, err error) {
	k.Epoch = uint64(epoch)
	if err := fill(k.Programme[:], programme); err != nil {
		return k, err
	}
	k.Nullifier, err = semaphore.NullifierFromBytes(nullifier)
	return k, err
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

func amountFrom(dst *uint256.Int, b []byte) error {
	if len(b) != 32 {
		return errColumn
	}
	dst.SetBytes(b)
	return nil
}
