-- +goose Up

-- Which slab file this log belongs to, and the last number and place given.
CREATE TABLE enroll_meta (
    name  TEXT   NOT NULL PRIMARY KEY,
    value BYTEA  NOT NULL
);
CREATE TABLE enroll_counters (
    name  TEXT   NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO enroll_counters (name, value) VALUES ('number', 0);

CREATE TABLE enroll_stations (
    id         TEXT   NOT NULL PRIMARY KEY,
    public_key BYTEA  NOT NULL,
    counter    BIGINT NOT NULL,
    registered BIGINT NOT NULL,
    revoked    BIGINT NOT NULL
);

CREATE TABLE enroll_nonces (
    hash    BYTEA   NOT NULL PRIMARY KEY,
    station TEXT    NOT NULL,
    session BYTEA   NOT NULL,
    issued  BIGINT  NOT NULL,
    used    INTEGER NOT NULL
);
CREATE INDEX enroll_nonces_station ON enroll_nonces (station, issued);
CREATE INDEX enroll_nonces_issued ON enroll_nonces (issued);
CREATE INDEX enroll_nonces_session ON enroll_nonces (session);

-- Keyed digests of frames; they are for recognising a frame, and lead nowhere.
CREATE TABLE enroll_frames (
    digest BYTEA  NOT NULL PRIMARY KEY,
    day    BIGINT NOT NULL
);

CREATE TABLE enroll_sessions (
    session  BYTEA   NOT NULL PRIMARY KEY,
    attempts INTEGER NOT NULL,
    greys    INTEGER NOT NULL,
    pending  INTEGER NOT NULL,
    outcome  TEXT    NOT NULL,
    code     TEXT    NOT NULL,
    number   BIGINT  NOT NULL
);

-- The order of enrollments. state: 0 pending, 1 decided, 2 cancelled. life: 0 live, 1 removed, 2 voided, 3 erasing, 4 erased.
CREATE TABLE enroll_log (
    seq            BIGINT  NOT NULL PRIMARY KEY,
    session        BYTEA   NOT NULL,
    slot           BIGINT  NOT NULL,
    generation     BIGINT  NOT NULL,
    slot_digest    BYTEA   NOT NULL,
    sealed_session BYTEA   NOT NULL,
    state          INTEGER NOT NULL,
    outcome        TEXT    NOT NULL,
    code           TEXT    NOT NULL,
    number         BIGINT  NOT NULL,
    attributes     BIGINT  NOT NULL,
    handle         BYTEA   NOT NULL,
    day            BIGINT  NOT NULL,
    acked          INTEGER NOT NULL,
    life           INTEGER NOT NULL
);
CREATE UNIQUE INDEX enroll_log_slot ON enroll_log (slot, generation);
CREATE UNIQUE INDEX enroll_log_number ON enroll_log (number) WHERE number > 0;
CREATE INDEX enroll_log_session ON enroll_log (session);
CREATE INDEX enroll_log_unacked ON enroll_log (seq) WHERE number > 0 AND acked = 0;

-- Numbers given to removals, which have no place in the order of enrollments.
CREATE TABLE enroll_removals (
    number BIGINT NOT NULL PRIMARY KEY,
    day    BIGINT NOT NULL
);

-- +goose Down
DROP TABLE enroll_removals;
DROP TABLE enroll_log;
DROP TABLE enroll_sessions;
DROP TABLE enroll_frames;
DROP TABLE enroll_nonces;
DROP TABLE enroll_stations;
DROP TABLE enroll_counters;
DROP TABLE enroll_meta;
