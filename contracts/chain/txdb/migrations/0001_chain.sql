-- +goose Up
CREATE TABLE chain_signer (
    signer     TEXT   NOT NULL PRIMARY KEY, -- 0x, 40 lower-case hex digits
    chain_id   BIGINT NOT NULL,
    genesis    TEXT   NOT NULL,
    next_nonce BIGINT NOT NULL,             -- above every nonce ever given
    holder     TEXT   NOT NULL,
    token      BIGINT NOT NULL,             -- of the newest lease
    expires    BIGINT NOT NULL              -- of that lease, unix milliseconds
);
CREATE TABLE chain_intent (
    signer  TEXT   NOT NULL,
    id      TEXT   NOT NULL,
    to_addr TEXT   NOT NULL,                -- empty: creation
    data    BYTEA  NOT NULL,
    value   TEXT   NOT NULL,                -- decimal wei
    gas_cap BIGINT NOT NULL,
    gas     BIGINT NOT NULL,
    nonce   BIGINT NOT NULL,
    since   BIGINT NOT NULL,
    state   TEXT   NOT NULL,
    receipt TEXT   NOT NULL,                -- JSON, empty unless mined, final or reverted
    steps   BIGINT NOT NULL,
    PRIMARY KEY (signer, id),
    UNIQUE (signer, nonce)
);
CREATE INDEX chain_intent_open ON chain_intent (signer, state, nonce);
CREATE TABLE chain_attempt (
    signer  TEXT   NOT NULL,
    nonce   BIGINT NOT NULL,
    seq     BIGINT NOT NULL,
    id      TEXT   NOT NULL,
    hash    TEXT   NOT NULL,
    raw     BYTEA  NOT NULL,                -- the signed transaction
    tip     TEXT   NOT NULL,                -- decimal wei per gas
    fee_cap TEXT   NOT NULL,
    made    BIGINT NOT NULL,                -- unix milliseconds
    PRIMARY KEY (signer, nonce, seq)
);
-- What happened to intents, in order; never changed.
CREATE TABLE chain_step (
    signer TEXT   NOT NULL,
    id     TEXT   NOT NULL,
    step   BIGINT NOT NULL,
    state  TEXT   NOT NULL,
    nonce  BIGINT NOT NULL,
    token  BIGINT NOT NULL,
    detail TEXT   NOT NULL,
    PRIMARY KEY (signer, id, step)
);

-- +goose Down
DROP TABLE chain_step;
DROP TABLE chain_attempt;
DROP TABLE chain_intent;
DROP TABLE chain_signer;
