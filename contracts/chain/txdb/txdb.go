// Package txdb keeps the journal of package chain's Senders in SQL, on SQLite or PostgreSQL.
//
// Open a database with Open (or give New one that sqldb opened with Migrations) and hand the Journal to
// chain.NewSender. Every method is one serialisable transaction that is on disk when it returns nil; a write also
// checks, in that transaction, that its lease is the newest of the signer.
//
// The rows hold what the chain makes public anyway: signed transactions and receipts. Keys are not stored.
package txdb

import (
	"context"
	"database/sql"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"unum/contracts/chain"
	"unum/internal/sqldb"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Migrations returns the schema, for goose.
func Migrations() fs.FS {
	sub, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return migrations // cannot be: the folder is embedded above
	}
	return sub
}

// Journal is a chain.Journal in SQL.
type Journal struct {
	db *sqldb.DB
}

var _ chain.Journal = (*Journal)(nil)

// Open opens the database of that name, see sqldb.Open, and brings its schema up to date.
func Open(ctx context.Context, dsn string) (*Journal, error) {
	db, err := sqldb.Open(ctx, dsn, Migrations())
	if err != nil {
		return nil, err
	}
	return New(db), nil
}

// New uses a database that was opened with Migrations.
func New(db *sqldb.DB) *Journal { return &Journal{db: db} }

// Close closes the database.
func (j *Journal) Close() error { return j.db.Close() }

// Ping tells whether the database answers.
func (j *Journal) Ping(ctx context.Context) error { return j.db.Ping(ctx) }

// tx runs f in a transaction. On SQLite a transaction that has begun is not cancelled: the driver's interrupt can come
// late and meet the rollback, whose connection then keeps the write lock for ever. It is short, and local.
func (j *Journal) tx(ctx context.Context, f func(context.Context, *sqldb.Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if j.db.Engine() == sqldb.SQLite {
		ctx = context.WithoutCancel(ctx)
	}
	return j.db.Tx(ctx, func(tx *sqldb.Tx) error { return f(ctx, tx) })
}

// Acquire implements chain.Journal.
func (j *Journal) Acquire(ctx context.Context, c chain.ChainRef, signer common.Address, holder string, now, until time.Time) (chain.Lease, error) {
	l := chain.Lease{Signer: signer}
	if c.ID > 1<<62 {
		return l, fmt.Errorf("%w: chain id is out of range", chain.ErrWrongChain)
	}
	err := j.tx(ctx, func(ctx context.Context, tx *sqldb.Tx) error {
		var (
			chainID, token, expires int64
			genesis, held           string
		)
		err := tx.QueryRow(ctx, `SELECT chain_id, genesis, holder, token, expires FROM chain_signer WHERE signer = ?`, text(signer)).
			Scan(&chainID, &genesis, &held, &token, &expires)
		if errors.Is(err, sql.ErrNoRows) {
			l.Token = 1
			_, err = tx.Exec(ctx, `INSERT INTO chain_signer (signer, chain_id, genesis, next_nonce, holder, token, expires) VALUES (?, ?, ?, 0, ?, 1, ?)`,
				text(signer), int64(c.ID), c.Genesis.Hex(), holder, until.UnixMilli())
			return err
		}
		if err != nil {
			return err
		}
		if chainID != int64(c.ID) || genesis != c.Genesis.Hex() {
			return fmt.Errorf("%w: the journal of %v is of chain %d with genesis %s", chain.ErrWrongChain, signer, chainID, genesis)
		}
		if held != holder && expires > now.UnixMilli() {
			return chain.ErrLeaseHeld
		}
		l.Token = uint64(token) + 1
		_, err = tx.Exec(ctx, `UPDATE chain_signer SET holder = ?, token = ?, expires = ? WHERE signer = ?`,
			holder, int64(l.Token), until.UnixMilli(), text(signer))
		return err
	})
	if sqldb.IsUnique(err) {
		err = chain.ErrLeaseHeld // two processes were the first at once
	}
	return l, err
}

// Renew implements chain.Journal.
func (j *Journal) Renew(ctx context.Context, l chain.Lease, until time.Time) error {
	return j.tx(ctx, func(ctx context.Context, tx *sqldb.Tx) error {
		if _, err := fence(ctx, tx, l); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, `UPDATE chain_signer SET expires = ? WHERE signer = ?`, until.UnixMilli(), text(l.Signer))
		return err
	})
}

