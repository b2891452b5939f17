-- +goose Up
-- One row per (programme, epoch, nullifier): a claim on its way, a refused one, or a payout, whoever brought it.
CREATE TABLE claims (
    programme BYTEA NOT NULL,
    epoch BIGINT NOT NULL,
    nullifier BYTEA NOT NULL,
    attempt INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('accepted', 'paid', 'failed')),
    code TEXT NOT NULL,
    root_seq BIGINT NOT NULL,
    recipient BYTEA NOT NULL,
    max_fee BYTEA NOT NULL,
    deadline BYTEA NOT NULL,
    fee BYTEA NOT NULL,
    proof BYTEA,
    accepted_block BIGINT NOT NULL,
    paid_to BYTEA,
    paid_amount BYTEA,
    paid_fee BYTEA,
    tx_hash BYTEA,
    block BIGINT,
    time BIGINT,
    relayed INTEGER,
    PRIMARY KEY (programme, epoch, nullifier)
);
CREATE INDEX claims_state ON claims (state);
CREATE INDEX claims_block ON claims (programme, block);

-- Both sides of a posting are one row, so the ledger balances by construction; hash covers the row and the one before it.
CREATE TABLE postings (
    seq BIGINT NOT NULL PRIMARY KEY CHECK (seq > 0),
    programme BYTEA NOT NULL,
    epoch BIGINT NOT NULL,
    nullifier BYTEA NOT NULL,
    from_account TEXT NOT NULL,
    to_account TEXT NOT NULL,
    amount BYTEA NOT NULL,
    hash BYTEA NOT NULL UNIQUE,
    CHECK (from_account <> to_account)
);

CREATE TABLE cursors (
    programme BYTEA NOT NULL PRIMARY KEY,
    block BIGINT NOT NULL
);

-- +goose Down
DROP TABLE cursors;
DROP TABLE postings;
DROP TABLE claims;
