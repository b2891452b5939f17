-- +goose Up

-- kind: 0 new, 1 replaces the leaf of the enrollment with the admission number replaces. person: place of the first enrollment of a person in a
-- chain of recoveries, 0 unless admitted. life has two more values: 5 waiting for its replacement to be final, 6 replaced.
ALTER TABLE enroll_log ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE enroll_log ADD COLUMN person BIGINT NOT NULL DEFAULT 0;
ALTER TABLE enroll_log ADD COLUMN replaces BIGINT NOT NULL DEFAULT 0;
UPDATE enroll_log SET person = seq WHERE number > 0;
CREATE INDEX enroll_log_person ON enroll_log (person) WHERE person > 0;
ALTER TABLE enroll_sessions ADD COLUMN recovery INTEGER NOT NULL DEFAULT 0;

-- +goose Down
ALTER TABLE enroll_sessions DROP COLUMN recovery;
DROP INDEX enroll_log_person;
ALTER TABLE enroll_log DROP COLUMN replaces;
ALTER TABLE enroll_log DROP COLUMN person;
ALTER TABLE enroll_log DROP COLUMN kind;
