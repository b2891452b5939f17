-- +goose Up
CREATE TABLE session (
    ticket_hash BYTEA PRIMARY KEY,
    challenge BYTEA NOT NULL,
    digest BYTEA UNIQUE,
    bound INTEGER NOT NULL,
    drawn INTEGER NOT NULL,
    closed TEXT NOT NULL,
    code TEXT NOT NULL,
    expires BIGINT NOT NULL
);
CREATE INDEX session_expires ON session (expires);

CREATE TABLE relying_party (
    env INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    key_hash BYTEA NOT NULL,
    PRIMARY KEY (env, id)
);

-- The policy is no part of the key: a name has one policy for ever.
CREATE TABLE action (
    env INTEGER NOT NULL,
    relying_party TEXT NOT NULL,
    action TEXT NOT NULL,
    programme BYTEA NOT NULL,
    epoch BIGINT NOT NULL,
    enrolled_before BIGINT NOT NULL,
    renewed_before BIGINT NOT NULL,
    min_assurance INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    chain_id BYTEA NOT NULL,
    contract BYTEA NOT NULL,
    scope BYTEA NOT NULL,
    PRIMARY KEY (env, relying_party, action, programme, epoch)
);

CREATE TABLE used_nullifier (
    scope BYTEA NOT NULL,
    nullifier BYTEA NOT NULL,
    env INTEGER NOT NULL,
    root_seq BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (scope, nullifier)
);
CREATE INDEX used_nullifier_env ON used_nullifier (env);

CREATE TABLE used_nonce (
    env INTEGER NOT NULL,
    relying_party TEXT NOT NULL,
    nonce BYTEA NOT NULL,
    PRIMARY KEY (env, relying_party, nonce)
);

CREATE TABLE answer (
    env INTEGER NOT NULL,
    relying_party TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    request BYTEA NOT NULL,
    status INTEGER NOT NULL,
    body BYTEA NOT NULL,
    stored_at BIGINT NOT NULL,
    PRIMARY KEY (env, relying_party, idempotency_key)
);
CREATE INDEX answer_stored_at ON answer (stored_at);

-- +goose Down
DROP TABLE answer;
DROP TABLE used_nonce;
DROP TABLE used_nullifier;
DROP TABLE action;
DROP TABLE relying_party;
DROP TABLE session;
