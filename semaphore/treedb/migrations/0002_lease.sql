-- +goose Up
-- The lead is a lease: its holder keeps it until it expires (unix milliseconds), and everybody else waits. epoch counts how often batches that
-- were on chain were taken off it or moved by a reorganisation, so that readers notice.
ALTER TABLE lead ADD COLUMN holder TEXT NOT NULL DEFAULT '';
ALTER TABLE lead ADD COLUMN expires BIGINT NOT NULL DEFAULT 0;
ALTER TABLE lead ADD COLUMN epoch BIGINT NOT NULL DEFAULT 0;

-- +goose Down
ALTER TABLE lead DROP COLUMN epoch;
ALTER TABLE lead DROP COLUMN expires;
ALTER TABLE lead DROP COLUMN holder;