// fence returns ErrFenced unless l is the newest lease, and else the signer's next nonce. It locks the signer's row, so
// that of two writes PostgreSQL repeats the later one as a whole; without the lock it would fail on a unique nonce.
func fence(ctx context.Context, tx *sqldb.Tx, l chain.Lease) (nextNonce uint64, err error) {
	res, err := tx.Exec(ctx, `UPDATE chain_signer SET next_nonce = next_nonce WHERE signer = ? AND token = ?`, text(l.Signer), int64(l.Token))
	if err != nil {
		return 0, err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return 0, err
	}
	if n == 0 {
		return 0, chain.ErrFenced
	}
	var next int64
	err = tx.QueryRow(ctx, `SELECT next_nonce FROM chain_signer WHERE signer = ?`, text(l.Signer)).Scan(&next)
	return uint64(next), err
}

const recordColumns = `id, to_addr, data, value, gas_cap, gas, nonce, since, state, receipt`

// Record implements chain.Journal.
func (j *Journal) Record(ctx context.Context, signer common.Address, id string) (chain.Record, error) {
	var r chain.Record
	err := j.tx(ctx, func(ctx context.Context, tx *sqldb.Tx) (err error) {
		r, err = record(ctx, tx, signer, id)
		return err
	})
	return r, err
}

func record(ctx context.Context, q sqldb.Querier, signer common.Address, id string) (chain.Record, error) {
	r, err := scan(q.QueryRow(ctx, `SELECT `+recordColumns+` FROM chain_intent WHERE signer = ? AND id = ?`, text(signer), id))
	if errors.Is(err, sql.ErrNoRows) {
		return chain.Record{}, chain.ErrNoIntent
	}
	if err != nil {
		return chain.Record{}, err
	}
	return r, attempts(ctx, q, signer, &r)
}

