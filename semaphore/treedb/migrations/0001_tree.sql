-- +goose Up
-- One row: who leads, and the highest batch id ever used.
CREATE TABLE lead (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    fence BIGINT NOT NULL,
    last_batch BIGINT NOT NULL
);
INSERT INTO lead (id, fence, last_batch) VALUES (1, 0, 0);

-- Admissions that are not final yet. A row leaves when its number is final or rejected, and with it the only tie of number and commitment.
CREATE TABLE queue (
    number BIGINT NOT NULL PRIMARY KEY,
    commitment BYTEA UNIQUE,
    admission BYTEA NOT NULL,
    queued_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    fails BIGINT NOT NULL,
    failed_at BIGINT NOT NULL,
    code TEXT NOT NULL
);
CREATE INDEX queue_batch ON queue (batch, fails, number);

-- What became of a number, and nothing else about it.
CREATE TABLE numbers (
    number BIGINT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('final', 'rejected')),
    code TEXT NOT NULL
);

-- Batches on their way and on chain; those with a root_seq are the whole tree in order. numbers is cut when a batch is final.
CREATE TABLE batches (
    id BIGINT NOT NULL PRIMARY KEY,
    kind INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('batched', 'proved', 'sent', 'mined', 'final')),
    attempt BIGINT NOT NULL,
    size INTEGER NOT NULL,
    day BIGINT NOT NULL,
    attributes BIGINT NOT NULL,
    start_index BIGINT NOT NULL,
    update_seq BIGINT NOT NULL,
    pre_root BYTEA NOT NULL,
    post_root BYTEA NOT NULL,
    items BYTEA NOT NULL,
    handle_hashes BYTEA NOT NULL,
    numbers BYTEA,
    signature BYTEA NOT NULL,
    proof BYTEA,
    root_seq BIGINT UNIQUE,
    block BIGINT NOT NULL,
    block_hash BYTEA NOT NULL,
    time BIGINT NOT NULL,
    tx_hash BYTEA NOT NULL
);
CREATE INDEX batches_state ON batches (state);

-- What is in each place of the tree now; a removed leaf has no commitment.
CREATE TABLE leaves (
    leaf_index BIGINT NOT NULL PRIMARY KEY,
    commitment BYTEA,
    day BIGINT NOT NULL,
    attributes BIGINT NOT NULL,
    handle_hash BYTEA
);
CREATE INDEX leaves_day ON leaves (day, leaf_index);
CREATE INDEX leaves_commitment ON leaves (commitment);
CREATE INDEX leaves_handle ON leaves (handle_hash);

-- +goose Down
DROP TABLE leaves;
DROP TABLE batches;
DROP TABLE numbers;
DROP TABLE queue;
DROP TABLE lead;
