-- +goose Up
CREATE TABLE registrar_number (number BIGINT PRIMARY KEY);

CREATE TABLE registrar_record (
    number BIGINT PRIMARY KEY,
    digest BYTEA NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    attributes BIGINT NOT NULL,
    handle_hash BYTEA NOT NULL,
    leaf_index BIGINT NOT NULL,
    old_handle_hash BYTEA NOT NULL,
    expiry BIGINT NOT NULL
);

-- +goose Down
DROP TABLE registrar_record;
DROP TABLE registrar_number;