// Unfinished implements chain.Journal.
func (j *Journal) Unfinished(ctx context.Context, signer common.Address) ([]chain.Record, error) {
	var out []chain.Record
	err := j.tx(ctx, func(ctx context.Context, tx *sqldb.Tx) error {
		out = nil
		rows, err := tx.Query(ctx, `SELECT `+recordColumns+` FROM chain_intent WHERE signer = ? AND state IN ('signed', 'mined') ORDER BY nonce`, text(signer))
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			r, err := scan(rows)
			if err != nil {
				return err
			}
			out = append(out, r)
		}
		if err := rows.Err(); err != nil {
			return err
		}
		if err := rows.Close(); err != nil {
			return err
		}
		for i := range out {
			if err := attempts(ctx, tx, signer, &out[i]); err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

// scan reads recordColumns.
func scan(row interface{ Scan(...any) error }) (chain.Record, error) {
	var (
		r                       chain.Record
		to, value, state, json_ string
		gasCap, gas, nonce      int64
		since                   int64
	)
	if err := row.Scan(&r.Intent.ID, &to, &r.Intent.Data, &value, &gasCap, &gas, &nonce, &since, &state, &json_); err != nil {
		return r, err
	}
	if to != "" {
		a := common.HexToAddress(to)
		r.Intent.To = &a
	}
	v, err := wei(value)
	if err != nil {
		return r, err
	}
	r.Intent.Value, r.Intent.GasLimitCap = v, uint64(gasCap)
	r.Gas, r.Nonce, r.Since, r.State = uint64(gas), uint64(nonce), uint64(since), chain.State(state)
	if json_ != "" {
		r.Receipt = new(chain.Receipt)
		if err := json.Unmarshal([]byte(json_), r.Receipt); err != nil {
			return r, fmt.Errorf("stored receipt: %w", err)
		}
	}
	return r, nil
}

// attempts reads those of the record's current nonce.
func attempts(ctx context.Context, q sqldb.Querier, signer common.Address, r *chain.Record) error {
	rows, err := q.Query(ctx, `SELECT nonce, seq, hash, raw, tip, fee_cap, made FROM chain_attempt WHERE signer = ? AND nonce = ? ORDER BY seq`,
		text(signer), int64(r.Nonce))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var (
			a                chain.Attempt
			nonce, seq, made int64
			hash, tip, cap_  string
		)
		if err := rows.Scan(&nonce, &seq, &hash, &a.Raw, &tip, &cap_, &made); err != nil {
			return err
		}
		if a.Tip, err = wei(tip); err != nil {
			return err
		}
		if a.FeeCap, err = wei(cap_); err != nil {
			return err
		}
		a.Nonce, a.Seq, a.Hash, a.Made = uint64(nonce), int(seq), common.HexToHash(hash), time.UnixMilli(made)
		r.Attempts = append(r.Attempts, a)
	}
	return rows.Err()
}

// Begin implements chain.Journal.
func (j *Journal) Begin(ctx context.Context, l chain.Lease, r chain.Record, floor uint64, sign func(nonce uint64) (chain.Attempt, error)) (chain.Record, error) {
	var out chain.Record
	err := j.tx(ctx, func(ctx context.Context, tx *sqldb.Tx) error {
		next, err := fence(ctx, tx, l)
		if err != nil {
			return err
		}
		nonce := max(next, floor)
		old, err := record(ctx, tx, l.Signer, r.Intent.ID)
		switch {
		case errors.Is(err, chain.ErrNoIntent):
			_, err = tx.Exec(ctx, `INSERT INTO chain_intent (signer, `+recordColumns+`, steps) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0)`,
				text(l.Signer), r.Intent.ID, to(r.Intent.To), bytes(r.Intent.Data), value(r.Intent.Value), int64(r.Intent.GasLimitCap),
				int64(r.Gas), int64(nonce), int64(r.Since), string(chain.Signed))
		case err == nil && old.State == chain.Displaced:
			_, err = tx.Exec(ctx, `UPDATE chain_intent SET gas = ?, nonce = ?, since = ?, state = ? WHERE signer = ? AND id = ?`,
				int64(r.Gas), int64(nonce), int64(r.Since), string(chain.Signed), text(l.Signer), r.Intent.ID)
		case err == nil:
			err = fmt.Errorf("intent %s is %s already", r.Intent.ID, old.State)
		}
		if err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, `UPDATE chain_signer SET next_nonce = ? WHERE signer = ?`, int64(nonce+1), text(l.Signer)); err != nil {
			return err
		}
		a, err := sign(nonce)
		if err != nil {
			return err
		}
		if err := insert(ctx, tx, l, r.Intent.ID, a); err != nil {
			return err
		}
		if err := step(ctx, tx, l, r.Intent.ID, chain.Signed, nonce, a.Hash.Hex()); err != nil {
			return err
		}
		out, err = record(ctx, tx, l.Signer, r.Intent.ID)
		return err
	})
	return out, err
}

// Attempt implements chain.Journal.
func (j *Journal) Attempt(ctx context.Context, l chain.Lease, id string, a chain.Attempt) error {
	return j.tx(ctx, func(ctx context.Context, tx *sqldb.Tx) error {
		if _, err := fence(ctx, tx, l); err != nil {
			return err
		}
		r, err := record(ctx, tx, l.Signer, id)
		if err != nil {
			return err
		}
		if r.State != chain.Signed || r.Nonce != a.Nonce || len(r.Attempts) != a.Seq {
			return fmt.Errorf("intent %s is %s at nonce %d with %d attempts: attempt %d at nonce %d does not follow",
				id, r.State, r.Nonce, len(r.Attempts), a.Seq, a.Nonce)
		}
		if err := insert(ctx, tx, l, id, a); err != nil {
			return err
		}
		return step(ctx, tx, l, id, chain.Signed, a.Nonce, a.Hash.Hex())
	})
}

// moves are the state changes that Settle takes.
var moves = map[chain.State][]chain.State{
	chain.Signed: {chain.Mined, chain.Displaced},
	chain.Mined:  {chain.Signed, chain.Final, chain.Reverted},
}

// Settle implements chain.Journal.
func (j *Journal) Settle(ctx context.Context, l chain.Lease, id string, s chain.State, receipt *chain.Receipt, detail string) error {
	stored := ""
	if receipt != nil {
		raw, err := json.Marshal(receipt)
		if err != nil {
			return fmt.Errorf("encode receipt: %w", err)
		}
		stored = string(raw)
		detail = receipt.BlockHash.Hex()
	}
	return j.tx(ctx, func(ctx context.Context, tx *sqldb.Tx) error {
		if _, err := fence(ctx, tx, l); err != nil {
			return err
		}
		r, err := record(ctx, tx, l.Signer, id)
		if err != nil {
			return err
		}
		if r.State == s && s != chain.Mined {
			return nil // done before, and reported failed
		}
		ok := r.State == s
		for _, to := range moves[r.State] {
			ok = ok || to == s
		}
		if !ok {
			return fmt.Errorf("intent %s cannot go from %s to %s", id, r.State, s)
		}
		if _, err := tx.Exec(ctx, `UPDATE chain_intent SET state = ?, receipt = ? WHERE signer = ? AND id = ?`, string(s), stored, text(l.Signer), id); err != nil {
			return err
		}
		return step(ctx, tx, l, id, s, r.Nonce, detail)
	})
}

func insert(ctx context.Context, tx *sqldb.Tx, l chain.Lease, id string, a chain.Attempt) error {
	_, err := tx.Exec(ctx, `INSERT INTO chain_attempt (signer, nonce, seq, id, hash, raw, tip, fee_cap, made) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		text(l.Signer), int64(a.Nonce), int64(a.Seq), id, a.Hash.Hex(), bytes(a.Raw), value(a.Tip), value(a.FeeCap), a.Made.UnixMilli())
	return err
}

// step adds a line to the intent's history.
func step(ctx context.Context, tx *sqldb.Tx, l chain.Lease, id string, s chain.State, nonce uint64, detail string) error {
	if _, err := tx.Exec(ctx, `UPDATE chain_intent SET steps = steps + 1 WHERE signer = ? AND id = ?`, text(l.Signer), id); err != nil {
		return err
	}
	var n int64
	if err := tx.QueryRow(ctx, `SELECT steps FROM chain_intent WHERE signer = ? AND id = ?`, text(l.Signer), id).Scan(&n); err != nil {
		return err
	}
	_, err := tx.Exec(ctx, `INSERT INTO chain_step (signer, id, step, state, nonce, token, detail) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		text(l.Signer), id, n, string(s), int64(nonce), int64(l.Token), detail)
	return err
}

// text is how addresses are stored.
func text(a common.Address) string { return hexutil.Encode(a[:]) }

func to(a *common.Address) string {
	if a == nil {
		return ""
	}
	return text(*a)
}

// bytes is never nil, which would be NULL.
func bytes(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

func value(v *big.Int) string {
	if v == nil {
		return "0"
	}
	return v.String()
}

func wei(s string) (*big.Int, error) {
	v, ok := new(big.Int).SetString(s, 10)
	if !ok || v.Sign() < 0 || strings.HasPrefix(s, "+") {
		return nil, errors.New("stored amount is not a number")
	}
	return v, nil
}
